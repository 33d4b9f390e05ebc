import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DEPTH_CAP, jsonValue, readJson } from '../../src/surface/json.ts'

describe('readJson', () => {
  it.each([
    ['{"a":1}', 'read'],
    ['\uFEFF \r\n\t{"a":1}\n', 'read'],
    ['null', 'read'],
    [' -1.5e3 ', 'read'],
    ['"a \\" { b"', 'read'],
    ['{"a":1,"a":1}', 'read'],
    ['{"a":1.0,"a":1}', 'read'],
    ['{"a":{"x":1,"y":2},"a":{ "y" : 2 , "x" : 1 }}', 'read'],
    ['[{"a":1},{"a":2}]', 'read'],
    ['{"a":{"b":1},"b":2}', 'read'],
    ['{"a":1,"a":2}', 'duplicate-keys'],
    ['{"a":1,"\\u0061":2}', 'duplicate-keys'],
    ['{"x":[{"a":true,"b":0,"a":false}]}', 'duplicate-keys'],
    ['{"a":[1,2],"a":[2,1]}', 'duplicate-keys'],
    ['{"a":9007199254740993,"a":9007199254740992}', 'duplicate-keys'],
    ['{"__proto__":1,"__proto__":2}', 'duplicate-keys'],
    ['{"a":1}{"a":1}', 'trailing-bytes'],
    ['{"a":1} ok', 'trailing-bytes'],
    ['[1]]', 'trailing-bytes'],
    ['', 'blank'],
    [' \n', 'blank'],
    ['{', 'truncated'],
    ['{"a"', 'truncated'],
    ['{"a":', 'truncated'],
    ['{"a":"b', 'truncated'],
    ['{"a":"b\\"', 'truncated'],
    ['["a\\', 'truncated'],
    ['[1,', 'truncated'],
    ['{a:1}', 'not-json'],
    ["{'a':1}", 'not-json'],
    ['{"a":1,}', 'not-json'],
    ['{"a":NaN}', 'not-json'],
    ['[1}', 'not-json'],
    ['{"a":"tab\tinside"}', 'not-json'],
    ['nul', 'not-json'],
    ['}', 'not-json'],
    ['{"a":"\\ud83d"}', 'unpaired-surrogate'],
    ['{"\\ude00":1}', 'unpaired-surrogate'],
    ['{"a":"\\ud83d\\ude00"}', 'read'],
  ])('reads %j as %s', (text, state) => {
    expect(readJson(text).state).toBe(state)
  })

  it('agrees with JSON.parse on every value that is well formed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        const parsed: unknown = JSON.parse(text)
        expect(readJson(text)).toEqual({ state: 'read', value: parsed })
      }),
    )
  })

  it('reads no proper prefix of an object as a value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value)
        const state = readJson(text.slice(0, cut % text.length)).state
        expect(['blank', 'truncated']).toContain(state)
      }),
    )
  })

  it('keeps a member named __proto__ as a member', () => {
    const value = jsonValue(readJson('{"__proto__":{"polluted":true}}'))
    expect(Object.keys(value ?? {})).toEqual(['__proto__'])
    expect('polluted' in {}).toBe(false)
  })

  it('refuses what is nested too deep, without recursing over it', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(readJson(nested(DEPTH_CAP)).state).toBe('read')
    expect(readJson(nested(DEPTH_CAP + 1)).state).toBe('too-deep')
    expect(readJson('{"a":'.repeat(1_000_000)).state).toBe('too-deep')
    expect(readJson('{"a":{},"a":'.repeat(400)).state).toBe('truncated')
  })
})
