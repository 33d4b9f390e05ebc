import {
  appendFileSync,
  closeSync,
  openSync,
  readdirSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

import { afterEach, describe, expect, it, jest } from '@jest/globals'

import type { Search } from '../../src/evidence/search.ts'
import type { Engine } from '../../src/leak/engine.ts'
import { withFields } from '../../src/leak/fields/field-search.ts'
import { CHUNK } from '../../src/unpack/read-file.ts'
import { search } from '../../src/unpack/search.ts'
import { makeHelpers } from '../../src/unpack/helpers.ts'
import { makeSearchThreads, type SearchThreads } from '../../src/unpack/search-threads.ts'
import { BODY, engineFor, fingerprint, newKey } from '../leak/known.ts'
import { inFolder } from './folder.ts'
import { ordinaryLog } from './generated.ts'

jest.setTimeout(60_000)

const MIB = 2 ** 20
const KEY = newKey()
const engine = engineFor({ credentials: [KEY], bodies: [BODY] })
const { write, path } = inFolder()
const log = ordinaryLog(20 * MIB)

let open: SearchThreads[] = []
afterEach(async () => {
  await Promise.all(open.map((threads) => threads.close()))
  open = []
})

const threadsFor = (by: Engine, count = 2): SearchThreads => {
  const threads = makeSearchThreads(by, makeHelpers(count))
  open.push(threads)
  return threads
}

const searched = (name: string, threads: SearchThreads | null, by = engine, onRead?: (n: number) => void) =>
  search({ files: [{ path: path(name), show: name, kinds: 'all' }], threads, ...(onRead && { onRead }) }, by)

const leaksOf = (found: Search) => (found.state === 'searched' ? found.leaks : found)

/** The answer of all threads about a file's own bytes. */
const areClean = async (
  name: string,
  threads: SearchThreads,
  onRead: (bytes: number) => void = () => undefined,
): Promise<boolean> => {
  const fd = openSync(path(name), 'r')
  try {
    return await threads.areClean({ fd, from: 0, to: (await stat(path(name))).size }, onRead)
  } finally {
    closeSync(fd)
  }
}

describe('threads that search a large file together', () => {
  it('find it clean, and the next one too', async () => {
    write('app.log', log)
    const threads = threadsFor(engine)
    threads.begin([{ path: path('app.log') }])
    expect(await areClean('app.log', threads)).toBe(true)
    expect(await searched('app.log', threads)).toMatchObject({
      state: 'searched',
      bytes: 20 * MIB,
      leaks: [],
    })
  })

  it.each([
    ['at the beginning', 0],
    ['where two ranges meet', 10 * MIB - 20],
    ['at the end', 20 * MIB - 60],
  ])('tell a key %s as one thread does, and search on with the next file', async (_, at) => {
    write('app.log', log)
    write('clean.log', log)
    const fd = openSync(path('app.log'), 'r+')
    writeSync(fd, ` ${KEY} `, at)
    closeSync(fd)
    const threads = threadsFor(engine)
    const alone = leaksOf(await searched('app.log', null))
    expect(alone).toHaveLength(1)
    expect(leaksOf(await searched('app.log', threads))).toEqual(alone)
    expect(await areClean('clean.log', threads)).toBe(true)
  })

  it('look into what is packed as one thread does', async () => {
    write('packed.log', Buffer.concat([gzipSync(`Bearer ${KEY}\n`), log.subarray(0, 17 * MIB)]))
    const alone = leaksOf(await searched('packed.log', null))
    expect(leaksOf(await searched('packed.log', threadsFor(engine)))).toEqual(alone)
  })

  it('share the work: the others go on while this one is busy elsewhere', async () => {
    write('app.log', log)
    /** How many pieces this thread read, busy for so long after each. */
    const ownOf = async (ms: number): Promise<number> => {
      let own = 0
      const slowly = (): void => {
        own++
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
      }
      const threads = threadsFor(engine)
      threads.begin([{ path: path('app.log') }])
      expect(await areClean('app.log', threads, slowly)).toBe(true)
      return own
    }
    // One range, which is the half: 40 pieces of 80, and what this thread still takes of the other half.
    let own = await ownOf(25)
    // Another process may have both cores.
    for (let ms = 100; own >= 60 && ms < 1000; ms *= 3) own = await ownOf(ms)
    expect(own).toBeLessThan(60)
  })

  it('leave a file with a byte-order mark of UTF-16 to one thread', async () => {
    write('wide.log', Buffer.from(`\uFEFF${log.toString('latin1', 0, 9 * MIB)}${KEY}`, 'utf16le'))
    const threads = threadsFor(engine)
    expect(await areClean('wide.log', threads)).toBe(false)
    expect(leaksOf(await searched('wide.log', threads))).toMatchObject([{ technique: 'utf-16le' }])
  })

  it('leave fields, which are known by name, to one thread', async () => {
    write('spans.log', Buffer.concat([log, Buffer.from('{"response_cost": 0.25}\n')]))
    const both = withFields(engine, fingerprint, ['account'])
    const threads = threadsFor(both)
    expect(await areClean('spans.log', threads)).toBe(true)
    expect(leaksOf(await searched('spans.log', threads, both))).toMatchObject([{ technique: 'field-name' }])
  })

  it('tell every byte once, whether something is found or not', async () => {
    write('clean.log', log)
    write('leaky.log', Buffer.concat([log, Buffer.from(KEY)]))
    const threads = threadsFor(engine)
    for (const [name, size] of [
      ['clean.log', log.length],
      ['leaky.log', log.length + KEY.length],
    ] as const) {
      let told = 0
      await searched(name, threads, engine, (bytes) => (told += bytes))
      expect([name, told]).toEqual([name, size])
    }
  })
})

/** Numbers of files that this process has open. */
const openFiles = (): number => readdirSync('/proc/self/fd').length

describe('threads that begin with a file before it is asked for', () => {
  /** How much was told at once, so long after they were let begin. */
  const toldAfter = async (ms: number): Promise<number> => {
    const threads = threadsFor(engine)
    threads.begin([{ path: path('app.log') }])
    await sleep(ms)
    const told: number[] = []
    expect(await areClean('app.log', threads, (bytes) => told.push(bytes))).toBe(true)
    // Whoever read it, and also where nothing was left for this thread.
    expect(told.reduce((all, bytes) => all + bytes, 0)).toBe(log.length)
    return told[0] ?? 0
  }

  it('have read of it by then', async () => {
    write('app.log', log)
    let told = await toldAfter(300)
    // Another process may have both cores.
    for (let ms = 1000; told <= CHUNK && ms < 20_000; ms *= 3) told = await toldAfter(ms)
    expect(told).toBeGreaterThan(CHUNK)
  })

  it('find what stands in it', async () => {
    write('leaky.log', Buffer.concat([log, Buffer.from(KEY)]))
    const threads = threadsFor(engine)
    threads.begin([{ path: path('leaky.log') }])
    expect(leaksOf(await searched('leaky.log', threads))).toHaveLength(1)
  })

  it('begin anew where it was changed or replaced meanwhile', async () => {
    for (const change of [appendFileSync, writeFileSync]) {
      write('app.log', log)
      const threads = threadsFor(engine)
      threads.begin([{ path: path('app.log') }])
      await sleep(30)
      change(path('app.log'), Buffer.concat([log, Buffer.from(KEY)]))
      expect(await areClean('app.log', threads)).toBe(false)
      expect(leaksOf(await searched('app.log', threads))).toHaveLength(1)
    }
  })

  it('give it up where another one is asked for first', async () => {
    write('leaky.log', Buffer.concat([log, Buffer.from(KEY)]))
    write('clean.log', log)
    const threads = threadsFor(engine)
    threads.begin([{ path: path('leaky.log') }])
    expect(await areClean('clean.log', threads)).toBe(true)
    expect(await areClean('leaky.log', threads)).toBe(false)
  })

  it('leave no file open, whether it is asked for, another one is, or none', async () => {
    write('app.log', log)
    write('wide.log', Buffer.from(`\uFEFF${log.toString('latin1', 0, 9 * MIB)}`, 'utf16le'))
    const before = openFiles()
    for (const asked of ['app.log', 'wide.log', null]) {
      for (const begun of ['app.log', 'wide.log']) {
        const threads = makeSearchThreads(engine, makeHelpers(2))
        threads.begin([{ path: path(begun) }])
        if (asked !== null) await areClean(asked, threads)
        await threads.close()
      }
    }
    expect(openFiles()).toBe(before)
  })
})

describe('a thread that searches a file alone', () => {
  it('says how much it searched where nothing stands in it, and nothing where something does', async () => {
    const small = write('clean.log', log.subarray(0, MIB))
    const packed = write('clean.log.gz', gzipSync(log.subarray(0, MIB)))
    const leaky = write('leaky.log.gz', gzipSync(`Bearer ${KEY}`))
    const threads = threadsFor(engine)
    const asked = [small, packed, leaky, path('gone.log')].map(async (each) =>
      threads.searchFile({ path: each, size: 9, caps: {} }),
    )
    const [first, second, ...rest] = await Promise.all(asked)
    expect(first).toEqual({ bytes: MIB, read: MIB })
    const { size } = await stat(packed)
    expect(second).toEqual({ bytes: MIB + size, read: size })
    expect(rest).toEqual([null, null])
  })

  it('has so many in hand and no more, and leaves large ones to all', () => {
    write('large.log', log)
    const small = write('small.log', 'x')
    const threads = threadsFor(engine)
    expect(threads.searchFile({ path: path('large.log'), size: log.length, caps: {} })).toBeNull()
    const given = Array.from({ length: 6 }, (_, n) =>
      threads.searchFile({ path: write(`small-${n}.log`, 'x'), size: 9, caps: {} }),
    )
    expect(given.map((each) => each !== null)).toEqual([true, true, true, true, false, false])
    expect(threadsFor(engine, 1).searchFile({ path: small, size: 9, caps: {} })).toBeNull()
  })

  it('searches for fields too, within the caps that it is given', async () => {
    const spans = write('spans.log', '{"response_cost": 0.25}\n')
    const both = withFields(engine, fingerprint, ['account'])
    expect(await threadsFor(both).searchFile({ path: spans, size: 9, caps: {} })).toBeNull()
    expect(await threadsFor(engine).searchFile({ path: spans, size: 9, caps: {} })).toMatchObject({
      read: 24,
    })
    expect(await threadsFor(engine).searchFile({ path: spans, size: 24, caps: { fileBytes: 9 } })).toBeNull()
  })
})

describe('threads in trouble', () => {
  /** Its threads cannot make an engine of their own, and end. */
  const broken: Engine = {
    ...engine,
    recipe: { ...engine.recipe, needles: { ...engine.recipe.needles, credentials: [7 as never] } },
  }

  it('are done without where they end: nothing is missed', async () => {
    write('leaky.log', Buffer.concat([log, Buffer.from(KEY)]))
    const threads = threadsFor(broken)
    expect(leaksOf(await searched('leaky.log', threads, broken))).toHaveLength(1)
    expect(await areClean('leaky.log', threads)).toBe(false)
  })

  it('give back the file that they were at', async () => {
    const small = write('small.log', 'x')
    expect(await threadsFor(broken).searchFile({ path: small, size: 9, caps: {} })).toBeNull()
    const threads = threadsFor(engine)
    const early = threads.searchFile({ path: small, size: 9, caps: {} })
    await threads.close()
    expect(await early).toBeNull()
  })

  it('end with the search that is called off', async () => {
    write('app.log', log)
    const threads = threadsFor(engine)
    let told = 0
    const stopped = searched('app.log', threads, engine, (bytes) => {
      told += bytes
      if (told > 4 * MIB) throw new Error('called off')
    })
    expect(await stopped).toMatchObject({ state: 'not-searched', why: 'unreadable' })
    expect(told).toBeLessThan(log.length)
  })

  it('end in the middle of a file when they are closed', async () => {
    write('app.log', log)
    const threads = threadsFor(engine)
    const fd = openSync(path('app.log'), 'r')
    const closing: Promise<void>[] = []
    const close = (): void => {
      if (closing.length === 0) closing.push(threads.close())
    }
    expect(await threads.areClean({ fd, from: 0, to: log.length }, close)).toBe(false)
    closeSync(fd)
    await Promise.all(closing)
  })

  it('do not take a file for clean that became shorter', async () => {
    write('app.log', log)
    const threads = threadsFor(engine)
    const fd = openSync(path('app.log'), 'r')
    truncateSync(path('app.log'), 10 * MIB)
    expect(await threads.areClean({ fd, from: 0, to: 20 * MIB }, () => undefined)).toBe(false)
    closeSync(fd)
  })

  it('answer for nothing once they are closed', async () => {
    write('app.log', log)
    const threads = threadsFor(engine)
    threads.begin([{ path: path('gone.log') }, { path: path('app.log') }])
    await threads.close()
    expect(await areClean('app.log', threads)).toBe(false)
  })

  it('are none where one is all there is, or the file is small', async () => {
    write('app.log', log)
    write('small.log', log.subarray(0, 4 * MIB))
    expect(await areClean('app.log', threadsFor(engine, 1))).toBe(false)
    expect(await areClean('small.log', threadsFor(engine))).toBe(false)
  })
})
