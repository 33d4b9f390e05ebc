import type { Application, LongRunning, Policy } from '../evidence/policy.ts'
import { SETTINGS } from './settings.ts'
import { spokenMs } from './kind.ts'
import type { Loosened, Rule } from './loosened.ts'
import { addedTo, loosenedIf, missingOf, NEVER_LOOSER } from './loosened.ts'

type Bounds = Policy['bounds']

/**
 * The application of a change beside the one that the judging policy asks for. Its code, its command and how it is asked
 * are what the change is about, and never judged here: only how much of it is exercised and searched.
 */
export function looserApplication(judging: Policy, effective: Policy): readonly Loosened[] {
  const before = partsOf(judging.application)
  const after = partsOf(effective.application)
  const kind = looserKind(judging.application, effective.application)
  // The gate's own client writes nothing and settles nothing: the kind says it all.
  if (after.kind === 'direct' || before.kind === 'direct') return kind
  return [
    ...kind,
    ...Object.values(PARTS).flatMap((rule) =>
      rule({ ...before, bounds: judging.bounds }, { ...after, bounds: effective.bounds }),
    ),
  ]
}

type Kind = Application['kind']

/**
 * Without an application nothing is said about one. Only a service has a caller, who can hang up. A command and a worker
 * are judged by the same assertions: neither is the looser one.
 */
function looserKind({ kind: before }: Application, { kind: after }: Application): readonly Loosened[] {
  const isLooser = before !== after && (after === 'direct' || before === 'service')
  return loosenedIf(isLooser, SETTINGS.application.name, before, after)
}

/** All that an application may say, whatever its kind; what a kind does not have is empty. */
type Parts = Omit<LongRunning, 'kind' | 'settleMs'> & {
  readonly kind: Kind
  readonly settleMs: number | null
}

const NOTHING: Omit<Parts, 'kind'> = {
  start: '',
  ready: null,
  readyMs: 0,
  trigger: { by: 'command', run: '' },
  settleMs: null,
  writes: [],
  output: [],
}

function partsOf(application: Application): Parts {
  switch (application.kind) {
    case 'direct':
      return { ...NOTHING, kind: application.kind }
    case 'command':
      return { ...NOTHING, kind: application.kind, writes: application.writes, output: application.output }
    case 'service':
    case 'worker':
      return application
  }
}

type PartRule = Rule<Parts & { readonly bounds: Bounds }>

/** A rule for every member: a new one does not compile without. */
const PARTS: { readonly [K in keyof LongRunning]: PartRule } = {
  // Judged before the parts are compared.
  kind: NEVER_LOOSER,
  // The application itself, and how it is asked: code under review like any other.
  start: NEVER_LOOSER,
  ready: NEVER_LOOSER,
  trigger: NEVER_LOOSER,
  // How long a start may take bounds no request: an application that is never ready fails in any case.
  readyMs: NEVER_LOOSER,
  settleMs: (judging, effective) => shorterSettle(judging, effective),
  // A pattern that covers another is not recognised as such: what the judging policy names stays named.
  writes: (judging, effective) => missingOf(SETTINGS.writes.name, judging.writes, effective.writes),
  // What counts as product is not searched for replies and prompts.
  output: (judging, effective) => addedTo(SETTINGS.output.name, judging.output, effective.output),
}

/** Silence as long as the longest pause proves that no retry follows; a shorter one does only as far as it goes. */
function shorterSettle(
  { settleMs: before }: Pick<Parts, 'settleMs'>,
  { settleMs: after, bounds }: Pick<Parts, 'settleMs'> & { readonly bounds: Bounds },
): readonly Loosened[] {
  if (before === null || after === null || after >= bounds.maxDelayMs) return []
  return loosenedIf(after < before, SETTINGS.settle.name, spokenMs(before), spokenMs(after))
}
