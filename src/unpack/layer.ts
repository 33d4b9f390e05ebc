import { A_FILE_NAME, type Leak } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import { PackedTooLarge } from '../leak/decode/packed.ts'
import { readingsOfName } from '../leak/search-texts.ts'
import { breathe } from './breathe.ts'
import type { Budget } from './caps.ts'
import { HEAD, packingOf } from './compression.ts'
import { makeEmbeddedReader } from './embedded.ts'
import { makeHeldBytes } from './held-bytes.ts'
import { INSIDE, shownName } from './member-name.ts'
import { UnreadableFile } from './read-file.ts'
import type { Container, Layer, MemberWhat, ReadAt, Reader } from './reader.ts'
import { makeSequence } from './sequence.ts'
import { isSaid, untold } from './said.ts'
import { readRows } from './sqlite-rows.ts'
import { stitchPages } from './sqlite.ts'
import { makeTarReader } from './tar.ts'
import { beginsZip, makeZipReader } from './zip.ts'

interface LayerWhat extends Omit<MemberWhat, 'technique'> {
  readonly technique: MemberWhat['technique'] | null
  /** The name that tells by its ending how the bytes are packed. */
  readonly fileName: string
  /** The name in places. */
  readonly shown: () => string
  /** Packings around it. */
  readonly depth: number
  /** Pages can be read again at the end, by the one who opened the layer. */
  readonly isRereadable: boolean
  /** Its bytes hold no known value: that was seen before. */
  readonly isClean?: boolean
}

interface Opening {
  readonly engine: Engine
  readonly budget: Budget
}

interface State {
  readonly what: LayerWhat
  readonly opening: Opening
  /** What was found in archives, in packed streams that are the whole layer, and in pages; and in packed streams at any other place. */
  readonly inside: Leak[]
  readonly embedded: Leak[]
  /** And in the rows of a database. */
  readonly rows: Leak[]
  /** Until it is known what the bytes are. */
  head: Buffer | null
  readers: readonly Reader[]
  held: ReturnType<typeof makeHeldBytes> | null
  isPages: boolean
  /** An archive begins with the first byte, and does not follow some text. */
  isWrapping: boolean
  length: number
  names: ReturnType<Engine['open']> | null
}

/** A name is searched only where it is shown. */
const shownMember = ({ what, opening }: State, name: string): (() => string) => {
  let shown: string | null = null
  return () => (shown ??= `${what.shown()}${INSIDE}${shownName(opening.engine, name)}`)
}

const openMember = (state: State, member: MemberWhat, into: Leak[]): Reader => {
  const { what, opening } = state
  const depth = what.depth + 1
  if (depth > opening.budget.caps.depth) {
    throw new UnreadableFile('over-cap', `is packed more than ${opening.budget.caps.depth} times`)
  }
  if (member.name !== null) opening.budget.member()
  const shown = member.name === null ? what.shown : shownMember(state, member.name)
  // app.log.br.gz holds app.log.br
  const fileName = member.name ?? what.fileName.replace(/\.[^.]*$/, '')
  const layer = makeLayer({ ...member, fileName, shown, depth, isRereadable: false }, opening)
  return {
    write: (chunk) => layer.write(chunk),
    end: async () => {
      const { own, inside } = await layer.end()
      into.push(...own, ...inside)
    },
  }
}

const containerOf = (state: State, into: Leak[] = state.inside): Container => ({
  maxMembers: state.opening.budget.caps.members,
  open: (member) => openMember(state, member, into),
  name: (name) => {
    state.names ??= state.opening.engine.open('')
    for (const text of readingsOfName(name)) state.names.write(Buffer.from(`${text}\n`, 'utf8'))
  },
  unpacked: (bytes) => {
    state.opening.budget.unpack(bytes)
  },
})

/** Reads whatever stands in the bytes, at any place. What an archive holds is packed, too: it is told as the archive's. */
const lookInside = (state: State, isArchive: boolean): readonly Reader[] => {
  const zip = makeZipReader(containerOf(state))
  return isArchive ? [zip] : [zip, makeEmbeddedReader(containerOf(state, state.embedded))]
}

/** Decides by the first bytes what reads the layer. */
const recognise = (state: State, head: Buffer): void => {
  const { what, opening } = state
  const container = containerOf(state)
  const packing = packingOf(head, what.fileName)
  state.head = null
  switch (packing.state) {
    case 'unknown':
      throw new UnreadableFile(
        'unknown-compression',
        `is packed with ${packing.name}, which cannot be opened`,
      )
    case 'tar':
      state.readers = [makeTarReader(container, makeZipReader(container))]
      return
    case 'packed':
      state.readers = [
        makeSequence(packing, container),
        ...(packing.trust === 'sure' ? [] : [makeZipReader(container)]),
      ]
      return
    case 'pages':
      state.isPages = true
      if (!what.isRereadable) state.held = makeHeldBytes(opening.budget.caps.heldBytes)
      state.readers = lookInside(state, false)
      return
    case 'plain':
      state.isWrapping = beginsZip(head)
      state.readers = lookInside(state, state.isWrapping)
  }
}

