export const id = 744;
export const ids = [744];
export const modules = {

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

/***/ 53813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ base64Inside),
/* harmony export */   JC: () => (/* binding */ ENCODINGS),
/* harmony export */   wV: () => (/* binding */ encodedForms),
/* harmony export */   ye: () => (/* binding */ maskForms)
/* harmony export */ });
/* unused harmony export MIN_MASK */
const hex = (byte) => byte.toString(16).padStart(2, '0');
const isPlainAscii = (byte) => byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
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

/***/ 21919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ makeEngine)
});

// UNUSED EXPORTS: PARTS

;// CONCATENATED MODULE: ./lib/leak/laid-out.js
/** Lays values end to end. Values that follow each other in the raw bytes (rows of a dump) so become one. */
const laidOut = (technique, parts) => {
    const starts = [];
    let length = 0;
    for (const { bytes } of parts) {
        starts.push(length);
        length += bytes.length;
    }
    const words = new Int32Array((length + 3) >> 2);
    const bytes = new Uint8Array(words.buffer, 0, length);
    parts.forEach((part, n) => {
        bytes.set(part.bytes, starts[n]);
    });
    return { technique, bytes, words, starts, parts };
};

;// CONCATENATED MODULE: ./lib/leak/likely-text.js
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

;// CONCATENATED MODULE: ./lib/leak/runs.js


