import { z } from 'zod'

/** A text of ours, or one that was checked. */
export const text = z.string().max(2000)

/** A name that can stand in a file name or an address. */
export const id = z.string().regex(/^[\w.:@/+-]{1,256}$/)

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
