import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import OpenAI from 'openai'
import type { RunningApplication } from '../../src/application/port.ts'
import { FAULTS } from '../../src/evidence/fault.ts'
import { faultsPage } from '../../scripts/fault-matrix/page.ts'
import { rowsOf, type Row } from '../../scripts/fault-matrix/rows.ts'
import { runMatrix } from '../../scripts/fault-matrix/run.ts'
import { drive } from '../tap/drive.ts'
import { STATED } from './matrix-statement.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'faults.md')

const LETTERS = { success: '', rescued: 'R', 'clean-failure': 'C', either: 'E' } as const

function lineOf({
  failure,
  expects,
  application,
  variant,
  attempts,
  reading,
  claim,
  holds,
  warns,
}: Row): string {
  const client = variant === '' ? application : `${application} (${variant})`
  const verdict = [
    ...(holds.length === 0 ? [] : [`holds: ${holds.join(', ')}`]),
    ...(warns.length === 0 ? [] : [`warns: ${warns.join(', ')}`]),
  ].join('; ')
  return [failure, LETTERS[expects], client, attempts, reading, claim, verdict || 'passes'].join(' | ')
}

const nameOf = (line: string): string => line.split(' | ', 1)[0] ?? ''

describe('what the clients of the matrix make of every fault', () => {
  let rows: readonly Row[] = []
  let heard: readonly string[] = []

  beforeAll(async () => {
    const matrix = await runMatrix()
    rows = rowsOf(matrix.seen)
    heard = matrix.heard
  }, 180_000)

  it.each([...new Set([...FAULTS, ...STATED.map(nameOf)])])('%s', (failure) => {
    const stated = STATED.filter((line) => nameOf(line) === failure)
    expect(rows.map(lineOf).filter((line) => nameOf(line) === failure)).toEqual(stated)
    expect(stated.length).toBeGreaterThan(0)
  })

  it('stands in docs/faults.md: run npm run docs:faults when it does not', async () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(await faultsPage(rows))
  })

  it('makes the SDK write no word of a reply, at its default log level', () => {
    expect(new Set(heard)).toEqual(new Set(['Could not parse message into JSON:', 'From chunk:']))
  })
})

describe('a redirect before the SDK', () => {
  const follower = (fetchOptions: { redirect?: 'manual' }): RunningApplication => ({
    async run({ routes: { fallback }, prompt }) {
      const { baseUrl, canary, model } = fallback
      const client = new OpenAI({ baseURL: baseUrl, apiKey: canary.reveal(), fetchOptions, logLevel: 'off' })
      const answer = client.responses.create({ model, input: prompt })
      const code = await answer.then(
        () => 0,
        () => 1,
      )
      return { ended: { by: 'exit', code }, claim: code === 0 ? 'success' : 'failure', outputs: null }
    },
    stopAll: () => Promise.resolve(0),
  })

  it('is followed with the prompt and without the key by default', async () => {
    const { seen, strays } = await drive({ fault: 'redirect', application: follower({}) })
    expect(seen.claim).toBe('failure')
    expect(strays.map(({ request }) => [request.target, request.credential])).toEqual([
      ['other-origin', 'none'],
    ])
    expect(strays[0]?.request.bytes).toBe(seen.attempts[0]?.request.bytes)
  })

  it('is not followed where fetchOptions says so', async () => {
    const { seen, strays } = await drive({ fault: 'redirect', application: follower({ redirect: 'manual' }) })
    expect(seen).toMatchObject({ claim: 'failure', attempts: [{ ending: { kind: 'reply', status: 307 } }] })
    expect(strays).toEqual([])
  })
})
