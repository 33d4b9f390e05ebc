import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { entryFile } from '../__tests__/e2e/action-file.ts'
import { MODEL, startGateway } from '../__tests__/e2e/gateway.ts'
import { openJob } from '../__tests__/e2e/workspace.ts'
import { COMMAND_CHECKOUT } from '../__tests__/e2e/world.ts'
import { atMost, compared, type Row } from './row.ts'
import { inTurns, run } from './sample.ts'

const LIMIT = 1.15
const ROUNDS = { warmUps: 1, counted: 7 }
const COMMAND = `'${process.execPath}' '${join(import.meta.dirname, 'apps', 'one-call.mjs')}'`
const FAULTS = 'server-error,rate-limited'

/** A rehearsal around an application, three drills side by side, against the same command started once by hand. */
export async function application(): Promise<readonly Row[]> {
  const gateway = await startGateway()
  const job = await openJob(COMMAND_CHECKOUT)
  const entry = await entryFile()
  const out = join(job.root, 'evidence')
  const flags = ['--surface', 'responses', '--evidence', 'rehearsal', '--command', COMMAND, '--out', out]
  try {
    const of = await inTurns(ROUNDS, {
      gate: async () => {
        await rm(out, { recursive: true, force: true })
        const { ms } = await run({
          program: process.execPath,
          args: [entry, 'run', ...flags, '--error-profiles', FAULTS],
          env: { TMPDIR: job.temporary },
          directory: job.workspace,
        })
        return ms
      },
      byHand: async () => (await run(byHand(gateway, job.workspace))).ms,
    })
    const figures = compared('the gate', of('gate'), 'the command by hand', of('byHand'))
    return [
      atMost(
        'rehearsal of three drills around an application',
        figures,
        of('gate') / of('byHand'),
        LIMIT,
        'x',
      ),
    ]
  } finally {
    await Promise.all([gateway.close(), job.remove()])
  }
}

function byHand(
  gateway: { readonly baseUrl: string; readonly key: string },
  directory: string,
): Parameters<typeof run>[0] {
  const env = {
    COMETAPI_BASE_URL: gateway.baseUrl,
    COMETAPI_KEY: gateway.key,
    GATE_MODEL: MODEL,
    GATE_OUTPUT_TOKENS: '64',
    GATE_PROMPT: 'Write one sentence with the words one two three exactly as written.',
    GATE_SURFACE: 'responses',
  }
  return { program: '/bin/sh', args: ['-c', COMMAND], env, directory }
}
