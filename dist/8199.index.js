export const id = 8199;
export const ids = [8199];
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

/***/ 15548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openRoutes),
  O: () => (/* binding */ proxyOf)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/surface/ask.js
var ask = __webpack_require__(98166);
// EXTERNAL MODULE: ./lib/surface/compose.js + 2 modules
var compose = __webpack_require__(96648);
// EXTERNAL MODULE: ./lib/surface/member.js
var member = __webpack_require__(63169);
// EXTERNAL MODULE: ./lib/surface/tool.js
var tool = __webpack_require__(93673);
;// CONCATENATED MODULE: ./lib/simulator/words.js

/** What the prompt asks to repeat: its last quoted words, else its longest word with a digit, else a word of its own. */
function wordsToRepeat(texts) {
    const text = texts.join('\n');
    const quoted = [...text.matchAll(/["`]([^"`\n]{1,200})["`]/g)].at(-1)?.[1];
    if (quoted !== undefined)
        return quoted;
    const words = [...text.matchAll(/[A-Za-z0-9_-]{4,200}/g)]
        .map(([word]) => word)
        .filter((word) => /\d/.test(word));
    return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '') || 'simulated';
}
const SKIES = [
    'A pale sky',
    'A soft grey sky',
    'A wide blue sky',
    'A sky with a few clouds',
    'A low bright sky',
];
const WINDS = ['a light wind', 'hardly any wind', 'a warm breeze', 'a steady wind', 'a cool breeze'];
const EVENINGS = ['calm', 'mild', 'clear', 'quiet', 'dry'];
/** Three harmless sentences that each repeat the words. Other words choose other sentences, the same words the same. */
function sentences(repeat) {
    const sum = Array.from(repeat).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
    const pick = (list, step) => list[Math.floor(sum / step) % list.length] ?? '';
    return (`${pick(SKIES, 1)} stands over the town in the morning, ${repeat}. ` +
        `Around noon there is ${pick(WINDS, 5)} from the west, ${repeat}. ` +
        `The evening is ${pick(EVENINGS, 25)} and ends with ${repeat}.`);
}
/** The tool that `tool_choice` asks for, or null. `auto` leaves the choice to the model, and this one prefers words. */
function forcedTool(body) {
    const tools = (0,member/* listOf */.c3)((0,member/* member */.Dc)(body, 'tools')).map(toolOf);
    const choice = (0,member/* member */.Dc)(body, 'tool_choice');
    if (choice === 'required')
        return tools.find((tool) => tool !== null) ?? null;
    const name = (0,member/* stringAt */.bX)(choice, 'name') ?? (0,member/* stringAt */.bX)((0,member/* member */.Dc)(choice, 'function'), 'name');
    return tools.find((tool) => tool !== null && tool.name === name) ?? null;
}
/** Chat nests name and parameters under `function`, Responses does not. */
function toolOf(tool) {
    const name = (0,member/* stringAt */.bX)(tool, 'name') ?? (0,member/* stringAt */.bX)((0,member/* member */.Dc)(tool, 'function'), 'name');
    if (name === null)
        return null;
    return { name, parameters: (0,member/* member */.Dc)(tool, 'parameters') ?? (0,member/* memberAt */.mz)(tool, 'function', 'parameters') };
}
/** Arguments that fit a tool's parameters, its strings filled with the words to repeat. */
function argumentsFor({ parameters }, repeat) {
    const properties = (0,member/* member */.Dc)(parameters, 'properties');
    const filled = Object.entries((0,member/* isObject */.Gv)(properties) ? properties : {}).map(([name, schema]) => [
        name,
        example(schema, repeat),
    ]);
    return JSON.stringify(Object.fromEntries(filled));
}
function example(schema, repeat) {
    const [first] = (0,member/* listOf */.c3)((0,member/* member */.Dc)(schema, 'enum'));
    if (first !== undefined)
        return first;
    const type = (0,member/* stringAt */.bX)(schema, 'type');
    if (type === 'number' || type === 'integer')
        return 1;
    if (type === 'boolean')
        return true;
    if (type === 'array')
        return [];
    return type === 'object' ? {} : repeat;
}

