import { open } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import type { RE2JS } from 're2js'

/** Read at a time: what a service says while it starts. */
const CHUNK_BYTES = 64 * 1024

/** Of a line that goes on, so many characters are kept: no line that says `ready` is longer. */
const LONGEST_LINE = 16 * 1024

/** A log that is looked through as it grows. */
export interface FollowedLog {
  /** Whether a line that has come since the last look matches, also one that is not at its end yet. */
  matched(): Promise<boolean>
}

/** Follows a log file from its beginning. Each byte is read once: a service may write much before it is ready. */
export function followLog(path: string, expression: RE2JS): FollowedLog {
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(CHUNK_BYTES)
  let at = 0
  let line = ''
  const hasMatch = (text: string): boolean => {
    const lines = (line + text).split('\n')
    line = (lines.at(-1) ?? '').slice(-LONGEST_LINE)
    return lines.some((each) => expression.matcher(each).find())
  }
  return {
    async matched() {
      const file = await open(path, 'r')
      try {
        for (;;) {
          const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, at)
          if (bytesRead === 0) return false
          at += bytesRead
          if (hasMatch(decoder.write(buffer.subarray(0, bytesRead)))) return true
        }
      } finally {
        await file.close()
      }
    },
  }
}
