import { isShareKey, nameOfItem, plainKey } from './names.ts'
import type { System } from './system.ts'
import { SYSTEMS } from './systems.ts'
import type { Member, Tree } from './tree.ts'
import { textAt, textsIn } from './tree.ts'

/** A setting that differs between two texts of a file, at its line after the change; null where it is gone. */
export interface Differing {
  readonly setting: string
  readonly line: number | null
}

export interface Beside {
  /** Models, endpoints, permissions and retries. */
  readonly settings: readonly Differing[]
  /** Numbers that look like shares, in documents that no system knows. */
  readonly shares: readonly Differing[]
}

/**
 * What changed beside the shares. Entries are matched by what they say, not by their place. Entries that are new or
 * gone bring their own settings along and are no finding: they show among the routes.
 */
export function besideShares(before: readonly Tree[], after: readonly Tree[], isDeclared: boolean): Beside {
  const settings: Differing[] = []
  const shares: Differing[] = []
  const documents = documentPairs(before, after)
  for (const one of documents.single) {
    const kind = textAt(one, 'kind') ?? ''
    if (PERMISSION_OBJECTS.test(kind))
      settings.push({ setting: kind, line: after.includes(one) ? one.line : null })
  }
  for (const [old, now] of documents.pairs) {
    const system = SYSTEMS.find(({ reads }) => reads.from === 'trees' && reads.knows(now))
    const isKnown = isDeclared || system !== undefined
    const rule = PERMISSION_OBJECTS.test(textAt(now, 'kind') ?? '')
    compare(old, now, { path: rule ? (textAt(now, 'kind') ?? '') : '', counts: rule }, (path, line, key) => {
      if (rule || isSetting(path, key, system)) settings.push({ setting: path, line })
      else if (!isKnown && isShareKey(key)) shares.push({ setting: path, line })
    })
  }
  return { settings, shares }
}

/** By its key, unless the system that reads the document says otherwise: a weight below `keys` is a share. */
function isSetting(path: string, key: string, system: System | undefined): boolean {
  if (system === undefined) return isSettingPath(path)
  if (isShareKey(key) || system.paths?.shares?.test(path) === true) return false
  return isSettingPath(path) || system.paths?.settings?.test(path) === true
}

/** A file of one document is the same document, however much of it changed. */
function documentPairs(before: readonly Tree[], after: readonly Tree[]): Aligned {
  const [old, now] = [before[0], after[0]]
  const isOne = before.length === 1 && after.length === 1
  return isOne && old !== undefined && now !== undefined
    ? { pairs: [[old, now]], single: [] }
    : aligned(before, after)
}

/** Kubernetes objects that are permissions as a whole. */
const PERMISSION_OBJECTS = /Role|Grant|Security|Authori[sz]ation|NetworkPolicy/

/** Key names without case and separators, by what they set. */
const SETTINGS = new RegExp(
  `^(?:${[
    ...[
      'model',
      'models?overrides?',
      'modelnameoverride',
      'overrideparams',
      'engine',
      'deployment(?:id|name)?',
    ],
    ...['apibase', 'baseurl', 'basepath', 'url', 'uri', 'host', 'hostname', 'fqdn', 'customhost', 'endpoint'],
    ...['upstreamurl', 'apiversion', 'provider', 'customllmprovider', 'port', 'region', 'schema'],
    ...['requestmirror', 'mirror', 'mirrors', 'mirrorpercentage'],
    ...[
      'apikey',
      'keys?',
      'virtualkeys?',
      'token',
      'auth\\w*',
      'roles?',
      'permissions?',
      'scopes?',
      'access\\w*',
    ],
    ...[
      'allow\\w*',
      'deny\\w*',
      'credentials?',
      'credentialname',
      'secret\\w*',
      'masterkey',
      'forwardheaders',
    ],
    ...[
      'retry',
      'retries',
      '\\w*retries',
      'retrypolicy',
      'retryon',
      'retry\\w*',
      'attempts',
      '\\w*attempts\\w*',
    ],
    ...['onstatuscodes', 'oncodes', '\\w*timeouts?', 'timeout\\w*', 'allowedfails\\w*', 'cooldown\\w*'],
    ...['\\w+pass', 'proxynextupstream\\w*', 'proxysetheader', 'proxyssl\\w*', 'resolver'],
    ...['backoff\\w*', 'numretries', 'failovercriteria', 'maxfails', 'failtimeout', 'routingstrategy'],
  ].join('|')})$`,
)

