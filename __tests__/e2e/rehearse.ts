import { mkdtemp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packetSchema, type Packet, type PacketDrill } from '../../src/packet/schema.ts'
import { runCommand } from './cli-process.ts'
import { at } from './github.ts'
import { checkout, POLICY_PATH } from './world.ts'

/** What a rehearsal at a terminal came to. */
export interface Rehearsal {
  readonly exitCode: number | null
  readonly stderr: string
  readonly packet: Packet
}

/**
 * Runs the built program once in a folder of its own, with these lines in the policy beside a complete setup.
 * @throws Error with what the program said, where it left no packet
 */
export async function rehearse(...lines: readonly string[]): Promise<Rehearsal> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gate-rehearsal-')))
  try {
    await mkdir(join(folder, '.github'))
    const policy = checkout('evidence: rehearsal', ...lines)[POLICY_PATH] ?? ''
    await writeFile(join(folder, POLICY_PATH), policy)
    const { exitCode, stdout, stderr } = await runCommand(['run'], { cwd: folder })
    if (stdout === '') throw new Error(`the program left no packet:\n${stderr}`)
    const path = String(at(JSON.parse(stdout) as unknown, 'packet-path'))
    return { exitCode, stderr, packet: packetSchema.parse(JSON.parse(await readFile(path, 'utf8'))) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The ids that block, in the packet's order. */
export function blocking({ packet }: Pick<Rehearsal, 'packet'>): readonly string[] {
  return packet.decision.forced_by
}

/** The drill of a name. */
export function drillOf({ packet }: Pick<Rehearsal, 'packet'>, id: string): PacketDrill {
  const found = packet.drills.find((each) => each.id === id)
  if (found === undefined) throw new Error(`the packet has no drill ${id}`)
  return found
}
