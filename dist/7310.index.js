export const id = 7310;
export const ids = [7310];
export const modules = {

/***/ 37310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeOnRunner: () => (/* binding */ mergeOnRunner)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _policy_admission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13091);
/* harmony import */ var _policy_doors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46107);
/* harmony import */ var _publish_github_artifact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96839);
/* harmony import */ var _publish_github_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32797);
/* harmony import */ var _publish_github_comment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71546);
/* harmony import */ var _report_merge_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86413);
/* harmony import */ var _report_merge_terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87679);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(34884);
/* harmony import */ var _from_runner_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(15744);
/* harmony import */ var _gate_route_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(15548);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(49558);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(14615);
/* harmony import */ var _merge_read_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(99942);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(44434);
/* harmony import */ var _to_runner_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(41535);


















/** `merge` as a GitHub Action: the packets of this run, one verdict, one comment, one combined packet. */
async function mergeOnRunner(speak, signal) {
    const environment = process.env;
    const inputs = (0,_policy_doors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsFromRunner */ .C3)(environment);
    const token = inputs['github-token'] ?? '';
    (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_17__/* .maskAll */ .gh)(speak, [token]);
    const access = (0,_from_runner_js__WEBPACK_IMPORTED_MODULE_11__/* .accessOf */ .YK)(environment, token);
    const publisher = runnerPublisher(speak, environment, access);
    try {
        const temporary = environment['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(temporary, { recursive: true });
        const around = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_16__/* .surroundings */ .i)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, 'fallback-evidence-combined-')), signal);
        const journal = (0,_journal_js__WEBPACK_IMPORTED_MODULE_13__/* .openJournal */ ._)((line) => {
            speak.line(line);
        });
        const request = { door: 'action', inputs, event: await (0,_from_runner_js__WEBPACK_IMPORTED_MODULE_11__/* .readEvent */ .j_)(environment) };
        const change = {
            repository: (0,_from_runner_js__WEBPACK_IMPORTED_MODULE_11__/* .repositoryReader */ .U_)(environment, token),
            conclude({ texts, outputs, occasion, declaration }) {
                const about = { occasion, comments: declaration.comment };
                const places = { summaryFile: environment['GITHUB_STEP_SUMMARY'], access };
                return (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_17__/* .showNothingToJudge */ .HA)(texts, outputs, about, speak, places);
            },
        };
        return await (0,_merge_js__WEBPACK_IMPORTED_MODULE_14__/* .merge */ .h)(request, { around, journal, publisher, read: reader(access, around), change });
    }
    catch (error) {
        const end = (0,_end_js__WEBPACK_IMPORTED_MODULE_10__/* .endOf */ .p)(error, signal);
        await publisher.refuse(end.text);
        return end.exit;
    }
}
function reader(access, around) {
    return async ({ packets }, { runId }) => {
        if (packets !== null)
            return (0,_merge_read_js__WEBPACK_IMPORTED_MODULE_15__/* .readFiles */ .U)([(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(around.directory, packets)]);
        if (access === null || runId === null) {
            const detail = 'There is no token, no repository or no workflow run to read them from.';
            return { packets: [], unread: [{ code: 'artifacts-unreadable', about: [], detail }] };
        }
        return (0,_merge_read_js__WEBPACK_IMPORTED_MODULE_15__/* .readArtifacts */ .M)(access, Number(runId), {
            signal: around.signal,
            proxy: (0,_gate_route_js__WEBPACK_IMPORTED_MODULE_12__/* .proxyOf */ .O)(around.environment),
        });
    };
}
function runnerPublisher(speak, environment, access) {
    const mark = (level, message) => {
        speak.annotate({ level, title: 'Fallback evidence', message, file: null, line: null });
    };
    return {
        deliver: (sealed, path, { retentionDays }) => upload(sealed, path, retentionDays, environment),
        async show(shown) {
            const { combined, summary, outputs } = shown;
            for (const { code, message, remedy } of combined.refusals)
                mark('error', `${code}: ${message} ${remedy}`);
            speak.text((0,_report_merge_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .mergeText */ .o)(combined, { colour: true, width: 100 }, null));
            const results = await Promise.all([
                (0,_publish_github_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSummary */ .Sy)(environment['GITHUB_STEP_SUMMARY'], summary.full, summary.short),
                postComment(shown, access, speak),
            ]);
            (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_17__/* .setOutputs */ .n0)(speak, outputs);
            return (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_17__/* .lostOf */ .iR)(results);
        },
        refuse: (sentence) => (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_17__/* .refuseStep */ .LK)(speak, sentence, _report_merge_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .OUTPUTS_WITHOUT_MERGE */ .dO),
        warn(sentence) {
            mark('warning', sentence);
        },
    };
}
async function upload({ packet, digest }, file, retentionDays, environment) {
    const runUrl = packet.subject.run_url ?? '';
    const uploaded = await (0,_publish_github_artifact_js__WEBPACK_IMPORTED_MODULE_5__/* .uploadPacket */ .O)({ file, digest, retentionDays, runUrl }, {
        runtimeToken: environment['ACTIONS_RUNTIME_TOKEN'],
        resultsUrl: environment['ACTIONS_RESULTS_URL'],
    });
    if (uploaded.state === 'lost')
        return uploaded;
    return { state: 'delivered', artifactId: String(uploaded.id), artifactUrl: uploaded.url };
}
async function postComment({ comment, occasion, declaration }, access, speak) {
    const place = (0,_policy_admission_js__WEBPACK_IMPORTED_MODULE_3__/* .commentPlace */ .t)(occasion, declaration.comment);
    if (place.on === null) {
        speak.line(`No comment: ${place.why}.`);
        return null;
    }
    if (access === null) {
        const remedy = 'Leave `github-token` at its default, or set `comment: never`.';
        return { state: 'lost', why: 'The comment is lost: there is no token or no repository.', remedy };
    }
    return (0,_publish_github_comment_js__WEBPACK_IMPORTED_MODULE_7__/* .stickyComment */ .N)(access, place.on, comment);
}


/***/ }),

