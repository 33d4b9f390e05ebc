import { describe, expect, it } from '@jest/globals'
import type { Asked } from '../../src/policy/admission.ts'
import { admit, commentPlace } from '../../src/policy/admission.ts'
import type { EventRow } from '../../src/policy/event-table.ts'
import { EVENT_TABLE } from '../../src/policy/event-table.ts'
import { occasionFrom } from '../../src/policy/occasion.ts'
import { eventFile, runner } from './events.ts'
import { configurationError, declared, freshKey, LIVE, onlyProblem } from './sources.ts'

function occasionOf({ event, from }: Pick<EventRow, 'event' | 'from'>) {
  if (event === 'by-hand') return occasionFrom({}, null)
  const actor = from === 'dependabot' ? { GITHUB_ACTOR: 'dependabot[bot]' } : {}
  return occasionFrom(runner(event, actor), eventFile(event, from))
}

function asked(row: Partial<EventRow> & Pick<EventRow, 'event'>, more: Partial<Asked> = {}): Asked {
  const { from = 'own', key = true, application = 'direct', want = 'live', trusted = false, event } = row
  const inputs = {
    ...LIVE,
    evidence: want,
    'trusted-application': String(trusted),
    ...(key ? { 'api-key': freshKey() } : {}),
    ...(application === 'command' ? { command: 'node app.mjs' } : {}),
  }
  const { policy, keyPresent } = declared(inputs)
  return { policy, occasion: occasionOf({ event, from }), hasKey: keyPresent, platform: 'linux', ...more }
}

function titleOf(row: EventRow): string {
  return `${row.event} from ${row.from}, ${row.key ? 'key' : 'no key'}, ${row.application}, ${row.want}${row.trusted ? ', trusted' : ''}`
}

describe('the table of events', () => {
  it.each(EVENT_TABLE.map((row) => ({ title: titleOf(row), row })))('holds for $title', ({ row }) => {
    const place = commentPlace(occasionOf(row), 'auto')
    if (row.runs === 'nothing') {
      expect(configurationError(() => admit(asked(row))).code).toBe(row.refusedAs)
      expect(row.exit).toBe(2)
      return
    }
    const admission = admit(asked(row))
    expect(admission.run === 'as-asked' ? admission.strength : admission.run).toBe(row.runs)
    expect(row.exit).toBe(admission.run === 'as-asked' ? 'judged' : 1)
    expect(place.on !== null).toBe(row.comments)
  })

  it('has every event that the README promises, and no row twice', () => {
    const events = new Set(EVENT_TABLE.map(({ event }) => event))
    const promised = [
      'pull_request',
      'pull_request_target',
      'merge_group',
      'push',
      'schedule',
      'workflow_dispatch',
      'release',
      'workflow_run',
      'by-hand',
    ]
    expect([...events].sort()).toEqual([...promised].sort())
    expect(new Set(EVENT_TABLE.map(titleOf)).size).toBe(EVENT_TABLE.length)
  })

  it('never says that a run was evaluated when nothing was', () => {
    for (const row of EVENT_TABLE.filter(({ runs }) => runs === 'rehearsal-instead')) {
      expect(row.text).toMatch(/^Not evaluated: /)
    }
  })
})

describe('an application beside a secret', () => {
  it('is refused beside an identity token too', () => {
    const call = () =>
      admit(
        asked(
          { event: 'pull_request', key: false, application: 'command', want: 'rehearsal' },
          { hasIdentityToken: true },
        ),
      )
    expect(onlyProblem(configurationError(call)).says).toContain('an identity token')
  })

  it('is refused although a rehearsal would not use the key: the job still holds it', () => {
    const call = () =>
      admit(asked({ event: 'pull_request', key: true, application: 'command', want: 'rehearsal' }))
    expect(configurationError(call).code).toBe('application-beside-secret')
  })

  it('is refused on events with secrets for strangers, whoever is trusted and whoever asks', () => {
    for (const event of ['pull_request_target', 'workflow_run'])
      for (const from of ['own', 'fork', 'dependabot'] as const)
        for (const want of ['live', 'rehearsal'] as const)
          for (const key of [true, false]) {
            const row = { event, from, want, key, application: 'command', trusted: true } as const
            const error = configurationError(() => admit(asked(row)))
            expect(error.code).toBe('application-beside-secret')
            expect(error.message).toContain('use `pull_request`')
          }
  })

  it('is refused on events that nobody thought of', () => {
    for (const event of ['issue_comment', 'pull_request_review', 'unknown', 'future_event']) {
      const call = () => admit(asked({ event, application: 'command' }))
      expect(configurationError(call).code).toBe('application-beside-secret')
    }
  })

  it('names both jobs and the command that writes them', () => {
    const error = configurationError(() => admit(asked({ event: 'pull_request', application: 'command' })))
    expect(error.message).toContain('fallback-evidence-gate init')
    expect(error.message).toContain('contract:')
    expect(error.message).toContain('application:')
    expect(error.message).toContain('trusted-application')
  })
})

