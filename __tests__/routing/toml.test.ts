import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'smol-toml'
import { keyLines, placeKey } from '../../src/routing/toml-lines.ts'
import { complaint, declaring, rowsIn } from './read.ts'

const TEXT = `title = """
weight = 1
""" # weight = 2
[[routes]]
name = 'primary'
"weight" = 3 # [x]
[routes.limits]
rpm = 1
[[routes]]
name = "comet"
weight = 1
[split]
chat.primary = 90
chat . "comet" = 10
inline = { a = [
  1, # one
  [2, 3],
], "b.c" = 4 }
`

describe('TOML', () => {
  it('finds the line of each number', () => {
    expect(rowsIn(TEXT, 'a.toml', declaring('routes[*].weight', 'weight'))).toEqual([
      ['primary', 75, 6],
      ['comet', 25, 11],
    ])
    expect(rowsIn(TEXT, 'a.toml', declaring('split.chat', 'percent'))).toEqual([
      ['primary', 90, 13],
      ['comet', 10, 14],
    ])
    expect(rowsIn(TEXT, 'a.TOML', declaring("split.inline['b.c']", 'weight'))).toEqual([['b.c', 100, 18]])
    expect(rowsIn(TEXT, 'a.toml', declaring('split.inline.a[0]', 'weight'))).toEqual([['entry 1', 100, 16]])
    expect(rowsIn(TEXT, 'a.toml', declaring('split.inline.a[1][1]', 'weight'))).toEqual([
      ['entry 2', 100, 17],
    ])
  })

  it('reads CRLF and a byte order mark', () => {
    const text = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`
    expect(rowsIn(text, 'a.toml', declaring('routes[*].weight', 'weight'))).toEqual([
      ['primary', 75, 6],
      ['comet', 25, 11],
    ])
  })

  it('says the line of what is no TOML', () => {
    expect(complaint('a = 1\nb =\n', 'a.toml', declaring('a', 'weight')).line).toBe(2)
    expect(complaint('a = 1\na = 2\n', 'a.toml', declaring('a', 'weight')).line).toBe(2)
  })

  it('knows the line of every key that a writer of TOML puts down', () => {
    const key = fc
      .string({ minLength: 1, maxLength: 6, unit: 'grapheme' })
      .filter((text) => text !== '__proto__')
    const value = fc.letrec((tie) => ({
      table: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      value: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.string({ unit: 'grapheme' }),
        tie('table'),
        fc.array(tie('table'), { maxLength: 3 }),
        fc.array(fc.string(), { maxLength: 3 }),
      ),
    })).table
    fc.assert(
      fc.property(value, (table) => {
        const text = stringify(table)
        const lines = text.split('\n')
        const known = keyLines(text)
        const visit = (inner: unknown, path: readonly (string | number)[]): void => {
          if (typeof inner === 'number')
            expect(lines[(known.get(placeKey(path)) ?? 0) - 1]).toContain(String(inner))
          else if (Array.isArray(inner))
            inner.forEach((item, index) => {
              visit(item, [...path, index])
            })
          else if (typeof inner === 'object' && inner !== null)
            for (const [name, member] of Object.entries(inner)) visit(member, [...path, name])
        }
        visit(table, [])
      }),
    )
  })
})
