import { counted } from '../evidence/counted.ts'
import type { Packet, PacketFinding } from '../packet/schema.ts'
import { searchText } from './blocks.ts'
import { attemptLine, drillRow } from './drills.ts'
import { messageOf, placeText, sorted } from './findings.ts'
import { html, lines, prose, type Html } from './html-tag.ts'
import { STYLE } from './html-style.ts'
import { lanePictures } from './lanes.ts'
import { recordYaml } from './record-yaml.ts'
import { MOVE_HEAD, moveCells } from './routing.ts'
import { story, type Story } from './story.ts'
import { supportText } from './support-text.ts'

const PLACE_LIMIT = 50

/** The packet as one page: no script, nothing loaded from anywhere, decision first, details folded. */
export function htmlPage(packet: Packet, digest: string | null = null): string {
  const told = story(packet)
  const { blocking, warnings } = sorted(packet)
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${told.verdict}: ${packet.run_id}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          ${banner(packet, told)} ${moves(packet)} ${drills(packet)} ${findingList('What blocks', blocking)}
          ${findingList('Warnings', warnings)} ${support(packet)} ${lanePictures(packet)} ${folded(packet)}
          ${foot(packet, told, digest)}
        </main>
      </body>
    </html> `
  return page.toString()
}

function banner(packet: Packet, told: Story): Html {
  return html`<header class="${told.mood}">
      <p class="eyebrow">Fallback evidence for ${packet.strength.surface}</p>
      <h1>${told.verdict}</h1>
      <p class="strength">${told.strength}</p>
      <p>${prose(told.why)}</p>
      ${told.caveats.map((caveat) => html`<p class="caveat">${prose(caveat)}</p>`)}
    </header>
    <section class="next">
      <h2>Next</h2>
      <ol>
        ${told.next.map((step) => html`<li>${prose(step)}</li>`)}
      </ol>
    </section>`
}

/** What the change does to the shares, before what was seen of the fallback. */
function moves({ routing_change: moved }: Packet): Html {
  if (moved.length === 0) return html``
  const rows = moved.map((move) => {
    const { route, before, after, place, rises } = moveCells(move)
    return html`<tr>
      <td><code>${route}</code></td>
      <td>${before}</td>
      <td>${rises ? html`<b>${after}</b>` : after}</td>
      <td><code>${place}</code></td>
    </tr> `
  })
  return html`<section>
    <h2>Routing change</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            ${MOVE_HEAD.map((head) => html`<th>${head}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}

function drills(packet: Packet): Html {
  const rows = packet.drills.map((drill) => {
    const row = drillRow(drill, packet.decision.strength)
    return html`<tr>
      <td><code>${row.name}</code></td>
      <td>${row.cause}</td>
      <td>${row.attempts}</td>
      <td>${row.status}</td>
      <td>${row.reading}</td>
    </tr> `
  })
  return html`<section>
    <h2>Drills</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>Drill</th>
            <th>Request</th>
            <th>Attempts</th>
            <th>Status</th>
            <th>Reply reads as</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}

function findingList(title: string, found: readonly PacketFinding[]): Html {
  if (found.length === 0) return html``
  return html`<section>
    <h2>${title}</h2>
    ${found.map(
      (finding) =>
        html`<article>
          <h3>${finding.id}<span class="tag">${finding.outcome}</span></h3>
          <p>${prose(messageOf(finding))}</p>
          ${places(finding)}${
            finding.remedy === null ? html`` : html`<p class="remedy"><b>Do:</b> ${prose(finding.remedy)}</p>`
          }
        </article> `,
    )}
  </section>`
}

/** The request to support, in a block to copy from. */
function support(packet: Packet): Html {
  const text = supportText(packet)
  if (text === null) return html``
  return html`<section>
    <h2>Support request, to paste</h2>
    <pre>${lines(text)}</pre>
  </section>`
}

function places(finding: PacketFinding): Html {
  if (finding.places.length === 0) return html``
  const shown = finding.places.slice(0, PLACE_LIMIT)
  const left = finding.places.length - shown.length
  const more = left > 0 ? html`<li>${counted(left, 'more place')}</li>` : html``
  return html`<ul class="places">
    ${shown.map((place) => html`<li><code>${placeText(place)}</code></li>`)}${more}
  </ul>`
}

function folded(packet: Packet): Html {
  const attempts = packet.drills.flatMap((drill) =>
    drill.attempts.map((_, at) => html`<li><code>${drill.id}</code> ${attemptLine(drill, at)}</li>`),
  )
  const open = packet.uncertainty.map((line) => html`<li>${line}</li>`)
  const sources = packet.sources.map(
    (source) => html`<li>${source.area}: ${source.state}, ${source.url}</li>`,
  )
  const records = lines(packet.records.map(recordYaml).join('\n---\n'))
  const parts: readonly (readonly [string, Html])[] = [
    ['Evidence records', html`<pre>${records}</pre>`],
    [
      'Attempts',
      html`<ul>
        ${attempts}
      </ul>`,
    ],
    ['All assertions', assertions(packet)],
    [
      'What this run leaves open',
      html`<ul>
        ${open}
      </ul>`,
    ],
    [
      'Contract pages',
      html`<ul>
        ${sources}
      </ul>`,
    ],
  ]
  const drawn = parts.map(
    ([title, body]) =>
      html`<details>
        <summary>${title}</summary>
        ${body}
      </details>`,
  )
  return html`<section class="more">${drawn}</section>`
}

function assertions(packet: Packet): Html {
  const rows = packet.findings.map(
    ({ id, outcome, severity, code }) =>
      html`<tr>
        <td>${id}</td>
        <td>${outcome}</td>
        <td>${severity}</td>
        <td>${code ?? ''}</td>
      </tr>`,
  )
  return html`<div class="wide">
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

function foot(packet: Packet, told: Story, digest: string | null): Html {
  const { subject, strength } = packet
  return html`<footer>
    <p><b>${told.doesNotProve}</b></p>
    <p>${searchText(packet)}</p>
    <p>
      Run <code>${packet.run_id}</code>, model <code>${strength.model}</code> at
      <code>${strength.route_origin}</code>${
        subject.evaluated_commit === null ? html`` : html`, commit <code>${subject.evaluated_commit}</code>`
      }${digest === null ? html`` : html`, packet sha256 <code>${digest}</code>`}
    </p>
  </footer>`
}
