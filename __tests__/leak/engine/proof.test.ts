import { hash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Fingerprint } from '../../../src/evidence/brand.ts'
import type { Leak } from '../../../src/evidence/search.ts'
import { NO_NEEDLES, type Needles, searchable } from '../../../src/leak/needles.ts'
import { encodedPlants, isFound, type Plant, plantsOf, streamOf } from '../../../src/leak/proof.ts'
import { BODY, fingerprint, PROMPT } from '../known.ts'

const KEY = `sk-${hash('sha256', 'proof tests').slice(0, 24)}`
const textOf = ({ bytes }: Pick<Plant, 'bytes'>): string => Buffer.from(bytes).toString('utf8')
const plants = (needles: Partial<Needles>) => plantsOf(searchable({ ...NO_NEEDLES, ...needles }))
const written = (value: string, technique: string): readonly string[] =>
  plants({ account: [value] }).flatMap((plant) => (plant.technique === technique ? [textOf(plant)] : []))

describe('what is planted of a key', () => {
  it('stands for it, in each technique', () => {
    const all = plants({ credentials: [KEY] })
    for (const plant of all) expect(plant).toMatchObject({ kind: 'credential', value: KEY })
    const techniques = ['plain', 'base64', 'base64url', 'hex', 'byte-list', 'utf-16le', 'utf-16be', 'split']
    for (const technique of [...techniques, 'case-folded', 'json-escape'])
      expect(all.map((plant) => plant.technique)).toContain(technique)
  })

  it('is its last twelve characters, too, of a key alone', () => {
    expect(plants({ credentials: [KEY] }).map(textOf)).toContain(KEY.slice(-12))
    expect(plants({ account: [KEY] }).map(textOf)).not.toContain(KEY.slice(-12))
  })
})

describe('what is planted of an account detail', () => {
  it('is wrapped, parted, re-cased and escaped', () => {
    const value = 'straße-4821-ßıa-org'
    expect(written(value, 'case-folded')).toEqual(['STRASSE-4821-SSıA-ORG'])
    expect(written(value, 'split')).toContain('straße-\n    4821-ßı\n    a-org')
    expect(written(value, 'json-escape')).toContain('st\\nra\\nße\\n-4\\n82\\n1-\\nßı\\na-\\nor\\ng')
    expect(written('org%4821%acme-ltd', 'json-escape').filter((text) => text.includes('\\n'))).toEqual([])
  })

  it('is parted into halves that differ', () => {
    const tokens = (value: string): readonly string[] =>
      written(value, 'split').flatMap((text) =>
        Array.from(text.matchAll(/"token":"([^"]*)"/g), ([, token = '']) => token),
      )
    expect(tokens('org-7f3a9c2d4e')).toEqual(['org-7f3', 'a9c2d4e'])
    expect(tokens('org-7f3a9c2d4')).toEqual(['org-7f3', 'a9c2d4'])
    expect(tokens('K7f3a9c2K7f3a9c2')).toEqual(['K7f3a9c2K', '7f3a9c2'])
  })

  it('is escaped only where that changes it', () => {
    expect(written('org-7f3a9c2d4e', 'plain')).toEqual(['org-7f3a9c2d4e'])
    for (const technique of ['percent', 'html-entity', 'json-escape'])
      expect(written('org-7f3a9c2d4e', technique)).not.toContain('org-7f3a9c2d4e')
  })
})

