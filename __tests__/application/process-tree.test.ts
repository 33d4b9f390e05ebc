import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ProcessTree } from '../../src/application/process-tree.ts'
import { RUN_MARK_NAME } from '../../src/application/environment.ts'
import { aliveOf, childrenOf, numbersIn, until } from './processes.ts'

/** Real processes, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

let folder: string
let pids: string
let mark: string
let tree: ProcessTree
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-tree-'))
  pids = join(folder, 'pids')
  mark = `mark-of-${folder}`
  tree = new ProcessTree(mark)
})
afterEach(async () => {
  await tree.endAll()
  await rm(folder, { recursive: true, force: true })
})

const start = (run: string) =>
  tree.start({
    run,
    directory: '/',
    environment: { PATH: process.env['PATH'] ?? '', [RUN_MARK_NAME]: mark, PIDS: pids },
    folder: join(folder, 'output'),
  })

/** A process that notes its number and stays. `$1` is the file: some of them have no environment. */
const stays = (body = 'exec sleep 600', first = '') => `sh -c '${first} echo $$ >> "$1"; ${body}' sh "$PIDS"`
const SILENT = '< /dev/null > /dev/null 2>&1'

const WAYS: readonly (readonly [title: string, run: string, how: number])[] = [
  ['stays in its group', `${stays()} & wait`, 1],
  ['got a group of its own (job control)', `set -m; ${stays()} & wait`, 1],
  ['ignores TERM', `trap '' TERM; ${stays('while :; do sleep 1; done')}`, 1],
  ['left its session', `setsid ${stays()} & wait`, 1],
  ['left its session and its environment', `env -i setsid ${stays()} & wait`, 1],
  [
    'is a daemon: forked twice, no session, environment, folder or descriptor of ours',
    `( ( cd /; env -i setsid ${stays(`exec sleep 600 3<&- 4<&-`)} ${SILENT} & ) & )`,
    1,
  ],
  [
    'also changed its limits, and still writes to the output',
    `( env -i setsid ${stays('exec sleep 600', 'ulimit -m 1000;')} & )`,
    1,
  ],
  [
    'also changed its limits, and kept its environment alone',
    `( setsid ${stays('exec sleep 600 3<&- 4<&-', 'ulimit -m 1000;')} ${SILENT} & )`,
    1,
  ],
  [
    'lost every sign, and has a parent that did not',
    `cat > "$PIDS.sh" << 'END'
ulimit -m 1000
echo $$ >> "$1"
exec sleep 600 3<&- 4<&-
END
( setsid sh -c 'env -i setsid sh "$PIDS.sh" "$PIDS" ${SILENT} & sleep 600; true' & )`,
    1,
  ],
  [
    'is one of twenty that go on forking',
    `for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do env -i setsid ${stays('while :; do sleep 0.02; done')} & done; wait`,
    20,
  ],
]

describe('a process that', () => {
  it.each(WAYS)(
    '%s is ended',
    async (_title, run, count) => {
      await start(run)
      const started = await numbersIn(pids, count)
      expect(await aliveOf(started)).toEqual(started)
      expect(await tree.endAll()).toBe(0)
      expect(await aliveOf(started)).toEqual([])
    },
    PATIENCE_MS,
  )

  it(
    'goes on writing after its command has ended writes no more when all is ended',
    async () => {
      const log = join(folder, 'grows.log')
      const writes = `while :; do echo more >> "${log}"; done`
      const { ended } = await start(`env -i setsid ${stays(writes)} ${SILENT} & exit 0`)
      expect(await ended).toEqual({ by: 'exit', code: 0 })
      const [writer] = await numbersIn(pids, 1)
      await until(async () => ((await stat(log).catch(() => null))?.size ?? 0) > 100 || null)
      await tree.endAll()
      const size = (await stat(log)).size
      expect(await aliveOf([writer ?? 0])).toEqual([])
      expect((await stat(log)).size).toBe(size)
    },
    PATIENCE_MS,
  )
})

