import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { getEventListeners } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { runScan } from './scanning.ts'

const KEY = `sk-${randomBytes(24).toString('hex')}`
const ACCOUNT = `org-${randomBytes(9).toString('hex')}`
const PROMPT = 'Name the three rivers that meet below the old mill, and say which of them is the longest.'
const SAID =
  'The harbour master counts the boats each evening, writes the number on a slate, and only then walks home along the wet stones of the pier.'
const CHAT = JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  choices: [{ index: 0, message: { role: 'assistant', content: SAID }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 9, completion_tokens: 30, total_tokens: 39 },
})
const STREAM = (SAID.match(/.{1,9}/g) ?? [])
  .map((content) => ({ id: 'chatcmpl-2', choices: [{ index: 0, delta: { content } }] }))
  .map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`)
  .concat('data: [DONE]\n\n')
  .join('')
const ALL = { credentials: [KEY], prompts: [PROMPT], bodies: [CHAT], account: [ACCOUNT] }

const ESCAPE = String.fromCharCode(27)

const home = process.cwd()
let root = ''
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'scan-')))
  process.chdir(root)
})
afterEach(() => {
  process.chdir(home)
  rmSync(root, { recursive: true, force: true })
})

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), content)
}

const scanLogs = (needles: object = ALL, ...args: readonly string[]) =>
  runScan(['logs', '--needles', '-', ...args], { input: JSON.stringify(needles) })

describe('a scan', () => {
  it('names kind, outcome, file, line and technique of each leak, and nothing of a value', async () => {
    write('logs/app.log', `start\nkey ${KEY}\n`)
    write('logs/deep/.hidden/b.log', `x\n\n${Buffer.from(KEY).toString('base64')}\n`)
    write('logs/prompt.log', JSON.stringify({ prompt: PROMPT }))
    write('logs/reply.log.gz', gzipSync(`{"got":${JSON.stringify(SAID)}}`))
    write('logs/account.txt', `billed to ${ACCOUNT}`)
    const { exit, leaks, output, errors } = await scanLogs()
    expect(exit).toBe(1)
    expect(
      leaks.map(({ kind, outcome, file, line, technique, needle }) => [
        kind,
        outcome,
        file,
        line,
        technique,
        needle,
      ]),
    ).toEqual([
      ['account', 'leak', 'logs/account.txt', 1, 'plain', 'account[0]'],
      ['credential', 'leak', 'logs/app.log', 2, 'plain', 'credentials[0]'],
      ['credential', 'leak', 'logs/deep/.hidden/b.log', 3, 'base64', 'credentials[0]'],
      ['prompt', 'leak', 'logs/prompt.log', 1, 'plain', 'prompts[0]'],
      ['body', 'leak', 'logs/reply.log.gz', 1, 'gzip', 'bodies[0]'],
    ])
    expect(Object.keys(JSON.parse(output.split('\n')[0] ?? '') as object).slice(0, 5)).toEqual([
      'kind',
      'outcome',
      'file',
      'line',
      'technique',
    ])
    expect(errors).toMatch(/^LEAK: 5 leaks \(1 account, 2 credential, 1 prompt, 1 body\)/)
    for (const secret of [KEY, KEY.slice(3, 15), PROMPT.slice(0, 20), SAID.slice(0, 20), ACCOUNT])
      expect(output + errors).not.toContain(secret)
  })

  it('says so where only a part of a text stands, or one beside a leak', async () => {
    write('logs/reply.log', SAID.slice(0, SAID.length * 0.6))
    const partly = await scanLogs()
    expect(partly.exit).toBe(1)
    expect(partly.leaks).toMatchObject([{ kind: 'body', outcome: 'partial' }])
    expect(partly.errors).toMatch(
      /^PARTLY: 1 part of a text \(1 body\), no whole value\. Look there before you share these files\.\nSearched/,
    )
    write('logs/prompt.log', PROMPT.slice(0, PROMPT.length * 0.6))
    expect((await scanLogs()).errors).toMatch(/^PARTLY: 2 parts of texts \(1 prompt, 1 body\), /)
    write('logs/app.log', KEY)
    expect((await scanLogs()).errors).toMatch(
      /^LEAK: 1 leak \(1 credential\) and 2 parts of texts \(1 prompt, 1 body\)\. Do not share these files\. Revoke the key that was found\.\n/,
    )
  })

  it('says of a part, too, that there may be more', async () => {
    write('logs/reply.log', SAID.slice(0, SAID.length * 0.6))
    write('logs/packed.xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4]))
    const { exit, errors } = await scanLogs()
    expect(exit).toBe(1)
    expect(errors).toMatch(
      /^PARTLY: .* share these files\. 1 entry could not be searched .* There may be more\.$/m,
    )
  })

  it('finds nothing in a clean twin, and says what it could have found', async () => {
    write(
      'logs/app.log',
      `key sk-...${KEY.slice(-4)} [REDACTED]\n{"status":200,"model":"m","usage":{"total_tokens":39}}\n`,
    )
    write('logs/chat.log', CHAT.replace(SAID, '[REDACTED]'))
    const { exit, leaks, errors } = await scanLogs()
    expect([exit, leaks]).toEqual([0, []])
    expect(errors).toMatch(/^CLEAN: none of the 4 known values was found\.\nSearched: 2 files, \d+ bytes/)
    expect(errors).toContain('base64url')
  })

  it('says of a single value that it was not found', async () => {
    write('logs/app.log', 'ready\n')
    const { exit, errors } = await scanLogs({ credentials: [KEY], prompts: [], bodies: [], account: [] })
    expect(exit).toBe(0)
    expect(errors).toMatch(/^CLEAN: the known value was not found\.\n/)
  })

  it.each([
    ['a chat completion', CHAT],
    ['an event stream', STREAM],
    ['a text that is no reply', SAID],
    [
      'a response',
      JSON.stringify({
        object: 'response',
        output: [{ type: 'message', content: [{ type: 'output_text', text: SAID }] }],
      }),
    ],
  ])('recognises the words and the raw form of %s', async (_name, body) => {
    write('logs/words.log', SAID.toUpperCase())
    write('logs/raw.log', body)
    const { leaks } = await scanLogs({ bodies: [body] })
    expect(leaks.map(({ kind, outcome, file }) => [kind, outcome, file])).toEqual([
      ['body', 'leak', 'logs/raw.log'],
      ['body', 'leak', 'logs/words.log'],
    ])
  })

  it('recognises a short reply, also one that the prompt asked for, and takes no prompt for it', async () => {
    const token = randomBytes(5).toString('hex')
    const bodies = [CHAT.replace(SAID, token), CHAT.replace(SAID, 'Good evening')]
    const prompts = [`Repeat this word and nothing else, please: ${token}. Thank you for your help.`]
    write('logs/a.log', JSON.stringify({ answer: token }))
    write('logs/b.log', 'said: good EVENING!')
    write('logs/prompt.log', prompts[0] ?? '')
    const { leaks } = await scanLogs({ bodies, prompts })
    expect(leaks.map(({ kind, file, needle }) => [kind, file, needle])).toEqual([
      ['body', 'logs/a.log', 'bodies[0]'],
      ['body', 'logs/b.log', 'bodies[1]'],
      ['prompt', 'logs/prompt.log', 'prompts[0]'],
    ])
  })

  it('calls a half of a text partial', async () => {
    write('logs/a.log', SAID.slice(0, SAID.length / 2))
    expect((await scanLogs()).leaks).toMatchObject([{ kind: 'body', outcome: 'partial' }])
  })

  it('takes files, folders and paths as they are typed, each file once', async () => {
    write('logs/a.log', KEY)
    write('-odd.log', KEY)
    const needles = { input: JSON.stringify({ credentials: [KEY] }) }
    const files = async (...args: string[]) => (await runScan(args, needles)).leaks.map(({ file }) => file)
    expect(await files('--needles=-', 'logs/', 'logs/a.log')).toEqual(['logs/a.log'])
    expect(await files(join(root, 'logs'), '--needles', '-')).toEqual([join(root, 'logs/a.log')])
    expect(await files('--needles', '-', '--', '-odd.log')).toEqual(['-odd.log'])
    expect(await files('.', '--needles', '-')).toEqual(['-odd.log', 'logs/a.log'])
  })

  it('tells of a leak in a name without the name', async () => {
    write(`logs/${KEY}/x.log`, 'fine')
    mkdirSync(join(root, 'logs', `empty-${KEY}`))
    const { exit, leaks, output } = await scanLogs()
    expect(exit).toBe(1)
    expect(leaks).toMatchObject([
      { file: '(a file name)', line: null, technique: 'file-name' },
      { file: '(a file name)', line: null, technique: 'file-name' },
    ])
    expect(output).not.toContain(KEY)
  })

  it('says of a thousand leaks of one value in one file that there may be more', async () => {
    write('logs/a.log', `${KEY}\n`.repeat(999))
    expect((await scanLogs()).errors).not.toContain('not all told')
    write('logs/a.log', `${KEY}\n`.repeat(1_500))
    const { leaks, errors } = await scanLogs()
    expect(leaks).toHaveLength(1_000)
    expect(errors).toContain('not all told: logs/a.log may hold more than 1000 leaks of credentials[0]')
  })

  it('shows hostile names in a form that no terminal and no runner acts on', async () => {
    const name = 'a\u001B[2J\u202E##[error]x\n::error::y.log'
    write(`logs/${name}`, KEY)
    write('logs/b\n::error::z.xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1, 2, 3]))
    const { leaks, output, errors } = await scanLogs()
    expect(leaks).toMatchObject([{ file: `logs/${name}` }])
    for (const text of [output, errors]) {
      expect(text).not.toMatch(/[\u{202e}]|##\[|^\s*::/mu)
      expect(text).not.toContain(ESCAPE)
    }
    expect(output.trim().split('\n')).toHaveLength(1)
  })
})

describe('fields that must be empty', () => {
  it('are reported where that was asked for, by name and never with their value', async () => {
    write('logs/app.log', `{"ok":true}\n{"usage":{"cost":0.0217},"messages":3}\n`)
    write('logs/b.log.gz', gzipSync('level=info authorization="Bearer abcdefgh"\n'))
    expect((await scanLogs()).exit).toBe(0)
    const { exit, leaks, output, errors } = await scanLogs(ALL, '--fields')
    expect(exit).toBe(1)
    expect(leaks.map(({ kind, file, line, needle }) => [kind, file, line, needle])).toEqual([
      ['account', 'logs/app.log', 2, 'field:usage.cost'],
      ['credential', 'logs/b.log.gz', 1, 'field:authorization'],
    ])
    expect(output + errors).not.toMatch(/0217|abcdefgh/)
    expect(errors).toContain('field-name')
  })
})

describe('what a scan did not see', () => {
  it('is named, and never ends as clean', async () => {
    write('logs/a.xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1, 2, 3]))
    write('logs/bomb.zst', zstdCompressSync(Buffer.alloc(40 * 2 ** 20, 'x')))
    execFileSync('mkfifo', [join(root, 'logs/pipe')])
    const { exit, output, errors } = await scanLogs()
    expect([exit, output]).toEqual([2, ''])
    expect(errors).toMatch(/^not searched: logs\/a\.xz .*xz/m)
    expect(errors).toMatch(/^not searched: logs\/bomb\.zst .*caps/m)
    expect(errors).toMatch(/^not searched: logs\/pipe .*pipe/m)
    expect(errors).toMatch(/^NOT CLEAN: nothing was found, but not everything was seen\. 3 entries/m)
  })

  it('does not outweigh what it found', async () => {
    write('logs/a.log', KEY)
    write('logs/b.xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1, 2, 3]))
    const { exit, errors } = await scanLogs()
    expect(exit).toBe(1)
    expect(errors).toContain('There may be more.')
  })

  it('has a name that is searched', async () => {
    write(`logs/${KEY}.xz`, Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1, 2, 3]))
    const { exit, leaks, output, errors } = await scanLogs()
    expect(exit).toBe(1)
    expect(leaks).toMatchObject([{ kind: 'credential', file: '(a file name)', technique: 'file-name' }])
    expect(errors).toMatch(/^not searched: \(a file name\) .*xz/m)
    expect(output + errors).not.toContain(KEY)
  })

  it('is what a link leads to outside of what was given', async () => {
    write('outside.txt', KEY)
    write('logs/app.log', 'fine')
    symlinkSync('app.log', join(root, 'logs/latest.log'))
    symlinkSync('gone.log', join(root, 'logs/broken.log'))
    const inside = await scanLogs()
    expect(inside.exit).toBe(0)
    expect(inside.errors).toContain('logs/broken.log is a link that leads nowhere')
    expect(inside.errors).toContain('1 link was not followed')
    symlinkSync('../outside.txt', join(root, 'logs/out.txt'))
    const outside = await scanLogs()
    expect([outside.exit, outside.leaks]).toEqual([2, []])
    expect(outside.errors).toContain('not searched: logs/out.txt is a link')
    const named = await runScan(['logs/out.txt', '--needles', '-'], { input: JSON.stringify(ALL) })
    expect(named.leaks).toMatchObject([{ file: 'logs/out.txt' }])
  })

  it('is everything, where there is no file', async () => {
    mkdirSync(join(root, 'logs'))
    const { exit, errors } = await scanLogs()
    expect(exit).toBe(2)
    expect(errors).toMatch(/no file/)
  })

  it('is what came after an interruption', async () => {
    write('logs/a.log', 'fine')
    const { exit, errors } = await runScan(['logs', '--needles', '-'], {
      input: JSON.stringify(ALL),
      signal: AbortSignal.abort(),
    })
    expect(exit).toBe(2)
    expect(errors).toContain('stopped before its end')
  })
})

describe('a name that is no UTF-8', () => {
  const bytes = (name: string): Buffer => Buffer.from(`${root}/${name}`, 'latin1')
  /** Some systems take no such name: then there is nothing to search. */
  const leaky = (folder: string, name: string): boolean => {
    try {
      mkdirSync(bytes(folder), { recursive: true })
      writeFileSync(bytes(`${folder}/${name}`), `key ${KEY}`)
      return true
    } catch {
      return false
    }
  }

  it('is that of the file whose bytes are read, whatever stands beside it', async () => {
    write('logs/app\ufffd.log', 'fine')
    write('logs/deep\ufffd/app.log', 'fine')
    const wanted = [
      ...(leaky('logs', 'app\xff.log') ? ['logs/app\\xff.log'] : []),
      ...(leaky('logs/deep\xff', 'app.log') ? ['logs/deep\\xff/app.log'] : []),
    ]
    const { exit, leaks, errors } = await scanLogs()
    expect([exit, leaks.map(({ file }) => file)]).toEqual([wanted.length > 0 ? 1 : 0, wanted])
    expect(errors).toContain(`Searched: ${2 + wanted.length} files`)
  })

  it('is refused on the command line, where it cannot be told from another one', async () => {
    write('app\ufffd.log', 'fine')
    const { exit, errors } = await runScan(['app\ufffd.log', '--needles', '-'], {
      input: JSON.stringify(ALL),
    })
    expect(exit).toBe(2)
    expect(errors).toContain('Name the folder it lies in.')
  })

  it('is refused for the folder that the paths lie in', async () => {
    write('logs\ufffd/app.log', 'fine')
    const folder = leaky('logs\xff', 'app.log') ? bytes('logs\xff') : null
    symlinkSync(folder ?? 'gone', 'link')
    const { exit, errors } = await runScan(['link', '--needles', '-'], { input: JSON.stringify(ALL) })
    expect(exit).toBe(2)
    expect(errors).toContain(`link cannot be searched (${folder === null ? 'ENOENT' : 'the folder'}`)
  })
})

describe('a link', () => {
  it('is searched for what it says, also where it leads nowhere', async () => {
    write('logs/a.log', 'fine')
    symlinkSync('gone', 'logs/other')
    expect((await scanLogs()).exit).toBe(0)
    symlinkSync(`/gone/${KEY}`, 'logs/link')
    const { exit, leaks, errors } = await scanLogs()
    expect(exit).toBe(1)
    expect(leaks).toMatchObject([{ file: '(a file name)', technique: 'file-name' }])
    expect(errors).toContain('(a file name) is a link that leads nowhere')
  })
})

describe('folders in each other', () => {
  afterEach(() => {
    // No path as long as this can be given to the system at once.
    execFileSync('rm', ['-rf', 'logs'], { cwd: root })
  })

  it('are searched as deep as their paths can be named, and what lies deeper is told', async () => {
    mkdirSync(join(root, 'logs'))
    process.chdir('logs')
    for (let depth = 0; depth < 2_100; depth++) {
      mkdirSync('d')
      process.chdir('d')
      if (depth === 399) writeFileSync('a.log', KEY)
    }
    process.chdir(root)
    const { exit, leaks, errors } = await scanLogs()
    expect([exit, leaks.map(({ file }) => file)]).toEqual([1, [`logs/${'d/'.repeat(400)}a.log`]])
    expect(errors).toMatch(/not searched: logs\/(?:d\/)+d cannot be listed \(ENAMETOOLONG\)/)
  })
})

describe('a scan of many files', () => {
  it('keeps no listener for each of them', async () => {
    for (let n = 0; n < 8; n++) write(`logs/${n}.log`, 'fine')
    const added = jest.spyOn(EventTarget.prototype, 'addEventListener')
    await scanLogs()
    const signals = new Set(added.mock.contexts.filter((target) => target instanceof AbortSignal))
    added.mockRestore()
    expect(signals.size).toBeGreaterThan(0)
    for (const signal of signals) expect(getEventListeners(signal, 'abort').length).toBeLessThan(2)
  })
})

describe('the needle file', () => {
  it('is itself left out, aloud, where it lies below the path', async () => {
    write('logs/needles.json', JSON.stringify({ credentials: [KEY] }))
    write('logs/a.log', 'fine')
    const { exit, leaks, errors } = await runScan(['logs', '--needles', 'logs/needles.json'])
    expect([exit, leaks]).toEqual([0, []])
    expect(errors).toContain('not searched: logs/needles.json is the needle file')
    write('logs/copy.json', JSON.stringify({ credentials: [KEY] }))
    expect((await runScan(['logs', '--needles', 'logs/needles.json'])).leaks).toMatchObject([
      { file: 'logs/copy.json' },
    ])
  })

  it('is left out without its name, where a key stands in that', async () => {
    const name = `logs/${KEY}.json`
    write(name, JSON.stringify({ credentials: [KEY] }))
    const { exit, leaks, output, errors } = await runScan(['logs', '--needles', name])
    expect(exit).toBe(1)
    expect(leaks).toMatchObject([{ file: '(a file name)', technique: 'file-name' }])
    expect(errors).toContain('not searched: (a file name) is the needle file')
    expect(output + errors).not.toContain(KEY)
  })

  it.each([
    ['no JSON', `{"credentials": ["${KEY}"`, 'no JSON'],
    ['a value of the wrong kind', `["${KEY}"]`, 'one JSON object'],
    ['an unknown member', `{"credential": ["${KEY}"]}`, 'Did you mean `credentials`?'],
    ['a key as a member', `{"${KEY}": []}`, 'number 1'],
    ['no array', `{"credentials": "${KEY}"}`, '`credentials` of the needle file must be an array'],
    ['no string', `{"prompts": ["${PROMPT}", 7]}`, '`prompts[1]`'],
    ['no values', '{"credentials": [], "bodies": []}', 'no value'],
    ['a short key', `{"credentials": ["${KEY}", "sk-12345678"]}`, '`credentials[1]` cannot be recognised'],
    ['a short prompt', '{"prompts": ["hello"]}', '`prompts[0]`'],
    ['a short reply', `{"bodies": ${JSON.stringify([CHAT, CHAT.replace(SAID, 'Yes.')])}}`, '`bodies[1]`'],
    ['a short account value', '{"account": ["acme"]}', '`account[0]`'],
    ['an empty value', '{"account": [""]}', '`account[0]`'],
  ])('is refused for %s, and nothing of it is shown', async (_name, input, says) => {
    write('logs/a.log', KEY)
    const { exit, output, errors } = await runScan(['logs', '--needles', '-'], { input })
    expect([exit, output]).toEqual([2, ''])
    expect(errors).toContain(says)
    expect(errors).not.toContain(KEY.slice(0, 12))
  })

  it('may begin with a byte-order mark', async () => {
    write('logs/a.log', KEY)
    const input = `\uFEFF${JSON.stringify({ credentials: [KEY] })}`
    expect((await runScan(['logs', '--needles', '-'], { input })).exit).toBe(1)
  })
})

describe('a command line', () => {
  it.each([
    [['logs']],
    [['--needles', '-']],
    [['logs', '--needles']],
    [['logs', '--needles', 'gone.json']],
    [['logs', '--needles', '-', '--needles', '-']],
    [['logs', '--needles', JSON.stringify({ credentials: [KEY] })]],
    [['logs', '--credentials', KEY, '--needles', '-']],
    [[`--credentials=${KEY}`, 'logs', '--needles', '-']],
    [[KEY, '--needles', '-']],
    [['gone', 'logs', '--needles', '-']],
  ])('that is wrong ends with 2 and repeats no key: case %#', async (args) => {
    write('logs/a.log', KEY)
    const { exit, output, errors } = await runScan(args, { input: JSON.stringify(ALL) })
    expect([exit, output]).toEqual([2, ''])
    expect(errors).toMatch(/^scan: /)
    expect(errors).not.toContain(KEY)
  })

  it('repeats no value that separators cut', async () => {
    const input = JSON.stringify({ account: ['acct-4417-22'] })
    const { exit, errors } = await runScan(['acct-44/17-22', '--needles', '-'], { input })
    expect(exit).toBe(2)
    expect(errors).toMatch(/^scan: \(a file name\) cannot be searched \(ENOENT\)/)
  })
})

describe('the progress bar', () => {
  it('comes after a second, and is cleared before anything else is written and at the end', async () => {
    write('logs/a.log', `${KEY}\n${'x'.repeat(600_000)}`)
    write('logs/b.log', 'x'.repeat(600_000))
    let time = 0
    const { errors } = await runScan(['logs', '--needles', '-'], {
      input: JSON.stringify(ALL),
      drawsBar: true,
      now: () => (time += 600),
    })
    expect(errors).toContain('of 1.2 MB')
    expect(errors).toContain(`\r${ESCAPE}[2KLEAK`)
    expect(errors.slice(errors.indexOf('LEAK'))).not.toContain('\r')
  })

  it('does not come in a short search', async () => {
    write('logs/a.log', 'fine')
    const { errors } = await runScan(['logs', '--needles', '-'], {
      input: JSON.stringify(ALL),
      drawsBar: true,
    })
    expect(errors).not.toContain('\r')
  })
})
