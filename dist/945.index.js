export const id = 945;
export const ids = [945,963];
export const modules = {

/***/ 38026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ BACKOFF_KINDS),
/* harmony export */   P0: () => (/* binding */ pausesOf),
/* harmony export */   Yg: () => (/* binding */ backoffOf),
/* harmony export */   Z7: () => (/* binding */ runsOnOneRoute),
/* harmony export */   en: () => (/* binding */ LEAST_GAP_MS),
/* harmony export */   j1: () => (/* binding */ EARLY_MS),
/* harmony export */   yx: () => (/* binding */ isGrowing)
/* harmony export */ });
/* harmony import */ var _exchanges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86056);

/** How the pauses between retries on one route look. */
const BACKOFF_KINDS = ['none', 'constant', 'growing', 'governed', 'irregular', 'too-few'];
/** A gateway that just failed is still failing this soon after. */
const LEAST_GAP_MS = 100;
/**
 * How much longer the last gap is than the first. openai-node doubles from 0.5 s and takes off up to 25 %: 1.5 at the
 * least for two gaps; a constant delay stays within a few per cent of 1.
 */
const LEAST_GROWTH = 1.2;
/** At its cap (openai-node: 8 s) jitter alone can take 25 % off the next pause; the rest is for slow timers. */
const LEAST_STEP = 0.7;
/** Timers round to whole milliseconds and start when the headers come, before the tap has seen the reply's end. */
const EARLY_MS = 20;
/** Some clients wait up to a quarter longer than asked; a longer pause than that is the client's own. */
const LATE_SHARE = 1.25;
const LATE_MS = 100;
/** Attempts that follow each other on one route: a hop ends a run, and may come at once. */
function runsOnOneRoute(attempts) {
    const runs = [];
    for (const attempt of attempts) {
        const run = runs.at(-1);
        const previous = run?.at(-1);
        if (run !== undefined && previous !== undefined && (0,_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetryOf */ ._i)(previous, attempt))
            run.push(attempt);
        else
            runs.push([attempt]);
    }
    return runs;
}
/** The pauses of one run whose length is known: after a side call, and between overlapping attempts, it is not. */
function pausesOf(run) {
    return run.slice(1).flatMap(({ n, gapMs }, index) => {
        const previous = run[index];
        const askedMs = previous === undefined ? null : ((0,_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .replyOf */ .Me)(previous)?.retryAfterMs ?? null);
        return gapMs === null ? [] : [{ n, gapMs, askedMs }];
    });
}
/** Whether pauses got longer on the whole; a cap and jitter may hold single ones back. */
function isGrowing(gaps) {
    const [first] = gaps;
    const last = gaps.at(-1);
    return first !== undefined && last !== undefined && gaps.length > 1 && last >= first * LEAST_GROWTH;
}
/** The kind of back-off of attempts without side calls, in order. */
function backoffOf(attempts) {
    const [longest = []] = runsOnOneRoute(attempts).toSorted((a, b) => b.length - a.length);
    const pauses = pausesOf(longest);
    return { kind: kindOf(pauses), gaps: pauses.map(({ gapMs }) => gapMs) };
}
function kindOf(pauses) {
    if (pauses.length === 0)
        return 'too-few';
    const own = pauses.filter((pause) => !isGoverned(pause)).map(({ gapMs }) => gapMs);
    if (own.length === 0)
        return 'governed';
    if (own.length < pauses.length)
        return 'irregular';
    if (own.every((gap) => gap < LEAST_GAP_MS))
        return 'none';
    if (own.length === 1)
        return 'too-few';
    if (own.some((gap) => gap < LEAST_GAP_MS))
        return 'irregular';
    if (isGrowing(own) && own.every((gap, at) => gap >= (own[at - 1] ?? 0) * LEAST_STEP))
        return 'growing';
    return Math.max(...own) <= Math.min(...own) * LEAST_GROWTH ? 'constant' : 'irregular';
}
/** A pause as long as Retry-After asked. One that was cut at a ceiling, or ignored, is the client's own. */
function isGoverned({ gapMs, askedMs }) {
    if (askedMs === null)
        return false;
    return gapMs >= askedMs - EARLY_MS && gapMs <= askedMs * LATE_SHARE + LATE_MS;
}


/***/ }),

/***/ 86056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ isHop),
/* harmony export */   Me: () => (/* binding */ replyOf),
/* harmony export */   Or: () => (/* binding */ attemptsOf),
/* harmony export */   Qt: () => (/* binding */ lastExchange),
/* harmony export */   TI: () => (/* binding */ lastReply),
/* harmony export */   _i: () => (/* binding */ isRetryOf),
/* harmony export */   aX: () => (/* binding */ attemptsOn),
/* harmony export */   cv: () => (/* binding */ retryCount),
/* harmony export */   gZ: () => (/* binding */ tellingAnswer),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   gy: () => (/* binding */ hopsIn),
/* harmony export */   kJ: () => (/* binding */ statusClassOf),
/* harmony export */   lC: () => (/* binding */ withoutSideCalls),
/* harmony export */   mv: () => (/* binding */ endingInWords),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   oe: () => (/* binding */ isSideCall)
/* harmony export */ });
/** `GET /v1/models`, HEAD and OPTIONS ask for no answer to the prompt. */
function isSideCall({ target }) {
    return target === 'side-call';
}
/** A hop goes to another route or model; what stays on both is a retry. */
function isHop(earlier, later) {
    return earlier.route !== later.route || earlier.model !== later.model;
}
/** What a drill sent, in the order of the attempts' numbers. Side calls are not the logical request. */
function attemptsOf(seen) {
    return withoutSideCalls(seen.attempts.map(withTellingGap)).toSorted((a, b) => a.n - b.n);
}
/** After a side call the gap is the time since that, which says nothing of a pause between attempts. */
function withTellingGap(attempt, index, all) {
    const previous = all[index - 1];
    return previous !== undefined && isSideCall(previous.request) ? { ...attempt, gapMs: null } : attempt;
}
function withoutSideCalls(attempts) {
    return attempts.filter(({ request }) => !isSideCall(request));
}
/** What was sent to one route. */
function attemptsOn(seen, route) {
    return attemptsOf(seen).filter(({ request }) => request.route === route);
}
/** The exchange that the logical request ended with. */
function lastExchange(seen) {
    return attemptsOf(seen).at(-1) ?? null;
}
function replyOf(attempt) {
    return attempt.ending.kind === 'reply' ? attempt.ending : null;
}
/** The last exchange that something came back for. */
function lastReply(seen) {
    const attempt = attemptsOf(seen).findLast(({ ending }) => ending.kind === 'reply');
    const reply = attempt === undefined ? null : replyOf(attempt);
    return attempt === undefined || reply === null ? null : { attempt, reply };
}
function isSuccess(status) {
    return status >= 200 && status < 300;
}
/** `2xx` to `5xx`; `none` for a status that is of no class with an end (RFC 9110, section 15). */
function statusClassOf(status) {
    if (isSuccess(status))
        return '2xx';
    if (status >= 300 && status < 400)
        return '3xx';
    if (status >= 400 && status < 500)
        return '4xx';
    return status >= 500 && status < 600 ? '5xx' : 'none';
}
/** A success status and a reply that reads as one: anything else is a failed exchange. */
function succeeded(attempt) {
    const reply = replyOf(attempt);
    return reply !== null && isSuccess(reply.status) && reply.reading.outcome === 'pass';
}
/** The request once more on the same route, for the same model. */
function isRetryOf(earlier, later) {
    return !isHop(earlier.request, later.request);
}
/** Attempts after the first, hops among them. */
function retryCount(seen) {
    return Math.max(0, attemptsOf(seen).length - 1);
}
/** How often a logical request moved on to another route or model. */
function hopsIn(attempts) {
    return attempts.filter((attempt, index) => {
        const previous = attempts[index - 1];
        return previous !== undefined && isHop(previous.request, attempt.request);
    }).length;
}
/**
 * The answer that tells of a route where no fault is played: the last one. In a live run the tap lets one request of a
 * drill through and refuses its repeats: after a gateway that failed, that refusal says nothing, and the gateway's own
 * answer stands.
 */
function tellingAnswer(attempts) {
    const last = attempts.at(-1);
    if (last === undefined || last.answeredBy !== 'tap')
        return last ?? null;
    const ofGateway = attempts.findLast(({ answeredBy }) => answeredBy === 'gateway');
    return ofGateway === undefined || succeeded(ofGateway) ? last : ofGateway;
}
/** What came back, in words: `status 503`, `no reply (reset)`. */
function endingInWords({ ending }) {
    switch (ending.kind) {
        case 'reply':
            return `status ${ending.status}`;
        case 'no-reply':
            return `no reply (${ending.why})`;
        case 'caller-left':
            return 'the application hung up';
    }
}


/***/ }),

/***/ 14757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qu: () => (/* binding */ contractOf),
/* harmony export */   gz: () => (/* binding */ contractState),
/* harmony export */   uq: () => (/* binding */ driftBetween)
/* harmony export */ });
/* unused harmony export sameContract */
/** The contract that a packet is about: that of the surface on which the route was asked. */
function contractOf(packet) {
    const { upstream_surface: surface, route_origin: origin } = packet.strength;
    return { surface, origin, profile: happyPath(packet)?.request_profile ?? 'minimal' };
}
/** Whether two packets can be compared: another model may well send other fields. */
function sameContract(a, b) {
    const [left, right] = [contractOf(a), contractOf(b)];
    return (left.surface === right.surface &&
        left.origin === right.origin &&
        left.profile === right.profile &&
        a.strength.model === b.strength.model &&
        a.strength.value === b.strength.value);
}
/** What changed from one packet of a contract to the next. A field that only one of them looked at is no drift. */
function driftBetween(previous, now) {
    return [...replyDrift(previous, now), ...pagesDrift(previous, now)];
}
function replyDrift(previous, now) {
    const before = fieldsSeen(previous);
    const after = fieldsSeen(now);
    return [...after].flatMap(([selector, seen]) => {
        const was = before.get(selector);
        if (was === undefined || was === seen)
            return [];
        const kind = seen === 'missing' ? 'removed' : was === 'missing' ? 'added' : 'type-changed';
        return [{ selector, kind, before: was, after: seen }];
    });
}
function pagesDrift(previous, now) {
    const before = new Map(previous.documented.map(({ selector, documented }) => [selector, documented]));
    return now.documented.flatMap(({ selector, documented }) => {
        const was = before.get(selector);
        if (was === 'yes' && documented === 'no')
            return [{ selector, kind: 'undocumented', before: 'documented', after: 'undocumented' }];
        if (was === 'no' && documented === 'yes')
            return [{ selector, kind: 'added', before: 'undocumented', after: 'documented' }];
        return [];
    });
}
/** What stands against the contract in this packet. `rules`: the fields that the application reads, with their types. */
function contractState(packet, rules) {
    const seen = fieldsSeen(packet);
    const replies = rules.flatMap(({ path, types }) => {
        const found = seen.get(path);
        if (found === undefined || types.some((type) => type === found))
            return [];
        return [{ of: 'reply', selector: path, seen: found, expected: types.join(' or ') }];
    });
    const pages = packet.documented
        .filter(({ documented }) => documented === 'no')
        .map(({ selector }) => ({ of: 'pages', selector }));
    const gone = packet.sources
        .filter(({ state }) => state === 'gone')
        .map(({ area, url }) => ({ of: 'page', area, url }));
    const standing = [...brokenShape(packet), ...replies, ...pages, ...gone];
    return { standing, conclusive: isConclusive(packet, seen) };
}
/** Ambiguous for another reason than the contract: the cap of this run, or a connection that broke. */
const NO_DRIFT = ['output-limit', 'stream-cut'];
/** A gateway that drops `finish_reason` leaves no field to look for: its reply reads ambiguous. */
function brokenShape(packet) {
    const reading = happyPath(packet)?.reading;
    if (packet.strength.value === 'rehearsal' || reading?.outcome !== 'ambiguous')
        return [];
    return NO_DRIFT.includes(reading.code) ? [] : [{ of: 'reading', code: reading.code ?? 'unknown' }];
}
/** A simulator's reply is no evidence of the gateway's contract: then the pages alone can tell. */
function isConclusive(packet, seen) {
    const asked = packet.sources.some(({ state }) => state !== 'not-checked');
    const isLive = packet.strength.value !== 'rehearsal';
    if (!asked && !isLive)
        return false;
    if (isLive && seen.size === 0)
        return false;
    return (!asked ||
        (packet.sources.every(({ state }) => state !== 'unreachable') &&
            packet.documented.every(({ documented }) => documented !== 'unknown')));
}
/** Types of the happy path's reply; empty where it could not be read, or where the simulator made it. */
function fieldsSeen(packet) {
    const reading = happyPath(packet)?.reading;
    if (packet.strength.value === 'rehearsal' || reading?.outcome !== 'pass')
        return new Map();
    return new Map(Object.entries(reading.fields));
}
function happyPath(packet) {
    return packet.drills.find(({ kind }) => kind === 'happy-path');
}


/***/ }),

/***/ 42768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iL: () => (/* binding */ issueStep),
/* harmony export */   v7: () => (/* binding */ standingWord)
/* harmony export */ });
/* unused harmony export NOTHING_STANDS */
/** How an issue says that nothing stands against the contract any more. */
const NOTHING_STANDS = 'none';
/** The same list of what stands, the same word: a person who closed the issue has seen exactly this. */
function standingWord(standing, digest) {
    if (standing.length === 0)
        return NOTHING_STANDS;
    return digest(standing
        .map((each) => JSON.stringify(each))
        .toSorted()
        .join('\n'));
}
/**
 * One issue as long as something stands; closed when a whole look finds nothing. A run that could not tell leaves it as
 * it is. An issue that a person closed stays closed until something else stands than what it tells.
 */
function issueStep({ standing, conclusive }, word, issue) {
    if (standing.length > 0) {
        if (issue === null)
            return 'open';
        if (issue.state === 'open')
            return 'update';
        return issue.tells === word ? 'leave' : 'reopen';
    }
    if (issue === null || !conclusive)
        return 'leave';
    if (issue.state === 'open')
        return 'close';
    return issue.tells === NOTHING_STANDS ? 'leave' : 'record';
}


/***/ }),

/***/ 35065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ watchesContract)
/* harmony export */ });
/**
 * Whether this run watches its contract from night to night: a scheduled one, unless it rehearses an application. The
 * replies of that one are the simulator's, and the job that asks the gateway reads the same pages.
 */
function watchesContract({ occasion, strength, policy }) {
    if (occasion.event !== 'schedule')
        return false;
    return strength !== 'rehearsal' || policy.application.kind === 'direct';
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

/***/ 69238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YK: () => (/* binding */ accessOf),
  j_: () => (/* binding */ readEvent),
  U_: () => (/* binding */ repositoryReader)
});

// UNUSED EXPORTS: NOBODY_TO_ASK

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/publish/github/api.js
var github_api = __webpack_require__(77827);
;// CONCATENATED MODULE: ./lib/publish/github/base-policy.js

/** A policy above this size is refused by its reader as well. */
const FILE_LIMIT_BYTES = 1024 * 1024;
/** The name of the default branch. */
async function defaultBranch(access) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const answer = await api.call('GET /repos/{owner}/{repo}');
    if (answer.state !== 'ok')
        return unreadable(answer, 'the default branch');
    const name = (0,github_api/* isObject */.Gv)(answer.data) ? answer.data.default_branch : null;
    return typeof name === 'string' && name !== '' ? { state: 'found', name } : odd('the default branch');
}
/**
 * The commit at the tip of a branch. By its full ref: a tag or a commit of the same name would be another thing
 * (https://docs.github.com/rest/git/refs#get-a-reference).
 */
async function tipOf(access, branch) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const ref = `heads/${branch}`;
    const answer = await api.call('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: inAddress(ref) });
    if (answer.state !== 'ok')
        return unreadable(answer, `\`${ref}\``);
    const { data } = answer;
    const object = (0,github_api/* isObject */.Gv)(data) && data.ref === `refs/${ref}` ? data.object : null;
    const sha = (0,github_api/* isObject */.Gv)(object) ? object.sha : null;
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
    const api = await (0,github_api/* githubApi */.Mc)(access);
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
    if (!(0,github_api/* isObject */.Gv)(data) ||
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
        defaultBranch: () => defaultBranch(access),
        tipOf: (branch) => tipOf(access, branch),
        fileAt: (path, commit) => fileAtCommit(access, path, commit),
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

/***/ 46226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ NO_PREVIOUS),
  D: () => (/* binding */ previousThroughApi)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/contract/drift.js
var drift = __webpack_require__(14757);
// EXTERNAL MODULE: ./lib/contract/watch.js
var watch = __webpack_require__(35065);
// EXTERNAL MODULE: ./lib/packet/schema.js + 4 modules
var schema = __webpack_require__(72888);
;// CONCATENATED MODULE: ./lib/packet/read.js

/**
 * A packet of another run, or null where the bytes are none that this version can read. The bytes are hostile: whoever
 * could upload to that run could have written them. Members that the schema does not know are left out.
 */
function readPacket(bytes) {
    if (bytes.length > schema/* PACKET_LIMIT_BYTES */.NY)
        return null;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return schema/* packetSchema */.As.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/policy/base-url.js
var base_url = __webpack_require__(95721);
// EXTERNAL MODULE: ./lib/wire/wire.js
var wire_wire = __webpack_require__(23112);
// EXTERNAL MODULE: ./lib/wire/whole.js
var whole = __webpack_require__(17934);
// EXTERNAL MODULE: ./lib/publish/github/api.js
var github_api = __webpack_require__(77827);
;// CONCATENATED MODULE: ./lib/publish/github/evidence-runs.js

/** A run, or null where a member that is needed to tell whose it is, is missing. */
function readRun(value) {
    if (!(0,github_api/* isObject */.Gv)(value))
        return null;
    const { id, path, event, head_sha: headSha, repository } = value;
    const repositoryId = idOf(repository);
    if (!isId(id) || !isText(path) || !isText(event) || !isText(headSha) || repositoryId === null)
        return null;
    return {
        id,
        attempt: isId(value.run_attempt) ? value.run_attempt : 1,
        // Since 2022 the path may carry the ref of a required workflow: `.github/workflows/x.yml@main`.
        workflow: path.split('@', 1)[0] ?? '',
        event,
        branch: isText(value.head_branch) ? value.head_branch : null,
        headSha,
        status: isText(value.status) ? value.status : '',
        conclusion: isText(value.conclusion) ? value.conclusion : null,
        repositoryId,
        headRepositoryId: idOf(value.head_repository),
        createdAt: isText(value.created_at) ? value.created_at : '',
        url: isText(value.html_url) ? value.html_url : '',
    };
}
/** An artifact, or null where it has no usable id or name. */
function readArtifact(value) {
    if (!(0,github_api/* isObject */.Gv)(value))
        return null;
    const { id, name, digest, size_in_bytes: bytes } = value;
    if (!isId(id) || !isText(name))
        return null;
    return {
        id,
        name,
        bytes: typeof bytes === 'number' && bytes >= 0 ? bytes : 0,
        digest: isText(digest) ? sha256Of(digest) : null,
        // What does not say that it is there, is not.
        expired: value.expired !== false,
        createdAt: isText(value.created_at) ? value.created_at : null,
        runId: idOf(value.workflow_run),
    };
}
function sha256Of(digest) {
    return /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] ?? null;
}
function idOf(value) {
    return (0,github_api/* isObject */.Gv)(value) && isId(value.id) ? value.id : null;
}
function isId(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function isText(value) {
    return typeof value === 'string';
}

// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/publish/github/not-read.js

const AGAIN = 'Run the job again; if it stays, see githubstatus.com.';
/** Why a call of the Actions API gave nothing. `what` begins the sentence: `The earlier runs`. */
function notRead(answer, what) {
    const say = (code, why, remedy) => ({
        state: 'not-read',
        code,
        why: `${what} could not be read: ${why}`,
        remedy,
    });
    if (answer.state === 'ok')
        return say('unexpected', 'GitHub answered something else.', 'Check GITHUB_API_URL.');
    if (answer.state === 'unreachable')
        return say('unreachable', `GitHub was not reached (${answer.why}).`, AGAIN);
    const { status, message } = answer;
    if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message))) {
        return say('rate-limited', `GitHub limits this token (${String(status)}).`, 'Wait some minutes and run the job again.');
    }
    if (status === 410)
        return say('expired', 'it has expired.', EXPIRED);
    if (status === 401 || status === 403 || status === 404) {
        return say('not-permitted', `the token may not see it, or it is not there (${String(status)}).`, 'Give the job `permissions: actions: read`, and leave `github-token` at its default.');
    }
    return say('unexpected', `GitHub answered ${String(status)}.`, AGAIN);
}
const EXPIRED = 'Keep artifacts longer (`retention-days`), or run the workflow that makes them again.';
const DOWNLOADS = {
    expired: ['it has expired or was deleted.', EXPIRED],
    'over-cap': ['it is larger than any packet may be.', 'Look at who uploaded it: the gate did not.'],
    'redirect-refused': [
        'GitHub did not lead to a storage address over HTTPS.',
        'Check GITHUB_API_URL, and a proxy that rewrites answers.',
    ],
    'storage-failed': ['the storage did not hand it out', AGAIN],
    'digest-missing': [
        'GitHub keeps no digest for it, so that nobody can tell whether it is what was uploaded.',
        'Run the workflow that makes it again: artifacts of today have one.',
    ],
    'digest-differs': [
        'its bytes are not those that were uploaded.',
        'Do not use it. Run the workflow that makes it again, and find out who changed it.',
    ],
};
/** Why an artifact that is listed was not taken. `name` is hostile. */
function refusedDownload(code, name, detail) {
    const [why, remedy] = DOWNLOADS[code];
    const told = code === 'storage-failed' ? `${why} (${detail ?? 'unknown'}).` : why;
    return {
        state: 'not-read',
        code,
        why: `The artifact ${(0,visible/* clamp */.qE)((0,visible/* visible */.RK)(name), 100)} could not be read: ${told}`,
        remedy,
    };
}

;// CONCATENATED MODULE: ./lib/publish/github/evidence-artifacts.js







/** 100 is the API's maximum; it shows at most 1,000 runs of a search (https://docs.github.com/rest/actions/workflow-runs). */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 10;
/** Storage answers with a megabyte at most: whoever needs longer is stuck. */
const DOWNLOAD_DEADLINE_MS = 30_000;
/**
 * Runs of a workflow of this repository, newest first. Runs of a fork's head are never among them: a branch of a fork
 * may have any name. Needs `actions: read`.
 */
async function workflowRuns(access, filter) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const found = [];
    for (let page = 1; page <= PAGE_LIMIT && found.length < filter.most; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
            workflow_id: filter.workflow.split('/').at(-1) ?? '',
            per_page: PAGE_SIZE,
            page,
            ...(filter.event === null ? {} : { event: filter.event }),
            ...(filter.branch === null ? {} : { branch: filter.branch }),
            ...(filter.headSha === null ? {} : { head_sha: filter.headSha }),
        });
        const runs = answer.state === 'ok' && (0,github_api/* isObject */.Gv)(answer.data) ? answer.data.workflow_runs : null;
        if (answer.state !== 'ok' || !Array.isArray(runs))
            return notRead(answer, 'The earlier runs');
        found.push(...runs.flatMap((run) => readRun(run) ?? []).filter((run) => fits(run, filter)));
        if (answer.next === null)
            break;
    }
    return { state: 'read', runs: found.sort((a, b) => b.id - a.id).slice(0, filter.most) };
}
function fits(run, filter) {
    return (run.workflow === filter.workflow &&
        run.headRepositoryId === run.repositoryId &&
        (filter.event === null || run.event === filter.event) &&
        (filter.branch === null || run.branch === filter.branch) &&
        (filter.headSha === null || run.headSha === filter.headSha) &&
        (filter.beforeRun === null || run.id < filter.beforeRun));
}
/** Every artifact of a run, those that expired too, oldest first. Needs `actions: read`. */
async function artifactsOfRun(access, runId) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const found = [];
    for (let page = 1; page <= PAGE_LIMIT; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
            run_id: runId,
            per_page: PAGE_SIZE,
            page,
        });
        const artifacts = answer.state === 'ok' && (0,github_api/* isObject */.Gv)(answer.data) ? answer.data.artifacts : null;
        if (answer.state !== 'ok' || !Array.isArray(artifacts))
            return notRead(answer, 'The artifacts');
        found.push(...artifacts.flatMap((artifact) => readArtifact(artifact) ?? []));
        if (answer.next === null)
            break;
    }
    return {
        state: 'read',
        artifacts: found.filter(({ runId: of }) => of === null || of === runId).sort(older),
    };
}
function older(a, b) {
    return a.id - b.id;
}
/**
 * One artifact that was uploaded as a raw file, checked against the digest that GitHub keeps for it. GitHub answers with
 * the address of a storage host: that one is asked without the token, over HTTPS (or on this machine where the API is
 * here too), and leads nowhere else. Needs `actions: read`.
 */
async function downloadArtifact(access, artifact, limits) {
    if (artifact.expired)
        return refusedDownload('expired', artifact.name);
    if (artifact.digest === null)
        return refusedDownload('digest-missing', artifact.name);
    if (artifact.bytes > limits.maxBytes)
        return refusedDownload('over-cap', artifact.name);
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const answer = await api.locate('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        artifact_id: artifact.id,
        archive_format: 'zip',
    });
    if (answer.state !== 'ok')
        return notRead(answer, 'The artifact');
    const url = storageAddress(answer.location, access.apiUrl);
    if (url === null)
        return refusedDownload('redirect-refused', artifact.name);
    return checkedBytes(await fromStorage(url, limits), artifact.digest, artifact.name);
}
function storageAddress(location, apiUrl) {
    if (location === null || !URL.canParse(location))
        return null;
    const url = new URL(location);
    const safe = url.protocol === 'https:' || ((0,base_url/* isLoopback */.U9)(url.origin) && (0,base_url/* isLoopback */.U9)(new URL(apiUrl).origin));
    return safe && url.username === '' && url.password === '' ? url : null;
}
async function fromStorage(url, limits) {
    const deadlineMs = limits.deadlineMs ?? DOWNLOAD_DEADLINE_MS;
    const wire = await (0,wire_wire/* openWire */.K)({
        allows: (origin) => origin === url.origin,
        silenceMs: deadlineMs,
        proxy: limits.proxy,
    });
    try {
        const { maxBytes, signal } = limits;
        return await (0,whole/* fetchWhole */.O)(wire, { url: url.href, headers: {}, maxBytes, deadlineMs, signal });
    }
    finally {
        await wire.close();
    }
}
function checkedBytes(reply, expected, name) {
    if (reply.kind === 'no-whole') {
        return refusedDownload(reply.why === 'over-cap' ? 'over-cap' : 'storage-failed', name, reply.why);
    }
    if (reply.status === 404 || reply.status === 410)
        return refusedDownload('expired', name);
    if (reply.status !== 200)
        return refusedDownload('storage-failed', name, `status ${String(reply.status)}`);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(reply.bytes).digest('hex');
    return digest === expected
        ? { state: 'downloaded', bytes: reply.bytes, digest }
        : refusedDownload('digest-differs', name);
}

;// CONCATENATED MODULE: ./lib/flows/gate-previous.js






const NO_PREVIOUS = { state: 'none' };
/** A run whose job was cancelled left nothing: a few are passed over, not a history. */
const MOST_RUNS = 5;
/** Artifacts of one run that may be this contract's: a matrix over models has one each. */
const MOST_CANDIDATES = 10;
/** All of it together: it runs beside the drills, which take longer. */
const DEADLINE_MS = 25_000;
/**
 * Finds the packet that this scheduled run is compared with: of the same repository, workflow, branch and contract, by
 * a schedule, the newest before this run, with the bytes that were uploaded. Never rejects.
 */
async function previousThroughApi(access, plan, limits) {
    const filter = filterOf(plan);
    if (filter === null)
        return NO_PREVIOUS;
    const late = (0,promises_.setTimeout)(DEADLINE_MS, LATE, { ref: false });
    try {
        return await Promise.race([late, search(access, plan, filter, limits)]);
    }
    catch (error) {
        return lost(error instanceof Error ? error.name : 'unknown');
    }
}
const LATE = lost('it took too long');
function lost(why) {
    return {
        state: 'not-read',
        why: `The packet of the last scheduled run could not be read (${why}).`,
        remedy: 'Run the job again; until then nothing is compared with an earlier run.',
    };
}
/** `owner/name/.github/workflows/x.yml@refs/heads/main` */
function filterOf(plan) {
    const { event, workflowRef, repository, ref, runId } = plan.occasion;
    if (!(0,watch/* watchesContract */.G)(plan) || workflowRef === null || repository === null || runId === null)
        return null;
    if (!workflowRef.startsWith(`${repository}/`))
        return null;
    return {
        workflow: workflowRef.slice(repository.length + 1).replace(/@.*$/, ''),
        event,
        branch: ref?.replace(/^refs\/heads\//, '') ?? null,
        headSha: null,
        beforeRun: Number(runId),
        most: MOST_RUNS,
    };
}
async function search(access, plan, filter, limits) {
    const read = await workflowRuns(access, filter);
    if (read.state === 'not-read')
        return read;
    let trouble = NO_PREVIOUS;
    for (const run of read.runs) {
        const found = await packetOfRun(access, plan, run, limits);
        if (found.state === 'found')
            return found;
        if (trouble.state === 'none')
            trouble = found;
    }
    return trouble;
}
async function packetOfRun(access, plan, run, limits) {
    const listed = await artifactsOfRun(access, run.id);
    if (listed.state === 'not-read')
        return listed;
    let trouble = NO_PREVIOUS;
    for (const artifact of candidates(listed.artifacts, plan)) {
        const got = await downloadArtifact(access, artifact, { ...limits, maxBytes: schema/* PACKET_LIMIT_BYTES */.NY });
        if (got.state === 'not-read')
            trouble = got;
        else {
            const packet = readPacket(got.bytes);
            if (packet !== null && gate_previous_fits(packet, plan, run))
                return { state: 'found', packet };
        }
    }
    return trouble;
}
/** By the name that the gate gives its packets, newest first. */
function candidates(artifacts, { policy }) {
    const middle = `-${policy.surface}-${policy.profile}`;
    return artifacts
        .filter(({ name }) => name.startsWith('evidence-smoke-') && name.includes(middle) && name.endsWith('.json'))
        .toReversed()
        .slice(0, MOST_CANDIDATES);
}
/** A packet says itself which run made it and of what: an artifact's name proves nothing. */
function gate_previous_fits(packet, { policy, occasion, strength }, run) {
    const { subject } = packet;
    const contract = (0,drift/* contractOf */.Qu)(packet);
    return (subject.event === 'schedule' &&
        subject.workflow_run_id === String(run.id) &&
        subject.repository_id === occasion.repositoryId &&
        contract.surface === policy.upstreamSurface &&
        contract.profile === policy.profile &&
        contract.origin === (strength === 'rehearsal' ? 'simulator' : policy.fallback.origin) &&
        packet.strength.value === strength &&
        packet.strength.model === policy.fallback.model);
}


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

/***/ 91946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ gate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/assess/assertion.js
const PASS = { outcome: 'pass' };
/** Places are for finding the first ones quickly; the message has the whole count. Keeps a packet under its 1 MiB. */
const MOST_PLACES = 25;
/** A note of ours takes two or three sentences; a list of paths inside one can be longer. The packet takes 2000. */
const MOST_CHARACTERS = 1500;
/** Where a finding points when no drill owns the attempt. */
const OUTSIDE_DRILLS = 'outside-the-drills';
/** The rule was seen broken. */
function fail(code, words) {
    return shortfall('fail', code, words);
}
/** The evidence cannot tell: blocks like a fail. */
function notEvaluated(code, words) {
    return shortfall('not-evaluated', code, words);
}
function shortfall(outcome, code, words) {
    const { message, remedy, places = [] } = words;
    return {
        outcome,
        code,
        message: cut(message),
        remedy: cut(remedy),
        places: distinct(places.map(readable)).slice(0, MOST_PLACES),
    };
}
/**
 * One outcome from many: a fail before a not-evaluated before a pass; the first of its kind speaks, all of its kind
 * give their places. `nothing` is the answer where there was nothing to judge: never a pass by default.
 */
function worst(outcomes, nothing) {
    for (const outcome of ['fail', 'not-evaluated']) {
        const same = outcomes.filter((judged) => judged.outcome === outcome);
        const [first, ...others] = same;
        if (first === undefined)
            continue;
        const more = others.length === 0 ? '' : ` ${others.length} more of this kind: ${codesOf(others)}.`;
        const places = same.flatMap((judged) => judged.places);
        return shortfall(outcome, first.code, { ...first, message: first.message + more, places });
    }
    return outcomes.length === 0 ? nothing : PASS;
}
function codesOf(shortfalls) {
    return [...new Set(shortfalls.map(({ code }) => code))].join(', ');
}
/** A path into nested archives has no bound of its own; of a long one the end tells most. */
const LONGEST_PATH = 400;
function readable(place) {
    if (place.at === 'attempt' || place.file.length <= LONGEST_PATH)
        return place;
    return { ...place, file: `(cut) ${place.file.slice(-LONGEST_PATH).toWellFormed()}` };
}
/** One value can be found in one place in several ways, and a place be given by several drills: it is told once. */
function distinct(places) {
    return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
function cut(text) {
    return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)} (cut)`;
}
/** The place of an attempt; of the drill as a whole when no attempt is meant. */
function attemptPlace(drill, attempt = null) {
    return { at: 'attempt', drill, attempt };
}
/** The files that leaks stand in; what leaked is not in it. */
function leakPlaces(leaks) {
    return leaks.map(({ place }) => ({ at: 'file', ...place }));
}

;// CONCATENATED MODULE: ./lib/assess/planned.js
/** The failure that a drill is to meet; null on the happy path. */
function failureOf({ cause }) {
    if (cause === null)
        return null;
    return cause.by === 'tap' ? cause.fault : cause.mistake;
}
/** Whether a drill of the plan is to meet one of these failures. */
function plans(plan, failures) {
    return plan.drills.some((drill) => isOneOf(drill, failures));
}
function isOneOf(drill, failures) {
    const failure = failureOf(drill);
    return failure !== null && failures.includes(failure);
}
/** Whether nobody is there in the end to hear what the application makes of the call. */
function isCallerGone(drill) {
    return failureOf(drill) === 'caller-gone';
}
/** Our own client can be no evidence of how an application behaves. */
function unlessDirect({ policy }) {
    return policy.application.kind === 'direct' ? 'application-is-direct' : true;
}
/** With `direct` only the gate itself writes, so there is nothing of an application's to look into. */
function unlessDirectWithoutPaths({ policy }) {
    return policy.application.kind === 'direct' && policy.evidencePaths.length === 0
        ? 'no-evidence-paths'
        : true;
}
/** Only where a drill is to meet one of these failures, and an application is there to meet it. */
function whenPlanned(plan, failures) {
    if (plan.policy.application.kind === 'direct')
        return 'application-is-direct';
    return plans(plan, failures) ? true : 'no-such-fault-planned';
}
/** A decision log may be left out, but only where the team lowered the rule itself. */
function unlessLogWaived(plan, id) {
    if (plan.policy.application.kind === 'direct')
        return 'application-is-direct';
    const waived = plan.policy.decisionLog === null && plan.policy.severity[id] !== 'block';
    return waived ? 'no-decision-log' : true;
}

// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
;// CONCATENATED MODULE: ./lib/assess/searched.js


const WHY = {
    'nothing-to-search': [
        'Nothing was written, so there was nothing to search.',
        'Name the files that the application writes with `writes` or `evidence-paths`, then re-run.',
    ],
    'nothing-matched': [
        'No file matched what the policy names.',
        'Correct the patterns of `writes`, `output` or `evidence-paths`: they are read from the root of the workspace.',
    ],
    unreadable: [
        'A file that had to be searched could not be read.',
        'Make it a regular file that this job may read (chmod) and that stays until the end of the run; an archive has to be whole and without a password. Or take it out of the policy.',
    ],
    'over-cap': [
        'More was written than the search reads.',
        'Let the application write less in a drill (a lower log level), or name fewer files in the policy; packed files have limits of their own (docs/leak-search.md).',
    ],
    'changed-while-read': [
        'A file changed while it was searched, or could have.',
        'Stop whatever goes on writing after the application has ended, then re-run.',
    ],
    'unknown-compression': [
        'A file is compressed in a way that the search does not know.',
        'Write it plain, as gzip, zstd, brotli or deflate, or into a zip or tar (docs/leak-search.md), then re-run.',
    ],
    'self-test-failed': [
        'The search did not find what was planted to prove that it can.',
        'This is a fault of the gate: re-run, and report it with the packet if it stays.',
    ],
    'key-never-on-wire': [
        'The key that the application was given never arrived at the tap, so a search for it proves nothing.',
        'Let the application take its key from the environment that the gate sets, then re-run.',
    ],
};
const SEARCH_GAP_CODES = [
    'nothing-to-search',
    'nothing-matched',
    'unreadable',
    'over-cap',
    'changed-while-read',
    'unknown-compression',
    'self-test-failed',
    'key-never-on-wire',
    'not-armed',
];
/** What a search that did not happen says: its message and remedy. */
function wordsOf({ why, detail }) {
    const [message, remedy] = WHY[why];
    return { message: detail === '' ? message : `${message} (${detail})`, remedy };
}
/** Why the search cannot speak of this kind; null where it can. */
function searchGap(search, kind) {
    if (search.state === 'not-searched')
        return notEvaluated(search.why, wordsOf(search));
    if (search.armed.includes(kind))
        return null;
    return notEvaluated('not-armed', {
        message: `The search ran over ${(0,counted/* counted */.h)(search.files, 'file')}, but not for this: no ${kind} was there to look for.`,
        remedy: 'Re-run once the drills get the replies that they ask for.',
    });
}
function leaksOf(search, kind) {
    return search.state === 'searched' ? search.leaks.filter((leak) => leak.kind === kind) : [];
}
/** `3 times in 2 files (plain, base64)`. */
function leaksInWords(leaks) {
    const files = new Set(leaks.map(({ place }) => place.file));
    const techniques = [...new Set(leaks.map(({ technique }) => technique))];
    return `${(0,counted/* counted */.h)(leaks.length, 'time')} in ${(0,counted/* counted */.h)(files.size, 'file')} (${techniques.join(', ')})`;
}

// EXTERNAL MODULE: ./lib/attempts/exchanges.js
var exchanges = __webpack_require__(86056);
;// CONCATENATED MODULE: ./lib/assess/no-attempt.js
/** Continues a sentence. */
const SETTINGS = 'the application takes its base URL and key from the environment that the gate sets, and sends the given prompt unchanged';
/** A process that went down says more of its silence than any setting: that comes first. */
function whyNoAttempt({ ended }) {
    const why = endInWords(ended);
    if (ended.by === 'not-started') {
        return {
            why,
            remedy: 'Run `command` or `start` of the policy by hand and correct what it says, then re-run.',
        };
    }
    if (ended.by === 'signal' || (ended.by === 'exit' && ended.code !== 0)) {
        return {
            why,
            remedy: 'Run `command` or `start` of the policy by hand with the same settings, and correct what it says. ' +
                `If it works there, see that ${SETTINGS}. Then re-run.`,
        };
    }
    return { why, remedy: `See that ${SETTINGS}. Then re-run.` };
}
function endInWords(ended) {
    switch (ended.by) {
        case 'exit':
            return `its process ended with exit code ${ended.code}`;
        case 'signal':
            return `its process was ended by ${ended.signal}`;
        case 'not-started':
            return `the application did not start: ${ended.why}`;
        case 'deadline':
            return 'it was still busy at the deadline';
        case 'decided':
            return 'its decision record says that the call is over';
        case 'settled':
            return `nothing came for ${ended.quietMs / 1000} s`;
        case 'direct':
            return 'the request did not reach the tap';
    }
}

// EXTERNAL MODULE: ./lib/fault/table.js
var table = __webpack_require__(45072);
;// CONCATENATED MODULE: ./lib/assess/not-met.js




/** Reads the reason from what was sent instead. */
function whyNotMet(seen) {
    const { cause } = seen.drill;
    if ((0,exchanges/* attemptsOf */.Or)(seen).length === 0) {
        const { why, remedy } = whyNoAttempt(seen);
        return { why: `no request came that belongs to this drill (${why})`, remedy };
    }
    return cause?.by === 'tap' ? notPlayed(seen, cause) : NOT_REFUSED;
}
const NOT_REFUSED = {
    why: 'the gateway took the request instead of refusing it',
    remedy: 'Plan another failure in `error-profiles`, then re-run.',
};
function notPlayed(seen, cause) {
    const { fault, route, onAttempt } = cause;
    const asked = (0,exchanges/* attemptsOn */.aX)(seen, route);
    const fitting = asked.filter(({ request }) => request.target === 'declared').length;
    if (asked.length === 0)
        return neverAsked(route, (0,exchanges/* attemptsOf */.Or)(seen).length);
    if (fitting === 0) {
        return {
            why: `${requests(asked.length, route)}, and none was for ${seen.drill.upstreamSurface}`,
            remedy: 'See the finding surface-respected, then re-run.',
        };
    }
    if (onAttempt !== 'every' && fitting < onAttempt) {
        return {
            why: `it waits for attempt ${onAttempt} on the ${route}, and ${requests(fitting, route)}`,
            remedy: 'Plan a failure that the first attempt meets, then re-run.',
        };
    }
    if ((0,table/* needsStreaming */.EY)(fault)) {
        return {
            why: `${requests(fitting, route)}, and none asked for an event stream, which alone can fail this way`,
            remedy: `Let the application stream where \`GATE_PROFILE\` says \`streaming\`, or take ${fault} out of \`error-profiles\`. Then re-run.`,
        };
    }
    return {
        why: `${requests(fitting, route)}, and the tap answered none of them with it`,
        remedy: 'Re-run. If it stays, plan another failure in `error-profiles`.',
    };
}
/** Behind a primary the failure of the fallback is met only by an application that moves on. */
function neverAsked(route, sent) {
    if (route === 'fallback') {
        return {
            why: `the fallback was never asked: ${requests(sent, 'primary')}, and the application gave up there`,
            remedy: 'Let the application move on to the fallback when the primary fails, with its own base URL, key and model ' +
                '(the drill primary-down shows whether it does). Then re-run.',
        };
    }
    return {
        why: `the primary was never asked: ${requests(sent, 'fallback')}`,
        remedy: 'Let the application ask the primary first, at the base URL that the gate gives for it; or take `primary` out of ' +
            'the policy. Then re-run.',
    };
}
function requests(n, route) {
    return `${(0,counted/* counted */.h)(n, 'request')} went to the ${route}`;
}

;// CONCATENATED MODULE: ./lib/assess/sightings.js




/** Everything seen, and every planned drill that was not. */
function sightings(evidence, plan, kind) {
    const ran = new Set(evidence.drills.map(({ drill }) => drill.id));
    const seen = evidence.drills.map((drillSeen) => ({ drill: drillSeen.drill, seen: drillSeen }));
    const unseen = plan.drills.filter(({ id }) => !ran.has(id)).map((drill) => ({ drill, seen: null }));
    return [...seen, ...unseen].filter(({ drill }) => kind === undefined || drill.kind === kind);
}
const UNSEEN_CODES = ['drill-not-run', 'no-attempt'];
/** Codes of a failure drill that cannot be judged. */
const UNMET_CODES = [...UNSEEN_CODES, 'fault-not-met'];
/** Where a rule found no drill to look at. */
const NO_DRILL = notEvaluated('drill-not-run', {
    message: 'This run has no drill that could show it.',
    remedy: 'Read the log of this job for the reason why no such drill ran, then re-run.',
});
/** A planned drill that left no evidence. */
function notRun(drill) {
    return notEvaluated('drill-not-run', {
        message: `Drill ${drill} was planned, but nothing was seen of it.`,
        remedy: 'Read the log of this job for the reason why the drill did not start, then re-run.',
        places: [attemptPlace(drill)],
    });
}
function noAttempt({ drill, ended }) {
    const { why, remedy } = whyNoAttempt({ ended });
    return notEvaluated('no-attempt', {
        message: `Drill ${drill.id} sent no request through the tap (${why}), so there is nothing to judge.`,
        remedy,
        places: [attemptPlace(drill.id)],
    });
}
function faultNotMet(seen) {
    const { why, remedy } = whyNotMet(seen);
    return notEvaluated('fault-not-met', {
        message: `Drill ${seen.drill.id} never met its planned failure, so it shows nothing: ${why}.`,
        remedy,
        places: [attemptPlace(seen.drill.id)],
    });
}
/** The verdict over every drill of a kind; one that sent nothing is a gap. */
function overDrills(drills, judge) {
    const outcomes = drills.map(({ drill, seen }) => {
        if (seen === null)
            return notRun(drill.id);
        return (0,exchanges/* attemptsOf */.Or)(seen).length === 0 ? noAttempt(seen) : judge(seen);
    });
    return worst(outcomes, NO_DRILL);
}
/**
 * The verdict over the failure drills that a rule is about: one whose failure never happened is a gap, unless `judge`
 * already sees a fail. What the other drills did can break the rule too, but never earns its pass.
 */
function overFailures(drills, isAbout, judge) {
    const about = drills.filter(({ drill }) => isAbout(drill));
    const others = drills.filter(({ drill }) => !isAbout(drill));
    const broken = others.flatMap(({ seen }) => (seen === null ? [] : [judge(seen)])).filter(isFail);
    const judged = overDrills(about, (seen) => {
        const outcome = judge(seen);
        return seen.fault === 'met' || isFail(outcome) ? outcome : faultNotMet(seen);
    });
    return worst([judged, ...broken], NO_DRILL);
}
function isFail(judged) {
    return judged.outcome === 'fail';
}
function isErrorPath({ kind }) {
    return kind === 'error-path';
}

;// CONCATENATED MODULE: ./lib/assess/stored-text.js



const STORED_GAP_CODES = ['no-reply', ...SEARCH_GAP_CODES];
/** What was found; without a find, why the search could not speak; else a pass. */
function judgeStored(evidence, rule) {
    return (foundText(evidence, rule) ??
        nothingToFind(evidence, rule) ??
        searchGap(evidence.written, rule.kind) ??
        PASS);
}
function foundText({ written }, rule) {
    const leaks = leaksOf(written, rule.kind).filter(({ outcome }) => rule.outcomes.includes(outcome));
    if (leaks.length === 0)
        return null;
    const message = `${rule.subject} ${leaksInWords(leaks)}. ${rule.why}`;
    return fail(rule.code, { message, remedy: rule.remedy, places: leakPlaces(leaks) });
}
function nothingToFind(evidence, rule) {
    const attempts = evidence.drills.flatMap((seen) => (0,exchanges/* withoutSideCalls */.lC)(seen.attempts));
    if (attempts.some(rule.source))
        return null;
    return notEvaluated('no-reply', {
        message: `This run saw no ${rule.sourceInWords}, so there was nothing that could have been stored.`,
        remedy: 'Re-run once the drills get the replies that they ask for.',
    });
}
function isSuccessReply(attempt) {
    const reply = (0,exchanges/* replyOf */.Me)(attempt);
    return reply !== null && (0,exchanges/* isSuccess */.oJ)(reply.status);
}
/** A reply with a failure in it: by its status, or by an error under a success status. */
function isErrorReply(attempt) {
    const reply = (0,exchanges/* replyOf */.Me)(attempt);
    return (reply !== null && (!(0,exchanges/* isSuccess */.oJ)(reply.status) || reply.error !== null || reply.reading.outcome === 'fail'));
}

;// CONCATENATED MODULE: ./lib/assess/account-detail-not-stored.js





/** The failures whose error text names a planted balance, quota, cost, organisation, project and e-mail address. */
const PLANTED = ['quota-exhausted'];
const CODES = ['account-detail-found', ...UNMET_CODES, ...SEARCH_GAP_CODES];
const accountDetailNotStored = {
    id: 'account-detail-not-stored',
    title: 'No account detail was stored',
    failsWhen: 'a planted balance, quota, cost, organisation, project or e-mail marker, or a billing or account field with a value, stands in anything written',
    codes: CODES,
    notApplicable: ['nothing-planted', 'no-evidence-paths'],
    applies: (plan) => (plans(plan, PLANTED) ? unlessDirectWithoutPaths(plan) : 'nothing-planted'),
    judge: (evidence, plan) => found(evidence) ?? gap(evidence, plan),
};
function found(evidence) {
    return foundText(evidence, {
        kind: 'account',
        outcomes: ['leak', 'partial'],
        code: 'account-detail-found',
        subject: 'A planted account detail, or a billing or account field with a value, stands',
        why: 'Balances, quotas and addresses in logs are read by people who must not see them.',
        remedy: 'Log error.code instead of error.message: the details stand in the message. Leave fields such as response_cost and the organisation header out of logs. Then re-run.',
    });
}
function gap(evidence, plan) {
    const isPlanted = (drill) => isOneOf(drill, PLANTED);
    const delivered = overFailures(sightings(evidence, plan), isPlanted, () => PASS);
    return delivered.outcome === 'pass' ? (searchGap(evidence.written, 'account') ?? PASS) : delivered;
}

;// CONCATENATED MODULE: ./lib/assess/attempted-once.js




const attempted_once_CODES = ['no-attempt', 'more-than-one-attempt', 'drill-not-run'];
const attemptedOnce = {
    id: 'attempted-once',
    title: 'The happy path took exactly one attempt',
    failsWhen: 'the happy path was sent never, or more than once (side calls such as GET /v1/models apart)',
    codes: attempted_once_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence, plan) {
        const happy = sightings(evidence, plan, 'happy-path').map(once);
        return worst(happy, NO_DRILL);
    },
};
function once({ drill, seen }) {
    if (seen === null)
        return notRun(drill.id);
    const attempts = (0,exchanges/* attemptsOf */.Or)(seen);
    if (attempts.length === 1)
        return PASS;
    if (attempts.length === 0) {
        const { why, remedy } = whyNoAttempt(seen);
        return fail('no-attempt', {
            message: `Drill ${drill.id}: no request came through the tap, 1 expected: ${why}. The call that would be promoted was not made.`,
            remedy,
            places: [attemptPlace(drill.id)],
        });
    }
    return fail('more-than-one-attempt', {
        message: `Drill ${drill.id}: sent ${attempts.length} times, 1 expected; they ended with ` +
            `${attempts.slice(0, 5).map(exchanges/* endingInWords */.mv).join(', ')}${attempts.length > 5 ? ', ...' : ''}. ` +
            'A happy path that needs a retry hides a failure.',
        remedy: 'Find out why the first attempt was not enough: see the other findings of this drill, then re-run.',
        places: attempts.map(({ n }) => attemptPlace(drill.id, n)),
    });
}

// EXTERNAL MODULE: ./lib/attempts/backoff.js
var backoff = __webpack_require__(38026);
;// CONCATENATED MODULE: ./lib/assess/backoff-grows.js





/** Two pauses at the least, or there is nothing to compare. */
const LEAST_RUN = 3;
const backoff_grows_CODES = ['gap-too-short', 'gaps-do-not-grow', ...UNMET_CODES];
const backoffGrows = {
    id: 'backoff-grows',
    title: 'The pauses between retries grew',
    failsWhen: 'over 3 or more attempts on one route, a pause was under 100 ms or the pauses did not grow',
    codes: backoff_grows_CODES,
    notApplicable: ['application-is-direct', 'too-few-attempts-possible'],
    applies(plan) {
        const direct = unlessDirect(plan);
        return direct === true && plan.policy.bounds.maxAttempts < 3 ? 'too-few-attempts-possible' : direct;
    },
    judge: (evidence, plan) => overFailures(sightings(evidence, plan), isErrorPath, (seen) => worst((0,backoff/* runsOnOneRoute */.Z7)((0,exchanges/* attemptsOf */.Or)(seen))
        .filter((run) => run.length >= LEAST_RUN)
        .map((run) => grows(seen, run)), PASS)),
};
/** The pauses that the client chose: one that a Retry-After asked for is retry-after-honoured's. */
function chosen(run) {
    return (0,backoff/* pausesOf */.P0)(run).filter(({ askedMs }) => askedMs === null);
}
/** Pauses that a message names: the packet has them all. */
const MOST_NAMED = 6;
function inWords(gaps) {
    const first = gaps.slice(0, MOST_NAMED).map(({ gapMs }) => Math.round(gapMs));
    return `${first.join(', ')}${gaps.length > MOST_NAMED ? ', ...' : ''} ms`;
}
function grows({ drill }, run) {
    const gaps = chosen(run);
    const told = inWords(gaps);
    const places = gaps.map(({ n }) => attemptPlace(drill.id, n));
    const short = gaps.filter(({ gapMs }) => gapMs < backoff/* LEAST_GAP_MS */.en);
    if (short.length > 0) {
        return fail('gap-too-short', {
            message: `Drill ${drill.id}: ${short.length} of ${gaps.length} pauses were under ${backoff/* LEAST_GAP_MS */.en} ms (${told}). ` +
                'Retries without a pause hit a gateway while it is down.',
            remedy: 'Wait before every retry (exponential backoff with jitter), and let only one layer retry.',
            places: short.map(({ n }) => attemptPlace(drill.id, n)),
        });
    }
    if (gaps.length < 2 || (0,backoff/* isGrowing */.yx)(gaps.map(({ gapMs }) => gapMs)))
        return PASS;
    return fail('gaps-do-not-grow', {
        message: `Drill ${drill.id}: the pauses do not grow (${told}). Many clients at a constant pace keep a gateway down.`,
        remedy: 'Use exponential backoff with jitter and a cap.',
        places,
    });
}

;// CONCATENATED MODULE: ./lib/assess/body-not-stored.js


const body_not_stored_CODES = ['body-found', ...STORED_GAP_CODES];
const bodyNotStored = {
    id: 'body-not-stored',
    title: 'No successful reply was stored',
    failsWhen: 'a successful reply or its text stands in anything written, in full or nearly (80 % or more)',
    codes: body_not_stored_CODES,
    notApplicable: ['no-evidence-paths'],
    applies: unlessDirectWithoutPaths,
    judge: (evidence) => judgeStored(evidence, {
        kind: 'body',
        outcomes: ['leak'],
        code: 'body-found',
        subject: 'The reply of a drill stands',
        why: 'The same code would keep what the gateway answers to customers.',
        remedy: 'Log status, ids and counts instead of the reply; turn off debug logging of the client (OPENAI_LOG). ' +
            'Declare files that are the product itself with `output`. Then re-run.',
        source: isSuccessReply,
        sourceInWords: 'successful reply',
    }),
};

;// CONCATENATED MODULE: ./lib/assess/body-partly-stored.js


const body_partly_stored_CODES = ['body-partly-found', 'prompt-partly-found', ...STORED_GAP_CODES];
const REMEDY = 'Log status, ids and counts instead of excerpts; 40 characters are no excerpt that counts. Then re-run.';
/** Prompts have no rule of their own for a partial copy: it is told here, so that it is not lost. */
const bodyPartlyStored = {
    id: 'body-partly-stored',
    title: 'No large part of a reply or prompt was stored',
    failsWhen: '30 to 80 % of a successful reply, or of a prompt, stands in anything written',
    codes: body_partly_stored_CODES,
    notApplicable: ['no-evidence-paths'],
    applies: unlessDirectWithoutPaths,
    judge(evidence) {
        const body = judgeStored(evidence, {
            kind: 'body',
            outcomes: ['partial'],
            code: 'body-partly-found',
            subject: 'A large part of a reply stands',
            why: 'A long excerpt of a real reply is as private as the whole.',
            remedy: REMEDY,
            source: isSuccessReply,
            sourceInWords: 'successful reply',
        });
        const prompt = foundText(evidence, {
            kind: 'prompt',
            outcomes: ['partial'],
            code: 'prompt-partly-found',
            subject: 'A large part of a prompt stands',
            why: 'A long excerpt of a real prompt is as private as the whole.',
            remedy: REMEDY,
        });
        return body.outcome === 'fail' ? body : (prompt ?? body);
    },
};

;// CONCATENATED MODULE: ./lib/assess/decision-records.js

/** The records that close a drill; per-attempt records may stand beside them. */
function terminalRecords({ decisions }) {
    return decisions.log === 'read' ? decisions.entries.filter(({ terminal }) => terminal) : [];
}
/** The record that closes a drill; null where there is none, or more than one. */
function theTerminalRecord(seen) {
    const [record, ...others] = terminalRecords(seen);
    return record !== undefined && others.length === 0 ? record : null;
}
/** What an application makes of its call in the end: the record of a degrade or an abort outweighs an exit code of 0. */
function finalClaim(seen) {
    const recorded = terminalRecords(seen).map(({ value }) => value);
    if (recorded.some((value) => value === 'hold' || value === 'rollback'))
        return 'failure';
    if (seen.claim !== 'silent')
        return seen.claim;
    return recorded.length === 1 && recorded[0] === 'promote' ? 'success' : 'unknown';
}
/** Where the application may or may not have seen a status line, and the packet does not say which. */
const ANY_CLASS = ['none', '2xx', '3xx', '4xx', '5xx'];
/** The status classes that a truthful record of this exchange can hold. */
function truthfulClasses(attempt) {
    const { ending } = attempt;
    switch (ending.kind) {
        case 'reply':
            return [(0,exchanges/* statusClassOf */.kJ)(ending.status)];
        case 'no-reply':
            if (ending.why === 'key-echoed')
                return ANY_CLASS;
            // A reset or a stall may come after a status line of 200; an upstream out of reach may be answered with a 502.
            return ending.why === 'reset' || ending.why === 'deadline' ? ['none', '2xx'] : ['none', '5xx'];
        case 'caller-left':
            return ANY_CLASS;
    }
}
/** Whether a recorded status class is one that the wire never showed. After a rescue the failure may be what is recorded. */
function statusClassContradicts(seen, record) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    if (record.statusClass === null || last === null)
        return false;
    const told = (0,exchanges/* succeeded */.gq)(last) ? (0,exchanges/* attemptsOf */.Or)(seen) : [last];
    return !told.some((attempt) => truthfulClasses(attempt).some((known) => known === record.statusClass));
}
/** `5xx`, or `none` where nothing came back. */
function statusClassInWords(attempt) {
    const reply = (0,exchanges/* replyOf */.Me)(attempt);
    return reply === null ? 'none' : (0,exchanges/* statusClassOf */.kJ)(reply.status);
}

;// CONCATENATED MODULE: ./lib/assess/known-end.js

/**
 * Whether no attempt was still to come when the watch ended: nothing that is told of the last attempt holds without it.
 * Quiet shows that only once no retry can wait longer.
 */
function endIsKnown(seen, { maxDelayMs }) {
    const { ended } = seen;
    const isDecided = terminalRecords(seen).length > 0;
    switch (ended.by) {
        case 'exit':
        case 'signal':
        case 'direct':
        case 'decided':
            return true;
        case 'settled':
            return ended.quietMs >= maxDelayMs || isDecided;
        case 'deadline':
            return isDecided;
        case 'not-started':
            return false;
    }
}
/** How the watch ended and what would prove an end, for a finding. */
function unknownEnd({ ended }, { maxDelayMs }) {
    if (ended.by === 'settled') {
        return {
            message: `The watch ended after ${seconds(ended.quietMs)} of quiet, and a retry may wait up to ${seconds(maxDelayMs)}: ` +
                'nothing shows that no more would follow.',
            remedy: 'Raise `settle` to at least `max-delay`, or lower `max-delay` to what the application really waits; ' +
                'or let it write a terminal decision record. Then re-run.',
        };
    }
    return {
        message: `The watch ended by ${ended.by}: nothing shows that no more would follow.`,
        remedy: 'Let the application exit after its call, or write a terminal decision record; or raise `deadline`. Then re-run.',
    };
}
function seconds(ms) {
    return `${ms / 1000} s`;
}

;// CONCATENATED MODULE: ./lib/assess/caller-gone-stops.js






const caller_gone_stops_CODES = ['attempts-after-caller-left', 'caller-not-gone', 'end-unknown', ...UNMET_CODES];
const callerGoneStops = {
    id: 'caller-gone-stops',
    title: 'No attempt was sent after the caller had gone',
    failsWhen: 'an attempt began, on any route, after the caller had hung up',
    codes: caller_gone_stops_CODES,
    notApplicable: ['application-is-direct', 'no-such-fault-planned', 'no-caller'],
    applies(plan) {
        const { kind } = plan.policy.application;
        if (kind === 'direct')
            return 'application-is-direct';
        if (!plan.drills.some(isCallerGone))
            return 'no-such-fault-planned';
        // Only a service has a caller that waits: a command is its own, and a worker's is long gone.
        return kind === 'service' ? true : 'no-caller';
    },
    judge: (evidence, plan) => overFailures(sightings(evidence, plan), isCallerGone, (seen) => stopped(seen, plan.policy.bounds)),
};
function stopped(seen, bounds) {
    const { drill, callerLeft } = seen;
    const places = [attemptPlace(drill.id)];
    if (callerLeft === null) {
        return notEvaluated('caller-not-gone', {
            message: `Drill ${drill.id}: the caller did not hang up, so nothing shows what the service does then.`,
            remedy: 'See whether the service answers before the caller leaves, and whether its trigger is an HTTP request. Then re-run.',
            places,
        });
    }
    const later = (0,exchanges/* attemptsOf */.Or)(seen).slice(callerLeft.afterAttempt);
    if (later.length > 0)
        return wentOn(drill.id, later);
    if (endIsKnown(seen, bounds))
        return PASS;
    const { message, remedy } = unknownEnd(seen, bounds);
    return notEvaluated('end-unknown', { message: `Drill ${drill.id}: ${message}`, remedy, places });
}
function wentOn(drill, later) {
    return fail('attempts-after-caller-left', {
        message: `Drill ${drill}: ${(0,counted/* counted */.h)(later.length, 'attempt')} began after the caller had hung up. ` +
            'Nobody reads the answer, and the gateway does the work and bills it.',
        remedy: "Abort the call when the caller's connection closes: pass its abort signal to the client, and check it before " +
            'every retry and hop. Then re-run.',
        places: later.map(({ n }) => attemptPlace(drill, n)),
    });
}

;// CONCATENATED MODULE: ./lib/assess/change-in-scope.js

const change_in_scope_CODES = ['scope-not-read'];
/** A plan holds no routing change yet, so that there is none to be in or out of scope. */
const changeInScope = {
    id: 'change-in-scope',
    title: 'The routing change travels alone',
    failsWhen: 'a routing change travels with unrelated model, endpoint, permission or retry settings',
    codes: change_in_scope_CODES,
    notApplicable: ['no-routing-change'],
    applies: () => 'no-routing-change',
    judge: () => notEvaluated('scope-not-read', {
        message: 'What else travels with the routing change was not read.',
        remedy: 'Review the change by hand: routing shares on one side, model, endpoint and retry settings on the other.',
    }),
};

;// CONCATENATED MODULE: ./lib/assess/note-topics.js
const BE = String.raw `(?:(?:has|have|had|will|can)\s+)?(?:is|are|was|were|be|been|stays?|stayed|remains?|remained|keeps?|kept|seems?|looks?|looked|feels?|appears?|'s|'re)`;
const ADVERB = String.raw `(?:\s+(?:not|no|always|fully|highly|generally|now|currently|very|really|quite|still|also|well|so|completely|consistently|never|globally|again|back))*`;
const SERVED = String.raw `(?:gateway|model|models|api|service|endpoint|cometapi|provider|route|fallback|upstream|system|everything|it)`;
const TIME = String.raw `(?:ms|milliseconds?|s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?|days?)`;
/** A number with a unit of time, or a word for a short one. */
const SOON = String.raw `(?:(?:in|within|under|after|below|at|about|around|less than|only|just)\s+)*(?:\d+(?:\.\d+)?\s?${TIME}\b|(?:an?|one|two|a few|the|the same|same)\s+(?:${TIME}|day)\b|quickly|fast|promptly|immediately|instantly|right away|by (?:today|tonight|tomorrow|noon|eod|end of|\w+day))`;
/** The rules, a row a topic. Measured on the sentences in `__tests__/assess/claims-within-scope.test.ts`. */
const TOPIC_RULES = [
    {
        topic: 'availability',
        nouns: 'availability|capacity',
        phrases: [
            new RegExp(String.raw `(?<!\b(?:packet|evidence|artifact|record|records|report|summary|log|logs|details|link|links|files?|runbook|template|page|pages|docs|comment|on-call|owner|rota|team|person|key|results?|branch|policy)\s+)\b${BE}${ADVERB}\s+(?:un)?available\b`),
            new RegExp(String.raw `\b${SERVED}(?:\s+route)?\s+${BE}${ADVERB}\s+(?:up(?!\s+to\b)|online|operational|reliable|stable|healthy|down|offline|dependable)\b`),
            /\b(?:always|reliably|consistently|never)\s+(?:works|answers|responds|fails|goes down|up|on)\b/,
            /\b(?:always|everywhere|globally) reachable\b|\breachable (?:always|worldwide|everywhere|globally|at all times)\b/,
            /\b(?:works|answers|responds)\s+(?:always|reliably|consistently|every time)\b/,
            new RegExp(String.raw `(?<!\b(?:if|when|no|the) )\b${SERVED}(?:\s+(?:route|models?))?\s+available\b`),
            /\b(?:can|could) (?:be relied|\w*\s?rely) (?:up)?on\b/,
        ],
    },
    {
        topic: 'price',
        nouns: 'prices?|pricing|costs?|fees?|spend(?:ing)?|savings|discounts?',
        phrases: [
            /[$€£¥]\s?\d|\b\d+(?:\.\d+)?\s?(?:usd|eur|gbp|dollars?|cents?)\b/,
            /\bcost[- ](?:effective|efficient)\b|\b(?:cheap|cheaper|cheapest|affordable|inexpensive|expensive|costlier|pricier)\b/,
            /\b(?:costs?|saves?|cutting|saving)\s+(?:us\s+)?(?:less|more|nothing|money|about|around|only|half|twice|\d)/,
            /\b(?:no|zero|without(?: any)?)\s+(?:extra|additional|hidden|added|further)\s+(?:costs?|fees?|spend)\b/,
            /\b(?:free of charge|free tier|for free|at no cost)\b|\b(?:is|are|comes?)\s+(?:\w+\s+)?free\b(?!\s+(?:of|from))/,
        ],
    },
    {
        topic: 'quota',
        nouns: 'quotas?|(?:remaining |account )?credits?|balance|allowance',
        phrases: [
            /\b(?:unlimited|enough|sufficient|ample|plenty of|lots of)\s+(?:\w+\s+)?(?:quota|credits?|balance|tokens|requests|allowance)\b/,
            /\b(?:no|without(?: any)?|never)\s+(?:\w+\s+){0,2}quota\s+(?:issues?|problems?|limits?|concerns?)\b/,
            /\b(?:won't|will not|cannot|can't|never)\s+run out of\s+(?:quota|credits?|tokens)\b/,
        ],
    },
    {
        topic: 'rate limits',
        nouns: 'rate[- ]limit(?:s|ing)?|throttling|concurrency(?: limits?)?|requests per (?:second|minute|hour|day)|tokens per minute|[rt]pm|rps|qps',
        phrases: [
            /\b\d[\d,.]*k?\s?(?:rpm|tpm|rps|qps)\b|\b\d[\d,.]*k?\s?(?:requests?|calls|tokens)\s?(?:\/|per|a|an|each)\s?(?:s|sec|second|min|minute|hour|day)\b/,
            /\b(?:no|zero|without(?: any)?)\s+(?:rate[- ]?limits?|throttling|rate limiting)\b(?!\s+(?:claim|fault|drill|data|statement))/,
            /(?:\bnever|\bnot|\bwon't|n't|\bno longer)\s+(?:be\s+|get\s+|been\s+)?(?:rate[- ]limited|throttled)\b|\bno 429s? (?:will|(?:are )?(?:to be )?expected)\b/,
        ],
    },
    {
        topic: 'uptime',
        nouns: 'up[- ]?time|down[- ]?time|slas?|outages?',
        phrases: [
            /\b99(?:\.\d+)?\s?(?:%|percent)|\b(?:two|three|four|five) nines\b/,
            /\b(?:no|zero|without(?: any)?)\s+(?:\w+\s+)?(?:down[- ]?time|outages?|incidents?)\b/,
            /\b(?:meets?|met|within|keeps?|honou?rs?|under)\s+(?:\w+\s+){0,2}sla\b/,
            /\balways[- ]on\b|\bnever down\b/,
        ],
    },
    {
        topic: 'latency',
        nouns: String.raw `latenc(?:y|ies)|(?<!support )response times?|ttft|time to first (?:token|byte)|throughput|(?:reply|response|answer) speed|p(?:50|90|95|99)`,
        phrases: [
            new RegExp(String.raw `\b(?:gateway|model|api|service|endpoint|cometapi|provider|route|fallback|replies|repl(?:y|ied)|responses?|answers?|calls?|requests?|it|they|everything)(?:\s+\w+)?\s+${BE}${ADVERB}\s+(?:fast|faster|fastest|quick|quicker|slow|slower|snappy|responsive|instant)\b`),
            new RegExp(String.raw `(?<!support\s(?:\w+\s)?)\b(?:respond|answer|repli|reply|return|comes? back|came back|round[- ]trip)\w*\s+(?:\w+\s+)?${SOON}`),
            new RegExp(String.raw `\b(?:call|calls|request|requests|reply|response|gateway|model|generation)\s+(?:only\s+|just\s+)?(?:took|takes?|needed|needs)\s+(?:\w+\s+){0,2}\d`),
            /\b(?:low|lower|high|higher|faster|quicker|better)[- ](?:latency|response times?|throughput)\b/,
            /\bp(?:50|90|95|99)\s*(?:is|was|of|=|:|at|under|below|<|~)?\s*\d/,
            /\b(?:faster|slower|quicker) than\b|\b(?:much|far|significantly|noticeably) (?:faster|slower|quicker)\b/,
            /\bsub-?\s?second\b|\b\d[\d.]*\s?m?s per (?:call|request|reply|token)\b/,
            /\b(?:fast|faster|quick|snappy|instant|speedy|slow|slower) (?:\w+ )?(?:responses?|repl(?:y|ies)|answers?|gateway|model|api|route|service)\b(?! (?:drill|fault))/,
        ],
    },
    {
        topic: 'billing',
        nouns: 'billing|invoices?|charges|refunds?|payments?|bill',
        phrases: [
            /(?:\bnot|\bnever|n't|\bonly|\bis|\bare|\bwas|\bwere|\bbe|\bbeen|\bgets?|\bgot)\s+(?:\w+\s+)?(?:billed|charged|invoiced|refunded)\b/,
            /\b(?:no|zero|without(?: any)?)\s+(?:\w+\s+)?(?:charges|invoices?|billing (?:impact|effect|change))\b/,
            /\b(?:billed|charged|invoiced)\s+(?:only|for|per|by|nothing|at|less|more)\b/,
            /\b(?:bills|charges|invoices)\s+(?:us|me|nothing|only|per|by|the)\b/,
        ],
    },
    {
        topic: 'support time',
        nouns: 'support (?:response|reply|resolution|turnaround) times?|support turnaround|support times?|support slas?',
        phrases: [
            new RegExp(String.raw `\bsupport\b[^.;]{0,30}?\b(?:answer|respond|repl(?:y|ies)|replie|react|resolv|fix|get|gets|help|return|come)\w*\b[^.;]{0,20}?${SOON}`),
            new RegExp(String.raw `\bsupport(?: team)?\s+${BE}${ADVERB}\s+(?:fast|quick|responsive|prompt|immediate|24\/7)\b`),
            /\b24\s?[/x]\s?7\s+support\b|\bsupport\s+(?:\w+\s+)?24\s?[/x]\s?7\b/,
            /\b(?:fast|quick|prompt|immediate|instant|same[- ]day|one[- ]hour)\s+(?:\w+\s+)?support\b/,
            new RegExp(String.raw `\b(?:repl(?:y|ies)|answer|response|fix|resolution|ticket)\s+(?:is\s+|was\s+)?(?:expected|promised|guaranteed|due)\s+(?:within|in|by|under)\b`),
        ],
    },
    {
        topic: 'production readiness',
        nouns: 'production[- ]readiness',
        phrases: [
            /\b(?:production|prod|enterprise)[- ](?:ready|grade|safe|proof|proven|quality)\b/,
            /\b(?:ready|fit|safe|approved|cleared|good|suitable|certified|validated|set)\s+(?:to\s+(?:\w+\s+){1,3}?(?:in|into|to)\s+|to go (?:to |into |in )?|to use in |for |in |to )(?:\w+\s+)?(?:production|prod|prime time|ga\b|general availability|launch|release|go[- ]live|customers?|customer traffic|live traffic|all users|all traffic|full rollout)\b/,
            /\b(?:ready|safe|good|cleared|fine)\s+to\s+(?:go(?:\s+live)?|ship|launch|release|deploy|roll out)\b/,
            /\b(?:works|proven|tested|stable|reliable)\s+in\s+prod(?:uction)?\b|\bbattle[- ]tested\b|\bgo[- ]live (?:is )?approved\b/,
            /\b(?:can|could|may|should|let's)\s+(?:now\s+|safely\s+)?(?:go live|ship|launch)\b/,
            /\b(?:can|could|may|should)\s+(?:\w+\s+)?be\s+(?:\w+\s+)?(?:promoted|shipped|released|deployed|rolled out|used)\s+(?:safely\s+)?(?:to|in|into)\s+(?:\w+\s+)?prod/,
        ],
    },
];

;// CONCATENATED MODULE: ./lib/assess/note-claims.js

/** What is said of a topic: a verb that states, a judgement, a comparison or a number. */
const STATES = String.raw `(?:is|are|was|were|'s|has|have|had|will|would|can|does|do|stays?|stayed|remains?|remained|looks?|looked|seems?|appears?|meets?|met|exceeds?|exceeded|improv\w+|drop\w*|fell|rose|went|beats?|match(?:es|ed)?|allows?|covers?|suffices|applies|apply|ok|okay|fine|good|great|excellent|low|high|stable|steady|unchanged|acceptable|sufficient|enough|guaranteed|confirmed|verified|proven|assured|unlimited|better|worse|lower|higher|normal|negligible|reasonable|within|under|below|above|compliant|intact|comparable|correct|works?|worked|yes|[=<>~≤≥]|\d[\w.%]*|(?:is|are|was|were|has|have|does|do|did|can|wo|would)n't)`;
/** Judgements and verbs that stand before the noun: `low latency`, `confirms availability`. */
const STATED = String.raw `(?:low|lower|good|great|excellent|stable|acceptable|sufficient|adequate|guaranteed|high|better|best|fair|normal|ample|unlimited|reasonable|predictable|confirmed|verified|proven|strong|(?:confirm|guarantee|prov(?:e|es|ed)\b|verif|demonstrate|promise|ensure|assure|establish|validate|show|improve|reduce|lower|increase|cut)\w*)`;
/** Nouns after which a topic's noun only names an error or a place: `quota error`, `rate limit drill`, `price field`. */
const NAMES = String.raw `(?:errors?|faults?|drills?|paths?|profiles?|repl(?:y|ies)|responses?|failures?|markers?|messages?|fields?|headers?|handling|branch|scenario|details?|text|page|pages|docs|code|codes|status|exhausted|exceeded|case|cases|team|owner|zone|claims?|figures?|questions?|check)`;
const NEGATION = String.raw `(?:\bnot|n't|\bcannot|\bnever|\bnor|\bneither|\bnobody|\bno one|\bno run can|\bno test can)`;
const THINKS = String.raw `(?:prov(?:e|es|ed|ing)|show|say|said|tell|told|promis|guarantee|impl[yi]|establish|infer|conclud|confirm|demonstrat|mean|assum|claim|assert|stat(?:e|es|ed|ing|ement)\b|vouch|suggest|speak)`;
const LOOKS = String.raw `(?:measur|test|check|evaluat|verif|know|judg|address|assess|consider|examin|cover|evidence|report|record|includ|document|part of|in scope|within scope|look(?:ed)? at|look into|ask|stud|investigat|review|exercis|explor|prob(?:e|ed)|simulat|comment)`;
/** A clause that keeps its distance: it says what is not said, not known, or still to be done. */
const DISCLAIMERS = [
    new RegExp(String.raw `${NEGATION}(?:\s+[\w'-]+){0,4}?\s+(?:${THINKS}|${LOOKS})\w*`),
    /\b(?:no|nor|neither|without(?: any)?|zero)\b(?:[\s/,]+[\w'-]+){0,12}?[\s/,]+(?:claims?|statements?|assertions?|promises?|guarantees?|evidence|proof|conclusions?|data|measurements?|opinion|verdict|information|figures?)\b/,
    /\b(?:says?|said|tells?|told|proves?|shows?|claims?|states?|implies|means|asserts?|guarantees?|promises?|establishes)\s+nothing\b/,
    /\bnothing\b.{0,40}\b(?:about|on|regarding|to say|said|claimed|asserted|concluded|inferred|promised|speaks)\b/,
    /\b(?:unknown|uncertain\w*|untested|unverified|unmeasured|unproven|undetermined|unasserted|unassessed|unclear|undecided|tbd|excluded|omitted|whether|disclaim\w*|elsewhere|separately)\b/,
    /\b(?:out[- ]of|outside|beyond|not in)(?:\s+(?:the|this|its|our|of))*(?:\s+[\w-]+)?\s+(?:scope|evidence|run|check|gate|packet|note)\b/,
    /\b(?:out[- ]of[- ]scope|left (?:open|out|aside)|(?:is|are|remains?|stays?|still|leaves?)\s+(?:[\w-]+\s+)?open|open (?:question|point|issue)s?)\b/,
    /\b(?:to be|must be|should be|needs? to be|has to be|have to be|will be|still needs?|needs? (?:an?|its|their) own|must|should|please)\s+(?:\w+\s+)?(?:check|measur|review|verif|confirm|test|monitor|look|assess|separate)\w*/,
    /^\W*(?:and |or |also )?(?:if|unless|until|once|before|provided|assuming|check|ask|measure|verify|confirm with|see)\b/,
    /\b(?:until|unless|pending)\b|\b(?:can|could|may) be (?:concluded|inferred|derived|deduced|said|claimed)\b/,
    /\b(?:is|are|was|were|has|have|did|does)(?:\s+not|n't)\s*[.!;]*$/,
    /\?\s*$/,
];
/** `does not show that A and that B`: what follows stays under the same distance. */
const CARRIES = new RegExp(String.raw `${NEGATION}(?:\s+[\w'-]+){0,3}?\s+${THINKS}\w*|\bwhether\b`);
const CONTINUES = /^\W*(?:and |or )?(?:that|nor|or|whether|if)\b/;
const STATEMENT = new RegExp(String.raw `(?<![\w.])${STATES}(?:\b|(?<=[=<>~≤≥]))|\bnot\s+\w+ed\b`);
/** The topics that a note asserts. Pure rules on English sentences; no sentence of the note leaves this file. */
function claimsIn(note) {
    const clauses = sentencesOf(note).flatMap(assertiveClauses);
    return TOPIC_RULES.filter((rule) => clauses.some((clause) => asserts(rule, clause))).map(({ topic }) => topic);
}
/** Lower case, one kind of quote and dash, no invisible characters. */
function plain(note) {
    return note
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
        .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
        .replaceAll(/[*_`"\u201c\u201d]/g, (mark) => (mark === '_' ? ' ' : ''))
        .replaceAll(/\s+(?:-|\u2013|\u2014)+\s+|\u2014/g, '; ')
        .replaceAll(/[ \t]+/g, ' ');
}
function sentencesOf(note) {
    return plain(note)
        .split(/(?<=[.!?;])\s+|(?<=[!?;])|[\r\n]+|[()[\]]/)
        .filter((sentence) => sentence.trim() !== '');
}
/** The clauses of a sentence that keep no distance to what they say. */
function assertiveClauses(sentence) {
    const found = [];
    for (const part of sentence.split(/,?\s+(?:but|however|(?<=, )yet|although|though|whereas|while|except that|nevertheless)[,\s]+/)) {
        let carried = false;
        for (const { text, joined } of clausesOf(part)) {
            const distant = isDistant(text);
            const inherits = carried && (joined || CONTINUES.test(text));
            carried = CARRIES.test(text) || inherits;
            if (!distant && !inherits)
                found.push(text);
        }
    }
    return found;
}
/**
 * Split at a comma or `and` between two clauses that each say something: a list stays whole, and takes what stands at
 * its end with it. `joined`: the clause follows an `and` without a comma.
 */
function clausesOf(part) {
    const clauses = [];
    const pieces = part.split(/(\s*,\s*(?:and\s+)?|\s+and\s+)/);
    for (let index = 0; index < pieces.length; index += 2) {
        const text = pieces[index] ?? '';
        const separator = pieces[index - 1] ?? '';
        const previous = clauses.at(-1);
        if (previous !== undefined && isList(previous.text, text, separator))
            previous.text += separator + text;
        else
            clauses.push({ text, joined: !separator.includes(',') });
    }
    return clauses;
}
function isList(left, right, separator) {
    if (!separator.includes(','))
        return !(STATEMENT.test(left) && STATEMENT.test(right));
    return !STATEMENT.test(left) && !isDistant(left);
}
function isDistant(clause) {
    return DISCLAIMERS.some((pattern) => pattern.test(clause));
}
function asserts({ topic, nouns, phrases }, clause) {
    if (topic === 'production readiness' && denies(clause))
        return false;
    if (phrases.some((phrase) => phrase.test(clause)))
        return true;
    const noun = String.raw `\b(?:${nouns})\b(?![- ]${NAMES}\b)`;
    const after = new RegExp(String.raw `${noun}(?:[\s:-]+(?!${NAMES}\b)[\w'/-]+){0,4}?[\s:]*(?<![\w.])${STATES}(?:\b|(?<=[=<>~≤≥]))`);
    const before = new RegExp(String.raw `\b${STATED}\s+(?:[\w'-]+\s+){0,2}?${noun}`);
    const none = new RegExp(String.raw `\b(?:no|zero|without(?: any)?)\s+(?:\w+\s+)?(?:${nouns})\s+(?:issues?|problems?|regressions?|concerns?|impact|changes?|increases?|spikes?|surprises?)\b`);
    const unmet = new RegExp(String.raw `(?:\bnot|n't|\bnever)\s+(?:hit|see|saw|seen|reach\w*|run into|met|meet|had|have|notice\w*)\s+(?:any\s+|a\s+)?(?:${nouns})\b(?![- ]${NAMES}\b)`);
    return [after, before, none, unmet].some((pattern) => pattern.test(clause));
}
/** To call a thing not ready is caution, and no claim. */
function denies(clause) {
    return /(?:\bnot|n't|\bnever|\bno|\bnothing|\bfar from|\bbefore)\b[^,;]{0,40}\b(?:ready|readiness|safe|grade|fit|cleared|approved|suitable|proven|tested|go|ship|launch|release|prod|production)\b/.test(clause);
}
/** What a word on production readiness has to stand on: profile, result, redaction and what stays open. */
const GROUNDS = [
    /\b(?:minimal|streaming|tool[- ]call|profile)\b/,
    /\b(?:promote[ds]?|hold|held|rollback|pass(?:ed|es)?|fail(?:ed|s)?|[2345]xx|result)\b/,
    /\b(?:redact\w*|no (?:key|credential|body|prompt|secret)s?\b|(?:key|credential|body|prompt)s? (?:was |were |is |are )?not (?:logged|stored|found))/,
    /\b(?:uncertain\w*|unknown|untested|unverified|unmeasured|not (?:asserted|measured|tested|covered|known|shown|checked)|open|no claim)\b/,
];
function hasGrounds(note) {
    const text = plain(note);
    return GROUNDS.every((ground) => ground.test(text));
}

;// CONCATENATED MODULE: ./lib/assess/claims-within-scope.js


const claims_within_scope_CODES = ['claim-out-of-scope', 'readiness-without-grounds', 'note-too-long', 'no-note'];
/** A note is one line. The rules take time that grows with the square of a clause: 15 ms at this length. */
const claims_within_scope_MOST_CHARACTERS = 2000;
const claimsWithinScope = {
    id: 'claims-within-scope',
    title: 'The operator note claims nothing that one run cannot show',
    failsWhen: 'the operator note asserts availability, price, quota, rate limits, uptime, latency, billing or support time; or ' +
        'production readiness without profile, result, redaction and remaining uncertainty',
    codes: claims_within_scope_CODES,
    notApplicable: ['no-operator-note'],
    applies: ({ policy }) => ((policy.operatorNote ?? '').trim() === '' ? 'no-operator-note' : true),
    judge(_evidence, { policy }) {
        const note = policy.operatorNote ?? '';
        if (note.trim() === '') {
            return notEvaluated('no-note', {
                message: 'There is no operator note to read.',
                remedy: 'Set `operator-note`.',
            });
        }
        if (note.length > claims_within_scope_MOST_CHARACTERS) {
            return notEvaluated('note-too-long', {
                message: `The operator note has ${note.length} characters and was not read; ${claims_within_scope_MOST_CHARACTERS} are read at most.`,
                remedy: 'Keep `operator-note` to one line; put details into the pull request or the issue.',
            });
        }
        const claims = claimsIn(note);
        const topics = claims.filter((topic) => topic !== 'production readiness');
        if (topics.length > 0) {
            return fail('claim-out-of-scope', {
                message: `The operator note makes a claim about ${topics.join(', ')}. One controlled run cannot show that, ` +
                    'and a reader of the packet would rely on it.',
                remedy: 'Take it out of `operator-note`, or say that it was not measured. ' +
                    'Say what was seen: surface, profile, status class, attempts, decision.',
            });
        }
        if (claims.length === 0 || hasGrounds(note))
            return PASS;
        return fail('readiness-without-grounds', {
            message: 'The operator note speaks of production readiness without saying what that stands on.',
            remedy: 'Add the request profile, the result, what was redacted, and what this run leaves open; or take it out.',
        });
    },
};

;// CONCATENATED MODULE: ./lib/attempts/rescues.js

/**
 * Drills in which the fallback was to serve and was asked. Where a primary is declared, the happy path shows the
 * primary alone, which is always played: the replies here are then the evidence for the route under review.
 *
 * Who says what of such a drill:
 * - what the fallback answered is for happy-path-succeeded, parse-unambiguous and contract-fields-present, as on the
 *   happy path: a gateway that refuses is an operational blocker, and no fault of the application;
 * - what the application made of it is for error-path-classified: `not-rescued` where it did not get to the fallback,
 *   gave up there, or asked in a way that no gateway gets to see; `rescue-thrown-away` where it got a good reply. Where
 *   the gateway itself refused, a rescue could not be seen: `rescue-not-seen`, which blocks and blames nobody.
 */
function rescuesIn({ drills }) {
    return drills.filter((seen) => seen.drill.expects === 'rescued' && onFallback(seen).length > 0);
}
/** What was sent to the route under review. */
function onFallback(seen) {
    return (0,exchanges/* attemptsOn */.aX)(seen, 'fallback');
}
/** The fallback's last answer where the real gateway failed it; null where it served, or was not the one to answer. */
function gatewayRefusal(seen) {
    const last = (0,exchanges/* tellingAnswer */.gZ)(onFallback(seen));
    if (last === null || (0,exchanges/* succeeded */.gq)(last))
        return null;
    return last.answeredBy === 'gateway' && last.ending.kind !== 'caller-left' ? last : null;
}

;// CONCATENATED MODULE: ./lib/assess/contract-fields-present.js




const contract_fields_present_CODES = [
    'field-missing',
    'field-mixed',
    'field-of-other-type',
    'field-not-read',
    'no-parsed-reply',
    ...UNSEEN_CODES,
];
/** Where no fields are declared, the policy's own list is the minimum of the surface, and that is what is checked. */
const contractFieldsPresent = {
    id: 'contract-fields-present',
    title: 'Every field that the application reads was there, with its type',
    failsWhen: 'a declared field is missing, or has another type, in the reply of the happy path or of the fallback where it was ' +
        'to rescue',
    codes: contract_fields_present_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence, plan) {
        const { fields } = plan.policy;
        const happy = overDrills(sightings(evidence, plan, 'happy-path'), (seen) => fieldsOf(seen, (0,exchanges/* attemptsOf */.Or)(seen), fields));
        const rescues = rescuesIn(evidence).map((seen) => fieldsOf(seen, onFallback(seen), fields));
        return worst([happy, ...rescues], happy);
    },
};
function fieldsOf(seen, attempts, rules) {
    const { id } = seen.drill;
    for (const attempt of attempts.toReversed()) {
        const reading = (0,exchanges/* replyOf */.Me)(attempt)?.reading;
        if (reading?.outcome !== 'pass')
            continue;
        const places = [attemptPlace(id, attempt.n)];
        return worst(rules.map((rule) => fieldFits(rule, reading, id, places)), PASS);
    }
    return notEvaluated('no-parsed-reply', {
        message: `Drill ${id}: no reply could be read as a success, so its fields were not looked at.`,
        remedy: 'See the findings happy-path-succeeded and parse-unambiguous, then re-run.',
        places: [attemptPlace(id)],
    });
}
function fieldFits({ path, types }, { fields }, drill, places) {
    // A field may be called `constructor`: only what the reading itself holds counts.
    const seen = Object.hasOwn(fields, path) ? fields[path] : undefined;
    const expected = types.join(' or ');
    if (seen === undefined) {
        return notEvaluated('field-not-read', {
            message: `Drill ${drill}: field ${path} was not looked for in the reply.`,
            remedy: 'Correct the selector: members by dots, [0] or [*] for elements, [type=message] to choose by type.',
            places,
        });
    }
    if (types.some((type) => type === seen))
        return PASS;
    const remedy = `Do not promote while the application reads ${path}. If it can do without, or takes another type, ` +
        'correct `contract-fields`; else report the drift to the gateway.';
    const found = { missing: 'is missing', mixed: 'has different types in its elements' };
    const what = seen === 'missing' || seen === 'mixed' ? found[seen] : `is of type ${seen}`;
    const code = seen === 'missing' ? 'field-missing' : seen === 'mixed' ? 'field-mixed' : 'field-of-other-type';
    return fail(code, {
        message: `Drill ${drill}: field ${path} ${what}, expected ${expected}.`,
        remedy,
        places,
    });
}

;// CONCATENATED MODULE: ./lib/assess/credential-not-in-source.js


const credential_not_in_source_CODES = ['credential-in-source', ...SEARCH_GAP_CODES];
const credentialNotInSource = {
    id: 'credential-not-in-source',
    title: 'The real key stands in no file of the change',
    failsWhen: 'the real key stands in the policy, a workflow, a watched routing file or a file that the change touches',
    codes: credential_not_in_source_CODES,
    notApplicable: ['no-real-key'],
    applies: ({ hasRealKey }) => (hasRealKey ? true : 'no-real-key'),
    judge({ source }) {
        const leaks = leaksOf(source, 'credential');
        if (leaks.length === 0)
            return searchGap(source, 'credential') ?? PASS;
        return fail('credential-in-source', {
            message: `The real key stands ${leaksInWords(leaks)} of the change. Everyone who can read the repository has it.`,
            remedy: 'Revoke the key now: deleting the line leaves it in the history. ' +
                'Store a new one as a secret and pass it as `api-key: ${{ secrets.COMETAPI_KEY }}`.',
            places: leakPlaces(leaks),
        });
    },
};

;// CONCATENATED MODULE: ./lib/assess/credential-not-logged.js





const credential_not_logged_CODES = [
    'credential-found',
    'credential-in-request',
    'credential-followed-redirect',
    ...UNSEEN_CODES,
    ...SEARCH_GAP_CODES,
];
/** Judged for `direct` too: the gate's own log, files and texts are searched. */
const credentialNotLogged = {
    id: 'credential-not-logged',
    title: 'Nothing that was written holds the key',
    failsWhen: 'the key that the application held, or 12 or more of its characters, stands in anything written, in any encoding, ' +
        'the whole key in the address or the body of a request, or it followed a redirect to another origin',
    codes: credential_not_logged_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence, plan) {
        const found = foundIn(evidence);
        if (found !== null)
            return found;
        const drills = overDrills(sightings(evidence, plan), arrived);
        if (drills.outcome !== 'pass')
            return drills;
        const stray = keyless(evidence.strays);
        return (searchGap(evidence.written, 'credential') ??
            (stray === undefined ? PASS : neverOnWire(OUTSIDE_DRILLS, stray)));
    },
};
function foundIn(evidence) {
    const leaks = leaksOf(evidence.written, 'credential');
    if (leaks.length > 0) {
        return fail('credential-found', {
            message: `The key stands ${leaksInWords(leaks)}. Whoever reads these files can use the account: ` +
                'with a real key this would be a leak.',
            remedy: 'Take the key, the request headers and the environment out of what the application writes (log level, ' +
                'error dumps). Revoke the key if a real one was ever written this way. Then re-run.',
            places: leakPlaces(leaks),
        });
    }
    return exposed(evidence) ?? followedRedirect(evidence);
}
/** Addresses stand in the access log of everything on the way, bodies in its debug log: no search of ours sees those. */
function exposed(evidence) {
    const places = placesWhere(evidence, (request) => request.exposed !== null);
    if (places.length === 0)
        return null;
    return fail('credential-in-request', {
        message: `The key stands in the address or the body of ${(0,counted/* counted */.h)(places.length, 'request')}. ` +
            'Access logs of every proxy and gateway on the way keep it.',
        remedy: 'Send the key in the Authorization header alone: take it out of query parameters, paths and bodies. ' +
            'Revoke the key if a real one was ever sent this way. Then re-run.',
        places,
    });
}
/** Requests of the drills, and those outside of them. */
function placesWhere({ drills, strays }, is) {
    const seen = [
        ...drills.map(({ drill, attempts }) => ({ id: drill.id, attempts })),
        { id: OUTSIDE_DRILLS, attempts: strays },
    ];
    return seen.flatMap(({ id, attempts }) => attempts.filter(({ request }) => is(request)).map(({ n }) => attemptPlace(id, n)));
}
function followedRedirect(evidence) {
    // `redirect` points to an origin that belongs to no route: what came there with the key was sent by following.
    const followers = placesWhere(evidence, ({ target, credential }) => target === 'other-origin' && credential === 'canary');
    if (followers.length === 0)
        return null;
    return fail('credential-followed-redirect', {
        message: `The key went to another origin with ${(0,counted/* counted */.h)(followers.length, 'request')} after a redirect. Whoever runs that origin has it.`,
        remedy: "Turn off redirects in the HTTP client (`redirect: 'error'` or `'manual'` with fetch). Then re-run.",
        places: followers,
    });
}
/** A request to the declared path without the key that the application was given. */
function keyless(attempts) {
    return attempts.find(({ request }) => request.target === 'declared' && request.credential !== 'canary');
}
function arrived(seen) {
    const attempts = (0,exchanges/* attemptsOf */.Or)(seen);
    const without = keyless(attempts);
    if (without !== undefined)
        return neverOnWire(seen.drill.id, without);
    return attempts.some(({ request }) => request.credential === 'canary')
        ? PASS
        : neverOnWire(seen.drill.id, attempts[0]);
}
/** Each route has a canary of its own: the primary's on the fallback is another key. */
function neverOnWire(drill, attempt) {
    const sent = attempt?.request.credential === 'other' ? 'another key' : 'no key';
    const route = attempt?.request.route ?? 'fallback';
    return notEvaluated('key-never-on-wire', {
        message: `Drill ${drill}: a request to the ${route} came with ${sent} instead of the one that the application was given ` +
            'for this route, so a search for that one proves nothing.',
        remedy: "Let the application take each route's key from the environment that the gate sets, then re-run.",
        places: attempt === undefined ? [] : [attemptPlace(drill, attempt.n)],
    });
}

;// CONCATENATED MODULE: ./lib/attempts/served.js

/**
 * Who served: the last exchange, where it succeeded. Null where nobody did, whatever the application claims: an earlier
 * success that was asked for again was not taken.
 */
function servedBy(seen) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    if (last === null || !(0,exchanges/* succeeded */.gq)(last))
        return null;
    return { route: last.request.route, model: last.request.model, answeredBy: last.answeredBy };
}

;// CONCATENATED MODULE: ./lib/assess/decision-consistent.js






const decision_consistent_CODES = [
    'promote-after-failure',
    'retry-count-contradicts',
    'status-class-contradicts',
    'surface-contradicts',
    'route-contradicts',
    'model-contradicts',
    'surface-unreadable',
    'no-record',
    ...UNSEEN_CODES,
];
const decisionConsistent = {
    id: 'decision-consistent',
    title: 'The recorded decisions agree with the wire',
    failsWhen: 'a record contradicts the wire: retry count, status class, surface, served route or model, or promote after a failure',
    codes: decision_consistent_CODES,
    notApplicable: ['application-is-direct', 'no-decision-log'],
    applies: (plan) => unlessLogWaived(plan, 'decision-consistent'),
    judge: (evidence, plan) => overDrills(sightings(evidence, plan), consistent),
};
function consistent(seen) {
    const { id } = seen.drill;
    const record = theTerminalRecord(seen);
    if (record === null) {
        return notEvaluated('no-record', {
            message: `Drill ${id}: there is not exactly one terminal decision record to compare with the wire.`,
            remedy: 'See the finding decision-recorded, then re-run.',
            places: [attemptPlace(id)],
        });
    }
    const checks = [value, retries, statusClass, surface, served];
    return worst(checks.map((check) => check(seen, record)), PASS);
}
function contradicts(code, seen, record, told, wire) {
    return fail(code, {
        message: `Drill ${seen.drill.id}: the record in line ${record.line} of the log says ${told}, the wire says ${wire}.`,
        remedy: 'Write the record after the last exchange and from what came back, not from what was planned.',
        places: [attemptPlace(seen.drill.id, (0,exchanges/* lastExchange */.Qt)(seen)?.n ?? null)],
    });
}
function value(seen, record) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    if (record.value !== 'promote' || last === null || (0,exchanges/* succeeded */.gq)(last))
        return PASS;
    return contradicts('promote-after-failure', seen, record, 'promote', `the last exchange failed (${(0,exchanges/* endingInWords */.mv)(last)})`);
}
/** Some count a hop as a retry, some do not: both are told truthfully. */
function retries(seen, record) {
    const attempts = (0,exchanges/* attemptsOf */.Or)(seen);
    const all = attempts.length - 1;
    const hops = (0,exchanges/* hopsIn */.gy)(attempts);
    if (record.retryCount === null || record.retryCount === all || record.retryCount === all - hops)
        return PASS;
    const wire = `${all}${hops === 0 ? '' : `, ${hops} of them hops`}`;
    return contradicts('retry-count-contradicts', seen, record, `retry count ${record.retryCount}`, wire);
}
function statusClass(seen, record) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    if (last === null || !statusClassContradicts(seen, record))
        return PASS;
    const told = `status class ${record.statusClass ?? 'none'}`;
    return contradicts('status-class-contradicts', seen, record, told, statusClassInWords(last));
}
/** `chat.completions`, `acompletion`, `/v1/responses`, `aresponses`: the words that logs use, told apart by their stems. */
function surfaceMeant(text) {
    if (/chat|completion/i.test(text))
        return 'chat-completions';
    return /response/i.test(text) ? 'responses' : null;
}
function surface(seen, record) {
    if (record.surface === null)
        return PASS;
    const meant = surfaceMeant(record.surface);
    if (meant === seen.drill.surface)
        return PASS;
    if (meant !== null)
        return contradicts('surface-contradicts', seen, record, meant, seen.drill.surface);
    return notEvaluated('surface-unreadable', {
        message: `Drill ${seen.drill.id}: which surface the record in line ${record.line} of the log names cannot be told.`,
        remedy: 'Record `chat-completions` or `responses`, or leave the member out.',
        places: [attemptPlace(seen.drill.id)],
    });
}
function served(seen, record) {
    const by = servedBy(seen);
    if (by === null)
        return PASS;
    const { route, model } = by;
    if ((record.servedRoute ?? route) !== route) {
        return contradicts('route-contradicts', seen, record, `another route served`, `${route} served`);
    }
    if ((record.servedModel ?? model) === model)
        return PASS;
    const wire = model === 'declared' ? 'the declared model was asked' : 'another model than the declared one was asked';
    return contradicts('model-contradicts', seen, record, `the ${record.servedModel ?? 'declared'} model served`, wire);
}

;// CONCATENATED MODULE: ./lib/assess/decision-recorded.js





const decision_recorded_CODES = [
    'no-decision-log',
    'no-terminal-record',
    'several-terminal-records',
    'unknown-value',
    'value-missing',
    'log-unreadable',
    'drill-not-run',
];
const decisionRecorded = {
    id: 'decision-recorded',
    title: 'The application recorded one decision for every call',
    failsWhen: 'a drill has not exactly one terminal decision record, or its value is none that the map knows',
    codes: decision_recorded_CODES,
    notApplicable: ['application-is-direct', 'no-decision-log'],
    applies: (plan) => unlessLogWaived(plan, 'decision-recorded'),
    judge: (evidence, plan) => worst(sightings(evidence, plan).map(recorded), NO_DRILL),
};
function recorded({ drill, seen }) {
    if (seen === null)
        return notRun(drill.id);
    const { decisions } = seen;
    const places = [attemptPlace(drill.id)];
    switch (decisions.log) {
        case 'none-declared':
            return fail('no-decision-log', {
                message: 'No decision log is declared, so nothing shows what the application decided.',
                remedy: 'Declare `decision-log` in the policy (stdout or a file), or lower decision-recorded with `severities` there.',
                places,
            });
        case 'unreadable':
            return notEvaluated('log-unreadable', {
                message: `Drill ${drill.id}: the decision log could not be read (${decisions.why}).`,
                remedy: 'Write the records to the place that `decision-log` names, then re-run.',
                places,
            });
        case 'read':
            return exactlyOne(seen);
    }
}
function exactlyOne(seen) {
    const { id } = seen.drill;
    const [record, ...others] = terminalRecords(seen);
    const places = [attemptPlace(id)];
    if (record === undefined) {
        return fail('no-terminal-record', {
            message: `Drill ${id}: no terminal decision record, 1 expected. At night nobody could tell why the call ended as it did.`,
            remedy: 'Write one record when the call is over, on success as well as on failure. If the log has one, say in `decision-log` how it is written (docs/decision-log.md).',
            places,
        });
    }
    if (others.length > 0) {
        return fail('several-terminal-records', {
            message: `Drill ${id}: ${(0,counted/* counted */.h)(others.length + 1, 'terminal decision record')}, 1 expected. Which one counts cannot be told.`,
            remedy: 'Mark records of single attempts as such, and write one terminal record per call.',
            places,
        });
    }
    if (record.value !== 'unknown-value' && record.value !== 'missing')
        return PASS;
    return fail(record.value === 'missing' ? 'value-missing' : 'unknown-value', {
        message: `Drill ${id}: the terminal record in line ${record.line} of the log has ${record.value === 'missing' ? 'no decision' : 'a decision that the map does not know'}.`,
        remedy: 'Write promote, hold or rollback as the decision of the terminal record, or say in `decision-log` what the log’s own words mean (docs/decision-log.md).',
        places,
    });
}

;// CONCATENATED MODULE: ./lib/assess/docs-current.js

const docs_current_CODES = ['page-gone', 'field-undocumented', 'field-unclear', 'pages-not-read'];
const REPAIR = 'Keep the fallback share where it is. Read what replaced it, then correct the application, `contract-fields` or `contract-pages`, or ask the gateway.';
/** A page that could not be reached says nothing about the contract: the packet's sources and its open questions tell it. */
const docsCurrent = {
    id: 'docs-current',
    title: 'The contract pages still document every field that is read',
    failsWhen: 'a contract page is gone, or no longer documents a field that the application reads',
    codes: docs_current_CODES,
    notApplicable: ['pages-not-in-policy'],
    applies: ({ policy }) => (policy.pages.length === 0 ? 'pages-not-in-policy' : true),
    judge({ pages, documented }) {
        const gone = pages.filter(({ state }) => state === 'gone');
        if (gone.length > 0) {
            return fail('page-gone', { message: `Gone: ${gone.map(named).join(', ')}.`, remedy: REPAIR });
        }
        const selectors = (answer) => documented.filter((field) => field.documented === answer).map(({ selector }) => selector);
        const left = selectors('no');
        if (left.length > 0) {
            return fail('field-undocumented', {
                message: `The contract pages no longer document ${left.join(', ')}, which the application reads.`,
                remedy: REPAIR,
            });
        }
        if (pages.length === 0 || pages.some(({ state }) => state === 'not-checked'))
            return NOT_READ;
        const unclear = selectors('unknown');
        if (unclear.length === 0 || pages.some(({ state }) => state === 'unreachable'))
            return PASS;
        return notEvaluated('field-unclear', {
            message: `The contract pages were read, and do not say whether these fields are sent: ${unclear.join(', ')}.`,
            remedy: 'Name the page or OpenAPI file of this surface in `contract-pages`, with the surface as its `area`; or correct `contract-fields`.',
        });
    },
};
const NOT_READ = notEvaluated('pages-not-read', {
    message: 'The contract pages were not read in this run.',
    remedy: 'Read the pages that the packet names by hand, and compare them with `contract-fields`.',
});
function named({ area, url }) {
    return `${area} (${url})`;
}

;// CONCATENATED MODULE: ./lib/attempts/hosted-path.js
/** Every SDK and runtime that any attempt named, each once, in the order of the wire. */
function toolsSeen({ drills, strays }) {
    const all = [...drills.flatMap(({ attempts }) => attempts), ...strays].flatMap(({ request }) => request.tools);
    return [...new Map(all.map((tool) => [`${tool.kind} ${tool.name} ${tool.version}`, tool])).values()];
}
/** The hosted path against this run, in the order of the policy. */
function compareHosted(hosted, seen) {
    const tools = toolsSeen(seen);
    const versions = (kind, declared) => declared.map((each) => compareVersion(kind, each, tools));
    return [
        ...versions('runtime', hosted.runtimes),
        ...versions('sdk', hosted.sdks),
        ...hosted.flags.map((flag) => compareFlag(flag, seen.flags)),
        ...(hosted.os === null ? [] : [compareSystem(hosted.os, seen.runtime.os)]),
    ];
}
function compareVersion(kind, { name, value }, tools) {
    const found = tools.filter((tool) => tool.kind === kind && sameName(tool.name, name)).map((t) => t.version);
    const seen = [...new Set(found)];
    const same = seen.length > 0 && seen.every((version) => begins(version, value.replace(/^v/, '')));
    return {
        what: `${kind} ${name}`,
        declared: value,
        seen: seen.length === 0 ? null : seen.join(', '),
        state: seen.length === 0 ? 'not-told' : same ? 'same' : 'other',
    };
}
/** User agents leave the `@` of a scope away. */
function sameName(seen, declared) {
    return seen.replace(/^@/, '') === declared.replace(/^@/, '');
}
/** `6.4` is the beginning of 6.4.1, and not of 6.47.0. */
function begins(version, declared) {
    return version === declared || ['.', '-', '+'].some((mark) => version.startsWith(`${declared}${mark}`));
}
function compareFlag({ name, value }, flags) {
    const what = `flag ${name}`;
    const declared = value === '' ? 'not set' : value;
    const flag = flags.find((each) => each.name === name);
    if (flag === undefined)
        return { what, declared, seen: null, state: 'not-told' };
    if (flag.hidden)
        return { what, declared, seen: 'another value, too long to be shown', state: 'other' };
    const seen = flag.value === null || flag.value === '' ? 'not set' : flag.value;
    return { what, declared, seen, state: seen === declared ? 'same' : 'other' };
}
function compareSystem(declared, platform) {
    const seen = platform === 'darwin' ? 'macos' : platform;
    return { what: 'os', declared, seen, state: seen === declared ? 'same' : 'other' };
}

;// CONCATENATED MODULE: ./lib/assess/environment-matches.js


const environment_matches_CODES = ['environment-differs', 'environment-not-told'];
const environmentMatches = {
    id: 'environment-matches',
    title: 'Runtime, SDK and flags are those of the hosted path',
    failsWhen: 'runtime, SDK versions, feature flags or system differ from those declared for the hosted path',
    codes: environment_matches_CODES,
    notApplicable: ['none-declared', 'application-is-direct'],
    applies({ policy }) {
        if (policy.hosted === null)
            return 'none-declared';
        return policy.application.kind === 'direct' ? 'application-is-direct' : true;
    },
    judge(evidence, { policy }) {
        const compared = policy.hosted === null ? [] : compareHosted(policy.hosted, evidence);
        if (compared.length === 0)
            return NOTHING_COMPARED;
        const other = compared.filter(({ state }) => state === 'other');
        if (other.length > 0) {
            return fail('environment-differs', {
                message: `This run is not the hosted path: ${listOf(other)}. What it shows may not hold there.`,
                remedy: 'Run the drills on what the hosted path runs on, or correct `hosted` in the policy.',
            });
        }
        const untold = compared.filter(({ state }) => state === 'not-told');
        if (untold.length === 0)
            return PASS;
        return notEvaluated('environment-not-told', {
            message: `No request and no variable told: ${listOf(untold)}.`,
            remedy: 'Use the name that the client sends in its user agent (the packet lists those that were seen), or take the line out of `hosted`.',
        });
    },
};
/** An empty map: nothing of this run was compared with anything. */
const NOTHING_COMPARED = notEvaluated('environment-not-told', {
    message: '`hosted` declares nothing, so that nothing was compared.',
    remedy: 'Declare `runtimes`, `sdks`, `flags` or `os` of the hosted path, or take `hosted` out of the policy.',
});
function listOf(compared) {
    return compared
        .map(({ what, declared, seen }) => `${what} is declared as ${declared}${seen === null ? '' : `, seen as ${seen}`}`)
        .join('; ');
}

;// CONCATENATED MODULE: ./lib/surface/retry.js
/** Codes that are permanent whatever the status: CometAPI sends them under 500 and 503. Source: contract facts 3.1, 3.2. */
const PERMANENT_CODES = [
    'invalid_request',
    'model_not_found',
    'convert_request_failed',
];
/** 413 and 422 are in no CometAPI table; RFC 9110 15.5.14 and 15.5.21 blame the request itself. */
const PERMANENT_STATUSES = [400, 401, 403, 404, 413, 422];
/** Source: https://apidoc.cometapi.com/guides/error-codes-and-retry-strategy. 408, 409 and 502 are in no table: unknown. */
const TRANSIENT_STATUSES = [429, 500, 503, 504, 524];
/** CometAPI's retry table, overridden by `error.code`. A redirect is a wrong path there, hence permanent. */
function retryRule(status, code) {
    const failed = status < 200 || status > 299;
    if (failed && PERMANENT_CODES.includes(code))
        return { retry: 'permanent', decidedBy: 'error-code' };
    if (PERMANENT_STATUSES.includes(status) || (status >= 300 && status < 400)) {
        return { retry: 'permanent', decidedBy: 'status' };
    }
    if (TRANSIENT_STATUSES.includes(status))
        return { retry: 'transient', decidedBy: 'status' };
    return { retry: 'unknown', decidedBy: 'nothing' };
}
const DECIMAL = /^\d{1,12}(?:\.\d{1,9})?$/;
/**
 * How long the reply asks to wait, in milliseconds: `retry-after-ms`, then `Retry-After` in seconds or as a date
 * (RFC 9110 10.2.3). A date that has passed is 0; what cannot be read, or is negative, is null.
 */
function retryAfterMs(headers, now) {
    const milliseconds = decimal(headers.get('retry-after-ms'));
    if (milliseconds !== null)
        return Math.round(milliseconds);
    const value = headers.get('retry-after');
    const seconds = decimal(value);
    if (seconds !== null)
        return Math.round(seconds * 1000);
    const date = httpDate((value ?? '').trim(), now);
    return date === null ? null : Math.max(0, date - now.getTime());
}
function decimal(value) {
    const text = (value ?? '').trim();
    return DECIMAL.test(text) ? Number(text) : null;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const IMF_FIXDATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/;
const RFC850 = /^[A-Z][a-z]{5,8}, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const ASCTIME = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/;
/** The three forms of RFC 9110 5.6.7, as Unix milliseconds. */
function httpDate(text, now) {
    const fixed = IMF_FIXDATE.exec(text);
    if (fixed)
        return utc(Number(fixed[3]), fixed[2], fixed[1], fixed.slice(4, 7));
    const old = RFC850.exec(text);
    if (old)
        return utc(century(Number(old[3]), now), old[2], old[1], old.slice(4, 7));
    const asc = ASCTIME.exec(text);
    return asc ? utc(Number(asc[6]), asc[1], asc[2], asc.slice(3, 6)) : null;
}
/** A two-digit year more than 50 years ahead is in the past (RFC 9110 5.6.7). */
function century(year, now) {
    const thisYear = now.getUTCFullYear();
    const near = thisYear - (thisYear % 100) + year;
    return near > thisYear + 50 ? near - 100 : near;
}
function utc(year, monthName, day, clock) {
    const month = MONTHS.findIndex((name) => name === monthName);
    const [hours, minutes, seconds] = clock.map(Number);
    if (month === -1 || hours === undefined || minutes === undefined || seconds === undefined)
        return null;
    const time = Date.UTC(year, month, Number(day), hours, minutes, seconds);
    const whole = new Date(time);
    return whole.getUTCDate() === Number(day) && whole.getUTCHours() === hours ? time : null;
}

;// CONCATENATED MODULE: ./lib/assess/permanent.js


/** Failures that answer with a permanent status. A live gateway may answer a broken body with 400 or with 500. */
const PERMANENT_STATUS_FAILURES = [
    'bad-credential',
    'invalid-request',
    'forbidden',
    'not-found',
    'payload-too-large',
    'quota-exhausted',
];
/** Failures that answer 5xx, with an `error.code` that says that the cause stays. */
const PERMANENT_CODE_FAILURES = ['invalid-request-as-500', 'model-not-found'];
/** 400, 401, 403, 404, 413, 422: the same request fails again. A redirect is no error, and not judged here. */
function hasPermanentStatus(attempt) {
    const reply = (0,exchanges/* replyOf */.Me)(attempt);
    return reply !== null && reply.status >= 400 && retryRule(reply.status, null).retry === 'permanent';
}
/** A 5xx that says by its `error.code` that the same request fails again. */
function hasPermanentCode(attempt) {
    const reply = (0,exchanges/* replyOf */.Me)(attempt);
    const code = reply?.error?.code ?? null;
    return reply !== null && reply.status >= 500 && retryRule(reply.status, code).decidedBy === 'error-code';
}

;// CONCATENATED MODULE: ./lib/assess/repeated.js



/** Fails where a request was sent again on its route after such an answer. */
function neverRepeated(seen, rule) {
    const attempts = (0,exchanges/* attemptsOf */.Or)(seen);
    const { id } = seen.drill;
    for (const [index, attempt] of attempts.entries()) {
        if (!rule.breaks(attempt))
            continue;
        const again = attempts.slice(index + 1).filter((later) => (0,exchanges/* isRetryOf */._i)(attempt, later));
        if (again.length === 0)
            continue;
        return fail(rule.code, {
            message: `Drill ${id}: attempt ${attempt.n} got ${(0,exchanges/* endingInWords */.mv)(attempt)}${codeInWords(attempt)}, ` +
                `and the request was sent again ${(0,counted/* counted */.h)(again.length, 'time')} on the same route. ${rule.why}`,
            remedy: rule.remedy,
            places: again.map(({ n }) => attemptPlace(id, n)),
        });
    }
    if (attempts.some(rule.shows))
        return PASS;
    return notEvaluated(rule.unseen, {
        message: `Drill ${id}: no answer of this kind came back, so nothing shows what the application does with one.`,
        remedy: 'Play the failure in a rehearsal, where the tap makes it exactly, then re-run.',
        places: [attemptPlace(id)],
    });
}
function codeInWords({ ending }) {
    const code = ending.kind === 'reply' ? (ending.error?.code ?? null) : null;
    return code === null || code === 'other' ? '' : ` (${code})`;
}

;// CONCATENATED MODULE: ./lib/assess/error-code-heeded.js




const error_code_heeded_CODES = ['permanent-code-sent-again', 'no-permanent-code-seen', ...UNMET_CODES];
const errorCodeHeeded = {
    id: 'error-code-heeded',
    title: 'No request was repeated after a 5xx whose error.code is permanent',
    failsWhen: 'a 5xx with error.code invalid_request, model_not_found or convert_request_failed was sent again on the same route',
    codes: error_code_heeded_CODES,
    notApplicable: ['application-is-direct', 'no-such-fault-planned'],
    applies: (plan) => whenPlanned(plan, PERMANENT_CODE_FAILURES),
    judge: (evidence, plan) => overFailures(sightings(evidence, plan), (drill) => isOneOf(drill, PERMANENT_CODE_FAILURES), heeds),
};
function heeds(seen) {
    return neverRepeated(seen, {
        breaks: hasPermanentCode,
        shows: hasPermanentCode,
        code: 'permanent-code-sent-again',
        unseen: 'no-permanent-code-seen',
        why: 'The status looks passing, the cause is not: the gateway answers the same every time.',
        remedy: 'Read error.code before the status: invalid_request, model_not_found, convert_request_failed end the call.',
    });
}

;// CONCATENATED MODULE: ./lib/assess/error-message-stored.js


const error_message_stored_CODES = ['error-message-found', ...STORED_GAP_CODES];
const errorMessageStored = {
    id: 'error-message-stored',
    title: 'No error text of the gateway was stored',
    failsWhen: "the gateway's error text stands in anything written, word for word",
    codes: error_message_stored_CODES,
    notApplicable: ['no-evidence-paths'],
    applies: unlessDirectWithoutPaths,
    judge: (evidence) => judgeStored(evidence, {
        kind: 'error-message',
        outcomes: ['leak', 'partial'],
        code: 'error-message-found',
        subject: "The gateway's error text stands",
        why: 'Such texts can name routing groups, models and balances.',
        remedy: 'Log the status, error.code and the request id instead of error.message. Then re-run.',
        source: isErrorReply,
        sourceInWords: 'error reply',
    }),
};

;// CONCATENATED MODULE: ./lib/assess/error-path-classified.js






const error_path_classified_CODES = [
    'claimed-success',
    'not-rescued',
    'rescue-not-seen',
    'rescue-thrown-away',
    'died-by-signal',
    'status-class-contradicts',
    'nothing-claimed',
    ...UNMET_CODES,
];
const errorPathClassified = {
    id: 'error-path-classified',
    title: 'The application called every failure what it was',
    failsWhen: 'the last exchange of a failure drill failed and the application claims success without a record of degrading or ' +
        'aborting; it died by a signal; it recorded a status class that the wire never showed; or a healthy fallback did ' +
        'not rescue it',
    codes: error_path_classified_CODES,
    notApplicable: ['application-is-direct'],
    applies: unlessDirect,
    judge: (evidence, plan) => overFailures(sightings(evidence, plan), isErrorPath, classified),
};
function classified(seen) {
    // The happy path is not this rule's: there is no failure to classify.
    if (!isErrorPath(seen.drill))
        return PASS;
    if (seen.ended.by === 'signal') {
        return say(seen, 'died-by-signal', {
            message: `the application died by ${seen.ended.signal} instead of ending in order.`,
            remedy: 'Catch the failure of the call and end with an exit code and a decision record.',
        });
    }
    const contradicting = terminalRecords(seen).find((record) => statusClassContradicts(seen, record));
    if (contradicting !== undefined)
        return contradiction(seen, contradicting.statusClass ?? 'none');
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    return last !== null && (0,exchanges/* succeeded */.gq)(last) ? rescued(seen) : failed(seen);
}
function say(seen, code, { message, remedy }) {
    const { id } = seen.drill;
    const words = {
        message: `Drill ${id}: ${message}`,
        remedy,
        places: [attemptPlace(id, (0,exchanges/* lastExchange */.Qt)(seen)?.n ?? null)],
    };
    return code === 'nothing-claimed' || code === 'rescue-not-seen'
        ? notEvaluated(code, words)
        : fail(code, words);
}
function contradiction(seen, recorded) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    return say(seen, 'status-class-contradicts', {
        message: `the record says status class ${recorded}, the wire says ${last === null ? 'none' : statusClassInWords(last)}. ` +
            'Whoever reads the record at night looks in the wrong place.',
        remedy: 'Record the status of the last exchange, before any wrapper changes it.',
    });
}
/** The last exchange succeeded: whatever route it took, the caller can be served. */
function rescued(seen) {
    if (seen.drill.expects !== 'rescued' || finalClaim(seen) !== 'failure')
        return PASS;
    return say(seen, 'rescue-thrown-away', {
        message: 'the fallback answered well, and the application still calls the request a failure.',
        remedy: 'Serve the reply of the route that answered; record the hop, not a failure.',
    });
}
function failed(seen) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    const how = last === null ? 'nothing was sent' : (0,exchanges/* endingInWords */.mv)(last);
    if (finalClaim(seen) === 'success') {
        return say(seen, 'claimed-success', {
            message: `the last exchange failed (${how}), and the application claims success. The failure would go unseen.`,
            remedy: 'Exit non-zero, or write a terminal decision record that says `hold`, when the call fails.',
        });
    }
    if (seen.drill.expects === 'rescued')
        return unrescued(seen, how);
    // Whose caller has gone has nobody left to tell: only a success that was none would be wrong.
    if (finalClaim(seen) === 'failure' || isCallerGone(seen.drill))
        return PASS;
    return say(seen, 'nothing-claimed', {
        message: `the last exchange failed (${how}), and neither exit code nor decision record says what the application made of it.`,
        remedy: 'Exit non-zero on failure, or declare `decision-log` and write a terminal record. Then re-run.',
    });
}
/** Blames the application, unless the real gateway refused: that is happy-path-succeeded's (see rescues.ts). */
function unrescued(seen, how) {
    const refusal = gatewayRefusal(seen);
    if (refusal !== null) {
        return say(seen, 'rescue-not-seen', {
            message: `the gateway failed the fallback's call (${(0,exchanges/* endingInWords */.mv)(refusal)}), so whether the application can be ` +
                'rescued was not seen.',
            remedy: 'See the finding happy-path-succeeded for what the gateway answered, then re-run.',
        });
    }
    return say(seen, 'not-rescued', {
        message: `the fallback is healthy in this drill, but the last exchange failed (${how}). The fallback would not help.`,
        remedy: 'Check that the application moves on to the fallback route for this failure, with its own key and model.',
    });
}

;// CONCATENATED MODULE: ./lib/assess/escalation-recorded.js



const escalation_recorded_CODES = ['no-escalation', 'drill-not-run'];
const escalationRecorded = {
    id: 'escalation-recorded',
    title: 'Every failure says who is told, or that nobody is',
    failsWhen: 'a failure drill ends with no escalation status (who, or explicitly none) in its record or in the policy',
    codes: escalation_recorded_CODES,
    notApplicable: ['application-is-direct'],
    // A failure that the gate's own client asked for wakes nobody: only an application's record can say who is told.
    applies: ({ policy }) => (policy.application.kind === 'direct' ? 'application-is-direct' : true),
    judge(evidence, plan) {
        const failures = sightings(evidence, plan, 'error-path');
        const declared = isSaid(plan.policy.setup?.escalation ?? null);
        return worst(failures.map((sighting) => escalated(sighting, declared)), NO_DRILL);
    },
};
function isSaid(text) {
    return text !== null && text.trim() !== '';
}
function recordSays(seen) {
    return terminalRecords(seen).some(({ escalation }) => isSaid(escalation));
}
function escalated({ drill, seen }, declared) {
    if (seen === null)
        return notRun(drill.id);
    if (declared || recordSays(seen))
        return PASS;
    return fail('no-escalation', {
        message: `Drill ${drill.id}: neither its decision record nor the policy says who is told of such a failure.`,
        remedy: 'Set `setup.escalation` in the policy: a team or rota, or `none` if nobody is to be woken.',
        places: [attemptPlace(drill.id)],
    });
}

;// CONCATENATED MODULE: ./lib/assess/evidence-available.js



const evidence_available_CODES = [
    'nothing-to-search',
    'nothing-matched',
    'unreadable',
    'over-cap',
    'changed-while-read',
    'unknown-compression',
    'decision-log-unreadable',
    'self-test-failed',
    'key-never-on-wire',
    'failure-not-met',
];
const evidenceAvailable = {
    id: 'evidence-available',
    title: 'All evidence that the policy names could be read',
    failsWhen: 'evidence that the policy names cannot be read: nothing matched, no permission, over a cap, changed while read, ' +
        'unknown compression; a planned failure that never happened is not evaluated',
    codes: evidence_available_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence) {
        const files = filesRead(evidence.written);
        return worst([files, ...evidence.drills.map(logRead), ...evidence.drills.map(failureMet)], files);
    },
};
/** A failure that the policy asks for and that never happened is evidence that is not there, whoever was to make it. */
function failureMet(seen) {
    const { id } = seen.drill;
    if (seen.fault !== 'not-met')
        return PASS;
    const { why, remedy } = whyNotMet(seen);
    return notEvaluated('failure-not-met', {
        message: `Drill ${id}: the planned failure never happened, so nothing was seen of it: ${why}.`,
        remedy,
        places: [attemptPlace(id)],
    });
}
function filesRead(written) {
    if (written.state === 'searched') {
        if (written.files > 0)
            return PASS;
        const empty = { state: 'not-searched', why: 'nothing-to-search', detail: '0 files read' };
        return fail('nothing-to-search', wordsOf(empty));
    }
    // These two say that the search proves nothing, not that a file is out of reach.
    const isProof = written.why === 'self-test-failed' || written.why === 'key-never-on-wire';
    return (isProof ? notEvaluated : fail)(written.why, wordsOf(written));
}
function logRead({ drill, decisions }) {
    if (decisions.log !== 'unreadable')
        return PASS;
    return fail('decision-log-unreadable', {
        message: `Drill ${drill.id}: the decision log that the policy names could not be read (${decisions.why}).`,
        remedy: 'Write the records to the place that `decision-log` names, then re-run.',
        places: [attemptPlace(drill.id)],
    });
}

;// CONCATENATED MODULE: ./lib/assess/finishes-within-deadline.js





const finishes_within_deadline_CODES = ['busy-at-deadline', 'not-started', ...UNSEEN_CODES];
const finishesWithinDeadline = {
    id: 'finishes-within-deadline',
    title: 'The application came to an end before the deadline',
    failsWhen: 'the application was still busy with a drill at the deadline',
    codes: finishes_within_deadline_CODES,
    notApplicable: ['application-is-direct'],
    applies: unlessDirect,
    judge(evidence, plan) {
        // A hang before the first request is a hang all the same, so it is told before the gap.
        const hung = evidence.drills.filter(({ ended }) => ended.by === 'deadline');
        if (hung.length > 0)
            return worst(hung.map((seen) => busy(seen, plan)), PASS);
        // Told before the missing attempts that it explains.
        const idle = evidence.drills.map(started).find(({ outcome }) => outcome !== 'pass');
        return idle ?? overDrills(sightings(evidence, plan), () => PASS);
    },
};
function busy(seen, plan) {
    const { id } = seen.drill;
    const seconds = plan.policy.bounds.deadlineMs / 1000;
    return fail('busy-at-deadline', {
        message: `Drill ${id}: still busy after ${seconds} s, with ${(0,counted/* counted */.h)((0,exchanges/* attemptsOf */.Or)(seen).length, 'attempt')} sent. ` +
            `A ${plan.policy.application.kind === 'worker' ? 'job' : 'caller'} in production would hang as long.`,
        remedy: 'Set a timeout on the HTTP client and a total time for all retries that stay under the deadline; ' +
            'or raise `deadline` if the application needs the time.',
        places: [attemptPlace(id)],
    });
}
function started({ ended, drill }) {
    if (ended.by !== 'not-started')
        return PASS;
    return notEvaluated('not-started', {
        message: `Drill ${drill.id}: the application did not start: ${ended.why}. Nothing of it was seen.`,
        remedy: 'Run `start` or `command` of the policy by hand, with the variables of the README, and correct it; or raise ' +
            '`ready-deadline`. Then re-run.',
        places: [attemptPlace(drill.id)],
    });
}

;// CONCATENATED MODULE: ./lib/assess/happy-path-succeeded.js




const happy_path_succeeded_CODES = [
    'operational-blocker',
    'http-error',
    'reading-failed',
    'no-reply',
    'caller-left',
    'application-failed',
    'reading-ambiguous',
    'answered-elsewhere',
    ...UNSEEN_CODES,
];
/** Statuses that speak of the account or of the gateway's day, not of the change. Beside them: every 5xx. */
const OPERATIONAL_STATUSES = [401, 403, 429];
const happyPathSucceeded = {
    id: 'happy-path-succeeded',
    title: 'The happy path succeeded',
    failsWhen: 'the happy path, or the fallback where it was to rescue, ended without a success status or with a reply that reads ' +
        'as a failure; or the application calls a good reply of the happy path a failure',
    codes: happy_path_succeeded_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence, plan) {
        const happy = overDrills(sightings(evidence, plan, 'happy-path'), (seen) => happyEnd(seen, plan));
        // What the application makes of a rescue is error-path-classified's: here the fallback's own answer counts.
        const rescues = rescuesIn(evidence).map((seen) => ended(seen, (0,exchanges/* tellingAnswer */.gZ)(onFallback(seen)), plan));
        return worst([happy, ...rescues], happy);
    },
};
function happyEnd(seen, plan) {
    const last = (0,exchanges/* tellingAnswer */.gZ)((0,exchanges/* attemptsOf */.Or)(seen));
    const judged = ended(seen, last, plan);
    return judged.outcome === 'pass' ? handled(seen, last) : judged;
}
function ended(seen, last, plan) {
    if (last === null)
        return happy_path_succeeded_say('no-reply', seen, null, NOTHING_CAME);
    const { ending } = last;
    if (ending.kind === 'caller-left') {
        return happy_path_succeeded_say('caller-left', seen, last, {
            message: 'the application hung up before the reply was whole, so no success was seen.',
            remedy: 'Raise the timeout of the HTTP client, or find out why it gave up early. Then re-run.',
        });
    }
    if (ending.kind === 'no-reply') {
        if (ending.why === 'key-echoed')
            return happy_path_succeeded_say('no-reply', seen, last, KEY_CAME_BACK);
        const message = `nothing came back (${ending.why}).`;
        return happy_path_succeeded_say('no-reply', seen, last, { ...NOTHING_CAME, message });
    }
    if (!(0,exchanges/* isSuccess */.oJ)(ending.status))
        return refused(seen, last, ending.status, plan);
    return read(seen, last, plan);
}
const NOTHING_CAME = {
    message: 'nothing came back.',
    remedy: 'Check `base-url` and the network of the runner; re-run when the gateway can be reached.',
};
const KEY_CAME_BACK = {
    message: 'the reply held the API key, so the tap cut it off before the key reached the application.',
    remedy: 'Do not promote. Revoke that key: the gateway, or a proxy in front of it, writes it into replies. Then tell its operator.',
};
function happy_path_succeeded_say(code, { drill }, last, { message, remedy }) {
    const places = [attemptPlace(drill.id, last?.n ?? null)];
    const words = { message: `Drill ${drill.id}: ${message}`, remedy, places };
    return code === 'reading-ambiguous' || code === 'answered-elsewhere'
        ? notEvaluated(code, words)
        : fail(code, words);
}
function refused(seen, last, status, plan) {
    const isOperational = OPERATIONAL_STATUSES.includes(status) || status >= 500;
    if (isOperational && last.answeredBy === 'gateway' && plan.strength !== 'rehearsal') {
        return happy_path_succeeded_say('operational-blocker', seen, last, {
            message: `the gateway answered ${status}. This tells nothing about the change: the account or the gateway is in the way.`,
            remedy: operationalRemedy(status),
        });
    }
    return happy_path_succeeded_say('http-error', seen, last, {
        message: `the last attempt got status ${status} from the ${last.answeredBy}; a success needs 2xx.`,
        remedy: last.answeredBy === 'tap'
            ? 'The tap refused the request; `error.message` of its reply to the application says why. docs/tap.md lists what may pass.'
            : 'Compare path, model and request body with what the surface documents, then re-run.',
    });
}
function operationalRemedy(status) {
    if (status === 401)
        return 'Check the secret behind `api-key` (is it set, current, of this gateway?), then re-run.';
    if (status === 403)
        return 'Check that the account may use the model and has balance left, then re-run.';
    if (status === 429)
        return 'Wait, or raise the limits of the account, then re-run.';
    return 'Wait and re-run. If it stays, send the support packet to the gateway: it holds the request id.';
}
function read(seen, last, plan) {
    const reading = last.ending.kind === 'reply' ? last.ending.reading : null;
    if (reading?.outcome === 'ambiguous') {
        return happy_path_succeeded_say('reading-ambiguous', seen, last, {
            message: `the reply can be read two ways (${reading.code}), so success cannot be told.`,
            remedy: 'See the finding parse-unambiguous.',
        });
    }
    if (reading?.outcome !== 'pass') {
        return happy_path_succeeded_say('reading-failed', seen, last, {
            message: `the reply came with a success status and reads as a failure (${reading?.code ?? 'no reading'}).`,
            remedy: 'Do not promote. Re-run once; if it stays, the route does not serve this surface and model as documented.',
        });
    }
    // The primary is not under review and always played; a reply of the fallback is evidence only from the gateway.
    const mayBePlayed = plan.strength === 'rehearsal' || last.request.route === 'primary';
    if (last.answeredBy === 'tap' || (last.answeredBy === 'simulator' && !mayBePlayed)) {
        return happy_path_succeeded_say('answered-elsewhere', seen, last, {
            message: `the good reply came from the ${last.answeredBy}, not from the gateway.`,
            remedy: 'Check that the request names the declared model and carries the given prompt unchanged, then re-run.',
        });
    }
    return PASS;
}
function handled(seen, last) {
    const { ended, claim } = seen;
    if (ended.by !== 'signal' && claim !== 'failure')
        return PASS;
    const how = ended.by === 'signal' ? `died by ${ended.signal}` : 'called it a failure';
    return happy_path_succeeded_say('application-failed', seen, last, {
        message: `the reply was good, and the application ${how}. It cannot use this route.`,
        remedy: 'Run the command of the policy by hand against the simulator and read its own error, then re-run.',
    });
}

;// CONCATENATED MODULE: ./lib/assess/parse-unambiguous.js





const parse_unambiguous_CODES = [
    'happy-path-ambiguous',
    'fallback-ambiguous',
    'claimed-success-over-fail',
    'claimed-success-over-ambiguous',
    'no-reply',
    'fallback-never-asked',
    ...UNSEEN_CODES,
];
const parseUnambiguous = {
    id: 'parse-unambiguous',
    title: 'No reply that can be read two ways was taken for a success',
    failsWhen: 'a reply of the happy path, or of the fallback where it was to rescue, reads ambiguous; or the application claims ' +
        'success for a last reply that reads failed or ambiguous',
    codes: parse_unambiguous_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence, plan) {
        const happy = overDrills(sightings(evidence, plan, 'happy-path'), (seen) => reads(seen, (0,exchanges/* attemptsOf */.Or)(seen), 'happy-path-ambiguous'));
        const rescues = rescuesIn(evidence).map((seen) => reads(seen, onFallback(seen), 'fallback-ambiguous'));
        // On the floor: with a primary in front, no policy may promote a fallback whose reply nobody has seen. What the tap
        // refused never came to the fallback.
        const isAsked = rescuesIn(evidence)
            .flatMap(onFallback)
            .some(({ answeredBy }) => answeredBy !== 'tap');
        const unseen = plan.policy.primary !== null && !isAsked ? [FALLBACK_NEVER_ASKED] : [];
        return worst([happy, ...rescues, ...unseen, ...evidence.drills.map(claimFits)], happy);
    },
};
const FALLBACK_NEVER_ASKED = notEvaluated('fallback-never-asked', {
    message: 'No drill in which the primary was down reached the fallback, so no reply of the route under review was read.',
    remedy: 'See the finding error-path-classified: the application has to move on to the fallback when the primary fails. ' +
        'Then re-run.',
});
function reads({ drill: { id } }, attempts, code) {
    for (const attempt of attempts) {
        const reading = (0,exchanges/* replyOf */.Me)(attempt)?.reading;
        if (reading?.outcome !== 'ambiguous')
            continue;
        return fail(code, {
            message: `Drill ${id}, attempt ${attempt.n}: the reply can be read two ways (${reading.code}). ${reading.reason} ` +
                'An application may take it for a success that it is not.',
            remedy: remedyFor(reading.code),
            places: [attemptPlace(id, attempt.n)],
        });
    }
    return attempts.every((attempt) => (0,exchanges/* replyOf */.Me)(attempt) === null) ? noReply(id) : PASS;
}
function remedyFor(code) {
    return code === 'output-limit'
        ? 'Raise `output-tokens` in the policy: the reply was cut at that limit, which is no drift. Then re-run.'
        : 'Keep the traffic where it is. Re-run once; if it stays, send the support packet to the gateway.';
}
function noReply(drill) {
    return notEvaluated('no-reply', {
        message: `Drill ${drill}: no reply came back, so there was nothing to read.`,
        remedy: 'See the finding happy-path-succeeded, then re-run.',
        places: [attemptPlace(drill)],
    });
}
function claimFits(seen) {
    const last = (0,exchanges/* lastReply */.TI)(seen);
    if (last === null || finalClaim(seen) !== 'success')
        return PASS;
    const { status, reading } = last.reply;
    if (reading.outcome === 'pass' && (0,exchanges/* isSuccess */.oJ)(status))
        return PASS;
    const isAmbiguous = reading.outcome === 'ambiguous';
    const code = reading.outcome === 'pass' ? 'http-error' : reading.code;
    return fail(isAmbiguous ? 'claimed-success-over-ambiguous' : 'claimed-success-over-fail', {
        message: `Drill ${seen.drill.id}: the application claims success, but its last reply reads ` +
            `${isAmbiguous ? 'ambiguous' : 'as a failure'} (${code}, status ${status}). Customers would get this as an answer.`,
        remedy: 'Let the application check the terminal state and the content before it calls a reply good, and exit non-zero ' +
            'or record `hold` when it gives up.',
        places: [attemptPlace(seen.drill.id, last.attempt.n)],
    });
}

;// CONCATENATED MODULE: ./lib/assess/permanent-error-not-retried.js




const permanent_error_not_retried_CODES = ['permanent-error-sent-again', 'no-permanent-error-seen', ...UNMET_CODES];
const permanentErrorNotRetried = {
    id: 'permanent-error-not-retried',
    title: 'No request was repeated after a permanent status',
    failsWhen: 'a request that got 400, 401, 403, 404, 413 or 422 was sent again on the same route',
    codes: permanent_error_not_retried_CODES,
    notApplicable: ['application-is-direct', 'no-such-fault-planned'],
    applies: (plan) => whenPlanned(plan, PERMANENT_STATUS_FAILURES),
    judge: (evidence, plan) => overFailures(sightings(evidence, plan), (drill) => isOneOf(drill, PERMANENT_STATUS_FAILURES), repeats),
};
function repeats(seen) {
    return neverRepeated(seen, {
        breaks: hasPermanentStatus,
        // A gateway that answers a broken body with 500 `invalid_request` has shown a permanent error too.
        shows: (attempt) => hasPermanentStatus(attempt) || hasPermanentCode(attempt),
        code: 'permanent-error-sent-again',
        unseen: 'no-permanent-error-seen',
        why: 'The same request meets the same answer: the retry only costs time and load.',
        remedy: 'Take 400, 401, 403, 404, 413 and 422 out of what the client retries on the same route.',
    });
}

;// CONCATENATED MODULE: ./lib/assess/policy-not-loosened.js

const policy_not_loosened_CODES = ['policy-loosened', 'policy-unreadable', 'not-compared'];
/** More settings than this are counted, not named. */
const policy_not_loosened_MOST_NAMED = 8;
const policyNotLoosened = {
    id: 'policy-not-loosened',
    title: 'The change is judged by the policy that it would be merged into',
    failsWhen: 'a setting of a change, in its policy file or as an input, asks for less than the policy that judges it',
    codes: policy_not_loosened_CODES,
    notApplicable: ['not-a-change'],
    // Where nobody could say which policy judges, no run may pass, whatever started it.
    applies: ({ occasion, policy }) => occasion.isChange || policy.origin.from === 'unreadable' ? true : 'not-a-change',
    judge({ policyComparison }) {
        switch (policyComparison.state) {
            case 'compared':
                return policyComparison.loosened.length === 0 ? PASS : loosened(policyComparison.loosened);
            case 'unreadable':
                return notEvaluated('policy-unreadable', {
                    message: `${policyComparison.why} So nobody can say what this run has to show.`,
                    remedy: policyComparison.remedy,
                });
            case 'not-a-change':
                return notEvaluated('not-compared', {
                    message: 'This run judges a change, but its policy was not compared with the one that judges.',
                    remedy: 'Re-run. If it stays, report it: the event was read in two ways.',
                });
        }
    },
};
function loosened(settings) {
    const named = settings.slice(0, policy_not_loosened_MOST_NAMED).map(policy_not_loosened_inWords).join('; ');
    const left = settings.length - policy_not_loosened_MOST_NAMED;
    return fail('policy-loosened', {
        message: `This change asks for less than the policy that judges it: ${named}${left > 0 ? `; and ${left} more` : ''}. Looser rules could let anything else in it through.`,
        remedy: policy_not_loosened_remedyFor(settings),
        places: settings.flatMap(({ place }) => (place === null ? [] : [{ at: 'file', ...place }])),
    });
}
function policy_not_loosened_inWords({ setting, base, effective, by }) {
    return `\`${setting}\` from ${base} to ${effective}${by === 'input' ? ' (an input)' : ''}`;
}
function policy_not_loosened_remedyFor(settings) {
    const byInput = settings.filter(({ by }) => by === 'input').map(({ setting }) => `\`${setting}\``);
    const inputs = byInput.length === 0
        ? ''
        : ` An input is compared with the policy file, since a new one cannot be told from an old one: put the value of ${[...new Set(byInput)].join(', ')} into the policy file.`;
    return `Take it back here; where the team wants it, loosen the policy in a pull request of its own, then rebase this one.${inputs} If this change did not touch it, the base branch has become stricter: update this branch from it.`;
}

;// CONCATENATED MODULE: ./lib/assess/prompt-not-stored.js


const prompt_not_stored_CODES = ['prompt-found', ...STORED_GAP_CODES];
const promptNotStored = {
    id: 'prompt-not-stored',
    title: 'No prompt was stored',
    failsWhen: 'the text of a request stands in anything written, in full or nearly (80 % or more)',
    codes: prompt_not_stored_CODES,
    notApplicable: ['no-evidence-paths'],
    applies: unlessDirectWithoutPaths,
    judge: (evidence) => judgeStored(evidence, {
        kind: 'prompt',
        outcomes: ['leak'],
        code: 'prompt-found',
        subject: 'The prompt of a drill stands',
        why: 'The same code would keep what customers write.',
        remedy: 'Log sizes and ids instead of the request; turn off debug logging of the client (OPENAI_LOG). Then re-run.',
        source: () => true,
        sourceInWords: 'request',
    }),
};

;// CONCATENATED MODULE: ./lib/assess/retry-after-honoured.js





const FAILURES = [
    'rate-limited',
    'rate-limited-date',
    'rate-limited-ms',
    'retry-after-excessive',
];
/** An HTTP date has whole seconds (RFC 9110, 5.6.7): read against a `Date` header, the delay can come out 1 s shorter. */
const EARLY_BY_DATE_MS = 1000;
/** Jitter on top of a delay and a busy runner make a client late; a sleep over the maximum is not that. */
const LATE_MS = 1000;
const retry_after_honoured_CODES = [
    'sent-too-early',
    'slept-over-maximum',
    'one-attempt-only',
    'gap-unknown',
    ...UNMET_CODES,
];
const retryAfterHonoured = {
    id: 'retry-after-honoured',
    title: 'Retry-After was waited for, or the request was given up',
    failsWhen: 'the next attempt on the route came before Retry-After, or a delay above the declared maximum was slept instead ' +
        'of given up',
    codes: retry_after_honoured_CODES,
    notApplicable: ['application-is-direct', 'no-such-fault-planned', 'too-few-attempts-possible'],
    applies(plan) {
        const planned = whenPlanned(plan, FAILURES);
        return planned === true && plan.policy.bounds.maxAttempts < 2 ? 'too-few-attempts-possible' : planned;
    },
    judge: (evidence, plan) => overFailures(sightings(evidence, plan), (drill) => isOneOf(drill, FAILURES), (seen) => honoured(seen, plan.policy.bounds)),
};
function honoured(seen, bounds) {
    // The last answer of all asks for a wait that nobody sees: it counts only where giving up was the right thing.
    const seenWaits = waitsOf(seen).filter(({ next, hopped, askedMs }) => next !== null || hopped || askedMs > bounds.maxDelayMs);
    const judged = seenWaits.map((wait) => judgeWait(wait, bounds.maxDelayMs));
    return worst(judged, oneAttemptOnly(seen.drill.id));
}
function waitsOf(seen) {
    const attempts = (0,exchanges/* attemptsOf */.Or)(seen);
    return attempts.flatMap((attempt, index) => {
        const askedMs = (0,exchanges/* replyOf */.Me)(attempt)?.retryAfterMs ?? null;
        if (askedMs === null)
            return [];
        const later = attempts.slice(index + 1);
        const at = later.findIndex((candidate) => (0,exchanges/* isRetryOf */._i)(attempt, candidate));
        const gaps = later.slice(0, at + 1).map(({ gapMs }) => gapMs);
        const isDate = isOneOf(seen.drill, ['rate-limited-date']);
        return [
            {
                drill: seen.drill.id,
                askedMs,
                earlyMs: isDate ? Math.min(EARLY_BY_DATE_MS, askedMs / 2) : backoff/* EARLY_MS */.j1,
                next: later[at] ?? null,
                waitedMs: sumOf(gaps),
                isExact: at === 0,
                hopped: at === -1 && later.length > 0,
            },
        ];
    });
}
function sumOf(gaps) {
    return gaps.reduce((sum, gap) => (sum === null || gap === null ? null : sum + gap), 0);
}
function judgeWait(wait, maxDelayMs) {
    const { next, waitedMs, askedMs } = wait;
    if (next === null)
        return PASS;
    if (waitedMs === null)
        return gapUnknown(wait, next);
    if (waitedMs < askedMs - wait.earlyMs)
        return wait.isExact ? tooEarly(wait, next) : gapUnknown(wait, next);
    return waitedMs > maxDelayMs + LATE_MS ? overMaximum(wait, next, maxDelayMs) : PASS;
}
function tooEarly({ drill, askedMs, waitedMs }, next) {
    return fail('sent-too-early', {
        message: `Drill ${drill}: attempt ${next.n} came after ${Math.round(waitedMs ?? 0)} ms, Retry-After asked for ${askedMs} ms. ` +
            'A gateway that is asked too early goes on refusing.',
        remedy: 'Wait at least as long as Retry-After or retry-after-ms says, or give up when that is too long.',
        places: [attemptPlace(drill, next.n)],
    });
}
function overMaximum({ drill, waitedMs }, next, maxDelayMs) {
    return fail('slept-over-maximum', {
        message: `Drill ${drill}: ${Math.round(waitedMs ?? 0)} ms passed before attempt ${next.n}, the declared maximum is ` +
            `${maxDelayMs} ms. A caller waits that long for nothing.`,
        remedy: 'Give up, or use the fallback, when Retry-After asks for more than `max-delay`.',
        places: [attemptPlace(drill, next.n)],
    });
}
function gapUnknown({ drill, askedMs }, next) {
    return notEvaluated('gap-unknown', {
        message: `Drill ${drill}: how long attempt ${next.n} waited for a Retry-After of ${askedMs} ms cannot be told.`,
        remedy: 'Re-run with the requests of a drill one after the other.',
        places: [attemptPlace(drill, next.n)],
    });
}
function oneAttemptOnly(drill) {
    return notEvaluated('one-attempt-only', {
        message: `Drill ${drill}: no attempt followed an answer with Retry-After, so no wait was seen.`,
        remedy: 'Nothing to do if the application gives up at once by design; else check that it retries 429.',
        places: [attemptPlace(drill)],
    });
}

;// CONCATENATED MODULE: ./lib/attempts/layers.js


/** Who sent a request again, as far as the counters in the requests tell. They are hints: nothing is judged by them. */
const RETRY_LAYERS = (/* unused pure expression or super */ null && (['sdk', 'proxy', 'above', 'unknown']));
/** What each counter counts. Sources: the contract facts on openai-node, Envoy's router, Portkey's and LiteLLM's headers. */
const COUNTERS = new Map([
    ['x-stainless-retry-count', { layer: 'sdk', first: 0 }],
    ['x-envoy-attempt-count', { layer: 'proxy', first: 1 }],
    // Response headers that count retries: a request has one only where a layer passes it on.
    ['x-portkey-retry-attempt-count', { layer: 'proxy', first: 0 }],
    ['x-litellm-attempted-retries', { layer: 'proxy', first: 0 }],
]);
/** Generated SDKs wait 0.5 s before the first retry and take off up to 25 %; the rest is a slow end of the reply. */
const LEAST_SDK_PAUSE_MS = 300;
/** Reads the counters of attempts without side calls, in order. */
function layersOf(attempts) {
    const counted = attempts.map(countedAs);
    const pairs = attempts.map(({ n }, at) => {
        const one = counted[at] ?? null;
        return { n, one, before: one === null ? null : lastOf(counted.slice(0, at), one) };
    });
    const repeatsBelow = pairs.some(isRepeatedBelow);
    const all = pairs.map((pair) => retryOf(pair, repeatsBelow));
    const retries = all.slice(1);
    const contradicted = all.filter((one) => one.by === 'unknown' && one.why === 'contradicted');
    const isWhole = contradicted.length === 0 && !repeatsBelow;
    return {
        retries,
        by: layers_sumOf(retries),
        contradicted: contradicted.map(({ n }) => n),
        calls: isWhole ? callsOf(counted, retries) : null,
    };
}
function countedAs(attempt) {
    const { hint } = attempt.request;
    const counter = hint === null ? undefined : COUNTERS.get(hint.header);
    if (hint === null || counter === undefined)
        return null;
    return { attempt, hint, layer: counter.layer, place: hint.count - counter.first };
}
function lastOf(earlier, one) {
    return earlier.findLast((other) => other?.hint.header === one.hint.header) ?? null;
}
/** The same count again, and not a first one: the counting layer asked once, and something below it twice. */
function isRepeatedBelow({ one, before }) {
    return one !== null && before !== null && one.place > 0 && one.place === before.place;
}
function retryOf(pair, repeatsBelow) {
    const { n, one, before } = pair;
    if (one === null)
        return { n, by: 'unknown', why: 'no-counter' };
    if (one.place === 0) {
        // What repeats other counts repeats a first one as well, and then it looks like a new call.
        const mayBeBelow = repeatsBelow && before?.place === 0;
        return mayBeBelow ? { n, by: 'unknown', why: 'above-or-below' } : { n, by: 'above', hint: one.hint };
    }
    if (isRepeatedBelow(pair))
        return { n, by: 'proxy', hint: one.hint };
    const goesOn = before !== null && one.place > 0 && one.place === before.place + 1 && couldFollow(one, before);
    return goesOn ? { n, by: one.layer, hint: one.hint } : { n, by: 'unknown', why: 'contradicted' };
}
/** What a count that goes on has to look like on the wire: the same bytes, and for an SDK the pause that it makes. */
function couldFollow({ attempt, layer }, { attempt: before }) {
    const isOtherBody = attempt.request.fingerprint !== before.request.fingerprint;
    if (isOtherBody && !(0,exchanges/* isHop */.G0)(before.request, attempt.request))
        return false;
    const isOwnPause = attempt.n === before.n + 1 && (0,exchanges/* replyOf */.Me)(before)?.retryAfterMs === null;
    return layer !== 'sdk' || !isOwnPause || attempt.gapMs === null || attempt.gapMs >= LEAST_SDK_PAUSE_MS;
}
function layers_sumOf(retries) {
    const of = (layer) => retries.filter(({ by }) => by === layer).length;
    return { sdk: of('sdk'), proxy: of('proxy'), above: of('above'), unknown: of('unknown') };
}
/** The attempts of each call, where one counter explains them all. */
function callsOf(counted, retries) {
    const [first] = counted;
    if (first === undefined || first === null)
        return null;
    const isOneCounter = counted.every((one) => one?.hint.header === first.hint.header);
    if (!isOneCounter || !retries.every(({ by }) => by === 'above' || by === first.layer))
        return null;
    const attempts = [];
    for (const one of counted)
        attempts.push(one?.place === 0 ? 1 : (attempts.pop() ?? 0) + 1);
    return { layer: first.layer, attempts };
}
/** Calls beyond these are counted, not listed. */
const LISTED_CALLS = 4;
/**
 * Who asked how often, in words for a finding: `2 calls of the SDK with 3 attempts each`. Null where the counters tell
 * nothing. The caller says that these are hints.
 */
function layersInWords({ calls, by, contradicted, retries }) {
    if (contradicted.length > 0) {
        const [first = 0] = contradicted;
        return `counts that do not fit what was seen, the first at attempt ${first}`;
    }
    if (calls !== null)
        return callsInWords(calls);
    if (by.unknown === retries.length)
        return null;
    const parts = [
        [by.sdk, 'by the SDK'],
        [by.proxy, 'by a proxy or client below it'],
        [by.above, 'by a layer above'],
        [by.unknown, 'by nobody that can be named'],
    ];
    const told = parts.filter(([times]) => times > 0).map(([times, who]) => `${times} ${who}`);
    return `of ${retries.length} repeats ${told.join(', ')}`;
}
function callsInWords({ layer, attempts }) {
    const [first = 0] = attempts;
    const who = layer === 'sdk' ? 'of the SDK' : 'through the proxy';
    const isEven = attempts.every((times) => times === first);
    const times = isEven ? (0,counted/* counted */.h)(first, 'attempt') : `${listed(attempts)} attempts`;
    return `${(0,counted/* counted */.h)(attempts.length, 'call')} ${who} with ${times}${isEven && attempts.length > 1 ? ' each' : ''}`;
}
/** `3 and 1`, `3, 1 and 2`; of many calls the first ones. */
function listed(times) {
    if (times.length > LISTED_CALLS)
        return `${times.slice(0, LISTED_CALLS).join(', ')}, ...`;
    return `${times.slice(0, -1).join(', ')} and ${times.at(-1) ?? 0}`;
}

;// CONCATENATED MODULE: ./lib/assess/retry-bounded.js







const retry_bounded_CODES = ['over-bound', 'end-unknown', 'unattributed-attempts', ...UNMET_CODES];
/** Counted on the wire: the sum over the SDK, a gateway in between and the application itself. */
const retryBounded = {
    id: 'retry-bounded',
    title: 'One request never becomes more attempts than allowed',
    failsWhen: 'one logical request was sent more often than `max-attempts`, summed over every layer that retries',
    codes: retry_bounded_CODES,
    notApplicable: ['application-is-direct'],
    applies: unlessDirect,
    judge(evidence, plan) {
        const { bounds } = plan.policy;
        const strays = (0,exchanges/* withoutSideCalls */.lC)(evidence.strays).length;
        const drills = overFailures(sightings(evidence, plan), isErrorPath, (seen) => bounded(seen, bounds));
        return drills.outcome === 'pass' && strays > 0 ? unattributed(evidence, plan, strays) : drills;
    },
};
function bounded(seen, bounds) {
    const attempts = (0,exchanges/* attemptsOf */.Or)(seen);
    const sent = attempts.length;
    const allowed = bounds.maxAttempts;
    const { id } = seen.drill;
    if (sent > allowed) {
        return fail('over-bound', {
            message: `Drill ${id}: sent ${(0,counted/* counted */.h)(sent, 'time')}, allowed ${allowed}. ${layersHint(attempts)}` +
                'In an outage this multiplies the load and the cost of every request.',
            remedy: 'Count the retries of all layers: the SDK has its own (openai: `maxRetries`, 2 by default). ' +
                `Lower them until one request gives at most ${(0,counted/* counted */.h)(allowed, 'attempt')}, or raise \`max-attempts\`.`,
            places: attempts.slice(allowed).map(({ n }) => attemptPlace(id, n)),
        });
    }
    return endIsKnown(seen, bounds) ? PASS : endUnknown(seen, bounds);
}
/** Who seems to have asked: the counters in the requests are the client's own word, so they are told as hints. */
function layersHint(attempts) {
    const told = layersInWords(layersOf(attempts));
    return told === null ? '' : `The retry counters in the requests, which are only hints, say: ${told}. `;
}
function endUnknown(seen, bounds) {
    const { id } = seen.drill;
    const sent = `${(0,counted/* counted */.h)((0,exchanges/* attemptsOf */.Or)(seen).length, 'attempt')} of ${bounds.maxAttempts} seen`;
    const { message, remedy } = unknownEnd(seen, bounds);
    return notEvaluated('end-unknown', {
        message: `Drill ${id}: ${sent}. ${message}`,
        remedy,
        places: [attemptPlace(id)],
    });
}
/** Requests that no drill owns may be retries of any of them. */
function unattributed(evidence, plan, strays) {
    const most = Math.max(...evidence.drills.map((seen) => (0,exchanges/* attemptsOf */.Or)(seen).length));
    const allowed = plan.policy.bounds.maxAttempts;
    if (most + strays <= allowed)
        return PASS;
    return notEvaluated('unattributed-attempts', {
        message: `${(0,counted/* counted */.h)(strays, 'request')} belonged to no drill. As retries they would make ${most + strays} attempts of one ` +
            `request, allowed ${allowed}.`,
        remedy: 'Let the application send the prompt that it is given, unchanged, in every attempt. Then re-run.',
    });
}

;// CONCATENATED MODULE: ./lib/assess/runner-untouched.js


const runner_untouched_CODES = ['command-files-touched', 'not-looked'];
const runnerUntouched = {
    id: 'runner-untouched',
    title: "The application left the runner's command files alone",
    failsWhen: "the application wrote to the runner's command files (ENV, PATH, OUTPUT, STATE, SUMMARY)",
    codes: runner_untouched_CODES,
    notApplicable: ['application-is-direct'],
    applies: unlessDirect,
    judge({ runner }) {
        switch (runner) {
            case 'untouched':
                return PASS;
            case 'touched':
                return fail('command-files-touched', {
                    message: "The application wrote to the runner's command files. That can set outputs and paths of later steps: " +
                        'the foreign bytes were cut off, and this run cannot be trusted.',
                    remedy: 'Find what writes to GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STATE or GITHUB_STEP_SUMMARY and take it out.',
                });
            case 'not-looked':
                return notEvaluated('not-looked', {
                    message: "The runner's command files were not compared with before.",
                    remedy: 'Re-run. If it stays, report it: the application may have ended the gate before it could look.',
                });
        }
    },
};

;// CONCATENATED MODULE: ./lib/assess/setup-declared.js

const setup_declared_CODES = ['setup-missing', 'setup-incomplete', 'environment-is-production', 'job-in-production'];
/** How teams name the environment that serves customers. */
const PRODUCTION = ['production', 'prod', 'prd'];
/** Before such a name they say that it is not it: `non-prod`, `pre-production`. */
const NOT_YET = ['non', 'pre', 'not', 'no'];
const setupDeclared = {
    id: 'setup-declared',
    title: 'The drills run outside production, and the way back is declared',
    failsWhen: 'no non-production environment, account test model or way back is declared, ' +
        'or the job runs in an environment named production',
    codes: setup_declared_CODES,
    notApplicable: ['no-policy-file'],
    applies: ({ policy }) => policy.origin.from === 'inputs' || policy.origin.path === null ? 'no-policy-file' : true,
    judge(_evidence, { policy, occasion }) {
        if (isProduction(occasion.jobEnvironment ?? '')) {
            return fail('job-in-production', {
                message: 'The job runs in an environment that is named production. A drill must not be able to reach customers.',
                remedy: 'Give the job `environment: staging` (or none), with a key of its own.',
            });
        }
        return declared(policy.setup);
    },
};
function declared(setup) {
    if (setup === null) {
        return fail('setup-missing', {
            message: 'The policy declares no setup: which environment and test model the drills use, and what the way back is.',
            remedy: 'Add `setup:` with `environment`, `test-model` and `rollback` to the policy.',
        });
    }
    const parts = { environment: setup.environment, 'test-model': setup.testModel, rollback: setup.rollback };
    const missing = Object.entries(parts).filter(([, text]) => text.trim() === '');
    if (missing.length > 0) {
        const names = missing.map(([name]) => `\`setup.${name}\``).join(', ');
        return fail('setup-incomplete', {
            message: `The setup of the policy leaves open: ${names}. In an incident nobody knows the way back.`,
            remedy: `Fill in ${names}.`,
        });
    }
    if (!isProduction(setup.environment))
        return PASS;
    return fail('environment-is-production', {
        message: '`setup.environment` has the name of a production environment. Drills make failures on purpose.',
        remedy: 'Run the drills against a non-production environment, and name that one.',
    });
}
/** `production`, `Prod-EU`, `eu_prd`; not `non-production`, `preprod`, `product-test`. */
function isProduction(name) {
    const words = name
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/);
    return words.some((word, index) => PRODUCTION.includes(word) && !NOT_YET.includes(words[index - 1] ?? ''));
}

;// CONCATENATED MODULE: ./lib/surface/account-failure.js
/** Statuses that speak of a key, an account or its limits: RFC 9110, 15.5 and RFC 6585, 4. */
const ACCOUNT_STATUSES = [401, 402, 403, 429];
/** Error codes that speak of a key, an account or a model, whatever the status. */
const ACCOUNT_CODES = [
    'model_not_found',
    'permission_denied',
    'invalid_api_key',
    'insufficient_quota',
    'insufficient_user_quota',
    'rate_limit_exceeded',
];
/** Whether an answer speaks of the account, the key or the model: a failure that only the gateway's support can look into. */
function isAccountFailure(status, code) {
    return ACCOUNT_STATUSES.includes(status) || ACCOUNT_CODES.includes(code);
}

;// CONCATENATED MODULE: ./lib/assess/support-need.js



/** The account-, credential- and model-specific failures that nobody planned. */
function supportNeeds({ drills }) {
    return drills.flatMap((seen) => (0,exchanges/* attemptsOf */.Or)(seen)
        .filter((attempt) => speaksOfAccount(attempt) && !isPlanned(seen, attempt))
        .map((attempt) => ({
        drill: seen.drill,
        attempt,
        requestId: requestIdOf(attempt),
        startedAt: seen.startedAt,
    })));
}
function speaksOfAccount(attempt) {
    const reply = (0,exchanges/* replyOf */.Me)(attempt);
    if (reply === null || reply.reading.outcome === 'pass')
        return false;
    return isAccountFailure(reply.status, reply.error?.code ?? null);
}
/** What the tap answers is played. Of the gateway's answers, only the mistake that it was sent is planned. */
function isPlanned({ drill, fault }, { answeredBy }) {
    if (answeredBy === 'tap')
        return true;
    return isErrorPath(drill) && drill.cause?.by === 'gateway' && fault === 'met';
}
function requestIdOf(attempt) {
    const reply = (0,exchanges/* replyOf */.Me)(attempt);
    return reply?.requestId ?? reply?.error?.requestId ?? null;
}

;// CONCATENATED MODULE: ./lib/assess/support-packet-complete.js




const support_packet_complete_CODES = ['support-packet-incomplete', ...UNSEEN_CODES];
const supportPacketComplete = {
    id: 'support-packet-complete',
    title: 'Every failure of the account, key or model can be handed to support',
    failsWhen: 'an account-, credential- or model-specific failure has no request id, endpoint, model, UTC time, request shape, ' +
        'expected or actual outcome',
    codes: support_packet_complete_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence, plan) {
        const needs = supportNeeds(evidence).map((need) => complete(need, plan));
        // No failure is a pass only where there was a call that could have failed.
        const called = overDrills(sightings(evidence, plan), () => PASS);
        return worst([...needs, called], called);
    },
};
function complete(need, plan) {
    const missing = missingFrom(need, plan);
    if (missing.length === 0)
        return PASS;
    const { drill, attempt } = need;
    return fail('support-packet-incomplete', {
        message: `Drill ${drill.id}, attempt ${attempt.n}: ${(0,exchanges/* endingInWords */.mv)(attempt)} is a failure that support has to look into, ` +
            `but ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing. Without it support cannot find the call.`,
        remedy: 'Re-run: another answer may name a request id. If none ever does, write to support with the UTC time, endpoint ' +
            'and model of the packet, and ask how to find such calls.',
        places: [attemptPlace(drill.id, attempt.n)],
    });
}
/** Request shape, expected and actual outcome always stand in the evidence: they are our own. */
function missingFrom({ requestId, startedAt }, { policy }) {
    const parts = [
        ['the request id', requestId !== null],
        ['the endpoint', policy.fallback.origin.trim() !== ''],
        ['the model', policy.fallback.model.trim() !== ''],
        ['the UTC time', isUtc(startedAt)],
    ];
    return parts.filter(([, isThere]) => !isThere).map(([name]) => name);
}
/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
function isUtc(text) {
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)$/.test(text);
}

;// CONCATENATED MODULE: ./lib/assess/surface-respected.js




const surface_respected_CODES = ['other-surface', 'other-path', 'other-origin', 'stray-traffic', ...UNSEEN_CODES];
const surfaceRespected = {
    id: 'surface-respected',
    title: 'Every request went to the declared surface',
    failsWhen: 'a request went to another surface, path, method or origin than declared, or belonged to no drill ' +
        '(GET /v1/models, HEAD and OPTIONS are side calls)',
    codes: surface_respected_CODES,
    notApplicable: [],
    applies: () => true,
    judge(evidence, plan) {
        const drills = overDrills(sightings(evidence, plan), (seen) => drillKept(seen, plan));
        return worst([drills, straysKept((0,exchanges/* withoutSideCalls */.lC)(evidence.strays), plan)], drills);
    },
};
function drillKept(seen, plan) {
    const { id } = seen.drill;
    return kept((0,exchanges/* attemptsOf */.Or)(seen), `Drill ${id}:`, plan, ({ n }) => attemptPlace(id, n));
}
function kept(attempts, who, { policy }, placeOf) {
    // What an application asks a gateway of its own is another matter: the tap stands behind that.
    const { surface, upstreamSurface } = policy;
    const setting = surface === upstreamSurface ? 'surface' : 'upstream-surface';
    for (const target of ['other-surface', 'other-path']) {
        const off = attempts.filter(({ request }) => request.target === target);
        if (off.length === 0)
            continue;
        const where = target === 'other-surface' ? 'the other surface' : 'another path or method';
        return fail(target, {
            message: `${who} ${(0,counted/* counted */.h)(off.length, 'request')} went to ${where} instead of ${upstreamSurface}. ` +
                'What was seen there is no evidence for the declared surface.',
            remedy: `Let the application call ${upstreamSurface} only, or correct \`${setting}\` and run the gate once per surface.`,
            places: off.map(placeOf),
        });
    }
    const followed = attempts.filter(({ request }) => request.target === 'other-origin');
    return followed.length === 0 ? PASS : redirectFollowed(followed, who, placeOf);
}
function redirectFollowed(followed, who, placeOf) {
    return fail('other-origin', {
        message: `${who} ${(0,counted/* counted */.h)(followed.length, 'request')} followed a redirect to another origin, and the prompt went along. ` +
            "Whoever can answer in the route's place decides where a customer's words go.",
        remedy: "Turn off redirects in the HTTP client (`redirect: 'error'` or `'manual'` with fetch; the openai SDK takes it in " +
            '`fetchOptions`). Then re-run.',
        places: followed.map(placeOf),
    });
}
/** Requests that no drill owns cannot be judged with a drill: they break the rule wherever they went. */
function straysKept(strays, plan) {
    if (strays.length === 0)
        return PASS;
    const elsewhere = kept(strays, 'Outside the drills:', plan, ({ n }) => attemptPlace(OUTSIDE_DRILLS, n));
    if (elsewhere.outcome !== 'pass')
        return elsewhere;
    return fail('stray-traffic', {
        message: `${(0,counted/* counted */.h)(strays.length, 'request')} came through the tap that belonged to no drill, so the drills do not show all that is sent.`,
        remedy: 'Stop warm-up calls and background jobs while the gate runs, and send the given prompt unchanged in every attempt.',
        places: strays.map(({ n }) => attemptPlace(OUTSIDE_DRILLS, n)),
    });
}

;// CONCATENATED MODULE: ./lib/assess/all.js
































/** Every rule, in the order in which people read them: that of `ASSERTION_IDS`. */
const ASSERTIONS = [
    credentialNotLogged,
    bodyNotStored,
    bodyPartlyStored,
    errorMessageStored,
    promptNotStored,
    accountDetailNotStored,
    credentialNotInSource,
    retryBounded,
    finishesWithinDeadline,
    attemptedOnce,
    happyPathSucceeded,
    parseUnambiguous,
    contractFieldsPresent,
    surfaceRespected,
    errorPathClassified,
    permanentErrorNotRetried,
    errorCodeHeeded,
    retryAfterHonoured,
    backoffGrows,
    callerGoneStops,
    decisionRecorded,
    decisionConsistent,
    escalationRecorded,
    supportPacketComplete,
    claimsWithinScope,
    evidenceAvailable,
    policyNotLoosened,
    changeInScope,
    setupDeclared,
    environmentMatches,
    docsCurrent,
    runnerUntouched,
];
/**
 * Every assertion exactly once, with the severity that the policy gives it. A rule that is `off` is judged like the
 * others, so that a reader sees what it would say.
 */
function assess(evidence, plan) {
    return ASSERTIONS.map((assertion) => {
        const { id } = assertion;
        const severity = plan.policy.severity[id];
        const applies = assertion.applies(plan);
        return applies === true
            ? { id, severity, ...assertion.judge(evidence, plan) }
            : { id, severity, outcome: 'not-applicable', code: applies };
    });
}

// EXTERNAL MODULE: ./lib/policy/contract-pages.js
var contract_pages = __webpack_require__(2419);
;// CONCATENATED MODULE: ./lib/packet/drill.js




/** Attempts that one packet lists, over all drills: about 500 bytes each, so that a retry storm stays under 1 MiB. */
const MOST_ATTEMPTS = 800;
/** One drill as the packet keeps it: numbers, closed words and fingerprints, no text of a reply. */
function packetDrill(seen, plan, findings) {
    const { drill, ended } = seen;
    const last = (0,exchanges/* lastExchange */.Qt)(seen);
    return {
        id: drill.id,
        kind: drill.kind,
        request_profile: drill.profile,
        cause: causeOf(seen),
        attempts: drill_listed(seen.attempts, plan.drills.length).map(attemptOf),
        retry_count: (0,exchanges/* retryCount */.cv)(seen),
        hops: (0,exchanges/* hopsIn */.gy)((0,exchanges/* attemptsOf */.Or)(seen)),
        ...shownBy(seen),
        reading: readingOf(last),
        application: {
            kind: plan.policy.application.kind,
            ended: ended.by,
            exit_code: ended.by === 'exit' ? ended.code : null,
            claim: seen.claim,
        },
        decision: decisionOf(seen.decisions, plan, findings),
        request_id: last?.ending.kind === 'reply' ? last.ending.requestId : null,
    };
}
/** What the sequence of attempts shows. */
function shownBy(seen) {
    const attempts = (0,exchanges/* attemptsOf */.Or)(seen);
    const { by, contradicted } = layersOf(attempts);
    const served = servedBy(seen);
    return {
        retries: { by: { ...by }, contradicted: contradicted.length > 0 },
        backoff: (0,backoff/* backoffOf */.Yg)(attempts).kind,
        served: served === null ? null : { route: served.route, model: served.model, answered_by: served.answeredBy },
        caller_left_after: seen.callerLeft?.afterAttempt ?? null,
    };
}
/** All attempts; of a storm the first ones and the last. The retry count has them all. */
function drill_listed(attempts, drills) {
    const most = Math.max(2, Math.floor(MOST_ATTEMPTS / drills));
    return attempts.length <= most ? attempts : [...attempts.slice(0, most - 1), ...attempts.slice(-1)];
}
function causeOf({ drill, fault }) {
    const { cause } = drill;
    if (cause === null)
        return null;
    return { by: cause.by, planned: cause.by === 'tap' ? cause.fault : cause.mistake, met: fault === 'met' };
}
function attemptOf({ n, gapMs, request, answeredBy, ending }) {
    const reply = ending.kind === 'reply' ? ending : null;
    return {
        n,
        route: request.route,
        target: request.target,
        model: request.model,
        gap_ms: gapMs,
        answered_by: answeredBy,
        ending: ending.kind === 'no-reply' ? ending.why : ending.kind,
        status: reply?.status ?? null,
        retry_after_ms: reply?.retryAfterMs ?? null,
        layer_hint: request.hint,
        request_fingerprint: request.fingerprint,
        reply_fingerprint: reply?.fingerprint ?? null,
        request_bytes: request.bytes,
        reply_bytes: ending.kind === 'no-reply' ? null : ending.bytes,
    };
}
function readingOf(last) {
    if (last?.ending.kind !== 'reply')
        return { outcome: 'none', code: null, error_code: null, fields: {} };
    const { reading, error } = last.ending;
    return {
        outcome: reading.outcome,
        code: reading.outcome === 'pass' ? null : reading.code,
        error_code: error?.code ?? null,
        fields: reading.outcome === 'pass' ? sorted(reading.fields) : {},
    };
}
/** In the order of the selectors: the same fields give the same bytes. */
function sorted(fields) {
    return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
function decisionOf(log, plan, findings) {
    const source = plan.policy.decisionLog?.from ?? null;
    if (log.log !== 'read')
        return { found: log.log, value: null, source, matches: null };
    const terminal = log.entries.filter((entry) => entry.terminal);
    const consistent = findings.find(({ id }) => id === 'decision-consistent')?.outcome;
    return {
        found: terminal.length === 0 ? 'none' : terminal.length === 1 ? 'one' : 'several',
        value: terminal[0]?.value ?? null,
        source,
        matches: consistent === 'pass' ? true : consistent === 'fail' ? false : null,
    };
}

// EXTERNAL MODULE: ./lib/evidence/secret.js
var secret = __webpack_require__(54481);
;// CONCATENATED MODULE: ./lib/packet/record.js


/** The flat record of one drill. `unknown` stands where an assertion could not tell: never a default. */
function recordOf(seen, frame) {
    return {
        run_id: frame.runId,
        api_surface: seen.drill.surface,
        request_profile: seen.drill.kind === 'happy-path' ? seen.drill.profile : seen.drill.id,
        credential_ref: secret/* PLACEHOLDER */.K,
        status_class: record_statusClass(seen),
        parse_check: parseCheck(seen),
        fallback_decision: frame.decision,
        retry_count: (0,exchanges/* retryCount */.cv)(seen),
        credential_logged: record_failed(frame.findings, 'credential-not-logged'),
        body_redacted: invert(record_failed(frame.findings, 'body-not-stored')),
        support_packet_ready: frame.supportReady,
        operator_note: frame.note,
    };
}
/** The class of the last answer; `none` where nothing came back. */
function record_statusClass(seen) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen)?.ending;
    return last?.kind === 'reply' ? (0,exchanges/* statusClassOf */.kJ)(last.status) : 'none';
}
/** Happy path: the reply read `pass`. Error path: the error was readable as the documented envelope. */
function parseCheck(seen) {
    const last = (0,exchanges/* lastExchange */.Qt)(seen)?.ending;
    if (last?.kind !== 'reply')
        return 'fail';
    if (last.reading.outcome === 'pass')
        return 'pass';
    return seen.drill.kind === 'error-path' && last.error?.readable === true ? 'pass' : 'fail';
}
/**
 * `true` for a failed assertion, `false` for a passed one, `unknown` for one that could not be judged. An assertion
 * that does not apply had nothing to keep the thing in: the direct client stores nothing.
 */
function record_failed(findings, id) {
    const outcome = findings.find((finding) => finding.id === id)?.outcome;
    if (outcome === 'pass' || outcome === 'not-applicable')
        return false;
    return outcome === 'fail' ? true : 'unknown';
}
function invert(value) {
    return value === 'unknown' ? value : !value;
}

// EXTERNAL MODULE: ./lib/packet/schema.js + 4 modules
var schema = __webpack_require__(72888);
// EXTERNAL MODULE: ./lib/surface/ask.js
var ask = __webpack_require__(98166);
;// CONCATENATED MODULE: ./lib/packet/support.js





const LINKS = [
    'https://apidoc.cometapi.com/errors/error-codes-handling',
    'https://apidoc.cometapi.com/support/help-center',
];
/**
 * What a support request needs when the real gateway refused a call that nobody meant to fail: shapes and identifiers
 * only. The happy path speaks first, then a fallback that was to rescue: behind a primary the happy path may never reach
 * the gateway. Null where there was no such failure, and for a simulated gateway: nobody there knows the call. Source of
 * the fields: CometAPI's SUPPORT.md and error pages.
 */
function supportOf(evidence, plan) {
    const found = happyCase(evidence) ?? rescueCase(evidence) ?? accountCase(evidence);
    if (found === null)
        return null;
    const { seen, reply, calls } = found;
    const { profile } = seen.drill;
    // Support sees the surface that the gateway was asked on, whatever the application asks a gateway of its own.
    const { fallback, bounds, upstreamSurface } = plan.policy;
    return {
        request_id: reply.requestId ?? reply.error?.requestId ?? null,
        endpoint: `POST ${fallback.origin}${fallback.basePath}${ask/* SURFACE_PATHS */.nk[upstreamSurface]}`,
        model: fallback.model,
        time_utc: seen.startedAt,
        request_shape: `${upstreamSurface}, profile ${profile}, one short prompt, output cap ${bounds.outputTokens} tokens`,
        expected: 'status 200 and a success reply of this surface',
        actual: `status ${reply.status} after ${(0,counted/* counted */.h)(calls, 'attempt')}`,
        error_code: reply.error?.code ?? null,
        links: LINKS,
        next_step: nextStep(reply.status),
    };
}
/** The happy path's last answer, where the gateway refused it. */
function happyCase({ drills }) {
    const seen = drills.find(({ drill }) => drill.kind === 'happy-path');
    return seen === undefined ? null : refusedAt(seen, (0,exchanges/* tellingAnswer */.gZ)((0,exchanges/* attemptsOf */.Or)(seen)));
}
/** The fallback's last answer in a drill that it was to rescue, where the gateway refused it. */
function rescueCase(evidence) {
    const cases = rescuesIn(evidence).map((seen) => refusedAt(seen, (0,exchanges/* tellingAnswer */.gZ)(onFallback(seen))));
    return cases.find((found) => found !== null) ?? null;
}
function refusedAt(seen, last) {
    const found = casesOf(seen).find(({ reply }) => reply === last?.ending);
    return found !== undefined && found.reply.status >= 400 ? found : null;
}
/** Any answer of the gateway about account, key or model that no drill planned. */
function accountCase({ drills }) {
    const unplanned = drills.filter(({ drill, fault }) => drill.cause?.by !== 'gateway' || fault !== 'met');
    return (unplanned
        .flatMap(casesOf)
        .find(({ reply }) => isAccountFailure(reply.status, reply.error?.code ?? null)) ?? null);
}
function casesOf(seen) {
    // A primary is always played, so what the gateway answers is the fallback's.
    return onFallback(seen).flatMap(({ answeredBy, ending }, index) => answeredBy === 'gateway' && ending.kind === 'reply' && ending.reading.outcome !== 'pass'
        ? [{ seen, reply: ending, calls: index + 1 }]
        : []);
}
function nextStep(status) {
    if (status === 401)
        return 'Check that the key is current and belongs to this account; then ask support with the request id.';
    if (status === 403)
        return 'Check that the account may use this model; then ask support with the request id.';
    if (status === 429)
        return 'Wait and run again; if it stays, ask support about the limit of this key, with the request id.';
    return 'Run again; if it stays, ask support with the request id and the UTC time.';
}

;// CONCATENATED MODULE: ./lib/packet/draft.js






/** Builds the packet from the evidence and its judgement. Pure: the same values give the same packet. */
function draft(evidence, plan, findings, decision, facts) {
    const effective = decision.strength === 'rehearsal' && decision.value === 'promote' ? 'hold' : decision.value;
    return {
        version: 1,
        run_id: facts.runId,
        intent: facts.intent,
        tool: { name: facts.tool.name, version: facts.tool.version, bundle_sha256: facts.tool.bundleSha256 },
        subject: subjectOf(plan),
        ...draft_declared(plan),
        environment: environmentOf(evidence, plan),
        routing_change: routingOf(plan),
        drills: evidence.drills.map((seen) => packetDrill(seen, plan, findings)),
        strays: evidence.strays.length,
        search: searchOf(evidence.written),
        records: recordsOf(evidence, plan, findings, facts.runId, effective),
        findings: findings.map(findingOf),
        decision: {
            value: effective,
            rehearsal_value: decision.strength === 'rehearsal' ? decision.value : null,
            strength: decision.strength,
            forced_by: [...decision.forcedBy],
        },
        uncertainty: uncertaintyOf(findings, plan, evidence.pages),
        support: supportOf(evidence, plan),
        sources: evidence.pages.length > 0 ? evidence.pages.map((page) => ({ ...page })) : NOT_CHECKED,
        documented: evidence.documented.map((field) => ({ ...field })),
        not_asserted: [...schema/* NOT_ASSERTED */.uw],
    };
}
function environmentOf(evidence, { policy }) {
    const hosted = policy.hosted === null ? [] : compareHosted(policy.hosted, evidence);
    return {
        ...evidence.runtime,
        tools: toolsSeen(evidence).map((tool) => ({ ...tool })),
        hosted: hosted.map((each) => ({ ...each })),
    };
}
function recordsOf(evidence, plan, findings, runId, decision) {
    const supportReady = findings.find(({ id }) => id === 'support-packet-complete')?.outcome === 'pass';
    const frame = { runId, decision, findings, supportReady, note: plan.policy.operatorNote ?? '' };
    return evidence.drills.map((seen) => recordOf(seen, frame));
}
/** What the team declared, as far as a reviewer needs it. */
function draft_declared({ policy, strength }) {
    const { setup } = policy;
    return {
        policy: {
            sha256: policy.origin.sha256,
            path: policy.origin.path,
            judged_by: policy.origin.from,
            ref: policy.origin.ref,
            commit: policy.origin.commit,
            ran_sha256: policy.origin.ranSha256,
            severities: { ...policy.severity },
            enforce: policy.enforce,
        },
        setup: {
            environment: setup?.environment ?? null,
            test_model: setup?.testModel ?? null,
            rollback: setup?.rollback ?? null,
            application: policy.application.kind,
            escalation: setup?.escalation ?? null,
        },
        strength: {
            value: strength,
            wanted: policy.want,
            route_origin: strength === 'rehearsal' ? 'simulator' : policy.fallback.origin,
            surface: policy.surface,
            upstream_surface: policy.upstreamSurface,
            model: policy.fallback.model,
        },
    };
}
/** The contract pages that the readings rest on: this run did not ask them. */
const NOT_CHECKED = contract_pages/* COMETAPI_DOCS */.Ju.map((page) => ({
    ...page,
    accessed: null,
    sha256: null,
    state: 'not-checked',
}));
function routingOf({ routing }) {
    if (routing.state !== 'changed')
        return [];
    return routing.moves.map(({ file, route, before, after, unit, line }) => ({
        file,
        route,
        before,
        after,
        unit,
        line,
    }));
}
function subjectOf({ occasion, content }) {
    return {
        repository_id: occasion.repositoryId,
        repository: occasion.repository,
        head_repository: occasion.headRepository,
        evaluated_commit: occasion.evaluatedCommit,
        ran_commit: occasion.ranCommit,
        ref: occasion.ref,
        event: occasion.event,
        workflow_ref: occasion.workflowRef,
        workflow_run_id: occasion.runId,
        workflow_run_attempt: occasion.runAttempt,
        run_url: occasion.runUrl,
        pull_request: occasion.pullRequest,
        tree: content.tree,
        application: content.application.map((part) => ({ ...part })),
        watched: content.watched.map((file) => ({ ...file })),
    };
}
function searchOf(search) {
    return search.state === 'searched'
        ? {
            state: 'searched',
            why: null,
            files: search.files,
            bytes: search.bytes,
            techniques_proven: [...search.proven],
            kinds_armed: [...search.armed],
        }
        : { state: 'not-searched', why: search.why, files: 0, bytes: 0, techniques_proven: [], kinds_armed: [] };
}
function findingOf(finding) {
    const { id, severity, outcome } = finding;
    const nothing = { code: null, message: null, remedy: null, places: [] };
    if (finding.outcome === 'pass')
        return { id, outcome, severity, ...nothing };
    if (finding.outcome === 'not-applicable')
        return { id, outcome, severity, ...nothing, code: finding.code };
    const { code, message, remedy, places } = finding;
    return { id, outcome, severity, code, message, remedy, places: [...places] };
}
/** A sentence for everything that this run leaves open. */
function uncertaintyOf(findings, plan, seen) {
    const open = findings.flatMap((finding) => {
        if (finding.outcome === 'pass')
            return [];
        if (finding.outcome === 'not-applicable')
            return [`${finding.id} did not apply: ${finding.code}.`];
        const verb = finding.outcome === 'fail' ? 'failed' : 'could not be evaluated';
        return [`${finding.id} ${verb}: ${finding.message}`];
    });
    const strength = {
        rehearsal: 'The gateway was simulated: nothing was sent to the real one.',
        contract: "The gate's own client made the calls: the application was not exercised.",
        live: 'One call of each kind was made: it stands for nothing but itself.',
    }[plan.strength];
    const fields = plan.policy.fieldsDeclared
        ? []
        : ['No contract fields are declared: only the minimum of the surface was checked.'];
    const pages = seen.length === 0 ? ['The contract pages were not read in this run.'] : seen.flatMap(notReached);
    return [strength, ...fields, ...pages, ...open];
}
/** No verdict: the page may be as it was. */
function notReached({ area, url, state }) {
    return state === 'unreachable'
        ? [`The contract page ${area} (${url}) was not reached in this run: what it documents now is open.`]
        : [];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/leak/search-texts.js
var search_texts = __webpack_require__(34094);
;// CONCATENATED MODULE: ./lib/packet/seal.js



/**
 * The kinds that `packet-clean` lists. A gateway's error message is not among them: nothing of it can reach a packet
 * but checked tokens, and `Too Many Requests` in a sentence of ours is no copy of it.
 */
const WITHHELD_KINDS = ['credential', 'body', 'prompt', 'account'];
/** Canonical bytes: members in the schema's order, two spaces of indent, a new line at the end, UTF-8. */
function canonicalBytes(packet) {
    return Buffer.from(`${JSON.stringify(schema/* packetSchema */.As.parse(packet), null, 2)}\n`, 'utf8');
}
/**
 * Searches exactly the bytes that are to be published (`packet-clean`). Throws where the draft does not fit the schema
 * or the size limit, or where the search cannot prove itself: those are faults of the gate, and nothing is published.
 */
function seal(packet, engine) {
    const bytes = canonicalBytes(packet);
    if (bytes.length > schema/* PACKET_LIMIT_BYTES */.NY) {
        throw new Error(`the packet has ${bytes.length} bytes; the limit is ${schema/* PACKET_LIMIT_BYTES */.NY}`);
    }
    const kinds = leakKinds(engine, bytes);
    if (isSome(kinds))
        return { state: 'withheld', kinds };
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return {
        state: 'sealed',
        packet,
        bytes,
        digest,
        fileName: `evidence-${packet.run_id}.json`,
    };
}
/** The kinds found in bytes of ours that must not be published. A search that cannot find its own planted needle throws. */
function leakKinds(engine, bytes) {
    const proof = engine.prove();
    if (proof.state === 'failed') {
        throw new Error(`the leak search could not find what it planted itself: ${proof.techniques.join(', ')}`);
    }
    const found = (0,search_texts/* leaksInText */.Dg)(engine, bytes, 'packet').map((leak) => leak.kind);
    return WITHHELD_KINDS.filter((kind) => found.includes(kind));
}
function isSome(kinds) {
    return kinds.length > 0;
}

// EXTERNAL MODULE: ./lib/publish/packet-file.js
var packet_file = __webpack_require__(41022);
// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
;// CONCATENATED MODULE: ./lib/report/withheld.js

const withheld_NAMES = {
    credential: 'a credential',
    body: 'reply text',
    'error-message': 'an error message',
    prompt: 'request text',
    account: 'account details',
};
/** All that is published of a withheld packet: nothing that was seen goes into it, only closed kinds. */
function withheldText(kinds) {
    const found = search/* LEAK_KINDS */.s8.filter((kind) => kinds.includes(kind)).map((kind) => withheld_NAMES[kind]);
    const what = found.length > 0 ? found.join(', ') : 'something';
    return (`Hold: the evidence packet was withheld (packet-clean). The search of the exact bytes to publish found ${what}. ` +
        'Nothing else is published. Look for the value in the policy, the inputs and file names of this run, ' +
        'rotate it if it is a real key, and run again.');
}

// EXTERNAL MODULE: ./lib/evidence/assertion.js
var assertion = __webpack_require__(17013);
;// CONCATENATED MODULE: ./lib/verdict/decide.js

/**
 * The one function that turns findings into a decision: gate, verify and merge all call it.
 *
 * Holds unless every assertion stands exactly once and every one that blocks passed or does not apply.
 * A failure becomes `rollback` where the fallback route already carries traffic (`promoted`).
 */
function decide(findings, promoted, strength) {
    const forcing = assertion/* ASSERTION_IDS */.yj.filter((id) => forcesHold(findings.filter((finding) => finding.id === id)));
    return decide_isSome(forcing)
        ? { strength, value: promoted ? 'rollback' : 'hold', forcedBy: forcing }
        : { strength, value: 'promote', forcedBy: [] };
}
/** An assertion that is missing, or there twice, forces: a packet with a hole in it proves nothing. */
function forcesHold(found) {
    const [finding, second] = found;
    if (!finding || second)
        return true;
    return finding.severity === 'block' && (finding.outcome === 'fail' || finding.outcome === 'not-evaluated');
}
function decide_isSome(ids) {
    return ids.length > 0;
}

// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
;// CONCATENATED MODULE: ./lib/signature/seal-statement.js

/**
 * Searches the bytes that are to be signed: they may stand in a public log, and nobody can take them back. Throws where
 * the search cannot prove itself.
 */
function sealStatement(statement, engine) {
    const bytes = Buffer.from(JSON.stringify(statement), 'utf8');
    const [first, ...rest] = leakKinds(engine, bytes);
    if (first !== undefined)
        return { state: 'withheld', kinds: [first, ...rest] };
    return { state: 'sealed', statement, bytes };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./lib/signature/statement.js

/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Source: https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';
/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** How a file is called in the list of what was signed where the policy stands in the workflow's inputs alone. */
const POLICY_OF_INPUTS = 'inputs';
const digest = schemas/* object */.Ikc({ sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/) });
const descriptor = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), digest });
const names = schemas/* array */.YOg(schemas/* string */.YjP());
/** The statement that a signature stands for. A reader ignores members that it does not know. */
const statementSchema = schemas/* object */.Ikc({
    _type: schemas/* literal */.euz(STATEMENT_TYPE),
    subject: schemas/* array */.YOg(descriptor).min(1),
    predicateType: schemas/* literal */.euz(PREDICATE_TYPE),
    predicate: schemas/* object */.Ikc({
        result: schemas/* enum */.k5n(['PASSED', 'WARNED', 'FAILED']),
        configuration: schemas/* array */.YOg(descriptor),
        url: schemas/* string */.YjP().optional(),
        passedTests: names,
        warnedTests: names,
        failedTests: names,
    }),
});
/**
 * What is signed of a packet: digests, names of files and ids of assertions, nothing of a request or a reply. It may
 * stand in a public log for ever. Pure: the same packet gives the same statement, so that a reader can make it again.
 */
function statementOf(packet, file) {
    const { policy, subject } = packet;
    const judged = described(policy.path ?? POLICY_OF_INPUTS, policy.sha256);
    const candidates = subject.watched
        .flatMap(({ path, sha256 }) => (sha256 === null ? [] : [described(path, sha256)]))
        // A watched policy stands once, unless the change brings another text than the one that judged.
        .filter((candidate) => !isSame(candidate, judged));
    return {
        _type: STATEMENT_TYPE,
        subject: [
            described(file.name, file.sha256),
            // Inputs of the workflow are no file that anybody could hash.
            ...(policy.path === null ? [] : [judged]),
            ...candidates,
        ],
        predicateType: PREDICATE_TYPE,
        predicate: {
            result: resultOf(packet),
            configuration: [judged, ...candidates],
            ...(subject.run_url === null ? {} : { url: subject.run_url }),
            ...testsOf(packet),
        },
    };
}
/** Whether two descriptors mean the same bytes under the same name. */
function isSame(one, other) {
    return one.name === other.name && one.digest.sha256 === other.digest.sha256;
}
function described(name, sha256) {
    return { name, digest: { sha256 } };
}
/** Only what may be promoted has passed: a hold and a rehearsal have not. */
function resultOf(packet) {
    if (packet.decision.value !== 'promote')
        return 'FAILED';
    return testsOf(packet).warnedTests.length === 0 ? 'PASSED' : 'WARNED';
}
function testsOf({ findings, decision }) {
    const counted = findings.filter(({ severity }) => severity !== 'off');
    const bad = counted.filter(({ outcome }) => outcome === 'fail' || outcome === 'not-evaluated');
    return {
        passedTests: counted.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id),
        warnedTests: bad.filter(({ id }) => !decision.forced_by.includes(id)).map(({ id }) => id),
        failedTests: [...decision.forced_by],
    };
}

;// CONCATENATED MODULE: ./lib/flows/gate-attest.js


/**
 * Signs the packet where that was asked for, and only once it was delivered: a signature that points at nothing helps
 * nobody. The statement is searched like every text of the run before it leaves.
 */
async function attestationOf({ sealed, path, delivery, prepared, engine }, publisher) {
    if (!prepared.declaration.attest)
        return { state: 'not-asked' };
    if (delivery.state === 'lost') {
        return { state: 'lost', why: 'Nothing was signed, since the packet is lost.', remedy: delivery.remedy };
    }
    const statement = statementOf(sealed.packet, { name: sealed.fileName, sha256: sealed.digest });
    const searched = sealStatement(statement, engine);
    if (searched.state === 'withheld') {
        return {
            state: 'lost',
            why: `The packet is not signed: the search found ${searched.kinds.join(', ')} in the statement, and a log that is public keeps it for ever.`,
            remedy: 'Look at the names of the policy file and of the watched files: nothing else of yours stands in it.',
        };
    }
    return publisher.attest(searched, path);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/leak/encodings.js
var encodings = __webpack_require__(53813);
// EXTERNAL MODULE: ./lib/policy/template.js
var policy_template = __webpack_require__(11366);
;// CONCATENATED MODULE: ./lib/application/placeholders.js
/** What stands for each placeholder of a template; those of a drill only where there is one. */
function placeholders(call, drill, port, folder) {
    const { fallback, primary } = call.routes;
    return {
        'fallback.base-url': fallback.baseUrl,
        'fallback.origin': originOf(fallback),
        'fallback.key': fallback.canary.reveal(),
        'fallback.model': fallback.model,
        ...(primary === null
            ? {}
            : {
                'primary.base-url': primary.baseUrl,
                'primary.origin': originOf(primary),
                'primary.key': primary.canary.reveal(),
                'primary.model': primary.model,
            }),
        surface: call.surface,
        profile: call.profile,
        'output-tokens': String(call.outputTokens),
        port: String(port),
        ...(drill === null
            ? {}
            : {
                prompt: drill.prompt,
                nonce: drill.drill.nonce,
                'operation-id': drill.drill.operationId,
                drill: drill.drill.id,
                folder,
            }),
    };
}
function originOf({ baseUrl }) {
    return new URL(baseUrl).origin;
}

;// CONCATENATED MODULE: ./lib/application/environment.js



/** Variables that the application never inherits: the runner's, the gate's inputs and whatever steers an SDK. */
const WITHHELD = [
    /^INPUT_/i,
    /^ACTIONS_/i,
    /^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/i,
    /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
    /^OPENAI_/i,
    /^COMET(API)?_/i,
    // Ours, as a run inside of a run would hand them on; other GATE_ variables are the user's.
    /^GATE_(CANARY_KEY|DIR|DRILL|MODEL|OPERATION_ID|OUTPUT_TOKENS|PORT|PRIMARY_MODEL|PROFILE|PROMPT|RUN_MARK|SURFACE)$/i,
    /^FALLBACK_EVIDENCE_/i,
];
/** The names under which clients look for a base URL and a key. Source: the `openai` and `cometapi` SDKs. */
const COMETAPI_NAMES = {
    url: ['COMETAPI_BASE_URL'],
    key: ['COMETAPI_KEY', 'COMETAPI_API_KEY', 'COMET_API_KEY'],
};
const OPENAI_NAMES = { url: ['OPENAI_BASE_URL'], key: ['OPENAI_API_KEY'] };
/** Every process of a run carries this variable: by it those are found that left their process group. */
const RUN_MARK_NAME = 'GATE_RUN_MARK';
/**
 * The environment of an application: the runner's less everything withheld; the tap's addresses and canaries under the
 * usual names; the policy's own variables; and what the gate alone sets. A variable that holds the real key in any form is left out,
 * wherever it comes from. With a primary, `OPENAI_*` names that one and `COMETAPI_*` the fallback; without, all name
 * the fallback.
 */
function environmentFor(call, drill, given) {
    const { fallback, primary } = call.routes;
    const values = placeholders(call, drill, given.port, call.folder);
    const chosen = withoutKey(new Map([
        ...inheritedEntries(given.inherited),
        ...environment_named(COMETAPI_NAMES, fallback),
        ...environment_named(OPENAI_NAMES, primary ?? fallback),
        ...given.env.map(([name, template]) => [name, (0,policy_template/* fill */.GS)(template, values)]),
    ]), given.realKey);
    const noProxy = [chosen.get('NO_PROXY') ?? chosen.get('no_proxy') ?? '', ...hostsOf(call)]
        .filter(Boolean)
        .join(',');
    return {
        ...Object.fromEntries(chosen),
        NO_PROXY: noProxy,
        no_proxy: noProxy,
        TMPDIR: `${call.folder}/tmp`,
        GATE_SURFACE: call.surface,
        GATE_PROFILE: call.profile,
        GATE_MODEL: fallback.model,
        ...(primary === null ? {} : { GATE_PRIMARY_MODEL: primary.model }),
        GATE_OUTPUT_TOKENS: String(call.outputTokens),
        GATE_PORT: String(given.port),
        GATE_DIR: call.folder,
        ...(drill === null ? {} : drillWords(drill)),
        [RUN_MARK_NAME]: given.runMark,
    };
}
/** Longer values are no flags, and could be a secret of somebody: keys of under 16 characters are refused anyway. */
const LONGEST_FLAG = 15;
/** A feature flag as the application gets it, by name: what `environmentFor` would put there. */
function flagSeen(name, given) {
    const own = given.env.findLast(([each]) => each === name)?.[1] ?? null;
    if (own !== null && (0,policy_template/* placeholdersIn */.Qf)(own).length > 0)
        return { name, value: null, hidden: true };
    const chosen = withoutKey(new Map([...inheritedEntries(given.inherited), ...(own === null ? [] : [[name, own]])]), given.realKey);
    const value = chosen.get(name) ?? null;
    const hidden = value !== null && value.length > LONGEST_FLAG;
    return { name, value: hidden ? null : value, hidden };
}
function drillWords({ drill, prompt }) {
    return { GATE_DRILL: drill.id, GATE_PROMPT: prompt, GATE_OPERATION_ID: drill.operationId };
}
function inheritedEntries(inherited) {
    return Object.entries(inherited).filter((entry) => entry[1] !== undefined && !WITHHELD.some((pattern) => pattern.test(entry[0])));
}
function withoutKey(variables, realKey) {
    const forms = realKey === null ? [] : (0,encodings/* maskForms */.ye)(realKey);
    return new Map([...variables].filter(([, value]) => !forms.some((form) => value.includes(form))));
}
function environment_named(names, { baseUrl, canary }) {
    return [
        ...names.url.map((name) => [name, baseUrl]),
        ...names.key.map((name) => [name, canary.reveal()]),
    ];
}
/** The tap is asked directly: a proxy could not reach it. */
function hostsOf({ routes: { fallback, primary } }) {
    const taps = [fallback, ...(primary === null ? [] : [primary])].map(({ baseUrl }) => new URL(baseUrl).hostname);
    return [...new Set(['127.0.0.1', 'localhost', ...taps])];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/evidence/errno.js
var errno = __webpack_require__(72889);
;// CONCATENATED MODULE: ./lib/application/runner-files.js




/** The files through which a step speaks to the runner. Source: GitHub's workflow-commands reference. */
const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
/** Reads the command files named in the environment. Off a runner there are none. */
async function readRunnerFiles(environment) {
    const named = COMMAND_FILES.map((name) => environment[name] ?? '').filter((path) => path !== '');
    const entries = await Promise.all(named.map(async (name) => {
        const path = await (0,promises_.realpath)(name).catch(() => name);
        const [thing, folder] = await Promise.all([thingAt(path), thingAt((0,external_node_path_.dirname)(path))]);
        return [path, { thing, folder, bytes: thing.is === 'file' ? await bytesOf(path) : Buffer.alloc(0) }];
    }));
    return new Map(entries);
}
/**
 * Compares the command files with before, and puts back what was there: a byte that the application wrote would be an
 * environment variable or an output of a later step. Nothing is read or written through a link, whatever the
 * application put in the place of a file.
 */
async function restoreRunnerFiles(before) {
    let touched = false;
    for (const [path, file] of before) {
        if (await isUntouched(path, file))
            continue;
        touched = true;
        await putBack(path, file);
    }
    return touched ? 'touched' : 'untouched';
}
async function isUntouched(path, { thing, bytes, folder }) {
    if (idOf(await thingAt((0,external_node_path_.dirname)(path))) !== idOf(folder))
        return false;
    const now = await thingAt(path);
    if (idOf(now) !== idOf(thing))
        return false;
    if (now.is !== 'file' || thing.is !== 'file')
        return true;
    return now.mode === thing.mode && now.size === thing.size && (await bytesOf(path)).equals(bytes);
}
async function putBack(path, { thing, bytes }) {
    // What was no file of bytes before is the runner's own affair: we can tell, and not mend.
    if (thing.is === 'other')
        return;
    const folder = await thingAt((0,external_node_path_.dirname)(path));
    if (folder.is !== 'other' || !folder.id.startsWith('folder'))
        await (0,promises_.rm)((0,external_node_path_.dirname)(path), { force: true });
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const now = await thingAt(path);
    if (thing.is === 'absent')
        return (0,promises_.rm)(path, { recursive: true, force: true });
    // A second name of another file must not be written through.
    const isOurs = now.is === 'file' && now.id === thing.id && now.names === 1n;
    if (isOurs)
        await (0,promises_.chmod)(path, 0o600);
    else
        await (0,promises_.rm)(path, { recursive: true, force: true });
    const { O_WRONLY, O_NOFOLLOW, O_TRUNC, O_CREAT, O_EXCL } = external_node_fs_.constants;
    const file = await (0,promises_.open)(path, O_WRONLY | O_NOFOLLOW | (isOurs ? O_TRUNC : O_CREAT | O_EXCL), 0o600);
    try {
        await file.writeFile(bytes);
        await file.chmod(thing.mode);
    }
    finally {
        await file.close();
    }
}
async function thingAt(path) {
    try {
        const stat = await (0,promises_.lstat)(path, { bigint: true });
        const id = `${kindOf(stat)}:${stat.dev}:${stat.ino}`;
        return stat.isFile()
            ? { is: 'file', id, size: stat.size, mode: Number(stat.mode) & 0o7777, names: stat.nlink }
            : { is: 'other', id };
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,errno/* errnoOf */.UQ)(error)))
            return { is: 'absent' };
        throw error;
    }
}
function kindOf(stat) {
    if (stat.isFile())
        return 'file';
    return stat.isDirectory() ? 'folder' : 'other';
}
function idOf(thing) {
    return thing.is === 'absent' ? '' : thing.id;
}
/** A pipe that takes the file's place between two looks must not hang the gate. */
async function bytesOf(path) {
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./lib/leak/engine.js + 21 modules
var leak_engine = __webpack_require__(21919);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/unpack/compression.js
var compression = __webpack_require__(97376);
// EXTERNAL MODULE: ./lib/unpack/read-file.js
var read_file = __webpack_require__(82311);
// EXTERNAL MODULE: ./lib/unpack/walk.js
var walk = __webpack_require__(52081);
;// CONCATENATED MODULE: ./lib/unpack/targets.js





const shown = (path, root) => {
    const inside = (0,external_node_path_.relative)(root, path);
    return inside !== '' && (0,walk/* isWithin */.UO)(path, root) ? inside.split(external_node_path_.sep).join('/') : path;
};
const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,errno/* errnoOf */.UQ)(error));
const unlistable = (path, error) => new read_file/* UnreadableFile */.ie('unreadable', `${path} cannot be listed (${(0,errno/* errnoText */.iQ)(error)})`, { cause: error });
/** The kind of thing at a path, links not followed; null where there is nothing. */
const kindAt = async (path) => {
    try {
        return (await (0,promises_.lstat)(path)).isDirectory() ? 'folder' : 'other';
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw unlistable(path, error);
    }
};
/** Everything below a folder, hidden or not; links to folders are listed and not followed. */
const filesBelow = async (folder) => {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch((error) => {
        throw unlistable(folder, error);
    });
    return entries.filter((entry) => !entry.isDirectory()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
};
/**
 * Node's globs let no `*` match a leading dot and have no option for it (https://nodejs.org/docs/latest-v24.x/api/fs.html). A letter
 * of the private use area stands in for the dot, in pattern and path alike.
 */
const dotless = (path) => path.replace(/(^|[/{,])\.(?=[^./])/g, '$1\uE02E');
/** Characters that make a path segment a pattern. */
const MAGIC = /[*?[\]{}!()]/;
/** Whether a path holds characters of a pattern. */
const hasPattern = (path) => MAGIC.test(path);
/** The deepest folder that a pattern names without a pattern character. */
const baseOf = (pattern) => {
    const parts = pattern.split('/');
    return parts.slice(0, Math.max(0, parts.findIndex(hasPattern))).join('/');
};
const matchesOf = async (pattern, root) => {
    const path = (0,external_node_path_.resolve)(root, pattern);
    const kind = await kindAt(path);
    // A path that is there is meant literally, whatever glob characters its name has. A folder means everything in it.
    if (kind === 'other')
        return [path];
    if (kind === 'folder')
        return filesBelow(path);
    if (!hasPattern(pattern))
        return [];
    const base = (0,external_node_path_.resolve)(root, (0,external_node_path_.isAbsolute)(pattern) ? baseOf(pattern) || '/' : baseOf(pattern));
    if ((await kindAt(base)) !== 'folder')
        return [];
    const wanted = dotless(path.split(external_node_path_.sep).join('/'));
    return (await filesBelow(base)).filter((file) => (0,external_node_path_.matchesGlob)(dotless(file.split(external_node_path_.sep).join('/')), wanted));
};
/**
 * Finds what the patterns name, below `root`. A folder stands for all files in it. Hidden files are found as others are.
 * Links and devices are matched too, so that the search can refuse them aloud. A pattern that names no file is `unmatched`.
 * @throws {UnreadableFile} where a folder cannot be listed
 */
const expand = async (patterns, root, kinds = 'all') => {
    const matched = new Map();
    const unmatched = [];
    for (const pattern of patterns) {
        let files = 0;
        for (const path of await matchesOf(pattern, root)) {
            files++;
            matched.set(path, { path, show: shown(path, root), kinds });
        }
        if (files === 0)
            unmatched.push(pattern);
    }
    const byName = [...matched.values()].sort((a, b) => (a.show < b.show ? -1 : 1));
    return { matched: byName, unmatched };
};

;// CONCATENATED MODULE: ./lib/unpack/written.js







/** By so many bytes at its beginning and before its end a file is known as one that was only added to. */
const END_BYTES = 4096;
/** Files are stamped by a clock that ticks every 10 ms at the slowest (HZ=100): what is written after this wait has another stamp. */
const CLOCK_TICK_MS = 20;
/** Files that are looked at side by side. */
const AT_ONCE = 32;
/**
 * Notes the files that the patterns match, so that {@link writtenSince} can tell what came later. What cannot be read is not noted:
 * it counts as new.
 */
const markWritten = async (patterns, root) => {
    const matched = await expand(patterns, root).then((found) => found.matched, (error) => {
        if (error instanceof read_file/* UnreadableFile */.ie)
            return [];
        throw error;
    });
    const marks = (await inBatches(matched, markOf)).filter((mark) => mark !== null);
    if (marks.length > 0)
        await (0,external_node_timers_promises_.setTimeout)(CLOCK_TICK_MS);
    return new Map(marks.map((mark) => [mark.id, mark]));
};
/**
 * Finds what the patterns match now and did not match like this before. Links, pipes and devices are always among it, for the search
 * to refuse.
 * @throws {UnreadableFile} where a folder cannot be listed
 */
const writtenSince = async (before, patterns, root) => {
    const { matched, unmatched } = await expand(patterns, root);
    const missing = await inBatches(unmatched, async (pattern) => (await isEmptyFolder(pattern, root)) ? [] : [pattern]);
    const seen = await inBatches(matched, (target) => compared(target, before));
    const [ids, paths] = [new Set(seen.map(({ id }) => id)), new Set(matched.map(({ path }) => path))];
    // A file that was rotated away has another name; one that was written anew has its name.
    const lost = [...before.values()].filter(({ id, target }) => !ids.has(id) && !paths.has(target.path));
    return {
        matched: seen.flatMap(({ found }) => (found === null ? [] : [found])),
        unmatched: missing.flat(),
        lost: lost.map(({ target }) => target.show),
    };
};
/** `queue/**` or `queue`, where the folder is there: `queue/*.json` could as well be a misspelt name. */
const isEmptyFolder = async (pattern, root) => {
    const folder = pattern.replace(/(?:\/\*\*)+(?:\/\*)?\/?$|\/$/, '');
    if (hasPattern(folder))
        return false;
    return (0,promises_.lstat)((0,external_node_path_.resolve)(root, folder)).then((stat) => stat.isDirectory(), () => false);
};
/** A file beside what it was; `found` is null for one that nobody touched. */
const compared = async (target, before) => {
    const stat = await statOf(target.path);
    if (stat === null)
        return { id: '', found: target };
    const id = written_idOf(stat);
    const mark = before.get(id);
    if (mark === undefined)
        return { id, found: target };
    const isSame = Number(stat.size) === mark.size && stat.mtimeNs === mark.written;
    if (isSame && stat.ctimeNs === mark.changed && target.path === mark.target.path)
        return { id, found: null };
    // The new name is searched, and of the file what is new.
    const isRenamed = isSame && target.path !== mark.target.path;
    const goesOn = isRenamed || (Number(stat.size) > mark.size && mark.ends !== null);
    if (!goesOn || (await endsAt(target.path, mark.size)) !== mark.ends)
        return { id, found: target };
    return { id, found: { ...target, from: mark.size } };
};
const markOf = async (target) => {
    const stat = await statOf(target.path);
    if (stat === null)
        return null;
    const size = Number(stat.size);
    const ends = await endsAt(target.path, size);
    return { target, id: written_idOf(stat), size, written: stat.mtimeNs, changed: stat.ctimeNs, ends };
};
const written_idOf = ({ dev, ino }) => `${dev}:${ino}`;
/** Null for everything that is no regular file, or is not there any more. */
const statOf = async (path) => {
    const stat = await (0,promises_.lstat)(path, { bigint: true }).catch(() => null);
    return stat?.isFile() === true ? stat : null;
};
/** The digest of the beginning and of the end of a text's first `size` bytes; null where that is no plain text. */
const endsAt = async (path, size) => {
    const file = await (0,read_file/* openUnfollowed */._$)(path).catch(() => null);
    if (file === null)
        return null;
    try {
        const head = await (0,read_file/* readPart */.on)(file, 0, Math.min(size, END_BYTES));
        const tail = await (0,read_file/* readPart */.on)(file, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES));
        // UTF-16 is known by its mark at the beginning of a file: it cannot be read from the middle.
        const isUtf8 = !head.includes(0) && !tail.includes(0) && (head[0] ?? 0) < 0xfe;
        return isUtf8 && (0,compression/* packingOf */.b)(head, path).state === 'plain'
            ? (0,external_node_crypto_.createHash)('sha256').update(head).update(tail).digest('hex')
            : null;
    }
    catch {
        return null;
    }
    finally {
        await file.close();
    }
};
const inBatches = async (items, use) => {
    const results = [];
    for (let at = 0; at < items.length; at += AT_ONCE) {
        results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(use))));
    }
    return results;
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/application/deadline.js
/** Aborts when the time of a drill is up, or its run is cancelled. */
function deadlineOf({ signal, deadlineMs }) {
    return AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
}
/** Waits for a promise, at most until the signal: `over` then. */
function orOver(promise, signal) {
    return new Promise((resolve, reject) => {
        const onAbort = () => {
            resolve('over');
        };
        if (signal.aborted)
            onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        promise.then(resolve, reject).finally(() => {
            signal.removeEventListener('abort', onAbort);
        });
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/application/process.js




/**
 * Runs $0 with a limit of 1 GiB on every file that is written (`ulimit -f` counts blocks of 512 bytes, POSIX): an application in a
 * logging loop must not fill the runner's disk before its deadline. $1 is the run's marking limit. The watcher gets the
 * number of the group before anything of the application runs, by a descriptor that the application does not inherit.
 */
const UNDER_WATCH = `{ ulimit -f 2097152; ulimit -m "$1"; } 2> /dev/null
echo "$$" >&3
exec /bin/sh -c "$0" 3>&-`;
/**
 * Starts a command in a session of its own, with output to private files and nothing inherited but its environment and its limits.
 * Nothing starts unwatched.
 * `ProcessTree.start` is the way to it: what is started without a tree is ended by nobody.
 */
async function startProcess(options, watched, limitKib) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(options.folder, 'tmp'), { recursive: true, mode: 0o700 });
    const outputs = outputsIn(options.folder);
    const stdout = await (0,promises_.open)(outputs.stdout, 'wx', 0o600);
    const stderr = await (0,promises_.open)(outputs.stderr, 'wx', 0o600);
    try {
        const { input } = await watched();
        const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', UNDER_WATCH, options.run, limitKib], {
            cwd: options.directory,
            env: options.environment,
            stdio: ['ignore', stdout.fd, stderr.fd, input],
            detached: true,
        });
        return { pid: child.pid ?? null, outputs, ended: endOf(child) };
    }
    catch (error) {
        // What is too large for the system, or more than it has left, is thrown; a missing folder is an event.
        return { pid: null, outputs, ended: Promise.resolve({ by: 'not-started', why: (0,errno/* messageOf */.bD)(error) }) };
    }
    finally {
        await closeAll(stdout, stderr);
    }
}
/** The files that a command's output goes to. */
function outputsIn(folder) {
    return { stdout: (0,external_node_path_.join)(folder, 'stdout'), stderr: (0,external_node_path_.join)(folder, 'stderr') };
}
async function closeAll(...files) {
    await Promise.all(files.map((file) => file.close()));
}
function endOf(child) {
    return new Promise((resolve) => {
        child.once('error', (error) => {
            resolve({ by: 'not-started', why: error.message });
        });
        child.once('exit', (code, signal) => {
            resolve(signal === null ? { by: 'exit', code: code ?? 0 } : { by: 'signal', signal });
        });
    });
}

;// CONCATENATED MODULE: ./lib/application/process-table.js


/** Gone, or nobody whom this user may look at. `ESRCH`: it went while it was read. */
const NOT_SEEN = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'];
/** What `/proc` says of somebody who is not seen. Any other error, such as `EMFILE`, says nothing of who is there: it is thrown. */
function orNotSeen(nothing) {
    return (error) => {
        if (NOT_SEEN.includes((0,errno/* errnoOf */.UQ)(error)))
            return nothing;
        throw error;
    };
}
/** A look opens up to three files; a machine may run more processes than this one may open files. */
const process_table_AT_ONCE = 8;
/** Looks at each of many processes, at a few at once. */
async function lookAtEach(many, look) {
    const seen = [];
    const left = many.entries();
    const lane = async () => {
        for (const [at, each] of left)
            seen[at] = await look(each);
    };
    await Promise.all(Array.from({ length: process_table_AT_ONCE }, lane));
    return seen;
}
/**
 * The processes that live, by Linux's `/proc`; empty where there is none (macOS). One that has ended and was not collected by its
 * parent does not live.
 */
async function livingProcesses() {
    const names = await (0,promises_.readdir)('/proc').catch(orNotSeen([]));
    const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
    const seen = await lookAtEach(pids, processAt);
    return seen.filter((each) => each !== null);
}
/** The fields stand behind the name, which may hold spaces and brackets. Source: proc_pid_stat(5). */
async function processAt(pid) {
    const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(orNotSeen(''));
    const [state, parent, group, session, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === undefined || session === undefined || /[ZXx]/.test(state))
        return null;
    return {
        pid,
        parent: Number(parent),
        group: Number(group),
        session: Number(session),
        started: Number(rest[STARTED - 7]),
    };
}
/** `starttime` is field 22; the four taken before are 3 to 6. */
const STARTED = 22;

;// CONCATENATED MODULE: ./lib/application/process-signs.js




/**
 * A limit of the run's own on resident memory, in KiB. The kernel hands limits from parent to child whatever the child makes of its
 * session, environment and descriptors, and has not enforced this one since 2.4.30 (getrlimit(2)): it is a mark that changes
 * nothing. 2^48 KiB and more: no machine has so much, so nobody who reads the limit is misled by it.
 */
function markingLimit(mark) {
    const kib = 2n ** 48n + (0,external_node_crypto_.createHash)('sha256').update(mark).digest().readBigUInt64BE() / 2n ** 16n;
    return { kib: String(kib), bytes: String(kib * 1024n) };
}
/** Whether a process has the run's limit or environment. */
async function isMarked(pid, { mark, limitBytes }) {
    const [limits, environment] = await Promise.all([textOf(pid, 'limits'), textOf(pid, 'environ')]);
    return (new RegExp(`^Max resident set +\\d+ +${limitBytes} `, 'm').test(limits) ||
        environment.split('\0').includes(`${RUN_MARK_NAME}=${mark}`));
}
/** Whether a process can write to one of the run's output files. Readers are others too: a person who looks, an indexer. */
async function holdsOutput(pid, { outputs }) {
    const descriptors = await (0,promises_.readdir)(`/proc/${pid}/fd`).catch(orNotSeen([]));
    const holds = await Promise.all(descriptors.map(async (descriptor) => {
        const path = await (0,promises_.readlink)(`/proc/${pid}/fd/${descriptor}`).catch(orNotSeen(''));
        if (!outputs.has(path.replace(/ \(deleted\)$/, '')))
            return false;
        const flags = /^flags:\s*(\d+)/m.exec(await textOf(pid, `fdinfo/${descriptor}`))?.[1] ?? '0';
        return (Number.parseInt(flags, 8) & ACCESS) !== 0;
    }));
    return holds.includes(true);
}
/** The low bits of a descriptor's flags: 0 reads, 1 writes, 2 does both. Source: open(2), O_ACCMODE. */
const ACCESS = 3;
async function textOf(pid, name) {
    return (0,promises_.readFile)(`/proc/${pid}/${name}`, 'latin1').catch(orNotSeen(''));
}

;// CONCATENATED MODULE: ./lib/application/process-watcher.js



/**
 * Reads the numbers of group leaders (`-` before those that have ended) until the gate says `end`. When the gate is killed before,
 * the input ends instead: then this ends the groups, and whatever carries a sign of the run. $1 and $2 are the mark and
 * the limit; this process has neither. POSIX sh; where there is no /proc the patterns match nothing.
 */
const WATCHER = `leaders=' '
while read -r line; do
  case $line in
    end) exit 0 ;;
    -*) gone=\${line#-}
      case $leaders in *" $gone "*) leaders="\${leaders%% "$gone" *} \${leaders#* "$gone" }" ;; esac ;;
    *) leaders="$leaders$line " ;;
  esac
done
for leader in $leaders; do kill -s KILL -- "-$leader"; done
round=0
while [ "$round" -lt 50 ]; do
  found=$(grep -ls "^Max resident set .* $2 " /proc/[0-9]*/limits; grep -lsF -e "$1" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for path in $found; do pid=\${path#/proc/}; kill -s KILL "\${pid%%/*}"; done
  round=$((round + 1))
done`;
const NO_WATCHER = 'nothing could be started that ends it should the gate be killed';
/**
 * Starts the watcher of a run. It keeps neither the gate nor a test from ending.
 * @throws Error when the system has no process, memory or descriptor left for it
 */
function startWatcher({ mark, limitBytes }) {
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', WATCHER, 'sh', `${RUN_MARK_NAME}=${mark}`, limitBytes], {
        cwd: '/',
        env: { PATH: '/usr/bin:/bin' },
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
    });
    let over = false;
    const ended = new Promise((resolve) => {
        const end = () => {
            over = true;
            resolve();
        };
        child.once('exit', end);
        child.once('error', end);
    });
    const input = child.stdin;
    // Not every shortage is thrown: without a descriptor there is no input, without a process no number.
    if (!(input instanceof external_node_net_.Socket))
        throw new Error(`${NO_WATCHER}: no descriptor is left`);
    // Whoever ends the watcher ends no evidence: what is left is found without it as long as the gate lives.
    input.on('error', () => undefined);
    if (child.pid === undefined)
        throw new Error(`${NO_WATCHER}: the system started no process`);
    child.unref();
    input.unref();
    return {
        pid: child.pid,
        input,
        isOver: () => over,
        remember(leader) {
            input.write(`${leader}\n`);
        },
        forget(leader) {
            input.write(`-${leader}\n`);
        },
        async close() {
            child.ref();
            input.end('end\n');
            await ended;
        },
    };
}

;// CONCATENATED MODULE: ./lib/application/process-tree.js








/** Time between asking a group to end and ending it. */
const TERM_GRACE_MS = 2_000;
/** A process that KILL has not ended after so long waits in the kernel, or belongs to another user. */
const KILL_GRACE_MS = 2_000;
const POLL_MS = 25;
/** A command speaks by its exit code: 0 says that it has done what it was asked for. */
function claimOf({ end }) {
    return end !== 'over' && end.by === 'exit' && end.code === 0 ? 'success' : 'failure';
}
/**
 * Everything that one run starts, to the last grandchild, and the way to end it. Each command leads a session of its own; what
 * leaves that is found by Linux's `/proc`: by the run's mark in its environment or limits, by its session and its
 * ancestors, or by an output file that it writes to. Without `/proc` the groups are all that can be ended.
 */
class ProcessTree {
    #signs;
    #limitKib;
    #leaders = new Set();
    /** Who was seen to belong here: number and start. What is orphaned later has no ancestor left that says so. */
    #known = new Map();
    #watcher = null;
    /** Start of the watcher. What is older cannot belong here. */
    #since = Infinity;
    /** `runMark`: what `RUN_MARK_NAME` is in the environment of everything that is started here. */
    constructor(runMark) {
        const { kib, bytes } = markingLimit(runMark);
        this.#limitKib = kib;
        this.#signs = { mark: runMark, limitBytes: bytes, outputs: new Set() };
    }
    /** Starts a shell command under watch. */
    async start(options) {
        const started = await startProcess(options, () => this.#watched(), this.#limitKib);
        const { pid } = started;
        if (pid !== null) {
            this.#leaders.add(pid);
            // Who cannot be looked for now stays a leader, and is looked for at the end.
            started.ended.then(() => this.#forgetEmpty(pid)).catch(() => undefined);
        }
        // The kernel tells descriptors by paths without links.
        const { stdout, stderr } = outputsIn(await (0,promises_.realpath)(options.folder));
        this.#signs.outputs.add(stdout).add(stderr);
        return started;
    }
    /** Runs a shell command until it has ended, or until the signal: `over` then. Nothing of its session is left. */
    async run(options, signal) {
        const started = await this.start(options);
        const end = await orOver(started.ended, signal);
        await this.end(started);
        return { end, outputs: started.outputs };
    }
    /** Ends one command with its session: TERM, a grace period, then KILL. One that has ended is no error. */
    async end({ pid }) {
        if (pid === null || !this.#leaders.has(pid))
            return;
        // TERM ends parents first: who their children are is to be known before.
        await this.#look();
        await signalUntilGone(pid, 'SIGTERM', TERM_GRACE_MS);
        if (await signalUntilGone(pid, 'SIGKILL', KILL_GRACE_MS))
            this.#forget(pid);
    }
    /**
     * Ends everything, and says how many processes could not be ended: those of another user. May be called again. Rejects where it
     * cannot be seen who is left.
     */
    async endAll() {
        try {
            await Promise.all([...this.#leaders].map((pid) => this.end({ pid })));
            const left = await this.#endEscapees();
            await this.#watcher?.close();
            this.#watcher = null;
            return left;
        }
        catch (error) {
            // The watcher stays: it ends whoever is left as soon as the gate has ended.
            for (const leader of this.#leaders)
                signal(-leader, 'SIGKILL');
            throw error;
        }
    }
    async #forgetEmpty(leader) {
        if ((await groupsOf(leader)).size === 0)
            this.#forget(leader);
    }
    /** As soon as nobody is in a group, its number may become somebody else's. */
    #forget(leader) {
        if (this.#leaders.delete(leader))
            this.#watcher?.forget(leader);
    }
    async #watched() {
        if (this.#watcher?.isOver() === false)
            return this.#watcher;
        const watcher = startWatcher(this.#signs);
        for (const leader of this.#leaders)
            watcher.remember(leader);
        this.#watcher = watcher;
        const seen = await processAt(watcher.pid).catch(() => null);
        // Where its start is not known nobody is too old to be looked at.
        this.#since = Math.min(this.#since, seen?.started ?? 0);
        return watcher;
    }
    /** They have left what TERM reaches, so they are not asked. Each look finds what was started since the last one. */
    async #endEscapees() {
        const until = performance.now() + KILL_GRACE_MS;
        for (;;) {
            const found = await this.#look();
            if (found.length === 0 || performance.now() > until)
                return found.length;
            for (const { pid } of found)
                signal(pid, 'SIGKILL');
            await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
        }
    }
    /** Everybody who belongs here and lives. */
    async #look() {
        if (this.#since === Infinity)
            return [];
        const all = await livingProcesses();
        const own = all.find(({ pid }) => pid === process.pid);
        const others = all.filter(({ pid, started, session }) => started >= this.#since &&
            pid !== this.#watcher?.pid &&
            pid !== process.pid &&
            session !== own?.session);
        const signed = await lookAtEach(others, async (each) => ((await this.#isOurs(each)) ? [each.pid] : []));
        const ours = withKin(new Set(signed.flat()), others);
        for (const { pid, started } of others)
            if (ours.has(pid))
                this.#known.set(pid, started);
        const found = await lookAtEach(others, async (each) => ours.has(each.pid) || (await holdsOutput(each.pid, this.#signs)) ? [each] : []);
        return found.flat();
    }
    async #isOurs({ pid, session, started }) {
        return this.#leaders.has(session) || this.#known.get(pid) === started || isMarked(pid, this.#signs);
    }
}
/** With them come their descendants, and the sessions that they are in: a session is only ever joined by birth. */
function withKin(signed, others) {
    const ours = new Set(signed);
    for (let before = -1; before !== ours.size;) {
        before = ours.size;
        const sessions = new Set(others.filter(({ pid }) => ours.has(pid)).map(({ session }) => session));
        for (const { pid, parent, session } of others) {
            if (ours.has(parent) || sessions.has(session))
                ours.add(pid);
        }
    }
    return ours;
}
/** Signals every group of a session until none lives: one that forks meanwhile is met again. False where the time was over. */
async function signalUntilGone(leader, name, ms) {
    // By the clock: on a busy machine looking takes longer than sleeping.
    const until = performance.now() + ms;
    let asked = new Set();
    for (;;) {
        const groups = await groupsOf(leader);
        if (groups.size === 0)
            return true;
        if (performance.now() > until)
            return false;
        // TERM once: some programs take a second one for impatience and leave without cleaning up.
        for (const group of groups)
            if (name === 'SIGKILL' || !asked.has(group))
                signal(-group, name);
        asked = new Set([...asked, ...groups]);
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
    }
}
/** The groups of a session in which somebody lives. */
async function groupsOf(leader) {
    const all = await livingProcesses();
    if (all.length === 0)
        return new Set(signal(-leader, 0) ? [leader] : []);
    return new Set(all.filter(({ session }) => session === leader).map(({ group }) => group));
}
/** False where there is nobody, or nobody whom we may signal. */
function signal(target, name) {
    try {
        process.kill(target, name);
        return true;
    }
    catch (error) {
        if (['ESRCH', 'EPERM'].includes((0,errno/* errnoOf */.UQ)(error)))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/application/command.js



/** The user's command as the application: a session of its own, scrubbed environment, output to private files. */
function commandApplication(options) {
    const tree = new ProcessTree(options.given.runMark);
    return {
        run: (call) => runOnce(call, options, tree),
        stopAll: () => tree.endAll(),
    };
}
async function runOnce(call, options, tree) {
    const { run, directory, given } = options;
    const environment = environmentFor(call, call, given);
    const ran = await tree.run({ run, directory, environment, folder: call.folder }, deadlineOf(call));
    return {
        ended: ran.end === 'over' ? { by: 'deadline' } : ran.end,
        claim: claimOf(ran),
        outputs: ran.outputs,
    };
}

;// CONCATENATED MODULE: ./lib/application/direct.js


/**
 * The smallest application: the gate's own client. One request, no retry, no redirect, nothing kept. It calls the tap
 * with a canary like every other application, so that one recorder sees everything.
 */
function directApplication(wire) {
    return {
        async run(call) {
            const ended = await askOnce(call, wire, deadlineOf(call));
            return { ended, claim: 'silent', outputs: null };
        },
        stopAll: () => Promise.resolve(0),
    };
}
async function askOnce(call, wire, deadline) {
    const { drill, prompt, outputTokens, surface, profile } = call;
    const { baseUrl, canary, model } = call.routes.fallback;
    const right = (0,ask/* buildRequest */.mK)({ surface, profile, model, prompt, outputTokens });
    const request = drill.cause?.by === 'gateway' ? (0,ask/* mistaken */.R3)(right, drill.cause.mistake) : right;
    const tap = new URL(baseUrl);
    const reply = await wire.send({
        origin: tap.origin,
        path: `${tap.pathname}${request.path}`,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${canary.reveal()}` },
        body: Buffer.from(JSON.stringify(request.body)),
        signal: deadline,
    });
    if (reply.kind === 'reply')
        await drain(reply.body);
    return deadline.aborted ? { by: 'deadline' } : { by: 'direct' };
}
/** The bytes are the tap's to judge: this client only has to take them. An early end is the tap's to see, too. */
async function drain(body) {
    const bytes = body[Symbol.asyncIterator]();
    try {
        while ((await bytes.next()).done !== true)
            ;
    }
    catch {
        return;
    }
}

// EXTERNAL MODULE: ./lib/wire/wire.js
var wire_wire = __webpack_require__(23112);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/application/followed-log.js


/** Read at a time: what a service says while it starts. */
const CHUNK_BYTES = 64 * 1024;
/** Of a line that goes on, so many characters are kept: no line that says `ready` is longer. */
const LONGEST_LINE = 16 * 1024;
/** Follows a log file from its beginning. Each byte is read once: a service may write much before it is ready. */
function followLog(path, expression) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let at = 0;
    let line = '';
    const hasMatch = (text) => {
        const lines = (line + text).split('\n');
        line = (lines.at(-1) ?? '').slice(-LONGEST_LINE);
        return lines.some((each) => expression.matcher(each).find());
    };
    return {
        async matched() {
            const file = await (0,promises_.open)(path, 'r');
            try {
                for (;;) {
                    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, at);
                    if (bytesRead === 0)
                        return false;
                    at += bytesRead;
                    if (hasMatch(decoder.write(buffer.subarray(0, bytesRead))))
                        return true;
                }
            }
            finally {
                await file.close();
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/application/ready.js





/** Short enough to cost no start anything, long enough not to be a load of its own. */
const ready_POLL_MS = 50;
/** One try may take so long: a server that is still starting may accept and not answer. */
const TRY_MS = 2_000;
/** Of an answer that says `ready` so much is read: closing in the middle of it would be an error in the application's log. */
const READ_BYTES = 64 * 1024;
/** Null when the application is ready; what was seen last, in words, when the signal came first. */
async function whyNotReady(check, signal) {
    const look = lookFor(check);
    let before = null;
    for (;;) {
        const seen = await look(signal);
        // A look that the signal ended has seen less than the one before.
        if (seen === null || signal.aborted)
            return seen === null ? null : (before ?? seen);
        before = seen;
        await (0,external_node_timers_promises_.setTimeout)(ready_POLL_MS, undefined, { signal }).catch(() => undefined);
    }
}
function lookFor({ sign, outputs, wire }) {
    switch (sign.by) {
        case 'http':
            return (signal) => whyNoAnswer(sign.url, wire, signal);
        case 'tcp':
            return async () => ((await isOpen(sign)) ? null : `nothing takes connections at ${doorText(sign)}`);
        case 'log':
            return lookThrough(sign.pattern, outputs);
    }
}
async function whyNoAnswer(url, wire, signal) {
    const reply = await wire.send({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: { connection: 'close' },
        body: null,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TRY_MS)]),
    });
    if (reply.kind === 'no-reply')
        return `${url.origin}${url.pathname} gave no answer (${reply.why})`;
    await readSome(reply.body);
    return reply.status >= 200 && reply.status < 300
        ? null
        : `${url.origin}${url.pathname} answered ${reply.status}`;
}
async function readSome(body) {
    let size = 0;
    try {
        for await (const chunk of body) {
            size += chunk.length;
            if (size > READ_BYTES)
                return;
        }
    }
    catch {
        // The status has said it all.
    }
}
/** Whether somebody takes connections there. */
function isOpen({ host, port }) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: host.replace(/^\[|\]$/g, ''), port, timeout: TRY_MS });
        const end = (yes) => {
            socket.destroy();
            resolve(yes);
        };
        socket.once('connect', () => {
            end(true);
        });
        socket.once('timeout', () => {
            end(false);
        });
        socket.once('error', () => {
            end(false);
        });
    });
}
/** `127.0.0.1:3000`. */
function doorText({ host, port }) {
    return `${host}:${port}`;
}
/** Where an address is served. */
function doorOf(url) {
    const usual = url.protocol === 'https:' ? 443 : 80;
    return { host: url.hostname, port: url.port === '' ? usual : Number(url.port) };
}
function lookThrough(pattern, { stdout, stderr }) {
    const expression = build/* RE2JS */.L3.compile(pattern);
    const logs = [stdout, stderr].map((path) => followLog(path, expression));
    return async () => {
        try {
            const matched = await Promise.all(logs.map((log) => log.matched()));
            return matched.includes(true) ? null : 'no line of its output matches the expression';
        }
        catch (error) {
            return `its output cannot be read (${(0,errno/* errnoOf */.UQ)(error)})`;
        }
    };
}

;// CONCATENATED MODULE: ./lib/application/caller-answer.js


/** A drill asks for three sentences. A caller hangs up on an answer that is longer than this, and takes it for a failure. */
const LONGEST_ANSWER_BYTES = 16 * 1024 * 1024;
/** Reads an answer as its caller does, and keeps it in the folder. Rejects where it cannot be kept. */
async function keepAnswer({ status, headers, body }, folder) {
    // Asked for before the first wait: what has come is lost to a reader who is slower than a connection that breaks.
    const chunks = body[Symbol.asyncIterator]();
    const first = nextOf(chunks);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const [head, answer] = [(0,external_node_path_.join)(folder, 'answer-headers'), (0,external_node_path_.join)(folder, 'answer')];
    const lines = [...headers].flatMap(([name, values]) => values.map((value) => `${name}: ${value}\n`));
    await (0,promises_.writeFile)(head, `${status}\n${lines.join('')}`, { mode: 0o600, flag: 'wx' });
    return { files: [head, answer], whole: await keepBody(chunks, first, answer) };
}
function nextOf(chunks) {
    return chunks.next().catch(() => 'broken');
}
async function keepBody(chunks, first, path) {
    const file = await (0,promises_.open)(path, 'wx', 0o600);
    try {
        let size = 0;
        for (let next = await first;; next = await nextOf(chunks)) {
            if (next === 'broken' || next.done === true)
                return next !== 'broken';
            size += next.value.length;
            if (size > LONGEST_ANSWER_BYTES) {
                await chunks.return?.();
                return false;
            }
            await file.appendFile(next.value);
        }
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./lib/application/trigger.js







/** Asks the started application for one logical call, at most until the drill's deadline or until the caller is to leave. */
async function trigger_ask(call, leave, options) {
    const deadline = deadlineOf(call);
    const over = leave === null ? deadline : AbortSignal.any([deadline, leave]);
    const asked = options.trigger.by === 'http'
        ? await byRequest(call, options.trigger, options, over)
        : await byCommand(call, options.trigger.run, options, over);
    if (!over.aborted)
        return { by: 'returned', ...asked };
    return { by: leave?.aborted === true ? 'hung-up' : 'deadline', claim: 'silent', products: asked.products };
}
async function byCommand(call, run, { directory, given, tree }, over) {
    const folder = (0,external_node_path_.join)(call.folder, 'trigger');
    const environment = { ...environmentFor(call, call, given), TMPDIR: `${folder}/tmp` };
    const ran = await tree.run({ run, directory, environment, folder }, over);
    return { claim: claimOf(ran), products: [ran.outputs.stdout] };
}
async function byRequest(call, trigger, { given, wire }, over) {
    const values = placeholders(call, call, given.port, call.folder);
    const url = new URL((0,policy_template/* fill */.GS)(trigger.url, values, encodeURIComponent));
    const headers = new Map([
        // A server may close a connection that it kept, in the moment in which the next drill uses it: no failure of its own.
        ['connection', 'close'],
        ['x-request-id', call.drill.operationId],
        ...(trigger.body === null ? [] : [['content-type', 'application/json']]),
        ...trigger.headers.map(([name, text]) => [name, (0,policy_template/* fill */.GS)(text, values, oneLine)]),
    ]);
    const body = trigger.body === null ? null : (0,policy_template/* fill */.GS)(trigger.body, values, bodyEscape(headers));
    const reply = await wire.send({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: trigger.method,
        headers: Object.fromEntries(headers),
        body: body === null ? null : Buffer.from(body),
        signal: over,
    });
    if (reply.kind === 'no-reply')
        return { claim: 'failure', products: [] };
    const { files, whole } = await keepAnswer(reply, (0,external_node_path_.join)(call.folder, 'trigger'));
    const isGood = whole && reply.status >= 200 && reply.status < 300;
    return { claim: isGood ? 'success' : 'failure', products: files };
}
/** A value goes into a JSON body as the inside of a string, into a form as a part of it, into any other body as it is. */
function bodyEscape(headers) {
    const type = headers.get('content-type')?.toLowerCase() ?? '';
    if (type.includes('json'))
        return policy_template/* insideJson */.rW;
    return type.includes('x-www-form-urlencoded') ? encodeURIComponent : (value) => value;
}
function oneLine(value) {
    return value.replaceAll(/[\r\n]+/g, ' ');
}

;// CONCATENATED MODULE: ./lib/application/long-running.js








/** A command that ends within this time after its start has not started: a wrong path, a missing package. */
const STILL_RUNS_MS = 200;
/** A service or worker: started once, then asked drill by drill, and ended with everything it started. */
function longRunningApplication(options) {
    const tree = new ProcessTree(options.given.runMark);
    const wires = [];
    return {
        async start(call) {
            const places = placesOf(options.application, placeholders(call, null, options.given.port, call.folder));
            const taken = options.listensAlready === true ? null : await firstOpen(places.doors);
            if (taken !== null)
                return { state: 'not-started', why: takenText(taken), outputs: null };
            // The client is loaded here, before the application runs: it could write to our bundle.
            const wire = await (0,wire_wire/* openWire */.K)({
                allows: (origin) => places.origins.includes(origin),
                silenceMs: options.deadlineMs + options.application.readyMs,
                proxy: null,
            });
            wires.push(wire);
            const started = await tree.start({
                run: options.application.start,
                directory: options.directory,
                environment: environmentFor(call, null, options.given),
                folder: call.folder,
            });
            const why = await whyNotStarted({ started, wire, sign: places.sign }, options.application, call);
            if (why !== null)
                return { state: 'not-started', why, outputs: started.outputs };
            return { state: 'started', application: running(started, wire, options, tree) };
        },
        async stopAll() {
            const left = await tree.endAll();
            await Promise.all(wires.map((wire) => wire.close()));
            return left;
        },
    };
}
function running({ outputs, ended }, wire, { application, directory, given }, tree) {
    let end = null;
    void ended.then((seen) => (end = seen));
    return {
        outputs,
        ended: () => end,
        trigger: (call, leave) => trigger_ask(call, leave, { trigger: application.trigger, directory, given, wire, tree }),
    };
}
function placesOf({ ready, trigger }, run) {
    // Drills differ in path and query alone: the policy was checked for that.
    const values = { ...run, prompt: '', nonce: '', 'operation-id': '', drill: '', folder: '' };
    const filled = (url) => new URL((0,policy_template/* fill */.GS)(url, values, encodeURIComponent));
    const asked = trigger.by === 'http' ? filled(trigger.url) : null;
    const sign = ready === null ? openDoor(asked) : signOf(ready, filled, values);
    const urls = [asked, sign?.by === 'http' ? sign.url : null].filter((url) => url !== null);
    const doors = [...urls.map(doorOf), ...(sign?.by === 'tcp' ? [sign] : [])];
    return { origins: urls.map(({ origin }) => origin), doors, sign };
}
function signOf(ready, filled, values) {
    if (ready.by === 'http')
        return { by: 'http', url: filled(ready.url) };
    return ready.by === 'log' ? ready : { by: 'tcp', host: ready.host, port: Number((0,policy_template/* fill */.GS)(ready.port, values)) };
}
function openDoor(url) {
    return url === null ? null : { by: 'tcp', ...doorOf(url) };
}
async function firstOpen(doors) {
    const open = await Promise.all(doors.map(isOpen));
    return doors.find((_, at) => open[at]) ?? null;
}
function takenText(door) {
    return (`something else took connections at ${doorText(door)} before it was started: ` +
        'end that, or let the application listen on `GATE_PORT` and ask it at `{{port}}`; ' +
        'one that was started before on purpose is told by `canary-key`');
}
/** Null when it can be asked; else why not, in our own words. */
async function whyNotStarted({ started, wire, sign }, { readyMs }, { signal }) {
    const over = new AbortController();
    const deadline = AbortSignal.any([signal, over.signal, AbortSignal.timeout(readyMs)]);
    const waiting = sign === null
        ? (0,external_node_timers_promises_.setTimeout)(STILL_RUNS_MS, null, { signal: deadline }).catch(() => 'it was not given the time to start')
        : whyNotReady({ sign, outputs: started.outputs, wire }, deadline);
    const ended = started.ended.then((end) => ({ end }));
    const first = await Promise.race([ended, waiting]);
    over.abort();
    signal.throwIfAborted();
    if (first === null)
        return null;
    if (typeof first === 'string')
        return `it was not ready after ${readyMs / 1000} s: ${first}`;
    return `its process ended before it was ready (${long_running_endInWords(first.end)})`;
}
function long_running_endInWords(ended) {
    if (ended.by === 'exit')
        return `exit code ${ended.code}`;
    if (ended.by === 'signal')
        return ended.signal;
    return ended.by === 'not-started' ? ended.why : ended.by;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/evidence/fault.js
var fault = __webpack_require__(99621);
// EXTERNAL MODULE: ./lib/policy/problem.js
var problem = __webpack_require__(72737);
;// CONCATENATED MODULE: ./lib/tap/caller.js
/** Watches one caller until `forget`. One that is gone already has left. */
function watchCaller(socket, response) {
    const left = new AbortController();
    const onClose = () => {
        if (!response.writableFinished)
            left.abort();
    };
    if (socket.destroyed)
        onClose();
    socket.once('close', onClose);
    return {
        response,
        socket,
        left: left.signal,
        forget: () => {
            socket.off('close', onClose);
        },
    };
}

;// CONCATENATED MODULE: ./lib/fault/script.js
/** Account details that a failing gateway may name. Planted with values of their own, so that a copy is recognised. */
const MARKER_NAMES = (/* unused pure expression or super */ null && (['balance', 'quota', 'cost', 'organization', 'project', 'email']));
/** A reply in one go: what most faults are. */
function reply(status, headers, chunks, rest = {}) {
    return {
        kind: 'reply',
        status,
        headers,
        chunks,
        encode: 'as-is',
        delayFirstByteMs: 0,
        delayBetweenMs: 0,
        then: 'end',
        ...rest,
    };
}

// EXTERNAL MODULE: ./lib/surface/compose.js + 2 modules
var compose = __webpack_require__(96648);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/tap/coding.js


/**
 * A zlib header has 8 in its low half byte. Servers send `deflate` without that header as well, and clients take both
 * (WHATWG Fetch leaves it open; undici and curl look at this byte). Source: RFC 1950, section 2.2.
 */
function hasZlibHeader(bytes) {
    return ((bytes[0] ?? 0) & 0x0f) === 8;
}
const GZIP = { whole: (0,external_node_util_.promisify)(external_node_zlib_.gunzip), stream: () => (0,external_node_zlib_.createGunzip)() };
/** The codings of RFC 9110 section 8.4.1, RFC 7932 and RFC 8878. */
const CODINGS = new Map([
    ['gzip', GZIP],
    ['x-gzip', GZIP],
    [
        'deflate',
        {
            whole: (bytes, limits) => (0,external_node_util_.promisify)(hasZlibHeader(bytes) ? external_node_zlib_.inflate : external_node_zlib_.inflateRaw)(bytes, limits),
            stream: (first) => (hasZlibHeader(first) ? (0,external_node_zlib_.createInflate)() : (0,external_node_zlib_.createInflateRaw)()),
        },
    ],
    ['br', { whole: (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress), stream: () => (0,external_node_zlib_.createBrotliDecompress)() }],
    ['zstd', { whole: (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress), stream: () => (0,external_node_zlib_.createZstdDecompress)() }],
]);
/** How to read a body, by its Content-Encoding; several codings over one another are none that we know. */
function codingOf(header) {
    const name = (header ?? '').trim().toLowerCase();
    if (name === '' || name === 'identity')
        return 'identity';
    return CODINGS.get(name) ?? 'unknown';
}
/** What is left of an Accept-Encoding when a reply must be one that the tap can look into. */
function readableOnly(acceptEncoding) {
    const kept = acceptEncoding
        .split(',')
        .map((each) => each.trim())
        .filter((each) => {
        const name = (each.split(';', 1)[0] ?? '').trim().toLowerCase();
        return name === 'identity' || CODINGS.has(name);
    });
    return kept.length === 0 ? 'identity' : kept.join(', ');
}
/** A body that is inflated while it comes, chunk by chunk. */
class Inflating {
    #stream;
    #fail = () => undefined;
    /** `onBytes` gets everything that can be read so far, in pieces of at most 16 KiB. */
    constructor(stream, onBytes) {
        this.#stream = stream;
        stream.on('data', onBytes);
        stream.on('error', (error) => {
            this.#fail(error);
        });
    }
    /** Resolves when all that a client could read after this chunk was handed on; rejects where the bytes are broken. */
    add(chunk) {
        return new Promise((resolve, reject) => {
            // A broken stream never calls back: its error event is the only word of it.
            this.#fail = reject;
            this.#stream.write(chunk, () => {
                resolve();
            });
        });
    }
    close() {
        this.#stream.destroy();
    }
}

;// CONCATENATED MODULE: ./lib/tap/body-copy.js


/** Replies over this size read `over-cap`: no drill asks for more than a few sentences. */
const REPLY_LIMIT_BYTES = 4 * 1024 * 1024;
/** The tap's own copy of a reply while it streams past. Keeps at most the limit; knows when there was more. */
class BodyCopy {
    #chunks = [];
    #kept = 0;
    #bytes = 0;
    get bytes() {
        return this.#bytes;
    }
    add(chunk) {
        this.#bytes += chunk.length;
        const room = REPLY_LIMIT_BYTES - this.#kept;
        if (room <= 0)
            return;
        const part = chunk.subarray(0, room);
        this.#chunks.push(part);
        this.#kept += part.length;
    }
    /** The copied bytes, decompressed. `overCap` where the reply, or what it inflates to, is larger than the limit. */
    async plain(contentEncoding) {
        const raw = Buffer.concat(this.#chunks);
        const overCap = this.#bytes > REPLY_LIMIT_BYTES;
        const coding = codingOf(contentEncoding);
        if (coding === 'identity' || overCap || raw.length === 0)
            return { body: raw, overCap, broken: false };
        if (coding === 'unknown')
            return { body: raw, overCap, broken: true };
        try {
            return {
                body: await coding.whole(raw, { maxOutputLength: REPLY_LIMIT_BYTES }),
                overCap,
                broken: false,
            };
        }
        catch (error) {
            const tooLarge = (0,errno/* errnoOf */.UQ)(error) === 'ERR_BUFFER_TOO_LARGE';
            return { body: raw, overCap: tooLarge, broken: !tooLarge };
        }
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/tap/echo.js

/**
 * Looks for the real key in a reply before it is passed on: in its bytes as they are, and in what they inflate to.
 * Finds the key in plain text, also where it is split over chunks; not one that the gateway encoded in another way.
 */
class EchoWatch {
    #key;
    #coding;
    #raw;
    #plain;
    #inflating = null;
    constructor(key, contentEncoding) {
        this.#key = key;
        this.#coding = codingOf(contentEncoding);
        this.#raw = new KeyInStream(key);
        this.#plain = new KeyInStream(key);
    }
    /** What is against passing this chunk on: the key, or a coding that nobody here can look into. */
    async against(chunk) {
        if (this.#raw.sees(chunk))
            return 'key-echoed';
        if (this.#coding === 'identity')
            return null;
        if (this.#coding === 'unknown')
            return 'unreadable';
        this.#inflating ??= new Inflating(this.#coding.stream(chunk), (bytes) => {
            this.#plain.sees(bytes);
        });
        try {
            await this.#inflating.add(chunk);
        }
        catch {
            return 'unreadable';
        }
        return this.#plain.seen ? 'key-echoed' : null;
    }
    /** Whether one of these header values holds the key. */
    inHeaders(headers) {
        return [...headers.values()].flat().some((value) => value.includes(this.#key));
    }
    close() {
        this.#inflating?.close();
    }
}
/** Looks for the key across chunk borders: keeps as many bytes as the key is long, less one. */
class KeyInStream {
    seen = false;
    #key;
    #tail = Buffer.alloc(0);
    constructor(key) {
        this.#key = Buffer.from(key);
    }
    sees(chunk) {
        const window = Buffer.concat([this.#tail, chunk]);
        this.#tail = window.subarray(Math.max(0, window.length - this.#key.length + 1));
        this.seen ||= window.includes(this.#key);
        return this.seen;
    }
}

// EXTERNAL MODULE: ./lib/policy/base-url.js
var base_url = __webpack_require__(95721);
;// CONCATENATED MODULE: ./lib/tap/request.js



/** Longer requests are refused with 413: a drill's prompt is a few sentences. */
const REQUEST_LIMIT_BYTES = 1024 * 1024;
/** Reads a request up to the limit. `host` is the name under which the application reaches the tap. */
async function readRequest(request, host) {
    const { chunks, bytes, whole } = await readBody(request);
    const body = Buffer.concat(chunks);
    return {
        method: request.method ?? 'GET',
        path: pathOf(request.url ?? '/', host, request.socket.localPort),
        headers: request.headers,
        body,
        bytes,
        overLimit: bytes > REQUEST_LIMIT_BYTES,
        whole,
        json: parseOrNothing(body),
    };
}
async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of request) {
            bytes += chunk.length;
            if (bytes <= REQUEST_LIMIT_BYTES)
                chunks.push(chunk);
        }
        return { chunks, bytes, whole: true };
    }
    catch {
        // Only a caller that leaves ends a request early: what it sent still came, and counts.
        return { chunks, bytes, whole: false };
    }
}
/**
 * The path of a request target. Every server must take the absolute form (RFC 9112, section 3.2.2); one that names
 * another host stays as it is, and so is no path of ours.
 */
function pathOf(target, host, port) {
    if (target.startsWith('/') || !URL.canParse(target))
        return target;
    const url = new URL(target);
    const isHere = url.protocol === 'http:' &&
        Number(url.port || '80') === port &&
        (url.hostname === host || (0,base_url/* isLoopback */.U9)(url.origin));
    return isHere ? `${url.pathname}${url.search}` : target;
}
function parseOrNothing(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** The path of a surface under a base path: `/v1` and `responses` give `/v1/responses`. */
function surfacePath(basePath, surface) {
    return `${basePath}${ask/* SURFACE_PATHS */.nk[surface]}`;
}
/** Where a request was aimed. Listing models, HEAD and OPTIONS are side calls: no attempt to be served. */
function targetOf(asked, basePath, surface) {
    const path = asked.path.split('?', 1)[0] ?? '';
    if (asked.method === 'HEAD' || asked.method === 'OPTIONS')
        return 'side-call';
    if (asked.method === 'GET' && path === `${basePath}/models`)
        return 'side-call';
    if (asked.method !== 'POST')
        return 'other-path';
    if (path === surfacePath(basePath, surface))
        return 'declared';
    const other = surface === 'responses' ? 'chat-completions' : 'responses';
    return path === surfacePath(basePath, other) ? 'other-surface' : 'other-path';
}
/** Headers in which a client may send its key. Source: CometAPI's OpenAI, Anthropic and Gemini paths. */
const CREDENTIAL_HEADERS = ['authorization', 'x-api-key', 'api-key', 'x-goog-api-key'];
/** Whether the request carries a canary. The comparison is of whole values: a piece of it is `other`. */
function credentialOf(asked, canaries) {
    const values = CREDENTIAL_HEADERS.flatMap((name) => asked.headers[name] ?? []).map((value) => value.replace(/^bearer\s+/i, '').trim());
    if (values.length === 0)
        return 'none';
    return values.every((value) => canaries.includes(value)) ? 'canary' : 'other';
}
/** Whether a canary stands in the address or the body, in any encoding: only headers are kept out of logs by everybody. */
function exposedIn({ path, body }, canaries) {
    const forms = [...new Set(canaries)].flatMap(encodings/* encodedForms */.wV).map(({ bytes }) => Buffer.from(bytes));
    const standsIn = (text) => forms.some((form) => text.includes(form));
    if (standsIn(Buffer.from(path)))
        return 'address';
    return standsIn(Buffer.from(body.buffer, body.byteOffset, body.byteLength)) ? 'body' : null;
}
/** Attempt counters that SDKs and gateways send. Recorded, never believed. */
const HINT_HEADERS = [
    'x-stainless-retry-count',
    'x-portkey-retry-attempt-count',
    'x-envoy-attempt-count',
    'x-litellm-attempted-retries',
];
/** The first retry counter among the request's headers. */
function hintOf(asked) {
    for (const header of HINT_HEADERS) {
        const value = asked.headers[header];
        if (typeof value === 'string' && /^-?\d{1,6}$/.test(value))
            return { header, count: Number(value) };
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/tap/headers.js


/** Headers that belong to one connection (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
/** Headers of a request that the tap sets itself, and every place where a client may put its key. */
const SET_ANEW = new Set(['expect', 'host', 'content-length', ...CREDENTIAL_HEADERS]);
/** The headers of a request as they go to a route: under that route's key, and asking for what the tap can look into. */
function upstreamHeaders({ headers }, key) {
    const ends = connectionNames(headers['connection']);
    const kept = Object.entries(headers).filter((entry) => entry[1] !== undefined && !HOP_BY_HOP.has(entry[0]) && !SET_ANEW.has(entry[0]) && !ends.has(entry[0]));
    const accept = headers['accept-encoding'];
    return {
        ...Object.fromEntries(kept),
        ...(typeof accept === 'string' ? { 'accept-encoding': readableOnly(accept) } : {}),
        authorization: `Bearer ${key}`,
    };
}
/** The headers of a reply as they go to the application; its length too, since the bytes are passed on as they are. */
function repliedHeaders(headers) {
    const ends = connectionNames(headers.get('connection'));
    return new Map([...headers].filter(([name]) => !HOP_BY_HOP.has(name) && !ends.has(name)));
}
/** Further headers that a Connection header keeps to its own connection. */
function connectionNames(connection) {
    const values = [connection ?? []].flat();
    return new Set(values.flatMap((value) => value.split(',').map((name) => name.trim().toLowerCase())));
}

;// CONCATENATED MODULE: ./lib/tap/forward.js




/** What the gateway gets as a key in the drill `bad-credential`: anyone can see that it is none. */
const NO_KEY = 'not-a-key-fallback-evidence-gate';
/** Sends the head at once. Node's `flushHeaders` would write it as UTF-8, and turn a header's bytes above 127 into others. */
const NOTHING = Buffer.alloc(0);
/** Sends the request to the route under the real key and passes the reply on as it comes. */
async function forward(call) {
    const { asked, caller, copy, upstream, stopped } = call;
    const { answeredBy } = upstream;
    const over = AbortSignal.any([stopped, caller.left]);
    const key = upstream.key.reveal();
    const reply = await upstream.wire.send({
        origin: upstream.origin,
        path: surfacePath(upstream.basePath, call.surface),
        method: asked.method,
        headers: upstreamHeaders(asked, call.withoutKey ? NO_KEY : key),
        body: call.body,
        signal: over,
    });
    const begun = reply.kind === 'reply' ? headOf(reply) : null;
    const outcome = reply.kind === 'no-reply' ? broken(reply, caller) : await relay(reply, caller, copy, key, over);
    const isLeft = caller.left.aborted && !(outcome.kind === 'no-reply' && outcome.why === 'key-echoed');
    return { answeredBy, outcome: isLeft ? { kind: 'caller-left', begun } : outcome };
}
function broken(reply, { response }) {
    response.destroy();
    return reply;
}
/** Passes status, headers and bytes on. What holds the real key, or cannot be looked into, is cut before it leaves. */
async function relay(reply, caller, copy, key, over) {
    const echo = new EchoWatch(key, reply.headers.get('content-encoding')?.join(', '));
    try {
        if (echo.inHeaders(reply.headers))
            return echoed(caller);
        for (const [name, values] of repliedHeaders(reply.headers))
            caller.response.setHeader(name, values);
        caller.response.writeHead(reply.status);
        caller.response.write(NOTHING);
        for await (const chunk of reply.body) {
            const against = await echo.against(chunk);
            if (against === 'key-echoed')
                return echoed(caller);
            if (against === 'unreadable')
                return forward_cut(caller, reply);
            copy.add(chunk);
            if (!caller.response.write(chunk))
                await (0,external_node_events_.once)(caller.response, 'drain', { signal: over });
        }
        caller.response.end();
        return replied(reply, 'complete');
    }
    catch {
        // The route broke off, the caller left, or the reply's head cannot be passed on: `over` tells the second apart.
        return forward_cut(caller, reply);
    }
    finally {
        echo.close();
    }
}
function headOf({ status, headers }) {
    return { status, headers: joined(headers) };
}
function replied(reply, ended) {
    return { kind: 'reply', ...headOf(reply), ended };
}
function echoed(caller) {
    breakOff(caller);
    return { kind: 'no-reply', why: 'key-echoed' };
}
function forward_cut(caller, reply) {
    breakOff(caller);
    return replied(reply, 'cut');
}
/** Without a length or chunks (HTTP/1.0), only a reset tells a reply that breaks off from one that ends. */
function breakOff({ response, socket }) {
    const endIsTold = !response.headersSent || response.chunkedEncoding || response.hasHeader('content-length');
    if (endIsTold)
        response.destroy();
    else
        socket.resetAndDestroy();
}
function joined(headers) {
    return new Map([...headers].map(([name, values]) => [name, values.join(', ')]));
}

// EXTERNAL MODULE: ./lib/surface/json.js + 1 modules
var surface_json = __webpack_require__(21936);
// EXTERNAL MODULE: ./lib/surface/member.js
var member = __webpack_require__(63169);
;// CONCATENATED MODULE: ./lib/tap/guard.js



/** A drill's request is a few sentences and, at most, one tool. */
const UPSTREAM_REQUEST_LIMIT_BYTES = 64 * 1024;
/** Names of the output caps. Source: https://apidoc.cometapi.com/api/text/chat and /responses. */
const CAP_NAMES = {
    'chat-completions': ['max_tokens', 'max_completion_tokens'],
    responses: ['max_output_tokens'],
};
/** Members that make one request cost more than its prompt and its output cap say, and why each does. */
const COSTS_MORE = [
    ['previous_response_id', 'the request brings in a conversation that the gateway keeps'],
    ['conversation', 'the request brings in a conversation that the gateway keeps'],
    ['prompt', 'the request brings in a prompt that the gateway keeps'],
    ['web_search_options', 'the request has the gateway search the web'],
    ['plugins', 'the request has the gateway run a plugin'],
    ['models', 'the request lets the gateway choose another model'],
];
/**
 * Why a request must not go upstream, or null when it may. `calls` counts the upstream calls that this drill has
 * already made. The three mistakes are allowed to be what they are: without messages, with an unknown model.
 */
function refusal(asked, drill, calls, guard, surface) {
    if (drill === null)
        return 'the prompt is not the one of any drill';
    if (calls >= guard.upstreamCalls)
        return 'the budget of upstream calls is spent';
    if (asked.body.length > UPSTREAM_REQUEST_LIMIT_BYTES)
        return 'the request is larger than a drill needs';
    const mistake = drill.cause?.by === 'gateway' ? drill.cause.mistake : null;
    if (mistake !== 'model-not-found' && (0,ask/* requestedModel */.cf)(asked.json) !== guard.model)
        return 'the model is not the declared one';
    if (mistake !== 'invalid-request' && !(0,ask/* containsNonce */.xL)(asked.json, drill.nonce)) {
        return 'the prompt is not the one of this drill';
    }
    return overBudget(asked, guard, surface);
}
/** What would spend more than one answer under the cap, or null. */
function overBudget({ json, body }, { outputTokens }, surface) {
    // A member that stands twice is one value to us and may be the other one to the gateway.
    if ((0,surface_json/* readJson */.Vh)(body.toString('utf8')).state !== 'read')
        return 'the request can be read in two ways';
    const caps = CAP_NAMES[surface].map((name) => (0,member/* member */.Dc)(json, name)).filter((cap) => !(0,member/* isAbsent */.W0)(cap));
    if (!caps.every((cap) => isCount(cap) && cap <= outputTokens))
        return 'the output cap is over the budget';
    const answers = ['n', 'best_of'].map((name) => (0,member/* member */.Dc)(json, name));
    if (!answers.every((count) => (0,member/* isAbsent */.W0)(count) || count === 1))
        return 'the request asks for more than one answer';
    if ((0,member/* member */.Dc)(json, 'background') === true)
        return 'the request would go on after its reply';
    if (!(0,member/* listOf */.c3)((0,member/* member */.Dc)(json, 'tools')).every(isOwnTool))
        return 'the request has the gateway run a tool';
    return COSTS_MORE.find(([name]) => !(0,member/* isAbsent */.W0)((0,member/* member */.Dc)(json, name)))?.[1] ?? null;
}
/** Some servers take -1 for no limit, and a text for a number. */
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
/** Tools that the application runs itself. Every other type (search, code, computer, MCP) is run at the gateway's side. */
function isOwnTool(tool) {
    const type = (0,member/* stringAt */.bX)(tool, 'type');
    return type === 'function' || type === 'custom';
}
/**
 * The body as it goes to a real gateway: with the run's output cap where the application sends none. An application
 * without a cap of its own can so be drilled live, and the answer still costs no more than the policy says.
 */
function withOutputCap({ json, body }, guard, surface) {
    const isCapped = CAP_NAMES[surface].some((name) => !(0,member/* isAbsent */.W0)((0,member/* member */.Dc)(json, name)));
    if (isCapped || !(0,member/* isObject */.Gv)(json))
        return body;
    const name = surface === 'chat-completions' ? chatCap(guard.model) : 'max_output_tokens';
    return Buffer.from(JSON.stringify({ ...json, [name]: guard.outputTokens }));
}
function chatCap(model) {
    return (0,ask/* wantsCompletionTokens */.kR)(model) ? 'max_completion_tokens' : 'max_tokens';
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./lib/tap/play.js





/** An endless reply ends here: the deadline of the drill is what it tests, not the machine's memory. */
const PLAY_LIMIT_BYTES = 64 * 1024 * 1024;
/** Plays a fault, or a reply of the tap's own, to the application. Ends when the caller leaves or the tap stops. */
async function play(script, caller, copy, stopped) {
    const over = AbortSignal.any([caller.left, stopped]);
    const outcome = script.kind === 'reply'
        ? await playReply(script, caller, copy, over)
        : await playNothing(script, caller, over);
    const isLeft = caller.left.aborted && !stopped.aborted && outcome.kind === 'reply';
    if (!isLeft)
        return { answeredBy: 'tap', outcome };
    const begun = caller.response.headersSent ? outcome : null;
    return { answeredBy: 'tap', outcome: { kind: 'caller-left', begun } };
}
async function playNothing(script, { socket }, over) {
    if (script.kind === 'reset') {
        socket.resetAndDestroy();
        return { kind: 'no-reply', why: 'reset' };
    }
    await aborted(over);
    return { kind: 'caller-left', begun: null };
}
async function playReply(script, caller, copy, over) {
    const { response } = caller;
    const delivered = (ended) => ({
        kind: 'reply',
        status: script.status,
        headers: new Map(Object.entries(script.headers)),
        ended,
    });
    try {
        await pause(script.delayFirstByteMs, over);
        response.writeHead(script.status, script.headers);
        let beforeChunkMs = 0;
        for await (const chunk of framed(script)) {
            await pause(beforeChunkMs, over);
            over.throwIfAborted();
            await write(response, copy, chunk, over);
            beforeChunkMs = script.delayBetweenMs;
        }
        return delivered(await finish(script, caller, over));
    }
    catch (error) {
        if (over.aborted)
            return delivered('cut');
        throw error;
    }
}
/**
 * The script's chunks as they are sent. A bomb is compressed piece by piece and off this thread, since other drills are
 * timed here at the same moment; what is left of it goes out in one piece.
 */
async function* framed(script) {
    const bytes = play_bytesOf(script);
    if (script.encode === 'gzip')
        yield await (0,consumers_.buffer)(external_node_stream_.Readable.from(bytes).pipe((0,external_node_zlib_.createGzip)()));
    else
        yield* bytes;
}
/** The script's chunks as bytes; an endless one repeats its last chunk up to the limit. */
function* play_bytesOf(script) {
    let last = new Uint8Array();
    let sent = 0;
    for (const chunk of script.chunks) {
        last = toBytes(chunk);
        sent += last.length;
        yield last;
    }
    while (script.then === 'endless' && last.length > 0 && sent < PLAY_LIMIT_BYTES) {
        sent += last.length;
        yield last;
    }
}
async function finish(script, { response, socket }, over) {
    switch (script.then) {
        case 'end':
            response.end();
            return 'complete';
        case 'reset':
            // The last bytes are given time to leave: a reset discards what is still queued.
            await pause(20, over);
            socket.resetAndDestroy();
            return 'cut';
        case 'stall':
            await aborted(over);
            return 'cut';
        case 'endless':
            response.destroy();
            return 'cut';
    }
}
async function write(response, copy, chunk, over) {
    copy.add(chunk);
    if (!response.write(chunk))
        await (0,external_node_events_.once)(response, 'drain', { signal: over });
}
async function pause(ms, over) {
    if (ms > 0)
        await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal: over });
}
async function aborted(signal) {
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort');
}
function toBytes(chunk) {
    return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

// EXTERNAL MODULE: ./lib/surface/error.js
var surface_error = __webpack_require__(9373);
// EXTERNAL MODULE: ./lib/surface/read.js + 3 modules
var surface_read = __webpack_require__(19351);
// EXTERNAL MODULE: ./lib/surface/frames.js
var surface_frames = __webpack_require__(68969);
// EXTERNAL MODULE: ./lib/surface/responses-stream.js + 1 modules
var responses_stream = __webpack_require__(41348);
// EXTERNAL MODULE: ./lib/surface/sse.js
var sse = __webpack_require__(62486);
;// CONCATENATED MODULE: ./lib/surface/stream-end.js




/**
 * Whether an event stream has said that nothing more follows: `[DONE]`, or the terminal event of Responses. A client may
 * hang up then: openai-node does so after `[DONE]` (src/core/streaming.ts), before the server has closed.
 */
function saysItsEnd(body) {
    const { frames } = (0,surface_frames/* frameEvents */.R)((0,sse/* readEvents */.w)([body]), false);
    return frames.some((frame) => frame.kind === 'done' ||
        (frame.kind === 'object' && (0,responses_stream/* isTerminal */.H)({ type: (0,member/* stringAt */.bX)(frame.value, 'type') ?? '' })));
}

// EXTERNAL MODULE: ./lib/surface/text.js
var surface_text = __webpack_require__(32576);
;// CONCATENATED MODULE: ./lib/tap/read-back.js





/** Reads the tap's copy of a reply, hands its texts to the needles and keeps only what a packet may hold. */
async function read_back_read({ outcome }, copy, streaming, options) {
    if (outcome.kind === 'no-reply')
        return outcome;
    const left = { kind: 'caller-left', bytes: copy.bytes };
    const head = outcome.kind === 'reply' ? outcome : outcome.begun;
    if (head === null)
        return left;
    const { body, overCap, broken } = await copy.plain(head.headers.get('content-encoding'));
    // Whoever hangs up after the event that ends a stream has got all of it.
    if (outcome.kind === 'caller-left' && !(streaming && saysItsEnd(body)))
        return left;
    const framed = outcome.kind === 'reply' ? outcome.ended : 'complete';
    const ended = overCap ? 'over-cap' : broken ? 'cut' : framed;
    return replyRead({ ...head, body, ended }, copy.bytes, streaming, options);
}
function replyRead(reply, bytes, streaming, options) {
    const { surface, profile, fields, sink } = options;
    const asked = { surface, stream: streaming, profile, fields };
    const reading = (0,surface_read/* read */.L)(reply, asked);
    const error = reading.outcome === 'pass' ? null : (0,surface_error/* readError */.l)(reply);
    const texts = reading.outcome === 'fail' ? [] : (0,surface_text/* replyTexts */.X)(reply, asked);
    sink.error(error?.texts ?? []);
    // A reply without any words of a model is no reply that could be stored: its few bytes stand in every log.
    if (texts.length > 0)
        sink.reply([...texts, Buffer.from(reply.body).toString('utf8')]);
    return {
        kind: 'reply',
        status: reply.status,
        reading,
        error: error?.seen ?? null,
        requestId: (0,surface_error/* requestId */.z)(reply.headers, error?.texts ?? []),
        retryAfterMs: retryAfterMs(reply.headers, options.now()),
        fingerprint: options.fingerprint(reply.body),
        bytes,
    };
}

;// CONCATENATED MODULE: ./lib/tap/tools.js
/** Names and versions of this form only: a header that holds anything else says nothing here. */
const NAME = /^@?[a-z][a-z0-9._-]{0,39}(?:\/[a-z][a-z0-9._-]{0,39})?$/;
const VERSION = /^\d{1,6}(?:\.\d{1,6}){0,3}(?:[-+][a-z0-9.]{1,20})?$/;
/** Longer user agents list a browser's history; the SDKs' have one to four words. */
const LONGEST_AGENT = 400;
const MOST_TOOLS = 8;
/** What generated SDKs (Stainless) call languages, behind a client's class name: `OpenAI/JS 6.47.0`. */
const LANGUAGES = /^(?:js|python|go|java|ruby|node)$/;
/** What `x-stainless-runtime` and `runtime/...` call runtimes, by the names that people use. */
const RUNTIMES = {
    node: 'node',
    'node.js': 'node',
    cpython: 'python',
    python: 'python',
    deno: 'deno',
    bun: 'bun',
};
/**
 * SDKs and runtimes that a request names: the words of its user agent (RFC 9110, section 10.1.5), and the headers of
 * generated SDKs. CometAPI's own SDK is a subclass of OpenAI's and sends that one's version: it is told as `openai`.
 */
function toolsOf(asked) {
    const header = (name) => {
        const value = asked.headers[name];
        return typeof value === 'string' ? value.slice(0, LONGEST_AGENT).toLowerCase() : '';
    };
    const runtime = RUNTIMES[header('x-stainless-runtime')] ?? '';
    const named = [...agentWords(header('user-agent')), ...tool(runtime, header('x-stainless-runtime-version'))];
    const distinct = new Map(named.map((each) => [`${each.kind} ${each.name} ${each.version}`, each]));
    return [...distinct.values()].slice(0, MOST_TOOLS);
}
function agentWords(agent) {
    const words = agent.split(/\s+/).filter((word) => word !== '');
    return words.flatMap((word, at) => {
        const slash = word.lastIndexOf('/');
        const [name, version] = [word.slice(0, slash), word.slice(slash + 1)];
        if (slash > 0 && LANGUAGES.test(version))
            return tool(clientName(name), words[at + 1] ?? '');
        return slash > 0 ? tool(name.replace(/^runtime\//, ''), version) : [];
    });
}
/** The asynchronous class of Python's SDKs is the same package. */
function clientName(className) {
    const name = className.replace(/^async/, '');
    return name === 'cometapi' ? 'openai' : name;
}
function tool(name, versionText) {
    const version = versionText.replace(/^v/, '');
    if (!NAME.test(name) || !VERSION.test(version))
        return [];
    const runtime = Object.hasOwn(RUNTIMES, name) ? RUNTIMES[name] : undefined;
    return [
        runtime === undefined ? { kind: 'sdk', name, version } : { kind: 'runtime', name: runtime, version },
    ];
}

;// CONCATENATED MODULE: ./lib/tap/exchange.js










/** Serves one request of the application and says what was seen. */
async function exchange(call) {
    const { asked, watch, options } = call;
    const route = routeOf(call);
    const target = call.line === 'elsewhere'
        ? 'other-origin'
        : targetOf(asked, options.routes[call.line]?.basePath ?? '', options.surface);
    const isAttempt = target !== 'side-call';
    const gapMs = watch.gapAt(call.arrivedAt);
    const onRoute = isAttempt ? watch.begin(route, target === 'declared') : 0;
    const n = Math.max(1, watch.attempts);
    options.sink.prompt((0,ask/* promptTexts */.b5)(asked.json));
    const copy = new BodyCopy();
    const delivery = await watch.during(options.elapsed, deliver(call, target, onRoute, copy));
    return {
        n,
        gapMs: isAttempt ? gapMs : null,
        request: {
            route,
            target,
            credential: credentialOf(asked, call.canaries),
            exposed: exposedIn(asked, call.canaries),
            model: (0,ask/* requestedModel */.cf)(asked.json) === options.routes[route]?.model ? 'declared' : 'other',
            fingerprint: options.fingerprint(asked.body),
            bytes: asked.bytes,
            hint: hintOf(asked),
            tools: toolsOf(asked),
        },
        answeredBy: delivery.answeredBy,
        ending: await read_back_read(delivery, copy, (0,ask/* isStreaming */.NN)(asked.json), options),
    };
}
/** What followed a redirect came to no route. It is told as the fallback's; its target says where it really went. */
function routeOf({ line }) {
    return line === 'elsewhere' ? 'fallback' : line;
}
/** Chooses who answers: the tap itself, the fault, or the route. */
async function deliver(call, target, onRoute, copy) {
    const { asked, watch, options, line } = call;
    const here = (script) => play(script, call.caller, copy, call.stopped);
    const route = line === 'elsewhere' ? null : options.routes[line];
    if (!asked.whole)
        return { answeredBy: 'tap', outcome: { kind: 'caller-left', begun: null } };
    if (asked.overLimit)
        return here(local(413, 'the request is larger than a drill needs'));
    if (target === 'side-call' && route !== null)
        return here(sideCall(asked, route.model));
    if (target !== 'declared' || route === null || line === 'elsewhere') {
        return here(local(404, 'this path is not the surface under review'));
    }
    const script = watch.drill?.script(line, onRoute, (0,ask/* isStreaming */.NN)(asked.json), call.elsewhere) ?? null;
    if (script !== null && script.kind !== 'pass-through') {
        if (watch.drill?.meets(line))
            watch.faultMet = true;
        return here(script);
    }
    const refused = route.guard &&
        refusal(asked, watch.drill?.drill ?? null, watch.upstreamCalls, route.guard, options.surface);
    if (refused)
        return here(local(403, refused));
    watch.upstreamCalls += 1;
    return pass(call, route, copy);
}
async function pass(call, route, copy) {
    const { asked, watch, options, caller } = call;
    const cause = watch.drill?.drill.cause ?? null;
    const delivery = await forward({
        asked,
        body: route.guard ? withOutputCap(asked, route.guard, options.surface) : asked.body,
        caller,
        copy,
        upstream: route.upstream,
        surface: options.surface,
        withoutKey: cause?.by === 'gateway' && cause.mistake === 'bad-credential',
        stopped: call.stopped,
    });
    if (cause?.by === 'gateway' && isRefusedByRoute(delivery))
        watch.faultMet = true;
    return delivery;
}
function isRefusedByRoute({ outcome }) {
    return outcome.kind === 'reply' && outcome.status >= 400;
}
function local(status, why) {
    const message = `Fallback Evidence Gate: ${why}`;
    const { headers, chunks } = (0,compose/* composeError */.t)({ status, code: 'refused_by_tap', message, type: 'evidence_gate' });
    return reply(status, headers, chunks);
}
function sideCall(asked, model) {
    if (asked.method === 'OPTIONS')
        return reply(204, { allow: 'POST, GET, HEAD, OPTIONS' }, []);
    const models = JSON.stringify({ object: 'list', data: [{ id: model, object: 'model' }] });
    const isHead = asked.method === 'HEAD';
    return reply(200, { 'content-type': 'application/json' }, isHead ? [] : [models]);
}

;// CONCATENATED MODULE: ./lib/tap/turns.js
/**
 * Pipelined requests are answered in order (RFC 9112, section 9.3.2): what the second one gets may depend on the
 * attempt before it, and its response has no connection until then.
 */
class Turns {
    #last = new WeakMap();
    take(socket) {
        const come = this.#last.get(socket) ?? Promise.resolve();
        const { promise, resolve } = Promise.withResolvers();
        this.#last.set(socket, promise);
        return {
            come,
            over: () => {
                resolve(undefined);
            },
        };
    }
}

;// CONCATENATED MODULE: ./lib/tap/watch.js

/**
 * The record of one drill, or of everything that no drill owns. It stays open until the tap closes: a retry that comes
 * late finds the drill that it belongs to.
 */
class Watch {
    drill;
    /** Attempts that have begun, side calls left out. */
    attempts = 0;
    upstreamCalls = 0;
    faultMet = false;
    #onRoute = { primary: 0, fallback: 0 };
    #exchanges = [];
    #open = 0;
    /** When the last reply ended, by the tap's clock; null before the first. */
    #lastEnded = null;
    #delivering = 0;
    #stirred = new Set();
    constructor(drill) {
        this.drill = drill;
    }
    /**
     * Counts an attempt; gives its number among those that asked the route for the surface under review: a call to another
     * path must not use up the attempt that a fault is planned for.
     */
    begin(route, isDeclared) {
        this.attempts += 1;
        if (isDeclared)
            this.#onRoute[route] += 1;
        return this.#onRoute[route];
    }
    /**
     * Milliseconds since the last reply ended; null before the first, and where a request overlaps with another one:
     * nobody waited between those.
     */
    gapAt(arrivedAt) {
        const ended = this.#lastEnded;
        if (ended === null || this.#delivering > 0 || arrivedAt < ended)
            return null;
        return Math.round(arrivedAt - ended);
    }
    /** Notes when a reply ends. */
    async during(elapsed, delivery) {
        this.#delivering += 1;
        try {
            return await delivery;
        }
        finally {
            this.#delivering -= 1;
            this.#lastEnded = elapsed();
        }
    }
    /** Keeps an exchange that has begun. */
    add(exchange) {
        this.#exchanges.push(exchange);
        this.#open += 1;
        this.#stir();
        const ended = () => {
            this.#open -= 1;
            this.#stir();
        };
        exchange.then(ended, ended);
    }
    /** Resolves when an exchange has begun; at once where one has. Rejects when the signal aborts. */
    async begun(signal) {
        while (this.#exchanges.length === 0)
            await this.#next(signal, null);
    }
    /** Resolves when no exchange is open and nothing has happened for so long. Rejects when the signal aborts. */
    async quiet(ms, signal) {
        for (;;) {
            const stirred = await this.#next(signal, this.#open === 0 ? ms : null);
            if (!stirred)
                return;
        }
    }
    /** Resolves when no exchange is open, at the latest after so many milliseconds. */
    async ended(ms) {
        const over = new AbortController();
        try {
            const patience = (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal: over.signal });
            // After a busy moment the timer comes before what the sockets have to say: they get one more turn.
            await Promise.race([Promise.all(this.#exchanges), patience.then(() => (0,external_node_timers_promises_.setImmediate)())]);
        }
        finally {
            over.abort();
        }
    }
    /** All that was seen so far; waits for exchanges that are still open. */
    async seen() {
        const all = await Promise.all(this.#exchanges);
        return { attempts: all.filter((attempt) => attempt !== null), faultMet: this.faultMet };
    }
    #stir() {
        for (const wake of this.#stirred)
            wake();
    }
    /** Waits for the next change: true when there was one, false when `ms` passed without. */
    #next(signal, ms) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const wake = () => {
            resolve(true);
        };
        const onAbort = () => {
            reject(signal.reason instanceof Error ? signal.reason : new Error('the watch was ended'));
        };
        const timer = ms === null
            ? undefined
            : setTimeout(() => {
                resolve(false);
            }, ms);
        if (signal.aborted)
            onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        this.#stirred.add(wake);
        return promise.finally(() => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
            this.#stirred.delete(wake);
        });
    }
}

;// CONCATENATED MODULE: ./lib/tap/tap.js










/** After so many requests for each drill every further connection is closed: a storm is evidence, not a load test. */
const REQUEST_CAP = 100;
/**
 * Idle connections are kept longer than any drill takes: closing one while a client sends its next request would look
 * like a failing gateway (Node closes after 5 s by default).
 */
const KEEP_ALIVE_MS = 35 * 60_000;
/** The sockets of a process that has ended are closed within milliseconds, also on a busy runner. */
const LEAVING_MS = 250;
/**
 * Opens every address of the tap.
 * @throws ConfigurationError when one cannot be opened: a fixed port that is in use, an address that this machine lacks
 */
async function openTap(options) {
    const ledger = new Ledger(options);
    const lines = fault/* ROUTES */.bw.filter((route) => options.routes[route] !== null);
    const servers = new Map([...lines, 'elsewhere'].map((line) => [line, ledger.serve(line)]));
    const { ports, listen: address } = options.address;
    const opened = [...servers].map(async ([line, server]) => {
        const port = line === 'elsewhere' ? 0 : (ports[line] ?? 0);
        return [line, await listen(server, address, port).catch(unusable(address, port))];
    });
    const settled = await Promise.allSettled(opened);
    const failed = settled.find((each) => each.status === 'rejected');
    if (failed) {
        for (const server of servers.values())
            server.close();
        throw failed.reason;
    }
    const portOf = new Map(await Promise.all(opened));
    ledger.elsewhere = `http://${options.address.host}:${portOf.get('elsewhere') ?? 0}`;
    let closing = null;
    return {
        baseUrl(route) {
            const { [route]: known } = options.routes;
            return known === null
                ? null
                : `http://${options.address.host}:${portOf.get(route) ?? 0}${known.basePath}`;
        },
        watch: (drill) => ledger.watch(drill),
        close: () => (closing ??= ledger.close([...servers.values()])),
    };
}
/** Who recorded what: one watch a drill, and one for what no drill owns. */
class Ledger {
    elsewhere = '';
    #options;
    #watches = [];
    #strays = new Watch(null);
    #stop = new AbortController();
    #errors = [];
    #turns = new Turns();
    #arrived = 0;
    constructor(options) {
        this.#options = options;
    }
    watch(drill) {
        const watch = new Watch(drill);
        this.#watches.push(watch);
        return watch;
    }
    serve(line) {
        const server = (0,external_node_http_.createServer)({ keepAliveTimeout: KEEP_ALIVE_MS });
        const serve = (request, response) => {
            this.#arrived += 1;
            if (this.#arrived > REQUEST_CAP * (this.#watches.length + 1)) {
                response.destroy();
                return;
            }
            void this.#take(line, request, response);
        };
        server.on('request', serve);
        // Whatever a client expects beside 100-continue, which Node answers: a request that is refused unseen is no evidence.
        server.on('checkExpectation', serve);
        server.requestTimeout = 0;
        return server;
    }
    async close(servers) {
        const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
        // Who has just left is told as such only when the socket says so: stopping first would tell a cut reply instead.
        await Promise.all([...this.#watches, this.#strays].map((watch) => watch.ended(LEAVING_MS)));
        this.#stop.abort();
        const { attempts } = await this.#strays.seen();
        await Promise.all(this.#watches.map((watch) => watch.seen()));
        for (const server of servers)
            server.closeAllConnections();
        await Promise.all(closed);
        return { strays: attempts, errors: this.#errors };
    }
    /** Never rejects: what goes wrong is kept in `errors`. */
    async #take(line, request, response) {
        const arrivedAt = this.#options.elapsed();
        // A socket that dies while we write is the caller's leaving; the exchange sees it through `close`.
        response.on('error', () => undefined);
        try {
            const turn = this.#turns.take(request.socket);
            const asked = await readRequest(request, this.#options.address.host);
            const watch = this.#ownerOf(line, asked);
            const call = { asked, arrivedAt, line, watch, turn, request, response };
            watch.add(this.#exchange(call).catch((error) => this.#failed(response, error)));
        }
        catch (error) {
            this.#failed(response, error);
        }
    }
    /** Answers when the connection's turn has come. Null over the cap: the hundred before it say enough. */
    async #exchange({ asked, arrivedAt, line, watch, turn, request, response, }) {
        await turn.come;
        const caller = watchCaller(request.socket, response);
        try {
            if (watch.attempts >= REQUEST_CAP) {
                response.destroy();
                return null;
            }
            return await exchange({
                asked,
                arrivedAt,
                caller,
                line,
                watch,
                options: this.#options,
                elsewhere: this.elsewhere,
                canaries: this.#canariesOn(line, watch),
                stopped: this.#stop.signal,
            });
        }
        finally {
            caller.forget();
            turn.over();
        }
    }
    #failed(response, error) {
        response.destroy();
        this.#errors.push(error);
        return null;
    }
    /** Nothing that follows a redirect belongs to a drill: no drill asks for it. */
    #ownerOf(line, asked) {
        if (line === 'elsewhere')
            return this.#strays;
        const [first] = this.#watches;
        if (this.#options.attribution === 'whole')
            return first ?? this.#strays;
        return (this.#watches.find(({ drill }) => drill !== null && tap_names(asked, drill.drill.nonce)) ?? this.#strays);
    }
    /** The dummy keys that are right on this line. */
    #canariesOn(line, { drill }) {
        const known = drill === null ? this.#watches.flatMap((watch) => watch.drill ?? []) : [drill];
        const routes = line === 'elsewhere' ? fault/* ROUTES */.bw : [line];
        return known.flatMap(({ canaries }) => routes.map((route) => canaries[route].reveal()));
    }
}
/** Whether a request is a drill's. Of one that broke off, or is no JSON, the bytes have to do. */
function tap_names({ json, body }, nonce) {
    return json === undefined ? body.includes(nonce) : (0,ask/* containsNonce */.xL)(json, nonce);
}
function unusable(address, port) {
    return (error) => {
        const where = port === 0 ? `\`${address}\`` : `port ${port} of \`${address}\``;
        throw new problem/* ConfigurationError */.j([
            {
                code: 'tap-address-unusable',
                setting: 'tap',
                at: { in: 'run' },
                value: null,
                says: `The tap cannot listen on ${where} (${(0,errno/* errnoText */.iQ)(error)}), so no request of the application would be seen. Name another port or address in \`tap\` of the policy file, or leave it out.`,
                allowed: null,
                example: 'tap: { listen: 127.0.0.1 }',
            },
        ], [], { cause: error });
    };
}
function listen(server, address, port) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, address, () => {
            resolve(server.address().port);
        });
    });
}

;// CONCATENATED MODULE: ./lib/drill/context.js

/** A drill as the tap has to know it. */
function atTap(drill, { canariesOf, script }) {
    return { drill, canaries: canariesOf(drill.id), ...script(drill) };
}
/** What an application gets that is the same in every drill of a run. */
function runCall({ policy, canariesOf }, tap, drill) {
    const canaries = canariesOf(drill.id);
    const at = (route, model) => {
        const baseUrl = tap.baseUrl(route);
        return baseUrl === null ? null : { baseUrl, canary: canaries[route], model };
    };
    const fallback = at('fallback', policy.fallback.model);
    if (fallback === null)
        throw new Error('the tap was opened without its fallback route');
    const primary = policy.primary === null ? null : at('primary', policy.primary.model);
    return {
        routes: { fallback, primary },
        surface: drill.surface,
        profile: drill.profile,
        outputTokens: policy.bounds.outputTokens,
    };
}
/** What one drill hands to an application. */
function drillCall(drill, shared, folder, context) {
    return {
        ...shared,
        drill,
        prompt: (0,ask/* prompt */.J1)(drill.nonce),
        folder,
        deadlineMs: context.policy.bounds.deadlineMs,
        signal: context.signal,
    };
}

// EXTERNAL MODULE: ./lib/decision/names.js
var decision_names = __webpack_require__(96570);
;// CONCATENATED MODULE: ./lib/decision/words.js

/** Whether it is the record of a last attempt. */
function isClosing(meaning) {
    return meaning === 'closing' || meaning === 'closing-good' || meaning === 'closing-bad';
}
/**
 * Words of retry and fallback logs. Serving by the fallback is what a promotion is about. Whoever aborts, gives up or
 * degrades has not got the answer that was asked for, so traffic must not move: hold. `not_retried` and `final_attempt`
 * stand in the record of a last attempt whatever its outcome, beside a summary or without one
 * (https://llmapireliability.com/posts/cometapi-retry-log-fields-for-reliability-reviews/).
 */
const BUILT_IN = new Map([
    ['promote', 'promote'],
    ['promoted', 'promote'],
    ['fallback', 'promote'],
    ['failover', 'promote'],
    ['hold', 'hold'],
    ['held', 'hold'],
    ['abort', 'hold'],
    ['aborted', 'hold'],
    ['degrade', 'hold'],
    ['degraded', 'hold'],
    ['giveup', 'hold'],
    ['gaveup', 'hold'],
    ['rollback', 'rollback'],
    ['rolledback', 'rollback'],
    ['retry', 'attempt'],
    ['retried', 'attempt'],
    ['retrying', 'attempt'],
    ['attempt', 'attempt'],
    ['notretried', 'closing'],
    ['finalattempt', 'closing'],
]);
/** Reads a word: the policy's own words first, letter by letter and then without separators, then the built-in ones. */
function wordReader(values) {
    const exact = new Map(Object.entries(values).map(([word, meaning]) => [word.trim().toLowerCase(), meaning]));
    const plain = new Map(Object.entries(values).map(([word, meaning]) => [(0,decision_names/* plainWord */.hx)(word), meaning]));
    // A word of symbols alone is known letter by letter or not at all.
    plain.delete('');
    return (word) => {
        const squeezed = (0,decision_names/* plainWord */.hx)(word);
        return exact.get(word.trim().toLowerCase()) ?? plain.get(squeezed) ?? BUILT_IN.get(squeezed) ?? 'unknown';
    };
}
/**
 * What a record decided: its first name whose value says something. Values are words, except under three names of
 * events and settings that no word stands beside.
 */
function meaningOf(fields, names, readWord) {
    for (const name of names) {
        const value = fields.get(name);
        const meaning = UNWORDED.get(name)?.(value, fields) ?? worded(value, readWord);
        if (meaning !== null)
            return meaning;
    }
    return 'missing';
}
/** Whether a record has a decision, said or left empty. A flag that says nothing (`retry_with: null`) makes no record. */
function holdsDecision(fields, names) {
    return names.some((name) => {
        const unworded = UNWORDED.get(name);
        return unworded === undefined ? fields.has(name) : unworded(fields.get(name), fields) !== null;
    });
}
/** Whether the decision is a word or an event, not merely a name without one. */
function saysDecision(fields, names) {
    return meaningOf(fields, names, () => 'unknown') !== 'missing';
}
function worded(value, readWord) {
    return typeof value === 'string' && value.trim() !== '' ? readWord(value) : null;
}
const UNWORDED = new Map([
    // Its value is what the next attempt is sent with, never a decision.
    [
        'retrywith',
        (value) => (value === true || isObject(value) || typeof value === 'string' ? 'attempt' : null),
    ],
    // The end of a run of retries: `success` says how it went, and without it nothing is known.
    ['autoretryend', (_, fields) => succeeded(fields.get('autoretryendsuccess') ?? fields.get('success'))],
    // As an event with `from` and `to` it is written before the fallback is asked; as a mere flag it sums up.
    [
        'retryfallbackapplied',
        (value) => (isObject(value) ? 'attempt' : value === true || value === 'true' ? 'promote' : null),
    ],
]);
function succeeded(value) {
    if (value === true || value === 'true')
        return 'closing-good';
    return value === false || value === 'false' ? 'closing-bad' : null;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./lib/decision/entry.js

/** The longest id, model or surface that is kept: nobody names an operation in more. */
const LONGEST_TEXT = 500;
/** What a record says, in our words. */
function readEntry({ fields, around, line }, reading) {
    const { of } = reading.names;
    const meaning = meaningOf(fields, of.decision, reading.readWord);
    const statusClass = first(fields, of.status, statusClassOf);
    const last = first(fields, of.terminal, (value) => (isNo(value) ? 'not last' : null)) === null;
    return {
        closing: isClosing(meaning),
        decision: {
            terminal: meaning !== 'attempt' && last,
            value: entry_valueOf(meaning, statusClass, fields),
            retryCount: retriesIn(fields, reading.names.counts),
            statusClass,
            surface: first(fields, of.surface, filled),
            escalation: first(fields, of.escalation, escalationOf),
            ...entry_servedBy(fields, reading),
            operationId: operationIn([fields, ...around], of.operation),
            line,
        },
    };
}
/** The last attempt of a call decides nothing by itself: where it succeeded the call was served, else it was not. */
function entry_valueOf(meaning, status, fields) {
    switch (meaning) {
        case 'closing-good':
            return 'promote';
        case 'closing-bad':
            return 'hold';
        case 'closing':
            if (status === '2xx')
                return 'promote';
            return status !== null || filled(fields.get('errortype')) !== null ? 'hold' : 'unknown-value';
        case 'attempt':
        case 'unknown':
            return 'unknown-value';
        case 'missing':
        case 'promote':
        case 'hold':
        case 'rollback':
            return meaning;
    }
}
/** The first name under which something readable stands. */
function first(fields, names, read) {
    for (const name of names) {
        const value = read(fields.get(name));
        if (value !== null)
            return value;
    }
    return null;
}
function retriesIn(fields, counts) {
    for (const [name, what] of counts) {
        const retries = retriesOf(fields.get(name), what, fields);
        if (retries !== null)
            return retries;
    }
    return null;
}
/** LiteLLM's header for hops to another model (https://docs.litellm.ai/docs/proxy/response_headers). */
const LITELLM_HOPS = 'xlitellmattemptedfallbacks';
/** Portkey's header for the target that answered, a path such as `config.targets[1]`. */
const PORTKEY_TARGET = 'xportkeylastusedoptionindex';
function retriesOf(value, counts, fields) {
    const number = wholeNumber(value);
    switch (counts) {
        case 'retries':
            return number;
        case 'attempts': {
            const attempts = Array.isArray(value) ? value.length : number;
            return attempts === null || attempts < 1 ? null : attempts - 1;
        }
        case 'retries-of-litellm':
            return wholeNumber(fields.get(LITELLM_HOPS)) === 0 ? number : null;
        case 'retries-of-portkey': {
            const target = filled(fields.get(PORTKEY_TARGET));
            const isFirst = target !== null && !/\[[1-9]/.test(target);
            // -1: all retries were used, however many they were.
            return isFirst && number !== null && number >= 0 ? number : null;
        }
    }
}
/** A count, also one that a logger wrote as text. */
function wholeNumber(value) {
    const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}
const CLASSES = ['2xx', '3xx', '4xx', '5xx'];
/** 0 is what Envoy and ngrok write where no answer came (Envoy, `%RESPONSE_CODE%`). */
function statusClassOf(value) {
    const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim().toLowerCase() : '';
    if (text === 'none' || text === '0')
        return 'none';
    const digit = /^(?<digit>[2-5])(?:xx|\d\d)$/.exec(text)?.groups?.['digit'];
    return CLASSES.find((each) => each.startsWith(digit ?? ' ')) ?? null;
}
function filled(value) {
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' || text.length > LONGEST_TEXT ? null : text;
}
/** `false` is explicit: nobody is told. `true` does not say who. */
function escalationOf(value) {
    if (value === false)
        return 'none';
    return typeof value === 'number' ? String(value) : filled(value);
}
function isNo(value) {
    return value === false || value === 0 || /^(?:false|no|0)$/i.test(filled(value) ?? '');
}
/** The nearest object that names an operation: loggers hang the id on the envelope. */
function operationIn(scopes, names) {
    for (const fields of scopes) {
        const id = first(fields, names, (value) => (typeof value === 'number' ? String(value) : filled(value)));
        if (id !== null)
            return id;
    }
    return null;
}
/** Names for any route, the planned one too: `primary` there may be the only route that an application has. */
const ANY_ROUTE = ['routelabel', 'routename', 'route'];
/** Flags that say whether the fallback served, where there are two routes to tell apart. */
const FALLBACK_FLAGS = ['fallbackused', 'usedfallback', 'retryfallbackapplied', LITELLM_HOPS];
/**
 * Which route and model served. Which of two routes it was may also follow from a model's name or a flag; with one
 * route declared, only a record that says who served tells a route. A model counts as declared when it is the declared
 * one of the route that served.
 */
function entry_servedBy(fields, { names, model, primaryModel }) {
    const named = first(fields, names.of.model, filled);
    const told = first(fields, names.of.route, entry_routeOf);
    const servedRoute = primaryModel === null ? told : (told ?? inferred(fields, named, model, primaryModel));
    const declared = servedRoute === 'primary' ? (primaryModel ?? model) : model;
    const servedModel = named === null ? null : isModel(named, declared) ? 'declared' : 'other';
    return { servedRoute, servedModel };
}
function inferred(fields, named, fallback, primary) {
    return (first(fields, ANY_ROUTE, entry_routeOf) ??
        routeOfModel(named, fallback, primary) ??
        first(fields, FALLBACK_FLAGS, routeOfFlag));
}
function entry_routeOf(value) {
    const word = filled(value)?.toLowerCase();
    return word === 'primary' || word === 'fallback' ? word : null;
}
/** Null where the name could be either route's: the routes then differ in nothing that a record shows. */
function routeOfModel(named, fallback, primary) {
    if (named === null)
        return null;
    const [isFallback, isPrimary] = [isModel(named, fallback), isModel(named, primary)];
    if (isFallback === isPrimary)
        return null;
    return isPrimary ? 'primary' : 'fallback';
}
/** A flag, or the number of hops. */
function routeOfFlag(value) {
    const hops = wholeNumber(value);
    if (value === true || value === 'true' || (hops !== null && hops > 0))
        return 'fallback';
    return value === false || value === 'false' || hops === 0 ? 'primary' : null;
}
/**
 * `gpt-x` and `gpt-x-2026-01-31` are one model: gateways answer with the dated name. So are `gpt-x` and
 * `openai/gpt-x`: LiteLLM and others put the provider in front.
 */
function isModel(text, declared) {
    const bare = text.startsWith(declared) ? text : text.replace(/^[\w.-]+\//, '');
    return bare.startsWith(declared) && /^(?:[-@:]?\d[\d-]*)?$/.test(bare.slice(declared.length));
}

// EXTERNAL MODULE: ./lib/decision/expression.js
var expression = __webpack_require__(91094);
;// CONCATENATED MODULE: ./lib/decision/braces.js
/** Of a line with many braces before its record, so many are tried: what is left over is prose or code. */
const MOST_MISSES = 16;
/** A record that a logger lays out over several lines is no longer than this. */
const MOST_LINES = 1_000;
const braces_MOST_CHARACTERS = 262_144;
/**
 * Everything between braces on a line that `parse` takes, whatever stands before, between and after: time, level, other
 * braces. `quotes` are the characters that open and close a text in which braces mean nothing.
 */
function readBraced(line, quotes, parse) {
    const found = [];
    let misses = 0;
    for (let start = line.indexOf('{'); start >= 0 && misses < MOST_MISSES;) {
        const end = closing(line, start, quotes);
        const value = end < 0 ? undefined : parse(line.slice(start, end));
        if (value === undefined)
            misses += 1;
        else
            found.push(value);
        start = line.indexOf('{', value === undefined ? start + 1 : end);
    }
    return found;
}
/** The index behind the brace that closes the one at `start`; -1 where none does. */
function closing(line, start, quotes) {
    let depth = 0;
    let quote = '';
    for (let at = start; at < line.length; at += 1) {
        const char = line.charAt(at);
        if (quote !== '') {
            if (char === '\\')
                at += 1;
            else if (char === quote)
                quote = '';
        }
        else if (quotes.includes(char))
            quote = char;
        else if (char === '{')
            depth += 1;
        else if (char === '}') {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return -1;
}
/**
 * The objects that a logger laid out over several lines, outermost ones: each begins at the end of a line, everything
 * inside is indented deeper than that line, and the closing brace is not. A line is looked at by at most as many
 * openers as it has characters of indentation, so a whole log takes linear time.
 */
function blocksIn(lines) {
    const indents = Int32Array.from(lines, indentOf);
    const blocks = [];
    for (let first = 0; first < lines.length; first += 1) {
        const last = lines[first]?.trimEnd().endsWith('{') ? lastLine(lines, indents, first) : null;
        if (last === null)
            continue;
        blocks.push({ first, last, text: `{\n${lines.slice(first + 1, last).join('\n')}\n}` });
        first = last;
    }
    return blocks;
}
function lastLine(lines, indents, first) {
    const indent = indents[first] ?? 0;
    let characters = 0;
    for (let at = first + 1; at < Math.min(lines.length, first + MOST_LINES); at += 1) {
        const line = lines[at] ?? '';
        const own = indents[at] ?? 0;
        characters += line.length;
        if (characters > braces_MOST_CHARACTERS)
            return null;
        if (own === line.length || own > indent)
            continue;
        return own === indent && line.charAt(own) === '}' ? at : null;
    }
    return null;
}
/** How many characters of white space a line begins with. */
function indentOf(line) {
    return line.length - line.trimStart().length;
}

;// CONCATENATED MODULE: ./lib/decision/locate.js

/** Loggers put the record into a member (`message`, `fields`), some as a text: no deeper than this. */
const DEEPEST = 3;
/** Levels of a record in which its facts stand: LiteLLM's headers, in the payload's hidden parameters, are on the fourth. */
const LEVELS_OF_FACTS = 4;
/**
 * Envelopes: each member of the innermost list is a record of its own. OTLP/JSON (opentelemetry-proto, logs.proto and
 * trace.proto), CloudWatch, and the records of a packet. Other lists hold attempts, messages or choices.
 */
const ENVELOPES = new Set([
    ...['resourcelogs', 'scopelogs', 'logrecords', 'resourcespans', 'scopespans', 'spans'],
    ...['logevents', 'records'],
]);
/**
 * Members whose own members carry full names of their own, so that the name of the container adds nothing: attributes,
 * headers, and LiteLLM's payload.
 */
const CARRIERS = new Set([
    'attributes',
    'headers',
    'responseheaders',
    'additionalheaders',
    'standardloggingobject',
    'hiddenparams',
    'fields',
    'metadata',
]);
/**
 * Members whose own members are no facts of the call: `retry` holds what was configured (Portkey: `retry.attempts`), and
 * `status` a code that is none of HTTP (OpenTelemetry's spans: 0 to 2).
 */
const CLOSED = new Set(['retry', 'status']);
/** Events whose name stands in `type` or `event`, where others have a member of that name. */
const EVENTS = new Set(['autoretryend', 'retryfallbackapplied']);
/** The decision records in a value: of each root the outermost with a decision in words, else one whose decision is none. */
function locateRecords(value, look, around = []) {
    return rootsOf(value, 0).flatMap((root) => {
        const found = candidates(root, 0, around, look);
        const record = found.find(({ fields }) => look.isWorded(fields)) ?? found[0];
        return record === undefined ? [] : [record];
    });
}
/** The facts of an object that texts are read from: they stand around whatever record is found there. */
function factsOf(value) {
    const members = membersOf(value);
    return members === null ? [] : [locate_fieldsOf(members)];
}
function rootsOf(value, depth) {
    if (depth > DEEPEST)
        return [value];
    const lists = (membersOf(value) ?? []).flatMap(([name, inner]) => ENVELOPES.has((0,decision_names/* plainName */.MH)(name)) && Array.isArray(inner) ? inner : []);
    return lists.length === 0 ? [value] : lists.flatMap((inner) => rootsOf(inner, depth + 1));
}
function candidates(value, depth, around, look) {
    if (depth > DEEPEST)
        return [];
    if (typeof value === 'string') {
        return look.inText(value).flatMap((inner) => candidates(inner, depth + 1, around, look));
    }
    const members = membersOf(value);
    if (members === null)
        return [];
    const fields = locate_fieldsOf(members);
    const inside = [fields, ...around];
    return [
        ...(look.isRecord(fields) ? [{ fields, around }] : []),
        ...members.flatMap(([, inner]) => candidates(unwrapped(inner), depth + 1, inside, look)),
    ];
}
/** The members of an object, or of a list of `{ key, value }` as OTLP writes attributes; null for anything else. */
function membersOf(value) {
    if (typeof value !== 'object' || value === null)
        return null;
    if (!Array.isArray(value))
        return Object.entries(value);
    const pairs = value.map(pairOf);
    return pairs.length > 0 && pairs.every((pair) => pair !== null) ? pairs : null;
}
function pairOf(item) {
    if (typeof item !== 'object' || item === null || !('key' in item) || !('value' in item))
        return null;
    return typeof item.key === 'string' ? [item.key, item.value] : null;
}
/** A value of OTLP/JSON without its type: `{ "stringValue": "hold" }` is `hold`. Numbers of 64 bits stand there as text. */
function unwrapped(value) {
    if (typeof value !== 'object' || value === null || !isSingle(value))
        return value;
    const [type, inner] = (Object.entries(value)[0] ?? ['', value]);
    if (['stringValue', 'intValue', 'boolValue', 'doubleValue'].includes(type))
        return inner;
    const isList = type === 'kvlistValue' || type === 'arrayValue';
    return isList && typeof inner === 'object' && inner !== null && 'values' in inner ? inner.values : value;
}
/** Whether an object has one member; the others of a wide one are not listed for it. */
function isSingle(value) {
    let members = 0;
    for (const name in value) {
        members += Object.hasOwn(value, name) ? 1 : 0;
        if (members > 1)
            return false;
    }
    return members === 1;
}
/** Level by level, so that what stands nearer to the top counts. */
function locate_fieldsOf(members) {
    const fields = new Map();
    let level = [{ paths: [''], members }];
    for (let depth = 0; depth < LEVELS_OF_FACTS && level.length > 0; depth += 1) {
        const here = new Map();
        level = level.flatMap((branch) => branch.members.flatMap((member) => placed(member, branch.paths, here)));
        for (const [name, value] of here)
            if (!fields.has(name))
                fields.set(name, value);
    }
    for (const name of ['type', 'event', 'eventname']) {
        const event = typeof fields.get(name) === 'string' ? (0,decision_names/* plainName */.MH)(String(fields.get(name))) : '';
        if (EVENTS.has(event) && !fields.has(event))
            fields.set(event, {});
    }
    return fields;
}
/** Puts a member where its names lead, and gives what is to be read below it. */
function placed([name, raw], paths, here) {
    const plain = (0,decision_names/* plainName */.MH)(name);
    const value = unwrapped(raw);
    if (plain === '')
        return [];
    for (const path of paths) {
        const full = path + plain;
        // A name that stands twice with different values says nothing: which one counts is the reader's guess.
        here.set(full, here.has(full) && !Object.is(here.get(full), value) ? null : value);
    }
    const inner = membersOf(value);
    if (inner === null || CLOSED.has(plain))
        return [];
    return [
        { paths: [...paths.map((path) => path + plain), ...(CARRIERS.has(plain) ? [''] : [])], members: inner },
    ];
}

;// CONCATENATED MODULE: ./lib/decision/json.js


/**
 * The records of a log that are written as JSON: objects on a line or laid out over several, alone or behind a prefix,
 * inside other objects, and inside their texts.
 */
function recordsInJson(lines, look) {
    const deep = { ...look, inText: jsonIn };
    const found = [];
    const take = (value, at) => {
        found.push(...locateRecords(value, deep).map((record) => ({ ...record, line: at + 1 })));
    };
    const blocks = new Map(blocksIn(lines).map((block) => [block.first, block]));
    for (let at = 0; at < lines.length; at += 1) {
        const block = blocks.get(at);
        const whole = block === undefined ? undefined : json_parseOrNothing(block.text);
        if (block === undefined || whole === undefined) {
            for (const value of jsonIn(lines[at] ?? ''))
                take(value, at);
        }
        else {
            take(whole, at);
            at = block.last;
        }
    }
    return found;
}
/** The JSON objects in a text. */
function jsonIn(text) {
    return readBraced(text, '"', json_parseOrNothing);
}
/** JSON's objects begin so; what Node, Python and people put into braces does not, and failing to parse it takes long. */
const OBJECT_START = /^\s*\{\s*["}]/;
/** A JSON object, or undefined where the text is none. */
function json_parseOrNothing(text) {
    if (!OBJECT_START.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/decision/lines.js
/** Colour and cursor sequences (ECMA-48 CSI): loggers put them around names and values. */
const COLOURS = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;:?]*[ -/]*[@-~]`, 'g');
/** The lines of a log, without what a terminal or an editor adds: colours, carriage returns, byte-order marks. */
function linesOf(text) {
    return text
        .replace(COLOURS, '')
        .split('\n')
        .map((line) => {
        const start = line.startsWith('\uFEFF') ? 1 : 0;
        return line.slice(start, line.endsWith('\r') ? -1 : undefined);
    });
}

;// CONCATENATED MODULE: ./lib/decision/logfmt.js


/** How deep inside a JSON line the text of another program may stand: `{ "log": "decision=hold" }` is 1. */
const DEEPEST_TEXT = 3;
/** A name and its `=`, behind white space or what opens and separates pairs in printed objects: `Decision(decision=hold)`. */
const logfmt_NAME = /(?:^|[\s{([,;|])([\p{L}_@][\p{L}\p{N}_@./-]*)=/gu;
/** Where a value without quotes ends. */
const VALUE_END = /[\s,;|]/g;
/**
 * The records of a log that are written as `name=value`, one a line: whatever stands before and between the pairs is
 * passed over. Where a container runtime has put the lines into JSON objects, their texts are read.
 */
function recordsInLogfmt(lines, look) {
    const deep = { ...look, inText: (text) => [...jsonIn(text), ...pairsIn(text)] };
    return lines.flatMap((line, index) => {
        const wrapper = wrapperOn(line);
        const texts = wrapper === undefined ? [line] : textsInside(wrapper, 0);
        for (const root of texts.flatMap(pairsIn)) {
            const [record] = locateRecords(root, deep, factsOf(wrapper));
            if (record !== undefined)
                return [{ ...record, line: index + 1 }];
        }
        return [];
    });
}
/** The JSON object that a line is, if it is one: its texts are the lines of another program. */
function wrapperOn(line) {
    const text = line.trim();
    return text.startsWith('{') && text.endsWith('}') ? json_parseOrNothing(text) : undefined;
}
function textsInside(value, depth) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null || depth >= DEEPEST_TEXT)
        return [];
    return Object.values(value).flatMap((inner) => textsInside(inner, depth + 1));
}
/** The pairs of a text as one object; none where it has no pair. */
function pairsIn(text) {
    const pairs = new Map();
    logfmt_NAME.lastIndex = 0;
    for (let match = logfmt_NAME.exec(text); match !== null; match = logfmt_NAME.exec(text)) {
        const name = match[1] ?? '';
        const { value, end } = valueAt(text, logfmt_NAME.lastIndex);
        // Context that a logger adds may repeat a name: with another value, it says nothing.
        pairs.set(name, pairs.has(name) && pairs.get(name) !== value ? null : value);
        logfmt_NAME.lastIndex = end;
    }
    return pairs.size === 0 ? [] : [Object.fromEntries(pairs)];
}
function valueAt(text, start) {
    const quote = text.charAt(start);
    const isQuoted = quote === '"' || quote === "'";
    const close = isQuoted ? closingQuote(text, start, quote) : -1;
    if (close >= 0)
        return { value: unescaped(text.slice(start + 1, close)), end: close + 1 };
    VALUE_END.lastIndex = start;
    const end = VALUE_END.exec(text)?.index ?? text.length;
    // A quote without its end is a line that was cut off: what the value was is not known.
    if (isQuoted)
        return { value: null, end };
    let last = end;
    while (last > start && ')]}'.includes(text.charAt(last - 1)))
        last -= 1;
    return { value: text.slice(start, last), end };
}
/** A quote that never closes is looked for once: every later quote of its kind would have closed it. */
function closingQuote(text, start, quote) {
    for (let at = start + 1; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === '\\')
            at += 1;
        else if (char === quote)
            return at;
    }
    return -1;
}
const ESCAPES = new Map([
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
]);
/** Escapes as Go's `strconv.Quote` writes them, which most logfmt writers use. */
function unescaped(text) {
    return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code, char) => code === undefined
        ? (ESCAPES.get(char ?? '') ?? char ?? '')
        : String.fromCharCode(Number.parseInt(code, 16)));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/decision/yaml-document.js


/** A record that people or a logger wrote as YAML is no longer than this; ours has 12 lines and about 400 characters. */
const LONGEST_RECORD = 8_192;
/** A name and its colon at the beginning of a line, behind the dash of a list or not. */
const MEMBER = /^(\s*(?:- +)?)("[^"]*"|'[^']*'|[\p{L}\p{N}_@$][\p{L}\p{N}_@$./-]*)\s*:(?=\s|$)\s*(.?)/u;
/**
 * The maps in a log, one after the other: a line `---`, an item of a list, a name that stands a second time and a line
 * that is no member each end one. `taken` says which lines have been read already.
 */
function yamlTexts(lines, taken) {
    const found = [];
    let open = null;
    const close = (end) => {
        if (open !== null) {
            const { first, members, characters } = open;
            found.push({ first, end, members, overlong: characters > LONGEST_RECORD });
        }
        open = null;
    };
    for (const [at, line] of lines.entries()) {
        if (open !== null && !taken.has(at) && takeIn(open, line))
            continue;
        close(at);
        open = taken.has(at) ? null : opened(line, at);
    }
    close(lines.length);
    return found;
}
function opened(line, at) {
    const member = memberOn(line);
    if (member === null)
        return null;
    const { indent, name, isEmpty } = member;
    return {
        first: at,
        indent,
        names: new Set([name]),
        members: [' '.repeat(indent) + line.slice(indent)],
        characters: line.length,
        expectsList: isEmpty,
    };
}
/** Adds the line to the open map, where it belongs to it; says whether it does. */
function takeIn(open, line) {
    const text = line.trim();
    const indent = indentOf(line);
    const isInside = text === '' ||
        text.startsWith('#') ||
        indent > open.indent ||
        (indent === open.indent && open.expectsList && text.startsWith('- '));
    if (isInside) {
        add(open, `\n${line}`, open.members.length - 1);
        return true;
    }
    const member = indent === open.indent && !text.startsWith('- ') ? memberOn(line) : null;
    if (member === null || open.names.has(member.name))
        return false;
    open.names.add(member.name);
    open.expectsList = member.isEmpty;
    add(open, line, open.members.length);
    return true;
}
/** Text above the limit is counted, not kept. */
function add(open, text, member) {
    open.characters += text.length;
    if (open.characters <= LONGEST_RECORD)
        open.members[member] = (open.members[member] ?? '') + text;
}
function memberOn(line) {
    const match = MEMBER.exec(line);
    if (match === null)
        return null;
    const [, before = '', name = '', value] = match;
    return { indent: before.length, name: (0,decision_names/* plainName */.MH)(name), isEmpty: value === '' };
}

;// CONCATENATED MODULE: ./lib/decision/yaml.js





/** So much of a log is parsed as YAML: 300 records of ours. The parser takes up to 10 ms for 1,000 characters. */
const MOST_PARSED = 131_072;
/** Names before a colon, quoted or not. */
const yaml_NAMES = /(?<![\p{L}\p{N}_@$./-])([\p{L}\p{N}_@$][\p{L}\p{N}_@$./-]*)["']?\s{0,8}:/gu;
/**
 * The records of a log that are written as YAML: documents, items of lists, flat maps between other lines; and objects
 * as Node and Python print them, which are YAML in braces.
 */
function recordsInYaml(lines, look) {
    const parser = makeParser();
    const found = [];
    const unread = [];
    const taken = new Set();
    const take = (value, first, end) => {
        const records = value === undefined ? [] : locateRecords(value, { ...look, inText: () => [] });
        found.push(...records.map((record) => ({ ...record, line: first + 1 })));
        for (let at = first; records.length > 0 && at < end; at += 1)
            taken.add(at);
    };
    const noteUnread = (at) => {
        if (parser.isSpent())
            unread.push(at + 1);
    };
    for (const { text, first, last } of blocksIn(lines)) {
        if (parser.isSpent() || !namesDecision(text, look.names))
            continue;
        take(parser.parse(text), first, last + 1);
        noteUnread(first);
    }
    for (const { first, end, members, overlong } of yamlTexts(lines, taken)) {
        if (parser.isSpent() || !members.some((member) => namesDecision(member, look.names)))
            continue;
        if (overlong)
            unread.push(first + 1);
        else
            take(parseMembers(members, parser), first, end);
        noteUnread(first);
    }
    for (const [at, line] of lines.entries()) {
        if (parser.isSpent() || taken.has(at) || !line.includes('{') || !namesDecision(line, look.names))
            continue;
        for (const value of readBraced(line, `"'`, parser.parse))
            take(value, at, at + 1);
        noteUnread(at);
    }
    return { found: found.toSorted((a, b) => a.line - b.line), unread };
}
function namesDecision(text, names) {
    yaml_NAMES.lastIndex = 0;
    for (let match = yaml_NAMES.exec(text); match !== null; match = yaml_NAMES.exec(text)) {
        if (names.has((0,decision_names/* plainName */.MH)(match[1] ?? '')))
            return true;
    }
    return false;
}
function makeParser() {
    let left = MOST_PARSED;
    let refused = false;
    return {
        isSpent: () => refused,
        parse: (text) => {
            if (text.length > LONGEST_RECORD || !isBalanced(text))
                return undefined;
            if (left <= 0) {
                refused = true;
                return undefined;
            }
            left -= text.length;
            return parseMap(text);
        },
    };
}
/** The whole map, or the members of it that can be read. */
function parseMembers(members, { parse }) {
    const whole = parse(members.join('\n'));
    if (whole !== undefined)
        return whole;
    const read = members.flatMap((member) => Object.entries(parse(member) ?? {}));
    return read.length === 0 ? undefined : Object.fromEntries(read);
}
function parseMap(text) {
    try {
        // Without `stringKeys`, maps as keys are let through, and turning nested ones into texts takes minutes (yaml 2.9).
        const document = (0,dist/* parseDocument */.Tp)(text, { prettyErrors: false, logLevel: 'silent', stringKeys: true });
        if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(document.contents))
            return undefined;
        const value = document.toJS({ maxAliasCount: 0 });
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        // An alias, which no record needs, or a tag that cannot be followed.
        return undefined;
    }
}
/** Each brace that nothing closes is an error of its own, and errors are what takes the parser long. */
function isBalanced(text) {
    let depth = 0;
    for (const char of text) {
        if (char === '{' || char === '[')
            depth += 1;
        else if (char === '}' || char === ']')
            depth -= 1;
        if (depth < 0)
            return false;
    }
    return depth === 0;
}

;// CONCATENATED MODULE: ./lib/decision/read-decisions.js








/**
 * What the application's own log says it decided, in the order of the log. Total: whatever the text, the answer is a
 * list, and what cannot be read is no record. `model` is the fallback's declared one, `primaryModel` the primary's, or
 * null where no primary is declared.
 */
function readDecisions(text, { how, names, values }, model, primaryModel) {
    const byGroups = how.format === 'expression';
    const reading = {
        names: byGroups ? decision_names/* GROUP_NAMES */.P : (0,decision_names/* namesFor */.GT)(names),
        readWord: wordReader(values),
        model,
        primaryModel,
    };
    return withoutNeedlessClosings(entriesOf(linesOf(text), how, reading));
}
function entriesOf(lines, how, reading) {
    switch (how.format) {
        case 'auto':
            return firstThatTells(lines, reading);
        case 'expression':
            return entries((0,expression/* recordsByExpression */.U)(lines, how.expression), reading);
        case 'json':
        case 'logfmt':
        case 'yaml':
            return READERS[how.format](lines, reading);
    }
}
/**
 * One format a log: the first in which a record closes a call, else the first with any record. What the log says again
 * in another format, such as a line for people beside the one for machines, is then not counted a second time.
 */
function firstThatTells(lines, reading) {
    let any = [];
    for (const read of [READERS.json, READERS.logfmt, READERS.yaml]) {
        const found = read(lines, reading);
        if (found.some(({ decision }) => decision.terminal))
            return found;
        if (any.length === 0)
            any = found;
    }
    return any;
}
const READERS = {
    json: (lines, reading) => entries(recordsInJson(lines, look(reading)), reading),
    logfmt: (lines, reading) => entries(recordsInLogfmt(lines, look(reading)), reading),
    yaml: (lines, reading) => {
        const names = new Set(reading.names.of.decision);
        const { found, unread } = recordsInYaml(lines, { ...look(reading), names });
        return [...entries(found, reading), ...unread.map(unreadable)].toSorted((a, b) => a.decision.line - b.decision.line);
    },
};
function look({ names }) {
    return {
        isRecord: (fields) => holdsDecision(fields, names.of.decision),
        isWorded: (fields) => saysDecision(fields, names.of.decision),
    };
}
function entries(found, reading) {
    return found.map((record) => readEntry(record, reading));
}
/** A record that is there and was not read is not passed over: it could say anything. */
function unreadable(line) {
    const decision = {
        terminal: true,
        value: 'unknown-value',
        retryCount: null,
        statusClass: null,
        surface: null,
        escalation: null,
        operationId: null,
        line,
    };
    return { decision, closing: false };
}
/**
 * Records of last attempts close a call only where no summary does: logs that keep one record for each attempt may
 * keep one for the whole beside them.
 */
function withoutNeedlessClosings(all) {
    const summaries = all.filter(({ decision, closing }) => decision.terminal && !closing);
    const summed = new Set(summaries.map(({ decision }) => decision.operationId));
    return all.map(({ decision, closing }) => {
        const { operationId } = decision;
        const hasSummary = operationId === null ? summed.size > 0 : summed.has(operationId) || summed.has(null);
        return closing && hasSummary ? { ...decision, terminal: false } : decision;
    });
}

;// CONCATENATED MODULE: ./lib/unpack/growth.js

/** A decision log that grew by more than this is no log of one drill. */
const DECISION_LOG_LIMIT_BYTES = 16 * 1024 * 1024;
/** By so many bytes a log is recognised as the one that was there before. */
const TAIL_BYTES = 4096;
/** Where a log file ends now; null where it cannot be read, as before the first record. */
async function markLog(path) {
    try {
        return await withLog(path, async (file, { size, inode, changedMs }) => {
            const from = Math.max(0, size - TAIL_BYTES);
            return { size, inode, changedMs, tail: await (0,read_file/* readPart */.on)(file, from, size - from) };
        });
    }
    catch {
        return null;
    }
}
/**
 * What a log file got since the mark; all of it where it was begun anew. Null where that is over the limit. Rejects
 * with the system's error where there is no regular file that can be read.
 */
async function readGrowth(path, mark) {
    return withLog(path, async (file, seen) => {
        const from = mark !== null && (await goesOn(file, mark, seen)) ? mark.size : 0;
        if (seen.size - from > DECISION_LOG_LIMIT_BYTES)
            return null;
        return (await (0,read_file/* readPart */.on)(file, from, seen.size - from)).toString('utf8');
    });
}
/** Whether the file is the old one with something added, or nothing. */
async function goesOn(file, mark, seen) {
    if (seen.inode !== mark.inode || seen.size < mark.size)
        return false;
    if (seen.size === mark.size)
        return seen.changedMs === mark.changedMs;
    return (await (0,read_file/* readPart */.on)(file, mark.size - mark.tail.length, mark.tail.length)).equals(mark.tail);
}
async function withLog(path, use) {
    const file = await (0,read_file/* openUnfollowed */._$)(path);
    try {
        const stat = await file.stat();
        if (!stat.isFile())
            throw Object.assign(new Error('no regular file'), { code: 'no regular file' });
        return await use(file, { size: stat.size, inode: stat.ino, changedMs: stat.mtimeMs });
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./lib/drill/decisions.js





/** The file that the policy names as decision log; null where it is the standard output. */
function logPath(source, directory) {
    return source?.from === 'file' ? (0,external_node_path_.resolve)(directory, source.path) : null;
}
/** What a decision log got since the mark. Never rejects: what cannot be read is told as such. */
async function readDecisionsSince({ decisionLog, fallback, primary }, path, mark) {
    if (decisionLog === null)
        return { log: 'none-declared' };
    if (path === null)
        return { log: 'unreadable', why: 'the application has no standard output' };
    try {
        const text = await readGrowth(path, mark);
        return text === null
            ? { log: 'unreadable', why: 'the log is larger than 16 MiB' }
            : { log: 'read', entries: readDecisions(text, decisionLog, fallback.model, primary?.model ?? null) };
    }
    catch (error) {
        return { log: 'unreadable', why: `reading it gave ${(0,errno/* errnoOf */.UQ)(error) || 'an error'}` };
    }
}
/** A log that is looked at again and again while it grows: read anew only when the file has changed. */
function watchDecisions(policy, path, mark) {
    let known = null;
    return async () => {
        const state = await (0,promises_.stat)(path).then(({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`, () => null);
        if (state !== null && known?.state === state)
            return known.log;
        const log = await readDecisionsSince(policy, path, mark);
        known = state === null ? null : { state, log };
        return log;
    };
}
/**
 * A record belongs to the drill whose operation id it carries, whenever it came; else to the drill that was under way.
 * `allIds` are those of every drill: an id that no drill has says nothing.
 */
function sharedBy({ operationId, from, to }, entries, allIds) {
    return entries.filter((entry, index) => entry.operationId !== null && allIds.has(entry.operationId)
        ? entry.operationId === operationId
        : index >= from && index < to);
}

;// CONCATENATED MODULE: ./lib/drill/result.js
function faultOf({ cause }, { faultMet }) {
    if (cause === null)
        return 'none-planned';
    return faultMet ? 'met' : 'not-met';
}
/** A recording with a hole in it is no evidence. */
function throwTapErrors(errors, what) {
    if (errors.length > 0)
        throw new Error(`the tap failed while it recorded ${what}`, { cause: errors[0] });
}

;// CONCATENATED MODULE: ./lib/drill/run-drill.js







/**
 * Runs one drill of an application that is run anew for each: opens its tap, lets the application call, closes the tap
 * and says what was seen. Rejects when the tap itself failed.
 */
async function runDrill(drill, application, context) {
    const { policy, directory } = context;
    const folder = (0,external_node_path_.join)(context.folder, drill.id);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const ownLog = logPath(policy.decisionLog, directory);
    const mark = ownLog === null ? null : await markLog(ownLog);
    const startedAt = context.tap.now().toISOString();
    const { outcome, seen, strays } = await callThroughTap(drill, application, folder, context);
    const { ended, outputs } = outcome;
    const shown = {
        drill,
        attempts: seen.attempts,
        fault: faultOf(drill, seen),
        ended,
        claim: policy.claim === 'decision-log' ? 'silent' : outcome.claim,
        decisions: await readDecisionsSince(policy, ownLog ?? outputs?.stdout ?? null, mark),
        startedAt,
        callerLeft: null,
    };
    return { drills: [{ seen: shown, outputs, products: [] }], strays };
}
async function callThroughTap(drill, application, folder, context) {
    const tap = await openTap({ ...context.tap, attribution: 'whole' });
    try {
        const watch = tap.watch(atTap(drill, context));
        const call = drillCall(drill, runCall(context, tap, drill), folder, context);
        const outcome = await application.run(call);
        const { strays, errors } = await tap.close();
        throwTapErrors(errors, drill.id);
        return { outcome, seen: await watch.seen(), strays };
    }
    finally {
        await tap.close();
    }
}

;// CONCATENATED MODULE: ./lib/drill/end-of-drill.js


/** How often the decision log is looked at while a drill comes to its end. */
const LOOK_MS = 50;
/** After a terminal record the wire must be quiet for so long: what follows at once belongs to the same call. */
const AFTER_RECORD_MS = 200;
/** Still busy when the time was up. */
const DEADLINE = { by: 'deadline' };
/** The end of a drill: its process, a terminal record, or quiet; at the latest the deadline after the time to settle. */
async function endOfDrill(watched) {
    const { watch, settleMs, context } = watched;
    const { deadlineMs } = context.policy.bounds;
    const over = new AbortController();
    const latest = AbortSignal.timeout(deadlineMs + settleMs);
    const signal = AbortSignal.any([context.signal, over.signal, latest]);
    const quiet = watch.quiet(settleMs, signal).then(() => ({ by: 'settled', quietMs: settleMs }));
    const looked = lookForEnd(watched, signal);
    try {
        return await Promise.race([quiet, looked]);
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (latest.aborted)
            return DEADLINE;
        throw error;
    }
    finally {
        over.abort();
        await Promise.allSettled([quiet, looked]);
    }
}
/** Looks for the end of the process and for a terminal record of this drill. Rejects when the signal aborts. */
async function lookForEnd({ drill, watch, from, decisions, application, ids }, signal) {
    for (;;) {
        const ended = application.ended();
        if (ended !== null)
            return ended;
        const log = await decisions();
        const share = { operationId: drill.operationId, from, to: Infinity };
        if (log.log === 'read' && sharedBy(share, log.entries, ids).some(({ terminal }) => terminal)) {
            await watch.quiet(AFTER_RECORD_MS, signal);
            return { by: 'decided' };
        }
        await (0,external_node_timers_promises_.setTimeout)(LOOK_MS, undefined, { signal });
    }
}

;// CONCATENATED MODULE: ./lib/drill/run-in-turn.js










/** How long the caller waits, after the first attempt was seen, until it hangs up. */
const PATIENCE_MS = 300;
/**
 * Starts a service or worker once, runs the drills one after the other, ends it, and says what was seen. Attempts are
 * told apart by the nonce in the prompt, records by their operation id, so that what comes late is not lost.
 */
async function runInTurn(drills, application, settings, context, ended) {
    const tap = await openTap({ ...context.tap, attribution: 'by-nonce' });
    try {
        const folder = (0,external_node_path_.join)(context.folder, 'application');
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        const ownLog = logPath(context.policy.decisionLog, context.directory);
        const mark = ownLog === null ? null : await markLog(ownLog);
        const shared = runCall(context, tap, drills[0]);
        // Watched before anything starts: what it sends at its start is known by the keys of the drills.
        const watched = drills.map((drill) => ({ drill, watch: tap.watch(atTap(drill, context)) }));
        const started = await application.start({ ...shared, folder, signal: context.signal });
        const tell = started.state === 'not-started'
            ? () => notStarted(drills, started, context)
            : await askInTurn(watched, { context, settings, shared, ownLog, mark, ended }, started.application);
        // The application is ended before the tap: what it sends on its way out is still seen.
        await application.stopAll();
        const { strays, errors } = await tap.close();
        throwTapErrors(errors, 'the drills');
        return { drills: await tell(), strays };
    }
    finally {
        await tap.close();
    }
}
/** Runs every drill. What was seen can be told when the tap is closed. */
async function askInTurn(watched, { context, settings, shared, ownLog, mark, ended }, application) {
    const { outputs } = application;
    const decisions = watchDecisions(context.policy, ownLog ?? outputs.stdout, mark);
    const ids = new Set(watched.map(({ drill }) => drill.operationId));
    const running = { context, settings, shared, application, decisions, ids };
    const ran = [];
    for (const each of watched) {
        ran.push(await runOne(each, running));
        ended(each.drill, each.watch.attempts);
    }
    return async () => settled(ran, await decisions(), outputs, running);
}
async function runOne({ drill, watch }, running) {
    const { context, application, shared } = running;
    context.signal.throwIfAborted();
    const folder = (0,external_node_path_.join)(context.folder, drill.id);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const from = count(await running.decisions());
    const startedAt = context.tap.now().toISOString();
    const leaving = needsCallerIn(drill) ? leaveAfterFirst(watch, context.signal) : null;
    const triggered = await application.trigger(drillCall(drill, shared, folder, context), leaving?.leave ?? null);
    leaving?.forget();
    const afterAttempt = watch.attempts;
    const ended = triggered.by === 'deadline'
        ? DEADLINE
        : await endOfDrill({ ...running, drill, watch, from, settleMs: running.settings.settleMs });
    return {
        drill,
        watch,
        ended,
        triggered,
        startedAt,
        callerLeft: triggered.by === 'hung-up' ? { afterAttempt } : null,
        from,
    };
}
function needsCallerIn({ cause }) {
    return cause?.by === 'tap' && (0,table/* needsCaller */.Fk)(cause.fault);
}
/** A signal that tells the caller to hang up, some time after the first attempt was seen. */
function leaveAfterFirst(watch, signal) {
    const leave = new AbortController();
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    const hangUp = async () => {
        await watch.begun(either);
        await (0,external_node_timers_promises_.setTimeout)(PATIENCE_MS, undefined, { signal: either });
        leave.abort();
    };
    // Rejects when the trigger came back first, or the run was cancelled: then nobody has to leave.
    hangUp().catch(() => undefined);
    return {
        leave: leave.signal,
        forget: () => {
            over.abort();
        },
    };
}
function count(log) {
    return log.log === 'read' ? log.entries.length : 0;
}
async function settled(ran, log, outputs, { context, ids }) {
    return Promise.all(ran.map(async ({ drill, watch, ended, triggered, startedAt, callerLeft, from }, index) => {
        const seen = await watch.seen();
        // What came between two drills still belongs to the one before.
        const share = { operationId: drill.operationId, from, to: ran[index + 1]?.from ?? Infinity };
        return {
            seen: {
                drill,
                attempts: seen.attempts,
                fault: faultOf(drill, seen),
                ended,
                claim: context.policy.claim === 'decision-log' ? 'silent' : triggered.claim,
                decisions: log.log === 'read' ? { ...log, entries: sharedBy(share, log.entries, ids) } : log,
                startedAt,
                callerLeft,
            },
            outputs,
            products: triggered.products,
        };
    }));
}
function notStarted(drills, { why, outputs }, { tap, policy }) {
    const startedAt = tap.now().toISOString();
    const decisions = policy.decisionLog === null ? { log: 'none-declared' } : { log: 'read', entries: [] };
    return drills.map((drill) => ({
        seen: {
            drill,
            attempts: [],
            fault: drill.cause === null ? 'none-planned' : 'not-met',
            ended: { by: 'not-started', why },
            claim: 'failure',
            decisions,
            startedAt,
            callerLeft: null,
        },
        outputs,
        products: [],
    }));
}

;// CONCATENATED MODULE: ./lib/flows/gate-drills.js








/** Opens the application that the policy names. Nothing of it runs yet. */
async function openDrills(prepared, around) {
    const { policy, drills } = prepared.plan;
    const { application } = policy;
    if (application.kind === 'direct') {
        const wire = await (0,wire_wire/* openWire */.K)({ allows: base_url/* isLoopback */.U9, silenceMs: policy.bounds.deadlineMs, proxy: null });
        return { ...eachAnew(prepared, directApplication(wire)), close: () => wire.close() };
    }
    const given = await inheritance(prepared, around);
    const shared = { directory: around.directory, given };
    if (application.kind === 'command') {
        return {
            ...eachAnew(prepared, commandApplication({ ...shared, run: application.run })),
            close: () => Promise.resolve(),
        };
    }
    const long = longRunningApplication({
        ...shared,
        application,
        deadlineMs: policy.bounds.deadlineMs,
        // Only an application that was there before the gate needs its key made up by somebody else.
        listensAlready: prepared.declaration.canaryKey !== null,
    });
    return {
        run: (context, ended) => runInTurn(drills, long, application, context, ended),
        stopAll: () => long.stopAll(),
        close: () => Promise.resolve(),
    };
}
/** Side by side; one after the other where the drills would write into one decision log, or listen on one port. */
function eachAnew({ plan }, application) {
    const { drills, policy } = plan;
    const inTurn = policy.decisionLog?.from === 'file' || Object.values(policy.tap.ports).some((port) => port !== null);
    return {
        async run(context, ended) {
            const one = async (drill) => {
                context.signal.throwIfAborted();
                const result = await runDrill(drill, application, context);
                ended(drill, result.drills[0]?.seen.attempts.length ?? 0);
                return result;
            };
            return gate_drills_joined(inTurn ? await oneByOne(drills, one) : await sideBySide(drills, one));
        },
        stopAll: () => application.stopAll(),
    };
}
async function oneByOne(drills, one) {
    const results = [];
    for (const drill of drills)
        results.push(await one(drill));
    return results;
}
/** All are awaited even when one fails: no drill may still be running when the folder is removed. */
async function sideBySide(drills, one) {
    const settled = await Promise.allSettled(drills.map(one));
    return settled.map((each) => {
        if (each.status === 'rejected')
            throw each.reason;
        return each.value;
    });
}
function gate_drills_joined(results) {
    return {
        drills: results.flatMap(({ drills }) => drills),
        strays: results.flatMap(({ strays }) => strays),
    };
}
async function inheritance({ plan, realKey, inputs }, around) {
    return {
        inherited: around.environment,
        // A rehearsal does not use the key that it was given, and no application may have it for that.
        realKey: realKey?.reveal() ?? inputs['api-key']?.trim() ?? null,
        runMark: Buffer.from(around.random(12)).toString('hex'),
        port: await freePort(),
        env: plan.policy.env,
    };
}
/** A port that was free a moment ago: an application that takes `GATE_PORT` meets no other one on it. */
function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => {
                resolve(port);
            });
        });
    });
}

;// CONCATENATED MODULE: ./lib/fault/healthy.js

/** Whether the attempt asked for an event stream. */
function isStream({ stream, profile }) {
    return stream ?? profile === 'streaming';
}
/** The words of a played reply: long enough that a stored copy is no coincidence, and different with every nonce. */
function healthy_sentencesOf(nonce) {
    return (`The check word is ${nonce} and it arrived whole. ` +
        `A second sentence repeats ${nonce}, so that a copy of this reply is easy to recognise. ` +
        `The last sentence ends with ${nonce}.`);
}
/** The well-formed reply that a fault bends, delays or cuts. */
function healthyReply(call, change = {}) {
    const profile = change.profile ?? call.profile;
    return (0,compose/* composeReply */.D)({
        surface: change.surface ?? call.surface,
        profile,
        text: change.text ?? healthy_sentencesOf(call.nonce),
        ...(profile === 'tool-call' ? { toolArguments: JSON.stringify({ nonce: call.nonce }) } : {}),
        model: call.model,
        id: call.ids.reply,
        createdAt: Math.floor(call.now.getTime() / 1000),
        stream: isStream(call),
    });
}

;// CONCATENATED MODULE: ./lib/fault/status-faults.js


/** Faults that are told by their status: an error reply, the same for both surfaces, streaming or not. */
const STATUS_FAULTS = {
    'bad-credential': (call) => envelope(call, 401, 'invalid_api_key', 'The API key is not valid.'),
    'invalid-request': (call) => envelope(call, 400, 'invalid_request', missingField(call)),
    'invalid-request-as-500': (call) => envelope(call, 500, 'invalid_request', missingField(call)),
    'model-not-found': (call) => envelope(call, 503, 'model_not_found', `No available channel for group default and model ${call.model}`),
    forbidden: (call) => envelope(call, 403, 'permission_denied', 'This key may not use the requested model.'),
    'not-found': () => page(404, 'Not Found', 'nginx'),
    'payload-too-large': (call) => envelope(call, 413, 'request_too_large', 'The request body is too large.'),
    'quota-exhausted': (call) => envelope(call, 403, 'insufficient_user_quota', accountMessage(call)),
    'rate-limited': (call) => rateLimited(call, { 'retry-after': '1' }),
    'rate-limited-date': (call) => rateLimited(call, { 'retry-after': dateAfter(call.now) }),
    'rate-limited-ms': (call) => rateLimited(call, { 'retry-after-ms': String(RETRY_AFTER_MS) }),
    'rate-limited-bare': (call) => rateLimited(call, {}),
    'retry-after-excessive': (call) => rateLimited(call, { 'retry-after': String(EXCESSIVE_RETRY_AFTER_S) }),
    'server-error': (call) => envelope(call, 500, 'server_error', 'The provider failed to answer.'),
    overloaded: (call) => envelope(call, 503, 'server_error', 'The gateway is overloaded, try again later.'),
    'edge-timeout': () => page(524, 'A timeout occurred', 'edge'),
    flap: (call) => envelope(call, 500, 'server_error', 'The provider failed to answer.'),
};
/** Short enough that three attempts still end in good time, long enough to be told from an immediate retry. */
const RETRY_AFTER_MS = 300;
/** An hour: no request can wait for it. openai-node before 7.5.0 slept whatever the header asked for. */
const EXCESSIVE_RETRY_AFTER_S = 3600;
function envelope(call, status, code, message, headers = {}) {
    const composed = (0,compose/* composeError */.t)({ status, code, message, requestId: call.ids.request });
    return reply(status, { ...composed.headers, ...headers }, composed.chunks);
}
function rateLimited(call, headers) {
    return envelope(call, 429, 'rate_limit_exceeded', 'Too many requests, slow down.', headers);
}
/** An HTTP date has whole seconds: one second from now, rounded up, so that the wait is never shorter than a second. */
function dateAfter(now) {
    return new Date(Math.ceil(now.getTime() / 1000 + 1) * 1000).toUTCString();
}
function missingField({ surface }) {
    return `field ${surface === 'responses' ? 'input' : 'messages'} is required`;
}
/** Gateways of the new-api family name the rest of the balance and the price of the call in this message. */
function accountMessage({ markers }) {
    return (`Insufficient balance: ${markers.balance} left of quota ${markers.quota}, this call costs ${markers.cost} ` +
        `(organization ${markers.organization}, project ${markers.project}, account ${markers.email})`);
}
function page(status, title, server) {
    return reply(status, { 'content-type': 'text/html; charset=utf-8', server }, [pageText(status, title)]);
}
/** A plain page as web servers and edges answer with. */
function pageText(status, title) {
    return (`<!DOCTYPE html>\n<html>\n<head><title>${status} ${title}</title></head>\n` +
        `<body>\n<h1>${status} ${title}</h1>\n<hr>\n</body>\n</html>\n`);
}

;// CONCATENATED MODULE: ./lib/fault/route-faults.js

/** Longer than the trigger waits before it hangs up, so that an application that goes on is seen to. */
const SLOW_FAILURE_MS = 1500;
/** Faults that name their routes themselves, and the one that begins with the caller. */
const ROUTE_FAULTS = {
    'primary-down': (call) => STATUS_FAULTS.overloaded(call),
    'both-down': (call) => STATUS_FAULTS.overloaded(call),
    'caller-gone': (call) => ({ ...STATUS_FAULTS.overloaded(call), delayFirstByteMs: SLOW_FAILURE_MS }),
};
/** Faults that every route plays. */
const EVERYWHERE = ['both-down', 'caller-gone'];
/** Faults that are met wherever they are played first. `both-down` is not: who gave up at the primary saw one route fail. */
const MET_ANYWHERE = ['caller-gone'];
/**
 * The fault that a route plays in a drill; null where it is healthy. A failure of the fallback can only be met behind a
 * primary that is down: nobody would ask the fallback otherwise.
 */
function faultOn({ fault, route }, asked) {
    if (route === asked || EVERYWHERE.includes(fault))
        return fault;
    return asked === 'primary' ? 'primary-down' : null;
}
/** Whether a reply on this route is the planned failure itself, not what makes room for it. */
function meets({ fault, route }, asked) {
    return route === asked || MET_ANYWHERE.includes(fault);
}

;// CONCATENATED MODULE: ./lib/fault/bend.js

/** The first words that a reader would use, in JSON text: a name, and its value as it stands. */
const FIRST_WORDS = /"(content|text|delta|arguments)":"(?:[^"\\]|\\.)+"/;
const DATA_LINE = /^data: (\{.*\})$/m;
/** Applies `change` to every object, at any depth, of a reply: of the whole, or of each event's data. */
function bend(chunks, change) {
    return chunks.map((chunk) => chunk.startsWith('{')
        ? bendJson(chunk, change)
        : chunk.replace(DATA_LINE, (_line, json) => `data: ${bendJson(json, change)}`));
}
function bendJson(text, change) {
    const parsed = JSON.parse(text);
    return JSON.stringify(parsed, (_key, value) => ((0,member/* isObject */.Gv)(value) ? change(value) : value));
}
/** Counts a Responses stream's events anew, so that leaving some out shows nowhere else. */
function renumber(chunks) {
    let next = 0;
    return bend(chunks, (object) => 'sequence_number' in object ? { ...object, sequence_number: next++ } : object);
}
/** Says the first words of a reply twice, the second time differently. JSON.parse takes the second, silently. */
function sayTwice(chunks, otherWords) {
    const first = chunks.findIndex((chunk) => FIRST_WORDS.test(chunk));
    const twice = (said, name) => `${said},"${name}":${JSON.stringify(otherWords)}`;
    return chunks.map((chunk, at) => (at === first ? chunk.replace(FIRST_WORDS, twice) : chunk));
}
/** An event whose data stops halfway, though the event itself is framed well. */
function breakJson(chunk) {
    return chunk.replace(DATA_LINE, (line) => line.slice(0, Math.floor(line.length / 2)));
}

;// CONCATENATED MODULE: ./lib/fault/shape-faults.js





/** Faults under status 200: each departs from the documented shape in exactly one way. */
const SHAPE_FAULTS = {
    'error-in-200': (call) => errorInSuccess(call),
    'html-200': () => reply(200, { 'content-type': 'text/html; charset=utf-8' }, [pageText(200, 'Welcome')]),
    'truncated-json': (call) => bent(call, truncated),
    'duplicate-keys': (call) => bent(call, (chunks) => sayTwice(chunks, 'Nothing of this is so.')),
    'trailing-bytes': (call) => bent(call, withTrailer),
    'empty-result': (call) => emptied(call, emptyList),
    'null-content': (call) => emptied(call, emptyMessage),
    'wrong-surface': (call) => shape_faults_plain(healthyReply(call, { surface: otherSurface(call) })),
    'output-limit': (call) => bent(call, limited),
    'wrong-content-type': (call) => wrongContentType(call),
    'unknown-terminal': (call) => bent(call, (chunks) => bend(chunks, endedUnheardOf)),
};
function shape_faults_plain({ status, headers, chunks }) {
    return reply(status, headers, chunks);
}
function bent(call, change) {
    const healthy = healthyReply(call);
    return shape_faults_plain({ ...healthy, chunks: change(healthy.chunks) });
}
/** A provider that fails behind a gateway that keeps the status answers in JSON, whether a stream was asked for or not. */
function errorInSuccess({ ids }) {
    const message = 'The provider failed to answer.';
    return shape_faults_plain((0,compose/* composeError */.t)({ status: 200, code: 'server_error', message, requestId: ids.request }));
}
/** JSON stops after two thirds; in a stream the last event that holds JSON stops halfway. */
function truncated(chunks) {
    const last = chunks.findLastIndex((chunk) => chunk.includes('data: {'));
    if (last === -1)
        return chunks.map((json) => json.slice(0, Math.floor((json.length * 2) / 3)));
    return chunks.map((chunk, at) => (at === last ? breakJson(chunk) : chunk));
}
/** The beginning of a second object after the first, or more of the model's words after the stream's end. */
function withTrailer(chunks) {
    const more = chunks[Math.floor(chunks.length / 2)] ?? '';
    return [...chunks, more.startsWith('{') ? `\n${more.slice(0, 24)}` : more];
}
/** A success without result. There is no empty form of a tool call: it is a reply in words that has none. */
function emptied(call, change) {
    const profile = call.profile === 'tool-call' ? 'minimal' : call.profile;
    const healthy = healthyReply(call, { profile });
    const chunks = isStream(call) ? healthy.chunks.filter(holdsNoWords) : healthy.chunks;
    return shape_faults_plain({ ...healthy, chunks: renumber(bend(chunks, change)) });
}
/** The events of a stream that are there whatever the model says. */
function holdsNoWords(event) {
    return !/"delta":\{"content":"[^"]|^event: response\.(?:content_part|output_text|output_item)\./.test(event);
}
/** The list of results is empty. A chat stream without its words has no list left to empty. */
function emptyList(object) {
    if (object['object'] === 'chat.completion')
        return { ...object, choices: [] };
    return object['object'] === 'response' ? { ...object, output: [] } : object;
}
/** There is a result, and nothing in it. */
function emptyMessage(object) {
    if (object['type'] === 'message')
        return { ...object, content: [] };
    return object['role'] === 'assistant' ? { ...object, content: null } : object;
}
function otherSurface({ surface }) {
    return surface === 'responses' ? 'chat-completions' : 'responses';
}
/** Both surfaces' own way to say that the token limit was met, everywhere that they say how a reply ended. */
function limited(chunks) {
    const renamed = chunks.map((chunk) => chunk.replaceAll('response.completed', 'response.incomplete'));
    return bend(renamed, (object) => {
        if (typeof object['finish_reason'] === 'string')
            return { ...object, finish_reason: 'length' };
        if (object['status'] !== 'completed')
            return object;
        const details = { incomplete_details: { reason: 'max_output_tokens' } };
        return { ...object, status: 'incomplete', ...(object['object'] === 'response' ? details : {}) };
    });
}
function endedUnheardOf(object) {
    if (typeof object['finish_reason'] === 'string')
        return { ...object, finish_reason: 'end_turn' };
    const ended = object['object'] === 'response' && object['status'] === 'completed';
    return ended ? { ...object, status: 'paused' } : object;
}
/** JSON that says it is a page, events that say they are JSON. */
function wrongContentType(call) {
    const type = isStream(call) ? 'application/json' : 'text/html; charset=utf-8';
    const healthy = healthyReply(call);
    return shape_faults_plain({ ...healthy, headers: { ...healthy.headers, 'content-type': type } });
}

;// CONCATENATED MODULE: ./lib/fault/size-faults.js


/** Faults of size: valid replies that a reader without a cap would take whole. */
const SIZE_FAULTS = {
    'huge-body': (call) => swollen(call, HUGE_BODY_BYTES, 'as-is'),
    'gzip-bomb': (call) => swollen(call, BOMB_BYTES, 'gzip'),
};
/** Four times the 4 MiB that a reply is read up to by default. */
const HUGE_BODY_BYTES = 16 * 1024 * 1024;
/** Inflated size. Deflate shrinks a run about a thousandfold (RFC 1951: 258 bytes a match), so about 32 KiB travel. */
const BOMB_BYTES = 32 * 1024 * 1024;
/** Written as it stands into a JSON string, so without quotes, backslashes and line ends. 64 KiB, a usual write. */
const BLOCK = 'More and more of the same. '.repeat(2428).slice(0, 64 * 1024);
/** Stands where the filler goes. Composed streams cut a text every 12 characters: this one stays in one piece. */
const HOLE = 'filler-here';
/**
 * The reply in its own shape, its text swollen until the whole is at least `bytes` long. A Responses stream says the
 * text several times over: every place gets the same filler, so that nothing contradicts.
 */
function swollen(call, bytes, encode) {
    const profile = call.profile === 'tool-call' ? 'minimal' : call.profile;
    const { status, headers, chunks } = healthyReply(call, { profile, text: HOLE });
    const parts = chunks.join('').split(HOLE);
    const blocks = Math.ceil(bytes / BLOCK.length / (parts.length - 1));
    const encoding = encode === 'gzip' ? { 'content-encoding': 'gzip' } : {};
    return reply(status, { ...headers, ...encoding }, size_faults_filled(parts, blocks), { encode });
}
/** Made while it is read, block by block, as often as it is read. */
function size_faults_filled(parts, blocks) {
    return {
        *[Symbol.iterator]() {
            for (const [at, part] of parts.entries()) {
                for (let block = 0; at > 0 && block < blocks; block++)
                    yield BLOCK;
                yield part;
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/fault/stream-faults.js




/** Faults inside an event stream that began well, under status 200. */
const STREAM_FAULTS = {
    // Between two events: a reader that knows no end mark takes what came for the whole.
    'stream-cut': (call) => stream(call, (events, middle) => events.slice(0, middle + 1)),
    'stream-stall': (call) => stream(call, (events, middle) => events.slice(0, middle), { then: 'stall' }),
    'stream-malformed-event': (call) => stream(call, (events, middle) => events.map((event, at) => (at === middle ? breakJson(event) : event))),
    'stream-error-event': (call) => stream(call, (events, middle) => [...events.slice(0, middle), errorEvent(call, middle)]),
    'stream-no-terminal': (call) => stream(call, (events) => events.filter((event) => !saysWhy(event))),
    'stream-endless': (call) => stream(call, (events, middle) => events.slice(0, middle + 1), {
        delayBetweenMs: ENDLESS_DELAY_MS,
        then: 'endless',
    }),
};
/** Fifty events a second: always busy, so that no idle timeout helps, and cheap for the machine. */
const ENDLESS_DELAY_MS = 20;
/** Plays a changed event stream. The middle event is always one of the model's words or arguments. */
function stream(call, change, rest = {}) {
    const { status, headers, chunks } = healthyReply(call);
    return reply(status, headers, change(chunks, Math.floor(chunks.length / 2)), rest);
}
/**
 * The chat chunk that gives the reason, or the terminal event. `[DONE]` stays: one-api ended streams so (issue 1523), and
 * a client that waits for it alone takes the reply for whole.
 */
function saysWhy(event) {
    return /"finish_reason":"|^event: response\.completed$/m.test(event);
}
/** Chat wraps the envelope in a data line; Responses has an event of its own. Source: openai-node, resources of both. */
function errorEvent({ surface, ids }, sequence) {
    const message = 'The provider failed to go on.';
    if (surface === 'responses') {
        const data = { type: 'error', code: 'server_error', message, param: null, sequence_number: sequence };
        return `event: error\ndata: ${JSON.stringify(data)}\n\n`;
    }
    const envelope = (0,compose/* composeError */.t)({ status: 200, code: 'server_error', message, requestId: ids.request });
    return `data: ${envelope.chunks.join('')}\n\n`;
}

;// CONCATENATED MODULE: ./lib/fault/transport-faults.js


/** Faults of the connection: the reply, where there is one, is well-formed as far as it goes. */
const TRANSPORT_FAULTS = {
    silent: () => ({ kind: 'silence' }),
    'slow-first-byte': (call) => healthy(call, { delayFirstByteMs: SLOW_FIRST_BYTE_MS }),
    'slow-body': (call) => healthy(call, { delayBetweenMs: SLOW_CHUNK_MS }),
    reset: () => ({ kind: 'reset' }),
    'reset-mid-body': (call) => resetMidBody(call),
    redirect: (call) => redirect(call),
};
/** Longer than a human waits, shorter than the 10 to 60 s that clients allow for one request. */
const SLOW_FIRST_BYTE_MS = 3000;
/** With PIECES pieces about two and a half seconds for a whole reply: slow, but inside every sane deadline. */
const SLOW_CHUNK_MS = 250;
const PIECES = 10;
function healthy(call, pace) {
    const { status, headers, chunks } = healthyReply(call);
    return reply(status, headers, transport_faults_cut(chunks.join(''), PIECES), pace);
}
/** Half of a good reply: an event stream breaks inside an event, JSON inside a member. */
function resetMidBody(call) {
    const { status, headers, chunks } = healthyReply(call);
    const [half = ''] = transport_faults_cut(chunks.join(''), 2);
    return reply(status, headers, [half], { then: 'reset' });
}
/**
 * 307 keeps method and body (RFC 9110, section 15.4.8): a client that follows sends the prompt, and every credential in
 * a header that it does not know as one, to another origin.
 */
function redirect({ redirectOrigin, surface }) {
    const path = surface === 'responses' ? '/v1/responses' : '/v1/chat/completions';
    return reply(307, { location: `${redirectOrigin}${path}`, 'content-type': 'text/plain; charset=utf-8' }, [
        'Temporary Redirect\n',
    ]);
}
/** Cuts by characters, never between the halves of a surrogate pair. Pieces are about equal and never empty. */
function transport_faults_cut(text, pieces) {
    const characters = Array.from(text);
    const length = Math.max(1, Math.ceil(characters.length / pieces));
    const cuts = [];
    for (let at = 0; at < characters.length; at += length)
        cuts.push(characters.slice(at, at + length).join(''));
    return cuts;
}

;// CONCATENATED MODULE: ./lib/fault/script-for.js








const MAKERS = {
    ...STATUS_FAULTS,
    ...ROUTE_FAULTS,
    ...TRANSPORT_FAULTS,
    ...SHAPE_FAULTS,
    ...STREAM_FAULTS,
    ...SIZE_FAULTS,
};
/** What the tap does with one attempt on the faulty route. Total, and the same for the same call. */
function scriptFor(call) {
    if (!plays(call))
        return { kind: 'pass-through', why: 'another-attempt' };
    if ((0,table/* needsStreaming */.EY)(call.fault) && !isStream(call))
        return { kind: 'pass-through', why: 'needs-streaming' };
    return MAKERS[call.fault](call);
}
/** `flap` fails once and is over; every other fault goes on until the caller gives up, unless one attempt is named. */
function plays({ fault, attempt, onAttempt = 'every' }) {
    if (onAttempt !== 'every')
        return attempt === onAttempt;
    return fault !== 'flap' || attempt === 1;
}

;// CONCATENATED MODULE: ./lib/flows/gate-fault.js


/** What the tap plays in a drill: nothing where the drill has no fault of the tap's. */
function faultScript(drill, models, markers, now) {
    const { cause } = drill;
    if (cause?.by !== 'tap')
        return { script: () => null, meets: () => false };
    return {
        meets: (route) => meets(cause, route),
        script(route, attempt, stream, elsewhere) {
            const fault = faultOn(cause, route);
            if (fault === null)
                return null;
            return scriptFor({
                fault,
                onAttempt: fault === cause.fault ? cause.onAttempt : 'every',
                surface: drill.upstreamSurface,
                profile: drill.profile,
                stream,
                attempt,
                model: models[route],
                now: now(),
                nonce: drill.nonce,
                ids: { reply: `${drill.id}-reply-${attempt}`, request: `${drill.id}-request-${attempt}` },
                markers,
                redirectOrigin: elsewhere,
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/flows/gate-folder.js




/** Pauses before each try: a process that was just ended may still close its files. */
const PAUSES_MS = [0, 100, 300];
/**
 * Removes the run's private folder. Never rejects, so that what a run came to stays what it came to: a folder that stays
 * behind holds output of the application, and is told with the way to remove it.
 */
async function removeFolder(folder, journal) {
    const code = await whyNotRemoved(folder);
    if (code === null)
        return;
    journal.say(`The private folder of this run, with output of the application in it, could not be removed (${code}). ` +
        `Remove it yourself: rm -rf ${quoted(folder)} (with sudo where its files belong to another user).`);
}
/**
 * Null when it is gone, else the error's code: its message may hold names that the application gave. The tries are made here:
 * those of `maxRetries` multiply with each level of folders.
 */
async function whyNotRemoved(folder) {
    let code = '';
    for (const pause of PAUSES_MS) {
        await (0,external_node_timers_promises_.setTimeout)(pause);
        try {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            return null;
        }
        catch (error) {
            code = (0,errno/* errnoOf */.UQ)(error) || 'an error';
            await makeWritable(folder);
        }
    }
    return code;
}
/**
 * Gives the folders below back to their owner: one that is read-only keeps its files. The folder itself is closed to other
 * users, so that nobody who still runs puts a link where a folder was read.
 */
async function makeWritable(folder) {
    // Those of another user stay as they are: removing tells of them.
    await (0,promises_.chmod)(folder, 0o700).catch(() => undefined);
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
        if (entry.isDirectory())
            await makeWritable((0,external_node_path_.join)(folder, entry.name));
}
function quoted(path) {
    return `'${path.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/flows/gate-needles.js
/** What must not be found in anything written, collected while the drills run. Lives in memory and nowhere else. */
class NeedleBag {
    #secrets;
    #nonces;
    #account;
    #prompts = new Set();
    #replies = new Set();
    #errors = new Set();
    constructor(secrets, nonces, account) {
        this.#secrets = secrets;
        this.#nonces = nonces;
        this.#account = account;
    }
    prompt(texts) {
        gate_needles_add(this.#prompts, texts);
    }
    reply(texts) {
        gate_needles_add(this.#replies, texts);
    }
    error(texts) {
        gate_needles_add(this.#errors, texts);
    }
    all() {
        return {
            credentials: this.#secrets.map((secret) => secret.reveal()),
            bodies: [...this.#replies],
            errors: [...this.#errors],
            prompts: [...this.#prompts],
            account: this.#account,
            nonces: this.#nonces,
        };
    }
}
function gate_needles_add(set, texts) {
    for (const text of texts)
        if (text.trim() !== '')
            set.add(text);
}

// EXTERNAL MODULE: ./lib/flows/gate-route.js + 3 modules
var gate_route = __webpack_require__(15548);
// EXTERNAL MODULE: ./lib/leak/field-search.js + 1 modules
var field_search = __webpack_require__(69353);
// EXTERNAL MODULE: ./lib/unpack/search.js + 14 modules
var unpack_search = __webpack_require__(86047);
;// CONCATENATED MODULE: ./lib/flows/gate-search.js










/** What declared product output may hold: the reply is its purpose, a key or an account detail never is. */
const IN_OUTPUT = ['credential', 'account'];
/** Searches everything that was written while the drills ran: the private folder and what the policy names. */
async function searchWritten(request) {
    const unsure = whyNoSearch(request.stillRunning);
    if (unsure !== null)
        return unsure;
    try {
        const named = await namedFiles(request);
        if ('state' in named)
            return named;
        // Fields of billing and accounts have values that were never planted: they are known by their names alone.
        const engine = (0,field_search/* withFields */.q)(request.engine, request.around.fingerprint, ['account']);
        return await (0,unpack_search/* search */.$)({ files: named }, engine);
    }
    catch (error) {
        if (!(error instanceof read_file/* UnreadableFile */.ie))
            throw error;
        return { state: 'not-searched', why: error.why, detail: error.message };
    }
}
/** What a process that still runs writes after the search is in no search. Null where none runs. */
function whyNoSearch(stillRunning) {
    if (stillRunning === 0)
        return null;
    const who = stillRunning === 1 ? '1 process' : `${stillRunning} processes`;
    return {
        state: 'not-searched',
        why: 'changed-while-read',
        detail: `${who} of the application could not be ended and may write on: of another user, as \`sudo\` makes them`,
    };
}
async function namedFiles(request) {
    const { application, evidencePaths } = request.prepared.plan.policy;
    const { directory } = request.around;
    const isDirect = application.kind === 'direct';
    const declared = isDirect ? [] : application.output.filter((each) => each !== 'stdout');
    const [own, written, evidence, output] = await Promise.all([
        expand(['**/*'], request.folder),
        writtenSince(request.before, isDirect ? [] : application.writes, directory),
        expand(evidencePaths, directory),
        expand(declared, directory),
    ]);
    if (written.lost.length > 0) {
        const detail = `${written.lost.join(', ')} was there before the run and was removed in it`;
        return { state: 'not-searched', why: 'unreadable', detail };
    }
    const missing = [...written.unmatched, ...evidence.unmatched, ...output.unmatched];
    if (missing.length > 0)
        return { state: 'not-searched', why: 'nothing-matched', detail: missing.join(', ') };
    const products = productsOf(request, output.matched);
    // Names of the private folder must not look like files of the repository.
    const mine = own.matched.map((target) => ({ ...target, show: `${search/* RUN_FOLDER */.P8}/${target.show}` }));
    // Where a file is named twice the last word counts: evidence is searched whole, also what was there before.
    return unique([...mine, ...output.matched, ...written.matched, ...evidence.matched]).map((target) => (products.has(target.path) ? { ...target, kinds: IN_OUTPUT } : target));
}
/** Paths of product output: what the policy declares, and what a caller got. */
function productsOf({ prepared, results }, declared) {
    const { application } = prepared.plan.policy;
    const stdoutIsProduct = application.kind !== 'direct' && application.output.includes('stdout');
    const given = results.drills.flatMap(({ outputs, products }) => [
        ...products,
        ...(stdoutIsProduct && outputs ? [outputs.stdout] : []),
    ]);
    return new Set([...declared.map(({ path }) => path), ...given]);
}
function unique(targets) {
    return [...new Map(targets.map((target) => [target.path, target])).values()];
}
const WORKFLOWS = '.github/workflows';
/** Searches the policy and the workflows for the real key. Without a real key there is nothing to search for. */
async function searchSource({ realKey, policyText, inputs }, around) {
    if (realKey === null)
        return { state: 'not-searched', why: 'nothing-to-search', detail: 'no real key in this run' };
    const needles = {
        credentials: [realKey.reveal()],
        bodies: [],
        errors: [],
        prompts: [],
        account: [],
        nonces: [],
    };
    const engine = (0,leak_engine/* makeEngine */.b)(needles, around.fingerprint);
    const policy = policyText === null ? [] : [{ name: policyText.path, bytes: Buffer.from(policyText.text) }];
    const said = Object.entries(inputs).filter(([name]) => name !== 'api-key');
    const inputTexts = said.map(([name, text]) => ({ name: `input ${name}`, bytes: Buffer.from(text) }));
    const workflows = await readWorkflows(around.directory);
    const texts = [...policy, ...inputTexts, ...workflows];
    return texts.length === 0 ? emptySource : (0,search_texts/* searchTexts */.n2)(texts, engine);
}
const emptySource = {
    state: 'not-searched',
    why: 'nothing-matched',
    detail: 'neither a policy nor a workflow nor an input was there to search',
};
/** The workflow files of the checkout; a job without one has none, and its inputs and policy are all there is. */
async function readWorkflows(directory) {
    const folder = (0,external_node_path_.join)(directory, WORKFLOWS);
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const files = names.filter((name) => /\.ya?ml$/.test(name));
    return Promise.all(files.map(async (name) => ({ name: `${WORKFLOWS}/${name}`, bytes: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name)) })));
}

// EXTERNAL MODULE: ./lib/flows/journal.js
var flows_journal = __webpack_require__(49558);
;// CONCATENATED MODULE: ./lib/flows/gate-observe.js














/**
 * Runs the drills, stops whatever they started, and searches all that was written: once, when every needle is known.
 * `load` brings in what is needed after the drills.
 */
async function observe(prepared, around, journal, load) {
    const needles = needleBag(prepared);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(around.temporary, 'fallback-evidence-'));
    try {
        const opened = await (0,gate_route/* openRoutes */.R)(prepared, around);
        try {
            const { routes } = opened;
            return await observeBehind({ prepared, around, journal, folder, needles, routes }, load);
        }
        finally {
            await opened.close();
        }
    }
    finally {
        await removeFolder(folder, journal);
    }
}
async function observeBehind(run, load) {
    const { prepared, around, journal, folder, needles } = run;
    const drills = await openDrills(prepared, around);
    try {
        const before = await markBefore(prepared, around);
        const drillsRun = { prepared, journal, drills, context: contextOf(run) };
        const { results, stillRunning } = await runAndStop(drillsRun, load);
        around.signal.throwIfAborted();
        const runner = await compareRunnerFiles(prepared, before.runner);
        const engine = (0,leak_engine/* makeEngine */.b)(needles.all(), around.fingerprint);
        await journal.copyTo((0,external_node_path_.join)(folder, flows_journal/* LOG_NAME */.L));
        const [written, source] = await Promise.all([
            searchWritten({ prepared, around, folder, results, engine, before: before.written, stillRunning }),
            searchSource(prepared, around),
        ]);
        return { engine, evidence: evidenceOf(results, { written, source, runner }, prepared, around) };
    }
    finally {
        await drills.close();
    }
}
/** What an application could change, as it was. */
async function markBefore({ plan }, { environment, directory }) {
    const { application } = plan.policy;
    const [runner, written] = await Promise.all([
        readRunnerFiles(environment),
        markWritten(application.kind === 'direct' ? [] : application.writes, directory),
    ]);
    return { runner, written };
}
function evidenceOf({ drills: [first, ...rest], strays }, found, prepared, around) {
    if (first === undefined)
        throw new Error('no drill was planned');
    return {
        drills: [first.seen, ...rest.map(({ seen }) => seen)],
        strays,
        ...found,
        policyComparison: prepared.policyComparison,
        runtime: around.runtime,
        flags: flagsSeen(prepared, around),
        pages: [],
        documented: [],
    };
}
function flagsSeen({ plan, inputs }, { environment }) {
    const { hosted, env } = plan.policy;
    const realKey = inputs['api-key']?.trim() ?? null;
    return (hosted?.flags ?? []).map(({ name }) => flagSeen(name, { inherited: environment, realKey, env }));
}
function needleBag({ plan, secrets, markers }) {
    const nonces = plan.drills.map(({ nonce }) => nonce);
    return new NeedleBag(secrets, nonces, Object.values(markers));
}
function contextOf({ prepared, around, folder, needles, routes }) {
    const { policy } = prepared.plan;
    const { now, elapsed, fingerprint } = around;
    const models = { fallback: policy.fallback.model, primary: policy.primary?.model ?? policy.fallback.model };
    return {
        policy,
        tap: {
            routes,
            address: policy.tap,
            surface: policy.upstreamSurface,
            profile: policy.profile,
            fields: policy.fields,
            now,
            elapsed,
            fingerprint,
            sink: needles,
        },
        canariesOf: prepared.canariesOf,
        script: (drill) => faultScript(drill, models, prepared.markers, now),
        folder,
        directory: around.directory,
        signal: around.signal,
    };
}
/** Whatever comes of the drills, nothing that they started runs afterwards. */
async function runAndStop(run, load) {
    try {
        const results = await runDrills(run, load);
        return { results, stillRunning: await run.drills.stopAll() };
    }
    catch (error) {
        await run.drills.stopAll();
        throw error;
    }
}
/** An application could write to our own bundle: all that will be needed is loaded before it starts. */
async function runDrills({ prepared, journal, drills, context }, load) {
    const drilling = () => drills.run(context, ({ id }, attempts) => {
        journal.say(`${id}: ${(0,counted/* counted */.h)(attempts, 'attempt')} seen`);
    });
    if (prepared.plan.policy.application.kind !== 'direct') {
        await load();
        return drilling();
    }
    const running = drilling();
    // Without one, loading fills the time in which sockets wait. Whoever needs a package that cannot be loaded says so.
    load().catch(() => undefined);
    return running;
}
async function compareRunnerFiles({ plan }, before) {
    return plan.policy.application.kind === 'direct' ? 'not-looked' : restoreRunnerFiles(before);
}

// EXTERNAL MODULE: ./lib/surface/fields.js
var fields = __webpack_require__(78010);
;// CONCATENATED MODULE: ./lib/contract/markdown-page.js
const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*)$/;
const REPLY_WORDS = /\b(?:response|reply|replies|returns?|output|chunk|stream|streaming|event)s?\b/i;
const REQUEST_WORDS = /\b(?:request|body|parameter|param|argument|header|query|input)s?\b/i;
/** Takes a page apart (CommonMark 0.31, sections 4.2 and 4.5). Linear in the page's length. */
function readMarkdown(text) {
    const fences = [];
    const prose = [];
    const headings = [];
    let open = null;
    for (const line of text.split(/\r\n?|\n/)) {
        if (open !== null) {
            if (closes(line, open.marks)) {
                fences.push({ info: open.info, text: open.lines.join('\n') });
                open = null;
            }
            else
                open.lines.push(line);
            continue;
        }
        const fence = FENCE.exec(line);
        if (fence) {
            open = { marks: fence[1] ?? '', info: (fence[2] ?? '').trim(), lines: [] };
            continue;
        }
        const heading = HEADING.exec(line);
        if (heading) {
            const level = (heading[1] ?? '').length;
            while ((headings.at(-1)?.level ?? 0) >= level)
                headings.pop();
            headings.push({ level, title: heading[2] ?? '' });
        }
        prose.push({ text: line, about: aboutOf(headings) });
    }
    // A fence that nobody closes goes to the end of the page.
    if (open !== null)
        fences.push({ info: open.info, text: open.lines.join('\n') });
    return { fences, prose };
}
function closes(line, marks) {
    const found = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1];
    return found?.[0] === marks[0] && (found?.length ?? 0) >= marks.length;
}
/** The innermost heading that says one of the two decides. */
function aboutOf(headings) {
    for (const { title } of headings.toReversed()) {
        const reply = REPLY_WORDS.test(title);
        const request = REQUEST_WORDS.test(title);
        if (reply !== request)
            return reply ? 'reply' : 'request';
    }
    return 'neither';
}

;// CONCATENATED MODULE: ./lib/contract/named-fields.js
/** Cells, items and components longer than this hold sentences. */
const LONGEST_NAME = 200;
/** Names that tables, lists and `<ResponseField>` components document. Weaker than a schema: nothing says what is left out. */
class NamedFields {
    #paths;
    #replyNames;
    #text;
    constructor(page, text) {
        this.#paths = page.prose.flatMap(fieldsIn).filter(({ about }) => about !== 'request');
        this.#replyNames = new Set(this.#paths.filter(({ about }) => about === 'reply').flatMap(({ names }) => names));
        this.#text = text;
    }
    says(path) {
        const names = path.flatMap((step) => (step.step === 'member' ? [step.name] : []));
        const [last = ''] = names.slice(-1);
        const asPath = this.#paths.some(({ names: named, about }) => names.every((name, at) => named[at] === name) && (about === 'reply' || named.length > 1));
        if (asPath || names.every((name) => this.#replyNames.has(name)))
            return 'yes';
        return standsIn(this.#text, last) ? 'mentioned' : 'no';
    }
}
function standsIn(text, name) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
        const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
        if (!/\w/.test(around))
            return true;
    }
    return false;
}
function fieldsIn({ text, about }) {
    const component = /<(ResponseField|ParamField)\s[^>]{0,400}?\b(?:name|body|query|path)="([^"]{1,200})"/.exec(text);
    if (component) {
        const names = namesOf(component[2] ?? '');
        return names === null ? [] : [{ names, about: component[1] === 'ResponseField' ? 'reply' : 'request' }];
    }
    const cell = /^\s*\|([^|]*)\|/.exec(text)?.[1] ?? /^\s*[-*+]\s+(`[^`]+`)/.exec(text)?.[1];
    if (cell === undefined || cell.length > LONGEST_NAME)
        return [];
    const names = namesOf(cell);
    return names === null ? [] : [{ names, about }];
}
/** `choices[].message.content`, `choices.0.message`, `**id**`, `[usage](#usage)` as members; null for a sentence. */
function namesOf(cell) {
    const plain = cell
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[`*]|\\/g, '')
        .replace(/\[[^\]]*\]/g, '')
        .trim();
    if (!/^[A-Za-z_][\w-]*(?:\.[\w-]+)*$/.test(plain))
        return null;
    const names = plain.split('.').filter((name) => !/^\d+$/.test(name));
    return names.length === 0 ? null : names;
}

;// CONCATENATED MODULE: ./lib/contract/schema-alternatives.js

/** The most schemas that one page may make us look at: CometAPI's longest has under 2,000. */
const MOST_VISITS = 20_000;
/** The most ways to combine `allOf` with `oneOf`: beyond it a page is no contract but a riddle. */
const MOST_ALTERNATIVES = 256;
/** How far references and combinations may nest. */
const schema_alternatives_DEEPEST = 40;
function walkIn(document) {
    return { document, visitsLeft: MOST_VISITS };
}
const schema_alternatives_NOTHING = { list: [], open: false };
const OPEN = { list: [], open: true };
/** A reference to elsewhere: what stands beside it still holds. */
const UNREAD = { list: [[]], open: true };
/** Resolves `$ref`, `allOf`, `oneOf` and `anyOf` of one schema. A cycle that says nothing of its own leaves the place open. */
function alternativesOf(schema, walk, choice = null) {
    return visit(schema, walk, choice, []);
}
function visit(schema, walk, choice, above) {
    walk.visitsLeft -= 1;
    if (walk.visitsLeft < 0 || above.length > schema_alternatives_DEEPEST)
        return OPEN;
    if (schema === true || above.includes(schema))
        return OPEN;
    if (!(0,member/* isObject */.Gv)(schema))
        return schema_alternatives_NOTHING;
    const here = [...above, schema];
    const inside = (each) => visit(each, walk, choice, here);
    let found = { list: [[schema]], open: false };
    const ref = (0,member/* member */.Dc)(schema, '$ref');
    if (typeof ref === 'string') {
        const target = resolve(ref, walk.document);
        found = both(found, target === undefined ? UNREAD : inside(target), walk);
    }
    for (const part of (0,member/* listOf */.c3)((0,member/* member */.Dc)(schema, 'allOf')))
        found = both(found, orNothingSaid(inside(part)), walk);
    for (const name of ['oneOf', 'anyOf']) {
        const parts = (0,member/* listOf */.c3)((0,member/* member */.Dc)(schema, name));
        if (parts.length > 0)
            found = both(found, oneOf(schema_alternatives_chosen(parts, schema, choice, walk).map(inside)), walk);
    }
    return found;
}
/** A part that says nothing (`allOf: [true]`, a cycle) takes nothing away from the others. */
function orNothingSaid(part) {
    return part.list.length === 0 ? { list: [[]], open: part.open } : part;
}
/** Every combination, as far as there is room: copying parts counts as looking at them. */
function both(a, b, walk) {
    const list = [];
    for (const left of a.list) {
        for (const right of b.list) {
            walk.visitsLeft -= 1 + Math.ceil((left.length + right.length) / 16);
            if (walk.visitsLeft < 0 || list.length >= MOST_ALTERNATIVES)
                return { list, open: true };
            list.push([...left, ...right]);
        }
    }
    return { list, open: a.open || b.open };
}
function oneOf(parts) {
    return { list: parts.flatMap(({ list }) => list), open: parts.some(({ open }) => open) };
}
/** A discriminator names the schema of a value, where the schemas themselves do not (OpenAPI 3.1, "Discriminator Object"). */
function schema_alternatives_chosen(parts, schema, choice, walk) {
    const discriminator = (0,member/* member */.Dc)(schema, 'discriminator');
    if (choice === null || (0,member/* member */.Dc)(discriminator, 'propertyName') !== choice.name)
        return parts;
    const mapped = (0,member/* member */.Dc)((0,member/* member */.Dc)(discriminator, 'mapping'), choice.value);
    if (typeof mapped === 'string') {
        const ref = mapped.includes('/') ? mapped : `#/components/schemas/${mapped}`;
        const target = resolve(ref, walk.document);
        return target === undefined ? parts : [target];
    }
    const named = parts.filter((part) => String((0,member/* member */.Dc)(part, '$ref')).endsWith(`/${choice.value}`));
    return named.length > 0 ? named : parts;
}
/** Follows a reference inside the document (RFC 6901); undefined for what lies elsewhere or is not there. */
function resolve(ref, document) {
    if (ref === '#')
        return document;
    if (!ref.startsWith('#/'))
        return undefined;
    return ref
        .slice(2)
        .split('/')
        .reduce((value, part) => {
        const name = decoded(part).replaceAll('~1', '/').replaceAll('~0', '~');
        if (Array.isArray(value))
            return /^\d{1,6}$/.test(name) ? (0,member/* listOf */.c3)(value)[Number(name)] : undefined;
        return (0,member/* member */.Dc)(value, name);
    }, document);
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

;// CONCATENATED MODULE: ./lib/contract/operation.js


/** Behind any base path that ends with a version, or with none: where the base path stands differs between documents. */
const PATHS = {
    'chat-completions': /^(?:\/[\w.-]+)*\/chat\/completions\/?$/,
    responses: /^(?:(?:\/[\w.-]+)*\/v\d+)?\/responses\/?$/,
};
/** The most paths of a document that are looked at. */
const MOST_PATHS = 5_000;
/** One document has one operation of a surface, or the same one under a few base paths. */
const MOST_OPERATIONS = 8;
/** The replies of the surface's POST operation; null where the document has no such operation. */
function repliesOf(document, surface) {
    const paths = (0,member/* member */.Dc)(document, 'paths');
    if (!(0,member/* isObject */.Gv)(paths))
        return null;
    const operations = Object.keys(paths)
        .slice(0, MOST_PATHS)
        .filter((path) => PATHS[surface].test(path))
        .map((path) => (0,member/* member */.Dc)(resolved((0,member/* member */.Dc)(paths, path), document), 'post'))
        .filter(member/* isObject */.Gv)
        .slice(0, MOST_OPERATIONS);
    if (operations.length === 0)
        return null;
    const contents = operations.flatMap((operation) => successContents(operation, document));
    const events = contents.filter(({ media }) => /event-stream/i.test(media));
    const whole = contents.filter(({ media }) => !/event-stream/i.test(media));
    return {
        document,
        whole: whole.flatMap(({ content }) => schemaIn(content)),
        events: events.flatMap(({ content }) => schemaIn(content)),
        examples: whole.flatMap(({ content }) => examplesIn(content, document)),
    };
}
/** Only what a success sends: an error's envelope documents no field of a reply. */
function successContents(operation, document) {
    const responses = (0,member/* member */.Dc)(operation, 'responses');
    if (!(0,member/* isObject */.Gv)(responses))
        return [];
    return Object.keys(responses)
        .filter((status) => /^2(?:\d\d|XX)$/i.test(status))
        .flatMap((status) => {
        const response = resolved((0,member/* member */.Dc)(responses, status), document);
        const content = (0,member/* member */.Dc)(response, 'content');
        if ((0,member/* isObject */.Gv)(content)) {
            return Object.entries(content).map(([media, each]) => ({ media, content: resolved(each, document) }));
        }
        // Swagger 2.0 has the schema in the response itself.
        return (0,member/* member */.Dc)(response, 'schema') !== undefined
            ? [{ media: 'application/json', content: response }]
            : [];
    });
}
function schemaIn(content) {
    const schema = (0,member/* member */.Dc)(content, 'schema');
    return schema === undefined ? [] : [schema];
}
function examplesIn(content, document) {
    const named = (0,member/* member */.Dc)(content, 'examples');
    const schema = resolved((0,member/* member */.Dc)(content, 'schema'), document);
    return [
        (0,member/* member */.Dc)(content, 'example'),
        ...((0,member/* isObject */.Gv)(named)
            ? Object.values(named).map((each) => (0,member/* member */.Dc)(resolved(each, document), 'value'))
            : (0,member/* listOf */.c3)(named)),
        (0,member/* member */.Dc)(schema, 'example'),
        ...(0,member/* listOf */.c3)((0,member/* member */.Dc)(schema, 'examples')),
        (0,member/* memberAt */.mz)(content, 'x-example'),
    ]
        .map((example) => (typeof example === 'string' ? parsed(example) : example))
        .filter((example) => example !== undefined);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function resolved(value, document) {
    const ref = (0,member/* member */.Dc)(value, '$ref');
    return typeof ref === 'string' ? resolve(ref, document) : value;
}

;// CONCATENATED MODULE: ./lib/contract/schema-path.js


/** Whether a schema documents what a selector reads: in one of the shapes that it allows. */
function schemaSays(schema, path, walk) {
    let place = { schemas: [schema], open: false };
    for (const step of path) {
        const next = place.schemas.map((each) => follow(each, step, walk));
        place = {
            schemas: [...new Set(next.flatMap(({ schemas }) => schemas))],
            open: place.open || next.some(({ open }) => open),
        };
        if (place.schemas.length === 0)
            return place.open ? 'open' : 'no';
    }
    return 'yes';
}
function follow(schema, step, walk) {
    const { list, open } = alternativesOf(schema, walk);
    const places = list.map((alternative) => step.step === 'member' ? memberOf(alternative, step.name) : elementOf(alternative, step, walk));
    return {
        schemas: places.flatMap(({ schemas }) => schemas),
        open: open || places.some((place) => place.open),
    };
}
function memberOf(alternative, name) {
    const declared = alternative.map((part) => (0,member/* member */.Dc)((0,member/* member */.Dc)(part, 'properties'), name)).filter(isSchema);
    if (declared.length > 0)
        return { schemas: declared, open: false };
    // A map: whatever its keys are called, this is what stands behind them.
    const others = alternative.map((part) => (0,member/* member */.Dc)(part, 'additionalProperties')).filter(saysSomething);
    if (others.length > 0)
        return { schemas: others, open: false };
    const isFree = allows(alternative, 'object') &&
        !alternative.some((part) => (0,member/* isObject */.Gv)((0,member/* member */.Dc)(part, 'properties')) || (0,member/* isObject */.Gv)((0,member/* member */.Dc)(part, 'items')));
    const hasPattern = alternative.some((part) => (0,member/* isObject */.Gv)((0,member/* member */.Dc)(part, 'patternProperties')));
    return { schemas: [], open: isFree || hasPattern };
}
function elementOf(alternative, step, walk) {
    const declared = alternative.flatMap((part) => itemsOf(part, step));
    if (declared.length === 0) {
        const isFree = allows(alternative, 'array') && !alternative.some((part) => (0,member/* isObject */.Gv)((0,member/* member */.Dc)(part, 'properties')));
        return { schemas: [], open: isFree };
    }
    if (step.step !== 'where')
        return { schemas: declared, open: declared.includes(true) };
    return elementWhere(declared, step, walk);
}
/** The kinds of element that the choice leaves: each as one schema, so that its parts stay together. */
function elementWhere(items, choice, walk) {
    const read = items.map((item) => alternativesOf(item, walk, choice));
    const fitting = read
        .flatMap(({ list }) => list)
        .filter((alternative) => mayBe(alternative, choice, walk))
        // References are resolved already: kept, they would bring the other kinds back in.
        .map((alternative) => ({ allOf: alternative.map(ownPart) }));
    return { schemas: fitting, open: read.some(({ open }) => open) };
}
const RESOLVED = ['$ref', 'allOf', 'oneOf', 'anyOf'];
function ownPart(part) {
    return Object.fromEntries(Object.entries(part).filter(([name]) => !RESOLVED.includes(name)));
}
/** Whether an element of this kind may have the value: nothing in the schema says another one. */
function mayBe(alternative, { name, value }, walk) {
    const declared = alternative.map((part) => (0,member/* member */.Dc)((0,member/* member */.Dc)(part, 'properties'), name)).filter(isSchema);
    return declared.every((schema) => {
        const { list, open } = alternativesOf(schema, walk);
        return open || list.some((parts) => parts.every((part) => admits(part, value)));
    });
}
function admits(schema, value) {
    if (Object.hasOwn(schema, 'const'))
        return schema['const'] === value;
    const allowed = (0,member/* member */.Dc)(schema, 'enum');
    return !Array.isArray(allowed) || allowed.includes(value);
}
/** Every element, or the one at an index; a tuple has its first elements apart (`prefixItems`, in 3.0 a list of `items`). */
function itemsOf(part, step) {
    const items = (0,member/* member */.Dc)(part, 'items');
    const tuple = [...(0,member/* listOf */.c3)((0,member/* member */.Dc)(part, 'prefixItems')), ...(0,member/* listOf */.c3)(items)].filter(isSchema);
    const rest = isSchema(items) ? [items] : [];
    if (step.step !== 'index')
        return [...tuple, ...rest];
    const at = tuple[step.index];
    return at === undefined ? rest : [at];
}
/** `type` is one word, in 3.1 also a list of words; without it a schema may be anything. */
function allows(alternative, type) {
    return alternative.every((part) => {
        const declared = (0,member/* member */.Dc)(part, 'type');
        if (declared === undefined)
            return !hasValue(part);
        return declared === type || (0,member/* listOf */.c3)(declared).includes(type);
    });
}
function hasValue(part) {
    return Object.hasOwn(part, 'const') || Array.isArray((0,member/* member */.Dc)(part, 'enum'));
}
/** `false` documents that nothing stands there. */
function isSchema(value) {
    return value === true || (0,member/* isObject */.Gv)(value);
}
/** `true` and `{}` allow further members without naming one: that documents none. */
function saysSomething(value) {
    return (0,member/* isObject */.Gv)(value) && Object.keys(value).length > 0;
}

;// CONCATENATED MODULE: ./lib/contract/page.js








/** YAML is read at about a megabyte a second: a longer block would hold the gate up. JSON is read ten times as fast. */
const LONGEST_YAML = 512 * 1024;
/** Blocks of a page that are looked at. */
const MOST_BLOCKS = 200;
/** A page that says nothing: an error page, a login page, a gap. It is never "still documented". */
function isDocumentation(text) {
    const start = text
        .replace(/^\uFEFF/, '')
        .trimStart()
        .slice(0, 200);
    return start !== '' && !/^(?:<!doctype html|<html|<\?xml|<head|<body)/i.test(start) && !text.includes('\0');
}
/**
 * Reads a page: an OpenAPI document, or Markdown with one in a fenced block, with JSON examples and tables as weaker
 * sources. Total and bounded for any text; nothing in it is evaluated.
 */
function readPage(text, area, surface, profile) {
    const plain = text.replace(/^\uFEFF/, '');
    const markdown = readMarkdown(plain);
    const blocks = markdown.fences.slice(0, MOST_BLOCKS);
    const whole = specificationIn(plain, blocks);
    const documents = whole === null ? blocks.flatMap((block) => documentIn(block.text) ?? []) : [whole];
    const replies = documents.flatMap((document) => repliesOf(document, surface) ?? []);
    const hidden = documents.includes(UNREADABLE) ? ['open'] : [];
    const isArea = area === surface;
    const examples = isArea ? blocks.flatMap((block) => exampleIn(block, surface)) : [];
    const names = isArea && whole === null ? new NamedFields(markdown, plain) : null;
    return {
        speaks: isArea || replies.length > 0,
        says(selector) {
            const path = (0,fields/* parsePath */.Rr)(selector);
            if ('error' in path)
                return 'no';
            return combined({
                schema: bestOf([...hidden, ...replies.map((each) => repliesSay(each, path, surface, profile))]),
                shown: [...examples, ...replies.flatMap((each) => each.examples)].some((example) => (0,fields/* seenAt */.dh)(path, example) !== 'missing'),
                named: names?.says(path) ?? 'no',
            });
        },
    };
}
/** A schema that leaves the field out outweighs a table; an example of a reply shows what is sent. */
function combined(said) {
    if (said.schema === 'yes' || said.shown)
        return 'yes';
    if (said.schema === 'no')
        return 'no';
    if (said.named === 'yes')
        return 'yes';
    return said.schema === 'open' || said.named === 'mentioned' ? 'unknown' : 'no';
}
function bestOf(said) {
    return ['yes', 'open', 'no'].find((each) => said.includes(each)) ?? null;
}
/** The application reads the assembled reply: the events of a stream count where it streams, or where nothing else is there. */
function repliesSay({ document, whole, events }, path, surface, profile) {
    const walk = walkIn(document);
    const fromWhole = whole.map((schema) => schemaSays(schema, path, walk));
    const streamed = profile === 'streaming' || whole.length === 0;
    const inEvents = streamed
        ? events.flatMap((schema) => eventPaths(path, surface).map((each) => schemaSays(schema, each, walk)))
        : [];
    return bestOf([...fromWhole, ...inEvents]);
}
/** Where an event of a stream holds what the assembled reply has: a chunk's `delta`, an event's `response`. */
function eventPaths(path, surface) {
    if (surface === 'responses')
        return [path, [{ step: 'member', name: 'response' }, ...path]];
    const [first, ...others] = path;
    const delta = others.map((step) => step.step === 'member' && step.name === 'message' ? { step: 'member', name: 'delta' } : step);
    return [path, [first, ...delta]];
}
/** A block that begins like a specification and cannot be read: what it documents is open. */
const UNREADABLE = Symbol('unreadable');
/** The whole text as a specification. A comment may stand first, where nothing else makes it Markdown. */
function specificationIn(text, fences) {
    const start = text.trimStart();
    const isSpecification = /^(?:\{|openapi:|swagger:)/.test(start) || fences.length === 0;
    return isSpecification ? documentIn(start) : null;
}
/** A JSON or YAML document of OpenAPI, `UNREADABLE`, or null for everything else. */
function documentIn(text) {
    const isJson = text.trimStart().startsWith('{');
    if (!/^[ \t{]*["']?(?:openapi|swagger)["']?[ \t]*:/m.test(text))
        return null;
    const value = isJson ? fromJson(text) : fromYaml(text);
    return (0,member/* isObject */.Gv)(value) ? value : UNREADABLE;
}
/** A block that shows a reply of the surface, by the members that only a reply has. */
function exampleIn(fence, surface) {
    if (!fence.text.trimStart().startsWith('{'))
        return [];
    const value = fromJson(fence.text);
    const object = (0,member/* stringAt */.bX)(value, 'object') ?? '';
    const isReply = surface === 'responses'
        ? object === 'response' || (0,member/* listOf */.c3)((0,member/* member */.Dc)(value, 'output')).length > 0
        : object === 'chat.completion' || (0,member/* listOf */.c3)((0,member/* member */.Dc)(value, 'choices')).length > 0;
    return isReply ? [value] : [];
}
function fromJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Aliases are followed a few times at most, so that a small block cannot grow without end (YAML 1.2.2, section 7.1). */
function fromYaml(text) {
    if (text.length > LONGEST_YAML)
        return undefined;
    try {
        return (0,dist/* parse */.qg)(text, {
            maxAliasCount: 100,
            uniqueKeys: false,
            logLevel: 'error',
            prettyErrors: false,
        });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/contract/documented.js

/**
 * For each field that the application reads, whether the pages document it. One page that does is enough; `no` only
 * where a page that speaks of the surface was read and every such page leaves the field out.
 */
function documentedFields(pages, fields, surface, profile) {
    const speaking = pages
        .map(({ area, text }) => readPage(text, area, surface, profile))
        .filter(({ speaks }) => speaks);
    return fields.map(({ path }) => ({
        selector: path,
        documented: together(speaking.map((page) => page.says(path))),
    }));
}
function together(said) {
    return ['yes', 'unknown', 'no'].find((each) => said.includes(each)) ?? 'unknown';
}

;// CONCATENATED MODULE: ./lib/contract/spec-links.js
/** Specifications that are fetched beside the declared pages: each costs a request in every scheduled run. */
const MOST_SPECS = 2;
/** Addresses or paths that end like a specification. */
const LINK = /(?<=^|[\s(<"'`])(?:https?:\/\/|\/)[^\s()<>[\]"'`]{0,300}?(?:openapi|swagger)[^\s()<>[\]"'`]{0,100}?\.(?:json|ya?ml)\b/gim;
const WORDS = {
    'chat-completions': /chat|completion/gi,
    responses: /responses?\b/gi,
};
/** Groups of CometAPI's map that document other endpoints. */
const ELSEWHERE = /\/(?:image|video|audio|music|embedding|file)s?\//i;
/**
 * The specifications of a surface that a docs map (`llms.txt`) names, best first: only on the map's own origin, since
 * a page must not choose whom we ask.
 */
function specLinks(map, mapUrl, surface) {
    const { origin } = new URL(mapUrl);
    const found = [...new Set([...map.matchAll(LINK)].map(([text]) => text))]
        .flatMap((text) => (URL.canParse(text, mapUrl) ? [new URL(text, mapUrl)] : []))
        .filter((url) => url.origin === origin && url.username === '' && url.password === '')
        .map((url) => ({ url: url.href, score: scoreOf(url.pathname, surface) }))
        .filter(({ score }) => score > 0);
    return found
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MOST_SPECS)
        .map(({ url }) => url);
}
function scoreOf(path, surface) {
    if (ELSEWHERE.test(path))
        return 0;
    const words = path.match(WORDS[surface])?.length ?? 0;
    const isWhole = /\/(?:openapi|swagger)\.(?:json|ya?ml)$/i.test(path) ? 1 : 0;
    return words * 2 + isWhole;
}

// EXTERNAL MODULE: ./lib/wire/whole.js
var whole = __webpack_require__(17934);
;// CONCATENATED MODULE: ./lib/flows/gate-pages.js







/** CometAPI's longest page, with its specification, has under 300 KB. */
const PAGE_LIMIT_BYTES = 2 * 1024 * 1024;
/** For one page. They are asked all at once, beside the drills. */
const PAGE_DEADLINE_MS = 8_000;
/** For all of it: pages, what they lead to, specifications. */
const ALL_DEADLINE_MS = 15_000;
/** A page that moved on its own origin is followed a few steps. */
const MOST_STEPS = 3;
/**
 * Starts to read the contract pages: GET without any credential or cookie, on their own origin alone. The promise that
 * it gives never rejects; what it needs is loaded before it returns.
 */
async function startPages({ pages, upstreamSurface }, around) {
    if (pages.length === 0)
        return { done: Promise.resolve([]) };
    const origins = new Set(pages.map(({ url }) => new URL(url).origin));
    const wire = await (0,wire_wire/* openWire */.K)({
        allows: (origin) => origins.has(origin),
        silenceMs: PAGE_DEADLINE_MS,
        proxy: (0,gate_route/* proxyOf */.O)(around.environment),
    });
    const signal = AbortSignal.any([AbortSignal.timeout(ALL_DEADLINE_MS), around.signal]);
    const ask = (page) => fetchPage(page, wire, signal, around.now);
    const done = Promise.all(pages.map(async (page) => {
        const fetched = await ask(page);
        if (page.area !== 'docs-map' || fetched.came.state !== 'read')
            return [fetched];
        const links = specLinks(fetched.came.text, page.url, upstreamSurface);
        const specs = await Promise.all(links.map((url) => ask({ area: `${upstreamSurface}-spec`, url })));
        // Nobody declared these: where one is not there, it is the map that is out of date.
        return [fetched, ...specs.filter(({ came }) => came.state === 'read')];
    })).finally(() => wire.close());
    return { done: done.then((lists) => lists.flat()) };
}
async function fetchPage(page, wire, signal, now) {
    const accessed = now().toISOString();
    let url = page.url;
    for (let step = 0;; step += 1) {
        const reply = await (0,whole/* fetchWhole */.O)(wire, {
            url,
            headers: { accept: 'text/markdown, application/json, text/plain, */*;q=0.1', 'user-agent': AGENT },
            maxBytes: PAGE_LIMIT_BYTES,
            deadlineMs: PAGE_DEADLINE_MS,
            signal,
        });
        const next = step < MOST_STEPS ? redirectOf(reply, url) : null;
        if (next === null)
            return { page, accessed, came: cameOf(reply) };
        url = next;
    }
}
const AGENT = 'fallback-evidence-gate';
/** Where a redirect leads on the page's own origin; null for everything else: another origin is another author. */
function redirectOf(reply, url) {
    if (reply.kind !== 'whole' || ![301, 302, 303, 307, 308].includes(reply.status))
        return null;
    const location = reply.headers.get('location')?.[0];
    if (location === undefined || !URL.canParse(location, url))
        return null;
    const next = new URL(location, url);
    return next.origin === new URL(url).origin && next.username === '' ? next.href : null;
}
function cameOf(reply) {
    if (reply.kind === 'no-whole')
        return { state: 'unreachable', why: reply.why };
    if (reply.status === 404 || reply.status === 410)
        return { state: 'gone' };
    if (reply.status !== 200)
        return { state: 'unreachable', why: `status ${String(reply.status)}` };
    const text = gate_pages_textOf(reply.bytes);
    const isHtml = /html/i.test(reply.headers.get('content-type')?.join() ?? '');
    // Login pages, error pages and gaps come with 200, too: they say nothing about the contract.
    if (text === null || isHtml || !isDocumentation(text))
        return { state: 'unreachable', why: 'no Markdown or JSON' };
    const digest = (0,external_node_crypto_.createHash)('sha256').update(reply.bytes).digest('hex');
    return { state: 'read', text, sha256: digest };
}
function gate_pages_textOf(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
/** Reads what came: after the drills, so that no parsing disturbs the tap's clock. */
function judgePages(fetched, { fields, upstreamSurface, profile }, previous) {
    const texts = fetched.flatMap(({ page, came }) => came.state === 'read' ? [{ area: page.area, text: came.text }] : []);
    return {
        pages: fetched.map((each) => pageSeen(each, previous)),
        documented: fetched.length === 0 ? [] : documentedFields(texts, fields, upstreamSurface, profile),
        warnings: fetched.flatMap(({ page, came }) => came.state === 'unreachable'
            ? [
                `The contract page ${page.area} (${page.url}) was not reached (${came.why}): no verdict. Run again.`,
            ]
            : []),
    };
}
function pageSeen({ page, accessed, came }, previous) {
    const sha256 = came.state === 'read' ? came.sha256 : null;
    const before = previous?.sources.find(({ url }) => url === page.url)?.sha256 ?? null;
    const read = before !== null && before !== sha256 ? 'changed' : 'current';
    return { ...page, accessed, sha256, state: came.state === 'read' ? read : came.state };
}

// EXTERNAL MODULE: ./lib/policy/admission.js
var policy_admission = __webpack_require__(13091);
;// CONCATENATED MODULE: ./lib/policy/canary.js
/** A piece of this length would identify the real key; the canary may share none. */
const SHARED_PIECE = 8;
/** Draws before the alphabet is widened: with 16 characters or more a first draw shares a piece about once in 10^6. */
const DRAWS = 50;
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const HEX_LETTERS = 'abcdef';
/** `sk-` and 48 letters and digits: the form of CometAPI's keys. */
const DEFAULT_PREFIX = 'sk-';
const DEFAULT_LENGTH = 48;
/**
 * The key that the application gets instead of the real one: same prefix, length and alphabet, so that a client which
 * checks the form of its key takes it, and a leak of it would have been a leak of the real one.
 * Never equal to the real key, and shares no 8 characters in a row with it.
 *
 * @param random gives that many random bytes; passed in, since this room is pure
 * @throws Error when `random` gives the same bytes for ever
 */
function canaryLike(real, random) {
    if (real === null)
        return DEFAULT_PREFIX + drawn(DEFAULT_LENGTH, LOWER + UPPER + DIGITS, random);
    const prefix = /^[A-Za-z]{2,5}[-_]/.exec(real)?.[0] ?? '';
    const body = real.slice(prefix.length);
    for (let draw = 0; draw < DRAWS * 2; draw += 1) {
        const alphabet = draw < DRAWS ? alphabetOf(body) : LOWER + UPPER + DIGITS;
        const fresh = drawn(body.length, alphabet, random);
        const kept = draw < DRAWS ? withSeparators(fresh, body) : fresh;
        if (!sharesPiece(prefix + kept, real))
            return prefix + kept;
    }
    throw new Error('No canary differs from the key: the source of randomness repeats itself.');
}
/** Every class of characters that the key uses, so that a hexadecimal key gets a hexadecimal canary. */
function alphabetOf(body) {
    if (/^[0-9a-f-]*[a-f][0-9a-f-]*$/.test(body))
        return DIGITS + HEX_LETTERS;
    const classes = [
        /[a-z]/.test(body) ? LOWER : '',
        /[A-Z]/.test(body) ? UPPER : '',
        /[0-9]/.test(body) ? DIGITS : '',
    ].join('');
    return classes === '' ? LOWER + UPPER + DIGITS : classes;
}
/** Hyphens, dots and underscores stay where they are: clients that split a key at them find the same parts. */
function withSeparators(fresh, body) {
    return fresh.replace(/./g, (character, index) => {
        const original = body.charAt(index);
        return /[A-Za-z0-9]/.test(original) ? character : original;
    });
}
function sharesPiece(canary, real) {
    if (canary === real)
        return true;
    for (let start = 0; start + SHARED_PIECE <= canary.length; start += 1) {
        if (real.includes(canary.slice(start, start + SHARED_PIECE)))
            return true;
    }
    return false;
}
/** Characters of the alphabet, each as likely as the others: bytes that would favour some are passed over. */
function drawn(count, alphabet, random) {
    const fair = 256 - (256 % alphabet.length);
    const characters = [];
    for (let round = 0; characters.length < count; round += 1) {
        if (round > count + 100)
            throw new Error('The source of randomness gives no usable bytes.');
        for (const byte of random(count)) {
            if (byte < fair && characters.length < count)
                characters.push(alphabet.charAt(byte % alphabet.length));
        }
    }
    return characters.join('');
}

// EXTERNAL MODULE: ./lib/policy/occasion.js
var policy_occasion = __webpack_require__(74875);
;// CONCATENATED MODULE: ./lib/policy/plan.js

/** Fixes what will run before anything does: the happy path first, then each error path in the order of the policy. */
function planRun(parts) {
    const { policy, occasion, strength, hasRealKey, routing, content, nonce, operationId } = parts;
    const { upstreamSurface } = policy;
    // The gate's own client asks the tap itself: no gateway in between turns one surface into the other.
    const surface = policy.application.kind === 'direct' ? upstreamSurface : policy.surface;
    const shared = { surface, upstreamSurface, profile: policy.profile };
    const happyPath = {
        ...shared,
        id: 'happy-path',
        kind: 'happy-path',
        cause: null,
        expects: 'success',
        nonce: nonce('happy-path'),
        operationId: operationId('happy-path'),
    };
    const errorPaths = withUniqueIds(policy.errorPaths).map(({ id, cause }) => ({
        ...shared,
        id,
        kind: 'error-path',
        cause,
        expects: expectedOf(cause),
        nonce: nonce(id),
        operationId: operationId(id),
    }));
    const drills = [happyPath, ...errorPaths];
    return { policy, occasion, strength, hasRealKey, routing, content, drills };
}
/** Lower-case letters, digits and hyphens, so that it can be a file name on every system. */
function nameOf(cause) {
    if (cause.by === 'gateway')
        return cause.mistake;
    return cause.route === 'primary' && !(0,table/* namesItsRoute */._Q)(cause.fault) ? `${cause.fault}-primary` : cause.fault;
}
/** Behind a primary that fails some other way than `primary-down`, the healthy fallback may serve or not. */
function expectedOf(cause) {
    if (cause.by === 'gateway')
        return (0,table/* expectationOf */.EV)(cause.mistake);
    return cause.route === 'primary' && !(0,table/* namesItsRoute */._Q)(cause.fault) ? 'either' : (0,table/* expectationOf */.EV)(cause.fault);
}
/** Two causes can share a name (another route, another attempt): the later ones are numbered. */
function withUniqueIds(causes) {
    const seen = new Map();
    return causes.map((cause) => {
        const name = nameOf(cause);
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        return { id: times === 1 ? name : `${name}-${times}`, cause };
    });
}

// EXTERNAL MODULE: ./lib/policy/secret.js
var policy_secret = __webpack_require__(17588);
// EXTERNAL MODULE: ./lib/policy/declare.js + 5 modules
var declare = __webpack_require__(22975);
// EXTERNAL MODULE: ./lib/policy/gather.js + 1 modules
var gather = __webpack_require__(77641);
// EXTERNAL MODULE: ./lib/policy/kind.js
var kind = __webpack_require__(83966);
// EXTERNAL MODULE: ./lib/policy/showing.js
var showing = __webpack_require__(37913);
;// CONCATENATED MODULE: ./lib/policy/loosened.js

/** A setting that has no strict or loose side. Every use says why. */
const NEVER_LOOSER = () => [];
/** One loosened setting, with its values as they may be printed. */
function loosened_loosened(setting, base, effective, part = null) {
    return { setting, part: part === null ? null : (0,showing/* shown */.SP)(part), base: (0,showing/* shown */.SP)(base), effective: (0,showing/* shown */.SP)(effective) };
}
/** Loosened where `isLooser`, and nothing otherwise. */
function loosenedIf(isLooser, ...words) {
    return isLooser ? [loosened_loosened(...words)] : [];
}
/** Each of the judging list that the other no longer has. */
function missingOf(setting, judging, effective) {
    return judging
        .filter((item) => !effective.includes(item))
        .map((item) => loosened_loosened(setting, item, 'not listed', item));
}
/** Each of the list that the judging one does not have. */
function addedTo(setting, judging, effective) {
    return effective
        .filter((item) => !judging.includes(item))
        .map((item) => loosened_loosened(setting, 'not listed', item, item));
}

// EXTERNAL MODULE: ./lib/policy/settings.js + 9 modules
var settings = __webpack_require__(40302);
;// CONCATENATED MODULE: ./lib/policy/looser-application.js



/**
 * The application of a change beside the one that the judging policy asks for. Its code, its command and how it is asked
 * are what the change is about, and never judged here: only how much of it is exercised and searched.
 */
function looserApplication(judging, effective) {
    const before = partsOf(judging.application);
    const after = partsOf(effective.application);
    const kind = looserKind(judging.application, effective.application);
    // The gate's own client writes nothing and settles nothing: the kind says it all.
    if (after.kind === 'direct' || before.kind === 'direct')
        return kind;
    return [
        ...kind,
        ...Object.values(PARTS).flatMap((rule) => rule({ ...before, bounds: judging.bounds }, { ...after, bounds: effective.bounds })),
    ];
}
/**
 * Without an application nothing is said about one. Only a service has a caller, who can hang up. A command and a worker
 * are judged by the same assertions: neither is the looser one.
 */
function looserKind({ kind: before }, { kind: after }) {
    const isLooser = before !== after && (after === 'direct' || before === 'service');
    return loosenedIf(isLooser, settings/* SETTINGS */.yy.application.name, before, after);
}
const looser_application_NOTHING = {
    start: '',
    ready: null,
    readyMs: 0,
    trigger: { by: 'command', run: '' },
    settleMs: null,
    writes: [],
    output: [],
};
function partsOf(application) {
    switch (application.kind) {
        case 'direct':
            return { ...looser_application_NOTHING, kind: application.kind };
        case 'command':
            return { ...looser_application_NOTHING, kind: application.kind, writes: application.writes, output: application.output };
        case 'service':
        case 'worker':
            return application;
    }
}
/** A rule for every member: a new one does not compile without. */
const PARTS = {
    // Judged before the parts are compared.
    kind: NEVER_LOOSER,
    // The application itself, and how it is asked: code under review like any other.
    start: NEVER_LOOSER,
    ready: NEVER_LOOSER,
    trigger: NEVER_LOOSER,
    // How long a start may take bounds no request: an application that is never ready fails in any case.
    readyMs: NEVER_LOOSER,
    settleMs: (judging, effective) => shorterSettle(judging, effective),
    // A pattern that covers another is not recognised as such: what the judging policy names stays named.
    writes: (judging, effective) => missingOf(settings/* SETTINGS */.yy.writes.name, judging.writes, effective.writes),
    // What counts as product is not searched for replies and prompts.
    output: (judging, effective) => addedTo(settings/* SETTINGS */.yy.output.name, judging.output, effective.output),
};
/** Silence as long as the longest pause proves that no retry follows; a shorter one does only as far as it goes. */
function shorterSettle({ settleMs: before }, { settleMs: after, bounds }) {
    if (before === null || after === null || after >= bounds.maxDelayMs)
        return [];
    return loosenedIf(after < before, settings/* SETTINGS */.yy.settle.name, (0,kind/* spokenMs */.Rr)(before), (0,kind/* spokenMs */.Rr)(after));
}

// EXTERNAL MODULE: ./lib/policy/routes.js
var routes = __webpack_require__(13678);
;// CONCATENATED MODULE: ./lib/policy/looser.js







/**
 * The settings by which a run would go that ask for less than the policy that judges it; empty where it is as strict or
 * stricter. By meaning: order, spelling and comments of a file are no part of a policy. What cannot be compared (another
 * surface, another route) is looser where the judging policy would get evidence of something that it did not ask for.
 */
function looserThan(judging, effective) {
    return Object.values(RULES).flatMap((rule) => rule(judging, effective));
}
/** A rule for every member of the policy: a new setting does not compile without one. */
const RULES = {
    // Evidence of one surface says nothing about the other.
    surface: (judging, effective) => otherThan(settings/* SETTINGS */.yy.surface.name, judging.surface, effective.surface),
    upstreamSurface: (judging, effective) => otherBridge(judging, effective),
    want: (judging, effective) => loosenedIf(judging.want === 'live' && effective.want !== 'live', settings/* SETTINGS */.yy.evidence.name, judging.want, effective.want),
    enforce: (judging, effective) => loosenedIf(judging.enforce && !effective.enforce, settings/* SETTINGS */.yy.enforce.name, 'true', 'false'),
    // `minimal` is the least that a drill can send; of the others each shows what the next one does not.
    profile: (judging, effective) => judging.profile === 'minimal'
        ? []
        : otherThan(settings/* SETTINGS */.yy.requestProfile.name, judging.profile, effective.profile),
    fallback: (judging, effective) => otherRoute(judging, effective),
    primary: (judging, effective) => loosenedIf(judging.primary !== null && effective.primary === null && effective.application.kind !== 'direct', settings/* SETTINGS */.yy.primary.name, judging.primary?.model ?? '', 'none'),
    allowedOrigins: (judging, effective) => addedTo(settings/* SETTINGS */.yy.allowedOrigins.name, judging.allowedOrigins, effective.allowedOrigins),
    application: looserApplication,
    // What the caller saw is observed; a decision log is the application's own word.
    claim: (judging, effective) => loosenedIf(judging.claim !== 'decision-log' &&
        effective.claim === 'decision-log' &&
        judging.application.kind !== 'direct', settings/* SETTINGS */.yy.claim.name, judging.claim, effective.claim),
    // What the application is given is part of the application. An address past the tap shows no attempt, which blocks.
    env: NEVER_LOOSER,
    tap: ({ tap: { listen: base } }, { tap: { listen: now } }) => loosenedIf(!reachesLess(now, base), settings/* SETTINGS */.yy.tap.name, base, now, 'listen'),
    evidencePaths: (judging, effective) => missingOf(settings/* SETTINGS */.yy.evidencePaths.name, judging.evidencePaths, effective.evidencePaths),
    // Where the log stands and how it is written describes the application; that there is one is the demand.
    decisionLog: (judging, effective) => loosenedIf(judging.decisionLog !== null &&
        effective.decisionLog === null &&
        effective.application.kind !== 'direct', settings/* SETTINGS */.yy.decisionLog.name, judging.decisionLog?.from === 'file' ? judging.decisionLog.path : 'stdout', 'none'),
    errorPaths: (judging, effective) => missingOf(settings/* SETTINGS */.yy.errorProfiles.name, judging.errorPaths.map(failureName), effective.errorPaths.map(failureName)),
    bounds: (judging, effective) => BOUND_RULES.flatMap((rule) => rule(judging.bounds, effective.bounds)),
    fields: (judging, effective) => looserFields(judging, effective.fields),
    // Said by `fields`: what was declared and is not any more is missing there.
    fieldsDeclared: NEVER_LOOSER,
    // A page by its address: what it is called decides nothing.
    pages: (judging, effective) => missingOf(settings/* SETTINGS */.yy.contractPages.name, judging.pages.map(({ url }) => url), effective.pages.map(({ url }) => url)),
    // What it runs on describes the hosted path; that it is compared is the demand.
    hosted: (judging, effective) => loosenedIf(judging.hosted !== null && effective.hosted === null, settings/* SETTINGS */.yy.hosted.name, 'declared', 'none'),
    severity: (judging, effective) => assertion/* ASSERTION_IDS */.yj.flatMap((id) => {
        const [base, now] = [judging.severity[id], effective.severity[id]];
        return loosenedIf(weight(now) < weight(base), settings/* SETTINGS */.yy.severities.name, base, now, id);
    }),
    promoted: (judging, effective) => loosenedIf(judging.promoted && !effective.promoted, settings/* SETTINGS */.yy.promoted.name, 'true', 'not true'),
    setup: (judging, effective) => looserSetup(judging.setup, effective.setup),
    // A note asks for nothing; `claims-within-scope` judges its words.
    operatorNote: NEVER_LOOSER,
    trustedApplication: (judging, effective) => loosenedIf(!judging.trustedApplication && effective.trustedApplication, settings/* SETTINGS */.yy.trustedApplication.name, 'false', 'true'),
    // Where the texts stand is no setting.
    origin: NEVER_LOOSER,
};
function otherThan(setting, base, effective) {
    return loosenedIf(base !== effective, setting, base, effective);
}
/** A gateway that turns one surface into the other is something that the judging policy has to know of. */
function otherBridge(judging, effective) {
    if (effective.upstreamSurface === effective.surface)
        return [];
    return otherThan(settings/* SETTINGS */.yy.upstreamSurface.name, judging.upstreamSurface, effective.upstreamSurface);
}
/**
 * Another model or path of a known origin is another subject, which the packet names. Another origin must be one that the
 * judging policy knows; one on this machine would be played by whoever wrote the change.
 */
function otherRoute(judging, effective) {
    const { origin } = effective.fallback;
    const known = origin === judging.fallback.origin || judging.allowedOrigins.includes(origin);
    return loosenedIf(!known, settings/* SETTINGS */.yy.baseUrl.name, judging.fallback.origin, origin);
}
/** Whether no more machines reach the tap at the one address than at the other. */
function reachesLess(listen, than) {
    const onlyHere = (0,base_url/* isLoopback */.U9)(`http://${listen.includes(':') ? `[${listen}]` : listen}`);
    return onlyHere || listen === than || ((0,routes/* isWildcard */.z2)(than) && !(0,routes/* isWildcard */.z2)(listen));
}
/** Whoever makes the failure: the tap for an application, the gateway for the gate's own client. */
function failureName(cause) {
    if (cause.by === 'gateway')
        return cause.mistake;
    return cause.route === 'primary' && cause.fault !== 'primary-down' ? `${cause.fault}@primary` : cause.fault;
}
/** Every bound is a highest value: more is looser. */
const HIGHEST = {
    maxAttempts: { setting: settings/* SETTINGS */.yy.maxAttempts.name, say: String },
    deadlineMs: { setting: settings/* SETTINGS */.yy.deadline.name, say: kind/* spokenMs */.Rr },
    maxDelayMs: { setting: settings/* SETTINGS */.yy.maxDelay.name, say: kind/* spokenMs */.Rr },
    outputTokens: { setting: settings/* SETTINGS */.yy.outputTokens.name, say: String },
};
const BOUND_RULES = Object.keys(HIGHEST).map((name) => {
    const { setting, say } = HIGHEST[name];
    return (judging, effective) => loosenedIf(effective[name] > judging[name], setting, say(judging[name]), say(effective[name]));
});
/**
 * Each field that is asked for, and each of its types. The minimum of a surface that stands where nobody declared
 * anything is no demand of the team's: the first fields that are declared replace it.
 */
function looserFields({ fields, fieldsDeclared }, now) {
    if (!fieldsDeclared)
        return [];
    return fields.flatMap(({ path, types }) => {
        const same = now.find((field) => field.path === path);
        const said = `${path}: ${types.join('|')}`;
        const setting = settings/* SETTINGS */.yy.contractFields.name;
        if (same === undefined)
            return [loosened_loosened(setting, said, 'not listed', path)];
        const isWider = same.types.some((type) => !types.includes(type));
        return loosenedIf(isWider, setting, said, `${path}: ${same.types.join('|')}`, path);
    });
}
const SETUP_NAMES = {
    environment: 'environment',
    testModel: 'test-model',
    rollback: 'rollback',
    escalation: 'escalation',
};
/** What the words of the setup say is judged by `setup-declared`; here, that they are there. */
function looserSetup(judging, effective) {
    if (judging === null)
        return [];
    if (effective === null)
        return [loosened_loosened(settings/* SETTINGS */.yy.setup.name, 'declared', 'none')];
    return Object.keys(SETUP_NAMES).flatMap((name) => loosenedIf(looser_isSaid(judging[name]) && !looser_isSaid(effective[name]), settings/* SETTINGS */.yy.setup.name, 'declared', 'none', SETUP_NAMES[name]));
}
function looser_isSaid(text) {
    return text !== null && text.trim() !== '';
}
/** `block` weighs most: the list goes from there. */
function weight(severity) {
    return assertion/* SEVERITIES */.oC.length - assertion/* SEVERITIES */.oC.indexOf(severity);
}

;// CONCATENATED MODULE: ./lib/policy/judging.js






/**
 * What the workflow chooses from job to job: which evidence of what, not how strict it is. One policy file serves a
 * matrix of surfaces and both jobs of the recipe, with the secret and with the application. An input that chooses one of
 * these is no loosening: the packet names what was chosen, and a rehearsal never promotes.
 */
const CHOSEN = [
    settings/* SETTINGS */.yy.surface,
    settings/* SETTINGS */.yy.evidence,
    settings/* SETTINGS */.yy.model,
    settings/* SETTINGS */.yy.requestProfile,
    settings/* SETTINGS */.yy.baseUrl,
    settings/* SETTINGS */.yy.trustedApplication,
].map(({ name }) => name);
/** Any of them chooses the application. */
const CHOOSING_APPLICATION = [settings/* SETTINGS */.yy.application, settings/* SETTINGS */.yy.command, settings/* SETTINGS */.yy.start].map(({ name }) => name);
/** What is started and asked does not matter here, only that it is. */
const STAND_INS = {
    [settings/* SETTINGS */.yy.command.name]: 'true',
    [settings/* SETTINGS */.yy.start.name]: 'true',
    [settings/* SETTINGS */.yy.trigger.name]: 'true',
};
/**
 * The judging policy for this job: the judging file over the defaults, for what the workflow chose. All other inputs are
 * left out, since an input of the base branch's workflow cannot be told from a new one. Where the file leaves open what a
 * run must have, the change's own value stands on both sides.
 * @throws ConfigurationError where the judging file cannot be read as a policy, or does not fit this job
 */
function judgingPolicy(file, change, { policy }) {
    const own = (0,gather/* gather */.kg)({ inputs: {}, file }).given;
    const said = (name) => (change.inputs[name] ?? '') !== '';
    const chosen = CHOSEN.filter(said).map((name) => [name, change.inputs[name] ?? '']);
    const choosesApplication = CHOOSING_APPLICATION.some(said);
    const judging = (0,declare/* declare */.x)({
        file,
        ...(change.event === undefined ? {} : { event: change.event }),
        inputs: {
            ...Object.fromEntries(chosen),
            ...(choosesApplication ? { [settings/* SETTINGS */.yy.application.name]: policy.application.kind } : {}),
        },
        beneath: {
            [settings/* SETTINGS */.yy.surface.name]: policy.surface,
            [settings/* SETTINGS */.yy.model.name]: policy.fallback.model,
            ...(choosesApplication || own.has(settings/* SETTINGS */.yy.application.name) ? STAND_INS : {}),
        },
    }).policy;
    return own.has(settings/* SETTINGS */.yy.errorProfiles.name) ? judging : withOpenErrorPaths(judging, policy);
}
/**
 * A policy that names no failures asks for one, and for one that a retry could help: else nothing would be known about
 * retries. Which one is open.
 */
function withOpenErrorPaths(judging, effective) {
    const asksForRetries = judging.errorPaths.some((cause) => cause.by === 'tap' && !(0,table/* isPermanent */.lE)(cause.fault));
    const showsRetries = effective.errorPaths.some((cause) => cause.by === 'tap' && !(0,table/* isPermanent */.lE)(cause.fault));
    return asksForRetries && !showsRetries ? judging : { ...judging, errorPaths: effective.errorPaths };
}
/**
 * The policy that a change runs by: its own, held to the judging one in everything that the verdict and the key hang on.
 * What is merely looser than allowed (a bound, a list) runs as it is, and `policy-not-loosened` fails.
 */
function heldTo(judging, effective) {
    return {
        ...effective,
        severity: stricter(judging.severity, effective.severity),
        enforce: judging.enforce || effective.enforce,
        promoted: judging.promoted || effective.promoted,
        allowedOrigins: effective.allowedOrigins.filter((origin) => judging.allowedOrigins.includes(origin)),
    };
}
function stricter(one, other) {
    const rank = (severity) => assertion/* SEVERITIES */.oC.indexOf(severity);
    const pairs = assertion/* ASSERTION_IDS */.yj.map((id) => [id, rank(one[id]) <= rank(other[id]) ? one[id] : other[id]]);
    return Object.fromEntries(pairs);
}
/** What a change loosens, and where it says so. `workflow`: the file that gives the inputs, where it is known. */
function loosenedBy(change, judging, path, workflow) {
    return looserThan(judging, change.policy).map((found) => judging_placed(found, change, path, workflow));
}
function judging_placed({ setting, part, base, effective }, { givenBy, writtenAt }, path, workflow) {
    const by = givenBy.get(setting) ?? 'default';
    const at = writtenAt(setting, part);
    const line = at?.in === 'file' ? { line: at.line, column: at.column } : { line: null, column: null };
    const file = by === 'input' ? workflow : at?.in === 'file' ? at.path : path;
    const isKey = setting === settings/* SETTINGS */.yy.severities.name || setting === settings/* SETTINGS */.yy.setup.name;
    return {
        setting: isKey && part !== null ? `${setting}.${part}` : setting,
        base,
        effective,
        by,
        place: file === null ? null : { file, ...line },
    };
}

;// CONCATENATED MODULE: ./lib/flows/gate-judging.js



/**
 * Reads what runs, and what judges it. Throws ConfigurationError where the settings cannot be run as they are; says in
 * front why, where a policy that could not be read is the reason.
 */
function judgedDeclaration(request, texts, occasion) {
    const { judging } = texts;
    const { inputs, door } = request;
    const sources = { inputs, door, file: texts.running, event: occasion.event };
    const own = declaring(sources, judging);
    const proposedOrigins = own.policy.allowedOrigins;
    if (judging.state === 'by-hand')
        return { declaration: own, comparison: { state: 'not-a-change' }, proposedOrigins };
    const judge = occasion.isChange ? judgeOf(sources, own, judging) : { policy: own.policy, why: null };
    const gap = judge.why ?? (judging.state === 'unreadable' ? judging : texts.hidden);
    const policy = heldTo(judge.policy, own.policy);
    const origin = gate_judging_originOf(judging, judge.policy, own.policy.origin);
    return {
        declaration: { ...own, policy: { ...policy, origin } },
        comparison: comparisonOf(own, judge.policy, gap, texts, occasion),
        proposedOrigins,
    };
}
function declaring(sources, judging) {
    try {
        return (0,declare/* declare */.x)(sources);
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigurationError */.j) || judging.state !== 'unreadable')
            throw error;
        const says = `${judging.why} ${judging.remedy} What follows may stand there.`;
        const first = { code: 'file-unreadable', setting: 'policy', at: { in: 'run' }, says };
        const unsaid = { value: null, allowed: null, example: null };
        throw new problem/* ConfigurationError */.j([{ ...first, ...unsaid }, ...error.problems], [], { cause: error });
    }
}
/** The judging policy for this job. One with mistakes in it is as good as unreadable: the defaults judge, and the run holds. */
function judgeOf(sources, own, judging) {
    const file = judging.state === 'found' ? judging.file : null;
    try {
        return { policy: judgingPolicy(file, sources, own), why: null };
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigurationError */.j) || file === null)
            throw error;
        return { policy: judgingPolicy(null, sources, own), why: withMistakes(error) };
    }
}
function withMistakes({ problems: [first] }) {
    const where = first.at.in === 'file' ? `${first.at.path}:${String(first.at.line)}: ` : '';
    return {
        state: 'unreadable',
        why: `The policy of the branch that judges cannot be used for this job: ${where}${first.says}`,
        remedy: 'Correct it there, in a pull request of its own, then update this branch.',
    };
}
function comparisonOf(own, judge, gap, { judging, running }, { isChange, workflowRef, repository }) {
    if (gap !== null)
        return { state: 'unreadable', why: gap.why, remedy: gap.remedy };
    if (!isChange)
        return { state: 'not-a-change' };
    const path = running?.path ?? (judging.state === 'found' ? judging.file.path : null);
    const workflow = workflowFile(workflowRef, repository);
    return { state: 'compared', loosened: loosenedBy(own, judge, path, workflow) };
}
/** `owner/name/path@ref` without what is around the path; null for a workflow of another repository. */
function workflowFile(workflowRef, repository) {
    const [file = ''] = (workflowRef ?? '').split('@', 1);
    return repository !== null && file.startsWith(`${repository}/`) ? file.slice(repository.length + 1) : null;
}
function gate_judging_originOf(judging, judge, own) {
    switch (judging.state) {
        case 'found': {
            const { ref, commit, file } = judging;
            // The file may have mistakes; then the defaults judged, and their digest is not that of the file.
            const sha256 = judge.origin.path === null ? own.sha256 : judge.origin.sha256;
            return { from: 'base', path: file.path, sha256, ref, commit, ranSha256: own.sha256 };
        }
        case 'absent':
            return { ...own, from: 'bootstrap', ref: judging.ref, commit: judging.commit };
        case 'unreadable':
            return { ...own, from: 'unreadable' };
        case 'by-hand':
            return own;
    }
}

;// CONCATENATED MODULE: ./lib/flows/gate-policy.js





/**
 * Finds both policy files. Throws ConfigurationError when a file is there and cannot be read.
 *
 * @param named the input `policy`; undefined or empty for the usual place
 * @param directory the workspace
 */
async function findPolicy(named, directory, occasion, repository) {
    const path = inRepository(named === undefined || named === '' ? settings/* POLICY_PATH */.l$ : named, directory);
    if (occasion.judgedAt.at === 'checkout') {
        const running = await fromCheckout(path, directory);
        return { judging: { state: 'by-hand' }, running, hidden: null };
    }
    const [judging, own] = await Promise.all([
        judgingText(path, occasion, repository),
        proposesItself(occasion) ? ownText(path, directory, occasion, repository) : null,
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
    const paths = isChange && path !== settings/* POLICY_PATH */.l$ ? [path, settings/* POLICY_PATH */.l$] : [path];
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
    if (await hasCheckout(directory)) {
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
    return (0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.relative)(directory, path) : path;
}
/** A workspace with anything in it was checked out: a policy file that is missing there was removed. */
async function hasCheckout(directory) {
    const names = await (0,promises_.readdir)(directory).catch(() => []);
    return names.length > 0;
}
async function fromCheckout(path, directory) {
    try {
        return { path, text: await (0,promises_.readFile)((0,external_node_path_.join)(directory, path), 'utf8') };
    }
    catch (error) {
        const code = (0,errno/* errnoOf */.UQ)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw new problem/* ConfigurationError */.j([
            {
                code: 'file-unreadable',
                setting: 'policy',
                at: { in: 'run' },
                value: path,
                says: `The policy file \`${path}\` is there and cannot be read (${(0,errno/* errnoText */.iQ)(error)}).`,
                allowed: 'a YAML file that this job may read',
                example: `chmod a+r ${path}`,
            },
        ], [], { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/flows/gate-prepare.js







/** Reads the request, finds the policy, decides what may run and plans it. Throws ConfigurationError before any call. */
async function prepare(request, around, repository) {
    const occasion = (0,policy_occasion/* occasionFrom */.i)(around.environment, request.event);
    const texts = await findPolicy(request.inputs['policy'], around.directory, occasion, repository);
    const { declaration, comparison, proposedOrigins } = judgedDeclaration(request, texts, occasion);
    const { policy, key } = declaration;
    const admission = (0,policy_admission/* admit */.w)({
        policy,
        occasion,
        hasKey: declaration.keyPresent,
        hasIdentityToken: (around.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== '',
        platform: around.platform,
        proposedOrigins,
    });
    const realKey = admission.strength === 'rehearsal' ? null : key;
    const plan = planRun({
        policy,
        occasion,
        strength: admission.strength,
        hasRealKey: realKey !== null,
        routing: { state: 'not-watched' },
        content: { tree: null, application: [], watched: [] },
        nonce: () => hex(around, 6),
        operationId: (drillId) => `gate-${drillId}-${hex(around, 4)}`,
    });
    return {
        declaration,
        admission,
        plan,
        policyComparison: comparison,
        policyText: texts.running,
        inputs: request.inputs,
        ...secretsFor(plan, declaration, realKey, around),
        markers: accountMarkers(around),
        guard: realKey === null ? null : guardOf(plan),
    };
}
/** One upstream call a drill: a retry of the application is answered here and recorded. */
function guardOf({ policy }) {
    return { model: policy.fallback.model, upstreamCalls: 1, outputTokens: policy.bounds.outputTokens };
}
function secretsFor(plan, { key: given, canaryKey }, realKey, around) {
    const { application, primary } = plan.policy;
    const one = () => canaryKey ?? (0,policy_secret/* makeSecret */.p)('canary', canaryLike(realKey?.reveal() ?? null, around.random));
    const pair = () => {
        const fallback = one();
        return { fallback, primary: primary === null ? fallback : one() };
    };
    // A service is started once, with keys that stay the same in every drill.
    const startedOnce = application.kind === 'service' || application.kind === 'worker';
    const shared = startedOnce ? pair() : null;
    const canaries = new Map(plan.drills.map(({ id }) => [id, shared ?? pair()]));
    const simulatorKey = (0,policy_secret/* makeSecret */.p)('real', canaryLike(null, around.random));
    return {
        realKey,
        simulatorKey,
        canariesOf(drillId) {
            const known = canaries.get(drillId);
            if (!known)
                throw new Error(`no canaries were made for ${drillId}`);
            return known;
        },
        secrets: [
            ...(given ? [given] : []),
            ...(realKey ? [] : [simulatorKey]),
            ...new Set([...canaries.values()].flatMap(({ primary: first, fallback }) => [first, fallback])),
        ],
    };
}
/** Account details that failing gateways name, made up anew for every run so that a copy of one is a leak for sure. */
function accountMarkers(around) {
    const digits = () => String(10_000_000 + (Buffer.from(around.random(4)).readUInt32BE() % 89_999_999));
    return {
        balance: `${digits()}.25`,
        quota: digits(),
        cost: `${digits()}.75`,
        organization: `org-${hex(around, 8)}`,
        project: `proj-${hex(around, 8)}`,
        email: `owner-${hex(around, 6)}@account.example`,
    };
}
function hex(around, bytes) {
    return Buffer.from(around.random(bytes)).toString('hex');
}
/**
 * `smoke-YYYYMMDD-<workflow run id>-<attempt>-<surface>-<profile>[-<shard>]` on a runner, `smoke-YYYYMMDD-001` by hand,
 * where `handNumber` counts the runs of a day. The shard is the job and its check run: artifacts of one workflow run
 * share one name space, and neither two jobs nor two cells of a matrix may meet in it.
 */
function runIdOf({ plan, declaration }, now, handNumber) {
    const { occasion, policy } = plan;
    const day = now.toISOString().slice(0, 10).replaceAll('-', '');
    if (occasion.runId === null)
        return `smoke-${day}-${String(handNumber).padStart(3, '0')}`;
    const run = `smoke-${day}-${occasion.runId}-${occasion.runAttempt}-${policy.surface}-${policy.profile}`;
    return [run, slug(occasion.job), slug(declaration.checkRunId)].filter((part) => part !== '').join('-');
}
/** What tells the comments of one pull request apart, beside surface and profile: the same from run to run. */
function commentShardOf({ occasion, policy }) {
    return occasion.job === null ? null : `${slug(occasion.job)}-${slug(policy.fallback.model)}`;
}
/** Longest part of a name that is taken from a job or a model. */
const SLUG_LENGTH = 40;
function slug(text) {
    return (text ?? '')
        .replace(/[^A-Za-z0-9_]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, SLUG_LENGTH);
}
/** Why this run: event and request, in one line. */
function intentOf({ occasion, policy, strength }) {
    const change = occasion.pullRequest === null ? '' : ` on pull request ${occasion.pullRequest}`;
    return `${occasion.event}${change}: ${strength} evidence for ${policy.surface}, profile ${policy.profile}`;
}

// EXTERNAL MODULE: ./lib/contract/drift.js
var drift = __webpack_require__(14757);
// EXTERNAL MODULE: ./lib/contract/watch.js
var watch = __webpack_require__(35065);
// EXTERNAL MODULE: ./lib/report/blocks.js
var blocks = __webpack_require__(70642);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
;// CONCATENATED MODULE: ./lib/report/budget.js

/** Adds whole pieces while they fit; a piece is never cut in two. */
class Budget {
    #left;
    /** `limit` in characters as JavaScript counts them: never fewer than any server counts. */
    constructor(limit) {
        this.#left = limit;
    }
    /** Takes the room of text that must be there. */
    reserve(text) {
        this.#left -= text.toString().length + SEPARATOR;
        return text;
    }
    /** As many of `items` as fit, one a line, and how many were left out. Null where not even the first one fits. */
    list(items, more) {
        const longestMore = more(items.length).toString().length + 1;
        const kept = [];
        for (const item of items) {
            const cost = item.toString().length + 1;
            if (cost + longestMore + SEPARATOR > this.#left)
                break;
            this.#left -= cost;
            kept.push(item);
        }
        const cut = items.length - kept.length;
        if (items.length === 0 || (kept.length === 0 && longestMore > this.#left))
            return null;
        const tail = cut > 0 ? [this.reserve(more(cut))] : [];
        return (0,markdown/* join */.fj)([...kept, ...tail], '\n');
    }
    /** The text when there is room for it, or nothing. */
    take(text) {
        if (text.toString().length + SEPARATOR > this.#left)
            return null;
        return this.reserve(text);
    }
}
/** Room for the blank line and the wrapping between two pieces. */
const SEPARATOR = 80;
/** Pieces under each other with a blank line between. */
function stacked(pieces) {
    return (0,markdown/* safeMd */.lS) `${(0,markdown/* join */.fj)(pieces.filter((piece) => piece !== null), '\n\n')}\n`;
}

// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/story.js
var story = __webpack_require__(95419);
;// CONCATENATED MODULE: ./lib/report/comment.js






/**
 * GitHub answers 422 above 65,536 characters (measured by many projects; the REST page names no limit). The rest is
 * room for what the server counts differently.
 */
const COMMENT_BUDGET = 60_000;
/** The second try after a 422. */
const SHORT_COMMENT_BUDGET = 20_000;
/** Characters of one message or remedy: a comment is for reading, the packet has the whole. */
const TEXT_LIMIT = 400;
const ATTEMPT_LIMIT = 60;
const SUPPORT_LINE = (0,markdown/* safeMd */.lS) `Support request text: in the job summary.`;
/** The pull request comment: read in ten seconds, everything else folded. Under 60,000 characters for any packet. */
function comment(packet, delivery) {
    const marker = markerOf(packet, delivery.shard);
    return {
        marker: marker.toString(),
        body: within(COMMENT_BUDGET, marker, packet, delivery),
        shorter: within(SHORT_COMMENT_BUDGET, marker, packet, delivery),
    };
}
/** One comment per surface, request profile and shard, so that a matrix never overwrites itself. */
function markerOf(packet, shard) {
    const happy = packet.drills.find((drill) => drill.kind === 'happy-path') ?? packet.drills[0];
    return (0,markdown/* hidden */.R)('fallback-evidence-gate', {
        surface: packet.strength.surface,
        profile: happy?.request_profile ?? 'minimal',
        shard: shard ?? '',
    });
}
function within(limit, marker, packet, delivery) {
    const told = (0,story/* story */._)(packet);
    const budget = new Budget(limit);
    const head = [
        (0,markdown/* safeMd */.lS) `${marker}\n${(0,markdown/* join */.fj)((0,blocks/* opening */.zs)(told), '\n\n')}`,
        (0,blocks/* drillTable */.Iw)(packet),
        (0,markdown/* safeMd */.lS) `<sub>${told.doesNotProve}</sub>`,
        proof(packet, delivery),
    ].map((piece) => budget.reserve(piece));
    const [first = (0,markdown/* safeMd */.lS) ``, drills = (0,markdown/* safeMd */.lS) ``, limits = (0,markdown/* safeMd */.lS) ``, links = (0,markdown/* safeMd */.lS) ``] = head;
    const support = packet.support === null ? null : budget.take(SUPPORT_LINE);
    const { blocking, warnings } = (0,findings/* sorted */.IP)(packet);
    return stacked([
        first,
        drills,
        comment_listOf(blocking, 'What blocks', budget, blocking.length > 1),
        support,
        folded(warnings, 'warning', budget),
        budget.take(rest(packet)),
        links,
        limits,
    ]);
}
function cutLine(cut) {
    return (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more finding')} did not fit here; the packet has all of them.`;
}
function comment_listOf(found, title, budget, withRemedy) {
    const items = found.map((finding) => (0,blocks/* findingItem */.dY)(finding, TEXT_LIMIT, withRemedy));
    const list = budget.list(items, cutLine);
    return list === null ? null : (0,markdown/* safeMd */.lS) `**${title}**\n\n${list}`;
}
function folded(found, word, budget) {
    const list = budget.list(found.map((finding) => (0,blocks/* findingItem */.dY)(finding, TEXT_LIMIT)), cutLine);
    return list === null ? null : (0,markdown/* details */.zH)((0,counted/* counted */.h)(found.length, word), list);
}
function rest(packet) {
    const { passed, notApplicable, silenced } = (0,findings/* sorted */.IP)(packet);
    const ids = (found) => (0,markdown/* join */.fj)(found.map((finding) => (0,markdown/* code */.aY)(finding.id)), ', ');
    const groups = [
        (0,markdown/* safeMd */.lS) `**Passed (${passed.length}):** ${ids(passed)}`,
        (0,markdown/* safeMd */.lS) `**Does not apply (${notApplicable.length}):** ${ids(notApplicable)}`,
        ...(silenced.length > 0
            ? [(0,markdown/* safeMd */.lS) `**Switched off by the policy (${silenced.length}):** ${ids(silenced)}`]
            : []),
    ];
    const title = `All the rest: ${String(passed.length)} passed, attempts, search`;
    return (0,markdown/* details */.zH)(title, (0,markdown/* join */.fj)([
        ...groups,
        (0,markdown/* safeMd */.lS) `${(0,blocks/* searchText */.wK)(packet)}`,
        (0,markdown/* safeMd */.lS) `**Attempts**\n\n${(0,blocks/* attemptList */.Gn)(packet, ATTEMPT_LIMIT)}`,
    ], '\n\n'));
}
function proof(packet, delivery) {
    const { subject } = packet;
    const commit = subject.evaluated_commit;
    const parts = [
        ...(delivery.artifactUrl === null ? [] : [(0,markdown/* safeMd */.lS) `${(0,markdown/* link */.nf)('Evidence packet', delivery.artifactUrl)}`]),
        ...(delivery.digest === null ? [] : [(0,markdown/* safeMd */.lS) `sha256 ${(0,markdown/* code */.aY)(delivery.digest.slice(0, 12))}`]),
        ...(delivery.runUrl === null ? [] : [(0,markdown/* link */.nf)('run', delivery.runUrl)]),
        ...(commit === null ? [] : [(0,markdown/* safeMd */.lS) `commit ${(0,markdown/* code */.aY)(commit.slice(0, 12))}`]),
        (0,markdown/* safeMd */.lS) `run id ${(0,markdown/* code */.aY)(packet.run_id)}`,
        ...(delivery.previous === undefined
            ? []
            : [(0,markdown/* safeMd */.lS) `before: ${(0,markdown/* link */.nf)(delivery.previous.verdict, delivery.previous.runUrl)}`]),
    ];
    return (0,markdown/* safeMd */.lS) `<sub>${(0,markdown/* join */.fj)(parts, ' &middot; ')}</sub>`;
}

// EXTERNAL MODULE: ./lib/report/drift-issue.js
var drift_issue = __webpack_require__(20447);
;// CONCATENATED MODULE: ./lib/report/outputs.js
/** The action's outputs, in the order of action.yml. The record is the happy path's: the first one of the packet. */
function outputs(packet, delivered) {
    const [happy] = packet.records;
    return {
        decision: packet.decision.value,
        'rehearsal-decision': packet.decision.rehearsal_value ?? '',
        strength: packet.decision.strength,
        'run-id': packet.run_id,
        'packet-path': delivered.packetPath,
        'packet-digest': delivered.packetDigest,
        'artifact-id': delivered.artifactId,
        'artifact-url': delivered.artifactUrl,
        'attestation-id': delivered.attestationId,
        'attestation-url': delivered.attestationUrl,
        'attestation-bundle': delivered.attestationBundle,
        blocking: packet.decision.forced_by.join(','),
        'status-class': happy?.status_class ?? 'none',
        'parse-check': happy?.parse_check ?? 'fail',
        // The highest of all drills: a happy path that was not retried says nothing of the error paths.
        'retry-count': String(Math.max(0, ...packet.records.map((record) => record.retry_count))),
        'support-packet-ready': String(packet.records.every((record) => record.support_packet_ready)),
    };
}

// EXTERNAL MODULE: ./lib/report/record-yaml.js
var record_yaml = __webpack_require__(79269);
// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(51451);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/report/sequence-diagram.js




const NAME_CHARACTERS = 80;
/** Participants by their letter in the diagram. */
const LETTERS = { primary: 'P', fallback: 'F' };
/**
 * The attempts of each drill with more than one as Mermaid sequence diagrams, one piece each, for a page that draws
 * them. Drill ids and other text from outside stand beside the fence, never in it. A timeline's few steps stay far below the
 * 50,000 characters above which GitHub draws none (Mermaid's `maxTextSize`).
 */
function sequenceDiagrams(packet) {
    const { drawn, left } = (0,timeline/* picturedOf */.Wn)(packet.drills);
    const diagrams = drawn.map(diagramOf);
    return left > 0
        ? [...diagrams, (0,markdown/* safeMd */.lS) `${(0,counted/* counted */.h)(left, 'more drill')} with retries: see the list.`]
        : diagrams;
}
function diagramOf(drill) {
    const name = (0,markdown/* code */.aY)((0,visible/* clamp */.qE)(drill.id, NAME_CHARACTERS));
    return (0,markdown/* join */.fj)([(0,markdown/* safeMd */.lS) `${name}`, (0,markdown/* fence */.EU)(sequenceDiagram((0,timeline/* timelineOf */.hf)(drill)), 'mermaid')], '\n\n');
}
/** Mermaid text of one timeline. Source of the syntax: https://mermaid.js.org/syntax/sequenceDiagram.html */
function sequenceDiagram({ steps, routes, callerLeft }) {
    const gone = '  Note over A: the caller hung up';
    const lines = steps.flatMap((step, at) => [...(at === callerLeft ? [gone] : []), ...sequence_diagram_linesOf(step)]);
    return [
        'sequenceDiagram',
        '  participant A as application',
        ...routes.map((route) => `  participant ${LETTERS[route]} as ${route}`),
        ...lines,
        ...(callerLeft !== null && callerLeft >= steps.length ? [gone] : []),
    ].join('\n');
}
function sequence_diagram_linesOf(step) {
    const letter = LETTERS[step.route];
    // A lost answer ends in a cross; an application that hangs up crosses the line from its own side.
    const back = step.outcome === 'nothing' ? `${letter}--xA` : `${letter}-->>A`;
    const answer = [step.answer, ...(step.isFromTap ? ['from the tap'] : []), ...step.answered].join(', ');
    return [
        ...(step.leftOut > 0 ? [`  Note over A: ${(0,timeline/* leftOutText */.jG)(step.leftOut)}`] : []),
        ...sequence_diagram_pause(step),
        `  A->>${letter}: ${[`attempt ${String(step.n)}`, ...step.asked].join(', ')}`,
        `  ${back}: ${answer}`,
    ];
}
function sequence_diagram_pause({ hopTo, gapMs }) {
    const after = gapMs === null ? '' : ` after ${(0,timeline/* gapText */.Ml)(gapMs)}`;
    if (hopTo !== null)
        return [`  Note over A: hop to ${hopTo}${after}`];
    return gapMs === null ? [] : [`  Note over A: waits ${(0,timeline/* gapText */.Ml)(gapMs)}`];
}

// EXTERNAL MODULE: ./lib/report/support-text.js
var support_text = __webpack_require__(86289);
;// CONCATENATED MODULE: ./lib/report/summary.js









/**
 * The runner drops a step's summary above 1 MiB
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits).
 * Counted in UTF-8 bytes there and in characters here: a character of ours has at most three bytes.
 */
const SUMMARY_BUDGET = Math.floor((1024 * 1024) / 3) - 4096;
/** What is left when even the full summary is refused. */
const SHORT_SUMMARY_BUDGET = 60_000;
const summary_TEXT_LIMIT = 2000;
const summary_ATTEMPT_LIMIT = 400;
const RECORD_LIMIT = 20;
/** The job summary: the comment's opening, then everything that a reviewer may want to paste or check. */
function summary(packet, delivery, limit = SUMMARY_BUDGET) {
    const told = (0,story/* story */._)(packet);
    const budget = new Budget(limit);
    const head = budget.reserve((0,markdown/* join */.fj)((0,blocks/* opening */.zs)(told), '\n\n'));
    const drills = budget.reserve((0,blocks/* drillTable */.Iw)(packet));
    const foot = budget.reserve((0,markdown/* safeMd */.lS) `**${told.doesNotProve}**\n\n${facts(packet, delivery)}`);
    const found = (0,findings/* sorted */.IP)(packet);
    return stacked([
        head,
        drills,
        summary_listOf(found.blocking, 'What blocks', budget),
        summary_listOf(found.warnings, 'Warnings', budget),
        support(packet, budget),
        ...summary_timeline(packet, budget),
        budget.take(records(packet)),
        uncertainty(packet, budget),
        summary_listOf(found.silenced, 'Switched off by the policy', budget),
        budget.take((0,markdown/* safeMd */.lS) `${allFindings(packet)}`),
        budget.take((0,markdown/* details */.zH)('Attempts', (0,blocks/* attemptList */.Gn)(packet, summary_ATTEMPT_LIMIT))),
        budget.take(sources(packet)),
        foot,
    ]);
}
function summary_listOf(found, title, budget) {
    const list = budget.list(found.map((finding) => (0,blocks/* findingItem */.dY)(finding, summary_TEXT_LIMIT)), (cut) => (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more finding')} did not fit here; the packet has all of them.`);
    return list === null ? null : (0,markdown/* safeMd */.lS) `#### ${title}\n\n${list}`;
}
/** In a block of its own, so that it can be copied with one click. */
function support(packet, budget) {
    const text = (0,support_text/* supportText */.D)(packet);
    return text === null ? null : budget.take((0,markdown/* safeMd */.lS) `#### Support request, to paste\n\n${(0,markdown/* fence */.EU)(text, 'text')}`);
}
const TIMELINE_HEAD = (0,markdown/* safeMd */.lS) `#### Timeline of attempts\n\n<sub>Counter: what a request says of itself, a hint only.</sub>`;
/** Whole diagrams while there is room; the folded list has every attempt in words. */
function summary_timeline(packet, budget) {
    const diagrams = sequenceDiagrams(packet);
    if (diagrams.length === 0)
        return [];
    return [budget.take(TIMELINE_HEAD), ...diagrams.map((diagram) => budget.take(diagram))];
}
function records(packet) {
    const shown = packet.records.slice(0, RECORD_LIMIT);
    const left = packet.records.length - shown.length;
    const text = shown.map(record_yaml/* recordYaml */.n).join('\n---\n');
    const more = left > 0 ? (0,markdown/* safeMd */.lS) `\n\n${(0,counted/* counted */.h)(left, 'more record')} in the packet.` : (0,markdown/* safeMd */.lS) ``;
    return (0,markdown/* safeMd */.lS) `#### Evidence records, to paste into a review\n\n${(0,markdown/* fence */.EU)(text, 'yaml')}${more}`;
}
function uncertainty(packet, budget) {
    const list = budget.list(packet.uncertainty.map((line) => (0,markdown/* safeMd */.lS) `- ${line}`), (cut) => (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more line')} in the packet.`);
    return list === null ? null : (0,markdown/* safeMd */.lS) `#### What this run leaves open\n\n${list}`;
}
function allFindings(packet) {
    const items = packet.findings.map((finding) => (0,markdown/* safeMd */.lS) `- ${(0,markdown/* code */.aY)(finding.id)}: ${finding.outcome}${finding.code === null ? '' : ` (${finding.code})`}, ${finding.severity}`);
    return (0,markdown/* details */.zH)(`All ${String(items.length)} assertions`, (0,markdown/* join */.fj)(items, '\n'));
}
function sources(packet) {
    const items = packet.sources.map((source) => (0,markdown/* safeMd */.lS) `- ${(0,markdown/* link */.nf)(source.area, source.url)}: ${source.state}, ${source.accessed ?? 'not read in this run'}`);
    return (0,markdown/* details */.zH)('Contract pages', items.length > 0 ? (0,markdown/* join */.fj)(items, '\n') : (0,markdown/* safeMd */.lS) `${'None.'}`);
}
function facts(packet, delivery) {
    const { strength, policy, environment, tool } = packet;
    const lines = [
        (0,markdown/* safeMd */.lS) `Run ${(0,markdown/* code */.aY)(packet.run_id)}: ${packet.intent}`,
        (0,markdown/* safeMd */.lS) `Model ${(0,markdown/* code */.aY)(strength.model)} at ${(0,markdown/* code */.aY)(strength.route_origin)}. ${(0,blocks/* searchText */.wK)(packet)}`,
        (0,markdown/* safeMd */.lS) `Policy ${policy.path === null ? 'from inputs' : (0,markdown/* code */.aY)(policy.path)}, ${(0,markdown/* code */.aY)(policy.sha256.slice(0, 12))}. ${judge(packet)}`,
        (0,markdown/* safeMd */.lS) `${tool.name} ${tool.version}, Node ${environment.node}, ${environment.os} ${environment.arch}.`,
        ...(delivery.artifactUrl === null ? [] : [(0,markdown/* safeMd */.lS) `${(0,markdown/* link */.nf)('Evidence packet', delivery.artifactUrl)}`]),
        ...(delivery.digest === null ? [] : [(0,markdown/* safeMd */.lS) `Packet sha256 ${(0,markdown/* code */.aY)(delivery.digest)}`]),
    ];
    return (0,markdown/* join */.fj)(lines, '<br>\n');
}
/** Which policy judged, and where it was read. */
function judge({ policy }) {
    const where = policy.ref === null
        ? (0,markdown/* safeMd */.lS) ``
        : (0,markdown/* safeMd */.lS) ` at ${(0,markdown/* code */.aY)(policy.ref)}${policy.commit === null ? '' : (0,markdown/* safeMd */.lS) ` (${(0,markdown/* code */.aY)(policy.commit.slice(0, 12))})`}`;
    const ran = policy.ran_sha256 === policy.sha256
        ? (0,markdown/* safeMd */.lS) ``
        : (0,markdown/* safeMd */.lS) ` The change's own ran: ${(0,markdown/* code */.aY)(policy.ran_sha256.slice(0, 12))}.`;
    return (0,markdown/* safeMd */.lS) `Judged by: ${JUDGE_WORDS[policy.judged_by]}${where}.${ran}`;
}
const JUDGE_WORDS = {
    base: 'the policy',
    bootstrap: 'the defaults, since there is no policy yet',
    unreadable: 'nobody, since the policy could not be read',
    checkout: 'the policy file of this folder',
    inputs: 'the defaults and what was asked for',
};

;// CONCATENATED MODULE: ./lib/flows/gate-texts.js









/**
 * Renders everything that will be shown and searches it: the same promise as the packet's. A decision whose packet, or
 * whose signature, was lost is a claim: a later step reads `hold`.
 */
function textsOf(request) {
    const { sealed, path, delivery, attestation, prepared, engine } = request;
    const { packet, digest } = sealed;
    const artifactUrl = delivery.state === 'delivered' && delivery.artifactUrl !== '' ? delivery.artifactUrl : null;
    const facts = { artifactUrl, digest, runUrl: packet.subject.run_url, shard: commentShardOf(prepared.plan) };
    const note = prepared.admission.run === 'rehearsal-instead'
        ? `${prepared.admission.text} ${prepared.admission.remedy}`
        : null;
    const texts = {
        note,
        summary: summary(packet, facts),
        summaryShort: summary(packet, facts, SHORT_SUMMARY_BUDGET),
        comment: comment(packet, facts),
        support: (0,support_text/* supportText */.D)(packet),
        drift: driftOf(request, artifactUrl),
    };
    const found = leakKinds(engine, Buffer.from(shownTexts(texts).join('\n')));
    const [first, ...rest] = found;
    const said = outputs(packet, {
        packetPath: path,
        packetDigest: digest,
        artifactId: delivery.state === 'delivered' ? delivery.artifactId : '',
        artifactUrl: artifactUrl ?? '',
        ...attestationOutputs(attestation),
    });
    return {
        texts,
        withheld: first === undefined ? null : [first, ...rest],
        outputs: delivery.state === 'lost' || attestation.state === 'lost' ? { ...said, decision: 'hold' } : said,
    };
}
function attestationOutputs(attestation) {
    return attestation.state === 'attested'
        ? {
            attestationId: attestation.id,
            attestationUrl: attestation.url,
            attestationBundle: attestation.bundlePath,
        }
        : { attestationId: '', attestationUrl: '', attestationBundle: '' };
}
/** Everything that somebody will read. */
function shownTexts({ summary: page, comment: sticky, note, support, drift }) {
    const issue = drift === null ? [] : [drift.title, drift.standing, drift.over];
    return [page, sticky.body, note ?? '', support ?? '', ...issue].map(String);
}
/** A run that watches its contract keeps the issue, unless the policy wants none. */
function driftOf({ sealed: { packet }, prepared, previous }, artifactUrl) {
    const { declaration, plan } = prepared;
    if (declaration.driftIssue === 'never' || !(0,watch/* watchesContract */.G)(plan))
        return null;
    return (0,drift_issue/* driftIssue */.Z)(packet, { previous, state: (0,drift/* contractState */.gz)(packet, plan.policy.fields), artifactUrl });
}

// EXTERNAL MODULE: ./lib/flows/publisher.js
var flows_publisher = __webpack_require__(57821);
// EXTERNAL MODULE: ./lib/flows/tool.js
var flows_tool = __webpack_require__(61963);
;// CONCATENATED MODULE: ./lib/flows/gate.js















/** One whole run: prepare, observe, judge, seal, publish. The page to read first. */
async function gate(request, ports) {
    const { around, journal, publisher } = ports;
    const prepared = await prepare(request, around, ports.repository);
    ports.mask(prepared.secrets.map((secret) => secret.reveal()));
    announce(prepared, journal);
    // Read before the application starts: it could write to the bundle.
    const tool = await (0,flows_tool/* toolOf */.w)(around.entry);
    const contract = await startContract(prepared, ports);
    const { evidence: observed, engine } = await observe(prepared, around, journal, () => publisher.load(prepared));
    const { plan } = prepared;
    const { previous, ...pages } = await contract.read();
    const evidence = { ...observed, ...pages };
    const findings = assess(evidence, plan);
    const decision = decide(findings, plan.policy.promoted, plan.strength);
    const runId = runIdOf(prepared, around.now(), await handNumber(around));
    const packet = draft(evidence, plan, findings, decision, {
        runId,
        tool,
        intent: intentOf(plan),
    });
    const sealed = seal(packet, engine);
    if (sealed.state === 'withheld')
        return withhold(sealed.kinds, ports);
    const path = await (0,packet_file/* writePacket */.S)(sealed, around.outputFolder);
    const delivery = await publisher.deliver(sealed, path, prepared);
    const attestation = await attestationOf({ sealed, path, delivery, prepared, engine }, publisher);
    for (const lost of [delivery, attestation])
        if (lost.state === 'lost')
            publisher.warn(`${lost.why} ${lost.remedy}`);
    const texted = { sealed, path, delivery, attestation, prepared, engine, previous };
    const { texts, outputs, withheld } = textsOf(texted);
    if (withheld)
        return withhold(withheld, ports);
    for (const lost of await publisher.show({ sealed, path, texts, outputs, prepared }))
        publisher.warn(`${lost.why} ${lost.remedy}`);
    const arrived = arrivalOf(delivery, attestation);
    return { exit: (0,exit_code/* exitCode */.I)(decision, plan.policy.want, plan.policy.enforce, arrived), sealed, path };
}
function arrivalOf(delivery, attestation) {
    if (delivery.state === 'lost')
        return 'lost';
    return attestation.state === 'lost' ? 'unsigned' : 'delivered';
}
/** Pages and the packet of the last scheduled run are fetched beside the drills, and read when those are over. */
async function startContract(prepared, { around, publisher, previousPacket }) {
    const { policy } = prepared.plan;
    const pages = await startPages(policy, around);
    const earlier = previousPacket(prepared);
    return {
        async read() {
            const [fetched, previous] = await Promise.all([pages.done, earlier]);
            if (previous.state === 'not-read')
                publisher.warn(`${previous.why} ${previous.remedy}`);
            const packet = previous.state === 'found' ? previous.packet : null;
            const { warnings, ...read } = judgePages(fetched, policy, packet);
            for (const warning of warnings)
                publisher.warn(warning);
            return { ...read, previous: packet };
        },
    };
}
function announce({ plan, admission }, journal) {
    const { policy, strength, drills } = plan;
    journal.say(`${strength}: ${policy.surface}, ${drills.length} drills, application ${policy.application.kind}`);
    if (admission.run === 'rehearsal-instead')
        journal.say(`${admission.text} ${admission.remedy}`);
}
async function withhold(kinds, { publisher }) {
    await publisher.refuse(withheldText(kinds), (0,flows_publisher/* outputsWithoutPacket */.n)(''));
    return { exit: exit_code/* EXIT */.d.blocked, sealed: null, path: null };
}
/** By hand, packets of one folder are numbered. */
async function handNumber(around) {
    const day = around.now().toISOString().slice(0, 10).replaceAll('-', '');
    const names = await (0,promises_.readdir)(around.outputFolder).catch(() => []);
    const numbers = names.map((name) => Number(new RegExp(`^evidence-smoke-${day}-(\\d{3})\\.json$`).exec(name)?.[1] ?? 0));
    return Math.max(0, ...numbers) + 1;
}


/***/ }),

/***/ 49558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ LOG_NAME),
/* harmony export */   _: () => (/* binding */ openJournal)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

const LOG_NAME = 'gate.log';
/** `show` prints one line: to the terminal's stderr or to the runner's log. */
function openJournal(show) {
    const lines = [];
    return {
        say(line) {
            lines.push(line);
            show(line);
        },
        copyTo: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${lines.join('\n')}\n`, { mode: 0o600 }),
    };
}


/***/ }),

/***/ 57821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ outputsWithoutPacket)
/* harmony export */ });
/** Outputs of a run that has no packet: what a later step reads must never say promote by being empty. */
function outputsWithoutPacket(strength) {
    return {
        decision: 'hold',
        'rehearsal-decision': '',
        strength,
        'run-id': '',
        'packet-path': '',
        'packet-digest': '',
        'artifact-id': '',
        'artifact-url': '',
        'attestation-id': '',
        'attestation-url': '',
        'attestation-bundle': '',
        blocking: '',
        'status-class': 'none',
        'parse-check': 'fail',
        'retry-count': '0',
        'support-packet-ready': 'false',
    };
}


/***/ }),

/***/ 44434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ surroundings)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


/** Reads the process. The fingerprint key is made here and never leaves the closure. */
function surroundings(outputFolder, signal, directory) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    const environment = { ...process.env };
    return {
        environment,
        directory: directory ?? environment['GITHUB_WORKSPACE'] ?? process.cwd(),
        outputFolder,
        temporary: environment['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        platform: process.platform,
        now: () => new Date(),
        elapsed: () => performance.now(),
        random: (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(bytes),
        fingerprint: (value) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(value).digest('hex').slice(0, 16),
        runtime: { os: process.platform, arch: process.arch, node: process.versions.node },
        entry: process.argv[1] ?? null,
        signal,
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


const TOOL_NAME = 'fallback-evidence-gate';
const TOOL_VERSION = '0.1.0';
/** Where packets go unless `--out` says otherwise. */
const DEFAULT_OUT = 'evidence';
/** Name, version and the SHA-256 of the running bundle's entry; null where there is none or it cannot be read. */
async function toolOf(entry) {
    const bundleSha256 = entry === null ? null : await digestOf(entry);
    return { name: TOOL_NAME, version: TOOL_VERSION, bundleSha256 };
}
async function digestOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).then((bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), () => null);
}


/***/ }),

/***/ 72888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uw: () => (/* binding */ NOT_ASSERTED),
  NY: () => (/* binding */ PACKET_LIMIT_BYTES),
  As: () => (/* binding */ packetSchema)
});

// UNUSED EXPORTS: record

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./lib/attempts/backoff.js
var backoff = __webpack_require__(38026);
// EXTERNAL MODULE: ./lib/evidence/assertion.js
var assertion = __webpack_require__(17013);
// EXTERNAL MODULE: ./lib/evidence/fault.js
var fault = __webpack_require__(99621);
// EXTERNAL MODULE: ./lib/evidence/policy.js
var policy = __webpack_require__(56647);
;// CONCATENATED MODULE: ./lib/evidence/routing.js
/** What a routing file itself counts in. Shares are percent of the route's group, whatever the unit. */
const SHARE_UNITS = [
    /** Relative numbers: their sum is the whole. */
    'weight',
    'percent',
    /** 0 to 1. */
    'fraction',
    /** Out of another whole that the file names (Argo's `maxTrafficWeight`, LaunchDarkly's 100000). */
    'parts',
    /** The first that is healthy gets everything. */
    'order',
];

// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
// EXTERNAL MODULE: ./lib/evidence/surface.js
var surface = __webpack_require__(38534);
;// CONCATENATED MODULE: ./lib/evidence/contract.js
/** What became of a contract page: `unreachable` says nothing about the page. */
const PAGE_STATES = ['current', 'changed', 'gone', 'unreachable', 'not-checked'];

;// CONCATENATED MODULE: ./lib/packet/schema-words.js

/** A text of ours, or one that was checked. */
const schema_words_text = schemas/* string */.YjP().max(2000);
/** A name that can stand in a file name or an address. */
const id = schemas/* string */.YjP().regex(/^[\w.:@/+-]{1,256}$/);
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);

;// CONCATENATED MODULE: ./lib/packet/schema-contract.js



/** One contract page, as this run found it. */
const source = schemas/* object */.Ikc({
    area: id,
    url: schemas/* url */.OZ5(),
    accessed: iso/* datetime */.w$().nullable(),
    sha256: sha256.nullable(),
    state: schemas/* enum */.k5n(PAGE_STATES),
});
/** Whether the pages still document a field that is read. */
const documented = schemas/* object */.Ikc({ selector: schema_words_text, documented: schemas/* enum */.k5n(['yes', 'no', 'unknown']) });
/** What the run ran on. */
const environment = schemas/* object */.Ikc({
    os: schema_words_text,
    arch: schema_words_text,
    node: schema_words_text,
    /** What requests said of the SDK and the runtime that sent them. */
    tools: schemas/* array */.YOg(schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['runtime', 'sdk']), name: id, version: id })),
    /** What the policy declares of the hosted path, beside what this run saw; null where nothing told. */
    hosted: schemas/* array */.YOg(schemas/* object */.Ikc({
        what: schema_words_text,
        declared: schema_words_text,
        seen: schema_words_text.nullable(),
        state: schemas/* enum */.k5n(['same', 'other', 'not-told']),
    })),
});

;// CONCATENATED MODULE: ./lib/packet/schema.js










/** Packets over this size are refused: reviewers read them, artifacts keep them, attestations point at them. */
const PACKET_LIMIT_BYTES = 1024 * 1024;
/** What no packet asserts, whatever was seen. Fixed: it stands in every packet. */
const NOT_ASSERTED = [
    'availability',
    'price',
    'quota',
    'rate limit',
    'uptime',
    'latency',
    'billing',
    'support response time',
];
const gitObject = schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const token = schemas/* string */.YjP().regex(/^[\w.:-]{1,128}$/);
const fingerprint = schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/);
const count = schemas/* int */.Whr().min(0);
const statusClass = schemas/* enum */.k5n(['2xx', '3xx', '4xx', '5xx', 'none']);
const decisionValue = schemas/* enum */.k5n(['promote', 'hold', 'rollback']);
const schema_surface = schemas/* enum */.k5n(surface/* SURFACES */.n$);
const strength = schemas/* enum */.k5n(['rehearsal', 'contract', 'live']);
const routeName = schemas/* enum */.k5n(fault/* ROUTES */.bw);
const answeredBy = schemas/* enum */.k5n(['gateway', 'simulator', 'tap']);
const unknownOrBoolean = schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* literal */.euz('unknown')]);
const attempt = schemas/* object */.Ikc({
    n: schemas/* int */.Whr().min(1),
    route: routeName,
    target: schemas/* enum */.k5n(['declared', 'other-surface', 'other-path', 'other-origin', 'side-call']),
    model: schemas/* enum */.k5n(['declared', 'other']),
    gap_ms: schemas/* number */.aig().min(0).nullable(),
    answered_by: answeredBy,
    ending: schemas/* enum */.k5n([
        'reply',
        'refused',
        'reset',
        'deadline',
        'dns',
        'tls',
        'blocked',
        'key-echoed',
        'caller-left',
    ]),
    status: schemas/* int */.Whr().nullable(),
    retry_after_ms: schemas/* number */.aig().min(0).nullable(),
    layer_hint: schemas/* object */.Ikc({ header: id, count: schemas/* int */.Whr() }).nullable(),
    request_fingerprint: fingerprint,
    reply_fingerprint: fingerprint.nullable(),
    request_bytes: count,
    reply_bytes: count.nullable(),
});
const reading = schemas/* object */.Ikc({
    outcome: schemas/* enum */.k5n(['pass', 'fail', 'ambiguous', 'none']),
    code: schemas/* enum */.k5n([...surface/* FAIL_CODES */.aC, ...surface/* AMBIGUITY_CODES */.BF]).nullable(),
    error_code: schemas/* enum */.k5n([...surface/* KNOWN_ERROR_CODES */.OG, 'other']).nullable(),
    fields: schemas/* record */.g1P(schema_words_text, schemas/* enum */.k5n([...surface/* JSON_TYPES */.J_, 'missing', 'mixed'])),
});
const drill = schemas/* object */.Ikc({
    id: id,
    kind: schemas/* enum */.k5n(['happy-path', 'error-path']),
    request_profile: schemas/* enum */.k5n(surface/* REQUEST_PROFILES */.rB),
    cause: schemas/* object */.Ikc({
        by: schemas/* enum */.k5n(['tap', 'gateway']),
        planned: schemas/* enum */.k5n([...new Set([...fault/* FAULTS */.y2, ...fault/* MISTAKES */.kH])]),
        met: schemas/* boolean */.zMY(),
    })
        .nullable(),
    attempts: schemas/* array */.YOg(attempt),
    retry_count: count,
    hops: count,
    /** Who sent the attempts after the first, by the counters in the requests: hints, never believed. */
    retries: schemas/* object */.Ikc({
        by: schemas/* object */.Ikc({ sdk: count, proxy: count, above: count, unknown: count }),
        contradicted: schemas/* boolean */.zMY(),
    }),
    backoff: schemas/* enum */.k5n(backoff/* BACKOFF_KINDS */.Lw),
    /** Whose reply ended the request well; null where nobody's did. */
    served: schemas/* object */.Ikc({ route: routeName, model: schemas/* enum */.k5n(['declared', 'other']), answered_by: answeredBy })
        .nullable(),
    /** How many attempts had begun when the caller hung up; null where none did. */
    caller_left_after: count.nullable(),
    reading,
    application: schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(policy/* APPLICATION_KINDS */.B),
        ended: schemas/* enum */.k5n(['direct', 'exit', 'signal', 'deadline', 'decided', 'settled', 'not-started']),
        exit_code: schemas/* int */.Whr().nullable(),
        claim: schemas/* enum */.k5n(['success', 'failure', 'silent']),
    }),
    decision: schemas/* object */.Ikc({
        found: schemas/* enum */.k5n(['none-declared', 'unreadable', 'none', 'one', 'several']),
        value: schemas/* enum */.k5n(['promote', 'hold', 'rollback', 'unknown-value', 'missing']).nullable(),
        source: schemas/* enum */.k5n(['stdout', 'file']).nullable(),
        matches: schemas/* boolean */.zMY().nullable(),
    }),
    request_id: token.nullable(),
});
/** The flat evidence record: exactly these fields, in this order, one a drill. */
const record = schemas/* object */.Ikc({
    run_id: id,
    api_surface: schema_surface,
    request_profile: id,
    credential_ref: schemas/* literal */.euz('<API_KEY_PLACEHOLDER>'),
    status_class: statusClass,
    parse_check: schemas/* enum */.k5n(['pass', 'fail']),
    fallback_decision: decisionValue,
    retry_count: count,
    credential_logged: unknownOrBoolean,
    body_redacted: unknownOrBoolean,
    support_packet_ready: schemas/* boolean */.zMY(),
    operator_note: schema_words_text,
});
const place = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ at: schemas/* literal */.euz('file'), file: schema_words_text, line: schemas/* int */.Whr().nullable(), column: schemas/* int */.Whr().nullable() }),
    schemas/* object */.Ikc({ at: schemas/* literal */.euz('attempt'), drill: id, attempt: schemas/* int */.Whr().nullable() }),
]);
const finding = schemas/* object */.Ikc({
    id: schemas/* enum */.k5n(assertion/* ASSERTION_IDS */.yj),
    outcome: schemas/* enum */.k5n(['pass', 'fail', 'not-evaluated', 'not-applicable']),
    severity: schemas/* enum */.k5n(assertion/* SEVERITIES */.oC),
    code: schemas/* union */.KCZ([id, schemas/* enum */.k5n(assertion/* NOT_APPLICABLE_CODES */.n8)]).nullable(),
    message: schema_words_text.nullable(),
    remedy: schema_words_text.nullable(),
    places: schemas/* array */.YOg(place),
});
const schema_search = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(['searched', 'not-searched']),
    why: id.nullable(),
    files: count,
    bytes: count,
    techniques_proven: schemas/* array */.YOg(schemas/* enum */.k5n(search/* TECHNIQUES */.A)),
    kinds_armed: schemas/* array */.YOg(schemas/* enum */.k5n(search/* LEAK_KINDS */.s8)),
});
const support = schemas/* object */.Ikc({
    request_id: token.nullable(),
    endpoint: schemas/* string */.YjP().max(2200),
    model: schema_words_text,
    time_utc: iso/* datetime */.w$(),
    request_shape: schema_words_text,
    expected: schema_words_text,
    actual: schema_words_text,
    error_code: schemas/* enum */.k5n([...surface/* KNOWN_ERROR_CODES */.OG, 'other']).nullable(),
    links: schemas/* array */.YOg(schemas/* url */.OZ5()),
    next_step: schema_words_text,
});
const subject = schemas/* object */.Ikc({
    repository_id: schema_words_text.nullable(),
    repository: schema_words_text.nullable(),
    head_repository: schema_words_text.nullable(),
    evaluated_commit: schema_words_text.nullable(),
    ran_commit: schema_words_text.nullable(),
    ref: schema_words_text.nullable(),
    event: schema_words_text,
    workflow_ref: schema_words_text.nullable(),
    workflow_run_id: schema_words_text.nullable(),
    workflow_run_attempt: count,
    run_url: schemas/* url */.OZ5().nullable(),
    pull_request: schemas/* int */.Whr().nullable(),
    /** Git's id of the tree that ran, and of the application's own files and folders: the same content may stand at another commit. */
    tree: gitObject.nullable(),
    application: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schema_words_text, id: gitObject.nullable() })),
    /** The watched files as the job saw them: the candidate configuration. */
    watched: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schema_words_text, sha256: sha256.nullable() })),
});
/** One share that a change moves, in percent of its group. */
const routingChange = schemas/* object */.Ikc({
    file: schema_words_text,
    route: schema_words_text,
    before: schemas/* number */.aig().nullable(),
    after: schemas/* number */.aig().nullable(),
    unit: schemas/* enum */.k5n(SHARE_UNITS),
    line: schemas/* int */.Whr().min(1).nullable(),
});
/**
 * The evidence packet, version 1 (docs/packet-format.md). A reader refuses an unknown major version and ignores
 * members that it does not know.
 */
const packetSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    run_id: id,
    intent: schema_words_text,
    tool: schemas/* object */.Ikc({ name: schema_words_text, version: schema_words_text, bundle_sha256: sha256.nullable() }),
    subject,
    policy: schemas/* object */.Ikc({
        sha256: sha256,
        path: schema_words_text.nullable(),
        judged_by: schemas/* enum */.k5n(policy/* JUDGES */.Ro),
        /** What was asked of the API for it, and the commit that this stood for. */
        ref: schema_words_text.nullable(),
        commit: gitObject.nullable(),
        /** Of the policy that ran: a change's own may be tighter. */
        ran_sha256: sha256,
        severities: schemas/* record */.g1P(schemas/* enum */.k5n(assertion/* ASSERTION_IDS */.yj), schemas/* enum */.k5n(assertion/* SEVERITIES */.oC)),
        enforce: schemas/* boolean */.zMY(),
    }),
    setup: schemas/* object */.Ikc({
        environment: schema_words_text.nullable(),
        test_model: schema_words_text.nullable(),
        rollback: schema_words_text.nullable(),
        application: schemas/* enum */.k5n(policy/* APPLICATION_KINDS */.B),
        escalation: schema_words_text.nullable(),
    }),
    strength: schemas/* object */.Ikc({
        value: strength,
        wanted: schemas/* enum */.k5n(['rehearsal', 'live']),
        route_origin: schema_words_text,
        surface: schema_surface,
        upstream_surface: schema_surface,
        model: schema_words_text,
    }),
    environment: environment,
    routing_change: schemas/* array */.YOg(routingChange),
    drills: schemas/* array */.YOg(drill).min(1),
    strays: count,
    search: schema_search,
    records: schemas/* array */.YOg(record).min(1),
    findings: schemas/* array */.YOg(finding).length(assertion/* ASSERTION_IDS */.yj.length),
    decision: schemas/* object */.Ikc({
        /** What the job may act on: a rehearsal never says promote here. */
        value: decisionValue,
        /** What a rehearsal would have decided; null for contract and live. */
        rehearsal_value: decisionValue.nullable(),
        strength,
        forced_by: schemas/* array */.YOg(schemas/* enum */.k5n(assertion/* ASSERTION_IDS */.yj)),
    }),
    uncertainty: schemas/* array */.YOg(schema_words_text),
    support: support.nullable(),
    sources: schemas/* array */.YOg(source),
    /** Whether the pages still document each field that is read; empty where no page was asked for. */
    documented: schemas/* array */.YOg(documented),
    not_asserted: schemas/* array */.YOg(schemas/* enum */.k5n(NOT_ASSERTED)).length(NOT_ASSERTED.length),
});


/***/ }),

/***/ 13091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ commentPlace),
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _base_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95721);
/* harmony import */ var _occasion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74875);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72737);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40302);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79054);





/**
 * Events whose code somebody with write access has already accepted. Everything else may run what a stranger proposed,
 * events that GitHub has not invented yet among them.
 */
const ACCEPTED_CODE = [
    'push',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'release',
    'merge_group',
    'create',
    'deployment',
    _occasion_js__WEBPACK_IMPORTED_MODULE_4__/* .BY_HAND */ .u,
];
/**
 * Events that run with the base repository's secrets and a token that can write, whoever proposed the code. No word of a
 * workflow makes an application safe there: what it would run is the head of anybody's fork, or of Dependabot's branch,
 * and a flag that was set for one pull request stays for the next (docs/decisions/0010).
 */
const SECRETS_FOR_STRANGERS = ['pull_request_target', 'workflow_run'];
/** Events without secrets when Dependabot caused them: https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions */
const WITHOUT_SECRETS_FOR_DEPENDABOT = [
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'push',
    'create',
    'deployment',
    'deployment_status',
];
/** Events without secrets when they come from a fork. */
const WITHOUT_SECRETS_FOR_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/**
 * What may run on this occasion.
 * @throws ConfigurationError when nothing may: an application beside a secret, a live run without a key, a key for an
 *   origin that the policy does not name, an application on Windows
 */
function admit(asked) {
    const { policy, hasKey } = asked;
    stopAt(onWindows(asked) ?? besideSecret(asked));
    if (policy.want === 'rehearsal')
        return { run: 'as-asked', strength: 'rehearsal' };
    if (!hasKey)
        return withoutKey(asked);
    stopAt(originProblem(asked));
    return { run: 'as-asked', strength: policy.application.kind === 'direct' ? 'contract' : 'live' };
}
function stopAt(problem) {
    if (problem !== null)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j([problem]);
}
/** `command` needs process groups and signals as POSIX has them. */
function onWindows({ policy, platform }) {
    if (policy.application.kind === 'direct' || platform !== 'win32')
        return null;
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('application-on-windows', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.command.name, { in: 'run' }),
        says: 'An application cannot be run on Windows: the gate could not stop everything that it started. Run the job on Linux or macOS, or leave `command` out.',
        example: 'runs-on: ubuntu-latest',
    };
}
function besideSecret(asked) {
    const { policy, occasion, hasKey, hasIdentityToken = false } = asked;
    if (policy.application.kind === 'direct' || ACCEPTED_CODE.includes(occasion.event))
        return null;
    const forStrangers = SECRETS_FOR_STRANGERS.includes(occasion.event);
    if (policy.trustedApplication && !forStrangers)
        return null;
    if (!forStrangers && !hasKey && !hasIdentityToken)
        return null;
    const secret = hasKey ? '`api-key`' : hasIdentityToken ? 'an identity token' : 'a token that can write';
    const trust = forStrangers
        ? `On \`${occasion.event}\` no application is ever run, \`trusted-application\` or not: use \`pull_request\`.`
        : 'Set `trusted-application: true` only where nobody can propose code that you would not run with your own key.';
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('application-beside-secret', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.command.name, { in: 'run' }),
        says: `On \`${occasion.event}\` the application would run in a job that holds ${secret}, and whoever proposed the code could read it there. Use two jobs, which \`fallback-evidence-gate init\` writes for you. ${trust}`,
        example: TWO_JOBS,
    };
}
const TWO_JOBS = [
    'on: pull_request',
    'jobs:',
    '  contract:     # with `api-key`; without checkout and without `command`',
    '  application:  # with `command` and `evidence: rehearsal`; without any secret',
].join('\n');
function withoutKey({ policy, occasion }) {
    const stranger = strangerOf(occasion);
    if (stranger === null)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j([keyMissing(occasion)]);
    const who = stranger === 'fork' ? 'this pull request comes from a fork' : 'Dependabot caused this run';
    const reach = policy.application.kind === 'direct'
        ? 'the gateway was not asked'
        : 'the application never met the gateway';
    return {
        run: 'rehearsal-instead',
        strength: 'rehearsal',
        holds: true,
        text: `Not evaluated: ${who}, GitHub gives such runs no secrets, and ${reach}. A rehearsal on the simulator ran instead; it cannot promote, so the job fails.`,
        remedy: stranger === 'fork' ? FORK_REMEDY : DEPENDABOT_REMEDY,
    };
}
const FORK_REMEDY = 'A maintainer reads the change, then pushes its commits to a branch of this repository: the gate evaluates them there. Do not switch to `pull_request_target` to reach the secret.';
const DEPENDABOT_REMEDY = 'Save the key as a Dependabot secret too (Settings, Secrets and variables, Dependabot; same name), then re-run the job. Or a maintainer pushes the commits to a branch of their own.';
function strangerOf({ event, fromFork, fromDependabot }) {
    if (fromDependabot && WITHOUT_SECRETS_FOR_DEPENDABOT.includes(event))
        return 'dependabot';
    return fromFork && WITHOUT_SECRETS_FOR_FORKS.includes(event) ? 'fork' : null;
}
function keyMissing({ event }) {
    const problem = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('key-missing', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.apiKey.name, {
        in: event === _occasion_js__WEBPACK_IMPORTED_MODULE_4__/* .BY_HAND */ .u ? 'flag' : 'input',
    });
    if (event === _occasion_js__WEBPACK_IMPORTED_MODULE_4__/* .BY_HAND */ .u) {
        return {
            ...problem,
            says: "A live run needs the gateway's key, and the variable `COMETAPI_KEY` is empty. Without a key, add `--evidence rehearsal`.",
            example: 'export COMETAPI_KEY="$(cat <a file that only you can read>)"',
        };
    }
    return {
        ...problem,
        says: "A live run needs the gateway's key, and input `api-key` is empty. Save the key as the repository secret `COMETAPI_KEY` (Settings, Secrets and variables, Actions) and pass it on. If the workflow does that already: the secret has another name, or it belongs to an environment that the job does not name, or a reusable workflow is called without `secrets: inherit`. Without a key, set `evidence: rehearsal`.",
        example: 'with:\n  api-key: ${{ secrets.COMETAPI_KEY }}',
    };
}
function originProblem({ policy, proposedOrigins = [] }) {
    const { origin } = policy.fallback;
    const counted = policy.allowedOrigins;
    if ((0,_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .keyMayGoTo */ .aF)(origin, counted))
        return null;
    const named = counted.length === 0 ? 'no origin' : counted.map((allowed) => `\`${allowed}\``).join(', ');
    const why = proposedOrigins.includes(origin)
        ? ' This change names the origin itself, and nobody may send the key to a new place by a change that is still under review: merge the new `allowed-origins` first.'
        : ' Add the origin to the policy file of the branch that judges, if you mean to trust it with the key.';
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('origin-not-allowed', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.baseUrl.name, { in: 'run' }),
        value: origin,
        says: `\`base-url\` points to \`${origin}\`, and the key may not be sent there: the policy names ${named}.${why}`,
        example: ['allowed-origins:', ...new Set([...counted, ...proposedOrigins, origin])].join('\n  - '),
    };
}
/** Whether a comment is written, and if not, why: for the one line that the log says about it. */
function commentPlace(occasion, comment) {
    if (comment === 'never')
        return { on: null, why: '`comment` is `never`' };
    if (occasion.pullRequest === null)
        return { on: null, why: `\`${occasion.event}\` belongs to no pull request` };
    if (comment === 'auto' && strangerOf(occasion) !== null) {
        return {
            on: null,
            why: 'GitHub gives this run a token that can only read; the job summary holds the same text',
        };
    }
    return { on: occasion.pullRequest };
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


/***/ }),

/***/ 41022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeBeside),
/* harmony export */   S: () => (/* binding */ writePacket)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73631);



/**
 * Writes the sealed bytes into a folder that only this user can enter, and returns the file's path. Never overwrites
 * and never follows a link that stands in its place: a file of that name is an error.
 *
 * @throws PlatformError `packet-exists`, `folder-not-private`, `write-failed`
 */
async function writePacket(sealed, folder) {
    await makePrivate(folder);
    return writeBeside(folder, sealed.fileName, sealed.bytes);
}
/**
 * Writes a text of the report beside the packet. `name` is a plain file name.
 *
 * @throws PlatformError `packet-exists`, `write-failed`
 */
async function writeBeside(folder, name, content) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    if (!/^[\w][\w.@+-]*$/.test(name))
        throw notWritten(path, 'this is no plain file name.', null);
    // A part that a killed run left behind must not stand in the way.
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `.${name}.${process.pid}.part`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(part, content, { flag: 'wx', mode: 0o600, flush: true });
        await publishAs(part, path);
    }
    catch (error) {
        if (error instanceof _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W)
            throw error;
        throw notWritten(path, (0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error), error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(part, { force: true });
    }
    return path;
}
/** Under its name a file is whole from the first moment: a gate that is killed while it writes leaves no half packet. */
async function publishAs(part, path) {
    try {
        // Unlike a rename, a link never takes the place of what stands there.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(part, path);
    }
    catch (error) {
        if ((0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error) === 'EEXIST')
            throw exists(path, error);
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error)))
            throw error;
        // A file system without links: the folder is ours alone, so that nobody comes between the look and the rename.
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null))
            throw exists(path, error);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, path);
    }
}
async function makePrivate(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
        const seen = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder);
        if (!seen.isDirectory())
            throw new Error('not a folder');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
    }
    catch (error) {
        throw new _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W({
            code: 'folder-not-private',
            what: `${folder}: no folder that only this user can enter (${(0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error)}).`,
            matters: 'The packet could be read or replaced by others.',
            remedy: 'Name a folder of your own, or remove what stands there.',
            cause: error,
        });
    }
}
function exists(path, cause) {
    return new _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W({
        code: 'packet-exists',
        what: `${path} exists already.`,
        matters: 'Evidence is never overwritten: the file could be of another run, or planted.',
        remedy: 'Remove it, or give this run a shard of its own.',
        cause,
    });
}
function notWritten(path, why, cause) {
    return new _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W({
        code: 'write-failed',
        what: `${path} could not be written (${why}).`,
        matters: 'Without the packet there is no evidence.',
        remedy: 'Make room on the disk or choose another folder, then run again.',
        cause,
    });
}


/***/ }),

/***/ 70642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ attemptList),
/* harmony export */   Iw: () => (/* binding */ drillTable),
/* harmony export */   dY: () => (/* binding */ findingItem),
/* harmony export */   wK: () => (/* binding */ searchText),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90795);
/* harmony import */ var _drills_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23522);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37470);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63021);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35944);





/** Drills beyond this many are in the packet; a run has one happy path and a handful of error paths. */
const ROW_LIMIT = 16;
const PLACE_LIMIT = 4;
const PLACE_CHARACTERS = 160;
const NAME_CHARACTERS = 80;
/** Decision, strength and why on one line, then what limits it, then what to do. */
function opening(told) {
    const [first = '', ...rest] = told.next;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `### ${told.verdict} &middot; ${told.strength} &middot; ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(told.why)}`,
        ...told.caveats.map((caveat) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(caveat)}**`),
        rest.length === 0
            ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**Next:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(first)}`
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**Next:**\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([first, ...rest].map((step, at) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${at + 1}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(step)}`), '\n')}`,
    ];
}
/** The drills at a glance. */
function drillTable(packet) {
    const rows = packet.drills.slice(0, ROW_LIMIT).map((drill) => {
        const row = (0,_drills_js__WEBPACK_IMPORTED_MODULE_0__/* .drillRow */ .Q)(drill, packet.decision.strength);
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)(row.name, NAME_CHARACTERS))}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.cause}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.attempts}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.status}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.reading}`,
        ];
    });
    const drawn = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Drill', `Request on ${packet.strength.surface}`, 'Attempts', 'Status', 'Reply reads as'], rows);
    const left = packet.drills.length - rows.length;
    return left > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${drawn}\n\n${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(left, 'more drill')} in the packet.` : drawn;
}
/** One finding as a list item. `limit` is the number of characters that its message and its remedy may have. */
function findingItem(finding, limit, withRemedy = true) {
    const outcome = finding.outcome === 'not-evaluated' ? ' (not evaluated)' : '';
    const remedy = withRemedy && finding.remedy !== null
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `<br>**Do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)(finding.remedy, limit))}`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `- **${finding.id}**${outcome}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(finding), limit))}${places(finding)}${remedy}`;
}
function places(finding) {
    if (finding.places.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) ``;
    const shown = finding.places
        .slice(0, PLACE_LIMIT)
        .map((place) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .placeText */ .Z9)(place), PLACE_CHARACTERS)));
    const left = finding.places.length - shown.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `<br>At ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(shown, ', ')}${left > 0 ? ` and ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(left, 'more place')}` : ''}`;
}
/** Every attempt of every drill, one a line, at most `limit`. */
function attemptList(packet, limit) {
    const all = packet.drills.flatMap((drill) => drill.attempts.map((_, at) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)(drill.id, NAME_CHARACTERS))} ${(0,_drills_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptLine */ .O)(drill, at)}`));
    const left = all.length - limit;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([...all.slice(0, limit), ...(left > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `- ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(left, 'more attempt')}`] : [])], '\n');
}
/** What was searched for leaks, in one sentence. */
function searchText(packet) {
    const { search } = packet;
    if (search.state === 'not-searched')
        return `Nothing was searched for leaks (${search.why ?? 'no reason given'}).`;
    const kinds = search.kinds_armed.length > 0 ? ` for ${search.kinds_armed.join(', ')}` : '';
    return `Searched ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(search.files, 'file')} (${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(search.bytes, 'byte')})${kinds}.`;
}


/***/ }),

/***/ 20447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ toldWord),
/* harmony export */   Z: () => (/* binding */ driftIssue)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _contract_drift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14757);
/* harmony import */ var _contract_issue_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42768);
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90795);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63021);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95419);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35944);







/** Rows of the table: a contract has at most 100 fields, and an issue is for reading. */
const MOST_ROWS = 40;
const CELL_CHARACTERS = 160;
/** What the issue of this packet's contract says: the decision first, then the table of fields, then what to do. */
function driftIssue(packet, facts) {
    const contract = (0,_contract_drift_js__WEBPACK_IMPORTED_MODULE_4__/* .contractOf */ .Qu)(packet);
    const { surface, origin, profile } = contract;
    const marker = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .hidden */ .R)('fallback-evidence-gate', { issue: 'contract-drift', surface, origin, profile });
    const word = (0,_contract_issue_step_js__WEBPACK_IMPORTED_MODULE_5__/* .standingWord */ .v7)(facts.state.standing, (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12));
    const head = (tells) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${marker}\n${driftWord(tells)}`;
    return {
        marker: marker.toString(),
        word,
        title: (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .clamp */ .qE)(`Contract drift: ${surface} (${profile}) on ${origin.replace(/^https?:\/\//, '')}`, 200),
        state: facts.state,
        standing: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([head(word), standingText(packet, facts)], '\n'),
        over: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([head((0,_contract_issue_step_js__WEBPACK_IMPORTED_MODULE_5__/* .standingWord */ .v7)([], String)), overText(packet, facts)], '\n'),
    };
}
function driftWord(word) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .hidden */ .R)('fallback-evidence-gate', { drift: word });
}
/** What the second line of an issue's text tells; null where it tells nothing. */
function toldWord(body) {
    const second = body.split(/\r?\n/, 2)[1] ?? '';
    return /^<!-- fallback-evidence-gate drift=([\w%-]{1,40}) -->$/.exec(second.trimEnd())?.[1] ?? null;
}
function standingText(packet, facts) {
    const { standing } = facts.state;
    const { surface, origin } = (0,_contract_drift_js__WEBPACK_IMPORTED_MODULE_4__/* .contractOf */ .Qu)(packet);
    const rows = standing.slice(0, MOST_ROWS);
    const drifts = facts.previous === null ? [] : (0,_contract_drift_js__WEBPACK_IMPORTED_MODULE_4__/* .driftBetween */ .uq)(facts.previous, packet);
    const left = standing.length - rows.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `### ${(0,_story_js__WEBPACK_IMPORTED_MODULE_2__/* .story */ ._)(packet).verdict} &middot; The contract of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(surface)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(origin)} drifted`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(standing.length, 'thing')} that the application relies on ${standing.length === 1 ? 'is' : 'are'} not as declared. ${seenBy(packet, facts)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['What', 'Declared', 'Run before', 'Now'], rows.map((each) => rowOf(each, drifts, facts.previous !== null))),
        ...(left > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(left, 'more thing')} in the packet.`] : []),
        ...alsoChanged(packet, drifts, standing),
        whatToDo(packet),
    ], '\n\n');
}
function rowOf(standing, drifts, compared) {
    const { what, declared, now, drift } = cellsOf(standing, drifts);
    const before = drift?.before ?? (compared ? 'as now, or not told' : 'not known');
    return [what, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${declared}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${before}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**${now}**`];
}
function cellsOf(standing, drifts) {
    const cell = (text) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .clamp */ .qE)(text, CELL_CHARACTERS));
    switch (standing.of) {
        case 'reply': {
            const { selector, seen, expected } = standing;
            const drift = drifts.find((each) => each.selector === selector && each.after === seen);
            return { what: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `reply field ${cell(selector)}`, declared: expected, now: seen, drift };
        }
        case 'pages': {
            const { selector } = standing;
            const drift = drifts.find((each) => each.selector === selector && each.kind === 'undocumented');
            const what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `documented field ${cell(selector)}`;
            return { what, declared: 'documented', now: 'undocumented', drift };
        }
        case 'reading':
            return { what: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `reply as a whole`, declared: 'success', now: `ambiguous (${standing.code})` };
        case 'page':
            return { what: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `page ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(standing.area, standing.url)}`, declared: 'there', now: 'gone' };
    }
}
/** What is new and breaks nothing: other types that the policy takes, fields that came back, pages with another text. */
function alsoChanged(packet, drifts, standing) {
    const told = new Set(standing.flatMap((each) => ('selector' in each ? [each.selector] : [])));
    const fields = drifts
        .filter(({ selector }) => !told.has(selector))
        .map(({ selector, before, after }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(selector)}: ${before}, now ${after}`);
    const pages = packet.sources
        .filter(({ state }) => state === 'changed')
        .map(({ area, url }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(area, url)} has another text`);
    const all = [...fields, ...pages].slice(0, MOST_ROWS);
    return all.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `Also changed since the run before: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(all, '; ')}.`];
}
function whatToDo(packet) {
    const help = packet.sources.find(({ area }) => area === 'help-center')?.url ?? null;
    const steps = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)('Keep the fallback share where it is until this is closed.'),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)('Compare the table with what the application reads. If it can do without, or takes the new type, correct the application and `contract-fields`.'),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `If the gateway broke its promise, send the packet's support text to the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('help center', help)}.`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)('Run the workflow again. The gate closes this issue itself when a scheduled run finds nothing more, and opens it again when it returns.'),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**What to do**\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(steps.map((step, at) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${at + 1}. ${step}`), '\n')}`;
}
function overText(packet, facts) {
    const { surface, origin } = (0,_contract_drift_js__WEBPACK_IMPORTED_MODULE_4__/* .contractOf */ .Qu)(packet);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `### Over &middot; The contract of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(surface)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(origin)} is as declared`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `Nothing that the application reads is missing, of another type or undocumented. ${seenBy(packet, facts)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)('The gate opens this issue again when drift returns.'),
    ], '\n\n');
}
function seenBy(packet, facts) {
    const run = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `Seen by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(packet.run_id, packet.subject.run_url)}`;
    return facts.artifactUrl === null ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${run}.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${run} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('packet', facts.artifactUrl)}).`;
}


/***/ }),

/***/ 23522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ attemptLine),
/* harmony export */   Q: () => (/* binding */ drillRow)
/* harmony export */ });
/* harmony import */ var _attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86056);
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51451);



/** Statuses beyond this many are counted, not listed. */
const STATUS_RUNS = 4;
/** What a reader wants of a drill at a glance. `strength` says who stands behind the tap. */
function drillRow(drill, strength) {
    return {
        name: drill.id,
        cause: causeText(drill, strength),
        attempts: attemptsText(drill),
        status: statusText(drill),
        reading: readingText(drill),
    };
}
function causeText(drill, strength) {
    if (drill.cause === null)
        return drill.request_profile;
    const asked = strength === 'rehearsal' ? 'simulator' : 'gateway';
    const by = drill.cause.by === 'tap' ? 'played by the tap' : `sent to the ${asked}`;
    return drill.cause.met ? `${drill.request_profile}, ${by}` : `${drill.request_profile}, never met`;
}
/** `3 (1 retry, 1 hop, served by fallback)`. Counted from the retries: of a storm the packet lists a part only. */
function attemptsText(drill) {
    const { attempts, retry_count: after, hops } = drill;
    const sent = attempts.every(_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_1__/* .isSideCall */ .oe) ? 0 : after + 1;
    const retries = after - hops;
    const detail = [
        ...(retries > 0 ? [(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(retries, 'retry', 'retries')] : []),
        ...(hops > 0 ? [(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(hops, 'hop'), servedText(drill)] : []),
    ].join(', ');
    return `${String(sent)}${detail === '' ? '' : ` (${detail})`}`;
}
/** Who served after a hop: without one it is the route that was asked. */
function servedText({ served }) {
    if (served === null)
        return 'served by nobody';
    return `served by ${served.route}${served.model === 'other' ? ', other model' : ''}`;
}
/** `503 x3, 200`: equal neighbours together. */
function statusText(drill) {
    const runs = [];
    for (const attempt of drill.attempts.filter((each) => !(0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_1__/* .isSideCall */ .oe)(each))) {
        const what = attempt.status === null ? attempt.ending : String(attempt.status);
        const last = runs.at(-1);
        if (last?.what === what)
            last.times += 1;
        else
            runs.push({ what, times: 1 });
    }
    if (runs.length === 0)
        return 'none';
    const shown = runs
        .slice(0, STATUS_RUNS)
        .map((run) => (run.times === 1 ? run.what : `${run.what} x${String(run.times)}`));
    return runs.length > STATUS_RUNS ? `${shown.join(', ')}, ...` : shown.join(', ');
}
function readingText(drill) {
    const { outcome, code, error_code: error } = drill.reading;
    if (outcome === 'none')
        return 'no reply';
    const why = [code, error].filter((part) => part !== null).join(', ');
    return why === '' ? outcome : `${outcome}: ${why}`;
}
/** One attempt as a line of its timeline. */
function attemptLine(drill, index) {
    const attempt = drill.attempts[index];
    if (!attempt)
        return '';
    const gapMs = (0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__/* .gapBefore */ .C6)(drill, index);
    const gap = index === 0 ? ' first' : gapMs === null ? '' : ` ${String(Math.round(gapMs))} ms later`;
    const end = attempt.status === null ? attempt.ending : String(attempt.status);
    const after = attempt.retry_after_ms === null ? '' : `, asked to wait ${String(attempt.retry_after_ms)} ms`;
    const target = attempt.target === 'declared' ? '' : `, to ${attempt.target}`;
    return `#${String(attempt.n)}${gap}: ${attempt.route}${target}, ${end} from the ${attempt.answered_by}${after}`;
}


/***/ }),

/***/ 37470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * Groups a packet's findings. What blocks is taken from the decision itself, so that no text can name another reason
 * than the one that decided. The order of assertions in a packet is already worst first; a cause comes before what it
 * caused, and a failure before a gap.
 */
function sorted(packet) {
    const forcing = new Set(packet.decision.forced_by);
    const open = packet.findings.filter(isOpen);
    const rest = open.filter((finding) => !forcing.has(finding.id));
    return {
        blocking: causesFirst(open.filter((finding) => forcing.has(finding.id))),
        warnings: causesFirst(rest.filter((finding) => finding.severity !== 'off')),
        silenced: causesFirst(rest.filter((finding) => finding.severity === 'off')),
        passed: packet.findings.filter((finding) => finding.outcome === 'pass'),
        notApplicable: packet.findings.filter((finding) => finding.outcome === 'not-applicable'),
    };
}
function isOpen(finding) {
    return finding.outcome === 'fail' || finding.outcome === 'not-evaluated';
}
/** What explains all the other findings of a run: an application that never ran, an account that was refused. */
const CAUSES = ['not-started', 'operational-blocker'];
function causesFirst(findings) {
    const rank = ({ outcome, code }) => CAUSES.includes(code) ? 0 : outcome === 'fail' ? 1 : 2;
    return findings.toSorted((a, b) => rank(a) - rank(b));
}
/** Where a finding points, in one short phrase: `logs/app.log:12`, `server-error attempt 2`. */
function placeText(place) {
    if (place.at === 'attempt') {
        return place.attempt === null ? place.drill : `${place.drill}, attempt ${String(place.attempt)}`;
    }
    return [place.file, place.line, place.line === null ? null : place.column]
        .filter((part) => part !== null)
        .join(':');
}
/** What happened, never empty. */
function messageOf(finding) {
    return (finding.message ?? `${finding.id}: ${finding.outcome}${finding.code === null ? '' : ` (${finding.code})`}`);
}


/***/ }),

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   R: () => (/* binding */ hidden),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   lS: () => (/* binding */ safeMd),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);

/**
 * Text that is safe to publish as GitHub Markdown. Only this file makes it: a plain string, whoever wrote it, is
 * escaped when it meets the `safeMd` tag.
 */
class Escaped {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
    static is(value) {
        return typeof value === 'object' && value !== null && #text in value;
    }
}
/**
 * Letters, digits and harmless punctuation stay. Everything else becomes a character reference, which CommonMark
 * never reads as structure (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
const HARMLESS = /[^\p{L}\p{N}\p{M} .,;:/?()%=+'-]/gu;
/** Never seen; keeps GitHub from linking what it stands in (mentions and references are searched after rendering). */
const UNLINK = '&#8203;';
function reference(character) {
    return `&#${String(character.codePointAt(0))};`;
}
/** Escapes for any inline place: paragraphs, table cells, headings, list items, and the text of HTML elements. */
function references(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(HARMLESS, reference)
        .replace(/^[-+= ]|(?<=^\d+)[.)]| $/g, reference)
        .replace(/-(?=-)|(?<=-)-/g, '&#45;')
        .replace(/^:|:(?=:|\/\/)|(?<=:):/g, '&#58;')
        .replace(/ (?= )/g, '&#32;');
}
function inline(text) {
    return references(text)
        .replace(/&#64;|&#35;|&#58;(?=\/\/)/g, `$&${UNLINK}`)
        .replace(/www(?=\.)|GH(?=-\d)/gi, `$&${UNLINK}`);
}
function rendered(value) {
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'string')
        return inline(value);
    return Escaped.is(value) ? value.toString() : value.map(String).join('');
}
/**
 * A template whose fixed text is Markdown and whose values are escaped, unless they are Markdown themselves.
 * Not named `md`: Prettier reformats templates of that name, which changes the text.
 */
function safeMd(fixed, ...values) {
    return new Escaped(String.raw({ raw: fixed }, ...values.map(rendered)));
}
/** `parts` with fixed text of ours between them. */
function join(parts, between = '') {
    return new Escaped(parts.map(String).join(between));
}
/** Inline code. An HTML element, because backticks cannot hold a backtick run or a table's `|` safely. */
function code(text) {
    return new Escaped(`<code>${references(text)}</code>`);
}
/** Our own sentences: what stands between backticks becomes code, the rest is escaped. */
function prose(text) {
    const parts = text.split('`');
    if (parts.length % 2 === 0)
        return new Escaped(inline(text));
    return new Escaped(parts.map((part, at) => (at % 2 === 1 ? code(part).toString() : inline(part))).join(''));
}
/** A code block that its content cannot close: the fence is longer than the longest run of backticks inside. */
function fence(text, language) {
    const lines = text.replace(/\n+$/, '').split('\n').map(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK);
    const content = lines
        .join('\n')
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/gm, '$1: :');
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
    const marks = '`'.repeat(longest + 1);
    return new Escaped(`${marks}${language}\n${content}\n${marks}`);
}
/** A link, where the address is a plain https one; otherwise its text alone. */
function link(text, url) {
    const address = url === null ? null : plainAddress(url);
    return new Escaped(address === null ? inline(text) : `[${inline(text)}](${address})`);
}
/** Loopback http stays allowed: a rehearsal on a developer's machine links to it. */
function plainAddress(url) {
    if (!URL.canParse(url))
        return null;
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:')
        return null;
    return href
        .replace(/[()[\]<>|`*\\"]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)
        .replaceAll('&', '&amp;');
}
/** A folded part. Blank lines inside make GitHub read the content as Markdown. */
function details(title, content) {
    return new Escaped(`<details><summary>${inline(title)}</summary>\n\n${content.toString()}\n\n</details>`);
}
/** A table; each row must have as many cells as the head. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const ruler = line(head.map(() => '---'));
    return new Escaped([line(head.map(inline)), ruler, ...rows.map((row) => line(row.map(String)))].join('\n'));
}
/**
 * An HTML comment of `name=value` words, for finding a text again. Values are percent-encoded; a second hyphen too,
 * because two of them end an HTML comment.
 */
function hidden(title, words) {
    const encode = (text) => encodeURIComponent(text.toWellFormed())
        .replace(/[!'()*~]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)
        .replace(/-(?=-|$)/g, '%2D');
    const pairs = Object.entries(words).map(([name, value]) => `${name}=${encode(value)}`);
    return new Escaped(`<!-- ${[title, ...pairs].join(' ')} -->`);
}


/***/ }),

/***/ 79269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordYaml)
/* harmony export */ });
/** Reads as a string in YAML 1.1 and 1.2 alike, so that it needs no quotes. */
const PLAIN = /^(?:[A-Za-z][\w./-]*|[2-5]xx|<API_KEY_PLACEHOLDER>)$/;
const NOT_A_STRING = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** The record as YAML to paste into a review: one line a field, nothing in a value can end it. */
function recordYaml(record) {
    return Object.entries(record)
        .map(([name, value]) => `${name}: ${typeof value === 'string' ? scalar(value) : String(value)}`)
        .join('\n');
}
/** JSON strings are YAML; unseen characters and the runner's `##[` are written as escapes, which keeps the value. */
function scalar(value) {
    if (PLAIN.test(value) && !NOT_A_STRING.test(value))
        return value;
    return JSON.stringify(value)
        .replaceAll('##[', '#\\u0023[')
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => [...Array(found.length).keys()]
        .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ }),

/***/ 95419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ story)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _policy_occasion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74875);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37470);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);




/** Longest reason in a first line: about two lines on a narrow screen. */
const WHY_LIMIT = 220;
/** Longest step: the packet has the whole remedy. */
const STEP_LIMIT = 400;
/** Tells a packet in plain words. */
function story(packet) {
    return {
        mood: mood(packet),
        verdict: verdict(packet),
        strength: strengthText(packet),
        why: why(packet),
        next: nextSteps(packet).map((step) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)(step, STEP_LIMIT)),
        caveats: caveats(packet),
        doesNotProve: `This does not prove ${listed(packet.not_asserted)}.`,
    };
}
/** What the evidence says, whatever the strength: a rehearsal's own decision is always `hold`. */
function says(packet) {
    return packet.decision.rehearsal_value ?? packet.decision.value;
}
function mood(packet) {
    if (says(packet) !== 'promote')
        return 'bad';
    return packet.decision.strength === 'rehearsal' ? 'neutral' : 'good';
}
function verdict(packet) {
    const rehearsal = packet.decision.strength === 'rehearsal';
    const words = { promote: 'Promote', hold: 'Hold', rollback: 'Roll back' }[says(packet)];
    if (!rehearsal)
        return words;
    return says(packet) === 'promote' ? 'Rehearsal passed' : `Rehearsal: ${words.toLowerCase()}`;
}
function strengthText(packet) {
    switch (packet.decision.strength) {
        case 'rehearsal':
            return 'nothing was sent to the real gateway';
        case 'contract':
            return 'contract evidence, the application was not exercised';
        case 'live':
            return 'live evidence through the application';
    }
}
function why(packet) {
    const { blocking, passed, warnings } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(packet);
    const [first] = blocking;
    if (first) {
        const more = blocking.length - 1;
        return `${sentence((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(first), WHY_LIMIT))}${more > 0 ? ` And ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(more, 'more reason')}.` : ''}`;
    }
    if (packet.decision.forced_by.length > 0)
        return `${listed(packet.decision.forced_by)} forced it.`;
    const warned = warnings.length > 0 ? `; ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(warnings.length, 'warning')}` : '';
    return `Nothing blocks: ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(passed.length, 'assertion')} passed${warned}.`;
}
function nextSteps(packet) {
    const { blocking } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(packet);
    const first = blocking.flatMap(({ remedy }) => remedy ?? []).slice(0, 1);
    const others = blocking.length - 1;
    // One remedy for all of them leaves nothing else to do.
    const more = blocking.some(({ remedy }) => remedy !== first[0]);
    const remedies = [
        ...first.map(sentence),
        ...(first.length > 0 && more
            ? [`Then the other ${others === 1 ? 'finding' : (0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(others, 'finding')} below.`]
            : []),
    ];
    const rollback = packet.setup.rollback;
    switch (says(packet)) {
        case 'rollback':
            return [
                rollback === null
                    ? 'Take the traffic off the fallback route now.'
                    : sentence(`Take the traffic off the fallback route now: ${rollback}`),
                ...remedies,
            ];
        case 'hold':
            return remedies.length > 0
                ? remedies
                : ['Do not raise the share of the fallback route. The packet names what forced this.'];
        case 'promote':
            return [promoteStep(packet)];
    }
}
function promoteStep(packet) {
    const { surface } = packet.strength;
    switch (packet.decision.strength) {
        case 'rehearsal':
            return `${liveStep(packet)} A rehearsal never says promote; its decision output stays hold.`;
        case 'contract':
            return `The gateway kept the contract on ${surface}. Gate the application as well before you raise its share.`;
        case 'live':
            return packet.setup.rollback === null
                ? `Raise the share on ${surface} step by step, with a way back at hand.`
                : sentence(`Raise the share on ${surface} step by step. The way back: ${packet.setup.rollback}`);
    }
}
/** In the words of the place where the run was started: a workflow has inputs, a shell has flags. */
function liveStep({ subject }) {
    return subject.event === _policy_occasion_js__WEBPACK_IMPORTED_MODULE_3__/* .BY_HAND */ .u
        ? 'Repeat it as `run --evidence live --model NAME`, with the key in COMETAPI_KEY.'
        : 'Run it again with `evidence: live`.';
}
function caveats(packet) {
    const { decision, policy, strength, setup } = packet;
    const operational = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(packet).blocking.some((finding) => finding.code === 'operational-blocker');
    return [
        ...(operational ? ['This says nothing about your change: the gateway or the account refused.'] : []),
        ...(policy.enforce ? [] : ['Reported only: `enforce` is `false`, so nothing fails on it.']),
        ...(policy.judged_by === 'bootstrap'
            ? [
                `policy-bootstrapped: there is no policy${policy.ref === null ? '' : ` at ${policy.ref}`} yet, so the defaults judged.`,
            ]
            : []),
        ...(decision.strength === 'rehearsal' && strength.wanted === 'live'
            ? ['Live evidence was asked for, but this run could only rehearse.']
            : []),
        ...(decision.strength === 'rehearsal' && setup.application === 'direct'
            ? ['The application was not exercised.']
            : []),
    ];
}
/** `a, b and c`. */
function listed(words) {
    const last = words.at(-1);
    if (last === undefined)
        return 'nothing';
    return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
/** Ends with a full stop unless it ends some other way already. */
function sentence(text) {
    return /[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}


/***/ }),

/***/ 86289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ supportText)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);

/** Longest line: what a policy declares can be of any length, and a form for support is not. */
const LINE_LIMIT = 400;
/**
 * The request to the gateway's support as plain text, to paste as it is; null where nothing has to be asked. Made of the
 * packet's support member and our own words: no key, prompt, reply or gateway message can be in it. Which members
 * support asks for: CometAPI's SUPPORT.md.
 */
function supportText(packet) {
    const { support } = packet;
    if (support === null)
        return null;
    const sections = [
        ['What failed', whatFailed(packet)],
        ['Expected', support.expected],
        ['Actual', support.actual],
        [
            'Request id',
            support.request_id ?? 'none came back: please look the call up by time, endpoint and model',
        ],
        ['Endpoint', support.endpoint],
        ['Model', support.model],
        ['Time (UTC)', support.time_utc],
        ['Request shape', support.request_shape],
        ['Error code', codeText(support.error_code)],
        ['Client and machine', ...clientText(packet)],
        ['Redacted', ...REDACTED],
        ['Next step on our side', support.next_step],
        ['Pages', ...support.links],
    ];
    return `${sections.map(sectionText).join('\n\n')}\n`;
}
/** What the reader would otherwise ask for, and must not get by this way. */
const REDACTED = [
    'The API key, the request text, the reply and the message of the error are left out on purpose.',
    'Ask for a new run if you need a header or a part of a body.',
];
function whatFailed({ strength }) {
    return `A controlled call on ${strength.upstream_surface} that should have succeeded failed at the gateway.`;
}
function codeText(code) {
    if (code === null)
        return 'none came back';
    return code === 'other' ? 'one that this check does not know' : code;
}
/** Which SDK an application calls with is not recorded: only its owner can add that. */
function clientText({ tool, environment, setup }) {
    const { os, arch, node } = environment;
    const check = `${tool.name} ${tool.version}`;
    const client = setup.application === 'direct'
        ? `${check}, its own client`
        : `our ${setup.application}, watched by ${check} (SDK and version: add them here)`;
    return [`Client: ${client}`, `Machine: ${os} ${arch}; Node ${node} of the check`];
}
function sectionText([title, ...lines]) {
    return [`${title}:`, ...lines.map((line) => `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(line), LINE_LIMIT)}`)].join('\n');
}


/***/ }),

/***/ 91488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ verdictText)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90795);
/* harmony import */ var _drills_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23522);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37470);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95419);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35944);





const PLACE_LIMIT = 4;
const CELL_LIMIT = 32;
/** Words of ours, with who served in them. */
const LONG_CELL_LIMIT = 60;
const LONG_CELLS = ['attempts', 'cause'];
const LABEL = 9;
const INKS = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const MOOD_INK = { good: 'green', bad: 'red', neutral: 'cyan' };
/** The verdict for a person at a terminal: decision, why, what to do, drills, findings that matter, where the files lie. */
function verdictText(packet, look, files) {
    const width = Math.min(100, Math.max(40, look.width));
    const paint = (text, ...inks) => look.colour ? `\u001b[${inks.map((ink) => INKS[ink]).join(';')}m${text}\u001b[0m` : text;
    const { blocking, warnings } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .sorted */ .IP)(packet);
    const blocks = [
        opening(packet, width, paint),
        drillLines(packet, width, paint),
        findingLines('Blocking', blocking, width, paint, 'red'),
        findingLines('Warnings', warnings, width, paint, 'yellow'),
        footer(packet, width, paint, files),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .safeLine */ .om).join('\n'))
        .join('\n\n')}\n`;
}
function opening(packet, width, paint) {
    const told = (0,_story_js__WEBPACK_IMPORTED_MODULE_1__/* .story */ ._)(packet);
    const ink = MOOD_INK[told.mood];
    const verdict = told.verdict.toUpperCase();
    const rest = wrap(`${packet.strength.surface}, ${told.strength}`, width - verdict.length - 2);
    return [
        `${paint(verdict, 'bold', ink)}  ${rest[0] ?? ''}`,
        ...rest.slice(1).map((line) => `${' '.repeat(verdict.length + 2)}${line}`),
        ...labelled('why', told.why, width, paint),
        ...told.caveats.flatMap((caveat) => labelled('note', caveat, width, paint)),
        ...told.next.flatMap((step, at) => labelled(at === 0 ? 'next' : '', step, width, paint)),
    ];
}
function drillLines(packet, width, paint) {
    const rows = packet.drills.map((drill) => (0,_drills_js__WEBPACK_IMPORTED_MODULE_0__/* .drillRow */ .Q)(drill, packet.decision.strength));
    const columns = ['name', 'attempts', 'status', 'reading', 'cause'];
    const head = {
        name: 'drill',
        attempts: 'attempts',
        status: 'status',
        reading: 'reply reads as',
        cause: 'request',
    };
    const all = [head, ...rows].map((row) => columns.map((column) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(row[column]), LONG_CELLS.includes(column) ? LONG_CELL_LIMIT : CELL_LIMIT)));
    const widths = columns.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)));
    const lines = all.map((cells) => cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd());
    const fits = lines.every((line) => line.length <= width);
    const shown = fits ? lines : narrow(all, width);
    return shown.map((line, at) => (at === 0 && fits ? paint(line, 'dim') : line));
}
/** Too narrow for a table: each drill as a wrapped sentence. */
function narrow(all, width) {
    return all.slice(1).flatMap(([name = '', attempts = '', status = '', reading = '', cause = '']) => {
        const tries = attempts.replace(/^1$/, '1 attempt').replace(/^(\d+)(?= \(|$)/, '$1 attempts');
        return wrap(`${name}: ${tries}, ${status}, ${reading}, ${cause}`, width, 2);
    });
}
function findingLines(title, found, width, paint, ink) {
    if (found.length === 0)
        return [];
    return [
        paint(`${title} (${String(found.length)})`, 'bold', ink),
        ...found.flatMap((finding) => findingText(finding, width, paint, ink)),
    ];
}
function findingText(finding, width, paint, ink) {
    const sign = finding.outcome === 'fail' ? 'x' : '?';
    const indent = (text) => wrap(text, width - 4).map((line) => `    ${line}`);
    const places = finding.places.slice(0, PLACE_LIMIT).map((place) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z9)(place), 160));
    const left = finding.places.length - places.length;
    const gap = finding.outcome === 'not-evaluated' ? ' (not evaluated)' : '';
    return [
        `  ${paint(sign, ink)} ${paint(finding.id, 'bold')}${gap}`,
        ...indent((0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(finding)),
        ...(places.length > 0
            ? indent(`at ${places.join(', ')}${left > 0 ? ` and ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(left, 'more place')}` : ''}`)
            : []),
        ...(finding.remedy === null ? [] : indent(`do: ${finding.remedy}`)),
    ];
}
function footer(packet, width, paint, files) {
    const told = (0,_story_js__WEBPACK_IMPORTED_MODULE_1__/* .story */ ._)(packet);
    const { passed, notApplicable } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .sorted */ .IP)(packet);
    const rest = `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(passed.length, 'assertion')} passed, ${String(notApplicable.length)} did not apply.`;
    return [
        ...wrap(`${rest} ${told.doesNotProve}`, width).map((line) => paint(line, 'dim')),
        ...fileLine('packet', files?.packetPath, paint),
        ...fileLine('summary', files?.summaryPath, paint),
        ...fileLine('page', files?.pagePath, paint),
        ...fileLine('support', files?.supportPath, paint),
    ];
}
function fileLine(label, path, paint) {
    return path ? [`${paint(label.padEnd(LABEL), 'dim')}${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)}`] : [];
}
function labelled(label, text, width, paint) {
    return wrap(text, width - LABEL).map((line, at) => at === 0 ? `${paint(label.padEnd(LABEL), 'dim')}${line}` : `${' '.repeat(LABEL)}${line}`);
}
/** Lines of at most `width` columns, broken between words; longer words are cut. Hostile characters are spelled out first. */
function wrap(text, width, hang = 0) {
    const room = Math.max(16, width);
    const lines = [];
    let line = '';
    for (const word of (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(text)
        .split(' ')
        .flatMap((piece) => chunks(piece, room - hang))) {
        const indent = lines.length > 0 ? ' '.repeat(hang) : '';
        const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
        if (longer.length <= room || line === '')
            line = longer;
        else {
            lines.push(line);
            line = `${' '.repeat(hang)}${word}`;
        }
    }
    return [...lines, line];
}
function chunks(word, room) {
    if (word.length <= room)
        return [word];
    return word.match(new RegExp(`.{1,${String(room)}}`, 'gsu')) ?? [];
}


/***/ }),

/***/ 51451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ gapBefore),
/* harmony export */   Ml: () => (/* binding */ gapText),
/* harmony export */   Wn: () => (/* binding */ picturedOf),
/* harmony export */   hf: () => (/* binding */ timelineOf),
/* harmony export */   jG: () => (/* binding */ leftOutText)
/* harmony export */ });
/* harmony import */ var _attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86056);
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90795);


/** Attempts of one picture. A drill is allowed three or so; of a storm the first ones and the last are enough. */
const MOST_STEPS = 8;
/** What a drill's attempts show, side calls apart. */
function timelineOf(drill) {
    const attempts = callsOf(drill);
    const sent = Math.max(attempts.length, attempts.length === 0 ? 0 : drill.retry_count + 1);
    // Of a storm the packet itself may list fewer than were sent: its last one is the last of all.
    const isStorm = sent > MOST_STEPS || sent > attempts.length;
    const head = isStorm ? attempts.slice(0, -1).slice(0, MOST_STEPS - 1) : attempts;
    const shown = isStorm ? [...head, ...attempts.slice(-1)] : attempts;
    const steps = shown.map((attempt, at) => {
        const isLast = at === shown.length - 1;
        const leftOut = isLast ? sent - shown.length : 0;
        return stepOf(attempt, shown[at - 1], isLast ? drill.served !== null : true, leftOut);
    });
    const routes = ['primary', 'fallback'].filter((one) => steps.some(({ route }) => route === one));
    const left = drill.caller_left_after;
    const isDrawn = left !== null && (left <= head.length || sent === shown.length);
    return { steps, routes, callerLeft: isDrawn ? left : null };
}
/** Pictures of one page; the list of attempts has them all. */
const MOST_PICTURES = 8;
/** Drills whose attempts make a picture, and how many more there are: one attempt is told by the table. */
function picturedOf(drills) {
    const worth = drills.filter((drill) => callsOf(drill).length > 1);
    return { drawn: worth.slice(0, MOST_PICTURES), left: Math.max(0, worth.length - MOST_PICTURES) };
}
/** What a drill sent, side calls apart. */
function callsOf(drill) {
    return drill.attempts
        .map((attempt, at) => ({ ...attempt, gap_ms: gapBefore(drill, at) }))
        .filter((attempt) => !(0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isSideCall */ .oe)(attempt));
}
/** The pause before an attempt; null where none is known: after a side call the gap is the time since that. */
function gapBefore({ attempts }, at) {
    const previous = attempts[at - 1];
    return previous !== undefined && (0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isSideCall */ .oe)(previous) ? null : (attempts[at]?.gap_ms ?? null);
}
function stepOf(attempt, previous, mayBeGood, leftOut) {
    const { status } = attempt;
    const isGood = status !== null && (0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(status) && mayBeGood;
    return {
        n: attempt.n,
        route: attempt.route,
        hopTo: previous !== undefined && (0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isHop */ .G0)(previous, attempt) ? hopTarget(previous, attempt) : null,
        gapMs: attempt.gap_ms === null ? null : Math.round(attempt.gap_ms),
        answer: status === null ? ENDINGS[attempt.ending] : String(status),
        outcome: status === null ? 'nothing' : isGood ? 'good' : 'bad',
        isFromTap: attempt.answered_by === 'tap' && attempt.ending !== 'caller-left',
        asked: askedOf(attempt),
        answered: answeredOf(attempt),
        leftOut,
    };
}
function hopTarget(previous, { route, model, target }) {
    // It followed a redirect; the packet counts what came there with the fallback.
    if (target === 'other-origin')
        return 'another origin';
    if (previous.route !== route)
        return `the ${route}`;
    return model === 'other' ? 'another model' : 'the declared model';
}
const ENDINGS = {
    reply: 'a reply',
    refused: 'refused',
    reset: 'reset',
    deadline: 'no reply in time',
    dns: 'no address',
    tls: 'no TLS',
    blocked: 'blocked',
    'key-echoed': 'cut: it held the key',
    'caller-left': 'application hung up',
};
const TARGETS = {
    declared: null,
    'other-surface': 'other surface',
    'other-path': 'other path',
    'other-origin': 'other origin',
    'side-call': null,
};
function askedOf({ model, target, layer_hint: hint }) {
    return [
        ...(model === 'other' ? ['other model'] : []),
        ...(TARGETS[target] === null ? [] : [TARGETS[target]]),
        ...(hint === null ? [] : [`counter ${String(hint.count)}`]),
    ];
}
function answeredOf({ answered_by: by, retry_after_ms: wait, ending }) {
    // Who would have answered does not matter where the application did not wait for it.
    if (ending === 'caller-left')
        return [];
    return [
        ...(by === 'simulator' ? ['simulated'] : []),
        ...(wait === null ? [] : [`Retry-After ${String(Math.round(wait))} ms`]),
    ];
}
/** Exact as long as it can be compared with a back-off or a Retry-After, in milliseconds. */
const EXACT_MS = 10_000;
/** `500 ms`, `61.2 s`. */
function gapText(ms) {
    return ms < EXACT_MS ? `${String(ms)} ms` : `${String(Math.round(ms / 100) / 10)} s`;
}
/** `88 more attempts`. */
function leftOutText(left) {
    return (0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(left, 'more attempt');
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


/***/ }),

/***/ 17934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fetchWhole)
/* harmony export */ });
/** Reads an address to its end: at most `maxBytes`, at most `deadlineMs`, as the server stores it (no compression). */
async function fetchWhole(wire, request) {
    const late = AbortSignal.timeout(request.deadlineMs);
    const signal = AbortSignal.any([late, request.signal]);
    const { origin, pathname, search } = new URL(request.url);
    const reply = await wire.send({
        origin,
        path: `${pathname}${search}`,
        method: 'GET',
        headers: { 'accept-encoding': 'identity', ...request.headers },
        body: null,
        signal,
    });
    if (reply.kind === 'no-reply')
        return { kind: 'no-whole', why: reply.why };
    // Asked for as it is stored: a server that compresses all the same hands out a size that no cap has seen.
    const coding = reply.headers.get('content-encoding')?.join().trim().toLowerCase() ?? '';
    if (coding !== '' && coding !== 'identity')
        return { kind: 'no-whole', why: 'encoded' };
    try {
        const bytes = await upTo(reply.body, request.maxBytes);
        return bytes === null
            ? { kind: 'no-whole', why: 'over-cap' }
            : { kind: 'whole', status: reply.status, headers: reply.headers, bytes };
    }
    catch {
        return { kind: 'no-whole', why: signal.aborted ? 'deadline' : 'reset' };
    }
}
/** Leaving the loop ends the connection: nothing more of a body over its cap is read. */
async function upTo(body, maxBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.length;
        if (bytes > maxBytes)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 23112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openWire)
/* harmony export */ });
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72889);
/* harmony import */ var _policy_base_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95721);


/** Opens the client. The package is loaded here, not at start-up: runs that only judge never need it. */
async function openWire(options) {
    const { Agent, EnvHttpProxyAgent, request } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const limits = {
        connect: { timeout: options.silenceMs },
        headersTimeout: options.silenceMs,
        bodyTimeout: options.silenceMs,
    };
    const direct = new Agent(limits);
    const proxied = options.proxy
        ? new EnvHttpProxyAgent({
            ...limits,
            ...(options.proxy.http ? { httpProxy: withScheme(options.proxy.http) } : {}),
            ...(options.proxy.https ? { httpsProxy: withScheme(options.proxy.https) } : {}),
            ...(options.proxy.no ? { noProxy: options.proxy.no } : {}),
        })
        : null;
    return {
        async send({ origin, path, method, headers, body, signal }) {
            if (!options.allows(origin) || !staysAt(origin, path))
                return { kind: 'no-reply', why: 'blocked' };
            const dispatcher = proxied && !(0,_policy_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(origin) ? proxied : direct;
            try {
                const reply = await request(`${origin}${path}`, {
                    method,
                    headers: headers,
                    body,
                    signal,
                    dispatcher,
                });
                return { kind: 'reply', status: reply.statusCode, headers: toMap(reply.headers), body: reply.body };
            }
            catch (error) {
                return { kind: 'no-reply', why: whyNoReply(error, signal) };
            }
        },
        async close() {
            await Promise.all([direct.destroy(), proxied?.destroy()]);
        },
    };
}
/** A path such as `@other.example/` would make the origin the user name of another one. */
function staysAt(origin, path) {
    return URL.canParse(origin + path) && new URL(origin + path).origin === origin;
}
/** `proxy.example:3128` is what many a runner has; curl and pip take it as HTTP, too. */
function withScheme(proxy) {
    return proxy.includes('://') ? proxy : `http://${proxy}`;
}
function toMap(headers) {
    const entries = Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        value === undefined ? [] : [value].flat(),
    ]);
    return new Map(entries);
}
/** Node's and undici's error codes, sorted by what the on-call person would look at next. */
const CODES = [
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'refused'],
    [/^(ENOTFOUND|ENODATA|EAI_.*)$/, 'dns'],
    [/TIMEOUT|ETIMEDOUT/, 'deadline'],
    [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/, 'tls'],
];
function whyNoReply(error, signal) {
    if (signal.aborted)
        return 'deadline';
    const code = codeOf(error);
    return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'reset';
}
/** The code of an error or of what it came from. An AggregateError has one error for each address tried. */
function codeOf(error) {
    const code = (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error);
    if (code !== '' || typeof error !== 'object' || error === null)
        return code;
    if ('errors' in error && Array.isArray(error.errors))
        return codeOf(error.errors[0]);
    return 'cause' in error ? codeOf(error.cause) : '';
}


/***/ })

};
