export const id = 963;
export const ids = [963];
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


const TOOL_NAME = 'fallback-evidence-gate';
const TOOL_VERSION = '0.1.0';
/** Where packets go unless `--out` says otherwise. */
const DEFAULT_OUT = 'evidence';
/** Name, version and the SHA-256 of the running bundle's entry; null where there is none or it cannot be read. */
async function toolOf(entry) {
    const bundleSha256 = entry === null ? null : await digestOf(entry);
    return { name: TOOL_NAME, version: TOOL_VERSION, bundleSha256 };
}
async function digestOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).then((bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), () => null);
}


/***/ })

};
