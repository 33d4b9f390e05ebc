import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ESLint, Linter } from 'eslint'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..', '..')
const Rules = z.object({ rules: z.record(z.string(), z.array(z.unknown()).nonempty()) })

/** The project's own settings for `file`, narrowed to what pure rooms may not touch: the others need types. */
async function complaints(code: string, file = 'src/policy/rule.ts'): Promise<(string | null)[]> {
  const config = Rules.parse(await new ESLint({ cwd: ROOT }).calculateConfigForFile(join(ROOT, file)))
  const names = Object.keys(config.rules).filter((name) => name.startsWith('no-restricted-'))
  const rules = Object.fromEntries(names.map((name) => [name, config.rules[name] as Linter.RuleEntry]))
  return new Linter().verify(code, [{ rules }]).map(({ ruleId }) => ruleId)
}

describe('the lint rule of pure rooms', () => {
  it.each([
    ['a clock', 'export const at = Date.now()', 'no-restricted-syntax'],
    ['today', 'export const at = new Date()', 'no-restricted-syntax'],
    ['chance', 'export const n = Math.random()', 'no-restricted-syntax'],
    ['the process', 'export const name = process.env.NAME', 'no-restricted-globals'],
    ['the network', "export const page = fetch('http://127.0.0.1')", 'no-restricted-globals'],
    ['a timer', 'setTimeout(() => 1, 5)', 'no-restricted-globals'],
    ['a stream', "import { createGunzip } from 'node:zlib'; createGunzip()", 'no-restricted-imports'],
    ['random bytes', "import { randomBytes } from 'node:crypto'; randomBytes(8)", 'no-restricted-imports'],
  ])('refuses %s', async (_what, code, rule) => {
    expect(await complaints(code)).toEqual([rule])
  })

  it.each([
    ['a hash', "import { createHash } from 'node:crypto'; createHash('sha256')"],
    ['bytes from bytes', "import { inflateSync } from 'node:zlib'; inflateSync(new Uint8Array(8))"],
    ['a time that came in', 'export const day = (now) => new Date(now).toISOString()'],
    ['arithmetic', 'export const n = Math.max(1, 2)'],
  ])('allows %s', async (_what, code) => {
    expect(await complaints(code)).toEqual([])
  })

  it.each(['src/attempts/layers.ts', 'src/assess/rule.ts', 'src/signature/prove.ts', 'src/verify/rely.ts'])(
    'looks into %s',
    async (file) => {
      expect(await complaints('export const at = Date.now()', file)).toEqual(['no-restricted-syntax'])
    },
  )

  it('leaves rooms with sockets and files alone', async () => {
    expect(await complaints('export const at = Date.now()', 'src/tap/tap.ts')).toEqual([])
  })
})