describe('a live run without a key', () => {
  it('names the secret and the line of the workflow', () => {
    const error = configurationError(() => admit(asked({ event: 'push', key: false })))
    expect(error.message).toContain('`COMETAPI_KEY`')
    expect(error.message).toContain('api-key: ${{ secrets.COMETAPI_KEY }}')
    expect(error.message).toContain('evidence: rehearsal')
  })

  it('speaks of the variable on a command line', () => {
    const error = configurationError(() => admit(asked({ event: 'by-hand', key: false })))
    expect(error.message).toContain('export COMETAPI_KEY=')
    expect(error.message).toContain('--evidence rehearsal')
    expect(error.message).not.toContain('secrets.')
  })

  it('tells a maintainer of a fork what to do, and warns of the wrong way out', () => {
    const admission = admit(asked({ event: 'pull_request', from: 'fork', key: false }))
    expect(admission).toMatchObject({ run: 'rehearsal-instead', strength: 'rehearsal', holds: true })
    const text = admission.run === 'rehearsal-instead' ? `${admission.text} ${admission.remedy}` : ''
    expect(text).toContain('Not evaluated:')
    expect(text).toContain('a branch of this repository')
    expect(text).toContain('Do not switch to `pull_request_target`')
  })

  it('sends a Dependabot run to Dependabot secrets', () => {
    const admission = admit(asked({ event: 'pull_request', from: 'dependabot', key: false }))
    expect(admission.run === 'rehearsal-instead' ? admission.remedy : '').toContain('Dependabot secret')
  })
})

describe('where the key may go', () => {
  const gateway = 'https://gateway.example.com'
  const file = `allowed-origins:\n  - ${gateway}\n`
  const at = (inputs: Record<string, string>, text: string | null, event = 'push') => {
    const { policy } = declared({ ...LIVE, 'api-key': freshKey(), ...inputs }, text)
    return { policy, occasion: occasionOf({ event, from: 'own' }), hasKey: true, platform: 'linux' }
  }

  it('is CometAPI where the policy says nothing', () => {
    expect(admit(at({}, null))).toEqual({ run: 'as-asked', strength: 'contract' })
  })

  it('is no other origin, and the message says what to write', () => {
    const error = configurationError(() => admit(at({ 'base-url': `${gateway}/v1` }, null)))
    expect(error.code).toBe('origin-not-allowed')
    expect(error.message).toContain(
      'allowed-origins:\n    - https://api.cometapi.com\n    - https://gateway.example.com',
    )
  })

  it('is an origin that the policy file names', () => {
    expect(admit(at({ 'base-url': `${gateway}/v1` }, file)).run).toBe('as-asked')
  })

  it('is no longer CometAPI where the list leaves it out', () => {
    expect(configurationError(() => admit(at({}, file))).code).toBe('origin-not-allowed')
  })

  it('is this machine in any case', () => {
    for (const base of [
      'http://127.0.0.1:4010/v1',
      'http://localhost:1/v1',
      'http://[::1]:9/v1',
      'http://127.9.8.7/v1',
    ]) {
      expect(admit(at({ 'base-url': base }, null)).run).toBe('as-asked')
    }
  })

  it('is no new origin by a change that is still under review', () => {
    const { policy, ...change } = at({ 'base-url': `${gateway}/v1` }, file, 'pull_request')
    // Held to a policy that judges and does not know it.
    const held = { ...policy, allowedOrigins: [] }
    const proposedOrigins = policy.allowedOrigins
    const error = configurationError(() => admit({ ...change, policy: held, proposedOrigins }))
    expect(error.code).toBe('origin-not-allowed')
    expect(error.message).toContain('still under review')
    expect(admit({ ...change, policy, proposedOrigins }).run).toBe('as-asked')
  })

  it('does not matter in a rehearsal, which sends no key', () => {
    expect(admit(at({ evidence: 'rehearsal', 'base-url': `${gateway}/v1` }, null))).toEqual({
      run: 'as-asked',
      strength: 'rehearsal',
    })
  })
})

describe('Windows', () => {
  it('runs no application, and says where one can run', () => {
    const call = () => admit(asked({ event: 'push', application: 'command' }, { platform: 'win32' }))
    expect(configurationError(call).code).toBe('application-on-windows')
    expect(configurationError(call).message).toContain('ubuntu-latest')
  })

  it("runs the gate's own client", () => {
    expect(admit(asked({ event: 'push' }, { platform: 'win32' })).run).toBe('as-asked')
  })
})

describe('commentPlace', () => {
  const pull = occasionOf({ event: 'pull_request', from: 'own' })
  it('is the pull request, unless nobody wants a comment', () => {
    expect(commentPlace(pull, 'auto')).toEqual({ on: 7 })
    expect(commentPlace(pull, 'never').on).toBeNull()
  })

  it('is nowhere for a merge group, even when a comment is always wanted', () => {
    expect(commentPlace(occasionOf({ event: 'merge_group', from: 'own' }), 'always').on).toBeNull()
  })

  it("is tried on a fork's pull request only when asked for", () => {
    const fork = occasionOf({ event: 'pull_request', from: 'fork' })
    expect(commentPlace(fork, 'auto').on).toBeNull()
    expect(commentPlace(fork, 'always').on).toBe(7)
  })
})
