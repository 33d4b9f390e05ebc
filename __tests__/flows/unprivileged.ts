// What a gate does that may not do everything: a test runs this without root's privileges.
// Arguments: `remove FOLDER`, or `run TEMPORARY COMMAND [cancelled]`. Tells on standard output, as JSON, what came of it.
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { endOf } from '../../src/flows/end.ts'
import { removeFolder } from '../../src/flows/gate-folder.ts'
import { openWorld, REAL } from './world.ts'

const [act, folder = '', command = '', cancelled] = process.argv.slice(2)
const tell = (what: unknown) => process.stdout.write(`${JSON.stringify(what)}\n`)

if (act === 'remove') {
  const said: string[] = []
  await removeFolder(folder, { say: (line) => said.push(line) })
  tell(said)
} else {
  const world = await openWorld()
  const cancel = new AbortController()
  const running = world.run({
    inputs: { surface: 'responses', evidence: 'rehearsal', 'error-profiles': 'server-error', command },
    around: { ...REAL, directory: world.folder, temporary: folder, signal: cancel.signal },
  })
  const ended = running.then(
    ({ exit, sealed }) => ({ exit, state: sealed?.state }),
    (error: unknown) => endOf(error, cancel.signal),
  )
  if (cancelled !== undefined) {
    while (((await stat(folder)).mode & 0o200) !== 0) await sleep(20)
    cancel.abort()
  }
  tell({ ended: await ended, said: world.published.log })
  await world.close()
}
