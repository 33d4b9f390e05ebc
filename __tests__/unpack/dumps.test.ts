import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'

import { inFolder } from './folder.ts'
import { KEY } from './generated.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const { root, path, write, leaks } = inFolder()

/** Runs a script that gets the key as its argument, in the test's folder. */
const node = (script: string): void => {
  execFileSync(process.execPath, ['--input-type=module', '-e', script, '--', KEY], {
    cwd: root(),
    stdio: 'ignore',
  })
}

describe('memory that was written to a file', () => {
  it('is a heap snapshot with a key in it, packed or not', async () => {
    node(`
      import { writeHeapSnapshot } from 'node:v8'
      globalThis.client = { options: { apiKey: process.argv.at(-1) } }
      writeHeapSnapshot('dump.heapsnapshot')
    `)
    expect((await leaks('dump.heapsnapshot')).map(({ kind }) => kind)).toContain('credential')
    execFileSync('gzip', [path('dump.heapsnapshot')])
    expect((await leaks('dump.heapsnapshot.gz')).map(({ technique }) => technique)).toContain('gzip')
  })

  it('is a report of Node with a key in environment and command line', async () => {
    node(`
      process.env.API_KEY = process.argv.at(-1)
      process.report.writeReport('report.json')
    `)
    expect((await leaks('report.json')).map(({ kind }) => kind)).toContain('credential')
  })

  it.each(['latin1', 'utf16le', 'utf8'] as const)(
    'is a core dump with a key as %s at an odd place',
    async (encoding) => {
      const [before, after] = [randomBytes(300_001), randomBytes(100_000)]
      write('core', Buffer.concat([before, Buffer.from(KEY, encoding), after]))
      expect((await leaks('core')).map(({ kind }) => kind)).toEqual(['credential'])
      write('core.gz', gzipSync(Buffer.concat([before, Buffer.from(KEY, encoding), after])))
      expect((await leaks('core.gz')).map(({ technique }) => technique)).toEqual(['gzip'])
    },
  )

  it('is a core dump without a key', async () => {
    write('core', randomBytes(1_000_000))
    expect(await leaks('core')).toEqual([])
  })
})

describe('what `od` shows of a file', () => {
  // Ordinary bytes: `od` replaces rows that are the same by a star, and a dump is longer than what is searched at once.
  const line = (n: number): string => `${n} an ordinary line of a log that somebody dumps\n`
  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, n) => line(from + n)).join('')
  const quiet = 'quiet '.repeat(64)

  it.each(['', '-x', '-o', '-A x -t x2', '-A d -x', '-t x1', '-t u1', '-b', '-c'])(
    'is a key: od %s',
    async (options) => {
      for (const [before, after] of [
        ['', ''],
        [lines(0, 3), quiet],
        [quiet, lines(0, 2_000)],
        [lines(0, 4_000), lines(4_000, 4_100)],
      ] as const) {
        write('app.bin', `${before}Authorization: Bearer ${KEY}\n${after}`)
        write('dump.txt', execFileSync('od', [...options.split(' ').filter(Boolean), path('app.bin')]))
        expect(new Set((await leaks('dump.txt')).map(({ kind }) => kind))).toEqual(new Set(['credential']))
      }
    },
  )

  it('is nothing where there is nothing', async () => {
    write('app.bin', lines(0, 4_000))
    write('dump.txt', execFileSync('od', [path('app.bin')]))
    expect(await leaks('dump.txt')).toEqual([])
  })
})
