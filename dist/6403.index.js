export const id = 6403;
export const ids = [6403];
export const modules = {

/***/ 41535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ showNothingToJudge),
/* harmony export */   LK: () => (/* binding */ refuseStep),
/* harmony export */   gh: () => (/* binding */ maskAll),
/* harmony export */   iR: () => (/* binding */ lostOf),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _leak_decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50348);
/* harmony import */ var _policy_admission_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13091);
/* harmony import */ var _publish_github_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32797);
/* harmony import */ var _publish_github_comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71546);
/* harmony import */ var _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73631);





/** Every derived form of a secret is masked before the first line that could carry it. */
function maskAll(speak, secrets) {
    for (const secret of secrets) {
        if (secret === undefined || secret.trim() === '')
            continue;
        for (const form of new Set([...(0,_leak_decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .maskForms */ .ye)(secret), ...(0,_leak_decode_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .maskForms */ .ye)(secret.trim())]))
            speak.mask(form);
    }
}
/** Ours are written last: what the application wrote to the file was taken back before. Throws PlatformError. */
function setOutputs(speak, outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            speak.output(name, value);
    }
    catch (error) {
        throw new _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_4__/* .PlatformError */ .W({
            code: 'command-file',
            what: `The outputs could not be written (${(0,_publish_platform_error_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .x)(error)}).`,
            matters: 'A later step would read no decision.',
            remedy: 'Look at the disk and the permissions of the runner, then re-run the job.',
            cause: error,
        });
    }
}
/** Fails the step with a sentence. Outputs that cannot be written then are one line more, and no other end. */
function refuseStep(speak, sentence, outputs) {
    speak.fail(sentence);
    try {
        setOutputs(speak, outputs);
    }
    catch (error) {
        speak.line(error instanceof Error ? error.message : String(error));
    }
    return Promise.resolve();
}
/** What did not arrive of several deliveries; null stands for one that was not asked for. */
function lostOf(results) {
    return results.filter((result) => result?.state === 'lost');
}
/** Shows that there was nothing to judge: in place of an earlier comment, where one stands, and never as a new one. */
async function showNothingToJudge({ line, summary, comment }, outputs, about, speak, { summaryFile, access }) {
    speak.annotate({ level: 'notice', title: 'Fallback evidence', message: line, file: null, line: null });
    const place = (0,_policy_admission_js__WEBPACK_IMPORTED_MODULE_1__/* .commentPlace */ .t)(about.occasion, about.comments);
    const results = await Promise.all([
        (0,_publish_github_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSummary */ .Sy)(summaryFile, summary, summary),
        place.on === null || access === null ? null : (0,_publish_github_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .stickyComment */ .N)(access, place.on, comment, 'if-there'),
    ]);
    setOutputs(speak, outputs);
    return lostOf(results);
}


/***/ }),

/***/ 86403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyOnRunner: () => (/* binding */ verifyOnRunner)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _policy_doors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46107);
/* harmony import */ var _publish_github_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32797);
/* harmony import */ var _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73631);
/* harmony import */ var _report_verify_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83761);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34563);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34884);
/* harmony import */ var _from_runner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15744);
/* harmony import */ var _to_runner_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41535);
/* harmony import */ var _verify_prepare_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(12570);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(88617);











/** `verify` as a GitHub Action: the step fails unless the evidence promotes. */
async function verifyOnRunner(speak, signal) {
    const environment = process.env;
    const inputs = (0,_policy_doors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsFromRunner */ .C3)(environment);
    (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .maskAll */ .gh)(speak, [inputs['github-token']]);
    try {
        const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd();
        const request = { door: 'action', inputs, event: await (0,_from_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .readEvent */ .j_)(environment) };
        const question = (0,_verify_prepare_js__WEBPACK_IMPORTED_MODULE_9__/* .questionOf */ .YH)(request, { environment, directory });
        const verdict = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_10__/* .verify */ .M)(question, {
            now: () => new Date(),
            pause: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, null, { signal }).catch(() => null),
            signal,
            line: (text) => {
                speak.line(text);
            },
        });
        await show(speak, verdict, question, environment['GITHUB_STEP_SUMMARY']);
        return verdict.decision === 'promote' ? _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .d.passed : _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .d.blocked;
    }
    catch (error) {
        const end = (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .endOf */ .p)(error, signal);
        // Outputs that could not be written are not tried again.
        const isWritable = !(error instanceof _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PlatformError */ .W && error.code === 'command-file');
        await (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseStep */ .LK)(speak, end.text, isWritable ? _report_verify_text_js__WEBPACK_IMPORTED_MODULE_4__/* .OUTPUTS_WITHOUT_VERDICT */ .qI : {});
        return end.exit;
    }
}
async function show(speak, verdict, { access, commit }, summaryFile) {
    const about = { repository: access.repository, commit };
    speak.text((0,_report_verify_text_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyLines */ .XY)(verdict, about));
    for (const { code, says } of verdict.warnings) {
        speak.annotate({ level: 'warning', title: code, message: says, file: null, line: null });
    }
    const summary = (0,_report_verify_text_js__WEBPACK_IMPORTED_MODULE_4__/* .verifySummary */ .Il)(verdict, about);
    const written = await (0,_publish_github_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSummary */ .Sy)(summaryFile, summary, summary);
    if (written.state === 'lost')
        speak.line(`${written.why} ${written.remedy}`);
    (0,_to_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n0)(speak, (0,_report_verify_text_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyOutputs */ .ce)(verdict));
    if (verdict.decision !== 'promote') {
        const [{ code, says, remedy }] = verdict.refusals;
        speak.fail(`${code}: ${says}\n${remedy}`);
    }
}


