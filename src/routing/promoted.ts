import { hostOf } from './hosts.ts'
import type { RoutePair } from './moves.ts'
import type { Share } from './share.ts'

/** How the routes are known that lead to the gateway under review. */
export interface Promoted {
  /** Names of routes, `*` and `?` as in globs; empty where the policy names none. */
  readonly names: readonly string[]
  /** Hosts of the fallback route's base URL, in lower case. */
  readonly hosts: readonly string[]
}

/** Whether a text names CometAPI: a prefix (`cometapi/model`), a host, a variable (`os.environ/COMETAPI_KEY`). */
const COMETAPI = /(?<![a-z\d])cometapi(?![a-z\d])/i

export type IsPromoted = (share: Share, name: string) => boolean

/**
 * Which routes of a file count as promoted: those that the policy names and those that lead to the gateway. Where a
 * file has none, all do: an increase that nobody can place is not waved through.
 */
export function promotedIn(pairs: readonly RoutePair[], promoted: Promoted): IsPromoted {
  const led = new Map<readonly string[], boolean>()
  const leads = (places: readonly string[]): boolean => {
    const answer = led.get(places) ?? places.some((place) => leadsToGateway(place, promoted.hosts))
    led.set(places, answer)
    return answer
  }
  const known: IsPromoted = (share, name) =>
    [name, share.route, `${share.group}/${share.route}`].some((one) =>
      promoted.names.some((glob) => matchesName(glob, one)),
    ) ||
    leadsToGateway(share.route, promoted.hosts) ||
    leads(share.leadsTo)
  const any = pairs.some(({ route, before, after }) =>
    [before, after].some((share) => share !== null && known(share, route)),
  )
  return any ? known : () => true
}

function leadsToGateway(place: string, hosts: readonly string[]): boolean {
  if (COMETAPI.test(place.replaceAll('_', '-'))) return true
  const host = hostOf(place)
  return host !== null && hosts.includes(host)
}

/** `*` stands for any text, `?` for one character. Linear for one star, and never worse than length times length. */
function matchesName(glob: string, name: string): boolean {
  let g = 0
  let n = 0
  let star = -1
  let from = 0
  while (n < name.length) {
    if (glob[g] === '*') {
      star = g
      from = n
      g += 1
    } else if (g < glob.length && (glob[g] === '?' || glob[g] === name[n])) {
      g += 1
      n += 1
    } else if (star === -1) return false
    else {
      from += 1
      n = from
      g = star + 1
    }
  }
  while (glob[g] === '*') g += 1
  return g === glob.length
}
