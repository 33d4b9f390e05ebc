import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { beginningAt } from '../../src/unpack/read-file.ts'
import { search } from '../../src/unpack/search.ts'
import { markWritten, type Written, writtenSince } from '../../src/unpack/written.ts'
import { engineFor } from '../leak/known.ts'

const KEY = `sk-${randomBytes(24).toString('hex')}`
const engine = engineFor({ credentials: [KEY] })

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'written-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const at = (name: string): string => join(root, name)
const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), content)
}

/** What is written when that happens between the two looks. */
const during = async (happens: () => void, ...patterns: readonly string[]): Promise<Written> => {
  const before = await markWritten(patterns, root)
  happens()
  return writtenSince(before, patterns, root)
}

/** The files that are to be searched, with the byte from which. */
const found = ({ matched }: Written) => matched.map(({ show, from }) => [show, from ?? 0])

/** Where the key is found. */
const places = async ({ matched }: Written) => {
  const result = await search({ files: matched }, engine)
  if (result.state === 'not-searched') throw new Error(`${result.why}: ${result.detail}`)
  return result.leaks.map(({ place }) => [place.file, place.line, place.column])
}

const LINES = 'an ordinary line\n'.repeat(2_000)

describe('what an application writes', () => {
  it('is new files, hidden ones too, and nothing that was there and is as it was', async () => {
    write('logs/old.log', `before ${KEY}\n`)
    const written = await during(() => {
      write('logs/new.log', `${KEY}\n`)
      write('logs/.deep/er.log', 'nothing')
    }, 'logs')
    expect(found(written)).toEqual([
      ['logs/.deep/er.log', 0],
      ['logs/new.log', 0],
    ])
    expect(await places(written)).toEqual([['logs/new.log', 1, 1]])
    expect([written.unmatched, written.lost]).toEqual([[], []])
  })

  it('is the end of a log that grew, under the line and column that it has in the file', async () => {
    write('app.log', `${LINES}${KEY}\nhalf a line, \u00e9: `)
    const size = statSync(at('app.log')).size
    const written = await during(() => {
      appendFileSync(at('app.log'), `Bearer ${KEY}\nmore\n  ${KEY}\n`)
    }, '*.log')
    expect(found(written)).toEqual([['app.log', size]])
    expect(await places(written)).toEqual([
      ['app.log', 2_002, 24],
      ['app.log', 2_004, 3],
    ])
  })

  it('is a whole log that was empty before', async () => {
    write('app.log', '')
    const written = await during(() => {
      appendFileSync(at('app.log'), KEY)
    }, 'app.log')
    expect([found(written), await places(written)]).toEqual([[['app.log', 0]], [['app.log', 1, 1]]])
  })

  it('does not hold what stood there before the run', async () => {
    write('app.log', `${KEY}\n`)
    const written = await during(() => {
      appendFileSync(at('app.log'), 'more\n')
    }, 'app.log')
    expect([found(written), await places(written)]).toEqual([[['app.log', KEY.length + 1]], []])
  })

  it.each([
    [
      'is shorter',
      () => {
        truncateSync(at('state.txt'), 8)
      },
    ],
    [
      'has another end than before, and grew',
      () => {
        write('state.txt', `${LINES.slice(0, -2)}!${LINES}`)
      },
    ],
    [
      'has another beginning, and grew',
      () => {
        write('state.txt', `A${LINES.slice(1)}${LINES}`)
      },
    ],
    [
      'is as long as before',
      () => {
        const file = openSync(at('state.txt'), 'r+')
        writeSync(file, 'X', 9_000)
        closeSync(file)
      },
    ],
    [
      'is as long as before, with the old time put back',
      () => {
        const { atime, mtime } = statSync(at('state.txt'))
        const file = openSync(at('state.txt'), 'r+')
        writeSync(file, 'X', 9_000)
        closeSync(file)
        utimesSync(at('state.txt'), atime, mtime)
      },
    ],
    [
      'was put in the place of the old one',
      () => {
        write('new.txt', LINES)
        renameSync(at('new.txt'), at('state.txt'))
      },
    ],
  ])('is the whole of a file that %s', async (_title, happens) => {
    write('state.txt', LINES)
    expect(found(await during(happens, 'state.txt'))).toEqual([['state.txt', 0]])
  })

  it.each([
    ['packed, of which the growth alone could not be read', 'app.log.gz', gzipSync('before'), gzipSync(KEY)],
    ['no text: a database changes in its middle, too', 'app.db', Buffer.alloc(20_000), Buffer.from(KEY)],
    ['UTF-16', 'app.txt', Buffer.from(`\ufeff${LINES}`, 'utf16le'), Buffer.from(`${KEY}\n`, 'utf16le')],
  ])('is the whole of a file that grew and is %s', async (_title, name, before, added) => {
    write(name, before)
    const written = await during(() => {
      appendFileSync(at(name), added)
    }, '*')
    expect(found(written)).toEqual([[name, 0]])
    expect((await places(written)).length).toBe(1)
  })
})

