import { join } from 'node:path'
import { importViolations } from './import-rule.ts'

const violations = await importViolations(join(import.meta.dirname, '..'))
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} -> ${to}`)
if (violations.length > 0) {
  console.error(
    `${violations.length} imports break the import rule (.dependency-cruiser.js says what each rule means).`,
  )
  process.exitCode = 1
} else {
  console.log('No import breaks the import rule.')
}
