import type { Setup } from '../evidence/policy.ts'
import type { Kind } from './kind.ts'
import { suggestion } from './kind.ts'
import type { Raw, RawEntry, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import { line } from './texts.ts'

const REQUIRED = ['environment', 'test-model', 'rollback'] as const
const OPTIONAL = ['escalation'] as const
const NAMES = [...REQUIRED, ...OPTIONAL] as const
type Name = (typeof NAMES)[number]

const LONGEST = 300

/** Where the run happens, and the way back: declared by people, printed in every packet. */
export function setup(): Kind<Setup> {
  return {
    allowed: `a map with ${REQUIRED.map((name) => `\`${name}\``).join(', ')} and, if you like, \`escalation\`, each one line of at most ${LONGEST} characters`,
    editor: { is: 'setup', required: REQUIRED, optional: OPTIONAL },
    read: (raw) => (raw.is === 'map' ? readSetup(raw, raw.entries) : refused(raw, `it is ${formOf(raw)}`)),
  }
}

function readSetup(raw: Raw, entries: readonly RawEntry[]): Read<Setup> {
  const missing = REQUIRED.filter((name) => !entries.some(({ key }) => key === name)).map((name) =>
    refused(raw, 'it is missing', { code: 'setting-missing', part: name }),
  )
  const reads = allTaken([...entries.map(readEntry), ...missing])
  if (!reads.ok) return reads
  const values = new Map(reads.value)
  return taken({
    environment: values.get('environment') ?? '',
    testModel: values.get('test-model') ?? '',
    rollback: values.get('rollback') ?? '',
    escalation: values.get('escalation') ?? null,
  })
}

function readEntry({ key, offset, value }: RawEntry): Read<readonly [Name, string]> {
  const name = NAMES.find((known) => known === key)
  if (name === undefined) {
    const near = suggestion(key, NAMES)
    return refused(value, `\`setup\` has no such key${near === null ? '' : `; ${near}`}`, {
      code: 'setting-unknown',
      value: key,
      offset,
    })
  }
  const read = line('one line', LONGEST).read(value)
  if (read.ok) return taken([name, read.value] as const)
  const [first, ...others] = read.refusals
  return { ok: false, refusals: [{ ...first, part: name }, ...others] }
}
