export const id = 2576;
export const ids = [2576];
export const modules = {

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

/***/ 31094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ previousThroughApi),
/* harmony export */   s: () => (/* binding */ NO_PREVIOUS)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _contract_drift_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14757);
/* harmony import */ var _contract_watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35065);
/* harmony import */ var _packet_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2078);
/* harmony import */ var _packet_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72888);
/* harmony import */ var _publish_github_evidence_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61764);






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
    const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(DEADLINE_MS, LATE, { ref: false });
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
    if (!(0,_contract_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .watchesContract */ .G)(plan) || workflowRef === null || repository === null || runId === null)
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
    const read = await (0,_publish_github_evidence_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowRuns */ .A_)(access, filter);
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
    const listed = await (0,_publish_github_evidence_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactsOfRun */ .Ye)(access, run.id);
    if (listed.state === 'not-read')
        return listed;
    let trouble = NO_PREVIOUS;
    for (const artifact of candidates(listed.artifacts, plan)) {
        const got = await (0,_publish_github_evidence_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .downloadArtifact */ .bk)(access, artifact, { ...limits, maxBytes: _packet_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKET_LIMIT_BYTES */ .NY });
        if (got.state === 'not-read')
            trouble = got;
        else {
            const packet = (0,_packet_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readPacket */ .d)(got.bytes);
            if (packet !== null && fits(packet, plan, run))
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
function fits(packet, { policy, occasion, strength }, run) {
    const { subject } = packet;
    const contract = (0,_contract_drift_js__WEBPACK_IMPORTED_MODULE_5__/* .contractOf */ .Qu)(packet);
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

/***/ 2893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ gate)
});

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
        return prompt === null ? body : worst([body, prompt], body);
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

;// CONCATENATED MODULE: ./lib/assess/routing-change-covered.js

const routing_change_covered_CODES = ['step-not-covered', 'change-unknown', 'file-unreadable'];
/** Shares are rounded to 4 decimals: so much of a difference may be rounding. */
const ROUNDED_OFF = 1e-4;
const routingChangeCovered = {
    id: 'routing-change-covered',
    title: 'The change of the routing files is known, and the evidence is strong enough for its steps',
    failsWhen: 'a share of the fallback gains more than `max-step` percentage points, and the evidence is not live',
    codes: routing_change_covered_CODES,
    notApplicable: ['no-routing-change'],
    applies: appliesToRouting,
    judge(_evidence, plan) {
        const { strength, policy, routing } = plan;
        if (routing.state !== 'changed')
            return notKnown(routing);
        const [unread, ...others] = routing.unreadable;
        if (unread !== undefined)
            return unreadable(unread, others);
        const large = routing.moves.filter((move) => isLarge(move, policy.routing.maxStep));
        const [first] = large;
        return first === undefined || strength === 'live' ? PASS : notCovered(first, large, plan);
    },
};
/** Whether a run judges a routing change at all: one that is not known counts. */
function appliesToRouting({ routing }) {
    return routing.state === 'changed' || routing.state === 'unknown' ? true : 'no-routing-change';
}
function notKnown(routing) {
    const isTold = routing.state === 'unknown';
    return notEvaluated('change-unknown', {
        message: `What this change does to the shares of traffic is not known.${isTold ? ` ${routing.why}` : ''}`,
        remedy: isTold ? routing.remedy : 'Name the routing files in `routing-files`, then re-run.',
    });
}
function unreadable(first, others) {
    const more = others.length === 0 ? '' : ` The same goes for ${others.length} more of the watched files.`;
    return notEvaluated('file-unreadable', {
        message: `The shares of \`${first.file}\` could not be read, so nobody knows what this change moves. ${first.says}${more}`,
        remedy: 'Correct the file, or declare where its shares stand: `routing` in the policy file (docs/routing.md).',
        places: [first, ...others].map(({ file, line }) => placeIn(file, line)),
    });
}
function isLarge({ promoted, gains, before, after }, maxStep) {
    return promoted && gains && (after ?? 0) - (before ?? 0) > maxStep + ROUNDED_OFF;
}
function notCovered({ route, file, before, after }, large, { strength, policy }) {
    const step = Number(((after ?? 0) - (before ?? 0)).toFixed(4));
    const more = large.length === 1 ? '' : ` ${large.length - 1} more routes gain as much.`;
    const { maxStep } = policy.routing;
    return fail('step-not-covered', {
        message: `\`${route}\` in \`${file}\` gains ${step} percentage points at once, and without live evidence \`max-step\` allows ${maxStep}.${more} This is ${strength} evidence: ${UNSEEN[strength]}`,
        remedy: `Raise the share by at most ${maxStep} points in one change, or judge this one with live evidence: a run with \`api-key\` and the application, on \`merge_group\` or on the branch itself.`,
        places: large.map((move) => placeIn(move.file, move.line)),
    });
}
const UNSEEN = {
    rehearsal: 'nobody asked the gateway.',
    contract: 'nobody saw the application at work.',
    live: '',
};
function placeIn(file, line) {
    return { at: 'file', file, line, column: null };
}

;// CONCATENATED MODULE: ./lib/assess/change-in-scope.js


