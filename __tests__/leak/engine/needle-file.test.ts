import { describe, expect, it } from '@jest/globals'
import { type KnownValues, readNeedleFile } from '../../../src/leak/needle-file.ts'
import { newKey } from '../known.ts'

const EXPECTED =
  '\nExpected: {"credentials": ["..."], "prompts": ["..."], "bodies": ["..."], "account": ["..."]}'

const problemOf = (file: unknown): string => {
  const read = readNeedleFile(typeof file === 'string' ? file : JSON.stringify(file))
  return 'problem' in read ? read.problem : 'none'
}

const knownFrom = (file: unknown): KnownValues => {
  const read = readNeedleFile(typeof file === 'string' ? file : JSON.stringify(file))
  if ('problem' in read) throw new Error(read.problem)
  return read.known
}

const PROMPT = 'How does the keeper of a lighthouse spend the evening, and who brings the oil to the island?'
const SAID = 'She trims the wicks before dusk, and the boat from the harbour brings the oil every other week.'
const reply = (content: string): string => JSON.stringify({ id: 'r1', choices: [{ message: { content } }] })

describe('a needle file', () => {
  it('names values, and each is told by its place', () => {
    const [first, second] = [newKey(), newKey()]
    const body = reply(SAID)
    const file = {
      credentials: [first, second],
      account: ['ops@example.com'],
      prompts: [PROMPT],
      bodies: [body],
    }
    const { needles, count, labels } = knownFrom(file)
    expect(needles).toEqual({ ...file, bodies: [SAID, body], errors: [], nonces: [] })
    expect(count).toBe(5)
    expect(Object.fromEntries(labels)).toEqual({
      [first]: 'credentials[0]',
      [second]: 'credentials[1]',
      [PROMPT]: 'prompts[0]',
      [SAID]: 'bodies[0]',
      'ops@example.com': 'account[0]',
    })
  })

  it('may name one kind alone, and a value twice', () => {
    const key = newKey()
    const { needles, count, labels } = knownFrom(
      `\uFEFF {"account": [], "credentials": ["${key}", "${key}"]}\n`,
    )
    expect(needles).toMatchObject({ credentials: [key, key], bodies: [], nonces: [] })
    expect(count).toBe(2)
    expect([...labels]).toEqual([[key, 'credentials[0]']])
  })

  it.each(['{}', '{"credentials": []}', { prompts: [], bodies: [] }])(
    'without any value is refused: %j',
    (file) => {
      expect(problemOf(file)).toBe(`The needle file names no value to search for.${EXPECTED}`)
    },
  )

  it.each(['[]', '[{"credentials": ["x"]}]', 'null', '7', '"credentials"'])(
    'is an object, not %s',
    (file) => {
      expect(problemOf(file)).toBe(`The needle file must hold one JSON object.${EXPECTED}`)
    },
  )

  it('has arrays of strings', () => {
    for (const other of ['x', {}, null])
      expect(problemOf({ prompts: [PROMPT], account: other })).toBe(
        `\`account\` of the needle file must be an array of strings.${EXPECTED}`,
      )
    for (const other of [7, null, ['x'], {}])
      expect(problemOf({ bodies: [SAID, other] })).toBe(
        `\`bodies[1]\` of the needle file must be a string.${EXPECTED}`,
      )
  })
})

describe('a file that is no JSON', () => {
  const key = newKey()

  it.each([
    ['', ': it stops being readable at its end'],
    [`{"credentials": ["${key}"]`, ': it stops being readable in line 1'],
    [`{"credentials": [\n"${key}"\n,`, ': it stops being readable at its end'],
    [`{"credentials": [\n"${key}"\n"`, ': it stops being readable in line 3'],
    [`\uFEFF{"credentials": ["a"]}\n"`, ': it stops being readable in line 2'],
    [`{"account": ["position 3"\n], ${key}}`, ': it stops being readable in line 2'],
    [`{"account": [${key}]}`, ''],
    ['at position 1', ''],
    ['end of JSON input', ''],
  ])(
    'is refused with the line where that is known, and with nothing that stands there: %#',
    (file, where) => {
      expect(problemOf(file)).toBe(`The needle file is no JSON${where}.${EXPECTED}`)
    },
  )
})

