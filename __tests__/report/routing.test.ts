import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { RouteMove, RoutingChange } from '../../src/evidence/routing.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { annotations } from '../../src/report/annotations.ts'
import { comment, COMMENT_BUDGET, commentMarker } from '../../src/report/comment.ts'
import { htmlPage } from '../../src/report/html.ts'
import { nothingToJudgeText } from '../../src/report/nothing-to-judge.ts'
import { routingOutputs } from '../../src/report/outputs.ts'
import { routingLine } from '../../src/report/routing.ts'
import { summary } from '../../src/report/summary.ts'
import { verdictText } from '../../src/report/terminal.ts'
import { hostileText } from './hostile.ts'
import { aPacket } from './packet.ts'

const move = (over: Partial<RouteMove> = {}): RouteMove => ({
  file: 'config/litellm.yaml',
  route: 'cometapi/gpt-5-mini',
  before: 5,
  after: 12.5,
  unit: 'weight',
  line: 9,
  promoted: true,
  gains: true,
  ...over,
})
const OTHER = move({ route: 'openai/gpt-5', before: 95, after: 87.5, line: 5, promoted: false, gains: false })
const changed = (...moves: readonly RouteMove[]): RoutingChange => ({
  state: 'changed',
  moves,
  unreadable: [],
  scope: [],
  carries: false,
})
const packetOf = (moves: readonly RouteMove[], wish: Parameters<typeof aPacket>[0] = {}): Packet => ({
  ...aPacket(wish),
  routing_change: moves.map(({ file, route, before, after, unit, line }) => ({
    file,
    route,
    before,
    after,
    unit,
    line,
  })),
})
const DELIVERY = { artifactUrl: null, digest: null, runUrl: null, shard: null }
const BLOCKED = { findings: { 'retry-bounded': { outcome: 'fail', message: 'it retried.' } } } as const

describe('a routing change in one line', () => {
  it.each<readonly [string, RoutingChange]>([
    ['cometapi/gpt-5-mini from 5 % to 12.5 % in config/litellm.yaml:9.', changed(move())],
    [
      'cometapi/gpt-5-mini from 5 % to 12.5 % in config/litellm.yaml:9 and 1 more move.',
      changed(OTHER, move()),
    ],
    [
      'cometapi/gpt-5-mini is new with 3 % in config/litellm.yaml:9.',
      changed(move({ before: null, after: 3 })),
    ],
    [
      'cometapi/gpt-5-mini is gone, with 5 % before, in config/litellm.yaml.',
      changed(move({ after: null, line: null, gains: false })),
    ],
    [
      'cometapi/gpt-5-mini is asked earlier in config/litellm.yaml:9.',
      changed(move({ before: 0, after: 0, unit: 'order' })),
    ],
    [
      'cometapi/gpt-5-mini is asked later in config/litellm.yaml:9.',
      changed(move({ before: 0, after: 0, unit: 'order', gains: false })),
    ],
    ['2 watched files not read.', { ...changed(), unreadable: [unread('a'), unread('b')] } as RoutingChange],
    ['No watched file moves a share.', { state: 'unchanged' }],
    ['No routing change is judged in this run.', { state: 'not-watched' }],
    [
      'What this change does to the shares is not known. GitHub answered 403.',
      { state: 'unknown', why: 'GitHub answered 403.', remedy: '' },
    ],
  ])('%s', (line, routing) => {
    expect(routingLine(routing)).toBe(line)
  })

  it('stays one line of bounded length, whatever the names', () => {
    fc.assert(
      fc.property(hostileText, fc.string(), (route, file) => {
        const line = routingLine(changed(move({ route, file: `${file}${'x'.repeat(900)}` })))
        expect(line.length).toBeLessThanOrEqual(500)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }),
    )
  })

  it('tells a later step whether a share moves, and never that none does where nobody knows', () => {
    const said = (routing: RoutingChange) => routingOutputs(routing)['routing-changed']
    expect(said(changed(move()))).toBe('true')
    expect(said({ state: 'unchanged' })).toBe('false')
    expect(said({ state: 'not-watched' })).toBe('unknown')
    expect(said({ state: 'unknown', why: '', remedy: '' })).toBe('unknown')
  })
})

