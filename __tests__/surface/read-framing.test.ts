import { describe, expect, it } from '@jest/globals'
import { SURFACES } from '../../src/evidence/surface.ts'
import { DEPTH_CAP } from '../../src/surface/json.ts'
import { asked, codeOf, healthy, replyOf, sse } from './replies.ts'

describe.each(SURFACES)('JSON that came from %s', (surface) => {
  const deep = '['.repeat(DEPTH_CAP + 1) + ']'.repeat(DEPTH_CAP + 1)
  it.each([
    ['deeper than common readers go', deep, 'framing', 'framing'],
    ['a scalar', '"words"', 'no-usable-content', 'framing'],
    ['null', 'null', 'no-usable-content', 'framing'],
    ['no JSON', '{words}', 'not-json', 'not-json'],
    ['a piece of JSON', '{"a":', 'not-json', 'not-json'],
    ['an envelope', '{"error":{"message":"m"}}', 'error-in-success', 'error-in-success'],
    ['a message', '{"message":"m"}', 'error-in-success', 'error-in-success'],
    ['an envelope and words behind', '{"error":{"message":"m"}} ok', 'trailing-bytes', 'error-in-success'],
    ['an envelope told twice', '{"error":{"message":"m"},"error":{}}', 'duplicate-keys', 'error-in-success'],
  ])('reads %s', (_name, body, whole, streamed) => {
    expect(codeOf(replyOf(body), asked(surface))).toBe(whole)
    expect(codeOf(replyOf(body), asked(surface, true))).toBe(streamed)
  })

  it('is the wrong framing for a stream where it is a reply, whatever else it says', () => {
    const spoiled = healthy(surface, 'minimal').replace('{', '{"error":{"message":"m"},')
    expect(codeOf(replyOf(spoiled), asked(surface, true))).toBe('framing')
  })

  it('does not hide the events behind it', () => {
    const events = healthy(surface, 'streaming')
    const envelope = '{"error":{"message":"m"}}\n\n'
    expect(codeOf(replyOf(envelope + events), asked(surface, true))).toBe('error-in-success')
    expect(codeOf(replyOf(`{"a":1}\n\n${events}`), asked(surface, true))).toBe('framing')
    expect(codeOf(replyOf(envelope + sse({ type: 'ping' })), asked(surface, true))).toBe('terminal-failed')
    expect(codeOf(replyOf(envelope + events), asked(surface))).toBe('trailing-bytes')
  })
})

describe('the content type of a healthy body', () => {
  it.each([
    ['application/json', 'pass'],
    ['application/vnd.api+json', 'pass'],
    ['application/problem+json; charset=utf-8', 'pass'],
    ['application/json-seq', 'content-type-contradicts'],
    ['application/vnd.api+json-seq', 'content-type-contradicts'],
    ['type application/vnd.api+json', 'content-type-contradicts'],
    ['application/+json', 'content-type-contradicts'],
    ['+json', 'content-type-contradicts'],
    ['application/x-ndjson', 'content-type-contradicts'],
    ['application/json, text/html', 'content-type-contradicts'],
  ])('%s: %s', (type, code) => {
    for (const surface of SURFACES) {
      expect(codeOf(replyOf(healthy(surface, 'minimal'), { type }), asked(surface))).toBe(code)
    }
  })
})
