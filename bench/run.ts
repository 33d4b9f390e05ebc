// `npm run bench`: measures the budgets on the bundle in dist/ and prints a table. `-- --write` also writes
// docs/benchmarks.md; `-- start tap` measures only those. All traffic stays on this machine.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../__tests__/e2e/action-file.ts'
import { application } from './application.ts'
import { contract } from './contract.ts'
import { leak } from './leak.ts'
import { merge } from './merge.ts'
import { machine, page } from './page.ts'
import { table, type Row } from './row.ts'
import { start } from './start.ts'
import { tap } from './tap.ts'

const MEASUREMENTS = { start, contract, application, leak, tap, merge }

const words = process.argv.slice(2)
const chosen = Object.entries(MEASUREMENTS).filter(
  ([name]) => words.includes(name) || words.every((word) => word.startsWith('--')),
)
if (chosen.length === 0)
  throw new Error(`Nothing to measure. Known: ${Object.keys(MEASUREMENTS).join(', ')}, --write`)

const rows: Row[] = []
for (const [name, measure] of chosen) {
  process.stderr.write(`measuring: ${name}\n`)
  rows.push(...(await measure()))
}
process.stdout.write(`\n${machine()}\n\n${table(rows)}\n`)
if (words.includes('--write')) await writeFile(join(ROOT, 'docs', 'benchmarks.md'), page(rows))
