export const id = 8829;
export const ids = [8829];
export const modules = {

/***/ 95928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ LINE_END),
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   Li: () => (/* binding */ hexDigit),
/* harmony export */   UG: () => (/* binding */ HEX),
/* harmony export */   r_: () => (/* binding */ BACKSLASH)
/* harmony export */ });
const LINE_END = 0x0a;
const BACKSLASH = 0x5c;
/** 1 for each byte that the pattern takes. */
const classOf = (pattern) => Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0));
/** 1 for each hexadecimal digit. */
const HEX = classOf(/[0-9a-f]/i);
/** The value of a hexadecimal digit, or -1. */
const hexDigit = (byte) => {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};


/***/ }),

/***/ 53813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ base64Inside),
/* harmony export */   JC: () => (/* binding */ ENCODINGS),
/* harmony export */   wV: () => (/* binding */ encodedForms),
/* harmony export */   ye: () => (/* binding */ maskForms)
/* harmony export */ });
/* unused harmony export MIN_MASK */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95928);

const hex = (byte) => byte.toString(16).padStart(2, '0');
const isPlainAscii = (byte) => byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_;
const each = (name, technique, write, between = '', around = ['', '']) => ({ name, technique, way: 'each', each: write, between, around });
const base64 = (shift, url) => ({
    name: `${url ? 'base64url' : 'base64'} shifted by ${shift}`,
    technique: url ? 'base64url' : 'base64',
    way: 'base64',
    shift,
    url,
});
/**
 * The one list that feeds masks, search, self-proof and tests.
 * Bytes above 0x7f are written byte for byte; that is what dumps do. JSON's code-point escapes are decoded by the search itself.
 */
const ENCODINGS = [
    each('plain', 'plain', (byte) => String.fromCharCode(byte)),
    base64(0, false),
    base64(1, false),
    base64(2, false),
    base64(0, true),
    base64(1, true),
    base64(2, true),
    each('hex', 'hex', hex),
    each('hex, upper case', 'hex', (byte) => hex(byte).toUpperCase()),
    each('hex, spaced', 'hex', hex, ' '),
    each('hex, colons', 'hex', hex, ':'),
    each('percent, every byte', 'percent', (byte) => `%${hex(byte)}`),
    each('percent, upper case', 'percent', (byte) => `%${hex(byte).toUpperCase()}`),
    each('percent twice', 'percent', (byte) => `%25${hex(byte).toUpperCase()}`),
    each('JSON \\u', 'json-escape', (byte) => `\\u00${hex(byte)}`),
    each('JSON \\u twice', 'json-escape', (byte) => `\\\\u00${hex(byte)}`),
    each('\\x', 'json-escape', (byte) => `\\x${hex(byte)}`),
    each('octal', 'json-escape', (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
    each('HTML, decimal', 'html-entity', (byte) => `&#${byte};`),
    each('HTML, hexadecimal', 'html-entity', (byte) => `&#x${hex(byte)};`),
    each('byte list', 'byte-list', String, ', ', ['[', ']']),
    each('byte list, one a line', 'byte-list', String, ',\n    ', ['[\n    ', '\n]']),
    each('Buffer', 'byte-list', hex, ' ', ['<Buffer ', '>']),
    each('0x list', 'byte-list', (byte) => `0x${hex(byte)}`, ', ', ['{', '}']),
    each('Python bytes', 'json-escape', (byte) => (isPlainAscii(byte) && byte !== 0x27 ? String.fromCharCode(byte) : `\\x${hex(byte)}`), '', ["b'", "'"]),
];
/** Base64 characters that depend on the value alone, whatever stands before it (`shift` bytes) and after it. */
const base64Inside = (value, shift, url) => {
    const padded = Buffer.concat([Buffer.alloc(shift), value]);
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return padded.toString(url ? 'base64url' : 'base64').slice(first, last);
};
/** Writes `value` in one encoding, with the brackets around it. */
const encode = (value, encoding) => {
    if (encoding.way === 'base64')
        return base64Inside(value, encoding.shift, encoding.url);
    const [open, close] = encoding.around;
    return open + Array.from(value, encoding.each).join(encoding.between) + close;
};
const utf16 = (value, technique) => {
    const bytes = Buffer.from(value, 'utf16le');
    return {
        name: technique,
        technique,
        text: null,
        bytes: technique === 'utf-16le' ? bytes : bytes.swap16(),
    };
};
/** Every form of `value` that the encodings make, UTF-16 too. */
const encodedForms = (value) => {
    const source = Buffer.from(value, 'utf8');
    const texts = ENCODINGS.map((encoding) => {
        const text = encode(source, encoding);
        return { name: encoding.name, technique: encoding.technique, text, bytes: Buffer.from(text, 'latin1') };
    });
    const json = JSON.stringify(value).slice(1, -1);
    const escaped = [
        ['JSON', 'json-escape', json],
        ['JSON twice', 'json-escape', JSON.stringify(json).slice(1, -1)],
        ['JSON with \\/', 'json-escape', json.replaceAll('/', '\\/')],
        ['percent', 'percent', encodeURIComponent(value.toWellFormed())],
    ];
    return [
        ...texts,
        ...escaped.map(([name, technique, text]) => ({
            name,
            technique,
            text,
            bytes: Buffer.from(text, 'utf8'),
        })),
        utf16(value, 'utf-16le'),
        utf16(value, 'utf-16be'),
    ];
};
/** A shorter mask would blank ordinary words in the log. */
const MIN_MASK = 8;
/**
 * The forms to register with the runner's `add-mask`: exact strings of at least 8 characters.
 * Forms with white space stay out, because the runner masks each of their words on its own
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log).
 */
const maskForms = (secret) => {
    const texts = encodedForms(secret).flatMap((form) => (form.text === null ? [] : [form.text]));
    const lines = secret.split(/\s+/);
    return [...new Set([...texts, ...lines])].filter((text) => text.length >= MIN_MASK && !/\s/.test(text));
};


/***/ }),

/***/ 88829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dI: () => (/* binding */ PARTS),
  PX: () => (/* binding */ UNFILTERED_BYTES),
  bB: () => (/* binding */ makeEngine)
});

// EXTERNAL MODULE: ./lib/leak/bytes.js
var leak_bytes = __webpack_require__(95928);
;// CONCATENATED MODULE: ./lib/leak/laid-out.js
/** Lays values end to end. Values that follow each other in the raw bytes (rows of a dump) so become one. */
const laidOut = (technique, parts) => {
    const starts = [];
    let length = 0;
    for (const { bytes } of parts) {
        starts.push(length);
        length += bytes.length;
    }
    const bytes = new Uint8Array(length);
    parts.forEach((part, n) => {
        bytes.set(part.bytes, starts[n]);
    });
    return { technique, bytes, starts, parts };
};

// EXTERNAL MODULE: ./lib/leak/likely-text.js
var likely_text = __webpack_require__(25627);
// EXTERNAL MODULE: ./lib/leak/packed.js
var packed = __webpack_require__(38295);
;// CONCATENATED MODULE: ./lib/leak/runs.js




/**
 * Runs of a class with at least `least` bytes. Two bytes that stand `least / 2` apart lie in every such run; looked at together with the
 * one between them, they rule most words out before any is walked over.
 */
const runsOf = (raw, from, to, kind, least) => {
    const runs = [];
    const step = least >> 1;
    const half = step >> 1;
    let edge = from;
    for (let i = from; i < to - step; i += step) {
        // One branch, which nearly always goes on: of one for each byte half would be mispredicted.
        const all = (kind[raw[i] ?? 0] ?? 0) & (kind[raw[i + half] ?? 0] ?? 0) & (kind[raw[i + step] ?? 0] ?? 0);
        if (all === 0)
            continue;
        let first = i;
        while (first > edge && kind[raw[first - 1] ?? 0] === 1)
            first--;
        let last = i + 1;
        while (last < to && kind[raw[last] ?? 0] === 1)
            last++;
        if (last - first >= least)
            runs.push({ from: first, to: last });
        edge = last;
        if (last > i + step)
            i = last - step;
    }
    return runs;
};
/** Behind a line end, so that it is read apart from what stands before. */
const unpackedPart = (part) => {
    const bytes = (0,packed/* unpackedValue */.jS)(part.bytes);
    return bytes === null ? [] : [{ ...part, bytes: Buffer.concat([Buffer.of(leak_bytes/* LINE_END */.J2), bytes]) }];
};
/**
 * Runs may be read from one digit on or the next. Each reading is laid out apart: what was misread must neither stand between two rows
 * of a dump nor touch what was read well.
 */
const readings = (technique, ...all) => laidOut(technique, all.flatMap((parts, n) => {
    // What is packed begins where its run does, so with the first reading.
    const packed = n === 0 ? parts.flatMap(unpackedPart) : [];
    const kept = [...parts.filter(({ bytes }) => (0,likely_text/* looksLikeText */.nw)(bytes)), ...packed];
    const last = kept.at(-1);
    return last === undefined ? [] : [...kept, { ...last, bytes: Uint8Array.of(leak_bytes/* LINE_END */.J2) }];
}));

;// CONCATENATED MODULE: ./lib/leak/base64.js


const BASE64 = (0,leak_bytes/* classOf */.Kl)(/[A-Za-z0-9+/_-]/);
const JOINT = (0,leak_bytes/* classOf */.Kl)(/[\s"'\\,>|+]/);
/** Shorter runs hold less than a piece of a key twice encoded. */
const MIN_BASE64 = 24;
/** Lines of wrapped base64 are one value: between them stand line ends, indentation, quotes, `\n`. */
const MAX_JOINT = 40;
const areJoined = (raw, from, to) => {
    if (to - from > MAX_JOINT)
        return false;
    for (let i = from; i < to; i++) {
        const byte = raw[i] ?? 0;
        const isEscapedEnd = (byte === 0x6e || byte === 0x72) && raw[i - 1] === leak_bytes/* BACKSLASH */.r_;
        if (JOINT[byte] === 0 && !isEscapedEnd)
            return false;
    }
    return true;
};
/** The `n` of a `\n` between two lines is a letter of base64, too, and none of the value. */
const withoutEscape = (raw, run) => {
    const [before, first] = [raw[run.from - 1], raw[run.from]];
    return before === leak_bytes/* BACKSLASH */.r_ && (first === 0x6e || first === 0x72) ? { from: run.from + 1, to: run.to } : run;
};
/** The last line of wrapped base64 may be short. After a single line only a line end is taken for wrapping. */
const tailOf = (raw, end, to, isWrapped) => {
    let i = end;
    let hasLineEnd = isWrapped;
    while (i < to && i - end < MAX_JOINT && JOINT[raw[i] ?? 0] === 1) {
        hasLineEnd ||= raw[i] === leak_bytes/* LINE_END */.J2 || raw[i] === leak_bytes/* BACKSLASH */.r_;
        i++;
    }
    if (i === end || !hasLineEnd)
        return null;
    let last = i;
    while (last < to && BASE64[raw[last] ?? 0] === 1)
        last++;
    return last > i ? withoutEscape(raw, { from: i, to: last }) : null;
};
/** A run that goes on with another one, or ends with a short tail. */
const joined = (raw, runs, to) => {
    const groups = [];
    let group = [];
    let end = -1;
    for (const each of runs) {
        const run = withoutEscape(raw, each);
        if (end < 0 || !areJoined(raw, end, run.from))
            groups.push((group = []));
        group.push(run);
        end = run.to;
    }
    return groups.map((each) => withTail(raw, withoutMarks(raw, each), to));
};
const PLUS = 0x2b;
/** In a patch every added line begins with a plus, which is a letter of base64, too. */
const withoutMarks = (raw, group) => group.length > 1 && group.every(({ from }) => raw[from] === PLUS && raw[from - 1] === leak_bytes/* LINE_END */.J2)
    ? group.map(({ from, to }) => ({ from: from + 1, to }))
    : group;
const withTail = (raw, group, to) => {
    const tail = tailOf(raw, group.at(-1)?.to ?? to, to, group.length > 1);
    if (tail !== null)
        group.push(tail);
    return group;
};
/** 1 for lower case, 2 for upper case. */
const CASE = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 0x61 && byte <= 0x7a ? 1 : byte >= 0x41 && byte <= 0x5a ? 2 : 0);
const hasBothCases = (raw, group) => {
    let cases = 0;
    for (const { from, to } of group)
        for (let i = from; i < to; i++)
            cases |= CASE[raw[i] ?? 0] ?? 0;
    return cases === 3;
};
/** Base64 and base64url of 24 characters or more, wrapped or not, whatever stands before it. */
const base64Values = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const groups = joined(raw, runsOf(raw, from, to, BASE64, MIN_BASE64), to);
    const values = groups.flatMap((group) => {
        // Paths, identifiers and hashes are base64 alphabet too; text in base64 has both cases.
        if (!hasBothCases(raw, group))
            return [];
        const text = group
            .map((run) => view.toString('latin1', run.from, run.to).replace(/\s|\\[nr]/g, ''))
            .join('');
        const [origin, end] = [group[0]?.from ?? from, group.at(-1)?.to ?? to];
        return [{ origin, end, text }];
    });
    // Node's base64 reads both alphabets and skips what is in neither.
    const partsFrom = (first) => values.map(({ origin, end, text }) => ({ origin, end, bytes: Buffer.from(text.slice(first), 'base64') }));
    return readings('base64', partsFrom(0), partsFrom(1), partsFrom(2), partsFrom(3));
};

// EXTERNAL MODULE: ./lib/leak/encodings.js
var leak_encodings = __webpack_require__(53813);
// EXTERNAL MODULE: ./lib/leak/exact.js
var leak_exact = __webpack_require__(36088);
// EXTERNAL MODULE: ./lib/leak/grams.js
var grams = __webpack_require__(4791);
// EXTERNAL MODULE: ./lib/leak/escapes.js
var escapes = __webpack_require__(59127);
// EXTERNAL MODULE: ./lib/leak/squeeze.js
var squeeze = __webpack_require__(99603);
;// CONCATENATED MODULE: ./lib/leak/sieve.js





