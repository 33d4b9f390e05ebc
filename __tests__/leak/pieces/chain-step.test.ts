import { describe, expect, it } from '@jest/globals'
import { anyGapBits, MAX_GAP, OF_LANGUAGE, USUAL_GAP } from '../../../src/leak/pieces/chain-bits.ts'
import { type Ends, makeEnds } from '../../../src/leak/pieces/chain-ends.ts'
import { MARK_LEAD } from '../../../src/leak/pieces/chain-words.ts'
import { type Gain, type Hit, type Step, stepOf, take } from '../../../src/leak/pieces/chain-step.ts'

const hit = (over: Partial<Hit> = {}): Hit => ({
  size: 2,
  textBits: 8,
  wordBits: 8,
  drawnBits: 8,
  count: 0,
  origin: 100,
  isFrequent: false,
  isJoined: false,
  lead: 7,
  isInNewLine: false,
  number: [NaN, NaN],
  ...over,
})
const gain = (bits = 8, inColumn = 0, over: Partial<Gain> = {}): Gain => ({
  bits,
  inColumn,
  isOrdinary: false,
  needsFrame: false,
  beginning: -1,
  mayBegin: true,
  ...over,
})

/** A word at a place of the needles, `words` and `ticks` after the begin of the stream. */
interface Word {
  readonly place: number
  readonly words: number
  readonly ticks?: number
  readonly gain?: Gain
  readonly hit?: Partial<Hit>
}

const stepAt = (ends: Ends, word: Word): Step | null =>
  stepOf(ends, hit(word.hit), word.place, word.gain ?? gain(), {
    words: word.words,
    ticks: word.ticks ?? word.words,
  })

/** Adds words, each of which is worth a place, and gives the last step. */
const follow = (ends: Ends, ...words: readonly Word[]): Step | null => {
  let last: Step | null = null
  for (const word of words) {
    last = stepAt(ends, word)
    if (last === null) throw new Error(`the word at ${word.place} was worth no place`)
    take(ends, hit(word.hit), last, { words: word.words, ticks: word.ticks ?? word.words })
  }
  return last
}

const forward = (): Ends => makeEnds(400, false)

