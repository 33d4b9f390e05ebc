import { listen, type Loopback } from './loopback.ts'

/** How a documentation site answers for one path. */
export type PageAnswer =
  { readonly text: string; readonly type?: string } | { readonly status: number; readonly location?: string }

/** A documentation site on this machine: pages can be changed while it runs. */
export interface Documentation extends Loopback {
  readonly pages: Map<string, PageAnswer>
  /** Every request with the headers that could hold a secret. */
  readonly asked: { readonly path: string; readonly headers: string }[]
}

/** Starts a site without pages. */
export async function startDocumentation(): Promise<Documentation> {
  const pages = new Map<string, PageAnswer>()
  const asked: { path: string; headers: string }[] = []
  const site = await listen((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: JSON.stringify(request.headers) })
    const page = pages.get(path) ?? { status: 404 }
    if ('text' in page) {
      response.writeHead(200, { 'content-type': page.type ?? 'text/markdown; charset=utf-8' })
      response.end(page.text)
      return
    }
    response.writeHead(page.status, page.location === undefined ? {} : { location: page.location })
    response.end('# Not what was asked for\n')
  })
  return { ...site, pages, asked }
}

/** The Responses page as a documentation site gives it, with an OpenAPI block that documents these members. */
export function responsesPage(members: readonly string[]): string {
  return [
    '# Responses',
    '',
    '````yaml api/openapi/text/responses.openapi.json POST /v1/responses',
    'openapi: 3.1.0',
    'paths:',
    '  /v1/responses:',
    '    post:',
    '      responses:',
    "        '200':",
    '          content:',
    '            application/json:',
    '              schema:',
    '                type: object',
    '                properties:',
    ...members.flatMap((name) =>
      name === 'output'
        ? [
            '                  output:',
            '                    type: array',
            '                    items:',
            '                      properties:',
            '                        type: { type: string }',
          ]
        : [`                  ${name}: { type: string }`],
    ),
    '````',
    '',
  ].join('\n')
}
