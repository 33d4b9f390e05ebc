import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sha256 } from '../../src/evidence/brand.ts'
import { uploadPacket, type ArtifactResult } from '../../src/publish/github/artifact.ts'
import { loopback, type Loopback, type Reply, type Seen } from './loopback.ts'

const TEXT = '{"version":1}\n'
const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const TOKEN = `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run-1:job-1' })}.x`
const NAMES = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RESULTS_URL',
  'GITHUB_SERVER_URL',
  'GITHUB_WORKSPACE',
] as const

describe('the artifact', () => {
  let server: Loopback
  let folder: string
  let answer: (seen: Seen) => Reply | null
  let printed: string[]
  const before = new Map(NAMES.map((name) => [name, process.env[name]]))

  const healthy = ({ path, query }: Seen): Reply => {
    if (path.endsWith('/CreateArtifact')) {
      return {
        status: 200,
        body: { ok: true, signed_upload_url: `${server.url}/account/container/blob?sig=${'s'.repeat(20)}` },
      }
    }
    if (path.endsWith('/FinalizeArtifact')) return { status: 200, body: { ok: true, artifact_id: '4711' } }
    return { status: query.has('comp') ? 201 : 400, body: '' }
  }

  beforeEach(async () => {
    answer = healthy
    server = await loopback((seen) => answer(seen))
    folder = await mkdtemp(join(tmpdir(), 'gate-artifact-'))
    process.env.ACTIONS_RUNTIME_TOKEN = TOKEN
    process.env.ACTIONS_RESULTS_URL = server.url
    process.env.GITHUB_SERVER_URL = 'https://github.com'
    process.env.GITHUB_WORKSPACE = folder
    printed = []
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
    await server.close()
    await rm(folder, { recursive: true })
  })

  const upload = async (digest = sha256(TEXT), deadlineMs = 20_000): Promise<ArtifactResult> => {
    const file = join(folder, 'evidence-smoke.json')
    await writeFile(file, TEXT)
    return uploadPacket(
      { file, digest, retentionDays: null, runUrl: 'https://github.com/o/r/actions/runs/1', deadlineMs },
      { runtimeToken: process.env.ACTIONS_RUNTIME_TOKEN, resultsUrl: process.env.ACTIONS_RESULTS_URL },
    )
  }

  it('is one raw file under its own name whose digest is the packet digest', async () => {
    await expect(upload()).resolves.toEqual({
      state: 'uploaded',
      id: 4711,
      url: 'https://github.com/o/r/actions/runs/1/artifacts/4711',
      digest: sha256(TEXT),
    })
    const create = server.seen.find(({ path }) => path.endsWith('/CreateArtifact'))
    expect(JSON.parse(create?.body ?? '{}')).toMatchObject({ name: 'evidence-smoke.json' })
    expect(server.seen.find(({ query }) => query.get('comp') === 'block')?.body).toBe(TEXT)
  })

  it('uploads without a word in the log, while the words of others pass', async () => {
    const uploading = upload()
    process.stdout.write('from somebody else\n')
    await uploading
    process.stdout.write('afterwards\n')
    expect(printed.filter((line) => !line.startsWith('::add-mask::'))).toEqual([
      'from somebody else\n',
      'afterwards\n',
    ])
    expect(printed.join('')).toContain('::add-mask::')
  })

  it('is lost where the file is not the one that was sealed', async () => {
    await expect(upload(sha256('another text'))).resolves.toMatchObject({
      state: 'lost',
      code: 'digest-differs',
    })
  })

  it('is tried again after a 500', async () => {
    let tries = 0
    answer = (seen) =>
      seen.path.endsWith('/CreateArtifact') && ++tries === 1 ? { status: 500, body: {} } : healthy(seen)
    await expect(upload()).resolves.toMatchObject({ state: 'uploaded' })
    expect(tries).toBe(2)
  }, 20_000)

  it('is lost at its deadline where the service stays down', async () => {
    answer = () => ({ status: 500, body: {} })
    await expect(upload(sha256(TEXT), 300)).resolves.toMatchObject({ state: 'lost', code: 'deadline' })
    answer = () => ({ status: 403, body: { msg: 'no' } })
  })

  it('is lost with what the service said where it refuses', async () => {
    answer = () => ({ status: 403, body: { msg: '::error::no\u202e' } })
    const result = await upload()
    expect(result).toMatchObject({ state: 'lost', code: 'refused' })
    expect(JSON.stringify(result)).not.toContain('\u202e')
  })

  it('is lost outside a runner and on GitHub Enterprise Server, each with its own sentence', async () => {
    process.env.GITHUB_SERVER_URL = 'https://git.corp.example'
    await expect(upload()).resolves.toMatchObject({ state: 'lost', code: 'not-on-ghes' })
    Reflect.deleteProperty(process.env, 'ACTIONS_RUNTIME_TOKEN')
    await expect(upload()).resolves.toMatchObject({ state: 'lost', code: 'no-runner' })
    expect(server.seen).toHaveLength(0)
  })
})
