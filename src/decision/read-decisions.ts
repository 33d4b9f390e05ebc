import type { AppDecision } from '../evidence/drill.ts'
import type { DecisionFormat, DecisionLogSource } from '../evidence/policy.ts'
import type { Entry, Found, Reading } from './entry.ts'
import { readEntry } from './entry.ts'
import { recordsByExpression } from './expression.ts'
import { recordsInJson } from './json.ts'
import { linesOf } from './lines.ts'
import { recordsInLogfmt } from './logfmt.ts'
import { GROUP_NAMES, namesFor } from './names.ts'
import { holdsDecision, saysDecision, wordReader } from './words.ts'
import { recordsInYaml } from './yaml.ts'

/** How a policy says that a log is to be read. */
type How = Pick<DecisionLogSource, 'how' | 'names' | 'values'>

/**
 * What the application's own log says it decided, in the order of the log. Total: whatever the text, the answer is a
 * list, and what cannot be read is no record. `model` is the fallback's declared one, `primaryModel` the primary's, or
 * null where no primary is declared.
 */
export function readDecisions(
  text: string,
  { how, names, values }: How,
  model: string,
  primaryModel: string | null,
): readonly AppDecision[] {
  const byGroups = how.format === 'expression'
  const reading: Reading = {
    names: byGroups ? GROUP_NAMES : namesFor(names),
    readWord: wordReader(values),
    model,
    primaryModel,
  }
  return withoutNeedlessClosings(entriesOf(linesOf(text), how, reading))
}

function entriesOf(lines: readonly string[], how: DecisionFormat, reading: Reading): readonly Entry[] {
  switch (how.format) {
    case 'auto':
      return firstThatTells(lines, reading)
    case 'expression':
      return entries(recordsByExpression(lines, how.expression), reading)
    case 'json':
    case 'logfmt':
    case 'yaml':
      return READERS[how.format](lines, reading)
  }
}

/**
 * One format a log: the first in which a record closes a call, else the first with any record. What the log says again
 * in another format, such as a line for people beside the one for machines, is then not counted a second time.
 */
function firstThatTells(lines: readonly string[], reading: Reading): readonly Entry[] {
  let any: readonly Entry[] = []
  for (const read of [READERS.json, READERS.logfmt, READERS.yaml]) {
    const found = read(lines, reading)
    if (found.some(({ decision }) => decision.terminal)) return found
    if (any.length === 0) any = found
  }
  return any
}

type Reader = (lines: readonly string[], reading: Reading) => readonly Entry[]

const READERS: Readonly<Record<'json' | 'logfmt' | 'yaml', Reader>> = {
  json: (lines, reading) => entries(recordsInJson(lines, look(reading)), reading),
  logfmt: (lines, reading) => entries(recordsInLogfmt(lines, look(reading)), reading),
  yaml: (lines, reading) => {
    const names = new Set(reading.names.of.decision)
    const { found, unread } = recordsInYaml(lines, { ...look(reading), names })
    return [...entries(found, reading), ...unread.map(unreadable)].toSorted(
      (a, b) => a.decision.line - b.decision.line,
    )
  },
}

function look({ names }: Reading) {
  return {
    isRecord: (fields: Found['fields']) => holdsDecision(fields, names.of.decision),
    isWorded: (fields: Found['fields']) => saysDecision(fields, names.of.decision),
  }
}

function entries(found: readonly Found[], reading: Reading): readonly Entry[] {
  return found.map((record) => readEntry(record, reading))
}

/** A record that is there and was not read is not passed over: it could say anything. */
function unreadable(line: number): Entry {
  const decision = {
    terminal: true,
    value: 'unknown-value',
    retryCount: null,
    statusClass: null,
    surface: null,
    escalation: null,
    operationId: null,
    line,
  } as const
  return { decision, closing: false }
}

/**
 * Records of last attempts close a call only where no summary does: logs that keep one record for each attempt may
 * keep one for the whole beside them.
 */
function withoutNeedlessClosings(all: readonly Entry[]): readonly AppDecision[] {
  const summaries = all.filter(({ decision, closing }) => decision.terminal && !closing)
  const summed = new Set(summaries.map(({ decision }) => decision.operationId))
  return all.map(({ decision, closing }) => {
    const { operationId } = decision
    const hasSummary = operationId === null ? summed.size > 0 : summed.has(operationId) || summed.has(null)
    return closing && hasSummary ? { ...decision, terminal: false } : decision
  })
}
