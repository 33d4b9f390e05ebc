/** How much each byte of a key says about whose it is. */
const PUBLIC = 0
const SECRET = 300

/** A piece identifies a key from here on: 8 secret bytes. */
export const IDENTIFYING = 8 * SECRET

/** Tokens of one issuer share most of their claims (issuer, audience, scope): a row of so many of them is this one's. */
const OWN_CLAIMS = 3 / 4

interface Part {
  readonly from: number
  readonly to: number
  readonly weight: number
}

const part = (from: number, to: number, weight: number): Part => ({ from, to, weight })

/** RFC 3986: scheme, user information, host, and what lies behind. */
const URL = /^([a-z][a-z0-9+.-]*:\/\/)(?:([^\s/?#@]*)@)?([^\s/?#]*)/i
const SECRET_PARAMETER = /[?&][^=&#\s]*(?:key|token|secret|sig|pass|auth)[^=&#\s]*=([^&#\s]+)/gi

/** The password of a URL identifies it, else its user, else what stands behind the host; and what a query says is secret. */
const urlParts = (value: string): readonly Part[] | null => {
  const [all, scheme = '', user, host] = URL.exec(value) ?? []
  if (all === undefined || host === undefined) return null
  const parameters = Array.from(value.matchAll(SECRET_PARAMETER), (found): Part => {
    const to = found.index + found[0].length
    return part(to - (found[1]?.length ?? 0), to, SECRET)
  })
  if (user === undefined) {
    return [
      part(0, all.length, PUBLIC),
      ...(parameters.length > 0 ? [part(all.length, value.length, PUBLIC)] : []),
      ...parameters,
    ]
  }
  const colon = user.indexOf(':')
  const from = scheme.length + colon + 1
  return [part(0, value.length, PUBLIC), part(from, scheme.length + user.length, SECRET), ...parameters]
}

const PEM_LINE = /-----(?:BEGIN|END) [^-\n]+-----/g
/** Algorithm and lengths at the beginning of a PKCS#8 RSA key take 50 base64 characters (RFC 5208), those of OpenSSH's format 85. */
const PEM_HEAD = 56
const OPENSSH_HEAD = 96

/** The exponent of nearly every RSA key, 65537, and the length behind it, wherever they begin in a group of three bytes. */
const RSA_EXPONENT = /AgMBAAECgg[\w+/]{2}|IDAQABAoIB[\w+/]{2}|CAwEAAQKCA[\w+/]{2}/g

/** Begin and end lines of PEM (RFC 7468) are everybody's, as is the beginning of what they enclose. */
const pemParts = (value: string): readonly Part[] | null => {
  const lines = [...value.matchAll(PEM_LINE)]
  if (lines.length === 0) return null
  const heads = lines.map((line, n): Part => {
    const end = line.index + line[0].length
    const body = (lines[n + 1]?.index ?? value.length) - end
    const head = Math.min(line[0].includes('OPENSSH') ? OPENSSH_HEAD : PEM_HEAD, body >> 1)
    return part(line.index, end + (line[0].includes('BEGIN') ? head : 0), PUBLIC)
  })
  const exponents = Array.from(value.matchAll(RSA_EXPONENT), ({ 0: found, index }) =>
    part(index, index + found.length, PUBLIC),
  )
  return [...heads, ...exponents]
}

const parsed = (base64url: string): unknown => {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'))
    return value
  } catch {
    return null
  }
}

const TOKEN = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/
/** `{"sub":"`, or what else the claims begin with. */
const CLAIMS_HEAD = 12

/** RFC 7519: header and first claim stand in other tokens too, and rows of other claims; only the signature is a secret of this one. */
const tokenParts = (value: string): readonly Part[] | null => {
  const [, header = '', claims = ''] = TOKEN.exec(value) ?? []
  const read = header === '' ? null : parsed(header)
  if (typeof read !== 'object' || read === null) return null
  const from = header.length + 1
  const to = from + claims.length
  const claim = Math.ceil(IDENTIFYING / Math.max(1, OWN_CLAIMS * (claims.length - CLAIMS_HEAD)))
  return [part(0, from + CLAIMS_HEAD, PUBLIC), part(from + CLAIMS_HEAD, to, claim)]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Versions in which time and machine take nearly all digits. */
const BY_CLOCK = /[126]/
/** Time and version: `019abcde-1234-7`. */
const UUID_TIME = 15

/** RFC 9562: the ids that one machine makes by the clock are alike but for a few digits. */
const uuidParts = (value: string): readonly Part[] | null => {
  const version = UUID.exec(value)?.[1]
  if (version === undefined) return null
  if (version === '7') return [part(0, UUID_TIME, PUBLIC)]
  return BY_CLOCK.test(version) ? [part(0, value.length, PUBLIC)] : []
}

const BASIC = /^[\w.@+-]{1,64}:(?!\/\/)[^\s:]{8,}$/

/** RFC 7617: `user:password`. */
const basicParts = (value: string): readonly Part[] | null =>
  BASIC.test(value) ? [part(0, value.indexOf(':') + 1, PUBLIC)] : null

/** `{"name": "` in base64. */
const JSON_HEAD = /^\{\s*"[^"\\]*"\s*:\s*"?/

const jsonParts = (value: string): readonly Part[] | null => {
  if (!/^ey[A-Z]/.test(value)) return null
  const head = JSON_HEAD.exec(Buffer.from(value, 'base64').toString('latin1'))?.[0] ?? ''
  return head === '' ? null : [part(0, Math.ceil((head.length * 4) / 3), PUBLIC)]
}

/** Stripe: behind `sk_live_51` stand 14 characters that the public key of the account has too. */
const STRIPE = /^[sr]k_(?:live|test)_51[a-z0-9]{14}/i
const SHORT_PREFIX = /^(?:[a-z][a-z0-9]{0,5}[-_.]){0,3}/i
/** Words and numbers before the key itself: `sk-live-gateway-`, `xoxb-2048123456789-`. */
const LONG_PREFIX = /^(?:(?:[a-z]{1,14}|[A-Z]{1,14})[-_.](?:(?:[a-z]{1,14}|[A-Z]{1,14}|\d{1,16})[-_.]){0,4})?/
/** A long prefix is one where so many characters follow that are no word. */
const BEHIND_PREFIX = 16
const MIXED = /\d[a-z]|[a-z]\d|\d[A-Z]|[A-Z]\d|[a-z][A-Z]/
/** So many characters of a key are taken for its own, whatever they look like. */
const OWN = 8

const prefixParts = (value: string): readonly Part[] => {
  const stripe = STRIPE.exec(value)?.[0].length ?? 0
  const short = SHORT_PREFIX.exec(value)?.[0].length ?? 0
  const long = LONG_PREFIX.exec(value)?.[0].length ?? 0
  const rest = value.slice(long)
  const isPrefix = rest.length >= BEHIND_PREFIX && MIXED.test(rest)
  const length = Math.max(stripe, short, isPrefix ? long : 0)
  return [part(0, Math.min(length, Math.max(0, value.length - OWN)), PUBLIC)]
}

const SHAPES = [urlParts, pemParts, tokenParts, uuidParts, basicParts, jsonParts]

const partsOf = (value: string): readonly Part[] => {
  for (const shape of SHAPES) {
    const parts = shape(value)
    if (parts !== null) return parts
  }
  return prefixParts(value)
}

const SCHEME = /^(?:bearer|basic|token)\s+/i

/**
 * For each byte of a key how much of it is the key's own, and no part of a shape that other keys have too. A piece whose bytes
 * together have {@link IDENTIFYING} tells whose it is.
 */
export const secretPart = (value: string): Uint16Array => {
  const scheme = SCHEME.exec(value)?.[0].length ?? 0
  const bare = value.slice(scheme)
  const weights = new Uint16Array(value.length).fill(SECRET)
  weights.fill(PUBLIC, 0, scheme)
  for (const { from, to, weight } of partsOf(bare)) weights.fill(weight, scheme + from, scheme + to)
  // A byte has the weight of the character that it belongs to.
  let at = 0
  return Uint16Array.from(
    Array.from(value).flatMap((char) => {
      const weight = weights[at] ?? SECRET
      at += char.length
      return new Array<number>(Buffer.byteLength(char, 'utf8')).fill(weight)
    }),
  )
}