;// CONCATENATED MODULE: ./lib/simulator/answer.js





const SURFACE_OF = {
    '/v1/chat/completions': 'chat-completions',
    '/v1/responses': 'responses',
};
/** The one model that the list names. Every other name is served too, except those under `.invalid`. */
const SIMULATED_MODEL = 'simulated-model';
/** Answers as a healthy gateway does: a success, or one of the documented refusals. */
function answer(request, given) {
    const surface = Object.hasOwn(SURFACE_OF, request.path) ? SURFACE_OF[request.path] : undefined;
    if (surface === undefined && request.path !== '/v1/models')
        return notFound();
    const allowed = surface === undefined ? ['GET', 'HEAD'] : ['POST'];
    if (request.method === 'OPTIONS')
        return { status: 204, headers: allow(allowed), chunks: [] };
    if (!allowed.includes(request.method))
        return notAllowed(allowed, given);
    if (request.authorization !== `Bearer ${given.key}`) {
        return refuse(given, 401, 'invalid_api_key', 'The API key is not valid.');
    }
    return surface === undefined ? modelList(given) : serve(surface, request, given);
}
function serve(surface, { body }, given) {
    if (body === null)
        return refuse(given, 413, 'invalid_request', 'The request body is too large.');
    const asked = parse(body);
    if (!(0,member/* isObject */.Gv)(asked))
        return refuse(given, 400, 'invalid_request', 'The request body is no JSON object.');
    const model = (0,ask/* requestedModel */.cf)(asked);
    if (model === null || model === '')
        return missing('model', 400, given);
    const field = surface === 'responses' ? 'input' : 'messages';
    if (isEmpty((0,member/* member */.Dc)(asked, field)))
        return missing(field, given.missingFieldStatus, given);
    if (model.endsWith('.invalid')) {
        return refuse(given, 503, 'model_not_found', `No available channel for group default and model ${model}`);
    }
    return succeed(surface, asked, model, given);
}
function succeed(surface, asked, model, given) {
    const repeat = wordsToRepeat((0,ask/* promptTexts */.b5)(asked));
    const tool = forcedTool(asked);
    const composed = (0,compose/* composeReply */.D)({
        surface,
        profile: tool === null ? 'minimal' : 'tool-call',
        text: sentences(repeat),
        ...(tool === null ? {} : { toolArguments: argumentsFor(tool, repeat) }),
        model,
        id: `${surface === 'responses' ? 'resp' : 'chatcmpl'}_${given.id}`,
        createdAt: seconds(given.now),
        stream: (0,ask/* isStreaming */.NN)(asked),
    });
    return {
        ...composed,
        headers: { ...composed.headers, 'x-request-id': given.id },
        chunks: tool === null ? composed.chunks : composed.chunks.map((chunk) => calling(chunk, tool.name)),
    };
}
/** Composed calls name the drill's own tool; an application may have declared another. */
function calling(chunk, name) {
    return chunk.replaceAll(`"name":"${tool/* REPORT_TOOL */.eD}"`, () => `"name":${JSON.stringify(name)}`);
}
function missing(field, status, given) {
    return refuse(given, status, 'invalid_request', `field ${field} is required`);
}
function refuse({ id }, status, code, message) {
    return (0,compose/* composeError */.t)({ status, code, message, requestId: id });
}
function notAllowed(allowed, given) {
    const refused = refuse(given, 405, 'invalid_request', 'This path does not take the method.');
    return { ...refused, headers: { ...refused.headers, ...allow(allowed) } };
}
function allow(methods) {
    return { allow: [...methods, 'OPTIONS'].join(', ') };
}
/** CometAPI answers a wrong path or base URL with a page. Source: https://apidoc.cometapi.com/errors/error-codes-handling. */
function notFound() {
    const page = '<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>\n';
    return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, chunks: [page] };
}
function modelList({ now, id }) {
    const model = { id: SIMULATED_MODEL, object: 'model', created: seconds(now), owned_by: 'simulator' };
    return {
        status: 200,
        headers: { 'content-type': 'application/json', 'x-request-id': id },
        chunks: [JSON.stringify({ object: 'list', data: [model] })],
    };
}
function seconds(now) {
    return Math.floor(now.getTime() / 1000);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isEmpty(value) {
    if (Array.isArray(value))
        return value.length === 0;
    return typeof value !== 'string' || value === '';
}

;// CONCATENATED MODULE: ./lib/simulator/simulator.js


/** A drill's request has a few hundred bytes: 1 MiB is generous, and nobody can fill the memory. */
const BODY_CAP_BYTES = 1024 * 1024;
/**
 * Starts an always-healthy gateway on a free loopback port: both surfaces, streaming, tool calls and the documented
 * refusals. Rejects with the system's error where the port cannot be opened.
 */
async function startSimulator(options) {
    const key = typeof options.key === 'string' ? options.key : options.key.reveal();
    let seen = 0;
    const server = (0,external_node_http_.createServer)((request, response) => {
        seen += 1;
        const given = {
            key,
            now: options.now(),
            id: options.newId(),
            missingFieldStatus: options.missingFieldStatus ?? 400,
        };
        // The only way to get here is a caller that left or sent without end: there is nobody to answer.
        respond(request, response, given).catch(() => response.destroy());
    });
    return { origin: await listen(server), close: () => simulator_close(server), seen: () => seen };
}
async function respond(request, response, given) {
    const body = await readBody(request);
    const { status, headers, chunks } = answer({
        method: request.method ?? '',
        path: (request.url ?? '').replace(/\?.*$/s, ''),
        authorization: request.headers.authorization ?? null,
        body,
    }, given);
    response.writeHead(status, headers);
    for (const chunk of chunks)
        response.write(chunk);
    response.end();
}
/** Null where the body is over the cap. Reads on without keeping it: a client that still sends could not read the refusal. */
async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        if (!Buffer.isBuffer(chunk))
            continue;
        bytes += chunk.length;
        if (bytes > DRAIN_CAP_BYTES)
            throw new Error('the sender does not stop');
        if (bytes <= BODY_CAP_BYTES)
            chunks.push(chunk);
        else
            chunks.length = 0;
    }
    return bytes > BODY_CAP_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}
