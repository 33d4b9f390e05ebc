// Writes docs/faults.md from a run of every fault with two clients: about half a minute, on loopback alone.
// `node scripts/generate-faults.ts` writes; with `--check` it only says whether the page differs and exits 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsPage } from './fault-matrix/page.ts'
import { rowsOf } from './fault-matrix/rows.ts'
import { runMatrix } from './fault-matrix/run.ts'

const FILE = join(import.meta.dirname, '..', 'docs', 'faults.md')

const { seen } = await runMatrix()
const page = await faultsPage(rowsOf(seen))
const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === page
if (!isCurrent && process.argv.includes('--check')) {
  console.error('docs/faults.md differs from what was seen: run npm run docs:faults')
  process.exitCode = 1
} else if (!isCurrent) {
  writeFileSync(FILE, page)
  console.error('wrote docs/faults.md')
}
