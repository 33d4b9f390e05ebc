export const id = 787;
export const ids = [787,963];
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

/***/ 51668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ repositoryReader),
/* harmony export */   YK: () => (/* binding */ accessOf),
/* harmony export */   e: () => (/* binding */ NOBODY_TO_ASK),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51145);


/** The event file as JSON; a file that cannot be read tells nothing, and what is not told counts as the worst. */
async function readEvent(environment) {
    const path = environment['GITHUB_EVENT_PATH'];
    if (path === undefined || path === '')
        return null;
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return null;
    }
}
/** How to reach the repository's API; null without a token or a repository. */
function accessOf(environment, token) {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const apiUrl = environment['GITHUB_API_URL'] ?? 'https://api.github.com';
    return token === '' || !repository.includes('/') ? null : { token, apiUrl, repository };
}
/** The repository as GitHub's API shows it. */
function repositoryReader(environment, token) {
    const access = accessOf(environment, token);
    if (access === null)
        return NOBODY_TO_ASK;
    return {
        defaultBranch: () => (0,_publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultBranch */ .OR)(access),
        tipOf: (branch) => (0,_publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .tipOf */ .nM)(access, branch),
        fileAt: (path, commit) => (0,_publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .fileAtCommit */ .fw)(access, path, commit),
    };
}
const NO_TOKEN = {
    state: 'unreadable',
    why: "The policy that judges could not be read: there is no token for GitHub's API, or no repository.",
    remedy: 'Leave `github-token` at its default and give the job `permissions: contents: read`; on a command line set the variable `GITHUB_TOKEN`.',
};
/** Without a token every question stays open. */
const NOBODY_TO_ASK = {
    defaultBranch: () => Promise.resolve(NO_TOKEN),
    tipOf: () => Promise.resolve(NO_TOKEN),
    fileAt: () => Promise.resolve(NO_TOKEN),
};


/***/ }),

/***/ 33787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planAtTerminal: () => (/* binding */ planAtTerminal)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90795);
/* harmony import */ var _policy_doors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46107);
/* harmony import */ var _policy_matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31597);
/* harmony import */ var _policy_plan_matrix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70733);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34563);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34884);
/* harmony import */ var _from_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51668);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26042);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74820);









/** `plan` on a command line: the matrix as one JSON line on stdout, its jobs on stderr. */
async function planAtTerminal(args, signal) {
    const { print } = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .openTerminal */ .j)();
    try {
        const { env } = process;
        const { inputs, words } = (0,_policy_doors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsFromFlags */ .h$)(args, env, (0,_policy_plan_matrix_js__WEBPACK_IMPORTED_MODULE_2__/* .planRows */ .Lq)());
        (0,_policy_doors_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWords */ .EW)('plan', words);
        const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
        // By hand nothing is a change under review, so no branch is asked.
        const cells = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .plan */ .e)({ door: 'cli', inputs, event: null }, { environment: env, directory }, _from_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .NOBODY_TO_ASK */ .e);
        print.progress(`${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_8__/* .counted */ .h)(cells.length, 'job')}:`);
        for (const { shard } of cells)
            print.progress(`  ${shard}`);
        print.output(`${(0,_policy_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixJson */ .u5)(cells)}\n`);
        return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.passed;
    }
    catch (error) {
        const end = (0,_end_js__WEBPACK_IMPORTED_MODULE_4__/* .endOf */ .p)(error, signal);
        print.text(`${end.text}\n`);
        return end.exit;
    }
}


/***/ }),

/***/ 26042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _policy_occasion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74875);
/* harmony import */ var _policy_plan_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70733);
/* harmony import */ var _policy_plan_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71989);
/* harmony import */ var _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73631);
/* harmony import */ var _gate_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57645);