const { imul } = Math;
const SHIFT_MASK = 31;
/** 27 bits of a value count, so a hash knows its last 27 / shift letters. Every second one is looked up; so a run must hold two. */
const LONG_GRAM = { letters: 9, shift: 3 };
const SHORT_GRAM = { letters: 7, shift: 4 };
/** Numbers that look random and are always the same (splitmix32). */
const mixed = (seed) => {
    let z = imul(seed + 1, 0x9e3779b9);
    z = imul(z ^ (z >>> 16), 0x21f0aaad);
    z = imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
};
const valuesOf = (shift) => Int32Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 0x80 || !(0,squeeze/* isLetter */.D$)(byte))
        return 0;
    const lower = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    return (mixed(lower) & ~SHIFT_MASK) | shift;
});
const step = (hash, value) => ((hash << value) + (value & ~SHIFT_MASK)) | 0;
const pairsOf = (values) => Int32Array.from({ length: 65_536 }, (_, pair) => {
    // The first byte in memory is the low one: every machine that Node runs on is little-endian.
    const [first, second] = [values[pair & 255] ?? 0, values[pair >>> 8] ?? 0];
    return step(first & ~SHIFT_MASK, second) | ((first & SHIFT_MASK) + (second & SHIFT_MASK));
});
/** For each pair of bytes: 1 where one of them begins an escape. */
const MARKED = Uint8Array.from({ length: 65_536 }, (_, pair) => (escapes/* MARKS */.j7[pair & 255] ?? 0) | (escapes/* MARKS */.j7[pair >>> 8] ?? 0));
/** The tables of a shift: the same for all needles, so made once. A run makes an engine for each key beside its own (5 ms each). */
const tables = new Map();
const tablesOf = (shift) => {
    const made = tables.get(shift);
    if (made !== undefined)
        return made;
    const values = valuesOf(shift);
    const fresh = { values, pairs: pairsOf(values) };
    tables.set(shift, fresh);
    return fresh;
};
const slot = (hashes, hash) => {
    const mask = hashes.length - 1;
    let at = imul(hash, 0x9e3779b1) >>> 7;
    while (hashes[at & mask] !== 0 && hashes[at & mask] !== hash)
        at++;
    return at & mask;
};
/** True for the hash of something that is searched for. */
const isKnown = ({ hashes }, hash) => hash !== 0 && hashes[slot(hashes, hash)] === hash;
const ascii = (bytes) => bytes.filter((byte) => byte < 0x80 && (0,squeeze/* isLetter */.D$)(byte));
const hexOf = (char) => char.charCodeAt(0).toString(16).padStart(2, '0');
/** Punctuation alone escaped, as URLs, JSON for web pages and HTML do. */
const PUNCTUATION = [
    (char) => `%${hexOf(char)}`,
    (char) => `\\u00${hexOf(char)}`,
    (char) => `\\x${hexOf(char)}`,
    (char) => `&#${char.charCodeAt(0)};`,
    (char) => `&#x${hexOf(char)};`,
];
/** Letters that the forms of the values leave in a file. Texts in other encodings are decoded before they are searched. */
const traces = ({ exact, texts }) => {
    const ofExact = exact.flatMap(({ value }) => [
        ...(0,leak_encodings/* encodedForms */.wV)(value).map(({ bytes }) => bytes),
        ...PUNCTUATION.map((write) => Buffer.from(value.replace(/[!-/:-@[-`{-~]/g, write), 'utf8')),
    ]);
    return [...ofExact, ...texts.map(({ value }) => lettersOf(value))].map(ascii);
};
const lettersOf = (value) => (0,squeeze/* squeezed */.lW)(Buffer.from(value, 'utf8')).text;
/** The fewest letters in a row by which a needle is recognised. */
const evidenceOf = ({ value, rule }) => {
    const bytes = Buffer.from(value, 'utf8');
    if (rule === 'whole' || bytes.length <= leak_exact/* PIECE */.TJ)
        return ascii(bytes).length;
    const counts = Array.from({ length: bytes.length - leak_exact/* PIECE */.TJ + 1 }, (_, at) => ascii(bytes.subarray(at, at + leak_exact/* PIECE */.TJ)).length);
    return Math.min(...counts);
};
/** Of a text's bytes, one in so many may be another script's. */
const FEW = 8;
const isMostlyAscii = (bytes) => bytes.length - ascii(bytes).length <= bytes.length / FEW;
const MIN_SLOTS = 1024;
/** Prepares the needles' traces. */
const makeSieve = (wanted) => {
    const letters = Math.max(grams/* GRAM */.m9, Math.min(grams/* SHINGLE */.zf, ...wanted.exact.map(evidenceOf)));
    const gram = letters > LONG_GRAM.letters ? LONG_GRAM : SHORT_GRAM;
    const { values, pairs } = tablesOf(gram.shift);
    const known = new Set();
    for (const trace of traces(wanted)) {
        let hash = 0;
        trace.forEach((byte, at) => {
            hash = step(hash, values[byte] ?? 0);
            if (at >= gram.letters - 1)
                known.add(hash);
        });
    }
    const bits = new Int32Array(2 ** 15);
    const hashes = new Int32Array(Math.max(MIN_SLOTS, 2 ** Math.ceil(Math.log2(known.size * 4 + 1))));
    for (const hash of known) {
        bits[hash >>> 17] = (bits[hash >>> 17] ?? 0) | (1 << (hash >>> 12));
        hashes[slot(hashes, hash)] = hash;
    }
    const isWide = wanted.exact.some(({ value }) => lettersOf(value).some((byte) => byte >= 0x80)) ||
        wanted.texts.some(({ value }) => !isMostlyAscii(lettersOf(value)));
    return { values, pairs, bits, hashes, row: letters - gram.letters + 1, isWide };
};
/** Index of the first word in `[from, to)` at whose end, or in whose middle, a known hash stands; `to` where there is none. */
const sift = (sieve, words, from, to, roll) => {
    const { pairs, bits } = sieve;
    let { hash, seen } = roll;
    let i = from;
    for (; i < to; i++) {
        const four = words[i] ?? 0;
        seen |= four;
        let pair = pairs[four & 0xffff] ?? 0;
        hash = ((hash << pair) + (pair & ~SHIFT_MASK)) | 0;
        const middle = hash;
        pair = pairs[four >>> 16] ?? 0;
        hash = ((hash << pair) + (pair & ~SHIFT_MASK)) | 0;
        // One branch for two look-ups: nearly always both say no. Shifts take the low five bits of their count.
        if ((((bits[middle >>> 17] ?? 0) >>> (middle >>> 12)) | ((bits[hash >>> 17] ?? 0) >>> (hash >>> 12))) & 1)
            if (isKnown(sieve, middle) || isKnown(sieve, hash))
                break;
    }
    roll.hash = hash;
    roll.seen = seen;
    return i;
};
const scratch = (0,squeeze/* makeLane */.nR)(0);
/** A piece with escapes: what they stand for is rolled over. */
const siftEscaped = (sieve, raw, from, to, roll) => {
    scratch.length = 0;
    (0,squeeze/* makeRoom */.mk)(scratch, to - from + squeeze/* LOOK_AHEAD */.wt);
    (0,squeeze/* squeeze */.r2)(raw, from, to, to, scratch);
    const isOther = sieve.isWide && scratch.text.subarray(0, scratch.length).some((byte) => byte >= 0x80);
    return siftPiece(sieve, scratch.text, 0, scratch.length, roll) || isOther;
};
/**
 * Rolls over a piece. True where a run of letters long enough to be found by is known. Two bytes are one step: of two known hashes in a
 * row one stands at the end of a step, so nearly every piece that begins no row and goes on with none is ruled out by them alone.
 */
const siftPiece = (sieve, raw, from, to, roll) => {
    if (roll.row > 0)
        return siftBytes(sieve, raw, from, to, roll);
    const { pairs, bits } = sieve;
    let { hash } = roll;
    let i = from;
    let seen = 0;
    for (; i < to; i += 2) {
        // The last step of an odd piece takes a NUL with it, which is no letter.
        const two = (raw[i] ?? 0) | (i + 1 < to ? (raw[i + 1] ?? 0) << 8 : 0);
        seen |= MARKED[two] ?? 0;
        const pair = pairs[two] ?? 0;
        hash = ((hash << pair) + (pair & ~SHIFT_MASK)) | 0;
        if (((bits[hash >>> 17] ?? 0) >>> (hash >>> 12)) & 1 && isKnown(sieve, hash))
            break;
    }
    if (i < to || seen !== 0)
        return siftBytes(sieve, raw, from, to, roll);
    roll.hash = hash;
    return false;
};
const siftBytes = (sieve, raw, from, to, roll) => {
    const { values, bits } = sieve;
    let { hash, row } = roll;
    let isFound = false;
    for (let i = from; i < to; i++) {
        const byte = raw[i] ?? 0;
        const value = values[byte] ?? 0;
        if (value === 0) {
            if (escapes/* MARKS */.j7[byte] === 1)
                return siftEscaped(sieve, raw, from, to, roll);
            continue;
        }
        hash = ((hash << value) + (value & ~SHIFT_MASK)) | 0;
        if ((((bits[hash >>> 17] ?? 0) >>> (hash >>> 12)) & 1) === 0 || !isKnown(sieve, hash))
            row = 0;
        else if (++row >= sieve.row)
            isFound = true;
    }
    roll.hash = hash;
    roll.row = row;
    return isFound;
};

;// CONCATENATED MODULE: ./lib/leak/texts.js


/** Longer texts are sampled: only shingles whose hash falls into one class of several are indexed. */
const MAX_SHINGLES = 16_384;
/** ASSERTIONS, `body-not-stored` and `body-partly-stored`. */
const LEAK_SHARE = 0.8;
const PARTIAL_SHARE = 0.3;
/** ASSERTIONS: an excerpt of so many characters is clean. */
const EXCERPT = 40;
/** Shorter rows of shared letters are turns of phrase that any two texts on a topic share. */
const MIN_ROW = 4;
/** Letters that the marked shingles of a text cover, each counted once; short rows are left out. */
const lettersCovered = (text, isMarked) => {
    const { places } = text;
    const least = text.isSampled ? 1 : MIN_ROW;
    let covered = 0;
    let reached = 0;
    for (let bit = 0; bit < places.length;) {
        let end = bit;
        while (end < places.length &&
            isMarked(end) &&
            (end === bit || places[end] === (places[end - 1] ?? 0) + 1))
            end++;
        if (end - bit >= least) {
            const from = Math.max(reached, places[bit] ?? 0);
            reached = (places[end - 1] ?? 0) + grams/* SHINGLE */.zf;
            covered += reached - from;
        }
        bit = Math.max(end, bit + 1);
    }
    return covered;
};
/** What so much of a text is: a leak, a part of one, or nothing (null). */
const outcomeOf = (text, bits) => {
    const covered = lettersCovered(text, (bit) => (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1);
    if (covered >= text.total * LEAK_SHARE)
        return 'leak';
    return covered >= text.total * PARTIAL_SHARE && covered > text.excerpt ? 'partial' : null;
};
const shinglesOf = (text) => Array.from({ length: Math.max(0, text.length - grams/* SHINGLE */.zf + 1) }, (_, place) => {
    const [before, high, low] = [(0,grams/* word */.Vm)(text, place), (0,grams/* word */.Vm)(text, place + 4), (0,grams/* word */.Vm)(text, place + grams/* GRAM */.m9)];
    return { hash: (0,grams/* shingleHash */.Lj)(before, high, low), gram: (0,grams/* gramHash */.IU)(high, low), place };
});
const sample = (shingles, one) => one === 1 ? shingles : shingles.filter(({ hash }) => (hash >>> 8) % one === 0).slice(0, MAX_SHINGLES);
/** A shingle that a text repeats more often marks only its first places. */
const MAX_PLACES = 16;
/** At least this share of a reply's shingles must be its own for the prompt's to be left out. */
const OWN_SHARE = 0.5;
const texts_lettersOf = (needle) => (0,squeeze/* squeezed */.lW)(Buffer.from(needle.value, 'utf8')).text;
/**
 * Indexes the texts. Shingles that a prompt has too are left out of replies and errors, so that a logged prompt is reported as what
 * it is, except where a reply says little else.
 */
const indexTexts = (needles) => {
    const asked = new Set(needles
        .filter(({ kind }) => kind === 'prompt')
        .flatMap((needle) => shinglesOf(texts_lettersOf(needle)).map(({ hash }) => hash)));
    const marks = new Map();
    const grams = new Set();
    const texts = needles.map((needle, index) => {
        const text = texts_lettersOf(needle);
        const all = shinglesOf(text);
        const own = needle.kind === 'prompt' ? all : all.filter(({ hash }) => !asked.has(hash));
        const kept = own.length >= all.length * OWN_SHARE ? own : all;
        const one = Math.ceil(kept.length / MAX_SHINGLES);
        const seen = new Map();
        const indexed = sample(kept, one).filter(({ hash }) => {
            const count = (seen.get(hash) ?? 0) + 1;
            seen.set(hash, count);
            return count <= MAX_PLACES;
        });
        indexed.forEach(({ hash, gram }, bit) => {
            const already = marks.get(hash);
            if (already === undefined)
                marks.set(hash, [index * MAX_SHINGLES + bit]);
            else
                already.push(index * MAX_SHINGLES + bit);
            grams.add(gram);
        });
        const shape = { places: Int32Array.from(indexed, ({ place }) => place), isSampled: one > 1 };
        const perCharacter = text.length / Math.max(1, Array.from(needle.value).length);
        const excerpt = (EXCERPT * Math.max(1, perCharacter)) / one;
        return { needle, ...shape, total: lettersCovered(shape, () => true), excerpt };
    });
    return { texts, marks, grams: [...grams] };
};

;// CONCATENATED MODULE: ./lib/leak/index-needles.js





/** Prepares needles for the search. `fingerprint` is called once for each value. */
const indexNeedles = (wanted, fingerprint, encodings = leak_encodings/* ENCODINGS */.JC) => {
    const { exact, texts } = wanted;
    const forms = exact.flatMap((needle) => (0,leak_exact/* formsOf */.XP)(needle, encodings));
    const places = new Map();
    forms.forEach((form, number) => {
        for (let at = 0; at + grams/* GRAM */.m9 <= form.text.length; at++) {
            const hash = (0,grams/* gramHash */.IU)((0,grams/* word */.Vm)(form.text, at), (0,grams/* word */.Vm)(form.text, at + 4));
            const place = { form, number, at };
            const already = places.get(hash);
            if (already === undefined)
                places.set(hash, [place]);
            else
                already.push(place);
        }
    });
    const index = indexTexts(texts);
    const gate = (0,grams/* makeGate */.u_)(places.size + index.grams.length);
    for (const hash of [...places.keys(), ...index.grams])
        (0,grams/* open */.ho)(gate, hash);
    const values = [...exact, ...texts].map(({ value }) => value);
    return {
        gate,
        sieve: makeSieve(wanted),
        forms: places,
        formCount: forms.length,
        texts: index,
        fingerprints: new Map(values.map((value) => [value, fingerprint(value)])),
        reach: forms.reduce((longest, { text }) => Math.max(longest, text.length), leak_exact/* PIECE */.TJ) + 2 * grams/* GRAM */.m9,
    };
};

// EXTERNAL MODULE: ./lib/leak/needles.js
var leak_needles = __webpack_require__(95595);
;// CONCATENATED MODULE: ./lib/leak/dump-rows.js

/** True for the address that begins a row of a dump (xxd, hexdump, tcpdump, curl --trace). */
const isAddress = (digits, next) => (next === COLON && digits >= 4 && digits <= LONGEST_ADDRESS) || digits === 7 || digits === 8;
/** 64 bits. */
const LONGEST_ADDRESS = 16;
/** Dumps show 16 bytes a row; what follows after that, or without an address after two spaces, is the row's text column. */
const ROW_DIGITS = 32;
const COLON = 0x3a;
const SPACE = 0x20;
const ZERO = 0x30;
const X = 0x78;
/** Index of the last hexadecimal digit of a number, `0x` in front of it passed over, and where its digits begin. */
const numberAt = (raw, at, to) => {
    const isPrefix = raw[at] === ZERO && ((raw[at + 1] ?? 0) | 0x20) === X;
    const from = isPrefix ? at + 2 : at;
    let end = from;
    while (end < to && leak_bytes/* HEX */.UG[raw[end] ?? 0] === 1)
        end++;
    return { from, to: end };
};
/** True for a shorter number that single bytes follow, and so is an address too: `od -A x -t x1`, Wireshark. */
const isShortAddress = (raw, { from, to }, end) => {
    if (to - from < 4 || to - from > 6 || raw[to] !== SPACE)
        return false;
    let at = to;
    while (at < end && raw[at] === SPACE)
        at++;
    const next = numberAt(raw, at, end);
    return next.to - next.from === 2;
};
const beginsWithAddress = (raw, { from, to }) => {
    let at = from;
    while (at < to && leak_bytes/* HEX */.UG[raw[at] ?? 0] === 0)
        at++;
    const number = numberAt(raw, at, to);
    return isAddress(number.to - number.from, raw[number.to] ?? 0) || isShortAddress(raw, number, to);
};
/** Letters at the end of a dump's text column may be hexadecimal digits: they are no part of the row that follows. */
const rowStart = (raw, run) => {
    const line = raw.subarray(run.from, run.to).indexOf(leak_bytes/* LINE_END */.J2);
    if (line <= 0 || run.from === 0 || raw[run.from - 1] === leak_bytes/* LINE_END */.J2 || beginsWithAddress(raw, run))
        return run.from;
    return beginsWithAddress(raw, { from: run.from + line, to: run.to }) ? run.from + line : run.from;
};
/** The bytes of a short last row are filled up with spaces before the text column. */
const isGap = (raw, at) => raw[at] === SPACE && raw[at + 1] === SPACE && raw[at + 2] === SPACE;
/** Hex bytes of a run. A text column that happens to be hex digits is not read. */
const dump_rows_hexOf = (raw, run) => {
    const hex = new Uint8Array(run.to - run.from);
    let [length, row, isOver, isDump] = [0, 0, false, false];
    for (let i = rowStart(raw, run); i < run.to;) {
        if (raw[i] === leak_bytes/* LINE_END */.J2)
            [row, isOver, isDump] = [0, false, false];
        if (leak_bytes/* HEX */.UG[raw[i] ?? 0] === 0) {
            i++;
            continue;
        }
        const number = numberAt(raw, i, run.to);
        const { from, to } = number;
        const digits = to - from;
        i = Math.max(to, i + 1);
        if (isOver)
            continue;
        if (row === 0 && isAddress(digits, raw[to] ?? 0)) {
            isDump = true;
            continue;
        }
        if (row === 0 && isShortAddress(raw, number, run.to))
            continue;
        // One digit too many stands at the end of a value, or before it: both readings are tried.
        if (digits % 2 === 0 || digits > ROW_DIGITS) {
            hex.set(raw.subarray(from, to), length);
            length += digits;
            row += digits;
        }
        const isFull = row >= ROW_DIGITS && (isDump || (raw[to] === SPACE && raw[to + 1] === SPACE));
        isOver = row > 0 && ((digits % 2 === 1 && digits <= ROW_DIGITS) || isFull || (isDump && isGap(raw, to)));
    }
    return hex.subarray(0, length);
};

;// CONCATENATED MODULE: ./lib/leak/number-lists.js







const LIST = (0,leak_bytes/* classOf */.Kl)(/[0-9a-fA-FxX ,:\s[\]-]/);
const DECIMAL = (0,leak_bytes/* classOf */.Kl)(/[0-9,\s[\]-]/);
const MIN_LIST = 32;
/** Fewer hex digits are no piece of a key. */
const MIN_HEX = 16;
const NO_NUMBER = 7;
/** For each two bytes that are the digits of one: what it is in text. Both ways of pairing digits are looked up in one walk. */
const KINDS = new Uint8Array(65_536).fill(NO_NUMBER);
const DIGITS = Buffer.from('0123456789abcdefABCDEF');
for (const high of DIGITS)
    for (const low of DIGITS)
        KINDS[high | (low << 8)] = (0,likely_text/* textKind */._I)((0,leak_bytes/* hexDigit */.Li)(high) * 16 + (0,leak_bytes/* hexDigit */.Li)(low));
const ROW = 8;
const EXPECTED = 3;
/**
 * A walk through text as one number: how many continuation bytes must follow, in the low two bits, and how many bytes of text there
 * were in a row, times {@link ROW}. The table gives the former, and a mask that keeps or forgets the latter: random bytes would
 * mislead a branch at every second one (10 ns, against 3).
 */
const STEPS = Int32Array.from({ length: (EXPECTED + 1) << 3 }, (_, at) => {
    const [expected, kind] = [at >> 3, at & 7];
    if (kind === likely_text/* CONTINUATION */["in"] && expected > 0)
        return ~EXPECTED | (expected - 1);
    return expected > 0 || kind >= likely_text/* CONTINUATION */["in"] ? 0 : ~EXPECTED | kind;
});
const stepped = (walk, kind) => {
    const step = STEPS[((walk & EXPECTED) << 3) | kind] ?? 0;
    return ((walk + ROW) & step & ~EXPECTED) | (step & EXPECTED);
};
/**
 * True for one number that cannot be text from either digit on: the id that stands in every line of many a log. Looked at before
 * anything is made of it: half of the time of a search went into such ids. Of random bytes two in five could be text; as many in a row
 * as a needle is recognised by come once in a hundred ids.
 */
const isId = (raw, { from, to }) => {
    let [walk, other] = [0, 0];
    let first = raw[from] ?? 0;
    for (let i = from + 1; i < to; i++) {
        const second = raw[i] ?? 0;
        const kind = KINDS[first | (second << 8)] ?? NO_NUMBER;
        first = second;
        const next = stepped(walk, kind);
        if (kind === NO_NUMBER || next >= grams/* GRAM */.m9 * ROW)
            return false;
        // The pair that begins at the next digit belongs to the other reading.
        walk = other;
        other = next;
    }
    return true;
};
/** Hexadecimal bytes: dense, spaced, with colons, `0x`, `<Buffer ...>` and the rows of dumps, which are joined. */
const hexValues = (raw, from, to) => {
    const runs = runsOf(raw, from, to, LIST, MIN_LIST).flatMap((run) => {
        // A longer one may be packed, and mean something all the same.
        if (run.to - run.from < 2 * packed/* MIN_PACKED */.Kk && isId(raw, run))
            return [];
        const digits = dump_rows_hexOf(raw, run);
        return digits.length < MIN_HEX ? [] : [{ run, text: Buffer.from(digits).toString('latin1') }];
    });
    const partsFrom = (first) => runs.map(({ run, text }) => {
        const pairs = text.slice(first, text.length - ((text.length - first) % 2));
        return { origin: run.from, end: run.to, bytes: Buffer.from(pairs, 'hex') };
    });
    return readings('hex', partsFrom(0), partsFrom(1));
};
/** Numbers of up to three digits; a dash after a digit is no sign. */
const SIGNED = /(?<![\d-])-?\d{1,3}(?!\d)/g;
const UNSIGNED = /\b\d{1,3}\b/g;
/** Decimal bytes: `[115, 107, ...]`, also one a line, as JSON writes a Buffer. */
const decimalValues = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const parts = runsOf(raw, from, to, DECIMAL, MIN_LIST).flatMap((run) => {
        const text = view.toString('latin1', run.from, run.to);
        const digits = text.match(text.includes('-') ? SIGNED : UNSIGNED) ?? [];
        const numbers = digits.map(Number).filter((number) => number >= -128 && number < 256);
        // Bytes of Java have a sign: -61 is 195, as an array of bytes reads it anyway.
        return numbers.length >= grams/* GRAM */.m9 ? [{ origin: run.from, end: run.to, bytes: Uint8Array.from(numbers) }] : [];
    });
    return laidOut('byte-list', parts.filter(({ bytes }) => (0,likely_text/* looksLikeText */.nw)(bytes)));
};

;// CONCATENATED MODULE: ./lib/leak/positions.js

/** For the search of a part, which does not know where it stands. */
const NO_POSITIONS = { at: () => ({ line: 1, column: 1 }), pass: () => undefined };
/** Positions from line 1, column 1. Counts on from the last answer, because leaks come mostly in order. */
const makePositions = () => {
    const start = { origin: 0, line: 1, column: 1 };
    let last = { ...start };
    const at = (raw, origin) => {
        const from = origin >= last.origin ? last : start;
        let { line, column } = from;
        let lineStart = from.origin;
        const passed = raw.subarray(0, origin);
        for (let i = passed.indexOf(leak_bytes/* LINE_END */.J2, lineStart); i >= 0; i = passed.indexOf(leak_bytes/* LINE_END */.J2, i + 1)) {
            line++;
            column = 1;
            lineStart = i + 1;
        }
        for (let i = lineStart; i < origin; i++)
            if (((raw[i] ?? 0) & 0xc0) !== 0x80)
                column++;
        last = { origin, line, column };
        return { line, column };
    };
    return {
        at: (raw, origin) => at(raw, Math.max(0, origin)),
        pass: (raw, bytes) => {
            Object.assign(start, at(raw, bytes));
            last = { ...start };
        },
    };
};

// EXTERNAL MODULE: ./lib/leak/proof.js
var leak_proof = __webpack_require__(28009);
;// CONCATENATED MODULE: ./lib/leak/rows.js


/**
 * `curl --trace-ascii` writes what it sent and got in rows of 64 characters behind the address of the first
 * (https://curl.se/docs/manpage.html#--trace-ascii). A value goes on in the next row, so rows are read without their addresses.
 */
const FIRST_ROW = Buffer.from('0000: ');
const rows_ROW = /^[0-9a-f]{4}: /;
/** `curl --trace` has the same addresses and bytes behind them, which are read as what they are. */
const BYTES = /^[0-9a-f]{4}: [0-9a-f]{2} (?:[0-9a-f]{2}| {2})/;
const ADDRESS = FIRST_ROW.length;
const rowAt = (view, start, end) => {
    const head = view.toString('latin1', start, Math.min(end, start + ADDRESS + 5));
    return rows_ROW.test(head) && !BYTES.test(head);
};
const blockAt = (view, first, to) => {
    const rows = [];
    let start = first;
    while (start < to) {
        const newline = view.indexOf(leak_bytes/* LINE_END */.J2, start);
        const end = newline < 0 || newline > to ? to : newline;
        if (!rowAt(view, start, end))
            break;
        rows.push(view.subarray(start + ADDRESS, end));
        start = end + 1;
    }
    return { origin: first, end: Math.max(first, start - 1), bytes: Buffer.concat(rows) };
};
/** The text of addressed rows, each block from address 0 on joined. */
const addressedRows = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const parts = [];
    for (let at = view.indexOf(FIRST_ROW, from); at >= 0 && at < to;) {
        const isLineStart = at === from || view[at - 1] === leak_bytes/* LINE_END */.J2;
        const block = isLineStart ? blockAt(view, at, to) : null;
        if (block !== null && block.bytes.length > 0)
            parts.push(block);
        at = view.indexOf(FIRST_ROW, Math.max(at + 1, block?.end ?? 0));
    }
    return laidOut('split', parts);
};

;// CONCATENATED MODULE: ./lib/leak/words.js

const { imul: words_imul } = Math;
/** True for 0 to 9. */
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;
/** So far into a line its first words are looked for. */
const HEAD = 64;
/** Bits of each of the two numbers of a head. */
const HEAD_BITS = 12;
/**
 * What the first words without digits make of a line as a number: the first one in the low {@link HEAD_BITS}, the first two in the bits
 * above. Ids and times in front are passed over.
 */
const headOf = (raw, line) => {
    const limit = Math.min(line.to, line.from + HEAD);
    let first = 0;
    let hash = 0;
    let words = 0;
    for (let i = line.from; i < limit && words < 2; i++) {
        if (!(0,squeeze/* isLetter */.D$)(raw[i] ?? 0))
            continue;
        const start = i;
        let word = hash;
        let hasNumber = false;
        for (; i < line.to && (0,squeeze/* isLetter */.D$)(raw[i] ?? 0); i++) {
            const byte = raw[i] ?? 0;
            if (isDigit(byte))
                hasNumber = true;
            word = words_imul(word ^ byte, 0x01000193);
        }
        if (hasNumber || i - start < 2)
            continue;
        hash = word;
        if (++words === 1)
            first = hash;
    }
    const mask = (1 << HEAD_BITS) - 1;
    return ((first ^ (first >>> 15)) & mask) | (((hash ^ (hash >>> 13)) & mask) << HEAD_BITS);
};
/** Where the letters that begin there end. */
const wordEnd = (raw, from, to) => {
    let i = from;
    while (i < to && (0,squeeze/* isLetter */.D$)(raw[i] ?? 0))
        i++;
    return i;
};
/** 1 for letters that no time is written with: digits, and the T and Z of ISO 8601, tell nothing. */
const TELLING = Uint8Array.from({ length: 256 }, (_, byte) => (0,squeeze/* isLetter */.D$)(byte) && !isDigit(byte) && byte !== 0x54 && byte !== 0x5a ? 1 : 0);
/** True where a stretch is more than times and counters. */
const tellsAnything = (raw, from, to) => {
    for (let i = from; i < to; i++)
        if (TELLING[raw[i] ?? 0] === 1)
            return true;
    return false;
};
/** Where the letters that end there begin. */
const wordStart = (raw, from, at) => {
    let i = at;
    while (i > from && (0,squeeze/* isLetter */.D$)(raw[i - 1] ?? 0))
        i--;
    return i;
};
const hasDigit = (raw, from, to) => {
    for (let i = from; i < to; i++)
        if (isDigit(raw[i] ?? 0))
            return true;
    return false;
};
/** Letters of a unit: `12ms`. */
const UNIT = 2;
/** True for a word that is a time or a counter, with a unit or without. */
const isCounter = (raw, from, to) => {
    let i = from;
    while (i < to && isDigit(raw[i] ?? 0))
        i++;
    return (i > from && to - i <= UNIT) || !tellsAnything(raw, i, to);
};
/** True where a stretch has a word without digits. */
const hasPlainWord = (raw, from, to) => {
    for (let i = from; i < to; i++) {
        if (TELLING[raw[i] ?? 0] === 0)
            continue;
        const end = wordEnd(raw, i, to);
        if (!hasDigit(raw, wordStart(raw, from, i), end))
            return true;
        i = end;
    }
    return false;
};
/** Letters of a label that count. */
const LABEL = 4;
/** A label farther away is none. */
const NEAR = 32;
/**
 * What the end of the word before a place makes of it as a number, the words with digits between counted: `token` for a member of that
 * name, for what follows `token=`, or `token 12: `. A place keeps its label whatever other lines stand between.
 */
const labelBefore = (raw, from, at) => {
    const limit = Math.max(from, at - NEAR);
    let counters = 0;
    for (let i = at - 1; i >= limit; i--) {
        if (!(0,squeeze/* isLetter */.D$)(raw[i] ?? 0))
            continue;
        const last = i;
        let hash = counters;
        let isPlain = true;
        for (; i >= limit && i > last - LABEL && (0,squeeze/* isLetter */.D$)(raw[i] ?? 0); i--) {
            const byte = raw[i] ?? 0;
            if (isDigit(byte))
                isPlain = false;
            else
                hash = words_imul(hash ^ byte, 0x01000193);
        }
        if (isPlain)
            return hash;
        counters++;
        while (i >= limit && (0,squeeze/* isLetter */.D$)(raw[i] ?? 0))
            i--;
    }
    return counters;
};

;// CONCATENATED MODULE: ./lib/leak/alike.js

/** How much of a line its neighbour must share. */
const SHARED = 1 / 3;
/** Or so many characters at its start: a long piece may stand behind a short frame. */
const MIN_SHARED = 8;
const areSame = (raw, a, b, length) => {
    for (let i = 0; i < length; i++)
        if (raw[a + i] !== raw[b + i])
            return false;
    return true;
};
const MOST_NUMBERS = 64;
const makeNumbers = () => new Int32Array(1 + 2 * MOST_NUMBERS);
/** Notes a word that may be a piece of a key. Two digits and more in the middle of a line are a time or a counter: nearly every line has some. */
const noteNumber = (raw, numbers, line, from, to) => {
    const count = numbers[0] ?? 0;
    if (from < 0 || count === MOST_NUMBERS)
        return;
    if (from > line.from && to - from > 1 && isCounter(raw, from, to))
        return;
    numbers[1 + 2 * count] = from;
    numbers[2 + 2 * count] = to;
    numbers[0] = count + 1;
};
/** True where one of the noted words is more than a time or a counter. */
const tellMore = (raw, numbers) => {
    const count = numbers[0] ?? 0;
    for (let n = 1; n < 2 * count; n += 2)
        if (!isCounter(raw, numbers[n] ?? 0, numbers[n + 1] ?? 0))
            return true;
    return false;
};
/**
 * Where the lines stop being the same, from the left. Words with digits in both lines (times, counters, ids, pieces of a key) count as
 * the same while more of the line follows; they are noted.
 */
const commonStart = (raw, a, b, numbers) => {
    const { from, to } = a;
    const otherTo = b.to;
    let i = from;
    let j = b.from;
    let counter = -1;
    let counterEnd = -1;
    numbers[0] = 0;
    while (i < to && j < otherTo) {
        if (raw[i] === raw[j]) {
            i++;
            j++;
            continue;
        }
        const start = wordStart(raw, from, i);
        const end = wordEnd(raw, i, to);
        const otherEnd = wordEnd(raw, j, otherTo);
        const areCounters = hasDigit(raw, start, end) &&
            hasDigit(raw, wordStart(raw, b.from, j), otherEnd) &&
            (end > i || otherEnd > j);
        noteNumber(raw, numbers, a, counter, counterEnd);
        if (!areCounters)
            return start;
        counter = start;
        counterEnd = end;
        i = end;
        j = otherEnd;
    }
    // The last one is what differs, where nothing follows.
    if (i >= to && counter >= 0)
        return counter;
    noteNumber(raw, numbers, a, counter, counterEnd);
    return wordStart(raw, from, i);
};
/**
 * Where they begin to be the same again. A word that only ends alike is a piece, not a frame; words with digits in both lines count as the
 * same while more of the line stands before them.
 */
const commonEnd = (raw, a, b, start) => {
    let i = a.to;
    let j = b.to;
    let counter = -1;
    while (i > start && j > b.from) {
        if (raw[i - 1] === raw[j - 1]) {
            i--;
            j--;
            continue;
        }
        const end = wordEnd(raw, i, a.to);
        const first = wordStart(raw, start, i);
        const otherFirst = wordStart(raw, b.from, j);
        const areCounters = hasDigit(raw, first, end) &&
            hasDigit(raw, otherFirst, wordEnd(raw, j, b.to)) &&
            (first < i || otherFirst < j);
        if (!areCounters)
            return i === a.to ? i : wordEnd(raw, i, a.to);
        counter = end;
        i = first;
        j = otherFirst;
    }
    if (i <= start && counter >= 0)
        return counter;
    return i === a.to ? i : wordEnd(raw, i, a.to);
};
/** True where two stretches differ in times and counters alone; with `ids`, in words with digits. */
const differInNumbers = (raw, a, b, withIds) => {
    let i = a.from;
    let j = b.from;
    while (i < a.to || j < b.to) {
        if (i < a.to && j < b.to && raw[i] === raw[j]) {
            i++;
            j++;
            continue;
        }
        const start = wordStart(raw, a.from, i);
        const end = wordEnd(raw, i, a.to);
        const otherStart = wordStart(raw, b.from, j);
        const otherEnd = wordEnd(raw, j, b.to);
        const areNumbers = hasDigit(raw, start, end) && hasDigit(raw, otherStart, otherEnd);
        if (!areNumbers || (end === i && otherEnd === j))
            return false;
        if (!withIds && !(isCounter(raw, start, end) && isCounter(raw, otherStart, otherEnd)))
            return false;
        i = end;
        j = otherEnd;
    }
    return true;
};
/** False where lines share too little at their ends to look any closer: so it is for nearly all lines of a program's text. */
const mayBeAlike = (raw, a, b) => {
    const [first, other] = [raw[a.from] ?? 0, raw[b.from] ?? 0];
    if (first === other || (isDigit(first) && isDigit(other)))
        return true;
    const [last, otherLast] = [raw[a.to - 1] ?? 0, raw[b.to - 1] ?? 0];
    return (last === otherLast && raw[a.to - 2] === raw[b.to - 2]) || (isDigit(last) && isDigit(otherLast));
};
/** True where what a line shares with another one, up to `from` and behind `to`, is enough to be a frame. */
const isFrame = (line, from, to) => {
    const shared = from - line.from + line.to - to;
    return shared >= (line.to - line.from) * SHARED || from - line.from >= MIN_SHARED;
};

;// CONCATENATED MODULE: ./lib/leak/lines.js
/** What of a line was handed on: nothing, all between what it shares at its ends, or the members that differ. */
const NOTHING = 0;
const MIDDLE = 1;
const MEMBERS = 2;
/** A line of which nothing is known yet. */
const makeLine = (from, to) => ({
    from,
    to,
    quotes: null,
    taken: NOTHING,
    open: -1,
    middle: -1,
    isLoose: false,
});

;// CONCATENATED MODULE: ./lib/leak/quotes.js


const QUOTE = 0x22;
const APOSTROPHE = 0x27;
/** Places of quotes, of all lines at hand: each line is compared with two others, and looked through once (2 of 7 ns a byte). */
let quotePlaces = new Int32Array(4096);
let placesUsed = 0;
const makePlaces = (more) => {
    if (placesUsed + more <= quotePlaces.length)
        return;
    const longer = new Int32Array(2 * (placesUsed + more));
    longer.set(quotePlaces);
    quotePlaces = longer;
};
/** A line with more quotes is not taken apart. */
const MAX_QUOTES = 512;
/** A line whose first quote comes later is not made of quoted members. */
const FIRST_QUOTE = 96;
const backslashesBefore = (raw, at, from) => {
    let i = at;
    while (i > from && raw[i - 1] === leak_bytes/* BACKSLASH */.r_)
        i--;
    return at - i;
};
/**
 * Where a line's first quote stands, -1 where it is not made of quoted members. An apostrophe in a word quotes nothing. (A repr has
 * apostrophes around texts that hold quotes, JSON has quotes around texts that hold apostrophes.)
 */
const firstQuote = (raw, { from, to }) => {
    const limit = Math.min(to, from + FIRST_QUOTE);
    for (let i = from; i < limit; i++) {
        const byte = raw[i];
        if (byte === QUOTE || (byte === APOSTROPHE && !(i > from && (0,squeeze/* isLetter */.D$)(raw[i - 1] ?? 0))))
            return i;
    }
    return -1;
};
/** Finds the quotes of one kind and depth. */
const quotesAt = (raw, { from, to }, mark, depth) => {
    makePlaces(to - from + 1);
    const places = quotePlaces;
    const first = placesUsed;
    let last = first;
    // Written in any case and kept only where it is a quote: a branch is mispredicted for each of them (2 of 4 ns a byte).
    for (let i = from; i < to; i++) {
        places[last] = i;
        last += raw[i] === mark ? 1 : 0;
    }
    let kept = first;
    for (let i = first; i < last; i++) {
        const at = places[i] ?? 0;
        places[kept] = at;
        if (backslashesBefore(raw, at, from) === depth)
            kept++;
    }
    placesUsed = kept;
    return { mark, depth, first, count: kept - first };
};
/** The quotes of a line, as its own first quote is written: escaped once where the line was kept as a JSON string. */
const quotesOf = (raw, line) => {
    if (line.quotes !== null)
        return line.quotes;
    const at = firstQuote(raw, line);
    if (at < 0)
        return (line.quotes = { mark: QUOTE, depth: 0, first: 0, count: 0 });
    return (line.quotes = quotesAt(raw, line, raw[at] ?? QUOTE, backslashesBefore(raw, at, line.from)));
};
/** The quotes of a line in the way in which another line is quoted. */
const quotesLike = (raw, line, { mark, depth }) => {
    const own = quotesOf(raw, line);
    return own.mark === mark && own.depth === depth ? own : quotesAt(raw, line, mark, depth);
};
/** Where quote `n` of a line stands. */
const placeOf = ({ first }, n) => quotePlaces[first + n] ?? 0;
/** Other bytes are at hand now: no line that was looked through before may be asked about again. */
const forgetQuotes = () => {
    placesUsed = 0;
};

;// CONCATENATED MODULE: ./lib/leak/members.js



/** A line is taken apart from two quotes on. */
const MIN_QUOTES = 2;
/** True for lines with as many quoted members. */
const haveSameMembers = (raw, line, other) => {
    const { count } = quotesOf(raw, line);
    return count >= MIN_QUOTES && quotesOf(raw, other).count === count;
};
/** Lines in lines: a container's log of an application's log of an event. */
const MAX_LEVEL = 3;
/** Number, ends, and the other line's ends, of the members that differ: for each level, because each is at work until its members are. */
const FIGURES = 5;
const differing = Array.from({ length: MAX_LEVEL }, () => new Int32Array(FIGURES * (MAX_QUOTES + 1)));
/** Notes the members that differ in two lines with as many quotes. Gives how many figures it noted, -1 where the lines are not alike. */
const noteDiffering = (raw, a, b, into) => {
    const own = quotesOf(raw, a);
    const { count } = own;
    if (count < MIN_QUOTES || count > MAX_QUOTES)
        return -1;
    const other = quotesLike(raw, b, own);
    if (count !== other.count)
        return -1;
    let length = 0;
    let { from } = a;
    let otherFrom = b.from;
    for (let n = 0; n <= count; n++) {
        const place = n < count ? placeOf(own, n) : a.to;
        const otherPlace = n < count ? placeOf(other, n) : b.to;
        // The backslashes before an escaped quote are no part of the member.
        const end = n < count ? place - own.depth : place;
        const otherEnd = n < count ? otherPlace - own.depth : otherPlace;
        if (end - from !== otherEnd - otherFrom || !areSame(raw, from, otherFrom, end - from)) {
            into[length] = n;
            into[length + 1] = from;
            into[length + 2] = end;
            into[length + 3] = otherFrom;
            into[length + 4] = otherEnd;
            length += FIGURES;
        }
        from = place + 1;
        otherFrom = otherPlace + 1;
    }
    return areMostlySame(raw, into, length, count + 1) ? length : -1;
};
/** Where most members differ, the lines are not alike. Those that differ in times, counters and ids tell nothing. */
const areMostlySame = (raw, notes, length, parts) => {
    let unlike = length / FIGURES;
    for (let i = 0; i < length && unlike * 2 > parts; i += FIGURES) {
        const [a, b] = [lineAt(notes, i + 1), lineAt(notes, i + 3)];
        if (differInNumbers(raw, a, b, true))
            unlike--;
    }
    return unlike * 2 <= parts;
};
/** The line whose ends are noted there. */
const lineAt = (notes, at) => makeLine(notes[at] ?? 0, notes[at + 1] ?? 0);

;// CONCATENATED MODULE: ./lib/leak/pieces.js






const { imul: pieces_imul } = Math;
/** Columns that a channel needs. Two places in one of them spoil each other: of ten places that is one search in twenty. */
const COLUMNS = 1024;
/** Of a long piece only its ends can belong together with the lines around it. */
const MAX_PIECE = 512;
const END = MAX_PIECE >> 1;
/** A shorter member holds no frame and a piece: `chunk 12: lens`. */
const MIN_INSIDE = 12;
const FIRST = { level: 0, path: 0, withoutMiddle: false, onlyInside: false, isInPlace: false };
const AGAIN = { ...FIRST, withoutMiddle: true };
const INSIDE = { ...FIRST, onlyInside: true };
const IN_PLACE = { ...FIRST, isInPlace: true };
const pieces_mixed = (a, b) => {
    const mix = pieces_imul(a ^ pieces_imul(b + 1, 0x9e3779b1), 0x85ebca6b);
    return mix ^ (mix >>> 15);
};
/** Every second part is a member or its name: counted in twos. A place without members is part -1. */
const columnOf = ({ raw }, line, { path }, part, at) => (pieces_mixed(pieces_mixed(path, part >> 1), labelBefore(raw, line.from, at)) >>> 0) % COLUMNS;
const give = ({ take }, column, from, to) => {
    if (to - from <= MAX_PIECE)
        take(column, from, to);
    else {
        take(column, from, from + END);
        take(column, to - END, to);
    }
};
/**
 * The kubelet marks a part of a line with `P` and the last one with `F`, between stream and text
 * (https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md).
 */
const TAGS = /(?:stdout|stderr) [PF] $/;
const TAG = 2;
/** True where such a mark ends. */
const isTag = (raw, end) => raw[end - 1] === 0x20 &&
    raw[end - 3] === 0x20 &&
    TAGS.test(Buffer.from(raw.subarray(Math.max(0, end - 9), end)).toString('latin1'));
/** Compares a member with another one. That one may be the first of its kind, and not be told before. */
const takeBoth = (at, own, other, where) => {
    if (other.taken === NOTHING)
        other.taken = takePieces(at, other, own, where);
    own.taken = takePieces(at, own, other, where);
    return own.taken;
};
/** Gives what differs inside of a member that both lines hold a line in. True where that is all there is to give of it. */
const takeInside = (at, line, { part, other, ...member }, where) => {
    const { raw, members } = at;
    if (where.level + 1 === MAX_LEVEL || other.to - other.from < MIN_INSIDE)
        return false;
    const path = pieces_mixed(where.path, part);
    const inside = { ...FIRST, level: where.level + 1, path, withoutMiddle: where.onlyInside };
    const kind = pieces_mixed(path, headOf(raw, member.own));
    const last = members.get(kind);
    // The same member again, beside another line.
    const own = last?.from === member.own.from ? last : member.own;
    members.set(kind, own);
    const isNeighbour = last?.from === other.from;
    if (isNeighbour)
        takeBoth(at, own, last, inside);
    else if (own.taken !== MEMBERS)
        own.taken = takePieces(at, own, other, inside);
    const mayTakeLast = last !== undefined && last !== own && !isNeighbour;
    const isTaken = own.taken === MEMBERS || (mayTakeLast && takeBoth(at, own, last, inside) !== NOTHING);
    if (isTaken) {
        if (line.open === part)
            line.open = -1;
        return true;
    }
    if (quotesOf(raw, own).count >= MIN_QUOTES)
        line.open = part;
    return false;
};
/** Of each comparison, until the next one. */
const numbers = makeNumbers();
/** Digits of a number that is a time or a counter; a piece of a key is rarely so long and has digits alone. */
const COUNTER = 3;
/**
 * What stands between quoted members may have a frame of its own: `>token</span>`. Nearly always it is a number between two marks, and a
 * third of all pieces of a log are such.
 */
const giveBetween = (at, line, notes, i, where) => {
    const { raw } = at;
    const part = notes[i] ?? 0;
    let from = notes[i + 1] ?? 0;
    let to = notes[i + 2] ?? 0;
    if (hasPlainWord(raw, from, to)) {
        const [own, other] = [lineAt(notes, i + 1), lineAt(notes, i + 3)];
        from = commonStart(raw, own, other, numbers);
        to = commonEnd(raw, own, other, from);
    }
    else if (to - from > COUNTER && !tellsAnything(raw, from, to))
        return;
    give(at, columnOf(at, line, where, part, from), from, to);
};
/** Lines with the same number of quoted members: gives those that differ. False where the lines are not alike. */
const takeMembers = (at, a, b, where) => {
    const { raw } = at;
    const notes = differing[where.level] ?? new Int32Array(0);
    const length = noteDiffering(raw, a, b, notes);
    if (length < 0)
        return false;
    for (let i = 0; i < length; i += FIGURES) {
        const part = notes[i] ?? 0;
        const from = notes[i + 1] ?? 0;
        const to = notes[i + 2] ?? 0;
        if (where.onlyInside && part !== a.open)
            continue;
        // Every second part is a string, the others stand between them. An id is a single word, and stands in nearly every line.
        if ((part & 1) === 1 && to - from >= MIN_INSIDE && wordEnd(raw, from, to) < to) {
            const member = { part, own: lineAt(notes, i + 1), other: lineAt(notes, i + 3) };
            if (takeInside(at, a, member, where))
                continue;
        }
        if (where.onlyInside)
            continue;
        if ((part & 1) === 0)
            giveBetween(at, a, notes, i, where);
        else
            give(at, columnOf(at, a, where, part, from), from, to);
    }
    return true;
};
/** Gives what of a line differs in the middle, and the numbers before it. A line that tells better gives what it gave before no second time. */
const takeMiddle = (at, line, from, to, where) => {
    const { raw } = at;
    const column = (place) => columnOf(at, line, where, -1, place);
    // A tag of the kubelet is no label, and no piece.
    const begin = isTag(raw, from + TAG) ? Math.min(to, from + TAG) : from;
    const place = isTag(raw, from) ? from - TAG : from;
    let first = begin;
    while (first < to && !(0,squeeze/* isLetter */.D$)(raw[first] ?? 0))
        first++;
    if (line.middle === first)
        return;
    const count = line.middle < 0 ? (numbers[0] ?? 0) : 0;
    for (let n = 1; n < 2 * count; n += 2) {
        const start = numbers[n] ?? 0;
        give(at, column(start), start, numbers[n + 1] ?? 0);
    }
    line.middle = first;
    if (to > begin)
        give(at, column(place), begin, to);
};
const takePieces = (at, line, other, where) => {
    const { raw } = at;
    if (takeMembers(at, line, other, where))
        return MEMBERS;
    const from = commonStart(raw, line, other, numbers);
    const to = commonEnd(raw, line, other, from);
    if (!where.isInPlace && !isFrame(line, from, to))
        return NOTHING;
    if (!where.withoutMiddle)
        takeMiddle(at, line, from, to, where);
    return MIDDLE;
};
/**
 * Gives what of a line is its own beside another one. False where the two are not alike. A line may be compared with both of its
 * neighbours: the first event of a kind (a tool is called, then its arguments come) is unlike the one before, and its members are known
 * by the next one. Nothing is given twice.
 */
const takeLine = (at, line, other, where, isLoose) => {
    const { raw } = at;
    if (line.taken === MEMBERS) {
        if (line.open >= 0)
            takeMembers(at, line, other, INSIDE);
        return true;
    }
    const isAgain = line.taken === MIDDLE && !line.isLoose;
    if (isAgain && quotesOf(raw, line).count < MIN_QUOTES)
        return true;
    const taken = takePieces(at, line, other, isAgain ? AGAIN : where);
    if (!isAgain)
        line.isLoose = isLoose && taken === MIDDLE;
    if (taken > line.taken)
        line.taken = taken;
    return line.taken > NOTHING;
};
/** Compares a line with one before it. What only this one tells of the other is given first: it stands before. */
const compare = (at, line, before, likeness) => {
    const where = likeness === 'in-place' ? IN_PLACE : FIRST;
    const isLoose = likeness === 'beside';
    return takeLine(at, before, line, where, isLoose) && takeLine(at, line, before, where, isLoose);
};

;// CONCATENATED MODULE: ./lib/leak/telling.js




const telling_numbers = makeNumbers();
/** A word at the beginning of a line may be a piece itself. */
const isBehindWord = (raw, { from }, at) => hasPlainWord(raw, from, at) && !tellsAnything(raw, from, from + 2);
/** A number in quotes is a member, and no counter between two of them. */
const isQuoted = (raw, line, at) => {
    const quotes = quotesOf(raw, line);
    let before = 0;
    while (before < quotes.count && placeOf(quotes, before) < at)
        before++;
    return before % 2 === 1;
};
const byMembers = (raw, line, other) => {
    if (!differInNumbers(raw, line, other, false))
        return 'more';
    const from = commonStart(raw, line, other, telling_numbers);
    if (from >= line.to)
        return 'nothing';
    return isBehindWord(raw, line, from) || isQuoted(raw, line, from) ? 'number' : 'little';
};
const tellingOf = (raw, line, other, likeness) => {
    if (haveSameMembers(raw, line, other))
        return byMembers(raw, line, other);
    const from = commonStart(raw, line, other, telling_numbers);
    const to = commonEnd(raw, line, other, from);
    if (likeness !== 'in-place' && !isFrame(line, from, to))
        return 'nothing';
    if (tellMore(raw, telling_numbers) || tellsAnything(raw, from, to))
        return 'more';
    if (from >= to)
        return 'nothing';
    return isBehindWord(raw, line, from) ? 'number' : 'little';
};

;// CONCATENATED MODULE: ./lib/leak/adjacent.js








/** Longer lines are no pieces; a runtime that splits at 16 KiB makes lines a little longer than that. */
const MAX_LINE = 32 * 1024;
const isSpace = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const trimmed = (raw, from, to) => {
    let first = from;
    let last = to;
    while (first < last && isSpace(raw[first] ?? 0))
        first++;
    while (last > first && isSpace(raw[last - 1] ?? 0))
        last--;
    return makeLine(first, last);
};
const ENCODED = (0,leak_bytes/* classOf */.Kl)(/[A-Za-z0-9+/=]/);
const LONG_WORD = 24;
/** A line of a hash or of something encoded: it has no frame, and its letters follow those of the next one anyway. */
const isEncoded = (raw, { from, to }) => {
    if (to - from < LONG_WORD)
        return false;
    for (let i = from; i < to; i++)
        if (ENCODED[raw[i] ?? 0] === 0)
            return false;
    return true;
};
/** More quotes are not counted. */
const MOST_QUOTES = 2 ** 10;
/** Kinds by two words come after all kinds by one. */
const ONE_WORD = 2 ** HEAD_BITS;
const compareBest = (at, line, candidates) => {
    const { raw } = at;
    let fallback = null;
    for (const candidate of candidates) {
        const [other, likeness, wanted] = candidate;
        if (other === undefined)
            continue;
        const mayTell = likeness === 'in-place' || mayBeAlike(raw, line, other) || haveSameMembers(raw, line, other);
        const telling = mayTell ? tellingOf(raw, line, other, likeness) : 'nothing';
        if (telling === wanted && compare(at, line, other, likeness))
            return;
        if (telling !== 'nothing' && likeness !== 'in-place')
            fallback ??= candidate;
    }
    const [other, likeness] = fallback ?? [];
    if (other !== undefined && likeness !== undefined)
        compare(at, line, other, likeness);
};
const kindredOf = (raw, line) => {
    const head = headOf(raw, line);
    const count = Math.min(quotesOf(raw, line).count, MOST_QUOTES - 1);
    const byOne = (head % ONE_WORD) * MOST_QUOTES + count;
    return { line, hasWords: head !== 0, byOne, byTwo: (head + ONE_WORD) * MOST_QUOTES + count };
};
/** Compares each line with those before it that it may be alike: of its kind, directly before it, or in the same place of a block. */
const makeNeighbours = (at) => {
    const { raw } = at;
    const lastOf = new Map();
    /** Two lines that followed each other, by the kind of the first. */
    const pairs = new Map();
    let before = null;
    /** What followed the last line that was the same as the one before: a constant line stands there in each block. */
    const inPlace = ({ line, byTwo }) => {
        const [first, second] = pairs.get(byTwo) ?? [];
        return first !== undefined && differInNumbers(raw, line, first, true) ? second : undefined;
    };
    const remember = (was, line) => {
        lastOf.set(was.byOne, was.line).set(was.byTwo, was.line);
        if (was.hasWords)
            pairs.set(was.byTwo, [was.line, line]);
    };
    return (line) => {
        const own = kindredOf(raw, line);
        const was = before;
        before = own;
        if (was === null)
            return;
        // Nearly every line of nearly every log is of the kind of the one before.
        const isSame = own.byTwo === was.byTwo;
        const isUsual = isSame || (own.byOne === was.byOne && haveSameMembers(raw, line, was.line));
        const isTold = isUsual && compare(at, line, was.line, 'kind');
        // Lines of nothing but numbers and ids have no kind: none of them is told by any other.
        if (!isTold && !(isSame && !own.hasWords && quotesOf(raw, line).count === 0))
            compareBest(at, line, [
                [lastOf.get(own.byTwo), 'kind', 'more'],
                [own.byOne === was.byOne ? was.line : lastOf.get(own.byOne), 'beside', 'more'],
                [lastOf.get(own.byTwo), 'kind', 'number'],
                [was.line, 'beside', 'more'],
                [inPlace(was), 'in-place', 'more'],
            ]);
        if (!isSame)
            remember(was, line);
    };
};
const markOf = (text, own) => ({ bytes: Buffer.from(text), own });
/** Between the lines of a stream that was kept as one JSON string. */
const ESCAPED_END = markOf('\\n', 2);
/** There, between tags, between reprs. */
const BETWEEN = [ESCAPED_END, markOf('><', 1), markOf('), ', 2)];
const AFTER_OBJECT = markOf('},', 2);
/** Objects in a list; what else follows an object is a member beside it. */
const OBJECTS = [markOf('},{', 2), markOf('}, {', 2)];
const adjacent_LIST = Buffer.from('[{');
const endsOf = (line, { bytes, own }) => {
    const ends = [];
    for (let i = line.indexOf(bytes); i >= 0; i = line.indexOf(bytes, i + own))
        ends.push(i + own);
    return ends;
};
/** Fewer parts are none: a line has some of these marks anyway. */
const MIN_PARTS = 3;
/** Ends of the parts of a line, which are lines of their own: by the mark that it has most of. */
const partsOf = (view, from, to) => {
    const line = view.subarray(from, to);
    const objects = endsOf(line, AFTER_OBJECT);
    const marks = objects.length < MIN_PARTS ? BETWEEN : [...BETWEEN, ...OBJECTS];
    let ends = marks
        .map((mark) => endsOf(line, mark))
        .reduce((most, each) => (each.length > most.length ? each : most));
    if (ends.length < MIN_PARTS)
        ends = objects;
    if (ends.length < MIN_PARTS)
        return [to];
    // What stands before a list is no part of its first object.
    const list = line.indexOf(adjacent_LIST);
    const before = list >= 0 && list + 1 < (ends[0] ?? 0) ? [list + 1] : [];
    return [...[...before, ...ends].map((end) => from + end), to];
};
/** A line this short holds no list of objects. */
const adjacent_MIN_LIST = 256;
/** And one this short no lines with a value, where there are escaped line ends at all. */
const MIN_LINES = 64;
/** Gives the pieces of all whole lines in `raw[from, to)`. */
const takeAdjacent = (raw, from, to, take) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const ends = view.indexOf(ESCAPED_END.bytes, from);
    const least = ends >= 0 && ends < to ? MIN_LINES : adjacent_MIN_LIST;
    forgetQuotes();
    const takeAmong = makeNeighbours({ raw, take, members: new Map() });
    const takeOne = (start, end) => {
        const line = trimmed(raw, start, end);
        if (line.to > line.from && line.to - line.from <= MAX_LINE && !isEncoded(raw, line))
            takeAmong(line);
    };
    for (let start = from; start < to;) {
        const newline = view.indexOf(leak_bytes/* LINE_END */.J2, start);
        const end = newline < 0 || newline > to ? to : newline;
        if (end - start < least)
            takeOne(start, end);
        else {
            let part = start;
            for (const partEnd of partsOf(view, start, end)) {
                takeOne(part, partEnd);
                part = partEnd;
            }
        }
        start = end + 1;
    }
};

;// CONCATENATED MODULE: ./lib/leak/found.js

/** More leaks of one needle in one file say nothing new. */
const MAX_LEAKS = 1000;
/** A row of this many shingles is worth a place. */
const found_ROW = 4;
/** After a row this long no other place is looked for. */
const LONG_ROW = 256;
const NOWHERE = { line: 1, column: 1 };
const newCoverage = (shingles) => ({
    bits: new Uint8Array((shingles + 7) >> 3),
    by: new Map(),
    last: -2,
    row: 0,
    longest: 0,
    rowPlace: NOWHERE,
    place: NOWHERE,
});
const mark = (coverage, bit, technique, at) => {
    coverage.row = bit === coverage.last + 1 ? coverage.row + 1 : 1;
    coverage.last = bit;
    if (coverage.row === found_ROW && coverage.longest < LONG_ROW)
        coverage.rowPlace = at(found_ROW - 1);
    if (coverage.row > coverage.longest) {
        coverage.longest = coverage.row;
        if (coverage.row >= found_ROW)
            coverage.place = coverage.rowPlace;
        else if (coverage.row === 1)
            coverage.place = at(0);
    }
    const byte = coverage.bits[bit >> 3] ?? 0;
    if ((byte & (1 << (bit & 7))) !== 0)
        return;
    coverage.bits[bit >> 3] = byte | (1 << (bit & 7));
    coverage.by.set(technique, (coverage.by.get(technique) ?? 0) + 1);
};
const mostOf = (by) => [...by].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['shingles', 0])[0];
const makeHits = () => {
    const hits = new Map();
    const counts = new Map();
    const note = (needle, technique, at) => {
        const count = counts.get(needle) ?? 0;
        if (count >= MAX_LEAKS)
            return;
        const position = at();
        const key = `${needle.kind} ${position.line} ${needle.value}`;
        if (hits.has(key))
            return;
        counts.set(needle, count + 1);
        hits.set(key, { needle, technique, position });
    };
    // What was found as it stands needs no second report from the run of encoded text around it.
    const isSaid = ({ needle, position: { line, lastLine } }) => lastLine !== undefined &&
        [...hits.values()].some((hit) => {
            const isDirect = hit.needle === needle && hit.position.lastLine === undefined;
            return isDirect && hit.position.line >= line && hit.position.line <= lastLine;
        });
    return { note, all: () => [...hits.values()].filter((hit) => !isSaid(hit)) };
};
const found_placeOf = (file, { line, column }) => ({ file, line, column });
/** Starts the notes of one stream. */
const makeFound = (index) => {
    const { texts } = index.texts;
    const hits = makeHits();
    const coverages = new Map();
    const fingerprintOf = (value) => {
        const fingerprint = index.fingerprints.get(value);
        if (fingerprint === undefined)
            throw new Error('a needle was found that was never indexed');
        return fingerprint;
    };
    const leakOf = ({ needle: { kind, value }, technique, position }, file) => {
        const place = found_placeOf(file, position);
        return { kind, outcome: 'leak', technique, place, fingerprint: fingerprintOf(value) };
    };
    return {
        exact: hits.note,
        shingle: (number, technique, at) => {
            const which = Math.floor(number / MAX_SHINGLES);
            const text = texts[which];
            if (text === undefined)
                return;
            const coverage = coverages.get(which) ?? newCoverage(text.places.length);
            coverages.set(which, coverage);
            mark(coverage, number % MAX_SHINGLES, technique, at);
        },
        leaks: (file) => [
            ...hits.all().map((hit) => leakOf(hit, file)),
            ...[...coverages].flatMap(([number, coverage]) => {
                const text = texts[number];
                const outcome = text === undefined ? null : outcomeOf(text, coverage.bits);
                if (text === undefined || outcome === null)
                    return [];
                const { kind, value } = text.needle;
                const place = found_placeOf(file, coverage.place);
                return [{ kind, outcome, technique: mostOf(coverage.by), place, fingerprint: fingerprintOf(value) }];
            }),
        ],
        traces: () => ({
            hasValue: hits.all().length > 0,
            seen: new Map([...coverages].map(([number, { bits }]) => [number, bits])),
        }),
    };
};

;// CONCATENATED MODULE: ./lib/leak/suspicion.js






/** Letters on each side of a known hash that decide; where letters are rare, the stretch is widened to so many bytes. */
const LETTERS = 24;
const suspicion_NEAR = 64;
const FAR = 4096;
const suspicion_scratch = (0,squeeze/* makeLane */.nR)(0);
/** True where the lane holds a leak, or the middle of one, or as many shingles of a text in a row as count for its coverage. */
const hasEvidence = (index, lane, raw, isUnbroken) => {
    let isFound = false;
    let last = -2;
    let row = 0;
    (0,grams/* walk */.GG)(lane.text, lane.length, index.gate, (end, high, low) => {
        if (isFound)
            return;
        for (const { form, at } of index.forms.get((0,grams/* gramHash */.IU)(high, low)) ?? []) {
            const match = (0,leak_exact/* stretch */._N)(lane, end - grams/* GRAM */.m9 + 1, form, at);
            if (match.end <= end)
                continue;
            if (match.end - match.start >= LETTERS || (0,leak_exact/* isLeak */.cm)(match, lane, raw, isUnbroken))
                isFound = true;
        }
        const start = end - grams/* SHINGLE */.zf + 1;
        if (start < 0)
            return;
        const marks = index.texts.marks.get((0,grams/* shingleHash */.Lj)((0,grams/* word */.Vm)(lane.text, start), high, low));
        if (marks === undefined)
            return;
        const mark = marks[0] ?? 0;
        row = end === last + 1 ? row + 1 : 1;
        last = end;
        const text = index.texts.texts[Math.floor(mark / MAX_SHINGLES)];
        if (row >= MIN_ROW || text?.isSampled === true || marks.length > 1)
            isFound = true;
    });
    return isFound;
};
/** Looks closely at the bytes around a known hash. In doubt it is evidence. */
const isEvidence = (index, raw, at, filled) => {
    for (let reach = suspicion_NEAR; reach <= FAR; reach *= 4) {
        const from = Math.max(0, at - reach);
        const to = Math.min(filled, at + reach);
        suspicion_scratch.length = 0;
        (0,squeeze/* makeRoom */.mk)(suspicion_scratch, 2 * FAR + 256);
        const middle = (0,squeeze/* squeeze */.r2)(raw, from, Math.min(to, at), to, suspicion_scratch);
        const before = suspicion_scratch.length;
        (0,squeeze/* squeeze */.r2)(raw, middle, to, to, suspicion_scratch);
        if (hasEvidence(index, suspicion_scratch, raw, true))
            return true;
        const isEnough = (letters, edge) => edge || letters >= LETTERS;
        if (isEnough(before, from === 0) && isEnough(suspicion_scratch.length - before, to === filled))
            return false;
    }
    return true;
};
/** Pieces of one column that are looked at together: a key in hexadecimal, one character a line, needs 35 for its first twelve. */
const PIECES = 128;
/**
 * Looks closely at pieces that follow each other: `places` holds where they begin and end, `next` which of them is the oldest. One
 * that is no longer at hand begins before 0.
 */
const isPieceEvidence = (index, raw, places, next) => {
    suspicion_scratch.length = 0;
    let isWhole = true;
    for (let n = 0; n < PIECES; n++) {
        const at = ((next + n) % PIECES) * 2;
        const [from, to] = [places[at] ?? 0, places[at + 1] ?? 0];
        if (from < 0)
            isWhole = false;
        if (from < 0 || to <= from)
            continue;
        (0,squeeze/* makeRoom */.mk)(suspicion_scratch, to - from + squeeze/* LOOK_AHEAD */.wt);
        (0,squeeze/* squeeze */.r2)(raw, from, to, to, suspicion_scratch);
    }
    return hasEvidence(index, suspicion_scratch, raw, false) || (!isWhole && suspicion_scratch.length < LETTERS);
};
const SEMICOLON = 0x3b;
/** Escapes closer than this may stand for, or between, all the letters of a value. */
const CLOSE = 32;
/** So many of them, or chance would do it in any picture. */
const SOME = 3;
/** Numbers of a colour code. */
const COLOUR = (0,leak_bytes/* classOf */.Kl)(/[0-9;]/);
/** What follows the mark of an escape that stands for a letter or takes one. Escaped quotes and slashes do neither. */
const NEXT = [
    [leak_bytes/* BACKSLASH */.r_, (0,leak_bytes/* classOf */.Kl)(/[uxnrtbfve0-7]/)],
    [escapes/* PERCENT */.IQ, (0,leak_bytes/* classOf */.Kl)(/[0-9a-fu]/i)],
    [escapes/* AMPERSAND */.e0, (0,leak_bytes/* classOf */.Kl)(/[#a-z]/)],
    [escapes/* ESCAPE */._f, (0,leak_bytes/* classOf */.Kl)(/\[/)],
];
/** Longer than any entity. */
const ENTITY = 12;
const isEntity = (raw, at) => {
    for (let i = at + 2; i < at + ENTITY; i++)
        if (raw[i] === SEMICOLON)
            return true;
    return false;
};
const isEscape = (raw, at, mark, next) => {
    if (next[raw[at + 1] ?? 0] !== 1)
        return false;
    if (mark === escapes/* AMPERSAND */.e0)
        return isEntity(raw, at);
    return mark !== escapes/* PERCENT */.IQ || leak_bytes/* HEX */.UG[raw[at + 2] ?? 0] === 1;
};
/** Where the `[` of a colour code may stand after its ESC, `\\e`, `\\x1b`, `\\033`, `\\u001b`. */
const BRACKETS = [1, 2, 4, 6];
const BRACKET = 0x5b;
/** A colour that begins in the middle of a word; at its ends colours are ordinary. */
const isColourInWord = (raw, at) => {
    let before = at - 1;
    while (raw[before] === leak_bytes/* BACKSLASH */.r_)
        before--;
    const bracket = BRACKETS.find((by) => raw[at + by] === BRACKET);
    if (bracket === undefined || !(0,squeeze/* isLetter */.D$)(raw[before] ?? 0))
        return false;
    let end = at + bracket + 1;
    while (COLOUR[raw[end] ?? 0] === 1)
        end++;
    return (0,squeeze/* isLetter */.D$)(raw[end] ?? 0) && (0,squeeze/* isLetter */.D$)(raw[end + 1] ?? 0);
};
/** What a value can end with before an escape breaks it: nearly every line of a stack trace ends otherwise. */
const IN_VALUE = (0,leak_bytes/* classOf */.Kl)(/[0-9a-z_.+/=-]/i);
/** True where a value goes on behind an escape: halves of a short one are too short for the sieve. */
const isBroken = (index, raw, at, filled) => {
    let before = at - 1;
    while (raw[before] === leak_bytes/* BACKSLASH */.r_)
        before--;
    return IN_VALUE[raw[before] ?? 0] === 1 && isEvidence(index, raw, at, filled);
};
/** Escapes that stand for letters, or take some: the sieve cannot read them. True where they stand close together, or in a value. */
const hasEscapes = (index, raw, from, filled) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, filled);
    const first = Math.max(0, from - SOME * CLOSE);
    for (const [mark, next] of NEXT) {
        const mayColour = mark === escapes/* ESCAPE */._f || mark === leak_bytes/* BACKSLASH */.r_;
        let last = -CLOSE;
        let row = 0;
        for (let at = view.indexOf(mark, first); at >= 0; at = view.indexOf(mark, at + 1)) {
            if (!isEscape(raw, at, mark, next))
                continue;
            row = at - last < CLOSE ? row + 1 : 1;
            if (row === SOME || (mayColour && isColourInWord(raw, at)) || isBroken(index, raw, at, filled))
                return true;
            last = at;
        }
    }
    return false;
};

;// CONCATENATED MODULE: ./lib/leak/filter.js




/** Bytes that are judged again with the next window: what crosses both is whole once. */
const OVERLAP = 4096;
const hasLetters = (sieve, index, { raw, words, from, filled }) => {
    const roll = { hash: 0, seen: 0 };
    const to = (filled + 3) >> 2;
    let i = Math.max(0, from - OVERLAP) >> 2;
    for (i = sift(sieve, words, i, to, roll); i < to; i = sift(sieve, words, i + 1, to, roll)) {
        if (isEvidence(index, raw, (i + 1) * 4, filled))
            return true;
    }
    return sieve.isWide && (roll.seen & 0x80808080) !== 0;
};
const newColumn = () => ({ hash: 0, row: 0, places: new Int32Array(2 * PIECES), next: 0 });
const hasPieces = (sieve, index, lines, { raw, filled, isLast }) => {
    const to = isLast ? filled : raw.subarray(0, filled).lastIndexOf(leak_bytes/* LINE_END */.J2) + 1;
    if (to <= lines.from)
        return false;
    let isFound = false;
    takeAdjacent(raw, lines.from, to, (number, start, end) => {
        const column = (lines.columns[number] ??= newColumn());
        column.places[2 * column.next] = start;
        column.places[2 * column.next + 1] = end;
        column.next = (column.next + 1) % PIECES;
        if (!siftPiece(sieve, raw, start, end, column) || isFound)
            return;
        isFound = isPieceEvidence(index, raw, column.places, column.next);
    });
    lines.from = to;
    return isFound;
};
const moveOn = (lines, bytes) => {
    lines.from = Math.max(0, lines.from - bytes);
    for (const column of lines.columns) {
        if (column === undefined)
            continue;
        for (let i = 0; i < column.places.length; i++)
            column.places[i] = (column.places[i] ?? 0) - bytes;
    }
};
/** A judge that holds nothing innocent: the search without a filter. */
const STRICT = { isSuspicious: () => true, pass: () => undefined };
/** Begins the judgement of one stream. */
const makeJudge = (index, filter, hasLines, spare) => {
    if (filter === null)
        return STRICT;
    const { sieve } = index;
    // Most streams end before the filter begins: they need none.
    let lines = null;
    let wasSuspicious = false;
    let judged = 0;
    const isSuspicious = (window) => {
        const { raw, from, filled } = window;
        lines ??= { columns: [], from: 0 };
        // The lines come first: their columns must have rolled over every window.
        const byPieces = filter.lines && hasLines && hasPieces(sieve, index, lines, window);
        return (byPieces ||
            (filter.letters && hasLetters(sieve, index, window)) ||
            (filter.escapes && hasEscapes(index, raw, from, filled)));
    };
    return {
        isSuspicious: (window) => {
            const all = window.filled - window.from;
            judged += all;
            // What begins in one window may end in the next with fewer letters than the sieve needs.
            const before = wasSuspicious;
            const isSpared = judged <= filter.after && spare.bytes >= all;
            if (isSpared)
                spare.bytes -= all;
            wasSuspicious = isSpared || isSuspicious(window);
            const isSearched = before || wasSuspicious;
            filter.examined?.(isSearched ? all : 0, all);
            return isSearched;
        },
        pass: (bytes) => {
            if (lines !== null)
                moveOn(lines, bytes);
        },
    };
};

;// CONCATENATED MODULE: ./lib/leak/search-lane.js



const ESCAPES = [
    [/\\+(?:u|x|[0-3][0-7]{2})|\\\//i, 'json-escape'],
    [/%(?:[0-9a-f]{2}|u)/i, 'percent'],
    [/&#?\w{2,8};/, 'html-entity'],
];
const utf16 = (raw, first, last) => {
    const [before, after] = [raw[first - 1] === 0, raw[last + 1] === 0];
    if (before !== after)
        return before ? 'utf-16be' : 'utf-16le';
    return first % 2 === 0 ? 'utf-16le' : 'utf-16be';
};
/** Names the way in which plain letters were written. */
const writtenAs = (match, { lane, raw }) => {
    const first = lane.origin[match.start] ?? 0;
    const last = lane.origin[match.end - 1] ?? 0;
    if (first < 0)
        return 'split';
    if (raw[first + 1] === 0 && raw[last - 1] === 0)
        return utf16(raw, first, last);
    const written = Buffer.from(raw.subarray(first, last + 1)).toString('latin1');
    const escape = ESCAPES.find(([pattern]) => pattern.test(written) || pattern.test(Buffer.from(raw.subarray(last, last + 6)).toString('latin1')));
    if (escape !== undefined && written.length > match.end - match.start)
        return escape[1];
    const { form } = match;
    const from = form.from[match.at] ?? 0;
    const own = Buffer.from(form.source.subarray(from, (form.to[match.at + match.end - match.start - 1] ?? 0) + 1));
    if (own.toString('latin1') === written)
        return 'plain';
    return own.length === written.length && (0,squeeze/* isLetter */.D$)(raw[last] ?? 0) ? 'case-folded' : 'split';
};
const techniqueOf = (match, at) => {
    if (at.hidden !== null)
        return at.hidden;
    if (match.form.technique === 'plain')
        return writtenAs(match, at);
    if (!match.form.technique.startsWith('base64'))
        return match.form.technique;
    const first = at.lane.origin[match.start] ?? 0;
    const last = at.lane.origin[match.end - 1] ?? 0;
    const written = Buffer.from(at.raw.subarray(Math.max(0, first), last + 1)).toString('latin1');
    return /[-_]/.test(written) ? 'base64url' : 'base64';
};
const wasTold = (match, { lane, raw, searched }) => match.start < searched && (0,leak_exact/* isLeak */.cm)({ ...match, end: searched }, lane, raw, false);
/** Notes everything in the lane that is a needle or a part of one. */
const searchLane = (index, at, found) => {
    const { lane } = at;
    // Where the last stretch of each form ended: the grams inside it need no second look.
    const done = new Int32Array(index.formCount);
    const noteExact = (end, hash) => {
        for (const place of index.forms.get(hash) ?? []) {
            if (end < (done[place.number] ?? 0))
                continue;
            const match = (0,leak_exact/* stretch */._N)(lane, end - grams/* GRAM */.m9 + 1, place.form, place.at);
            if (match.end < end + 1)
                continue;
            done[place.number] = match.end;
            if (match.end < at.searched || (match.end === lane.length && !at.isLast))
                continue;
            if (!(0,leak_exact/* isLeak */.cm)(match, lane, at.raw, at.hidden !== 'split'))
                continue;
            if (at.isOfPieces && wasTold(match, at))
                continue;
            const origin = lane.origin[match.start] ?? 0;
            found.exact(place.form.needle, techniqueOf(match, at), () => at.position(origin));
        }
    };
    (0,grams/* walk */.GG)(lane.text, lane.length, index.gate, (end, high, low) => {
        noteExact(end, (0,grams/* gramHash */.IU)(high, low));
        const start = end - grams/* SHINGLE */.zf + 1;
        if (start < 0)
            return;
        const marks = index.texts.marks.get((0,grams/* shingleHash */.Lj)((0,grams/* word */.Vm)(lane.text, start), high, low));
        if (marks === undefined)
            return;
        for (const mark of marks) {
            found.shingle(mark, at.hidden ?? 'shingles', (back) => at.position(lane.origin[start - back] ?? 0));
        }
    });
};

;// CONCATENATED MODULE: ./lib/leak/search-hidden.js



/** Encodings inside encodings. */
const MAX_DEPTH = 3;
const partAt = (decoded, at) => {
    const next = decoded.starts.findIndex((start) => start > at);
    return decoded.parts[(next < 0 ? decoded.starts.length : next) - 1];
};
/** A decoded value stands where its first encoded byte does; it reaches to the line of its last. */
const positionIn = (decoded, outer, origin) => {
    const part = partAt(decoded, Math.max(0, origin));
    const position = outer(part?.origin ?? 0);
    return { ...position, lastLine: outer(part?.end ?? 0).line };
};
/** Decodes what is encoded in a stretch and searches that, to a depth of three. */
const searchHidden = (index, parts, stretch, found) => {
    if (stretch.depth >= MAX_DEPTH)
        return;
    for (const decode of parts.decoders) {
        const decoded = decode(stretch.raw, stretch.from, stretch.to);
        if (decoded.bytes.length === 0)
            continue;
        const inner = {
            raw: decoded.bytes,
            from: 0,
            to: decoded.bytes.length,
            depth: stretch.depth + 1,
            hidden: stretch.hidden ?? decoded.technique,
            position: (origin) => positionIn(decoded, stretch.position, origin),
        };
        searchOnce(index, parts, inner, found);
        searchHidden(index, parts, inner, found);
    }
};
/** Searches bytes that are all there. */
const searchOnce = (index, parts, stretch, found) => {
    const { raw, from, to, hidden, position } = stretch;
    const search = (lane, technique) => {
        searchLane(index, { lane, raw, searched: 0, isLast: true, isOfPieces: false, hidden: technique, position }, found);
    };
    const lane = (0,squeeze/* makeLane */.nR)(to - from + squeeze/* LOOK_AHEAD */.wt);
    (0,squeeze/* squeeze */.r2)(raw, from, to, to, lane);
    search(lane, hidden);
    if (parts.adjacentLines) {
        const columns = new Map();
        takeAdjacent(raw, from, to, (column, start, end) => {
            const own = columns.get(column) ?? (0,squeeze/* makeLane */.nR)(0);
            columns.set(column, own);
            (0,squeeze/* makeRoom */.mk)(own, end - start + squeeze/* LOOK_AHEAD */.wt);
            (0,squeeze/* squeeze */.r2)(raw, start, end, end, own);
        });
        for (const own of columns.values())
            search(own, hidden ?? 'split');
    }
};

// EXTERNAL MODULE: ./lib/leak/utf16.js
var leak_utf16 = __webpack_require__(96545);
;// CONCATENATED MODULE: ./lib/leak/scanner.js









/** Fresh bytes searched at a time. */
const WINDOW = 256 * 1024;
/** Bytes of the last window that stay at hand: an unfinished line, a run of base64 that goes on, what a leak may have begun with. */
const KEPT = 64 * 1024;
/** A run that goes on is decoded again from here, so that what crosses two windows is whole once. */
const scanner_OVERLAP = 2048;
const keepEnd = (lane, letters, shift) => {
    const first = Math.max(0, lane.length - letters);
    lane.text.copyWithin(0, first, lane.length);
    lane.origin.copyWithin(0, first, lane.length);
    lane.length -= first;
    for (let i = 0; i < lane.length; i++)
        lane.origin[i] = (lane.origin[i] ?? 0) - shift;
};
/** More streams than this are not open at once. */
const IDLE_DESKS = 4;
const searchLines = (stream, isLast, position) => {
    const { raw, columns, index } = stream;
    const to = isLast ? stream.filled : raw.subarray(0, stream.filled).lastIndexOf(leak_bytes/* LINE_END */.J2) + 1;
    const starts = new Map(Array.from(columns, ([column, lane]) => [column, lane.length]));
    if (to > stream.linesTo) {
        takeAdjacent(raw, stream.linesTo, to, (column, start, end) => {
            const lane = columns.get(column) ?? (0,squeeze/* makeLane */.nR)(0);
            columns.set(column, lane);
            (0,squeeze/* makeRoom */.mk)(lane, end - start + squeeze/* LOOK_AHEAD */.wt);
            (0,squeeze/* squeeze */.r2)(raw, start, end, end, lane);
        });
        stream.linesTo = to;
    }
    const hidden = stream.transcoder.technique() ?? 'split';
    for (const [column, lane] of columns) {
        if (lane.length === 0)
            continue;
        const searched = starts.get(column) ?? 0;
        const at = { lane, raw, searched, isLast: true, isOfPieces: true, hidden, position };
        searchLane(index, at, stream.found);
    }
};
/** A lane that has less than this keeps the memory that it once took. */
const SLIM = 4096;
const slim = (lane) => {
    if (lane.text.length <= Math.max(SLIM, 4 * lane.length))
        return;
    lane.text = lane.text.slice(0, lane.length);
    lane.origin = lane.origin.slice(0, lane.length);
};
/** Makes room for the next bytes and keeps what they may belong to. */
const shift = (stream) => {
    const { raw, filled, index } = stream;
    const first = filled - KEPT;
    stream.shifted = true;
    stream.positions.pass(raw, first);
    stream.judge.pass(first);
    raw.copyWithin(0, first, filled);
    keepEnd(stream.main, index.reach, first);
    for (const lane of stream.columns.values()) {
        keepEnd(lane, index.reach, first);
        slim(lane);
    }
    stream.squeezedTo -= first;
    stream.linesTo = Math.max(0, stream.linesTo - first);
    stream.filled -= first;
    stream.judgedTo = stream.filled;
    stream.hiddenFrom = Math.max(0, stream.filled - scanner_OVERLAP);
};
/** Begins the lanes anew with what is at hand of the last window, which was not searched. */
const restart = (stream) => {
    stream.main.length = 0;
    stream.columns.clear();
    stream.squeezedTo = 0;
    stream.linesTo = stream.shifted ? stream.raw.indexOf(leak_bytes/* LINE_END */.J2) + 1 : 0;
};
const searchLanes = (stream, isLast) => {
    const { raw, filled, index, found, main } = stream;
    if (!stream.isContinuous)
        restart(stream);
    const position = (origin) => stream.positions.at(raw, origin);
    const searched = main.length;
    const stop = isLast ? filled : Math.max(stream.squeezedTo, filled - squeeze/* LOOK_AHEAD */.wt);
    (0,squeeze/* makeRoom */.mk)(main, stop - stream.squeezedTo + squeeze/* LOOK_AHEAD */.wt);
    stream.squeezedTo = (0,squeeze/* squeeze */.r2)(raw, stream.squeezedTo, stop, filled, main);
    const hidden = stream.transcoder.technique();
    searchLane(index, { lane: main, raw, searched, isLast, isOfPieces: false, hidden, position }, found);
    if (stream.parts.adjacentLines)
        searchLines(stream, isLast, position);
};
/** What ends the lane may go on in the next window. Where that is not searched, it ends there: before a stretch without letters, for one. */
const searchEnd = ({ index, found, main, raw, positions, transcoder }) => {
    const position = (origin) => positions.at(raw, origin);
    const hidden = transcoder.technique();
    const at = { lane: main, raw, searched: main.length, isLast: true, isOfPieces: false, hidden, position };
    searchLane(index, at, found);
};
const searchWindow = (stream, isLast) => {
    const { raw, words, filled, index, parts, found } = stream;
    const isSearched = stream.judge.isSuspicious({ raw, words, from: stream.judgedTo, filled, isLast });
    if (isSearched)
        searchLanes(stream, isLast);
    else if (stream.isContinuous)
        searchEnd(stream);
    stream.isContinuous = isSearched;
    const position = (origin) => stream.positions.at(raw, origin);
    const hidden = stream.transcoder.technique();
    searchHidden(index, parts, { raw, from: stream.hiddenFrom, to: filled, depth: 0, hidden, position }, found);
    if (!isLast)
        shift(stream);
};
const fill = (stream, bytes) => {
    const { raw } = stream;
    for (let at = 0; at < bytes.length;) {
        const taken = Math.min(bytes.length - at, raw.length - stream.filled);
        raw.set(bytes.subarray(at, at + taken), stream.filled);
        stream.filled += taken;
        at += taken;
        if (stream.filled === raw.length)
            searchWindow(stream, false);
    }
};
const newDesk = () => {
    const raw = new Uint8Array(KEPT + WINDOW);
    return { raw, words: new Int32Array(raw.buffer), main: (0,squeeze/* makeLane */.nR)(0) };
};
const clear = (lane, wasLonger) => {
    // The squeezer writes one letter further than it keeps.
    const used = wasLonger ? lane.text.length : lane.length + 1;
    lane.text.fill(0, 0, used);
    lane.origin.fill(0, 0, used);
    lane.length = 0;
};
/** Gives the memory of a stream back as it came: nothing of one stream may be read as another one's. */
const putBack = ({ raw, words, main, filled, shifted }, desks) => {
    if (desks.length >= IDLE_DESKS)
        return;
    raw.fill(0, 0, shifted ? raw.length : filled);
    clear(main, shifted);
    desks.push({ raw, words, main });
};
/** Opens a search of one stream. Memory does not grow with the stream. Throws when it is used after its end. */
const makeScanner = (index, parts, { desks, spare }, positions = makePositions()) => {
    const stream = {
        ...(desks.pop() ?? newDesk()),
        columns: new Map(),
        index,
        parts,
        found: makeFound(index),
        filled: 0,
        squeezedTo: 0,
        linesTo: 0,
        hiddenFrom: 0,
        judgedTo: 0,
        isContinuous: false,
        shifted: false,
        judge: makeJudge(index, parts.filter, parts.adjacentLines, spare),
        positions,
        transcoder: (0,leak_utf16/* makeTranscoder */.o)(),
    };
    let ended = false;
    return {
        write: (chunk) => {
            if (ended)
                throw new Error('the stream has ended: its memory belongs to another one');
            fill(stream, stream.transcoder.take(chunk));
        },
        end: () => {
            if (ended)
                throw new Error('the stream has ended: its memory belongs to another one');
            ended = true;
            fill(stream, stream.transcoder.end());
            searchWindow(stream, true);
            putBack(stream, desks);
            return stream.found;
        },
    };
};

;// CONCATENATED MODULE: ./lib/leak/traces.js

const together = (all) => {
    const sums = new Map();
    for (const { seen } of all)
        for (const [text, bits] of seen) {
            const before = sums.get(text);
            sums.set(text, before === undefined ? bits : bits.map((byte, at) => byte | (before[at] ?? 0)));
        }
    return sums;
};
/** True where the parts of a stream hold nothing that a search of the whole could report. */
const areClean = ({ texts }, all) => !all.some(({ hasValue }) => hasValue) &&
    [...together(all)].every(([number, bits]) => {
        const text = texts[number];
        return text !== undefined && outcomeOf(text, bits) === null;
    });

;// CONCATENATED MODULE: ./lib/leak/unescape.js


const NUL = 0;
/**
 * What begins an escape, and the NULs of UTF-16. A lane undoes one layer of escapes; this decoder undoes it as text, so that what was
 * escaped may be escaped or encoded again.
 */
const START_BYTES = [...escapes/* ESCAPE_STARTS */.ap, NUL];
const STARTS = Uint8Array.from({ length: 256 }, (_, byte) => (START_BYTES.includes(byte) ? 1 : 0));
/** Escapes farther apart than this are ordinary text. */
const MAX_GAP = 8;
/** Fewer do not hide a piece of a key. */
const MIN_ESCAPES = 6;
const QUIET = 0x20;
const unescape_isEscape = (raw, at, to) => {
    if (raw[at] === NUL)
        return 1;
    const unit = (0,escapes/* readUnit */.H_)(raw, at, to);
    return (0,escapes/* unitValue */.Wo)(unit) === QUIET && (0,escapes/* unitLength */.bE)(unit) < 3 ? 0 : (0,escapes/* unitLength */.bE)(unit);
};
/** Stretches in which escapes that stand for something follow each other closely. */
const denseStretches = (raw, from, to) => {
    const found = [];
    let first = -1;
    let last = -1;
    let escapes = 0;
    const close = () => {
        if (escapes >= MIN_ESCAPES)
            found.push({ from: first, to: last });
        escapes = 0;
    };
    for (let i = from; i < to;) {
        const length = STARTS[raw[i] ?? 0] === 1 ? unescape_isEscape(raw, i, to) : 0;
        if (length > 0) {
            if (escapes > 0 && i - last > MAX_GAP)
                close();
            if (escapes === 0)
                first = Math.max(from, i - MAX_GAP);
            escapes++;
            last = i + length;
        }
        i += Math.max(1, length);
    }
    close();
    return found;
};
/** UTF-16 is unpacked alone: escapes are whole only when its NULs are gone. */
const isWide = (bytes) => {
    let nuls = 0;
    for (const byte of bytes)
        if (byte === NUL)
            nuls++;
    return nuls * 3 > bytes.length;
};
/** UTF-16 without a mark: the NULs say which byte of each two is the high one. */
const narrowed = (bytes) => {
    const nuls = [0, 0];
    bytes.forEach((byte, at) => {
        if (byte === NUL)
            nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
    });
    // Text may begin at an odd place, and in either order: what stands first of two is the high byte where most NULs are.
    const high = (nuls[1] ?? 0) > (nuls[0] ?? 0) ? 1 : 0;
    const even = (text) => Buffer.from(text.subarray(0, text.length & ~1));
    const little = even(bytes.subarray(high ^ 1)).toString('utf16le');
    const big = even(bytes.subarray(high)).swap16().toString('utf16le');
    return Buffer.from(`${big}\n${little}`.replaceAll('\0', ''), 'utf8');
};
const unescaped = (raw, from, to) => {
    const bytes = raw.subarray(from, to);
    if (isWide(bytes))
        return narrowed(bytes);
    const out = Buffer.alloc((to - from) * 2);
    let length = 0;
    for (let i = from; i < to;) {
        const unit = (0,escapes/* readUnit */.H_)(raw, i, to);
        const value = (0,escapes/* unitValue */.Wo)(unit);
        i += (0,escapes/* unitLength */.bE)(unit);
        if (value === NUL)
            continue;
        if ((0,escapes/* unitIsByte */.li)(unit) || value < 0x80)
            out[length++] = value;
        else
            length += out.write(String.fromCodePoint(value), length, 'utf8');
    }
    return out.subarray(0, length);
};
/** Text behind `\\u`, `\\x`, percent, HTML entities and the NULs of UTF-16, where they stand close together. */
const escapedValues = (raw, from, to) => {
    // Buffer looks for a byte ten times as fast as Uint8Array does.
    const view = Buffer.from(raw.buffer, raw.byteOffset + from, to - from);
    const mayHave = START_BYTES.some((byte) => view.includes(byte));
    const parts = (mayHave ? denseStretches(raw, from, to) : []).map((dense) => {
        const end = Math.min(to, dense.to + MAX_GAP);
        return { origin: dense.from, end, bytes: unescaped(raw, dense.from, end) };
    });
    return laidOut('json-escape', parts);
};

;// CONCATENATED MODULE: ./lib/leak/wrapped.js


/** Fewer bytes are no piece of a key in any encoding that could be cut in the middle of a sign. */
const MIN_BYTES = 24;
const wrapped_SPACE = (0,leak_bytes/* classOf */.Kl)(/\s/);
/** What base64, hexadecimal digits and escapes are made of: nearly every line of a log has a quote, a colon or a space. */
const wrapped_ENCODED = (0,leak_bytes/* classOf */.Kl)(/[\w+/=%\\&#;.~!*'()-]/);
/** Lists of numbers have spaces of their own. */
const wrapped_LIST = (0,leak_bytes/* classOf */.Kl)(/[0-9a-fA-FxX ,:[\]-]/);
const isAll = (raw, from, to, wanted) => {
    for (let i = from; i < to; i++)
        if (wanted[raw[i] ?? 0] === 0)
            return false;
    return true;
};
/** What stands in a line without its indentation and its end, where that may be a piece of something encoded; else null. */
const encodedIn = (raw, from, to) => {
    let first = from;
    while (first < to && wrapped_SPACE[raw[first] ?? 0] === 1)
        first++;
    let last = to;
    while (last > first && wrapped_SPACE[raw[last - 1] ?? 0] === 1)
        last--;
    if (last === first)
        return null;
    return isAll(raw, first, last, wrapped_ENCODED) || isAll(raw, first, last, wrapped_LIST) ? raw.subarray(first, last) : null;
};
/**
 * Lines that follow each other and may be pieces of one encoded value, put together: it was wrapped at any column, in the middle of an
 * escape or a number, or narrower than any run that is decoded as it stands.
 */
const wrappedValues = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const parts = [];
    let [origin, lines] = [from, []];
    const close = (end) => {
        const bytes = lines.length > 1 ? Buffer.concat(lines) : null;
        if (bytes !== null && bytes.length >= MIN_BYTES)
            parts.push({ origin, end, bytes });
        lines = [];
    };
    for (let start = from; start < to;) {
        const newline = view.indexOf(leak_bytes/* LINE_END */.J2, start);
        const end = newline < 0 || newline > to ? to : newline;
        const piece = encodedIn(raw, start, end);
        if (piece === null)
            close(start);
        else {
            if (lines.length === 0)
                origin = start;
            lines.push(piece);
        }
        start = end + 1;
    }
    close(to);
    return laidOut('split', parts);
};

;// CONCATENATED MODULE: ./lib/leak/engine.js












/** Nearly every file of evidence is shorter: there the search rests on no filter, and takes a few hundredths of a second. */
const UNFILTERED_BYTES = 2 ** 20;
/** The evidence of nearly every run is less; a bundle with more of it would take three times as long. */
const UNFILTERED_TOTAL = 8 * 2 ** 20;
const newShared = (unfilteredBytes = UNFILTERED_TOTAL) => ({
    desks: [],
    spare: { bytes: unfilteredBytes },
});
/** The parts in force. */
const PARTS = {
    encodings: leak_encodings/* ENCODINGS */.JC,
    decoders: [base64Values, hexValues, decimalValues, escapedValues, addressedRows, wrappedValues],
    adjacentLines: true,
    filter: { after: UNFILTERED_BYTES, letters: true, escapes: true, lines: true },
};
const armedKinds = ({ exact, texts }) => [
    ...new Set([...exact, ...texts].map(({ kind }) => kind)),
];
const some = (values, otherwise) => {
    const [first, ...rest] = values;
    return first === undefined ? [otherwise] : [first, ...rest];
};
const search = (engine, plants, { proven, failed }) => {
    for (const plant of plants) {
        const scanner = engine.open('');
        for (const chunk of (0,leak_proof/* streamOf */.mA)(plant))
            scanner.write(chunk);
        const outcome = engine.isPlant(plant, scanner.end()) ? proven : failed;
        outcome.add(plant.technique);
    }
};
/** Replies can hold any letters; what the techniques find is shown with these, which hold none that an encoding uses. */
const REFERENCE = {
    kind: 'body',
    value: 'A plain sentence that the gate plants to see whether its own search can find what was hidden. ' +
        'Then comes another one with different words, so that no two lines of it look alike.',
};
const proveWith = (engine, reference) => {
    const outcomes = { proven: new Set(), failed: new Set() };
    search(engine, engine.plants, outcomes);
    if (reference)
        search(reference, (0,leak_proof/* encodedPlants */.tF)(REFERENCE), outcomes);
    const { proven, failed } = outcomes;
    // An engine without needles finds nothing, and must not look like one that searched.
    if (failed.size > 0 || proven.size === 0)
        return { state: 'failed', techniques: some([...failed], 'plain') };
    return { state: 'proven', techniques: some([...proven], 'plain') };
};
const coreOf = (wanted, fingerprint, parts, index = indexNeedles(wanted, fingerprint, parts.encodings), shared = newShared()) => ({
    isPlant: (plant, leaks) => (0,leak_proof/* isFound */.ZN)(plant, leaks, index.fingerprints.get(plant.value)),
    open: (file) => {
        const scanner = makeScanner(index, parts, shared);
        return { ...scanner, end: () => scanner.end().leaks(file) };
    },
    openPart: () => {
        const scanner = makeScanner(index, parts, shared, NO_POSITIONS);
        return { ...scanner, end: () => scanner.end().traces() };
    },
});
/**
 * Makes a search for `needles`. `fingerprint` is keyed by the flow; it is all that a leak tells about its value. `unfilteredBytes`: so
 * many are searched without the filter, over all streams.
 */
const makeEngine = (needles, fingerprint, parts = PARTS, unfilteredBytes) => {
    const wanted = (0,leak_needles/* searchable */.V)(needles);
    const plants = (0,leak_proof/* plantsOf */.EU)(wanted);
    const index = indexNeedles(wanted, fingerprint, parts.encodings);
    const shared = newShared(unfilteredBytes);
    const { open, isPlant, openPart } = coreOf(wanted, fingerprint, parts, index, shared);
    // A plant is short: it has to pass the filter from its first byte on.
    const filtered = { ...parts, filter: parts.filter === null ? null : { ...parts.filter, after: 0 } };
    const filteredCore = coreOf(wanted, fingerprint, filtered, index, shared);
    const referenceCore = () => coreOf((0,leak_needles/* searchable */.V)({ ...leak_needles/* NO_NEEDLES */.l, bodies: [REFERENCE.value] }), fingerprint, filtered);
    let proof = null;
    return {
        open,
        isPlant,
        plants,
        recipe: { needles, fields: [] },
        byParts: {
            open: (isBeginning) => (isBeginning ? openPart() : filteredCore.openPart()),
            areClean: (all) => areClean(index.texts, all),
            openRest: () => null,
        },
        armed: armedKinds(wanted),
        tooShort: wanted.tooShort,
        prove: () => (proof ??= proveWith({ ...filteredCore, plants }, wanted.texts.length > 0 ? referenceCore() : null)),
    };
};


/***/ }),

/***/ 59127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ readUnit),
/* harmony export */   IQ: () => (/* binding */ PERCENT),
/* harmony export */   Wo: () => (/* binding */ unitValue),
/* harmony export */   _f: () => (/* binding */ ESCAPE),
/* harmony export */   ap: () => (/* binding */ ESCAPE_STARTS),
/* harmony export */   bE: () => (/* binding */ unitLength),
/* harmony export */   e0: () => (/* binding */ AMPERSAND),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   li: () => (/* binding */ unitIsByte)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95928);

const pack = (value, length, isByte) => value * 256 + (isByte ? 128 : 0) + length;
/** The byte or code point. */
const unitValue = (unit) => Math.floor(unit / 256);
/** How many raw bytes it took: 1 to 127. */
const unitLength = (unit) => unit & 127;
/** A byte (part of a UTF-8 sequence above 0x7f), not a code point. */
const unitIsByte = (unit) => (unit & 128) !== 0;
const NOTHING = 0x20;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
/** Begins a colour code; `\e` stands for it. */
const ESCAPE = 0x1b;
/** Bytes that begin an escape that may stand for a letter: {@link readUnit} undoes these. */
const ESCAPE_STARTS = [_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_, PERCENT, AMPERSAND];
/** 1 for each byte that begins an escape or a colour code: a lane has none of them. */
const MARKS = Uint8Array.from({ length: 256 }, (_, byte) => byte === ESCAPE || ESCAPE_STARTS.includes(byte) ? 1 : 0);
/** The number that `count` hexadecimal digits write, or -1. */
const hexNumber = (raw, at, count, end) => {
    if (at + count > end)
        return -1;
    let value = 0;
    for (let i = at; i < at + count; i++) {
        const digit = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .hexDigit */ .Li)(raw[i] ?? 0);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
};
/** Letters that after a backslash mean white space or a bell: `\n \t \r \b \f \v`. */
const BLANKS = new Set(Array.from('ntrbfv', (letter) => letter.charCodeAt(0)));
const MAX_BACKSLASHES = 16;
const MAX_CODE = 0x10ffff;
const braced = (raw, letter, end, start) => {
    if (raw[letter + 1] !== 0x7b)
        return null;
    for (let digits = 1; digits <= 6; digits++) {
        if (raw[letter + 2 + digits] !== 0x7d)
            continue;
        const code = hexNumber(raw, letter + 2, digits, end);
        if (code >= 0 && code <= MAX_CODE)
            return pack(code, letter + 3 + digits - start, false);
    }
    return null;
};
const octal = (raw, at) => {
    const [a, b, c] = [raw[at] ?? 0, raw[at + 1] ?? 0, raw[at + 2] ?? 0];
    const isOctal = a >= 0x30 && a <= 0x33 && b >= 0x30 && b <= 0x37 && c >= 0x30 && c <= 0x37;
    return isOctal ? (a - 0x30) * 64 + (b - 0x30) * 8 + (c - 0x30) : -1;
};
/** Any number of backslashes, so that JSON in JSON reads the same as JSON. */
const backslash = (raw, start, end) => {
    let at = start + 1;
    while (at < end && raw[at] === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_ && at - start < MAX_BACKSLASHES)
        at++;
    const letter = raw[at] ?? 0;
    const before = at - start;
    if (letter === 0x75) {
        const code = hexNumber(raw, at + 1, 4, end);
        if (code >= 0)
            return pack(code, before + 5, false);
        const inBraces = braced(raw, at, end, start);
        if (inBraces !== null)
            return inBraces;
    }
    if (letter === 0x78) {
        const byte = hexNumber(raw, at + 1, 2, end);
        if (byte >= 0)
            return pack(byte, before + 3, true);
    }
    const byte = octal(raw, at);
    if (byte >= 0)
        return pack(byte, before + 3, true);
    if (letter === 0x65 && raw[at + 1] === 0x5b)
        return pack(ESCAPE, before + 1, false);
    return pack(NOTHING, before + (BLANKS.has(letter) ? 1 : 0), false);
};
/** Longest row of `25` that is taken for percent signs that were escaped again. */
const MAX_AGAIN = 16;
/** An escaped percent sign may be escaped any number of times: `%2520` is a space, as `%20` is. */
const percent = (raw, start, end) => {
    let at = start + 1;
    while (raw[at] === 0x32 && raw[at + 1] === 0x35 && at - start < MAX_AGAIN) {
        const byte = hexNumber(raw, at + 2, 2, end);
        if (byte < 0)
            break;
        at += 2;
    }
    if (at > start + 1)
        return pack(hexNumber(raw, at, 2, end), at + 2 - start, true);
    if (raw[start + 1] === 0x75) {
        const code = hexNumber(raw, start + 2, 4, end);
        if (code >= 0)
            return pack(code, 6, false);
    }
    const byte = hexNumber(raw, start + 1, 2, end);
    return byte >= 0 ? pack(byte, 3, true) : pack(NOTHING, 1, false);
};
/** Longest entity that is read, `&` and `;` included. Named ones are all punctuation to a lane. */
const MAX_ENTITY = 12;
const NUMBERED = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/i;
const NAMED = /^&[a-z]{2,8};/i;
const IN_ENTITY = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .classOf */ .Kl)(/[#0-9a-z]/i);
const SEMICOLON = 0x3b;
const entity = (raw, start, end) => {
    const limit = Math.min(end, start + MAX_ENTITY);
    let last = start + 1;
    while (last < limit && IN_ENTITY[raw[last] ?? 0] === 1)
        last++;
    // Most `&` stand in addresses: no text is made of those.
    if (last >= limit || raw[last] !== SEMICOLON)
        return pack(NOTHING, 1, false);
    let head = '';
    for (let i = start; i <= last; i++)
        head += String.fromCharCode(raw[i] ?? 0);
    const numbered = NUMBERED.exec(head);
    if (numbered !== null) {
        const code = numbered[1] === undefined ? Number(numbered[2]) : Number.parseInt(numbered[1], 16);
        return pack(code <= MAX_CODE ? code : NOTHING, numbered[0].length, false);
    }
    return pack(NOTHING, NAMED.exec(head)?.[0].length ?? 1, false);
};
/** Reads the unit that begins at `start`; `start` must be below `end`. */
const readUnit = (raw, start, end) => {
    if (start >= end)
        return pack(NOTHING, 1, false);
    const byte = raw[start] ?? 0;
    if (byte === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_)
        return backslash(raw, start, end);
    if (byte === PERCENT)
        return percent(raw, start, end);
    if (byte === AMPERSAND)
        return entity(raw, start, end);
    return pack(byte, 1, true);
};


/***/ }),

/***/ 36088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TJ: () => (/* binding */ PIECE),
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   _N: () => (/* binding */ stretch),
/* harmony export */   cm: () => (/* binding */ isLeak),
/* harmony export */   tW: () => (/* binding */ lastPiece)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95928);
/* harmony import */ var _encodings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53813);
/* harmony import */ var _grams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4791);
/* harmony import */ var _squeeze_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99603);




/** ASSERTIONS, `credential-not-logged`: this many characters in a row identify a key. */
const PIECE = 12;
/** Of those, so many must lie behind the public prefix: `sk-proj-` and four characters identify nobody. */
const BEYOND_PREFIX = 8;
/** A run of equal characters in a key is no identifying piece. */
const DISTINCT = 4;
const PREFIX = /^(?:[a-z][a-z0-9]{0,5}[-_]){0,3}/i;
/** Letters from here on are compared without looking at the punctuation between them. */
const LONG = 16;
const eachForm = (needle, encoding) => {
    const source = Buffer.from(needle.value, 'utf8');
    const starts = new Int32Array(source.length);
    let text = '';
    source.forEach((byte, index) => {
        starts[index] = text.length;
        text += encoding.each(byte) + encoding.between;
    });
    const lane = (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .squeezed */ .lW)(Buffer.from(text, 'latin1'));
    const index = Int32Array.from(lane.origin, (at) => starts.findLastIndex((start) => start <= at));
    return { needle, technique: encoding.technique, text: lane.text, from: index, to: index, source };
};
const base64Form = (needle, encoding) => {
    const source = Buffer.from(needle.value, 'utf8');
    const inside = Buffer.from((0,_encodings_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Inside */ .GV)(source, encoding.shift, encoding.url), 'latin1');
    const lane = (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .squeezed */ .lW)(inside);
    const first = Math.ceil((encoding.shift * 8) / 6);
    const byteAt = (bit) => Math.min(source.length - 1, Math.max(0, Math.floor(bit / 8) - encoding.shift));
    // `+` and `/` leave no letter; a stretch beside them is taken to reach over them.
    const from = Int32Array.from(lane.origin, (at) => {
        let before = at;
        while (before > 0 && !(0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .isLetter */ .D$)(inside[before - 1] ?? 0))
            before--;
        return byteAt((first + before) * 6);
    });
    const to = Int32Array.from(lane.origin, (at) => {
        let after = at;
        while (after + 1 < inside.length && !(0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .isLetter */ .D$)(inside[after + 1] ?? 0))
            after++;
        return byteAt((first + after) * 6 + 5);
    });
    return { needle, technique: encoding.technique, text: lane.text, from, to, source };
};
/** The forms of a needle that differ in a lane: most encodings leave the same letters there. */
const formsOf = (needle, encodings = _encodings_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCODINGS */ .JC) => {
    const forms = new Map();
    for (const encoding of needle.plainOnly ? encodings.filter(({ name }) => name === 'plain') : encodings) {
        const form = encoding.way === 'each' ? eachForm(needle, encoding) : base64Form(needle, encoding);
        const key = Buffer.from(form.text).toString('latin1');
        if (form.text.length >= _grams_js__WEBPACK_IMPORTED_MODULE_2__/* .GRAM */ .m9 && !forms.has(key))
            forms.set(key, form);
    }
    return [...forms.values()];
};
/** Stretches a gram that fits to both sides as far as lane and form agree. */
const stretch = (lane, gramStart, form, formStart) => {
    const { text } = lane;
    let start = gramStart;
    let at = formStart;
    while (start > 0 && at > 0 && text[start - 1] === form.text[at - 1]) {
        start--;
        at--;
    }
    let end = gramStart;
    let to = formStart;
    while (end < lane.length && to < form.text.length && text[end] === form.text[to]) {
        end++;
        to++;
    }
    return { form, start, end, at };
};
/** Plain text only: punctuation of the value that stands right outside the letters belongs to the piece. */
const widened = (match, lane, raw) => {
    const { form, at } = match;
    let first = form.from[at] ?? 0;
    let last = form.to[at + match.end - match.start - 1] ?? 0;
    if (form.technique !== 'plain')
        return [first, last];
    for (let i = (lane.origin[match.start] ?? 0) - 1; first > 0 && raw[i] === form.source[first - 1]; i--) {
        if ((0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .isLetter */ .D$)(raw[i] ?? 0))
            break;
        first--;
    }
    for (let i = (lane.origin[match.end - 1] ?? 0) + 1; raw[i] === form.source[last + 1]; i++) {
        if (last + 1 >= form.source.length || (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .isLetter */ .D$)(raw[i] ?? 0))
            break;
        last++;
    }
    return [first, last];
};
/** True where these bytes of a key, ends included, tell whose they are. */
const isIdentifying = ({ value }, source, first, last) => {
    const prefix = Math.min(PREFIX.exec(value)?.[0].length ?? 0, source.length - BEYOND_PREFIX);
    if (last - first + 1 < PIECE || last - Math.max(first, prefix) + 1 < BEYOND_PREFIX)
        return false;
    return new Set(source.subarray(first, last + 1)).size >= DISTINCT;
};
const isPiece = (match, lane, raw) => {
    const [first, last] = widened(match, lane, raw);
    const { needle, source, text } = match.form;
    return match.end - match.start === text.length || isIdentifying(needle, source, first, last);
};
/** The last 12 characters in a row by which a key is recognised, with letters enough; null where it has none. */
const lastPiece = (needle) => {
    const source = Buffer.from(needle.value, 'utf8');
    for (let last = source.length - 1; last >= PIECE; last--) {
        const first = last - PIECE + 1;
        const piece = source.subarray(first, last + 1);
        if (isIdentifying(needle, source, first, last) && (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .squeezed */ .lW)(piece).text.length >= _grams_js__WEBPACK_IMPORTED_MODULE_2__/* .GRAM */ .m9)
            return piece.toString('utf8');
    }
    return null;
};
const COLOURS = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*[a-z]`, 'gi');
const bare = (text) => text
    .replace(COLOURS, '')
    .replace(/[\s"'\\]/g, '')
    .replaceAll('\0', '')
    .toLowerCase();
/** A short value must have its own punctuation and stand alone: `37.25` is not in `137.255`. */
const standsAlone = (match, lane, raw) => {
    if (match.form.technique !== 'plain' || match.form.text.length >= LONG)
        return true;
    const start = lane.origin[match.start] ?? 0;
    const end = (lane.origin[match.end - 1] ?? 0) + 1;
    if (start < 0)
        return true;
    const found = Buffer.from(raw.subarray(start, end)).toString('latin1');
    if (/[\\%&]/.test(found))
        return true;
    const isEscaped = raw[start - 2] === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_;
    if (((0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .isLetter */ .D$)(raw[start - 1] ?? 0) && !isEscaped) || (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .isLetter */ .D$)(raw[end] ?? 0))
        return false;
    const letters = (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_3__/* .squeezed */ .lW)(match.form.source).origin;
    const own = match.form.source.subarray(letters[0] ?? 0, (letters.at(-1) ?? 0) + 1);
    return bare(found) === bare(Buffer.from(own).toString('latin1'));
};
const isBesidePrompt = (match, lane) => {
    const read = (from, to) => Buffer.from(lane.text.subarray(Math.max(0, from), Math.min(lane.length, to))).toString('latin1');
    return match.form.needle.unlessBeside.some(([before, after]) => {
        const isAfterPrompt = before.length >= 4 && read(match.start - before.length, match.start) === before;
        return isAfterPrompt || (after.length >= 4 && read(match.end, match.end + after.length) === after);
    });
};
/**
 * True where a match is a leak by its needle's rule. `isUnbroken`: the lane was not put together from pieces of lines, so that what
 * stands between and beside the letters in `raw` belongs to the value.
 */
const isLeak = (match, lane, raw, isUnbroken) => {
    if (match.form.needle.rule === 'pieces')
        return isPiece(match, lane, raw);
    const isWhole = match.end - match.start === match.form.text.length;
    return isWhole && (!isUnbroken || standsAlone(match, lane, raw)) && !isBesidePrompt(match, lane);
};


/***/ }),

/***/ 4791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   IU: () => (/* binding */ gramHash),
/* harmony export */   Lj: () => (/* binding */ shingleHash),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   ho: () => (/* binding */ open),
/* harmony export */   m9: () => (/* binding */ GRAM),
/* harmony export */   u_: () => (/* binding */ makeGate),
/* harmony export */   zf: () => (/* binding */ SHINGLE)
/* harmony export */ });
/**
 * Eight letters of a lane are kept in two 32-bit words, `high` and `low`: shifting a letter in costs two instructions.
 * Eight letters are the shortest run that anything is recognised by.
 */
const GRAM = 8;
/**
 * Letters of a shingle (two to three words of English, four characters of Chinese): a gram and the four before it. Letters rather
 * than words, because a lane has no word ends: that is what lets one index find a text in JSON, wrapped, and one token a line.
 */
const SHINGLE = 4 + GRAM;
/** Taken out of `Math` once: a global is looked up at every use where the module runs in a context of its own. */
const { imul } = Math;
const K1 = 0x9e3779b1;
const K2 = 0x85ebca6b;
const K3 = 0xc2b2ae35;
/** Hash of eight letters. */
const gramHash = (high, low) => imul(imul(high, K1) ^ low, K2);
/** Hash of a shingle: the four letters before a gram, and the gram. */
const shingleHash = (before, high, low) => imul(imul(before, K3) ^ gramHash(high, low), K1);
/** Four letters as one word. */
const word = (text, at) => ((text[at] ?? 0) << 24) | ((text[at + 1] ?? 0) << 16) | ((text[at + 2] ?? 0) << 8) | (text[at + 3] ?? 0);
const MIN_BITS = 17;
const MAX_BITS = 24;
/** Bits for each gram: at 16, one ordinary gram of 16 is looked up in vain. */
const BITS_PER_GRAM = 16;
/** A gate with room for `grams` grams. */
const makeGate = (grams) => {
    const wanted = Math.ceil(Math.log2(Math.max(1, grams) * BITS_PER_GRAM));
    const size = Math.min(MAX_BITS, Math.max(MIN_BITS, wanted));
    return { bits: new Int32Array(2 ** (size - 5)), shift: 32 - size };
};
/** Lets a gram through. */
const open = (gate, hash) => {
    const bit = hash >>> gate.shift;
    gate.bits[bit >>> 5] = (gate.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
};
/** Calls `visit(end, high, low)` for each gram of the lane that the gate lets through; `end` is the index of its last letter. */
const walk = (text, length, gate, visit) => {
    const { bits, shift } = gate;
    let high = 0;
    let low = 0;
    for (let i = 0; i < length; i++) {
        high = (high << 8) | (low >>> 24);
        low = (low << 8) | (text[i] ?? 0);
        const bit = imul(imul(high, K1) ^ low, K2) >>> shift;
        if ((((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1 && i >= GRAM - 1)
            visit(i, high, low);
    }
};


/***/ }),

/***/ 45549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ MAX_GZIP_HEADER),
/* harmony export */   i: () => (/* binding */ gzipHeaderLength)
/* harmony export */ });
/** Longest header that is read: an extra field of 64 KiB, a name and a comment. */
const MAX_GZIP_HEADER = 256 * 1024;
const FIXED = 10;
const [CRC, EXTRA, NAME, COMMENT] = [2, 4, 8, 16];
/**
 * Length of the header of a gzip member (RFC 1952, section 2.3), `short` where more bytes are needed to tell, null where
 * this is none. Name and comment are not read: they are searched as they stand.
 */
const gzipHeaderLength = (bytes) => {
    if (![0x1f, 0x8b, 8].every((byte, i) => i >= bytes.length || bytes[i] === byte))
        return null;
    if (bytes.length < FIXED)
        return 'short';
    const flags = bytes[3] ?? 0;
    let at = FIXED;
    if (flags & EXTRA) {
        if (bytes.length < at + 2)
            return 'short';
        at += 2 + bytes.readUInt16LE(at);
    }
    for (const flag of [NAME, COMMENT]) {
        if ((flags & flag) === 0)
            continue;
        const end = bytes.indexOf(0, at);
        if (end < 0)
            return 'short';
        at = end + 1;
    }
    if (flags & CRC)
        at += 2;
    return at > bytes.length ? 'short' : at;
};


/***/ }),

/***/ 25627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ textKind),
/* harmony export */   bC: () => (/* binding */ isAllText),
/* harmony export */   "in": () => (/* binding */ CONTINUATION),
/* harmony export */   nw: () => (/* binding */ looksLikeText)
/* harmony export */ });
/** So many decoded bytes decide whether a run was base64 at this phase. */
const PROBE = 24;
/** Control characters but white space, NUL (UTF-16) and ESC (colours). */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) => {
    const isControl = (byte > 0x00 && byte < 0x09) || (byte > 0x0d && byte < 0x20) || byte === 0x7f;
    return isControl && byte !== 0x1b ? 1 : 0;
});
const CONTINUATION = 4;
const ODD = 5;
/** For each byte: how many continuation bytes must follow it; or that it is one, or that text has no such byte. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 0x80 && byte < 0xc0)
        return CONTINUATION;
    if (CONTROL[byte] === 1 || byte === 0xc0 || byte > 0xf4)
        return ODD;
    return byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
});
/** How many continuation bytes follow this one in text; {@link CONTINUATION} for one of them, more for a byte that text has not. */
const textKind = (byte) => KIND[byte] ?? ODD;
const MAX_ODD = 3;
/**
 * Bytes that text of any script does not have: text at the right phase has none, at a wrong one, or bytes that mean nothing, about half.
 * True where they are no more than `most`; stops at the byte that decides, because most runs are ids and hashes.
 */
