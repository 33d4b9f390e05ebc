import { randomBytes } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { makeEngine, PARTS } from '../../src/leak/engine.ts'
import { type Decoder, laidOut } from '../../src/leak/decode/laid-out.ts'
import { LINE_END } from '../../src/leak/decode/bytes.ts'
import type { Needles } from '../../src/leak/needles.ts'
import { provePacked } from '../../src/unpack/prove-packed.ts'
import { BODY, engineFor, fingerprint, newKey, NO_NEEDLES, PROMPT } from '../leak/known.ts'

const ALL = ['gzip', 'deflate', 'brotli', 'zstd', 'zip', 'tar', 'sqlite']
const NEEDLES: Needles = { ...NO_NEEDLES, credentials: [newKey()], bodies: [BODY], prompts: [PROMPT] }

/** What was unpacked from an encoded value is laid behind a line end. */
const withoutUnpacking =
  (decoder: Decoder): Decoder =>
  (raw, from, to) => {
    const { technique, parts } = decoder(raw, from, to)
    const kept = parts.filter(({ bytes }) => bytes.length === 1 || bytes[0] !== LINE_END)
    return laidOut(technique, kept)
  }

describe('the proof of packed forms', () => {
  it('finds what it planted, whatever the values are made of', async () => {
    const odd: readonly Partial<Needles>[] = [
      { credentials: [newKey(9)] },
      { credentials: [`${newKey()} ümläut\u0001\u0000\u001b[31m`] },
      { bodies: [BODY, `${String.fromCharCode(...Array(32).keys()).repeat(20)}${BODY}`] },
      {
        prompts: [
          `${'\u0000\u0007\u001b'.repeat(400)}Wie viele Boote liegen heute Abend im Hafen von Husum?`,
        ],
      },
      {
        bodies: [
          '灯台守は夕方になると長い階段を上り、芯を整え、大きな真鍮のレンズを磨いてから、静かに灯をともす。',
        ],
      },
      { account: ['75757575', 'Müller & Söhne GmbH'] },
    ]
    for (const needles of [NEEDLES, ...odd]) {
      expect(await provePacked(engineFor(needles))).toEqual({ proven: ALL, failed: [] })
    }
  })

  it('takes a text that no encoded value holds, alone or beside a short one', async () => {
    const words = Array.from({ length: 70_000 }, () => randomBytes(3).toString('base64url')).join(' ')
    for (const needles of [
      { prompts: [words] },
      { prompts: [words, PROMPT] },
      { ...NEEDLES, bodies: [words] },
    ])
      expect(await provePacked(engineFor(needles))).toEqual({ proven: ALL, failed: [] })
  }, 60_000)

  it('fails where encoded values are not unpacked', async () => {
    const decoders = PARTS.decoders.map(withoutUnpacking)
    expect(await provePacked(makeEngine(NEEDLES, fingerprint, { ...PARTS, decoders }))).toEqual({
      proven: ['zip', 'tar', 'sqlite'],
      failed: ['gzip', 'deflate', 'brotli', 'zstd'],
    })
  })

  it('fails where a plant is not found, or nothing is searched for', async () => {
    const nothing = { proven: [], failed: ALL }
    expect(await provePacked({ ...engineFor(NEEDLES), isPlant: () => false })).toEqual(nothing)
    expect(await provePacked(engineFor({}))).toEqual(nothing)
  })

  it('fails for a kind of which one plant is found and the other is not', async () => {
    const other = `sk-${randomBytes(20).toString('hex')}`
    const engine = engineFor({ credentials: [other] })
    const { plants } = engineFor(NEEDLES)
    const body = plants.filter(({ kind }) => kind === 'body')
    const both = { ...engine, armed: ['credential', 'body'] as const, plants: [...engine.plants, ...body] }
    expect((await provePacked(both)).failed).toEqual(ALL)
  })
})
