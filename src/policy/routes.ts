import type { PrimaryRoute, TapAddress, Template } from '../evidence/policy.ts'
import type { Kind } from './kind.ts'
import { wholeNumber } from './kind.ts'
import type { RawEntry, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import type { Member } from './record.ts'
import { record } from './record.ts'
import { asTemplate } from './template.ts'
import { line, whyNoModel } from './texts.ts'

const MODEL: Member<string> = {
  name: 'model',
  kind: line("the primary's model, without white space", 200, whyNoModel),
  required: true,
}
const BASE_PATH: Member<string> = {
  name: 'base-path',
  kind: line("the path before the surface's own, such as `/v1`", 200, (text) =>
    /^(?:\/[\w.~-]+)*$/.test(text) ? null : 'it is no path without a slash at its end',
  ),
  required: false,
}

/** The route that serves while nothing is wrong, in front of the fallback. */
export function primaryRoute(): Kind<PrimaryRoute> {
  return record('primary', [MODEL, BASE_PATH], (value) => ({
    model: value(MODEL) ?? '',
    basePath: value(BASE_PATH) ?? '/v1',
  }))
}

/** Where the tap listens when nothing else is said: only this machine reaches it. */
export const THIS_MACHINE: TapAddress = {
  listen: '127.0.0.1',
  host: '127.0.0.1',
  ports: { primary: null, fallback: null },
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*|localhost)$/

const LISTEN: Member<string> = {
  name: 'listen',
  kind: line('an IP address of this machine, such as `0.0.0.0`', 64, (text) =>
    ADDRESS.test(text) ? null : 'it is no IP address',
  ),
  required: false,
}
const HOST: Member<string> = {
  name: 'host',
  kind: line('a host name, such as `host.docker.internal`', 253, (text) =>
    /^[\w.:[\]-]+$/.test(text) ? null : 'it is no host name',
  ),
  required: false,
}
const port = (name: string): Member<number> => ({
  name,
  kind: wholeNumber(1_024, 65_535),
  required: false,
})
const FALLBACK_PORT = port('fallback-port')
const PRIMARY_PORT = port('primary-port')

/** The tap's address, for an application that runs in a container. */
export function tapAddress(): Kind<TapAddress> {
  return record('tap', [LISTEN, HOST, FALLBACK_PORT, PRIMARY_PORT], (value) => {
    const listen = value(LISTEN) ?? THIS_MACHINE.listen
    return {
      listen,
      host: value(HOST) ?? (isWildcard(listen) ? THIS_MACHINE.host : listen),
      ports: { primary: value(PRIMARY_PORT), fallback: value(FALLBACK_PORT) },
    }
  })
}

/** Listening there means every address of the machine: it is no address to connect to (RFC 1122, section 3.2.1.3). */
export function isWildcard(listen: string): boolean {
  return listen === '0.0.0.0' || listen === '::'
}

const LONGEST_VALUE = 8_192

/** Names that the gate or the runner sets, and those that would change what every program does. */
const NOT_OURS = /^(?:GATE|GITHUB|ACTIONS|RUNNER|INPUT|LD|DYLD)_|^(?:PATH|HOME|TMPDIR|NODE_OPTIONS)$/i

/** Variables for the application, with placeholders for what only the run knows. */
export function environment(): Kind<readonly (readonly [string, Template])[]> {
  return {
    allowed: 'a map from variable name to text, which may hold placeholders such as `{{fallback.base-url}}`',
    editor: { is: 'map', keys: '^[A-Za-z_][A-Za-z0-9_]*$', longest: LONGEST_VALUE },
    read: (raw) =>
      raw.is === 'map' ? allTaken(raw.entries.map(variable)) : refused(raw, `it is ${formOf(raw)}`),
  }
}

function variable({ key, offset, value }: RawEntry): Read<readonly [string, Template]> {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
    return refused(value, 'it is no name of a variable', { value: key, offset })
  }
  if (NOT_OURS.test(key)) {
    return refused(value, 'the gate or the runner sets that variable itself', { value: key, offset })
  }
  if (value.is === 'nothing') return taken([key, '' as Template] as const)
  const text = line('one line', LONGEST_VALUE).read(value)
  if (!text.ok) return text
  const made = asTemplate(text.value)
  return made.ok ? taken([key, made.template] as const) : refused(value, made.why, { part: key })
}
