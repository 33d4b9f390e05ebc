// Makes leaks with real clients and their clean twins, searches them and prints recall and precision by technique.
// `--quick` makes the part that the tests run. Exit code 1: a leak was missed, or a clean sample alarmed.
import { runCorpus } from './corpus/run.ts'
import { failures, report } from './corpus/table.ts'

const part = process.argv.includes('--quick') ? 'quick' : 'full'
const { judged, skipped } = await runCorpus(part, (source) => {
  console.error(`making: ${source}`)
})
console.log(report(judged, skipped))
if (failures(judged).length > 0) process.exitCode = 1
