import type { Packet } from '../packet/schema.ts'
import { clamp, visible } from './visible.ts'

/** Longest line: what a policy declares can be of any length, and a form for support is not. */
const LINE_LIMIT = 400

type Section = readonly [title: string, ...lines: readonly string[]]

/**
 * The request to the gateway's support as plain text, to paste as it is; null where nothing has to be asked. Made of the
 * packet's support member and our own words: no key, prompt, reply or gateway message can be in it. Which members
 * support asks for: CometAPI's SUPPORT.md.
 */
export function supportText(packet: Packet): string | null {
  const { support } = packet
  if (support === null) return null
  const sections: readonly Section[] = [
    ['What failed', whatFailed(packet)],
    ['Expected', support.expected],
    ['Actual', support.actual],
    [
      'Request id',
      support.request_id ?? 'none came back: please look the call up by time, endpoint and model',
    ],
    ['Endpoint', support.endpoint],
    ['Model', support.model],
    ['Time (UTC)', support.time_utc],
    ['Request shape', support.request_shape],
    ['Error code', codeText(support.error_code)],
    ['Client and machine', ...clientText(packet)],
    ['Redacted', ...REDACTED],
    ['Next step on our side', support.next_step],
    ['Pages', ...support.links],
  ]
  return `${sections.map(sectionText).join('\n\n')}\n`
}

/** What the reader would otherwise ask for, and must not get by this way. */
const REDACTED = [
  'The API key, the request text, the reply and the message of the error are left out on purpose.',
  'Ask for a new run if you need a header or a part of a body.',
]

function whatFailed({ strength }: Packet): string {
  return `A controlled call on ${strength.upstream_surface} that should have succeeded failed at the gateway.`
}

function codeText(code: NonNullable<Packet['support']>['error_code']): string {
  if (code === null) return 'none came back'
  return code === 'other' ? 'one that this check does not know' : code
}

/** Which SDK an application calls with is not recorded: only its owner can add that. */
function clientText({ tool, environment, setup }: Packet): readonly string[] {
  const { os, arch, node } = environment
  const check = `${tool.name} ${tool.version}`
  const client =
    setup.application === 'direct'
      ? `${check}, its own client`
      : `our ${setup.application}, watched by ${check} (SDK and version: add them here)`
  return [`Client: ${client}`, `Machine: ${os} ${arch}; Node ${node} of the check`]
}

function sectionText([title, ...lines]: Section): string {
  return [`${title}:`, ...lines.map((line) => `  ${clamp(visible(line), LINE_LIMIT)}`)].join('\n')
}
