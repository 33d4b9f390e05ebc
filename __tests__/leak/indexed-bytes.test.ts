import { describe, expect, it } from '@jest/globals'

import { engineFor, newKey, scan } from './known.ts'

const KEY = newKey()
const engine = engineFor({ credentials: [KEY] })

describe('bytes with their indexes, one a line', () => {
  it.each([
    ['at the beginning', '', ''],
    ['in a log', 'got Uint8Array(120)\n', ''],
    ['in groups of a hundred', 'Uint8Array(140)\n[0 … 99]\n', '[100 … 139]\n'],
  ])('are read %s', (_name, before, group) => {
    const bytes = Buffer.from(`${'.'.repeat(80)}${KEY}`)
    const lines = Array.from(bytes, (byte, n) => `${n === 100 ? group : ''}${n}: ${byte}\n`)
    expect(scan(engine, before + lines.join('')).map(({ technique }) => technique)).toEqual(['byte-list'])
  })
})
