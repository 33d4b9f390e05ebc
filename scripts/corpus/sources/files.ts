import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { tar, zip } from '../archives.ts'
import { CLEAN, type Gathered, type Sample, type SampleFile, type Scene } from '../sample.ts'
import { nearbyOf } from './near-miss.ts'

type Make = (log: Buffer) => readonly SampleFile[]

const one = (name: string, bytes: Uint8Array | string): readonly SampleFile[] => [{ name, bytes }]
const halves = (log: Buffer): readonly [Buffer, Buffer] => [
  log.subarray(0, log.length >> 1),
  log.subarray(log.length >> 1),
]
const folder = (log: Buffer) => [
  { name: 'bundle/readme.txt', bytes: Buffer.from('logs of one run\n') },
  { name: 'bundle/logs/app.log', bytes: log },
]

/** Single streams, members in a row, and archives, also one in the other. */
const PACKED: readonly (readonly [technique: string, name: string, make: Make])[] = [
  ['gzip', 'rotated', (log) => one('app.log.1.gz', gzipSync(log))],
  [
    'gzip',
    'two members',
    (log) => one('app.log.2.gz', Buffer.concat(halves(log).map((half) => gzipSync(half)))),
  ],
  ['gzip', 'without its ending', (log) => one('app.log', gzipSync(log))],
  ['zstd', 'rotated', (log) => one('app.log.1.zst', zstdCompressSync(log))],
  [
    'zstd',
    'two frames',
    (log) => one('app.log.2.zst', Buffer.concat(halves(log).map((half) => zstdCompressSync(half)))),
  ],
  ['brotli', 'rotated', (log) => one('app.log.br', brotliCompressSync(log))],
  ['deflate', 'zlib', (log) => one('app.log.zz', deflateSync(log))],
  ['deflate', 'raw', (log) => one('app.log.deflate', deflateRawSync(log))],
  ['zip', 'deflated', (log) => one('logs.zip', zip(folder(log), 'deflated'))],
  ['zip', 'stored', (log) => one('logs.zip', zip(folder(log), 'stored'))],
  ['tar', 'plain', (log) => one('logs.tar', tar(folder(log)))],
  ['tar', 'tar.gz', (log) => one('logs.tar.gz', gzipSync(tar(folder(log))))],
  ['tar', 'tar.zst', (log) => one('logs.tar.zst', zstdCompressSync(tar(folder(log))))],
  [
    'nested archive',
    'gzip in tar',
    (log) => one('logs.tar', tar([{ name: 'app.log.1.gz', bytes: gzipSync(log) }])),
  ],
  [
    'nested archive',
    'gzip in tar.gz',
    (log) => one('logs.tgz', gzipSync(tar([{ name: 'app.log.1.gz', bytes: gzipSync(log) }]))),
  ],
  [
    'nested archive',
    'zip in zip',
    (log) => one('all.zip', zip([{ name: 'logs.zip', bytes: zip(folder(log), 'deflated') }], 'deflated')),
  ],
  [
    'nested archive',
    'tar.gz in zip',
    (log) => one('all.zip', zip([{ name: 'logs.tar.gz', bytes: gzipSync(tar(folder(log))) }], 'stored')),
  ],
  ['nested archive', 'gzip in gzip', (log) => one('app.log.gz.gz', gzipSync(gzipSync(log)))],
]

/** Where a log may lie, and that it is not always a log. */
const PLACED: readonly (readonly [technique: string, name: string, make: Make])[] = [
  ['hidden file', 'dot file', (log) => one('.env', log)],
  ['hidden file', 'in a dot folder', (log) => one('.cache/.state/dump', log)],
  [
    'hidden file',
    'ignored by git',
    (log) => [
      { name: '.gitignore', bytes: 'debug.log\n' },
      { name: 'debug.log', bytes: log },
    ],
  ],
  ['hidden file', 'without an ending, deep', (log) => one(`${'a/'.repeat(30)}LOG`, log)],
]

const harEntry = (value: string) => ({
  startedDateTime: '2026-01-01T00:00:00.000Z',
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:9/v1/responses',
    headers: [{ name: 'authorization', value: `Bearer ${value}` }],
    postData: { mimeType: 'application/json', text: JSON.stringify({ input: value }) },
  },
  response: {
    status: 200,
    content: {
      size: value.length,
      mimeType: 'text/plain',
      encoding: 'base64',
      text: Buffer.from(value).toString('base64'),
    },
  },
})

/** HAR as browsers save it. */
const HAR: Make = (log) =>
  one('session.har', JSON.stringify({ log: { version: '1.2', entries: [harEntry(String(log))] } }, null, 2))

