import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { NO_NEEDLES, type Needles, searchable } from '../../../src/leak/needles.ts'
import { engineFor, fingerprint, newKey, scan } from '../known.ts'

const sorted = (needles: Partial<Needles>) => searchable({ ...NO_NEEDLES, ...needles })
const exact = (needles: Partial<Needles>): readonly string[] =>
  sorted(needles).exact.map(({ value }) => value)

/** So many letters in words of so many. */
const words = (letters: number, size: number): string =>
  'abcdefghijklmnopqrstuvwxyz'
    .repeat(5)
    .slice(0, letters)
    .match(new RegExp(`.{1,${size}}`, 'g'))
    ?.join(' ') ?? ''

describe('keys and account details', () => {
  it('are known by a piece, and as a whole', () => {
    const [key, detail] = [newKey(), 'ops@example.com']
    const common = { unlessBeside: [], plainOnly: false }
    expect(sorted({ credentials: [key], account: [detail] })).toEqual({
      exact: [
        { kind: 'credential', value: key, rule: 'pieces', ...common },
        { kind: 'account', value: detail, rule: 'whole', ...common },
      ],
      texts: [],
      tooShort: [],
    })
  })

  it('have eight letters and digits', () => {
    expect(sorted({ account: ['12-34.56.78'], credentials: ['a:b:c:d:e:f:g:h'] })).toMatchObject({
      exact: [{ value: 'a:b:c:d:e:f:g:h' }, { value: '12-34.56.78' }],
      tooShort: [],
    })
    expect(sorted({ account: ['12-34.56.7', 'ops@example.com'] })).toMatchObject({
      exact: [{ value: 'ops@example.com' }],
      tooShort: ['account'],
    })
    expect(sorted({ credentials: ['a:b:c:d:e:f:g'] })).toMatchObject({ exact: [], tooShort: ['credential'] })
  })

  it('are searched once each, in whichever case they are named', () => {
    expect(exact({ account: ['Ops@Example.com', 'ops@example.com', 'ops@example.com '] })).toHaveLength(1)
    expect(exact({ credentials: ['ABCD-efgh-1234', 'abcd-EFGH-1234'] })).toHaveLength(1)
  })

  it('with other signs between the same letters are others', () => {
    const account = ['j.smith@example.com', 'jsmith@example.com', '1234.5678', '12345.678']
    expect(exact({ account })).toEqual(account)
    const credentials = ['correct-horse-battery-staple', 'correct_horse_battery_staple']
    expect(exact({ credentials })).toEqual(credentials)
  })

  it('without any letter are nothing', () => {
    expect(
      sorted({ account: ['', ' - '], credentials: ['***'], bodies: [''], prompts: ['?'], errors: ['!'] }),
    ).toEqual(searchable(NO_NEEDLES))
  })
})

describe('values of the same letters', () => {
  it('are found by their signs, and a code of two replies is told once', () => {
    const account = ['j.smith@example.com', 'jsmith@example.com']
    for (const value of account)
      expect(scan(engineFor({ account }), `to ${value}`)).toMatchObject([{ fingerprint: fingerprint(value) }])
    const code = 'K7-F3A9-21BD'
    const engine = engineFor({ bodies: [`OK ${code}`, `So ${code}`], nonces: [code, code] })
    expect(scan(engine, `ref ${code} x`)).toHaveLength(1)
  })
})

describe('a text', () => {
  it('is short below 48 letters in fewer than eight words, and below 24 in any', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 100 }), fc.integer({ min: 1, max: 12 }), (letters, size) => {
        const isShort = letters < 24 || (letters < 48 && Math.ceil(letters / size) < 8)
        const { exact, texts } = sorted({ prompts: [words(letters, size)] })
        expect([exact.length, texts.length]).toEqual(isShort ? [1, 0] : [0, 1])
      }),
    )
    for (const [letters, size, count] of [
      [23, 2, 0],
      [24, 3, 1],
      [24, 4, 0],
      [47, 7, 0],
      [48, 48, 1],
    ] as const)
      expect(sorted({ errors: [` ${words(letters, size)}\n `] }).texts).toHaveLength(count)
  })

  it('that is short is known as a whole from twelve letters on', () => {
    expect(sorted({ errors: ['wrong region'] })).toMatchObject({ exact: [], tooShort: ['error-message'] })
    expect(sorted({ errors: ['wrong regions', 'no', words(60, 5)] })).toMatchObject({
      exact: [
        { kind: 'error-message', value: 'wrong regions', rule: 'whole', plainOnly: false, unlessBeside: [] },
      ],
      texts: [{ kind: 'error-message', value: words(60, 5) }],
      tooShort: ['error-message'],
    })
    expect(sorted({ prompts: ['x'] }).tooShort).toEqual(['prompt'])
  })

  it('is searched once, where a long one differs in signs alone', () => {
    expect(sorted({ bodies: [words(60, 5), words(60, 6), words(60, 5).toUpperCase()] }).texts).toHaveLength(1)
    const short = ['fine: 12.34 and 5', 'fine: 1.234 and 5']
    expect(exact({ bodies: [...short, 'FINE: 12.34 and 5'] })).toEqual(['FINE: 12.34 and 5', short[1]])
  })

  it('of a reply is what that says', () => {
    const said = words(60, 5)
    const body = JSON.stringify({ id: 'x', choices: [{ message: { content: said } }] })
    expect(sorted({ bodies: [body], prompts: [body] }).texts).toEqual([
      { kind: 'body', value: said },
      { kind: 'prompt', value: body },
    ])
  })

  it('that a prompt has word for word cannot be told from it', () => {
    const needles = {
      bodies: ['blue and green'],
      prompts: ['Do you like blue and green, or all of them together?'],
    }
    expect(sorted(needles)).toMatchObject({ exact: [], tooShort: ['body'] })
    expect(sorted({ errors: needles.bodies, prompts: needles.prompts })).toMatchObject({
      exact: [{ kind: 'error-message' }],
      tooShort: [],
    })
  })
})

