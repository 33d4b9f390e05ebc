export const id = 821;
export const ids = [821];
export const modules = {

/***/ 54481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ PLACEHOLDER)
/* harmony export */ });
/** What stands in every packet where a credential would. */
const PLACEHOLDER = '<API_KEY_PLACEHOLDER>';


/***/ }),

/***/ 22975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ declare)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/leak/engine.js + 21 modules
var engine = __webpack_require__(21919);
// EXTERNAL MODULE: ./lib/leak/exact.js
var exact = __webpack_require__(36088);
;// CONCATENATED MODULE: ./lib/leak/recognisable.js


/** Fewer different characters than these in a row of {@link PIECE} are a filler: chance makes one in ten million keys. */
const NO_FILLER = 3;
/** One value is searched for, so that what is found can only be that one. */
const fingerprint = () => 'the key';
/**
 * Whether a search would know the key again, whole and by any of its parts that identify a key: it finds it wherever it
 * plants it, and no part is filled up with equal characters, which could leak unseen.
 */
const isRecognisable = (key) => {
    const needles = { credentials: [key], bodies: [], errors: [], prompts: [], account: [], nonces: [] };
    return !hasFiller(key) && (0,engine/* makeEngine */.b)(needles, fingerprint).prove().state === 'proven';
};
const hasFiller = (key) => {
    const rows = Array.from({ length: Math.max(0, key.length - exact/* PIECE */.TJ + 1) }, (_, at) => key.slice(at, at + exact/* PIECE */.TJ));
    return rows.some((row) => new Set(row).size < NO_FILLER);
};

// EXTERNAL MODULE: ./lib/surface/fields.js
var surface_fields = __webpack_require__(78010);
// EXTERNAL MODULE: ./lib/policy/attest-setting.js
var attest_setting = __webpack_require__(30408);
// EXTERNAL MODULE: ./lib/policy/problem.js
var problem = __webpack_require__(72737);
// EXTERNAL MODULE: ./lib/policy/wording.js
var wording = __webpack_require__(79054);
;// CONCATENATED MODULE: ./lib/policy/attest.js



/**
 * Whether to sign. Whatever runs in a job can ask GitHub for the job's identity, through the environment of the process
 * that started it: a signature that stands beside an application could be the application's own.
 */
