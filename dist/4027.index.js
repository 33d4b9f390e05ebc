export const id = 4027;
export const ids = [4027];
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

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onRunner: () => (/* binding */ onRunner)
/* harmony export */ });
/* harmony import */ var _policy_doors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46107);
/* harmony import */ var _publish_github_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32797);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34563);



/** The runner's door: says that work began, and loads the flow while that is read. */
async function onRunner(signal) {
    const speak = await (0,_publish_github_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj)();
    speak.line('Fallback Evidence Gate: reading the settings.');
    const flow = (0,_policy_doors_js__WEBPACK_IMPORTED_MODULE_0__/* .flowFromRunner */ .RP)(process.env);
    switch (flow) {
        case null:
            return (await Promise.all(/* import() */[__webpack_require__.e(4377), __webpack_require__.e(3292), __webpack_require__.e(6085), __webpack_require__.e(2484), __webpack_require__.e(3649), __webpack_require__.e(6419), __webpack_require__.e(8199), __webpack_require__.e(5870), __webpack_require__.e(3591), __webpack_require__.e(880), __webpack_require__.e(1858), __webpack_require__.e(9351), __webpack_require__.e(2576), __webpack_require__.e(266)]).then(__webpack_require__.bind(__webpack_require__, 40266))).gateOnRunner(speak, signal);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(2484), __webpack_require__.e(8939), __webpack_require__.e(9901)]).then(__webpack_require__.bind(__webpack_require__, 9901))).planOnRunner(speak, signal);
        case 'merge':
            return (await Promise.all(/* import() */[__webpack_require__.e(4377), __webpack_require__.e(3292), __webpack_require__.e(2484), __webpack_require__.e(3649), __webpack_require__.e(6419), __webpack_require__.e(8199), __webpack_require__.e(5870), __webpack_require__.e(3591), __webpack_require__.e(1858), __webpack_require__.e(2339), __webpack_require__.e(7310)]).then(__webpack_require__.bind(__webpack_require__, 37310))).mergeOnRunner(speak, signal);
        case 'comment':
            return (await Promise.all(/* import() */[__webpack_require__.e(4377), __webpack_require__.e(2484), __webpack_require__.e(6419), __webpack_require__.e(8199), __webpack_require__.e(2591)]).then(__webpack_require__.bind(__webpack_require__, 52591))).forkCommentOnRunner(speak, signal);
        case 'verify':
            return (await Promise.all(/* import() */[__webpack_require__.e(4377), __webpack_require__.e(2484), __webpack_require__.e(6419), __webpack_require__.e(8199), __webpack_require__.e(3881), __webpack_require__.e(6403)]).then(__webpack_require__.bind(__webpack_require__, 86403))).verifyOnRunner(speak, signal);
        default:
            return unknownFlow(speak, flow);
    }
}
/** Nobody writes this input but the action files of the project. */
function unknownFlow(speak, flow) {
    speak.fail(`Input \`flow\` is \`${flow.slice(0, 60)}\`, which this program does not know. Remove it: the action fills it in.`);
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.configuration;
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
    const core = await Promise.all(/* import() */[__webpack_require__.e(1659), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 91659));
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
