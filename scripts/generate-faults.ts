// Writes docs/faults.md from a run of every fault with two clients: about half a minute, on loopback alone.
// `node scripts/generate-faults.ts` writes; with `--check` it only says whether the page differs and exits 1.
import { faultsPage } from './fault-matrix/page.ts'
import { rowsOf } from './fault-matrix/rows.ts'
import { runMatrix } from './fault-matrix/run.ts'
import { writeOrCheck } from './generated-files.ts'

const { seen } = await runMatrix()
const files = new Map([['docs/faults.md', await faultsPage(rowsOf(seen))]])
writeOrCheck(files, { from: 'what was seen', repair: 'npm run docs:faults' })
