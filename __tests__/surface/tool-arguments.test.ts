import { describe, expect, it } from '@jest/globals'
import { callProblem, customCallProblem, idProblem } from '../../src/surface/tool-arguments.ts'

describe('the name and the arguments of a called function', () => {
  it.each<readonly [unknown, unknown, string | null]>([
    ['f', '{}', null],
    ['f', ' {"a":{"b":[1]}}\n', null],
    ['f', '{"a":1,"a":1}', null],
    [undefined, '{}', 'wrong-type'],
    ['', '{}', 'wrong-type'],
    [' ', '{}', 'wrong-type'],
    [7, '{}', 'wrong-type'],
    ['f', undefined, 'wrong-type'],
    ['f', null, 'wrong-type'],
    ['f', { a: 1 }, 'wrong-type'],
    ['f', '', 'wrong-type'],
    ['f', 'null', 'wrong-type'],
    ['f', '[]', 'wrong-type'],
    ['f', '"{}"', 'wrong-type'],
    ['f', '{"a":', 'wrong-type'],
    ['f', '{"a":1}{"b":2}', 'wrong-type'],
    ['f', '{"a":1} ok', 'wrong-type'],
    ['f', '{"a":"\\ud83d"}', 'wrong-type'],
    ['f', '{"a":1,"a":2}', 'duplicate-keys'],
  ])('%j with %j: %p', (name, told, code) => {
    expect(callProblem(name, told)?.code ?? null).toBe(code)
  })
})

describe('the name and the input of a custom tool', () => {
  it.each<readonly [unknown, unknown, string | null]>([
    ['w', 'words', null],
    ['w', '', null],
    ['w', undefined, 'wrong-type'],
    ['w', { a: 1 }, 'wrong-type'],
    ['', 'words', 'wrong-type'],
    [null, 'words', 'wrong-type'],
  ])('%j with %j: %p', (name, input, code) => {
    expect(customCallProblem(name, input)?.code ?? null).toBe(code)
  })
})

describe('the ids of tool calls', () => {
  it.each<readonly [readonly unknown[], string | null]>([
    [[], null],
    [['a'], null],
    [['a', 'b'], null],
    [['a', undefined], 'wrong-type'],
    [['', 'b'], 'wrong-type'],
    [[7], 'wrong-type'],
    [['a', 'b', 'a'], 'content-contradicts'],
  ])('%j: %p', (ids, code) => {
    expect(idProblem(ids)?.code ?? null).toBe(code)
  })
})
