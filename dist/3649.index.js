export const id = 3649;
export const ids = [3649];
export const modules = {

/***/ 62997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ BASE64),
/* harmony export */   J2: () => (/* binding */ LINE_END),
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   Li: () => (/* binding */ hexDigit),
/* harmony export */   UG: () => (/* binding */ HEX),
/* harmony export */   ks: () => (/* binding */ isContinuation),
/* harmony export */   r_: () => (/* binding */ BACKSLASH),
/* harmony export */   tk: () => (/* binding */ numberAt)
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
/** True for a byte of UTF-8 that is not the first of its character (RFC 3629, section 3). */
const isContinuation = (byte) => (byte & 0xc0) === 0x80;
/** 1 for each letter of base64 and base64url. */
const BASE64 = classOf(/[A-Za-z0-9+/_-]/);
/** The number that `count` digits write at the base, or -1. */
const numberAt = (raw, at, count, base) => {
    let value = 0;
    for (let i = at; i < at + count; i++) {
        const digit = hexDigit(raw[i] ?? 0);
        if (digit < 0 || digit >= base)
            return -1;
        value = value * base + digit;
    }
    return value;
};


/***/ }),

/***/ 24580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ mayBeDeflatedText)
/* harmony export */ });
/* harmony import */ var _likely_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74754);

const bit = (bits) => {
    const value = ((bits.bytes[bits.at >> 3] ?? 0) >> (bits.at & 7)) & 1;
    bits.at++;
    return value;
};
const number = (bits, count) => {
    let value = 0;
    for (let i = 0; i < count; i++)
        value |= bit(bits) << i;
    return value;
};
/** Codes of Huffman are read the other way round. */
const code = (bits, count, before = 0) => {
    let value = before;
    for (let i = 0; i < count; i++)
        value = (value << 1) | bit(bits);
    return value;
};
const END = 256;
/** A symbol of the fixed codes (section 3.2.6). */
const fixedSymbol = (bits) => {
    const seven = code(bits, 7);
    if (seven < 0x18)
        return END + seven;
    const eight = code(bits, 1, seven);
    if (eight < 0xc0)
        return eight - 0x30;
    return eight < 0xc8 ? eight + 0x58 : code(bits, 1, eight) - 0x100;
};
/** Symbols of a length and of a distance: the base, and how many bits are added to it (section 3.2.5). */
const lengthOf = (bits, symbol) => {
    const n = symbol - END - 1;
    if (n < 8)
        return 3 + n;
    if (n === 28)
        return 258;
    const more = (n >> 2) - 1;
    return 3 + ((4 + (n & 3)) << more) + number(bits, more);
};
const distanceOf = (bits, symbol) => {
    if (symbol < 4)
        return 1 + symbol;
    const more = (symbol >> 1) - 1;
    return 1 + ((2 + (symbol & 1)) << more) + number(bits, more);
};
/** After so many symbols chance would have said something that is no text: two of three times at each. */
const SYMBOLS = 16;
const [LENGTHS, DISTANCES] = [285, 30];
const isFixedText = (bits) => {
    const last = bits.bytes.length * 8;
    let made = 0;
    // What was copied may end in the middle of a sign: of that, nothing is known.
    let expected = 0;
    for (let n = 0; n < SYMBOLS && bits.at < last; n++) {
        const symbol = fixedSymbol(bits);
        if (symbol === END)
            return true;
        if (symbol < END) {
            const kind = (0,_likely_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textKind */ ._I)(symbol);
            if (kind > _likely_text_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTINUATION */ ["in"])
                return false;
            if (expected !== null && expected > 0 !== (kind === _likely_text_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTINUATION */ ["in"]))
                return false;
            expected = kind === _likely_text_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTINUATION */ ["in"] ? expected && expected - 1 : kind;
            made++;
        }
        else {
            if (symbol > LENGTHS)
                return false;
            const length = lengthOf(bits, symbol);
            const distance = code(bits, 5);
            if (distance >= DISTANCES || distanceOf(bits, distance) > made)
                return false;
            made += length;
            expected = null;
        }
    }
    return true;
};
/** Of text, codes of its own take so many bytes with what they write. A hash of SHA-256 has fewer. */
const MIN_DYNAMIC = 40;
/** The codes that other codes are written in use up all there are (section 3.2.7): those of random bytes hardly ever do. */
const isDynamic = (bits) => {
    if (bits.bytes.length - (bits.at >> 3) < MIN_DYNAMIC)
        return false;
    if (number(bits, 5) >= DISTANCES || number(bits, 5) >= DISTANCES)
        return false;
    const ALL = 1 << 7;
    let used = 0;
    for (let left = number(bits, 4) + 4; left > 0 && used <= ALL; left--) {
        const length = number(bits, 3);
        used += length === 0 ? 0 : ALL >> length;
    }
    return used === ALL;
};
/**
 * False for bytes that are no raw deflate of text, as far as the first of them tell: a block has one of three types (RFC 1951, section
 * 3.2.3). To inflate random bytes costs 40 us, and every other text in base64 is no text.
 */
const mayBeDeflatedText = (bytes, from = 0) => {
    const type = ((bytes[from] ?? 0) >> 1) & 3;
    if (type === 3)
        return false;
    if (type === 0) {
        const isNot = (at) => ((bytes[at] ?? 0) ^ (bytes[at + 2] ?? 0)) === 0xff;
        return isNot(from + 1) && isNot(from + 2);
    }
    const bits = { bytes, at: from * 8 + 3 };
    return type === 1 ? isFixedText(bits) : isDynamic(bits);
};


/***/ }),

/***/ 50348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ base64Inside),
/* harmony export */   JC: () => (/* binding */ ENCODINGS),
/* harmony export */   wV: () => (/* binding */ encodedForms),
/* harmony export */   ye: () => (/* binding */ maskForms)
/* harmony export */ });
/* unused harmony export MIN_MASK */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62997);

const hex = (byte) => byte.toString(16).padStart(2, '0');
const isPlainAscii = (byte) => byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_;
const each = (name, technique, write, between = '', around = ['', ''], unit = 'byte') => ({ name, technique, way: 'each', unit, each: write, between, around });
/** An escape for each unit of a text, with nothing between them. */
const escapes = (name, technique, unit, write) => each(name, technique, write, '', ['', ''], unit);
const codeUnit = (code) => code.toString(16).padStart(4, '0');
const base64 = (shift, url) => ({
    name: `${url ? 'base64url' : 'base64'} shifted by ${shift}`,
    technique: url ? 'base64url' : 'base64',
    way: 'base64',
    shift,
    url,
});
/**
 * The one list that feeds masks, search, self-proof and tests.
 * Dumps write bytes above 0x7f one by one; JSON and HTML write what they stand for (https://www.rfc-editor.org/rfc/rfc8259#section-7).
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
    escapes('JSON \\u', 'json-escape', 'code unit', (code) => `\\u${codeUnit(code)}`),
    escapes('JSON \\u twice', 'json-escape', 'code unit', (code) => `\\\\u${codeUnit(code)}`),
    each('\\x', 'json-escape', (byte) => `\\x${hex(byte)}`),
    each('octal', 'json-escape', (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
    escapes('HTML, decimal', 'html-entity', 'character', (code) => `&#${code};`),
    escapes('HTML, hexadecimal', 'html-entity', 'character', (code) => `&#x${hex(code)};`),
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
const codesOf = (value, unit) => {
    if (unit === 'byte')
        return [...Buffer.from(value, 'utf8')];
    if (unit === 'character')
        return Array.from(value, (character) => character.codePointAt(0) ?? 0);
    return Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
};
/** Writes `value` in one encoding, with the brackets around it. */
const encode = (value, encoding) => {
    if (encoding.way === 'base64')
        return base64Inside(Buffer.from(value, 'utf8'), encoding.shift, encoding.url);
    const [open, close] = encoding.around;
    return open + codesOf(value, encoding.unit).map(encoding.each).join(encoding.between) + close;
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
    const texts = ENCODINGS.map((encoding) => {
        const text = encode(value, encoding);
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

/***/ 79330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e0: () => (/* binding */ AMPERSAND),
  Np: () => (/* binding */ BEGINS_ESCAPE),
  _f: () => (/* binding */ ESCAPE),
  ap: () => (/* binding */ ESCAPE_STARTS),
  j7: () => (/* binding */ MARKS),
  IQ: () => (/* binding */ PERCENT),
  qq: () => (/* binding */ pack),
  w6: () => (/* binding */ readLayer),
  H_: () => (/* binding */ readUnit),
  li: () => (/* binding */ unitIsByte),
  bE: () => (/* binding */ unitLength),
  Wo: () => (/* binding */ unitValue)
});

// EXTERNAL MODULE: ./lib/leak/decode/bytes.js
var bytes = __webpack_require__(62997);
;// CONCATENATED MODULE: ./lib/leak/decode/entities.js
/** Longest entity that is read, `&` and `;` included. */
const MAX_ENTITY = 12;
const NUMBERED = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/i;
const NAMED = /^&([a-z]{2,8});/i;
/**
 * The letters that HTML names (https://html.spec.whatwg.org/#named-character-references), `times` and `divide` among them: from U+00C0,
 * U+0391 and U+03B1 on, a dash for one without a name.
 */
const NAMES = [
    [
        0xc0,
        'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
            'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
            'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
            'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ' +
            'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron ' +
            'Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve ' +
            'Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon ' +
            'Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot ' +
            'lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - ' +
            'Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil ' +
            'Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring ' +
            'Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron',
    ],
    [
        0x391,
        'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau ' +
            'Upsilon Phi Chi Psi Omega',
    ],
    [
        0x3b1,
        'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau ' +
            'upsilon phi chi psi omega',
    ],
];
const LETTERS = new Map(NAMES.flatMap(([first, names]) => names.split(' ').map((name, n) => [name, first + n])));
/** Where Unicode ends. */
const MAX_CODE = 0x10ffff;
/** True for a whole entity, `&` and `;` included, whatever it stands for. */
const isEntity = (text) => NUMBERED.test(text) || NAMED.test(text);
/** The code point that an entity stands for, `&` and `;` included; null for a named one that is no letter: to a lane all of those are punctuation. */
const codeOf = (text) => {
    const numbered = NUMBERED.exec(text);
    if (numbered === null)
        return LETTERS.get(NAMED.exec(text)?.[1] ?? '') ?? null;
    const code = numbered[1] === undefined ? Number(numbered[2]) : Number.parseInt(numbered[1], 16);
    return code <= MAX_CODE ? code : null;
};

;// CONCATENATED MODULE: ./lib/leak/decode/escapes.js


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
const ESCAPE_STARTS = [bytes/* BACKSLASH */.r_, PERCENT, AMPERSAND];
/** 1 for each of them. */
const BEGINS_ESCAPE = Uint8Array.from({ length: 256 }, (_, byte) => ESCAPE_STARTS.includes(byte) ? 1 : 0);
/** 1 for each byte that begins an escape or a colour code: a lane has none of them. */
const MARKS = BEGINS_ESCAPE.map((is, byte) => (byte === ESCAPE ? 1 : is));
/** The number that `count` hexadecimal digits write, or -1. */
const hexNumber = (raw, at, count, end) => at + count > end ? -1 : (0,bytes/* numberAt */.tk)(raw, at, count, 16);
/** Letters that after a backslash mean white space or a bell: `\n \t \r \b \f \v`. */
const BLANKS = new Set(Array.from('ntrbfv', (letter) => letter.charCodeAt(0)));
const MAX_BACKSLASHES = 16;
const escapes_MAX_CODE = 0x10ffff;
const [LOWER_U, UPPER_U, LOWER_X] = [0x75, 0x55, 0x78];
/** How many digits follow a letter: `\u51ac`, `\U0001f680` of Python and YAML, `\xfc`. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, letter) => letter === LOWER_U ? 4 : letter === UPPER_U ? 8 : letter === LOWER_X ? 2 : 0);
/** `\u{51ac}`, and `\x{51ac}` of Perl. */
const braced = (raw, letter, end, start) => {
    if (raw[letter + 1] !== 0x7b)
        return null;
    for (let digits = 1; digits <= 6; digits++) {
        if (raw[letter + 2 + digits] !== 0x7d)
            continue;
        const code = hexNumber(raw, letter + 2, digits, end);
        if (code >= 0 && code <= escapes_MAX_CODE)
            return pack(code, letter + 3 + digits - start, false);
    }
    return null;
};
/** What the letter at `letter` makes of the backslashes from `start` on, if it is one of those that take hexadecimal digits. */
const coded = (raw, start, letter, end) => {
    const digits = DIGITS[raw[letter] ?? 0] ?? 0;
    if (digits === 0)
        return null;
    const code = hexNumber(raw, letter + 1, digits, end);
    if (code < 0 || code > escapes_MAX_CODE)
        return braced(raw, letter, end, start);
    return pack(code, letter + 1 + digits - start, digits === DIGITS[LOWER_X]);
};
const octal = (raw, at) => {
    const value = (0,bytes/* numberAt */.tk)(raw, at, 3, 8);
    return value < 0x100 ? value : -1;
};
/** Any number of backslashes, so that JSON in JSON reads the same as JSON. */
const backslash = (raw, start, end) => {
    let at = start + 1;
    while (at < end && raw[at] === bytes/* BACKSLASH */.r_ && at - start < MAX_BACKSLASHES)
        at++;
    const code = coded(raw, start, at, end);
    if (code !== null)
        return code;
    const letter = raw[at] ?? 0;
    const before = at - start;
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
    if (raw[start + 1] === LOWER_U) {
        const code = hexNumber(raw, start + 2, 4, end);
        if (code >= 0)
            return pack(code, 6, false);
    }
    const byte = hexNumber(raw, start + 1, 2, end);
    return byte >= 0 ? pack(byte, 3, true) : pack(NOTHING, 1, false);
};
const IN_ENTITY = (0,bytes/* classOf */.Kl)(/[#0-9a-z]/i);
const SEMICOLON = 0x3b;
const HASH = 0x23;
/** A name or number and its semicolon, and where they end. `isEscaped`: its `#` and `;` may be, too, as forms and URLs have them. */
const nameAt = (raw, start, end, isEscaped) => {
    let [text, at] = ['', start];
    while (at < end && text.length < MAX_ENTITY) {
        const byte = raw[at] ?? 0;
        const unit = !isEscaped || IN_ENTITY[byte] === 1 ? pack(byte, 1, true) : readLayer(raw, at, end);
        const value = unitValue(unit);
        at += unitLength(unit);
        if (value === SEMICOLON)
            return { text: `${text};`, end: at };
        if (IN_ENTITY[value] !== 1 || (unitLength(unit) > 1 && value !== HASH))
            return null;
        text += String.fromCharCode(value);
    }
    return null;
};
/** An ampersand may have been escaped so many times more. */
const MAX_AMPERSANDS = 8;
/** The longest that a unit may be, less the longest name. */
const MAX_BEHIND = 100;
/**
 * An entity, or no more than its `&` with any number of `amp;`. The `&` ends at `after`: longer than one byte it was escaped, as in
 * `\u0026uuml;` of Go and Rails, `%26amp;`, `%26uuml%3B`.
 */
const entity = (raw, start, after, end) => {
    const isEscaped = after > start + 1;
    let behind = after;
    let name = nameAt(raw, behind, end, isEscaped);
    for (let n = 0; n < MAX_AMPERSANDS && name?.text === 'amp;' && name.end - start < MAX_BEHIND; n++) {
        behind = name.end;
        name = nameAt(raw, behind, end, isEscaped);
    }
    const text = `&${name?.text ?? ''}`;
    // Most `&` stand in addresses: no text is made of those.
    if (name === null || !isEntity(text))
        return pack(NOTHING, behind - start, false);
    return pack(codeOf(text) ?? NOTHING, name.end - start, false);
};
/** Reads the unit that begins at `start`, one layer of escapes; `start` must be below `end`. */
const readLayer = (raw, start, end) => {
    if (start >= end)
        return pack(NOTHING, 1, false);
    const byte = raw[start] ?? 0;
    if (byte === bytes/* BACKSLASH */.r_)
        return backslash(raw, start, end);
    if (byte === PERCENT)
        return percent(raw, start, end);
    if (byte === AMPERSAND)
        return entity(raw, start, start + 1, end);
    return pack(byte, 1, true);
};
/** Longest row of percent-encoded backslashes that is read. */
const MAX_ENCODED = 24;
/**
 * JSON whose backslashes were escaped: `%5Cu00fc`, `%5C%5Cu00fc`, `\u005Cu00fc`. Other letters behind such a backslash may as well be
 * those of a path.
 */
const jsonBehind = (raw, start, end) => {
    let at = start;
    while (at - start < MAX_ENCODED) {
        const unit = readLayer(raw, at, end);
        if (unitValue(unit) !== bytes/* BACKSLASH */.r_ || unitLength(unit) < 3)
            break;
        at += unitLength(unit);
    }
    return coded(raw, start, at, end);
};
/** Reads the unit that begins at `start`, with what was escaped again on the way into JSON, HTML or a URL. */
const readUnit = (raw, start, end) => {
    const outer = readLayer(raw, start, end);
    if (unitLength(outer) < 3)
        return outer;
    const unit = (unitValue(outer) === bytes/* BACKSLASH */.r_ ? jsonBehind(raw, start, end) : null) ?? outer;
    if (unitValue(unit) !== AMPERSAND)
        return unit;
    const inner = entity(raw, start, start + unitLength(unit), end);
    return unitLength(inner) > unitLength(unit) ? inner : unit;
};


/***/ }),

/***/ 91836:
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

/***/ 74754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ holdsText),
/* harmony export */   _I: () => (/* binding */ textKind),
/* harmony export */   bC: () => (/* binding */ isAllText),
/* harmony export */   "in": () => (/* binding */ CONTINUATION),
/* harmony export */   nw: () => (/* binding */ looksLikeText),
/* harmony export */   qG: () => (/* binding */ isTextInHalf)
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
/** {@link isText} of a whole value: it is text, at least for the most part. */
const looksLikeText = (bytes) => isText(bytes, bytes.length);
/** Upper halves of the letters that a text in UTF-16 is made of, and of the signs between them: alphabets, Chinese and kana, Hangul. */
const WIDE = Uint8Array.from({ length: 256 }, (_, high) => {
    const isSign = high === 0 || high === 0x20 || high === 0x30;
    const isAlphabet = isSign || (high >= 3 && high <= 0x10) || high === 0x1e;
    const isChinese = isSign || (high >= 0x4e && high <= 0x9f) || high === 0xff;
    const isHangul = isSign || (high >= 0xac && high <= 0xd7);
    return (isAlphabet ? 1 : 0) | (isChinese ? 2 : 0) | (isHangul ? 4 : 0);
});
/** So many random units are Chinese once in 50,000 times. */
const UNITS = 10;
/** True where the upper halves of {@link UNITS} units, every second byte from here on, are those of one script. */
const isWideFrom = (bytes, from) => {
    let scripts = 7;
    for (let i = 0; i < UNITS && scripts !== 0; i++)
        scripts &= WIDE[bytes[from + 2 * i] ?? 0] ?? 0;
    return scripts !== 0;
};
/** So many bytes of text in a row are more than chance: 16 random ones are text once in 100,000 times. */
const ROW = 16;
/**
 * True where text stands anywhere in a value, be it UTF-16: a message in binary has its strings between numbers and pictures. A stretch
 * of 31 bytes has one of these rows whole; of random bytes the second one or the third ends the look at a row.
 */
const holdsText = (bytes) => {
    if (looksLikeText(bytes))
        return true;
    for (let at = 0; at + ROW <= bytes.length; at += ROW) {
        if (isTextFrom(bytes, at, at + ROW, 0))
            return true;
        if (at + 2 * UNITS <= bytes.length && (isWideFrom(bytes, at) || isWideFrom(bytes, at + 1)))
            return true;
    }
    return false;
};
/** Text in one half of a row of a dump, which few bytes of text may share with others. Of random rows, one in thirty. */
const isTextInHalf = (bytes) => {
    const middle = bytes.length >> 1;
    return isTextFrom(bytes, 0, middle, 1) || isTextFrom(bytes, middle, bytes.length, 1);
};
/** True where every byte is one of text; the last sign may be cut off. */
const isAllText = (bytes) => isTextFrom(bytes, 0, bytes.length, 0);


/***/ }),

/***/ 73376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ openDeflated),
/* harmony export */   Fs: () => (/* binding */ openBrotli),
/* harmony export */   HD: () => (/* binding */ MIN_DEFLATED),
/* harmony export */   Kk: () => (/* binding */ MIN_PACKED),
/* harmony export */   M2: () => (/* binding */ untilDamage),
/* harmony export */   PG: () => (/* binding */ isZlibText),
/* harmony export */   Pb: () => (/* binding */ GZIP),
/* harmony export */   Yh: () => (/* binding */ isZlib),
/* harmony export */   eK: () => (/* binding */ starts),
/* harmony export */   g1: () => (/* binding */ PackedTooLarge),
/* harmony export */   ii: () => (/* binding */ ZLIB_FLAGS),
/* harmony export */   jS: () => (/* binding */ unpackedValue),
/* harmony export */   mb: () => (/* binding */ namelessPacking),
/* harmony export */   nx: () => (/* binding */ openMarked),
/* harmony export */   rG: () => (/* binding */ PackedTooLong),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES),
/* harmony export */   ue: () => (/* binding */ ZSTD_FRAME)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72889);
/* harmony import */ var _deflate_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24580);
/* harmony import */ var _gzip_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91836);
/* harmony import */ var _likely_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74754);





/** One encoded value unpacks to no more: what is larger is no value of a log. */
const MOST_BYTES = 16 * 2 ** 20;
/** Thrown where a packed value is larger than that. What was not unpacked may hold anything. */
class PackedTooLarge extends Error {
    constructor(what = `unpacks to more than ${MOST_BYTES} bytes`) {
        super(`holds an encoded value that ${what}`);
    }
}
/** Thrown where a packed value goes on behind the bytes at hand: what follows cannot be unpacked without its beginning. */
class PackedTooLong extends PackedTooLarge {
    constructor() {
        super('is packed and longer than can be unpacked here: decode and unpack it, and search that');
    }
}
// A value may be cut off, by a logger or by the end of what is at hand: what it holds until there is searched.
const ZLIB = { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES, info: true };
const BROTLI = {
    finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.BROTLI_OPERATION_FLUSH,
    maxOutputLength: MOST_BYTES,
    info: true,
};
const ZSTD = { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_e_flush, maxOutputLength: MOST_BYTES, info: true };
const informed = (result) => {
    const { buffer, engine } = result;
    return { bytes: buffer, length: engine.bytesWritten };
};
const inflateRaw = (bytes) => informed((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(bytes, ZLIB));
const inflate = (bytes) => informed((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(bytes, ZLIB));
const unzstd = (bytes) => informed((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync)(bytes, ZSTD));
const unbrotli = (bytes) => informed((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.brotliDecompressSync)(bytes, BROTLI));
/** Null where the bytes are not what they seem. */
const attempt = (unpack, bytes) => {
    try {
        return unpack(bytes);
    }
    catch (error) {
        if ((0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === 'ERR_BUFFER_TOO_LARGE')
            throw new PackedTooLarge();
        return null;
    }
};
const gunzip = (bytes) => {
    const header = (0,_gzip_header_js__WEBPACK_IMPORTED_MODULE_4__/* .gzipHeaderLength */ .i)(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    // What follows the first member is no concern: a value of a log has one.
    if (typeof header !== 'number')
        return null;
    const opened = attempt(inflateRaw, bytes.subarray(header));
    return opened === null ? null : { bytes: opened.bytes, length: header + opened.length };
};
/** Raw deflate; null where it is damaged. @throws {PackedTooLarge} */
const openDeflated = (bytes) => attempt(inflateRaw, bytes);
/** Brotli; null where it is damaged. @throws {PackedTooLarge} */
const openBrotli = (bytes) => attempt(unbrotli, bytes);
/** Chance goes wrong in fewer bytes, nearly always: it costs one look. */
const MIN_WHOLE = 128;
/** What the longest beginning of packed bytes holds that `open` takes: Node's decompressors tell of damage, and keep what came out before it. */
const untilDamage = (bytes, open) => {
    let found = new Uint8Array(0);
    let [whole, damaged] = [0, bytes.length + 1];
    for (let to = MIN_WHOLE; damaged - whole > 1; to = Math.min(2 * to, (whole + damaged) >> 1)) {
        const opened = open(bytes.subarray(0, to));
        if (opened !== null) {
            whole = to;
            found = opened.bytes;
        }
        else if (whole === 0)
            return found;
        else
            damaged = to;
    }
    return found;
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
/** What bytes hold that begin with the mark of gzip, zstd or zlib; null where they hold nothing. @throws {PackedTooLarge} */
const openMarked = (bytes) => {
    if (starts(bytes, GZIP))
        return gunzip(bytes);
    if (starts(bytes, ZSTD_FRAME))
        return attempt(unzstd, bytes);
    return isZlib(bytes) ? attempt(inflate, bytes) : null;
};
/** Two bytes of zlib say little: what comes out of the next ones has to be text, which pixels and code are not. @throws {PackedTooLarge} */
const isZlibText = (head) => {
    if (!isZlib(head))
        return false;
    const text = openMarked(head)?.bytes ?? untilDamage(head, openMarked);
    return text.length > 0 && (0,_likely_text_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeText */ .nw)(text);
};
/** A packing without a magic number is told by what comes out of the first bytes. */
const PROBE = 512;
const MIN_TEXT = 32;
/** Fewer bytes are an id or a hash, up to SHA-512: they stand in every line of many a log, and a look at one takes 60 us. */
const MIN_PACKED = 72;
/** The first bits of deflate say so much that ids and hashes are told from it without a look: here no text is long enough. */
const MIN_DEFLATED = 24;
/**
 * A stream of brotli has a window of any size but 64 KiB, whose first byte any text has; one odd byte begins none (RFC 7932, section
 * 9.1). Servers choose small windows for small replies.
 */
const NO_WINDOW = 0x11;
const mayBeBrotli = (bytes) => {
    const [first = 0] = bytes;
    return bytes.length >= MIN_PACKED && (first & 1) === 1 && (first & 0x7f) !== NO_WINDOW;
};
/** What bytes without a magic number are packed with, where text comes out of them; null: with nothing known. */
const namelessPacking = (bytes) => {
    if (bytes.length < MIN_DEFLATED)
        return null;
    const [mayDeflate, mayBrotli] = [(0,_deflate_start_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeDeflatedText */ .N)(bytes), mayBeBrotli(bytes)];
    if ((!mayDeflate && !mayBrotli) || (0,_likely_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isAllText */ .bC)(bytes.subarray(0, MIN_TEXT)))
        return null;
    const head = bytes.subarray(0, PROBE);
    const isPacked = (unpack) => {
        try {
            const out = attempt(unpack, head);
            return out !== null && out.bytes.length >= MIN_TEXT && (0,_likely_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isAllText */ .bC)(out.bytes);
        }
        catch (error) {
            // Chance does not make so much of so little.
            return error instanceof PackedTooLarge;
        }
    };
    if (mayDeflate && isPacked(inflateRaw))
        return 'deflate';
    return mayBrotli && isPacked(unbrotli) ? 'brotli' : null;
};
/** What bytes hold that are packed with raw deflate or brotli. @throws {PackedTooLarge} */
const openNameless = (bytes) => {
    const nameless = namelessPacking(bytes);
    return nameless === null ? null : attempt(nameless === 'deflate' ? inflateRaw : unbrotli, bytes);
};
/**
 * What a decoded value holds where it is packed with gzip, zlib, zstd, raw deflate or brotli, as far as it goes; null where it is not.
 * @throws {PackedTooLarge}
 */
const unpackedValue = (bytes) => {
    const isMarked = starts(bytes, GZIP) || starts(bytes, ZSTD_FRAME) || isZlib(bytes);
    return (isMarked ? openMarked(bytes) : openNameless(bytes))?.bytes ?? null;
};


/***/ }),

/***/ 9628:
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


/***/ }),

/***/ 93649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dI: () => (/* binding */ PARTS),
  PX: () => (/* binding */ UNFILTERED_BYTES),
  g1: () => (/* binding */ lastOf),
  bB: () => (/* binding */ makeEngine),
  a4: () => (/* binding */ referenceEngine)
});

// EXTERNAL MODULE: ./lib/leak/decode/bytes.js
var decode_bytes = __webpack_require__(62997);
// EXTERNAL MODULE: ./lib/leak/decode/escapes.js + 1 modules
var escapes = __webpack_require__(79330);
;// CONCATENATED MODULE: ./lib/leak/decode/base64-walk.js


/** What stands between two lines of one value: line ends, indentation, quotes, signs that put strings together. */
const JOINT = Uint8Array.from({ length: 256 }, (_, byte) => byte > 0 && '\r\n\t "\',>|'.includes(String.fromCharCode(byte)) ? 1 : 0);
/** A longer row of it parts two values. */
const MAX_JOINT = 40;
/** Length of what stands between two lines; 0 where the value ends. */
const jointAt = (raw, at, to) => {
    let hasLineEnd = false;
    let i = at;
    for (; i < to && i - at < MAX_JOINT; i++) {
        const byte = raw[i] ?? 0;
        if (JOINT[byte] === 0)
            break;
        hasLineEnd ||= byte === decode_bytes/* LINE_END */.J2;
    }
    return hasLineEnd ? i - at : 0;
};
const SLASH = 0x2f;
/** True for an escape that stands for nothing in the value: a line end, or the backslash before a slash. */
const isQuiet = (raw, at, unit) => {
    const next = raw[at + (0,escapes/* unitLength */.bE)(unit)] ?? 0;
    return raw[at] === decode_bytes/* BACKSLASH */.r_
        ? (0,escapes/* unitLength */.bE)(unit) > 1 || next === SLASH || next === decode_bytes/* BACKSLASH */.r_
        : isLineEnd((0,escapes/* unitValue */.Wo)(unit));
};
const isLineEnd = (value) => value === decode_bytes/* LINE_END */.J2 || value === 0x0d;
/** Letters of base64 from here on, escaped or not, over line ends: up to `stop` and what begins before it. */
const walkFrom = (raw, from, stop, to) => {
    const letters = [];
    let at = from;
    let firstLine = null;
    while (at < stop) {
        const byte = raw[at] ?? 0;
        if (decode_bytes/* BASE64 */.EW[byte] === 1) {
            letters.push(byte);
            at++;
            continue;
        }
        const unit = escapes/* BEGINS_ESCAPE */.Np[byte] === 1 ? (0,escapes/* readUnit */.H_)(raw, at, to) : null;
        const value = unit === null ? 0 : (0,escapes/* unitValue */.Wo)(unit);
        if (unit !== null && decode_bytes/* BASE64 */.EW[value] === 1)
            letters.push(value);
        else if (unit === null || !isQuiet(raw, at, unit)) {
            const joint = jointAt(raw, at, to);
            if (joint === 0)
                break;
            firstLine ??= letters.length;
            at += joint;
            continue;
        }
        at += (0,escapes/* unitLength */.bE)(unit);
    }
    return { text: Buffer.from(letters).toString('latin1'), end: at, firstLine: firstLine ?? letters.length };
};

;// CONCATENATED MODULE: ./lib/leak/decode/laid-out.js
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

// EXTERNAL MODULE: ./lib/leak/decode/gzip-header.js
var gzip_header = __webpack_require__(91836);
// EXTERNAL MODULE: ./lib/leak/decode/deflate-start.js
var deflate_start = __webpack_require__(24580);
// EXTERNAL MODULE: ./lib/leak/decode/packed.js
var decode_packed = __webpack_require__(73376);
;// CONCATENATED MODULE: ./lib/leak/decode/zip-members.js


/** What a member of a zip begins with (APPNOTE.TXT 6.3.10, section 4.3.7), and what may stand behind its bytes (section 4.3.9). */
const ZIP_MEMBER = [0x50, 0x4b, 3, 4];
const DESCRIPTOR = Buffer.from('PK\x07\x08', 'latin1');
const MEMBER = Buffer.from(ZIP_MEMBER);
const HEADER = 30;
const [STORED, DEFLATED] = [0, 8];
const [ENCRYPTED, SIZE_LATER] = [1, 8];
const openStored = (bytes, size) => {
    const descriptor = size === null ? bytes.indexOf(DESCRIPTOR) : size;
    const length = descriptor < 0 ? bytes.length : descriptor;
    return { bytes: bytes.subarray(0, length), length };
};
/** True where the header that begins with the first byte is of a member that is read here. */
const isReadMember = (bytes) => {
    if (bytes.length < HEADER)
        return false;
    const [flags, method] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
    return (flags & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED);
};
/** The member that begins with the first byte, its name as a line before it; null where none does that is read here. */
const openMember = (bytes) => {
    if (!isReadMember(bytes))
        return null;
    const [flags, method] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
    const nameEnd = HEADER + bytes.readUInt16LE(26);
    const content = bytes.subarray(nameEnd + bytes.readUInt16LE(28));
    const size = (flags & SIZE_LATER) === 0 ? bytes.readUInt32LE(18) : null;
    // A deflated one says itself where it ends.
    const opened = method === DEFLATED ? (0,decode_packed/* openDeflated */.EN)(content) : openStored(content, size);
    if (opened === null)
        return null;
    const [name, end] = [bytes.subarray(HEADER, nameEnd), Buffer.of(decode_bytes/* LINE_END */.J2)];
    return {
        bytes: Buffer.concat([name, end, opened.bytes, end]),
        length: content.byteOffset - bytes.byteOffset + opened.length,
    };
};
/** Members in a row that are not read here. Of a row of marks without any, each would be looked at for each one before it. */
const MOST_MISSED = 64;
/**
 * The members of a zip that begins with the first byte, and their names: those that are stored or deflated and not encrypted; null where
 * there is none.
 * @throws {PackedTooLarge}
 */
const openZip = (packed) => {
    const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
    const members = [];
    let [length, left, missed] = [0, decode_packed/* MOST_BYTES */.uZ, 0];
    for (let at = 0; at >= 0; at = bytes.indexOf(MEMBER, Math.max(at + 1, length))) {
        const member = openMember(bytes.subarray(at));
        if (member === null && ++missed > MOST_MISSED)
            break;
        if (member === null)
            continue;
        missed = 0;
        left -= member.bytes.length;
        if (left < 0)
            throw new decode_packed/* PackedTooLarge */.g1();
        members.push(member.bytes);
        length = at + member.length;
    }
    return members.length === 0 ? null : { bytes: Buffer.concat(members), length };
};

;// CONCATENATED MODULE: ./lib/leak/decode/packed-in.js




/** So many bytes of zlib tell whether it is text. */
const HEAD = 256;
const ZLIB_HEADER = 2;
const openZlibText = (bytes) => (0,decode_packed/* isZlib */.Yh)(bytes) && mayOpen(bytes) && (0,decode_packed/* isZlibText */.PG)(bytes.subarray(0, HEAD)) ? (0,decode_packed/* openMarked */.nx)(bytes) : null;
/** False where the first bytes behind a mark already say that it is none. */
const mayOpen = (head) => !(0,decode_packed/* isZlib */.Yh)(head) || (0,deflate_start/* mayBeDeflatedText */.N)(head, ZLIB_HEADER);
const MARKS = [
    { bytes: decode_packed/* GZIP */.Pb, open: decode_packed/* openMarked */.nx, isWhole: false },
    { bytes: decode_packed/* ZSTD_FRAME */.ue, open: decode_packed/* openMarked */.nx, isWhole: false },
    { bytes: ZIP_MEMBER, open: openZip, isWhole: true },
    ...decode_packed/* ZLIB_FLAGS */.ii.map((flags) => ({ bytes: [0x78, flags], open: openZlibText, isWhole: false })),
];
/** A value whose beginning is no farther from the end of what is at hand is at hand with the next bytes, too. */
const KEPT = 60 * 1024;
/** What was unpacked from a value, behind a line end, so that it is read apart from what stands before. */
const unpackedPart = (part) => ({
    ...part,
    bytes: Buffer.concat([Buffer.of(decode_bytes/* LINE_END */.J2), part.bytes]),
});
/** What whole values hold, however they are packed. @throws {PackedTooLarge} */
const packedWhole = (parts) => {
    const found = [];
    for (const part of parts) {
        const bytes = (0,decode_packed/* unpackedValue */.jS)(part.bytes);
        if (bytes !== null)
            found.push(unpackedPart({ ...part, bytes }));
    }
    return found;
};
/**
 * Counts what is unpacked of values that begin within others of their kind: of a row of marks each may take all that follows, which is a
 * thousand times as much. Gives a counter for each kind of mark, told where a value begins, how much it takes, and what it holds.
 * The counter throws {@link PackedTooLarge}.
 */
