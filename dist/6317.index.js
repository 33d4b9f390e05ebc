export const id = 6317;
export const ids = [6317];
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

/***/ 76317:
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
// EXTERNAL MODULE: ./lib/leak/engine.js + 47 modules
var leak_engine = __webpack_require__(93649);
// EXTERNAL MODULE: ./lib/leak/fields/field-names.js
var field_names = __webpack_require__(6172);
// EXTERNAL MODULE: ./lib/leak/fields/field-search.js + 2 modules
var field_search = __webpack_require__(77999);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(78400);
// EXTERNAL MODULE: ./lib/surface/text.js
var surface_text = __webpack_require__(32576);
// EXTERNAL MODULE: ./lib/leak/values/exact.js + 2 modules
var exact = __webpack_require__(89858);
// EXTERNAL MODULE: ./lib/leak/needles.js
var leak_needles = __webpack_require__(95595);
// EXTERNAL MODULE: ./lib/leak/reply-text.js
var reply_text = __webpack_require__(42067);
;// CONCATENATED MODULE: ./lib/leak/needle-file.js





/** The arrays of a needle file. */
const ARRAYS = ['credentials', 'prompts', 'bodies', 'account'];
/** A shorter one is found everywhere. */
const LEAST_KEY_CHARACTERS = exact/* PIECE */.TJ;
/** A run of fewer is in any file. */
const LEAST_DIFFERENT = exact/* DISTINCT */.ZE;
/**
 * More values take a search minutes to prepare and to prove, and hundreds of MiB: every key is planted in 32 ways, and nothing else can be
 * done meanwhile.
 */
