import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packetSchema } from '../../src/packet/schema.ts'
import { at } from './github.ts'
import { MODEL, startGateway, type Gateway } from './gateway.ts'
import { formsOf, newKey } from './keys.ts'
import { runCommand, type CommandResult } from './cli-process.ts'

jest.setTimeout(120_000)

let folder: string
let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gate-cli-')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** An escape sequence of a terminal. */
const COLOUR = String.fromCharCode(27)

const run = (
  args: readonly string[],
  more: { input?: string; env?: Record<string, string> } = {},
): Promise<CommandResult> => runCommand(args, { cwd: folder, ...more })

/** The one JSON line that a script reads. */
function outputsOf({ stdout }: CommandResult): unknown {
  expect(stdout.trim().split('\n')).toHaveLength(1)
  return JSON.parse(stdout)
}

describe('help', () => {
  it.each([[['--help']], [['help']], [[]], [['-h']]])('teaches on standard output: %j', async (args) => {
    const result = await run(args)
    expect(result.exitCode).toBe(0)
    expect(result.stderr).toBe('')
    for (const word of ['run', 'demo', 'init', 'classify', 'scan', 'routing', 'Exit codes'])
      expect(result.stdout).toContain(word)
  })

  it.each(['run', 'demo', 'init', 'classify', 'scan', 'routing'])('exists for %s', async (command) => {
    const result = await run([command, '--help'])
    expect({ exit: result.exitCode, stderr: result.stderr }).toEqual({ exit: 0, stderr: '' })
    expect(result.stdout).toContain(command)
  })

  it('names no flag for a secret', async () => {
    const { stdout } = await run(['run', '--help'])
    expect(stdout).not.toContain('--api-key')
    expect(stdout).toContain('COMETAPI_KEY')
  })
})

describe('run', () => {
  it('rehearses without a key, prints one JSON line, and leaves packet, summary and page', async () => {
    await run(['init', '--surface', 'responses', '--evidence', 'rehearsal'])
    const result = await run(['run', '--evidence', 'rehearsal', '--surface', 'responses', '--out', 'found'])
    expect({ exit: result.exitCode, stderr: result.stderr }).toEqual({
      exit: expect.any(Number) as unknown,
      stderr: expect.stringMatching(/responses/) as unknown,
    })
    const outputs = outputsOf(result)
    expect(at(outputs, 'decision')).toBe('hold')
    expect(at(outputs, 'strength')).toBe('rehearsal')
    const names = (await readdir(join(folder, 'found'))).map((name) =>
      name.replace(/smoke-\d{8}-\d{3}/, 'ID'),
    )
    expect(names.sort()).toEqual(['evidence-ID.json', 'page-ID.html', 'summary-ID.md'])
    for (const name of await readdir(join(folder, 'found')))
      expect(result.stderr).toContain(join('found', name))
    const packet = packetSchema.parse(JSON.parse(await readFile(String(at(outputs, 'packet-path')), 'utf8')))
    expect(packet.subject.event).toBe('by-hand')
  })

  it('asks a gateway with the key of the environment, and shows it nowhere', async () => {
    const flags = ['--surface', 'chat-completions', '--model', MODEL, '--base-url', gateway.baseUrl]
    const result = await run(['run', ...flags], { env: { COMETAPI_KEY: gateway.key } })
    expect(at(outputsOf(result), 'strength')).toBe('contract')
    const written = await readdir(join(folder, 'evidence'))
    const texts = await Promise.all(written.map((name) => readFile(join(folder, 'evidence', name), 'latin1')))
    for (const form of formsOf(gateway.key)) {
      expect([result.stdout, result.stderr, ...texts].filter((text) => text.includes(form)).length).toBe(0)
    }
  })

  it('leaves the text of a support request where the gateway refused, without its message', async () => {
    const said = 'Group default has 3.14 left'
    const refusing = await startGateway({ error: { status: 503, code: 'model_not_found', message: said } })
    const flags = ['--surface', 'responses', '--model', MODEL, '--base-url', refusing.baseUrl]
    const result = await run(['run', ...flags], { env: { COMETAPI_KEY: refusing.key } }).finally(() =>
      refusing.close(),
    )
    expect(result.exitCode).toBe(1)
    const names = await readdir(join(folder, 'evidence'))
    const name = names.find((each) => each.startsWith('support-')) ?? ''
    expect(name).toMatch(/^support-smoke-\d{8}-001\.txt$/)
    expect(result.stderr).toContain(name)
    const text = await readFile(join(folder, 'evidence', name), 'utf8')
    expect(text).toMatch(/^Request id:\n {2}req-/m)
    expect(text).toContain(`POST ${refusing.baseUrl}/responses`)
    for (const secret of [said, ...formsOf(refusing.key)]) expect(text.includes(secret)).toBe(false)
  })

  it('uses no colours in a pipe, and no workflow commands', async () => {
    const result = await run(['run', '--surface', 'responses', '--evidence', 'rehearsal'])
    expect(at(outputsOf(result), 'decision')).toBe('hold')
    expect(result.stderr).toMatch(/responses/)
    expect(`${result.stdout}${result.stderr}`).not.toContain(COLOUR)
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/^::|##\[/m)
  })

  it.each([
    { args: ['run', '--surfce', 'responses'], near: /`--surface`/ },
    { args: ['run', '--surface', 'responses', '--max-attempt', '2'], near: /`--max-attempts`/ },
    { args: ['run', '--surface', 'responses', '--evidence', 'rehearsel'], near: /`rehearsal`/ },
    { args: ['rum', '--surface', 'responses'], near: /`run`/ },
    { args: ['classfy'], near: /`classify`/ },
    { args: ['demo', '--surfaces', 'responses'], near: /--surface/ },
  ])('answers a mistake with exit 2 and the nearest name: $args', async ({ args, near }) => {
    const result = await run(args)
    expect({ exit: result.exitCode, stdout: result.stdout }).toEqual({ exit: 2, stdout: '' })
    expect(result.stderr).toMatch(near)
  })

  it('takes no key as a flag, and does not print it back', async () => {
    const key = newKey()
    const result = await run(['run', '--surface', 'responses', '--api-key', key])
    expect(result.exitCode).toBe(2)
    expect(result.stderr).toContain('COMETAPI_KEY')
    expect(`${result.stdout}${result.stderr}`.includes(key)).toBe(false)
  })

  it('says where the key comes from when there is none', async () => {
    const result = await run(['run', '--surface', 'responses', '--model', MODEL])
    expect(result.exitCode).toBe(2)
    expect(result.stderr).toContain('COMETAPI_KEY')
    expect(result.stderr).toContain('--evidence rehearsal')
  })
})

