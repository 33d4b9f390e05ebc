import { describe, expect, it } from '@jest/globals'

import { isRecognisable } from '../../src/leak/recognisable.ts'
import { newKey } from './known.ts'

describe('a key', () => {
  it.each([
    ['of letters and digits', newKey()],
    ['of 16 characters', newKey(13)],
    ['of hexadecimal digits', crypto.randomUUID()],
    ['with punctuation at its end', `${newKey(30)}+/=+//`],
  ])('%s is recognised', (_title, key) => {
    expect(isRecognisable(key)).toBe(true)
  })

  it.each([
    ['filled up at its end', `sk-test-key-for-trying-${'0'.repeat(16)}`],
    ['filled up at its beginning', `sk-${'0'.repeat(12)}${newKey()}`],
    ['filled up with two characters', `${newKey()}-${'ab'.repeat(6)}-${newKey()}`],
    ['of punctuation', `${'~!:'.repeat(6)}ab12`],
    ['of escapes', '\\x41\\x42\\x43\\x44\\x45'],
    ['without anything', ''],
  ])('%s is not', (_title, key) => {
    expect(isRecognisable(key)).toBe(false)
  })
})
