import { amountOf } from './amount.ts'
import type { Directive, Word } from './nginx-text.ts'
import { readDirectives } from './nginx-text.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import { besideBlocks } from './nginx-beside.ts'

export const NGINX: System = {
  id: 'nginx',
  title: 'nginx and Angie',
  knownBy: 'a block `split_clients` or `upstream`, in no JSON, YAML or TOML file',
  counts:
    'the percentages of `split_clients`, with `*` for the rest; `weight=` of the servers of an `upstream`, 1 where it is missing. `backup` gets traffic once the others have failed, `down` and `drain` none',
  source: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html',
  reads: {
    from: 'text',
    knows: (text, path) =>
      !/\.(?:ya?ml|json[c5]?|toml)$/i.test(path) && OPENS.test(text) && BEGINS.test(text),
    groups: (text) => blockGroups(readDirectives(text)),
    beside: (text) => besideBlocks(readDirectives(text)),
  },
}

/** One of the blocks that hold weights, at the start of a line or of a block, in no comment. */
const OPENS = /^[^#\n"']*?\b(?:upstream\s+[^\s{};]+|split_clients\s[^;\n]{1,500}?\$\w+)\s*\{/m

/** What nginx begins with is a comment or a directive: a plain word, which JSON and YAML never begin with. */
const BEGINS = /^\uFEFF?(?:\s|#[^\n]*(?:\n|$))*[a-z_][a-z\d_]*[\s;{]/

/** The blocks in which those stand that hold weights. */
const AROUND = new Set(['http', 'stream'])

function blockGroups(directives: readonly Directive[]): readonly Group[] {
  const inside = directives.flatMap((one) => (AROUND.has(nameOf(one)) ? [...(one.block ?? [])] : [one]))
  for (const directive of inside) refuseInclude(directive)
  const upstreams = inside.filter((one) => nameOf(one) === 'upstream')
  const byName = Map.groupBy(upstreams, ({ words }) => words[1]?.text ?? '')
  return [
    ...inside.filter((one) => nameOf(one) === 'split_clients').map((split) => splitGroup(split, byName)),
    ...upstreams.map(upstreamGroup),
  ]
}

function nameOf({ words }: Directive): string {
  return words[0]?.text ?? ''
}

/** Files that come with nginx, and hold no blocks. */
const HARMLESS = /(?:^|\/)(?:mime\.types|[\w.-]*_params|fastcgi\.conf|modules(?:-enabled)?\/[^/]*)$/

function refuseInclude(directive: Directive): void {
  if (nameOf(directive) !== 'include' || HARMLESS.test(directive.words[1]?.text ?? '')) return
  throw new Untold(
    directive.line,
    'Weights may hide in what this line includes: write the blocks into this file, or watch that file instead.',
  )
}

type Upstreams = ReadonlyMap<string, readonly Directive[]>

/** src/http/modules/ngx_http_split_clients_module.c: the key chooses a place from 0 to 100 percent. */
function splitGroup(split: Directive, upstreams: Upstreams): Group {
  const parts = split.block ?? []
  const counted = parts.map((part, index) => {
    refuseInclude(part)
    const [share, value] = part.words
    if (share === undefined || value === undefined || part.words.length !== 2)
      throw new Untold(part.line, 'A percentage and a value belong here: write `5% comet;`.')
    if (share.text !== '*') return { share, value, amount: percentOf(share) }
    if (index === parts.length - 1) return { share, value, amount: null }
    throw new Untold(share.line, 'What follows `*` gets nothing, since that is the rest: write it last.')
  })
  const sum = counted.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return {
    name: split.words.at(-1)?.text ?? '',
    unit: 'percent',
    whole: ALL,
    entries: counted.map(({ share, value, amount }): Entry => ({
      route: value.text === '' ? '""' : value.text,
      amount: amount ?? Math.max(0, ALL - sum),
      line: share.line,
      leadsTo: serversOf(value.text, upstreams),
    })),
  }
}

const ALL = 100

function percentOf({ text, line }: Word): number {
  if (text.endsWith('%')) return amountIn(text.slice(0, -1), line)
  throw new Untold(line, 'A percentage belongs here: write `5%`, or `*` for the rest.')
}

function amountIn(text: string, line: number): number {
  return amountOf({ is: 'scalar', line, text, quoted: false })
}

/** The servers of the upstream that a value names, alone or in a URL. */
function serversOf(value: string, upstreams: Upstreams): readonly string[] {
  const host = value.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '')
  return (upstreams.get(host) ?? [])
    .flatMap(({ block }) => (block ?? []).filter((one) => nameOf(one) === 'server'))
    .flatMap(({ words }) => words[1]?.text ?? [])
}

function upstreamGroup(upstream: Directive): Group {
  const inside = upstream.block ?? []
  const servers = inside.filter((one) => nameOf(one) === 'server')
  for (const directive of inside) {
    refuseInclude(directive)
    refuseMeasured(directive, servers.length)
  }
  return {
    name: upstream.words[1]?.text ?? '',
    unit: 'weight',
    whole: null,
    entries: servers.map(serverEntry),
  }
}

/** Methods that choose by what they measure, or by code. */
function refuseMeasured(directive: Directive, servers: number): void {
  const words = directive.words.map(({ text }) => text)
  const measured =
    words[0] === 'least_time' ||
    words[0] === 'fair' ||
    words[0] === 'balancer_by_lua_block' ||
    (words[0] === 'random' && words.some((word) => word.startsWith('least_time')))
  if (!measured || servers < 2) return
  throw new Untold(
    directive.line,
    'This method does not go by weights alone, so that no share stands in this file: remove it, or review the change by hand.',
  )
}

/** https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server */
function serverEntry({ words, line }: Directive): Entry {
  const [, address, ...parameters] = words
  if (address === undefined) throw new Untold(line, 'An address belongs here: write it.')
  const weight = parameters.find(({ text }) => text.startsWith('weight='))
  const has = (name: string): boolean => parameters.some(({ text }) => text === name)
  const amount = weight === undefined ? 1 : amountIn(weight.text.slice('weight='.length), weight.line)
  return {
    route: address.text,
    amount: has('down') || has('drain') ? 0 : amount,
    rank: has('backup') ? 1 : 0,
    line: weight?.line ?? line,
    leadsTo: [],
  }
}
