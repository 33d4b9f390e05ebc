import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { push } from './events.ts'
import { runAction } from './runner.ts'
import { application, checkout, finding, openWorld, rehearsal, type World } from './world.ts'

jest.setTimeout(120_000)

describe('the hosted path', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const run = async (hosted: string) =>
    runAction({
      inputs: rehearsal({ command: application('openai-sdk', ['record']) }),
      occurrence: push(),
      files: checkout('decision-log: stdout', `hosted: ${hosted}`),
      env: { USE_FALLBACK: 'true' },
      ...world,
    })

  it('is compared with what the requests and the variables of the application tell', async () => {
    const node = process.versions.node.split('.')[0] ?? ''
    const result = await run(`{ runtimes: { node: ${node} }, flags: { USE_FALLBACK: "true" }, os: linux }`)
    const tools = result.packet?.environment.tools.map(({ kind, name }) => `${kind} ${name}`)
    expect(tools).toEqual(['sdk openai', 'runtime node'])
    expect(result.packet?.environment.hosted.map(({ what, state }) => `${what}: ${state}`)).toEqual([
      'runtime node: same',
      'flag USE_FALLBACK: same',
      `os: ${process.platform === 'linux' ? 'same' : 'other'}`,
    ])
  })

  it('warns with both values where it differs', async () => {
    const result = await run('{ sdks: { openai: 1.0.0 }, flags: { USE_FALLBACK: "false" } }')
    expect(finding(result, 'environment-matches')).toMatchObject({
      outcome: 'fail',
      severity: 'warn',
      message: expect.stringMatching(
        /sdk openai is declared as 1\.0\.0, seen as \d+\.\d+\.\d+; flag USE_FALLBACK is declared as false, seen as true/,
      ),
    })
  })
})
