import { spawn } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { commandApplication } from '../../src/application/command.ts'
import { makeCall } from './call.ts'

function application(run: string, inherited: Record<string, string> = {}, realKey: string | null = null) {
  const environment = { PATH: process.env['PATH'], ...inherited }
  const runMark = `mark-${process.pid}-${Math.floor(performance.now() * 1000)}`
  return commandApplication({ run, directory: tmpdir(), inherited: environment, realKey, runMark })
}

async function stdoutOf(run: string, inherited: Record<string, string> = {}, realKey: string | null = null) {
  const app = application(run, inherited, realKey)
  const outcome = await app.run(await makeCall())
  await app.stopAll()
  return readFile(outcome.outputs?.stdout ?? '', 'utf8')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Asks again until there is an answer, for ten seconds at most. */
async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let n = 0; n < 200; n += 1) {
    const answer = await ask()
    if (answer !== null) return answer
    await sleep(50)
  }
  throw new Error('there was no answer within ten seconds')
}

/** An ended process keeps its number until it is collected. */
function untilGone(pid: number): Promise<string> {
  return until(() => Promise.resolve(isAlive(pid) ? null : 'gone'))
}

describe('the command application', () => {
  it('claims success by exit code 0 and failure by any other', async () => {
    const good = await application('exit 0').run(await makeCall())
    const bad = await application('exit 7').run(await makeCall())
    expect(good).toMatchObject({ ended: { by: 'exit', code: 0 }, claim: 'success' })
    expect(bad).toMatchObject({ ended: { by: 'exit', code: 7 }, claim: 'failure' })
  })

  it('reports the signal by which the command died', async () => {
    const { ended, claim } = await application('kill -SEGV $$').run(await makeCall())
    expect(ended).toEqual({ by: 'signal', signal: 'SIGSEGV' })
    expect(claim).toBe('failure')
  })

  it('ends a command that is still busy at the deadline', async () => {
    const app = application('sleep 60 & echo $! ; wait')
    const outcome = await app.run(await makeCall({ deadlineMs: 300 }))
    const pid = Number(await readFile(outcome.outputs?.stdout ?? '', 'utf8'))
    expect(outcome.ended).toEqual({ by: 'deadline' })
    await app.stopAll()
    expect(await untilGone(pid)).toBe('gone')
  })

  it('ends a process that ignores TERM', async () => {
    const app = application(`trap '' TERM; echo $$; while :; do sleep 0.1; done`)
    const outcome = await app.run(await makeCall({ deadlineMs: 300 }))
    const pid = Number(await readFile(outcome.outputs?.stdout ?? '', 'utf8'))
    expect(await untilGone(pid)).toBe('gone')
  })

  it('ends a process that left its group', async () => {
    const app = application('setsid sleep 60 & sleep 0.2; exit 0')
    await app.run(await makeCall())
    expect(await app.stopAll()).toBeGreaterThanOrEqual(1)
    expect(await app.stopAll()).toBe(0)
  })

  it('ends when the gate itself is killed', async () => {
    const pidFile = join(await mkdtemp(join(tmpdir(), 'gate-test-')), 'pid')
    const script = join(import.meta.dirname, 'killed-gate.ts')
    const gate = spawn(process.execPath, [script, `echo $$ > ${pidFile}; sleep 60`], { stdio: 'ignore' })
    const pid = await until(async () => Number(await readFile(pidFile, 'utf8').catch(() => '')) || null)
    expect(isAlive(pid)).toBe(true)
    gate.kill('SIGKILL')
    expect(await untilGone(pid)).toBe('gone')
  })

  it('gives the tap and the canary under the usual names, and the words of the drill', async () => {
    const call = await makeCall()
    const text = await stdoutOf('env')
    for (const line of [
      `OPENAI_API_KEY=${call.canary.reveal()}`,
      `COMETAPI_KEY=${call.canary.reveal()}`,
      `OPENAI_BASE_URL=${call.baseUrl}`,
      `COMETAPI_BASE_URL=${call.baseUrl}`,
      'GATE_SURFACE=responses',
      'GATE_DRILL=happy-path',
    ]) {
      expect(text).toContain(line)
    }
  })

  it('withholds inputs, tokens, command files, SDK settings and every variable that holds the real key', async () => {
    const realKey = `real-${'r'.repeat(24)}`
    const text = await stdoutOf(
      'env',
      {
        'INPUT_API-KEY': realKey,
        ACTIONS_RUNTIME_TOKEN: 'runtime-token',
        GITHUB_TOKEN: 'job-token',
        GITHUB_ENV: '/runner/env-file',
        OPENAI_LOG: 'debug',
        SOME_OTHER_NAME: `prefix ${realKey}`,
        KEPT: 'yes',
      },
      realKey,
    )
    expect(text).toContain('KEPT=yes')
    for (const withheld of [realKey, 'runtime-token', 'job-token', 'env-file', 'OPENAI_LOG']) {
      expect(text).not.toContain(withheld)
    }
  })

  it('limits the size of every file that the command writes', async () => {
    expect((await stdoutOf('ulimit -f')).trim()).toMatch(/^(2097152|1048576)$/)
  })

  it('runs a command of several lines with quotes as it is', async () => {
    expect(await stdoutOf(`for word in "a b" 'c'; do\n  echo "<$word>"\ndone`)).toBe('<a b>\n<c>\n')
  })
})
