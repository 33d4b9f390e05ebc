import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** The notices of the tree that ships today are about 400 kB; far less means that the walk found too little. */
const MIN_NOTICES_BYTES = 50_000

/** Files that npm packages keep their terms in. */
const TERMS = /^(licen[cs]e|copying|notice)([.-].*)?$/i

const Names = z.record(z.string(), z.string()).default({})
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      optional: z.boolean().optional(),
      dependencies: Names,
      optionalDependencies: Names,
      peerDependencies: Names,
    }),
  ),
})
type Packages = z.infer<typeof Lock>['packages']

/**
 * The licence terms of every package in the production dependency tree of package-lock.json, sorted by name and
 * version: the same lock file gives the same bytes. (ncc's own `--license` misses packages when there are chunks.)
 * Throws when a package of the tree is not installed, or the whole is too short to be true.
 */
export async function licenceNotices(root: string): Promise<string> {
  const { packages } = Lock.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
  const places = productionTree(packages)
  const notices = new Map<string, string>()
  for (const place of places) {
    const title = `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${packages[place]?.version ?? ''}`
    notices.set(title, await notice(root, place, title, packages[place]?.license))
  }
  const text = [...notices.keys()]
    .sort()
    .map((title) => notices.get(title))
    .join('\n')
  if (Buffer.byteLength(text) < MIN_NOTICES_BYTES) {
    throw new Error(
      `The licence notices hold ${places.size} packages and ${text.length} characters: too few to be all.`,
    )
  }
  return text
}

/** Places (`node_modules/a/node_modules/b`) that the project's own `dependencies` reach. */
function productionTree(packages: Packages): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = ['']
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = packages[place]
    const names = { ...entry?.peerDependencies, ...entry?.optionalDependencies, ...entry?.dependencies }
    for (const name of Object.keys(names)) {
      const found = resolve(packages, place, name)
      // An optional package for another platform, or a peer that nobody asked for, has no place.
      if (found === undefined || reached.has(found)) continue
      reached.add(found)
      waiting.push(found)
    }
  }
  return reached
}

/** Node's own way: the nearest node_modules upwards. */
function resolve(packages: Packages, from: string, name: string): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(base.lastIndexOf('/node_modules/'), 0))) {
    const place = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`
    if (packages[place] !== undefined) return place
    if (base === '') return undefined
  }
}

async function notice(root: string, place: string, title: string, declared = 'no licence'): Promise<string> {
  const folder = join(root, place)
  const files = (await readdir(folder)).filter((file) => TERMS.test(file)).sort()
  const terms = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const text = terms.map((term) => term.replaceAll('\r\n', '\n').trim()).join('\n\n')
  const line = '-'.repeat(80)
  return `${line}\n${title} (${declared})\n${line}\n\n${text || `The package ships no licence file; it declares: ${declared}.`}\n`
}
