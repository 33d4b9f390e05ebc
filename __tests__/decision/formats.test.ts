import { describe, expect, it } from '@jest/globals'
import { read } from './read.ts'

const json = { how: { format: 'json' } } as const
const logfmt = { how: { format: 'logfmt' } } as const
const yaml = { how: { format: 'yaml' } } as const
const by = (expression: string) => ({ how: { format: 'expression', expression } }) as const
const values = (text: string, how: Parameters<typeof read>[1]) =>
  read(text, how).map(({ value, line }) => [value, line])

describe('JSON', () => {
  it('may have several records on a line', () => {
    expect(
      values('{"decision":"hold"}{"decision":"promote"} [{"decision":"rollback"},{"decision":"hold"}]', json),
    ).toEqual([
      ['hold', 1],
      ['promote', 1],
      ['rollback', 1],
      ['hold', 1],
    ])
  })

  it('may be cut off by another writer', () => {
    expect(values('{"level":"info","msg":"ho{"decision":"hold"}', json)).toEqual([['hold', 1]])
  })

  it('may stand in a message, behind words', () => {
    expect(values(JSON.stringify({ msg: 'decided: {"decision":"hold"} at last' }), json)).toEqual([
      ['hold', 1],
    ])
  })

  it('counts once where a record repeats itself inside', () => {
    expect(values(JSON.stringify({ decision: 'hold', msg: '{"decision":"hold"}' }), json)).toEqual([
      ['hold', 1],
    ])
  })

  it('over several lines is as good as on one', () => {
    const pretty = (record: object) => JSON.stringify(record, null, 2)
    const log = [
      'a {',
      pretty({ level: 1 }),
      pretty({ decision: 'hold' }),
      'x',
      `[\n${pretty({ decision: 'promote' })}\n]`,
    ]
    expect(values(log.join('\n'), json)).toEqual([
      ['hold', 5],
      ['promote', 10],
    ])
  })

  it('keeps the lines inside a layout that is none', () => {
    expect(values('config {\n  not json\n  {"decision":"hold"}\n}', json)).toEqual([['hold', 3]])
  })

  it('is not looked for where braces stand in texts', () => {
    expect(values('{"decision":"hold","note":"}{\\"}"}', json)).toEqual([['hold', 1]])
  })
})

describe('logfmt', () => {
  it.each([
    ['quotes', 'level=info decision="hold"', 'hold'],
    ['single quotes', "decision='hold'", 'hold'],
    ['escapes', String.raw`msg="say \"decision=promote\" \\" decision="\u0068old"`, 'hold'],
    ['nothing behind the sign before it', 'err= decision=hold', 'hold'],
    ['a bare word before it', 'INFO retrying decision=hold done', 'hold'],
    ['brackets around it', '[decision=hold] ok', 'hold'],
    ['commas between the pairs', 'a=1,decision=hold,b=2', 'hold'],
    ['a name with dots', 'fallback.decision=hold', 'hold'],
    ['an equals sign in another value', 'query=a=b decision=hold', 'hold'],
    ['a quote that never closes before it', 'a="x decision=hold', 'hold'],
    ['a quote that never closes at it', 'decision="hold', 'missing'],
    ['the record inside a message', 'level=info msg="decision=hold retry_count=1"', 'hold'],
    ['JSON inside a message', String.raw`level=info msg="{\"decision\":\"hold\"}"`, 'hold'],
    ['the same value twice', 'decision=hold decision=hold', 'hold'],
    ['nothing as decision', 'decision= level=info', 'missing'],
  ])('is read with %s', (_what, line, value) => {
    expect(values(line, logfmt)).toEqual([[value, 1]])
  })

  it.each([
    ['a query', 'GET /calls?decision=hold&retry=1 200'],
    ['another name', 'last_decision=hold decisions=3'],
    ['a comparison', 'if decision == hold'],
    ['a JSON line', '{"decision":"hold"}'],
    ['words', 'decision hold'],
  ])('is not read into %s', (_what, line) => {
    expect(read(line, logfmt)).toEqual([])
  })

  it('gives one record a line', () => {
    const twice = JSON.stringify({ log: 'decision=hold', raw: 'decision=hold' })
    expect(values(`decision=promote\n\n${twice}`, logfmt)).toEqual([
      ['promote', 1],
      ['hold', 3],
    ])
  })
})

