import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOrCheck } from './generated-files.ts'

/** What `npm run build` makes of the assembly of the survey. */
export const SURVEY_CODE = 'src/leak/survey/code.ts'

const SOURCE = 'src/leak/survey/assembly/survey.ts'
/** Nothing from outside, what goes wrong traps; 768 KiB of memory, which end behind the largest table of known keys. */
const FLAGS = [
  ...['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd'],
  ...['--initialMemory', '12', '--maximumMemory', '12'],
]

/** The text of {@link SURVEY_CODE}: the same for the same source and compiler. Throws what the compiler says. */
export function surveyCode(root: string): string {
  const scratch = mkdtempSync(join(tmpdir(), 'survey-'))
  try {
    const out = join(scratch, 'survey.wasm')
    const compiler = join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js')
    const done = spawnSync(process.execPath, [compiler, SOURCE, ...FLAGS, '--outFile', out], {
      cwd: root,
      encoding: 'utf8',
    })
    if (done.status !== 0)
      throw new Error(`asc ${SOURCE} failed:\n${done.stdout}${done.stderr}`, { cause: done.error })
    return page(readFileSync(out).toString('base64'))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Writes {@link SURVEY_CODE}; or says whether it is not what it should be, and sets exit code 1. */
export function writeOrCheckSurvey(root: string, check: boolean): void {
  const files = new Map([[SURVEY_CODE, surveyCode(root)]])
  writeOrCheck(files, { from: `what ${SOURCE} compiles to`, repair: 'npm run build', root, check })
}

const WIDTH = 100

function page(code: string): string {
  const rows = code.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []
  return [
    '// Made from assembly/survey.ts by `npm run build`: WebAssembly in base64.',
    'export const CODE =',
    rows.map((row) => `  '${row}'`).join(' +\n'),
    '',
  ].join('\n')
}
