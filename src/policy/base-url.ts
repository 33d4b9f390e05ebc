import type { Kind } from './kind.ts'
import { spacing, textKind } from './kind.ts'
import type { Raw, Read } from './raw.ts'
import { refused, taken } from './raw.ts'
import { list } from './texts.ts'

/** The route under review, unless the team names another. Source: https://apidoc.cometapi.com/api/text/chat.md */
export const COMETAPI_ORIGIN = 'https://api.cometapi.com'

/** Where a route begins: scheme, host and port; and the path before `/chat/completions`, without a slash at its end. */
export interface BaseUrl {
  readonly origin: string
  readonly basePath: string
}

/** Documentation and dashboard hosts that people paste instead of the gateway's. */
const COMETAPI_PAGES = ['https://apidoc.cometapi.com', 'https://www.cometapi.com', 'https://cometapi.com']

/** Whether an origin is this machine (127.0.0.0/8, ::1, RFC 6761's `localhost`): a key that is sent there does not leave it. */
export function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(hostname)
}

/** Whether the real key may be sent to the origin. Loopback always may: the key does not leave the machine. */
export function keyMayGoTo(origin: string, allowedOrigins: readonly string[]): boolean {
  return isLoopback(origin) || allowedOrigins.includes(origin)
}

/** The address that an SDK would get as its base URL. */
export function baseUrl(): Kind<BaseUrl> {
  const allowed =
    'an `https://` address as an SDK takes it, up to `/v1` (`http://` only for this machine), without credentials, query or fragment'
  return textKind(allowed, { is: 'text', longest: 2_048 }, (text, raw) => {
    const url = plainUrl(text)
    if (typeof url === 'string') return refused(raw, url)
    const path = url.pathname.replace(/\/+$/, '')
    const endpoint = /\/(?:chat\/completions|responses|models|messages)$/.exec(path)
    if (endpoint !== null)
      return refused(raw, `cut \`${endpoint[0]}\` from its end: the gate adds the surface's path`)
    if (COMETAPI_PAGES.includes(url.origin)) {
      return refused(raw, `that host serves pages, not the API: use \`${COMETAPI_ORIGIN}/v1\``)
    }
    // CometAPI serves nothing of use at its root, so a bare origin can only mean /v1. Other gateways may.
    const basePath = path === '' && url.origin === COMETAPI_ORIGIN ? '/v1' : path
    return taken({ origin: url.origin, basePath })
  })
}

/** Origins: scheme and host, without a path. */
export function origins(): Kind<readonly string[]> {
  const allowed = 'a list of origins: `https://`, host and, where it is not 443, port'
  return list({ allowed, commas: false, values: null, item: originItem })
}

function originItem(text: string, raw: Raw): Read<string> {
  if (text.includes('*')) return refused(raw, 'wildcards are not taken: name each host')
  const url = plainUrl(text)
  if (typeof url === 'string') return refused(raw, url)
  if (url.pathname !== '/') return refused(raw, `it has a path: write \`${url.origin}\``)
  return taken(url.origin)
}

/** The parsed address, or what is wrong with it. */
function plainUrl(text: string): URL | string {
  const space = spacing(text)
  if (space !== null) return space
  // The URL parser would quietly drop line breaks and read a backslash as a slash (https://url.spec.whatwg.org/#url-parsing).
  if (/[\s\\]/.test(text)) return 'it holds white space or a backslash'
  if (!/^https?:\/\//i.test(text)) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
      ? 'its scheme is not https'
      : 'it does not begin with `https://`'
  }
  if (!URL.canParse(text)) return 'it is no address'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '')
    return 'it holds credentials: the key is given by `api-key` alone'
  if (text.includes('?')) return 'it has a query'
  if (text.includes('#')) return 'it has a fragment'
  if (url.protocol === 'http:' && !isLoopback(url.origin))
    return '`http://` would send the key in the open: use `https://`'
  return url
}
