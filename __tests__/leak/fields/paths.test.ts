import { describe, expect, it } from '@jest/globals'

import type { Frames } from '../../../src/leak/fields/frames.ts'
import { readLine } from '../../../src/leak/fields/read-fields.ts'

/** Line from 1, place from 0, path and value of all that is read; strings in quotes. */
const read = (text: string): readonly string[] => {
  const frames: Frames = []
  const found: string[] = []
  text.split('\n').forEach((line, n) => {
    readLine(line, frames, ({ path, value, isQuoted, at }) => {
      found.push(`${n + 1}:${at} ${path.join('.')}=${isQuoted ? JSON.stringify(value) : value}`)
    })
  })
  return found
}

const laidOut = (value: unknown): string => JSON.stringify(value, null, 2)
/** What is read of many lines or members. */
const all = (...found: readonly string[]): readonly string[] => found

describe('the path to a value', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'goes through objects and lists',
      '{"a":{"b":[{"c":1},2]},"e":3}',
      all('1:12 a.b.c=1', '1:19 a.b=2', '1:23 e=3'),
    ],
    [
      'goes through lines',
      laidOut({ a: { b: [{ c: 1 }, 2] }, e: '3' }),
      all('5:8 a.b.c=1', '7:6 a.b=2', '10:2 e="3"'),
    ],
    [
      'goes through a list of pairs',
      '[["a", "b"], ("c", \'d\')]',
      all('1:2 ="a"', '1:7 a="b"', '1:14 ="c"', '1:19 c="d"'),
    ],
    ['goes through no other list', "x: ['a', 'b', c]", all('1:4 x="a"', '1:9 x="b"', '1:14 x=c')],
    [
      'goes through raw headers',
      'rawHeaders: ["a", "b", "c", "d"]',
      all('1:13 rawHeaders="a"', '1:18 rawHeaders.a="b"', '1:23 rawHeaders="c"', '1:28 rawHeaders.c="d"'),
    ],
    [
      'goes through a line that begins with a bracket',
      '"a": {"b": 1\n  "c": 2',
      all('1:6 a.b=1', '2:2 a.c=2'),
    ],
    ['begins anew at the margin', '{ a: {\nb: 1\n  c: 2', all('2:0 b=1', '3:2 c=2')],
    ['is closed at the margin', '{ a: {\n  b: 1\n}\n  c: 2', all('2:2 a.b=1', '4:2 c=2')],
    ['has no more names than brackets', '}]) a: {b: 1}} c: 2', all('1:8 a.b=1', '1:15 c=2')],
    ['goes through strings', '{"a":"{\\"b\\":1}"}', all('1:1 a="{\\"b\\":1}"', '1:1 a.b=1')],
    [
      'begins anew in the text of a string',
      '{"a":"b: 1\\n  c: 2\\td: 3\\r\\ne: 4"}',
      all('1:1 a="b: 1\\n  c: 2 d: 3 \\ne: 4"', '1:1 b=1', '1:1 c=2', '1:1 d=3', '1:1 e=4'),
    ],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('goes through strings in strings, three deep', () => {
    const deep = (levels: number): string =>
      levels === 0 ? '{"x":"y"}' : JSON.stringify({ [`s${levels}`]: deep(levels - 1) })
    expect(read(deep(3)).at(-1)).toBe('1:1 s3.s2.s1.x="y"')
    expect(read(deep(4)).at(-1)).toMatch(/^1:1 s4\.s3\.s2\.s1=/)
  })

  it('has no more than 64 brackets', () => {
    const nested = (levels: number): string => `${'{a:'.repeat(levels)}1${'}'.repeat(levels)}`
    expect(read(nested(64))).toEqual([`1:190 ${'a.'.repeat(63)}a=1`])
    expect(read(nested(70))[0]).toBe(`1:208 ${'a.'.repeat(63)}a=1`)
  })
})

