import { assess } from '../../src/assess/all.ts'
import type { DrillsResult } from '../../src/drill/result.ts'
import { runDrill } from '../../src/drill/run-drill.ts'
import { runInTurn } from '../../src/drill/run-in-turn.ts'
import type { Finding } from '../../src/evidence/assertion.ts'
import type { Attempt, Drill, DrillSeen } from '../../src/evidence/drill.ts'
import type { Evidence, Plan } from '../../src/evidence/run.ts'
import type { Search } from '../../src/evidence/search.ts'
import { LEAK_KINDS } from '../../src/evidence/search.ts'
import { FAULT_TABLE } from '../../src/fault/table.ts'
import { sideBySide } from '../side-by-side.ts'
import { commandLike, serviceLike } from './applications.ts'
import { allCases, APPLICATIONS, PATIENCE_MS, STALLS, type ApplicationOfMatrix, type Case } from './cases.ts'
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
const SIDE_BY_SIDE = 12

const MOST_TRIES = 3

/** Megabytes of JSON are parsed in one go, and all clients share this thread: others would be timed wrongly beside these. */
const isHeavy = ({ fault }: Case): boolean => FAULT_TABLE[fault].group === 'size'

/** Runs every drill of the matrix, on loopback, and judges each as a run of its own application with this failure alone. */
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
    const beside = await sideBySide(light, SIDE_BY_SIDE, run)
    const seen = [...beside, ...(await sideBySide(cases.filter(isHeavy), 1, run))]
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

/** Runs cases; what an application does without the failure is run once and stands beside each of its failures. */
class Runner {
  readonly #world: World
  readonly #clients: Clients
  readonly #before = new Map<string, Promise<DrillsResult>>()

  constructor(world: World, clients: Clients) {
    this.#world = world
    this.#clients = clients
  }

  /**
   * A busy machine stretches a pause of half a second until the next one is no longer than it: what was measured badly is
   * measured again. A client whose pauses do not grow is seen as one every time.
   */
  async run(one: Case): Promise<Seen> {
    let seen = await this.#tried(one, 1)
    for (let tries = 2; tries <= MOST_TRIES && isStretched(seen); tries += 1)
      seen = await this.#tried(one, tries)
    return seen
  }

  async #tried(one: Case, tries: number): Promise<Seen> {
    const { plan, failure } = planFor(one)
    const results =
      one.kind === 'service' ? [await this.#inTurn(one, plan)] : await this.#anew(one, plan, failure, tries)
    const [first, ...others] = results.flatMap((result) => result.drills.map(({ seen }) => seen))
    const drill = others.at(-1)
    if (first === undefined || drill === undefined) throw new Error(`${one.fault}: a drill did not run`)
    const strays = results.flatMap((result) => result.strays)
    return { of: one, drill, strays, findings: assess(evidenceOf([first, ...others], strays), plan) }
  }

  /** Every drill for itself, the failure last. */
  async #anew(one: Case, { policy, drills }: Plan, failure: Drill, tries: number) {
    const run = async (drill: Drill, asked: Case) =>
      runDrill(drill, commandLike(this.#calling(asked)), await this.#world.contextOf(policy))
    // A healthy route is waited for: the short time limit of a stall would be met on a busy machine.
    const patient = { ...one, timeoutMs: PATIENCE_MS.usual }
    const { application: name, surface, stream, primary } = one
    const before = drills
      .filter((drill) => drill !== failure)
      .map((drill) =>
        this.#once([name, surface, stream, primary, drill.id, tries].join(), () => run(drill, patient)),
      )
    return [...(await Promise.all(before)), await run(failure, one)]
  }

  #once(key: string, run: () => Promise<DrillsResult>): Promise<DrillsResult> {
    const known = this.#before.get(key) ?? run()
    this.#before.set(key, known)
    return known
  }

  async #inTurn(one: Case, { policy, drills }: Plan): Promise<DrillsResult> {
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

function isStretched({ findings }: Seen): boolean {
  return findings.some(({ id, outcome }) => id === 'backoff-grows' && outcome === 'fail')
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
    policyComparison: { state: 'not-a-change' },
    flags: [],
    pages: [],
    documented: [],
    runner: 'untouched',
    runtime: { os: 'linux', arch: 'x64', node: process.versions.node },
  }
}
