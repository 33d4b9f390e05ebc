export const id = 9351;
export const ids = [9351];
export const modules = {

/***/ 36298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ claimsOf)
/* harmony export */ });
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63169);

/** The shapes that an object has, by structure first; `object` and `type` count as claims, never as proof. */
function claimsOf(value) {
    const claims = new Set();
    if (claimsChat(value))
        claims.add('chat-completions');
    if (claimsResponses(value))
        claims.add('responses');
    if (claimsAnother(value))
        claims.add('another-api');
    return claims;
}
function claimsChat(value) {
    const choices = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'choices'));
    return ((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'object') ?? '').startsWith('chat.completion') || choices.some(isChatChoice);
}
function isChatChoice(choice) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(choice, 'message')) || (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(choice, 'delta'));
}
function claimsResponses(value) {
    const items = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'output'));
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'object') === 'response' || items.some((item) => (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item, 'type') !== null);
}
/**
 * Anthropic messages, Gemini, legacy text completions, Ollama's and Cohere's native APIs, Bedrock's Converse: what
 * gateways are known to pass through untranslated.
 */
function claimsAnother(value) {
    const type = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'type') ?? '';
    const choices = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'choices'));
    const done = typeof (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'done') === 'boolean' || (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'finish_reason') !== null;
    return ((type === 'message' && Array.isArray((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'content'))) ||
        /^(?:message_(?:start|delta|stop)|content_block_(?:start|delta|stop))$/.test(type) ||
        Array.isArray((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'candidates')) ||
        choices.some((choice) => (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(choice, 'text') !== null && !isChatChoice(choice)) ||
        (done && ((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'message')) || (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'response') !== null)) ||
        ((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'output')) && (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'stopReason') !== null));
}


/***/ }),

/***/ 28367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ errorIn),
/* harmony export */   Sl: () => (/* binding */ bareErrorIn),
/* harmony export */   bJ: () => (/* binding */ errorInside),
/* harmony export */   c8: () => (/* binding */ isEnvelopeText)
/* harmony export */ });
/* harmony import */ var _evidence_surface_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38534);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63169);


/**
 * An error that an object carries whatever else it holds: `error` (object, text, Gemini's list), `errors`, `success: false`,
 * `type` or `object` "error", MiniMax's `base_resp`. Sources: contract facts 3.1 and 8.
 */
function errorIn(value) {
    if (Array.isArray(value))
        return firstOf(value);
    const { error, errors } = { error: (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'error'), errors: (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'errors')) };
    if (isSet(error))
        return envelopeOf(error, value);
    if (errors.length > 0)
        return envelopeOf(errors, value);
    const status = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(value, 'base_resp', 'status_code');
    const says = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'success') === false ||
        (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'type') === 'error' ||
        (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'object') === 'error' ||
        (typeof status === 'number' && status !== 0);
    return says ? bareEnvelope(value) : null;
}
/**
 * An error inside of a reply: of its first choice (OpenRouter), or beside a chunk (Groq). Who reads the documented
 * envelope does not find it.
 */
function errorInside(value) {
    const choice = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'choices'))[0];
    const found = errorIn({ error: (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(choice, 'error') }) ?? errorIn({ error: (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(value, 'x_groq', 'error') });
    return found === null ? null : { ...found, documented: false };
}
/**
 * The forms that are an error only where nothing of a reply stands beside them: `{"message"}` (AWS, SiliconFlow),
 * `{"detail"}` (FastAPI), `{"msg"}`, `{"error_msg"}`.
 */
function bareErrorIn(value) {
    const certain = errorIn(value);
    if (certain !== null)
        return certain;
    return BARE_MEMBERS.some((name) => isSaid((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, name))) ? bareEnvelope(value) : null;
}
const BARE_MEMBERS = [
    'message',
    'Message',
    'detail',
    'msg',
    'error_msg',
    'error_message',
    'errorMessage',
];
function isSaid(value) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isWords */ .yP)(value) || (Array.isArray(value) && value.length > 0) || (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value);
}
/** Clients test `error` for truth (openai-node src/core/streaming.ts), so `""`, `0` and `false` are none. */
function isSet(error) {
    return error !== undefined && error !== null && error !== false && error !== '' && error !== 0;
}
function firstOf(values) {
    const found = errorIn(values[0]);
    return found === null ? null : { ...found, documented: false };
}
function envelopeOf(error, outer) {
    const inner = Array.isArray(error) ? error[0] : error;
    const code = (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(inner, 'code') ?? (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(outer, 'code');
    return {
        documented: (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(error) && typeof (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(error, 'message') === 'string',
        code: knownCode(code),
        texts: textsOf(error, outer),
    };
}
function bareEnvelope(value) {
    return { documented: false, code: knownCode((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, 'code')), texts: textsOf(null, value) };
}
function textsOf(error, outer) {
    const inner = Array.isArray(error) ? (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(error) : [error];
    const found = [
        ...inner.flatMap((one) => [
            one,
            ...BARE_MEMBERS.map((name) => (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(one, name)),
            (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(one, 'metadata', 'raw'),
            (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(one, 'innererror', 'message'),
        ]),
        ...BARE_MEMBERS.map((name) => (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(outer, name)),
        (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(outer, 'base_resp', 'status_msg'),
        ...(0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(outer, 'detail')).map((one) => (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(one, 'msg')),
    ];
    return [...new Set(found.filter(_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isWords */ .yP))];
}
/** `error.code` by the names that we know. A code that says nothing (`""`, null) is null, any other is `other`. */
function knownCode(code) {
    if (code === null || code === undefined || code === '')
        return null;
    if (typeof code !== 'string')
        return 'other';
    const name = code.trim().toLowerCase();
    return _evidence_surface_js__WEBPACK_IMPORTED_MODULE_1__/* .KNOWN_ERROR_CODES */ .OG.find((known) => known === name) ?? 'other';
}
/**
 * Gateways that write the upstream's error into the answer (diegosouzapw/OmniRoute 3424). Only a text that is an
 * envelope as a whole counts: words about an error are words.
 */
function isEnvelopeText(text) {
    try {
        return (0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .isWords */ .yP)((0,_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(JSON.parse(text), 'error', 'message'));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readError),
/* harmony export */   z: () => (/* binding */ requestId)
/* harmony export */ });
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28367);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21936);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63169);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33847);
/* harmony import */ var _sse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62486);





/** Reads whatever error a reply carries, in any envelope, also inside a stream. Never throws. */
function readError(reply) {
    const { text } = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)([reply.body]);
    const kind = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .sniff */ .ZF)(text);
    const envelope = kind === 'html' ? null : envelopeIn(text, reply.body);
    const texts = envelope?.texts ?? (kind === 'text' ? [text.trim()] : []);
    const seen = {
        readable: envelope?.documented ?? false,
        code: envelope?.code ?? null,
        requestId: requestId(reply.headers, texts),
    };
    return { seen, texts };
}
function envelopeIn(text, body) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(text));
    const whole = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(value) ?? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .errorInside */ .bJ)(value) ?? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .bareErrorIn */ .Sl)(value);
    if (whole !== null || !(0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsEventLines */ .a7)(text))
        return whole;
    const { events, errorLines, unfinished } = (0,_sse_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvents */ .w)([body]);
    const data = [...events, ...(unfinished === null ? [] : [unfinished])];
    const found = data.map((event) => {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(event.data));
        return event.name === 'error'
            ? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .bareErrorIn */ .Sl)(value)
            : ((0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(value) ?? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)((0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .member */ .Dc)(value, 'response')) ?? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .errorInside */ .bJ)(value));
    });
    const lines = errorLines.map((line) => (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .bareErrorIn */ .Sl)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(line))));
    return [...found, ...lines].find((one) => one !== null) ?? null;
}
const TOKEN = /^[\w.:-]{1,128}$/;
const REQUEST_ID_HEADERS = ['x-request-id', 'x-oneapi-request-id', 'request-id', 'cf-ray'];
const REQUEST_ID_IN_TEXT = /\(request id: ?([\w.:-]{1,128})\)/i;
/**
 * The id that support asks for. A header that is no clean token is passed over. `cf-ray` names only the edge,
 * so the message's own `(request id: ...)` comes before it. Source: contract facts 3.3.
 */
