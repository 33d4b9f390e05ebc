import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { outputsWithoutPacket } from '../../src/flows/publisher.ts'
import { OUTPUTS } from '../../src/policy/outputs.ts'
import { openWorld, type Wish, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  await world.close()
})

const run = (inputs: Record<string, string>, more: Partial<Wish> = {}) =>
  world.run({ inputs: { surface: 'responses', evidence: 'rehearsal', ...inputs }, door: 'action', ...more })

describe('a run that is to be signed', () => {
  it('signs the delivered packet, and hands on where the attestation is', async () => {
    const { exit, sealed } = await run({ attest: 'true' })
    const [statement] = world.published.signed
    expect(exit).toBe(0)
    expect(statement?.statement.subject[0]).toEqual({
      name: sealed?.fileName,
      digest: { sha256: sealed?.digest },
    })
    expect(world.published.shown[0]?.outputs).toMatchObject({
      'attestation-id': '9',
      'attestation-url': 'https://ci.example/attestations/9',
      'attestation-bundle': '/tmp/attestation.jsonl',
    })
  })

  it('is blocked where the signature is lost, and a later step reads hold', async () => {
    const attestation = { state: 'lost', why: 'Nobody signs.', remedy: 'Give the permission.' } as const
    for (const enforce of ['true', 'false']) {
      const { exit } = await run({ attest: 'true', enforce }, { attestation })
      expect(exit).toBe(1)
      expect(world.published.shown.at(-1)?.outputs).toMatchObject({ decision: 'hold', 'attestation-id': '' })
    }
    expect(world.published.warnings[0]).toBe('Nobody signs. Give the permission.')
  })

  it('signs nothing where the packet is lost', async () => {
    const delivery = { state: 'lost', why: 'The service is gone.', remedy: 'Run again.' } as const
    const { exit } = await run({ attest: 'true' }, { delivery })
    expect([exit, world.published.signed]).toEqual([1, []])
    expect(world.published.warnings).toHaveLength(2)
  })

  it('signs nothing where nobody asked', async () => {
    const { exit } = await run({})
    expect([exit, world.published.signed]).toEqual([0, []])
    expect(world.published.shown[0]?.outputs).toMatchObject({ 'attestation-id': '', 'attestation-url': '' })
  })
})

describe('the outputs of a run without a packet', () => {
  it('are the declared ones', () => {
    expect(Object.keys(outputsWithoutPacket('')).sort()).toEqual(Object.keys(OUTPUTS).sort())
  })
})
