export const id = 7484;
export const ids = [7484,5722];
export const modules = {

/***/ 72889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   iQ: () => (/* binding */ errnoText)
/* harmony export */ });
/**
 * The system's error code, such as `ENOENT`, or an empty string. Looks at the shape, not at the class: an error of
 * another realm is no `instanceof Error`.
 */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    return typeof code === 'string' ? code : '';
}
/** The system's error code for a text: `EACCES`, or `unknown error`. */
function errnoText(error) {
    return errnoOf(error) || 'unknown error';
}
/** What an error says, or the value itself as text. */
function messageOf(error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    return String(message);
}


/***/ }),

/***/ 76782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _evidence_surface_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38534);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34563);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34884);
/* harmony import */ var _gate_at_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4124);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74820);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61963);









const POLICY = 'examples/wrapper/fallback-evidence.yml';
/** The two applications of the demo: the same wrapper, with and without its mistakes. */
const TWINS = [
    {
        name: 'good',
        wants: 'promote',
        says: 'The good twin: bounded retries, a quiet log, one decision record.',
    },
    {
        name: 'bad',
        wants: 'hold',
        says: 'The bad twin: logs its key and the reply, retries without end, records nothing.',
    },
];
/**
 * A rehearsal on the simulator with a good and a bad application: shows both verdicts and leaves packets, summaries and
 * pages in `evidence/`. Exit 0 when both verdicts are the expected ones.
 */
async function demo(args, signal) {
    const terminal = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .openTerminal */ .j)();
    const surface = surfaceOf(args);
    if (surface === null) {
        terminal.print.text(`demo: ${args.join(' ')} is not known. Type: demo [--surface ${_evidence_surface_js__WEBPACK_IMPORTED_MODULE_8__/* .SURFACES */ .n$.join('|')}]\n`);
        return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.configuration;
    }
    try {
        const verdicts = [];
        for (const twin of TWINS)
            verdicts.push((await runTwin(twin, surface, terminal, signal)) === twin.wants);
        if (verdicts.every(Boolean))
            return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.passed;
        terminal.print.text('The demo did not end as it should: please report this.\n');
        return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.ours;
    }
    catch (error) {
        const end = (0,_end_js__WEBPACK_IMPORTED_MODULE_4__/* .endOf */ .p)(error, signal);
        terminal.print.text(`${end.text}\n`);
        return end.exit;
    }
}
async function runTwin(twin, surface, terminal, signal) {
    const root = projectRoot();
    const out = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(_tool_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_OUT */ .x, twin.name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(out, { recursive: true, force: true });
    terminal.print.text(`\n${'-'.repeat(Math.min(terminal.width, 100))}\n${twin.says}\n\n`);
    const script = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)('examples', 'wrapper', `${twin.name}.mjs`);
    const inputs = { policy: POLICY, surface, command: `'${process.execPath}' ${script}` };
    const { sealed } = await (0,_gate_at_terminal_js__WEBPACK_IMPORTED_MODULE_5__.runAtTerminal)({ inputs, out, directory: root, byHand: true }, terminal, signal);
    return sealed?.packet.decision.rehearsal_value ?? null;
}
/** The folder above the bundle: the examples stand beside `dist`. */
function projectRoot() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '.')));
}
function surfaceOf(args) {
    const [flag, value, ...rest] = args.flatMap((word) => word.split('='));
    if (flag === undefined)
        return 'chat-completions';
    const surface = _evidence_surface_js__WEBPACK_IMPORTED_MODULE_8__/* .SURFACES */ .n$.find((each) => each === value);
    return flag === '--surface' && surface !== undefined && rest.length === 0 ? surface : null;
}


/***/ }),