function readAttest(desk, application) {
    const attest = desk.value(attest_setting/* ATTEST */.M);
    if (!attest)
        return false;
    const problem = byHand(desk) ?? besideApplication(desk, application);
    if (problem !== null)
        desk.problems.push(problem);
    return problem === null;
}
function byHand({ at }) {
    if (at.in !== 'flag')
        return null;
    return {
        ...(0,wording/* settingsProblem */.V1)('attest-by-hand', attest_setting/* ATTEST */.M.name, at),
        says: `${(0,problem/* nameAt */.D)(at, attest_setting/* ATTEST */.M.name)} signs with the identity that GitHub gives to a job, and a command line has none. Leave it out, or run the gate as an action.`,
    };
}
function besideApplication({ at }, { kind }) {
    if (kind === 'direct')
        return null;
    return {
        ...(0,wording/* settingsProblem */.V1)('attest-beside-application', attest_setting/* ATTEST */.M.name, at),
        says: `${(0,problem/* nameAt */.D)(at, attest_setting/* ATTEST */.M.name)} is \`true\` in a job that runs an application (\`${kind}\`): the application could ask for the same identity there and sign what it likes, so that the signature would prove nothing. Sign in a job without an application.`,
        example: [
            'jobs:',
            '  contract:     # with `attest: true`, `id-token: write`, `attestations: write`; without an application',
            '  application:  # with the application; without `attest` and without `id-token: write`',
        ].join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/policy/desk.js

function openDesk(gathered, at) {
    const problems = [...gathered.problems];
    const readGiven = (setting, given) => {
        if (given === undefined || !standsHere(setting, given))
            return setting.fallback;
        const result = setting.kind.read(given.raw);
        if (result.ok)
            return result.value;
        for (const refusal of result.refusals) {
            problems.push((0,wording/* refusalProblem */.Sr)(setting, given.raw, refusal, gathered.placed(refusal.offset, given.at)));
        }
        return setting.fallback;
    };
    const value = (setting) => {
        readGiven(setting, gathered.overruled.get(setting.name));
        return readGiven(setting, gathered.given.get(setting.name));
    };
    return { value, problems, at, gathered };
}
/** A setting in the wrong place has been reported already; its value is not looked at. */
function standsHere(setting, given) {
    return setting.stands === 'both' || (given.at.in === 'file') === (setting.stands === 'file');
}
/** Reports two settings that cannot both be meant, where the one that is named was written. */
function contradiction(desk, setting, says, remedy = setting) {
    const at = desk.gathered.given.get(setting.name)?.at ?? desk.at;
    desk.problems.push({
        ...(0,wording/* settingsProblem */.V1)('settings-contradict', setting.name, at),
        says,
        example: (0,wording/* exampleAt */.Ez)(remedy, at),
    });
}

// EXTERNAL MODULE: ./lib/policy/error-profiles.js
var error_profiles = __webpack_require__(2327);
// EXTERNAL MODULE: ./lib/policy/settings.js + 9 modules
var settings = __webpack_require__(40302);
// EXTERNAL MODULE: ./lib/policy/template.js
var template = __webpack_require__(11366);
;// CONCATENATED MODULE: ./lib/policy/unused-inputs.js


/** Settings that say how an application is run, and the kinds that are run so. */
const USED_BY = [
    [settings/* SETTINGS */.yy.command, ['command']],
    [settings/* SETTINGS */.yy.start, ['service', 'worker']],
    [settings/* SETTINGS */.yy.trigger, ['service', 'worker']],
    [settings/* SETTINGS */.yy.ready, ['service', 'worker']],
    [settings/* SETTINGS */.yy.settle, ['service', 'worker']],
];
/**
 * Reports inputs and flags that the kind of application has no use for: whoever gives one means this very run, and the
 * evidence would be about something else. What has been told of is passed over. In the policy file they are no mistake, and an
 * input `application: direct` turns them all off: one policy and one set of inputs serve every job.
 */
function refuseUnusedInputs(desk, kind) {
    if (isOpen(desk) || (kind === 'direct' && isInput(desk, settings/* SETTINGS */.yy.application)))
        return;
    for (const [setting, kinds] of USED_BY) {
        if (!isInput(desk, setting) || kinds.includes(kind) || isTold(desk, setting))
            continue;
        const [wanted] = kinds;
        const name = `\`${setting.name}\``;
        contradiction(desk, setting, `${name} is given, and it would never be used: ${whatIsRun(desk, kind)}, and ${name} is for a ${kinds.join(' or a ')}. Say which application is meant, or leave ${name} out.`, { ...settings/* SETTINGS */.yy.application, example: wanted });
    }
}
/** Whether the kind itself is in question, by what has been told of the settings that decide it. */
function isOpen(desk) {
    const isSaid = desk.gathered.given.has(settings/* SETTINGS */.yy.application.name);
    const deciding = isSaid ? [settings/* SETTINGS */.yy.application] : [settings/* SETTINGS */.yy.start, settings/* SETTINGS */.yy.command];
    return deciding.some((setting) => isTold(desk, setting));
}
function isTold({ problems }, { name }) {
    return problems.some(({ setting }) => setting === name);
}
function isInput({ gathered }, { name }) {
    const given = gathered.given.get(name);
    return given?.at.in === 'input' || given?.at.in === 'flag';
}
function whatIsRun({ gathered }, kind) {
    const said = gathered.given.get(settings/* SETTINGS */.yy.application.name);
    const by = said?.at.in === 'file' ? ' by the policy file' : '';
    return kind === 'direct' ? `no application is run${by}` : `the application is a ${kind}${by}`;
}

;// CONCATENATED MODULE: ./lib/policy/application.js






/**
 * The application, and the settings whose sense hangs on it. Settings of an application without one are no mistake: one
 * policy file serves the job with the application and the job with the secret. `maxDelayMs` is how long a drill settles
 * where nothing else is said.
 */
function readApplication(desk, maxDelayMs) {
    const application = applicationOf(desk, maxDelayMs);
    const { kind } = application;
    refuseUnusedInputs(desk, kind);
    const profile = desk.value(settings/* SETTINGS */.yy.requestProfile);
    const declared = desk.value(settings/* SETTINGS */.yy.primary);
    const primary = kind === 'direct' ? null : declared;
    const log = desk.value(settings/* SETTINGS */.yy.decisionLog);
    const env = desk.value(settings/* SETTINGS */.yy.env);
    if (kind !== 'direct')
        checkTemplates(desk, application, env, primary !== null);
    return {
        application,
        claim: claimOf(desk, kind),
        env: kind === 'direct' ? [] : env,
        tap: desk.value(settings/* SETTINGS */.yy.tap),
        primary,
        decisionLog: kind === 'direct' ? null : log,
        profile,
        errorPaths: readErrorPaths(desk, { kind, profile, hasPrimary: primary !== null }),
    };
}
function applicationOf(desk, maxDelayMs) {
    const { value } = desk;
    const command = value(settings/* SETTINGS */.yy.command);
    const start = value(settings/* SETTINGS */.yy.start);
    const said = value(settings/* SETTINGS */.yy.application);
    const kind = said ?? (start !== null ? 'service' : command !== null ? 'command' : 'direct');
    if (said === null && start !== null && command !== null) {
        contradiction(desk, settings/* SETTINGS */.yy.start, '`start` and `command` are both given, and `application` does not say which one counts.', settings/* SETTINGS */.yy.application);
    }
    const files = { writes: value(settings/* SETTINGS */.yy.writes), output: value(settings/* SETTINGS */.yy.output) };
    const long = longRunning(desk, kind, start, { ...files, settleMs: value(settings/* SETTINGS */.yy.settle) ?? maxDelayMs });
    if (long !== null)
        return long;
    if (kind === 'direct')
        return { kind };
    return { kind: 'command', run: needed(desk, settings/* SETTINGS */.yy.command, command, 'a command') ?? '', ...files };
}
/** `ready` and `trigger` are read for every kind: they are wrong where they are wrong. */
function longRunning(desk, kind, start, rest) {
    const { value } = desk;
    const trigger = value(settings/* SETTINGS */.yy.trigger);
    const ready = value(settings/* SETTINGS */.yy.ready);
    const readyMs = value(settings/* SETTINGS */.yy.readyDeadline);
    if (kind !== 'service' && kind !== 'worker')
        return null;
    return {
        kind,
        start: needed(desk, settings/* SETTINGS */.yy.start, start, `a ${kind}`) ?? '',
        ready,
        readyMs,
        trigger: needed(desk, settings/* SETTINGS */.yy.trigger, trigger, `a ${kind}`) ?? NO_TRIGGER,
        ...rest,
    };
}
/** Never used: the problem that was reported ends the declaration. */
const NO_TRIGGER = { by: 'command', run: '' };
function needed(desk, setting, value, who) {
    if (value === null && !desk.gathered.given.has(setting.name)) {
        desk.problems.push((0,wording/* missingProblem */.GN)(setting, desk.at, `the application is ${who}`));
    }
    return value;
}
const OWN_CLAIM = {
    direct: 'exit-code',
    command: 'exit-code',
    service: 'trigger-status',
    worker: 'decision-log',
};
function claimOf(desk, kind) {
    const claim = desk.value(settings/* SETTINGS */.yy.claim);
    if (claim === null || kind === 'direct' || claim === 'decision-log' || claim === OWN_CLAIM[kind]) {
        return claim ?? OWN_CLAIM[kind];
    }
    contradiction(desk, settings/* SETTINGS */.yy.claim, `\`claim\` is \`${claim}\`, which a ${kind} does not have: write \`${OWN_CLAIM[kind]}\`${kind === 'worker' ? '' : ' or `decision-log`'}.`);
    return OWN_CLAIM[kind];
}
function checkTemplates(desk, application, env, hasPrimary) {
    const isLong = application.kind === 'service' || application.kind === 'worker';
    const variables = env.map(([, text]) => text);
    if (isLong && variables.some(template/* needsDrill */.bm)) {
        contradiction(desk, settings/* SETTINGS */.yy.env, `\`env\` uses what only a drill has (\`{{prompt}}\` and the like), and a ${application.kind} is started before the first one. Give it with the trigger.`, settings/* SETTINGS */.yy.trigger);
    }
    if (hasPrimary)
        return;
    needNoPrimary(desk, settings/* SETTINGS */.yy.env, variables);
    if (!isLong)
        return;
    needNoPrimary(desk, settings/* SETTINGS */.yy.trigger, templatesOfTrigger(application.trigger));
    needNoPrimary(desk, settings/* SETTINGS */.yy.ready, application.ready?.by === 'http' ? [application.ready.url] : []);
}
function templatesOfTrigger(trigger) {
    if (trigger.by === 'command')
        return [];
    const { url, headers, body } = trigger;
    return [url, ...headers.map(([, text]) => text), ...(body === null ? [] : [body])];
}
function needNoPrimary(desk, setting, templates) {
    const needed = templates.flatMap(template/* placeholdersIn */.Qf).find((name) => name.startsWith('primary.'));
    if (needed === undefined)
        return;
    contradiction(desk, setting, `\`{{${needed}}}\` is used, and the policy declares no \`primary\`.`, settings/* SETTINGS */.yy.primary);
}
function readErrorPaths(desk, context) {
    const profiles = desk.value(settings/* SETTINGS */.yy.errorProfiles) ?? [(0,error_profiles/* defaultProfile */.fg)(context)];
    for (const { names, why, remedy } of (0,error_profiles/* unmeetable */.le)(profiles, context)) {
        const held = names.map((name) => `\`${name}\``).join(', ');
        contradiction(desk, settings/* SETTINGS */.yy.errorProfiles, `\`error-profiles\` holds ${held}: ${why}. The failure could never be met.`, settings/* SETTINGS */.yy[remedy]);
    }
    return (0,error_profiles/* errorCauses */.hK)(profiles, context);
}

// EXTERNAL MODULE: ./lib/policy/contract-pages.js
var contract_pages = __webpack_require__(2419);
// EXTERNAL MODULE: ./lib/policy/gather.js + 1 modules
var gather = __webpack_require__(77641);
// EXTERNAL MODULE: ./lib/policy/raw.js
var raw = __webpack_require__(74068);
// EXTERNAL MODULE: ./lib/policy/showing.js
var showing = __webpack_require__(37913);
// EXTERNAL MODULE: ./lib/policy/secret.js
var secret = __webpack_require__(17588);
// EXTERNAL MODULE: ./lib/policy/severity.js
var severity = __webpack_require__(359);
;// CONCATENATED MODULE: ./lib/policy/declare.js















/**
 * Inputs over file over defaults, checked.
 * @throws ConfigurationError with every problem; no text in it holds the key, the token or a value that looks like one
 */
function declare(sources) {
    const gathered = (0,gather/* gather */.kg)(sources);
    const desk = openDesk(gathered, { in: sources.door === 'cli' ? 'flag' : 'input' });
    if (sources.file === null && gathered.given.has('policy'))
        desk.problems.push(policyFileMissing(desk, sources.inputs['policy'] ?? ''));
    const declaration = read(desk, sources);
    const [first, ...others] = desk.problems;
    if (first !== undefined)
        throw new problem/* ConfigurationError */.j([first, ...others], (0,gather/* secretsOf */.Fj)(sources.inputs));
    return declaration;
}
function read(desk, sources) {
    const want = desk.value(settings/* SETTINGS */.yy.evidence);
    const promoted = desk.value(settings/* SETTINGS */.yy.promoted);
    // A rehearsal never uses a key, so it is not read: a broken one cannot stop it.
    const key = want === 'live' ? readKey(desk, settings/* SETTINGS */.yy.apiKey, REAL_KEY_INSTEAD) : null;
    const canary = readCanary(desk, sources);
    const token = desk.value(settings/* SETTINGS */.yy.githubToken);
    const policy = readPolicy(desk, sources, want, promoted === 'true');
    return {
        policy,
        key: key === null ? null : (0,secret/* makeSecret */.p)('real', key),
        keyPresent: desk.gathered.given.has(settings/* SETTINGS */.yy.apiKey.name),
        canaryKey: canary === null ? null : (0,secret/* makeSecret */.p)('canary', canary),
        githubToken: token === null ? null : (0,secret/* makeSecret */.p)('real', token),
        comment: desk.value(settings/* SETTINGS */.yy.comment),
        driftIssue: desk.value(settings/* SETTINGS */.yy.driftIssue),
        retentionDays: desk.value(settings/* SETTINGS */.yy.retentionDays),
        attest: readAttest(desk, policy.application),
        checkRunId: desk.value(settings/* SETTINGS */.yy.checkRunId),
        promoted,
        givenBy: new Map(settings/* ALL_SETTINGS */.wn.map(({ name }) => [name, givenBy(desk.gathered.given.get(name))])),
        writtenAt: (setting, part) => (0,gather/* whereWritten */.td)(desk.gathered, setting, part),
    };
}
const REAL_KEY_INSTEAD = 'Give the key that the gateway issued, or ask for a rehearsal (`evidence`), which needs none';
const CANARY_INSTEAD = 'Make up another one: `openssl rand -hex 24` makes a good one';
/** A key that the search could not find again would end the run when everything has been sent. */
function readKey(desk, setting, instead) {
    const key = desk.value(setting);
    const given = desk.gathered.given.get(setting.name);
    if (key === null || given === undefined || isRecognisable(key))
        return key;
    const reason = `a search could not tell it from other text. It has hardly any letters and digits, or repeats one of them many times. ${instead}`;
    const [refusal] = (0,raw/* refused */.J5)(given.raw, reason, { code: 'key-unusable', value: null }).refusals;
    desk.problems.push((0,wording/* refusalProblem */.Sr)(setting, given.raw, refusal, given.at));
    return null;
}
/** A real key in its place would be handed to the application. */
function readCanary(desk, { inputs }) {
    const canary = readKey(desk, settings/* SETTINGS */.yy.canaryKey, CANARY_INSTEAD);
    if (canary === null || canary !== inputs[settings/* SETTINGS */.yy.apiKey.name])
        return canary;
    contradiction(desk, settings/* SETTINGS */.yy.canaryKey, '`canary-key` is the real key, and the application would get it. Give a dummy of the same form.');
    return null;
}
function givenBy(given) {
    if (given === undefined)
        return 'default';
    return given.at.in === 'file' ? 'file' : 'input';
}
function readPolicy(desk, sources, want, promoted) {
    const { value } = desk;
    const surface = requiredSurface(desk);
    const base = value(settings/* SETTINGS */.yy.baseUrl);
    const maxDelayMs = value(settings/* SETTINGS */.yy.maxDelay);
    const fields = value(settings/* SETTINGS */.yy.contractFields);
    const upstreamSurface = value(settings/* SETTINGS */.yy.upstreamSurface) ?? surface;
    const event = sources.event ?? null;
    return {
        surface,
        upstreamSurface,
        want,
        enforce: value(settings/* SETTINGS */.yy.enforce),
        fallback: { ...base, model: modelOf(desk, want) },
        allowedOrigins: value(settings/* SETTINGS */.yy.allowedOrigins),
        evidencePaths: value(settings/* SETTINGS */.yy.evidencePaths),
        ...readApplication(desk, maxDelayMs),
        bounds: {
            maxAttempts: value(settings/* SETTINGS */.yy.maxAttempts),
            deadlineMs: value(settings/* SETTINGS */.yy.deadline),
            maxDelayMs,
            outputTokens: value(settings/* SETTINGS */.yy.outputTokens),
        },
        // What the tap sees is the upstream's reply: behind a bridging gateway that is another surface than the application's.
        fields: fields ?? surface_fields/* MINIMUM_FIELDS */.hm[upstreamSurface],
        fieldsDeclared: fields !== null,
        pages: (0,contract_pages/* pagesInForce */.BF)(value(settings/* SETTINGS */.yy.contractPages), event, base.origin),
        hosted: value(settings/* SETTINGS */.yy.hosted),
        severity: (0,severity/* severitiesInForce */.a)(value(settings/* SETTINGS */.yy.severities), promoted, event),
        promoted,
        setup: value(settings/* SETTINGS */.yy.setup),
        operatorNote: value(settings/* SETTINGS */.yy.operatorNote),
        trustedApplication: value(settings/* SETTINGS */.yy.trustedApplication),
        origin: originOf(desk, sources),
    };
}
function requiredSurface(desk) {
    const surface = desk.value(settings/* SETTINGS */.yy.surface);
    if (surface !== null)
        return surface;
    if (!desk.gathered.given.has(settings/* SETTINGS */.yy.surface.name)) {
        desk.problems.push((0,wording/* missingProblem */.GN)(settings/* SETTINGS */.yy.surface, desk.at, 'a run is evidence for exactly one API surface'));
    }
    // Never used: the problem above, or the one that `value` reported, ends the declaration.
    return 'responses';
}
function modelOf(desk, want) {
    const model = desk.value(settings/* SETTINGS */.yy.model);
    // Where `evidence` itself is wrong, nobody knows yet whether a model is needed.
    const live = want === 'live' && !desk.problems.some(({ setting }) => setting === settings/* SETTINGS */.yy.evidence.name);
    if (model === null && live && !desk.gathered.given.has(settings/* SETTINGS */.yy.model.name)) {
        desk.problems.push((0,wording/* missingProblem */.GN)(settings/* SETTINGS */.yy.model, desk.at, 'a live run asks the gateway for a model by name'));
    }
    return model ?? settings/* SIMULATED_MODEL */.Fb;
}
function policyFileMissing({ at }, path) {
    return {
        ...(0,wording/* settingsProblem */.V1)('file-missing', settings/* SETTINGS */.yy.policy.name, at),
        value: (0,showing/* shown */.SP)(path),
        says: `There is no file at \`${(0,showing/* shown */.SP)(path)}\`, which \`policy\` names. Correct the path, or leave the setting out to run on defaults. A workflow reads it from the branch that judges: is it merged there?`,
        allowed: settings/* SETTINGS */.yy.policy.kind.allowed,
        example: (0,wording/* exampleAt */.Ez)(settings/* SETTINGS */.yy.policy, at),
    };
}
/** Which text was declared. Without a file, the inputs that are no secrets stand for it. */
function originOf({ gathered, value }, { file, inputs }) {
    value(settings/* SETTINGS */.yy.policy);
    value(settings/* SETTINGS */.yy.version);
    if (file !== null)
        return ownOrigin('checkout', file.path, file.text);
    const open = settings/* ALL_SETTINGS */.wn.filter(({ name, sensitive }) => !sensitive && gathered.given.has(name));
    const said = open.map(({ name }) => [name, inputs[name] ?? '']);
    return ownOrigin('inputs', null, JSON.stringify(said));
}
/** Until the flow says otherwise, what ran also judged. */
function ownOrigin(from, path, text) {
    const digest = sha256(text);
    return { from, path, sha256: digest, ref: null, commit: null, ranSha256: digest };
}
function sha256(text) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
    return digest;
}


/***/ }),

