import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { A_FILE_NAME, TECHNIQUES } from '../../src/evidence/search.ts'
import { makeEngine, PARTS } from '../../src/leak/engine.ts'
import { packingOf } from '../../src/unpack/compression.ts'
import { readRegular } from '../../src/unpack/read-file.ts'
import { search } from '../../src/unpack/search.ts'
import { expand, type Target } from '../../src/unpack/targets.ts'
import { engineFor, fingerprint, NO_NEEDLES } from '../leak/known.ts'

const KEY = `sk-${randomBytes(24).toString('hex')}`
const BODY =
  'The harbour master counts the boats each evening, writes the number on a slate, and only then walks home along the wet stones of the pier.'
const NEEDLES = { ...NO_NEEDLES, credentials: [KEY], bodies: [BODY] }
const engine = engineFor(NEEDLES)

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unpack-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), content)
}
const files = async (...patterns: string[]): Promise<readonly Target[]> =>
  (await expand(patterns, root)).matched

describe('expanding patterns', () => {
  it('finds hidden files, folders and names with glob characters, and says what matched nothing', async () => {
    write('logs/app.log', '')
    write('logs/.hidden/.env', '')
    write('odd[1].log', '')
    const { matched, unmatched } = await expand(['logs', 'odd[1].log', '*.txt', 'gone/x.log'], root)
    expect(matched.map(({ show }) => show)).toEqual(['logs/.hidden/.env', 'logs/app.log', 'odd[1].log'])
    expect(unmatched).toEqual(['*.txt', 'gone/x.log'])
  })

  it('finds hidden files by a glob', async () => {
    write('a/.b/c.log', '')
    expect((await files('**/*.log')).map(({ show }) => show)).toEqual(['a/.b/c.log'])
  })

  it('refuses a name that is no UTF-8 where it is wanted, and takes it for no other one', async () => {
    write('logs/app\ufffd.log', '')
    const name = Buffer.from(`${root}/logs/app\xff.log`, 'latin1')
    // Some systems take no such name.
    const isTaken = await writeFile(name, KEY).then(
      () => true,
      () => false,
    )
    expect((await files('logs/*.txt')).length).toBe(0)
    for (const pattern of ['logs', 'logs/*.log']) {
      const found = await files(pattern).catch((error: unknown) => String(error))
      if (isTaken) expect(found).toContain(`${root}/logs/app\\xff.log has a name that is no UTF-8`)
      else expect(found).toHaveLength(1)
    }
  })
})

describe('a search of files', () => {
  it('is proven in every technique', async () => {
    write('app.log', 'nothing to see')
    const found = await search({ files: await files('app.log') }, engine)
    expect(found).toMatchObject({ state: 'searched', files: 1, bytes: 14, leaks: [] })
    expect(new Set(found.state === 'searched' ? found.proven : [])).toEqual(
      new Set(TECHNIQUES.filter((name) => name !== 'field-name')),
    )
  })

  it('leaves time for signals while it proves itself', async () => {
    let [isHeard, wasHeard] = [false, false]
    setTimeout(() => (isHeard = true), 0)
    const proving = function* (): ReturnType<typeof engine.proving> {
      const from = performance.now()
      while (!isHeard && performance.now() - from < 10_000) yield
      wasHeard = isHeard
      return yield* engine.proving()
    }
    await search({ files: [] }, { ...engine, proving }, ['a name'])
    expect(wasHeard).toBe(true)
  }, 60_000)

  it.each([
    ['app.log', 'plain', (bytes: Buffer) => bytes],
    ['app.log.gz', 'gzip', gzipSync],
    ['rotated.1', 'gzip', gzipSync],
    ['app.zz', 'deflate', deflateSync],
    ['app.log.br', 'brotli', brotliCompressSync],
    ['app.log.zst', 'zstd', zstdCompressSync],
  ])('finds a key in %s (%s)', async (name, technique, pack) => {
    write(name, pack(Buffer.from(`${'an ordinary line\n'.repeat(30_000)}Bearer ${KEY}\n`)))
    expect(await search({ files: await files(name) }, engine)).toMatchObject({
      leaks: [{ kind: 'credential', technique, place: { file: name, line: 30_001, column: 8 } }],
    })
  })

  it('finds a key in the second member of a gzip file', async () => {
    write('two.gz', Buffer.concat([gzipSync('first'), gzipSync(KEY)]))
    expect(await search({ files: await files('two.gz') }, engine)).toMatchObject({
      leaks: [{ technique: 'gzip', place: { file: 'two.gz' } }],
    })
  })

  it('leaves the reply alone in declared output, and finds the key there', async () => {
    write('result.txt', `${BODY}\n`)
    write('key.txt', `${BODY}\n${KEY}\n`)
    const { matched } = await expand(['*.txt'], root, ['credential', 'account'])
    expect(await search({ files: matched }, engine)).toMatchObject({
      leaks: [{ kind: 'credential', place: { file: 'key.txt', line: 2 } }],
    })
  })

  it('reports a leak in a file name without the name', async () => {
    write(`dump-${KEY}.txt`, `again ${KEY}`)
    const found = await search({ files: await files('*.txt') }, engine)
    expect(found).toMatchObject({
      leaks: [
        { technique: 'file-name', place: { file: A_FILE_NAME, line: null } },
        { place: { file: A_FILE_NAME, line: 1 } },
      ],
    })
    expect(JSON.stringify(found)).not.toContain(KEY.slice(3, 15))
  })

  it('searches names that it is given', async () => {
    const found = await search({ files: [] }, engine, [`cache/${KEY.slice(0, 9)}/${KEY.slice(9)}`])
    expect(found).toMatchObject({ leaks: [{ technique: 'file-name' }] })
  })

  it('takes text that begins like zlib for text', async () => {
    write('x.log', `x\u0001 is no header\n${KEY}`)
    expect(await search({ files: await files('x.log') }, engine)).toMatchObject({
      leaks: [{ technique: 'plain' }],
    })
  })
})

