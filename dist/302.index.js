export const id = 302;
export const ids = [302];
export const modules = {

/***/ 91094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ recordsByExpression),
/* harmony export */   W: () => (/* binding */ compileExpression)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

/** Most instructions of a compiled expression: a line costs its length times these. 30 fields need about 200. */
const LARGEST_PROGRAM = 500;
/** Of a line, so much is searched: decision records are lines of some hundred characters. */
const LONGEST_LINE = 16_384;
/**
 * Compiles an expression in RE2's syntax (https://github.com/google/re2/wiki/Syntax), which is matched in linear time
 * whatever it and the line are. `why` completes "the expression cannot be used: ..." and quotes nothing of it.
 */
function compileExpression(text) {
    const compiled = compiledOrWhy(text);
    if (typeof compiled === 'string')
        return { ok: false, why: compiled };
    const groups = Object.keys(compiled.namedGroups());
    const match = (line) => {
        const matcher = compiled.matcher(line.slice(0, LONGEST_LINE));
        // Once only: a search that goes on behind each match takes quadratic time, also in RE2.
        if (!matcher.find())
            return null;
        const caught = groups.map((group) => [group, matcher.group(group)]);
        return new Map(caught.filter((pair) => pair[1] !== null));
    };
    return { ok: true, groups, match };
}
function compiledOrWhy(text) {
    try {
        const compiled = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(text);
        if (compiled.programSize() <= LARGEST_PROGRAM)
            return compiled;
        return `it compiles to ${compiled.programSize()} instructions, and ${LARGEST_PROGRAM} are the most: repeat less`;
    }
    catch (error) {
        // The descriptions are a closed list of English phrases; the rest of the message quotes the expression.
        const what = error instanceof re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JSSyntaxException */ .pB ? `: ${error.getDescription()}` : '';
        return `RE2 cannot read it${what} (it knows no look-ahead, look-behind or back-reference)`;
    }
}
/** The records of a log by an expression: each line that it matches with something in the group `decision`. */
function recordsByExpression(lines, text) {
    const expression = compileExpression(text);
    if (!expression.ok)
        return [];
    return lines.flatMap((line, index) => {
        const fields = expression.match(line);
        if (fields === null || (fields.get('decision') ?? '').trim() === '')
            return [];
        return [{ fields, around: [], line: index + 1 }];
    });
}


/***/ }),

/***/ 96570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ LONGEST_NAME),
/* harmony export */   GT: () => (/* binding */ namesFor),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   P: () => (/* binding */ GROUP_NAMES),
/* harmony export */   hx: () => (/* binding */ plainWord)
/* harmony export */ });
/** No name of a field is longer; a longer one is text that happens to stand where a name would. */
const LONGEST_NAME = 200;
/** A word without capitals and separators: `give_up`, `Give up` and `giveUp` are one. */
function plainWord(word) {
    return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
/** The name of a field as a plain word; nothing where it is too long for one. */
function plainName(name) {
    return name.length > LONGEST_NAME ? '' : plainWord(name);
}
/**
 * Names under which applications, gateways and standards keep these facts. Sources: OpenTelemetry semantic conventions
 * 1.44, OpenInference, LiteLLM's logging specification and response headers, Portkey, ngrok, Envoy, and the record of
 * docs/packet-format.md. Left out on purpose:
 * - `attempt`, `attempt_index`, `attempt_number`: some count from 0 and some from 1, also within one guide.
 * - `retries`, `max_retries`, `retry.attempts`, `num_retries`: the limit as often as the count.
 * - `model`, `requested`, `model_group`, `next_model`: what was asked for or comes next, not what served.
 * - `model_id`: LiteLLM's id of a deployment, no name of a model.
 * - `gen_ai.operation.name`: `chat` for both surfaces. `http.route`: the application's own route.
 * - `run_id`, `check_id`, `test_id`, `review_id`: a run of many calls.
 */
const BUILT_IN = {
    decision: [
        'fallbackdecision',
        'retrydecision',
        'decision',
        'retryaction',
        'retrywith',
        'autoretryend',
        'retryfallbackapplied',
    ],
    status: [
        'statusclass',
        'httpstatusclass',
        'statuscodeclass',
        'httpresponsestatuscode',
        'httpstatuscode',
        'httpstatus',
        'status',
        'statuscode',
        'responsecode',
        'responsestatus',
        'errorinformationerrorcode',
    ],
    surface: [
        'apisurface',
        'apisurfacechecked',
        'requestfamily',
        'endpointfamily',
        'routefamily',
        'surface',
        'apifamilychecked',
        'openaiapitype',
        'calltype',
    ],
    route: ['servedroute', 'finalroute', 'servedby'],
    model: [
        'servedmodel',
        'finalmodel',
        'genairesponsemodel',
        'responsemodel',
        'llmresponsemodelname',
        'litellmmodelname',
        'ngrokaigmodel',
    ],
    escalation: ['escalation', 'escalationstatus', 'escalationref', 'escalatedto', 'escalationto'],
    terminal: ['terminal', 'final', 'isterminal', 'isfinal'],
    operation: [
        'operationid',
        'gateoperationid',
        'xrequestid',
        'requestid',
        'correlationid',
        'xcorrelationid',
        'litellmcallid',
        'xlitellmcallid',
        'traceid',
        'xportkeytraceid',
        'gatedrill',
        'drill',
    ],
};
const BUILT_IN_COUNTS = [
    ['retrycount', 'retries'],
    ['retryattemptcount', 'retries'],
    ['retryattempts', 'retries'],
    ['retryattemptsused', 'retries'],
    ['httprequestresendcount', 'retries'],
    ['xstainlessretrycount', 'retries'],
    ['xportkeyretryattemptcount', 'retries-of-portkey'],
    ['xlitellmattemptedretries', 'retries-of-litellm'],
    ['attemptcount', 'attempts'],
    ['totalattempts', 'attempts'],
    ['attempts', 'attempts'],
    ['xenvoyattemptcount', 'attempts'],
    ['ngrokaigattempts', 'attempts'],
];
/** The names of a log: those that the policy gives, then the built-in ones. */
function namesFor(given) {
    const own = (concept) => (given[concept] ?? []).map(plainName).filter((name) => name !== '');
    const both = (concept) => [...new Set([...own(concept), ...BUILT_IN[concept]])];
    return {
        of: {
            decision: both('decision'),
            status: both('status'),
            surface: both('surface'),
            route: both('route'),
            model: both('model'),
            escalation: both('escalation'),
            terminal: both('terminal'),
            operation: both('operation'),
        },
        counts: [
            ...own('retries').map((name) => [name, 'retries']),
            ...own('attempts').map((name) => [name, 'attempts']),
            ...BUILT_IN_COUNTS,
        ],
    };
}
/** The names of an expression's groups: our concepts, and nothing else. */
const GROUP_NAMES = {
    of: {
        decision: ['decision'],
        status: ['status'],
        surface: ['surface'],
        route: ['route'],
        model: ['model'],
        escalation: ['escalation'],
        terminal: ['terminal'],
        operation: ['operation'],
    },
    counts: [
        ['retries', 'retries'],
        ['attempts', 'attempts'],
    ],
};


/***/ }),

/***/ 17013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ FLOOR_IDS),
/* harmony export */   n8: () => (/* binding */ NOT_APPLICABLE_CODES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   yj: () => (/* binding */ ASSERTION_IDS)
/* harmony export */ });
/** Every assertion, in the order in which people read them: each stands exactly once in every packet. */
const ASSERTION_IDS = [
    'credential-not-logged',
    'body-not-stored',
    'body-partly-stored',
    'error-message-stored',
    'prompt-not-stored',
    'account-detail-not-stored',
    'credential-not-in-source',
    'retry-bounded',
    'finishes-within-deadline',
    'attempted-once',
    'happy-path-succeeded',
    'parse-unambiguous',
    'contract-fields-present',
    'surface-respected',
    'error-path-classified',
    'permanent-error-not-retried',
    'error-code-heeded',
    'retry-after-honoured',
    'backoff-grows',
    'caller-gone-stops',
    'decision-recorded',
    'decision-consistent',
    'escalation-recorded',
    'support-packet-complete',
    'claims-within-scope',
    'evidence-available',
    'policy-not-loosened',
    'routing-change-covered',
    'change-in-scope',
    'setup-declared',
    'environment-matches',
    'docs-current',
    'runner-untouched',
];
/** Always `block`: no policy can lower them. */
const FLOOR_IDS = [
    'credential-not-logged',
    'body-not-stored',
    'retry-bounded',
    'parse-unambiguous',
    'runner-untouched',
];
const SEVERITIES = ['block', 'warn', 'off'];
/** Why an assertion does not apply. Fixed from the plan before anything runs, so that nothing observed can earn it. */
const NOT_APPLICABLE_CODES = [
    'application-is-direct',
    'no-evidence-paths',
    'no-real-key',
    'nothing-planted',
    'no-such-fault-planned',
    'too-few-attempts-possible',
    'no-caller',
    'no-decision-log',
    'no-operator-note',
    'not-a-change',
    'no-routing-change',
    'no-policy-file',
    'none-declared',
    'pages-not-in-policy',
];


/***/ }),

/***/ 99621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bw: () => (/* binding */ ROUTES),
/* harmony export */   kH: () => (/* binding */ MISTAKES),
/* harmony export */   y2: () => (/* binding */ FAULTS)
/* harmony export */ });
/** What the tap can answer instead of the route. Their meaning is the table in `fault/`. */
const FAULTS = [
    'bad-credential',
    'invalid-request',
    'invalid-request-as-500',
    'model-not-found',
    'forbidden',
    'not-found',
    'payload-too-large',
    'quota-exhausted',
    'rate-limited',
    'rate-limited-date',
    'rate-limited-ms',
    'rate-limited-bare',
    'retry-after-excessive',
    'server-error',
    'overloaded',
    'edge-timeout',
    'flap',
    'primary-down',
    'both-down',
    'silent',
    'slow-first-byte',
    'slow-body',
    'reset',
    'reset-mid-body',
    'redirect',
    'error-in-200',
    'html-200',
    'truncated-json',
    'duplicate-keys',
    'trailing-bytes',
    'empty-result',
    'null-content',
    'wrong-surface',
    'output-limit',
    'wrong-content-type',
    'unknown-terminal',
    'stream-cut',
    'stream-stall',
    'stream-malformed-event',
    'stream-error-event',
    'stream-no-terminal',
    'stream-endless',
    'huge-body',
    'gzip-bomb',
    'caller-gone',
];
/** The only failures that a live gateway is asked for: each is refused before a model runs. */
const MISTAKES = ['bad-credential', 'invalid-request', 'model-not-found'];
const ROUTES = ['primary', 'fallback'];


/***/ }),

/***/ 56647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ APPLICATION_KINDS),
/* harmony export */   Ro: () => (/* binding */ JUDGES),
/* harmony export */   bd: () => (/* binding */ DECISION_CONCEPTS),
/* harmony export */   cD: () => (/* binding */ DECISION_MEANINGS),
/* harmony export */   eJ: () => (/* binding */ CLAIM_SOURCES),
/* harmony export */   i6: () => (/* binding */ DECISION_FORMATS)
/* harmony export */ });
const APPLICATION_KINDS = ['direct', 'command', 'service', 'worker'];
/** Whose word says how the application takes the end of its call. */
const CLAIM_SOURCES = ['exit-code', 'trigger-status', 'decision-log'];
/** How a decision log is written. `auto` tries JSON, logfmt and YAML, in this order. */
const DECISION_FORMATS = ['auto', 'json', 'logfmt', 'yaml', 'expression'];
/**
 * What a decision record can tell. `retries` counts what was sent again, `attempts` everything that was sent: logs
 * count the one or the other, and a name alone does not say which.
 */
const DECISION_CONCEPTS = [
    'decision',
    'retries',
    'attempts',
    'status',
    'surface',
    'route',
    'model',
    'escalation',
    'terminal',
    'operation',
];
/** What a word of the log can mean: a decision, or that another attempt follows. */
const DECISION_MEANINGS = ['promote', 'hold', 'rollback', 'attempt'];
/**
 * Who judged a run. `base`: the file of the branch that judges, read through the API. `bootstrap`: there is none yet, so
 * the defaults. `unreadable`: nobody could say, so the defaults, and the run holds. `checkout` and `inputs`: a run that
 * was started by hand, with and without a file.
 */
const JUDGES = ['base', 'bootstrap', 'unreadable', 'checkout', 'inputs'];


/***/ }),

/***/ 38534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ AMBIGUITY_CODES),
/* harmony export */   J_: () => (/* binding */ JSON_TYPES),
/* harmony export */   OG: () => (/* binding */ KNOWN_ERROR_CODES),
/* harmony export */   aC: () => (/* binding */ FAIL_CODES),
/* harmony export */   n$: () => (/* binding */ SURFACES),
/* harmony export */   rB: () => (/* binding */ REQUEST_PROFILES)
/* harmony export */ });
/** The API surfaces. One per run: the two share no evidence. */
const SURFACES = ['chat-completions', 'responses'];
/** What a drill sends. */
const REQUEST_PROFILES = ['minimal', 'streaming', 'tool-call'];
/** JSON types by the names that JSON Schema uses. */
const JSON_TYPES = ['string', 'number', 'boolean', 'array', 'object', 'null'];
/** Unmistakably no success. */
const FAIL_CODES = ['http-error', 'not-json', 'html', 'terminal-failed', 'empty', 'over-cap'];
/** Two careful readers could read it two ways. */
const AMBIGUITY_CODES = [
    'error-in-success',
    'both-surfaces',
    'wrong-surface',
    'terminal-missing',
    'terminal-unknown',
    'terminal-contradicts',
    'no-usable-content',
    'content-contradicts',
    'duplicate-keys',
    'trailing-bytes',
    'stream-cut',
    'framing',
    'content-type-contradicts',
    'output-limit',
    'identity-changed',
    'malformed-event',
    'odd-success-status',
    'wrong-type',
];
/** `error.code` values that CometAPI and its kin are known to send; anything else is `other`. Sources: facts on the contract, section 3. */
const KNOWN_ERROR_CODES = [
    'invalid_request',
    'model_not_found',
    'convert_request_failed',
    'bad_response_status_code',
    'permission_denied',
    'invalid_api_key',
    'insufficient_quota',
    'insufficient_user_quota',
    'rate_limit_exceeded',
    'server_error',
    'context_length_exceeded',
    'content_filter',
    'unsupported_parameter',
    'unknown_error',
];


/***/ }),

/***/ 97676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ EVIDENCE_EVENTS)
/* harmony export */ });
/**
 * Events whose runs can be evidence for a release. Not those that run beside secrets for code of strangers
 * (`pull_request_target`, `workflow_run`), nor those whose ref the API does not tell from a branch's (`release`, tags).
 */
const EVIDENCE_EVENTS = [
    'push',
    'pull_request',
    'merge_group',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
];


/***/ }),

/***/ 45072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ expectationOf),
/* harmony export */   EY: () => (/* binding */ needsStreaming),
/* harmony export */   Fk: () => (/* binding */ needsCaller),
/* harmony export */   _Q: () => (/* binding */ namesItsRoute),
/* harmony export */   lE: () => (/* binding */ isPermanent),
/* harmony export */   mS: () => (/* binding */ needsPrimary)
/* harmony export */ });
/* unused harmony exports FAULT_GROUPS, FAULT_TABLE, faultsIn */

