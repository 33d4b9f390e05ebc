export const id = 6470;
export const ids = [6470];
export const modules = {

/***/ 90795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 file`, `2 files`, `2 retries`. */
function counted(n, one, many = `${one}s`) {
    return `${String(n)} ${n === 1 ? one : many}`;
}


/***/ }),

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

/***/ 67305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ TECHNIQUES),
/* harmony export */   P8: () => (/* binding */ RUN_FOLDER),
/* harmony export */   hl: () => (/* binding */ A_FILE_NAME),
/* harmony export */   s8: () => (/* binding */ LEAK_KINDS)
/* harmony export */ });
/** What was searched for. */
const LEAK_KINDS = ['credential', 'body', 'error-message', 'prompt', 'account'];
/** How a needle was hidden. Closed: a new technique needs its own planted proof. */
const TECHNIQUES = [
    'plain',
    'case-folded',
    'base64',
    'base64url',
    'hex',
    'percent',
    'json-escape',
    'html-entity',
    'utf-16le',
    'utf-16be',
    'byte-list',
    'split',
    'shingles',
    'gzip',
    'deflate',
    'brotli',
    'zstd',
    'zip',
    'tar',
    'sqlite',
    'file-name',
    'field-name',
];
/** What stands in a place instead of a file name that leaks itself. */
const A_FILE_NAME = '(a file name)';
/** What file names of the run's private folder begin with: no such file lies in the repository. */
const RUN_FOLDER = '(run)';


/***/ }),

/***/ 14512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  processPorts: () => (/* binding */ processPorts),
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/evidence/errno.js
var errno = __webpack_require__(72889);
// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
// EXTERNAL MODULE: ./lib/leak/engine.js + 25 modules
var leak_engine = __webpack_require__(19545);
// EXTERNAL MODULE: ./lib/leak/field-names.js
var field_names = __webpack_require__(59522);
// EXTERNAL MODULE: ./lib/leak/field-search.js + 1 modules
var field_search = __webpack_require__(69353);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(78400);
// EXTERNAL MODULE: ./lib/surface/text.js
var surface_text = __webpack_require__(32576);
// EXTERNAL MODULE: ./lib/leak/exact.js
var exact = __webpack_require__(36088);
// EXTERNAL MODULE: ./lib/leak/needles.js
var leak_needles = __webpack_require__(95595);
// EXTERNAL MODULE: ./lib/leak/reply-text.js
var reply_text = __webpack_require__(42067);
;// CONCATENATED MODULE: ./lib/leak/needle-file.js





/** The arrays of a needle file. */
const ARRAYS = ['credentials', 'prompts', 'bodies', 'account'];
/** A shorter one is found everywhere. */
const LEAST_KEY_CHARACTERS = exact/* PIECE */.TJ;
const EXAMPLE = '{"credentials": ["..."], "prompts": ["..."], "bodies": ["..."], "account": ["..."]}';
const problem = (says) => ({ problem: `${says}\nExpected: ${EXAMPLE}` });
/** Reads `{credentials, prompts, bodies, account}`: arrays of strings, each of them optional. */
function readNeedleFile(text) {
    const parsed = parse(text);
    if ('problem' in parsed)
        return parsed;
    const values = valuesOf(parsed.value);
    if ('problem' in values)
        return values;
    const count = ARRAYS.reduce((sum, name) => sum + values[name].length, 0);
    if (count === 0)
        return problem('The needle file names no value to search for.');
    const bodies = values.bodies.map((body) => bodyOf(body, values.prompts));
    const short = tooShort(values, bodies);
    if (short !== null)
        return { problem: short };
    return { known: { needles: needlesOf(values, bodies), count, labels: labelsOf(values, bodies) } };
}
function parse(text) {
    try {
        return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
    }
    catch (error) {
        // The parser's message quotes what it stumbled over, which may be a key: only its position is repeated.
        const at = /position (?<at>\d+)/.exec(String(error))?.groups?.['at'];
        const line = at === undefined ? '' : ` in line ${text.slice(0, Number(at)).split('\n').length}`;
        return problem(`The needle file is no JSON: it stops being readable${line || ' at its end'}.`);
    }
}
function valuesOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return problem('The needle file must hold one JSON object.');
    const read = { credentials: [], prompts: [], bodies: [], account: [] };
    for (const [index, [name, list]] of Object.entries(value).entries()) {
        if (!isArrayName(name))
            return problem(unknownMember(name, index));
        if (!Array.isArray(list))
            return problem(`\`${name}\` of the needle file must be an array of strings.`);
        for (const [at, one] of list.entries()) {
            if (typeof one !== 'string')
                return problem(`\`${name}[${at}]\` of the needle file must be a string.`);
            read[name].push(one);
        }
    }
    return read;
}
function isArrayName(name) {
    return ARRAYS.some((each) => each === name);
}
/** A name may be a value that was put in the wrong place: only a plain word is repeated. */
function unknownMember(name, index) {
    const shown = /^[a-z]{1,20}(?:[_-][a-z]{1,20})?$/i.test(name) ? `\`${name}\`` : `number ${index + 1}`;
    const near = (0,nearest/* nearestName */.q)(name, ARRAYS);
    const meant = near === null ? '' : ` Did you mean \`${near}\`?`;
    return `The needle file has an unknown member, ${shown}.${meant} Known: ${ARRAYS.join(', ')}.`;
}
/** All texts by which a raw reply is recognised: what its surface says, and the whole of what is no reply. */
function textsOfBody(body) {
    const reply = {
        status: 200,
        headers: new Map(),
        body: Buffer.from(body, 'utf8'),
        ended: 'complete',
    };
    return [...(0,surface_text/* replyTexts */.X)(reply, { stream: false }), body];
}
function bodyOf(body, prompts) {
    const texts = textsOfBody(body);
    return { texts, tokens: tokensOf(texts, prompts) };
}
function needlesOf({ credentials, prompts, account }, bodies) {
    const texts = bodies.flatMap((body) => body.texts);
    return {
        ...{ credentials, prompts, account, bodies: texts, errors: [] },
        nonces: bodies.flatMap(({ tokens }) => tokens),
    };
}
/**
 * The words of a reply that is too short for anything else, or whose prompt asked to have it repeated: they are recognised as a nonce
 * is, where it is not the prompt that was written.
 */