/***/ }),

/***/ 62997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ BASE64),
/* harmony export */   J2: () => (/* binding */ LINE_END),
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   Li: () => (/* binding */ hexDigit),
/* harmony export */   UG: () => (/* binding */ HEX),
/* harmony export */   ks: () => (/* binding */ isContinuation),
/* harmony export */   r_: () => (/* binding */ BACKSLASH),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
const LINE_END = 0x0a;
const BACKSLASH = 0x5c;
/** 1 for each byte that the pattern takes. */
const classOf = (pattern) => Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0));
/** 1 for each hexadecimal digit. */
const HEX = classOf(/[0-9a-f]/i);
/** The value of a hexadecimal digit, or -1. */
const hexDigit = (byte) => {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};
/** True for a byte of UTF-8 that is not the first of its character (RFC 3629, section 3). */
const isContinuation = (byte) => (byte & 0xc0) === 0x80;
/** 1 for each letter of base64 and base64url. */
const BASE64 = classOf(/[A-Za-z0-9+/_-]/);
/** The number that `count` digits write at the base, or -1. */
const numberAt = (raw, at, count, base) => {
    let value = 0;
    for (let i = at; i < at + count; i++) {
        const digit = hexDigit(raw[i] ?? 0);
        if (digit < 0 || digit >= base)
            return -1;
        value = value * base + digit;
    }
    return value;
};


/***/ }),

/***/ 50348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ base64Inside),
/* harmony export */   JC: () => (/* binding */ ENCODINGS),
/* harmony export */   wV: () => (/* binding */ encodedForms),
/* harmony export */   ye: () => (/* binding */ maskForms)
/* harmony export */ });
/* unused harmony export MIN_MASK */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62997);

const hex = (byte) => byte.toString(16).padStart(2, '0');
const isPlainAscii = (byte) => byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_;
const each = (name, technique, write, between = '', around = ['', ''], unit = 'byte') => ({ name, technique, way: 'each', unit, each: write, between, around });
/** An escape for each unit of a text, with nothing between them. */
const escapes = (name, technique, unit, write) => each(name, technique, write, '', ['', ''], unit);
const codeUnit = (code) => code.toString(16).padStart(4, '0');
const base64 = (shift, url) => ({
    name: `${url ? 'base64url' : 'base64'} shifted by ${shift}`,
    technique: url ? 'base64url' : 'base64',
    way: 'base64',
    shift,
    url,
});
/**
 * The one list that feeds masks, search, self-proof and tests.
 * Dumps write bytes above 0x7f one by one; JSON and HTML write what they stand for (https://www.rfc-editor.org/rfc/rfc8259#section-7).
 */
