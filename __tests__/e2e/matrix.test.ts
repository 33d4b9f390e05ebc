import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { combinedSchema, type Combined } from '../../src/packet/combined.ts'
import { canonicalBytes } from '../../src/packet/seal.ts'
import { packetSchema, type Packet } from '../../src/packet/schema.ts'
import { schemaComplaints } from '../packet/json-schema.ts'
import { declaredOutputs } from './action-file.ts'
import { runCommand, type CommandResult } from './cli-process.ts'
import { pullRequest } from './events.ts'
import type { Artifact } from './results-service.ts'
import { MODEL } from './gateway.ts'
import { runAction, type StepResult } from './runner.ts'
import { checkout, live, openWorld, rehearsal, type World } from './world.ts'

jest.setTimeout(180_000)

const RUN_ID = '7654321'
const WORKFLOW = '.github/workflows/gate.yml'
const FAILING = 'retry-bounded'
const MODELS = ['gpt-5-mini', 'openai/gpt-5', 'gpt-4.1']

/** The base branch's policy plans; what a single run would ask for is left to the jobs. */
const PLANNING = checkout(
  'surface: responses',
  `plan: { surfaces: [chat-completions, responses], models: [${MODEL}] }`,
)

interface Job {
  readonly surface: string
  readonly 'request-profile': string
  readonly model: string
  readonly shard: string
}

function jobsOf(matrix: string): readonly Job[] {
  return (JSON.parse(matrix) as { include: readonly Job[] }).include
}

function outputsOf({ stdout }: CommandResult): Record<string, string> {
  return JSON.parse(stdout) as Record<string, string>
}

