import { resolve } from 'node:path'
import { inputsFromFlags } from '../policy/doors.ts'
import { writeBeside } from '../publish/packet-file.ts'
import { htmlPage } from '../report/html.ts'
import { verdictText } from '../report/terminal.ts'
import type { ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { readEvent, repositoryReader } from './from-runner.ts'
import { gate, type GateResult } from './gate.ts'
import { NO_PREVIOUS } from './gate-previous.ts'
import { openJournal } from './journal.ts'
import type { Publisher } from './publisher.ts'
import { surroundings } from './surroundings.ts'
import { openTerminal, takeOut, type Terminal } from './terminal.ts'

/** The gate on a command line: flags in, verdict on stderr, outputs as one JSON line on stdout, files in `out`. */
export async function gateAtTerminal(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const terminal = openTerminal()
  try {
    const { out, rest } = takeOut(args)
    const { inputs } = inputsFromFlags(rest, process.env)
    const directory = process.env['GITHUB_WORKSPACE'] ?? process.cwd()
    return (await runAtTerminal({ inputs, out, directory }, terminal, signal)).exit
  } catch (error) {
    const end = endOf(error, signal)
    terminal.print.text(`${end.text}\n`)
    return end.exit
  }
}

/** What to run at a terminal, and where. */
export interface TerminalRun {
  readonly inputs: Readonly<Record<string, string>>
  /** Folder for packet, summary and page. */
  readonly out: string
  readonly directory: string
  /** A demonstration is of nothing but itself: it is started by hand wherever it runs. */
  readonly byHand?: true
}

/** One run, shown at the terminal. Throws what `endOf` can sort. */
export async function runAtTerminal(
  run: TerminalRun,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<GateResult> {
  const out = resolve(run.out)
  const journal = openJournal((line) => {
    terminal.print.progress(line)
  })
  const outside = surroundings(out, signal, run.directory)
  const environment = run.byHand ? withoutWorkflow(outside.environment) : outside.environment
  const ports = {
    around: { ...outside, environment },
    journal,
    publisher: terminalPublisher(terminal, out),
    repository: repositoryReader(environment, run.inputs['github-token'] ?? ''),
    previousPacket: () => Promise.resolve(NO_PREVIOUS),
    mask: () => undefined,
  }
  // Inside a workflow the command line is judged as the action is.
  return gate({ door: 'cli', inputs: run.inputs, event: await readEvent(environment) }, ports)
}

type Environment = Readonly<Record<string, string | undefined>>

function withoutWorkflow(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^GITHUB_(?:ACTIONS|EVENT_NAME|EVENT_PATH)$/.test(name)),
  )
}

function terminalPublisher({ print, colour, width }: Terminal, folder: string): Publisher {
  return {
    load: () => Promise.resolve(),
    deliver: () => Promise.resolve({ state: 'delivered', artifactId: '', artifactUrl: '' }),
    attest: () => Promise.resolve({ state: 'not-asked' }),
    async show({ sealed, path, texts, outputs }) {
      const name = sealed.fileName.replace(/^evidence-|\.json$/g, '')
      const summaryPath = await writeBeside(folder, `summary-${name}.md`, `${texts.summary.toString()}\n`)
      const page = htmlPage(sealed.packet, sealed.digest)
      const pagePath = await writeBeside(folder, `page-${name}.html`, page)
      const supportPath =
        texts.support === null ? null : await writeBeside(folder, `support-${name}.txt`, texts.support)
      const files = { packetPath: path, summaryPath, pagePath, supportPath }
      print.text(`${verdictText(sealed.packet, { colour, width }, files)}\n`)
      print.output(`${JSON.stringify(outputs)}\n`)
      return []
    },
    conclude({ texts, outputs }) {
      print.text(`${texts.line}\n`)
      print.output(`${JSON.stringify(outputs)}\n`)
      return Promise.resolve([])
    },
    refuse(sentence, outputs) {
      print.text(`${sentence}\n`)
      print.output(`${JSON.stringify(outputs)}\n`)
      return Promise.resolve()
    },
    warn(sentence) {
      print.progress(`warning: ${sentence}`)
    },
  }
}
