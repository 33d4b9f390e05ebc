import type { Call } from './port.ts'

/** Variables that the application never inherits: the runner's, the gate's inputs and whatever steers an SDK. */
const WITHHELD = [
  /^INPUT_/i,
  /^ACTIONS_/i,
  /^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/i,
  /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
  /^OPENAI_/i,
  /^COMET(API)?_/i,
  /^FALLBACK_EVIDENCE_/i,
]

/** The names under which clients look for a base URL and a key. Source: the `openai` and `cometapi` SDKs. */
const BASE_URL_NAMES = ['COMETAPI_BASE_URL', 'OPENAI_BASE_URL']
const KEY_NAMES = ['COMETAPI_KEY', 'COMETAPI_API_KEY', 'COMET_API_KEY', 'OPENAI_API_KEY']

/**
 * The environment of one drill: the runner's less everything withheld and less every variable that holds the real
 * key, with the tap's address, the canary and the drill's own `GATE_*` words added.
 */
export function environmentFor(
  call: Call,
  inherited: Readonly<Record<string, string | undefined>>,
  runMark: string,
  realKey: string | null,
): Record<string, string> {
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !WITHHELD.some((pattern) => pattern.test(entry[0])) &&
      !(realKey !== null && entry[1].includes(realKey)),
  )
  const key = call.canary.reveal()
  const { drill } = call
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(BASE_URL_NAMES.map((name) => [name, call.baseUrl])),
    ...Object.fromEntries(KEY_NAMES.map((name) => [name, key])),
    NO_PROXY: withLoopback(inherited['NO_PROXY'] ?? inherited['no_proxy']),
    no_proxy: withLoopback(inherited['no_proxy'] ?? inherited['NO_PROXY']),
    TMPDIR: `${call.folder}/tmp`,
    GATE_DRILL: drill.id,
    GATE_SURFACE: drill.surface,
    GATE_PROFILE: drill.profile,
    GATE_MODEL: call.model,
    GATE_PROMPT: call.prompt,
    GATE_OUTPUT_TOKENS: String(call.outputTokens),
    GATE_DIR: call.folder,
    [RUN_MARK_NAME]: runMark,
  }
}

/** Every process of a run carries this variable: by it those are found that left their process group. */
export const RUN_MARK_NAME = 'GATE_RUN_MARK'

function withLoopback(noProxy: string | undefined): string {
  return [noProxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
}
