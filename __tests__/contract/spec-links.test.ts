import { describe, expect, it } from '@jest/globals'
import { specLinks } from '../../src/contract/spec-links.ts'

const MAP = 'https://docs.example/llms.txt'
const TEXT = [
  '# Docs',
  '- [Chat](https://docs.example/api/text/chat.md)',
  '- [Bria](https://docs.example/api/openapi/image/bria/response.openapi.json)',
  '- [Models](https://docs.example/api/openapi/overview/get-models.openapi.json)',
  '- [Chat](https://docs.example/api/openapi/text/chat-completions.openapi.json): POST',
  '- https://docs.example/api/openapi/text/chat.openapi.yaml',
  '- /api/openapi/text/create-response.openapi.json',
  '- [Elsewhere](https://other.example/openapi/chat-completions.openapi.json)',
  '- https://user:word@docs.example/openapi/chat.openapi.json',
  '- https://docs.example/openapi/chat-old.openapi.json',
].join('\n')

describe('the specifications that a docs map names', () => {
  it('are those of the surface, best first, two at most, on the same origin', () => {
    expect(specLinks(TEXT, MAP, 'chat-completions')).toEqual([
      'https://docs.example/api/openapi/text/chat-completions.openapi.json',
      'https://docs.example/api/openapi/text/chat.openapi.yaml',
    ])
    expect(specLinks(TEXT, MAP, 'responses')).toEqual([
      'https://docs.example/api/openapi/text/create-response.openapi.json',
    ])
  })

  it('are the whole one where there is no other', () => {
    expect(specLinks('see /openapi.json', MAP, 'responses')).toEqual(['https://docs.example/openapi.json'])
  })

  it('are none in a text without any', () => {
    expect(specLinks('/ '.repeat(200_000), MAP, 'responses')).toEqual([])
    expect(specLinks(`/${'openapi'.repeat(50_000)}`, MAP, 'responses')).toEqual([])
  })
})
