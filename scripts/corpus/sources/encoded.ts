import type { Gathered, Sample, Scene } from '../sample.ts'
import { CLEAN } from '../sample.ts'
import { WAYS } from '../ways/all.ts'
import type { Way } from '../ways/way.ts'
import { type Nearby, nearbyOf } from './near-miss.ts'

const BEFORE =
  '2026-01-01T00:00:00.000Z INFO  listening on 127.0.0.1:8080\n2026-01-01T00:00:01.004Z DEBUG attempt=1 status=200 -> '
const AFTER = '\n2026-01-01T00:00:02.250Z INFO  closed, 3 requests, 0 errors'

function inLog(way: Way, value: string): Uint8Array | string {
  const written = way.write(value)
  if (way.isFile === true) return written
  const text = Buffer.from(written)
  // What has lines of its own begins on one.
  const before = text.includes('\n') ? `${BEFORE}\n` : BEFORE
  return Buffer.concat([Buffer.from(before), text, Buffer.from(AFTER)])
}

/**
 * Every kind of value in every way, each beside what resembles it. The near misses take turns.
 * The quick part writes the key and one other kind in each way.
 */
export function encoded({ known, part }: Scene): Gathered {
  const nearby = nearbyOf(known)
  const samples = WAYS.flatMap((way, turn) =>
    nearby
      .filter((_, at) => part === 'full' || at === 0 || at === 1 + (turn % (nearby.length - 1)))
      .flatMap((one): Sample[] => [leakOf(way, one), twinOf(way, one, turn)]),
  )
  return { samples: [...samples, ...piecesOf(known.key)], skipped: [] }
}

function leakOf(way: Way, { kind, value }: Nearby): Sample {
  return {
    source: 'ways of writing',
    technique: way.technique,
    name: `${way.name}, ${kind}`,
    truth: { [kind]: 'leak' },
    files: [{ name: 'app.log', bytes: inLog(way, value) }],
  }
}

function twinOf(way: Way, { nearMisses }: Nearby, turn: number): Sample {
  const [name, value] = nearMisses[turn % nearMisses.length] ?? ['nothing', '']
  return {
    source: 'ways of writing',
    technique: way.technique,
    name: `${way.name}, ${name}`,
    truth: CLEAN,
    files: [{ name: 'app.log', bytes: inLog(way, value) }],
  }
}

/** ASSERTIONS, `credential-not-logged`: so many characters in a row identify a key. */
const PIECE = 12

/** Identifying pieces of the key, and pieces that are too short to be one. */
function piecesOf(key: string): readonly Sample[] {
  const sample = (name: string, text: string, isLeak: boolean): Sample => ({
    source: 'ways of writing',
    technique: 'piece of a key',
    name,
    truth: isLeak ? { credential: 'leak' } : CLEAN,
    files: [{ name: 'app.log', bytes: `${BEFORE}key ${text}${AFTER}` }],
  })
  return [
    sample('first 20', `${key.slice(0, 20)}...`, true),
    sample('last 12', `...${key.slice(-PIECE)}`, true),
    sample('middle 12', `(${key.slice(17, 17 + PIECE)})`, true),
    sample('last 12 in base64', Buffer.from(`key: ${key.slice(-PIECE)};`).toString('base64'), true),
    sample('all but the middle', `${key.slice(0, 16)}…${key.slice(-PIECE)}`, true),
    sample('last 7', `...${key.slice(-7)}`, false),
    sample('first 8', `${key.slice(0, 8)}...`, false),
    sample('first 8 and last 4', `${key.slice(0, 8)}...${key.slice(-4)}`, false),
  ]
}
