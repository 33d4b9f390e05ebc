// What a tree of processes does where the system has no descriptor left. Tells it as JSON on standard output.
// Argument: a folder. Is to be run with a low limit on descriptors.
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { RUN_MARK_NAME } from '../../src/application/environment.ts'
import { holdsOutput, isMarked } from '../../src/application/process-signs.ts'
import { livingProcesses, processAt } from '../../src/application/process-table.ts'
import { ProcessTree } from '../../src/application/process-tree.ts'
import { errnoOf } from '../../src/evidence/errno.ts'

const [folder = ''] = process.argv.slice(2)
const MARK = `mark-of-${folder}`

const start = (tree: ProcessTree, run: string, name: string) =>
  tree.start({
    run,
    directory: '/',
    environment: { PATH: process.env['PATH'] ?? '', [RUN_MARK_NAME]: MARK },
    folder: join(folder, name),
  })

/** Opens all that may be opened, but for so many. */
function exhaust(spare: number): () => void {
  const held: number[] = []
  try {
    for (;;) held.push(openSync('/dev/null', 'r'))
  } catch (error) {
    if (errnoOf(error) !== 'EMFILE') throw error
  }
  for (const one of held.splice(0, spare)) closeSync(one)
  return () => {
    for (const one of held) closeSync(one)
  }
}

const codeOf = (looking: Promise<unknown>) => looking.then(() => 'nobody there', errnoOf)

const running = new ProcessTree(MARK)
const { ended } = await start(running, 'exec sleep 600', 'running')
const signs = { mark: MARK, limitBytes: '1', outputs: new Set<string>() }

const release = exhaust(0)
const looks = [
  livingProcesses(),
  processAt(process.pid),
  isMarked(process.pid, signs),
  holdsOutput(process.pid, signs),
  running.endAll(),
]
const looked = await Promise.all(looks.map(codeOf))
release()

/** Two descriptors are taken by the files for the output. Where another part of this process was faster, once more. */
async function startUnwatched(tree: ProcessTree, turn = 0): Promise<readonly unknown[]> {
  const free = exhaust(2)
  try {
    const unwatched = await start(tree, 'exit 0', `unwatched-${turn}`)
    return [unwatched.pid, await unwatched.ended]
  } catch (error) {
    if (errnoOf(error) !== 'EMFILE' || turn === 20) throw error
  } finally {
    free()
  }
  await setTimeout(50)
  return startUnwatched(tree, turn + 1)
}

const other = new ProcessTree(MARK)
const without = await startUnwatched(other)

const again = await start(other, 'exit 0', 'again')
const { by } = await again.ended
process.stdout.write(
  JSON.stringify({
    looked,
    killed: await ended,
    without,
    by,
    left: [await running.endAll(), await other.endAll()],
  }),
)
