/** A wrong value is shown so far: enough to recognise it, too little to fill a log. */
const SHOWN_CHARACTERS = 80

/** So much is looked at for credentials: the rules below are not linear in the length of a text. */
const WINDOW = SHOWN_CHARACTERS + 400

/** Secrets shorter than this are not hunted in other texts: replacing them would blank unrelated words. */
const SHORTEST_HUNTED = 4

/** What a message says where a secret stood. */
const HIDDEN = '[hidden]'

/**
 * Texts that look like a credential although nobody declared them as one: a key pasted into the wrong setting.
 * Known prefixes (CometAPI and OpenAI `sk-`, GitHub `ghp_` and kin, AWS, Google, Slack, JSON web tokens), what follows
 * `Bearer`, UUIDs, and unbroken runs that no name in this project reaches.
 */
const CREDENTIAL_FORMS: readonly RegExp[] = [
  /\bbearer\s+\S+/gi,
  /\b(?:sk|pk|rk)[-_][^\s"'`,;]{6,}/gi,
  /\b(?:gh[a-z]_|github_pat_|xox[a-z]-|AKIA|AIza|eyJ)[^\s"'`,;]{6,}/g,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
  // Two places where letters touch digits: no name of a fault, model or path segment of that length has them.
  /(?=[\w+=-]*(?:[a-z][0-9]|[0-9][a-z])[\w+=-]*(?:[a-z][0-9]|[0-9][a-z]))[\w+=-]{20,}/gi,
  /[A-Za-z0-9_+=]{16,}/g,
]

/** Whether a text holds something that has the form of an API key: `sk-`, a word perhaps, and a long unbroken run. */
export function looksLikeKey(text: string): boolean {
  return /(?:^|[^A-Za-z0-9])sk-(?:[a-z]+-)?[A-Za-z0-9_]{20,}/.test(text)
}

/** The text without any of the secrets, whole or with the white space around them cut. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const hunted = [...new Set(secrets.flatMap((secret) => [secret, secret.trim()]))]
    .filter((secret) => secret.length >= SHORTEST_HUNTED)
    .sort((a, b) => b.length - a.length)
  return hunted.reduce((left, secret) => left.split(secret).join(HIDDEN), text)
}

/** A user's value as it may stand in a message: credentials and URL user names hidden, control characters visible, cut. */
export function shown(value: string): string {
  const cut = value.length > SHOWN_CHARACTERS
  // A credential that begins inside what is shown also ends inside the window, or fills all the rest of it.
  const open = value.slice(0, WINDOW).replace(/\/\/[^/\s]*@/g, `//${HIDDEN}@`)
  const hidden = CREDENTIAL_FORMS.reduce((text, form) => text.replace(form, HIDDEN), open)
  const visible = hidden.slice(0, SHOWN_CHARACTERS).replace(INVISIBLE, nameOf).replaceAll('`', "'")
  return cut ? `${visible}... (${value.length} characters)` : visible
}

/** Control, format, surrogate and separator characters other than the space. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

function nameOf(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return '\\t'
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
