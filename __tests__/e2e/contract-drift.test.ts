import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { responsesPage, startDocumentation, type Documentation } from './documentation.ts'
import { pullRequest, schedule } from './events.ts'
import { listen, type Loopback, bodyOf } from './loopback.ts'
import { runAction, type StepResult } from './runner.ts'
import { checkout, finding, forcedBy, live, openWorld, rehearsal, type World } from './world.ts'

jest.setTimeout(120_000)

const WORKFLOW = '.github/workflows/gate.yml'
const ALL = ['status', 'output', 'usage']
const FIELDS = 'contract-fields: ["status: string", "output[*].type: string", "usage: object"]'

let world: World
let site: Documentation
beforeEach(async () => {
  ;[world, site] = await Promise.all([openWorld(), startDocumentation()])
  site.pages.set('/responses.md', { text: responsesPage(ALL) })
  site.pages.set('/help.md', { text: '# Help\n' })
})
afterEach(async () => {
  await Promise.all([world.close(), site.close()])
})

function policy(...lines: readonly string[]): Record<string, string> {
  return checkout(
    FIELDS,
    'contract-pages:',
    `  - { area: responses, url: "${site.origin}/responses.md" }`,
    `  - { area: help-center, url: "${site.origin}/help.md" }`,
    ...lines,
  )
}

let night = 7_000_000
/** One scheduled run; what it uploads is there for the next one. */
async function nightly(
  inputs: Readonly<Record<string, string>> = live(world),
  files = policy(),
): Promise<StepResult> {
  night += 1
  // The default branch's policy judges a scheduled run, whatever the job checked out.
  await world.github.moveOn(files)
  const result = await runAction({
    inputs,
    occurrence: schedule(),
    files,
    ...world,
    env: { GITHUB_RUN_ID: String(night) },
  })
  world.github.past.runs.push({
    id: night,
    workflow: WORKFLOW,
    event: 'schedule',
    branch: 'main',
    artifacts: result.artifacts,
  })
  return result
}

const docsCurrent = (result: StepResult) => finding(result, 'docs-current')

describe('a contract over scheduled nights', () => {
  it('drifts, drifts further and comes back: one issue is opened, updated, closed and opened again', async () => {
    const first = await nightly()
    expect({ exit: first.exitCode, forcedBy: forcedBy(first), warnings: first.warnings }).toEqual({
      exit: 0,
      forcedBy: [],
      warnings: [],
    })
    expect(await world.github.issues()).toEqual([])
    expect(first.packet?.sources.map(({ state }) => state)).toEqual(['current', 'current'])

    site.pages.set('/responses.md', { text: responsesPage(['status', 'output']) })
    const second = await nightly()
    expect(second.exitCode).toBe(1)
    expect(docsCurrent(second)).toMatchObject({
      outcome: 'fail',
      severity: 'block',
      code: 'field-undocumented',
    })
    expect(second.packet?.sources.map(({ state }) => state)).toEqual(['changed', 'current'])
    const [opened, ...others] = await world.github.issues()
    expect(others).toEqual([])
    expect(opened).toMatchObject({ state: 'open', author: 'github-actions[bot]' })
    expect(opened?.body).toMatch(/^<!-- fallback-evidence-gate issue=contract-drift surface=responses /)
    expect(opened?.body).toContain('### Hold')
    expect(opened?.body).toContain(
      '| documented field <code>usage</code> | documented | documented | **undocumented** |',
    )

    site.pages.set('/responses.md', { text: responsesPage(['output']) })
    await nightly()
    const updated = await world.github.issues()
    expect(updated).toHaveLength(1)
    expect(updated[0]?.body).toContain('<code>status</code> | documented | documented | **undocumented**')
    expect(updated[0]?.body).toContain(
      '<code>usage</code> | documented | as now, or not told | **undocumented**',
    )

    site.pages.set('/responses.md', { text: responsesPage(ALL) })
    const fourth = await nightly()
    expect(fourth.exitCode).toBe(0)
    expect(await world.github.issues()).toMatchObject([{ number: opened?.number, state: 'closed' }])

    site.pages.set('/responses.md', { text: responsesPage(['output']) })
    await nightly()
    expect(await world.github.issues()).toMatchObject([{ number: opened?.number, state: 'open' }])
    expect(world.github.past.downloads.length).toBeGreaterThan(2)
    expect(world.github.past.downloads.every(({ authorization }) => authorization === undefined)).toBe(true)
    const key = world.gateway.key
    expect(
      site.asked.some(({ headers }) => headers.includes(key) || /authorization|cookie/i.test(headers)),
    ).toBe(false)
  })

  it('opens an issue for a field that the gateway no longer sends, and says what it was before', async () => {
    let isDropped = false
    const proxy = await rewriting(world.gateway.baseUrl, (reply) =>
      isDropped ? { ...reply, usage: null } : reply,
    )
    try {
      const inputs = { ...live(world), 'base-url': `${proxy.origin}/v1` }
      const first = await nightly(inputs)
      expect({ exit: first.exitCode, forcedBy: forcedBy(first) }).toEqual({ exit: 0, forcedBy: [] })
      isDropped = true
      const second = await nightly(inputs)
      expect(forcedBy(second)).toEqual(['contract-fields-present'])
      const [issue] = await world.github.issues()
      expect(issue?.body).toContain('| reply field <code>usage</code> | object | object | **null** |')
    } finally {
      await proxy.close()
    }
  })

  it('keeps quiet about pages that it cannot reach: no verdict, no issue, one warning', async () => {
    await nightly()
    site.pages.set('/responses.md', { status: 503 })
    site.pages.set('/help.md', { status: 302, location: 'https://elsewhere.example/help' })
    const result = await nightly()
    expect({ exit: result.exitCode, outcome: docsCurrent(result).outcome }).toEqual({
      exit: 0,
      outcome: 'pass',
    })
    expect(result.packet?.sources.map(({ state }) => state)).toEqual(['unreachable', 'unreachable'])
    expect(result.packet?.uncertainty.join('\n')).toContain('was not reached in this run')
    expect(result.warnings.join('\n')).toContain('status 503')
    expect(await world.github.issues()).toEqual([])
  })

  it('does not close an issue on a night that could not tell', async () => {
    site.pages.set('/responses.md', { text: responsesPage(['output']) })
    await nightly()
    site.pages.set('/responses.md', { text: '<!doctype html><title>Sign in</title>', type: 'text/html' })
    await nightly()
    expect(await world.github.issues()).toMatchObject([{ state: 'open' }])
  })

  it('leaves what others wrote alone, and one issue where there are two', async () => {
    site.pages.set('/responses.md', { text: responsesPage(['output']) })
    await nightly()
    const [own] = await world.github.issues()
    const body = own?.body ?? ''
    await world.github.issueAs('owner', { title: own?.title, body })
    await world.github.issueAs('owner', { title: 'Another', body: `Look:\n${body}` })
    await nightly()
    const after = await world.github.issues()
    expect(after.map(({ state }) => state)).toEqual(['open', 'open', 'open'])
    expect(after.slice(1).map((each) => each.body)).toEqual([body, `Look:\n${body}`])
  })

  it('leaves an issue closed that a person closed, until something else drifts', async () => {
    site.pages.set('/responses.md', { text: responsesPage(['output', 'status']) })
    await nightly()
    const [issue] = await world.github.issues()
    await world.github.issueAs('owner', { number: issue?.number ?? 0, state: 'closed' })
    await nightly()
    expect(await world.github.issues()).toMatchObject([{ state: 'closed' }])
    site.pages.set('/responses.md', { text: responsesPage(['output']) })
    await nightly()
    expect(await world.github.issues()).toMatchObject([{ state: 'open' }])
  })

  it('warns with the permission that is missing, and keeps its verdict', async () => {
    world.github.permissions = { contents: 'read' }
    site.pages.set('/responses.md', { text: responsesPage(['output']) })
    const result = await nightly()
    expect(result.exitCode).toBe(1)
    expect(result.warnings.join('\n')).toContain('issues: write')
    expect(result.warnings.join('\n')).toContain('actions: read')
    expect(await world.github.issues()).toEqual([])
  })

  it('writes no issue where the policy wants none', async () => {
    site.pages.set('/responses.md', { text: responsesPage(['output']) })
    const result = await nightly(live(world), policy('drift-issue: never'))
    expect(result.exitCode).toBe(1)
    expect(await world.github.issues()).toEqual([])
  })

  it('compares with nothing that another workflow, event, branch or fork made', async () => {
    await nightly()
    const [past] = world.github.past.runs.splice(0)
    if (!past) throw new Error('no run is past')
    const other = [
      { ...past, workflow: '.github/workflows/other.yml' },
      { ...past, event: 'workflow_dispatch' },
      { ...past, branch: 'change' },
      { ...past, headRepositoryId: 5 },
    ]
    world.github.past.runs.push(...other)
    site.pages.set('/help.md', { text: '# Help, again\n' })
    const result = await nightly()
    expect(result.packet?.sources.map(({ state }) => state)).toEqual(['current', 'current'])
    expect(world.github.past.downloads).toEqual([])
  })
})

