import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { packetSchema, type Packet } from '../../src/packet/schema.ts'
import { pullRequest, workflowDispatch, workflowRun, type EndedChoice } from './events.ts'
import { startForkSide, type ForkSide } from './github-forks.ts'
import { runAction, type StepOptions, type StepResult } from './runner.ts'
import { checkout, openWorld, rehearsal, type World } from './world.ts'

jest.setTimeout(180_000)

const WORKFLOW = '.github/workflows/gate.yml'
const BASE = checkout('model: gpt-5-mini')
const HEAD = createHash('sha1').update('fork head').digest('hex')
const BRANCH = 'try/it'
const BOT = 'github-actions[bot]'

let world: World
let side: ForkSide
beforeEach(async () => {
  world = await openWorld({}, BASE)
  side = await startForkSide(world.github)
  side.pulls.push({ number: number(), state: 'open', branch: BRANCH, headSha: HEAD })
})
afterEach(async () => {
  await Promise.all([side.close(), world.close()])
})

const number = () => world.github.pullRequest.number

let runId = 6_100_000
/** The gate in a run of the fork: it may not comment, and uploads its packet. */
async function forkRun(
  inputs: Readonly<Record<string, string>> = {},
  env: Record<string, string> = {},
): Promise<{ readonly id: number; readonly bytes: Buffer; readonly packet: Packet }> {
  runId += 1
  const { number: pull } = world.github.pullRequest
  const result = await runAction({
    inputs: rehearsal(inputs),
    occurrence: pullRequest('fork', { number: pull, headSha: HEAD, branch: BRANCH }),
    files: BASE,
    ...world,
    env: { GITHUB_RUN_ID: String(runId), GITHUB_JOB: 'rehearsal', ...env },
  })
  if (result.packetBytes === null) throw new Error(`the fork's run left no packet:\n${result.stdout}`)
  const packet = packetSchema.parse(JSON.parse(result.packetBytes.toString('utf8')))
  return { id: runId, bytes: result.packetBytes, packet }
}

let artifactId = 40_000
function uploaded(id: number, ...files: readonly (Buffer | string)[]): void {
  side.past.runs.push({
    id,
    workflow: WORKFLOW,
    event: 'pull_request',
    branch: BRANCH,
    artifacts: files.map((file, at) => {
      artifactId += 1
      return { id: String(artifactId), name: `evidence-${at}.json`, bytes: Buffer.from(file) }
    }),
  })
}

/** The second workflow, after the run of this id. */
function comment(
  choice: EndedChoice & { readonly id: number },
  more: Partial<StepOptions> = {},
): Promise<StepResult> {
  return runAction({
    action: 'comment',
    inputs: { workflow: WORKFLOW },
    occurrence: workflowRun('fork', number(), { headSha: HEAD, branch: BRANCH, ...choice }),
    results: null,
    github: side,
    ...more,
  })
}

async function bodies(): Promise<readonly string[]> {
  return (await world.github.comments()).map(({ body }) => body)
}

/** A packet with changes, as a fork could upload it. */
function changed(packet: Packet, change: (copy: Record<string, never> & Packet) => void): string {
  const copy = structuredClone(packet) as Record<string, never> & Packet
  change(copy)
  return JSON.stringify(copy)
}