const MOST_VALUES = 1_000;
/** Characters of all keys and account details. */
const MOST_KEY_CHARACTERS = 65_536;
/** Characters of all prompts and replies. */
const MOST_TEXT_CHARACTERS = 2 ** 21;
const EXAMPLE = '{"credentials": ["..."], "prompts": ["..."], "bodies": ["..."], "account": ["..."]}';
const problem = (says) => ({ problem: `${says}\nExpected: ${EXAMPLE}` });
/** Reads `{credentials, prompts, bodies, account}`: arrays of strings, each of them optional. */
function readNeedleFile(text) {
    const parsed = parse(text);
    if ('problem' in parsed)
        return parsed;
    const twice = namedTwice(text);
    if (twice !== null)
        return problem(`The needle file has \`${twice}\` twice. Put all values into one array.`);
    const values = valuesOf(parsed.value);
    if ('problem' in values)
        return values;
    const count = ARRAYS.reduce((sum, name) => sum + values[name].length, 0);
    if (count === 0)
        return problem('The needle file names no value to search for.');
    const many = tooMany(values, count);
    if (many !== null)
        return { problem: many };
    const bodies = values.bodies.map((body) => bodyOf(body, values.prompts));
    const short = tooShort(values, bodies);
    if (short !== null)
        return { problem: short };
    return { known: { needles: needlesOf(values, bodies), count, labels: labelsOf(values, bodies) } };
}
function tooMany(values, count) {
    const charactersOf = (...names) => names.flatMap((name) => values[name]).reduce((sum, { length }) => sum + length, 0);
    const says = (what, there, most) => there <= most
        ? null
        : `The needle file holds ${there} ${what}; one search takes ${most}. Put the rest into another file, and search once with each.`;
    return (says('values', count, MOST_VALUES) ??
        says('characters of keys and account details', charactersOf('credentials', 'account'), MOST_KEY_CHARACTERS) ??
        says('characters of prompts and replies', charactersOf('prompts', 'bodies'), MOST_TEXT_CHARACTERS));
}
function parse(text) {
    const json = text.replace(/^\uFEFF/, '');
    try {
        return { value: JSON.parse(json) };
    }
    catch (error) {
        // The parser's message quotes what it stumbled over, which may be a key: only its position is repeated.
        const at = /position (?<at>\d+)(?: \(line \d+ column \d+\))?$/.exec(String(error))?.groups?.['at'];
        if (at !== undefined)
            return noJson(` in line ${json.slice(0, Number(at)).split('\n').length}`);
        return noJson(/end of JSON input$/.test(String(error)) ? ' at its end' : '');
    }
}
/** `where`: empty where the parser names no position, but what stands there. */
const noJson = (where) => problem(`The needle file is no JSON${where && `: it stops being readable${where}`}.`);
/** JSON takes the last of two members of one name, and the values of the first would be searched by nobody. `text`: an object in JSON. */
function namedTwice(text) {
    const seen = new Set();
    let depth = 0;
    for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*:?|[{}[\]]/g)) {
        if (token.startsWith('"')) {
            if (depth !== 1 || !token.endsWith(':'))
                continue;
            const name = String(JSON.parse(token.slice(0, -1)));
            if (seen.has(name) && isArrayName(name))
                return name;
            seen.add(name);
        }
        else
            depth += '{['.includes(token) ? 1 : -1;
    }
    return null;
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
    const alone = (0,leak_needles/* searchable */.Vk)({ ...leak_needles/* NO_NEEDLES */.l0, bodies });
    // A text is long whatever the prompts are, and none becomes known by them: only short ones are compared with all prompts.
    if (alone.texts.length > 0)
        return [];
    const isKnown = alone.exact.length > 0 && isFound('body', { ...leak_needles/* NO_NEEDLES */.l0, bodies, prompts });
    return isKnown ? noncesIn(bodies, prompts) : bodies.flatMap(reply_text/* replyTexts */.X);
}
const LETTER_BESIDE_DIGIT = /\d(?=[a-z])|[a-z](?=\d)/gi;
/** Words, dates and names of models change less often between letters and digits: `gpt-4o-mini-2024-07-18` three times. */
const CHANGES = 4;
/** What looks like a code in a short reply, where a prompt has it too: it asked to have it repeated. */
function noncesIn(bodies, prompts) {
    const words = bodies
        .flatMap(reply_text/* replyTexts */.X)
        .flatMap((text) => text.match(/[a-z0-9](?:[\w-]*[a-z0-9])?/gi) ?? []);
    const isCode = (word) => (word.replace(/[-_]/g, '').match(LETTER_BESIDE_DIGIT)?.length ?? 0) >= CHANGES;
    return [...new Set(words)].filter((word) => isCode(word) && prompts.some((prompt) => prompt.includes(word)));
}
function labelsOf(values, bodies) {
    const labels = new Map();
    for (const name of ARRAYS) {
        for (const [index, value] of values[name].entries()) {
            const body = name === 'bodies' ? bodies[index] : undefined;
            const texts = body === undefined ? [value] : [...body.texts.flatMap(reply_text/* replyTexts */.X), ...body.tokens];
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
    credentials: `it has fewer than ${LEAST_KEY_CHARACTERS} characters, or ${LEAST_DIFFERENT} different ones, or hardly any letters and digits. ` +
        'Give the whole key.',
    prompts: 'it has fewer than 12 letters and digits, and would be found everywhere. Give the whole prompt, or leave it out.',
    bodies: 'what it says has fewer than 8 letters and digits, and would be found everywhere. Record a longer reply, or leave it out.',
    account: 'it has fewer than 8 letters and digits, or is one character over and over, and would be found everywhere. ' +
        'Give a longer value, or leave it out.',
};
function isRecognised(name, value) {
    const different = new Set(value).size;
    if (name === 'credentials' && (value.length < LEAST_KEY_CHARACTERS || different < LEAST_DIFFERENT))
        return false;
    if (name === 'account' && different === 1)
        return false;
    const kind = { credentials: 'credential', prompts: 'prompt', account: 'account' }[name];
    return isFound(kind, { ...leak_needles/* NO_NEEDLES */.l0, [name]: [value] });
}
/** What the prompts have to say went into the tokens: a reply without any is known, and tokens are long enough or not. */
function isBodyRecognised({ texts, tokens }) {
    return tokens.length === 0 || isFound('body', { ...leak_needles/* NO_NEEDLES */.l0, bodies: texts, nonces: tokens });
}
function isFound(kind, needles) {
    const { exact, texts } = (0,leak_needles/* searchable */.Vk)(needles);
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
// EXTERNAL MODULE: ./lib/unpack/helpers.js
var unpack_helpers = __webpack_require__(53867);
// EXTERNAL MODULE: ./lib/unpack/search-threads.js
var search_threads = __webpack_require__(70556);
// EXTERNAL MODULE: ./lib/unpack/walk.js
var walk = __webpack_require__(52081);
// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./lib/unpack/search.js + 23 modules
var unpack_search = __webpack_require__(95089);
;// CONCATENATED MODULE: ./lib/flows/scan-ahead.js
/** So many entries are known beforehand. The other threads begin with the last of them, this one with the first. */
const AHEAD = 32;
/** The first bytes of a scan are searched without the filter: by this thread. A scan of less is over before another one has started. */
const ALONE_BYTES = 8 * 2 ** 20;
/** Gives the entries in their order, while the other threads of a search take files that come later. */
async function* ahead(entries, { searchFile, sizeOf }) {
    const queue = [];
    let bytes = 0;
    const offer = () => {
        // The first is this thread's own.
        for (const waiting of queue.slice(1).reverse()) {
            const { entry, early, after } = waiting;
            if (entry.kind !== 'file' || early !== null || after < ALONE_BYTES)
                continue;
            // What has no name as text is searched by this thread.
            if (typeof entry.path === 'string')
                waiting.early = searchFile(entry.path, waiting.size);
            // Whoever is done with one file gets the next one at once: this thread may be busy with its own for long.
            void waiting.early?.then(offer);
        }
    };
    const next = () => {
        offer();
        return queue.splice(0, 1);
    };
    for await (const entry of entries) {
        const size = entry.kind === 'file' ? sizeOf(entry.path) : 0;
        queue.push({ entry, size, after: bytes, early: null });
        bytes += size;
        if (queue.length === AHEAD)
            yield* next();
    }
    while (queue.length > 0)
        yield* next();
}

;// CONCATENATED MODULE: ./lib/flows/scan-run.js








/** What one file and all that it unpacks to may have together: 64 GiB. Each file is a search of its own. */
const MOST_BYTES = 2 ** 36;
const CAPS = { fileBytes: MOST_BYTES, totalBytes: MOST_BYTES };
/** Searches everything below the roots, entry by entry, and tells each leak as it is found. */
async function runScan(run) {
    const seen = { leaks: {}, parts: {}, files: 0, bytes: 0, proven: [], unsearched: 0, linksInside: 0 };
    const stop = stopOf(run);
    let step = 'on';
    const searchFile = (path, size) => run.threads.searchFile({ path, size, caps: CAPS });
    for await (const turn of ahead((0,walk/* walk */.GG)(run.roots), { searchFile, sizeOf: unpack_helpers/* sizeOf */.$d })) {
        step = stop.signal.aborted ? 'stopped' : await take(run, seen, turn, stop);
        if (step !== 'on')
            break;
    }
    run.bar.clear();
    if (step === 'blind')
        return exit_code/* EXIT */.d.ours;
    const hasLeaks = Object.keys({ ...seen.leaks, ...seen.parts }).length > 0;
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
    // A full disk fails more than once.
    output.on('error', abort);
    return stop;
}
/** Of all but a file that is searched here, the name alone is: links, folders, the needle file, what another thread found clean. */
async function take(run, seen, { entry, early }, stop) {
    const isSearched = entry.kind === 'file' && entry.path !== run.needleFile;
    const clean = isSearched && early !== null ? await unlessAborted(early, stop.signal) : null;
    if (stop.signal.aborted)
        return 'stopped';
    if (isSearched && clean === null)
        return takeFile(run, seen, entry, stop);
    const names = entry.kind === 'link' ? [entry.show, entry.target] : [entry.show];
    const named = await (0,unpack_search/* search */.$P)({ files: [] }, run.engine, names);
    if (named.state === 'not-searched')
        return lost(run, seen, named);
    seen.proven = named.proven;
    await tell(run, seen, named.leaks);
    if (clean === null)
        takeOther(run, seen, entry, named.leaks.length > 0 ? search/* A_FILE_NAME */.hl : entry.show);
    else
        takeClean(run, seen, clean);
    return 'on';
}
function takeClean({ bar }, seen, { bytes, read }) {
    seen.files++;
    seen.bytes += bytes;
    bar.add(read);
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
    const searching = (0,unpack_search/* search */.$P)({ files: [{ path, show, kinds: 'all' }], caps: CAPS, onRead, threads }, engine);
    // A small packed file can take long: the search of it ends at its next piece, the scan does not wait for that.
    const result = await unlessAborted(searching, stop.signal);
    if (result === null || stop.signal.aborted)
        return 'stopped';
    if (result.state === 'not-searched') {
        const step = lost(run, seen, result);
        // The file could not be read; its name can.
        const named = step === 'on' ? await (0,unpack_search/* search */.$P)({ files: [] }, engine, [show]) : result;
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
/** What comes of some work, or null when the signal is aborted. Listens no longer than the work takes: a scan may have a million files. */
function unlessAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            resolve(null);
        };
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
        void work.then(resolve, reject).finally(() => {
            signal.removeEventListener('abort', stop);
        });
    });
}
function lost(run, seen, { why, detail }) {
    if (why === 'self-test-failed') {
        note(run, blindText(run, detail));
        return 'blind';
    }
    seen.unsearched++;
    note(run, `not searched: ${detail}`);
    return 'on';
}
/** What was not proven, and how to search for the rest. */
function blindText({ engine, labels }, techniques) {
    const proof = engine.prove();
    const names = (proof.state === 'failed' ? proof.fingerprints : []).flatMap((each) => labels.get(each) ?? []);
    const says = `scan: The search did not find what it planted to prove that it can (${techniques}), so nothing was searched. This is a fault of ours: please report it.`;
    if (names.length === 0)
        return says;
    return `${says} It was planted of ${[...new Set(names)].map((name) => `\`${name}\``).join(', ')}: without that, the other values can be searched for.`;
}
/** Several texts of one reply at one place are one leak. */
async function tell(run, seen, leaks) {
    const told = new Set();
    const counts = new Map();
    for (const leak of leaks) {
        const needle = run.labels.get(leak.fingerprint) ?? null;
        const { kind, outcome, place, technique, fingerprint } = leak;
        const count = (counts.get(fingerprint) ?? 0) + 1;
        counts.set(fingerprint, count);
        if (count === unpack_search/* MOST_LEAKS */.Pj)
            note(run, `not all told: ${place.file} may hold more than ${count} leaks of ${needle ?? 'one value'}`);
        const key = JSON.stringify([kind, outcome, place.file, place.line, place.column, technique, needle]);
        if (told.has(key))
            continue;
        told.add(key);
        const sums = outcome === 'leak' ? seen.leaks : seen.parts;
        sums[kind] = (sums[kind] ?? 0) + 1;
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

// EXTERNAL MODULE: ./lib/unpack/path-bytes.js
var path_bytes = __webpack_require__(73665);
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
    if ([...paths, file].some(path_bytes/* mayBeBytes */.Cf))
        return scan_arguments_problem('A name on the command line is no UTF-8, and cannot be told from another one. Name the folder it lies in.');
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
        const helpers = (0,unpack_helpers/* makeHelpers */.MZ)();
        // They load while the needles are read and prepared.
        if (asked.paths.some((path) => (0,unpack_helpers/* sizeOf */.$d)(path) >= unpack_helpers/* LARGE_FILE */.fW))
            helpers.start();
        return await scanned(asked, ports, signal, helpers).finally(helpers.close);
    }
    catch (error) {
        if (!(error instanceof Unusable))
            throw error;
        for (const line of error.message.split('\n'))
            ports.errors.write((0,scan_text/* noteLine */.rk)(`scan: ${line}`));
        return exit_code/* EXIT */.d.configuration;
    }
}
async function scanned(asked, ports, signal, helpers) {
    const known = knownFrom(await needleText(asked.needles, ports, signal));
    const key = (0,external_node_crypto_.randomBytes)(32);
    const fingerprint = (value) => (0,external_node_crypto_.createHmac)('sha256', key).update(value).digest('hex').slice(0, 16);
    const values = (0,leak_engine/* makeEngine */.bB)(known.needles, fingerprint);
    const engine = asked.fields ? (0,field_search/* withFields */.qO)(values, fingerprint, FIELD_KINDS) : values;
    const roots = await rootsFrom(asked.paths, engine);
    const bar = ports.drawsBar ? progressBar(ports.errors, await (0,walk/* bytesBelow */.bR)(roots), ports.now) : NO_BAR;
    const labels = new Map([
        ...[...known.labels].map(([value, label]) => [fingerprint(value), label]),
        ...field_names/* DENIED_FIELDS */.eZ.map(field_search/* fieldLabel */.bk).map((label) => [fingerprint(label), label]),
    ]);
    const needleFile = asked.needles === '-' ? null : await (0,walk/* realPathOf */.dN)(asked.needles).catch(() => null);
    const { output, errors } = ports;
    const { count } = known;
    const threads = (0,search_threads/* makeSearchThreads */.K)(engine, helpers);
    return runScan({ output, errors, engine, threads, bar, signal, labels, values: count, roots, needleFile });
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
const sumOf = (counts) => Object.values(counts).reduce((sum, n) => sum + n, 0);
const byKind = (counts) => `(${Object.entries(counts)
    .map(([kind, n]) => `${n} ${kind}`)
    .join(', ')})`;
/** What was found and what to do; null: nothing was found. */
function foundText({ leaks, parts }) {
    const [whole, part] = [sumOf(leaks), sumOf(parts)];
    const partly = `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(part, 'part of a text', 'parts of texts')} ${byKind(parts)}`;
    if (whole === 0)
        return part === 0 ? null : `PARTLY: ${partly}, no whole value. Look there before you share these files.`;
    const revoke = leaks.credential === undefined ? '' : ' Revoke the key that was found.';
    const rest = part === 0 ? '' : ` and ${partly}`;
    return `LEAK: ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(whole, 'leak')} ${byKind(leaks)}${rest}. Do not share these files.${revoke}`;
}
function decision(totals) {
    const { unsearched, values, wasStopped } = totals;
    const found = foundText(totals);
    const gap = wasStopped
        ? 'The search was stopped before its end.'
        : `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(unsearched, 'entry', 'entries')} could not be searched (named above).`;
    const isWhole = unsearched === 0 && !wasStopped;
    if (found !== null)
        return isWhole ? found : `${found} ${gap} There may be more.`;
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

/***/ 21936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IL: () => (/* binding */ jsonValue),
  Vh: () => (/* binding */ readJson)
});

// UNUSED EXPORTS: DEPTH_CAP

// EXTERNAL MODULE: ./lib/surface/member.js
var member = __webpack_require__(63169);
;// CONCATENATED MODULE: ./lib/surface/json-scan.js

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** Scans a text for its first JSON value, iteratively. */
function scanJson(text, depthCap) {
    const start = skipBlank(text, 0);
    if (start === text.length)
        return { state: 'blank' };
    return new Scan(text, depthCap).run(start);
}
class Scan {
    text;
    depthCap;
    open = [];
    duplicates = false;
    surrogates = false;
    at = 0;
    constructor(text, depthCap) {
        this.text = text;
        this.depthCap = depthCap;
    }
    run(start) {
        this.at = start;
        while (this.at < this.text.length) {
            if (!this.step())
                return { state: 'truncated' };
            if (this.open.length > this.depthCap)
                return { state: 'too-deep' };
            if (this.open.length === 0) {
                const { duplicates, surrogates } = this;
                return { state: 'value', start, end: this.at, duplicates, surrogates };
            }
        }
        return { state: 'truncated' };
    }
    /** Reads one token. False where a string does not end. */
    step() {
        const code = this.text.charCodeAt(this.at);
        if (code === QUOTE)
            return this.string();
        if (code === OPEN_OBJECT)
            this.open.push({ kind: 'object', seen: new Map(), name: null, valueFrom: 0 });
        else if (code === OPEN_ARRAY)
            this.open.push({ kind: 'array' });
        else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY)
            this.close();
        else if (code === COMMA)
            this.endMember();
        else if (this.open.length === 0)
            return this.bareWord();
        this.at += 1;
        return true;
    }
    /** A number, true, false or null that is the whole text: it ends at white space or at the end. */
    bareWord() {
        while (this.at < this.text.length && !isBlank(this.text.charCodeAt(this.at)))
            this.at += 1;
        return true;
    }
    close() {
        this.endMember();
        this.open.pop();
    }
    string() {
        const from = this.at;
        const end = endOfString(this.text, from);
        if (end === -1)
            return false;
        this.at = end;
        const raw = this.text.slice(from, end);
        const plain = raw.includes('\\') ? unescaped(raw) : raw.slice(1, -1);
        if (raw.includes('\\') && !plain.isWellFormed())
            this.surrogates = true;
        const top = this.open.at(-1);
        if (top?.kind !== 'object' || top.name !== null)
            return true;
        const colon = skipBlank(this.text, end);
        if (this.text.charCodeAt(colon) !== COLON)
            return true;
        top.name = plain;
        top.valueFrom = colon + 1;
        this.at = colon + 1;
        return true;
    }
    endMember() {
        const top = this.open.at(-1);
        if (top?.kind !== 'object' || top.name === null)
            return;
        const { name } = top;
        top.name = null;
        // One conflict is enough: comparing on would cost the size of every enclosing value again.
        if (this.duplicates)
            return;
        const value = this.text.slice(top.valueFrom, this.at).trim();
        const first = top.seen.get(name);
        if (first === undefined)
            top.seen.set(name, value);
        else if (!sameValue(first, value))
            this.duplicates = true;
    }
}
function endOfString(text, from) {
    let at = from + 1;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            return at + 1;
        at += code === BACKSLASH ? 2 : 1;
    }
    return -1;
}
function unescaped(raw) {
    const value = parsed(raw);
    return typeof value === 'string' ? value : raw;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether two JSON texts mean the same: by their bytes, else by value with members in any order. */
function sameValue(a, b) {
    if (a === b)
        return true;
    const left = canonical(parsed(a));
    return left !== null && left === canonical(parsed(b));
}
/**
 * A value with its members in one order. Null where it holds a number beyond 2^53: two spellings of such a number can
 * round to one double, and other readers keep them apart.
 */
function canonical(value) {
    const rounded = [];
    const text = JSON.stringify(value, (_name, inner) => {
        if (typeof inner === 'number' && Math.abs(inner) > Number.MAX_SAFE_INTEGER)
            rounded.push(inner);
        return (0,member/* isObject */.Gv)(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
            : inner;
    });
    return rounded.length === 0 ? text : null;
}
function isBlank(code) {
    return code === 32 || code === 10 || code === 13 || code === 9;
}
function skipBlank(text, from) {
    let at = from;
    while (isBlank(text.charCodeAt(at)))
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./lib/surface/json.js

/** Deeper nesting is refused: readers in other languages stop near here (RapidJSON 512, Python's default recursion 1000). */
const DEPTH_CAP = 500;
/** Reads a text as JSON. Linear in its length, without recursion over its depth. A leading byte-order mark is passed over. */
function readJson(source) {
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const scan = scanJson(text, DEPTH_CAP);
    if (scan.state !== 'value')
        return { state: scan.state };
    const parsed = parse(text.slice(scan.start, scan.end));
    if (parsed === null)
        return { state: 'not-json' };
    const rest = text.slice(scan.end).trim();
    if (rest !== '')
        return { state: 'trailing-bytes', value: parsed.value, rest };
    if (scan.duplicates)
        return { state: 'duplicate-keys', value: parsed.value };
    if (scan.surrogates)
        return { state: 'unpaired-surrogate', value: parsed.value };
    return { state: 'read', value: parsed.value };
}
/** The value of a JSON text, also where `readJson` has something against it; undefined where there is none. */
function jsonValue(read) {
    return 'value' in read ? read.value : undefined;
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch {
        return null;
    }
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

/***/ 33847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   ZF: () => (/* binding */ sniff),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   a7: () => (/* binding */ holdsEventLines)
/* harmony export */ });
/** Decodes UTF-8 and strips one byte-order mark: JSON and SSE both prescribe UTF-8 (RFC 8259 8.1, WHATWG HTML 9.2). */
function decodeUtf8(chunks) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
        const parts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
        return { text: parts.join('') + decoder.decode(), utf8: true };
    }
    catch {
        const lenient = new TextDecoder('utf-8');
        const parts = chunks.map((chunk) => lenient.decode(chunk, { stream: true }));
        return { text: parts.join('') + lenient.decode(), utf8: false };
    }
}
/** The media types that the reply declares, lower case, without parameters. Empty where it declares none. */
function mediaTypes(headers) {
    return (headers.get('content-type') ?? '')
        .split(',')
        .map((part) => (part.split(';')[0] ?? '').trim().toLowerCase())
        .filter((type) => type !== '');
}
const HTML_START = /^<(?:!doctype|!--|html|head|body|title|center|h[1-6]|p|div|meta|link|script|style|pre|table|br|hr|a|b|span|section|main)[\s>/]/i;
const EVENT_LINE = /^(?:data|event):/m;
/** Sniffs a body by its first bytes. A JSON text holds no raw line break in a string, so a `data:` line is never inside one. */
function sniff(text) {
    const start = text.search(/\S/);
    if (start === -1)
        return 'blank';
    const head = text.slice(start, start + 64);
    if (HTML_START.test(head))
        return 'html';
    if (/^[[{]/.test(head) || isScalar(text))
        return 'json';
    if (head.startsWith(':') || EVENT_LINE.test(text))
        return 'events';
    return 'text';
}
/** A string, number or word is JSON only as the whole text: "404 page not found" is not. */
function isScalar(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether lines of an event stream stand anywhere in the text. */
function holdsEventLines(text) {
    return EVENT_LINE.test(text);
}


/***/ }),

/***/ 62486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DONE),
/* harmony export */   w: () => (/* binding */ readEvents)
/* harmony export */ });
/* harmony import */ var eventsource_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46085);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33847);


/** The end mark of a chat stream. */
const DONE = '[DONE]';
/** Reads an event stream from its pieces; where they are cut makes no difference. */
function readEvents(chunks) {
    const { text, utf8 } = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(chunks);
    const events = [];
    const parser = (0,eventsource_parser__WEBPACK_IMPORTED_MODULE_1__/* .createParser */ .C)({
        onEvent: ({ event, data }) => events.push({ name: event ?? null, data }),
    });
    parser.feed(text);
    const finished = events.length;
    parser.feed('\n\n');
    const unfinished = events.slice(finished).at(-1) ?? null;
    return {
        events: events.slice(0, finished),
        unfinished,
        unparted: unfinished !== null && isUnparted(unfinished.data),
        ...oddLines(text),
        utf8: utf8 || onlyLastLineBroken(chunks),
    };
}
function isUnparted(data) {
    const lines = data.split('\n').filter((line) => line.trim() !== '');
    return (lines.length > 1 &&
        lines.slice(0, -1).every((line) => line.startsWith('{') && line.trimEnd().endsWith('}')));
}
/** A field, also one that the specification tells readers to ignore. */
const FIELD = /^[A-Za-z][\w-]*(?::|$)/;
function oddLines(text) {
    const errorLines = [];
    const foreign = [];
    for (const line of text.split(/\r\n|\n|\r/)) {
        if (line.trim() === '' || line.startsWith(':'))
            continue;
        if (line.startsWith('error:'))
            errorLines.push(line.slice('error:'.length).trim());
        else if (!FIELD.test(line))
            foreign.push(line);
    }
    return { errorLines, foreign };
}
/** A cut may split a character; the line that it stands in is then unfinished anyway. */
function onlyLastLineBroken(chunks) {
    const bytes = Buffer.concat(chunks);
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)([bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)]).utf8;
}


/***/ }),

/***/ 32576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ replyTexts)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21936);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63169);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33847);
/* harmony import */ var _sse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62486);




/**
 * All words of a reply, for the needles: text, refusals, tool arguments, reasoning, in whatever shape they came. Pieces
 * of a stream are joined, as a log that collects them would. Works on failed and malformed replies as far as they can be
 * read; never throws. `asked` decides nothing here: a reply of the wrong surface is searched for as well.
 */
function replyTexts(reply, asked) {
    const { text } = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)([reply.body]);
    const kind = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .sniff */ .ZF)(text);
    if (kind === 'html')
        return [];
    const streamed = kind === 'events' || (asked.stream && (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsEventLines */ .a7)(text));
    const texts = streamed ? eventTexts(reply.body) : kind === 'json' ? wholeTexts(text) : [text.trim()];
    return [...new Set(texts.filter(_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isWords */ .yP))];
}
function wholeTexts(text) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(text));
    if (value === undefined)
        return literalsIn(text);
    const words = wordsOf([value]);
    return [...words.whole, ...words.pieces.values()];
}
function eventTexts(body) {
    const { events, unfinished, foreign } = (0,_sse_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvents */ .w)([body]);
    const data = [
        ...events.map((event) => event.data),
        ...(unfinished === null ? [] : [unfinished.data]),
        ...foreign,
    ];
    const values = [];
    const broken = [];
    for (const one of data) {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(one));
        if (value === undefined)
            broken.push(...literalsIn(one));
        else
            values.push(value);
    }
    const words = wordsOf(values);
    return [...words.pieces.values(), ...words.whole, ...broken];
}
/** Members that hold words on either surface, or on the APIs that gateways pass through. */
const WORDED = new Set([
    'content',
    'text',
    'refusal',
    'arguments',
    'input',
    'reasoning',
    'reasoning_content',
    'thinking',
    'partial_json',
    'output_text',
    'response',
    'completion',
    'delta',
]);
/** Echoes of the request and words of errors: other kinds of needles. */
const NOT_THE_REPLY = new Set(['error', 'instructions', 'tools', 'metadata', 'input', 'tool_choice']);
const INDEXES = ['index', 'output_index', 'content_index', 'summary_index'];
function wordsOf(values) {
    const whole = [];
    const pieces = new Map();
    const pending = values
        .map((value) => ({ value, name: '', channel: '', inDelta: false }))
        .toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { value, name, channel, inDelta } = next;
        if (typeof value === 'string') {
            if (!WORDED.has(name))
                continue;
            const key = `${channel}/${name}`;
            if (inDelta)
                pieces.set(key, (pieces.get(key) ?? '') + value);
            else
                whole.push(value);
        }
        else if (name === 'arguments' && (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
            whole.push(JSON.stringify(value));
        else
            for (const one of inner(next).toReversed())
                pending.push(one);
    }
    return { whole, pieces };
}
function inner({ value, name, channel, inDelta }) {
    if (Array.isArray(value))
        return value.map((item) => ({ value: item, name, channel, inDelta }));
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return [];
    const own = INDEXES.map((index) => value[index]).filter((index) => typeof index === 'number');
    const type = typeof value['type'] === 'string' ? value['type'] : '';
    const place = `${channel}/${type}/${own.join('.')}`;
    return Object.entries(value)
        .filter(([inside]) => !NOT_THE_REPLY.has(inside) || (inside === 'input' && isCustomCall(name, value)))
        .map(([inside, part]) => ({
        value: part,
        name: inside,
        channel: place,
        inDelta: inDelta || inside === 'delta',
    }));
}
/** A custom tool's input is a piece of the reply; any other `input` echoes the request. */
function isCustomCall(name, value) {
    return name === 'custom' || value['type'] === 'custom_tool_call';
}
/** String literals behind worded names in a text that is no JSON, also one that stops in the middle. */
const LITERAL = /"(?:content|text|refusal|arguments|reasoning|reasoning_content|delta|output_text)"\s*:\s*"((?:[^"\\]|\\.){1,65536})/g;
function literalsIn(text) {
    return [...text.matchAll(LITERAL)].map((match) => unescaped(match[1] ?? ''));
}
function unescaped(literal) {
    for (const raw of [literal, literal.replace(/\\u[0-9a-fA-F]{0,3}$/, '')]) {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(`"${raw}"`));
        if (typeof value === 'string')
            return value;
    }
    return literal;
}


/***/ }),

/***/ 53867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   MZ: () => (/* binding */ makeHelpers),
/* harmony export */   fW: () => (/* binding */ LARGE_FILE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);



/** More are not faster: they wait for the memory. */
const MOST_THREADS = 4;
/** A smaller file is searched by one thread before the others have begun. */
const LARGE_FILE = 16 * 2 ** 20;
/** Bytes of a file; what cannot be looked at is told when it is read. */
const sizeOf = (path) => {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size;
    }
    catch {
        return 0;
    }
};
/** Both are the door of the program: the source as it stands, and the entry of the bundle that this file is a chunk of. */
const DOOR = import.meta.url.endsWith('.ts') ? '../index.ts' : './index.js';
/** So many files a thread is given at once: to wait for the next one takes as long as a small file. */
const IN_HAND = 4;
const answerFile = ({ files }, { path, clean }) => {
    const answer = files.get(path);
    files.delete(path);
    answer?.(clean);
};
/** A thread's young objects take no more memory: by itself it would let them grow to four times as much, and be no faster. */
const YOUNG_MIB = 12;
const startHelper = ({ answered, ended }) => {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MIB };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(new URL(DOOR, import.meta.url), { env: {}, resourceLimits });
    const helper = { worker, files: new Map() };
    worker.on('message', (answer) => {
        if ('range' in answer)
            answered(answer);
        else
            answerFile(helper, answer);
    });
    // After an error comes the exit; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
        ended(helper);
        for (const path of helper.files.keys())
            answerFile(helper, { path, clean: null });
    });
    return helper;
};
const giveToIdlest = (helpers, job) => {
    const [idlest] = [...helpers].sort((a, b) => a.files.size - b.files.size);
    if (idlest === undefined || idlest.files.size >= IN_HAND)
        return null;
    const { promise, resolve } = Promise.withResolvers();
    idlest.files.set(job.path, resolve);
    idlest.worker.postMessage(job);
    return promise;
};
/** Threads for one search, `count` with this one. */
const makeHelpers = (count = Math.min(MOST_THREADS, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)())) => {
    let helpers = null;
    let recipe = null;
    let listener = null;
    // Nothing else is handed over: the key goes from memory to memory of one process.
    const tell = ({ worker }) => {
        if (recipe !== null)
            worker.postMessage(recipe);
    };
    const listening = {
        answered: (answer) => listener?.take(answer),
        ended: (helper) => {
            helpers = helpers?.filter((each) => each !== helper) ?? null;
            listener?.lose();
        },
    };
    const start = () => {
        if (helpers === null) {
            helpers = Array.from({ length: count - 1 }, () => startHelper(listening));
            helpers.forEach(tell);
        }
        return helpers;
    };
    return {
        count,
        start: () => start().length,
        searchFor: (what) => {
            recipe = what;
            helpers?.forEach(tell);
        },
        give: (job, to) => {
            listener = to;
            for (const { worker } of start())
                worker.postMessage(job);
        },
        giveFile: (job) => giveToIdlest(start(), job),
        close: async () => {
            const open = helpers ?? [];
            helpers = [];
            await Promise.all(open.map(({ worker }) => worker.terminate()));
        },
    };
};


/***/ }),

/***/ 73665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ mayBeBytes),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Bytes of a path as text, where that gives the same bytes again. */
const pathOf = (bytes) => ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : bytes);
/** A path below a folder. */
const joinPath = (folder, name) => typeof folder === 'string' && typeof name === 'string'
    ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)
    : Buffer.concat([Buffer.from(folder), Buffer.from(node_path__WEBPACK_IMPORTED_MODULE_1__.sep), Buffer.from(name)]);
/** A path for a person. Of what is no UTF-8, each byte beyond ASCII is shown as `\xff`: that names one file, and a shell takes it. */
const shownPath = (path) => typeof path === 'string'
    ? path
    : path.toString('latin1').replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`);
