import { join, safeMd, type Markdown } from './markdown.ts'

/** Adds whole pieces while they fit; a piece is never cut in two. */
export class Budget {
  #left: number

  /** `limit` in characters as JavaScript counts them: never fewer than any server counts. */
  constructor(limit: number) {
    this.#left = limit
  }

  /** Takes the room of text that must be there. */
  reserve(text: Markdown): Markdown {
    this.#left -= text.toString().length + SEPARATOR
    return text
  }

  /** As many of `items` as fit, one a line, and how many were left out. Null where not even the first one fits. */
  list(items: readonly Markdown[], more: (cut: number) => Markdown): Markdown | null {
    const longestMore = more(items.length).toString().length + 1
    const kept: Markdown[] = []
    for (const item of items) {
      const cost = item.toString().length + 1
      if (cost + longestMore + SEPARATOR > this.#left) break
      this.#left -= cost
      kept.push(item)
    }
    const cut = items.length - kept.length
    if (items.length === 0 || (kept.length === 0 && longestMore > this.#left)) return null
    const tail = cut > 0 ? [this.reserve(more(cut))] : []
    return join([...kept, ...tail], '\n')
  }

  /** The text when there is room for it, or nothing. */
  take(text: Markdown): Markdown | null {
    if (text.toString().length + SEPARATOR > this.#left) return null
    return this.reserve(text)
  }
}

/** Room for the blank line and the wrapping between two pieces. */
const SEPARATOR = 80

/** Pieces under each other with a blank line between. */
export function stacked(pieces: readonly (Markdown | null)[]): Markdown {
  return safeMd`${join(
    pieces.filter((piece) => piece !== null),
    '\n\n',
  )}\n`
}