/** What kind of failure a fault is. */
const FAULT_GROUPS = (/* unused pure expression or super */ null && ([
    'permanent',
    'transient',
    'routes',
    'transport',
    'shape',
    'stream',
    'size',
    'caller',
]));
const ERRORS = 'https://apidoc.cometapi.com/errors/error-codes-handling';
const RETRIES = 'https://apidoc.cometapi.com/guides/error-codes-and-retry-strategy';
const SDK_RETRIES = 'openai/openai-node src/client.ts (retryRequest)';
const RETRY_AFTER = 'RFC 9110, section 10.2.3';
const CHAT = 'https://apidoc.cometapi.com/api/text/chat';
const OPENROUTER = 'https://openrouter.ai/docs/api/reference/errors-and-debugging';
/** A row: clean failure is what most faults ask for. */
function row(group, imitates, source, expects = 'clean-failure') {
    return { group, expects, imitates, source };
}
/** One row for every fault. The bytes of each are made by `scriptFor`. */
const FAULT_TABLE = {
    'bad-credential': row('permanent', 'The gateway does not know the key.', ERRORS),
    'invalid-request': row('permanent', 'The request body breaks a rule of the surface.', ERRORS),
    'invalid-request-as-500': row('permanent', 'A broken request body, reported as a server error.', RETRIES),
    'model-not-found': row('permanent', 'No channel serves the model, reported as unavailable.', ERRORS),
    forbidden: row('permanent', 'The key may not use the model or a field.', ERRORS),
    'not-found': row('permanent', 'A wrong path or base URL, answered by a web server with HTML.', ERRORS),
    'payload-too-large': row('permanent', 'The request is larger than the gateway takes.', 'RFC 9110, section 15.5.14'),
    'quota-exhausted': row('permanent', 'The account is out of credit; the message names its details.', ERRORS),
    'rate-limited': row('transient', 'Too many requests; Retry-After in seconds.', RETRY_AFTER),
    'rate-limited-date': row('transient', 'Too many requests; Retry-After as an HTTP date.', RETRY_AFTER),
    'rate-limited-ms': row('transient', 'Too many requests; retry-after-ms in milliseconds.', SDK_RETRIES),
    'rate-limited-bare': row('transient', 'Too many requests, with no word on when to return.', RETRIES),
    'retry-after-excessive': row('transient', 'Too many requests; Retry-After asks for an hour.', SDK_RETRIES),
    'server-error': row('transient', 'The gateway or its provider failed.', RETRIES),
    overloaded: row('transient', 'The gateway has no capacity at the moment.', RETRIES),
    'edge-timeout': row('transient', 'The edge gave up on the gateway and answers with HTML.', RETRIES),
    flap: row('transient', 'One server error, after which the route is healthy.', RETRIES, 'either'),
    'primary-down': row('routes', 'The primary fails, and the fallback is healthy.', RETRIES, 'rescued'),
    'both-down': row('routes', 'Primary and fallback fail at the same time.', RETRIES),
    silent: row('transport', 'The connection is accepted and nothing ever comes back.', SDK_RETRIES),
    'slow-first-byte': row('transport', 'A good reply that is late to begin.', SDK_RETRIES, 'either'),
    'slow-body': row('transport', 'A good reply that drips in slowly.', SDK_RETRIES, 'either'),
    reset: row('transport', 'The connection is reset before any reply.', 'RFC 9293, section 3.5.2'),
    'reset-mid-body': row('transport', 'The connection is reset inside a good reply.', 'RFC 9293, section 3.5.2'),
    redirect: row('transport', 'The route points to another origin, where no key may go.', 'RFC 9110, section 15.4.8'),
    'error-in-200': row('shape', 'An error envelope under status 200.', OPENROUTER),
    'html-200': row('shape', 'A web page under status 200.', ERRORS),
    'truncated-json': row('shape', 'JSON that stops inside a member.', 'RFC 8259, section 2'),
    'duplicate-keys': row('shape', 'One member twice with different values.', 'RFC 8259, section 4'),
    'trailing-bytes': row('shape', 'Something more after a complete reply.', 'RFC 8259, section 2'),
    'empty-result': row('shape', 'A success with an empty list of results.', 'vllm-project/vllm 24184'),
    'null-content': row('shape', 'A success whose message holds nothing to use.', 'vllm-project/vllm 41902'),
    'wrong-surface': row('shape', 'A good reply of the other surface.', CHAT),
    'output-limit': row('shape', 'A reply that the token limit cut.', CHAT),
    'wrong-content-type': row('shape', 'A good reply under the wrong content type.', 'BerriAI/litellm 25766'),
    'unknown-terminal': row('shape', 'A reply that ends for a reason nobody documents.', 'BerriAI/litellm 12481'),
    'stream-cut': row('stream', 'A stream that ends in order between two events, its words half said.', 'BerriAI/litellm 40260'),
    'stream-stall': row('stream', 'A stream that stops between events and stays open.', 'QuantumNous/new-api relay/helper/stream_scanner.go'),
    'stream-malformed-event': row('stream', 'A stream with one event that is no JSON.', 'openai/openai-node src/core/streaming.ts'),
    'stream-error-event': row('stream', 'A stream that turns into an error event.', OPENROUTER),
    'stream-no-terminal': row('stream', 'A stream that ends in order, but never says how.', 'songquanpeng/one-api 1523'),
    'stream-endless': row('stream', 'A stream that repeats itself and never ends.', 'CWE-770'),
    'huge-body': row('size', 'A reply far larger than any reader needs.', 'CWE-770'),
    'gzip-bomb': row('size', 'A small compressed reply that grows a thousandfold.', 'CWE-409'),
    'caller-gone': row('caller', 'The caller hangs up while the route is slow to fail.', 'RFC 9112, section 9.5', 'either'),
};
/** What an application is expected to make of the fault. */
function expectationOf(fault) {
    return FAULT_TABLE[fault].expects;
}
/** Whether sending the same request again cannot help. */
function isPermanent(fault) {
    return FAULT_TABLE[fault].group === 'permanent';
}
/** Whether the fault exists only in an event stream. */
function needsStreaming(fault) {
    return FAULT_TABLE[fault].group === 'stream';
}
/** Whether the fault is one of routes, so that a primary must be there. */
function needsPrimary(fault) {
    return FAULT_TABLE[fault].group === 'routes';
}
/** Whether the fault begins with somebody who waits and hangs up. */
function needsCaller(fault) {
    return FAULT_TABLE[fault].group === 'caller';
}
/** Whether the fault says itself whose failure it is: which route fails is then no choice. */
function namesItsRoute(fault) {
    return needsPrimary(fault) || needsCaller(fault);
}
/** The faults of a group, in the order of `FAULTS`. */
function faultsIn(group) {
    return FAULTS.filter((fault) => FAULT_TABLE[fault].group === group);
}


/***/ }),

/***/ 30408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ATTEST)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34366);


/** Whether the packet is signed. */
const ATTEST = (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .setting */ .P)({
    name: 'attest',
    purpose: "`true` signs packet, policy and watched files with the job's identity and stores the attestation: docs/attestation.md says what becomes public. Needs `id-token: write` and `attestations: write`, and a job that runs no application.",
    kind: (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .yesNo */ .Lm)(),
    stands: 'input',
    fallback: false,
    defaultText: 'false',
    example: 'true',
    whyOnlyHere: 'signing needs permissions that only the workflow can give',
});


/***/ }),

/***/ 95721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   aF: () => (/* binding */ keyMayGoTo),
/* harmony export */   kt: () => (/* binding */ origins),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   q8: () => (/* binding */ COMETAPI_ORIGIN)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74068);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43186);



/** The route under review, unless the team names another. Source: https://apidoc.cometapi.com/api/text/chat.md */
const COMETAPI_ORIGIN = 'https://api.cometapi.com';
/** Documentation and dashboard hosts that people paste instead of the gateway's. */
const COMETAPI_PAGES = ['https://apidoc.cometapi.com', 'https://www.cometapi.com', 'https://cometapi.com'];
/** Whether an origin is this machine (127.0.0.0/8, ::1, RFC 6761's `localhost`): a key that is sent there does not leave it. */
function isLoopback(origin) {
    if (!URL.canParse(origin))
        return false;
    const { hostname } = new URL(origin);
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(hostname);
}
/** Whether the real key may be sent to the origin. Loopback always may: the key does not leave the machine. */
function keyMayGoTo(origin, allowedOrigins) {
    return isLoopback(origin) || allowedOrigins.includes(origin);
}
/** The address that an SDK would get as its base URL. */
function baseUrl() {
    const allowed = 'an `https://` address as an SDK takes it, up to `/v1` (`http://` only for this machine), without credentials, query or fragment';
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .textKind */ ._I)(allowed, { is: 'text', longest: 2_048 }, (text, raw) => {
        const url = plainUrl(text);
        if (typeof url === 'string')
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, url);
        const path = url.pathname.replace(/\/+$/, '');
        const endpoint = /\/(?:chat\/completions|responses|models|messages)$/.exec(path);
        if (endpoint !== null)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, `cut \`${endpoint[0]}\` from its end: the gate adds the surface's path`);
        if (COMETAPI_PAGES.includes(url.origin)) {
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, `that host serves pages, not the API: use \`${COMETAPI_ORIGIN}/v1\``);
        }
        // CometAPI serves nothing of use at its root, so a bare origin can only mean /v1. Other gateways may.
        const basePath = path === '' && url.origin === COMETAPI_ORIGIN ? '/v1' : path;
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)({ origin: url.origin, basePath });
    });
}
/** Origins: scheme and host, without a path. */
function origins() {
    const allowed = 'a list of origins: `https://`, host and, where it is not 443, port';
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({ allowed, commas: false, values: null, item: originItem });
}
function originItem(text, raw) {
    if (text.includes('*'))
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, 'wildcards are not taken: name each host');
    const url = plainUrl(text);
    if (typeof url === 'string')
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, url);
    if (url.pathname !== '/')
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, `it has a path: write \`${url.origin}\``);
    return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)(url.origin);
}
/** The parsed address, or what is wrong with it. */
function plainUrl(text) {
    const space = (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .spacing */ .YK)(text);
    if (space !== null)
        return space;
    // The URL parser would quietly drop line breaks and read a backslash as a slash (https://url.spec.whatwg.org/#url-parsing).
    if (/[\s\\]/.test(text))
        return 'it holds white space or a backslash';
    if (!/^https?:\/\//i.test(text)) {
        return /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
            ? 'its scheme is not https'
            : 'it does not begin with `https://`';
    }
    if (!URL.canParse(text))
        return 'it is no address';
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        return 'it holds credentials: the key is given by `api-key` alone';
    if (text.includes('?'))
        return 'it has a query';
    if (text.includes('#'))
        return 'it has a fragment';
    if (url.protocol === 'http:' && !isLoopback(url.origin))
        return '`http://` would send the key in the open: use `https://`';
    return url;
}


/***/ }),

/***/ 2419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ pagesInForce),
/* harmony export */   Ju: () => (/* binding */ COMETAPI_DOCS),
/* harmony export */   vT: () => (/* binding */ contractPages)
/* harmony export */ });
/* harmony import */ var _base_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95721);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74068);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96849);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43186);





/** CometAPI's own pages, as Markdown: its map, both surfaces, models, errors, help center. Source: DOC/llms.txt, read 2026-11-22. */
const COMETAPI_DOCS = [
    { area: 'docs-map', url: 'https://apidoc.cometapi.com/llms.txt' },
    { area: 'chat-completions', url: 'https://apidoc.cometapi.com/api/text/chat.md' },
    { area: 'responses', url: 'https://apidoc.cometapi.com/api/text/responses.md' },
    { area: 'models', url: 'https://apidoc.cometapi.com/overview/models.md' },
    { area: 'errors', url: 'https://apidoc.cometapi.com/errors/error-codes-handling.md' },
    { area: 'help-center', url: 'https://apidoc.cometapi.com/support/help-center.md' },
];
/** Each page costs a request in every run that reads them. */
const MOST_PAGES = 20;
const AREA = {
    name: 'area',
    kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('what it documents: `chat-completions`, `responses`, `errors` or a word of yours', 64, (text) => /^[a-z][a-z0-9-]*$/.test(text)
        ? null
        : 'it holds something else than lower-case letters, digits and hyphens'),
    required: true,
};
const URL_MEMBER = {
    name: 'url',
    kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('the `https://` address of a page as Markdown, or of an OpenAPI file', 2_048, whyNoPage),
    required: true,
};
/** `default`, `none`, or a list of pages. */
function contractPages() {
    const words = (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['default', 'none']);
    const page = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)('contract-pages', [AREA, URL_MEMBER], (value) => ({
        area: value(AREA) ?? '',
        url: value(URL_MEMBER) ?? '',
    }));
    const members = [AREA, URL_MEMBER].map(({ name, kind }) => ({ name, form: kind.editor, required: true }));
    return {
        allowed: "`default` (CometAPI's own pages), `none`, or a list of maps with `area` and `url`",
        editor: { is: 'either', forms: [words.editor, { is: 'records', members, most: MOST_PAGES }] },
        read(raw) {
            if (raw.is === 'text')
                return words.read(raw);
            return raw.is === 'list' ? listed(raw, page) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .formOf */ .QU)(raw)}`);
        },
    };
}
function listed(raw, page) {
    if (raw.items.length === 0)
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, 'it names no page: write `none`');
    if (raw.items.length > MOST_PAGES)
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `it names ${raw.items.length} pages, and ${MOST_PAGES} are the most`);
    const all = (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .allTaken */ .dT)(raw.items.map((item) => page.read(item)));
    if (!all.ok)
        return all;
    const urls = all.value.map(({ url }) => url);
    const twice = urls.find((url, at) => urls.indexOf(url) !== at);
    return twice === undefined ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)(all.value) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, 'this page stands twice', { value: twice });
}
/** The gate sends nothing but a GET without any credential there. */
function whyNoPage(text) {
    if (/[\s\\]/.test(text) || !URL.canParse(text))
        return 'it is no address';
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        return 'it holds credentials: a page is read without any';
    if (url.hash !== '')
        return 'it has a fragment: the whole page is read';
    if (url.protocol === 'https:' || (url.protocol === 'http:' && (0,_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.origin)))
        return null;
    return 'it does not begin with `https://`';
}
/**
 * The pages of a run. Without a word of the policy, a scheduled run reads CometAPI's where the route under review is
 * CometAPI's; every other run reads none, so that a pull request waits for no documentation site.
 */
function pagesInForce(declared, event, routeOrigin) {
    if (declared === null)
        return event === 'schedule' && routeOrigin === _base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .COMETAPI_ORIGIN */ .q8 ? COMETAPI_DOCS : [];
    if (declared === 'default')
        return COMETAPI_DOCS;
    return declared === 'none' ? [] : declared;
}


/***/ }),

/***/ 2327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fg: () => (/* binding */ defaultProfile),
/* harmony export */   hK: () => (/* binding */ errorCauses),
/* harmony export */   hi: () => (/* binding */ faultNames),
/* harmony export */   le: () => (/* binding */ unmeetable)
/* harmony export */ });
/* harmony import */ var _evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99621);
/* harmony import */ var _fault_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45072);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74068);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43186);





/** One object for each, so that a list can drop what stands in it twice. */
const PROFILES = new Map(_evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .FAULTS */ .y2.map((fault) => [
    fault,
    { primary: { fault, route: 'primary' }, fallback: { fault, route: 'fallback' } },
]));
/** Names of faults, each an error path of its own. */
function faultNames() {
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({
        allowed: `names of faults, separated by commas or lines, each with \`@primary\` behind it where the primary route is to fail: ${_evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .FAULTS */ .y2.map((fault) => `\`${fault}\``).join(', ')}`,
        commas: true,
        values: [
            ..._evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .FAULTS */ .y2,
            ..._evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .FAULTS */ .y2.filter((fault) => !(0,_fault_table_js__WEBPACK_IMPORTED_MODULE_0__/* .namesItsRoute */ ._Q)(fault)).map((fault) => `${fault}@primary`),
        ],
        item: profileNamed,
    });
}
function profileNamed(text, raw) {
    const end = text.indexOf('@');
    const name = end < 0 ? text : text.slice(0, end);
    const profiles = PROFILES.get(name);
    if (profiles === undefined)
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `no fault has that name${(0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .orMeant */ .RP)(name, _evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .FAULTS */ .y2)}`);
    const { fault } = profiles.fallback;
    const own = fault === 'primary-down' ? 'primary' : 'fallback';
    if (end < 0)
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)(profiles[own]);
    const at = text.slice(end + 1);
    const route = _evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .ROUTES */ .bw.find((known) => known === at);
    if (route === undefined)
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `\`${at}\` is no route: write \`primary\` or \`fallback\``);
    return (0,_fault_table_js__WEBPACK_IMPORTED_MODULE_0__/* .namesItsRoute */ ._Q)(fault) && route !== own
        ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `\`${fault}\` names its route itself: leave \`@${at}\` out`)
        : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)(profiles[route]);
}
/** The error path of a policy that names none. */
function defaultProfile({ kind }) {
    return { fault: kind === 'direct' ? 'invalid-request' : 'server-error', route: 'fallback' };
}
/**
 * Who makes each failure. The gate's own client sends the three harmless mistakes to the gateway itself; everything
 * else, and everything for an application, is played by the tap: on every attempt, except `flap`, which is over after
 * one. A primary adds `primary-down`: no other drill shows the fallback at work. The gate's own client knows no primary
 * and has no caller, so that what needs one is left out: one policy file serves both jobs.
 */
function errorCauses(profiles, context) {
    const isDirect = context.kind === 'direct';
    const fitting = isDirect ? profiles.filter(fitsDirect) : profiles;
    const hasRescue = fitting.some(({ fault }) => fault === 'primary-down');
    const rescue = !isDirect && context.hasPrimary && !hasRescue ? [{ fault: 'primary-down', route: 'primary' }] : [];
    const [first = defaultProfile(context), ...others] = [...rescue, ...fitting];
    const cause = ({ fault, route }) => {
        const mistake = _evidence_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .MISTAKES */ .kH.find((known) => known === fault);
        if (isDirect && mistake !== undefined)
            return { by: 'gateway', mistake };
        return { by: 'tap', route, fault, onAttempt: fault === 'flap' ? 1 : 'every' };
    };
    return [cause(first), ...others.map(cause)];
}
function fitsDirect({ fault, route }) {
    return route === 'fallback' && !(0,_fault_table_js__WEBPACK_IMPORTED_MODULE_0__/* .namesItsRoute */ ._Q)(fault);
}
const NO_STREAM = {
    why: 'it exists only in a stream, and `request-profile` asks for none',
    remedy: 'requestProfile',
};
const NO_PRIMARY = {
    why: 'it needs a primary route, and the policy declares no `primary`',
    remedy: 'errorProfiles',
};
const NO_CALLER = {
    why: 'only a `service` has a caller that can hang up',
    remedy: 'errorProfiles',
};
/** The failures that could never be met, since something that they need is not there: together what lacks the same. */
function unmeetable(profiles, context) {
    const byLack = Map.groupBy(profiles, (profile) => lackOf(profile, context));
    return [...byLack].flatMap(([lack, lacking]) => lack === null ? [] : [{ ...lack, names: lacking.map(nameOf) }]);
}
function lackOf({ fault, route }, { kind, hasPrimary, profile }) {
    if ((0,_fault_table_js__WEBPACK_IMPORTED_MODULE_0__/* .needsStreaming */ .EY)(fault) && profile !== 'streaming')
        return NO_STREAM;
    if (kind === 'direct')
        return null;
    if (!hasPrimary && (route === 'primary' || (0,_fault_table_js__WEBPACK_IMPORTED_MODULE_0__/* .needsPrimary */ .mS)(fault)))
        return NO_PRIMARY;
    return (0,_fault_table_js__WEBPACK_IMPORTED_MODULE_0__/* .needsCaller */ .Fk)(fault) && kind !== 'service' ? NO_CALLER : null;
}
function nameOf({ fault, route }) {
    return route === 'primary' && !(0,_fault_table_js__WEBPACK_IMPORTED_MODULE_0__/* .namesItsRoute */ ._Q)(fault) ? `${fault}@primary` : fault;
}