/***/ 4124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateAtTerminal: () => (/* binding */ gateAtTerminal),
  runAtTerminal: () => (/* binding */ runAtTerminal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/policy/doors.js
var doors = __webpack_require__(46107);
// EXTERNAL MODULE: ./lib/publish/packet-file.js
var packet_file = __webpack_require__(41022);
// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
// EXTERNAL MODULE: ./lib/report/blocks.js
var blocks = __webpack_require__(70642);
// EXTERNAL MODULE: ./lib/report/drills.js
var drills = __webpack_require__(23522);
// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/report/html-tag.js

/** Text that is safe as HTML content and inside double-quoted attributes. Only the `html` tag makes it. */
class Escaped {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
    static is(value) {
        return typeof value === 'object' && value !== null && #text in value;
    }
}
const REFERENCES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Escapes every value that is not HTML itself. The fixed text must quote its attributes and hold no script. */
function html(fixed, ...values) {
    return new Escaped(String.raw({ raw: fixed }, ...values.map(rendered)));
}
function rendered(value) {
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'string')
        return (0,visible/* visible */.RK)(value).replace(/[&<>"']/g, (found) => REFERENCES[found] ?? '');
    return Escaped.is(value) ? value.toString() : value.map(String).join('');
}
/** Lines of preformatted text: their ends stay, everything else is escaped. */
function lines(text) {
    return new Escaped(text
        .split('\n')
        .map((line) => html `${line}`.toString())
        .join('\n'));
}
/** A sentence of ours, in which backticks mark what is code. */
function prose(text) {
    const parts = text.split(/`([^`]+)`/);
    return html `${parts.map((part, index) => (index % 2 === 1 ? html `<code>${part}</code>` : html `${part}`))}`;
}

;// CONCATENATED MODULE: ./lib/report/html-style.js

/** The page's whole look: system fonts, both colour schemes, narrow screens and print. */
const STYLE = html `<style>
  :root {
    color-scheme: light dark;
    --page: light-dark(#f6f7f9, #101418);
    --card: light-dark(#ffffff, #181d23);
    --ink: light-dark(#1b2128, #e3e8ee);
    --soft: light-dark(#57606a, #98a3af);
    --line: light-dark(#d9dee4, #2d353e);
    --good: light-dark(#116b35, #56c77c);
    --bad: light-dark(#b3261e, #ff7b72);
    --neutral: light-dark(#0b5cad, #6cb0ff);
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--page);
    color: var(--ink);
    font:
      16px/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  main {
    max-width: 56rem;
    margin: 0 auto;
    padding: 1.5rem 1rem 3rem;
  }
  header,
  section,
  footer {
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 1rem 1.25rem;
    margin-bottom: 1rem;
  }
  header {
    border-left: 8px solid var(--mood);
  }
  header.good {
    --mood: var(--good);
  }
  header.bad {
    --mood: var(--bad);
  }
  header.neutral {
    --mood: var(--neutral);
  }
  h1 {
    margin: 0;
    font-size: 2.25rem;
    line-height: 1.15;
    color: var(--mood);
  }
  h2 {
    margin: 0 0 0.5rem;
    font-size: 1.05rem;
  }
  h3 {
    margin: 0;
    font-size: 1rem;
  }
  p {
    margin: 0.4rem 0;
  }
  ol,
  ul {
    margin: 0.25rem 0;
    padding-left: 1.4rem;
  }
  .eyebrow,
  .strength,
  footer {
    color: var(--soft);
  }
  .eyebrow {
    margin: 0;
    font-size: 0.875rem;
  }
  .caveat {
    font-weight: 600;
  }
  .tag {
    margin-left: 0.5rem;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--soft);
  }
  article + article {
    border-top: 1px solid var(--line);
    margin-top: 0.75rem;
    padding-top: 0.75rem;
  }
  .places {
    list-style: none;
    padding: 0;
    font-size: 0.875rem;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.9375rem;
  }
  th,
  td {
    text-align: left;
    padding: 0.35rem 0.75rem 0.35rem 0;
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }
  th {
    color: var(--soft);
    font-weight: 600;
  }
  td {
    overflow-wrap: normal;
  }
  code,
  pre {
    font:
      0.875em/1.5 ui-monospace,
      monospace;
  }
  pre {
    overflow-x: auto;
    margin: 0.5rem 0;
  }
  figure {
    margin: 0.75rem 0 0;
  }
  .legend {
    font-size: 0.875rem;
    color: var(--soft);
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 0 1rem;
  }
  .lanes {
    display: block;
    margin-top: 0.5rem;
    font:
      12px system-ui,
      sans-serif;
  }
  .lanes text {
    fill: var(--ink);
  }
  .lanes .lane,
  .lanes .gap,
  .lanes .note {
    fill: var(--soft);
  }
  .lanes .gap,
  .lanes .note {
    font-size: 10px;
  }
  .lanes .gap,
  .lanes .note,
  .lanes .status {
    text-anchor: middle;
  }
  .lanes .status {
    font-weight: 600;
  }
  .lanes rect {
    fill: var(--page);
    stroke: var(--shade);
    stroke-width: 2;
  }
  .lanes line {
    stroke: var(--soft);
  }
  .lanes .tapped rect {
    stroke-dasharray: 4 3;
  }
  .lanes .gone {
    stroke: var(--bad);
  }
  .lanes .good {
    --shade: var(--good);
  }
  .lanes .bad {
    --shade: var(--bad);
  }
  .lanes .nothing {
    --shade: var(--soft);
  }
  summary {
    cursor: pointer;
    padding: 0.25rem 0;
  }
  footer {
    font-size: 0.875rem;
  }
  @media print {
    body {
      background: none;
    }
    details {
      display: block;
    }
  }
</style>`;

// EXTERNAL MODULE: ./lib/report/timeline.js
var report_timeline = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/report/lanes.js



/** Sizes in CSS pixels. A box holds a status; longer words stand below it. */
const LANE = 64;
const TOP = 26;
const LABEL = 76;
const BOX = { width: 58, height: 26 };
/** Room for `500 ms` beside the boxes. */
const LEAST_LINE = 54;
/**
 * A pause as a length: its root, so that 0.5 s, 1 s and 2 s can be told apart and a minute still fits. At most 200
 * pixels more.
 */
function lengthOf(gapMs) {
    return LEAST_LINE + Math.min(200, Math.round(2 * Math.sqrt(Math.max(0, gapMs ?? 0))));
}
/** The attempts of each drill with more than one as a picture: a lane for each route, time from left to right. */
function lanePictures(packet) {
    const { drawn, left } = (0,report_timeline/* picturedOf */.Wn)(packet.drills);
    if (drawn.length === 0)
        return html ``;
    const more = left > 0 ? html `<p>${(0,counted/* counted */.h)(left, 'more drill')} with retries: see the list of attempts.</p>` : html ``;
    return html `<section>
    <h2>Timeline of attempts</h2>
    <p class="legend">
      One lane a route, one box an attempt; the longer a line, the longer the pause. Dashed: answered by the
      tap. Counter: what the request says of itself, a hint only.
    </p>
    <div class="pictures">${drawn.map(figure)}</div>
    ${more}
  </section>`;
}
function figure(drill) {
    const timeline = (0,report_timeline/* timelineOf */.hf)(drill);
    return html `<figure>
    <figcaption><code>${drill.id}</code></figcaption>
    <div class="wide">${picture(timeline)}</div>
  </figure> `;
}
function picture({ steps, routes, callerLeft }) {
    let x = LABEL;
    const placed = steps.map((step, at) => {
        if (at > 0)
            x += BOX.width + lengthOf(step.gapMs) + (step.leftOut > 0 ? LABEL : 0);
        return { ...step, x, y: TOP + routes.indexOf(step.route) * LANE };
    });
    const width = x + BOX.width + LABEL;
    const height = TOP + routes.length * LANE;
    const sent = steps.reduce((sum, { leftOut }) => sum + leftOut + 1, 0);
    const words = `${(0,counted/* counted */.h)(sent, 'attempt')}: ${steps.map((step) => `${step.route} ${step.answer}`).join(', ')}`;
    return html `<svg
    class="lanes"
    role="img"
    aria-label="${words}"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    ${routes.map((route, at) => html `<text class="lane" x="0" y="${TOP + at * LANE + 17}">${route}</text>`)}
    ${placed.map((step, at) => joined(step, placed[at - 1]))} ${placed.map(box)}
    ${callerLeft === null ? html `` : gone(placed, callerLeft, height)}
  </svg>`;
}
/** The line from the attempt before, with its pause; a hop is a slanted one. */
function joined(step, before) {
    if (before === undefined)
        return html ``;
    const from = before.x + BOX.width;
    const middle = Math.round((from + step.x) / 2);
    const y = { from: before.y + BOX.height / 2, to: step.y + BOX.height / 2 };
    const label = step.leftOut > 0 ? (0,report_timeline/* leftOutText */.jG)(step.leftOut) : step.gapMs === null ? '' : (0,report_timeline/* gapText */.Ml)(step.gapMs);
    // Beside a slanted line, above a level one.
    const at = y.from === y.to ? { x: middle, y: y.to - 6 } : { x: middle + 28, y: (y.from + y.to) / 2 };
    return html `<line x1="${from}" y1="${y.from}" x2="${step.x}" y2="${y.to}" />
    <text class="gap" x="${at.x}" y="${at.y}">${label}</text>`;
}
function box(step) {
    const notes = [...step.asked, ...step.answered];
    const isLong = step.answer.length > 8;
    const below = isLong ? [step.answer, ...notes] : notes;
    const centre = step.x + BOX.width / 2;
    return html `<g class="${step.outcome}${step.isFromTap ? ' tapped' : ''}">
    <rect x="${step.x}" y="${step.y}" width="${BOX.width}" height="${BOX.height}" rx="5" />
    <text class="status" x="${centre}" y="${step.y + 18}">${isLong ? 'none' : step.answer}</text>
    ${below.map((note, at) => html `<text class="note" x="${centre}" y="${step.y + BOX.height + 12 + at * 11}">${note}</text>`)}
  </g> `;
}
/** Where the caller hung up: before the first attempt that began after it, and before those that are left out. */
function gone(placed, callerLeft, height) {
    const [before, next] = [placed[callerLeft - 1] ?? placed.at(-1), placed[callerLeft]];
    const isBesideNext = next !== undefined && next.leftOut === 0;
    const x = isBesideNext ? next.x - 12 : (before?.x ?? 0) + BOX.width + 12;
    return html `<line class="gone" x1="${x}" y1="14" x2="${x}" y2="${height}" />
    <text class="gap" x="${x}" y="11">caller hung up</text>`;
}

// EXTERNAL MODULE: ./lib/report/record-yaml.js
var record_yaml = __webpack_require__(79269);
// EXTERNAL MODULE: ./lib/report/routing.js
var routing = __webpack_require__(2199);
// EXTERNAL MODULE: ./lib/report/story.js
var story = __webpack_require__(95419);
// EXTERNAL MODULE: ./lib/report/support-text.js
var support_text = __webpack_require__(86289);
;// CONCATENATED MODULE: ./lib/report/html.js











const PLACE_LIMIT = 50;
/** The packet as one page: no script, nothing loaded from anywhere, decision first, details folded. */
function htmlPage(packet, digest = null) {
    const told = (0,story/* story */._7)(packet);
    const { blocking, warnings } = (0,findings/* sorted */.IP)(packet);
    const page = html `<!doctype html>
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
          ${banner(packet, told)} ${moves(packet)} ${html_drills(packet)} ${findingList('What blocks', blocking)}
          ${findingList('Warnings', warnings)} ${support(packet)} ${lanePictures(packet)} ${folded(packet)}
          ${foot(packet, told, digest)}
        </main>
      </body>
    </html> `;
    return page.toString();
}
function banner(packet, told) {
    return html `<header class="${told.mood}">
      <p class="eyebrow">Fallback evidence for ${packet.strength.surface}</p>
      <h1>${told.verdict}</h1>
      <p class="strength">${told.strength}</p>
      <p>${prose(told.why)}</p>
      ${told.caveats.map((caveat) => html `<p class="caveat">${prose(caveat)}</p>`)}
    </header>
    <section class="next">
      <h2>Next</h2>
      <ol>
        ${told.next.map((step) => html `<li>${prose(step)}</li>`)}
      </ol>
    </section>`;
}
/** What the change does to the shares, before what was seen of the fallback. */
function moves({ routing_change: moved }) {
    if (moved.length === 0)
        return html ``;
    const rows = moved.map((move) => {
        const { route, before, after, place, rises } = (0,routing/* moveCells */.jx)(move);
        return html `<tr>
      <td><code>${route}</code></td>
      <td>${before}</td>
      <td>${rises ? html `<b>${after}</b>` : after}</td>
      <td><code>${place}</code></td>
    </tr> `;
    });
    return html `<section>
    <h2>Routing change</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            ${routing/* MOVE_HEAD */.rs.map((head) => html `<th>${head}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}
function html_drills(packet) {
    const rows = packet.drills.map((drill) => {
        const row = (0,drills/* drillRow */.Q)(drill, packet.decision.strength);
        return html `<tr>
      <td><code>${row.name}</code></td>
      <td>${row.cause}</td>
      <td>${row.attempts}</td>
      <td>${row.status}</td>
      <td>${row.reading}</td>
    </tr> `;
    });
    return html `<section>
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
  </section>`;
}
function findingList(title, found) {
    if (found.length === 0)
        return html ``;
    return html `<section>
    <h2>${title}</h2>
    ${found.map((finding) => html `<article>
          <h3>${finding.id}<span class="tag">${finding.outcome}</span></h3>
          <p>${prose((0,findings/* messageOf */.bD)(finding))}</p>
          ${places(finding)}${finding.remedy === null ? html `` : html `<p class="remedy"><b>Do:</b> ${prose(finding.remedy)}</p>`}
        </article> `)}
  </section>`;
}
/** The request to support, in a block to copy from. */
function support(packet) {
    const text = (0,support_text/* supportText */.D)(packet);
    if (text === null)
        return html ``;
    return html `<section>
    <h2>Support request, to paste</h2>
    <pre>${lines(text)}</pre>
  </section>`;
}
function places(finding) {
    if (finding.places.length === 0)
        return html ``;
    const shown = finding.places.slice(0, PLACE_LIMIT);
    const left = finding.places.length - shown.length;
    const more = left > 0 ? html `<li>${(0,counted/* counted */.h)(left, 'more place')}</li>` : html ``;
    return html `<ul class="places">
    ${shown.map((place) => html `<li><code>${(0,findings/* placeText */.Z9)(place)}</code></li>`)}${more}
  </ul>`;
}
function folded(packet) {
    const attempts = packet.drills.flatMap((drill) => drill.attempts.map((_, at) => html `<li><code>${drill.id}</code> ${(0,drills/* attemptLine */.O)(drill, at)}</li>`));
    const open = packet.uncertainty.map((line) => html `<li>${line}</li>`);
    const sources = packet.sources.map((source) => html `<li>${source.area}: ${source.state}, ${source.url}</li>`);
    const records = lines(packet.records.map(record_yaml/* recordYaml */.n).join('\n---\n'));
    const parts = [
        ['Evidence records', html `<pre>${records}</pre>`],
        [
            'Attempts',
            html `<ul>
        ${attempts}
      </ul>`,
        ],
        ['All assertions', assertions(packet)],
        [
            'What this run leaves open',
            html `<ul>
        ${open}
      </ul>`,
        ],
        [
            'Contract pages',
            html `<ul>
        ${sources}
      </ul>`,
        ],
    ];
    const drawn = parts.map(([title, body]) => html `<details>
        <summary>${title}</summary>
        ${body}
      </details>`);
    return html `<section class="more">${drawn}</section>`;
}
function assertions(packet) {
    const rows = packet.findings.map(({ id, outcome, severity, code }) => html `<tr>
        <td>${id}</td>
        <td>${outcome}</td>
        <td>${severity}</td>
        <td>${code ?? ''}</td>
      </tr>`);
    return html `<div class="wide">
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
function foot(packet, told, digest) {
    const { subject, strength } = packet;
    return html `<footer>
    <p><b>${told.doesNotProve}</b></p>
    <p>${(0,blocks/* searchText */.wK)(packet)}</p>
    <p>
      Run <code>${packet.run_id}</code>, model <code>${strength.model}</code> at
      <code>${strength.route_origin}</code>${subject.evaluated_commit === null ? html `` : html `, commit <code>${subject.evaluated_commit}</code>`}${digest === null ? html `` : html `, packet sha256 <code>${digest}</code>`}
    </p>
  </footer>`;
}

// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(91488);
// EXTERNAL MODULE: ./lib/flows/end.js
var flows_end = __webpack_require__(34884);
// EXTERNAL MODULE: ./lib/flows/from-runner.js + 1 modules
var from_runner = __webpack_require__(15744);
// EXTERNAL MODULE: ./lib/flows/gate.js + 138 modules
var gate = __webpack_require__(2893);
// EXTERNAL MODULE: ./lib/flows/gate-previous.js
var gate_previous = __webpack_require__(31094);
// EXTERNAL MODULE: ./lib/flows/journal.js
var flows_journal = __webpack_require__(49558);
// EXTERNAL MODULE: ./lib/flows/surroundings.js
var surroundings = __webpack_require__(44434);
// EXTERNAL MODULE: ./lib/flows/terminal.js + 1 modules
var flows_terminal = __webpack_require__(74820);
;// CONCATENATED MODULE: ./lib/flows/gate-at-terminal.js












/** The gate on a command line: flags in, verdict on stderr, outputs as one JSON line on stdout, files in `out`. */
async function gateAtTerminal(args, signal) {
    const terminal = (0,flows_terminal/* openTerminal */.j)();
    try {
        const { out, rest } = (0,flows_terminal/* takeOut */.g)(args);
        const { inputs } = (0,doors/* inputsFromFlags */.h$)(rest, process.env);
        const directory = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
        return (await runAtTerminal({ inputs, out, directory }, terminal, signal)).exit;
    }
    catch (error) {
        const end = (0,flows_end/* endOf */.p)(error, signal);
        terminal.print.text(`${end.text}\n`);
        return end.exit;
    }
}
/** One run, shown at the terminal. Throws what `endOf` can sort. */
async function runAtTerminal(run, terminal, signal) {
    const out = (0,external_node_path_.resolve)(run.out);
    const journal = (0,flows_journal/* openJournal */._)((line) => {
        terminal.print.progress(line);
    });
    const outside = (0,surroundings/* surroundings */.i)(out, signal, run.directory);
    const environment = run.byHand ? withoutWorkflow(outside.environment) : outside.environment;
    const ports = {
        around: { ...outside, environment },
        journal,
        publisher: terminalPublisher(terminal, out),
        repository: (0,from_runner/* repositoryReader */.U_)(environment, run.inputs['github-token'] ?? ''),
        previousPacket: () => Promise.resolve(gate_previous/* NO_PREVIOUS */.s),
        mask: () => undefined,
    };
    // Inside a workflow the command line is judged as the action is.
    return (0,gate/* gate */.G)({ door: 'cli', inputs: run.inputs, event: await (0,from_runner/* readEvent */.j_)(environment) }, ports);
}
function withoutWorkflow(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GITHUB_(?:ACTIONS|EVENT_NAME|EVENT_PATH)$/.test(name)));
}
function terminalPublisher({ print, colour, width }, folder) {
    return {
        load: () => Promise.resolve(),
        deliver: () => Promise.resolve({ state: 'delivered', artifactId: '', artifactUrl: '' }),
        attest: () => Promise.resolve({ state: 'not-asked' }),
        async show({ sealed, path, texts, outputs }) {
            const name = sealed.fileName.replace(/^evidence-|\.json$/g, '');
            const summaryPath = await (0,packet_file/* writeBeside */.A)(folder, `summary-${name}.md`, `${texts.summary.toString()}\n`);
            const page = htmlPage(sealed.packet, sealed.digest);
            const pagePath = await (0,packet_file/* writeBeside */.A)(folder, `page-${name}.html`, page);
            const supportPath = texts.support === null ? null : await (0,packet_file/* writeBeside */.A)(folder, `support-${name}.txt`, texts.support);
            const files = { packetPath: path, summaryPath, pagePath, supportPath };
            print.text(`${(0,terminal/* verdictText */.nt)(sealed.packet, { colour, width }, files)}\n`);
            print.output(`${JSON.stringify(outputs)}\n`);
            return [];
        },
        conclude({ texts, outputs }) {
            print.text(`${texts.line}\n`);
            print.output(`${JSON.stringify(outputs)}\n`);
            return Promise.resolve([]);
        },
        refuse(sentence, outputs) {
            print.text(`${sentence}\n`);
            print.output(`${JSON.stringify(outputs)}\n`);
            return Promise.resolve();
        },
        warn(sentence) {
            print.progress(`warning: ${sentence}`);
        },
    };
}


/***/ }),

/***/ 74820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openTerminal),
  g: () => (/* binding */ takeOut)
});

// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/publish/terminal/print.js

/** Colours on a terminal only. NO_COLOR wins over a terminal, FORCE_COLOR (not `0` or `false`) over both. */
function wantsColour({ isTerminal, noColor, forceColor }) {
    if (forceColor !== undefined && forceColor !== '')
        return forceColor !== '0' && forceColor !== 'false';
    if (noColor !== undefined && noColor !== '')
        return false;
    return isTerminal;
}
/** `runner`: standard error is read for workflow commands too, so every line is made safe once more. */
function printer(streams) {
    return {
        progress: (text) => void streams.err.write(`${(0,visible/* safeLine */.om)((0,visible/* visible */.RK)(text))}\n`),
        text: (lines) => void streams.err.write(lines.split('\n').map(visible/* safeLine */.om).join('\n')),
        output: (text) => void streams.out.write(text),
    };
}

// EXTERNAL MODULE: ./lib/flows/tool.js
var tool = __webpack_require__(61963);
;// CONCATENATED MODULE: ./lib/flows/terminal.js


/** Looks at the process's own terminal. */
function openTerminal() {
    const { stdout: out, stderr: err, env } = process;
    return {
        print: printer({ out, err }),
        colour: wantsColour({ isTerminal: err.isTTY, noColor: env['NO_COLOR'], forceColor: env['FORCE_COLOR'] }),
        width: err.isTTY ? err.columns : 100,
    };
}
/** Takes `--out FOLDER` out of the arguments; the usual folder where it is not there. */
function takeOut(args) {
    const at = args.findIndex((word) => word === '--out' || word.startsWith('--out='));
    const word = args[at];
    if (word === undefined)
        return { out: tool/* DEFAULT_OUT */.x, rest: args };
    const joined = word.startsWith('--out=');
    const value = joined ? word.slice('--out='.length) : args[at + 1];
    return {
        out: value ? value : tool/* DEFAULT_OUT */.x,
        rest: args.filter((_, n) => n !== at && (joined || n !== at + 1)),
    };
}


/***/ }),

/***/ 46107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ inputsFromRunner),
/* harmony export */   EW: () => (/* binding */ refuseWords),
/* harmony export */   RP: () => (/* binding */ flowFromRunner),
/* harmony export */   h$: () => (/* binding */ inputsFromFlags)
/* harmony export */ });
/* unused harmony export FLOW */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78400);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72737);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40302);
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37913);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79054);





