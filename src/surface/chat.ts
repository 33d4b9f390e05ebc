import { claimsOf } from './claims.ts'
import { bareErrorIn, errorIn, errorInside, isEnvelopeText } from './envelope.ts'
import { isAbsent, isObject, isWords, listOf, member, memberAt } from './member.ts'
import type { Ambiguous, Asked, Failed, Judgement } from './reading.ts'
import { ambiguous, fail } from './reading.ts'
import { callProblem, customCallProblem, idProblem } from './tool-arguments.ts'

/*
 * Precedence, the more fundamental first: whose shape it is, a declared failure, an error beside it, one choice, its
 * message, its terminal reason, its types, contradictions, something usable.
 */

/** Judges one whole chat completion. Source: https://apidoc.cometapi.com/api/text/chat.md, contract facts 1.2, 8, 10. */
export function judgeChat(completion: unknown, asked: Asked): Judgement {
  return (
    strangeShape(completion) ??
    declaredFailure(completion) ??
    errorBeside(completion) ??
    oneChoice(completion) ??
    judgeMessage(completion, asked)
  )
}

function strangeShape(completion: unknown): Ambiguous | null {
  const claims = claimsOf(completion)
  if (claims.has('chat-completions') && claims.has('responses')) return ambiguous('both-surfaces')
  return claims.size > 0 && !claims.has('chat-completions') ? ambiguous('wrong-surface') : null
}

/** Terminal reasons of servers that say outright that nothing came of it: OpenRouter, vLLM, watsonx. */
const FAILED_REASONS: readonly unknown[] = ['error', 'failed', 'cancelled', 'canceled', 'abort', 'aborted']

/** Whether a terminal reason says failed or cancelled. */
export function isFailedReason(reason: unknown): boolean {
  return FAILED_REASONS.includes(reason)
}

function declaredFailure(completion: unknown): Failed | null {
  const choice = listOf(member(completion, 'choices'))[0]
  if (!isFailedReason(member(choice, 'finish_reason'))) return null
  return fail('terminal-failed', errorIn(completion)?.code ?? errorInside(completion)?.code ?? null)
}

function errorBeside(completion: unknown): Ambiguous | null {
  const choices = listOf(member(completion, 'choices'))
  const empty = choices.length === 0 && bareErrorIn(completion) !== null
  const error = errorIn(completion) ?? errorInside(completion)
  return empty || error !== null ? ambiguous('error-in-success') : null
}

function oneChoice(completion: unknown): Ambiguous | null {
  const value = member(completion, 'choices')
  if (!isAbsent(value) && !Array.isArray(value)) {
    return ambiguous('wrong-type', 'The member "choices" is no list.')
  }
  const choices = listOf(value)
  if (choices.length === 0) return ambiguous('no-usable-content', 'The reply holds no choice.')
  if (choices.length > 1) return ambiguous('content-contradicts', 'The reply holds more than one choice.')
  // Serialisers that leave out zeros leave out the index too.
  const index = member(choices[0], 'index') ?? 0
  return index === 0 ? null : ambiguous('content-contradicts', 'The only choice is not at index 0.')
}

function judgeMessage(completion: unknown, asked: Asked): Judgement {
  const choice = listOf(member(completion, 'choices'))[0]
  const message = member(choice, 'message')
  if (!isObject(message)) return ambiguous('no-usable-content', 'The choice holds no message.')
  const said = whatIsSaid(message)
  const stopped = terminalProblem(member(choice, 'finish_reason'), said)
  if (stopped !== null) return stopped
  if ('outcome' in said) return said
  const problem = contradiction(member(choice, 'finish_reason'), said, asked) ?? unusable(said, asked)
  if (problem !== null) return problem
  return { outcome: 'pass', usable: usableOf(said), reply: completion }
}

interface Said {
  readonly text: string
  readonly refusal: string
  readonly calls: readonly unknown[]
  readonly legacyCall: unknown
}