/** 1 for each byte that the pattern takes. */
const classOf = (pattern) => Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0));
const LINE_END = 0x0a;
/** Runs of a class with at least `least` bytes. Looks at one byte of `least / 2`, so that ordinary text costs little. */
const runsOf = (raw, from, to, kind, least) => {
    const runs = [];
    const step = least >> 1;
    let edge = from;
    for (let i = from; i < to; i += step) {
        if (kind[raw[i] ?? 0] === 0)
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
/**
 * Runs may be read from one digit on or the next. Each reading is laid out apart: what was misread must neither stand between two rows
 * of a dump nor touch what was read well.
 */
const readings = (technique, ...all) => laidOut(technique, all.flatMap((parts) => {
    const kept = parts.filter(({ bytes }) => looksLikeText(bytes));
    const last = kept.at(-1);
    return last === undefined ? [] : [...kept, { ...last, bytes: Uint8Array.of(LINE_END) }];
}));

;// CONCATENATED MODULE: ./lib/leak/base64.js

const BASE64 = classOf(/[A-Za-z0-9+/_-]/);
const BACKSLASH = 0x5c;
const JOINT = classOf(/[\s"'\\,>|+]/);
/** Shorter runs hold less than a piece of a key twice encoded. */
const MIN_BASE64 = 24;
/** Lines of wrapped base64 are one value: between them stand line ends, indentation, quotes, `\n`. */
const MAX_JOINT = 40;
const areJoined = (raw, from, to) => {
    if (to - from > MAX_JOINT)
        return false;
    for (let i = from; i < to; i++) {
        const byte = raw[i] ?? 0;
        const isEscapedEnd = (byte === 0x6e || byte === 0x72) && raw[i - 1] === 0x5c;
        if (JOINT[byte] === 0 && !isEscapedEnd)
            return false;
    }
    return true;
};
/** The `n` of a `\n` between two lines is a letter of base64, too, and none of the value. */
const withoutEscape = (raw, run) => {
    const [before, first] = [raw[run.from - 1], raw[run.from]];
    return before === BACKSLASH && (first === 0x6e || first === 0x72) ? { ...run, from: run.from + 1 } : run;
};
/** The last line of wrapped base64 may be short. After a single line only a line end is taken for wrapping. */
const tailOf = (raw, end, to, isWrapped) => {
    let i = end;
    let hasLineEnd = isWrapped;
    while (i < to && i - end < MAX_JOINT && JOINT[raw[i] ?? 0] === 1) {
        hasLineEnd ||= raw[i] === LINE_END || raw[i] === BACKSLASH;
        i++;
    }
    if (i === end || !hasLineEnd)
        return null;
    let last = i;
    while (last < to && BASE64[raw[last] ?? 0] === 1)
        last++;
    return last > i ? withoutEscape(raw, { from: i, to: last }) : null;
};
const joined = (raw, all, to) => {
    const groups = [];
    const runs = all.map((run) => withoutEscape(raw, run));
    for (const run of runs) {
        const group = groups.at(-1);
        const before = group?.at(-1);
        if (group !== undefined && before !== undefined && areJoined(raw, before.to, run.from))
            group.push(run);
        else
            groups.push([run]);
    }
    for (const group of groups) {
        const last = group.at(-1);
        if (last === undefined)
            continue;
        const tail = tailOf(raw, last.to, to, group.length > 1);
        if (tail !== null)
            group.push(tail);
    }
    return groups;
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
/** Letters of a shingle. */
const SHINGLE = 12;
const MIN_SLOTS = 1024;
/** Prepares the needles' traces. */
const makeSieve = (wanted) => {
    const letters = Math.max(grams/* GRAM */.m9, Math.min(SHINGLE, ...wanted.exact.map(evidenceOf)));
    const gram = letters > LONG_GRAM.letters ? LONG_GRAM : SHORT_GRAM;
    const values = valuesOf(gram.shift);
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
    return { values, pairs: pairsOf(values), bits, hashes, row: letters - gram.letters + 1, isWide };
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
/** Rolls over a piece. True where a run of letters long enough to be found by is known. */
const siftPiece = (sieve, raw, from, to, roll) => {
    const { values, bits } = sieve;
    let { hash, row } = roll;
    let isFound = false;
    for (let i = from; i < to; i++) {
        const byte = raw[i] ?? 0;
        const value = values[byte] ?? 0;
        if (value === 0) {
            if (isMark(byte))
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
/** Begins an escape, which a lane has none of. */
const isMark = (byte) => byte === 0x5c || byte === 0x25 || byte === 0x26 || byte === 0x1b;

;// CONCATENATED MODULE: ./lib/leak/texts.js


/**
 * Shingles are twelve letters of a lane (two to three words of English, four characters of Chinese). Letters rather than words,
 * because a lane has no word ends: that is what lets one index find a text in JSON, wrapped, and one token a line.
 */
const texts_SHINGLE = 12;
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
            reached = (places[end - 1] ?? 0) + texts_SHINGLE;
            covered += reached - from;
        }
        bit = Math.max(end, bit + 1);
    }
    return covered;
};
const shinglesOf = (text) => Array.from({ length: Math.max(0, text.length - texts_SHINGLE + 1) }, (_, place) => {
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

/** 1 for each hexadecimal digit. */
const HEX = classOf(/[0-9a-fA-F]/);
/** True for the address that begins a row of a dump (xxd, hexdump, tcpdump, curl --trace). */
const isAddress = (digits, next) => (next === COLON && digits >= 4) || digits === 7 || digits === 8;
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
    while (end < to && HEX[raw[end] ?? 0] === 1)
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
    while (at < to && HEX[raw[at] ?? 0] === 0)
        at++;
    const number = numberAt(raw, at, to);
    return isAddress(number.to - number.from, raw[number.to] ?? 0) || isShortAddress(raw, number, to);
};
/** Letters at the end of a dump's text column may be hexadecimal digits: they are no part of the row that follows. */
const rowStart = (raw, run) => {
    const line = raw.subarray(run.from, run.to).indexOf(LINE_END);
    if (line <= 0 || run.from === 0 || raw[run.from - 1] === LINE_END || beginsWithAddress(raw, run))
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
        if (raw[i] === LINE_END)
            [row, isOver, isDump] = [0, false, false];
        if (HEX[raw[i] ?? 0] === 0) {
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
        if (digits % 2 === 0) {
            hex.set(raw.subarray(from, to), length);
            length += digits;
            row += digits;
        }
        const isFull = row >= ROW_DIGITS && (isDump || (raw[to] === SPACE && raw[to + 1] === SPACE));
        isOver = row > 0 && (digits % 2 === 1 || isFull || (isDump && isGap(raw, to)));
    }
    return hex.subarray(0, length);
};

;// CONCATENATED MODULE: ./lib/leak/number-lists.js





const LIST = classOf(/[0-9a-fA-FxX ,:\s[\]-]/);
const DECIMAL = classOf(/[0-9,\s[\]-]/);
const MIN_LIST = 32;
/** Fewer hex digits are no piece of a key. */
const MIN_HEX = 16;
/** The value of each hex digit. */
const DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => HEX[byte] === 1 ? Number.parseInt(String.fromCharCode(byte), 16) : 0);
/** A longer row of digits is no id and no hash: it is decoded without a look before. */
const LONGEST_ID = 128;
const id = new Uint8Array(LONGEST_ID >> 1);
/**
 * True for one number that cannot be text from either digit on: the id that stands in every line of many a log. Looked at before
 * anything is made of it: half of the time of a search went into such ids.
 */
const isId = (raw, { from, to }) => {
    if (to - from > LONGEST_ID)
        return false;
    for (let i = from; i < to; i++)
        if (HEX[raw[i] ?? 0] === 0)
            return false;
    for (const phase of [0, 1]) {
        const length = (to - from - phase) >> 1;
        for (let i = 0, at = from + phase; i < length; i++, at += 2)
            id[i] = ((DIGIT[raw[at] ?? 0] ?? 0) << 4) | (DIGIT[raw[at + 1] ?? 0] ?? 0);
        if (isText(id, length))
            return false;
    }
    return true;
};
/** Hexadecimal bytes: dense, spaced, with colons, `0x`, `<Buffer ...>` and the rows of dumps, which are joined. */
const hexValues = (raw, from, to) => {
    const runs = runsOf(raw, from, to, LIST, MIN_LIST).flatMap((run) => {
        if (isId(raw, run))
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
    return laidOut('byte-list', parts.filter(({ bytes }) => looksLikeText(bytes)));
};

// EXTERNAL MODULE: ./lib/leak/proof.js
var leak_proof = __webpack_require__(28009);
;// CONCATENATED MODULE: ./lib/leak/rows.js

/**
 * `curl --trace-ascii` writes what it sent and got in rows of 64 characters behind the address of the first
 * (https://curl.se/docs/manpage.html#--trace-ascii). A value goes on in the next row, so rows are read without their addresses.
 */
const FIRST_ROW = Buffer.from('0000: ');
const ROW = /^[0-9a-f]{4}: /;
/** `curl --trace` has the same addresses and bytes behind them, which are read as what they are. */
const BYTES = /^[0-9a-f]{4}: [0-9a-f]{2} (?:[0-9a-f]{2}| {2})/;
const ADDRESS = FIRST_ROW.length;
const rows_LINE_END = 0x0a;
const rowAt = (view, start, end) => {
    const head = view.toString('latin1', start, Math.min(end, start + ADDRESS + 5));
    return ROW.test(head) && !BYTES.test(head);
};
const blockAt = (view, first, to) => {
    const rows = [];
    let start = first;
    while (start < to) {
        const newline = view.indexOf(rows_LINE_END, start);
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
        const isLineStart = at === from || view[at - 1] === rows_LINE_END;
        const block = isLineStart ? blockAt(view, at, to) : null;
        if (block !== null && block.bytes.length > 0)
            parts.push(block);
        at = view.indexOf(FIRST_ROW, Math.max(at + 1, block?.end ?? 0));
    }
    return laidOut('split', parts);
};

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
const quotes_BACKSLASH = 0x5c;
/** A line whose first quote comes later is not made of quoted members. */
const FIRST_QUOTE = 96;
const backslashesBefore = (raw, at, from) => {
    let i = at;
    while (i > from && raw[i - 1] === quotes_BACKSLASH)
        i--;
    return at - i;
};
/** How often the line's own quotes are escaped: once where it was kept as a JSON string. Quotes escaped more often are text. */
const depthOf = (raw, from, to, mark) => {
    const limit = Math.min(to, from + FIRST_QUOTE);
    for (let i = from; i < limit; i++)
        if (raw[i] === mark)
            return backslashesBefore(raw, i, from);
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
/** The quotes of a line, as its own first quote is written. */
const quotesOf = (raw, line) => {
    if (line.quotes !== null)
        return line.quotes;
    const mark = depthOf(raw, line.from, line.to, QUOTE) >= 0 ? QUOTE : APOSTROPHE;
    const depth = depthOf(raw, line.from, line.to, mark);
    return (line.quotes = depth < 0 ? { mark, depth, first: 0, count: 0 } : quotesAt(raw, line, mark, depth));
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

;// CONCATENATED MODULE: ./lib/leak/adjacent.js


const { imul: adjacent_imul } = Math;
/** Columns that a channel needs: one for lines without quotes, the others for quoted members. */
const COLUMNS = 9;
/** Longer lines are no pieces; a runtime that splits at 16 KiB makes lines a little longer than that. */
const MAX_LINE = 32 * 1024;
/** Of a long piece only its ends can belong together with the lines around it. */
const MAX_PIECE = 512;
const END = MAX_PIECE >> 1;
/** Lines are remembered by their first word, so that event and data lines, or members of pretty-printed JSON, do not mix. */
const HEADS = 64;
/** How much of a line its neighbour must share. */
const SHARED = 1 / 3;
/** Or so many characters at its start: a long piece may stand behind a short frame. */
const MIN_SHARED = 8;
/** A line is taken apart from two quotes on. */
const MIN_QUOTES = 2;
const isSpace = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;
const trimmed = (raw, from, to) => {
    let first = from;
    let last = to;
    while (first < last && isSpace(raw[first] ?? 0))
        first++;
    while (last > first && isSpace(raw[last - 1] ?? 0))
        last--;
    return { from: first, to: last, taken: false, quotes: null };
};
/** Number of the slot for a line's first word without digits. */
const headOf = (raw, line) => {
    const limit = Math.min(line.to, line.from + HEADS);
    let hash = 0;
    let length = 0;
    for (let i = line.from; i < limit; i++) {
        const byte = raw[i] ?? 0;
        if ((0,squeeze/* isLetter */.D$)(byte) && !isDigit(byte)) {
            hash = adjacent_imul(hash ^ byte, 0x01000193);
            length++;
        }
        else if (length >= 2)
            break;
        else {
            hash = 0;
            length = 0;
        }
    }
    return (hash ^ (hash >>> 13)) & (HEADS - 1);
};
const wordEnd = (raw, from, to) => {
    let i = from;
    while (i < to && (0,squeeze/* isLetter */.D$)(raw[i] ?? 0))
        i++;
    return i;
};
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
/**
 * Where the lines stop being the same, from the left. Words with digits in both lines (times, counters, ids) count as the same
 * while more of the line follows.
 */
const commonStart = (raw, a, b) => {
    const { from, to } = a;
    const otherTo = b.to;
    let i = from;
    let j = b.from;
    let counter = -1;
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
        if (!areCounters)
            return start;
        counter = start;
        i = end;
        j = otherEnd;
    }
    return i >= to && counter >= 0 ? counter : wordStart(raw, from, i);
};
/** Where they begin to be the same again. A word that only ends alike is a piece, not a frame. */
const commonEnd = (raw, a, b, start) => {
    let i = a.to;
    let j = b.to;
    while (i > start && j > b.from && raw[i - 1] === raw[j - 1]) {
        i--;
        j--;
    }
    return i === a.to ? i : wordEnd(raw, i, a.to);
};
const give = (take, column, from, to) => {
    if (to - from <= MAX_PIECE)
        take(column, from, to);
    else {
        take(column, from, from + END);
        take(column, to - END, to);
    }
};
const areSame = (raw, a, b, length) => {
    for (let i = 0; i < length; i++)
        if (raw[a + i] !== raw[b + i])
            return false;
    return true;
};
/** Column and ends of the members of a line that differ. */
const pieces = new Int32Array(3 * (MAX_QUOTES + 1));
/** Lines with the same number of quoted members: gives those that differ. False where the lines are not alike. */
const takeMembers = (raw, a, b, take) => {
    const own = quotesOf(raw, a);
    const { count } = own;
    if (count < MIN_QUOTES || count > MAX_QUOTES)
        return false;
    const other = quotesLike(raw, b, own);
    if (count !== other.count)
        return false;
    let length = 0;
    let { from } = a;
    let otherFrom = b.from;
    for (let n = 0; n <= count; n++) {
        const end = n < count ? placeOf(own, n) : a.to;
        const otherEnd = n < count ? placeOf(other, n) : b.to;
        if (end - from !== otherEnd - otherFrom || !areSame(raw, from, otherFrom, end - from)) {
            pieces[length] = n;
            pieces[length + 1] = from;
            pieces[length + 2] = end;
            length += 3;
        }
        from = end + 1;
        otherFrom = otherEnd + 1;
    }
    // Three numbers a piece: where most members differ, the lines are not alike.
    if ((length / 3) * 2 > count + 1)
        return false;
    for (let i = 0; i < length; i += 3) {
        // Every second part is a member or its name: counted in twos, docker's `log` and `time` have a column each.
        give(take, 1 + (((pieces[i] ?? 0) >> 1) % (COLUMNS - 1)), pieces[i + 1] ?? 0, pieces[i + 2] ?? 0);
    }
    return true;
};
/**
 * The kubelet marks a part of a line with `P` and the last one with `F`, between stream and text
 * (https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md).
 */
const TAGS = /^(?:stdout|stderr) [PF] $/;
const afterTag = (raw, start, end) => {
    const text = start + 2;
    if (text > end || raw[start + 1] !== 0x20)
        return start;
    const head = Buffer.from(raw.subarray(Math.max(0, start - 7), text)).toString('latin1');
    return TAGS.test(head) ? text : start;
};
const takePiece = (raw, line, other, take) => {
    const start = commonStart(raw, line, other);
    const end = commonEnd(raw, line, other, start);
    const shared = start - line.from + line.to - end;
    if (shared < (line.to - line.from) * SHARED && start - line.from < MIN_SHARED)
        return false;
    line.taken = true;
    if (takeMembers(raw, line, other, take))
        return true;
    if (end > start)
        give(take, 0, afterTag(raw, start, end), end);
    return true;
};
const compare = (raw, line, before, take) => {
    if (!before.taken && !takePiece(raw, before, line, take))
        return false;
    return takePiece(raw, line, before, take);
};
const ESCAPED_END = Buffer.from('\\n');
const BETWEEN_OBJECTS = Buffer.from('},');
/** Ends of the parts of a line: a stream kept as one JSON string, or as a list of objects, has its lines inside one line. */
const partsOf = (view, from, to) => {
    const line = view.subarray(from, to);
    for (const mark of [ESCAPED_END, BETWEEN_OBJECTS]) {
        const ends = [];
        for (let i = line.indexOf(mark); i >= 0; i = line.indexOf(mark, i + 2))
            ends.push(from + i + 2);
        // What stands before a list is no part of its first object.
        const list = mark === BETWEEN_OBJECTS ? line.indexOf('[{') : -1;
        if (list >= 0 && from + list < (ends[0] ?? 0))
            ends.unshift(from + list + 1);
        if (ends.length > 2)
            return [...ends, to];
    }
    return [to];
};
/** A line this short holds no stream. */
const MIN_STREAM = 256;
/** Gives the pieces of all whole lines in `raw[from, to)`. */
const takeAdjacent = (raw, from, to, take) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const heads = new Map();
    forgetQuotes();
    let before;
    const takeLine = (start, end) => {
        const line = trimmed(raw, start, end);
        if (line.to <= line.from || line.to - line.from > MAX_LINE)
            return;
        const head = headOf(raw, line);
        const alike = heads.get(head);
        const isTaken = before !== undefined && compare(raw, line, before, take);
        if (!isTaken && alike !== undefined && alike !== before)
            compare(raw, line, alike, take);
        heads.set(head, line);
        before = line;
    };
    for (let start = from; start < to;) {
        const newline = view.indexOf(0x0a, start);
        const end = newline < 0 || newline > to ? to : newline;
        if (end - start < MIN_STREAM)
            takeLine(start, end);
        else {
            let part = start;
            for (const partEnd of partsOf(view, start, end)) {
                takeLine(part, partEnd);
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
const outcomeOf = (text, { bits }) => {
    const covered = lettersCovered(text, (bit) => (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1);
    if (covered >= text.total * LEAK_SHARE)
        return 'leak';
    return covered >= text.total * PARTIAL_SHARE && covered > text.excerpt ? 'partial' : null;
};
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
    return {
        exact: hits.note,
        shingle: (number, technique, at) => {
            const text = texts[Math.floor(number / MAX_SHINGLES)];
            if (text === undefined)
                return;
            const coverage = coverages.get(text) ?? newCoverage(text.places.length);
            coverages.set(text, coverage);
            mark(coverage, number % MAX_SHINGLES, technique, at);
        },
        leaks: (file) => [
            ...hits.all().map(({ needle: { kind, value }, technique, position }) => {
                return {
                    kind,
                    outcome: 'leak',
                    technique,
                    place: found_placeOf(file, position),
                    fingerprint: fingerprintOf(value),
                };
            }),
            ...[...coverages].flatMap(([text, coverage]) => {
                const outcome = outcomeOf(text, coverage);
                if (outcome === null)
                    return [];
                const { kind, value } = text.needle;
                const place = found_placeOf(file, coverage.place);
                return [{ kind, outcome, technique: mostOf(coverage.by), place, fingerprint: fingerprintOf(value) }];
            }),
        ],
    };
};

;// CONCATENATED MODULE: ./lib/leak/suspicion.js




/** Letters on each side of a known hash that decide; where letters are rare, the stretch is widened to so many bytes. */
const LETTERS = 24;
const NEAR = 64;
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
        if (end < grams/* GRAM */.m9 + 3)
            return;
        const marks = index.texts.marks.get((0,grams/* shingleHash */.Lj)((0,grams/* word */.Vm)(lane.text, end - grams/* GRAM */.m9 - 3), high, low));
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
    for (let reach = NEAR; reach <= FAR; reach *= 4) {
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
const suspicion_BACKSLASH = 0x5c;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const ESCAPE = 0x1b;
const SEMICOLON = 0x3b;
/** Escapes closer than this may stand for, or between, all the letters of a value. */
const CLOSE = 32;
/** So many of them, or chance would do it in any picture. */
const SOME = 3;
const after = (pattern) => Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0));
/** Numbers of a colour code. */
const COLOUR = after(/[0-9;]/);
const suspicion_HEX = after(/[0-9a-f]/i);
/** What follows the mark of an escape that stands for a letter or takes one. Escaped quotes and slashes do neither. */
const NEXT = [
    [suspicion_BACKSLASH, after(/[uxnrtbfve0-7]/)],
    [PERCENT, after(/[0-9a-fu]/i)],
    [AMPERSAND, after(/[#a-z]/)],
    [ESCAPE, after(/\[/)],
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
    if (mark === AMPERSAND)
        return isEntity(raw, at);
    return mark !== PERCENT || suspicion_HEX[raw[at + 2] ?? 0] === 1;
};
/** Where the `[` of a colour code may stand after its ESC, `\\e`, `\\x1b`, `\\033`, `\\u001b`. */
const BRACKETS = [1, 2, 4, 6];
const BRACKET = 0x5b;
/** A colour that begins in the middle of a word; at its ends colours are ordinary. */
const isColourInWord = (raw, at) => {
    let before = at - 1;
    while (raw[before] === suspicion_BACKSLASH)
        before--;
    const bracket = BRACKETS.find((by) => raw[at + by] === BRACKET);
    if (bracket === undefined || !(0,squeeze/* isLetter */.D$)(raw[before] ?? 0))
        return false;
    let end = at + bracket + 1;
    while (COLOUR[raw[end] ?? 0] === 1)
        end++;
    return (0,squeeze/* isLetter */.D$)(raw[end] ?? 0) && (0,squeeze/* isLetter */.D$)(raw[end + 1] ?? 0);
};
/** True where escapes that stand for letters, or take some, follow each other closely: the sieve cannot read them. */
const hasCloseEscapes = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, to);
    for (const [mark, next] of NEXT) {
        const mayColour = mark === ESCAPE || mark === suspicion_BACKSLASH;
        let last = -CLOSE;
        let row = 0;
        for (let at = view.indexOf(mark, from); at >= 0; at = view.indexOf(mark, at + 1)) {
            if (!isEscape(raw, at, mark, next))
                continue;
            row = at - last < CLOSE ? row + 1 : 1;
            if (row === SOME || (mayColour && isColourInWord(raw, at)))
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
    const to = isLast ? filled : raw.subarray(0, filled).lastIndexOf(0x0a) + 1;
    if (to <= lines.from)
        return false;
    let isFound = false;
    takeAdjacent(raw, lines.from, to, (number, start, end) => {
        const column = lines.columns[number];
        if (column === undefined)
            return;
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
/** A judge that holds nothing innocent: the search without a filter. */
const STRICT = { isSuspicious: () => true, pass: () => undefined };
/** Begins the judgement of one stream. */
const makeJudge = (index, filter, hasLines) => {
    if (filter === null)
        return STRICT;
    const { sieve } = index;
    // Most streams end before the filter begins: they need none.
    let lines = null;
    let wasSuspicious = false;
    let judged = 0;
    const isSuspicious = (window) => {
        const { raw, from, filled } = window;
        lines ??= { columns: Array.from({ length: COLUMNS }, newColumn), from: 0 };
        // The lines come first: their columns must have rolled over every window.
        const byPieces = filter.lines && hasLines && hasPieces(sieve, index, lines, window);
        return (byPieces ||
            (filter.letters && hasLetters(sieve, index, window)) ||
            (filter.escapes && hasCloseEscapes(raw, from, filled)));
    };
    return {
        isSuspicious: (window) => {
            const all = window.filled - window.from;
            judged += all;
            // What begins in one window may end in the next with fewer letters than the sieve needs.
            const before = wasSuspicious;
            wasSuspicious = judged <= filter.after || isSuspicious(window);
            const isSearched = before || wasSuspicious;
            filter.examined?.(isSearched ? all : 0, all);
            return isSearched;
        },
        pass: (bytes) => {
            if (lines === null)
                return;
            lines.from = Math.max(0, lines.from - bytes);
            for (const { places } of lines.columns)
                for (let i = 0; i < places.length; i++)
                    places[i] = (places[i] ?? 0) - bytes;
        },
    };
};

;// CONCATENATED MODULE: ./lib/leak/positions.js
const positions_LINE_END = 0x0a;
/** Positions from line 1, column 1. Counts on from the last answer, because leaks come mostly in order. */
const makePositions = () => {
    const start = { origin: 0, line: 1, column: 1 };
    let last = { ...start };
    const at = (raw, origin) => {
        const from = origin >= last.origin ? last : start;
        let { line, column } = from;
        let lineStart = from.origin;
        const passed = raw.subarray(0, origin);
        for (let i = passed.indexOf(positions_LINE_END, lineStart); i >= 0; i = passed.indexOf(positions_LINE_END, i + 1)) {
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
            const origin = lane.origin[match.start] ?? 0;
            found.exact(place.form.needle, techniqueOf(match, at), () => at.position(origin));
        }
    };
    (0,grams/* walk */.GG)(lane.text, lane.length, index.gate, (end, high, low) => {
        noteExact(end, (0,grams/* gramHash */.IU)(high, low));
        if (end < grams/* GRAM */.m9 + 3)
            return;
        const start = end - grams/* GRAM */.m9 - 3;
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
        // What was decoded is judged as a window is: ids in hexadecimal decode to much that is nothing.
        const window = { raw: decoded.bytes, words: decoded.words, from: 0, filled: inner.to, isLast: true };
        if (makeJudge(index, parts.filter, parts.adjacentLines).isSuspicious(window))
            searchOnce(index, parts, inner, found);
        searchHidden(index, parts, inner, found);
    }
};
/** Searches bytes that are all there. */
const searchOnce = (index, parts, stretch, found) => {
    const { raw, from, to, hidden, position } = stretch;
    const search = (lane, technique) => {
        searchLane(index, { lane, raw, searched: 0, isLast: true, hidden: technique, position }, found);
    };
    const lane = (0,squeeze/* makeLane */.nR)(to - from + squeeze/* LOOK_AHEAD */.wt);
    (0,squeeze/* squeeze */.r2)(raw, from, to, to, lane);
    search(lane, hidden);
    if (parts.adjacentLines) {
        const columns = new Map();
        takeAdjacent(raw, from, to, (column, start, end) => {
            const own = columns.get(column) ?? (0,squeeze/* makeLane */.nR)(to - from + squeeze/* LOOK_AHEAD */.wt);
            columns.set(column, own);
            (0,squeeze/* squeeze */.r2)(raw, start, end, end, own);
        });
        for (const own of columns.values())
            search(own, hidden ?? 'split');
    }
};

;// CONCATENATED MODULE: ./lib/leak/utf16.js
const LITTLE = [0xff, 0xfe];
const BIG = [0xfe, 0xff];
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
        const isMark = (mark) => mark.every((byte, i) => start[i] === byte);
        if (isMark(LITTLE))
            technique = 'utf-16le';
        else if (isMark(BIG))
            technique = 'utf-16be';
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

;// CONCATENATED MODULE: ./lib/leak/scanner.js








/** Fresh bytes searched at a time. */
const WINDOW = 256 * 1024;
/** Bytes of the last window that stay at hand: an unfinished line, a run of base64 that goes on, what a leak may have begun with. */
const KEPT = 64 * 1024;
/** A run that goes on is decoded again from here, so that what crosses two windows is whole once. */
const scanner_OVERLAP = 2048;
const scanner_LINE_END = 0x0a;
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
    const to = isLast ? stream.filled : raw.subarray(0, stream.filled).lastIndexOf(0x0a) + 1;
    const starts = columns.map((lane) => lane?.length ?? 0);
    if (to > stream.linesTo) {
        takeAdjacent(raw, stream.linesTo, to, (column, start, end) => {
            const lane = (columns[column] ??= (0,squeeze/* makeLane */.nR)(0));
            (0,squeeze/* makeRoom */.mk)(lane, end - start + squeeze/* LOOK_AHEAD */.wt);
            (0,squeeze/* squeeze */.r2)(raw, start, end, end, lane);
        });
        stream.linesTo = to;
    }
    const hidden = stream.transcoder.technique() ?? 'split';
    columns.forEach((lane, column) => {
        if (lane === null || lane.length === 0)
            return;
        searchLane(index, { lane, raw, searched: starts[column] ?? 0, isLast, hidden, position }, stream.found);
    });
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
    for (const lane of stream.columns)
        if (lane !== null)
            keepEnd(lane, index.reach, first);
    stream.squeezedTo -= first;
    stream.linesTo = Math.max(0, stream.linesTo - first);
    stream.filled -= first;
    stream.judgedTo = stream.filled;
    stream.hiddenFrom = Math.max(0, stream.filled - scanner_OVERLAP);
};
/** Begins the lanes anew with what is at hand of the last window, which was not searched. */
const restart = (stream) => {
    for (const lane of [stream.main, ...stream.columns])
        if (lane !== null)
            lane.length = 0;
    stream.squeezedTo = 0;
    stream.linesTo = stream.shifted ? stream.raw.indexOf(scanner_LINE_END) + 1 : 0;
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
    searchLane(index, { lane: main, raw, searched, isLast, hidden, position }, found);
    if (stream.parts.adjacentLines)
        searchLines(stream, isLast, position);
};
const searchWindow = (stream, isLast) => {
    const { raw, words, filled, index, parts, found } = stream;
    const isSearched = stream.judge.isSuspicious({ raw, words, from: stream.judgedTo, filled, isLast });
    if (isSearched)
        searchLanes(stream, isLast);
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
    const columns = Array.from({ length: COLUMNS }, () => null);
    return { raw, words: new Int32Array(raw.buffer), main: (0,squeeze/* makeLane */.nR)(0), columns };
};
const cleared = (lane) => {
    // The squeezer writes one letter further than it keeps.
    lane.text.fill(0, 0, lane.length + 1);
    lane.origin.fill(0, 0, lane.length + 1);
    lane.length = 0;
    return lane;
};
/** Gives the memory of a small stream back as it came: nothing of one stream may be read as another one's. */
const putBack = ({ raw, words, main, columns, filled, shifted }, desks) => {
    if (shifted || desks.length >= IDLE_DESKS)
        return;
    raw.fill(0, 0, filled);
    for (const lane of [main, ...columns])
        if (lane !== null)
            cleared(lane);
    desks.push({ raw, words, main, columns });
};
/**
 * Opens a search of one stream; `file` is the name that its leaks carry. Memory does not grow with the stream. Throws when
 * it is used after its end.
 */
const makeScanner = (index, parts, file, desks) => {
    const stream = {
        ...(desks.pop() ?? newDesk()),
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
        judge: makeJudge(index, parts.filter, parts.adjacentLines),
        positions: makePositions(),
        transcoder: makeTranscoder(),
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
            return stream.found.leaks(file);
        },
    };
};

// EXTERNAL MODULE: ./lib/leak/escapes.js
var escapes = __webpack_require__(59127);
;// CONCATENATED MODULE: ./lib/leak/unescape.js


/**
 * Bytes that begin an escape that may stand for a letter. A lane undoes one layer of escapes; this decoder undoes it as text, so that
 * what was escaped may be escaped or encoded again.
 */
const START_BYTES = [0x5c, 0x25, 0x26, 0];
const STARTS = Uint8Array.from({ length: 256 }, (_, byte) => (START_BYTES.includes(byte) ? 1 : 0));
/** Escapes farther apart than this are ordinary text. */
const MAX_GAP = 8;
/** Fewer do not hide a piece of a key. */
const MIN_ESCAPES = 6;
const NUL = 0;
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

;// CONCATENATED MODULE: ./lib/leak/engine.js









/** A log of this size is searched in a fraction of a second without a filter. */
const UNFILTERED_BYTES = 8 * 2 ** 20;
/** The parts in force. */
const PARTS = {
    encodings: leak_encodings/* ENCODINGS */.JC,
    decoders: [base64Values, hexValues, decimalValues, escapedValues, addressedRows],
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
const NO_NEEDLES = { credentials: [], bodies: [], errors: [], prompts: [], account: [], nonces: [] };
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
const coreOf = (wanted, fingerprint, parts, index = indexNeedles(wanted, fingerprint, parts.encodings)) => {
    const desks = [];
    return {
        isPlant: (plant, leaks) => (0,leak_proof/* isFound */.ZN)(plant, leaks, index.fingerprints.get(plant.value)),
        open: (file) => makeScanner(index, parts, file, desks),
    };
};
/** Makes a search for `needles`. `fingerprint` is keyed by the flow; it is all that a leak tells about its value. */
const makeEngine = (needles, fingerprint, parts = PARTS) => {
    const wanted = (0,leak_needles/* searchable */.V)(needles);
    const plants = (0,leak_proof/* plantsOf */.EU)(wanted);
    const index = indexNeedles(wanted, fingerprint, parts.encodings);
    const base = { ...coreOf(wanted, fingerprint, parts, index), plants };
    // A plant is short: it has to pass the filter from its first byte on.
    const proving = { ...parts, filter: parts.filter === null ? null : { ...parts.filter, after: 0 } };
    const provingCore = () => ({ ...coreOf(wanted, fingerprint, proving, index), plants });
    const referenceCore = () => coreOf((0,leak_needles/* searchable */.V)({ ...NO_NEEDLES, bodies: [REFERENCE.value] }), fingerprint, proving);
    let proof = null;
    return {
        ...base,
        armed: armedKinds(wanted),
        tooShort: wanted.tooShort,
        prove: () => (proof ??= proveWith(provingCore(), wanted.texts.length > 0 ? referenceCore() : null)),
    };
};


/***/ }),

/***/ 59127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ readUnit),
/* harmony export */   Wo: () => (/* binding */ unitValue),
/* harmony export */   bE: () => (/* binding */ unitLength),
/* harmony export */   li: () => (/* binding */ unitIsByte)
/* harmony export */ });
const pack = (value, length, isByte) => value * 256 + (isByte ? 128 : 0) + length;
/** The byte or code point. */
const unitValue = (unit) => Math.floor(unit / 256);
/** How many raw bytes it took: 1 to 127. */
const unitLength = (unit) => unit & 127;
/** A byte (part of a UTF-8 sequence above 0x7f), not a code point. */
const unitIsByte = (unit) => (unit & 128) !== 0;
const NOTHING = 0x20;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const hexDigit = (byte) => {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};
/** The number that `count` hexadecimal digits write, or -1. */
const hexNumber = (raw, at, count, end) => {
    if (at + count > end)
        return -1;
    let value = 0;
    for (let i = at; i < at + count; i++) {
        const digit = hexDigit(raw[i] ?? 0);
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
    while (at < end && raw[at] === BACKSLASH && at - start < MAX_BACKSLASHES)
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
        return pack(0x1b, before + 1, false);
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
const entity = (raw, start, end) => {
    let head = '';
    for (let i = start; i < Math.min(end, start + MAX_ENTITY); i++)
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
    if (byte === BACKSLASH)
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
/* harmony export */   cm: () => (/* binding */ isLeak)
/* harmony export */ });
/* harmony import */ var _encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53813);
/* harmony import */ var _grams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4791);
/* harmony import */ var _squeeze_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99603);



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
    const lane = (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .squeezed */ .lW)(Buffer.from(text, 'latin1'));
    const index = Int32Array.from(lane.origin, (at) => starts.findLastIndex((start) => start <= at));
    return { needle, technique: encoding.technique, text: lane.text, from: index, to: index, source };
};
const base64Form = (needle, encoding) => {
    const source = Buffer.from(needle.value, 'utf8');
    const inside = Buffer.from((0,_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Inside */ .GV)(source, encoding.shift, encoding.url), 'latin1');
    const lane = (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .squeezed */ .lW)(inside);
    const first = Math.ceil((encoding.shift * 8) / 6);
    const byteAt = (bit) => Math.min(source.length - 1, Math.max(0, Math.floor(bit / 8) - encoding.shift));
    // `+` and `/` leave no letter; a stretch beside them is taken to reach over them.
    const from = Int32Array.from(lane.origin, (at) => {
        let before = at;
        while (before > 0 && !(0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .isLetter */ .D$)(inside[before - 1] ?? 0))
            before--;
        return byteAt((first + before) * 6);
    });
    const to = Int32Array.from(lane.origin, (at) => {
        let after = at;
        while (after + 1 < inside.length && !(0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .isLetter */ .D$)(inside[after + 1] ?? 0))
            after++;
        return byteAt((first + after) * 6 + 5);
    });
    return { needle, technique: encoding.technique, text: lane.text, from, to, source };
};
/** The forms of a needle that differ in a lane: most encodings leave the same letters there. */
const formsOf = (needle, encodings = _encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .ENCODINGS */ .JC) => {
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
        if ((0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .isLetter */ .D$)(raw[i] ?? 0))
            break;
        first--;
    }
    for (let i = (lane.origin[match.end - 1] ?? 0) + 1; raw[i] === form.source[last + 1]; i++) {
        if (last + 1 >= form.source.length || (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .isLetter */ .D$)(raw[i] ?? 0))
            break;
        last++;
    }
    return [first, last];
};
const isPiece = (match, lane, raw) => {
    const [first, last] = widened(match, lane, raw);
    const { source } = match.form;
    const prefix = Math.min(PREFIX.exec(match.form.needle.value)?.[0].length ?? 0, source.length - BEYOND_PREFIX);
    if (match.end - match.start === match.form.text.length)
        return true;
    if (last - first + 1 < PIECE || last - Math.max(first, prefix) + 1 < BEYOND_PREFIX)
        return false;
    return new Set(source.subarray(first, last + 1)).size >= DISTINCT;
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
    const isEscaped = raw[start - 2] === 0x5c;
    if (((0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .isLetter */ .D$)(raw[start - 1] ?? 0) && !isEscaped) || (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .isLetter */ .D$)(raw[end] ?? 0))
        return false;
    const letters = (0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .squeezed */ .lW)(match.form.source).origin;
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

/***/ 59522:
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
/** What a text holds in which a field of these kinds may stand; one without it holds none. */
const mayHoldFields = (kinds) => {
    const names = DENIED_FIELDS.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    return new RegExp([...new Set(names.map((name) => separated(name.replace(PARENT, '$1'))))].join('|'), 'i');
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
const REDACTED = /^(?:\w+ ){0,3}(?:redacted|filtered|masked|hidden|removed|omitted|scrubbed|stripped|suppressed|placeholder)(?: \w+){0,2}$/i;
const NOTHING = /^(?:x+|null|none|nil|undefined|empty|unset|not set|n a|present|absent|yes|no|true|false)?$/i;
/** A template's variable, as in code and settings: what it becomes stands elsewhere. */
const VARIABLE = /^(?:\$?\{.*\}|\$[A-Za-z_]\w*|%\w+%)$/;
/** An empty value or a placeholder: `""`, `***`, `[REDACTED]`. A value that was cut is neither: its rest may identify what it was. */
const isNothing = (value) => {
    if (value.length > LONGEST_PLACEHOLDER)
        return !/[\p{L}\p{N}]/u.test(value);
    const bare = value.replace(/^\s*(?:bearer|basic|token)\s+/i, '').trim();
    if (VARIABLE.test(bare))
        return true;
    const words = bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    return NOTHING.test(words) || REDACTED.test(words);
};
const isNumber = (value) => /^[-+\d.eE]*$/.test(value.trim());
const SECRET_IN_QUERY = /(?:^|[?&])(?:key|api_key|token)=([^&\s"']+)/i;
/** Whether a value in or below a field of the list is what must not stand there. `isQuoted`: it was written as a string. */
const isStored = ({ field, below }, value, isQuoted) => {
    const isOn = value.trim().toLowerCase() === 'true';
    if (field.counts === 'switched-on')
        return isOn && below.length === 0;
    if (isNothing(value))
        return false;
    const last = plain(below.findLast((part) => /\D/.test(part)) ?? '');
    switch (field.counts) {
        case 'amount':
            return /\d/.test(value);
        case 'value':
            return true;
        case 'query':
            return !isNothing(SECRET_IN_QUERY.exec(value)?.[1] ?? '');
        case 'text':
            return !isNumber(value) && !LAYOUT.has(last);
        case 'message':
            return isQuoted && CONTENT.has(last);
    }
};


/***/ }),

/***/ 69353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ fieldLabel),
  q: () => (/* binding */ withFields)
});

// EXTERNAL MODULE: ./lib/leak/field-names.js
var field_names = __webpack_require__(59522);
;// CONCATENATED MODULE: ./lib/leak/read-fields.js
/** Deeper nesting is no log line. */
const MAX_FRAMES = 64;
/** JSON in a string in JSON in a string. */
const MAX_NESTED = 3;
const WORD = /[^\s,;&{}[\]()"'`:=\\?]+/y;
const BARE_VALUE = /[^\s,;&{}[\]()"'`\\]+/y;
const SCHEME = /^(?:bearer|basic|token)$/i;
const KEYS = ['key', 'name'];
const OPENERS = '{[(';
const CLOSERS = '}])';
const QUOTES = '"\'`';
const END_OF_PAIR = ',;&?';
const matchAt = (pattern, line, at) => {
    pattern.lastIndex = at;
    return pattern.exec(line)?.[0] ?? '';
};
const forget = (cursor) => {
    cursor.name = null;
    cursor.wantsValue = false;
};
const pathTo = ({ frames }, name) => {
    const key = frames.at(-1)?.key ?? null;
    const own = name === 'value' && key !== null ? key : name;
    return [...frames.map((frame) => frame.name), own].filter((part) => part !== null);
};
/** The key of an attribute; what stands before the first line that matters was not read, and its brackets neither. */
const keep = ({ frames, indent }, key) => {
    const frame = frames.at(-1);
    if (frame === undefined)
        frames.push({ bracket: '{', name: null, indent, key });
    else if (frame.bracket === '{')
        frame.key = key;
};
const give = (cursor, value, isQuoted, at) => {
    const { take, nested, name } = cursor;
    if (name !== null && KEYS.includes(name))
        keep(cursor, value);
    const path = pathTo(cursor, name);
    take({ path, value, isQuoted, at: name === null ? at : cursor.nameAt });
    if (isQuoted && nested < MAX_NESTED && /[:=]/.test(value)) {
        const inner = /^\s*[{[]/.test(value) ? namedFrame(path) : [];
        const outerAt = name === null ? at : cursor.nameAt;
        const takeInner = (found) => {
            take({ ...found, at: outerAt });
        };
        readLine(value, inner, takeInner, nested + 1);
    }
};
const namedFrame = (path) => [
    { bracket: '(', name: path.join('.') || null, indent: 0, key: null },
];
const unescaped = (text) => text.includes('\\')
    ? text.replace(/\\(u[\da-f]{4}|.)/gi, (_, code) => {
        if (/^u[\da-f]{4}$/i.test(code))
            return String.fromCharCode(parseInt(code.slice(1), 16));
        return code === 'n' || code === 't' || code === 'r' ? ' ' : code;
    })
    : text;
/** Where a quoted text ends; -1 where the quote is an apostrophe, or its end is not in this line. */
const quotedEnd = (line, at, quote) => {
    if (/\w/.test(line[at - 1] ?? ''))
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
    const isElement = frames.at(-1)?.bracket === '[' && !/^\s*[:=]/.test(line.slice(next, next + 8));
    if (cursor.wantsValue || isElement) {
        if (!cursor.wantsValue)
            cursor.name = null;
        give(cursor, text, true, at);
        forget(cursor);
    }
    else {
        cursor.name = text;
        cursor.nameAt = at;
    }
    return next;
};
const takeBare = (cursor, at) => {
    const { line, frames } = cursor;
    const word = matchAt(cursor.wantsValue ? BARE_VALUE : WORD, line, at);
    if (word === '')
        return at + 1;
    const inList = ['[', '('].includes(frames.at(-1)?.bracket ?? '') && frames.at(-1)?.name !== null;
    const isName = /^\s*[:=]/.test(line.slice(at + word.length, at + word.length + 8));
    if (cursor.wantsValue && SCHEME.test(word))
        return at + word.length;
    if (cursor.wantsValue || (inList && !isName)) {
        if (!cursor.wantsValue)
            cursor.name = null;
        give(cursor, word, false, at);
        forget(cursor);
    }
    else {
        cursor.name = word;
        cursor.nameAt = at;
    }
    return at + word.length;
};
const read_fields_open = (cursor, bracket) => {
    const { frames, indent } = cursor;
    const named = cursor.wantsValue ? cursor.name : null;
    const key = frames.at(-1)?.key ?? null;
    const name = named === 'value' && key !== null ? key : named;
    if (frames.length < MAX_FRAMES)
        frames.push({ bracket: bracket === '{' ? '{' : bracket === '[' ? '[' : '(', name, indent, key: null });
    forget(cursor);
};
const read_fields_close = (cursor) => {
    const { frames } = cursor;
    while (frames.at(-1)?.bracket === 'indented')
        frames.pop();
    frames.pop();
    forget(cursor);
};
const step = (cursor, at) => {
    const { line } = cursor;
    const char = line[at] ?? '';
    if (QUOTES.includes(char))
        return takeQuoted(cursor, at, char);
    if (OPENERS.includes(char))
        read_fields_open(cursor, char);
    else if (CLOSERS.includes(char))
        read_fields_close(cursor);
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
/**
 * Reads the named values of a line: JSON (also laid out over lines, in strings and behind other text), logfmt, YAML, headers and
 * attribute lists. `frames` carries what is open from one line to the next.
 */
const readLine = (line, frames, take, nested = 0) => {
    const indent = Math.max(0, line.search(/\S/));
    const starts = line[indent] ?? '';
    // A log line that begins at the margin begins something new, whatever brackets the text before left open.
    if (nested === 0 && indent === 0 && !CLOSERS.includes(starts))
        frames.length = 0;
    while (frames.at(-1)?.bracket === 'indented' && indent <= (frames.at(-1)?.indent ?? 0))
        frames.pop();
    const cursor = { line, frames, take, nested, indent, name: null, nameAt: 0, wantsValue: false };
    for (let at = 0; at < line.length;)
        at = step(cursor, at);
    if (cursor.wantsValue && frames.length < MAX_FRAMES)
        frames.push({ bracket: 'indented', name: cursor.name, indent, key: null });
};

;// CONCATENATED MODULE: ./lib/leak/field-search.js


/** What the fingerprint of a field is made of: its name, never its value. */
const fieldLabel = ({ name }) => `field:${name}`;
const TECHNIQUE = 'field-name';
/** A longer line is read in pieces. */
const MAX_LINE = 2 ** 20;
/** More fields of one stream say nothing new. */
const MAX_FIELDS = 1000;
/** Gives each line of a stream; of a line that is too long, its pieces. */
const makeLines = ({ isQuiet, take }) => {
    const decoder = new TextDecoder('utf-8');
    let [rest, number] = ['', 1];
    const skip = (lines) => {
        for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1))
            number++;
    };
    const write = (text) => {
        const all = rest + text;
        const end = all.lastIndexOf('\n') + 1;
        rest = all.slice(end);
        const whole = all.slice(0, end);
        if (isQuiet(whole))
            skip(whole);
        else
            for (const line of whole.split('\n').slice(0, -1))
                take(line, number++);
        for (; rest.length > MAX_LINE; rest = rest.slice(MAX_LINE))
            take(rest.slice(0, MAX_LINE), number);
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
    const note = (field, line, { at }) => {
        const mark = fingerprint(fieldLabel(field));
        const key = `${line} ${mark}`;
        if (leaks.has(key) || leaks.size >= MAX_FIELDS)
            return;
        const place = { file, line, column: at + 1 };
        leaks.set(key, { kind: field.kind, outcome: 'leak', technique: TECHNIQUE, place, fingerprint: mark });
    };
    const isQuiet = (text) => frames.length === 0 && !begins.test(text);
    const take = (line, number) => {
        if (isQuiet(line))
            return;
        readLine(line, frames, (found) => {
            for (const denied of (0,field_names/* deniedIn */.Zu)(found.path)) {
                const isWanted = kinds.includes(denied.field.kind);
                if (isWanted && (0,field_names/* isStored */.mL)(denied, found.value, found.isQuoted))
                    note(denied.field, number, found);
            }
        });
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
const proveBoth = (engine, wanted) => {
    const values = engine.prove();
    if (missesPlanted(wanted)) {
        const techniques = values.state === 'failed' ? values.techniques : [];
        return { state: 'failed', techniques: [TECHNIQUE, ...techniques] };
    }
    return values.state === 'failed' ? values : { ...values, techniques: [...values.techniques, TECHNIQUE] };
};
/**
 * An engine that also finds fields which must be empty or absent in logs, by name: what stands in them was never seen before, so no
 * known value leads to it. Values that are empty or a placeholder are none. Its proof covers the fields too.
 */
const withFields = (engine, fingerprint, kinds) => {
    const wanted = { begins: (0,field_names/* mayHoldFields */.MU)(kinds), kinds, fingerprint };
    let proof = null;
    return {
        ...engine,
        prove: () => (proof ??= proveBoth(engine, wanted)),
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
    };
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
/* harmony export */   u_: () => (/* binding */ makeGate)
/* harmony export */ });
/**
 * Eight letters of a lane are kept in two 32-bit words, `high` and `low`: shifting a letter in costs two instructions.
 * Eight letters are the shortest run that anything is recognised by.
 */
const GRAM = 8;
/** Taken out of `Math` once: a global is looked up at every use where the module runs in a context of its own. */
const { imul } = Math;
const K1 = 0x9e3779b1;
const K2 = 0x85ebca6b;
const K3 = 0xc2b2ae35;
/** Hash of eight letters. */
const gramHash = (high, low) => imul(imul(high, K1) ^ low, K2);
/** Hash of twelve letters: the four before a gram, and the gram. */
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

/***/ 95595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ searchable)
/* harmony export */ });
/* harmony import */ var _grams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4791);
/* harmony import */ var _reply_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42067);
/* harmony import */ var _squeeze_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99603);



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
const letters = (value) => Buffer.from((0,_squeeze_js__WEBPACK_IMPORTED_MODULE_1__/* .squeezed */ .lW)(Buffer.from(value, 'utf8')).text).toString('latin1');
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
    if (own.length < _grams_js__WEBPACK_IMPORTED_MODULE_2__/* .GRAM */ .m9 || !short.some((text) => letters(text).includes(own)))
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
    const enough = (value) => letters(value).length >= _grams_js__WEBPACK_IMPORTED_MODULE_2__/* .GRAM */ .m9;
    const account = distinct(needles.account);
    const credentials = distinct(needles.credentials);
    const texts = [
        searchableTexts('body', needles.bodies.flatMap(_reply_text_js__WEBPACK_IMPORTED_MODULE_0__/* .replyTexts */ .X), needles),
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
/** A nonce is searched in plain and escaped text; other encodings are undone before, where they are long enough. */
const ENCODED = ['base64', 'base64url', 'hex', 'byte-list'];
const plantsOfExact = ({ kind, value, rule, plainOnly }) => {
    const plant = (technique, bytes) => ({ kind, value, technique, bytes });
    const half = Math.ceil(Array.from(value).length / 2);
    return [
        ...(0,_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedForms */ .wV)(value)
            .filter(({ technique }) => !plainOnly || !ENCODED.includes(technique))
            // Escaping that leaves the value as it is proves nothing about escapes.
            .filter(({ technique, text }) => technique === 'plain' || text !== value)
            .map(({ technique, bytes }) => plant(technique, bytes)),
        plant('case-folded', bytesOf(value.toUpperCase())),
        plant('split', bytesOf(inLines(value, half))),
        plant('split', bytesOf(wrapped(value, 7))),
        // Escapes in the value itself would be torn apart.
        ...(/[\\%&]/.test(value) ? [] : [plant('json-escape', bytesOf(escapedLines(value)))]),
        ...(rule === 'pieces' && value.length > _exact_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE */ .TJ ? [plant('plain', bytesOf(value.slice(-_exact_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE */ .TJ)))] : []),
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
    return '\\%&\u001b'.includes(char) || byte >= 0xc2 ? LOOK : DROP;
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
    if (value === 0x1b)
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
    if (kind === 'blank' || kind === 'html')
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
    for (const raw of [literal, literal.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')]) {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(`"${raw}"`));
        if (typeof value === 'string')
            return value;
    }
    return literal;
}


/***/ }),

/***/ 97376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ HEAD),
/* harmony export */   b: () => (/* binding */ packingOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22319);


const starts = (head, ...magic) => magic.every((byte, i) => head[i] === byte);
const startsWith = (head, text) => starts(head, ...Buffer.from(text, 'latin1'));
/** zlib's two-byte header: method 8, window of 32 KiB at most, and a check value divisible by 31 (RFC 1950, section 2.2). */
const isZlib = (head) => {
    const [method, flags] = [head[0] ?? 0, head[1] ?? 0];
    // The usual window of 32 KiB only: `x` and one of four bytes; other headers are ordinary text too.
    return method === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(flags);
};
/** A frame, or a skippable one (RFC 8878, sections 3.1.1 and 3.1.2). */
const isZstd = (head) => starts(head, 0x28, 0xb5, 0x2f, 0xfd) ||
    (((head[0] ?? 0) & 0xf0) === 0x50 && starts(head.subarray(1), 0x2a, 0x4d, 0x18));
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
    (starts(head, 0x37, 0x7f, 0x06) && ((head[3] ?? 0) & 0xfe) === 0x82) ||
    starts(head, 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7);
/** A journal in the mode `PERSIST` after a commit: the first 28 bytes are zeros (section 3, "Rollback Journal"). */
const isEmptiedJournal = (head, name) => /-journal$/i.test(name) && head.length > 28 && head.subarray(0, 28).every((byte) => byte === 0);
const unknownOf = (head) => {
    if (isBzip2(head))
        return 'bzip2';
    if (isCpio(head))
        return 'cpio';
    return CANNOT.find(([, magic]) => starts(head, ...magic))?.[0] ?? null;
};
const packed = (technique, unpack, isWeak = false) => ({
    state: 'packed',
    technique,
    unpack,
    isWeak,
});
/** Tells what bytes are: by the first of them; brotli and deflate without a header, which have no magic number, by the name. */
const packingOf = (head, name) => {
    if (starts(head, 0x1f, 0x8b, 8))
        return packed('gzip', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)());
    if (isZstd(head))
        return packed('zstd', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdDecompress)());
    if (isZlib(head))
        return packed('deflate', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflate)(), true);
    if ((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .isTarHeader */ .FY)(head))
        return { state: 'tar' };
    if (isPages(head) || isEmptiedJournal(head, name))
        return { state: 'pages' };
    const unknown = unknownOf(head);
    if (unknown !== null)
        return { state: 'unknown', name: unknown };
    if (/\.br$/i.test(name) && head.length > 0)
        return packed('brotli', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createBrotliDecompress)());
    if (/\.deflate$/i.test(name) && head.length > 0)
        return packed('deflate', () => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)());
    return { state: 'plain' };
};


/***/ }),