const RECORD = `run_id: smoke-20261122-001
api_surface: responses            # or chat-completions
request_profile: minimal
credential_ref: <API_KEY_PLACEHOLDER>
status_class: 5xx
parse_check: pass
fallback_decision: hold
retry_count: 2
credential_logged: false
body_redacted: true
support_packet_ready: true
operator_note: one line, no claims outside scope`

describe('YAML', () => {
  it('is how the record of a packet is written', () => {
    expect(read(RECORD, yaml)).toMatchObject([
      { value: 'hold', surface: 'responses', statusClass: '5xx', retryCount: 2, line: 1 },
    ])
  })

  it('has documents, each from its first line', () => {
    expect(values(`---\n${RECORD}\n---\n\n${RECORD}\n...\nbye`, yaml)).toEqual([
      ['hold', 2],
      ['hold', 16],
    ])
  })

  it('has items of lists', () => {
    const log =
      '- decision: hold\n  retry_count: 1\n\n-   decision: promote\n    retry_count: 0\nrecords:\n  - decision: rollback'
    expect(values(log, yaml)).toEqual([
      ['hold', 1],
      ['promote', 4],
      ['rollback', 6],
    ])
  })

  it('begins a new record where a name stands a second time', () => {
    expect(values('a: 1\ndecision: hold\nretry_count: 1\ndecision: promote\nretry_count: 0', yaml)).toEqual([
      ['hold', 1],
      ['promote', 4],
    ])
  })

  it('goes on over blank lines, comments, lists and blocks of text', () => {
    const log =
      'decision: hold\n\n# a comment\nattempts:\n- n: 1\n- n: 2\nnote: |\n  decision: promote\nescalation:\n  to: on-call'
    expect(read(log, yaml)).toMatchObject([{ value: 'hold', retryCount: 1, escalation: 'on-call', line: 1 }])
  })

  it('ends where a line is no member', () => {
    expect(read('Starting now\ndecision: hold\nGoodbye now\nretry_count: 2', yaml)).toMatchObject([
      { value: 'hold', retryCount: null, line: 2 },
    ])
  })

  it('keeps what can be read where something else cannot', () => {
    expect(read('decision: hold\nError: something: else\nretry_count: 2', yaml)).toMatchObject([
      { value: 'hold', retryCount: 2 },
    ])
  })

  it('may have braces, on one line or several', () => {
    expect(
      values(
        "{ decision: hold }\nx {'decision': 'promote', 'ok': True}\n{\n  decision: 'hold',\n  n: [ 1 ]\n}",
        yaml,
      ),
    ).toEqual([
      ['hold', 1],
      ['promote', 2],
      ['hold', 3],
    ])
  })

  it('counts a record in braces inside a map once', () => {
    expect(values('call: { decision: hold }', yaml)).toEqual([['hold', 1]])
    expect(values('call: {\n  decision: hold\n}', yaml)).toEqual([['hold', 1]])
  })

  it.each([
    ['an alias', 'a: &x hold\ndecision: *x'],
    ['half a value', 'decision: "hold'],
    ['a tag without end', 'decision: !<tag'],
    ['a list', '- decision\n- hold'],
    ['words', 'the decision: hold'],
  ])('has no record in %s', (_what, log) => {
    expect(read(log, yaml).filter(({ value }) => value === 'hold')).toEqual([])
  })

  it('does not pass over a map that is too long to be read', () => {
    const long = `decision: promote\n${'  - x\n'.repeat(3_000)}`
    expect(values(`a: 1\n---\n${long}`, yaml)).toEqual([['unknown-value', 3]])
    expect(read(`level: info\n${'  - x\n'.repeat(3_000)}`, yaml)).toEqual([])
  })

  it('does not pass over what comes after more records than a log has', () => {
    const records = read(`${RECORD}\n---\n`.repeat(2_000), yaml)
    expect(records.length).toBeLessThan(2_000)
    expect(records.at(-1)).toMatchObject({ terminal: true, value: 'unknown-value' })
  })

  it('does not pass over what comes after too much text that is none', () => {
    const broken = `t decision: {a: 'b' c, d: ${'y'.repeat(8_000)}}\n`
    expect(read(`{'decision': 'promote'}\n${broken.repeat(17)}{'decision': 'hold'}`, yaml)).toMatchObject([
      { value: 'promote', line: 1 },
      { value: 'unknown-value', terminal: true, line: 19 },
    ])
  })

  it('has nothing unread where the last of its records is the last that is parsed', () => {
    const record = `---\ndecision: hold\nnote: ${'y'.repeat(7_800)}\n`
    const records = read(record.repeat(17), yaml)
    expect(records.map(({ value }) => value)).toEqual(Array.from({ length: 17 }, () => 'hold'))
  })
})

