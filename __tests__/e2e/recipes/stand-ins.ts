import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ROOT } from '../action-file.ts'
import type { Job } from '../workspace.ts'

/** What stands in for a step that would need the internet. */
export interface StandIn {
  /** The inputs that it knows, each with the values that it stands for; null for any. */
  readonly knows: Readonly<Record<string, readonly string[] | null>>
  /** Those that a recipe must give. */
  readonly asks: readonly string[]
  act(
    job: Job,
    files: Readonly<Record<string, string>>,
    given: Readonly<Record<string, string>>,
  ): Promise<void>
}

/** The repository and commit that a workflow of this project says of itself when it is called. */
export const CALLED_AT = { workflow_repository: 'OWNER/fallback-evidence-gate', workflow_sha: 'c'.repeat(40) }

/** Where a called workflow checks the gate out, beside the repository that called it. */
export const GATE_FOLDER = '.fallback-evidence-gate'

/** What the event's commit holds. A recipe must not leave the token in the checkout, where head code could read it. */
const CHECKOUT: StandIn = {
  knows: {
    'persist-credentials': ['false'],
    repository: [CALLED_AT.workflow_repository],
    ref: [CALLED_AT.workflow_sha],
    path: [GATE_FOLDER],
  },
  asks: ['persist-credentials'],
  async act({ workspace }, files, { repository, ref, path }) {
    const parts = [repository, ref, path].filter((part) => part !== undefined)
    if (parts.length === 3) {
      await mkdir(join(workspace, GATE_FOLDER))
      return
    }
    if (parts.length > 0) throw new Error('a checkout of the gate says repository, ref and path')
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true })
      await writeFile(join(workspace, name), text)
    }
  },
}

/** Actions of others, by name and version. One that is not here fails the recipe. */
const ACTIONS: Readonly<Record<string, StandIn>> = {
  'actions/checkout@v7': CHECKOUT,
  // The same by its commit, as the workflows of this repository name it.
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1': CHECKOUT,
  // Node is the one that runs this test: steps find it on their PATH.
  'actions/setup-node@v7': { knows: { 'node-version': ['24'] }, asks: ['node-version'], act: async () => {} },
}

/** Command lines that would need a registry. Every other one is run as it stands. */
export const COMMANDS: Readonly<Record<string, (job: Job) => Promise<void>>> = {
  'npm ci': ({ workspace }) => symlink(join(ROOT, 'node_modules'), join(workspace, 'node_modules')),
}

/** @throws Error for an input that the stand-in cannot stand for, or one that is missing */
export function assertStandsFor(uses: string, given: Readonly<Record<string, string>>): StandIn {
  const standIn = Object.entries(ACTIONS).find(([name]) => name === uses)?.[1]
  if (standIn === undefined) throw new Error(`nothing stands in for ${uses}`)
  const { knows, asks } = standIn
  for (const name of asks) if (!(name in given)) throw new Error(`${uses}: ${name} must be given`)
  for (const [name, value] of Object.entries(given)) {
    const values = name in knows ? knows[name] : []
    if (values?.includes(value) === false)
      throw new Error(`nothing stands in for ${uses} with ${name}: ${value}`)
  }
  return standIn
}