/***/ 82311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   np: () => (/* binding */ beginningAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


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
const isSame = (a, b) => a.dev === b.dev &&
    a.ino === b.ino &&
    a.size === b.size &&
    a.mtimeNs === b.mtimeNs &&
    a.ctimeNs === b.ctimeNs;
const CHUNK = 256 * 1024;
/** The system's error code. By shape: an error of another realm is no `instanceof Error`. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown error';
/** O_NONBLOCK: a FIFO that takes the file's place between lstat and open must not hang the gate. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
const openRegular = async (path) => {
    const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true });
    if (!before.isFile())
        throw new UnreadableFile('unreadable', 'is a link, folder, pipe, socket or device');
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
    try {
        const opened = await handle.stat({ bigint: true });
        if (!isSame(before, opened))
            throw new UnreadableFile('changed-while-read', 'was replaced while it was opened');
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    return { handle, before };
};
/** Reads a handle from there to its end, `take` once per chunk; the chunk is overwritten afterwards. */
const readAll = async (handle, from, maxBytes, take) => {
    const buffer = new Uint8Array(CHUNK);
    let total = 0;
    for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK, from + total);
        if (bytesRead === 0)
            return total;
        total += bytesRead;
        if (total > maxBytes)
            throw new UnreadableFile('over-cap', `holds more than ${maxBytes} bytes`);
        await take(buffer.subarray(0, bytesRead));
    }
};
/** Reads single pages of what was read as a whole before. */
const rereading = ({ fd }, from) => (position, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, 0, length, from + position));
};
/**
 * Reads a regular file from byte `from` to its last one and gives the number of bytes. `again` may then read any part of it once
 * more.
 * @throws {UnreadableFile} for links, pipes and devices, above `maxBytes`, and where file or path changed meanwhile.
 */
