import { afterEach, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import {
  artifactsOfRun,
  downloadArtifact,
  workflowRuns,
  type RunFilter,
} from '../../src/publish/github/evidence-artifacts.ts'
import type { EvidenceArtifact } from '../../src/publish/github/evidence-runs.ts'
import { loopback, type Loopback, type Reply, type Seen } from './loopback.ts'

const WORKFLOW = '.github/workflows/evidence.yml'
const FILTER: RunFilter = {
  workflow: WORKFLOW,
  event: 'schedule',
  branch: 'main',
  headSha: null,
  beforeRun: 900,
  most: 3,
}
const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(answer: (request: Seen) => Reply | null): Promise<Loopback> {
  const server = await loopback(answer)
  servers.push(server)
  return server
}

function accessTo(server: Loopback) {
  return {
    token: randomBytes(8).toString('hex'),
    apiUrl: server.url,
    repository: 'o/r',
    deadlineMs: 500,
    pause: () => Promise.resolve(),
  }
}

function aRun(id: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    run_attempt: 1,
    path: WORKFLOW,
    event: 'schedule',
    head_branch: 'main',
    head_sha: 'a'.repeat(40),
    status: 'completed',
    conclusion: 'failure',
    repository: { id: 1 },
    head_repository: { id: 1 },
    created_at: '2026-11-20T03:00:00Z',
    html_url: 'https://github.com/o/r/actions/runs/1',
    ...more,
  }
}

describe('runs of a workflow', () => {
  it('are asked for by the filters, newest first, and compared again', async () => {
    const runs = [
      aRun(700),
      aRun(800, { path: `${WORKFLOW}@main` }),
      aRun(810, { path: '.github/workflows/other.yml' }),
      aRun(820, { event: 'workflow_dispatch' }),
      aRun(830, { head_branch: 'change' }),
      aRun(840, { head_repository: { id: 2 } }),
      aRun(850, { head_repository: null }),
      aRun(900),
      aRun(910),
      { id: 'x' },
    ]
    const server = await serve(() => ({ status: 200, body: { workflow_runs: runs } }))
    const read = await workflowRuns(accessTo(server), FILTER)
    expect(read).toMatchObject({ state: 'read', runs: [{ id: 800, workflow: WORKFLOW }, { id: 700 }] })
    expect(server.seen[0]?.path).toBe('/repos/o/r/actions/workflows/evidence.yml/runs')
    expect(Object.fromEntries(server.seen[0]?.query ?? [])).toEqual({
      per_page: '100',
      page: '1',
      event: 'schedule',
      branch: 'main',
    })
  })

  it('are read page by page until enough are there', async () => {
    const server = await serve(({ query }) => {
      const page = Number(query.get('page'))
      return {
        status: 200,
        body: { workflow_runs: [aRun(900 - page)] },
        headers: { link: `<https://api.github.com/x?page=${String(page + 1)}>; rel="next"` },
      }
    })
    await expect(workflowRuns(accessTo(server), FILTER)).resolves.toMatchObject({
      runs: [{ id: 899 }, { id: 898 }, { id: 897 }],
    })
    expect(server.seen).toHaveLength(3)
  })

  it.each<readonly [string, Reply | null, string, string]>([
    ['a token without the permission', { status: 403 }, 'not-permitted', 'actions: read'],
    ['a workflow that nobody may see', { status: 404 }, 'not-permitted', 'actions: read'],
    [
      'a limit',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit' } },
      'rate-limited',
      'Wait',
    ],
    ['a server that stays down', { status: 502 }, 'unexpected', 'githubstatus'],
    ['a silent server', null, 'unreachable', 'again'],
    ['another answer', { status: 200, body: [] }, 'unexpected', 'GITHUB_API_URL'],
  ])('say why they are not there: %s', async (_name, reply, code, remedy) => {
    const server = await serve(() => reply)
    const read = await workflowRuns(accessTo(server), FILTER)
    expect(read).toMatchObject({ state: 'not-read', code })
    expect(JSON.stringify(read)).toContain(remedy)
  })

  it('wait as long as a limit asks, and then go on', async () => {
    let asked = 0
    const server = await serve(() => {
      asked += 1
      return asked === 1
        ? { status: 403, body: { message: 'secondary rate limit' }, headers: { 'retry-after': '2' } }
        : { status: 200, body: { workflow_runs: [aRun(800)] } }
    })
    const waited: number[] = []
    const pause = (ms: number) => {
      waited.push(ms)
      return Promise.resolve()
    }
    await expect(workflowRuns({ ...accessTo(server), pause }, FILTER)).resolves.toMatchObject({
      runs: [{ id: 800 }],
    })
    expect(waited).toEqual([2000])
  })
})