/***/ 46107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ inputsFromRunner),
/* harmony export */   h: () => (/* binding */ inputsFromFlags)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78400);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72737);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40302);
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37913);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79054);





/**
 * Inputs of the action as the runner passes them: `INPUT_` and the name in capitals, hyphens kept. Names that no input
 * has are kept too, so that `declare` can say which one was meant.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
function inputsFromRunner(env) {
    const pairs = Object.entries(env).flatMap(([name, text]) => name.startsWith('INPUT_') && text !== undefined && text !== ''
        ? [[name.slice(6).toLowerCase(), text]]
        : []);
    return Object.fromEntries(pairs);
}
/**
 * Reads `--name value` and `--name=value`. A flag that takes a list may be repeated. Secrets come from variables, since
 * other processes can read a command line.
 * @throws ConfigurationError for unknown flags, a flag without a value, one given twice, or a secret as a flag
 */
function inputsFromFlags(args, env) {
    const problems = [];
    const inputs = new Map(variables(env));
    const seen = new Set();
    const words = [];
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index] ?? '';
        if (!word.startsWith('--')) {
            words.push(word);
            continue;
        }
        const flag = splitFlag(word);
        const setting = (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .inputSettings */ .GJ)().find(({ name }) => name === flag.name);
        const value = flag.value ?? args[index + 1];
        if (flag.value === null && (setting !== undefined || value?.startsWith('--') === false))
            index += 1;
        const problem = flagProblem(flag.name, value, setting, seen);
        if (problem !== null)
            problems.push(problem);
        else
            inputs.set(flag.name, [...(seen.has(flag.name) ? [inputs.get(flag.name)] : []), value].join('\n'));
        seen.add(flag.name);
    }
    const [first, ...others] = problems;
    if (first !== undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j([first, ...others], variables(env).map(([, text]) => text));
    return { inputs: Object.fromEntries(inputs), words };
}
function variables(env) {
    return (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .inputSettings */ .GJ)().flatMap(({ name, variable }) => {
        const text = variable === null ? undefined : env[variable];
        return text === undefined || text === '' ? [] : [[name, text]];
    });
}
function splitFlag(word) {
    const equals = word.indexOf('=');
    return equals === -1
        ? { name: word.slice(2), value: null }
        : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}