/** The hidden input by which one bundle serves several actions. */
const FLOW = 'flow';
/**
 * Inputs of the action as the runner passes them: `INPUT_` and the name in capitals, hyphens kept. Names that no input
 * has are kept too, so that `declare` can say which one was meant.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
function inputsFromRunner(env) {
    const pairs = Object.entries(env).flatMap(([name, text]) => name.startsWith('INPUT_') && text !== undefined && text !== ''
        ? [[name.slice(6).toLowerCase(), text]]
        : []);
    return Object.fromEntries(pairs.filter(([name]) => name !== FLOW));
}
/**
 * Which flow the step is for: `flow` is an input of the sub-actions that their own action.yml fills in. Null for the
 * gate.
 */
function flowFromRunner(env) {
    const flow = env[`INPUT_${FLOW.toUpperCase()}`] ?? '';
    return flow === '' ? null : flow;
}
/**
 * Reads `--name value` and `--name=value`. A flag that takes a list may be repeated. Secrets come from variables, since
 * other processes can read a command line. `rows` are the settings of the flow that asks.
 * @throws ConfigurationError for unknown flags, a flag without a value, one given twice, or a secret as a flag
 */
function inputsFromFlags(args, env, { inputs: rows } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .gateRows */ .Zl)()) {
    const problems = [];
    const inputs = new Map(variables(env, rows));
    const seen = new Set();
    const words = [];
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index] ?? '';
        if (!word.startsWith('--')) {
            words.push(word);
            continue;
        }
        const flag = splitFlag(word);
        const setting = rows.find(({ name }) => name === flag.name);
        const value = flag.value ?? args[index + 1];
        if (flag.value === null && (setting !== undefined || value?.startsWith('--') === false))
            index += 1;
        const problem = setting === undefined ? unknownFlag(flag.name, rows) : flagProblem(flag.name, value, setting, seen);
        if (problem !== null)
            problems.push(problem);
        else
            inputs.set(flag.name, [...(seen.has(flag.name) ? [inputs.get(flag.name)] : []), value].join('\n'));
        seen.add(flag.name);
    }
    const [first, ...others] = problems;
    if (first !== undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j([first, ...others], variables(env, rows).map(([, text]) => text));
    return { inputs: Object.fromEntries(inputs), words };
}
/** @throws ConfigurationError where a command that takes flags alone was given something else */
function refuseWords(command, words) {
    const [word] = words;
    if (word === undefined)
        return;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j([
        {
            ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('setting-unknown', command, { in: 'flag' }),
            says: `\`${command}\` takes flags alone, and \`${(0,_showing_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(word)}\` is none: \`${command} --help\` lists them.`,
        },
    ]);
}
function variables(env, rows) {
    return rows.flatMap(({ name, variable }) => {
        const text = variable === null ? undefined : env[variable];
        return text === undefined || text === '' ? [] : [[name, text]];
    });
}
function splitFlag(word) {
    const equals = word.indexOf('=');
    return equals === -1
        ? { name: word.slice(2), value: null }
        : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}
