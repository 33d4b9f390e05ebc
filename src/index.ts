#!/usr/bin/env node
// One bundle, three doors: the runner starts it without arguments and with INPUT_* variables; a person gives arguments; and a search
// that shares its work starts it once more as a thread.
import { isMainThread } from 'node:worker_threads'
import { EXIT } from './verdict/exit-code.ts'

const LINGER_MS = 2_000
/** Who ended the run does not wait. */
const LINGER_CANCELLED_MS = 200

/** Older ones than Node 24 load all of this and fail in the middle of a run, where the first function is missing. */
const isNewEnough = (version: string) => Number.parseInt(version.slice(1)) >= 24
const startedByRunner =
  process.argv.length === 2 && Object.keys(process.env).some((name) => name.startsWith('INPUT_'))

async function throughDoor(signal: AbortSignal): Promise<number> {
  if (!isNewEnough(process.version)) {
    const { underNode24 } = await import('./flows/under-node24.ts')
    return underNode24(process.argv.slice(2), isNewEnough)
  }
  if (startedByRunner) return (await import('./flows/on-runner.ts')).onRunner(signal)
  return (await import('./cli.ts')).cli(process.argv.slice(2), signal)
}

async function asProcess(): Promise<void> {
  const cancelled = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      cancelled.abort()
    })
  }
  // Where nobody takes what is said, the exit code still tells how it ended: an error without a listener would end it as a find.
  process.stderr.on('error', () => undefined)
  try {
    process.exitCode = await throughDoor(cancelled.signal)
    // Whatever a library still retries in the background must not keep a job waiting: everything of ours is written.
    const linger = cancelled.signal.aborted ? LINGER_CANCELLED_MS : LINGER_MS
    setTimeout(() => process.exit(), linger).unref()
  } catch (error) {
    process.stderr.write(`Fallback Evidence Gate failed before it could begin: ${String(error)}\n`)
    process.exitCode = EXIT.ours
  }
}

if (isMainThread) await asProcess()
else (await import('./flows/search-thread.ts')).searchThread()
