import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, truncateSync } from 'node:fs'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'

import { search } from '../../src/unpack/search.ts'
import type { Target } from '../../src/unpack/targets.ts'
import { type Member, tarMember, tarOf, zipOf } from './build.ts'
import { inFolder } from './folder.ts'
import { BODY, engine, KEY } from './generated.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const { root, path, write, places, why, leaks } = inFolder()

const LOG = Buffer.from(`${'an ordinary line\n'.repeat(3000)}Bearer ${KEY}\n`)
const CLEAN = Buffer.from('an ordinary line\n'.repeat(3000))
const AT = '3001:8'

/** macOS puts extended attributes into members of their own otherwise. */
const run = (command: string, args: readonly string[], input?: Buffer): Buffer =>
  execFileSync(command, args, {
    ...{ cwd: root(), env: { ...process.env, COPYFILE_DISABLE: '1' } },
    ...(input === undefined ? {} : { input }),
  })
const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0
const isGnuTar = spawnSync('tar', ['--version']).stdout.includes('GNU')

describe('a zip archive', () => {
  const members: readonly (readonly [string, Partial<Member>])[] = [
    ['deflated', {}],
    ['stored', { method: 0 }],
    ['deflated with a descriptor', { isSizeLater: true }],
    ['stored with a descriptor', { method: 0, isSizeLater: true }],
    ['with ZIP64 sizes', { isZip64: true }],
    ['packed with zstd', { method: 93, packed: zstdCompressSync(LOG) }],
    ['left out of the directory', { isUnlisted: true }],
  ]
  it.each(members)('is searched: a member %s', async (_, member) => {
    const around = [
      { name: 'a.txt', bytes: CLEAN },
      { name: 'z.txt', bytes: CLEAN },
    ] as const
    write('a.zip', zipOf([around[0], { name: 'inner/app.log', bytes: LOG, ...member }, around[1]]))
    expect(await places('a.zip')).toEqual([`zip a.zip!/inner/app.log:${AT}`])
  })

  it('is known whatever its name is, and behind a program', async () => {
    write('report.docx', zipOf([{ name: 'app.log', bytes: LOG }]))
    expect(await places('report.docx')).toEqual([`zip report.docx!/app.log:${AT}`])
    write('run.sh', zipOf([{ name: 'app.log', bytes: LOG }], Buffer.from('#!/bin/sh\nexec unzip "$0"\n')))
    expect(await places('run.sh')).toEqual([`zip run.sh!/app.log:${AT}`])
  })

  it('behind a text does not hide what stands in the text', async () => {
    write('app.log', zipOf([{ name: 'in.log', bytes: LOG }], Buffer.from(`first\n${KEY}\n`)))
    expect(await places('app.log')).toEqual(['plain app.log:2:1', `zip app.log!/in.log:${AT}`])
  })

  it('gives nothing when it is clean', async () => {
    write('a.zip', zipOf([{ name: 'app.log', bytes: CLEAN }]))
    expect(await places('a.zip')).toEqual([])
  })

  it('is searched in its comment and in the names of its members, which are not repeated', async () => {
    write('a.zip', zipOf([{ name: 'x', bytes: CLEAN }], undefined, KEY))
    expect(await places('a.zip')).toEqual([expect.stringMatching(/^plain a\.zip:/)])
    write('b.zip', zipOf([{ name: `logs/${KEY.slice(0, 20)}/${KEY.slice(20)}`, bytes: LOG }]))
    const found = await leaks('b.zip')
    expect(found.map(({ technique, place }) => [technique, place.file])).toEqual([
      ['zip', 'b.zip!/(a file name)'],
      ['file-name', 'b.zip!/(a file name)'],
    ])
    expect(JSON.stringify(found)).not.toContain(KEY.slice(3, 15))
  })

  it('made by real tools is searched: of files, of a pipe and in itself', async () => {
    write('logs/app.log', LOG)
    write('made.zip', zipOf([{ name: 'app.log', bytes: LOG }]))
    write('pipe.zip', zipOf([{ name: '-', bytes: LOG, isSizeLater: true }]))
    write(
      'other.zip',
      zipOf(['logs/app.log', 'made.zip'].map((name) => ({ name, bytes: readFileSync(path(name)) }))),
    )
    if (isThere('python3')) {
      run('python3', ['-c', 'import shutil; shutil.make_archive("made", "zip", "logs")'])
      run('python3', ['-m', 'zipfile', '-c', 'other.zip', 'logs/app.log', 'made.zip'])
    }
    if (isThere('zip')) write('pipe.zip', run('zip', ['-q', '-', '-'], LOG))
    expect(await places('made.zip')).toEqual([`zip made.zip!/app.log:${AT}`])
    expect(await places('pipe.zip')).toEqual([`zip pipe.zip!/-:${AT}`])
    const [first, second] = await places('other.zip')
    expect(first).toMatch(/^zip other\.zip!\/(?:logs\/)?app\.log:3001:8$/)
    expect(second).toBe(`zip other.zip!/made.zip!/app.log:${AT}`)
  })
})

