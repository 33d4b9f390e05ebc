import { createHash } from 'node:crypto'
import { documentedFields } from '../contract/documented.ts'
import { isDocumentation } from '../contract/page.ts'
import { specLinks } from '../contract/spec-links.ts'
import type { Sha256 } from '../evidence/brand.ts'
import type { ContractPage, PageSeen } from '../evidence/contract.ts'
import type { Policy } from '../evidence/policy.ts'
import type { Evidence } from '../evidence/run.ts'
import type { Packet } from '../packet/schema.ts'
import { fetchWhole, type WholeReply } from '../wire/whole.ts'
import { openWire, type Wire } from '../wire/wire.ts'
import { proxyOf } from './gate-route.ts'
import type { Surroundings } from './surroundings.ts'

/** CometAPI's longest page, with its specification, has under 300 KB. */
const PAGE_LIMIT_BYTES = 2 * 1024 * 1024
/** For one page. They are asked all at once, beside the drills. */
const PAGE_DEADLINE_MS = 8_000
/** For all of it: pages, what they lead to, specifications. */
const ALL_DEADLINE_MS = 15_000
/** A page that moved on its own origin is followed a few steps. */
const MOST_STEPS = 3

/** What came of one page. `text` is null where nothing of it may be believed. */
export interface Fetched {
  readonly page: ContractPage
  readonly accessed: string
  readonly came:
    | { readonly state: 'read'; readonly text: string; readonly sha256: Sha256 }
    | { readonly state: 'gone' }
    /** `why` is our own words. */
    | { readonly state: 'unreachable'; readonly why: string }
}

/** The pages of a run, judged. */
export type PagesRead = Pick<Evidence, 'pages' | 'documented'> & { readonly warnings: readonly string[] }

/**
 * Starts to read the contract pages: GET without any credential or cookie, on their own origin alone. The promise that
 * it gives never rejects; what it needs is loaded before it returns.
 */
export async function startPages(
  { pages, upstreamSurface }: Policy,
  around: Surroundings,
): Promise<{ readonly done: Promise<readonly Fetched[]> }> {
  if (pages.length === 0) return { done: Promise.resolve([]) }
  const origins = new Set(pages.map(({ url }) => new URL(url).origin))
  const wire = await openWire({
    allows: (origin) => origins.has(origin),
    silenceMs: PAGE_DEADLINE_MS,
    proxy: proxyOf(around.environment),
  })
  const signal = AbortSignal.any([AbortSignal.timeout(ALL_DEADLINE_MS), around.signal])
  const ask = (page: ContractPage) => fetchPage(page, wire, signal, around.now)
  const done = Promise.all(
    pages.map(async (page): Promise<readonly Fetched[]> => {
      const fetched = await ask(page)
      if (page.area !== 'docs-map' || fetched.came.state !== 'read') return [fetched]
      const links = specLinks(fetched.came.text, page.url, upstreamSurface)
      const specs = await Promise.all(links.map((url) => ask({ area: `${upstreamSurface}-spec`, url })))
      // Nobody declared these: where one is not there, it is the map that is out of date.
      return [fetched, ...specs.filter(({ came }) => came.state === 'read')]
    }),
  ).finally(() => wire.close())
  return { done: done.then((lists) => lists.flat()) }
}

async function fetchPage(
  page: ContractPage,
  wire: Wire,
  signal: AbortSignal,
  now: () => Date,
): Promise<Fetched> {
  const accessed = now().toISOString()
  let url = page.url
  for (let step = 0; ; step += 1) {
    const reply = await fetchWhole(wire, {
      url,
      headers: { accept: 'text/markdown, application/json, text/plain, */*;q=0.1', 'user-agent': AGENT },
      maxBytes: PAGE_LIMIT_BYTES,
      deadlineMs: PAGE_DEADLINE_MS,
      signal,
    })
    const next = step < MOST_STEPS ? redirectOf(reply, url) : null
    if (next === null) return { page, accessed, came: cameOf(reply) }
    url = next
  }
}

const AGENT = 'fallback-evidence-gate'

/** Where a redirect leads on the page's own origin; null for everything else: another origin is another author. */
function redirectOf(reply: WholeReply, url: string): string | null {
  if (reply.kind !== 'whole' || ![301, 302, 303, 307, 308].includes(reply.status)) return null
  const location = reply.headers.get('location')?.[0]
  if (location === undefined || !URL.canParse(location, url)) return null
  const next = new URL(location, url)
  return next.origin === new URL(url).origin && next.username === '' ? next.href : null
}

function cameOf(reply: WholeReply): Fetched['came'] {
  if (reply.kind === 'no-whole') return { state: 'unreachable', why: reply.why }
  if (reply.status === 404 || reply.status === 410) return { state: 'gone' }
  if (reply.status !== 200) return { state: 'unreachable', why: `status ${String(reply.status)}` }
  const text = textOf(reply.bytes)
  const isHtml = /html/i.test(reply.headers.get('content-type')?.join() ?? '')
  // Login pages, error pages and gaps come with 200, too: they say nothing about the contract.
  if (text === null || isHtml || !isDocumentation(text))
    return { state: 'unreachable', why: 'no Markdown or JSON' }
  const digest: string = createHash('sha256').update(reply.bytes).digest('hex')
  return { state: 'read', text, sha256: digest as Sha256 }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads what came: after the drills, so that no parsing disturbs the tap's clock. */
export function judgePages(
  fetched: readonly Fetched[],
  { fields, upstreamSurface, profile }: Policy,
  previous: Packet | null,
): PagesRead {
  const texts = fetched.flatMap(({ page, came }) =>
    came.state === 'read' ? [{ area: page.area, text: came.text }] : [],
  )
  return {
    pages: fetched.map((each) => pageSeen(each, previous)),
    documented: fetched.length === 0 ? [] : documentedFields(texts, fields, upstreamSurface, profile),
    warnings: fetched.flatMap(({ page, came }) =>
      came.state === 'unreachable'
        ? [
            `The contract page ${page.area} (${page.url}) was not reached (${came.why}): no verdict. Run again.`,
          ]
        : [],
    ),
  }
}

function pageSeen({ page, accessed, came }: Fetched, previous: Packet | null): PageSeen {
  const sha256 = came.state === 'read' ? came.sha256 : null
  const before = previous?.sources.find(({ url }) => url === page.url)?.sha256 ?? null
  const read = before !== null && before !== sha256 ? 'changed' : 'current'
  return { ...page, accessed, sha256, state: came.state === 'read' ? read : came.state }
}
