import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Fingerprint } from '../evidence/brand.ts'
import { A_FILE_NAME, type Leak, type LeakKind, type Search, type Technique } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import type { ProgressBar } from '../publish/terminal/progress-bar.ts'
import { leakLine, noteLine, scanSummary } from '../report/scan-text.ts'
import { MOST_LEAKS, search } from '../unpack/search.ts'
import type { Path } from '../unpack/path-bytes.ts'
import { type CleanFile, sizeOf } from '../unpack/helpers.ts'
import type { SearchThreads } from '../unpack/search-threads.ts'
import { walk, type Entry, type Root } from '../unpack/walk.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { ahead, type Turn } from './scan-ahead.ts'

/** What one scan searches, with what, and where it tells it. */
export interface ScanRun {
  readonly roots: readonly Root[]
  /** The real path of the needle file: it holds every value and is not searched. */
  readonly needleFile: Path | null
  readonly engine: Engine
  /** Large files are searched by these; closed by the one who made them. */
  readonly threads: SearchThreads
  readonly labels: ReadonlyMap<Fingerprint, string>
  /** How many known values the engine searches for. */
  readonly values: number
  readonly output: Writable
  readonly errors: Writable
  readonly bar: ProgressBar
  readonly signal: AbortSignal
}

/** What one file and all that it unpacks to may have together: 64 GiB. Each file is a search of its own. */
const MOST_BYTES = 2 ** 36
const CAPS = { fileBytes: MOST_BYTES, totalBytes: MOST_BYTES }

type File = Extract<Entry, { kind: 'file' }>

interface Seen {
  readonly leaks: Partial<Record<LeakKind, number>>
  readonly parts: Partial<Record<LeakKind, number>>
  files: number
  bytes: number
  proven: readonly Technique[]
  unsearched: number
  linksInside: number
}

/** How the scan went on after one entry. */
type Step = 'on' | 'stopped' | 'blind'

/** Searches everything below the roots, entry by entry, and tells each leak as it is found. */
export async function runScan(run: ScanRun): Promise<ExitCode> {
  const seen: Seen = { leaks: {}, parts: {}, files: 0, bytes: 0, proven: [], unsearched: 0, linksInside: 0 }
  const stop = stopOf(run)
  let step: Step = 'on'
  const searchFile = (path: string, size: number) => run.threads.searchFile({ path, size, caps: CAPS })
  for await (const turn of ahead(walk(run.roots), { searchFile, sizeOf })) {
    step = stop.signal.aborted ? 'stopped' : await take(run, seen, turn, stop)
    if (step !== 'on') break
  }
  run.bar.clear()
  if (step === 'blind') return EXIT.ours
  const hasLeaks = Object.keys({ ...seen.leaks, ...seen.parts }).length > 0
  if (step === 'on' && seen.files === 0 && seen.unsearched === 0 && !hasLeaks) {
    note(run, 'scan: Nothing was searched: there is no file below the given PATH.')
    return EXIT.configuration
  }
  const wasStopped = step === 'stopped'
  run.errors.write(scanSummary({ ...seen, values: run.values, wasStopped }))
  if (hasLeaks) return EXIT.blocked
  return seen.unsearched > 0 || wasStopped ? EXIT.configuration : EXIT.passed
}

