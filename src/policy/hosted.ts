import type { HostedPath, NamedValue } from '../evidence/environment.ts'
import type { Kind } from './kind.ts'
import { choice } from './kind.ts'
import type { RawEntry, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import type { Member } from './record.ts'
import { record } from './record.ts'
import { line } from './texts.ts'

/** More of one kind are no declaration but a lock file. */
const MOST_NAMES = 50

const VERSION = line('a version or its beginning, such as `24` or `6.47`', 40, (text) =>
  /^v?\d+(?:\.\d+){0,3}(?:[-+][\w.-]+)?$/.test(text) ? null : 'it is no version',
)
/** An empty text declares that the variable is not set. */
const VALUE: Kind<string> = {
  ...line('one line', 200),
  read: (raw) => (raw.is === 'nothing' ? taken('') : line('one line', 200).read(raw)),
}

const RUNTIMES = names('runtimes', '^[a-z][a-z0-9.-]*$', VERSION)
const SDKS = names('sdks', '^@?[a-z][a-z0-9._/-]*$', VERSION)
const FLAGS = names('flags', '^[A-Za-z_][A-Za-z0-9_]*$', VALUE)
const SYSTEM: Member<'linux' | 'macos'> = { name: 'os', kind: choice(['linux', 'macos']), required: false }

/** What the hosted path runs on, so that a drill says whether it ran on the same. */
export function hosted(): Kind<HostedPath> {
  return record('hosted', [RUNTIMES, SDKS, FLAGS, SYSTEM], (value) => ({
    runtimes: value(RUNTIMES) ?? [],
    sdks: value(SDKS) ?? [],
    flags: value(FLAGS) ?? [],
    os: value(SYSTEM),
  }))
}

function names(name: string, keys: string, kind: Kind<string>): Member<readonly NamedValue[]> {
  const pattern = new RegExp(keys)
  const entry = ({ key, offset, value }: RawEntry): Read<NamedValue> => {
    if (!pattern.test(key)) return refused(value, 'it is no name that can stand here', { value: key, offset })
    const read = kind.read(value)
    return read.ok ? taken({ name: key, value: read.value }) : read
  }
  return {
    name,
    required: false,
    kind: {
      allowed: `a map from name to ${kind.allowed}`,
      editor: { is: 'map', keys, longest: 200 },
      read(raw) {
        if (raw.is !== 'map') return refused(raw, `it is ${formOf(raw)}`)
        if (raw.entries.length > MOST_NAMES)
          return refused(raw, `it names ${raw.entries.length}, and ${MOST_NAMES} are the most`)
        return allTaken(raw.entries.map(entry))
      },
    },
  }
}
