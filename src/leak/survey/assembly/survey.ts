/**
 * What stands where in a block of bytes, sixteen of them at a time. AssemblyScript (https://www.assemblyscript.org): `npm run build`
 * makes ../code.ts of it, and ../memory.ts starts it. From one block to the next it holds nothing but classes of bytes and known keys.
 */

/** Bytes of a block. */
export const BLOCK: u32 = 16384
/** Read behind a block as if they were zero, unless they are given: keys reach over its end, and vectors are whole. */
export const BEHIND: u32 = 64

/** A class of bytes: sixteen for the half of ASCII and sixteen for the other half, by the low four bits; a bit each for the upper ones. */
const CLASS: u32 = 32
export const LETTERS: u32 = 1024
export const MARKS: u32 = LETTERS + CLASS
export const ASKED: u32 = MARKS + CLASS
export const BYTES: u32 = 2048
/** The letters in lower case, and zeros for all else. */
const LOWER: u32 = BYTES + BLOCK + BEHIND
/** A bit for each byte of the class that is asked for. */
const BITS: u32 = LOWER + BLOCK + BEHIND
/** The answers, of four bytes each. */
export const PLACES: u32 = BITS + (BLOCK + BEHIND) / 8
export const KEYS: u32 = PLACES + 4 * BLOCK
export const WANTED: u32 = KEYS + 4 * BLOCK
/** A bit for each bucket of keys that are looked for. */
export const KNOWN: u32 = WANTED + 4 * BLOCK

/** All ones for each of sixteen bytes that is of the class at an address. */
function within(kind: u32, bytes: v128): v128 {
  const low = v128.and(bytes, i8x16.splat(15))
  const upper = i8x16.shr_u(bytes, 4)
  // A swizzle gives zero for what is no index: of a byte's upper four bits one table has the bit, the other one nothing.
  const inAscii = v128.and(
    i8x16.swizzle(v128.load(kind), low),
    i8x16.swizzle(i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0), upper),
  )
  const inOther = v128.and(
    i8x16.swizzle(v128.load(kind + 16), low),
    i8x16.swizzle(i8x16(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, -128), upper),
  )
  return i8x16.ne(v128.or(inAscii, inOther), i8x16.splat(0))
}

/** A bit for each of sixteen bytes from a place on that is of a class. */
function membersAt(place: u32, kind: u32): u32 {
  return <u32>i8x16.bitmask(within(kind, v128.load(BYTES + place)))
}

/** The same of letters, which are noted in lower case. */
function lettersAt(place: u32): u32 {
  const bytes = v128.load(BYTES + place)
  const isLetter = within(LETTERS, bytes)
  v128.store(LOWER + place, v128.and(isLetter, v128.or(bytes, i8x16.splat(0x20))))
  return <u32>i8x16.bitmask(isLetter)
}

/** The bits of the places before `length`, of the 64 from `at` on. */
function before(length: u32, at: u32): u64 {
  const left = length - at
  return left >= 64 ? ~(<u64>0) : ((<u64>1) << left) - 1
}

/** The first four letters from a place on, the first of them highest; what is behind the first that is none counts as zero. */
function keyAt(place: u32): u32 {
  const four = load<u32>(LOWER + place)
  const ends = (four - 0x01010101) & ~four & 0x80808080
  return bswap<u32>(four & (((ends & (0 - ends)) >> 7) - 1))
}

/** True where a key is looked for, or says too little: no letter, or one with a NUL behind it, as in UTF-16. Without a branch. */
function isWanted(key: u32, place: u32, shift: u32): bool {
  const bucket = ((key ^ (key >> 13)) * 0x9e3779b1) >> shift
  const isKnown = (load<u8>(KNOWN + (bucket >> 3)) >> (<u8>(bucket & 7))) & 1
  return <bool>(isKnown | (<u8>(key == 0)) | (<u8>(load<u8>(BYTES + place + 1) == 0)))
}

/** Of the first `count` places the numbers of those whose words {@link isWanted}. Gives how many. */
export function wanted(count: u32, shift: u32): u32 {
  let found: u32 = 0
  for (let n: u32 = 0; n < count; n++) {
    const place = load<u32>(PLACES + 4 * n)
    const key = keyAt(place)
    store<u32>(KEYS + 4 * n, key)
    store<u32>(WANTED + 4 * found, n)
    found += <u32>isWanted(key, place, shift)
  }
  return found
}

/** Places where a word of letters begins, or a mark stands, in the first `length` bytes. Gives how many. */
export function words(length: u32): u32 {
  let count: u32 = 0
  let last: u64 = 0
  for (let at: u32 = 0; at < length; at += 64) {
    let letters: u64 = 0
    let marks: u64 = 0
    for (let part: u32 = 0; part < 64; part += 16) {
      letters |= (<u64>lettersAt(at + part)) << part
      marks |= (<u64>membersAt(at + part, MARKS)) << part
    }
    let begins = ((letters & ~((letters << 1) | last)) | marks) & before(length, at)
    last = letters >> 63
    for (; begins != 0; begins &= begins - 1) {
      store<u32>(PLACES + 4 * count, at + <u32>ctz(begins))
      count++
    }
  }
  // A key may reach over the last vector.
  lettersAt((length + 63) & ~63)
  return count
}

/** For each eight bits that are all ones, the lowest. */
function fullBytes(bits: u64): u64 {
  let all = bits & (bits >> 1)
  all &= all >> 2
  all &= all >> 4
  return all & 0x0101010101010101
}

/**
 * Places, of those that are multiples of eight, from which on `eights` times eight bytes of the class that is asked for stand in the first `length`
 * ones; of several that follow each other the first. Gives how many.
 */
export function rows(length: u32, eights: u32): u32 {
  for (let at: u32 = 0; at < length; at += 16) store<u16>(BITS + at / 8, <u16>membersAt(at, ASKED))
  let count: u32 = 0
  let last: u64 = 0
  let lastFull: u64 = 0
  for (let at: u32 = 0; at < length; at += 64) {
    const full = fullBytes(load<u64>(BITS + at / 8) & before(length, at))
    let ends = full
    for (let n: u32 = 8; n < 8 * eights; n += 8) ends &= (full << n) | (lastFull >> (64 - n))
    let firsts = ends & ~((ends << 8) | (last >> 56))
    last = ends
    lastFull = full
    for (; firsts != 0; firsts &= firsts - 1) {
      store<u32>(PLACES + 4 * count, at + <u32>ctz(firsts) - 8 * (eights - 1))
      count++
    }
  }
  return count
}
