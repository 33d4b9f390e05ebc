/** A fenced block of a Markdown page. `info` is what stands behind the fence. */
export interface Fence {
  readonly info: string
  readonly text: string
}

/** A line of a Markdown page outside of its fenced blocks, and what the headings above it say that it is about. */
export interface ProseLine {
  readonly text: string
  readonly about: 'request' | 'reply' | 'neither'
}

export interface MarkdownPage {
  readonly fences: readonly Fence[]
  readonly prose: readonly ProseLine[]
}

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/
const HEADING = /^ {0,3}(#{1,6})\s+(.*)$/
const REPLY_WORDS = /\b(?:response|reply|replies|returns?|output|chunk|stream|streaming|event)s?\b/i
const REQUEST_WORDS = /\b(?:request|body|parameter|param|argument|header|query|input)s?\b/i

/** Takes a page apart (CommonMark 0.31, sections 4.2 and 4.5). Linear in the page's length. */
export function readMarkdown(text: string): MarkdownPage {
  const fences: Fence[] = []
  const prose: ProseLine[] = []
  const headings: { level: number; title: string }[] = []
  let open: { marks: string; info: string; lines: string[] } | null = null
  for (const line of text.split(/\r\n?|\n/)) {
    if (open !== null) {
      if (closes(line, open.marks)) {
        fences.push({ info: open.info, text: open.lines.join('\n') })
        open = null
      } else open.lines.push(line)
      continue
    }
    const fence = FENCE.exec(line)
    if (fence) {
      open = { marks: fence[1] ?? '', info: (fence[2] ?? '').trim(), lines: [] }
      continue
    }
    const heading = HEADING.exec(line)
    if (heading) {
      const level = (heading[1] ?? '').length
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop()
      headings.push({ level, title: heading[2] ?? '' })
    }
    prose.push({ text: line, about: aboutOf(headings) })
  }
  // A fence that nobody closes goes to the end of the page.
  if (open !== null) fences.push({ info: open.info, text: open.lines.join('\n') })
  return { fences, prose }
}

function closes(line: string, marks: string): boolean {
  const found = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1]
  return found?.[0] === marks[0] && (found?.length ?? 0) >= marks.length
}

/** The innermost heading that says one of the two decides. */
function aboutOf(headings: readonly { title: string }[]): ProseLine['about'] {
  for (const { title } of headings.toReversed()) {
    const reply = REPLY_WORDS.test(title)
    const request = REQUEST_WORDS.test(title)
    if (reply !== request) return reply ? 'reply' : 'request'
  }
  return 'neither'
}
