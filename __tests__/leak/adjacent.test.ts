import { describe, expect, it } from '@jest/globals'

import { takeAdjacent } from '../../src/leak/adjacent.ts'

/** What each column is given, its pieces joined. */
const columnsOf = (lines: readonly string[]): readonly string[] => {
  const raw = Buffer.from(lines.join('\n'), 'utf8')
  const columns = new Map<number, string>()
  takeAdjacent(raw, 0, raw.length, (column, from, to) => {
    columns.set(column, `${columns.get(column) ?? ''}|${raw.toString('utf8', from, to)}`)
  })
  return [...columns.values()]
}

const TOKENS = ['Around', ' noon', ' there', ' is', ' wind', ' from', ' the', ' west', '.']
const WHOLE = `|${TOKENS.join('|')}`

/** The letters of a column: what is searched. */
const bare = (column: string): string => column.replaceAll(/[\\<> ]/g, '')

const delta = (content: string): string =>
  JSON.stringify({ id: 'c1', object: 'chunk', choices: [{ index: 0, delta: { content } }] })
const role =
  '{"id":"c1","object":"chunk","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null}}]}'
const end =
  '{"id":"c1","object":"chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":null}'

const pino = (event: string, n: number): string =>
  JSON.stringify({ level: 20, time: 1_767_225_600_000 + n, event })
const docker = (line: string, n: number): string =>
  JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: `2026-01-01T10:00:0${n % 10}.0${n % 7}1Z` })

describe('what neighbouring lines do not share', () => {
  it.each([
    ['a line with a counter', (token: string, n: number) => `DEBUG:app.stream:chunk ${n}: <${token}>`],
    ['a member', (token: string, n: number) => JSON.stringify({ level: 20, time: 17_672_256 + n, token })],
    ['an event', delta],
    ['an event as a string', (token: string, n: number) => pino(`data: ${delta(token)}`, n)],
    [
      'a line that a container runtime kept',
      (token: string, n: number) => docker(JSON.stringify({ n, token }), n),
    ],
    [
      'an event as a string that a container runtime kept',
      (token: string, n: number) => docker(pino(delta(token), n), n),
    ],
  ])('stands in one column, and nothing between: %s', (_, write) => {
    const columns = columnsOf(TOKENS.map(write))
    expect(columns.map(bare)).toContain(bare(WHOLE))
  })

  it.each([
    ['an event', (event: string) => event],
    ['an event as a string', pino],
  ])('is whole though the first one of its kind follows another kind: %s', (_, write) => {
    const events = [role, ...TOKENS.map(delta), end]
    expect(columnsOf(events.map(write)).map(bare)).toContain(bare(WHOLE))
  })

  it('is found in the lines of one string, too', () => {
    const inside = TOKENS.slice(0, 5).map((token, n) => JSON.stringify({ n, token }))
    const columns = columnsOf(['{"level":20}', JSON.stringify({ level: 30, msg: inside.join('\n') })])
    // The first one stands behind what begins the string.
    expect(columns.map(bare)).toContain(bare(`|${TOKENS.slice(1, 5).join('|')}`))
  })

  it('is given once, where both neighbours tell it', () => {
    const all = columnsOf([role, ...TOKENS.map(delta), role, ...TOKENS.map(delta), end].map(pino)).join('')
    for (const token of TOKENS.filter((each) => each.length > 2))
      expect([token, all.split(`|${token}\\`).length + all.split(`|${token}|`).length]).toEqual([token, 4])
  })

  it('leaves ids and times in columns of their own', () => {
    const columns = columnsOf(TOKENS.map((token, n) => docker(JSON.stringify({ n, token }), n)))
    expect(columns.filter((column) => column.includes('Z') && column.includes('noon'))).toEqual([])
  })
})