/** Whether text may stand for bytes that are no UTF-8: what was typed came through a decoder, which writes this for them. */
const mayBeBytes = (typed) => typed.includes('\ufffd');


/***/ }),

/***/ 70556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeSearchThreads)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _leak_decode_utf16_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9628);
/* harmony import */ var _helpers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53867);
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62698);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82311);





/** A byte-order mark says for all that follows how it is to be read. */
const hasMark = (fd, from) => {
    const head = new Uint8Array(2);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, head, 0, 2, from);
    return (0,_leak_decode_utf16_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .F)(head) !== null;
};
/** Collects the answers of one job. */
const makeAnswers = (job) => {
    const answers = [];
    let expected = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .rangesOf */ .wA)(job);
    let [isStopped, isLost] = [false, false];
    const done = Promise.withResolvers();
    /** Nothing more is wanted: what was taken is waited for. */
    const halt = () => {
        if (!isStopped)
            expected = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .stop */ .ds)(job);
        isStopped = true;
        settle();
    };
    const settle = () => {
        if (answers.length >= expected)
            done.resolve(undefined);
    };
    return {
        halt,
        take: (answer) => {
            answers.push(answer);
            if (answer.traces === null || answer.traces.hasValue)
                halt();
            settle();
        },
        /** A thread has ended: what it took is never answered. */
        lose: () => {
            halt();
            isLost = true;
            done.resolve(undefined);
        },
        /** Comes when every range that was taken is answered, or a thread is lost. */
        all: async () => {
            await done.promise;
            const traces = answers.flatMap((answer) => answer.traces ?? []);
            return { isLost, traces: traces.length < (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .rangesOf */ .wA)(job) ? null : traces };
        },
    };
};
/** Tells bytes as they are read by all threads, whenever this one has read some. */
const teller = ({ cuts, shared }, onRead) => {
    const all = (cuts.at(-1) ?? 0) - (cuts[0] ?? 0);
    let told = 0;
    return () => {
        // What two ranges share is read twice.
        const read = Math.min(all, Atomics.load(shared, _ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .READ */ .Pz) * _read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .CHUNK */ .m$);
        const fresh = read - told;
        told = read;
        onRead(fresh);
    };
};
const give = (helpers, { fd, from, to }) => {
    const job = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .makeJob */ .qZ)(fd, from, to, helpers.count);
    const answers = makeAnswers(job);
    helpers.give(job, answers);
    return { job, answers };
};
/** What all threads saw; null where that is not the whole file. Nobody reads it afterwards. */
const allOf = async (helpers, answers) => {
    const { isLost, traces } = await answers.all();
    // The others may still read, and from whatever has the number of the file next.
    if (isLost)
        await helpers.close();
    return isLost ? null : traces;
};
/** Null for what cannot be opened, or is to be read by one thread. */
const giveEarly = (helpers, { path, from = 0 }) => {
    let fd = null;
    try {
        const { before: stats, ...opened } = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openRegular */ .lf)(path);
        fd = opened.fd;
        if (!hasMark(fd, from))
            return { ...give(helpers, { fd, from, to: Number(stats.size) }), fd, from, stats };
    }
    catch {
        // Whoever reads it next tells why it cannot be read.
    }
    if (fd !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    return null;
};
/** True where that is the file which was begun, as it was then. */
const isThat = ({ from, stats }, asked) => from === asked.from && (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isSame */ .Ft)(stats, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(asked.fd, { bigint: true }));
/**
 * Threads for one search; those beside this one are started when they are first worth it. This one proves the engine before it asks
 * for anything: the others make theirs of the same recipe with the same code, so that its proof is theirs.
 */
