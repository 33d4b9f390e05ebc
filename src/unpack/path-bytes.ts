import { isUtf8 } from 'node:buffer'
import { join, sep } from 'node:path'

/**
 * A path as the system takes it. A name is any bytes on Linux: what is no UTF-8 stays bytes, because as text it would name
 * another file, or none.
 */
export type Path = string | Buffer

/** Bytes of a path as text, where that gives the same bytes again. */
export const pathOf = (bytes: Buffer): Path => (isUtf8(bytes) ? bytes.toString('utf8') : bytes)

/** A path below a folder. */
export const joinPath = (folder: Path, name: Path): Path =>
  typeof folder === 'string' && typeof name === 'string'
    ? join(folder, name)
    : Buffer.concat([Buffer.from(folder), Buffer.from(sep), Buffer.from(name)])

/** A path for a person. Of what is no UTF-8, each byte beyond ASCII is shown as `\xff`: that names one file, and a shell takes it. */
export const shownPath = (path: Path): string =>
  typeof path === 'string'
    ? path
    : path.toString('latin1').replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`)

/** Whether text may stand for bytes that are no UTF-8: what was typed came through a decoder, which writes this for them. */
export const mayBeBytes = (typed: string): boolean => typed.includes('\ufffd')