/** As proxies and recorders keep a reply that came compressed. */
const RECORDED: readonly (readonly [technique: string, name: string, make: Make])[] = [
  ['recorded', 'raw, behind its header', (log) => one('flow', Buffer.concat([HEADER, gzipSync(log), ENDED]))],
  ['recorded', 'raw, zlib', (log) => one('flow', Buffer.concat([HEADER, deflateSync(log), ENDED]))],
  ['recorded', 'raw, zstd', (log) => one('flow', Buffer.concat([HEADER, zstdCompressSync(log), ENDED]))],
  ['recorded', 'brotli without a name', (log) => one('body.bin', brotliCompressSync(log))],
  ['recorded', 'deflate without a name', (log) => one('body.bin', deflateRawSync(log))],
  ['recorded', 'hex of gzip, nock', (log) => one('tape.json', nock(gzipSync(log).toString('hex')))],
  [
    'recorded',
    'hex of brotli, nock',
    (log) => one('tape.json', nock(brotliCompressSync(log).toString('hex'))),
  ],
  ['recorded', 'base64 of gzip in YAML, VCR', (log) => one('tape.yaml', vcr(gzipSync(log)))],
  [
    'recorded',
    'base64 of gzip, HAR',
    (log) => one('a.har', JSON.stringify({ text: gzipSync(log).toString('base64') })),
  ],
  [
    'recorded',
    'base64 of base64 of gzip, Helm',
    (log) => {
      const release = Buffer.from(gzipSync(log).toString('base64')).toString('base64')
      return one('secret.yaml', `apiVersion: v1\nkind: Secret\ndata:\n  release: ${release}\n`)
    },
  ],
]

const HEADER = Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n')
const ENDED = Buffer.from('\r\n0\r\n\r\n')
const nock = (hex: string): string =>
  JSON.stringify([{ scope: 'http://127.0.0.1:9', status: 200, response: [hex] }], null, 2)
const vcr = (packed: Buffer): string => {
  const lines = packed.toString('base64').match(/.{1,70}/g) ?? []
  return `response:\n  body:\n    string: !!binary |\n${lines.map((line) => `      ${line}\n`).join('')}`
}

const MAKERS = [...PACKED, ...RECORDED, ...PLACED, ['HAR', 'one entry', HAR] as const]

/** An ordinary log around a value: packers have something to pack. */
function logAround(value: string): Buffer {
  const lines = Array.from(
    { length: 400 },
    (_, at) => `2026-01-01T00:00:00.${at}Z INFO request ${at * 7919} answered in ${at % 97} ms`,
  )
  return Buffer.from([...lines.slice(0, 210), `DEBUG sent: ${value}`, ...lines.slice(210)].join('\n'))
}

/** Every kind of value in every file form, each beside what resembles it. The quick part puts one kind into each. */
export function files({ known, part }: Scene): Gathered {
  const nearby = nearbyOf(known)
  const samples = MAKERS.flatMap(([technique, name, make], turn) => {
    const kinds = part === 'full' ? nearby : nearby.filter((_, at) => at === turn % nearby.length)
    return kinds.flatMap(({ kind, value, nearMisses }): Sample[] => {
      const [missName, miss] = nearMisses[turn % nearMisses.length] ?? ['nothing', '']
      const of = { source: 'files', technique }
      const log = technique === 'HAR' ? (text: string) => Buffer.from(text) : logAround
      return [
        { ...of, name: `${name}, ${kind}`, truth: { [kind]: 'leak' }, files: make(log(value)) },
        { ...of, name: `${name}, ${missName}`, truth: CLEAN, files: make(log(miss)) },
      ]
    })
  })
  return { samples: [...samples, ...names(known)], skipped: [] }
}

const SLASHED = /(.{9})/g

/** Values in the names of files and folders. */
function names({ key, otherKey, account }: Scene['known']): readonly Sample[] {
  const sample = (name: string, file: string, truth: Sample['truth']): Sample => ({
    source: 'files',
    technique: 'file name',
    name,
    truth,
    files: [{ name: file, bytes: 'nothing to see\n' }],
  })
  return [
    sample('file', `cache-${key}.json`, { credential: 'leak' }),
    sample('folder', `sessions/${key}/state`, { credential: 'leak' }),
    sample('percent', `GET_${encodeURIComponent(`/v1?key=${key}`)}`, { credential: 'leak' }),
    sample('base64url', Buffer.from(key).toString('base64url'), { credential: 'leak' }),
    sample('cut into folders', `${key.replace(SLASHED, '$1/')}/state`, { credential: 'leak' }),
    sample('account', `export-${account}.csv`, { account: 'leak' }),
    sample('another key', `cache-${otherKey}.json`, CLEAN),
    sample('another key in folders', `${otherKey.replace(SLASHED, '$1/')}/state`, CLEAN),
    sample('mask', `cache-${key.slice(0, 5)}...${key.slice(-4)}.json`, CLEAN),
    sample('hash', `${Buffer.from(otherKey).toString('hex')}.json`, CLEAN),
  ]
}
