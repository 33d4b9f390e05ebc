import { setTimeout as sleep } from 'node:timers/promises'
import type { Ended } from '../evidence/drill.ts'
import type { LongRunning } from '../evidence/policy.ts'
import { fill, type PlaceholderValues } from '../policy/template.ts'
import { openWire, type Wire } from '../wire/wire.ts'
import { environmentFor, type Inheritance } from './environment.ts'
import { placeholders } from './placeholders.ts'
import type { LongRunningApplication, StartCall, StartedApplication } from './port.ts'
import type { StartedProcess } from './process.ts'
import { ProcessTree } from './process-tree.ts'
import { doorOf, doorText, isOpen, whyNotReady, type Door, type ReadySign } from './ready.ts'
import { ask } from './trigger.ts'

export interface LongRunningOptions {
  readonly application: LongRunning
  readonly directory: string
  readonly given: Inheritance
  readonly deadlineMs: number
  /** It was started before the gate and listens already, as a service container does; `start` then stands for it. */
  readonly listensAlready?: boolean
}

/** A command that ends within this time after its start has not started: a wrong path, a missing package. */
const STILL_RUNS_MS = 200

/** A service or worker: started once, then asked drill by drill, and ended with everything it started. */
export function longRunningApplication(options: LongRunningOptions): LongRunningApplication {
  const tree = new ProcessTree(options.given.runMark)
  const wires: Wire[] = []
  return {
    async start(call) {
      const places = placesOf(options.application, placeholders(call, null, options.given.port, call.folder))
      const taken = options.listensAlready === true ? null : await firstOpen(places.doors)
      if (taken !== null) return { state: 'not-started', why: takenText(taken), outputs: null }
      // The client is loaded here, before the application runs: it could write to our bundle.
      const wire = await openWire({
        allows: (origin) => places.origins.includes(origin),
        silenceMs: options.deadlineMs + options.application.readyMs,
        proxy: null,
      })
      wires.push(wire)
      const started = await tree.start({
        run: options.application.start,
        directory: options.directory,
        environment: environmentFor(call, null, options.given),
        folder: call.folder,
      })
      const why = await whyNotStarted({ started, wire, sign: places.sign }, options.application, call)
      if (why !== null) return { state: 'not-started', why, outputs: started.outputs }
      return { state: 'started', application: running(started, wire, options, tree) }
    },
    async stopAll() {
      const left = await tree.endAll()
      await Promise.all(wires.map((wire) => wire.close()))
      return left
    },
  }
}

function running(
  { outputs, ended }: StartedProcess,
  wire: Wire,
  { application, directory, given }: LongRunningOptions,
  tree: ProcessTree,
): StartedApplication {
  let end: Ended | null = null
  void ended.then((seen) => (end = seen))
  return {
    outputs,
    ended: () => end,
    trigger: (call, leave) =>
      ask(call, leave, { trigger: application.trigger, directory, given, wire, tree }),
  }
}

/** Where the application is asked, and how it shows that it can be. */
interface Places {
  /** What the client that asks it may reach: the addresses that the policy names, and nothing else. */
  readonly origins: readonly string[]
  /** Where nobody may listen before it starts: else it would be somebody else who is ready, and who is asked. */
  readonly doors: readonly Door[]
  /** Without `ready`: the trigger's port taking connections; for a trigger that is a command, nothing. */
  readonly sign: ReadySign | null
}

function placesOf({ ready, trigger }: LongRunning, run: PlaceholderValues): Places {
  // Drills differ in path and query alone: the policy was checked for that.
  const values = { ...run, prompt: '', nonce: '', 'operation-id': '', drill: '', folder: '' }
  const filled = (url: Parameters<typeof fill>[0]) => new URL(fill(url, values, encodeURIComponent))
  const asked = trigger.by === 'http' ? filled(trigger.url) : null
  const sign = ready === null ? openDoor(asked) : signOf(ready, filled, values)
  const urls = [asked, sign?.by === 'http' ? sign.url : null].filter((url) => url !== null)
  const doors = [...urls.map(doorOf), ...(sign?.by === 'tcp' ? [sign] : [])]
  return { origins: urls.map(({ origin }) => origin), doors, sign }
}

function signOf(
  ready: Exclude<LongRunning['ready'], null>,
  filled: (url: Parameters<typeof fill>[0]) => URL,
  values: PlaceholderValues,
): ReadySign {
  if (ready.by === 'http') return { by: 'http', url: filled(ready.url) }
  return ready.by === 'log' ? ready : { by: 'tcp', host: ready.host, port: Number(fill(ready.port, values)) }
}

function openDoor(url: URL | null): ReadySign | null {
  return url === null ? null : { by: 'tcp', ...doorOf(url) }
}

async function firstOpen(doors: readonly Door[]): Promise<Door | null> {
  const open = await Promise.all(doors.map(isOpen))
  return doors.find((_, at) => open[at]) ?? null
}

function takenText(door: Door): string {
  return (
    `something else took connections at ${doorText(door)} before it was started: ` +
    'end that, or let the application listen on `GATE_PORT` and ask it at `{{port}}`; ' +
    'one that was started before on purpose is told by `canary-key`'
  )
}

interface Starting {
  readonly started: StartedProcess
  readonly wire: Wire
  readonly sign: ReadySign | null
}

/** Null when it can be asked; else why not, in our own words. */
async function whyNotStarted(
  { started, wire, sign }: Starting,
  { readyMs }: LongRunning,
  { signal }: StartCall,
): Promise<string | null> {
  const over = new AbortController()
  const deadline = AbortSignal.any([signal, over.signal, AbortSignal.timeout(readyMs)])
  const waiting =
    sign === null
      ? sleep(STILL_RUNS_MS, null, { signal: deadline }).catch(() => 'it was not given the time to start')
      : whyNotReady({ sign, outputs: started.outputs, wire }, deadline)
  const ended = started.ended.then((end) => ({ end }))
  const first = await Promise.race([ended, waiting])
  over.abort()
  signal.throwIfAborted()
  if (first === null) return null
  if (typeof first === 'string') return `it was not ready after ${readyMs / 1000} s: ${first}`
  return `its process ended before it was ready (${endInWords(first.end)})`
}

function endInWords(ended: Ended): string {
  if (ended.by === 'exit') return `exit code ${ended.code}`
  if (ended.by === 'signal') return ended.signal
  return ended.by === 'not-started' ? ended.why : ended.by
}
