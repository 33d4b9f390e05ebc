import type { FlagSeen } from '../evidence/environment.ts'
import type { Template } from '../evidence/policy.ts'
import { maskForms } from '../leak/decode/encodings.ts'
import { fill, placeholdersIn } from '../policy/template.ts'
import { placeholders } from './placeholders.ts'
import type { Call, RouteForApplication, RunCall } from './port.ts'

/** Variables that the application never inherits: the runner's, the gate's inputs and whatever steers an SDK. */
const WITHHELD = [
  /^INPUT_/i,
  /^ACTIONS_/i,
  /^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/i,
  /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
  /^OPENAI_/i,
  /^COMET(API)?_/i,
  // Ours, as a run inside of a run would hand them on; other GATE_ variables are the user's.
  /^GATE_(CANARY_KEY|DIR|DRILL|MODEL|OPERATION_ID|OUTPUT_TOKENS|PORT|PRIMARY_MODEL|PROFILE|PROMPT|RUN_MARK|SURFACE)$/i,
  /^FALLBACK_EVIDENCE_/i,
]

/** The names under which clients look for a base URL and a key. Source: the `openai` and `cometapi` SDKs. */
const COMETAPI_NAMES = {
  url: ['COMETAPI_BASE_URL'],
  key: ['COMETAPI_KEY', 'COMETAPI_API_KEY', 'COMET_API_KEY'],
}
const OPENAI_NAMES = { url: ['OPENAI_BASE_URL'], key: ['OPENAI_API_KEY'] }

/** What the gate knows of its own process and of the policy, beside the call. */
export interface Inheritance {
  readonly inherited: Readonly<Record<string, string | undefined>>
  /**
   * Never given to the application: only used to withhold the variables that hold it. The key that the job has, also where this run
   * does not use it.
   */
  readonly realKey: string | null
  readonly runMark: string
  /** A free port that the application may listen on. */
  readonly port: number
  readonly env: readonly (readonly [string, Template])[]
}

/** Every process of a run carries this variable: by it those are found that left their process group. */
export const RUN_MARK_NAME = 'GATE_RUN_MARK'

/**
 * The environment of an application: the runner's less everything withheld; the tap's addresses and canaries under the
 * usual names; the policy's own variables; and what the gate alone sets. A variable that holds the real key in any form is left out,
 * wherever it comes from. With a primary, `OPENAI_*` names that one and `COMETAPI_*` the fallback; without, all name
 * the fallback.
 */
export function environmentFor(
  call: RunCall & { readonly folder: string },
  drill: Pick<Call, 'drill' | 'prompt'> | null,
  given: Inheritance,
): Record<string, string> {
  const { fallback, primary } = call.routes
  const values = placeholders(call, drill, given.port, call.folder)
  const chosen = withoutKey(
    new Map([
      ...inheritedEntries(given.inherited),
      ...named(COMETAPI_NAMES, fallback),
      ...named(OPENAI_NAMES, primary ?? fallback),
      ...given.env.map(([name, template]): Variable => [name, fill(template, values)]),
    ]),
    given.realKey,
  )
  const noProxy = [chosen.get('NO_PROXY') ?? chosen.get('no_proxy') ?? '', ...hostsOf(call)]
    .filter(Boolean)
    .join(',')
  return {
    ...Object.fromEntries(chosen),
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    TMPDIR: `${call.folder}/tmp`,
    GATE_SURFACE: call.surface,
    GATE_PROFILE: call.profile,
    GATE_MODEL: fallback.model,
    ...(primary === null ? {} : { GATE_PRIMARY_MODEL: primary.model }),
    GATE_OUTPUT_TOKENS: String(call.outputTokens),
    GATE_PORT: String(given.port),
    GATE_DIR: call.folder,
    ...(drill === null ? {} : drillWords(drill)),
    [RUN_MARK_NAME]: given.runMark,
  }
}

/** Longer values are no flags, and could be a secret of somebody: keys of under 16 characters are refused anyway. */
const LONGEST_FLAG = 15

/** A feature flag as the application gets it, by name: what `environmentFor` would put there. */
export function flagSeen(name: string, given: Pick<Inheritance, 'inherited' | 'realKey' | 'env'>): FlagSeen {
  const own = given.env.findLast(([each]) => each === name)?.[1] ?? null
  if (own !== null && placeholdersIn(own).length > 0) return { name, value: null, hidden: true }
  const chosen = withoutKey(
    new Map([...inheritedEntries(given.inherited), ...(own === null ? [] : [[name, own] as const])]),
    given.realKey,
  )
  const value = chosen.get(name) ?? null
  const hidden = value !== null && value.length > LONGEST_FLAG
  return { name, value: hidden ? null : value, hidden }
}

type Variable = readonly [name: string, value: string]

function drillWords({ drill, prompt }: Pick<Call, 'drill' | 'prompt'>): Record<string, string> {
  return { GATE_DRILL: drill.id, GATE_PROMPT: prompt, GATE_OPERATION_ID: drill.operationId }
}

function inheritedEntries(inherited: Inheritance['inherited']): readonly Variable[] {
  return Object.entries(inherited).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !WITHHELD.some((pattern) => pattern.test(entry[0])),
  )
}

function withoutKey(
  variables: ReadonlyMap<string, string>,
  realKey: string | null,
): ReadonlyMap<string, string> {
  const forms = realKey === null ? [] : maskForms(realKey)
  return new Map([...variables].filter(([, value]) => !forms.some((form) => value.includes(form))))
}

function named(
  names: { readonly url: readonly string[]; readonly key: readonly string[] },
  { baseUrl, canary }: RouteForApplication,
): readonly Variable[] {
  return [
    ...names.url.map((name): Variable => [name, baseUrl]),
    ...names.key.map((name): Variable => [name, canary.reveal()]),
  ]
}

/** The tap is asked directly: a proxy could not reach it. */
function hostsOf({ routes: { fallback, primary } }: RunCall): readonly string[] {
  const taps = [fallback, ...(primary === null ? [] : [primary])].map(
    ({ baseUrl }) => new URL(baseUrl).hostname,
  )
  return [...new Set(['127.0.0.1', 'localhost', ...taps])]
}