describe('a matrix on the command line', () => {
  let folder: string
  let matrix: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gate-matrix-'))
    const planned = await command(['plan', '--surfaces', 'responses', '--models', MODELS.join(',')])
    expect({ code: planned.exitCode, stderr: planned.stderr }).toMatchObject({ code: 0 })
    matrix = planned.stdout
    await writeFile(join(folder, 'matrix.json'), matrix)
    for (const { surface, model } of jobsOf(matrix)) {
      const flags = ['--surface', surface, '--model', model, '--evidence', 'rehearsal', '--out', 'packets']
      expect((await command(['run', ...flags])).exitCode).toBe(0)
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const command = (args: readonly string[]) => runCommand(args, { cwd: folder })

  it('is planned, rehearsed and merged into one verdict that never says promote', async () => {
    const merged = await command(['merge', 'packets', '--expect', 'matrix.json', '--out', 'merged'])
    expect({ code: merged.exitCode, stderr: merged.stderr }).toMatchObject({ code: 0 })
    const outputs = outputsOf(merged)
    expect(outputs).toMatchObject({ decision: 'hold', 'rehearsal-decision': 'promote', codes: '' })
    const bytes = await readFile(outputs['packet-path'] ?? '')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(outputs['packet-digest'])
    expect(schemaComplaints(JSON.parse(bytes.toString('utf8')), 'combined')).toEqual([])
    expect(merged.stderr).toMatch(/^REHEARSAL PASSED {2}3 jobs/)
  })

  it('takes the matrix itself in place of its file, and its packets one by one', async () => {
    const names = (await readdir(join(folder, 'packets'))).filter((name) => /^evidence-.*00[12]/.test(name))
    const files = names.map((name) => join('packets', name))
    const merged = await command(['merge', ...files, '--expect', matrix.trim(), '--out', 'by-name'])
    expect(merged.exitCode).toBe(1)
    expect(outputsOf(merged)).toMatchObject({ decision: 'hold', codes: 'shard-missing' })
    expect(merged.stderr).toContain('responses-minimal-gpt-4.1')
  })

  it.each([
    ['no matrix', ['merge', 'packets'], /--expect/],
    ['no packets', ['merge', '--expect', 'matrix.json'], /no folder/],
    ['a matrix that is none', ['merge', 'packets', '--expect', '{"include":[]}'], /plans no job/],
    ['a surface twice', ['plan', '--surfaces', 'responses,responses', '--models', 'a'], /twice/],
    [
      'too many jobs',
      ['plan', '--surfaces', 'responses', '--profiles', 'minimal,streaming,tool-call', '--models', many()],
      /300 jobs/,
    ],
  ])('is a configuration error with %s', async (_what, args, words) => {
    const result = await command(args)
    expect({ code: result.exitCode, stdout: result.stdout }).toEqual({ code: 2, stdout: '' })
    expect(result.stderr).toMatch(words)
  })
})

function many(): string {
  return Array.from({ length: 100 }, (_, n) => `m${String(n)}`).join(',')
}

describe('a matrix in a workflow run', () => {
  let world: World
  let matrix: string
  /** What the jobs uploaded: live, without an application. */
  let packets: readonly Artifact[]

  beforeAll(async () => {
    world = await openWorld({}, PLANNING)
    const planned = await step({
      action: 'plan',
      inputs: {},
    })
    expect({ exit: planned.exitCode, errors: planned.errors }).toEqual({ exit: 0, errors: [] })
    expect(Object.keys(planned.outputs)).toEqual(await declaredOutputs('plan'))
    matrix = planned.outputs['matrix'] ?? ''
    for (const [at, job] of jobsOf(matrix).entries()) {
      const inputs = cell(job)
      const result = await step({ inputs: { ...inputs, 'check-run-id': String(100 + at) } })
      expect({ exit: result.exitCode, errors: result.errors }).toEqual({ exit: 0, errors: [] })
    }
    packets = [...world.results.artifacts]
  })
  afterAll(() => world.close())
  beforeEach(() => {
    world.github.permissions = { actions: 'read', contents: 'read', pullRequests: 'write' }
    world.github.outage = null
  })

  function cell(job: Job) {
    return live(world, {
      surface: job.surface,
      'request-profile': job['request-profile'],
      model: job.model,
      comment: 'never',
    })
  }

  function step(options: { action?: string; inputs: Record<string, string>; env?: Record<string, string> }) {
    const occurrence = pullRequest('own', world.github.pullRequest)
    return runAction({ occurrence, files: PLANNING, ...world, ...options })
  }

  /** Merges what the run has stored. */
  async function merged(
    stored: readonly Artifact[],
    more: { inputs?: Record<string, string>; env?: Record<string, string> } = {},
  ): Promise<StepResult & { readonly combined: Combined }> {
    const run = { id: Number(RUN_ID), workflow: WORKFLOW, event: 'pull_request', branch: 'change' }
    world.github.past.runs.splice(0, Infinity, { ...run, artifacts: stored })
    const inputs = { expect: matrix, result: 'success', job: 'gate', ...more.inputs }
    const env = { GITHUB_JOB: 'merge', ...more.env }
    const result = await step({ action: 'merge', inputs, env })
    if (result.packetBytes === null) throw new Error(`no combined packet:\n${result.stdout}${result.stderr}`)
    return { ...result, combined: combinedSchema.parse(JSON.parse(result.packetBytes.toString('utf8'))) }
  }

  /** An artifact with another packet in it. */
  function bent(artifact: Artifact | undefined, change: (packet: Packet) => Packet, id = '9999'): Artifact {
    if (artifact === undefined) throw new Error('no such artifact')
    const packet = change(packetSchema.parse(JSON.parse(artifact.bytes.toString('utf8'))))
    const name = `evidence-${packet.run_id}.json`
    return { ...artifact, id, name, bytes: Buffer.from(canonicalBytes(packet)) }
  }

  it('promotes with one comment and one combined packet, which is uploaded like a packet', async () => {
    const before = (await world.github.comments()).length
    const result = await merged(packets)
    expect({ exit: result.exitCode, errors: result.errors, warnings: result.warnings }).toEqual({
      exit: 0,
      errors: [],
      warnings: [],
    })
    expect(result.outputs).toMatchObject({
      decision: 'promote',
      strength: 'contract',
      codes: '',
      blocking: '',
    })
    expect(Object.keys(result.outputs)).toEqual(await declaredOutputs('merge'))
    const [uploaded] = result.artifacts
    expect(uploaded?.name).toMatch(/^combined-merged-\d{8}-7654321-1-merge-48151623\.json$/)
    expect(uploaded?.bytes.equals(result.packetBytes ?? Buffer.alloc(0))).toBe(true)
    expect(schemaComplaints(result.combined, 'combined')).toEqual([])
    expect(result.summary).toContain(`| responses | minimal | <code>${MODEL}</code> | promote |`)
    const comments = await world.github.comments()
    expect(comments).toHaveLength(before + 1)
    expect(comments.at(-1)?.body).toMatch(/^<!-- fallback-evidence-gate merge=merge -->\n### Promote/)
  })

  it('updates that comment, and takes the packet of a job that was run again', async () => {
    const held = bent(packets[0], holding, packets[0]?.id)
    const again = bent(packets[0], (packet) => ({
      ...packet,
      run_id: packet.run_id.replace(`-${RUN_ID}-1-`, `-${RUN_ID}-2-`),
      subject: { ...packet.subject, workflow_run_attempt: 2 },
    }))
    const before = (await world.github.comments()).length
    const result = await merged([held, ...packets.slice(1), again], { env: { GITHUB_RUN_ATTEMPT: '2' } })
    expect({ exit: result.exitCode, codes: result.outputs['codes'] }).toEqual({ exit: 0, codes: '' })
    expect(result.combined.superseded.map(({ attempt }) => attempt)).toEqual([1])
    expect(result.combined.shards.map(({ evidence }) => evidence?.attempt)).toContain(2)
    const comments = await world.github.comments()
    expect(comments).toHaveLength(before)
    expect(comments.at(-1)?.body).toMatch(/Retried until green: 1 job/)
  })

  /** As the job's first attempt left it. */
  const holding = (packet: Packet): Packet => ({
    ...packet,
    findings: packet.findings.map((each) => (each.id === FAILING ? { ...each, outcome: 'fail' } : each)),
    decision: { ...packet.decision, value: 'hold', forced_by: [FAILING] },
  })
  const commit = (packet: Packet): Packet => ({
    ...packet,
    subject: { ...packet.subject, evaluated_commit: 'e'.repeat(40) },
  })
  const other = (packet: Packet): Packet => ({
    ...packet,
    tool: { ...packet.tool, bundle_sha256: 'e'.repeat(64) },
  })
  const policy = (packet: Packet): Packet => ({
    ...packet,
    policy: { ...packet.policy, sha256: 'e'.repeat(64) },
  })
  const forged = (packet: Packet): Packet => ({
    ...packet,
    findings: packet.findings.map((finding, at) => (at === 0 ? { ...finding, outcome: 'fail' } : finding)),
  })
  const planted = (packet: Packet): Packet => ({
    ...packet,
    run_id: packet.run_id.replace(/\d+$/, '777'),
    strength: { ...packet.strength, model: 'planted' },
  })

  it.each([
    ['a missing job', 'shard-missing', () => packets.slice(1)],
    ['another commit', 'commit-differs', () => [bent(packets[0], commit), ...packets.slice(1)]],
    [
      'another program',
      'tool-differs',
      () => packets.map((each, at) => bent(each, other, String(9_900 + at))),
    ],
    ['another policy', 'policy-differs', () => [bent(packets[0], policy), ...packets.slice(1)]],
    ['a forged decision', 'decision-differs', () => [bent(packets[0], forged), ...packets.slice(1)]],
    ['a job that nobody planned', 'shard-unexpected', () => [...packets, bent(packets[0], planted)]],
    ['two packets of one job', 'shard-duplicate', () => [...packets, bent(packets[0], (packet) => packet)]],
    [
      'something that is no packet',
      'not-a-packet',
      () => [...packets, { id: '9999', name: 'evidence-x.json', bytes: Buffer.from('{}'), expiresAt: null }],
    ],
  ])('holds with its own code for %s', async (_what, code, stored) => {
    const result = await merged(stored())
    expect({
      exit: result.exitCode,
      codes: result.outputs['codes'],
      decision: result.outputs['decision'],
    }).toEqual({
      exit: 1,
      codes: code,
      decision: 'hold',
    })
    expect(result.errors.join('\n')).toContain(code)
    expect(result.summary).toContain(code)
  })

  it('holds where a stored packet is not the one that was uploaded, or the storage has lost it', async () => {
    const artifacts = packets.map(({ id, name, bytes }) => ({
      ...{ id: Number(id), name, size_in_bytes: bytes.length, expired: false },
      ...{ digest: `sha256:${'0'.repeat(64)}`, workflow_run: { id: Number(RUN_ID) } },
    }))
    world.github.outage = (_method, path) =>
      path.endsWith(`/runs/${RUN_ID}/artifacts`) ? { status: 200, body: { artifacts } } : null
    for (const stored of [packets, []]) {
      const result = await merged(stored)
      expect(result.outputs['codes']).toBe('packet-unreadable,shard-missing')
    }
  })

  it('asks the storage without its token', async () => {
    await merged(packets)
    const { downloads } = world.github.past
    expect(downloads.length).toBeGreaterThanOrEqual(packets.length)
    expect(downloads.map(({ authorization }) => authorization).filter(Boolean)).toEqual([])
  })

  it('holds where the jobs did not all end well, though every packet promotes', async () => {
    const result = await merged(packets, { inputs: { result: 'failure' } })
    expect({ exit: result.exitCode, codes: result.outputs['codes'] }).toEqual({
      exit: 1,
      codes: 'jobs-not-green',
    })
  })

  it('holds where the token may not read artifacts, and names the permission', async () => {
    world.github.permissions = { contents: 'read', pullRequests: 'write' }
    const result = await merged(packets)
    expect(result.outputs['codes']).toBe('artifacts-unreadable,shard-missing')
    expect(result.errors.join('\n')).toContain('actions: read')
  })

  it('leaves the packets of other jobs of the run alone, where the job is named', async () => {
    const application = await step({
      inputs: rehearsal({ comment: 'never' }),
      env: { GITHUB_JOB: 'application' },
    })
    const all = [...packets, ...application.artifacts]
    expect((await merged(all)).outputs['codes']).toBe('')
    expect((await merged(all, { inputs: { job: '' } })).outputs['codes']).toBe('shard-unexpected')
  })

  it('is a configuration error without a matrix or the end of the jobs', async () => {
    const result = await step({ action: 'merge', inputs: {} })
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 2,
      decision: 'hold',
    })
    expect(result.errors.join('\n')).toMatch(/`expect` is missing[\s\S]*`result` is missing/)
  })
})