describe('declared output in an archive', () => {
  it('may hold the reply, and no key', async () => {
    write('out.zip', zipOf([{ name: 'result.txt', bytes: Buffer.from(`${BODY}\n${KEY}`) }]))
    const target: Target = { path: path('out.zip'), show: 'out.zip', kinds: ['credential'] }
    expect(await search({ files: [target] }, engine)).toMatchObject({
      leaks: [{ kind: 'credential', technique: 'zip', place: { file: 'out.zip!/result.txt', line: 2 } }],
    })
  })
})

describe('a file that grew', () => {
  it('by an archive is searched from there on', async () => {
    const before = Buffer.from(`${KEY} was there before\n`)
    write('app.log', Buffer.concat([before, zipOf([{ name: 'in.log', bytes: LOG }])]))
    const target: Target = { path: path('app.log'), show: 'app.log', kinds: 'all', from: before.length }
    expect(await search({ files: [target] }, engine)).toMatchObject({
      leaks: [{ technique: 'zip', place: { file: 'app.log!/in.log', line: 3001 } }],
    })
  })
})

describe('a zip archive that cannot be searched whole', () => {
  const one = { name: 'app.log', bytes: CLEAN }
  it.each<readonly [string, Partial<Member>, string]>([
    ['is encrypted', { flags: 1 }, 'unreadable: a.zip is a zip archive with an encrypted member'],
    [
      'has a method that is unknown',
      { method: 14 },
      'unknown-compression: a.zip has a member packed with lzma, which cannot be opened',
    ],
    ['says a shorter size', { localSize: 20 }, 'unreadable: a.zip is packed, but damaged or cut off'],
    [
      'says a longer size',
      { localSize: 1e6 },
      'unreadable: a.zip is a zip archive that is damaged or cut off',
    ],
    [
      'says another size in its directory',
      { directorySize: 7 },
      'unreadable: a.zip is a zip archive whose directory and members disagree',
    ],
    [
      'has a directory that points elsewhere',
      { directoryOffset: 9 },
      'unreadable: a.zip is a zip archive whose directory and members disagree',
    ],
    [
      'holds bytes that are not packed',
      { packed: randomBytes(99).fill(0xff) },
      'unreadable: a.zip is packed, but damaged or cut off',
    ],
  ])('%s', async (_, member, expected) => {
    write('a.zip', zipOf([{ ...one, ...member }]))
    expect(await why('a.zip')).toBe(expected)
  })

  it('is cut off anywhere', async () => {
    const whole = zipOf([{ name: 'app.log', bytes: randomBytes(3000) }])
    for (const length of [6, 33, 500, whole.length - 40, whole.length - 3]) {
      write('cut.zip', whole.subarray(0, length))
      expect(await why('cut.zip')).toMatch(/^unreadable/)
    }
  })

  it('holds one that cannot be opened, which is named', async () => {
    write('a.zip', zipOf([{ name: 'b.xz', bytes: Buffer.from('fd377a585a00000000', 'hex') }]))
    expect(await why('a.zip')).toBe(
      'unknown-compression: a.zip!/b.xz is packed with xz, which cannot be opened',
    )
  })

  it('is none: bytes that look like a member within a dump', async () => {
    const member = zipOf([{ name: 'app.log', bytes: LOG }]).subarray(0, 200)
    write('core', Buffer.concat([randomBytes(100_000), member, randomBytes(100_000)]))
    expect(await why('core')).toBe('searched')
  })
})