describe('an unknown member', () => {
  it.each([
    [{ credential: [] }, '`credential`. Did you mean `credentials`?'],
    [{ prompts: [], body: [] }, '`body`.'],
    [{ 'api-key': [] }, '`api-key`.'],
    [{ api_key: [] }, '`api_key`.'],
    [{ ['x'.repeat(20)]: [] }, `\`${'x'.repeat(20)}\`.`],
    [{ ['x'.repeat(21)]: [] }, 'number 1.'],
    [{ [`a_${'x'.repeat(21)}`]: [] }, 'number 1.'],
    [{ prompts: [], 'a-b-c': [] }, 'number 2.'],
    [{ ' a': [] }, 'number 1.'],
    [{ 'a ': [] }, 'number 1.'],
    [{ sk4f: [] }, 'number 1.'],
    [{ '': [] }, 'number 1.'],
  ])('is told by its name where that is a plain word: %j', (file, told) => {
    const known = 'Known: credentials, prompts, bodies, account.'
    expect(problemOf(file)).toBe(`The needle file has an unknown member, ${told} ${known}${EXPECTED}`)
  })

  it('of a prototype is one, too', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(problemOf(`{"${name}": ["${newKey()}"]}`)).toContain('has an unknown member')
  })
})

describe('a member that stands twice', () => {
  const values = JSON.stringify([newKey()])

  it.each(['credentials', 'prompts', 'bodies', 'account'])('is refused: %s', (name) => {
    const twice = `The needle file has \`${name}\` twice. Put all values into one array.${EXPECTED}`
    expect(problemOf(`{"${name}": [], "${name}": ${values}}`)).toBe(twice)
    expect(problemOf(`{"${name}":[],"other":{"x":[1]},\n"${name}"\n:\n7}`)).toBe(twice)
  })

  it('is none in a value, in a member below, or as a value', () => {
    const quoted = JSON.stringify(`{"credentials": [], "credentials": []} \\" {{[ ${PROMPT}`)
    expect(problemOf(`{"prompts": [${quoted}], "credentials": ${values}}`)).toBe('none')
    expect(problemOf(`{"x": {"account": 1}, "account": ["ops@example.com"]}`)).toContain('unknown member')
    expect(problemOf(`{"x": "account", "account": ["ops@example.com"]}`)).toContain('unknown member')
    expect(problemOf('{"x": 1, "x": 2}')).toContain('unknown member')
  })
})

describe('a value that cannot be recognised', () => {
  const key = newKey()

  it.each([
    [
      { credentials: [key, 'a1b2c3d4e5f'] },
      '`credentials[1]`',
      'fewer than 12 characters, or 4 different ones',
    ],
    [{ credentials: ['abcabcabcabcabc'] }, '`credentials[0]`', 'Give the whole key.'],
    [{ credentials: ['*'.repeat(9) + '/+-abc'] }, '`credentials[0]`', 'hardly any letters and digits'],
    [{ prompts: [PROMPT, 'Say OK now.'] }, '`prompts[1]`', 'it has fewer than 12 letters and digits'],
    [{ bodies: [SAID, reply('Yes.')] }, '`bodies[1]`', 'what it says has fewer than 8 letters and digits'],
    [{ account: ['ops@example.com', '12.34-567'] }, '`account[1]`', 'it has fewer than 8 letters and digits'],
    [{ account: ['7'.repeat(20)] }, '`account[0]`', 'one character over and over'],
    [{ credentials: ['x'], account: ['x'] }, '`credentials[0]`', ''],
  ])('is refused with its place: %#', (file, place, why) => {
    const problem = problemOf(file)
    expect(problem.startsWith(`${place} cannot be recognised: `)).toBe(true)
    expect(problem).toContain(why)
    expect(problem).not.toContain(key)
  })

  it('is one letter longer where it can', () => {
    const file = { credentials: ['a1b2c3d4e5fg', 'abcdabcdabcd'], prompts: ['Say OK now, also.'] }
    const account = ['12.34-5678', '7777777-8']
    expect(problemOf({ ...file, account, bodies: [reply('Yes, I am.'.replace('am', 'amlost'))] })).toBe(
      'none',
    )
  })
})

