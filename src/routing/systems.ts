import { HTTP_ROUTE } from './http-route.ts'
import type { System } from './system.ts'

/** The kinds of files that are known without a declaration, in the order in which a document is asked. */
export const SYSTEMS: readonly System[] = [HTTP_ROUTE]
