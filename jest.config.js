// No transformer: Node 24 strips the types itself. Node needs --experimental-vm-modules to load ES modules inside Jest.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/\\.node24/'],
  // Most of the time of the end-to-end tests is spent waiting for processes.
  maxWorkers: 2,
  transform: {},
}
