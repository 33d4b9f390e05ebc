#!/usr/bin/env node
// One bundle, two doors: the runner starts it without arguments and with INPUT_* variables; a person gives arguments.
const startedByRunner = process.argv.length === 2 && Object.keys(process.env).some((name) => name.startsWith('INPUT_'))

const { open } = startedByRunner ? await import('./action.ts') : await import('./cli.ts')
process.exitCode = await open(process.argv.slice(2))

export {}
