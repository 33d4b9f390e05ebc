export const id = 880;
export const ids = [880];
export const modules = {

/***/ 6172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ mayHoldFields),
/* harmony export */   Zu: () => (/* binding */ deniedIn),
/* harmony export */   eZ: () => (/* binding */ DENIED_FIELDS),
/* harmony export */   mL: () => (/* binding */ isStored)
/* harmony export */ });
const list = (kind, counts, names) => names
    .trim()
    .split(/\s+/)
    .map((name) => ({ kind, name, counts }));
/**
 * OpenTelemetry's and OpenInference's names, and those of LiteLLM, Portkey, Kong and OpenRouter
 * (https://opentelemetry.io/docs/specs/semconv/registry/attributes/gen-ai/, https://docs.litellm.ai/docs/proxy/logging_spec).
 */
const DENIED_FIELDS = [
    ...list('account', 'amount', 'response_cost saved_cache_cost cost_breakdown cost_details llm.cost usage.cost'),
    ...list('account', 'amount', 'x-litellm-response-cost x-litellm-key-spend'),
    ...list('account', 'value', 'spend_logs_metadata openai-organization openai-project'),
    ...list('account', 'switched-on', 'is_byok'),
    ...list('prompt', 'text', 'gen_ai.input.messages gen_ai.system_instructions gen_ai.tool.definitions gen_ai.prompt'),
    ...list('prompt', 'text', 'http.request.body.content llm.input_messages llm.prompts requestParams'),
    ...list('prompt', 'text', 'transformedRequest.body model_parameters'),
    ...list('prompt', 'message', 'messages'),
    ...list('prompt', 'switched-on', 'log_payloads'),
    ...list('body', 'text', 'gen_ai.output.messages gen_ai.completion gen_ai.tool.call.arguments gen_ai.tool.call.result'),
    ...list('body', 'text', 'http.response.body.content llm.output_messages llm.choices originalResponse.body'),
    ...list('body', 'message', 'response'),
    ...list('credential', 'value', 'authorization api-key x-api-key x-goog-api-key xi-api-key cookie set-cookie'),
    ...list('credential', 'value', 'x-portkey-api-key x-portkey-virtual-key transformedRequest.headers'),
    ...list('credential', 'query', 'url.full url.query'),
];
/** Names are compared without case and separators: `responseCost`, `RESPONSE_COST` and `response-cost` are one. */
const plain = (name) => name.toLowerCase().replace(/[^a-z\d]/g, '');
const BY_NAME = new Map(DENIED_FIELDS.map((field) => [plain(field.name), field]));
/** The most parts that a name of the list has: `http.request.body.content`. */
const MOST_PARTS = 5;
/** The fields of the list that a path goes through; dots in a name part it too. */
const deniedIn = (path) => {
    const parts = path.join('.').split('.');
    return parts.flatMap((_, from) => {
        for (let to = Math.min(parts.length, from + MOST_PARTS); to > from; to--) {
            const field = BY_NAME.get(plain(parts.slice(from, to).join('')));
            if (field !== undefined)
                return [{ field, below: parts.slice(to) }];
        }
        return [];
    });
};
const separated = (name) => name
    .replace(/(?<=[a-z])(?=[A-Z])/g, '.')
    .split(/[._-]/)
    .join('[._-]?');
