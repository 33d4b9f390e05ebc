/**
 * Bytes that no reader understood yet and the chunk that follows them, as one. Without such bytes it is the chunk's own memory, which
 * is overwritten after the reader has taken it: what is kept longer has to be copied.
 */
export const joinPending = (pending: Buffer, chunk: Uint8Array): Buffer =>
  pending.length === 0
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    : Buffer.concat([pending, chunk])
