import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SealedPacket } from '../../src/packet/seal.ts'
import { runner, SUMMARY_LIMIT_BYTES, writeSummary } from '../../src/publish/github/commands.ts'
import { writeBeside, writePacket } from '../../src/publish/packet-file.ts'
import { printer, wantsColour } from '../../src/publish/terminal/print.ts'
import { safeMd } from '../../src/report/markdown.ts'
import { hostileText } from '../report/hostile.ts'
import { aPacket } from '../report/packet.ts'

const packetFile = join(import.meta.dirname, '../../src/publish/packet-file.ts')

const SEALED = {
  state: 'sealed',
  packet: aPacket(),
  bytes: Buffer.from('{}\n'),
  digest: 'd'.repeat(64),
  fileName: 'evidence-smoke-1.json',
} as unknown as SealedPacket

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-publish-'))
})
afterEach(async () => {
  jest.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('the packet file', () => {
  it('is written for this user alone', async () => {
    const path = await writePacket(SEALED, join(folder, 'a/evidence'))
    expect(await readFile(path, 'utf8')).toBe('{}\n')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'a/evidence'))).mode & 0o777).toBe(0o700)
  })

  it('never replaces a file and never follows a link in its place', async () => {
    await writePacket(SEALED, folder)
    await expect(writePacket(SEALED, folder)).rejects.toMatchObject({ code: 'packet-exists' })
    const other = join(folder, 'other')
    await mkdir(other)
    await symlink(join(folder, 'target'), join(other, SEALED.fileName))
    await expect(writePacket(SEALED, other)).rejects.toMatchObject({ code: 'packet-exists' })
    await expect(stat(join(folder, 'target'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is whole as soon as it has its name, also where a run was killed while it wrote', async () => {
    const content = 'x'.repeat(8 * 2 ** 20)
    // The writer is killed as soon as it has begun; what it leaves is no packet.
    const script = `
      const { writeBeside } = await import(${JSON.stringify(packetFile)})
      process.stdout.write('begun')
      for (let n = 0; ; n += 1) await writeBeside(${JSON.stringify(folder)}, 'evidence-' + n + '.json', 'x'.repeat(8 * 2 ** 20))
    `
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' })
    await once(child.stdout, 'data')
    for (let round = 0; round < 4000 && (await readdir(folder)).length < 3; round += 1) await sleep(5)
    child.kill('SIGKILL')
    await once(child, 'close')
    const named = (await readdir(folder)).filter((name) => name.startsWith('evidence-'))
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect((await stat(join(folder, name))).size).toBe(content.length)
    expect(await readFile(await writeBeside(folder, 'evidence-next.json', 'y'), 'utf8')).toBe('y')
  })

  it('refuses a folder that is a file or a link, and a name that is a path', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(writePacket(SEALED, join(folder, 'file'))).rejects.toMatchObject({
      code: 'folder-not-private',
    })
    await symlink(folder, join(folder, 'link'))
    await expect(writePacket(SEALED, join(folder, 'link'))).rejects.toMatchObject({
      code: 'folder-not-private',
    })
    await expect(writeBeside(folder, '../x', '')).rejects.toMatchObject({ code: 'write-failed' })
  })
})

describe('the job summary', () => {
  const short = safeMd`short`
  it('is appended, shortened near the limit, and lost beyond it with a sentence', async () => {
    const file = join(folder, 'summary')
    await expect(writeSummary(file, safeMd`full`, short)).resolves.toEqual({ state: 'written' })
    await writeFile(file, 'x'.repeat(SUMMARY_LIMIT_BYTES - 100))
    await expect(writeSummary(file, safeMd`${'y'.repeat(200)}`, short)).resolves.toEqual({
      state: 'shortened',
    })
    expect(await readFile(file, 'utf8')).toMatch(/xshort\n$/)
    await writeFile(file, 'x'.repeat(SUMMARY_LIMIT_BYTES))
    await expect(writeSummary(file, short, short)).resolves.toMatchObject({ state: 'lost' })
    await expect(writeSummary(undefined, short, short)).resolves.toMatchObject({ state: 'lost' })
    await expect(writeSummary(folder, short, short)).resolves.toMatchObject({ state: 'lost' })
  })
})

describe("the runner's log", () => {
  it('gets no command from any text, one line a line', async () => {
    const printed: string[] = []
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
    const log = await runner()
    fc.assert(
      fc.property(hostileText, (text) => {
        printed.length = 0
        log.line(`said: ${text}`)
        expect(printed.join('')).toMatch(/^said: .*\n$/)
        log.line(text)
        log.text(text)
        for (const line of printed.join('').split('\n')) expect(line).not.toMatch(/^\s*::|##\[/)
      }),
    )
  })

  it('writes annotations and failures as one command each', async () => {
    const printed: string[] = []
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
    const exitCode = process.exitCode
    const log = await runner()
    log.annotate({ level: 'error', title: 'a,b:c', message: 'x\n::error::y', file: 'src/a.ts', line: 3 })
    log.annotate({ level: 'notice', title: 't', message: 'm', file: null, line: null })
    log.fail('held\n::warning::z')
    log.mask('a-value-to-mask')
    process.exitCode = exitCode
    expect(printed.join('').trimEnd().split(/\r?\n/)).toEqual([
      '::error title=a%2Cb%3Ac,file=src/a.ts,line=3::x\\n::error::y',
      '::notice title=t::m',
      '::error::held%0A: :warning::z',
      '::add-mask::a-value-to-mask',
    ])
  })
})

describe('the terminal', () => {
  it('has colours on a terminal, never with NO_COLOR, always with FORCE_COLOR', () => {
    const wish = { isTerminal: true, noColor: undefined, forceColor: undefined }
    expect(wantsColour(wish)).toBe(true)
    expect(wantsColour({ ...wish, isTerminal: false })).toBe(false)
    expect(wantsColour({ ...wish, noColor: '1' })).toBe(false)
    expect(wantsColour({ ...wish, noColor: '' })).toBe(true)
    expect(wantsColour({ isTerminal: false, noColor: '1', forceColor: '1' })).toBe(true)
    expect(wantsColour({ ...wish, forceColor: '0' })).toBe(false)
  })

  it('keeps progress and machine output apart', () => {
    const parts = { out: '', err: '' }
    const into = (name: 'out' | 'err'): Writable =>
      new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          parts[name] += chunk.toString()
          done()
        },
      })
    const print = printer({ out: into('out'), err: into('err') })
    print.progress('::error::x\ny')
    print.text('a\n::b\n')
    print.output('{"id":"::1"}\n')
    expect(parts).toEqual({ out: '{"id":"::1"}\n', err: ': :error::x\\ny\na\n: :b\n' })
  })
})
