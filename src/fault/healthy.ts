import type { ComposedReply } from '../surface/compose.ts'
import { composeReply } from '../surface/compose.ts'
import type { FaultCall } from './script.ts'

/** Whether the attempt asked for an event stream. */
export function isStream({ stream, profile }: Pick<FaultCall, 'stream' | 'profile'>): boolean {
  return stream ?? profile === 'streaming'
}

/** The words of a played reply: long enough that a stored copy is no coincidence, and different with every nonce. */
function sentencesOf(nonce: string): string {
  return (
    `The check word is ${nonce} and it arrived whole. ` +
    `A second sentence repeats ${nonce}, so that a copy of this reply is easy to recognise. ` +
    `The last sentence ends with ${nonce}.`
  )
}

/** The well-formed reply that a fault bends, delays or cuts. */
export function healthyReply(
  call: FaultCall,
  change: Partial<Pick<FaultCall, 'surface' | 'profile'>> & { readonly text?: string } = {},
): ComposedReply {
  const profile = change.profile ?? call.profile
  return composeReply({
    surface: change.surface ?? call.surface,
    profile,
    text: change.text ?? sentencesOf(call.nonce),
    ...(profile === 'tool-call' ? { toolArguments: JSON.stringify({ nonce: call.nonce }) } : {}),
    model: call.model,
    id: call.ids.reply,
    createdAt: Math.floor(call.now.getTime() / 1000),
    stream: isStream(call),
  })
}
