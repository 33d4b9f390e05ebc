import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fingerprint } from '../src/evidence/brand.ts'
import { NOBODY_TO_ASK } from '../src/flows/from-runner.ts'
import { gate } from '../src/flows/gate.ts'
import { NO_PREVIOUS } from '../src/flows/gate-previous.ts'
import { openJournal } from '../src/flows/journal.ts'
import type { Publisher } from '../src/flows/publisher.ts'
import type { Surroundings } from '../src/flows/surroundings.ts'
import { regionOf } from './tables.ts'

/** A world in which nothing changes from run to run: clock, randomness, fingerprint key and runtime are fixed. */
export function fixedSurroundings(folder: string, over: Partial<Surroundings> = {}): Surroundings {
  let drawn = 0
  return {
    environment: {},
    directory: folder,
    outputFolder: join(folder, 'evidence'),
    temporary: folder,
    platform: 'linux',
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    elapsed: () => 0,
    random: (bytes) => {
      drawn += 1
      return createHash('shake256', { outputLength: bytes }).update(`draw ${drawn}`).digest()
    },
    fingerprint: (value) =>
      createHmac('sha256', 'fixed').update(value).digest('hex').slice(0, 16) as Fingerprint,
    runtime: { os: 'linux', arch: 'x64', node: '24.0.0' },
    entry: null,
    signal: new AbortController().signal,
    ...over,
  }
}

const SILENT: Publisher = {
  load: () => Promise.resolve(),
  deliver: () => Promise.resolve({ state: 'delivered', artifactId: '', artifactUrl: '' }),
  attest: () => Promise.resolve({ state: 'not-asked' }),
  show: () => Promise.resolve([]),
  conclude: () => Promise.resolve([]),
  refuse: (sentence) => Promise.reject(new Error(sentence)),
  warn: () => undefined,
}

const INPUTS = {
  surface: 'responses',
  evidence: 'rehearsal',
  'error-profiles': 'rate-limited',
  'operator-note': 'Example run by hand, profile minimal, reviewed against the packet.',
}

/** The packet of docs/packet-format.md: a rehearsal, run for real, in a world that stands still. */
export async function packetExample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'packet-example-'))
  try {
    const ports = {
      around: fixedSurroundings(folder),
      journal: openJournal(() => undefined),
      publisher: SILENT,
      repository: NOBODY_TO_ASK,
      previousPacket: () => Promise.resolve(NO_PREVIOUS),
      mask: () => undefined,
    }
    const { sealed } = await gate({ door: 'cli', inputs: INPUTS, event: null }, ports)
    if (sealed === null) throw new Error('the example was withheld')
    return Buffer.from(sealed.bytes).toString('utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The page with the example as the code makes it today. Throws where the page has lost its markers. */
export async function packetPage(page: string): Promise<string> {
  const region = regionOf(page, 'example')
  if (region === null) throw new Error('docs/packet-format.md has no markers for its example')
  // The formatter would lay the packet out anew: these are its exact bytes.
  const block = `\n\n<!-- prettier-ignore -->\n\`\`\`json\n${await packetExample()}\`\`\`\n\n`
  return `${page.slice(0, region.start)}${block}${page.slice(region.end)}`
}
