/**
 * The system's error code, such as `ENOENT`, or an empty string. Looks at the shape, not at the class: an error of
 * another realm is no `instanceof Error`.
 */
export function errnoOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