function requestId(headers, texts) {
    const named = REQUEST_ID_HEADERS.filter((name) => name !== 'cf-ray').map((name) => headers.get(name));
    const said = texts.map((text) => REQUEST_ID_IN_TEXT.exec(text)?.[1]);
    return [...named, ...said, headers.get('cf-ray')].find(isToken) ?? null;
}
function isToken(value) {
    return value !== undefined && TOKEN.test(value);
}


/***/ }),

/***/ 68969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ frameEvents)
/* harmony export */ });
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28367);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21936);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63169);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11543);
/* harmony import */ var _sse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62486);





/** Events that only keep the connection open, whatever their data. */
const KEEP_ALIVE = /^(?:ping|keep-?alive|heartbeat)$/i;
/** Reads the data of every event. `cut` says that the HTTP framing ended early. */
function frameEvents(read, cut) {
    const problems = [];
    const frames = [];
    const tail = read.unfinished;
    // Servers that leave out the last blank line still said that they were done.
    const tailIsDone = tail?.data.trim() === _sse_js__WEBPACK_IMPORTED_MODULE_1__/* .DONE */ .D;
    for (const event of tailIsDone ? [...read.events, tail] : read.events) {
        if ((event.name !== null && KEEP_ALIVE.test(event.name)) || event.data.trim() === '')
            continue;
        const framed = frameOf(event);
        if ('outcome' in framed)
            problems.push(framed);
        else
            frames.push(framed);
    }
    for (const line of read.errorLines)
        frames.push({ kind: 'error', value: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(line)) });
    for (const line of read.foreign) {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(line));
        if ((0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .errorIn */ .Kd)(value) !== null)
            frames.push({ kind: 'error', value });
        else
            problems.push((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('framing', 'A line between the events is no part of an event stream.'));
    }
    if (read.unparted)
        problems.push((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('framing', 'Events follow each other with no blank line between them.'));
    if (!read.utf8)
        problems.push((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('malformed-event', 'The stream is not valid UTF-8.'));
    return {
        frames,
        broken: problems.find(({ code }) => code !== 'malformed-event') ?? null,
        malformed: problems.find(({ code }) => code === 'malformed-event') ?? null,
        cut: cut || (tail !== null && (0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .isWords */ .yP)(tail.data) && !tailIsDone),
    };
}
function frameOf({ name, data }) {
    if (data.trim() === _sse_js__WEBPACK_IMPORTED_MODULE_1__/* .DONE */ .D)
        return { kind: 'done' };
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(data);
    if (name === 'error')
        return { kind: 'error', value: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)(json) };
    if (json.state === 'duplicate-keys')
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('duplicate-keys');
    if (json.state === 'trailing-bytes' && /^(?:[[{]|data:|event:)/.test(json.rest)) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('framing', 'One event holds two values.');
    }
    if (json.state === 'read' && Array.isArray(json.value) && (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .errorIn */ .Kd)(json.value) !== null) {
        return { kind: 'error', value: json.value };
    }
    if (json.state !== 'read' || !(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(json.value))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('malformed-event');
    return { kind: 'object', name, value: json.value };
}


/***/ }),

/***/ 21936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IL: () => (/* binding */ jsonValue),
  Vh: () => (/* binding */ readJson)
});

// UNUSED EXPORTS: DEPTH_CAP

// EXTERNAL MODULE: ./lib/surface/member.js
var member = __webpack_require__(63169);
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
    const left = canonical(parsed(a));
    return left !== null && left === canonical(parsed(b));
}
/**
 * A value with its members in one order. Null where it holds a number beyond 2^53: two spellings of such a number can
 * round to one double, and other readers keep them apart.
 */
