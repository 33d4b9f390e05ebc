import type { ExampleRun } from './example-runs.ts'
import { regionOf } from './tables.ts'

/** The run that the README shows first. */
export const PICTURED: ExampleRun = { example: 'http-service', twin: 'bad', surface: 'chat-completions' }

/**
 * What a person reads first at a terminal: the verdict, why, what next, and the drills.
 * @throws Error where the output has no verdict, as when the gate refused the settings
 */
export function pictureOf(stderr: string): string {
  const picture = /^REHEARSAL[\s\S]*?(?=\n\n(?:Blocking|Warnings) \()/m.exec(stderr)?.[0]
  if (picture === undefined) throw new Error(`there is no verdict with findings in: ${stderr}`)
  return picture
}

/** The README's picture. */
export function pictureIn(readme: string): string {
  const { start, end } = pictureRegion(readme)
  return readme.slice(start, end).replace(/^\s*```text\n|\n```\s*$/g, '')
}

export function withPicture(readme: string, picture: string): string {
  const { start, end } = pictureRegion(readme)
  return `${readme.slice(0, start)}\n\n\`\`\`text\n${picture}\n\`\`\`\n\n${readme.slice(end)}`
}

function pictureRegion(readme: string): { readonly start: number; readonly end: number } {
  const region = regionOf(readme, 'picture')
  if (region === null) throw new Error('README.md has no <!-- picture:start --> and <!-- picture:end -->')
  return region
}
