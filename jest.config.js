// No transformer: Node 24 strips the types itself. Node needs --experimental-vm-modules to load ES modules inside Jest.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
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
  transform: {},
}