const change_in_scope_CODES = ['other-settings-changed', 'change-unknown', 'file-unreadable'];
/** More settings than this are counted, not named. */
const change_in_scope_MOST_NAMED = 5;
const changeInScope = {
    id: 'change-in-scope',
    title: 'A routing change moves shares and nothing else',
    failsWhen: 'a change of a share travels with other settings of the same files: model, endpoint, permission or retry',
    codes: change_in_scope_CODES,
    notApplicable: ['no-routing-change'],
    applies: appliesToRouting,
    judge(_evidence, { routing }) {
        if (routing.state !== 'changed')
            return notEvaluated('change-unknown', {
                message: 'What this change does to the watched files is not known.',
                remedy: 'See `routing-change-covered`.',
            });
        const { scope, unreadable } = routing;
        if (scope.length > 0) {
            const named = scope.slice(0, change_in_scope_MOST_NAMED).map(({ setting }) => `\`${setting}\``);
            const left = scope.length - named.length;
            return fail('other-settings-changed', {
                message: `Beside shares the change alters ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}. When something goes wrong, nobody knows which of both it was.`,
                remedy: 'Put the other settings into a change of their own, before the shares.',
                places: scope.map(({ file, line }) => ({ at: 'file', file, line, column: null })),
            });
        }
        if (unreadable.length === 0)
            return PASS;
        return notEvaluated('file-unreadable', {
            message: 'A watched file could not be read, so what else the change alters is not known.',
            remedy: 'See `routing-change-covered`.',
            places: unreadable.map(({ file, line }) => ({ at: 'file', file, line, column: null })),
        });
    },
};

