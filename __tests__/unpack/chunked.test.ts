import { randomBytes } from 'node:crypto'
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'

import { chunkBehind, unframed } from '../../src/unpack/chunk-framing.ts'
import { inFolder } from './folder.ts'
import { KEY } from './generated.ts'

jest.setTimeout(60_000)

const { write, places, why } = inFolder()

const HEAD = Buffer.from('HTTP/1.1 200 OK\r\ncontent-encoding: x\r\ntransfer-encoding: chunked\r\n\r\n')
const LINES = Array.from({ length: 40 }, (_, n) => `${n} ordinary ${randomBytes(8).toString('hex')}\n`).join(
  '',
)
const LOG = Buffer.from(`${LINES}Bearer ${KEY}\n${LINES}`)

/** A body in chunks of these sizes, again and again; the line of a size may have an extension. */
const chunked = (bytes: Uint8Array, sizes: readonly number[], extension = ''): Buffer => {
  const parts: Uint8Array[] = []
  for (let [at, n] = [0, 0]; at < bytes.length; n++) {
    const chunk = bytes.subarray(at, at + (sizes[n % sizes.length] ?? 1))
    parts.push(Buffer.from(`${chunk.length.toString(16)}${extension}\r\n`), chunk, Buffer.from('\r\n'))
    at += chunk.length
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

describe('a compressed body in chunks', () => {
  it.each([
    ['gzip', gzipSync(LOG), 1],
    ['deflate', deflateSync(LOG), 2],
    ['zstd', zstdCompressSync(LOG), 4],
  ] as const)('is unpacked, whatever their size: %s', async (technique, packed, first) => {
    for (const size of [1, 2, 3, 4, 10, 15, 16, 100, 255, 256, 300, packed.length - 1, packed.length])
      for (const extension of ['', ' ;name="value"', `;trace=${'a'.repeat(19)}`]) {
        const sizes = [Math.max(first, size), ...Array.from({ length: 999 }, () => size)]
        write('flow', Buffer.concat([HEAD, chunked(packed, sizes, extension), HEAD]))
        expect([size, await places('flow')]).toEqual([size, [`${technique} flow:41:8`]])
      }
  })

  it('is unpacked where only the header came with the first chunk', async () => {
    write('flow', Buffer.concat([HEAD, chunked(gzipSync(LOG), [10, 500])]))
    expect(await places('flow')).toEqual(['gzip flow:41:8'])
  })

  it('is unpacked at the beginning of a file, and behind another one', async () => {
    const other = chunked(gzipSync('nothing of interest'), [7])
    write('flow', Buffer.concat([chunked(gzipSync(LOG), [99]), HEAD, other]))
    write('late', Buffer.concat([other, HEAD, chunked(gzipSync(LOG), [99])]))
    expect(await places('flow')).toEqual(['gzip flow:41:8'])
    expect(await places('late')).toEqual(['gzip late:41:8'])
  })

  it('is unpacked wherever the file is cut into pieces for reading', async () => {
    const body = chunked(gzipSync(`Bearer ${KEY}`), [3])
    for (let before = 0; before <= body.length; before += 3) {
      const padding = Buffer.alloc(256 * 1024 - before, '\r\nan ordinary line')
      padding.write('\r\n', padding.length - 2)
      write('flow', Buffer.concat([padding, body, padding]))
      expect([before, await places('flow')]).toEqual([before, ['gzip flow:1:8']])
    }
  })

  it('is unpacked as far as it goes where it is cut off', async () => {
    const body = chunked(gzipSync(`Bearer ${KEY}\n${randomBytes(9000).toString('hex')}`), [100])
    for (const cut of [9, 57, 58, 59, 60, 61, 62, 63, 64, 65]) {
      write('flow', Buffer.concat([HEAD, body.subarray(0, body.length - cut)]))
      expect([cut, await places('flow')]).toEqual([cut, ['gzip flow:1:8']])
    }
  })

  it('counts for the caps', async () => {
    write('bomb', Buffer.concat([HEAD, chunked(zstdCompressSync(Buffer.alloc(64 * 2 ** 20)), [4])]))
    expect(await why('bomb')).toBe('over-cap: bomb unpacks to more bytes than the caps allow')
  })
})

describe('a compressed stream that stands behind a number, and is in no chunk', () => {
  it.each(['5', 'ab', 'ffff', '0', '7fffffff'])('is unpacked as it stands: %s', async (number) => {
    const gzip = gzipSync(LOG)
    write('flow', Buffer.concat([Buffer.from(`length\r\n${number}\r\n`), gzip, Buffer.from('and so on')]))
    expect(await places('flow')).toEqual(['gzip flow:41:8'])
  })
})

describe('taking the framing out', () => {
  const bodies = fc.uint8Array({ minLength: 1, maxLength: 300 })
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 })
  const AT_FIRST = Buffer.from('\r\n')

  it('gives the body back, however the bytes come', () => {
    fc.assert(
      fc.property(bodies, sizes, fc.integer({ min: 1, max: 60 }), (body, all, step) => {
        const bytes = Buffer.concat([AT_FIRST, chunked(body, all)])
        const out: Buffer[] = []
        let [pending, inChunk, isEnd] = [Buffer.alloc(0), 0, false]
        for (let at = 0; at < bytes.length && !isEnd; at += step) {
          pending = Buffer.concat([pending, bytes.subarray(at, at + step)])
          const part = unframed(pending, inChunk, false)
          out.push(part.payload)
          pending = pending.subarray(part.length)
          ;({ left: inChunk, isEnd } = part)
        }
        expect(isEnd).toBe(true)
        expect(Buffer.concat(out)).toEqual(Buffer.from(body))
      }),
    )
  })

  it('tells how many bytes a part of the body took', () => {
    fc.assert(
      fc.property(bodies, sizes, fc.nat(300), (body, all, most) => {
        const bytes = Buffer.concat([AT_FIRST, chunked(body, all)])
        fc.pre(most < body.length)
        const part = unframed(bytes, 0, true, most)
        expect(part.payload).toEqual(Buffer.from(body.subarray(0, most)))
        const rest = unframed(bytes.subarray(part.length), part.left, true)
        expect(Buffer.concat([part.payload, rest.payload])).toEqual(Buffer.from(body))
      }),
    )
  })

  it('takes nothing out of bytes that are in no chunk', () => {
    fc.assert(
      fc.property(bodies, fc.nat(400), (body, inChunk) => {
        fc.pre(!Buffer.from(body).includes('\r\n'))
        const part = unframed(Buffer.from(body), inChunk, true)
        expect([part.payload, part.length]).toEqual([Buffer.from(body), body.length])
      }),
    )
  })

  it('knows the size of a chunk', () => {
    const sizeIn = (text: string): number | null => chunkBehind(Buffer.from(text))
    expect(sizeIn('\r\n1F4\r\n')).toBe(500)
    expect(sizeIn('1f4;a=b;c="d"\r\n')).toBe(500)
    expect(sizeIn('1f4 \r\n')).toBe(500)
    for (const text of ['', '\r\n', '1f4\n', '1f4\r\n\r\n', 'x-y: z\r\n', `1${';'.repeat(200)}\r\n`])
      expect(sizeIn(text)).toBeNull()
  })
})