/** A sender that goes on beyond this has its connection closed. */
const DRAIN_CAP_BYTES = 16 * BODY_CAP_BYTES;
function listen(server) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            if (address === null || typeof address === 'string')
                reject(new Error('the simulator has no port'));
            else
                resolve(`http://127.0.0.1:${address.port}`);
        });
    });
}
function simulator_close(server) {
    return new Promise((resolve, reject) => {
        server.close((error) => {
            if (error)
                reject(error);
            else
                resolve();
        });
        server.closeAllConnections();
    });
}

// EXTERNAL MODULE: ./lib/wire/wire.js
var wire_wire = __webpack_require__(23112);
;// CONCATENATED MODULE: ./lib/flows/gate-route.js


/** No gateway of a drill's few sentences is silent for longer: the drill's own deadline ends it earlier. */
const SILENCE_MS = 300_000;
/**
 * Opens the routes. The fallback is the real gateway or the simulator in its place; the primary is always simulated,
 * since it is not under review. Each wire is pinned to one origin.
 */
async function openRoutes(prepared, around) {
    const { policy, strength } = prepared.plan;
    const { primary, fallback } = policy;
    const simulated = strength === 'rehearsal';
    const opened = simulated
        ? await openSimulated(prepared, around, fallback)
        : await openReal(prepared, around);
    try {
        const second = primary === null ? null : await openSimulated(prepared, around, primary);
        return {
            routes: { fallback: opened.route, primary: second?.route ?? null },
            close: async () => {
                await Promise.all([opened.close(), second?.close()]);
            },
        };
    }
    catch (error) {
        await opened.close();
        throw error;
    }
}
async function openReal({ plan, realKey, guard }, around) {
    if (realKey === null)
        throw new Error('a live run was planned without a key');
    const { origin, basePath, model } = plan.policy.fallback;
    const wire = await (0,wire_wire/* openWire */.K)({
        allows: (asked) => asked === origin,
        silenceMs: SILENCE_MS,
        proxy: proxyOf(around.environment),
    });
    return {
        route: {
            model,
            basePath,
            guard,
            upstream: { origin, basePath, key: realKey, answeredBy: 'gateway', wire },
        },
        close: () => wire.close(),
    };
}
/** Drills run side by side: a counter would give a packet other bytes whenever they arrive in another order. */
const SIMULATED_ID = 'simulated';
/** Where the simulator serves. */
const SIMULATED_PATH = '/v1';
/** The simulator takes a key of its own, so that a rehearsal proves the swap and never holds a real one. */
async function openSimulated({ simulatorKey }, around, { model, basePath }) {
    const simulator = await startSimulator({
        key: simulatorKey,
        now: around.now,
        newId: () => SIMULATED_ID,
    });
    const { origin } = simulator;
    const wire = await (0,wire_wire/* openWire */.K)({ allows: (asked) => asked === origin, silenceMs: SILENCE_MS, proxy: null });
    return {
        route: {
            model,
            basePath,
            guard: null,
            upstream: { origin, basePath: SIMULATED_PATH, key: simulatorKey, answeredBy: 'simulator', wire },
        },
        async close() {
            await wire.close();
            await simulator.close();
        },
    };
}
/** The runner’s proxy settings, in both spellings. */
function proxyOf(environment) {
    const http = environment['HTTP_PROXY'] ?? environment['http_proxy'];
    const https = environment['HTTPS_PROXY'] ?? environment['https_proxy'];
    const no = environment['NO_PROXY'] ?? environment['no_proxy'];
    if (!http && !https)
        return null;
    return { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(no ? { no } : {}) };
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


/***/ }),

