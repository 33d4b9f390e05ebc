import type { Ended } from '../evidence/drill.ts'
import { environmentFor, type Inheritance } from './environment.ts'
import type { Call, Outcome, RunningApplication } from './port.ts'
import { orOver } from './process.ts'
import { ProcessTree } from './process-tree.ts'

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
  const started = await tree.start({
    run: options.run,
    directory: options.directory,
    environment: environmentFor(call, call, options.given),
    folder: call.folder,
  })
  const deadline = AbortSignal.any([call.signal, AbortSignal.timeout(call.deadlineMs)])
  const seen = await orOver(started.ended, deadline)
  await tree.end(started)
  const end: Ended = seen === 'over' ? { by: 'deadline' } : seen
  const isGood = end.by === 'exit' && end.code === 0
  return { ended: end, claim: isGood ? 'success' : 'failure', outputs: started.outputs }
}
