import { join } from 'node:path'
import type { PacketDrill, PacketFinding } from '../../src/packet/schema.ts'
import { startGateway, MODEL, type Gateway, type GatewayMood } from './gateway.ts'
import { startGitHub, type GitHub } from './github.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import type { StepResult } from './runner.ts'

/** Everything outside the runner that a step speaks to. */
export interface World {
  readonly gateway: Gateway
  readonly github: GitHub
  readonly results: ResultsService
  close(): Promise<void>
}

/** Starts a gateway, GitHub's API and the results service. `files` stand on the base branch. */
export async function openWorld(
  mood: GatewayMood = {},
  files: Readonly<Record<string, string>> = {},
): Promise<World> {
  const [gateway, github, results] = await Promise.all([
    startGateway(mood),
    startGitHub(files),
    startResultsService(),
  ])
  return {
    gateway,
    github,
    results,
    async close() {
      await Promise.all([gateway.close(), github.close(), results.close()])
    },
  }
}

/** Inputs of a run that asks the gateway itself. */
export function live(
  { gateway }: Pick<World, 'gateway'>,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { surface: 'responses', 'api-key': gateway.key, 'base-url': gateway.baseUrl, model: MODEL, ...more }
}

/** Inputs of a run against the simulator. */
export function rehearsal(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { surface: 'responses', evidence: 'rehearsal', ...more }
}

/** The shell command that runs one of the applications here; `habits` are those of `plain.mjs`. */
export function application(name: 'openai-sdk' | 'plain' | 'fetch', habits: readonly string[] = []): string {
  const script = join(import.meta.dirname, 'apps', `${name}.mjs`)
  return `E2E_HABITS=${habits.join(',')} '${process.execPath}' '${script}'`
}

export const POLICY_PATH = '.github/fallback-evidence.yml'

/** What a team declares of its setup, so that nothing but the drills is in question. */
const SETUP = [
  'setup:',
  '  environment: staging',
  `  test-model: ${MODEL}`,
  '  rollback: set the fallback share to 0',
  "  escalation: '#llm-oncall'",
]

/** A checkout with a complete policy, and with more lines in it. */
export function checkout(...lines: readonly string[]): Record<string, string> {
  return { [POLICY_PATH]: ['version: 1', ...SETUP, ...lines, ''].join('\n') }
}

/** The policy of a command application whose decision records are on its standard output. */
export const COMMAND_CHECKOUT = checkout('decision-log: stdout')

/** The finding of an assertion. Throws with all that the step said where it has none. */
export function finding(result: StepResult, id: PacketFinding['id']): PacketFinding {
  const { packet, exitCode, signal, stdout, stderr } = result
  const found = packet?.findings.find((each) => each.id === id)
  const ended = packet ? 'the packet' : `without a packet (exit code ${exitCode}, signal ${signal}), the step`
  if (!found) throw new Error(`${ended} has no finding ${id}:\n${stdout}\n${stderr}`)
  return found
}

/** The drill of a name. */
export function drill({ packet }: StepResult, id: string): PacketDrill {
  const found = packet?.drills.find((each) => each.id === id)
  if (!found)
    throw new Error(
      `the packet has no drill ${id}: ${packet?.drills.map((each) => each.id).join(', ') ?? ''}`,
    )
  return found
}

/** The ids that block, in the packet's order. */
export function forcedBy({ packet }: StepResult): readonly string[] {
  return packet?.decision.forced_by ?? []
}
