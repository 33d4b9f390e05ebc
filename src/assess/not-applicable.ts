import type { NotApplicableCode } from '../evidence/assertion.ts'

/** Why a rule does not apply, as a sentence for reports and the documentation. */
export const NOT_APPLICABLE_WORDS: Readonly<Record<NotApplicableCode, string>> = {
  'application-is-direct':
    "The gate's own client was used: it can be no evidence of how an application behaves.",
  'no-evidence-paths':
    "The gate's own client was used and `evidence-paths` is empty: there is nothing to look into.",
  'no-real-key': 'No real key takes part in this run.',
  'nothing-planted': 'No planned failure names account details.',
  'no-such-fault-planned': 'No planned failure can show this.',
  'too-few-attempts-possible': '`max-attempts` leaves too few attempts to show this.',
  'no-caller': 'The application has no caller that could hang up.',
  'no-decision-log': 'No decision log is declared, and the policy lowered the rule.',
  'no-operator-note': 'There is no operator note.',
  'not-a-change': 'This run judges no pull request and no merge group.',
  'no-routing-change': 'No routing change is judged in this run.',
  'no-policy-file': 'There is no policy file: all settings are inputs.',
  'none-declared': 'The policy declares nothing to compare with.',
  'pages-not-in-policy': 'The policy names no contract pages.',
}