describe('what is planted of a text', () => {
  it('is that alone', () => {
    const needles = { bodies: [BODY, 'wrong regions'], prompts: [PROMPT] }
    expect(plants(needles)).toEqual([
      { kind: 'body', value: 'wrong regions', technique: 'plain', bytes: Buffer.from('wrong regions') },
      { kind: 'body', value: BODY, technique: 'shingles', bytes: Buffer.from(BODY) },
      { kind: 'prompt', value: PROMPT, technique: 'shingles', bytes: Buffer.from(PROMPT) },
    ])
    expect(plants({})).toEqual([])
  })

  it('of ours can be read back from each technique', () => {
    const value = 'Über den Fluss,\n"sagt" er; 漢 😀'
    const read: Readonly<Record<string, (bytes: Buffer) => string>> = {
      base64: (bytes) => Buffer.from(bytes.toString().replace(/\s+/g, ''), 'base64').toString(),
      base64url: (bytes) => Buffer.from(bytes.toString(), 'base64url').toString(),
      hex: (bytes) => Buffer.from(bytes.toString(), 'hex').toString(),
      'byte-list': (bytes) => Buffer.from(JSON.parse(bytes.toString()) as number[]).toString(),
      percent: (bytes) => decodeURIComponent(bytes.toString()),
      'json-escape': (bytes) => String(JSON.parse(`"${bytes.toString()}"`)),
      'html-entity': (bytes) =>
        bytes.toString().replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
      'utf-16le': (bytes) => bytes.toString('utf16le').slice(2, -1),
      'utf-16be': (bytes) => Buffer.from(bytes).swap16().toString('utf16le').slice(2, -1),
      split: (bytes) =>
        bytes
          .toString()
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { readonly token: string }).token)
          .join(''),
      shingles: (bytes) => bytes.toString(),
    }
    const all = encodedPlants({ kind: 'body', value })
    expect(new Set(all.map(({ technique }) => technique))).toEqual(new Set(Object.keys(read)))
    for (const { technique, bytes, ...rest } of all) {
      expect(rest).toEqual({ kind: 'body', value })
      const text = read[technique]?.(Buffer.from(bytes)) ?? ''
      if (text !== value) expect(text).toBe(value.toUpperCase())
    }
    expect(() => encodedPlants({ kind: 'body', value: '\ud800 alone' })).not.toThrow()
  })
})

describe('the stream of a plant', () => {
  it('has a log around it, and is cut in the middle of it', () => {
    const bytes = Buffer.from('0123456789')
    const [first, rest] = streamOf({ kind: 'body', value: 'x', technique: 'plain', bytes }).map((part) =>
      Buffer.from(part).toString(),
    )
    expect(first?.endsWith('\n{"status":200} -> 01234')).toBe(true)
    expect(rest?.startsWith('56789\nall done')).toBe(true)
    expect(rest?.endsWith('\n')).toBe(false)
  })

  it('is the plant alone where that begins with a mark', () => {
    const technique = 'utf-16le'
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      const bytes = Buffer.from([...mark, 0x61, 0, 0x62, 0])
      const [first, rest] = streamOf({ kind: 'body', value: 'x', technique, bytes })
      expect([Buffer.from(first), Buffer.from(rest)]).toEqual([bytes.subarray(0, 3), bytes.subarray(3)])
      expect(streamOf({ kind: 'body', value: 'x', technique: 'plain', bytes })[1].length).toBeGreaterThan(3)
    }
    for (const bytes of [Buffer.from([0xff, 0x61]), Buffer.from([0x61, 0xff]), Buffer.alloc(0)])
      expect(streamOf({ kind: 'body', value: 'x', technique, bytes })[1].length).toBeGreaterThan(3)
  })
})

describe('a plant that was found', () => {
  const plant = { kind: 'account', value: 'x', technique: 'plain', bytes: Buffer.from('x') } as const
  const leak: Leak = {
    ...{ kind: 'account', outcome: 'leak', technique: 'hex', fingerprint: fingerprint('x') },
    place: { file: '', line: 1, column: 1 },
  }

  it('is a whole leak of its kind and value', () => {
    const other: Leak = { ...leak, fingerprint: fingerprint('y') }
    expect(isFound(plant, [other, leak], fingerprint('x'))).toBe(true)
    for (const wrong of [other, { ...leak, kind: 'body' } as Leak, { ...leak, outcome: 'partial' } as Leak])
      expect(isFound(plant, [wrong], fingerprint('x'))).toBe(false)
    expect(isFound(plant, [], fingerprint('x'))).toBe(false)
    expect(isFound(plant, [leak], undefined as Fingerprint | undefined)).toBe(false)
  })
})