/** Stops on a signal, and where nobody reads on, as behind `| head -1`. */
function stopOf({ signal, output }: ScanRun): AbortController {
  const stop = new AbortController()
  const abort = (): void => {
    stop.abort()
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  // A full disk fails more than once.
  output.on('error', abort)
  return stop
}

/** Of all but a file that is searched here, the name alone is: links, folders, the needle file, what another thread found clean. */
async function take(run: ScanRun, seen: Seen, { entry, early }: Turn, stop: AbortController): Promise<Step> {
  const isSearched = entry.kind === 'file' && entry.path !== run.needleFile
  const clean = isSearched && early !== null ? await unlessAborted(early, stop.signal) : null
  if (stop.signal.aborted) return 'stopped'
  if (isSearched && clean === null) return takeFile(run, seen, entry, stop)
  const names = entry.kind === 'link' ? [entry.show, entry.target] : [entry.show]
  const named = await search({ files: [] }, run.engine, names)
  if (named.state === 'not-searched') return lost(run, seen, named)
  seen.proven = named.proven
  await tell(run, seen, named.leaks)
  if (clean === null) takeOther(run, seen, entry, named.leaks.length > 0 ? A_FILE_NAME : entry.show)
  else takeClean(run, seen, clean)
  return 'on'
}

function takeClean({ bar }: ScanRun, seen: Seen, { bytes, read }: CleanFile): void {
  seen.files++
  seen.bytes += bytes
  bar.add(read)
}

function takeOther(run: ScanRun, seen: Seen, entry: Entry, show: string): void {
  if (entry.kind === 'empty-folder') return
  if (entry.kind === 'file') note(run, `not searched: ${show} is the needle file and holds every value`)
  else if (entry.kind === 'link' && entry.leads === 'inside') seen.linksInside++
  else if (entry.kind === 'link' && entry.leads === 'nowhere')
    note(run, `${show} is a link that leads nowhere`)
  else {
    seen.unsearched++
    note(
      run,
      entry.kind === 'link'
        ? `not searched: ${show} is a link that leads out of what was given; name its target as well`
        : `not searched: ${show} cannot be listed (${entry.code})`,
    )
  }
}

async function takeFile(
  run: ScanRun,
  seen: Seen,
  { path, show }: File,
  stop: AbortController,
): Promise<Step> {
  const { engine, bar, threads } = run
  const onRead = (bytes: number): void => {
    stop.signal.throwIfAborted()
    bar.add(bytes)
  }
  const searching = search({ files: [{ path, show, kinds: 'all' }], caps: CAPS, onRead, threads }, engine)
  // A small packed file can take long: the search of it ends at its next piece, the scan does not wait for that.
  const result = await unlessAborted(searching, stop.signal)
  if (result === null || stop.signal.aborted) return 'stopped'
  if (result.state === 'not-searched') {
    const step = lost(run, seen, result)
    // The file could not be read; its name can.
    const named = step === 'on' ? await search({ files: [] }, engine, [show]) : result
    if (named.state === 'searched') await tell(run, seen, named.leaks)
    return step
  }
  seen.files++
  seen.bytes += result.bytes
  seen.proven = result.proven
  await tell(run, seen, result.leaks)
  return 'on'
}

/** What comes of some work, or null when the signal is aborted. Listens no longer than the work takes: a scan may have a million files. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      resolve(null)
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop)
    })
  })
}

function lost(run: ScanRun, seen: Seen, { why, detail }: Extract<Search, { state: 'not-searched' }>): Step {
  if (why === 'self-test-failed') {
    note(run, blindText(run, detail))
    return 'blind'
  }
  seen.unsearched++
  note(run, `not searched: ${detail}`)
  return 'on'
}

/** What was not proven, and how to search for the rest. */
function blindText({ engine, labels }: ScanRun, techniques: string): string {
  const proof = engine.prove()
  const names = (proof.state === 'failed' ? proof.fingerprints : []).flatMap((each) => labels.get(each) ?? [])
  const says = `scan: The search did not find what it planted to prove that it can (${techniques}), so nothing was searched. This is a fault of ours: please report it.`
  if (names.length === 0) return says
  return `${says} It was planted of ${[...new Set(names)].map((name) => `\`${name}\``).join(', ')}: without that, the other values can be searched for.`
}

/** Several texts of one reply at one place are one leak. */
async function tell(run: ScanRun, seen: Seen, leaks: readonly Leak[]): Promise<void> {
  const told = new Set<string>()
  const counts = new Map<Fingerprint, number>()
  for (const leak of leaks) {
    const needle = run.labels.get(leak.fingerprint) ?? null
    const { kind, outcome, place, technique, fingerprint } = leak
    const count = (counts.get(fingerprint) ?? 0) + 1
    counts.set(fingerprint, count)
    if (count === MOST_LEAKS)
      note(run, `not all told: ${place.file} may hold more than ${count} leaks of ${needle ?? 'one value'}`)
    const key = JSON.stringify([kind, outcome, place.file, place.line, place.column, technique, needle])
    if (told.has(key)) continue
    told.add(key)
    const sums = outcome === 'leak' ? seen.leaks : seen.parts
    sums[kind] = (sums[kind] ?? 0) + 1
    run.bar.clear()
    if (!run.output.write(leakLine(leak, needle)) && !run.output.errored) await drained(run.output)
  }
}

/** Waits until the reader took what is there; one that went away is told by its error. */
async function drained(output: Writable): Promise<void> {
  await once(output, 'drain').catch(() => undefined)
}

function note({ bar, errors }: ScanRun, text: string): void {
  bar.clear()
  errors.write(noteLine(text))
}
