import { EXIT, type ExitCode } from './verdict/exit-code.ts'

/** Chooses a flow by the first word and calls it. Flows load when they are called: `--help` loads none. */
export async function cli(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const [command = '--help', ...rest] = args
  const wantsHelp = rest.includes('--help') || rest.includes('-h')
  switch (command) {
    case '--help':
    case '-h':
    case 'help':
      return help(rest[0] ?? null)
    case '--version':
      return version()
    case 'run':
      if (wantsHelp) return help(command)
      return (await import('./flows/gate-at-terminal.ts')).gateAtTerminal(rest, signal)
    case 'plan':
      if (wantsHelp) return help(command)
      return (await import('./flows/plan-at-terminal.ts')).planAtTerminal(rest, signal)
    case 'merge':
      if (wantsHelp) return help(command)
      return (await import('./flows/merge-at-terminal.ts')).mergeAtTerminal(rest, signal)
    case 'verify':
      if (wantsHelp) return help(command)
      return (await import('./flows/verify-at-terminal.ts')).verifyAtTerminal(rest, signal)
    case 'demo':
      if (wantsHelp) return help(command)
      return (await import('./flows/demo.ts')).demo(rest, signal)
    case 'init':
      if (wantsHelp) return help(command)
      return (await import('./flows/init.ts')).init(rest, process.stdin, process.stdout, process.stderr)
    case 'classify':
      if (wantsHelp) return help(command)
      return (await import('./flows/classify.ts')).classify(process.stdin, process.stdout, process.stderr)
    case 'scan': {
      if (wantsHelp) return help(command)
      const { processPorts, scan } = await import('./flows/scan.ts')
      return scan(rest, processPorts(), signal)
    }
    case 'routing':
      if (wantsHelp) return help(command)
      return (await import('./flows/routing.ts')).routing(rest, process.stdout, process.stderr)
    default:
      return unknownCommand(command)
  }
}

async function help(command: string | null): Promise<ExitCode> {
  const { helpText } = await import('./flows/help.ts')
  process.stdout.write(helpText(command))
  return EXIT.passed
}

async function version(): Promise<ExitCode> {
  const { TOOL_NAME, TOOL_VERSION } = await import('./flows/tool.ts')
  process.stdout.write(`${TOOL_NAME} ${TOOL_VERSION}\n`)
  return EXIT.passed
}

async function unknownCommand(command: string): Promise<ExitCode> {
  const { unknownCommandText } = await import('./flows/help.ts')
  process.stderr.write(unknownCommandText(command))
  return EXIT.configuration
}
