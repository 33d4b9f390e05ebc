import type { Kind } from './kind.ts'
import { spacing, textKind } from './kind.ts'
import { refused, taken } from './raw.ts'

/** Shorter keys are refused: a search for so few characters would find them by chance, and no gateway issues them. */
const SHORTEST_KEY = 16

/** Texts that stand for a key in documentation, in a template, or where an expression was not filled in. */
const PLACEHOLDERS: readonly { readonly form: RegExp; readonly reason: string }[] = [
  {
    form: /\$\{\{|\}\}/,
    reason:
      'it is an expression that GitHub did not fill in: outside a workflow file `${{ }}` has no meaning',
  },
  { form: /^\$\{?[A-Z_]+\}?$/i, reason: 'it is the name of a variable, not its value' },
  { form: /^(?:COMETAPI|OPENAI)_(?:API_)?KEY$/i, reason: 'it is the name of the secret, not its value' },
  { form: /[<>]|\.\.\.|\u2026/, reason: 'it is a placeholder' },
  { form: /^\*+$/, reason: 'it is a mask: the value was hidden before it was passed on' },
  { form: /^(?:sk[-_])?(?:x{3,}|0{3,}|_{3,}|-{3,})[x0_-]*$/i, reason: 'it is a placeholder' },
  // Whole texts only: a real key may hold any run of letters.
  {
    form: /^(?:sk[-_])?(?:your|my|the)[-_]?(?:api|comet\w*|secret)?[-_]?key(?:[-_a-z]*here)?$/i,
    reason: 'it is a placeholder',
  },
  {
    form: /^\W*(?:sk[-_])?(?:placeholder|change[-_]?me|insert[-_]\w+|redacted)\W*$/i,
    reason: 'it is a placeholder',
  },
]

/** Longest key: HTTP servers commonly refuse header lines above 8 KiB. */
const LONGEST_KEY = 4_096

/** The gateway's key. A refusal says what is wrong with it and never shows it. */
export function apiKey(): Kind<string> {
  const allowed = `the key alone, from a secret, ${SHORTEST_KEY} characters or more`
  return textKind(allowed, { is: 'text', longest: LONGEST_KEY }, (text, raw) => {
    const wrong = whyKeyUnusable(text)
    return wrong === null ? taken(text) : refused(raw, wrong, { code: 'key-unusable', value: null })
  })
}

/** Why a key cannot be used, or null. The sentence never holds any of it. */
function whyKeyUnusable(key: string): string | null {
  const space = spacing(key)
  if (space !== null) return `${space}; save the secret again, the key alone`
  if (/^bearer\b/i.test(key)) return 'it begins with `Bearer`: give the key alone, the gate adds the scheme'
  const placeholder = PLACEHOLDERS.find(({ form }) => form.test(key))
  if (placeholder !== undefined) return placeholder.reason
  if (key.length < SHORTEST_KEY)
    return `it has fewer than ${SHORTEST_KEY} characters: a search could not tell it from other text`
  if (key.length > LONGEST_KEY) return `it has more than ${LONGEST_KEY} characters: is it a file?`
  if (!/^[\x21-\x7e]+$/.test(key))
    return 'it holds a character that no HTTP header can carry (RFC 9110, section 5.5)'
  if (new Set(key).size < 4) return 'it repeats fewer than four characters: it is a placeholder'
  return null
}
