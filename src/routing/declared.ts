import type { Group } from './share.ts'
import { Untold } from './share.ts'
import type { Tree } from './tree.ts'

/** What the numbers of a declared file count in; `whole` is N of `parts of N`. */
export type Scale =
  | { readonly unit: 'weight' }
  | { readonly unit: 'percent' }
  | { readonly unit: 'fraction' }
  | { readonly unit: 'parts'; readonly whole: number }

/** Where the shares of a file stand that belongs to no known system. */
export interface Declared {
  readonly path: string
  readonly scale: Scale
}

export function declaredGroups(_documents: readonly Tree[], _declared: Declared): readonly Group[] {
  throw new Untold(null, 'Not read yet.')
}
