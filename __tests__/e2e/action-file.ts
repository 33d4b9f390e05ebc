import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { at } from './github.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

/** What an input's default expression stands for in this job. */
export type Expressions = Readonly<Record<string, string>>

/**
 * The environment that a runner makes of `with:` and action.yml: every declared input is set, as its value, its
 * default or empty; names in upper case, blanks to `_`, hyphens kept. `folder`: where the action.yml stands.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 *
 * @param folder of the sub-action; the root's own where it is empty
 * @throws Error for an expression that the harness does not know
 */
export async function inputVariables(
  given: Readonly<Record<string, string>>,
  expressions: Expressions,
  folder = '',
): Promise<Record<string, string>> {
  const declared = await declaredInputs(folder)
  // A runner only warns about an input that action.yml does not declare, and passes it on.
  const names = new Set([...declared.keys(), ...Object.keys(given)])
  return Object.fromEntries(
    [...names].map((name) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? filled(declared.get(name) ?? '', expressions),
    ]),
  )
}

/** The declared inputs with their default values. */
export async function declaredInputs(folder = ''): Promise<ReadonlyMap<string, string>> {
  const inputs = at(await actionFile(folder), 'inputs')
  return new Map(
    Object.entries(inputs ?? {}).map(([name, row]) => {
      const value = at(row, 'default')
      return [name, typeof value === 'string' ? value : '']
    }),
  )
}

/** The names of the declared outputs. */
export async function declaredOutputs(folder = ''): Promise<readonly string[]> {
  return Object.keys(at(await actionFile(folder), 'outputs') ?? {})
}

/** The file that a runner starts, as action.yml names it. */
export async function entryFile(folder = ''): Promise<string> {
  const main = at(await actionFile(folder), 'runs', 'main')
  if (typeof main !== 'string') throw new Error('action.yml names no file to run')
  return join(ROOT, folder, main)
}

async function actionFile(folder: string): Promise<unknown> {
  return parse(await readFile(join(ROOT, folder, 'action.yml'), 'utf8'))
}

function filled(text: string, expressions: Expressions): string {
  return text.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => {
    const value = expressions[name]
    if (value === undefined) throw new Error(`the harness does not know the expression ${whole}`)
    return value
  })
}