/***/ }),

/***/ 83966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ yesNo),
/* harmony export */   RP: () => (/* binding */ orMeant),
/* harmony export */   Rr: () => (/* binding */ spokenMs),
/* harmony export */   YK: () => (/* binding */ spacing),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   _I: () => (/* binding */ textKind),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78400);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74068);


/** A kind whose values are always one text. */
function textKind(allowed, editor, read) {
    return {
        allowed,
        editor,
        read: (raw) => (raw.is === 'text' ? read(raw.text, raw) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .formOf */ .QU)(raw)}`)),
    };
}
/** One of a few words, spelt exactly. */
function choice(values) {
    const allowed = values.map((value) => `\`${value}\``).join(', ');
    return textKind(allowed, { is: 'choice', values }, (text, raw) => {
        const found = values.find((value) => value === text);
        if (found !== undefined)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .taken */ .uU)(found);
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, spacing(text) ?? suggestion(text, values));
    });
}
/** `true` or `false`, in the three spellings of YAML 1.2's core schema that GitHub's toolkit takes too. */
function yesNo() {
    return textKind('`true` or `false`', { is: 'yes-no' }, (text, raw) => {
        if (['true', 'True', 'TRUE'].includes(text))
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .taken */ .uU)(true);
        if (['false', 'False', 'FALSE'].includes(text))
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .taken */ .uU)(false);
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, spacing(text));
    });
}
/** A whole number in plain digits. */
function wholeNumber(min, max) {
    return textKind(`a whole number from ${min} to ${max}`, { is: 'whole', min, max }, (text, raw) => {
        if (!/^(?:0|[1-9][0-9]{0,8})$/.test(text))
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, whyNoWholeNumber(text));
        const value = Number(text);
        if (value < min)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, `it is below ${min}`);
        return value > max ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, `it is above ${max}`) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .taken */ .uU)(value);
    });
}
const UNITS = { ms: 1, s: 1_000, m: 60_000 };
/** A duration in milliseconds: a plain number counts seconds, `ms`, `s` and `m` say otherwise. */
function duration(minMs, maxMs) {
    const allowed = `a duration from ${spokenMs(minMs)} to ${spokenMs(maxMs)}: whole seconds (\`60\`), or a whole number with \`ms\`, \`s\` or \`m\` right behind it (\`1500ms\`, \`90s\`, \`2m\`)`;
    return textKind(allowed, { is: 'duration' }, (text, raw) => {
        const match = /^(0|[1-9][0-9]{0,8})(ms|s|m)?$/.exec(text);
        if (match === null)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, whyNoDuration(text));
        const ms = Number(match[1]) * UNITS[unitOf(match[2])];
        if (ms < minMs)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, `it is shorter than ${spokenMs(minMs)}`);
        return ms > maxMs ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(raw, `it is longer than ${spokenMs(maxMs)}`) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .taken */ .uU)(ms);
    });
}
function unitOf(text) {
    return text === 'ms' || text === 'm' ? text : 's';
}
/** Milliseconds as people write them: `500 ms`, `90 s`, `15 min`. */
function spokenMs(ms) {
    if (ms >= 60_000 && ms % 60_000 === 0)
        return `${ms / 60_000} min`;
    return ms % 1_000 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}
function whyNoDuration(text) {
    if (/^[0-9]+\s+(?:ms|s|m)$/.test(text))
        return 'a space stands between number and unit';
    if (/^[0-9]+\s*(?:h|hours?|d|min|mins|minutes?|sec|secs|seconds?|millis\w*)$/i.test(text)) {
        return 'that unit is not known';
    }
    if (/^[0-9]*\.[0-9]+\s*(?:s|m)$/.test(text))
        return 'it is not whole: write it with a smaller unit';
    return whyNoWholeNumber(text);
}
function whyNoWholeNumber(text) {
    const space = spacing(text);
    if (space !== null)
        return space;
    if (/^[+-]/.test(text))
        return 'it has a sign';
    if (/^[0-9]+[.,][0-9]*$|^[.,][0-9]+$/.test(text))
        return 'it is not whole';
    if (/^[0-9.]+e[+-]?[0-9]+$/i.test(text))
        return 'it is written with an exponent';
    if (/^0[xob][0-9a-f]+$/i.test(text))
        return 'it is not written in decimal digits';
    if (/^0[0-9]+$/.test(text))
        return 'it begins with a zero';
    if (/^[0-9]{10,}$/.test(text))
        return 'it is far too large';
    if (/^[0-9][0-9_' ]+$/.test(text))
        return 'something stands between its digits';
    return /^\p{Nd}+$/u.test(text) ? 'its digits are not 0 to 9' : null;
}
/** Why white space is wrong here, or null where there is none at the ends. */
function spacing(text) {
    if (text.trim() === '')
        return text === '' ? 'it is empty' : 'it is only white space';
    if (/[\r\n]$/.test(text))
        return 'it ends in a line break (in YAML, write it on one line instead of below `|`)';
    return text.trim() === text ? null : 'white space stands around it';
}
/** "; did you mean ..." for the end of what is wrong, or nothing where nothing is near. */
function orMeant(wrong, known) {
    const near = suggestion(wrong, known);
    return near === null ? '' : `; ${near}`;
}
/** "did you mean ...", or null where nothing is near. */
function suggestion(wrong, known) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(wrong, known);
    return near === null ? null : `did you mean \`${near}\`?`;
}


/***/ }),

/***/ 78400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* unused harmony export editDistance */
/** How many edits a misspelt name may be away from a known one before a suggestion would mislead. */
const FARTHEST = 3;
/** Edits (insert, delete, replace, swap neighbours) between two names: the restricted Damerau-Levenshtein distance. */
function editDistance(a, b) {
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const cheapest = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, replaced);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(isSwap ? Math.min(cheapest, at(before, j - 2) + 1) : cheapest);
        }
        before = previous;
        previous = row;
    }
    return at(previous, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}
/**
 * The known name that was most likely meant, or null. Case, `_` and white space count as nothing, since people carry
 * over the names of environment variables; otherwise a third of the name may differ, and never more than 3 edits.
 */
function nearestName(wrong, known) {
    const asked = plainForm(wrong.slice(0, 100));
    if (asked === '')
        return null;
    const allowed = Math.min(FARTHEST, Math.max(1, Math.floor(asked.length / 3)));
    const ranked = known
        .map((name) => ({ name, distance: editDistance(asked, plainForm(name)) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    if (best !== undefined && best.distance <= allowed)
        return best.name;
    return known.find((name) => asked.length >= 4 && plainForm(name).startsWith(asked)) ?? null;
}
function plainForm(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[_\s]+/g, '-');
}


/***/ }),

/***/ 71989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ AXIS_SETTINGS),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   zL: () => (/* binding */ planOfFile)
/* harmony export */ });
/* harmony import */ var _evidence_surface_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38534);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96849);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34366);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43186);





/** Words of a short list, each once. */
function words(values) {
    const word = (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(values);
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({
        allowed: `${word.allowed}, separated by commas or lines, each once`,
        commas: true,
        values,
        repeated: 'refused',
        item: (_, raw) => word.read(raw),
    });
}
/** Names of models, each once. */
function models() {
    const model = (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)('the name of a model', 200, _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNoModel */ .R5);
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({
        allowed: 'names of models that your account may use, separated by commas or lines, each once',
        commas: true,
        values: null,
        repeated: 'refused',
        item: (_, raw) => model.read(raw),
    });
}
const SURFACES_MEMBER = {
    name: 'surfaces',
    kind: words(_evidence_surface_js__WEBPACK_IMPORTED_MODULE_3__/* .SURFACES */ .n$),
    required: false,
};
const PROFILES_MEMBER = {
    name: 'profiles',
    kind: words(_evidence_surface_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUEST_PROFILES */ .rB),
    required: false,
};
const MODELS_MEMBER = { name: 'models', kind: models(), required: false };
/** The policy file's own plan. */
function planOfFile() {
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)('plan', [SURFACES_MEMBER, PROFILES_MEMBER, MODELS_MEMBER], (value) => ({
        surfaces: value(SURFACES_MEMBER),
        profiles: value(PROFILES_MEMBER),
        models: value(MODELS_MEMBER),
    }));
}
/** What `plan` takes, beside the policy file and the token. */
const AXIS_SETTINGS = {
    surfaces: (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .setting */ .P)({
        name: 'surfaces',
        purpose: 'The API surfaces to plan for, separated by commas or lines.',
        kind: SURFACES_MEMBER.kind,
        stands: 'input',
        fallback: null,
        defaultText: '`plan.surfaces` of the policy file, else its `surface`',
        example: 'chat-completions, responses',
    }),
    profiles: (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .setting */ .P)({
        name: 'profiles',
        purpose: 'The request profiles to plan for, separated by commas or lines.',
        kind: PROFILES_MEMBER.kind,
        stands: 'input',
        fallback: null,
        defaultText: '`plan.profiles` of the policy file, else its `request-profile`, else `minimal`',
        example: 'minimal, streaming',
    }),
    models: (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .setting */ .P)({
        name: 'models',
        purpose: 'The model aliases to plan for, separated by commas or lines.',
        kind: MODELS_MEMBER.kind,
        stands: 'input',
        fallback: null,
        defaultText: '`plan.models` of the policy file, else its `model`',
        example: 'gpt-5-mini, gpt-5',
    }),
};


/***/ }),

/***/ 74068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   QU: () => (/* binding */ formOf),
/* harmony export */   dT: () => (/* binding */ allTaken),
/* harmony export */   uU: () => (/* binding */ taken)
/* harmony export */ });
/** A taken value. */
function taken(value) {
    return { ok: true, value };
}
/** A refused value, with one reason. */
function refused(raw, reason, more = {}) {
    const whole = {
        code: 'value-not-allowed',
        reason,
        value: textOf(raw),
        part: null,
        offset: raw.offset,
    };
    return { ok: false, refusals: [{ ...whole, ...more }] };
}
/** All values, or all reasons against any of them. */
function allTaken(reads) {
    const refusals = reads.flatMap((read) => (read.ok ? [] : read.refusals));
    const [first, ...others] = refusals;
    if (first !== undefined)
        return { ok: false, refusals: [first, ...others] };
    return taken(reads.flatMap((read) => (read.ok ? [read.value] : [])));
}
function textOf(raw) {
    return raw.is === 'text' ? raw.text : null;
}
/** How a value of the wrong form is called in a sentence. */
function formOf(raw) {
    switch (raw.is) {
        case 'text':
            return 'a text';
        case 'list':
            return 'a list';
        case 'map':
            return 'a map';
        case 'nothing':
            return 'empty: give it a value or remove the line';
    }
}


/***/ }),

/***/ 96849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ record),
/* harmony export */   v: () => (/* binding */ unknownKeys)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74068);


/**
 * A map with fixed keys, each of a kind of its own. `build` makes the value; what it makes of a map with a refused
 * member is never used.
 */
function record(setting, members, build) {
    const allowed = `a map with ${members.map(({ name, required }) => `\`${name}\`${required ? '' : ' (may be left out)'}`).join(', ')}`;
    return {
        allowed,
        editor: { is: 'record', members: members.map(memberForm) },
        read(raw) {
            if (raw.is !== 'map')
                return (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(raw, `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .formOf */ .QU)(raw)}`);
            const names = members.map(({ name }) => name);
            const unknown = unknownKeys(setting, names, raw.entries);
            const refusals = [...unknown.flatMap((each) => each.refusals), ...missing(members, raw)];
            const built = build((member) => readMember(member, raw.entries, refusals));
            const [first, ...others] = refusals;
            return first === undefined ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .taken */ .uU)(built) : { ok: false, refusals: [first, ...others] };
        },
    };
}
function memberForm({ name, kind, required }) {
    return { name, form: kind.editor, required };
}
function readMember({ name, kind }, entries, refusals) {
    const entry = entries.find(({ key }) => key === name);
    if (entry === undefined)
        return null;
    const read = kind.read(entry.value);
    if (read.ok)
        return read.value;
    refusals.push(...read.refusals.map((each) => ({ ...each, part: each.part ?? name })));
    return null;
}
function missing(members, raw) {
    return members
        .filter(({ name, required }) => required && !raw.entries.some(({ key }) => key === name))
        .flatMap(({ name }) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(raw, 'it is missing', { code: 'setting-missing', part: name }).refusals);
}
/** A refusal for every key that the map of this setting does not have. */
function unknownKeys(setting, names, entries) {
    return entries
        .filter(({ key }) => !names.includes(key))
        .map(({ key, offset, value }) => {
        const reason = `\`${setting}\` has no such key${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .orMeant */ .RP)(key, names)}`;
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(value, reason, { code: 'setting-unknown', value: key, offset });
    });
}


/***/ }),

/***/ 13678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ THIS_MACHINE),
/* harmony export */   _3: () => (/* binding */ primaryRoute),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   md: () => (/* binding */ tapAddress),
/* harmony export */   z2: () => (/* binding */ isWildcard)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74068);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96849);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11366);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43186);





