import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entryFile } from '../__tests__/e2e/action-file.ts'
import { atMost, compared, type Row } from './row.ts'
import { inTurns, run } from './sample.ts'

const LIMIT = 3.1
const ROUNDS = { warmUps: 3, counted: 21 }

/** Start to the first line of work, through both doors, against the smallest Node program. */
export async function start(): Promise<readonly Row[]> {
  const node = process.execPath
  const entry = await entryFile()
  const temporary = await mkdtemp(join(tmpdir(), 'bench-start-'))
  const runner = { INPUT_SURFACE: 'responses', RUNNER_TEMP: temporary, GITHUB_WORKSPACE: temporary }
  try {
    const of = await inTurns(ROUNDS, {
      empty: async () => (await run({ program: node, args: ['-e', '0'] })).ms,
      // Without a key the run ends by itself right after its first line: exit 2.
      runner: () => firstLine({ program: node, args: [entry], env: runner, expects: [2] }),
      help: () => firstLine({ program: node, args: [entry, '--help'] }),
    })
    const empty = of('empty')
    return (['runner', 'help'] as const).map((door) => {
      const what = door === 'runner' ? 'start by a runner to the first line' : '`--help`'
      const figures = compared('the gate', of(door), '`node -e 0`', empty)
      return atMost(what, figures, of(door) / empty, LIMIT, 'x')
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function firstLine(process: Parameters<typeof run>[0]): Promise<number> {
  const { firstOutputMs } = await run(process)
  if (firstOutputMs === null) throw new Error('the gate printed nothing')
  return firstOutputMs
}
