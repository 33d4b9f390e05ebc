import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { SURVEY_CODE, surveyCode } from './survey-code.ts'

const root = join(import.meta.dirname, '..')
writeFileSync(join(root, SURVEY_CODE), surveyCode(root))
await bundle(root, join(root, 'dist'))
console.log('Built dist/.')