const MODEL = {
    name: 'model',
    kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)("the primary's model, without white space", 200, _texts_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNoModel */ .R5),
    required: true,
};
const BASE_PATH = {
    name: 'base-path',
    kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)("the path before the surface's own, such as `/v1`", 200, (text) => /^(?:\/[\w.~-]+)*$/.test(text) ? null : 'it is no path without a slash at its end'),
    required: false,
};
/** The route that serves while nothing is wrong, in front of the fallback. */
function primaryRoute() {
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)('primary', [MODEL, BASE_PATH], (value) => ({
        model: value(MODEL) ?? '',
        basePath: value(BASE_PATH) ?? '/v1',
    }));
}
/** Where the tap listens when nothing else is said: only this machine reaches it. */
const THIS_MACHINE = {
    listen: '127.0.0.1',
    host: '127.0.0.1',
    ports: { primary: null, fallback: null },
};
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*|localhost)$/;
const LISTEN = {
    name: 'listen',
    kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('an IP address of this machine, such as `0.0.0.0`', 64, (text) => ADDRESS.test(text) ? null : 'it is no IP address'),
    required: false,
};
const HOST = {
    name: 'host',
    kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('a host name, such as `host.docker.internal`', 253, (text) => /^[\w.:[\]-]+$/.test(text) ? null : 'it is no host name'),
    required: false,
};
const port = (name) => ({
    name,
    kind: (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1_024, 65_535),
    required: false,
});
const FALLBACK_PORT = port('fallback-port');
const PRIMARY_PORT = port('primary-port');
/** The tap's address, for an application that runs in a container. */
function tapAddress() {
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)('tap', [LISTEN, HOST, FALLBACK_PORT, PRIMARY_PORT], (value) => {
        const listen = value(LISTEN) ?? THIS_MACHINE.listen;
        return {
            listen,
            host: value(HOST) ?? (isWildcard(listen) ? THIS_MACHINE.host : listen),
            ports: { primary: value(PRIMARY_PORT), fallback: value(FALLBACK_PORT) },
        };
    });
}
/** Listening there means every address of the machine: it is no address to connect to (RFC 1122, section 3.2.1.3). */
function isWildcard(listen) {
    return listen === '0.0.0.0' || listen === '::';
}
const LONGEST_VALUE = 8_192;
/** Names that the gate or the runner sets, and those that would change what every program does. */
const NOT_OURS = /^(?:GATE|GITHUB|ACTIONS|RUNNER|INPUT|LD|DYLD)_|^(?:PATH|HOME|TMPDIR|NODE_OPTIONS)$/i;
/** Variables for the application, with placeholders for what only the run knows. */
function environment() {
    return {
        allowed: 'a map from variable name to text, which may hold placeholders such as `{{fallback.base-url}}`',
        editor: { is: 'map', keys: '^[A-Za-z_][A-Za-z0-9_]*$', longest: LONGEST_VALUE },
        read: (raw) => raw.is === 'map' ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .allTaken */ .dT)(raw.entries.map(variable)) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .formOf */ .QU)(raw)}`),
    };
}
function variable({ key, offset, value }) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(value, 'it is no name of a variable', { value: key, offset });
    }
    if (NOT_OURS.test(key)) {
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(value, 'the gate or the runner sets that variable itself', { value: key, offset });
    }
    if (value.is === 'nothing')
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)([key, '']);
    const text = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('one line', LONGEST_VALUE).read(value);
    if (!text.ok)
        return text;
    const made = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .asTemplate */ .xd)(text.value);
    return made.ok ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)([key, made.template]) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(value, made.why, { part: key });
}


/***/ }),

/***/ 93776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ WATCHED_SETTINGS),
/* harmony export */   T: () => (/* binding */ ROUTING_SETTINGS)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _routing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41980);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34366);



/**
 * A quarter: 5, 25, 50, 75, 100 are the usual steps of a rollout, and no more than this share of the requests should
 * meet for the first time what nobody has seen the application do.
 */
const MAX_STEP = 25;
/** Which files decide who gets traffic. These may also be an input. */
const WATCHED_SETTINGS = {
    routingFiles: (0,_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .setting */ .P)({
        name: 'routing-files',
        purpose: 'The files that decide who gets traffic, as paths or glob patterns from the root of the repository, one a line. A change that moves no share of theirs to the fallback ends as `not-applicable`, before any call (docs/routing.md).',
        kind: (0,_routing_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPaths */ .D4)('paths or glob patterns, one a line, folders separated by `/`', true),
        stands: 'both',
        fallback: [],
        defaultText: 'none',
        example: 'config/litellm.yaml',
    }),
};
/** How routing files are read, and what their changes have to bring. */
const ROUTING_SETTINGS = {
    routing: (0,_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .setting */ .P)({
        name: 'routing',
        purpose: 'Where the shares stand in routing files of no known system: a map from file or glob to `path` and `scale` (docs/routing.md).',
        kind: (0,_routing_js__WEBPACK_IMPORTED_MODULE_1__/* .routingDeclarations */ .k7)(),
        stands: 'file',
        fallback: [],
        defaultText: 'none',
        example: '{ "config/routes.yml": { path: "routes[*].percent", scale: percent } }',
        whyOnlyHere: 'it is a map, which an input cannot hold',
    }),
    promotedRoutes: (0,_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .setting */ .P)({
        name: 'promoted-routes',
        purpose: 'The names of the routes that lead to the gateway, with `*` and `?` as in globs. Without names: those that lead to CometAPI or to the host of `base-url`; in a file that has none of these, all.',
        kind: (0,_routing_js__WEBPACK_IMPORTED_MODULE_1__/* .promotedRoutes */ .$K)(),
        stands: 'file',
        fallback: [],
        defaultText: 'told from the files',
        example: '["comet*"]',
        whyOnlyHere: 'which increase counts is reviewed with the policy file',
    }),
    maxStep: (0,_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .setting */ .P)({
        name: 'max-step',
        purpose: 'The most percentage points that a share of the fallback may gain in one change without live evidence.',
        kind: (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(0, 100),
        stands: 'file',
        fallback: MAX_STEP,
        defaultText: String(MAX_STEP),
        example: '10',
        whyOnlyHere: 'how far a change may go is reviewed with the policy file',
    }),
};


/***/ }),

/***/ 41980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ promotedRoutes),
/* harmony export */   D4: () => (/* binding */ repositoryPaths),
/* harmony export */   k7: () => (/* binding */ routingDeclarations)
/* harmony export */ });
/* harmony import */ var _routing_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _routing_selector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79546);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74068);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96849);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43186);





/** More declarations than this are no policy but a register. */
const MOST_DECLARED = 100;
/** Paths stand in the packet, which takes no longer ones. */
const LONGEST_PATH = 1_000;
/** No route that a person gave a name has a longer one. */
const LONGEST_NAME = 500;
/**
 * Paths as GitHub's API names them: from the root of the repository. Any other would match nothing, and watch nothing.
 *
 * @param globs whether a path may hold wildcards; brackets and braces are names of files, too
 */
function repositoryPaths(allowed, globs) {
    const paths = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .pathList */ .CN)(allowed);
    return {
        ...paths,
        read(raw) {
            const read = paths.read(raw);
            if (!read.ok)
                return read;
            const reads = read.value.map((path) => {
                const plain = plainPath(path);
                const wrong = !globs && /[*?]/.test(plain) ? 'it is a pattern: name the folder' : whyOutside(plain);
                return wrong === null ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)(plain) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, wrong, { value: path });
            });
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .allTaken */ .dT)(reads);
        },
    };
}
/** Without `./` in front and a slash behind: a folder is named either way. */
function plainPath(path) {
    return path.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
}
function whyOutside(path) {
    if (path.length > LONGEST_PATH)
        return `it has more than ${LONGEST_PATH} characters`;
    if (path === '' || path === '.')
        return 'it is the whole repository: name the files';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'it does not begin at the root of the repository: leave out what stands in front';
    if (path.startsWith('!'))
        return 'it begins with `!`: name the files that are meant, none can be taken out';
    return path.split('/').some((part) => part === '..' || part === '.' || part === '')
        ? 'it holds a step that leads nowhere below the root of the repository'
        : null;
}
const PATH = {
    name: 'path',
    required: true,
    kind: {
        ...(0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('a path to the shares, such as `routes[*].weight`', 1_000),
        read(raw) {
            const read = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('', 1_000).read(raw);
            if (!read.ok)
                return read;
            const path = (0,_routing_selector_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSelector */ .Pl)(read.value);
            return path === null ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, 'it is no path: write members and `[*]`') : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)(path);
        },
    },
};
const SCALE = {
    name: 'scale',
    required: true,
    kind: {
        ...(0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(_routing_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .SCALES_ALLOWED */ .Pn, 40),
        read(raw) {
            const read = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('', 40).read(raw);
            if (!read.ok)
                return read;
            const scale = (0,_routing_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .parseScale */ .W7)(read.value);
            return scale === null ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `it is none of ${_routing_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .SCALES_ALLOWED */ .Pn}`) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)(scale);
        },
    },
};
/** Where the shares of files stand that belong to no known system, by file or glob. */
function routingDeclarations() {
    const shares = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)('routing', [PATH, SCALE], (value) => {
        const [path, scale] = [value(PATH), value(SCALE)];
        return path === null || scale === null ? null : { path, scale };
    });
    const file = repositoryPaths('a path or glob pattern', true);
    const entry = ({ key, offset, value }) => {
        const named = file.read({ is: 'text', text: key, offset });
        if (!named.ok)
            return named;
        const read = shares.read(value);
        if (!read.ok)
            return read;
        const [path] = named.value;
        if (path === undefined || read.value === null)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(value, 'it declares nothing');
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .taken */ .uU)({ file: path, shares: read.value });
    };
    return {
        allowed: `a map from file or glob to a map with \`path\` and \`scale\` (${_routing_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .SCALES_ALLOWED */ .Pn})`,
        editor: { is: 'map-of', longestKey: LONGEST_PATH, form: shares.editor },
        read(raw) {
            if (raw.is !== 'map')
                return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .formOf */ .QU)(raw)}`);
            if (raw.entries.length > MOST_DECLARED)
                return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(raw, `it names ${raw.entries.length} files, and ${MOST_DECLARED} are the most`);
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .allTaken */ .dT)(raw.entries.map(entry));
        },
    };
}
/** Names of routes, as the command `routing` prints them. */
function promotedRoutes() {
    const name = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('one line', LONGEST_NAME);
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)({
        allowed: 'names of routes, one a line, with `*` and `?` as in globs',
        commas: false,
        values: null,
        item: (_text, raw) => name.read(raw),
    });
}


/***/ }),

/***/ 34366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ setting)
/* harmony export */ });
/** A row with the usual answers filled in. */
function setting(row) {
    const usual = {
        required: false,
        sensitive: false,
        variable: null,
        expression: null,
        whyOnlyHere: null,
        defaultText: null,
    };
    return { ...usual, ...row };
}


/***/ }),

/***/ 40302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wn: () => (/* binding */ ALL_SETTINGS),
  l$: () => (/* binding */ POLICY_PATH),
  yy: () => (/* binding */ SETTINGS),
  Fb: () => (/* binding */ SIMULATED_MODEL),
  gU: () => (/* binding */ fileSettings),
  Zl: () => (/* binding */ gateRows),
  GJ: () => (/* binding */ inputSettings)
});

// EXTERNAL MODULE: ./lib/evidence/surface.js
var surface = __webpack_require__(38534);
// EXTERNAL MODULE: ./lib/evidence/policy.js
var policy = __webpack_require__(56647);
// EXTERNAL MODULE: ./lib/policy/kind.js
var kind = __webpack_require__(83966);
// EXTERNAL MODULE: ./lib/policy/setting.js
var setting = __webpack_require__(34366);
// EXTERNAL MODULE: ./lib/policy/texts.js
var texts = __webpack_require__(43186);
// EXTERNAL MODULE: ./lib/policy/raw.js
var policy_raw = __webpack_require__(74068);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./lib/policy/record.js
var record = __webpack_require__(96849);
// EXTERNAL MODULE: ./lib/policy/template.js
var template = __webpack_require__(11366);
;// CONCATENATED MODULE: ./lib/policy/trigger.js





/** Longest body that a trigger sends: a prompt in some JSON. */
const LONGEST_BODY = 64 * 1024;
const LONGEST_LINE = 4_096;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH'];
const REQUEST_LINE = /^(GET|POST|PUT|PATCH)\s+(https?:\/\/\S+)(?:\s+([\s\S]*\S))?\s*$/;
const COMMAND = (0,texts/* block */.om)('a shell command', LONGEST_LINE);
/** `POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}`, a map with the same parts, or a shell command. */
function trigger() {
    const request = (0,record/* record */.g)('trigger', MEMBERS, (value) => ({
        by: 'http',
        method: value(METHOD) ?? 'POST',
        url: value(URL_MEMBER) ?? EMPTY,
        headers: value(HEADERS) ?? [],
        body: value(BODY),
    }));
    const editor = {
        is: 'either',
        forms: [{ is: 'text', longest: LONGEST_BODY }, request.editor],
    };
    const allowed = 'a shell command; a request such as `POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}`; or a map with `url` and, if you like, `method`, `headers`, `body`';
    return { allowed, editor, read: (raw) => (raw.is === 'map' ? request.read(raw) : triggerText(raw)) };
}
function triggerText(raw) {
    if (raw.is !== 'text')
        return (0,policy_raw/* refused */.J5)(raw, `it is ${(0,policy_raw/* formOf */.QU)(raw)}`);
    const [, method, address, said] = REQUEST_LINE.exec(raw.text) ?? [];
    if (method === undefined || address === undefined) {
        const command = COMMAND.read(raw);
        return command.ok ? (0,policy_raw/* taken */.uU)({ by: 'command', run: command.value }) : command;
    }
    const url = readUrl(address, raw);
    if (!url.ok)
        return url;
    const body = said === undefined ? (0,policy_raw/* taken */.uU)(null) : readTemplate(said, raw);
    if (!body.ok)
        return body;
    return (0,policy_raw/* taken */.uU)({ by: 'http', method, url: url.value, headers: [], body: body.value });
}
/** Never used: stands where a refused member has no value. */
const EMPTY = '';
function trigger_template(allowed, longest, read) {
    const text = (0,texts/* block */.om)(allowed, longest);
    return {
        allowed,
        editor: { is: 'text', longest },
        read(raw) {
            const said = text.read(raw);
            return said.ok ? read(said.value, raw) : said;
        },
    };
}
function readTemplate(text, raw) {
    const made = (0,template/* asTemplate */.xd)(text);
    if (!made.ok)
        return (0,policy_raw/* refused */.J5)(raw, made.why);
    const key = (0,template/* placeholdersIn */.Qf)(made.template).find((name) => name.endsWith('.key'));
    if (key === undefined)
        return (0,policy_raw/* taken */.uU)(made.template);
    return (0,policy_raw/* refused */.J5)(raw, `\`{{${key}}}\` has no place here: the application gets its key by \`env\``);
}
const METHOD = {
    name: 'method',
    kind: (0,texts/* line */.n8)(METHODS.join(', '), 8, (text) => METHODS.some((known) => known === text) ? null : 'it is none of them'),
    required: false,
};
const URL_MEMBER = {
    name: 'url',
    kind: trigger_template('an `http://` or `https://` address', LONGEST_LINE, readUrl),
    required: true,
};
const BODY = {
    name: 'body',
    kind: trigger_template('a text', LONGEST_BODY, readTemplate),
    required: false,
};
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADERS = {
    name: 'headers',
    kind: {
        allowed: 'a map from header name to text',
        editor: { is: 'map', keys: HEADER_NAME.source, longest: LONGEST_LINE },
        read: readHeaders,
    },
    required: false,
};
const MEMBERS = [URL_MEMBER, METHOD, HEADERS, BODY];
/** What the gate's client says of the connection and the length itself: another word would contradict it. */
const CLIENT_OWN = /^(?:connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;
/** A value has one line of bytes (RFC 9110, section 5.5). */
function readHeaders(raw) {
    if (raw.is !== 'map')
        return (0,policy_raw/* refused */.J5)(raw, `it is ${(0,policy_raw/* formOf */.QU)(raw)}`);
    return (0,policy_raw/* allTaken */.dT)(raw.entries.map(({ key, offset, value }) => {
        const wrong = whyNoHeader(key);
        if (wrong !== null)
            return (0,policy_raw/* refused */.J5)(value, wrong, { value: key, offset });
        const text = (0,texts/* line */.n8)('one line', LONGEST_LINE).read(value);
        if (!text.ok)
            return text;
        if (/[^\t -~\u0080-\u00ff]/.test(text.value))
            return (0,policy_raw/* refused */.J5)(value, 'no header can hold one of its characters');
        const made = readTemplate(text.value, value);
        return made.ok ? (0,policy_raw/* taken */.uU)([key.toLowerCase(), made.value]) : made;
    }));
}
/** Names are tokens (RFC 9110, section 5.6.2). */
function whyNoHeader(name) {
    if (!HEADER_NAME.test(name))
        return 'it is no header name';
    return CLIENT_OWN.test(name) ? "the gate's client sets that header itself" : null;
}
/** An address is checked as it will be: with something in the place of every placeholder, escaped as it will be. */
function readUrl(text, raw) {
    const made = readTemplate(text, raw);
    if (!made.ok)
        return made;
    const [one, another] = [SAMPLE, OTHER_DRILL].map((values) => (0,template/* fill */.GS)(made.value, values, encodeURIComponent));
    const url = one !== undefined && /^https?:\/\//.test(one) ? URL.parse(one) : null;
    if (url === null)
        return (0,policy_raw/* refused */.J5)(raw, 'it is no http address');
    if (url.username !== '' || url.password !== '')
        return (0,policy_raw/* refused */.J5)(raw, 'it holds a user: send that in a header');
    if (URL.parse(another ?? '')?.origin !== url.origin)
        return (0,policy_raw/* refused */.J5)(raw, 'its host differs from drill to drill');
    return made;
}
const SAMPLE = {
    'fallback.base-url': 'http://127.0.0.1:1/v1',
    'fallback.origin': 'http://127.0.0.1:1',
    'fallback.model': 'm',
    'primary.base-url': 'http://127.0.0.1:1/v1',
    'primary.origin': 'http://127.0.0.1:1',
    'primary.model': 'm',
    surface: 's',
    profile: 'p',
    'output-tokens': '1',
    port: '1',
    prompt: 'p',
    nonce: 'n',
    'operation-id': 'o',
    drill: 'd',
    folder: 'f',
};
const OF_ANOTHER_DRILL = {
    prompt: 'q',
    nonce: 'r',
    'operation-id': 's',
    drill: 't',
    folder: 'u',
};
const OTHER_DRILL = { ...SAMPLE, ...OF_ANOTHER_DRILL };
/** `http://...` that answers 2xx, `tcp://host:port` that takes connections, or `log: EXPRESSION`. */
function ready() {
    const allowed = 'an `http://` address that answers 2xx when it is ready, `tcp://host:port`, or `log: ` and an RE2 expression that a line of its output matches';
    const text = (0,texts/* line */.n8)(allowed, LONGEST_LINE);
    return {
        allowed,
        editor: text.editor,
        read(raw) {
            const said = text.read(raw);
            return said.ok ? readReady(said.value, raw) : said;
        },
    };
}
function readReady(text, raw) {
    const pattern = /^log:\s*(.+)$/.exec(text)?.[1];
    if (pattern !== undefined) {
        return compiles(pattern) ? (0,policy_raw/* taken */.uU)({ by: 'log', pattern }) : (0,policy_raw/* refused */.J5)(raw, 'it is no RE2 expression');
    }
    const tcp = /^tcp:\/\/(\[[0-9A-Fa-f:.]+\]|[\w.-]+):(\d{1,5}|\{\{\s*port\s*\}\})\/?$/.exec(text);
    if (tcp) {
        if (Number(tcp[2]) > HIGHEST_PORT)
            return (0,policy_raw/* refused */.J5)(raw, `${HIGHEST_PORT} is the highest port`);
        const port = readTemplate(tcp[2] ?? '', raw);
        return port.ok ? (0,policy_raw/* taken */.uU)({ by: 'tcp', host: tcp[1] ?? '', port: port.value }) : port;
    }
    if (!/^https?:\/\//.test(text))
        return (0,policy_raw/* refused */.J5)(raw, 'it begins with none of `http://`, `tcp://`, `log:`');
    const url = readUrl(text, raw);
    if (!url.ok)
        return url;
    if ((0,template/* needsDrill */.bm)(url.value))
        return (0,policy_raw/* refused */.J5)(raw, 'it holds a placeholder that only a drill has');
    return (0,policy_raw/* taken */.uU)({ by: 'http', url: url.value });
}
const HIGHEST_PORT = 65_535;
function compiles(pattern) {
    try {
        build/* RE2JS */.L3.compile(pattern);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/policy/application-settings.js





/** Longer ones belong into a script. */
const LONGEST_COMMAND = 8_192;
const SHELL_COMMAND = (0,texts/* block */.om)(`a shell command of at most ${LONGEST_COMMAND} characters`, LONGEST_COMMAND);
/** Whose behaviour is evidence, how it is started and asked, and what it writes. */
const APPLICATION_SETTINGS = {
    application: (0,setting/* setting */.P)({
        name: 'application',
        purpose: "Whose behaviour is evidence: `direct` (the gate's own client: nothing is said about an application), `command` (run once a drill), `service` (started once, with a caller that waits), or `worker` (started once, nobody waits).",
        kind: (0,kind/* choice */.Yq)(policy/* APPLICATION_KINDS */.B),
        stands: 'both',
        fallback: null,
        defaultText: '`command` where one is given, `service` where `start` is given, else `direct`',
        example: 'service',
    }),
    command: (0,setting/* setting */.P)({
        name: 'command',
        purpose: 'The application of kind `command`: a shell command that makes one logical call and exits 0 when it got an answer that it would use.',
        kind: SHELL_COMMAND,
        stands: 'both',
        fallback: null,
        example: 'node scripts/ask-once.mjs',
    }),
    start: (0,setting/* setting */.P)({
        name: 'start',
        purpose: 'The shell command that starts a service or worker. It stays in the foreground; the gate ends it.',
        kind: SHELL_COMMAND,
        stands: 'both',
        fallback: null,
        example: 'exec node server.mjs',
    }),
    ready: (0,setting/* setting */.P)({
        name: 'ready',
        purpose: 'When the started application can be asked: an `http://` address that answers 2xx, `tcp://host:port`, or `log: ` and an expression that a line of its output matches.',
        kind: ready(),
        stands: 'both',
        fallback: null,
        defaultText: "when the trigger's port takes connections, or for a trigger that is a command at once",
        example: 'http://127.0.0.1:3000/healthz',
    }),
    trigger: (0,setting/* setting */.P)({
        name: 'trigger',
        purpose: 'What asks the started application for one logical call: a request such as `POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}` (in the policy file also a map with `url`, `method`, `headers`, `body`), or a shell command.',
        kind: trigger(),
        stands: 'both',
        fallback: null,
        example: '\'POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}\'',
    }),
    settle: (0,setting/* setting */.P)({
        name: 'settle',
        purpose: 'How long nothing may be sent after the trigger returned until a drill of a service or worker counts as over. A terminal decision record ends it earlier. Shorter than `max-delay` it proves no bound on retries.',
        kind: (0,kind/* duration */.p0)(0, 10 * 60_000),
        stands: 'both',
        fallback: null,
        defaultText: 'the value of `max-delay`',
        example: '5s',
    }),
    writes: (0,setting/* setting */.P)({
        name: 'writes',
        purpose: 'Files that the application writes and that may have been there before, as glob patterns, one a line: what is new or has changed in the run is searched, of a log that grew only what was added.',
        kind: (0,texts/* pathList */.CN)('glob patterns, one a line, folders separated by `/`'),
        stands: 'both',
        fallback: [],
        defaultText: 'none',
        example: 'var/log/**',
    }),
};

// EXTERNAL MODULE: ./lib/policy/attest-setting.js
var attest_setting = __webpack_require__(30408);
// EXTERNAL MODULE: ./lib/policy/base-url.js
var base_url = __webpack_require__(95721);
// EXTERNAL MODULE: ./lib/surface/fields.js
var fields = __webpack_require__(78010);
;// CONCATENATED MODULE: ./lib/policy/contract-fields.js





/** More fields than this are no contract but a copy of the reply. */
const MOST_FIELDS = 100;
/** The fields that the application reads: lines `path: type`, or in the policy file a map or a list of such. */
function contractFields() {
    return {
        allowed: `lines of \`path: type\`; a path has members separated by dots with \`[0]\`, \`[*]\` or \`[type=message]\` behind a list; types are ${surface/* JSON_TYPES */.J_.map((type) => `\`${type}\``).join(', ')}, several separated by \`|\``,
        editor: { is: 'fields' },
        read: (raw) => {
            const reads = rulesOf(raw);
            if (reads.length === 0)
                return (0,policy_raw/* refused */.J5)(raw, 'it names no field');
            if (reads.length > MOST_FIELDS)
                return (0,policy_raw/* refused */.J5)(raw, `it names ${reads.length} fields, and ${MOST_FIELDS} are the most`);
            const all = (0,policy_raw/* allTaken */.dT)(reads);
            return all.ok ? withoutDoubles(all.value, raw) : all;
        },
    };
}
function rulesOf(raw) {
    switch (raw.is) {
        case 'text':
            return (0,texts/* piecesOf */.Xe)(raw.text, raw, /[\r\n]/).map(ruleFromLine);
        case 'list':
            return raw.items.flatMap(rulesOf);
        case 'map':
            return raw.entries.map(({ key, value, offset }) => value.is === 'text'
                ? rule(key, value.text, { ...value, offset })
                : (0,policy_raw/* refused */.J5)(value, `its type is ${(0,policy_raw/* formOf */.QU)(value)}`, { part: key }));
        case 'nothing':
            return [(0,policy_raw/* refused */.J5)(raw, `it is ${(0,policy_raw/* formOf */.QU)(raw)}`)];
    }
}
/** The type stands behind the last colon: a selector's value may hold one. */
function ruleFromLine(raw) {
    const text = raw.is === 'text' ? raw.text : '';
    const colon = text.lastIndexOf(':');
    if (colon === -1)
        return (0,policy_raw/* refused */.J5)(raw, 'it names no type: write `: string` or another type behind the path');
    return rule(text.slice(0, colon), text.slice(colon + 1), raw);
}
function rule(pathText, typesText, raw) {
    const path = pathText.trim();
    const all = (0,policy_raw/* allTaken */.dT)(typesText.split('|').map((type) => typeNamed(type.trim(), raw)));
    if (!all.ok)
        return all;
    if ('error' in (0,fields/* parsePath */.Rr)(path))
        return (0,policy_raw/* refused */.J5)(raw, 'its path cannot be read', { value: path });
    const [firstType, ...otherTypes] = all.value;
    if (firstType === undefined)
        return (0,policy_raw/* refused */.J5)(raw, 'it names no type');
    return (0,policy_raw/* taken */.uU)({ path, types: [firstType, ...otherTypes] });
}
/** Names of types in other languages, and what JSON calls them. */
const OTHER_NAMES = {
    str: 'string',
    text: 'string',
    int: 'number',
    integer: 'number',
    float: 'number',
    bool: 'boolean',
    list: 'array',
    dict: 'object',
    map: 'object',
    none: 'null',
    undefined: 'null',
};
function typeNamed(name, raw) {
    const type = surface/* JSON_TYPES */.J_.find((known) => known === name);
    if (type !== undefined)
        return (0,policy_raw/* taken */.uU)(type);
    const lower = name.toLowerCase();
    const other = Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower] : undefined;
    if (name === '')
        return (0,policy_raw/* refused */.J5)(raw, 'a type is missing');
    return (0,policy_raw/* refused */.J5)(raw, `no JSON type has that name${(0,kind/* orMeant */.RP)(other ?? name, surface/* JSON_TYPES */.J_)}`, { value: name });
}
function withoutDoubles(rules, raw) {
    const paths = new Set();
    for (const { path } of rules) {
        if (paths.has(path))
            return (0,policy_raw/* refused */.J5)(raw, 'this path stands twice: join its types with `|`', { value: path });
        paths.add(path);
    }
    return (0,policy_raw/* taken */.uU)(rules);
}

// EXTERNAL MODULE: ./lib/policy/error-profiles.js
var error_profiles = __webpack_require__(2327);
// EXTERNAL MODULE: ./lib/policy/contract-pages.js
var contract_pages = __webpack_require__(2419);
// EXTERNAL MODULE: ./lib/decision/expression.js
var expression = __webpack_require__(91094);
// EXTERNAL MODULE: ./lib/decision/names.js
var names = __webpack_require__(96570);
;// CONCATENATED MODULE: ./lib/policy/decision-values.js




/** A log with more words for a decision has no fixed words. */
const MOST_WORDS = 100;
/** Longest word for a decision; a sentence is none. */
const LONGEST_WORD = 100;
/** The log's own words for a decision: a map from each to `promote`, `hold`, `rollback` or `attempt`. */
function decisionValues(raw) {
    if (raw.is !== 'map')
        return (0,policy_raw/* refused */.J5)(raw, `it is ${(0,policy_raw/* formOf */.QU)(raw)}`, { part: 'values' });
    if (raw.entries.length > MOST_WORDS) {
        return (0,policy_raw/* refused */.J5)(raw, `it has ${raw.entries.length} words, and ${MOST_WORDS} are the most`, {
            part: 'values',
        });
    }
    const reads = (0,policy_raw/* allTaken */.dT)(raw.entries.map(readWord));
    if (!reads.ok)
        return reads;
    const known = new Map();
    for (const [word, meaning] of reads.value) {
        const plain = (0,names/* plainWord */.hx)(word) || word.trim();
        if (known.has(plain) && known.get(plain) !== meaning) {
            const reason = 'this word of `values` has two meanings: capitals and separators count as nothing';
            return (0,policy_raw/* refused */.J5)(raw, reason, { value: word });
        }
        known.set(plain, meaning);
    }
    return (0,policy_raw/* taken */.uU)(Object.fromEntries(reads.value));
}
function readWord({ key, offset, value }) {
    const meaning = policy/* DECISION_MEANINGS */.cD.find((known) => value.is === 'text' && known === value.text);
    const wrong = whyNoWord(key, meaning ?? null);
    if (wrong !== null)
        return (0,policy_raw/* refused */.J5)(value, wrong, { value: key, offset });
    if (meaning !== undefined)
        return (0,policy_raw/* taken */.uU)([key, meaning]);
    if (value.is !== 'text')
        return (0,policy_raw/* refused */.J5)(value, `it is ${(0,policy_raw/* formOf */.QU)(value)}`, { part: 'values' });
    const known = policy/* DECISION_MEANINGS */.cD.map((each) => `\`${each}\``).join(', ');
    return (0,policy_raw/* refused */.J5)(value, `a word of \`values\` can mean ${known}${(0,kind/* orMeant */.RP)(value.text, policy/* DECISION_MEANINGS */.cD)}`);
}
function whyNoWord(word, meaning) {
    if (word.trim() === '')
        return 'a word of `values` is empty';
    if (word.length > LONGEST_WORD)
        return `a word of \`values\` has more than ${LONGEST_WORD} characters`;
    const ours = policy/* DECISION_MEANINGS */.cD.find((known) => known === (0,names/* plainWord */.hx)(word));
    // Whoever could read `hold` as `promote` could promote anything.
    return ours === undefined || ours === meaning || meaning === null ? null : `\`${ours}\` always means itself`;
}

;// CONCATENATED MODULE: ./lib/policy/decision-log.js








const KEYS = ['from', 'format', 'expression', 'fields', 'values'];
/** More names for one fact are no map of a log but a guess. */
const MOST_NAMES = 20;
const LONGEST_EXPRESSION = 1_000;
/** What stands where nobody says more than where the log is. */
const UNMAPPED = { how: { format: 'auto' }, names: {}, values: {} };
/** The decision log of a policy that names none. */
const STANDARD_OUTPUT = { from: 'stdout', ...UNMAPPED };
/** Where the application's own decision records stand, and how they are read. Null: it keeps none. */
function decisionLog() {
    const formats = policy/* DECISION_FORMATS */.i6.map((format) => `\`${format}\``).join(', ');
    return {
        allowed: `\`stdout\`, \`none\`, the path of one file, or a map with \`from\` (\`stdout\` or a path), \`format\` (${formats}), \`expression\`, \`fields\` and \`values\` (docs/decision-log.md)`,
        editor: {
            is: 'decision-log',
            formats: policy/* DECISION_FORMATS */.i6,
            concepts: policy/* DECISION_CONCEPTS */.bd,
            meanings: policy/* DECISION_MEANINGS */.cD,
            longestPath: texts/* LONGEST_PATH */.fN,
            longestExpression: LONGEST_EXPRESSION,
            mostNames: MOST_NAMES,
        },
        read: (raw) => {
            if (raw.is === 'map')
                return readMap(raw, raw.entries);
            if (raw.is === 'text' && raw.text === 'none')
                return (0,policy_raw/* taken */.uU)(null);
            const place = readPlace(raw);
            return place.ok ? (0,policy_raw/* taken */.uU)({ ...place.value, ...UNMAPPED }) : place;
        },
    };
}
function readPlace(raw) {
    if (raw.is === 'text' && raw.text === 'stdout')
        return (0,policy_raw/* taken */.uU)({ from: 'stdout' });
    const path = (0,texts/* line */.n8)('a path', texts/* LONGEST_PATH */.fN).read(raw);
    return path.ok ? (0,policy_raw/* taken */.uU)({ from: 'file', path: path.value }) : path;
}
function readMap(raw, entries) {
    const given = new Map(entries.map(({ key, value }) => [key, value]));
    const place = within('from', readFrom(given.get('from')));
    const how = readFormat(raw, given);
    const names = readFields(given.get('fields'), how);
    const values = given.get('values');
    const words = values === undefined ? (0,policy_raw/* taken */.uU)({}) : decisionValues(values);
    const unknown = (0,record/* unknownKeys */.v)('decision-log', KEYS, entries);
    const all = (0,policy_raw/* allTaken */.dT)([...unknown, place, how, names, words]);
    if (!all.ok)
        return all;
    if (!place.ok || !how.ok || !names.ok || !words.ok)
        return (0,policy_raw/* refused */.J5)(raw, null);
    return (0,policy_raw/* taken */.uU)({ ...place.value, how: how.value, names: names.value, values: words.value });
}
/** A refusal that says which key of the map is meant. */
function within(part, read) {
    if (read.ok)
        return read;
    const [first, ...others] = read.refusals;
    return { ok: false, refusals: [{ ...first, part }, ...others.map((refusal) => ({ ...refusal, part }))] };
}
function readFrom(raw) {
    if (raw === undefined)
        return (0,policy_raw/* taken */.uU)({ from: 'stdout' });
    if (raw.is === 'text' && raw.text === 'none')
        return (0,policy_raw/* refused */.J5)(raw, 'a log that is not there has no format: write `decision-log: none`');
    return readPlace(raw);
}
function readFormat(whole, given) {
    const raw = given.get('format');
    const text = given.get('expression');
    const format = raw === undefined ? (0,policy_raw/* taken */.uU)('auto') : within('format', (0,kind/* choice */.Yq)(policy/* DECISION_FORMATS */.i6).read(raw));
    if (!format.ok)
        return format;
    if (format.value === 'expression') {
        if (text !== undefined)
            return readExpression(text);
        return (0,policy_raw/* refused */.J5)(whole, null, { code: 'setting-missing', part: 'expression' });
    }
    if (text === undefined)
        return (0,policy_raw/* taken */.uU)({ format: format.value });
    const reason = `\`format\` is \`${format.value}\`, so it would never be used: write \`format: expression\``;
    return within('expression', (0,policy_raw/* refused */.J5)(text, reason, { code: 'settings-contradict' }));
}
function readExpression(raw) {
    const text = within('expression', (0,texts/* line */.n8)('an expression', LONGEST_EXPRESSION).read(raw));
    if (!text.ok)
        return text;
    const compiled = (0,expression/* compileExpression */.W)(text.value);
    if (!compiled.ok)
        return within('expression', (0,policy_raw/* refused */.J5)(raw, compiled.why));
    const unknown = compiled.groups.filter((group) => conceptNamed(group) === null);
    const known = (0,policy_raw/* allTaken */.dT)(unknown.map((group) => (0,policy_raw/* refused */.J5)(raw, noConcept('group', group), { value: group })));
    if (!known.ok)
        return known;
    if (compiled.groups.includes('decision'))
        return (0,policy_raw/* taken */.uU)({ format: 'expression', expression: text.value });
    const reason = 'it has no group `decision`: write `(?P<decision>...)` around the word that decides';
    return within('expression', (0,policy_raw/* refused */.J5)(raw, reason));
}
function conceptNamed(name) {
    return policy/* DECISION_CONCEPTS */.bd.find((known) => known === name) ?? null;
}
function noConcept(what, name) {
    const near = (0,kind/* suggestion */.h)(name, policy/* DECISION_CONCEPTS */.bd);
    const known = policy/* DECISION_CONCEPTS */.bd.map((concept) => `\`${concept}\``).join(', ');
    return `no ${what} has that name; ${near ?? `known are ${known}`}`;
}
function readFields(raw, how) {
    if (raw === undefined)
        return (0,policy_raw/* taken */.uU)({});
    if (how.ok && how.value.format === 'expression') {
        const reason = 'the groups of an expression name the facts themselves: remove `fields`';
        return within('fields', (0,policy_raw/* refused */.J5)(raw, reason, { code: 'settings-contradict' }));
    }
    if (raw.is !== 'map')
        return within('fields', (0,policy_raw/* refused */.J5)(raw, `it is ${(0,policy_raw/* formOf */.QU)(raw)}`));
    const reads = (0,policy_raw/* allTaken */.dT)(raw.entries.map(readField));
    return reads.ok ? (0,policy_raw/* taken */.uU)(Object.fromEntries(reads.value)) : reads;
}
function readField({ key, offset, value }) {
    const concept = conceptNamed(key);
    if (concept === null) {
        const reason = noConcept('key of `fields`', key);
        return (0,policy_raw/* refused */.J5)(value, reason, { code: 'setting-unknown', value: key, offset });
    }
    const part = `fields.${concept}`;
    const items = value.is === 'list' ? value.items : [value];
    if (items.length === 0 || items.length > MOST_NAMES) {
        const reason = `it has ${items.length} names, and 1 to ${MOST_NAMES} are allowed`;
        return within(part, (0,policy_raw/* refused */.J5)(value, reason));
    }
    const names = within(part, (0,policy_raw/* allTaken */.dT)(items.map(readName)));
    return names.ok ? (0,policy_raw/* taken */.uU)([concept, names.value]) : names;
}
function readName(raw) {
    const name = (0,texts/* line */.n8)('a name', names/* LONGEST_NAME */.B6).read(raw);
    if (!name.ok || (0,names/* plainName */.MH)(name.value) !== '')
        return name;
    return (0,policy_raw/* refused */.J5)(raw, 'it has neither letters nor digits');
}

;// CONCATENATED MODULE: ./lib/policy/hosted.js




/** More of one kind are no declaration but a lock file. */
const hosted_MOST_NAMES = 50;
const VERSION = (0,texts/* line */.n8)('a version or its beginning, such as `24` or `6.47`', 40, (text) => /^v?\d+(?:\.\d+){0,3}(?:[-+][\w.-]+)?$/.test(text) ? null : 'it is no version');
/** An empty text declares that the variable is not set. */
const VALUE = {
    ...(0,texts/* line */.n8)('one line', 200),
    read: (raw) => (raw.is === 'nothing' ? (0,policy_raw/* taken */.uU)('') : (0,texts/* line */.n8)('one line', 200).read(raw)),
};
const RUNTIMES = hosted_names('runtimes', '^[a-z][a-z0-9.-]*$', VERSION);
const SDKS = hosted_names('sdks', '^@?[a-z][a-z0-9._/-]*$', VERSION);
const FLAGS = hosted_names('flags', '^[A-Za-z_][A-Za-z0-9_]*$', VALUE);
const SYSTEM = { name: 'os', kind: (0,kind/* choice */.Yq)(['linux', 'macos']), required: false };
/** What the hosted path runs on, so that a drill says whether it ran on the same. */
function hosted() {
    return (0,record/* record */.g)('hosted', [RUNTIMES, SDKS, FLAGS, SYSTEM], (value) => ({
        runtimes: value(RUNTIMES) ?? [],
        sdks: value(SDKS) ?? [],
        flags: value(FLAGS) ?? [],
        os: value(SYSTEM),
    }));
}
function hosted_names(name, keys, kind) {
    const pattern = new RegExp(keys);
    const entry = ({ key, offset, value }) => {
        if (!pattern.test(key))
            return (0,policy_raw/* refused */.J5)(value, 'it is no name that can stand here', { value: key, offset });
        const read = kind.read(value);
        return read.ok ? (0,policy_raw/* taken */.uU)({ name: key, value: read.value }) : read;
    };
    return {
        name,
        required: false,
        kind: {
            allowed: `a map from name to ${kind.allowed}`,
            editor: { is: 'map', keys, longest: 200 },
            read(raw) {
                if (raw.is !== 'map')
                    return (0,policy_raw/* refused */.J5)(raw, `it is ${(0,policy_raw/* formOf */.QU)(raw)}`);
                if (raw.entries.length > hosted_MOST_NAMES)
                    return (0,policy_raw/* refused */.J5)(raw, `it names ${raw.entries.length}, and ${hosted_MOST_NAMES} are the most`);
                return (0,policy_raw/* allTaken */.dT)(raw.entries.map(entry));
            },
        },
    };
}

// EXTERNAL MODULE: ./lib/policy/plan-settings.js
var plan_settings = __webpack_require__(71989);
// EXTERNAL MODULE: ./lib/policy/routes.js
var routes = __webpack_require__(13678);
// EXTERNAL MODULE: ./lib/policy/routing.js
var routing = __webpack_require__(41980);
// EXTERNAL MODULE: ./lib/policy/severity.js
var severity = __webpack_require__(359);
;// CONCATENATED MODULE: ./lib/policy/setup.js


const LONGEST = 300;
const said = (name, required) => ({
    name,
    kind: (0,texts/* line */.n8)(`one line of at most ${LONGEST} characters`, LONGEST),
    required,
});
const ENVIRONMENT = said('environment', true);
const TEST_MODEL = said('test-model', true);
const ROLLBACK = said('rollback', true);
const ESCALATION = said('escalation', false);
/** Where the run happens, and the way back: declared by people, printed in every packet. */
function setup() {
    return (0,record/* record */.g)('setup', [ENVIRONMENT, TEST_MODEL, ROLLBACK, ESCALATION], (value) => ({
        environment: value(ENVIRONMENT) ?? '',
        testModel: value(TEST_MODEL) ?? '',
        rollback: value(ROLLBACK) ?? '',
        escalation: value(ESCALATION),
    }));
}

// EXTERNAL MODULE: ./lib/policy/verify-rules.js
var verify_rules = __webpack_require__(66183);
;// CONCATENATED MODULE: ./lib/policy/file-settings.js















/** What a team decides once and reviews like code: these stand in the policy file alone. */
const FILE_SETTINGS = {
    version: (0,setting/* setting */.P)({
        name: 'version',
        purpose: "The policy file's version.",
        kind: { ...(0,kind/* wholeNumber */.rD)(1, 1), allowed: '`1`' },
        stands: 'file',
        fallback: 1,
        defaultText: '1',
        example: '1',
    }),
    allowedOrigins: (0,setting/* setting */.P)({
        name: 'allowed-origins',
        purpose: 'The only origins that the key may be sent to, besides this machine. A list given here replaces the default.',
        kind: (0,base_url/* origins */.kt)(),
        stands: 'file',
        fallback: [base_url/* COMETAPI_ORIGIN */.q8],
        defaultText: base_url/* COMETAPI_ORIGIN */.q8,
        example: `["${base_url/* COMETAPI_ORIGIN */.q8}", "https://gateway.example.com"]`,
        whyOnlyHere: 'who may receive the key is reviewed with the policy file',
    }),
    upstreamSurface: (0,setting/* setting */.P)({
        name: 'upstream-surface',
        purpose: 'The surface that arrives at the tap, where a gateway in between turns one surface into the other (docs/tap.md).',
        kind: (0,kind/* choice */.Yq)(surface/* SURFACES */.n$),
        stands: 'file',
        fallback: null,
        defaultText: 'the value of `surface`',
        example: 'chat-completions',
    }),
    severities: (0,setting/* setting */.P)({
        name: 'severities',
        purpose: 'What an assertion weighs: `block`, `warn` or `off`, by assertion id. The floor stays at `block`.',
        kind: (0,severity/* severities */.g)(),
        stands: 'file',
        fallback: [],
        defaultText: "each assertion's own",
        example: '{ retry-after-honoured: block }',
        whyOnlyHere: 'what may be promoted is reviewed with the policy file',
    }),
    setup: (0,setting/* setting */.P)({
        name: 'setup',
        purpose: 'Where the run happens and the way back: `environment`, `test-model`, `rollback`, `escalation`.',
        kind: setup(),
        stands: 'file',
        fallback: null,
        defaultText: 'none',
        example: '{ environment: staging, test-model: gpt-5-mini, rollback: "set the fallback share to 0", escalation: "#llm-oncall" }',
    }),
    contractPages: (0,setting/* setting */.P)({
        name: 'contract-pages',
        purpose: "The pages that document the contract: `default` for CometAPI's own, `none`, or a list of maps with `area` and `url`. Read without any credential, to say whether they still document the fields that the application reads (docs/contract.md).",
        kind: (0,contract_pages/* contractPages */.vT)(),
        stands: 'file',
        fallback: null,
        defaultText: '`default` in a scheduled run against CometAPI, else `none`',
        example: '[{ area: responses, url: "https://apidoc.cometapi.com/api/text/responses.md" }]',
        whyOnlyHere: 'what counts as the contract is reviewed with the policy file',
    }),
    driftIssue: (0,setting/* setting */.P)({
        name: 'drift-issue',
        purpose: 'The issue about a contract that drifted: `auto` opens, updates and closes one a contract in scheduled runs, `never` writes none.',
        kind: (0,kind/* choice */.Yq)(['auto', 'never']),
        stands: 'file',
        fallback: 'auto',
        defaultText: 'auto',
        example: 'never',
    }),
    hosted: (0,setting/* setting */.P)({
        name: 'hosted',
        purpose: 'What the path that serves customers runs on: `runtimes`, `sdks`, `flags` (environment variables) and `os`. A drill on something else warns.',
        kind: hosted(),
        stands: 'file',
        fallback: null,
        defaultText: 'none',
        example: '{ runtimes: { node: 24 }, sdks: { openai: "6.47" }, flags: { USE_FALLBACK: "true" }, os: linux }',
        whyOnlyHere: 'it is a map, which an input cannot hold',
    }),
    decisionLog: (0,setting/* setting */.P)({
        name: 'decision-log',
        purpose: "Where the application's own decision records stand: `stdout`, the path of a file, or `none`; or a map that also says how they are written (docs/decision-log.md). Only with an application.",
        kind: decisionLog(),
        stands: 'file',
        fallback: STANDARD_OUTPUT,
        defaultText: 'stdout',
        example: '{ from: logs/app.log, format: logfmt, fields: { decision: outcome }, values: { gave-up: hold } }',
    }),
    output: (0,setting/* setting */.P)({
        name: 'output',
        purpose: "The application's product, which may hold the reply: `stdout`, or glob patterns. Still searched for keys. Only with an application.",
        kind: (0,texts/* pathList */.CN)('`stdout` or glob patterns, one a line'),
        stands: 'file',
        fallback: [],
        defaultText: 'none',
        example: 'stdout',
    }),
    primary: (0,setting/* setting */.P)({
        name: 'primary',
        purpose: 'The route in front of the fallback: `model` and, if you like, `base-path`. The simulator serves it in every run; a drill in which it is down shows the fallback at work. Only with an application.',
        kind: (0,routes/* primaryRoute */._3)(),
        stands: 'file',
        fallback: null,
        defaultText: 'none',
        example: '{ model: gpt-5 }',
        whyOnlyHere: 'what stands in front of the fallback is reviewed with the policy file',
    }),
    env: (0,setting/* setting */.P)({
        name: 'env',
        purpose: 'Variables for the application, beside the usual names, with placeholders such as `{{fallback.base-url}}`, `{{fallback.key}}`, `{{primary.base-url}}` or `{{port}}`.',
        kind: (0,routes/* environment */.cA)(),
        stands: 'file',
        fallback: [],
        defaultText: 'none',
        example: '{ UPSTREAM_URL: "{{fallback.base-url}}", UPSTREAM_KEY: "{{fallback.key}}" }',
        whyOnlyHere: 'it is a map, which an input cannot hold',
    }),
    claim: (0,setting/* setting */.P)({
        name: 'claim',
        purpose: 'Whose word says how the application takes the end of a call: the `exit-code` of the command, the `trigger-status` of a service, or the `decision-log`.',
        kind: (0,kind/* choice */.Yq)(policy/* CLAIM_SOURCES */.eJ),
        stands: 'file',
        fallback: null,
        defaultText: '`exit-code` for a command, `trigger-status` for a service, `decision-log` for a worker',
        example: 'decision-log',
    }),
    readyDeadline: (0,setting/* setting */.P)({
        name: 'ready-deadline',
        purpose: 'How long a service or worker may take until it is ready.',
        kind: (0,kind/* duration */.p0)(1_000, 10 * 60_000),
        stands: 'file',
        fallback: 60_000,
        defaultText: '60s',
        example: '90s',
    }),
    tap: (0,setting/* setting */.P)({
        name: 'tap',
        purpose: 'Where the tap listens and how it is reached, for an application in a container: `listen`, `host`, `fallback-port`, `primary-port`.',
        kind: (0,routes/* tapAddress */.md)(),
        stands: 'file',
        fallback: routes/* THIS_MACHINE */.DQ,
        defaultText: 'a free port of 127.0.0.1',
        example: '{ listen: 0.0.0.0, host: host.docker.internal }',
        whyOnlyHere: 'what the tap is open to is reviewed with the policy file',
    }),
    plan: (0,setting/* setting */.P)({
        name: 'plan',
        purpose: 'What a matrix of jobs spans, for `plan` (docs/matrix.md): `surfaces`, `profiles`, `models`. One run does not read it.',
        kind: (0,plan_settings/* planOfFile */.zL)(),
        stands: 'file',
        fallback: null,
        defaultText: 'none',
        example: '{ surfaces: [chat-completions, responses], profiles: [minimal], models: [gpt-5-mini, gpt-5] }',
        whyOnlyHere: 'it is a map, which an input cannot hold; `plan` takes its parts as inputs',
    }),
    applicationPaths: (0,setting/* setting */.P)({
        name: 'application-paths',
        purpose: 'The files and folders of the application, one a line. The packet names what they hold, so that `verify` knows the same application again at another commit.',
        kind: (0,routing/* repositoryPaths */.D4)('paths of files or folders, one a line, folders separated by `/`', false),
        stands: 'file',
        fallback: [],
        defaultText: 'none',
        example: '[src, package-lock.json]',
        whyOnlyHere: 'what counts as the application is reviewed with the policy file',
    }),
    verify: (0,setting/* setting */.P)({
        name: 'verify',
        purpose: 'What `verify` asks of evidence before a release (docs/verify.md): `workflows`, `events`, `branches`, `surfaces`, `max-age`, `unsigned`, `strength`, `signer`, `issuer`. The gate itself does not read it.',
        kind: (0,verify_rules/* verifyRules */.dn)(),
        stands: 'file',
        fallback: null,
        defaultText: 'signed runs of `.github/workflows/fallback-evidence.yml` on the default branch, at most 7 days old',
        example: '{ workflows: [.github/workflows/fallback-evidence.yml], surfaces: [responses], max-age: 7d }',
        whyOnlyHere: 'what a release rests on is reviewed with the policy file',
    }),
    maxDelay: (0,setting/* setting */.P)({
        name: 'max-delay',
        purpose: 'The longest that the application may wait between attempts; a longer Retry-After must make it give up.',
        kind: (0,kind/* duration */.p0)(0, 10 * 60_000),
        stands: 'file',
        fallback: 30_000,
        defaultText: '30s',
        example: '10s',
    }),
    outputTokens: (0,setting/* setting */.P)({
        name: 'output-tokens',
        purpose: "The cap on a reply's tokens. Reasoning models spend theirs before they answer. In a live run the tap adds it to a request that has none, and refuses one with more.",
        kind: (0,kind/* wholeNumber */.rD)(16, 4_096),
        stands: 'file',
        fallback: 256,
        defaultText: '256',
        example: '256',
    }),
};

;// CONCATENATED MODULE: ./lib/policy/key.js


/** Shorter keys are refused: a search for so few characters would find them by chance, and no gateway issues them. */
const SHORTEST_KEY = 16;
/** Texts that stand for a key in documentation, in a template, or where an expression was not filled in. */
const PLACEHOLDERS = [
    {
        form: /\$\{\{|\}\}/,
        reason: 'it is an expression that GitHub did not fill in: outside a workflow file `${{ }}` has no meaning',
    },
    { form: /^\$\{?[A-Z_]+\}?$/i, reason: 'it is the name of a variable, not its value' },
    { form: /^(?:COMETAPI|OPENAI)_(?:API_)?KEY$/i, reason: 'it is the name of the secret, not its value' },
    { form: /[<>]|\.\.\.|\u2026/, reason: 'it is a placeholder' },
    { form: /^\*+$/, reason: 'it is a mask: the value was hidden before it was passed on' },
    { form: /^(?:sk[-_])?(?:x{3,}|0{3,}|_{3,}|-{3,})[x0_-]*$/i, reason: 'it is a placeholder' },
    // Whole texts only: a real key may hold any run of letters.
    {
        form: /^(?:sk[-_])?(?:your|my|the)[-_]?(?:api|comet\w*|secret)?[-_]?key(?:[-_a-z]*here)?$/i,
        reason: 'it is a placeholder',
    },
    {
        form: /^\W*(?:sk[-_])?(?:placeholder|change[-_]?me|insert[-_]\w+|redacted)\W*$/i,
        reason: 'it is a placeholder',
    },
];
/** Longest key: HTTP servers commonly refuse header lines above 8 KiB. */
const LONGEST_KEY = 4_096;
/** The gateway's key. A refusal says what is wrong with it and never shows it. */
function apiKey() {
    const allowed = `the key alone, from a secret, ${SHORTEST_KEY} characters or more`;
    return (0,kind/* textKind */._I)(allowed, { is: 'text', longest: LONGEST_KEY }, (text, raw) => {
        const wrong = whyKeyUnusable(text);
        return wrong === null ? (0,policy_raw/* taken */.uU)(text) : (0,policy_raw/* refused */.J5)(raw, wrong, { code: 'key-unusable', value: null });
    });
}
/** Why a key cannot be used, or null. The sentence never holds any of it. */
function whyKeyUnusable(key) {
    const space = (0,kind/* spacing */.YK)(key);
    if (space !== null)
        return `${space}; save the secret again, the key alone`;
    if (/^bearer\b/i.test(key))
        return 'it begins with `Bearer`: give the key alone, the gate adds the scheme';
    const placeholder = PLACEHOLDERS.find(({ form }) => form.test(key));
    if (placeholder !== undefined)
        return placeholder.reason;
    if (key.length < SHORTEST_KEY)
        return `it has fewer than ${SHORTEST_KEY} characters: a search could not tell it from other text`;
    if (key.length > LONGEST_KEY)
        return `it has more than ${LONGEST_KEY} characters: is it a file?`;
    if (!/^[\x21-\x7e]+$/.test(key))
        return 'it holds a character that no HTTP header can carry (RFC 9110, section 5.5)';
    if (new Set(key).size < 4)
        return 'it repeats fewer than four characters: it is a placeholder';
    return null;
}

// EXTERNAL MODULE: ./lib/policy/routing-settings.js
var routing_settings = __webpack_require__(93776);
;// CONCATENATED MODULE: ./lib/policy/settings.js












/** Where the policy file stands, unless the `policy` input names another place. */
const POLICY_PATH = '.github/fallback-evidence.yml';
/** The model that a rehearsal asks the simulator for when none is named. */
const SIMULATED_MODEL = 'simulated-model';
/** Longest drill: a job has 6 hours, and a drill that needs longer than this says nothing about one request. */
const LONGEST_DEADLINE_MS = 30 * 60_000;
/**
 * Every setting. action.yml, flags, keys of the policy file, the editors' JSON Schema and the README's table are made
 * from these rows; tests hold them together.
 */
const SETTINGS = {
    surface: (0,setting/* setting */.P)({
        name: 'surface',
        purpose: 'The API surface under review. One per run: the two share no evidence.',
        kind: (0,kind/* choice */.Yq)(surface/* SURFACES */.n$),
        stands: 'both',
        required: true,
        fallback: null,
        example: 'responses',
    }),
    evidence: (0,setting/* setting */.P)({
        name: 'evidence',
        purpose: '`live` asks the gateway; `rehearsal` asks a simulator in this job, needs no key and never promotes.',
        kind: (0,kind/* choice */.Yq)(['live', 'rehearsal']),
        stands: 'both',
        fallback: 'live',
        defaultText: 'live',
        example: 'rehearsal',
    }),
    apiKey: (0,setting/* setting */.P)({
        name: 'api-key',
        purpose: "The gateway's key, from a secret. Required when `evidence` is `live`. On a command line: the variable `COMETAPI_KEY`.",
        kind: apiKey(),
        stands: 'input',
        sensitive: true,
        variable: 'COMETAPI_KEY',
        fallback: null,
        example: '${{ secrets.COMETAPI_KEY }}',
        whyOnlyHere: 'a file in the repository is no place for a key; save it as a repository secret and give it to the action',
    }),
    baseUrl: (0,setting/* setting */.P)({
        name: 'base-url',
        purpose: "The fallback route's address, as an SDK takes it. The key goes only to origins that `allowed-origins` of the policy file names.",
        kind: (0,base_url/* baseUrl */.pc)(),
        stands: 'both',
        fallback: { origin: base_url/* COMETAPI_ORIGIN */.q8, basePath: '/v1' },
        defaultText: `${base_url/* COMETAPI_ORIGIN */.q8}/v1`,
        example: `${base_url/* COMETAPI_ORIGIN */.q8}/v1`,
    }),
    model: (0,setting/* setting */.P)({
        name: 'model',
        purpose: 'The model alias that the requests ask for. Required when `evidence` is `live`.',
        kind: (0,texts/* line */.n8)('the name of a model that your account may use, without white space', 200, texts/* whyNoModel */.R5),
        stands: 'both',
        fallback: null,
        example: 'gpt-5-mini',
    }),
    requestProfile: (0,setting/* setting */.P)({
        name: 'request-profile',
        purpose: 'What each drill sends: `minimal`, `streaming` or `tool-call`.',
        kind: (0,kind/* choice */.Yq)(surface/* REQUEST_PROFILES */.rB),
        stands: 'both',
        fallback: 'minimal',
        defaultText: 'minimal',
        example: 'streaming',
    }),
    errorProfiles: (0,setting/* setting */.P)({
        name: 'error-profiles',
        purpose: 'The controlled failures, by name of fault, separated by commas or lines. `@primary` behind a name makes the primary fail. Without an application, `bad-credential`, `invalid-request` and `model-not-found` are asked of the gateway itself; all others are played by the tap.',
        kind: (0,error_profiles/* faultNames */.hi)(),
        stands: 'both',
        fallback: null,
        defaultText: 'invalid-request, or server-error with an application; primary-down is added where the policy declares a primary',
        example: 'rate-limited, server-error',
    }),
    ...APPLICATION_SETTINGS,
    evidencePaths: (0,setting/* setting */.P)({
        name: 'evidence-paths',
        purpose: 'Files that the application writes (logs, records), as glob patterns, one a line: searched for keys, prompts and replies.',
        kind: (0,texts/* pathList */.CN)('glob patterns, one a line, folders separated by `/`'),
        stands: 'both',
        fallback: [],
        defaultText: 'none',
        example: 'logs/**/*.jsonl',
    }),
    ...routing_settings/* WATCHED_SETTINGS */.J,
    policy: (0,setting/* setting */.P)({
        name: 'policy',
        purpose: 'The policy file: these settings, and more, kept in the repository.',
        kind: (0,texts/* line */.n8)('the path of a YAML file in the repository', 1_024),
        stands: 'input',
        fallback: POLICY_PATH,
        defaultText: POLICY_PATH,
        example: POLICY_PATH,
        whyOnlyHere: 'the policy file cannot name another one',
    }),
    maxAttempts: (0,setting/* setting */.P)({
        name: 'max-attempts',
        purpose: 'The most attempts that one logical request may take, over SDK, gateway and application together.',
        kind: (0,kind/* wholeNumber */.rD)(1, 10),
        stands: 'both',
        fallback: 3,
        defaultText: '3',
        example: '3',
    }),
    deadline: (0,setting/* setting */.P)({
        name: 'deadline',
        purpose: 'How long a drill may take. A plain number counts seconds; `1500ms`, `90s` and `2m` work too.',
        kind: (0,kind/* duration */.p0)(1_000, LONGEST_DEADLINE_MS),
        stands: 'both',
        fallback: 60_000,
        defaultText: '60s',
        example: '90s',
    }),
    contractFields: (0,setting/* setting */.P)({
        name: 'contract-fields',
        purpose: 'The reply fields that the application reads, one a line: `choices[*].message.content: string|null`.',
        kind: contractFields(),
        stands: 'both',
        fallback: null,
        defaultText: "the surface's minimum",
        example: '"output[type=message].content[*].text: string"',
    }),
    operatorNote: (0,setting/* setting */.P)({
        name: 'operator-note',
        purpose: 'One line for the record. Claims about availability, price, quota, limits, latency or support hold the gate.',
        kind: (0,texts/* line */.n8)('one line of at most 500 characters', 500),
        stands: 'both',
        fallback: null,
        example: 'minimal profile; the streaming path is not covered by this run',
    }),
    promoted: (0,setting/* setting */.P)({
        name: 'promoted',
        purpose: 'Whether the fallback route already carries traffic: a failure then says `rollback` instead of `hold`. `auto` reads it from the routing change under review, where there is one.',
        kind: (0,kind/* choice */.Yq)(['auto', 'true', 'false']),
        stands: 'both',
        fallback: 'auto',
        defaultText: 'auto',
        example: 'true',
    }),
    enforce: (0,setting/* setting */.P)({
        name: 'enforce',
        purpose: '`false` reports without failing the job, and every text says so. A release that asks for evidence (`verify`) never takes such a run.',
        kind: (0,kind/* yesNo */.Lm)(),
        stands: 'both',
        fallback: true,
        defaultText: 'true',
        example: 'false',
    }),
    trustedApplication: (0,setting/* setting */.P)({
        name: 'trusted-application',
        purpose: '`true` lets an application run beside a secret on a pull request. Only where nobody can propose code that you would not run with your own key. Never on `pull_request_target` and `workflow_run`.',
        kind: (0,kind/* yesNo */.Lm)(),
        stands: 'input',
        fallback: false,
        defaultText: 'false',
        example: 'true',
        whyOnlyHere: 'a pull request could otherwise trust itself: set it in the workflow',
    }),
    githubToken: (0,setting/* setting */.P)({
        name: 'github-token',
        purpose: "The token that reads the base branch's policy and writes the comment. On a command line: the variable `GITHUB_TOKEN`.",
        kind: (0,texts/* line */.n8)('a GitHub token', 4_096),
        stands: 'input',
        sensitive: true,
        variable: 'GITHUB_TOKEN',
        fallback: null,
        expression: '${{ github.token }}',
        example: '${{ github.token }}',
        whyOnlyHere: 'a file in the repository is no place for a secret; the action already gets the token of the job',
    }),
    comment: (0,setting/* setting */.P)({
        name: 'comment',
        purpose: 'The comment on the pull request: `auto` writes it where the token can, `always` warns where it cannot, `never` writes none.',
        kind: (0,kind/* choice */.Yq)(['auto', 'always', 'never']),
        stands: 'both',
        fallback: 'auto',
        defaultText: 'auto',
        example: 'never',
    }),
    retentionDays: (0,setting/* setting */.P)({
        name: 'retention-days',
        purpose: 'How many days GitHub keeps the packet.',
        kind: (0,kind/* wholeNumber */.rD)(1, 90),
        stands: 'both',
        fallback: null,
        defaultText: "the repository's setting",
        example: '30',
    }),
    attest: attest_setting/* ATTEST */.M,
    checkRunId: (0,setting/* setting */.P)({
        name: 'check-run-id',
        purpose: "The job's own check run, for links to its page. GitHub fills it in.",
        kind: (0,texts/* line */.n8)('the digits of a check run id', 20, (text) => /^[0-9]+$/.test(text) ? null : 'it is no number'),
        stands: 'input',
        fallback: null,
        expression: '${{ job.check_run_id }}',
        example: '${{ job.check_run_id }}',
        whyOnlyHere: 'only the running job knows it',
    }),
    canaryKey: (0,setting/* setting */.P)({
        name: 'canary-key',
        purpose: 'The dummy key, for an application that was started before the gate and so cannot get one from it (a service container). Made up for the run, never a real key.',
        kind: apiKey(),
        stands: 'input',
        sensitive: true,
        variable: 'GATE_CANARY_KEY',
        fallback: null,
        defaultText: 'made up for every drill and route',
        example: 'sk-canary-${{ github.run_id }}-${{ github.run_attempt }}',
        whyOnlyHere: 'it is new in every run',
    }),
    ...FILE_SETTINGS,
    ...routing_settings/* ROUTING_SETTINGS */.T,
};
/** Every row, in the order in which people read them. */
const ALL_SETTINGS = Object.values(SETTINGS);
/** What the gate takes. */
function gateRows() {
    return { inputs: inputSettings(), file: fileSettings() };
}
/** Rows that can be an input of the action or a flag. */
function inputSettings() {
    return ALL_SETTINGS.filter(({ stands }) => stands !== 'file');
}
/** Rows that can be a key of the policy file. */
function fileSettings() {
    return ALL_SETTINGS.filter(({ stands }) => stands !== 'input');
}


/***/ }),

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ severitiesInForce),
/* harmony export */   g: () => (/* binding */ severities)
/* harmony export */ });
/* harmony import */ var _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17013);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74068);



