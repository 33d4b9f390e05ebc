/** A file of each system that splits traffic in two, in the system's own schema. */
export interface Sample {
  readonly id: string
  readonly path: string
  /** What the two numbers have to add up to; null where their sum is the whole. */
  readonly whole: number | null
  /** `comet` is what the fallback gets. */
  readonly text: (primary: number, comet: number) => string
  /** The names of the two routes, the fallback last. */
  readonly routes: readonly [string, string]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const SAMPLES: readonly Sample[] = [
  {
    id: 'bifrost',
    path: 'config.json',
    whole: null,
    routes: ['openai', 'comet'],
    text: (primary, comet) =>
      json({
        $schema: 'https://www.getbifrost.ai/schema',
        providers: {
          openai: { keys: [{ name: 'main', value: 'env.OPENAI_API_KEY', models: ['*'], weight: 1 }] },
          comet: {
            keys: [{ name: 'comet-main', value: 'env.COMETAPI_KEY', models: ['*'], weight: 1 }],
            network_config: { base_url: 'https://api.cometapi.com', max_retries: 2 },
            custom_provider_config: { base_provider_type: 'openai' },
          },
        },
        governance: {
          virtual_keys: [
            {
              id: 'vk-support',
              name: 'support',
              is_active: true,
              provider_configs: [
                { provider: 'openai', allowed_models: ['*'], weight: primary },
                { provider: 'comet', allowed_models: ['*'], weight: comet },
              ],
            },
          ],
        },
      }),
  },
  {
    id: 'istio',
    path: 'virtual-service.yaml',
    whole: null,
    routes: ['primary.llm.svc.cluster.local', 'comet.llm.svc.cluster.local'],
    text: (primary, comet) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: llm
spec:
  hosts:
    - llm.example
  http:
    - retries:
        attempts: 2
        perTryTimeout: 2s
      route:
        - destination:
            host: primary.llm.svc.cluster.local
          weight: ${primary}
        - destination:
            host: comet.llm.svc.cluster.local
            port:
              number: 443
          weight: ${comet}
`,
  },
  {
    id: 'kong',
    path: 'kong.yaml',
    whole: null,
    routes: ['gpt-main', 'comet-chat'],
    text: (primary, comet) => `_format_version: "3.0"
services:
  - name: llm
    url: http://localhost:32000
    routes:
      - name: chat
        paths: [/chat]
        plugins:
          - name: ai-proxy-advanced
            config:
              balancer:
                algorithm: round-robin
                retries: 2
                failover_criteria: [error, timeout, http_429]
              targets:
                - model:
                    provider: openai
                    name: gpt-main
                  route_type: llm/v1/chat
                  auth:
                    header_name: Authorization
                    header_value: Bearer \${{ env "DECK_OPENAI_KEY" }}
                  weight: ${primary}
                - model:
                    provider: openai
                    name: comet-chat
                    options:
                      upstream_url: https://api.cometapi.com/v1/chat/completions
                  route_type: llm/v1/chat
                  auth:
                    header_name: Authorization
                    header_value: Bearer \${{ env "DECK_COMETAPI_KEY" }}
                  weight: ${comet}
`,
  },
  {
    id: 'nginx',
    path: 'conf.d/llm.conf',
    whole: null,
    routes: ['primary.internal:443', 'comet.internal:443'],
    text: (primary, comet) => `# Who answers.
upstream llm {
    zone llm 64k;
    server primary.internal:443 weight=${primary};
    server comet.internal:443 weight=${comet} max_fails=2 fail_timeout=10s;
    keepalive 16;
}
server {
    listen 8080;
    location /v1/ {
        include proxy_params;
        proxy_pass https://llm;
    }
}
`,
  },
  {
    id: 'argo-rollouts',
    path: 'rollout.yaml',
    whole: 100,
    routes: ['stable', 'canary'],
    text: (_, comet) => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: llm
spec:
  replicas: 4
  selector:
    matchLabels: {app: llm}
  template:
    metadata:
      labels: {app: llm}
    spec:
      containers:
        - name: llm
          image: registry.example/llm:2
          env:
            - name: BASE_URL
              value: one
  strategy:
    canary:
      canaryService: llm-canary
      stableService: llm-stable
      trafficRouting:
        nginx:
          stableIngress: llm
      steps:
        - setWeight: ${comet}
        - pause: {}
        - setWeight: 100
`,
  },
  {
    id: 'flagger',
    path: 'canary.yaml',
    whole: 100,
    routes: ['primary', 'canary'],
    text: (_, comet) => `apiVersion: flagger.app/v1beta1
kind: Canary
metadata:
  name: llm
  namespace: prod
spec:
  targetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: llm
  service:
    port: 9898
  analysis:
    interval: 1m
    threshold: 5
    stepWeights: [${comet}]
    metrics:
      - name: request-success-rate
        thresholdRange: {min: 99}
        interval: 1m
`,
  },
  {
    id: 'launchdarkly',
    path: 'flag.json',
    whole: 100_000,
    routes: ['primary', 'comet'],
    text: (primary, comet) =>
      json({
        key: 'llm-route',
        name: 'Who answers',
        kind: 'multivariate',
        variations: [
          { _id: 'v0', value: 'openai', name: 'primary' },
          { _id: 'v1', value: 'https://api.cometapi.com/v1', name: 'comet' },
        ],
        environments: {
          production: {
            on: true,
            targets: [],
            rules: [],
            fallthrough: {
              rollout: {
                variations: [
                  { variation: 0, weight: primary },
                  { variation: 1, weight: comet },
                ],
                bucketBy: 'key',
              },
            },
            offVariation: 0,
          },
        },
      }),
  },
  {
    id: 'unleash',
    path: 'features.json',
    whole: 1_000,
    routes: ['primary', 'comet'],
    text: (primary, comet) =>
      json({
        version: 2,
        features: [
          {
            name: 'llm-route',
            type: 'release',
            enabled: true,
            strategies: [
              {
                name: 'flexibleRollout',
                parameters: { rollout: '100', stickiness: 'default', groupId: 'llm-route' },
                constraints: [],
                variants: [
                  { name: 'primary', weight: primary, stickiness: 'default' },
                  {
                    name: 'comet',
                    weight: comet,
                    stickiness: 'default',
                    payload: { type: 'string', value: 'cometapi/model' },
                  },
                ],
              },
            ],
            variants: [],
          },
        ],
      }),
  },
  {
    id: 'flagd',
    path: 'flags.json',
    whole: null,
    routes: ['primary', 'comet'],
    text: (primary, comet) =>
      json({
        $schema: 'https://flagd.dev/schema/v0/flags.json',
        flags: {
          'llm-route': {
            state: 'ENABLED',
            variants: { primary: 'openai', comet: 'cometapi' },
            defaultVariant: 'primary',
            targeting: {
              fractional: [
                ['primary', primary],
                ['comet', comet],
              ],
            },
          },
        },
      }),
  },
  {
    id: 'go-feature-flag',
    path: 'flags.goff.yaml',
    whole: 100,
    routes: ['primary', 'comet'],
    text: (primary, comet) => `llm-route:
  variations:
    primary: openai
    comet: https://api.cometapi.com/v1
  defaultRule:
    name: default
    percentage:
      primary: ${primary}
      comet: ${comet}
`,
  },
]
