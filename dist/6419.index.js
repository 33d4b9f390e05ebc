export const id = 6419;
export const ids = [6419];
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

/***/ 67305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ TECHNIQUES),
/* harmony export */   P8: () => (/* binding */ RUN_FOLDER),
/* harmony export */   hl: () => (/* binding */ A_FILE_NAME),
/* harmony export */   s8: () => (/* binding */ LEAK_KINDS)
/* harmony export */ });
/** What was searched for. */
const LEAK_KINDS = ['credential', 'body', 'error-message', 'prompt', 'account'];
/** How a needle was hidden. Closed: a new technique needs its own planted proof. */
const TECHNIQUES = [
    'plain',
    'case-folded',
    'base64',
    'base64url',
    'hex',
    'percent',
    'json-escape',
    'html-entity',
    'utf-16le',
    'utf-16be',
    'byte-list',
    'split',
    'shingles',
    'gzip',
    'deflate',
    'brotli',
    'zstd',
    'zip',
    'tar',
    'sqlite',
    'file-name',
    'field-name',
];
/** What stands in a place instead of a file name that leaks itself. */
const A_FILE_NAME = '(a file name)';
/** What file names of the run's private folder begin with: no such file lies in the repository. */
const RUN_FOLDER = '(run)';


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

/***/ 61764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ workflowRuns),
/* harmony export */   Ye: () => (/* binding */ artifactsOfRun),
/* harmony export */   bk: () => (/* binding */ downloadArtifact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _policy_base_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95721);
/* harmony import */ var _wire_wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23112);
/* harmony import */ var _wire_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17934);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77827);
/* harmony import */ var _evidence_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7537);
/* harmony import */ var _not_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31147);







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
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubApi */ .Mc)(access);
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
        const runs = answer.state === 'ok' && (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(answer.data) ? answer.data.workflow_runs : null;
        if (answer.state !== 'ok' || !Array.isArray(runs))
            return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .notRead */ .Q)(answer, 'The earlier runs');
        found.push(...runs.flatMap((run) => (0,_evidence_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .readRun */ .c)(run) ?? []).filter((run) => fits(run, filter)));
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
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubApi */ .Mc)(access);
    const found = [];
    for (let page = 1; page <= PAGE_LIMIT; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
            run_id: runId,
            per_page: PAGE_SIZE,
            page,
        });
        const artifacts = answer.state === 'ok' && (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(answer.data) ? answer.data.artifacts : null;
        if (answer.state !== 'ok' || !Array.isArray(artifacts))
            return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .notRead */ .Q)(answer, 'The artifacts');
        found.push(...artifacts.flatMap((artifact) => (0,_evidence_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .readArtifact */ .R)(artifact) ?? []));
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
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)('expired', artifact.name);
    if (artifact.digest === null)
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)('digest-missing', artifact.name);
    if (artifact.bytes > limits.maxBytes)
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)('over-cap', artifact.name);
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubApi */ .Mc)(access);
    const answer = await api.locate('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        artifact_id: artifact.id,
        archive_format: 'zip',
    });
    if (answer.state !== 'ok')
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .notRead */ .Q)(answer, 'The artifact');
    const url = storageAddress(answer.location, access.apiUrl);
    if (url === null)
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)('redirect-refused', artifact.name);
    return checkedBytes(await fromStorage(url, limits), artifact.digest, artifact.name);
}
function storageAddress(location, apiUrl) {
    if (location === null || !URL.canParse(location))
        return null;
    const url = new URL(location);
    const safe = url.protocol === 'https:' || ((0,_policy_base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.origin) && (0,_policy_base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(new URL(apiUrl).origin));
    return safe && url.username === '' && url.password === '' ? url : null;
}
async function fromStorage(url, limits) {
    const deadlineMs = limits.deadlineMs ?? DOWNLOAD_DEADLINE_MS;
    const wire = await (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .openWire */ .K)({
        allows: (origin) => origin === url.origin,
        silenceMs: deadlineMs,
        proxy: limits.proxy,
    });
    try {
        const { maxBytes, signal } = limits;
        return await (0,_wire_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .fetchWhole */ .O)(wire, { url: url.href, headers: {}, maxBytes, deadlineMs, signal });
    }
    finally {
        await wire.close();
    }
}
function checkedBytes(reply, expected, name) {
    if (reply.kind === 'no-whole') {
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)(reply.why === 'over-cap' ? 'over-cap' : 'storage-failed', name, reply.why);
    }
    if (reply.status === 404 || reply.status === 410)
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)('expired', name);
    if (reply.status !== 200)
        return (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)('storage-failed', name, `status ${String(reply.status)}`);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(reply.bytes).digest('hex');
    return digest === expected
        ? { state: 'downloaded', bytes: reply.bytes, digest }
        : (0,_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedDownload */ .f)('digest-differs', name);
}


/***/ }),

/***/ 7537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readArtifact),
/* harmony export */   c: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77827);

/** A run, or null where a member that is needed to tell whose it is, is missing. */
function readRun(value) {
    if (!(0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
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
        startedAt: isText(value.run_started_at) ? value.run_started_at : '',
        url: isText(value.html_url) ? value.html_url : '',
    };
}
/** An artifact, or null where it has no usable id or name. */
function readArtifact(value) {
    if (!(0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
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
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && isId(value.id) ? value.id : null;
}
function isId(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function isText(value) {
    return typeof value === 'string';
}


/***/ }),

/***/ 31147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ notRead),
/* harmony export */   f: () => (/* binding */ refusedDownload)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);

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
        why: `The artifact ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(name), 100)} could not be read: ${told}`,
        remedy,
    };
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

/***/ 9961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17013);

/**
 * The one function that turns findings into a decision: gate, verify and merge all call it.
 *
 * Holds unless every assertion stands exactly once and every one that blocks passed or does not apply.
 * A failure becomes `rollback` where the fallback route already carries traffic (`promoted`).
 */
function decide(findings, promoted, strength) {
    const forcing = _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_0__/* .ASSERTION_IDS */ .yj.filter((id) => forcesHold(findings.filter((finding) => finding.id === id)));
    return isSome(forcing)
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
function isSome(ids) {
    return ids.length > 0;
}


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
    const { Agent, EnvHttpProxyAgent, request } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
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