describe('the moves of a packet', () => {
  const packet = packetOf([OTHER, move()])

  it.each([
    ['the comment', comment(packet, DELIVERY).body.toString(), 'config/litellm.yaml:9', 'happy-path'],
    ['the summary', summary(packet, DELIVERY).toString(), 'config/litellm.yaml:9', 'happy-path'],
    ['the page', htmlPage(packet), 'config/litellm.yaml:9', 'happy-path'],
    [
      'the terminal',
      verdictText(packet, { colour: false, width: 96 }),
      'config/litellm.yaml:9',
      'happy-path',
    ],
  ])('stand in %s before the drills', (_where, text, place, drill) => {
    expect(text).toContain(place)
    expect(text.indexOf(place)).toBeLessThan(text.indexOf(drill))
  })

  it('are marked where a share rises, and only there', () => {
    const text = comment(packet, DELIVERY).body.toString()
    expect(text).toContain('**12&#46;5&#160;%**')
    expect(text).not.toContain('**87')
  })

  it('leave no empty table where nothing moves', () => {
    expect(comment(aPacket(), DELIVERY).body.toString()).not.toContain('Share before')
    expect(htmlPage(aPacket())).not.toContain('Routing change')
  })

  it('are cut where they are many, and the cut is said', () => {
    const many = packetOf(Array.from({ length: 900 }, (_, n) => move({ route: `r${n}`, line: n + 1 })))
    const text = comment(many, DELIVERY).body.toString()
    expect(text).toContain('890 more moves in the packet.')
    expect(text.length).toBeLessThan(COMMENT_BUDGET)
    expect(summary(many, DELIVERY).toString()).toContain('800 more moves in the packet.')
    expect(verdictText(many, { colour: false, width: 96 })).toContain('890 more moves in the packet.')
  })

  it('never break out of their cells', () => {
    const lines = (text: string) => text.split('\n').length
    const reference = lines(comment(packetOf([move()]), DELIVERY).body.toString())
    fc.assert(
      fc.property(hostileText, hostileText, (route, file) => {
        const text = comment(packetOf([move({ route, file })]), DELIVERY).body.toString()
        expect(lines(text)).toBe(reference)
      }),
    )
  })
})

describe('the mark beside the line of a weight', () => {
  it('has the decision and the share before and after', () => {
    const [first] = annotations(packetOf([move()]), changed(OTHER, move()))
    expect(first).toMatchObject({
      level: 'notice',
      title: 'Promote: cometapi/gpt-5-mini 5 % → 12.5 %',
      file: 'config/litellm.yaml',
      line: 9,
    })
  })

  it('is an error where the run blocks, a warning where it only reports, and comes first', () => {
    const levels = (enforce: boolean) =>
      annotations(packetOf([move()], { ...BLOCKED, enforce }), changed(move())).map(({ level, title }) => [
        level,
        title.replace(/:.*/, ''),
      ])
    expect(levels(true)[0]).toEqual(['error', 'Hold'])
    expect(levels(false)[0]).toEqual(['warning', 'Hold'])
  })

  it.each<readonly [string, RouteMove]>([
    ['a route that gets less', move({ gains: false })],
    ['a route that does not lead to the gateway', OTHER],
    ['a route that is gone', move({ line: null })],
    ['a file that is none of the repository', move({ file: '../secrets.yaml' })],
  ])('is not made for %s', (_what, one) => {
    expect(annotations(packetOf([one]), changed(one)).filter(({ line }) => line !== null)).toEqual([])
  })

  it('crowds out no finding', () => {
    const many = Array.from({ length: 40 }, (_, n) => move({ route: `r${n}`, line: n + 1 }))
    const marks = annotations(packetOf(many, BLOCKED), changed(...many))
    expect(marks.map(({ title }) => title)).toContain('retry-bounded')
    expect(marks.filter(({ file }) => file === 'config/litellm.yaml')).toHaveLength(5)
  })
})

describe('a change with nothing to judge', () => {
  const textsOf = (routing: RoutingChange) =>
    nothingToJudgeText({
      routing,
      marker: commentMarker('responses', 'minimal', 'gate'),
      runUrl: 'https://github.com/acme/shop/actions/runs/77',
      commit: 'c'.repeat(40),
    })

  it('says why, and that there is no packet, in every text', () => {
    const { line, summary: page, comment: sticky } = textsOf({ state: 'unchanged' })
    for (const text of [line, page.toString(), sticky.body.toString()]) {
      expect(text).toMatch(/Not applicable/)
      expect(text).toMatch(/moves no share/)
      expect(text).toMatch(/no evidence packet/)
    }
  })

  it('has the marker of the comment that it takes the place of', () => {
    const { marker } = comment(aPacket(), { ...DELIVERY, shard: 'gate' })
    const { comment: sticky } = textsOf({ state: 'unchanged' })
    expect(sticky.marker).toBe(marker)
    expect(sticky.body.toString().split('\n')[0]).toBe(marker)
  })

  it.each<readonly [string, RoutingChange, RegExp]>([
    [
      'the fallback loses',
      changed(move({ after: 1, gains: false })),
      /away from the fallback: cometapi.* 1 %/,
    ],
    ['others move', changed(OTHER), /none to or from the fallback/],
    [
      'the fallback loses in many places',
      changed(...Array.from({ length: 9 }, () => move({ after: 1, gains: false }))),
      /and 6 more\./,
    ],
  ])('says what moves where %s', (_what, routing, says) => {
    expect(textsOf(routing).line).toMatch(says)
  })
})

function unread(file: string) {
  return { file, line: null, says: 'It is no UTF-8 text.' }
}
