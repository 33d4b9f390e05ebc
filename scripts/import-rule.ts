import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

/** One broken part of the import rule: which rule, in which file, reaching what. */
export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

const PROJECT = join(import.meta.dirname, '..')
const CRUISER = join(PROJECT, 'node_modules', 'dependency-cruiser', 'bin/dependency-cruiser.mjs')

/** A tree of this project's size gives about 2 MB. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024

const Cruise = z.object({
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(
        z.object({ module: z.string(), resolved: z.string(), dependencyTypes: z.array(z.string()) }),
      ),
    }),
  ),
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})
type Cruise = z.infer<typeof Cruise>

/**
 * Every place under `root`/src where the import rule of DESIGN ("The house") is broken.
 * Throws when dependency-cruiser itself fails, or saw no module at all: a look at nothing is no proof.
 */
export async function importViolations(root: string): Promise<Violation[]> {
  const cruise = Cruise.parse(JSON.parse(await dependencyCruiser(root)))
  if (cruise.summary.totalCruised === 0) throw new Error(`dependency-cruiser saw no module under ${root}/src`)
  const found = cruise.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return [...found, ...crowdedPublishers(cruise)]
}

/** A file of publish/ stands for one outside package, so that each can be replaced alone. */
function crowdedPublishers(cruise: Cruise): Violation[] {
  return cruise.modules
    .filter(({ source }) => source.startsWith('src/publish/'))
    .map(({ source, dependencies }) => ({ source, packages: outsidePackages(dependencies) }))
    .filter(({ packages }) => packages.length > 1)
    .map(({ source, packages }) => ({
      rule: 'one-package-per-publisher',
      from: source,
      to: packages.join(' and '),
    }))
}

function outsidePackages(dependencies: Cruise['modules'][number]['dependencies']): string[] {
  const names = dependencies
    .filter(({ dependencyTypes }) => dependencyTypes.some((type) => type.startsWith('npm')))
    .flatMap(({ module }) => /^(?:@[^/]+\/)?[^/]+/.exec(module) ?? [])
  return [...new Set(names)].sort()
}

function dependencyCruiser(root: string): Promise<string> {
  const config = join(PROJECT, '.dependency-cruiser.js')
  const args = [CRUISER, 'src', '--config', config, '--output-type', 'json']
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, encoding: 'utf8', maxBuffer: MAX_OUTPUT_BYTES },
      (error, stdout, stderr) => {
        // Its exit code counts the violations; without a report on stdout the run itself has failed.
        if (stdout.startsWith('{')) resolve(stdout)
        else reject(new Error(`dependency-cruiser failed: ${stderr || stdout}`, { cause: error }))
      },
    )
  })
}