/** Parents that a line may end with, before the member that counts. */
const PARENT = /^(usage|transformedRequest|originalResponse)\..*/;
/** Opens an object or an attribute list below a name, or ends its line: behind it stand the other parts of a name with dots. */
const BELOW = String.raw `(?:[._-]\w+)*[\\"'\x60]*\s*(?::|=>?)\s*(?:\\*["']?[{[(]|[\r\n]|\\n|$)`;
/** What a text holds in which a field of these kinds may stand; one without it holds none. */
const mayHoldFields = (kinds) => {
    const names = DENIED_FIELDS.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    const whole = names.map((name) => separated(name.replace(PARENT, '$1')));
    const parents = names
        .filter((name) => name.includes('.') && !PARENT.test(name))
        .map((name) => `\\b${separated(name.replace(/\..*/, ''))}${BELOW}`);
    return new RegExp([...new Set([...whole, ...parents, 'raw_?headers'])].join('|'), 'i');
};
/** Members that say how content is laid out, not what it says. */
const LAYOUT = new Set([
    'role',
    'type',
    'index',
    'id',
    'name',
    'status',
    'finishreason',
    'object',
    'model',
    'toolcallid',
]);
const CONTENT = new Set(['content', 'text', 'arguments', 'parts', 'body', 'outputtext']);
/** Longer values are no placeholders. */
const LONGEST_PLACEHOLDER = 80;
const REDACTED = /^(?:\w+ ){0,3}(?:redacted|filtered|masked|scrubbed|suppressed|placeholder)(?: \w+){0,2}$/i;
/** Words of any sentence, which must stand alone, in capitals or between signs. */
const LEFT_OUT = /^(?:\w+ ){0,3}(?:hidden|removed|omitted|stripped|secret|secure|sensitive|anonymi[sz]ed)(?: \w+){0,2}$/i;
const ALONE = /^(?:\w+ )?\w+$/;
const IN_SIGNS = /^[[(<{*_#%].*[\])>}*_#%]$/;
const NOTHING = /^(?:x[x ]*|null|none|nil|undefined|empty|unset|missing|unknown|not (?:set|given|defined|provided|present|available|found|applicable)|n a|no value|present|absent|yes|no|true|false|secretstr)?$/i;
/** What JavaScript writes for what it does not show. */
const NOT_SHOWN = /^\[(?:object \w+|Object|Array|Circular \*\d+|Getter|Getter\/Setter|Function.*)\]$/;
/** `<token>`, `YOUR_API_KEY` */
const EXAMPLE = /^<[a-z][a-z _-]*>$|^<?(?:your|my)[-_ ](?:[a-z]+[-_ ]){0,3}(?:key|token|secret|org|organization|project|id)>?$/i;
/** A template's variable, as in code and settings: what it becomes stands elsewhere. */
const VARIABLE = /^(?:\$?\{[^"'\n]*\}|\$[A-Za-z_]\w*|%\w+%)$/;
/** An empty value or a placeholder: `""`, `***`, `[REDACTED]`. A value that was cut is neither: its rest may identify what it was. */
const isNothing = (value) => {
    if (value.length > LONGEST_PLACEHOLDER)
        return !/[\p{L}\p{N}]/u.test(value);
    const inside = value.trim().replace(/^\((.*)\)$|^\[(.*)\]$/, '$1$2');
    const bare = inside.replace(/^\s*(?:bearer|basic|token)(?:\s+|$)/i, '').trim();
    if (NOT_SHOWN.test(value.trim()) || VARIABLE.test(bare) || EXAMPLE.test(bare))
        return true;
    const words = bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (NOTHING.test(words) || REDACTED.test(words))
        return true;
    const isMarked = words === words.toUpperCase() || IN_SIGNS.test(value.trim());
    return LEFT_OUT.test(words) && (isMarked || ALONE.test(words));
};
const isNumber = (value) => /^[-+\d.eE]*$/.test(value.trim());
const SECRET_IN_QUERY = /(?<=^|[?&])(?:key|api_key|token)=([^&\s"']+)/gi;
/** Whether a value in or below a field of the list is what must not stand there. `isQuoted`: it was written as a string. */
const isStored = ({ field, below }, value, isQuoted) => {
    const isOn = value.trim().toLowerCase() === 'true';
    // Of an attribute list: `boolValue`, `Value`.
    if (field.counts === 'switched-on')
        return isOn && below.every((part) => /^(?:bool)?value$/i.test(part));
    if (isNothing(value))
        return false;
    const last = plain(below.findLast((part) => /\D/.test(part)) ?? '');
    // Of a value in an attribute list: `"Type": "FLOAT64"`.
    if (last === 'type')
        return false;
    switch (field.counts) {
        case 'amount':
            return /\d/.test(value);
        case 'value':
            // Names of fields that are to be redacted, in a list.
            return !BY_NAME.has(plain(value));
        case 'query':
            return Array.from(value.matchAll(SECRET_IN_QUERY)).some(([, secret = '']) => !isNothing(secret));
        case 'text':
            return !isNumber(value) && !LAYOUT.has(last);
        case 'message':
            return isQuoted && CONTENT.has(last);
    }
};


/***/ }),

/***/ 77999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bk: () => (/* binding */ fieldLabel),
  BD: () => (/* binding */ helperEngine),
  qO: () => (/* binding */ withFields)
});

// EXTERNAL MODULE: ./lib/leak/engine.js + 47 modules
var leak_engine = __webpack_require__(93649);
// EXTERNAL MODULE: ./lib/leak/fields/field-names.js
var field_names = __webpack_require__(6172);
;// CONCATENATED MODULE: ./lib/leak/fields/frames.js
/** Deeper nesting is no log line. */
const MAX_FRAMES = 64;
/** Begins an item of YAML. */
const ITEM = /^(?:-(?:\s+|$))+/;
const CLOSERS = '}])';
const isList = (frame) => frame?.bracket === '[' || frame?.bracket === '(';
/** True of a list that has a name: what stands in it without one is its value. */
const isNamedList = (frame) => isList(frame) && frame?.name !== null;
const isOfMembers = (frame) => frame?.bracket === 'members' || frame?.bracket === 'key';
const isIndented = (frame) => isOfMembers(frame) || frame?.bracket === 'text';
/** True in `[["name", "value"]]`, also where the outer bracket stands in an earlier line, and in `rawHeaders: ["name", "value"]`. */
const isOfPairs = ({ frames, indent }) => {
    const [outer, frame] = [frames.at(-2), frames.at(-1)];
    if (frame?.name != null)
        return frame.bracket === '[' && /raw_?headers$/i.test(frame.name);
    return isList(frame) && (outer === undefined ? indent > 0 : isList(outer));
};
/** The name of a value: of an attribute, what its key says. */
const ownName = ({ frames }, name) => {
    const key = frames.at(-1)?.key ?? null;
    return key !== null && (name === null ? isList(frames.at(-1)) : /^value$/i.test(name)) ? key : name;
};
/** The names that lead to a value. */
const pathTo = (within, name) => [...within.frames.map((frame) => frame.name), ownName(within, name)].filter((part) => part !== null);
/** The key of an attribute; what stands before the first line that matters was not read, and its brackets neither. */
const keep = ({ frames, indent }, key) => {
    const frame = frames.at(-1);
    if (frame === undefined)
        frames.push({ bracket: '{', name: null, indent, key });
    else if (!isList(frame))
        frame.key = key;
};
/** Of two values in a list of pairs the first one is the key of the other. */
const keepFirst = (within, value) => {
    const frame = within.frames.at(-1);
    if (frame !== undefined && isOfPairs(within))
        frame.key = frame.key === null ? value : null;
};
/** As if one bracket were open that has this path for a name. */
const namedFrame = (path) => [
    { bracket: '(', name: path.join('.') || null, indent: 0, key: null },
];
/** Opens what stands behind a name; what is deeper than a log line ever is stays closed. */
const frames_open = ({ frames, indent }, bracket, name) => {
    if (frames.length < MAX_FRAMES)
        frames.push({ bracket, name, indent, key: null });
};
/** Closes the last bracket, and what is indented in it. */
const frames_close = (frames) => {
    while (isIndented(frames.at(-1)))
        frames.pop();
    frames.pop();
};
/** Ends the members of what is no YAML, which goes on behind an empty line. */
const endMembers = (frames) => {
    while (frames.at(-1)?.bracket === 'members')
        frames.pop();
};
/** Closes what ends before a line, and gives where its text begins: behind the `- ` of an item. */
const unindent = (text, frames, isOuter) => {
    const margin = text.search(/\S/);
    const item = ITEM.exec(text.slice(margin))?.[0] ?? '';
    const isOfTop = item !== '' && frames[0]?.bracket === 'key' && frames[0].indent === 0;
    // A log line that begins at the margin begins something new, whatever brackets the text before left open.
    if (isOuter && margin === 0 && !CLOSERS.includes(text[0] ?? '') && !isOfTop)
        frames.length = 0;
    for (let frame = frames.at(-1); frame !== undefined && isIndented(frame); frame = frames.at(-1)) {
        const isItem = item !== '' && frame.bracket === 'key';
        if (margin > frame.indent || (isItem && margin === frame.indent))
            break;
        frames.pop();
    }
    const frame = frames.at(-1);
    if (item !== '' && frame !== undefined)
        frame.key = null;
    return margin + item.length;
};

;// CONCATENATED MODULE: ./lib/leak/fields/read-fields.js

/** JSON in a string in JSON in a string. */
const MAX_NESTED = 3;
const WORD = /[^\s,;&{}[\]()"'`:=\\?]+/y;
const BARE_VALUE = /[^\s,;&{}[\]()"'`\\]+/y;
const SCHEME = /^(?:bearer|basic|token)$/i;
const URL = /^https?:\/\//;
/** Of YAML: begins text that goes on in lines of its own. */
const BLOCK = /[|>][-+\d]*\s*$/y;
/** `[not set]`, `<none>`: words in brackets are one value. */
const BRACKETED = /[[({<][^[\](){}<>"'`,;&=:\\]{0,40}[a-z][^[\](){}<>"'`,;&=:\\]{0,40}[\])}>](?![^\s,;&\])}])/iy;
/** A type that a value is shown with: `Str(...)`, `Decimal('...')`, `Some("...")`. */
const TYPE = /^[A-Z]\w*$/;
/** Of a string in Python, before the quote. */
const PREFIX = /^(?:[bfru]|br|rb)$/i;
const COLOUR = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g');
/** No value in a line of its own: a member, a comment, or a bracket. */
const MEMBER = /^(?:[^\s"'`[\](){},;=]+:(?:\s|$)|[^\s"'`:]+\s*=|("|').*?\1\s*[:=]|[#[({\])}])/;
const BARE_URL = /[^\s"'`<>\\]+/y;
const SEPARATOR = /\s{0,40}[:=]/y;
/** Nothing stands behind the last `=`: logfmt has no blanks there. */
const EMPTY = /[^\s=]=\s{1,2}$/;
const PAIR = /^[\w.-]+=/;
const QUOTES = '"\'`';
const END_OF_PAIR = ',;&?';
const matchAt = (pattern, line, at) => {
    pattern.lastIndex = at;
    return pattern.exec(line)?.[0] ?? '';
};
const isNamed = (line, at) => matchAt(SEPARATOR, line, at) !== '';
const forget = (cursor) => {
    cursor.name = null;
    cursor.wantsValue = false;
};
const placeOf = ({ name, nameAt }, at) => (name === null ? at : nameAt);
/** Reads a text in a line as lines of its own. */
const readInside = ({ take, nested }, value, frames, at) => {
    if (nested >= MAX_NESTED || !/[:=]/.test(value))
        return;
    const takeInner = (found) => {
        take({ ...found, at });
    };
    for (const line of value.split('\n'))
        readLine(line, frames, takeInner, nested + 1);
};
const give = (cursor, value, isQuoted, at) => {
    const { take, name } = cursor;
    if (name !== null && /^(?:key|name)$/i.test(name))
        keep(cursor, value);
    const path = pathTo(cursor, name);
    take({ path, value, isQuoted, at: placeOf(cursor, at) });
    if (name === null)
        keepFirst(cursor, value);
    if (isQuoted)
        readInside(cursor, value, /^\s*[{[]/.test(value) ? namedFrame(path) : [], placeOf(cursor, at));
};
const unescaped = (text) => text.includes('\\')
    ? text.replace(/\\(u[\da-f]{4}|.)/gi, (_, code) => {
        if (/^u[\da-f]{4}$/i.test(code))
            return String.fromCharCode(parseInt(code.slice(1), 16));
        if (code === 'n')
            return '\n';
        return code === 't' || code === 'r' ? ' ' : code;
    })
    : text;
/** Where a quoted text ends; -1 where the quote is an apostrophe, or its end is not in this line. */
const quotedEnd = (line, at, quote) => {
    const before = /\w*$/.exec(line.slice(Math.max(0, at - 3), at))?.[0] ?? '';
    if (before !== '' && !PREFIX.test(before))
        return -1;
    const slashes = /\\*$/.exec(line.slice(Math.max(0, at - 8), at))?.[0] ?? '';
    // A text that was escaped once more ends at a quote with as many strokes before it.
    if (slashes !== '')
        return line.indexOf(slashes + quote, at + 1);
    let end = at + 1;
    while (end < line.length && line[end] !== quote)
        end += line[end] === '\\' ? 2 : 1;
    return end < line.length ? end : -1;
};
const takeQuoted = (cursor, at, quote) => {
    const { line, frames } = cursor;
    const end = quotedEnd(line, at, quote);
    if (end < 0)
        return at + 1;
    const text = unescaped(line.slice(at + 1, end)).replace(/\\+$/, '');
    const next = end + (line[end] === '\\' ? line.slice(end).search(/[^\\]/) : 0) + 1;
    const frame = frames.at(-1);
    const isOfList = frame?.bracket === '[' || isNamedList(frame) || isOfPairs(cursor);
    const isName = isNamed(line, next);
    if (cursor.wantsValue || (isOfList && !isName)) {
        if (!cursor.wantsValue)
            cursor.name = null;
        give(cursor, text, true, at);
        forget(cursor);
    }
    else {
        // A header of curl, or what was sent: `-H "name: value"`.
        if (!isName)
            readInside(cursor, text, [], at);
        cursor.name = text;
        cursor.nameAt = at;
    }
    return next;
};
/** A value without quotes. */
const takeValue = (cursor, at) => {
    const { line, frames } = cursor;
    if (matchAt(BLOCK, line, at) !== '') {
        cursor.isText = true;
        return line.length;
    }
    const word = matchAt(BARE_VALUE, line, at);
    const next = at + word.length;
    if (word === '')
        return at + 1;
    if (SCHEME.test(word) || (TYPE.test(word) && line[next] === '('))
        return next;
    const isOfQuote = PREFIX.test(word) && QUOTES.includes(line[next] ?? ' ');
    if (isOfQuote)
        return next;
    const isYaml = cursor.name !== null && cursor.nameAt === cursor.indent && isOfMembers(frames.at(-1));
    if (isYaml)
        give(cursor, line.slice(at).trim(), /[a-z]/i.test(word), at);
    else
        give(cursor, URL.test(word) ? matchAt(BARE_URL, line, at) : word, false, at);
    forget(cursor);
    const name = word.endsWith(':') ? word.slice(word.lastIndexOf(':', word.length - 2) + 1, -1) : '';
    // `INFO: name: value`
    if (name !== '' && /^\s?$/.test(line[next] ?? ''))
        Object.assign(cursor, { name, nameAt: next - name.length - 1, wantsValue: true });
    return next;
};
const takeBare = (cursor, at) => {
    const { line, frames } = cursor;
    if (cursor.wantsValue) {
        const isPair = PAIR.test(matchAt(BARE_VALUE, line, at)) && EMPTY.test(line.slice(Math.max(0, at - 4), at));
        if (!isPair)
            return takeValue(cursor, at);
        forget(cursor);
    }
    const word = matchAt(WORD, line, at);
    if (word === '')
        return at + 1;
    const next = at + word.length;
    const inList = isNamedList(frames.at(-1));
    if (PREFIX.test(word) && QUOTES.includes(line[next] ?? ' '))
        return next;
    if (inList && !isNamed(line, next)) {
        if (SCHEME.test(word))
            return next;
        cursor.name = null;
        give(cursor, word, false, at);
        forget(cursor);
    }
    else {
        cursor.name = word;
        cursor.nameAt = at;
    }
    return next;
};
const step = (cursor, at) => {
    const { line } = cursor;
    const char = line[at] ?? '';
    if (QUOTES.includes(char))
        return takeQuoted(cursor, at, char);
    const words = cursor.wantsValue ? matchAt(BRACKETED, line, at) : '';
    if (words !== '') {
        give(cursor, words, false, at);
        forget(cursor);
        return at + words.length;
    }
    if (char === '{' || char === '[' || char === '(') {
        frames_open(cursor, char, cursor.wantsValue ? ownName(cursor, cursor.name) : null);
        forget(cursor);
    }
    else if (CLOSERS.includes(char)) {
        frames_close(cursor.frames);
        forget(cursor);
    }
    else if (END_OF_PAIR.includes(char))
        forget(cursor);
    else if (/\s|\\/.test(char))
        return at + 1;
    else if ((char === ':' || char === '=') && !cursor.wantsValue) {
        cursor.wantsValue = cursor.name !== null;
        return at + (line[at + 1] === '>' ? 2 : 1);
    }
    else
        return takeBare(cursor, at);
    return at + 1;
};
/** A value in a line of its own: an item of YAML, a line of text, or what stands below its name. */
const takeLine = (cursor) => {
    const { line, frames, indent, take } = cursor;
    const [frame, value] = [frames.at(-1), line.slice(indent).trim()];
    const isKey = frame?.bracket === 'key';
    if (value === '' || (isKey ? MEMBER.test(value) : frame?.bracket !== 'text'))
        return;
    if (QUOTES.includes(value[0] ?? ''))
        cursor.wantsValue = true;
    else
        take({ path: pathTo(cursor, null), value, isQuoted: true, at: indent });
};
/**
 * Reads the named values of a line: JSON (also laid out over lines, in strings and behind other text), logfmt, YAML, headers and
 * attribute lists. `frames` carries what is open from one line to the next. `isRest`: the line began in an earlier piece of it.
 */
const readLine = (text, frames, take, nested = 0, isRest = false) => {
    const shown = text.replace(COLOUR, '');
    if (shown.trim() === '') {
        endMembers(frames);
        return;
    }
    const indent = isRest ? -1 : unindent(shown, frames, nested === 0);
    const line = text.replace(COLOUR, (code) => ' '.repeat(code.length));
    const start = { name: null, nameAt: 0, wantsValue: false, isText: false };
    const cursor = { line, frames, take, nested, indent, ...start };
    if (!isRest)
        takeLine(cursor);
    for (let at = Math.max(0, indent); at < line.length;)
        at = step(cursor, at);
    if (!cursor.wantsValue || cursor.name === null)
        return;
    const isKey = cursor.nameAt === indent && frames.at(-1)?.bracket !== 'members';
    const bracket = cursor.isText ? 'text' : isKey ? 'key' : 'members';
    frames_open(cursor, bracket, ownName(cursor, cursor.name));
};

;// CONCATENATED MODULE: ./lib/leak/fields/field-search.js



/** What the fingerprint of a field is made of: its name, never its value. */
const fieldLabel = ({ name }) => `field:${name}`;
const TECHNIQUE = 'field-name';
/** A longer line is read in pieces. */
const MAX_LINE = 2 ** 20;
/** More finds of one field in one stream say nothing new. */
const MAX_FINDS = 1000;
/** Where to cut what is too long: between two members, which no text of JSON looks like. */
const cutOf = (text) => {
    const comma = text.lastIndexOf(',"', MAX_LINE - 1);
    return comma < 0 ? MAX_LINE : comma + 1;
};
/** True where a piece ends in the middle of a quoted text. */
const endsInText = (piece) => /["\s:=,[{(]/.test(piece[piece.lastIndexOf('"') - 1] ?? 'x');
/** What follows a quoted text that began in the piece before. */
const behindText = (text) => text.search(/"\s*[,}\]]/) + 1;
const countEnds = (lines) => {
    let count = 0;
    for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1))
        count++;
    return count;
};
/** Gives each line of a stream; of a line that is too long, its pieces. */
const makeLines = ({ isQuiet, take }) => {
    const decoder = new TextDecoder('utf-8');
    let [rest, number, column, isInText] = ['', 1, 0, false];
    const takePiece = (piece) => {
        const from = isInText ? behindText(piece) : 0;
        take(piece.slice(from), { number, column: column + from });
    };
    const takeLine = (line) => {
        takePiece(line);
        [column, isInText] = [0, false];
        number++;
    };
    const write = (text) => {
        const all = rest + text;
        const end = all.lastIndexOf('\n') + 1;
        rest = all.slice(end);
        const whole = all.slice(0, end);
        if (isQuiet(whole))
            number += countEnds(whole);
        else
            for (const line of whole.split('\n').slice(0, -1))
                takeLine(line);
        if (whole !== '')
            [column, isInText] = [0, false];
        while (rest.length > MAX_LINE) {
            const piece = rest.slice(0, cutOf(rest));
            takePiece(piece);
            isInText = piece.length === MAX_LINE && (endsInText(piece) || (isInText && !piece.includes('"')));
            column += piece.length;
            rest = rest.slice(piece.length);
        }
    };
    return {
        write: (chunk) => {
            write(decoder.decode(chunk, { stream: true }));
        },
        end: () => {
            write(`${decoder.decode()}\n`);
        },
    };
};
const makeFieldScanner = (file, { begins, kinds, fingerprint }) => {
    const frames = [];
    const leaks = new Map();
    // Counted for each field: a frequent one must not hide the others.
    const counts = new Map();
    const note = (field, { number: line, column }, { at }) => {
        const mark = fingerprint(fieldLabel(field));
        const key = `${line} ${mark}`;
        const count = counts.get(mark) ?? 0;
        if (leaks.has(key) || count >= MAX_FINDS)
            return;
        counts.set(mark, count + 1);
        const place = { file, line, column: column + at + 1 };
        leaks.set(key, { kind: field.kind, outcome: 'leak', technique: TECHNIQUE, place, fingerprint: mark });
    };
    const isQuiet = (text) => frames.length === 0 && !begins.test(text);
    const take = (line, place) => {
        if (isQuiet(line))
            return;
        const takeFound = (found) => {
            for (const denied of (0,field_names/* deniedIn */.Zu)(found.path)) {
                const isWanted = kinds.includes(denied.field.kind);
                if (isWanted && (0,field_names/* isStored */.mL)(denied, found.value, found.isQuoted))
                    note(denied.field, place, found);
            }
        };
        readLine(line, frames, takeFound, 0, place.column > 0);
    };
    const lines = makeLines({ isQuiet, take });
    return {
        write: lines.write,
        end: () => {
            lines.end();
            return [...leaks.values()];
        },
    };
};
/** A field of each kind that must be found, once in each form that logs have. */
const PLANTED = 'a planted text 1';
const FORMS = [
    (name) => JSON.stringify({ level: 30, [name]: PLANTED }),
    (name) => `level=info ${name}="${PLANTED}"`,
    (name) => `{\n  attributes: {\n    '${name}': '${PLANTED}',\n  }\n}`,
    (name) => JSON.stringify({ attributes: [{ key: name, value: { stringValue: PLANTED } }] }, null, 2),
];
const missesPlanted = (wanted) => field_names/* DENIED_FIELDS */.eZ.filter(({ kind, counts }) => wanted.kinds.includes(kind) && ['text', 'value'].includes(counts)).some((field) => FORMS.some((form) => {
    const scanner = makeFieldScanner('', wanted);
    scanner.write(Buffer.from(form(field.name), 'utf8'));
    const mark = wanted.fingerprint(fieldLabel(field));
    return !scanner.end().some(({ fingerprint }) => fingerprint === mark);
}));
function* provingBoth(engine, wanted) {
    const values = yield* engine.proving();
    if (missesPlanted(wanted)) {
        if (values.state === 'proven')
            return { state: 'failed', techniques: [TECHNIQUE], fingerprints: [] };
        return { ...values, techniques: [TECHNIQUE, ...values.techniques] };
    }
    return values.state === 'failed' ? values : { ...values, techniques: [...values.techniques, TECHNIQUE] };
}
/**
 * An engine that also finds fields which must be empty or absent in logs, by name: what stands in them was never seen before, so no
 * known value leads to it. Values that are empty or a placeholder are none. Its proof covers the fields too.
 */
const withFields = (engine, fingerprint, kinds) => {
    const wanted = { begins: (0,field_names/* mayHoldFields */.MU)(kinds), kinds, fingerprint };
    return {
        ...engine,
        // The engine remembers its own proof; that of the fields takes a few milliseconds.
        prove: () => (0,leak_engine/* lastOf */.g1)(provingBoth(engine, wanted)),
        proving: () => provingBoth(engine, wanted),
        open: (file) => {
            const [values, fields] = [engine.open(file), makeFieldScanner(file, wanted)];
            return {
                write: (chunk) => {
                    values.write(chunk);
                    fields.write(chunk);
                },
                end: () => [...values.end(), ...fields.end()],
            };
        },
        // A field's name may stand many lines before its value.
        recipe: { ...engine.recipe, fields: kinds },
        byParts: { ...engine.byParts, openRest: (file) => makeFieldScanner(file, wanted) },
    };
};
/**
 * Makes an engine as another one was made, for a thread that helps it: by then the other one has searched what is searched without the
 * filter, but for the beginning of a large file.
 */
const helperEngine = ({ needles, fields }) => {
    // Fingerprints stand in leaks alone, and none leaves the thread.
    const fingerprint = (value) => value;
    const values = (0,leak_engine/* makeEngine */.bB)(needles, fingerprint, leak_engine/* PARTS */.dI, leak_engine/* UNFILTERED_BYTES */.PX);
    return fields.length > 0 ? withFields(values, fingerprint, fields) : values;
};


/***/ }),

/***/ 34094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ leaksInText),
/* harmony export */   WP: () => (/* binding */ readingsOfName),
/* harmony export */   lF: () => (/* binding */ leaksInName),
/* harmony export */   n2: () => (/* binding */ searchTexts)
/* harmony export */ });
/** Searches bytes that are all there, or a text as UTF-8. `file`: the name that its leaks carry. */
const leaksInText = (engine, text, file = '') => {
    const scanner = engine.open(file);
    scanner.write(typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
    return scanner.end();
};
/** A name as it stands; and where it is a path, without separators: a value that was cut into folder names is whole again. */
const readingsOfName = (name) => [
    ...new Set([name, name.replace(/[\\/]/g, '')]),
];
/** Searches a name, or the path of a file or a member, in both readings. */
const leaksInName = (engine, name, file = '') => readingsOfName(name).flatMap((text) => leaksInText(engine, text, file));
/** Searches bytes in memory for everything that the engine is armed with. */
const searchTexts = (texts, engine) => {
    if (texts.length === 0)
        return { state: 'not-searched', why: 'nothing-to-search', detail: 'no text was given' };
    const proof = engine.prove();
    if (proof.state === 'failed') {
        return { state: 'not-searched', why: 'self-test-failed', detail: proof.techniques.join(', ') };
    }
    const leaks = texts.flatMap(({ name, bytes }) => leaksInText(engine, bytes, name));
    return {
        state: 'searched',
        proven: proof.techniques,
        files: texts.length,
        bytes: texts.reduce((sum, { bytes }) => sum + bytes.length, 0),
        armed: engine.armed,
        leaks,
    };
};


/***/ }),

/***/ 97376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vx: () => (/* binding */ HEAD),
/* harmony export */   YQ: () => (/* binding */ isSkippable),
/* harmony export */   bp: () => (/* binding */ packingOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73376);
/* harmony import */ var _leak_decode_likely_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74754);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22319);




const startsWith = (head, text) => (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .starts */ .eK)(head, [...Buffer.from(text, 'latin1')]);
/** A frame, or a skippable one (RFC 8878, sections 3.1.1 and 3.1.2). */
const isZstd = (head) => (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .starts */ .eK)(head, _leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .ZSTD_FRAME */ .ue) || isSkippable(head);
/** Whether bytes begin with a frame of zstd that holds nothing packed. */
const isSkippable = (head) => ((head[0] ?? 0) & 0xf0) === 0x50 && (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .starts */ .eK)(head.subarray(1), [0x2a, 0x4d, 0x18]);
/** Packed forms that this search cannot open. A file of this kind is not searched, and that is said. */
const CANNOT = [
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['lz4', [0x04, 0x22, 0x4d, 0x18]],
    ['lz4 (legacy)', [0x02, 0x21, 0x4c, 0x18]],
    ['compress', [0x1f, 0x9d]],
    ['pack', [0x1f, 0x1e]],
    ['lzip', [0x4c, 0x5a, 0x49, 0x50, 0x01]],
    ['lzop', [0x89, 0x4c, 0x5a, 0x4f, 0x00, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
    ['snappy', [0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59]],
    ['cab', [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0]],
    ['rpm', [0xed, 0xab, 0xee, 0xdb]],
    ['ar', [...Buffer.from('!<arch>\n')]],
];
/** Bytes that {@link packingOf} looks at: a tar header. */
const HEAD = 512;
/** `bzip2` begins like words do; its fourth byte is a digit and its fifth the magic of a block. */
const isBzip2 = (head) => /^BZh[1-9](?:1AY&SY|.rE8P)/s.test(latin1(head, 10));
const latin1 = (head, length) => Buffer.from(head.subarray(0, length)).toString('latin1');
/** Old and new ASCII headers: 76 octal digits, or 13 numbers of 8 hexadecimal ones. */
const isCpio = (head) => /^(?:07070[12][\dA-Fa-f]{104}|070707[0-7]{70})/.test(latin1(head, 110));
/** Databases, their write-ahead logs and rollback journals (https://www.sqlite.org/fileformat2.html, sections 1.3, 3 and 4.1). */
const isPages = (head) => startsWith(head, 'SQLite format 3\0') ||
    ((0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .starts */ .eK)(head, [0x37, 0x7f, 0x06]) && ((head[3] ?? 0) & 0xfe) === 0x82) ||
    (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .starts */ .eK)(head, [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);
/** A journal in the mode `PERSIST` after a commit: the first 28 bytes are zeros (section 3, "Rollback Journal"). */
const isEmptiedJournal = (head, name) => /-journal$/i.test(name) && head.length > 28 && head.subarray(0, 28).every((byte) => byte === 0);
const [LZMA_HEADER, LZMA_USUAL, LZMA_PROPERTIES] = [13, 0x5d, 225];
/**
 * The `.lzma` format of before xz has no magic number: properties, the size of the dictionary, the size of what is packed, or ones where it
 * is not known; and the first packed byte is 0. What is checked is what `xz` checks before it takes a file for one (lzma-file-format.txt,
 * section 1.1). Properties that no packer chooses by itself count by the name alone.
 */
const isLzma = (head, name) => {
    if (head.length <= LZMA_HEADER || head[LZMA_HEADER] !== 0)
        return false;
    const view = Buffer.from(head.subarray(0, LZMA_HEADER));
    const [properties, dictionary, packs] = [view.readUInt8(0), view.readUInt32LE(1), view.readBigUInt64LE(5)];
    // A power of two, or one and a half of one.
    const unit = dictionary / 2 ** Math.max(0, Math.floor(Math.log2(dictionary)) - 1);
    const isSize = dictionary >= 4096 && (unit === 2 || unit === 3);
    const isLength = packs === 2n ** 64n - 1n || (packs > 0n && packs < 2n ** 38n);
    const isNamed = /\.(?:lzma|tlz)$/i.test(name) && properties < LZMA_PROPERTIES;
    return (properties === LZMA_USUAL || isNamed) && (isSize || dictionary === 2 ** 32 - 1) && isLength;
};
const unknownOf = (head, name) => {
    if (isLzma(head, name))
        return 'lzma';
    if (isBzip2(head))
        return 'bzip2';
    if (isCpio(head))
        return 'cpio';
    return CANNOT.find(([, magic]) => (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .starts */ .eK)(head, magic))?.[0] ?? null;
};
const packed = (technique, unpack, trust = 'sure', salvage) => ({ state: 'packed', technique, unpack, trust, salvage });
/** Of a text that begins like zlib less comes out, or none. */
const MIN_SALVAGED = 64;
const salvageZlib = (bytes) => {
    const found = (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .untilDamage */ .M2)(bytes, _leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .openMarked */ .nx);
    return found.length >= MIN_SALVAGED && (0,_leak_decode_likely_text_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeText */ .nw)(found) ? found : new Uint8Array(0);
};
const guessed = (technique, unpack, open) => packed(technique, unpack, 'guess', (bytes) => (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .untilDamage */ .M2)(bytes, open));
const NAMELESS = {
    brotli: guessed('brotli', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createBrotliDecompress)(), _leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .openBrotli */ .Fs),
    deflate: guessed('deflate', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)(), _leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .openDeflated */ .EN),
};
/** Tells what bytes are: by the first of them; brotli and deflate without a header, which have no magic number, by the name or by what comes out. */
const packingOf = (head, name) => {
    if ((0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .starts */ .eK)(head, _leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .GZIP */ .Pb))
        return packed('gzip', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)());
    if (isZstd(head))
        return packed('zstd', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdDecompress)());
    if ((0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .isZlib */ .Yh)(head))
        return packed('deflate', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflate)(), 'weak', salvageZlib);
    if ((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .isTarHeader */ .FY)(head))
        return { state: 'tar' };
    if (isPages(head) || isEmptiedJournal(head, name))
        return { state: 'pages' };
    const unknown = unknownOf(head, name);
    if (unknown !== null)
        return { state: 'unknown', name: unknown };
    if (/\.br$/i.test(name) && head.length > 0)
        return packed('brotli', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createBrotliDecompress)());
    if (/\.deflate$/i.test(name) && head.length > 0)
        return packed('deflate', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)());
    const nameless = (0,_leak_decode_packed_js__WEBPACK_IMPORTED_MODULE_1__/* .namelessPacking */ .mb)(head);
    if (nameless !== null)
        return NAMELESS[nameless];
    return { state: 'plain' };
};


/***/ }),

/***/ 62698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ searchRanges),
/* harmony export */   Pz: () => (/* binding */ READ),
/* harmony export */   ds: () => (/* binding */ stop),
/* harmony export */   qZ: () => (/* binding */ makeJob),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* unused harmony export NEXT */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82311);



