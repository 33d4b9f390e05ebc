import { describe, expect, it } from '@jest/globals'

import { makeEngine, PARTS } from '../../src/leak/engine.ts'
import type { Needles } from '../../src/leak/needles.ts'
import { engineFor, fingerprint, newKey, NO_NEEDLES, scan } from './known.ts'

/** With the filter from the first byte on, as beyond the first MiB of a stream, and without it. */
const FILTERS = [{ after: 0, letters: true, escapes: true }, null]
const BEFORE = 'GET /orders?page=7&size=20 200 14ms "curl/8.5.0"\n'.repeat(200)

/** What is found in a text at the end of a log, by both readings. */
const found = (needles: Partial<Needles>, text: string | Uint8Array, size?: number): readonly string[] =>
  FILTERS.flatMap((filter) => {
    const engine = makeEngine({ ...NO_NEEDLES, ...needles }, fingerprint, { ...PARTS, filter })
    const bytes = Buffer.concat([Buffer.from(BEFORE), Buffer.from(text), Buffer.from('\n')])
    return scan(engine, bytes, size).map(({ kind, outcome }) => `${kind}:${outcome}`)
  })

/** Python's `ascii()`, which writes `\\u` and four digits below U+10000. */
const ascii = (text: string): string =>
  text.replace(
    /[\u{10000}-\u{10ffff}]/gu,
    (sign) => `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  )

const EMOJI = '🎯 Goals 💶 Travel 🛂 Packing 🧳 Camera 📷 Boots 🥾 Maps 🥨 Water 💧 Tickets 🩺 Home 👋'

describe('escapes of eight digits', () => {
  it.each([
    ['in one line', (text: string) => `reply '${ascii(text)}'`],
    [
      'in upper case',
      (text: string) => `reply '${ascii(text).replace(/[0-9a-f]{4,8}/g, (d) => d.toUpperCase())}'`,
    ],
    ['folded by YAML', (text: string) => `  string: "${ascii(text).replaceAll(' \\', '\\\n    \\ \\')}"`],
    ['in JSON', (text: string) => JSON.stringify({ out: ascii(text) })],
  ])('stand for letters of other planes: %s', (_title, write) => {
    expect(found({ bodies: [EMOJI] }, write(EMOJI))).toEqual(['body:leak', 'body:leak'])
  })

  it('are none beyond Unicode', () => {
    const text = 'Acme \\U00110000 West'
    expect(found({ account: ['Acme U00110000 West'] }, text)).toEqual(['account:leak', 'account:leak'])
  })
})

describe('JSON in percent-encoding', () => {
  const percent = (value: object): string => encodeURIComponent(JSON.stringify(value))
  const letters = (text: string): string =>
    text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const written = (text: string): string => encodeURIComponent(`{"u":"${letters(text)}"}`)

  it.each([
    ['Müller Labs GmbH', (value: string) => written(value)],
    ['Škoda & Łódź Robotics', (value: string) => written(value)],
    ['Škoda & Łódź Robotics', (value: string) => written(value).replaceAll('%20', '+')],
    ['Škoda & Łódź Robotics', (value: string) => encodeURIComponent(written(value))],
    ['Müller Labs GmbH', (value: string) => percent({ text: `{"u":"${letters(value)}"}` })],
    ['https://a.example/orgs/northwind', (value: string) => percent({ value }).replaceAll('%2F', '%5C%2F')],
    ['Müller Labs GmbH', (value: string) => `%7B%22u%22%3A%22${value.replace('ü', '%5Cxfc')}%22%7D`],
  ])('is read: %s (%#)', (value, write) => {
    expect(found({ account: [value] }, `GET /p.gif?d=${write(value)} 200`)).toEqual([
      'account:leak',
      'account:leak',
    ])
  })

  it('leaves a path as it is', () => {
    const text = 'GET /?p=C%3A%5Cusers%5Cnorthwind.admin 200'
    expect(found({ account: ['northwind.admin'] }, text)).toEqual(['account:leak', 'account:leak'])
  })
})

describe('HTML in JSON whose & is escaped', () => {
  const names: Readonly<Record<string, string>> = { ü: 'uuml', '&': 'amp', '<': 'lt', '"': 'quot' }
  const named = (text: string): string => text.replace(/[ü&<"]/g, (sign) => `&${names[sign] ?? ''};`)
  const numbered = (text: string): string =>
    text.replace(/[^ -%'-~]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
  /** As Go and Rails write JSON, and Django strings of JavaScript. */
  const inJson = (html: string): string => JSON.stringify({ html }).replaceAll('&', '\\u0026')

  it.each([
    ['named', (value: string) => inJson(named(value))],
    ['numbered', (value: string) => inJson(numbered(value))],
    ['escaped twice', (value: string) => inJson(named(named(value)))],
    ['in a string of JavaScript', (value: string) => `'${named(value).replaceAll('&', '\\x26')}'`],
    ['in a URL', (value: string) => `?h=${named(value).replaceAll('&', '%26')}`],
    ['in JSON in a URL', (value: string) => encodeURIComponent(inJson(named(value))).replaceAll('%3B', ';')],
  ])('is read: %s', (_title, write) => {
    for (const value of ['Müller & Sons Robotics', 'Müller "West" Labs', 'Müller <West> Labs'])
      expect([value, found({ account: [value] }, `org ${write(value)} end`)]).toEqual([
        value,
        ['account:leak', 'account:leak'],
      ])
  })
})

describe('a file in ISO 8859-1', () => {
  it.each([
    'Müller Instruments GmbH',
    'Ångström & Sons',
    'Süßwaren Größe KG',
    'Société Générale Café',
    'École Àlava',
  ])('has its letters: %s', (value) => {
    for (const text of [
      `org=${value}`,
      `{"org":"${value}"}`,
      `«${value}» ü`,
      value.toUpperCase().replaceAll('SS', 'ß'),
    ])
      for (const size of [1, 7, 5000])
        expect([text, found({ account: [value] }, Buffer.from(text, 'latin1'), size)]).toEqual([
          text,
          ['account:leak', 'account:leak'],
        ])
  })

  it('is none where the bytes beside are no text', () => {
    const pieces = newKey(30).match(/.{1,3}/g) ?? []
    const bytes = Buffer.from(pieces.join('\u00e9\u0001'), 'latin1')
    expect(found({ credentials: [pieces.join('')] }, bytes)).toEqual(['credential:leak', 'credential:leak'])
  })
})

describe('base64 with escapes in it', () => {
  /** Its base64 has both signs, and is no whole number of lines. */
  const reply =
    '这座桥自三月以来一直关闭，委员会星期二开会，同意在第一场雪之前重新开放。两名成员投了反对票，其中一人说还不安全。'
  const account = 'marta.kowalska-brandt@department-for-bridges.tenant-7.example'
  const engine = engineFor({ bodies: [reply], account: [account] })
  const lines = (text: string, end: string): string => text.replace(/.{76}/g, `$&${end}`)

  it.each([
    ['forms', (text: string) => `a=1&data=${encodeURIComponent(text)}&b=2`],
    ['forms, in lines', (text: string) => `a=1&data=${encodeURIComponent(lines(text, '\r\n'))}&b=2`],
    ['JSON of .NET', (text: string) => `{"data":"${text.replaceAll('+', '\\u002B')}","n":1}`],
    ['JSON of PHP', (text: string) => `{"data":"${text.replaceAll('/', '\\/')}","n":1}`],
    ['JSON in JSON', (text: string) => JSON.stringify(`{"data":"${text.replaceAll('+', '\\u002B')}"}`)],
    ['HTML', (text: string) => `<i data-x="${text.replaceAll('+', '&#43;')}">`],
    ['JSON, in lines', (text: string) => JSON.stringify({ data: lines(text, '\r\n') })],
    [
      'JSON, in lines without a carriage return',
      (text: string) => JSON.stringify({ data: lines(text, '\n') }),
    ],
  ])('is read whole: %s', (_, write) => {
    for (const [kind, value] of [
      ['body', reply],
      ['account', account],
    ] as const) {
      const text = Buffer.from(value).toString('base64')
      expect(scan(engine, write(text)).map((leak) => `${leak.kind} ${leak.outcome}`)).toEqual([
        `${kind} leak`,
      ])
    }
  })
})