const ENCODINGS = [
    each('plain', 'plain', (byte) => String.fromCharCode(byte)),
    base64(0, false),
    base64(1, false),
    base64(2, false),
    base64(0, true),
    base64(1, true),
    base64(2, true),
    each('hex', 'hex', hex),
    each('hex, upper case', 'hex', (byte) => hex(byte).toUpperCase()),
    each('hex, spaced', 'hex', hex, ' '),
    each('hex, colons', 'hex', hex, ':'),
    each('percent, every byte', 'percent', (byte) => `%${hex(byte)}`),
    each('percent, upper case', 'percent', (byte) => `%${hex(byte).toUpperCase()}`),
    each('percent twice', 'percent', (byte) => `%25${hex(byte).toUpperCase()}`),
    escapes('JSON \\u', 'json-escape', 'code unit', (code) => `\\u${codeUnit(code)}`),
    escapes('JSON \\u twice', 'json-escape', 'code unit', (code) => `\\\\u${codeUnit(code)}`),
    each('\\x', 'json-escape', (byte) => `\\x${hex(byte)}`),
    each('octal', 'json-escape', (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
    escapes('HTML, decimal', 'html-entity', 'character', (code) => `&#${code};`),
    escapes('HTML, hexadecimal', 'html-entity', 'character', (code) => `&#x${hex(code)};`),
    each('byte list', 'byte-list', String, ', ', ['[', ']']),
    each('byte list, one a line', 'byte-list', String, ',\n    ', ['[\n    ', '\n]']),
    each('Buffer', 'byte-list', hex, ' ', ['<Buffer ', '>']),
    each('0x list', 'byte-list', (byte) => `0x${hex(byte)}`, ', ', ['{', '}']),
    each('Python bytes', 'json-escape', (byte) => (isPlainAscii(byte) && byte !== 0x27 ? String.fromCharCode(byte) : `\\x${hex(byte)}`), '', ["b'", "'"]),
];
/** Base64 characters that depend on the value alone, whatever stands before it (`shift` bytes) and after it. */
const base64Inside = (value, shift, url) => {
    const padded = Buffer.concat([Buffer.alloc(shift), value]);
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return padded.toString(url ? 'base64url' : 'base64').slice(first, last);
};
const codesOf = (value, unit) => {
    if (unit === 'byte')
        return [...Buffer.from(value, 'utf8')];
    if (unit === 'character')
        return Array.from(value, (character) => character.codePointAt(0) ?? 0);
    return Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
};
/** Writes `value` in one encoding, with the brackets around it. */
const encode = (value, encoding) => {
    if (encoding.way === 'base64')
        return base64Inside(Buffer.from(value, 'utf8'), encoding.shift, encoding.url);
    const [open, close] = encoding.around;
    return open + codesOf(value, encoding.unit).map(encoding.each).join(encoding.between) + close;
};
const utf16 = (value, technique) => {
    const bytes = Buffer.from(value, 'utf16le');
    return {
        name: technique,
        technique,
        text: null,
        bytes: technique === 'utf-16le' ? bytes : bytes.swap16(),
    };
};
/** Every form of `value` that the encodings make, UTF-16 too. */
const encodedForms = (value) => {
    const texts = ENCODINGS.map((encoding) => {
        const text = encode(value, encoding);
        return { name: encoding.name, technique: encoding.technique, text, bytes: Buffer.from(text, 'latin1') };
    });
    const json = JSON.stringify(value).slice(1, -1);
    const escaped = [
        ['JSON', 'json-escape', json],
        ['JSON twice', 'json-escape', JSON.stringify(json).slice(1, -1)],
        ['JSON with \\/', 'json-escape', json.replaceAll('/', '\\/')],
        ['percent', 'percent', encodeURIComponent(value.toWellFormed())],
    ];
    return [
        ...texts,
        ...escaped.map(([name, technique, text]) => ({
            name,
            technique,
            text,
            bytes: Buffer.from(text, 'utf8'),
        })),
        utf16(value, 'utf-16le'),
        utf16(value, 'utf-16be'),
    ];
};
/** A shorter mask would blank ordinary words in the log. */
const MIN_MASK = 8;
/**
 * The forms to register with the runner's `add-mask`: exact strings of at least 8 characters.
 * Forms with white space stay out, because the runner masks each of their words on its own
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log).
 */
const maskForms = (secret) => {
    const texts = encodedForms(secret).flatMap((form) => (form.text === null ? [] : [form.text]));
    const lines = secret.split(/\s+/);
    return [...new Set([...texts, ...lines])].filter((text) => text.length >= MIN_MASK && !/\s/.test(text));
};


/***/ }),

/***/ 13091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ commentPlace),
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _base_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95721);
/* harmony import */ var _occasion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74875);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72737);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40302);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79054);





/**
 * Events whose code somebody with write access has already accepted. Everything else may run what a stranger proposed,
 * events that GitHub has not invented yet among them.
 */
const ACCEPTED_CODE = [
    'push',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'release',
    'merge_group',
    'create',
    'deployment',
    _occasion_js__WEBPACK_IMPORTED_MODULE_4__/* .BY_HAND */ .u,
];
/**
 * Events that run with the base repository's secrets and a token that can write, whoever proposed the code. No word of a
 * workflow makes an application safe there: what it would run is the head of anybody's fork, or of Dependabot's branch,
 * and a flag that was set for one pull request stays for the next (docs/decisions/0010).
 */
