import { counted } from '../evidence/counted.ts'
import type { Packet } from '../packet/schema.ts'
import { BY_HAND } from '../policy/occasion.ts'
import { messageOf, sorted } from './findings.ts'
import { clamp } from './visible.ts'

/** Longest reason in a first line: about two lines on a narrow screen. */
const WHY_LIMIT = 220
/** Longest step: the packet has the whole remedy. */
const STEP_LIMIT = 400

export type Mood = 'good' | 'bad' | 'neutral'

type Says = Packet['decision']['value']

/** What every text says first, in the same words. Plain strings: each text escapes them for its own place. */
export interface Story {
  readonly mood: Mood
  /** `Promote`, `Hold`, `Roll back`, `Rehearsal passed`, `Rehearsal: hold`. */
  readonly verdict: string
  /** How strong the evidence is, with its own warning where it is weak. */
  readonly strength: string
  readonly why: string
  /** What to do now, in order; at least one. */
  readonly next: readonly string[]
  /** Said in every text when it is so: reported only, live evidence was wanted, ... */
  readonly caveats: readonly string[]
  readonly doesNotProve: string
}

/** Tells a packet in plain words. */
export function story(packet: Packet): Story {
  return {
    mood: moodOf(says(packet), packet.decision.strength),
    verdict: verdictWords(says(packet), packet.decision.strength),
    strength: strengthWords(packet.decision.strength),
    why: why(packet),
    next: nextSteps(packet).map((step) => clamp(step, STEP_LIMIT)),
    caveats: caveats(packet),
    doesNotProve: doesNotProve(packet.not_asserted),
  }
}

/** What the evidence says, whatever the strength: a rehearsal's own decision is always `hold`. */
function says(packet: Packet): Says {
  return packet.decision.rehearsal_value ?? packet.decision.value
}

/** How the first word is meant. */
export function moodOf(said: Says, strength: Packet['decision']['strength']): Mood {
  if (said !== 'promote') return 'bad'
  return strength === 'rehearsal' ? 'neutral' : 'good'
}

/** The last line of every text. */
export function doesNotProve(notAsserted: readonly string[]): string {
  return `This does not prove ${listed(notAsserted)}.`
}

/** The first word of every text. */
export function verdictWords(said: Says, strength: Packet['decision']['strength']): string {
  const words = { promote: 'Promote', hold: 'Hold', rollback: 'Roll back' }[said]
  if (strength !== 'rehearsal') return words
  return said === 'promote' ? 'Rehearsal passed' : `Rehearsal: ${words.toLowerCase()}`
}

/** How strong the evidence is, with its own warning where it is weak. */
export function strengthWords(strength: Packet['decision']['strength']): string {
  switch (strength) {
    case 'rehearsal':
      return 'nothing was sent to the real gateway'
    case 'contract':
      return 'contract evidence, the application was not exercised'
    case 'live':
      return 'live evidence through the application'
  }
}

function why(packet: Packet): string {
  const { blocking, passed, warnings } = sorted(packet)
  const [first] = blocking
  if (first) {
    const more = blocking.length - 1
    return `${sentence(clamp(messageOf(first), WHY_LIMIT))}${more > 0 ? ` And ${counted(more, 'more reason')}.` : ''}`
  }
  if (packet.decision.forced_by.length > 0) return `${listed(packet.decision.forced_by)} forced it.`
  const warned = warnings.length > 0 ? `; ${counted(warnings.length, 'warning')}` : ''
  return `Nothing blocks: ${counted(passed.length, 'assertion')} passed${warned}.`
}

function nextSteps(packet: Packet): readonly string[] {
  const { blocking } = sorted(packet)
  const first = blocking.flatMap(({ remedy }) => remedy ?? []).slice(0, 1)
  const others = blocking.length - 1
  // One remedy for all of them leaves nothing else to do.
  const more = blocking.some(({ remedy }) => remedy !== first[0])
  const remedies = [
    ...first.map(sentence),
    ...(first.length > 0 && more
      ? [`Then the other ${others === 1 ? 'finding' : counted(others, 'finding')} below.`]
      : []),
  ]
  const rollback = packet.setup.rollback
  switch (says(packet)) {
    case 'rollback':
      return [
        rollback === null
          ? 'Take the traffic off the fallback route now.'
          : sentence(`Take the traffic off the fallback route now: ${rollback}`),
        ...remedies,
      ]
    case 'hold':
      return remedies.length > 0
        ? remedies
        : ['Do not raise the share of the fallback route. The packet names what forced this.']
    case 'promote':
      return [promoteStep(packet)]
  }
}

function promoteStep(packet: Packet): string {
  const { surface } = packet.strength
  switch (packet.decision.strength) {
    case 'rehearsal':
      return `${liveStep(packet)} A rehearsal never says promote; its decision output stays hold.`
    case 'contract':
      return `The gateway kept the contract on ${surface}. Gate the application as well before you raise its share.`
    case 'live':
      return packet.setup.rollback === null
        ? `Raise the share on ${surface} step by step, with a way back at hand.`
        : sentence(`Raise the share on ${surface} step by step. The way back: ${packet.setup.rollback}`)
  }
}

/** In the words of the place where the run was started: a workflow has inputs, a shell has flags. */
function liveStep({ subject }: Packet): string {
  return subject.event === BY_HAND
    ? 'Repeat it as `run --evidence live --model NAME`, with the key in COMETAPI_KEY.'
    : 'Run it again with `evidence: live`.'
}

function caveats(packet: Packet): readonly string[] {
  const { decision, policy, strength, setup } = packet
  const operational = sorted(packet).blocking.some((finding) => finding.code === 'operational-blocker')
  return [
    ...(operational ? ['This says nothing about your change: the gateway or the account refused.'] : []),
    ...(policy.enforce ? [] : ['Reported only: `enforce` is `false`, so nothing fails on it.']),
    ...(policy.judged_by === 'bootstrap'
      ? [
          `policy-bootstrapped: there is no policy${policy.ref === null ? '' : ` at ${policy.ref}`} yet, so the defaults judged.`,
        ]
      : []),
    ...(decision.strength === 'rehearsal' && strength.wanted === 'live'
      ? ['Live evidence was asked for, but this run could only rehearse.']
      : []),
    ...(decision.strength === 'rehearsal' && setup.application === 'direct'
      ? ['The application was not exercised.']
      : []),
  ]
}

/** `a, b and c`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1)
  if (last === undefined) return 'nothing'
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

/** Ends with a full stop unless it ends some other way already. */
export function sentence(text: string): string {
  return /[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
