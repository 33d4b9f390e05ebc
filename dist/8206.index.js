export const id = 8206;
export const ids = [8206,1963];
export const modules = {

/***/ 8206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText),
/* harmony export */   unknownCommandText: () => (/* binding */ unknownCommandText)
/* harmony export */ });
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78400);
/* harmony import */ var _policy_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40302);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61963);



const COMMANDS = {
    run: 'run the drills of one surface, judge them and leave the packet',
    plan: 'print the matrix of jobs that several surfaces, profiles and models need',
    merge: 'read the packets of such a matrix and give one verdict',
    verify: 'say whether a commit may be released on the evidence that exists',
    demo: 'rehearse with a good and a bad application; needs no key and no network',
    init: 'write a policy and a workflow for the repository in this folder',
    classify: 'read recorded replies as JSON lines and say how each one reads',
    scan: 'search files for known keys, prompts and replies before you share them',
    routing: 'say what a change of a routing file does to the share of each route',
};
const EXITS = `Exit codes
  0  promote, or a passed rehearsal that was asked for
  1  blocked: hold, rollback, or evidence that was lost
  2  the settings need a correction; nothing was sent
  3  the gate itself failed; please report it
`;
const DETAILS = {
    run: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} run --surface chat-completions|responses [flags]

Sends one controlled happy path and controlled failures through a recording tap, with its own client or with your
application (--command), and judges what it saw. The verdict goes to stderr, the outputs as one JSON line to stdout,
packet, summary and page to --out (default: ${_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_OUT */ .x}).

Begin with a rehearsal, which needs no key:
  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} run --surface responses --evidence rehearsal
Then ask the real gateway:
  COMETAPI_KEY=... ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} run --surface responses --model your-model
Then with your application:
  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} run --surface responses --evidence rehearsal --command 'node ask-once.mjs'

Flags (the same settings may stand in the policy file; a flag wins)
${flagLines()}
${EXITS}`,
    plan: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} plan [--surfaces S,S] [--profiles P,P] [--models M,M] [--policy FILE]

Prints the jobs of a matrix, surfaces x profiles x models, as one JSON line on stdout: at most 256. What is left out
comes from the policy file (\`plan\`, or its \`surface\`, \`request-profile\` and \`model\`). docs/matrix.md shows the workflow.

  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} plan --surfaces chat-completions,responses --models gpt-5-mini,gpt-5
`,
    merge: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} merge FOLDER|FILES... --expect MATRIX [--job ID] [--result success] [--out FOLDER]

Reads the packets of a matrix and gives one verdict: promotes only where every planned job left a packet that promotes,
all of the same repository, run, commit, policy and program. MATRIX is what plan printed, or a file that holds it.
The verdict goes to stderr, the outputs as one JSON line to stdout, the combined packet to --out (default: ${_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_OUT */ .x}).

  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} plan --surfaces responses --models gpt-5-mini,gpt-5 > matrix.json
  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} merge packets --expect matrix.json

${EXITS}`,
    verify: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} verify [--commit SHA] [--repository OWNER/NAME] [--trusted-root FILE] [--wait 10m]

Looks for the evidence of a commit in the artifacts of its workflow runs, checks whose it is, who signed it and what it
says, and answers promote, hold or rollback. Why goes to stderr, the outputs as one JSON line to stdout.
What evidence must be stands in the policy of the default branch, below \`verify\` (docs/verify.md).

  gh attestation trusted-root > trusted_root.jsonl
  GITHUB_TOKEN=$(gh auth token) ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} verify --repository octo/shop --commit SHA --trusted-root trusted_root.jsonl

Exit codes
  0  promote
  1  hold or rollback: the codes say why
  2  the question or the policy needs a correction
  3  verify itself failed; please report it
`,
    demo: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} demo [--surface chat-completions|responses]

