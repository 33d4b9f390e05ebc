import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isMask, MASK_REACH } from '../../../src/leak/values/masks.ts'

const LEFT_OUT = [
  'redacted',
  'masked',
  'hidden',
  'filtered',
  'truncated',
  'removed',
  'omitted',
  'snip',
  'elided',
]
const BRACKETS = ['[]', '()', '<>', '{}'].map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const)

describe('signs between two letters', () => {
  it.each([
    '***',
    ' *** ',
    '\n***',
    '****',
    '...',
    ' ...',
    '....',
    '…',
    '⋯',
    '•••',
    '● ∙∙∙',
    '···',
    '███',
    '▓▓▓▓',
    '▒▒▒',
    '░░░',
    '■■■',
    '### ',
    '..',
    '*\0*\0*\0',
  ])('are a mask: %j', (signs) => {
    expect(isMask(signs, 'abc', 'abc')).toBe(true)
    expect(isMask(`${signs}\n`, 'abc', 'abc')).toBe(true)
    expect(isMask(Array.from(signs).join('\0'), 'abc', 'abc')).toBe(true)
  })

  it.each([
    '',
    '\0',
    ' ',
    '-',
    '**',
    '* * *',
    '.',
    '. . .',
    '. .',
    '\n... ',
    '\r\n... ',
    '\n…',
    '\n###',
    '••',
    '##',
    '•·•',
    ' .. ',
    '\n\n•••',
    '"..'.slice(0, 1),
  ])('are none: %j', (signs) => {
    expect(isMask(signs, 'abc', 'abc')).toBe(false)
  })

  it('are two dots beside a letter on one side', () => {
    expect([isMask('.. ', 'a', 'b'), isMask(' ..', 'a', 'b'), isMask('\n..', 'a', 'b')]).toEqual([
      true,
      true,
      true,
    ])
  })

  it('stand on the line of the letters before them', () => {
    expect([isMask(' - ...\n', 'a', 'b'), isMask(' -\n... ', 'a', 'b'), isMask('\n***', 'a', 'b')]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('a word for what was left out', () => {
  it.each(LEFT_OUT)('is a mask in brackets of any kind: %s', (word) => {
    for (const [open, close] of BRACKETS) {
      expect(isMask(`: ${open}`, 'key', `${word}byus`)).toBe(true)
      expect(isMask(`${close}, `, `keyis${word}`, 'next')).toBe(true)
    }
    expect(word.length).toBeLessThanOrEqual(MASK_REACH)
  })

  it.each(LEFT_OUT)('is none without them, or on their other side: %s', (word) => {
    for (const [open, close] of BRACKETS) {
      expect(isMask(`${open} `, 'key', word)).toBe(false)
      expect(isMask(` ${close}`, word, 'next')).toBe(false)
      expect(isMask(close, 'key', word)).toBe(false)
      expect(isMask(open, word, 'next')).toBe(false)
      expect(isMask(open, 'key', `x${word}`)).toBe(false)
      expect(isMask(close, `${word}x`, 'next')).toBe(false)
    }
    expect(isMask(' ', word, word)).toBe(false)
    expect(isMask('\0', word, word)).toBe(false)
  })

  it('is none of other words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.constantFrom(...BRACKETS), (word, [open, close]) => {
        fc.pre(!LEFT_OUT.some((of) => word.startsWith(of) || word.endsWith(of)))
        expect([isMask(open, 'key', word), isMask(close, word, 'next')]).toEqual([false, false])
      }),
    )
  })
})