/***/ 98166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ prompt),
/* harmony export */   NN: () => (/* binding */ isStreaming),
/* harmony export */   R3: () => (/* binding */ mistaken),
/* harmony export */   b5: () => (/* binding */ promptTexts),
/* harmony export */   cf: () => (/* binding */ requestedModel),
/* harmony export */   kR: () => (/* binding */ wantsCompletionTokens),
/* harmony export */   mK: () => (/* binding */ buildRequest),
/* harmony export */   nk: () => (/* binding */ SURFACE_PATHS),
/* harmony export */   xL: () => (/* binding */ containsNonce)
/* harmony export */ });
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63169);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93673);


/** Where each surface is asked, under a base path such as `/v1`. Source: https://apidoc.cometapi.com/api/text. */
const SURFACE_PATHS = {
    'chat-completions': '/chat/completions',
    responses: '/responses',
};
/** Builds the request of a drill: as few parameters as the profile allows, because providers differ in the others. */
function buildRequest(ask) {
    return ask.surface === 'responses' ? responsesRequest(ask) : chatRequest(ask);
}
function chatRequest({ profile, model, prompt, outputTokens }) {
    const body = {
        model,
        messages: [{ role: 'user', content: prompt }],
        [wantsCompletionTokens(model) ? 'max_completion_tokens' : 'max_tokens']: outputTokens,
        ...(profile === 'streaming' ? { stream: true } : {}),
        ...(profile === 'tool-call'
            ? { tools: [{ type: 'function', function: reportTool() }], tool_choice: forced(true) }
            : {}),
    };
    return { path: SURFACE_PATHS['chat-completions'], body };
}
function responsesRequest({ profile, model, prompt, outputTokens }) {
    const body = {
        model,
        input: prompt,
        max_output_tokens: outputTokens,
        ...(profile === 'streaming' ? { stream: true } : {}),
        ...(profile === 'tool-call'
            ? { tools: [{ type: 'function', ...reportTool() }], tool_choice: forced(false) }
            : {}),
    };
    return { path: SURFACE_PATHS.responses, body };
}
function reportTool() {
    return { name: _tool_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_TOOL */ .eD, description: _tool_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_TOOL_DESCRIPTION */ .DW, parameters: _tool_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_TOOL_PARAMETERS */ .fw };
}
function forced(nested) {
    return nested
        ? { type: 'function', function: { name: _tool_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_TOOL */ .eD } }
        : { type: 'function', name: _tool_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_TOOL */ .eD };
}
/**
 * Whether a model refuses `max_tokens` on the chat surface: OpenAI's o-series, GPT-5 and Codex families do, with or
 * without a provider prefix. Source: https://platform.openai.com/docs/api-reference/chat/create (max_completion_tokens).
 */
