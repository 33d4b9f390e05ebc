export const id = 7833;
export const ids = [7833];
export const modules = {

/***/ 87833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cli: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54623);

/** Flows load when they are called: `--help` loads none. */
const FLOWS = new Map([
    ['run', async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(4743), __webpack_require__.e(7114), __webpack_require__.e(9366), __webpack_require__.e(8283), __webpack_require__.e(5884), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(8270), __webpack_require__.e(76), __webpack_require__.e(4623), __webpack_require__.e(2113), __webpack_require__.e(7410), __webpack_require__.e(7940), __webpack_require__.e(8567), __webpack_require__.e(9522), __webpack_require__.e(9746), __webpack_require__.e(2640)]).then(__webpack_require__.bind(__webpack_require__, 96404))).gateAtTerminal(args, signal)],
    [
        'plan',
        async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(7114), __webpack_require__.e(5884), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(7467), __webpack_require__.e(3733)]).then(__webpack_require__.bind(__webpack_require__, 10607))).planAtTerminal(args, signal),
    ],
    [
        'merge',
        async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(4743), __webpack_require__.e(7114), __webpack_require__.e(9366), __webpack_require__.e(5884), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(8270), __webpack_require__.e(76), __webpack_require__.e(2113), __webpack_require__.e(7410), __webpack_require__.e(7940), __webpack_require__.e(4471), __webpack_require__.e(6132)]).then(__webpack_require__.bind(__webpack_require__, 66132))).mergeAtTerminal(args, signal),
    ],
    [
        'verify',
        async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(4743), __webpack_require__.e(7114), __webpack_require__.e(5884), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(76), __webpack_require__.e(4623), __webpack_require__.e(1949), __webpack_require__.e(4999)]).then(__webpack_require__.bind(__webpack_require__, 67877))).verifyAtTerminal(args, signal),
    ],
    ['demo', async (args, signal) => (await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(4743), __webpack_require__.e(7114), __webpack_require__.e(9366), __webpack_require__.e(8283), __webpack_require__.e(5884), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(8270), __webpack_require__.e(76), __webpack_require__.e(4623), __webpack_require__.e(2113), __webpack_require__.e(7410), __webpack_require__.e(7940), __webpack_require__.e(8567), __webpack_require__.e(9522), __webpack_require__.e(9746), __webpack_require__.e(8042)]).then(__webpack_require__.bind(__webpack_require__, 57362))).demo(args, signal)],
    [
        'init',
        async (args) => (await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(7114), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(8270), __webpack_require__.e(7410), __webpack_require__.e(7401)]).then(__webpack_require__.bind(__webpack_require__, 1251))).init(args, process.stdin, process.stdout, process.stderr),
    ],
    [
        'classify',
        async () => (await Promise.all(/* import() */[__webpack_require__.e(8283), __webpack_require__.e(9522), __webpack_require__.e(5945)]).then(__webpack_require__.bind(__webpack_require__, 87805))).classify(process.stdin, process.stdout, process.stderr),
    ],
    [
        'scan',
        async (args, signal) => {
            const { processPorts, scan } = await Promise.all(/* import() */[__webpack_require__.e(8283), __webpack_require__.e(8270), __webpack_require__.e(8567), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 81525));
            return scan(args, processPorts(), signal);
        },
    ],
    [
        'routing',
        async (args) => (await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(9366), __webpack_require__.e(7646), __webpack_require__.e(2113), __webpack_require__.e(4396)]).then(__webpack_require__.bind(__webpack_require__, 24396))).routing(args, process.stdout, process.stderr),
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
    const { helpText } = await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(7114), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(146)]).then(__webpack_require__.bind(__webpack_require__, 146));
    process.stdout.write(helpText(command));
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.passed;
}
async function version() {
    const { TOOL_NAME, TOOL_VERSION } = await __webpack_require__.e(/* import() */ 4047).then(__webpack_require__.bind(__webpack_require__, 94047));
    process.stdout.write(`${TOOL_NAME} ${TOOL_VERSION}\n`);
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.passed;
}
async function unknownCommand(command) {
    const { unknownCommandText } = await Promise.all(/* import() */[__webpack_require__.e(8905), __webpack_require__.e(7114), __webpack_require__.e(7646), __webpack_require__.e(4317), __webpack_require__.e(146)]).then(__webpack_require__.bind(__webpack_require__, 146));
    process.stderr.write(unknownCommandText(command));
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.configuration;
}


/***/ })

};
