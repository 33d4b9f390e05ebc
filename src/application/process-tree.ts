import { realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Ended } from '../evidence/drill.ts'
import { errnoOf } from '../evidence/errno.ts'
import { orOver } from './deadline.ts'
import type { Outputs } from './port.ts'
import { outputsIn, startProcess, type ProcessOptions, type StartedProcess } from './process.ts'
import { holdsOutput, isMarked, markingLimit, type RunSigns } from './process-signs.ts'
import { livingProcesses, lookAtEach, processAt, type ProcessSeen } from './process-table.ts'
import { startWatcher, type Watcher } from './process-watcher.ts'

/** Time between asking a group to end and ending it. */
const TERM_GRACE_MS = 2_000
/** A process that KILL has not ended after so long waits in the kernel, or belongs to another user. */
const KILL_GRACE_MS = 2_000
const POLL_MS = 25

/** What a command came to. */
export interface CommandEnd {
  readonly end: Ended | 'over'
  readonly outputs: Outputs
}

/** A command speaks by its exit code: 0 says that it has done what it was asked for. */
export function claimOf({ end }: Pick<CommandEnd, 'end'>): 'success' | 'failure' {
  return end !== 'over' && end.by === 'exit' && end.code === 0 ? 'success' : 'failure'
}

/**
 * Everything that one run starts, to the last grandchild, and the way to end it. Each command leads a session of its own; what
 * leaves that is found by Linux's `/proc`: by the run's mark in its environment or limits, by its session and its
 * ancestors, or by an output file that it writes to. Without `/proc` the groups are all that can be ended.
 */
export class ProcessTree {
  readonly #signs: RunSigns & { readonly outputs: Set<string> }
  readonly #limitKib: string
  readonly #leaders = new Set<number>()
  /** Who was seen to belong here: number and start. What is orphaned later has no ancestor left that says so. */
  readonly #known = new Map<number, number>()
  #watcher: Watcher | null = null
  /** Start of the watcher. What is older cannot belong here. */
  #since = Infinity

  /** `runMark`: what `RUN_MARK_NAME` is in the environment of everything that is started here. */
  constructor(runMark: string) {
    const { kib, bytes } = markingLimit(runMark)
    this.#limitKib = kib
    this.#signs = { mark: runMark, limitBytes: bytes, outputs: new Set() }
  }

