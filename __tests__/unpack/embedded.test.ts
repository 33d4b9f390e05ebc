import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'

import { search } from '../../src/unpack/search.ts'
import { zipOf } from './build.ts'
import { inFolder } from './folder.ts'
import { BODY, engine, KEY } from './generated.ts'

jest.setTimeout(60_000)

const { write, places, why } = inFolder()

const LINES = 'an ordinary line\n'.repeat(3000)
const LOG = Buffer.from(`${LINES}Bearer ${KEY}\n`)
const AT = '3001:8'
const HEAD = Buffer.from('HTTP/1.1 200 OK\r\ncontent-encoding: x\r\n\r\n')
const TAIL = Buffer.from('\r\n0\r\n\r\nand so on')

describe('a compressed stream in the middle of a file', () => {
  it.each([
    ['gzip', gzipSync(LOG)],
    ['zstd', zstdCompressSync(LOG)],
    ['deflate', deflateSync(LOG)],
    ['deflate', deflateSync(LOG, { level: 1 })],
    ['deflate', deflateSync(LOG, { level: 9 })],
  ])('is unpacked: %s', async (technique, packed) => {
    write('flow', Buffer.concat([HEAD, packed, TAIL]))
    expect(await places('flow')).toEqual([`${technique} flow:${AT}`])
  })

  it('is told apart from the next one, and from what stands in between and behind', async () => {
    const one = (text: string): Buffer => gzipSync(`first\n${text}`)
    write('flow', Buffer.concat([HEAD, one('x'), HEAD, one(`the key is ${KEY}`), Buffer.from(`\n${BODY}`)]))
    expect(await places('flow')).toEqual([expect.stringMatching(/^plain flow:/), 'gzip flow:2:12'])
  })

  it('is found wherever the file is cut into pieces for reading', async () => {
    const packed = gzipSync(`Bearer ${KEY}`)
    for (const before of [0, 1, 2, 3, 9, 200, 255, 256, 257]) {
      const padding = Buffer.alloc(256 * 1024 - before, 'an ordinary line\n')
      write('flow', Buffer.concat([padding, packed, padding]))
      expect([before, await places('flow')]).toEqual([before, ['gzip flow:1:8']])
    }
  })

  it('may be as large as it wants', async () => {
    const large = Buffer.concat([Buffer.from(randomBytes(2 ** 20).toString('hex')), Buffer.from(`\n${KEY}`)])
    write('flow', Buffer.concat([HEAD, gzipSync(large), TAIL]))
    expect(await places('flow')).toEqual(['gzip flow:2:1'])
  })

  it('is searched as far as it goes where it is cut off or damaged: nothing promised that it is one', async () => {
    const packed = gzipSync(`Bearer ${KEY}\n${randomBytes(9000).toString('hex')}`)
    write('cut', Buffer.concat([HEAD, packed.subarray(0, packed.length - 400)]))
    expect(await places('cut')).toEqual(['gzip cut:1:8'])
    const wrong = Buffer.from(packed)
    wrong.fill(0xff, packed.length - 900, packed.length - 700)
    write('damaged', Buffer.concat([HEAD, wrong, TAIL]))
    expect(await places('damaged')).toEqual(['gzip damaged:1:8'])
  })

  it.each([
    ['gzip', (text: string) => gzipSync(text)],
    ['deflate', (text: string) => deflateSync(text)],
    ['zstd', (text: string) => zstdCompressSync(text)],
  ])('is searched up to the damage, however little that is: %s', async (technique, pack) => {
    // A record of packets has a header in the middle of a reply, wherever the file is cut into pieces for reading.
    const packed = pack(`Bearer ${KEY}\n${randomBytes(technique === 'zstd' ? 150_000 : 900).toString('hex')}`)
    const half = packed.length >> 1
    const wrong = Buffer.concat([packed.subarray(0, half), Buffer.alloc(66, 0xff), packed.subarray(half)])
    for (const before of [HEAD.length, 256 * 1024 - 10, 256 * 1024 - 300]) {
      write('damaged', Buffer.concat([Buffer.alloc(before, 'an ordinary line\n'), wrong, TAIL]))
      expect([before, await places('damaged')]).toEqual([before, [`${technique} damaged:1:8`]])
    }
  })

  it('is told once where the damage is far behind', async () => {
    const packed = gzipSync(`Bearer ${KEY}\n${randomBytes(400_000).toString('hex')}`)
    write('damaged', Buffer.concat([HEAD, packed.fill(0xff, 350_000, 350_200), TAIL]))
    expect(await places('damaged')).toEqual(['gzip damaged:1:8'])
  })

  it('is searched where so little of it follows that the damage stands among its first bytes', async () => {
    const packed = deflateSync(`Bearer ${KEY}\n${randomBytes(100).toString('hex')}`)
    expect(packed.length).toBeLessThan(256)
    // The check value.
    write('damaged', Buffer.concat([HEAD, packed.fill(0, packed.length - 2), TAIL]))
    expect(await places('damaged')).toEqual(['deflate damaged:1:8'])
  })

  it('is no stream where its mark stands there by chance', async () => {
    const marks = Buffer.from('1f8b0800 1f8b0808 28b52ffd 789c 78da 7801 785e'.replaceAll(' ', ''), 'hex')
    write('noise', Buffer.concat([HEAD, marks, randomBytes(2 ** 20), marks]))
    expect(await places('noise')).toEqual([])
  })

  it('is told once where it is the member of an archive', async () => {
    write('a.bin', Buffer.concat([HEAD, zipOf([{ name: 'app.log.gz', bytes: gzipSync(LOG), method: 0 }])]))
    expect(await places('a.bin')).toEqual([`gzip a.bin!/app.log.gz:${AT}`])
  })

  it('counts for the caps', async () => {
    write('bomb', Buffer.concat([HEAD, zstdCompressSync(Buffer.alloc(64 * 2 ** 20))]))
    expect(await why('bomb')).toBe('over-cap: bomb unpacks to more bytes than the caps allow')
  })
})

