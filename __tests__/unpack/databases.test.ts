import { randomInt } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'

import { stitchPages } from '../../src/unpack/sqlite.ts'
import { tarMember, tarOf } from './build.ts'
import { inFolder } from './folder.ts'
import { BODY, KEY, SHORT_KEY } from './generated.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const { path, write, leaks, places, why } = inFolder()

const PAGE_SIZES = [512, 1024, 4096, 65_536]

const open = (name: string, ...pragmas: readonly string[]): DatabaseSync => {
  const db = new DatabaseSync(path(name))
  // Nothing here has to survive a loss of power.
  db.exec('PRAGMA synchronous=OFF')
  for (const pragma of pragmas) db.exec(`PRAGMA ${pragma}`)
  return db
}

/** What was found and how, each once: the technique is that of stitched pages only where the whole was found in them. */
const kinds = async (name: string): Promise<string[]> => [
  ...new Set((await leaks(name)).map(({ kind, outcome, technique }) => `${kind} ${outcome} ${technique}`)),
]

/** A key behind so many other characters. */
const around = (cell: number): string => `${'x '.repeat(cell)}${KEY}`

const fill = (db: DatabaseSync, texts: readonly string[]): void => {
  db.exec('CREATE TABLE log (id INTEGER PRIMARY KEY, text TEXT)')
  fillMore(db, texts)
}

const fillMore = (db: DatabaseSync, texts: readonly string[]): void => {
  const insert = db.prepare('INSERT INTO log (text) VALUES (?)')
  for (const text of texts) insert.run(text)
}

const ORDINARY = Array.from({ length: 50 }, (_, i) => `ordinary line ${i} `.repeat(20))

describe('a database', () => {
  it.each(PAGE_SIZES)(
    'with pages of %i bytes holds a reply over many pages, live and deleted',
    async (size) => {
      const long = `${BODY} `.padEnd(size < 65_536 ? 0 : 80_000, 'and so on ').concat(BODY)
      for (const vacuum of ['NONE', 'FULL', 'INCREMENTAL']) {
        const name = `${size}-${vacuum}.db`
        const db = open(name, `page_size=${size}`, `auto_vacuum=${vacuum}`, 'secure_delete=OFF')
        fill(db, [...ORDINARY, long, ...ORDINARY])
        expect(await kinds(name)).toEqual(['body leak sqlite'])
        // FULL cuts freed pages off the file.
        db.exec('DELETE FROM log WHERE id = 51')
        if (vacuum !== 'FULL') expect(await kinds(name)).toEqual(['body leak sqlite'])
        db.close()
      }
    },
  )

  it('holds a key that every cut between pages goes through once, in rows, an index and rows that were deleted', async () => {
    // With pages of 512 bytes a cell keeps 39 to 477 bytes of a value; so each way to cut the key comes up.
    for (let cell = 215; cell < 480; cell += 7) {
      const db = open(`${cell}.db`, 'page_size=512', 'secure_delete=OFF')
      fill(db, [around(cell)])
      expect(await kinds(`${cell}.db`)).toContain('credential leak sqlite')
      db.exec('CREATE INDEX by_text ON log (text)')
      db.exec('DELETE FROM log')
      expect(await kinds(`${cell}.db`)).toContain('credential leak sqlite')
      db.close()
    }
  })

  it('holds a key in a chain that was freed and begins the freelist, whichever page it went on in', async () => {
    for (let before = 600; before < 630; before += 2) {
      const name = `${before}.db`
      const db = open(name, 'page_size=512', 'secure_delete=OFF')
      fill(db, [])
      // The chain is laid into every second page, and fills them all: its own first page begins the next freelist.
      db.exec('CREATE TABLE other (id INTEGER PRIMARY KEY, text TEXT)')
      const insert = db.prepare('INSERT INTO other (text) VALUES (?)')
      for (let i = 0; i < 8; i++) insert.run('z '.repeat(270))
      db.exec('DELETE FROM other WHERE id % 2 = 0')
      fillMore(db, [`${' '.repeat(before)}${SHORT_KEY}`.padEnd(2150)])
      db.exec('DELETE FROM log')
      db.close()
      expect([before, ...(await kinds(name))]).toEqual([before, 'credential leak sqlite'])
    }
  })

  it('is stitched: what is found only by that says so, and no line', async () => {
    const db = open('a.db', 'page_size=512')
    fill(db, [BODY])
    db.close()
    expect(await leaks('a.db')).toEqual([
      expect.objectContaining({ technique: 'sqlite', place: { file: 'a.db', line: null, column: null } }),
    ])
  })

  it.each(['UTF-16le', 'UTF-16be'])('in %s is searched', async (encoding) => {
    const db = open('a.db', 'page_size=1024', `encoding='${encoding}'`)
    fill(db, [...ORDINARY, `${BODY} ${KEY}`])
    db.close()
    expect((await kinds('a.db')).sort()).toEqual(['body leak sqlite', 'credential leak sqlite'])
  })

  it('gives nothing when it is clean', async () => {
    const db = open('a.db', 'page_size=512')
    fill(db, [...ORDINARY, BODY.slice(0, 40), KEY.slice(0, 8)])
    db.exec('DELETE FROM log WHERE id % 3 = 0')
    db.close()
    expect(await leaks('a.db')).toEqual([])
  })

  it('in an archive, and in compression, is stitched as well, up to a cap', async () => {
    const db = open('a.db', 'page_size=512')
    fill(db, [...ORDINARY, BODY])
    db.close()
    write('a.tgz', gzipSync(tarOf(tarMember('inner.db', readFileSync(path('a.db'))))))
    expect(await leaks('a.tgz')).toMatchObject([
      { kind: 'body', technique: 'sqlite', place: { file: 'a.tgz!/inner.db', line: null } },
    ])
    const found = await why('a.tgz')
      .then(() => leaks('a.tgz', { heldBytes: 5000 }))
      .catch(String)
    expect(found).toBe('Error: over-cap: a.tgz!/inner.db is a packed database of more than 5000 bytes')
  })
})