/** Place in `shared`: number of the next range that nobody has taken. At the last one and beyond, nothing is left to do. */
const NEXT = 0;
/** Place in `shared`: pieces of {@link CHUNK} bytes that were read. */
const READ = 1;
/** Place in `shared`: not 0 where the answers are of no use any more. */
const STOPPED = 2;
/**
 * A range begins so much before the end of the last one. What is shorter is whole in one of the two: a key one character a line has 21
 * KiB for each line of a piece that identifies it. Of a text each side keeps its share, and the shares are added up.
 */
const OVERLAP = 512 * 1024;
const SMALLEST_RANGE = 2 * 2 ** 20;
const LARGEST_RANGE = 64 * 2 ** 20;
/**
 * Cuts the bytes of a file into ranges for so many threads: each takes a thread's share of what is left. So nearly all is read without
 * overlaps, and the last ranges are small: no thread waits long for another one.
 */
const makeJob = (fd, from, to, threads) => {
    const cuts = [from];
    for (let at = from; at < to; cuts.push(at)) {
        const share = Math.ceil((to - at) / threads);
        at = Math.min(to, at + Math.min(LARGEST_RANGE, Math.max(SMALLEST_RANGE, share)));
    }
    return { fd, cuts, shared: new Int32Array(new SharedArrayBuffer(12)) };
};
/** How many ranges a file has. */
const rangesOf = ({ cuts }) => cuts.length - 1;
/** Tells all threads that nothing more is wanted, and gives the number of ranges that were taken until then. */
const stop = (job) => {
    Atomics.store(job.shared, STOPPED, 1);
    const count = rangesOf(job);
    return Math.min(count, Atomics.exchange(job.shared, NEXT, count));
};
const searchRange = async ({ byParts }, job, range, onRead) => {
    const [first = 0, start = 0, end = 0] = [job.cuts[0], job.cuts[range], job.cuts[range + 1]];
    const part = byParts.open(range === 0);
    const buffer = new Uint8Array(_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .CHUNK */ .m$);
    for (let at = Math.max(first, start - OVERLAP); at < end;) {
        if (Atomics.load(job.shared, STOPPED) !== 0)
            return null;
        const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(job.fd, buffer, 0, Math.min(_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .CHUNK */ .m$, end - at), at);
        if (bytesRead === 0)
            return null;
        part.write(buffer.subarray(0, bytesRead));
        at += bytesRead;
        Atomics.add(job.shared, READ, 1);
        onRead();
        // Signals and other threads are heard between two pieces.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
    }
    return part.end();
};
/** Takes ranges of a job until none is left, and answers for each that it took. Never rejects. */
const searchRanges = async (engine, job, answer, onRead = () => undefined) => {
    const count = rangesOf(job);
    for (;;) {
        const range = Atomics.add(job.shared, NEXT, 1);
        if (range >= count)
            return;
        const traces = await searchRange(engine, job, range, onRead).catch(() => null);
        answer({ range, traces });
    }
};


/***/ }),

/***/ 82311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   _$: () => (/* binding */ openUnfollowed),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   lf: () => (/* binding */ openRegular),
/* harmony export */   m$: () => (/* binding */ CHUNK),
/* harmony export */   np: () => (/* binding */ beginningAt),
/* harmony export */   on: () => (/* binding */ readPart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72889);
/* harmony import */ var _leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62997);





/** Why a file could not be read as it stands. The codes are those of `Search`. */
class UnreadableFile extends Error {
    why;
    /** What it is about, where that is not the file itself: a member of an archive. */
    place = null;
    constructor(why, message, options) {
        super(message, options);
        this.name = 'UnreadableFile';
        this.why = why;
    }
}
/** True for one file, as it was. */
const isSame = (a, b) => a.dev === b.dev &&
    a.ino === b.ino &&
    a.size === b.size &&
    a.mtimeNs === b.mtimeNs &&
    a.ctimeNs === b.ctimeNs;
/** Bytes that are read at a time. */
const CHUNK = 256 * 1024;
/** O_NOFOLLOW: a link could lead anywhere. O_NONBLOCK: a FIFO that nobody writes to must not hang the gate. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/** Opens what stands at a path, and nothing that it leads to. Rejects with the system's error. */
const openUnfollowed = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
/** Reads so many bytes from there on: fewer where the file ends before. */
const readPart = async (handle, from, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
};
/**
 * A bundle of logs is many small files: of asynchronous calls, nine for each, half of the time of a search was spent waiting. What these
 * calls ask for is nearly always at hand.
 *
 * Throws {@link UnreadableFile} for links, pipes and devices, and the system's error.
 */
const openRegular = (path) => {
    const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true });
    if (!before.isFile())
        throw new UnreadableFile('unreadable', 'is a link, folder, pipe, socket or device');
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        if (isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd, { bigint: true })))
            return { fd, before };
        throw new UnreadableFile('changed-while-read', 'was replaced while it was opened');
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        throw error;
    }
};
/** Buffers that nobody reads into now: one for each file would be more than most files hold. */
const idle = [];
/** Reads a file from there to its end, `take` once per chunk; the chunk is overwritten afterwards. */
const readAll = async (fd, from, maxBytes, take) => {
    const buffer = idle.pop() ?? new Uint8Array(CHUNK);
    try {
        let total = 0;
        for (;;) {
            const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, CHUNK, from + total);
            if (bytesRead === 0)
                return total;
            total += bytesRead;
            if (total > maxBytes)
                throw new UnreadableFile('over-cap', `holds more than ${maxBytes} bytes`);
            await take(buffer.subarray(0, bytesRead));
            // Signals and other work are heard between two pieces.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        }
    }
    finally {
        idle.push(buffer);
    }
};
/** Reads single pages of what was read as a whole before. */
const rereading = (fd, from) => (position, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, 0, length, from + position));
};
/**
 * Reads a regular file to its last byte and gives the number of bytes.
 * @throws {UnreadableFile} for links, pipes and devices, above `maxBytes`, and where file or path changed meanwhile.
 */
const readRegular = async (path, { maxBytes, from = 0, first, take, again }) => {
    try {
        const { fd, before } = openRegular(path);
        try {
            await first?.(fd, Number(before.size));
            const total = await readAll(fd, from, maxBytes, take);
            await again?.(rereading(fd, from));
            const [after, atPath] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd, { bigint: true }), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true })];
            if (!isSame(before, after) || !isSame(before, atPath) || BigInt(from + total) !== after.size) {
                throw new UnreadableFile('changed-while-read', 'changed while it was read');
            }
            return total;
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch (error) {
        if (error instanceof UnreadableFile)
            throw error;
        throw new UnreadableFile('unreadable', `cannot be read (${(0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoText */ .iQ)(error)})`, { cause: error });
    }
};
/** UTF-8: every character has one byte that is no continuation. */
const characters = (bytes) => bytes.reduce((sum, byte) => sum + ((0,_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .isContinuation */ .ks)(byte) ? 0 : 1), 0);
/**
 * Counts what stands before byte `from`.
 * @throws {UnreadableFile} as {@link readRegular}
 */
const beginningAt = async (path, from) => {
    let [lines, columns, left] = [0, 0, from];
    const take = (chunk) => {
        const bytes = chunk.subarray(0, left);
        left -= bytes.length;
        for (let at = bytes.indexOf(_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_END */ .J2); at >= 0; at = bytes.indexOf(_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_END */ .J2, at + 1))
            lines++;
        const last = bytes.lastIndexOf(_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_END */ .J2);
        columns = last < 0 ? columns + characters(bytes) : characters(bytes.subarray(last + 1));
        return Promise.resolve();
    };
    await readRegular(path, { maxBytes: Infinity, take });
    return { lines, columns };
};


/***/ }),

/***/ 95089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pj: () => (/* binding */ MOST_LEAKS),
  $P: () => (/* binding */ search_search),
  _K: () => (/* binding */ searchFiles)
});

// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
// EXTERNAL MODULE: ./lib/leak/decode/packed.js
var decode_packed = __webpack_require__(73376);
// EXTERNAL MODULE: ./lib/leak/search-texts.js
var search_texts = __webpack_require__(34094);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/unpack/breathe.js

/** Milliseconds after which a signal should be heard. */
const BREATH_MS = 50;
let last = performance.now();
/**
 * Lets the process hear signals, where it has worked for a while: they are told when its event loop turns, which promises alone do
 * not make it do. To be awaited between any two pieces of work that wait for nothing outside of the process.
 */
const breathe = async () => {
    if (performance.now() - last < BREATH_MS)
        return;
    await (0,promises_.setImmediate)();
    last = performance.now();
};

// EXTERNAL MODULE: ./lib/unpack/read-file.js
var read_file = __webpack_require__(82311);
;// CONCATENATED MODULE: ./lib/unpack/caps.js

/**
 * Generous for logs, and an end for everything else. The ratio lies above what logs reach (about 30) and what zlib can (1,032:
 * https://zlib.net/zlib_tech.html); zstd and brotli bombs pass it.
 */
const DEFAULT_CAPS = {
    files: 10_000,
    fileBytes: 2 * 2 ** 30,
    totalBytes: 8 * 2 ** 30,
    ratio: 1_100,
    depth: 5,
    members: 100_000,
    heldBytes: 256 * 2 ** 20,
};
/** Small packed files may unpack to so much whatever the ratio. */
const RATIO_FREE = 16 * 2 ** 20;
const overCap = (message) => new read_file/* UnreadableFile */.ie('over-cap', message);
/** A budget for one search. */
const makeBudget = (caps) => {
    let [bytes, members, read, unpacked] = [0, 0, 0, 0];
    return {
        caps,
        get bytes() {
            return bytes;
        },
        startFile: () => {
            read = 0;
            unpacked = 0;
        },
        read: (more) => {
            read += more;
        },
        unpack: (more) => {
            unpacked += more;
            if (unpacked <= RATIO_FREE || unpacked <= read * caps.ratio)
                return;
            throw overCap('unpacks to more bytes than the caps allow');
        },
        search: (more) => {
            bytes += more;
            if (bytes > caps.totalBytes)
                throw overCap(`takes the search over ${caps.totalBytes} bytes`);
        },
        member: () => {
            members++;
            if (members > caps.members)
                throw overCap(`takes the search over ${caps.members} members of archives`);
        },
    };
};

// EXTERNAL MODULE: ./lib/unpack/compression.js
var compression = __webpack_require__(97376);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/leak/decode/bytes.js
var decode_bytes = __webpack_require__(62997);
// EXTERNAL MODULE: ./lib/leak/decode/gzip-header.js
var gzip_header = __webpack_require__(91836);
;// CONCATENATED MODULE: ./lib/unpack/chunk-framing.js
/**
 * What `transfer-encoding: chunked` puts around the bytes of a body: before each chunk its size in hexadecimal digits, an extension and
 * a line end; behind it another line end; and at last a chunk of no bytes (RFC 9112, section 7.1).
 */
const SIZE = String.raw `([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?`;
const BEFORE = new RegExp(String.raw `${SIZE}\r\n$`, 'i');
const BETWEEN = new RegExp(String.raw `^\r\n${SIZE}\r\n`, 'i');
const BEGINNING = new RegExp(String.raw `^(?:\r(?:\n(?:${SIZE}\r?)?)?)?$`, 'i');
/** Longest size with its extension that is read. */
const MAX_SIZE_LINE = 128;
const HEXADECIMAL = 16;
/** The size of the chunk that begins behind these bytes; null where none does. */
const chunkBehind = (bytes) => {
    const size = BEFORE.exec(bytes.toString('latin1', Math.max(0, bytes.length - MAX_SIZE_LINE)))?.[1];
    return size === undefined ? null : Number.parseInt(size, HEXADECIMAL);
};
/** What stands between two chunks; null where that is none, `short` where more bytes are needed to tell. */
const between = (bytes, at) => {
    const line = bytes.toString('latin1', at, at + MAX_SIZE_LINE);
    const found = BETWEEN.exec(line);
    if (found !== null)
        return { length: found[0].length, size: Number.parseInt(found[1] ?? '', HEXADECIMAL) };
    return line.length < MAX_SIZE_LINE && BEGINNING.test(line) ? 'short' : null;
};
/**
 * Takes the framing out, up to `most` bytes of the body. `inChunk`: so many bytes belong to the chunk at hand. Where no other chunk
 * follows it, there were none: nothing was taken out of its bytes, and those behind it are the body's, too.
 */
const unframed = (bytes, inChunk, isLast, most = Infinity) => {
    const pieces = [];
    let [left, at, count, isEnd] = [inChunk, 0, 0, false];
    for (;;) {
        const piece = bytes.subarray(at, at + Math.min(left, most - count));
        if (piece.length > 0)
            pieces.push(piece);
        at += piece.length;
        left -= piece.length;
        count += piece.length;
        if (left > 0 || count >= most)
            break;
        const next = between(bytes, at);
        if (next === 'short' && !isLast)
            break;
        left = typeof next === 'object' && next !== null ? next.size : Infinity;
        at += typeof next === 'object' && next !== null ? next.length : 0;
        isEnd = left === 0;
        if (isEnd)
            break;
    }
    const [first] = pieces;
    const payload = pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
    return { payload, length: at, left, isEnd };
};

;// CONCATENATED MODULE: ./lib/unpack/pending.js
/**
 * Bytes that no reader understood yet and the chunk that follows them, as one. Without such bytes it is the chunk's own memory, which
 * is overwritten after the reader has taken it: what is kept longer has to be copied.
 */
const joinPending = (pending, chunk) => pending.length === 0
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    : Buffer.concat([pending, chunk]);

;// CONCATENATED MODULE: ./lib/unpack/unpacking.js

/** What is said of compressed bytes that do not end as they should. */
const damaged = (cause) => new read_file/* UnreadableFile */.ie('unreadable', 'is packed, but damaged or cut off', { cause });
/** Kept when the chunk was taken in. */
const written = (unpack, chunk) => new Promise((resolve) => {
    unpack.write(chunk, () => {
        resolve();
    });
});
/** Bytes of a stream that are kept for {@link Salvage}: a decompressor loses up to 16 KiB that came out before the damage, which is all of a short reply. */
const KEPT = 64 * 1024;
const NOTHING = Buffer.alloc(0);
const firstBytes = ({ packed, chunk }) => Buffer.concat([packed, chunk.subarray(0, KEPT - packed.length)]);
/** Takes what was lost of a stream, and tells what the taking throws. Of damage behind the bytes that are kept these know nothing. */
const takeSalvaged = async ({ take, salvage }, progress) => {
    if (progress.packed.length === KEPT)
        return null;
    try {
        const rest = salvage?.(firstBytes(progress)).subarray(progress.out);
        if (rest === undefined || rest.length === 0)
            return null;
        progress.out += rest.length;
        await take(rest);
        return null;
    }
    catch (error) {
        return error;
    }
};
const consume = async (unpacked, progress) => {
    const { unpack, take, trust = 'sure' } = unpacked;
    let isTaking = false;
    try {
        for await (const chunk of unpack) {
            if (!(chunk instanceof Uint8Array))
                continue;
            progress.out += chunk.length;
            isTaking = true;
            await take(chunk);
            isTaking = false;
        }
    }
    catch (error) {
        if (isTaking && error instanceof Error)
            progress.failure = error;
        else
            progress.failure = await takeSalvaged(unpacked, progress);
        if (trust === 'sure' || (trust === 'weak' && progress.out > 0))
            progress.failure ??= damaged(error);
    }
    progress.isDone = true;
};
/**
 * Feeds `unpack` and gives what comes out to `take`, one piece at a time: the decompressor waits where `take` does.
 * @throws {UnreadableFile} from both methods: damaged streams, and what `take` throws
 */
const makeUnpacking = (unpacked) => {
    const { unpack, salvage } = unpacked;
    const progress = { out: 0, isDone: false, failure: null, packed: NOTHING, chunk: NOTHING };
    const finished = consume(unpacked, progress);
    // The loop tells of errors; one after its end must not end the process.
    unpack.on('error', () => undefined);
    const check = () => {
        if (progress.failure !== null)
            throw progress.failure;
    };
    return {
        write: async (chunk) => {
            const before = unpack.bytesWritten;
            progress.chunk = chunk;
            if (!progress.isDone)
                await Promise.race([written(unpack, chunk), finished]);
            const taken = unpack.bytesWritten - before;
            if (taken < chunk.length)
                await finished;
            else if (salvage !== undefined && progress.packed.length < KEPT)
                progress.packed = firstBytes(progress);
            check();
            return taken;
        },
        end: () => {
            progress.chunk = NOTHING;
            if (!progress.isDone)
                unpack.end();
            return finished.then(check);
        },
    };
};

;// CONCATENATED MODULE: ./lib/unpack/embedded.js







