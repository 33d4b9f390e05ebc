// Runs the example that the README shows first, from dist/, and puts what it said there: `npm run picture`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rehearsalOf } from './example-runs.ts'
import { PICTURED, pictureOf, withPicture } from './picture.ts'

const ROOT = join(import.meta.dirname, '..')
const README = join(ROOT, 'README.md')

const out = mkdtempSync(join(tmpdir(), 'readme-picture-'))
try {
  const gate = [join(ROOT, 'dist', 'index.js'), ...rehearsalOf(PICTURED), '--out', out]
  const { stderr } = spawnSync(process.execPath, gate, {
    cwd: join(ROOT, 'examples', PICTURED.example),
    encoding: 'utf8',
  })
  writeFileSync(README, withPicture(readFileSync(README, 'utf8'), pictureOf(stderr)))
} finally {
  rmSync(out, { recursive: true, force: true })
}
