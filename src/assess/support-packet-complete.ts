import { endingInWords } from '../attempts/exchanges.ts'
import type { Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, PASS, worst } from './assertion.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'
import type { SupportNeed } from './support-need.ts'
import { supportNeeds } from './support-need.ts'

const CODES = ['support-packet-incomplete', ...UNSEEN_CODES] as const
type Code = (typeof CODES)[number]

export const supportPacketComplete: Assertion<Code> = {
  id: 'support-packet-complete',
  title: 'Every failure of the account, key or model can be handed to support',
  failsWhen:
    'an account-, credential- or model-specific failure has no request id, endpoint, model, UTC time, request shape, ' +
    'expected or actual outcome',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence, plan) {
    const needs = supportNeeds(evidence).map((need) => complete(need, plan))
    // No failure is a pass only where there was a call that could have failed.
    const called = overDrills<Code>(sightings(evidence, plan), () => PASS)
    return worst<Code>([...needs, called], called)
  },
}

function complete(need: SupportNeed, plan: Plan): JudgedAs<Code> {
  const missing = missingFrom(need, plan)
  if (missing.length === 0) return PASS
  const { drill, attempt } = need
  return fail('support-packet-incomplete', {
    message:
      `Drill ${drill.id}, attempt ${attempt.n}: ${endingInWords(attempt)} is a failure that support has to look into, ` +
      `but ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing. Without it support cannot find the call.`,
    remedy:
      'Re-run: another answer may name a request id. If none ever does, write to support with the UTC time, endpoint ' +
      'and model of the packet, and ask how to find such calls.',
    places: [attemptPlace(drill.id, attempt.n)],
  })
}

/** Request shape, expected and actual outcome always stand in the evidence: they are our own. */
function missingFrom({ requestId, startedAt }: SupportNeed, { policy }: Plan): readonly string[] {
  const parts: readonly (readonly [string, boolean])[] = [
    ['the request id', requestId !== null],
    ['the endpoint', policy.fallback.origin.trim() !== ''],
    ['the model', policy.fallback.model.trim() !== ''],
    ['the UTC time', isUtc(startedAt)],
  ]
  return parts.filter(([, isThere]) => !isThere).map(([name]) => name)
}

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
function isUtc(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)$/.test(text)
}
