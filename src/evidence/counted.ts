/** `1 file`, `2 files`, `2 retries`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${String(n)} ${n === 1 ? one : many}`
}
