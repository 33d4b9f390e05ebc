import type { ContractPage } from '../evidence/contract.ts'
import { COMETAPI_ORIGIN, isLoopback } from './base-url.ts'
import type { Kind } from './kind.ts'
import { choice } from './kind.ts'
import type { Raw, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import type { Member } from './record.ts'
import { record } from './record.ts'
import { line } from './texts.ts'

/** CometAPI's own pages, as Markdown: its map, both surfaces, models, errors, help center. Source: DOC/llms.txt, read 2026-11-22. */
export const COMETAPI_DOCS: readonly ContractPage[] = [
  { area: 'docs-map', url: 'https://apidoc.cometapi.com/llms.txt' },
  { area: 'chat-completions', url: 'https://apidoc.cometapi.com/api/text/chat.md' },
  { area: 'responses', url: 'https://apidoc.cometapi.com/api/text/responses.md' },
  { area: 'models', url: 'https://apidoc.cometapi.com/overview/models.md' },
  { area: 'errors', url: 'https://apidoc.cometapi.com/errors/error-codes-handling.md' },
  { area: 'help-center', url: 'https://apidoc.cometapi.com/support/help-center.md' },
]

/** Each page costs a request in every run that reads them. */
const MOST_PAGES = 20

const AREA: Member<string> = {
  name: 'area',
  kind: line('what it documents: `chat-completions`, `responses`, `errors` or a word of yours', 64, (text) =>
    /^[a-z][a-z0-9-]*$/.test(text)
      ? null
      : 'it holds something else than lower-case letters, digits and hyphens',
  ),
  required: true,
}
const URL_MEMBER: Member<string> = {
  name: 'url',
  kind: line('the `https://` address of a page as Markdown, or of an OpenAPI file', 2_048, whyNoPage),
  required: true,
}

/** What `contract-pages` says: CometAPI's own pages, none, or these. */
export type DeclaredPages = 'default' | 'none' | readonly ContractPage[]

/** `default`, `none`, or a list of pages. */
export function contractPages(): Kind<DeclaredPages> {
  const words = choice(['default', 'none'])
  const page = record('contract-pages', [AREA, URL_MEMBER], (value) => ({
    area: value(AREA) ?? '',
    url: value(URL_MEMBER) ?? '',
  }))
  const members = [AREA, URL_MEMBER].map(({ name, kind }) => ({ name, form: kind.editor, required: true }))
  return {
    allowed: "`default` (CometAPI's own pages), `none`, or a list of maps with `area` and `url`",
    editor: { is: 'either', forms: [words.editor, { is: 'records', members, most: MOST_PAGES }] },
    read(raw) {
      if (raw.is === 'text') return words.read(raw)
      return raw.is === 'list' ? listed(raw, page) : refused(raw, `it is ${formOf(raw)}`)
    },
  }
}

function listed(raw: Extract<Raw, { is: 'list' }>, page: Kind<ContractPage>): Read<readonly ContractPage[]> {
  if (raw.items.length === 0) return refused(raw, 'it names no page: write `none`')
  if (raw.items.length > MOST_PAGES)
    return refused(raw, `it names ${raw.items.length} pages, and ${MOST_PAGES} are the most`)
  const all = allTaken(raw.items.map((item) => page.read(item)))
  if (!all.ok) return all
  const urls = all.value.map(({ url }) => url)
  const twice = urls.find((url, at) => urls.indexOf(url) !== at)
  return twice === undefined ? taken(all.value) : refused(raw, 'this page stands twice', { value: twice })
}

/** The gate sends nothing but a GET without any credential there. */
function whyNoPage(text: string): string | null {
  if (/[\s\\]/.test(text) || !URL.canParse(text)) return 'it is no address'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return 'it holds credentials: a page is read without any'
  if (url.hash !== '') return 'it has a fragment: the whole page is read'
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.origin))) return null
  return 'it does not begin with `https://`'
}

/**
 * The pages of a run. Without a word of the policy, a scheduled run reads CometAPI's where the route under review is
 * CometAPI's; every other run reads none, so that a pull request waits for no documentation site.
 */
export function pagesInForce(
  declared: DeclaredPages | null,
  event: string | null,
  routeOrigin: string,
): readonly ContractPage[] {
  if (declared === null) return event === 'schedule' && routeOrigin === COMETAPI_ORIGIN ? COMETAPI_DOCS : []
  if (declared === 'default') return COMETAPI_DOCS
  return declared === 'none' ? [] : declared
}
