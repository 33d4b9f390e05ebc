import { describe, expect, it } from '@jest/globals'
import { inputsFromFlags, inputsFromRunner } from '../../src/policy/doors.ts'
import { editDistance, nearestName } from '../../src/policy/nearest.ts'
import { shown, withoutSecrets } from '../../src/policy/showing.ts'
import { configurationError, freshKey, onlyProblem } from './sources.ts'

describe('inputs of the action', () => {
  it('come by the names that the runner gives them', () => {
    const env = { 'INPUT_MAX-ATTEMPTS': '3', INPUT_SURFACE: 'responses', INPUT_MODEL: '', OTHER: 'x' }
    expect(inputsFromRunner(env)).toEqual({ 'max-attempts': '3', surface: 'responses' })
  })

  it('keep names that no input has, for the message', () => {
    expect(inputsFromRunner({ INPUT_MAX_ATTEMPTS: '3' })).toEqual({ max_attempts: '3' })
  })
})

describe('flags', () => {
  it('take their value behind a space or an equals sign', () => {
    const read = inputsFromFlags(['run', '--surface', 'responses', '--max-attempts=2', 'more'], {})
    expect(read).toEqual({ inputs: { surface: 'responses', 'max-attempts': '2' }, words: ['run', 'more'] })
  })

  it('may be repeated where the setting is a list', () => {
    const read = inputsFromFlags(['--evidence-paths', 'a.log', '--evidence-paths=b.log'], {})
    expect(read.inputs).toEqual({ 'evidence-paths': 'a.log\nb.log' })
  })

  it('leave secrets to variables', () => {
    const key = freshKey()
    expect(inputsFromFlags([], { COMETAPI_KEY: key, GITHUB_TOKEN: '' }).inputs).toEqual({ 'api-key': key })
    for (const args of [['--api-key', key], [`--api-key=${key}`]]) {
      const error = configurationError(() => inputsFromFlags(args, {}))
      expect(onlyProblem(error).code).toBe('setting-misplaced')
      expect(error.message).toContain('`COMETAPI_KEY`')
      expect(error.message).not.toContain(key)
    }
  })

  it.each([
    [['--max-attempt', '3'], 'setting-unknown', /did you mean `--max-attempts`/],
    [['--severities', 'x'], 'setting-unknown', /no such flag/],
    [['--surface'], 'setting-missing', /has no value/],
    [['--surface', '--model', 'm'], 'setting-missing', /has no value/],
    [['--surface=responses', '--surface', 'responses'], 'settings-contradict', /given twice/],
  ])('%j are refused', (args, code, words) => {
    const error = configurationError(() => inputsFromFlags(args, {}))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(words)
  })
})

describe('the nearest name', () => {
  it('counts edits, a swap of neighbours as one', () => {
    expect(['', 'abc', 'acb', 'abcd', 'xyz'].map((text) => editDistance('abc', text))).toEqual([
      3, 0, 1, 1, 3,
    ])
  })

  it('is nothing where nothing is near', () => {
    expect(nearestName('flavour', ['surface', 'model'])).toBeNull()
    expect(nearestName('', ['surface'])).toBeNull()
  })

  it('is found through capitals, underscores and a missing end', () => {
    expect(nearestName('MAX_ATTEMPTS', ['max-attempts'])).toBe('max-attempts')
    expect(nearestName('trusted', ['trusted-application'])).toBe('trusted-application')
  })
})

describe('a value in a message', () => {
  it('hides what looks like a credential', () => {
    const key = freshKey()
    for (const text of [
      key,
      `Bearer ${key}`,
      `https://user:${key}@host/`,
      `x=${key.slice(3)}`,
      `ghp_${key.slice(3, 30)}`,
    ]) {
      expect(shown(text)).toContain('[hidden]')
      expect(shown(text)).not.toContain(key.slice(3, 19))
    }
  })

  it('shows names and addresses as they are', () => {
    for (const text of [
      'invalid-request-as-500',
      'https://api.cometapi.com/v1/chat/completions',
      'gpt-5-mini',
      'logs/**/*.jsonl',
    ]) {
      expect(shown(text)).toBe(text)
    }
  })

  it('can hold no line break, control character or backtick', () => {
    expect(shown('a\nb\r\t\u001b`c\u202e\u00a0')).toBe("a\\nb\\r\\t\\u{1b}'c\\u{202e}\\u{a0}")
  })

  it('loses every declared secret, also without the white space around it', () => {
    expect(withoutSecrets('left hunter2 right', [' hunter2\n'])).toBe('left [hidden] right')
  })
})
