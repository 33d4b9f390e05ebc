import type { Sha256 } from './brand.ts'

/** What a routing file itself counts in. Shares are percent of the route's group, whatever the unit. */
export const SHARE_UNITS = [
  /** Relative numbers: their sum is the whole. */
  'weight',
  'percent',
  /** 0 to 1. */
  'fraction',
  /** Out of another whole that the file names (Argo's `maxTrafficWeight`, LaunchDarkly's 100000). */
  'parts',
  /** The first that is healthy gets everything. */
  'order',
] as const
export type ShareUnit = (typeof SHARE_UNITS)[number]

/** One step of a path to shares. */
export type Step =
  | { readonly step: 'member'; readonly name: string }
  | { readonly step: 'index'; readonly index: number }
  /** All members of a map, or all items of a list. */
  | { readonly step: 'every' }
  | { readonly step: 'where'; readonly name: string; readonly value: string }
export type Selector = readonly Step[]

/** What the numbers of a declared file count in; `whole` is N of `parts of N`. */
export type Scale =
  { readonly unit: 'weight' | 'percent' | 'fraction' } | { readonly unit: 'parts'; readonly whole: number }

/** Where the shares of a file stand that belongs to no known system. */
export interface Declared {
  /** To the numbers, or to the entries that each hold one. */
  readonly path: Selector
  readonly scale: Scale
}

/** Which files decide who gets traffic, and what a change of them has to bring. */
export interface RoutingPolicy {
  /** Paths and globs from the root of the repository; a folder stands for all files in it. Empty: nothing is watched. */
  readonly files: readonly string[]
  /** Where the shares of files stand that no system is known for; `file` is a path or glob as above. */
  readonly declared: readonly { readonly file: string; readonly shares: Declared }[]
  /** Names of the routes that lead to the gateway under review, `*` and `?` as in globs; empty: it is told from the files. */
  readonly promotedRoutes: readonly string[]
  /** The most points of a share that a change may move to the gateway without live evidence, 0 to 100. */
  readonly maxStep: number
}

/** One route of a watched file, before and after the change. */
export interface RouteMove {
  /** The path in the repository, `/` between folders. */
  readonly file: string
  readonly route: string
  /** Percent of the group that shares traffic, 0 to 100; null where the route is absent. */
  readonly before: number | null
  readonly after: number | null
  readonly unit: ShareUnit
  /** 1-based, in the text after the change: the weight's own line, or the entry's where the weight is implied. */
  readonly line: number | null
  /** Whether the route leads to the gateway under review. */
  readonly promoted: boolean
  /** Whether it gets more: a larger share, or an earlier place where routes are asked in order and the percent stay. */
  readonly gains: boolean
}

/** Another setting of a watched file (model, endpoint, permission, retry) that a routing change takes along. */
export interface ScopePlace {
  readonly file: string
  readonly setting: string
  readonly line: number | null
}

/** A watched file that changed, and whose shares could not be told. */
export interface UnreadableRouting {
  readonly file: string
  readonly line: number | null
  readonly says: string
}

/** What a change does to the shares of traffic: fixed before anything runs. */
export type RoutingChange =
  /** No files are watched, or nothing is proposed. */
  | { readonly state: 'not-watched' }
  /** Whether a watched file changed could not be found out. */
  | { readonly state: 'unknown'; readonly why: string; readonly remedy: string }
  /** Files are watched, and this change moves no share. */
  | { readonly state: 'unchanged' }
  | {
      readonly state: 'changed'
      readonly moves: readonly RouteMove[]
      readonly unreadable: readonly UnreadableRouting[]
      readonly scope: readonly ScopePlace[]
      /** Whether a route that leads to the gateway had a share before, in a file that changed. */
      readonly carries: boolean
    }

/** A watched file as the job saw it; null where it is not there. */
export interface WatchedFile {
  readonly path: string
  readonly sha256: Sha256 | null
}

/** What was judged, by content: the same content may stand at another commit after a squash merge. */
export interface SubjectContent {
  /** Git's id of the whole tree that ran; null where nobody told. */
  readonly tree: string | null
  /** Git's ids of the application's own files and folders, where the policy names them. */
  readonly application: readonly { readonly path: string; readonly id: string | null }[]
  readonly watched: readonly WatchedFile[]
}
