import type { Source } from '../sample.ts'
import { encoded } from './encoded.ts'
import { files } from './files.ts'
import { nodeClients } from './node-clients.ts'
import { memory } from './memory.ts'
import { ordinary } from './ordinary.ts'
import { curl, databases, python } from './other-programs.ts'
import { toolCalls } from './tool-calls.ts'

/** Where the samples come from, in the order of the run. */
export const SOURCES: Readonly<Record<string, Source>> = {
  'ways of writing': encoded,
  'Node clients': nodeClients,
  'tool calls': toolCalls,
  curl,
  Python: python,
  memory,
  SQLite: databases,
  files,
  'ordinary files': ordinary,
}
