import { ARGO_ROLLOUTS } from './argo-rollouts.ts'
import { BIFROST } from './bifrost.ts'
import { ENVOY_AI_GATEWAY } from './envoy-ai-gateway.ts'
import { FLAGD } from './flagd.ts'
import { FLAGGER } from './flagger.ts'
import { GO_FEATURE_FLAG } from './go-feature-flag.ts'
import { HTTP_ROUTE } from './http-route.ts'
import { ISTIO } from './istio.ts'
import { KONG } from './kong.ts'
import { LAUNCHDARKLY } from './launchdarkly.ts'
import { LITELLM } from './litellm.ts'
import { NGINX } from './nginx.ts'
import { PORTKEY } from './portkey.ts'
import type { System } from './system.ts'
import { UNLEASH } from './unleash.ts'

/** The kinds of files that are known without a declaration, in the order in which a document is asked. */
export const SYSTEMS: readonly System[] = [
  LITELLM,
  PORTKEY,
  ENVOY_AI_GATEWAY,
  HTTP_ROUTE,
  BIFROST,
  ISTIO,
  KONG,
  NGINX,
  ARGO_ROLLOUTS,
  FLAGGER,
  LAUNCHDARKLY,
  UNLEASH,
  FLAGD,
  GO_FEATURE_FLAG,
]
