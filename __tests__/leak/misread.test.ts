import { describe, expect, it } from '@jest/globals'

import { misread } from '../../scripts/corpus/ways/way.ts'
import { squeezed } from '../../src/leak/search/squeeze.ts'
import { engineFor, NONCE, scan } from './known.ts'

const TEXTS: readonly (readonly [language: string, text: string])[] = [
  [
    'French',
    'À l’aube, la boulangère pétrit la pâte élastique, éclaire le fournil, réveille sa fille aînée et goûte la crème brûlée ' +
      'préparée hier soir ; l’été, elle espère même être à la plage après-midi.',
  ],
  [
    'Russian',
    'Около одиннадцати первый пекарь отвешивает муку, освежает закваску и даёт ей побродить один час. «Только не спеши», ' +
      'говорит Марфа, которая работает здесь уже двадцать лет.',
  ],
  [
    'Japanese',
    '十一時ごろ、最初の職人が小麦粉を量り、元種を継いで一時間ほど発酵させます。急がないことと、ここで働く真理子さんは言います。',
  ],
  ['emoji', `${'🎉🛠️🚪✨🥳🍲🥖🎷🧒🗺️👉😄🥾📖🌊💛'.repeat(2)} so viele Gründe für ein schönes Fest am Hafen!`],
]

const outcomes = (text: string, file: string | Uint8Array) =>
  scan(engineFor({ bodies: [text] }), file).map(({ outcome }) => outcome)

const python = (text: string): string =>
  text.replace(/[\x7f-\xa0\xad]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)

const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

describe('UTF-8 that was read as another encoding', () => {
  it.each(TEXTS)('is read where it stands for %s', (_language, text) => {
    expect(outcomes(text, misread(text, 'latin1'))).toEqual(['leak'])
    expect(outcomes(text, misread(text, 'windows-1252'))).toEqual(['leak'])
  })

  it.each(TEXTS)('is read in escapes and beside them: %s', (_language, text) => {
    const read = misread(text, 'latin1')
    expect(outcomes(text, `{"text": "${escaped(read)}"}`)).toEqual(['leak'])
    expect(outcomes(text, `text='${python(read)}'`)).toEqual(['leak'])
    expect(outcomes(text, `"${escaped(misread(text, 'windows-1252'))}"`)).toEqual(['leak'])
  })

  it.each(TEXTS)('is read in a log of tokens: %s', (_language, text) => {
    const tokens = misread(text, 'latin1').match(/[\s\S]{1,12}/g) ?? []
    // Cut where a character ends, as a server sends them.
    const own = Array.from(text).reduce<string[]>(
      (all, char, n) => (n % 3 === 0 ? [...all, char] : [...all.slice(0, -1), `${all.at(-1) ?? ''}${char}`]),
      [],
    )
    expect(own.length).toBeGreaterThan(tokens.length / 8)
    const log = own.map((token, n) => `12:00:${n % 60} delta=${JSON.stringify(misread(token, 'latin1'))}\n`)
    expect(outcomes(text, log.join(''))).toEqual(['leak'])
  })

  it('is found behind the beginning of a long stream', () => {
    const [, text = ''] = TEXTS[1] ?? []
    const filler = 'GET /healthz 200 in 3 ms\n'.repeat(60_000)
    expect(outcomes(text, `${filler}${misread(text, 'latin1')}\n`)).toEqual(['leak'])
  })

  it('is no other text', () => {
    const [, french = ''] = TEXTS[0] ?? []
    const other = `Pendant la journée, Zoë dégustait des bières tchèques près du château à côté de la forêt. ${NONCE}`
    expect(outcomes(french, misread(other, 'latin1'))).toEqual([])
  })
})

const lettersOf = (text: string): string =>
  Buffer.from(squeezed(Buffer.from(text, 'utf8')).text).toString('utf8')

describe('signs behind a letter with an accent', () => {
  it.each(['CAFÉ!', 'à… la', 'ß“', 'é»', 'Ð', 'Ðx', 'ðŸ', 'Â'])('are no sequence: %j', (text) => {
    expect(lettersOf(text)).toBe(
      text
        .replace(/[!… “»]/g, '')
        .toLowerCase()
        .replace('ß', 'ss'),
    )
  })

  it.each([
    // Too long for what they stand for, half of a pair, more than there is.
    'à\x80\x80',
    'í\xa0\x80',
    'ô\x90\x80\x80',
  ])('are no character: %j', (text) => {
    expect(lettersOf(text)).toBe(text.slice(0, 1))
  })
})
