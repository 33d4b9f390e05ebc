/**
 * An open bracket, or a name at the end of its line, below which more is indented: members, where it stands behind other words
 * (`class Cookie:`); items and values, too, where it is a key of YAML; nothing but lines of text behind its `|`.
 */
interface Frame {
  readonly bracket: '{' | '[' | '(' | 'members' | 'key' | 'text'
  readonly name: string | null
  readonly indent: number
  /** The last `key` or `name`, which names the `value` beside it; in a list of pairs the first of two. */
  key: string | null
}

/** Deeper nesting is no log line. */
const MAX_FRAMES = 64

/** The brackets that are open: what a log writes over several lines keeps its path. */
export type Frames = Frame[]

/** Where a value stands: what is open around it, and where the text of its line begins. */
interface Within {
  readonly frames: Frames
  readonly indent: number
}

/** Begins an item of YAML. */
const ITEM = /^(?:-(?:\s+|$))+/

export const CLOSERS = '}])'

const isList = (frame: Frame | undefined): boolean => frame?.bracket === '[' || frame?.bracket === '('

/** True of a list that has a name: what stands in it without one is its value. */
export const isNamedList = (frame: Frame | undefined): boolean => isList(frame) && frame?.name !== null

export const isOfMembers = (frame: Frame | undefined): boolean =>
  frame?.bracket === 'members' || frame?.bracket === 'key'

const isIndented = (frame: Frame | undefined): boolean => isOfMembers(frame) || frame?.bracket === 'text'

/** True in `[["name", "value"]]`, also where the outer bracket stands in an earlier line, and in `rawHeaders: ["name", "value"]`. */
export const isOfPairs = ({ frames, indent }: Within): boolean => {
  const [outer, frame] = [frames.at(-2), frames.at(-1)]
  if (frame?.name != null) return frame.bracket === '[' && /raw_?headers$/i.test(frame.name)
  return isList(frame) && (outer === undefined ? indent > 0 : isList(outer))
}

/** The name of a value: of an attribute, what its key says. */
export const ownName = ({ frames }: Within, name: string | null): string | null => {
  const key = frames.at(-1)?.key ?? null
  return key !== null && (name === null ? isList(frames.at(-1)) : /^value$/i.test(name)) ? key : name
}

/** The names that lead to a value. */
export const pathTo = (within: Within, name: string | null): string[] =>
  [...within.frames.map((frame) => frame.name), ownName(within, name)].filter((part) => part !== null)

/** The key of an attribute; what stands before the first line that matters was not read, and its brackets neither. */
export const keep = ({ frames, indent }: Within, key: string): void => {
  const frame = frames.at(-1)
  if (frame === undefined) frames.push({ bracket: '{', name: null, indent, key })
  else if (!isList(frame)) frame.key = key
}

/** Of two values in a list of pairs the first one is the key of the other. */
export const keepFirst = (within: Within, value: string): void => {
  const frame = within.frames.at(-1)
  if (frame !== undefined && isOfPairs(within)) frame.key = frame.key === null ? value : null
}

/** As if one bracket were open that has this path for a name. */
export const namedFrame = (path: readonly string[]): Frames => [
  { bracket: '(', name: path.join('.') || null, indent: 0, key: null },
]

/** Opens what stands behind a name; what is deeper than a log line ever is stays closed. */
export const open = ({ frames, indent }: Within, bracket: Frame['bracket'], name: string | null): void => {
  if (frames.length < MAX_FRAMES) frames.push({ bracket, name, indent, key: null })
}

/** Closes the last bracket, and what is indented in it. */
export const close = (frames: Frames): void => {
  while (isIndented(frames.at(-1))) frames.pop()
  frames.pop()
}

/** Ends the members of what is no YAML, which goes on behind an empty line. */
export const endMembers = (frames: Frames): void => {
  while (frames.at(-1)?.bracket === 'members') frames.pop()
}

/** Closes what ends before a line, and gives where its text begins: behind the `- ` of an item. */
export const unindent = (text: string, frames: Frames, isOuter: boolean): number => {
  const margin = text.search(/\S/)
  const item = ITEM.exec(text.slice(margin))?.[0] ?? ''
  const isOfTop = item !== '' && frames[0]?.bracket === 'key' && frames[0].indent === 0
  // A log line that begins at the margin begins something new, whatever brackets the text before left open.
  if (isOuter && margin === 0 && !CLOSERS.includes(text[0] ?? '') && !isOfTop) frames.length = 0
  for (let frame = frames.at(-1); frame !== undefined && isIndented(frame); frame = frames.at(-1)) {
    const isItem = item !== '' && frame.bracket === 'key'
    if (margin > frame.indent || (isItem && margin === frame.indent)) break
    frames.pop()
  }
  const frame = frames.at(-1)
  if (item !== '' && frame !== undefined) frame.key = null
  return margin + item.length
}
