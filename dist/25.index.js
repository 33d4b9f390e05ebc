export const id = 25;
export const ids = [25];
export const modules = {

/***/ 72889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   iQ: () => (/* binding */ errnoText)
/* harmony export */ });
/**
 * The system's error code, such as `ENOENT`, or an empty string. Looks at the shape, not at the class: an error of
 * another realm is no `instanceof Error`.
 */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    return typeof code === 'string' ? code : '';
}
/** The system's error code for a text: `EACCES`, or `unknown error`. */
function errnoText(error) {
    return errnoOf(error) || 'unknown error';
}
/** What an error says, or the value itself as text. */
function messageOf(error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    return String(message);
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

/***/ 35842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   searchThread: () => (/* binding */ searchThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _leak_fields_field_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90090);
/* harmony import */ var _unpack_ranges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62698);
/* harmony import */ var _unpack_search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95089);




/**
 * A thread of a search: is told what to search for, makes an engine of its own, and searches ranges of files that the main thread opens, or
 * whole files. It proves nothing: the main thread has proven an engine of the same recipe before it takes any answer.
 */
function searchThread() {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.once('message', (recipe) => {
        const engine = (0,_leak_fields_field_search_js__WEBPACK_IMPORTED_MODULE_1__/* .helperEngine */ .BD)(recipe);
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (job) => {
            if ('fd' in job)
                void (0,_unpack_ranges_js__WEBPACK_IMPORTED_MODULE_2__/* .searchRanges */ .Jh)(engine, job, answer);
            else
                void searchFile(engine, job).then(answer);
        });
    });
}
function answer(message) {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(message);
}
/** Says no more than that a file is clean: what stands in another one is told by the main thread, which searches it again. */
async function searchFile(engine, { path, caps }) {
    let read = 0;
    const onRead = (bytes) => {
        read += bytes;
    };
    const found = await (0,_unpack_search_js__WEBPACK_IMPORTED_MODULE_3__/* .searchFiles */ ._K)({ files: [{ path, show: path, kinds: 'all' }], caps, onRead }, engine);
    const isClean = !('state' in found) && found.leaks.length === 0;
    return { path, clean: isClean ? { bytes: found.bytes, read } : null };
}


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


/***/ })

};
