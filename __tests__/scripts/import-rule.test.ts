import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { importViolations, type Violation } from '../../scripts/import-rule.ts'

type Tree = Readonly<Record<string, string>>

/** A small project around `files`, with stubs of the packages that it imports. */
function tree(files: Tree): Tree {
  const names = [
    'undici',
    'zod',
    'left-pad',
    '@actions/core',
    '@actions/github',
    '@sigstore/verify',
    '@sigstore/tuf',
  ]
  const dependencies = Object.fromEntries(names.map((name) => [name, '1.0.0']))
  const devDependencies = { 'for-tests': '1.0.0' }
  const stubs = [...names, 'for-tests'].flatMap((name): [string, string][] => [
    [
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }),
    ],
    [`node_modules/${name}/index.js`, 'export const made = 1\n'],
  ])
  return {
    'package.json': JSON.stringify({ name: 'small', type: 'module', dependencies, devDependencies }),
    ...Object.fromEntries(stubs),
    ...files,
  }
}

/** A file that imports `target` and exports something. */
const of = (target: string): string => `import '${target}'\nexport const made = 1\n`
const EMPTY = 'export const made = 1\n'

/** Rooms that stand where the design puts them, each reaching only what it may. */
const GOOD: Tree = {
  'src/index.ts': of('./flows/gate.ts'),
  'src/flows/gate.ts': `import '../assess/rule.ts'\nimport '../drill/run.ts'\nimport '../publish/github/summary.ts'\n`,
  'src/assess/rule.ts': of('../evidence/nouns.ts'),
  'src/drill/run.ts': `import '../tap/tap.ts'\nimport '../application/direct.ts'\n`,
  'src/tap/tap.ts': `import '../wire/wire.ts'\nimport '../fault/table.ts'\n`,
  'src/application/direct.ts': of('../wire/wire.ts'),
  'src/wire/wire.ts': `import 'undici'\nimport 'node:net'\n`,
  'src/fault/table.ts': `import 'zod'\nimport { createHash } from 'node:crypto'\nexport const made = createHash\n`,
  'src/publish/github/summary.ts': `export const made = (): Promise<unknown> => import('@actions/core')\n`,
  'src/signature/prove.ts': `import 'zod'\nexport const made = (): Promise<unknown> => import('@sigstore/verify')\n`,
  'src/evidence/nouns.ts': EMPTY,
  'src/evidence/more.ts': of('./nouns.ts'),
}

/** One row for each way to break the rule: the file, what it says, the rule that must speak. */
const BAD: readonly (readonly [string, string, string])[] = [
  ['src/flows/back.ts', of('../index.ts'), 'flows-look-down'],
  ['src/wire/back.ts', of('../flows/gate.ts'), 'io-looks-down'],
  ['src/cli.ts', of('./wire/wire.ts'), 'doors-call-flows'],
  ['src/policy/reaches-io.ts', of('../wire/wire.ts'), 'pure-looks-down'],
  ['src/attempts/reaches-io.ts', of('../tap/tap.ts'), 'pure-looks-down'],
  ['src/report/reaches-flow.ts', of('../flows/gate.ts'), 'pure-looks-down'],
  ['src/leak/reads-files.ts', of('node:fs'), 'pure-packages'],
  ['src/packet/uses-process.ts', of('node:process'), 'pure-packages'],
  ['src/surface/other-package.ts', of('left-pad'), 'pure-packages'],
  ['src/signature/at-start.ts', of('@sigstore/verify'), 'sigstore-by-import-call'],
  ['src/signature/fetches.ts', `export const made = () => import('@sigstore/tuf')\n`, 'signature-packages'],
  ['src/signature/reads-files.ts', of('node:fs'), 'signature-packages'],
  ['src/signature/reaches-io.ts', of('../wire/wire.ts'), 'pure-looks-down'],
  ['src/verdict/proves.ts', `export const made = () => import('@sigstore/verify')\n`, 'pure-packages'],
  ['src/evidence/reaches-pure.ts', of('../fault/table.ts'), 'evidence-imports-nothing'],
  ['src/evidence/reaches-package.ts', of('zod'), 'evidence-imports-nothing'],
  ['src/flows/verify.ts', of('../assess/rule.ts'), 'assess-for-the-gate-alone'],
  ['src/verdict/judges.ts', of('../assess/rule.ts'), 'assess-for-the-gate-alone'],
  ['src/drill/reaches-wire.ts', of('../wire/wire.ts'), 'io-edges-drill'],
  ['src/tap/reaches-application.ts', of('../application/direct.ts'), 'io-edges-tap'],
  ['src/simulator/reaches-tap.ts', of('../tap/tap.ts'), 'io-edges-simulator'],
  ['src/unpack/reaches-wire.ts', of('../wire/wire.ts'), 'io-edges-unpack'],
  ['src/wire/reaches-tap.ts', of('../tap/tap.ts'), 'io-edges-wire'],
  ['src/application/reaches-drill.ts', of('../drill/run.ts'), 'io-edges-application'],
  ['src/publish/reaches-tap.ts', of('../tap/tap.ts'), 'io-edges-publish'],
  ['src/tap/own-client.ts', of('undici'), 'undici-in-wire'],
  [
    'src/flows/toolkit.ts',
    `export const made = () => import('@actions/core')\n`,
    'toolkit-in-publish-github',
  ],
  [
    'src/publish/terminal/toolkit.ts',
    `export const made = () => import('@actions/core')\n`,
    'toolkit-in-publish-github',
  ],
  ['src/publish/github/at-start.ts', of('@actions/core'), 'toolkit-by-import-call'],
  [
    'src/publish/github/two.ts',
    `export const made = () => [import('@actions/core'), import('@actions/github')]\n`,
    'one-package-per-publisher',
  ],
  ['src/helpers/bag.ts', of('../evidence/nouns.ts'), 'known-room-from'],
  ['src/flows/uses-helpers.ts', of('../helpers/bag.ts'), 'known-room'],
  ['src/flows/uses-test.ts', of('../../__tests__/stub.ts'), 'source-stays-in-source'],
  ['src/flows/finds-nothing.ts', of('./not-there.ts'), 'resolvable'],
  ['src/flows/undeclared.ts', of('for-tests'), 'no-development-package'],
  ['src/routing/left.ts', of('./right.ts'), 'no-cycle'],
]

async function grow(files: Tree): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'import-rule-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

async function violationsOf(files: Tree): Promise<Violation[]> {
  const root = await grow(tree(files))
  try {
    return await importViolations(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

describe('the import rule', () => {
  let found: Violation[] = []

  beforeAll(async () => {
    found = await violationsOf({
      ...GOOD,
      'src/routing/right.ts': of('./left.ts'),
      '__tests__/stub.ts': EMPTY,
      ...Object.fromEntries(BAD.map(([path, text]) => [path, text])),
    })
  }, 60_000)

  it('is silent about rooms that reach only what they may', async () => {
    expect(await violationsOf(GOOD)).toEqual([])
  }, 60_000)

  it.each(BAD)('speaks up about %s', (path, _text, rule) => {
    expect(found.filter(({ from }) => from === path).map((violation) => violation.rule)).toContain(rule)
  })

  it('says nothing about the good files that stand beside the bad ones', () => {
    expect(found.filter(({ from }) => from in GOOD)).toEqual([])
  })

  it('refuses to call a tree without modules clean', async () => {
    const root = await grow({ 'package.json': '{}', 'src/readme.txt': 'nothing to import' })
    await expect(importViolations(root)).rejects.toThrow(/saw no module|failed/)
    await rm(root, { recursive: true, force: true })
  }, 60_000)
})