function wantsCompletionTokens(model) {
    return /(?:^|\/)(?:o[1-9](?:$|[-:@.])|gpt-[5-9]|codex)/i.test(model);
}
/** The prompt of every drill: harmless, and its answer is recognised by the nonce. */
function prompt(nonce) {
    return (`Write three short, plain sentences about the weather on an ordinary day. Use the words "${nonce}" ` +
        'exactly as written in each of the three sentences. Write nothing else.');
}
/** A model that no catalogue can hold: `.invalid` is reserved for that (RFC 2606). */
const IMPOSSIBLE_MODEL = 'no-such-model.invalid';
/** The same request with one harmless mistake, refused before a model runs. The credential's mistake is in its header, not here. */
function mistaken(request, mistake) {
    if (mistake === 'bad-credential')
        return request;
    if (mistake === 'model-not-found')
        return { ...request, body: { ...request.body, model: IMPOSSIBLE_MODEL } };
    const kept = Object.entries(request.body).filter(([name]) => name !== 'messages' && name !== 'input');
    return { ...request, body: Object.fromEntries(kept) };
}
/** The model that a request names, or null. */
function requestedModel(body) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(body, 'model');
}
/** Whether a request asks for an event stream. */
function isStreaming(body) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'stream') === true;
}
/** Whether any text of a request holds the nonce. */
function containsNonce(body, nonce) {
    return promptTexts(body).some((text) => text.includes(nonce));
}
/** All words that a request says to the model, on either surface: for the needles, which must know them. */
function promptTexts(body) {
    const tools = [...(0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'tools')), ...(0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'functions'))];
    const texts = [
        ...wordsIn((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'messages')),
        ...wordsIn((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'input')),
        ...wordsIn((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'instructions')),
        ...wordsIn((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'prompt')),
        ...wordsIn((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'system')),
        ...tools.flatMap((tool) => [
            (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(tool, 'description'),
            (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(tool, 'function'), 'description'),
        ]),
    ];
    return [...new Set(texts.filter(_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isWords */ .yP))];
}
const WORDED = [
    'content',
    'text',
    'input_text',
    'arguments',
    'output',
    'refusal',
    'parts',
    'tool_calls',
    'function',
    'summary',
];
/** Strings of messages, items and parts, also nested (tool results hold lists of parts). Iterative: requests come from outside. */
function wordsIn(value) {
    const found = [];
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next === 'string')
            found.push(next);
        else if (Array.isArray(next))
            for (const item of next.toReversed())
                pending.push(item);
        else if ((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(next))
            for (const name of WORDED.toReversed())
                pending.push((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(next, name));
    }
    return found;
}


/***/ }),

/***/ 96648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ composeError),
  D: () => (/* binding */ composeReply)
});

// EXTERNAL MODULE: ./lib/surface/tool.js
var tool = __webpack_require__(93673);
;// CONCATENATED MODULE: ./lib/surface/compose-chat.js

