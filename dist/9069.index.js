export const id = 9069;
export const ids = [9069];
export const modules = {

/***/ 29069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cli: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34563);

/** Flows load when they are called: `--help` loads none. */
const FLOWS = new Map([
    ['run', async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(2856), __webpack_require__.e(3292), __webpack_require__.e(6085), __webpack_require__.e(2484), __webpack_require__.e(8602), __webpack_require__.e(3649), __webpack_require__.e(302), __webpack_require__.e(6419), __webpack_require__.e(8199), __webpack_require__.e(5870), __webpack_require__.e(3591), __webpack_require__.e(880), __webpack_require__.e(1858), __webpack_require__.e(9351), __webpack_require__.e(2576), __webpack_require__.e(5722)]).then(__webpack_require__.bind(__webpack_require__, 4124))).gateAtTerminal(args, signal)],
    [
        'plan',
        async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(2484), __webpack_require__.e(8602), __webpack_require__.e(302), __webpack_require__.e(8939), __webpack_require__.e(5241)]).then(__webpack_require__.bind(__webpack_require__, 33787))).planAtTerminal(args, signal),
    ],
    [
        'merge',
        async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(2856), __webpack_require__.e(3292), __webpack_require__.e(2484), __webpack_require__.e(8602), __webpack_require__.e(3649), __webpack_require__.e(302), __webpack_require__.e(6419), __webpack_require__.e(5870), __webpack_require__.e(3591), __webpack_require__.e(1858), __webpack_require__.e(2339), __webpack_require__.e(5768)]).then(__webpack_require__.bind(__webpack_require__, 5768))).mergeAtTerminal(args, signal),
    ],
    [
        'verify',
        async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(2856), __webpack_require__.e(2484), __webpack_require__.e(8602), __webpack_require__.e(302), __webpack_require__.e(6419), __webpack_require__.e(8199), __webpack_require__.e(3881), __webpack_require__.e(4871)]).then(__webpack_require__.bind(__webpack_require__, 12457))).verifyAtTerminal(args, signal),
    ],
    ['demo', async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(2856), __webpack_require__.e(3292), __webpack_require__.e(6085), __webpack_require__.e(2484), __webpack_require__.e(8602), __webpack_require__.e(3649), __webpack_require__.e(302), __webpack_require__.e(6419), __webpack_require__.e(8199), __webpack_require__.e(5870), __webpack_require__.e(3591), __webpack_require__.e(880), __webpack_require__.e(1858), __webpack_require__.e(9351), __webpack_require__.e(2576), __webpack_require__.e(7484)]).then(__webpack_require__.bind(__webpack_require__, 76782))).demo(args, signal)],
    [
        'init',
        async (args) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(8602), __webpack_require__.e(3649), __webpack_require__.e(302), __webpack_require__.e(3591), __webpack_require__.e(7299)]).then(__webpack_require__.bind(__webpack_require__, 61967))).init(args, process.stdin, process.stdout, process.stderr),
    ],
    [
        'classify',
        async () => (await Promise.all(/* import() */[__webpack_require__.e(6085), __webpack_require__.e(9351), __webpack_require__.e(3195)]).then(__webpack_require__.bind(__webpack_require__, 6480))).classify(process.stdin, process.stdout, process.stderr),
    ],
    [
        'scan',
        async (args, signal) => {
            const { processPorts, scan } = await Promise.all(/* import() */[__webpack_require__.e(6085), __webpack_require__.e(3649), __webpack_require__.e(880), __webpack_require__.e(6317)]).then(__webpack_require__.bind(__webpack_require__, 76317));
            return scan(args, processPorts(), signal);
        },
    ],
    [
        'routing',
        async (args) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(8602), __webpack_require__.e(5870), __webpack_require__.e(2417)]).then(__webpack_require__.bind(__webpack_require__, 52417))).routing(args, process.stdout, process.stderr),
    ],
]);
/** Chooses a flow by the first word and calls it. */
async function cli(args, signal) {
    const [command = '--help', ...rest] = args;
    if (['--help', '-h', 'help'].includes(command))
        return help(rest[0] ?? null);
    if (command === '--version')
        return version();
    const flow = FLOWS.get(command);
    if (flow === undefined)
        return unknownCommand(command);
    return rest.includes('--help') || rest.includes('-h') ? help(command) : flow(rest, signal);
}
async function help(command) {
    const { helpText } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(8602), __webpack_require__.e(302), __webpack_require__.e(8206)]).then(__webpack_require__.bind(__webpack_require__, 8206));
    process.stdout.write(helpText(command));
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.passed;
}
async function version() {
    const { TOOL_NAME, TOOL_VERSION } = await __webpack_require__.e(/* import() */ 1963).then(__webpack_require__.bind(__webpack_require__, 61963));
    process.stdout.write(`${TOOL_NAME} ${TOOL_VERSION}\n`);
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.passed;
}
async function unknownCommand(command) {
    const { unknownCommandText } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(8602), __webpack_require__.e(302), __webpack_require__.e(8206)]).then(__webpack_require__.bind(__webpack_require__, 8206));
    process.stderr.write(unknownCommandText(command));
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.configuration;
}


/***/ })

};
