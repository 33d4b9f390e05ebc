import { describe, expect, it } from '@jest/globals'
import { attemptPlace, fail, leakPlaces, notEvaluated, PASS, worst } from '../../src/assess/assertion.ts'
import { leak } from './build.ts'

const broken = (code: string, attempt: number) =>
  fail(code, { message: `${code}.`, remedy: 'Mend it.', places: [attemptPlace('flap', attempt)] })
const open = (code: string) => notEvaluated(code, { message: `${code}.`, remedy: 'Re-run.' })
const inFile = (file: string) =>
  fail('found', {
    message: 'm',
    remedy: 'r',
    places: leakPlaces([leak('body', { place: { file, line: 1, column: 2 } })]),
  }).places

describe('the words of a finding', () => {
  it.each([
    [1500, 1500],
    [1501, 1506],
  ])('of %i characters are told in %i', (length, told) => {
    const { message, remedy } = fail('long', { message: 'm'.repeat(length), remedy: 'r'.repeat(length) })
    expect([message.length, remedy.length]).toEqual([told, told])
    expect(message.endsWith(' (cut)')).toBe(length !== told)
  })

  it.each([
    [400, 'f'.repeat(400)],
    [401, `(cut) ${'f'.repeat(399)}g`],
  ])('name the end of a path of %i characters', (length, file) => {
    const path = 'f'.repeat(length - 1) + (length === 400 ? 'f' : 'g')
    expect(inFile(path)).toEqual([{ at: 'file', file, line: 1, column: 2 }])
  })

  it('name a place once, and no more than 25', () => {
    const places = Array.from({ length: 60 }, (_, at) => attemptPlace('flap', Math.floor(at / 2)))
    const told = fail('found', { message: 'm', remedy: 'r', places }).places
    expect(told).toEqual(Array.from({ length: 25 }, (_, at) => attemptPlace('flap', at)))
  })
})

describe('the worst of many', () => {
  it('is the first fail, with the codes of the other fails and all their places', () => {
    expect(worst([open('a'), PASS, broken('b', 1), broken('c', 2), broken('c', 3)], PASS)).toEqual({
      outcome: 'fail',
      code: 'b',
      message: 'b. 2 more of this kind: c.',
      remedy: 'Mend it.',
      places: [attemptPlace('flap', 1), attemptPlace('flap', 2), attemptPlace('flap', 3)],
    })
  })

  it('names the codes of the others in their order, each once', () => {
    const judged = worst([broken('a', 1), broken('c', 2), broken('b', 3), broken('c', 4)], PASS)
    expect(judged).toMatchObject({ code: 'a', message: 'a. 3 more of this kind: c, b.' })
  })

  it('says nothing of others where there are none', () => {
    expect(worst([PASS, open('a')], PASS)).toMatchObject({ outcome: 'not-evaluated', message: 'a.' })
  })

  it('is a pass where all passed, and what is given where there was nothing', () => {
    expect(worst([PASS, PASS], open('a'))).toEqual(PASS)
    expect(worst([], open('a'))).toEqual(open('a'))
  })
})