/** Plans the jobs of a matrix. Throws ConfigurationError, and PlatformError where a change would plan for itself. */
async function plan({ door, inputs, event }, { environment, directory }, repository) {
    const file = await policyFile(inputs, directory, (0,_policy_occasion_js__WEBPACK_IMPORTED_MODULE_4__/* .occasionFrom */ .i)(environment, event), repository);
    return (0,_policy_plan_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .planMatrix */ .T4)({ inputs, door, file });
}
/**
 * The file that judges: on a change the base branch's. Where it cannot be read, a change's own file must not take its
 * place: it could plan less than the team asks for.
 */
async function policyFile(inputs, directory, occasion, repository) {
    const { judging, running } = await (0,_gate_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .findPolicy */ .i)(inputs['policy'], directory, occasion, repository);
    if (judging.state === 'found')
        return judging.file;
    // Where nothing was asked for before, what a change brings cannot be less.
    if (judging.state !== 'unreadable')
        return running;
    const saysAll = Object.values(_policy_plan_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .AXIS_SETTINGS */ .QN).every(({ name }) => (inputs[name] ?? '') !== '');
    if (saysAll)
        return null;
    throw new _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W({
        code: 'policy-unreadable',
        what: 'The policy of the base branch could not be read.',
        matters: 'A change must not choose which jobs judge it.',
        remedy: 'Give the job `permissions: contents: read` and leave `github-token` at its default, or name `surfaces`, `profiles` and `models` in the workflow.',
    });
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

/***/ 61963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TOOL_NAME: () => (/* binding */ TOOL_NAME),
/* harmony export */   TOOL_VERSION: () => (/* binding */ TOOL_VERSION),
/* harmony export */   w: () => (/* binding */ toolOf),
/* harmony export */   x: () => (/* binding */ DEFAULT_OUT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const TOOL_NAME = 'fallback-evidence-gate';
const TOOL_VERSION = '0.1.0';
/** Where packets go unless `--out` says otherwise. */
const DEFAULT_OUT = 'evidence';
/** Parts of a bundle that ncc splits off and loads when they are needed. */
const CHUNK = /^\d+\.index\.js$/;
/**
 * Name, version and the SHA-256 of the running bundle; null where there is none or it cannot be read. The entry holds
 * little of it, so what is hashed is a line for each file of the bundle, in the order of their names: its SHA-256, two
 * spaces and its name, as `sha256sum` writes them.
 */
async function toolOf(entry) {
    const bundleSha256 = entry === null ? null : await bundleDigest(entry).catch(() => null);
    return { name: TOOL_NAME, version: TOOL_VERSION, bundleSha256 };
}
async function bundleDigest(entry) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(entry);
    const chunks = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter((name) => CHUNK.test(name));
    const names = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(entry), ...chunks].toSorted();
    const lines = await Promise.all(names.map(async (name) => `${sha256(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)))}  ${name}\n`));
    return sha256(lines.join(''));
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
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

/***/ 31597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ shardOf),
/* harmony export */   UP: () => (/* binding */ matrix),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qC: () => (/* binding */ MOST_CELLS),
/* harmony export */   u5: () => (/* binding */ matrixJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _evidence_surface_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38534);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74068);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43186);





/** GitHub starts no more jobs of one matrix (https://docs.github.com/en/actions/reference/limits). */
const MOST_CELLS = 256;
/** Longest part of a shard's name that is taken from a model. */
const MODEL_LENGTH = 40;
/** Hexadecimal digits: 48 bits tell 256 models apart. */
const DIGEST_LENGTH = 12;
/** The longest model name that a policy takes, and room for the rest of a cell. */
const LONGEST_MATRIX = MOST_CELLS * 600;
/** Every surface with every profile and every model, in the order in which they were named. */
function cellsOf({ surfaces, profiles, models }) {
    return surfaces.flatMap((surface) => profiles.flatMap((profile) => models.map((model) => cell({ surface, profile, model }))));
}
function cell(of) {
    return { ...of, shard: shardOf(of) };
}
/**
 * The name of a job of the matrix. A model's name may hold what no artifact's name can (`/`, `:`), and GitHub and file
 * systems may not tell capitals apart: where anything had to be changed, the digest of the name keeps two of them apart.
 */