describe('a tar archive', () => {
  it.each(['ustar', 'gnu', 'pax', 'v7'])('in the format %s is searched', async (format) => {
    const name = format === 'gnu' || format === 'pax' ? `${'long-name/'.repeat(15)}app.log` : 'logs/app.log'
    write(name, LOG)
    write('other.log', CLEAN)
    const ours = format === 'gnu' && !isGnuTar ? 'gnutar' : format
    run('tar', [`--format=${ours}`, '-cf', 'a.tar', 'other.log', name])
    expect(await places('a.tar')).toEqual([`tar a.tar!/${name}:${AT}`])
  })

  it('in gzip, and gzip in it, are searched with the line inside', async () => {
    write('app.log', LOG)
    run('tar', ['-czf', 'a.tgz', 'app.log'])
    expect(await places('a.tgz')).toEqual([`tar a.tgz!/app.log:${AT}`])
    run('gzip', ['app.log'])
    run('tar', ['-cf', 'b.tar', 'app.log.gz'])
    expect(await places('b.tar')).toEqual([`gzip b.tar!/app.log.gz:${AT}`])
  })

  it('is searched in names of members and links, cut anywhere by the format', async () => {
    write(`${'d'.repeat(90)}/${KEY}/x`, 'x')
    run('tar', ['--format=ustar', '-cf', 'a.tar', 'd'.repeat(90)])
    expect(await places('a.tar')).toContain('file-name a.tar!/(a file name):-:-')
    run('ln', ['-s', KEY, 'link'])
    run('tar', ['-cf', 'b.tar', 'link'])
    expect(await places('b.tar')).toContain('file-name b.tar!/(a file name):-:-')
  })

  it('goes on behind its end: another one was added, or a zip', async () => {
    const [first, second] = [tarOf(tarMember('a', CLEAN)), tarOf(tarMember('b.log', LOG))]
    write('two.tar', Buffer.concat([first, second]))
    expect(await places('two.tar')).toEqual([`tar two.tar!/b.log:${AT}`])
    write('zip.tar', Buffer.concat([first, zipOf([{ name: 'app.log', bytes: LOG }])]))
    expect(await places('zip.tar')).toEqual([`zip zip.tar!/app.log:${AT}`])
  })

  it('is refused when it is sparse, damaged, cut off or lies about a size', async () => {
    const attribute = Buffer.from('22 GNU.sparse.major=1\n')
    write('old.tar', tarOf(tarMember('holes', CLEAN, 'S')))
    write('pax.tar', tarOf(tarMember('x', attribute, 'x'), tarMember('holes', CLEAN)))
    if (isGnuTar) {
      write('holes', '')
      truncateSync(path('holes'), 2 ** 20)
      run('tar', ['--sparse', '--format=gnu', '-cf', 'old.tar', 'holes'])
      run('tar', ['--sparse', '--format=pax', '-cf', 'pax.tar', 'holes'])
    }
    for (const name of ['old.tar', 'pax.tar'])
      expect(await why(name)).toBe(`unreadable: ${name} is a tar archive with a sparse member`)
    write('cut.tar', tarOf(tarMember('a', CLEAN)).subarray(0, 2000))
    expect(await why('cut.tar')).toBe('unreadable: cut.tar is a tar archive that is cut off')
    write('lies.tar', tarOf(tarMember('a', CLEAN, '0', 5), tarMember('b', LOG)))
    expect(await why('lies.tar')).toBe('unreadable: lies.tar is a tar archive that is damaged')
    write('huge.tar', tarOf(tarMember('a', CLEAN, '0', 8 ** 11 - 1)))
    expect(await why('huge.tar')).toBe('unreadable: huge.tar is a tar archive that is cut off')
    write('long.tar', tarOf(tarMember('a', Buffer.alloc(2 ** 21, 'x'), 'L')))
    expect(await why('long.tar')).toMatch(/name or attributes of more than 1 MiB/)
  })

  it.each(['hello\n', '0 path=a\n', '1 a=b\n', '-5 path=a\n', '99999 path=a\n', '8 path=a\n', '6 aaaa\n'])(
    'is refused when attributes of a member, or of all, are damaged: %j',
    async (attributes) => {
      for (const type of ['x', 'g']) {
        write('a.tar', tarOf(tarMember('x', Buffer.from(attributes), type), tarMember('a.log', LOG)))
        expect(await why('a.tar')).toBe(
          'unreadable: a.tar is a tar archive with attributes that cannot be read',
        )
      }
    },
  )

  it.each([
    ['nothing', ''],
    ['zeros alone', '\0'.repeat(512)],
    ['a name', '14 path=b.log\n'],
    ['a name and zeros', `14 path=b.log\n${'\0'.repeat(498)}`],
    ['a name behind two blanks', '15  path=b.log\n'],
  ])('is searched where its attributes are %s', async (_, attributes) => {
    write('a.tar', tarOf(tarMember('x', Buffer.from(attributes), 'x'), tarMember('b.log', LOG)))
    expect(await places('a.tar')).toEqual([`tar a.tar!/b.log:${AT}`])
  })
})

