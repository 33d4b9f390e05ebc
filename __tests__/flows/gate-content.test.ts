import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Occasion } from '../../src/evidence/run.ts'
import { contentOf } from '../../src/flows/gate-content.ts'
import { treesByCommit } from '../../src/flows/gate-tree.ts'
import { occasion, policy } from '../assess/build.ts'
import { repositoryOf, type Habits, type Stored } from './repository.ts'

const FILES = {
  'config/routes.yaml': 'a: 1\n',
  'src/app.ts': 'app',
  'src/lib/b.ts': 'b',
  'package.json': '{}',
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

interface Wish {
  readonly files?: Readonly<Record<string, Stored>>
  readonly routing?: readonly string[]
  readonly application?: readonly string[]
  readonly when?: Partial<Occasion>
  readonly habits?: Habits
}

async function content({ files = FILES, routing = [], application = [], when, habits }: Wish) {
  const commits = { ran: { files }, head: { files: { ...files, 'config/routes.yaml': 'a: 2\n' } } }
  const { repository, asked, treeOf } = repositoryOf(commits, habits)
  const settings = { routing: { ...policy().routing, files: routing }, applicationPaths: application }
  const at = occasion({ ranCommit: 'ran', ...when })
  const found = await contentOf(settings, at, repository, treesByCommit(repository.objects))
  return { ...found, asked, ran: treeOf('ran') }
}

describe('the content of what was judged', () => {
  it('is the tree that ran, in every run', async () => {
    const { tree, application, watched, asked, ran } = await content({})
    expect({ tree, application, watched }).toEqual({ tree: ran, application: [], watched: [] })
    expect(asked.every((question) => question === 'commit ran')).toBe(true)
  })

  it('is what the files and folders of the application hold', async () => {
    const before = await content({ application: ['src', 'package.json', 'none'] })
    expect(before.application.map(({ path, id }) => [path, id === null])).toEqual([
      ['src', false],
      ['package.json', false],
      ['none', true],
    ])
    const files = { ...FILES, 'src/lib/b.ts': 'other' }
    const after = await content({ files, application: ['src', 'package.json', 'none'] })
    expect(after.application.map(({ id }, at) => id === before.application[at]?.id)).toEqual([
      false,
      true,
      true,
    ])
  })

  it('is the watched files by their bytes, and those that are named and not there', async () => {
    const routing = ['config/*.yaml', 'package.json', 'none.yaml', 'none/*.yaml']
    expect((await content({ routing })).watched).toEqual([
      { path: 'config/routes.yaml', sha256: sha256('a: 1\n') },
      { path: 'package.json', sha256: sha256('{}') },
      { path: 'none.yaml', sha256: null },
    ])
  })

  it('is the proposed files where the job runs on the base branch', async () => {
    const when = { event: 'pull_request_target', evaluatedCommit: 'head' }
    const { tree, watched, ran } = await content({ routing: ['config/routes.yaml'], when })
    expect(watched).toEqual([{ path: 'config/routes.yaml', sha256: sha256('a: 2\n') }])
    expect(tree).toBe(ran)
  })
})

describe('content that could not be told', () => {
  it.each(['commit', 'tree', 'blob'])('is left out whole: no %s', async (question) => {
    const { tree, application, watched } = await content({
      routing: ['config/routes.yaml'],
      application: ['src'],
      habits: { fails: [question] },
    })
    expect(watched).toEqual([])
    expect(tree === null).toBe(question === 'commit')
    expect(application).toEqual([])
  })

  it.each<readonly [string, Wish]>([
    ['a link', { files: { 'a.yaml': { kind: 'link' }, 'b.yaml': 'b' }, routing: ['*.yaml'] }],
    [
      'a file that nobody reads',
      { routing: ['**/*.yaml'], habits: { sizes: { 'config/routes.yaml': 1e9 } } },
    ],
    [
      'more files than can be asked for at once',
      {
        files: Object.fromEntries(Array.from({ length: 81 }, (_, n) => [`c/${n}.yaml`, `${n}`])),
        routing: ['c'],
      },
    ],
  ])('is left out whole: %s', async (_what, wish) => {
    const { tree, application, watched, ran } = await content({ ...wish, application: ['src'] })
    expect({ tree, application, watched }).toEqual({ tree: ran, application: [], watched: [] })
  })

  it.each<readonly [string, Partial<Occasion>]>([
    ['a person runs the gate by hand', { judgedAt: { at: 'checkout' } }],
    ['nobody says which commit ran', { ranCommit: null }],
  ])('is not asked for where %s', async (_why, when) => {
    const { tree, watched, asked } = await content({ when, routing: ['config/routes.yaml'] })
    expect({ tree, watched, asked }).toEqual({ tree: null, watched: [], asked: [] })
  })
})
