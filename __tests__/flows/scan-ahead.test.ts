import { describe, expect, it } from '@jest/globals'
import { ahead } from '../../src/flows/scan-ahead.ts'
import type { CleanFile } from '../../src/unpack/helpers.ts'
import type { Entry } from '../../src/unpack/walk.ts'

const CLEAN: CleanFile = { bytes: 1, read: 1 }

async function* files(count: number): AsyncGenerator<Entry> {
  for (let n = 0; n < count; n++) {
    await Promise.resolve()
    yield n % 10 === 9
      ? { kind: 'empty-folder', show: `${n}` }
      : { kind: 'file', path: `/${n}`, show: `${n}` }
  }
}

/** Other threads that have at most so many files in hand, and are done with them after a few turns. */
const makeOthers = (most: number) => {
  const taken: string[] = []
  let inHand = 0
  const searchFile = (path: string): Promise<CleanFile | null> | null => {
    if (inHand >= most) return null
    inHand++
    taken.push(path)
    return new Promise((resolve) => {
      setImmediate(() => {
        inHand--
        resolve(CLEAN)
      })
    })
  }
  return { taken, searchFile }
}

const MIB = 2 ** 20

const run = async (count: number, most: number, size = MIB) => {
  const { taken, searchFile } = makeOthers(most)
  const order: string[] = []
  let early = 0
  for await (const turn of ahead(files(count), { searchFile, sizeOf: () => size })) {
    order.push(turn.entry.show)
    if (turn.early !== null) early += (await turn.early) === CLEAN ? 1 : 0
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { taken, order, early }
}

const inOrder = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n}`)

describe('files that other threads take beforehand', () => {
  it.each([0, 1, 5, 31, 32, 33, 200])('come in their order, each once: %i', async (count) => {
    const { order, taken, early } = await run(count, 2)
    expect(order).toEqual(inOrder(count))
    expect(new Set(taken).size).toBe(taken.length)
    expect(early).toBe(taken.length)
    expect(taken.length).toBeGreaterThan(count < 31 ? -1 : count / 4)
  })

  it('are none of the first eight MiB, however many files those are, and none of less in all', async () => {
    const first = async (size: number) =>
      Math.min(...(await run(120, 99, size)).taken.map((path) => +path.slice(1)))
    expect([await first(2 * MIB), await first(MIB), await first(MIB / 8)]).toEqual([4, 8, 71])
    expect((await run(120, 4, MIB / 16)).taken).toEqual([])
  })

  it('are the others where one of them is to be searched by all threads together', async () => {
    const { taken, searchFile } = makeOthers(2)
    const large = '/30'
    const others = {
      searchFile: (path: string) => (path === large ? null : searchFile(path)),
      sizeOf: () => MIB,
    }
    for await (const turn of ahead(files(40), others)) {
      if (turn.entry.kind === 'file' && turn.entry.path === '/0') break
    }
    expect(taken).toEqual(['/31', '/28'])
  })

  it('are none where no thread has time', async () => {
    expect(await run(50, 0)).toEqual({ taken: [], order: inOrder(50), early: 0 })
  })
})
