import { createHash } from 'node:crypto'
import type { LeakKind } from '../../../src/evidence/search.ts'
import type { Known } from '../known.ts'

/** A text on the same topic, in words of its own; so are the reply and the error below. */
export const OTHER_PROMPT =
  'Describe in a short paragraph how a market square looks on a rainy Saturday, without any brand. ' +
  'End with a calm remark about umbrellas and the tram that is late, as it always is.'
const OTHER_REPLY =
  'Grey clouds drift over the harbour since dawn; a fisherman says that it will clear up before lunch. ' +
  'In the afternoon the wind turns north and gets stronger near the pier. Night falls early, cold and starry.'
const OTHER_ERROR =
  'The group of this workspace has no channel for the model; ask whoever runs it for another group, or try later.'

/** ASSERTIONS, ENCODINGS: an excerpt of so many characters is clean. */
const EXCERPT = 40

const digest = (value: string, as: 'hex' | 'base64'): string => createHash('sha256').update(value).digest(as)
const excerpt = (value: string, from: number): string =>
  Array.from(value)
    .slice(from, from + EXCERPT)
    .join('')

/** A value of each kind, and what resembles it and is clean. */
export interface Nearby {
  readonly kind: LeakKind
  readonly value: string
  readonly nearMisses: readonly (readonly [name: string, value: string])[]
}

/** What applications write where the key would stand. */
function keyMisses({ key, otherKey }: Known): Nearby['nearMisses'] {
  return [
    ['another key', otherKey],
    ['mask with dots', `sk-...${key.slice(-4)}`],
    ['mask with stars', `${key.slice(0, 5)}${'*'.repeat(key.length - 9)}${key.slice(-4)}`],
    ['short mask', `${key.slice(0, 5)}****`],
    ['redacted', '[REDACTED]'],
    ['SHA-256, hex', digest(key, 'hex')],
    ['SHA-256, base64', digest(key, 'base64')],
    ['placeholder', '<API_KEY_PLACEHOLDER>'],
    ['length', `key of ${key.length} characters that begins with sk-`],
  ]
}

/** What an application may write instead of the values that are searched for. */
export function nearbyOf(known: Known): readonly Nearby[] {
  const text = (
    kind: LeakKind,
    value: string,
    [name, other]: readonly [string, string],
    from: number,
  ): Nearby => ({
    kind,
    value,
    nearMisses: [
      [name, other],
      ['excerpt', excerpt(value, from)],
    ],
  })
  const account: Nearby['nearMisses'] = [
    ['another account', known.otherAccount],
    ['mask', 'org-****'],
  ]
  return [
    { kind: 'credential', value: known.key, nearMisses: keyMisses(known) },
    { kind: 'account', value: known.account, nearMisses: account },
    text('prompt', known.prompt, ['another prompt', OTHER_PROMPT], 30),
    text('body', known.reply, ['another reply', OTHER_REPLY], 20),
    text('error-message', known.error, ['another error', OTHER_ERROR], 8),
  ]
}
