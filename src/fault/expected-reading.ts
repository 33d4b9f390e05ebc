import type { Fault } from '../evidence/fault.ts'
import type { AmbiguityCode, FailCode, Surface } from '../evidence/surface.ts'
import { FAULT_TABLE, needsStreaming } from './table.ts'

/** How the reply that a fault plays reads. */
export type ExpectedReading =
  | { readonly outcome: 'pass'; readonly code: null }
  | { readonly outcome: 'fail'; readonly code: FailCode }
  | { readonly outcome: 'ambiguous'; readonly code: AmbiguityCode }

const passed: ExpectedReading = { outcome: 'pass', code: null }
const failed = (code: FailCode): ExpectedReading => ({ outcome: 'fail', code })
const ambiguous = (code: AmbiguityCode): ExpectedReading => ({ outcome: 'ambiguous', code })

/**
 * How a fault's reply reads under `surface/read`, or null where no whole reply comes: silence, resets, stalls, streams
 * without end, and stream faults where no stream was asked for.
 */
export function expectedReading(fault: Fault, surface: Surface, stream: boolean): ExpectedReading | null {
  if (needsStreaming(fault) && !stream) return null
  switch (FAULT_TABLE[fault].group) {
    case 'permanent':
    case 'transient':
    case 'routes':
    case 'caller':
      return failed('http-error')
    case 'size':
      return failed('over-cap')
    case 'transport':
    case 'shape':
    case 'stream':
      return (stream ? STREAMED[surface][fault] : WHOLE[surface][fault]) ?? ALIKE[fault] ?? null
  }
}

type Readings = Readonly<Partial<Record<Fault, ExpectedReading>>>

/** What reads the same on both surfaces, streaming or not. */
const ALIKE: Readings = {
  'slow-first-byte': passed,
  'slow-body': passed,
  redirect: failed('http-error'),
  'error-in-200': ambiguous('error-in-success'),
  'html-200': failed('html'),
  'truncated-json': failed('not-json'),
  'duplicate-keys': ambiguous('duplicate-keys'),
  'trailing-bytes': ambiguous('trailing-bytes'),
  'empty-result': ambiguous('no-usable-content'),
  'null-content': ambiguous('no-usable-content'),
  'wrong-surface': ambiguous('wrong-surface'),
  'output-limit': ambiguous('output-limit'),
  'wrong-content-type': ambiguous('content-type-contradicts'),
  'unknown-terminal': ambiguous('terminal-unknown'),
  'stream-cut': ambiguous('stream-cut'),
  'stream-malformed-event': ambiguous('malformed-event'),
  'stream-error-event': failed('terminal-failed'),
  'stream-no-terminal': ambiguous('terminal-missing'),
}

/** `completed` with an empty list is a contradiction of its own on Responses. */
const EMPTY_COMPLETED: Readings = { 'empty-result': ambiguous('terminal-contradicts') }

const WHOLE: Readonly<Record<Surface, Readings>> = {
  'chat-completions': {},
  responses: EMPTY_COMPLETED,
}

/** A stream has no bytes after its JSON and no end of one: the defect shows in an event, or after the last one. */
const IN_EVENTS: Readings = {
  'truncated-json': ambiguous('malformed-event'),
  'trailing-bytes': ambiguous('terminal-contradicts'),
}

const STREAMED: Readonly<Record<Surface, Readings>> = {
  'chat-completions': IN_EVENTS,
  // The event says `completed`, the response inside says a word that nobody documents.
  responses: { ...IN_EVENTS, ...EMPTY_COMPLETED, 'unknown-terminal': ambiguous('terminal-contradicts') },
}