function tokensOf(bodies, prompts) {
    const alone = (0,leak_needles/* searchable */.V)({ ...leak_needles/* NO_NEEDLES */.l, bodies });
    // A text is long whatever the prompts are, and none becomes known by them: only short ones are compared with all prompts.
    if (alone.texts.length > 0)
        return [];
    const isKnown = alone.exact.length > 0 && isFound('body', { ...leak_needles/* NO_NEEDLES */.l, bodies, prompts });
    return isKnown ? [] : bodies.flatMap(reply_text/* replyTexts */.X);
}
function labelsOf(values, bodies) {
    const labels = new Map();
    for (const name of ARRAYS) {
        for (const [index, value] of values[name].entries()) {
            const texts = name === 'bodies' ? (bodies[index]?.texts.flatMap(reply_text/* replyTexts */.X) ?? []) : [value];
            for (const text of texts)
                if (!labels.has(text))
                    labels.set(text, `${name}[${index}]`);
        }
    }
    return labels;
}
/** The first value that could not be recognised; a search for it would find nothing and look like a clean one. */
function tooShort(values, bodies) {
    for (const name of ARRAYS) {
        const index = name === 'bodies'
            ? bodies.findIndex((body) => !isBodyRecognised(body))
            : values[name].findIndex((value) => !isRecognised(name, value));
        if (index >= 0)
            return `\`${name}[${index}]\` cannot be recognised: ${WHY_SHORT[name]}`;
    }
    return null;
}
const WHY_SHORT = {
    credentials: `it has fewer than ${LEAST_KEY_CHARACTERS} characters, or hardly any letters and digits. Give the whole key.`,
    prompts: 'it has fewer than 12 letters and digits, and would be found everywhere. Give the whole prompt, or leave it out.',
    bodies: 'what it says has fewer than 8 letters and digits, and would be found everywhere. Record a longer reply, or leave it out.',
    account: 'it has fewer than 8 letters and digits, and would be found everywhere. Give a longer value, or leave it out.',
};
function isRecognised(name, value) {
    if (name === 'credentials' && value.length < LEAST_KEY_CHARACTERS)
        return false;
    const kind = { credentials: 'credential', prompts: 'prompt', account: 'account' }[name];
    return isFound(kind, { ...leak_needles/* NO_NEEDLES */.l, [name]: [value] });
}
/** What the prompts have to say went into the tokens: a reply without any is known, and tokens are long enough or not. */
function isBodyRecognised({ texts, tokens }) {
    return tokens.length === 0 || isFound('body', { ...leak_needles/* NO_NEEDLES */.l, bodies: texts, nonces: tokens });
}
function isFound(kind, needles) {
    const { exact, texts } = (0,leak_needles/* searchable */.V)(needles);
    return [...exact, ...texts].some((needle) => needle.kind === kind);
}