/** Bytes that are needed to tell whether one begins: the code lengths of deflate, of some 100 bytes, stand before the first letter. */
const NEEDED = 256;
/** As many in chunks of one byte, each with 31 bytes around it: its size, an extension and line ends. */
const NEEDED_CHUNKED = 32 * NEEDED;
/** Node's gunzip fails where anything but another member follows, so it gets what stands between header and trailer alone. */
const gzipHeader = (bytes, at) => {
    const length = (0,gzip_header/* gzipHeaderLength */.i)(bytes.subarray(at, at + NEEDED));
    return length === 'short' ? null : length;
};
const zlib = (flags) => ({
    technique: 'deflate',
    rare: Buffer.of(flags),
    before: 1,
    unpack: () => (0,external_node_zlib_.createInflate)(),
    open: decode_packed/* openMarked */.nx,
    headerAt: (bytes, at) => ((0,decode_packed/* isZlibText */.PG)(bytes.subarray(at, at + NEEDED)) ? 0 : null),
});
const gzip = (rare) => ({
    technique: 'gzip',
    rare,
    before: 0,
    unpack: () => (0,external_node_zlib_.createInflateRaw)(),
    open: decode_packed/* openDeflated */.EN,
    headerAt: gzipHeader,
});
/** Its mark may be cut by the end of a chunk. */
const BEGINNINGS = [
    gzip(Buffer.from(decode_packed/* GZIP */.Pb.slice(0, 2))),
    gzip(Buffer.from([...decode_packed/* GZIP */.Pb.slice(0, 1), 0x0d, 0x0a])),
    {
        technique: 'zstd',
        rare: Buffer.from(decode_packed/* ZSTD_FRAME */.ue.slice(1)),
        before: 1,
        unpack: () => (0,external_node_zlib_.createZstdDecompress)(),
        open: decode_packed/* openMarked */.nx,
        headerAt: (bytes, at) => (bytes[at] === decode_packed/* ZSTD_FRAME */.ue[0] ? 0 : null),
    },
    ...decode_packed/* ZLIB_FLAGS */.ii.map(zlib),
];
/** The size of the chunk that begins at a place; null where none does. `passed`: what stands before the bytes. */
const chunkAt = (bytes, at, passed) => {
    if ((at > 0 ? bytes[at - 1] : passed.at(-1)) !== decode_bytes/* LINE_END */.J2)
        return null;
    return chunkBehind(at < MAX_SIZE_LINE ? Buffer.concat([passed, bytes.subarray(0, at)]) : bytes.subarray(0, at));
};
/** What begins at a place, as the first bytes of a chunk or anywhere. */
const foundAt = (bytes, at, passed, beginning) => {
    const inChunk = chunkAt(bytes, at, passed);
    if (inChunk !== null) {
        const { payload } = unframed(bytes.subarray(at, at + NEEDED_CHUNKED), inChunk, true, NEEDED);
        const header = beginning.headerAt(payload, 0);
        if (header !== null)
            return { at, header, inChunk, beginning };
    }
    const header = beginning.headerAt(bytes, at);
    return header === null ? null : { at, header, inChunk: Infinity, beginning };
};
/** The first stream that begins in the bytes. */
const firstIn = (bytes, passed) => {
    let first = null;
    for (const beginning of BEGINNINGS) {
        const { rare, before } = beginning;
        const end = first?.at ?? bytes.length;
        for (let i = bytes.indexOf(rare, before); i >= 0 && i - before < end; i = bytes.indexOf(rare, i + 1)) {
            const found = foundAt(bytes, i - before, passed, beginning);
            if (found === null)
                continue;
            first = found;
            break;
        }
    }
    return first;
};
const openStream = ({ beginning, header, inChunk }, container) => {
    const { technique, unpack, open } = beginning;
    const salvage = (packed) => (0,decode_packed/* untilDamage */.M2)(packed, open);
    let reader = null;
    const take = async (chunk) => {
        container.unpacked(chunk.length);
        // Chance has no output: only what unpacks is a layer of its own.
        reader ??= container.open({ name: null, technique });
        await reader.write(chunk);
    };
    return {
        unpacking: makeUnpacking({ unpack: unpack(), take, trust: 'guess', salvage }),
        reader: () => reader,
        header,
        inChunk,
    };
};
const embedded_NOTHING = Buffer.alloc(0);
const embedded_close = async (embedded) => {
    const { open } = embedded;
    embedded.open = null;
    await open?.unpacking.end();
    await open?.reader()?.end();
};
/** Gives the open stream what is its own of the bytes at hand, and tells how many were taken; null where that takes more of them. */
const readStream = async (embedded, open, isLast) => {
    const { pending } = embedded;
    const part = unframed(pending, open.inChunk, isLast);
    if (part.length === 0)
        return null;
    const skipped = Math.min(open.header, part.payload.length);
    const packed = part.payload.subarray(skipped);
    const taken = packed.length === 0 ? 0 : await open.unpacking.write(packed);
    if (taken < packed.length) {
        await embedded_close(embedded);
        return unframed(pending, open.inChunk, isLast, skipped + taken).length;
    }
    open.header -= skipped;
    open.inChunk = part.left;
    if (part.isEnd)
        await embedded_close(embedded);
    return part.length;
};
/** Goes one step on, and gives the number of bytes that were taken; null where it takes more bytes to tell. */
const step = async (embedded, isLast) => {
    const { open, pending, passed, container } = embedded;
    if (open !== null)
        return readStream(embedded, open, isLast);
    // What begins near the end is told with the next bytes.
    const known = isLast ? pending.length : Math.max(0, pending.length - NEEDED_CHUNKED);
    const found = firstIn(pending, passed);
    if (found === null || found.at >= known)
        return known;
    embedded.open = openStream(found, container);
    return found.at;
};
/** Goes over bytes; the last of them are kept, as the size of a chunk may stand there. */
const pass = (embedded, bytes) => {
    const { pending, passed } = embedded;
    const last = pending.subarray(Math.max(0, bytes - MAX_SIZE_LINE), bytes);
    embedded.passed =
        bytes < MAX_SIZE_LINE ? Buffer.concat([passed, last]).subarray(-MAX_SIZE_LINE) : Buffer.from(last);
    embedded.pending = pending.subarray(bytes);
};
const takeAll = async (embedded, isLast) => {
    while (embedded.pending.length > 0) {
        const wasOpen = embedded.open !== null;
        const taken = await step(embedded, isLast);
        if (taken === null)
            return;
        pass(embedded, taken);
        const isOpened = !wasOpen && embedded.open !== null;
        // A stream that takes nothing is none: its mark is passed over, or it would be found again.
        if (taken === 0 && wasOpen)
            pass(embedded, 1);
        else if (taken === 0 && !isOpened)
            return;
    }
};
/** Whether something may begin in the bytes that were left: nearly never, so that the chunk behind them needs no copy. */
const mayBeginBefore = ({ open, pending, passed }, chunk) => {
    if (open !== null || chunk.length < NEEDED_CHUNKED)
        return true;
    const found = firstIn(Buffer.concat([pending, chunk.subarray(0, NEEDED_CHUNKED)]), passed);
    return found !== null && found.at < pending.length;
};
/**
 * Looks for compressed streams at any place but the first: there the layer itself is one. Their end is theirs to tell; one that is cut
 * off or damaged is searched as far as it goes, because nothing promised that it is one.
 */
const makeEmbeddedReader = (container) => {
    const embedded = { container, open: null, pending: embedded_NOTHING, passed: embedded_NOTHING };
    return {
        write: async (chunk) => {
            if (!mayBeginBefore(embedded, chunk))
                pass(embedded, embedded.pending.length);
            embedded.pending = joinPending(embedded.pending, chunk);
            await takeAll(embedded, false);
            // The chunk is overwritten next.
            embedded.pending = Buffer.from(embedded.pending);
        },
        end: async () => {
            await takeAll(embedded, true);
            await embedded_close(embedded);
        },
    };
};

;// CONCATENATED MODULE: ./lib/unpack/held-bytes.js

const PIECE = 1024 * 1024;
/** Bytes of a stream that have to be read again, in any order. */
const makeHeldBytes = (cap) => {
    const pieces = [];
    let length = 0;
    const write = (chunk) => {
        if (length + chunk.length > cap)
            throw new read_file/* UnreadableFile */.ie('over-cap', `is a packed database of more than ${cap} bytes`);
        for (let at = 0; at < chunk.length;) {
            if (length === pieces.length * PIECE)
                pieces.push(Buffer.alloc(PIECE));
            const start = length % PIECE;
            const part = chunk.subarray(at, at + PIECE - start);
            pieces.at(-1)?.set(part, start);
            at += part.length;
            length += part.length;
        }
    };
    const readAt = (position, wanted) => {
        const bytes = Buffer.alloc(Math.max(0, Math.min(wanted, length - position)));
        for (let at = 0; at < bytes.length;) {
            const start = (position + at) % PIECE;
            const piece = pieces[Math.floor((position + at) / PIECE)]?.subarray(start) ?? Buffer.alloc(0);
            at += piece.copy(bytes, at);
        }
        return bytes;
    };
    return { write, readAt };
};

;// CONCATENATED MODULE: ./lib/unpack/member-name.js


/** Between an archive and the name of its member, as Java writes it. */
const INSIDE = '!/';
/** Longest name of a member that is shown. */
const SHOWN = 255;
/** The name of a member as it is shown: one that leaks is not repeated. */
const shownName = (engine, name) => {
    if ((0,search_texts/* leaksInName */.lF)(engine, name).length > 0)
        return search/* A_FILE_NAME */.hl;
    return name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name;
};

;// CONCATENATED MODULE: ./lib/unpack/sequence.js





const TRAILER = 8;
const withoutZeros = (bytes) => {
    const first = bytes.findIndex((byte) => byte !== 0);
    return first < 0 ? bytes.subarray(bytes.length) : bytes.subarray(first);
};
const isGzip = ({ packing }) => packing.technique === 'gzip';
/** Whether a stream of the kind begins here. One stream of deflate or brotli is all there can be. */
const isNext = ({ packing: { technique }, pending, isFirst }) => {
    if (isFirst)
        return true;
    const next = (0,compression/* packingOf */.bp)(pending, '');
    return ['gzip', 'zstd'].includes(technique) && next.state === 'packed' && next.technique === technique;
};
const SKIPPABLE_HEADER = 8;
/**
 * Passes over a skippable frame: four bytes, a length, and as many bytes as it says (RFC 8878, section 3.1.2). To begin a
 * decompressor for each takes ten times as long. Null where the bytes begin none.
 */
const beginSkipping = (sequence, isLast) => {
    const { pending } = sequence;
    if (sequence.packing.technique !== 'zstd' || !(0,compression/* isSkippable */.YQ)(pending))
        return null;
    if (pending.length < SKIPPABLE_HEADER) {
        if (isLast)
            throw damaged();
        return false;
    }
    const toSkip = SKIPPABLE_HEADER + pending.readUInt32LE(4);
    Object.assign(sequence, { toSkip, isFirst: false, size: 0 });
    return true;
};
const skip = (sequence) => {
    const { pending, toSkip } = sequence;
    const part = Math.min(pending.length, toSkip);
    Object.assign(sequence, { pending: pending.subarray(part), toSkip: toSkip - part });
    return true;
};
/** Begins the stream that the bytes at hand begin with; gives false where more of them are needed to tell. */
const begin = (sequence, isLast) => {
    const { packing, container, take } = sequence;
    if (!sequence.isFirst)
        sequence.pending = withoutZeros(sequence.pending);
    const { pending } = sequence;
    if (pending.length < 4 && !isLast)
        return false;
    if (pending.length === 0)
        return false;
    if (!isNext(sequence)) {
        // Nothing came out: these are no compressed bytes at all, and no others behind them. Nothing was taken: they are damaged, and the
        // same that they were.
        const isNone = packing.trust !== 'sure' && (sequence.size === 0 || sequence.taken === 0);
        if (isNone)
            sequence.pending = pending.subarray(pending.length);
        else
            sequence.tail = container.open({ name: null, technique: packing.technique, isSearched: false });
        return true;
    }
    const skipping = beginSkipping(sequence, isLast);
    if (skipping !== null)
        return skipping;
    const header = isGzip(sequence) ? (0,gzip_header/* gzipHeaderLength */.i)(pending) : 0;
    const isBroken = header === 'short' && (isLast || pending.length > gzip_header/* MAX_GZIP_HEADER */.a);
    if (header === null || isBroken)
        throw damaged();
    if (header === 'short')
        return false;
    const current = makeUnpacking({ ...packing, unpack: packing.unpack(), take });
    const fresh = { isFirst: false, taken: 0, crc: 0, size: 0 };
    Object.assign(sequence, { ...fresh, current, pending: pending.subarray(header) });
    return true;
};
const sequence_readStream = async (sequence, stream) => {
    const { pending } = sequence;
    const taken = await stream.write(pending);
    sequence.pending = pending.subarray(taken);
    sequence.taken += taken;
    if (taken === pending.length)
        return false;
    await stream.end();
    Object.assign(sequence, { current: null, isTrailerNext: isGzip(sequence) });
    return true;
};
/** RFC 1952, section 2.3.1: the check value and the size of what came out. */
const readTrailer = (sequence) => {
    const { pending, crc, size } = sequence;
    if (pending.length < TRAILER)
        return false;
    if (pending.readUInt32LE(0) !== crc || pending.readUInt32LE(4) !== size % 2 ** 32)
        throw damaged();
    Object.assign(sequence, { pending: pending.subarray(TRAILER), isTrailerNext: false });
    return true;
};
/** Goes one step on; false where that takes more bytes. */
const sequence_step = async (sequence, isLast) => {
    const { pending, tail, current } = sequence;
    if (pending.length === 0)
        return false;
    if (tail !== null) {
        sequence.pending = pending.subarray(pending.length);
        await tail.write(pending);
        return false;
    }
    if (sequence.toSkip > 0)
        return skip(sequence);
    if (current !== null)
        return sequence_readStream(sequence, current);
    return sequence.isTrailerNext ? readTrailer(sequence) : begin(sequence, isLast);
};
/**
 * Reads compressed streams in a row: members of gzip, frames of zstd, zero bytes between them. What follows them is looked into
 * as well: another archive may be appended. Node's own gunzip fails where anything but a member follows a member, and its zstd
 * stops after one frame without a word.
 */
const makeSequence = (packing, container) => {
    const inside = container.open({ name: null, technique: packing.technique });
    const take = async (chunk) => {
        container.unpacked(chunk.length);
        if (packing.technique === 'gzip')
            sequence.crc = (0,external_node_zlib_.crc32)(chunk, sequence.crc);
        sequence.size += chunk.length;
        await inside.write(chunk);
    };
    const sequence = {
        ...{ packing, container, take, current: null, pending: Buffer.alloc(0) },
        ...{ isFirst: true, isTrailerNext: false, toSkip: 0, tail: null, taken: 0, crc: 0, size: 0 },
    };
    return {
        write: async (chunk) => {
            sequence.pending = joinPending(sequence.pending, chunk);
            while (await sequence_step(sequence, false))
                ;
            // The chunk is overwritten next.
            sequence.pending = Buffer.from(sequence.pending);
        },
        end: async () => {
            while (await sequence_step(sequence, true))
                ;
            await sequence.current?.end();
            const isCutGzip = isGzip(sequence) && (sequence.current !== null || sequence.isTrailerNext);
            if (isCutGzip || sequence.toSkip > 0 || sequence.isFirst)
                throw damaged();
            await sequence.tail?.end();
            await inside.end();
        },
    };
};

;// CONCATENATED MODULE: ./lib/unpack/said.js
const STRENGTH = { partial: 0, leak: 1 };
/** True where a leak is told already: packers keep what they cannot shorten as it is, and archives hold streams. One leak, not two. */
const isSaid = (leak, inside) => inside.some(({ fingerprint, outcome }) => fingerprint === leak.fingerprint && STRENGTH[outcome] >= STRENGTH[leak.outcome]);
/** Of leaks that no line tells apart those that are not told already, each once. */
const untold = (leaks, told) => {
    const own = [];
    for (const leak of leaks.toSorted((a, b) => STRENGTH[b.outcome] - STRENGTH[a.outcome])) {
        if (!isSaid(leak, told) && !isSaid(leak, own))
            own.push(leak);
    }
    return own;
};

;// CONCATENATED MODULE: ./lib/unpack/sqlite-cells.js
/**
 * The pages of which the trees of a database are made, and the records in their cells: https://www.sqlite.org/fileformat2.html, sections
 * 1.5, 1.6 and 2.1. Whatever stands there may be broken: what is no cell or no record is null, and nothing is thrown.
 */
/** Kinds of pages, by their first byte. Those of an index hold whole rows of a table WITHOUT ROWID, inside of the tree too. */
const [INDEX_INSIDE, TABLE_INSIDE, INDEX_LEAF, TABLE_LEAF] = [2, 5, 10, 13];
const FIRST = Buffer.from('SQLite format 3\0');
/** The first page begins with the header of the database. */
const headerAt = (bytes) => (bytes.subarray(0, FIRST.length).equals(FIRST) ? 100 : 0);
/** Reads the header and the pointers of a page; null for one that is no page of a tree. */
const treePageOf = (bytes) => {
    const header = headerAt(bytes);
    const type = bytes[header] ?? 0;
    const isInside = type === INDEX_INSIDE || type === TABLE_INSIDE;
    if (!isInside && type !== INDEX_LEAF && type !== TABLE_LEAF)
        return null;
    const begin = header + (isInside ? 12 : 8);
    if (begin > bytes.length)
        return null;
    const count = Math.min(bytes.readUInt16BE(header + 3), (bytes.length - begin) >> 1);
    const cells = Array.from({ length: count }, (_, i) => bytes.readUInt16BE(begin + 2 * i));
    return { bytes, type, cells, last: isInside ? header + 8 : null };
};
/** The number of a page that stands there; 0 where the page ends before it. */
const pageNumberAt = ({ bytes }, at) => at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0;
/** Bytes that a varint takes at most; the last one gives all its bits. */
const VARINT = 9;
/** A number of 53 bits and more is not exact, and more than anything it may count. */
const varintAt = (bytes, at) => {
    let [value, i] = [0, at];
    for (; i < at + VARINT - 1; i++) {
        const byte = bytes[i] ?? 0;
        value = value * 128 + (byte & 0x7f);
        if (byte < 0x80)
            return { value, next: i + 1 };
    }
    return { value: value * 256 + (bytes[i] ?? 0), next: i + 1 };
};
/** Bytes of a record that stand in its cell: "Cell payload overflow pages" in section 1.6. */
const localBytes = (payload, usable, type) => {
    const most = type === TABLE_LEAF ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
    if (payload <= most)
        return payload;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const some = least + ((payload - least) % (usable - 4));
    return some <= most ? some : least;
};
/** Reads the cell that stands there; null where it holds no record, or goes beyond the page. */
const cellAt = (page, at) => {
    const { bytes, type } = page;
    if (type === TABLE_INSIDE)
        return null;
    const begin = type === INDEX_INSIDE ? at + 4 : at;
    const { value: payload, next } = varintAt(bytes, begin);
    const key = type === TABLE_LEAF ? varintAt(bytes, next) : null;
    const from = key?.next ?? next;
    const to = from + localBytes(payload, bytes.length, type);
    const isWhole = to === from + payload;
    const end = isWhole ? to : to + 4;
    if (end > bytes.length)
        return null;
    const overflow = isWhole ? null : pageNumberAt(page, to);
    return { begin, payload, from, to, end, overflow, key: key?.value ?? null };
};
/** A table has 32,767 columns at most (https://www.sqlite.org/limits.html). */
const MOST_HEADER = VARINT * 32_768;
/** Bytes of the header of a record; null where none begins with such a number. */
const headerLength = ({ bytes }, { payload, from }) => {
    const { value } = varintAt(bytes, from);
    return value >= 1 && value <= payload && value <= MOST_HEADER ? value : null;
};
const integer = (size) => ({ type: 'integer', size });
const BIT = { type: 'bit', size: 0 };
/** Values of a fixed size, by their serial type; 10 and 11 are in no file. */
const FIXED = [
    { type: 'null', size: 0 },
    ...[1, 2, 3, 4, 6, 8].map(integer),
    { type: 'real', size: 8 },
    BIT,
    BIT,
];
const columnOf = (serial) => serial < 12
    ? (FIXED[serial] ?? null)
    : { type: serial % 2 === 1 ? 'text' : 'blob', size: Math.floor((serial - 12) / 2) };