;// CONCATENATED MODULE: ./lib/assess/note-topics.js
const BE = String.raw `(?:(?:has|have|had|will|can)\s+)?(?:is|are|was|were|be|been|stays?|stayed|remains?|remained|keeps?|kept|seems?|looks?|looked|feels?|appears?|'s|'re)`;
/** Between a subject and its verb. After a noun `'s` says whose; only after these words is it `is`. */
const FOLLOWS = String.raw `(?:\s+|(?<=\b(?:it|they|everything))(?='))`;
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
            new RegExp(String.raw `\b${SERVED}(?:\s+route)?${FOLLOWS}${BE}${ADVERB}\s+(?:up(?!\s+to\b)|online|operational|reliable|stable|healthy|down|offline|dependable)\b`),
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
            new RegExp(String.raw `\b(?:gateway|model|api|service|endpoint|cometapi|provider|route|fallback|replies|repl(?:y|ied)|responses?|answers?|calls?|requests?|it|they|everything)(?:\s+\w+)?${FOLLOWS}${BE}${ADVERB}\s+(?:fast|faster|fastest|quick|quicker|slow|slower|snappy|responsive|instant)\b`),
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
    return plain(note).split(/(?<=[.!?;])\s+|(?<=[!?;])|[\r\n]+|[()[\]]/);
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
function codeInWords(attempt) {
    const code = (0,exchanges/* replyOf */.Me)(attempt)?.error?.code ?? null;
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
    return read(seen, last, ending.reading, plan);
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
function read(seen, last, reading, plan) {
    if (reading.outcome === 'ambiguous') {
        return happy_path_succeeded_say('reading-ambiguous', seen, last, {
            message: `the reply can be read two ways (${reading.code}), so success cannot be told.`,
            remedy: 'See the finding parse-unambiguous.',
        });
    }
    if (reading.outcome !== 'pass') {
        return happy_path_succeeded_say('reading-failed', seen, last, {
            message: `the reply came with a success status and reads as a failure (${reading.code}).`,
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
    const seenWaits = waitsOf(seen).filter(({ isLast, askedMs }) => !isLast || askedMs > bounds.maxDelayMs);
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
                isLast: later.length === 0,
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
        const drills = overFailures(sightings(evidence, plan), isErrorPath, (seen) => bounded(seen, bounds));
        return drills.outcome === 'pass' ? unattributed(evidence, plan) : drills;
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
function unattributed(evidence, plan) {
    const strays = (0,exchanges/* withoutSideCalls */.lC)(evidence.strays).length;
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
    routingChangeCovered,
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
        file: draft_named(file),
        route: draft_named(route),
        before,
        after,
        unit,
        line,
    }));
}
/** A longer name of a file or route is cut: the schema takes no more, and nobody reads more. */
const LONGEST_NAME = 1_000;
function draft_named(text) {
    return text.slice(0, LONGEST_NAME).toWellFormed();
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

// EXTERNAL MODULE: ./lib/packet/seal.js
var seal = __webpack_require__(93591);
// EXTERNAL MODULE: ./lib/publish/packet-file.js
var packet_file = __webpack_require__(41022);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
// EXTERNAL MODULE: ./lib/report/withheld.js
var withheld = __webpack_require__(42255);
// EXTERNAL MODULE: ./lib/verdict/decide.js
var decide = __webpack_require__(9961);
// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
;// CONCATENATED MODULE: ./lib/signature/seal-statement.js

/**
 * Searches the bytes that are to be signed: they may stand in a public log, and nobody can take them back. Throws where
 * the search cannot prove itself.
 */
function sealStatement(statement, engine) {
    const bytes = Buffer.from(JSON.stringify(statement), 'utf8');
    const [first, ...rest] = (0,seal/* leakKinds */.XV)(engine, bytes);
    if (first !== undefined)
        return { state: 'withheld', kinds: [first, ...rest] };
    return { state: 'sealed', statement, bytes };
}

// EXTERNAL MODULE: ./lib/signature/statement.js
var signature_statement = __webpack_require__(84675);
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
    const statement = (0,signature_statement/* statementOf */.T8)(sealed.packet, { name: sealed.fileName, sha256: sealed.digest });
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/leak/decode/encodings.js
var encodings = __webpack_require__(50348);
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

// EXTERNAL MODULE: ./lib/leak/engine.js + 47 modules
var leak_engine = __webpack_require__(93649);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/unpack/compression.js
var compression = __webpack_require__(97376);
// EXTERNAL MODULE: ./lib/unpack/read-file.js
var read_file = __webpack_require__(82311);
// EXTERNAL MODULE: ./lib/unpack/patterns.js
var patterns = __webpack_require__(85615);
// EXTERNAL MODULE: ./lib/unpack/walk.js
var walk = __webpack_require__(52081);
;// CONCATENATED MODULE: ./lib/unpack/targets.js






const shown = (path, root) => {
    const inside = (0,external_node_path_.relative)(root, path);
    return inside !== '' && (0,walk/* isWithin */.UO)(path, root) ? inside.split(external_node_path_.sep).join('/') : path;
};
const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,errno/* errnoOf */.UQ)(error));
const unlistable = (path, code) => new read_file/* UnreadableFile */.ie('unreadable', `${path} cannot be listed (${code})`);
/** The kind of thing at a path, links not followed; null where there is nothing. */
const kindAt = async (path) => {
    try {
        return (await (0,promises_.lstat)(path)).isDirectory() ? 'folder' : 'other';
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw unlistable(path, (0,errno/* errnoText */.iQ)(error));
    }
};
/** A pattern is text, and so is what a packet says of a file: a name that is no text cannot be told from another one. */
const asText = (path, show) => {
    if (typeof path === 'string')
        return path;
    throw new read_file/* UnreadableFile */.ie('unreadable', `${show} has a name that is no UTF-8; give it another one`);
};
/** Everything below a folder that is wanted, hidden or not; links to folders are listed and not followed. */
const filesBelow = async (folder, isWanted) => {
    const files = [];
    for await (const entry of (0,walk/* walk */.GG)([{ path: folder, show: folder }])) {
        if (entry.kind === 'unlistable')
            throw unlistable(entry.show, entry.code);
        if (entry.kind === 'empty-folder')
            continue;
        const { path, show } = entry;
        if (isWanted(path.toString().split(external_node_path_.sep).join('/')))
            files.push(asText(path, show));
    }
    return files;
};
const matchesOf = async (pattern, root) => {
    const path = (0,external_node_path_.resolve)(root, pattern);
    const kind = await kindAt(path);
    // A path that is there is meant literally, whatever glob characters its name has. A folder means everything in it.
    if (kind === 'other')
        return [path];
    if (kind === 'folder')
        return filesBelow(path, () => true);
    if (!(0,patterns/* hasPattern */.vY)(pattern))
        return [];
    const base = (0,external_node_path_.resolve)(root, (0,external_node_path_.isAbsolute)(pattern) ? (0,patterns/* baseOf */.bx)(pattern) || '/' : (0,patterns/* baseOf */.bx)(pattern));
    if ((await kindAt(base)) !== 'folder')
        return [];
    const wanted = path.split(external_node_path_.sep).join('/');
    return filesBelow(base, (file) => (0,patterns/* matches */.cK)(file, wanted));
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
    if ((0,patterns/* hasPattern */.vY)(folder))
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
        return isUtf8 && (0,compression/* packingOf */.bp)(head, path).state === 'plain'
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/application/free-port.js



/**
 * Below the ports that systems give to outgoing connections (Linux: from 32768; RFC 6335, macOS, Windows: from 49152). One of those can
 * be taken again by any connection between the moment it is found free and the moment it is used.
 */
const LOWEST = 20_000;
const HIGHEST = 32_767;
/** Where so many are taken, something else is wrong: the system may choose. */
const TRIES = 20;
/** A port of 127.0.0.1 that nobody listened on a moment ago. Rejects with the system's error where there is none at all. */
async function freePort() {
    for (let tries = 0; tries < TRIES; tries++) {
        const port = await heldAMoment((0,external_node_crypto_.randomInt)(LOWEST, HIGHEST + 1)).catch(() => null);
        if (port !== null)
            return port;
    }
    return heldAMoment(0);
}
/** Takes a port, 0 for any, and lets it go. */
async function heldAMoment(port) {
    const server = (0,external_node_net_.createServer)();
    server.listen(port, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const address = server.address();
    server.close();
    await (0,external_node_events_.once)(server, 'close');
    return address.port;
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
        return (this.#watches.find(({ drill }) => drill !== null && names(asked, drill.drill.nonce)) ?? this.#strays);
    }
    /** The dummy keys that are right on this line. */
    #canariesOn(line, { drill }) {
        const known = drill === null ? this.#watches.flatMap((watch) => watch.drill ?? []) : [drill];
        const routes = line === 'elsewhere' ? fault/* ROUTES */.bw : [line];
        return known.flatMap(({ canaries }) => routes.map((route) => canaries[route].reveal()));
    }
}
/** Whether a request is a drill's. Of one that broke off, or is no JSON, the bytes have to do. */
function names({ json, body }, nonce) {
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
        return [...entries(found, reading), ...unread.map(read_decisions_unreadable)].toSorted((a, b) => a.decision.line - b.decision.line);
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
function read_decisions_unreadable(line) {
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
        // An application that takes `GATE_PORT` meets no other one on it.
        port: await freePort(),
        env: plan.policy.env,
    };
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
// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
// EXTERNAL MODULE: ./lib/leak/fields/field-search.js + 2 modules
var field_search = __webpack_require__(77999);
// EXTERNAL MODULE: ./lib/leak/needles.js
var needles = __webpack_require__(95595);
// EXTERNAL MODULE: ./lib/leak/search-texts.js
var search_texts = __webpack_require__(34094);
// EXTERNAL MODULE: ./lib/unpack/search.js + 23 modules
var unpack_search = __webpack_require__(95089);
// EXTERNAL MODULE: ./lib/unpack/search-threads.js
var search_threads = __webpack_require__(70556);
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
        const engine = (0,field_search/* withFields */.qO)(request.engine, request.around.fingerprint, ['account']);
        const threads = (0,search_threads/* makeSearchThreads */.K)(engine);
        return await (0,unpack_search/* search */.$P)({ files: named, threads }, engine).finally(() => threads.close());
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
    const engine = (0,leak_engine/* makeEngine */.bB)({ ...needles/* NO_NEEDLES */.l0, credentials: [realKey.reveal()] }, around.fingerprint);
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
        const engine = (0,leak_engine/* makeEngine */.bB)(needles.all(), around.fingerprint);
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
const named_fields_LONGEST_NAME = 200;
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
    if (cell === undefined || cell.length > named_fields_LONGEST_NAME)
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

// EXTERNAL MODULE: ./lib/flows/gate-nothing-to-judge.js
var gate_nothing_to_judge = __webpack_require__(76904);
// EXTERNAL MODULE: ./lib/flows/gate-prepare.js + 4 modules
var gate_prepare = __webpack_require__(628);
// EXTERNAL MODULE: ./lib/contract/drift.js
var drift = __webpack_require__(14757);
// EXTERNAL MODULE: ./lib/contract/watch.js
var watch = __webpack_require__(35065);
// EXTERNAL MODULE: ./lib/report/comment.js
var comment = __webpack_require__(37023);
// EXTERNAL MODULE: ./lib/report/drift-issue.js
var drift_issue = __webpack_require__(20447);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(75439);
// EXTERNAL MODULE: ./lib/report/support-text.js
var support_text = __webpack_require__(86289);
;// CONCATENATED MODULE: ./lib/flows/gate-texts.js









/**
 * Renders everything that will be shown and searches it: the same promise as the packet's. A decision whose packet, or
 * whose signature, was lost is a claim: a later step reads `hold`.
 */
function textsOf(request) {
    const { sealed, path, delivery, attestation, prepared, engine } = request;
    const { packet, digest } = sealed;
    const artifactUrl = delivery.state === 'delivered' && delivery.artifactUrl !== '' ? delivery.artifactUrl : null;
    const facts = { artifactUrl, digest, runUrl: packet.subject.run_url, shard: (0,gate_prepare/* commentShardOf */.f_)(prepared.plan) };
    const note = prepared.admission.run === 'rehearsal-instead'
        ? `${prepared.admission.text} ${prepared.admission.remedy}`
        : null;
    const texts = {
        note,
        summary: (0,summary/* summary */.z)(packet, facts),
        summaryShort: (0,summary/* summary */.z)(packet, facts, summary/* SHORT_SUMMARY_BUDGET */.wy),
        comment: (0,comment/* comment */.Im)(packet, facts),
        support: (0,support_text/* supportText */.D)(packet),
        drift: driftOf(request, artifactUrl),
    };
    const found = (0,seal/* kindsInTexts */.P$)(engine, shownTexts(texts));
    const [first, ...rest] = found;
    const delivered = {
        packetPath: path,
        packetDigest: digest,
        artifactId: delivery.state === 'delivered' ? delivery.artifactId : '',
        artifactUrl: artifactUrl ?? '',
        ...attestationOutputs(attestation),
    };
    const said = (0,outputs/* outputs */.V)(packet, delivered, prepared.plan.routing);
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
// EXTERNAL MODULE: ./lib/flows/run-number.js
var run_number = __webpack_require__(15108);
// EXTERNAL MODULE: ./lib/flows/tool.js
var flows_tool = __webpack_require__(61963);
;// CONCATENATED MODULE: ./lib/flows/gate.js

















/** One whole run: prepare, observe, judge, seal, publish. The page to read first. */
async function gate(request, ports) {
    const { around, journal, publisher } = ports;
    const bundle = (0,flows_tool/* toolOf */.w)(around.entry);
    const prepared = await (0,gate_prepare/* prepare */.iA)(request, around, ports.repository);
    for (const pattern of prepared.unmatched)
        publisher.warn(namesNothing(pattern));
    if (prepared.state === 'nothing-to-judge')
        return { exit: await (0,gate_nothing_to_judge/* endUnjudged */.I)(prepared, ports), sealed: null, path: null };
    ports.mask(prepared.secrets.map((secret) => secret.reveal()));
    announce(prepared, journal);
    // Known before the application starts: it could write to the bundle.
    const tool = await bundle;
    const contract = await startContract(prepared, ports);
    const { evidence: observed, engine } = await observe(prepared, around, journal, () => publisher.load(prepared));
    const { plan } = prepared;
    const { previous, ...pages } = await contract.read();
    const evidence = { ...observed, ...pages };
    const findings = assess(evidence, plan);
    const decision = (0,decide/* decide */.L)(findings, plan.policy.promoted, plan.strength);
    const runId = (0,gate_prepare/* runIdOf */.SR)(prepared, around.now(), await (0,run_number/* handNumber */.J4)('evidence-smoke', around));
    const packet = draft(evidence, plan, findings, decision, {
        runId,
        tool,
        intent: (0,gate_prepare/* intentOf */.oQ)(plan),
    });
    const sealed = (0,seal/* seal */.od)(packet, engine);
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
function namesNothing(pattern) {
    return `\`routing-files\` names \`${(0,visible/* visible */.RK)(pattern)}\`, and there is no such file: no change of it is seen. Correct the path, or take it out.`;
}
async function withhold(kinds, { publisher }) {
    await publisher.refuse((0,withheld/* withheldText */.r)(kinds), (0,flows_publisher/* outputsWithoutPacket */.n)(''));
    return { exit: exit_code/* EXIT */.d.blocked, sealed: null, path: null };
}


/***/ }),

/***/ 2078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readPacket)
/* harmony export */ });
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72888);

