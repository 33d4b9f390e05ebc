import { afterEach, describe, expect, it } from '@jest/globals'
import { fixedSurroundings } from '../../scripts/packet-example.ts'
import type { ContractPage } from '../../src/evidence/contract.ts'
import { judgePages, startPages } from '../../src/flows/gate-pages.ts'
import { policy } from '../assess/build.ts'
import { aPacket } from '../report/packet.ts'
import { Listeners } from '../wire/servers.ts'

const listeners = new Listeners()
afterEach(() => listeners.closeAll())

const GOOD = '# Responses\n## Response\n| `output` | array |\n'

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

async function site(answers: Readonly<Record<string, Answer | null>>) {
  const asked: { path: string; headers: readonly string[] }[] = []
  const listener = await listeners.http((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: Object.keys(request.headers).sort() })
    const answer = Object.hasOwn(answers, path) ? answers[path] : { status: 404 }
    if (!answer) return
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/markdown', ...answer.headers })
    response.end(answer.body ?? GOOD)
  })
  return { ...listener, asked }
}

async function read(pages: readonly ContractPage[], previous: Parameters<typeof judgePages>[2] = null) {
  const declared = policy({ pages })
  const started = await startPages(declared, fixedSurroundings('/nowhere'))
  return judgePages(await started.done, declared, previous)
}

describe('a contract page', () => {
  it('is read with its date and digest, without any credential', async () => {
    const { origin, asked } = await site({ '/r.md': {} })
    const found = await read([{ area: 'responses', url: `${origin}/r.md` }])
    expect(found).toMatchObject({
      pages: [{ area: 'responses', accessed: '2026-11-22T10:00:00.000Z', state: 'current' }],
      documented: [{ selector: 'output', documented: 'yes' }],
      warnings: [],
    })
    expect(found.pages[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(asked[0]?.headers).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  it('changed where its digest is another than the last packet’s', async () => {
    const { origin } = await site({ '/r.md': {} })
    const page = { area: 'responses', url: `${origin}/r.md` }
    const sha256 = (await read([page])).pages[0]?.sha256 ?? null
    const previous = (digest: string | null) => ({
      ...aPacket(),
      sources: [{ ...page, accessed: null, sha256: digest, state: 'current' as const }],
    })
    const state = async (digest: string | null) => (await read([page], previous(digest))).pages[0]?.state
    await expect(state(sha256)).resolves.toBe('current')
    await expect(state('0'.repeat(64))).resolves.toBe('changed')
    await expect(state(null)).resolves.toBe('current')
  })

  it.each<readonly [string, Answer]>([
    ['status 503', { status: 503 }],
    ['status 429', { status: 429 }],
    ['status 403', { status: 403 }],
    ['status 302', { status: 302, headers: { location: 'https://elsewhere.example/r.md' } }],
    ['no Markdown or JSON', { headers: { 'content-type': 'text/html' } }],
    ['no Markdown or JSON', { body: '<!doctype html>output' }],
    ['no Markdown or JSON', { body: '' }],
    ['no Markdown or JSON', { body: Buffer.from([0xff, 0xfe, 0x00]) }],
    ['over-cap', { body: 'x'.repeat(3 * 1024 * 1024) }],
    ['encoded', { headers: { 'content-encoding': 'gzip' } }],
  ])('says nothing where it comes as %s', async (why, answer) => {
    const { origin } = await site({ '/r.md': answer })
    const found = await read([{ area: 'responses', url: `${origin}/r.md` }])
    expect(found.pages).toMatchObject([{ state: 'unreachable', sha256: null }])
    expect(found.documented).toEqual([{ selector: 'output', documented: 'unknown' }])
    expect(found.warnings.join()).toContain(why)
  })

  it.each([404, 410])('is gone with status %d', async (status) => {
    const { origin } = await site({ '/r.md': { status } })
    const found = await read([{ area: 'responses', url: `${origin}/r.md` }])
    expect(found.pages).toMatchObject([{ state: 'gone' }])
    expect(found.warnings).toEqual([])
  })

  it('is followed on its own origin, a few steps', async () => {
    const to = (location: string) => ({ status: 308, headers: { location } })
    const { origin, asked } = await site({ '/a': to('/b'), '/b': to('/c'), '/c': {}, '/round': to('/round') })
    const found = await read(['/a', '/round'].map((path) => ({ area: 'responses', url: `${origin}${path}` })))
    expect(found.pages.map(({ url, state }) => [new URL(url).pathname, state])).toEqual([
      ['/a', 'current'],
      ['/round', 'unreachable'],
    ])
    expect(asked.filter(({ path }) => path === '/round')).toHaveLength(4)
  })

  it('leads to the specifications of its own origin, and keeps quiet about those that are not there', async () => {
    const elsewhere = await site({ '/openapi/responses.json': {} })
    const { origin, asked } = await site({
      '/llms.txt': {
        body: `- ${elsewhere.origin}/openapi/responses.json\n- /openapi/responses-a.json\n- /openapi/responses-b.json`,
      },
      '/openapi/responses-a.json': { body: '{"openapi":"3.1.0"}' },
    })
    const found = await read([{ area: 'docs-map', url: `${origin}/llms.txt` }])
    expect(found.pages.map(({ area, state }) => `${area} ${state}`)).toEqual([
      'docs-map current',
      'responses-spec current',
    ])
    expect(asked).toHaveLength(3)
    expect(elsewhere.asked).toEqual([])
  })

  it('is not asked where none is declared', async () => {
    await expect(read([])).resolves.toEqual({ pages: [], documented: [], warnings: [] })
  })
})
