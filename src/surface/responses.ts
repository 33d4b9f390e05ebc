import { claimsOf } from './claims.ts'
import { bareErrorIn, errorIn, isEnvelopeText } from './envelope.ts'
import { isAbsent, isWords, listOf, member, memberAt, stringAt } from './member.ts'
import type { Ambiguous, Asked, Failed, Judgement } from './reading.ts'
import { ambiguous, fail } from './reading.ts'
import { callProblem, customCallProblem, idProblem } from './tool-arguments.ts'

/*
 * Precedence, the more fundamental first: whose shape it is, a declared failure, an error beside it, its status,
 * what contradicts `completed`, its types, something usable.
 */

/** Judges one whole Responses object. Source: https://apidoc.cometapi.com/api/text/responses.md, contract facts 1.4, 8, 10. */
export function judgeResponse(response: unknown, asked: Asked): Judgement {
  return (
    strangeShape(response) ??
    declaredFailure(response) ??
    errorBeside(response) ??
    statusProblem(response) ??
    completionProblem(response) ??
    judgeItems(response, asked)
  )
}

function strangeShape(response: unknown): Ambiguous | null {
  const claims = claimsOf(response)
  if (claims.has('responses') && claims.has('chat-completions')) return ambiguous('both-surfaces')
  return claims.size > 0 && !claims.has('responses') ? ambiguous('wrong-surface') : null
}

/** Whether a status says that nothing came of the response. */
function isFailedStatus(status: unknown): boolean {
  return status === 'failed' || status === 'cancelled' || status === 'canceled'
}

function declaredFailure(response: unknown): Failed | null {
  if (!isFailedStatus(member(response, 'status'))) return null
  return fail('terminal-failed', errorIn(response)?.code ?? null)
}

function errorBeside(response: unknown): Ambiguous | null {
  const status = member(response, 'status')
  const empty = isAbsent(member(response, 'output')) && stringAt(response, 'object') !== 'response'
  const bare = empty && bareErrorIn(response) !== null
  if (!bare && errorIn(response) === null) return null
  return status === 'completed'
    ? ambiguous('terminal-contradicts', 'The response is completed, but carries an error.')
    : ambiguous('error-in-success')
}

function statusProblem(response: unknown): Ambiguous | null {
  const status = member(response, 'status')
  if (status === 'completed') return null
  if (status === 'incomplete') return incompleteProblem(memberAt(response, 'incomplete_details', 'reason'))
  if (status === 'in_progress' || status === 'queued') {
    return ambiguous('terminal-missing', 'The response is still in progress.')
  }
  if (!isAbsent(status) && status !== '') return ambiguous('terminal-unknown')
  return isAbsent(member(response, 'output')) && stringAt(response, 'object') !== 'response'
    ? ambiguous('no-usable-content')
    : ambiguous('terminal-missing')
}

/** `content_filter`: an answer cut by a filter is no answer. */
function incompleteProblem(reason: unknown): Ambiguous {
  if (reason === 'max_output_tokens' || reason === 'max_tokens') return ambiguous('output-limit')
  return reason === 'content_filter'
    ? ambiguous('no-usable-content', 'A content filter cut the answer.')
    : ambiguous(
        'terminal-unknown',
        'The response is incomplete for a reason that the contract does not name.',
      )
}

function completionProblem(response: unknown): Ambiguous | null {
  // A reader that tests for null takes an empty object for an error, and one that tests for members does not.
  if (!isAbsent(member(response, 'error')) && member(response, 'error') !== '') {
    return ambiguous('terminal-contradicts', 'The response is completed, but its error is not null.')
  }
  if (!isAbsent(member(response, 'incomplete_details'))) {
    return ambiguous('terminal-contradicts', 'The response is completed, but says why it is incomplete.')
  }
  const output = member(response, 'output')
  if (!isAbsent(output) && !Array.isArray(output)) return ambiguous('wrong-type', 'The output is no list.')
  const items = listOf(output)
  if (items.length === 0) {
    return ambiguous('terminal-contradicts', 'The response is completed, but its output is empty.')
  }
  return items.some(isUnfinished)
    ? ambiguous('terminal-contradicts', 'The response is completed, but holds an item that is not.')
    : null
}

