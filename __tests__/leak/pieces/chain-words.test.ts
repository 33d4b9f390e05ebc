import { describe, expect, it } from '@jest/globals'
import { type ChainIndex, indexChains } from '../../../src/leak/pieces/chain-index.ts'
import { eachWord, type FileWord } from '../../../src/leak/pieces/chain-words.ts'
import { ENCODINGS } from '../../../src/leak/decode/encodings.ts'
import { NO_NEEDLES, searchable } from '../../../src/leak/needles.ts'
import { indexTexts } from '../../../src/leak/search/texts.ts'

/** Knows every word. */
const index = {
  ...indexChains(searchable(NO_NEEDLES), indexTexts([]), ENCODINGS),
  known: new Int32Array(2 ** 11).fill(-1),
}

const wordsOf = (text: string): (Pick<FileWord, 'is' | 'lead'> & { readonly word: string })[] => {
  const found: ReturnType<typeof wordsOf> = []
  const raw = Buffer.from(text)
  eachWord(index, { raw, from: 0, stop: raw.length, end: raw.length }, { words: 0, last: 0 }, (told) => {
    const { letters, size, is, lead } = told
    found.push({ word: Buffer.from(letters.subarray(0, size)).toString(), is, lead })
  })
  return found
}

describe('a word of a file', () => {
  it.each([
    ['Szilágyi Bt', ['szil alone', 'á joined', 'gyi joined', 'bt alone']],
    ['Пр, П', ['п alone', 'р joined', 'пр run', 'п alone']],
    ['one\\ntwo', ['one alone', 'two alone']],
    ['one\\u001b[1mtwo', ['one alone', 'two alone']],
    ['one\\u0074wo', ['one alone', 't joined', 'wo joined']],
  ])('is joined where it goes on with the one before: %s', (text, words) => {
    expect(wordsOf(text).map(({ word, is }) => `${word} ${is}`)).toEqual(words)
  })

  it('stands behind the same where lines are numbered, or marked with a letter', () => {
    const leadOf = (text: string): number | undefined => wordsOf(text).find(({ word }) => word === 'x7')?.lead
    const lead = leadOf('line 31 x7')
    for (const same of ['line 8 x7', 'line P x7', 'line F x7', '12ms x7']) expect(leadOf(same)).toBe(lead)
    for (const other of ['line x7', 'stdout x7', 'id x7']) expect(leadOf(other)).not.toBe(lead)
    expect(leadOf('delta=x7')).toBe(leadOf('{"delta": "x7"}'))
  })

  it('ends where the bytes at hand do, whatever stands behind them', () => {
    // UTF-16, high byte first: behind the last letter stands what an earlier window has left.
    const raw = Buffer.from('a b\0c\0d')
    for (let end = 1; end <= raw.length; end++) {
      const sizes: number[] = []
      eachWord(index, { raw, from: 0, stop: end, end }, { words: 0, last: 0 }, ({ size, origin }) => {
        // An empty word would be read for ever.
        if (size === 0) throw new Error(`nothing was read at ${origin} of ${end}`)
        sizes.push(size)
      })
      const letters = raw.subarray(0, end).filter((byte) => byte > 0x20).length
      expect(sizes.reduce((sum, size) => sum + size)).toBe(letters)
    }
  })

  describe('is the same wherever it stands in memory', () => {
    /** Words, signs, escapes, other scripts and UTF-16 in every order of two; what knows some words passes over the others. */
    const ATOMS = [
      'the',
      'a',
      'x7',
      ' ',
      ', ',
      '"',
      '\\n',
      '\\u00fc',
      '%26',
      '&amp;',
      '\0',
      't\0h\0e\0',
      'В',
      '夜に',
      '\x1b[31m',
    ]
    const ALL = ATOMS.flatMap((one) => ATOMS.map((other) => `${one}${other}the${one}`)).join(' passed over ')
    const wanted = searchable({ ...NO_NEEDLES, bodies: ['the В夜に x7, a ü'.repeat(3)] })
    const some = indexChains(wanted, indexTexts(wanted.texts), ENCODINGS)

    const told = (raw: Uint8Array, from: number, stop: number, by: ChainIndex) => {
      const words: string[] = []
      const count = { words: 0, last: 0 }
      const take = ({ letters, size, origin, is, lead }: FileWord): void => {
        const letter = Buffer.from(letters.subarray(0, size)).toString()
        words.push([letter, is, lead, origin - from, count.words].join(' '))
      }
      const end = eachWord(by, { raw, from, stop, end: stop }, count, take)
      return { words, count, read: end - from }
    }

    it.each([
      ['all words are known', index, ALL],
      ['some words are known', some, ALL],
      ['signs stand first and a word last', some, `, a ${ALL} the`],
    ])('where %s', (_, by, text) => {
      const bytes = Buffer.from(text)
      const alone = told(Uint8Array.from(bytes), 0, bytes.length, by)
      expect(alone.words.length).toBeGreaterThan(400)
      for (const before of [1, 2, 3, 4, 5, 4095, 4096, 4097]) {
        const memory = new Uint8Array(before + bytes.length + 8).fill(0x78)
        memory.set(bytes, before)
        expect(told(memory, before, before + bytes.length, by)).toEqual(alone)
        // From a place of memory on that is no multiple of four, words are not read four bytes at a time.
        expect(told(memory.subarray(before), 0, bytes.length, by)).toEqual(alone)
      }
    })

    it('and is one where it is passed over, in UTF-16 too', () => {
      const raw = Buffer.from('-q\0q\0q\0 passed over, the')
      expect(told(raw, 0, raw.length, some)).toMatchObject({
        words: [expect.stringMatching(/^the alone .* 4$/)],
        count: { words: 4 },
      })
    })

    it('and is gone on with', () => {
      const words = (text: string) => told(Buffer.from(text), 0, Buffer.byteLength(text), some).words
      expect(words('-overВ')).toEqual([expect.stringMatching(/^в joined /)])
      expect(words('-over В')).toEqual([expect.stringMatching(/^в alone /)])
    })

    it('and wherever the bytes before it end', () => {
      const raw = new TextEncoder().encode(ALL)
      const inTwo = (cut: number): readonly string[] => {
        const words: string[] = []
        const count = { words: 0, last: 0 }
        const take = ({ letters, size, origin, is }: FileWord): void => {
          // A row of characters may be cut.
          if (is !== 'run') words.push(`${Buffer.from(letters.subarray(0, size)).toString()} ${origin}`)
        }
        const next = eachWord(some, { raw, from: 0, stop: cut, end: raw.length }, count, take)
        eachWord(some, { raw, from: next, stop: raw.length, end: raw.length }, count, take)
        return words
      }
      const whole = inTwo(0)
      for (let cut = 1; cut < 600; cut++) expect(inTwo(cut)).toEqual(whole)
    })
  })
})