describe('a word that stands in a needle', () => {
  it('begins a chain', () => {
    const ends = forward()
    expect(follow(ends, { place: 10, words: 5 })).toEqual({
      from: 10,
      to: 12,
      goesOn: false,
      score: 8,
      best: 8,
    })
    expect([ends.first[12], ends.told[12], ends.begun[12], ends.origin[12], ends.gap[12]]).toEqual([
      10, 10, 5, 100, 1,
    ])
  })

  it('begins none where it is too common, and goes on with one all the same', () => {
    const common = { isFrequent: true }
    expect(stepAt(forward(), { place: 10, words: 5, hit: common })).toBeNull()
    const ends = forward()
    follow(ends, { place: 10, words: 5 })
    expect(stepAt(ends, { place: 12, words: 6, hit: common })).toMatchObject({
      goesOn: true,
      from: 12,
      to: 14,
    })
  })

  it('goes on with the chain that ends where it stands, for what the gap costs', () => {
    const ends = forward()
    const first = { place: 10, words: 5, gain: gain(20) }
    const second = follow(ends, first, { place: 12, words: 9, hit: { origin: 300 } })
    expect(second?.goesOn).toBe(true)
    expect(second?.score).toBeCloseTo(28 - anyGapBits(4), 4)
    expect([ends.first[14], ends.begun[14], ends.origin[14], ends.gap[14]]).toEqual([10, 5, 100, 4])
    const third = stepAt(ends, { place: 14, words: 13 })
    expect(third?.score).toBeCloseTo(36 - anyGapBits(4) - USUAL_GAP, 4)
  })

  it('goes on backwards where the newest stands first', () => {
    const ends = makeEnds(400, true)
    expect(follow(ends, { place: 12, words: 5 }, { place: 10, words: 6 })).toMatchObject({
      from: 12,
      to: 10,
      goesOn: true,
    })
  })

  it('does not follow itself, nor what ended too long ago', () => {
    const ends = forward()
    follow(ends, { place: 10, words: 5 })
    expect(stepAt(ends, { place: 12, words: 5 })).toMatchObject({ goesOn: false })
    expect(stepAt(ends, { place: 12, words: 6, ticks: 5 + MAX_GAP })).toMatchObject({ goesOn: false })
  })

  it('begins anew where the chain before it has lost nearly all it had', () => {
    const ends = forward()
    follow(ends, { place: 10, words: 5 })
    // 8 bits less 7.2 are not two more than a chain of its own has; 12 are.
    expect(stepAt(ends, { place: 12, words: 9 })?.goesOn).toBe(false)
    follow(ends, { place: 50, words: 20, gain: gain(12) })
    expect(stepAt(ends, { place: 52, words: 24 })?.goesOn).toBe(true)
  })

  it('of a value that must be whole begins at its beginning alone, and goes on with any chain from there', () => {
    const inside = gain(16, 0, { mayBegin: false })
    const ends = forward()
    expect(stepAt(ends, { place: 12, words: 5, gain: inside })).toBeNull()
    follow(ends, { place: 10, words: 5, gain: gain(1) })
    // Another value's chain would begin anew here: it has 16 bits of its own.
    expect(stepAt(ends, { place: 12, words: 9, gain: gain(16) })?.goesOn).toBe(false)
    expect(stepAt(ends, { place: 12, words: 9, gain: inside })).toMatchObject({ goesOn: true, from: 12 })
    expect(stepAt(ends, { place: 12, words: 9, gain: gain(1, 0, { mayBegin: false }) })).toBeNull()
  })

  it('of ordinary words pays for all words between, but for a distance that it knows', () => {
    const words = gain(20, 0, { isOrdinary: true })
    const ends = forward()
    const after = (place: number, at: number): number =>
      (stepAt(ends, { place, words: at, ticks: 101, gain: words })?.score ?? 0) - (ends.score[place] ?? 0)
    follow(ends, { place: 10, words: 100, gain: words })
    expect(after(12, 109)).toBeCloseTo(20 * OF_LANGUAGE - anyGapBits(9), 4)
    follow(ends, { place: 12, words: 109, ticks: 101, gain: words })
    expect(after(14, 118)).toBeCloseTo(20 - USUAL_GAP, 4)
    expect(after(14, 119)).toBeCloseTo(20 * OF_LANGUAGE - anyGapBits(10), 4)
    follow(ends, { place: 14, words: 111, ticks: 101, gain: words })
    expect(after(16, 120)).toBeCloseTo(20 - USUAL_GAP, 4)
    expect(stepAt(ends, { place: 16, words: 111 + MAX_GAP, ticks: 101, gain: words })?.goesOn).toBe(false)
    expect(
      stepAt(ends, { place: 16, words: 110 + MAX_GAP, ticks: 101, gain: gain(90, 0, { isOrdinary: true }) }),
    ).not.toBeNull()
  })

  it.each([
    [32, 34, true],
    [32, 30, true],
    [32, 35, false],
    [15, 16, false],
    [32, 64, true],
    [32, 16, true],
    [8, 16, true],
    [7, 14, false],
    [14, 7, false],
    [32, 96, false],
  ])('of ordinary words takes a distance of %i words for one of %i: %p', (known, width, isTaken) => {
    const words = gain(30, 0, { isOrdinary: true })
    const ends = forward()
    follow(
      ends,
      { place: 10, words: 100, gain: words },
      { place: 12, words: 100 + known, ticks: 101, gain: words },
    )
    const score = stepAt(ends, { place: 14, words: 100 + known + width, ticks: 102, gain: words })?.score ?? 0
    const cost = isTaken ? 30 - USUAL_GAP : 30 * OF_LANGUAGE - anyGapBits(width)
    expect(score - (ends.score[14] ?? 0)).toBeCloseTo(cost, 4)
  })

  it('takes no place from a better chain that ended there just before', () => {
    const ends = forward()
    follow(ends, { place: 10, words: 5, gain: gain(30) })
    expect(stepAt(ends, { place: 10, words: 6, gain: gain(10) })).toBeNull()
    expect(stepAt(ends, { place: 10, words: 6, gain: gain(31) })).not.toBeNull()
    // By then it has lost 29 bits.
    expect(stepAt(ends, { place: 10, words: 2_005, gain: gain(10) })).not.toBeNull()
    expect(stepAt(ends, { place: 10, words: 5 + MAX_GAP, gain: gain(1) })).not.toBeNull()
  })

  it('is worth no place where the chain has lost more than 24 bits since its best', () => {
    const ends = forward()
    follow(ends, { place: 10, words: 5, gain: gain(60) })
    const lost = (bits: number) => stepAt(ends, { place: 12, words: 6, gain: gain(2 - bits) })
    // The gap takes 1.6 of them.
    expect(lost(24)).toMatchObject({ best: 60 })
    expect(lost(24.5)).toBeNull()
  })
})

