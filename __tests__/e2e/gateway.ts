import { LLMock, type ChaosConfig } from '@copilotkit/aimock'
import { newKey } from './keys.ts'

export const MODEL = 'gpt-5-mini'

/** How the gateway answers instead of well. */
export interface GatewayMood {
  /** Answers every request with this status and envelope. */
  readonly error?: {
    readonly status: number
    readonly code?: string
    readonly type?: string
    readonly message?: string
  }
  /** Text of the answer; by default three sentences with the nonce in each, as the prompt asks. */
  readonly text?: string
  readonly chaos?: ChaosConfig
}

/** An independent OpenAI-compatible gateway on both surfaces, with a key of its own. */
export interface Gateway {
  readonly baseUrl: string
  readonly key: string
  /** Requests that reached it, oldest first. */
  calls(): readonly { readonly path: string; readonly status: number; readonly body: unknown }[]
  close(): Promise<void>
}

/** Starts a gateway that knows one model and takes one key. */
export async function startGateway(mood: GatewayMood = {}): Promise<Gateway> {
  const key = newKey()
  const mock = new LLMock({
    port: 0,
    auth: { apiKeys: [key] },
    ...(mood.chaos === undefined ? {} : { chaos: mood.chaos }),
  })
  if (mood.error !== undefined) {
    const {
      status,
      code = 'error',
      type = 'api_error',
      message = 'The gateway refused the request.',
    } = mood.error
    mock.on({ model: /.*/ }, { error: { message, type, code }, status })
  }
  // CometAPI's own answer for a model that no channel serves is 503 with this code: facts on the contract, errors.
  mock.on(
    { predicate: (request) => request.model !== MODEL },
    {
      error: {
        message: 'No available channel for the model',
        type: 'new_api_error',
        code: 'model_not_found',
      },
      status: 503,
    },
  )
  mock.on({ model: MODEL }, (request) => {
    const prompt = JSON.stringify(request.messages)
    const nonce = /words (?:\\")?([^"\\]+?)(?:\\")? exactly as written/.exec(prompt)?.[1] ?? 'nothing'
    const tool = request.tools?.[0]?.function.name
    if (tool !== undefined) return { toolCalls: [{ name: tool, arguments: JSON.stringify({ nonce }) }] }
    return {
      content: mood.text ?? `The ${nonce} sky is grey. Some ${nonce} rain may fall. A ${nonce} breeze blows.`,
    }
  })
  await mock.start()
  return {
    baseUrl: `${mock.url}/v1`,
    key,
    calls: () =>
      mock.getRequests().map(({ path, response, body }) => ({ path, status: response.status, body })),
    close: () => mock.stop(),
  }
}
