export const id = 2484;
export const ids = [2484];
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

/***/ 34884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _policy_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72737);
/* harmony import */ var _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73631);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34563);



/** Sorts what went wrong: cancelled, the user's settings, the platform, or a fault of ours. */
function endOf(error, signal) {
    if (signal.aborted) {
        return {
            exit: _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.blocked,
            text: 'Hold: the run was cancelled before it was judged. Everything it started was ended; there is no packet. Run it again.',
        };
    }
    if (error instanceof _policy_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j)
        return { exit: _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.configuration, text: error.message };
    if (error instanceof _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PlatformError */ .W)
        return { exit: _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.blocked, text: error.message };
    return {
        exit: _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.ours,
        text: `Hold: the gate itself failed, so nothing was judged. Please report this: ${describe(error)}`,
    };
}
/** Messages of the chain of causes; stacks only, where nothing else tells the place. */
function describe(error) {
    if (!(error instanceof Error))
        return String(error);
    const place = /\n\s+at (?<place>[^\n]+)/.exec(error.stack ?? '')?.groups?.['place'];
    const cause = error.cause === undefined ? '' : ` Caused by: ${describe(error.cause)}`;
    return `${error.name}: ${error.message}${place ? ` (at ${place})` : ''}${cause}`;
}


/***/ }),

/***/ 57645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ findPolicy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72889);
/* harmony import */ var _policy_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72737);
/* harmony import */ var _policy_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40302);





/**
 * Finds both policy files. Throws ConfigurationError when a file is there and cannot be read.
 *
 * @param named the input `policy`; undefined or empty for the usual place
 * @param directory the workspace
 * @param checkout `ignored` where the workspace need not be a checkout of the change: then its commit is read
 */
async function findPolicy(named, directory, occasion, repository, checkout = 'read') {
    const path = inRepository(named === undefined || named === '' ? _policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_PATH */ .l$ : named, directory);
    if (occasion.judgedAt.at === 'checkout') {
        const running = await fromCheckout(path, directory);
        return { judging: { state: 'by-hand' }, running, hidden: null };
    }
    const [judging, own] = await Promise.all([
        judgingText(path, occasion, repository),
        proposesItself(occasion)
            ? ownText(path, checkout === 'read' ? directory : null, occasion, repository)
            : null,
    ]);
    const judge = judging.state === 'found' ? judging.file : null;
    if (own === null)
        return { judging, running: judge, hidden: null };
    if (own.state === 'unreadable')
        return { judging, running: judge, hidden: own };
    return { judging, running: own.state === 'found' ? { path, text: own.text } : null, hidden: null };
}
/**
 * A change runs by its own policy. Under `pull_request_target` it does not: the job holds the base branch's secrets, and
 * nothing that the head says may steer it.
 */
function proposesItself({ isChange, event }) {
    return isChange && event !== 'pull_request_target';
}
async function judgingText(path, { judgedAt, isChange }, repository) {
    const place = await commitOf(judgedAt, repository);
    if (place.state === 'unreadable')
        return place;
    const { ref, commit } = place;
    if (commit === null)
        return { state: 'absent', ref, commit };
    // A change that names another file than the team's would be judged by nobody.
    const paths = isChange && path !== _policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_PATH */ .l$ ? [path, _policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_PATH */ .l$] : [path];
    for (const each of paths) {
        const found = await repository.fileAt(each, commit);
        if (found.state === 'unreadable')
            return found;
        if (found.state === 'found')
            return { state: 'found', file: { path: each, text: found.text }, ref, commit };
    }
    return { state: 'absent', ref, commit };
}
async function commitOf(place, repository) {
    switch (place.at) {
        case 'commit':
            return { state: 'asked', ref: place.commit, commit: place.commit };
        case 'tip':
            return tip(place.branch, repository);
        case 'before-push':
            return beforePush(place, repository);
        case 'unknown':
        case 'checkout':
            return {
                state: 'unreadable',
                why: 'The policy that judges could not be read: the event does not say which branch the change is for.',
                remedy: 'Run the job again. If it stays, report it with the name of the event.',
            };
    }
}
async function tip(named, repository) {
    const branch = named === null ? await repository.defaultBranch() : { state: 'found', name: named };
    if (branch.state === 'unreadable')
        return branch;
    const found = await repository.tipOf(branch.name);
    if (found.state === 'unreadable')
        return found;
    return { state: 'asked', ref: `heads/${branch.name}`, commit: found.name };
}
/** A push to the default branch must not be judged by what it brings; one to another branch is judged by the default branch. */
async function beforePush({ pushed, defaultBranch, isNew, before }, repository) {
    const known = defaultBranch === null
        ? await repository.defaultBranch()
        : { state: 'found', name: defaultBranch };
    if (known.state === 'unreadable')
        return known;
    if (pushed === known.name && isNew)
        return { state: 'asked', ref: `heads/${known.name}`, commit: null };
    if (pushed !== known.name || before === null)
        return tip(known.name, repository);
    return { state: 'asked', ref: before, commit: before };
}
/**
 * The policy file of a change: of the checkout, or, in a job that needs none, of the commit that the job runs on. That
 * one is a merge that GitHub makes and may have dropped; the head is the next best.
 */
