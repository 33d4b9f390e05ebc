import type { Template } from '../evidence/policy.ts'
import { fill } from '../policy/template.ts'
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
  /^GATE_/i,
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
  /** Never given to the application: only used to withhold the variables that hold it. */
  readonly realKey: string | null
  readonly runMark: string
  /** A free port that the application may listen on. */
  readonly port: number
  readonly env: readonly (readonly [string, Template])[]
}

/** Every process of a run carries this variable: by it those are found that left their process group. */
export const RUN_MARK_NAME = 'GATE_RUN_MARK'

/**
 * The environment of an application: the runner's less everything withheld and less every variable that holds the real
 * key; the tap's addresses and canaries under the usual names; the policy's own variables; and the gate's `GATE_*`
 * words. With a primary, `OPENAI_*` names that one and `COMETAPI_*` the fallback; without, all name the fallback.
 */
export function environmentFor(
  call: RunCall & { readonly folder: string },
  drill: Pick<Call, 'drill' | 'prompt'> | null,
  given: Inheritance,
): Record<string, string> {
  const { fallback, primary } = call.routes
  const values = placeholders(call, drill, given.port, call.folder)
  return {
    ...withoutWithheld(given),
    ...named(COMETAPI_NAMES, fallback),
    ...named(OPENAI_NAMES, primary ?? fallback),
    ...Object.fromEntries(given.env.map(([name, template]) => [name, fill(template, values)])),
    NO_PROXY: withLoopback(given.inherited['NO_PROXY'] ?? given.inherited['no_proxy']),
    no_proxy: withLoopback(given.inherited['no_proxy'] ?? given.inherited['NO_PROXY']),
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

function drillWords({ drill, prompt }: Pick<Call, 'drill' | 'prompt'>): Record<string, string> {
  return { GATE_DRILL: drill.id, GATE_PROMPT: prompt, GATE_OPERATION_ID: drill.operationId }
}

function withoutWithheld({ inherited, realKey }: Inheritance): Record<string, string> {
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !WITHHELD.some((pattern) => pattern.test(entry[0])) &&
      !(realKey !== null && entry[1].includes(realKey)),
  )
  return Object.fromEntries(kept)
}

function named(
  names: { readonly url: readonly string[]; readonly key: readonly string[] },
  { baseUrl, canary }: RouteForApplication,
): Record<string, string> {
  const key = canary.reveal()
  return {
    ...Object.fromEntries(names.url.map((name) => [name, baseUrl])),
    ...Object.fromEntries(names.key.map((name) => [name, key])),
  }
}

function withLoopback(noProxy: string | undefined): string {
  return [noProxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
}
