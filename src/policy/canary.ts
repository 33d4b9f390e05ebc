/** A piece of this length would identify the real key; the canary may share none. */
const SHARED_PIECE = 8

/** Draws before the alphabet is widened: with 16 characters or more a first draw shares a piece about once in 10^6. */
const DRAWS = 50

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()
const DIGITS = '0123456789'
const HEX_LETTERS = 'abcdef'

/** `sk-` and 48 letters and digits: the form of CometAPI's keys. */
const DEFAULT_PREFIX = 'sk-'
const DEFAULT_LENGTH = 48

/**
 * The key that the application gets instead of the real one: same prefix, length and alphabet, so that a client which
 * checks the form of its key takes it, and a leak of it would have been a leak of the real one.
 * Never equal to the real key, and shares no 8 characters in a row with it.
 *
 * @param random gives that many random bytes; passed in, since this room is pure
 * @throws Error when `random` gives the same bytes for ever
 */
export function canaryLike(real: string | null, random: (count: number) => Uint8Array): string {
  if (real === null) return DEFAULT_PREFIX + drawn(DEFAULT_LENGTH, LOWER + UPPER + DIGITS, random)
  const prefix = /^[A-Za-z]{2,5}[-_]/.exec(real)?.[0] ?? ''
  const body = real.slice(prefix.length)
  for (let draw = 0; draw < DRAWS * 2; draw += 1) {
    const alphabet = draw < DRAWS ? alphabetOf(body) : LOWER + UPPER + DIGITS
    const fresh = drawn(body.length, alphabet, random)
    const kept = draw < DRAWS ? withSeparators(fresh, body) : fresh
    if (!sharesPiece(prefix + kept, real)) return prefix + kept
  }
  throw new Error('No canary differs from the key: the source of randomness repeats itself.')
}

/** Every class of characters that the key uses, so that a hexadecimal key gets a hexadecimal canary. */
function alphabetOf(body: string): string {
  if (/^[0-9a-f-]*[a-f][0-9a-f-]*$/.test(body)) return DIGITS + HEX_LETTERS
  const classes = [
    /[a-z]/.test(body) ? LOWER : '',
    /[A-Z]/.test(body) ? UPPER : '',
    /[0-9]/.test(body) ? DIGITS : '',
  ].join('')
  return classes === '' ? LOWER + UPPER + DIGITS : classes
}

/** Hyphens, dots and underscores stay where they are: clients that split a key at them find the same parts. */
function withSeparators(fresh: string, body: string): string {
  return fresh.replace(/./g, (character, index: number) => {
    const original = body.charAt(index)
    return /[A-Za-z0-9]/.test(original) ? character : original
  })
}

function sharesPiece(canary: string, real: string): boolean {
  if (canary === real) return true
  for (let start = 0; start + SHARED_PIECE <= canary.length; start += 1) {
    if (real.includes(canary.slice(start, start + SHARED_PIECE))) return true
  }
  return false
}

/** Characters of the alphabet, each as likely as the others: bytes that would favour some are passed over. */
function drawn(count: number, alphabet: string, random: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % alphabet.length)
  const characters: string[] = []
  for (let round = 0; characters.length < count; round += 1) {
    if (round > count + 100) throw new Error('The source of randomness gives no usable bytes.')
    for (const byte of random(count)) {
      if (byte < fair && characters.length < count) characters.push(alphabet.charAt(byte % alphabet.length))
    }
  }
  return characters.join('')
}
