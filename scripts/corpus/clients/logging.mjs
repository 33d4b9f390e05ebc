// The ways in which applications log what a client gave or threw.
import console from 'node:console'
import process from 'node:process'
import { inspect } from 'node:util'
import pino from 'pino'
import winston from 'winston'

const SECRET_PATHS = ['authorization', 'Authorization', 'headers', 'config', 'request', 'response', 'options']

const circular = () => {
  const seen = new WeakSet()
  return (_name, value) => {
    if (typeof value === 'bigint') return String(value)
    if (typeof value !== 'object' || value === null) return value
    if (seen.has(value)) return '[Circular]'
    seen.add(value)
    return value
  }
}

const winstonTo = (format) =>
  winston.createLogger({ level: 'debug', format, transports: [new winston.transports.Console()] })

const ownMembers = (value) =>
  value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value

export const LOGS = {
  console: (value) => console.log('call ended:', value),
  inspect: (value) => console.log(inspect(value, { showHidden: true, depth: Infinity })),
  colours: (value) => console.log(inspect(value, { depth: Infinity, colors: true, breakLength: 60 })),
  json: (value) => console.log(JSON.stringify(ownMembers(value), circular(), 2)),
  pino: (value) => pino().error({ err: value, value: ownMembers(value) }, 'call ended'),
  winston: (value) => winstonTo(winston.format.json()).error('call ended', { value: ownMembers(value) }),
  // The clean twins: what careful applications keep.
  'pino, redacted': (value) =>
    pino({ redact: { paths: ['value', 'err', 'key'], censor: '[REDACTED]' } }).error(
      { err: value, value, key: process.env['API_KEY'] },
      'call ended',
    ),
  'winston, redacted': (value) => {
    const redact = winston.format((info) => ({ ...info, value: '[REDACTED]' }))
    winstonTo(winston.format.combine(redact(), winston.format.json())).error('call ended', { value })
  },
  'status only': (value) =>
    console.log(
      JSON.stringify({
        status: value?.status ?? value?.response?.status ?? 200,
        code: value?.code ?? null,
        id: value?.id ?? null,
        fields: Object.keys(value ?? {}).filter((name) => !SECRET_PATHS.includes(name)),
      }),
    ),
  message: (value) => console.error(value instanceof Error ? String(value.message) : 'answered'),
  nothing: () => undefined,
}