const makeOverlaps = () => {
    let all = 0;
    return () => {
        let reach = 0;
        return (at, length, bytes) => {
            if (at < reach)
                all += bytes;
            if (all > decode_packed/* MOST_BYTES */.uZ)
                throw new decode_packed/* PackedTooLarge */.g1();
            reach = Math.max(reach, at + length);
        };
    };
};
/**
 * What begins with a mark at any place of values that follow each other, the rows of a dump: before it may stand the headers of a
 * packet. It may go on in the next value; where it does not, the first one is read alone. One that was cut off may take the bytes of the
 * next one for its own: that is looked at for itself, too.
 * @throws {PackedTooLarge}
 */
const packedIn = (parts, { cut = 0, isWanted = () => true } = {}) => {
    if (parts.length === 0)
        return [];
    const bytes = Buffer.concat(parts.map((part) => part.bytes));
    const found = [];
    const overlaps = makeOverlaps();
    for (const { bytes: mark, open, isWhole } of MARKS) {
        const wanted = Buffer.from(mark);
        const note = overlaps();
        let [index, end] = [0, parts[0]?.bytes.length ?? 0];
        for (let at = bytes.indexOf(wanted); at >= 0;) {
            while (end <= at)
                end += parts[++index]?.bytes.length ?? bytes.length;
            const part = parts[index];
            const isRead = isWanted(at - (end - (part?.bytes.length ?? 0)));
            const opened = isRead ? (open(bytes.subarray(at)) ?? open(bytes.subarray(at, end))) : null;
            if (opened !== null && part !== undefined) {
                note(at, opened.length, opened.bytes.length);
                if (cut - part.origin > KEPT && at + opened.length >= bytes.length)
                    throw new decode_packed/* PackedTooLong */.rG();
                found.push(unpackedPart({ ...part, bytes: opened.bytes }));
            }
            const taken = isWhole ? (opened?.length ?? 0) : 0;
            at = bytes.indexOf(wanted, at + Math.max(1, taken));
        }
    }
    return found;
};

;// CONCATENATED MODULE: ./lib/leak/decode/packed-base64.js






const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WRITTEN = MARKS.map(({ bytes, open, isWhole }) => {
    const letters = Math.min(4, Math.floor((bytes.length * 8) / 6));
    const digits = (end) => Buffer.from([...bytes, end, end]).toString('base64');
    const [first, last] = [0, 0xff].map((end) => ALPHABET.indexOf(digits(end)[letters] ?? ''));
    const next = Uint8Array.from({ length: 256 }, (_, byte) => {
        const digit = ALPHABET.indexOf(String.fromCharCode(byte).replace('-', '+').replace('_', '/'));
        return escapes/* BEGINS_ESCAPE */.Np[byte] === 1 || (digit >= (first ?? 0) && digit <= (last ?? 0)) ? 1 : 0;
    });
    return { text: Buffer.from(digits(0).slice(0, letters)), next, bytes, open, isWhole };
});
/** Of four letters, the most that are looked for, one in a window is chance; of two, one in a line. */
const [LONG, SHORT] = [4, 2].map((letters) => WRITTEN.filter(({ text }) => text.length === letters));
const FIRST = SHORT[0]?.text[0];
const SECONDS = Uint8Array.from({ length: 256 }, (_, byte) => SHORT.some(({ text }) => text[1] === byte) ? 1 : 0);
/** Where base64 is less than one byte in so many, it is faster to go through it than through all. */
const SPARSE = 4;
const MIN_LETTERS = Math.ceil((decode_packed/* MIN_DEFLATED */.HD * 4) / 3);
/** So many letters say whether a mark is one. */
const packed_base64_HEAD = 80;
/** Escapes and indentation may stand between them: each letter as six bytes. */
const WIDEST = 6;
/** True where a mark stands whole, and what follows does not say that it is none. */
const opens = (raw, at, to, bytes) => {
    const { text } = walkFrom(raw, at, Math.min(to, at + WIDEST * packed_base64_HEAD), to);
    const head = Buffer.from(text.slice(0, packed_base64_HEAD), 'base64');
    // A member that is encrypted is passed over; the next one has a mark of its own.
    return (0,decode_packed/* starts */.eK)(head, bytes) && mayOpen(head) && (bytes !== ZIP_MEMBER || isReadMember(head));
};
/** Of so many in one window chance has no part. */
const MOST_LOOKED = 4 * 2 ** 20;
const noteLooked = (looked, bytes) => {
    looked.bytes += bytes;
    if (looked.bytes > MOST_LOOKED)
        throw new decode_packed/* PackedTooLarge */.g1('has too many marks of packed values to look at each');
};
/** So many bytes are read at first: of many values one to a line, all that follow would be read for each. */
const FIRST_BYTES = 4096;
const hasShortHeader = (bytes) => (0,decode_packed/* starts */.eK)(bytes, decode_packed/* GZIP */.Pb) && (0,gzip_header/* gzipHeaderLength */.i)(bytes) === 'short';
/** The value that begins here, read up to `stop`; `more` where it does not end before that. */
const openUpTo = (raw, at, from, stop, to, written) => {
    const { text, end, firstLine } = walkFrom(raw, at, stop, to);
    const isCut = end >= stop && stop < to;
    // What ended before was unpacked before.
    if (!isCut && (text.length < MIN_LETTERS || end <= from))
        return null;
    const decoded = Buffer.from(text, 'base64');
    const whole = written.open(decoded);
    if (isCut && (whole === null ? hasShortHeader(decoded) : whole.length >= decoded.length))
        return 'more';
    if (whole !== null && end >= to && whole.length >= decoded.length && to - at > KEPT)
        throw new decode_packed/* PackedTooLong */.rG();
    // What follows the line may be another value: then it is read alone.
    const opened = whole ?? written.open(Buffer.from(text.slice(0, firstLine), 'base64'));
    return opened === null ? null : { ...opened, end, firstLine };
};
const openAt = (raw, at, from, to, written, looked) => {
    if (written.next[raw[at + written.text.length] ?? 0] === 0 || !opens(raw, at, to, written.bytes))
        return null;
    for (let bytes = written.open === openZip ? to - at : FIRST_BYTES;; bytes *= 4) {
        const stop = Math.min(to, at + bytes);
        const opened = openUpTo(raw, at, from, stop, to, written);
        if (opened === null || opened === 'more')
            noteLooked(looked, stop - at);
        if (opened !== 'more')
            return opened;
    }
};
/** Where a text stands. */
const placesOf = (view, text, from) => {
    const places = [];
    for (let at = view.indexOf(text, from); at >= 0; at = view.indexOf(text, at + 1))
        places.push(at);
    return places;
};
/** Where the two letters stand that zlib begins with: in text they are frequent, so there only runs of base64 are looked through. */
const zlibPlaces = (view, runs, from) => {
    const letters = runs.reduce((sum, run) => sum + run.to - run.from, 0);
    if (letters * SPARSE > view.length - from)
        return SHORT.flatMap(({ text }) => placesOf(view, text, from));
    const places = [];
    for (const run of runs)
        for (let i = run.from + 1; i < run.to; i++) {
            if (SECONDS[view[i] ?? 0] === 1 && view[i - 1] === FIRST)
                places.push(i - 1);
        }
    return places;
};
/**
 * What is packed and then encoded in base64, at any place of a run of it: letters may stand directly before it (columns of a database
 * lie next to each other), and escapes within. One that began before `from` and goes on behind it is unpacked again.
 * @throws {PackedTooLarge} also where it goes on behind what is at hand
 */
const packedBase64 = (raw, from, to, runs) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, to);
    const found = [];
    const looked = { bytes: 0 };
    const note = (at, opening) => {
        if (opening !== null)
            found.push(unpackedPart({ origin: at, end: opening.end, bytes: opening.bytes }));
    };
    const overlaps = makeOverlaps();
    for (const written of LONG) {
        const noteOverlap = overlaps();
        for (let at = view.indexOf(written.text); at >= 0;) {
            const opening = openAt(raw, at, from, to, written, looked);
            note(at, opening);
            const letters = Math.floor(((opening?.length ?? 0) * 4) / 3);
            noteOverlap(at, letters, opening?.bytes.length ?? 0);
            const taken = written.isWhole ? letters : Math.min(letters, opening?.firstLine ?? 0);
            at = view.indexOf(written.text, at + Math.max(1, taken));
        }
    }
    for (const at of zlibPlaces(view, runs, from)) {
        const written = SHORT.find(({ text }) => text[1] === view[at + 1]);
        if (written !== undefined)
            note(at, openAt(raw, at, from, to, written, looked));
    }
    return found;
};

// EXTERNAL MODULE: ./lib/leak/decode/likely-text.js
var likely_text = __webpack_require__(74754);
// EXTERNAL MODULE: ./lib/leak/survey/memory.js + 1 modules
var memory = __webpack_require__(15698);
;// CONCATENATED MODULE: ./lib/leak/survey/rows.js

/**
 * Where as many times eight bytes of a class stand in a row, up to `stop` or the end of a block: of the places that are a multiple of
 * eight, and of each row the first.
 */
const rowsIn = (raw, span, { nibbles }, eights) => {
    const at = (0,memory/* survey */.Fr)();
    at.asked.set(nibbles);
    const to = (0,memory/* put */.yJ)(at, raw, span);
    return { to, count: at.ask.rows(to - span.from, eights), places: at.places };
};

;// CONCATENATED MODULE: ./lib/leak/decode/runs.js





const EIGHT = 8;
/** Shorter runs hold no eight bytes that stand at a multiple of eight. */
const SHORTEST = 15;
/** Runs of a class with at least `least` bytes. Throws where these are fewer than {@link SHORTEST}: they would not be seen. */
const runsOf = (raw, from, to, wanted, least) => {
    if (least < SHORTEST)
        throw new RangeError(`runs of ${least} bytes are not seen, but of ${SHORTEST} and more`);
    const { kind } = wanted;
    // The first of them stands up to seven bytes behind the beginning of the run.
    const eights = (least - (SHORTEST - EIGHT)) >> 3;
    const runs = [];
    let edge = from;
    for (let begin = from, end = from; end < to; begin = end - EIGHT * (eights - 1)) {
        const block = rowsIn(raw, { from: begin, stop: to }, wanted, eights);
        end = block.to;
        for (let n = 0; n < block.count; n++) {
            const at = begin + (block.places[n] ?? 0);
            if (at < edge)
                continue;
            let first = at;
            while (first > edge && kind[raw[first - 1] ?? 0] === 1)
                first--;
            edge = at + EIGHT * eights;
            while (edge < to && kind[raw[edge] ?? 0] === 1)
                edge++;
            if (edge - first >= least)
                runs.push({ from: first, to: edge });
        }
    }
    return runs;
};
/** So many digits write a whole number of bytes: a value may be read from each of them on. */
const DIGITS = { base64: 4, hex: 2 };
/**
 * Runs may be read from one digit on or the next. Each reading is laid out apart: what was misread must neither stand between two rows
 * of a dump nor touch what was read well. `packed`: what else was found in such a reading.
 */
const readings = (encoding, values, packed) => laidOut(encoding, Array.from({ length: values.length === 0 ? 0 : DIGITS[encoding] }, (_, first) => {
    const parts = values.map(({ origin, end, text }) => ({
        origin,
        end,
        bytes: Buffer.from(text.slice(first), encoding),
    }));
    // What has no mark begins where its run does, so with the first reading.
    const whole = first === 0 ? packedWhole(parts) : [];
    const kept = [...parts.filter(({ bytes }) => (0,likely_text/* holdsText */.My)(bytes)), ...whole, ...packed(parts)];
    const last = kept.at(-1);
    return last === undefined ? [] : [...kept, { ...last, bytes: Uint8Array.of(decode_bytes/* LINE_END */.J2) }];
}).flat());

// EXTERNAL MODULE: ./lib/leak/survey/byte-class.js
var byte_class = __webpack_require__(34787);
;// CONCATENATED MODULE: ./lib/leak/decode/base64.js








const base64_JOINT = (0,decode_bytes/* classOf */.Kl)(/[\s"'\\,>|+]/);
const BASE64_CLASS = (0,byte_class/* byteClass */.d)(decode_bytes/* BASE64 */.EW);
/** Shorter runs hold less than a piece of a key twice encoded. */
const MIN_BASE64 = 24;
const [LETTER_N, LETTER_R] = [0x6e, 0x72];
/** True for the letter of an escaped line end. */
const endsLine = (raw, at) => raw[at - 1] === decode_bytes/* BACKSLASH */.r_ && (raw[at] === LETTER_N || raw[at] === LETTER_R);
const isJoint = (raw, at) => base64_JOINT[raw[at] ?? 0] === 1 || endsLine(raw, at);
/** Lines of wrapped base64 are one value: between them stand line ends, indentation, quotes, `\n`. */
const areJoined = (raw, from, to) => {
    if (to - from > MAX_JOINT)
        return false;
    for (let i = from; i < to; i++)
        if (!isJoint(raw, i))
            return false;
    return true;
};
/** The letters of an escape before a value (`\n`, `\u0022`, `%3D`) are letters of base64, too, and none of the value. */
const withoutEscape = (raw, run) => {
    const before = run.from - 1;
    if (escapes/* BEGINS_ESCAPE */.Np[raw[before] ?? 0] !== 1)
        return run;
    const unit = (0,escapes/* readUnit */.H_)(raw, before, run.to);
    const from = before + (0,escapes/* unitLength */.bE)(unit);
    return from > run.from && from < run.to && decode_bytes/* BASE64 */.EW[(0,escapes/* unitValue */.Wo)(unit)] !== 1 ? { from, to: run.to } : run;
};
/** The last line of wrapped base64 may be short. After a single line only a line end is taken for wrapping. */
const tailOf = (raw, end, to, isWrapped) => {
    let i = end;
    let hasLineEnd = isWrapped;
    while (i < to && i - end < MAX_JOINT && isJoint(raw, i)) {
        hasLineEnd ||= raw[i] === decode_bytes/* LINE_END */.J2 || raw[i] === decode_bytes/* BACKSLASH */.r_;
        i++;
    }
    if (i === end || !hasLineEnd)
        return null;
    let last = i;
    while (last < to && decode_bytes/* BASE64 */.EW[raw[last] ?? 0] === 1)
        last++;
    return last > i ? { from: i, to: last } : null;
};
/** 1 for lower case, 2 for upper case. */
const CASE = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 0x61 && byte <= 0x7a ? 1 : byte >= 0x41 && byte <= 0x5a ? 2 : 0);
const BOTH = 3;
const NO_RUN = { from: 0, to: 0 };
const casesOf = (raw, { from, to }) => {
    let cases = 0;
    for (let i = from; i < to && cases !== BOTH; i++)
        cases |= CASE[raw[i] ?? 0] ?? 0;
    return cases;
};
const PLUS = 0x2b;
/** In a patch every added line begins with a plus, which is a letter of base64, too. */
const withoutMarks = (raw, group) => group.length > 1 && group.every(({ from }) => raw[from] === PLUS && raw[from - 1] === decode_bytes/* LINE_END */.J2)
    ? group.map(({ from, to }) => ({ from: from + 1, to }))
    : group;
/** Index of the run behind those that go on with each other from this one on. */
const behindJoined = (raw, runs, first) => {
    let next = first + 1;
    while (next < runs.length && areJoined(raw, runs[next - 1]?.to ?? 0, runs[next]?.from ?? 0))
        next++;
    return next;
};
/**
 * Runs that go on with another one, or end with a short tail. Paths, identifiers and hashes are base64 alphabet too; text in base64
 * has both cases. Most runs have not: nothing is made of them.
 */
const joined = (raw, runs, to) => {
    const groups = [];
    for (let first = 0; first < runs.length;) {
        const next = behindJoined(raw, runs, first);
        const tail = tailOf(raw, runs[next - 1]?.to ?? to, to, next - first > 1);
        let cases = tail === null ? 0 : casesOf(raw, tail);
        for (let n = first; n < next; n++)
            cases |= casesOf(raw, runs[n] ?? NO_RUN);
        if (cases === BOTH) {
            const group = withoutMarks(raw, runs.slice(first, next));
            groups.push(tail === null ? group : [...group, tail]);
        }
        first = next;
    }
    return groups;
};
const textOf = (view, group) => group.map((run) => view.toString('latin1', run.from, run.to)).join('');
/** The value that a group shows: with its escaped letters, and what stands behind those (`%2B` in forms, `\u002B` in JSON of .NET). */
const base64_valueOf = (view, group, to) => {
    const [origin, end] = [group[0]?.from ?? 0, group.at(-1)?.to ?? 0];
    const isEscaped = view.subarray(origin, end + 1).some((byte) => escapes/* BEGINS_ESCAPE */.Np[byte] === 1);
    const walk = isEscaped ? walkFrom(view, origin, to, to) : null;
    return walk !== null && walk.end > end ? { origin, ...walk } : { origin, end, text: textOf(view, group) };
};
/** What is packed begins with four letters of its own at every third byte, and is looked for by these. */
const isWithin = (offset) => offset % 3 !== 0;
/** Base64 and base64url of 24 characters or more, wrapped or not, whatever stands before it. */
const base64Values = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const runs = runsOf(raw, from, to, BASE64_CLASS, MIN_BASE64).map((run) => withoutEscape(raw, run));
    const groups = joined(raw, runs, to);
    const values = [];
    for (const group of groups)
        if ((group[0]?.from ?? 0) >= (values.at(-1)?.end ?? 0))
            values.push(base64_valueOf(view, group, to));
    // Node's base64 reads both alphabets and skips what is in neither.
    const isCut = (values.at(-1)?.end ?? 0) >= to;
    const decoded = readings('base64', values, (parts) => packedIn(parts, { cut: isCut ? to : 0, isWanted: isWithin }));
    // Where no value stands whole, none stands with escapes in it.
    const packed = values.length === 0 ? [] : packedBase64(raw, from, to, groups.flat());
    return packed.length === 0 ? decoded : laidOut('base64', [...decoded.parts, ...packed]);
};

;// CONCATENATED MODULE: ./lib/leak/decode/blocks.js

/** An asterisk: stands in dumps for rows that are as the one before. */
const REPEATED = 0x2a;
/** What the rows show that follow each other from the line that begins at `first` on; null where they show nothing. */
const blockAt = (view, first, to, read) => {
    const rows = [];
    let start = first;
    while (start < to) {
        const newline = view.indexOf(decode_bytes/* LINE_END */.J2, start);
        const end = newline < 0 || newline > to ? to : newline;
        const row = read(view, start, end);
        if (row === null)
            break;
        rows.push(row);
        start = end + 1;
    }
    const bytes = Buffer.concat(rows);
    return bytes.length === 0 ? null : { origin: first, end: Math.max(first, start - 1), bytes };
};

;// CONCATENATED MODULE: ./lib/leak/decode/character-dumps.js



/**
 * `od -c` and `hexdump -c` show each byte in four columns: a character, an escape or an octal number
 * (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/od.html). Where the locale has the character, it stands at the first of
 * its bytes, and `**` at the others.
 */
const CELL = ' {3}(?:[ -~]|[\\xc2-\\xf4][\\x80-\\xbf]{1,3})| {2}(?:\\\\.|\\*\\*)| [0-7]{3}';
const ROW = new RegExp(`^0*[0-9a-f]{6,8}((?:${CELL}){1,16}) *\\r?$`);
const CELLS = new RegExp(CELL, 'g');
/** Some cells are no numbers: else it is a dump of octal bytes, which is read as that. */
const CHARACTER = / {3}[!-~\x80-\xff]| {2}\\/;
const LONGEST_ROW = 160;
/** Line ends are rarer than zeros. */
const FIRST_ROW = Buffer.from('\n000000');
const REST = '**';
const character_dumps_textOf = (cell) => {
    const sign = cell.trimStart();
    if (sign === '')
        return ' ';
    if (sign === REST)
        return '';
    if (/^[0-7]{3}$/.test(sign))
        return String.fromCharCode(Number.parseInt(sign, 8) & 0xff);
    return /^\\./.test(sign) ? '\n' : sign;
};
const NOTHING = new Uint8Array(0);
const rowOf = (view, start, end) => {
    const cells = end - start > LONGEST_ROW ? null : ROW.exec(view.toString('latin1', start, end))?.[1];
    if (cells)
        return Buffer.from((cells.match(CELLS) ?? []).map(character_dumps_textOf).join(''), 'latin1');
    return view[start] === REPEATED ? NOTHING : null;
};
/** What dumps of characters show: each from address 0 on, and one that goes on from bytes before these. */
const characterDumps = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const parts = [];
    // A stream begins with a line, what goes on from a window before it with the rest of one.
    let line = from === 0 ? 0 : view.indexOf(decode_bytes/* LINE_END */.J2, from) + 1 || to;
    while (line < to) {
        const dump = blockAt(view, line, to, rowOf);
        if (dump !== null && CHARACTER.test(view.toString('latin1', dump.origin, dump.end)))
            parts.push(dump);
        const next = view.indexOf(FIRST_ROW, dump?.end ?? line);
        line = next < 0 ? to : next + 1;
    }
    return laidOut('split', parts);
};

