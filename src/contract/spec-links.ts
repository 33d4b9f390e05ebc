import type { Surface } from '../evidence/surface.ts'

/** Specifications that are fetched beside the declared pages: each costs a request in every scheduled run. */
const MOST_SPECS = 2

/** Addresses or paths that end like a specification. */
const LINK =
  /(?<=^|[\s(<"'`])(?:https?:\/\/|\/)[^\s()<>[\]"'`]{0,300}?(?:openapi|swagger)[^\s()<>[\]"'`]{0,100}?\.(?:json|ya?ml)\b/gim

const WORDS: Readonly<Record<Surface, RegExp>> = {
  'chat-completions': /chat|completion/gi,
  responses: /responses?\b/gi,
}

/** Groups of CometAPI's map that document other endpoints. */
const ELSEWHERE = /\/(?:image|video|audio|music|embedding|file)s?\//i

/**
 * The specifications of a surface that a docs map (`llms.txt`) names, best first: only on the map's own origin, since
 * a page must not choose whom we ask.
 */
export function specLinks(map: string, mapUrl: string, surface: Surface): readonly string[] {
  const { origin } = new URL(mapUrl)
  const found = [...new Set([...map.matchAll(LINK)].map(([text]) => text))]
    .flatMap((text) => (URL.canParse(text, mapUrl) ? [new URL(text, mapUrl)] : []))
    .filter((url) => url.origin === origin && url.username === '' && url.password === '')
    .map((url) => ({ url: url.href, score: scoreOf(url.pathname, surface) }))
    .filter(({ score }) => score > 0)
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_SPECS)
    .map(({ url }) => url)
}

function scoreOf(path: string, surface: Surface): number {
  if (ELSEWHERE.test(path)) return 0
  const words = path.match(WORDS[surface])?.length ?? 0
  const isWhole = /\/(?:openapi|swagger)\.(?:json|ya?ml)$/i.test(path) ? 1 : 0
  return words * 2 + isWhole
}
