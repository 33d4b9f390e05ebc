export const id = 7299;
export const ids = [7299];
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

/***/ 61967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26848);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72889);
/* harmony import */ var _evidence_surface_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38534);
/* harmony import */ var _policy_doors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46107);
/* harmony import */ var _policy_init_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45434);
/* harmony import */ var _policy_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72737);
/* harmony import */ var _policy_settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40302);
/* harmony import */ var _policy_declare_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73591);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34563);












const QUESTIONS = [
    { name: 'surface', ask: `API surface (${_evidence_surface_js__WEBPACK_IMPORTED_MODULE_10__/* .SURFACES */ .n$.join(' or ')})`, standard: 'chat-completions' },
    { name: 'evidence', ask: 'Evidence (live or rehearsal)', standard: 'live' },
    { name: 'model', ask: 'Model that the account may use for tests', standard: '' },
    {
        name: 'command',
        ask: 'Shell command that makes one call of your application (empty: none)',
        standard: '',
    },
];
const UNANSWERED = `
Nothing was written: \`init\` asks at a terminal, and its questions were not answered. Type the answers as flags:
  init --surface chat-completions --model gpt-5-mini --command 'node scripts/ask-once.mjs'
Leave --command out where no application is to be run. Without a key:
  init --surface chat-completions --evidence rehearsal
`;
/**
 * Writes a policy and a workflow for the repository in the current folder, from flags, or from answers at a terminal.
 * A file that is there already is never replaced.
 */
async function init(args, input, output, errors) {
    try {
        // The variables that carry secrets are left out: nothing of them belongs into a file.
        const { inputs } = (0,_policy_doors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsFromFlags */ .h$)(args, {});
        const asked = args.length === 0 ? await askPerson(input, errors) : inputs;
        if (asked === null) {
            errors.write(UNANSWERED);
            return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_9__/* .EXIT */ .d.configuration;
        }
        const answers = answersFrom(asked);
        const files = [
            [_policy_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .POLICY_PATH */ .l$, (0,_policy_init_js__WEBPACK_IMPORTED_MODULE_5__/* .policyText */ .MJ)(answers)],
            [_policy_init_js__WEBPACK_IMPORTED_MODULE_5__/* .WORKFLOW_PATH */ .A8, (0,_policy_init_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowText */ .LS)(answers)],
        ];
        // All or nothing: half of a setup is worse than none.
        for (const [path] of files)
            if (await isThere(path))
                throw alreadyThere(path);
        for (const [path, text] of files)
            await writeNew(path, text);
        output.write(`${_policy_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .POLICY_PATH */ .l$}\n${_policy_init_js__WEBPACK_IMPORTED_MODULE_5__/* .WORKFLOW_PATH */ .A8}\n`);
        errors.write(`\nNext:\n${(0,_policy_init_js__WEBPACK_IMPORTED_MODULE_5__/* .nextSteps */ .Zn)(answers)}`);
        return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_9__/* .EXIT */ .d.passed;
    }
    catch (error) {
        if (error instanceof _policy_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j || (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_11__/* .errnoOf */ .UQ)(error) === 'EEXIST') {
            errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
            return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_9__/* .EXIT */ .d.configuration;
        }
        throw error;
    }
}
/** Null where nobody can be asked, or where somebody left before the last answer (Ctrl-D, Ctrl-C, a closed terminal). */
async function askPerson(input, output) {
    if (!('isTTY' in input) || input.isTTY !== true)
        return null;
    const questions = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input, output });
    const left = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(questions, 'close').then(() => null);
    const inputs = {};
    for (const { name, ask, standard } of QUESTIONS) {
        const asked = questions.question(`${ask}${standard ? ` [${standard}]` : ''}: `);
        // A question that is left open is never answered under some Nodes, and fails under others.
        const answer = await Promise.race([asked.catch(() => null), left]);
        if (answer === null)
            return null;
        inputs[name] = answer.trim() || standard;
    }
    questions.close();
    return inputs;
}
/** Checks the answers as a run would, before anything is written. */
function answersFrom(inputs) {
    const { policy } = (0,_policy_declare_js__WEBPACK_IMPORTED_MODULE_8__/* .declare */ .x)({ inputs, door: 'cli', file: null });
    return {
        surface: policy.surface,
        evidence: policy.want,
        model: inputs['model'] ? policy.fallback.model : null,
        profile: policy.profile,
        command: policy.application.kind === 'command' ? policy.application.run : null,
        baseUrl: inputs['base-url'] ?? null,
    };
}
async function isThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then(() => true, () => false);
}
async function writeNew(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { flag: 'wx' }).catch((error) => {
        throw (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_11__/* .errnoOf */ .UQ)(error) === 'EEXIST' ? alreadyThere(path, error) : error;
    });
}
function alreadyThere(path, cause) {
    const problem = {
        code: 'settings-contradict',
        setting: 'policy',
        at: { in: 'run' },
        value: path,
        says: `\`${path}\` is there already and is not replaced.`,
        allowed: 'a repository without this file',
        example: `git mv ${path} ${path}.old`,
    };
    return new _policy_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j([problem], [], { cause });
}