/***/ 41535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ showNothingToJudge),
/* harmony export */   LK: () => (/* binding */ refuseStep),
/* harmony export */   gh: () => (/* binding */ maskAll),
/* harmony export */   iR: () => (/* binding */ lostOf),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _leak_decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50348);
/* harmony import */ var _policy_admission_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13091);
/* harmony import */ var _publish_github_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32797);
/* harmony import */ var _publish_github_comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71546);
/* harmony import */ var _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73631);





/** Every derived form of a secret is masked before the first line that could carry it. */
function maskAll(speak, secrets) {
    for (const secret of secrets) {
        if (secret === undefined || secret.trim() === '')
            continue;
        for (const form of new Set([...(0,_leak_decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .maskForms */ .ye)(secret), ...(0,_leak_decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .maskForms */ .ye)(secret.trim())]))
            speak.mask(form);
    }
}
/** Ours are written last: what the application wrote to the file was taken back before. Throws PlatformError. */
function setOutputs(speak, outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            speak.output(name, value);
    }
    catch (error) {
        throw new _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_4__/* .PlatformError */ .W({
            code: 'command-file',
            what: `The outputs could not be written (${(0,_publish_platform_error_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .x)(error)}).`,
            matters: 'A later step would read no decision.',
            remedy: 'Look at the disk and the permissions of the runner, then re-run the job.',
            cause: error,
        });
    }
}
/** Fails the step with a sentence. Outputs that cannot be written then are one line more, and no other end. */
function refuseStep(speak, sentence, outputs) {
    speak.fail(sentence);
    try {
        setOutputs(speak, outputs);
    }
    catch (error) {
        speak.line(error instanceof Error ? error.message : String(error));
    }
    return Promise.resolve();
}
/** What did not arrive of several deliveries; null stands for one that was not asked for. */
function lostOf(results) {
    return results.filter((result) => result?.state === 'lost');
}
/** Shows that there was nothing to judge: in place of an earlier comment, where one stands, and never as a new one. */
async function showNothingToJudge({ line, summary, comment }, outputs, about, speak, { summaryFile, access }) {
    speak.annotate({ level: 'notice', title: 'Fallback evidence', message: line, file: null, line: null });
    const place = (0,_policy_admission_js__WEBPACK_IMPORTED_MODULE_1__/* .commentPlace */ .t)(about.occasion, about.comments);
    const results = await Promise.all([
        (0,_publish_github_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSummary */ .Sy)(summaryFile, summary, summary),
        place.on === null || access === null ? null : (0,_publish_github_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .stickyComment */ .N)(access, place.on, comment, 'if-there'),
    ]);
    setOutputs(speak, outputs);
    return lostOf(results);
}


