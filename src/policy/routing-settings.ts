import { wholeNumber } from './kind.ts'
import { promotedRoutes, repositoryPaths, routingDeclarations } from './routing.ts'
import { setting } from './setting.ts'

/**
 * A quarter: 5, 25, 50, 75, 100 are the usual steps of a rollout, and no more than this share of the requests should
 * meet for the first time what nobody has seen the application do.
 */
const MAX_STEP = 25

/** Which files decide who gets traffic. These may also be an input. */
export const WATCHED_SETTINGS = {
  routingFiles: setting({
    name: 'routing-files',
    purpose:
      'The files that decide who gets traffic, as paths or glob patterns from the root of the repository, one a line. A change that moves no share of theirs to the fallback ends as `not-applicable`, before any call (docs/routing.md).',
    kind: repositoryPaths('paths or glob patterns, one a line, folders separated by `/`', true),
    stands: 'both',
    fallback: [] as readonly string[],
    defaultText: 'none',
    example: 'config/litellm.yaml',
  }),
} as const

/** How routing files are read, and what their changes have to bring. */
export const ROUTING_SETTINGS = {
  routing: setting({
    name: 'routing',
    purpose:
      'Where the shares stand in routing files of no known system: a map from file or glob to `path` and `scale` (docs/routing.md).',
    kind: routingDeclarations(),
    stands: 'file',
    fallback: [],
    defaultText: 'none',
    example: '{ "config/routes.yml": { path: "routes[*].percent", scale: percent } }',
    whyOnlyHere: 'it is a map, which an input cannot hold',
  }),
  promotedRoutes: setting({
    name: 'promoted-routes',
    purpose:
      'The names of the routes that lead to the gateway, with `*` and `?` as in globs. Without names: those that lead to CometAPI or to the host of `base-url`; in a file that has none of these, all.',
    kind: promotedRoutes(),
    stands: 'file',
    fallback: [] as readonly string[],
    defaultText: 'told from the files',
    example: '["comet*"]',
    whyOnlyHere: 'which increase counts is reviewed with the policy file',
  }),
  maxStep: setting({
    name: 'max-step',
    purpose:
      'The most percentage points that a share of the fallback may gain in one change without live evidence.',
    kind: wholeNumber(0, 100),
    stands: 'file',
    fallback: MAX_STEP,
    defaultText: String(MAX_STEP),
    example: '10',
    whyOnlyHere: 'how far a change may go is reviewed with the policy file',
  }),
} as const