describe('JSON that says little', () => {
  const list = (...labels: readonly string[]): string =>
    JSON.stringify({ labels_of_the_answers_in_order: labels })

  it.each([
    ['yes and no', { is_allowed_to_open: true, was_asked_about_it: false, is_known_to_us_all: true }, true],
    ['eleven letters', { name_of_the_nearest_city_here: 'Wellingtons', is_it_known_to_all: true }, true],
    ['twelve', { name_of_the_nearest_city_here: 'Wellington 12', is_it_known_to_all: true }, false],
  ])('of %s', (_title, value, isWhole) => {
    expect(sorted({ bodies: [JSON.stringify(value)] }).exact).toHaveLength(isWhole ? 1 : 0)
  })

  it('is a list of few words, each of which stands there twice on average', () => {
    const few = ['positive', 'negative', 'neutrally']
    const isWhole = (...labels: readonly string[]): boolean =>
      exact({ bodies: [list(...labels)] }).length === 1
    expect(isWhole(...few, ...few)).toBe(true)
    expect(isWhole(...few, ...few.toReversed().map((label) => label.toUpperCase()))).toBe(true)
    expect(isWhole(...few, 'positive', 'negative')).toBe(false)
    expect(isWhole('positive', 'negative', 'neutral1', 'positive', 'negative', 'neutral1')).toBe(false)
    const many = ['positive', 'negative', 'neutrally', 'undecided', 'unreadable', 'xyz']
    expect(many.join('')).toHaveLength(47)
    expect(isWhole(...many, ...many)).toBe(true)
    expect(isWhole(...many, 'a', ...many, 'a')).toBe(false)
  })

  it('is known by its share from 4,097 letters on, and where it is no JSON', () => {
    const few = ['positive', 'negative', 'neutral1', 'unclear2']
    const labels = (count: number): string =>
      JSON.stringify(Array.from({ length: count }, (_, n) => few[n % few.length]))
    expect(sorted({ bodies: [labels(512)] })).toMatchObject({ exact: [{ kind: 'body' }], texts: [] })
    expect(sorted({ bodies: [labels(513)] })).toMatchObject({ exact: [], texts: [{ kind: 'body' }] })
    expect(sorted({ bodies: [`The labels: ${labels(60)}`] }).texts).toHaveLength(1)
  })
})

describe('a nonce', () => {
  const nonce = 'K7-F3A9-21BD'
  const prompt = `Say OK, then (${nonce}), please.`

  it('stands for the short replies that repeat it', () => {
    const bodies = [`OK ${nonce}`, 'No.']
    expect(sorted({ bodies, nonces: [nonce] })).toMatchObject({
      exact: [
        { kind: 'body', value: nonce, rule: 'whole', plainOnly: true, unlessBeside: [] },
        { kind: 'body', value: `OK ${nonce}`, plainOnly: false },
      ],
      tooShort: ['body'],
    })
    expect(sorted({ bodies: [`x ${nonce}`], nonces: [nonce] })).toMatchObject({
      exact: [{ value: nonce }],
      tooShort: [],
    })
    expect(sorted({ bodies: [`x ${nonce}`] }).tooShort).toEqual(['body'])
  })

  it('is searched once, and only where a short reply has it and it is long enough', () => {
    const bodies = [`x ${nonce}`, `${words(60, 5)} Q9-B2C4-77AA`]
    const nonces = [nonce.toLowerCase(), nonce, nonce, 'Q9-B2C4-77AA', 'F3A9-21B', 'F3A9-21BD']
    expect(exact({ bodies, nonces })).toEqual([nonce, 'F3A9-21BD'])
    expect(exact({ errors: bodies, prompts: bodies, nonces })).toEqual([])
  })

  it('has what stands on both sides of it in each prompt', () => {
    const besides = (...prompts: readonly string[]) =>
      sorted({ bodies: [`x ${nonce}`], nonces: [nonce], prompts }).exact.find(({ plainOnly }) => plainOnly)
        ?.unlessBeside
    expect(besides(prompt)).toEqual([{ before: 'ayokthen', after: 'please', signs: [' (', '), '] }])
    expect(besides(nonce)).toEqual([{ before: '', after: '', signs: ['', ''] }])
    expect(besides('Say nothing at all.', `${nonce}/${nonce.toLowerCase()}.`)).toEqual([
      { before: '', after: 'k7f3a921', signs: ['', '/'] },
      { before: 'f3a921bd', after: '', signs: ['/', ''] },
    ])
    expect(besides()).toEqual([])
  })
})
