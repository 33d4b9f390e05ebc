import { describe, expect, it } from '@jest/globals'

import { engineFor, scan } from './known.ts'

const ESC = String.fromCharCode(0x1b)
const kinds = (value: string, text: string | Uint8Array): readonly string[] =>
  scan(engineFor({ account: [value] }), text).map(({ kind }) => kind)

describe('an account detail', () => {
  it.each([
    ['three Chinese characters', '汪思淼'],
    ['a name in Korean', '양세희'],
    ['one character and a word', '李 Group'],
    ['a letter beyond the first plane', '𠮷野家'],
    ['a domain that ends with a word of each line', 'firm-fax.info'],
    ['the same word twice', 'Thompson - Thompson'],
    ['two lines, the first of which ends with a sign', 'Blvd. Raúl s/n.\n08992 San Juan del Río'],
  ])('is proven: %s', (_title, value) => {
    expect(engineFor({ account: [value] }).prove().state).toBe('proven')
  })

  it.each([
    ['\\u', '汪思淼', '{"owner":"\\u6c6a\\u601d\\u6dfc"}'],
    ['\\u twice', '汪思淼', '"{\\"owner\\":\\"\\\\u6c6a\\\\u601d\\\\u6dfc\\"}"'],
    ['surrogates', '𠮷野家', '{"owner":"\\ud842\\udfb7\\u91ce\\u5bb6"}'],
    ['decimal entities', '𠮷野家', '<b>&#134071;&#37326;&#23478;</b>'],
    ['hexadecimal entities', '汪思淼', '<b>&#x6C6A;&#x601D;&#x6DFC;</b>'],
  ])('of few characters is found behind %s', (_title, value, text) => {
    expect(kinds(value, `ready\n${text}\ndone`)).toEqual(['account'])
  })

  it.each([
    ['84213907', 'size=184213907 ok'],
    ['84213907', 'size=842139071 ok'],
    ['jane.doe@example.org', 'to: maryjane.doe@example.org'],
    ['jane.doe@example.org', 'to: jane.doe@example.organic'],
    ['main-account', 'a domain account was made'],
    ['default-project', '[iter] Default projection to identity'],
    ['Northwind Traders International', 'northwind_traders_internationalization loaded'],
  ])('is not a part of a longer word: %s in %s', (value, text) => {
    expect(kinds(value, `ready\n${text}\ndone`)).toEqual([])
    expect(kinds(value, Buffer.from(`\n${text}\n`, 'utf16le'))).toEqual([])
  })

  it.each([
    ['billing@example.com', 'https://billing.example.com/ resolved'],
    ['org-abc123', 'GET https://example.org/?abc=123'],
    ['1,234,567.89', 'user uid=123456789 logged in'],
    ['1,234,567.89', 'the list 1, 234, 567.89'],
    ['12,345.67 EUR', 'size=1234567 EUR'],
    ['user-admin', 'new UserAdmin(config)'],
    ['user-admin', '{"user":"admin"}'],
    ['user-admin', 'roles:\n  - user\n  - admin\n'],
    ['acme-production-west-4', 'cd /srv/acme/production/west/4'],
    ['2026-11-30', 'GET /2026/11/30/app.log'],
    ['10,000 requests', 'served 10000 requests in 4 s'],
  ])('has its own punctuation: %s is not in %s', (value, text) => {
    expect(kinds(value, `ready\n${text}\ndone`)).toEqual([])
  })

  it.each([
    ['as it stands', (value: string) => value],
    ['behind a colour', (value: string) => `${ESC}[33m${value}${ESC}[39m`],
    ['between escaped colours', (value: string) => `balance\\u001b[33m ${value}\\u001b[39m`],
    ['with each letter coloured', (value: string) => value.replace(/./g, `${ESC}[31m$&${ESC}[0m`)],
    ['behind the colours of grep', (value: string) => `${ESC}[01;31m${ESC}[K${value}${ESC}[m${ESC}[K`],
    ['behind a colour that rsyslog wrote', (value: string) => `#033[31m${value}#033[0m`],
    ['behind a colour that cat -v wrote', (value: string) => `^[[1;31m${value}^[[0m`],
    ['behind the colours of grep in cat -v', (value: string) => `^[[01;31m^[[K${value}^[[m^[[K`],
    ['behind a colour that lost its ESC', (value: string) => `[31m${value}[0m`],
    ['between tabs that rsyslog wrote', (value: string) => `#011${value}#011`],
    ['between tabs that cat -A wrote', (value: string) => `^I${value}^I$`],
    ['between line ends of JSON in percent-encoding', (value: string) => `%5Cn${value}%5Cn`],
    ['with the empty comments of React', (value: string) => `<b>${value.replaceAll(' ', ' <!-- -->')}</b>`],
    ['between escaped line ends', (value: string) => `{"m":"balance:\\u000a${value}\\u000a"}`],
    ['between \\x0a', (value: string) => `b'balance:\\x0a${value}\\x0a'`],
    ['between \\012', (value: string) => `balance:\\012${value}\\012`],
    ['between \\n', (value: string) => `"line\\n${value}\\nline"`],
    ['between %20', (value: string) => `x=%20${encodeURIComponent(value)}%20y`],
    ['in a form', (value: string) => `x=a+${encodeURIComponent(value).replaceAll('%20', '+')}+b`],
    ['behind =3D', (value: string) => `to=3D${value} x`],
    ['in quotes', (value: string) => `{"account":"${value}"}`],
    ['with fixed spaces', (value: string) => value.replaceAll(' ', String.fromCharCode(0xa0))],
    ['with zero-width spaces', (value: string) => value.replace(/./g, `$&${String.fromCharCode(0x200b)}`)],
    ['wrapped', (value: string) => (value.match(/.{1,5}/gs) ?? []).join('\n    ')],
    ['quoted in a mail', (value: string) => `> ${(value.match(/.{1,5}/gs) ?? []).join('\n> ')}`],
    ['joined in a program', (value: string) => `"${(value.match(/.{1,5}/gs) ?? []).join('" +\n  "')}"`],
    ['in entities', (value: string) => value.replace(/./g, (sign) => `&#${sign.charCodeAt(0)};`)],
    ['in upper case', (value: string) => value.toUpperCase()],
    ['beside other scripts', (value: string) => `账户${value}余额`],
  ])('is found %s', (_title, write) => {
    for (const value of [
      'USD 1,234,567.89',
      '1,234,567.89',
      'Acme West',
      'jane.doe@example.org',
      '84213907',
      'acme-production',
      '2026-11-30',
    ])
      expect([value, kinds(value, `first\nvalue: ${write(value)} \nlast`)]).toEqual([value, ['account']])
  })

  it('is found behind the byte that tells its length', () => {
    for (const value of ['K7-F3A9-21BD', 'acme-production', 'acme-production-west-4-of-7']) {
      const { length } = value
      const heads = length < 24 ? [[0x74, 0x60 + length]] : [[0x74, 0x78, length]]
      for (const head of [...heads, [0x0a, length], [0x0a, 2 * length]])
        expect(kinds(value, Buffer.from([0xa1, ...head, ...Buffer.from(value)]))).toEqual(['account'])
    }
  })

  it.each([
    ['an attribute of OpenTelemetry', (length: number) => [0x12, length + 2, 0x0a, length]],
    ['a text of CBOR', (length: number) => [0x74, 0x78, length]],
    ['a text of four bytes of length', (length: number) => [0x00, 0x00, 0x00, length]],
  ])('ends where its length says, whatever follows: in %s', (_title, head) => {
    for (const value of ['acme-production-west-4-of-7', 'jane.doe.of.accounting@example.org'])
      for (const next of ['J', '7', 'dbody']) {
        const text = Buffer.from([0xa1, ...head(value.length), ...Buffer.from(value + next)])
        expect([value, next, kinds(value, text)]).toEqual([value, next, ['account']])
      }
  })

  it.each([
    ['4b1d0c9e77a25f38b6e20d4c7a', '\u0019'],
    ['84213907', '\u0007'],
    ['84213907A', '\t'],
    ['84213907AB', '\n'],
    ['84213907ABCDE', '\r'],
    ['842139-07ABCD-E12345-67890A-BCDEF1', '"'],
    ['842139-07ABCD-E12345-67890A-BCDEF', '\n!'],
  ])('that goes on as a longer word is none behind another byte: %s', (value, before) => {
    expect(kinds(value, `first${before}${value}2 last`)).toEqual([])
  })

  it('is found composed and decomposed, and with backslashes of its own', () => {
    const value = 'Prüfstand 7 Zürich Nord'
    for (const form of ['NFC', 'NFD'] as const)
      expect(kinds(value.normalize(form === 'NFC' ? 'NFD' : 'NFC'), `x ${value.normalize(form)} y`)).toEqual([
        'account',
      ])
    const own = engineFor({ account: ['ACME\\nordwest-12'] })
    expect(own.prove().state).toBe('proven')
    expect(scan(own, '{"user":"ACME\\\\nordwest-12"}').map(({ kind }) => kind)).toEqual(['account'])
  })

  it('is found at the very end of a stream of many windows', () => {
    const words = 'abcdefgh '.repeat(40_000)
    for (const value of ['84213907', 'jane.doe@example.org'])
      for (let length = 330_000; length < 330_018; length++)
        expect([length, kinds(value, `${words.slice(0, length)} ${value}`)]).toEqual([length, ['account']])
  })

  it('in bytes that were decoded is found whatever else was decoded with it', () => {
    const value = 'org-4b1d0c9e77a25f38'
    const text = `${Buffer.from(value).toString('base64')}\na0 and so on`
    expect(kinds(value, text)).toContain('account')
  })

  it.each([
    'Northwind Labs, Inc.',
    'Northwind & Robotics GmbH',
    'Northwind (Labs) Inc',
    'Northwind - Labs Inc',
    'Ångström & Sons',
    'Visual C++ Labs',
    'Müller – Söhne KG',
    'Acme: West/East',
  ])('is found in a form, whatever of its punctuation was encoded: %s', (value) => {
    const form = new URLSearchParams({ o: value }).toString()
    // Python's `urlencode` with `safe`, and forms that were put together by hand.
    const kept = form.replace(/%2[689cdf]|%3a/gi, decodeURIComponent)
    const twice = form.replaceAll('%', '%25')
    for (const text of [
      `POST n=1&${form}&x=1`,
      `GET /b?${kept} HTTP/1.1`,
      `POST u=${twice} 200`,
      `POST q=a+${form}+b 200`,
    ])
      expect([text, kinds(value, `ready\n${text}\ndone`)]).toEqual([text, ['account']])
  })

  it.each([
    ['Northwind, Labs Inc', 'POST n=Northwind+Labs+Inc'],
    ['Northwind Labs Inc', 'POST n=Northwind+%26+Labs+Inc'],
    ['Northwind+Labs Inc', 'Northwind Labs Inc'],
    ['Northwind & Labs', 'POST Northwind+++Labs'],
  ])('keeps its punctuation in a form: %s is not in %s', (value, text) => {
    expect(kinds(value, `ready\n${text}\ndone`)).toEqual([])
  })
})