const makeSearchThreads = (engine, helpers = (0,_helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .makeHelpers */ .MZ)()) => {
    helpers.searchFor(engine.recipe);
    let early = null;
    /** What was begun before, if it is that file. */
    const takeEarly = async (asked) => {
        const begun = early;
        early = null;
        if (begun === null || isThat(begun, asked))
            return begun;
        begun.answers.halt();
        await allOf(helpers, begun.answers);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(begun.fd);
        return null;
    };
    return {
        begin: (files) => {
            const large = files.find(({ path }) => (0,_helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(path) >= _helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGE_FILE */ .fW);
            if (large !== undefined && early === null && helpers.start() > 0)
                early = giveEarly(helpers, large);
        },
        areClean: async (asked, onRead) => {
            const { fd, from, to } = asked;
            if (to - from < _helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGE_FILE */ .fW || hasMark(fd, from) || helpers.start() === 0)
                return false;
            const begunEarly = await takeEarly(asked);
            const { job, answers } = begunEarly ?? give(helpers, asked);
            const tell = teller(job, onRead);
            await (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .searchRanges */ .Jh)(engine, job, answers.take, tell);
            const traces = await allOf(helpers, answers);
            if (begunEarly !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(begunEarly.fd);
            if (traces === null)
                return false;
            // The others may have read on when this one was done, or all of it before it was asked for.
            tell();
            return engine.byParts.areClean(traces);
        },
        searchFile: (job) => (job.size >= _helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGE_FILE */ .fW ? null : helpers.giveFile(job)),
        close: async () => {
            const begun = early;
            early = null;
            await helpers.close();
            if (begun !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(begun.fd);
        },
    };
};


/***/ }),

/***/ 52081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   RD: () => (/* binding */ rootsOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   bR: () => (/* binding */ bytesBelow),
/* harmony export */   dN: () => (/* binding */ realPathOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72889);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73665);




/** Whether a path is another one or lies below it. */
const isWithin = (path, folder) => {
    const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return inner === '' || (inner !== '..' && !inner.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inner));
};
/** Where a path really lies. Rejects with the system's error. */
const realPathOf = async (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path, 'buffer'));
/**
 * Resolves paths as they were typed; a link that was named itself is followed. What lies below another of the paths is left out:
 * it is searched once. `missing`: those that are not there or cannot be reached, with the system's error code.
 */
