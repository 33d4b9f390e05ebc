import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rehearsalOf } from '../../scripts/example-runs.ts'
import { SURFACES, type Surface } from '../../src/evidence/surface.ts'
import {
  attemptsOf,
  copyOf,
  drillOf,
  PROMOTES,
  rehearse,
  rehearseTwin,
  told,
  verdictOf,
  type Copy,
  type Rehearsed,
} from './twin.ts'

jest.setTimeout(60_000)

describe.each(SURFACES)('examples/background-worker on %s', (surface: Surface) => {
  let copy: Copy
  let good: Rehearsed
  let bad: Rehearsed
  beforeAll(async () => {
    copy = await copyOf('background-worker')
    ;[good, bad] = await Promise.all([
      rehearse(rehearsalOf({ example: 'background-worker', twin: 'good', surface }), copy),
      rehearseTwin({ example: 'background-worker', twin: 'bad', surface }),
    ])
  })
  afterAll(() => copy.remove())

  it('promotes the good twin, with nothing to warn of', () => {
    expect(verdictOf(good)).toEqual(PROMOTES)
    expect(attemptsOf(good)).toEqual({ 'happy-path': 1, 'server-error': 3, 'invalid-request': 1 })
  })

  it('reads the decisions of the good twin from its file, each by its operation id', () => {
    const decisions = good.packet.drills.map(({ decision }) => [
      decision.source,
      decision.found,
      decision.value,
    ])
    expect(decisions).toEqual([
      ['file', 'one', 'promote'],
      ['file', 'one', 'hold'],
      ['file', 'one', 'hold'],
    ])
    expect(good.packet.drills.map(({ application }) => application.ended)).toEqual([
      'decided',
      'decided',
      'decided',
    ])
  })

  it('leaves after the good twin one result, an empty queue, and a log that ends in order', async () => {
    const results = await readdir(join(copy.folder, 'results'))
    expect(results).toEqual([expect.stringMatching(/^gate-happy-path-[0-9a-f]+\.json$/)])
    const queued = await readdir(join(copy.folder, 'var', 'queue'), { recursive: true })
    expect(queued.filter((name) => name.endsWith('.json'))).toEqual([])
    const log = await readFile(join(copy.folder, 'var', 'logs', 'worker.log'), 'utf8')
    expect(log).toMatch(/ stopped\n$/)
  })

  it('holds for what its page says', async () => {
    const { blocks, warns } = verdictOf(bad)
    expect(await told('background-worker')).toEqual({
      reasons: blocks.length,
      ids: new Set([...blocks, ...warns]),
    })
  })

  it('holds the bad twin for exactly its mistakes', () => {
    expect(verdictOf(bad)).toEqual({
      exit: 1,
      rehearsal: 'hold',
      blocks: [
        'body-not-stored',
        'prompt-not-stored',
        'retry-bounded',
        'finishes-within-deadline',
        'error-path-classified',
        'permanent-error-not-retried',
        'decision-recorded',
        'decision-consistent',
        'escalation-recorded',
      ],
      warns: ['error-message-stored', 'backoff-grows'],
    })
  })

  it('finds question and answer where the bad twin keeps them: in the queue', () => {
    const files = ['body-not-stored', 'prompt-not-stored'].flatMap((id) =>
      bad.packet.findings
        .filter((finding) => finding.id === id)
        .flatMap(({ places }) => places.map((place) => (place.at === 'file' ? place.file : place.at))),
    )
    expect(files).toContainEqual(expect.stringMatching(/^var\/queue\/done\/gate-happy-path-/))
    expect(files.filter((file) => !file.startsWith('var/queue/'))).toEqual([])
  })

  it('ends a job that is retried for ever at the deadline, and gives its late attempts to its own drill', () => {
    const outage = drillOf(bad, 'server-error')
    expect(outage.application.ended).toBe('deadline')
    expect(outage.attempts.every(({ status }) => status === 500)).toBe(true)
    expect(drillOf(bad, 'invalid-request').attempts.every(({ status }) => status === 400)).toBe(true)
    expect(bad.packet.strays).toBe(0)
  })
})