// EXTERNAL MODULE: ./lib/leak/search-texts.js
var search_texts = __webpack_require__(34094);
;// CONCATENATED MODULE: ./lib/publish/terminal/progress-bar.js
/** Shorter searches need no bar. */
const SHOWN_AFTER_MS = 1000;
const REDRAWN_AFTER_MS = 100;
const CELLS = 24;
const CLEAR_LINE = '\r\u001B[2K';
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
function drawn(done, toDo) {
    const share = toDo === 0 ? 1 : Math.min(1, done / toDo);
    const full = Math.round(share * CELLS);
    const bar = `${'#'.repeat(full)}${'-'.repeat(CELLS - full)}`;
    const percent = String(Math.floor(share * 100)).padStart(3);
    return `[${bar}] ${percent} %  ${megabytes(done)} of ${megabytes(toDo)} MB`;
}
/** A bar on a stream that is a terminal. `now` gives milliseconds on a clock that never goes back. */
function progressBar(stream, bytesToDo, now) {
    const started = now();
    let [done, drawnAt, isShown] = [0, -Infinity, false];
    return {
        add(bytes) {
            done += bytes;
            const time = now();
            if (time - started < SHOWN_AFTER_MS || time - drawnAt < REDRAWN_AFTER_MS)
                return;
            stream.write(`${CLEAR_LINE}${drawn(done, bytesToDo)}`);
            drawnAt = time;
            isShown = true;
        },
        clear() {
            if (isShown)
                stream.write(CLEAR_LINE);
            isShown = false;
        },
    };
}
/** Where there is no terminal, nothing is drawn. */
const NO_BAR = { add: () => undefined, clear: () => undefined };

// EXTERNAL MODULE: ./lib/report/scan-text.js
var scan_text = __webpack_require__(70421);
// EXTERNAL MODULE: ./lib/unpack/search-threads.js
var search_threads = __webpack_require__(70556);
// EXTERNAL MODULE: ./lib/unpack/walk.js
var walk = __webpack_require__(52081);
// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./lib/unpack/search.js + 14 modules
var unpack_search = __webpack_require__(86047);
;// CONCATENATED MODULE: ./lib/flows/scan-run.js






