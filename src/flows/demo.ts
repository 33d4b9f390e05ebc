import { realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { SURFACES, type Surface } from '../evidence/surface.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { runAtTerminal } from './gate-at-terminal.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { DEFAULT_OUT } from './tool.ts'

const POLICY = 'examples/wrapper/fallback-evidence.yml'

/** The two applications of the demo: the same wrapper, with and without its mistakes. */
const TWINS = [
  {
    name: 'good',
    wants: 'promote',
    says: 'The good twin: bounded retries, a quiet log, one decision record.',
  },
  {
    name: 'bad',
    wants: 'hold',
    says: 'The bad twin: logs its key and the reply, retries without end, records nothing.',
  },
] as const

/**
 * A rehearsal on the simulator with a good and a bad application: shows both verdicts and leaves packets, summaries and
 * pages in `evidence/`. Exit 0 when both verdicts are the expected ones.
 */
export async function demo(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const terminal = openTerminal()
  const surface = surfaceOf(args)
  if (surface === null) {
    terminal.print.text(
      `demo: ${args.join(' ')} is not known. Type: demo [--surface ${SURFACES.join('|')}]\n`,
    )
    return EXIT.configuration
  }
  try {
    const verdicts = []
    for (const twin of TWINS) verdicts.push((await runTwin(twin, surface, terminal, signal)) === twin.wants)
    if (verdicts.every(Boolean)) return EXIT.passed
    terminal.print.text('The demo did not end as it should: please report this.\n')
    return EXIT.ours
  } catch (error) {
    const end = endOf(error, signal)
    terminal.print.text(`${end.text}\n`)
    return end.exit
  }
}

async function runTwin(
  twin: (typeof TWINS)[number],
  surface: Surface,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string | null> {
  const root = projectRoot()
  const out = resolve(DEFAULT_OUT, twin.name)
  await rm(out, { recursive: true, force: true })
  terminal.print.text(`\n${'-'.repeat(Math.min(terminal.width, 100))}\n${twin.says}\n\n`)
  const script = join('examples', 'wrapper', `${twin.name}.mjs`)
  const inputs = { policy: POLICY, surface, command: `'${process.execPath}' ${script}` }
  const { sealed } = await runAtTerminal({ inputs, out, directory: root, byHand: true }, terminal, signal)
  return sealed?.packet.decision.rehearsal_value ?? null
}

/** The folder above the bundle: the examples stand beside `dist`. */
function projectRoot(): string {
  return dirname(dirname(realpathSync(process.argv[1] ?? '.')))
}

function surfaceOf(args: readonly string[]): Surface | null {
  const [flag, value, ...rest] = args.flatMap((word) => word.split('='))
  if (flag === undefined) return 'chat-completions'
  const surface = SURFACES.find((each) => each === value)
  return flag === '--surface' && surface !== undefined && rest.length === 0 ? surface : null
}
