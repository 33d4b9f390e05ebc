// Rehearses one twin of examples/ as a person would, in its own folder: `npm run example -- http-service bad`.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { SURFACES } from '../src/evidence/surface.ts'
import { EXAMPLES, isExample, rehearsalOf, TWINS } from './example-runs.ts'

const ROOT = join(import.meta.dirname, '..')

const [example = '', word = 'good', last = SURFACES[0]] = process.argv.slice(2)
const twin = TWINS.find((each) => each === word)
const surface = SURFACES.find((each) => each === last)
if (!isExample(example) || twin === undefined || surface === undefined) {
  console.error(
    `Type: npm run example -- ${EXAMPLES.join('|')} [${TWINS.join('|')}] [${SURFACES.join('|')}]\n` +
      'The packet, the summary and the page are left in evidence/ of the example.',
  )
  process.exitCode = 2
} else {
  const gate = [join(ROOT, 'dist', 'index.js'), ...rehearsalOf({ example, twin, surface })]
  const cwd = join(ROOT, 'examples', example)
  // A job that the last run left in the queue is no part of this one.
  for (const left of ['results', 'var']) rmSync(join(cwd, left), { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, gate, { cwd, stdio: 'inherit' })
  process.exitCode = status ?? 3
}
