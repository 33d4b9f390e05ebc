export const id = 69;
export const ids = [69];
export const modules = {

/***/ 29069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cli: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34563);

/** Chooses a flow by the first word and calls it. Flows load when they are called: `--help` loads none. */
async function cli(args, signal) {
    const [command = '--help', ...rest] = args;
    const wantsHelp = rest.includes('--help') || rest.includes('-h');
    switch (command) {
        case '--help':
        case '-h':
        case 'help':
            return help(rest[0] ?? null);
        case '--version':
            return version();
        case 'run':
            if (wantsHelp)
                return help(command);
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(85), __webpack_require__.e(377), __webpack_require__.e(674), __webpack_require__.e(302), __webpack_require__.e(778), __webpack_require__.e(732), __webpack_require__.e(821), __webpack_require__.e(945), __webpack_require__.e(933)]).then(__webpack_require__.bind(__webpack_require__, 57247))).gateAtTerminal(rest, signal);
        case 'demo':
            if (wantsHelp)
                return help(command);
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(85), __webpack_require__.e(377), __webpack_require__.e(674), __webpack_require__.e(302), __webpack_require__.e(778), __webpack_require__.e(732), __webpack_require__.e(821), __webpack_require__.e(945), __webpack_require__.e(484)]).then(__webpack_require__.bind(__webpack_require__, 76782))).demo(rest, signal);
        case 'init':
            if (wantsHelp)
                return help(command);
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(674), __webpack_require__.e(302), __webpack_require__.e(821), __webpack_require__.e(422)]).then(__webpack_require__.bind(__webpack_require__, 65422))).init(rest, process.stdin, process.stdout, process.stderr);
        case 'classify':
            if (wantsHelp)
                return help(command);
            return (await Promise.all(/* import() */[__webpack_require__.e(85), __webpack_require__.e(732), __webpack_require__.e(984)]).then(__webpack_require__.bind(__webpack_require__, 6480))).classify(process.stdin, process.stdout, process.stderr);
        case 'scan': {
            if (wantsHelp)
                return help(command);
            const { processPorts, scan } = await Promise.all(/* import() */[__webpack_require__.e(85), __webpack_require__.e(674), __webpack_require__.e(778), __webpack_require__.e(512)]).then(__webpack_require__.bind(__webpack_require__, 14512));
            return scan(rest, processPorts(), signal);
        }
        case 'routing':
            if (wantsHelp)
                return help(command);
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(546)]).then(__webpack_require__.bind(__webpack_require__, 48546))).routing(rest, process.stdout, process.stderr);
        default:
            return unknownCommand(command);
    }
}
async function help(command) {
    const { helpText } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(302), __webpack_require__.e(354)]).then(__webpack_require__.bind(__webpack_require__, 8206));
    process.stdout.write(helpText(command));
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.passed;
}
async function version() {
    const { TOOL_NAME, TOOL_VERSION } = await __webpack_require__.e(/* import() */ 963).then(__webpack_require__.bind(__webpack_require__, 61963));
    process.stdout.write(`${TOOL_NAME} ${TOOL_VERSION}\n`);
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.passed;
}
async function unknownCommand(command) {
    const { unknownCommandText } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(302), __webpack_require__.e(354)]).then(__webpack_require__.bind(__webpack_require__, 8206));
    process.stderr.write(unknownCommandText(command));
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.configuration;
}


/***/ })

};