function canonical(value) {
    const rounded = [];
    const text = JSON.stringify(value, (_name, inner) => {
        if (typeof inner === 'number' && Math.abs(inner) > Number.MAX_SAFE_INTEGER)
            rounded.push(inner);
        return (0,member/* isObject */.Gv)(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
            : inner;
    });
    return rounded.length === 0 ? text : null;
}
function isBlank(code) {
    return code === 32 || code === 10 || code === 13 || code === 9;
}
function skipBlank(text, from) {
    let at = from;
    while (isBlank(text.charCodeAt(at)))
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

/***/ 19351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./lib/surface/claims.js
var surface_claims = __webpack_require__(36298);
// EXTERNAL MODULE: ./lib/surface/envelope.js
var envelope = __webpack_require__(28367);
// EXTERNAL MODULE: ./lib/surface/member.js
var member = __webpack_require__(63169);
// EXTERNAL MODULE: ./lib/surface/reading.js
var reading = __webpack_require__(11543);
// EXTERNAL MODULE: ./lib/surface/tool-arguments.js
var tool_arguments = __webpack_require__(46168);
;// CONCATENATED MODULE: ./lib/surface/chat.js





/*
 * Precedence, the more fundamental first: whose shape it is, a declared failure, an error beside it, one choice, its
 * message, its terminal reason, its types, contradictions, something usable.
 */
/** Judges one whole chat completion. Source: https://apidoc.cometapi.com/api/text/chat.md, contract facts 1.2, 8, 10. */
function judgeChat(completion, asked) {
    return (strangeShape(completion) ??
        declaredFailure(completion) ??
        errorBeside(completion) ??
        oneChoice(completion) ??
        judgeMessage(completion, asked));
}
function strangeShape(completion) {
    const claims = (0,surface_claims/* claimsOf */.d)(completion);
    if (claims.has('chat-completions') && claims.has('responses'))
        return (0,reading/* ambiguous */.z)('both-surfaces');
    return claims.size > 0 && !claims.has('chat-completions') ? (0,reading/* ambiguous */.z)('wrong-surface') : null;
}
/** Terminal reasons of servers that say outright that nothing came of it: OpenRouter, vLLM, watsonx. */
const FAILED_REASONS = ['error', 'failed', 'cancelled', 'canceled', 'abort', 'aborted'];
/** Whether a terminal reason says failed or cancelled. */
function isFailedReason(reason) {
    return FAILED_REASONS.includes(reason);
}
function declaredFailure(completion) {
    const choice = (0,member/* listOf */.c3)((0,member/* member */.Dc)(completion, 'choices'))[0];
    if (!isFailedReason((0,member/* member */.Dc)(choice, 'finish_reason')))
        return null;
    return (0,reading/* fail */.f)('terminal-failed', (0,envelope/* errorIn */.Kd)(completion)?.code ?? (0,envelope/* errorInside */.bJ)(completion)?.code ?? null);
}
function errorBeside(completion) {
    const choices = (0,member/* listOf */.c3)((0,member/* member */.Dc)(completion, 'choices'));
    const empty = choices.length === 0 && (0,envelope/* bareErrorIn */.Sl)(completion) !== null;
    const error = (0,envelope/* errorIn */.Kd)(completion) ?? (0,envelope/* errorInside */.bJ)(completion);
    return empty || error !== null ? (0,reading/* ambiguous */.z)('error-in-success') : null;
}
function oneChoice(completion) {
    const value = (0,member/* member */.Dc)(completion, 'choices');
    if (!(0,member/* isAbsent */.W0)(value) && !Array.isArray(value)) {
        return (0,reading/* ambiguous */.z)('wrong-type', 'The member "choices" is no list.');
    }
    const choices = (0,member/* listOf */.c3)(value);
    if (choices.length === 0)
        return (0,reading/* ambiguous */.z)('no-usable-content', 'The reply holds no choice.');
    if (choices.length > 1)
        return (0,reading/* ambiguous */.z)('content-contradicts', 'The reply holds more than one choice.');
    // Serialisers that leave out zeros leave out the index too.
    const index = (0,member/* member */.Dc)(choices[0], 'index') ?? 0;
    return index === 0 ? null : (0,reading/* ambiguous */.z)('content-contradicts', 'The only choice is not at index 0.');
}
function judgeMessage(completion, asked) {
    const choice = (0,member/* listOf */.c3)((0,member/* member */.Dc)(completion, 'choices'))[0];
    const message = (0,member/* member */.Dc)(choice, 'message');
    if (!(0,member/* isObject */.Gv)(message))
        return (0,reading/* ambiguous */.z)('no-usable-content', 'The choice holds no message.');
    const said = whatIsSaid(message);
    const stopped = terminalProblem((0,member/* member */.Dc)(choice, 'finish_reason'), said);
    if (stopped !== null)
        return stopped;
    if ('outcome' in said)
        return said;
    const problem = contradiction((0,member/* member */.Dc)(choice, 'finish_reason'), said, asked) ?? unusable(said, asked);
    if (problem !== null)
        return problem;
    return { outcome: 'pass', usable: usableOf(said), reply: completion };
}
function whatIsSaid(message) {
    const [content, refusal, calls, legacy] = ['content', 'refusal', 'tool_calls', 'function_call'].map((name) => (0,member/* member */.Dc)(message, name));
    const text = textOf(content);
    if (text === null)
        return (0,reading/* ambiguous */.z)('wrong-type', 'The message content is neither text nor null.');
    if (!(0,member/* isAbsent */.W0)(refusal) && typeof refusal !== 'string') {
        return (0,reading/* ambiguous */.z)('wrong-type', 'The refusal is no string.');
    }
    if (!(0,member/* isAbsent */.W0)(calls) && !Array.isArray(calls))
        return (0,reading/* ambiguous */.z)('wrong-type', 'The tool calls are no list.');
    return { text, refusal: refusal ?? '', calls: (0,member/* listOf */.c3)(calls), legacyCall: isStub(legacy) ? null : legacy };
}
/** Some servers put an empty `function_call` beside everything else (workbuddy-gateway PR 3). */
function isStub(legacy) {
    return (0,member/* isAbsent */.W0)(legacy) || (!(0,member/* isWords */.yP)((0,member/* member */.Dc)(legacy, 'name')) && !(0,member/* isWords */.yP)((0,member/* member */.Dc)(legacy, 'arguments')));
}
/**
 * The words of `content`. Null where it is no string: Mistral's list of parts is read by some clients and breaks others
 * (microsoft/agent-framework issue 6978, vercel/ai issue 13703), and the contract names text and null alone.
 */
function textOf(content) {
    if ((0,member/* isAbsent */.W0)(content))
        return '';
    return typeof content === 'string' ? content : null;
}
/** `content_filter`: an answer cut by a filter is no answer, unless the reply says so in a refusal and nothing else. */
function terminalProblem(reason, said) {
    if ((0,member/* isAbsent */.W0)(reason) || reason === '')
        return (0,reading/* ambiguous */.z)('terminal-missing');
    if (reason === 'length')
        return (0,reading/* ambiguous */.z)('output-limit');
    if (reason === 'stop' || reason === 'tool_calls' || reason === 'function_call')
        return null;
    if (reason !== 'content_filter')
        return (0,reading/* ambiguous */.z)('terminal-unknown');
    if (!('outcome' in said) && (0,member/* isWords */.yP)(said.refusal) && !(0,member/* isWords */.yP)(said.text))
        return null;
    return (0,reading/* ambiguous */.z)('no-usable-content', 'A content filter cut the answer and the reply gives no refusal.');
}
function contradiction(reason, said, asked) {
    const calls = said.calls.length > 0;
    const legacy = !(0,member/* isAbsent */.W0)(said.legacyCall);
    if (reason === 'tool_calls' && !calls) {
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The reply ends with a tool call, but holds none.');
    }
    if (reason === 'function_call' && !legacy && !calls) {
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The reply ends with a function call, but holds none.');
    }
    // A forced call ends with `stop` at OpenAI itself: https://cookbook.openai.com/examples/how_to_call_functions_with_chat_models
    if (reason === 'stop' && (calls || legacy) && asked.profile !== 'tool-call') {
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The reply ends with stop, but calls a tool.');
    }
    if ((0,member/* isWords */.yP)(said.refusal) && ((0,member/* isWords */.yP)(said.text) || calls || legacy)) {
        return (0,reading/* ambiguous */.z)('content-contradicts', 'The reply refuses and answers at once.');
    }
    return null;
}
function unusable(said, asked) {
    const bad = said.calls.map(badCall).find((problem) => problem !== null);
    const wrong = bad ?? (0,tool_arguments/* idProblem */.lx)(said.calls.map((call) => (0,member/* member */.Dc)(call, 'id')));
    if (wrong !== null)
        return wrong;
    if (!(0,member/* isAbsent */.W0)(said.legacyCall)) {
        return (0,tool_arguments/* callProblem */.UN)((0,member/* member */.Dc)(said.legacyCall, 'name'), (0,member/* member */.Dc)(said.legacyCall, 'arguments'));
    }
    if (said.calls.length > 0)
        return null;
    if (asked.profile === 'tool-call' && !(0,member/* isWords */.yP)(said.refusal)) {
        return (0,reading/* ambiguous */.z)('no-usable-content', 'A tool call was asked for and none came.');
    }
    if ((0,envelope/* isEnvelopeText */.c8)(said.text))
        return (0,reading/* ambiguous */.z)('error-in-success', 'The text of the answer is an error envelope.');
    return (0,member/* isWords */.yP)(said.text) || (0,member/* isWords */.yP)(said.refusal) ? null : (0,reading/* ambiguous */.z)('no-usable-content');
}
function badCall(call) {
    return (0,member/* member */.Dc)(call, 'type') === 'custom'
        ? (0,tool_arguments/* customCallProblem */.zx)((0,member/* memberAt */.mz)(call, 'custom', 'name'), (0,member/* memberAt */.mz)(call, 'custom', 'input'))
        : (0,tool_arguments/* callProblem */.UN)((0,member/* memberAt */.mz)(call, 'function', 'name'), (0,member/* memberAt */.mz)(call, 'function', 'arguments'));
}
function usableOf(said) {
    if (said.calls.length > 0 || !(0,member/* isAbsent */.W0)(said.legacyCall))
        return 'tool-call';
    return (0,member/* isWords */.yP)(said.refusal) ? 'refusal' : 'text';
}

;// CONCATENATED MODULE: ./lib/surface/chat-assemble.js

/**
 * Puts a chat stream's chunks together into the object that a reader without streaming would have got.
 * Strings of the deltas are joined, other members keep their last value. What is odd stays odd, for the judge to see.
 * Everything is built in place: a stream of very many small chunks costs no more than its length.
 */
function assembleChat(chunks) {
    const whole = {};
    const choices = new Map();
    for (const chunk of chunks.filter(member/* isObject */.Gv)) {
        for (const [name, value] of Object.entries(chunk)) {
            if (!(0,member/* isAbsent */.W0)(value) && value !== '')
                set(whole, name, value);
        }
        for (const choice of (0,member/* listOf */.c3)((0,member/* member */.Dc)(chunk, 'choices')).filter(member/* isObject */.Gv))
            addChoice(choices, choice);
    }
    set(whole, 'object', 'chat.completion');
    set(whole, 'choices', [...choices.values()].map(({ choice }) => choice));
    return whole;
}
function addChoice(choices, piece) {
    const index = (0,member/* member */.Dc)(piece, 'index') ?? 0;
    const known = choices.get(index) ?? newChoice(index);
    choices.set(index, known);
    for (const [name, value] of Object.entries(piece)) {
        if (name === 'delta')
            addDelta(known, value);
        else if (name !== 'message' && !(0,member/* isAbsent */.W0)(value) && value !== '')
            set(known.choice, name, value);
    }
}
function newChoice(index) {
    const message = { role: 'assistant', content: null };
    return { choice: { index, message }, message, calls: new Map() };
}
function addDelta(known, delta) {
    if (!(0,member/* isObject */.Gv)(delta))
        return;
    for (const [name, value] of Object.entries(delta)) {
        if ((0,member/* isAbsent */.W0)(value))
            continue;
        if (name === 'tool_calls' && Array.isArray(value))
            addCalls(known, value);
        else if (name === 'role')
            set(known.message, name, value);
        else
            join(known.message, name, value);
    }
}
/** Text joins text, a list joins a list, an object is merged member by member; anything else replaces. */
function join(target, name, value) {
    const before = (0,member/* member */.Dc)(target, name);
    if (typeof before === 'string' && typeof value === 'string')
        set(target, name, before + value);
    else if (Array.isArray(value) || Array.isArray(before))
        joinList(target, name, before, value);
    else if ((0,member/* isObject */.Gv)(value)) {
        const merged = (0,member/* isObject */.Gv)(before) ? before : {};
        for (const [inner, part] of Object.entries(value))
            if (!(0,member/* isAbsent */.W0)(part))
                join(merged, inner, part);
        set(target, name, merged);
    }
    else
        set(target, name, value);
}
function joinList(target, name, before, value) {
    const list = Array.isArray(before) ? before : (0,member/* isAbsent */.W0)(before) ? [] : [before];
    const parts = Array.isArray(value) ? value : [value];
    for (const part of parts)
        list.push(part);
    set(target, name, list);
}
function addCalls(known, pieces) {
    if ((0,member/* member */.Dc)(known.message, 'tool_calls') === undefined)
        set(known.message, 'tool_calls', []);
    for (const piece of pieces.filter(member/* isObject */.Gv))
        mergeCall(callOf(known, piece), piece);
}
/** The call that a piece belongs to. A piece without an index is the stream's own problem (chat-stream.ts). */
function callOf(known, piece) {
    const index = (0,member/* member */.Dc)(piece, 'index');
    const found = known.calls.get(index);
    if (found !== undefined)
        return found;
    const call = {};
    known.calls.set(index, call);
    const list = (0,member/* member */.Dc)(known.message, 'tool_calls');
    if (Array.isArray(list))
        list.push(call);
    return call;
}
/** Servers repeat a call's id, type and name with each piece; only the arguments, or a custom tool's input, come in pieces. */
function mergeCall(call, piece) {
    for (const [name, value] of Object.entries(piece)) {
        if ((0,member/* isAbsent */.W0)(value))
            continue;
        if (name === 'arguments' || name === 'input')
            join(call, name, value);
        else if ((0,member/* isObject */.Gv)(value)) {
            const before = (0,member/* member */.Dc)(call, name);
            const inner = (0,member/* isObject */.Gv)(before) ? before : {};
            mergeCall(inner, value);
            set(call, name, inner);
        }
        else if (value !== '' || (0,member/* member */.Dc)(call, name) === undefined)
            set(call, name, value);
    }
}
/** Sets an own member even where its name is `__proto__`. */
function set(target, name, value) {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

;// CONCATENATED MODULE: ./lib/surface/chat-stream.js






/*
 * Precedence: broken framing, whose stream it is, an error or failed end, an unreadable event, a cut, a missing end,
 * a changed identity, contradictions of the stream, then the assembled reply as `judgeChat` reads any other.
 */
/** Judges a chat stream. Sources: https://apidoc.cometapi.com/chat, contract facts 1.3 and 8. */
function judgeChatStream(stream, asked) {
    const chunks = chunksOf(stream);
    return (stream.broken ??
        anotherStream(chunks) ??
        failureIn(chunks) ??
        stream.malformed ??
        (chunks.length === 0 && !stream.cut ? (0,reading/* fail */.f)('empty', null, 'The stream holds no event.') : null) ??
        missingEnd(stream, chunks) ??
        changedIdentity(chunks) ??
        goesOn(chunks) ??
        callPieceProblem(chunks) ??
        judgeChat(assembleChat(chunks.map(({ value }) => value)), asked));
}
/** An event that is an error, but says nothing that can be read. */
const UNREADABLE = { documented: false, code: null, texts: [] };
function chunksOf(stream) {
    const chunks = [];
    let afterDone = false;
    for (const frame of stream.frames) {
        if (frame.kind === 'done') {
            afterDone = true;
            continue;
        }
        const choices = (0,member/* listOf */.c3)((0,member/* member */.Dc)(frame.value, 'choices'));
        const certain = frame.kind === 'error' ? ((0,envelope/* bareErrorIn */.Sl)(frame.value) ?? UNREADABLE) : (0,envelope/* errorIn */.Kd)(frame.value);
        const error = certain ?? (0,envelope/* errorInside */.bJ)(frame.value);
        chunks.push({ value: frame.value, choices, error, afterDone });
    }
    return chunks;
}
function anotherStream(chunks) {
    const claims = new Set(chunks.flatMap(({ value }) => [...(0,surface_claims/* claimsOf */.d)(value)]));
    if (chunks.some(({ value }) => ((0,member/* stringAt */.bX)(value, 'type') ?? '').startsWith('response.')))
        claims.add('responses');
    if (!claims.has('chat-completions'))
        return claims.size > 0 ? (0,reading/* ambiguous */.z)('wrong-surface') : null;
    return claims.has('responses') ? (0,reading/* ambiguous */.z)('both-surfaces') : null;
}
function reasonsOf({ choices }) {
    return choices
        .map((choice) => (0,member/* member */.Dc)(choice, 'finish_reason'))
        .filter((reason) => !(0,member/* isAbsent */.W0)(reason) && reason !== '');
}
function failureIn(chunks) {
    const errorAt = chunks.findIndex(({ error }) => error !== null);
    const reasons = chunks.flatMap(reasonsOf);
    if (errorAt === -1 && !reasons.some(isFailedReason))
        return null;
    const succeeds = reasons.some((reason) => !isFailedReason(reason));
    if (errorAt !== -1 && (succeeds || chunks.slice(errorAt + 1).some(holdsContent))) {
        return (0,reading/* ambiguous */.z)('error-in-success', 'The stream reports an error and goes on as if there were none.');
    }
    if (succeeds)
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The stream ends twice, failed and not failed.');
    return (0,reading/* fail */.f)('terminal-failed', chunks[errorAt]?.error?.code ?? null);
}
function holdsContent({ choices }) {
    return choices.some((choice) => {
        const delta = (0,member/* member */.Dc)(choice, 'delta');
        const calls = (0,member/* listOf */.c3)((0,member/* member */.Dc)(delta, 'tool_calls'));
        return (0,member/* isWords */.yP)(textOf((0,member/* member */.Dc)(delta, 'content'))) || (0,member/* isWords */.yP)((0,member/* member */.Dc)(delta, 'refusal')) || calls.length > 0;
    });
}
function missingEnd(stream, chunks) {
    const done = stream.frames.some(({ kind }) => kind === 'done');
    // Nothing but [DONE] tells a finished stream from one whose connection was closed politely.
    if (stream.cut || !done)
        return (0,reading/* ambiguous */.z)('stream-cut');
    if (chunks.every(({ choices }) => choices.length === 0)) {
        return (0,reading/* ambiguous */.z)('no-usable-content', 'No event of the stream holds a choice.');
    }
    return chunks.some((chunk) => reasonsOf(chunk).length > 0) ? null : (0,reading/* ambiguous */.z)('terminal-missing');
}
/** Chunks without a choice (filter results, usage, hooks) often carry another id or an empty one. */
function changedIdentity(chunks) {
    const speaking = chunks.filter(({ choices }) => choices.length > 0);
    const changed = ['id', 'model'].some((name) => {
        const names = speaking.map(({ value }) => (0,member/* member */.Dc)(value, name)).filter(member/* isWords */.yP);
        return new Set(names).size > 1;
    });
    return changed ? (0,reading/* ambiguous */.z)('identity-changed') : null;
}
function goesOn(chunks) {
    if (new Set(chunks.flatMap(reasonsOf)).size > 1) {
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The stream gives two different terminal reasons.');
    }
    const end = chunks.findIndex((chunk) => reasonsOf(chunk).length > 0);
    const after = chunks.some((chunk, at) => (at > end || chunk.afterDone) && holdsContent(chunk));
    return after ? (0,reading/* ambiguous */.z)('terminal-contradicts', 'The stream goes on after its terminal reason.') : null;
}
/**
 * Pieces of a call belong together by their index. Without one openai-python's own reader raises an error where others
 * guess (openai/openai-python issue 2806); two ids under one index are one call to some readers and two to others.
 */
function callPieceProblem(chunks) {
    const pieces = chunks
        .flatMap(({ choices }) => choices)
        .flatMap((choice) => (0,member/* listOf */.c3)((0,member/* memberAt */.mz)(choice, 'delta', 'tool_calls')));
    if (pieces.some((piece) => typeof (0,member/* member */.Dc)(piece, 'index') !== 'number')) {
        return (0,reading/* ambiguous */.z)('wrong-type', 'A piece of a tool call has no index.');
    }
    const named = pieces.filter((piece) => (0,member/* isWords */.yP)((0,member/* member */.Dc)(piece, 'id')));
    const indexes = new Set(named.map((piece) => (0,member/* member */.Dc)(piece, 'index')));
    const calls = new Set(named.map((piece) => JSON.stringify([(0,member/* member */.Dc)(piece, 'index'), (0,member/* member */.Dc)(piece, 'id')])));
    return calls.size > indexes.size ? (0,reading/* ambiguous */.z)('content-contradicts', 'Two tool calls share an index.') : null;
}

// EXTERNAL MODULE: ./lib/surface/error.js
var error = __webpack_require__(9373);
// EXTERNAL MODULE: ./lib/surface/fields.js
var fields = __webpack_require__(78010);
// EXTERNAL MODULE: ./lib/surface/frames.js
var surface_frames = __webpack_require__(68969);
// EXTERNAL MODULE: ./lib/surface/json.js + 1 modules
var surface_json = __webpack_require__(21936);
// EXTERNAL MODULE: ./lib/surface/reply.js
var surface_reply = __webpack_require__(33847);
// EXTERNAL MODULE: ./lib/surface/responses.js
var responses = __webpack_require__(4279);
// EXTERNAL MODULE: ./lib/surface/responses-stream.js + 1 modules
var responses_stream = __webpack_require__(41348);
// EXTERNAL MODULE: ./lib/surface/sse.js
var sse = __webpack_require__(62486);
;// CONCATENATED MODULE: ./lib/surface/read.js













/*
 * Precedence, the more fundamental first: the status, the cap, an empty body, HTML, the framing, the bytes as JSON or
 * as events, what the surface says of them (chat.ts, responses.ts and their streams), and only then what the transport
 * around a healthy body says: a cut, a content type that contradicts it, a 2xx that is not 200. So a reply with
 * several defects is named by the one that stays when the others are repaired.
 */
/**
 * Reads one reply. Never throws: every input has a reading. Non-2xx is always `http-error`, whatever the body holds.
 */
function read(reply, asked) {
    if (reply.status < 200 || reply.status > 299)
        return (0,reading/* fail */.f)('http-error', (0,error/* readError */.l)(reply).seen.code);
    if (reply.ended === 'over-cap')
        return (0,reading/* fail */.f)('over-cap');
    const judged = judgeBody(reply, asked);
    if (judged.outcome !== 'pass')
        return judged;
    return (aroundProblem(reply, asked) ?? {
        outcome: 'pass',
        usable: judged.usable,
        fields: (0,fields/* seenFields */.rU)(asked.fields, judged.reply),
    });
}
function judgeBody(reply, asked) {
    const decoded = (0,surface_reply/* decodeUtf8 */._6)([reply.body]);
    const kind = (0,surface_reply/* sniff */.ZF)(decoded.text);
    if (kind === 'blank')
        return (0,reading/* fail */.f)('empty');
    if (kind === 'html')
        return (0,reading/* fail */.f)('html');
    const events = kind === 'events' || (asked.stream && (0,surface_reply/* holdsEventLines */.a7)(decoded.text));
    if (events) {
        return asked.stream
            ? judgeStream((0,surface_frames/* frameEvents */.R)((0,sse/* readEvents */.w)([reply.body]), reply.ended === 'cut'), asked)
            : (0,reading/* ambiguous */.z)('framing', 'An event stream came where one JSON object was asked for.');
    }
    return kind === 'json' ? judgeJson(decoded, asked) : (0,reading/* fail */.f)('not-json');
}
function judgeStream(frames, asked) {
    return asked.surface === 'responses' ? (0,responses_stream/* judgeResponsesStream */.A)(frames, asked) : judgeChatStream(frames, asked);
}
function judgeJson({ text, utf8 }, asked) {
    const json = (0,surface_json/* readJson */.Vh)(text);
    if (json.state === 'truncated')
        return (0,reading/* fail */.f)('not-json', null, 'The JSON stops before its end.');
    if (json.state === 'not-json' || json.state === 'blank')
        return (0,reading/* fail */.f)('not-json');
    if (json.state === 'too-deep')
        return (0,reading/* ambiguous */.z)('framing', 'The JSON is nested deeper than common readers go.');
    if (asked.stream)
        return jsonForStream(json.value);
    if (json.state === 'trailing-bytes')
        return (0,reading/* ambiguous */.z)('trailing-bytes');
    if (json.state === 'duplicate-keys')
        return (0,reading/* ambiguous */.z)('duplicate-keys');
    if (!utf8)
        return (0,reading/* ambiguous */.z)('framing', 'The body is not valid UTF-8: one reader replaces bytes, another refuses.');
    if (json.state === 'unpaired-surrogate') {
        return (0,reading/* ambiguous */.z)('framing', 'The JSON holds half a surrogate pair: one reader replaces it, another refuses.');
    }
    return asked.surface === 'responses' ? (0,responses/* judgeResponse */.x)(json.value, asked) : judgeChat(json.value, asked);
}
/** A gateway that fails before its first event often answers with the envelope alone: that says more than the framing. */
function jsonForStream(value) {
    return (0,surface_claims/* claimsOf */.d)(value).size === 0 && (0,envelope/* bareErrorIn */.Sl)(value) !== null
        ? (0,reading/* ambiguous */.z)('error-in-success', 'An error envelope came where an event stream was asked for.')
        : (0,reading/* ambiguous */.z)('framing', 'One JSON value came where an event stream was asked for.');
}
function aroundProblem(reply, asked) {
    if (reply.ended === 'cut')
        return (0,reading/* ambiguous */.z)('stream-cut', 'The connection ended before the HTTP framing said so.');
    const types = (0,surface_reply/* mediaTypes */.Ib)(reply.headers);
    if (types.some((type) => !fits(type, asked.stream)))
        return (0,reading/* ambiguous */.z)('content-type-contradicts');
    return reply.status === 200 ? null : (0,reading/* ambiguous */.z)('odd-success-status');
}
/** openai-node parses `application/json` and `+json` alone, and returns any other body as a string (src/internal/parse.ts). */
function fits(type, stream) {
    if (stream)
        return type === 'text/event-stream';
    return type === 'application/json' || /^[\w.-]+\/[\w.-]+\+json$/.test(type);
}


/***/ }),

/***/ 11543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fail),
/* harmony export */   z: () => (/* binding */ ambiguous)
/* harmony export */ });
const FAIL_REASONS = {
    'http-error': 'The status is not 2xx.',
    'not-json': 'The body is not the JSON or event stream that was asked for.',
    html: 'The body is an HTML page.',
    'terminal-failed': 'The reply itself says that it failed or was cancelled.',
    empty: 'The body holds nothing.',
    'over-cap': 'The body is larger than the cap and was not read to its end.',
};
const AMBIGUITY_REASONS = {
    'error-in-success': 'An error stands in a reply that the status calls a success.',
    'both-surfaces': 'The reply has marks of both surfaces.',
    'wrong-surface': 'The reply has the shape of another API than the one that was asked.',
    'terminal-missing': 'Nothing says that the reply is finished.',
    'terminal-unknown': 'The reply ends for a reason that the contract does not name.',
    'terminal-contradicts': 'What the reply says of its end does not fit what it holds.',
    'no-usable-content': 'The reply holds neither text, nor a tool call, nor a refusal.',
    'content-contradicts': 'Two parts of the reply say different things.',
    'duplicate-keys': 'One object names a member twice with different values: readers keep different ones.',
    'trailing-bytes': 'Something stands after the end of the JSON value.',
    'stream-cut': 'The reply stops before its own end mark.',
    framing: 'The bytes are not framed as the request asked.',
    'content-type-contradicts': 'The content type names another format than the body has.',
    'output-limit': 'The output token limit cut the answer: raise the limit, this is no drift.',
    'identity-changed': 'The id or the model changes inside one reply.',
    'malformed-event': 'An event of the stream cannot be read.',
    'odd-success-status': 'The status is 2xx, but not 200.',
    'wrong-type': 'A member that a reader needs has another type than the contract gives it.',
};
/** A failed reading; the sentence is the code's own unless a closer one is given. */
function fail(code, error = null, reason = FAIL_REASONS[code]) {
    return { outcome: 'fail', code, error, reason };
}
/** An ambiguous reading; the sentence is the code's own unless a closer one is given. */
function ambiguous(code, reason = AMBIGUITY_REASONS[code]) {
    return { outcome: 'ambiguous', code, reason };
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

/***/ 41348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ isTerminal),
  A: () => (/* binding */ judgeResponsesStream)
});