function flagProblem(name, value, setting, seen) {
    const at = { in: 'flag' };
    const tell = (code, says) => ({
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)(code, name, at),
        says: `\`--${name}\` ${says}`,
        allowed: setting.kind.allowed,
        example: (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .exampleAt */ .Ez)(setting, at),
    });
    if (setting.sensitive) {
        const where = setting.variable === null ? '' : `: set the variable \`${setting.variable}\``;
        return tell('setting-misplaced', `is no flag, since other processes can read a command line${where}.`);
    }
    if (value === undefined || value === '' || value.startsWith('--'))
        return tell('setting-missing', 'has no value.');
    const isList = setting.kind.editor.is === 'list' || setting.kind.editor.is === 'fields';
    return seen.has(name) && !isList ? tell('settings-contradict', 'is given twice.') : null;
}
function unknownFlag(name, rows) {
    const names = rows.filter(({ sensitive }) => !sensitive).map((row) => row.name);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(name, names);
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('setting-unknown', (0,_showing_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name), { in: 'flag' }),
        says: `\`--${(0,_showing_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}\` is not known: there is no such flag${near === null ? '.' : `; did you mean \`--${near}\`?`}`,
        allowed: near === null ? names.map((known) => `\`--${known}\``).join(', ') : null,
        example: null,
    };
}


