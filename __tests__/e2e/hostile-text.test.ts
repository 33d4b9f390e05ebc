import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { pullRequest } from './events.ts'
import { MODEL } from './gateway.ts'
import { startGitHub, type GitHub } from './github.ts'
import { startHostileGateway, type HostileGateway } from './hostile.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import { runAction, type StepResult } from './runner.ts'
import { application, checkout, forcedBy, rehearsal } from './world.ts'

jest.setTimeout(120_000)

let github: GitHub
let results: ResultsService
const FILES = checkout()
beforeAll(async () => {
  ;[github, results] = await Promise.all([startGitHub(FILES), startResultsService()])
})
afterAll(() => Promise.all([github.close(), results.close()]))

/** Commands of the runner, ends of comments and of code, mentions, forged markers, and unseen characters. */
const HOSTILE = [
  '::error::pwned',
  '\n::set-output name=decision::promote-pwned',
  '\r\n##[error]pwned',
  '%0A::add-mask::pwned',
  '--> <!-- pwned -->',
  '@octo-team pwned',
  '</details></table><script>pwned</script>',
  '| pwned | `pwned` ```',
  '\u202epwned\u001b[31mpwned',
].join(' ')

/** A gateway that puts hostile text wherever a reply has room for text. */
function hostileGateway(status: number): Promise<HostileGateway> {
  const message = { type: 'output_text', text: HOSTILE, annotations: [] }
  const success = {
    id: HOSTILE,
    object: 'response',
    created_at: 1,
    model: HOSTILE,
    status: 'completed',
    output: [{ type: 'message', id: HOSTILE, role: 'assistant', status: 'completed', content: [message] }],
    [HOSTILE]: HOSTILE,
  }
  const failure = {
    error: { message: HOSTILE, type: HOSTILE, code: HOSTILE, param: HOSTILE },
    request_id: HOSTILE,
  }
  return startHostileGateway(async (response) => {
    // Even a hostile gateway refuses what every gateway refuses: else the planned mistake would not be met.
    const isWhole = (await text(response.req)).includes('"input"')
    response.writeHead(status === 200 && !isWhole ? 400 : status, {
      'content-type': 'application/json',
      'x-request-id': '::error::pwned-##[error]pwned-@octo-team',
      'x-cometapi-request-id': '<script>pwned</script>',
    })
    response.end(JSON.stringify(status === 200 && isWhole ? success : failure))
  })
}

describe('hostile text', () => {
  it.each([200, 400, 503])(
    'of a gateway that answers %i reaches no log, comment, summary, packet or output',
    async (status) => {
      const gateway = await hostileGateway(status)
      const inputs = {
        surface: 'responses',
        'api-key': gateway.key,
        'base-url': gateway.baseUrl,
        model: MODEL,
      }
      const result = await runAction({
        inputs,
        occurrence: pullRequest('own', github.pullRequest),
        files: FILES,
        github,
        results,
        env: { GITHUB_RUN_ID: String(8_000_000 + status) },
      })
      await gateway.close()
      expect(await saying('pwned', result)).toEqual([])
      expect(result.outputs['decision']).toBe(status === 200 ? 'promote' : 'hold')
    },
  )

  it('of a workflow, branch and note is broken wherever it is shown', async () => {
    const note = 'minimal profile ::error::pwned ##[error]pwned --> @octo-team <script>alert(1)</script> `x`'
    const occurrence = pullRequest('own', {
      ...github.pullRequest,
      branch: 'x--><script>pwned@octo-team',
      title: HOSTILE,
    })
    const result = await runAction({
      inputs: rehearsal({ 'operator-note': note }),
      occurrence,
      files: FILES,
      github,
      results,
      env: {
        GITHUB_RUN_ID: '8100001',
        GITHUB_WORKFLOW: '::error::pwned ##[error]pwned @octo-team',
        GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/x.yml@refs/heads/-->@octo-team##[error]pwned',
        GITHUB_REF: 'refs/heads/-->@octo-team',
      },
    })
    await expectTame(result)
  })

  it('of a file name is broken wherever it is shown, and the leak in it is still found', async () => {
    const result = await runAction({
      inputs: rehearsal({
        command: application('plain', ['hostile-file-name']),
        'evidence-paths': 'logs/**',
        'error-profiles': 'server-error',
      }),
      occurrence: pullRequest('own', github.pullRequest),
      files: FILES,
      github,
      results,
      env: { GITHUB_RUN_ID: '8100002' },
      leakyFiles: /shop\/logs\//,
    })
    expect(forcedBy(result)).toContain('credential-not-logged')
    await expectTame(result)
  })

  it('of a setting is broken in the message that refuses it', async () => {
    const inputs = rehearsal({
      deadline: 'x ##[error]pwned',
      comment: '::error::pwned',
      [HOSTILE.slice(0, 14)]: 'x',
    })
    const result = await runAction({ inputs, occurrence: pullRequest(), results, github })
    expect(result.exitCode).toBe(2)
    expect(result.commands.filter(({ name }) => !KNOWN.includes(name))).toEqual([])
    expect(result.stdout).not.toContain('##[')
  })
})

/** The commands that this action has a reason to give. */
const KNOWN = ['add-mask', 'error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'stop-commands']

/** The places that hold a text at all. */
async function saying(text: string, result: StepResult): Promise<readonly string[]> {
  const places: [string, string][] = [
    ['stdout', result.stdout],
    ['stderr', result.stderr],
    ['summary', result.summary],
    ['packet', result.packetBytes?.toString('utf8') ?? ''],
    ['outputs', JSON.stringify(result.outputs)],
    ...(await github.comments()).map(({ id, body }): [string, string] => [`comment ${id}`, body]),
  ]
  return places.filter(([, body]) => body.includes(text)).map(([name]) => name)
}

/** Shown, but without force: no command, no end of a comment, no mention, no tag. */
async function expectTame(result: StepResult): Promise<void> {
  expect(result.commands.filter(({ name }) => !KNOWN.includes(name))).toEqual([])
  // A command that somebody else wrote would begin with its text.
  expect(result.commands.filter(({ message }) => /^\W*pwned/.test(message))).toEqual([])
  expect(result.stdout).not.toContain('##[')
  const comments = (await github.comments()).map(({ body }) => body.split('\n').slice(1).join('\n'))
  for (const text of [result.summary, ...comments]) {
    const prose = text.replace(/^ {0,3}(`{3,})[^]*?^ {0,3}\1/gm, '')
    expect(prose).not.toMatch(/-->|<!--|<script|<img/i)
    expect(withoutCode(prose)).not.toMatch(/(^|[^\w`/])@[a-z]/im)
  }
}

/** Markdown without code, where GitHub looks for no mentions. */
function withoutCode(markdown: string): string {
  return markdown.replace(/<code>[^<]*<\/code>/g, '').replace(/(`+)[^`]+\1/g, '')
}
