import { randomInt } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'

import { describe, expect, it, jest } from '@jest/globals'

import type { Container } from '../../src/unpack/reader.ts'
import { readRows } from '../../src/unpack/sqlite-rows.ts'
import { inFolder } from './folder.ts'
import { KEY } from './generated.ts'
import { fill, insertAll, numbered, open, REPLIES, SCHEMAS } from './tables.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const { path, write, places } = inFolder()

/** What {@link readRows} gives to the search: each stream, and the bytes that it said came out. */
const readBytes = async (bytes: Buffer) => {
  const streams: string[] = []
  let [out, said] = [0, 0]
  const container: Container = {
    maxMembers: 1,
    name: () => undefined,
    unpacked: (more) => {
      said += more
    },
    open: () => {
      const stream = streams.push('') - 1
      return {
        write: (chunk) => {
          out += chunk.length
          streams[stream] = `${streams[stream] ?? ''}${Buffer.from(chunk).toString('utf8')}`
          return Promise.resolve()
        },
        end: () => Promise.resolve(),
      }
    },
  }
  await readRows((at, size) => bytes.subarray(at, at + size), bytes.length, container)
  return { streams, out, said }
}

/** Rows of all tables but the first, which holds the names of the others. */
const rowsOf = async (name: string): Promise<string[]> => {
  const { streams } = await readBytes(readFileSync(path(name)))
  return (streams[0] ?? '').split('\n').filter((row) => row !== '' && !row.startsWith('\ttable\t'))
}

describe('rows of a database', () => {
  it.each([512, 65_536])(
    'with pages of %i bytes come in the order of their keys, whatever their pages are',
    async (size) => {
      const db = open(path('a.db'), `page_size=${size}`)
      db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)')
      db.exec('CREATE TABLE w (id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID')
      const mixed = numbered(4_000).map((n) => (n * 1_237) % 4_000)
      const rows = mixed.map((n) => [n, `row ${n}`])
      insertAll(db, 'INSERT INTO t VALUES (?, ?)', rows)
      insertAll(
        db,
        'INSERT INTO w VALUES (?, ?)',
        rows.map(([n, text]) => [`${Number(n) + 10_000}`, `w${text}`]),
      )
      db.close()
      expect(await rowsOf('a.db')).toEqual([
        ...numbered(4_000).map((n) => `\trow ${n}`),
        ...numbered(4_000).map((n) => `\t${n + 10_000}\twrow ${n}`),
      ])
    },
  )

  it('are whole where they go on in other pages, and so is a long list of columns', async () => {
    const db = open(path('a.db'), 'page_size=512')
    const columns = numbered(400).map((n) => `c${n}`)
    const long = numbered(2_000).join(' ')
    db.exec('CREATE TABLE t (a TEXT, b BLOB, c TEXT)')
    db.exec(`CREATE TABLE wide (${columns.join(', ')})`)
    insertAll(db, 'INSERT INTO t VALUES (?, ?, ?)', [
      [long, Buffer.from(`blob ${long}`), 'end'],
      ['short', 'z', long],
    ])
    insertAll(db, `INSERT INTO wide VALUES (${columns.map(() => '?').join(', ')})`, [columns])
    db.close()
    expect(await rowsOf('a.db')).toEqual([
      `\t${long}\tblob ${long}\tend`,
      `\tshort\tz\t${long}`,
      `\t${columns.join('\t')}`,
    ])
  })

  it('in UTF-16 are read as text where characters are cut between pages', async () => {
    const db = open(path('a.db'), 'page_size=512', "encoding='UTF-16be'")
    const long = '守塔人𝒳'.repeat(1_000)
    db.exec('CREATE TABLE t (a TEXT, b BLOB, c TEXT)')
    insertAll(db, 'INSERT INTO t VALUES (?, ?, ?)', [[long, Buffer.from('blob'), `x${long}`]])
    db.close()
    expect(await rowsOf('a.db')).toEqual([`\t${long}\tblob\tx${long}`])
  })

  it('have integers and long keys in decimal, and no fractions', async () => {
    const db = open(path('a.db'))
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c)')
    const integers = [2n, -2n, 200n, 70_000n, 2n ** 31n, -(2n ** 40n), 123_456_789_012_345_678n]
    for (const [n, integer] of integers.entries())
      db.prepare('INSERT INTO t VALUES (?, ?, ?, ?)').run(n < 6 ? n : 48_213_377, integer, 0.5, 'x')
    db.close()
    expect(await rowsOf('a.db')).toEqual(
      integers.map((integer, n) => `${n < 6 ? '' : '48213377'}\t${integer}\tx`),
    )
  })

  it('of a log are read once, as they were written', async () => {
    const db = open(path('a.db'), 'page_size=512', 'journal_mode=WAL', 'wal_autocheckpoint=0')
    db.exec('CREATE TABLE t (id TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID')
    for (const n of numbered(300))
      db.prepare('INSERT INTO t VALUES (?, ?)').run(`${(n * 1_237) % 300}-key`, 1_000 + n)
    copyFileSync(path('a.db-wal'), path('log'))
    db.close()
    expect(await rowsOf('log')).toEqual(numbered(300).map((n) => `\t${(n * 1_237) % 300}-key\t${1_000 + n}`))
  })

  it('count as unpacked', async () => {
    const db = open(path('a.db'))
    fill(db, SCHEMAS['no rowid'], REPLIES.English.repeat(20))
    db.close()
    const { out, said } = await readBytes(readFileSync(path('a.db')))
    expect(said).toBe(out)
    expect(out).toBeGreaterThan(20_000)
  })
})