/** What one file and all that it unpacks to may have together: 64 GiB. Each file is a search of its own. */
const MOST_BYTES = 2 ** 36;
const CAPS = { fileBytes: MOST_BYTES, totalBytes: MOST_BYTES };
/** Searches everything below the roots, entry by entry, and tells each leak as it is found. */
async function runScan(run) {
    const seen = { leaks: {}, files: 0, bytes: 0, proven: [], unsearched: 0, linksInside: 0 };
    const stop = stopOf(run);
    let step = 'on';
    for await (const entry of (0,walk/* walk */.GG)(run.roots)) {
        step = stop.signal.aborted ? 'stopped' : await take(run, seen, entry, stop);
        if (step !== 'on')
            break;
    }
    run.bar.clear();
    if (step === 'blind')
        return exit_code/* EXIT */.d.ours;
    const hasLeaks = Object.keys(seen.leaks).length > 0;
    if (step === 'on' && seen.files === 0 && seen.unsearched === 0 && !hasLeaks) {
        note(run, 'scan: Nothing was searched: there is no file below the given PATH.');
        return exit_code/* EXIT */.d.configuration;
    }
    const wasStopped = step === 'stopped';
    run.errors.write((0,scan_text/* scanSummary */.yK)({ ...seen, values: run.values, wasStopped }));
    if (hasLeaks)
        return exit_code/* EXIT */.d.blocked;
    return seen.unsearched > 0 || wasStopped ? exit_code/* EXIT */.d.configuration : exit_code/* EXIT */.d.passed;
}
/** Stops on a signal, and where nobody reads on, as behind `| head -1`. */
function stopOf({ signal, output }) {
    const stop = new AbortController();
    const abort = () => {
        stop.abort();
    };
    if (signal.aborted)
        abort();
    signal.addEventListener('abort', abort, { once: true });
    output.once('error', abort);
    return stop;
}
/** Of all but a file that is searched, the name alone is: links, folders, the needle file. */
async function take(run, seen, entry, stop) {
    if (entry.kind === 'file' && entry.path !== run.needleFile)
        return takeFile(run, seen, entry, stop);
    const named = await (0,unpack_search/* search */.$)({ files: [] }, run.engine, [entry.show]);
    if (named.state === 'not-searched')
        return lost(run, seen, named);
    seen.proven = named.proven;
    await tell(run, seen, named.leaks);
    takeOther(run, seen, entry, named.leaks.length > 0 ? search/* A_FILE_NAME */.hl : entry.show);
    return 'on';
}
function takeOther(run, seen, entry, show) {
    if (entry.kind === 'empty-folder')
        return;
    if (entry.kind === 'file')
        note(run, `not searched: ${show} is the needle file and holds every value`);
    else if (entry.kind === 'link' && entry.leads === 'inside')
        seen.linksInside++;
    else if (entry.kind === 'link' && entry.leads === 'nowhere')
        note(run, `${show} is a link that leads nowhere`);
    else {
        seen.unsearched++;
        note(run, entry.kind === 'link'
            ? `not searched: ${show} is a link that leads out of what was given; name its target as well`
            : `not searched: ${show} cannot be listed (${entry.code})`);
    }
}
async function takeFile(run, seen, { path, show }, stop) {
    const { engine, bar, threads } = run;
    const onRead = (bytes) => {
        stop.signal.throwIfAborted();
        bar.add(bytes);
    };
    const searching = (0,unpack_search/* search */.$)({ files: [{ path, show, kinds: 'all' }], caps: CAPS, onRead, threads }, engine);
    const done = new AbortController();
    // A small packed file can take long: the search of it ends at its next piece, the scan does not wait for that.
    const result = await Promise.race([searching, aborted(stop.signal, done.signal)]).finally(() => {
        done.abort();
    });
    if (result === null || stop.signal.aborted)
        return 'stopped';
    if (result.state === 'not-searched') {
        const step = lost(run, seen, result);
        // The file could not be read; its name can.
        const named = step === 'on' ? await (0,unpack_search/* search */.$)({ files: [] }, engine, [show]) : result;
        if (named.state === 'searched')
            await tell(run, seen, named.leaks);
        return step;
    }
    seen.files++;
    seen.bytes += result.bytes;
    seen.proven = result.proven;
    await tell(run, seen, result.leaks);
    return 'on';
}
/** Comes when the signal is aborted, or no longer listens to it when nobody waits: a scan may have a million files. */
async function aborted(signal, done) {
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort', { signal: done }).catch(() => undefined);
    return null;
}
function lost(run, seen, { why, detail }) {
    if (why === 'self-test-failed') {
        note(run, `scan: The search did not find what it planted to prove that it can (${detail}), so nothing was searched. This is a fault of ours: please report it.`);
        return 'blind';
    }
    seen.unsearched++;
    note(run, `not searched: ${detail}`);
    return 'on';
}
/** Several texts of one reply at one place are one leak. */
async function tell(run, seen, leaks) {
    const told = new Set();
    for (const leak of leaks) {
        const needle = run.labels.get(leak.fingerprint) ?? null;
        const { kind, outcome, place, technique } = leak;
        const key = JSON.stringify([kind, outcome, place.file, place.line, place.column, technique, needle]);
        if (told.has(key))
            continue;
        told.add(key);
        seen.leaks[kind] = (seen.leaks[kind] ?? 0) + 1;
        run.bar.clear();
        if (!run.output.write((0,scan_text/* leakLine */.oL)(leak, needle)) && !run.output.errored)
            await drained(run.output);
    }
}
/** Waits until the reader took what is there; one that went away is told by its error. */
async function drained(output) {
    await (0,external_node_events_.once)(output, 'drain').catch(() => undefined);
}
function note({ bar, errors }, text) {
    bar.clear();
    errors.write((0,scan_text/* noteLine */.rk)(text));
}

