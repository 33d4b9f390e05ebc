import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { zipOf } from '../../unpack/build.ts'

export const LINE = 'The river rises in the eastern hills and runs past three towns.'

/** Levels of zlib, each with another second byte of the mark. */
export const LEVEL = [1, 5, 6, 9]

const itself = (text: string): string => text

/** What is packed with a mark: by what name, how, and what is shown of it. */
export const ALL_WAYS: readonly (readonly [string, (text: string) => Buffer, (text: string) => string])[] = [
  ['gzip', (text) => gzipSync(text), itself],
  ['zlib', (text) => deflateSync(text), itself],
  ['zstd', (text) => zstdCompressSync(text), itself],
  ['zip', (text) => zipOf([{ name: 'a.log', bytes: Buffer.from(text) }]), (text) => `a.log\n${text}\n`],
]
