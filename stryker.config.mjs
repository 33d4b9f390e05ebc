// Mutation tests of one room by its own tests: `ROOM=verdict npm run mutation`. docs/mutation.md says what was found.
import process from 'node:process'

const room = process.env['ROOM'] ?? 'verdict'

export default {
  testRunner: 'one-process',
  plugins: ['./scripts/mutation/runner.ts'],
  testRunnerNodeArgs: ['--import', './__tests__/setup/hook.ts', '--disable-warning=ExperimentalWarning'],
  mutate: [`src/${room}/**/*.ts`, '!src/leak/survey/{code.ts,assembly/*}'],
  // Which test meets which mutant: only those are run for it.
  coverageAnalysis: 'perTest',
  // What runs once at import meets every test: STATIC=1 loads all of them anew for it.
  ignoreStatic: process.env['STATIC'] === undefined,
  // Tests wait for the second core.
  concurrency: 1,
  incremental: true,
  incrementalFile: `evidence/mutation-${room}.json`,
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['/evidence'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 80, break: 75 },
  timeoutMS: 5_000,
}
