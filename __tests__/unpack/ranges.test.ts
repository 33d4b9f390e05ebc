import { randomBytes } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'

import { describe, expect, it, jest } from '@jest/globals'

import { makeJob, NEXT, type RangeJob, rangesOf, searchRanges, stop } from '../../src/unpack/ranges.ts'
import type { Traces } from '../../src/leak/search/traces.ts'
import { BODY, engineFor, newKey, PROMPT, scan } from '../leak/known.ts'
import { inFolder } from './folder.ts'
import { ordinaryLog } from './generated.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const MIB = 2 ** 20
const KEY = newKey()
/** Of this only all counts: neither side of a cut is enough. */
const ACCOUNT = `billing-${randomBytes(6).toString('hex')}@account.example`
const engine = engineFor({ credentials: [KEY], bodies: [BODY], prompts: [PROMPT], account: [ACCOUNT] })
const { write } = inFolder()

/** Cuts a file into ranges of one MiB, so that a small file has several. */
const inMibs = (fd: number, from: number, to: number): RangeJob => {
  const cuts = Array.from({ length: Math.ceil((to - from) / MIB) }, (_, n) => from + n * MIB)
  return { ...makeJob(fd, from, to, 2), cuts: [...cuts, to] }
}

const inRanges = async (bytes: Uint8Array, from = 0): Promise<readonly (Traces | null)[]> => {
  const fd = openSync(write('app.log', bytes), 'r')
  const job = inMibs(fd, from, bytes.length)
  const traces: (Traces | null)[] = []
  try {
    await searchRanges(engine, job, (answer) => traces.push(answer.traces))
  } finally {
    closeSync(fd)
  }
  return traces
}

const isClean = async (bytes: Uint8Array): Promise<boolean> => {
  const traces = await inRanges(bytes)
  expect(traces).not.toContain(null)
  return engine.byParts.areClean(traces.flatMap((each) => each ?? []))
}

const log = ordinaryLog(2 * MIB)

/** The log with a text at a place; as many bytes of the log make room for it. */
const withText = (text: string, at: number): Buffer => {
  const bytes = Buffer.from(log)
  const begin = bytes.indexOf(0x0a, at) + 1
  const end = bytes.indexOf(0x0a, begin + text.length)
  bytes.fill(' ', begin, end)
  bytes.write(text, begin)
  return bytes
}

const inLines = (value: string, letters: number, frame: string): string =>
  (value.match(new RegExp(`[^]{1,${letters}}`, 'g')) ?? [])
    .map((token, n) => JSON.stringify({ n, frame, token }))
    .join('\n')