/***/ }),

/***/ 72737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ nameAt),
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37913);

/**
 * The user's settings cannot be run as they are: exit code 2. Carries every problem at once, so that a person repairs
 * them in one go. `code` is the first problem's.
 */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    code;
    problems;
    /** `secrets` are cut out of every text, even where no rule foresaw them. */
    constructor(problems, secrets = [], options) {
        const [first, ...others] = problems;
        const safe = [cleaned(first, secrets), ...others.map((other) => cleaned(other, secrets))];
        super(describeProblems(safe), options);
        this.code = first.code;
        this.problems = safe;
    }
}
/** All problems as text for a terminal or a log: numbered when there are several, inputs first, then the file by line. */
function describeProblems(problems) {
    if (problems.length === 1)
        return `${describeProblem(problems[0])}\nNothing was run and nothing was sent.`;
    const ordered = [...problems].sort((a, b) => lineOf(a) - lineOf(b));
    const list = ordered.map((problem, index) => {
        const next = ordered[index + 1];
        // Several mistakes in one setting: what is allowed is said once, below the last.
        const again = next?.setting === problem.setting && next.allowed === problem.allowed;
        const text = again ? headline(problem) : describeProblem(problem);
        return `${index + 1}. ${text.replaceAll('\n', '\n   ')}`;
    });
    return `${problems.length} settings need a correction. Nothing was run and nothing was sent.\n${list.join('\n')}`;
}
function lineOf({ at }) {
    return at.in === 'file' ? at.line : 0;
}
/** One problem: where, what, what is allowed, what to type. */
function describeProblem(problem) {
    const lines = [headline(problem)];
    if (problem.allowed !== null)
        lines.push(`Allowed: ${problem.allowed}.`);
    if (problem.example !== null) {
        const several = problem.example.includes('\n');
        lines.push(several ? `Write:\n  ${problem.example.replaceAll('\n', '\n  ')}` : `Write: ${problem.example}`);
    }
    return lines.join('\n');
}
function headline({ at, says }) {
    return at.in === 'file' ? `${at.path}:${at.line}:${at.column}: ${says}` : says;
}
/** How a setting is called where the user wrote it: an input, a flag or a key of the file. */
function nameAt(at, setting) {
    if (at.in === 'flag')
        return `\`--${setting}\``;
    if (at.in === 'file')
        return `\`${setting}\``;
    return `Input \`${setting}\``;
}
function cleaned(problem, secrets) {
    const safe = (text) => (0,_showing_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(text, secrets);
    const orNull = (text) => (text === null ? null : safe(text));
    return {
        ...problem,
        setting: safe(problem.setting),
        at: problem.at.in === 'file' ? { ...problem.at, path: safe(problem.at.path) } : problem.at,
        value: orNull(problem.value),
        says: safe(problem.says),
        allowed: orNull(problem.allowed),
        example: orNull(problem.example),
    };
}


/***/ }),

