import type { FieldRule, FieldSeen } from '../evidence/surface.ts'
import type { Packet } from '../packet/schema.ts'

/** How a field that the application reads differs between two packets of one contract. */
export interface Drift {
  readonly selector: string
  /** `removed` and `added` speak of live replies or of the pages, `undocumented` of the pages alone. */
  readonly kind: 'removed' | 'type-changed' | 'undocumented' | 'added'
  /** The type seen in the reply, or `documented` and `undocumented`. */
  readonly before: string
  readonly after: string
}

/** What is wrong with the contract now, whatever was before: this keeps an issue open. */
export type Standing =
  | { readonly of: 'reply'; readonly selector: string; readonly seen: FieldSeen; readonly expected: string }
  /** The reply as a whole does not have the shape of its surface. */
  | { readonly of: 'reading'; readonly code: string }
  | { readonly of: 'pages'; readonly selector: string }
  | { readonly of: 'page'; readonly area: string; readonly url: string }

/** The contract of one packet: what stands against it, and whether everything that was asked could be told. */
export interface ContractState {
  readonly standing: readonly Standing[]
  /** False where a page was not reached or the happy path had no readable reply: then nothing is said to be over. */
  readonly conclusive: boolean
}

/** What tells one contract from another: surface, the route's origin, request profile. */
export interface ContractName {
  readonly surface: Packet['strength']['surface']
  readonly origin: string
  readonly profile: string
}

/** The contract that a packet is about: that of the surface on which the route was asked. */
export function contractOf(packet: Packet): ContractName {
  const { upstream_surface: surface, route_origin: origin } = packet.strength
  return { surface, origin, profile: happyPath(packet)?.request_profile ?? 'minimal' }
}

/** Whether two packets can be compared: another model may well send other fields. */
export function sameContract(a: Packet, b: Packet): boolean {
  const [left, right] = [contractOf(a), contractOf(b)]
  return (
    left.surface === right.surface &&
    left.origin === right.origin &&
    left.profile === right.profile &&
    a.strength.model === b.strength.model &&
    a.strength.value === b.strength.value
  )
}

/** What changed from one packet of a contract to the next. A field that only one of them looked at is no drift. */
export function driftBetween(previous: Packet, now: Packet): readonly Drift[] {
  return [...replyDrift(previous, now), ...pagesDrift(previous, now)]
}

function replyDrift(previous: Packet, now: Packet): readonly Drift[] {
  const before = fieldsSeen(previous)
  const after = fieldsSeen(now)
  return [...after].flatMap(([selector, seen]): readonly Drift[] => {
    const was = before.get(selector)
    if (was === undefined || was === seen) return []
    const kind = seen === 'missing' ? 'removed' : was === 'missing' ? 'added' : 'type-changed'
    return [{ selector, kind, before: was, after: seen }]
  })
}

function pagesDrift(previous: Packet, now: Packet): readonly Drift[] {
  const before = new Map(previous.documented.map(({ selector, documented }) => [selector, documented]))
  return now.documented.flatMap(({ selector, documented }): readonly Drift[] => {
    const was = before.get(selector)
    if (was === 'yes' && documented === 'no')
      return [{ selector, kind: 'undocumented', before: 'documented', after: 'undocumented' }]
    if (was === 'no' && documented === 'yes')
      return [{ selector, kind: 'added', before: 'undocumented', after: 'documented' }]
    return []
  })
}

/** What stands against the contract in this packet. `rules`: the fields that the application reads, with their types. */
export function contractState(packet: Packet, rules: readonly FieldRule[]): ContractState {
  const seen = fieldsSeen(packet)
  const replies = rules.flatMap(({ path, types }): readonly Standing[] => {
    const found = seen.get(path)
    if (found === undefined || types.some((type) => type === found)) return []
    return [{ of: 'reply', selector: path, seen: found, expected: types.join(' or ') }]
  })
  const pages = packet.documented
    .filter(({ documented }) => documented === 'no')
    .map(({ selector }): Standing => ({ of: 'pages', selector }))
  const gone = packet.sources
    .filter(({ state }) => state === 'gone')
    .map(({ area, url }): Standing => ({ of: 'page', area, url }))
  const standing = [...brokenShape(packet), ...replies, ...pages, ...gone]
  return { standing, conclusive: isConclusive(packet, seen) }
}

/** Ambiguous for another reason than the contract: the cap of this run, or a connection that broke. */
const NO_DRIFT: readonly (string | null)[] = ['output-limit', 'stream-cut']

/** A gateway that drops `finish_reason` leaves no field to look for: its reply reads ambiguous. */
function brokenShape(packet: Packet): readonly Standing[] {
  const reading = happyPath(packet)?.reading
  if (packet.strength.value === 'rehearsal' || reading?.outcome !== 'ambiguous') return []
  return NO_DRIFT.includes(reading.code) ? [] : [{ of: 'reading', code: reading.code ?? 'unknown' }]
}

/** A simulator's reply is no evidence of the gateway's contract: then the pages alone can tell. */
function isConclusive(packet: Packet, seen: ReadonlyMap<string, FieldSeen>): boolean {
  const asked = packet.sources.some(({ state }) => state !== 'not-checked')
  const isLive = packet.strength.value !== 'rehearsal'
  if (!asked && !isLive) return false
  if (isLive && seen.size === 0) return false
  return (
    !asked ||
    (packet.sources.every(({ state }) => state !== 'unreachable') &&
      packet.documented.every(({ documented }) => documented !== 'unknown'))
  )
}

/** Types of the happy path's reply; empty where it could not be read, or where the simulator made it. */
function fieldsSeen(packet: Packet): ReadonlyMap<string, FieldSeen> {
  const reading = happyPath(packet)?.reading
  if (packet.strength.value === 'rehearsal' || reading?.outcome !== 'pass') return new Map()
  return new Map(Object.entries(reading.fields))
}

function happyPath(packet: Packet): Packet['drills'][number] | undefined {
  return packet.drills.find(({ kind }) => kind === 'happy-path')
}