/** Long enough for several deltas in a sentence, short enough that a nonce is split over two of them. */
const DELTA_LENGTH = 12;
/** Cuts a text as a stream cuts it. Never between the halves of a surrogate pair. */
function deltasOf(text) {
    const characters = Array.from(text);
    const deltas = [];
    for (let at = 0; at < characters.length; at += DELTA_LENGTH) {
        deltas.push(characters.slice(at, at + DELTA_LENGTH).join(''));
    }
    return deltas;
}
const USAGE = {
    prompt_tokens: 24,
    completion_tokens: 32,
    total_tokens: 56,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
        reasoning_tokens: 0,
        audio_tokens: 0,
        accepted_prediction_tokens: 0,
        rejected_prediction_tokens: 0,
    },
};
/** A Chat Completions reply. Source: https://apidoc.cometapi.com/api/text/chat (sample). */
function composeChat(parts) {
    return { whole: () => wholeChat(parts), events: () => chatEvents(parts) };
}
function wholeChat({ id, model, createdAt, text, toolArguments }) {
    const message = toolArguments === null
        ? { role: 'assistant', content: text, refusal: null, annotations: [] }
        : { role: 'assistant', content: null, refusal: null, tool_calls: [toolCall(id, toolArguments)] };
    return {
        id,
        object: 'chat.completion',
        created: createdAt,
        model,
        choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason(toolArguments) }],
        usage: USAGE,
        service_tier: 'default',
        system_fingerprint: null,
    };
}
function chatEvents(parts) {
    const { id, toolArguments, text } = parts;
    const pieces = toolArguments === null
        ? deltasOf(text).map((content) => ({ content }))
        : [
            { tool_calls: [{ index: 0, ...toolCall(id, '') }] },
            ...deltasOf(toolArguments).map((piece) => ({
                tool_calls: [{ index: 0, function: { arguments: piece } }],
            })),
        ];
    const opening = { role: 'assistant', content: toolArguments === null ? '' : null, refusal: null };
    return [
        chatEvent(parts, opening, null),
        ...pieces.map((delta) => chatEvent(parts, delta, null)),
        chatEvent(parts, {}, finishReason(toolArguments)),
        'data: [DONE]\n\n',
    ];
}
function chatEvent({ id, model, createdAt }, delta, finish) {
    const chunk = {
        id,
        object: 'chat.completion.chunk',
        created: createdAt,
        model,
        service_tier: 'default',
        system_fingerprint: null,
        choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    };
    return `data: ${JSON.stringify(chunk)}\n\n`;
}
function finishReason(toolArguments) {
    return toolArguments === null ? 'stop' : 'tool_calls';
}
function toolCall(id, toolArguments) {
    return {
        id: `call_${id}`,
        type: 'function',
        function: { name: tool/* REPORT_TOOL */.eD, arguments: toolArguments },
    };
}

;// CONCATENATED MODULE: ./lib/surface/compose-responses.js


const compose_responses_USAGE = {
    input_tokens: 24,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 32,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 56,
};
/** A Responses reply. Sources: https://apidoc.cometapi.com/api/text/responses (sample), openai-node src/resources/responses/responses.ts (events). */
function composeResponses(parts) {
    return {
        whole: () => response(parts, 'completed'),
        events: () => numbered([...opening(parts), ...itemEvents(parts), ...ending(parts)]),
    };
}
function response(parts, status) {
    const done = status === 'completed';
    return {
        id: parts.id,
        object: 'response',
        created_at: parts.createdAt,
        completed_at: done ? parts.createdAt : null,
        status,
        background: false,
        error: null,
        incomplete_details: null,
        instructions: null,
        max_output_tokens: null,
        model: parts.model,
        output: done ? [item(parts, 'completed')] : [],
        parallel_tool_calls: true,
        previous_response_id: null,
        prompt_cache_key: null,
        reasoning: { effort: null, summary: null },
        safety_identifier: null,
        service_tier: 'default',
        store: false,
        temperature: 1,
        text: { format: { type: 'text' } },
        tool_choice: 'auto',
        tools: [],
        top_p: 1,
        truncation: 'disabled',
        usage: done ? compose_responses_USAGE : null,
        user: null,
        metadata: {},
    };
}
function itemId({ id, toolArguments }) {
    return toolArguments === null ? `msg_${id}` : `fc_${id}`;
}
function item(parts, status) {
    const done = status === 'completed';
    if (parts.toolArguments === null) {
        const content = done ? [outputText(parts.text)] : [];
        return { id: itemId(parts), type: 'message', status, role: 'assistant', content };
    }
    return {
        id: itemId(parts),
        type: 'function_call',
        status,
        call_id: `call_${parts.id}`,
        name: tool/* REPORT_TOOL */.eD,
        arguments: done ? parts.toolArguments : '',
    };
}
function outputText(text) {
    return { type: 'output_text', text, annotations: [], logprobs: [] };
}
function opening(parts) {
    return [
        { type: 'response.created', response: response(parts, 'in_progress') },
        { type: 'response.in_progress', response: response(parts, 'in_progress') },
        { type: 'response.output_item.added', output_index: 0, item: item(parts, 'in_progress') },
    ];
}
function itemEvents(parts) {
    return parts.toolArguments === null ? textEvents(parts) : argumentEvents(parts, parts.toolArguments);
}
function textEvents(parts) {
    const place = { item_id: itemId(parts), output_index: 0, content_index: 0 };
    return [
        { type: 'response.content_part.added', ...place, part: outputText('') },
        ...deltasOf(parts.text).map((delta) => ({
            type: 'response.output_text.delta',
            ...place,
            delta,
            logprobs: [],
        })),
        { type: 'response.output_text.done', ...place, text: parts.text, logprobs: [] },
        { type: 'response.content_part.done', ...place, part: outputText(parts.text) },
    ];
}
function argumentEvents(parts, toolArguments) {
    const place = { item_id: itemId(parts), output_index: 0 };
    return [
        ...deltasOf(toolArguments).map((delta) => ({
            type: 'response.function_call_arguments.delta',
            ...place,
            delta,
        })),
        {
            type: 'response.function_call_arguments.done',
            ...place,
            name: tool/* REPORT_TOOL */.eD,
            arguments: toolArguments,
        },
    ];
}
function ending(parts) {
    return [
        { type: 'response.output_item.done', output_index: 0, item: item(parts, 'completed') },
        { type: 'response.completed', response: response(parts, 'completed') },
    ];
}
function numbered(events) {
    return events.map(({ type, ...rest }, at) => {
        const data = JSON.stringify({ type, sequence_number: at, ...rest });
        return `event: ${type}\ndata: ${data}\n\n`;
    });
}