async function ownText(path, directory, { ranCommit, evaluatedCommit }, repository) {
    if (directory !== null && (await hasCheckout(directory))) {
        const file = await fromCheckout(path, directory);
        return file === null ? { state: 'absent' } : { state: 'found', text: file.text };
    }
    let last = UNKNOWN_COMMIT;
    for (const commit of new Set([ranCommit, evaluatedCommit])) {
        if (commit === null)
            continue;
        last = await repository.fileAt(path, commit);
        if (last.state !== 'unreadable')
            return last;
    }
    return last;
}
const UNKNOWN_COMMIT = {
    state: 'unreadable',
    why: "The change's own policy could not be read: the event does not name its commit.",
    remedy: 'Check the change out before the gate runs (`actions/checkout`), then re-run.',
};
function inRepository(path, directory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path) : path;
}
/** A workspace with anything in it was checked out: a policy file that is missing there was removed. */
async function hasCheckout(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    return names.length > 0;
}
async function fromCheckout(path, directory) {
    try {
        return { path, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path), 'utf8') };
    }
    catch (error) {
        const code = (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw new _policy_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([
            {
                code: 'file-unreadable',
                setting: 'policy',
                at: { in: 'run' },
                value: path,
                says: `The policy file \`${path}\` is there and cannot be read (${(0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoText */ .iQ)(error)}).`,
                allowed: 'a YAML file that this job may read',
                example: `chmod a+r ${path}`,
            },
        ], [], { cause: error });
    }
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

/***/ 74875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ occasionFrom),
/* harmony export */   u: () => (/* binding */ BY_HAND)
/* harmony export */ });
/** What an occasion's `event` says when no workflow started the run. */
const BY_HAND = 'by-hand';
/** What it says on a runner that does not name its event. */
const UNKNOWN_EVENT = 'unknown';
const DEPENDABOT = 'dependabot[bot]';
/** Longest name, ref or path that is kept; git and GitHub allow less. */
const LONGEST_NAME = 500;
/** Git's name for "no commit", sent as `before` of a new branch. */
const NO_COMMIT = /^0+$/;
/**
 * What started the run, from the runner's variables and the event file. Total: an event file of any content gives an
 * occasion, and what it does not say is null. A pull request whose origin is not told counts as a fork's.
 */
function occasionFrom(env, event) {
    const name = eventName(env);
    const pull = asObject(member(event, 'pull_request'));
    const pulled = name.startsWith('pull_request');
    const head = name === 'workflow_run' ? member(event, 'workflow_run') : pull;
    const repository = repositoryName(env['GITHUB_REPOSITORY']);
    const runId = digits(env['GITHUB_RUN_ID']);
    return {
        event: name,
        repository,
        repositoryId: digits(env['GITHUB_REPOSITORY_ID']),
        headRepository: pulled || name === 'workflow_run' ? headName(name, head) : repository,
        fromFork: pulled || name === 'workflow_run' ? isFork(name, head, env) : false,
        fromDependabot: env['GITHUB_ACTOR'] === DEPENDABOT || member(member(pull, 'user'), 'login') === DEPENDABOT,
        pullRequest: pulled ? pullNumber(event) : runPullNumber(name, head),
        evaluatedCommit: evaluatedCommit(name, event, env),
        ranCommit: commit(env['GITHUB_SHA']),
        baseCommit: baseCommit(name, event),
        ref: plainName(env['GITHUB_REF']),
        workflow: plainName(env['GITHUB_WORKFLOW']),
        workflowRef: plainName(env['GITHUB_WORKFLOW_REF']),
        job: plainName(env['GITHUB_JOB']),
        runId,
        runAttempt: Number(digits(env['GITHUB_RUN_ATTEMPT']) ?? '1'),
        runUrl: runUrl(env['GITHUB_SERVER_URL'], repository, runId),
        // The runner tells no step which environment its job runs in.
        jobEnvironment: null,
        isChange: name === 'pull_request' || name === 'pull_request_target' || name === 'merge_group',
        judgedAt: judgedAt(name, event, env),
    };
}
/**
 * Which policy judges (docs/which-policy-judges.md). A pull request names its base branch, not its base commit: that one
 * stays where it was when the pull request was opened or last updated, while the branch moves on.
 */