// EXTERNAL MODULE: ./lib/leak/decode/encodings.js
var decode_encodings = __webpack_require__(50348);
// EXTERNAL MODULE: ./lib/leak/pieces/chain-index.js
var chain_index = __webpack_require__(34299);
// EXTERNAL MODULE: ./lib/leak/values/exact.js + 2 modules
var values_exact = __webpack_require__(89858);
// EXTERNAL MODULE: ./lib/leak/values/forms.js
var values_forms = __webpack_require__(36409);
// EXTERNAL MODULE: ./lib/leak/values/grams.js
var grams = __webpack_require__(58934);
// EXTERNAL MODULE: ./lib/leak/values/readings.js
var values_readings = __webpack_require__(70105);
// EXTERNAL MODULE: ./lib/leak/search/squeeze.js + 1 modules
var squeeze = __webpack_require__(69238);
;// CONCATENATED MODULE: ./lib/leak/search/sieve.js





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
/** In plain loops: `Int32Array.from` takes 20 ms for so many, before it is compiled. */
const pairsOf = (values) => {
    const pairs = new Int32Array(65_536);
    for (let at = 0; at < pairs.length; at++) {
        // The first byte in memory is the low one: every machine that Node runs on is little-endian.
        const first = values[at & 255] ?? 0;
        const second = values[at >>> 8] ?? 0;
        pairs[at] = step(first & ~SHIFT_MASK, second) | ((first & SHIFT_MASK) + (second & SHIFT_MASK));
    }
    return pairs;
};
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
        ...(0,decode_encodings/* encodedForms */.wV)(value).map(({ bytes }) => bytes),
        ...lettersOf(value),
        ...PUNCTUATION.map((write) => Buffer.from(value.replace(/[!-/:-@[-`{-~]/g, write), 'utf8')),
    ]);
    return [...ofExact, ...texts.flatMap(({ value }) => lettersOf(value))].map(ascii);
};
const lettersOf = (value) => (0,values_readings/* readingsOf */.R)(value).map(({ letters }) => letters);
/** The fewest letters in a row by which a needle is recognised. */
const evidenceOf = ({ value, rule }) => {
    const bytes = Buffer.from(value, 'utf8');
    if (rule === 'whole' || bytes.length <= values_exact/* PIECE */.TJ)
        return ascii(bytes).length;
    const counts = Array.from({ length: bytes.length - values_exact/* PIECE */.TJ + 1 }, (_, at) => ascii(bytes.subarray(at, at + values_exact/* PIECE */.TJ)).length);
    return Math.min(...counts);
};
/** Of a text's letters, one in so many may be another script's. */
const FEW = 8;
/** Letters of a lane that no ASCII was in the file: what is no ASCII in the lane either, and the two that ß becomes. */
const othersOf = ({ bytes, origin }) => origin.filter((at) => (bytes[at] ?? 0) >= 0x80).length;
const isMostlyAscii = (reading) => othersOf(reading) <= reading.letters.length / FEW;
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
    const isWide = wanted.exact.some(({ value }) => (0,values_readings/* readingsOf */.R)(value).some((reading) => othersOf(reading) > 0)) ||
        wanted.texts.some(({ value }) => !(0,values_readings/* readingsOf */.R)(value).every(isMostlyAscii));
    return { pairs, bits, hashes, isWide };
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

// EXTERNAL MODULE: ./lib/leak/search/bits.js
var search_bits = __webpack_require__(57910);
// EXTERNAL MODULE: ./lib/leak/values/json-frame.js
var json_frame = __webpack_require__(19954);
;// CONCATENATED MODULE: ./lib/leak/search/texts.js




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
    const { said, total, excerpt } = text;
    const covered = lettersCovered(text, (bit) => (0,search_bits/* has */.zy)(bits, bit));
    if (said !== null) {
        const ofSaid = lettersCovered(text, (bit) => (0,search_bits/* has */.zy)(bits, bit) && (0,search_bits/* has */.zy)(said.bits, bit));
        if (ofSaid < said.total * PARTIAL_SHARE)
            return null;
    }
    if (covered >= total * LEAK_SHARE)
        return 'leak';
    return covered >= total * PARTIAL_SHARE && covered > excerpt ? 'partial' : null;
};
const shinglesOf = (text) => Array.from({ length: Math.max(0, text.length - grams/* SHINGLE */.zf + 1) }, (_, place) => {
    const [before, high, low] = [(0,grams/* word */.Vm)(text, place), (0,grams/* word */.Vm)(text, place + 4), (0,grams/* word */.Vm)(text, place + grams/* GRAM */.m9)];
    return { hash: (0,grams/* shingleHash */.Lj)(before, high, low), gram: (0,grams/* gramHash */.IU)(high, low), place };
});
const sample = (shingles, one) => one === 1 ? shingles : shingles.filter(({ hash }) => (hash >>> 8) % one === 0).slice(0, MAX_SHINGLES);
const texts_placesOf = (shingles) => Int32Array.from(shingles, ({ place }) => place);
/** A shingle that a text repeats more often marks only its first places. */
const MAX_PLACES = 16;
const firstPlaces = (shingles) => {
    const seen = new Map();
    return shingles.filter(({ hash }) => {
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return count <= MAX_PLACES;
    });
};
/** At least this share of a reply's shingles must be its own for the prompt's to be left out. */
const OWN_SHARE = 0.5;
const lettersBefore = (reading) => {
    const lettersTo = (0,values_readings/* countLetters */.n)(reading);
    let place = 0;
    const before = [0];
    for (const char of reading.value)
        before.push(lettersTo((place += char.length)));
    return before;
};
const read = (needle) => {
    const isFramed = (0,json_frame/* holdsJson */.hz)(needle.value);
    return (0,values_readings/* readingsOf */.R)(needle.value).map((reading) => ({
        needle,
        reading,
        frame: isFramed ? (0,json_frame/* frameOf */.Dm)(reading) : null,
        before: lettersBefore(reading),
    }));
};
/** Of a text so many times as long an excerpt shows too little, however often that is repeated. */
const texts_LONG = 10;
/**
 * The most letters that an excerpt of 40 characters marks: stretches without spaces or in wide letters have more than 40, and of a text
 * that repeats itself each place of what is shown is marked.
 */
const lettersOfExcerpt = (shape, hashes, before) => {
    const { places, total } = shape;
    const all = before.at(-1) ?? 0;
    const endOf = (at) => before[at + EXCERPT] ?? all;
    const longest = before.reduce((most, from, at) => Math.max(most, endOf(at) - from), EXCERPT);
    if (total > texts_LONG * longest || new Set(hashes).size === hashes.length)
        return longest;
    return before.reduce((most, from, at) => {
        const shown = new Set(hashes.filter((_, bit) => texts_isWithin(places[bit] ?? 0, from, endOf(at))));
        return Math.max(most, lettersCovered(shape, (bit) => shown.has(hashes[bit] ?? 0)));
    }, longest);
};
const texts_isWithin = (place, from, to) => from <= place && place + grams/* SHINGLE */.zf <= to;
/** So many letters of a shingle must be no names: with fewer, `"sort_by": "price"` would say as much as a sentence. */
const LEAST_SAID = grams/* SHINGLE */.zf / 2;
/** Where what a text says is less of it, its names count like the rest. */
const SAID_SHARE = 0.25;
const saidOf = (shape, frame) => {
    const bits = (0,search_bits/* makeBits */.hV)(shape.places.length);
    shape.places.forEach((place, bit) => {
        const ofFrame = frame.subarray(place, place + grams/* SHINGLE */.zf).reduce((sum, is) => sum + is, 0);
        if (ofFrame <= grams/* SHINGLE */.zf - LEAST_SAID)
            (0,search_bits/* set */.hZ)(bits, bit);
    });
    const total = lettersCovered(shape, (bit) => (0,search_bits/* has */.zy)(bits, bit));
    return total < shape.total * SAID_SHARE ? null : { bits, total };
};
/**
 * Indexes the texts. Shingles that a prompt has too are left out of replies and errors, so that a logged prompt is reported as what
 * it is, except where a reply says little else. Names of JSON stay in: they count where enough of what it says stands there, too.
 */
const indexTexts = (needles) => {
    const asked = new Set(needles
        .filter(({ kind }) => kind === 'prompt')
        .flatMap(read)
        .flatMap(({ reading }) => shinglesOf(reading.letters).map(({ hash }) => hash)));
    const marks = new Map();
    const grams = new Set();
    const texts = needles.flatMap(read).map(({ needle, reading, frame, before }, index) => {
        const { letters } = reading;
        const all = shinglesOf(letters);
        const own = needle.kind === 'prompt' ? all : all.filter(({ hash }) => !asked.has(hash));
        const kept = own.length >= all.length * OWN_SHARE ? own : all;
        const one = Math.ceil(kept.length / MAX_SHINGLES);
        const telling = firstPlaces(kept);
        const indexed = sample(telling, one);
        indexed.forEach(({ hash, gram }, bit) => {
            const already = marks.get(hash);
            if (already === undefined)
                marks.set(hash, [index * MAX_SHINGLES + bit]);
            else
                already.push(index * MAX_SHINGLES + bit);
            grams.add(gram);
        });
        const placed = { places: texts_placesOf(indexed), isSampled: one > 1 };
        const shape = { ...placed, total: lettersCovered(placed, () => true) };
        const said = frame === null ? null : saidOf(shape, frame);
        const hashes = indexed.map(({ hash }) => hash);
        return {
            needle,
            reading,
            ...shape,
            telling: texts_placesOf(telling),
            said,
            excerpt: lettersOfExcerpt(shape, hashes, before) / one,
        };
    });
    return { texts, marks, grams: [...grams] };
};

;// CONCATENATED MODULE: ./lib/leak/search/index-needles.js







/** Prepares needles for the search. `fingerprint` is called once for each value. */
const indexNeedles = (wanted, fingerprint, encodings = decode_encodings/* ENCODINGS */.JC) => {
    const { exact, texts } = wanted;
    const forms = exact.flatMap((needle) => (0,values_forms/* formsOf */.X)(needle, encodings));
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
        texts: index,
        chains: (0,chain_index/* indexChains */.rh)(wanted, index, encodings),
        fingerprints: new Map(values.map((value) => [value, fingerprint(value)])),
        reach: forms.reduce((longest, { text }) => Math.max(longest, text.length), values_exact/* PIECE */.TJ) + 2 * grams/* GRAM */.m9,
    };
};

// EXTERNAL MODULE: ./lib/leak/needles.js
var leak_needles = __webpack_require__(95595);
;// CONCATENATED MODULE: ./lib/leak/decode/list-items.js

/** Signs that a piece has: what is written in base64 has both cases; hexadecimal digits have nothing else, and letters among them. */
const [UPPER, LOWER, NO_HEX, HEX_LETTER] = [1, 2, 4, 8];
const DIGIT = 16;
const SIGNS = Uint8Array.from({ length: 256 }, (_, byte) => {
    const letter = String.fromCharCode(byte);
    const cases = /[A-Z]/.test(letter) ? UPPER : /[a-z]/.test(letter) ? LOWER : 0;
    return cases | (decode_bytes/* HEX */.UG[byte] === 0 ? NO_HEX : cases > 0 ? HEX_LETTER : DIGIT);
});
/** True where both cases stand, or a digit beside a letter: of two numbers and a word, which most lines of a table are, nothing is read. */
const mayHold = (text) => {
    let [signs, last] = [0, 0];
    for (const byte of text) {
        const sign = SIGNS[byte] ?? 0;
        signs |= sign;
        const digit = sign & (DIGIT | HEX_LETTER);
        if ((digit | last) === (DIGIT | HEX_LETTER) || (~signs & (UPPER | LOWER)) === 0)
            return true;
        last = digit;
    }
    return false;
};
/** Lines of one value have no commas between them, and no dashes before them as items of YAML have; and none but the last one is padded. */
const PADDED_WITHIN = /=(?:["'\s]|\\+[nrt"'])+[\w+/]/;
const isList = (text) => text.includes(',') ||
    text.includes('- ') ||
    (text.includes('=') && PADDED_WITHIN.test(text.toString('latin1')));
/** Escapes that stand in base64 for one of its signs, and for what stands between lines; any other backslash stands before a quote or a slash. */
const ESCAPES = [
    [/\\+u003d/gi, '='],
    [/\\+u002b/gi, '+'],
    [/\\+u002f/gi, '/'],
    [/\\+u002[27]/gi, '"'],
    [/\\+[nrt]/g, '\n'],
    [/\\+/g, ''],
];
const unescaped = (written) => {
    if (!written.includes('\\'))
        return written;
    const text = ESCAPES.reduce((left, [escape, sign]) => left.replace(escape, sign), written.toString('latin1'));
    return Buffer.from(text, 'latin1');
};
const COLON = 0x3a;
const QUOTED = (0,decode_bytes/* classOf */.Kl)(/["'\\]/);
const BETWEEN = (0,decode_bytes/* classOf */.Kl)(/["'\\,\s]/);
/** What ends before a colon is the name of the next member, and no piece. */
const withoutName = (raw, { from, to }) => {
    let end = to;
    const skip = (kind) => {
        while (end > from && kind[raw[end - 1] ?? 0] === 1)
            end--;
    };
    if (raw[to] === COLON)
        [QUOTED, decode_bytes/* BASE64 */.EW, BETWEEN].forEach(skip);
    return { from, to: end };
};
const [OPEN, CLOSE, EQUALS, DASH] = [0x5b, 0x5d, 0x3d, 0x2d];
/** The piece that begins at `from`. */
const itemAt = (text, from) => {
    let [to, signs] = [from, 0];
    while (decode_bytes/* BASE64 */.EW[text[to] ?? 0] === 1)
        signs |= SIGNS[text[to++] ?? 0] ?? 0;
    return { from, to, signs, isPadded: text[to] === EQUALS };
};
/** Padding is no longer (RFC 4648, section 4). */
const MAX_PADDING = 2;
const behind = (text, { to }) => {
    let end = to;
    while (text[end] === EQUALS && end < to + MAX_PADDING)
        end++;
    return end;
};
/** The lists in a run: brackets tell them apart, and so does a padded piece that another one follows at once, which is none. */
const itemsIn = (raw, run) => {
    const { from, to } = withoutName(raw, run);
    const written = Buffer.from(raw.buffer, raw.byteOffset + from, to - from);
    if (!isList(written) || !mayHold(written))
        return [];
    const text = unescaped(written);
    const lists = [];
    let [items, end] = [[], 0];
    const close = (isOpen) => {
        const origin = from + (items[0]?.from ?? 0);
        if (items.length > 1)
            lists.push({ origin, end: from + end, text, first: from, items, isOpen });
        items = [];
    };
    for (let at = 0; at < text.length;) {
        const byte = text[at] ?? 0;
        if (byte === OPEN || byte === CLOSE)
            close(false);
        if (decode_bytes/* BASE64 */.EW[byte] === 0) {
            at++;
            continue;
        }
        const item = itemAt(text, at);
        if (at === end && items.at(-1)?.isPadded === true)
            close(false);
        at = behind(text, item);
        // The dash of an item of YAML.
        if (byte === DASH && item.to === item.from + 1)
            continue;
        items.push(item);
        end = at;
    }
    close(true);
    return lists;
};

;// CONCATENATED MODULE: ./lib/leak/decode/list-runs.js

/** What a list of encoded pieces is made of: digits, their padding, quotes, also escaped ones, commas, brackets and line ends. */
const LISTED = (0,decode_bytes/* classOf */.Kl)(/[\w+/=,"'\\[\]\r\n-]/);
const BLANK = (0,decode_bytes/* classOf */.Kl)(/[ \t]/);
/** Blanks in a list stand behind one of these: between two words of a text stands a blank alone. */
const BEFORE_BLANK = (0,decode_bytes/* classOf */.Kl)(/[,[\n-]/);
/** `\n` as JSON writes it, in a list that stands in a string. */
const ESCAPED_ENDS = (0,decode_bytes/* classOf */.Kl)(/[nr]/);
const mayBeBlankBehind = (raw, last) => BEFORE_BLANK[raw[last] ?? 0] === 1 || (ESCAPED_ENDS[raw[last] ?? 0] === 1 && raw[last - 1] === decode_bytes/* BACKSLASH */.r_);
/** Where the list begins that reaches to `last`; behind it where there stands none. */
const beginOf = (raw, last, floor) => {
    let at = last;
    while (at >= floor) {
        while (at >= floor && LISTED[raw[at] ?? 0] === 1)
            at--;
        let before = at;
        while (before >= floor && BLANK[raw[before] ?? 0] === 1)
            before--;
        if (before === at || before < floor || !mayBeBlankBehind(raw, before))
            break;
        at = before;
    }
    return at + 1;
};
/** Where the list ends that `within` is a place of. */
const endOf = (raw, within, to) => {
    let at = within;
    while (at > 0 && BLANK[raw[at - 1] ?? 0] === 1)
        at--;
    while (at < to) {
        while (at < to && LISTED[raw[at] ?? 0] === 1)
            at++;
        let behind = at;
        while (behind < to && BLANK[raw[behind] ?? 0] === 1)
            behind++;
        if (behind === at || !mayBeBlankBehind(raw, at - 1))
            break;
        at = behind;
    }
    return at;
};
/** A shorter list holds no more than an id. */
const LEAST = 64;
/**
 * Runs of what lists are made of. Each place that one of them must reach over is walked back from: in ordinary lines that ends at the
 * next colon, dot or blank, and the next such place is a whole run behind it. A list that began before `from` is found whole.
 */
const listRuns = (raw, from, to) => {
    const runs = [];
    let edge = 0;
    for (let probe = from + LEAST - 1; probe < to;) {
        const first = beginOf(raw, probe, edge);
        if (probe + 1 - first < LEAST) {
            // What stands before was walked over, a long row of blanks, too.
            edge = first;
            probe = first + LEAST - 1;
            continue;
        }
        edge = endOf(raw, probe, to);
        runs.push({ from: first, to: edge });
        probe = edge + LEAST - 1;
    }
    return runs;
};

;// CONCATENATED MODULE: ./lib/leak/decode/lists.js





/** Fewer bytes are no more than an id. */
const MIN_BYTES = 24;
const lengthOf = ({ from, to }) => to - from;
const signsOf = (items) => items.reduce((all, { signs }) => all | signs, 0);
const lists_lettersOf = (text, items) => items.map(({ from, to }) => text.toString('latin1', from, to)).join('');
const isHex = (item) => (item.signs & NO_HEX) === 0 && !item.isPadded && lengthOf(item) % 2 === 0;
const isHexRow = (row) => row.length > 1 &&
    row.reduce((sum, item) => sum + lengthOf(item), 0) >= 2 * MIN_BYTES &&
    (signsOf(row) & HEX_LETTER) !== 0;
const partOf = ({ first, end }, { from }, bytes) => ({
    origin: first + from,
    end,
    bytes,
});
const decoded = (list, items, encoding) => items.map((item) => partOf(list, item, Buffer.from(lists_lettersOf(list.text, [item]), encoding)));
/** Pieces of hexadecimal digits that follow each other. */
const hexReadings = (list) => {
    const rows = [[]];
    for (const item of list.items)
        if (isHex(item))
            rows.at(-1)?.push(item);
        else if (rows.at(-1)?.length !== 0)
            rows.push([]);
    return rows.filter(isHexRow).map((row) => decoded(list, row, 'hex'));
};
/** Without padding, so many letters write no whole number of bytes, and end a value all the same: base64url is written so. */
const isShort = (item) => lengthOf(item) % 4 > 0;
/** One value that was cut in pieces: of the bytes that two of them share the second one has them. */
const lists_joined = (list) => {
    const bytes = Buffer.from(lists_lettersOf(list.text, list.items), 'base64');
    let letters = 0;
    return list.items.map((item) => {
        const from = Math.floor((letters * 3) / 4);
        letters += lengthOf(item);
        return partOf(list, item, bytes.subarray(from, Math.floor((letters * 3) / 4)));
    });
};
/** Each piece is a value of its own, padded or not; or one value was cut in pieces. */
const base64Readings = (list) => {
    const { items } = list;
    // Names, paths and hashes are base64 alphabet, too: what is in base64 has both cases.
    if ((~signsOf(items) & (UPPER | LOWER)) !== 0)
        return [];
    const each = decoded(list, items, 'base64');
    const before = items.slice(0, -1);
    return before.some(({ isPadded }) => isPadded) || !before.some(isShort) ? [each] : [each, lists_joined(list)];
};
/** What is read of a list, and of what is packed in it. @throws {PackedTooLarge} also where that goes on behind what is at hand */
const partsOf = (list, to) => {
    const { origin, end, isOpen } = list;
    return [...hexReadings(list), ...base64Readings(list)].flatMap((reading) => {
        const bytes = Buffer.concat(reading.map((part) => part.bytes));
        if (bytes.length < MIN_BYTES)
            return [];
        const whole = [{ origin, end, bytes }];
        const text = (0,likely_text/* holdsText */.My)(bytes) ? whole.map(unpackedPart) : [];
        return [...text, ...packedWhole(whole), ...packedIn(reading, isOpen ? { cut: to } : {})];
    });
};
/**
 * A value that was written chunk by chunk, each encoded by itself, as recorders of HTTP keep a reply that came in chunks: an array of
 * base64 strings, each with its padding (Polly.js), or of hexadecimal ones (nock), in JSON, in JSON in a string, in YAML.
 */
const listedValues = (raw, from, to) => {
    const lists = listRuns(raw, from, to).flatMap((run) => {
        const isAtEnd = run.to >= to;
        return itemsIn(raw, run).map((list) => ({ ...list, isOpen: list.isOpen && isAtEnd }));
    });
    return laidOut('split', lists.flatMap((list) => partsOf(list, to)));
};

;// CONCATENATED MODULE: ./lib/leak/decode/dump-rows.js

/** True for the address that begins a row of a dump (xxd, hexdump, tcpdump, curl --trace). */
const isAddress = (digits, next) => (next === dump_rows_COLON && digits >= 4 && digits <= LONGEST_ADDRESS) || digits === 7 || digits === 8;
/** 64 bits. */
const LONGEST_ADDRESS = 16;
/** Dumps show 16 bytes a row; what follows after that, or without an address after two spaces, is the row's text column. */
const ROW_DIGITS = 32;
const dump_rows_COLON = 0x3a;
const SPACE = 0x20;
const RETURN = 0x0d;
const ZERO = 0x30;
const X = 0x78;
/** Index of the last hexadecimal digit of a number, `0x` in front of it passed over, and where its digits begin. */
const numberAt = (raw, at, to) => {
    const isPrefix = raw[at] === ZERO && ((raw[at + 1] ?? 0) | 0x20) === X;
    const from = isPrefix ? at + 2 : at;
    let end = from;
    while (end < to && decode_bytes/* HEX */.UG[raw[end] ?? 0] === 1)
        end++;
    return { from, to: end };
};
/** Spaces from there on. */
const spacesAt = (raw, from) => {
    let at = from;
    while (raw[at] === SPACE)
        at++;
    return at - from;
};
/** True for a shorter number that single bytes follow, and so is an address too: `od -A x -t x1`, Wireshark. */
const isShortAddress = (raw, { from, to }, end) => {
    if (to - from < 4 || to - from > 6 || raw[to] !== SPACE)
        return false;
    const next = numberAt(raw, to + spacesAt(raw, to), end);
    return next.to - next.from === 2;
};
const beginsWithAddress = (raw, { from, to }) => {
    let at = from;
    while (at < to && decode_bytes/* HEX */.UG[raw[at] ?? 0] === 0)
        at++;
    const number = numberAt(raw, at, to);
    return isAddress(number.to - number.from, raw[number.to] ?? 0) || isShortAddress(raw, number, to);
};
/** Letters at the end of a dump's text column may be hexadecimal digits: they are no part of the row that follows. */
const rowStart = (raw, run) => {
    const line = raw.subarray(run.from, run.to).indexOf(decode_bytes/* LINE_END */.J2);
    if (line <= 0 || run.from === 0 || raw[run.from - 1] === decode_bytes/* LINE_END */.J2 || beginsWithAddress(raw, run))
        return run.from;
    return beginsWithAddress(raw, { from: run.from + line, to: run.to }) ? run.from + line : run.from;
};
/** Longer than any text column. */
const MAX_TEXT = 256;
/** Bytes to the end of the line. */
const restOf = (raw, from) => {
    let at = from;
    while (at < raw.length && at - from < MAX_TEXT && raw[at] !== decode_bytes/* LINE_END */.J2 && raw[at] !== RETURN)
        at++;
    return at - from;
};
/** True where a number of as many digits follows by itself, or of fewer at the end of a dump. */
const goesOn = (raw, at, digits, end) => {
    const next = numberAt(raw, at, end);
    const length = next.to - next.from;
    const isLast = length > 0 && length < digits && length % 2 === 0;
    return (length === digits || isLast) && (next.to === end || (raw[next.to] ?? 0) <= SPACE);
};
/**
 * True where the text column begins behind a number. It shows as many characters as the row has bytes; the bytes of a short last row
 * are filled up with spaces before it.
 */
const isTextBehind = (raw, { from, to }, { digits, hasAddress }, end) => {
    const spaces = spacesAt(raw, to);
    const isFull = digits >= ROW_DIGITS && spaces > 1;
    if (!hasAddress || spaces === 0)
        return isFull;
    const isText = restOf(raw, to + spaces) === digits / 2 && (spaces > 1 || digits === ROW_DIGITS);
    // `curl --trace` has one space before its text, `od -w32` before its next byte.
    const isUsual = digits === ROW_DIGITS && !goesOn(raw, to + spaces, to - from, end);
    return isFull || isText || isUsual || spaces > 2;
};
/** Go writes a byte below 16 so: `0xa`. What the end of a run cuts off is no such byte. */
const isOneDigit = (raw, { from, to }, at) => from > at && to - from === 1 && decode_bytes/* HEX */.UG[raw[to] ?? 0] === 0;
/** Hex bytes of a run. A text column that happens to be hex digits is not read. */
const dump_rows_hexOf = (raw, run) => {
    const hex = new Uint8Array(run.to - run.from);
    let length = 0;
    const row = { digits: 0, hasAddress: false, isOver: false };
    for (let i = rowStart(raw, run); i < run.to;) {
        if (raw[i] === decode_bytes/* LINE_END */.J2)
            Object.assign(row, { digits: 0, hasAddress: false, isOver: false });
        if (decode_bytes/* HEX */.UG[raw[i] ?? 0] === 0) {
            i++;
            continue;
        }
        const number = numberAt(raw, i, run.to);
        const { from, to } = number;
        const digits = to - from;
        const isShort = isOneDigit(raw, number, i);
        i = Math.max(to, i + 1);
        if (row.isOver)
            continue;
        const mayBeAddress = row.digits === 0 && !row.hasAddress;
        if (mayBeAddress && (isAddress(digits, raw[to] ?? 0) || isShortAddress(raw, number, run.to))) {
            row.hasAddress = true;
            continue;
        }
        // One digit too many stands at the end of a value, or before it: both readings are tried.
        if (isShort)
            hex[length++] = ZERO;
        if (isShort || digits % 2 === 0 || digits > ROW_DIGITS) {
            hex.set(raw.subarray(from, to), length);
            length += digits;
            row.digits += isShort ? 2 : digits;
        }
        const isOdd = !isShort && digits % 2 === 1 && digits <= ROW_DIGITS;
        row.isOver = row.digits > 0 && (isOdd || isTextBehind(raw, number, row, run.to));
    }
    return hex.subarray(0, length);
};
/** True where the run is a row of a dump behind its address: the last one may have one byte. */
const isRow = (raw, run) => beginsWithAddress(raw, { from: rowStart(raw, run), to: run.to });

;// CONCATENATED MODULE: ./lib/leak/decode/dump-layouts.js

const MINUS = 0x2d;
const [dump_layouts_SPACE, TAB, dump_layouts_RETURN, dump_layouts_ZERO, NINE, SEVEN, dump_layouts_X] = [0x20, 0x09, 0x0d, 0x30, 0x39, 0x37, 0x78];
const isBlank = (byte) => byte === dump_layouts_SPACE || byte === TAB || byte === dump_layouts_RETURN;
/** Index of the first byte in `raw[at, end)` that is no blank. */
const afterBlanks = (raw, at, end) => {
    let next = at;
    while (next < end && isBlank(raw[next]))
        next++;
    return next;
};
/** Letters and digits: a number does not begin or end in the middle of them. */
const WORD = (0,decode_bytes/* classOf */.Kl)(/\w/);
/** The number that begins at `at`. */
const cellAt = (raw, at, end) => {
    const isMark = raw[at] === dump_layouts_ZERO && ((raw[at + 1] ?? 0) | 0x20) === dump_layouts_X;
    const from = isMark ? at + 2 : raw[at] === MINUS ? at + 1 : at;
    let to = from;
    while (to < end && decode_bytes/* HEX */.UG[raw[to] ?? 0] === 1)
        to++;
    return { from, to };
};
const isMarked = (raw, { from }) => ((raw[from - 1] ?? 0) | 0x20) === dump_layouts_X;
const isNegative = (raw, { from }) => raw[from - 1] === MINUS;
/** True where all digits are decimal, or octal, ones. */
const areUpTo = (raw, { from, to }, highest) => {
    for (let i = from; i < to; i++)
        if ((raw[i] ?? 0) > highest)
            return false;
    return true;
};
/** Digits of an octal number of 1, 2, 4 and 8 bytes. */
const OCTAL = { 3: 1, 6: 2, 11: 4, 22: 8 };
/** Bytes and most digits of a decimal number by the columns that `od` and `hexdump` give it. */
const DECIMAL = {
    4: [1, 3],
    5: [1, 3],
    6: [2, 5],
    7: [2, 5],
    8: [2, 5],
    11: [4, 10],
    12: [4, 10],
    21: [8, 20],
};
const HEXADECIMAL = { 2: 1, 4: 2, 8: 4, 16: 8 };
/** True for a number that may stand among these. */
const fits = (raw, cell, numbers) => {
    const { base, digits } = numbers;
    const length = cell.to - cell.from;
    if (WORD[raw[cell.to] ?? 0] === 1)
        return false;
    if (base === 10)
        return length > 0 && length <= digits && areUpTo(raw, cell, NINE);
    if (isNegative(raw, cell) || isMarked(raw, cell) !== numbers.isMarked)
        return false;
    if (numbers.size === 0)
        return length > 0 && length <= digits && length % 2 === 0;
    return length === digits && (base === 16 || areUpTo(raw, cell, SEVEN));
};
/** What two numbers in a row that stand beside each other are two of, or null. */
const hexNumbers = (raw, first, second) => {
    const digits = first.to - first.from;
    const size = HEXADECIMAL[digits];
    if (size === undefined)
        return null;
    const numbers = {
        ...{ base: 16, size, digits },
        isMarked: isMarked(raw, first),
        pitch: second.to - first.to,
    };
    return fits(raw, first, numbers) && fits(raw, second, numbers) ? numbers : null;
};
/** The same of octal and decimal numbers. */
const plainNumbers = (raw, first, second) => {
    const digits = first.to - first.from;
    const pitch = second.to - first.to;
    const size = OCTAL[digits];
    const octal = size === undefined ? null : { base: 8, size, digits, isMarked: false, pitch };
    if (octal !== null && fits(raw, first, octal) && fits(raw, second, octal))
        return octal;
    const columns = DECIMAL[pitch];
    if (columns === undefined)
        return null;
    const decimal = { base: 10, size: columns[0], digits: columns[1], isMarked: false, pitch };
    return fits(raw, first, decimal) && fits(raw, second, decimal) ? decimal : null;
};
/** `hexdump -C` parts the bytes of a row in two halves of so many. */
const HALF = 8;
/** True for fewer bytes of a number: a dump ends with it. */
const isPartOf = (raw, cell, numbers) => {
    const length = cell.to - cell.from;
    if (numbers.base !== 16 || numbers.size < 2 || length === 0 || length >= numbers.digits)
        return false;
    return length % 2 === 0 && fits(raw, cell, { ...numbers, digits: length });
};
/** True for the last number of a dump, which begins where a full one would (`xxd`), or ends there (`xxd -e`). */
const isShortLast = (raw, cell, last, numbers) => isPartOf(raw, cell, numbers) &&
    (cell.to - last.to === numbers.pitch || cell.from - last.to === numbers.pitch - numbers.digits);
/** The numbers that follow each other in a row from `at` on. */
const cellsAt = (raw, at, end, numbers) => {
    const cells = [];
    for (let next = at; next < end;) {
        const cell = cellAt(raw, next, end);
        const last = cells.at(-1);
        if (!fits(raw, cell, numbers)) {
            if (last !== undefined && isShortLast(raw, cell, last, numbers))
                cells.push(cell);
            break;
        }
        const gap = last === undefined ? numbers.pitch : cell.to - last.to;
        const isHalf = cells.length === HALF && numbers.size === 1 && gap === numbers.pitch + 1;
        if (gap !== numbers.pitch && !isHalf)
            break;
        cells.push(cell);
        next = afterBlanks(raw, cell.to, end);
        if (next === cell.to || raw[next] === decode_bytes/* LINE_END */.J2)
            break;
    }
    return cells;
};

;// CONCATENATED MODULE: ./lib/leak/decode/dump-values.js


const BITS = 8;
/** Numbers of JavaScript hold no more than 53 bits. */
const SAFE_SIZE = 4;
/** What a number is at a base, beyond 53 bits about. */
const dump_values_valueOf = (raw, cell, base) => {
    let value = 0;
    for (let i = cell.from; i < cell.to; i++)
        value = value * base + (0,decode_bytes/* hexDigit */.Li)(raw[i] ?? 0);
    return isNegative(raw, cell) ? -value : value;
};
const longValueOf = (raw, cell, base) => {
    let value = 0n;
    for (let i = cell.from; i < cell.to; i++)
        value = value * BigInt(base) + BigInt((0,decode_bytes/* hexDigit */.Li)(raw[i] ?? 0));
    return BigInt.asUintN(64, isNegative(raw, cell) ? -value : value);
};
/** The low byte first. A negative number has those of its complement, as shifts give them. */
const numberBytes = (raw, cell, { base, size }) => {
    const at = Array.from({ length: size }, (_, n) => n * BITS);
    if (size > SAFE_SIZE) {
        const long = longValueOf(raw, cell, base);
        return at.map((bits) => Number((long >> BigInt(bits)) & 0xffn));
    }
    const value = dump_values_valueOf(raw, cell, base);
    return at.map((bits) => (value >>> bits) & 0xff);
};
const byteAt = (raw, at) => (0,decode_bytes/* hexDigit */.Li)(raw[at] ?? 0) * 16 + (0,decode_bytes/* hexDigit */.Li)(raw[at + 1] ?? 0);
const hexBytes = (cells) => new Uint8Array(cells.reduce((sum, { from, to }) => sum + (to - from), 0) >> 1);
/** The bytes of hexadecimal numbers as they are written. */
const highFirst = (raw, cells) => {
    const bytes = hexBytes(cells);
    let length = 0;
    for (const { from, to } of cells)
        for (let at = from; at < to; at += 2)
            bytes[length++] = byteAt(raw, at);
    return bytes;
};
/** The bytes of numbers, the low one first: nearly every machine has them so. */
const lowFirst = (raw, cells, numbers) => {
    if (numbers.size === 0)
        return highFirst(raw, cells);
    if (numbers.base !== 16)
        return Uint8Array.from(cells.flatMap((cell) => numberBytes(raw, cell, numbers)));
    const bytes = hexBytes(cells);
    let length = 0;
    for (const { from, to } of cells)
        for (let at = to - 2; at >= from; at -= 2)
            bytes[length++] = byteAt(raw, at);
    return bytes;
};

;// CONCATENATED MODULE: ./lib/leak/decode/dump-blocks.js





/** A row shows at least so many bytes, but the last one. */
const dump_blocks_MIN_ROW = 8;
/** Numbers of a time, a process and an address stand before those of a row. */
const MAX_BEFORE = 12;
/** The prefix of a row, and what stands behind it. */
const MAX_LINE = 4096;
/** Two numbers may look like a row by chance: an address and the first word behind it. */
const PAIR = 2;
const weightOf = ({ numbers, cells }) => cells.length * numbers.size;
const rowAt = (raw, at, end, read) => {
    const first = cellAt(raw, at, end);
    // Most numbers of a log have no blank behind them: looked at before all else.
    if (!isBlank(raw[first.to]))
        return null;
    const next = afterBlanks(raw, first.to, end);
    const numbers = next === end ? null : read(raw, first, cellAt(raw, next, end));
    return numbers === null ? null : { numbers, cells: cellsAt(raw, at, end, numbers), at };
};
/** Fewer digits without a space are a number, more may be bytes. */
const DENSE = 16;
/** A row of bytes without spaces. */
const denseRowAt = (raw, at, end) => {
    const cell = cellAt(raw, at, end);
    const digits = cell.to - cell.from;
    const numbers = { base: 16, size: 0, digits, isMarked: false, pitch: 0 };
    if (digits < DENSE || !fits(raw, cell, numbers))
        return null;
    return { numbers, cells: [cell], at };
};
/** True for numbers that may be bytes of text: most that stand beside each other in a log are ids. */
const isText = (raw, cells, numbers) => (0,likely_text/* isTextInHalf */.qG)(lowFirst(raw, cells, numbers)) ||
    (numbers.base === 16 && numbers.size > 1 && (0,likely_text/* isTextInHalf */.qG)(highFirst(raw, cells)));
const isStart = (raw, at) => decode_bytes/* HEX */.UG[raw[at] ?? 0] === 1 && WORD[raw[at - 1] ?? 0] === 0;
/** The longest row of numbers in a part of a line. */
const firstRow = (raw, { from, to }, read) => {
    let best = null;
    let [last, count, least] = [-1, 0, dump_blocks_MIN_ROW];
    for (let at = from; at < to && count < MAX_BEFORE; at++) {
        if (!isStart(raw, at))
            continue;
        last = raw[at - 1] === MINUS && isBlank(raw[at - 2]) ? at - 1 : at;
        count++;
        const row = rowAt(raw, last, to, read);
        if (row === null || weightOf(row) < least)
            continue;
        best = row;
        if (row.cells.length > PAIR)
            break;
        least = weightOf(row) + 1;
    }
    return best ?? (last < 0 ? null : denseRowAt(raw, last, to));
};
const lineStart = (raw, at) => {
    let start = at;
    while (start > 0 && at - start < MAX_LINE && raw[start - 1] !== decode_bytes/* LINE_END */.J2)
        start--;
    return start;
};
const afterWord = (raw, at, end) => {
    let next = at;
    while (next < end && !isBlank(raw[next]))
        next++;
    return next;
};
const beginningOf = (raw, start, at) => {
    let [words, next] = [0, afterBlanks(raw, start, at)];
    for (let end = afterWord(raw, next, at); end < at; end = afterWord(raw, next, at)) {
        words++;
        next = afterBlanks(raw, end, at);
    }
    return { words, lead: raw.subarray(next, at) };
};
const dump_blocks_COLON = 0x3a;
/** An address has so many digits at least. */
const MIN_ADDRESS = 4;
/** True where the word before is an address: digits, and a colon at most. */
const isBehindAddress = (raw, at, start) => {
    let to = at;
    while (to > start && isBlank(raw[to - 1]))
        to--;
    if (raw[to - 1] === dump_blocks_COLON)
        to--;
    let from = to;
    while (from > start && decode_bytes/* HEX */.UG[raw[from - 1] ?? 0] === 1)
        from--;
    return to < at && to - from >= MIN_ADDRESS && (from === start || isBlank(raw[from - 1]));
};
/** The numbers of a line that begins as the first row does. The last row may have one, and of that a part. */
const nextRow = (raw, line, { words, lead }, numbers) => {
    let at = afterBlanks(raw, line.from, line.to);
    for (let n = 0; n < words; n++)
        at = afterBlanks(raw, afterWord(raw, at, line.to), line.to);
    if (!lead.every((byte, n) => raw[at + n] === byte))
        return [];
    const from = at + lead.length;
    const cells = cellsAt(raw, from, line.to, numbers);
    if (cells.length > 0 || !isBehindAddress(raw, from, line.from))
        return cells;
    const cell = cellAt(raw, from, line.to);
    return isPartOf(raw, cell, numbers) ? [cell] : [];
};
const lineEnd = (raw, from, to) => {
    let end = from;
    while (end < to && raw[end] !== decode_bytes/* LINE_END */.J2)
        end++;
    return end;
};
/** The same of a line that may be long. */
const dump_blocks_endOf = (raw, from, to) => lineEnd(raw, from, Math.min(to, from + MAX_LINE));
/** Numbers that addresses are written in, whatever the words are: `od` has octal ones. */
const BASES = [16, 10, 8];
const isPowerOfTwo = (count) => count > 1 && (count & (count - 1)) === 0;
/** True for a number that is greater in the next row by the bytes of the words behind it: 2, 4, 8, 16 of these. */
const dump_blocks_isAddress = (raw, row, next, size) => {
    const [first, second] = [row[0], next?.[0]];
    if (first === undefined || second === undefined || !isPowerOfTwo(row.length - 1))
        return false;
    const bytes = (row.length - 1) * size;
    return BASES.some((base) => dump_values_valueOf(raw, second, base) - dump_values_valueOf(raw, first, base) === bytes);
};
/** An address may have as many digits as the words behind it. Rows that are repeated are left out. */
const withoutAddresses = (raw, rows, { size }) => {
    const addresses = rows.filter((row, n) => dump_blocks_isAddress(raw, row, rows[n + 1], size)).length;
    return addresses * 2 >= rows.length - 1 && addresses > 0 ? rows.map((cells) => cells.slice(1)) : rows;
};
/** True for a row that is as long as the first one: a shorter one is the last. */
const isFull = (row, first) => {
    const digits = (cells) => (cells[0]?.to ?? 0) - (cells[0]?.from ?? 0);
    return row.length === first.length && (first.length > 1 || digits(row) === digits(first));
};
/** The row of the line that ends before `start`; none at the beginning. */
const rowBefore = (raw, start, beginning, numbers) => start === 0 ? [] : nextRow(raw, { from: lineStart(raw, start - 1), to: start - 1 }, beginning, numbers);
/** A first row with those around it, up to one that shows no text, and where they end. */
const rowsAround = (raw, { numbers, cells }, beginning, lines) => {
    const rows = [rowBefore(raw, lines.from, beginning, numbers), cells];
    let end = dump_blocks_endOf(raw, cells.at(-1)?.to ?? lines.from, lines.to);
    for (let last = cells; end < lines.to && isFull(last, cells) && isText(raw, last, numbers);) {
        const line = { from: end + 1, to: dump_blocks_endOf(raw, end + 1, lines.to) };
        const isRepeated = raw[line.from] === REPEATED && line.to - line.from <= 2;
        const row = isRepeated ? last : nextRow(raw, line, beginning, numbers);
        if (row.length === 0)
            break;
        if (!isRepeated)
            rows.push(row);
        last = row;
        end = line.to;
    }
    return { rows: rows.filter((row) => row.length > 0), end };
};
/** The rows that begin in a part of a line, which lies in `run`; null where there are none. */
const dump_blocks_blockAt = (raw, run, line, to, read) => {
    const first = firstRow(raw, line, read);
    if (first === null || !isText(raw, first.cells, first.numbers))
        return null;
    const start = lineStart(raw, first.at);
    const beginning = beginningOf(raw, start, first.at);
    const { rows, end } = rowsAround(raw, first, beginning, { from: start, to });
    const isPlainBefore = beginning.words === 0 || (beginning.words === 1 && isBehindAddress(raw, first.at, start));
    // One row without spaces is a value like others.
    const isPlain = (isPlainBefore && run.from <= start) || (rows.length === 1 && first.numbers.size === 0);
    return { numbers: first.numbers, rows: withoutAddresses(raw, rows, first.numbers), end, isPlain };
};
/** The dumps that begin in runs of digits and blanks of `raw[from, to)`. */
const blocksIn = (raw, runs, { from, to }, read) => {
    const blocks = [];
    // The rest of a line was read with the window before: it would be taken for a row of fewer numbers.
    let done = from === 0 ? 0 : lineEnd(raw, from - 1, to);
    for (const run of runs)
        for (let at = Math.max(run.from, done); at < run.to;) {
            const line = { from: at, to: lineEnd(raw, at, run.to) };
            const block = line.to - line.from < 2 * dump_blocks_MIN_ROW ? null : dump_blocks_blockAt(raw, run, line, to, read);
            if (block !== null)
                blocks.push(block);
            done = block?.end ?? line.to;
            at = done + 1;
        }
    return blocks;
};

;// CONCATENATED MODULE: ./lib/leak/decode/dumped.js




/** The rows of blocks, each a part of its own, so that what is found stands in its line. */
const dumped_partsOf = (blocks, bytesOf) => {
    const parts = blocks.flatMap((block) => block.rows.map((cells) => ({
        origin: cells[0]?.from ?? 0,
        end: cells.at(-1)?.to ?? 0,
        bytes: bytesOf(cells, block),
    })));
    const last = parts.at(-1);
    // Each reading ends with a line: what was misread must not touch what was read well.
    return last === undefined ? [] : [...parts, { ...last, bytes: Uint8Array.of(decode_bytes/* LINE_END */.J2) }];
};
/**
 * What dumps of hexadecimal words show: `od -tx4`, `hexdump`, `x/8xg` of gdb. The low byte of a word stands last. Words as they are
 * written, and single bytes, are read elsewhere where nothing but an address stands before them.
 */
const dumpedHex = (raw, runs, within) => {
    const blocks = blocksIn(raw, runs, within, hexNumbers);
    const low = blocks.filter(({ numbers, isPlain }) => numbers.size > 1 || !isPlain);
    const high = blocks.filter(({ numbers, isPlain }) => numbers.size > 1 && !isPlain);
    return [
        ...dumped_partsOf(low, (cells, { numbers }) => lowFirst(raw, cells, numbers)),
        ...dumped_partsOf(high, (cells) => highFirst(raw, cells)),
    ];
};
/** The same of octal numbers (`od`, `od -b`), and of decimal ones (`od -td4`, `hexdump -d`). */
const dumpedNumbers = (raw, runs, within) => {
    const blocks = blocksIn(raw, runs, within, plainNumbers);
    const wanted = blocks.filter(({ numbers, isPlain }) => numbers.size > 1 || numbers.base === 8 || !isPlain);
    return dumped_partsOf(wanted, (cells, { numbers }) => lowFirst(raw, cells, numbers));
};

;// CONCATENATED MODULE: ./lib/leak/decode/indexed-bytes.js


/**
 * What bytes stand behind that have their index before each of them: `{"0":115,"1":107,...}` as JSON writes a Uint8Array, also in a
 * string, or laid out over lines, the rows of `console.table`, and what the consoles of browsers give to be copied.
 */
const BEGINNINGS = ['{"0":', '{\\"0\\":', '{\n', '│ 0 ', '\n0: '].map((text) => Buffer.from(text));
/** The last of them at the beginning of a file. */
const FIRST_LINE = Buffer.from('0: ');
/** Between an index and its byte stand quotes, colons, spaces, the lines of a table. */
const MAX_GAP = 40;
const [indexed_bytes_ZERO, indexed_bytes_NINE] = [0x30, 0x39];
const isDigit = (byte) => byte >= indexed_bytes_ZERO && byte <= indexed_bytes_NINE;
const isLetter = (byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
/** Behind a hundred bytes stands which ones follow: `[100 … 199]`. */
const [RANGE, RANGE_END] = [0x5b, 0x5d];
/** Where the next number begins; -1 where words stand before it. The `n` of an escaped line end is no word. */
const nextNumber = (raw, from, to) => {
    const limit = Math.min(to, from + MAX_GAP);
    for (let at = from; at < limit; at++) {
        const byte = raw[at] ?? 0;
        if (byte === RANGE)
            while (at < limit && raw[at] !== RANGE_END)
                at++;
        if (isDigit(byte))
            return at;
        if (isLetter(byte) && !(byte === 0x6e && raw[at - 1] === 0x5c))
            return -1;
    }
    return -1;
};
const indexed_bytes_numberAt = (raw, from, to) => {
    const start = nextNumber(raw, from, to);
    if (start < 0)
        return null;
    let [value, end] = [0, start];
    for (; end < to && end - start < 8 && isDigit(raw[end] ?? 0); end++)
        value = value * 10 + (0,decode_bytes/* hexDigit */.Li)(raw[end] ?? 0);
    return { value, end };
};
const bytesFrom = (raw, from, to) => {
    const bytes = [];
    let end = from;
    for (;;) {
        const index = indexed_bytes_numberAt(raw, end, to);
        if (index?.value !== bytes.length)
            break;
        const byte = indexed_bytes_numberAt(raw, index.end, to);
        if (byte === null || byte.value > 0xff)
            break;
        bytes.push(byte.value);
        end = byte.end;
    }
    return { origin: from, end, bytes: Uint8Array.from(bytes) };
};
/** Bytes with their indexes. */
const indexedBytes = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, to);
    const isFirst = from === 0 && FIRST_LINE.equals(view.subarray(0, FIRST_LINE.length));
    return BEGINNINGS.flatMap((text, n) => {
        const parts = [];
        for (let at = isFirst && n === 0 ? 0 : view.indexOf(text, from); at >= 0;) {
            const part = bytesFrom(raw, at, to);
            if (part.bytes.length >= grams/* GRAM */.m9)
                parts.push(part, { ...part, bytes: Uint8Array.of(decode_bytes/* LINE_END */.J2) });
            at = view.indexOf(text, Math.max(at + text.length, part.end));
        }
        return parts;
    });
};

;// CONCATENATED MODULE: ./lib/leak/decode/number-lists.js













const LIST = (0,byte_class/* byteClass */.d)((0,decode_bytes/* classOf */.Kl)(/[0-9a-fA-FxX ,:\s[\]-]/));
const number_lists_DECIMAL = (0,byte_class/* byteClass */.d)((0,decode_bytes/* classOf */.Kl)(/[0-9,\s[\]-]/));
const MIN_LIST = 32;
/** Fewer hex digits are no piece of a key. */
const MIN_HEX = 16;
/** What a byte is beside the kinds of text: one of text that is no letter, and two bytes that are not the digits of one. */
const [SIGN, NO_NUMBER] = [6, 7];
const kindOf = (byte) => byte < 0x80 && (0,likely_text/* textKind */._I)(byte) === 0 && !(0,squeeze/* isLetter */.D$)(byte) ? SIGN : (0,likely_text/* textKind */._I)(byte);
/** For each two bytes that are the digits of one: what it is in text. Both ways of pairing digits are looked up in one walk. */
const KINDS = new Uint8Array(65_536).fill(NO_NUMBER);
const number_lists_DIGITS = Buffer.from('0123456789abcdefABCDEF');
for (const high of number_lists_DIGITS)
    for (const low of number_lists_DIGITS)
        KINDS[high | (low << 8)] = kindOf((0,decode_bytes/* hexDigit */.Li)(high) * 16 + (0,decode_bytes/* hexDigit */.Li)(low));
const EXPECTED = 3;
/**
 * What a byte adds to a row of text. Eight letters are what a needle is recognised by; thirteen bytes of any text count as much: what
 * stands a few bytes a line may have few letters in some of its lines.
 */
const [LETTER_ADDS, SIGN_ADDS] = [32, 20];
const ENOUGH = grams/* GRAM */.m9 * LETTER_ADDS;
/**
 * A walk through text as one number: how many continuation bytes must follow, in the low two bits, and above them how much text there
 * was in one row. The table gives the former, and a mask that keeps or forgets the latter: random bytes would mislead a branch at every
 * second one (10 ns, against 3).
 */
const STEPS = Int32Array.from({ length: (EXPECTED + 1) << 3 }, (_, at) => {
    const [expected, kind] = [at >> 3, at & 7];
    if (kind === likely_text/* CONTINUATION */["in"] && expected > 0)
        return ~EXPECTED | (expected - 1);
    if (kind === SIGN && expected === 0)
        return ~EXPECTED;
    return expected > 0 || kind >= likely_text/* CONTINUATION */["in"] ? 0 : ~EXPECTED | kind;
});
const stepped = (walk, kind) => {
    const step = STEPS[((walk & EXPECTED) << 3) | kind] ?? 0;
    const adds = SIGN_ADDS + ((LETTER_ADDS - SIGN_ADDS) & ((kind - SIGN) >> 31));
    return ((walk + adds) & step & ~EXPECTED) | (step & EXPECTED);
};
/**
 * True for one number that cannot be text from either digit on: the id that stands in every line of many a log. Looked at before
 * anything is made of it: half of the time of a search went into such ids. Of random bytes two in five could be text; as much of it in a
 * row as counts comes once in 90 ids of 16.
 */
const isId = (raw, { from, to }) => {
    let [walk, other] = [0, 0];
    let first = raw[from] ?? 0;
    for (let i = from + 1; i < to; i++) {
        const second = raw[i] ?? 0;
        const kind = KINDS[first | (second << 8)] ?? NO_NUMBER;
        first = second;
        const next = stepped(walk, kind);
        if (kind === NO_NUMBER || next >= ENOUGH)
            return false;
        // The pair that begins at the next digit belongs to the other reading.
        walk = other;
        other = next;
    }
    return true;
};
/** What an id of so many bytes could be after all: text in raw deflate, which has no mark. */
const PROBE = 44;
const mayBeDeflated = (view, { from, to }) => to - from >= 2 * decode_packed/* MIN_DEFLATED */.HD &&
    (0,deflate_start/* mayBeDeflatedText */.N)(Buffer.from(view.toString('latin1', from, from + 2 * PROBE), 'hex'));
/** Twelve letters in zlib take so many digits: MD5, which is shorter, needs no second look. */
const MIN_MARKED = 40;
/** What is packed begins with a mark; of 64 digits one in a hundred has one by chance. */
const MARKED = new RegExp(MARKS.map(({ bytes }) => Buffer.from(bytes).toString('hex')).join('|'), 'i');
const mayBeMarked = (view, { from, to }) => to - from >= MIN_MARKED && MARKED.test(view.toString('latin1', from, to));
const number_lists_BLANK = 0x20;
/** Where the digits of a run stand: the ends of lines before and behind them are none of the value. */
const within = (raw, { from, to }) => {
    let [origin, end] = [from, to];
    while (origin < end && (raw[origin] ?? 0) <= number_lists_BLANK)
        origin++;
    while (end > origin && (raw[end - 1] ?? 0) <= number_lists_BLANK)
        end--;
    return { origin, end };
};
/** Hexadecimal bytes: dense, spaced, with colons, `0x`, `<Buffer ...>` and the rows of dumps, which are joined. */
const hexValues = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    // A longer id may be packed, and mean something all the same.
    const runs = runsOf(raw, from, to, LIST, MIN_LIST).filter((run) => run.to - run.from >= 2 * decode_packed/* MIN_PACKED */.Kk ||
        !isId(raw, run) ||
        mayBeMarked(view, run) ||
        mayBeDeflated(view, run));
    const values = runs.flatMap((run) => {
        const text = Buffer.from(dump_rows_hexOf(raw, run)).toString('latin1');
        const isValue = text.length >= MIN_HEX || (text.length > 1 && isRow(raw, run));
        return isValue ? [{ ...within(raw, run), text }] : [];
    });
    const read = readings('hex', values, packedIn);
    const dumped = dumpedHex(raw, runs, { from, to });
    return dumped.length === 0 ? read : laidOut('hex', [...read.parts, ...dumped]);
};
/** Numbers of up to three digits; a dash after a digit is no sign. */
const SIGNED = /(?<![\d-])-?\d{1,3}(?!\d)/g;
const UNSIGNED = /\b\d{1,3}\b/g;
/** Decimal bytes: `[115, 107, ...]`, also one a line, as JSON writes a Buffer. */
const decimalValues = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const runs = runsOf(raw, from, to, number_lists_DECIMAL, MIN_LIST);
    const parts = runs.flatMap((run) => {
        const text = view.toString('latin1', run.from, run.to);
        const digits = text.match(text.includes('-') ? SIGNED : UNSIGNED) ?? [];
        const numbers = digits.map(Number).filter((number) => number >= -128 && number < 256);
        // Bytes of Java have a sign: -61 is 195, as an array of bytes reads it anyway.
        return numbers.length >= grams/* GRAM */.m9 ? [{ ...within(raw, run), bytes: Uint8Array.from(numbers) }] : [];
    });
    const all = [...parts, ...indexedBytes(raw, from, to)];
    const read = [...all.filter(({ bytes }) => (0,likely_text/* holdsText */.My)(bytes)), ...packedIn(all)];
    return laidOut('byte-list', [...read, ...dumpedNumbers(raw, runs, { from, to })]);
};

;// CONCATENATED MODULE: ./lib/leak/search/positions.js

const BEGINNING = { line: 1, column: 1 };
/** For the search of a part, which does not know where it stands. */
const NO_POSITIONS = { at: () => BEGINNING, pass: () => undefined };
/** The position of a byte, counted on from that of an earlier one. */
const countOn = (raw, from, position, to) => {
    let { line, column } = position;
    let lineStart = from;
    const passed = raw.subarray(0, to);
    for (let i = passed.indexOf(decode_bytes/* LINE_END */.J2, from); i >= 0; i = passed.indexOf(decode_bytes/* LINE_END */.J2, i + 1)) {
        line++;
        column = 1;
        lineStart = i + 1;
    }
    for (let i = lineStart; i < to; i++)
        if (!(0,decode_bytes/* isContinuation */.ks)(raw[i] ?? 0))
            column++;
    return { line, column };
};
/** So many bytes are counted again for each answer. */
const STEP = 1024;
/** Positions from line 1, column 1. They may be asked for in any order: a line of one key after the other has thousands of them. */
const makePositions = () => {
    /** Of every {@link STEP}th byte, as far as was asked for. */
    let known = [BEGINNING];
    const at = (raw, origin) => {
        const step = Math.floor(origin / STEP);
        let n = Math.min(step, known.length - 1);
        let position = known[n] ?? BEGINNING;
        for (; n < step; n++) {
            position = countOn(raw, n * STEP, position, (n + 1) * STEP);
            known.push(position);
        }
        return countOn(raw, n * STEP, position, origin);
    };
    return {
        at: (raw, origin) => at(raw, Math.max(0, origin)),
        pass: (raw, bytes) => {
            // In most windows nobody asks.
            const n = Math.min(Math.floor(bytes / STEP), known.length - 1);
            known = [countOn(raw, n * STEP, known[n] ?? BEGINNING, bytes)];
        },
    };
};

// EXTERNAL MODULE: ./lib/leak/proof.js + 1 modules
var leak_proof = __webpack_require__(24303);
;// CONCATENATED MODULE: ./lib/leak/decode/rows.js


/**
 * `curl --trace-ascii` writes what it sent and got in rows of 64 characters behind the address of the first
 * (https://curl.se/docs/manpage.html#--trace-ascii). A value goes on in the next row, so rows are read without their addresses.
 */
const rows_FIRST_ROW = Buffer.from('0000: ');
/** Line ends are rarer than zeros: to look for one takes a fifth of the time. */
const rows_FIRST_LINE = Buffer.from('\n0000: ');
const rows_ROW = /^[0-9a-f]{4}: /;
/** `curl --trace` has the same addresses and bytes behind them, which are read as what they are. */
const BYTES = /^[0-9a-f]{4}: [0-9a-f]{2} (?:[0-9a-f]{2} | {2})/;
const ADDRESS = rows_FIRST_ROW.length;
const rows_rowOf = (view, start, end) => {
    const head = view.toString('latin1', start, Math.min(end, start + ADDRESS + 6));
    return rows_ROW.test(head) && !BYTES.test(head) ? view.subarray(start + ADDRESS, end) : null;
};
/** The text of addressed rows, each block from address 0 on joined. */
const addressedRows = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const parts = [];
    const next = (from) => view.indexOf(rows_FIRST_LINE, from) + 1 || to;
    const isFirst = view.subarray(from, from + ADDRESS).equals(rows_FIRST_ROW);
    for (let at = isFirst ? from : next(Math.max(0, from - 1)); at < to;) {
        const block = blockAt(view, at, to, rows_rowOf);
        if (block !== null)
            parts.push(block);
        at = next(Math.max(at, (block?.end ?? 0) - 1));
    }
    return laidOut('split', parts);
};

// EXTERNAL MODULE: ./lib/leak/pieces/chain-bits.js
var chain_bits = __webpack_require__(80807);
;// CONCATENATED MODULE: ./lib/leak/pieces/chain-counting.js

/** Shorter numbers are those of dates and hours, which come again; longer ones are ids. */
const [FEWEST, MOST] = [3, 8];
const NO_NUMERAL = [NaN, NaN];
/** Reads a number. */
const numeralOf = (letters, size) => {
    if (size < FEWEST || size > MOST)
        return NO_NUMERAL;
    let [decimal, hexadecimal] = [0, 0];
    for (let i = 0; i < size; i++) {
        const digit = (0,decode_bytes/* hexDigit */.Li)(letters[i] ?? 0);
        if (digit < 0)
            return NO_NUMERAL;
        decimal = digit < 10 ? decimal * 10 + digit : NaN;
        hexadecimal = hexadecimal * 16 + digit;
    }
    return [decimal, hexadecimal];
};
const numbers = (length) => new Float64Array(length).fill(NaN);
const makeCounting = (ends) => ({
    values: [numbers(ends), numbers(ends)],
    words: new Int32Array(ends),
    slopes: [numbers(ends), numbers(ends)],
});
/** NaN also where nothing was counted in between. */
const slopeTo = ({ values, words }, base, from, number, word) => {
    const counted = number[base] - (values[base][from] ?? NaN);
    return counted === 0 ? NaN : (word - (words[from] ?? 0)) / counted;
};
/** Lines of a list have about as many words each: of a hundred of them the mean is that of the next hundred, but for one in so many. */
const LOOSE = 16;
/** The numbers of a key are far from each other, and stand a line or two apart: a list has a word or more for each step, or a few less. */
const LEAST_SLOPE = 1 / 8;
const isAbout = (slope, known) => Math.abs(known) >= LEAST_SLOPE && Math.abs(slope - known) <= Math.abs(known) / LOOSE;
/** True for a number that a list which has counted the last two of the chain has there, too. */
const isCounted = (counting, from, number, word) => 
// Most words are no numbers.
!Number.isNaN(number[1]) &&
    (isAbout(slopeTo(counting, 0, from, number, word), counting.slopes[0][from] ?? NaN) ||
        isAbout(slopeTo(counting, 1, from, number, word), counting.slopes[1][from] ?? NaN));
const countIn = (base, counting, from, to, number, word) => {
    const [values, slopes] = [counting.values[base], counting.slopes[base]];
    const isNumber = !Number.isNaN(number[1]);
    const known = (from === null ? NaN : slopes[from]) ?? NaN;
    slopes[to] = from !== null && isNumber ? slopeTo(counting, base, from, number, word) : known;
    values[to] = (from === null || isNumber ? number[base] : values[from]) ?? NaN;
};
/** Takes the next word of a chain; `from`: where it ended before, null where the word begins it. */
const count = (counting, from, to, number, word) => {
    countIn(0, counting, from, to, number, word);
    countIn(1, counting, from, to, number, word);
    const isNumber = !Number.isNaN(number[1]);
    counting.words[to] = from === null || isNumber ? word : (counting.words[from] ?? 0);
};

;// CONCATENATED MODULE: ./lib/leak/pieces/chain-ends.js



/** A key that was masked but for 11 characters has its twelfth in any log: fewer letters are no good end of a piece. */
const LEAST_END = 3;
/** Letters that stand alone go on with nearly anything: more chains of them at a time are chance. */
const chain_ends_SHORT = 2;
const MOST_SHORT = 64;
/** Of several replies that are streamed at once each has some chains of words. */
const MOST_LONG = 192;
const MOST_ALIVE = MOST_SHORT + MOST_LONG;
const NONE = -1;
const NEVER = -(2 ** 30);
/** Ends of which no chain has reached any. */
const makeEnds = (letters, isReversed) => ({
    isReversed,
    score: new Float32Array(letters + 1),
    best: new Float32Array(letters + 1),
    solid: new Float32Array(letters + 1),
    word: new Int32Array(letters + 1),
    tick: new Float64Array(letters + 1).fill(NEVER),
    isBroken: new Uint8Array(letters + 1),
    gap: new Int32Array(letters + 1),
    meanGap: new Float32Array(letters + 1),
    width: new Int32Array(letters + 1),
    widthBefore: new Int32Array(letters + 1),
    lead: new Int32Array(letters + 1),
    first: new Int32Array(letters + 1),
    told: new Int32Array(letters + 1),
    origin: new Float64Array(letters + 1),
    begun: new Int32Array(letters + 1),
    counting: makeCounting(letters + 1),
    alive: {
        ends: new Int32Array(MOST_ALIVE).fill(NONE),
        first: new Int16Array(256).fill(NONE),
        next: new Int16Array(MOST_ALIVE).fill(NONE),
        slots: [0, 0],
    },
});
/** Ticks since a chain ended there. */
const ageOf = ({ tick }, end, now) => Math.round(now - (tick[end] ?? NEVER));
/** A chain of so many bits is hardly chance: of nine of them the weakest leaves its slot to a newer one, but of others the first. */
const STRONG = 24;
const COMPARED = 9;
/** Bits that a chain still has, so long after it ended there. */
const bitsLeft = (ends, end, now) => {
    const age = ageOf(ends, end, now);
    return age >= chain_bits/* MAX_GAP */.i7 ? 0 : (ends.score[end] ?? 0) - (0,chain_bits/* anyGapBits */.vE)(age);
};
const freeSlot = (ends, size, now) => {
    const { alive } = ends;
    const which = size <= chain_ends_SHORT ? 0 : 1;
    const begin = which === 0 ? 0 : MOST_SHORT;
    const count = which === 0 ? MOST_SHORT : MOST_LONG;
    const next = alive.slots[which];
    let weakest = begin + next;
    let least = Infinity;
    for (let n = 0; n < COMPARED; n++) {
        const at = (next + n) % count;
        const end = alive.ends[begin + at] ?? NONE;
        const bits = end < 0 ? 0 : bitsLeft(ends, end, now);
        if (bits < STRONG) {
            alive.slots[which] = (at + 1) % count;
            return begin + at;
        }
        if (bits < least) {
            weakest = begin + at;
            least = bits;
        }
    }
    alive.slots[which] = (next + COMPARED) % count;
    return weakest;
};
const forget = ({ ends, first, next }, slot, letter) => {
    let at = first[letter] ?? NONE;
    if (at === slot)
        first[letter] = next[slot] ?? NONE;
    while (at >= 0 && next[at] !== slot)
        at = next[at] ?? NONE;
    if (at >= 0)
        next[at] = next[slot] ?? NONE;
    ends[slot] = NONE;
};
const nextLetter = (ends, letters, end) => letters[ends.isReversed ? end - 1 : end] ?? 0;
const slotAt = ({ alive }, letter, end) => {
    let slot = alive.first[letter] ?? NONE;
    while (slot >= 0 && alive.ends[slot] !== end)
        slot = alive.next[slot] ?? NONE;
    return slot;
};
/** Keeps an end in mind by the letter that its chain goes on with. `size`: letters of the word by which it was reached. */
const keepAlive = (ends, letters, end, size, now) => {
    const { alive } = ends;
    const letter = nextLetter(ends, letters, end);
    if (slotAt(ends, letter, end) >= 0)
        return;
    const slot = freeSlot(ends, size, now);
    const old = alive.ends[slot] ?? NONE;
    if (old >= 0)
        forget(alive, slot, nextLetter(ends, letters, old));
    alive.ends[slot] = end;
    alive.next[slot] = alive.first[letter] ?? NONE;
    alive.first[letter] = slot;
};
/** Gives up the slot of an end whose chain has gone on well: one long chain would take all of them. */
const leave = (ends, letters, end) => {
    const letter = nextLetter(ends, letters, end);
    const slot = slotAt(ends, letter, end);
    if (slot >= 0)
        forget(ends.alive, slot, letter);
};
const NOWHERE = [];
/** Two or three places are in order sooner than `sort` has begun: it took half of the time of the search for them. */
const putInOrder = (places, place) => {
    let at = places.push(place) - 1;
    for (; at > 0 && (places[at - 1] ?? 0) > place; at--)
        places[at] = places[at - 1] ?? 0;
    places[at] = place;
};
/** Where in the needles chains that are alive go on with a word, rising. Those that are not are forgotten. */
const alivePlaces = (ends, letters, text, size, now) => {
    const { alive } = ends;
    let found = null;
    const letter = text[ends.isReversed ? size - 1 : 0] ?? 0;
    let slot = alive.first[letter] ?? NONE;
    while (slot >= 0) {
        const at = slot;
        slot = alive.next[at] ?? NONE;
        const end = alive.ends[at] ?? NONE;
        const place = ends.isReversed ? end - size : end;
        if (place < 0 || !(0,chain_index/* isThere */.$B)(letters, place, text, size))
            continue;
        if (bitsLeft(ends, end, now) <= 0)
            forget(alive, at, letter);
        else if (found === null)
            found = [place];
        else
            putInOrder(found, place);
    }
    return found ?? NOWHERE;
};
/** Forgets all chains. */
const forgetAll = ({ tick }) => {
    tick.fill(NEVER);
};

;// CONCATENATED MODULE: ./lib/leak/pieces/chain-gain.js



/** True for a short reply or prompt of words alone. */
const isOrdinary = (whole) => whole.is === 'value' && whole.isOrdinary;
const chain_gain_NOWHERE = -1;
/** Letters that a prompt has as well as its reply, or that a text repeats again and again, say nothing. */
const chain_gain_NOTHING = {
    bits: chain_bits/* USUAL_GAP */.UQ,
    inColumn: 0,
    isOrdinary: false,
    needsFrame: false,
    beginning: chain_gain_NOWHERE,
    mayBegin: true,
};
/** Of a value that is whole or nothing: its first word, be it a number of one digit, is kept in mind until the next one. */
const chain_gain_FIRST = 2.5;
const gain = (bits, inColumn, beginning, mayBegin) => ({
    bits,
    inColumn,
    isOrdinary: false,
    needsFrame: false,
    beginning,
    mayBegin,
});
/** What a hit adds to a chain of the value or text that it stands in. */
const gainOf = ({ shared }, whole, hit, place, isReversed) => {
    if (shared[place] === 1 && shared[place + hit.size - 1] === 1)
        return chain_gain_NOTHING;
    const edge = isReversed ? whole.to : whole.from;
    const isEdge = (isReversed ? place + hit.size : place) === edge;
    if (whole.is === 'text')
        return gain(hit.textBits, chain_bits/* OF_LANGUAGE */.Pe, chain_gain_NOWHERE, true);
    const isAll = (0,chain_index/* isEntire */.k3)(whole);
    const beginning = isAll ? chain_gain_NOWHERE : edge;
    const mayBegin = !isAll || isEdge;
    if (whole.isDrawn)
        return gain(hit.drawnBits, 1, beginning, mayBegin);
    const bits = isAll && isEdge ? Math.max(hit.wordBits, chain_gain_FIRST) : hit.wordBits;
    return {
        bits,
        inColumn: hit.isJoined ? 0 : chain_bits/* OF_LANGUAGE */.Pe,
        isOrdinary: whole.isOrdinary,
        needsFrame: !whole.isOrdinary,
        beginning,
        mayBegin,
    };
};
/** True where a chain is none of those that chance makes. */
const isEnough = (whole, hit, { to, score, best }, ends, chances) => {
    // What has to be there from end to end begins in one place, and none of its letters is one too many.
    const isAll = (0,chain_index/* isEntire */.k3)(whole);
    if (score < chain_bits/* SURE */.cL || (score < best && !isAll))
        return false;
    const enough = (0,chain_bits/* enoughBits */.zH)(isAll ? 1 : whole.to - whole.from, chances);
    const isAtEnd = to === (ends.isReversed ? whole.from : whole.to);
    // Short words at its end count where they are enough by themselves: a value of one letter a line has no other ones.
    const isSolid = hit.size >= LEAST_END || isAtEnd || score - (ends.solid[to] ?? 0) >= enough;
    return score >= enough && (whole.is === 'text' || isSolid);
};

;// CONCATENATED MODULE: ./lib/leak/survey/words.js

/**
 * Where words begin, up to `stop` or the end of a block, as if no letter stood before the first byte; and where a byte stands that may
 * begin a letter of another kind. Words of which the key is known must be looked at, and those that have no letters in a row.
 */
const wordsIn = (raw, span, { known, shift }) => {
    const at = (0,memory/* survey */.Fr)();
    const { ask, places, keys, wanted } = at;
    // Searches for other values take turns.
    if (at.known.of !== known)
        at.known.memory.set(known);
    at.known.of = known;
    const to = (0,memory/* put */.yJ)(at, raw, span);
    const count = ask.words(to - span.from);
    return { to, count, places, keys, wantedCount: ask.wanted(count, shift), wanted };
};

;// CONCATENATED MODULE: ./lib/leak/pieces/chain-words.js





/** A longer word is no piece. */
const MAX_WORD = 1024;
const word = new Uint8Array(MAX_WORD);
/** The one that is told: of most logs there are as many as lines. */
const told = { letters: word, size: 0, origin: 0, is: 'alone', lead: 0 };
const character = (0,squeeze/* makeLane */.nR)(8);
/** Letters of a row of characters: a token has a few of them. */
const LONGEST_RUN = 24;
const run = new Uint8Array(LONGEST_RUN);
const NUL = 0;
const letterAt = (raw, at) => squeeze/* CLASS */.tp[raw[at] ?? 0] ?? squeeze/* DROP */.q2;
const isLetterAt = (raw, at) => letterAt(raw, at) > squeeze/* LOOK */.og;
/** Letters of UTF-16 without a mark: a NUL stands behind each. Gives where they end. */
const wideEnd = (raw, from, end) => {
    let i = from;
    while (i + 1 < end && isLetterAt(raw, i) && raw[i + 1] === NUL)
        i += 2;
    return i;
};
/** Where the letters that begin there end. */
const wordEnd = (raw, from, end) => {
    let i = from;
    while (i < end && isLetterAt(raw, i))
        i++;
    return i;
};
/** True for the first byte of UTF-8 without a second one: in what is no text there are many. */
const isBroken = (raw, at) => (raw[at] ?? 0) >= 0x80 && !(0,decode_bytes/* isContinuation */.ks)(raw[at + 1] ?? 0);
/** True where a piece of a needle begins with such a key. */
const chain_words_isKnown = (index, key) => {
    const bucket = (0,chain_index/* bucketOf */.AU)(index, key);
    return (((index.known[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1) === 1;
};
/** The key of so many letters. */
const keyAt = (raw, at, size, step) => {
    let key = 0;
    for (let n = 0; n < memory/* KEY */._; n++)
        key = (key << 8) | (n < size ? letterAt(raw, at + n * step) : NUL);
    return key;
};
const FIRST_DIGIT = 0x30000000;
/** The lead of what stands behind a number, or a letter alone. */
const MARK_LEAD = FIRST_DIGIT;
const LAST_DIGIT = 0x39ffffff;
/** Of a key of one letter. */
const NOTHING_ELSE = 0x00ffffff;
const isAlone = (key) => (key & NOTHING_ELSE) === 0;
/** Lines are numbered, and have a letter for their kind: one number is as another, and so is a single letter. */
const leadOf = (key) => {
    const isMark = (key >= FIRST_DIGIT && key <= LAST_DIGIT) || isAlone(key);
    return isMark ? MARK_LEAD : key;
};
/** Reads one character behind an escape, or of another script, and gives the index after it. */
const takeCharacter = ({ index, words, count, take }, at, isJoined) => {
    const { raw, end } = words;
    character.length = 0;
    if (isBroken(raw, at) && !(0,squeeze/* isLatinLetter */.tG)(raw, at, end))
        return at + 1;
    const next = (0,squeeze/* takeUnit */.Om)(raw, at, end, character);
    const { text: letters, length: size } = character;
    if (size === 0)
        return next;
    count.words++;
    const key = (0,chain_index/* pieceKey */.kp)(letters, 0, size);
    const lead = leadOf(count.last);
    if (chain_words_isKnown(index, key))
        take({ letters, size, origin: at, is: isJoined ? 'joined' : 'alone', lead });
    count.last = key;
    return next;
};
/** Characters in a row up to the first that is none, and then all of them as one word: in lines newest first they stand so in theirs. */
const takeCharacters = (telling, from, isJoined) => {
    const { index, words, count, take } = telling;
    const { raw, stop } = words;
    const lead = leadOf(count.last);
    let [i, size, read] = [from, 0, 0];
    while (i < stop && letterAt(raw, i) === squeeze/* LOOK */.og) {
        i = takeCharacter(telling, i, isJoined || read > 0);
        const { text, length } = character;
        if (length === 0)
            break;
        if (size + length <= LONGEST_RUN)
            run.set(text.subarray(0, length), size);
        size += length;
        read++;
    }
    if (read > 1 && size <= LONGEST_RUN && chain_words_isKnown(index, (0,chain_index/* pieceKey */.kp)(run, 0, size)))
        take({ letters: run, size, origin: from, is: 'run', lead });
    return i;
};
/** Reads `size` letters into {@link word}. */
const readWord = (raw, begin, size, step) => {
    for (let n = 0; n < size; n++)
        word[n] = letterAt(raw, begin + n * step);
};
/** Reads the word that begins here, and tells it if it is known. */
const takeLetters = ({ index, words, count, take }, reading) => {
    const { raw, end } = words;
    const begin = reading.at;
    let i = wordEnd(raw, begin + 1, end);
    const isWide = i - begin === 1 && i + 1 < end && raw[i] === NUL && isLetterAt(raw, i + 1);
    if (isWide)
        i = wideEnd(raw, begin, end);
    const step = isWide ? 2 : 1;
    const size = (i - begin) / step;
    const key = keyAt(raw, begin, size, step);
    count.words++;
    if (chain_words_isKnown(index, key) && size <= MAX_WORD) {
        readWord(raw, begin, size, step);
        told.size = size;
        told.origin = begin;
        told.is = begin === reading.joint ? 'joined' : 'alone';
        told.lead = leadOf(count.last);
        take(told);
    }
    count.last = key;
    reading.at = reading.joint = i;
};
/** Reads from here to the next byte that is neither a letter nor begins one. */
const takeAll = (telling, reading) => {
    const { raw, stop } = telling.words;
    for (;;) {
        const { at, joint } = reading;
        const letter = at < stop ? letterAt(raw, at) : squeeze/* DROP */.q2;
        if (letter === squeeze/* DROP */.q2)
            return;
        if (letter > squeeze/* LOOK */.og)
            takeLetters(telling, reading);
        else {
            reading.at = takeCharacters(telling, at, at === joint);
            reading.joint = character.length > 0 ? reading.at : -1;
        }
    }
};
/** Looks up the words of a block, and reads those that are known, and all that needs a closer look. */
const readBlock = (telling, reading) => {
    const { index, words, count } = telling;
    const { raw, end, stop } = words;
    const from = reading.at;
    const block = wordsIn(raw, { from, stop, end }, index);
    let next = 0;
    for (let n = 0; n <= block.wantedCount; n++) {
        const number = n < block.wantedCount ? (block.wanted[n] ?? 0) : block.count;
        if (number < next)
            continue;
        if (number > next) {
            count.words += number - next;
            count.last = block.keys[number - 1] ?? 0;
        }
        if (number === block.count)
            break;
        reading.at = from + (block.places[number] ?? 0);
        // Nothing stands between this and a word that was passed over, if its last letter stands before it.
        if (isLetterAt(raw, reading.at - 1))
            reading.joint = reading.at;
        takeAll(telling, reading);
        next = number + 1;
        while (next < block.count && from + (block.places[next] ?? 0) < reading.at)
            next++;
    }
    if (reading.at >= block.to)
        return;
    reading.at = block.to;
    // The last word may go on behind the block.
    if (isLetterAt(raw, block.to - 1))
        reading.at = reading.joint = wordEnd(raw, block.to, end);
};
/**
 * Calls `take` for each word that begins as a piece of a needle does: ASCII letters and digits with nothing between them, or one
 * character of another script or behind an escape, since neither says where a word ends. Gives the index of the first byte that was
 * not read.
 */
const eachWord = (index, words, count, take) => {
    const { from, stop } = words;
    const telling = { index, words, count, take };
    const reading = { at: from, joint: -1 };
    takeAll(telling, reading);
    while (reading.at < stop)
        readBlock(telling, reading);
    return reading.at;
};

;// CONCATENATED MODULE: ./lib/leak/pieces/chain-step.js




const { log2 } = Math;
/** Bits that a chain may lose by words that say little before one that says something. */
const MOST_LOST = 24;
/** A chain that has gone on by no more bits than this had begun with a stray word. */
const WORTH = 2;
/** Of so many words of a frame one may be there or not: an empty member, a pair of words in an id. */
const chain_step_LOOSE = 16;
/** Frames of fewer words are no longer than a sentence. */
const chain_step_LONG = 8;
const chain_step_isAbout = (width, known) => Math.abs(width - known) <= Math.floor(known / chain_step_LOOSE);
/** True for a distance as wide as that one, or twice as wide: a token of signs alone stands in a frame of its own. */
const isAsFar = (width, known) => chain_step_isAbout(width, known) ||
    (Math.min(width, known) >= chain_step_LONG && (chain_step_isAbout(width, 2 * known) || chain_step_isAbout(2 * width, known)));
/** Of a frame each chain has a few widths. */
const hasWidth = (ends, from, width) => isAsFar(width, ends.width[from] ?? 0) || isAsFar(width, ends.widthBefore[from] ?? 0);
/** What a word adds, so many words behind the last one, in prose: there it also follows from those before it. */
const bitsInProse = (width, { bits }) => width < chain_bits/* MAX_GAP */.i7 ? chain_bits/* OF_LANGUAGE */.Pe * bits - (0,chain_bits/* anyGapBits */.vE)(width) : -Infinity;
/** What an ordinary word adds, so many words behind the last one. A frame has as many each time; prose has not. */
const ordinaryBits = (ends, from, width, gain) => hasWidth(ends, from, width) ? gain.bits - chain_bits/* USUAL_GAP */.UQ : bitsInProse(width, gain);
/** Bits that a word loses where it does not stand as the one before. */
const ELSEWHERE = 8;
/** What a word adds that has left the frame of the one before; no frame ends within a word. */
const bitsElsewhere = (width, { isJoined }, gain) => isJoined ? -Infinity : bitsInProse(width, gain) - ELSEWHERE;
/** A letter alone behind a number or another letter is no more than what any table has. */
const hasLead = (ends, from, { size, lead }) => lead === ends.lead[from] && (size > 1 || lead !== MARK_LEAD);
/** True for a word that stands right behind the last one, or in the same frame. */
const isFramed = (ends, from, width, hit) => width === 1 || (!hit.isJoined && (hasLead(ends, from, hit) || hasWidth(ends, from, width)));
/** Words of one record and the next, and what a gap between two of them costs at most where a word needs their frame, and has it. */
const NEAR = 64;
const FRAMED = 3;
/** Of so many words one is no part of a frame. */
const FRAME = 2;
/**
 * What a gap costs. The clock counts words of needles alone, and hardly moves where all of them are common, as in tables of numbers:
 * in a gap that is as wide as none before, any word that is no frame might have been the one.
 */
const gapCost = (ends, from, width, gap, { needsFrame }) => {
    const bits = (0,chain_bits/* gapBits */.FB)(gap, ends.gap[from] ?? 0, ends.meanGap[from] ?? 0);
    if (needsFrame && width <= NEAR)
        return Math.min(bits, FRAMED);
    // Between the words of one token stands nothing: they do not tell how wide a frame is.
    const isFirst = ends.widthBefore[from] === 0 && (ends.width[from] ?? 0) <= 1;
    return isFirst || hasWidth(ends, from, width) ? bits : Math.max(bits, log2(width / FRAME));
};
/** The score of the chain that ends there with a further word; 0 or less where none does. */
const linked = (ends, from, hit, gain, { words, ticks }) => {
    const gap = Math.max(1, ageOf(ends, from, ticks));
    // A word does not follow itself.
    if (gap >= chain_bits/* MAX_GAP */.i7 || (ends.word[from] ?? 0) >= words)
        return 0;
    const score = ends.score[from] ?? 0;
    const width = words - (ends.word[from] ?? 0);
    const isColumn = width === ends.width[from] || width === ends.widthBefore[from];
    if (gain.needsFrame && !isFramed(ends, from, width, hit))
        return score + bitsElsewhere(width, hit, gain);
    const usual = gain.isOrdinary
        ? score + ordinaryBits(ends, from, width, gain)
        : score + gain.bits - gapCost(ends, from, width, gap, gain);
    if (!isColumn)
        return usual;
    const inColumn = gain.inColumn * (0,chain_bits/* bitsInColumn */.G8)(hit.size, hit.count, words, width);
    return Math.max(usual, score + inColumn - chain_bits/* USUAL_GAP */.UQ);
};
/**
 * True where the chain that ended there before is the better one, as old as it is. A lone word in another frame, far away, is not: the
 * company whose name a value begins with is named elsewhere in its log, too.
 */
const isBeaten = (ends, to, score, { lead }, { needsFrame }, { words, ticks }) => {
    const age = ageOf(ends, to, ticks);
    if (age >= chain_bits/* MAX_GAP */.i7)
        return false;
    const isLone = ends.width[to] === 0 && lead !== ends.lead[to];
    if (needsFrame && isLone && words - (ends.word[to] ?? 0) > NEAR)
        return false;
    const lost = age > 1 ? (0,chain_bits/* gapBits */.FB)(age, ends.gap[to] ?? 0, ends.meanGap[to] ?? 0) : 0;
    return (ends.score[to] ?? 0) - lost > score;
};
/** True where a chain is no more than a few short words, such as any log has before a part of a key that a mask has left. */
const isStray = (ends, from, { size }, { beginning }, { words }) => beginning >= 0 &&
    ends.first[from] !== beginning &&
    size >= LEAST_END &&
    ends.solid[from] === 0 &&
    (ends.score[from] ?? 0) < chain_bits/* SURE */.cL &&
    words - (ends.word[from] ?? 0) > 1;
/** What a number adds to a chain that a list which counts would have, too. */
const SAYS_NOTHING = { bits: 0, inColumn: 0 };
/** The better of two chains with a hit at their end: one that goes on, and one that begins; null where neither is worth a place. */
const stepOf = (ends, hit, place, gain, clock) => {
    const from = ends.isReversed ? place + hit.size : place;
    const to = ends.isReversed ? place : place + hit.size;
    const added = isCounted(ends.counting, from, hit.number, clock.words) ? { ...gain, ...SAYS_NOTHING } : gain;
    const longer = isStray(ends, from, hit, gain, clock) ? 0 : linked(ends, from, hit, added, clock);
    const goesOn = longer > (gain.mayBegin ? gain.bits + WORTH : 0);
    if (!goesOn && (hit.isFrequent || !gain.mayBegin))
        return null;
    const score = goesOn ? longer : gain.bits;
    const best = goesOn ? Math.max(score, ends.best[from] ?? 0) : score;
    if (best - score > MOST_LOST || isBeaten(ends, to, score, hit, gain, clock))
        return null;
    return { from, to, goesOn, score, best };
};
/** So many of the last gaps make their mean, about. */
const chain_step_FEW = 8;
/** Puts a chain in its place. */
const take = (ends, hit, { from, to, goesOn, score, best }, { words, ticks }) => {
    // Lines newest first are beside each other, but no letters in a row: nothing else finds them.
    const isBeside = ends.word[from] === words - 1 && !(ends.isReversed && hit.isInNewLine);
    ends.isBroken[to] = goesOn && (ends.isBroken[from] === 1 || !isBeside) ? 1 : 0;
    const usual = goesOn ? (ends.width[from] ?? 0) : 0;
    const before = goesOn ? (ends.widthBefore[from] ?? 0) : 0;
    const width = goesOn ? words - (ends.word[from] ?? 0) : 0;
    ends.widthBefore[to] = width === usual ? before : usual;
    ends.width[to] = width;
    ends.lead[to] = width === 1 ? (ends.lead[from] ?? 0) : hit.lead;
    const gap = goesOn ? Math.max(1, ageOf(ends, from, ticks)) : 1;
    const mean = goesOn ? (ends.meanGap[from] ?? 0) : 0;
    const known = mean === 0 ? gap : mean + (gap - mean) / chain_step_FEW;
    ends.meanGap[to] = goesOn ? known : 0;
    ends.gap[to] = gap;
    ends.first[to] = goesOn ? (ends.first[from] ?? 0) : from;
    ends.told[to] = goesOn ? (ends.told[from] ?? 0) : from;
    ends.origin[to] = goesOn ? (ends.origin[from] ?? 0) : hit.origin;
    ends.begun[to] = goesOn ? (ends.begun[from] ?? 0) : words;
    ends.solid[to] = hit.size >= LEAST_END ? score : goesOn ? (ends.solid[from] ?? 0) : 0;
    count(ends.counting, goesOn ? from : null, to, hit.number, words);
    ends.score[to] = score;
    ends.best[to] = best;
    ends.word[to] = words;
    ends.tick[to] = ticks;
};

;// CONCATENATED MODULE: ./lib/leak/pieces/chain-telling.js



/** Index of the first number that is not below `least`; `numbers` rises. */
const firstNotBelow = (numbers, least) => {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] ?? 0) < least)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** Marks the shingles that end or begin in what is fresh. */
const tellText = (index, text, stretch, { technique, found }) => {
    const places = index.texts.texts[text.number]?.places ?? new Int32Array(0);
    const from = Math.max(stretch.from, stretch.freshFrom - grams/* SHINGLE */.zf + 1) - text.from;
    const to = Math.min(stretch.to, stretch.freshTo + grams/* SHINGLE */.zf - 1) - text.from;
    for (let bit = firstNotBelow(places, from); (places[bit] ?? Infinity) + grams/* SHINGLE */.zf <= to; bit++)
        found.chained(text.number * MAX_SHINGLES + bit, technique, stretch.position);
};
const tellValue = ({ form, from, to }, stretch, { technique, found }) => {
    const { needle } = form;
    const isWhole = stretch.from === from && stretch.to === to;
    const first = form.from[stretch.from - from] ?? 0;
    const last = form.to[stretch.to - from - 1] ?? 0;
    const isPiece = needle.rule === 'pieces' && (0,values_exact/* isIdentifying */.LU)(form, first, last);
    if (isWhole || isPiece)
        found.exact(needle, technique, stretch.position);
    return isWhole || isPiece;
};
/**
 * Notes what a chain has shown of a needle: shingles of a text; a value, where it is all of it or a piece that identifies it. False
 * where it is neither.
 */
const tell = (index, whole, stretch, telling) => {
    if (whole.is === 'value')
        return tellValue(whole, stretch, telling);
    tellText(index, whole, stretch, telling);
    return true;
};

;// CONCATENATED MODULE: ./lib/leak/pieces/place-order.js
/** Both lists in rising order, each place once. */
const merged = (alive, beginnings) => {
    if (beginnings.length === 0)
        return alive;
    if (alive.length === 0)
        return beginnings;
    return [...alive, ...beginnings.filter((place) => !alive.includes(place))].sort((m, n) => m - n);
};
/** True for two places of a value, the second of which stands where a word at the first one ends. */
const areBeside = ({ wholes, wholeAt }, place, size, next) => place + size === next && wholes[wholeAt[place] ?? -1]?.is === 'value';
/**
 * The places in an order in which none is gone on from where the same word has just put another chain: of places of a value beside each
 * other (the digits of 22) the last one comes first. Chains in reversed order come down to their places, which rise as they should. Of a
 * text a double letter that stands alone may break a chain: it has others.
 */
const unhindered = (index, places, size) => {
    let n = 0;
    while (n + 1 < places.length && !areBeside(index, places[n] ?? -1, size, places[n + 1]))
        n++;
    if (n + 1 >= places.length)
        return places;
    const rows = [];
    for (const place of places) {
        const row = rows.at(-1);
        if (row?.[0] !== undefined && areBeside(index, row[0], size, place))
            row.unshift(place);
        else
            rows.push([place]);
    }
    return rows.flat();
};

// EXTERNAL MODULE: ./lib/leak/pieces/word-counts.js
var word_counts = __webpack_require__(21416);
;// CONCATENATED MODULE: ./lib/leak/pieces/chains.js












const makeChains = ({ letters, wholes }) => ({
    forward: makeEnds(letters.length, false),
    reversed: makeEnds(letters.length, true),
    toldAt: new Int32Array(wholes.length).fill(-1),
    counts: (0,word_counts/* makeCounts */.p)(),
    words: 0,
    last: 0,
    ticks: 0,
    begin: 0,
    asked: 0,
});
/** Their memory grows with the needles, so that the next stream takes it over. */
const idle = new WeakMap();
/** Begins the chains of a stream. */
const takeChains = (index) => idle.get(index)?.pop() ?? makeChains(index);
/** Numbers of words and ticks are kept below this. */
const MANY = 2 ** 30;
/** Ends the chains of a stream: none of them goes on in the next one. */
const giveBackChains = (index, chains) => {
    // Each word that stands in a needle has moved the clock.
    if (chains.ticks > chains.begin) {
        chains.counts.fill(0);
        chains.toldAt.fill(-1);
    }
    chains.ticks += chain_bits/* MAX_GAP */.i7;
    if (chains.ticks > MANY) {
        forgetAll(chains.forward);
        forgetAll(chains.reversed);
        chains.ticks = 0;
    }
    chains.words = 0;
    chains.last = 0;
    chains.begin = chains.ticks;
    const all = idle.get(index);
    if (all === undefined)
        idle.set(index, [chains]);
    else
        all.push(chains);
};
const stretchOf = (ends, to, { passed, position }) => {
    const first = ends.first[to] ?? 0;
    const told = ends.told[to] ?? 0;
    const origin = ends.origin[to] ?? 0;
    const [freshFrom, freshTo] = ends.isReversed ? [to, told] : [told, to];
    const [from, end] = ends.isReversed ? [to, first] : [first, to];
    // What began long ago is told where the bytes at hand begin.
    return { from, to: end, freshFrom, freshTo, position: () => position(Math.max(0, origin - passed)) };
};
const chains_kindOf = ({ texts }, whole) => whole.is === 'text' ? texts.texts[whole.number]?.needle.kind : whole.form.needle.kind;
/** Bits by which a chain has gone on well. */
const SAYS_SOMETHING = 1;
/** Adds a hit to the chain that ends where it stands in the needles, or begins one. */
const chains_link = (index, chains, ends, hit, place, at) => {
    const number = index.wholeAt[place] ?? -1;
    const whole = index.wholes[number];
    if (whole === undefined)
        return;
    const step = stepOf(ends, hit, place, gainOf(index, whole, hit, place, ends.isReversed), chains);
    if (step === null)
        return;
    const { from, to, goesOn, score, best } = step;
    take(ends, hit, step, chains);
    // A stray word that says nothing may stand where the next one is due: the end before it stays for that.
    if (goesOn && score >= best && score > (ends.score[from] ?? 0) + SAYS_SOMETHING)
        leave(ends, index.letters, from);
    keepAlive(ends, index.letters, to, hit.size, chains.ticks);
    const kind = chains_kindOf(index, whole);
    if (kind === 'prompt')
        chains.asked = Math.max(chains.asked, score);
    // A reply that its prompt asked for by its words stands in the prompt, too; an account detail must not stand in either.
    else if (kind !== 'account' && kind !== 'credential' && chains.asked >= score)
        return;
    // Words beside each other are found by their letters, and judged by what stands between those.
    if (ends.isBroken[to] === 0)
        return;
    const chances = isOrdinary(whole) ? chains.words : chains.ticks - chains.begin;
    if (!isEnough(whole, hit, step, ends, chances))
        return;
    // More than one chain may lead through the words of one value.
    if (whole.is === 'value' && (chains.toldAt[number] ?? -1) >= (ends.begun[to] ?? 0))
        return;
    if (!tell(index, whole, stretchOf(ends, to, at), at))
        return;
    ends.told[to] = to;
    chains.toldAt[number] = chains.words;
};
/** In a value letters that go on with a word say less than one that begins it: its few words would be found in those of others. */
const wordBits = ({ letters, size, is }, textBits) => {
    if (is === 'alone')
        return textBits;
    return Math.min(textBits, is === 'run' ? (0,chain_bits/* bitsOfCharacters */.iS)(letters, size) : (0,chain_bits/* bitsWhereJoined */.dw)(size));
};
/** True where a line ends between a word and what is read before it. */
const isInNewLine = (raw, origin) => {
    let i = origin - 1;
    while (i >= 0 && raw[i] !== decode_bytes/* LINE_END */.J2 && squeeze/* CLASS */.tp[raw[i] ?? 0] === squeeze/* DROP */.q2)
        i--;
    return i >= 0 && raw[i] === decode_bytes/* LINE_END */.J2;
};
const hitOf = (word, met, isFrequent, { raw, passed }) => {
    const { letters, size, origin, is, lead } = word;
    const textBits = (0,chain_bits/* bitsInText */.L1)(letters, size, met);
    return {
        size,
        textBits,
        wordBits: wordBits(word, textBits),
        drawnBits: (0,chain_bits/* bitsWhereDrawn */.mU)(size, met),
        count: met.count,
        origin: passed + origin,
        isFrequent,
        isJoined: is === 'joined',
        lead,
        isInNewLine: isInNewLine(raw, origin),
        number: numeralOf(letters, size),
    };
};
/** Adds a word to all chains that it goes on with, and begins some where it is rare. */
const takeWord = (index, chains, word, at) => {
    const { letters, size } = word;
    const key = (0,chain_index/* pieceKey */.kp)(letters, 0, size);
    const slot = (0,word_counts/* slotOf */.S)(key, size);
    const count = chains.counts[slot] ?? 0;
    const shown = chains.ticks - chains.begin;
    const ticks = (0,chain_bits/* ticksOf */.EN)({ count, ticks: shown });
    const bucket = (0,chain_index/* bucketOf */.AU)(index, key);
    const places = ticks < 1 ? null : (0,chain_index/* placesOf */.ek)(index, bucket, letters, size);
    if (places?.length === 0)
        return;
    chains.counts[slot] = count + 1;
    chains.ticks += ticks;
    chains.asked = 0;
    const begin = ticks < 1 ? chain_index/* commonEdgesOf */.zg : chain_index/* somePlacesOf */.iQ;
    const beginnings = places === null ? begin(index, bucket, letters, size) : chain_index/* NOWHERE */.JW;
    const isFrequent = places === null && beginnings.length === 0;
    let hit = null;
    for (let n = 0; n < 2; n++) {
        const ends = n === 0 ? chains.forward : chains.reversed;
        const alive = places ?? alivePlaces(ends, index.letters, letters, size, chains.ticks);
        // Most words of most files go on with nothing.
        if (alive.length === 0 && beginnings.length === 0)
            continue;
        // Prompts come first, as in the index.
        const rising = merged(alive, beginnings);
        hit ??= hitOf(word, { count, ticks: shown }, isFrequent, at);
        for (const place of ends.isReversed ? rising : unhindered(index, rising, size))
            chains_link(index, chains, ends, hit, place, at);
    }
};
/** Adds characters that stand in a row to the chains of lines newest first. Each of them has moved the clock. */
const takeRun = (index, chains, word, at) => {
    const { letters, size } = word;
    const key = (0,chain_index/* pieceKey */.kp)(letters, 0, size);
    const slot = (0,word_counts/* slotOf */.S)(key, size);
    const count = chains.counts[slot] ?? 0;
    const places = (0,chain_index/* placesOf */.ek)(index, (0,chain_index/* bucketOf */.AU)(index, key), letters, size) ?? chain_index/* NOWHERE */.JW;
    if (places.length === 0)
        return;
    chains.counts[slot] = count + 1;
    chains.asked = 0;
    const hit = hitOf(word, { count, ticks: chains.ticks - chains.begin }, false, at);
    for (const place of places)
        chains_link(index, chains, chains.reversed, hit, place, at);
};
/** Follows the words of the bytes, and gives the index of the first byte that was not read. */
const followWords = (index, chains, at) => eachWord(index, at, chains, (word) => {
    if (word.is === 'run')
        takeRun(index, chains, word, at);
    else
        takeWord(index, chains, word, at);
});

;// CONCATENATED MODULE: ./lib/leak/search/coverage.js


/** Any long file of prose holds nearly every turn of phrase of a reply somewhere. So only shingles near each other count together. */
const LETTERS_A_WINDOW = 4096;
/** A row of this many shingles is worth a place. */
const coverage_ROW = 4;
/** After a row this long no other place is looked for. */
const LONG_ROW = 256;
const coverage_NOWHERE = { line: 1, column: 1 };
const newStretch = (shingles) => ({
    bits: (0,search_bits/* makeBits */.hV)(shingles),
    by: new Map(),
    longest: 0,
    place: coverage_NOWHERE,
});
const newCoverage = (text, number) => {
    const shingles = text.places.length;
    const [chained, older, newer] = [newStretch(shingles), newStretch(shingles), newStretch(shingles)];
    const all = (0,search_bits/* makeBits */.hV)(shingles);
    const row = { last: -2, row: 0, rowPlace: coverage_NOWHERE, rowAs: null };
    return { text, chained, older, newer, number, all, ...row, best: null };
};
const mostOf = (stretches) => {
    const sums = new Map();
    for (const { by } of stretches)
        for (const [technique, count] of by)
            sums.set(technique, (sums.get(technique) ?? 0) + count);
    return [...sums].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['shingles', 0])[0];
};
const sumOf = (stretches) => stretches.flatMap(({ by }) => [...by.values()]).reduce((sum, count) => sum + count, 0);
/** Weighs what stands in both stretches and in chains. */
const weigh = ({ text, chained, older, newer }) => {
    const stretches = [older, newer, chained];
    const bits = newer.bits.map((byte, at) => byte | (older.bits[at] ?? 0) | (chained.bits[at] ?? 0));
    const outcome = outcomeOf(text, bits);
    if (outcome === null)
        return null;
    const { place } = stretches.reduce((most, stretch) => (stretch.longest > most.longest ? stretch : most));
    // A chain leads through rows, too: it is named where it has shown more than they have.
    const technique = mostOf(sumOf([older, newer]) < sumOf([chained]) ? stretches : [older, newer]);
    return { text, outcome, technique, place };
};
/** Of two places with as much, the first one is told. */
const fuller = (before, after) => before === null || (before.outcome === 'partial' && after?.outcome === 'leak') ? after : before;
/** Moves on to the stretch of that number. */
const turnTo = (coverage, number) => {
    if (number === coverage.number)
        return;
    coverage.best = fuller(coverage.best, weigh(coverage));
    const shingles = coverage.text.places.length;
    coverage.older = number === coverage.number + 1 ? coverage.newer : newStretch(shingles);
    coverage.newer = newStretch(shingles);
    coverage.number = number;
};
/** Looks how a row is written: as soon as it is long enough to count, and then now and again. */
const lookAt = (coverage, how) => {
    if (typeof how === 'string')
        return how;
    const { text, row } = coverage;
    const enough = text.isSampled ? 1 : coverage_ROW;
    if (row >= enough && (coverage.rowAs === null || row % enough === 0))
        coverage.rowAs = how(enough - 1);
    return coverage.rowAs ?? 'shingles';
};
const mark = (coverage, stretch, bit, how, at) => {
    coverage.row = bit === coverage.last + 1 ? coverage.row + 1 : 1;
    coverage.last = bit;
    if (coverage.row === 1)
        coverage.rowAs = null;
    if (coverage.row === coverage_ROW && stretch.longest < LONG_ROW)
        coverage.rowPlace = at(coverage_ROW - 1);
    if (coverage.row > stretch.longest) {
        stretch.longest = coverage.row;
        if (coverage.row >= coverage_ROW)
            stretch.place = coverage.rowPlace;
        else if (coverage.row === 1)
            stretch.place = at(0);
    }
    (0,search_bits/* set */.hZ)(coverage.all, bit);
    if ((0,search_bits/* has */.zy)(stretch.bits, bit))
        return;
    (0,search_bits/* set */.hZ)(stretch.bits, bit);
    const technique = lookAt(coverage, how);
    stretch.by.set(technique, (stretch.by.get(technique) ?? 0) + 1);
};
/** Starts the notes of one stream. */
const makeCoverages = (texts) => {
    const coverages = new Map();
    let windows = 0;
    const coverageOf = (which) => {
        const text = texts[which];
        if (text === undefined)
            return null;
        const number = Math.floor(windows / Math.ceil(text.reading.letters.length / LETTERS_A_WINDOW));
        const coverage = coverages.get(which) ?? newCoverage(text, number);
        coverages.set(which, coverage);
        turnTo(coverage, number);
        return coverage;
    };
    const note = (where) => (number, how, at) => {
        const coverage = coverageOf(Math.floor(number / MAX_SHINGLES));
        if (coverage !== null)
            mark(coverage, coverage[where], number % MAX_SHINGLES, how, at);
    };
    return {
        shingle: note('newer'),
        chained: note('chained'),
        moveOn: () => {
            windows++;
        },
        partly: () => {
            const told = new Map();
            for (const coverage of coverages.values()) {
                const { needle } = coverage.text;
                const best = fuller(coverage.best, weigh(coverage));
                const partly = fuller(told.get(needle) ?? null, best);
                if (partly !== null)
                    told.set(needle, partly);
            }
            return told.values();
        },
        seen: () => new Map([...coverages].map(([number, { all }]) => [number, all])),
    };
};

;// CONCATENATED MODULE: ./lib/leak/search/found.js

/** More leaks of one needle in one file say nothing new. */
const MAX_LEAKS = 1000;
const makeHits = () => {
    const hits = [];
    const byLine = new Map();
    const linesOf = (needle) => byLine.get(needle) ?? new Map();
    const note = (needle, technique, at) => {
        const own = linesOf(needle);
        if (own.size >= MAX_LEAKS)
            return;
        const position = at();
        if (own.has(position.line))
            return;
        const hit = { needle, technique, position };
        hits.push(hit);
        byLine.set(needle, own.set(position.line, hit));
    };
    // What was found as it stands needs no second report from the run of encoded text around it.
    const isSaid = ({ needle, position: { line, lastLine } }) => lastLine !== undefined &&
        Array.from(linesOf(needle).values()).some(({ position }) => position.lastLine === undefined && position.line >= line && position.line <= lastLine);
    // A nonce is a part of the reply around it.
    const isWithin = ({ needle: { kind, value, plainOnly }, position: { line } }) => plainOnly &&
        Array.from(byLine).some(([other, lines]) => !other.plainOnly && other.kind === kind && other.value.includes(value) && lines.has(line));
    const all = () => hits.filter((hit) => !isSaid(hit) && !isWithin(hit));
    return { note, all };
};
const placeOf = (file, { line, column }) => ({ file, line, column });
/** Starts the notes of one stream. */
const makeFound = (index) => {
    const hits = makeHits();
    const texts = makeCoverages(index.texts.texts);
    const fingerprintOf = (value) => {
        const fingerprint = index.fingerprints.get(value);
        if (fingerprint === undefined)
            throw new Error('a needle was found that was never indexed');
        return fingerprint;
    };
    const leakOf = ({ needle: { kind, value }, technique, position }, file) => {
        const place = placeOf(file, position);
        return { kind, outcome: 'leak', technique, place, fingerprint: fingerprintOf(value) };
    };
    const leakOfText = ({ text, outcome, technique, place }, file) => {
        const { kind, value } = text.needle;
        return { kind, outcome, technique, place: placeOf(file, place), fingerprint: fingerprintOf(value) };
    };
    return {
        exact: hits.note,
        shingle: texts.shingle,
        chained: texts.chained,
        moveOn: texts.moveOn,
        leaks: (file) => [
            ...hits.all().map((hit) => leakOf(hit, file)),
            ...Array.from(texts.partly(), (partly) => leakOfText(partly, file)),
        ],
        traces: () => ({ hasValue: hits.all().length > 0, seen: texts.seen() }),
    };
};

;// CONCATENATED MODULE: ./lib/leak/search/suspicion.js






/** Letters on each side of a known hash that decide; where letters are rare, the stretch is widened to so many bytes. */
const LETTERS = 24;
const suspicion_NEAR = 64;
const FAR = 4096;
const scratch = (0,squeeze/* makeLane */.nR)(0);
/** True for a shingle of several texts, or of several places of one. A text that is read in two ways has most of them in both. */
const areSeveral = ({ texts: { texts } }, marks) => {
    if (marks.length < 2)
        return false;
    const numbers = marks.map((mark) => Math.floor(mark / MAX_SHINGLES));
    const needles = new Set(numbers.map((number) => texts[number]?.needle));
    return needles.size > 1 || new Set(numbers).size < numbers.length;
};
/** True where the lane holds a leak, or the middle of one, or as many shingles of a text in a row as count for its coverage. */
const hasEvidence = (index, lane, raw) => {
    let isFound = false;
    let last = -2;
    let row = 0;
    (0,grams/* walk */.GG)(lane.text, lane.length, index.gate, (end, high, low) => {
        if (isFound)
            return;
        for (const { form, at } of index.forms.get((0,grams/* gramHash */.IU)(high, low)) ?? []) {
            const match = (0,values_exact/* stretch */._N)(lane, end - grams/* GRAM */.m9 + 1, form, at);
            if (match.end <= end)
                continue;
            if (match.end - match.start >= LETTERS || (0,values_exact/* isLeak */.cm)(match, lane, raw, true))
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
        if (row >= MIN_ROW || text?.isSampled === true || areSeveral(index, marks))
            isFound = true;
    });
    return isFound;
};
/** Looks closely at the bytes around a known hash. In doubt it is evidence. */
const isEvidence = (index, raw, at, filled) => {
    for (let reach = suspicion_NEAR; reach <= FAR; reach *= 4) {
        const from = Math.max(0, at - reach);
        const to = Math.min(filled, at + reach);
        scratch.length = 0;
        const middle = (0,squeeze/* squeeze */.r2)(raw, from, Math.min(to, at), to, scratch);
        const before = scratch.length;
        (0,squeeze/* squeeze */.r2)(raw, middle, to, to, scratch);
        if (hasEvidence(index, scratch, raw))
            return true;
        const isEnough = (letters, edge) => edge || letters >= LETTERS;
        if (isEnough(before, from === 0) && isEnough(scratch.length - before, to === filled))
            return false;
    }
    return true;
};
const SEMICOLON = 0x3b;
/** Escapes closer than this may stand for, or between, all the letters of a value. */
const suspicion_CLOSE = 32;
/** So many of them, or chance would do it in any picture. */
const SOME = 3;
/** Numbers of a colour code. */
const COLOUR = (0,decode_bytes/* classOf */.Kl)(/[0-9;]/);
/** What follows the mark of an escape that stands for a letter or takes one. Escaped quotes and slashes do neither. */
const NEXT = [
    [decode_bytes/* BACKSLASH */.r_, (0,decode_bytes/* classOf */.Kl)(/[uUxnrtbfve0-7]/)],
    [escapes/* PERCENT */.IQ, (0,decode_bytes/* classOf */.Kl)(/[0-9a-fu]/i)],
    [escapes/* AMPERSAND */.e0, (0,decode_bytes/* classOf */.Kl)(/[#a-z]/i)],
    [escapes/* ESCAPE */._f, (0,decode_bytes/* classOf */.Kl)(/[[(]/)],
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
    return mark !== escapes/* PERCENT */.IQ || decode_bytes/* HEX */.UG[raw[at + 2] ?? 0] === 1;
};
/** Where the `[` of a colour code may stand after its ESC, `\\e`, `\\x1b`, `\\033`, `\\u001b`. */
const BRACKETS = [1, 2, 4, 6];
const BRACKET = 0x5b;
/** A colour that begins in the middle of a word; at its ends colours are ordinary. */
const isColourInWord = (raw, at) => {
    let before = at - 1;
    while (raw[before] === decode_bytes/* BACKSLASH */.r_)
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
const IN_VALUE = (0,decode_bytes/* classOf */.Kl)(/[\w.+/=~@!?#$%^&*|-]/);
/** What may stand between a line of a value and the escape that its next line begins with. */
const BEFORE_ESCAPE = (0,decode_bytes/* classOf */.Kl)(/[\\\s\0]/);
/** Longer than the end of a line and the indentation of the next one. */
const INDENTED = 64;
/** True of an escape that stands for a letter, with which a value may begin. */
const suspicion_isLetterAt = (raw, at, filled) => {
    const value = (0,escapes/* unitValue */.Wo)((0,escapes/* readUnit */.H_)(raw, at, filled));
    return value >= 0x80 || (0,squeeze/* isLetter */.D$)(value);
};
/** True where a value goes on behind an escape, or begins with it: what is left of a short one is too short for the sieve. */
const suspicion_isBroken = (index, raw, at, filled) => {
    let before = at - 1;
    while (BEFORE_ESCAPE[raw[before] ?? 0] === 1 && at - before < INDENTED)
        before--;
    const mayBreak = IN_VALUE[raw[before] ?? 0] === 1 || suspicion_isLetterAt(raw, at, filled);
    return mayBreak && isEvidence(index, raw, at, filled);
};
/** Escapes that stand for letters, or take some: the sieve cannot read them. True where they stand close together, or in a value. */
const hasEscapes = (index, raw, from, filled) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, filled);
    const first = Math.max(0, from - SOME * suspicion_CLOSE);
    for (const [mark, next] of NEXT) {
        const mayColour = mark === escapes/* ESCAPE */._f || mark === decode_bytes/* BACKSLASH */.r_;
        let last = -suspicion_CLOSE;
        let row = 0;
        for (let at = view.indexOf(mark, first); at >= 0; at = view.indexOf(mark, at + 1)) {
            if (!isEscape(raw, at, mark, next))
                continue;
            row = at - last < suspicion_CLOSE ? row + 1 : 1;
            if (row === SOME || (mayColour && isColourInWord(raw, at)) || suspicion_isBroken(index, raw, at, filled))
                return true;
            last = at;
        }
    }
    return false;
};

;// CONCATENATED MODULE: ./lib/leak/search/filter.js


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
/** A judge that holds nothing innocent: the search without a filter. */
const STRICT = { isSuspicious: () => true };
/** Begins the judgement of one stream. */
const makeJudge = (index, filter, spare) => {
    if (filter === null)
        return STRICT;
    const { sieve } = index;
    let wasSuspicious = false;
    let judged = 0;
    const isSuspicious = (window) => {
        const { raw, from, filled } = window;
        return ((filter.letters && hasLetters(sieve, index, window)) ||
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
    };
};

;// CONCATENATED MODULE: ./lib/leak/search/written-as.js
const written_as_ESCAPES = [
    [/\\+(?:u|x|[0-3][0-7]{2})|\\\//i, 'json-escape'],
    [/%(?:[0-9a-f]{2}|u)/i, 'percent'],
    [/&#?\w{2,8};/, 'html-entity'],
];
/** What JSON puts between the letters of a text. */
const ESCAPED_SIGN = /\\+["nrt]/;
const utf16 = (raw, first, last) => {
    const [before, after] = [raw[first - 1] === 0, raw[last + 1] === 0];
    if (before !== after)
        return before ? 'utf-16be' : 'utf-16le';
    return first % 2 === 0 ? 'utf-16le' : 'utf-16be';
};
/** Names the way in which letters are written, where it is one that shows: null where they are cut, wrapped or changed. */
const writtenAs = ({ raw, first, last, letters, own }) => {
    if (raw[first + 1] === 0 && raw[last - 1] === 0)
        return utf16(raw, first, last);
    const written = Buffer.from(raw.subarray(first, last + 1)).toString('latin1');
    // A value may have escapes of its own; and a file may be in ISO 8859-1.
    const value = Buffer.from(own);
    if (value.toString('latin1') === written || value.toString('utf8') === written)
        return 'plain';
    const end = Buffer.from(raw.subarray(last, last + 6)).toString('latin1');
    const escape = written_as_ESCAPES.find(([pattern]) => pattern.test(written) || pattern.test(end));
    return escape !== undefined && written.length > letters ? escape[1] : null;
};
/** The same of a text, of which only a part is looked at. */
const textWrittenAs = (shown) => {
    const known = writtenAs(shown);
    if (known !== null)
        return known;
    const own = Buffer.from(shown.own).toString('utf8');
    const written = Buffer.from(shown.raw.subarray(shown.first, shown.last + 1)).toString('utf8');
    if (own.toLowerCase() === written.toLowerCase())
        return 'case-folded';
    return ESCAPED_SIGN.test(written) && !own.includes('\\') ? 'json-escape' : 'shingles';
};

;// CONCATENATED MODULE: ./lib/leak/search/search-lane.js






/** Names the way in which plain letters were written. */
const valueWrittenAs = (match, { lane, raw }) => {
    const first = lane.origin[match.start] ?? 0;
    const last = lane.origin[match.end - 1] ?? 0;
    if (first < 0)
        return 'split';
    const { form } = match;
    const letters = match.end - match.start;
    const from = form.from[match.at] ?? 0;
    const own = form.source.subarray(from, (form.to[match.at + letters - 1] ?? 0) + 1);
    const known = writtenAs({ raw, first, last, letters, own });
    if (known !== null)
        return known;
    return own.length === last + 1 - first && (0,squeeze/* isLetter */.D$)(raw[last] ?? 0) ? 'case-folded' : 'split';
};
/** The same of some letters of a text, which end with the shingle of that mark. */
const shingleWrittenAs = ({ texts: { texts } }, { lane, raw }, mark, start, back) => {
    const text = texts[Math.floor(mark / MAX_SHINGLES)];
    const place = text?.places[mark % MAX_SHINGLES] ?? 0;
    const first = lane.origin[start - back] ?? 0;
    if (text === undefined || first < 0 || back > place)
        return 'shingles';
    const { bytes, origin } = text.reading;
    const last = lane.origin[start + grams/* SHINGLE */.zf - 1] ?? 0;
    const own = bytes.subarray(origin[place - back] ?? 0, (origin[place + grams/* SHINGLE */.zf - 1] ?? 0) + 1);
    return textWrittenAs({ raw, first, last, letters: back + grams/* SHINGLE */.zf, own });
};
const techniqueOf = (match, at) => {
    if (at.hidden !== null)
        return at.hidden;
    if (match.form.technique === 'plain')
        return valueWrittenAs(match, at);
    if (!match.form.technique.startsWith('base64'))
        return match.form.technique;
    const first = at.lane.origin[match.start] ?? 0;
    const last = at.lane.origin[match.end - 1] ?? 0;
    const written = Buffer.from(at.raw.subarray(Math.max(0, first), last + 1)).toString('latin1');
    return /[-_]/.test(written) ? 'base64url' : 'base64';
};
/** Of base64 and numbers more may have been decoded than was encoded: letters beside it look like digits of its. */
const mayHaveMore = (hidden) => hidden !== null && hidden !== 'json-escape' && !hidden.startsWith('utf-16');
/** True where a match has to be judged now: with the last window the letters beside it were there, or only with the next one they are. */
const isDue = ({ end }, { lane, searched, isLast }) => end + leak_needles/* BESIDE */.Zv > searched && (isLast || end + leak_needles/* BESIDE */.Zv <= lane.length);
/** Letters of a lane: a window has fewer, and so has all that is decoded in it. */
const LONGEST_LANE = 2 ** 24;
/** Notes everything in the lane that is a needle or a part of one. */
const searchLane = (index, at, found) => {
    const { lane } = at;
    // Where the last leak of each form ended: inside it there is nothing to add. A lane meets few of many forms.
    const told = new Map();
    // Where other stretches ended, by where their form would begin: the grams inside them need no second look.
    const done = new Map();
    const noteExact = (end, hash) => {
        for (const { form, number, at: place } of index.forms.get(hash) ?? []) {
            // What must be whole is met at its beginning.
            if ((form.needle.rule === 'whole' && place > 0) || end < (told.get(number) ?? 0))
                continue;
            const first = end - grams/* GRAM */.m9 + 1;
            // In a value that repeats itself (1234567890 three times) each gram has several beginnings.
            const beginning = number * LONGEST_LANE + first - place;
            if (end < (done.get(beginning) ?? 0))
                continue;
            const match = (0,values_exact/* stretch */._N)(lane, first, form, place);
            if (match.end < end + 1)
                continue;
            done.set(beginning, match.end);
            if (!isDue(match, at))
                continue;
            if (!(0,values_exact/* isLeak */.cm)(match, lane, at.raw, at.hidden !== 'split', mayHaveMore(at.hidden)))
                continue;
            told.set(number, match.end);
            const origin = lane.origin[match.start] ?? 0;
            found.exact(form.needle, techniqueOf(match, at), () => at.position(origin));
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
            const how = at.hidden ?? ((back) => shingleWrittenAs(index, at, mark, start, back));
            found.shingle(mark, how, (back) => at.position(lane.origin[start - back] ?? 0));
        }
    });
};

;// CONCATENATED MODULE: ./lib/leak/search/search-hidden.js



/** Encodings inside encodings. */
const MAX_DEPTH = 3;
/** The part that begins at a place or last before it. A window may have thousands of them. */
const partAt = ({ starts, parts }, at) => {
    let [first, next] = [0, starts.length];
    while (first < next) {
        const middle = (first + next) >> 1;
        if ((starts[middle] ?? 0) > at)
            next = middle;
        else
            first = middle + 1;
    }
    return parts[first - 1];
};
/** A decoded value stands where its first encoded byte does; it reaches to the line of its last. */
const positionIn = (decoded, outer, origin) => {
    const part = partAt(decoded, Math.max(0, origin));
    const position = outer(part?.origin ?? 0);
    const { line, lastLine = line } = outer(part?.end ?? 0);
    return { ...position, lastLine };
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
    const lane = (0,squeeze/* makeLane */.nR)(to - from + squeeze/* LOOK_AHEAD */.wt);
    (0,squeeze/* squeeze */.r2)(raw, from, to, to, lane);
    searchLane(index, { lane, raw, searched: 0, isLast: true, hidden, position }, found);
    if (!parts.chains)
        return;
    const chains = takeChains(index.chains);
    const technique = hidden ?? 'split';
    followWords(index.chains, chains, { raw, from, stop: to, end: to, passed: 0, technique, position, found });
    giveBackChains(index.chains, chains);
};

// EXTERNAL MODULE: ./lib/leak/decode/utf16.js
var decode_utf16 = __webpack_require__(9628);
;// CONCATENATED MODULE: ./lib/leak/search/scanner.js








/** Fresh bytes searched at a time. */
const WINDOW = 256 * 1024;
/** Bytes of the last window that stay at hand: an unfinished word, a run of base64 that goes on, what a leak may have begun with. */
const scanner_KEPT = 64 * 1024;
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
/** Makes room for the next bytes and keeps what they may belong to. */
const shift = (stream) => {
    const { raw, filled, index } = stream;
    const first = filled - scanner_KEPT;
    stream.shifted = true;
    stream.found.moveOn();
    stream.positions.pass(raw, first);
    raw.copyWithin(0, first, filled);
    keepEnd(stream.main, index.reach, first);
    stream.squeezedTo -= first;
    stream.chainsTo = Math.max(0, stream.chainsTo - first);
    stream.passed += first;
    stream.filled -= first;
    stream.judgedTo = stream.filled;
    stream.hiddenFrom = Math.max(0, stream.filled - scanner_OVERLAP);
};
/** Begins the lanes anew with what is at hand of the last window, which was not searched. */
const restart = (stream) => {
    stream.main.length = 0;
    stream.squeezedTo = 0;
};
const searchLanes = (stream, isLast) => {
    const { raw, filled, index, found, main } = stream;
    if (!stream.isContinuous)
        restart(stream);
    const position = (origin) => stream.positions.at(raw, origin);
    const searched = main.length;
    const stop = isLast ? filled : Math.max(stream.squeezedTo, filled - squeeze/* LOOK_AHEAD */.wt);
    stream.squeezedTo = (0,squeeze/* squeeze */.r2)(raw, stream.squeezedTo, stop, filled, main);
    const hidden = stream.transcoder.technique();
    searchLane(index, { lane: main, raw, searched, isLast, hidden, position }, found);
};
/** What ends the lane may go on in the next window. Where that is not searched, it ends there: before a stretch without letters, for one. */
const searchEnd = ({ index, found, main, raw, positions, transcoder }) => {
    const position = (origin) => positions.at(raw, origin);
    const hidden = transcoder.technique();
    const at = { lane: main, raw, searched: main.length, isLast: true, hidden, position };
    searchLane(index, at, found);
};
/** Follows the pieces of values through the window, whatever the filter says of it. */
const searchChains = (stream, isLast) => {
    const { raw, filled, index, chains, found, passed } = stream;
    if (chains === null)
        return;
    const stop = isLast ? filled : Math.max(stream.chainsTo, filled - squeeze/* LOOK_AHEAD */.wt);
    stream.chainsTo = followWords(index.chains, chains, {
        ...{ raw, from: stream.chainsTo, stop, end: filled, passed, found },
        technique: stream.transcoder.technique() ?? 'split',
        position: (origin) => stream.positions.at(raw, origin),
    });
};
const searchWindow = (stream, isLast) => {
    const { raw, words, filled, index, parts, found } = stream;
    const isSearched = stream.judge.isSuspicious({ raw, words, from: stream.judgedTo, filled });
    if (isSearched)
        searchLanes(stream, isLast);
    else if (stream.isContinuous)
        searchEnd(stream);
    stream.isContinuous = isSearched;
    searchChains(stream, isLast);
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
    const raw = new Uint8Array(scanner_KEPT + WINDOW);
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
        chains: parts.chains ? takeChains(index.chains) : null,
        index,
        parts,
        found: makeFound(index),
        filled: 0,
        squeezedTo: 0,
        hiddenFrom: 0,
        chainsTo: 0,
        passed: 0,
        judgedTo: 0,
        isContinuous: false,
        shifted: false,
        judge: makeJudge(index, parts.filter, spare),
        positions,
        transcoder: (0,decode_utf16/* makeTranscoder */.o)(),
    };
    return streaming(stream, desks);
};
const streaming = (stream, desks) => {
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
            // Behind the last bytes stand those of the window before.
            if (stream.shifted)
                stream.raw.fill(0, stream.filled);
            searchWindow(stream, true);
            putBack(stream, desks);
            if (stream.chains !== null)
                giveBackChains(stream.index.chains, stream.chains);
            return stream.found;
        },
    };
};

;// CONCATENATED MODULE: ./lib/leak/search/traces.js

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

;// CONCATENATED MODULE: ./lib/leak/decode/packed-escapes.js




const SPELLINGS = ['bytes', 'letters', 'percent', 'short octal'];
/** A literal may stand in another one: Python's in JSON, in JSON again. */
const MAX_LAYERS = 3;
/** What one letter after a backslash stands for. */
const SIMPLE = new Map(Object.entries({
    n: 10,
    t: 9,
    r: 13,
    b: 8,
    f: 12,
    v: 11,
    a: 7,
    0: 0,
    '\\': 92,
    '"': 34,
    "'": 39,
    '/': 47,
}).map(([letter, byte]) => [letter.charCodeAt(0), byte]));
const [packed_escapes_X, U, packed_escapes_PLUS, packed_escapes_SPACE, packed_escapes_ZERO] = [0x78, 0x75, 0x2b, 0x20, 0x30];
const packed_escapes_escape = (raw, at) => {
    const letter = raw[at + 1] ?? 0;
    if (letter === packed_escapes_X && (0,decode_bytes/* numberAt */.tk)(raw, at + 2, 2, 16) >= 0)
        return { byte: (0,decode_bytes/* numberAt */.tk)(raw, at + 2, 2, 16), length: 4 };
    if (letter === U) {
        const code = (0,decode_bytes/* numberAt */.tk)(raw, at + 2, 4, 16);
        return code >= 0 && code < 0x100 ? { byte: code, length: 6 } : null;
    }
    const octal = (0,decode_bytes/* numberAt */.tk)(raw, at + 1, 3, 8);
    if (octal >= 0 && octal < 0x100)
        return { byte: octal, length: 4 };
    const byte = SIMPLE.get(letter);
    return byte === undefined ? null : { byte, length: 2 };
};
/** Fewer digits than three; none that begin with a zero, since before a digit it is written in three. */
const shortOctal = (raw, at) => {
    if (raw[at + 1] === packed_escapes_ZERO)
        return null;
    const digits = (0,decode_bytes/* numberAt */.tk)(raw, at + 1, 2, 8) < 0 ? 1 : 2;
    const byte = (0,decode_bytes/* numberAt */.tk)(raw, at + 1, digits, 8);
    return byte < 0 ? null : { byte, length: 1 + digits };
};
const packed_escapes_read = (raw, at, spelling) => {
    const byte = raw[at] ?? 0;
    if (spelling === 'percent') {
        const value = byte === escapes/* PERCENT */.IQ ? (0,decode_bytes/* numberAt */.tk)(raw, at + 1, 2, 16) : -1;
        return value >= 0 ? { byte: value, length: 3 } : { byte: byte === packed_escapes_PLUS ? packed_escapes_SPACE : byte, length: 1 };
    }
    if (byte === decode_bytes/* BACKSLASH */.r_)
        return packed_escapes_escape(raw, at) ?? (spelling === 'short octal' ? shortOctal(raw, at) : null) ?? { byte, length: 1 };
    // The letters U+0080 to U+00FF in UTF-8.
    if (spelling === 'letters' && (byte === 0xc2 || byte === 0xc3))
        return { byte: ((byte & 3) << 6) | ((raw[at + 1] ?? 0) & 0x3f), length: 2 };
    return { byte, length: 1 };
};
/** One layer of escapes undone, byte for byte. */
const undone = (raw, spelling) => {
    const out = new Uint8Array(raw.length);
    let length = 0;
    for (let at = 0; at < raw.length;) {
        const one = packed_escapes_read(raw, at, spelling);
        out[length++] = one.byte;
        at += one.length;
    }
    return out.subarray(0, length);
};
/** The first two bytes of each mark, as they are and as letters of ISO 8859-1: what is read of escapes as text shows these. */
const HINTS = MARKS.flatMap(({ bytes }) => {
    const two = Buffer.from(bytes.slice(0, 2));
    return [two, Buffer.from(two.toString('latin1'), 'utf8')];
});
/** True where text behind escapes may hold something packed. */
const hintsAtPacked = (text) => {
    const view = Buffer.from(text.buffer, text.byteOffset, text.length);
    return HINTS.some((hint) => view.includes(hint));
};
/** The mark of gzip in short octal, and what is read of it: escapes stand close together only where its header ends. */
const SHORT_GZIP = { written: Buffer.from('\\37\\213\\10'), bytes: Uint8Array.from(decode_packed/* GZIP */.Pb) };
/** Where gzip begins in short octal. */
const shortOctalStretches = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, to);
    const { written, bytes } = SHORT_GZIP;
    const stretches = [];
    for (let at = view.indexOf(written, from); at >= 0; at = view.indexOf(written, at + 1))
        stretches.push({ origin: at, end: at + written.length, bytes });
    return stretches;
};
/** Where the line begins whose escapes a stretch has: what stands before them may be the end of another line. */
const startOfLine = (raw, from, end) => {
    let start = from;
    for (let at = from; at < end && escapes/* BEGINS_ESCAPE */.Np[raw[at] ?? 0] === 0; at++)
        if ((raw[at] ?? 0) < packed_escapes_SPACE)
            start = at + 1;
    return start;
};
const endOfLine = (raw, from, to) => {
    let end = from;
    while (end < to && (raw[end] ?? 0) >= packed_escapes_SPACE)
        end++;
    return end;
};
/**
 * What is packed and then written as escapes: `b'\x1f\x8b\x08...'` of Python, `"\x1f\x8b\b..."` of Go, `\u001f\u008b`, `%1F%8B`. The
 * stretches are where escapes stand close together; a literal goes on to the end of its line, and what is packed knows its own end.
 * @throws {PackedTooLarge}
 */
const packedEscapes = (raw, stretches, to) => {
    let last = 0;
    return stretches.flatMap((stretch) => {
        if (stretch.origin < last || !hintsAtPacked(stretch.bytes))
            return [];
        const start = startOfLine(raw, stretch.origin, stretch.end);
        const end = endOfLine(raw, start, to);
        for (const spelling of SPELLINGS) {
            let bytes = raw.subarray(start, end);
            for (let layer = 0; layer < MAX_LAYERS; layer++) {
                bytes = undone(bytes, spelling);
                const found = packedIn([{ ...stretch, bytes }]);
                if (found.length === 0)
                    continue;
                last = end;
                return found;
            }
        }
        return [];
    });
};

;// CONCATENATED MODULE: ./lib/leak/decode/unescape.js



const unescape_NUL = 0;
/**
 * What begins an escape, and the NULs of UTF-16. A lane undoes one layer of escapes; this decoder undoes it as text, so that what was
 * escaped may be escaped or encoded again.
 */
const START_BYTES = [...escapes/* ESCAPE_STARTS */.ap, unescape_NUL];
const STARTS = Uint8Array.from({ length: 256 }, (_, byte) => (START_BYTES.includes(byte) ? 1 : 0));
/** Escapes farther apart than this are ordinary text. */
const unescape_MAX_GAP = 8;
/** Fewer do not hide a piece of a key. */
const MIN_ESCAPES = 6;
const QUIET = 0x20;
const unescape_isEscape = (raw, at, to) => {
    if (raw[at] === unescape_NUL)
        return 1;
    const unit = (0,escapes/* readLayer */.w6)(raw, at, to);
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
            if (escapes > 0 && i - last > unescape_MAX_GAP)
                close();
            if (escapes === 0)
                first = Math.max(from, i - unescape_MAX_GAP);
            escapes++;
            last = i + length;
        }
        i += Math.max(1, length);
    }
    close();
    return found;
};
/** UTF-16 is unpacked alone: escapes are whole only when its NULs are gone. What stands before and behind it counts for nothing. */
const isWide = (bytes) => {
    let nuls = 0;
    for (const byte of bytes)
        if (byte === unescape_NUL)
            nuls++;
    return nuls * 3 > bytes.length - 2 * unescape_MAX_GAP;
};
/** UTF-16 without a mark: the NULs say which byte of each two is the high one. */
const narrowed = (bytes) => {
    const nuls = [0, 0];
    bytes.forEach((byte, at) => {
        if (byte === unescape_NUL)
            nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
    });
    // Text may begin at an odd place, and in either order: what stands first of two is the high byte where most NULs are.
    const high = (nuls[1] ?? 0) > (nuls[0] ?? 0) ? 1 : 0;
    const even = (text) => Buffer.from(text.subarray(0, text.length & ~1));
    const little = even(bytes.subarray(high ^ 1)).toString('utf16le');
    const big = even(bytes.subarray(high)).swap16().toString('utf16le');
    return Buffer.from(`${big}\n${little}`.replaceAll('\0', ''), 'utf8');
};
const unescape_unescaped = (raw, from, to) => {
    const bytes = raw.subarray(from, to);
    if (isWide(bytes))
        return narrowed(bytes);
    const out = Buffer.alloc((to - from) * 2);
    let length = 0;
    for (let i = from; i < to;) {
        const unit = (0,escapes/* readLayer */.w6)(raw, i, to);
        const value = (0,escapes/* unitValue */.Wo)(unit);
        i += (0,escapes/* unitLength */.bE)(unit);
        if (value === unescape_NUL)
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
        const end = Math.min(to, dense.to + unescape_MAX_GAP);
        return { origin: dense.from, end, bytes: unescape_unescaped(raw, dense.from, end) };
    });
    const decoded = laidOut('json-escape', parts);
    const short = parts.length === 0 ? [] : shortOctalStretches(raw, from, to);
    if (short.length === 0 && !hintsAtPacked(decoded.bytes))
        return decoded;
    const stretches = [...short, ...parts].toSorted((a, b) => a.origin - b.origin);
    return laidOut('json-escape', [...parts, ...packedEscapes(raw, stretches, to)]);
};

;// CONCATENATED MODULE: ./lib/leak/decode/wide.js

/**
 * A letter or digit beyond Latin-1. Quotes and dashes of typography are none, nor are emoji: without them a text is the same, or nearly,
 * and every second reply has some.
 */
const OTHER_LETTER = /(?![\0-\xff])[\p{L}\p{M}\p{N}]/u;
/** A key or an account detail is found whatever it is made of: emoji in a row are most of some names. */
const OF_MARKER = /(?![\0-\xff])[\p{L}\p{M}\p{N}]|[\u{10000}-\u{10ffff}]/u;
/** Bytes around two known characters that are read with them: Latin words of the same value. */
const AROUND = 256;
const UNIT = 0x10000;
/** Two characters that follow each other as one number, the first one in the upper half. */
const wide_pairsOf = (value) => {
    const pairs = new Set();
    for (let i = 0; i + 1 < value.length; i++)
        pairs.add(value.charCodeAt(i) * UNIT + value.charCodeAt(i + 1));
    return pairs;
};
/** All that follow each other in the values, in any case, and one of which, or both together, is such a letter. */
const telling = (values, letter) => values
    .filter((value) => letter.test(value))
    .flatMap((value) => [value, value.toLowerCase(), value.toUpperCase()])
    .flatMap((cased) => [...wide_pairsOf(cased)])
    .filter((pair) => letter.test(String.fromCharCode(Math.floor(pair / UNIT), pair % UNIT)));
const swapped = (unit) => ((unit & 0xff) << 8) | (unit >>> 8);
/** The four bytes of a pair as a word, read from the highest one on. */
const wordOf = (pair, encoding) => {
    const [first, second] = [Math.floor(pair / UNIT), pair % UNIT];
    return encoding === 'utf-16be' ? (first << 16) | second : (swapped(first) << 16) | swapped(second);
};
const TABLE_BITS = 16;
const { imul: wide_imul } = Math;
const slotOf = (word) => wide_imul(word, 0x9e3779b1) >>> (32 - TABLE_BITS);
const knownOf = (pairs, encoding) => {
    const words = new Set(Array.from(pairs, (pair) => wordOf(pair, encoding)));
    const table = new Uint8Array(2 ** TABLE_BITS);
    for (const word of words)
        table[slotOf(word)] = 1;
    return { table, words };
};
/** Adds four bytes that are known: to the stretch that reaches to them, or a new one. Two texts may overlap, an odd number of bytes apart. */
const addTo = (stretches, first, from, to) => {
    const isNear = (stretch) => ((stretch.from ^ first) & 1) === 0 && first <= stretch.to;
    const open = stretches.slice(-2).find(isNear);
    const end = first + 4 + Math.min(AROUND, (to - first - 4) & ~1);
    if (open === undefined)
        stretches.push({ from: first - Math.min(AROUND, (first - from) & ~1), to: end });
    else
        open.to = end;
};
const stretchesOf = (raw, from, to, { table, words }) => {
    const stretches = [];
    let word = ((raw[from] ?? 0) << 16) | ((raw[from + 1] ?? 0) << 8) | (raw[from + 2] ?? 0);
    for (let i = from + 3; i < to; i++) {
        word = (word << 8) | (raw[i] ?? 0);
        if (table[slotOf(word)] === 1 && words.has(word))
            addTo(stretches, i - 3, from, to);
    }
    return stretches;
};
const decoderFor = (pairs, encoding) => {
    const known = knownOf(pairs, encoding);
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    return (raw, from, to) => laidOut(encoding, stretchesOf(raw, from, to, known).map(({ from: origin, to: end }) => ({
        origin,
        end,
        bytes: Buffer.from(decoder.decode(raw.subarray(origin, end)), 'utf8'),
    })));
};
/** Read UTF-16 in which characters of these values follow each other; none where all of them are Latin. `markers`: keys and account details. */
const wideValues = (texts, markers = []) => {
    const pairs = new Set([...telling(texts, OTHER_LETTER), ...telling(markers, OF_MARKER)]);
    if (pairs.size === 0)
        return [];
    return [decoderFor(pairs, 'utf-16le'), decoderFor(pairs, 'utf-16be')];
};

;// CONCATENATED MODULE: ./lib/leak/decode/wrapped.js


/** Fewer bytes are no piece of a key in any encoding that could be cut in the middle of a sign. */
const wrapped_MIN_BYTES = 24;
const wrapped_SPACE = (0,decode_bytes/* classOf */.Kl)(/\s/);
/** What base64, hexadecimal digits and escapes are made of: nearly every line of a log has a quote, a colon or a space. */
const ENCODED = (0,decode_bytes/* classOf */.Kl)(/[\w+/=%\\&#;.~!*'()-]/);
/** Lists of numbers have spaces of their own. */
const wrapped_LIST = (0,decode_bytes/* classOf */.Kl)(/[0-9a-fA-FxX ,:[\]-]/);
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
    return isAll(raw, first, last, ENCODED) || isAll(raw, first, last, wrapped_LIST) ? raw.subarray(first, last) : null;
};
/**
 * Lines that follow each other and may be pieces of one encoded value, put together: it was wrapped at any column, in the middle of an
 * escape or a number, or narrower than any run that is decoded as it stands.
 */
const wrappedValues = (raw, from, to) => {
    const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const parts = [];
    let lines = [];
    const close = (end) => {
        // Most lines stand for themselves.
        if (lines.length === 0)
            return;
        const length = lines.reduce((sum, { bytes }) => sum + bytes.length, 0);
        // Each line says where it stands: values of their own may be written one to a line.
        if (lines.length > 1 && length >= wrapped_MIN_BYTES)
            for (const line of lines)
                parts.push({ ...line, end });
        lines = [];
    };
    for (let start = from; start < to;) {
        const newline = view.indexOf(decode_bytes/* LINE_END */.J2, start);
        const end = newline < 0 || newline > to ? to : newline;
        const bytes = encodedIn(raw, start, end);
        if (bytes === null)
            close(start);
        else
            lines.push({ origin: start, bytes });
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
    encodings: decode_encodings/* ENCODINGS */.JC,
    decoders: [
        base64Values,
        hexValues,
        decimalValues,
        escapedValues,
        addressedRows,
        wrappedValues,
        characterDumps,
        listedValues,
    ],
    wide: true,
    chains: true,
    filter: { after: UNFILTERED_BYTES, letters: true, escapes: true },
};
/** With what is decoded for the sake of these needles alone. */
const partsFor = ({ exact, texts }, parts) => {
    if (!parts.wide)
        return parts;
    const valuesOf = (needles) => needles.map(({ value }) => value);
    const others = [...exact.filter((needle) => !(0,leak_proof/* isMarker */.rg)(needle)), ...texts];
    const own = wideValues(valuesOf(others), valuesOf(exact.filter(leak_proof/* isMarker */.rg)));
    return { ...parts, decoders: [...parts.decoders, ...own] };
};
const armedKinds = ({ exact, texts }) => [
    ...new Set([...exact, ...texts].map(({ kind }) => kind)),
];
const some = (values, otherwise) => {
    const [first, ...rest] = values;
    return first === undefined ? [otherwise] : [first, ...rest];
};
function* search(engine, plants, { proven, failed, fingerprints }) {
    for (const plant of plants) {
        yield;
        const scanner = engine.open('');
        for (const chunk of (0,leak_proof/* streamOf */.mA)(plant))
            scanner.write(chunk);
        if (engine.isPlant(plant, scanner.end()))
            proven.add(plant.technique);
        else {
            failed.add(plant.technique);
            const fingerprint = engine.fingerprintOf(plant);
            if (fingerprint !== undefined)
                fingerprints.add(fingerprint);
        }
    }
}
/** Replies can hold any letters; what the techniques find is shown with these, which hold none that an encoding uses. */
const REFERENCE = {
    kind: 'body',
    value: 'A plain sentence that the gate plants to see whether its own search can find what was hidden. ' +
        'Then comes another one with different words, so that no two lines of it look alike.',
};
function* proveWith(engine, reference) {
    const outcomes = { proven: new Set(), failed: new Set(), fingerprints: new Set() };
    yield* search(engine, engine.plants, outcomes);
    // A text of ours is nobody's needle.
    if (reference)
        yield* search(reference, (0,leak_proof/* encodedPlants */.tF)(REFERENCE), { ...outcomes, fingerprints: new Set() });
    const { proven, failed, fingerprints } = outcomes;
    // An engine without needles finds nothing, and must not look like one that searched.
    if (failed.size > 0 || proven.size === 0)
        return { state: 'failed', techniques: some([...failed], 'plain'), fingerprints: [...fingerprints] };
    return { state: 'proven', techniques: some([...proven], 'plain') };
}
/** Takes all steps at once. */
const lastOf = (steps) => {
    let step = steps.next();
    while (step.done !== true)
        step = steps.next();
    return step.value;
};
const coreOf = (wanted, fingerprint, parts, index = indexNeedles(wanted, fingerprint, parts.encodings), shared = newShared()) => ({
    fingerprintOf: ({ value }) => index.fingerprints.get(value),
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
const makeEngine = (needles, fingerprint, inForce = PARTS, unfilteredBytes) => {
    const wanted = (0,leak_needles/* searchable */.Vk)(needles);
    const parts = partsFor(wanted, inForce);
    const plants = (0,leak_proof/* plantsOf */.EU)(wanted);
    const index = indexNeedles(wanted, fingerprint, parts.encodings);
    const shared = newShared(unfilteredBytes);
    const { open, isPlant, openPart } = coreOf(wanted, fingerprint, parts, index, shared);
    // A plant is short: it has to pass the filter from its first byte on.
    const filtered = { ...parts, filter: parts.filter === null ? null : { ...parts.filter, after: 0 } };
    const filteredCore = coreOf(wanted, fingerprint, filtered, index, shared);
    const referenceCore = () => coreOf((0,leak_needles/* searchable */.Vk)({ ...leak_needles/* NO_NEEDLES */.l0, bodies: [REFERENCE.value] }), fingerprint, filtered);
    let proof = null;
    function* proving() {
        proof ??= yield* proveWith({ ...filteredCore, plants }, wanted.texts.length > 0 ? referenceCore() : null);
        return proof;
    }
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
        proving,
        prove: () => lastOf(proving()),
    };
};
/** An engine that searches for a text of ours: shows what does not depend on the needles where these are too long to show it. */
const referenceEngine = () => makeEngine({ ...leak_needles/* NO_NEEDLES */.l0, bodies: [REFERENCE.value] }, (value) => value);


/***/ }),

/***/ 95595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vk: () => (/* binding */ searchable),
/* harmony export */   Zv: () => (/* binding */ BESIDE),
/* harmony export */   l0: () => (/* binding */ NO_NEEDLES)
/* harmony export */ });
/* harmony import */ var _values_grams_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58934);
/* harmony import */ var _reply_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42067);
/* harmony import */ var _search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69238);
/* harmony import */ var _values_json_frame_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19954);
/* harmony import */ var _values_written_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48385);





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
const letters = (value) => Buffer.from((0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__/* .squeezed */ .lW)(Buffer.from(value, 'utf8')).text).toString('latin1');
/** Longer values are told by a share of them all the same: a whole one is compared letter by letter in each of its encodings. */
const LONGEST_WHOLE = 4096;
/** Of a list of few words each stands there so often, on average. */
const OFTEN = 2;
const count = (words) => letters(words.join('')).length;
/**
 * True of JSON that says hardly more than yes and no, or the same few words again and again, as a list of labels does: any share of it
 * stands in every other answer. Fewer letters than those of few words are told from chance in pieces only as a share of all.
 */
const saysLittle = (value) => {
    if (!(0,_values_json_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .isJson */ .Fh)(value))
        return false;
    const said = (0,_values_json_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsSaid */ .Bn)(value);
    const all = count(said);
    const own = count([...new Set(said)]);
    return all < MIN_SHORT_LETTERS || (own > FEW_LETTERS && own < LONG_LETTERS && all >= OFTEN * own);
};
const isShort = (value) => {
    const { length } = letters(value);
    if (length <= LONGEST_WHOLE && saysLittle(value))
        return true;
    return length < FEW_LETTERS || (length < LONG_LETTERS && value.trim().split(/\s+/).length < SHORT_WORDS);
};
const neighbours = (nonce, prompts) => prompts.flatMap((text) => {
    const found = [];
    const bytes = Buffer.from(text, 'utf8');
    const prompt = letters(text);
    const gaps = prompt.includes(nonce) ? (0,_values_written_js__WEBPACK_IMPORTED_MODULE_4__/* .gapsOf */ .dc)(bytes, 0, bytes.length) : [];
    for (let at = prompt.indexOf(nonce); at >= 0; at = prompt.indexOf(nonce, at + 1)) {
        const after = at + nonce.length;
        const before = prompt.slice(Math.max(0, at - BESIDE), at);
        const signs = [gaps[at] ?? '', gaps[after] ?? ''];
        found.push({ before, after: prompt.slice(after, after + BESIDE), signs });
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
const noncesOf = (short, needles) => distinct(needles.nonces, withSigns).flatMap((nonce) => {
    const own = letters(nonce);
    if (own.length < _values_grams_js__WEBPACK_IMPORTED_MODULE_0__/* .GRAM */ .m9 || !short.some((text) => letters(text).includes(own)))
        return [];
    const unlessBeside = neighbours(own, needles.prompts);
    return [{ kind: 'body', value: nonce, rule: 'whole', unlessBeside, plainOnly: true }];
});
/** Drops values that are empty, or the same as another of their kind. */
const distinct = (values, sameBy) => [
    ...new Map(values.filter((value) => letters(value) !== '').map((value) => [sameBy(value), value])).values(),
];
/** Of values that are told by the signs between their letters, too: `j.smith@example.com` is not `jsmith@example.com`. */
const withSigns = (value) => {
    const bytes = Buffer.from(value, 'utf8');
    return JSON.stringify([letters(value), (0,_values_written_js__WEBPACK_IMPORTED_MODULE_4__/* .gapsOf */ .dc)(bytes, 0, bytes.length)]);
};
const searchableTexts = (kind, values, needles) => {
    const short = distinct(values.filter(isShort), withSigns);
    const long = distinct(values.filter((value) => !isShort(value)), letters);
    const nonces = kind === 'body' ? noncesOf(short, needles) : [];
    const prompts = kind === 'body' ? needles.prompts.map(letters) : [];
    const byNonce = (text) => nonces.some((nonce) => letters(text).includes(letters(nonce.value)));
    const rest = short.filter((text) => !byNonce(text));
    const fits = (text) => letters(text).length >= MIN_SHORT_LETTERS && !prompts.some((prompt) => prompt.includes(letters(text)));
    return {
        // A nonce behind the same words as in the prompt is no leak; all that was said with it is.
        exact: [...nonces, ...short.filter((text) => fits(text)).map((text) => whole(kind, text))],
        texts: long.map((value) => ({ kind, value })),
        tooShort: rest.every(fits) ? [] : [kind],
    };
};
/** Sorts the needles by how each is recognised. */
const searchable = (needles) => {
    const enough = (value) => letters(value).length >= _values_grams_js__WEBPACK_IMPORTED_MODULE_0__/* .GRAM */ .m9;
    const account = distinct(needles.account, withSigns);
    const credentials = distinct(needles.credentials, withSigns);
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

/***/ 80807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ ticksOf),
/* harmony export */   FB: () => (/* binding */ gapBits),
/* harmony export */   G8: () => (/* binding */ bitsInColumn),
/* harmony export */   L1: () => (/* binding */ bitsInText),
/* harmony export */   Pe: () => (/* binding */ OF_LANGUAGE),
/* harmony export */   UQ: () => (/* binding */ USUAL_GAP),
/* harmony export */   cL: () => (/* binding */ SURE),
/* harmony export */   dw: () => (/* binding */ bitsWhereJoined),
/* harmony export */   i7: () => (/* binding */ MAX_GAP),
/* harmony export */   iS: () => (/* binding */ bitsOfCharacters),
/* harmony export */   mU: () => (/* binding */ bitsWhereDrawn),
/* harmony export */   tl: () => (/* binding */ isDrawn),
/* harmony export */   vE: () => (/* binding */ anyGapBits),
/* harmony export */   zH: () => (/* binding */ enoughBits)
/* harmony export */ });
/* harmony import */ var _decode_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62997);

const { log2, LOG2E: LOG2_E } = Math;
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;
/** Numbers in a text count something, as those of a log do: the next one is no surprise. By digits. */
const NUMBER_BITS = [0, 1, 2, 4, 6, 9, 12];
/** A word of letters and digits, as ids and keys are made of: less than the 5 bits a letter of 32 that look random. */
const priorOfId = (size) => 1.5 + 3 * size;
/** Bits of a word of a language: of its beginning, and of each letter. */
const [BEGINNING, LETTER] = [4.5, 1.5];
/** Bits of a part of a longer word: in other scripts, and beside letters with accents, each letter stands for itself. */
const bitsWhereJoined = (size) => LETTER * size;
/** Bits of a word of another script, in UTF-8: a letter of two bytes says as much as one of ASCII, a character of three more. */
const bitsOfCharacters = (letters, size) => {
    let inner = 0;
    for (let i = 0; i < size; i++)
        if ((0,_decode_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isContinuation */ .ks)(letters[i] ?? 0))
            inner++;
    return BEGINNING + LETTER * inner;
};
/** Bits that a word of so many letters has in a text before a file has shown any. */
const priorInText = (letters, size) => {
    let digits = 0;
    for (let i = 0; i < size; i++)
        if (isDigit(letters[i] ?? 0))
            digits++;
    if (digits === size)
        return NUMBER_BITS[size] ?? 12;
    return digits > 0 ? priorOfId(size) : BEGINNING + LETTER * size;
};
/** Of a file that has shown fewer words little is known: it is taken to have shown so many others, too. */
const FEW = 3;
/** Letters and digits in turns. */
const DRAWN = /(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8}/i;
/** True for a key or an id that was drawn by lot: its pieces are words of no language. */
const isDrawn = (value) => DRAWN.test(value);
const bitsOf = (prior, { count, ticks }) => count === 0 ? prior : Math.min(prior, log2((ticks + FEW) / count));
/** How surprising a word is where a text goes on with it: -log2 of its chance, negative where it is met more than once a tick. */
const bitsInText = (letters, size, met) => bitsOf(priorInText(letters, size), met);
/** The same where a value that {@link isDrawn} goes on with it. */
const bitsWhereDrawn = (size, met) => bitsOf(priorOfId(size), met);
/**
 * Bits of a word that stands as many words behind the last one as others of its chain did, as in a column: it is taken to stand in that
 * column alone, which has one word of so many. In a log of single letters each of them is common, and says much where the next one
 * is due.
 */
const bitsInColumn = (size, count, words, width) => Math.min(priorOfId(size), log2(words / ((count + 1) * width)));
/**
 * Letters of a language follow from those before: of the 4 bits a letter has alone it has 3 then, and a word, too, loses about a
 * quarter of its own (https://doi.org/10.1002/j.1538-7305.1951.tb01366.x).
 */
const OF_LANGUAGE = 3 / 4;
/** A chain does not go on after so many ticks. */
const MAX_GAP = 4096;
/**
 * Bits of a gap between two links, about as long as Elias' delta code of it: what a gap costs, over all of them, is no more than one
 * chance (https://doi.org/10.1109/TIT.1975.1055349).
 */
const GAP_BITS = Float32Array.from({ length: MAX_GAP }, (_, gap) => gap === 0 ? 0 : 2 + log2(gap) + 2 * log2(1 + log2(gap)));
/** Of a gap as wide as the one before, one more or one less: the frames of a log make it so. */
const USUAL_GAP = log2(3);
/**
 * Bits of a gap of so many ticks in a chain whose last gap was `usual`, and whose gaps are `mean` on average, where that is known (0: not): where several streams are
 * written at once they differ, and are as wide as there are streams. A geometric code of that mean is the shortest for them.
 */
const gapBits = (gap, usual, mean) => {
    if (Math.abs(gap - usual) < 2)
        return USUAL_GAP;
    const any = GAP_BITS[gap] ?? 0;
    return mean === 0 ? any : Math.min(any, USUAL_GAP + log2(mean + 1) + (gap * LOG2_E) / (mean + 1));
};
/** Bits of a gap where no other is known. */
const anyGapBits = (gap) => GAP_BITS[gap] ?? 0;
/** One file in 2^20 has a chain by chance. */
const SURE = 20;
/** Bits from which on a chain counts, that may begin at so many places of a needle and after so many ticks: log2(m n) more than {@link SURE}. */
const enoughBits = (places, ticks) => SURE + log2(places) + log2(ticks + 1);
/** One of so many words is common. */
const COMMON = 64;
/** No word is, as long as a file has shown so few. */
const MANY = 32;
/**
 * How far a word moves the clock: one tick, and the less the more common it is in the file. What stands in every line would else widen
 * each gap.
 */
const ticksOf = ({ count, ticks }) => count === 0 ? 1 : Math.min(1, (ticks + MANY) / (count * COMMON));


/***/ }),

/***/ 34299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   AU: () => (/* binding */ bucketOf),
/* harmony export */   JW: () => (/* binding */ NOWHERE),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   iQ: () => (/* binding */ somePlacesOf),
/* harmony export */   k3: () => (/* binding */ isEntire),
/* harmony export */   kp: () => (/* binding */ pieceKey),
/* harmony export */   rh: () => (/* binding */ indexChains),
/* harmony export */   zg: () => (/* binding */ commonEdgesOf)
/* harmony export */ });
/* harmony import */ var _chain_bits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80807);
/* harmony import */ var _values_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36409);
/* harmony import */ var _values_grams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58934);
/* harmony import */ var _survey_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15698);
/* harmony import */ var _search_bits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57910);





/** True for a value of which no part counts. */
const isEntire = (whole) => whole.is === 'value' && whole.form.needle.rule === 'whole';
/** Buckets: 2^16 of few needles, eight for each letter of many. */
const [FEWEST_BITS, MOST_BITS] = [16, 22];
const { imul } = Math;
/** The first letters of a piece, by which it is looked up, as one word; a shorter piece has NULs behind it. */
const pieceKey = (text, at, length) => length >= _survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._ ? (0,_values_grams_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(text, at) : (0,_values_grams_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(text, at) & (-1 << (8 * (_survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._ - length)));
/** Where places of such a key are kept. */
const bucketOf = ({ shift }, key) => imul(key ^ (key >>> 13), 0x9e3779b1) >>> shift;
const shiftFor = (letters) => 32 - Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(8 * letters + 1))));
/** Longer texts are not written one piece a line; the place of each of their letters would take more memory than the search. */
const MAX_LETTERS = 65_536;
/** What is written byte by byte is decoded before, or is a row of numbers: every second word of a log would be a piece of it. */
const IN_PIECES = ['plain', 'base64', 'base64url', 'hex'];
/** A digit, or what stands behind the name of a member: prose has neither. */
const NO_PROSE = /\d|"\s*:/;
/** Names, numbers and keys are markers of their own; a number, a code or a member in a reply is one, too. */
const isOrdinary = ({ needle: { kind, value }, technique }) => technique === 'plain' && kind !== 'account' && kind !== 'credential' && !NO_PROSE.test(value);
const wholesOf = ({ exact }, texts, encodings) => {
    const parts = [];
    const wholes = [];
    let length = 0;
    const place = (text) => {
        const from = length;
        parts.push(text, new Uint8Array(_survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._));
        length += text.length + _survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._;
        return { from, to: from + text.length };
    };
    const addText = ({ reading: { letters } }, number) => {
        if (letters.length <= MAX_LETTERS)
            wholes.push({ is: 'text', number, ...place(letters) });
    };
    // Whether a word goes on with a prompt is known before it is asked whether a reply does.
    const numbered = texts.texts.map((text, number) => [text, number]);
    for (const [text, number] of numbered)
        if (text.needle.kind === 'prompt')
            addText(text, number);
    for (const [text, number] of numbered)
        if (text.needle.kind !== 'prompt')
            addText(text, number);
    for (const form of exact.flatMap((needle) => (0,_values_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(needle, encodings)))
        if (IN_PIECES.includes(form.technique))
            wholes.push({
                ...{ is: 'value', form, isDrawn: (0,_chain_bits_js__WEBPACK_IMPORTED_MODULE_0__/* .isDrawn */ .tl)(form.needle.value), isOrdinary: isOrdinary(form) },
                ...place(form.text),
            });
    return { wholes, letters: new Uint8Array(Buffer.concat(parts)) };
};
/** Calls `visit` for each bucket of each place: pieces of one, two, three, and four letters and more begin there; of encoded values the last alone. */
const eachPlace = ({ letters, wholes, shift }, visit) => {
    for (const whole of wholes) {
        const isPlain = whole.is === 'text' || whole.form.technique === 'plain';
        for (let at = whole.from; at < whole.to; at++) {
            for (let size = isPlain ? 1 : _survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._; size <= _survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._ && at + size <= whole.to; size++)
                visit(bucketOf({ shift }, pieceKey(letters, at, size)), at);
        }
    }
};
/** A bit for each bucket of a word that one of the values may begin or end with. */
const edgeBits = (letters, entire, shift) => {
    const bits = (0,_search_bits_js__WEBPACK_IMPORTED_MODULE_4__/* .makeBits */ .hV)(2 ** (32 - shift));
    const add = (at, size) => {
        (0,_search_bits_js__WEBPACK_IMPORTED_MODULE_4__/* .set */ .hZ)(bits, bucketOf({ shift }, pieceKey(letters, at, size)));
    };
    for (const { from, to } of entire) {
        for (let size = 1; size <= _survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._; size++)
            add(from, size);
        for (let at = from; at < to; at++)
            add(at, Math.min(_survey_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._, to - at));
    }
    return bits;
};
const sharedLetters = (letters, wholes, { texts }) => {
    const shared = new Uint8Array(letters.length);
    for (const whole of wholes) {
        if (whole.is === 'value')
            continue;
        const telling = new Set(texts[whole.number]?.telling);
        for (let at = 0; whole.from + at + _values_grams_js__WEBPACK_IMPORTED_MODULE_2__/* .SHINGLE */ .zf <= whole.to; at++)
            if (!telling.has(at))
                shared.fill(1, whole.from + at, whole.from + at + _values_grams_js__WEBPACK_IMPORTED_MODULE_2__/* .SHINGLE */ .zf);
    }
    return shared;
};
/** Prepares the needles for the search of pieces that follow each other. */
const indexChains = (wanted, texts, encodings) => {
    const { wholes, letters } = wholesOf(wanted, texts, encodings);
    const wholeAt = new Int32Array(letters.length).fill(-1);
    wholes.forEach(({ from, to }, n) => wholeAt.fill(n, from, to));
    const shift = shiftFor(letters.length);
    const starts = new Int32Array(2 ** (32 - shift) + 1);
    eachPlace({ letters, wholes, shift }, (bucket) => {
        starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    });
    const known = new Int32Array(starts.length >>> 5);
    for (let b = 0; b + 1 < starts.length; b++) {
        const count = starts[b + 1] ?? 0;
        if (count > 0)
            known[b >>> 5] = (known[b >>> 5] ?? 0) | (1 << (b & 31));
        starts[b + 1] = count + (starts[b] ?? 0);
    }
    const places = new Int32Array(starts.at(-1) ?? 0);
    const used = starts.slice();
    eachPlace({ letters, wholes, shift }, (bucket, at) => {
        places[used[bucket] ?? 0] = at;
        used[bucket] = (used[bucket] ?? 0) + 1;
    });
    const entire = wholes.filter(isEntire);
    return {
        letters,
        wholes,
        entire,
        atEdge: edgeBits(letters, entire, shift),
        wholeAt,
        shift,
        starts,
        places,
        known,
        shared: sharedLetters(letters, wholes, texts),
        texts,
    };
};
/** True where so many letters stand at a place of the needles. */
const isThere = (letters, place, text, size) => {
    for (let i = 0; i < size; i++)
        if (letters[place + i] !== text[i])
            return false;
    return true;
};
/** No places. */
const NOWHERE = [];
/** A word that stands in more places says too little. */
const MOST_PLACES = 16;
/** Places of other words may have the same bucket. */
const MOST_IN_BUCKET = 4 * MOST_PLACES;
/** Where a word stands in the needles; null: in too many places. */
const placesOf = ({ letters, starts, places }, bucket, text, size) => {
    const first = starts[bucket] ?? 0;
    const last = starts[bucket + 1] ?? 0;
    if (last - first > MOST_IN_BUCKET)
        return null;
    const found = [];
    for (let n = first; n < last; n++) {
        const place = places[n] ?? 0;
        if (isThere(letters, place, text, size))
            found.push(place);
    }
    return found.length > MOST_PLACES ? null : found;
};
/** Where a value that has to be there from end to end begins with a word, or ends with it: nowhere else its chain may begin. */
const edgesOf = ({ letters, entire }, text, size) => {
    const found = [];
    for (const { from, to } of entire) {
        if (isThere(letters, from, text, size))
            found.push(from);
        if (to - from > size && isThere(letters, to - size, text, size))
            found.push(to - size);
    }
    return found;
};
/** A file has its single letters and pairs of them everywhere: a chain that begins with each of them costs a tenth of the search. */
const LEAST_COMMON = 3;
/** The edges at which a word stands that is too common in the file to begin anything else. */
const commonEdgesOf = (index, bucket, text, size) => {
    // Most words of most files stand at none.
    if (size < LEAST_COMMON || !(0,_search_bits_js__WEBPACK_IMPORTED_MODULE_4__/* .has */ .zy)(index.atEdge, bucket))
        return NOWHERE;
    const places = placesOf(index, bucket, text, size);
    if (places === null)
        return edgesOf(index, text, size);
    return places.filter((place) => {
        const whole = index.wholes[index.wholeAt[place] ?? -1];
        return whole !== undefined && isEntire(whole) && (place === whole.from || place + size === whole.to);
    });
};
/** So many places of a word that stands in too many are as good as others to begin at. */
const BEGINNINGS = 8;
/**
 * Some of the places of a word that stands in too many, far from each other: a text of which each letter stands alone has no other words.
 * Of values that are whole or nothing all that begin with it.
 */
const somePlacesOf = (index, bucket, text, size) => {
    const { letters, starts, places } = index;
    const first = starts[bucket] ?? 0;
    const last = starts[bucket + 1] ?? 0;
    const found = edgesOf(index, text, size);
    const edges = found.length;
    for (let n = first; n < last; n += Math.ceil((last - first) / BEGINNINGS)) {
        const place = places[n] ?? 0;
        if (isThere(letters, place, text, size) && !found.includes(place))
            found.push(place);
    }
    return edges === 0 ? found : found.sort((a, b) => a - b);
};


/***/ }),

/***/ 21416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ slotOf),
/* harmony export */   p: () => (/* binding */ makeCounts)
/* harmony export */ });
/**
 * 128 KiB, which stay in the processor's cache. A word that has the place of a common one is taken to be as common: beside a thousand known
 * words one in 33 has.
 */
const SLOT_BITS = 15;
const { imul } = Math;
/** How often each word that stands in a needle was met; by hash. */
const makeCounts = () => new Uint32Array(2 ** SLOT_BITS);
/** Where words of such a key (`pieceKey`) and so many letters are counted; now and then another one has the same place. */
const slotOf = (key, size) => imul(key ^ imul(size, 0x85ebca6b), 0x9e3779b1) >>> (32 - SLOT_BITS);


/***/ }),

/***/ 24303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tF: () => (/* binding */ encodedPlants),
  ZN: () => (/* binding */ isFound),
  rg: () => (/* binding */ isMarker),
  EU: () => (/* binding */ plantsOf),
  mA: () => (/* binding */ streamOf)
});

// EXTERNAL MODULE: ./lib/leak/pieces/chain-bits.js
var chain_bits = __webpack_require__(80807);
// EXTERNAL MODULE: ./lib/leak/pieces/chain-index.js
var chain_index = __webpack_require__(34299);
// EXTERNAL MODULE: ./lib/leak/pieces/word-counts.js
var word_counts = __webpack_require__(21416);
;// CONCATENATED MODULE: ./lib/leak/pieces/telling-words.js



/** Ticks of a short log. */
const SOME_TICKS = 16;
const LONGER_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII = /[a-z0-9]+/g;
/** What the search makes of a text at least: it also reads its other letters. */
const wordsOf = (text) => (text.toLowerCase().match(LONGER_WORD) ?? []).flatMap((longer) => Array.from(longer.matchAll(ASCII), ({ 0: word, index }) => ({
    letters: Buffer.from(word, 'utf8'),
    isJoined: index > 0,
})));
const slotOfWord = ({ letters }) => (0,word_counts/* slotOf */.S)((0,chain_index/* pieceKey */.kp)(letters, 0, letters.length), letters.length);
/** The words without those that are counted in the place of an earlier one. */
const distinct = (words, before) => {
    const taken = new Set(before.map(slotOfWord));
    return words.filter((word) => {
        const slot = slotOfWord(word);
        return !taken.has(slot) && taken.add(slot);
    });
};
/**
 * True where the pieces of a value say enough to be told from chance when each of them stands between others, in a short log whose lines
 * have a `frame` of words. A number of eight digits in two pieces does not: logs are full of numbers. A word that stands in the frame, or
 * was met in the value before, says next to nothing.
 */
const areTelling = (pieces, value, frame) => {
    const met = { count: 0, ticks: 0 };
    const words = pieces.flatMap(wordsOf);
    const bits = distinct(words, wordsOf(frame)).map(({ letters, isJoined }) => {
        if ((0,chain_bits/* isDrawn */.tl)(value))
            return (0,chain_bits/* bitsWhereDrawn */.mU)(letters.length, met);
        return isJoined ? (0,chain_bits/* bitsWhereJoined */.dw)(letters.length) : (0,chain_bits/* bitsInText */.L1)(letters, letters.length, met);
    });
    const gaps = (words.length - 1) * chain_bits/* USUAL_GAP */.UQ;
    return bits.reduce((sum, each) => sum + each, -gaps) >= (0,chain_bits/* enoughBits */.zH)(value.length, SOME_TICKS);
};

// EXTERNAL MODULE: ./lib/leak/decode/encodings.js
var encodings = __webpack_require__(50348);
// EXTERNAL MODULE: ./lib/leak/values/exact.js + 2 modules
var exact = __webpack_require__(89858);
;// CONCATENATED MODULE: ./lib/leak/proof.js



const WIDTH = 64;
const bytesOf = (text) => Buffer.from(text, 'utf8');
const wrapped = (text, width) => (text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []).join('\n    ');
const piecesOf = (value, size) => value.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [];
const lineOf = (token, n) => JSON.stringify({ time: 1_700_000_000_000 + n, level: 'info', token });
const inLines = (value, size) => '\n' + piecesOf(value, size).map(lineOf).join('\n');
/** Two characters, an escaped line end, two characters: no letters follow each other before the escapes are read. */
const escapedLines = (value) => JSON.stringify((value.match(/.{1,2}/gsu) ?? []).join('\n')).slice(1, -1);
const withMark = (value, bigEndian) => {
    const bytes = Buffer.from(`\uFEFF\n${value}\n`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
};
/** In upper case, but for letters that have none of one letter, or one that is another letter's too (dotless i, ligatures). */
const recased = (value) => Array.from(value, (char) => {
    const upper = char.toUpperCase();
    return upper === 'SS' || upper.toLowerCase() === char.toLowerCase() ? upper : char;
}).join('');
/**
 * Characters of a first line that holds half of a value, or one more: halves that are the same are what two lines share, and no piece
 * of anything. One number of eight digits in ten thousand is such a value.
 */
const halfOf = (value) => {
    const characters = Array.from(value);
    const half = Math.ceil(characters.length / 2);
    return characters.slice(0, half).join('') === characters.slice(half).join('') ? half + 1 : half;
};
const plantsOfMarker = (needle) => {
    const { kind, value, rule } = needle;
    const plant = (technique, bytes) => ({ kind, value, technique, bytes });
    const isKey = rule === 'pieces';
    const piece = isKey ? (0,exact/* lastPiece */.tW)(needle) : null;
    const half = halfOf(value);
    const halves = piecesOf(value, half);
    return [
        ...(0,encodings/* encodedForms */.wV)(value)
            // Escaping that leaves the value as it is proves nothing about escapes.
            .filter(({ technique, text }) => technique === 'plain' || text !== value)
            .map(({ technique, bytes }) => plant(technique, bytes)),
        plant('case-folded', bytesOf(recased(value))),
        ...(areTelling(halves, value, lineOf('', 0)) ? [plant('split', bytesOf(inLines(value, half)))] : []),
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
    ...exact.filter(isMarker).flatMap(plantsOfMarker),
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
const INDEXES = new Set(['index', 'output_index', 'content_index', 'summary_index']);
/** Which of several choices, calls or items a part of a stream belongs to: events name it, and have no others beside it. */
const channelOf = (part) => typeof part !== 'object' || part === null
    ? ''
    : Object.entries(part)
        .filter(([name, at]) => INDEXES.has(name) && typeof at === 'number')
        .join('.');
/** Arguments that are no string: `input` is that of a call alone, elsewhere it repeats the request. */
const holdsArguments = (value, name) => name === 'arguments' || (name === 'input' && 'type' in value && value.type === 'tool_use');
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
        const isItem = Array.isArray(value);
        const inside = `${path}.${(isItem && channelOf(member)) || name}`;
        if (typeof member === 'object' && holdsArguments(value, name))
            take(inside, argumentsIn(member));
        else
            visit(member, inside, isItem ? isText : TEXT_MEMBERS.has(name), depth + 1, take);
    }
};
const jsonTexts = (value) => {
    const texts = [];
    visit(value, '', false, 0, (_path, text) => texts.push(text));
    return texts;
};
/** A call without any says nothing. */
const argumentsIn = (member) => {
    if (member === null || Object.keys(member).length === 0)
        return '';
    try {
        return JSON.stringify(member);
    }
    catch {
        // Thousands of lists in each other are read, but not written.
        return '';
    }
};
/** Joins the deltas of a stream: strings at the same path of events of the same type and channel belong together. */
const streamTexts = (raw) => {
    const parts = new Map();
    for (const line of raw.split(/\r\n|\n|\r/)) {
        if (!line.startsWith('data:'))
            continue;
        const event = parse(line.slice('data:'.length));
        if (typeof event !== 'object' || event === null)
            continue;
        const type = 'type' in event && typeof event.type === 'string' ? event.type : '';
        visit(event, `${type} ${channelOf(event)}`, false, 0, (path, text) => {
            const already = parts.get(path);
            if (already === undefined)
                parts.set(path, [text]);
            else
                already.push(text);
        });
    }
    return [...parts.values()].map((texts) => texts.join(''));
};
/** Tool arguments are JSON too, and must stay whole: only an object with a list where replies have one is a reply. */
const isReply = (value) => typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([name, member]) => REPLY_LISTS.has(name) && Array.isArray(member));
const REPLY_LISTS = new Set(['choices', 'output', 'content', 'candidates']);
const SSE = /^(?:data|event|id|retry|):/;
/**
 * The texts that a reply says: of a raw JSON or SSE body the text members, of anything else the value itself.
 * A raw body in which no text is found is kept whole.
 */
const replyTexts = (body) => {
    const trimmed = body.trim();
    const value = /^[{[]/.test(trimmed) ? parse(trimmed) : undefined;
    if (isReply(value))
        return orWhole(jsonTexts(value), body);
    return SSE.test(trimmed) ? orWhole(streamTexts(trimmed), body) : [body];
};
const orWhole = (texts, body) => texts.some((text) => text.trim() !== '') ? texts : [body];


/***/ }),

/***/ 57910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hV: () => (/* binding */ makeBits),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/** No numbers below `count`. Sets of shingles and buckets are kept so: a bit each, which can be sent to another thread. */
const makeBits = (count) => new Uint8Array((count + 7) >> 3);
/** True where a number was set. */
const has = (bits, bit) => ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
/** Adds a number. */
const set = (bits, bit) => {
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
};


/***/ }),

/***/ 69238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tp: () => (/* binding */ CLASS),
  q2: () => (/* binding */ DROP),
  og: () => (/* binding */ LOOK),
  wt: () => (/* binding */ LOOK_AHEAD),
  tG: () => (/* binding */ isLatinLetter),
  D$: () => (/* binding */ isLetter),
  nR: () => (/* binding */ makeLane),
  r2: () => (/* binding */ squeeze),
  lW: () => (/* binding */ squeezed),
  Om: () => (/* binding */ takeUnit)
});

// UNUSED EXPORTS: makeRoom

// EXTERNAL MODULE: ./lib/leak/decode/bytes.js
var bytes = __webpack_require__(62997);
// EXTERNAL MODULE: ./lib/leak/decode/escapes.js + 1 modules
var escapes = __webpack_require__(79330);
;// CONCATENATED MODULE: ./lib/leak/decode/sequences.js


/** No escape, UTF-8 sequence or colour code that the squeezer knows is longer than this many bytes. */
const LONGEST_UNIT = 96;
/** First bytes of sequences of two, three and four bytes, and the first that begins none. */
const LEADS = { two: 0xc2, three: 0xe0, four: 0xf0, none: 0xf5 };
/** True for a byte that a sequence of UTF-8 begins with. */
const isLead = (byte) => byte >= LEADS.two && byte < LEADS.none;
const moreBehind = (lead) => (lead < LEADS.three ? 1 : lead < LEADS.four ? 2 : 3);
const [QUOTE, DOUBLE_QUOTE] = [0x27, 0x22];
/** Broken UTF-8. */
const NONE = 0;
/** A literal that ends, and goes on in the next line: `'\\n b'` of Python, `" "` of C. Its escapes may be escaped again. */
const JOINT = /^\\*(["'])(?:\s|\\+n)+[bB]?\\*\1/;
/** Room for deep indentation. */
const LONGEST_JOINT = 80;
/** Index behind a joint that begins at a place, or the place. */
const behindJoint = (raw, at, end) => {
    const byte = raw[at] ?? 0;
    if (byte !== QUOTE && byte !== DOUBLE_QUOTE && byte !== bytes/* BACKSLASH */.r_)
        return at;
    const text = Buffer.from(raw.subarray(at, Math.min(end, at + LONGEST_JOINT))).toString('latin1');
    return at + (JOINT.exec(text)?.[0].length ?? 0);
};
/** Reads one byte that a sequence goes on with, perhaps in the next piece of a literal; 0 where there is none. */
const readMore = (raw, at, isEscaped, end) => {
    const unit = (0,escapes/* readUnit */.H_)(raw, at, end);
    if ((0,escapes/* unitIsByte */.li)(unit) && (0,bytes/* isContinuation */.ks)((0,escapes/* unitValue */.Wo)(unit)))
        return unit;
    const behind = isEscaped ? behindJoint(raw, at, end) : at;
    if (behind === at)
        return NONE;
    const next = (0,escapes/* readUnit */.H_)(raw, behind, end);
    const length = behind + (0,escapes/* unitLength */.bE)(next) - at;
    return (0,escapes/* unitIsByte */.li)(next) && (0,bytes/* isContinuation */.ks)((0,escapes/* unitValue */.Wo)(next)) && length <= LONGEST_JOINT
        ? (0,escapes/* pack */.qq)((0,escapes/* unitValue */.Wo)(next), length, true)
        : NONE;
};
/** Reads one UTF-8 sequence whose bytes may each be escaped: what it stands for and how long it is, or 0. */
const readSequence = (raw, at, lead, next, end) => {
    const more = moreBehind(lead);
    let code = lead & (0x3f >> more);
    let i = next;
    for (let k = 0; k < more; k++) {
        const unit = readMore(raw, i, next > at + 1, end);
        if (unit === NONE || i + (0,escapes/* unitLength */.bE)(unit) - at > LONGEST_UNIT)
            return NONE;
        code = (code << 6) | ((0,escapes/* unitValue */.Wo)(unit) & 0x3f);
        i += (0,escapes/* unitLength */.bE)(unit);
    }
    return (0,escapes/* pack */.qq)(code, i - at, false);
};
/** What Windows-1252 has in place of the control characters of ISO 8859-1: dashes, quotes, `€`. */
const WINDOWS = new Map(Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 0x20 }, (_, n) => 0x80 + n)), (char, n) => [char.codePointAt(0), 0x80 + n]));
/** Would begin letters of N'Ko: a German word that ends with it may stand before a quote of Windows-1252. */
const SHARP_S = 0xdf;
/** The byte that was read as this character, where it is one that a sequence goes on with; else -1. */
const misreadByte = (code) => code >= 0x80 && code <= 0xbf ? code : (WINDOWS.get(code) ?? -1);
/** Reads one character: a sequence, or an escape. A byte that is no part of a sequence is none. */
const readCharacter = (raw, at, end) => {
    const unit = (0,escapes/* readUnit */.H_)(raw, at, end);
    const value = (0,escapes/* unitValue */.Wo)(unit);
    if (!(0,escapes/* unitIsByte */.li)(unit))
        return unit;
    if (isLead(value))
        return readSequence(raw, at, value, at + (0,escapes/* unitLength */.bE)(unit), end);
    return (0,escapes/* unitLength */.bE)(unit) > 1 ? unit : NONE;
};
/** The least that so many more bytes stand for. */
const LEAST = [0, 0x80, 0x800, 0x10000];
const MAX_CODE = 0x10ffff;
const isCode = (code, more) => code >= (LEAST[more] ?? 0) && code <= MAX_CODE && (code < 0xd800 || code > 0xdfff);
/**
 * UTF-8 that somebody read as ISO 8859-1 or Windows-1252, and wrote again: `Ã¼`. `lead` is the first of its characters, which begins at
 * `at` and ends at `next`. What it stands for and how long it is, or 0.
 */
const readMisread = (raw, at, lead, next, end) => {
    const byte = raw[next] ?? 0;
    // Behind nearly every letter with an accent stands one without.
    if (lead === SHARP_S || next >= end || (byte < 0x80 && escapes/* BEGINS_ESCAPE */.Np[byte] !== 1))
        return NONE;
    const more = moreBehind(lead);
    let code = lead & (0x3f >> more);
    let i = next;
    for (let k = 0; k < more; k++) {
        const unit = readCharacter(raw, i, end);
        const own = misreadByte((0,escapes/* unitValue */.Wo)(unit));
        if (own < 0)
            return NONE;
        code = (code << 6) | (own & 0x3f);
        i += (0,escapes/* unitLength */.bE)(unit);
    }
    return isCode(code, more) && i - at <= LONGEST_UNIT ? (0,escapes/* pack */.qq)(code, i - at, false) : NONE;
};

;// CONCATENATED MODULE: ./lib/leak/search/squeeze.js



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
/** Not a letter, and begins none. */
const DROP = 0;
/** May begin a letter: an escape, or another script's. */
const LOOK = 1;
/** The first letter of ISO 8859-1 that is none of ASCII. */
const FIRST_LATIN = 0xc0;
/** For each byte: dropped, looked at more closely, or the letter that it becomes. NUL is dropped, which reads UTF-16 as plain text. */
const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
    const char = String.fromCharCode(byte);
    if (byte < 0x80 && /[0-9a-z]/i.test(char))
        return char.toLowerCase().charCodeAt(0);
    return escapes/* MARKS */.j7[byte] === 1 || byte >= FIRST_LATIN ? LOOK : DROP;
});
/** Signs as wide as Chinese ones, which stand for those of ASCII. */
const WIDE = { first: 0xff01, last: 0xff5e, by: 0xfee0 };
/** Its upper case is written as two letters. */
const squeeze_SHARP_S = 0xdf;
const SHARP_S_UPPER = 0x1e9e;
const LETTER_S = 0x73;
const FINAL_SIGMA = 0x3c2;
/** Letters of scripts with two cases lie below U+2000, but for rare ones; the table holds the lower case of each. */
const FOLD = Uint16Array.from({ length: 0x2000 }, (_, code) => {
    if (code === FINAL_SIGMA)
        return FINAL_SIGMA + 1;
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
});
/** True for a byte that stays in a lane as it is. */
const isLetter = (byte) => (CLASS[byte] ?? DROP) > LOOK;
/**
 * Punctuation and symbols of Unicode that typography changes: quotes, dashes, spaces, arrows, boxes, emoji selectors. Half of a pair is
 * none of a letter: in the UTF-8 of a value it is U+FFFD.
 */
const isPunctuation = (code) => code < 0xc0 ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
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
    if (code === squeeze_SHARP_S || code === SHARP_S_UPPER) {
        pushCode(lane, LETTER_S, at);
        pushCode(lane, LETTER_S, at);
        return;
    }
    if (code >= WIDE.first && code <= WIDE.last) {
        pushCode(lane, code - WIDE.by, at);
        return;
    }
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
/** Appends a character, or the one whose UTF-8 was misread from it on. Gives the index after it. */
const pushRead = (raw, at, code, next, end, lane) => {
    const misread = isLead(code) ? readMisread(raw, at, code, next, end) : 0;
    pushCode(lane, misread === 0 ? code : (0,escapes/* unitValue */.Wo)(misread), at);
    return misread === 0 ? next : at + (0,escapes/* unitLength */.bE)(misread);
};
/** Reads one UTF-8 sequence whose bytes may each be escaped. Gives the index after it; a broken one loses its first byte only. */
const takeSequence = (raw, at, lead, next, end, lane) => {
    const read = readSequence(raw, at, lead, next, end);
    return read === 0 ? next : pushRead(raw, at, (0,escapes/* unitValue */.Wo)(read), at + (0,escapes/* unitLength */.bE)(read), end, lane);
};
const ASCII_LETTER = (0,bytes/* classOf */.Kl)(/[a-z]/i);
/** Printable signs, blanks and ends of lines in ISO 8859-1. */
const LATIN_TEXT = (0,bytes/* classOf */.Kl)(/[\t\n\r -~\u00a0-\u00ff]/);
/** An ASCII letter there, or behind one letter of ISO 8859-1 more: `Gefäß`. */
const isBesideLetter = (raw, at, step, end) => {
    const beside = at + step < end ? (raw[at + step] ?? bytes/* LINE_END */.J2) : bytes/* LINE_END */.J2;
    if (beside < FIRST_LATIN)
        return ASCII_LETTER[beside] === 1;
    return at + 2 * step < end && ASCII_LETTER[raw[at + 2 * step] ?? bytes/* LINE_END */.J2] === 1;
};
/** True for a byte of no sequence that stands in a word of text: a letter of ISO 8859-1. Binary files have such bytes elsewhere. */
const isLatinLetter = (raw, at, end) => {
    const [before, after] = [raw[at - 1] ?? bytes/* LINE_END */.J2, at + 1 < end ? (raw[at + 1] ?? bytes/* LINE_END */.J2) : bytes/* LINE_END */.J2];
    return ((raw[at] ?? 0) >= FIRST_LATIN &&
        LATIN_TEXT[before] === 1 &&
        LATIN_TEXT[after] === 1 &&
        (isBesideLetter(raw, at, -1, end) || isBesideLetter(raw, at, 1, end)));
};
const isHighSurrogate = (code) => code >= 0xd800 && code <= 0xdbff;
const [DESIGNATION, FIRST_SET, LAST_SET] = [0x28, 0x30, 0x5a];
/** Length of what follows an ESC: a colour, or the choice of a character set, with which `tput sgr0` begins (ECMA-35, `ESC ( B`). */
const sequenceLength = (raw, at, end) => {
    const set = raw[at + 1] ?? 0;
    return raw[at] === DESIGNATION && set >= FIRST_SET && set <= LAST_SET ? 2 : csiLength(raw, at, end);
};
/** Appends what one escape or one sequence of UTF-8 stands for, if that is a letter. Gives the index after it. */
const takeUnit = (raw, at, end, lane) => {
    const unit = (0,escapes/* readUnit */.H_)(raw, at, end);
    const value = (0,escapes/* unitValue */.Wo)(unit);
    const next = at + (0,escapes/* unitLength */.bE)(unit);
    if (value === escapes/* ESCAPE */._f)
        return next + sequenceLength(raw, next, end);
    if ((0,escapes/* unitIsByte */.li)(unit) && value >= 0x80) {
        const after = isLead(value) ? takeSequence(raw, at, value, next, end, lane) : next;
        // An escaped byte that begins no sequence is a letter of ISO 8859-1: `\xfc`, `%FC`.
        if (after === next && ((0,escapes/* unitLength */.bE)(unit) > 1 || isLatinLetter(raw, at, end)))
            pushCode(lane, value, at);
        return after;
    }
    if (!isHighSurrogate(value))
        return pushRead(raw, at, value, next, end, lane);
    const low = (0,escapes/* readUnit */.H_)(raw, next, end);
    const second = (0,escapes/* unitValue */.Wo)(low);
    if (second < 0xdc00 || second > 0xdfff)
        return next;
    pushCode(lane, 0x10000 + ((value - 0xd800) << 10) + (second - 0xdc00), at);
    return next + (0,escapes/* unitLength */.bE)(low);
};
/** So many bytes behind a place show what begins there. */
const LOOK_AHEAD = LONGEST_UNIT;
/** Letters in a lane that one character becomes, at most. */
const MOST_LETTERS = 4;
/**
 * Appends the letters of `raw[from, stop)` to the lane and gives the index of the first byte that was not read (an escape may
 * end behind `stop`). `end`: how far the bytes reach.
 */
const squeeze = (raw, from, stop, end, lane) => {
    makeRoom(lane, stop - from + MOST_LETTERS);
    let { text, origin, length } = lane;
    let i = from;
    while (i < stop) {
        const letter = CLASS[raw[i] ?? 0] ?? DROP;
        if (letter === LOOK) {
            lane.length = length;
            // A byte of ISO 8859-1 is two letters in a lane.
            makeRoom(lane, stop - i + MOST_LETTERS);
            i = takeUnit(raw, i, end, lane);
            ({ text, origin, length } = lane);
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

/***/ 34787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ NIBBLES),
/* harmony export */   d: () => (/* binding */ byteClass)
/* harmony export */ });
const HALF = 16;
const NIBBLES = 2 * HALF;
/** Prepares a class, 1 for each byte of it. */
const byteClass = (kind) => {
    const nibbles = new Uint8Array(NIBBLES);
    kind.forEach((isIn, byte) => {
        const at = (byte >> 7) * HALF + (byte & 15);
        nibbles[at] = (nibbles[at] ?? 0) | (isIn << ((byte >> 4) & 7));
    });
    return { kind, nibbles };
};


/***/ }),

/***/ 15698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ KEY),
  yJ: () => (/* binding */ put),
  Fr: () => (/* binding */ survey)
});

// EXTERNAL MODULE: ./lib/leak/survey/byte-class.js
var byte_class = __webpack_require__(34787);
;// CONCATENATED MODULE: ./lib/leak/survey/code.js
// Made from assembly/survey.ts by `npm run build`: WebAssembly in base64.
const CODE = 'AGFzbQEAAAABDAJgAn9/AX9gAX8BfwMEAwEAAAUEAQEMDAZCCn8AQYCAAQt/AEHAAAt/AEGACAt/AEGgCAt/AEHACAt/AEGAEAt/' +
    'AEGIoQILfwBBiKEGC38AQYihCgt/AEGIoQ4LB3YOBUJMT0NLAwAGQkVISU5EAwEHTEVUVEVSUwMCBU1BUktTAwMFQVNLRUQDBAVC' +
    'WVRFUwMFBlBMQUNFUwMGBEtFWVMDBwZXQU5URUQDCAVLTk9XTgMJBndhbnRlZAABBXdvcmRzAAAEcm93cwACBm1lbW9yeQIACo4K' +
    'A6AFAwR+A3sEfwNAIAAgCUsEQEIAIQJCACEBQQAhCANAIAhBwABJBEAgCCAJaiILQYAQav0ABAAiBf0MDw8PDw8PDw8PDw8PDw8P' +
    'D/1OIQYgC0HAkAFqQYAI/QAEACAG/Q79DAECBAgQIECAAAAAAAAAAAAgBUEE/W0iB/0O/U5BkAj9AAQAIAb9Dv0MAAAAAAAAAAAB' +
    'AgQIECBAgCAH/Q79Tv1Q/QwAAAAAAAAAAAAAAAAAAAAA/SQiBiAF/QwgICAgICAgICAgICAgICAg/VD9Tv0LBAAgAiAG/WStIAit' +
    'IgOGhCECIAFBoAj9AAQAIAtBgBBq/QAEACIF/QwPDw8PDw8PDw8PDw8PDw8P/U4iBv0O/QwBAgQIECBAgAAAAAAAAAAAIAVBBP1t' +
    'IgX9Dv1OQbAI/QAEACAG/Q79DAAAAAAAAAAAAQIECBAgQIAgBf0O/U79UP0MAAAAAAAAAAAAAAAAAAAAAP0k/WStIAOGhCEBIAhB' +
    'EGohCAwBCwsgACAJayIIQcAATwR+Qn8FQgEgCK2GQgF9CyACIAJCAYYgBIRCf4WDIAGEgyEBIAJCP4ghBANAIAFCAFIEQCAKQQJ0' +
    'QYihAmogCSABeqdqNgIAIApBAWohCiABIAFCAX2DIQEMAQsLIAlBQGshCQwBCwsgAEE/akFAcSIAQYAQav0ABAAiBf0MDw8PDw8P' +
    'Dw8PDw8PDw8PD/1OIQYgAEHAkAFqQYAI/QAEACAG/Q79DAECBAgQIECAAAAAAAAAAAAgBUEE/W0iB/0O/U5BkAj9AAQAIAb9Dv0M' +
    'AAAAAAAAAAABAgQIECBAgCAH/Q79Tv1Q/QwAAAAAAAAAAAAAAAAAAAAA/SQgBf0MICAgICAgICAgICAgICAgIP1Q/U79CwQAIAoL' +
    'yQEBBn8DQCAAIAJLBEAgAkECdCIFQYihAmooAgAiBEHAkAFqKAIAIgZBgYKECGsgBkF/c3FBgIGChHhxIQcgBUGIoQZqQQAgB2sg' +
    'B3FBB3ZBAWsgBnEiBUGA/oN4cUEIdyAFQf+B/AdxQQh4ciIFNgIAIANBAnRBiKEKaiACNgIAIAMgBEGBEGotAABFIAVFIAUgBUEN' +
    'dnNBsfPd8XlsIAF2IgNBA3ZBiKEOai0AACADQQdxdkEBcXJyaiEDIAJBAWohAgwBCwsgAwueAwMFfgN/AnsDQCAAIAdLBEAgB0ED' +
    'dkGAkQJqQcAI/QAEACAHQYAQav0ABAAiC/0MDw8PDw8PDw8PDw8PDw8PD/1OIgr9Dv0MAQIECBAgQIAAAAAAAAAAACALQQT9bSIL' +
    '/Q79TkHQCP0ABAAgCv0O/QwAAAAAAAAAAAECBAgQIECAIAv9Dv1O/VD9DAAAAAAAAAAAAAAAAAAAAAD9JP1kOwEAIAdBEGohBwwB' +
    'CwtBACEHA0AgACAJSwRAIAAgCWsiCEHAAE8EfkJ/BUIBIAithkIBfQsgCUEDdkGAkQJqKQMAgyICQgGIIAKDIgJCAoggAoMiAkIE' +
    'iCACg0KBgoSIkKDAgAGDIgUhAkEIIQgDQCAIIAFBA3RJBEAgAiAFIAitIgKGIANCwAAgAn2IhIMhAiAIQQhqIQgMAQsLIAIgAkII' +
    'hiAEQjiIhEJ/hYMhBiACIQQgBSEDA0AgBkIAUgRAIAdBAnRBiKECaiAJIAZ6p2ogAUEBa0EDdGs2AgAgB0EBaiEHIAYgBkIBfYMh' +
    'BgwBCwsgCUFAayEJDAELCyAHCw==';

// EXTERNAL MODULE: ./lib/leak/search/squeeze.js + 1 modules
var squeeze = __webpack_require__(69238);
;// CONCATENATED MODULE: ./lib/leak/survey/memory.js



const begin = () => {
    const code = new WebAssembly.Module(Buffer.from(CODE, 'base64'));
    // It is compiled with this program: what it exports is known from its source.
    const ask = new WebAssembly.Instance(code).exports;
    const { buffer } = ask.memory;
    const size = ask.BLOCK.value;
    const classAt = ({ value }) => new Uint8Array(buffer, value, byte_class/* NIBBLES */.U);
    const numbersAt = ({ value }) => new Uint32Array(buffer, value, size);
    classAt(ask.LETTERS).set((0,byte_class/* byteClass */.d)(squeeze/* CLASS */.tp.map((letter) => (letter > squeeze/* LOOK */.og ? 1 : 0))).nibbles);
    classAt(ask.MARKS).set((0,byte_class/* byteClass */.d)(squeeze/* CLASS */.tp.map((letter) => (letter === squeeze/* LOOK */.og ? 1 : 0))).nibbles);
    return {
        ask,
        size,
        behind: ask.BEHIND.value,
        bytes: new Uint8Array(buffer, ask.BYTES.value, size + ask.BEHIND.value),
        asked: classAt(ask.ASKED),
        places: numbersAt(ask.PLACES),
        keys: numbersAt(ask.KEYS),
        wanted: numbersAt(ask.WANTED),
        known: { memory: new Int32Array(buffer, ask.KNOWN.value), of: null },
    };
};
let begun = null;
/** Begun by the first block: 1 ms. */
const survey = () => (begun ??= begin());
/** Letters of a key. */
const KEY = 4;
const VECTORS = 64;
/**
 * Puts a block in: of the bytes from `from` on, up to `stop` or as many as there is room for. A key may reach behind it, as far as `end`;
 * what else is read there are zeros. Gives where the block ends.
 */
const put = ({ bytes, size, behind }, raw, { from, stop, end = stop }) => {
    const to = Math.min(stop, from + size);
    const given = Math.min(end, to + KEY) - from;
    bytes.set(raw.subarray(from, from + given));
    bytes.fill(0, given, Math.ceil((to - from) / VECTORS) * VECTORS + behind);
    return to;
};


/***/ }),

/***/ 89858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZE: () => (/* binding */ DISTINCT),
  TJ: () => (/* binding */ PIECE),
  LU: () => (/* binding */ isIdentifying),
  cm: () => (/* binding */ isLeak),
  tW: () => (/* binding */ lastPiece),
  _N: () => (/* binding */ stretch)
});

// EXTERNAL MODULE: ./lib/leak/decode/bytes.js
var bytes = __webpack_require__(62997);
// EXTERNAL MODULE: ./lib/leak/values/forms.js
var values_forms = __webpack_require__(36409);
// EXTERNAL MODULE: ./lib/leak/values/grams.js
var grams = __webpack_require__(58934);
;// CONCATENATED MODULE: ./lib/leak/values/masks.js
/** Signs that loggers put where they left letters out, wherever they stand. */
const STARS = '***';
/**
 * Signs that are a mask on the line of the letters before them: at the beginning of a line `...` is the prompt of Python and Ruby, and
 * dots are blanks of an editor. Two dots alone join strings in Lua, so they must touch a letter.
 */
const ON_THE_LINE = /^[^\n\r]*(?:\.{3}|[…⋯]|([•●∙·█▓▒░■#])\1\1)/;
const TWO_DOTS = /^\.\.|\.\.$/;
/** Words that stand for what was left out, in brackets: `[REDACTED]`, `<masked>`. */
const WORDS = [
    'redacted',
    'masked',
    'hidden',
    'filtered',
    'truncated',
    'removed',
    'omitted',
    'snip',
    'elided',
];
const OPENING = /[[(<{]$/;
const CLOSING = /^[\])>}]/;
/** No word for a mask is longer than so many letters. */
const MASK_REACH = 12;
/** True where the signs between two letters say that others were left out there; `before` and `after`: the letters on both sides. */
const isMask = (signs, before, after) => {
    const gap = signs.replaceAll('\0', '');
    if (gap === '')
        return false;
    if (gap.includes(STARS) || ON_THE_LINE.test(gap) || TWO_DOTS.test(gap))
        return true;
    return WORDS.some((word) => (OPENING.test(gap) && after.startsWith(word)) || (CLOSING.test(gap) && before.endsWith(word)));
};

;// CONCATENATED MODULE: ./lib/leak/values/punctuation.js
/** Signs that tell nothing: soft and zero-width ones, controls, and bytes above 0x7f that stand for themselves. */
const SILENT = /(?![\t\r\n])[\p{Cc}\p{Cf}\u0080-\u00bf]/gu;
const QUOTE = /["'`\u2018-\u201f]/;
const DASHES = /[\u2010-\u2015]/g;
/** What joins pieces of a literal: `" + "`, and in a list of them a comma. */
const JOIN = /^[\s+.&|]*$/;
const JOIN_LIST = /^[\s+.&|,]*$/;
/** What an editor, a mail or a diff writes before a line, or a language at the end of one. */
const LINE = /^[\s>|#*+/;,.&()[\]-]*$/;
/** What a slug has instead of a space. */
const INSTEAD_OF_SPACE = /^[_.-]$/;
/** A backslash that was encoded, with the sign that it escapes (`%5C%2F`) or for itself (`EU%5Cuser01`): as it stands it is no sign. */
const BACKSLASHES = /\\+/g;
/** What React writes between two texts that stand side by side. */
const EMPTY_COMMENT = /<!--\s*-->/g;
const plain = (signs) => signs
    .replace(EMPTY_COMMENT, '')
    .replace(SILENT, '')
    .replace(BACKSLASHES, '')
    .replace(DASHES, '-')
    .replace(/[^\S\n\r]+/g, ' ');
/** True where a form has been sent: each blank of the value is a plus (https://url.spec.whatwg.org/#urlencoded-serializing). */
const isOfForm = (gap, signs) => gap.length === signs.length &&
    Array.from(signs).every((sign, at) => gap[at] === sign || (sign === ' ' && gap[at] === '+'));
const spaceless = (signs) => signs.replace(/\s+/g, '');
/** True where the pieces' own signs stand at the outer ends of a gap, and all else is of the break. */
const isBreak = (gap, own, mark, between) => {
    const first = gap.search(mark);
    const last = gap.length - 1 - Array.from(gap).reverse().join('').search(mark);
    if (first < 0)
        return false;
    const before = gap.slice(0, first);
    const after = /\s$/.test(own) ? gap.slice(last + 1).trimEnd() : gap.slice(last + 1);
    const signs = spaceless(own);
    return Array.from({ length: signs.length + 1 }, (_, cut) => cut).some((cut) => {
        const [head, tail] = [signs.slice(0, cut), signs.slice(cut)];
        if (!before.startsWith(head) || !after.endsWith(tail))
            return false;
        const rest = before.slice(head.length) + after.slice(0, after.length - tail.length);
        const middle = gap.slice(first, last + 1).replace(new RegExp(QUOTE, 'g'), '');
        return LINE.test(rest) && between.test(middle);
    });
};
/**
 * True where the signs between two letters are those of the value, or such as come of wrapping, quoting and joining: of
 * `user-admin` `user-\n  admin` and `"user-" + "admin"`, and neither `UserAdmin` nor `/user/admin`.
 */
const agrees = (found, own, { isStrict, hasLetters }) => {
    if (found === own)
        return true;
    const [gap, signs] = [plain(found), plain(own)];
    if (gap.replace(/ *[\n\r]+ */g, '') === signs)
        return true;
    if (spaceless(gap) === spaceless(signs) && (!/ /.test(gap) || /\s/.test(signs)))
        return true;
    if (isOfForm(gap, signs))
        return true;
    if (!isStrict && signs === ' ' && INSTEAD_OF_SPACE.test(gap))
        return true;
    const quiet = (text) => text.replace(new RegExp(QUOTE, 'g'), '');
    if (quiet(gap) === quiet(signs))
        return true;
    if (isBreak(gap, signs, /[\n\r]/, LINE))
        return true;
    // A sign may be a piece of its own: `"9","-","21"`.
    if (!isStrict && (hasLetters || signs !== '') && gap.replace(/["'] ?[+,]? ?["']/g, '') === signs)
        return true;
    return isBreak(gap, quiet(signs), QUOTE, hasLetters && !isStrict ? JOIN_LIST : JOIN);
};

// EXTERNAL MODULE: ./lib/leak/values/secret-part.js
var secret_part = __webpack_require__(10408);
// EXTERNAL MODULE: ./lib/leak/search/squeeze.js + 1 modules
var squeeze = __webpack_require__(69238);
// EXTERNAL MODULE: ./lib/leak/values/written.js
var written = __webpack_require__(48385);
;// CONCATENATED MODULE: ./lib/leak/values/exact.js








/** ASSERTIONS, `credential-not-logged`: this many characters in a row identify a key. */
const PIECE = 12;
/** A run of equal characters in a key is no identifying piece. */
const DISTINCT = 4;
/** Values with fewer letters are compared strictly: chance makes such a row of letters. */
const LONG = 16;
const DIGIT_9 = 0x39;
const PLUS = 0x2b;
const SLASH = 0x2f;
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
        if ((0,squeeze/* isLetter */.D$)(raw[i] ?? 0))
            break;
        first--;
    }
    for (let i = (lane.origin[match.end - 1] ?? 0) + 1; raw[i] === form.source[last + 1]; i++) {
        if (last + 1 >= form.source.length || (0,squeeze/* isLetter */.D$)(raw[i] ?? 0))
            break;
        last++;
    }
    return [first, last];
};
/** True where these bytes of a key, ends included, tell whose they are. */
const isIdentifying = ({ source, weights }, first, last) => {
    if (last - first + 1 < PIECE)
        return false;
    const weight = weights.subarray(first, last + 1).reduce((sum, each) => sum + each, 0);
    return weight >= secret_part/* IDENTIFYING */.L && new Set(source.subarray(first, last + 1)).size >= DISTINCT;
};
/** The signs before each letter of a match; null where the bytes before are no longer at hand, or not those of the value. */
const gapsBefore = (match, lane, raw) => {
    const start = lane.origin[match.start] ?? 0;
    if (match.form.technique !== 'plain' || start < 0)
        return null;
    let lead = match.start;
    while (lead > 0 && lane.origin[lead - 1] === start)
        lead--;
    return (0,written/* gapsOf */.dc)(raw, start, (lane.origin[match.end - 1] ?? 0) + 1).slice(match.start - lead);
};
/** Of words, or of numbers: prose has the same letters, with other signs between them. */
const exact_WORDS = /^[\W_]*(?:(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:[\W_]+|$))*$/;
const STRICT = { isStrict: true, hasLetters: true };
/** The letters `[from, to)` of a lane, as many of them as are at hand. */
const lettersOf = (lane, from, to) => Buffer.from(lane.text.subarray(Math.max(0, from), Math.min(lane.length, to))).toString('latin1');
/** The match, cut at masks, and where other signs in the file show that its ends do not belong together: joined lines show none. */
const cut = (match, lane, raw, isUnbroken) => {
    const gaps = gapsBefore(match, lane, raw);
    if (gaps === null)
        return [match];
    const { form, at, start, end } = match;
    const [first, last] = [form.from[at] ?? 0, form.to[at + end - start - 1] ?? 0];
    const isMasked = (gap, letter) => isMask(gap, lettersOf(lane, letter - MASK_REACH, letter), lettersOf(lane, letter, letter + MASK_REACH));
    const isOfWords = isUnbroken && exact_WORDS.test(Buffer.from(form.source.subarray(first, last + 1)).toString('latin1'));
    const isCut = (gap, n) => {
        const own = form.gaps[at + n] ?? '';
        return n > 0 && gap !== own && (isMasked(gap, start + n) || (isOfWords && !agrees(gap, own, STRICT)));
    };
    const starts = [0, ...gaps.flatMap((gap, n) => (isCut(gap, n) ? [n] : []))];
    return starts.map((from, n) => {
        const to = starts[n + 1] ?? end - start;
        return { form, start: start + from, end: start + to, at: at + from };
    });
};
const isPiece = (match, lane, raw, isUnbroken) => cut(match, lane, raw, isUnbroken).some((piece) => {
    const [first, last] = widened(piece, lane, raw);
    return piece.end - piece.start === match.form.text.length || isIdentifying(match.form, first, last);
});
/** The last 12 bytes in a row by which a key is recognised, with letters enough; null where it has none. */
const lastPiece = (needle) => {
    const own = (0,values_forms/* ownOf */._)(needle);
    for (let last = own.source.length - 1; last >= PIECE; last--) {
        const first = last - PIECE + 1;
        const piece = own.source.subarray(first, last + 1);
        const isOfWholeLetters = ![first, last + 1].some((at) => (0,bytes/* isContinuation */.ks)(own.source[at] ?? 0));
        if (isOfWholeLetters && isIdentifying(own, first, last) && (0,squeeze/* squeezed */.lW)(piece).text.length >= grams/* GRAM */.m9)
            return Buffer.from(piece).toString('utf8');
    }
    return null;
};
/**
 * An account detail, and any short value, must have its own punctuation and stand alone: `37.25` is not in `137.255`, nor
 * `billing@example.com` in `billing.example.com`.
 */
const standsAlone = (match, lane, raw, mayHaveMore) => {
    const { form } = match;
    const isShort = form.text.length < LONG;
    const isAccount = form.needle.kind === 'account';
    const gaps = isShort || isAccount ? gapsBefore(match, lane, raw) : null;
    if (gaps === null)
        return true;
    const start = lane.origin[match.start] ?? 0;
    const end = (0,written/* afterUnit */.fg)(raw, lane.origin[match.end - 1] ?? 0);
    const isWide = raw.subarray(start, end).includes(0);
    // Behind the last letter of a stream the memory may hold bytes of an earlier window.
    const isOpen = match.end < lane.length && !(0,written/* isMeasured */.V2)(raw, start, form.source.length);
    const isFollowed = isOpen && (0,written/* goesOn */.Eo)(raw, end, isWide);
    const isInWord = isFollowed || (0,written/* comesFrom */._7)(raw, start, form.source.length, isWide);
    if (isInWord && (isShort || !mayHaveMore))
        return false;
    const manner = { isStrict: isShort && isAccount, hasLetters: form.text.some((letter) => letter > DIGIT_9) };
    return gaps.every((gap, n) => agrees(gap, form.gaps[n] ?? '', manner));
};
/** In base64 the prompt's own letters beside a nonce cannot be told: it must be what was encoded, from its beginning on. */
const isInBase64 = ({ form, start }, lane, raw) => {
    if (!form.needle.plainOnly || form.technique === 'plain')
        return false;
    const before = raw[(lane.origin[start] ?? 0) - 1] ?? 0;
    return (0,squeeze/* isLetter */.D$)(before) || before === PLUS || before === SLASH;
};
const LOOSE = { isStrict: false, hasLetters: true };
/** True where the signs on one side of a match are those of a prompt, or are no longer at hand. */
const hasSigns = (raw, from, to, letter, own) => from < 0 || agrees((0,written/* gapsOf */.dc)(raw, from, to + 1).at(letter) ?? '', own, LOOSE);
const isBesidePrompt = (match, lane, raw, isUnbroken) => {
    const { start, end, form } = match;
    const read = (from, to) => lettersOf(lane, from, to);
    const origin = (letter) => lane.origin[letter] ?? -1;
    return form.needle.unlessBeside.some(({ before, after, signs }) => {
        const isAfter = before.length >= 4 && read(start - before.length, start) === before;
        const isBefore = after.length >= 4 && read(end, end + after.length) === after;
        if (!isUnbroken)
            return isAfter || isBefore;
        return ((isAfter && hasSigns(raw, origin(start - 1), origin(start), -1, signs[0])) ||
            (isBefore && hasSigns(raw, origin(end - 1), origin(end), 1, signs[1])));
    });
};
/**
 * True where a match is a leak by its needle's rule. `isUnbroken`: the lane was not put together from pieces of lines, so that what
 * stands between and beside the letters in `raw` belongs to the value. `mayHaveMore`: `raw` was decoded, and the letters beside
 * the value may never have been of the text.
 */
const isLeak = (match, lane, raw, isUnbroken, mayHaveMore = false) => {
    if (match.form.needle.rule === 'pieces')
        return isPiece(match, lane, raw, isUnbroken);
    const isWhole = match.end - match.start === match.form.text.length;
    if (!isWhole || isBesidePrompt(match, lane, raw, isUnbroken) || isInBase64(match, lane, raw))
        return false;
    return !isUnbroken || standsAlone(match, lane, raw, mayHaveMore);
};


/***/ }),

/***/ 36409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formsOf),
/* harmony export */   _: () => (/* binding */ ownOf)
/* harmony export */ });
/* harmony import */ var _decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50348);
/* harmony import */ var _grams_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58934);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70105);
/* harmony import */ var _secret_part_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10408);
/* harmony import */ var _search_squeeze_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69238);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48385);