const isTextFrom = (bytes, from, to, most) => {
    let left = most;
    let expected = 0;
    for (let i = from; i < to; i++) {
        const kind = KIND[bytes[i] ?? 0] ?? ODD;
        if (kind === CONTINUATION && expected > 0)
            expected--;
        else {
            if ((expected > 0 || kind >= CONTINUATION) && --left < 0)
                return false;
            expected = kind < CONTINUATION ? kind : 0;
        }
    }
    return true;
};
/** Text at the beginning, in the middle or at the end. */
const isText = (bytes, length) => {
    const middle = length >> 1;
    return (isTextFrom(bytes, 0, Math.min(length, PROBE), MAX_ODD) ||
        isTextFrom(bytes, middle, Math.min(length, middle + PROBE), MAX_ODD) ||
        isTextFrom(bytes, Math.max(0, length - (PROBE >> 1)), length, MAX_ODD >> 1));
};
/** {@link isText} of a whole value. */
const looksLikeText = (bytes) => isText(bytes, bytes.length);
/** True where every byte is one of text; the last sign may be cut off. */
const isAllText = (bytes) => isTextFrom(bytes, 0, bytes.length, 0);


/***/ }),

/***/ 95595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ searchable),
/* harmony export */   l: () => (/* binding */ NO_NEEDLES)
/* harmony export */ });
/* harmony import */ var _grams_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4791);
/* harmony import */ var _reply_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42067);
/* harmony import */ var _squeeze_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99603);



