import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runRouting } from './routing-run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-routing-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const route = (...backends: string[]) =>
  `kind: HTTPRoute\nmetadata: {name: llm}\nspec:\n  rules:\n    - backendRefs:\n${backends.map((one) => `        - ${one}\n`).join('')}`

describe('routing', () => {
  it('writes one line a route in the order of the file after, then those that are gone, and exits 0', async () => {
    const before = await file('before.yaml', route('{name: gone, weight: 1}', '{name: a, weight: 2}'))
    const after = await file('after.yaml', route('{name: b, weight: 1}', '{name: a}', '{name: c, weight: 1}'))
    const { exit, lines, errors } = await runRouting(before, after)
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' })
    expect(lines).toEqual([
      { file: after, route: 'b', before: null, after: 33.3333, unit: 'weight', line: 6 },
      { file: after, route: 'a', before: 66.6667, after: 33.3333, unit: 'weight', line: 7 },
      { file: after, route: 'c', before: null, after: 33.3333, unit: 'weight', line: 8 },
      { file: after, route: 'gone', before: 33.3333, after: null, unit: 'weight', line: null },
    ])
    expect(Object.keys(lines[0] ?? {})).toEqual(['file', 'route', 'before', 'after', 'unit', 'line'])
  })

  it('takes /dev/null and an empty file for one that is not there', async () => {
    const there = await file('there.yaml', route('{name: a, weight: 2}'))
    for (const absent of ['/dev/null', await file('empty.yaml', '')]) {
      const added = await runRouting(absent, there)
      expect([added.exit, added.lines]).toMatchObject([
        0,
        [{ route: 'a', before: null, after: 100, line: 6 }],
      ])
      const removed = await runRouting(there, absent)
      expect([removed.exit, removed.lines]).toMatchObject([
        0,
        [{ file: absent, before: 100, after: null, line: null }],
      ])
      expect(await runRouting(absent, absent)).toMatchObject({ exit: 0, lines: [] })
    }
  })

  it('takes path and scale where the kind of file is not known, and says so where they are missing', async () => {
    const text = await file('own.json', '{"shares": {"primary": 95, "comet": 5}}')
    const unknown = await runRouting('/dev/null', text)
    expect({ exit: unknown.exit, lines: unknown.lines }).toEqual({ exit: 2, lines: [] })
    expect(unknown.errors).toMatch(/own\.json: .*declare/)
    expect(unknown.errors).toMatch(/--path 'routes\[\*\]\.weight' --scale weight/)
    for (const flags of [
      ['--path', 'shares', '--scale', 'percent'],
      ['--path=$.shares.*', '--scale=parts of 100'],
    ]) {
      const { exit, lines } = await runRouting('/dev/null', text, ...flags)
      expect([exit, lines]).toMatchObject([0, [{ after: 95 }, { after: 5 }]])
    }
  })

  it('reads a pipe by the name of the other file', async () => {
    const toml = await file('a.toml', '[shares]\ncomet = 5\n')
    const bare = await file('63', '[shares]\ncomet = 1\n')
    const { lines } = await runRouting(bare, toml, '--path', 'shares', '--scale', 'percent')
    expect(lines).toMatchObject([{ route: 'comet', before: 1, after: 5, line: 2 }])
  })

  it('says which file and line cannot be read, prints nothing, and exits 2', async () => {
    const good = await file('good.yaml', route('{name: a, weight: 2}'))
    const bad = await file('bad.yaml', route('{name: a, weight: 2}', '{name: b, weight: -1}'))
    for (const files of [
      [good, bad],
      [bad, good],
    ]) {
      const { exit, lines, errors } = await runRouting(...files)
      expect({ exit, lines }).toEqual({ exit: 2, lines: [] })
      expect(errors).toMatch(/bad\.yaml:7: A share below 0/)
    }
  })

  it.each([
    [['a'], /Two files/],
    [['a', 'b', 'c'], /3 files/],
    [['-', 'b'], /Standard input/],
    [['a', 'b', '--pth', 'x'], /no such flag/],
    [['a', 'b', '--path', 'x'], /needs `--scale`/],
    [['a', 'b', '--scale', 'percent'], /needs `--path`/],
    [['a', 'b', '--path', 'x[', '--scale', 'percent'], /cannot be read/],
    [['a', 'b', '--path', 'x', '--scale', 'percents'], /`percent`, `fraction`/],
    [['a', 'b', '--path', 'x', '--path', 'y', '--scale', 'percent'], /given twice/],
    [['nowhere.yaml', '/dev/null'], /nowhere\.yaml cannot be read \(ENOENT\)/],
    [['/', '/dev/null'], /cannot be read \(EISDIR\)/],
  ])('refuses %j', async (args, says) => {
    const { exit, lines, errors } = await runRouting(...args)
    expect({ exit, lines }).toEqual({ exit: 2, lines: [] })
    expect(errors).toMatch(says)
  })

  it('refuses what is no UTF-8, and a file without end', async () => {
    expect(
      (await runRouting('/dev/null', await file('latin.yaml', Buffer.from([0x61, 0xe9])))).errors,
    ).toMatch(/UTF-8/)
    expect((await runRouting('/dev/zero', '/dev/null')).exit).toBe(2)
  })

  it('writes hostile names so that they start no workflow command and change no terminal', async () => {
    const name = '"::add-mask::x ##[error] \\e[2J"'
    const { output } = await runRouting('/dev/null', await file('hostile.yaml', route(`{name: ${name}}`)))
    expect(output).toContain('\\u0023[error]')
    expect(output).not.toContain('\u001b')
    expect(output.startsWith('{')).toBe(true)
  })
})
