// Writes docs/assertions.md from the rules in src/assess.
// `node scripts/generate-assertions.ts` writes; with `--check` it only says whether the page differs and exits 1.
import { assertionsPage } from './assertions-page.ts'
import { writeOrCheck } from './generated-files.ts'

const files = new Map([['docs/assertions.md', await assertionsPage()]])
writeOrCheck(files, { from: 'src/assess', repair: 'node scripts/generate-assertions.ts' })
