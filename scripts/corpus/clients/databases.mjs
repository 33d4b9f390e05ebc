// SQLite files as applications keep their calls: asked.databases is a list of { file, how, value }.
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { asked } from './ask.mjs'

/** Longer than a page of 4,096 bytes: the rest goes to overflow pages. */
const PADDING = 'an ordinary row of an ordinary table; '.repeat(400)

const open = (file) => {
  const database = new DatabaseSync(file)
  // Nobody needs these files after a crash: waiting for the disk took a busy machine a minute.
  database.exec('PRAGMA synchronous = OFF')
  database.exec('CREATE TABLE calls (id INTEGER PRIMARY KEY, note TEXT, payload TEXT)')
  return database
}
const insert = (database, value) =>
  database.prepare('INSERT INTO calls (note, payload) VALUES (?, ?)').run('call', value)

const fill = (database, rows) => {
  for (let row = 0; row < rows; row++) insert(database, `row ${row}: nothing to see`)
}

const HOW = {
  row(file, value) {
    const database = open(file)
    fill(database, 40)
    insert(database, value)
    fill(database, 40)
    database.close()
  },
  deleted(file, value) {
    const database = open(file)
    fill(database, 40)
    const { lastInsertRowid } = insert(database, value)
    fill(database, 40)
    database.prepare('DELETE FROM calls WHERE id = ?').run(lastInsertRowid)
    database.close()
  },
  // All pages of the table become free ones.
  freed(file, value) {
    const database = open(file)
    fill(database, 400)
    insert(database, value)
    fill(database, 400)
    database.exec('DELETE FROM calls')
    database.close()
  },
  // The value goes over the end of an overflow page, so that it stands nowhere in one piece.
  overflow(file, value) {
    for (let before = 7_000; before < 12_000; before += 8) {
      rmSync(file, { force: true })
      const database = open(file)
      fill(database, 20)
      insert(database, PADDING.slice(0, before) + value + PADDING.slice(before))
      database.close()
      if (!readFileSync(file).includes(value)) return
    }
    throw new Error('no overflow page ends in the value')
  },
  wal(file, value) {
    const database = open(`${file}.live`)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0')
    fill(database, 20)
    insert(database, value)
    copyFileSync(`${file}.live`, file)
    copyFileSync(`${file}.live-wal`, `${file}-wal`)
    database.close()
  },
}

for (const { file, how, value } of asked.databases) HOW[how](file, value)