/** Nothing to search for: whoever looks for one kind names that alone. */
const NO_NEEDLES = {
    credentials: [],
    bodies: [],
    errors: [],
    prompts: [],
    account: [],
    nonces: [],
};
/** Below this many words a text is a short reply (ASSERTIONS): its shingles prove nothing. */
const SHORT_WORDS = 8;
/** Texts without spaces (Chinese, tool arguments) count as long from this many letters. */
const LONG_LETTERS = 48;
/** Eight words of one letter are short all the same. */
const FEW_LETTERS = 24;
/** A short text without a nonce is searched whole from this many letters: shorter ones are common phrases. */
const MIN_SHORT_LETTERS = 12;
/** Letters beside a nonce that tell the prompt from the reply. */
const BESIDE = 8;
const letters = (value) => Buffer.from((0,_squeeze_js__WEBPACK_IMPORTED_MODULE_2__/* .squeezed */ .lW)(Buffer.from(value, 'utf8')).text).toString('latin1');
const isShort = (value) => {
    const { length } = letters(value);
    return length < FEW_LETTERS || (length < LONG_LETTERS && value.trim().split(/\s+/).length < SHORT_WORDS);
};
const neighbours = (nonce, prompts) => prompts.map(letters).flatMap((prompt) => {
    const found = [];
    for (let at = prompt.indexOf(nonce); at >= 0; at = prompt.indexOf(nonce, at + 1)) {
        const after = at + nonce.length;
        found.push([prompt.slice(Math.max(0, at - BESIDE), at), prompt.slice(after, after + BESIDE)]);
    }
    return found;
});
const whole = (kind, value) => ({
    kind,
    value,
    rule: 'whole',
    unlessBeside: [],
    plainOnly: false,
});
const noncesOf = (short, needles) => needles.nonces.flatMap((nonce) => {
    const own = letters(nonce);
    if (own.length < _grams_js__WEBPACK_IMPORTED_MODULE_0__/* .GRAM */ .m9 || !short.some((text) => letters(text).includes(own)))
        return [];
    const unlessBeside = neighbours(own, needles.prompts);
    return [{ kind: 'body', value: nonce, rule: 'whole', unlessBeside, plainOnly: true }];
});
/** Drops values that are empty, or the same letters as another of their kind. */
const distinct = (values) => [...new Map(values.map((value) => [letters(value), value])).entries()].flatMap(([own, value]) => own === '' ? [] : [value]);
const searchableTexts = (kind, values, needles) => {
    const all = distinct(values);
    const short = all.filter(isShort);
    const nonces = kind === 'body' ? noncesOf(short, needles) : [];
    const prompts = kind === 'body' ? needles.prompts.map(letters) : [];
    const byNonce = (text) => nonces.some((nonce) => letters(text).includes(letters(nonce.value)));
    const rest = short.filter((text) => !byNonce(text));
    const fits = (text) => letters(text).length >= MIN_SHORT_LETTERS && !prompts.some((prompt) => prompt.includes(letters(text)));
    return {
        exact: [...nonces, ...rest.filter(fits).map((text) => whole(kind, text))],
        texts: all.filter((text) => !isShort(text)).map((value) => ({ kind, value })),
        tooShort: rest.every(fits) ? [] : [kind],
    };
};
/** Sorts the needles by how each is recognised. */
const searchable = (needles) => {
    const enough = (value) => letters(value).length >= _grams_js__WEBPACK_IMPORTED_MODULE_0__/* .GRAM */ .m9;
    const account = distinct(needles.account);
    const credentials = distinct(needles.credentials);
    const texts = [
        searchableTexts('body', needles.bodies.flatMap(_reply_text_js__WEBPACK_IMPORTED_MODULE_1__/* .replyTexts */ .X), needles),
        searchableTexts('error-message', needles.errors, needles),
        searchableTexts('prompt', needles.prompts, needles),
    ];
    const tooShort = texts.flatMap((part) => part.tooShort);
    if (!account.every(enough))
        tooShort.push('account');
    if (!credentials.every(enough))
        tooShort.push('credential');
    return {
        exact: [
            ...credentials
                .filter(enough)
                .map((value) => ({ ...whole('credential', value), rule: 'pieces' })),
            ...account.filter(enough).map((value) => whole('account', value)),
            ...texts.flatMap((part) => part.exact),
        ],
        texts: texts.flatMap((part) => part.texts),
        tooShort,
    };
};