/***/ }),

/***/ 96839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ loadArtifactClient),
  O: () => (/* binding */ uploadPacket)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
// EXTERNAL MODULE: ./lib/publish/platform-error.js
var platform_error = __webpack_require__(73631);
// EXTERNAL MODULE: ./lib/publish/github/deadline.js
var deadline = __webpack_require__(75391);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./lib/publish/github/quiet.js

/** Lines that must reach the runner whatever library prints them: masks. */
const KEPT = /^::add-mask::/;
/**
 * Runs `work` and keeps what it, and only it, prints on standard output away from the log. @actions/artifact prints
 * through core.info and has no setting for it; others who print meanwhile (the comment is posted beside the upload) are
 * told apart by their asynchronous context and pass. Masks pass. The stream is put back when `work` ends.
 */
async function quietly(stream, work) {
    const inside = new external_node_async_hooks_.AsyncLocalStorage();
    const original = stream.write.bind(stream);
    const before = Object.getOwnPropertyDescriptor(stream, 'write');
    const filtered = (chunk, ...rest) => {
        const silent = inside.getStore() === true && !KEPT.test(String(chunk));
        if (!silent)
            return Reflect.apply(original, stream, [chunk, ...rest]) === true;
        const done = rest.findLast((argument) => typeof argument === 'function');
        if (done)
            queueMicrotask(() => void Reflect.apply(done, undefined, []));
        return true;
    };
    Object.defineProperty(stream, 'write', { value: filtered, configurable: true, writable: true });
    try {
        return await inside.run(true, work);
    }
    finally {
        if (before)
            Object.defineProperty(stream, 'write', before);
        else
            Reflect.deleteProperty(stream, 'write');
    }
}

;// CONCATENATED MODULE: ./lib/publish/github/artifact.js





/**
 * @actions/artifact makes 5 tries of its two calls, 3 s apart and growing (at most 37 s each), and the storage client
 * a few of its own: whoever needs longer than this is stuck.
 */
const UPLOAD_DEADLINE_MS = 120_000;
/** Uploads one raw file, unzipped, so that file, artifact and attestation share one SHA-256. */
async function uploadPacket(wish, services) {
    if (!services.runtimeToken || !services.resultsUrl) {
        return lost('no-runner', 'this is no GitHub runner (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set).', 'Run it as an action; on the command line the packet lies in its folder.');
    }
    try {
        const upload = () => quietly(process.stdout, () => uploadFile(wish));
        const done = await (0,deadline/* within */.u)(wish.deadlineMs ?? UPLOAD_DEADLINE_MS, upload);
        if (done === deadline/* LATE */.X)
            return lost('deadline', 'the upload did not end in time.', AGAIN);
        return checked(wish, done);
    }
    catch (error) {
        return refused(error);
    }
}
const AGAIN = 'Run the job again; if it stays, see githubstatus.com.';
/** Loads the artifact client, so that the upload finds it ready. */
const loadArtifactClient = () => Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1659), __webpack_require__.e(4724), __webpack_require__.e(1252)]).then(__webpack_require__.bind(__webpack_require__, 91252));
async function uploadFile(wish) {
    const { DefaultArtifactClient } = await loadArtifactClient();
    return new DefaultArtifactClient().uploadArtifact(wish.file, [wish.file], (0,external_node_path_.dirname)(wish.file), {
        skipArchive: true,
        ...(wish.retentionDays === null ? {} : { retentionDays: wish.retentionDays }),
    });
}
function checked(wish, { id, digest }) {
    if (digest !== wish.digest) {
        return lost('digest-differs', 'what was uploaded is not what was sealed: the file was changed on the way.', 'Find what writes into the packet folder, then run again. Do not use the uploaded artifact.');
    }
    if (id === undefined || !Number.isSafeInteger(id)) {
        return lost('refused', 'GitHub gave the artifact no usable id.', AGAIN);
    }
    return { state: 'uploaded', id, url: `${wish.runUrl}/artifacts/${String(id)}`, digest: wish.digest };
}
function refused(error) {
    if (error instanceof Error && error.name === 'GHESNotSupportedError') {
        return lost('not-on-ghes', 'GitHub Enterprise Server does not take this kind of artifact.', 'Upload the file of the output `packet-path` with the upload action that your server supports.');
    }
    const why = error instanceof Error ? (0,visible/* clamp */.qE)((0,visible/* visible */.RK)(error.message), 300) : (0,platform_error/* systemCode */.x)(error);
    return lost('refused', `the upload failed: ${why}`, AGAIN);
}
function lost(code, why, remedy) {
    return { state: 'lost', code, why: `The evidence artifact is lost: ${why}`, remedy };
}


