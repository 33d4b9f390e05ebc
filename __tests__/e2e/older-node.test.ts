import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { entryFile } from './action-file.ts'
import { newKey } from './keys.ts'

jest.setTimeout(60_000)

/** Loaded first, it makes this Node say that it is an older one. */
const OLDER = `--import=data:text/javascript,Object.defineProperty(process,'version',{value:'v20.11.1'})`

let project: string
beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'gate-older-node-')))
  await cp(dirname(await entryFile()), join(project, 'dist'), { recursive: true })
})
afterEach(() => rm(project, { recursive: true, force: true }))

/**
 * A Node as npm would have brought it: it answers `--version` with `version`, and else says on standard error that it was
 * started, and is this one.
 */
async function bring(home: string, version: string): Promise<void> {
  const binary = join(project, home, 'bin', 'node')
  await mkdir(dirname(binary), { recursive: true })
  const script = `#!/bin/sh
if [ "$1" = --version ]; then echo ${version}; exit; fi
shift
echo brought >&2
exec '${process.execPath}' "$@"
`
  await writeFile(binary, script)
  await chmod(binary, 0o755)
}

const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [OLDER, join(project, 'dist', 'index.js'), ...args], {
    cwd: project,
    env: { PATH: process.env['PATH'], HOME: project, ...env },
  })

async function run(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const child = start(args, env)
  const ended = once(child, 'close')
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [exit] = (await ended) as [number | null]
  return { exit, stdout, stderr }
}

const BROUGHT = `.node24/24.0.0-${process.platform}-${process.arch}`
const SURFACE = ['--surface', 'responses', '--evidence', 'rehearsal']

describe('under a Node that is too old, the gate', () => {
  it.each([
    { args: ['run', ...SURFACE], typed: 'run ...' },
    { args: ['scan', '.', '--needles', '-'], typed: 'scan ...' },
    { args: ['demo'], typed: 'demo ...' },
    { args: ['--version'], typed: '...' },
    { args: [], typed: '...' },
  ])('ends with 2 and says what to type: $args', async ({ args, typed }) => {
    await mkdir(join(project, 'scripts'))
    await writeFile(join(project, 'scripts', 'node24.mjs'), '')
    const { exit, stdout, stderr } = await run(args)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toMatch(/Node 24 or newer, and this is v20\.11\.1/)
    expect(stderr).toContain(`Type: npm run -s gate -- ${typed}\n`)
  })

  it('repeats nothing that was typed but the command', async () => {
    const key = newKey()
    const { stderr } = await run(['run', '--api-key', key])
    expect(stderr.includes(key)).toBe(false)
    expect((await run([key])).stderr.includes(key)).toBe(false)
  })

  it('says to install one where no script can fetch one', async () => {
    expect((await run(['demo'])).stderr).toContain('Install Node 24: https://')
  })

  it.each([BROUGHT, 'node_modules/node'])('starts again under the one in %s', async (home) => {
    await bring(home, 'v24.0.0')
    const { exit, stdout, stderr } = await run(['run', ...SURFACE])
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ strength: 'rehearsal' })
    expect(stderr).toMatch(/^brought\n[^]*REHEARSAL PASSED/)
  })

  it('hands standard input, exit code and variables on', async () => {
    await bring(BROUGHT, 'v24.0.0')
    const { exit, stdout, stderr } = await run(['classify'], 'no reply\n')
    expect([exit, JSON.parse(stdout)]).toMatchObject([2, { outcome: 'unreadable' }])
    expect(stderr).toMatch(/^brought\n/)
    const key = newKey()
    const flags = ['--surface', 'responses', '--model', 'm', '--base-url', 'http://127.0.0.1:9/v1']
    expect((await run(['run', ...flags], '', { COMETAPI_KEY: key })).exit).toBe(1)
  })

  it('hands a signal on and ends as the newer one ends', async () => {
    await bring(BROUGHT, 'v24.0.0')
    const child = start(['run', ...SURFACE, '--command', 'exec sleep 60'])
    const ended = once(child, 'exit')
    let said = ''
    // Once: a second one, on its way out, would end it as any other program.
    let isSent = false
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (!isSent && said.includes('\nrehearsal:')) isSent = child.kill('SIGTERM')
    })
    expect(await ended).toEqual([1, null])
    expect(said).toMatch(/^brought\n/)
  })

  it.each(['v22.20.0', 'v9.0.0', ''])(
    'does not take one that answers %j for a newer one',
    async (version) => {
      await bring(BROUGHT, version)
      expect((await run(['--version'])).exit).toBe(2)
    },
  )

  it('leaves one alone that was made for another machine', async () => {
    await bring('.node24/24.0.0-plan9-mips', 'v24.0.0')
    expect((await run(['--version'])).exit).toBe(2)
  })

  it('leaves the PATH to the application', async () => {
    await bring(BROUGHT, 'v24.0.0')
    const command = 'printf "%s" "$PATH" > path.txt; exit 1'
    const { stderr } = await run(['run', ...SURFACE, '--command', command])
    expect(stderr).toMatch(/^brought\n/)
    expect(await readFile(join(project, 'path.txt'), 'utf8')).toBe(process.env['PATH'])
  })
})