/** Reads the header of a record, which stands between these two; null where its values would not fill it to its last byte. */
const columnsOf = (bytes, from, to, payload) => {
    const columns = [];
    let left = payload - (to - from);
    for (let at = varintAt(bytes, from).next; at < to;) {
        const { value, next } = varintAt(bytes, at);
        const column = columnOf(value);
        if (column === null)
            return null;
        columns.push(column);
        left -= column.size;
        at = next;
    }
    return left === 0 ? columns : null;
};
/** Of "table". In UTF-16 a zero may stand before it. */
const TABLE = 't'.charCodeAt(0);
/**
 * The first page of a table, from a row of the table of all there is (section 2.6): its type, its name, that of its table, the number
 * of its page. 0 for an index, and where the cell does not hold all of this.
 */
const rootIn = (page, at) => {
    const cell = cellAt(page, at);
    const length = cell === null ? null : headerLength(page, cell);
    if (cell === null || length === null || cell.from + length > cell.to)
        return 0;
    const { bytes } = page;
    const begin = cell.from + length;
    const [type, name, table, root] = columnsOf(bytes, cell.from, begin, cell.payload) ?? [];
    if (!type || !name || !table || !root)
        return 0;
    const number = begin + type.size + name.size + table.size;
    const isTable = bytes[begin] === TABLE || bytes[begin + 1] === TABLE;
    if (!isTable || root.size < 1 || root.size > 6 || number + root.size > cell.to)
        return 0;
    return bytes.readUIntBE(number, root.size);
};

;// CONCATENATED MODULE: ./lib/unpack/sqlite-pages.js

const badPages = () => new read_file/* UnreadableFile */.ie('unreadable', 'is a database whose pages cannot be told');
/** Section 1.3.2: a power of two between 512 and 65,536. */
const checkedSize = (size) => {
    if (size < 512 || size > 65_536 || (size & (size - 1)) !== 0)
        throw badPages();
    return size;
};
const asBuffer = ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length);
const usableOf = (pageSize, firstPage) => pageSize - (firstPage[20] ?? 0);
const databasePages = (readAt, length) => {
    const head = asBuffer(readAt(0, 100));
    if (head.length < 100)
        throw badPages();
    const said = head.readUInt16BE(16);
    const pageSize = checkedSize(said === 1 ? 65_536 : said);
    const images = Math.floor(length / pageSize);
    return {
        ...{ images, isLog: false, pageSize, usable: usableOf(pageSize, head), highest: images },
        read: (image, bytes = pageSize) => asBuffer(readAt(image * pageSize, bytes)),
        imagesOf: (page) => (page >= 1 && page <= images ? [page - 1] : []),
    };
};
/** So many images on either side: rows that were written in one transaction stand close to each other. */
const NEAR = 2;
/** The images stand in order; a log may hold millions of one page. */
const near = (images, image) => {
    let [low, high] = [0, images.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((images[middle] ?? 0) > image)
            high = middle;
        else
            low = middle + 1;
    }
    return images.slice(Math.max(0, low - NEAR), low + NEAR);
};
const imagePages = (readAt, pageSize, { positions, numbers }) => {
    const byNumber = new Map();
    numbers.forEach((number, image) => {
        const images = byNumber.get(number);
        if (images)
            images.push(image);
        else
            byNumber.set(number, [image]);
    });
    const read = (image, bytes = pageSize) => asBuffer(readAt(positions[image] ?? 0, bytes));
    const first = byNumber.get(1)?.[0];
    return {
        ...{ images: positions.length, isLog: true, pageSize, read },
        usable: first === undefined ? pageSize : usableOf(pageSize, read(first)),
        highest: numbers.reduce((most, number) => Math.max(most, number), 0),
        imagesOf: (page, image) => near(byNumber.get(page) ?? [], image),
    };
};
const [WAL_HEADER, FRAME_HEADER] = [32, 24];
/** Section 4.1. Frames of earlier rounds, which a checkpoint left behind, are read too: their check values do not matter. */
const walPages = (readAt, length) => {
    const head = asBuffer(readAt(0, WAL_HEADER));
    if (head.length < WAL_HEADER)
        throw badPages();
    const pageSize = checkedSize(head.readUInt32BE(8));
    const [positions, numbers] = [[], []];
    for (let at = WAL_HEADER; at + FRAME_HEADER + pageSize <= length; at += FRAME_HEADER + pageSize) {
        positions.push(at + FRAME_HEADER);
        numbers.push(asBuffer(readAt(at, 4)).readUInt32BE(0));
    }
    return imagePages(readAt, pageSize, { positions, numbers });
};
const [JOURNAL_HEADER, RECORD_EXTRA] = [28, 8];
const JOURNAL_MAGIC = 'd9d505f920a163d7';
/** Section 3: headers at multiples of the sector, each with its records behind it: page number, page, check value. */
const journalPages = (readAt, length) => {
    const [positions, numbers] = [[], []];
    let pageSize = 0;
    for (let at = 0; at + JOURNAL_HEADER <= length;) {
        const head = asBuffer(readAt(at, JOURNAL_HEADER));
        if (head.toString('hex', 0, 8) !== JOURNAL_MAGIC)
            break;
        const [records, sector] = [head.readUInt32BE(8), checkedSize(head.readUInt32BE(20))];
        pageSize = checkedSize(head.readUInt32BE(24));
        const room = Math.max(0, Math.floor((length - at - sector) / (pageSize + RECORD_EXTRA)));
        // Not yet written, or all there are.
        const count = records === 0 || records > room ? room : records;
        for (let i = 0; i < count; i++) {
            const record = at + sector + i * (pageSize + RECORD_EXTRA);
            positions.push(record + 4);
            numbers.push(asBuffer(readAt(record, 4)).readUInt32BE(0));
        }
        at += sector + Math.ceil((count * (pageSize + RECORD_EXTRA)) / sector) * sector;
    }
    return imagePages(readAt, checkedSize(pageSize), { positions, numbers });
};
/** What SQLite takes for a sector where it knows no better, and what disks have. */
const SECTORS = [512, 4096];
/** Records by which a page size is told; and no database of ours has more pages than the file cap allows. */
const [TELLING, MANY_PAGES] = [16, 2 ** 22];
/** Numbers of the pages in a journal's records, were its pages of this size; null where one of them is no number of a page. */
const recordsAs = (readAt, length, sector, pageSize) => {
    const [positions, numbers] = [[], []];
    for (let at = sector; at + pageSize + RECORD_EXTRA <= length; at += pageSize + RECORD_EXTRA) {
        const number = asBuffer(readAt(at, 4)).readUInt32BE(0);
        const isNumber = number > 0 && number < MANY_PAGES;
        // Older records may follow, cut by the newer ones.
        if (!isNumber && positions.length >= TELLING)
            break;
        if (!isNumber)
            return null;
        positions.push(at + 4);
        numbers.push(number);
    }
    return positions.length === 0 ? null : { positions, numbers };
};
/** A journal without its header: the page size is that at which every record begins with the number of a page. */
const emptiedPages = (readAt, length) => {
    for (const sector of SECTORS) {
        for (let pageSize = 512; pageSize <= 65_536; pageSize *= 2) {
            const images = recordsAs(readAt, length, sector, pageSize);
            if (images !== null)
                return imagePages(readAt, pageSize, images);
        }
    }
    return null;
};
/**
 * Tells the pages of an SQLite database, of its write-ahead log or of its rollback journal
 * (https://www.sqlite.org/fileformat2.html). What the headers say about the number of pages is not believed.
 * Null for a journal that tells no page size.
 * @throws {UnreadableFile} where the page size is none
 */
const pagesOf = (readAt, length) => {
    const first = readAt(0, 1)[0];
    if (first === 0)
        return emptiedPages(readAt, length);
    if (first === 0x37)
        return walPages(readAt, length);
    return first === 0xd9 ? journalPages(readAt, length) : databasePages(readAt, length);
};

;// CONCATENATED MODULE: ./lib/unpack/sqlite-room.js
/** A copy of so few bytes is faster one by one. */
const FEW = 64;
/** Makes room for so many bytes; it grows where more are put. */
const makeRoom = (size) => {
    let [room, used] = [Buffer.alloc(size), 0];
    const grow = (more) => {
        if (used + more <= room.length)
            return;
        const next = Buffer.alloc(2 * (used + more));
        room.copy(next, 0, 0, used);
        room = next;
    };
    return {
        get used() {
            return used;
        },
        put: (bytes, from, to) => {
            grow(to - from);
            if (to - from > FEW)
                room.set(bytes.subarray(from, to), used);
            else
                for (let i = from; i < to; i++)
                    room[used + i - from] = bytes[i] ?? 0;
            used += to - from;
        },
        say: (text) => {
            grow(text.length);
            for (let i = 0; i < text.length; i++)
                room[used++] = text.charCodeAt(i);
        },
        take: () => {
            const taken = room.subarray(0, used);
            used = 0;
            return taken;
        },
    };
};

;// CONCATENATED MODULE: ./lib/unpack/sqlite-records.js

const sqlite_records_NOTHING = Buffer.alloc(0);
/** Rows are lines, and no two values of one touch each other. */
const [ROW, COLUMN] = ['\n', '\t'];
/** Values that are written. A fraction is a time or a measurement, and not written as somebody would look for it. */
const WRITTEN = new Set(['text', 'blob', 'integer']);
/** A smaller key counts rows; an account number of fewer digits is not searched for. */
const LEAST_KEY = 10_000_000;
/** The image of a page that one at `image` means: the nearest. */
const nearest = ({ pages }, number, image) => {
    let found = null;
    for (const each of number < 1 || number > pages.highest ? [] : pages.imagesOf(number, image)) {
        if (found === null || Math.abs(each - image) < Math.abs(found - image))
            found = each;
    }
    return found;
};
const takeImage = ({ isRead }, image) => {
    if (image === null || isRead[image] === 1)
        return false;
    isRead[image] = 1;
    return true;
};
/** The bytes of a record: those in its cell, and those of its overflow pages. Each of these is read once, so that no circle goes on. */
function* payloadOf(rows, image, { bytes }, cell) {
    const { pages } = rows;
    yield bytes.subarray(cell.from, cell.to);
    let left = cell.payload - (cell.to - cell.from);
    let at = nearest(rows, cell.overflow ?? 0, image);
    while (left > 0 && takeImage(rows, at)) {
        const page = pages.read(at).subarray(0, pages.usable);
        if (page.length < 4)
            return;
        const next = page.readUInt32BE(0);
        // Pages of trees begin with another type byte (section 1.7).
        if (next > pages.highest)
            return;
        yield page.subarray(4, 4 + left);
        left -= page.length - 4;
        at = nearest(rows, next, at);
    }
}
const taking = (pieces) => {
    let piece = sqlite_records_NOTHING;
    return (most) => {
        if (piece.length === 0) {
            const next = pieces.next();
            piece = next.done === true ? sqlite_records_NOTHING : next.value;
        }
        const part = piece.subarray(0, most);
        piece = piece.subarray(part.length);
        return part;
    };
};
function* takeSome(take, size) {
    for (let left = size; left > 0;) {
        const part = take(left);
        if (part.length === 0)
            return;
        left -= part.length;
        yield part;
    }
}
const decimal = (bytes, from, to) => `${to - from > 6 ? bytes.readBigInt64BE(from) : bytes.readIntBE(from, to - from)}`;
/** Writes bytes of a value as it is read: text as UTF-8, integers in decimal, since that is how an account number is known. */
const put = ({ room, decoder }, type, bytes, from, to) => {
    if (type === 'integer')
        room.say(decimal(bytes, from, to));
    else if (type === 'blob' || decoder === null)
        room.put(bytes, from, to);
    else {
        const text = Buffer.from(decoder.decode(bytes.subarray(from, to), { stream: true }));
        room.put(text, 0, text.length);
    }
};
/** What was left of a character whose end did not come must not begin the next value. */
const endValue = ({ decoder }) => {
    decoder?.decode();
};
/** Where a key has a column, the record holds null there: section 2.3. */
const beginRow = ({ room }, { key }, [first]) => {
    room.say(ROW);
    if (first?.type === 'null' && key !== null && key >= LEAST_KEY)
        room.say(`${key}`);
};
/** Writes a row that stands in its cell. */
const putRow = (rows, { bytes }, cell, header) => {
    let at = cell.from + header;
    const columns = columnsOf(bytes, cell.from, at, cell.payload);
    if (columns === null)
        return;
    beginRow(rows, cell, columns);
    for (const { type, size } of columns) {
        if (WRITTEN.has(type)) {
            rows.room.say(COLUMN);
            put(rows, type, bytes, at, at + size);
            endValue(rows);
        }
        at += size;
    }
};
/** Writes a row that goes on in other pages, and stops behind each piece of it. */
function* putLongRow(rows, image, page, cell, length) {
    const take = taking(payloadOf(rows, image, page, cell));
    const header = Buffer.concat([...takeSome(take, length)]);
    const columns = columnsOf(header, 0, header.length, cell.payload);
    if (columns === null)
        return;
    beginRow(rows, cell, columns);
    for (const { type, size } of columns) {
        const parts = type === 'text' || type === 'blob' ? takeSome(take, size) : [Buffer.concat([...takeSome(take, size)])];
        if (WRITTEN.has(type))
            rows.room.say(COLUMN);
        for (const part of parts) {
            if (WRITTEN.has(type) && (type !== 'integer' || part.length === size))
                put(rows, type, part, 0, part.length);
            yield;
        }
        endValue(rows);
    }
}
/** Writes a row, value by value: what is no number with a fraction, no bit and not null. Stops where much may be written. */
function* rowOf(rows, image, page, cell) {
    const header = headerLength(page, cell);
    if (header === null)
        return;
    if (cell.overflow === null)
        putRow(rows, page, cell, header);
    else
        yield* putLongRow(rows, image, page, cell, header);
}

;// CONCATENATED MODULE: ./lib/unpack/sqlite-rows.js





const pageAt = ({ pages }, image) => treePageOf(Buffer.from(pages.read(image).subarray(0, pages.usable)));
/** Trees of SQLite are not deeper (BTCURSOR_MAX_DEPTH). */
const MOST_DEPTH = 20;
/**
 * Rows of a page, in the order of their keys, and those of the pages below it, where `below` gives them. Cells that lie over each other
 * are read as long as they are not more than the page.
 */
function* pageOf(rows, image, page, below) {
    let left = page.bytes.length;
    for (const at of page.cells) {
        if (page.last !== null)
            yield* below(pageNumberAt(page, at));
        const cell = cellAt(page, at);
        left -= cell === null ? 0 : cell.end - cell.begin;
        if (cell === null || left < 0 || rows.isKnown(page.bytes, cell.begin, cell.end))
            continue;
        yield* rowOf(rows, image, page, cell);
    }
    if (page.last !== null)
        yield* below(pageNumberAt(page, page.last));
}
/** Rows of a tree. `see` is told of each of its pages. */
function* treeOf(rows, number, see, depth = 0) {
    const image = nearest(rows, number, 0);
    const page = image === null || rows.isRead[image] === 1 ? null : pageAt(rows, image);
    if (image === null || page === null || depth === MOST_DEPTH)
        return;
    rows.isRead[image] = 1;
    see(page);
    yield;
    yield* pageOf(rows, image, page, (child) => treeOf(rows, child, see, depth + 1));
}
/** Tables that are read before what else there is. */
const MOST_TABLES = 100_000;
/** What the database says it holds: its tables, and the table of these, which begins with the first page. */
function* tablesOf(rows) {
    const roots = [];
    const see = (page) => {
        for (const at of page.cells) {
            const root = rootIn(page, at);
            if (root > 0 && roots.length < MOST_TABLES)
                roots.push(root);
        }
    };
    yield* treeOf(rows, 1, see);
    for (const root of roots)
        yield* treeOf(rows, root, () => undefined);
}
/** Pages that no table holds, as they stand in the file: of indexes, of what was deleted, and all pages of a log. */
function* restOf(rows) {
    for (let image = 0; image < rows.pages.images; image++) {
        yield;
        const page = rows.isRead[image] === 1 ? null : pageAt(rows, image);
        if (page === null)
            continue;
        rows.isRead[image] = 1;
        yield* pageOf(rows, image, page, () => []);
    }
}
/** How the text of a database is encoded, where it is not UTF-8: section 1.3.13. */
const WIDE = new Map([
    [2, 'utf-16le'],
    [3, 'utf-16be'],
]);
const decoderOf = (pages) => {
    const first = pages.imagesOf(1, 0)[0];
    const head = first === undefined ? null : pages.read(first, 100);
    const name = head === null || head.length < 100 ? undefined : WIDE.get(head.readUInt32BE(56));
    return name === undefined ? null : new TextDecoder(name);
};
/** Cells that are remembered: a place for each, which another one may take. */
const PLACES = 2 ** 20;
/** Tells cells that were read before: a log holds the same one in each version of its page. */
const makeKnown = () => {
    const places = new Uint32Array(PLACES);
    return (page, from, to) => {
        let [place, mark] = [0x811c9dc5, 0x9747b28c];
        for (let i = from; i < to; i++) {
            const byte = page[i] ?? 0;
            place = Math.imul(place ^ byte, 0x01000193);
            mark = Math.imul(mark ^ byte, 0x5bd1e995) ^ (mark >>> 15);
        }
        const index = (place ^ (place >>> 12)) & (PLACES - 1);
        const known = (mark | 1) >>> 0;
        if (places[index] === known)
            return true;
        places[index] = known;
        return false;
    };
};
const sqlite_rows_PIECE = 64 * 1024;
/** Searches what each step writes. Nothing is opened where nothing is written. */
const searchAll = async (steps, { room }, container) => {
    const opened = [];
    const flush = async () => {
        if (opened.length === 0)
            opened.push(container.open({ name: null, technique: 'sqlite' }));
        container.unpacked(room.used);
        for (const out of opened)
            await out.write(room.take());
    };
    while (steps.next().done !== true) {
        await breathe();
        if (room.used >= sqlite_rows_PIECE)
            await flush();
    }
    if (room.used > 0)
        await flush();
    for (const out of opened)
        await out.end();
};
/**
 * Searches the rows of a database as its readers see them: in the order of their keys, which is another one than they stand in, and
 * with their values apart. In a log each row is read once, where it came first: so they stand in the order in which they were written.
 */