describe('a chain', () => {
  it('is broken where other words stand in it, and stays so', () => {
    const ends = forward()
    follow(ends, { place: 10, words: 5 }, { place: 12, words: 6 })
    expect(ends.isBroken[14]).toBe(0)
    follow(ends, { place: 14, words: 8 }, { place: 16, words: 9 })
    expect([ends.isBroken[16], ends.isBroken[18]]).toEqual([1, 1])
  })

  it('is as solid as it was at its last word of three letters', () => {
    const ends = forward()
    const long = { size: 3 }
    follow(ends, { place: 10, words: 5 })
    expect(ends.solid[12]).toBe(0)
    const second = follow(ends, { place: 12, words: 6, hit: long })
    follow(ends, { place: 15, words: 7 })
    expect(ends.solid[15]).toBe(ends.score[15])
    expect([ends.solid[17], second?.to]).toEqual([ends.score[15], 15])
  })

  it('gains what a word says in its column, where each word stands as far behind the one before', () => {
    const column = (bits = 1): Gain => gain(bits, 1)
    const ends = forward()
    follow(
      ends,
      { place: 10, words: 100, gain: gain(20) },
      { place: 12, words: 105, ticks: 101, gain: gain(20) },
    )
    const before = ends.score[14] ?? 0
    // One in 105 / 5 words of the column: less than the 7.5 bits of two drawn letters.
    const next = stepAt(ends, { place: 14, words: 110, ticks: 102, gain: column() })
    expect(next?.score).toBeCloseTo(before + Math.log2(110 / 5) - USUAL_GAP, 4)
    // Not one word further, nor where only half of it counts.
    expect(stepAt(ends, { place: 14, words: 111, ticks: 102, gain: column() })?.score).toBeCloseTo(
      before + 1 - USUAL_GAP,
      4,
    )
    const half = stepAt(ends, { place: 14, words: 110, ticks: 102, gain: gain(1, 0.5) })
    expect(half?.score).toBeCloseTo(before + Math.log2(110 / 5) / 2 - USUAL_GAP, 4)
    // What a rare word gains anyway may be more.
    expect(stepAt(ends, { place: 14, words: 110, ticks: 102, gain: column(9) })?.score).toBeCloseTo(
      before + 9 - USUAL_GAP,
      4,
    )
  })

  it('knows two distances, as the letters of words have them between blanks', () => {
    const ends = forward()
    const at = [100, 105, 114, 119, 124]
    follow(ends, ...at.map((words, n) => ({ place: 10 + 2 * n, words, ticks: 100 + n, gain: gain(20) })))
    const end = 10 + 2 * at.length
    expect([ends.width[end], ends.widthBefore[end]]).toEqual([5, 9])
    const after = (words: number): number =>
      (stepAt(ends, { place: end, words, ticks: 105, gain: gain(0, 1) })?.score ?? 0) - (ends.score[end] ?? 0)
    expect(after(129)).toBeCloseTo(Math.log2(129 / 5) - USUAL_GAP, 4)
    expect(after(133)).toBeCloseTo(Math.log2(133 / 9) - USUAL_GAP, 4)
    // Of seven words in between half might have been the one.
    expect(after(131)).toBeCloseTo(-Math.log2(7 / 2), 4)
  })

  it('that begins knows no distance', () => {
    const ends = forward()
    follow(ends, { place: 12, words: 10, gain: gain(20) }, { place: 14, words: 15, gain: gain(20) })
    follow(ends, { place: 14, words: 9_000, gain: gain(5) })
    expect([ends.width[16], ends.widthBefore[16], ends.gap[16], ends.isBroken[16]]).toEqual([0, 0, 1, 0])
  })
})

