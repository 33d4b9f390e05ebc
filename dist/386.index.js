export const id = 386;
export const ids = [386];
export const modules = {

/***/ 99846:
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
// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
// EXTERNAL MODULE: ./lib/leak/engine.js + 21 modules
var leak_engine = __webpack_require__(21919);
// EXTERNAL MODULE: ./lib/leak/field-names.js
var field_names = __webpack_require__(59522);
// EXTERNAL MODULE: ./lib/leak/field-search.js + 1 modules
var field_search = __webpack_require__(69353);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(78400);
// EXTERNAL MODULE: ./lib/surface/text.js
var surface_text = __webpack_require__(32576);
// EXTERNAL MODULE: ./lib/leak/needles.js
var needles = __webpack_require__(95595);
// EXTERNAL MODULE: ./lib/leak/reply-text.js
var reply_text = __webpack_require__(42067);
;// CONCATENATED MODULE: ./lib/leak/needle-file.js




/** The arrays of a needle file. */
const ARRAYS = ['credentials', 'prompts', 'bodies', 'account'];
/** A shorter one is found everywhere: 12 characters identify a key (ASSERTIONS, `credential-not-logged`). */
const LEAST_KEY_CHARACTERS = 12;
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
    const short = tooShort(values);
    if (short !== null)
        return { problem: short };
    return { known: { needles: needlesOf(values), count, labels: labelsOf(values) } };
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
function needlesOf({ credentials, prompts, bodies, account }) {
    const known = { credentials, prompts, account, bodies: bodies.flatMap(textsOfBody), errors: [] };
    return { ...known, nonces: bodies.flatMap((body) => tokensOf(body, prompts)) };
}
/**
 * The words of a reply that is too short for anything else, or whose prompt asked to have it repeated: they are recognised as a nonce
 * is, where it is not the prompt that was written.
 */
function tokensOf(body, prompts) {
    const bodies = textsOfBody(body);
    const alone = (0,needles/* searchable */.V)({ credentials: [], account: [], errors: [], nonces: [], bodies, prompts });
    const isKnown = [...alone.exact, ...alone.texts].some(({ kind }) => kind === 'body');
    return isKnown ? [] : bodies.flatMap(reply_text/* replyTexts */.X);
}
function labelsOf(values) {
    const labels = new Map();
    for (const name of ARRAYS) {
        for (const [index, value] of values[name].entries()) {
            const texts = name === 'bodies' ? textsOfBody(value).flatMap(reply_text/* replyTexts */.X) : [value];
            for (const text of texts)
                if (!labels.has(text))
                    labels.set(text, `${name}[${index}]`);
        }
    }
    return labels;
}
/** The first value that could not be recognised; a search for it would find nothing and look like a clean one. */
function tooShort(values) {
    for (const name of ARRAYS) {
        const index = values[name].findIndex((value) => !isRecognised(name, value, values.prompts));
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
function isRecognised(name, value, prompts) {
    if (name === 'credentials' && value.length < LEAST_KEY_CHARACTERS)
        return false;
    const alone = { credentials: [], prompts: [], bodies: [], account: [], [name]: [value] };
    const context = name === 'bodies' ? { ...alone, prompts } : alone;
    const kind = { credentials: 'credential', prompts: 'prompt', bodies: 'body', account: 'account' }[name];
    const { exact, texts } = (0,needles/* searchable */.V)(needlesOf(context));
    return [...exact, ...texts].some((needle) => needle.kind === kind);
}

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

// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/report/scan-text.js

/**
 * One leak as a JSON line. Names in it are hostile: what changes a terminal or starts a workflow command is written as a JSON
 * escape, so that a reader of the JSON still gets the name as it is.
 */
function leakLine({ kind, outcome, place, technique, fingerprint }, needle) {
    const { file, line, column } = place;
    const json = JSON.stringify({ kind, outcome, file, line, technique, column, needle, fingerprint });
    return `${json.replace(visible/* UNSEEN */.PR, escaped).replaceAll('##[', '#\\u0023[')}\n`;
}
function escaped(found) {
    const units = Array.from({ length: found.length }, (_, at) => found.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
/** A line for people about something that was not searched. */
function noteLine(text) {
    return `${(0,visible/* safeLine */.om)((0,visible/* visible */.RK)(text))}\n`;
}
/** How a scan ended, the decision first. */
function scanSummary(totals) {
    const { files, bytes, proven, linksInside } = totals;
    const searched = `${(0,visible/* counted */.hS)(files, 'file')}, ${(0,visible/* counted */.hS)(bytes, 'byte')} unpacked`;
    return [
        decision(totals),
        `Searched: ${searched}. Before that, planted values were found in ${(0,visible/* counted */.hS)(proven.length, 'technique')}: ${proven.join(', ')}.`,
        ...(linksInside > 0
            ? [
                `${(0,visible/* counted */.hS)(linksInside, 'link was', 'links were')} not followed: what they lead to was searched itself.`,
            ]
            : []),
        '',
    ].join('\n');
}
function decision({ leaks, unsearched, values, wasStopped }) {
    const found = Object.values(leaks).reduce((sum, n) => sum + n, 0);
    const gap = wasStopped
        ? 'The search was stopped before its end.'
        : `${(0,visible/* counted */.hS)(unsearched, 'entry', 'entries')} could not be searched (named above).`;
    const isWhole = unsearched === 0 && !wasStopped;
    if (found > 0) {
        const kinds = Object.entries(leaks).map(([kind, n]) => `${n} ${kind}`);
        const revoke = leaks.credential === undefined ? '' : ' Revoke the key that was found.';
        const rest = isWhole ? '' : ` ${gap} There may be more.`;
        return `LEAK: ${(0,visible/* counted */.hS)(found, 'leak')} (${kinds.join(', ')}). Do not share these files.${revoke}${rest}`;
    }
    if (!isWhole)
        return `NOT CLEAN: nothing was found, but not everything was seen. ${gap} Exit code 2.`;
    return `CLEAN: ${values === 1 ? 'the known value was' : `none of the ${values} known values was`} found.`;
}

// EXTERNAL MODULE: ./lib/unpack/read-file.js
var read_file = __webpack_require__(82311);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/unpack/walk.js



/** Whether a path is another one or lies below it. */
const isWithin = (path, folder) => {
    const inner = (0,external_node_path_.relative)(folder, path);
    return inner === '' || (inner !== '..' && !inner.startsWith(`..${external_node_path_.sep}`) && !inner.startsWith(external_node_path_.sep));
};
/**
 * Resolves paths as they were typed; a link that was named itself is followed. What lies below another of the paths is left out:
 * it is searched once. `missing`: those that are not there or cannot be reached, with the system's error code.
 */
const rootsOf = async (typed) => {
    const roots = [];
    const missing = [];
    for (const show of typed) {
        try {
            roots.push({ path: await (0,promises_.realpath)(show), show: (0,external_node_path_.join)(show) });
        }
        catch (error) {
            missing.push([show, (0,read_file/* codeOf */.$N)(error)]);
        }
    }
    const isCovered = ({ path }, at) => roots.some((other, n) => n !== at && isWithin(path, other.path) && (path !== other.path || n < at));
    return { roots: roots.filter((root, at) => !isCovered(root, at)), missing };
};
const leadsOf = async (path, roots) => {
    try {
        const target = await (0,promises_.realpath)(path);
        return roots.some((root) => isWithin(target, root.path)) ? 'inside' : 'outside';
    }
    catch (error) {
        return (0,read_file/* codeOf */.$N)(error) === 'ENOENT' ? 'nowhere' : 'outside';
    }
};
const shownBelow = (show, name) => (0,external_node_path_.join)(show, name).split(external_node_path_.sep).join('/');
/** What went away in the meantime is a file that cannot be read. */
const isFolder = (path) => (0,promises_.lstat)(path).then((found) => found.isDirectory(), () => false);
/** Everything below the roots, hidden or not, folder by folder: memory grows with the largest folder alone. */
async function* walk(roots) {
    for (const { path, show } of roots) {
        if (await isFolder(path))
            yield* below(path, show, roots);
        else
            yield { kind: 'file', path, show };
    }
}
async function* below(folder, show, roots) {
    let entries;
    try {
        entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        yield { kind: 'unlistable', show, code: (0,read_file/* codeOf */.$N)(error) };
        return;
    }
    if (entries.length === 0)
        yield { kind: 'empty-folder', show };
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const [path, shown] = [(0,external_node_path_.join)(folder, entry.name), shownBelow(show, entry.name)];
        if (entry.isDirectory())
            yield* below(path, shown, roots);
        else if (entry.isSymbolicLink())
            yield { kind: 'link', show: shown, leads: await leadsOf(path, roots) };
        else
            yield { kind: 'file', path, show: shown };
    }
}
/** Bytes of all files below the roots, as they lie on the disk. What cannot be looked at counts as nothing. */
const bytesBelow = async (roots) => {
    let bytes = 0;
    for await (const entry of walk(roots)) {
        if (entry.kind === 'file')
            bytes += await (0,promises_.lstat)(entry.path).then(({ size }) => size, () => 0);
    }
    return bytes;
};

// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./lib/unpack/search.js + 13 modules
var unpack_search = __webpack_require__(91011);
;// CONCATENATED MODULE: ./lib/flows/scan-run.js






/** Plain files may be as long as they like; what one of them unpacks to has an end. */
const CAPS = { fileBytes: 2 ** 40, totalBytes: 2 ** 36 };
/** Searches everything below the roots, entry by entry, and tells each leak as it is found. */
async function runScan(run) {
    const seen = { leaks: {}, files: 0, bytes: 0, proven: [], unsearched: 0, linksInside: 0 };
    const stop = stopOf(run);
    let step = 'on';
    for await (const entry of walk(run.roots)) {
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
    run.errors.write(scanSummary({ ...seen, values: run.values, wasStopped }));
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
async function take(run, seen, entry, stop) {
    if (entry.kind === 'file') {
        if (entry.path !== run.needleFile)
            return takeFile(run, seen, entry, stop);
        note(run, `not searched: ${entry.show} is the needle file and holds every value`);
        return 'on';
    }
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
    if (entry.kind === 'link' && entry.leads === 'inside')
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
    const { engine, bar } = run;
    const onRead = (bytes) => {
        stop.signal.throwIfAborted();
        bar.add(bytes);
    };
    const searching = (0,unpack_search/* search */.$)({ files: [{ path, show, kinds: 'all' }], caps: CAPS, onRead }, engine);
    // A small packed file can take long: the search of it ends at its next piece, the scan does not wait for that.
    const result = await Promise.race([searching, aborted(stop.signal)]);
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
async function aborted(signal) {
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort');
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
        if (!run.output.write(leakLine(leak, needle)) && !run.output.errored)
            await drained(run.output);
    }
}
/** Waits until the reader took what is there; one that went away is told by its error. */
async function drained(output) {
    await (0,external_node_events_.once)(output, 'drain').catch(() => undefined);
}
function note({ bar, errors }, text) {
    bar.clear();
    errors.write(noteLine(text));
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
            ports.errors.write(noteLine(`scan: ${line}`));
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
    const bar = ports.drawsBar ? progressBar(ports.errors, await bytesBelow(roots), ports.now) : NO_BAR;
    const labels = new Map([
        ...[...known.labels].map(([value, label]) => [fingerprint(value), label]),
        ...field_names/* DENIED_FIELDS */.eZ.map(field_search/* fieldLabel */.b).map((label) => [fingerprint(label), label]),
    ]);
    const needleFile = asked.needles === '-' ? null : await (0,promises_.realpath)(asked.needles).catch(() => null);
    const { output, errors } = ports;
    return runScan({ output, errors, engine, bar, signal, labels, values: known.count, roots, needleFile });
}
async function needleText(from, { input, errors }, signal) {
    if (from === '-')
        return typedNeedles(input, errors, signal);
    try {
        return await (0,promises_.readFile)(from, 'utf8');
    }
    catch (error) {
        throw new Unusable(`The needle file cannot be read (${(0,read_file/* codeOf */.$N)(error)}).`);
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
    const { roots, missing } = await rootsOf(paths);
    const said = missing.map(([path, code]) => {
        const scanner = engine.open('');
        scanner.write(Buffer.from(path, 'utf8'));
        return `${scanner.end().length > 0 ? search/* A_FILE_NAME */.hl : path} cannot be searched (${code}).`;
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

/***/ 35944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ UNSEEN),
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


/***/ })

};
