export const id = 3195;
export const ids = [3195];
export const modules = {

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

/***/ 6480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classify: () => (/* binding */ classify)
});

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./lib/evidence/surface.js
var evidence_surface = __webpack_require__(38534);
// EXTERNAL MODULE: ./lib/surface/json.js + 1 modules
var surface_json = __webpack_require__(21936);
// EXTERNAL MODULE: ./lib/surface/member.js
var member = __webpack_require__(63169);
// EXTERNAL MODULE: ./lib/surface/read.js + 3 modules
var read = __webpack_require__(19351);
;// CONCATENATED MODULE: ./lib/surface/classify.js




const USABLE = {
    text: 'The reply ends clearly and holds text that can be used.',
    'tool-call': 'The reply ends clearly and holds a tool call with readable arguments.',
    refusal: 'The reply ends clearly and holds an explicit refusal.',
};
/**
 * Reads one JSON line `{id, surface, stream, status, headers, body}`. `stream` is false where it is left out, `headers`
 * may be left out, `body_base64` may stand for `body`, `profile` may be added. Never throws.
 */
function classifyLine(line) {
    const json = (0,surface_json/* readJson */.Vh)(line);
    const value = (0,surface_json/* jsonValue */.IL)(json);
    const id = idOf(value);
    if (json.state !== 'read' && json.state !== 'unpaired-surrogate')
        return { problem: 'The line is not one JSON object.', id };
    if (!(0,member/* isObject */.Gv)(value))
        return { problem: 'The line is not one JSON object.', id };
    if (id === null)
        return { problem: 'The member "id" is not a string or a number.', id };
    const surface = evidence_surface/* SURFACES */.n$.find((known) => known === (0,member/* member */.Dc)(value, 'surface'));
    if (surface === undefined) {
        return { problem: `The member "surface" is not one of ${evidence_surface/* SURFACES */.n$.join(', ')}.`, id };
    }
    const reply = replyOf(value);
    if (typeof reply === 'string')
        return { problem: reply, id };
    const stream = (0,member/* member */.Dc)(value, 'stream') ?? false;
    if (typeof stream !== 'boolean')
        return { problem: 'The member "stream" is not true or false.', id };
    const profile = (0,member/* member */.Dc)(value, 'profile') ?? 'minimal';
    const known = evidence_surface/* REQUEST_PROFILES */.rB.find((one) => one === profile);
    if (known === undefined) {
        return { problem: `The member "profile" is not one of ${evidence_surface/* REQUEST_PROFILES */.rB.join(', ')}.`, id };
    }
    return answer(id, surface, stream, known, reply);
}
function answer(id, surface, stream, profile, reply) {
    const reading = (0,read/* read */.L)(reply, { surface, stream, profile, fields: [] });
    return reading.outcome === 'pass'
        ? { id, outcome: 'pass', code: null, reason: USABLE[reading.usable] }
        : { id, outcome: reading.outcome, code: reading.code, reason: reading.reason };
}
function idOf(value) {
    const id = (0,member/* member */.Dc)(value, 'id');
    return typeof id === 'number' ? String(id) : typeof id === 'string' ? id : null;
}
/** The reply of a line, or a sentence that says what is wrong with it. */
function replyOf(value) {
    const status = (0,member/* member */.Dc)(value, 'status');
    if (typeof status !== 'number' || !Number.isInteger(status))
        return 'The member "status" is not a whole number.';
    const headers = headersOf((0,member/* member */.Dc)(value, 'headers'));
    if (headers === null)
        return 'The member "headers" is not an object of names to strings or lists of strings.';
    const body = bodyOf(value);
    if (body === null)
        return 'The line has neither a "body" nor a "body_base64" that can be read.';
    const ended = (0,member/* member */.Dc)(value, 'ended') ?? 'complete';
    if (ended !== 'complete' && ended !== 'cut' && ended !== 'over-cap') {
        return 'The member "ended" is not one of complete, cut, over-cap.';
    }
    return { status, headers, body, ended };
}
function headersOf(value) {
    if ((0,member/* isAbsent */.W0)(value))
        return new Map();
    if (!(0,member/* isObject */.Gv)(value))
        return null;
    const headers = new Map();
    for (const [name, given] of Object.entries(value)) {
        const values = Array.isArray(given) ? given : [given];
        const texts = values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
        if (texts.length < values.length && !(0,member/* isAbsent */.W0)(given))
            return null;
        const lower = name.toLowerCase();
        const before = headers.get(lower);
        headers.set(lower, [...(before === undefined ? [] : [before]), ...texts].join(', '));
    }
    return headers;
}
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
function bodyOf(value) {
    const encoded = (0,member/* stringAt */.bX)(value, 'body_base64');
    if (encoded !== null) {
        const text = encoded.replace(/\s/g, '');
        return BASE64.test(text) ? Buffer.from(text, 'base64') : null;
    }
    const body = (0,member/* member */.Dc)(value, 'body');
    if (typeof body === 'string')
        return Buffer.from(body);
    if ((0,member/* isObject */.Gv)(body) || Array.isArray(body))
        return Buffer.from(JSON.stringify(body));
    // No body at all is what a 204 has.
    return (0,member/* isAbsent */.W0)(body) ? new Uint8Array() : null;
}

// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
;// CONCATENATED MODULE: ./lib/flows/classify.js



/**
 * Reads recorded replies as JSON lines and writes one reading a line, in the same order. A line that cannot be read as
 * a reply is answered with outcome `unreadable`, named on stderr, and makes the exit code 2; the others still count.
 */
async function classify(input, output, complaints) {
    let exit = exit_code/* EXIT */.d.passed;
    let number = 0;
    for await (const line of (0,external_node_readline_.createInterface)({ input, crlfDelay: Infinity })) {
        number += 1;
        if (line.trim() === '')
            continue;
        const answer = classifyLine(line);
        if ('problem' in answer) {
            exit = exit_code/* EXIT */.d.configuration;
            complaints.write(`classify: line ${number}: ${answer.problem}\n`);
            write(output, { id: answer.id, outcome: 'unreadable', code: 'bad-line', reason: answer.problem });
        }
        else
            write(output, answer);
    }
    return exit;
}
function write(output, answer) {
    output.write(`${JSON.stringify(answer)}\n`);
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
