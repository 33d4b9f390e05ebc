export const id = 2417;
export const ids = [2417];
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

/***/ 52417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  routing: () => (/* binding */ routing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/evidence/errno.js
var errno = __webpack_require__(72889);
// EXTERNAL MODULE: ./lib/routing/change.js + 2 modules
var change = __webpack_require__(95870);
// EXTERNAL MODULE: ./lib/routing/moves.js
var moves = __webpack_require__(28808);
// EXTERNAL MODULE: ./lib/routing/read-tree.js + 1 modules
var read_tree = __webpack_require__(20421);
// EXTERNAL MODULE: ./lib/routing/reading.js + 2 modules
var routing_reading = __webpack_require__(36293);
// EXTERNAL MODULE: ./lib/report/json-line.js
var json_line = __webpack_require__(73973);
// EXTERNAL MODULE: ./lib/report/scan-text.js
var scan_text = __webpack_require__(70421);
// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
// EXTERNAL MODULE: ./lib/routing/declared.js
var declared = __webpack_require__(8602);
// EXTERNAL MODULE: ./lib/routing/selector.js
var selector = __webpack_require__(79546);
;// CONCATENATED MODULE: ./lib/flows/routing-arguments.js


const USAGE = 'Usage: routing BEFORE AFTER [--path PATH --scale SCALE]';
const problem = (says) => ({ problem: `${says}\n${USAGE}` });
/** Reads the command line. */
function routingArguments(args) {
    const files = [];
    const flags = {};
    for (let at = 0; at < args.length; at++) {
        const word = args[at] ?? '';
        if (word === '--') {
            files.push(...args.slice(at + 1));
            break;
        }
        const flag = /^--(path|scale)(?:=([\s\S]*))?$/.exec(word);
        if (flag !== null) {
            const name = flag[1] === 'path' ? 'path' : 'scale';
            if (flags[name] !== undefined)
                return problem(`\`--${name}\` is given twice.`);
            flags[name] = flag[2] ?? args[++at] ?? '';
        }
        else if (word === '-')
            return problem('Standard input is not read: name a file, or /dev/null for one that is not there.');
        else if (word.startsWith('-'))
            return problem(`There is no such flag (word ${at + 1} of the command).`);
        else
            files.push(word);
    }
    const [before, after, ...more] = files;
    if (before === undefined || after === undefined || files.includes(''))
        return problem('Two files are needed, before and after; /dev/null stands for one that is not there.');
    if (more.length > 0)
        return problem(`${files.length} files are named, and 2 are compared.`);
    const declared = declaredBy(flags);
    return 'problem' in declared ? declared : { before, after, ...declared };
}
function declaredBy(flags) {
    if (flags.path === undefined && flags.scale === undefined)
        return { declared: [] };
    if (flags.path === undefined)
        return problem("`--scale` needs `--path`: where the shares stand, such as --path 'routes[*].weight'.");
    if (flags.scale === undefined)
        return problem(`\`--path\` needs \`--scale\`: ${declared/* SCALES_ALLOWED */.Pn}.`);
    const path = (0,selector/* parseSelector */.Pl)(flags.path);
    if (path === null)
        return problem("`--path` cannot be read: write members and `[*]`, such as --path 'routes[*].weight'.");
    const scale = (0,declared/* parseScale */.W7)(flags.scale);
    if (scale === null)
        return problem(`\`--scale\` must be ${declared/* SCALES_ALLOWED */.Pn}.`);
    return { declared: [{ path, scale }] };
}

;// CONCATENATED MODULE: ./lib/flows/routing.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** What stops the reading: the user's to correct. */
class Unusable extends Error {
}
/** What to type where no system is known. */
const DECLARE = "Say where its shares stand and what they count in, for example: routing BEFORE AFTER --path 'routes[*].weight' --scale weight (docs/routing.md).";
/**
 * Says what a change of a routing file does to each of its routes: one JSON line a route, changed or not, in the order
 * of the text after, then those that are gone. 0: both were read; 2: the command or a file needs a correction.
 */
async function routing(args, output, errors) {
    try {
        const asked = routingArguments(args);
        if ('problem' in asked)
            throw new Unusable(asked.problem);
        output.write(await compared(asked));
        return exit_code/* EXIT */.d.passed;
    }
    catch (error) {
        if (!(error instanceof Unusable))
            throw error;
        for (const line of error.message.split('\n'))
            errors.write((0,scan_text/* noteLine */.rk)(`routing: ${line}`));
        return exit_code/* EXIT */.d.configuration;
    }
}
async function compared({ before, after, declared }) {
    const [old, now] = [await textOf(before), await textOf(after)];
    const readings = [
        { file: before, reading: (0,routing_reading/* readRouting */.b)(named(before, after), old, declared) },
        { file: after, reading: (0,routing_reading/* readRouting */.b)(named(after, before), now, declared) },
    ];
    const problems = readings.flatMap(({ file, reading }) => problemOf(file, reading));
    if (problems.length > 0)
        throw new Unusable(problems.join('\n'));
    const pairs = (0,moves/* routePairs */.VP)((0,change/* sharesIn */.wO)(readings[0].reading), (0,change/* sharesIn */.wO)(readings[1].reading));
    return pairs.map(({ route, ...pair }) => (0,json_line/* jsonLine */.r)({ file: after, route, ...(0,change/* shown */.SP)(pair) })).join('');
}
/** The language is told by the name: a pipe (`/dev/fd/63`) has none, and goes by the other file's. */
function named(own, other) {
    return /\.\w+$/.test(own) ? own : other;
}
function problemOf(file, reading) {
    if (reading.is !== 'unreadable')
        return [];
    const place = reading.line === null ? file : `${file}:${reading.line}`;
    return [`${place}: ${reading.says}`, ...(reading.says === routing_reading/* NOT_KNOWN */.g ? [DECLARE] : [])];
}
/** UTF-8 takes up to four bytes a character; reading stops behind the longest text that is looked at. */
const MOST_BYTES = 4 * read_tree/* LONGEST_FILE */.SI + 4;
async function textOf(path) {
    const bytes = await firstBytes(path);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new Unusable(`${path} is no UTF-8 text: save it as UTF-8.`);
    }
}
async function firstBytes(path) {
    const pieces = [];
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path, 'r'), true);
            for await (const piece of file.createReadStream({ end: MOST_BYTES, autoClose: false })) {
                if (Buffer.isBuffer(piece))
                    pieces.push(piece);
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        throw new Unusable(`${path} cannot be read (${(0,errno/* errnoText */.iQ)(error)}). Name a file, or /dev/null for one that is not there.`);
    }
    return Buffer.concat(pieces);
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


/***/ })

};