describe('the log of a database', () => {
  it('that holds the same page thousands of times is read in a bounded time', async () => {
    const db = open('a.db', 'page_size=512', 'journal_mode=WAL', 'wal_autocheckpoint=0')
    fill(db, [around(400)])
    db.exec('CREATE TABLE n (n INTEGER)')
    db.exec('INSERT INTO n VALUES (1)')
    const count = db.prepare('UPDATE n SET n = n + 1')
    const touch = db.prepare('UPDATE log SET id = id + 1')
    for (let i = 0; i < 1000; i++) {
      count.run()
      touch.run()
    }
    copyFileSync(path('a.db-wal'), path('wal'))
    db.close()
    const start = performance.now()
    expect(await kinds('wal')).toContain('credential leak sqlite')
    expect(performance.now() - start).toBeLessThan(60_000)
  })

  it('that holds an older page under the same number has the key that goes on in the newer one', async () => {
    for (let after = 490; after < 510; after += 2) {
      const name = `${after}.db`
      const db = open(name, 'page_size=512', 'journal_mode=WAL', 'wal_autocheckpoint=0')
      fill(db, ['z '.repeat(1000)])
      db.exec('DELETE FROM log')
      fillMore(db, [`${' '.repeat(800)}${SHORT_KEY}${' '.repeat(after)}`])
      copyFileSync(path(`${name}-wal`), path(`${after}.wal`))
      db.close()
      expect([after, ...(await kinds(`${after}.wal`))]).toEqual([after, 'credential leak sqlite'])
    }
  })

  it('that was never checkpointed holds the reply: the last and older versions', async () => {
    const db = open('a.db', 'page_size=512', 'journal_mode=WAL', 'wal_autocheckpoint=0')
    fill(db, [...ORDINARY, BODY])
    copyFileSync(path('a.db-wal'), path('live'))
    db.exec("UPDATE log SET text = 'gone' WHERE id = 51")
    fillMore(db, ORDINARY)
    copyFileSync(path('a.db-wal'), path('older'))
    db.close()
    for (const name of ['live', 'older']) expect(await kinds(name)).toEqual(['body leak sqlite'])
  })

  it('that rolls back holds what stood there before', async () => {
    const db = open('a.db', 'page_size=512', 'journal_mode=PERSIST', 'secure_delete=OFF')
    fill(db, [...ORDINARY, BODY])
    db.exec('BEGIN IMMEDIATE')
    // More than the cache holds goes to the disk, and the old pages to the journal before.
    db.exec('PRAGMA cache_size=2')
    db.exec("UPDATE log SET text = printf('%.*c', length(text), 'y')")
    copyFileSync(path('a.db-journal'), path('journal'))
    db.exec('COMMIT')
    db.close()
    expect(readFileSync(path('journal')).subarray(0, 2).toString('hex')).toBe('d9d5')
    expect(await kinds('journal')).toEqual(['body leak sqlite'])
    expect(readFileSync(path('a.db-journal')).subarray(0, 28)).toEqual(Buffer.alloc(28))
    expect(await kinds('a.db-journal')).toEqual(['body leak sqlite'])
  })
})

describe('a database in which every number is that of a page', () => {
  const PAGE = 512
  const out = { write: () => Promise.resolve(), end: () => Promise.resolve() }
  const nowhere = { maxMembers: 1, open: () => out, name: () => undefined, unpacked: () => undefined }
  const databaseOf = (pages: number): Buffer => {
    const bytes = Buffer.alloc(pages * PAGE)
    for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32BE(2 + randomInt(pages - 2), at)
    const head = Buffer.alloc(100)
    head.write('SQLite format 3\0')
    head.writeUInt16BE(PAGE, 16)
    bytes.set(head)
    return bytes
  }

  it('is over a cap: putting it together has no end', async () => {
    const bytes = databaseOf(2_048)
    const readAt = (at: number, length: number): Buffer => bytes.subarray(at, at + length)
    await expect(stitchPages(readAt, bytes.length, nowhere)).rejects.toMatchObject({
      why: 'over-cap',
      message: 'is a database with more pointers than can be followed',
    })
  })

  it('is searched where that takes little all the same', async () => {
    write('a.db', Buffer.concat([databaseOf(16), Buffer.from(KEY)]))
    expect(await places('a.db')).toEqual([expect.stringMatching(/^plain a\.db:/)])
  })

  it('leaves time for signals, though nothing outside of the process is waited for', async () => {
    const page = Buffer.alloc(PAGE)
    const head = databaseOf(3).subarray(0, PAGE)
    let [reads, heardAt] = [0, Infinity]
    setTimeout(() => (heardAt = reads), 0)
    const readAt = (position: number, length: number): Buffer => {
      reads++
      return (position === 0 ? head : page).subarray(0, length)
    }
    await stitchPages(readAt, 2 ** 18 * PAGE, nowhere)
    expect(heardAt).toBeLessThan(reads)
  }, 60_000)
})
