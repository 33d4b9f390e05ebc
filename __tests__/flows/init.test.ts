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

const run = (...args: readonly string[]) => runWith(args, null)

/** `answers` are typed at a terminal, one a question; after the last one the person leaves (Ctrl-D). Null: no terminal. */
async function runWith(args: readonly string[], answers: readonly string[] | null) {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const left = [...(answers ?? [])]
  let said = ''
  errors.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (!said.endsWith(': ')) return
    const answer = left.shift()
    if (answer === undefined) input.end()
    else input.write(`${answer}\n`)
  })
  const exit = await init(args, Object.assign(input, { isTTY: answers !== null }), output, errors)
  output.end()
  return { exit, output: await text(output), errors: said }
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

  it('asks at a terminal, and takes an empty answer as the one in brackets', async () => {
    const { exit, errors } = await runWith([], ['', 'rehearsal', '', ''])
    expect(exit).toBe(0)
    expect(errors).toContain('Evidence (live or rehearsal) [live]: ')
    expect(await read(POLICY)).toContain('surface: chat-completions')
  })

  it.each([
    ['nobody can be asked', null],
    ['the person leaves at once', []],
    ['the person leaves in the middle', ['responses', 'live']],
  ])('writes nothing where %s, and shows flags that work', async (_, answers) => {
    const { exit, output, errors } = await runWith([], answers)
    expect({ exit, output, written: await readdir(folder) }).toEqual({ exit: 2, output: '', written: [] })
    const shown = [...errors.matchAll(/^ {2}init (--.*)$/gm)].map(([, flags = '']) => flags)
    expect(shown).toHaveLength(2)
    for (const flags of shown) {
      const words = flags.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? []
      expect((await run(...words)).exit).toBe(0)
      await rm(join(folder, '.github'), { recursive: true })
    }
  })

  it('writes nothing where a flag is wrong', async () => {
    const { exit, errors } = await run('--surface', 'chat')
    expect([exit, await readdir(folder)]).toEqual([2, []])
    expect(errors).toContain('surface')
  })
})