describe('a broken database', () => {
  const database = (): { readonly bytes: Buffer; readonly log: Buffer } => {
    const db = open(path('a.db'), 'page_size=512', 'journal_mode=WAL', 'wal_autocheckpoint=0')
    fill(db, SCHEMAS['no rowid'], REPLIES.English.repeat(4))
    db.exec('CREATE TABLE long (id INTEGER PRIMARY KEY, text TEXT)')
    insertAll(
      db,
      'INSERT INTO long (text) VALUES (?)',
      numbered(40).map((n) => ['long '.repeat(20 * n)]),
    )
    const log = readFileSync(path('a.db-wal'))
    db.close()
    return { bytes: readFileSync(path('a.db')), log }
  }

  /** A byte of a row gives four at most: a number of one byte is three digits, and stands apart. */
  const bounded = async (bytes: Buffer): Promise<void> => {
    expect((await readBytes(bytes)).out).toBeLessThan(4 * bytes.length)
  }

  it('is read as far as it goes, wherever bytes were changed or cut off', async () => {
    const { bytes, log } = database()
    for (const [whole, head] of [
      [bytes, 100],
      [log, 32],
    ] as const) {
      for (let round = 0; round < 150; round++) {
        const length = whole.length - (round % 3) * randomInt(whole.length >> 1)
        const broken = Buffer.from(whole.subarray(0, Math.max(head + 1, length)))
        for (let n = 0; n < 1 + 3 * round; n++)
          broken[randomInt(head, broken.length)] = n % 3 === 0 ? 0xff : randomInt(256)
        await bounded(broken)
      }
    }
  })

  const PAGE = 65_536
  const pagesOf = (...pages: readonly Buffer[]): Buffer => {
    const first = Buffer.alloc(PAGE)
    first.write('SQLite format 3\0')
    first.writeUInt16BE(1, 16)
    return Buffer.concat([first, ...pages])
  }
  const treePage = (type: number, pointer: number, last = 0): Buffer => {
    const page = Buffer.alloc(PAGE, pointer >> 8)
    page.set([type, 0, 0, 0xff, 0xff, 0, 0, 0])
    page.writeUInt32BE(last, 8)
    return page
  }

  it('is read once where trees and chains go in circles', async () => {
    await bounded(pagesOf(treePage(5, 0x0202, 2), treePage(2, 0x0101, 3), treePage(2, 0x0101, 2)))
    const leaf = treePage(13, 0x7f7f)
    const circle = Buffer.alloc(PAGE, 'c')
    circle.writeUInt32BE(3, 0)
    // A payload of two gigabytes, row 1, one blob; it goes on in a page that follows itself.
    leaf.set([0x87, 0xff, 0xff, 0xff, 0x7f, 1, 6, 0x8f, 0xff, 0xff, 0xff, 0x7e], 0x7f7f)
    await bounded(pagesOf(leaf, circle))
  })

  it('gives no more than its page where all cells are the same one', async () => {
    const leaf = treePage(13, 0x4040)
    // A payload of 16,259 bytes: a header of four bytes, and text.
    leaf.set([0xff, 0x03, 1, 4, 0x81, 0xfe, 0x0b], 0x4040)
    const { out } = await readBytes(pagesOf(leaf))
    expect([out > 16_000, out < PAGE]).toEqual([true, true])
  })

  it('is searched all the same', async () => {
    const { bytes } = database()
    write('b.db', Buffer.concat([bytes.subarray(0, 700), Buffer.alloc(3_000, 13), Buffer.from(KEY)]))
    expect(await places('b.db')).toEqual([expect.stringMatching(/^plain b\.db:/)])
  })
})