describe('compressed streams', () => {
  const cut = LOG.indexOf(KEY) + 9
  const halves = [LOG.subarray(0, cut), LOG.subarray(cut)] as const
  const skippable = Buffer.from('502a4d1803000000010203', 'hex')
  it.each<readonly [string, Uint8Array, string]>([
    ['members of gzip', Buffer.concat(halves.map((half) => gzipSync(half))), 'gzip'],
    [
      'members of gzip, padded',
      Buffer.concat([gzipSync(halves[0]), Buffer.alloc(99), gzipSync(halves[1])]),
      'gzip',
    ],
    ['frames of zstd', Buffer.concat(halves.map((half) => zstdCompressSync(half))), 'zstd'],
    [
      'skippable frames',
      Buffer.concat([skippable, ...halves.map((half) => zstdCompressSync(half)), skippable]),
      'zstd',
    ],
    ['zlib', deflateSync(LOG), 'deflate'],
  ])('are read one after the other: %s', async (_, bytes, technique) => {
    write('app.log.1', bytes)
    expect(await places('app.log.1')).toEqual([`${technique} app.log.1:${AT}`])
  })

  it('without a magic number are known by their names, in archives too', async () => {
    write(
      'a.tar',
      tarOf(tarMember('app.br', brotliCompressSync(LOG)), tarMember('app.deflate', deflateRawSync(LOG))),
    )
    expect(await places('a.tar')).toEqual([`brotli a.tar!/app.br:${AT}`, `deflate a.tar!/app.deflate:${AT}`])
  })

  it('are followed by something else, which is looked into', async () => {
    write('text.gz', Buffer.concat([gzipSync('first'), Buffer.from(`\n${KEY}`)]))
    expect(await places('text.gz')).toEqual([expect.stringMatching(/^plain text\.gz:/)])
    write('zip.gz', Buffer.concat([gzipSync('first'), zipOf([{ name: 'app.log', bytes: LOG }])]))
    expect(await places('zip.gz')).toEqual([`zip zip.gz!/app.log:${AT}`])
    write('gz.zst', Buffer.concat([zstdCompressSync('first'), gzipSync(LOG)]))
    expect(await places('gz.zst')).toEqual([`gzip gz.zst:${AT}`])
  })

  it('are refused where they are damaged or cut off', async () => {
    const packed = gzipSync(randomBytes(5000))
    for (const length of [3, 12, 2000, packed.length - 9, packed.length - 3]) {
      write('cut.gz', packed.subarray(0, length))
      expect(await why('cut.gz')).toBe('unreadable: cut.gz is packed, but damaged or cut off')
    }
    const wrong = Buffer.from(packed)
    wrong[wrong.length - 6] = (wrong[wrong.length - 6] ?? 0) ^ 1
    write('wrong.gz', wrong)
    expect(await why('wrong.gz')).toMatch(/^unreadable/)
    write('cut.zst', zstdCompressSync(randomBytes(5000)).subarray(0, 3000))
    expect(await why('cut.zst')).toMatch(/^unreadable/)
    for (const end of [5, 7, 8, 10]) {
      write('cut.zst', Buffer.concat([zstdCompressSync(CLEAN), skippable.subarray(0, end)]))
      expect(await why('cut.zst')).toBe('unreadable: cut.zst is packed, but damaged or cut off')
    }
  })

  it('are found behind skippable frames, however many and however long, and in these', async () => {
    const long = Buffer.alloc(600_000, 'x')
    const head = Buffer.from(skippable.subarray(0, 8))
    head.writeUInt32LE(long.length, 4)
    const frames = Buffer.concat(Array.from({ length: 40_000 }, () => skippable))
    write('a.zst', Buffer.concat([frames, head, long, skippable, zstdCompressSync(LOG)]))
    expect(await places('a.zst')).toEqual([`zstd a.zst:${AT}`])
    head.writeUInt32LE(LOG.length, 4)
    write('b.zst', Buffer.concat([head, LOG]))
    expect(await places('b.zst')).toEqual([expect.stringMatching(/^plain b\.zst:/)])
  })

  it.each([
    ['xz', '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQABeAoAAAA3SlHcM6LKsAABGgLcLqV+H7bzfQEAAAAABFla'],
    ['bzip2', 'QlpoOTFBWSZTWSs+z38AAADAgAAQAEAgACEAgrF3JFOFCQKz7Pfw'],
    ['bzip2', 'QlpoORdyRThQkAAAAAA='],
    ['7z', 'N3q8ryccAAQ='],
    ['rar', 'UmFyIRoHAQA='],
    ['lz4', 'BCJNGGRApw=='],
    ['ar', 'ITxhcmNoPgo='],
    ['lzma', 'XQAAgAD//////////wAzGkofEq2uv//6yGAA'],
  ])('of %s are refused by name, in archives too', async (kind, base64) => {
    write('app.log.1', Buffer.from(base64, 'base64'))
    expect(await why('app.log.1')).toBe(
      `unknown-compression: app.log.1 is packed with ${kind}, which cannot be opened`,
    )
    write('a.tar', tarOf(tarMember('inner', Buffer.from(base64, 'base64'))))
    expect(await why('a.tar')).toBe(
      `unknown-compression: a.tar!/inner is packed with ${kind}, which cannot be opened`,
    )
  })

  it('of lzma are told from what begins like them', async () => {
    const lzma = Buffer.from('XQAAgAD//////////wAzGkofEq2uv//6yGAA', 'base64')
    const changed = (at: number, byte: number): Buffer => {
      const bytes = Buffer.from(lzma)
      bytes[at] = byte
      return bytes
    }
    const unusual = changed(0, 0x5e)
    write('a.lzma', unusual)
    expect(await why('a.lzma')).toMatch(/^unknown-compression: a\.lzma is packed with lzma/)
    const others = [unusual, changed(1, 7), changed(12, 1), changed(13, 1), lzma.subarray(0, 13)]
    const rows = Buffer.from(Uint32Array.of(93, 1, 0, 0, 2, 3).buffer)
    for (const bytes of [...others, rows, Buffer.from(']\n[app]\nname = "log"\n')]) {
      write('a.log', bytes)
      expect(await why('a.log')).toBe('searched')
    }
  })
})
