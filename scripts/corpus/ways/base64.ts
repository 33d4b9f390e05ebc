import { pieces, utf8, type Way } from './way.ts'

const base64 = (value: string): string => utf8(value).toString('base64')
const wrapped = (value: string, width: number, joint: string): string => pieces(value, width).join(joint)

/** Base64 as programs, mail, Kubernetes and HTTP write it. */
export const BASE64: readonly Way[] = [
  ...['', 'x', 'xy'].flatMap((before): Way[] => [
    {
      technique: 'base64',
      name: `after ${before.length} bytes`,
      write: (value) => `payload=${base64(`${before}${value}, end`)}`,
    },
    {
      technique: 'base64url',
      name: `after ${before.length} bytes`,
      write: (value) => `"payload":"${utf8(`${before}${value}?>~end`).toString('base64url')}"`,
    },
  ]),
  { technique: 'base64', name: 'alone, no padding', write: (value) => base64(value).replace(/=+$/, '') },
  {
    technique: 'base64',
    name: 'JSON in it',
    write: (value) => base64(JSON.stringify({ level: 'info', value })),
  },
  { technique: 'base64', name: 'twice', write: (value) => `token: ${base64(base64(value))}` },
  { technique: 'base64', name: 'data URL', write: (value) => `url(data:text/plain;base64,${base64(value)})` },
  {
    technique: 'base64',
    name: 'Kubernetes secret',
    write: (value) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ndata:\n  API_KEY: ${base64(value)}\n  MODE: cHJvZA==\n`,
  },
  {
    technique: 'base64 wrapped',
    name: 'MIME, 76',
    write: (value) => wrapped(base64(`x${value}`), 76, '\r\n'),
  },
  { technique: 'base64 wrapped', name: 'PEM, 64', write: (value) => wrapped(base64(value), 64, '\n') },
  {
    technique: 'base64 wrapped',
    name: 'YAML block, 40',
    write: (value) => `value: |\n    ${wrapped(base64(`xy${value}`), 40, '\n    ')}\n`,
  },
  { technique: 'base64 wrapped', name: 'narrow, 20', write: (value) => wrapped(base64(value), 20, '\n') },
  {
    technique: 'base64 wrapped',
    name: 'in a patch, 64',
    write: (value) => `@@ -1 +1,9 @@\n+${wrapped(base64(value), 64, '\n+')}\n+end`,
  },
  {
    technique: 'base64 wrapped',
    name: 'in a JSON string, 60',
    write: (value) => JSON.stringify({ body: wrapped(base64(value), 60, '\n') }),
  },
  {
    technique: 'Basic authentication',
    name: 'as password',
    write: (value) => `> Authorization: Basic ${base64(`user:${value}`)}`,
  },
  {
    technique: 'Basic authentication',
    name: 'as user name',
    write: (value) => `{"authorization":"Basic ${base64(`${value}:`)}"}`,
  },
]
