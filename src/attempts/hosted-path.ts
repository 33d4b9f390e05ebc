import type { FlagSeen, HostedPath, NamedValue, ToolSeen } from '../evidence/environment.ts'
import type { Evidence } from '../evidence/run.ts'

/** One thing that the policy declares of the hosted path, and what this run saw of it. */
export interface Compared {
  readonly what: string
  readonly declared: string
  /** Null where nothing told; several versions are joined. */
  readonly seen: string | null
  readonly state: 'same' | 'other' | 'not-told'
}

/** Every SDK and runtime that any attempt named, each once, in the order of the wire. */
export function toolsSeen({ drills, strays }: Pick<Evidence, 'drills' | 'strays'>): readonly ToolSeen[] {
  const all = [...drills.flatMap(({ attempts }) => attempts), ...strays].flatMap(
    ({ request }) => request.tools,
  )
  return [...new Map(all.map((tool) => [`${tool.kind} ${tool.name} ${tool.version}`, tool])).values()]
}

/** The hosted path against this run, in the order of the policy. */
export function compareHosted(
  hosted: HostedPath,
  seen: Pick<Evidence, 'drills' | 'strays' | 'runtime' | 'flags'>,
): readonly Compared[] {
  const tools = toolsSeen(seen)
  const versions = (kind: ToolSeen['kind'], declared: readonly NamedValue[]) =>
    declared.map((each) => compareVersion(kind, each, tools))
  return [
    ...versions('runtime', hosted.runtimes),
    ...versions('sdk', hosted.sdks),
    ...hosted.flags.map((flag) => compareFlag(flag, seen.flags)),
    ...(hosted.os === null ? [] : [compareSystem(hosted.os, seen.runtime.os)]),
  ]
}

function compareVersion(
  kind: ToolSeen['kind'],
  { name, value }: NamedValue,
  tools: readonly ToolSeen[],
): Compared {
  const found = tools.filter((tool) => tool.kind === kind && sameName(tool.name, name)).map((t) => t.version)
  const seen = [...new Set(found)]
  const same = seen.length > 0 && seen.every((version) => begins(version, value.replace(/^v/, '')))
  return {
    what: `${kind} ${name}`,
    declared: value,
    seen: seen.length === 0 ? null : seen.join(', '),
    state: seen.length === 0 ? 'not-told' : same ? 'same' : 'other',
  }
}

/** User agents leave the `@` of a scope away. */
function sameName(seen: string, declared: string): boolean {
  return seen.replace(/^@/, '') === declared.replace(/^@/, '')
}

/** `6.4` is the beginning of 6.4.1, and not of 6.47.0. */
function begins(version: string, declared: string): boolean {
  return version === declared || ['.', '-', '+'].some((mark) => version.startsWith(`${declared}${mark}`))
}

function compareFlag({ name, value }: NamedValue, flags: readonly FlagSeen[]): Compared {
  const what = `flag ${name}`
  const declared = value === '' ? 'not set' : value
  const flag = flags.find((each) => each.name === name)
  if (flag === undefined) return { what, declared, seen: null, state: 'not-told' }
  if (flag.hidden) return { what, declared, seen: 'another value, too long to be shown', state: 'other' }
  const seen = flag.value === null || flag.value === '' ? 'not set' : flag.value
  return { what, declared, seen, state: seen === declared ? 'same' : 'other' }
}

function compareSystem(declared: 'linux' | 'macos', platform: string): Compared {
  const seen = platform === 'darwin' ? 'macos' : platform
  return { what: 'os', declared, seen, state: seen === declared ? 'same' : 'other' }
}
