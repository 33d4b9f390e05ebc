import { z } from 'zod'
import { PAGE_STATES } from '../evidence/contract.ts'
import { id, sha256, text } from './schema-words.ts'

/** One contract page, as this run found it. */
export const source = z.object({
  area: id,
  url: z.url(),
  accessed: z.iso.datetime().nullable(),
  sha256: sha256.nullable(),
  state: z.enum(PAGE_STATES),
})

/** Whether the pages still document a field that is read. */
export const documented = z.object({ selector: text, documented: z.enum(['yes', 'no', 'unknown']) })

/** What the run ran on. */
export const environment = z.object({
  os: text,
  arch: text,
  node: text,
  /** What requests said of the SDK and the runtime that sent them. */
  tools: z.array(z.object({ kind: z.enum(['runtime', 'sdk']), name: id, version: id })),
  /** What the policy declares of the hosted path, beside what this run saw; null where nothing told. */
  hosted: z.array(
    z.object({
      what: text,
      declared: text,
      seen: text.nullable(),
      state: z.enum(['same', 'other', 'not-told']),
    }),
  ),
})