const takeReadable = async (state: State, bytes: Uint8Array): Promise<void> => {
  state.held?.write(bytes)
  for (const reader of state.readers) await reader.write(bytes)
}

/** Whatever is thrown says which member it is about: the innermost one. */
const named = async <T>({ what }: State, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    const isTooLarge = cause instanceof PackedTooLarge
    const error = isTooLarge ? new UnreadableFile('over-cap', cause.message, { cause }) : cause
    if (error instanceof UnreadableFile) error.place ??= what.shown()
    throw error
  }
}

const take = async (state: State, chunk: Uint8Array): Promise<void> => {
  if (state.head === null) return takeReadable(state, chunk)
  const head = Buffer.concat([state.head, chunk])
  if (head.length < HEAD) {
    state.head = head
    return
  }
  recognise(state, head)
  await takeReadable(state, head)
}

/** One for each value: which name it was is not told anyway. */
const nameLeaks = ({ names, what }: State): readonly Leak[] => {
  const leaks = new Map((names?.end() ?? []).map((leak) => [leak.fingerprint, leak]))
  return [...leaks.values()].map((leak) => ({
    ...leak,
    technique: 'file-name',
    place: { file: `${what.shown()}${INSIDE}${A_FILE_NAME}`, line: null, column: null },
  }))
}

const finish = async (state: State, readAt: ReadAt | undefined): Promise<void> => {
  if (state.head !== null) {
    const { head } = state
    recognise(state, head)
    await takeReadable(state, head)
  }
  for (const reader of state.readers) await reader.end()
  const pages = readAt ?? state.held?.readAt
  if (!state.isPages || pages === undefined) return
  await stitchPages(pages, state.length, containerOf(state))
  await readRows(pages, state.length, containerOf(state, state.rows))
}

/**
 * Opens a stream of bytes: it is searched as it stands, and what it holds is searched too, packed in each other up to the caps.
 * Memory does not grow with the stream, but for databases in archives.
 * @throws {UnreadableFile} from both methods
 */
const makeLayer = (what: LayerWhat, opening: Opening): Layer => {
  const { engine } = opening
  const open = (): ReturnType<Engine['open']> | null =>
    what.isClean === true ? engine.byParts.openRest('') : engine.open('')
  const scanner = what.isSearched === false ? null : open()
  const state: State = {
    ...{ what, opening, inside: [], embedded: [], rows: [], head: Buffer.alloc(0), readers: [] },
    ...{ held: null, isPages: false, isWrapping: true, length: 0, names: null },
  }
  return {
    write: (chunk) =>
      named(state, async () => {
        opening.budget.search(chunk.length)
        state.length += chunk.length
        scanner?.write(chunk)
        await take(state, chunk)
        await breathe()
      }),
    end: (readAt) =>
      named(state, async () => {
        await finish(state, readAt)
        const embedded = state.embedded.filter((leak) => !isSaid(leak, state.inside))
        const inside = [...state.inside, ...embedded, ...nameLeaks(state)]
        const found = scanner?.end() ?? []
        inside.push(...untold(state.rows, [...inside, ...found]))
        const own = found
          .filter((leak) => !state.isWrapping || !isSaid(leak, inside))
          .map((leak) => ({
            ...leak,
            technique: what.technique ?? leak.technique,
            place: placeIn(what, leak),
          }))
        return { own, inside }
      }),
  }
}

/** Pages are put together in another order than they stand in: no line can be told. */
const placeIn = ({ shown, technique }: LayerWhat, { place }: Leak): Leak['place'] =>
  technique === 'sqlite' ? { file: shown(), line: null, column: null } : { ...place, file: shown() }

/** How a file is opened. */
export interface FileWhat {
  /** Its ending may tell how it is packed. */
  readonly fileName: string
  /** The name in places. */
  readonly shown: string
  /** Its own bytes were searched by parts, and hold nothing: what is left to do is what they are packed with. */
  readonly isClean?: boolean
}

/** Opens a file; the technique of what stands in it as it is remains that of the search. */
export const openFile = ({ fileName, shown, isClean = false }: FileWhat, opening: Opening): Layer =>
  makeLayer(
    { name: null, technique: null, fileName, shown: () => shown, depth: 0, isRereadable: true, isClean },
    opening,
  )