function judgedAt(name, event, env) {
    if (name === BY_HAND)
        return { at: 'checkout' };
    if (name.startsWith('pull_request')) {
        const base = member(member(member(event, 'pull_request'), 'base'), 'ref');
        const branch = branchName(base) ?? branchName(env['GITHUB_BASE_REF']);
        return branch === null ? { at: 'unknown' } : { at: 'tip', branch };
    }
    if (name === 'merge_group') {
        const base = baseCommit(name, event);
        return base === null ? { at: 'unknown' } : { at: 'commit', commit: base };
    }
    const defaultBranch = branchName(member(member(event, 'repository'), 'default_branch'));
    if (name !== 'push')
        return { at: 'tip', branch: defaultBranch };
    const before = member(event, 'before');
    const isNew = typeof before === 'string' && NO_COMMIT.test(before);
    const pushed = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1];
    return {
        at: 'before-push',
        pushed: branchName(pushed),
        defaultBranch,
        isNew,
        before: commit(before),
    };
}
function eventName(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    if (/^[a-z_]{1,64}$/.test(name))
        return name;
    return name === '' && env['GITHUB_ACTIONS'] !== 'true' ? BY_HAND : UNKNOWN_EVENT;
}
/** Where the code under review comes from. GitHub sends null for a fork that was deleted. */
function headRepo(name, head) {
    return name === 'workflow_run' ? member(head, 'head_repository') : member(member(head, 'head'), 'repo');
}
function headName(name, head) {
    return repositoryName(member(headRepo(name, head), 'full_name'));
}
/** By id where both sides tell one, since a repository can be renamed; unknown counts as a fork. */
function isFork(name, head, env) {
    const from = headRepo(name, head);
    const base = name === 'workflow_run' ? member(head, 'repository') : member(member(head, 'base'), 'repo');
    const fromId = member(from, 'id');
    const baseId = member(base, 'id') ?? Number(digits(env['GITHUB_REPOSITORY_ID']) ?? 'NaN');
    if (isCount(fromId) && isCount(baseId))
        return fromId !== baseId;
    const fromName = repositoryName(member(from, 'full_name'));
    const baseName = repositoryName(member(base, 'full_name')) ?? repositoryName(env['GITHUB_REPOSITORY']);
    return fromName === null || baseName === null || fromName.toLowerCase() !== baseName.toLowerCase();
}
function pullNumber(event) {
    const number = member(member(event, 'pull_request'), 'number') ?? member(event, 'number');
    return isCount(number) ? number : null;
}
/** A finished workflow names the pull requests of its commit; only a single one is meant for sure. */
function runPullNumber(name, run) {
    const pulls = name === 'workflow_run' ? member(run, 'pull_requests') : null;
    if (!Array.isArray(pulls) || pulls.length !== 1)
        return null;
    const number = member(pulls[0], 'number');
    return isCount(number) ? number : null;
}
/** The commit under review: on pull requests not GITHUB_SHA, which is a merge commit or the base branch. */
function evaluatedCommit(name, event, env) {
    if (name.startsWith('pull_request'))
        return commit(member(member(member(event, 'pull_request'), 'head'), 'sha'));
    if (name === 'merge_group')
        return commit(member(member(event, 'merge_group'), 'head_sha')) ?? commit(env['GITHUB_SHA']);
    if (name === 'workflow_run')
        return commit(member(member(event, 'workflow_run'), 'head_sha'));
    return commit(env['GITHUB_SHA']);
}
function baseCommit(name, event) {
    if (name.startsWith('pull_request'))
        return commit(member(member(member(event, 'pull_request'), 'base'), 'sha'));
    if (name === 'merge_group')
        return commit(member(member(event, 'merge_group'), 'base_sha'));
    return name === 'push' ? commit(member(event, 'before')) : null;
}
function runUrl(server, repository, runId) {
    if (server === undefined || repository === null || runId === null)
        return null;
    if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
        return null;
    return `${new URL(server).origin}/${repository}/actions/runs/${runId}`;
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
/** An own member of an object; a hostile event file may hold anything, a prototype's members are none of it. */
function member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}
/** SHA-1 or SHA-256 object names of git. */
function commit(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !NO_COMMIT.test(value)
        ? value
        : null;
}
function repositoryName(value) {
    return typeof value === 'string' && /^(?!\.)[\w.-]{1,100}\/(?!\.\.?$)[\w.-]{1,100}$/.test(value)
        ? value
        : null;
}
/** A branch as git allows it (git-check-ref-format), so that it can stand in an address. */
function branchName(value) {
    if (typeof value !== 'string')
        return null;
    return plainName(value) !== null && !/[\s~^:?*[\\]|\.\.|^[/-]|\/$/.test(value) ? value : null;
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
function digits(value) {
    return value !== undefined && /^[1-9][0-9]{0,15}$/.test(value) ? value : null;
}
/** A name that can be shown: of sensible length and without control characters. */
function plainName(value) {
    const usable = value !== undefined && value !== '' && value.length <= LONGEST_NAME && !/\p{C}/u.test(value);
    return usable ? value : null;
}


/***/ }),