Runs two small applications against the simulator, one well-behaved, one not, and shows both verdicts. Leaves packets,
summaries and pages in ${_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_OUT */ .x}/good and ${_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_OUT */ .x}/bad.
`,
    init: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} init [--surface S] [--evidence live|rehearsal] [--model M] [--command C]

Writes .github/fallback-evidence.yml and .github/workflows/fallback-evidence.yml. Without flags it asks at a
terminal. A file that is there already is never replaced.
`,
    classify: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} classify < replies.jsonl

One reply a line:  {"id":"1","surface":"responses","stream":false,"status":200,"headers":{},"body":"..."}
One reading a line: {"id":"1","outcome":"ambiguous","code":"terminal-contradicts","reason":"..."}

outcome is pass, fail or ambiguous; code is null for pass. A line that is no such reply is answered with outcome
unreadable, and the exit code is then 2.
`,
    scan: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} scan PATH... --needles FILE|- [--fields]

Searches files and folders, hidden ones too, packed or not, for values that you know and that must not stand there.
Reads the values from a JSON file, or from standard input with \`-\`; never from the command line, which others can read:

  {"credentials": ["..."], "prompts": ["..."], "bodies": ["..."], "account": ["..."]}

bodies are raw replies as text, JSON or a whole event stream. Each array may be left out.

  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} scan logs/ bundle.tar.gz --needles needles.json

One leak a line on stdout: {"kind":"credential","outcome":"leak","file":"logs/app.log","line":12,"technique":"base64",...}
kind is credential, prompt, body or account; outcome is leak, or partial for 30-80 % of a text. The value is never shown.
--fields reports fields too that must be empty in logs, such as gen_ai.input.messages (docs/leak-search.md).

Exit codes
  0  nothing was found, and everything was searched
  1  something was found
  2  the command or the needles need a correction; or nothing was found, but not everything could be searched
  3  the search could not prove itself; please report it
`,
    routing: () => `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} routing BEFORE AFTER [--path PATH --scale SCALE]

Reads a routing file before and after a change and says what each route gets, in percent of its group. /dev/null stands
for a file that is not there. Known kinds of files: docs/routing.md. For others say where the shares stand and what
they count in: percent, fraction (0 to 1), weight, or "parts of N".

  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} routing <(git show main:litellm.yaml) litellm.yaml
  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} routing old.toml new.toml --path 'routes[*].share' --scale percent

One route a line: {"file":"litellm.yaml","route":"cometapi/some-model","before":10,"after":50,"unit":"weight","line":14}
before and after are null where the route is not there; line is the weight's own, or its entry's.

Exit codes
  0  both files were read
  2  the command or a file needs a correction; the message says where and what to type
`,
};
/** Help for one command, or the overview. */
function helpText(command) {
    const detail = command === null ? undefined : DETAILS[command];
    if (detail)
        return detail();
    const commands = Object.entries(COMMANDS).map(([name, purpose]) => `  ${name.padEnd(10)}${purpose}`);
    return `${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME}: may fallback LLM traffic be promoted? One controlled run, observed.

${commands.join('\n')}

Try it:  ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} demo
More:    ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME} run --help
In a clone, type \`npm run -s gate --\` in place of ${_tool_js__WEBPACK_IMPORTED_MODULE_1__.TOOL_NAME}.

It proves nothing about availability, price, quota, rate limits, uptime, latency, billing or support times.

${EXITS}`;
}
function unknownCommandText(command) {
    const near = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(command, Object.keys(COMMANDS));
    const meant = near === null ? '' : ` Did you mean \`${near}\`?`;
    return `There is no command \`${command.slice(0, 60)}\`.${meant} Commands: ${Object.keys(COMMANDS).join(', ')}.\n`;
}
function flagLines() {
    return (0,_policy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .inputSettings */ .GJ)()
        .filter(({ sensitive }) => !sensitive)
        .map(({ name, purpose, defaultText }) => {
        const standard = defaultText === null ? '' : ` Default: ${defaultText}.`;
        return `  --${name}\n${wrapped(`${purpose.replaceAll('`', '')}${standard}`, 94)}`;
    })
        .join('\n');
}
function wrapped(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last.length + word.length + 1 > width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines.map((line) => `      ${line}\n`).join('');
}


/***/ }),

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
