import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const ROOT = join(import.meta.dirname, '..', '..')
const LAUNCHER = join(ROOT, 'scripts', 'node24.mjs')
const run = (...args: string[]) => spawnSync(process.execPath, [LAUNCHER, ...args], { encoding: 'utf8' })

describe('the launcher', () => {
  it('passes arguments and the exit code through, and adds nothing to stdout', () => {
    const done = run(
      '-e',
      'console.log(process.argv.slice(1).join("|")); process.exitCode = 5',
      'a b',
      '--flag',
    )
    expect({ status: done.status, stdout: done.stdout, stderr: done.stderr }).toEqual({
      status: 5,
      stdout: 'a b|--flag\n',
      stderr: '',
    })
  })

  it('puts the Node it chose first on PATH', () => {
    const done = run(
      '-e',
      'console.log(require("node:child_process").execSync("node --version").toString().trim())',
    )
    expect(done.stdout.trim()).toBe(process.version)
  })

  it('runs a program of this project for the folder and with the PATH of who typed npm run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gate-here-'))
    const added = ['/project/node_modules/.bin', '/npm/lib/node-gyp-bin']
    const own = ['/outer/node_modules/.bin', '/outer/node-gyp-bin', process.env['PATH'] ?? '']
    const env = { ...process.env, INIT_CWD: folder, PATH: [...added, ...own].join(delimiter) }
    const file = relative(ROOT, join(folder, 'say.mjs'))
    const program = 'console.log(JSON.stringify([process.cwd(), process.env.PATH, process.argv.slice(2)]))'
    writeFileSync(join(folder, 'say.mjs'), program)
    const done = spawnSync(process.execPath, [LAUNCHER, '--here', file, '--install', 'a b'], {
      encoding: 'utf8',
      env,
      cwd: ROOT,
    })
    const seen: unknown = JSON.parse(done.stdout)
    expect(seen).toEqual([realpathSync(folder), own.join(delimiter), ['--install', 'a b']])
    rmSync(folder, { recursive: true })
  })

  it('hands a signal on and reports the end it caused', async () => {
    const code =
      'process.on("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); console.log("up")'
    const child = spawn(process.execPath, [LAUNCHER, '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  it('reports a program that died by a signal as shells do', () => {
    expect(run('-e', 'process.kill(process.pid, "SIGKILL")').status).toBe(137)
  })
})