describe('what one search takes', () => {
  // Values are looked at one by one where they are not too many.
  const few = ' cannot be recognised'

  it('is 65,536 characters of keys and account details', () => {
    const credentials = ['x', newKey(65_531)]
    expect(problemOf({ credentials, account: ['y'] })).toContain(`\`credentials[0]\`${few}`)
    expect(problemOf({ credentials, account: ['yy'] })).toBe(
      'The needle file holds 65537 characters of keys and account details; one search takes 65536. ' +
        'Put the rest into another file, and search once with each.',
    )
  })

  it('is 2,097,152 characters of prompts and replies, and as many of the other kinds', () => {
    const prompts = ['x', 'y'.repeat(2 ** 21 - 2)]
    expect(problemOf({ prompts, bodies: ['z'], account: ['12345'] })).toContain(`\`prompts[0]\`${few}`)
    const many = 'holds 2097153 characters of prompts and replies; one search takes 2097152.'
    expect(problemOf({ prompts, bodies: ['zz'], account: ['12345'] })).toContain(many)
  })

  it('is 1,000 values', () => {
    const account = Array.from({ length: 999 }, (_, n) => `detail ${n + 1_000}`)
    expect(problemOf({ prompts: ['x'], account })).toContain(`\`prompts[0]\`${few}`)
    expect(problemOf({ prompts: ['x', 'y'], account })).toContain('holds 1001 values; one search takes 1000.')
  })
})

describe('a short reply whose prompt has a code', () => {
  const noncesOf = (said: string, ...prompts: readonly string[]): readonly string[] =>
    knownFrom({ prompts: prompts.map((prompt) => `Please say this: ${prompt}.`), bodies: [reply(said)] })
      .needles.nonces

  it.each([
    ['it is K7-F3A9-21BD', 'K7-F3A9-21BD', ['K7-F3A9-21BD']],
    ['it is K7-F3A9-21BD', 'a word, then K7-F3A9-21BDE', ['K7-F3A9-21BD']],
    ['it is K7-F3A9-21BD', 'k7-f3a9-21bd', []],
    ['it is K7-F3A9-21BD', 'something', []],
    ['a1b2c of K7-F3A9-21BD, K7-F3A9-21BD', 'a1b2c and K7-F3A9-21BD', ['a1b2c', 'K7-F3A9-21BD']],
    ['an a1b2 of streets', 'a1b2 of them', []],
    ['an 1-a_2-b_3 of streets', '1-a_2-b_3 of them', ['1-a_2-b_3']],
    ['an -a1B2c3- of streets', '-a1B2c3- of them', ['a1B2c3']],
    ['in 2026-11-30 of the 4821337719', '2026-11-30 of the 4821337719', []],
  ])('is known by it: %s, where the prompt has %s', (said, prompt, nonces) => {
    expect(noncesOf(said, prompt)).toEqual(nonces)
    expect(noncesOf(said, 'something else', prompt)).toEqual(nonces)
  })

  it('is known by all that it says where the prompt has that', () => {
    expect(noncesOf('blue and green', 'blue and green')).toEqual(['blue and green', 'blue and green'])
    expect(noncesOf('blue and green', 'green and blue')).toEqual([])
    expect(noncesOf('blue+reds', 'something')).toEqual(['blue+reds', 'blue+reds'])
    expect(problemOf({ bodies: [reply('blue+red')] })).toContain('`bodies[0]` cannot be recognised')
  })

  it('is known by its text where that is long', () => {
    expect(noncesOf(`${SAID} K7-F3A9-21BD`, 'K7-F3A9-21BD')).toEqual([])
  })
})
