import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { CLEAN, type Gathered, type Sample, type Scene } from '../sample.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const MIB = 1024 * 1024

/** Numbers that look random and are the same in every run. */
function* numbers(seed: string): Generator<number, never> {
  for (let round = 0; ; round++) {
    const digest = createHash('sha256').update(`${seed} ${round}`).digest()
    for (let at = 0; at < digest.length; at += 4) yield digest.readUInt32LE(at)
  }
}

const WORDS =
  'request answered weather sentence morning evening wind sky town model gateway retry attempt stream token sk- key prompt reply ' +
  'error timeout closed opened cache queue worker started stopped healthy pending calm plain quiet words each keep short paper'

/** Lines as services write them: text, JSON with ids and hashes, base64, access logs. */
function* ordinaryLines(): Generator<string, never> {
  const random = numbers('ordinary logs')
  const next = () => random.next().value
  const words = WORDS.split(' ')
  const word = () => words[next() % words.length] ?? ''
  const id = () => next().toString(16) + next().toString(16)
  const sentence = () => Array.from({ length: 4 + (next() % 12) }, word).join(' ')
  for (let line = 0; ; line++) {
    const time = new Date(1_767_225_600_000 + line * 13).toISOString()
    const forms = [
      () => `${time} INFO  ${sentence()} ${next()}`,
      () =>
        JSON.stringify({ time, level: 30, id: id(), msg: sentence(), ms: next() % 1000, hash: id() + id() }),
      () => `127.0.0.1 - - [${time}] "POST /v1/responses?trace=${id()} HTTP/1.1" 200 ${next() % 9999}`,
      () =>
        `data: ${JSON.stringify({ id: `chatcmpl-${id()}`, choices: [{ index: 0, delta: { content: ` ${word()}` } }] })}`,
      () => `payload=${Buffer.from(sentence() + id()).toString('base64')}`,
      () =>
        `digest sha256:${id()}${id()} size=${next()} bytes=[${Array.from({ length: 24 }, () => next() % 256).join(', ')}]`,
    ]
    yield (forms[next() % forms.length] ?? sentence)()
  }
}

function ordinaryLog(bytes: number): string {
  const lines: string[] = []
  let length = 0
  for (const line of ordinaryLines()) {
    if (length >= bytes) break
    lines.push(line)
    length += line.length + 1
  }
  return lines.join('\n')
}

/** A PNG of noise, which no packer shortens. */
function png(side: number): Buffer {
  const random = numbers('noise')
  const rows = Buffer.alloc(side * (side * 3 + 1))
  for (let at = 0; at < rows.length; at++)
    rows[at] = at % (side * 3 + 1) === 0 ? 0 : random.next().value & 0xff
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    magic,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const clean = (name: string, file: string, bytes: Uint8Array | string): Sample => ({
  source: 'ordinary files',
  technique: 'ordinary files',
  name,
  truth: CLEAN,
  files: [{ name: file, bytes }],
})

/** Bytes of logs in each part: 50 MB in the full one. */
const LOG_BYTES = { quick: 2 * MIB, full: 50_000_000 }

/** The replies that are searched for are the simulator's: the part of the bundle that makes them is not clean of them. */
const SIMULATED = 'stands over the town in the morning'

/** Clean files of the kinds that evidence folders hold: logs, bundles, lock files, pictures. */
export async function ordinary({ part }: Scene): Promise<Gathered> {
  const bundles = (await readdir(join(ROOT, 'dist'))).filter((name) => name.endsWith('.js'))
  const chosen = part === 'full' ? bundles : bundles.toSorted().slice(0, 1)
  const samples = [
    clean('logs', 'app.log', ordinaryLog(LOG_BYTES[part])),
    clean('picture', 'picture.png', png(part === 'full' ? 600 : 200)),
    clean('lock file', 'package-lock.json', await readFile(join(ROOT, 'package-lock.json'))),
  ]
  for (const name of chosen) {
    const text = await readFile(join(ROOT, 'dist', name), 'utf8')
    if (!text.includes(SIMULATED)) samples.push(clean(`bundle ${name}`, name, text))
  }
  return { samples, skipped: [] }
}
