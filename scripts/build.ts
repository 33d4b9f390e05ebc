import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { writeOrCheckSurvey } from './survey-code.ts'

const root = join(import.meta.dirname, '..')
writeOrCheckSurvey(root, false)
await bundle(root, join(root, 'dist'))
console.log('Built dist/.')
