import type { Brand, Some } from '../evidence/brand.ts'
import type { LeakKind } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import { leakKinds } from '../packet/seal.ts'
import type { Statement } from './statement.ts'

/** A statement whose exact bytes were searched. Signing takes nothing else; only `sealStatement` makes one. */
export type SealedStatement = Brand<
  { readonly state: 'sealed'; readonly statement: Statement; readonly bytes: Uint8Array },
  'sealed-statement'
>

/**
 * Searches the bytes that are to be signed: they may stand in a public log, and nobody can take them back. Throws where
 * the search cannot prove itself.
 */
export function sealStatement(
  statement: Statement,
  engine: Engine,
): SealedStatement | { readonly state: 'withheld'; readonly kinds: Some<LeakKind> } {
  const bytes: Uint8Array = Buffer.from(JSON.stringify(statement), 'utf8')
  const [first, ...rest] = leakKinds(engine, bytes)
  if (first !== undefined) return { state: 'withheld', kinds: [first, ...rest] }
  return { state: 'sealed', statement, bytes } as SealedStatement
}
