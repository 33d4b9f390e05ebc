import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RE2JS } from 're2js'
import { followLog } from '../../src/application/followed-log.ts'

let folder: string
let log: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-followed-'))
  log = join(folder, 'stdout')
  await writeFile(log, '')
})
afterEach(() => rm(folder, { recursive: true }))

const follow = (pattern: string) => followLog(log, RE2JS.compile(pattern))

describe('a log that is followed', () => {
  it('matches in a line that came in pieces, before its end is there', async () => {
    const followed = follow('^serving$')
    await appendFile(log, 'starting\nser')
    expect(await followed.matched()).toBe(false)
    await appendFile(log, 'ving')
    expect(await followed.matched()).toBe(true)
  })

  it('joins no two lines, and no line that was read before', async () => {
    const followed = follow('serving')
    await appendFile(log, 'ser\n')
    expect(await followed.matched()).toBe(false)
    await appendFile(log, 'ving\n')
    expect(await followed.matched()).toBe(false)
  })

  it('matches a character that came in two pieces', async () => {
    const followed = follow('^prêt$')
    const bytes = Buffer.from('prêt\n')
    await appendFile(log, bytes.subarray(0, 3))
    expect(await followed.matched()).toBe(false)
    await appendFile(log, bytes.subarray(3))
    expect(await followed.matched()).toBe(true)
  })
})