const readRegular = async (path, maxBytes, take, from = 0, again = () => Promise.resolve()) => {
    try {
        const { handle, before } = await openRegular(path);
        try {
            const total = await readAll(handle, from, maxBytes, take);
            await again(rereading(handle, from));
            const [after, atPath] = [await handle.stat({ bigint: true }), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true })];
            if (!isSame(before, after) || !isSame(before, atPath) || BigInt(from + total) !== after.size) {
                throw new UnreadableFile('changed-while-read', 'changed while it was read');
            }
            return total;
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (error instanceof UnreadableFile)
            throw error;
        throw new UnreadableFile('unreadable', `cannot be read (${codeOf(error)})`, { cause: error });
    }
};
const LINE_END = 0x0a;
/** UTF-8: every character has one byte that is no continuation. */
const characters = (bytes) => bytes.reduce((sum, byte) => sum + ((byte & 0xc0) === 0x80 ? 0 : 1), 0);
/**
 * Counts what stands before byte `from`.
 * @throws {UnreadableFile} as {@link readRegular}
 */
const beginningAt = async (path, from) => {
    let [lines, columns, left] = [0, 0, from];
    await readRegular(path, Infinity, (chunk) => {
        const bytes = chunk.subarray(0, left);
        left -= bytes.length;
        for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1))
            lines++;
        const last = bytes.lastIndexOf(LINE_END);
        columns = last < 0 ? columns + characters(bytes) : characters(bytes.subarray(last + 1));
        return Promise.resolve();
    });
    return { lines, columns };
};


