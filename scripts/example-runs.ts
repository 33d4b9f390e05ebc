import type { Surface } from '../src/evidence/surface.ts'

/** The folders of examples/, and by which setting the gate gets a twin: run once a drill, or started once. */
const GIVEN_BY = {
  wrapper: 'command',
  'sdk-wrapper': 'command',
  'http-service': 'start',
  'background-worker': 'start',
} as const
export type Example = keyof typeof GIVEN_BY

export const TWINS = ['good', 'bad'] as const
export type Twin = (typeof TWINS)[number]

/** One twin on one surface. */
export interface ExampleRun {
  readonly example: Example
  readonly twin: Twin
  readonly surface: Surface
}

/** Every example, in the order of examples/README.md. */
export const EXAMPLES = Object.keys(GIVEN_BY).filter(isExample)

export function isExample(text: string): text is Example {
  return Object.hasOwn(GIVEN_BY, text)
}

/** The shell command that the policy of the example leaves open. */
export function commandOf({ example, twin }: Pick<ExampleRun, 'example' | 'twin'>): string {
  // A started process takes the shell's place, so that the gate's signals reach it and nothing stands in between.
  return GIVEN_BY[example] === 'start' ? `exec node ${twin}.mjs` : `node ${twin}.mjs`
}

/** Arguments of `run` for a rehearsal of one twin, in the folder of its example. */
export function rehearsalOf(run: ExampleRun): readonly string[] {
  return [
    ...['run', '--policy', 'fallback-evidence.yml', '--evidence', 'rehearsal', '--surface', run.surface],
    ...[`--${GIVEN_BY[run.example]}`, commandOf(run)],
  ]
}
