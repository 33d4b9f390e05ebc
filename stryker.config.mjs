// Mutation tests of one room by its own tests: `ROOM=verdict npm run mutation`. docs/mutation.md says what was found.
import process from 'node:process'
import jest from './jest.config.js'

const room = process.env['ROOM'] ?? 'verdict'
// Of a room whose tests take minutes, some of them: `TESTS='@(chains|texts)'`.
const tests = process.env['TESTS'] ?? '*'

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    projectType: 'custom',
    config: {
      ...jest,
      testMatch: [`**/__tests__/${room}/**/${tests}.test.ts`],
      // What is made of the sources differs where the sources do: that kills nothing.
      testPathIgnorePatterns: ['/node_modules/', '/rule-words\\.test'],
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
    },
    enableFindRelatedTests: false,
  },
  mutate: [`src/${room}/**/*.ts`],
  // Which test meets which mutant: only those are run for it.
  coverageAnalysis: 'perTest',
  // What runs once at import meets every test: STATIC=1 runs all of them for it, which takes hours in the larger rooms.
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
