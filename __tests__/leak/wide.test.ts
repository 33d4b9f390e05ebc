import { describe, expect, it } from '@jest/globals'
import { serialize } from 'node:v8'
import { makeEngine, PARTS } from '../../src/leak/engine.ts'
import { engineFor, fingerprint, NO_NEEDLES, scan } from './known.ts'

const REPLIES: readonly (readonly [string, string])[] = [
  [
    'Japanese',
    '灯台守は日が沈む前に長い階段を上り、芯を整え、大きな真鍮のレンズを磨きます。それから灯りがともり、船が遠くから光を数えます。',
  ],
  [
    'Chinese',
    '日落之前，灯塔看守人爬上长长的楼梯，修剪灯芯，擦亮巨大的铜制透镜。然后点亮灯光，远方的船只数着闪光，知道礁石在哪里。',
  ],
  [
    'Russian',
    'Перед закатом смотритель поднимается по длинной лестнице, подрезает фитили и полирует большую латунную линзу маяка.',
  ],
  [
    'Korean',
    '해가 지기 전에 등대지기는 긴 계단을 올라 심지를 다듬고 커다란 놋쇠 렌즈를 닦습니다. 그리고 등불이 켜집니다.',
  ],
]

const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
const around = (bytes: Uint8Array, before: string): Buffer =>
  Buffer.concat([Buffer.from(before), bytes, Buffer.from('\nwhat follows it in the file\n')])

describe('UTF-16 without a byte-order mark', () => {
  it.each(REPLIES)('shows a reply in %s, at even and odd bytes, in both orders', (_, reply) => {
    const engine = engineFor({ bodies: [reply] })
    for (const before of ['', 'a header\n', 'header\n'])
      for (const [technique, bytes] of [
        ['utf-16le', little(reply)],
        ['utf-16be', big(reply)],
      ] as const) {
        const leaks = scan(engine, around(bytes, before))
        expect(leaks.map((leak) => [leak.kind, leak.outcome, leak.technique])).toEqual([
          ['body', 'leak', technique],
        ])
      }
  })

  it('shows a reply in what a runtime has serialized, and in members of it', () => {
    const [, reply] = REPLIES[0] ?? ['', '']
    const engine = engineFor({ bodies: [reply] })
    expect(
      scan(engine, serialize({ status: 200, choices: [{ message: { content: reply } }] })),
    ).toMatchObject([{ kind: 'body', outcome: 'leak' }])
    const tokens = reply.match(/.{1,12}/gu) ?? []
    expect(scan(engine, serialize(tokens.map((text, index) => ({ index, text }))))).toMatchObject([
      { kind: 'body', outcome: 'leak' },
    ])
  })

  it('shows a reply of Latin letters, of which some are not of ISO 8859-1', () => {
    const reply =
      'Güneş batmadan önce bekçi uzun merdiveni çıkar, fitilleri düzeltir ve büyük pirinç merceği parlatır; sonra ışık yanar.'
    for (const bytes of [little(reply), big(reply)])
      expect(scan(engineFor({ bodies: [reply] }), bytes)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
  })

  it('shows an account detail across the windows of a long stream', () => {
    const engine = engineFor({ account: ['北京分公司测试组织'] })
    const quiet = Buffer.from('an ordinary line of a log\n'.repeat(12_000))
    for (const shift of [0, 1, 2, 3, 9, 17]) {
      const bytes = Buffer.concat([quiet.subarray(shift), little('owner 北京分公司测试组织'), quiet])
      expect(scan(engine, bytes)).toMatchObject([{ kind: 'account', technique: 'utf-16le' }])
    }
  })

  it('shows nothing of other texts of the same script', () => {
    const [[, japanese], [, chinese]] = [REPLIES[0] ?? ['', ''], REPLIES[1] ?? ['', '']]
    const other =
      '明日は朝から雨が降る見込みです。お出かけの際は傘をお持ちください。午後には晴れ間が広がるでしょう。'
    const engine = engineFor({ bodies: [japanese], account: ['北京分公司测试组织'] })
    expect(scan(engine, Buffer.concat([little(other), big(chinese), little('北京的天气很好')]))).toEqual([])
  })

  it('is read only for needles of such letters, and proven for account details', () => {
    const broken = { ...PARTS, wide: false }
    const proofOf = (account: string) =>
      makeEngine({ ...NO_NEEDLES, account: [account] }, fingerprint, broken).prove()
    expect(proofOf('北京分公司测试组织')).toEqual({
      state: 'failed',
      techniques: ['utf-16le', 'utf-16be'],
      fingerprints: [fingerprint('北京分公司测试组织')],
    })
    expect(proofOf('São Paulo – “branch”').state).toBe('proven')
  })
})

describe('UTF-16 in another encoding', () => {
  const WRITERS: readonly (readonly [string, (bytes: Buffer) => string])[] = [
    ['base64', (bytes) => bytes.toString('base64')],
    ['base64 in lines', (bytes) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['hexadecimal digits', (bytes) => `0x${bytes.toString('hex').toUpperCase()}`],
    ['a list of bytes', (bytes) => JSON.stringify([...bytes])],
  ]
  const ways = REPLIES.flatMap(([language, reply]) =>
    WRITERS.map(([encoding, write]) => [language, encoding, reply, write] as const),
  )

  it.each(ways)('shows a reply in %s: %s', (_, __, reply, write) => {
    const engine = engineFor({ bodies: [reply] })
    for (const bytes of [little(reply), big(reply), Buffer.concat([Buffer.of(1), little(reply)])])
      expect(scan(engine, `first\ndata=${write(bytes)}\nlast`).map(({ outcome }) => outcome)).toEqual([
        'leak',
      ])
  })
})
