import { describe, expect, it } from '@jest/globals'
import { toolsOf } from '../../src/tap/tools.ts'

const told = (headers: Readonly<Record<string, string | readonly string[]>>) =>
  toolsOf({ headers }).map(({ kind, name, version }) => `${kind} ${name} ${version}`)

describe('what a request says of its client', () => {
  it.each([
    ['OpenAI/JS 6.47.0', ['sdk openai 6.47.0']],
    ['AsyncOpenAI/Python 2.45.0', ['sdk openai 2.45.0']],
    ['CometAPI/JS 6.47.0', ['sdk openai 6.47.0']],
    ['Anthropic/JS 0.60.0', ['sdk anthropic 0.60.0']],
    ['axios/1.21.1', ['sdk axios 1.21.1']],
    ['python-requests/2.32.3', ['sdk python-requests 2.32.3']],
    ['Python/3.12 aiohttp/3.9.1', ['runtime python 3.12', 'sdk aiohttp 3.9.1']],
    [
      'ai/7.0.173 ai-sdk/openai/4.0.118 runtime/node.js/24',
      ['sdk ai 7.0.173', 'sdk ai-sdk/openai 4.0.118', 'runtime node 24'],
    ],
    ['curl/8.5.0', ['sdk curl 8.5.0']],
    ['node', []],
    ['', []],
    ['x/1 x/1 x/1', ['sdk x 1']],
    ['Mozilla/5.0 (X11; Linux)', ['sdk mozilla 5.0']],
    ['openai/latest', []],
    [`${'a'.repeat(60)}/1.0`, []],
    ['<b>x</b>/1.0 ::error::/2 a/1;rm', []],
    ['__proto__/1.0 constructor/1', ['sdk constructor 1']],
    [
      Array.from({ length: 40 }, (_, n) => `t${n}/1`).join(' '),
      Array.from({ length: 8 }, (_, n) => `sdk t${n} 1`),
    ],
  ])('%s', (agent, expected) => {
    expect(told({ 'user-agent': agent })).toEqual(expected)
  })

  it('takes the runtime from the headers of generated SDKs', () => {
    const headers = {
      'user-agent': 'OpenAI/JS 6.47.0',
      'x-stainless-runtime': 'node',
      'x-stainless-runtime-version': 'v24.21.0',
    }
    expect(told(headers)).toEqual(['sdk openai 6.47.0', 'runtime node 24.21.0'])
    expect(told({ ...headers, 'x-stainless-runtime': 'edge' })).toEqual(['sdk openai 6.47.0'])
    expect(told({ 'x-stainless-runtime': ['node'], 'x-stainless-runtime-version': '24' })).toEqual([])
  })
})
