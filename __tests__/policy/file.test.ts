import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LONGEST_FILE, readFileText } from '../../src/policy/file.ts'
import { onlyProblem, refusal, REHEARSAL } from './sources.ts'

const BOMB = [
  'evidence-paths: &a [x, x, x, x, x, x, x, x, x, x]',
  'output: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
  'contract-fields: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
  'setup: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
].join('\n')

describe('a policy file that cannot be read', () => {
  it.each([
    ['a key that stands twice', 'max-attempts: 3\nmax-attempts: 4\n', 2, 1, /stands twice/],
    ['a key that stands twice further in', 'setup:\n  rollback: a\n  rollback: b\n', 3, 3, /stands twice/],
    ['several documents', 'max-attempts: 3\n---\nmax-attempts: 4\n', 2, 1, /several YAML documents/],
    ['a tab for indentation', 'setup:\n\trollback: a\n', 2, 1, /spaces/],
    ['a tag', 'max-attempts: !number 3\n', 1, 15, /YAML tag/],
    ['a second colon', 'command: echo a: b\n', 1, 10, /quotes/],
    ['an open quote', 'model: "gpt\n', 2, 1, /closing quote/],
    ['a list as its root', '- surface: responses\n', 1, 1, /must be a map/],
    ['a text as its root', 'surface=responses\n', 1, 1, /must be a map/],
    ['a number as its root', '3\n', 1, 1, /must be a map/],
    ['an alias of nothing', 'output: *nowhere\n', 1, 9, /points to no anchor/],
    ['a character that begins no value', 'model: @cf/meta\n', 1, 8, /quotes/],
  ])('%s is refused with its place', (_title, text, line, column, words) => {
    const problem = onlyProblem(refusal(REHEARSAL, text))
    expect(problem.code).toBe('file-unreadable')
    expect(problem.at).toEqual({ in: 'file', path: '.github/fallback-evidence.yml', line, column })
    expect(problem.says).toMatch(words)
  })

  it('says the file and the place first, as editors and terminals link them', () => {
    expect(refusal(REHEARSAL, 'a: 1\na: 2\n').message).toMatch(/^\.github\/fallback-evidence\.yml:2:1: /)
  })

  it('is one whose aliases multiply', () => {
    const { problems } = readFileText('p.yml', BOMB)
    expect(problems.map(({ says }) => says).join()).toMatch(/nested deeper|more than 2000 values/)
  })

  it('is one that is wide by aliases without being deep', () => {
    const wide = `output: &a [${'x, '.repeat(90)}x]\nsetup: [${'*a, '.repeat(90)}*a]\n`
    expect(
      readFileText('p.yml', wide)
        .problems.map(({ says }) => says)
        .join(),
    ).toContain('do aliases repeat them?')
  })

  it('is one that holds itself', () => {
    expect(readFileText('p.yml', 'setup: &a [*a]\n').problems).toHaveLength(1)
  })

  it('is one that is nested without end', () => {
    for (const open of ['[', '{a: ', '- ']) {
      expect(readFileText('p.yml', open.repeat(LONGEST_FILE / 8)).problems).toHaveLength(1)
    }
  })

  it('is one that is too long', () => {
    const { problems } = readFileText('p.yml', `# ${'x'.repeat(LONGEST_FILE)}`)
    expect(problems.map(({ says }) => says).join()).toContain(`${LONGEST_FILE} are the most`)
  })
})

describe('readFileText', () => {
  it('never throws, and gives entries or problems', () => {
    const pieces = fc.constantFrom(
      'surface',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '"',
      "'",
      '|',
      '>',
      '!',
      '#',
      '3',
      '~',
      '\t',
      '---',
      '<<',
      '? ',
      '\u0000',
      '\ud800',
      '@',
      '%YAML 1.2',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { entries, problems } = readFileText('p.yml', text)
        expect(entries.length === 0 || problems.length === 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('places every problem inside a line and a column that exist', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        for (const { at } of readFileText('p.yml', text).problems) {
          expect(at.in === 'file' && at.line >= 1 && at.column >= 1).toBe(true)
        }
      }),
    )
  })
})