// EXTERNAL MODULE: ./lib/surface/claims.js
var surface_claims = __webpack_require__(36298);
// EXTERNAL MODULE: ./lib/surface/envelope.js
var envelope = __webpack_require__(28367);
// EXTERNAL MODULE: ./lib/surface/member.js
var member = __webpack_require__(63169);
// EXTERNAL MODULE: ./lib/surface/reading.js
var reading = __webpack_require__(11543);
// EXTERNAL MODULE: ./lib/surface/responses.js
var responses = __webpack_require__(4279);
;// CONCATENATED MODULE: ./lib/surface/responses-content.js



/**
 * Whether a reader of the deltas, a reader of the `done` events and a reader of the terminal response would get the
 * same words. White space at the ends may differ. Sources: agentgateway PR 2281, new-api issue 4362.
 */
function contentDisagreement(events, response) {
    const text = (0,responses/* wordsOf */.Z)(response, 'output_text');
    const versions = [
        ...wordVersions(events, 'output_text', text),
        ...wordVersions(events, 'refusal', (0,responses/* wordsOf */.Z)(response, 'refusal')),
        ...CALLS.flatMap((call) => callVersions(events, call, callWords(call, (0,member/* listOf */.c3)((0,member/* member */.Dc)(response, 'output'))))),
    ];
    if (versions.some(([a, b]) => a.trim() !== b.trim())) {
        return (0,reading/* ambiguous */.z)('content-contradicts', 'What was streamed is not what the terminal response holds.');
    }
    const silent = text.trim() !== '' && !events.some(({ type }) => type === 'response.output_text.delta');
    return silent
        ? (0,reading/* ambiguous */.z)('content-contradicts', 'The terminal response holds a text of which no piece was streamed.')
        : null;
}
/** Each way in which the stream told the words, beside the words that the terminal response holds. */
function wordVersions(events, type, whole) {
    const memberName = type === 'output_text' ? 'text' : 'refusal';
    const parts = valuesOf(events, 'response.content_part.done').map((value) => (0,member/* member */.Dc)(value, 'part'));
    const items = itemsDone(events);
    const told = [
        stringsOf(valuesOf(events, `response.${type}.delta`), 'delta'),
        stringsOf(valuesOf(events, `response.${type}.done`), memberName),
        stringsOf(parts.filter((part) => (0,member/* member */.Dc)(part, 'type') === type), memberName),
        items.some((item) => (0,member/* member */.Dc)(item, 'type') === 'message') ? (0,responses/* wordsOf */.Z)({ output: items }, type) : null,
    ];
    return told.flatMap((words) => (words === null ? [] : [[words, whole]]));
}
const CALLS = [
    { type: 'function_call', event: 'response.function_call_arguments', words: 'arguments' },
    { type: 'custom_tool_call', event: 'response.custom_tool_call_input', words: 'input' },
];
function callVersions(events, call, whole) {
    const items = itemsDone(events);
    const told = [
        stringsOf(valuesOf(events, `${call.event}.delta`), 'delta'),
        stringsOf(valuesOf(events, `${call.event}.done`), call.words),
        items.some((item) => (0,member/* member */.Dc)(item, 'type') === call.type) ? callWords(call, items) : null,
    ];
    return told.flatMap((words) => (words === null ? [] : [[words, whole]]));
}
function callWords({ type, words }, items) {
    const calls = items.filter((item) => (0,member/* member */.Dc)(item, 'type') === type);
    return calls.map((item) => (0,member/* stringAt */.bX)(item, words) ?? '').join('');
}
function itemsDone(events) {
    return valuesOf(events, 'response.output_item.done').map((value) => (0,member/* member */.Dc)(value, 'item'));
}
/** In the order of the output: servers may stream the pieces of parallel calls in turn. */
function valuesOf(events, type) {
    const values = events.filter((event) => event.type === type).map(({ value }) => value);
    return values.toSorted((a, b) => outputIndex(a) - outputIndex(b));
}
function outputIndex(value) {
    const index = (0,member/* member */.Dc)(value, 'output_index');
    return typeof index === 'number' ? index : 0;
}
/** The joined strings of one member, or null where nothing told them. */
function stringsOf(values, name) {
    return values.length === 0 ? null : values.map((value) => (0,member/* stringAt */.bX)(value, name) ?? '').join('');
}

