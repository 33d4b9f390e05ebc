import type { PlaceholderValues } from '../policy/template.ts'
import type { Call, RouteForApplication, RunCall } from './port.ts'

/** What stands for each placeholder of a template; those of a drill only where there is one. */
export function placeholders(
  call: RunCall,
  drill: Pick<Call, 'drill' | 'prompt'> | null,
  port: number,
  folder: string,
): PlaceholderValues {
  const { fallback, primary } = call.routes
  return {
    'fallback.base-url': fallback.baseUrl,
    'fallback.origin': originOf(fallback),
    'fallback.key': fallback.canary.reveal(),
    'fallback.model': fallback.model,
    ...(primary === null
      ? {}
      : {
          'primary.base-url': primary.baseUrl,
          'primary.origin': originOf(primary),
          'primary.key': primary.canary.reveal(),
          'primary.model': primary.model,
        }),
    surface: call.surface,
    profile: call.profile,
    'output-tokens': String(call.outputTokens),
    port: String(port),
    ...(drill === null
      ? {}
      : {
          prompt: drill.prompt,
          nonce: drill.drill.nonce,
          'operation-id': drill.drill.operationId,
          drill: drill.drill.id,
          folder,
        }),
  }
}

function originOf({ baseUrl }: RouteForApplication): string {
  return new URL(baseUrl).origin
}
