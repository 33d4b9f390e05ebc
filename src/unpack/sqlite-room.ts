/** Bytes that are put together and not yet searched. */
export interface Room {
  readonly used: number
  put(bytes: Uint8Array, from: number, to: number): void
  /** Puts text of ASCII. */
  say(text: string): void
  /** Gives all there is; the next `put` overwrites it. */
  take(): Uint8Array
}

/** A copy of so few bytes is faster one by one. */
const FEW = 64

/** Makes room for so many bytes; it grows where more are put. */
export const makeRoom = (size: number): Room => {
  let [room, used] = [Buffer.alloc(size), 0]
  const grow = (more: number): void => {
    if (used + more <= room.length) return
    const next = Buffer.alloc(2 * (used + more))
    room.copy(next, 0, 0, used)
    room = next
  }
  return {
    get used() {
      return used
    },
    put: (bytes, from, to) => {
      grow(to - from)
      if (to - from > FEW) room.set(bytes.subarray(from, to), used)
      else for (let i = from; i < to; i++) room[used + i - from] = bytes[i] ?? 0
      used += to - from
    },
    say: (text) => {
      grow(text.length)
      for (let i = 0; i < text.length; i++) room[used++] = text.charCodeAt(i)
    },
    take: () => {
      const taken = room.subarray(0, used)
      used = 0
      return taken
    },
  }
}
