import type { Fault, RouteName } from '../../src/evidence/fault.ts'
import { FAULTS } from '../../src/evidence/fault.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import { SURFACES } from '../../src/evidence/surface.ts'
import { namesItsRoute, needsStreaming } from '../../src/fault/table.ts'
import type { Order, WhenCallerLeaves } from './applications.ts'
import type { Planned } from './policy.ts'

/** The applications of the matrix, by the words that the page has for them. */
export const APPLICATIONS = {
  openai: { client: 'openai', order: 'fallback' },
  fetch: { client: 'fetch', order: 'fallback' },
  'openai, gives up': { client: 'openai', order: 'primary' },
  'openai, moves on': { client: 'openai', order: 'primary-then-fallback' },
  'openai without retries, moves on': { client: 'openai-once', order: 'primary-then-fallback' },
  'fetch, moves on': { client: 'fetch', order: 'primary-then-fallback' },
  'openai, goes on': { client: 'openai', order: 'fallback', whenCallerLeaves: 'goes-on' },
  'openai, stops': { client: 'openai', order: 'fallback', whenCallerLeaves: 'stops' },
  'fetch, goes on': { client: 'fetch', order: 'fallback', whenCallerLeaves: 'goes-on' },
} as const satisfies Readonly<Record<string, ApplicationOfMatrix>>

export type ApplicationName = keyof typeof APPLICATIONS

/** Which client asks which routes, and, as a service, what it does when its caller leaves. */
export interface ApplicationOfMatrix {
  readonly client: 'openai' | 'openai-once' | 'fetch'
  readonly order: Order
  readonly whenCallerLeaves?: WhenCallerLeaves
}

/** One drill of the matrix. */
export interface Case extends Planned {
  readonly application: ApplicationName
  /** How long the client is set to wait for a reply. */
  readonly timeoutMs: number
}

/** Faults that no reply ever ends: the clients are set to wait less for these, so that the matrix stays short. */
export const STALLS: readonly Fault[] = ['silent', 'stream-stall', 'stream-endless']

/** Timeouts of the clients. `slow-first-byte` takes 3 s, `slow-body` about 2.5 s. */
export const PATIENCE_MS = { usual: 10_000, stalls: 1_000 } as const

/** Deadlines of the drills: the SDK's three attempts and their pauses have room. */
const DEADLINE_MS = { usual: 30_000, stalls: 8_000 } as const

/** Failures behind a primary: of both routes, of the primary, and of the fallback behind a primary that is down. */
const BEHIND_PRIMARY: readonly { readonly fault: Fault; readonly at?: RouteName }[] = [
  { fault: 'primary-down', at: 'primary' },
  { fault: 'both-down' },
  { fault: 'rate-limited', at: 'primary' },
  { fault: 'server-error' },
]

/** Every drill of the matrix. */
export function allCases(): readonly Case[] {
  return [...FAULTS.flatMap(alone), ...BEHIND_PRIMARY.flatMap(behindPrimary), ...callerGone()]
}

function alone(fault: Fault): readonly Case[] {
  if (namesItsRoute(fault)) return []
  const modes = needsStreaming(fault) ? [true] : [false, true]
  return (['openai', 'fetch'] as const).flatMap((application) =>
    SURFACES.flatMap((surface) => modes.map((stream) => caseOf({ fault, surface, stream, application }))),
  )
}

function behindPrimary(planned: (typeof BEHIND_PRIMARY)[number]): readonly Case[] {
  const names = [
    'openai, gives up',
    'openai, moves on',
    'openai without retries, moves on',
    'fetch, moves on',
  ] as const
  return names.flatMap((application) =>
    SURFACES.map((surface) => caseOf({ ...planned, surface, application, primary: true })),
  )
}

function callerGone(): readonly Case[] {
  return (['openai, goes on', 'openai, stops', 'fetch, goes on'] as const).flatMap((application) =>
    SURFACES.map((surface) => caseOf({ fault: 'caller-gone', surface, application, kind: 'service' })),
  )
}

function caseOf(
  given: Pick<Case, 'fault' | 'application'> & { readonly surface: Surface } & Partial<Planned>,
): Case {
  const pace = STALLS.includes(given.fault) ? 'stalls' : 'usual'
  return {
    primary: false,
    stream: false,
    kind: 'command',
    deadlineMs: DEADLINE_MS[pace],
    timeoutMs: PATIENCE_MS[pace],
    ...given,
  }
}
