import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { closeSync, openSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { NO_NEEDLES } from '../../src/leak/needles.ts'
import { makeJob } from '../../src/unpack/ranges.ts'
import { entryFile } from './action-file.ts'
import { newKey } from './keys.ts'
import { runCommand, type CommandResult } from './cli-process.ts'

jest.setTimeout(60_000)

let folder: string
let key: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gate-scan-')))
  key = newKey()
  await mkdir(join(folder, 'logs'))
  await writeFile(join(folder, 'needles.json'), JSON.stringify({ credentials: [key] }))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (args: readonly string[], input?: string): Promise<CommandResult> =>
  runCommand(['scan', ...args], { cwd: folder, ...(input === undefined ? {} : { input }) })

describe('a large file', () => {
  const MIB = 2 ** 20
  const line = 'an ordinary line of an ordinary log\n'
  const log = Buffer.alloc(17 * MIB, line)

  it('is searched by threads that the bundle starts of itself, and told as by one', async () => {
    await writeFile(join(folder, 'logs/clean.log'), log)
    await writeFile(join(folder, 'logs/leaky.log'), Buffer.concat([log, Buffer.from(`\nBearer ${key}\n`)]))
    const debugged = { cwd: folder, env: { NODE_DEBUG: 'worker' } }
    const { exitCode, stdout, stderr } = await runCommand(
      ['scan', 'logs', '--needles', 'needles.json'],
      debugged,
    )
    const started = stderr.includes('create new worker')
    expect([exitCode, started]).toEqual([1, availableParallelism() > 1])
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'logs/leaky.log',
      line: Math.floor(log.length / line.length) + 2,
      technique: 'plain',
    })
  })

  it('and a bundle of many are told in their order, whoever searched what', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `${n + 10}.log`)
    for (const name of names) {
      const isLeaky = /[37]\.log$/.test(name)
      const text = Buffer.alloc(2 ** 19, line)
      await writeFile(join(folder, 'logs', name), isLeaky ? Buffer.concat([text, Buffer.from(key)]) : text)
    }
    const { exitCode, stdout, stderr } = await run(['logs', '--needles', 'needles.json'])
    const told = stdout.trim().split('\n')
    const wanted = names.filter((name) => /[37]\.log$/.test(name)).map((name) => `logs/${name}`)
    expect([exitCode, told.map((each) => (JSON.parse(each) as { file: string }).file)]).toEqual([1, wanted])
    expect(stderr).toContain('Searched: 40 files')
  })

  it('is looked through, part by part, by the bundle as a thread', async () => {
    const file = join(folder, 'logs/leaky.log')
    await writeFile(file, Buffer.concat([log, Buffer.from(key)]))
    const open = openSync(file, 'r')
    const worker = new Worker(await entryFile(), { env: {} })
    const job = { ...makeJob(open, 0, 0, 2), cuts: [0, 8 * MIB, 16 * MIB, log.length + key.length] }
    try {
      const answers: unknown[] = []
      const answered = new Promise((resolve, reject) => {
        worker.once('error', reject)
        worker.on('message', (answer) => {
          if (answers.push(answer) === 3) resolve(undefined)
        })
      })
      worker.postMessage({ needles: { ...NO_NEEDLES, credentials: [key] }, fields: [] })
      worker.postMessage(job)
      await answered
      const [clean, leaky] = [
        { hasValue: false, seen: new Map() },
        { hasValue: true, seen: new Map() },
      ]
      expect(answers).toEqual([clean, clean, leaky].map((traces, range) => ({ range, traces })))
    } finally {
      await worker.terminate()
      closeSync(open)
    }
  })
})