function flagProblem(name, value, setting, seen) {
    const at = { in: 'flag' };
    if (setting === undefined)
        return unknownFlag(name);
    const tell = (code, says) => ({
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)(code, name, at),
        says: `\`--${name}\` ${says}`,
        allowed: setting.kind.allowed,
        example: (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .exampleAt */ .Ez)(setting, at),
    });
    if (setting.sensitive) {
        const where = setting.variable === null ? '' : `: set the variable \`${setting.variable}\``;
        return tell('setting-misplaced', `is no flag, since other processes can read a command line${where}.`);
    }
    if (value === undefined || value === '' || value.startsWith('--'))
        return tell('setting-missing', 'has no value.');
    const isList = setting.kind.editor.is === 'list' || setting.kind.editor.is === 'fields';
    return seen.has(name) && !isList ? tell('settings-contradict', 'is given twice.') : null;
}
function unknownFlag(name) {
    const names = (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .inputSettings */ .GJ)()
        .filter(({ sensitive }) => !sensitive)
        .map((row) => row.name);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(name, names);
    return {
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsProblem */ .V1)('setting-unknown', (0,_showing_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name), { in: 'flag' }),
        says: `\`--${(0,_showing_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}\` is not known: there is no such flag${near === null ? '.' : `; did you mean \`--${near}\`?`}`,
        allowed: near === null ? names.map((known) => `\`--${known}\``).join(', ') : null,
        example: null,
    };
}


