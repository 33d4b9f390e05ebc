export const id = 9901;
export const ids = [9901];
export const modules = {

/***/ 9901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planOnRunner: () => (/* binding */ planOnRunner)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90795);
/* harmony import */ var _policy_doors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46107);
/* harmony import */ var _policy_plan_matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70733);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34563);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34884);
/* harmony import */ var _from_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15744);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26042);
/* harmony import */ var _to_runner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41535);








/** `plan` as a GitHub Action: the matrix as an output. */
async function planOnRunner(speak, signal) {
    const environment = process.env;
    const inputs = (0,_policy_doors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsFromRunner */ .C3)(environment);
    const token = inputs['github-token'] ?? '';
    (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .maskAll */ .g)(speak, [token]);
    try {
        const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd();
        const request = { door: 'action', inputs, event: await (0,_from_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j_)(environment) };
        const cells = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .plan */ .e)(request, { environment, directory }, (0,_from_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryReader */ .U_)(environment, token));
        speak.line(`Planned ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .h)(cells.length, 'job')}:`);
        for (const { shard } of cells)
            speak.line(`  ${shard}`);
        (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n)(speak, (0,_policy_plan_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .planOutputs */ .iS)(cells));
        return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.passed;
    }
    catch (error) {
        const end = (0,_end_js__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .p)(error, signal);
        speak.fail(end.text);
        return end.exit;
    }
}


/***/ }),

/***/ 41535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ maskAll),
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _leak_encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53813);
/* harmony import */ var _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73631);


/** Every derived form of a secret is masked before the first line that could carry it. */
function maskAll(speak, secrets) {
    for (const secret of secrets) {
        if (secret === undefined || secret.trim() === '')
            continue;
        for (const form of new Set([...(0,_leak_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .maskForms */ .ye)(secret), ...(0,_leak_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .maskForms */ .ye)(secret.trim())]))
            speak.mask(form);
    }
}
/** Ours are written last: what the application wrote to the file was taken back before. Throws PlatformError. */
function setOutputs(speak, outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            speak.output(name, value);
    }
    catch (error) {
        throw new _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PlatformError */ .W({
            code: 'command-file',
            what: `The outputs could not be written (${(0,_publish_platform_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .x)(error)}).`,
            matters: 'A later step would read no decision.',
            remedy: 'Look at the disk and the permissions of the runner, then re-run the job.',
            cause: error,
        });
    }
}


/***/ }),

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


/***/ })

};