const SECRETS_FOR_STRANGERS = ['pull_request_target', 'workflow_run'];
/** Events without secrets when Dependabot caused them: https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions */
const WITHOUT_SECRETS_FOR_DEPENDABOT = [
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'push',
    'create',
    'deployment',
    'deployment_status',
];
/** Events without secrets when they come from a fork. */
const WITHOUT_SECRETS_FOR_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/**
 * What may run on this occasion.
 * @throws ConfigurationError when nothing may: an application beside a secret, a live run without a key, a key for an
 *   origin that the policy does not name, an application on Windows
 */
function admit(asked) {
    const { policy, hasKey } = asked;
    stopAt(onWindows(asked) ?? besideSecret(asked));
    if (policy.want === 'rehearsal')
        return { run: 'as-asked', strength: 'rehearsal' };
    if (!hasKey)
        return withoutKey(asked);
    stopAt(originProblem(asked));
    return { run: 'as-asked', strength: policy.application.kind === 'direct' ? 'contract' : 'live' };
}
function stopAt(problem) {
    if (problem !== null)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j([problem]);
}
/** `command` needs process groups and signals as POSIX has them. */
function onWindows({ policy, platform }) {
    if (policy.application.kind === 'direct' || platform !== 'win32')
        return null;
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('application-on-windows', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.command.name, { in: 'run' }),
        says: 'An application cannot be run on Windows: the gate could not stop everything that it started. Run the job on Linux or macOS, or leave `command` out.',
        example: 'runs-on: ubuntu-latest',
    };
}
function besideSecret(asked) {
    const { policy, occasion, hasKey, hasIdentityToken = false } = asked;
    if (policy.application.kind === 'direct' || ACCEPTED_CODE.includes(occasion.event))
        return null;
    const forStrangers = SECRETS_FOR_STRANGERS.includes(occasion.event);
    if (policy.trustedApplication && !forStrangers)
        return null;
    if (!forStrangers && !hasKey && !hasIdentityToken)
        return null;
    const secret = hasKey ? '`api-key`' : hasIdentityToken ? 'an identity token' : 'a token that can write';
    const trust = forStrangers
        ? `On \`${occasion.event}\` no application is ever run, \`trusted-application\` or not: use \`pull_request\`.`
        : 'Set `trusted-application: true` only where nobody can propose code that you would not run with your own key.';
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('application-beside-secret', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.command.name, { in: 'run' }),
        says: `On \`${occasion.event}\` the application would run in a job that holds ${secret}, and whoever proposed the code could read it there. Use two jobs, which \`fallback-evidence-gate init\` writes for you. ${trust}`,
        example: TWO_JOBS,
    };
}
const TWO_JOBS = [
    'on: pull_request',
    'jobs:',
    '  contract:     # with `api-key`; without checkout and without `command`',
    '  application:  # with `command` and `evidence: rehearsal`; without any secret',
].join('\n');
function withoutKey({ policy, occasion }) {
    const stranger = strangerOf(occasion);
    if (stranger === null)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j([keyMissing(occasion)]);
    const who = stranger === 'fork' ? 'this pull request comes from a fork' : 'Dependabot caused this run';
    const reach = policy.application.kind === 'direct'
        ? 'the gateway was not asked'
        : 'the application never met the gateway';
    return {
        run: 'rehearsal-instead',
        strength: 'rehearsal',
        holds: true,
        text: `Not evaluated: ${who}, GitHub gives such runs no secrets, and ${reach}. A rehearsal on the simulator ran instead; it cannot promote, so the job fails.`,
        remedy: stranger === 'fork' ? FORK_REMEDY : DEPENDABOT_REMEDY,
    };
}
const FORK_REMEDY = 'A maintainer reads the change, then pushes its commits to a branch of this repository: the gate evaluates them there. Do not switch to `pull_request_target` to reach the secret.';
const DEPENDABOT_REMEDY = 'Save the key as a Dependabot secret too (Settings, Secrets and variables, Dependabot; same name), then re-run the job. Or a maintainer pushes the commits to a branch of their own.';
function strangerOf({ event, fromFork, fromDependabot }) {
    if (fromDependabot && WITHOUT_SECRETS_FOR_DEPENDABOT.includes(event))
        return 'dependabot';
    return fromFork && WITHOUT_SECRETS_FOR_FORKS.includes(event) ? 'fork' : null;
}
function keyMissing({ event }) {
    const problem = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('key-missing', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.apiKey.name, {
        in: event === _occasion_js__WEBPACK_IMPORTED_MODULE_4__/* .BY_HAND */ .u ? 'flag' : 'input',
    });
    if (event === _occasion_js__WEBPACK_IMPORTED_MODULE_4__/* .BY_HAND */ .u) {
        return {
            ...problem,
            says: "A live run needs the gateway's key, and the variable `COMETAPI_KEY` is empty. Without a key, add `--evidence rehearsal`.",
            example: 'export COMETAPI_KEY="$(cat <a file that only you can read>)"',
        };
    }
    return {
        ...problem,
        says: "A live run needs the gateway's key, and input `api-key` is empty. Save the key as the repository secret `COMETAPI_KEY` (Settings, Secrets and variables, Actions) and pass it on. If the workflow does that already: the secret has another name, or it belongs to an environment that the job does not name, or a reusable workflow is called without `secrets: inherit`. Without a key, set `evidence: rehearsal`.",
        example: 'with:\n  api-key: ${{ secrets.COMETAPI_KEY }}',
    };
}
function originProblem({ policy, proposedOrigins = [] }) {
    const { origin } = policy.fallback;
    const counted = policy.allowedOrigins;
    if ((0,_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .keyMayGoTo */ .aF)(origin, counted))
        return null;
    const named = counted.length === 0 ? 'no origin' : counted.map((allowed) => `\`${allowed}\``).join(', ');
    const why = proposedOrigins.includes(origin)
        ? ' This change names the origin itself, and nobody may send the key to a new place by a change that is still under review: merge the new `allowed-origins` first.'
        : ' Add the origin to the policy file of the branch that judges, if you mean to trust it with the key.';
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('origin-not-allowed', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.baseUrl.name, { in: 'run' }),
        value: origin,
        says: `\`base-url\` points to \`${origin}\`, and the key may not be sent there: the policy names ${named}.${why}`,
        example: ['allowed-origins:', ...new Set([...counted, ...proposedOrigins, origin])].join('\n  - '),
    };
}
/** Whether a comment is written, and if not, why: for the one line that the log says about it. */
function commentPlace(occasion, comment) {
    if (comment === 'never')
        return { on: null, why: '`comment` is `never`' };
    if (occasion.pullRequest === null)
        return { on: null, why: `\`${occasion.event}\` belongs to no pull request` };
    if (comment === 'auto' && strangerOf(occasion) !== null) {
        return {
            on: null,
            why: 'GitHub gives this run a token that can only read; the job summary holds the same text',
        };
    }
    return { on: occasion.pullRequest };
}


