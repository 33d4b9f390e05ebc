import { copyFileSync } from 'node:fs'

import { describe, expect, it, jest } from '@jest/globals'

import { engineFor } from '../leak/known.ts'
import { inFolder } from './folder.ts'
import { SHORT_KEY } from './generated.ts'
import {
  fill,
  insertAll,
  LANGUAGES,
  numbered,
  open,
  REPLIES,
  type SchemaName,
  SCHEMAS,
  iso,
  tokensOf,
} from './tables.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const { path, leaks } = inFolder(engineFor({ bodies: Object.values(REPLIES), credentials: [SHORT_KEY] }))

/** One of another script is told where the pages stand, too: its letters need no blanks around them. */
const BODY_LEAK: unknown = expect.stringMatching(/^body leak (sqlite|split)$/)

const found = async (name: string): Promise<string[]> =>
  (await leaks(name)).map(({ kind, outcome, technique }) => `${kind} ${outcome} ${technique}`)

describe('a reply of which each token is a row', () => {
  it.each(
    (Object.keys(SCHEMAS) as SchemaName[]).flatMap((schema) =>
      LANGUAGES.map((language) => [schema, language] as const),
    ),
  )('with %s is found: %s', async (schema, language) => {
    const db = open(path('a.db'), 'page_size=1024')
    fill(db, SCHEMAS[schema], REPLIES[language])
    db.close()
    expect(await found('a.db')).toEqual([BODY_LEAK])
  })

  it.each(LANGUAGES)(
    'is found in a write-ahead log that holds each page many times: %s',
    async (language) => {
      const db = open(path('a.db'), 'journal_mode=WAL', 'wal_autocheckpoint=0')
      fill(db, SCHEMAS['a role behind each'], REPLIES[language])
      copyFileSync(path('a.db-wal'), path('log'))
      db.close()
      expect(await found('log')).toContainEqual(BODY_LEAK)
    },
  )

  it.each(['UTF-16le', 'UTF-16be'])('is found in %s', async (encoding) => {
    for (const language of LANGUAGES) {
      const db = open(path(`${language}.db`), `encoding='${encoding}'`)
      fill(db, SCHEMAS['a time behind each'], REPLIES[language])
      db.close()
      expect([language, ...(await found(`${language}.db`))]).toEqual([language, BODY_LEAK])
    }
  })

  it.each(LANGUAGES)('is found in pages that were freed: %s', async (language) => {
    const db = open(path('a.db'), 'page_size=512')
    db.exec(SCHEMAS['a time behind each'].table)
    // One of the first pages begins the freelist, and loses the beginning by which it was known.
    const others = numbered(60).map((n) => ['-', iso(n)])
    const tokens = tokensOf(REPLIES[language]).map(SCHEMAS['a time behind each'].row)
    insertAll(db, SCHEMAS['a time behind each'].insert, [...others, ...tokens, ...others])
    db.exec('DELETE FROM t')
    db.close()
    expect(await found('a.db')).toEqual([BODY_LEAK])
  })

  it('is told once, and what stands in the pages as it is has its line', async () => {
    const db = open(path('a.db'))
    fill(db, SCHEMAS['a time behind each'], REPLIES.English)
    db.prepare('INSERT INTO t (delta) VALUES (?)').run(`x ${SHORT_KEY} x`)
    db.exec('CREATE INDEX by_delta ON t (delta)')
    db.close()
    const all = await leaks('a.db')
    expect(all.filter(({ kind }) => kind === 'body')).toEqual([
      expect.objectContaining({ technique: 'sqlite', place: { file: 'a.db', line: null, column: null } }),
    ])
    for (const { kind, technique, place } of all)
      if (kind === 'credential') expect([technique, place.line]).toEqual(['plain', expect.any(Number)])
  })
})