/***/ }),

/***/ 38295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ MIN_PACKED),
/* harmony export */   Pb: () => (/* binding */ GZIP),
/* harmony export */   Yh: () => (/* binding */ isZlib),
/* harmony export */   eK: () => (/* binding */ starts),
/* harmony export */   g1: () => (/* binding */ PackedTooLarge),
/* harmony export */   ii: () => (/* binding */ ZLIB_FLAGS),
/* harmony export */   jS: () => (/* binding */ unpackedValue),
/* harmony export */   mb: () => (/* binding */ namelessPacking),
/* harmony export */   ue: () => (/* binding */ ZSTD_FRAME)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72889);
/* harmony import */ var _gzip_header_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45549);
/* harmony import */ var _likely_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25627);




/** One encoded value unpacks to no more: what is larger is no value of a log. */
const MOST_BYTES = 16 * 2 ** 20;
/** Thrown where a packed value is larger than that. What was not unpacked may hold anything. */
class PackedTooLarge extends Error {
    constructor() {
        super(`holds an encoded value that unpacks to more than ${MOST_BYTES} bytes`);
    }
}
// A value may be cut off, by a logger or by the end of what is at hand: what it holds until there is searched.
const ZLIB = { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES };
const BROTLI = {
    finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.BROTLI_OPERATION_FLUSH,
    maxOutputLength: MOST_BYTES,
};
const ZSTD = { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_e_flush, maxOutputLength: MOST_BYTES };
const inflateRaw = (bytes) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(bytes, ZLIB);
/** Null where the bytes are not what they seem. */
const attempt = (unpack, bytes) => {
    try {
        return unpack(bytes);
    }
    catch (error) {
        if ((0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) === 'ERR_BUFFER_TOO_LARGE')
            throw new PackedTooLarge();
        return null;
    }
};
const gunzip = (bytes) => {
    const header = (0,_gzip_header_js__WEBPACK_IMPORTED_MODULE_3__/* .gzipHeaderLength */ .i)(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    // What follows the first member is no concern: a value of a log has one.
    return typeof header === 'number' ? attempt(inflateRaw, bytes.subarray(header)) : null;
};
/** The second byte of zlib's header, behind `x`: method 8, window of 32 KiB, and a check value divisible by 31 (RFC 1950, section 2.2). */
const ZLIB_FLAGS = [0x01, 0x5e, 0x9c, 0xda];
/** The usual window of 32 KiB only: other headers of zlib are ordinary text too. */
const isZlib = (bytes) => bytes[0] === 0x78 && ZLIB_FLAGS.includes(bytes[1] ?? 0);
/** True where bytes begin with a magic number. */
const starts = (bytes, magic) => magic.every((byte, i) => bytes[i] === byte);
/** A member of gzip (RFC 1952, section 2.3.1), and a frame of zstd (RFC 8878, section 3.1.1). */
const GZIP = [0x1f, 0x8b, 8];
const ZSTD_FRAME = [0x28, 0xb5, 0x2f, 0xfd];
/** A packing without a magic number is told by what comes out of the first bytes. */
const PROBE = 512;
const MIN_TEXT = 32;
/** Fewer bytes are an id or a hash, up to SHA-512: they stand in every line of many a log, and a look at one takes 60 us. */
const MIN_PACKED = 72;
/**
 * What the first two bytes say: a block of raw deflate has one of three types, and not more codes than there are (RFC 1951, sections 3.2.3 to
 * 3.2.7); a stream of brotli has a window of more than 64 KiB wherever one is made (RFC 7932, section 9.1). To try costs 60 us, and every
 * other text in base64 is no text.
 */
const mayBeDeflate = (bytes) => {
    const [first = 0, second = 0] = bytes;
    const type = (first >> 1) & 3;
    if (type === 0)
        return ((bytes[1] ?? 0) ^ (bytes[3] ?? 0)) === 0xff && ((bytes[2] ?? 0) ^ (bytes[4] ?? 0)) === 0xff;
    return type === 1 || (type === 2 && first >> 3 < 30 && (second & 31) < 30);
};
const mayBeBrotli = ([first = 0]) => (first & 1) === 1 && ((first & 14) > 0 || (first & 127) === 1);
/** What bytes without a magic number are packed with, where text comes out of them; null: with nothing known. */
const namelessPacking = (bytes) => {
    if (bytes.length < MIN_PACKED || (0,_likely_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isAllText */ .bC)(bytes.subarray(0, MIN_TEXT)))
        return null;
    const head = bytes.subarray(0, PROBE);
    const isPacked = (unpack) => {
        try {
            const out = attempt(unpack, head);
            return out !== null && out.length >= MIN_TEXT && (0,_likely_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isAllText */ .bC)(out);
        }
        catch (error) {
            // Chance does not make so much of so little.
            return error instanceof PackedTooLarge;
        }
    };
    if (mayBeDeflate(bytes) && isPacked(inflateRaw))
        return 'deflate';
    const isBrotli = mayBeBrotli(bytes) && isPacked((some) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.brotliDecompressSync)(some, BROTLI));
    return isBrotli ? 'brotli' : null;
};
/**
 * What a decoded value holds where it is packed with gzip, zlib, zstd, raw deflate or brotli, as far as it goes; null where it is not.
 * @throws {PackedTooLarge}
 */
