export const id = 3094;
export const ids = [3094];
export const modules = {

/***/ 73094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   underNode24: () => (/* binding */ underNode24)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34563);





/**
 * Runs the same command line under the newer Node that npm has put into this folder, and ends as it ended. Where there is
 * none it says what to type: nothing is fetched here. Of Node itself this uses only what Node 20 has.
 */
async function underNode24(args, isNewEnough) {
    const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.argv[1] ?? '.');
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(entry));
    const node = nodesIn(root).find((path) => isNewEnough(versionOf(path)));
    if (node !== undefined)
        return runUnder(node, [...process.execArgv, entry, ...args]);
    process.stderr.write(tooOldText(root, args[0] ?? ''));
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.configuration;
}
/** Where scripts/node24.mjs and `npm ci` put a Node. */
function nodesIn(root) {
    const brought = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, '.node24');
    const folders = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(brought) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(brought) : [];
    const homes = folders.filter((name) => name.endsWith(`-${process.platform}-${process.arch}`));
    const binary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)('bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'node_modules', 'node'), ...homes.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(brought, name))]
        .map((home) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, binary))
        .filter((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path));
}
/** As it says itself, and empty where it does not start: a folder may be half there, or made for another machine. */
function versionOf(node) {
    const { status, stdout } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(node, ['--version'], { encoding: 'utf8' });
    return status === 0 ? stdout : '';
}
/** PATH stays as it is: an application's own `node` is part of what is judged. */
async function runUnder(node, args) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(node, args, { stdio: 'inherit' });
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
        process.on(signal, () => {
            // A terminal sends its interrupt to both: sent again, it would look like a second Ctrl-C.
            if (signal !== 'SIGINT' || !process.stdin.isTTY)
                child.kill(signal);
        });
    }
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => {
            resolve(signal === null ? (code ?? _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.ours) : 128 + node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal]);
        });
    });
}
/** Names the command alone: what else was typed is not repeated, since it may hold anything. */
function tooOldText(root, command) {
    const isCopy = !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'scripts', 'node24.mjs'));
    const where = process.cwd() === root ? '' : ` --prefix '${root.replaceAll("'", "'\\''")}'`;
    const what = /^[a-z]{1,20}$/.test(command) ? `${command} ...` : '...';
    return `The gate runs on Node 24 or newer, and this is ${process.version}. Nothing was run and nothing was sent.
${isCopy ? 'Install Node 24: https://nodejs.org/en/download' : `Type: npm${where} run -s gate -- ${what}\nIt fetches Node 24 into ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(root)}/.node24, once, and changes no other Node of this machine.`}
`;
}


/***/ })

};