const rootsOf = async (typed) => {
    const roots = [];
    const missing = [];
    for (const show of typed) {
        try {
            const path = await realPathOf(show);
            if (typeof path === 'string')
                roots.push({ path, show: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(show) });
            else
                missing.push([show, 'the folder that it lies in has a name that is no UTF-8']);
        }
        catch (error) {
            missing.push([show, (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoText */ .iQ)(error)]);
        }
    }
    const isCovered = ({ path }, at) => roots.some((other, n) => n !== at && isWithin(path, other.path) && (path !== other.path || n < at));
    return { roots: roots.filter((root, at) => !isCovered(root, at)), missing };
};
/** Paths are compared byte by byte. */
const asBytes = (path) => Buffer.from(path).toString('latin1');
const leadsOf = async (path, roots) => {
    try {
        const target = asBytes(await realPathOf(path));
        return roots.some((root) => isWithin(target, asBytes(root.path))) ? 'inside' : 'outside';
    }
    catch (error) {
        return (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === 'ENOENT' ? 'nowhere' : 'outside';
    }
};
const linkAt = async ({ path, show }, roots) => {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(path, 'buffer').then((bytes) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)((0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(bytes)), () => '');
    return { kind: 'link', path, show, leads: await leadsOf(path, roots), target };
};
/** What went away in the meantime is a file that cannot be read. */
const isFolder = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((found) => found.isDirectory(), () => false);
const namedOf = ({ entry, folder }) => {
    const name = typeof entry.name === 'string' ? entry.name : (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(entry.name);
    const show = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.show, (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(name)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return { path: (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder.path, name), show };
};
/** Names as bytes take more time and memory, and hardly a folder needs them. */
const entriesOf = async (folder) => {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    if (!entries.some(({ name }) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeBytes */ .Cf)(name)))
        return entries;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, encoding: 'buffer' });
};
/** Everything below the roots, hidden or not, folder by folder: memory grows with the largest folder alone, however deep it lies. */
async function* walk(roots) {
    for (const root of roots) {
        if (await isFolder(root.path))
            yield* below(root, roots);
        else
            yield { kind: 'file', ...root };
    }
}
async function* below(root, roots) {
    const waiting = [];
    yield* opened(root, waiting);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const named = namedOf(next);
        if (next.entry.isDirectory())
            yield* opened(named, waiting);
        else
            yield next.entry.isSymbolicLink() ? await linkAt(named, roots) : { kind: 'file', ...named };
    }
}
/** Puts what a folder holds before everything else that waits: the last is the next. */
async function* opened(folder, waiting) {
    const { path, show } = folder;
    try {
        const entries = await entriesOf(path);
        if (entries.length === 0)
            yield { kind: 'empty-folder', show };
        entries.sort((a, b) => (a.name < b.name ? 1 : -1));
        for (const entry of entries)
            waiting.push({ entry, folder });
    }
    catch (error) {
        yield { kind: 'unlistable', show, code: (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoText */ .iQ)(error) };
    }
}
/** Bytes of all files below the roots, as they lie on the disk. What cannot be looked at counts as nothing. */
const bytesBelow = async (roots) => {
    let bytes = 0;
    for await (const entry of walk(roots)) {
        if (entry.kind === 'file')
            bytes += await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(entry.path).then(({ size }) => size, () => 0);
    }
    return bytes;
};


/***/ })

};