const ownOf = (needle, value = needle.value) => ({
    needle,
    source: Buffer.from(value, 'utf8'),
    weights: needle.rule === 'pieces' ? (0,_secret_part_js__WEBPACK_IMPORTED_MODULE_3__/* .secretPart */ .K)(value) : new Uint16Array(0),
});
const eachForm = (own, encoding) => {
    const { source } = own;
    const starts = new Int32Array(source.length);
    let text = '';
    source.forEach((byte, index) => {
        starts[index] = text.length;
        text += encoding.each(byte) + encoding.between;
    });
    const lane = (0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_4__/* .squeezed */ .lW)(Buffer.from(text, 'latin1'));
    // Both are in order: looked up one by one, a key of 16,000 characters takes half a minute.
    let byte = 0;
    const index = Int32Array.from(lane.origin, (at) => {
        while ((starts[byte + 1] ?? Infinity) <= at)
            byte++;
        return byte;
    });
    // A number that is not all there is that of another byte: `0x7` begins a third of them, `0x` all.
    const from = index.map((at, n) => (at === index[n - 1] ? at + 1 : at));
    const to = index.map((at, n) => (at === index[n + 1] ? at - 1 : at));
    const gaps = encoding.name === 'plain' ? (0,_written_js__WEBPACK_IMPORTED_MODULE_5__/* .gapsOf */ .dc)(source, 0, source.length) : [];
    return { ...own, technique: encoding.technique, text: lane.text, from, to, gaps };
};
/** Letters of base64 that no other byte has a part in show 4, 6 or 8 bits of the first and of the last one. Other bytes often share 2. */
const SHOWN = 4;
const base64Form = (own, encoding) => {
    const { source } = own;
    const inside = Buffer.from((0,_decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Inside */ .GV)(source, encoding.shift, encoding.url), 'latin1');
    const lane = (0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_4__/* .squeezed */ .lW)(inside);
    const first = Math.ceil((encoding.shift * 8) / 6);
    const within = (byte) => Math.min(source.length - 1, Math.max(0, byte - encoding.shift));
    // `+` and `/` leave no letter; a stretch beside them is taken to reach over them.
    const from = lane.origin.map((at) => {
        let before = at;
        while (before > 0 && !(0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_4__/* .isLetter */ .D$)(inside[before - 1] ?? 0))
            before--;
        return within(Math.ceil(((first + before) * 6 - SHOWN) / 8));
    });
    const to = lane.origin.map((at) => {
        let after = at;
        while (after + 1 < inside.length && !(0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_4__/* .isLetter */ .D$)(inside[after + 1] ?? 0))
            after++;
        return within(Math.floor(((first + after + 1) * 6 - SHOWN) / 8));
    });
    return { ...own, technique: encoding.technique, text: lane.text, from, to, gaps: [] };
};
/** The forms of a needle that differ in a lane: most encodings leave the same letters there. */
const formsOf = (needle, encodings = _decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .ENCODINGS */ .JC) => {
    const forms = new Map();
    const readings = (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .readingsOf */ .R)(needle.value).map(({ value }) => ownOf(needle, value));
    const isWanted = (encoding) => !needle.plainOnly || encoding.name === 'plain' || (encoding.way === 'base64' && encoding.shift === 0);
    // A reading as it stands comes first: an escaped one that leaves the same letters is followed in no pieces.
    for (const encoding of encodings.filter(isWanted))
        for (const own of readings) {
            const form = encoding.way === 'each' ? eachForm(own, encoding) : base64Form(own, encoding);
            const key = Buffer.from(form.text).toString('latin1');
            if (form.text.length >= _grams_js__WEBPACK_IMPORTED_MODULE_1__/* .GRAM */ .m9 && !forms.has(key))
                forms.set(key, form);
        }
    return [...forms.values()];
};