  /** Starts a shell command under watch. */
  async start(options: ProcessOptions): Promise<StartedProcess> {
    const started = await startProcess(options, () => this.#watched(), this.#limitKib)
    const { pid } = started
    if (pid !== null) {
      this.#leaders.add(pid)
      // Who cannot be looked for now stays a leader, and is looked for at the end.
      started.ended.then(() => this.#forgetEmpty(pid)).catch(() => undefined)
    }
    // The kernel tells descriptors by paths without links.
    const { stdout, stderr } = outputsIn(await realpath(options.folder))
    this.#signs.outputs.add(stdout).add(stderr)
    return started
  }

  /** Runs a shell command until it has ended, or until the signal: `over` then. Nothing of its session is left. */
  async run(options: ProcessOptions, signal: AbortSignal): Promise<CommandEnd> {
    const started = await this.start(options)
    const end = await orOver(started.ended, signal)
    await this.end(started)
    return { end, outputs: started.outputs }
  }

  /** Ends one command with its session: TERM, a grace period, then KILL. One that has ended is no error. */
  async end({ pid }: Pick<StartedProcess, 'pid'>): Promise<void> {
    if (pid === null || !this.#leaders.has(pid)) return
    // TERM ends parents first: who their children are is to be known before.
    await this.#look()
    await signalUntilGone(pid, 'SIGTERM', TERM_GRACE_MS)
    if (await signalUntilGone(pid, 'SIGKILL', KILL_GRACE_MS)) this.#forget(pid)
  }

  /**
   * Ends everything, and says how many processes could not be ended: those of another user. May be called again. Rejects where it
   * cannot be seen who is left.
   */
  async endAll(): Promise<number> {
    try {
      await Promise.all([...this.#leaders].map((pid) => this.end({ pid })))
      const left = await this.#endEscapees()
      await this.#watcher?.close()
      this.#watcher = null
      return left
    } catch (error) {
      // The watcher stays: it ends whoever is left as soon as the gate has ended.
      for (const leader of this.#leaders) signal(-leader, 'SIGKILL')
      throw error
    }
  }

  async #forgetEmpty(leader: number): Promise<void> {
    if ((await groupsOf(leader)).size === 0) this.#forget(leader)
  }

  /** As soon as nobody is in a group, its number may become somebody else's. */
  #forget(leader: number): void {
    if (this.#leaders.delete(leader)) this.#watcher?.forget(leader)
  }

  async #watched(): Promise<Watcher> {
    if (this.#watcher?.isOver() === false) return this.#watcher
    const watcher = startWatcher(this.#signs)
    for (const leader of this.#leaders) watcher.remember(leader)
    this.#watcher = watcher
    const seen = await processAt(watcher.pid).catch(() => null)
    // Where its start is not known nobody is too old to be looked at.
    this.#since = Math.min(this.#since, seen?.started ?? 0)
    return watcher
  }

  /** They have left what TERM reaches, so they are not asked. Each look finds what was started since the last one. */
  async #endEscapees(): Promise<number> {
    const until = performance.now() + KILL_GRACE_MS
    for (;;) {
      const found = await this.#look()
      if (found.length === 0 || performance.now() > until) return found.length
      for (const { pid } of found) signal(pid, 'SIGKILL')
      await sleep(POLL_MS)
    }
  }

  /** Everybody who belongs here and lives. */
  async #look(): Promise<readonly ProcessSeen[]> {
    if (this.#since === Infinity) return []
    const all = await livingProcesses()
    const own = all.find(({ pid }) => pid === process.pid)
    const others = all.filter(
      ({ pid, started, session }) =>
        started >= this.#since &&
        pid !== this.#watcher?.pid &&
        pid !== process.pid &&
        session !== own?.session,
    )
    const signed = await lookAtEach(others, async (each) => ((await this.#isOurs(each)) ? [each.pid] : []))
    const ours = withKin(new Set(signed.flat()), others)
    for (const { pid, started } of others) if (ours.has(pid)) this.#known.set(pid, started)
    const found = await lookAtEach(others, async (each) =>
      ours.has(each.pid) || (await holdsOutput(each.pid, this.#signs)) ? [each] : [],
    )
    return found.flat()
  }

  async #isOurs({ pid, session, started }: ProcessSeen): Promise<boolean> {
    return this.#leaders.has(session) || this.#known.get(pid) === started || isMarked(pid, this.#signs)
  }
}

/** With them come their descendants, and the sessions that they are in: a session is only ever joined by birth. */
function withKin(signed: ReadonlySet<number>, others: readonly ProcessSeen[]): ReadonlySet<number> {
  const ours = new Set(signed)
  for (let before = -1; before !== ours.size;) {
    before = ours.size
    const sessions = new Set(others.filter(({ pid }) => ours.has(pid)).map(({ session }) => session))
    for (const { pid, parent, session } of others) {
      if (ours.has(parent) || sessions.has(session)) ours.add(pid)
    }
  }
  return ours
}

/** Signals every group of a session until none lives: one that forks meanwhile is met again. False where the time was over. */
async function signalUntilGone(leader: number, name: 'SIGTERM' | 'SIGKILL', ms: number): Promise<boolean> {
  // By the clock: on a busy machine looking takes longer than sleeping.
  const until = performance.now() + ms
  let asked = new Set<number>()
  for (;;) {
    const groups = await groupsOf(leader)
    if (groups.size === 0) return true
    if (performance.now() > until) return false
    // TERM once: some programs take a second one for impatience and leave without cleaning up.
    for (const group of groups) if (name === 'SIGKILL' || !asked.has(group)) signal(-group, name)
    asked = new Set([...asked, ...groups])
    await sleep(POLL_MS)
  }
}

/** The groups of a session in which somebody lives. */
async function groupsOf(leader: number): Promise<ReadonlySet<number>> {
  const all = await livingProcesses()
  if (all.length === 0) return new Set(signal(-leader, 0) ? [leader] : [])
  return new Set(all.filter(({ session }) => session === leader).map(({ group }) => group))
}

/** False where there is nobody, or nobody whom we may signal. */
function signal(target: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(target, name)
    return true
  } catch (error) {
    if (['ESRCH', 'EPERM'].includes(errnoOf(error))) return false
    throw error
  }
}
