import { readdir } from 'node:fs/promises'
import type { Surroundings } from './surroundings.ts'

/** The day in a run's id: `YYYYMMDD`, UTC. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10).replaceAll('-', '')
}

/** A run's number within its day, as it stands in its id. */
export function numbered(number: number): string {
  return String(number).padStart(3, '0')
}

/** By hand, runs of a day are numbered from 001 on by the files that they left: `<stem>-YYYYMMDD-001.json`. */
export async function handNumber(stem: string, around: Surroundings): Promise<number> {
  const names = await readdir(around.outputFolder).catch(() => [])
  const form = new RegExp(`^${stem}-${dayOf(around.now())}-(\\d{3})\\.json$`)
  const numbers = names.map((name) => Number(form.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers) + 1
}