/***/ }),

/***/ 71546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ stickyComment),
/* harmony export */   y: () => (/* binding */ ownMarkers)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77827);
/* harmony import */ var _own_author_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88571);


/** 100 is the API's maximum; 50 pages are more comments than GitHub allows on one issue today (2,500). */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 50;
/**
 * Keeps one comment per marker on a pull request. It is found by the marker as the first line of the body *and* by the
 * token's own author: a marker that somebody else wrote is never touched. Of several own ones the oldest is updated and
 * the rest is left alone, because deleting would lose what people answered to.
 *
 * @param where `if-there` writes none where there is none yet
 */
async function stickyComment(access, pullRequest, text, where = 'anywhere') {
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .githubApi */ .Mc)(access);
    const [author, found] = await Promise.all([(0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .whoAmI */ .W)(api, access.apiUrl), allComments(api, pullRequest)]);
    if (found.state !== 'read')
        return lost(found.answer);
    const own = found.comments
        .filter((comment) => (0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(comment, author))
        .flatMap((comment) => readOwn(comment, text));
    const [oldest] = own.sort((a, b) => a.id - b.id);
    if (oldest === undefined && where === 'if-there')
        return { state: 'unchanged', url: null };
    if (oldest?.body.replaceAll('\r\n', '\n').trimEnd() === text.body.toString().trimEnd()) {
        return { state: 'unchanged', url: oldest.url };
    }
    const full = await write(api, pullRequest, oldest, text.body.toString());
    const answer = isTooLong(full) ? await write(api, pullRequest, oldest, text.shorter.toString()) : full;
    if (answer.state !== 'ok')
        return lost(answer);
    return { state: oldest ? 'updated' : 'created', url: urlOf(answer.data) };
}
/** The first lines of this token's own comments on a pull request that begin so, each once. */
async function ownMarkers(access, pullRequest, begin) {
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .githubApi */ .Mc)(access);
    const [author, found] = await Promise.all([(0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .whoAmI */ .W)(api, access.apiUrl), allComments(api, pullRequest)]);
    if (found.state !== 'read')
        return lost(found.answer);
    const lines = found.comments
        .filter((comment) => (0,_own_author_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(comment, author))
        .flatMap(({ body }) => (typeof body === 'string' ? firstLine(body) : []));
    return { state: 'read', markers: [...new Set(lines.filter((line) => line.startsWith(begin)))] };
}
function write(api, pullRequest, own, body) {
    return own
        ? api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: own.id, body })
        : api.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            body,
        });
}
async function allComments(api, pullRequest) {
    const comments = [];
    for (let page = 1; page <= PAGE_LIMIT; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            per_page: PAGE_SIZE,
            page,
        });
        if (answer.state !== 'ok' || !Array.isArray(answer.data))
            return { state: 'not-read', answer };
        comments.push(...answer.data.filter(_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv));
        if (answer.next === null)
            break;
    }
    return { state: 'read', comments };
}
function readOwn(comment, text) {
    const { id, body } = comment;
    if (typeof id !== 'number' || typeof body !== 'string')
        return [];
    return firstLine(body) === text.marker ? [{ id, body, url: urlOf(comment) }] : [];
}
function firstLine(body) {
    return body.split(/\r?\n/, 1)[0] ?? '';
}
function urlOf(data) {
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(data) && typeof data.html_url === 'string' ? data.html_url : null;
}
function isTooLong(answer) {
    return answer.state === 'refused' && (answer.status === 422 || answer.status === 413);
}
function lost(answer) {
    const [why, remedy] = reasons(answer);
    return { state: 'lost', why: `The pull request comment is lost: ${why}`, remedy };
}
function reasons(answer) {
    if (answer.state === 'ok')
        return ['GitHub answered something else than comments.', 'Check GITHUB_API_URL.'];
    if (answer.state === 'unreachable') {
        return [
            `GitHub was not reached (${answer.why}).`,
            'Run the job again; the job summary has the same text.',
        ];
    }
    const { status, message } = answer;
    if (status === 403 && /locked/i.test(message)) {
        return ['the conversation is locked.', 'Unlock it, or read the job summary.'];
    }
    if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message))) {
        return [`GitHub limits this token (${String(status)}).`, 'Wait some minutes and run the job again.'];
    }
    if (status === 401 || status === 403 || status === 404) {
        return [
            `the token may not write it (${String(status)}).`,
            'Give the job `permissions: pull-requests: write`. Runs for forks and Dependabot get a read-only token: read the job summary there.',
        ];
    }
    return [`GitHub answered ${String(status)}.`, 'Run the job again; the job summary has the same text.'];
}