;// CONCATENATED MODULE: ./lib/flows/scan-arguments.js
const USAGE = 'Usage: scan PATH... --needles FILE|- [--fields]';
const scan_arguments_problem = (says) => ({ problem: `${says}\n${USAGE}` });
const IN_FILE = 'Keys, prompts and replies are given in a file, or through standard input with `--needles -`: other users of this machine can read command lines.';
/** Reads the command line. A problem repeats no value of it: somebody may have typed a key. */
function scanArguments(args) {
    const paths = [];
    const needles = [];
    let fields = false;
    for (let at = 0; at < args.length; at++) {
        const word = args[at] ?? '';
        if (word === '--') {
            paths.push(...args.slice(at + 1));
            break;
        }
        if (word === '--fields')
            fields = true;
        else if (word === '--needles')
            needles.push(args[++at] ?? '');
        else if (word.startsWith('--needles='))
            needles.push(word.slice('--needles='.length));
        else if (word.startsWith('-'))
            return scan_arguments_problem(`There is no such flag (word ${at + 1} of the command). ${IN_FILE}`);
        else
            paths.push(word);
    }
    const [file, ...more] = needles;
    if (file === undefined || file === '')
        return scan_arguments_problem(`\`--needles\` must name a file, or \`-\`. ${IN_FILE}`);
    if (more.length > 0)
        return scan_arguments_problem('`--needles` is given twice. Put all values into one file.');
    if (/^\s*[[{"]/.test(file))
        return scan_arguments_problem(`\`--needles\` takes no values. ${IN_FILE}`);
    if (paths.length === 0 || paths.includes(''))
        return scan_arguments_problem('There is no PATH to search.');
    return { paths, needles: file, fields };
}

;// CONCATENATED MODULE: ./lib/flows/scan.js

















/** Looks at the process's own streams. */
function processPorts() {
    const { stdin: input, stdout: output, stderr: errors, env } = process;
    return { input, output, errors, drawsBar: errors.isTTY && !env['CI'], now: () => performance.now() };
}
const FIELD_KINDS = ['credential', 'body', 'prompt', 'account'];
/** What stops a scan before it searches: the user's to correct. */
class Unusable extends Error {
}
/**
 * Searches files for known values and writes one JSON line a leak. 0: nothing found; 1: found; 2: the command or the
 * needles need a correction, or something could not be searched and nothing was found elsewhere; 3: a fault of ours.
 */
async function scan(args, ports, signal) {
    try {
        const asked = scanArguments(args);
        if ('problem' in asked)
            throw new Unusable(asked.problem);
        return await scanned(asked, ports, signal);
    }
    catch (error) {
        if (!(error instanceof Unusable))
            throw error;
        for (const line of error.message.split('\n'))
            ports.errors.write((0,scan_text/* noteLine */.rk)(`scan: ${line}`));
        return exit_code/* EXIT */.d.configuration;
    }
}
async function scanned(asked, ports, signal) {
    const known = knownFrom(await needleText(asked.needles, ports, signal));
    const key = (0,external_node_crypto_.randomBytes)(32);
    const fingerprint = (value) => (0,external_node_crypto_.createHmac)('sha256', key).update(value).digest('hex').slice(0, 16);
    const values = (0,leak_engine/* makeEngine */.b)(known.needles, fingerprint);
    const engine = asked.fields ? (0,field_search/* withFields */.q)(values, fingerprint, FIELD_KINDS) : values;
    const roots = await rootsFrom(asked.paths, engine);
    const bar = ports.drawsBar ? progressBar(ports.errors, await (0,walk/* bytesBelow */.bR)(roots), ports.now) : NO_BAR;
    const labels = new Map([
        ...[...known.labels].map(([value, label]) => [fingerprint(value), label]),
        ...field_names/* DENIED_FIELDS */.eZ.map(field_search/* fieldLabel */.b).map((label) => [fingerprint(label), label]),
    ]);
    const needleFile = asked.needles === '-' ? null : await (0,promises_.realpath)(asked.needles).catch(() => null);
    const { output, errors } = ports;
    const threads = (0,search_threads/* makeSearchThreads */.K)(engine);
    try {
        const { count: values } = known;
        return await runScan({ output, errors, engine, threads, bar, signal, labels, values, roots, needleFile });
    }
    finally {
        await threads.close();
    }
}
async function needleText(from, { input, errors }, signal) {
    if (from === '-')
        return typedNeedles(input, errors, signal);
    try {
        return await (0,promises_.readFile)(from, 'utf8');
    }
    catch (error) {
        throw new Unusable(`The needle file cannot be read (${(0,errno/* errnoText */.iQ)(error)}).`);
    }
}
async function typedNeedles(input, errors, signal) {
    if ('isTTY' in input && input.isTTY === true)
        errors.write('scan: reading the needles as JSON from this terminal; end with Ctrl-D.\n');
    const stop = () => {
        input.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
        return (await (0,consumers_.buffer)(input)).toString('utf8');
    }
    catch {
        throw new Unusable('Standard input broke off before the needles were read. Nothing was searched.');
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
function knownFrom(text) {
    const read = readNeedleFile(text);
    if ('problem' in read)
        throw new Unusable(read.problem);
    return read.known;
}
/** The paths to search. One that is not there is shown, unless a key was typed in its place. */
async function rootsFrom(paths, engine) {
    const { roots, missing } = await (0,walk/* rootsOf */.RD)(paths);
    const said = missing.map(([path, code]) => {
        const isLeaking = (0,search_texts/* leaksInName */.lF)(engine, path).length > 0;
        return `${isLeaking ? search/* A_FILE_NAME */.hl : path} cannot be searched (${code}).`;
    });
    if (said.length > 0)
        throw new Unusable(`${said.join('\n')}\nNothing was searched. Correct the PATH.`);
    return roots;
}


/***/ }),

/***/ 34094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ leaksInText),
/* harmony export */   WP: () => (/* binding */ readingsOfName),
/* harmony export */   lF: () => (/* binding */ leaksInName),
/* harmony export */   n2: () => (/* binding */ searchTexts)
/* harmony export */ });
/** Searches bytes that are all there, or a text as UTF-8. `file`: the name that its leaks carry. */
const leaksInText = (engine, text, file = '') => {
    const scanner = engine.open(file);
    scanner.write(typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
    return scanner.end();
};
/** A name as it stands; and where it is a path, without separators: a value that was cut into folder names is whole again. */
const readingsOfName = (name) => [
    ...new Set([name, name.replace(/[\\/]/g, '')]),
];
/** Searches a name, or the path of a file or a member, in both readings. */
const leaksInName = (engine, name, file = '') => readingsOfName(name).flatMap((text) => leaksInText(engine, text, file));
/** Searches bytes in memory for everything that the engine is armed with. */
const searchTexts = (texts, engine) => {
    if (texts.length === 0)
        return { state: 'not-searched', why: 'nothing-to-search', detail: 'no text was given' };
    const proof = engine.prove();
    if (proof.state === 'failed') {
        return { state: 'not-searched', why: 'self-test-failed', detail: proof.techniques.join(', ') };
    }
    const leaks = texts.flatMap(({ name, bytes }) => leaksInText(engine, bytes, name));
    return {
        state: 'searched',
        proven: proof.techniques,
        files: texts.length,
        bytes: texts.reduce((sum, { bytes }) => sum + bytes.length, 0),
        armed: engine.armed,
        leaks,
    };
};


/***/ }),

