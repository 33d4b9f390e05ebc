import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrillsResult } from '../drill/result.ts'
import { RUN_FOLDER, type LeakKind, type Search } from '../evidence/search.ts'
import { makeEngine, type Engine } from '../leak/engine.ts'
import { withFields } from '../leak/fields/field-search.ts'
import { NO_NEEDLES } from '../leak/needles.ts'
import { searchTexts, type NamedBytes } from '../leak/search-texts.ts'
import { UnreadableFile } from '../unpack/read-file.ts'
import { search } from '../unpack/search.ts'
import { makeSearchThreads } from '../unpack/search-threads.ts'
import { expand, type Target } from '../unpack/targets.ts'
import { writtenSince, type Before } from '../unpack/written.ts'
import type { Prepared } from './gate-prepare.ts'
import type { Surroundings } from './surroundings.ts'

export interface WrittenRequest {
  readonly prepared: Prepared
  readonly around: Surroundings
  /** The run's private folder: outputs of the application, its temporary files, the gate's own log. */
  readonly folder: string
  readonly results: DrillsResult
  readonly engine: Engine
  /** What `writes` matched before the application started. */
  readonly before: Before
  /** Processes of the application that could not be ended. */
  readonly stillRunning: number
}

/** What declared product output may hold: the reply is its purpose, a key or an account detail never is. */
const IN_OUTPUT: readonly LeakKind[] = ['credential', 'account']

/** Searches everything that was written while the drills ran: the private folder and what the policy names. */
export async function searchWritten(request: WrittenRequest): Promise<Search> {
  const unsure = whyNoSearch(request.stillRunning)
  if (unsure !== null) return unsure
  try {
    const named = await namedFiles(request)
    if ('state' in named) return named
    // Fields of billing and accounts have values that were never planted: they are known by their names alone.
    const engine = withFields(request.engine, request.around.fingerprint, ['account'])
    const threads = makeSearchThreads(engine)
    return await search({ files: named, threads }, engine).finally(() => threads.close())
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { state: 'not-searched', why: error.why, detail: error.message }
  }
}

type NotSearched = Extract<Search, { state: 'not-searched' }>

/** What a process that still runs writes after the search is in no search. Null where none runs. */
export function whyNoSearch(stillRunning: number): NotSearched | null {
  if (stillRunning === 0) return null
  const who = stillRunning === 1 ? '1 process' : `${stillRunning} processes`
  return {
    state: 'not-searched',
    why: 'changed-while-read',
    detail: `${who} of the application could not be ended and may write on: of another user, as \`sudo\` makes them`,
  }
}

async function namedFiles(request: WrittenRequest): Promise<readonly Target[] | NotSearched> {
  const { application, evidencePaths } = request.prepared.plan.policy
  const { directory } = request.around
  const isDirect = application.kind === 'direct'
  const declared = isDirect ? [] : application.output.filter((each) => each !== 'stdout')
  const [own, written, evidence, output] = await Promise.all([
    expand(['**/*'], request.folder),
    writtenSince(request.before, isDirect ? [] : application.writes, directory),
    expand(evidencePaths, directory),
    expand(declared, directory),
  ])
  if (written.lost.length > 0) {
    const detail = `${written.lost.join(', ')} was there before the run and was removed in it`
    return { state: 'not-searched', why: 'unreadable', detail }
  }
  const missing = [...written.unmatched, ...evidence.unmatched, ...output.unmatched]
  if (missing.length > 0) return { state: 'not-searched', why: 'nothing-matched', detail: missing.join(', ') }
  const products = productsOf(request, output.matched)
  // Names of the private folder must not look like files of the repository.
  const mine = own.matched.map((target) => ({ ...target, show: `${RUN_FOLDER}/${target.show}` }))
  // Where a file is named twice the last word counts: evidence is searched whole, also what was there before.
  return unique([...mine, ...output.matched, ...written.matched, ...evidence.matched]).map(
    (target): Target => (products.has(target.path) ? { ...target, kinds: IN_OUTPUT } : target),
  )
}

/** Paths of product output: what the policy declares, and what a caller got. */
function productsOf({ prepared, results }: WrittenRequest, declared: readonly Target[]): ReadonlySet<string> {
  const { application } = prepared.plan.policy
  const stdoutIsProduct = application.kind !== 'direct' && application.output.includes('stdout')
  const given = results.drills.flatMap(({ outputs, products }) => [
    ...products,
    ...(stdoutIsProduct && outputs ? [outputs.stdout] : []),
  ])
  return new Set([...declared.map(({ path }) => path), ...given])
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
  const engine = makeEngine({ ...NO_NEEDLES, credentials: [realKey.reveal()] }, around.fingerprint)
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
