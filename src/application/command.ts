import type { Ended } from '../evidence/drill.ts'
import { environmentFor, type Inheritance } from './environment.ts'
import type { Call, Outcome, RunningApplication } from './port.ts'
import { orOver, startProcess } from './process.ts'
import { endEscapees, endGroup, signalGroup } from './process-tree.ts'

export interface CommandOptions {
  /** The shell command, run once a drill by `/bin/sh -c`. */
  readonly run: string
  readonly directory: string
  readonly given: Inheritance
}

/** The user's command as the application: own process group, scrubbed environment, output to private files. */
export function commandApplication(options: CommandOptions): RunningApplication {
  const leaders = new Set<number>()
  return {
    run: (call) => runOnce(call, options, leaders),
    async stopAll() {
      await Promise.all([...leaders].map(endGroup))
      return endEscapees(options.given.runMark)
    },
  }
}

async function runOnce(call: Call, options: CommandOptions, leaders: Set<number>): Promise<Outcome> {
  const { pid, outputs, ended } = await startProcess({
    run: options.run,
    directory: options.directory,
    environment: environmentFor(call, call, options.given),
    folder: call.folder,
  })
  if (pid !== null) leaders.add(pid)
  const deadline = AbortSignal.any([call.signal, AbortSignal.timeout(call.deadlineMs)])
  const seen = await orOver(ended, deadline)
  if (seen === 'over' && pid !== null) signalGroup(pid, 'SIGTERM')
  if (pid !== null) await endGroup(pid)
  const end: Ended = seen === 'over' ? { by: 'deadline' } : seen
  return { ended: end, claim: end.by === 'exit' && end.code === 0 ? 'success' : 'failure', outputs }
}
