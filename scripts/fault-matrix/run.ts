import { assess } from '../../src/assess/all.ts'
import type { DrillsResult } from '../../src/drill/result.ts'
import { runDrill } from '../../src/drill/run-drill.ts'
import { runInTurn } from '../../src/drill/run-in-turn.ts'
import type { Finding } from '../../src/evidence/assertion.ts'
import type { Attempt, DrillSeen } from '../../src/evidence/drill.ts'
import type { Evidence } from '../../src/evidence/run.ts'
import type { Search } from '../../src/evidence/search.ts'
import { LEAK_KINDS } from '../../src/evidence/search.ts'
import { FAULT_TABLE } from '../../src/fault/table.ts'
import { commandLike, serviceLike } from './applications.ts'
import { allCases, APPLICATIONS, STALLS, type ApplicationOfMatrix, type Case } from './cases.ts'
import { fetchClient, openaiClient, type Client } from './clients.ts'
import { planFor } from './policy.ts'
import { openWorld, type World } from './world.ts'

/** What one drill of the matrix came to. */
export interface Seen {
  readonly of: Case
  readonly drill: DrillSeen
  /** What followed a redirect. */
  readonly strays: readonly Attempt[]
  readonly findings: readonly Finding[]
}

export interface MatrixSeen {
  readonly seen: readonly Seen[]
  /** What the SDK wrote to its console. */
  readonly heard: readonly string[]
}

/** Drills mostly wait, so that many fit beside each other on two cores. */
const SIDE_BY_SIDE = 16

/** Megabytes of JSON are parsed in one go, and all clients share this thread: others would be timed wrongly beside these. */
const isHeavy = ({ fault }: Case): boolean => FAULT_TABLE[fault].group === 'size'

/** Runs every drill of the matrix, on loopback, and judges each beside a healthy happy path of the same application. */
export async function runMatrix(cases: readonly Case[] = allCases()): Promise<MatrixSeen> {
  const world = await openWorld()
  const heard: string[] = []
  const hear = (line: string) => {
    heard.push(line)
  }
  const clients: Clients = {
    openai: openaiClient({ heard: hear }),
    'openai-once': openaiClient({ heard: hear, maxRetries: 0 }),
    fetch: fetchClient,
  }
  const runner = new Runner(world, clients)
  try {
    const run = (one: Case) => runner.run(one)
    const light = longestFirst(cases.filter((one) => !isHeavy(one)))
    const beside = await inParallel(light, SIDE_BY_SIDE, run)
    const seen = [...beside, ...(await inParallel(cases.filter(isHeavy), 1, run))]
    return { seen: seen.toSorted((a, b) => cases.indexOf(a.of) - cases.indexOf(b.of)), heard }
  } finally {
    await world.close()
  }
}

/** Nobody waits in the end for a drill that could have begun first. */
function longestFirst(cases: readonly Case[]): readonly Case[] {
  const rank = ({ kind, fault }: Case) => (kind === 'service' ? 2 : STALLS.includes(fault) ? 1 : 0)
  return cases.toSorted((a, b) => rank(b) - rank(a))
}

type Clients = Readonly<Record<'openai' | 'openai-once' | 'fetch', Client>>

/** Runs cases; the happy path of an application is run once and stands beside each of its failures. */
class Runner {
  readonly #world: World
  readonly #clients: Clients
  readonly #happyPaths = new Map<string, Promise<DrillsResult>>()

  constructor(world: World, clients: Clients) {
    this.#world = world
    this.#clients = clients
  }

  async run(one: Case): Promise<Seen> {
    const plan = planFor(one)
    const results = one.kind === 'service' ? [await this.#inTurn(one, plan)] : await this.#anew(one, plan)
    const drills = results.flatMap((result) => result.drills.map(({ seen }) => seen))
    const strays = results.flatMap((result) => result.strays)
    const [happy, failure] = drills
    if (happy === undefined || failure === undefined) throw new Error(`${one.fault}: a drill did not run`)
    const evidence = evidenceOf([happy, failure], strays)
    return { of: one, drill: failure, strays, findings: assess(evidence, plan) }
  }

  async #anew(one: Case, plan: ReturnType<typeof planFor>): Promise<readonly DrillsResult[]> {
    const application = commandLike(this.#calling(one))
    const [happyPath, failure] = plan.drills
    const key = [one.application, one.surface, one.stream, one.primary].join()
    const drill = async (planned: typeof happyPath) =>
      runDrill(planned, application, await this.#world.contextOf(plan.policy))
    const happy = this.#happyPaths.get(key) ?? drill(happyPath)
    this.#happyPaths.set(key, happy)
    return [await happy, await drill(failure)]
  }

  async #inTurn(one: Case, { policy, drills }: ReturnType<typeof planFor>): Promise<DrillsResult> {
    const { application } = policy
    if (application.kind !== 'service') throw new Error(`${one.fault}: the policy plans no service`)
    const { whenCallerLeaves = 'goes-on' }: ApplicationOfMatrix = APPLICATIONS[one.application]
    const service = serviceLike(this.#calling(one), whenCallerLeaves)
    const context = await this.#world.contextOf(policy)
    return runInTurn(drills, service, application, context, () => undefined)
  }

  #calling({ application, timeoutMs }: Case) {
    const { client, order } = APPLICATIONS[application]
    return { client: this.#clients[client], order, timeoutMs }
  }
}

/** The clients of the matrix write nothing: what is judged here is what they did. */
const NOTHING_WRITTEN: Search = {
  state: 'searched',
  proven: ['plain'],
  files: 1,
  bytes: 0,
  armed: LEAK_KINDS,
  leaks: [],
}

function evidenceOf(drills: Evidence['drills'], strays: readonly Attempt[]): Evidence {
  return {
    drills,
    strays,
    written: NOTHING_WRITTEN,
    source: NOTHING_WRITTEN,
    policyComparison: 'not-a-change',
    runner: 'untouched',
    runtime: { os: 'linux', arch: 'x64', node: process.versions.node },
  }
}

/** Works through a list with so many workers; results come in the order of the list. */
async function inParallel<T, R>(
  items: readonly T[],
  workers: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const left = [...items.entries()]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, item] = next
      results[at] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return results
}
