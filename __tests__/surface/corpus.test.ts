import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { AMBIGUITY_CODES, FAIL_CODES, SURFACES } from '../../src/evidence/surface.ts'
import { classifyLine } from '../../src/surface/classify.ts'
import { member, stringAt } from '../../src/surface/member.ts'

const folder = new URL('./corpus/', import.meta.url)
const entries = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { name: string; line: string; value: unknown } => {
      const value: unknown = JSON.parse(line)
      return { name: `${file} ${stringAt(value, 'id') ?? ''}`, line, value }
    }),
)

describe('replies in the shape of real gateways', () => {
  it.each(entries.map(({ name, line, value }) => [name, line, value] as const))(
    'reads %s',
    (_name, line, value) => {
      const read = classifyLine(line)
      expect(read).toMatchObject({ outcome: member(member(value, 'expect'), 'outcome') })
      expect(read).toMatchObject({ code: member(member(value, 'expect'), 'code') })
    },
  )

  it('are many', () => {
    expect(entries.length).toBeGreaterThan(200)
  })

  it('show every code, the over-cap one apart, and a pass on each surface with and without a stream', () => {
    const codes = new Set(entries.map(({ value }) => stringAt(member(value, 'expect'), 'code')))
    for (const code of [...FAIL_CODES, ...AMBIGUITY_CODES])
      expect(code === 'over-cap' || codes.has(code)).toBe(true)
    for (const surface of SURFACES) {
      for (const stream of [true, false]) {
        const passes = entries.filter(
          ({ value }) =>
            member(value, 'surface') === surface &&
            member(value, 'stream') === stream &&
            member(member(value, 'expect'), 'outcome') === 'pass',
        )
        expect(passes.length).toBeGreaterThan(8)
      }
    }
  })

  it('give a reason that quotes nothing of the reply', () => {
    for (const { line, value } of entries) {
      const read = classifyLine(line)
      const words = (stringAt(value, 'body') ?? '').match(/"(?:message|content|text)": ?"([^"]{4,})"/g) ?? []
      for (const word of words)
        expect(JSON.stringify(read)).not.toContain(word.slice(word.indexOf(':') + 2, -1))
    }
  })
})
