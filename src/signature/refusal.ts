import { clamp, visible } from '../report/visible.ts'
import type { RefusedSignature, SignatureRefusal } from './signature.ts'

/** Longest foreign value in a sentence: the address of a workflow with its ref stays well below. */
const LONGEST_VALUE = 300

/** A refusal in words. */
export function refused(code: SignatureRefusal, says: string, remedy: string): RefusedSignature {
  return { state: 'refused', code, says, remedy }
}

/** A value from a certificate or a statement as it may stand in a sentence. */
export function quoted(value: string | null): string {
  return value === null ? 'nothing' : `"${clamp(visible(value), LONGEST_VALUE)}"`
}