const unpackedValue = (bytes) => {
    if (starts(bytes, GZIP))
        return gunzip(bytes);
    if (starts(bytes, ZSTD_FRAME))
        return attempt((some) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync)(some, ZSTD), bytes);
    if (isZlib(bytes))
        return attempt((some) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(some, ZLIB), bytes);
    const nameless = namelessPacking(bytes);
    if (nameless === null)
        return null;
    return attempt(nameless === 'deflate' ? inflateRaw : (some) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.brotliDecompressSync)(some, BROTLI), bytes);
};


/***/ }),

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ plantsOf),
/* harmony export */   ZN: () => (/* binding */ isFound),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   tF: () => (/* binding */ encodedPlants)
/* harmony export */ });
/* harmony import */ var _encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53813);
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36088);


const WIDTH = 64;
const bytesOf = (text) => Buffer.from(text, 'utf8');
const wrapped = (text, width) => (text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []).join('\n    ');
const inLines = (value, size) => '\n' +
    (value.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [])
        .map((piece, n) => JSON.stringify({ time: 1_700_000_000_000 + n, level: 'info', token: piece }))
        .join('\n');
/** Two characters, an escaped line end, two characters: no letters follow each other before the escapes are read. */
const escapedLines = (value) => JSON.stringify((value.match(/.{1,2}/gsu) ?? []).join('\n')).slice(1, -1);
const withMark = (value, bigEndian) => {
    const bytes = Buffer.from(`\uFEFF\n${value}\n`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
};
/**
 * Characters of a first line that holds half of a value, or one more: halves that are the same are what two lines share, and no piece
 * of anything. One number of eight digits in ten thousand is such a value.
 */
const halfOf = (value) => {
    const characters = Array.from(value);
    const half = Math.ceil(characters.length / 2);
    return characters.slice(0, half).join('') === characters.slice(half).join('') ? half + 1 : half;
};
/** A nonce is searched in plain and escaped text; other encodings are undone before, where they are long enough. */
const ENCODED = ['base64', 'base64url', 'hex', 'byte-list'];
const plantsOfExact = (needle) => {
    const { kind, value, rule, plainOnly } = needle;
    const plant = (technique, bytes) => ({ kind, value, technique, bytes });
    const piece = rule === 'pieces' ? (0,_exact_js__WEBPACK_IMPORTED_MODULE_1__/* .lastPiece */ .tW)(needle) : null;
    return [
        ...(0,_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedForms */ .wV)(value)
            .filter(({ technique }) => !plainOnly || !ENCODED.includes(technique))
            // Escaping that leaves the value as it is proves nothing about escapes.
            .filter(({ technique, text }) => technique === 'plain' || text !== value)
            .map(({ technique, bytes }) => plant(technique, bytes)),
        plant('case-folded', bytesOf(value.toUpperCase())),
        plant('split', bytesOf(inLines(value, halfOf(value)))),
        plant('split', bytesOf(wrapped(value, 7))),
        // Escapes in the value itself would be torn apart.
        ...(/[\\%&]/.test(value) ? [] : [plant('json-escape', bytesOf(escapedLines(value)))]),
        ...(piece === null ? [] : [plant('plain', bytesOf(piece))]),
    ];
};
const units = (text, write) => Array.from({ length: text.length }, (_, i) => write(text.charCodeAt(i))).join('');
/** Letters of a token, about. */
const TOKEN = 5;
/** A text as it stands: the one form in which every text can be planted, whatever its letters are. */
const plainText = ({ kind, value }) => ({
    kind,
    value,
    technique: 'shingles',
    bytes: bytesOf(value),
});
/** A text in every technique. For texts of ours: a reply may hold letters that an encoding's own marks are made of. */
const encodedPlants = ({ kind, value }) => {
    const plant = (technique, bytes) => ({ kind, value, technique, bytes });
    const bytes = bytesOf(value);
    const base64 = Buffer.from(bytes).toString('base64');
    return [
        plant('shingles', bytes),
        plant('shingles', bytesOf(wrapped(value.toUpperCase(), WIDTH))),
        plant('base64', bytesOf(base64)),
        plant('base64', bytesOf(wrapped(base64, WIDTH))),
        plant('base64url', bytesOf(Buffer.from(bytes).toString('base64url'))),
        plant('hex', bytesOf(Buffer.from(bytes).toString('hex'))),
        plant('byte-list', bytesOf(JSON.stringify([...bytes]))),
        plant('percent', bytesOf(encodeURIComponent(value.toWellFormed()))),
        plant('json-escape', bytesOf(units(value, (code) => `\\u${code.toString(16).padStart(4, '0')}`))),
        plant('html-entity', bytesOf(Array.from(value, (char) => `&#${char.codePointAt(0) ?? 0};`).join(''))),
        plant('utf-16le', withMark(value, false)),
        plant('utf-16be', withMark(value, true)),
        plant('split', bytesOf(inLines(value, TOKEN))),
    ];
};
/** Keys and account markers are short and made of plain letters: each of them is found in every technique, or it blocks. */
const isMarker = ({ kind }) => kind === 'credential' || kind === 'account';
/** Every key and account marker in every technique, and every other needle as it stands. */
const plantsOf = ({ exact, texts }) => [
    ...exact.filter(isMarker).flatMap(plantsOfExact),
    ...exact
        .filter((needle) => !isMarker(needle))
        .map((needle) => ({ ...plainText(needle), technique: 'plain' })),
    ...texts.map(plainText),
];
/** Text around a plant: the log that it is to be found in. No line of it is alike enough to be taken for a frame. */
const BEFORE = bytesOf('starting up; nothing to see\n{"status":200} -> ');
const AFTER = bytesOf('\nall done, without a newline at the end');
/** A plant with a byte-order mark must begin its stream. */
const isStream = ({ technique, bytes }) => technique.startsWith('utf-16') && (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe;
/** A stream with one plant, cut in two in the middle of it. */
const streamOf = (plant) => {
    const stream = isStream(plant) ? plant.bytes : Buffer.concat([BEFORE, plant.bytes, AFTER]);
    const cut = isStream(plant) ? stream.length >> 1 : BEFORE.length + (plant.bytes.length >> 1);
    return [stream.subarray(0, cut), stream.subarray(cut)];
};
/** True where the plant itself was found, as a whole leak of its kind. */
const isFound = (plant, leaks, fingerprint) => leaks.some((leak) => leak.kind === plant.kind && leak.outcome === 'leak' && leak.fingerprint === fingerprint);


/***/ }),