/***/ }),

/***/ 77641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kg: () => (/* binding */ gather),
  Fj: () => (/* binding */ secretsOf),
  td: () => (/* binding */ whereWritten)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/policy/file.js

/** Longest policy file, in characters: a hundred times what the longest sensible policy needs. */
const LONGEST_FILE = 65_536;
/** Most values in a policy file once its aliases are followed: what stops an alias bomb (https://yaml.org/spec/1.2.2/#71-alias-nodes). */
const MOST_VALUES = 2_000;
/** Deepest nesting: no setting has more than a map of texts. */
const DEEPEST = 6;
/** Reads the policy file. Total: whatever the text, the answer is entries or problems. No text of the file stands in a problem. */
function readFileText(path, text) {
    const lines = new dist/* LineCounter */.HN();
    const placeOf = (offset) => {
        const place = lines.linePos(offset);
        return { line: Math.max(1, place.line), column: Math.max(1, place.col) };
    };
    const problem = (offset, says) => ({
        code: 'file-unreadable',
        setting: 'policy',
        at: { in: 'file', path, ...placeOf(offset) },
        value: null,
        says,
        allowed: null,
        example: null,
    });
    const failed = (problems) => ({ entries: [], problems, placeOf });
    if (text.length > LONGEST_FILE) {
        return failed([
            problem(0, `The policy file has ${text.length} characters, and ${LONGEST_FILE} are the most.`),
        ]);
    }
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const first = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]).at(0);
    if (first !== undefined)
        return failed([problem(first.pos[0], sentenceFor(first))]);
    const root = document.contents;
    if (root === null || ((0,dist/* isScalar */.jn)(root) && root.value === null))
        return { entries: [], problems: [], placeOf };
    if (!(0,dist/* isMap */.jh)(root)) {
        return failed([problem(root.range[0], 'The policy file must be a map: one `name: value` a line.')]);
    }
    const walked = walk(document, root);
    return walked.ok
        ? { entries: walked.entries, problems: [], placeOf }
        : failed([problem(walked.offset, walked.says)]);
}
/** Stops a walk through a file that is too large or too deep; never leaves this module. */
class TooMuch extends Error {
    offset;
    constructor(offset, says) {
        super(says);
        this.offset = offset;
    }
}
function walk(document, root) {
    let left = MOST_VALUES;
    const visit = (node, offset, depth) => {
        left -= 1;
        if (left < 0)
            throw new TooMuch(offset, `The policy file holds more than ${MOST_VALUES} values; do aliases repeat them?`);
        if (depth > DEEPEST)
            throw new TooMuch(offset, `The policy file is nested deeper than ${DEEPEST} levels.`);
        if (node === null || node === undefined)
            return { is: 'nothing', offset };
        const here = node.range?.[0] ?? offset;
        if ((0,dist/* isAlias */.Vj)(node))
            return visit(resolved(node, document, here), here, depth + 1);
        if ((0,dist/* isSeq */.oP)(node))
            return { is: 'list', offset: here, items: node.items.map((item) => visit(item, here, depth + 1)) };
        if ((0,dist/* isMap */.jh)(node)) {
            const entries = node.items.map(({ key, value }) => ({
                key: keyText(key),
                offset: key.range?.[0] ?? here,
                value: visit(value, key.range?.[0] ?? here, depth + 1),
            }));
            return { is: 'map', offset: here, entries };
        }
        return scalar(node, here);
    };
    try {
        const raw = visit(root, 0, 0);
        return { ok: true, entries: raw.is === 'map' ? raw.entries : [] };
    }
    catch (error) {
        if (error instanceof TooMuch)
            return { ok: false, offset: error.offset, says: error.message };
        throw error;
    }
}
function resolved(node, document, offset) {
    const target = (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : undefined;
    if (target === undefined)
        throw new TooMuch(offset, 'An alias (`*name`) points to no anchor (`&name`) before it.');
    return target;
}
function keyText(key) {
    return (0,dist/* isScalar */.jn)(key) && key.source !== undefined ? key.source : '';
}
/** Numbers and booleans by their spelling, so that they are judged as an input would be. */
function scalar(node, offset) {
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return { is: 'nothing', offset };
    if (typeof node.value === 'string')
        return { is: 'text', text: node.value, offset };
    return { is: 'text', text: node.source ?? '', offset };
}
/** Our own words for the parser's codes: its messages quote the file. */
const SENTENCES = {
    DUPLICATE_KEY: 'This key stands twice in the same map: keep one of them.',
    MULTIPLE_DOCS: 'The policy file holds several YAML documents: keep one, and remove the line `---`.',
    TAB_AS_INDENT: 'A tab stands where YAML wants spaces: indent with spaces.',
    TAG_RESOLVE_FAILED: 'A YAML tag (`!name`) stands here: write the plain value.',
    BLOCK_AS_IMPLICIT_KEY: 'A second `: ` stands on this line: put the value in quotes.',
    MISSING_CHAR: 'The YAML is incomplete here: a closing quote, bracket or `:` is missing.',
    BAD_INDENT: 'The YAML cannot be read here: check the indentation and the brackets before this place.',
    BAD_COLLECTION_TYPE: 'The YAML cannot be read here: check the indentation and the brackets before this place.',
    BAD_SCALAR_START: 'A value cannot begin with this character: put it in quotes.',
    MULTILINE_IMPLICIT_KEY: 'A name must stand on one line, with `: ` right behind it: is a quote left open?',
    RESOURCE_EXHAUSTION: 'The policy file is nested far too deeply.',
};
function sentenceFor({ code }) {
    return SENTENCES[code] ?? `The YAML cannot be read here (${code}).`;
}

// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(78400);
// EXTERNAL MODULE: ./lib/policy/problem.js
var problem = __webpack_require__(72737);
// EXTERNAL MODULE: ./lib/policy/settings.js + 9 modules
var settings = __webpack_require__(40302);
// EXTERNAL MODULE: ./lib/policy/showing.js
var showing = __webpack_require__(37913);
// EXTERNAL MODULE: ./lib/policy/wording.js
var wording = __webpack_require__(79054);
;// CONCATENATED MODULE: ./lib/policy/gather.js






/** Puts inputs over the file, and reports names that no setting has or that stand in the wrong place. */
function gather(sources) {
    const file = sources.file === null ? null : readFileText(sources.file.path, sources.file.text);
    const path = sources.file?.path ?? '';
    const fromFile = file === null ? [] : file.entries.map((entry) => ({ ...entry, at: placeIn(file, path, entry.offset) }));
    const inputAt = { in: sources.door === 'cli' ? 'flag' : 'input' };
    const fromInputs = entriesOf(sources.inputs, inputAt);
    const beneath = entriesOf(sources.beneath ?? {}, { in: 'run' });
    const named = [...fromFile, ...fromInputs];
    return {
        // Later entries win: inputs come behind the file's keys.
        given: new Map([...beneath, ...named].map(pair)),
        overruled: new Map(fromFile.filter(({ key }) => fromInputs.some((input) => input.key === key)).map(pair)),
        problems: [
            ...(file?.problems ?? []),
            ...named.flatMap(({ key, at }) => nameProblem(key, at)),
            ...named.flatMap(({ key, value, at }) => keyMisplaced(key, value, at, keyOf(sources))),
        ],
        placed: (offset, at) => at.in === 'file' && file !== null && offset !== null ? placeIn(file, path, offset) : at,
    };
}
function entriesOf(texts, at) {
    return Object.entries(texts)
        .filter(([, text]) => text !== '')
        .map(([key, text]) => ({ key, value: { is: 'text', text, offset: null }, at }));
}
function pair({ key, value, at }) {
    return [key, { raw: value, at }];
}
function placeIn(file, path, offset) {
    return { in: 'file', path, ...file.placeOf(offset) };
}
/**
 * Where a setting was written, or a part of it: a key of its map, or a line that begins with the part. Null where nobody
 * wrote it.
 */
function whereWritten({ given, placed }, name, part) {
    const found = given.get(name);
    if (found === undefined)
        return null;
    const offset = part === null ? null : offsetOf(found.raw, part);
    return offset === null ? found.at : placed(offset, found.at);
}
function offsetOf(raw, part) {
    if (raw.is === 'map')
        return raw.entries.find(({ key }) => key === part)?.offset ?? null;
    if (raw.is !== 'list')
        return null;
    return raw.items.find((item) => item.is === 'text' && item.text.startsWith(part))?.offset ?? null;
}
/** Every secret of the sources: no message may hold one of them. */
function secretsOf(inputs) {
    return settings/* ALL_SETTINGS */.wn.filter(({ sensitive }) => sensitive).flatMap(({ name }) => inputs[name] ?? []);
}
function keyOf({ inputs }) {
    return (inputs['api-key'] ?? '').trim();
}
function nameProblem(key, at) {
    const setting = settings/* ALL_SETTINGS */.wn.find(({ name }) => name === key);
    if (setting === undefined)
        return [unknownName(key, at)];
    if (at.in === 'file' && setting.stands === 'input')
        return [misplaced(setting, at)];
    return at.in !== 'file' && setting.stands === 'file' ? [misplaced(setting, at)] : [];
}
function unknownName(key, at) {
    const rows = at.in === 'file' ? (0,settings/* fileSettings */.gU)() : (0,settings/* inputSettings */.GJ)();
    const near = (0,nearest/* nearestName */.q)(key, rows.map(({ name }) => name)) ??
        (0,nearest/* nearestName */.q)(key, settings/* ALL_SETTINGS */.wn.map(({ name }) => name));
    const setting = settings/* ALL_SETTINGS */.wn.find(({ name }) => name === near);
    const who = {
        input: 'the action has no such input',
        flag: 'there is no such flag',
        file: 'the policy file has no such key',
        run: '',
    }[at.in];
    const guess = near === null ? '' : `; did you mean \`${near}\`?`;
    return {
        ...(0,wording/* settingsProblem */.V1)('setting-unknown', key, at),
        setting: (0,showing/* shown */.SP)(key),
        says: `${(0,problem/* nameAt */.D)(at, (0,showing/* shown */.SP)(key))} is not known: ${who}${guess === '' ? '.' : guess}`,
        allowed: near === null ? rows.map(({ name }) => `\`${name}\``).join(', ') : null,
        example: setting === undefined ? null : (0,wording/* exampleAt */.Ez)(setting, at),
    };
}
function misplaced(setting, at) {
    const inFile = at.in === 'file';
    const where = inFile ? 'is no key of the policy file' : 'stands in the policy file, not here';
    const why = setting.whyOnlyHere === null ? '' : `: ${setting.whyOnlyHere}`;
    const right = inFile ? { in: 'input' } : { in: 'file', path: '', line: 1, column: 1 };
    return {
        ...(0,wording/* settingsProblem */.V1)('setting-misplaced', setting.name, at),
        says: `${(0,problem/* nameAt */.D)(at, setting.name)} ${where}${why}.`,
        example: (0,wording/* exampleAt */.Ez)(setting, right),
    };
}
/** A key in the wrong setting would travel into logs and packets: stop before it does. */
function keyMisplaced(key, value, at, realKey) {
    const row = settings/* ALL_SETTINGS */.wn.find(({ name }) => name === key);
    if (row?.sensitive === true)
        return [];
    const texts = textsOf(value);
    const holdsKey = realKey.length >= 12 && texts.some((text) => text.includes(realKey));
    if (!holdsKey && !texts.some(showing/* looksLikeKey */.zC))
        return [];
    const name = (0,problem/* nameAt */.D)(at, (0,showing/* shown */.SP)(key));
    const what = holdsKey ? 'holds the API key' : 'holds something that has the form of an API key';
    return [
        {
            ...(0,wording/* settingsProblem */.V1)('key-misplaced', key, at),
            setting: (0,showing/* shown */.SP)(key),
            says: `${name} ${what}. Take it out, revoke the key if it is real, and give the new one by \`api-key\` alone.`,
            example: 'api-key: ${{ secrets.COMETAPI_KEY }}',
        },
    ];
}
function textsOf(raw) {
    switch (raw.is) {
        case 'text':
            return [raw.text];
        case 'list':
            return raw.items.flatMap(textsOf);
        case 'map':
            return raw.entries.flatMap(({ key, value }) => [key, ...textsOf(value)]);
        case 'nothing':
            return [];
    }
}


/***/ }),

