import type { Assertion } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'

const CODES = ['policy-changed-here', 'policy-unreadable', 'not-compared'] as const

export const policyNotLoosened: Assertion<(typeof CODES)[number]> = {
  id: 'policy-not-loosened',
  title: 'The change is judged by the policy that it would be merged into',
  failsWhen: 'the policy of a change is not the one that judges changes',
  codes: CODES,
  notApplicable: ['not-a-change'],
  applies: ({ occasion }) => (occasion.isChange ? true : 'not-a-change'),
  judge({ policyComparison }, { policy }) {
    const places =
      policy.origin.path === null
        ? []
        : [{ at: 'file', file: policy.origin.path, line: null, column: null } as const]
    switch (policyComparison) {
      case 'same':
        return PASS
      case 'differs':
        return fail('policy-changed-here', {
          message:
            'This change alters the policy that judges it. A looser rule could let anything else in it through.',
          remedy:
            'Put the change of the policy into a pull request of its own, merge it, then rebase this one.',
          places,
        })
      case 'unreadable':
        return notEvaluated('policy-unreadable', {
          message:
            'The policy of the base branch could not be read, so whether this change loosens it is not known.',
          remedy: 'Give the job `permissions: contents: read` and pass `github-token`, then re-run.',
          places,
        })
      case 'not-a-change':
        return notEvaluated('not-compared', {
          message:
            'This run judges a change, but its policy was not compared with the one of the base branch.',
          remedy: 'Re-run. If it stays, report it: the event was read in two ways.',
          places,
        })
    }
  },
}