/***/ }),

/***/ 36173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openDesk),
/* harmony export */   q: () => (/* binding */ contradiction)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79054);

function openDesk(gathered, at) {
    const problems = [...gathered.problems];
    const readGiven = (setting, given) => {
        if (given === undefined || !standsHere(setting, given))
            return setting.fallback;
        const result = setting.kind.read(given.raw);
        if (result.ok)
            return result.value;
        for (const refusal of result.refusals) {
            problems.push((0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalProblem */ .Sr)(setting, given.raw, refusal, gathered.placed(refusal.offset, given.at)));
        }
        return setting.fallback;
    };
    const value = (setting) => {
        readGiven(setting, gathered.overruled.get(setting.name));
        return readGiven(setting, gathered.given.get(setting.name));
    };
    return { value, problems, at, gathered };
}
/** A setting in the wrong place has been reported already; its value is not looked at. */
function standsHere(setting, given) {
    return setting.stands === 'both' || (given.at.in === 'file') === (setting.stands === 'file');
}
/** Reports two settings that cannot both be meant, where the one that is named was written. */
function contradiction(desk, setting, says, remedy = setting) {
    const at = desk.gathered.given.get(setting.name)?.at ?? desk.at;
    desk.problems.push({
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsProblem */ .V1)('settings-contradict', setting.name, at),
        says,
        example: (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .exampleAt */ .Ez)(remedy, at),
    });
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

/***/ 77641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kg: () => (/* binding */ gather),
  Fj: () => (/* binding */ secretsOf),
  td: () => (/* binding */ whereWritten)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/policy/file.js