;// CONCATENATED MODULE: ./lib/surface/responses-stream.js






/*
 * Precedence: broken framing, whose stream it is, a failure that stands alone, an unreadable event, a cut, a missing
 * end, contradictions of the stream, a changed identity, then the terminal response as `judgeResponse` reads any
 * other, and last whether its text is the text that was streamed.
 */
/** Judges a Responses stream. Sources: openai-node src/resources/responses/responses.ts, contract facts 1.5 and 8. */
function judgeResponsesStream(stream, asked) {
    const events = eventsOf(stream);
    return (stream.broken ??
        anotherStream(events) ??
        failureIn(events) ??
        stream.malformed ??
        namelessData(events) ??
        (events.length === 0 && !stream.cut ? (0,reading/* fail */.f)('empty', null, 'The stream holds no event.') : null) ??
        missingEnd(stream, events) ??
        contradiction(events) ??
        changedIdentity(events) ??
        judgeEnd(events, asked));
}
function eventsOf(stream) {
    const events = [];
    let afterDone = false;
    for (const frame of stream.frames) {
        if (frame.kind === 'done')
            afterDone = true;
        else {
            const type = (0,member/* stringAt */.bX)(frame.value, 'type') ?? '';
            const name = frame.kind === 'error' ? 'error' : frame.name;
            events.push({ type, name, value: frame.value, afterDone });
        }
    }
    return events;
}
function anotherStream(events) {
    const claims = new Set(events.flatMap(({ value }) => [...(0,surface_claims/* claimsOf */.d)(value)]));
    if (events.some(isResponses))
        claims.add('responses');
    if (!claims.has('responses'))
        return claims.size > 0 ? (0,reading/* ambiguous */.z)('wrong-surface') : null;
    return claims.has('chat-completions') ? (0,reading/* ambiguous */.z)('both-surfaces') : null;
}
function isResponses({ type }) {
    return type.startsWith('response.');
}
const TERMINALS = {
    'response.completed': ['completed'],
    'response.incomplete': ['incomplete'],
    'response.failed': ['failed'],
    'response.cancelled': ['cancelled', 'canceled'],
};
const FAILED_TERMINALS = ['response.failed', 'response.cancelled'];
/** Whether an event of this type ends the stream. */
function isTerminal({ type }) {
    return Object.hasOwn(TERMINALS, type);
}
/** An `error` event, however it is wrapped. A failed terminal carries its error inside and is no event of its own. */
function isError({ type, name, value }) {
    if (FAILED_TERMINALS.includes(type))
        return false;
    return type === 'response.error' || name === 'error' || (0,envelope/* errorIn */.Kd)(value) !== null;
}
const CONTENT = /^response\.(?:output_text|refusal|function_call_arguments|custom_tool_call_input|output_item|content_part)\./;
function failureIn(events) {
    const at = events.findIndex((event) => isError(event) || FAILED_TERMINALS.includes(event.type));
    if (at === -1)
        return null;
    if (events.some((event) => isTerminal(event) && misnamed(event))) {
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The name of an event and its data say different things.');
    }
    const succeeds = events.some(({ type }) => type === 'response.completed');
    const goesOn = events.slice(at + 1).some(({ type }) => CONTENT.test(type));
    if (events.some(isError) && (succeeds || goesOn)) {
        return (0,reading/* ambiguous */.z)('error-in-success', 'The stream reports an error and goes on as if there were none.');
    }
    if (succeeds || goesOn)
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The stream failed and goes on nevertheless.');
    const inner = events.map(({ value }) => (0,envelope/* bareErrorIn */.Sl)(value) ?? (0,envelope/* errorIn */.Kd)((0,member/* member */.Dc)(value, 'response')));
    return (0,reading/* fail */.f)('terminal-failed', inner.find((error) => error !== null)?.code ?? null);
}
/** Some readers go by the event's name, others by the data's `type`. Names of no surface (`message`, `chunk`) say nothing. */
function misnamed({ type, name, value }) {
    if (name !== type && name?.startsWith('response.') === true)
        return true;
    const status = (0,member/* stringAt */.bX)((0,member/* member */.Dc)(value, 'response'), 'status');
    return status !== null && isTerminal({ type }) && !TERMINALS[type]?.includes(status);
}
function namelessData(events) {
    const nameless = events.some(({ type, name }) => type === '' && name?.startsWith('response.') === true);
    return nameless ? (0,reading/* ambiguous */.z)('malformed-event', 'An event is named, but its data has no type.') : null;
}
/** An event about the whole response that is none of those before the end, such as OpenRouter's `response.done`. */
const LIFE = /^response\.(?!(?:created|queued|in_progress|metadata)$)\w+$/;
function missingEnd(stream, events) {
    if (stream.cut)
        return (0,reading/* ambiguous */.z)('stream-cut');
    if (events.some(isTerminal))
        return null;
    if (LIFE.test(events.findLast(isResponses)?.type ?? ''))
        return (0,reading/* ambiguous */.z)('terminal-unknown');
    const done = stream.frames.some(({ kind }) => kind === 'done');
    const count = (type) => events.filter((event) => event.type === type).length;
    const finished = count('response.output_item.done');
    const allFinished = finished > 0 && finished >= count('response.output_item.added');
    return (0,reading/* ambiguous */.z)(done || allFinished ? 'terminal-missing' : 'stream-cut');
}
function contradiction(events) {
    if (events.filter(isTerminal).length > 1) {
        return (0,reading/* ambiguous */.z)('terminal-contradicts', 'The stream has more than one terminal event.');
    }
    const strange = events.find(misnamed);
    if (strange !== undefined) {
        const ending = isTerminal(strange) || Object.hasOwn(TERMINALS, strange.name ?? '');
        return (0,reading/* ambiguous */.z)(ending ? 'terminal-contradicts' : 'malformed-event', 'The name of an event and its data say different things.');
    }
    const end = events.findIndex(isTerminal);
    const late = events.some((event, at) => (at > end && CONTENT.test(event.type)) || (event.afterDone && isResponses(event)));
    return late ? (0,reading/* ambiguous */.z)('terminal-contradicts', 'The stream goes on after its terminal event.') : null;
}
function changedIdentity(events) {
    const responses = events.map(({ value }) => (0,member/* member */.Dc)(value, 'response'));
    const changed = ['id', 'model'].some((name) => new Set(responses.map((one) => (0,member/* member */.Dc)(one, name)).filter(member/* isWords */.yP)).size > 1);
    return changed ? (0,reading/* ambiguous */.z)('identity-changed') : null;
}
function judgeEnd(events, asked) {
    const end = events.find(isTerminal);
    const response = (0,member/* member */.Dc)(end?.value, 'response');
    if (!(0,member/* isObject */.Gv)(response))
        return (0,reading/* ambiguous */.z)('malformed-event', 'The terminal event holds no response.');
    const judged = (0,responses/* judgeResponse */.x)(response, asked);
    return judged.outcome === 'pass' ? (contentDisagreement(events, response) ?? judged) : judged;
}


