export const id = 27;
export const ids = [27];
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

/***/ 34027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onRunner: () => (/* binding */ onRunner)
/* harmony export */ });
/* harmony import */ var _publish_github_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32797);

/** The runner's door: says that work began, and loads the gate while that is read. */
async function onRunner(signal) {
    const speak = await (0,_publish_github_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj)();
    speak.line('Fallback Evidence Gate: reading the settings.');
    const { gateOnRunner } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(85), __webpack_require__.e(377), __webpack_require__.e(674), __webpack_require__.e(302), __webpack_require__.e(778), __webpack_require__.e(732), __webpack_require__.e(821), __webpack_require__.e(945), __webpack_require__.e(802)]).then(__webpack_require__.bind(__webpack_require__, 48802));
    return gateOnRunner(speak, signal);
}


/***/ }),

/***/ 32797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   lj: () => (/* binding */ runner)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT_BYTES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35944);
/* harmony import */ var _platform_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73631);



/** The runner drops a step's summary above this size (workflow-commands.md). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/** Loads core and returns the runner's commands. */
async function runner() {
    const core = await Promise.all(/* import() */[__webpack_require__.e(659), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 91659));
    return {
        mask: (value) => {
            core.setSecret(value);
        },
        line: (text) => {
            core.info((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text)));
        },
        text: (lines) => {
            for (const line of lines.replace(/\n$/, '').split('\n'))
                core.info((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)(line));
        },
        output: (name, value) => {
            core.setOutput(name, value);
        },
        annotate: ({ level, title, message, file, line }) => {
            core[level]((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)), {
                title: (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(title)),
                ...(file === null ? {} : { file }),
                ...(line === null ? {} : { startLine: line }),
            });
        },
        fail: (text) => {
            core.setFailed(text
                .split('\n')
                .map((line) => (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)))
                .join('\n'));
        },
    };
}
/**
 * Appends the summary to the file that the runner names in GITHUB_STEP_SUMMARY. Where the step's summary would pass
 * 1 MiB the shorter text is taken: the runner would drop the whole.
 */
async function writeSummary(file, full, shorter) {
    if (file === undefined || file === '') {
        return lost('GITHUB_STEP_SUMMARY names no file.', 'Run on a GitHub runner, or read the terminal.');
    }
    try {
        const used = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((seen) => seen.size, () => 0);
        for (const [state, text] of [
            ['written', full],
            ['shortened', shorter],
        ]) {
            const bytes = Buffer.from(`${text.toString()}\n`, 'utf8');
            if (used + bytes.length > SUMMARY_LIMIT_BYTES)
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, bytes);
            return { state };
        }
        return lost('the summary of this step is full.', 'Read the verdict in the log or in the packet.');
    }
    catch (error) {
        return lost(`its file could not be written (${(0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error)}).`, 'Read the verdict in the log.');
    }
}
function lost(why, remedy) {
    return { state: 'lost', why: `The job summary is lost: ${why}`, remedy };
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