const readRows = async (readAt, length, container) => {
    const pages = pagesOf(readAt, length);
    if (pages === null)
        return;
    const isKnown = pages.isLog ? makeKnown() : () => false;
    const room = makeRoom(2 * sqlite_rows_PIECE);
    const rows = { pages, decoder: decoderOf(pages), isRead: new Uint8Array(pages.images), isKnown, room };
    if (!pages.isLog)
        await searchAll(tablesOf(rows), rows, container);
    await searchAll(restOf(rows), rows, container);
};

;// CONCATENATED MODULE: ./lib/unpack/sqlite.js



/** Between what does not belong together. */
const GAP = Buffer.from('\n\n');
/** Pointers of one page that are followed with the whole page before them; further ones with what stands between two of them. */
const WHOLE_PREFIXES = 16;
/** Pages that are looked at between two breaths. */
const BREATH = 64;
/**
 * Bytes that may be put together, for each byte of the file. Rows, indexes and logs as SQLite writes them take two; where every number
 * is that of a page, there is no end.
 */
const MOST_STITCHED = 16;
/** Small ones may take more. */
const STITCHED_FREE = 16 * 2 ** 20;
/** @throws {UnreadableFile} from `write`, once that is too much */
const bounded = (out, length) => {
    let left = STITCHED_FREE + MOST_STITCHED * length;
    return {
        write: async (chunk) => {
            left -= chunk.length;
            if (left < 0)
                throw new read_file/* UnreadableFile */.ie('over-cap', 'is a database with more pointers than can be followed');
            await out.write(chunk);
        },
        end: () => out.end(),
    };
};
const isPage = ({ pages }, number) => number >= 2 && number <= pages.highest;
/** Section 1.7: an overflow page begins with the number of the next, or 0. Pages of trees begin with another type byte. */
const mayOverflow = (stitching, image) => {
    const next = stitching.next[image] ?? 0;
    return next === 0 || isPage(stitching, next);
};
const readNext = async (pages) => {
    const next = new Uint32Array(pages.images);
    for (let image = 0; image < pages.images; image++) {
        if (image % BREATH === 0)
            await breathe();
        const first = pages.read(image, 4);
        next[image] = first.length < 4 ? 0 : first.readUInt32BE(0);
    }
    return next;
};
const writePage = async ({ pages, out }, image, from) => {
    await out.write(Uint8Array.from(pages.read(image).subarray(from, pages.usable)));
};
/** Writes what an image and those after it hold. It ends behind one that was written before: what follows that is known. */
const writeChain = async (stitching, first) => {
    for (let image = first; image !== undefined;) {
        const wasOut = stitching.isOut[image] === 1;
        stitching.isOut[image] = 1;
        await writePage(stitching, image, 4);
        const next = stitching.next[image] ?? 0;
        if (wasOut || !isPage(stitching, next))
            break;
        const images = stitching.pages
            .imagesOf(next, image)
            .filter((each) => mayOverflow(stitching, each));
        // Which image of the next page is meant is not known: each of them is joined to this one.
        for (const other of images.slice(1))
            await writeSeam(stitching, image, 4, other);
        image = images[0];
    }
};
const writeSeam = async (stitching, image, from, next) => {
    await stitching.out.write(GAP);
    await writePage(stitching, image, from);
    await writePage(stitching, next, 4);
    await stitching.out.write(GAP);
    await writePage(stitching, image, from);
};
/** Numbers in a page that may name an overflow page: of live cells and of those that were deleted. */
const pointersIn = (stitching, image, page) => {
    const { pages } = stitching;
    const pointers = [];
    const highestByte = Math.floor(pages.highest / 2 ** 24);
    const end = Math.min(page.length, pages.usable) - 4;
    // The number at the beginning of an overflow page is followed as a chain.
    for (let at = mayOverflow(stitching, image) ? 4 : 0; at <= end; at++) {
        if ((page[at] ?? 0) > highestByte)
            continue;
        const number = page.readUInt32BE(at);
        if (!isPage(stitching, number))
            continue;
        const images = pages
            .imagesOf(number, image)
            .filter((each) => each !== image && mayOverflow(stitching, each));
        if (images.length > 0)
            pointers.push({ at, images });
    }
    return pointers;
};
/** Bytes before a pointer, by which a cell is known. */
const KNOWN_BY = 64;
/** More are not remembered; they are written again. */
const MOST_JOINED = 1_000_000;
const wasJoined = ({ joined }, before, first) => {
    const key = `${first} ${before.subarray(-KNOWN_BY).toString('latin1')}`;
    if (joined.has(key))
        return true;
    if (joined.size < MOST_JOINED)
        joined.add(key);
    return false;
};
/**
 * Writes a page up to each pointer, and the pages that it leads to: a cell holds the beginning of a value, then the number of the
 * page where it goes on (section 1.6).
 */
const writePointers = async (stitching, image, page) => {
    const pointers = pointersIn(stitching, image, page);
    for (const [i, { at, images }] of pointers.entries()) {
        const from = i < WHOLE_PREFIXES ? 0 : (pointers[i - 1]?.at ?? 0);
        for (const first of images) {
            if (wasJoined(stitching, page.subarray(0, at), first))
                continue;
            await stitching.out.write(GAP);
            await stitching.out.write(page.subarray(from, at));
            await writeChain(stitching, first);
        }
    }
};
/**
 * A freed page that became a trunk of the freelist lost its first bytes, and with them the next page's number. The pages that were
 * freed after it are its leaves, in this order (section 1.5).
 */
const writeTrunk = async (stitching, image, page) => {
    const { pages } = stitching;
    const leaves = page.length < 12 ? 0 : page.readUInt32BE(4);
    if (leaves < 1 || leaves > pages.usable / 4 - 2)
        return;
    const first = page.readUInt32BE(8);
    if (!isPage(stitching, first))
        return;
    for (const leaf of pages.imagesOf(first, image)) {
        await stitching.out.write(GAP);
        await stitching.out.write(page.subarray(8 + 4 * leaves, pages.usable));
        if (mayOverflow(stitching, leaf))
            await writeChain(stitching, leaf);
    }
};
const isHead = ({ next, isOut }, image, followed) => isOut[image] === 0 && next[image] !== 0 && !followed.has(image);
/** Chains that no tree names any more: first from their beginnings, then what goes in circles. */
const writeRest = async (stitching) => {
    const { pages, next, isOut } = stitching;
    const followed = new Set();
    for (let image = 0; image < pages.images; image++) {
        const number = next[image] ?? 0;
        if (isOut[image] === 1 || !isPage(stitching, number))
            continue;
        for (const other of pages.imagesOf(number, image))
            followed.add(other);
    }
    for (const onlyHeads of [true, false]) {
        for (let image = 0; image < pages.images; image++) {
            if (!isHead(stitching, image, onlyHeads ? followed : NONE) || !mayOverflow(stitching, image))
                continue;
            await stitching.out.write(GAP);
            await writeChain(stitching, image);
        }
    }
};
const NONE = new Set();
/**
 * Searches what page boundaries cut: values that go on in overflow pages, of live, deleted and indexed rows, in a database or in one
 * of its logs. Trees are not walked, so that a broken or a freed one is no hindrance: whatever may be a pointer is followed, each
 * chain once.
 * @throws {UnreadableFile} where that never ends
 */
const stitchPages = async (readAt, length, container) => {
    const pages = pagesOf(readAt, length);
    if (pages === null)
        return;
    const out = bounded(container.open({ name: null, technique: 'sqlite' }), length);
    const stitching = {
        ...{ pages, out, next: await readNext(pages), isOut: new Uint8Array(pages.images), joined: new Set() },
    };
    for (let image = 0; image < pages.images; image++) {
        if (image % BREATH === 0)
            await breathe();
        const page = Buffer.from(pages.read(image));
        await writePointers(stitching, image, page);
        if (mayOverflow(stitching, image))
            await writeTrunk(stitching, image, page);
    }
    await writeRest(stitching);
    await out.end();
};

// EXTERNAL MODULE: ./lib/unpack/tar-header.js
var tar_header = __webpack_require__(22319);
;// CONCATENATED MODULE: ./lib/unpack/tar.js



/** Long names and pax headers are held in memory; a path has 4 KiB, and attributes rarely more. */
const MAX_EXTRA = 1024 * 1024;
/** Types that have no data, whatever their size says: links, devices, folders, pipes, volume labels. */
const EMPTY = '123456V';
const unreadable = (what) => new read_file/* UnreadableFile */.ie('unreadable', `is a tar archive ${what}`);
const isSparse = (type, pax) => type === 'S' || [...pax.keys()].some((key) => key.startsWith('GNU.sparse.'));
const sizeOf = (header, pax) => {
    const said = pax.get('size');
    if (said === undefined)
        return header.size;
    const size = /^\d{1,16}$/.test(said) ? Number(said) : NaN;
    if (!Number.isSafeInteger(size))
        throw unreadable('with a size that cannot be read');
    return size;
};
const startData = (tar, size) => {
    tar.left = size;
    tar.filler = (tar_header/* BLOCK */.IE - (size % tar_header/* BLOCK */.IE)) % tar_header/* BLOCK */.IE;
};
const startExtra = (tar, header) => {
    if (header.size > MAX_EXTRA)
        throw unreadable('with a name or attributes of more than 1 MiB');
    tar.extra = { type: header.type, parts: [] };
    startData(tar, header.size);
};
const startMember = (tar, header) => {
    const { container, pax } = tar;
    if (isSparse(header.type, pax))
        throw unreadable('with a sparse member');
    const name = pax.get('path') ?? tar.longName ?? header.name;
    container.name(name);
    for (const link of [header.linkName, pax.get('linkpath') ?? ''])
        if (link !== '')
            container.name(link);
    const size = EMPTY.includes(header.type) ? 0 : sizeOf(header, pax);
    Object.assign(tar, { longName: null, pax: new Map() });
    if (EMPTY.includes(header.type))
        return;
    tar.member = container.open({ name, technique: 'tar' });
    startData(tar, size);
};
const closeExtra = (tar, { type, parts }) => {
    const bytes = Buffer.concat(parts);
    if (type === 'x')
        tar.pax = (0,tar_header/* readPax */.yN)(bytes);
    else if (type === 'L')
        tar.longName = (0,tar_header/* textOf */.b6)(bytes);
    else {
        if (type === 'g')
            (0,tar_header/* readPax */.yN)(bytes);
        // A link's name, or attributes of all members: only what they say as text matters.
        tar.container.name((0,tar_header/* textOf */.b6)(bytes));
    }
};
const closeData = async (tar) => {
    const { member, extra } = tar;
    Object.assign(tar, { member: null, extra: null });
    if (extra !== null)
        closeExtra(tar, extra);
    await member?.end();
};
const readHeader = async (tar, block) => {
    await tar.rest.write(block);
    if ((0,tar_header/* isTarHeader */.FY)(block)) {
        const header = (0,tar_header/* readTarHeader */.RO)(block);
        if ('xgLK'.includes(header.type))
            startExtra(tar, header);
        else
            startMember(tar, header);
        if (tar.left === 0)
            await closeData(tar);
    }
    else if (block.every((byte) => byte === 0))
        tar.isOver = true;
    // Archives may be added to each other; anything else behind the end is looked into as it stands.
    else if (!tar.isOver)
        throw unreadable('that is damaged');
};
const readData = async (tar, bytes) => {
    if (tar.extra === null)
        await tar.member?.write(bytes);
    else
        tar.extra.parts.push(Buffer.from(bytes));
    tar.left -= bytes.length;
    if (tar.left === 0)
        await closeData(tar);
};
/** Reads what the next bytes are; gives how many, or 0 where it takes more. */
const tar_step = async (tar, bytes) => {
    if (tar.left > 0) {
        const part = bytes.subarray(0, tar.left);
        await readData(tar, part);
        return part.length;
    }
    if (tar.filler > 0) {
        const part = bytes.subarray(0, tar.filler);
        await tar.rest.write(part);
        tar.filler -= part.length;
        return part.length;
    }
    if (bytes.length < tar_header/* BLOCK */.IE)
        return 0;
    await readHeader(tar, bytes.subarray(0, tar_header/* BLOCK */.IE));
    return tar_header/* BLOCK */.IE;
};
/**
 * Reads a tar archive: ustar, pax and GNU's long names. `rest` gets everything that is no member.
 * @throws {UnreadableFile} from its methods: damaged or cut-off archives, sparse members
 */
const makeTarReader = (container, rest) => {
    const tar = {
        ...{ container, rest, pending: Buffer.alloc(0), member: null, extra: null },
        ...{ left: 0, filler: 0, longName: null, pax: new Map(), isOver: false },
    };
    return {
        write: async (chunk) => {
            let bytes = joinPending(tar.pending, chunk);
            while (bytes.length > 0) {
                const taken = await tar_step(tar, bytes);
                if (taken === 0)
                    break;
                bytes = bytes.subarray(taken);
            }
            tar.pending = Buffer.from(bytes);
        },
        end: async () => {
            if (tar.left > 0)
                throw unreadable('that is cut off');
            await rest.write(tar.pending);
            await rest.end();
        },
    };
};

;// CONCATENATED MODULE: ./lib/unpack/zip-directory.js

const disagree = () => new read_file/* UnreadableFile */.ie('unreadable', 'is a zip archive whose directory and members disagree');
const tooMany = (maxMembers) => new read_file/* UnreadableFile */.ie('over-cap', `is a zip archive with more than ${maxMembers} members`);
/**
 * Members are read where their headers stand, whatever the directory says. It has to name no other: what a reader that goes by the
 * directory would find there was not searched. No more than `maxMembers` are noted; whether that is a failure is up to who knows
 * that these bytes are an archive.
 */
const makeDirectory = (maxMembers) => {
    const members = new Map();
    let entries = [];
    let begin = 0;
    let wider = null;
    let failure = null;
    const isRead = ({ offset, method, packedBytes }, shift) => {
        // A program before the archive moves everything; some writers count that in, and some do not.
        const member = members.get(offset + shift) ?? members.get(offset);
        return member !== undefined && member.method === method && member.packedBytes === packedBytes;
    };
    return {
        read: (offset, method, packedBytes) => {
            if (members.size >= maxMembers)
                failure ??= tooMany(maxMembers);
            else
                members.set(offset, { method, packedBytes });
        },
        entry: (entry, at) => {
            if (entries.length === 0)
                begin = at;
            if (entries.length >= maxMembers)
                failure ??= tooMany(maxMembers);
            else
                entries.push(entry);
        },
        end: (end) => {
            if (end.kind === 'zip64-end') {
                wider = end;
                return;
            }
            const { entries: count, offset } = wider ?? end;
            const shift = begin - offset;
            const isWhole = wider !== null ? count === entries.length : count === entries.length % 65_536;
            if (!isWhole || !entries.every((entry) => isRead(entry, shift)))
                failure ??= disagree();
            entries = [];
            wider = null;
        },
        failure: () => failure,
    };
};

;// CONCATENATED MODULE: ./lib/unpack/zip-records.js

const zip_records_WIDE = 0xffff_ffff;
const [ENCRYPTED, SIZE_LATER, HEADER_MASKED] = [0x0001, 0x0008, 0x2000];
/** The highest "version needed to extract" that the specification knows is 6.3; the upper byte is an operating system. */
const NEWEST_VERSION = 63;
/** Methods that were ever given a number (section 4.4.5): a header with another one is a chance sequence of bytes. */
const isMethod = (method) => method <= 20 || (method >= 93 && method <= 99);
const wide = (bytes, at) => Number(bytes.readBigUInt64LE(at));
/** The ZIP64 extra field (section 4.5.3): those of its numbers that have no room in the header, in this order. */
const zip64 = (extra, narrow) => {
    for (let at = 0; at + 4 <= extra.length;) {
        const [id, size] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
        if (id === 1) {
            let from = at + 4;
            return narrow.map((value) => {
                if (value !== zip_records_WIDE || from + 8 > Math.min(extra.length, at + 4 + size))
                    return value;
                from += 8;
                return wide(extra, from - 8);
            });
        }
        at += 4 + size;
    }
    return null;
};
const LOCAL = 30;
const readLocal = (bytes) => {
    if (bytes.length < LOCAL)
        return 'short';
    const [flags, method] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
    const [nameBytes, extraBytes] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28)];
    if ((bytes[4] ?? 0) > NEWEST_VERSION || !isMethod(method) || nameBytes === 0)
        return null;
    const length = LOCAL + nameBytes + extraBytes;
    if (bytes.length < length)
        return 'short';
    const [packed, unpacked] = [bytes.readUInt32LE(18), bytes.readUInt32LE(22)];
    const wider = zip64(bytes.subarray(LOCAL + nameBytes, length), [unpacked, packed]);
    const isLater = (flags & SIZE_LATER) !== 0;
    return {
        kind: 'local',
        length,
        method,
        isEncrypted: (flags & (ENCRYPTED | HEADER_MASKED)) !== 0,
        packedBytes: isLater ? null : (wider?.[1] ?? packed),
        isZip64: wider !== null,
        name: (0,tar_header/* textOf */.b6)(bytes.subarray(LOCAL, LOCAL + nameBytes)),
    };
};
const ENTRY = 46;
const readEntry = (bytes) => {
    if (bytes.length < ENTRY)
        return 'short';
    const names = ENTRY + bytes.readUInt16LE(28);
    const extraEnd = names + bytes.readUInt16LE(30);
    const length = extraEnd + bytes.readUInt16LE(32);
    if (bytes.length < length)
        return 'short';
    const narrow = [bytes.readUInt32LE(24), bytes.readUInt32LE(20), bytes.readUInt32LE(42)];
    const [, packedBytes, offset] = zip64(bytes.subarray(names, extraEnd), narrow) ?? narrow;
    return {
        kind: 'entry',
        length,
        method: bytes.readUInt16LE(10),
        packedBytes: packedBytes ?? 0,
        offset: offset ?? 0,
    };
};
const [END, ZIP64_END] = [22, 56];
const readEnd = (bytes) => {
    if (bytes.length < END)
        return 'short';
    const length = END + bytes.readUInt16LE(20);
    return { kind: 'end', length, entries: bytes.readUInt16LE(10), offset: bytes.readUInt32LE(16) };
};
const readZip64End = (bytes) => bytes.length < ZIP64_END
    ? 'short'
    : { kind: 'zip64-end', length: ZIP64_END, entries: wide(bytes, 32), offset: wide(bytes, 48) };
