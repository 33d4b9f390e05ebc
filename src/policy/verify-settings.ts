import { duration } from './kind.ts'
import type { Rows } from './setting.ts'
import { setting } from './setting.ts'
import { fileSettings, SETTINGS } from './settings.ts'
import { line, LONGEST_PATH } from './texts.ts'

/** A job may run for 6 hours; whoever waits longer than one waits for something that hangs. */
const LONGEST_WAIT_MS = 60 * 60_000

/** What `verify` takes, beside the policy file and the token. */
export const VERIFY_SETTINGS = {
  commit: setting({
    name: 'commit',
    purpose: 'The commit that is to be released, by its whole id.',
    kind: line('40 (or 64) hexadecimal digits', 64, (text) =>
      /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
        ? null
        : 'it is no whole commit id: a branch or a short id can move',
    ),
    stands: 'input',
    fallback: null,
    defaultText: "the job's own: the head of a pull request, else `GITHUB_SHA`",
    example: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  }),
  repository: setting({
    name: 'repository',
    purpose: 'The repository of the commit, as `owner/name`.',
    kind: line('`owner/name`', 201, (text) =>
      /^(?!\.)[\w.-]{1,100}\/(?!\.\.?$)[\w.-]{1,100}$/.test(text) ? null : 'it is no `owner/name`',
    ),
    stands: 'input',
    fallback: null,
    defaultText: "the job's own (`GITHUB_REPOSITORY`)",
    example: 'octo/shop',
  }),
  trustedRoot: setting({
    name: 'trusted-root',
    purpose:
      'The file that says whose signatures count, as `gh attestation trusted-root` writes it. Needed unless the policy says `unsigned: allowed`.',
    kind: line('the path of a file', LONGEST_PATH),
    stands: 'input',
    fallback: null,
    defaultText: 'none',
    example: 'trusted_root.jsonl',
  }),
  wait: setting({
    name: 'wait',
    purpose:
      'How long to wait for runs that may still bring evidence. A plain number counts seconds; `90s` and `10m` work too; `0` asks once.',
    kind: duration(0, LONGEST_WAIT_MS),
    stands: 'input',
    fallback: 600_000,
    defaultText: '10m',
    example: '10m',
  }),
} as const

/** Everything that `verify` takes. */
export function verifyRows(): Rows {
  const { policy, githubToken } = SETTINGS
  return {
    inputs: [
      ...Object.values(VERIFY_SETTINGS),
      {
        ...policy,
        purpose:
          'The policy file that says what evidence must be. It is read from the branch that judges, never from the checkout.',
      },
      {
        ...githubToken,
        purpose:
          'The token that reads runs, artifacts, attestations and the policy. On a command line: the variable `GITHUB_TOKEN`.',
      },
    ],
    file: fileSettings(),
  }
}

/** The outputs of `verify`, in the order in which people read them. */
export const VERIFY_OUTPUTS = {
  decision: '`promote`, `hold` or `rollback`. Only `promote` ends with exit code 0.',
  codes: 'Why not, as closed codes, separated by commas; empty on `promote` (docs/verify.md lists them).',
  'evidence-url': 'The addresses of the packets that the decision rests on, one a line.',
  'packet-digest': 'Their sha256, one a line, in the same order.',
  warnings: 'Codes of what a person should look at all the same, separated by commas.',
} as const
