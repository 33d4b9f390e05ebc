import type { Surface } from '../evidence/surface.ts'
import { isStreaming, promptTexts, requestedModel } from '../surface/ask.ts'
import type { ComposedReply } from '../surface/compose.ts'
import { composeError, composeReply } from '../surface/compose.ts'
import { isObject, member } from '../surface/member.ts'
import { REPORT_TOOL } from '../surface/tool.ts'
import { argumentsFor, forcedTool, sentences, wordsToRepeat } from './words.ts'

/** One request as far as the simulator looks at it. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly authorization: string | null
  /** Null: more than the simulator takes. */
  readonly body: string | null
}

/** What an answer is made with: no clock and no randomness of its own. */
export interface AnswerWith {
  readonly key: string
  readonly now: Date
  /** Stands in the ids of reply and request. */
  readonly id: string
  /** CometAPI documents 400 for a missing `messages`, and has been seen to answer 500 with the same code. */
  readonly missingFieldStatus: 400 | 500
}

const SURFACE_OF: Readonly<Record<string, Surface>> = {
  '/v1/chat/completions': 'chat-completions',
  '/v1/responses': 'responses',
}

/** The one model that the list names. Every other name is served too, except those under `.invalid`. */
const SIMULATED_MODEL = 'simulated-model'

/** Answers as a healthy gateway does: a success, or one of the documented refusals. */
export function answer(request: Request, given: AnswerWith): ComposedReply {
  const surface = Object.hasOwn(SURFACE_OF, request.path) ? SURFACE_OF[request.path] : undefined
  if (surface === undefined && request.path !== '/v1/models') return notFound()
  const allowed = surface === undefined ? ['GET', 'HEAD'] : ['POST']
  if (request.method === 'OPTIONS') return { status: 204, headers: allow(allowed), chunks: [] }
  if (!allowed.includes(request.method)) return notAllowed(allowed, given)
  if (request.authorization !== `Bearer ${given.key}`) {
    return refuse(given, 401, 'invalid_api_key', 'The API key is not valid.')
  }
  return surface === undefined ? modelList(given) : serve(surface, request, given)
}

function serve(surface: Surface, { body }: Request, given: AnswerWith): ComposedReply {
  if (body === null) return refuse(given, 413, 'invalid_request', 'The request body is too large.')
  const asked = parse(body)
  if (!isObject(asked)) return refuse(given, 400, 'invalid_request', 'The request body is no JSON object.')
  const model = requestedModel(asked)
  if (model === null || model === '') return missing('model', 400, given)
  const field = surface === 'responses' ? 'input' : 'messages'
  if (isEmpty(member(asked, field))) return missing(field, given.missingFieldStatus, given)
  if (model.endsWith('.invalid')) {
    return refuse(given, 503, 'model_not_found', `No available channel for group default and model ${model}`)
  }
  return succeed(surface, asked, model, given)
}

function succeed(surface: Surface, asked: unknown, model: string, given: AnswerWith): ComposedReply {
  const repeat = wordsToRepeat(promptTexts(asked))
  const tool = forcedTool(asked)
  const composed = composeReply({
    surface,
    profile: tool === null ? 'minimal' : 'tool-call',
    text: sentences(repeat),
    ...(tool === null ? {} : { toolArguments: argumentsFor(tool, repeat) }),
    model,
    id: `${surface === 'responses' ? 'resp' : 'chatcmpl'}_${given.id}`,
    createdAt: seconds(given.now),
    stream: isStreaming(asked),
  })
  return {
    ...composed,
    headers: { ...composed.headers, 'x-request-id': given.id },
    chunks: tool === null ? composed.chunks : composed.chunks.map((chunk) => calling(chunk, tool.name)),
  }
}

/** Composed calls name the drill's own tool; an application may have declared another. */
function calling(chunk: string, name: string): string {
  return chunk.replaceAll(`"name":"${REPORT_TOOL}"`, () => `"name":${JSON.stringify(name)}`)
}

function missing(field: string, status: number, given: AnswerWith): ComposedReply {
  return refuse(given, status, 'invalid_request', `field ${field} is required`)
}

function refuse({ id }: AnswerWith, status: number, code: string, message: string): ComposedReply {
  return composeError({ status, code, message, requestId: id })
}

function notAllowed(allowed: readonly string[], given: AnswerWith): ComposedReply {
  const refused = refuse(given, 405, 'invalid_request', 'This path does not take the method.')
  return { ...refused, headers: { ...refused.headers, ...allow(allowed) } }
}

function allow(methods: readonly string[]): Readonly<Record<string, string>> {
  return { allow: [...methods, 'OPTIONS'].join(', ') }
}

/** CometAPI answers a wrong path or base URL with a page. Source: https://apidoc.cometapi.com/errors/error-codes-handling. */
function notFound(): ComposedReply {
  const page =
    '<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>\n'
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, chunks: [page] }
}

function modelList({ now, id }: AnswerWith): ComposedReply {
  const model = { id: SIMULATED_MODEL, object: 'model', created: seconds(now), owned_by: 'simulator' }
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'x-request-id': id },
    chunks: [JSON.stringify({ object: 'list', data: [model] })],
  }
}

function seconds(now: Date): number {
  return Math.floor(now.getTime() / 1000)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return typeof value !== 'string' || value === ''
}