describe('a log that is rotated', () => {
  it('by a new name goes on under that name', async () => {
    write('app.log', LINES)
    const written = await during(() => {
      appendFileSync(at('app.log'), `${KEY}\n`)
      renameSync(at('app.log'), at('app.log.1'))
      write('app.log', `first\n${KEY}\n`)
    }, 'app.log*')
    expect(found(written)).toEqual([
      ['app.log', 0],
      ['app.log.1', LINES.length],
    ])
    expect(await places(written)).toEqual([
      ['app.log', 2, 1],
      ['app.log.1', 2_001, 1],
    ])
    expect(written.lost).toEqual([])
  })

  it('along a row of names loses none of them, and the new names are searched', async () => {
    write('app.log', LINES)
    write('app.log.1', `older\n${LINES}`)
    const written = await during(() => {
      renameSync(at('app.log.1'), at('app.log.2'))
      renameSync(at('app.log'), at('app.log.1'))
      write('app.log', '')
    }, 'app.log*')
    expect(found(written)).toEqual([
      ['app.log', 0],
      ['app.log.1', LINES.length],
      ['app.log.2', LINES.length + 6],
    ])
    expect(written.lost).toEqual([])
  })

  it('by copy and truncation is searched in both places', async () => {
    write('app.log', LINES)
    const written = await during(() => {
      appendFileSync(at('app.log'), `${KEY}\n`)
      copyFileSync(at('app.log'), at('app.log.1'))
      truncateSync(at('app.log'), 0)
      appendFileSync(at('app.log'), `${KEY}\n`)
    }, 'app.log*')
    expect(await places(written)).toEqual([
      ['app.log', 1, 1],
      ['app.log.1', 2_001, 1],
    ])
  })

  it('is no leak in itself where a name says nothing, and one where it holds the key', async () => {
    write('app.log', LINES)
    const written = await during(() => {
      renameSync(at('app.log'), at(`${KEY}.log`))
    }, '*.log')
    expect(await places(written)).toEqual([['(a file name)', null, null]])
  })
})

describe('a file that cannot be found again', () => {
  it('is lost where it was removed, or moved to where no pattern looks', async () => {
    write('logs/removed.log', 'x')
    write('logs/moved.log', 'x')
    write('logs/kept.log', 'x')
    const written = await during(() => {
      rmSync(at('logs/removed.log'))
      renameSync(at('logs/moved.log'), at('moved.log'))
    }, 'logs/**')
    expect(written).toEqual({ matched: [], unmatched: [], lost: ['logs/moved.log', 'logs/removed.log'] })
  })

  it('is not lost where another one has its name', async () => {
    write('state.json', '{}')
    const written = await during(() => {
      rmSync(at('state.json'))
      write('state.json', '{"n": 1}')
    }, 'state.json')
    expect([found(written), written.lost]).toEqual([[['state.json', 0]], []])
  })

  it('is not lost where a second name leads to it', async () => {
    write('a.log', 'x')
    linkSync(at('a.log'), at('b.log'))
    const written = await during(() => {
      rmSync(at('a.log'))
    }, '*.log')
    expect(written.lost).toEqual([])
  })

  it('leaves a whole folder matched, which is there and empty, but no name pattern in it', async () => {
    mkdirSync(at('queue'))
    const patterns = ['queue/**', 'queue', 'queue/*.json', 'gone/**']
    const written = await during(() => undefined, ...patterns)
    expect(written).toEqual({ matched: [], unmatched: ['queue/*.json', 'gone/**'], lost: [] })
  })

  it('leaves its pattern unmatched, as does one that never matched', async () => {
    write('a.log', 'x')
    const written = await during(
      () => {
        rmSync(at('a.log'))
      },
      'a.log',
      'never/*.log',
    )
    expect(written).toEqual({ matched: [], unmatched: ['a.log', 'never/*.log'], lost: ['a.log'] })
  })
})

describe('what is no regular file', () => {
  it.each([
    ['a link that was there before', () => undefined, () => undefined],
    [
      'a pipe',
      () => undefined,
      () => {
        rmSync(at('logs/link'))
        execFileSync('mkfifo', [at('logs/pipe')])
      },
    ],
    [
      'a link in the place of a log',
      () => {
        rmSync(at('logs/link'))
      },
      () => {
        rmSync(at('logs/app.log'))
        symlinkSync(at('elsewhere'), at('logs/app.log'))
      },
    ],
  ])('is refused by the search: %s', async (_title, first, happens) => {
    write('elsewhere', 'x')
    write('logs/app.log', 'x')
    symlinkSync(at('elsewhere'), at('logs/link'))
    first()
    const { matched } = await during(happens, 'logs')
    expect(await search({ files: matched }, engine)).toMatchObject({
      state: 'not-searched',
      why: 'unreadable',
      detail: expect.stringContaining('is a link, folder, pipe, socket or device') as unknown,
    })
  })

  it('is said where a folder cannot be listed', async () => {
    const pattern = `${'x'.repeat(300)}/*.log`
    const before = await markWritten([pattern], root)
    await expect(writtenSince(before, [pattern], root)).rejects.toMatchObject({
      why: 'unreadable',
      message: expect.stringContaining('cannot be listed (ENAMETOOLONG)') as unknown,
    })
  })
})

describe('the place from which a file is searched', () => {
  it('is counted over the borders of what is read at a time', async () => {
    const first = `${'x'.repeat(99)}\n`.repeat(9_000)
    write('big.log', `${first}${'\u20ac'.repeat(100_000)}|rest`)
    expect(await beginningAt(at('big.log'), first.length + 300_000)).toEqual({
      lines: 9_000,
      columns: 100_000,
    })
    expect(await beginningAt(at('big.log'), first.length)).toEqual({ lines: 9_000, columns: 0 })
    expect(await beginningAt(at('big.log'), 7)).toEqual({ lines: 0, columns: 7 })
  })
})
