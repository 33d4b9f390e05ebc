import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { routing } from '../../src/flows/routing.ts'

/** Runs the command in this process: its exit code, its lines read as JSON, and what it said. */
export async function runRouting(...args: readonly string[]) {
  const output = new PassThrough()
  const errors = new PassThrough()
  const exit = await routing(args, output, errors)
  output.end()
  errors.end()
  const said = await text(output)
  const lines = said
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
  return { exit, lines, output: said, errors: await text(errors) }
}
