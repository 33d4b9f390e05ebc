import { describe, expect, it } from '@jest/globals'

import { BODY, engineFor, scan } from './known.ts'

const techniquesOf = (value: string, written: string | Uint8Array, size?: number): readonly string[] =>
  scan(engineFor({ bodies: [value] }), written, size).map(({ technique }) => technique)

const units = (text: string, write: (hex: string) => string): string =>
  Array.from({ length: text.length }, (_, n) => write(text.charCodeAt(n).toString(16).padStart(4, '0'))).join(
    '',
  )

const logged = (text: string): string => `2026-11-22T10:00:00Z INFO reply=${text}\n`

describe('the technique of a text', () => {
  it.each([
    ['plain', logged(BODY)],
    ['plain', JSON.stringify({ reply: BODY })],
    ['case-folded', logged(BODY.toUpperCase())],
    ['json-escape', JSON.stringify({ reply: BODY.replaceAll(' ', '\n') })],
    ['json-escape', logged(units(BODY, (hex) => `\\u${hex}`))],
    ['json-escape', logged(units(BODY, (hex) => `\\\\u${hex}`))],
    ['percent', logged(encodeURIComponent(BODY))],
    ['html-entity', logged(units(BODY, (hex) => `&#x${hex};`))],
    ['utf-16le', Buffer.from(logged(BODY), 'utf16le')],
    ['utf-16be', Buffer.from(logged(BODY), 'utf16le').swap16()],
    ['base64', logged(Buffer.from(BODY).toString('base64'))],
    ['shingles', BODY.replace(/(.{9})/g, '$1\n    ')],
    ['shingles', BODY.replaceAll(' ', ' _ ')],
  ])('is %s where it is written so', (technique, written) => {
    expect(techniquesOf(BODY, written)).toEqual([technique])
  })

  it('is the same in Chinese', () => {
    const text =
      '灯塔看守人在日落之前爬上长长的楼梯，擦亮巨大的铜镜，然后点亮灯火。远处的船只数着闪光，知道礁石在哪里。'
    expect(techniquesOf(text, logged(text))).toEqual(['plain'])
    expect(techniquesOf(text, logged(units(text, (hex) => `\\u${hex}`)))).toEqual(['json-escape'])
    expect(techniquesOf(text, logged(encodeURIComponent(text)))).toEqual(['percent'])
  })

  it('is plain where escapes are its own', () => {
    const text =
      'Write %41 for a letter, &amp; for the sign, \\u0041 in a string, and %20 for the blank between them.'
    expect(techniquesOf(text, logged(text))).toEqual(['plain'])
    expect(techniquesOf(text, logged(encodeURIComponent(text)))).toEqual(['percent'])
  })

  it('is that of most of it', () => {
    const cut = Math.floor(BODY.length * 0.4)
    const [start, rest] = [BODY.slice(0, cut), BODY.slice(cut)]
    expect(techniquesOf(BODY, `${start.toUpperCase()}\n${rest}`)).toEqual(['plain'])
    expect(techniquesOf(BODY, `${start}\n${rest.toUpperCase()}`)).toEqual(['case-folded'])
  })

  it('is split where other words stand between its own', () => {
    const cues = BODY.match(/(?:\S+\s*){1,5}/g) ?? []
    const film = cues
      .map((cue, n) => `${n + 1}\n00:00:${n + 10},000 --> 00:00:${n + 13},500\n${cue}\n`)
      .join('\n')
    expect(techniquesOf(BODY, film)).toEqual(['split'])
  })

  it('is known of a text that is so long that only some of it is indexed', () => {
    const text = Array.from({ length: 9000 }, (_, n) => `w${(n * 7919).toString(36)}`).join(' ')
    expect(techniquesOf(text, logged(text))).toEqual(['plain'])
  })

  it('is the same at any chunk cut', () => {
    for (const size of [1, 7, 100]) expect(techniquesOf(BODY, logged(BODY), size)).toEqual(['plain'])
  })
})
