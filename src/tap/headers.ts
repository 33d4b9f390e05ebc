import { readableOnly } from './coding.ts'
import { CREDENTIAL_HEADERS, type Asked } from './request.ts'

/** Headers that belong to one connection (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Headers of a request that the tap sets itself, and every place where a client may put its key. */
const SET_ANEW = new Set(['expect', 'host', 'content-length', ...CREDENTIAL_HEADERS])

/** The headers of a request as they go to a route: under that route's key, and asking for what the tap can look into. */
export function upstreamHeaders(
  { headers }: Pick<Asked, 'headers'>,
  key: string,
): Record<string, string | readonly string[]> {
  const ends = connectionNames(headers['connection'])
  const kept = Object.entries(headers).filter(
    (entry): entry is [string, string | readonly string[]] =>
      entry[1] !== undefined && !HOP_BY_HOP.has(entry[0]) && !SET_ANEW.has(entry[0]) && !ends.has(entry[0]),
  )
  const accept = headers['accept-encoding']
  return {
    ...Object.fromEntries(kept),
    ...(typeof accept === 'string' ? { 'accept-encoding': readableOnly(accept) } : {}),
    authorization: `Bearer ${key}`,
  }
}

/** The headers of a reply as they go to the application; its length too, since the bytes are passed on as they are. */
export function repliedHeaders(
  headers: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const ends = connectionNames(headers.get('connection'))
  return new Map([...headers].filter(([name]) => !HOP_BY_HOP.has(name) && !ends.has(name)))
}

/** Further headers that a Connection header keeps to its own connection. */
function connectionNames(connection: string | readonly string[] | undefined): ReadonlySet<string> {
  const values = [connection ?? []].flat()
  return new Set(values.flatMap((value) => value.split(',').map((name) => name.trim().toLowerCase())))
}