describe('an expression', () => {
  it('reads what its groups catch, one record a line', () => {
    const expression = String.raw`call (?P<operation>\S+) (?P<decision>[a-z-]+) after (?P<retries>\d+) \((?P<status>\d+)\), told (?P<escalation>.+)`
    expect(
      read('noise\ncall op-1 gave-up after 2 (503), told on-call\r', {
        ...by(expression),
        values: { 'gave-up': 'hold' },
      }),
    ).toMatchObject([
      {
        value: 'hold',
        operationId: 'op-1',
        retryCount: 2,
        statusClass: '5xx',
        escalation: 'on-call',
        line: 2,
      },
    ])
  })

  it('knows every fact by its name', () => {
    const groups = ['surface', 'route', 'model', 'terminal', 'attempts'].map(
      (name) => String.raw`(?P<${name}>\S+)`,
    )
    const expression = `${groups.join(' ')} (?<decision>\\w+)`
    expect(read('responses fallback gateway-model false 3 hold', by(expression))).toMatchObject([
      {
        surface: 'responses',
        servedRoute: 'fallback',
        servedModel: 'declared',
        terminal: false,
        retryCount: 2,
      },
    ])
  })

  it('makes no record of a line where the decision is left out or empty', () => {
    expect(read('a:\na\nb', by('a(?::(?P<decision>.*))?'))).toEqual([])
  })

  it('looks for no other format and no built-in name', () => {
    expect(read('{"decision":"hold"}\ndecision=hold\n', by('never (?P<decision>x)'))).toEqual([])
    expect(read('hold retry_count=3', by(String.raw`^(?P<decision>hold) retry_count=\d`))).toMatchObject([
      { retryCount: null },
    ])
  })

  it('reads nothing where it cannot be compiled', () => {
    expect(read('hold', by('(?P<decision>hold'))).toEqual([])
  })
})

describe('without a format', () => {
  const [JSON_LINE, LOGFMT_LINE, YAML_LINE] = [
    '{"decision":"hold"}',
    'decision=promote',
    'decision: rollback',
  ]

  it.each([
    [[JSON_LINE, LOGFMT_LINE, YAML_LINE], 'hold'],
    [[YAML_LINE, LOGFMT_LINE, JSON_LINE], 'hold'],
    [[YAML_LINE, LOGFMT_LINE], 'promote'],
    [[YAML_LINE], 'rollback'],
  ])('%j is read in the first format that has a record', (lines, value) => {
    expect(read(lines.join('\n')).map((record) => record.value)).toEqual([value])
  })

  it('a format that closes no call gives way to one that does', () => {
    expect(read(`{"decision":"retry"}\n${LOGFMT_LINE}`)).toMatchObject([{ value: 'promote', terminal: true }])
    expect(read('{"decision":"retry"}\nhello')).toMatchObject([{ terminal: false }])
  })

  it('a line is counted once, however it can be read', () => {
    expect(read('level=info decision=hold record={"decision":"hold"}')).toHaveLength(1)
    expect(read('decision: {"decision": "hold"}')).toHaveLength(1)
    expect(read('msg: decision=hold')).toHaveLength(1)
  })

  it('a named format reads that one alone', () => {
    const log = [JSON_LINE, LOGFMT_LINE, YAML_LINE].join('\n')
    expect(values(log, json)).toEqual([['hold', 1]])
    expect(values(log, logfmt)).toEqual([['promote', 2]])
    expect(values(log, yaml)).toEqual([
      ['hold', 1],
      ['rollback', 3],
    ])
  })
})