/** What each assertion weighs where the policy says nothing: the column "default" of the design's table of assertions. */
const DEFAULT_SEVERITIES = {
    'credential-not-logged': 'block',
    'body-not-stored': 'block',
    'body-partly-stored': 'warn',
    'error-message-stored': 'warn',
    'prompt-not-stored': 'block',
    'account-detail-not-stored': 'block',
    'credential-not-in-source': 'block',
    'retry-bounded': 'block',
    'finishes-within-deadline': 'block',
    'attempted-once': 'block',
    'happy-path-succeeded': 'block',
    'parse-unambiguous': 'block',
    'contract-fields-present': 'block',
    'surface-respected': 'block',
    'error-path-classified': 'block',
    'permanent-error-not-retried': 'block',
    'error-code-heeded': 'warn',
    'retry-after-honoured': 'warn',
    'backoff-grows': 'warn',
    'caller-gone-stops': 'warn',
    'decision-recorded': 'block',
    'decision-consistent': 'block',
    'escalation-recorded': 'block',
    'support-packet-complete': 'block',
    'claims-within-scope': 'block',
    'evidence-available': 'block',
    'policy-not-loosened': 'block',
    'routing-change-covered': 'block',
    'change-in-scope': 'warn',
    'setup-declared': 'warn',
    'environment-matches': 'warn',
    'docs-current': 'warn',
    'runner-untouched': 'block',
};
/**
 * The severities in force. A route that already carries traffic needs its way back: `setup-declared` then blocks. A
 * scheduled run is there to verify the contract: `docs-current` then blocks. Both unless the team says otherwise.
 */
