import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { code, details, fence, hidden, link, safeMd, prose, table } from '../../src/report/markdown.ts'
import { HOSTILE, hostileText } from './hostile.ts'

const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))

describe('safeMd', () => {
  it('keeps the fixed text and escapes the values', () => {
    expect(safeMd`**${'a*b'}**`.toString()).toBe('**a&#42;b**')
  })

  it('takes Markdown as it is', () => {
    expect(safeMd`- ${safeMd`**x**`} ${[safeMd`_y_`]}`.toString()).toBe('- **x** _y_')
  })

  it('does not take an object that pretends to be Markdown', () => {
    const forged: unknown = { toString: () => '**forged**' }
    expect(() => safeMd`${forged as never}`.toString()).toThrow(TypeError)
  })

  it('breaks mentions, references and addresses so that GitHub links none of them', () => {
    const text = safeMd`${'@team #12 GH-7 https://h.example www.h.example'}`.toString()
    expect(text).toBe(
      '&#64;&#8203;team &#35;&#8203;12 GH&#8203;-7 https&#58;&#8203;//h.example www&#8203;.h.example',
    )
  })

  it.each([...HOSTILE])('leaves no Markdown structure of %j', (text) => {
    for (const out of [safeMd`${text}`, code(text), prose(text)]) {
      const inside = out.toString().replaceAll(/<\/?code>/g, '')
      expect(inside).not.toMatch(/[`<>|*_~[\]\\\n\r@]|::|##\[|-->|https?:\/\//)
    }
  })

  it('never lets any text start a command, a line, an element or a span', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const out = `${safeMd`${text}`.toString()}${code(text).toString().slice(6, -7)}`
        expect(out).not.toMatch(/[`<>|*_~[\]\\\p{Cc}\p{Cf}@"]|::|##\[|--|#(?!\d+;)|&(?!#\d+;)/u)
        expect(safeMd`${text}`.toString()).not.toMatch(/^(?:[-+=:#> ]|\d+[.)])/)
      }),
    )
  })

  it('still reads as what it was', () => {
    expect(decoded(code('logs/`x`|<b>@a #1.log').toString())).toBe('<code>logs/`x`|<b>@a #1.log</code>')
  })
})

describe('fence', () => {
  it('is longer than the longest run of backticks', () => {
    expect(fence('a ```` b', 'text').toString()).toBe('`````text\na ```` b\n`````')
  })

  it('cannot be closed by its content, which holds no command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [open = '', ...rest] = fence(text, 'text').toString().split('\n')
        const marks = open.slice(0, -'text'.length)
        expect(rest.pop()).toBe(marks)
        for (const line of rest) {
          expect(line).not.toContain(marks)
          expect(line).not.toMatch(/^\s*::|##\[|\p{Cf}|\p{Cc}/u)
        }
      }),
    )
  })
})

describe('other pieces', () => {
  it('links only plain http addresses', () => {
    expect(link('run', 'https://h.example/a b)').toString()).toBe('[run](https://h.example/a%20b%29)')
    expect(link('run', 'javascript:alert(1)').toString()).toBe('run')
    expect(link('run', null).toString()).toBe('run')
  })

  it('renders the backticks of our own sentences as code and leaves odd ones as text', () => {
    expect(prose('Set `a_b` now').toString()).toBe('Set&#32;<code>a&#95;b</code>&#32;now')
    expect(prose('one ` alone').toString()).toBe('one &#96; alone')
  })

  it('cannot be left by a hidden comment, a table cell or a folded title', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const comment = hidden('fallback-evidence-gate', { shard: text }).toString()
        expect(comment.slice(4, -3)).not.toMatch(/--|>|<|\n|-$/)
        const [head = ''] = table([text, 'b'], [[safeMd`${text}`, safeMd``]])
          .toString()
          .split('\n')
        expect(head.match(/\|/g)).toHaveLength(3)
        const folded = details(
          text,
          safeMd`
x
          `,
        ).toString()
        expect(folded.match(/<\/?(?:details|summary)>/g)).toHaveLength(4)
      }),
    )
  })

  it('gives different shards different markers', () => {
    const markerOf = (shard: string): string => hidden('fallback-evidence-gate', { shard }).toString()
    expect(new Set(['a--b', 'a-%2Db', 'a-b', 'a', 'a-', 'a b'].map(markerOf)).size).toBe(6)
  })
})
