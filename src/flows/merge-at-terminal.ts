import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { inputsFromFlags } from '../policy/doors.ts'
import { MERGE_SETTINGS, mergeRows } from '../policy/merge-settings.ts'
import { ConfigurationError } from '../policy/problem.ts'
import { shown } from '../policy/showing.ts'
import { settingsProblem } from '../policy/wording.ts'
import { writeBeside } from '../publish/packet-file.ts'
import { systemCode } from '../publish/platform-error.ts'
import { mergeText } from '../report/merge-terminal.ts'
import type { ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { openJournal } from './journal.ts'
import { merge, type MergePublisher } from './merge.ts'
import { readFiles } from './merge-read.ts'
import { surroundings } from './surroundings.ts'
import { openTerminal, takeOut, type Terminal } from './terminal.ts'

/** A matrix of 256 jobs is far smaller. */
const LONGEST_FILE = 1024 * 1024

/** `merge FOLDER|FILES...` on a command line: verdict on stderr, outputs as one JSON line on stdout, files in `out`. */
export async function mergeAtTerminal(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const terminal = openTerminal()
  try {
    const { out, rest } = takeOut(args)
    const { inputs, words } = inputsFromFlags(rest, process.env, mergeRows())
    const folder = resolve(out)
    const paths = [...words, ...[inputs['packets'] ?? ''].filter((path) => path !== '')]
    const expect = await matrixText(inputs['expect'])
    if (paths.length === 0) throw nothingToMerge()
    const around = surroundings(folder, signal, process.cwd())
    const request = { door: 'cli', inputs: { ...inputs, expect }, event: null } as const
    return await merge(request, {
      around,
      journal: openJournal((line) => {
        terminal.print.progress(line)
      }),
      publisher: terminalPublisher(terminal, folder),
      read: () => readFiles(paths.map((path) => resolve(path))),
      change: null,
    })
  } catch (error) {
    const end = endOf(error, signal)
    terminal.print.text(`${end.text}\n`)
    return end.exit
  }
}

/** The matrix as it was typed, or the file that holds it. */
async function matrixText(typed = ''): Promise<string> {
  if (typed === '' || typed.trimStart().startsWith('{')) return typed
  try {
    const { size } = await stat(typed)
    if (size > LONGEST_FILE) throw new RangeError('too large')
    return await readFile(typed, 'utf8')
  } catch (error) {
    throw new ConfigurationError([
      {
        ...settingsProblem('file-missing', MERGE_SETTINGS.expect.name, { in: 'flag' }),
        says: `\`--expect\` is \`${shown(typed)}\`, which is neither a matrix nor a file that holds one (${systemCode(error)}).`,
        example: EXAMPLE,
      },
    ])
  }
}

const EXAMPLE =
  'fallback-evidence-gate plan ... > matrix.json\nfallback-evidence-gate merge packets --expect matrix.json'

function nothingToMerge(): ConfigurationError {
  return new ConfigurationError([
    {
      ...settingsProblem('setting-missing', MERGE_SETTINGS.packets.name, { in: 'flag' }),
      says: '`merge` was given no folder and no files with packets.',
      example: EXAMPLE,
    },
  ])
}

function terminalPublisher({ print, colour, width }: Terminal, folder: string): MergePublisher {
  return {
    deliver: () => Promise.resolve({ state: 'delivered', artifactId: '', artifactUrl: '' }),
    async show({ combined, path, summary, outputs }) {
      const name = `summary-${combined.run_id}.md`
      const summaryPath = await writeBeside(folder, name, `${summary.full.toString()}\n`)
      print.text(mergeText(combined, { colour, width }, { packetPath: path, summaryPath }))
      print.output(`${JSON.stringify(outputs)}\n`)
      return []
    },
    refuse(sentence) {
      print.text(`${sentence}\n`)
      return Promise.resolve()
    },
    warn(sentence) {
      print.progress(`warning: ${sentence}`)
    },
  }
}
