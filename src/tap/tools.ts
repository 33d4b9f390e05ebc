import type { ToolSeen } from '../evidence/environment.ts'
import type { Asked } from './request.ts'

/** Names and versions of this form only: a header that holds anything else says nothing here. */
const NAME = /^@?[a-z][a-z0-9._-]{0,39}(?:\/[a-z][a-z0-9._-]{0,39})?$/
const VERSION = /^\d{1,6}(?:\.\d{1,6}){0,3}(?:[-+][a-z0-9.]{1,20})?$/
/** Longer user agents list a browser's history; the SDKs' have one to four words. */
const LONGEST_AGENT = 400
const MOST_TOOLS = 8

/** What generated SDKs (Stainless) call languages, behind a client's class name: `OpenAI/JS 6.47.0`. */
const LANGUAGES = /^(?:js|python|go|java|ruby|node)$/

/** What `x-stainless-runtime` and `runtime/...` call runtimes, by the names that people use. */
const RUNTIMES: Readonly<Record<string, string>> = {
  node: 'node',
  'node.js': 'node',
  cpython: 'python',
  python: 'python',
  deno: 'deno',
  bun: 'bun',
}

/**
 * SDKs and runtimes that a request names: the words of its user agent (RFC 9110, section 10.1.5), and the headers of
 * generated SDKs. CometAPI's own SDK is a subclass of OpenAI's and sends that one's version: it is told as `openai`.
 */
export function toolsOf(asked: Pick<Asked, 'headers'>): readonly ToolSeen[] {
  const header = (name: string): string => {
    const value = asked.headers[name]
    return typeof value === 'string' ? value.slice(0, LONGEST_AGENT).toLowerCase() : ''
  }
  const runtime = RUNTIMES[header('x-stainless-runtime')] ?? ''
  const named = [...agentWords(header('user-agent')), ...tool(runtime, header('x-stainless-runtime-version'))]
  const distinct = new Map(named.map((each) => [`${each.kind} ${each.name} ${each.version}`, each]))
  return [...distinct.values()].slice(0, MOST_TOOLS)
}

function agentWords(agent: string): readonly ToolSeen[] {
  const words = agent.split(/\s+/).filter((word) => word !== '')
  return words.flatMap((word, at) => {
    const slash = word.lastIndexOf('/')
    const [name, version] = [word.slice(0, slash), word.slice(slash + 1)]
    if (slash > 0 && LANGUAGES.test(version)) return tool(clientName(name), words[at + 1] ?? '')
    return slash > 0 ? tool(name.replace(/^runtime\//, ''), version) : []
  })
}

/** The asynchronous class of Python's SDKs is the same package. */
function clientName(className: string): string {
  const name = className.replace(/^async/, '')
  return name === 'cometapi' ? 'openai' : name
}

function tool(name: string, versionText: string): readonly ToolSeen[] {
  const version = versionText.replace(/^v/, '')
  if (!NAME.test(name) || !VERSION.test(version)) return []
  const runtime = Object.hasOwn(RUNTIMES, name) ? RUNTIMES[name] : undefined
  return [
    runtime === undefined ? { kind: 'sdk', name, version } : { kind: 'runtime', name: runtime, version },
  ]
}