/***/ 78400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* unused harmony export editDistance */
/** How many edits a misspelt name may be away from a known one before a suggestion would mislead. */
const FARTHEST = 3;
/** Edits (insert, delete, replace, swap neighbours) between two names: the restricted Damerau-Levenshtein distance. */
function editDistance(a, b) {
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const cheapest = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, replaced);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(isSwap ? Math.min(cheapest, at(before, j - 2) + 1) : cheapest);
        }
        before = previous;
        previous = row;
    }
    return at(previous, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}
/**
 * The known name that was most likely meant, or null. Case, `_` and white space count as nothing, since people carry
 * over the names of environment variables; otherwise a third of the name may differ, and never more than 3 edits.
 */
function nearestName(wrong, known) {
    const asked = plainForm(wrong.slice(0, 100));
    if (asked === '')
        return null;
    const allowed = Math.min(FARTHEST, Math.max(1, Math.floor(asked.length / 3)));
    const ranked = known
        .map((name) => ({ name, distance: editDistance(asked, plainForm(name)) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    if (best !== undefined && best.distance <= allowed)
        return best.name;
    return known.find((name) => asked.length >= 4 && plainForm(name).startsWith(asked)) ?? null;
}
function plainForm(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[_\s]+/g, '-');
}


/***/ }),