describe('a word that needs the frame of the one before', () => {
  const framed = gain(8, 0, { needsFrame: true })
  /** The score of two words, the second of which stands so many words and ticks behind the first one. */
  const scoreOf = (words: number, ticks: number, over: Partial<Hit> = {}): number | undefined =>
    follow(
      forward(),
      { place: 10, words: 5, gain: framed },
      { place: 12, words: 5 + words, ticks: 5 + ticks, gain: { ...framed, mayBegin: false }, hit: over },
    )?.score

  it('loses three bits at most behind the same word, near by', () => {
    expect(scoreOf(10, 1)).toBeCloseTo(8 + 8 - USUAL_GAP)
    expect(scoreOf(10, 3)).toBeCloseTo(8 + 8 - 3)
    expect(scoreOf(64, 9)).toBeCloseTo(8 + 8 - 3)
    expect(scoreOf(65, 9)).toBeCloseTo(8 + 8 - anyGapBits(9))
  })

  it('loses eight bits more than in prose behind another one', () => {
    const begun = { place: 10, words: 5, gain: gain(30, 0, { needsFrame: true }) }
    const next = { place: 12, words: 15, ticks: 6, gain: { ...framed, mayBegin: false } }
    expect(follow(forward(), begun, { ...next, hit: { lead: 9 } })?.score).toBeCloseTo(
      30 + OF_LANGUAGE * 8 - anyGapBits(10) - 8,
    )
    const ends = forward()
    follow(ends, begun)
    expect(stepAt(ends, { ...next, hit: { isJoined: true } })).toBeNull()
  })

  it('has no frame where it is a letter alone behind a number or another letter, as in any table', () => {
    const scoreOfLetter = (size: number, lead: number, words = 15): number | undefined =>
      follow(
        forward(),
        { place: 10, words: 5, gain: gain(30, 0, { needsFrame: true }), hit: { size, lead } },
        {
          ...{ place: 10 + size, words, ticks: 6, gain: { ...framed, mayBegin: false } },
          hit: { size, lead },
        },
      )?.score
    expect(scoreOfLetter(1, MARK_LEAD)).toBeCloseTo(30 + OF_LANGUAGE * 8 - anyGapBits(10) - 8)
    expect(scoreOfLetter(2, MARK_LEAD)).toBeCloseTo(30 + 8 - USUAL_GAP)
    expect(scoreOfLetter(1, 7)).toBeCloseTo(30 + 8 - USUAL_GAP)
    // Right behind the last one it needs none.
    expect(scoreOfLetter(1, MARK_LEAD, 6)).toBeCloseTo(30 + 8 - USUAL_GAP)
  })
})

describe('a gap', () => {
  /** What a third word adds, so many words and ticks behind the second one, which stands `width` behind the first. */
  const added = (width: number, words: number, ticks: number): number => {
    const ends = forward()
    follow(
      ends,
      { place: 10, words: 100, ticks: 100, gain: gain(20) },
      { place: 12, words: 100 + width, ticks: 101, gain: gain(20) },
    )
    const step = stepAt(ends, { place: 14, words: 100 + width + words, ticks: 101 + ticks, gain: gain(12) })
    return (step?.score ?? 0) - (ends.score[14] ?? 0)
  }

  it('of a usual width costs what it is worth by the clock', () => {
    expect(added(40, 40, 1)).toBeCloseTo(12 - USUAL_GAP, 4)
    expect(added(600, 600, 0)).toBeCloseTo(12 - USUAL_GAP, 4)
  })

  it('of another width costs as if every second word in it might have been the one, though the clock stands still', () => {
    expect(added(40, 600, 1)).toBeCloseTo(12 - Math.log2(300), 4)
    expect(added(40, 600, 0)).toBeCloseTo(12 - Math.log2(300), 4)
    // Behind the words of one token stands the first frame.
    expect(added(1, 600, 1)).toBeCloseTo(12 - USUAL_GAP, 4)
  })
})

describe('a number', () => {
  const numeral = (value: number): Partial<Hit> => ({ size: 4, number: [value, value] })
  /** What the third of three numbers adds, where the second counts on from the first by 30 and stands 60 words behind it. */
  const added = (value: number, words: number): number => {
    const ends = forward()
    follow(
      ends,
      { place: 10, words: 100, gain: gain(13), hit: numeral(4100) },
      { place: 14, words: 160, ticks: 101, gain: gain(13), hit: numeral(4130) },
    )
    const third = { place: 18, words: 160 + words, ticks: 102, gain: gain(13), hit: numeral(value) }
    return (stepAt(ends, third)?.score ?? 0) - (ends.score[18] ?? 0)
  }

  it('adds nothing where a list that counts has it', () => {
    expect(added(4160, 60)).toBeCloseTo(-USUAL_GAP, 4)
    expect(added(4160, 62)).toBeCloseTo(-USUAL_GAP, 4)
  })

  it('adds what it says where none has', () => {
    expect(added(4190, 60)).toBeCloseTo(13 - USUAL_GAP, 4)
    expect(added(4100, 60)).toBeCloseTo(13 - USUAL_GAP, 4)
    expect(added(NaN, 60)).toBeCloseTo(13 - USUAL_GAP, 4)
  })
})
