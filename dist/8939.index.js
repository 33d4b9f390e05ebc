export const id = 8939;
export const ids = [8939];
export const modules = {

/***/ 15744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ NOBODY_TO_ASK),
  YK: () => (/* binding */ accessOf),
  j_: () => (/* binding */ readEvent),
  U_: () => (/* binding */ repositoryReader)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/publish/github/base-policy.js
var base_policy = __webpack_require__(51145);
// EXTERNAL MODULE: ./lib/publish/github/api.js
var github_api = __webpack_require__(77827);
// EXTERNAL MODULE: ./lib/publish/github/unreadable.js
var unreadable = __webpack_require__(21628);
;// CONCATENATED MODULE: ./lib/publish/github/git-objects.js


/** One answer names at most so many files (https://docs.github.com/rest/commits/commits#compare-two-commits). */
const MOST_FILES = 300;
/** SHA-1 or SHA-256 object names of git. */
const OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Opens the connection when it is first used, and asks for each commit once. */
function gitObjects(access) {
    let opened = null;
    const ask = async (route, fields, what, read) => {
        opened ??= (0,github_api/* githubApi */.Mc)(access);
        const api = await opened;
        const answer = await api.call(`GET /repos/{owner}/{repo}/${route}`, fields);
        const head = `${what} could not be read:`;
        return answer.state === 'ok' ? (read(answer.data) ?? (0,unreadable/* oddlyTold */.Y)(head)) : (0,unreadable/* notTold */.x)(answer, head);
    };
    const commits = new Map();
    const commit = (id) => {
        const asked = commits.get(id) ?? ask('git/commits/{id}', { id }, `Commit ${id.slice(0, 12)}`, readCommit);
        commits.set(id, asked);
        return asked;
    };
    return {
        commit,
        tree: (id, below) => ask('git/trees/{id}', { id, ...(below ? { recursive: '1' } : {}) }, 'The list of files', readTree),
        blob: (id) => ask('git/blobs/{id}', { id }, 'A file', readBlob),
        compare: (base, head) => ask('compare/{basehead}', { basehead: `${base}...${head}`, per_page: 1 }, 'What changed', readComparison),
    };
}
function objectName(value) {
    return typeof value === 'string' && OBJECT.test(value) ? value : null;
}
function readCommit(data) {
    if (!(0,github_api/* isObject */.Gv)(data) || !(0,github_api/* isObject */.Gv)(data.tree) || !Array.isArray(data.parents))
        return null;
    const tree = objectName(data.tree.sha);
    const parents = data.parents.map((parent) => ((0,github_api/* isObject */.Gv)(parent) ? objectName(parent.sha) : null));
    return tree === null || parents.includes(null)
        ? null
        : { state: 'read', tree, parents: parents.filter((parent) => parent !== null) };
}
function readTree(data) {
    if (!(0,github_api/* isObject */.Gv)(data) || !Array.isArray(data.tree))
        return null;
    const entries = data.tree.map(readEntry);
    return entries.includes(null)
        ? null
        : { state: 'read', entries: entries.filter((entry) => entry !== null), isWhole: data.truncated !== true };
}
/** By git's file modes; older repositories have more than one for files (https://git-scm.com/docs/git-fast-import). */
function kindOf(mode) {
    if (mode.startsWith('100'))
        return 'file';
    if (mode === '120000')
        return 'link';
    if (mode === '040000')
        return 'folder';
    return mode === '160000' ? 'module' : null;
}
function readEntry(entry) {
    if (!(0,github_api/* isObject */.Gv)(entry) || typeof entry.path !== 'string' || typeof entry.mode !== 'string')
        return null;
    const kind = kindOf(entry.mode);
    const id = objectName(entry.sha);
    if (kind === null || id === null)
        return null;
    return { path: entry.path, kind, id, bytes: typeof entry.size === 'number' ? entry.size : null };
}
function readBlob(data) {
    if (!(0,github_api/* isObject */.Gv)(data) || typeof data.content !== 'string' || data.encoding !== 'base64')
        return null;
    return { state: 'read', bytes: Buffer.from(data.content, 'base64') };
}
/** All files stand on the first page, whatever its size. */
function readComparison(data) {
    if (!(0,github_api/* isObject */.Gv)(data) || !(0,github_api/* isObject */.Gv)(data.merge_base_commit) || !Array.isArray(data.files))
        return null;
    const mergeBase = objectName(data.merge_base_commit.sha);
    if (mergeBase === null)
        return null;
    const renamed = new Map();
    for (const file of data.files) {
        if (!(0,github_api/* isObject */.Gv)(file))
            return null;
        const { filename, previous_filename: old, status } = file;
        if (status === 'renamed' && typeof filename === 'string' && typeof old === 'string')
            renamed.set(filename, old);
    }
    return { state: 'read', mergeBase, renamed, isWhole: data.files.length < MOST_FILES };
}

;// CONCATENATED MODULE: ./lib/flows/from-runner.js



/** The event file as JSON; a file that cannot be read tells nothing, and what is not told counts as the worst. */
async function readEvent(environment) {
    const path = environment['GITHUB_EVENT_PATH'];
    if (path === undefined || path === '')
        return null;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
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
        defaultBranch: () => (0,base_policy/* defaultBranch */.OR)(access),
        tipOf: (branch) => (0,base_policy/* tipOf */.nM)(access, branch),
        fileAt: (path, commit) => (0,base_policy/* fileAtCommit */.fw)(access, path, commit),
        objects: gitObjects(access),
    };
}
const NO_TOKEN = {
    state: 'unreadable',
    why: "The policy that judges could not be read: there is no token for GitHub's API, or no repository.",
    remedy: 'Leave `github-token` at its default and give the job `permissions: contents: read`; on a command line set the variable `GITHUB_TOKEN`.',
};
const NO_OBJECTS = {
    ...NO_TOKEN,
    why: "What the change does could not be read: there is no token for GitHub's API, or no repository.",
};
/** Without a token every question stays open. */
const NOBODY_TO_ASK = {
    defaultBranch: () => Promise.resolve(NO_TOKEN),
    tipOf: () => Promise.resolve(NO_TOKEN),
    fileAt: () => Promise.resolve(NO_TOKEN),
    objects: {
        commit: () => Promise.resolve(NO_OBJECTS),
        tree: () => Promise.resolve(NO_OBJECTS),
        blob: () => Promise.resolve(NO_OBJECTS),
        compare: () => Promise.resolve(NO_OBJECTS),
    },
};


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

/***/ 51145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   fw: () => (/* binding */ fileAtCommit),
/* harmony export */   nM: () => (/* binding */ tipOf)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77827);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21628);


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
    return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .oddlyTold */ .Y)(head(what));
}
function unreadable(answer, what) {
    return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .notTold */ .x)(answer, head(what));
}
function head(what) {
    return `The policy that judges could not be read (${what}):`;
}


/***/ }),

/***/ 21628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ oddlyTold),
/* harmony export */   x: () => (/* binding */ notTold)
/* harmony export */ });
/** Why GitHub did not say it. `head` begins the sentence and ends with a colon: `The policy could not be read:`. */
function notTold(answer, head) {
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
/** GitHub's answer is none to the question. */
function oddlyTold(head) {
    return {
        state: 'unreadable',
        why: `${head} GitHub's answer names none.`,
        remedy: 'Run the job again; if it stays, see githubstatus.com.',
    };
}


/***/ })

};
