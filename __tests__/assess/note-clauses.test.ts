import { describe, expect, it } from '@jest/globals'
import { claimsIn } from '../../src/assess/note-claims.ts'
import type { Topic } from '../../src/assess/note-topics.ts'

/** How far a disclaimer reaches, and what a list takes with it: all topics that each note claims. */
const CLAUSES: readonly (readonly [note: string, topics: readonly Topic[]])[] = [
  // What is said at the end of a list is said of all of it.
  ['Latency and price are fine.', ['price', 'latency']],
  ['Cheaper or faster, not measured.', []],
  ['No claim about latency and cheaper tokens.', []],
  // A clause that says something of its own stands for itself.
  ['No claim about price, cheaper credits.', ['price']],
  ['Latency is fine, tbd elsewhere.', ['latency']],
  ['Latency is fine and price is unknown.', ['latency']],
  // What follows a distance stays under it, until a new start.
  ['This run does not show that latency is low and uptime is great.', []],
  ['This run does not show that latency is low, or that uptime is great.', []],
  ['This run does not show that latency is low, uptime is great.', ['uptime']],
  ['No claim about price but latency is 200 ms.', ['latency']],
  ['No claim about price however, latency is 200 ms.', ['latency']],
  ['No claim about price, yet latency is 200 ms.', ['latency']],
  ['Latency will not yet be judged.', []],
  ['No claim about price -- latency is low.', ['latency']],
  ['No claim about price,latency is low.', ['latency']],
  ['No claim about price, and latency is low.', ['latency']],
  ['No claim about price (latency is low).', ['latency']],
  ['No claim about price\n\nLatency is low', ['latency']],
  // To be cautious about production is no caution about another topic.
  ['Uptime is not fit for production.', ['uptime']],
  // Marks and blanks do not hide a word, and do not make one.
  ['rate_limits are high', ['rate limits']],
  ['The rate  limits are high', ['rate limits']],
  ['**Lat**ency is low', ['latency']],
  ['We won\u2019t be throttled', ['rate limits']],
]

describe('the clauses of an operator note', () => {
  it.each(CLAUSES)('%j claims no more and no less than %j', (note, topics) => {
    expect(claimsIn(note)).toEqual(topics)
  })
})
