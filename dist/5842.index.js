export const id = 5842;
export const ids = [5842];
export const modules = {

/***/ 35842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   searchThread: () => (/* binding */ searchThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _leak_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19545);
/* harmony import */ var _unpack_ranges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62698);



/**
 * A thread of a search: makes and proves an engine of its own and searches ranges of files that the main thread opens. An engine that
 * is not proven ends the thread, and the main thread searches alone.
 */
function searchThread() {
    const { needles } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    // Fingerprints stand in leaks alone, and a range gives none.
    const engine = (0,_leak_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .makeEngine */ .b)(needles, () => '');
    const proof = engine.prove();
    if (proof.state === 'failed')
        throw new Error(`the search did not find ${proof.techniques.join(', ')}`);
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (job) => {
        void (0,_unpack_ranges_js__WEBPACK_IMPORTED_MODULE_2__/* .searchRanges */ .Jh)(engine, job, (answer) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(answer));
    });
}


/***/ }),

/***/ 62698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ searchRanges),
/* harmony export */   Pz: () => (/* binding */ READ),
/* harmony export */   ds: () => (/* binding */ stop),
/* harmony export */   m$: () => (/* binding */ CHUNK),
/* harmony export */   qZ: () => (/* binding */ makeJob),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* unused harmony export NEXT */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);


/** Place in `shared`: number of the next range that nobody has taken. At the last one and beyond, nothing is left to do. */
const NEXT = 0;
/** Place in `shared`: pieces of {@link CHUNK} bytes that were read. */
const READ = 1;
/** Place in `shared`: not 0 where the answers are of no use any more. */
const STOPPED = 2;
/** Bytes that are read at a time. */
const CHUNK = 256 * 1024;
/**
 * A range begins so much before the end of the last one. What is shorter is whole in one of the two: a key one character a line has 21
 * KiB for each line of a piece that identifies it. Of a text each side keeps its share, and the shares are added up.
 */
const OVERLAP = 512 * 1024;
const SMALLEST_RANGE = 8 * 2 ** 20;
const LARGEST_RANGE = 64 * 2 ** 20;
/** Fewer ranges would leave one thread with the last of them while the others have none; more would read the overlaps for nothing. */
const RANGES = 64;
/** Cuts the bytes of a file into ranges. */
const makeJob = (fd, from, to) => {
    const rangeBytes = Math.min(LARGEST_RANGE, Math.max(SMALLEST_RANGE, Math.ceil((to - from) / RANGES)));
    return { fd, from, to, rangeBytes, shared: new Int32Array(new SharedArrayBuffer(12)) };
};
/** How many ranges a file has. */
const rangesOf = ({ from, to, rangeBytes }) => Math.ceil((to - from) / rangeBytes);
/** Tells all threads that nothing more is wanted, and gives the number of ranges that were taken until then. */
const stop = (job) => {
    Atomics.store(job.shared, STOPPED, 1);
    const count = rangesOf(job);
    return Math.min(count, Atomics.exchange(job.shared, NEXT, count));
};
const searchRange = async ({ byParts }, job, range, onRead) => {
    const start = job.from + range * job.rangeBytes;
    const end = Math.min(job.to, start + job.rangeBytes);
    const part = byParts.open(range === 0);
    const buffer = new Uint8Array(CHUNK);
    for (let at = Math.max(job.from, start - OVERLAP); at < end;) {
        if (Atomics.load(job.shared, STOPPED) !== 0)
            return null;
        const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(job.fd, buffer, 0, Math.min(CHUNK, end - at), at);
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


/***/ })

};