/***/ }),

/***/ 4279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ wordsOf),
/* harmony export */   x: () => (/* binding */ judgeResponse)
/* harmony export */ });
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36298);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28367);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63169);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11543);
/* harmony import */ var _tool_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46168);





/*
 * Precedence, the more fundamental first: whose shape it is, a declared failure, an error beside it, its status,
 * what contradicts `completed`, its types, something usable.
 */
/** Judges one whole Responses object. Source: https://apidoc.cometapi.com/api/text/responses.md, contract facts 1.4, 8, 10. */
function judgeResponse(response, asked) {
    return (strangeShape(response) ??
        declaredFailure(response) ??
        errorBeside(response) ??
        statusProblem(response) ??
        completionProblem(response) ??
        judgeItems(response, asked));
}
function strangeShape(response) {
    const claims = (0,_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsOf */ .d)(response);
    if (claims.has('responses') && claims.has('chat-completions'))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('both-surfaces');
    return claims.size > 0 && !claims.has('responses') ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-surface') : null;
}
/** Whether a status says that nothing came of the response. */
function isFailedStatus(status) {
    return status === 'failed' || status === 'cancelled' || status === 'canceled';
}
function declaredFailure(response) {
    if (!isFailedStatus((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'status')))
        return null;
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .f)('terminal-failed', (0,_envelope_js__WEBPACK_IMPORTED_MODULE_4__/* .errorIn */ .Kd)(response)?.code ?? null);
}
function errorBeside(response) {
    const status = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'status');
    const empty = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'output')) && (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(response, 'object') !== 'response';
    const bare = empty && (0,_envelope_js__WEBPACK_IMPORTED_MODULE_4__/* .bareErrorIn */ .Sl)(response) !== null;
    if (!bare && (0,_envelope_js__WEBPACK_IMPORTED_MODULE_4__/* .errorIn */ .Kd)(response) === null)
        return null;
    return status === 'completed'
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-contradicts', 'The response is completed, but carries an error.')
        : (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('error-in-success');
}
function statusProblem(response) {
    const status = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'status');
    if (status === 'completed')
        return null;
    if (status === 'incomplete')
        return incompleteProblem((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .memberAt */ .mz)(response, 'incomplete_details', 'reason'));
    if (status === 'in_progress' || status === 'queued') {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-missing', 'The response is still in progress.');
    }
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(status) && status !== '')
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-unknown');
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'output')) && (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(response, 'object') !== 'response'
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('no-usable-content')
        : (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-missing');
}
/** `content_filter`: an answer cut by a filter is no answer. */
function incompleteProblem(reason) {
    if (reason === 'max_output_tokens' || reason === 'max_tokens')
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('output-limit');
    return reason === 'content_filter'
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('no-usable-content', 'A content filter cut the answer.')
        : (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-unknown', 'The response is incomplete for a reason that the contract does not name.');
}
function completionProblem(response) {
    // A reader that tests for null takes an empty object for an error, and one that tests for members does not.
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'error')) && (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'error') !== '') {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-contradicts', 'The response is completed, but its error is not null.');
    }
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'incomplete_details'))) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-contradicts', 'The response is completed, but says why it is incomplete.');
    }
    const output = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'output');
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(output) && !Array.isArray(output))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'The output is no list.');
    const items = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(output);
    if (items.length === 0) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-contradicts', 'The response is completed, but its output is empty.');
    }
    return items.some(isUnfinished)
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('terminal-contradicts', 'The response is completed, but holds an item that is not.')
        : null;
}
/** Tools that the provider runs may fail inside a response that is fine; answers and calls may not. */
function isUnfinished(item) {
    const status = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'status');
    if ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(status) || status === '' || status === 'completed')
        return false;
    const type = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'type');
    return status === 'incomplete' || type === 'message' || isCall(item);
}
/** Calls that the application answers. */
function isCall(item) {
    const type = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'type');
    return type === 'function_call' || type === 'custom_tool_call';
}
/** The items that answer: unknown types are passed over, and so are messages that only repeat the input. */
function answersOf(response) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'output')).filter((item) => {
        const type = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'type');
        const role = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'role');
        if (isCall(item))
            return true;
        return type === 'message' && ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(role) || role === 'assistant' || role === '');
    });
}
function judgeItems(response, asked) {
    const answers = answersOf(response);
    const calls = answers.filter(isCall);
    const bad = [...answers.map(typeProblem), ...calls.map(badCall)].find((problem) => problem !== null);
    const wrong = bad ?? (0,_tool_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .idProblem */ .lx)(calls.map((item) => (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'call_id')));
    if (wrong !== null)
        return wrong;
    const text = wordsOf(response, 'output_text');
    const refusal = wordsOf(response, 'refusal');
    if ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isWords */ .yP)(refusal) && ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isWords */ .yP)(text) || calls.length > 0)) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('content-contradicts', 'The response refuses and answers at once.');
    }
    const convenience = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(response, 'output_text');
    if ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isWords */ .yP)(convenience) && convenience.trim() !== text.trim()) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('content-contradicts', 'The member "output_text" differs from the output items.');
    }
    if (calls.length > 0)
        return { outcome: 'pass', usable: 'tool-call', reply: response };
    if ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isWords */ .yP)(refusal))
        return { outcome: 'pass', usable: 'refusal', reply: response };
    if (asked.profile === 'tool-call') {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('no-usable-content', 'A tool call was asked for and none came.');
    }
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isWords */ .yP)(text))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('no-usable-content');
    if ((0,_envelope_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnvelopeText */ .c8)(text))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('error-in-success', 'The text of the answer is an error envelope.');
    return { outcome: 'pass', usable: 'text', reply: response };
}
function typeProblem(item) {
    if ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'type') !== 'message')
        return null;
    const content = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'content');
    if ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(content))
        return null;
    if (!Array.isArray(content))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'The content of a message is no list.');
    const parts = content;
    const wrong = parts.some((part) => ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(part, 'type') === 'output_text' && typeof (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(part, 'text') !== 'string') ||
        ((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(part, 'type') === 'refusal' && typeof (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(part, 'refusal') !== 'string'));
    return wrong ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'The text of a message part is no string.') : null;
}
function badCall(item) {
    const name = (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'name');
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'type') === 'custom_tool_call'
        ? (0,_tool_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .customCallProblem */ .zx)(name, (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'input'))
        : (0,_tool_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .callProblem */ .UN)(name, (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'arguments'));
}
/** All words of one part type, in the order of the output. */
function wordsOf(response, type) {
    return answersOf(response)
        .flatMap((item) => (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)((0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(item, 'content')))
        .filter((part) => (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(part, 'type') === type)
        .map((part) => (0,_member_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(part, type === 'output_text' ? 'text' : 'refusal') ?? '')
        .join('');
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
/** A field, also one that the specification tells readers to ignore. */
const FIELD = /^[A-Za-z][\w-]*(?::|$)/;
function oddLines(text) {
    const errorLines = [];
    const foreign = [];
    for (const line of text.split(/\r\n|\n|\r/)) {
        if (line.trim() === '' || line.startsWith(':'))
            continue;
        if (line.startsWith('error:'))
            errorLines.push(line.slice('error:'.length).trim());
        else if (!FIELD.test(line))
            foreign.push(line);
    }
    return { errorLines, foreign };
}
/** A cut may split a character; the line that it stands in is then unfinished anyway. */
function onlyLastLineBroken(chunks) {
    const bytes = Buffer.concat(chunks);
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)([bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)]).utf8;
}


/***/ }),

