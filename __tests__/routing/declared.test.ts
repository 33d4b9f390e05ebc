import { describe, expect, it } from '@jest/globals'
import { parseScale } from '../../src/routing/declared.ts'
import { parseSelector } from '../../src/routing/selector.ts'
import { complaint, declaring, rowsIn, sharesIn } from './read.ts'

const LIST = `routes:
  - name: primary
    weight: 3
  - name: comet
    base_url: https://api.cometapi.com/v1
    weight: 1
`
const MAP = `llm:
  shares:
    primary: 95
    comet: 5
`

describe('a file that is no known system', () => {
  it('is never guessed', () => {
    expect(complaint(LIST).says).toMatch(/declare/)
    expect(complaint('{"fallback_percent": 10}', 'a.json').says).toMatch(/declare/)
  })

  it.each([
    'routes[*].weight',
    '$.routes[*].weight',
    '.routes.*.weight',
    '/routes/*/weight',
    'routes',
    "['routes']",
  ])('is read by the path %s', (path) => {
    expect(rowsIn(LIST, 'a.yaml', declaring(path, 'weight'))).toEqual([
      ['primary', 75, 3],
      ['comet', 25, 6],
    ])
  })

  it('takes names from keys, numbers from maps, and pairs', () => {
    const rows = [
      ['primary', 95, 3],
      ['comet', 5, 4],
    ]
    expect(rowsIn(MAP, 'a.yaml', declaring('llm.shares', 'percent'))).toEqual(rows)
    expect(rowsIn(MAP, 'a.yaml', declaring('llm.shares.*', 'percent'))).toEqual(rows)
    expect(rowsIn('[["primary", 95], ["comet", 5]]', 'a.json', declaring('$', 'weight'))).toEqual([
      ['primary', 95, 1],
      ['comet', 5, 1],
    ])
  })

  it('reads one number by itself, in the scale that is declared and no other', () => {
    const one = (number: string, scale: string) =>
      rowsIn(
        `canary:\n  fallback_percent: ${number}\n`,
        'a.yaml',
        declaring('canary.fallback_percent', scale),
      )
    expect(one('10', 'percent')).toEqual([['fallback_percent', 10, 2]])
    expect(one('"10%"', 'percent')).toEqual([['fallback_percent', 10, 2]])
    expect(one('0.1', 'percent')).toEqual([['fallback_percent', 0.1, 2]])
    expect(one('0.1', 'fraction')).toEqual([['fallback_percent', 10, 2]])
    expect(one('50', 'parts of 1000')).toEqual([['fallback_percent', 5, 2]])
    expect(one('7', 'weight')).toEqual([['fallback_percent', 100, 2]])
  })

  it.each([
    ['150', 'percent'],
    ['10', 'fraction'],
    ['"10%"', 'fraction'],
    ['"10%"', 'weight'],
    ['1001', 'parts of 1000'],
    ['-1', 'weight'],
    ['.nan', 'weight'],
    ['.inf', 'weight'],
    ['1e300', 'weight'],
    ['010', 'percent'],
    ['1_0', 'percent'],
    ['0x10', 'percent'],
    ['ten', 'percent'],
    ['{{ .Values.share }}', 'percent'],
    ['${SHARE}', 'percent'],
    ['!ENV 10', 'percent'],
    ['', 'percent'],
  ])('holds at the line of a number that cannot be one: %s as %s', (number, scale) => {
    const text = `# shares\nfallback_percent: ${number}\n`
    expect(complaint(text, 'a.yaml', declaring('fallback_percent', scale)).line).toBe(2)
  })

  it('holds where shares add up to more than the whole, and lets rounded thirds pass', () => {
    expect(complaint('shares: {a: 60, b: 60}', 'a.yaml', declaring('shares', 'percent')).says).toMatch(/120/)
    expect(
      rowsIn('shares: {a: 33.34, b: 33.34, c: 33.34}', 'a.yaml', declaring('shares', 'percent')),
    ).toHaveLength(3)
  })

  it('holds where the path meets nothing, and where one entry lacks its number', () => {
    expect(complaint(LIST, 'a.yaml', declaring('canary.percent', 'percent')).line).toBe(1)
    const lacking = `routes:\n  - {name: a, weight: 1}\n  - {name: b}\n`
    expect(complaint(lacking, 'a.yaml', declaring('routes[*].weight', 'weight')).line).toBe(3)
    expect(complaint(lacking, 'a.yaml', declaring('routes', 'weight')).line).toBe(3)
  })

  it('holds where an entry has two numbers that could be meant', () => {
    const text = 'routes: [{name: a, weight: 1, percent: 10}]'
    expect(complaint(text, 'a.yaml', declaring('routes', 'weight')).says).toMatch(/Several/)
    expect(rowsIn(text, 'a.yaml', declaring('routes[*].percent', 'percent'))).toEqual([['a', 10, 1]])
  })

  it('shares within each entry above, and names the group by it', () => {
    const text = `models:
  chat: {routes: {primary: 1, comet: 1}}
  code: {routes: {primary: 3, comet: 1}}
`
    const shares = sharesIn(text, 'a.yaml', declaring('models.*.routes.*', 'weight'))
    expect(shares.map(({ group, route, percent }) => [group, route, percent])).toEqual([
      ['chat', 'primary', 50],
      ['chat', 'comet', 50],
      ['code', 'primary', 75],
      ['code', 'comet', 25],
    ])
  })

  it('chooses entries by a member and by their place', () => {
    const numbers = (path: string) => rowsIn(LIST, 'a.yaml', declaring(path, 'percent'))
    expect(numbers('routes[name=comet].weight')).toEqual([['comet', 1, 6]])
    expect(numbers('routes[0].weight')).toEqual([['primary', 3, 3]])
    expect(numbers('/routes/1/weight')).toEqual([['comet', 1, 6]])
  })

  it('knows where an entry leads by what stands beside its number', () => {
    const [, comet] = sharesIn(LIST, 'a.yaml', declaring('routes', 'weight'))
    expect(comet?.leadsTo).toContain('https://api.cometapi.com/v1')
  })

  it('takes the declaration before what it knows', () => {
    const text = 'kind: HTTPRoute\nspec: {rules: [{backendRefs: [{name: a, weight: 1}]}]}\ncanary: 5\n'
    expect(rowsIn(text, 'a.yaml', declaring('canary', 'percent'))).toEqual([['canary', 5, 3]])
  })

  it('follows anchors and merges to the line where the number is', () => {
    const text = `base: &base
  weight: 3
routes:
  - name: a
    <<: *base
  - name: b
    <<: [{weight: 1}, *base]
  - name: c
    weight: 4
    <<: *base
`
    expect(rowsIn(text, 'a.yaml', declaring('routes[*].weight', 'weight'))).toEqual([
      ['a', 37.5, 2],
      ['b', 12.5, 7],
      ['c', 50, 9],
    ])
  })

  it('reads CRLF and a byte order mark', () => {
    const text = `\uFEFF${LIST.replaceAll('\n', '\r\n')}`
    expect(rowsIn(text, 'a.yaml', declaring('routes', 'weight'))).toEqual([
      ['primary', 75, 3],
      ['comet', 25, 6],
    ])
  })

  it('refuses a key that stands twice', () => {
    const text = 'shares:\n  a: 1\n  a: 2\n'
    expect(complaint(text, 'a.yaml', declaring('shares', 'weight'))).toMatchObject({ line: 3 })
    expect(complaint('{"shares": {"a": 1,\n"a": 2}}', 'a.json', declaring('shares', 'weight')).line).toBe(2)
  })

  it('is absent where nothing stands in it', () => {
    for (const text of ['', '\uFEFF', '\n \n', '# nothing yet\n', '---\n...\n'])
      expect(sharesIn(text, 'a.yaml', declaring('shares', 'weight'))).toEqual([])
  })
})

describe('scales and paths', () => {
  it.each(['', 'percents', 'parts', 'parts of 0', 'parts of many', '100'])('refuses the scale %j', (text) => {
    expect(parseScale(text)).toBeNull()
  })

  it.each(['', 'a..b', 'a[', 'a]', 'a.', '[*', 'a b', 'x'.repeat(2_000)])('refuses the path %j', (text) => {
    expect(parseSelector(text)).toBeNull()
  })

  it('keeps a dollar sign that begins a name', () => {
    expect(parseSelector('$schema')).toEqual([{ step: 'member', name: '$schema' }])
  })
})