/***/ 72737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ nameAt),
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37913);

/**
 * The user's settings cannot be run as they are: exit code 2. Carries every problem at once, so that a person repairs
 * them in one go. `code` is the first problem's.
 */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    code;
    problems;
    /** `secrets` are cut out of every text, even where no rule foresaw them. */
    constructor(problems, secrets = [], options) {
        const [first, ...others] = problems;
        const safe = [cleaned(first, secrets), ...others.map((other) => cleaned(other, secrets))];
        super(describeProblems(safe), options);
        this.code = first.code;
        this.problems = safe;
    }
}
/** All problems as text for a terminal or a log: numbered when there are several, inputs first, then the file by line. */
function describeProblems(problems) {
    if (problems.length === 1)
        return `${describeProblem(problems[0])}\nNothing was run and nothing was sent.`;
    const ordered = [...problems].sort((a, b) => lineOf(a) - lineOf(b));
    const list = ordered.map((problem, index) => {
        const next = ordered[index + 1];
        // Several mistakes in one setting: what is allowed is said once, below the last.
        const again = next?.setting === problem.setting && next.allowed === problem.allowed;
        const text = again ? headline(problem) : describeProblem(problem);
        return `${index + 1}. ${text.replaceAll('\n', '\n   ')}`;
    });
    return `${problems.length} settings need a correction. Nothing was run and nothing was sent.\n${list.join('\n')}`;
}
function lineOf({ at }) {
    return at.in === 'file' ? at.line : 0;
}
/** One problem: where, what, what is allowed, what to type. */
function describeProblem(problem) {
    const lines = [headline(problem)];
    if (problem.allowed !== null)
        lines.push(`Allowed: ${problem.allowed}.`);
    if (problem.example !== null) {
        const several = problem.example.includes('\n');
        lines.push(several ? `Write:\n  ${problem.example.replaceAll('\n', '\n  ')}` : `Write: ${problem.example}`);
    }
    return lines.join('\n');
}
function headline({ at, says }) {
    return at.in === 'file' ? `${at.path}:${at.line}:${at.column}: ${says}` : says;
}
/** How a setting is called where the user wrote it: an input, a flag or a key of the file. */
function nameAt(at, setting) {
    if (at.in === 'flag')
        return `\`--${setting}\``;
    if (at.in === 'file')
        return `\`${setting}\``;
    return `Input \`${setting}\``;
}
function cleaned(problem, secrets) {
    const safe = (text) => (0,_showing_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(text, secrets);
    const orNull = (text) => (text === null ? null : safe(text));
    return {
        ...problem,
        setting: safe(problem.setting),
        at: problem.at.in === 'file' ? { ...problem.at, path: safe(problem.at.path) } : problem.at,
        value: orNull(problem.value),
        says: safe(problem.says),
        allowed: orNull(problem.allowed),
        example: orNull(problem.example),
    };
}


/***/ }),