/***/ }),

/***/ 58934:
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

/***/ 19954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ wordsSaid),
/* harmony export */   Dm: () => (/* binding */ frameOf),
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   hz: () => (/* binding */ holdsJson)
/* harmony export */ });
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70105);

/** The name of a member, also in JSON that stands in a string, with what the member says where that is only yes, no or nothing. */
const NAME = /(?<!\\)(\\*)"(?:[^"\\]|\\+u[\da-f]{4})*\1"\s*:(?:\s*(?:true|false|null)\b)?/gi;
/** Begins or ends a block in Markdown. */
const FENCE = /^[ \t]*(?:```|~~~).*$/m;
/** True of a value that is an object or a list in JSON. */
const isJson = (text) => {
    if (!/^\s*[{[]/.test(text))
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
/** True of a value that is JSON, or that shows some in a block of Markdown. */
const holdsJson = (value) => value.split(FENCE).some(isJson);
/**
 * For each letter of a value that holds JSON: 1 where it belongs to the name of a member, or to `true`, `false` or `null` behind one.
 * Names come from the schema of a tool or of an output: every other call has them, too.
 */
const frameOf = (reading) => {
    const frame = new Uint8Array(reading.origin.length);
    const lettersTo = (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .countLetters */ .n)(reading);
    for (const { 0: name, index } of reading.value.matchAll(NAME))
        frame.fill(1, lettersTo(index), lettersTo(index + name.length));
    return frame;
};
/** The words and numbers that JSON says beside the names of its members, `true`, `false` and `null`. */
const wordsSaid = (json) => json
    .replace(NAME, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];


/***/ }),

/***/ 70105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readingsOf),
/* harmony export */   n: () => (/* binding */ countLetters)
/* harmony export */ });
/* harmony import */ var _search_squeeze_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69238);

/**
 * The ways to read a value that leave different letters: as it is; with backslashes that are its own (`\frac`, `C:\new`), which a
 * file that cuts it into pieces may part from the letter behind them; and composed or decomposed (Unicode Standard Annex 15), as macOS
 * writes names and some databases texts.
 */
const readingsOf = (own) => {
    const readings = new Map();
    for (const value of [own, own.replace(/\\+/g, ' '), own.normalize('NFC'), own.normalize('NFD')]) {
        const bytes = Buffer.from(value, 'utf8');
        const { text: letters, origin } = (0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_0__/* .squeezed */ .lW)(bytes);
        const key = Buffer.from(letters).toString('latin1');
        if (!readings.has(key))
            readings.set(key, { value, letters, bytes, origin });
    }
    return [...readings.values()];
};
/** Tells how many letters begin before a place of the value, in UTF-16 units. Places come in rising order. */
const countLetters = ({ value, origin }) => {
    let [place, byte, letters] = [0, 0, 0];
    return (to) => {
        byte += Buffer.byteLength(value.slice(place, to), 'utf8');
        place = to;
        while (letters < origin.length && (origin[letters] ?? 0) < byte)
            letters++;
        return letters;
    };
};


/***/ }),

/***/ 10408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ secretPart),
/* harmony export */   L: () => (/* binding */ IDENTIFYING)
/* harmony export */ });
/** How much each byte of a key says about whose it is. */
const PUBLIC = 0;
const SECRET = 300;
/** A piece identifies a key from here on: 8 secret bytes. */
const IDENTIFYING = 8 * SECRET;
/** Tokens of one issuer share most of their claims (issuer, audience, scope): a row of so many of them is this one's. */
const OWN_CLAIMS = 3 / 4;
const part = (from, to, weight) => ({ from, to, weight });
/** RFC 3986: scheme, user information, host, and what lies behind. */
const URL = /^([a-z][a-z0-9+.-]*:\/\/)(?:([^\s/?#@]*)@)?([^\s/?#]*)/i;
const SECRET_PARAMETER = /[?&][^=&#\s]*(?:key|token|secret|sig|pass|auth)[^=&#\s]*=([^&#\s]+)/gi;
/** The password of a URL identifies it, else its user, else what stands behind the host; and what a query says is secret. */
const urlParts = (value) => {
    const [all, scheme = '', user, host] = URL.exec(value) ?? [];
    if (all === undefined || host === undefined)
        return null;
    const parameters = Array.from(value.matchAll(SECRET_PARAMETER), (found) => {
        const to = found.index + found[0].length;
        return part(to - (found[1]?.length ?? 0), to, SECRET);
    });
    if (user === undefined) {
        return [
            part(0, all.length, PUBLIC),
            ...(parameters.length > 0 ? [part(all.length, value.length, PUBLIC)] : []),
            ...parameters,
        ];
    }
    const colon = user.indexOf(':');
    const from = scheme.length + colon + 1;
    return [part(0, value.length, PUBLIC), part(from, scheme.length + user.length, SECRET), ...parameters];
};
const PEM_LINE = /-----(?:BEGIN|END) [^-\n]+-----/g;
/** Algorithm and lengths at the beginning of a PKCS#8 RSA key take 50 base64 characters (RFC 5208), those of OpenSSH's format 85. */
const PEM_HEAD = 56;
const OPENSSH_HEAD = 96;
/** The exponent of nearly every RSA key, 65537, and the length behind it, wherever they begin in a group of three bytes. */
const RSA_EXPONENT = /AgMBAAECgg[\w+/]{2}|IDAQABAoIB[\w+/]{2}|CAwEAAQKCA[\w+/]{2}/g;
/** Begin and end lines of PEM (RFC 7468) are everybody's, as is the beginning of what they enclose. */
const pemParts = (value) => {
    const lines = [...value.matchAll(PEM_LINE)];
    if (lines.length === 0)
        return null;
    const heads = lines.map((line, n) => {
        const end = line.index + line[0].length;
        const body = (lines[n + 1]?.index ?? value.length) - end;
        const head = Math.min(line[0].includes('OPENSSH') ? OPENSSH_HEAD : PEM_HEAD, body >> 1);
        return part(line.index, end + (line[0].includes('BEGIN') ? head : 0), PUBLIC);
    });
    const exponents = Array.from(value.matchAll(RSA_EXPONENT), ({ 0: found, index }) => part(index, index + found.length, PUBLIC));
    return [...heads, ...exponents];
};
const parsed = (base64url) => {
    try {
        const value = JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));
        return value;
    }
    catch {
        return null;
    }
};
const TOKEN = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;
/** `{"sub":"`, or what else the claims begin with. */
const CLAIMS_HEAD = 12;
/** RFC 7519: header and first claim stand in other tokens too, and rows of other claims; only the signature is a secret of this one. */
const tokenParts = (value) => {
    const [, header = '', claims = ''] = TOKEN.exec(value) ?? [];
    const read = header === '' ? null : parsed(header);
    if (typeof read !== 'object' || read === null)
        return null;
    const from = header.length + 1;
    const to = from + claims.length;
    const claim = Math.ceil(IDENTIFYING / Math.max(1, OWN_CLAIMS * (claims.length - CLAIMS_HEAD)));
    return [part(0, from + CLAIMS_HEAD, PUBLIC), part(from + CLAIMS_HEAD, to, claim)];
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Versions in which time and machine take nearly all digits. */
const BY_CLOCK = /[126]/;
/** Time and version: `019abcde-1234-7`. */
const UUID_TIME = 15;
/** RFC 9562: the ids that one machine makes by the clock are alike but for a few digits. */
const uuidParts = (value) => {
    const version = UUID.exec(value)?.[1];
    if (version === undefined)
        return null;
    if (version === '7')
        return [part(0, UUID_TIME, PUBLIC)];
    return BY_CLOCK.test(version) ? [part(0, value.length, PUBLIC)] : [];
};
const BASIC = /^[\w.@+-]{1,64}:(?!\/\/)[^\s:]{8,}$/;
/** RFC 7617: `user:password`. */
const basicParts = (value) => BASIC.test(value) ? [part(0, value.indexOf(':') + 1, PUBLIC)] : null;
/** `{"name": "` in base64. */
const JSON_HEAD = /^\{\s*"[^"\\]*"\s*:\s*"?/;
const jsonParts = (value) => {
    if (!/^ey[A-Z]/.test(value))
        return null;
    const head = JSON_HEAD.exec(Buffer.from(value, 'base64').toString('latin1'))?.[0] ?? '';
    return head === '' ? null : [part(0, Math.ceil((head.length * 4) / 3), PUBLIC)];
};
/** Stripe: behind `sk_live_51` stand 14 characters that the public key of the account has too. */
const STRIPE = /^[sr]k_(?:live|test)_51[a-z0-9]{14}/i;
const SHORT_PREFIX = /^(?:[a-z][a-z0-9]{0,5}[-_.]){0,3}/i;
/** Words and numbers before the key itself: `sk-live-gateway-`, `xoxb-2048123456789-`. */
const LONG_PREFIX = /^(?:(?:[a-z]{1,14}|[A-Z]{1,14})[-_.](?:(?:[a-z]{1,14}|[A-Z]{1,14}|\d{1,16})[-_.]){0,4})?/;
/** A long prefix is one where so many characters follow that are no word. */
const BEHIND_PREFIX = 16;
const MIXED = /\d[a-z]|[a-z]\d|\d[A-Z]|[A-Z]\d|[a-z][A-Z]/;
/** So many characters of a key are taken for its own, whatever they look like. */
const OWN = 8;
const prefixParts = (value) => {
    const stripe = STRIPE.exec(value)?.[0].length ?? 0;
    const short = SHORT_PREFIX.exec(value)?.[0].length ?? 0;
    const long = LONG_PREFIX.exec(value)?.[0].length ?? 0;
    const rest = value.slice(long);
    const isPrefix = rest.length >= BEHIND_PREFIX && MIXED.test(rest);
    const length = Math.max(stripe, short, isPrefix ? long : 0);
    return [part(0, Math.min(length, Math.max(0, value.length - OWN)), PUBLIC)];
};
const SHAPES = [urlParts, pemParts, tokenParts, uuidParts, basicParts, jsonParts];
const partsOf = (value) => {
    for (const shape of SHAPES) {
        const parts = shape(value);
        if (parts !== null)
            return parts;
    }
    return prefixParts(value);
};
const SCHEME = /^(?:bearer|basic|token)\s+/i;
/**
 * For each byte of a key how much of it is the key's own, and no part of a shape that other keys have too. A piece whose bytes
 * together have {@link IDENTIFYING} tells whose it is.
 */
const secretPart = (value) => {
    const scheme = SCHEME.exec(value)?.[0].length ?? 0;
    const bare = value.slice(scheme);
    const weights = new Uint16Array(value.length).fill(SECRET);
    weights.fill(PUBLIC, 0, scheme);
    for (const { from, to, weight } of partsOf(bare))
        weights.fill(weight, scheme + from, scheme + to);
    // A byte has the weight of the character that it belongs to.
    let at = 0;
    return Uint16Array.from(Array.from(value).flatMap((char) => {
        const weight = weights[at] ?? SECRET;
        at += char.length;
        return new Array(Buffer.byteLength(char, 'utf8')).fill(weight);
    }));
};


/***/ }),

/***/ 48385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ goesOn),
/* harmony export */   V2: () => (/* binding */ isMeasured),
/* harmony export */   _7: () => (/* binding */ comesFrom),
/* harmony export */   dc: () => (/* binding */ gapsOf),
/* harmony export */   fg: () => (/* binding */ afterUnit)
/* harmony export */ });
/* harmony import */ var _decode_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62997);
/* harmony import */ var _decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79330);
/* harmony import */ var _search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69238);



