import { isClean, isRight, type Judged } from './judge.ts'

interface Row {
  readonly name: string
  readonly leaks: number
  readonly found: number
  readonly clean: number
  readonly alarms: number
}

/** Share of what was there that was found; 1 where nothing was there. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const percent = (value: number): string => `${(Math.floor(value * 1000) / 10).toFixed(1)} %`

/** A leak counts as found when every kind in it was; whatever was found beyond that is an alarm. */
function rowOf(name: string, judged: readonly Judged[]): Row {
  const leaks = judged.filter(({ sample }) => !isClean(sample))
  const clean = judged.filter(({ sample }) => isClean(sample))
  return {
    name,
    leaks: leaks.length,
    found: leaks.filter((one) => one.missed.length === 0 && one.unsearched === null).length,
    clean: clean.length,
    alarms: judged.filter((one) => one.alarms.length > 0 || (isClean(one.sample) && !isRight(one))).length,
  }
}

function rowsBy(judged: readonly Judged[], nameOf: (one: Judged) => string): readonly Row[] {
  const names = [...new Set(judged.map(nameOf))].toSorted()
  return names.map((name) =>
    rowOf(
      name,
      judged.filter((one) => nameOf(one) === name),
    ),
  )
}

const HEADER = ['leaks', 'found', 'recall', 'clean', 'alarms', 'precision']

function cells({ name, leaks, found, clean, alarms }: Row): readonly string[] {
  const recall = leaks === 0 ? '-' : percent(share(found, leaks))
  const precision = percent(share(found, found + alarms))
  return [name, `${leaks}`, `${found}`, recall, `${clean}`, `${alarms}`, precision]
}

function lines(title: string, rows: readonly Row[]): readonly string[] {
  const all = [[title, ...HEADER], ...rows.map(cells)]
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? []
  return all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
}

/** What was wrong with a sample, on one line. */
function complaint({ sample, missed, alarms, unsearched }: Judged): string {
  const what = [
    ...(missed.length > 0 ? [`missed ${missed.join(', ')}`] : []),
    ...(alarms.length > 0 ? [`false alarm of ${alarms.join(', ')}`] : []),
    ...(unsearched === null ? [] : [`not searched (${unsearched})`]),
  ].join('; ')
  return `${sample.technique} / ${sample.source} / ${sample.name}: ${what}`
}

/** The whole in one line, for whoever reads only the last one. */
function summary(judged: readonly Judged[]): string {
  const { leaks, found, clean, alarms } = rowOf('all', judged)
  return `${found} of ${leaks} leaks found, ${alarms} false alarms on ${clean} clean samples`
}

/** The tables by technique and by source, then every sample that the search was wrong about. */
export function report(judged: readonly Judged[], skipped: readonly string[]): string {
  const wrong = judged.filter((one) => !isRight(one))
  return [
    ...lines('technique', [...rowsBy(judged, ({ sample }) => sample.technique), rowOf('all', judged)]),
    '',
    ...lines('source', [...rowsBy(judged, ({ sample }) => sample.source), rowOf('all', judged)]),
    '',
    ...skipped.map((reason) => `skipped: ${reason}`),
    ...wrong.map(complaint),
    '',
    summary(judged),
  ].join('\n')
}

/** What the exit code is about: samples that the search was wrong about. */
export function failures(judged: readonly Judged[]): readonly string[] {
  return judged.filter((one) => !isRight(one)).map(complaint)
}
