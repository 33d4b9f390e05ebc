import { describe, expect, it, jest } from '@jest/globals'
import { readdir, readFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { commandOf, EXAMPLES, rehearsalOf, type Example } from '../../scripts/example-runs.ts'
import { formsOf, newKey } from '../e2e/keys.ts'
import { copyOf, rehearse, verdictOf, type Copy } from './twin.ts'

jest.setTimeout(60_000)

/**
 * The example's own command with a look over its shoulder: its environment, and the gate's private folder before that
 * is removed, are copied aside. `trap` runs when the gate ends a started application, within the grace that it gives.
 */
function observed(example: Example): string {
  const command = commandOf({ example, twin: 'good' })
  const look = 'env > "$ASIDE/environment.$$"; keep() { cp -R "$GATE_DIR/.." "$ASIDE/private.$$"; }'
  return command.startsWith('exec ')
    ? `${look}; trap 'keep; wait; exit 0' TERM; ${command.replace(/^exec /, '')} & wait`
    : `${look}; ${command}; code=$?; keep; exit $code`
}

/** Every regular file below a folder, by path; packages that were there before are no writing of ours. */
async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
  const read = files.map(async ({ parentPath, name }): Promise<[string, Buffer]> => {
    const path = join(parentPath, name)
    return [path.slice(folder.length), await readFile(path)]
  })
  return new Map(await Promise.all(read))
}

/** A rehearsal of the good twin in an environment that holds a key, and all that it left. */
async function rehearseWithKey(example: Example, copy: Copy, key: string) {
  const aside = join(copy.root, 'aside')
  await mkdir(aside)
  const plain = rehearsalOf({ example, twin: 'good', surface: 'responses' })
  const result = await rehearse([...plain.slice(0, -1), observed(example)], copy, {
    ASIDE: aside,
    COMETAPI_KEY: key,
    OPENAI_API_KEY: key,
  })
  return { result, files: await filesBelow(copy.root) }
}

describe('the real key in a rehearsal', () => {
  it.each(EXAMPLES)('is nowhere: not in what %s gets, not in what anybody writes', async (example) => {
    const key = newKey()
    const copy = await copyOf(example)
    try {
      const { result, files } = await rehearseWithKey(example, copy, key)
      expect(verdictOf(result)).toMatchObject({ exit: 0, rehearsal: 'promote', blocks: [] })
      const printed: readonly [string, string][] = [
        ['stdout', result.stdout],
        ['stderr', result.stderr],
      ]
      const holding = [...files, ...printed].filter(([, text]) =>
        formsOf(key).some((form) => text.includes(form)),
      )
      expect(holding.map(([path]) => path)).toEqual([])
      const environments = [...files].filter(([path]) => path.includes('/environment.'))
      const drills = result.packet.drills.length
      // The look over the shoulder worked: the dummy key stands where the real one must not.
      expect(environments.length).toBe(example.endsWith('wrapper') ? drills : 1)
      for (const [, text] of environments) expect(text.toString()).toMatch(/^COMETAPI_KEY=sk-\w+$/m)
      expect([...files.keys()].filter((path) => /\/private\.\d+\/.*stdout$/.test(path))).not.toEqual([])
      expect([...files.keys()].filter((path) => /\/evidence-smoke-.*\.json$/.test(path))).toHaveLength(1)
    } finally {
      await copy.remove()
    }
  })
})