/***/ 42067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ replyTexts)
/* harmony export */ });
/**
 * Members that carry what a reply says, on both surfaces and with the usual gateways between. Everything else in a reply (ids, model,
 * usage, status) may be logged: a log line that holds all of it but the text is redacted as it should be.
 */
const TEXT_MEMBERS = new Set([
    'content',
    'text',
    'delta',
    'arguments',
    'refusal',
    'reasoning',
    'reasoning_content',
    'thinking',
    'partial_json',
    'input',
    'output_text',
]);
/** Deeper JSON than any reply has; deeper parts are not read. */
const MAX_DEPTH = 64;
const parse = (text) => {
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        return undefined;
    }
};
/** Calls `take(path, text)` for each string under a text member. */
const visit = (value, path, isText, depth, take) => {
    if (depth > MAX_DEPTH)
        return;
    if (typeof value === 'string') {
        if (isText)
            take(path, value);
        return;
    }
    if (typeof value !== 'object' || value === null)
        return;
    for (const [name, member] of Object.entries(value)) {
        const inText = Array.isArray(value) ? isText : TEXT_MEMBERS.has(name);
        visit(member, `${path}.${name}`, inText, depth + 1, take);
    }
};
const jsonTexts = (value) => {
    const texts = [];
    visit(value, '', false, 0, (_path, text) => texts.push(text));
    return texts;
};
/** Joins the deltas of a stream: strings at the same path of events of the same type belong together. */
const streamTexts = (raw) => {
    const parts = new Map();
    for (const line of raw.split(/\r\n|\n|\r/)) {
        if (!line.startsWith('data:'))
            continue;
        const event = parse(line.slice('data:'.length));
        if (typeof event !== 'object' || event === null)
            continue;
        const type = 'type' in event && typeof event.type === 'string' ? event.type : '';
        visit(event, type, false, 0, (path, text) => {
            parts.set(path, [...(parts.get(path) ?? []), text]);
        });
    }
    return [...parts.values()].map((texts) => texts.join(''));
};
/** Tool arguments are JSON too, and must stay whole: only an object with a list where replies have one is a reply. */
const isReply = (value) => typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([name, member]) => REPLY_LISTS.has(name) && Array.isArray(member));
const REPLY_LISTS = new Set(['choices', 'output', 'content', 'candidates']);
const SSE = /^\uFEFF?(?:data|event|id|retry|):/m;
/**
 * The texts that a reply says: of a raw JSON or SSE body the text members, of anything else the value itself.
 * A raw body in which no text is found is kept whole.
 */