/** Leaks that take a line, or many. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['a key', KEY],
  ['an account detail', ACCOUNT],
  ['an account detail, a few letters a line', inLines(ACCOUNT, 4, 'x'.repeat(3000))],
  ['a key in base64', Buffer.from(`Bearer ${KEY}`).toString('base64')],
  ['a key in hex of base64', Buffer.from(Buffer.from(KEY).toString('base64')).toString('hex')],
  ['a key, four characters a line', inLines(KEY, 4, 'x'.repeat(3000))],
  ['a key, one character a line', inLines(KEY, 1, 'x'.repeat(3000))],
  ['a reply', BODY],
  ['a reply, one token a line', inLines(BODY, 5, 'x'.repeat(300))],
  ['a prompt in percent-encoding', encodeURIComponent(PROMPT)],
]

describe('a file that is searched range by range', () => {
  it('is clean where the whole is', async () => {
    expect(scan(engine, log)).toEqual([])
    expect(await isClean(log)).toBe(true)
  })

  it.each(HIDDEN)('is not clean with %s, wherever it stands', async (_, text) => {
    const end = log.length - 2 * text.length - 4096
    for (const at of [0, MIB / 2 - 64, MIB - text.length, MIB - (text.length >> 1), MIB - 64, end])
      expect([at, await isClean(withText(text, Math.max(0, at)))]).toEqual([at, false])
  })

  it('adds up what the ranges saw of a text: parts are a leak together, and an excerpt is none', async () => {
    const bytes = withText(BODY.slice(0, BODY.length * 0.3), 100)
    expect(await isClean(withText(BODY.slice(0, 38), 100))).toBe(true)
    const rest = BODY.slice(BODY.length * 0.25, BODY.length * 0.5)
    bytes.write(`\n${rest}\n`, MIB + 100)
    const traces = (await inRanges(bytes)).flatMap((each) => each ?? [])
    const seen = traces.filter((each) => each.seen.size > 0)
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.map((each) => engine.byParts.areClean([each]))).toContain(true)
    expect(engine.byParts.areClean(traces)).toBe(false)
  })

  it('says the same as a search in order, over random leaks around a cut', async () => {
    for (let n = 0; n < 20; n++) {
      const [, text] = HIDDEN[(randomBytes(1)[0] ?? 0) % HIDDEN.length] ?? ['', '']
      // A part of it, from the middle: sometimes enough, sometimes not.
      const from = (randomBytes(2).readUInt16LE() * text.length) >> 16
      const part = text.slice(from, from + ((randomBytes(2).readUInt16LE() * text.length) >> 16))
      const at = MIB - ((randomBytes(2).readUInt16LE() * (part.length + 2000)) >> 16)
      const bytes = withText(part, at)
      const leaks = scan(engine, bytes)
      const clean = await isClean(bytes)
      // A range may see more than there is: the end of one may cut off what makes a short value another one.
      if (leaks.length > 0) expect({ part, at, clean }).toEqual({ part, at, clean: false })
    }
  })

  it('begins where the file is to be searched from', async () => {
    const bytes = withText(KEY, 1000)
    const traces = (await inRanges(bytes, 8000)).flatMap((each) => each ?? [])
    expect(traces).toHaveLength(2)
    expect(engine.byParts.areClean(traces)).toBe(true)
  })
})

describe('the ranges of a file', () => {
  it('are taken once each, and answered once each, by all threads together', async () => {
    const fd = openSync(write('app.log', log), 'r')
    const job = inMibs(fd, 0, log.length)
    const answered: number[] = []
    const answer = ({ range }: { range: number }): number => answered.push(range)
    await Promise.all([searchRanges(engine, job, answer), searchRanges(engine, job, answer)])
    closeSync(fd)
    expect(answered.sort()).toEqual([0, 1])
  })

  it('are answered without traces where they are not searched to their end', async () => {
    const fd = openSync(write('app.log', log.subarray(0, MIB + 10)), 'r')
    const job = inMibs(fd, 0, log.length)
    const answers: (readonly [number, boolean])[] = []
    await searchRanges(engine, job, ({ range, traces }) => answers.push([range, traces === null]))
    closeSync(fd)
    expect(answers).toEqual([
      [0, false],
      [1, true],
    ])
  })

  it('are not taken any more when nothing more is wanted, and the one at hand is given up', async () => {
    const fd = openSync(write('app.log', log), 'r')
    const job = inMibs(fd, 0, log.length)
    const answers: unknown[] = []
    let taken = -1
    await searchRanges(
      engine,
      job,
      (answer) => answers.push(answer),
      () => {
        if (taken < 0) taken = stop(job)
      },
    )
    closeSync(fd)
    expect([taken, answers, job.shared[NEXT]]).toEqual([1, [{ range: 0, traces: null }], 3])
    expect(stop(job)).toBe(2)
  })

  it.each([
    [16, 2, [8, 4, 2, 2]],
    [64, 2, [32, 16, 8, 4, 2, 2]],
    [64, 4, [16, 12, 9, 6.75, 5.0625, 3.796875, 2.84765625, 2.1357421875, 2, 2, 2, 0.4072265625]],
    [300, 2, [64, 64, 64, 54, 27, 13.5, 6.75, 3.375, 2, 1.375]],
    [1, 2, [1]],
  ])('of %i MiB take a share of what is left each, for %i threads', (mib, threads, wanted) => {
    const { cuts } = makeJob(0, 10, 10 + mib * MIB, threads)
    expect([cuts[0], cuts.at(-1)]).toEqual([10, 10 + mib * MIB])
    expect(cuts.slice(1).map((cut, n) => (cut - (cuts[n] ?? 0)) / MIB)).toEqual(wanted)
  })

  it('are no more than a few for each of the largest', () => {
    expect(rangesOf(makeJob(0, 0, 65_536 * MIB, 4))).toBeLessThan(1024 + 16)
  })
})
