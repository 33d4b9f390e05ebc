import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { folderDifferences } from './folder-differences.ts'
import { writeOrCheckSurvey } from './survey-code.ts'

const root = join(import.meta.dirname, '..')
writeOrCheckSurvey(root, true)
const scratch = mkdtempSync(join(tmpdir(), 'check-dist-'))
try {
  await bundle(root, join(scratch, 'dist'))
  const differences = folderDifferences(join(root, 'dist'), join(scratch, 'dist'))
  for (const difference of differences) console.error(difference)
  if (differences.length > 0) {
    console.error('dist/ is not the build of src/. Type: npm run build, then commit dist/ with your change.')
    process.exitCode = 1
  } else {
    console.log('dist/ is the build of src/.')
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
