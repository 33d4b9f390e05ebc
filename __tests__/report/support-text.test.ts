import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Packet } from '../../src/packet/schema.ts'
import { comment } from '../../src/report/comment.ts'
import { htmlPage } from '../../src/report/html.ts'
import { summary } from '../../src/report/summary.ts'
import { supportText } from '../../src/report/support-text.ts'
import { hostileText } from './hostile.ts'
import { aPacket, aSupport } from './packet.ts'

const DELIVERY = { artifactUrl: null, digest: null, runUrl: null, shard: null }
const asking = (wish: Partial<NonNullable<Packet['support']>> = {}, over = {}): Packet =>
  aPacket({ ...over, support: aSupport(wish) })
const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'support.md'), 'utf8')

describe('the text for a support request', () => {
  it('is not there where nothing has to be asked', () => {
    const packet = aPacket()
    expect(supportText(packet)).toBeNull()
    for (const text of [
      summary(packet, DELIVERY).toString(),
      htmlPage(packet),
      comment(packet, DELIVERY).body.toString(),
    ])
      expect(text).not.toMatch(/Support request/)
  })

  it('has every part that support asks for, in the order in which they read it', () => {
    const titles = [...(supportText(asking()) ?? '').matchAll(/^(\S.*):$/gm)].map(([, title]) => title)
    expect(titles).toEqual([
      'What failed',
      'Expected',
      'Actual',
      'Request id',
      'Endpoint',
      'Model',
      'Time (UTC)',
      'Request shape',
      'Error code',
      'Client and machine',
      'Redacted',
      'Next step on our side',
      'Pages',
    ])
  })

  it('is the one that docs/support.md shows', () => {
    expect(PAGE).toContain(`\`\`\`text\n${supportText(asking()) ?? ''}\`\`\``)
  })

  it.each([
    [{ request_id: null }, 'none came back: please look the call up by time, endpoint and model'],
    [{ error_code: null }, 'none came back'],
    [{ error_code: 'other' } as const, 'one that this check does not know'],
  ])('says what is missing (%#)', (wish, words) => {
    expect(supportText(asking(wish))).toContain(`  ${words}\n`)
  })

  it('names the client where it is the one of the gate, and asks for its name where it is not', () => {
    expect(supportText(asking())).toContain('our command, watched by fallback-evidence-gate 0.1.0')
    expect(supportText(asking({}, { strength: 'contract' }))).toContain(
      'Client: fallback-evidence-gate 0.1.0, its own client',
    )
  })

  it('stands in a block of the summary and of the page; the comment says where', () => {
    const packet = asking()
    expect(summary(packet, DELIVERY).toString()).toContain(`\`\`\`text\n${supportText(packet) ?? ''}\`\`\``)
    expect(htmlPage(packet)).toContain('req-8f2c11')
    expect(comment(packet, DELIVERY).body.toString()).toContain('Support request text: in the job summary.')
  })

  it('keeps each value on its line and in its block, whatever a policy declares', () => {
    const fences = (text: string): number => text.match(/^`{3,}/gm)?.length ?? 0
    fc.assert(
      fc.property(hostileText, (model) => {
        const packet = { ...asking(), support: aSupport({ model, endpoint: `POST ${model}` }) }
        const text = supportText(packet) ?? ''
        expect(text.split('\n').length).toBe(supportText(asking())?.split('\n').length)
        expect(text).not.toMatch(/[\p{Cf}\u2028\u2029]/u)
        const page = summary(packet, DELIVERY).toString()
        expect(fences(page)).toBe(fences(summary(asking(), DELIVERY).toString()))
        expect(page).not.toMatch(/^\s*::|##\[/m)
      }),
    )
  })

  it('says nothing of a reply: it is made of the support member, tool, machine and run alone', () => {
    const packet = asking()
    const elsewhere = {
      ...packet,
      drills: packet.drills.map((drill) => ({ ...drill, id: 'words-of-a-reply' })),
      findings: packet.findings.map((finding) => ({ ...finding, message: 'words of a reply' })),
      records: packet.records.map((record) => ({ ...record, operator_note: 'words of a reply' })),
      uncertainty: ['words of a reply'],
    }
    expect(supportText(elsewhere)).toBe(supportText(packet))
  })
})
