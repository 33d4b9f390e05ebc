import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** Opens or makes a database. Nothing has to survive a loss of power, and what is deleted stays where it is. */
export const open = (path: string, ...pragmas: readonly string[]): DatabaseSync => {
  const db = new DatabaseSync(path)
  for (const pragma of ['synchronous=OFF', 'secure_delete=OFF', ...pragmas]) db.exec(`PRAGMA ${pragma}`)
  return db
}

/** Runs a statement for each row. */
export const insertAll = (db: DatabaseSync, sql: string, rows: readonly SQLInputValue[][]): void => {
  const insert = db.prepare(sql)
  for (const row of rows) insert.run(...row)
}

/** Numbers from 0. */
export const numbered = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

/** Replies of which the letters are written in three ways. */
export const REPLIES = {
  English:
    'The harbour pilot told us that the lamp above the breakwater had been dark since Easter, because nobody could agree who ' +
    'should pay for a new lens. In the end a retired baker bought one from a wrecking yard in Esbjerg, carried it up the ' +
    'stairs himself, and has been asked to light it every evening since.',
  Chinese:
    '如果您打算在十月去海边旅行，请先查看渡轮的时间表，因为最后一班船通常在傍晚六点以前离开。岛上的小旅馆不接受信用卡，' +
    '所以最好带一些现金。老灯塔每天上午开放，守塔人会给客人讲述当年的风暴，并且请他们喝自己种的菊花茶。',
  code:
    'fn longest_plateau(heights: &[u32]) -> usize { let mut best = 0; let mut run = 0; let mut last = None; ' +
    'for &height in heights { run = if last == Some(height) { run + 1 } else { 1 }; best = best.max(run); ' +
    'last = Some(height); } assert!(best <= heights.len(), "a plateau is no longer than its ridge"); best }',
}
export type Language = keyof typeof REPLIES
export const LANGUAGES = Object.keys(REPLIES) as Language[]

/** A text in pieces as a model streams it, about. */
export const tokensOf = (text: string): string[] =>
  text.match(/ ?[a-zA-Z]{1,6}|[\u4e00-\u9fff]{1,2}|[^]/gu) ?? []

/** A table, and how a token becomes a row of it. */
interface Schema {
  readonly table: string
  readonly insert: string
  readonly row: (token: string, n: number) => SQLInputValue[]
}

/** The time of a row. */
export const iso = (n: number): string => new Date(Date.UTC(2025, 10, 21, 8, 14) + 37 * n).toISOString()

/** Tables of tokens, by what stands around each token. */
export const SCHEMAS = {
  'a time behind each': {
    table: 'CREATE TABLE t (id INTEGER PRIMARY KEY, delta TEXT, at TEXT)',
    insert: 'INSERT INTO t (delta, at) VALUES (?, ?)',
    row: (token, n) => [token, iso(n)],
  },
  'a fraction behind each': {
    table: 'CREATE TABLE t (id INTEGER PRIMARY KEY, msg TEXT, delta TEXT, at REAL)',
    insert: 'INSERT INTO t (msg, delta, at) VALUES (?, ?, ?)',
    row: (token, n) => ['msg_67c9fdcf37fc8190ba82', token, 1763712843.118 + 0.037 * n],
  },
  'a random key before and a model behind each': {
    table: 'CREATE TABLE t (id TEXT PRIMARY KEY, delta TEXT, model TEXT)',
    insert: 'INSERT INTO t VALUES (?, ?, ?)',
    row: (token) => [crypto.randomUUID().replaceAll('-', ''), token, 'gpt-4o-mini-2024-07-18'],
  },
  'a role before and a number behind each': {
    table: 'CREATE TABLE t (id INTEGER PRIMARY KEY, role TEXT, delta TEXT, at INTEGER)',
    insert: 'INSERT INTO t (role, delta, at) VALUES (?, ?, ?)',
    row: (token, n) => ['assistant', token, 1763712843118 + 37 * n],
  },
  'a role behind each': {
    table: 'CREATE TABLE t (id INTEGER PRIMARY KEY, delta TEXT, role TEXT)',
    insert: 'INSERT INTO t (delta, role) VALUES (?, ?)',
    row: (token) => [token, 'assistant'],
  },
  'no rowid': {
    table: 'CREATE TABLE t (msg TEXT, n INTEGER, delta TEXT, at TEXT, PRIMARY KEY (msg, n)) WITHOUT ROWID',
    insert: 'INSERT INTO t VALUES (?, ?, ?, ?)',
    row: (token, n) => ['m1', n, token, iso(n)],
  },
} satisfies Readonly<Record<string, Schema>>
export type SchemaName = keyof typeof SCHEMAS

/** A table with a row for each token. */
export const fill = (db: DatabaseSync, { table, insert, row }: Schema, text: string): void => {
  db.exec(table)
  insertAll(db, insert, tokensOf(text).map(row))
}