function severitiesInForce(declared, promoted, event = null) {
    const base = {
        ...DEFAULT_SEVERITIES,
        ...(promoted ? { 'setup-declared': 'block' } : {}),
        ...(event === 'schedule' ? { 'docs-current': 'block' } : {}),
    };
    return declared.reduce(
    // The kind below has refused every other severity for a floor id; the check tells the compiler so.
    (force, { id, severity }) => (isFloor(id) ? force : { ...force, [id]: severity }), base);
}
/** Assertion ids with `block`, `warn` or `off`. Lowering a floor id is refused, and the refusal says why. */
function severities() {
    return {
        allowed: `a map from assertion id to \`block\`, \`warn\` or \`off\`; ${_evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__/* .FLOOR_IDS */ .Oy.map((id) => `\`${id}\``).join(', ')} are always \`block\``,
        editor: { is: 'severities' },
        read: (raw) => raw.is === 'map' ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .allTaken */ .dT)(raw.entries.map(severityEntry)) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .formOf */ .QU)(raw)}`),
    };
}
function severityEntry({ key, offset, value }) {
    if (key === 'packet-clean') {
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(value, `${WHY_FLOOR} (the seal judges it, outside the packet)`, {
            code: 'floor-lowered',
            part: key,
        });
    }
    const id = _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__/* .ASSERTION_IDS */ .yj.find((known) => known === key);
    if (id === undefined) {
        const reason = `no assertion has that id${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .orMeant */ .RP)(key, _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__/* .ASSERTION_IDS */ .yj)}`;
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(value, reason, { code: 'setting-unknown', value: key, offset });
    }
    const severity = _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.find((known) => value.is === 'text' && known === value.text);
    if (severity === undefined)
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(value, value.is === 'text' ? null : `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .formOf */ .QU)(value)}`, { part: id });
    if (isFloor(id) && severity !== 'block') {
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(value, WHY_FLOOR, { code: 'floor-lowered', part: id });
    }
    return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)({ id, severity });
}
const WHY_FLOOR = 'this assertion is part of the floor: without it a promotion would rest on a leak, an unbounded retry or a reply that nobody can read, so no policy can lower it; remove the line and repair what it reports';
function isFloor(id) {
    return _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__/* .FLOOR_IDS */ .Oy.some((floor) => floor === id);
}


/***/ }),

/***/ 37913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   zC: () => (/* binding */ looksLikeKey)
/* harmony export */ });
/** A wrong value is shown so far: enough to recognise it, too little to fill a log. */
const SHOWN_CHARACTERS = 80;
/** So much is looked at for credentials: the rules below are not linear in the length of a text. */
const WINDOW = SHOWN_CHARACTERS + 400;
/** Secrets shorter than this are not hunted in other texts: replacing them would blank unrelated words. */
const SHORTEST_HUNTED = 4;
/** What a message says where a secret stood. */
const HIDDEN = '[hidden]';
/**
 * Texts that look like a credential although nobody declared them as one: a key pasted into the wrong setting.
 * Known prefixes (CometAPI and OpenAI `sk-`, GitHub `ghp_` and kin, AWS, Google, Slack, JSON web tokens), what follows
 * `Bearer`, UUIDs, and unbroken runs that no name in this project reaches.
 */
const CREDENTIAL_FORMS = [
    /\bbearer\s+\S+/gi,
    /\b(?:sk|pk|rk)[-_][^\s"'`,;]{6,}/gi,
    /\b(?:gh[a-z]_|github_pat_|xox[a-z]-|AKIA|AIza|eyJ)[^\s"'`,;]{6,}/g,
    /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
    // Two places where letters touch digits: no name of a fault, model or path segment of that length has them.
    /(?=[\w+=-]*(?:[a-z][0-9]|[0-9][a-z])[\w+=-]*(?:[a-z][0-9]|[0-9][a-z]))[\w+=-]{20,}/gi,
    /[A-Za-z0-9_+=]{16,}/g,
];
/** Whether a text holds something that has the form of an API key: `sk-`, a word perhaps, and a long unbroken run. */
function looksLikeKey(text) {
    return /(?:^|[^A-Za-z0-9])sk-(?:[a-z]+-)?[A-Za-z0-9_]{20,}/.test(text);
}
/** The text without any of the secrets, whole or with the white space around them cut. */
function withoutSecrets(text, secrets) {
    const hunted = [...new Set(secrets.flatMap((secret) => [secret, secret.trim()]))]
        .filter((secret) => secret.length >= SHORTEST_HUNTED)
        .sort((a, b) => b.length - a.length);
    return hunted.reduce((left, secret) => left.split(secret).join(HIDDEN), text);
}
/** A user's value as it may stand in a message: credentials and URL user names hidden, control characters visible, cut. */
function shown(value) {
    const cut = value.length > SHOWN_CHARACTERS;
    // A credential that begins inside what is shown also ends inside the window, or fills all the rest of it.
    const open = value.slice(0, WINDOW).replace(/\/\/[^/\s]*@/g, `//${HIDDEN}@`);
    const hidden = CREDENTIAL_FORMS.reduce((text, form) => text.replace(form, HIDDEN), open);
    const visible = hidden.slice(0, SHOWN_CHARACTERS).replace(INVISIBLE, nameOf).replaceAll('`', "'");
    return cut ? `${visible}... (${value.length} characters)` : visible;
}
/** Control, format, surrogate and separator characters other than the space. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
function nameOf(character) {
    if (character === '\n')
        return '\\n';
    if (character === '\r')
        return '\\r';
    if (character === '\t')
        return '\\t';
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}


/***/ }),

