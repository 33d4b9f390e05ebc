import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'

import { engineFor, scan } from './known.ts'

/** Keys that look random and are the same each time. */
const keyOf = (n: number): string =>
  `sk-${createHash('sha256').update(`list ${n}`).digest('hex').slice(0, 48)}`

const LINES = 20_000
/** Below `most`; follows no order, and is the same each time. */
const drawn = (n: number, most: number): number => (Math.imul(n + 7, 2_654_435_761) >>> 7) % most

/** Tables of numbers have pieces of any key, and many that count have them in its order. The keys are some of which they had once been told. */
const TABLES: readonly (readonly [string, readonly number[], (n: number) => string])[] = [
  ['numbers that count', [0, 8, 11, 12], (n) => `${n}`],
  ['hexadecimal numbers that count', [44, 63], (n) => `${n.toString(16).padStart(4, '0')} ready`],
  ['process ids', [33, 128], (n) => `pid ${n * 3 + 1000} started`],
  ['CSV', [0, 1, 2, 3], (n) => `${n},${['red', 'blue', 'green'][n % 3] ?? ''},${(n * 31) % 100}`],
  ['a table', [0, 1, 2, 3], (n) => `| ${n} | ${drawn(n, 9)} | ${drawn(n * 7, 60)} | yes |`],
  [
    'places on a map',
    [1, 2, 3, 4],
    (n) =>
      `  [${drawn(n, 360) - 180}.${drawn(n, 100_000)}, ${drawn(n * 3, 180) - 90}.${drawn(n * 7, 100_000)}],`,
  ],
  ['colours', [0, 22], (n) => `#${drawn(n, 4096).toString(16).padStart(3, '0')};`],
]

describe('a table of numbers', () => {
  it.each(TABLES)('holds no key: %s', (_, keys, line) => {
    const table = Array.from({ length: LINES }, (_, n) => line(n)).join('\n')
    for (const key of keys.map(keyOf)) expect(scan(engineFor({ credentials: [key] }), table)).toEqual([])
  })

  it.each(TABLES)('does not hide a key of which each line has four letters more: %s', (_, keys, line) => {
    for (const key of keys.map(keyOf)) {
      const pieces = key.match(/.{1,4}/g) ?? []
      const lines = Array.from({ length: LINES }, (_, n) => {
        const piece = pieces[n - LINES / 2]
        return piece === undefined ? line(n) : `${line(n)} token=${piece}`
      })
      expect(scan(engineFor({ credentials: [key] }), lines.join('\n'))).toMatchObject([
        { kind: 'credential' },
      ])
    }
  })
})
