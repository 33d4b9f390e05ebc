export const id = 5984;
export const ids = [5984];
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

/***/ 21936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IL: () => (/* binding */ jsonValue),
  Vh: () => (/* binding */ readJson)
});

// UNUSED EXPORTS: DEPTH_CAP

;// CONCATENATED MODULE: ./lib/surface/json-scan.js
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** Scans a text for its first JSON value, iteratively. */
function scanJson(text, depthCap) {
    const start = skipBlank(text, 0);
    if (start === text.length)
        return { state: 'blank' };
    return new Scan(text, depthCap).run(start);
}
class Scan {
    text;
    depthCap;
    open = [];
    duplicates = false;
    surrogates = false;
    at = 0;
    constructor(text, depthCap) {
        this.text = text;
        this.depthCap = depthCap;
    }
    run(start) {
        this.at = start;
        while (this.at < this.text.length) {
            if (!this.step())
                return { state: 'truncated' };
            if (this.open.length > this.depthCap)
                return { state: 'too-deep' };
            if (this.open.length === 0) {
                const { duplicates, surrogates } = this;
                return { state: 'value', start, end: this.at, duplicates, surrogates };
            }
        }
        return { state: 'truncated' };
    }
    /** Reads one token. False where a string does not end. */
    step() {
        const code = this.text.charCodeAt(this.at);
        if (code === QUOTE)
            return this.string();
        if (code === OPEN_OBJECT)
            this.open.push({ kind: 'object', seen: new Map(), name: null, valueFrom: 0 });
        else if (code === OPEN_ARRAY)
            this.open.push({ kind: 'array' });
        else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY)
            this.close();
        else if (code === COMMA)
            this.endMember();
        else if (this.open.length === 0)
            return this.bareWord();
        this.at += 1;
        return true;
    }
    /** A number, true, false or null that is the whole text: it ends at white space or at the end. */
    bareWord() {
        while (this.at < this.text.length && !isBlank(this.text.charCodeAt(this.at)))
            this.at += 1;
        return true;
    }
    close() {
        this.endMember();
        this.open.pop();
    }
    string() {
        const from = this.at;
        const end = endOfString(this.text, from);
        if (end === -1)
            return false;
        this.at = end;
        const raw = this.text.slice(from, end);
        const plain = raw.includes('\\') ? unescaped(raw) : raw.slice(1, -1);
        if (raw.includes('\\') && !plain.isWellFormed())
            this.surrogates = true;
        const top = this.open.at(-1);
        if (top?.kind !== 'object' || top.name !== null)
            return true;
        const colon = skipBlank(this.text, end);
        if (this.text.charCodeAt(colon) !== COLON)
            return true;
        top.name = plain;
        top.valueFrom = colon + 1;
        this.at = colon + 1;
        return true;
    }
    endMember() {
        const top = this.open.at(-1);
        if (top?.kind !== 'object' || top.name === null)
            return;
        const { name } = top;
        top.name = null;
        // One conflict is enough: comparing on would cost the size of every enclosing value again.
        if (this.duplicates)
            return;
        const value = this.text.slice(top.valueFrom, this.at).trim();
        const first = top.seen.get(name);
        if (first === undefined)
            top.seen.set(name, value);
        else if (!sameValue(first, value))
            this.duplicates = true;
    }
}
function endOfString(text, from) {
    let at = from + 1;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            return at + 1;
        at += code === BACKSLASH ? 2 : 1;
    }
    return -1;
}
function unescaped(raw) {
    const value = parsed(raw);
    return typeof value === 'string' ? value : raw;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether two JSON texts mean the same: by their bytes, else by value with members in any order. */
function sameValue(a, b) {
    if (a === b)
        return true;
    const left = parsed(a);
    const right = parsed(b);
    // Two spellings of a number beyond 2^53 can round to one double: other readers keep them apart.
    if (typeof left === 'number' && !Number.isSafeInteger(left) && Number.isInteger(left))
        return false;
    return left !== undefined && right !== undefined && canonical(left) === canonical(right);
}
function canonical(value) {
    return JSON.stringify(value, (_name, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : inner);
}
function isBlank(code) {
    return code === 32 || code === 10 || code === 13 || code === 9;
}
function skipBlank(text, from) {
    let at = from;
    while (at < text.length && isBlank(text.charCodeAt(at)))
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./lib/surface/json.js

/** Deeper nesting is refused: readers in other languages stop near here (RapidJSON 512, Python's default recursion 1000). */
const DEPTH_CAP = 500;
/** Reads a text as JSON. Linear in its length, without recursion over its depth. A leading byte-order mark is passed over. */
function readJson(source) {
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const scan = scanJson(text, DEPTH_CAP);
    if (scan.state !== 'value')
        return { state: scan.state };
    const parsed = parse(text.slice(scan.start, scan.end));
    if (parsed === null)
        return { state: 'not-json' };
    const rest = text.slice(scan.end).trim();
    if (rest !== '')
        return { state: 'trailing-bytes', value: parsed.value, rest };
    if (scan.duplicates)
        return { state: 'duplicate-keys', value: parsed.value };
    if (scan.surrogates)
        return { state: 'unpaired-surrogate', value: parsed.value };
    return { state: 'read', value: parsed.value };
}
/** The value of a JSON text, also where `readJson` has something against it; undefined where there is none. */
function jsonValue(read) {
    return 'value' in read ? read.value : undefined;
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch {
        return null;
    }
}


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


/***/ }),

/***/ 33847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   ZF: () => (/* binding */ sniff),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   a7: () => (/* binding */ holdsEventLines)
/* harmony export */ });
/** Decodes UTF-8 and strips one byte-order mark: JSON and SSE both prescribe UTF-8 (RFC 8259 8.1, WHATWG HTML 9.2). */
function decodeUtf8(chunks) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
        const parts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
        return { text: parts.join('') + decoder.decode(), utf8: true };
    }
    catch {
        const lenient = new TextDecoder('utf-8');
        const parts = chunks.map((chunk) => lenient.decode(chunk, { stream: true }));
        return { text: parts.join('') + lenient.decode(), utf8: false };
    }
}
/** The media types that the reply declares, lower case, without parameters. Empty where it declares none. */
function mediaTypes(headers) {
    return (headers.get('content-type') ?? '')
        .split(',')
        .map((part) => (part.split(';')[0] ?? '').trim().toLowerCase())
        .filter((type) => type !== '');
}
const HTML_START = /^<(?:!doctype|!--|html|head|body|title|center|h[1-6]|p|div|meta|link|script|style|pre|table|br|hr|a|b|span|section|main)[\s>/]/i;
const EVENT_LINE = /^(?:data|event):/m;
/** Sniffs a body by its first bytes. A JSON text holds no raw line break in a string, so a `data:` line is never inside one. */
function sniff(text) {
    const start = text.search(/\S/);
    if (start === -1)
        return 'blank';
    const head = text.slice(start, start + 64);
    if (HTML_START.test(head))
        return 'html';
    if (/^[[{]/.test(head) || isScalar(text))
        return 'json';
    if (head.startsWith(':') || EVENT_LINE.test(text))
        return 'events';
    return 'text';
}
/** A string, number or word is JSON only as the whole text: "404 page not found" is not. */
function isScalar(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether lines of an event stream stand anywhere in the text. */
function holdsEventLines(text) {
    return EVENT_LINE.test(text);
}


/***/ }),

/***/ 62486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DONE),
/* harmony export */   w: () => (/* binding */ readEvents)
/* harmony export */ });
/* harmony import */ var eventsource_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46085);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33847);