function whatIsSaid(message: unknown): Said | Ambiguous {
  const [content, refusal, calls, legacy] = ['content', 'refusal', 'tool_calls', 'function_call'].map(
    (name) => member(message, name),
  )
  const text = textOf(content)
  if (text === null) return ambiguous('wrong-type', 'The message content is neither text nor null.')
  if (!isAbsent(refusal) && typeof refusal !== 'string') {
    return ambiguous('wrong-type', 'The refusal is no string.')
  }
  if (!isAbsent(calls) && !Array.isArray(calls)) return ambiguous('wrong-type', 'The tool calls are no list.')
  return { text, refusal: refusal ?? '', calls: listOf(calls), legacyCall: isStub(legacy) ? null : legacy }
}

/** Some servers put an empty `function_call` beside everything else (workbuddy-gateway PR 3). */
function isStub(legacy: unknown): boolean {
  return isAbsent(legacy) || (!isWords(member(legacy, 'name')) && !isWords(member(legacy, 'arguments')))
}

/**
 * The words of `content`. Null where it is no string: Mistral's list of parts is read by some clients and breaks others
 * (microsoft/agent-framework issue 6978, vercel/ai issue 13703), and the contract names text and null alone.
 */
export function textOf(content: unknown): string | null {
  if (isAbsent(content)) return ''
  return typeof content === 'string' ? content : null
}

/** `content_filter`: an answer cut by a filter is no answer, unless the reply says so in a refusal and nothing else. */
function terminalProblem(reason: unknown, said: Said | Ambiguous): Ambiguous | null {
  if (isAbsent(reason) || reason === '') return ambiguous('terminal-missing')
  if (reason === 'length') return ambiguous('output-limit')
  if (reason === 'stop' || reason === 'tool_calls' || reason === 'function_call') return null
  if (reason !== 'content_filter') return ambiguous('terminal-unknown')
  if (!('outcome' in said) && isWords(said.refusal) && !isWords(said.text)) return null
  return ambiguous('no-usable-content', 'A content filter cut the answer and the reply gives no refusal.')
}

function contradiction(reason: unknown, said: Said, asked: Asked): Ambiguous | null {
  const calls = said.calls.length > 0
  const legacy = !isAbsent(said.legacyCall)
  if (reason === 'tool_calls' && !calls) {
    return ambiguous('terminal-contradicts', 'The reply ends with a tool call, but holds none.')
  }
  if (reason === 'function_call' && !legacy && !calls) {
    return ambiguous('terminal-contradicts', 'The reply ends with a function call, but holds none.')
  }
  // A forced call ends with `stop` at OpenAI itself: https://cookbook.openai.com/examples/how_to_call_functions_with_chat_models
  if (reason === 'stop' && (calls || legacy) && asked.profile !== 'tool-call') {
    return ambiguous('terminal-contradicts', 'The reply ends with stop, but calls a tool.')
  }
  if (isWords(said.refusal) && (isWords(said.text) || calls || legacy)) {
    return ambiguous('content-contradicts', 'The reply refuses and answers at once.')
  }
  return null
}

function unusable(said: Said, asked: Asked): Ambiguous | null {
  const bad = said.calls.map(badCall).find((problem) => problem !== null)
  const wrong = bad ?? idProblem(said.calls.map((call) => member(call, 'id')))
  if (wrong !== null) return wrong
  if (!isAbsent(said.legacyCall)) {
    return callProblem(member(said.legacyCall, 'name'), member(said.legacyCall, 'arguments'))
  }
  if (said.calls.length > 0) return null
  if (asked.profile === 'tool-call' && !isWords(said.refusal)) {
    return ambiguous('no-usable-content', 'A tool call was asked for and none came.')
  }
  if (isEnvelopeText(said.text))
    return ambiguous('error-in-success', 'The text of the answer is an error envelope.')
  return isWords(said.text) || isWords(said.refusal) ? null : ambiguous('no-usable-content')
}

function badCall(call: unknown): Ambiguous | null {
  return member(call, 'type') === 'custom'
    ? customCallProblem(memberAt(call, 'custom', 'name'), memberAt(call, 'custom', 'input'))
    : callProblem(memberAt(call, 'function', 'name'), memberAt(call, 'function', 'arguments'))
}

function usableOf(said: Said): 'text' | 'tool-call' | 'refusal' {
  if (said.calls.length > 0 || !isAbsent(said.legacyCall)) return 'tool-call'
  return isWords(said.refusal) ? 'refusal' : 'text'
}
