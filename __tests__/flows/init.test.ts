import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { init } from '../../src/flows/init.ts'
import { declare } from '../../src/policy/declare.ts'

const POLICY = '.github/fallback-evidence.yml'
const WORKFLOW = '.github/workflows/fallback-evidence.yml'

const home = process.cwd()
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-init-'))
  process.chdir(folder)
})
afterEach(async () => {
  process.chdir(home)
  await rm(folder, { recursive: true, force: true })
})

async function run(...args: readonly string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const exit = await init(args, new PassThrough(), output, errors)
  output.end()
  errors.end()
  return { exit, output: await text(output), errors: await text(errors) }
}

const read = (name: string) => readFile(join(folder, name), 'utf8')

describe('init', () => {
  it('writes a policy that the gate takes and a workflow, and says what comes next', async () => {
    const { exit, output, errors } = await run('--surface', 'responses', '--evidence', 'rehearsal')
    expect([exit, output]).toEqual([0, `${POLICY}\n${WORKFLOW}\n`])
    expect(errors).toContain('Next:')
    const file = { path: POLICY, text: await read(POLICY) }
    const { policy } = declare({ inputs: { evidence: 'rehearsal' }, door: 'cli', file })
    expect([policy.surface, policy.want]).toEqual(['responses', 'rehearsal'])
    expect(parse(await read(WORKFLOW))).toHaveProperty('jobs')
  })

  it.each([POLICY, WORKFLOW])('never replaces %s', async (taken) => {
    await mkdir(join(folder, taken, '..'), { recursive: true })
    await writeFile(join(folder, taken), 'mine')
    const { exit, errors } = await run('--surface', 'responses', '--evidence', 'rehearsal')
    expect(exit).toBe(2)
    expect(errors).toContain(`\`${taken}\` is there already`)
    expect(await read(taken)).toBe('mine')
  })

  it('writes nothing where it cannot write all', async () => {
    await mkdir(join(folder, WORKFLOW, '..'), { recursive: true })
    await writeFile(join(folder, WORKFLOW), 'mine')
    await run('--surface', 'responses', '--evidence', 'rehearsal')
    expect(await readdir(join(folder, '.github'))).toEqual(['workflows'])
  })

  it('writes nothing where a flag is wrong', async () => {
    const { exit, errors } = await run('--surface', 'chat')
    expect([exit, await readdir(folder)]).toEqual([2, []])
    expect(errors).toContain('surface')
  })
})
