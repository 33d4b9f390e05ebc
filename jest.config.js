// No transformer: Node 24 strips the types itself. Tests run in plain Node: in the contexts of Jest's own runner they take three times
// as long.
export default {
  runner: ['<rootDir>/__tests__/setup/runner.mjs', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/__tests__/setup/hook.ts'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  // Copies of the project that mutation tests work on.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/\\.stryker-tmp/'],
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/dist/',
    '<rootDir>/\\.node24/',
    '<rootDir>/\\.stryker-tmp/',
  ],
  // Most of the time of the end-to-end tests is spent waiting for processes.
  maxWorkers: 2,
}