/** Longest policy file, in characters: a hundred times what the longest sensible policy needs. */
const LONGEST_FILE = 65_536;
/** Most values in a policy file once its aliases are followed: what stops an alias bomb (https://yaml.org/spec/1.2.2/#71-alias-nodes). */
const MOST_VALUES = 2_000;
/** Deepest nesting: no setting has more than a map of texts. */
const DEEPEST = 6;
/** Reads the policy file. Total: whatever the text, the answer is entries or problems. No text of the file stands in a problem. */
function readFileText(path, text) {
    const lines = new dist/* LineCounter */.HN();
    const placeOf = (offset) => {
        const place = lines.linePos(offset);
        return { line: Math.max(1, place.line), column: Math.max(1, place.col) };
    };
    const problem = (offset, says) => ({
        code: 'file-unreadable',
        setting: 'policy',
        at: { in: 'file', path, ...placeOf(offset) },
        value: null,
        says,
        allowed: null,
        example: null,
    });
    const failed = (problems) => ({ entries: [], problems, placeOf });
    if (text.length > LONGEST_FILE) {
        return failed([
            problem(0, `The policy file has ${text.length} characters, and ${LONGEST_FILE} are the most.`),
        ]);
    }
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const first = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]).at(0);
    if (first !== undefined)
        return failed([problem(first.pos[0], sentenceFor(first))]);
    const root = document.contents;
    if (root === null || ((0,dist/* isScalar */.jn)(root) && root.value === null))
        return { entries: [], problems: [], placeOf };
    if (!(0,dist/* isMap */.jh)(root)) {
        return failed([problem(root.range[0], 'The policy file must be a map: one `name: value` a line.')]);
    }
    const walked = walk(document, root);
    return walked.ok
        ? { entries: walked.entries, problems: [], placeOf }
        : failed([problem(walked.offset, walked.says)]);
}
/** Stops a walk through a file that is too large or too deep; never leaves this module. */
class TooMuch extends Error {
    offset;
    constructor(offset, says) {
        super(says);
        this.offset = offset;
    }
}
function walk(document, root) {
    let left = MOST_VALUES;
    const visit = (node, offset, depth) => {
        left -= 1;
        if (left < 0)
            throw new TooMuch(offset, `The policy file holds more than ${MOST_VALUES} values; do aliases repeat them?`);
        if (depth > DEEPEST)
            throw new TooMuch(offset, `The policy file is nested deeper than ${DEEPEST} levels.`);
        if (node === null || node === undefined)
            return { is: 'nothing', offset };
        const here = node.range?.[0] ?? offset;
        if ((0,dist/* isAlias */.Vj)(node))
            return visit(resolved(node, document, here), here, depth + 1);
        if ((0,dist/* isSeq */.oP)(node))
            return { is: 'list', offset: here, items: node.items.map((item) => visit(item, here, depth + 1)) };
        if ((0,dist/* isMap */.jh)(node)) {
            const entries = node.items.map(({ key, value }) => ({
                key: keyText(key),
                offset: key.range?.[0] ?? here,
                value: visit(value, key.range?.[0] ?? here, depth + 1),
            }));
            return { is: 'map', offset: here, entries };
        }
        return scalar(node, here);
    };
    try {
        const raw = visit(root, 0, 0);
        return { ok: true, entries: raw.is === 'map' ? raw.entries : [] };
    }
    catch (error) {
        if (error instanceof TooMuch)
            return { ok: false, offset: error.offset, says: error.message };
        throw error;
    }
}
function resolved(node, document, offset) {
    const target = (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : undefined;
    if (target === undefined)
        throw new TooMuch(offset, 'An alias (`*name`) points to no anchor (`&name`) before it.');
    return target;
}
function keyText(key) {
    return (0,dist/* isScalar */.jn)(key) && key.source !== undefined ? key.source : '';
}
/** Numbers and booleans by their spelling, so that they are judged as an input would be. */
function scalar(node, offset) {
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return { is: 'nothing', offset };
    if (typeof node.value === 'string')
        return { is: 'text', text: node.value, offset };
    return { is: 'text', text: node.source ?? '', offset };
}
/** Our own words for the parser's codes: its messages quote the file. */
const SENTENCES = {
    DUPLICATE_KEY: 'This key stands twice in the same map: keep one of them.',
    MULTIPLE_DOCS: 'The policy file holds several YAML documents: keep one, and remove the line `---`.',
    TAB_AS_INDENT: 'A tab stands where YAML wants spaces: indent with spaces.',
    TAG_RESOLVE_FAILED: 'A YAML tag (`!name`) stands here: write the plain value.',
    BLOCK_AS_IMPLICIT_KEY: 'A second `: ` stands on this line: put the value in quotes.',
    MISSING_CHAR: 'The YAML is incomplete here: a closing quote, bracket or `:` is missing.',
    BAD_INDENT: 'The YAML cannot be read here: check the indentation and the brackets before this place.',
    BAD_COLLECTION_TYPE: 'The YAML cannot be read here: check the indentation and the brackets before this place.',
    BAD_SCALAR_START: 'A value cannot begin with this character: put it in quotes.',
    MULTILINE_IMPLICIT_KEY: 'A name must stand on one line, with `: ` right behind it: is a quote left open?',
    RESOURCE_EXHAUSTION: 'The policy file is nested far too deeply.',
};
function sentenceFor({ code }) {
    return SENTENCES[code] ?? `The YAML cannot be read here (${code}).`;
}

// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(78400);
// EXTERNAL MODULE: ./lib/policy/problem.js
var problem = __webpack_require__(72737);
// EXTERNAL MODULE: ./lib/policy/settings.js + 9 modules
var settings = __webpack_require__(40302);
// EXTERNAL MODULE: ./lib/policy/showing.js
var showing = __webpack_require__(37913);
// EXTERNAL MODULE: ./lib/policy/wording.js
var wording = __webpack_require__(79054);
;// CONCATENATED MODULE: ./lib/policy/gather.js






/**
 * Puts inputs over the file, and reports names that no setting has or that stand in the wrong place. `rows` are the
 * settings of the flow that asks; the gate's, where nothing is said.
 */
function gather(sources, rows = (0,settings/* gateRows */.Zl)()) {
    const file = sources.file === null ? null : readFileText(sources.file.path, sources.file.text);
    const path = sources.file?.path ?? '';
    const fromFile = file === null ? [] : file.entries.map((entry) => ({ ...entry, at: placeIn(file, path, entry.offset) }));
    const inputAt = { in: sources.door === 'cli' ? 'flag' : 'input' };
    const fromInputs = entriesOf(sources.inputs, inputAt);
    const beneath = entriesOf(sources.beneath ?? {}, { in: 'run' });
    const named = [...fromFile, ...fromInputs];
    return {
        // Later entries win: inputs come behind the file's keys.
        given: new Map([...beneath, ...named].map(pair)),
        overruled: new Map(fromFile.filter(({ key }) => fromInputs.some((input) => input.key === key)).map(pair)),
        problems: [
            ...(file?.problems ?? []),
            ...named.flatMap(({ key, at }) => nameProblem(key, at, rows)),
            ...named.flatMap(({ key, value, at }) => keyMisplaced({ key, value, at }, rows, keyOf(sources))),
        ],
        placed: (offset, at) => at.in === 'file' && file !== null && offset !== null ? placeIn(file, path, offset) : at,
    };
}
function entriesOf(texts, at) {
    return Object.entries(texts)
        .filter(([, text]) => text !== '')
        .map(([key, text]) => ({ key, value: { is: 'text', text, offset: null }, at }));
}
function pair({ key, value, at }) {
    return [key, { raw: value, at }];
}
function placeIn(file, path, offset) {
    return { in: 'file', path, ...file.placeOf(offset) };
}
/**
 * Where a setting was written, or a part of it: a key of its map, or a line that begins with the part. Null where nobody
 * wrote it.
 */
function whereWritten({ given, placed }, name, part) {
    const found = given.get(name);
    if (found === undefined)
        return null;
    const offset = part === null ? null : offsetOf(found.raw, part);
    return offset === null ? found.at : placed(offset, found.at);
}
function offsetOf(raw, part) {
    if (raw.is === 'map')
        return raw.entries.find(({ key }) => key === part)?.offset ?? null;
    if (raw.is !== 'list')
        return null;
    return raw.items.find((item) => item.is === 'text' && item.text.startsWith(part))?.offset ?? null;
}
/** Every secret of the sources: no message may hold one of them. */
function secretsOf(inputs, rows = (0,settings/* gateRows */.Zl)()) {
    return rows.inputs.filter(({ sensitive }) => sensitive).flatMap(({ name }) => inputs[name] ?? []);
}
function keyOf({ inputs }) {
    return (inputs['api-key'] ?? '').trim();
}
function nameProblem(key, at, rows) {
    const [here, there] = placesFrom(at, rows);
    if (here.some(({ name }) => name === key))
        return [];
    const elsewhere = there.find(({ name }) => name === key);
    return [elsewhere === undefined ? unknownName(key, at, rows) : misplaced(elsewhere, at)];
}
/** The rows of the place where something was written, and those of the other place. */
function placesFrom(at, { inputs, file }) {
    return at.in === 'file' ? [file, inputs] : [inputs, file];
}
function unknownName(key, at, rows) {
    const [here, there] = placesFrom(at, rows);
    const [near = null] = [here, [...here, ...there]].flatMap((known) => (0,nearest/* nearestName */.q)(key, known.map(({ name }) => name)) ?? []);
    const setting = [...here, ...there].find(({ name }) => name === near);
    const who = {
        input: 'the action has no such input',
        flag: 'there is no such flag',
        file: 'the policy file has no such key',
        run: '',
    }[at.in];
    const guess = near === null ? '' : `; did you mean \`${near}\`?`;
    return {
        ...(0,wording/* settingsProblem */.V1)('setting-unknown', key, at),
        setting: (0,showing/* shown */.SP)(key),
        says: `${(0,problem/* nameAt */.D)(at, (0,showing/* shown */.SP)(key))} is not known: ${who}${guess === '' ? '.' : guess}`,
        allowed: near === null ? here.map(({ name }) => `\`${name}\``).join(', ') : null,
        example: setting === undefined ? null : (0,wording/* exampleAt */.Ez)(setting, at),
    };
}
function misplaced(setting, at) {
    const inFile = at.in === 'file';
    const where = inFile ? 'is no key of the policy file' : 'stands in the policy file, not here';
    const why = setting.whyOnlyHere === null ? '' : `: ${setting.whyOnlyHere}`;
    const right = inFile ? { in: 'input' } : { in: 'file', path: '', line: 1, column: 1 };
    return {
        ...(0,wording/* settingsProblem */.V1)('setting-misplaced', setting.name, at),
        says: `${(0,problem/* nameAt */.D)(at, setting.name)} ${where}${why}.`,
        example: (0,wording/* exampleAt */.Ez)(setting, right),
    };
}
/** A key in the wrong setting would travel into logs and packets: stop before it does. */
function keyMisplaced({ key, value, at }, rows, realKey) {
    const row = [...rows.inputs, ...rows.file].find(({ name }) => name === key);
    if (row?.sensitive === true)
        return [];
    const texts = textsOf(value);
    const holdsKey = realKey.length >= 12 && texts.some((text) => text.includes(realKey));
    if (!holdsKey && !texts.some(showing/* looksLikeKey */.zC))
        return [];
    const name = (0,problem/* nameAt */.D)(at, (0,showing/* shown */.SP)(key));
    const what = holdsKey ? 'holds the API key' : 'holds something that has the form of an API key';
    return [
        {
            ...(0,wording/* settingsProblem */.V1)('key-misplaced', key, at),
            setting: (0,showing/* shown */.SP)(key),
            says: `${name} ${what}. Take it out, revoke the key if it is real, and give the new one by \`api-key\` alone.`,
            example: 'api-key: ${{ secrets.COMETAPI_KEY }}',
        },
    ];
}
function textsOf(raw) {
    switch (raw.is) {
        case 'text':
            return [raw.text];
        case 'list':
            return raw.items.flatMap(textsOf);
        case 'map':
            return raw.entries.flatMap(({ key, value }) => [key, ...textsOf(value)]);
        case 'nothing':
            return [];
    }
}


/***/ }),

