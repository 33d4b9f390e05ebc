import { describe, expect, it } from '@jest/globals'

import { BODY, engineFor, newKey, scan } from './known.ts'

const ACCOUNT = 'org-4b1d0c9e77a25f3806'
const engine = engineFor({ bodies: [BODY], account: [ACCOUNT] })
const outcomes = (text: string | Uint8Array): string[] =>
  scan(engine, text).map(({ kind, outcome }) => `${kind} ${outcome}`)

const bytes = (text: string): readonly number[] => [...Buffer.from(text)]
const pairs = (text: string): readonly string[] =>
  bytes(text).map((byte) => byte.toString(16).padStart(2, '0'))
const inLines = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []).join('\n')

/** Rows as curl --trace writes them: one space before the text column. */
const traced = (text: string): string =>
  inLines(text.replace(/[^\x20-\x7e]/g, '.'), 16)
    .split('\n')
    .map((shown, row) => {
      const own = pairs(shown).join(' ')
      return `${(row * 16).toString(16).padStart(4, '0')}: ${own.padEnd(47)} ${shown}`
    })
    .join('\n')

/** Rows as curl --trace-ascii writes them: they end with a line, too. */
const tracedAsText = (text: string): string => {
  let address = 0
  return text
    .split('\n')
    .flatMap((line) => inLines(line, 64).split('\n'))
    .map((shown) => {
      const row = `${address.toString(16).padStart(4, '0')}: ${shown}`
      address += shown.length
      return row
    })
    .join('\n')
}

/** Rows of 16 bytes after an address of so many digits. */
const dumped = (text: string, digits: number, gap: string): string =>
  (text.match(/.{1,16}/gsu) ?? [])
    .map((shown, row) => `${(row * 16).toString(16).padStart(digits, '0')}${gap}${pairs(shown).join(' ')}`)
    .join('\n')

const sse = (BODY.replace(/[^\x20-\x7e]/g, '').match(/.{1,7}/g) ?? [])
  .map(
    (content) =>
      `f8\ndata: ${JSON.stringify({ id: 'c', choices: [{ index: 0, delta: { content }, finish_reason: null }] })}..`,
  )
  .join('')

const docker = (log: string, at: number): string =>
  JSON.stringify({ log, stream: 'stderr', time: `2026-01-01T10:00:00.10000000${at}Z` })

describe('what tools make of a value', () => {
  it.each([
    [
      'base64 in lines inside a JSON string',
      JSON.stringify({ body: inLines(Buffer.from(BODY).toString('base64'), 60) }),
    ],
    ['bytes with dashes, as .NET writes them', pairs(BODY).join('-').toUpperCase()],
    [
      'bytes with signs, as Java writes them',
      `[${bytes(BODY)
        .map((byte) => (byte > 127 ? byte - 256 : byte))
        .join(', ')}]`,
    ],
    ['percent twice', encodeURIComponent(encodeURIComponent(BODY))],
    ['percent three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(BODY)))],
    ['a trace of curl', traced(BODY.replace(/[^\x20-\x7e]/g, '.'))],
    [
      'a trace of curl as text',
      `=> Send data\n${tracedAsText(BODY.replace(/[^\x20-\x7e]/g, ''))}\n== Info: done`,
    ],
    ['a stream in a trace of curl as text', `<= Recv data\n${tracedAsText(sse)}\n== Info: done`],
    [
      'UTF-16 without a mark',
      Buffer.concat([Buffer.from([1, 2, 3]), Buffer.from(BODY, 'utf16le'), Buffer.from([0, 9])]),
    ],
    [
      'UTF-16BE without a mark',
      Buffer.concat([Buffer.from([1, 2]), Buffer.from(BODY, 'utf16le').swap16(), Buffer.from([0, 9])]),
    ],
  ])('is undone: %s', (_name, text) => {
    expect(outcomes(text)).toContain('body leak')
  })

  it.each([
    [
      'docker',
      [
        docker('started\n', 1),
        docker(`x ${ACCOUNT.slice(0, 9)}`, 2),
        docker(`${ACCOUNT.slice(9)} y\n`, 3),
      ].join('\n'),
    ],
    [
      'the kubelet',
      `2026-01-01T10:00:00.1Z stdout F started\n2026-01-01T10:00:00.2Z stdout P x ${ACCOUNT.slice(0, 9)}\n` +
        `2026-01-01T10:00:00.3Z stdout F ${ACCOUNT.slice(9)} y\n`,
    ],
    [
      'a list of chunks behind a word',
      `chunks: ${JSON.stringify((ACCOUNT.match(/.{1,6}/g) ?? []).map((content) => ({ id: 'chatcmpl_1', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content } }] })))}`,
    ],
  ])('is put together again whole, where %s cut it', (_name, text) => {
    expect(outcomes(text)).toEqual(['account leak'])
  })

  it('leaves dates, versions and ids with dashes alone', () => {
    const own = engineFor({ credentials: [newKey()], account: [ACCOUNT] })
    const lines = Array.from(
      { length: 200 },
      (_, n) => `2026-01-${n % 28} 10-11-12 1.${n}-2 0198-${n}-4b1d-0c9e-77a2 %25 %2525`,
    )
    expect(scan(own, lines.join('\n'))).toEqual([])
  })

  // The address 000050 between two rows would be a P in the middle of the value.
  it.each([
    ['od -A x -t x1', 6, ' '],
    ['Wireshark', 4, '   '],
    ['hexdump -C', 8, '  '],
  ])('is undone wherever a row of a dump ends: %s', (_name, digits, gap) => {
    for (let offset = 0; offset < 16; offset++) {
      const text = `${'. '.repeat(32)}${'.'.repeat(offset)}${ACCOUNT} and so on.`
      expect(outcomes(dumped(text, digits, gap))).toEqual(['account leak'])
    }
  })
})

describe('letters that tools write in their own way', () => {
  const NAME = 'Prüfstand 7lyYO Nord'
  const own = engineFor({ account: [NAME] })
  const latin = (write: (byte: number) => string): string =>
    NAME.replace('ü', (letter) => write(letter.charCodeAt(0)))

  it.each([
    ['a byte of ISO 8859-1, as Python writes it', latin((byte) => `\\x${byte.toString(16)}`)],
    ['the same in octal', latin((byte) => `\\${byte.toString(8)}`)],
    ['percent and ISO 8859-1', latin((byte) => `%${byte.toString(16)}`).replaceAll(' ', '%20')],
    ['the name that HTML has for it', NAME.replace('ü', '&uuml;')],
    ['that name escaped again', NAME.replace('ü', '&amp;uuml;')],
    ['a number of HTML escaped twice', NAME.replace('ü', '&amp;amp;#xfc;')],
    ['a number in braces, as Perl writes it', NAME.replace('ü', '\\x{fc}')],
  ])('are read: %s', (_, text) => {
    expect(scan(own, `name: ${text}, and so on`).map(({ kind }) => kind)).toEqual(['account'])
  })

  it.each([
    ['another letter', NAME.replace('ü', '&ouml;')],
    ['another byte', latin(() => '%FD')],
    ['a parameter', `a=Pr&uuml=fstand 7lyYO Nord`],
  ])('are no other letters: %s', (_, text) => {
    expect(scan(own, `name: ${text}, and so on`)).toEqual([])
  })

  it('are read through the colours of tput, whose end chooses a character set', () => {
    const coloured = Array.from(ACCOUNT, (letter, n) => `\x1b[3${n % 8}m${letter}\x1b(B\x1b[m`).join('')
    expect(outcomes(coloured)).toEqual(['account leak'])
  })
})