/***/ 11366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   bm: () => (/* binding */ needsDrill),
/* harmony export */   rW: () => (/* binding */ insideJson),
/* harmony export */   xd: () => (/* binding */ asTemplate)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);

/** Known when the application starts: the same for every drill of a run. */
const RUN_PLACEHOLDERS = [
    'fallback.base-url',
    'fallback.origin',
    'fallback.key',
    'fallback.model',
    'primary.base-url',
    'primary.origin',
    'primary.key',
    'primary.model',
    'surface',
    'profile',
    'output-tokens',
    'port',
];
/** Different in every drill. */
const DRILL_PLACEHOLDERS = ['prompt', 'nonce', 'operation-id', 'drill', 'folder'];
const PLACEHOLDERS = [...RUN_PLACEHOLDERS, ...DRILL_PLACEHOLDERS];
/** Two braces, as mustache has them: JSON bodies and shell expansions are full of single ones. */
const PATTERN = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** A text as template, or why it is none. */
function asTemplate(text) {
    for (const name of namesIn(text)) {
        if (isPlaceholder(name))
            continue;
        return { ok: false, why: `\`{{${name}}}\` stands for nothing${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .orMeant */ .RP)(name, PLACEHOLDERS)}` };
    }
    return { ok: true, template: text };
}
/** The placeholders that a template uses. */
function placeholdersIn(template) {
    return namesIn(template).filter(isPlaceholder);
}
/** Whether a template needs a value that only one drill has. */
function needsDrill(template) {
    return placeholdersIn(template).some((name) => DRILL_PLACEHOLDERS.some((known) => known === name));
}
/**
 * Puts the values in. `escape` fits a value into its place: a JSON string, a part of a URL.
 * @throws Error where a value is missing: the policy was checked against what this run has
 */