/***/ }),

/***/ 91011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ search_search)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/unpack/gzip-header.js
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

;// CONCATENATED MODULE: ./lib/unpack/unpacking.js

const damaged = (cause) => new read_file/* UnreadableFile */.ie('unreadable', 'is packed, but damaged or cut off', { cause });
/** Kept when the chunk was taken in. */
const written = (unpack, chunk) => new Promise((resolve) => {
    unpack.write(chunk, () => {
        resolve();
    });
});
const consume = async (unpack, take, isWeak, progress) => {
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
        else if (!isWeak || progress.out > 0)
            progress.failure = damaged(error);
    }
    progress.isDone = true;
};
/**
 * Feeds `unpack` and gives what comes out to `take`, one piece at a time: the decompressor waits where `take` does.
 * `isWeak`: the first bytes may be chance.
 * @throws {UnreadableFile} from both methods: damaged streams, and what `take` throws
 */
const makeUnpacking = (unpack, take, isWeak = false) => {
    const progress = { out: 0, isDone: false, failure: null };
    const finished = consume(unpack, take, isWeak, progress);
    // The loop tells of errors; one after its end must not end the process.
    unpack.on('error', () => undefined);
    const check = () => {
        if (progress.failure !== null)
            throw progress.failure;
    };
    return {
        write: async (chunk) => {
            const before = unpack.bytesWritten;
            if (!progress.isDone)
                await Promise.race([written(unpack, chunk), finished]);
            const taken = unpack.bytesWritten - before;
            if (taken < chunk.length)
                await finished;
            check();
            return taken;
        },
        end: () => {
            if (!progress.isDone)
                unpack.end();
            return finished.then(check);
        },
    };
};