/** Tools that the provider runs may fail inside a response that is fine; answers and calls may not. */
function isUnfinished(item: unknown): boolean {
  const status = member(item, 'status')
  if (isAbsent(status) || status === '' || status === 'completed') return false
  const type = member(item, 'type')
  return status === 'incomplete' || type === 'message' || isCall(item)
}

/** Calls that the application answers. */
function isCall(item: unknown): boolean {
  const type = member(item, 'type')
  return type === 'function_call' || type === 'custom_tool_call'
}

/** The items that answer: unknown types are passed over, and so are messages that only repeat the input. */
function answersOf(response: unknown): readonly unknown[] {
  return listOf(member(response, 'output')).filter((item) => {
    const type = member(item, 'type')
    const role = member(item, 'role')
    if (isCall(item)) return true
    return type === 'message' && (isAbsent(role) || role === 'assistant' || role === '')
  })
}

function judgeItems(response: unknown, asked: Asked): Judgement {
  const answers = answersOf(response)
  const calls = answers.filter(isCall)
  const bad = [...answers.map(typeProblem), ...calls.map(badCall)].find((problem) => problem !== null)
  const wrong = bad ?? idProblem(calls.map((item) => member(item, 'call_id')))
  if (wrong !== null) return wrong
  const text = wordsOf(response, 'output_text')
  const refusal = wordsOf(response, 'refusal')
  if (isWords(refusal) && (isWords(text) || calls.length > 0)) {
    return ambiguous('content-contradicts', 'The response refuses and answers at once.')
  }
  const convenience = member(response, 'output_text')
  if (isWords(convenience) && convenience.trim() !== text.trim()) {
    return ambiguous('content-contradicts', 'The member "output_text" differs from the output items.')
  }
  if (calls.length > 0) return { outcome: 'pass', usable: 'tool-call', reply: response }
  if (isWords(refusal)) return { outcome: 'pass', usable: 'refusal', reply: response }
  if (asked.profile === 'tool-call') {
    return ambiguous('no-usable-content', 'A tool call was asked for and none came.')
  }
  if (!isWords(text)) return ambiguous('no-usable-content')
  if (isEnvelopeText(text))
    return ambiguous('error-in-success', 'The text of the answer is an error envelope.')
  return { outcome: 'pass', usable: 'text', reply: response }
}

function typeProblem(item: unknown): Ambiguous | null {
  if (member(item, 'type') !== 'message') return null
  const content = member(item, 'content')
  if (isAbsent(content)) return null
  if (!Array.isArray(content)) return ambiguous('wrong-type', 'The content of a message is no list.')
  const parts: readonly unknown[] = content
  const wrong = parts.some(
    (part) =>
      (member(part, 'type') === 'output_text' && typeof member(part, 'text') !== 'string') ||
      (member(part, 'type') === 'refusal' && typeof member(part, 'refusal') !== 'string'),
  )
  return wrong ? ambiguous('wrong-type', 'The text of a message part is no string.') : null
}

function badCall(item: unknown): Ambiguous | null {
  const name = member(item, 'name')
  return member(item, 'type') === 'custom_tool_call'
    ? customCallProblem(name, member(item, 'input'))
    : callProblem(name, member(item, 'arguments'))
}

/** All words of one part type, in the order of the output. */
export function wordsOf(response: unknown, type: 'output_text' | 'refusal'): string {
  return answersOf(response)
    .flatMap((item) => listOf(member(item, 'content')))
    .filter((part) => member(part, 'type') === type)
    .map((part) => stringAt(part, type === 'output_text' ? 'text' : 'refusal') ?? '')
    .join('')
}
