import type { Secret } from '../evidence/secret.ts'
import { PLACEHOLDER } from '../evidence/secret.ts'

/**
 * A credential that every accidental way of printing turns into the placeholder. The value lives in a closure: neither
 * its members nor a debugger's listing of them hold it.
 */
export function makeSecret<K extends 'real' | 'canary'>(kind: K, value: string): Secret<K> {
  const placeholder = (): typeof PLACEHOLDER => PLACEHOLDER
  const secret = {
    kind,
    reveal: () => value,
    toString: placeholder,
    toLocaleString: placeholder,
    toJSON: placeholder,
    [Symbol.toPrimitive]: placeholder,
    // The registered symbol of Node's util.inspect.custom: console.log and assertion messages go through it.
    [Symbol.for('nodejs.util.inspect.custom')]: placeholder,
  }
  return Object.freeze(secret)
}