describe('a file that cannot be searched', () => {
  const why = async (pattern: string, caps = {}) => {
    const found = await search({ files: await files(pattern), caps }, engine)
    return found.state === 'searched' ? 'searched' : found.why
  }

  it('is a link, even to a file that can', async () => {
    write('real.log', 'x')
    symlinkSync(join(root, 'real.log'), join(root, 'link.log'))
    expect(await why('link.log')).toBe('unreadable')
  })

  it('is a pipe, and does not hang the search', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')])
    expect(await why('pipe')).toBe('unreadable')
  })

  it('is gone, or damaged', async () => {
    const target: Target = { path: join(root, 'gone'), show: 'gone', kinds: 'all' }
    expect(await search({ files: [target] }, engine)).toMatchObject({
      why: 'unreadable',
      detail: 'gone cannot be read (ENOENT)',
    })
    write('cut.gz', gzipSync(randomBytes(5000)).subarray(0, 3000))
    expect(await why('cut.gz')).toBe('unreadable')
  })

  it('is over a cap on files, bytes or ratio', async () => {
    write('a.log', 'x'.repeat(5000))
    write('b.log', 'y')
    write('bomb.zst', zstdCompressSync(Buffer.alloc(20 * 2 ** 20, 'x')))
    expect(await why('*.log', { files: 1 })).toBe('over-cap')
    expect(await why('a.log', { fileBytes: 4999 })).toBe('over-cap')
    expect(await why('a.log', { fileBytes: 5000 })).toBe('searched')
    expect(await why('*.log', { totalBytes: 5000 })).toBe('over-cap')
    expect(await why('bomb.zst')).toBe('over-cap')
  })

  it('is packed in a way that cannot be opened', async () => {
    write('a.xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1, 2, 3]))
    write('a.zip', Buffer.from('PK\u0003\u0004....'))
    expect(await why('a.xz')).toBe('unknown-compression')
    expect(await why('a.zip')).toBe('unreadable')
  })

  it('grows while it is read', async () => {
    write('grows.log', 'x'.repeat(1000))
    const path = join(root, 'grows.log')
    let isGrown = false
    const take = () => {
      if (!isGrown) appendFileSync(path, 'more')
      isGrown = true
      return Promise.resolve()
    }
    const reading = readRegular(path, { maxBytes: 1e6, take })
    await expect(reading).rejects.toMatchObject({ why: 'changed-while-read' })
  })

  it('is replaced while it is read', async () => {
    write('a.log', 'x'.repeat(1000))
    const path = join(root, 'a.log')
    const take = () => {
      rmSync(path)
      writeFileSync(path, 'x'.repeat(1000))
      return Promise.resolve()
    }
    const reading = readRegular(path, { maxBytes: 1e6, take })
    await expect(reading).rejects.toMatchObject({ why: 'changed-while-read' })
  })
})

describe('a search without ground', () => {
  it('is none: nothing named, or an engine that misses its plants', async () => {
    expect(await search({ files: [] }, engine)).toMatchObject({ why: 'nothing-to-search' })
    write('a.log', 'x')
    const blind = makeEngine(NEEDLES, fingerprint, { ...PARTS, chains: false })
    expect(await search({ files: await files('a.log') }, blind)).toMatchObject({
      why: 'self-test-failed',
      detail: 'split',
    })
  })
})

describe('first bytes', () => {
  it('of ordinary text are no packing', () => {
    for (const text of ['', 'x', 'BZh it is', 'Rar files', 'LZ77', '{"a":1}', 'PK is a name']) {
      expect(packingOf(Buffer.from(text), 'a.log')).toEqual({ state: 'plain' })
    }
  })
})