/**
 * A packet of another run, or null where the bytes are none that this version can read. The bytes are hostile: whoever
 * could upload to that run could have written them. Members that the schema does not know are left out.
 */
function readPacket(bytes) {
    if (bytes.length > _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .PACKET_LIMIT_BYTES */ .NY)
        return null;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .packetSchema */ .As.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
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
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `### ${(0,_story_js__WEBPACK_IMPORTED_MODULE_2__/* .story */ ._7)(packet).verdict} &middot; The contract of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(surface)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(origin)} drifted`,
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

/***/ 84675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   Uc: () => (/* binding */ PAYLOAD_TYPE),
/* harmony export */   t: () => (/* binding */ statementSchema),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Source: https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';
/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** How a file is called in the list of what was signed where the policy stands in the workflow's inputs alone. */
const POLICY_OF_INPUTS = 'inputs';
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/) });
const descriptor = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), digest });
const names = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
/** The statement that a signature stands for. A reader ignores members that it does not know. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).min(1),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(PREDICATE_TYPE),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        result: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['PASSED', 'WARNED', 'FAILED']),
        configuration: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor),
        url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
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


/***/ }),

/***/ 32576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ replyTexts)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21936);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63169);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33847);
/* harmony import */ var _sse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62486);




/**
 * All words of a reply, for the needles: text, refusals, tool arguments, reasoning, in whatever shape they came. Pieces
 * of a stream are joined, as a log that collects them would. Works on failed and malformed replies as far as they can be
 * read; never throws. `asked` decides nothing here: a reply of the wrong surface is searched for as well.
 */