/***/ 73973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ jsonLine)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);

/**
 * A value as one JSON line. Texts in it are hostile: what changes a terminal or starts a workflow command is written as
 * a JSON escape, so that a reader of the JSON still gets the text as it is.
 */
function jsonLine(value) {
    return `${JSON.stringify(value).replace(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEEN */ .PR, escaped).replaceAll('##[', '#\\u0023[')}\n`;
}
function escaped(found) {
    const units = Array.from({ length: found.length }, (_, at) => found.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 70421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oL: () => (/* binding */ leakLine),
/* harmony export */   rk: () => (/* binding */ noteLine),
/* harmony export */   yK: () => (/* binding */ scanSummary)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _json_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73973);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35944);



/** One leak as a JSON line. */
function leakLine({ kind, outcome, place, technique, fingerprint }, needle) {
    const { file, line, column } = place;
    return (0,_json_line_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .r)({ kind, outcome, file, line, technique, column, needle, fingerprint });
}
/** A line for people about something that was not searched. */
function noteLine(text) {
    return `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text))}\n`;
}
/** How a scan ended, the decision first. */
function scanSummary(totals) {
    const { files, bytes, proven, linksInside } = totals;
    const searched = `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(files, 'file')}, ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(bytes, 'byte')} unpacked`;
    return [
        decision(totals),
        `Searched: ${searched}. Before that, planted values were found in ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(proven.length, 'technique')}: ${proven.join(', ')}.`,
        ...(linksInside > 0
            ? [
                `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(linksInside, 'link was', 'links were')} not followed: what they lead to was searched itself.`,
            ]
            : []),
        '',
    ].join('\n');
}
function decision({ leaks, unsearched, values, wasStopped }) {
    const found = Object.values(leaks).reduce((sum, n) => sum + n, 0);
    const gap = wasStopped
        ? 'The search was stopped before its end.'
        : `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(unsearched, 'entry', 'entries')} could not be searched (named above).`;
    const isWhole = unsearched === 0 && !wasStopped;
    if (found > 0) {
        const kinds = Object.entries(leaks).map(([kind, n]) => `${n} ${kind}`);
        const revoke = leaks.credential === undefined ? '' : ' Revoke the key that was found.';
        const rest = isWhole ? '' : ` ${gap} There may be more.`;
        return `LEAK: ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(found, 'leak')} (${kinds.join(', ')}). Do not share these files.${revoke}${rest}`;
    }
    if (!isWhole)
        return `NOT CLEAN: nothing was found, but not everything was seen. ${gap} Exit code 2.`;
    return `CLEAN: ${values === 1 ? 'the known value was not' : `none of the ${values} known values was`} found.`;
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


/***/ }),

/***/ 63169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   yP: () => (/* binding */ isWords)
/* harmony export */ });
/** Whether a value is a JSON object (no array, not null). */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An own member of a value, or undefined: never one that a prototype lends. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** A member at the end of a chain of names. */
function memberAt(value, ...names) {
    return names.reduce(member, value);
}
/** The value as a list, empty where it is none. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A string member, or null. */
function stringAt(value, name) {
    const found = member(value, name);
    return typeof found === 'string' ? found : null;
}
/** A string with something in it that is not white space. */
function isWords(value) {
    return typeof value === 'string' && value.trim() !== '';
}
/** Neither there nor null. */
function isAbsent(value) {
    return value === null || value === undefined;
}


/***/ }),

