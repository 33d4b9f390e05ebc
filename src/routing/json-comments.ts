/**
 * JSON as YAML's parser reads it: comments (`//`, `/* *\/`) and tabs between values become spaces, so that every
 * line keeps its number. A text that does not begin like JSON comes back as it is, without its byte order mark.
 */
export function asPlainJson(text: string): string {
  const start = /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? ''
  const isJson = /^[{[]\s*(?:["}\]{[\d/-]|true|false|null|$)/.test(text.slice(start.length))
  const bare = text.replace(/^\uFEFF/, '')
  return isJson ? bare.replace(TOKENS, blanked) : bare
}

/** Texts come first, so that nothing inside them is taken for a comment. */
const TOKENS = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\t/g

function blanked(token: string): string {
  return token.startsWith('"') ? token : token.replace(/[^\n\r]/g, ' ')
}