describe('classify', () => {
  const responses = (output: unknown, status = 'completed') =>
    JSON.stringify({ id: 'resp_1', object: 'response', created_at: 1, model: 'm', status, output })
  const message = [
    {
      type: 'message',
      id: 'msg_1',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: 'Hello', annotations: [] }],
    },
  ]
  const chat = (finish: string) =>
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'm',
      choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: finish }],
    })
  const line = (id: string, surface: string, body: string, status = 200, type = 'application/json') =>
    JSON.stringify({ id, surface, stream: false, status, headers: { 'content-type': type }, body })

  it('reads lines of both surfaces, one answer each in the same order', async () => {
    const input = [
      line('a', 'responses', responses(message)),
      line('b', 'responses', responses(message, 'in_progress')),
      line('c', 'chat-completions', chat('stop')),
      line('d', 'chat-completions', responses(message)),
      line('e', 'chat-completions', '<html>Bad gateway</html>', 502, 'text/html'),
    ].join('\n')
    const result = await run(['classify'], { input })
    expect({ exit: result.exitCode, stderr: result.stderr }).toEqual({ exit: 0, stderr: '' })
    const answers = result.stdout
      .trim()
      .split('\n')
      .map((each): unknown => JSON.parse(each))
    expect(answers.map((each) => [at(each, 'id'), at(each, 'outcome')])).toEqual([
      ['a', 'pass'],
      ['b', 'ambiguous'],
      ['c', 'pass'],
      ['d', 'ambiguous'],
      ['e', 'fail'],
    ])
    expect(at(answers[0], 'code')).toBeNull()
    expect(at(answers[3], 'code')).toBe('wrong-surface')
  })

  it('answers a line that is no reply, goes on with the next one, and exits 2', async () => {
    const input = `{"id":"x"}\nnot json\n${line('z', 'responses', responses(message))}\n`
    const result = await run(['classify'], { input })
    expect(result.exitCode).toBe(2)
    const answers = result.stdout
      .trim()
      .split('\n')
      .map((each): unknown => JSON.parse(each))
    expect(answers.map((each) => at(each, 'outcome'))).toEqual(['unreadable', 'unreadable', 'pass'])
    expect(result.stderr).toMatch(/line 1.*\n.*line 2/)
  })

  it('says nothing of nothing', async () => {
    expect(await run(['classify'])).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })
})

describe('demo', () => {
  it('shows both verdicts and leaves both packets', async () => {
    const result = await run(['demo'])
    expect(result.exitCode).toBe(0)
    expect(result.stderr).toMatch(/good twin[^]*bad twin/i)
    const decided = await Promise.all(
      ['good', 'bad'].map(async (twin) => {
        const [name = ''] = (await readdir(join(folder, 'evidence', twin))).filter((each) =>
          each.endsWith('.json'),
        )
        const packet = packetSchema.parse(
          JSON.parse(await readFile(join(folder, 'evidence', twin, name), 'utf8')),
        )
        return packet.decision.rehearsal_value
      }),
    )
    expect(decided).toEqual(['promote', 'hold'])
  })
})

describe('init', () => {
  it('writes a policy and a workflow that the gate itself takes', async () => {
    const result = await run(['init', '--surface', 'responses', '--model', MODEL])
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toBe('.github/fallback-evidence.yml\n.github/workflows/fallback-evidence.yml\n')
    const workflow: unknown = parse(
      await readFile(join(folder, '.github/workflows/fallback-evidence.yml'), 'utf8'),
    )
    expect(at(workflow, 'permissions')).toBeDefined()
    const next = await run(['run', '--evidence', 'rehearsal', '--surface', 'responses'])
    expect(next.exitCode).not.toBe(2)
    expect(next.exitCode).not.toBe(3)
  })

  it('replaces nothing', async () => {
    await run(['init', '--surface', 'responses', '--evidence', 'rehearsal'])
    const before = await readFile(join(folder, '.github/fallback-evidence.yml'), 'utf8')
    const again = await run(['init', '--surface', 'chat-completions', '--evidence', 'rehearsal'])
    expect(again.exitCode).toBe(2)
    expect(again.stderr).toContain('.github/fallback-evidence.yml')
    expect(await readFile(join(folder, '.github/fallback-evidence.yml'), 'utf8')).toBe(before)
  })

  it('writes no key, wherever one is found', async () => {
    const key = newKey()
    await run(['init', '--surface', 'responses', '--model', MODEL], { env: { COMETAPI_KEY: key } })
    const policy = await readFile(join(folder, '.github/fallback-evidence.yml'), 'utf8')
    const workflow = await readFile(join(folder, '.github/workflows/fallback-evidence.yml'), 'utf8')
    expect(`${policy}${workflow}`.includes(key)).toBe(false)
  })
})
