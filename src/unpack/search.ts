import type { Some } from '../evidence/brand.ts'
import { A_FILE_NAME, type Leak, type LeakKind, type Search, type Technique } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import { PackedTooLarge } from '../leak/decode/packed.ts'
import { leaksInName } from '../leak/search-texts.ts'
import { breathe } from './breathe.ts'
import { type Budget, type Caps, DEFAULT_CAPS, makeBudget } from './caps.ts'
import { openFile } from './layer.ts'
import { provePacked } from './prove-packed.ts'
import type { Path } from './path-bytes.ts'
import { type Beginning, beginningAt, readRegular, UnreadableFile } from './read-file.ts'
import type { Layer } from './reader.ts'
import type { SearchThreads } from './search-threads.ts'
import type { Target } from './targets.ts'

type NotSearched = Extract<Search, { state: 'not-searched' }>

type Proven = Some<Technique> | NotSearched

/** An engine cannot change: whoever searches file by file proves it once. */
const proofs = new WeakMap<Engine, Promise<Proven>>()

const prove = (engine: Engine): Promise<Proven> => {
  const proof = proofs.get(engine) ?? proveNow(engine)
  proofs.set(engine, proof)
  return proof
}

const proveNow = async (engine: Engine): Promise<Proven> => {
  const steps = engine.proving()
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) await breathe()
  const proof = step.value
  const packed = await provePacked(engine)
  const failed = [...(proof.state === 'failed' ? proof.techniques : []), ...packed.failed]
  if (proof.state === 'failed' || failed.length > 0) {
    return { state: 'not-searched', why: 'self-test-failed', detail: failed.join(', ') }
  }
  const [first, ...rest] = proof.techniques
  return [first, ...rest, ...packed.proven, 'file-name']
}

const isWanted = (target: Pick<Target, 'kinds'>, kind: LeakKind): boolean =>
  target.kinds === 'all' || target.kinds.includes(kind)

/** A name that leaks is not repeated: neither for itself nor for what stands in the file. */
const searchName = (engine: Engine, target: Omit<Target, 'path'>): readonly Leak[] =>
  leaksInName(engine, target.show, A_FILE_NAME)
    .filter(({ kind }) => isWanted(target, kind))
    .slice(0, 1)
    .map((leak) => ({
      ...leak,
      technique: 'file-name',
      place: { file: A_FILE_NAME, line: null, column: null },
    }))

/** A place in what was read, as a place in the file. */
const movedBy = ({ lines, columns }: Beginning, leak: Leak): Leak => {
  const { file, line, column } = leak.place
  if (line === null) return leak
  const moved = line > 1 || column === null ? column : column + columns
  return { ...leak, place: { file, line: line + lines, column: moved } }
}

/** More leaks of one needle in one file say nothing new, and are not told. */
export const MOST_LEAKS = 1000

const atMost = (leaks: readonly Leak[]): readonly Leak[] => {
  const counts = new Map<string, number>()
  return leaks.filter(({ fingerprint }) => {
    const count = (counts.get(fingerprint) ?? 0) + 1
    counts.set(fingerprint, count)
    return count <= MOST_LEAKS
  })
}

interface Reading {
  readonly budget: Budget
  readonly onRead: (bytes: number) => void
  readonly threads: SearchThreads | null
}

/** A file that is read twice is told once. */
const makeTelling = (onRead: Reading['onRead']) => {
  let ahead = 0
  return {
    first: (bytes: number): void => {
      ahead += bytes
      onRead(bytes)
    },
    again: (bytes: number): void => {
      const known = Math.min(ahead, bytes)
      ahead -= known
      onRead(bytes - known)
    },
  }
}

