import type { Tree } from './tree.ts'
import { textAt } from './tree.ts'

/**
 * Whether a document is a Kubernetes object of this kind. Several projects have a `Canary` or a `VirtualService`: where
 * an API group is written, it must be this one.
 */
export function isResource(document: Tree, kind: string, apiGroup: string): boolean {
  const version = textAt(document, 'apiVersion')
  return textAt(document, 'kind') === kind && (version === null || version.split('/')[0] === apiGroup)
}

/** An object's name; empty where it has none. */
export function objectName(document: Tree): string {
  return textAt(document, 'metadata', 'name') ?? ''
}
