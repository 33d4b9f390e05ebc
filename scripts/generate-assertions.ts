// Writes docs/assertions.md and src/report/rule-words.ts from the rules in src/assess.
// `node scripts/generate-assertions.ts` writes; with `--check` it only says whether they differ and exits 1.
import { assertionsPage } from './assertions-page.ts'
import { writeOrCheck } from './generated-files.ts'
import { ruleWordsFile } from './rule-words.ts'

const files = new Map([
  ['docs/assertions.md', await assertionsPage()],
  ['src/report/rule-words.ts', await ruleWordsFile()],
])
writeOrCheck(files, { from: 'src/assess', repair: 'node scripts/generate-assertions.ts' })