/** As it is, and as URLs and JSON for web pages have it. */
const SEMICOLON = String.raw `(?:;|(?:%(?:25)*|\\+u00|\\+x)3b)`;
/** The name of an entity whose `&` and `;` may be escaped, and written as `&amp;` again. */
const ENTITY = new RegExp(`(?:&|26)(?:amp${SEMICOLON})*?([a-z]+)${SEMICOLON}$`, 'i');
const SIGNS = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    hellip: '…',
    bull: '•',
};
/** What an escape ends with, where that is no tab or the like. */
const BLANKS = { '\\': '', n: '\n', r: '\n' };
const scratch = (0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__/* .makeLane */ .nR)(_search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__/* .LOOK_AHEAD */ .wt);
const text = (raw, from, to) => Buffer.from(raw.subarray(from, to)).toString('utf8');
/** What a row of escapes stands for: `%E2%80%93` is one dash. */
const ofBytes = (raw, from, to) => {
    const bytes = [];
    for (let at = from; at < to;) {
        const unit = (0,_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .readUnit */ .H_)(raw, at, to);
        bytes.push((0,_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .unitValue */ .Wo)(unit));
        at += (0,_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .unitLength */ .bE)(unit);
    }
    return bytes[0] === _decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .ESCAPE */ ._f ? '' : Buffer.from(bytes).toString('utf8');
};
const signOf = (raw, at, next) => {
    const byte = raw[at] ?? 0;
    if (next === at + 1)
        return byte === _decode_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_ ? '' : String.fromCharCode(byte);
    const own = text(raw, at, next);
    const named = ENTITY.exec(own)?.[1];
    if (named !== undefined)
        return SIGNS[named] ?? ' ';
    if (byte >= 0x80)
        return own;
    if (byte === _decode_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_ && /^\\+[nrtbfv]?$/.test(own))
        return BLANKS[own.at(-1) ?? ''] ?? ' ';
    const unit = (0,_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .readUnit */ .H_)(raw, at, raw.length);
    if (at + (0,_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .unitLength */ .bE)(unit) < next)
        return ofBytes(raw, at, next);
    const value = (0,_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .unitValue */ .Wo)(unit);
    return value === _decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .ESCAPE */ ._f ? '' : String.fromCodePoint(value);
};
const readAt = (raw, at) => {
    scratch.length = 0;
    const next = (0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__/* .squeeze */ .r2)(raw, at, at + 1, raw.length, scratch);
    return { next, letters: scratch.length, sign: scratch.length > 0 ? '' : signOf(raw, at, next) };
};
/**
 * For each letter of `raw[from, to)` the signs that stand between it and the letter before; colour codes are none, and an escape is the
 * sign that it stands for. The first letter has none.
 */
