import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedSurroundings } from '../../scripts/packet-example.ts'
import { NOBODY_TO_ASK } from '../../src/flows/from-runner.ts'
import { gate, type GatePorts, type GateResult } from '../../src/flows/gate.ts'
import type { RepositoryObjects } from '../../src/flows/gate-change.ts'
import { NO_PREVIOUS } from '../../src/flows/gate-previous.ts'
import { openJournal } from '../../src/flows/journal.ts'
import type { Attestation, Concluded, PacketDelivery, Publisher, Shown } from '../../src/flows/publisher.ts'
import type { Surroundings } from '../../src/flows/surroundings.ts'
import type { SealedPacket } from '../../src/packet/seal.ts'
import type { SealedStatement } from '../../src/signature/seal-statement.ts'

const ROOT = join(import.meta.dirname, '../..')

/** All that a run handed to whoever shows results. */
export interface Published {
  readonly delivered: SealedPacket[]
  readonly shown: Shown[]
  readonly signed: SealedStatement[]
  readonly concluded: Concluded[]
  readonly refused: { readonly sentence: string; readonly outputs: Readonly<Record<string, string>> }[]
  readonly warnings: string[]
  readonly log: string[]
  readonly masked: string[]
}

export interface World {
  readonly folder: string
  readonly published: Published
  run(wish: Wish): Promise<GateResult>
  /** Private folders of runs that were not removed. */
  left(): Promise<readonly string[]>
  close(): Promise<void>
}

export interface Wish {
  readonly inputs: Readonly<Record<string, string>>
  readonly event?: unknown
  readonly around?: Partial<Surroundings>
  readonly repository?: RepositoryObjects
  readonly delivery?: PacketDelivery
  readonly attestation?: Attestation
  /** The command line's, unless a test says otherwise. */
  readonly door?: 'action' | 'cli'
  readonly previousPacket?: GatePorts['previousPacket']
}

/** The gate with ports passed in: a publisher that collects, an API that is not there, a folder of its own. */
export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-flow-'))
  const published: Published = {
    delivered: [],
    signed: [],
    shown: [],
    concluded: [],
    refused: [],
    warnings: [],
    log: [],
    masked: [],
  }
  return {
    folder,
    published,
    async run({
      inputs,
      event = null,
      around = {},
      repository,
      delivery,
      attestation,
      door = 'cli',
      previousPacket,
    }) {
      const ports = {
        around: fixedSurroundings(folder, around),
        journal: openJournal((line) => published.log.push(line)),
        publisher: collecting(published, delivery ?? DELIVERED, attestation ?? ATTESTED),
        repository: repository ?? NOBODY_TO_ASK,
        previousPacket: previousPacket ?? (() => Promise.resolve(NO_PREVIOUS)),
        mask: (secrets: readonly string[]) => published.masked.push(...secrets),
      }
      return gate({ door, inputs, event }, ports)
    },
    async left() {
      const names = await readdir(folder)
      return names.filter((name) => name.startsWith('fallback-evidence-'))
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

const DELIVERED: PacketDelivery = { state: 'delivered', artifactId: '7', artifactUrl: 'https://ci.example/7' }

const ATTESTED: Attestation = {
  state: 'attested',
  id: '9',
  url: 'https://ci.example/attestations/9',
  bundlePath: '/tmp/attestation.jsonl',
}

function collecting(published: Published, delivery: PacketDelivery, attestation: Attestation): Publisher {
  return {
    load: () => Promise.resolve(),
    deliver(sealed) {
      published.delivered.push(sealed)
      return Promise.resolve(delivery)
    },
    attest(statement) {
      published.signed.push(statement)
      return Promise.resolve(attestation)
    },
    show(shown) {
      published.shown.push(shown)
      return Promise.resolve([])
    },
    conclude(concluded) {
      published.concluded.push(concluded)
      return Promise.resolve([])
    },
    refuse(sentence, outputs) {
      published.refused.push({ sentence, outputs })
      return Promise.resolve()
    },
    warn(sentence) {
      published.warnings.push(sentence)
    },
  }
}

/**
 * A world with a real clock and the machine's own PATH: for runs with an application. Randomness is real, too: the mark
 * by which a run finds its processes must be no other run's.
 */
export const REAL: Partial<Surroundings> = {
  directory: ROOT,
  environment: { PATH: process.env['PATH'] },
  now: () => new Date(),
  elapsed: () => performance.now(),
  random: (bytes) => randomBytes(bytes),
}
