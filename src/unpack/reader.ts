import type { Leak, Technique } from '../evidence/search.ts'

/** Takes the bytes of something that holds other things. */
export interface Reader {
  write(chunk: Uint8Array): Promise<void>
  end(): Promise<void>
}

/** Reads bytes at a position: fewer where they end. */
export type ReadAt = (position: number, length: number) => Uint8Array

/** One stream of bytes that is searched and looked into. */
export interface Layer {
  /** Takes the next bytes; they are its own only until the promise is kept. */
  write(chunk: Uint8Array): Promise<void>
  /** Tells what was found: in these bytes as they stand, and in what they hold. `readAt` reads the same bytes again. */
  end(readAt?: ReadAt): Promise<{ readonly own: readonly Leak[]; readonly inside: readonly Leak[] }>
}

/** How a member is opened. */
export interface MemberWhat {
  /** Its name in the archive; null for what has none of its own and is reported as its container. */
  readonly name: string | null
  readonly technique: Technique
  /** Its bytes stand in the container as they are, and are searched there. */
  readonly isSearched?: boolean
}

/** A container, as its readers see it. */
export interface Container {
  /** Members that one archive may have at most: what is noted of each has to end somewhere. */
  readonly maxMembers: number
  /** Opens a member. What it holds is reported with the container's when it is closed. */
  open(member: MemberWhat): Reader
  /** Searches a name that the container gives, a member's or a link's. */
  name(name: string): void
  /** Bytes came out of a packing. */
  unpacked(bytes: number): void
}