const gapsOf = (raw, from, to) => {
    const gaps = [];
    let gap = '';
    for (let at = from; at < to;) {
        const { next, letters, sign } = readAt(raw, at);
        for (let n = 0; n < letters; n++)
            gaps.push(n === 0 && gaps.length > 0 ? gap : '');
        gap = letters > 0 ? '' : gap + sign;
        at = next;
    }
    return gaps;
};
/** Index of the first byte behind the letter or sign at `at`. */
const afterUnit = (raw, at) => readAt(raw, at).next;
/** Longer than any colour code or escape, with room for a few that follow each other. */
const LOOK_BACK = 64;
const isAsciiLetter = () => (0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__/* .isLetter */ .D$)(scratch.text[0] ?? 0);
/** True where a letter or digit stands right behind `at`: colour codes between do not part a word. */
const goesOn = (raw, at, isWide) => {
    for (let i = at; i < Math.min(raw.length, at + LOOK_BACK);) {
        const { next, letters, sign } = readAt(raw, i);
        if (letters > 0)
            return isAsciiLetter();
        if (sign !== '' && !(isWide && sign === '\0'))
            return false;
        i = next;
    }
    return false;
};
/** `=3D` of quoted-printable (RFC 2045). */
const isQuotedPrintable = (raw, at) => at >= 3 && /^=[0-9A-F]{2}$/.test(text(raw, at - 3, at));
/**
 * Control characters that were written as text and end with a letter or digit: colours of `cat -v` and of rsyslog (`^[[31m`,
 * `#033[31m`), or with their ESC lost; tabs and line ends of both (`^I`, `#011`), and of JSON in percent-encoding (`%5Cn`).
 */