describe('a run of a fork', () => {
  it('is commented on after its end, by a job that runs none of its code', async () => {
    const run = await forkRun()
    expect(await bodies()).toEqual([])
    uploaded(run.id, run.bytes)
    const result = await comment({ id: run.id })
    expect({ exit: result.exitCode, errors: result.errors }).toEqual({ exit: 0, errors: [] })
    const [posted, ...others] = await world.github.comments()
    expect(others).toEqual([])
    expect(posted?.author).toBe(BOT)
    const [marker, first] = posted?.body.split('\n') ?? []
    expect(marker).toMatch(
      /^<!-- fallback-evidence-gate from=fork surface=responses profile=minimal shard=[0-9a-f]{16} -->$/,
    )
    expect(first).toMatch(
      /^\*\*Untrusted: from a run of a fork.*rehearsal.*never satisfies <code>verify<\/code>/,
    )
    expect(posted?.body).toContain('### Rehearsal')
    expect(posted?.body).toContain('weighed by heads/main')
    expect(result.outputs).toMatchObject({ decision: 'hold' })
    expect(result.outputs['comment-url']).toMatch(/^http/)
    expect(side.heads).toEqual([`stranger:${BRANCH}`])
    expect(side.past.downloads.every(({ authorization }) => authorization === undefined)).toBe(true)
  })

  it('updates the comment of an earlier run, and says it where it left nothing any more', async () => {
    const first = await forkRun()
    uploaded(first.id, first.bytes)
    await comment({ id: first.id })
    const before = await bodies()
    const second = await forkRun()
    uploaded(second.id, second.bytes)
    await comment({ id: second.id })
    const after = await bodies()
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
    expect(after[0]).toContain(`/actions/runs/${second.id}`)
    uploaded(runId + 1)
    const third = await comment({ id: runId + 1 })
    expect(third.exitCode).toBe(0)
    expect(await bodies()).toEqual([
      expect.stringMatching(/^### Nothing judged &middot; the newest run left no evidence here$/m),
    ])
  })

  it('that had nothing to judge is told apart from evidence that cannot be used', async () => {
    const first = await forkRun()
    uploaded(first.id, first.bytes)
    await comment({ id: first.id })
    const { history } = world.github
    const watching = checkout('routing-files: config/litellm.yaml')
    await world.github.moveOn({ ...watching, 'config/litellm.yaml': 'model_list: []\n' })
    const pull = await history.pull(await history.tip(), { 'README.md': '# Shop\n' })
    runId += 1
    const ended = await runAction({
      inputs: rehearsal(),
      occurrence: pullRequest('fork', { number: number(), headSha: pull.head, mergeSha: pull.merge }),
      files: watching,
      ...world,
      env: { GITHUB_RUN_ID: String(runId), GITHUB_JOB: 'rehearsal' },
    })
    expect(ended).toMatchObject({ exitCode: 0, packetBytes: null, artifacts: [] })
    expect(ended.outputs['decision']).toBe('not-applicable')
    uploaded(runId)
    const result = await comment({ id: runId })
    expect(result).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
    expect(result.outputs['decision']).toBe('hold')
    expect(result.stdout).toContain('the run left no packet, so that nothing was judged')
    const [body = '', ...others] = await bodies()
    expect(others).toEqual([])
    expect(body).toContain('### Nothing judged')
    expect(body).not.toMatch(/### Hold|could not be used|lost/)
  })

  it('that left no packet makes no comment where none stands', async () => {
    uploaded(7)
    const result = await comment({ id: 7 })
    expect({ exit: result.exitCode, bodies: await bodies() }).toEqual({ exit: 0, bodies: [] })
    expect(result.stdout).toContain('the run left no packet')
  })

  it('with several jobs gets one comment for each, and jobs of an earlier attempt stay', async () => {
    const [chat, other] = [
      await forkRun({ surface: 'chat-completions' }),
      await forkRun({}, { GITHUB_RUN_ID: String(runId + 1) }),
    ]
    const again = await forkRun(
      { surface: 'chat-completions' },
      { GITHUB_RUN_ID: String(chat.id), GITHUB_RUN_ATTEMPT: '2' },
    )
    side.attempts.set(chat.id, 2)
    const sameRun = changed(other.packet, (copy) => {
      copy.subject.workflow_run_id = String(chat.id)
      copy.run_id = copy.run_id.replace(String(other.id), String(chat.id))
    })
    uploaded(chat.id, chat.bytes, sameRun, again.bytes)
    const result = await comment({ id: chat.id, attempt: 2 })
    expect({ exit: result.exitCode, errors: result.errors }).toEqual({ exit: 0, errors: [] })
    const surfaces = (await bodies()).map((body) => /surface=([a-z-]+)/.exec(body)?.[1]).toSorted()
    expect(surfaces).toEqual(['chat-completions', 'responses'])
    const digest = createHash('sha256').update(again.bytes).digest('hex').slice(0, 12)
    expect((await bodies()).filter((body) => body.includes(digest))).toHaveLength(1)
    const older = await comment({ id: chat.id, attempt: 1 })
    expect(older.stdout).toContain('has been run again since')
  })

  it('weighs findings by the policy of the default branch', async () => {
    const run = await forkRun()
    uploaded(
      run.id,
      changed(run.packet, (copy) => {
        const found = copy.findings.find(({ id }) => id === 'setup-declared')
        Object.assign(found ?? {}, { outcome: 'fail', code: 'setup-missing', message: 'x', remedy: 'y' })
      }),
    )
    await comment({ id: run.id })
    expect((await bodies())[0]).toMatch(/^### Rehearsal passed/m)
    await world.github.moveOn(checkout('severities: { setup-declared: block }', 'promoted: true'))
    await comment({ id: run.id })
    expect((await bodies())[0]).toMatch(/^### Rehearsal: roll back/m)
    expect((await bodies())[0]).toContain('here the policy of the default branch counts')
  })
})

describe('what a fork made up', () => {
  const EVIL = [
    '<img src=x onerror=alert(1)>',
    '@octo/security approve',
    '::error::pwned',
    '![x](https://evil.example/p.png)',
    '<!-- fallback-evidence-gate from=fork about=run -->',
    '\n## Approved by the maintainers',
  ]
  const SEEDS = /onerror|octo\/security|pwned|evil\.example|about=run|Approved/

  function poisoned(packet: Packet): string {
    let at = 0
    const evil = () => EVIL[(at += 1) % EVIL.length] ?? ''
    return changed(packet, (copy) => {
      copy.intent = evil()
      copy.strength.model = evil()
      copy.strength.route_origin = evil()
      copy.tool.name = evil()
      copy.subject.repository = evil()
      copy.subject.head_repository = evil()
      copy.setup.rollback = evil()
      copy.uncertainty = EVIL.slice()
      copy.findings = copy.findings.map((finding) => ({
        ...finding,
        outcome: finding.severity === 'warn' ? ('fail' as const) : finding.outcome,
        code: 'Approved-by-maintainers',
        message: evil(),
        remedy: evil(),
        places: [{ at: 'file' as const, file: evil(), line: 1, column: null }],
      }))
      copy.records = copy.records.map((each) => ({ ...each, operator_note: evil() }))
      copy.drills = copy.drills.map((drill) => ({ ...drill, id: 'Approved', request_id: 'pwned' }))
    })
  }

  it('appears nowhere: texts, names, codes and models of a packet stay out', async () => {
    const run = await forkRun()
    uploaded(run.id, poisoned(run.packet))
    const result = await comment({ id: run.id })
    expect(result.exitCode).toBe(0)
    const [body = ''] = await bodies()
    expect(body).toContain('### Rehearsal')
    expect(body).toContain('a model that the policy does not name')
    expect(body).not.toMatch(SEEDS)
    expect(`${result.stdout}${result.summary}${JSON.stringify(result.outputs)}`).not.toMatch(SEEDS)
  })

  it.each<[string, string, (packet: Packet, bytes: Buffer) => string | Buffer]>([
    [
      'another commit',
      'subject-contradicts',
      (packet) => changed(packet, (copy) => (copy.subject.evaluated_commit = 'b'.repeat(40))),
    ],
    [
      'another run',
      'subject-contradicts',
      (packet) => changed(packet, (copy) => (copy.subject.workflow_run_id = '1')),
    ],
    [
      'a decision that its findings do not give',
      'decision-differs',
      (packet) =>
        changed(packet, (copy) => {
          const [finding] = copy.findings
          if (finding !== undefined) Object.assign(finding, { outcome: 'fail', code: 'credential-found' })
        }),
    ],
    [
      'more than a rehearsal',
      'not-a-rehearsal',
      (packet) =>
        changed(packet, (copy) => {
          copy.strength.value = 'live'
          Object.assign(copy.decision, { strength: 'live', rehearsal_value: null, value: 'promote' })
        }),
    ],
    ['no JSON', 'not-a-packet', () => '@octo/security <script>'],
    [
      'a packet over the limit',
      'packet-too-large',
      (_, bytes) => Buffer.concat([bytes, Buffer.alloc(2 ** 20, 32)]),
    ],
  ])('is told by its code alone: %s', async (_what, code, make) => {
    const run = await forkRun()
    uploaded(run.id, make(run.packet, run.bytes))
    const result = await comment({ id: run.id })
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 0,
      decision: 'hold',
    })
    expect(await bodies()).toEqual([
      expect.stringContaining(
        `### Hold &middot; the evidence of this run could not be used: <code>${code}</code>`,
      ),
    ])
  })

  it('is refused in one comment where it is too much of it', async () => {
    uploaded(9, ...Array.from({ length: 49 }, () => '{}'))
    await comment({ id: 9 })
    expect(await bodies()).toEqual([expect.stringContaining('<code>too-many-packets</code>')])
    expect(side.past.downloads).toEqual([])
  })

  it('is not taken for a comment of ours: a marker in the words of somebody else is left alone', async () => {
    const run = await forkRun()
    uploaded(run.id, run.bytes)
    await world.github.commentAs('owner', '<!-- fallback-evidence-gate from=fork about=run -->\nmine')
    await comment({ id: run.id })
    const comments = await world.github.comments()
    expect(comments.map(({ author }) => author).toSorted()).toEqual([BOT, 'octo'])
    expect(comments.find(({ author }) => author === 'octo')?.body).toMatch(/\nmine$/)
  })
})

describe('a run without a comment', () => {
  it.each<[string, () => void]>([
    [
      'closed',
      () => side.pulls.splice(0, 1, { number: number(), state: 'closed', branch: BRANCH, headSha: HEAD }),
    ],
    [
      'renamed',
      () => side.pulls.splice(0, 1, { number: number(), state: 'open', branch: 'other', headSha: HEAD }),
    ],
    [
      'pushed again',
      () =>
        side.pulls.splice(0, 1, { number: number(), state: 'open', branch: BRANCH, headSha: 'f'.repeat(40) }),
    ],
    [
      'of another fork',
      () =>
        side.pulls.splice(0, 1, {
          number: number(),
          state: 'open',
          branch: BRANCH,
          headSha: HEAD,
          headRepositoryId: 3,
        }),
    ],
    ['there twice', () => side.pulls.push({ number: 99, state: 'open', branch: BRANCH, headSha: HEAD })],
  ])('ends well where its pull request is %s', async (_state, change) => {
    change()
    const result = await comment({ id: 8 })
    expect({ exit: result.exitCode, bodies: await bodies() }).toEqual({ exit: 0, bodies: [] })
    expect(result.outputs).toEqual({ 'comment-url': '', decision: 'hold' })
    expect(result.stdout).toMatch(/No comment: (no|several) open pull requests? /)
  })

  it('ends well for a run of this repository, and for one of another workflow', async () => {
    const own = await comment({ id: 8 }, { occurrence: workflowRun('own') })
    expect({ exit: own.exitCode, said: own.stdout }).toMatchObject({
      exit: 0,
      said: expect.stringContaining("this repository's own code") as unknown,
    })
    const other = await comment({ id: 8, path: '.github/workflows/copy.yml' })
    expect({ exit: other.exitCode, said: other.stdout }).toMatchObject({
      exit: 0,
      said: expect.stringContaining('is of another workflow') as unknown,
    })
  })

  it('fails as a configuration error where another event started the job', async () => {
    const result = await comment({ id: 8 }, { occurrence: workflowDispatch() })
    expect({ exit: result.exitCode, outputs: result.outputs }).toEqual({
      exit: 2,
      outputs: { 'comment-url': '', decision: 'hold' },
    })
    expect(result.errors.join('\n')).toContain('workflow_run')
  })

  it.each<[string, string, () => void]>([
    [
      'may not read runs',
      '`permissions: actions: read`',
      () => (world.github.permissions = { contents: 'read', pullRequests: 'write' }),
    ],
    [
      'is limited',
      'Wait some minutes',
      () =>
        (world.github.outage = (_, path) =>
          path.endsWith('/artifacts') ? { status: 429, body: { message: 'API rate limit exceeded' } } : null),
    ],
    [
      'may not comment',
      'pull-requests: write',
      () => (world.github.permissions = { contents: 'read', pullRequests: 'read', actions: 'read' }),
    ],
    [
      'may not read the policy',
      'contents: read',
      () => (world.github.permissions = { pullRequests: 'write', actions: 'read' }),
    ],
  ])('fails where the token %s, and says what to do', async (_what, remedy, change) => {
    const run = await forkRun()
    uploaded(run.id, run.bytes)
    change()
    const result = await comment({ id: run.id })
    expect({ exit: result.exitCode, bodies: await bodies() }).toEqual({ exit: 1, bodies: [] })
    expect(result.errors.join('\n')).toContain(remedy)
  })
})