/***/ }),

/***/ 71546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ stickyComment),
/* harmony export */   y: () => (/* binding */ ownMarkers)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77827);
/* harmony import */ var _own_author_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88571);


/** 100 is the API's maximum; 50 pages are more comments than GitHub allows on one issue today (2,500). */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 50;
/**
 * Keeps one comment per marker on a pull request. It is found by the marker as the first line of the body *and* by the
 * token's own author: a marker that somebody else wrote is never touched. Of several own ones the oldest is updated and
 * the rest is left alone, because deleting would lose what people answered to.
 *
 * @param where `if-there` writes none where there is none yet
 */
async function stickyComment(access, pullRequest, text, where = 'anywhere') {
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .githubApi */ .Mc)(access);
    const [author, found] = await Promise.all([(0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .whoAmI */ .W)(api, access.apiUrl), allComments(api, pullRequest)]);
    if (found.state !== 'read')
        return lost(found.answer);
    const own = found.comments
        .filter((comment) => (0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(comment, author))
        .flatMap((comment) => readOwn(comment, text));
    const [oldest] = own.sort((a, b) => a.id - b.id);
    if (oldest === undefined && where === 'if-there')
        return { state: 'unchanged', url: null };
    if (oldest?.body.replaceAll('\r\n', '\n').trimEnd() === text.body.toString().trimEnd()) {
        return { state: 'unchanged', url: oldest.url };
    }
    const full = await write(api, pullRequest, oldest, text.body.toString());
    const answer = isTooLong(full) ? await write(api, pullRequest, oldest, text.shorter.toString()) : full;
    if (answer.state !== 'ok')
        return lost(answer);
    return { state: oldest ? 'updated' : 'created', url: urlOf(answer.data) };
}
/** The first lines of this token's own comments on a pull request that begin so, each once. */
async function ownMarkers(access, pullRequest, begin) {
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .githubApi */ .Mc)(access);
    const [author, found] = await Promise.all([(0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .whoAmI */ .W)(api, access.apiUrl), allComments(api, pullRequest)]);
    if (found.state !== 'read')
        return lost(found.answer);
    const lines = found.comments
        .filter((comment) => (0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(comment, author))
        .flatMap(({ body }) => (typeof body === 'string' ? firstLine(body) : []));
    return { state: 'read', markers: [...new Set(lines.filter((line) => line.startsWith(begin)))] };
}
function write(api, pullRequest, own, body) {
    return own
        ? api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: own.id, body })
        : api.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            body,
        });
}
async function allComments(api, pullRequest) {
    const comments = [];
    for (let page = 1; page <= PAGE_LIMIT; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            per_page: PAGE_SIZE,
            page,
        });
        if (answer.state !== 'ok' || !Array.isArray(answer.data))
            return { state: 'not-read', answer };
        comments.push(...answer.data.filter(_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv));
        if (answer.next === null)
            break;
    }
    return { state: 'read', comments };
}
function readOwn(comment, text) {
    const { id, body } = comment;
    if (typeof id !== 'number' || typeof body !== 'string')
        return [];
    return firstLine(body) === text.marker ? [{ id, body, url: urlOf(comment) }] : [];
}
function firstLine(body) {
    return body.split(/\r?\n/, 1)[0] ?? '';
}
function urlOf(data) {
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(data) && typeof data.html_url === 'string' ? data.html_url : null;
}
function isTooLong(answer) {
    return answer.state === 'refused' && (answer.status === 422 || answer.status === 413);
}
function lost(answer) {
    const [why, remedy] = reasons(answer);
    return { state: 'lost', why: `The pull request comment is lost: ${why}`, remedy };
}
function reasons(answer) {
    if (answer.state === 'ok')
        return ['GitHub answered something else than comments.', 'Check GITHUB_API_URL.'];
    if (answer.state === 'unreachable') {
        return [
            `GitHub was not reached (${answer.why}).`,
            'Run the job again; the job summary has the same text.',
        ];
    }
    const { status, message } = answer;
    if (status === 403 && /locked/i.test(message)) {
        return ['the conversation is locked.', 'Unlock it, or read the job summary.'];
    }
    if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message))) {
        return [`GitHub limits this token (${String(status)}).`, 'Wait some minutes and run the job again.'];
    }
    if (status === 401 || status === 403 || status === 404) {
        return [
            `the token may not write it (${String(status)}).`,
            'Give the job `permissions: pull-requests: write`. Runs for forks and Dependabot get a read-only token: read the job summary there.',
        ];
    }
    return [`GitHub answered ${String(status)}.`, 'Run the job again; the job summary has the same text.'];
}


