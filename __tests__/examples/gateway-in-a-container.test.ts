import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../../src/application/free-port.ts'
import { newKey } from '../e2e/keys.ts'
import { attemptsOf, copyOf, drillOf, rehearse, verdictOf, type Copy } from './twin.ts'

// What docs/recipes/gateway-in-a-container.md says of addresses, ports and the dummy key, shown with plain processes: a
// container differs from them in that it knows this machine by another name only.
jest.setTimeout(60_000)

let copy: Copy
beforeEach(async () => {
  copy = await copyOf('http-service')
})
afterEach(() => copy.remove())

/**
 * Names of this machine beside 127.0.0.1. On Linux all of 127.0.0.0/8 is this machine (RFC 1122, section 3.2.1.3): by
 * 127.0.0.2 only a tap on 0.0.0.0 is reached. macOS has that address only where somebody set it up.
 */
const OTHER_NAMES: readonly [string, ...string[]] =
  process.platform === 'linux' ? ['127.0.0.2', 'localhost'] : ['localhost']
const [BY_ANOTHER_NAME] = OTHER_NAMES

const ARGUMENTS = ['run', '--policy', 'container.yml', '--evidence', 'rehearsal', '--surface', 'responses']

/** The policy of the example, with where the tap listens; without the drills that only take time. */
async function writePolicy(tap: Readonly<Record<string, string | number>>, more = ''): Promise<void> {
  const policy = await readFile(join(copy.folder, 'fallback-evidence.yml'), 'utf8')
  const members = Object.entries(tap).map(([name, value]) => `  ${name}: ${value}\n`)
  const quicker = policy.replace(/^ {2}- caller-gone.*\n/m, '')
  await writeFile(join(copy.folder, 'container.yml'), `${quicker}tap:\n${members.join('')}${more}`)
}

describe('a tap for an application in a container', () => {
  it.each(OTHER_NAMES)(
    'is reached as %s, the name that the policy gives, when it listens everywhere',
    async (host) => {
      await writePolicy({ listen: '0.0.0.0', host })
      // `docker run -e NAME` hands on what the gate sets; `env -i` leaves nothing else to fall back on.
      const handsOn = ['COMETAPI', 'OPENAI']
        .flatMap((name) => [`${name}_BASE_URL`, `${name === 'OPENAI' ? 'OPENAI_API' : name}_KEY`])
        .concat(['API_SURFACE', 'FALLBACK_MODEL', 'PATH', 'PORT', 'PRIMARY_MODEL'])
        .map((name) => `${name}="$${name}"`)
      const start = `printf %s "$COMETAPI_BASE_URL" > address; exec env -i ${handsOn.join(' ')} node good.mjs`
      const result = await rehearse([...ARGUMENTS, '--start', start], copy)
      expect(verdictOf(result)).toMatchObject({ exit: 0, rehearsal: 'promote', blocks: [], warns: [] })
      expect(drillOf(result, 'primary-down').served?.route).toBe('fallback')
      const address = new URL(await readFile(join(copy.folder, 'address'), 'utf8'))
      expect(address.hostname).toBe(host)
    },
  )
})

describe('a service that was started before the gate', () => {
  let service: ChildProcess
  afterEach(async () => {
    const gone = once(service, 'exit')
    service.kill()
    await gone
  })

  it('finds the tap at its fixed ports and is known by the key that both were given', async () => {
    const [port, fallback, primary] = await Promise.all([freePort(), freePort(), freePort()])
    const canary = newKey()
    const log = join(copy.folder, 'container.log')
    const sink = await open(log, 'w')
    service = spawn(process.execPath, ['good.mjs'], {
      cwd: copy.folder,
      stdio: ['ignore', sink.fd, sink.fd],
      env: {
        API_SURFACE: 'responses',
        COMETAPI_BASE_URL: `http://${BY_ANOTHER_NAME}:${fallback}/v1`,
        COMETAPI_KEY: canary,
        FALLBACK_MODEL: 'simulated-model',
        OPENAI_API_KEY: canary,
        OPENAI_BASE_URL: `http://${BY_ANOTHER_NAME}:${primary}/v1`,
        PORT: String(port),
        PRIMARY_MODEL: 'first-model',
      },
    })
    await sink.close()
    const address = { listen: '0.0.0.0', host: BY_ANOTHER_NAME }
    await writePolicy({ ...address, 'fallback-port': fallback, 'primary-port': primary })
    const policy = join(copy.folder, 'container.yml')
    await writeFile(policy, (await readFile(policy, 'utf8')).replaceAll('{{port}}', String(port)))
    // As `docker logs --follow` does: what the service wrote comes through the process that the gate starts.
    const result = await rehearse([...ARGUMENTS, '--start', 'exec tail -n +1 -f container.log'], copy, {
      GATE_CANARY_KEY: canary,
    })
    expect(verdictOf(result)).toMatchObject({ exit: 0, rehearsal: 'promote', blocks: [], warns: [] })
    expect(attemptsOf(result)).toEqual({ 'happy-path': 1, 'primary-down': 2, 'error-in-200': 2 })
    expect(drillOf(result, 'primary-down').decision).toMatchObject({ found: 'one', value: 'promote' })
  })
})