/***/ 79054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ exampleAt),
/* harmony export */   GN: () => (/* binding */ missingProblem),
/* harmony export */   Sr: () => (/* binding */ refusalProblem),
/* harmony export */   V1: () => (/* binding */ settingsProblem)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72737);
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37913);


/** A problem whose sentence is still to be written. */
function settingsProblem(code, setting, at) {
    return { code, setting, at, value: null, allowed: null, example: null };
}
/**
 * What to type for a setting where the user wrote it: YAML, or a flag, or a variable for a secret on a command line. What
 * has no flag stands in the policy file.
 */
function exampleAt(setting, at) {
    if (at.in !== 'flag' || setting.stands === 'file')
        return `${setting.name}: ${setting.example}`;
    if (setting.variable !== null)
        return `export ${setting.variable}="$(cat <a file that only you can read>)"`;
    return `--${setting.name} ${inShell(withoutQuotes(setting.example))}`;
}
/** The text of a YAML scalar; nothing else of YAML's quoting is used in the table than what stands here. */
function withoutQuotes(yaml) {
    if (/^'.*'$/.test(yaml))
        return yaml.slice(1, -1).replaceAll("''", "'");
    return yaml.replace(/^"(.*)"$/, '$1');
}
/** A text as one word of a POSIX shell. */
function inShell(text) {
    return /^[\w.,:/@=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The problem for a value that its kind refused. `whole` is what the user wrote for the setting. */
function refusalProblem(setting, whole, refusal, at) {
    const name = calledAt(at, setting, refusal.part);
    const value = setting.sensitive || refusal.value === null ? null : (0,_showing_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(refusal.value);
    const isPart = refusal.part === null && !(whole.is === 'text' && whole.text === refusal.value);
    const floor = refusal.code === 'floor-lowered';
    return {
        ...settingsProblem(refusal.code, setting.name, at),
        value,
        says: sentence(name, value, isPart, refusal),
        allowed: floor ? null : setting.kind.allowed,
        example: floor ? null : exampleAt(setting, at),
    };
}
/** A secret has no flag: on a command line it is a variable. */
function calledAt(at, { name, variable }, part) {
    if (at.in === 'flag' && variable !== null)
        return `Variable \`${variable}\``;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nameAt */ .D)(at, part === null ? name : `${name}.${part}`);
}
function sentence(name, value, isPart, refusal) {
    if (refusal.code === 'setting-missing')
        return `${name} is missing.`;
    const reason = refusal.reason === null ? null : shownReason(refusal.reason);
    if (value === null)
        return `${name} cannot be used${reason === null ? '.' : `: ${reason}`}`;
    const verb = isPart ? 'holds' : 'is';
    return `${name} ${verb} \`${value}\`${reason === null ? ', which is not allowed.' : `: ${reason}`}`;
}
function shownReason(reason) {
    return /[?.]$/.test(reason) ? reason : `${reason}.`;
}
/** The problem for a setting that nobody gave. */
function missingProblem(setting, at, why) {
    const elsewhere = setting.stands === 'both' ? ' It can also stand in the policy file.' : '';
    return {
        ...settingsProblem('setting-missing', setting.name, at),
        says: `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nameAt */ .D)(at, setting.name)} is missing: ${why}.${elsewhere}`,
        allowed: setting.kind.allowed,
        example: exampleAt(setting, at),
    };
}


/***/ }),