describe('a page that is gone', () => {
  it('fails on a schedule, and opens an issue', async () => {
    site.pages.delete('/help.md')
    const result = await nightly(rehearsal())
    expect(result.exitCode).toBe(1)
    expect(docsCurrent(result)).toMatchObject({ code: 'page-gone', severity: 'block' })
    expect(await world.github.issues()).toMatchObject([{ state: 'open' }])
  })

  it('only warns on a pull request, and opens none', async () => {
    site.pages.delete('/help.md')
    const result = await runAction({
      inputs: rehearsal(),
      occurrence: pullRequest('own', world.github.pullRequest),
      files: policy(),
      ...world,
    })
    expect(docsCurrent(result)).toMatchObject({ code: 'page-gone', severity: 'warn', outcome: 'fail' })
    expect(forcedBy(result)).not.toContain('docs-current')
    expect(await world.github.issues()).toEqual([])
  })
})

describe('the specification that a docs map leads to', () => {
  it('counts where the page itself says nothing', async () => {
    site.pages.set('/responses.md', { text: '# Responses\nSee the specification.\n' })
    site.pages.set('/openapi/responses.openapi.yaml', {
      text: responsesPage(ALL).split('````')[1]?.replace(/^.*\n/, '') ?? '',
    })
    site.pages.set('/llms.txt', { text: `# Map\n- ${site.origin}/openapi/responses.openapi.yaml\n` })
    const files = policy(`  - { area: docs-map, url: "${site.origin}/llms.txt" }`)
    const result = await nightly(rehearsal(), files)
    expect(docsCurrent(result)).toMatchObject({ outcome: 'pass' })
    expect(result.packet?.sources.map(({ area }) => area)).toContain('responses-spec')
  })
})

/** A gateway in front of the gateway that changes its replies. */
async function rewriting(
  baseUrl: string,
  change: (reply: Readonly<Record<string, unknown>>) => unknown,
): Promise<Loopback> {
  return listen(async (request, response) => {
    const upstream = await fetch(`${new URL(baseUrl).origin}${request.url ?? ''}`, {
      method: request.method ?? 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      },
      body: await bodyOf(request),
    })
    const reply = (await upstream.json()) as Record<string, unknown>
    response.writeHead(upstream.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(upstream.ok ? change(reply) : reply))
  })
}
