import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, it } from '@jest/globals'
import { commandApplication } from '../../src/application/command.ts'
import { makeCall, makeInheritance } from './call.ts'

function application(run: string, directory = tmpdir()) {
  return commandApplication({ run, directory, given: makeInheritance() })
}

async function stdoutOf(run: string): Promise<string> {
  const app = application(run)
  const outcome = await app.run(await makeCall())
  await app.stopAll()
  return readFile(outcome.outputs?.stdout ?? '', 'utf8')
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

  it('says that it did not start where its folder is not there', async () => {
    const { ended, claim } = await application('exit 0', '/no/such/folder').run(await makeCall())
    expect([ended.by, claim]).toEqual(['not-started', 'failure'])
  })

  it('says that it did not start where its environment is larger than the system takes', async () => {
    const prompt = 'x'.repeat(8 * 2 ** 20)
    const { ended, claim } = await application('exit 0').run(await makeCall({ prompt }))
    expect([ended.by, claim]).toEqual(['not-started', 'failure'])
  })

  it('limits the size of every file that the command writes', async () => {
    expect((await stdoutOf('ulimit -f')).trim()).toMatch(/^(2097152|1048576)$/)
  })

  it('runs a command of several lines with quotes as it is', async () => {
    expect(await stdoutOf(`for word in "a b" 'c'; do\n  echo "<$word>"\ndone`)).toBe('<a b>\n<c>\n')
  })

  it('writes nothing of its own into the output of the command', async () => {
    const app = application('true')
    const { outputs } = await app.run(await makeCall())
    const texts = [outputs?.stdout, outputs?.stderr].map((path) => readFile(path ?? '', 'utf8'))
    expect(await Promise.all(texts)).toEqual(['', ''])
  })
})