/***/ 46168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ callProblem),
/* harmony export */   lx: () => (/* binding */ idProblem),
/* harmony export */   zx: () => (/* binding */ customCallProblem)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21936);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63169);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11543);



/**
 * What is wrong with the ids of tool calls: each result is sent back under its call's id, so some clients invent a
 * missing one and others fail (openai/openai-dotnet issue 428), and results under one shared id are lost.
 */
function idProblem(ids) {
    if (!ids.every(_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isWords */ .yP))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'A tool call has no id for its result to name.');
    return new Set(ids).size < ids.length
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('content-contradicts', 'Two tool calls share an id.')
        : null;
}
/** What is wrong with a called function's name and arguments; null where they are a name and a string that is a JSON object. */
function callProblem(name, toolArguments) {
    if (!(0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isWords */ .yP)(name))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'A tool call has no function name.');
    if (typeof toolArguments !== 'string')
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'Tool call arguments are no string.');
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(toolArguments);
    if (json.state === 'duplicate-keys')
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('duplicate-keys');
    if (json.state === 'read' && (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(json.value))
        return null;
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'Tool call arguments are a string, but not one that holds a JSON object.');
}
/** The same for a custom tool, which gets free text. Source: openai-node ChatCompletionMessageCustomToolCall, ResponseCustomToolCall. */
function customCallProblem(name, input) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .isWords */ .yP)(name) && typeof input === 'string'
        ? null
        : (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .ambiguous */ .z)('wrong-type', 'A custom tool call has no name or no input.');
}


/***/ })

};
