import { deadlineOf } from './deadline.ts'
import { environmentFor, type Inheritance } from './environment.ts'
import type { Call, Outcome, RunningApplication } from './port.ts'
import { claimOf, ProcessTree } from './process-tree.ts'

export interface CommandOptions {
  /** The shell command, run once a drill by `/bin/sh -c`. */
  readonly run: string
  readonly directory: string
  readonly given: Inheritance
}

/** The user's command as the application: a session of its own, scrubbed environment, output to private files. */
export function commandApplication(options: CommandOptions): RunningApplication {
  const tree = new ProcessTree(options.given.runMark)
  return {
    run: (call) => runOnce(call, options, tree),
    stopAll: () => tree.endAll(),
  }
}

async function runOnce(call: Call, options: CommandOptions, tree: ProcessTree): Promise<Outcome> {
  const { run, directory, given } = options
  const environment = environmentFor(call, call, given)
  const ran = await tree.run({ run, directory, environment, folder: call.folder }, deadlineOf(call))
  return {
    ended: ran.end === 'over' ? { by: 'deadline' } : ran.end,
    claim: claimOf(ran),
    outputs: ran.outputs,
  }
}