/***/ 45434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ WORKFLOW_PATH),
/* harmony export */   LS: () => (/* binding */ workflowText),
/* harmony export */   MJ: () => (/* binding */ policyText),
/* harmony export */   Zn: () => (/* binding */ nextSteps)
/* harmony export */ });
/* unused harmony export ACTION_REFERENCE */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95721);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40302);



/** Where `init` writes the workflow. */
const WORKFLOW_PATH = '.github/workflows/fallback-evidence.yml';
/**
 * How a workflow calls the action. `OWNER` stands for the account whose copy is used, which only the team knows. The
 * whole version: below 1.0.0 no tag floats (.github/workflows/release.yml).
 */
const ACTION_REFERENCE = 'OWNER/fallback-evidence-gate@v0.1.0';
/** The checkout that the application's job uses: https://github.com/actions/checkout/releases */
const CHECKOUT = 'actions/checkout@v7';
/** The policy file. `command` is not in it: one file serves the job with the secret and the job with the application. */
function policyText(answers) {
    const settings = {
        version: 1,
        surface: answers.surface,
        ...(answers.model === null ? {} : { model: answers.model }),
        'request-profile': answers.profile ?? 'minimal',
        ...routeSettings(answers.baseUrl ?? null),
        'max-attempts': 3,
        deadline: '60s',
        'max-delay': '30s',
    };
    return `# What must be seen before fallback traffic is promoted. Reviewed like code: whoever may edit this file decides
# what may be promoted. Every setting: the table in the action's README.
${(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(settings, { lineWidth: 0 })}
# Where the run happens and the way back. Fill it in; the gate warns until it is there.
# setup:
#   environment: staging
#   test-model: the model that your test account may use
#   rollback: set the fallback share back to 0
#   escalation: who is called when a drill fails, or none

# The reply fields that your application reads:
# contract-fields:
#   - "${EXAMPLE_FIELD[answers.surface]}"

# What an assertion weighs: block, warn or off.
# severities:
#   retry-after-honoured: block
`;
}
const EXAMPLE_FIELD = {
    'chat-completions': 'choices[*].message.content: string|null',
    responses: 'output[type=message].content[*].text: string',
};
function routeSettings(baseUrl) {
    if (baseUrl === null || new URL(baseUrl).origin === _base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .COMETAPI_ORIGIN */ .q8)
        return {};
    return { 'base-url': baseUrl, 'allowed-origins': [new URL(baseUrl).origin] };
}
/**
 * The workflow: one job that holds the secret and runs nobody's code, and, where there is an application, one job that
 * runs it and holds no secret.
 */