function shardOf({ surface, profile, model }) {
    const plain = model
        .toLowerCase()
        .replace(/[^a-z0-9_.]+/g, '-')
        .slice(0, MODEL_LENGTH)
        .replace(/^[-.]+|[-.]+$/g, '');
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(model, 'utf8').digest('hex').slice(0, DIGEST_LENGTH);
    return [surface, profile, plain, ...(plain === model ? [] : [digest])].filter(Boolean).join('-');
}
/** The matrix as GitHub's `fromJSON` takes it. */
function matrixJson(cells) {
    return JSON.stringify({
        include: cells.map(({ surface, profile, model, shard }) => ({
            surface,
            'request-profile': profile,
            model,
            shard,
        })),
    });
}
/** The matrix that `plan` printed, read back. */
function matrix() {
    const allowed = 'the output `matrix` of `plan`, unchanged';
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .textKind */ ._I)(allowed, { is: 'text', longest: LONGEST_MATRIX }, (text, raw) => {
        const cells = text.length > LONGEST_MATRIX ? 'it is longer than any plan' : readMatrix(text);
        return typeof cells === 'string' ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(raw, cells) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .taken */ .uU)(cells);
    });
}
/** The cells, or what is wrong with the text. */
function readMatrix(text) {
    const include = memberOf(parsed(text), 'include');
    if (!Array.isArray(include))
        return 'it is no JSON object with a list `include`';
    if (include.length === 0)
        return 'it plans no job';
    if (include.length > MOST_CELLS)
        return `it plans ${include.length} jobs, and ${MOST_CELLS} are the most`;
    const cells = [];
    for (const [index, row] of include.entries()) {
        const read = readCell(row);
        if (typeof read === 'string')
            return `its job ${index + 1} ${read}`;
        cells.push(read);
    }
    const twice = cells.find(({ shard }, index) => cells.findIndex((other) => other.shard === shard) !== index);
    return twice === undefined ? cells : `it plans the shard ${twice.shard} twice`;
}
function readCell(row) {
    const surface = _evidence_surface_js__WEBPACK_IMPORTED_MODULE_4__/* .SURFACES */ .n$.find((known) => known === memberOf(row, 'surface'));
    const profile = _evidence_surface_js__WEBPACK_IMPORTED_MODULE_4__/* .REQUEST_PROFILES */ .rB.find((known) => known === memberOf(row, 'request-profile'));
    const model = memberOf(row, 'model');
    if (surface === undefined)
        return 'names no known `surface`';
    if (profile === undefined)
        return 'names no known `request-profile`';
    if (typeof model !== 'string' || model.length > 200 || (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNoModel */ .R5)(model) !== null)
        return 'names no `model`';
    const planned = cell({ surface, profile, model });
    return memberOf(row, 'shard') === planned.shard ? planned : 'has another `shard` than plan gave it';
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** An own member of an object that anybody may have written. */
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}


/***/ }),

/***/ 70733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   T4: () => (/* binding */ planMatrix),
/* harmony export */   iS: () => (/* binding */ planOutputs)
/* harmony export */ });
/* unused harmony export PLAN_OUTPUTS */
/* harmony import */ var _desk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36173);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77641);
/* harmony import */ var _matrix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31597);
/* harmony import */ var _plan_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71989);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72737);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40302);
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37913);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79054);








/** What `plan` takes. */
function planRows() {
    const { policy, githubToken } = _settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy;
    const purpose = 'The token that reads the policy. On a command line: the variable `GITHUB_TOKEN`.';
    return {
        inputs: [...Object.values(_plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN), policy, { ...githubToken, purpose }],
        file: (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .fileSettings */ .gU)(),
    };
}
/**
 * The jobs of a matrix: from the inputs, or else the `plan` of the policy file, or else the one surface, profile and
 * model that the file names.
 * @throws ConfigurationError with every problem
 */