describe('scan, as it is installed', () => {
  it('finds a key, prints one JSON line, and exits 1', async () => {
    await writeFile(join(folder, 'logs/app.log.gz'), gzipSync(`first\nAuthorization: Bearer ${key}\n`))
    const { exitCode, stdout, stderr } = await run(['logs', '--needles', 'needles.json'])
    expect({ exitCode, line: JSON.parse(stdout) as unknown }).toMatchObject({
      exitCode: 1,
      line: { kind: 'credential', outcome: 'leak', file: 'logs/app.log.gz', line: 2, technique: 'gzip' },
    })
    expect(stderr).toMatch(/^LEAK: 1 leak/)
    expect(stdout + stderr).not.toContain(key)
  })

  it('exits 0 where the key is not, with needles from standard input and no bar without a terminal', async () => {
    await writeFile(join(folder, 'logs/app.log'), 'x'.repeat(2_000_000))
    const needles = JSON.stringify({ credentials: [key] })
    const { exitCode, stdout, stderr } = await run(['logs', '--needles', '-'], needles)
    expect([exitCode, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/^CLEAN/)
    expect(stderr).not.toContain('\r')
  })

  it.each(['2>&-', '2>&1 >&-', '>&- 2>&-'])(
    'exits with what it found, whoever takes what it says: %s',
    async (where) => {
      await writeFile(join(folder, 'logs/a.log'), 'fine')
      await mkdir(join(folder, 'leaky'))
      await writeFile(join(folder, 'leaky/a.log'), `${key}\n`.repeat(10))
      const command = `"${process.execPath}" "${await entryFile()}" scan "$0" --needles needles.json ${where}`
      const exits = []
      for (const path of ['logs', 'leaky', 'gone']) {
        const child = spawn('/bin/sh', ['-c', command, path], { cwd: folder, stdio: 'ignore' })
        exits.push((await once(child, 'close'))[0])
      }
      expect(exits).toEqual([0, 1, 2])
    },
  )

  it('exits with what it found, where its readers went away', async () => {
    await writeFile(join(folder, 'logs/a.log'), 'fine')
    await mkdir(join(folder, 'leaky'))
    for (const name of ['a.log', 'b.log']) await writeFile(join(folder, 'leaky', name), key)
    const exits = []
    for (const path of ['logs', 'leaky', 'gone']) {
      const args = [await entryFile(), 'scan', path, '--needles', 'needles.json']
      const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      child.stdout.destroy()
      child.stderr.destroy()
      exits.push((await once(child, 'close'))[0])
    }
    expect(exits).toEqual([0, 1, 2])
  })

  it('ends soon when it is interrupted while it proves that it finds many values', async () => {
    const child = spawn(process.execPath, [await entryFile(), 'scan', 'logs', '--needles', '-'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const [err, closed] = [[] as Buffer[], once(child, 'close')]
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    // More than a pipe holds: when it is written, the child has read most of it.
    const needles = { credentials: Array.from({ length: 300 }, () => newKey()) }
    child.stdin.end(JSON.stringify(needles).padEnd(2 ** 20))
    await once(child.stdin, 'finish')
    child.kill('SIGTERM')
    expect(await closed).toEqual([2, null])
    expect(Buffer.concat(err).toString()).toMatch(/stopped before its end|Nothing was searched/)
  })

  it('exits 2 for a path that is not there', async () => {
    const { exitCode, stderr } = await run(['gone', '--needles', 'needles.json'])
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('gone cannot be searched (ENOENT)')])
  })

  it('ends at once when it is interrupted, and not as clean', async () => {
    await symlink('gone', join(folder, 'logs/a'))
    await writeFile(join(folder, 'logs/b.log'), '')
    await truncate(join(folder, 'logs/b.log'), 8 * 2 ** 30)
    const child = spawn(process.execPath, [await entryFile(), 'scan', 'logs', '--needles', '-'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const [err, closed] = [[] as Buffer[], once(child, 'close')]
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.end(JSON.stringify({ credentials: [key] }))
    // The broken link is told first; the search of the file that nobody waits for has begun then.
    await once(child.stderr, 'data')
    child.kill('SIGINT')
    expect(await closed).toEqual([2, null])
    expect(Buffer.concat(err).toString()).toContain('stopped before its end')
  })

  it('ends at once when it is interrupted while it waits for the needles', async () => {
    const child = spawn(process.execPath, [await entryFile(), 'scan', 'logs', '--needles', '-'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const [err, closed] = [[] as Buffer[], once(child, 'close')]
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    // More than a pipe holds: it is written when the child reads.
    await new Promise((resolve) => child.stdin.write(' '.repeat(2 ** 20), resolve))
    child.kill('SIGINT')
    expect(await closed).toEqual([2, null])
    expect(Buffer.concat(err).toString()).toContain('Nothing was searched')
  })

  it('takes it calmly when nobody reads on', async () => {
    for (let n = 0; n < 2000; n++) await writeFile(join(folder, `logs/${n}.log`), key)
    const command = `"${process.execPath}" "${await entryFile()}" scan logs --needles needles.json | head -1`
    const child = spawn('/bin/sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const err: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdout.resume()
    await once(child, 'close')
    expect(Buffer.concat(err).toString()).toMatch(/^LEAK: /)
  })
})
