import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrillsResult } from '../drill/result.ts'
import type { LeakKind, Search } from '../evidence/search.ts'
import { makeEngine, type Engine } from '../leak/engine.ts'
import { searchTexts, type NamedBytes } from '../leak/search-texts.ts'
import { expand, type Target } from '../unpack/targets.ts'
import { search } from '../unpack/search.ts'
import type { Prepared } from './gate-prepare.ts'
import type { Surroundings } from './surroundings.ts'

export interface WrittenRequest {
  readonly prepared: Prepared
  readonly around: Surroundings
  /** The run's private folder: outputs of the application, its temporary files, the gate's own log. */
  readonly folder: string
  readonly results: DrillsResult
  readonly engine: Engine
}

/** What declared product output may hold: the reply is its purpose, a key or an account detail never is. */
const IN_OUTPUT: readonly LeakKind[] = ['credential', 'account']

/** Searches everything that was written while the drills ran: the private folder and the declared evidence paths. */
export async function searchWritten({
  prepared,
  around,
  folder,
  results,
  engine,
}: WrittenRequest): Promise<Search> {
  const { application, evidencePaths } = prepared.plan.policy
  const declared = application.kind === 'direct' ? [] : application.output.filter((each) => each !== 'stdout')
  const [own, evidence, output] = await Promise.all([
    expand(['**/*'], folder),
    expand(evidencePaths, around.directory),
    expand(declared, around.directory),
  ])
  const missing = [...evidence.unmatched, ...output.unmatched]
  if (missing.length > 0) return { state: 'not-searched', why: 'nothing-matched', detail: missing.join(', ') }

  const products = new Set(output.matched.map(({ path }) => path))
  const stdoutIsProduct = application.kind !== 'direct' && application.output.includes('stdout')
  for (const { outputs, products: given } of results.drills) {
    for (const path of given) products.add(path)
    if (stdoutIsProduct && outputs) products.add(outputs.stdout)
  }
  const targets = [...own.matched, ...evidence.matched, ...output.matched].map((target): Target =>
    products.has(target.path) ? { ...target, kinds: IN_OUTPUT } : target,
  )
  return search({ files: unique(targets) }, engine)
}

function unique(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [target.path, target])).values()]
}

const WORKFLOWS = '.github/workflows'

/** Searches the policy and the workflows for the real key. Without a real key there is nothing to search for. */
export async function searchSource(
  { realKey, policyText, inputs }: Prepared,
  around: Surroundings,
): Promise<Search> {
  if (realKey === null)
    return { state: 'not-searched', why: 'nothing-to-search', detail: 'no real key in this run' }
  const needles = {
    credentials: [realKey.reveal()],
    bodies: [],
    errors: [],
    prompts: [],
    account: [],
    nonces: [],
  }
  const engine = makeEngine(needles, around.fingerprint)
  const policy = policyText === null ? [] : [{ name: policyText.path, bytes: Buffer.from(policyText.text) }]
  const said = Object.entries(inputs).filter(([name]) => name !== 'api-key')
  const inputTexts = said.map(([name, text]) => ({ name: `input ${name}`, bytes: Buffer.from(text) }))
  const workflows = await readWorkflows(around.directory)
  const texts = [...policy, ...inputTexts, ...workflows]
  return texts.length === 0 ? emptySource : searchTexts(texts, engine)
}

const emptySource: Search = {
  state: 'not-searched',
  why: 'nothing-matched',
  detail: 'neither a policy nor a workflow nor an input was there to search',
}

/** The workflow files of the checkout; a job without one has none, and its inputs and policy are all there is. */
async function readWorkflows(directory: string): Promise<readonly NamedBytes[]> {
  const folder = join(directory, WORKFLOWS)
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => /\.ya?ml$/.test(name))
  return Promise.all(
    files.map(async (name) => ({ name: `${WORKFLOWS}/${name}`, bytes: await readFile(join(folder, name)) })),
  )
}
