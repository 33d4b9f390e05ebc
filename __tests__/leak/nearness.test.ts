import { describe, expect, it } from '@jest/globals'

import { engineFor, scan } from './known.ts'

const REPLY =
  'You can read a file with the function that opens it, and then close it again when you are done. For example, make sure ' +
  'that the name of the file is known, look at what comes back, and do not forget to handle the error that it may give you.'

const KIB = 1024
const engine = engineFor({ bodies: [REPLY] })
const found = (text: string): string[] =>
  scan(engine, text, 64 * KIB).map(({ kind, outcome, place }) => `${kind} ${outcome} ${place.line}`)

const lines = (line: string, bytes: number): string => line.repeat(Math.ceil(bytes / line.length))

/** A log in which no word of the reply stands. */
const log = (bytes: number): string => lines('{"level":30,"pid":4711,"msg":"GET /v1/health 200"}\n', bytes)

/** Prose in which each of its words is common, and no two stand together. */
const prose = (bytes: number): string =>
  lines(`${(REPLY.match(/[a-z]+/gi) ?? []).sort().join(' lantern ')}.\n`, bytes)

/** Turns of phrase of three or four words, as any text on the topic has them; each says too little alone. */
const phrases = REPLY.match(/(?:\S+ ){3}\S+/g) ?? []
/** In an order in which none follows, forwards or backwards, on one that stands before it in the reply. */
const shuffled = phrases.map((_, n) => phrases[(n * 5) % phrases.length] ?? '')

describe('turns of phrase that a reply shares with a long file', () => {
  it('are the reply where they stand near each other', () => {
    expect(found(shuffled.join('\n'))).toEqual([expect.stringContaining('body')])
    expect(found(shuffled.join(`\n${prose(10 * KIB)}`))).toEqual([expect.stringContaining('body')])
  })

  it('are nothing where they are scattered over megabytes', () => {
    expect(found(shuffled.join(`\n${prose(600 * KIB)}`))).toEqual([])
  })

  it('hide no reply that stands behind them, and its place is told', () => {
    const text = `${shuffled.join(`\n${prose(600 * KIB)}`)}\n${prose(600 * KIB)}`
    expect(found(`${text}${REPLY}\n${prose(600 * KIB)}`)).toEqual([`body leak ${text.split('\n').length}`])
  })
})

describe('a reply', () => {
  it.each([250, 300, 310, 320, 330, 500, 570, 580])(
    'is found whole where it stands %i KiB from the beginning',
    (kib) => {
      expect(found(`${log(kib * KIB)}${REPLY}\n${log(900 * KIB)}`)).toEqual([
        expect.stringContaining('body leak'),
      ])
    },
  )

  it('is told as a leak at its place where a part of it stands elsewhere', () => {
    const half = REPLY.slice(0, REPLY.length / 2)
    const far = log(1024 * KIB)
    const line = `${half}\n${far}`.split('\n').length
    expect(found(`${half}\n${far}${REPLY}\n${far}${half}\n`)).toEqual([`body leak ${line}`])
    expect(found(`${half}\n${far}${half}\n`)).toEqual(['body partial 1'])
  })

  it('is found one sentence here and one there, since each follows the last one', () => {
    const sentences = REPLY.split(/(?<=[,.]) /)
    expect(found(sentences.join(`\n${log(64 * KIB)}`))).toEqual(['body leak 1'])
  })
})
