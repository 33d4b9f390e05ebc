import { counted } from '../evidence/counted.ts'
import type { Combined } from '../packet/combined.ts'
import { doesNotProve, moodOf, sentence, strengthWords, verdictWords, type Story } from './story.ts'
import { clamp } from './visible.ts'

const WHY_LIMIT = 260
const STEP_LIMIT = 400

/** One job of the matrix. */
export type Shard = Combined['shards'][number]

/** What a job says: its own decision, a rehearsal's as it would have been; null where it left no packet. */
export function saysOf({ evidence }: Shard): Combined['decision']['value'] | null {
  return evidence === null ? null : (evidence.rehearsal_decision ?? evidence.decision)
}

/** Tells a combined packet in plain words. */
export function mergeStory(combined: Combined): Story {
  const { strength } = combined.decision
  const said = saidBy(combined)
  return {
    mood: moodOf(said, strength),
    verdict: verdictWords(said, strength),
    strength: `${counted(combined.shards.length, 'job')}, the weakest of them: ${strengthWords(strength)}`,
    why: why(combined),
    next: nextSteps(combined).map((step) => clamp(step, STEP_LIMIT)),
    caveats: caveats(combined),
    doesNotProve: doesNotProve(combined.not_asserted),
  }
}

/** What the evidence says, whatever the strength. */
function saidBy({ decision }: Combined): Combined['decision']['value'] {
  return decision.rehearsal_value ?? decision.value
}

/** The jobs that block, worst first. */
export function blocking({ shards }: Combined): readonly Shard[] {
  const saying = (word: string | null) => shards.filter((shard) => saysOf(shard) === word)
  return [...saying('rollback'), ...saying('hold'), ...saying(null)]
}

function why(combined: Combined): string {
  const [refusal, ...refusals] = combined.refusals
  if (refusal) {
    const more = refusals.length > 0 ? ` And ${counted(refusals.length, 'more reason')}.` : ''
    return `${sentence(clamp(refusal.message, WHY_LIMIT))}${more}`
  }
  const [first, ...others] = blocking(combined)
  if (!first) return `Nothing blocks in ${counted(combined.shards.length, 'job')}.`
  const verb = saysOf(first) === 'rollback' ? 'asks to roll back' : 'holds'
  const reason = first.evidence?.reason ?? `${first.evidence?.forced_by.join(', ') ?? ''} forced it`
  const more = others.length > 0 ? ` And ${counted(others.length, 'more job')}.` : ''
  return `${first.shard} ${verb}: ${sentence(clamp(reason, WHY_LIMIT))}${more}`
}

function nextSteps(combined: Combined): readonly string[] {
  const { refusals, rollback, decision } = combined
  const back =
    saidBy(combined) === 'rollback'
      ? [sentence(`Take the traffic off the fallback route now${rollback === null ? '' : `: ${rollback}`}`)]
      : []
  const remedies = refusals.slice(0, 2).map(({ remedy }) => remedy)
  const failing = blocking(combined).filter(({ evidence }) => evidence !== null)
  const looking =
    failing.length > 0 ? ['Read the summary of each job that blocks: its packet says what to do.'] : []
  if (saidBy(combined) !== 'promote') return [...back, ...remedies, ...looking]
  switch (decision.strength) {
    case 'rehearsal':
      return ['Run the matrix with `evidence: live`. A rehearsal never says promote.']
    case 'contract':
      return ['The gateway kept the contract. Gate the application as well before you raise its share.']
    case 'live':
      return [
        rollback === null
          ? 'Raise the share step by step, with a way back at hand.'
          : sentence(`Raise the share step by step. The way back: ${rollback}`),
      ]
  }
}

function caveats(combined: Combined): readonly string[] {
  const { decision, enforce, superseded } = combined
  const retried = new Set(superseded.filter(({ says }) => says !== 'promote').map(({ shard }) => shard))
  return [
    ...(enforce ? [] : ['Reported only: `enforce` is `false`, so nothing fails on what the jobs decided.']),
    ...(decision.strength === 'rehearsal' && decision.wanted === 'live'
      ? ['Live evidence was asked for, but not every job could do more than rehearse.']
      : []),
    ...(retried.size > 0 && saidBy(combined) === 'promote'
      ? [
          `Retried until green: ${counted(retried.size, 'job')} blocked in an earlier attempt of this run. The first packets are listed with it.`,
        ]
      : []),
  ]
}
