import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { scan } from '../../src/flows/scan.ts'

const Line = z.strictObject({
  kind: z.string(),
  outcome: z.string(),
  file: z.string(),
  line: z.number().nullable(),
  technique: z.string(),
  column: z.number().nullable(),
  needle: z.string().nullable(),
  fingerprint: z.string(),
})

/** How a scan ended, and what it said. */
export interface Scanned {
  readonly exit: number
  readonly output: string
  readonly errors: string
  readonly leaks: readonly z.infer<typeof Line>[]
}

interface More {
  readonly input?: string
  readonly signal?: AbortSignal
  readonly drawsBar?: boolean
  readonly now?: () => number
}

/** Runs the flow with streams in place of a terminal. */
export async function runScan(args: readonly string[], more: More = {}): Promise<Scanned> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(out), text(err)])
  const ports = {
    input: Readable.from([Buffer.from(more.input ?? '')]),
    output: out,
    errors: err,
    drawsBar: more.drawsBar ?? false,
    now: more.now ?? (() => 0),
  }
  const exit = await scan(args, ports, more.signal ?? new AbortController().signal)
  out.end()
  err.end()
  const [output, errors] = await said
  const leaks = output
    .split('\n')
    .filter(Boolean)
    .map((line) => Line.parse(JSON.parse(line)))
  return { exit, output, errors, leaks }
}
