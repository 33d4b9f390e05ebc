import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Twin } from '../../scripts/example-runs.ts'
import { PICTURED, pictureIn, pictureOf } from '../../scripts/picture.ts'
import { SURFACES, type Surface } from '../../src/evidence/surface.ts'
import { ROOT } from '../e2e/action-file.ts'
import {
  attemptsOf,
  codeOf,
  drillOf,
  PROMOTES,
  rehearseTwin,
  told,
  verdictOf,
  type Rehearsed,
} from './twin.ts'

jest.setTimeout(60_000)

const runs = new Map<string, Promise<Rehearsed>>()

/** Each twin runs once on each surface, whoever asks. */
function rehearsed(twin: Twin, surface: Surface): Promise<Rehearsed> {
  const name = `${twin} ${surface}`
  const run = runs.get(name) ?? rehearseTwin({ example: 'http-service', twin, surface })
  runs.set(name, run)
  return run
}

describe.each(SURFACES)('examples/http-service on %s', (surface: Surface) => {
  let good: Rehearsed
  let bad: Rehearsed
  beforeAll(async () => {
    ;[good, bad] = await Promise.all([rehearsed('good', surface), rehearsed('bad', surface)])
  })

  it('promotes the good twin, with nothing to warn of', () => {
    expect(verdictOf(good)).toEqual(PROMOTES)
    expect(attemptsOf(good)).toEqual({
      'happy-path': 1,
      'primary-down': 2,
      'error-in-200': 2,
      'caller-gone': 1,
    })
  })

  it('shows in the packet that the fallback served while the primary was down', () => {
    const drill = drillOf(good, 'primary-down')
    expect(drill.attempts.map(({ route, status }) => ({ route, status }))).toEqual([
      { route: 'primary', status: 503 },
      { route: 'fallback', status: 200 },
    ])
    expect({ retries: drill.retry_count, hops: drill.hops, served: drill.served }).toEqual({
      retries: 1,
      hops: 1,
      served: { route: 'fallback', model: 'declared', answered_by: 'simulator' },
    })
    expect(drill.decision).toMatchObject({ found: 'one', value: 'promote', source: 'stdout' })
    expect(drillOf(good, 'happy-path').served?.route).toBe('primary')
  })

  it('ends the call of a caller who leaves, and records that', () => {
    const drill = drillOf(good, 'caller-gone')
    expect(drill.caller_left_after).toBe(1)
    expect(drill.attempts.map(({ ending }) => ending)).toEqual(['caller-left'])
    expect(drill.decision).toMatchObject({ found: 'one', value: 'hold' })
  })

  it('holds for what its page says', async () => {
    const { blocks, warns } = verdictOf(bad)
    expect(await told('http-service')).toEqual({
      reasons: blocks.length,
      ids: new Set([...blocks, ...warns]),
    })
  })

  it('holds the bad twin for exactly its mistakes', () => {
    expect(verdictOf(bad)).toEqual({
      exit: 1,
      rehearsal: 'hold',
      blocks: [
        'credential-not-logged',
        'body-not-stored',
        'prompt-not-stored',
        'retry-bounded',
        'finishes-within-deadline',
        'parse-unambiguous',
        'error-path-classified',
        'decision-recorded',
        'decision-consistent',
        'escalation-recorded',
      ],
      warns: ['error-message-stored', 'caller-gone-stops'],
    })
    expect(codeOf(bad, 'credential-not-logged')).toBe('credential-in-request')
    expect(codeOf(bad, 'decision-recorded')).toBe('several-terminal-records')
  })
})

/** How many attempts fit in before the deadline of a drill hangs on the SDK's jitter: the last row, and how many requests held the key. */
const TIMED_ROW = /\ncaller-gone[\s\S]*$/
const untimed = (picture: string): string =>
  picture.replace(TIMED_ROW, '').replace(/body of \d requests/, 'body of some requests')

describe('the picture of README.md', () => {
  it('is what the bad twin looks like; if not, type npm run build && npm run picture', async () => {
    expect(PICTURED).toMatchObject({ example: 'http-service', twin: 'bad' })
    const shown = pictureIn(await readFile(join(ROOT, 'README.md'), 'utf8'))
    const { stderr } = await rehearsed(PICTURED.twin, PICTURED.surface)
    expect(shown).toMatch(TIMED_ROW)
    expect(untimed(pictureOf(stderr))).toBe(untimed(shown))
  })
})