/***/ 17588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ makeSecret)
/* harmony export */ });
/* harmony import */ var _evidence_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54481);

/**
 * A credential that every accidental way of printing turns into the placeholder. The value lives in a closure: neither
 * its members nor a debugger's listing of them hold it.
 */
function makeSecret(kind, value) {
    const placeholder = () => _evidence_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .PLACEHOLDER */ .K;
    const secret = {
        kind,
        reveal: () => value,
        toString: placeholder,
        toLocaleString: placeholder,
        toJSON: placeholder,
        [Symbol.toPrimitive]: placeholder,
        // The registered symbol of Node's util.inspect.custom: console.log and assertion messages go through it.
        [Symbol.for('nodejs.util.inspect.custom')]: placeholder,
    };
    return Object.freeze(secret);
}


/***/ }),

/***/ 79054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ exampleAt),
/* harmony export */   GN: () => (/* binding */ missingProblem),
/* harmony export */   Sr: () => (/* binding */ refusalProblem),
/* harmony export */   V1: () => (/* binding */ settingsProblem)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72737);
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37913);


/** A problem whose sentence is still to be written. */
function settingsProblem(code, setting, at) {
    return { code, setting, at, value: null, allowed: null, example: null };
}
/**
 * What to type for a setting where the user wrote it: YAML, or a flag, or a variable for a secret on a command line. What
 * has no flag stands in the policy file.
 */
