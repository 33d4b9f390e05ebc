import { EXIT, type ExitCode } from './verdict/exit-code.ts'

type Flow = (args: readonly string[], signal: AbortSignal) => Promise<ExitCode>

/** Flows load when they are called: `--help` loads none. */
const FLOWS = new Map<string, Flow>([
  ['run', async (args, signal) => (await import('./flows/gate-at-terminal.ts')).gateAtTerminal(args, signal)],
  [
    'plan',
    async (args, signal) => (await import('./flows/plan-at-terminal.ts')).planAtTerminal(args, signal),
  ],
  [
    'merge',
    async (args, signal) => (await import('./flows/merge-at-terminal.ts')).mergeAtTerminal(args, signal),
  ],
  [
    'verify',
    async (args, signal) => (await import('./flows/verify-at-terminal.ts')).verifyAtTerminal(args, signal),
  ],
  ['demo', async (args, signal) => (await import('./flows/demo.ts')).demo(args, signal)],
  [
    'init',
    async (args) =>
      (await import('./flows/init.ts')).init(args, process.stdin, process.stdout, process.stderr),
  ],
  [
    'classify',
    async () => (await import('./flows/classify.ts')).classify(process.stdin, process.stdout, process.stderr),
  ],
  [
    'scan',
    async (args, signal) => {
      const { processPorts, scan } = await import('./flows/scan.ts')
      return scan(args, processPorts(), signal)
    },
  ],
  [
    'routing',
    async (args) => (await import('./flows/routing.ts')).routing(args, process.stdout, process.stderr),
  ],
])

/** Chooses a flow by the first word and calls it. */
export async function cli(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const [command = '--help', ...rest] = args
  if (['--help', '-h', 'help'].includes(command)) return help(rest[0] ?? null)
  if (command === '--version') return version()
  const flow = FLOWS.get(command)
  if (flow === undefined) return unknownCommand(command)
  return rest.includes('--help') || rest.includes('-h') ? help(command) : flow(rest, signal)
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