describe('a key of YAML', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'has what is indented',
      'a:\n  b:\n    c: 1\n\n  d: 2\ne: 3',
      all('3:4 a.b.c=1', '5:2 a.d=2', '6:0 e=3'),
    ],
    [
      'has strings without quotes',
      'a:\n  b: two words\n  c: 12\n  d: v',
      all('2:2 a.b="two words"', '3:2 a.c=12', '4:2 a.d="v"'),
    ],
    [
      'has items at its own indent',
      'a:\n- b: 1\n  c:\n    d: 2\n  e: 3\n- f: 4\ng: 5',
      all('2:2 a.b=1', '4:4 a.c.d=2', '5:2 a.e=3', '6:2 a.f=4', '7:0 g=5'),
    ],
    [
      'has items that are values',
      'x:\n  a:\n  - one two\n  - "three"\n  -  - d\n  -\n    e: 4',
      all('3:4 x.a="one two"', '4:4 x.a="three"', '5:7 x.a="d"', '7:4 x.a.e=4'),
    ],
    [
      'has lines of text',
      'a:\n  - b: |\n      text: one\n\n      two\n    c: 3',
      all('3:6 a.b="text: one"', '3:6 a.b.text=one', '5:6 a.b="two"', '6:4 a.c=3'),
    ],
    ['has a folded text', 'a: >2-\n  one\n  # two\nb: 1', all('2:2 a="one"', '3:2 a="# two"', '4:0 b=1')],
    [
      'has a value that goes on',
      'a:\n  "one"\nb:\n  two three\n  four',
      all('2:2 a="one"', '4:2 b="two three"', '5:2 b="four"'),
    ],
    ['has no comments', 'a:\n  # one two', all()],
    [
      'has no code below',
      'class A:\n  pass\n  b = 1\n  try:\n    return\n\n  c = 2',
      all('3:2 A.b=1', '7:2 c=2'),
    ],
    [
      'has lists and objects in a line',
      'a:\n  b: [x, y]\n  c: {d: 1}',
      all('2:6 a.b=x', '2:9 a.b=y', '3:6 a.c.d=1'),
    ],
    [
      'has attributes, each with its own name',
      'a:\n  - key: b\n    value:\n      s: c\n  - value: d',
      all('2:4 a.key="b"', '4:6 a.b.s="c"', '5:4 a.value="d"'),
    ],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('an attribute', () => {
  it.each<[string, string, readonly string[]]>([
    ['is named by its key', '{"key":"a","value":"b","c":1}', all('1:1 key="a"', '1:11 a="b"', '1:23 c=1')],
    ['is named by its name', '{"Name":"a","Value":{"x":1}}', all('1:1 Name="a"', '1:21 a.x=1')],
    [
      'is not named by that of another one',
      '[{"key":"a"},{"value":"c"}]',
      all('1:2 key="a"', '1:14 value="c"'),
    ],
    [
      'is named in lines of its own',
      '  "key": "a",\n  "value": "b"\n  "values": 1',
      all('1:2 key="a"', '2:2 a="b"', '3:2 values=1'),
    ],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a value', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'stands in quotes of any kind',
      'a = {b: \'one\', "c": "two\\"s", d: `three`}',
      all('1:5 a.b="one"', '1:15 a.c="two\\"s"', '1:30 a.d="three"'),
    ],
    [
      'begins with no apostrophe',
      "a: it's b's c: don't d: 'x y' e: 'z",
      all('1:0 a=it', '1:9 c=don', '1:21 d="x y"', '1:30 e=z'),
    ],
    [
      'stands in escaped quotes',
      '\\"a\\": \\"b c\\", \\\\\\"d\\\\\\": \\\\\\"e\\\\\\"',
      all('1:1 a="b c"', '1:19 d="e"'),
    ],
    ['has its escapes undone', '{"a":"\\u0041\\/\\u00Fc\\t\\uzz"}', all('1:1 a="A/ü uzz"')],
    [
      'stands behind signs of many kinds',
      'a => 1, b=>2, c :3; d=4&e=5 f: =6',
      all('1:0 a=1', '1:8 b=2', '1:14 c=3', '1:20 d=4', '1:24 e=5', '1:28 f==6'),
    ],
    [
      'stands behind its scheme',
      'a: Bearer xyz, b="token c" d: [Basic e]',
      all('1:0 a=xyz', '1:15 b="token c"', '1:27 d=[Basic e]'),
    ],
    [
      'stands behind its type',
      "f(a=D('1.5'), b=Foo(c=1), d=foo(2))",
      all('1:6 a="1.5"', '1:20 b.c=1', '1:26 d=foo'),
    ],
    [
      'is all that stands in brackets',
      'a: [not set] b: (none) c: <no one> e: [1 2] g: [a,b] h: <x>',
      all(
        '1:0 a=[not set]',
        '1:13 b=(none)',
        '1:23 c=<no one>',
        '1:39 e=1',
        '1:41 e=2',
        '1:48 g=a',
        '1:50 g=b',
        '1:53 h=<x>',
      ),
    ],
    ['is more than the first word in brackets', 'a: <b>x</b> c: [d]e', all('1:0 a=<b>x</b>', '1:16 c=d')],
    ['is missing in logfmt', 'a= b= c=1 d=  e=2 f= g', all('1:6 c=1', '1:14 e=2', '1:18 f=g')],
    ['has blanks around its sign', 'a = b=1', all('1:0 a=b=1')],
    ['has a name with a name before it', 'INFO: x:a: b: c', all('1:0 INFO=x:a:', '1:8 a=b:', '1:11 b=c')],
    [
      'is a whole URL, and what that says',
      'u=https://x.example/?a=1&b=2 v=ftp://x/?a=1&c=3',
      all('1:0 u=https://x.example/?a=1&b=2', '1:25 b=2', '1:29 v=ftp://x/?a=1', '1:44 c=3'),
    ],
    [
      'stands in a quoted text',
      '-H "a: 1" b\'c: 2\' xb\'d: 3\' "e:4": 5',
      all('1:3 a=1', '1:11 c=2', '1:21 d=3', '1:27 e:4=5'),
    ],
    [
      'stands behind a name with colours',
      '\x1b[1ma\x1b[0m=b \x1b[38;5;214;1m"c"\x1b[39;22m: d',
      all('1:4 a=b', '1:25 c=d'),
    ],
    ['stands behind no colours alone', '\x1b[0m', all()],
    [
      'stands in an attribute of the collector',
      'A:\n  -> a: Str(b c)\n  -> d: Int(3)',
      all('2:2 A="-> a: Str(b c)"', '2:5 A.a=(b c)', '3:2 A="-> d: Int(3)"', '3:12 A.d=3'),
    ],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