function fill(template, values, escape = (value) => value) {
    return template.replaceAll(PATTERN, (_, name) => {
        const value = isPlaceholder(name) ? values[name] : undefined;
        if (value === undefined)
            throw new Error(`the placeholder ${name} has no value in this run`);
        return escape(value);
    });
}
/** A value as the inside of a JSON string. */
function insideJson(value) {
    return JSON.stringify(value).slice(1, -1);
}
function namesIn(text) {
    return [...text.matchAll(PATTERN)].map((match) => match[1] ?? '');
}
function isPlaceholder(name) {
    return PLACEHOLDERS.some((known) => known === name);
}


/***/ }),

/***/ 43186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ pathList),
/* harmony export */   R5: () => (/* binding */ whyNoModel),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74068);
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37913);



/** Control characters other than tab and line breaks: no command, path or note has a use for them. */
const CONTROL = /(?![\t\r\n])[\p{Cc}\p{Zl}\p{Zp}]/u;
/** No list of a policy needs more entries; each costs time in every run. */
const MOST_ITEMS = 100;
/** One line of text, at most `longest` characters, without white space at its ends. `check` says what else is wrong with it, or null. */
function line(allowed, longest, check = () => null) {
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .textKind */ ._I)(allowed, { is: 'text', longest }, (text, raw) => {
        const wrong = whyNoLine(text, longest) ?? check(text);
        return wrong === null ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)(text) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, wrong);
    });
}
/** Text of several lines; line breaks at its end are cut, since YAML's block style adds one. */
function block(allowed, longest) {
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .textKind */ ._I)(allowed, { is: 'text', longest }, (text, raw) => {
        const body = text.replace(/[\r\n]+$/, '');
        const wrong = body.trim() === '' ? 'it is only white space' : whyNoText(body, longest);
        return wrong === null ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)(body) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, wrong);
    });
}
/**
 * A list: a real one in the policy file, or text split at line breaks (and at commas where `commas` is set). Empty
 * lines are passed over, repeated entries are kept once unless they are to be refused.
 */
function list(settings) {
    const separator = settings.commas ? /[,\r\n]/ : /[\r\n]/;
    const read = (raw) => {
        if (raw.is !== 'text' && raw.is !== 'list')
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, `it is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .formOf */ .QU)(raw)}`);
        const parts = raw.is === 'list' ? raw.items : piecesOf(raw.text, raw, separator);
        if (parts.length === 0)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, 'it names nothing');
        if (parts.length > MOST_ITEMS)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, `it has ${parts.length} entries, and ${MOST_ITEMS} are the most`);
        const reads = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .allTaken */ .dT)(parts.map((part) => part.is === 'text' ? settings.item(part.text, part) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(part, `an entry is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .formOf */ .QU)(part)}`)));
        if (!reads.ok)
            return reads;
        const twice = parts[reads.value.findIndex((value, at) => reads.value.indexOf(value) !== at)];
        if (settings.repeated === 'refused' && twice?.is === 'text')
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(twice, 'it stands there twice', { value: twice.text });
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)([...new Set(reads.value)]);
    };
    return {
        allowed: settings.allowed,
        editor: { is: 'list', values: settings.values, most: MOST_ITEMS },
        read,
    };
}
/** The non-empty pieces of a text, each without the white space around it. */
function piecesOf(text, whole, separator) {
    return text
        .split(separator)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '')
        .map((piece) => ({ is: 'text', text: piece, offset: whole.offset }));
}
/** Longest path or pattern: Linux takes no longer path (PATH_MAX, limits.h). */
const LONGEST_PATH = 4_096;
/** A path or a glob pattern that can name a file. */
function pathItem(text, raw) {
    const wrong = whyNoLine(text, LONGEST_PATH);
    if (wrong !== null)
        return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, wrong);
    return text.includes('\\') ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(raw, 'it holds a backslash: separate folders with `/`') : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .taken */ .uU)(text);
}
/** A list of paths or patterns, one a line. */
function pathList(allowed) {
    return list({ allowed, commas: false, values: null, item: pathItem });
}
/** What is wrong with a text as one line, or null. */
function whyNoLine(text, longest) {
    const space = (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .spacing */ .YK)(text);
    if (space !== null)
        return space;
    if (/[\r\n]/.test(text))
        return 'it has several lines';
    return whyNoText(text, longest);
}
function whyNoText(text, longest) {
    if (text.length > longest)
        return `it has ${text.length} characters, and ${longest} are the most`;
    if (CONTROL.test(text))
        return 'it holds a control character';
    if (!text.isWellFormed())
        return 'it holds half a character (a lone surrogate)';
    return null;
}
/** A model alias: what gateways use in `model`, and nothing that could be a key or the placeholder of a documentation page. */
function whyNoModel(text) {
    if ((0,_showing_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeKey */ .zC)(text))
        return 'it looks like an API key; if it is one, revoke it, since it has been written in the open';
    if (/^(?:your[-_]|<|\$\{)/i.test(text))
        return 'it is a placeholder: put the name of a model that your account may use';
    if (!/^[\w.:/@+-]+$/.test(text))
        return 'it holds a character that no model name has';
    return null;
}


/***/ }),

/***/ 66183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ USUAL_WORKFLOWS),
/* harmony export */   YG: () => (/* binding */ USUAL_AGE_MS),
/* harmony export */   dn: () => (/* binding */ verifyRules)
/* harmony export */ });
/* harmony import */ var _evidence_verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97676);
/* harmony import */ var _evidence_surface_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38534);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _plan_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71989);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74068);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96849);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43186);







/** The workflow that `init` writes. */
const USUAL_WORKFLOWS = ['.github/workflows/fallback-evidence.yml'];
const HOUR_MS = 3_600_000;
const USUAL_AGE_MS = 7 * 24 * HOUR_MS;
const WORKFLOWS = member('workflows', lines('paths of workflow files, one a line', workflowProblem));
const EVENTS = member('events', (0,_plan_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(_evidence_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE_EVENTS */ .M));
const BRANCHES = member('branches', lines('names of branches, one a line', branchProblem));
const SURFACES_IN_USE = member('surfaces', (0,_plan_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(_evidence_surface_js__WEBPACK_IMPORTED_MODULE_5__/* .SURFACES */ .n$));
const MAX_AGE = member('max-age', age());
const UNSIGNED = member('unsigned', (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['refused', 'allowed']));
const STRENGTH = member('strength', (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['contract', 'live']));
const SIGNER = member('signer', (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('a reusable workflow with its ref: `OWNER/NAME/.github/workflows/FILE.yml@refs/...`', 500, (text) => /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[^@\s]+\.ya?ml@(?:refs\/(?:heads|tags)\/\S+|[0-9a-f]{40})$/.test(text)
    ? null
    : 'it does not name a file of a repository and its whole ref'));
const ISSUER = member('issuer', (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('an `https://` address without a slash at its end', 500, (text) => /^https:\/\/[^\s?#]*[^\s?#/]$/.test(text) ? null : 'it is no such address'));
/** What `verify` asks of evidence. */
function verifyRules() {
    const members = [WORKFLOWS, EVENTS, BRANCHES, SURFACES_IN_USE, MAX_AGE, UNSIGNED, STRENGTH, SIGNER, ISSUER];
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)('verify', members, (value) => ({
        workflows: value(WORKFLOWS),
        events: value(EVENTS),
        branches: value(BRANCHES),
        surfaces: value(SURFACES_IN_USE),
        maxAgeMs: value(MAX_AGE),
        unsigned: value(UNSIGNED),
        strength: value(STRENGTH),
        signer: value(SIGNER),
        issuer: value(ISSUER),
    }));
}
function member(name, kind) {
    return { name, kind, required: false };
}
function lines(allowed, problem) {
    const item = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)(allowed, 500, problem);
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)({ allowed, commas: false, values: null, item: (_, raw) => item.read(raw) });
}
/** Exactly as GitHub's API names it: a pattern could let in a workflow that a change brings. */
function workflowProblem(text) {
    return /^\.github\/workflows\/[^/*?[\]@]+\.ya?ml$/.test(text)
        ? null
        : 'it is no file right below `.github/workflows/`';
}
function branchProblem(text) {
    if (text.startsWith('refs/'))
        return 'leave `refs/heads/` out';
    return /[\s~^:?*[\\]|\.\.|^[/-]|\/$/.test(text) ? 'no branch has such a name' : null;
}
const UNITS = { h: HOUR_MS, d: 24 * HOUR_MS };
/** GitHub keeps artifacts for at most 90 days of a public repository. */
const LONGEST_AGE_MS = 90 * UNITS.d;
/** How old evidence may be. */
function age() {
    const allowed = 'whole hours or days from `1h` to `90d`';
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .textKind */ ._I)(allowed, { is: 'text', longest: 8 }, (text, raw) => {
        const match = /^([1-9][0-9]{0,3})([hd])$/.exec(text);
        if (match === null)
            return (0,_raw_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(raw, /^[0-9]+$/.test(text) ? 'its unit is missing: `h` or `d`' : null);
        const ms = Number(match[1]) * UNITS[match[2] === 'h' ? 'h' : 'd'];
        return ms > LONGEST_AGE_MS ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(raw, 'it is longer than `90d`') : (0,_raw_js__WEBPACK_IMPORTED_MODULE_6__/* .taken */ .uU)(ms);
    });
}


/***/ }),

/***/ 78010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   dh: () => (/* binding */ seenAt),
/* harmony export */   hm: () => (/* binding */ MINIMUM_FIELDS),
/* harmony export */   rU: () => (/* binding */ seenFields)
/* harmony export */ });
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63169);

const MEMBER = /^[^.[\]\s]+/;
const BRACKET = /^\[(?:(\*)|(\d{1,6})|([^\][=*\s]+)=([^\][=]+))\]/;
/** Reads a selector such as `output[type=message].content[*].text`. The error says what is allowed. */
function parsePath(text) {
    const steps = [];
    let rest = text.trim();
    while (rest !== '') {
        const found = nextStep(rest, steps.length === 0);
        if (found === null)
            return { error: pathError(text) };
        steps.push(found.step);
        rest = rest.slice(found.length);
    }
    const [first, ...others] = steps;
    return first === undefined ? { error: pathError(text) } : [first, ...others];
}
function nextStep(rest, first) {
    const bracket = BRACKET.exec(rest);
    if (bracket) {
        const [whole, every, index, name, value] = bracket;
        if (every !== undefined)
            return { step: { step: 'every' }, length: whole.length };
        if (index !== undefined)
            return { step: { step: 'index', index: Number(index) }, length: whole.length };
        return { step: { step: 'where', name: name ?? '', value: value ?? '' }, length: whole.length };
    }
    const dot = first ? 0 : 1;
    if (!first && !rest.startsWith('.'))
        return null;
    const name = MEMBER.exec(rest.slice(dot))?.[0];
    return name === undefined ? null : { step: { step: 'member', name }, length: dot + name.length };
}
function pathError(text) {
    return (`"${text}" is no field selector: write member names separated by dots, with [0], [*] or [type=message] ` +
        'after a list, for example output[type=message].content[*].text.');
}
/** What a selector meets: `missing` where nothing is there, `mixed` where elements differ (also where some lack it). */
function seenAt(path, value) {
    const seen = new Set(path.reduce(follow, [value]).map(typeSeen));
    const [only, ...others] = seen;
    if (only === undefined)
        return 'missing';
    return others.length === 0 ? only : 'mixed';
}
/** A place that a step did not find. `undefined` is no JSON value. */
function follow(values, step) {
    return values.flatMap((value) => {
        if (step.step === 'member')
            return [(0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, step.name)];
        if (!Array.isArray(value))
            return [undefined];
        const items = value;
        if (step.step === 'index')
            return [items[step.index]];
        const chosen = step.step === 'every' ? items : items.filter((item) => (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(item, step.name) === step.value);
        return chosen.length === 0 ? [undefined] : chosen;
    });
}
function typeSeen(value) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    if ((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return 'object';
    return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'number';
}
/** Each declared path and what the reply has there. A path that is no selector is `missing`. */
function seenFields(rules, value) {
    return Object.fromEntries(rules.map(({ path: text }) => {
        const path = parsePath(text);
        return [text, 'error' in path ? 'missing' : seenAt(path, value)];
    }));
}
/** What every reader of a surface needs, checked where a policy declares no fields. Source: contract facts 1.2, 1.4. */
const MINIMUM_FIELDS = {
    'chat-completions': [
        { path: 'choices', types: ['array'] },
        { path: 'choices[0].message', types: ['object'] },
        { path: 'choices[0].finish_reason', types: ['string'] },
    ],
    responses: [
        { path: 'status', types: ['string'] },
        { path: 'output', types: ['array'] },
        { path: 'output[*].type', types: ['string'] },
    ],
};


/***/ }),

/***/ 63169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   yP: () => (/* binding */ isWords)
/* harmony export */ });
/** Whether a value is a JSON object (no array, not null). */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An own member of a value, or undefined: never one that a prototype lends. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** A member at the end of a chain of names. */
function memberAt(value, ...names) {
    return names.reduce(member, value);
}
/** The value as a list, empty where it is none. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A string member, or null. */
function stringAt(value, name) {
    const found = member(value, name);
    return typeof found === 'string' ? found : null;
}
/** A string with something in it that is not white space. */
function isWords(value) {
    return typeof value === 'string' && value.trim() !== '';
}
/** Neither there nor null. */
function isAbsent(value) {
    return value === null || value === undefined;
}


/***/ })

};
