export const id = 5586;
export const ids = [5586];
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
/* harmony import */ var _leak_fields_field_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77999);
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


/***/ })

};