function replyTexts(reply, asked) {
    const { text } = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)([reply.body]);
    const kind = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .sniff */ .ZF)(text);
    if (kind === 'html')
        return [];
    const streamed = kind === 'events' || (asked.stream && (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsEventLines */ .a7)(text));
    const texts = streamed ? eventTexts(reply.body) : kind === 'json' ? wholeTexts(text) : [text.trim()];
    return [...new Set(texts.filter(_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isWords */ .yP))];
}
function wholeTexts(text) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(text));
    if (value === undefined)
        return literalsIn(text);
    const words = wordsOf([value]);
    return [...words.whole, ...words.pieces.values()];
}
function eventTexts(body) {
    const { events, unfinished, foreign } = (0,_sse_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvents */ .w)([body]);
    const data = [
        ...events.map((event) => event.data),
        ...(unfinished === null ? [] : [unfinished.data]),
        ...foreign,
    ];
    const values = [];
    const broken = [];
    for (const one of data) {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(one));
        if (value === undefined)
            broken.push(...literalsIn(one));
        else
            values.push(value);
    }
    const words = wordsOf(values);
    return [...words.pieces.values(), ...words.whole, ...broken];
}
/** Members that hold words on either surface, or on the APIs that gateways pass through. */
const WORDED = new Set([
    'content',
    'text',
    'refusal',
    'arguments',
    'input',
    'reasoning',
    'reasoning_content',
    'thinking',
    'partial_json',
    'output_text',
    'response',
    'completion',
    'delta',
]);
/** Echoes of the request and words of errors: other kinds of needles. */
const NOT_THE_REPLY = new Set(['error', 'instructions', 'tools', 'metadata', 'input', 'tool_choice']);
const INDEXES = ['index', 'output_index', 'content_index', 'summary_index'];
function wordsOf(values) {
    const whole = [];
    const pieces = new Map();
    const pending = values
        .map((value) => ({ value, name: '', channel: '', inDelta: false }))
        .toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { value, name, channel, inDelta } = next;
        if (typeof value === 'string') {
            if (!WORDED.has(name))
                continue;
            const key = `${channel}/${name}`;
            if (inDelta)
                pieces.set(key, (pieces.get(key) ?? '') + value);
            else
                whole.push(value);
        }
        else if (name === 'arguments' && (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
            whole.push(JSON.stringify(value));
        else
            for (const one of inner(next).toReversed())
                pending.push(one);
    }
    return { whole, pieces };
}
function inner({ value, name, channel, inDelta }) {
    if (Array.isArray(value))
        return value.map((item) => ({ value: item, name, channel, inDelta }));
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return [];
    const own = INDEXES.map((index) => value[index]).filter((index) => typeof index === 'number');
    const type = typeof value['type'] === 'string' ? value['type'] : '';
    const place = `${channel}/${type}/${own.join('.')}`;
    return Object.entries(value)
        .filter(([inside]) => !NOT_THE_REPLY.has(inside) || (inside === 'input' && isCustomCall(name, value)))
        .map(([inside, part]) => ({
        value: part,
        name: inside,
        channel: place,
        inDelta: inDelta || inside === 'delta',
    }));
}
/** A custom tool's input is a piece of the reply; any other `input` echoes the request. */
function isCustomCall(name, value) {
    return name === 'custom' || value['type'] === 'custom_tool_call';
}
/** String literals behind worded names in a text that is no JSON, also one that stops in the middle. */
const LITERAL = /"(?:content|text|refusal|arguments|reasoning|reasoning_content|delta|output_text)"\s*:\s*"((?:[^"\\]|\\.){1,65536})/g;
function literalsIn(text) {
    return [...text.matchAll(LITERAL)].map((match) => unescaped(match[1] ?? ''));
}
function unescaped(literal) {
    for (const raw of [literal, literal.replace(/\\u[0-9a-fA-F]{0,3}$/, '')]) {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(`"${raw}"`));
        if (typeof value === 'string')
            return value;
    }
    return literal;
}