const replyTexts = (body) => {
    const trimmed = body.trim();
    const value = /^[{[]/.test(trimmed) ? parse(trimmed) : undefined;
    if (isReply(value))
        return orWhole(jsonTexts(value), body);
    return SSE.test(trimmed.slice(0, 16)) ? orWhole(streamTexts(trimmed), body) : [body];
};
const orWhole = (texts, body) => texts.some((text) => text.trim() !== '') ? texts : [body];


/***/ }),

/***/ 99603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ isLetter),
/* harmony export */   lW: () => (/* binding */ squeezed),
/* harmony export */   mk: () => (/* binding */ makeRoom),
/* harmony export */   nR: () => (/* binding */ makeLane),
/* harmony export */   r2: () => (/* binding */ squeeze),
/* harmony export */   wt: () => (/* binding */ LOOK_AHEAD)
/* harmony export */ });
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59127);

/** An empty lane with room for `capacity` letters. */
const makeLane = (capacity) => ({
    text: new Uint8Array(capacity),
    origin: new Int32Array(capacity),
    length: 0,
});
/** Makes room for so many letters more. Most streams are small: a lane of full size for each would be memory for nothing. */
const makeRoom = (lane, letters) => {
    const needed = lane.length + letters;
    if (needed <= lane.text.length)
        return;
    const { text, origin } = makeLane(Math.max(needed, 2 * lane.text.length));
    text.set(lane.text.subarray(0, lane.length));
    origin.set(lane.origin.subarray(0, lane.length));
    lane.text = text;
    lane.origin = origin;
};
const DROP = 0;
const LOOK = 1;
/** For each byte: dropped, looked at more closely, or the letter that it becomes. NUL is dropped, which reads UTF-16 as plain text. */
const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
    const char = String.fromCharCode(byte);
    if (byte < 0x80 && /[0-9a-z]/i.test(char))
        return char.toLowerCase().charCodeAt(0);
    return _escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKS */ .j7[byte] === 1 || byte >= 0xc2 ? LOOK : DROP;
});
/** Letters of scripts with two cases lie below U+0590; the table holds the lower case of each. */
const FOLD = Uint16Array.from({ length: 0x590 }, (_, code) => {
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
});
/** True for a byte that stays in a lane as it is. */
const isLetter = (byte) => (CLASS[byte] ?? DROP) > LOOK;
/** Punctuation and symbols of Unicode that typography changes: quotes, dashes, spaces, arrows, boxes, emoji selectors. */
const isPunctuation = (code) => code < 0xc0 ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xfe00 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    code === 0xfeff ||
    code === 0xfffd;
const push = (lane, byte, at) => {
    lane.text[lane.length] = byte;
    lane.origin[lane.length] = at;
    lane.length++;
};
const pushCode = (lane, code, at) => {
    if (code < 0x80) {
        const letter = CLASS[code] ?? DROP;
        if (letter > LOOK)
            push(lane, letter, at);
        return;
    }
    if (isPunctuation(code))
        return;
    const folded = FOLD[code] ?? code;
    if (folded < 0x800)
        push(lane, 0xc0 | (folded >> 6), at);
    else {
        if (folded < 0x10000)
            push(lane, 0xe0 | (folded >> 12), at);
        else {
            push(lane, 0xf0 | (folded >> 18), at);
            push(lane, 0x80 | ((folded >> 12) & 0x3f), at);
        }
        push(lane, 0x80 | ((folded >> 6) & 0x3f), at);
    }
    push(lane, 0x80 | (folded & 0x3f), at);
};
/** Length of a colour or cursor sequence after its ESC (ECMA-48 CSI), 0 where there is none. */
const csiLength = (raw, at, end) => {
    if (raw[at] !== 0x5b)
        return 0;
    const limit = Math.min(end, at + 32);
    for (let i = at + 1; i < limit; i++) {
        const byte = raw[i] ?? 0;
        if (byte >= 0x40 && byte <= 0x7e)
            return i + 1 - at;
        if (byte < 0x20 || byte > 0x3f)
            return 0;
    }
    return 0;
};
const LEAD_2 = 0xc2;
const LEAD_3 = 0xe0;
const LEAD_4 = 0xf0;
/** Reads one UTF-8 sequence whose bytes may each be escaped. Gives the index after it; a broken one loses its first byte only. */
const takeSequence = (raw, at, lead, next, end, lane) => {
    const more = lead < LEAD_3 ? 1 : lead < LEAD_4 ? 2 : 3;
    let code = lead & (0x3f >> more);
    let i = next;
    for (let k = 0; k < more; k++) {
        const unit = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUnit */ .H_)(raw, i, end);
        const byte = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitValue */ .Wo)(unit);
        if (!(0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitIsByte */ .li)(unit) || byte < 0x80 || byte > 0xbf)
            return next;
        code = (code << 6) | (byte & 0x3f);
        i += (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitLength */ .bE)(unit);
    }
    pushCode(lane, code, at);
    return i;
};
const isHighSurrogate = (code) => code >= 0xd800 && code <= 0xdbff;
const takeUnit = (raw, at, end, lane) => {
    const unit = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUnit */ .H_)(raw, at, end);
    const value = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitValue */ .Wo)(unit);
    const next = at + (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitLength */ .bE)(unit);
    if (value === _escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .ESCAPE */ ._f)
        return next + csiLength(raw, next, end);
    if ((0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitIsByte */ .li)(unit) && value >= 0x80) {
        return value >= LEAD_2 && value < 0xf5 ? takeSequence(raw, at, value, next, end, lane) : next;
    }
    if (!isHighSurrogate(value)) {
        pushCode(lane, value, at);
        return next;
    }
    const low = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUnit */ .H_)(raw, next, end);
    const second = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitValue */ .Wo)(low);
    if (second < 0xdc00 || second > 0xdfff)
        return next;
    pushCode(lane, 0x10000 + ((value - 0xd800) << 10) + (second - 0xdc00), at);
    return next + (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .unitLength */ .bE)(low);
};
/** No escape, UTF-8 sequence or colour code that the squeezer knows is longer than this many bytes. */
const LOOK_AHEAD = 96;
/**
 * Appends the letters of `raw[from, stop)` to the lane and gives the index of the first byte that was not read (an escape may
 * end behind `stop`). `end`: how far the bytes reach. The lane must have room for `stop - from` more letters.
 */
const squeeze = (raw, from, stop, end, lane) => {
    const { text, origin } = lane;
    let length = lane.length;
    let i = from;
    while (i < stop) {
        const letter = CLASS[raw[i] ?? 0] ?? DROP;
        if (letter === LOOK) {
            lane.length = length;
            i = takeUnit(raw, i, end, lane);
            length = lane.length;
        }
        else {
            // Written in any case and kept only where it is a letter: a branch here is mispredicted for every word.
            text[length] = letter;
            origin[length] = i;
            length += letter > LOOK ? 1 : 0;
            i++;
        }
    }
    lane.length = length;
    return i;
};
/** The letters of a whole value. */
const squeezed = (value) => {
    const lane = makeLane(value.length + LOOK_AHEAD);
    squeeze(value, 0, value.length, value.length, lane);
    return { text: lane.text.slice(0, lane.length), origin: lane.origin.slice(0, lane.length) };
};


/***/ }),

/***/ 96545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ markOf),
/* harmony export */   o: () => (/* binding */ makeTranscoder)
/* harmony export */ });
const LITTLE = [0xff, 0xfe];
const BIG = [0xfe, 0xff];
/** The encoding whose byte-order mark these bytes begin with, or null. */
const markOf = (start) => {
    const isMark = (mark) => mark.every((byte, i) => start[i] === byte);
    if (isMark(LITTLE))
        return 'utf-16le';
    return isMark(BIG) ? 'utf-16be' : null;
};
const NONE = new Uint8Array(0);
/** A transcoder for one stream. */
const makeTranscoder = () => {
    let head = NONE;
    let decoder = null;
    let technique = null;
    let isKnown = false;
    const decode = (bytes, stream) => decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream }), 'utf8');
    const decide = (start) => {
        isKnown = true;
        technique = markOf(start);
        if (technique !== null)
            decoder = new TextDecoder(technique);
    };
    return {
        technique: () => technique,
        take: (chunk) => {
            if (isKnown)
                return decode(chunk, true);
            const start = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
            if (start.length < 2) {
                head = Uint8Array.from(start);
                return NONE;
            }
            decide(start);
            return decode(start, true);
        },
        end: () => (isKnown ? decode(NONE, false) : head),
    };
};


/***/ })

};