describe('a packed file without a name or a mark', () => {
  it.each([
    ['brotli', brotliCompressSync(LOG)],
    ['deflate', deflateRawSync(LOG)],
  ])('is known by what comes out: %s', async (technique, packed) => {
    write('body.bin', packed)
    expect(await places('body.bin')).toEqual([`${technique} body.bin:${AT}`])
  })

  it('is searched up to the damage, and refused where its first bytes said what it is', async () => {
    const damagedIn = (packed: Buffer): Buffer => packed.fill(0xff, packed.length - 300, packed.length - 200)
    const text = `Bearer ${KEY}\n${randomBytes(900).toString('hex')}`
    // Of every other one nothing is taken before the damage: it must not be read again as what stands behind.
    for (let n = 0; n < 20; n++) {
      write('body.bin', damagedIn(deflateRawSync(`Bearer ${KEY}\n${randomBytes(900).toString('hex')}`)))
      expect(await places('body.bin')).toEqual(['deflate body.bin:1:8'])
    }
    write('a.z', damagedIn(deflateSync(text)))
    expect(await why('a.z')).toBe('unreadable: a.z is packed, but damaged or cut off')
    write('formula.txt', `x^2 + 3x = 1\n${text}`)
    expect(await places('formula.txt')).toEqual(['plain formula.txt:2:8'])
  })

  it('is taken for what it is where it is none', async () => {
    for (let n = 0; n < 50; n++) write(`random-${n}`, randomBytes(3000))
    write('zeros', Buffer.alloc(5000))
    write('text', `Bearer ${KEY}`)
    expect(await places('*')).toEqual(['plain text:1:8'])
  })
})

describe('an encoded value that unpacks to more than a value has', () => {
  const bomb = zstdCompressSync(Buffer.alloc(17 * 2 ** 20)).toString('base64url')

  it('is said to be over the cap, in a file and in a name', async () => {
    write('bomb.txt', `{"data":"${bomb}"}`)
    expect(await why('bomb.txt')).toBe(
      'over-cap: bomb.txt holds an encoded value that unpacks to more than 16777216 bytes',
    )
    const small = brotliCompressSync(`${randomBytes(30).toString('hex')}${'a'.repeat(17 * 2 ** 20)}`)
    write(`${small.toString('base64url')}.log`, 'x')
    expect(await why('*.log')).toMatch(/^over-cap: .* holds an encoded value/)
    const names = ['a.log', `${small.toString('base64url')}.log`]
    const found = await search({ files: [] }, engine, names)
    expect(found).toMatchObject({ state: 'not-searched', why: 'over-cap' })
  })
})
