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

const clock = (n: number): string => `10:00:0${n}`
const noise = (n: number): string =>
  [
    '{"level":30,"time":1767225601,"msg":"request completed","ms":12}',
    '{"level":30,"time":1767225602,"route":"/health","agent":"kube-probe/1.31","ms":3}',
    '{"level":20,"time":1767225603,"event":"tick"}',
  ][n % 3] ?? ''

describe('what lines of one kind do not share, whatever stands between', () => {
  it.each([
    [
      'lines of other shapes',
      (token: string, n: number) => [noise(n), JSON.stringify({ level: 20, time: 1_767_225_600 + n, token })],
    ],
    [
      'lines of the same shape with other names',
      (token: string, n: number) => [
        '{"level":20,"event":"tick"}',
        JSON.stringify({ level: 20, token, n }),
        `{"n":${n}}`,
      ],
    ],
    [
      'another logger with the same time in front',
      (token: string, n: number) => [
        `${clock(n)} INFO  [http-${n}] web.Filter - GET /health 200`,
        `${clock(n)} DEBUG [stream-1] llm.Client - token: ${token}`,
      ],
    ],
    [
      'a heartbeat',
      (token: string, n: number) => [`${clock(n)} heartbeat ok`, `${clock(n)} token "${token}"`],
    ],
    [
      'lines in lines of a container runtime',
      (token: string, n: number) => [docker('GET /health 200', n), docker(`DEBUG token ${n}: ${token}`, n)],
    ],
    ['a constant line before each', (token: string) => ['>>> next(chunks)', `'${token}'`]],
    [
      'the rest of a block',
      (token: string, n: number) => [
        'chunk = Chunk {',
        `  index: ${n},`,
        '  delta: Some(',
        `    "${token}",`,
        '  ),',
        '}',
      ],
    ],
    [
      'counters on both sides',
      (token: string, n: number) => [`write(${n}, "${token}", ${n + 7}) = ${n + 7}`],
    ],
    ['a counter at the end', (token: string, n: number) => [`${token}  <- token ${n + 8}`]],
    ['a unit in front', (token: string, n: number) => [`[+${n * 13}ms] "${token}"`]],
    ['tags', (token: string, n: number) => [`<span data-i="${n}">${token}</span>`]],
  ])('stands in one column: %s', (_, write) => {
    const columns = columnsOf(TOKENS.flatMap(write))
    // The full stop has no letter that could be missed.
    expect(columns.map(bare).join('\n')).toContain(bare(WHOLE.slice(0, -2)))
  })

  it('is told though the same piece stood there before: a line that repeats another one is compared with its neighbour', () => {
    const tokens = [' the', ' wind', ' the', ' sea', ' the', ' end']
    const columns = columnsOf(tokens.map((token, n) => `${n + 10}: ${token}`))
    expect(columns.map(bare)).toContain(bare(`|${tokens.join('|')}`))
  })

  it.each([
    ['laid out', (piece: string) => ['{', '  delta: {', `    content: '${piece}'`, '  }', '}']],
    ['a list', (piece: string, n: number) => [`- index: ${n}`, `  delta: "${piece}"`]],
    ['a prompt', (piece: string) => ['>>> next(chunks)', `'${piece}'`]],
  ])('takes a number in quotes for a piece, also the last one: %s', (_, write) => {
    const pieces = ['org-a', '1226b', 'eecae', '8022a', '4e']
    expect(columnsOf(pieces.flatMap(write)).map(bare)).toContain(`|${pieces.join('|')}`)
  })

  it('takes a number at the end for a piece where nothing better tells: the text of a dump, a write behind a prefix', () => {
    const dump = ['00000000  6f 72 67 2d 39 37  |org-97c1ff2e98d7|', '00000010  36 36 39 35 36 32  |669562|']
    expect(columnsOf(dump).join(' ')).toContain('669562')
    expect(columnsOf(['started', 'app-1  | org-97c1ff', 'app-1  | 669562']).join(' ')).toContain('669562')
  })

  it('keeps the pieces of a key together, of which some are numbers', () => {
    const pieces = ['sk-a', 'b12c', '9f3e', '4807', 'x1y2', '3344', 'zz9q']
    const write = (piece: string, n: number): string => `${clock(n)} DEBUG token: ${piece}`
    expect(columnsOf(pieces.map(write)).map(bare)).toContain(`|${pieces.join('|')}`)
    const amid = pieces.flatMap((piece, n) => [write(piece, n), `${clock(n)} INFO  GET /health`])
    expect(columnsOf(amid).map(bare)).toContain(`|${pieces.join('|')}`)
  })

  it.each([
    ['objects', (token: string) => JSON.stringify({ d: token }), ','],
    ['objects in objects', (token: string, n: number) => JSON.stringify({ n, d: { content: token } }), ', '],
    ['tags', (token: string, n: number) => `<span data-i="${n}">${token}</span>`, ''],
    ['reprs', (token: string) => `Choice(delta=Delta(content='${token}', role=None), index=0)`, ', '],
  ])('stands in one column where all is one line, with line ends inside: %s', (_, write, between) => {
    const tokens = [...TOKENS, '\\n\\n', ...TOKENS, '\\n', ...TOKENS, '\\n-', ...TOKENS]
    const columns = columnsOf([tokens.map(write).join(between)])
    expect(columns.map(bare).join('\n')).toContain(bare(WHOLE).slice(1))
  })
})
