import { APPLICATION_KINDS } from '../evidence/policy.ts'
import { choice, duration } from './kind.ts'
import { setting } from './setting.ts'
import { block, pathList } from './texts.ts'
import { ready, trigger } from './trigger.ts'

/** Longer ones belong into a script. */
const LONGEST_COMMAND = 8_192
const SHELL_COMMAND = block(`a shell command of at most ${LONGEST_COMMAND} characters`, LONGEST_COMMAND)

/** Whose behaviour is evidence, how it is started and asked, and what it writes. */
export const APPLICATION_SETTINGS = {
  application: setting({
    name: 'application',
    purpose:
      "Whose behaviour is evidence: `direct` (the gate's own client: nothing is said about an application), `command` (run once a drill), `service` (started once, with a caller that waits), or `worker` (started once, nobody waits).",
    kind: choice(APPLICATION_KINDS),
    stands: 'both',
    fallback: null,
    defaultText: '`command` where one is given, `service` where `start` is given, else `direct`',
    example: 'service',
  }),
  command: setting({
    name: 'command',
    purpose:
      'The application of kind `command`: a shell command that makes one logical call and exits 0 when it got an answer that it would use.',
    kind: SHELL_COMMAND,
    stands: 'both',
    fallback: null,
    example: 'node scripts/ask-once.mjs',
  }),
  start: setting({
    name: 'start',
    purpose:
      'The shell command that starts a service or worker. It stays in the foreground; the gate ends it.',
    kind: SHELL_COMMAND,
    stands: 'both',
    fallback: null,
    example: 'exec node server.mjs',
  }),
  ready: setting({
    name: 'ready',
    purpose:
      'When the started application can be asked: an `http://` address that answers 2xx, `tcp://host:port`, or `log: ` and an expression that a line of its output matches.',
    kind: ready(),
    stands: 'both',
    fallback: null,
    defaultText: "when the trigger's port takes connections, or for a trigger that is a command at once",
    example: 'http://127.0.0.1:3000/healthz',
  }),
  trigger: setting({
    name: 'trigger',
    purpose:
      'What asks the started application for one logical call: a request such as `POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}` (in the policy file also a map with `url`, `method`, `headers`, `body`), or a shell command.',
    kind: trigger(),
    stands: 'both',
    fallback: null,
    example: '\'POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}\'',
  }),
  settle: setting({
    name: 'settle',
    purpose:
      'How long nothing may be sent after the trigger returned until a drill of a service or worker counts as over. A terminal decision record ends it earlier. Shorter than `max-delay` it proves no bound on retries.',
    kind: duration(0, 10 * 60_000),
    stands: 'both',
    fallback: null,
    defaultText: 'the value of `max-delay`',
    example: '5s',
  }),
  writes: setting({
    name: 'writes',
    purpose:
      'Files that the application writes and that may have been there before, as glob patterns, one a line: what is new or has changed in the run is searched, of a log that grew only what was added.',
    kind: pathList('glob patterns, one a line, folders separated by `/`'),
    stands: 'both',
    fallback: [] as readonly string[],
    defaultText: 'none',
    example: 'var/log/**',
  }),
} as const