describe('a process that this run did not start', () => {
  it(
    'is left alone: one that reads the output, has its folder there, and came later',
    async () => {
      const started = await start(`${stays()} & wait`)
      await numbersIn(pids, 1)
      const reader = spawn('tail', ['-f', started.outputs.stdout], {
        cwd: dirname(started.outputs.stdout),
        env: { PATH: process.env['PATH'], TMPDIR: join(folder, 'output', 'tmp') },
        stdio: 'ignore',
        detached: true,
      })
      const other = new ProcessTree(`other-${mark}`)
      const theirs = join(folder, 'theirs')
      await other.start({
        run: `echo $$ >> "${theirs}"; exec sleep 600`,
        directory: '/',
        environment: { PATH: process.env['PATH'] ?? '', [RUN_MARK_NAME]: `other-${mark}` },
        folder: join(folder, 'other'),
      })
      const [sleeper = 0] = await numbersIn(theirs, 1)
      await tree.endAll()
      expect(await aliveOf([reader.pid ?? 0, sleeper])).toEqual([reader.pid, sleeper])
      reader.kill('SIGKILL')
      await Promise.all([once(reader, 'exit'), other.endAll()])
      expect(await aliveOf([reader.pid ?? 0, sleeper])).toEqual([])
    },
    PATIENCE_MS,
  )
})

describe('a system without a descriptor left', () => {
  it(
    'starts nothing, and does not read as one on which nobody is left',
    async () => {
      const script = join(import.meta.dirname, 'no-descriptor.ts')
      const limited = ['-c', 'ulimit -n 64; exec "$0" "$@"', process.execPath, script, folder]
      const { stdout } = await promisify(execFile)('/bin/sh', limited)
      expect(JSON.parse(stdout)).toMatchObject({
        looked: ['EMFILE', 'EMFILE', 'EMFILE', 'EMFILE', 'EMFILE'],
        killed: { by: 'signal', signal: 'SIGKILL' },
        without: [null, { by: 'not-started', why: expect.stringContaining('should the gate be killed') }],
        by: 'exit',
        left: [0, 0],
      })
    },
    PATIENCE_MS,
  )
})

describe('one command of several', () => {
  it(
    'is ended alone, with TERM first',
    async () => {
      const polite = await start(`trap 'echo asked; exit 3' TERM; ${stays('exec sleep 600')} & wait`)
      await numbersIn(pids, 1)
      const others = join(folder, 'others')
      await tree.start({
        run: `echo $$ >> "${others}"; exec sleep 600`,
        directory: '/',
        environment: { PATH: process.env['PATH'] ?? '', [RUN_MARK_NAME]: mark },
        folder: join(folder, 'second'),
      })
      const [other = 0] = await numbersIn(others, 1)
      await tree.end(polite)
      expect(await polite.ended).toEqual({ by: 'exit', code: 3 })
      expect(await readFile(polite.outputs.stdout, 'utf8')).toBe('asked\n')
      expect(await aliveOf([other])).toEqual([other])
    },
    PATIENCE_MS,
  )
})

describe('a tree', () => {
  it(
    'leaves no watcher behind, and can be ended twice and used again',
    async () => {
      const before = await childrenOf(process.pid)
      for (const name of ['once', 'again']) {
        const { ended } = await tree.start({
          run: 'exit 0',
          directory: '/',
          environment: { [RUN_MARK_NAME]: mark },
          folder: join(folder, name),
        })
        expect(await ended).toEqual({ by: 'exit', code: 0 })
        expect(await tree.endAll()).toBe(0)
        expect(await tree.endAll()).toBe(0)
      }
      expect(await childrenOf(process.pid)).toEqual(before)
    },
    PATIENCE_MS,
  )

  it(
    'gets another watcher where an application ended the first one',
    async () => {
      await start(`${stays()} & wait`)
      const first = await numbersIn(pids, 1)
      const [watcher = 0] = await watchers()
      process.kill(watcher, 'SIGKILL')
      await until(async () => ((await watchers()).length === 0 ? 'gone' : null))
      const { ended } = await tree.start({
        run: 'exit 0',
        directory: '/',
        environment: { [RUN_MARK_NAME]: mark },
        folder: join(folder, 'second'),
      })
      expect([await ended, (await watchers()).length]).toEqual([{ by: 'exit', code: 0 }, 1])
      await tree.endAll()
      expect([await aliveOf(first), await watchers()]).toEqual([[], []])
    },
    PATIENCE_MS,
  )

  it('has nothing to end where nothing was started', async () => {
    expect(await new ProcessTree('unused').endAll()).toBe(0)
  })
})

/** The watchers of this tree: they know its mark as an argument. */
async function watchers(): Promise<readonly number[]> {
  const children = await childrenOf(process.pid)
  const lines = await Promise.all(
    children.map((pid) => readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')),
  )
  return children.filter((_, at) => lines[at]?.split('\0').includes(`${RUN_MARK_NAME}=${mark}`))
}
