/** A credential that shows itself nowhere by accident: `String(secret)`, JSON and `console.log` all give the placeholder. */
export interface Secret<K extends 'real' | 'canary' = 'real' | 'canary'> {
  readonly kind: K
  /** Called by the tap's upstream side, the needles and the masks; nowhere else. */
  reveal(): string
  toString(): typeof PLACEHOLDER
}

/** What stands in every packet where a credential would. */
export const PLACEHOLDER = '<API_KEY_PLACEHOLDER>'