/***/ }),

/***/ 88571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   W: () => (/* binding */ whoAmI)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77827);

/** The author of what GITHUB_TOKEN writes, where the token cannot say who it is. */
const DEFAULT_AUTHOR = 'github-actions[bot]';
/** The login that this token writes under. `GET /user` answers 403 for installation tokens; GraphQL's viewer does not. */
async function whoAmI(api, apiUrl) {
    const query = await api.call(`POST ${graphqlUrl(apiUrl)}`, { query: '{ viewer { login } }' });
    if (query.state === 'ok' && (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(query.data) && (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(query.data.data)) {
        const { viewer } = query.data.data;
        if ((0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(viewer) && typeof viewer.login === 'string')
            return viewer.login;
    }
    const user = await api.call('GET /user');
    return user.state === 'ok' && (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(user.data) && typeof user.data.login === 'string'
        ? user.data.login
        : DEFAULT_AUTHOR;
}
/** GitHub Enterprise Server has its REST API under `/api/v3` and GraphQL under `/api/graphql`. */
function graphqlUrl(apiUrl) {
    const base = apiUrl.replace(/\/+$/, '');
    return base.endsWith('/api/v3') ? `${base.slice(0, -'/v3'.length)}/graphql` : `${base}/graphql`;
}
/** An app's login carries `[bot]` in REST and, in some places of GraphQL, does not; a user's login cannot hold brackets. */
function isOwn(written, author) {
    const { user } = written;
    if (!(0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(user) || typeof user.login !== 'string')
        return false;
    return user.login === author || (user.type === 'Bot' && user.login === `${author}[bot]`);
}


/***/ })

};