function workflowText(answers) {
    const jobs = [
        answers.evidence === 'live' ? contractJob(answers) : rehearsalJob(answers),
        ...(answers.command === null ? [] : [applicationJob(answers, answers.command)]),
    ];
    return `# Put the account whose copy of the gate you use in the place of OWNER.
name: Fallback evidence
# No path filters and no \`if:\` on the jobs: a job that is skipped counts as passed.
on:
  pull_request:
  merge_group:
  workflow_dispatch:
  schedule:
    # Contract fields drift without any change of yours.
    - cron: '17 5 * * 1'

permissions: {}

jobs:
${jobs.join('\n')}`;
}
function contractJob(answers) {
    return `  # Holds the secret: no checkout and no command, so no code of a pull request can reach it.
  contract:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write
      # The schedule compares with its last packet, and keeps one issue about drift.
      actions: read
      issues: write
    steps:
${step(answers, { ...routeInputs(answers), 'api-key': '${{ secrets.COMETAPI_KEY }}' })}`;
}
function rehearsalJob(answers) {
    return `  # Asks the simulator: needs no key, and never promotes.
  rehearsal:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write
      # The schedule compares with its last packet, and keeps one issue about drift.
      actions: read
      issues: write
    steps:
${step(answers, { ...routeInputs(answers), evidence: 'rehearsal' })}`;
}
function applicationJob(answers, command) {
    return `  # Runs the pull request's own code: no secret, and a token that can only read.
  application:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      # Install here what the command needs.
${step(answers, { surface: answers.surface, evidence: 'rehearsal', command, comment: 'never' })}`;
}
/** Said in the workflow too: until the policy is merged, no job can read it. */
function routeInputs({ surface, model, profile, baseUrl }) {
    return {
        surface,
        ...(model === null ? {} : { model }),
        ...(profile === undefined ? {} : { 'request-profile': profile }),
        ...(baseUrl === undefined || baseUrl === null ? {} : { 'base-url': baseUrl }),
    };
}
function step({ action = ACTION_REFERENCE }, inputs) {
    const block = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)([{ uses: action, with: inputs }], { lineWidth: 0 });
    return block.replace(/^(?=.)/gm, '      ');
}
/** What `init` says when both files are written. */
function nextSteps({ evidence }) {
    const steps = [
        `Put the account whose copy of the gate you use in the place of OWNER in ${WORKFLOW_PATH}. Behind the @ stands the tag of a release of that copy; the full SHA of a commit there works as well, and never moves.`,
        `Read ${_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$} and ${WORKFLOW_PATH}, and commit them.`,
        'Make the jobs required checks (Settings, Rules), and let CODEOWNERS guard both files: whoever may edit them may remove the gate.',
    ];
    const secret = 'Save the key as the repository secret COMETAPI_KEY (Settings, Secrets and variables, Actions).';
    const all = evidence === 'live' ? [secret, ...steps] : steps;
    return all.map((step, index) => `${index + 1}. ${step}\n`).join('');
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


/***/ })

};