describe('artifacts of a run', () => {
  it('are listed over all pages, oldest first, those of other runs left out', async () => {
    const digest = `sha256:${'b'.repeat(64)}`
    const pages = [
      [
        { id: 12, name: 'b.json', size_in_bytes: 5, digest, expired: false, workflow_run: { id: 800 } },
        { id: 13, name: 'c.json', size_in_bytes: 5, digest, expired: false, workflow_run: { id: 801 } },
      ],
      [{ id: 11, name: 'a.json', size_in_bytes: 5, digest: 'md5:00', workflow_run: { id: 800 } }],
    ]
    const server = await serve(({ query }) => {
      const page = Number(query.get('page'))
      const headers = page === 1 ? { link: '<https://api.github.com/x>; rel="next"' } : {}
      return { status: 200, body: { artifacts: pages[page - 1] }, headers }
    })
    const read = await artifactsOfRun(accessTo(server), 800)
    expect(read).toMatchObject({
      artifacts: [
        { id: 11, digest: null, expired: true },
        { id: 12, digest: 'b'.repeat(64), expired: false },
      ],
    })
  })
})

describe('a download', () => {
  const bytes = Buffer.from('{"version":1}\n')
  const artifact: EvidenceArtifact = {
    id: 12,
    name: 'evidence-1.json',
    bytes: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex') as EvidenceArtifact['digest'],
    expired: false,
    createdAt: null,
    runId: 800,
  }
  const limits = { maxBytes: 1024, signal: new AbortController().signal, proxy: null, deadlineMs: 500 }

  async function download(storage: (request: Seen) => Reply | null, wish: Partial<EvidenceArtifact> = {}) {
    const blob = await serve(storage)
    const api = await serve(() => ({ status: 302, headers: { location: `${blob.url}/blob/12?sig=x` } }))
    return { blob, api, result: await downloadArtifact(accessTo(api), { ...artifact, ...wish }, limits) }
  }

  it('gives the bytes of the storage host, which never sees the token', async () => {
    const { api, blob, result } = await download(() => ({ status: 200, body: bytes.toString('utf8') }))
    expect(result).toMatchObject({ state: 'downloaded', digest: artifact.digest })
    expect(api.seen[0]).toMatchObject({ path: '/repos/o/r/actions/artifacts/12/zip' })
    expect(api.seen[0]?.headers.authorization).toBeDefined()
    expect(blob.seen[0]).toMatchObject({ path: '/blob/12' })
    expect(blob.seen[0]?.query.get('sig')).toBe('x')
    expect(blob.seen[0]?.headers).not.toHaveProperty('authorization')
    expect(blob.seen[0]?.headers).not.toHaveProperty('cookie')
  })

  it.each<readonly [string, Reply | null, Partial<EvidenceArtifact>, string]>([
    ['other bytes', { status: 200, body: '{"version":2}\n' }, {}, 'digest-differs'],
    [
      'no digest to compare with',
      { status: 200, body: bytes.toString('utf8') },
      { digest: null },
      'digest-missing',
    ],
    ['an artifact that has expired', { status: 200 }, { expired: true }, 'expired'],
    ['a blob that is gone', { status: 404 }, {}, 'expired'],
    ['a listed size over the cap', { status: 200 }, { bytes: 2000 }, 'over-cap'],
    ['more bytes than were listed', { status: 200, body: 'x'.repeat(2000) }, {}, 'over-cap'],
    [
      'a storage that leads elsewhere',
      { status: 302, headers: { location: 'https://x.example' } },
      {},
      'storage-failed',
    ],
    ['a storage that is down', { status: 503 }, {}, 'storage-failed'],
    ['a silent storage', null, {}, 'storage-failed'],
    [
      'bytes that are compressed unasked',
      { status: 200, body: 'x', headers: { 'content-encoding': 'gzip' } },
      {},
      'storage-failed',
    ],
  ])('takes nothing from %s', async (_name, reply, wish, code) => {
    const { result } = await download(() => reply, wish)
    expect(result).toMatchObject({ state: 'not-read', code })
  })

  it.each<readonly [string, Reply, string]>([
    ['no address', { status: 200, body: '{}' }, 'redirect-refused'],
    [
      'an address in the open',
      { status: 302, headers: { location: 'http://blob.example/1' } },
      'redirect-refused',
    ],
    [
      'an address with a password',
      { status: 302, headers: { location: 'https://a:b@blob.example/1' } },
      'redirect-refused',
    ],
    ['an address that is none', { status: 302, headers: { location: 'blob' } }, 'redirect-refused'],
    ['gone', { status: 410 }, 'expired'],
    ['not permitted', { status: 403 }, 'not-permitted'],
  ])('takes nothing where the API answers with %s', async (_name, reply, code) => {
    const api = await serve(() => reply)
    await expect(downloadArtifact(accessTo(api), artifact, limits)).resolves.toMatchObject({ code })
  })

  it('shows a hostile name without its tricks', async () => {
    const api = await serve(() => ({ status: 410 }))
    const name = `::error::${'x'.repeat(300)}\n\u202e`
    const result = await downloadArtifact(accessTo(api), { ...artifact, name, expired: true }, limits)
    expect(result).toMatchObject({ code: 'expired' })
    expect(JSON.stringify(result)).not.toMatch(/\u202e|x{120}/)
  })
})
