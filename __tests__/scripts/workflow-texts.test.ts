import { describe, expect, it } from '@jest/globals'
import { unpinnedActions, workflowRecipes } from '../../scripts/workflow-texts.ts'

const page = (text: string) => ({ path: 'docs/page.md', firstLine: 1, text })
const COMMIT = '0123456789abcdef0123456789abcdef01234567'

describe('workflows in texts', () => {
  it('takes whole workflows out of a page and knows their first line', () => {
    const text = 'A page\n\n```yaml\non: push\njobs: {}\n```\n\n```yaml\nwith:\n  a: b\n```\n'
    expect(workflowRecipes(page(text))).toEqual([
      { path: 'docs/page.md', firstLine: 4, text: 'on: push\njobs: {}\n' },
    ])
  })

  it.each([
    ['a tag', '- uses: actions/checkout@v4'],
    ['a branch', '  uses: actions/checkout@main # v4.0.0'],
    ['a short commit', '- uses: actions/checkout@0123456 # v4.0.0'],
    ['a commit without its version', `- uses: actions/checkout@${COMMIT}`],
    ['a commit with half a version', `- uses: actions/checkout@${COMMIT} # v4`],
  ])('refuses %s', (_what, line) => {
    expect(unpinnedActions(page(`steps:\n${line}\n`))).toEqual([expect.stringContaining('docs/page.md:2:')])
  })

  it.each([
    ['a commit with its version', `- uses: actions/checkout@${COMMIT} # v4.2.1`],
    ['the action of this repository', '- uses: ./'],
  ])('allows %s', (_what, line) => {
    expect(unpinnedActions(page(`steps:\n${line}\n`))).toEqual([])
  })
})
