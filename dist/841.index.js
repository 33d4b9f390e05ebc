export const id = 841;
export const ids = [841];
export const modules = {

/***/ 57841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateOnRunner: () => (/* binding */ gateOnRunner)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/publish/platform-error.js
var platform_error = __webpack_require__(73631);
;// CONCATENATED MODULE: ./lib/publish/github/api.js


/** One call may take this long; a comment page of 100 answers in well under a second. */
const CALL_DEADLINE_MS = 10_000;
/** All waiting for retries together: a gate must not hang on its comment. */
const WAIT_BUDGET_MS = 30_000;
const TRIES = 4;
const FIRST_WAIT_MS = 1000;
/** Loads the client of GitHub's API, so that the comment finds it ready. */
const loadGithubClient = () => __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
/**
 * GitHub's API with a deadline for each call and a bound for all waiting together. Repeated are network faults, 5xx and
 * rate limits (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately).
 * A POST is repeated only where GitHub said that it did nothing: a lost answer could mean a second comment.
 */
async function githubApi(access) {
    const { getOctokit } = await loadGithubClient();
    const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, '') });
    const [owner = '', repo = ''] = access.repository.split('/');
    const pause = access.pause ?? external_node_timers_promises_.setTimeout;
    const budget = { leftMs: WAIT_BUDGET_MS };
    const once = async (route, fields) => {
        const signal = AbortSignal.timeout(access.deadlineMs ?? CALL_DEADLINE_MS);
        try {
            const reply = await octokit.request(route, { owner, repo, ...fields, request: { signal } });
            const answer = { state: 'ok', data: reply.data, next: nextPage(reply.headers.link) };
            return { answer, waitMs: null };
        }
        catch (error) {
            return refusal(error);
        }
    };
    return {
        call: async (route, fields = {}) => {
            for (let tried = 1;; tried += 1) {
                const { answer, waitMs } = await once(route, fields);
                const lostReply = answer.state === 'unreachable' && route.startsWith('POST');
                if (waitMs === null || lostReply || tried >= TRIES)
                    return answer;
                const wait = Math.max(waitMs, FIRST_WAIT_MS * 2 ** (tried - 1));
                if (wait > budget.leftMs)
                    return answer;
                budget.leftMs -= wait;
                await pause(wait);
            }
        },
    };
}
function refusal(error) {
    if (!isObject(error) || typeof error.status !== 'number' || !('response' in error)) {
        return { answer: { state: 'unreachable', why: (0,platform_error/* systemCode */.x)(error) }, waitMs: 0 };
    }
    const { status, response } = error;
    // octokit gives network faults the status 500 and no response.
    if (!isObject(response))
        return { answer: { state: 'unreachable', why: (0,platform_error/* systemCode */.x)(error) }, waitMs: 0 };
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

// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
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
    const stop = new AbortController();
    const deadline = (0,external_node_timers_promises_.setTimeout)(wish.deadlineMs ?? UPLOAD_DEADLINE_MS, LATE, { signal: stop.signal, ref: true });
    try {
        const upload = quietly(process.stdout, () => uploadFile(wish));
        // After the deadline nobody waits for it any more: its late failure must not end the process.
        upload.catch(() => undefined);
        const done = await Promise.race([upload, deadline]);
        if (done === LATE)
            return lost('deadline', 'the upload did not end in time.', AGAIN);
        return checked(wish, done);
    }
    catch (error) {
        return refused(error);
    }
    finally {
        deadline.catch(() => undefined);
        stop.abort();
    }
}
const LATE = Symbol('late');
const AGAIN = 'Run the job again; if it stays, see githubstatus.com.';
/** Loads the artifact client, so that the upload finds it ready. */
const loadArtifactClient = () => Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(659), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
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

;// CONCATENATED MODULE: ./lib/publish/github/base-policy.js

/** A policy above this size is refused by its reader as well. */
const FILE_LIMIT_BYTES = 1024 * 1024;
/**
 * Reads the policy that judges a change through the API, never from the checkout. GitHub answers 404 both for a file
 * that is not there and for a repository that the token may not see; a second call tells them apart, so that missing
 * access can never read as "no policy".
 *
 * @param commit 40 hexadecimal digits, or a ref
 */
