import { describe, expect, it } from '@jest/globals'

import { engineFor, newKey, scan } from './known.ts'

/** What a bundle of one customer is searched for: its details share words with each other, with the prompts and with the replies. */
interface Customer {
  readonly name: string
  readonly company: string
  readonly street: string
  readonly others: readonly string[]
}

const CUSTOMERS: readonly Customer[] = [
  {
    name: 'Edgar Tremblay',
    company: 'Firm Fax Partners Ltd',
    street: '4 Elm Road, Leeds',
    others: ['edgar.tremblay@firm-fax.info', 'Edgar_Tremblay13', '(020) 7946-0018'],
  },
  {
    name: 'Thompson Thompson',
    company: 'Thompson, Thompson and Sons',
    street: '22 Thompson Way, 2',
    others: ['thompson@thompson.example', '$12,345.67'],
  },
  {
    name: 'Åsa Västerås',
    company: 'Västra Skolgränden AB',
    street: 'Västra Skolgränden 123',
    others: ['Skolgränd 98 Leil. 246', '1A Å'],
  },
  {
    name: 'Gáspár Oszkár',
    company: 'Gáspár és Társai Kft.',
    street: 'Jannerinne 88\n55134 Pécs',
    others: ['gaspar@gaspar.example', 'Kajaveien 22 Oppgang A'],
  },
  {
    name: 'Hồ An Bình',
    company: 'An Bình Hoàng Lighthouse',
    street: '30 Ağustos Caddesi 721, Aksaray',
    others: ['An Bình', '4 Ağustos Ltd.'],
  },
  {
    name: 'Мария Прокопьева',
    company: 'ЗАО ПромПром',
    street: 'ул. Ленина 6, д. 66',
    others: ['ЗАО Пром', 'Мария П.'],
  },
  {
    name: '汪思淼',
    company: '李贵 Lighthouse Group',
    street: '贵头市南京路6号66室',
    others: ['臺北市', '양세희', '𠮷野家', '李 Group'],
  },
  {
    name: 'Ivana Đukić',
    company: 'Aškraba, Komnenić and Patković',
    street: 'Blvd. Raúl s/n.\n08992 San Juan del Río',
    others: ['rondo Kruszewskiego 4/4\n53-239 Dębno'],
  },
]

const needlesOf = ({ name, company, street, others }: Customer) => ({
  account: [
    name,
    company,
    `${company} - Production`,
    `${company} - Staging`,
    `${company} experiences`,
    street,
    ...others,
  ],
  credentials: [newKey(), newKey(40)],
  prompts: [`Where does ${name} work, and who founded ${company}?`, `Write a short note to ${name}.`],
  bodies: [
    `${name} works at ${company}, ${street}, and has done so for many years.`,
    JSON.stringify({ name, company, street, age: 41 }),
    `${company} is fine.`,
  ],
})

describe.each(CUSTOMERS)('the details of $name, with prompts and replies about them', (customer) => {
  const needles = needlesOf(customer)
  const engine = engineFor(needles)

  it('are all proven', () => {
    expect(engine.prove()).toMatchObject({ state: 'proven' })
  })

  it('are found in pieces though a prompt has the same words', () => {
    const lines = customer.company
      .split(/(?<= )/)
      .flatMap((word) => word.match(/.{1,5}/gsu) ?? [])
      .map((token, n) => JSON.stringify({ n: n + 31, level: 'warn', token }))
    const found = scan(engine, `ready\n${lines.join('\n')}\ndone`)
    expect(found.filter(({ kind }) => kind === 'account').map(({ outcome }) => outcome)).toContain('leak')
  })
})
