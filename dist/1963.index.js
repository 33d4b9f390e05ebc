export const id = 1963;
export const ids = [1963];
export const modules = {

/***/ 61963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TOOL_NAME: () => (/* binding */ TOOL_NAME),
/* harmony export */   TOOL_VERSION: () => (/* binding */ TOOL_VERSION),
/* harmony export */   w: () => (/* binding */ toolOf),
/* harmony export */   x: () => (/* binding */ DEFAULT_OUT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const TOOL_NAME = 'fallback-evidence-gate';
const TOOL_VERSION = '0.1.0';
/** Where packets go unless `--out` says otherwise. */
const DEFAULT_OUT = 'evidence';
/** Parts of a bundle that ncc splits off and loads when they are needed. */
const CHUNK = /^\d+\.index\.js$/;
/**
 * Name, version and the SHA-256 of the running bundle; null where there is none or it cannot be read. The entry holds
 * little of it, so what is hashed is a line for each file of the bundle, in the order of their names: its SHA-256, two
 * spaces and its name, as `sha256sum` writes them.
 */
async function toolOf(entry) {
    const bundleSha256 = entry === null ? null : await bundleDigest(entry).catch(() => null);
    return { name: TOOL_NAME, version: TOOL_VERSION, bundleSha256 };
}
async function bundleDigest(entry) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(entry);
    const chunks = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter((name) => CHUNK.test(name));
    const names = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(entry), ...chunks].toSorted();
    const lines = [];
    // One after the other: all of them at once would be 12 MiB of memory.
    for (const name of names)
        lines.push(`${sha256(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)))}  ${name}\n`);
    return sha256(lines.join(''));
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ })

};