async function fileAtCommit(access, path, commit) {
    const api = await githubApi(access);
    const answer = await api.call('GET /repos/{owner}/{repo}/contents/{+path}', {
        path: path.split('/').map(encodeURIComponent).join('/'),
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
    if (!isObject(data) ||
        data.type !== 'file' ||
        typeof data.content !== 'string' ||
        data.encoding !== 'base64') {
        return {
            state: 'unreadable',
            why: `The policy that judges this change could not be read: ${path} is no file of at most 1 MiB.`,
            remedy: 'Make it a regular file on the base branch.',
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
            why: `The policy that judges this change could not be read: ${path} is no UTF-8 text of at most 1 MiB.`,
            remedy: 'Save it as UTF-8.',
        };
    }
}
function unreadable(answer, what) {
    const head = `The policy that judges this change could not be read (${what}):`;
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

// EXTERNAL MODULE: ./lib/publish/github/commands.js
var commands = __webpack_require__(32797);
;// CONCATENATED MODULE: ./lib/publish/github/comment.js

/** The author of what GITHUB_TOKEN writes, where the token cannot say who it is. */
const DEFAULT_AUTHOR = 'github-actions[bot]';
/** 100 is the API's maximum; 50 pages are more comments than GitHub allows on one issue today (2,500). */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 50;
/**
 * Keeps one comment per marker on a pull request. It is found by the marker as the first line of the body *and* by the
 * token's own author: a marker that somebody else wrote is never touched. Of several own ones the oldest is updated and
 * the rest is left alone, because deleting would lose what people answered to.
 */
async function stickyComment(access, pullRequest, text) {
    const api = await githubApi(access);
    const [author, found] = await Promise.all([whoAmI(api, access.apiUrl), allComments(api, pullRequest)]);
    if (found.state !== 'read')
        return comment_lost(found.answer);
    const own = found.comments
        .filter((comment) => isOwn(comment, author))
        .flatMap((comment) => readOwn(comment, text));
    const [oldest] = own.sort((a, b) => a.id - b.id);
    if (oldest?.body.replaceAll('\r\n', '\n').trimEnd() === text.body.toString().trimEnd()) {
        return { state: 'unchanged', url: oldest.url };
    }
    const full = await write(api, pullRequest, oldest, text.body.toString());
    const answer = isTooLong(full) ? await write(api, pullRequest, oldest, text.shorter.toString()) : full;
    if (answer.state !== 'ok')
        return comment_lost(answer);
    return { state: oldest ? 'updated' : 'created', url: urlOf(answer.data) };
}
function write(api, pullRequest, own, body) {
    return own
        ? api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: own.id, body })
        : api.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            body,
        });
}
/** The login that this token writes under. `GET /user` answers 403 for installation tokens; GraphQL's viewer does not. */
async function whoAmI(api, apiUrl) {
    const query = await api.call(`POST ${graphqlUrl(apiUrl)}`, { query: '{ viewer { login } }' });
    if (query.state === 'ok' && isObject(query.data) && isObject(query.data.data)) {
        const { viewer } = query.data.data;
        if (isObject(viewer) && typeof viewer.login === 'string')
            return viewer.login;
    }
    const user = await api.call('GET /user');
    return user.state === 'ok' && isObject(user.data) && typeof user.data.login === 'string'
        ? user.data.login
        : DEFAULT_AUTHOR;
}
/** GitHub Enterprise Server has its REST API under `/api/v3` and GraphQL under `/api/graphql`. */
function graphqlUrl(apiUrl) {
    const base = apiUrl.replace(/\/+$/, '');
    return base.endsWith('/api/v3') ? `${base.slice(0, -'/v3'.length)}/graphql` : `${base}/graphql`;
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
        comments.push(...answer.data.filter(isObject));
        if (answer.next === null)
            break;
    }
    return { state: 'read', comments };
}
/** An app's login carries `[bot]` in REST and, in some places of GraphQL, does not; a user's login cannot hold brackets. */
function isOwn(comment, author) {
    const { user } = comment;
    if (!isObject(user) || typeof user.login !== 'string')
        return false;
    return user.login === author || (user.type === 'Bot' && user.login === `${author}[bot]`);
}
function readOwn(comment, text) {
    const { id, body } = comment;
    if (typeof id !== 'number' || typeof body !== 'string')
        return [];
    const [first = ''] = body.split(/\r?\n/, 1);
    return first === text.marker ? [{ id, body, url: urlOf(comment) }] : [];
}
function urlOf(data) {
    return isObject(data) && typeof data.html_url === 'string' ? data.html_url : null;
}
function isTooLong(answer) {
    return answer.state === 'refused' && (answer.status === 422 || answer.status === 413);
}
function comment_lost(answer) {
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

// EXTERNAL MODULE: ./lib/leak/encodings.js
var encodings = __webpack_require__(53813);
// EXTERNAL MODULE: ./lib/policy/admission.js
var admission = __webpack_require__(13091);
// EXTERNAL MODULE: ./lib/policy/doors.js
var doors = __webpack_require__(46107);
// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/story.js
var story = __webpack_require__(95419);
;// CONCATENATED MODULE: ./lib/report/annotations.js





/** GitHub shows 10 annotations of each level a step; the rest vanish (https://github.com/orgs/community/discussions/26680). */
const ANNOTATIONS_PER_LEVEL = 10;
/** Longer ones are cut in the checks view. */
const MESSAGE_LIMIT = 1000;
/** At most ten of each level, worst first; the last one says how many more there are. */
function annotations(packet) {
    const { blocking, warnings } = (0,findings/* sorted */.IP)(packet);
    const told = (0,story/* story */._)(packet);
    const blockLevel = packet.policy.enforce ? 'error' : 'warning';
    const all = [...spread(blocking, packet, blockLevel), ...spread(warnings, packet, 'warning')];
    const note = packet.policy.enforce ? '' : ' Reported only.';
    const notice = {
        level: 'notice',
        title: 'Fallback evidence',
        message: shown(`${told.verdict}: ${told.strength}. ${told.why}${note}`),
        file: null,
        line: null,
    };
    return ['error', 'warning']
        .flatMap((level) => capped(all.filter((annotation) => annotation.level === level), level))
        .concat(blocking.length === 0 ? [notice] : []);
}
/** The first place of every finding, then the second of every finding, ...: a leak in 5,000 files hides no other finding. */
function spread(found, packet, level) {
    const rounds = found.map((finding) => {
        const files = finding.places.filter((place) => place.at === 'file' && isInRepository(place.file));
        return files.length > 0
            ? files.map((place) => mark(finding, packet, level, place))
            : [mark(finding, packet, level)];
    });
    const longest = rounds.reduce((most, round) => Math.max(most, round.length), 0);
    return [...Array(longest).keys()].flatMap((at) => rounds.flatMap((round) => round[at] ?? []));
}
function mark(finding, packet, level, place) {
    const inFile = place?.at === 'file' ? place : null;
    const note = packet.policy.enforce ? '' : ' (reported only)';
    const remedy = finding.remedy === null ? '' : ` ${finding.remedy}`;
    return {
        level,
        title: `${finding.id}${note}`,
        message: shown(`${(0,findings/* messageOf */.bD)(finding)}${remedy}`),
        file: inFile?.file ?? policyFile(packet),
        line: inFile?.line ?? null,
    };
}
function policyFile(packet) {
    const { path } = packet.policy;
    return path !== null && isInRepository(path) ? path : null;
}
/** Relative, downwards, plain, and no name of ours for something else: whatever else a file name says, it points at no file of the change. */
function isInRepository(file) {
    return (file !== '' &&
        file !== search/* A_FILE_NAME */.hl &&
        !file.startsWith(`${search/* RUN_FOLDER */.P8}/`) &&
        !/^(?:[/\\~]|[a-z]:)|[\\!]/i.test(file) &&
        !file.split('/').includes('..') &&
        (0,visible/* visible */.RK)(file) === file &&
        (0,visible/* safeLine */.om)(file) === file);
}
function shown(text) {
    return (0,visible/* clamp */.qE)((0,visible/* visible */.RK)(text), MESSAGE_LIMIT);
}
function capped(found, level) {
    if (found.length <= ANNOTATIONS_PER_LEVEL)
        return found;
    const kept = found.slice(0, ANNOTATIONS_PER_LEVEL - 1);
    const more = (0,counted/* counted */.h)(found.length - kept.length, 'more place');
    const message = `${more} with findings: the job summary and the packet have them all.`;
    return [...kept, { level, title: 'More findings', message, file: null, line: null }];
}

// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(91488);
// EXTERNAL MODULE: ./lib/flows/gate.js + 150 modules
var gate = __webpack_require__(59154);
// EXTERNAL MODULE: ./lib/flows/journal.js
var flows_journal = __webpack_require__(49558);
// EXTERNAL MODULE: ./lib/flows/end.js
var flows_end = __webpack_require__(34884);
// EXTERNAL MODULE: ./lib/flows/publisher.js
var flows_publisher = __webpack_require__(57821);
// EXTERNAL MODULE: ./lib/flows/surroundings.js
var surroundings = __webpack_require__(44434);
;// CONCATENATED MODULE: ./lib/flows/gate-on-runner.js



















/** The gate as a GitHub Action: inputs from the runner, results to its page, packet as an artifact. */
async function gateOnRunner(speak, signal) {
    const environment = process.env;
    const inputs = (0,doors/* inputsFromRunner */.C)(environment);
    maskAll(speak, [inputs['api-key'], inputs['github-token']]);
    const publisher = runnerPublisher(speak, environment, inputs['github-token'] ?? '');
    try {
        const temporary = environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
        await (0,promises_.mkdir)(temporary, { recursive: true });
        const around = (0,surroundings/* surroundings */.i)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'fallback-evidence-packet-')), signal);
        const journal = (0,flows_journal/* openJournal */._)((line) => {
            speak.line(line);
        });
        const request = { door: 'action', inputs, event: await readEvent(environment) };
        const result = await (0,gate/* gate */.G)(request, {
            around,
            journal,
            publisher,
            readAtCommit: readThroughApi(environment, inputs['github-token'] ?? ''),
            mask: (secrets) => {
                maskAll(speak, secrets);
            },
        });
        return result.exit;
    }
    catch (error) {
        const end = (0,flows_end/* endOf */.p)(error, signal);
        await publisher.refuse(end.text, (0,flows_publisher/* outputsWithoutPacket */.n)(''));
        return end.exit;
    }
}
/** Every derived form of a secret is masked before the first line that could carry it. */
function maskAll(speak, secrets) {
    for (const secret of secrets) {
        if (secret === undefined || secret.trim() === '')
            continue;
        for (const form of new Set([...(0,encodings/* maskForms */.ye)(secret), ...(0,encodings/* maskForms */.ye)(secret.trim())]))
            speak.mask(form);
    }
}
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
function accessOf(environment, token) {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const apiUrl = environment['GITHUB_API_URL'] ?? 'https://api.github.com';
    return token === '' || !repository.includes('/') ? null : { token, apiUrl, repository };
}
function readThroughApi(environment, token) {
    const access = accessOf(environment, token);
    return access === null
        ? () => Promise.resolve({ state: 'unreadable' })
        : (path, commit) => fileAtCommit(access, path, commit);
}
function loadClients({ plan, declaration }) {
    const comments = (0,admission/* commentPlace */.t)(plan.occasion, declaration.comment).on !== null;
    return Promise.all([loadArtifactClient(), comments ? loadGithubClient() : null]);
}
function runnerPublisher(speak, environment, token) {
    return {
        load: loadClients,
        async deliver(sealed, path, { declaration }) {
            const uploaded = await uploadPacket({
                file: path,
                digest: sealed.digest,
                retentionDays: declaration.retentionDays,
                runUrl: sealed.packet.subject.run_url ?? '',
            }, {
                runtimeToken: environment['ACTIONS_RUNTIME_TOKEN'],
                resultsUrl: environment['ACTIONS_RESULTS_URL'],
            });
            if (uploaded.state === 'lost')
                return uploaded;
            return { state: 'delivered', artifactId: String(uploaded.id), artifactUrl: uploaded.url };
        },
        show: (shown) => showOnRunner(shown, speak, environment, token),
        refuse(sentence, outputs) {
            speak.fail(sentence);
            try {
                setOutputs(speak, outputs);
            }
            catch (error) {
                speak.line(error instanceof Error ? error.message : String(error));
            }
            return Promise.resolve();
        },
        warn(sentence) {
            speak.annotate({
                level: 'warning',
                title: 'Fallback evidence',
                message: sentence,
                file: null,
                line: null,
            });
        },
    };
}
async function showOnRunner({ sealed: { packet }, texts, outputs, prepared }, speak, environment, token) {
    if (texts.note !== null)
        speak.annotate(noteOf(texts.note));
    for (const annotation of annotations(packet))
        speak.annotate(annotation);
    speak.text((0,terminal/* verdictText */.n)(packet, { colour: true, width: 100 }));
    const results = await Promise.all([
        (0,commands/* writeSummary */.Sy)(environment['GITHUB_STEP_SUMMARY'], texts.summary, texts.summaryShort),
        postComment({ texts, prepared }, accessOf(environment, token), speak),
    ]);
    setOutputs(speak, outputs);
    return results.filter((result) => result?.state === 'lost');
}
function noteOf(message) {
    return { level: 'error', title: 'Not evaluated', message, file: null, line: null };
}
async function postComment({ texts, prepared }, access, speak) {
    const place = (0,admission/* commentPlace */.t)(prepared.plan.occasion, prepared.declaration.comment);
    if (place.on === null) {
        speak.line(`No comment: ${place.why}.`);
        return null;
    }
    if (access === null) {
        const remedy = 'Leave `github-token` at its default, or set `comment: never`.';
        return { state: 'lost', why: 'The comment is lost: there is no token or no repository.', remedy };
    }
    return stickyComment(access, place.on, texts.comment);
}
/** Ours are written last: what the application wrote to the file was taken back before. Throws PlatformError. */
function setOutputs(speak, outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            speak.output(name, value);
    }
    catch (error) {
        throw new platform_error/* PlatformError */.W({
            code: 'command-file',
            what: `The outputs could not be written (${(0,platform_error/* systemCode */.x)(error)}).`,
            matters: 'A later step would read no decision.',
            remedy: 'Look at the disk and the permissions of the runner, then re-run the job.',
            cause: error,
        });
    }
}


/***/ })

};
