import type { Reading } from '../evidence/surface.ts'
import { judgeChat } from './chat.ts'
import { judgeChatStream } from './chat-stream.ts'
import { claimsOf } from './claims.ts'
import { bareErrorIn } from './envelope.ts'
import { readError } from './error.ts'
import { seenFields } from './fields.ts'
import type { Frames } from './frames.ts'
import { frameEvents } from './frames.ts'
import { readJson } from './json.ts'
import type { Ambiguous, Asked, Judgement } from './reading.ts'
import { ambiguous, fail } from './reading.ts'
import type { Decoded, Reply } from './reply.ts'
import { decodeUtf8, holdsEventLines, mediaTypes, sniff } from './reply.ts'
import { judgeResponse } from './responses.ts'
import { judgeResponsesStream } from './responses-stream.ts'
import { readEvents } from './sse.ts'

/*
 * Precedence, the more fundamental first: the status, the cap, an empty body, HTML, the framing, the bytes as JSON or
 * as events, what the surface says of them (chat.ts, responses.ts and their streams), and only then what the transport
 * around a healthy body says: a cut, a content type that contradicts it, a 2xx that is not 200. So a reply with
 * several defects is named by the one that stays when the others are repaired.
 */

/**
 * Reads one reply. Never throws: every input has a reading. Non-2xx is always `http-error`, whatever the body holds.
 */
export function read(reply: Reply, asked: Asked): Reading {
  if (reply.status < 200 || reply.status > 299) return fail('http-error', readError(reply).seen.code)
  if (reply.ended === 'over-cap') return fail('over-cap')
  const judged = judgeBody(reply, asked)
  if (judged.outcome !== 'pass') return judged
  return (
    aroundProblem(reply, asked) ?? {
      outcome: 'pass',
      usable: judged.usable,
      fields: seenFields(asked.fields, judged.reply),
    }
  )
}

function judgeBody(reply: Reply, asked: Asked): Judgement {
  const decoded = decodeUtf8([reply.body])
  const kind = sniff(decoded.text)
  if (kind === 'blank') return fail('empty')
  if (kind === 'html') return fail('html')
  const events = kind === 'events' || (asked.stream && holdsEventLines(decoded.text))
  if (events) {
    return asked.stream
      ? judgeStream(frameEvents(readEvents([reply.body]), reply.ended === 'cut'), asked)
      : ambiguous('framing', 'An event stream came where one JSON object was asked for.')
  }
  return kind === 'json' ? judgeJson(decoded, asked) : fail('not-json')
}

function judgeStream(frames: Frames, asked: Asked): Judgement {
  return asked.surface === 'responses' ? judgeResponsesStream(frames, asked) : judgeChatStream(frames, asked)
}

function judgeJson({ text, utf8 }: Decoded, asked: Asked): Judgement {
  const json = readJson(text)
  if (json.state === 'truncated') return fail('not-json', null, 'The JSON stops before its end.')
  if (json.state === 'not-json' || json.state === 'blank') return fail('not-json')
  if (json.state === 'too-deep')
    return ambiguous('framing', 'The JSON is nested deeper than common readers go.')
  if (asked.stream) return jsonForStream(json.value)
  if (json.state === 'trailing-bytes') return ambiguous('trailing-bytes')
  if (json.state === 'duplicate-keys') return ambiguous('duplicate-keys')
  if (!utf8)
    return ambiguous('framing', 'The body is not valid UTF-8: one reader replaces bytes, another refuses.')
  if (json.state === 'unpaired-surrogate') {
    return ambiguous(
      'framing',
      'The JSON holds half a surrogate pair: one reader replaces it, another refuses.',
    )
  }
  return asked.surface === 'responses' ? judgeResponse(json.value, asked) : judgeChat(json.value, asked)
}

/** A gateway that fails before its first event often answers with the envelope alone: that says more than the framing. */
function jsonForStream(value: unknown): Ambiguous {
  return claimsOf(value).size === 0 && bareErrorIn(value) !== null
    ? ambiguous('error-in-success', 'An error envelope came where an event stream was asked for.')
    : ambiguous('framing', 'One JSON value came where an event stream was asked for.')
}

function aroundProblem(reply: Reply, asked: Asked): Ambiguous | null {
  if (reply.ended === 'cut')
    return ambiguous('stream-cut', 'The connection ended before the HTTP framing said so.')
  const types = mediaTypes(reply.headers)
  if (types.some((type) => !fits(type, asked.stream))) return ambiguous('content-type-contradicts')
  return reply.status === 200 ? null : ambiguous('odd-success-status')
}

/** openai-node parses `application/json` and `+json` alone, and returns any other body as a string (src/internal/parse.ts). */
function fits(type: string, stream: boolean): boolean {
  if (stream) return type === 'text/event-stream'
  return type === 'application/json' || /^[\w.-]+\/[\w.-]+\+json$/.test(type)
}
