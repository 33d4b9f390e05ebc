// Writes docs/assertions.md from the rules in src/assess.
// `node scripts/generate-assertions.ts` writes; with `--check` it only says whether the page differs and exits 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertionsPage } from './assertions-page.ts'

const FOLDER = join(import.meta.dirname, '..', 'docs')
const FILE = join(FOLDER, 'assertions.md')

const page = await assertionsPage()
const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === page
if (!isCurrent && process.argv.includes('--check')) {
  console.error('docs/assertions.md differs from src/assess: run node scripts/generate-assertions.ts')
  process.exitCode = 1
} else if (!isCurrent) {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(FILE, page)
  console.error('wrote docs/assertions.md')
}