function planMatrix(sources) {
    const desk = (0,_desk_js__WEBPACK_IMPORTED_MODULE_0__/* .openDesk */ .A)((0,_gather_js__WEBPACK_IMPORTED_MODULE_1__/* .gather */ .kg)(sources, planRows()), { in: sources.door === 'cli' ? 'flag' : 'input' });
    const axes = axesOf(desk);
    const problems = [
        ...desk.problems,
        ...unsaid(desk, _plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN.surfaces, axes.surfaces, 'a job is evidence for exactly one API surface'),
        ...unsaid(desk, _plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN.models, axes.models, 'a job asks for one model; a rehearsal can take `simulated-model`'),
        ...tooMany(desk, axes),
        ...noFile(desk, sources),
    ];
    if (isSome(problems))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j(problems, (0,_gather_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .Fj)(sources.inputs, planRows()));
    return (0,_matrix_js__WEBPACK_IMPORTED_MODULE_2__/* .cellsOf */ .nc)(axes);
}
/** What a step hands to the jobs after it. */
function planOutputs(cells) {
    return { matrix: (0,_matrix_js__WEBPACK_IMPORTED_MODULE_2__/* .matrixJson */ .u5)(cells), shards: JSON.stringify(cells.map(({ shard }) => shard)) };
}
/** The outputs of `plan`, each with what it holds. */
const PLAN_OUTPUTS = {
    matrix: 'The matrix as JSON, for `fromJSON`: each job has `surface`, `request-profile`, `model` and `shard`.',
    shards: 'The names of the jobs as a JSON list, in the same order.',
};
/** What nobody named is empty: a problem of its own. */
function axesOf({ value }) {
    const declared = value(_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.plan);
    const surface = value(_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.surface);
    const model = value(_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.model);
    const profile = value(_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.requestProfile);
    value(_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.policy);
    value(_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.version);
    return {
        surfaces: value(_plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN.surfaces) ?? declared?.surfaces ?? (surface === null ? [] : [surface]),
        profiles: value(_plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN.profiles) ?? declared?.profiles ?? [profile],
        models: value(_plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN.models) ?? declared?.models ?? (model === null ? [] : [model]),
    };
}
/** Only where nothing else was wrong: a refused list is no missing one. */
function unsaid(desk, setting, named, why) {
    if (named.length > 0 || desk.problems.length > 0)
        return [];
    return [
        {
            ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .settingsProblem */ .V1)('setting-missing', setting.name, desk.at),
            says: `Nothing names the ${setting.name} of the plan: ${why}. They can also stand in the policy file, as \`plan: { ${setting.name}: [...] }\`.`,
            allowed: setting.kind.allowed,
            example: (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .exampleAt */ .Ez)(setting, desk.at),
        },
    ];
}
function tooMany(desk, { surfaces, profiles, models }) {
    const jobs = surfaces.length * profiles.length * models.length;
    if (jobs <= _matrix_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_CELLS */ .qC)
        return [];
    const sum = `${surfaces.length} x ${profiles.length} x ${models.length} = ${jobs}`;
    return [
        {
            ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .settingsProblem */ .V1)('plan-too-large', _plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN.models.name, desk.at),
            says: `The plan has surfaces x profiles x models = ${sum} jobs, and GitHub starts at most ${_matrix_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_CELLS */ .qC} of one matrix. Leave some out, or split the plan over several workflows, each with a \`merge\` of its own.`,
            example: (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .exampleAt */ .Ez)(_plan_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .AXIS_SETTINGS */ .QN.models, desk.at),
        },
    ];
}
function noFile(desk, { file, inputs }) {
    const path = inputs[_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.policy.name] ?? '';
    if (file !== null || path === '')
        return [];
    return [
        {
            ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .settingsProblem */ .V1)('file-missing', _settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.policy.name, desk.at),
            says: `There is no file at \`${(0,_showing_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(path)}\`, which \`policy\` names. Correct the path, or leave the setting out.`,
            example: (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .exampleAt */ .Ez)(_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy.policy, desk.at),
        },
    ];
}
function isSome(problems) {
    return problems.length > 0;
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

/***/ 51145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   fw: () => (/* binding */ fileAtCommit),
/* harmony export */   nM: () => (/* binding */ tipOf)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77827);

