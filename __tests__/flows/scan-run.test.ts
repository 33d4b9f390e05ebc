import { describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import { runScan } from '../../src/flows/scan-run.ts'
import { makeEngine, PARTS } from '../../src/leak/engine.ts'
import { NO_NEEDLES } from '../../src/leak/needles.ts'
import { NO_BAR } from '../../src/publish/terminal/progress-bar.ts'
import { makeSearchThreads } from '../../src/unpack/search-threads.ts'
import { rootsOf } from '../../src/unpack/walk.ts'
import { newKey } from '../leak/known.ts'

const KEY = newKey()
const ORG = `org-${newKey(18).slice(3)}`
const fingerprint = (value: string): Fingerprint => `mark of ${value.length}` as Fingerprint

/** Scans a log of both values with an engine that has lost the search for pieces. */
async function blindScan(labels: ReadonlyMap<Fingerprint, string>) {
  const root = await mkdtemp(join(tmpdir(), 'scan-run-'))
  await writeFile(join(root, 'a.log'), `${KEY} of ${ORG}\n`)
  const engine = makeEngine({ ...NO_NEEDLES, credentials: [KEY], account: [ORG] }, fingerprint, {
    ...PARTS,
    chains: false,
  })
  const threads = makeSearchThreads(engine)
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(output), text(errors)])
  try {
    const { roots } = await rootsOf([root])
    const signal = new AbortController().signal
    const rest = { engine, threads, labels, values: 2, output, errors, bar: NO_BAR, signal }
    const exit = await runScan({ roots, needleFile: null, ...rest })
    output.end()
    errors.end()
    return { exit, said: await said }
  } finally {
    await threads.close()
    await rm(root, { recursive: true, force: true })
  }
}

describe('a scan whose proof fails', () => {
  it('searches nothing, and names the value that it could not prove, not what it is', async () => {
    const labels = new Map([
      [fingerprint(KEY), 'credentials[0]'],
      [fingerprint(ORG), 'account[0]'],
    ])
    const {
      exit,
      said: [output, errors],
    } = await blindScan(labels)
    expect([exit, output]).toEqual([3, ''])
    // Pieces of the key are found by their letters all the same.
    expect(errors).toMatch(/\(split\), so nothing was searched\..* planted of `account\[0\]`: without that/)
    expect(errors).not.toContain(KEY)
    expect(errors).not.toContain(ORG)
  })

  it('names none where the value has no name of its own', async () => {
    const { exit, said } = await blindScan(new Map())
    expect(exit).toBe(3)
    expect(said[1]).toMatch(/please report it\.\n$/)
  })
})
