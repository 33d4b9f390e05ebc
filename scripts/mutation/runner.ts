import { globSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { type InstrumenterContext, INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import { type Test, testsOf } from './tests.ts'

/** Where the changed sources ask which change is on. */
const context = ((globalThis as Record<string, unknown>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??=
  {}) as InstrumenterContext

const ROOM = process.env['ROOM'] ?? 'verdict'
/** Tests that take longer are left out: a change that survives costs the time of all that meet it. */
const MOST_MS = Number(process.env['MOST_MS'] ?? Infinity)
/** What is made of the sources differs where the sources do: that kills nothing. */
const WITHOUT = ['rule-words.test.ts']

const loadTests = async (): Promise<readonly Test[]> => {
  // The first counterexample will do.
  fc.configureGlobal({ endOnFailure: true })
  const files = globSync(`__tests__/${ROOM}/**/*.test.ts`).filter(
    (file) => !WITHOUT.some((name) => file.endsWith(name)),
  )
  const tests: Test[] = []
  for (const file of files.sort())
    tests.push(...(await testsOf(pathToFileURL(join(process.cwd(), file)).href, file)))
  return tests
}

/** Runs a test, and gives what it failed with, or null. */
const failureOf = async (test: Test): Promise<string | null> => {
  try {
    await test.run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const resultOf = async (test: Test): Promise<TestResult> => {
  const start = performance.now()
  const failureMessage = await failureOf(test)
  const common = { id: test.id, name: test.id, timeSpentMs: performance.now() - start }
  return failureMessage === null
    ? { ...common, status: TestStatus.Success }
    : { ...common, status: TestStatus.Failed, failureMessage }
}

/**
 * Runs Jest's tests in one process for all changes of the sources, which are switched on one after the other: to load them anew for each,
 * as Jest has to, takes a hundred times as long as most tests. What a change has left behind in memory is noticed by the test that failed:
 * it has to pass again without the change, or the process ends and the change is tried in a new one.
 */
class OneProcess implements TestRunner {
  #tests: readonly Test[] | null = null
  /** By the name of the test: how long it took last, and how many changes it has noticed. */
  readonly #ms = new Map<string, number>()
  readonly #noticed = new Map<string, number>()
  #hasRun = false

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: false }
  }

  async dryRun({ coverageAnalysis }: DryRunOptions): Promise<DryRunResult> {
    const tests: TestResult[] = []
    for (const test of await this.#loaded()) {
      if (coverageAnalysis === 'perTest') context.currentTestId = test.id
      tests.push(await resultOf(test))
    }
    delete context.currentTestId
    const { mutantCoverage } = context
    const quick = tests.filter(({ timeSpentMs }) => timeSpentMs <= MOST_MS)
    for (const { id, timeSpentMs } of tests) if (timeSpentMs > MOST_MS) delete mutantCoverage?.perTest[id]
    return { status: DryRunStatus.Complete, tests: quick, ...(mutantCoverage ? { mutantCoverage } : {}) }
  }

  async mutantRun({
    activeMutant,
    testFilter,
    hitLimit,
    mutantActivation,
  }: MutantRunOptions): Promise<MutantRunResult> {
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id
    const all = await this.#loaded()
    const wanted = testFilter && new Set(testFilter)
    const tests = wanted ? all.filter(({ id }) => wanted.has(id)) : all
    context.activeMutant = activeMutant.id
    if (hitLimit === undefined) delete context.hitLimit
    else context.hitLimit = hitLimit
    context.hitCount = 0
    const results = await this.#untilFailure(tests)
    const timedOut = determineHitLimitReached(context.hitCount, hitLimit)
    if (mutantActivation !== 'static') delete context.activeMutant
    const failed = results.find(({ status }) => status === TestStatus.Failed)
    if (failed !== undefined && this.#hasRun)
      await this.#endIfSpoilt(tests.find(({ id }) => id === failed.id))
    this.#hasRun = true
    return toMutantRunResult(timedOut ?? { status: DryRunStatus.Complete, tests: results })
  }

  async #loaded(): Promise<readonly Test[]> {
    this.#tests ??= await loadTests()
    return this.#tests
  }

  /** First those that are quick, or have noticed many changes. */
  async #untilFailure(tests: readonly Test[]): Promise<TestResult[]> {
    const results: TestResult[] = []
    const cost = ({ id }: Test): number => ((this.#ms.get(id) ?? 0) + 1) / ((this.#noticed.get(id) ?? 0) + 1)
    for (const test of [...tests].sort((a, b) => cost(a) - cost(b))) {
      const result = await resultOf(test)
      results.push(result)
      if (result.status === TestStatus.Success) this.#ms.set(test.id, result.timeSpentMs)
      else {
        this.#noticed.set(test.id, (this.#noticed.get(test.id) ?? 0) + 1)
        break
      }
    }
    return results
  }

  /** Stryker starts another process for the change that this one ends at. */
  async #endIfSpoilt(test: Test | undefined): Promise<void> {
    delete context.hitLimit
    if (test !== undefined && (await failureOf(test)) !== null) process.exit(1)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)]
