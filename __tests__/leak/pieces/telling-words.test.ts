import { describe, expect, it } from '@jest/globals'
import { areTelling } from '../../../src/leak/pieces/telling-words.ts'

describe('the words of a value that stands between others', () => {
  const telling = (value: string, ...pieces: readonly string[]): boolean =>
    areTelling(pieces, value, 'level info')

  it('tells itself in two pieces where both say enough', () => {
    expect(telling('7f3a9c2d4e71', '7f3a9c', '2d4e71')).toBe(true)
    expect(telling('lighthousekeeper', 'lighthouse', 'keeper')).toBe(true)
    expect(telling('12345678', '1234', '5678')).toBe(false)
    expect(telling('abcdefgh', 'ab', 'cd', 'ef', 'gh')).toBe(false)
    // The 19.5 bits of one piece are fewer than the 27.7 that a value of 12 letters needs.
    expect(telling('7f3a9c2d4e71', '7f3a9c')).toBe(false)
  })

  it('tells nothing by a word of the lines around it, or by one that came before', () => {
    expect(telling('firmer-fax.note', 'firmer', 'fax', 'note')).toBe(true)
    expect(telling('firmer-fax.info', 'firmer', 'fax', 'info')).toBe(false)
    expect(telling('Thompson - Thompson', 'thompson', 'thompson')).toBe(false)
    expect(telling('Thompson - Robertson', 'thompson', 'robertson')).toBe(true)
  })

  it('takes words that are counted in one place for one', () => {
    // By hash `hemp` has the place of `storgata`: the later one says nothing. A letter more, and it has its own.
    expect(telling('Storgata Hemp Farm', 'storgata', 'hemp', 'farm')).toBe(false)
    expect(telling('Storgata Hemps Farm', 'storgata', 'hemps', 'farm')).toBe(true)
  })

  it('counts what stands beside other letters as a part of a word', () => {
    expect(telling('branch Paulsensen', 'branch ', 'Paulsensen')).toBe(true)
    expect(telling('branch Åpaulsensen', 'branch ', 'Åpaulsensen')).toBe(false)
    expect(telling('branch Pau‘lsensen', 'branch ', 'Pau‘lsensen')).toBe(true)
  })
})
