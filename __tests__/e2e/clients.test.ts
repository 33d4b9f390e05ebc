import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { sideBySide } from '../../scripts/side-by-side.ts'
import { SURFACES, type RequestProfile, type Surface } from '../../src/evidence/surface.ts'
import { blocking, rehearse, type Rehearsal } from './rehearse.ts'

jest.setTimeout(180_000)

/** A client as people use it: with its own defaults. */
interface Client {
  readonly client: string
  readonly run: string
  /** Attempts that it makes of one call where it is told to come back soon, and where the server fails: its own number. */
  readonly attempts: number
  /** The header in which it counts its retries; null where it sends none. */
  readonly counts: string | null
}

const app = (name: string) => join(import.meta.dirname, 'apps', name)
const node = (name: string) => `'${process.execPath}' '${app(name)}'`

const CLIENTS: readonly Client[] = [
  { client: 'openai', run: node('openai-sdk.mjs'), attempts: 3, counts: 'x-stainless-retry-count' },
  {
    client: 'cometapi',
    run: `E2E_SDK=cometapi ${node('openai-sdk.mjs')}`,
    attempts: 3,
    counts: 'x-stainless-retry-count',
  },
  { client: 'ai + @ai-sdk/openai', run: node('ai-sdk.mjs'), attempts: 3, counts: null },
  { client: 'axios', run: node('axios.mjs'), attempts: 1, counts: null },
  { client: 'fetch', run: node('fetch.mjs'), attempts: 1, counts: null },
  ...(isPythonHere()
    ? [
        {
          client: "Python's standard library",
          run: `python3 '${app('stdlib.py')}'`,
          attempts: 1,
          counts: null,
        },
      ]
    : []),
]

/** A fresh clone needs git, npm and Node alone. CI has to have Python: there the client is always asked. */
function isPythonHere(): boolean {
  return process.env['CI'] !== undefined || spawnSync('python3', ['--version']).status === 0
}

const PROFILES: readonly RequestProfile[] = ['minimal', 'streaming']
const CELLS = CLIENTS.flatMap((client) =>
  SURFACES.flatMap((surface) => PROFILES.map((profile) => ({ ...client, surface, profile }))),
)

/** So many runs at a time: they wait for pauses between attempts more than they work. */
const SIDE_BY_SIDE = 6

const ran = new Map<string, Rehearsal>()
const nameOf = (cell: { client: string; surface: Surface; profile: RequestProfile }) =>
  `${cell.client} ${cell.surface} ${cell.profile}`

beforeAll(async () => {
  await sideBySide(CELLS, SIDE_BY_SIDE, async (cell) => {
    const { run, surface, profile } = cell
    const result = await rehearse(
      `surface: ${surface}`,
      `request-profile: ${profile}`,
      `command: ${JSON.stringify(run)}`,
      'error-profiles: [rate-limited-ms, server-error]',
      'decision-log: stdout',
      'deadline: 30s',
    )
    ran.set(nameOf(cell), result)
  })
})

describe.each(CELLS)('$client on $surface, $profile', (cell) => {
  const result = (): Rehearsal => {
    const found = ran.get(nameOf(cell))
    if (found === undefined) throw new Error('the rehearsal did not run')
    return found
  }

  it('is seen with one attempt, and with its own retries where it fails', () => {
    const attempts = result().packet.drills.map((drill) => [drill.id, drill.attempts.length])
    expect(attempts).toEqual([
      ['happy-path', 1],
      ['rate-limited-ms', cell.attempts],
      ['server-error', cell.attempts],
    ])
  })

  it('is promoted: it reads what comes, gives up in good time and says so truthfully', () => {
    const { packet } = result()
    expect({ blocks: blocking(result()), rehearsal: packet.decision.rehearsal_value }).toEqual({
      blocks: [],
      rehearsal: 'promote',
    })
    // Only a key that was seen on the wire can be looked for: the canary came through.
    expect(packet.findings.find(({ id }) => id === 'credential-not-logged')?.outcome).toBe('pass')
    expect(
      packet.drills.map(({ attempts }) => attempts.every(({ target }) => target === 'declared')),
    ).toEqual([true, true, true])
  })

  it('counts its retries in a header, or does not', () => {
    const hints = result().packet.drills.map(({ attempts }) => attempts.map((attempt) => attempt.layer_hint))
    const counted = (many: number) =>
      Array.from({ length: many }, (_, count) =>
        cell.counts === null ? null : { header: cell.counts, count },
      )
    expect(hints).toEqual([counted(1), counted(cell.attempts), counted(cell.attempts)])
  })
})
