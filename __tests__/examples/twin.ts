import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { rehearsalOf, type ExampleRun } from '../../scripts/example-runs.ts'
import { ASSERTION_IDS, type AssertionId } from '../../src/evidence/assertion.ts'
import { packetSchema, type Packet, type PacketDrill } from '../../src/packet/schema.ts'
import { ROOT } from '../e2e/action-file.ts'
import { runCommand } from '../e2e/cli-process.ts'
import { at } from '../e2e/github.ts'

/** A copy of an example's folder, with the project's packages beside it as `npm ci` leaves them. */
export interface Copy {
  /** Holds everything that a run may write: the copy itself, and the temporary folder. */
  readonly root: string
  readonly folder: string
  readonly temporary: string
  remove(): Promise<void>
}

export async function copyOf(example: ExampleRun['example']): Promise<Copy> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gate-example-')))
  const folder = join(root, example)
  const temporary = join(root, 'tmp')
  const left = /\/(?:evidence|results|var)$/
  await cp(join(ROOT, 'examples', example), folder, {
    recursive: true,
    filter: (path) => !left.test(path),
  })
  await mkdir(temporary)
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  return { root, folder, temporary, remove: () => rm(root, { recursive: true, force: true }) }
}

/** What a person sees of one rehearsal. */
export interface Rehearsed {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly packet: Packet
}

/** Runs the built bundle in a copy, with the Node of this test as the `node` on PATH. */
export async function rehearse(
  args: readonly string[],
  { folder, temporary }: Pick<Copy, 'folder' | 'temporary'>,
  env: Readonly<Record<string, string>> = {},
): Promise<Rehearsed> {
  const path = [dirname(process.execPath), process.env['PATH']].filter(Boolean).join(delimiter)
  const result = await runCommand(args, { cwd: folder, env: { PATH: path, TMPDIR: temporary, ...env } })
  return { ...result, packet: await packetOf(result.stdout, result.stderr) }
}

async function packetOf(stdout: string, stderr: string): Promise<Packet> {
  // Without outputs the gate said on stderr why: that is what a failing test has to show.
  if (stdout === '') throw new Error(`no outputs: ${stderr}`)
  const path = at(JSON.parse(stdout) as unknown, 'packet-path')
  return packetSchema.parse(JSON.parse(await readFile(String(path), 'utf8')))
}

/** Rehearses one twin in a copy of its own, as its README says. */
export async function rehearseTwin(run: ExampleRun): Promise<Rehearsed> {
  const copy = await copyOf(run.example)
  try {
    return await rehearse(rehearsalOf(run), copy)
  } finally {
    await copy.remove()
  }
}

/** What a twin is expected to come to. */
export interface Verdict {
  readonly exit: number | null
  readonly rehearsal: Packet['decision']['rehearsal_value']
  readonly blocks: readonly AssertionId[]
  readonly warns: readonly AssertionId[]
}

export const PROMOTES: Verdict = { exit: 0, rehearsal: 'promote', blocks: [], warns: [] }

/** Everything that a reader would have to act on, by severity. */
export function verdictOf({ exitCode, packet }: Rehearsed): Verdict {
  const open = packet.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'not-evaluated')
  const ids = (severity: string) => open.filter((each) => each.severity === severity).map(({ id }) => id)
  return {
    exit: exitCode,
    rehearsal: packet.decision.rehearsal_value,
    blocks: ids('block'),
    warns: ids('warn'),
  }
}

/** The reasons that an example's page counts for its bad twin, and the ids that it names. */
export async function told(example: ExampleRun['example']): Promise<{ reasons: number; ids: Set<string> }> {
  const page = await readFile(join(ROOT, 'examples', example, 'README.md'), 'utf8')
  const ids = [...page.matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id)
  return {
    reasons: Number(/hold, with (\d+) reasons/.exec(page)?.[1]),
    ids: new Set(ids.filter((id) => ASSERTION_IDS.some((known) => known === id))),
  }
}

/** The code of a finding, which says why in one word. */
export function codeOf({ packet }: Rehearsed, id: AssertionId): string | null | undefined {
  return packet.findings.find((finding) => finding.id === id)?.code
}

export function drillOf({ packet }: Rehearsed, id: string): PacketDrill {
  const drill = packet.drills.find((each) => each.id === id)
  if (!drill) throw new Error(`no drill ${id} among ${packet.drills.map((each) => each.id).join(', ')}`)
  return drill
}

/** Attempts of each drill, as the wire saw them. */
export function attemptsOf({ packet }: Rehearsed): Readonly<Record<string, number>> {
  return Object.fromEntries(packet.drills.map(({ id, attempts }) => [id, attempts.length]))
}
