import type { JsonObject } from './member.ts'
import { isAbsent, isObject, listOf, member } from './member.ts'

type Building = Record<string, unknown>

interface Choice {
  readonly choice: Building
  readonly message: Building
  /** Tool calls by index. */
  readonly calls: Map<unknown, Building>
}

/**
 * Puts a chat stream's chunks together into the object that a reader without streaming would have got.
 * Strings of the deltas are joined, other members keep their last value. What is odd stays odd, for the judge to see.
 * Everything is built in place: a stream of very many small chunks costs no more than its length.
 */
export function assembleChat(chunks: readonly unknown[]): JsonObject {
  const whole: Building = {}
  const choices = new Map<unknown, Choice>()
  for (const chunk of chunks.filter(isObject)) {
    for (const [name, value] of Object.entries(chunk)) {
      if (!isAbsent(value) && value !== '') set(whole, name, value)
    }
    for (const choice of listOf(member(chunk, 'choices')).filter(isObject)) addChoice(choices, choice)
  }
  set(whole, 'object', 'chat.completion')
  set(
    whole,
    'choices',
    [...choices.values()].map(({ choice }) => choice),
  )
  return whole
}

function addChoice(choices: Map<unknown, Choice>, piece: JsonObject): void {
  const index = member(piece, 'index') ?? 0
  const known = choices.get(index) ?? newChoice(index)
  choices.set(index, known)
  for (const [name, value] of Object.entries(piece)) {
    if (name === 'delta') addDelta(known, value)
    else if (name !== 'message' && !isAbsent(value) && value !== '') set(known.choice, name, value)
  }
}

function newChoice(index: unknown): Choice {
  const message = { role: 'assistant', content: null }
  return { choice: { index, message }, message, calls: new Map() }
}

function addDelta(known: Choice, delta: unknown): void {
  if (!isObject(delta)) return
  for (const [name, value] of Object.entries(delta)) {
    if (isAbsent(value)) continue
    if (name === 'tool_calls' && Array.isArray(value)) addCalls(known, value)
    else if (name === 'role') set(known.message, name, value)
    else join(known.message, name, value)
  }
}

/** Text joins text, a list joins a list, an object is merged member by member; anything else replaces. */
function join(target: Building, name: string, value: unknown): void {
  const before = member(target, name)
  if (typeof before === 'string' && typeof value === 'string') set(target, name, before + value)
  else if (Array.isArray(value) || Array.isArray(before)) joinList(target, name, before, value)
  else if (isObject(value)) {
    const merged: Building = isObject(before) ? before : {}
    for (const [inner, part] of Object.entries(value)) if (!isAbsent(part)) join(merged, inner, part)
    set(target, name, merged)
  } else set(target, name, value)
}

function joinList(target: Building, name: string, before: unknown, value: unknown): void {
  const list: unknown[] = Array.isArray(before) ? before : isAbsent(before) ? [] : [before]
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  for (const part of parts) list.push(part)
  set(target, name, list)
}

function addCalls(known: Choice, pieces: readonly unknown[]): void {
  if (member(known.message, 'tool_calls') === undefined) set(known.message, 'tool_calls', [])
  for (const piece of pieces.filter(isObject)) mergeCall(callOf(known, piece), piece)
}

/** The call that a piece belongs to. A piece without an index is the stream's own problem (chat-stream.ts). */
function callOf(known: Choice, piece: JsonObject): Building {
  const index = member(piece, 'index')
  const found = known.calls.get(index)
  if (found !== undefined) return found
  const call: Building = {}
  known.calls.set(index, call)
  const list: unknown = member(known.message, 'tool_calls')
  if (Array.isArray(list)) list.push(call)
  return call
}

/** Servers repeat a call's id, type and name with each piece; only the arguments, or a custom tool's input, come in pieces. */
function mergeCall(call: Building, piece: JsonObject): void {
  for (const [name, value] of Object.entries(piece)) {
    if (isAbsent(value)) continue
    if (name === 'arguments' || name === 'input') join(call, name, value)
    else if (isObject(value)) {
      const before = member(call, name)
      const inner: Building = isObject(before) ? before : {}
      mergeCall(inner, value)
      set(call, name, inner)
    } else if (value !== '' || member(call, name) === undefined) set(call, name, value)
  }
}

/** Sets an own member even where its name is `__proto__`. */
function set(target: Building, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
}
