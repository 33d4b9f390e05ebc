import type { Gathered, Given } from './gather.ts'
import type { Problem, WrittenAt } from './problem.ts'
import type { Setting } from './setting.ts'
import { exampleAt, refusalProblem, settingsProblem } from './wording.ts'

/** Reads settings and keeps what is wrong with them, so that all of it can be said at once. */
export interface Desk {
  readonly value: <T, D>(setting: Setting<T, D>) => T | D
  readonly problems: Problem[]
  readonly at: WrittenAt
  readonly gathered: Gathered
}

export function openDesk(gathered: Gathered, at: WrittenAt): Desk {
  const problems = [...gathered.problems]
  const readGiven = <T, D>(setting: Setting<T, D>, given: Given | undefined): T | D => {
    if (given === undefined || !standsHere(setting, given)) return setting.fallback
    const result = setting.kind.read(given.raw)
    if (result.ok) return result.value
    for (const refusal of result.refusals) {
      problems.push(refusalProblem(setting, given.raw, refusal, gathered.placed(refusal.offset, given.at)))
    }
    return setting.fallback
  }
  const value = <T, D>(setting: Setting<T, D>): T | D => {
    readGiven(setting, gathered.overruled.get(setting.name))
    return readGiven(setting, gathered.given.get(setting.name))
  }
  return { value, problems, at, gathered }
}

/** A setting in the wrong place has been reported already; its value is not looked at. */
function standsHere(setting: Setting, given: Given): boolean {
  return setting.stands === 'both' || (given.at.in === 'file') === (setting.stands === 'file')
}

/** Reports two settings that cannot both be meant, where the one that is named was written. */
export function contradiction(desk: Desk, setting: Setting, says: string, remedy: Setting = setting): void {
  const at = desk.gathered.given.get(setting.name)?.at ?? desk.at
  desk.problems.push({
    ...settingsProblem('settings-contradict', setting.name, at),
    says,
    example: exampleAt(remedy, at),
  })
}
