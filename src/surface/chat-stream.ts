import { isFailedReason, judgeChat, textOf } from './chat.ts'
import { assembleChat } from './chat-assemble.ts'
import { claimsOf } from './claims.ts'
import type { Envelope } from './envelope.ts'
import { bareErrorIn, errorIn, errorInside } from './envelope.ts'
import type { Frames } from './frames.ts'
import { isAbsent, isWords, listOf, member, memberAt, stringAt } from './member.ts'
import type { Ambiguous, Asked, Failed, Judgement } from './reading.ts'
import { ambiguous, fail } from './reading.ts'

/** One chunk of a chat stream, as far as its order in the stream matters. */
interface Chunk {
  readonly value: unknown
  readonly choices: readonly unknown[]
  readonly error: Envelope | null
  readonly afterDone: boolean
}

/*
 * Precedence: broken framing, whose stream it is, an error or failed end, an unreadable event, a cut, a missing end,
 * a changed identity, contradictions of the stream, then the assembled reply as `judgeChat` reads any other.
 */

/** Judges a chat stream. Sources: https://apidoc.cometapi.com/chat, contract facts 1.3 and 8. */
export function judgeChatStream(stream: Frames, asked: Asked): Judgement {
  const chunks = chunksOf(stream)
  return (
    stream.broken ??
    anotherStream(chunks) ??
    failureIn(chunks) ??
    stream.malformed ??
    (chunks.length === 0 && !stream.cut ? fail('empty', null, 'The stream holds no event.') : null) ??
    missingEnd(stream, chunks) ??
    changedIdentity(chunks) ??
    goesOn(chunks) ??
    callPieceProblem(chunks) ??
    judgeChat(assembleChat(chunks.map(({ value }) => value)), asked)
  )
}

/** An event that is an error, but says nothing that can be read. */
const UNREADABLE: Envelope = { documented: false, code: null, texts: [] }

function chunksOf(stream: Frames): readonly Chunk[] {
  const chunks: Chunk[] = []
  let afterDone = false
  for (const frame of stream.frames) {
    if (frame.kind === 'done') {
      afterDone = true
      continue
    }
    const choices = listOf(member(frame.value, 'choices'))
    const certain = frame.kind === 'error' ? (bareErrorIn(frame.value) ?? UNREADABLE) : errorIn(frame.value)
    const error = certain ?? errorInside(frame.value)
    chunks.push({ value: frame.value, choices, error, afterDone })
  }
  return chunks
}

function anotherStream(chunks: readonly Chunk[]): Ambiguous | null {
  const claims = new Set(chunks.flatMap(({ value }) => [...claimsOf(value)]))
  if (chunks.some(({ value }) => (stringAt(value, 'type') ?? '').startsWith('response.')))
    claims.add('responses')
  if (!claims.has('chat-completions')) return claims.size > 0 ? ambiguous('wrong-surface') : null
  return claims.has('responses') ? ambiguous('both-surfaces') : null
}

function reasonsOf({ choices }: Chunk): readonly unknown[] {
  return choices
    .map((choice) => member(choice, 'finish_reason'))
    .filter((reason) => !isAbsent(reason) && reason !== '')
}

function failureIn(chunks: readonly Chunk[]): Failed | Ambiguous | null {
  const errorAt = chunks.findIndex(({ error }) => error !== null)
  const reasons = chunks.flatMap(reasonsOf)
  if (errorAt === -1 && !reasons.some(isFailedReason)) return null
  const succeeds = reasons.some((reason) => !isFailedReason(reason))
  if (errorAt !== -1 && (succeeds || chunks.slice(errorAt + 1).some(holdsContent))) {
    return ambiguous('error-in-success', 'The stream reports an error and goes on as if there were none.')
  }
  if (succeeds) return ambiguous('terminal-contradicts', 'The stream ends twice, failed and not failed.')
  return fail('terminal-failed', chunks[errorAt]?.error?.code ?? null)
}

function holdsContent({ choices }: Chunk): boolean {
  return choices.some((choice) => {
    const delta = member(choice, 'delta')
    const calls = listOf(member(delta, 'tool_calls'))
    return isWords(textOf(member(delta, 'content'))) || isWords(member(delta, 'refusal')) || calls.length > 0
  })
}

function missingEnd(stream: Frames, chunks: readonly Chunk[]): Ambiguous | null {
  const done = stream.frames.some(({ kind }) => kind === 'done')
  // Nothing but [DONE] tells a finished stream from one whose connection was closed politely.
  if (stream.cut || !done) return ambiguous('stream-cut')
  if (chunks.every(({ choices }) => choices.length === 0)) {
    return ambiguous('no-usable-content', 'No event of the stream holds a choice.')
  }
  return chunks.some((chunk) => reasonsOf(chunk).length > 0) ? null : ambiguous('terminal-missing')
}

/** Chunks without a choice (filter results, usage, hooks) often carry another id or an empty one. */
function changedIdentity(chunks: readonly Chunk[]): Ambiguous | null {
  const speaking = chunks.filter(({ choices }) => choices.length > 0)
  const changed = ['id', 'model'].some((name) => {
    const names = speaking.map(({ value }) => member(value, name)).filter(isWords)
    return new Set(names).size > 1
  })
  return changed ? ambiguous('identity-changed') : null
}

function goesOn(chunks: readonly Chunk[]): Ambiguous | null {
  if (new Set(chunks.flatMap(reasonsOf)).size > 1) {
    return ambiguous('terminal-contradicts', 'The stream gives two different terminal reasons.')
  }
  const end = chunks.findIndex((chunk) => reasonsOf(chunk).length > 0)
  const after = chunks.some((chunk, at) => (at > end || chunk.afterDone) && holdsContent(chunk))
  return after ? ambiguous('terminal-contradicts', 'The stream goes on after its terminal reason.') : null
}

/**
 * Pieces of a call belong together by their index. Without one openai-python's own reader raises an error where others
 * guess (openai/openai-python issue 2806); two ids under one index are one call to some readers and two to others.
 */
function callPieceProblem(chunks: readonly Chunk[]): Ambiguous | null {
  const pieces = chunks
    .flatMap(({ choices }) => choices)
    .flatMap((choice) => listOf(memberAt(choice, 'delta', 'tool_calls')))
  if (pieces.some((piece) => typeof member(piece, 'index') !== 'number')) {
    return ambiguous('wrong-type', 'A piece of a tool call has no index.')
  }
  const named = pieces.filter((piece) => isWords(member(piece, 'id')))
  const indexes = new Set(named.map((piece) => member(piece, 'index')))
  const calls = new Set(named.map((piece) => JSON.stringify([member(piece, 'index'), member(piece, 'id')])))
  return calls.size > indexes.size ? ambiguous('content-contradicts', 'Two tool calls share an index.') : null
}
