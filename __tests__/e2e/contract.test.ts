import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { REQUEST_PROFILES, SURFACES } from '../../src/evidence/surface.ts'
import { declaredOutputs, ROOT } from './action-file.ts'
import { push } from './events.ts'
import { runAction, type StepResult } from './runner.ts'
import { checkout, drill, finding, forcedBy, live, openWorld, rehearsal, type World } from './world.ts'

jest.setTimeout(120_000)

const CASES = SURFACES.flatMap((surface) => REQUEST_PROFILES.map((profile) => ({ surface, profile })))

describe('a contract run against an independent gateway', () => {
  let world: World
  const ran = new Map<string, StepResult>()
  const of = ({ surface, profile }: (typeof CASES)[number]): StepResult => {
    const result = ran.get(`${surface} ${profile}`)
    if (!result) throw new Error(`${surface} ${profile} was not run`)
    return result
  }

  beforeAll(async () => {
    world = await openWorld()
    const runs = CASES.map(async ({ surface, profile }) => {
      const inputs = live(world, { surface, 'request-profile': profile })
      const result = await runAction({ inputs, occurrence: push(), files: checkout(), ...world })
      ran.set(`${surface} ${profile}`, result)
    })
    await Promise.all(runs)
  })
  afterAll(() => world.close())

  it.each(CASES)('promotes $surface with the profile $profile at strength contract', (each) => {
    const result = of(each)
    expect({ exit: result.exitCode, errors: result.errors, forcedBy: forcedBy(result) }).toEqual({
      exit: 0,
      errors: [],
      forcedBy: [],
    })
    expect(result.packet?.decision).toEqual({
      value: 'promote',
      rehearsal_value: null,
      strength: 'contract',
      forced_by: [],
    })
    expect(result.packet?.strength.surface).toBe(each.surface)
    expect(drill(result, 'happy-path').reading.outcome).toBe('pass')
    expect(drill(result, 'happy-path').request_profile).toBe(each.profile)
    expect(drill(result, 'happy-path').attempts.map(({ answered_by: by }) => by)).toEqual(['gateway'])
  })

  it.each(CASES)('uploads for $surface with $profile exactly the sealed bytes, by one digest', (each) => {
    const { outputs, packetBytes, packet } = of(each)
    const uploaded = world.results.artifacts.find(({ id }) => id === outputs['artifact-id'])
    const digest = createHash('sha256')
      .update(packetBytes ?? '')
      .digest('hex')
    expect(uploaded?.bytes.equals(packetBytes ?? Buffer.alloc(0))).toBe(true)
    expect(outputs['packet-digest']).toBe(digest)
    expect(uploaded?.name).toBe(`evidence-${packet?.run_id ?? ''}.json`)
    expect(outputs['artifact-url']).toBe(
      `https://github.com/octo/shop/actions/runs/7654321/artifacts/${uploaded?.id ?? ''}`,
    )
  })

  it.each(CASES)('sets every declared output for $surface with $profile, and no other', async (each) => {
    const { outputs } = of(each)
    expect(Object.keys(outputs).sort()).toEqual([...(await declaredOutputs())].sort())
    expect(outputs).toMatchObject({
      decision: 'promote',
      'rehearsal-decision': '',
      strength: 'contract',
      blocking: '',
      'status-class': '2xx',
      'parse-check': 'pass',
      'retry-count': '0',
      'support-packet-ready': 'true',
    })
  })

  it.each(CASES)(
    'leaves a packet for $surface with $profile that the published schema takes',
    async (each) => {
      const schema = JSON.parse(
        await readFile(join(ROOT, 'schema', 'packet.schema.json'), 'utf8'),
      ) as AnySchemaObject
      const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema)
      const valid = validate(JSON.parse(of(each).packetBytes?.toString('utf8') ?? 'null'))
      expect({ valid, errors: validate.errors }).toEqual({ valid: true, errors: null })
    },
  )

  it('asks the gateway once a drill, on the declared surface only', () => {
    const paths = world.gateway.calls().map(({ path }) => path)
    const expected = CASES.flatMap(({ surface }) => {
      const path = surface === 'responses' ? '/v1/responses' : '/v1/chat/completions'
      return [path, path]
    })
    expect(paths.sort()).toEqual(expected.sort())
  })

  it('says that no application was exercised, in every text', () => {
    for (const each of CASES) {
      expect(of(each).summary).toMatch(/application/i)
      expect(finding(of(each), 'retry-bounded')).toMatchObject({
        outcome: 'not-applicable',
        code: 'application-is-direct',
      })
    }
  })

  it('masks the key before any other line, and writes the packet where only the owner can read it', async () => {
    const result = of({ surface: 'responses', profile: 'minimal' })
    expect(result.masks).toContain(world.gateway.key)
    expect(result.masks).toContain(world.github.token)
    const path = result.outputs['packet-path'] ?? ''
    expect((await stat(path)).mode & 0o077).toBe(0)
    expect(path.startsWith(result.job.temporary)).toBe(true)
  })

  it('leaves the runner files of environment, path and state alone', () => {
    for (const each of CASES) {
      const { environmentFile, pathFile, stateFile } = of(each)
      expect([environmentFile, pathFile, stateFile]).toEqual(['', '', ''])
    }
  })
})

describe('a rehearsal', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it.each(SURFACES)('passes on %s with exit 0, says hold and never asks the gateway', async (surface) => {
    const result = await runAction({
      inputs: rehearsal({ surface }),
      occurrence: push(),
      files: checkout(),
      ...world,
    })
    expect({ exit: result.exitCode, errors: result.errors }).toEqual({ exit: 0, errors: [] })
    expect(result.outputs).toMatchObject({
      decision: 'hold',
      'rehearsal-decision': 'promote',
      strength: 'rehearsal',
    })
    expect(drill(result, 'happy-path').attempts.map(({ answered_by: by }) => by)).toEqual(['simulator'])
    expect(world.gateway.calls()).toEqual([])
  })
})
