import { describe, expect, it } from '@jest/globals'
import { compareHosted, toolsSeen } from '../../src/attempts/hosted-path.ts'
import type { FlagSeen, HostedPath, ToolSeen } from '../../src/evidence/environment.ts'
import { attempt, evidence, happy } from '../assess/build.ts'

const NOTHING: HostedPath = { runtimes: [], sdks: [], flags: [], os: null }
const sdk = (version: string, name = 'openai'): ToolSeen => ({ kind: 'sdk', name, version })

function seeing(tools: readonly ToolSeen[], flags: readonly FlagSeen[] = []) {
  return evidence({ drills: [happy({ attempts: [attempt({ request: { tools } })] })], flags })
}

describe('the hosted path against this run', () => {
  it.each([
    ['6.47.0', ['6.47.0'], 'same'],
    ['6', ['6.47.0'], 'same'],
    ['v6.47', ['6.47.1'], 'same'],
    ['6.4', ['6.47.0'], 'other'],
    ['6.47.0', ['6.47.0-beta.1'], 'same'],
    ['6', ['6.47.0', '7.0.0'], 'other'],
    ['6', [], 'not-told'],
  ])('version %s against %j: %s', (declared, seen, state) => {
    const hosted = { ...NOTHING, sdks: [{ name: 'openai', value: declared }] }
    const [compared] = compareHosted(hosted, seeing(seen.map((version) => sdk(version))))
    expect(compared).toMatchObject({ what: 'sdk openai', declared, state })
  })

  it('knows a scope that a user agent leaves out', () => {
    const hosted = { ...NOTHING, sdks: [{ name: '@ai-sdk/openai', value: '4' }] }
    expect(compareHosted(hosted, seeing([sdk('4.0.1', 'ai-sdk/openai')]))).toMatchObject([{ state: 'same' }])
  })

  it('keeps runtimes and SDKs apart', () => {
    const hosted = { ...NOTHING, runtimes: [{ name: 'node', value: '24' }] }
    expect(compareHosted(hosted, seeing([sdk('24.1.0', 'node')]))).toMatchObject([{ state: 'not-told' }])
  })

  it.each<readonly [string, Partial<FlagSeen>, string, string]>([
    ['true', { value: 'true' }, 'same', 'true'],
    ['true', { value: 'false' }, 'other', 'false'],
    ['true', { value: null }, 'other', 'not set'],
    ['', { value: null }, 'same', 'not set'],
    ['', { value: '' }, 'same', 'not set'],
    ['true', { value: null, hidden: true }, 'other', 'another value, too long to be shown'],
  ])('flag %j against %j: %s', (value, flag, state, seen) => {
    const hosted = { ...NOTHING, flags: [{ name: 'F', value }] }
    const flags = [{ name: 'F', value: null, hidden: false, ...flag }]
    expect(compareHosted(hosted, seeing([], flags))).toMatchObject([{ what: 'flag F', state, seen }])
  })

  it('compares the system by the name that people use', () => {
    const mac = { ...evidence(), runtime: { os: 'darwin', arch: 'arm64', node: '24.0.0' } }
    expect(compareHosted({ ...NOTHING, os: 'macos' }, mac)).toMatchObject([{ state: 'same' }])
    expect(compareHosted({ ...NOTHING, os: 'linux' }, mac)).toMatchObject([{ state: 'other', seen: 'macos' }])
  })

  it('lists every tool once, also of traffic that no drill owns', () => {
    const seen = {
      ...seeing([sdk('1.0.0')]),
      strays: [attempt({ request: { tools: [sdk('1.0.0'), sdk('2.0.0')] } })],
    }
    expect(toolsSeen(seen)).toEqual([sdk('1.0.0'), sdk('2.0.0')])
  })
})