/***/ }),

/***/ 53867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   MZ: () => (/* binding */ makeHelpers),
/* harmony export */   fW: () => (/* binding */ LARGE_FILE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);



/** More are not faster: they wait for the memory. */
const MOST_THREADS = 4;
/** A smaller file is searched by one thread before the others have begun. */
const LARGE_FILE = 16 * 2 ** 20;
/** Bytes of a file; what cannot be looked at is told when it is read. */
const sizeOf = (path) => {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size;
    }
    catch {
        return 0;
    }
};
/** Both are the door of the program: the source as it stands, and the entry of the bundle that this file is a chunk of. */
const DOOR = import.meta.url.endsWith('.ts') ? '../index.ts' : './index.js';
/** So many files a thread is given at once: to wait for the next one takes as long as a small file. */
const IN_HAND = 4;
const answerFile = ({ files }, { path, clean }) => {
    const answer = files.get(path);
    files.delete(path);
    answer?.(clean);
};
/** A thread's young objects take no more memory: by itself it would let them grow to four times as much, and be no faster. */
const YOUNG_MIB = 12;
const startHelper = ({ answered, ended }) => {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MIB };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(new URL(DOOR, import.meta.url), { env: {}, resourceLimits });
    const helper = { worker, files: new Map() };
    worker.on('message', (answer) => {
        if ('range' in answer)
            answered(answer);
        else
            answerFile(helper, answer);
    });
    // After an error comes the exit; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
        ended(helper);
        for (const path of helper.files.keys())
            answerFile(helper, { path, clean: null });
    });
    return helper;
};
const giveToIdlest = (helpers, job) => {
    const [idlest] = [...helpers].sort((a, b) => a.files.size - b.files.size);
    if (idlest === undefined || idlest.files.size >= IN_HAND)
        return null;
    const { promise, resolve } = Promise.withResolvers();
    idlest.files.set(job.path, resolve);
    idlest.worker.postMessage(job);
    return promise;
};
/** Threads for one search, `count` with this one. */
const makeHelpers = (count = Math.min(MOST_THREADS, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)())) => {
    let helpers = null;
    let recipe = null;
    let listener = null;
    // Nothing else is handed over: the key goes from memory to memory of one process.
    const tell = ({ worker }) => {
        if (recipe !== null)
            worker.postMessage(recipe);
    };
    const listening = {
        answered: (answer) => listener?.take(answer),
        ended: (helper) => {
            helpers = helpers?.filter((each) => each !== helper) ?? null;
            listener?.lose();
        },
    };
    const start = () => {
        if (helpers === null) {
            helpers = Array.from({ length: count - 1 }, () => startHelper(listening));
            helpers.forEach(tell);
        }
        return helpers;
    };
    return {
        count,
        start: () => start().length,
        searchFor: (what) => {
            recipe = what;
            helpers?.forEach(tell);
        },
        give: (job, to) => {
            listener = to;
            for (const { worker } of start())
                worker.postMessage(job);
        },
        giveFile: (job) => giveToIdlest(start(), job),
        close: async () => {
            const open = helpers ?? [];
            helpers = [];
            await Promise.all(open.map(({ worker }) => worker.terminate()));
        },
    };
};


