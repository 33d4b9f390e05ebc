export const id = 3591;
export const ids = [3591];
export const modules = {

/***/ 54481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ PLACEHOLDER)
/* harmony export */ });
/** What stands in every packet where a credential would. */
const PLACEHOLDER = '<API_KEY_PLACEHOLDER>';


/***/ }),

/***/ 73591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ declare)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/leak/engine.js + 47 modules
var engine = __webpack_require__(93649);
// EXTERNAL MODULE: ./lib/leak/values/exact.js + 2 modules
var exact = __webpack_require__(89858);
// EXTERNAL MODULE: ./lib/leak/needles.js
var needles = __webpack_require__(95595);
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
    return (!hasFiller(key) &&
        (0,engine/* makeEngine */.bB)({ ...needles/* NO_NEEDLES */.l0, credentials: [key] }, fingerprint).prove().state === 'proven');
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

// EXTERNAL MODULE: ./lib/policy/desk.js
var policy_desk = __webpack_require__(36173);
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
        (0,policy_desk/* contradiction */.q)(desk, setting, `${name} is given, and it would never be used: ${whatIsRun(desk, kind)}, and ${name} is for a ${kinds.join(' or a ')}. Say which application is meant, or leave ${name} out.`, { ...settings/* SETTINGS */.yy.application, example: wanted });
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
        (0,policy_desk/* contradiction */.q)(desk, settings/* SETTINGS */.yy.start, '`start` and `command` are both given, and `application` does not say which one counts.', settings/* SETTINGS */.yy.application);
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
    (0,policy_desk/* contradiction */.q)(desk, settings/* SETTINGS */.yy.claim, `\`claim\` is \`${claim}\`, which a ${kind} does not have: write \`${OWN_CLAIM[kind]}\`${kind === 'worker' ? '' : ' or `decision-log`'}.`);
    return OWN_CLAIM[kind];
}
function checkTemplates(desk, application, env, hasPrimary) {
    const isLong = application.kind === 'service' || application.kind === 'worker';
    const variables = env.map(([, text]) => text);
    if (isLong && variables.some(template/* needsDrill */.bm)) {
        (0,policy_desk/* contradiction */.q)(desk, settings/* SETTINGS */.yy.env, `\`env\` uses what only a drill has (\`{{prompt}}\` and the like), and a ${application.kind} is started before the first one. Give it with the trigger.`, settings/* SETTINGS */.yy.trigger);
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
    (0,policy_desk/* contradiction */.q)(desk, setting, `\`{{${needed}}}\` is used, and the policy declares no \`primary\`.`, settings/* SETTINGS */.yy.primary);
}
function readErrorPaths(desk, context) {
    const profiles = desk.value(settings/* SETTINGS */.yy.errorProfiles) ?? [(0,error_profiles/* defaultProfile */.fg)(context)];
    for (const { names, why, remedy } of (0,error_profiles/* unmeetable */.le)(profiles, context)) {
        const held = names.map((name) => `\`${name}\``).join(', ');
        (0,policy_desk/* contradiction */.q)(desk, settings/* SETTINGS */.yy.errorProfiles, `\`error-profiles\` holds ${held}: ${why}. The failure could never be met.`, settings/* SETTINGS */.yy[remedy]);
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
    const desk = (0,policy_desk/* openDesk */.A)(gathered, { in: sources.door === 'cli' ? 'flag' : 'input' });
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
        weighs: (id) => weighedIn(desk.gathered.given.get(settings/* SETTINGS */.yy.severities.name), id),
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
    (0,policy_desk/* contradiction */.q)(desk, settings/* SETTINGS */.yy.canaryKey, '`canary-key` is the real key, and the application would get it. Give a dummy of the same form.');
    return null;
}
function givenBy(given) {
    if (given === undefined)
        return 'default';
    return given.at.in === 'file' ? 'file' : 'input';
}
function weighedIn(given, id) {
    return given?.raw.is === 'map' && given.raw.entries.some(({ key }) => key === id);
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
        routing: readRoutingPolicy(desk),
        applicationPaths: value(settings/* SETTINGS */.yy.applicationPaths),
        origin: originOf(desk, sources),
    };
}
function readRoutingPolicy({ value }) {
    return {
        files: value(settings/* SETTINGS */.yy.routingFiles),
        declared: value(settings/* SETTINGS */.yy.routing),
        promotedRoutes: value(settings/* SETTINGS */.yy.promotedRoutes),
        maxStep: value(settings/* SETTINGS */.yy.maxStep),
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
/** What tells the jobs of one matrix apart: they share a policy, and each packet says these for itself. */
const OF_ONE_JOB = [
    settings/* SETTINGS */.yy.surface.name,
    settings/* SETTINGS */.yy.model.name,
    settings/* SETTINGS */.yy.requestProfile.name,
    settings/* SETTINGS */.yy.checkRunId.name,
];
/** Which text was declared. Without a file, the inputs stand for it: those that are no secrets and not of one job alone. */
function originOf({ gathered, value }, { file, inputs }) {
    value(settings/* SETTINGS */.yy.policy);
    value(settings/* SETTINGS */.yy.version);
    if (file !== null)
        return ownOrigin('checkout', file.path, file.text);
    const open = settings/* ALL_SETTINGS */.wn.filter(({ name, sensitive }) => !sensitive && !OF_ONE_JOB.includes(name) && gathered.given.has(name));
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


/***/ })

};