/***/ }),

/***/ 75391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ LATE),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** What {@link within} gives where the work did not end in time. */
const LATE = Symbol('late');
/** Waits for work that cannot be cancelled, at most so many milliseconds. Rejects as the work does. */
async function within(ms, work) {
    const stop = new AbortController();
    const deadline = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, LATE, { signal: stop.signal });
    try {
        const working = work();
        // After the deadline nobody waits for it any more: its late failure must not end the process.
        working.catch(() => undefined);
        return await Promise.race([working, deadline]);
    }
    finally {
        deadline.catch(() => undefined);
        stop.abort();
    }
}


/***/ }),

/***/ 88571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   W: () => (/* binding */ whoAmI)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77827);

/** The author of what GITHUB_TOKEN writes, where the token cannot say who it is. */
const DEFAULT_AUTHOR = 'github-actions[bot]';
/** The login that this token writes under. `GET /user` answers 403 for installation tokens; GraphQL's viewer does not. */
async function whoAmI(api, apiUrl) {
    const query = await api.call(`POST ${graphqlUrl(apiUrl)}`, { query: '{ viewer { login } }' });
    if (query.state === 'ok' && (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(query.data) && (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(query.data.data)) {
        const { viewer } = query.data.data;
        if ((0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(viewer) && typeof viewer.login === 'string')
            return viewer.login;
    }
    const user = await api.call('GET /user');
    return user.state === 'ok' && (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(user.data) && typeof user.data.login === 'string'
        ? user.data.login
        : DEFAULT_AUTHOR;
}
/** GitHub Enterprise Server has its REST API under `/api/v3` and GraphQL under `/api/graphql`. */
function graphqlUrl(apiUrl) {
    const base = apiUrl.replace(/\/+$/, '');
    return base.endsWith('/api/v3') ? `${base.slice(0, -'/v3'.length)}/graphql` : `${base}/graphql`;
}
/** An app's login carries `[bot]` in REST and, in some places of GraphQL, does not; a user's login cannot hold brackets. */
function isOwn(written, author) {
    const { user } = written;
    if (!(0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(user) || typeof user.login !== 'string')
        return false;
    return user.login === author || (user.type === 'Bot' && user.login === `${author}[bot]`);
}


/***/ })

};
