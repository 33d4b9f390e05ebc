export const id = 259;
export const ids = [259];
export const modules = {

/***/ 62301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateAtTerminal: () => (/* binding */ gateAtTerminal),
  openTerminal: () => (/* binding */ openTerminal),
  runAtTerminal: () => (/* binding */ runAtTerminal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/policy/doors.js
var doors = __webpack_require__(46107);
// EXTERNAL MODULE: ./lib/publish/packet-file.js
var packet_file = __webpack_require__(41022);
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

// EXTERNAL MODULE: ./lib/report/blocks.js
var blocks = __webpack_require__(70642);
// EXTERNAL MODULE: ./lib/report/drills.js
var drills = __webpack_require__(23522);
// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(37470);
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

// EXTERNAL MODULE: ./lib/report/record-yaml.js
var record_yaml = __webpack_require__(79269);
// EXTERNAL MODULE: ./lib/report/story.js
var story = __webpack_require__(95419);
;// CONCATENATED MODULE: ./lib/report/html.js








const PLACE_LIMIT = 50;
/** The packet as one page: no script, nothing loaded from anywhere, decision first, details folded. */
function htmlPage(packet, digest = null) {
    const told = (0,story/* story */._)(packet);
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
          ${banner(packet, told)} ${html_drills(packet)} ${findingList('What blocks', blocking)}
          ${findingList('Warnings', warnings)} ${folded(packet)} ${foot(packet, told, digest)}
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
      <p>${told.why}</p>
      ${told.caveats.map((caveat) => html `<p class="caveat">${caveat}</p>`)}
    </header>
    <section class="next">
      <h2>Next</h2>
      <ol>
        ${told.next.map((step) => html `<li>${step}</li>`)}
      </ol>
    </section>`;
}
function html_drills(packet) {
    const rows = packet.drills.map((drill) => {
        const row = (0,drills/* drillRow */.Q)(drill);
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
          <p>${(0,findings/* messageOf */.bD)(finding)}</p>
          ${places(finding)}${finding.remedy === null ? html `` : html `<p class="remedy"><b>Do:</b> ${finding.remedy}</p>`}
        </article> `)}
  </section>`;
}
function places(finding) {
    if (finding.places.length === 0)
        return html ``;
    const shown = finding.places.slice(0, PLACE_LIMIT);
    const left = finding.places.length - shown.length;
    const more = left > 0 ? html `<li>${(0,visible/* counted */.hS)(left, 'more place')}</li>` : html ``;
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
// EXTERNAL MODULE: ./lib/flows/gate.js + 132 modules
var gate = __webpack_require__(96066);
// EXTERNAL MODULE: ./lib/flows/journal.js
var flows_journal = __webpack_require__(49558);
// EXTERNAL MODULE: ./lib/flows/surroundings.js
var surroundings = __webpack_require__(44434);
// EXTERNAL MODULE: ./lib/flows/tool.js
var tool = __webpack_require__(61963);
;// CONCATENATED MODULE: ./lib/flows/gate-at-terminal.js











/** Looks at the process's own terminal. */
function openTerminal() {
    const { stdout: out, stderr: err, env } = process;
    return {
        print: printer({ out, err }),
        colour: wantsColour({ isTerminal: err.isTTY, noColor: env['NO_COLOR'], forceColor: env['FORCE_COLOR'] }),
        width: err.isTTY ? err.columns : 100,
    };
}
/** The gate on a command line: flags in, verdict on stderr, outputs as one JSON line on stdout, files in `out`. */
async function gateAtTerminal(args, signal) {
    const terminal = openTerminal();
    try {
        const { out, rest } = takeOut(args);
        const { inputs } = (0,doors/* inputsFromFlags */.h)(rest, process.env);
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
    const ports = {
        around: (0,surroundings/* surroundings */.i)(out, signal, run.directory),
        journal,
        publisher: terminalPublisher(terminal, out),
        // By hand nothing is a change under review, so no base branch is asked.
        readAtCommit: () => Promise.resolve({ state: 'unreadable' }),
        mask: () => undefined,
    };
    return (0,gate/* gate */.G)({ door: 'cli', inputs: run.inputs, event: null }, ports);
}
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
function terminalPublisher({ print, colour, width }, folder) {
    return {
        load: () => Promise.resolve(),
        deliver: () => Promise.resolve({ state: 'delivered', artifactId: '', artifactUrl: '' }),
        async show({ sealed, path, texts, outputs }) {
            const name = sealed.fileName.replace(/^evidence-|\.json$/g, '');
            const summaryPath = await (0,packet_file/* writeBeside */.A)(folder, `summary-${name}.md`, `${texts.summary.toString()}\n`);
            await (0,packet_file/* writeBeside */.A)(folder, `page-${name}.html`, htmlPage(sealed.packet, sealed.digest));
            print.text(`${(0,terminal/* verdictText */.n)(sealed.packet, { colour, width }, { packetPath: path, summaryPath })}\n`);
            print.output(`${JSON.stringify(outputs)}\n`);
            return [];
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

/***/ 73631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PlatformError),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
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
 * Looks at the shape, not at the class: errors may come from another copy of a library.
 */
function systemCode(error) {
    if (typeof error !== 'object' || error === null)
        return 'unknown';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    if ('cause' in error && typeof error.cause === 'object' && error.cause !== null)
        return systemCode(error.cause);
    return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
}


/***/ }),

/***/ 35944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   hS: () => (/* binding */ counted),
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
/** `1 file`, `2 files`. */
function counted(n, one, many = `${one}s`) {
    return `${String(n)} ${n === 1 ? one : many}`;
}


/***/ })

};
