import { registerHooks } from 'node:module'

const GLOBALS = new URL('globals.ts', import.meta.url).href

// Loaded before any test: what tests import from '@jest/globals' are the functions of this process.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: GLOBALS, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