/***/ 77827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ loadGithubClient),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Mc: () => (/* binding */ githubApi)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _platform_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73631);


/** One call may take this long; a comment page of 100 answers in well under a second. */
const CALL_DEADLINE_MS = 10_000;
/** All waiting for retries together: a gate must not hang on its comment. */
const WAIT_BUDGET_MS = 30_000;
const TRIES = 4;
const FIRST_WAIT_MS = 1000;
/** Loads the client of GitHub's API, so that the comment finds it ready. */
const loadGithubClient = () => __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
/**
 * GitHub's API with a deadline for each call and a bound for all waiting together. Repeated are network faults, 5xx and
 * rate limits (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately).
 * A POST is repeated only where GitHub said that it did nothing: a lost answer could mean a second comment.
 */
async function githubApi(access) {
    const { getOctokit } = await loadGithubClient();
    const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, '') });
    const [owner = '', repo = ''] = access.repository.split('/');
    const pause = access.pause ?? node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout;
    const budget = { leftMs: WAIT_BUDGET_MS };
    const once = async (route, fields, redirect) => {
        const signal = AbortSignal.timeout(access.deadlineMs ?? CALL_DEADLINE_MS);
        try {
            const reply = await octokit.request(route, { owner, repo, ...fields, request: { signal, redirect } });
            const { link, location = null } = reply.headers;
            return { answer: { state: 'ok', data: reply.data, next: nextPage(link), location }, waitMs: null };
        }
        catch (error) {
            return refusal(error);
        }
    };
    const withRetries = async (route, fields, redirect) => {
        for (let tried = 1;; tried += 1) {
            const { answer, waitMs } = await once(route, fields, redirect);
            const lostReply = answer.state === 'unreachable' && route.startsWith('POST');
            if (waitMs === null || lostReply || tried >= TRIES)
                return answer;
            const wait = Math.max(waitMs, FIRST_WAIT_MS * 2 ** (tried - 1));
            if (wait > budget.leftMs)
                return answer;
            budget.leftMs -= wait;
            await pause(wait);
        }
    };
    return {
        call: (route, fields = {}) => withRetries(route, fields, 'follow'),
        locate: (route, fields = {}) => withRetries(route, fields, 'manual'),
    };
}
function refusal(error) {
    if (!isObject(error) || typeof error.status !== 'number' || !('response' in error)) {
        return { answer: { state: 'unreachable', why: (0,_platform_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .x)(error) }, waitMs: 0 };
    }
    const { status, response } = error;
    // octokit gives network faults the status 500 and no response.
    if (!isObject(response))
        return { answer: { state: 'unreachable', why: (0,_platform_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .x)(error) }, waitMs: 0 };
    const headers = isObject(response.headers) ? response.headers : {};
    const message = isObject(response.data) && typeof response.data.message === 'string' ? response.data.message : '';
    return { answer: { state: 'refused', status, message }, waitMs: waitFor(status, message, headers) };
}
function waitFor(status, message, headers) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    const asked = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
    if (status >= 500)
        return asked ?? 0;
    const limited = status === 429 || (status === 403 && (asked !== null || /rate limit|abuse/i.test(message)));
    if (!limited)
        return null;
    // Without retry-after GitHub asks for at least a minute, which is over our budget.
    return asked ?? WAIT_BUDGET_MS * 2;
}
/** The address of the next page, from the Link header (RFC 8288). */
function nextPage(header) {
    if (typeof header !== 'string')
        return null;
    return /<([^>]+)>\s*;[^,]*\brel="next"/.exec(header)?.[1] ?? null;
}
/** An object that is no list, with members of unknown type. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