const CONTROL = /(?:#033|\^\[)\[[\d;?]*[A-Za-z]$|\[[\d;]+m$|#0[0-3][0-7]$|\^[A-Z]$|%5[Cc][nrt]$/;
const isControl = (raw, at) => CONTROL.test(text(raw, Math.max(0, at - LOOK_BACK), at));
/** Before a text of a length in bytes CBOR (RFC 8949) writes `0x60 + length`, or 0x78 and the length; others write it as it is, or twice. */
const isLength = (raw, at, length) => {
    const byte = raw[at - 1] ?? 0;
    const [isShort, isLong] = [length < 24 && byte === 0x60 + length, raw[at - 2] === 0x78 && byte === length];
    if (isShort || isLong)
        return true;
    return (byte === length || byte === 2 * length) && !(0,_search_squeeze_js__WEBPACK_IMPORTED_MODULE_2__/* .isLetter */ .D$)(raw[at - 2] ?? 0);
};
const [TAB, LINE, RETURN, BLANK, X] = [0x09, 0x0a, 0x0d, 0x20, 0x78];
const isBinary = (byte) => byte < BLANK && byte !== TAB && byte !== LINE && byte !== RETURN;
/**
 * True where the bytes before `at` say that a text of `length` bytes begins there, so that what follows it is none of it: in protocol
 * buffers, and CBOR from 24 bytes on, below which it is a letter as any other. A length that is a sign of text, too, counts
 * behind a byte that is none, the 0x78 of CBOR, or the length of the attribute of OpenTelemetry that the text is in, two bytes longer.
 */
const isMeasured = (raw, at, length) => {
    const [byte, before, third] = [raw[at - 1] ?? 0, raw[at - 2] ?? 0, raw[at - 3] ?? 0];
    if (byte !== length)
        return false;
    return isBinary(byte) || isBinary(before) || before === X || (before === LINE && third === length + 2);
};
/** True where a letter or digit stands right before `at`, where a text of `length` bytes begins. */
const comesFrom = (raw, at, length, isWide) => {
    let isWord = false;
    for (let i = Math.max(0, at - LOOK_BACK); i < at;) {
        const { next, letters, sign } = readAt(raw, i);
        if (letters > 0)
            isWord = isAsciiLetter();
        else if (sign !== '' && !(isWide && sign === '\0'))
            isWord = false;
        i = next;
    }
    return isWord && !isQuotedPrintable(raw, at) && !isControl(raw, at) && !isLength(raw, at, length);
};


/***/ })

};
