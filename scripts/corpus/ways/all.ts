import { BASE64 } from './base64.ts'
import { ESCAPES } from './escapes.ts'
import { LAYOUT } from './layout.ts'
import { LINES } from './lines.ts'
import { NUMBERS } from './numbers.ts'
import { SHELLS } from './shells.ts'
import type { Way } from './way.ts'

/** Every way in which the corpus writes a value. */
export const WAYS: readonly Way[] = [...LAYOUT, ...BASE64, ...NUMBERS, ...ESCAPES, ...LINES, ...SHELLS]
