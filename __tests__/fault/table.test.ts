import { describe, expect, it } from '@jest/globals'
import { FAULTS } from '../../src/evidence/fault.ts'
import {
  expectationOf,
  FAULT_GROUPS,
  FAULT_TABLE,
  faultsIn,
  isPermanent,
  namesItsRoute,
  needsStreaming,
} from '../../src/fault/table.ts'

describe('the fault table', () => {
  it('has one row for every fault and no other', () => {
    expect(Object.keys(FAULT_TABLE)).toEqual([...FAULTS])
  })

  it('puts every fault in exactly one group, and leaves no group empty', () => {
    const grouped = FAULT_GROUPS.map(faultsIn)
    expect(grouped.every((group) => group.length > 0)).toBe(true)
    expect(grouped.flat().sort()).toEqual([...FAULTS].sort())
  })

  it('accepts a rescue or an honest failure only where the route may still serve', () => {
    expect(FAULTS.filter((fault) => expectationOf(fault) === 'either')).toEqual([
      'flap',
      'slow-first-byte',
      'slow-body',
      'caller-gone',
    ])
    expect(FAULTS.filter((fault) => expectationOf(fault) === 'rescued')).toEqual(['primary-down'])
  })

  it('calls permanent what another try cannot mend, whatever the status says', () => {
    expect(FAULTS.filter(isPermanent)).toEqual([
      'bad-credential',
      'invalid-request',
      'invalid-request-as-500',
      'model-not-found',
      'forbidden',
      'not-found',
      'payload-too-large',
      'quota-exhausted',
    ])
  })

  it('asks for streaming for the stream group alone', () => {
    expect(FAULTS.filter(needsStreaming)).toEqual(FAULTS.filter((fault) => fault.startsWith('stream-')))
  })

  it('lets a policy choose the route of every fault that names none', () => {
    expect(FAULTS.filter(namesItsRoute)).toEqual(['primary-down', 'both-down', 'caller-gone'])
  })

  it.each(FAULTS)('tells in a sentence what %s imitates, and where it was seen', (fault) => {
    expect(FAULT_TABLE[fault].imitates).toMatch(/^[A-Z].*\.$/)
    expect(FAULT_TABLE[fault].source).toMatch(/^(https:\/\/|RFC \d+, section|CWE-\d+$|[\w-]+\/[\w.-]+ \S)/)
  })
})
