import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { entryFile } from './action-file.ts'
import { newKey } from './keys.ts'

jest.setTimeout(60_000)

const ROOT = join(import.meta.dirname, '../..')
const PAGE = readFileSync(join(ROOT, 'docs/leak-search.md'), 'utf8')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

interface Example {
  readonly script: string
  readonly exit: number
  readonly lines: readonly unknown[]
}

/** A shell fence with its exit code, and behind it, where it prints something, its lines. */
const EXAMPLES: readonly Example[] = [...PAGE.matchAll(/^```(sh|text)\n(.*?)^```/gms)].flatMap(
  ([, language, script = ''], at, fences) => {
    if (language !== 'sh') return []
    const [, next, lines = ''] = fences[at + 1] ?? []
    const exit = Number(/# exit code (\d)/.exec(script)?.[1])
    return [{ script, exit, lines: next === 'text' ? parsed(lines) : [] }]
  },
)

function parsed(lines: string): readonly unknown[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
}

const PROMPT = 'Name the three rivers that meet below the old mill, and say which of them is the longest.'
const SAID =
  'The harbour master counts the boats each evening, writes the number on a slate, and only then walks home.'
const REPLY = JSON.stringify({ object: 'chat.completion', choices: [{ message: { content: SAID } }] })

let folder: string
let key: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gate-page-')))
  key = newKey()
  await mkdir(join(folder, 'logs'))
  await mkdir(join(folder, 'clean'))
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['logs/app.log', `ready\nsent with ${key}\n`],
    ['logs/trace.log', Buffer.from(SAID).toString('base64')],
    ['incident.log.gz', gzipSync(`{"prompt":${JSON.stringify(PROMPT)}}\n`)],
    ['clean/app.log', 'ready\nstatus=200 key=[REDACTED]\n'],
    ['spans.log', '{"ok":true}\n{"usage":{"cost":0.02},"messages":3}\n'],
    ['prompt.txt', PROMPT],
    ['reply.json', REPLY],
  ]
  for (const [name, content] of files) await writeFile(join(folder, name), content)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** `jq` as the page uses it, for machines without it. */
const JQ = `
jq() {
  ${JSON.stringify(process.execPath)} -e '
    const { readFileSync } = require("node:fs")
    const args = process.argv.slice(1)
    const after = (flag, n) => args[args.indexOf(flag) + n]
    const needles = { prompts: [after("--arg", 2)], bodies: [readFileSync(after("--rawfile", 2), "utf8")], account: ["billing@shop.example"] }
    console.log(JSON.stringify(needles))
  ' -- "$@"
}
`

async function run(script: string): Promise<{ readonly exit: number; readonly stdout: string }> {
  const command = `"${process.execPath}" "${await entryFile()}"`
  const whole = JQ + script.replaceAll('npm run -s gate --', command)
  const env = { PATH: process.env['PATH'] ?? '', COMETAPI_KEY: key }
  return new Promise((resolve) => {
    const child = execFile('/bin/sh', ['-c', whole], { cwd: folder, env }, (_error, stdout) => {
      resolve({ exit: child.exitCode ?? -1, stdout })
    })
  })
}

describe('the examples of docs/leak-search.md', () => {
  it('are four', () => {
    expect(EXAMPLES).toHaveLength(4)
  })

  it.each(EXAMPLES)('print what the page says: $script', async ({ script, exit, lines }) => {
    const result = await run(script)
    expect({ exit: result.exit, printed: parsed(result.stdout) }).toMatchObject({ exit, printed: lines })
  })

  it('begin with the one of the README', () => {
    const [first] = EXAMPLES
    expect(README).toContain(first?.script.replace(/# exit code.*\n/, ''))
  })
})
