import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { RUN_MARK_NAME } from './environment.ts'
import type { RunSigns } from './process-signs.ts'

/**
 * Reads the numbers of group leaders (`-` before those that have ended) until the gate says `end`. When the gate is killed before,
 * the input ends instead: then this ends the groups, and whatever carries a sign of the run. $1 and $2 are the mark and
 * the limit; this process has neither. POSIX sh; where there is no /proc the patterns match nothing.
 */
const WATCHER = `leaders=' '
while read -r line; do
  case $line in
    end) exit 0 ;;
    -*) gone=\${line#-}
      case $leaders in *" $gone "*) leaders="\${leaders%% "$gone" *} \${leaders#* "$gone" }" ;; esac ;;
    *) leaders="$leaders$line " ;;
  esac
done
for leader in $leaders; do kill -s KILL -- "-$leader"; done
round=0
while [ "$round" -lt 50 ]; do
  found=$(grep -ls "^Max resident set .* $2 " /proc/[0-9]*/limits; grep -lsF -e "$1" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for path in $found; do pid=\${path#/proc/}; kill -s KILL "\${pid%%/*}"; done
  round=$((round + 1))
done`

const NO_WATCHER = 'nothing could be started that ends it should the gate be killed'

/** A process outside of every group of the application that outlives the gate by as long as ending everything takes. */
export interface Watcher {
  readonly pid: number
  /** The descriptor by which a new group leader tells its number. The input does not end before the leader has closed it. */
  readonly input: Socket
  /** Whether somebody ended it: an application may end whatever is called `sh`. */
  isOver(): boolean
  /** Takes over a group that was told to another watcher. */
  remember(leader: number): void
  /** The group has ended: its number may be somebody else's soon. */
  forget(leader: number): void
  /** Resolves when the watcher has ended. */
  close(): Promise<void>
}

/**
 * Starts the watcher of a run. It keeps neither the gate nor a test from ending.
 * @throws Error when the system has no process, memory or descriptor left for it
 */
export function startWatcher({ mark, limitBytes }: RunSigns): Watcher {
  const child = spawn('/bin/sh', ['-c', WATCHER, 'sh', `${RUN_MARK_NAME}=${mark}`, limitBytes], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  let over = false
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  const input = child.stdin
  // Not every shortage is thrown: without a descriptor there is no input, without a process no number.
  if (!(input instanceof Socket)) throw new Error(`${NO_WATCHER}: no descriptor is left`)
  // Whoever ends the watcher ends no evidence: what is left is found without it as long as the gate lives.
  input.on('error', () => undefined)
  if (child.pid === undefined) throw new Error(`${NO_WATCHER}: the system started no process`)
  child.unref()
  input.unref()
  return {
    pid: child.pid,
    input,
    isOver: () => over,
    remember(leader) {
      input.write(`${leader}\n`)
    },
    forget(leader) {
      input.write(`-${leader}\n`)
    },
    async close() {
      child.ref()
      input.end('end\n')
      await ended
    },
  }
}