;// CONCATENATED MODULE: ./lib/surface/compose.js


/** The request id of composed errors that are given none: digits, like those of the new-api family. */
const COMPOSED_REQUEST_ID = '20260101000000000000000000000001';
const JSON_HEADERS = { 'content-type': 'application/json' };
const STREAM_HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
/** Makes a success reply in exactly the documented shape. Source: https://apidoc.cometapi.com/api/text/chat and /responses. */
function composeReply(composition) {
    const stream = composition.stream ?? composition.profile === 'streaming';
    const callsTool = composition.toolArguments !== undefined || composition.profile === 'tool-call';
    const parts = {
        id: composition.id,
        model: composition.model,
        createdAt: composition.createdAt,
        text: composition.text,
        toolArguments: callsTool ? (composition.toolArguments ?? '{}') : null,
    };
    const composed = composition.surface === 'responses' ? composeResponses(parts) : composeChat(parts);
    return stream
        ? { status: 200, headers: STREAM_HEADERS, chunks: composed.events() }
        : { status: 200, headers: JSON_HEADERS, chunks: [JSON.stringify(composed.whole())] };
}
/**
 * Makes an error reply in the documented envelope, its message ending in `(request id: ...)`.
 * Source: https://apidoc.cometapi.com/errors/error-codes-handling.
 */
function composeError(composition) {
    const requestId = composition.requestId ?? COMPOSED_REQUEST_ID;
    const error = {
        message: `${composition.message} (request id: ${requestId})`,
        type: composition.type ?? 'comet_api_error',
        param: '',
        code: composition.code,
    };
    return {
        status: composition.status,
        headers: { ...JSON_HEADERS, 'x-request-id': requestId },
        chunks: [JSON.stringify({ error })],
    };
}


/***/ }),

/***/ 93673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ REPORT_TOOL_DESCRIPTION),
/* harmony export */   eD: () => (/* binding */ REPORT_TOOL),
/* harmony export */   fw: () => (/* binding */ REPORT_TOOL_PARAMETERS)
/* harmony export */ });
/** The one tool that a `tool-call` drill offers. It does nothing: only its call is looked at. */
const REPORT_TOOL = 'report_check';
/** What the tool does, as the model reads it. */
const REPORT_TOOL_DESCRIPTION = 'Reports that the check arrived.';
/** The tool's parameters as JSON Schema: one string, the drill's nonce. */
const REPORT_TOOL_PARAMETERS = {
    type: 'object',
    properties: { nonce: { type: 'string' } },
    required: ['nonce'],
    additionalProperties: false,
};


/***/ })

};
