import { describe, expect, it } from '@jest/globals'

import { engineFor, scan } from './known.ts'

const inLog = (...lines: readonly string[]): string =>
  ['service started, port 8080', ...lines, 'connection closed']
    .map((line, n) => `2026-01-01T10:00:${10 + n}Z INFO  ${line}`)
    .join('\n')

describe('the words of an account detail that belong to others', () => {
  it.each([
    ['Parker Group', inLog('order of Parker Lewis accepted', 'connected', 'order of Smith Group accepted')],
    ['Laaksonen and Sons', inLog('order of Laaksonen Pekka', 'connected', 'order of Virtanen and Sons')],
    ['Edgar Tremblay', inLog('mail to Edgar Wallace sent', 'mail to Julie Tremblay sent')],
    ['Edgar Tremblay', '{"first":"Edgar","last":"Wallace"}\n{"first":"Julie","last":"Tremblay"}\n'],
    ['Szilágyi Bt.', inLog('Szilágyi János rendelése', 'kapcsolat', 'Nagy Bt. rendelése')],
    ['Петров Сергей', inLog('заказ клиента Петров Иван принят', 'заказ клиента Сидоров Сергей принят')],
    ['Λιακόπουλος Όμιλος', inLog('Λιακόπουλος Πέτρος', 'σύνδεση', 'Παππάς Όμιλος')],
    ['राम शर्मा', inLog('राम वर्मा का आदेश', 'सीता शर्मा का आदेश')],
    [
      '上海测试有限公司',
      inLog('上海节点连接成功', '请求超时，正在重试', '测试环境配置已加载', '客户某某科技有限公司'),
    ],
    ['株式会社田中製作所', inLog('株式会社鈴木の注文', '接続しました', '田中さんの注文', '山本製作所の注文')],
  ])('are not %s: %s', (value, log) => {
    const engine = engineFor({ account: [value] })
    expect(scan(engine, log)).toEqual([])
    expect(scan(engine, log.split('\n').toReversed().join('\n'))).toEqual([])
    expect(scan(engine, `${log}\n${value}`)).toMatchObject([{ kind: 'account', outcome: 'leak' }])
  })

  it.each([
    ['Edgar Tremblay Partners', ['Edgar', ' Tremblay', ' Partners']],
    ['Λιακόπουλος Όμιλος Αθηνών', ['Λιακό', 'πουλος', ' Όμιλος', ' Αθηνών']],
    ['上海测试有限公司', ['上海', '测试', '有限', '公司']],
  ])('are %s where each stands in the same frame', (value, tokens) => {
    const engine = engineFor({ account: [value] })
    const members = tokens.map((token, n) => JSON.stringify({ time: 1_767_225_600_000 + n, token }))
    const lines = tokens.map((token, n) => `2026-01-01T10:00:${10 + n}Z INFO  stream: delta=${token}`)
    for (const log of [members, lines, members.toReversed(), lines.toReversed()])
      expect(scan(engine, log.join('\n'))).toMatchObject([{ kind: 'account', outcome: 'leak' }])
  })
})