/***/ }),

/***/ 73665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ mayBeBytes),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Bytes of a path as text, where that gives the same bytes again. */
const pathOf = (bytes) => ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : bytes);
/** A path below a folder. */
const joinPath = (folder, name) => typeof folder === 'string' && typeof name === 'string'
    ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)
    : Buffer.concat([Buffer.from(folder), Buffer.from(node_path__WEBPACK_IMPORTED_MODULE_1__.sep), Buffer.from(name)]);
/** A path for a person. Of what is no UTF-8, each byte beyond ASCII is shown as `\xff`: that names one file, and a shell takes it. */
const shownPath = (path) => typeof path === 'string'
    ? path
    : path.toString('latin1').replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`);
/** Whether text may stand for bytes that are no UTF-8: what was typed came through a decoder, which writes this for them. */
const mayBeBytes = (typed) => typed.includes('\ufffd');


/***/ }),

/***/ 70556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeSearchThreads)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _leak_decode_utf16_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9628);
/* harmony import */ var _helpers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53867);
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62698);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82311);





/** A byte-order mark says for all that follows how it is to be read. */
const hasMark = (fd, from) => {
    const head = new Uint8Array(2);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, head, 0, 2, from);
    return (0,_leak_decode_utf16_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .F)(head) !== null;
};
/** Collects the answers of one job. */
const makeAnswers = (job) => {
    const answers = [];
    let expected = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .rangesOf */ .wA)(job);
    let [isStopped, isLost] = [false, false];
    const done = Promise.withResolvers();
    /** Nothing more is wanted: what was taken is waited for. */
    const halt = () => {
        if (!isStopped)
            expected = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .stop */ .ds)(job);
        isStopped = true;
        settle();
    };
    const settle = () => {
        if (answers.length >= expected)
            done.resolve(undefined);
    };
    return {
        halt,
        take: (answer) => {
            answers.push(answer);
            if (answer.traces === null || answer.traces.hasValue)
                halt();
            settle();
        },
        /** A thread has ended: what it took is never answered. */
        lose: () => {
            halt();
            isLost = true;
            done.resolve(undefined);
        },
        /** Comes when every range that was taken is answered, or a thread is lost. */
        all: async () => {
            await done.promise;
            const traces = answers.flatMap((answer) => answer.traces ?? []);
            return { isLost, traces: traces.length < (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .rangesOf */ .wA)(job) ? null : traces };
        },
    };
};
/** Tells bytes as they are read by all threads, whenever this one has read some. */
const teller = ({ cuts, shared }, onRead) => {
    const all = (cuts.at(-1) ?? 0) - (cuts[0] ?? 0);
    let told = 0;
    return () => {
        // What two ranges share is read twice.
        const read = Math.min(all, Atomics.load(shared, _ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .READ */ .Pz) * _read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .CHUNK */ .m$);
        const fresh = read - told;
        told = read;
        onRead(fresh);
    };
};
const give = (helpers, { fd, from, to }) => {
    const job = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .makeJob */ .qZ)(fd, from, to, helpers.count);
    const answers = makeAnswers(job);
    helpers.give(job, answers);
    return { job, answers };
};
/** What all threads saw; null where that is not the whole file. Nobody reads it afterwards. */
const allOf = async (helpers, answers) => {
    const { isLost, traces } = await answers.all();
    // The others may still read, and from whatever has the number of the file next.
    if (isLost)
        await helpers.close();
    return isLost ? null : traces;
};
/** Null for what cannot be opened, or is to be read by one thread. */
const giveEarly = (helpers, { path, from = 0 }) => {
    let fd = null;
    try {
        const { before: stats, ...opened } = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openRegular */ .lf)(path);
        fd = opened.fd;
        if (!hasMark(fd, from))
            return { ...give(helpers, { fd, from, to: Number(stats.size) }), fd, from, stats };
    }
    catch {
        // Whoever reads it next tells why it cannot be read.
    }
    if (fd !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    return null;
};
/** True where that is the file which was begun, as it was then. */
const isThat = ({ from, stats }, asked) => from === asked.from && (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isSame */ .Ft)(stats, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(asked.fd, { bigint: true }));
/**
 * Threads for one search; those beside this one are started when they are first worth it. This one proves the engine before it asks
 * for anything: the others make theirs of the same recipe with the same code, so that its proof is theirs.
 */
const makeSearchThreads = (engine, helpers = (0,_helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .makeHelpers */ .MZ)()) => {
    helpers.searchFor(engine.recipe);
    let early = null;
    /** What was begun before, if it is that file. */
    const takeEarly = async (asked) => {
        const begun = early;
        early = null;
        if (begun === null || isThat(begun, asked))
            return begun;
        begun.answers.halt();
        await allOf(helpers, begun.answers);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(begun.fd);
        return null;
    };
    return {
        begin: (files) => {
            const large = files.find(({ path }) => (0,_helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(path) >= _helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGE_FILE */ .fW);
            if (large !== undefined && early === null && helpers.start() > 0)
                early = giveEarly(helpers, large);
        },
        areClean: async (asked, onRead) => {
            const { fd, from, to } = asked;
            if (to - from < _helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGE_FILE */ .fW || hasMark(fd, from) || helpers.start() === 0)
                return false;
            const begunEarly = await takeEarly(asked);
            const { job, answers } = begunEarly ?? give(helpers, asked);
            const tell = teller(job, onRead);
            await (0,_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .searchRanges */ .Jh)(engine, job, answers.take, tell);
            const traces = await allOf(helpers, answers);
            if (begunEarly !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(begunEarly.fd);
            if (traces === null)
                return false;
            // The others may have read on when this one was done, or all of it before it was asked for.
            tell();
            return engine.byParts.areClean(traces);
        },
        searchFile: (job) => (job.size >= _helpers_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGE_FILE */ .fW ? null : helpers.giveFile(job)),
        close: async () => {
            const begun = early;
            early = null;
            await helpers.close();
            if (begun !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(begun.fd);
        },
    };
};


/***/ }),

/***/ 52081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   RD: () => (/* binding */ rootsOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   bR: () => (/* binding */ bytesBelow),
/* harmony export */   dN: () => (/* binding */ realPathOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72889);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73665);




/** Whether a path is another one or lies below it. */
const isWithin = (path, folder) => {
    const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return inner === '' || (inner !== '..' && !inner.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inner));
};
/** Where a path really lies. Rejects with the system's error. */
const realPathOf = async (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path, 'buffer'));
/**
 * Resolves paths as they were typed; a link that was named itself is followed. What lies below another of the paths is left out:
 * it is searched once. `missing`: those that are not there or cannot be reached, with the system's error code.
 */
const rootsOf = async (typed) => {
    const roots = [];
    const missing = [];
    for (const show of typed) {
        try {
            const path = await realPathOf(show);
            if (typeof path === 'string')
                roots.push({ path, show: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(show) });
            else
                missing.push([show, 'the folder that it lies in has a name that is no UTF-8']);
        }
        catch (error) {
            missing.push([show, (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoText */ .iQ)(error)]);
        }
    }
    const isCovered = ({ path }, at) => roots.some((other, n) => n !== at && isWithin(path, other.path) && (path !== other.path || n < at));
    return { roots: roots.filter((root, at) => !isCovered(root, at)), missing };
};
/** Paths are compared byte by byte. */
const asBytes = (path) => Buffer.from(path).toString('latin1');
const leadsOf = async (path, roots) => {
    try {
        const target = asBytes(await realPathOf(path));
        return roots.some((root) => isWithin(target, asBytes(root.path))) ? 'inside' : 'outside';
    }
    catch (error) {
        return (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === 'ENOENT' ? 'nowhere' : 'outside';
    }
};
const linkAt = async ({ path, show }, roots) => {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(path, 'buffer').then((bytes) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)((0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(bytes)), () => '');
    return { kind: 'link', path, show, leads: await leadsOf(path, roots), target };
};
/** What went away in the meantime is a file that cannot be read. */
const isFolder = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((found) => found.isDirectory(), () => false);
const namedOf = ({ entry, folder }) => {
    const name = typeof entry.name === 'string' ? entry.name : (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(entry.name);
    const show = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.show, (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(name)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return { path: (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder.path, name), show };
};
/** Names as bytes take more time and memory, and hardly a folder needs them. */
const entriesOf = async (folder) => {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    if (!entries.some(({ name }) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeBytes */ .Cf)(name)))
        return entries;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, encoding: 'buffer' });
};
/** Everything below the roots, hidden or not, folder by folder: memory grows with the largest folder alone, however deep it lies. */
async function* walk(roots) {
    for (const root of roots) {
        if (await isFolder(root.path))
            yield* below(root, roots);
        else
            yield { kind: 'file', ...root };
    }
}
async function* below(root, roots) {
    const waiting = [];
    yield* opened(root, waiting);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const named = namedOf(next);
        if (next.entry.isDirectory())
            yield* opened(named, waiting);
        else
            yield next.entry.isSymbolicLink() ? await linkAt(named, roots) : { kind: 'file', ...named };
    }
}
/** Puts what a folder holds before everything else that waits: the last is the next. */
async function* opened(folder, waiting) {
    const { path, show } = folder;
    try {
        const entries = await entriesOf(path);
        if (entries.length === 0)
            yield { kind: 'empty-folder', show };
        entries.sort((a, b) => (a.name < b.name ? 1 : -1));
        for (const entry of entries)
            waiting.push({ entry, folder });
    }
    catch (error) {
        yield { kind: 'unlistable', show, code: (0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoText */ .iQ)(error) };
    }
}
/** Bytes of all files below the roots, as they lie on the disk. What cannot be looked at counts as nothing. */
const bytesBelow = async (roots) => {
    let bytes = 0;
    for await (const entry of walk(roots)) {
        if (entry.kind === 'file')
            bytes += await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(entry.path).then(({ size }) => size, () => 0);
    }
    return bytes;
};


/***/ })

};
