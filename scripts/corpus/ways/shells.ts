import type { Way } from './way.ts'

const env = (value: string): Readonly<Record<string, string>> => ({
  HOME: '/root',
  OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  COMETAPI_KEY: value,
  LANG: 'C.UTF-8',
})

const shellQuoted = (value: string): string => `'${value.replaceAll("'", "'\\''")}'`

/** Environments, shells and tools that repeat them. */
export const SHELLS: readonly Way[] = [
  {
    technique: 'environment dump',
    name: 'printenv',
    isFile: true,
    write: (value) =>
      Object.entries(env(value))
        .map(([name, own]) => `${name}=${own}\n`)
        .join(''),
  },
  {
    technique: 'environment dump',
    name: 'JSON',
    write: (value) => JSON.stringify({ process: { env: env(value) } }, null, 2),
  },
  {
    technique: 'environment dump',
    name: '/proc/PID/environ',
    isFile: true,
    write: (value) =>
      Object.entries(env(value))
        .map(([name, own]) => `${name}=${own}\0`)
        .join(''),
  },
  {
    technique: 'environment dump',
    name: 'declare -x',
    write: (value) => `declare -x COMETAPI_KEY=${JSON.stringify(value)}`,
  },
  {
    technique: 'environment dump',
    name: 'docker inspect',
    write: (value) =>
      JSON.stringify(
        [{ Config: { Env: Object.entries(env(value)).map((pair) => pair.join('=')) } }],
        null,
        4,
      ),
  },
  {
    technique: 'environment dump',
    name: 'compose file',
    write: (value) => `services:\n  app:\n    environment:\n      COMETAPI_KEY: ${JSON.stringify(value)}\n`,
  },
  {
    technique: 'shell',
    name: 'set -x',
    write: (value) =>
      `+ curl -sS -H ${shellQuoted(`Authorization: Bearer ${value}`)} http://127.0.0.1:9/v1/models`,
  },
  {
    technique: 'shell',
    name: 'history',
    isFile: true,
    write: (value) =>
      `#1767225600\nls\n#1767225601\nexport COMETAPI_KEY=${shellQuoted(value)}\n#1767225602\nmake`,
  },
  {
    technique: 'shell',
    name: 'ps',
    write: (value) => `root  4711  0.0  0.1  sh -c node app.js --key ${value} --port 80`,
  },
]