/** Reads the record that begins here: `short` where more bytes are needed, null where it is none that matters. */
const readZipRecord = (bytes) => {
    if (bytes.length < 4)
        return 'short';
    switch (bytes.readUInt32LE(0)) {
        case 0x04034b50:
            return readLocal(bytes);
        case 0x02014b50:
            return readEntry(bytes);
        case 0x06054b50:
            return readEnd(bytes);
        case 0x06064b50:
            return readZip64End(bytes);
        default:
            return null;
    }
};
const [NARROW_DESCRIPTOR, WIDE_DESCRIPTOR] = [16, 24];
/** Bytes of the longest descriptor: so many have to be at hand to tell whether one begins here. */
const DESCRIPTOR = WIDE_DESCRIPTOR;
/**
 * Where the bytes of a stored member end, whose size stands behind them (section 4.3.9): at a descriptor that names just the number
 * of bytes before it, `passed` ones before these included. -1 where none does.
 */
const descriptorAt = (bytes, passed, isLast) => {
    for (let at = bytes.indexOf('PK\x07\x08', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x07\x08', at + 1, 'latin1')) {
        const left = bytes.length - at;
        if (left < WIDE_DESCRIPTOR && !isLast)
            return -1;
        const size = passed + at;
        if (left >= NARROW_DESCRIPTOR &&
            bytes.readUInt32LE(at + 8) === size &&
            bytes.readUInt32LE(at + 12) === size)
            return at;
        if (left >= WIDE_DESCRIPTOR && wide(bytes, at + 8) === size && wide(bytes, at + 16) === size)
            return at;
    }
    return -1;
};

;// CONCATENATED MODULE: ./lib/unpack/zip.js






const STORED = 0;
const DECOMPRESSORS = new Map([
    [8, () => (0,external_node_zlib_.createInflateRaw)()],
    // 20 was its number before.
    [20, () => (0,external_node_zlib_.createZstdDecompress)()],
    [93, () => (0,external_node_zlib_.createZstdDecompress)()],
]);
/** The names of section 4.4.5 of APPNOTE.TXT. */
const METHODS = {
    ...{ 1: 'shrink', 6: 'implode', 9: 'deflate64', 12: 'bzip2', 14: 'lzma', 95: 'xz', 98: 'ppmd', 99: 'aes' },
};
/** Readers look for the directory's end so far from the end of a file: a comment has 64 KiB at most. */
const END_WITHIN = 65_557;
const zip_pass = (zip, bytes) => {
    zip.pending = zip.pending.subarray(bytes);
    zip.at += bytes;
};
const cutOff = () => new read_file/* UnreadableFile */.ie('unreadable', 'is a zip archive that is damaged or cut off');
/** Runs what may fail because these bytes are no archive at all. What is over a cap is so in any case. */
const attempt = async (zip, what) => {
    try {
        await what();
        return true;
    }
    catch (error) {
        if (!(error instanceof read_file/* UnreadableFile */.ie) || error.why === 'over-cap')
            throw error;
        zip.failure ??= error;
        return false;
    }
};
const whyClosed = ({ isEncrypted, method }) => {
    if (isEncrypted)
        return new read_file/* UnreadableFile */.ie('unreadable', 'is a zip archive with an encrypted member');
    if (method === STORED || DECOMPRESSORS.has(method))
        return null;
    const name = METHODS[method] ?? `method ${method}`;
    return new read_file/* UnreadableFile */.ie('unknown-compression', `has a member packed with ${name}, which cannot be opened`);
};
const openMember = (zip, header) => {
    const offset = zip.at;
    zip_pass(zip, header.length);
    zip.container.name(header.name);
    const closed = whyClosed(header);
    if (closed !== null) {
        zip.failure ??= closed;
        zip.directory.read(offset, header.method, header.packedBytes ?? 0);
        return;
    }
    const reader = zip.container.open({ name: header.name, technique: 'zip' });
    const unpack = DECOMPRESSORS.get(header.method);
    const take = async (chunk) => {
        zip.container.unpacked(chunk.length);
        await reader.write(chunk);
    };
    const unpacking = unpack === undefined ? null : makeUnpacking({ unpack: unpack(), take });
    zip.member = { header, offset, reader, unpacking, taken: 0 };
};
const closeMember = async (zip, member) => {
    zip.member = null;
    const { header, offset, reader, unpacking, taken } = member;
    zip.directory.read(offset, header.method, taken);
    await attempt(zip, async () => {
        await unpacking?.end();
    });
    await attempt(zip, () => reader.end());
};
/** Reads on in a member whose size is known. */
const readSized = async (zip, member, size) => {
    const part = zip.pending.subarray(0, size - member.taken);
    if (part.length > 0) {
        zip_pass(zip, part.length);
        const isRead = await attempt(zip, async () => {
            const taken = await (member.unpacking?.write(part) ?? member.reader.write(part));
            // What stands behind the end of the compressed bytes, still within the size, nobody unpacks.
            if (typeof taken === 'number' && taken < part.length)
                throw cutOff();
        });
        member.taken += part.length;
        if (!isRead) {
            await closeMember(zip, member);
            return true;
        }
    }
    if (member.taken < size)
        return false;
    await closeMember(zip, member);
    return true;
};
/** Reads on in a compressed member that ends where its compression says. */
const readCompressed = async (zip, member, unpacking) => {
    const part = zip.pending;
    if (part.length === 0)
        return false;
    let taken = 0;
    const isRead = await attempt(zip, async () => {
        taken = await unpacking.write(part);
    });
    zip_pass(zip, taken);
    member.taken += taken;
    if (isRead && taken === part.length)
        return false;
    await closeMember(zip, member);
    return true;
};
/** Reads on in a stored member up to the descriptor that tells its size. */
const readStored = async (zip, member, isLast) => {
    const end = descriptorAt(zip.pending, member.taken, isLast);
    const part = zip.pending.subarray(0, end >= 0 ? end : Math.max(0, zip.pending.length - DESCRIPTOR));
    zip_pass(zip, part.length);
    member.taken += part.length;
    await attempt(zip, () => member.reader.write(part));
    if (end < 0)
        return false;
    await closeMember(zip, member);
    return true;
};
const readMember = async (zip, member, isLast) => {
    const { packedBytes } = member.header;
    if (packedBytes !== null)
        return readSized(zip, member, packedBytes);
    return member.unpacking === null
        ? readStored(zip, member, isLast)
        : readCompressed(zip, member, member.unpacking);
};
/** Whether bytes begin with a member. */
const beginsZip = (head) => head.indexOf('PK\x03\x04', 0, 'latin1') === 0;
/** Goes to the next record and reads it; false where that takes more bytes. */
const readRecord = (zip, isLast) => {
    const found = zip.pending.indexOf('PK', 0, 'latin1');
    // A `P` may be the beginning of the next.
    const isHalf = zip.pending.at(-1) === 0x50;
    zip_pass(zip, found >= 0 ? found : zip.pending.length - (isHalf ? 1 : 0));
    if (found < 0)
        return false;
    const record = readZipRecord(zip.pending);
    if (record === 'short' && !isLast)
        return false;
    if (zip.at === 0 && beginsZip(zip.pending))
        zip.isAtStart = true;
    if (record === null || record === 'short') {
        zip_pass(zip, 2);
        return true;
    }
    if (record.kind === 'local') {
        openMember(zip, record);
        return true;
    }
    if (record.kind === 'entry')
        zip.directory.entry(record, zip.at);
    else
        zip.directory.end(record);
    if (record.kind === 'end')
        zip.endsAt = zip.at + record.length;
    // The comment of the end may hold another record.
    zip_pass(zip, record.kind === 'end' ? 22 : record.length);
    return true;
};
const zip_step = async (zip, isLast) => zip.member === null ? readRecord(zip, isLast) : readMember(zip, zip.member, isLast);
/**
 * Looks for a zip archive in a stream of bytes, wherever it begins: a program may stand before it. Members are read where their
 * headers stand, also those that the directory leaves out. Bytes that only look like an archive are none, whatever goes wrong
 * with them: it is one that begins with a member or ends with a directory.
 */
const makeZipReader = (container) => {
    const zip = {
        ...{ container, directory: makeDirectory(container.maxMembers), pending: Buffer.alloc(0), at: 0 },
        ...{ member: null, failure: null, isAtStart: false, endsAt: null },
    };
    return {
        write: async (chunk) => {
            zip.pending = joinPending(zip.pending, chunk);
            while (await zip_step(zip, false))
                ;
            // The chunk is overwritten next.
            zip.pending = Buffer.from(zip.pending);
        },
        end: async () => {
            while (await zip_step(zip, true))
                ;
            const total = zip.at + zip.pending.length;
            if (zip.member !== null) {
                await closeMember(zip, zip.member);
                zip.failure ??= cutOff();
            }
            if (zip.isAtStart && zip.endsAt === null)
                zip.failure ??= cutOff();
            const isArchive = zip.isAtStart || (zip.endsAt !== null && zip.endsAt >= total - END_WITHIN);
            const failure = zip.failure ?? zip.directory.failure();
            if (isArchive && failure !== null)
                throw failure;
        },
    };
};

;// CONCATENATED MODULE: ./lib/unpack/layer.js















/** A name is searched only where it is shown. */
const shownMember = ({ what, opening }, name) => {
    let shown = null;
    return () => (shown ??= `${what.shown()}${INSIDE}${shownName(opening.engine, name)}`);
};
const layer_openMember = (state, member, into) => {
    const { what, opening } = state;
    const depth = what.depth + 1;
    if (depth > opening.budget.caps.depth) {
        throw new read_file/* UnreadableFile */.ie('over-cap', `is packed more than ${opening.budget.caps.depth} times`);
    }
    if (member.name !== null)
        opening.budget.member();
    const shown = member.name === null ? what.shown : shownMember(state, member.name);
    // app.log.br.gz holds app.log.br
    const fileName = member.name ?? what.fileName.replace(/\.[^.]*$/, '');
    const layer = makeLayer({ ...member, fileName, shown, depth, isRereadable: false }, opening);
    return {
        write: (chunk) => layer.write(chunk),
        end: async () => {
            const { own, inside } = await layer.end();
            into.push(...own, ...inside);
        },
    };
};
const containerOf = (state, into = state.inside) => ({
    maxMembers: state.opening.budget.caps.members,
    open: (member) => layer_openMember(state, member, into),
    name: (name) => {
        state.names ??= state.opening.engine.open('');
        for (const text of (0,search_texts/* readingsOfName */.WP)(name))
            state.names.write(Buffer.from(`${text}\n`, 'utf8'));
    },
    unpacked: (bytes) => {
        state.opening.budget.unpack(bytes);
    },
});
/** Reads whatever stands in the bytes, at any place. What an archive holds is packed, too: it is told as the archive's. */
const lookInside = (state, isArchive) => {
    const zip = makeZipReader(containerOf(state));
    return isArchive ? [zip] : [zip, makeEmbeddedReader(containerOf(state, state.embedded))];
};
/** Decides by the first bytes what reads the layer. */
const recognise = (state, head) => {
    const { what, opening } = state;
    const container = containerOf(state);
    const packing = (0,compression/* packingOf */.bp)(head, what.fileName);
    state.head = null;
    switch (packing.state) {
        case 'unknown':
            throw new read_file/* UnreadableFile */.ie('unknown-compression', `is packed with ${packing.name}, which cannot be opened`);
        case 'tar':
            state.readers = [makeTarReader(container, makeZipReader(container))];
            return;
        case 'packed':
            state.readers = [
                makeSequence(packing, container),
                ...(packing.trust === 'sure' ? [] : [makeZipReader(container)]),
            ];
            return;
        case 'pages':
            state.isPages = true;
            if (!what.isRereadable)
                state.held = makeHeldBytes(opening.budget.caps.heldBytes);
            state.readers = lookInside(state, false);
            return;
        case 'plain':
            state.isWrapping = beginsZip(head);
            state.readers = lookInside(state, state.isWrapping);
    }
};
const takeReadable = async (state, bytes) => {
    state.held?.write(bytes);
    for (const reader of state.readers)
        await reader.write(bytes);
};
/** Whatever is thrown says which member it is about: the innermost one. */
const named = async ({ what }, work) => {
    try {
        return await work();
    }
    catch (cause) {
        const isTooLarge = cause instanceof decode_packed/* PackedTooLarge */.g1;
        const error = isTooLarge ? new read_file/* UnreadableFile */.ie('over-cap', cause.message, { cause }) : cause;
        if (error instanceof read_file/* UnreadableFile */.ie)
            error.place ??= what.shown();
        throw error;
    }
};
const take = async (state, chunk) => {
    if (state.head === null)
        return takeReadable(state, chunk);
    const head = Buffer.concat([state.head, chunk]);
    if (head.length < compression/* HEAD */.Vx) {
        state.head = head;
        return;
    }
    recognise(state, head);
    await takeReadable(state, head);
};
/** One for each value: which name it was is not told anyway. */
const nameLeaks = ({ names, what }) => {
    const leaks = new Map((names?.end() ?? []).map((leak) => [leak.fingerprint, leak]));
    return [...leaks.values()].map((leak) => ({
        ...leak,
        technique: 'file-name',
        place: { file: `${what.shown()}${INSIDE}${search/* A_FILE_NAME */.hl}`, line: null, column: null },
    }));
};
const finish = async (state, readAt) => {
    if (state.head !== null) {
        const { head } = state;
        recognise(state, head);
        await takeReadable(state, head);
    }
    for (const reader of state.readers)
        await reader.end();
    const pages = readAt ?? state.held?.readAt;
    if (!state.isPages || pages === undefined)
        return;
    await stitchPages(pages, state.length, containerOf(state));
    await readRows(pages, state.length, containerOf(state, state.rows));
};
/**
 * Opens a stream of bytes: it is searched as it stands, and what it holds is searched too, packed in each other up to the caps.
 * Memory does not grow with the stream, but for databases in archives.
 * @throws {UnreadableFile} from both methods
 */
const makeLayer = (what, opening) => {
    const { engine } = opening;
    const open = () => what.isClean === true ? engine.byParts.openRest('') : engine.open('');
    const scanner = what.isSearched === false ? null : open();
    const state = {
        ...{ what, opening, inside: [], embedded: [], rows: [], head: Buffer.alloc(0), readers: [] },
        ...{ held: null, isPages: false, isWrapping: true, length: 0, names: null },
    };
    return {
        write: (chunk) => named(state, async () => {
            opening.budget.search(chunk.length);
            state.length += chunk.length;
            scanner?.write(chunk);
            await take(state, chunk);
            await breathe();
        }),
        end: (readAt) => named(state, async () => {
            await finish(state, readAt);
            const embedded = state.embedded.filter((leak) => !isSaid(leak, state.inside));
            const inside = [...state.inside, ...embedded, ...nameLeaks(state)];
            const found = scanner?.end() ?? [];
            inside.push(...untold(state.rows, [...inside, ...found]));
            const own = found
                .filter((leak) => !state.isWrapping || !isSaid(leak, inside))
                .map((leak) => ({
                ...leak,
                technique: what.technique ?? leak.technique,
                place: placeIn(what, leak),
            }));
            return { own, inside };
        }),
    };
};
/** Pages are put together in another order than they stand in: no line can be told. */
const placeIn = ({ shown, technique }, { place }) => technique === 'sqlite' ? { file: shown(), line: null, column: null } : { ...place, file: shown() };
/** Opens a file; the technique of what stands in it as it is remains that of the search. */
const openFile = ({ fileName, shown, isClean = false }, opening) => makeLayer({ name: null, technique: null, fileName, shown: () => shown, depth: 0, isRereadable: true, isClean }, opening);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/leak/engine.js + 47 modules
var leak_engine = __webpack_require__(93649);
// EXTERNAL MODULE: ./lib/leak/proof.js + 1 modules
var proof = __webpack_require__(24303);
;// CONCATENATED MODULE: ./lib/unpack/planted-files.js


/** The name of what is planted. */
const NAME = 'planted';
/** An archive of one member. */
const zipOf = (bytes) => {
    const packed = (0,external_node_zlib_.deflateRawSync)(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE((0,external_node_zlib_.crc32)(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(NAME.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(NAME), packed]);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), Buffer.from(NAME)]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, entry, end]);
};
/** The same as a tar. */
const tarOf = (bytes) => {
    const header = Buffer.alloc(tar_header/* BLOCK */.IE);
    header.write(NAME);
    header.write(bytes.length.toString(8).padStart(11, '0'), 124);
    header.write(' '.repeat(8) + '0', 148);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0`, 148);
    return Buffer.concat([header, bytes, Buffer.alloc(((tar_header/* BLOCK */.IE - (bytes.length % tar_header/* BLOCK */.IE)) % tar_header/* BLOCK */.IE) + 2 * tar_header/* BLOCK */.IE)]);
};
const PAGE = 512;
const ROOM = PAGE - 4;
/** One cell, which ends in the middle of the bytes; they go on in a chain of overflow pages from the last page to the third. */
const databaseOf = (bytes) => {
    const local = Math.min(bytes.length >> 1, ROOM - 16);
    const rest = bytes.subarray(local);
    const chain = Math.ceil(rest.length / ROOM);
    const [first, tree] = [Buffer.alloc(PAGE), Buffer.alloc(PAGE)];
    first.write('SQLite format 3\0');
    first.writeUInt16BE(PAGE, 16);
    tree[0] = 13;
    tree.set(bytes.subarray(0, local), ROOM - local);
    tree.writeUInt32BE(2 + chain, ROOM);
    const overflow = Array.from({ length: chain }, (_, i) => {
        const page = Buffer.alloc(PAGE);
        const place = chain - 1 - i;
        page.writeUInt32BE(i === 0 ? 0 : 2 + i, 0);
        page.set(rest.subarray(place * ROOM, (place + 1) * ROOM), 4);
        return page;
    });
    return Buffer.concat([first, tree, ...overflow]);
};
const [BIG_PAGE, CELL] = [32 * 1024, 64];
const varint = (value) => [
    0x80 | (value >> 14),
    0x80 | ((value >> 7) & 0x7f),
    value & 0x7f,
];
/** A table of one row to a page, which the database does not name: a blob of fewer than 2^20 bytes stands in its cell. */
const tableOf = (rows) => {
    const first = Buffer.alloc(BIG_PAGE);
    first.write('SQLite format 3\0');
    first.writeUInt16BE(BIG_PAGE, 16);
    const leaves = rows.map((row) => {
        const page = Buffer.alloc(BIG_PAGE);
        page.set([13, 0, 0, 0, 1, 0, 0, 0, 0, CELL]);
        // The size of the record, its key, and its header of four bytes.
        page.set([...varint(row.length + 4), 1, 4, ...varint(2 * row.length + 12), ...row], CELL);
        return page;
    });
    return Buffer.concat([first, ...leaves]);
};

;// CONCATENATED MODULE: ./lib/unpack/prove-packed.js








/** Brotli's best takes ten times as long; the search reads all of them. */
const QUICK = { params: { [external_node_zlib_.constants.BROTLI_PARAM_QUALITY]: 4 } };
/** What stands around a stream in the middle of a file: text, which begins no stream of its own. */
const AROUND = Buffer.from('\nwhat a proxy has written around a reply as it came\n'.repeat(8));
const inTheMiddle = (packed) => Buffer.concat([AROUND, packed, AROUND]);
const inBase64 = (packed) => Buffer.from(`{"body":"${Buffer.from(packed).toString('base64')}"}\n`);
const inHex = (packed) => Buffer.from(`body: ${Buffer.from(packed).toString('hex')}\n`);
/**
 * Words that no packing makes much shorter: a packing without a mark is told by the text that comes out of its first 512 bytes, and a
 * reply may hold what is no text.
 */
const LEAD = Buffer.from(Array.from({ length: 32 }, (_, n) => (0,external_node_crypto_.createHash)('sha256')
    .update(`${n}`)
    .digest()
    .reduce((word, byte) => word + String.fromCharCode(0x61 + (byte % 26)), '')).join(' '));
const whole = (technique, pack, fileName = NAME) => ({
    technique,
    toldAs: technique,
    fileName,
    pack,
    isValue: false,
    isNameless: false,
});
const within = (technique, pack) => whole(technique, (bytes) => inTheMiddle(pack(bytes)));
const encoded = (technique, pack, toldAs = 'base64') => ({
    ...whole(technique, (bytes) => (toldAs === 'hex' ? inHex : inBase64)(pack(bytes))),
    toldAs,
    isValue: true,
});
const nameless = (packer) => ({ ...packer, isNameless: true });
const prove_packed_gzip = (bytes) => (0,external_node_zlib_.gzipSync)(bytes);
const prove_packed_zlib = (bytes) => (0,external_node_zlib_.deflateSync)(bytes);
const deflate = (bytes) => (0,external_node_zlib_.deflateRawSync)(bytes);
const brotli = (bytes) => (0,external_node_zlib_.brotliCompressSync)(bytes, QUICK);
const zstd = (bytes) => (0,external_node_zlib_.zstdCompressSync)(bytes);
const PACKERS = [
    whole('gzip', prove_packed_gzip),
    whole('deflate', prove_packed_zlib),
    whole('brotli', brotli, `${NAME}.br`),
    whole('zstd', zstd),
    whole('zip', zipOf),
    whole('tar', tarOf),
    whole('sqlite', databaseOf),
    within('gzip', prove_packed_gzip),
    nameless(within('deflate', prove_packed_zlib)),
    within('zstd', zstd),
    encoded('gzip', prove_packed_gzip),
    encoded('gzip', prove_packed_gzip, 'hex'),
    encoded('deflate', prove_packed_zlib),
    nameless(encoded('deflate', deflate)),
    nameless(encoded('brotli', brotli)),
    encoded('zstd', zstd),
];
/** Unpacks all plants at once: to open a file for each of them takes longer than to read it. */
const areUnpacked = async ({ engine, plants, stream }, { toldAs, fileName, pack, isNameless }) => {
    const packed = pack(isNameless ? Buffer.concat([LEAD, stream]) : stream);
    const file = openFile({ fileName, shown: NAME }, { engine, budget: makeBudget(DEFAULT_CAPS) });
    await file.write(packed);
    const { own, inside } = await file.end((position, length) => packed.subarray(position, position + length));
    const leaks = [...own, ...inside].filter((leak) => leak.technique === toldAs);
    return plants.every((plant) => engine.isPlant(plant, leaks));
};
/** Rows are read alone: what stands in them as it is would be found without that. */
const areRowsRead = async ({ engine, plants }) => {
    const scanner = engine.open('');
    const table = tableOf(plants.map((plant) => Buffer.concat((0,proof/* streamOf */.mA)(plant))));
    await readRows((position, length) => table.subarray(position, position + length), table.length, {
        maxMembers: 0,
        name: () => undefined,
        unpacked: () => undefined,
        open: () => ({
            write: (chunk) => {
                scanner.write(chunk);
                return Promise.resolve();
            },
            end: () => Promise.resolve(),
        }),
    });
    const leaks = scanner.end();
    return plants.every((plant) => engine.isPlant(plant, leaks));
};
/** Plants that a value holds, in whichever way it is encoded: a longer one is searched in part. */
const MOST_ENCODED = 16 * 1024;
const planted = (engine, plants) => {
    const stream = Buffer.concat(plants.flatMap((plant) => [...(0,proof/* streamOf */.mA)(plant), Buffer.from('\n')]));
    return { engine, plants, stream };
};
/** One of each kind, which fits into an encoded value where the kind has such a one. */
const onesOf = ({ armed, plants }) => armed.flatMap((kind) => {
    const own = plants.filter((plant) => plant.kind === kind);
    return own.find(fits) ?? own[0] ?? [];
});
const fits = ({ bytes }) => bytes.length <= MOST_ENCODED;
/** What is unpacked does not depend on the needles: where each of them is a long text, one of ours is planted. */
const forValues = (engine, plants) => {
    const own = plants.filter(fits);
    if (own.length > 0 || plants.length === 0)
        return planted(engine, own);
    const reference = (0,leak_engine/* referenceEngine */.a4)();
    return planted(reference, reference.plants);
};
/** Proves that planted needles are found in every packed form, also where a file or an encoded value holds it: one of each kind. */
const provePacked = async (engine) => {
    const plants = onesOf(engine);
    const [files, values] = [planted(engine, plants), forValues(engine, plants)];
    const failed = new Set();
    for (const packer of PACKERS) {
        const isFound = plants.length > 0 && (await areUnpacked(packer.isValue ? values : files, packer));
        if (!isFound)
            failed.add(packer.technique);
    }
    if (!(await areRowsRead(values)))
        failed.add('sqlite');
    const all = new Set(PACKERS.map(({ technique }) => technique));
    return { proven: [...all].filter((technique) => !failed.has(technique)), failed: [...failed] };
};

;// CONCATENATED MODULE: ./lib/unpack/search.js








/** An engine cannot change: whoever searches file by file proves it once. */
const proofs = new WeakMap();
const prove = (engine) => {
    const proof = proofs.get(engine) ?? proveNow(engine);
    proofs.set(engine, proof);
    return proof;
};
const proveNow = async (engine) => {
    const steps = engine.proving();
    let step = steps.next();
    for (; step.done !== true; step = steps.next())
        await breathe();
    const proof = step.value;
    const packed = await provePacked(engine);
    const failed = [...(proof.state === 'failed' ? proof.techniques : []), ...packed.failed];
    if (proof.state === 'failed' || failed.length > 0) {
        return { state: 'not-searched', why: 'self-test-failed', detail: failed.join(', ') };
    }
    const [first, ...rest] = proof.techniques;
    return [first, ...rest, ...packed.proven, 'file-name'];
};
const isWanted = (target, kind) => target.kinds === 'all' || target.kinds.includes(kind);
/** A name that leaks is not repeated: neither for itself nor for what stands in the file. */
const searchName = (engine, target) => (0,search_texts/* leaksInName */.lF)(engine, target.show, search/* A_FILE_NAME */.hl)
    .filter(({ kind }) => isWanted(target, kind))
    .slice(0, 1)
    .map((leak) => ({
    ...leak,
    technique: 'file-name',
    place: { file: search/* A_FILE_NAME */.hl, line: null, column: null },
}));
/** A place in what was read, as a place in the file. */
const movedBy = ({ lines, columns }, leak) => {
    const { file, line, column } = leak.place;
    if (line === null)
        return leak;
    const moved = line > 1 || column === null ? column : column + columns;
    return { ...leak, place: { file, line: line + lines, column: moved } };
};
/** More leaks of one needle in one file say nothing new, and are not told. */
const MOST_LEAKS = 1000;
const atMost = (leaks) => {
    const counts = new Map();
    return leaks.filter(({ fingerprint }) => {
        const count = (counts.get(fingerprint) ?? 0) + 1;
        counts.set(fingerprint, count);
        return count <= MOST_LEAKS;
    });
};
/** A file that is read twice is told once. */
const makeTelling = (onRead) => {
    let ahead = 0;
    return {
        first: (bytes) => {
            ahead += bytes;
            onRead(bytes);
        },
        again: (bytes) => {
            const known = Math.min(ahead, bytes);
            ahead -= known;
            onRead(bytes - known);
        },
    };
};
const searchFile = async (engine, { path, from = 0, ...target }, name, { budget, onRead, threads }) => {
    budget.startFile();
    const maxBytes = budget.caps.fileBytes;
    const tell = makeTelling(onRead);
    const what = { fileName: path.toString(), shown: name, isClean: false };
    let layer = null;
    const file = () => (layer ??= openFile(what, { engine, budget }));
    let found = { own: [], inside: [] };
    await (0,read_file/* readRegular */.VX)(path, {
        maxBytes,
        from,
        first: async (fd, size) => {
            if (threads !== null && size <= maxBytes)
                what.isClean = await threads.areClean({ fd, from, to: size }, tell.first);
        },
        take: async (chunk) => {
            tell.again(chunk.length);
            budget.read(chunk.length);
            await file().write(chunk);
        },
        again: async (readAt) => {
            found = await file().end(readAt);
        },
    });
    const { own, inside } = found;
    // Most files hold no leak: what stands before is counted only where it matters.
    const beginning = from > 0 && own.length > 0 ? await (0,read_file/* beginningAt */.np)(path, from) : { lines: 0, columns: 0 };
    const leaks = [...own.map((leak) => movedBy(beginning, leak)), ...inside];
    return atMost(leaks.filter(({ kind }) => isWanted(target, kind)));
};
const overCount = (files, cap) => ({
    state: 'not-searched',
    why: 'over-cap',
    detail: `${files} files; at most ${cap} are searched`,
});
/** A name can hold an encoded value, and that can be a bomb. */
const tooLarge = (name, { message }) => ({
    state: 'not-searched',
    why: 'over-cap',
    detail: `${name} ${message}`,
});
/**
 * Searches files without a proof: for a thread that helps one which proves an engine of the same recipe, and takes no answer before
 * that. One file that cannot be read makes the whole search `not-searched`.
 */
const searchFiles = async ({ files, caps, onRead = () => undefined, threads = null }, engine) => {
    const reading = { budget: makeBudget({ ...DEFAULT_CAPS, ...caps }), onRead, threads };
    const leaks = [];
    for (const target of files) {
        let name = search/* A_FILE_NAME */.hl;
        try {
            const inName = searchName(engine, target);
            if (inName.length === 0)
                name = target.show;
            leaks.push(...inName, ...(await searchFile(engine, target, name, reading)));
        }
        catch (error) {
            if (error instanceof decode_packed/* PackedTooLarge */.g1)
                return tooLarge(name, error);
            if (!(error instanceof read_file/* UnreadableFile */.ie))
                throw error;
            return { state: 'not-searched', why: error.why, detail: `${error.place ?? name} ${error.message}` };
        }
    }
    return { bytes: reading.budget.bytes, leaks };
};
const search_nameLeaks = (names, engine) => {
    try {
        return names.flatMap((name) => searchName(engine, { show: name, kinds: 'all' }));
    }
    catch (error) {
        if (error instanceof decode_packed/* PackedTooLarge */.g1)
            return tooLarge(search/* A_FILE_NAME */.hl, error);
        throw error;
    }
};
/**
 * Proves the engine, then searches files and their names. `names`: further names that were written, of folders for example.
 * One file that cannot be read makes the whole search `not-searched`: what was not read may hold anything.
 */
const search_search = async (what, engine, names = []) => {
    const { files, caps, threads } = what;
    const most = caps?.files ?? DEFAULT_CAPS.files;
    if (files.length === 0 && names.length === 0) {
        return { state: 'not-searched', why: 'nothing-to-search', detail: 'no file was named' };
    }
    if (files.length > most)
        return overCount(files.length, most);
    threads?.begin(files);
    const proven = await prove(engine);
    if ('state' in proven)
        return proven;
    const named = search_nameLeaks(names, engine);
    if ('state' in named)
        return named;
    const result = await searchFiles(what, engine);
    if ('state' in result)
        return result;
    return {
        state: 'searched',
        proven,
        files: files.length,
        bytes: result.bytes,
        armed: engine.armed,
        leaks: [...named, ...result.leaks],
    };
};


/***/ }),

/***/ 22319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ isTarHeader),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   RO: () => (/* binding */ readTarHeader),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   yN: () => (/* binding */ readPax)
/* harmony export */ });
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82311);

/** Headers stand at multiples of this; data are filled up to one (POSIX.1-2017, pax, "ustar Interchange Format"). */
const BLOCK = 512;
const CHECKSUM_AT = 148;
const CHECKSUM_END = 156;
const octal = (bytes) => {
    const text = Buffer.from(bytes)
        .toString('latin1')
        .replace(/[\0 ]+$/, '')
        .trimStart();
    if (text === '')
        return 0;
    return /^[0-7]+$/.test(text) ? parseInt(text, 8) : null;
};
/** Whether these bytes are a header: its checksum, with spaces for itself, is right. Old tars summed signed bytes. */
const isTarHeader = (block) => {
    if (block.length < BLOCK || block[0] === 0)
        return false;
    const field = block.subarray(CHECKSUM_AT, CHECKSUM_END);
    const said = octal(field);
    if (said === null || said === 0)
        return false;
    let [unsigned, signed] = [0, 0];
    for (let i = 0; i < BLOCK; i++) {
        const byte = i >= CHECKSUM_AT && i < CHECKSUM_END ? 0x20 : (block[i] ?? 0);
        unsigned += byte;
        signed += byte > 0x7f ? byte - 256 : byte;
    }
    return said === unsigned || said === signed;
};
/** Text up to the first NUL: as UTF-8 where it is that. */
const textOf = (bytes) => {
    const end = bytes.indexOf(0);
    const part = Buffer.from(end < 0 ? bytes : bytes.subarray(0, end));
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
    }
    catch {
        return part.toString('latin1');
    }
};
/** GNU writes sizes over 8 GiB in base 256, with the highest bit of the first byte set. */
const sizeOf = (field) => {
    const first = field[0] ?? 0;
    const size = first & 0x80
        ? field.reduce((sum, byte, i) => sum * 256 + (i === 0 ? byte & 0x7f : byte), 0)
        : octal(field);
    if (size === null || !Number.isSafeInteger(size))
        throw new _read_file_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableFile */ .ie('unreadable', 'is a tar archive with a size that cannot be read');
    return size;
};
/**
 * Reads a header whose checksum is right.
 * @throws {UnreadableFile} where its size is no number
 */
const readTarHeader = (block) => {
    const prefix = textOf(block.subarray(257, 262)) === 'ustar' ? textOf(block.subarray(345, 500)) : '';
    const name = textOf(block.subarray(0, 100));
    // GNU's own format keeps times where ustar has the prefix.
    const isGnu = block[262] === 0x20;
    return {
        name: prefix === '' || isGnu ? name : `${prefix}/${name}`,
        linkName: textOf(block.subarray(157, 257)),
        type: String.fromCharCode(block[156] ?? 0),
        size: sizeOf(block.subarray(124, 136)),
    };
};
const [BLANK, NEWLINE, EQUALS] = [0x20, 0x0a, 0x3d];
/** One record: `LENGTH KEY=VALUE\n`, where the length counts all of it. Null where it is none. */
const paxRecordAt = (bytes, at) => {
    const digits = /^ *\d{1,10} /.exec(bytes.toString('latin1', at, at + 20))?.[0] ?? '';
    const end = at + Number(digits);
    const record = bytes.subarray(at + digits.length, end);
    const equals = record.indexOf(EQUALS);
    const isWhole = digits !== '' && end <= bytes.length && record.at(-1) === NEWLINE && equals > 0;
    if (!isWhole)
        return null;
    return { end, key: textOf(record.subarray(0, equals)), value: textOf(record.subarray(equals + 1, -1)) };
};
const isFiller = (bytes, at) => bytes.subarray(at).every((byte) => byte === 0 || byte === BLANK);
/**
 * Reads the records of a pax header (POSIX.1-2017, pax, "pax Extended Header"). Zeros behind them are passed over, as GNU tar does.
 * @throws {UnreadableFile} where anything else stands there: it may have been the name or the size of a member
 */
const readPax = (bytes) => {
    const records = new Map();
    for (let at = 0; at < bytes.length && !isFiller(bytes, at);) {
        const record = paxRecordAt(bytes, at);
        if (record === null)
            throw new _read_file_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableFile */ .ie('unreadable', 'is a tar archive with attributes that cannot be read');
        records.set(record.key, record.value);
        at = record.end;
    }
    return records;
};


/***/ })

};
