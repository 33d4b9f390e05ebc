import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runRouting } from './routing-run.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/routing.md'), 'utf8')
const FENCES = [...PAGE.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, language = '', body = '']) => ({
  language,
  body,
}))

/** A command of the page, and the lines that it is said to print. */
const EXAMPLES = FENCES.flatMap(({ language, body }, at) => {
  if (language !== 'sh') return []
  const words = [...(body.split('\n')[0] ?? '').matchAll(/'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  const lines = (FENCES[at + 1]?.body ?? '').split('\n').filter(Boolean)
  return [{ words: words.slice(3), exit: Number(/# exit code (\d)/.exec(body)?.[1]), lines }]
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-routing-page-'))
  for (const { language, body } of FENCES) {
    const name = /^# (\S+)\n/.exec(body)?.[1]
    if (name === undefined || language === 'sh') continue
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), body)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('docs/routing.md', () => {
  it('shows commands', () => {
    expect(EXAMPLES).toHaveLength(2)
  })

  it.each(EXAMPLES)('is right about $words', async ({ words, exit, lines }) => {
    const placed = words.map((word) => (/^[\w/]+\.\w+$/.test(word) ? join(folder, word) : word))
    const ran = await runRouting(...placed)
    expect(ran.exit).toBe(exit)
    expect(ran.output.replaceAll(`${folder}/`, '').split('\n').filter(Boolean)).toEqual(lines)
  })
})