;// CONCATENATED MODULE: ./lib/unpack/sequence.js





const TRAILER = 8;
const sequence_damaged = () => new read_file/* UnreadableFile */.ie('unreadable', 'is packed, but damaged or cut off');
const withoutZeros = (bytes) => {
    const first = bytes.findIndex((byte) => byte !== 0);
    return first < 0 ? bytes.subarray(bytes.length) : bytes.subarray(first);
};
const isGzip = ({ packing }) => packing.technique === 'gzip';
/** Whether a stream of the kind begins here. One stream of deflate or brotli is all there can be. */
const isNext = ({ packing: { technique }, pending, isFirst }) => {
    if (isFirst)
        return true;
    const next = (0,compression/* packingOf */.b)(pending, '');
    return ['gzip', 'zstd'].includes(technique) && next.state === 'packed' && next.technique === technique;
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
        // Nothing came out: these are no compressed bytes at all, and no others behind them.
        const isNone = packing.isWeak && sequence.size === 0;
        if (isNone)
            sequence.pending = pending.subarray(pending.length);
        else
            sequence.tail = container.open({ name: null, technique: packing.technique, isSearched: false });
        return true;
    }
    const header = isGzip(sequence) ? gzipHeaderLength(pending) : 0;
    const isBroken = header === 'short' && (isLast || pending.length > MAX_GZIP_HEADER);
    if (header === null || isBroken)
        throw sequence_damaged();
    if (header === 'short')
        return false;
    const current = makeUnpacking(packing.unpack(), take, packing.isWeak);
    Object.assign(sequence, { current, pending: pending.subarray(header), isFirst: false, crc: 0, size: 0 });
    return true;
};
const readStream = async (sequence, stream) => {
    const { pending } = sequence;
    const taken = await stream.write(pending);
    sequence.pending = pending.subarray(taken);
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
        throw sequence_damaged();
    Object.assign(sequence, { pending: pending.subarray(TRAILER), isTrailerNext: false });
    return true;
};
/** Goes one step on; false where that takes more bytes. */
const step = async (sequence, isLast) => {
    const { pending, tail, current } = sequence;
    if (pending.length === 0)
        return false;
    if (tail !== null) {
        sequence.pending = pending.subarray(pending.length);
        await tail.write(pending);
        return false;
    }
    if (current !== null)
        return readStream(sequence, current);
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
        ...{ isFirst: true, isTrailerNext: false, tail: null, crc: 0, size: 0 },
    };
    return {
        write: async (chunk) => {
            const { pending } = sequence;
            sequence.pending =
                pending.length === 0
                    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
                    : Buffer.concat([pending, chunk]);
            while (await step(sequence, false))
                ;
            // The chunk is overwritten next.
            sequence.pending = Buffer.from(sequence.pending);
        },
        end: async () => {
            while (await step(sequence, true))
                ;
            await sequence.current?.end();
            const isCut = isGzip(sequence) && (sequence.current !== null || sequence.isTrailerNext);
            if (isCut || sequence.isFirst)
                throw sequence_damaged();
            await sequence.tail?.end();
            await inside.end();
        },
    };
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
        ...{ images, pageSize, usable: usableOf(pageSize, head), highest: images },
        read: (image) => asBuffer(readAt(image * pageSize, pageSize)),
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
    const read = (image) => asBuffer(readAt(positions[image] ?? 0, pageSize));
    const first = byNumber.get(1)?.[0];
    return {
        ...{ images: positions.length, pageSize, read },
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

;// CONCATENATED MODULE: ./lib/unpack/sqlite.js

/** Between what does not belong together. */
const GAP = Buffer.from('\n\n');
/** Pointers of one page that are followed with the whole page before them; further ones with what stands between two of them. */
const WHOLE_PREFIXES = 16;
const isPage = ({ pages }, number) => number >= 2 && number <= pages.highest;
/** Section 1.7: an overflow page begins with the number of the next, or 0. Pages of trees begin with another type byte. */
const mayOverflow = (stitching, image) => {
    const next = stitching.next[image] ?? 0;
    return next === 0 || isPage(stitching, next);
};
const readNext = (pages) => {
    const next = new Uint32Array(pages.images);
    for (let image = 0; image < pages.images; image++) {
        const page = pages.read(image);
        next[image] = page.length < 4 ? 0 : page.readUInt32BE(0);
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
const writePointers = async (stitching, image) => {
    const page = Buffer.from(stitching.pages.read(image));
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
const writeTrunk = async (stitching, image) => {
    const { pages } = stitching;
    const page = Buffer.from(pages.read(image));
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
 */
const stitchPages = async (readAt, length, container) => {
    const pages = pagesOf(readAt, length);
    if (pages === null)
        return;
    const out = container.open({ name: null, technique: 'sqlite' });
    const stitching = {
        ...{ pages, out, next: readNext(pages), isOut: new Uint8Array(pages.images), joined: new Set() },
    };
    for (let image = 0; image < pages.images; image++) {
        await writePointers(stitching, image);
        if (mayOverflow(stitching, image))
            await writeTrunk(stitching, image);
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
    // A link's name, or attributes of all members: only what they say as text matters.
    else
        tar.container.name((0,tar_header/* textOf */.b6)(bytes));
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
            let bytes = tar.pending.length === 0
                ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
                : Buffer.concat([tar.pending, chunk]);
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
/**
 * Members are read where their headers stand, whatever the directory says. It has to name no other: what a reader that goes by the
 * directory would find there was not searched.
 */
const makeDirectory = () => {
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
            members.set(offset, { method, packedBytes });
        },
        entry: (entry, at) => {
            if (entries.length === 0)
                begin = at;
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

const WIDE = 0xffff_ffff;
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
                if (value !== WIDE || from + 8 > Math.min(extra.length, at + 4 + size))
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
const pass = (zip, bytes) => {
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
    pass(zip, header.length);
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
    const unpacking = unpack === undefined ? null : makeUnpacking(unpack(), take);
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
        pass(zip, part.length);
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
    pass(zip, taken);
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
    pass(zip, part.length);
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
    pass(zip, found >= 0 ? found : zip.pending.length - (isHalf ? 1 : 0));
    if (found < 0)
        return false;
    const record = readZipRecord(zip.pending);
    if (record === 'short' && !isLast)
        return false;
    if (zip.at === 0 && beginsZip(zip.pending))
        zip.isAtStart = true;
    if (record === null || record === 'short') {
        pass(zip, 2);
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
    pass(zip, record.kind === 'end' ? 22 : record.length);
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
        ...{ container, directory: makeDirectory(), pending: Buffer.alloc(0), at: 0 },
        ...{ member: null, failure: null, isAtStart: false, endsAt: null },
    };
    return {
        write: async (chunk) => {
            zip.pending =
                zip.pending.length === 0
                    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
                    : Buffer.concat([zip.pending, chunk]);
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








/** Between an archive and the name of its member, as Java writes it. */
const INSIDE = '!/';
/** Longest name of a member that is shown. */
const SHOWN = 255;
const leaksIn = (engine, text) => {
    const scanner = engine.open('');
    scanner.write(Buffer.from(text, 'utf8'));
    return scanner.end();
};
/** A value that was cut into folder names is whole again without the separators. */
const joined = (name) => name.split(/[\\/]/).join('');
/** A name that leaks is not repeated. It is searched only where it is shown. */
const shownMember = ({ what, opening }, name) => {
    let shown = null;
    const decide = () => {
        const isLeaking = [name, joined(name)].some((text) => leaksIn(opening.engine, text).length > 0);
        const short = name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name;
        return `${what.shown()}${INSIDE}${isLeaking ? search/* A_FILE_NAME */.hl : short}`;
    };
    return () => (shown ??= decide());
};
const layer_openMember = (state, member) => {
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
            state.inside.push(...own, ...inside);
        },
    };
};
const containerOf = (state) => ({
    open: (member) => layer_openMember(state, member),
    name: (name) => {
        state.names ??= state.opening.engine.open('');
        const isPath = /[\\/]/.test(name);
        state.names.write(Buffer.from(isPath ? `${name}\n${joined(name)}\n` : `${name}\n`, 'utf8'));
    },
    unpacked: (bytes) => {
        state.opening.budget.unpack(bytes);
    },
});
/** Decides by the first bytes what reads the layer. */
const recognise = (state, head) => {
    const { what, opening } = state;
    const container = containerOf(state);
    const packing = (0,compression/* packingOf */.b)(head, what.fileName);
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
                ...(packing.isWeak ? [makeZipReader(container)] : []),
            ];
            return;
        case 'pages':
            state.isPages = true;
            if (!what.isRereadable)
                state.held = makeHeldBytes(opening.budget.caps.heldBytes);
            state.readers = [makeZipReader(container)];
            return;
        case 'plain':
            state.isWrapping = beginsZip(head);
            state.readers = [makeZipReader(container)];
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
    catch (error) {
        if (error instanceof read_file/* UnreadableFile */.ie)
            error.place ??= what.shown();
        throw error;
    }
};
const take = async (state, chunk) => {
    if (state.head === null)
        return takeReadable(state, chunk);
    const head = Buffer.concat([state.head, chunk]);
    if (head.length < compression/* HEAD */.V) {
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
const STRENGTH = { partial: 0, leak: 1 };
/** Packers keep what they cannot shorten as it is: one leak, not two. */
const isSaid = (leak, inside) => inside.some(({ fingerprint, outcome }) => fingerprint === leak.fingerprint && STRENGTH[outcome] >= STRENGTH[leak.outcome]);
const finish = async (state, readAt) => {
    if (state.head !== null) {
        const { head } = state;
        recognise(state, head);
        await takeReadable(state, head);
    }
    for (const reader of state.readers)
        await reader.end();
    const pages = readAt ?? state.held?.readAt;
    if (state.isPages && pages !== undefined)
        await stitchPages(pages, state.length, containerOf(state));
};
/**
 * Opens a stream of bytes: it is searched as it stands, and what it holds is searched too, packed in each other up to the caps.
 * Memory does not grow with the stream, but for databases in archives.
 * @throws {UnreadableFile} from both methods
 */
const makeLayer = (what, opening) => {
    const scanner = what.isSearched === false ? null : opening.engine.open('');
    const state = {
        ...{ what, opening, inside: [], head: Buffer.alloc(0), readers: [], held: null },
        ...{ isPages: false, isWrapping: true, length: 0, names: null },
    };
    return {
        write: (chunk) => named(state, async () => {
            opening.budget.search(chunk.length);
            state.length += chunk.length;
            scanner?.write(chunk);
            await take(state, chunk);
        }),
        end: (readAt) => named(state, async () => {
            await finish(state, readAt);
            const inside = [...state.inside, ...nameLeaks(state)];
            const own = (scanner?.end() ?? [])
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
const openFile = (fileName, shown, opening) => makeLayer({ name: null, technique: null, fileName, shown: () => shown, depth: 0, isRereadable: true }, opening);

// EXTERNAL MODULE: ./lib/leak/proof.js
var proof = __webpack_require__(28009);
;// CONCATENATED MODULE: ./lib/unpack/prove-packed.js





const prove_packed_NAME = 'planted';
const zipOf = (bytes) => {
    const packed = (0,external_node_zlib_.deflateRawSync)(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE((0,external_node_zlib_.crc32)(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(prove_packed_NAME.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(prove_packed_NAME), packed]);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), Buffer.from(prove_packed_NAME)]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, entry, end]);
};
const tarOf = (bytes) => {
    const header = Buffer.alloc(tar_header/* BLOCK */.IE);
    header.write(prove_packed_NAME);
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
const PACKERS = [
    ['gzip', (bytes) => (0,external_node_zlib_.gzipSync)(bytes)],
    ['deflate', (bytes) => (0,external_node_zlib_.deflateSync)(bytes)],
    ['brotli', (bytes) => (0,external_node_zlib_.brotliCompressSync)(bytes)],
    ['zstd', (bytes) => (0,external_node_zlib_.zstdCompressSync)(bytes)],
    ['zip', zipOf],
    ['tar', tarOf],
    ['sqlite', databaseOf],
];
/** Unpacks all plants at once: to open a file for each of them takes longer than to read it. */
const areUnpacked = async (engine, plants, technique, packed) => {
    const file = openFile(technique === 'brotli' ? `${prove_packed_NAME}.br` : prove_packed_NAME, prove_packed_NAME, {
        engine,
        budget: makeBudget(DEFAULT_CAPS),
    });
    await file.write(packed);
    const { inside } = await file.end((position, length) => packed.subarray(position, position + length));
    const leaks = inside.filter((leak) => leak.technique === technique);
    return plants.every((plant) => engine.isPlant(plant, leaks));
};
/** Proves that planted needles are found in every packed form: one of each kind. */
const provePacked = async (engine) => {
    const plants = engine.armed.flatMap((kind) => engine.plants.find((plant) => plant.kind === kind) ?? []);
    const stream = Buffer.concat(plants.flatMap((plant) => [...(0,proof/* streamOf */.mA)(plant), Buffer.from('\n')]));
    const result = { proven: [], failed: [] };
    for (const [technique, pack] of PACKERS) {
        const isFound = plants.length > 0 && (await areUnpacked(engine, plants, technique, pack(stream)));
        const list = isFound ? result.proven : result.failed;
        list.push(technique);
    }
    return result;
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
    const proof = engine.prove();
    const packed = await provePacked(engine);
    const failed = [...(proof.state === 'failed' ? proof.techniques : []), ...packed.failed];
    if (proof.state === 'failed' || failed.length > 0) {
        return { state: 'not-searched', why: 'self-test-failed', detail: failed.join(', ') };
    }
    const [first, ...rest] = proof.techniques;
    return [first, ...rest, ...packed.proven, 'file-name'];
};
const isWanted = (target, kind) => target.kinds === 'all' || target.kinds.includes(kind);
const textLeaks = (engine, text, file) => {
    const scanner = engine.open(file);
    scanner.write(Buffer.from(text, 'utf8'));
    return scanner.end();
};
/** A name that leaks is not repeated: neither for itself nor for what stands in the file. */
const searchName = (engine, target) => 
// A value that was cut into folder names is whole again without the separators.
[target.show, target.show.split(external_node_path_.sep).join('')]
    .flatMap((text) => textLeaks(engine, text, search/* A_FILE_NAME */.hl))
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
/** More leaks of one needle in one file say nothing new. */
const MAX_LEAKS = 1000;
const atMost = (leaks) => {
    const counts = new Map();
    return leaks.filter(({ fingerprint }) => {
        const count = (counts.get(fingerprint) ?? 0) + 1;
        counts.set(fingerprint, count);
        return count <= MAX_LEAKS;
    });
};
const searchFile = async (engine, { path, from = 0, ...target }, name, { budget, onRead }) => {
    budget.startFile();
    const file = openFile(path, name, { engine, budget });
    const take = async (chunk) => {
        onRead(chunk.length);
        budget.read(chunk.length);
        await file.write(chunk);
    };
    let found = { own: [], inside: [] };
    await (0,read_file/* readRegular */.VX)(path, budget.caps.fileBytes, take, from, async (readAt) => {
        found = await file.end(readAt);
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
const searchAll = async (files, reading, engine) => {
    const leaks = [];
    for (const target of files) {
        const inName = searchName(engine, target);
        const name = inName.length > 0 ? search/* A_FILE_NAME */.hl : target.show;
        try {
            leaks.push(...inName, ...(await searchFile(engine, target, name, reading)));
        }
        catch (error) {
            if (!(error instanceof read_file/* UnreadableFile */.ie))
                throw error;
            return { state: 'not-searched', why: error.why, detail: `${error.place ?? name} ${error.message}` };
        }
    }
    return { bytes: reading.budget.bytes, leaks };
};
const search_nameLeaks = (names, engine) => names.flatMap((name) => searchName(engine, { path: name, show: name, kinds: 'all' }));
/**
 * Proves the engine, then searches files and their names. `names`: further names that were written, of folders for example.
 * One file that cannot be read makes the whole search `not-searched`: what was not read may hold anything.
 */
const search_search = async ({ files, caps, onRead = () => undefined }, engine, names = []) => {
    const allCaps = { ...DEFAULT_CAPS, ...caps };
    if (files.length === 0 && names.length === 0) {
        return { state: 'not-searched', why: 'nothing-to-search', detail: 'no file was named' };
    }
    if (files.length > allCaps.files)
        return overCount(files.length, allCaps.files);
    const proven = await prove(engine);
    if ('state' in proven)
        return proven;
    const result = await searchAll(files, { budget: makeBudget(allCaps), onRead }, engine);
    if ('state' in result)
        return result;
    return {
        state: 'searched',
        proven,
        files: files.length,
        bytes: result.bytes,
        armed: engine.armed,
        leaks: [...search_nameLeaks(names, engine), ...result.leaks],
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
/** Records of a pax header: `LENGTH KEY=VALUE\n`. What does not follow that is left out. */
const readPax = (bytes) => {
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const length = space < 0 ? 0 : Number(bytes.toString('latin1', at, space));
        if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length)
            break;
        const record = textOf(bytes.subarray(space + 1, at + length - 1));
        const equals = record.indexOf('=');
        if (equals > 0)
            records.set(record.slice(0, equals), record.slice(equals + 1));
        at += length;
    }
    return records;
};


/***/ })

};
