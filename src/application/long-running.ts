import { setTimeout as sleep } from 'node:timers/promises'
import type { Ended } from '../evidence/drill.ts'
import type { LongRunning } from '../evidence/policy.ts'
import { fill, type PlaceholderValues } from '../policy/template.ts'
import { openWire, type Wire } from '../wire/wire.ts'
import { environmentFor, type Inheritance } from './environment.ts'
import { placeholders } from './placeholders.ts'
import type { LongRunningApplication, StartCall, StartedApplication } from './port.ts'
import { startProcess, type StartedProcess } from './process.ts'
import { endEscapees, endGroup } from './process-tree.ts'
import { untilReady, type ReadySign } from './ready.ts'
import { ask } from './trigger.ts'

export interface LongRunningOptions {
  readonly application: LongRunning
  readonly directory: string
  readonly given: Inheritance
  readonly deadlineMs: number
}

/** A command that ends within this time after its start has not started: a wrong path, a port in use. */
const STILL_RUNS_MS = 200

/** A service or worker: started once, then asked drill by drill, and ended with everything it started. */
export function longRunningApplication(options: LongRunningOptions): LongRunningApplication {
  const leaders = new Set<number>()
  const wires: Wire[] = []
  return {
    async start(call) {
      const started = await startProcess({
        run: options.application.start,
        directory: options.directory,
        environment: environmentFor(call, null, options.given),
        folder: call.folder,
      })
      if (started.pid !== null) leaders.add(started.pid)
      const wire = await openWire({
        allows: allowedBy(options, call),
        silenceMs: options.deadlineMs + options.application.readyMs,
        proxy: null,
      })
      wires.push(wire)
      const why = await whyNotReady(started, wire, options, call)
      if (why !== null) return { state: 'not-started', why, outputs: started.outputs }
      return { state: 'started', application: running(started, wire, options, leaders) }
    },
    async stopAll() {
      await Promise.all([...leaders].map(endGroup))
      await Promise.all(wires.map((wire) => wire.close()))
      return endEscapees(options.given.runMark)
    },
  }
}

function running(
  { outputs, ended }: StartedProcess,
  wire: Wire,
  { application, directory, given }: LongRunningOptions,
  leaders: Set<number>,
): StartedApplication {
  let end: Ended | null = null
  void ended.then((seen) => (end = seen))
  return {
    outputs,
    ended: () => end,
    trigger: (call, leave) =>
      ask(call, leave, { trigger: application.trigger, directory, given, wire, leaders }),
  }
}

/** The client that asks the application reaches the addresses that the policy names, and nothing else. */
function allowedBy({ application, given }: LongRunningOptions, call: StartCall): (origin: string) => boolean {
  const values = { ...placeholders(call, null, given.port, call.folder), ...NO_DRILL }
  const { ready, trigger } = application
  const urls = [
    ...(ready?.by === 'http' ? [ready.url] : []),
    ...(trigger.by === 'http' ? [trigger.url] : []),
  ].map((url) => new URL(fill(url, values, encodeURIComponent)).origin)
  return (origin) => urls.includes(origin)
}

/** Null when it can be asked; else why not, in our own words. */
async function whyNotReady(
  started: StartedProcess,
  wire: Wire,
  { application, given }: LongRunningOptions,
  call: StartCall,
): Promise<string | null> {
  const over = new AbortController()
  const deadline = AbortSignal.any([call.signal, over.signal, AbortSignal.timeout(application.readyMs)])
  const sign = signOf(application, placeholders(call, null, given.port, call.folder))
  const waiting =
    sign === null
      ? sleep(STILL_RUNS_MS, true, { signal: deadline }).catch(() => false)
      : untilReady({ sign, outputs: started.outputs, wire }, deadline)
  const first = await Promise.race([waiting, started.ended])
  over.abort()
  call.signal.throwIfAborted()
  if (first === true) return null
  if (first === false) return `it was not ready after ${application.readyMs / 1000} s`
  return `its process ended before it was ready (${endInWords(first)})`
}

/** What to look for. Without `ready`: the trigger's port taking connections; for a trigger that is a command, nothing. */
function signOf({ ready, trigger }: LongRunning, values: PlaceholderValues): ReadySign | null {
  if (ready?.by === 'http') return { by: 'http', url: new URL(fill(ready.url, values)) }
  if (ready?.by === 'tcp') return { by: 'tcp', host: ready.host, port: Number(fill(ready.port, values)) }
  if (ready?.by === 'log') return ready
  if (trigger.by !== 'http') return null
  const url = new URL(fill(trigger.url, { ...values, ...NO_DRILL }, encodeURIComponent))
  const usual = url.protocol === 'https:' ? 443 : 80
  return { by: 'tcp', host: url.hostname, port: url.port === '' ? usual : Number(url.port) }
}

/** Parts of a path or a query: origin and port are the same in every drill. */
const NO_DRILL: PlaceholderValues = { prompt: '', nonce: '', 'operation-id': '', drill: '', folder: '' }

function endInWords(ended: Ended): string {
  if (ended.by === 'exit') return `exit code ${ended.code}`
  if (ended.by === 'signal') return ended.signal
  return ended.by === 'not-started' ? ended.why : ended.by
}
