import { describe, expect, it } from '@jest/globals'
import { readJson } from '../../src/surface/json.ts'
import { scanJson } from '../../src/surface/json-scan.ts'

describe('a name that stands twice in one object', () => {
  it.each([
    ['{"a":1 ,"a": 1}', 'the same number'],
    ['{"a":1.50,"a":15e-1}', 'a number spelled in two ways'],
    ['{"a":9007199254740993,"a": 9007199254740993 }', 'the same number, too large for a double'],
    ['{"a":[1e400],"a":[1e400]}', 'the same number, beyond every double'],
    ['{"a":"\\u00e9","a":"é"}', 'a text spelled in two ways'],
    ['{"a":null,"a": null}', 'null'],
    ['{"a":{"x":"9007199254740993","y":1},"a":{"y":1,"x":"9007199254740993"}}', 'a text of digits'],
    ['{"a":[9007199254740991],"a":[ 9007199254740991 ]}', 'the largest number that is safe'],
    ['{"a":[-9007199254740991],"a":[ -9007199254740991 ]}', 'the smallest number that is safe'],
    ['{"a":{"x":null,"y":[]},"a":{"y":[],"x":null}}', 'members in another order'],
    ['{"a":{"z":1,"y":2,"x":3},"a":{"y":2,"x":3,"z":1}}', 'three members in another order'],
    ['{"a":[{"x":1,"y":2}],"a":[{"y":2,"x":1}]}', 'members in another order inside of a list'],
    ['{"a":{},"b":{},"a":{}}', 'empty objects'],
    ['{"a":{"a":1},"b":{"a":2}}', 'one object inside of another'],
  ])('says the same in %s: %s', (text) => {
    expect(readJson(text).state).toBe('read')
  })

  it.each([
    ['{"a":1,"a":2}', 'another number'],
    ['{"a":1,"a":"1"}', 'a text in place of a number'],
    ['{"a":1,"a":null}', 'nothing'],
    ['{"a":null,"a":{}}', 'an empty object in place of nothing'],
    ['{"a":[],"a":{}}', 'an empty object in place of a list'],
    ['{"a":{"x":1},"a":{"x":1,"y":2}}', 'one more member'],
    ['{"a":{"x":1,"y":2},"a":{"x":2,"y":1}}', 'members in each other’s place'],
    ['{"a":1,"b":2,"a":1,"b":3}', 'the second of two names'],
    ['{"a":1,"a":1,"a":2}', 'the third time'],
    ['{"a":{"b":1,"b":2},"a":{"b":1,"b":2}}', 'the same conflict twice'],
    ['{"a":9007199254740993,"a":9007199254740992}', 'numbers that one double stands for'],
    ['{"a":[9007199254740993],"a":[9007199254740992]}', 'such numbers inside of a list'],
    ['{"a":{"x":9007199254740993},"a":{"x":9007199254740992}}', 'such numbers inside of an object'],
    ['{"a":[-9007199254740993],"a":[-9007199254740992]}', 'such numbers below zero'],
    ['{"a":1e400,"a":2e400}', 'numbers beyond every double'],
    ['{"a":1e400,"a":null}', 'nothing in place of a number beyond every double'],
    ['{"a":null,"a":1e400}', 'a number beyond every double in place of nothing'],
  ])('says two things in %s: %s', (text) => {
    expect(readJson(text).state).toBe('duplicate-keys')
  })
})

describe('where the first value of a text begins and ends', () => {
  it.each([
    [' {"a":"}"} x', 1, 10],
    ['[1,[2],{}]]', 0, 10],
    ['\t"a\\"b" "c"', 1, 7],
    ['"a":1', 0, 3],
    ['"a"', 0, 3],
    ['404 page', 0, 3],
    ['\r\nnull\n', 2, 6],
    ['true', 0, 4],
    ['{}', 0, 2],
  ])('%j: from %d to %d', (text, start, end) => {
    const seen = { duplicates: false, surrogates: false }
    expect(scanJson(text, 500)).toEqual({ state: 'value', start, end, ...seen })
  })

  it.each([
    ['{"a"}', 'not-json'],
    ['{"a" 1}', 'not-json'],
    ['{"a":"b":1}', 'not-json'],
    ['["a":1]', 'not-json'],
    ['{"a":1,}', 'not-json'],
    ['{,}', 'not-json'],
    ['"a":1', 'trailing-bytes'],
    ['{"a"', 'truncated'],
    ['{"a":{"b":[1,"', 'truncated'],
    ['"', 'truncated'],
    ['"a\\', 'truncated'],
  ])('%j is %s', (text, state) => {
    expect(readJson(text).state).toBe(state)
  })

  it('counts the depth at its deepest', () => {
    expect(scanJson('[[[]]]', 3).state).toBe('value')
    expect(scanJson('[[{}]]', 2).state).toBe('too-deep')
    expect(scanJson('[[],[],[[]]]', 3).state).toBe('value')
  })
})