/** The end mark of a chat stream. */
const DONE = '[DONE]';
/** Reads an event stream from its pieces; where they are cut makes no difference. */
function readEvents(chunks) {
    const { text, utf8 } = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(chunks);
    const events = [];
    const parser = (0,eventsource_parser__WEBPACK_IMPORTED_MODULE_1__/* .createParser */ .C)({
        onEvent: ({ event, data }) => events.push({ name: event ?? null, data }),
    });
    parser.feed(text);
    const finished = events.length;
    parser.feed('\n\n');
    const unfinished = events.slice(finished).at(-1) ?? null;
    return {
        events: events.slice(0, finished),
        unfinished,
        unparted: unfinished !== null && isUnparted(unfinished.data),
        ...oddLines(text),
        utf8: utf8 || onlyLastLineBroken(chunks),
    };
}
function isUnparted(data) {
    const lines = data.split('\n').filter((line) => line.trim() !== '');
    return (lines.length > 1 &&
        lines.slice(0, -1).every((line) => line.startsWith('{') && line.trimEnd().endsWith('}')));
}
const FIELD = /^(?:data|event|id|retry)(?::|$)/;
/** A field that the specification tells readers to ignore. */
const IGNORABLE = /^[A-Za-z][\w-]*(?::|$)/;
function oddLines(text) {
    const errorLines = [];
    const foreign = [];
    for (const line of text.split(/\r\n|\n|\r/)) {
        if (line.trim() === '' || line.startsWith(':') || FIELD.test(line))
            continue;
        if (line.startsWith('error:'))
            errorLines.push(line.slice('error:'.length).trim());
        else if (!IGNORABLE.test(line))
            foreign.push(line);
    }
    return { errorLines, foreign };
}
/** A cut may split a character; the line that it stands in is then unfinished anyway. */
function onlyLastLineBroken(chunks) {
    const bytes = Buffer.concat(chunks);
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)([bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)]).utf8;
}


/***/ })

};
