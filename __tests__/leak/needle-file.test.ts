import { describe, expect, it } from '@jest/globals'
import { readNeedleFile } from '../../src/leak/needle-file.ts'

const long = (what: string, n: number): string =>
  Array.from({ length: 300 }, (_, i) => `${what} ${n} tells of ${(i * 7919 + n).toString(36)}`).join(', ')

describe('a needle file', () => {
  it('of many replies and many prompts is read at once', () => {
    const prompts = Array.from({ length: 100 }, (_, n) => long('prompt', n))
    const bodies = Array.from({ length: 100 }, (_, n) =>
      JSON.stringify({ choices: [{ message: { role: 'assistant', content: long('reply', n) } }] }),
    )
    const from = performance.now()
    const read = readNeedleFile(JSON.stringify({ prompts, bodies }))
    // Each reply beside each prompt takes minutes.
    expect(performance.now() - from).toBeLessThan(60_000)
    expect(read).toMatchObject({ known: { count: 200, needles: { nonces: [] } } })
  })

  it('has a short reply recognised by its words, where a prompt says them too', () => {
    const reply = (content: string): string => JSON.stringify({ choices: [{ message: { content } }] })
    const said = 'harbour and river 42'
    const noncesWith = (prompts: readonly string[]): unknown => {
      const read = readNeedleFile(JSON.stringify({ prompts, bodies: [reply(said)] }))
      return 'known' in read ? read.known.needles.nonces : read
    }
    expect(noncesWith([])).toEqual([])
    expect(noncesWith([`Please repeat just this: ${said}.`])).toContain(said)
    expect(readNeedleFile(JSON.stringify({ bodies: [reply('Yes.')] }))).toHaveProperty('problem')
  })

  it.each([
    [{ credentials: ['sk-4f9d1c7e02ab', '0'.repeat(12)] }, '`credentials[1]`'],
    [{ credentials: ['ab'.repeat(10)] }, '`credentials[0]`'],
    [{ account: ['0'.repeat(9)] }, '`account[0]`'],
  ])('is refused for a value that is a filler', (needles, place) => {
    const read = readNeedleFile(JSON.stringify(needles))
    expect('problem' in read ? read.problem : '').toContain(place)
  })

  it('may name values of few different characters', () => {
    const values = { credentials: ['abcdabcdabcd'], account: ['75757575'] }
    expect(readNeedleFile(JSON.stringify(values))).toHaveProperty('known')
  })
})