/***/ 73631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PlatformError),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72889);

/** Thrown where the run cannot go on without what the platform refused. What can be lost is returned as a value instead. */
class PlatformError extends Error {
    code;
    what;
    matters;
    remedy;
    constructor(fault) {
        super(`${fault.what} ${fault.matters} ${fault.remedy}`, { cause: fault.cause });
        this.name = 'PlatformError';
        this.code = fault.code;
        this.what = fault.what;
        this.matters = fault.matters;
        this.remedy = fault.remedy;
    }
}
/**
 * The error code of a failed system or network call (`EEXIST`, `ECONNREFUSED`), or the error's name, without its text.
 */
function systemCode(error) {
    const code = (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .errnoOf */ .UQ)(error);
    if (code !== '')
        return code;
    if (typeof error !== 'object' || error === null)
        return 'unknown';
    if ('cause' in error && typeof error.cause === 'object' && error.cause !== null)
        return systemCode(error.cause);
    return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
}


/***/ }),

/***/ 35944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ UNSEEN),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   om: () => (/* binding */ safeLine),
/* harmony export */   qE: () => (/* binding */ clamp)
/* harmony export */ });
/**
 * Characters that change how a line looks or where it ends without being seen: controls, bidirectional marks
 * (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), zero-width characters, line and paragraph
 * separators, tags, and halves of surrogate pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u{e0000}-\u{e0fff}]/gu;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** The text with every unseen character spelled out (`\n`, `\u{202e}`), so that it stays on its line and reads as it is. */
function visible(text) {
    return text.replace(UNSEEN, (found) => SHORT[found] ?? `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}
/**
 * One log line that starts no workflow command. The runner ignores leading white space before `::` and looks for the
 * older `##[` anywhere in the line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Colour sequences pass.
 */
function safeLine(line) {
    return line
        .replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
        .replaceAll('##[', '## [')
        .replace(/^((?:\s|\p{Cc}\[[0-9;]*m|[\p{Cc}\p{Cf}])*)::/u, '$1: :');
}
/** At most `limit` characters; what was cut is said. Never cuts a surrogate pair in two. */
function clamp(text, limit) {
    if (text.length <= limit)
        return text;
    const kept = text.slice(0, limit - 3).replace(/[\ud800-\udbff]$/, '');
    return `${kept}...`;
}


/***/ })

};
