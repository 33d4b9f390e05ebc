import { getState, type State } from 'jest-circus'

/** A test as its file declares it, with the hooks of all blocks around it. */
export interface Test {
  /** Its file and names. */
  readonly id: string
  /** Runs it with its hooks. Rejects where it fails. */
  readonly run: () => Promise<void>
}

type Block = State['rootDescribeBlock']
type Entry = Extract<Block['children'][number], { type: 'test' }>
type Hook = Block['hooks'][number]

/** No test here takes the callback of the signature: each gives a promise, or has passed when it returns. */
const call = async (fn: Entry['fn']): Promise<void> => {
  await (fn as () => unknown)()
}

const callHooks = async (blocks: readonly Block[], ...types: readonly Hook['type'][]): Promise<void> => {
  for (const type of types)
    for (const { hooks } of blocks)
      for (const hook of hooks.filter((each) => each.type === type)) await call(hook.fn)
}

/** What a block makes once is made for each test: any of them may be run alone. */
const runOf = (test: Entry, blocks: readonly Block[]) => async (): Promise<void> => {
  try {
    await callHooks(blocks, 'beforeAll', 'beforeEach')
    await call(test.fn)
  } finally {
    await callHooks(blocks, 'afterEach', 'afterAll')
  }
}

const testsBelow = (block: Block, around: readonly Block[], path: string): Test[] =>
  block.children.flatMap((child) => {
    const id = `${path} › ${child.name}`
    const blocks = [...around, block]
    return child.type === 'test' ? { id, run: runOf(child, blocks) } : testsBelow(child, blocks, id)
  })

/** Loads a file with tests, by its URL, and gives what it declares. `name`: how the file is told. */
export const testsOf = async (url: string, name: string): Promise<readonly Test[]> => {
  const root = getState().rootDescribeBlock
  const before = root.children.length
  await import(url)
  return testsBelow({ ...root, children: root.children.slice(before) }, [], name)
}
