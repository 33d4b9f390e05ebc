import { describe, expect, it } from '@jest/globals'

import { codeOf, isEntity } from '../../src/leak/decode/entities.ts'
import { engineFor, scan } from './known.ts'

const leaksIn = (value: string, text: string): readonly string[] =>
  scan(engineFor({ account: [value] }), `${'an ordinary line\n'.repeat(9)}${text}\n`).map(
    ({ outcome }) => outcome,
  )

describe('an entity', () => {
  it.each([
    ['&uuml;', 'ü'],
    ['&THORN;', 'Þ'],
    ['&Amacr;', 'Ā'],
    ['&Edot;', 'Ė'],
    ['&gdot;', 'ġ'],
    ['&Gcedil;', 'Ģ'],
    ['&imacr;', 'ī'],
    ['&Iogon;', 'Į'],
    ['&kgreen;', 'ĸ'],
    ['&lstrok;', 'ł'],
    ['&napos;', 'ŉ'],
    ['&omacr;', 'ō'],
    ['&Odblac;', 'Ő'],
    ['&oelig;', 'œ'],
    ['&rcaron;', 'ř'],
    ['&Scaron;', 'Š'],
    ['&Yuml;', 'Ÿ'],
    ['&zcaron;', 'ž'],
    ['&Alpha;', 'Α'],
    ['&Rho;', 'Ρ'],
    ['&Sigma;', 'Σ'],
    ['&Omega;', 'Ω'],
    ['&alpha;', 'α'],
    ['&sigmaf;', 'ς'],
    ['&omega;', 'ω'],
    ['&#352;', 'Š'],
    ['&#x160;', 'Š'],
  ])('stands for a letter: %s', (entity, letter) => {
    expect(isEntity(entity)).toBe(true)
    expect(String.fromCodePoint(codeOf(entity) ?? 0)).toBe(letter)
  })

  it.each(['&amp;', '&nbsp;', '&hellip;', '&#1114112;', '&-;'])('stands for no letter: %s', (entity) => {
    expect(codeOf(entity)).toBeNull()
  })
})

describe('a value whose letters and signs have names', () => {
  it.each([
    ['Škoda Robotics Praha', '&Scaron;koda Robotics Praha'],
    ['Œuvres Réunies SARL', '&OElig;uvres R&eacute;unies SARL'],
    ['Ωmega Systems Ltd', '&Omega;mega Systems Ltd'],
    ['Dvořák Robotics', 'Dvo&rcaron;&aacute;k Robotics'],
  ])('is found: %s', (value, text) => {
    expect(leaksIn(value, text)).toEqual(['leak'])
  })

  it.each([
    ['Smith & Sons Robotics', 'Smith &amp; Sons Robotics'],
    ['Lab "West" Robotics', 'Lab &quot;West&quot; Robotics'],
    ['Müller Labs GmbH', 'M&uuml;ller Labs GmbH'],
    ['Müller Labs GmbH', 'M&amp;uuml;ller Labs GmbH'],
    ['Müller Labs GmbH', 'M&#252;ller Labs GmbH'],
  ])('is found behind a form, a URL and JSON for web pages: %s, as %s', (value, html) => {
    const escaped = html.replace(
      /[&#;"]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    for (const text of [
      new URLSearchParams({ q: html }).toString(),
      `?q=${encodeURIComponent(html)}`,
      `?q=${encodeURIComponent(encodeURIComponent(html))}`,
      escaped,
    ])
      expect([text, leaksIn(value, text)]).toEqual([text, ['leak']])
  })

  it('is none where the signs are others', () => {
    expect(leaksIn('Smith & Sons Robotics', 'q=Smith+%26lt%3B+Sons+Robotics')).toEqual([])
    expect(leaksIn('Smith & Sons Robotics', 'q=Smith+%26foo+Sons+Robotics')).toEqual([])
  })
})

describe('JSON whose backslashes were escaped', () => {
  it.each(['M\\u005Cu00fcller Labs GmbH', 'M\\u005c\\u005cu00fcller Labs GmbH', 'M%5Cu00fcller Labs GmbH'])(
    'is read: %s',
    (text) => {
      expect(leaksIn('Müller Labs GmbH', text)).toEqual(['leak'])
    },
  )
})