/** A policy above this size is refused by its reader as well. */
const FILE_LIMIT_BYTES = 1024 * 1024;
/** The name of the default branch. */
async function defaultBranch(access) {
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .githubApi */ .Mc)(access);
    const answer = await api.call('GET /repos/{owner}/{repo}');
    if (answer.state !== 'ok')
        return unreadable(answer, 'the default branch');
    const name = (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(answer.data) ? answer.data.default_branch : null;
    return typeof name === 'string' && name !== '' ? { state: 'found', name } : odd('the default branch');
}
/**
 * The commit at the tip of a branch. By its full ref: a tag or a commit of the same name would be another thing
 * (https://docs.github.com/rest/git/refs#get-a-reference).
 */
async function tipOf(access, branch) {
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .githubApi */ .Mc)(access);
    const ref = `heads/${branch}`;
    const answer = await api.call('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: inAddress(ref) });
    if (answer.state !== 'ok')
        return unreadable(answer, `\`${ref}\``);
    const { data } = answer;
    const object = (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(data) && data.ref === `refs/${ref}` ? data.object : null;
    const sha = (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(object) ? object.sha : null;
    return typeof sha === 'string' && COMMIT.test(sha) ? { state: 'found', name: sha } : odd(`\`${ref}\``);
}
/** SHA-1 or SHA-256 object names of git. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function inAddress(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
/**
 * Reads the policy that judges a change through the API, never from the checkout. GitHub answers 404 both for a file
 * that is not there and for a repository that the token may not see; a second call tells them apart, so that missing
 * access can never read as "no policy".
 *
 * @param commit 40 hexadecimal digits, or a ref
 */
async function fileAtCommit(access, path, commit) {
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .githubApi */ .Mc)(access);
    const answer = await api.call('GET /repos/{owner}/{repo}/contents/{+path}', {
        path: inAddress(path),
        ref: commit,
    });
    if (answer.state === 'ok')
        return read(answer.data, path);
    if (answer.state === 'refused' && answer.status === 404)
        return absentOrHidden(api, commit);
    return unreadable(answer, path);
}
async function absentOrHidden(api, commit) {
    const seen = await api.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit, per_page: 1 });
    if (seen.state === 'ok')
        return { state: 'absent' };
    return unreadable(seen, `commit ${commit.slice(0, 12)}`);
}
/** The contents route gives base64 up to 1 MiB, and a list for a folder. */
function read(data, path) {
    if (!(0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(data) ||
        data.type !== 'file' ||
        typeof data.content !== 'string' ||
        data.encoding !== 'base64') {
        return {
            state: 'unreadable',
            why: `The policy that judges could not be read: ${path} is no file of at most 1 MiB.`,
            remedy: 'Make it a regular file on the branch that judges.',
        };
    }
    const bytes = Buffer.from(data.content, 'base64');
    try {
        if (bytes.length > FILE_LIMIT_BYTES)
            throw new RangeError('over the limit');
        return { state: 'found', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return {
            state: 'unreadable',
            why: `The policy that judges could not be read: ${path} is no UTF-8 text of at most 1 MiB.`,
            remedy: 'Save it as UTF-8.',
        };
    }
}
/** An answer that is no answer to the question. */
function odd(what) {
    return {
        state: 'unreadable',
        why: `The policy that judges could not be read (${what}): GitHub's answer names none.`,
        remedy: 'Run the job again; if it stays, see githubstatus.com.',
    };
}
function unreadable(answer, what) {
    const head = `The policy that judges could not be read (${what}):`;
    if (answer.state === 'unreachable') {
        return {
            state: 'unreadable',
            why: `${head} GitHub was not reached (${answer.why}).`,
            remedy: 'Run the job again.',
        };
    }
    const denied = answer.status === 401 || answer.status === 403 || answer.status === 404;
    return {
        state: 'unreadable',
        why: `${head} GitHub answered ${String(answer.status)}.`,
        remedy: denied
            ? 'Give the job `permissions: contents: read` and pass `github-token`.'
            : 'Run the job again; if it stays, see githubstatus.com.',
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