/***/ 82311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   _$: () => (/* binding */ openUnfollowed),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   np: () => (/* binding */ beginningAt),
/* harmony export */   on: () => (/* binding */ readPart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72889);
/* harmony import */ var _leak_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95928);




/** Why a file could not be read as it stands. The codes are those of `Search`. */
class UnreadableFile extends Error {
    why;
    /** What it is about, where that is not the file itself: a member of an archive. */
    place = null;
    constructor(why, message, options) {
        super(message, options);
        this.name = 'UnreadableFile';
        this.why = why;
    }
}
const isSame = (a, b) => a.dev === b.dev &&
    a.ino === b.ino &&
    a.size === b.size &&
    a.mtimeNs === b.mtimeNs &&
    a.ctimeNs === b.ctimeNs;
const CHUNK = 256 * 1024;
/** O_NOFOLLOW: a link could lead anywhere. O_NONBLOCK: a FIFO that nobody writes to must not hang the gate. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/** Opens what stands at a path, and nothing that it leads to. Rejects with the system's error. */
const openUnfollowed = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
/** Reads so many bytes from there on: fewer where the file ends before. */
const readPart = async (handle, from, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
};
const openRegular = async (path) => {
    const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true });
    if (!before.isFile())
        throw new UnreadableFile('unreadable', 'is a link, folder, pipe, socket or device');
    const handle = await openUnfollowed(path);
    try {
        const opened = await handle.stat({ bigint: true });
        if (!isSame(before, opened))
            throw new UnreadableFile('changed-while-read', 'was replaced while it was opened');
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    return { handle, before };
};
/** Reads a handle from there to its end, `take` once per chunk; the chunk is overwritten afterwards. */
const readAll = async (handle, from, maxBytes, take) => {
    const buffer = new Uint8Array(CHUNK);
    let total = 0;
    for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK, from + total);
        if (bytesRead === 0)
            return total;
        total += bytesRead;
        if (total > maxBytes)
            throw new UnreadableFile('over-cap', `holds more than ${maxBytes} bytes`);
        await take(buffer.subarray(0, bytesRead));
    }
};
/** Reads single pages of what was read as a whole before. */
const rereading = ({ fd }, from) => (position, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, 0, length, from + position));
};
/**
 * Reads a regular file to its last byte and gives the number of bytes.
 * @throws {UnreadableFile} for links, pipes and devices, above `maxBytes`, and where file or path changed meanwhile.
 */
const readRegular = async (path, { maxBytes, from = 0, first, take, again }) => {
    try {
        const { handle, before } = await openRegular(path);
        try {
            await first?.(handle.fd, Number(before.size));
            const total = await readAll(handle, from, maxBytes, take);
            await again?.(rereading(handle, from));
            const [after, atPath] = [await handle.stat({ bigint: true }), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true })];
            if (!isSame(before, after) || !isSame(before, atPath) || BigInt(from + total) !== after.size) {
                throw new UnreadableFile('changed-while-read', 'changed while it was read');
            }
            return total;
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (error instanceof UnreadableFile)
            throw error;
        throw new UnreadableFile('unreadable', `cannot be read (${(0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoText */ .iQ)(error)})`, { cause: error });
    }
};
/** UTF-8: every character has one byte that is no continuation. */
const characters = (bytes) => bytes.reduce((sum, byte) => sum + ((byte & 0xc0) === 0x80 ? 0 : 1), 0);
/**
 * Counts what stands before byte `from`.
 * @throws {UnreadableFile} as {@link readRegular}
 */
const beginningAt = async (path, from) => {
    let [lines, columns, left] = [0, 0, from];
    const take = (chunk) => {
        const bytes = chunk.subarray(0, left);
        left -= bytes.length;
        for (let at = bytes.indexOf(_leak_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_END */ .J2); at >= 0; at = bytes.indexOf(_leak_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_END */ .J2, at + 1))
            lines++;
        const last = bytes.lastIndexOf(_leak_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_END */ .J2);
        columns = last < 0 ? columns + characters(bytes) : characters(bytes.subarray(last + 1));
        return Promise.resolve();
    };
    await readRegular(path, { maxBytes: Infinity, take });
    return { lines, columns };
};


/***/ })

};