function exampleAt(setting, at) {
    if (at.in !== 'flag' || setting.stands === 'file')
        return `${setting.name}: ${setting.example}`;
    if (setting.variable !== null)
        return `export ${setting.variable}="$(cat <a file that only you can read>)"`;
    return `--${setting.name} ${inShell(withoutQuotes(setting.example))}`;
}
/** The text of a YAML scalar; nothing else of YAML's quoting is used in the table than what stands here. */
function withoutQuotes(yaml) {
    if (/^'.*'$/.test(yaml))
        return yaml.slice(1, -1).replaceAll("''", "'");
    return yaml.replace(/^"(.*)"$/, '$1');
}
/** A text as one word of a POSIX shell. */
function inShell(text) {
    return /^[\w.,:/@=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The problem for a value that its kind refused. `whole` is what the user wrote for the setting. */
function refusalProblem(setting, whole, refusal, at) {
    const name = calledAt(at, setting, refusal.part);
    const value = setting.sensitive || refusal.value === null ? null : (0,_showing_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(refusal.value);
    const isPart = refusal.part === null && !(whole.is === 'text' && whole.text === refusal.value);
    const floor = refusal.code === 'floor-lowered';
    return {
        ...settingsProblem(refusal.code, setting.name, at),
        value,
        says: sentence(name, value, isPart, refusal),
        allowed: floor ? null : setting.kind.allowed,
        example: floor ? null : exampleAt(setting, at),
    };
}
/** A secret has no flag: on a command line it is a variable. */
function calledAt(at, { name, variable }, part) {
    if (at.in === 'flag' && variable !== null)
        return `Variable \`${variable}\``;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nameAt */ .D)(at, part === null ? name : `${name}.${part}`);
}
function sentence(name, value, isPart, refusal) {
    if (refusal.code === 'setting-missing')
        return `${name} is missing.`;
    const reason = refusal.reason === null ? null : shownReason(refusal.reason);
    if (value === null)
        return `${name} cannot be used${reason === null ? '.' : `: ${reason}`}`;
    const verb = isPart ? 'holds' : 'is';
    return `${name} ${verb} \`${value}\`${reason === null ? ', which is not allowed.' : `: ${reason}`}`;
}
function shownReason(reason) {
    return /[?.]$/.test(reason) ? reason : `${reason}.`;
}
/** The problem for a setting that nobody gave. */
function missingProblem(setting, at, why) {
    const elsewhere = setting.stands === 'both' ? ' It can also stand in the policy file.' : '';
    return {
        ...settingsProblem('setting-missing', setting.name, at),
        says: `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nameAt */ .D)(at, setting.name)} is missing: ${why}.${elsewhere}`,
        allowed: setting.kind.allowed,
        example: exampleAt(setting, at),
    };
}


/***/ })

};