function isSettingPath(path: string): boolean {
  return path.split('.').some((part) => SETTINGS.test(plainKey(part.replace(/\[.*$/, ''))))
}

interface Place {
  readonly path: string
  /** Whether everything below counts, new members too. */
  readonly counts: boolean
}

type Report = (path: string, line: number | null, key: string) => void

function compare(before: Tree, after: Tree, place: Place, report: Report, key = ''): void {
  if (before.is === 'map' && after.is === 'map') {
    compareMaps(before.members, after.members, place, report)
  } else if (before.is === 'list' && after.is === 'list') {
    compareLists(before.items, after.items, place, report, key)
  } else if (spelt(before) !== spelt(after)) report(place.path, after.line, key)
}

function compareMaps(
  before: readonly Member[],
  after: readonly Member[],
  place: Place,
  report: Report,
): void {
  const old = new Map(before.map((member) => [member.key, member]))
  const now = new Map(after.map((member) => [member.key, member]))
  const below = (key: string): Place => ({ ...place, path: place.path === '' ? key : `${place.path}.${key}` })
  for (const { key, line, value } of after) {
    const other = old.get(key)
    if (other !== undefined) compare(other.value, value, below(key), report, key)
    else if (!isNamedEntry(value)) report(below(key).path, line, key)
  }
  for (const { key, value } of before) {
    if (!now.has(key) && !isNamedEntry(value)) report(below(key).path, null, key)
  }
}

/** A map that names a model or an endpoint and holds a share is a route by its name. */
function isNamedEntry(value: Tree): boolean {
  return value.is === 'map' && value.members.some((member) => isShareKey(member.key))
}

function compareLists(
  before: readonly Tree[],
  after: readonly Tree[],
  place: Place,
  report: Report,
  key: string,
): void {
  // A list of plain values is one setting: `on_status_codes: [429, 503]`.
  if (![...before, ...after].some(({ is }) => is === 'map' || is === 'list')) {
    const line = after.find((item) => !before.some((other) => spelt(other) === spelt(item)))?.line
    const [old, now] = [before.map(spelt).join(), after.map(spelt).join()]
    if (old !== now) report(place.path, line ?? after[0]?.line ?? null, key)
    return
  }
  const { pairs, single } = aligned(before, after)
  for (const [old, now] of pairs) {
    const name = nameOfItem(now) ?? String(after.indexOf(now))
    compare(old, now, { ...place, path: `${place.path}[${name.slice(0, LONGEST_NAME)}]` }, report, key)
  }
  const other = single.find((item) => !isNamedEntry(item))
  if (other !== undefined && (place.counts || isSettingPath(place.path)))
    report(place.path, after.includes(other) ? other.line : null, key)
}

/** Names of entries are for orientation: a long one is cut. */
const LONGEST_NAME = 60

/** So much of two entries is the same that one is the other, changed. */
const ALIKE = 0.3

/** More entries than this are not looked through for one that may be the same. */
const MOST_COMPARED = 100

/** What an entry is recognised by. */
interface Looks {
  readonly tree: Tree
  readonly spelling: string
  readonly texts: ReadonlySet<string>
  readonly name: string | null
}

function looksOf(tree: Tree): Looks {
  return { tree, spelling: spelt(tree), texts: new Set(textsIn(tree)), name: nameOfItem(tree) }
}

interface Aligned {
  /** Entries that are one, changed. Those that are equal are left out: nothing differs in them. */
  readonly pairs: readonly (readonly [Tree, Tree])[]
  /** Entries that only one of the two has. */
  readonly single: readonly Tree[]
}

function aligned(before: readonly Tree[], after: readonly Tree[]): Aligned {
  const old = before.map(looksOf)
  const equal = Map.groupBy(old, ({ spelling }) => spelling)
  const left = new Set(old)
  const open = after.map(looksOf).filter(({ spelling }) => {
    const same = equal.get(spelling)?.shift()
    return same === undefined || !left.delete(same)
  })
  const pairs: (readonly [Tree, Tree])[] = []
  const added: Tree[] = []
  for (const now of open) {
    const scored = [...left].slice(0, MOST_COMPARED).map((one) => ({ one, score: likeness(one, now) }))
    const best = scored.toSorted((a, b) => b.score - a.score)[0]
    if (best === undefined || best.score < ALIKE) added.push(now.tree)
    else {
      left.delete(best.one)
      pairs.push([best.one.tree, now.tree])
    }
  }
  return { pairs, single: [...added, ...[...left].map(({ tree }) => tree)] }
}

/** 0 to 1: the part of their texts that both have; one name counts like a text. */
function likeness(a: Looks, b: Looks): number {
  const both = [...a.texts].filter((text) => b.texts.has(text)).length
  const same = both + (a.name !== null && a.name === b.name ? 1 : 0)
  return same / Math.max(1, a.texts.size, b.texts.size)
}

/** A tree without its lines. */
function spelt(tree: Tree): string {
  switch (tree.is) {
    case 'scalar':
      return JSON.stringify(tree.text)
    case 'nothing':
      return 'null'
    case 'list':
      return `[${tree.items.map(spelt).join()}]`
    case 'map':
      return `{${tree.members.map(({ key, value }) => `${JSON.stringify(key)}:${spelt(value)}`).join()}}`
  }
}