const searchFile = async (
  engine: Engine,
  { path, from = 0, ...target }: Target<Path>,
  name: string,
  { budget, onRead, threads }: Reading,
) => {
  budget.startFile()
  const maxBytes = budget.caps.fileBytes
  const tell = makeTelling(onRead)
  const what = { fileName: path.toString(), shown: name, isClean: false }
  let layer: Layer | null = null
  const file = (): Layer => (layer ??= openFile(what, { engine, budget }))
  let found: Awaited<ReturnType<Layer['end']>> = { own: [], inside: [] }
  await readRegular(path, {
    maxBytes,
    from,
    first: async (fd, size) => {
      if (threads !== null && size <= maxBytes)
        what.isClean = await threads.areClean({ fd, from, to: size }, tell.first)
    },
    take: async (chunk) => {
      tell.again(chunk.length)
      budget.read(chunk.length)
      await file().write(chunk)
    },
    again: async (readAt) => {
      found = await file().end(readAt)
    },
  })
  const { own, inside } = found
  // Most files hold no leak: what stands before is counted only where it matters.
  const beginning = from > 0 && own.length > 0 ? await beginningAt(path, from) : { lines: 0, columns: 0 }
  const leaks = [...own.map((leak) => movedBy(beginning, leak)), ...inside]
  return atMost(leaks.filter(({ kind }) => isWanted(target, kind)))
}

const overCount = (files: number, cap: number): NotSearched => ({
  state: 'not-searched',
  why: 'over-cap',
  detail: `${files} files; at most ${cap} are searched`,
})

/** The files to search; `caps` replaces single ones of {@link DEFAULT_CAPS}. */
export interface SearchWhat {
  readonly files: readonly Target<Path>[]
  readonly caps?: Partial<Caps>
  /** Told of every piece that was read, in bytes as they lie on the disk. */
  readonly onRead?: (bytes: number) => void
  /** Large files are searched by these together; null: by this thread alone. Made for the same engine, and closed by the caller. */
  readonly threads?: SearchThreads | null
}

/** A name can hold an encoded value, and that can be a bomb. */
const tooLarge = (name: string, { message }: PackedTooLarge): NotSearched => ({
  state: 'not-searched',
  why: 'over-cap',
  detail: `${name} ${message}`,
})

/**
 * Searches files without a proof: for a thread that helps one which proves an engine of the same recipe, and takes no answer before
 * that. One file that cannot be read makes the whole search `not-searched`.
 */
export const searchFiles = async (
  { files, caps, onRead = () => undefined, threads = null }: SearchWhat,
  engine: Engine,
): Promise<{ readonly bytes: number; readonly leaks: readonly Leak[] } | NotSearched> => {
  const reading: Reading = { budget: makeBudget({ ...DEFAULT_CAPS, ...caps }), onRead, threads }
  const leaks: Leak[] = []
  for (const target of files) {
    let name = A_FILE_NAME
    try {
      const inName = searchName(engine, target)
      if (inName.length === 0) name = target.show
      leaks.push(...inName, ...(await searchFile(engine, target, name, reading)))
    } catch (error) {
      if (error instanceof PackedTooLarge) return tooLarge(name, error)
      if (!(error instanceof UnreadableFile)) throw error
      return { state: 'not-searched', why: error.why, detail: `${error.place ?? name} ${error.message}` }
    }
  }
  return { bytes: reading.budget.bytes, leaks }
}

const nameLeaks = (names: readonly string[], engine: Engine): readonly Leak[] | NotSearched => {
  try {
    return names.flatMap((name) => searchName(engine, { show: name, kinds: 'all' }))
  } catch (error) {
    if (error instanceof PackedTooLarge) return tooLarge(A_FILE_NAME, error)
    throw error
  }
}

/**
 * Proves the engine, then searches files and their names. `names`: further names that were written, of folders for example.
 * One file that cannot be read makes the whole search `not-searched`: what was not read may hold anything.
 */
export const search = async (
  what: SearchWhat,
  engine: Engine,
  names: readonly string[] = [],
): Promise<Search> => {
  const { files, caps, threads } = what
  const most = caps?.files ?? DEFAULT_CAPS.files
  if (files.length === 0 && names.length === 0) {
    return { state: 'not-searched', why: 'nothing-to-search', detail: 'no file was named' }
  }
  if (files.length > most) return overCount(files.length, most)
  threads?.begin(files)
  const proven = await prove(engine)
  if ('state' in proven) return proven
  const named = nameLeaks(names, engine)
  if ('state' in named) return named
  const result = await searchFiles(what, engine)
  if ('state' in result) return result
  return {
    state: 'searched',
    proven,
    files: files.length,
    bytes: result.bytes,
    armed: engine.armed,
    leaks: [...named, ...result.leaks],
  }
}
