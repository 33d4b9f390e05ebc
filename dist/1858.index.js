export const id = 1858;
export const ids = [1858,1963];
export const modules = {

/***/ 23095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ judgedDeclaration)
});

// EXTERNAL MODULE: ./lib/policy/declare.js + 4 modules
var declare = __webpack_require__(73591);
// EXTERNAL MODULE: ./lib/evidence/assertion.js
var assertion = __webpack_require__(17013);
// EXTERNAL MODULE: ./lib/fault/table.js
var table = __webpack_require__(45072);
// EXTERNAL MODULE: ./lib/policy/gather.js + 1 modules
var gather = __webpack_require__(77641);
// EXTERNAL MODULE: ./lib/policy/base-url.js
var base_url = __webpack_require__(95721);
// EXTERNAL MODULE: ./lib/policy/kind.js
var kind = __webpack_require__(83966);
// EXTERNAL MODULE: ./lib/policy/showing.js
var showing = __webpack_require__(37913);
;// CONCATENATED MODULE: ./lib/policy/loosened.js

/** A setting that has no strict or loose side. Every use says why. */
const NEVER_LOOSER = () => [];
/** One loosened setting, with its values as they may be printed. */
function loosened(setting, base, effective, part = null) {
    return { setting, part: part === null ? null : (0,showing/* shown */.SP)(part), base: (0,showing/* shown */.SP)(base), effective: (0,showing/* shown */.SP)(effective) };
}
/** Loosened where `isLooser`, and nothing otherwise. */
function loosenedIf(isLooser, ...words) {
    return isLooser ? [loosened(...words)] : [];
}
/** Each of the judging list that the other no longer has. */
function missingOf(setting, judging, effective) {
    return judging
        .filter((item) => !effective.includes(item))
        .map((item) => loosened(setting, item, 'not listed', item));
}
/** Each of the list that the judging one does not have. */
function addedTo(setting, judging, effective) {
    return effective
        .filter((item) => !judging.includes(item))
        .map((item) => loosened(setting, 'not listed', item, item));
}

// EXTERNAL MODULE: ./lib/policy/settings.js + 9 modules
var settings = __webpack_require__(40302);
;// CONCATENATED MODULE: ./lib/policy/looser-application.js



/**
 * The application of a change beside the one that the judging policy asks for. Its code, its command and how it is asked
 * are what the change is about, and never judged here: only how much of it is exercised and searched.
 */
function looserApplication(judging, effective) {
    const before = partsOf(judging.application);
    const after = partsOf(effective.application);
    const kind = looserKind(judging.application, effective.application);
    // The gate's own client writes nothing and settles nothing: the kind says it all.
    if (after.kind === 'direct' || before.kind === 'direct')
        return kind;
    return [
        ...kind,
        ...Object.values(PARTS).flatMap((rule) => rule({ ...before, bounds: judging.bounds }, { ...after, bounds: effective.bounds })),
    ];
}
/**
 * Without an application nothing is said about one. Only a service has a caller, who can hang up. A command and a worker
 * are judged by the same assertions: neither is the looser one.
 */
function looserKind({ kind: before }, { kind: after }) {
    const isLooser = before !== after && (after === 'direct' || before === 'service');
    return loosenedIf(isLooser, settings/* SETTINGS */.yy.application.name, before, after);
}
const NOTHING = {
    start: '',
    ready: null,
    readyMs: 0,
    trigger: { by: 'command', run: '' },
    settleMs: null,
    writes: [],
    output: [],
};
function partsOf(application) {
    switch (application.kind) {
        case 'direct':
            return { ...NOTHING, kind: application.kind };
        case 'command':
            return { ...NOTHING, kind: application.kind, writes: application.writes, output: application.output };
        case 'service':
        case 'worker':
            return application;
    }
}
/** A rule for every member: a new one does not compile without. */
const PARTS = {
    // Judged before the parts are compared.
    kind: NEVER_LOOSER,
    // The application itself, and how it is asked: code under review like any other.
    start: NEVER_LOOSER,
    ready: NEVER_LOOSER,
    trigger: NEVER_LOOSER,
    // How long a start may take bounds no request: an application that is never ready fails in any case.
    readyMs: NEVER_LOOSER,
    settleMs: (judging, effective) => shorterSettle(judging, effective),
    // A pattern that covers another is not recognised as such: what the judging policy names stays named.
    writes: (judging, effective) => missingOf(settings/* SETTINGS */.yy.writes.name, judging.writes, effective.writes),
    // What counts as product is not searched for replies and prompts.
    output: (judging, effective) => addedTo(settings/* SETTINGS */.yy.output.name, judging.output, effective.output),
};
/** Silence as long as the longest pause proves that no retry follows; a shorter one does only as far as it goes. */
function shorterSettle({ settleMs: before }, { settleMs: after, bounds }) {
    if (before === null || after === null || after >= bounds.maxDelayMs)
        return [];
    return loosenedIf(after < before, settings/* SETTINGS */.yy.settle.name, (0,kind/* spokenMs */.Rr)(before), (0,kind/* spokenMs */.Rr)(after));
}

;// CONCATENATED MODULE: ./lib/policy/looser-routing.js


/** What a change of the routing files has to show less for. Where nothing is watched yet, nothing is asked. */
function looserRouting({ routing: base }, { routing: now }) {
    if (base.files.length === 0)
        return [];
    return [
        ...missingOf(settings/* SETTINGS */.yy.routingFiles.name, base.files, [...now.files, ...inFolders(base.files, now.files)]),
        ...otherDeclarations(base, now),
        // More names can mean fewer routes: in a file that none of them meets, every increase counts.
        ...loosenedIf(namesOf(base.promotedRoutes) !== namesOf(now.promotedRoutes), settings/* SETTINGS */.yy.promotedRoutes.name, namesOf(base.promotedRoutes), namesOf(now.promotedRoutes)),
        ...loosenedIf(now.maxStep > base.maxStep, settings/* SETTINGS */.yy.maxStep.name, String(base.maxStep), String(now.maxStep)),
    ];
}
/** Files and patterns below a folder that is now watched as a whole. */
function inFolders(files, now) {
    const folders = now.filter((path) => !MAGIC.test(path));
    return files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
}
const MAGIC = /[*?[\]{}!()]/;
function namesOf(names) {
    return names.length === 0 ? 'told from the files' : names.toSorted().join(', ');
}
/**
 * A declaration goes before what the gate knows of a file. One that is taken away or changed reads other numbers, and so
 * does a new one for a file that was watched without it.
 */
function otherDeclarations(base, now) {
    const setting = settings/* SETTINGS */.yy.routing.name;
    const lost = base.declared
        .filter((one) => !now.declared.some((other) => isSame(one, other)))
        .map(({ file }) => loosened(setting, 'declared', 'declared otherwise, or not at all', file));
    const added = now.declared
        .filter((one) => !base.declared.some((other) => one.file === other.file))
        .filter(({ file }) => base.files.some((watched) => mayCover(watched, file)))
        .map(({ file }) => loosened(setting, 'read as it is', 'declared', file));
    return [...lost, ...added];
}
function isSame(one, other) {
    return one.file === other.file && textOf(one.shares) === textOf(other.shares);
}
function textOf(shares) {
    return JSON.stringify([shares.path, shares.scale]);
}
/** Whether two patterns can name the same file; where one holds wildcards, nobody looks further. */
function mayCover(watched, file) {
    if (MAGIC.test(watched + file))
        return true;
    return watched === file || file.startsWith(`${watched}/`) || watched.startsWith(`${file}/`);
}

// EXTERNAL MODULE: ./lib/policy/routes.js
var routes = __webpack_require__(13678);
;// CONCATENATED MODULE: ./lib/policy/looser.js








/**
 * The settings by which a run would go that ask for less than the policy that judges it; empty where it is as strict or
 * stricter. By meaning: order, spelling and comments of a file are no part of a policy. What cannot be compared (another
 * surface, another route) is looser where the judging policy would get evidence of something that it did not ask for.
 */
function looserThan(judging, effective) {
    return Object.values(RULES).flatMap((rule) => rule(judging, effective));
}
/** A rule for every member of the policy: a new setting does not compile without one. */
const RULES = {
    // Evidence of one surface says nothing about the other.
    surface: (judging, effective) => otherThan(settings/* SETTINGS */.yy.surface.name, judging.surface, effective.surface),
    upstreamSurface: (judging, effective) => otherBridge(judging, effective),
    want: (judging, effective) => loosenedIf(judging.want === 'live' && effective.want !== 'live', settings/* SETTINGS */.yy.evidence.name, judging.want, effective.want),
    enforce: (judging, effective) => loosenedIf(judging.enforce && !effective.enforce, settings/* SETTINGS */.yy.enforce.name, 'true', 'false'),
    // `minimal` is the least that a drill can send; of the others each shows what the next one does not.
    profile: (judging, effective) => judging.profile === 'minimal'
        ? []
        : otherThan(settings/* SETTINGS */.yy.requestProfile.name, judging.profile, effective.profile),
    fallback: (judging, effective) => otherRoute(judging, effective),
    primary: (judging, effective) => loosenedIf(judging.primary !== null && effective.primary === null && effective.application.kind !== 'direct', settings/* SETTINGS */.yy.primary.name, judging.primary?.model ?? '', 'none'),
    allowedOrigins: (judging, effective) => addedTo(settings/* SETTINGS */.yy.allowedOrigins.name, judging.allowedOrigins, effective.allowedOrigins),
    application: looserApplication,
    // What the caller saw is observed; a decision log is the application's own word.
    claim: (judging, effective) => loosenedIf(judging.claim !== 'decision-log' &&
        effective.claim === 'decision-log' &&
        judging.application.kind !== 'direct', settings/* SETTINGS */.yy.claim.name, judging.claim, effective.claim),
    // What the application is given is part of the application. An address past the tap shows no attempt, which blocks.
    env: NEVER_LOOSER,
    tap: ({ tap: { listen: base } }, { tap: { listen: now } }) => loosenedIf(!reachesLess(now, base), settings/* SETTINGS */.yy.tap.name, base, now, 'listen'),
    evidencePaths: (judging, effective) => missingOf(settings/* SETTINGS */.yy.evidencePaths.name, judging.evidencePaths, effective.evidencePaths),
    // Where the log stands and how it is written describes the application; that there is one is the demand.
    decisionLog: (judging, effective) => loosenedIf(judging.decisionLog !== null &&
        effective.decisionLog === null &&
        effective.application.kind !== 'direct', settings/* SETTINGS */.yy.decisionLog.name, judging.decisionLog?.from === 'file' ? judging.decisionLog.path : 'stdout', 'none'),
    errorPaths: (judging, effective) => missingOf(settings/* SETTINGS */.yy.errorProfiles.name, judging.errorPaths.map(failureName), effective.errorPaths.map(failureName)),
    bounds: (judging, effective) => BOUND_RULES.flatMap((rule) => rule(judging.bounds, effective.bounds)),
    fields: (judging, effective) => looserFields(judging, effective.fields),
    // Said by `fields`: what was declared and is not any more is missing there.
    fieldsDeclared: NEVER_LOOSER,
    // A page by its address: what it is called decides nothing.
    pages: (judging, effective) => missingOf(settings/* SETTINGS */.yy.contractPages.name, judging.pages.map(({ url }) => url), effective.pages.map(({ url }) => url)),
    // What it runs on describes the hosted path; that it is compared is the demand.
    hosted: (judging, effective) => loosenedIf(judging.hosted !== null && effective.hosted === null, settings/* SETTINGS */.yy.hosted.name, 'declared', 'none'),
    severity: (judging, effective) => assertion/* ASSERTION_IDS */.yj.flatMap((id) => {
        const [base, now] = [judging.severity[id], effective.severity[id]];
        return loosenedIf(weight(now) < weight(base), settings/* SETTINGS */.yy.severities.name, base, now, id);
    }),
    promoted: (judging, effective) => loosenedIf(judging.promoted && !effective.promoted, settings/* SETTINGS */.yy.promoted.name, 'true', 'not true'),
    setup: (judging, effective) => looserSetup(judging.setup, effective.setup),
    // A note asks for nothing; `claims-within-scope` judges its words.
    operatorNote: NEVER_LOOSER,
    trustedApplication: (judging, effective) => loosenedIf(!judging.trustedApplication && effective.trustedApplication, settings/* SETTINGS */.yy.trustedApplication.name, 'false', 'true'),
    routing: looserRouting,
    // The packet names what they hold: what is not named cannot be known again.
    applicationPaths: (judging, effective) => missingOf(settings/* SETTINGS */.yy.applicationPaths.name, judging.applicationPaths, effective.applicationPaths),
    // Where the texts stand is no setting.
    origin: NEVER_LOOSER,
};
function otherThan(setting, base, effective) {
    return loosenedIf(base !== effective, setting, base, effective);
}
/** A gateway that turns one surface into the other is something that the judging policy has to know of. */
function otherBridge(judging, effective) {
    if (effective.upstreamSurface === effective.surface)
        return [];
    return otherThan(settings/* SETTINGS */.yy.upstreamSurface.name, judging.upstreamSurface, effective.upstreamSurface);
}
/**
 * Another model or path of a known origin is another subject, which the packet names. Another origin must be one that the
 * judging policy knows; one on this machine would be played by whoever wrote the change.
 */
function otherRoute(judging, effective) {
    const { origin } = effective.fallback;
    const known = origin === judging.fallback.origin || judging.allowedOrigins.includes(origin);
    return loosenedIf(!known, settings/* SETTINGS */.yy.baseUrl.name, judging.fallback.origin, origin);
}
/** Whether no more machines reach the tap at the one address than at the other. */
function reachesLess(listen, than) {
    const onlyHere = (0,base_url/* isLoopback */.U9)(`http://${listen.includes(':') ? `[${listen}]` : listen}`);
    return onlyHere || listen === than || ((0,routes/* isWildcard */.z2)(than) && !(0,routes/* isWildcard */.z2)(listen));
}
/** Whoever makes the failure: the tap for an application, the gateway for the gate's own client. */
function failureName(cause) {
    if (cause.by === 'gateway')
        return cause.mistake;
    return cause.route === 'primary' && cause.fault !== 'primary-down' ? `${cause.fault}@primary` : cause.fault;
}
/** Every bound is a highest value: more is looser. */
const HIGHEST = {
    maxAttempts: { setting: settings/* SETTINGS */.yy.maxAttempts.name, say: String },
    deadlineMs: { setting: settings/* SETTINGS */.yy.deadline.name, say: kind/* spokenMs */.Rr },
    maxDelayMs: { setting: settings/* SETTINGS */.yy.maxDelay.name, say: kind/* spokenMs */.Rr },
    outputTokens: { setting: settings/* SETTINGS */.yy.outputTokens.name, say: String },
};
const BOUND_RULES = Object.keys(HIGHEST).map((name) => {
    const { setting, say } = HIGHEST[name];
    return (judging, effective) => loosenedIf(effective[name] > judging[name], setting, say(judging[name]), say(effective[name]));
});
/**
 * Each field that is asked for, and each of its types. The minimum of a surface that stands where nobody declared
 * anything is no demand of the team's: the first fields that are declared replace it.
 */
function looserFields({ fields, fieldsDeclared }, now) {
    if (!fieldsDeclared)
        return [];
    return fields.flatMap(({ path, types }) => {
        const same = now.find((field) => field.path === path);
        const said = `${path}: ${types.join('|')}`;
        const setting = settings/* SETTINGS */.yy.contractFields.name;
        if (same === undefined)
            return [loosened(setting, said, 'not listed', path)];
        const isWider = same.types.some((type) => !types.includes(type));
        return loosenedIf(isWider, setting, said, `${path}: ${same.types.join('|')}`, path);
    });
}
const SETUP_NAMES = {
    environment: 'environment',
    testModel: 'test-model',
    rollback: 'rollback',
    escalation: 'escalation',
};
/** What the words of the setup say is judged by `setup-declared`; here, that they are there. */
function looserSetup(judging, effective) {
    if (judging === null)
        return [];
    if (effective === null)
        return [loosened(settings/* SETTINGS */.yy.setup.name, 'declared', 'none')];
    return Object.keys(SETUP_NAMES).flatMap((name) => loosenedIf(isSaid(judging[name]) && !isSaid(effective[name]), settings/* SETTINGS */.yy.setup.name, 'declared', 'none', SETUP_NAMES[name]));
}
function isSaid(text) {
    return text !== null && text.trim() !== '';
}
/** `block` weighs most: the list goes from there. */
function weight(severity) {
    return assertion/* SEVERITIES */.oC.length - assertion/* SEVERITIES */.oC.indexOf(severity);
}

;// CONCATENATED MODULE: ./lib/policy/judging.js






/**
 * What the workflow chooses from job to job: which evidence of what, not how strict it is. One policy file serves a
 * matrix of surfaces and both jobs of the recipe, with the secret and with the application. An input that chooses one of
 * these is no loosening: the packet names what was chosen, and a rehearsal never promotes.
 */
const CHOSEN = [
    settings/* SETTINGS */.yy.surface,
    settings/* SETTINGS */.yy.evidence,
    settings/* SETTINGS */.yy.model,
    settings/* SETTINGS */.yy.requestProfile,
    settings/* SETTINGS */.yy.baseUrl,
    settings/* SETTINGS */.yy.trustedApplication,
].map(({ name }) => name);
/** Any of them chooses the application. */
const CHOOSING_APPLICATION = [settings/* SETTINGS */.yy.application, settings/* SETTINGS */.yy.command, settings/* SETTINGS */.yy.start].map(({ name }) => name);
/** What is started and asked does not matter here, only that it is. */
const STAND_INS = {
    [settings/* SETTINGS */.yy.command.name]: 'true',
    [settings/* SETTINGS */.yy.start.name]: 'true',
    [settings/* SETTINGS */.yy.trigger.name]: 'true',
};
/**
 * The judging policy for this job: the judging file over the defaults, for what the workflow chose. All other inputs are
 * left out, since an input of the base branch's workflow cannot be told from a new one. Where the file leaves open what a
 * run must have, the change's own value stands on both sides.
 * @throws ConfigurationError where the judging file cannot be read as a policy, or does not fit this job
 */
function judgingPolicy(file, change, { policy }) {
    const own = (0,gather/* gather */.kg)({ inputs: {}, file }).given;
    const said = (name) => (change.inputs[name] ?? '') !== '';
    const chosen = CHOSEN.filter(said).map((name) => [name, change.inputs[name] ?? '']);
    const choosesApplication = CHOOSING_APPLICATION.some(said);
    const judging = (0,declare/* declare */.x)({
        file,
        ...(change.event === undefined ? {} : { event: change.event }),
        inputs: {
            ...Object.fromEntries(chosen),
            ...(choosesApplication ? { [settings/* SETTINGS */.yy.application.name]: policy.application.kind } : {}),
        },
        beneath: {
            [settings/* SETTINGS */.yy.surface.name]: policy.surface,
            [settings/* SETTINGS */.yy.model.name]: policy.fallback.model,
            ...(choosesApplication || own.has(settings/* SETTINGS */.yy.application.name) ? STAND_INS : {}),
        },
    }).policy;
    return own.has(settings/* SETTINGS */.yy.errorProfiles.name) ? judging : withOpenErrorPaths(judging, policy);
}
/**
 * A policy that names no failures asks for one, and for one that a retry could help: else nothing would be known about
 * retries. Which one is open.
 */
function withOpenErrorPaths(judging, effective) {
    const asksForRetries = judging.errorPaths.some((cause) => cause.by === 'tap' && !(0,table/* isPermanent */.lE)(cause.fault));
    const showsRetries = effective.errorPaths.some((cause) => cause.by === 'tap' && !(0,table/* isPermanent */.lE)(cause.fault));
    return asksForRetries && !showsRetries ? judging : { ...judging, errorPaths: effective.errorPaths };
}
/**
 * The policy that a change runs by: its own, held to the judging one in everything that the verdict and the key hang on.
 * What is merely looser than allowed (a bound, a list) runs as it is, and `policy-not-loosened` fails.
 */
function heldTo(judging, effective) {
    return {
        ...effective,
        severity: stricter(judging.severity, effective.severity),
        enforce: judging.enforce || effective.enforce,
        promoted: judging.promoted || effective.promoted,
        allowedOrigins: effective.allowedOrigins.filter((origin) => judging.allowedOrigins.includes(origin)),
    };
}
function stricter(one, other) {
    const rank = (severity) => assertion/* SEVERITIES */.oC.indexOf(severity);
    const pairs = assertion/* ASSERTION_IDS */.yj.map((id) => [id, rank(one[id]) <= rank(other[id]) ? one[id] : other[id]]);
    return Object.fromEntries(pairs);
}
/** What a change loosens, and where it says so. `workflow`: the file that gives the inputs, where it is known. */
function loosenedBy(change, judging, path, workflow) {
    return looserThan(judging, change.policy).map((found) => placed(found, change, path, workflow));
}
function placed({ setting, part, base, effective }, { givenBy, writtenAt }, path, workflow) {
    const by = givenBy.get(setting) ?? 'default';
    const at = writtenAt(setting, part);
    const line = at?.in === 'file' ? { line: at.line, column: at.column } : { line: null, column: null };
    const file = by === 'input' ? workflow : at?.in === 'file' ? at.path : path;
    const isKey = setting === settings/* SETTINGS */.yy.severities.name || setting === settings/* SETTINGS */.yy.setup.name;
    return {
        setting: isKey && part !== null ? `${setting}.${part}` : setting,
        base,
        effective,
        by,
        place: file === null ? null : { file, ...line },
    };
}

// EXTERNAL MODULE: ./lib/policy/problem.js
var problem = __webpack_require__(72737);
;// CONCATENATED MODULE: ./lib/flows/gate-judging.js



/**
 * Reads what runs, and what judges it. Throws ConfigurationError where the settings cannot be run as they are; says in
 * front why, where a policy that could not be read is the reason.
 */
function judgedDeclaration(request, texts, occasion) {
    const { judging } = texts;
    const { inputs, door } = request;
    const sources = { inputs, door, file: texts.running, event: occasion.event };
    const own = declaring(sources, judging);
    const proposedOrigins = own.policy.allowedOrigins;
    if (judging.state === 'by-hand')
        return { declaration: own, comparison: { state: 'not-a-change' }, proposedOrigins };
    const judge = occasion.isChange ? judgeOf(sources, own, judging) : { policy: own.policy, why: null };
    const gap = judge.why ?? (judging.state === 'unreadable' ? judging : texts.hidden);
    const policy = heldTo(judge.policy, own.policy);
    const origin = originOf(judging, judge.policy, own.policy.origin);
    return {
        declaration: { ...own, policy: { ...policy, origin } },
        comparison: comparisonOf(own, judge.policy, gap, texts, occasion),
        proposedOrigins,
    };
}
function declaring(sources, judging) {
    try {
        return (0,declare/* declare */.x)(sources);
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigurationError */.j) || judging.state !== 'unreadable')
            throw error;
        const says = `${judging.why} ${judging.remedy} What follows may stand there.`;
        const first = { code: 'file-unreadable', setting: 'policy', at: { in: 'run' }, says };
        const unsaid = { value: null, allowed: null, example: null };
        throw new problem/* ConfigurationError */.j([{ ...first, ...unsaid }, ...error.problems], [], { cause: error });
    }
}
/** The judging policy for this job. One with mistakes in it is as good as unreadable: the defaults judge, and the run holds. */
function judgeOf(sources, own, judging) {
    const file = judging.state === 'found' ? judging.file : null;
    try {
        return { policy: judgingPolicy(file, sources, own), why: null };
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigurationError */.j) || file === null)
            throw error;
        return { policy: judgingPolicy(null, sources, own), why: withMistakes(error) };
    }
}
function withMistakes({ problems: [first] }) {
    const where = first.at.in === 'file' ? `${first.at.path}:${String(first.at.line)}: ` : '';
    return {
        state: 'unreadable',
        why: `The policy of the branch that judges cannot be used for this job: ${where}${first.says}`,
        remedy: 'Correct it there, in a pull request of its own, then update this branch.',
    };
}
function comparisonOf(own, judge, gap, { judging, running }, { isChange, workflowRef, repository }) {
    if (gap !== null)
        return { state: 'unreadable', why: gap.why, remedy: gap.remedy };
    if (!isChange)
        return { state: 'not-a-change' };
    const path = running?.path ?? (judging.state === 'found' ? judging.file.path : null);
    const workflow = workflowFile(workflowRef, repository);
    return { state: 'compared', loosened: loosenedBy(own, judge, path, workflow) };
}
/** `owner/name/path@ref` without what is around the path; null for a workflow of another repository. */
function workflowFile(workflowRef, repository) {
    const [file = ''] = (workflowRef ?? '').split('@', 1);
    return repository !== null && file.startsWith(`${repository}/`) ? file.slice(repository.length + 1) : null;
}
function originOf(judging, judge, own) {
    switch (judging.state) {
        case 'found': {
            const { ref, commit, file } = judging;
            // The file may have mistakes; then the defaults judged, and their digest is not that of the file.
            const sha256 = judge.origin.path === null ? own.sha256 : judge.origin.sha256;
            return { from: 'base', path: file.path, sha256, ref, commit, ranSha256: own.sha256 };
        }
        case 'absent':
            return { ...own, from: 'bootstrap', ref: judging.ref, commit: judging.commit };
        case 'unreadable':
            return { ...own, from: 'unreadable' };
        case 'by-hand':
            return own;
    }
}


/***/ }),

/***/ 76904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ endUnjudged),
/* harmony export */   Q: () => (/* binding */ NOT_APPLICABLE)
/* harmony export */ });
/* harmony import */ var _leak_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93649);
/* harmony import */ var _leak_needles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95595);
/* harmony import */ var _packet_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93591);
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37023);
/* harmony import */ var _report_nothing_to_judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59371);
/* harmony import */ var _report_withheld_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42255);
/* harmony import */ var _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34563);
/* harmony import */ var _gate_prepare_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(628);
/* harmony import */ var _publisher_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57821);









/**
 * Ends a run whose change moves no traffic to the fallback: the job succeeds, so that a required check never waits, and
 * every text says that nothing was judged. There is no packet: `verify` takes such a run for no evidence.
 */
async function endUnjudged(found, ports) {
    const { publisher, journal } = ports;
    const texts = textsOf(found);
    if (withheld(found, texts, ports)) {
        await publisher.refuse((0,_report_withheld_js__WEBPACK_IMPORTED_MODULE_5__/* .withheldText */ .r)(['credential']), (0,_publisher_js__WEBPACK_IMPORTED_MODULE_8__/* .outputsWithoutPacket */ .n)(''));
        return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .d.blocked;
    }
    journal.say(texts.line);
    const outputs = { ...(0,_publisher_js__WEBPACK_IMPORTED_MODULE_8__/* .outputsWithoutPacket */ .n)(''), decision: NOT_APPLICABLE, ...texts.outputs };
    for (const lost of await publisher.conclude({ texts, outputs, found }))
        publisher.warn(`${lost.why} ${lost.remedy}`);
    return _verdict_exit_code_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .d.passed;
}
/** No word that a later step could take for `promote`. */
const NOT_APPLICABLE = 'not-applicable';
function textsOf({ declaration, occasion, routing }) {
    const { policy } = declaration;
    return (0,_report_nothing_to_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingToJudgeText */ .F)({
        routing,
        marker: (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .commentMarker */ .Ql)(policy.surface, policy.profile, (0,_gate_prepare_js__WEBPACK_IMPORTED_MODULE_7__/* .commentShardOf */ .f_)({ occasion, policy })),
        runUrl: occasion.runUrl,
        commit: occasion.evaluatedCommit,
    });
}
/** Names of files and routes are shown: a key may stand in one. */
function withheld({ declaration }, { line, summary, comment }, ports) {
    const { key, githubToken } = declaration;
    const credentials = [key, githubToken].flatMap((secret) => (secret === null ? [] : [secret.reveal()]));
    if (credentials.length === 0)
        return false;
    const engine = (0,_leak_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .makeEngine */ .bB)({ ..._leak_needles_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_NEEDLES */ .l0, credentials }, ports.around.fingerprint);
    return (0,_packet_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .kindsInTexts */ .P$)(engine, [line, summary, comment.body]).length > 0;
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f_: () => (/* binding */ commentShardOf),
  oQ: () => (/* binding */ intentOf),
  iA: () => (/* binding */ prepare),
  SR: () => (/* binding */ runIdOf),
  yR: () => (/* binding */ slug)
});

// EXTERNAL MODULE: ./lib/policy/admission.js
var policy_admission = __webpack_require__(13091);
;// CONCATENATED MODULE: ./lib/policy/canary.js
/** A piece of this length would identify the real key; the canary may share none. */
const SHARED_PIECE = 8;
/** Draws before the alphabet is widened: with 16 characters or more a first draw shares a piece about once in 10^6. */
const DRAWS = 50;
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const HEX_LETTERS = 'abcdef';
/** `sk-` and 48 letters and digits: the form of CometAPI's keys. */
const DEFAULT_PREFIX = 'sk-';
const DEFAULT_LENGTH = 48;
/**
 * The key that the application gets instead of the real one: same prefix, length and alphabet, so that a client which
 * checks the form of its key takes it, and a leak of it would have been a leak of the real one.
 * Never equal to the real key, and shares no 8 characters in a row with it.
 *
 * @param random gives that many random bytes; passed in, since this room is pure
 * @throws Error when `random` gives the same bytes for ever
 */
function canaryLike(real, random) {
    if (real === null)
        return DEFAULT_PREFIX + drawn(DEFAULT_LENGTH, LOWER + UPPER + DIGITS, random);
    const prefix = /^[A-Za-z]{2,5}[-_]/.exec(real)?.[0] ?? '';
    const body = real.slice(prefix.length);
    for (let draw = 0; draw < DRAWS * 2; draw += 1) {
        const alphabet = draw < DRAWS ? alphabetOf(body) : LOWER + UPPER + DIGITS;
        const fresh = drawn(body.length, alphabet, random);
        const kept = draw < DRAWS ? withSeparators(fresh, body) : fresh;
        if (!sharesPiece(prefix + kept, real))
            return prefix + kept;
    }
    throw new Error('No canary differs from the key: the source of randomness repeats itself.');
}
/** Every class of characters that the key uses, so that a hexadecimal key gets a hexadecimal canary. */
function alphabetOf(body) {
    if (/^[0-9a-f-]*[a-f][0-9a-f-]*$/.test(body))
        return DIGITS + HEX_LETTERS;
    const classes = [
        /[a-z]/.test(body) ? LOWER : '',
        /[A-Z]/.test(body) ? UPPER : '',
        /[0-9]/.test(body) ? DIGITS : '',
    ].join('');
    return classes === '' ? LOWER + UPPER + DIGITS : classes;
}
/** Hyphens, dots and underscores stay where they are: clients that split a key at them find the same parts. */
function withSeparators(fresh, body) {
    return fresh.replace(/./g, (character, index) => {
        const original = body.charAt(index);
        return /[A-Za-z0-9]/.test(original) ? character : original;
    });
}
function sharesPiece(canary, real) {
    if (canary === real)
        return true;
    for (let start = 0; start + SHARED_PIECE <= canary.length; start += 1) {
        if (real.includes(canary.slice(start, start + SHARED_PIECE)))
            return true;
    }
    return false;
}
/** Characters of the alphabet, each as likely as the others: bytes that would favour some are passed over. */
function drawn(count, alphabet, random) {
    const fair = 256 - (256 % alphabet.length);
    const characters = [];
    for (let round = 0; characters.length < count; round += 1) {
        if (round > count + 100)
            throw new Error('The source of randomness gives no usable bytes.');
        for (const byte of random(count)) {
            if (byte < fair && characters.length < count)
                characters.push(alphabet.charAt(byte % alphabet.length));
        }
    }
    return characters.join('');
}

// EXTERNAL MODULE: ./lib/policy/occasion.js
var policy_occasion = __webpack_require__(74875);
// EXTERNAL MODULE: ./lib/fault/table.js
var table = __webpack_require__(45072);
;// CONCATENATED MODULE: ./lib/policy/plan.js

/** Fixes what will run before anything does: the happy path first, then each error path in the order of the policy. */
function planRun(parts) {
    const { policy, occasion, strength, hasRealKey, routing, content, nonce, operationId } = parts;
    const { upstreamSurface } = policy;
    // The gate's own client asks the tap itself: no gateway in between turns one surface into the other.
    const surface = policy.application.kind === 'direct' ? upstreamSurface : policy.surface;
    const shared = { surface, upstreamSurface, profile: policy.profile };
    const happyPath = {
        ...shared,
        id: 'happy-path',
        kind: 'happy-path',
        cause: null,
        expects: 'success',
        nonce: nonce('happy-path'),
        operationId: operationId('happy-path'),
    };
    const errorPaths = withUniqueIds(policy.errorPaths).map(({ id, cause }) => ({
        ...shared,
        id,
        kind: 'error-path',
        cause,
        expects: expectedOf(cause),
        nonce: nonce(id),
        operationId: operationId(id),
    }));
    const drills = [happyPath, ...errorPaths];
    return { policy, occasion, strength, hasRealKey, routing, content, drills };
}
/** Lower-case letters, digits and hyphens, so that it can be a file name on every system. */
function nameOf(cause) {
    if (cause.by === 'gateway')
        return cause.mistake;
    return cause.route === 'primary' && !(0,table/* namesItsRoute */._Q)(cause.fault) ? `${cause.fault}-primary` : cause.fault;
}
/** Behind a primary that fails some other way than `primary-down`, the healthy fallback may serve or not. */
function expectedOf(cause) {
    if (cause.by === 'gateway')
        return (0,table/* expectationOf */.EV)(cause.mistake);
    return cause.route === 'primary' && !(0,table/* namesItsRoute */._Q)(cause.fault) ? 'either' : (0,table/* expectationOf */.EV)(cause.fault);
}
/** Two causes can share a name (another route, another attempt): the later ones are numbered. */
function withUniqueIds(causes) {
    const seen = new Map();
    return causes.map((cause) => {
        const name = nameOf(cause);
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        return { id: times === 1 ? name : `${name}-${times}`, cause };
    });
}

;// CONCATENATED MODULE: ./lib/policy/promoted.js
/**
 * The policy with `promoted: auto` settled: a change that finds a share above 0 is about a route that carries traffic
 * already, and needs its way back. Then `setup-declared` blocks, unless the team says otherwise.
 */
function promotedBy({ policy, promoted, weighs }, routing) {
    if (promoted !== 'auto' || routing.state !== 'changed' || !routing.carries)
        return policy;
    const severity = weighs('setup-declared')
        ? policy.severity
        : { ...policy.severity, 'setup-declared': 'block' };
    return { ...policy, promoted: true, severity };
}

// EXTERNAL MODULE: ./lib/policy/secret.js
var secret = __webpack_require__(17588);
// EXTERNAL MODULE: ./lib/report/routing.js
var report_routing = __webpack_require__(2199);
// EXTERNAL MODULE: ./lib/verdict/nothing-to-judge.js
var nothing_to_judge = __webpack_require__(48274);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/unpack/patterns.js
var unpack_patterns = __webpack_require__(85615);
;// CONCATENATED MODULE: ./lib/flows/gate-content.js


/** Each costs a request, and they are asked at once; GitHub refuses more than 100 at a time. */
const MOST_FILES = 80;
/** Larger files are no configuration; GitHub gives up to 100 MB. */
const MOST_BYTES = 10 * 1024 * 1024;
/** The packet's schema takes no more. */
const LONGEST_PATH = 1_000;
const NO_CONTENT = { tree: null, application: [], watched: [] };
/**
 * What was judged, by content. Where the watched files could not be told, the application's are left out as well: such
 * evidence is taken for no other commit, unless the whole tree is the same there.
 */
async function contentOf({ routing, applicationPaths }, occasion, repository, treeOf) {
    const { ranCommit, judgedAt } = occasion;
    if (ranCommit === null || judgedAt.at === 'checkout')
        return NO_CONTENT;
    const [ran, candidate] = await Promise.all([treeOf(ranCommit), treeOf(candidateOf(occasion) ?? ranCommit)]);
    if (ran.state === 'unreadable')
        return NO_CONTENT;
    const watched = candidate.state === 'read' ? await watchedIn(routing.files, candidate.tree, repository.objects) : null;
    if (watched === null)
        return { ...NO_CONTENT, tree: ran.id };
    return { tree: ran.id, application: await partsOf(applicationPaths, ran.tree), watched };
}
/** Under `pull_request_target` the job runs on the base branch, and the proposed files stand at the head. */
function candidateOf({ event, evaluatedCommit }) {
    return event === 'pull_request_target' ? evaluatedCommit : null;
}
async function partsOf(paths, tree) {
    const parts = await Promise.all(paths.map(async (path) => ({ path, found: await tree.at(path) })));
    return parts.flatMap(({ path, found }) => found.state === 'read' ? [{ path, id: found.entry?.id ?? null }] : []);
}
async function watchedIn(patterns, tree, objects) {
    const found = await tree.files(patterns);
    if (found.state === 'unreadable')
        return null;
    const entries = [...found.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    if (entries.length > MOST_FILES || entries.some(({ path }) => path.length > LONGEST_PATH))
        return null;
    const files = await Promise.all(entries.map((entry) => digested(entry, objects)));
    if (files.includes(null))
        return null;
    // A name without wildcards that names nothing says that nothing stands there.
    const absent = found.unmatched.filter((pattern) => !(0,unpack_patterns/* hasPattern */.vY)(pattern));
    return [
        ...files.filter((file) => file !== null),
        ...absent.map((path) => ({ path, sha256: null })),
    ];
}
async function digested({ path, kind, id, bytes }, objects) {
    if (kind !== 'file' || (bytes ?? 0) > MOST_BYTES)
        return null;
    const blob = await objects.blob(id);
    if (blob.state === 'unreadable')
        return null;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(blob.bytes).digest('hex');
    return { path, sha256: digest };
}

// EXTERNAL MODULE: ./lib/flows/gate-judging.js + 5 modules
var gate_judging = __webpack_require__(23095);
// EXTERNAL MODULE: ./lib/flows/gate-policy.js
var gate_policy = __webpack_require__(57645);
// EXTERNAL MODULE: ./lib/flows/gate-routing.js + 2 modules
var gate_routing = __webpack_require__(63124);
// EXTERNAL MODULE: ./lib/flows/gate-tree.js
var gate_tree = __webpack_require__(37055);
// EXTERNAL MODULE: ./lib/flows/run-number.js
var run_number = __webpack_require__(15108);
;// CONCATENATED MODULE: ./lib/flows/gate-prepare.js














/**
 * Reads the request, finds the policy, looks at what the change does, decides what may run and plans it. Throws
 * ConfigurationError before any call. A change that moves no traffic to the fallback needs no key, and asks for none.
 */
async function prepare(request, around, repository) {
    const occasion = (0,policy_occasion/* occasionFrom */.i)(around.environment, request.event);
    const treeOf = (0,gate_tree/* treesByCommit */.Y)(repository.objects);
    // Asked for while the policy is read: every run names the tree that it ran on.
    if (occasion.ranCommit !== null && occasion.judgedAt.at !== 'checkout')
        treeOf(occasion.ranCommit).catch(() => undefined);
    const texts = await (0,gate_policy/* findPolicy */.i)(request.inputs['policy'], around.directory, occasion, repository);
    const judged = (0,gate_judging/* judgedDeclaration */.I)(request, texts, occasion);
    const seen = await (0,gate_routing/* routingOf */.C)(judged.declaration.policy, occasion, repository, treeOf);
    if ((0,nothing_to_judge/* isNothingToJudge */.K)(seen.change, judged.comparison)) {
        const { declaration } = judged;
        return {
            state: 'nothing-to-judge',
            declaration,
            occasion,
            routing: seen.change,
            unmatched: seen.unmatched,
        };
    }
    const policy = promotedBy(judged.declaration, seen.change);
    const content = await contentOf(policy, occasion, repository, treeOf);
    return planned(request, around, { texts, judged, occasion, policy, content, seen });
}
function planned(request, around, { texts, judged, occasion, policy, content, seen }) {
    const declaration = { ...judged.declaration, policy };
    const admission = (0,policy_admission/* admit */.w)({
        policy,
        occasion,
        hasKey: declaration.keyPresent,
        hasIdentityToken: (around.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== '',
        platform: around.platform,
        proposedOrigins: judged.proposedOrigins,
    });
    const realKey = admission.strength === 'rehearsal' ? null : declaration.key;
    const plan = planRun({
        policy,
        occasion,
        strength: admission.strength,
        hasRealKey: realKey !== null,
        routing: seen.change,
        content,
        nonce: () => hex(around, 6),
        operationId: (drillId) => `gate-${drillId}-${hex(around, 4)}`,
    });
    return {
        state: 'prepared',
        declaration,
        admission,
        plan,
        unmatched: seen.unmatched,
        policyComparison: judged.comparison,
        policyText: texts.running,
        inputs: request.inputs,
        ...secretsFor(plan, declaration, realKey, around),
        markers: accountMarkers(around),
        guard: realKey === null ? null : guardOf(plan),
    };
}
/** One upstream call a drill: a retry of the application is answered here and recorded. */
function guardOf({ policy }) {
    return { model: policy.fallback.model, upstreamCalls: 1, outputTokens: policy.bounds.outputTokens };
}
function secretsFor(plan, { key: given, canaryKey }, realKey, around) {
    const { application, primary } = plan.policy;
    const one = () => canaryKey ?? (0,secret/* makeSecret */.p)('canary', canaryLike(realKey?.reveal() ?? null, around.random));
    const pair = () => {
        const fallback = one();
        return { fallback, primary: primary === null ? fallback : one() };
    };
    // A service is started once, with keys that stay the same in every drill.
    const startedOnce = application.kind === 'service' || application.kind === 'worker';
    const shared = startedOnce ? pair() : null;
    const canaries = new Map(plan.drills.map(({ id }) => [id, shared ?? pair()]));
    const simulatorKey = (0,secret/* makeSecret */.p)('real', canaryLike(null, around.random));
    return {
        realKey,
        simulatorKey,
        canariesOf(drillId) {
            const known = canaries.get(drillId);
            if (!known)
                throw new Error(`no canaries were made for ${drillId}`);
            return known;
        },
        secrets: [
            ...(given ? [given] : []),
            ...(realKey ? [] : [simulatorKey]),
            ...new Set([...canaries.values()].flatMap(({ primary: first, fallback }) => [first, fallback])),
        ],
    };
}
/** Account details that failing gateways name, made up anew for every run so that a copy of one is a leak for sure. */
function accountMarkers(around) {
    const digits = () => String(10_000_000 + (Buffer.from(around.random(4)).readUInt32BE() % 89_999_999));
    return {
        balance: `${digits()}.25`,
        quota: digits(),
        cost: `${digits()}.75`,
        organization: `org-${hex(around, 8)}`,
        project: `proj-${hex(around, 8)}`,
        email: `owner-${hex(around, 6)}@account.example`,
    };
}
function hex(around, bytes) {
    return Buffer.from(around.random(bytes)).toString('hex');
}
/**
 * `smoke-YYYYMMDD-<workflow run id>-<attempt>-<surface>-<profile>[-<shard>]` on a runner, `smoke-YYYYMMDD-001` by hand,
 * where `handNumber` counts the runs of a day. The shard is the job and its check run: artifacts of one workflow run
 * share one name space, and neither two jobs nor two cells of a matrix may meet in it.
 */
function runIdOf({ plan, declaration }, now, handNumber) {
    const { occasion, policy } = plan;
    const day = (0,run_number/* dayOf */.kb)(now);
    if (occasion.runId === null)
        return `smoke-${day}-${(0,run_number/* numbered */.jN)(handNumber)}`;
    const run = `smoke-${day}-${occasion.runId}-${occasion.runAttempt}-${policy.surface}-${policy.profile}`;
    return [run, slug(occasion.job), slug(declaration.checkRunId)].filter((part) => part !== '').join('-');
}
/** What tells the comments of one pull request apart, beside surface and profile: the same from run to run. */
function commentShardOf({ occasion, policy }) {
    return occasion.job === null ? null : `${slug(occasion.job)}-${slug(policy.fallback.model)}`;
}
/** Longest part of a name that is taken from a job or a model. */
const SLUG_LENGTH = 40;
/** A text as a part of a run's id. */
function slug(text) {
    return (text ?? '')
        .replace(/[^A-Za-z0-9_]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, SLUG_LENGTH);
}
/** Why this run: event, request and what the change does to the shares, in one line. */
function intentOf({ occasion, policy, strength, routing }) {
    const change = occasion.pullRequest === null ? '' : ` on pull request ${occasion.pullRequest}`;
    const moves = routing.state === 'changed' || routing.state === 'unknown' ? `; ${(0,report_routing/* routingLine */.H0)(routing)}` : '';
    return `${occasion.event}${change}: ${strength} evidence for ${policy.surface}, profile ${policy.profile}${moves}`;
}


/***/ }),

/***/ 63124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ routingOf)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/routing/change.js + 2 modules
var change = __webpack_require__(95870);
// EXTERNAL MODULE: ./lib/unpack/patterns.js
var patterns = __webpack_require__(85615);
;// CONCATENATED MODULE: ./lib/policy/change-span.js
/**
 * What a run judges as a change. A pull request is taken from the merge that GitHub made for it, since the base commit
 * that the event names may be older than that merge: what the base branch changed meanwhile is not the pull request's.
 */
function changeSpan({ event, ranCommit, evaluatedCommit, baseCommit, judgedAt, }) {
    switch (event) {
        case 'pull_request':
            return ranCommit === null ? UNKNOWN : { is: 'merge', commit: ranCommit };
        case 'pull_request_target':
            return baseCommit === null || evaluatedCommit === null
                ? UNKNOWN
                : { is: 'since-commit', base: baseCommit, after: evaluatedCommit };
        case 'merge_group':
            return baseCommit === null || evaluatedCommit === null
                ? UNKNOWN
                : { is: 'between', before: baseCommit, after: evaluatedCommit };
        case 'push':
            return judgedAt.at === 'before-push' && ranCommit !== null ? pushed(judgedAt, ranCommit) : UNKNOWN;
        default:
            return { is: 'nothing' };
    }
}
const UNKNOWN = { is: 'unknown' };
function pushed({ pushed: branch, defaultBranch, isNew, before }, after) {
    if (before !== null)
        return { is: 'between', before, after };
    if (!isNew)
        return UNKNOWN;
    return branch !== null && branch === defaultBranch
        ? { is: 'everything', after }
        : { is: 'since-branch', branch: defaultBranch, after };
}

;// CONCATENATED MODULE: ./lib/flows/gate-change.js

/** Finds the commits before and after the change that a run judges. */
async function endsOf(occasion, repository) {
    const span = changeSpan(occasion);
    switch (span.is) {
        case 'nothing':
            return { state: 'nothing' };
        case 'unknown':
            return UNTOLD;
        case 'between':
            return { state: 'found', before: span.before, after: span.after };
        case 'everything':
            return { state: 'found', before: null, after: span.after };
        case 'merge': {
            const commit = await repository.objects.commit(span.commit);
            if (commit.state === 'unreadable')
                return commit;
            return { state: 'found', before: commit.parents[0] ?? null, after: span.commit };
        }
        case 'since-commit':
            return since(span.base, span.after, repository.objects);
        case 'since-branch': {
            const tip = await tipOf(span.branch, repository);
            return tip.state === 'unreadable' ? tip : since(tip.name, span.after, repository.objects);
        }
    }
}
const UNTOLD = {
    state: 'unreadable',
    why: 'The event does not say which commits the change lies between.',
    remedy: 'Run the job again. If it stays, report it with the name of the event.',
};
async function tipOf(branch, repository) {
    const named = branch === null ? await repository.defaultBranch() : { state: 'found', name: branch };
    return named.state === 'unreadable' ? named : repository.tipOf(named.name);
}
async function since(base, after, objects) {
    const compared = await objects.compare(base, after);
    if (compared.state === 'unreadable')
        return compared;
    return { state: 'found', before: compared.mergeBase, after };
}
/** The new names of files. After a push that was forced GitHub compares with another commit: then nothing is known. */
async function renamesOf({ before, after }, objects) {
    if (before === null)
        return { renamed: new Map(), isWhole: true };
    const compared = await objects.compare(before, after);
    return compared.state === 'unreadable' || compared.mergeBase !== before ? NOTHING_KNOWN : compared;
}
const NOTHING_KNOWN = { renamed: new Map(), isWhole: false };

;// CONCATENATED MODULE: ./lib/flows/gate-routing.js




/** A routing file is read by people: one that is larger is something else. */
const MOST_BYTES = 1024 * 1024;
/** More moves are no change that a person can look over, and a packet has at most 1 MiB: so many, and so long names. */
const MOST_MOVES = 1_000;
const MOST_NAMES = 200_000;
/** What the change under review does to the shares of the watched files, as GitHub's API shows both its ends. */
async function routingOf(settings, occasion, repository, treeOf) {
    const { files } = settings.routing;
    if (files.length === 0 || occasion.judgedAt.at === 'checkout')
        return NOT_WATCHED;
    const ends = await endsOf(occasion, repository);
    if (ends.state === 'nothing')
        return NOT_WATCHED;
    if (ends.state === 'unreadable')
        return unknown(ends);
    const trees = await treesOf(ends, treeOf);
    if (trees.state === 'unreadable')
        return unknown(trees);
    const before = trees.before === null ? noFiles(files) : await trees.before.files(files);
    const after = await trees.after.files(files);
    if (before.state === 'unreadable')
        return unknown(before);
    if (after.state === 'unreadable')
        return unknown(after);
    if (before.files.size + after.files.size === 0)
        return unknown(nothingThere(files));
    const unmatched = before.unmatched.filter((pattern) => after.unmatched.includes(pattern));
    const changed = changedPaths(before, after);
    const change = { ends, before, after, changed, beforeTree: trees.before, objects: repository.objects };
    const seen = await filesChanged(change, settings);
    return 'state' in seen ? unknown(seen) : { change: together(seen), unmatched };
}
const NOT_WATCHED = { change: { state: 'not-watched' }, unmatched: [] };
function unknown({ why, remedy }) {
    return { change: { state: 'unknown', why, remedy }, unmatched: [] };
}
function noFiles(patterns) {
    return { state: 'read', files: new Map(), unmatched: patterns };
}
/** A path with a typing mistake would otherwise pass every change. */
function nothingThere(patterns) {
    const named = patterns.map((pattern) => `\`${pattern}\``).join(', ');
    return {
        state: 'unreadable',
        why: `No file is watched: \`routing-files\` names ${named}, and neither before nor after the change is there such a file.`,
        remedy: 'Correct `routing-files`: paths begin at the root of the repository.',
    };
}
async function treesOf({ before, after }, treeOf) {
    const [old, now] = await Promise.all([before === null ? null : treeOf(before), treeOf(after)]);
    if (old?.state === 'unreadable')
        return old;
    return now.state === 'unreadable'
        ? now
        : { state: 'read', before: old?.tree ?? null, after: now.tree };
}
function changedPaths(before, after) {
    const paths = new Set([...after.files.keys(), ...before.files.keys()]);
    return [...paths].filter((path) => before.files.get(path)?.id !== after.files.get(path)?.id).sort();
}
/** Files that are new may have had another name, and files that are gone may have got one. */
async function filesChanged(change, settings) {
    const { before, after, changed, ends, objects } = change;
    const isMoved = changed.some((path) => !before.files.has(path) || !after.files.has(path));
    const renames = isMoved ? await renamesOf(ends, objects) : { renamed: new Map(), isWhole: true };
    const seen = [];
    for (const path of changed) {
        const one = after.files.has(path)
            ? await stayed(path, change, settings, renames)
            : await gone(path, change, settings, renames);
        if (one === null)
            continue;
        if ('state' in one)
            return one;
        seen.push(one);
    }
    return seen;
}
async function stayed(path, { before, after, beforeTree, objects }, settings, { renamed }) {
    const oldPath = renamed.get(path);
    let old = before.files.get(path) ?? null;
    if (old === null && oldPath !== undefined && beforeTree !== null) {
        const found = await beforeTree.at(oldPath);
        if (found.state === 'unreadable')
            return found;
        old = found.entry;
    }
    return compared(path, [old, after.files.get(path) ?? null], settings, objects);
}
async function gone(path, { before, after, objects }, settings, { renamed, isWhole }) {
    const newPath = [...renamed].find(([, old]) => old === path)?.[0];
    // Compared with its old self under its new name.
    if (newPath !== undefined && after.files.has(newPath))
        return null;
    if (newPath !== undefined)
        return unread(path, `It is now \`${newPath}\`, which is not watched: name that one in \`routing-files\`, too.`);
    if (!isWhole)
        return unread(path, 'It is gone, and GitHub does not tell whether it got a new name: remove it in a change of its own.');
    return compared(path, [before.files.get(path) ?? null, null], settings, objects);
}
async function compared(file, [old, now], settings, objects) {
    const [before, after] = await Promise.all([textOf(old, objects), textOf(now, objects)]);
    if (before.is === 'lost')
        return before.lost;
    if (after.is === 'lost')
        return after.lost;
    if (after.is === 'none')
        return unread(file, after.says);
    // What stood there before does not matter where nothing stands there now.
    if (before.is === 'none' && after.text !== null)
        return unread(file, `Before the change: ${before.says}`);
    const declared = settings.routing.declared
        .filter((one) => covers(one.file, file))
        .map(({ shares }) => shares);
    const texts = { file, before: before.is === 'none' ? null : before.text, after: after.text, declared };
    return (0,change/* fileChange */.b_)(texts, promotedBy(settings));
}
/** As `routing-files` are meant: a path, a folder, or a glob. */
function covers(named, file) {
    return named === file || file.startsWith(`${named}/`) || (0,patterns/* matches */.cK)(file, named);
}
function promotedBy({ routing, fallback }) {
    return { names: routing.promotedRoutes, hosts: [new URL(fallback.origin).hostname.toLowerCase()] };
}
async function textOf(entry, objects) {
    if (entry === null)
        return { is: 'text', text: null };
    if (entry.kind !== 'file')
        return {
            is: 'none',
            says: 'It is no regular file: name the file itself in `routing-files`, no link to it.',
        };
    if ((entry.bytes ?? 0) > MOST_BYTES)
        return TOO_LARGE;
    const blob = await objects.blob(entry.id);
    if (blob.state === 'unreadable')
        return { is: 'lost', lost: blob };
    if (blob.bytes.length > MOST_BYTES)
        return TOO_LARGE;
    if (!(0,external_node_buffer_.isUtf8)(blob.bytes) || blob.bytes.includes(0))
        return { is: 'none', says: 'It is no UTF-8 text: save it as UTF-8.' };
    return { is: 'text', text: Buffer.from(blob.bytes).toString('utf8') };
}
const TOO_LARGE = { is: 'none', says: `It has more than ${MOST_BYTES} bytes: split it.` };
function unread(file, says) {
    return { moves: [], unreadable: [{ file, line: null, says }], scope: [], carries: false };
}
function together(seen) {
    const all = seen.flatMap(({ moves }) => moves);
    const moves = asManyAsFit(all);
    const [first] = all;
    const cut = first === undefined || moves.length === all.length ? [] : [tooManyMoves(first.file, all.length)];
    const unreadable = [...seen.flatMap((one) => one.unreadable), ...cut];
    if (moves.length + unreadable.length === 0)
        return { state: 'unchanged' };
    return {
        state: 'changed',
        moves,
        unreadable,
        scope: seen.flatMap(({ scope }) => scope),
        carries: seen.some(({ carries }) => carries),
    };
}
function asManyAsFit(moves) {
    let left = MOST_NAMES;
    const kept = moves.findIndex(({ file, route }, at) => {
        left -= file.length + route.length;
        return left < 0 || at >= MOST_MOVES;
    });
    return kept === -1 ? moves : moves.slice(0, kept);
}
function tooManyMoves(file, moves) {
    return { file, line: null, says: `The change moves ${moves} shares, which is more than fits: split it.` };
}


/***/ }),

/***/ 37055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ treesByCommit)
/* harmony export */ });
/* harmony import */ var _unpack_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85615);

function readingOnce(objects) {
    const seen = new Map();
    return (id, below) => {
        const key = `${id} ${String(below)}`;
        const asked = seen.get(key) ?? objects.tree(id, below);
        seen.set(key, asked);
        return asked;
    };
}
function repositoryTree(root, read) {
    return {
        at: (path) => entryAt(path, root, read),
        files: (patterns) => allNamed(patterns, (pattern) => named(pattern, root, read)),
    };
}
async function entryAt(path, root, read) {
    let entry = { path: '', kind: 'folder', id: root, bytes: null };
    for (const name of path.split('/').filter((part) => part !== '')) {
        if (entry?.kind !== 'folder')
            return { state: 'read', entry: null };
        const level = await read(entry.id, false);
        if (level.state === 'unreadable')
            return level;
        if (!level.isWhole)
            return tooMany(path);
        entry = level.entries.find((each) => each.path === name) ?? null;
    }
    return { state: 'read', entry: entry === null ? null : { ...entry, path } };
}
async function named(pattern, root, read) {
    const there = await entryAt(pattern, root, read);
    if (there.state === 'unreadable')
        return there;
    if (there.entry?.kind === 'folder')
        return filesBelow(there.entry, read);
    if (there.entry !== null)
        return [there.entry];
    if (!(0,_unpack_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPattern */ .vY)(pattern))
        return [];
    const base = await entryAt((0,_unpack_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(pattern), root, read);
    if (base.state === 'unreadable')
        return base;
    if (base.entry?.kind !== 'folder')
        return [];
    const all = await filesBelow(base.entry, read);
    return isUnreadable(all) ? all : all.filter(({ path }) => (0,_unpack_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(path, pattern));
}
async function filesBelow(folder, read) {
    const all = await read(folder.id, true);
    if (all.state === 'unreadable')
        return all;
    if (!all.isWhole)
        return tooMany(folder.path);
    const prefix = folder.path === '' ? '' : `${folder.path}/`;
    return all.entries
        .filter(({ kind }) => kind !== 'folder')
        .map((entry) => ({ ...entry, path: `${prefix}${entry.path}` }));
}
async function allNamed(patterns, named) {
    const files = new Map();
    const unmatched = [];
    for (const pattern of patterns) {
        const found = await named(pattern);
        if (isUnreadable(found))
            return found;
        if (found.length === 0)
            unmatched.push(pattern);
        for (const entry of found)
            files.set(entry.path, entry);
    }
    return { state: 'read', files, unmatched };
}
function isUnreadable(found) {
    return 'state' in found;
}
/** GitHub lists at most 100,000 entries, or 7 MB of them (https://docs.github.com/rest/git/trees#get-a-tree). */
function tooMany(folder) {
    return {
        state: 'unreadable',
        why: `GitHub does not list all files of ${folder === '' ? 'the repository' : `\`${folder}\``}: there are too many.`,
        remedy: 'Name the files, or their folder, in `routing-files` instead of a glob over all.',
    };
}
/** The trees of commits, each asked for once. */
function treesByCommit(objects) {
    const read = readingOnce(objects);
    return async (commit) => {
        const found = await objects.commit(commit);
        if (found.state === 'unreadable')
            return found;
        return { state: 'read', id: found.tree, tree: repositoryTree(found.tree, read) };
    };
}


/***/ }),

/***/ 49558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ LOG_NAME),
/* harmony export */   _: () => (/* binding */ openJournal)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

const LOG_NAME = 'gate.log';
/** `show` prints one line: to the terminal's stderr or to the runner's log. */
function openJournal(show) {
    const lines = [];
    return {
        say(line) {
            lines.push(line);
            show(line);
        },
        copyTo: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${lines.join('\n')}\n`, { mode: 0o600 }),
    };
}


/***/ }),

/***/ 57821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ outputsWithoutPacket)
/* harmony export */ });
/** Outputs of a run that has no packet: what a later step reads must never say promote by being empty. */
function outputsWithoutPacket(strength) {
    return {
        decision: 'hold',
        'rehearsal-decision': '',
        strength,
        'run-id': '',
        'packet-path': '',
        'packet-digest': '',
        'artifact-id': '',
        'artifact-url': '',
        'attestation-id': '',
        'attestation-url': '',
        'attestation-bundle': '',
        blocking: '',
        'status-class': 'none',
        'parse-check': 'fail',
        'retry-count': '0',
        'support-packet-ready': 'false',
        'routing-changed': 'unknown',
        'routing-summary': '',
    };
}


/***/ }),

/***/ 15108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ handNumber),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   kb: () => (/* binding */ dayOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The day in a run's id: `YYYYMMDD`, UTC. */
function dayOf(now) {
    return now.toISOString().slice(0, 10).replaceAll('-', '');
}
/** A run's number within its day, as it stands in its id. */
function numbered(number) {
    return String(number).padStart(3, '0');
}
/** By hand, runs of a day are numbered from 001 on by the files that they left: `<stem>-YYYYMMDD-001.json`. */
async function handNumber(stem, around) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(around.outputFolder).catch(() => []);
    const form = new RegExp(`^${stem}-${dayOf(around.now())}-(\\d{3})\\.json$`);
    const numbers = names.map((name) => Number(form.exec(name)?.[1] ?? 0));
    return Math.max(0, ...numbers) + 1;
}


/***/ }),

/***/ 44434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ surroundings)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


/** Reads the process. The fingerprint key is made here and never leaves the closure. */
function surroundings(outputFolder, signal, directory) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    const environment = { ...process.env };
    return {
        environment,
        directory: directory ?? environment['GITHUB_WORKSPACE'] ?? process.cwd(),
        outputFolder,
        temporary: environment['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        platform: process.platform,
        now: () => new Date(),
        elapsed: () => performance.now(),
        random: (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(bytes),
        fingerprint: (value) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(value).digest('hex').slice(0, 16),
        runtime: { os: process.platform, arch: process.arch, node: process.versions.node },
        entry: process.argv[1] ?? null,
        signal,
    };
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


/***/ }),

/***/ 93591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ kindsInTexts),
/* harmony export */   XV: () => (/* binding */ leakKinds),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* unused harmony export canonicalBytes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _leak_search_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34094);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72888);



/**
 * The kinds that `packet-clean` lists. A gateway's error message is not among them: nothing of it can reach a packet
 * but checked tokens, and `Too Many Requests` in a sentence of ours is no copy of it.
 */
const WITHHELD_KINDS = ['credential', 'body', 'prompt', 'account'];
/** Canonical bytes: members in the schema's order, two spaces of indent, a new line at the end, UTF-8. */
function canonicalBytes(packet) {
    return Buffer.from(`${JSON.stringify(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .packetSchema */ .As.parse(packet), null, 2)}\n`, 'utf8');
}
/**
 * Searches exactly the bytes that are to be published (`packet-clean`). Throws where the draft does not fit the schema
 * or the size limit, or where the search cannot prove itself: those are faults of the gate, and nothing is published.
 */
function seal(packet, engine) {
    const bytes = canonicalBytes(packet);
    if (bytes.length > _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKET_LIMIT_BYTES */ .NY) {
        throw new Error(`the packet has ${bytes.length} bytes; the limit is ${_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKET_LIMIT_BYTES */ .NY}`);
    }
    const kinds = leakKinds(engine, bytes);
    if (isSome(kinds))
        return { state: 'withheld', kinds };
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    return {
        state: 'sealed',
        packet,
        bytes,
        digest,
        fileName: `evidence-${packet.run_id}.json`,
    };
}
/** The kinds found in bytes of ours that must not be published. A search that cannot find its own planted needle throws. */
function leakKinds(engine, bytes) {
    const proof = engine.prove();
    if (proof.state === 'failed') {
        throw new Error(`the leak search could not find what it planted itself: ${proof.techniques.join(', ')}`);
    }
    const found = (0,_leak_search_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .leaksInText */ .Dg)(engine, bytes, 'packet').map((leak) => leak.kind);
    return WITHHELD_KINDS.filter((kind) => found.includes(kind));
}
/** {@link leakKinds} of everything that somebody will read, before it is shown. */
function kindsInTexts(engine, texts) {
    return leakKinds(engine, Buffer.from(texts.map(String).join('\n')));
}
function isSome(kinds) {
    return kinds.length > 0;
}


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

/***/ 41022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeBeside),
/* harmony export */   S: () => (/* binding */ writePacket)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73631);



/**
 * Writes the sealed bytes into a folder that only this user can enter, and returns the file's path. Never overwrites
 * and never follows a link that stands in its place: a file of that name is an error.
 *
 * @throws PlatformError `packet-exists`, `folder-not-private`, `write-failed`
 */
async function writePacket(sealed, folder) {
    await makePrivate(folder);
    return writeBeside(folder, sealed.fileName, sealed.bytes);
}
/**
 * Writes a text of the report beside the packet. `name` is a plain file name.
 *
 * @throws PlatformError `packet-exists`, `write-failed`
 */
async function writeBeside(folder, name, content) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    if (!/^[\w][\w.@+-]*$/.test(name))
        throw notWritten(path, 'this is no plain file name.', null);
    // A part that a killed run left behind must not stand in the way.
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `.${name}.${process.pid}.part`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(part, content, { flag: 'wx', mode: 0o600, flush: true });
        await publishAs(part, path);
    }
    catch (error) {
        if (error instanceof _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W)
            throw error;
        throw notWritten(path, (0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error), error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(part, { force: true });
    }
    return path;
}
/** Under its name a file is whole from the first moment: a gate that is killed while it writes leaves no half packet. */
async function publishAs(part, path) {
    try {
        // Unlike a rename, a link never takes the place of what stands there.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(part, path);
    }
    catch (error) {
        if ((0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error) === 'EEXIST')
            throw exists(path, error);
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error)))
            throw error;
        // A file system without links: the folder is ours alone, so that nobody comes between the look and the rename.
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null))
            throw exists(path, error);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, path);
    }
}
async function makePrivate(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
        const seen = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder);
        if (!seen.isDirectory())
            throw new Error('not a folder');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
    }
    catch (error) {
        throw new _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W({
            code: 'folder-not-private',
            what: `${folder}: no folder that only this user can enter (${(0,_platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error)}).`,
            matters: 'The packet could be read or replaced by others.',
            remedy: 'Name a folder of your own, or remove what stands there.',
            cause: error,
        });
    }
}
function exists(path, cause) {
    return new _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W({
        code: 'packet-exists',
        what: `${path} exists already.`,
        matters: 'Evidence is never overwritten: the file could be of another run, or planted.',
        remedy: 'Remove it, or give this run a shard of its own.',
        cause,
    });
}
function notWritten(path, why, cause) {
    return new _platform_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PlatformError */ .W({
        code: 'write-failed',
        what: `${path} could not be written (${why}).`,
        matters: 'Without the packet there is no evidence.',
        remedy: 'Make room on the disk or choose another folder, then run again.',
        cause,
    });
}


/***/ }),

/***/ 70642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ attemptList),
/* harmony export */   Iw: () => (/* binding */ drillTable),
/* harmony export */   dY: () => (/* binding */ findingItem),
/* harmony export */   wK: () => (/* binding */ searchText),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90795);
/* harmony import */ var _drills_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23522);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37470);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63021);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35944);





/** Drills beyond this many are in the packet; a run has one happy path and a handful of error paths. */
const ROW_LIMIT = 16;
const PLACE_LIMIT = 4;
const PLACE_CHARACTERS = 160;
const NAME_CHARACTERS = 80;
/** Decision, strength and why on one line, then what limits it, then what to do. */
function opening(told) {
    const [first = '', ...rest] = told.next;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `### ${told.verdict} &middot; ${told.strength} &middot; ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(told.why)}`,
        ...told.caveats.map((caveat) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(caveat)}**`),
        rest.length === 0
            ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**Next:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(first)}`
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `**Next:**\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([first, ...rest].map((step, at) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${at + 1}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(step)}`), '\n')}`,
    ];
}
/** The drills at a glance. */
function drillTable(packet) {
    const rows = packet.drills.slice(0, ROW_LIMIT).map((drill) => {
        const row = (0,_drills_js__WEBPACK_IMPORTED_MODULE_0__/* .drillRow */ .Q)(drill, packet.decision.strength);
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)(row.name, NAME_CHARACTERS))}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.cause}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.attempts}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.status}`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${row.reading}`,
        ];
    });
    const drawn = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Drill', `Request on ${packet.strength.surface}`, 'Attempts', 'Status', 'Reply reads as'], rows);
    const left = packet.drills.length - rows.length;
    return left > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `${drawn}\n\n${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(left, 'more drill')} in the packet.` : drawn;
}
/** One finding as a list item. `limit` is the number of characters that its message and its remedy may have. */
function findingItem(finding, limit, withRemedy = true) {
    const outcome = finding.outcome === 'not-evaluated' ? ' (not evaluated)' : '';
    const remedy = withRemedy && finding.remedy !== null
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `<br>**Do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)(finding.remedy, limit))}`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `- **${finding.id}**${outcome}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(finding), limit))}${places(finding)}${remedy}`;
}
function places(finding) {
    if (finding.places.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) ``;
    const shown = finding.places
        .slice(0, PLACE_LIMIT)
        .map((place) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .placeText */ .Z9)(place), PLACE_CHARACTERS)));
    const left = finding.places.length - shown.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `<br>At ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(shown, ', ')}${left > 0 ? ` and ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(left, 'more place')}` : ''}`;
}
/** Every attempt of every drill, one a line, at most `limit`. */
function attemptList(packet, limit) {
    const all = packet.drills.flatMap((drill) => drill.attempts.map((_, at) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)(drill.id, NAME_CHARACTERS))} ${(0,_drills_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptLine */ .O)(drill, at)}`));
    const left = all.length - limit;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([...all.slice(0, limit), ...(left > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .safeMd */ .lS) `- ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(left, 'more attempt')}`] : [])], '\n');
}
/** What was searched for leaks, in one sentence. */
function searchText(packet) {
    const { search } = packet;
    if (search.state === 'not-searched')
        return `Nothing was searched for leaks (${search.why ?? 'no reason given'}).`;
    const kinds = search.kinds_armed.length > 0 ? ` for ${search.kinds_armed.join(', ')}` : '';
    return `Searched ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(search.files, 'file')} (${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(search.bytes, 'byte')})${kinds}.`;
}


/***/ }),

/***/ 31101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ stacked),
/* harmony export */   _: () => (/* binding */ Budget)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);

/** Adds whole pieces while they fit; a piece is never cut in two. */
class Budget {
    #left;
    /** `limit` in characters as JavaScript counts them: never fewer than any server counts. */
    constructor(limit) {
        this.#left = limit;
    }
    /** Takes the room of text that must be there. */
    reserve(text) {
        this.#left -= text.toString().length + SEPARATOR;
        return text;
    }
    /** As many of `items` as fit, one a line, and how many were left out. Null where not even the first one fits. */
    list(items, more) {
        const longestMore = more(items.length).toString().length + 1;
        const kept = [];
        for (const item of items) {
            const cost = item.toString().length + 1;
            if (cost + longestMore + SEPARATOR > this.#left)
                break;
            this.#left -= cost;
            kept.push(item);
        }
        const cut = items.length - kept.length;
        if (items.length === 0 || (kept.length === 0 && longestMore > this.#left))
            return null;
        const tail = cut > 0 ? [this.reserve(more(cut))] : [];
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([...kept, ...tail], '\n');
    }
    /** The text when there is room for it, or nothing. */
    take(text) {
        if (text.toString().length + SEPARATOR > this.#left)
            return null;
        return this.reserve(text);
    }
}
/** Room for the blank line and the wrapping between two pieces. */
const SEPARATOR = 80;
/** Pieces under each other with a blank line between. */
function stacked(pieces) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(pieces.filter((piece) => piece !== null), '\n\n')}\n`;
}


/***/ }),

/***/ 37023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   np: () => (/* binding */ SHORT_COMMENT_BUDGET),
/* harmony export */   ub: () => (/* binding */ COMMENT_BUDGET)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90795);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70642);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31101);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37470);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63021);
/* harmony import */ var _routing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2199);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95419);







/**
 * GitHub answers 422 above 65,536 characters (measured by many projects; the REST page names no limit). The rest is
 * room for what the server counts differently.
 */
const COMMENT_BUDGET = 60_000;
/** The second try after a 422. */
const SHORT_COMMENT_BUDGET = 20_000;
/** Characters of one message or remedy: a comment is for reading, the packet has the whole. */
const TEXT_LIMIT = 400;
const ATTEMPT_LIMIT = 60;
const MOVE_LIMIT = 10;
const SUPPORT_LINE = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `Support request text: in the job summary.`;
/** The pull request comment: read in ten seconds, everything else folded. Under 60,000 characters for any packet. */
function comment(packet, delivery) {
    const marker = markerOf(packet, delivery.shard);
    return {
        marker: marker.toString(),
        body: within(COMMENT_BUDGET, marker, packet, delivery),
        shorter: within(SHORT_COMMENT_BUDGET, marker, packet, delivery),
    };
}
function markerOf(packet, shard) {
    const happy = packet.drills.find((drill) => drill.kind === 'happy-path') ?? packet.drills[0];
    return commentMarker(packet.strength.surface, happy?.request_profile ?? 'minimal', shard);
}
/** One comment per surface, request profile and shard, so that a matrix never overwrites itself. */
function commentMarker(surface, profile, shard) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .hidden */ .R)('fallback-evidence-gate', { surface, profile, shard: shard ?? '' });
}
function within(limit, marker, packet, delivery) {
    const told = (0,_story_js__WEBPACK_IMPORTED_MODULE_4__/* .story */ ._7)(packet);
    const budget = new _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .Budget */ ._(limit);
    const head = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `${marker}\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .opening */ .zs)(told), '\n\n')}`,
        (0,_routing_js__WEBPACK_IMPORTED_MODULE_3__/* .moveTable */ .AL)(packet, MOVE_LIMIT) ?? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) ``,
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .drillTable */ .Iw)(packet),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `<sub>${told.doesNotProve}</sub>`,
        proof(packet, delivery),
    ].map((piece) => budget.reserve(piece));
    const [first = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) ``, moves = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) ``, drills = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) ``, limits = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) ``, links = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) ``] = head;
    const support = packet.support === null ? null : budget.take(SUPPORT_LINE);
    const { blocking, warnings } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .sorted */ .IP)(packet);
    return (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .stacked */ .O)([
        first,
        packet.routing_change.length === 0 ? null : moves,
        drills,
        listOf(blocking, 'What blocks', budget, blocking.length > 1),
        support,
        folded(warnings, 'warning', budget),
        budget.take(rest(packet)),
        links,
        limits,
    ]);
}
function cutLine(cut) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `- ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(cut, 'more finding')} did not fit here; the packet has all of them.`;
}
function listOf(found, title, budget, withRemedy) {
    const items = found.map((finding) => (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .findingItem */ .dY)(finding, TEXT_LIMIT, withRemedy));
    const list = budget.list(items, cutLine);
    return list === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `**${title}**\n\n${list}`;
}
function folded(found, word, budget) {
    const list = budget.list(found.map((finding) => (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .findingItem */ .dY)(finding, TEXT_LIMIT)), cutLine);
    return list === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)((0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(found.length, word), list);
}
function rest(packet) {
    const { passed, notApplicable, silenced } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .sorted */ .IP)(packet);
    const ids = (found) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(found.map((finding) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(finding.id)), ', ');
    const groups = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `**Passed (${passed.length}):** ${ids(passed)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `**Does not apply (${notApplicable.length}):** ${ids(notApplicable)}`,
        ...(silenced.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `**Switched off by the policy (${silenced.length}):** ${ids(silenced)}`]
            : []),
    ];
    const title = `All the rest: ${String(passed.length)} passed, attempts, search`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        ...groups,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .searchText */ .wK)(packet)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `**Attempts**\n\n${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptList */ .Gn)(packet, ATTEMPT_LIMIT)}`,
    ], '\n\n'));
}
function proof(packet, delivery) {
    const { subject } = packet;
    const commit = subject.evaluated_commit;
    const parts = [
        ...(delivery.artifactUrl === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('Evidence packet', delivery.artifactUrl)}`]),
        ...(delivery.digest === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `sha256 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(delivery.digest.slice(0, 12))}`]),
        ...(delivery.runUrl === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('run', delivery.runUrl)]),
        ...(commit === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(commit.slice(0, 12))}`]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `run id ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(packet.run_id)}`,
        ...(delivery.previous === undefined
            ? []
            : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `before: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(delivery.previous.verdict, delivery.previous.runUrl)}`]),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .safeMd */ .lS) `<sub>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(parts, ' &middot; ')}</sub>`;
}


/***/ }),

/***/ 23522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ attemptLine),
/* harmony export */   Q: () => (/* binding */ drillRow)
/* harmony export */ });
/* harmony import */ var _attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86056);
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51451);



/** Statuses beyond this many are counted, not listed. */
const STATUS_RUNS = 4;
/** What a reader wants of a drill at a glance. `strength` says who stands behind the tap. */
function drillRow(drill, strength) {
    return {
        name: drill.id,
        cause: causeText(drill, strength),
        attempts: attemptsText(drill),
        status: statusText(drill),
        reading: readingText(drill),
    };
}
function causeText(drill, strength) {
    if (drill.cause === null)
        return drill.request_profile;
    const asked = strength === 'rehearsal' ? 'simulator' : 'gateway';
    const by = drill.cause.by === 'tap' ? 'played by the tap' : `sent to the ${asked}`;
    return drill.cause.met ? `${drill.request_profile}, ${by}` : `${drill.request_profile}, never met`;
}
/** `3 (1 retry, 1 hop, served by fallback)`. Counted from the retries: of a storm the packet lists a part only. */
function attemptsText(drill) {
    const { attempts, retry_count: after, hops } = drill;
    const sent = attempts.every(_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_1__/* .isSideCall */ .oe) ? 0 : after + 1;
    const retries = after - hops;
    const detail = [
        ...(retries > 0 ? [(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(retries, 'retry', 'retries')] : []),
        ...(hops > 0 ? [(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(hops, 'hop'), servedText(drill)] : []),
    ].join(', ');
    return `${String(sent)}${detail === '' ? '' : ` (${detail})`}`;
}
/** Who served after a hop: without one it is the route that was asked. */
function servedText({ served }) {
    if (served === null)
        return 'served by nobody';
    return `served by ${served.route}${served.model === 'other' ? ', other model' : ''}`;
}
/** `503 x3, 200`: equal neighbours together. */
function statusText(drill) {
    const runs = [];
    for (const attempt of drill.attempts.filter((each) => !(0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_1__/* .isSideCall */ .oe)(each))) {
        const what = attempt.status === null ? attempt.ending : String(attempt.status);
        const last = runs.at(-1);
        if (last?.what === what)
            last.times += 1;
        else
            runs.push({ what, times: 1 });
    }
    if (runs.length === 0)
        return 'none';
    const shown = runs
        .slice(0, STATUS_RUNS)
        .map((run) => (run.times === 1 ? run.what : `${run.what} x${String(run.times)}`));
    return runs.length > STATUS_RUNS ? `${shown.join(', ')}, ...` : shown.join(', ');
}
function readingText(drill) {
    const { outcome, code, error_code: error } = drill.reading;
    if (outcome === 'none')
        return 'no reply';
    const why = [code, error].filter((part) => part !== null).join(', ');
    return why === '' ? outcome : `${outcome}: ${why}`;
}
/** One attempt as a line of its timeline. */
function attemptLine(drill, index) {
    const attempt = drill.attempts[index];
    if (!attempt)
        return '';
    const gapMs = (0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__/* .gapBefore */ .C6)(drill, index);
    const gap = index === 0 ? ' first' : gapMs === null ? '' : ` ${String(Math.round(gapMs))} ms later`;
    const end = attempt.status === null ? attempt.ending : String(attempt.status);
    const after = attempt.retry_after_ms === null ? '' : `, asked to wait ${String(attempt.retry_after_ms)} ms`;
    const target = attempt.target === 'declared' ? '' : `, to ${attempt.target}`;
    return `#${String(attempt.n)}${gap}: ${attempt.route}${target}, ${end} from the ${attempt.answered_by}${after}`;
}


/***/ }),

/***/ 37470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * Groups a packet's findings. What blocks is taken from the decision itself, so that no text can name another reason
 * than the one that decided. The order of assertions in a packet is already worst first; a cause comes before what it
 * caused, and a failure before a gap.
 */
function sorted(packet) {
    const forcing = new Set(packet.decision.forced_by);
    const open = packet.findings.filter(isOpen);
    const rest = open.filter((finding) => !forcing.has(finding.id));
    return {
        blocking: causesFirst(open.filter((finding) => forcing.has(finding.id))),
        warnings: causesFirst(rest.filter((finding) => finding.severity !== 'off')),
        silenced: causesFirst(rest.filter((finding) => finding.severity === 'off')),
        passed: packet.findings.filter((finding) => finding.outcome === 'pass'),
        notApplicable: packet.findings.filter((finding) => finding.outcome === 'not-applicable'),
    };
}
function isOpen(finding) {
    return finding.outcome === 'fail' || finding.outcome === 'not-evaluated';
}
/** What explains all the other findings of a run: an application that never ran, an account that was refused. */
const CAUSES = ['not-started', 'operational-blocker'];
function causesFirst(findings) {
    const rank = ({ outcome, code }) => CAUSES.includes(code) ? 0 : outcome === 'fail' ? 1 : 2;
    return findings.toSorted((a, b) => rank(a) - rank(b));
}
/** Where a finding points, in one short phrase: `logs/app.log:12`, `server-error attempt 2`. */
function placeText(place) {
    if (place.at === 'attempt') {
        return place.attempt === null ? place.drill : `${place.drill}, attempt ${String(place.attempt)}`;
    }
    return [place.file, place.line, place.line === null ? null : place.column]
        .filter((part) => part !== null)
        .join(':');
}
/** What happened, never empty. */
function messageOf(finding) {
    return (finding.message ?? `${finding.id}: ${finding.outcome}${finding.code === null ? '' : ` (${finding.code})`}`);
}


/***/ }),

/***/ 59371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nothingToJudgeText)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8568);
/* harmony import */ var _routing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35944);




/** Longest list of moves in one line. */
const LINE_LIMIT = 600;
const MOST_MOVES = 3;
const NO_PACKET = 'Nothing was called and nothing was judged, so there is no evidence packet: this says nothing about the fallback.';
/** The texts and outputs of a run that ended before any call. */
function nothingToJudgeText(facts) {
    const { routing, marker, runUrl, commit } = facts;
    const why = whyNothing(routing);
    const line = `Not applicable: ${why} ${NO_PACKET}`;
    const proof = [
        ...(runUrl === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('run', runUrl)]),
        ...(commit === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `commit ${commit.slice(0, 12)}`]),
    ];
    const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `### Not applicable &middot; ${why}\n\n${NO_PACKET}\n`;
    const foot = proof.length === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `\n<sub>${proof.map((part) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${part} `)}</sub>\n`;
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${marker}\n${said}${foot}`;
    return {
        line,
        summary: said,
        comment: { marker: marker.toString(), body, shorter: body },
        outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .routingOutputs */ .R)(routing),
    };
}
function whyNothing(routing) {
    if (routing.state !== 'changed')
        return 'this change moves no share of a watched routing file.';
    const away = (0,_routing_js__WEBPACK_IMPORTED_MODULE_2__/* .byWeight */ .IN)(routing.moves).filter(({ promoted }) => promoted);
    if (away.length === 0)
        return 'this change moves shares, and none to or from the fallback.';
    const named = away.slice(0, MOST_MOVES).map(_routing_js__WEBPACK_IMPORTED_MODULE_2__/* .moveText */ .nQ).join('; ');
    const more = away.length > MOST_MOVES ? `; and ${String(away.length - MOST_MOVES)} more` : '';
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(`this change moves traffic away from the fallback: ${named}${more}.`), LINE_LIMIT);
}


/***/ }),

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ routingOutputs),
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
/* harmony import */ var _routing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2199);

/** The action's outputs, in the order of action.yml. The record is the happy path's: the first one of the packet. */
function outputs(packet, delivered, routing) {
    const [happy] = packet.records;
    return {
        decision: packet.decision.value,
        'rehearsal-decision': packet.decision.rehearsal_value ?? '',
        strength: packet.decision.strength,
        'run-id': packet.run_id,
        'packet-path': delivered.packetPath,
        'packet-digest': delivered.packetDigest,
        'artifact-id': delivered.artifactId,
        'artifact-url': delivered.artifactUrl,
        'attestation-id': delivered.attestationId,
        'attestation-url': delivered.attestationUrl,
        'attestation-bundle': delivered.attestationBundle,
        blocking: packet.decision.forced_by.join(','),
        'status-class': happy?.status_class ?? 'none',
        'parse-check': happy?.parse_check ?? 'fail',
        // The highest of all drills: a happy path that was not retried says nothing of the error paths.
        'retry-count': String(Math.max(0, ...packet.records.map((record) => record.retry_count))),
        'support-packet-ready': String(packet.records.every((record) => record.support_packet_ready)),
        ...routingOutputs(routing),
    };
}
const CHANGED = { 'not-watched': 'unknown', unknown: 'unknown', unchanged: 'false', changed: 'true' };
/** What a later step reads of the routing change. */
function routingOutputs(routing) {
    return { 'routing-changed': CHANGED[routing.state], 'routing-summary': (0,_routing_js__WEBPACK_IMPORTED_MODULE_0__/* .routingLine */ .H0)(routing) };
}


/***/ }),

/***/ 79269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordYaml)
/* harmony export */ });
/** Reads as a string in YAML 1.1 and 1.2 alike, so that it needs no quotes. */
const PLAIN = /^(?:[A-Za-z][\w./-]*|[2-5]xx|<API_KEY_PLACEHOLDER>)$/;
const NOT_A_STRING = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** The record as YAML to paste into a review: one line a field, nothing in a value can end it. */
function recordYaml(record) {
    return Object.entries(record)
        .map(([name, value]) => `${name}: ${typeof value === 'string' ? scalar(value) : String(value)}`)
        .join('\n');
}
/** JSON strings are YAML; unseen characters and the runner's `##[` are written as escapes, which keeps the value. */
function scalar(value) {
    if (PLAIN.test(value) && !NOT_A_STRING.test(value))
        return value;
    return JSON.stringify(value)
        .replaceAll('##[', '#\\u0023[')
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => [...Array(found.length).keys()]
        .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ moveTable),
/* harmony export */   H0: () => (/* binding */ routingLine),
/* harmony export */   IN: () => (/* binding */ byWeight),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   Uo: () => (/* binding */ NAME_LIMIT),
/* harmony export */   jx: () => (/* binding */ moveCells),
/* harmony export */   nQ: () => (/* binding */ moveText),
/* harmony export */   rs: () => (/* binding */ MOVE_HEAD)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35944);



/** Longest name of a route or file in a sentence. */
const NAME_LIMIT = 120;
/** A share as people write it. */
function percentText(percent) {
    return percent === null ? 'none' : `${percent} %`;
}
/** `12.5 % → 25 %`: in an order of fallbacks the share may stay while the place moves. */
function shareText({ before, after }) {
    return `${percentText(before)} → ${percentText(after)}`;
}
/** Where a moved share stands: `config/litellm.yaml:12`. */
function placeOf({ file, line }) {
    return line === null ? file : `${file}:${line}`;
}
/** What a change does to the shares, in one line: those that lead to the gateway and gain first. */
function routingLine(routing) {
    switch (routing.state) {
        case 'not-watched':
            return 'No routing change is judged in this run.';
        case 'unknown':
            return oneLine(`What this change does to the shares is not known. ${routing.why}`);
        case 'unchanged':
            return 'No watched file moves a share.';
        case 'changed':
            return changedLine(routing);
    }
}
/** Moves worth reading first: what the gateway gains, then what it loses, then the rest. */
function byWeight(moves) {
    const rank = ({ promoted, gains }) => (promoted ? (gains ? 0 : 1) : 2);
    return moves.toSorted((a, b) => rank(a) - rank(b));
}
function changedLine({ moves, unreadable }) {
    const [first, ...others] = byWeight(moves);
    const more = others.length === 0 ? '' : ` and ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(others.length, 'more move')}`;
    const moved = first === undefined ? [] : [`${moveText(first)}${more}`];
    const unread = unreadable.length === 0 ? [] : [`${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(unreadable.length, 'watched file')} not read`];
    return oneLine(`${[...moved, ...unread].join('; ')}.`);
}
/** One move in words. */
function moveText(move) {
    const { before, after, gains } = move;
    const name = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(move.route), NAME_LIMIT);
    const place = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(placeOf(move)), NAME_LIMIT);
    if (before === null)
        return `${name} is new with ${percentText(after)} in ${place}`;
    if (after === null)
        return `${name} is gone, with ${percentText(before)} before, in ${place}`;
    if (before === after)
        return `${name} is asked ${gains ? 'earlier' : 'later'} in ${place}`;
    return `${name} from ${percentText(before)} to ${percentText(after)} in ${place}`;
}
function oneLine(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text.replace(/\s+/g, ' ')), 500);
}
/** A move of a packet as cells of a table. */
function moveCells(move) {
    return {
        route: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(move.route, NAME_LIMIT),
        before: unbroken(percentText(move.before)),
        after: unbroken(percentText(move.after)),
        place: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(placeOf(move), NAME_LIMIT),
        /** Shown strong: what gets more is what a reader looks for. */
        rises: (move.after ?? 0) > (move.before ?? 0),
    };
}
/** A number and its sign stay on one line. */
function unbroken(text) {
    return text.replace(' ', '\u00a0');
}
const MOVE_HEAD = ['Route', 'Share before', 'After', 'Where'];
/** The moves as a table, at most `limit` of them; null where nothing moves. */
function moveTable({ routing_change: moves }, limit) {
    if (moves.length === 0)
        return null;
    const rows = moves.slice(0, limit).map((move) => {
        const { route, before, after, place, rises } = moveCells(move);
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(route), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${before}`, rises ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `**${after}**` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${after}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(place)];
    });
    const drawn = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(MOVE_HEAD, rows);
    const left = moves.length - rows.length;
    return left > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${drawn}\n\n${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(left, 'more move')} in the packet.` : drawn;
}


/***/ }),

/***/ 95419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   _7: () => (/* binding */ story),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fb: () => (/* binding */ strengthWords),
/* harmony export */   jo: () => (/* binding */ moodOf),
/* harmony export */   tC: () => (/* binding */ doesNotProve)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _policy_occasion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74875);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37470);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);




/** Longest reason in a first line: about two lines on a narrow screen. */
const WHY_LIMIT = 220;
/** Longest step: the packet has the whole remedy. */
const STEP_LIMIT = 400;
/** Tells a packet in plain words. */
function story(packet) {
    return {
        mood: moodOf(says(packet), packet.decision.strength),
        verdict: verdictWords(says(packet), packet.decision.strength),
        strength: strengthWords(packet.decision.strength),
        why: why(packet),
        next: nextSteps(packet).map((step) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)(step, STEP_LIMIT)),
        caveats: caveats(packet),
        doesNotProve: doesNotProve(packet.not_asserted),
    };
}
/** What the evidence says, whatever the strength: a rehearsal's own decision is always `hold`. */
function says(packet) {
    return packet.decision.rehearsal_value ?? packet.decision.value;
}
/** How the first word is meant. */
function moodOf(said, strength) {
    if (said !== 'promote')
        return 'bad';
    return strength === 'rehearsal' ? 'neutral' : 'good';
}
/** The last line of every text. */
function doesNotProve(notAsserted) {
    return `This does not prove ${listed(notAsserted)}.`;
}
/** The first word of every text. */
function verdictWords(said, strength) {
    const words = { promote: 'Promote', hold: 'Hold', rollback: 'Roll back' }[said];
    if (strength !== 'rehearsal')
        return words;
    return said === 'promote' ? 'Rehearsal passed' : `Rehearsal: ${words.toLowerCase()}`;
}
/** How strong the evidence is, with its own warning where it is weak. */
function strengthWords(strength) {
    switch (strength) {
        case 'rehearsal':
            return 'nothing was sent to the real gateway';
        case 'contract':
            return 'contract evidence, the application was not exercised';
        case 'live':
            return 'live evidence through the application';
    }
}
function why(packet) {
    const { blocking, passed, warnings } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(packet);
    const [first] = blocking;
    if (first) {
        const more = blocking.length - 1;
        return `${sentence((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(first), WHY_LIMIT))}${more > 0 ? ` And ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(more, 'more reason')}.` : ''}`;
    }
    if (packet.decision.forced_by.length > 0)
        return `${listed(packet.decision.forced_by)} forced it.`;
    const warned = warnings.length > 0 ? `; ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(warnings.length, 'warning')}` : '';
    return `Nothing blocks: ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(passed.length, 'assertion')} passed${warned}.`;
}
function nextSteps(packet) {
    const { blocking } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(packet);
    const first = blocking.flatMap(({ remedy }) => remedy ?? []).slice(0, 1);
    const others = blocking.length - 1;
    // One remedy for all of them leaves nothing else to do.
    const more = blocking.some(({ remedy }) => remedy !== first[0]);
    const remedies = [
        ...first.map(sentence),
        ...(first.length > 0 && more
            ? [`Then the other ${others === 1 ? 'finding' : (0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(others, 'finding')} below.`]
            : []),
    ];
    const rollback = packet.setup.rollback;
    switch (says(packet)) {
        case 'rollback':
            return [
                rollback === null
                    ? 'Take the traffic off the fallback route now.'
                    : sentence(`Take the traffic off the fallback route now: ${rollback}`),
                ...remedies,
            ];
        case 'hold':
            return remedies.length > 0
                ? remedies
                : ['Do not raise the share of the fallback route. The packet names what forced this.'];
        case 'promote':
            return [promoteStep(packet)];
    }
}
function promoteStep(packet) {
    const { surface } = packet.strength;
    switch (packet.decision.strength) {
        case 'rehearsal':
            return `${liveStep(packet)} A rehearsal never says promote; its decision output stays hold.`;
        case 'contract':
            return `The gateway kept the contract on ${surface}. Gate the application as well before you raise its share.`;
        case 'live':
            return packet.setup.rollback === null
                ? `Raise the share on ${surface} step by step, with a way back at hand.`
                : sentence(`Raise the share on ${surface} step by step. The way back: ${packet.setup.rollback}`);
    }
}
/** In the words of the place where the run was started: a workflow has inputs, a shell has flags. */
function liveStep({ subject }) {
    return subject.event === _policy_occasion_js__WEBPACK_IMPORTED_MODULE_3__/* .BY_HAND */ .u
        ? 'Repeat it as `run --evidence live --model NAME`, with the key in COMETAPI_KEY.'
        : 'Run it again with `evidence: live`.';
}
function caveats(packet) {
    const { decision, policy, strength, setup } = packet;
    const operational = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(packet).blocking.some((finding) => finding.code === 'operational-blocker');
    return [
        ...(operational ? ['This says nothing about your change: the gateway or the account refused.'] : []),
        ...(policy.enforce ? [] : ['Reported only: `enforce` is `false`, so nothing fails on it.']),
        ...(policy.judged_by === 'bootstrap'
            ? [
                `policy-bootstrapped: there is no policy${policy.ref === null ? '' : ` at ${policy.ref}`} yet, so the defaults judged.`,
            ]
            : []),
        ...(decision.strength === 'rehearsal' && strength.wanted === 'live'
            ? ['Live evidence was asked for, but this run could only rehearse.']
            : []),
        ...(decision.strength === 'rehearsal' && setup.application === 'direct'
            ? ['The application was not exercised.']
            : []),
    ];
}
/** `a, b and c`. */
function listed(words) {
    const last = words.at(-1);
    if (last === undefined)
        return 'nothing';
    return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
/** Ends with a full stop unless it ends some other way already. */
function sentence(text) {
    return /[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}


/***/ }),

/***/ 75439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wy: () => (/* binding */ SHORT_SUMMARY_BUDGET),
  pm: () => (/* binding */ SUMMARY_BUDGET),
  z: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
// EXTERNAL MODULE: ./lib/report/blocks.js
var blocks = __webpack_require__(70642);
// EXTERNAL MODULE: ./lib/report/budget.js
var report_budget = __webpack_require__(31101);
// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/record-yaml.js
var record_yaml = __webpack_require__(79269);
// EXTERNAL MODULE: ./lib/report/routing.js
var routing = __webpack_require__(2199);
// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(51451);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/report/sequence-diagram.js




const NAME_CHARACTERS = 80;
/** Participants by their letter in the diagram. */
const LETTERS = { primary: 'P', fallback: 'F' };
/**
 * The attempts of each drill with more than one as Mermaid sequence diagrams, one piece each, for a page that draws
 * them. Drill ids and other text from outside stand beside the fence, never in it. A timeline's few steps stay far below the
 * 50,000 characters above which GitHub draws none (Mermaid's `maxTextSize`).
 */
function sequenceDiagrams(packet) {
    const { drawn, left } = (0,timeline/* picturedOf */.Wn)(packet.drills);
    const diagrams = drawn.map(diagramOf);
    return left > 0
        ? [...diagrams, (0,markdown/* safeMd */.lS) `${(0,counted/* counted */.h)(left, 'more drill')} with retries: see the list.`]
        : diagrams;
}
function diagramOf(drill) {
    const name = (0,markdown/* code */.aY)((0,visible/* clamp */.qE)(drill.id, NAME_CHARACTERS));
    return (0,markdown/* join */.fj)([(0,markdown/* safeMd */.lS) `${name}`, (0,markdown/* fence */.EU)(sequenceDiagram((0,timeline/* timelineOf */.hf)(drill)), 'mermaid')], '\n\n');
}
/** Mermaid text of one timeline. Source of the syntax: https://mermaid.js.org/syntax/sequenceDiagram.html */
function sequenceDiagram({ steps, routes, callerLeft }) {
    const gone = '  Note over A: the caller hung up';
    const lines = steps.flatMap((step, at) => [...(at === callerLeft ? [gone] : []), ...linesOf(step)]);
    return [
        'sequenceDiagram',
        '  participant A as application',
        ...routes.map((route) => `  participant ${LETTERS[route]} as ${route}`),
        ...lines,
        ...(callerLeft !== null && callerLeft >= steps.length ? [gone] : []),
    ].join('\n');
}
function linesOf(step) {
    const letter = LETTERS[step.route];
    // A lost answer ends in a cross; an application that hangs up crosses the line from its own side.
    const back = step.outcome === 'nothing' ? `${letter}--xA` : `${letter}-->>A`;
    const answer = [step.answer, ...(step.isFromTap ? ['from the tap'] : []), ...step.answered].join(', ');
    return [
        ...(step.leftOut > 0 ? [`  Note over A: ${(0,timeline/* leftOutText */.jG)(step.leftOut)}`] : []),
        ...pause(step),
        `  A->>${letter}: ${[`attempt ${String(step.n)}`, ...step.asked].join(', ')}`,
        `  ${back}: ${answer}`,
    ];
}
function pause({ hopTo, gapMs }) {
    const after = gapMs === null ? '' : ` after ${(0,timeline/* gapText */.Ml)(gapMs)}`;
    if (hopTo !== null)
        return [`  Note over A: hop to ${hopTo}${after}`];
    return gapMs === null ? [] : [`  Note over A: waits ${(0,timeline/* gapText */.Ml)(gapMs)}`];
}

// EXTERNAL MODULE: ./lib/report/story.js
var story = __webpack_require__(95419);
// EXTERNAL MODULE: ./lib/report/support-text.js
var support_text = __webpack_require__(86289);
;// CONCATENATED MODULE: ./lib/report/summary.js










/**
 * The runner drops a step's summary above 1 MiB
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits).
 * Counted in UTF-8 bytes there and in characters here: a character of ours has at most three bytes.
 */
const SUMMARY_BUDGET = Math.floor((1024 * 1024) / 3) - 4096;
/** What is left when even the full summary is refused. */
const SHORT_SUMMARY_BUDGET = 60_000;
const TEXT_LIMIT = 2000;
const ATTEMPT_LIMIT = 400;
const MOVE_LIMIT = 100;
const RECORD_LIMIT = 20;
/** The job summary: the comment's opening, then everything that a reviewer may want to paste or check. */
function summary(packet, delivery, limit = SUMMARY_BUDGET) {
    const told = (0,story/* story */._7)(packet);
    const budget = new report_budget/* Budget */._(limit);
    const head = budget.reserve((0,markdown/* join */.fj)((0,blocks/* opening */.zs)(told), '\n\n'));
    const table = (0,routing/* moveTable */.AL)(packet, MOVE_LIMIT);
    const moves = table === null ? null : budget.take(table);
    const drills = budget.reserve((0,blocks/* drillTable */.Iw)(packet));
    const foot = budget.reserve((0,markdown/* safeMd */.lS) `**${told.doesNotProve}**\n\n${facts(packet, delivery)}`);
    const found = (0,findings/* sorted */.IP)(packet);
    return (0,report_budget/* stacked */.O)([
        head,
        moves,
        drills,
        listOf(found.blocking, 'What blocks', budget),
        listOf(found.warnings, 'Warnings', budget),
        support(packet, budget),
        ...summary_timeline(packet, budget),
        budget.take(records(packet)),
        uncertainty(packet, budget),
        listOf(found.silenced, 'Switched off by the policy', budget),
        budget.take((0,markdown/* safeMd */.lS) `${allFindings(packet)}`),
        budget.take((0,markdown/* details */.zH)('Attempts', (0,blocks/* attemptList */.Gn)(packet, ATTEMPT_LIMIT))),
        budget.take(sources(packet)),
        foot,
    ]);
}
function listOf(found, title, budget) {
    const list = budget.list(found.map((finding) => (0,blocks/* findingItem */.dY)(finding, TEXT_LIMIT)), (cut) => (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more finding')} did not fit here; the packet has all of them.`);
    return list === null ? null : (0,markdown/* safeMd */.lS) `#### ${title}\n\n${list}`;
}
/** In a block of its own, so that it can be copied with one click. */
function support(packet, budget) {
    const text = (0,support_text/* supportText */.D)(packet);
    return text === null ? null : budget.take((0,markdown/* safeMd */.lS) `#### Support request, to paste\n\n${(0,markdown/* fence */.EU)(text, 'text')}`);
}
const TIMELINE_HEAD = (0,markdown/* safeMd */.lS) `#### Timeline of attempts\n\n<sub>Counter: what a request says of itself, a hint only.</sub>`;
/** Whole diagrams while there is room; the folded list has every attempt in words. */
function summary_timeline(packet, budget) {
    const diagrams = sequenceDiagrams(packet);
    if (diagrams.length === 0)
        return [];
    return [budget.take(TIMELINE_HEAD), ...diagrams.map((diagram) => budget.take(diagram))];
}
function records(packet) {
    const shown = packet.records.slice(0, RECORD_LIMIT);
    const left = packet.records.length - shown.length;
    const text = shown.map(record_yaml/* recordYaml */.n).join('\n---\n');
    const more = left > 0 ? (0,markdown/* safeMd */.lS) `\n\n${(0,counted/* counted */.h)(left, 'more record')} in the packet.` : (0,markdown/* safeMd */.lS) ``;
    return (0,markdown/* safeMd */.lS) `#### Evidence records, to paste into a review\n\n${(0,markdown/* fence */.EU)(text, 'yaml')}${more}`;
}
function uncertainty(packet, budget) {
    const list = budget.list(packet.uncertainty.map((line) => (0,markdown/* safeMd */.lS) `- ${line}`), (cut) => (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more line')} in the packet.`);
    return list === null ? null : (0,markdown/* safeMd */.lS) `#### What this run leaves open\n\n${list}`;
}
function allFindings(packet) {
    const items = packet.findings.map((finding) => (0,markdown/* safeMd */.lS) `- ${(0,markdown/* code */.aY)(finding.id)}: ${finding.outcome}${finding.code === null ? '' : ` (${finding.code})`}, ${finding.severity}`);
    return (0,markdown/* details */.zH)(`All ${String(items.length)} assertions`, (0,markdown/* join */.fj)(items, '\n'));
}
function sources(packet) {
    const items = packet.sources.map((source) => (0,markdown/* safeMd */.lS) `- ${(0,markdown/* link */.nf)(source.area, source.url)}: ${source.state}, ${source.accessed ?? 'not read in this run'}`);
    return (0,markdown/* details */.zH)('Contract pages', items.length > 0 ? (0,markdown/* join */.fj)(items, '\n') : (0,markdown/* safeMd */.lS) `${'None.'}`);
}
function facts(packet, delivery) {
    const { strength, policy, environment, tool } = packet;
    const lines = [
        (0,markdown/* safeMd */.lS) `Run ${(0,markdown/* code */.aY)(packet.run_id)}: ${packet.intent}`,
        (0,markdown/* safeMd */.lS) `Model ${(0,markdown/* code */.aY)(strength.model)} at ${(0,markdown/* code */.aY)(strength.route_origin)}. ${(0,blocks/* searchText */.wK)(packet)}`,
        (0,markdown/* safeMd */.lS) `Policy ${policy.path === null ? 'from inputs' : (0,markdown/* code */.aY)(policy.path)}, ${(0,markdown/* code */.aY)(policy.sha256.slice(0, 12))}. ${judge(packet)}`,
        (0,markdown/* safeMd */.lS) `${tool.name} ${tool.version}, Node ${environment.node}, ${environment.os} ${environment.arch}.`,
        ...(delivery.artifactUrl === null ? [] : [(0,markdown/* safeMd */.lS) `${(0,markdown/* link */.nf)('Evidence packet', delivery.artifactUrl)}`]),
        ...(delivery.digest === null ? [] : [(0,markdown/* safeMd */.lS) `Packet sha256 ${(0,markdown/* code */.aY)(delivery.digest)}`]),
    ];
    return (0,markdown/* join */.fj)(lines, '<br>\n');
}
/** Which policy judged, and where it was read. */
function judge({ policy }) {
    const where = policy.ref === null
        ? (0,markdown/* safeMd */.lS) ``
        : (0,markdown/* safeMd */.lS) ` at ${(0,markdown/* code */.aY)(policy.ref)}${policy.commit === null ? '' : (0,markdown/* safeMd */.lS) ` (${(0,markdown/* code */.aY)(policy.commit.slice(0, 12))})`}`;
    const ran = policy.ran_sha256 === policy.sha256
        ? (0,markdown/* safeMd */.lS) ``
        : (0,markdown/* safeMd */.lS) ` The change's own ran: ${(0,markdown/* code */.aY)(policy.ran_sha256.slice(0, 12))}.`;
    return (0,markdown/* safeMd */.lS) `Judged by: ${JUDGE_WORDS[policy.judged_by]}${where}.${ran}`;
}
const JUDGE_WORDS = {
    base: 'the policy',
    bootstrap: 'the defaults, since there is no policy yet',
    unreadable: 'nobody, since the policy could not be read',
    checkout: 'the policy file of this folder',
    inputs: 'the defaults and what was asked for',
};


/***/ }),

/***/ 86289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ supportText)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);

/** Longest line: what a policy declares can be of any length, and a form for support is not. */
const LINE_LIMIT = 400;
/**
 * The request to the gateway's support as plain text, to paste as it is; null where nothing has to be asked. Made of the
 * packet's support member and our own words: no key, prompt, reply or gateway message can be in it. Which members
 * support asks for: CometAPI's SUPPORT.md.
 */
function supportText(packet) {
    const { support } = packet;
    if (support === null)
        return null;
    const sections = [
        ['What failed', whatFailed(packet)],
        ['Expected', support.expected],
        ['Actual', support.actual],
        [
            'Request id',
            support.request_id ?? 'none came back: please look the call up by time, endpoint and model',
        ],
        ['Endpoint', support.endpoint],
        ['Model', support.model],
        ['Time (UTC)', support.time_utc],
        ['Request shape', support.request_shape],
        ['Error code', codeText(support.error_code)],
        ['Client and machine', ...clientText(packet)],
        ['Redacted', ...REDACTED],
        ['Next step on our side', support.next_step],
        ['Pages', ...support.links],
    ];
    return `${sections.map(sectionText).join('\n\n')}\n`;
}
/** What the reader would otherwise ask for, and must not get by this way. */
const REDACTED = [
    'The API key, the request text, the reply and the message of the error are left out on purpose.',
    'Ask for a new run if you need a header or a part of a body.',
];
function whatFailed({ strength }) {
    return `A controlled call on ${strength.upstream_surface} that should have succeeded failed at the gateway.`;
}
function codeText(code) {
    if (code === null)
        return 'none came back';
    return code === 'other' ? 'one that this check does not know' : code;
}
/** Which SDK an application calls with is not recorded: only its owner can add that. */
function clientText({ tool, environment, setup }) {
    const { os, arch, node } = environment;
    const check = `${tool.name} ${tool.version}`;
    const client = setup.application === 'direct'
        ? `${check}, its own client`
        : `our ${setup.application}, watched by ${check} (SDK and version: add them here)`;
    return [`Client: ${client}`, `Machine: ${os} ${arch}; Node ${node} of the check`];
}
function sectionText([title, ...lines]) {
    return [`${title}:`, ...lines.map((line) => `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(line), LINE_LIMIT)}`)].join('\n');
}


/***/ }),

/***/ 91488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   RO: () => (/* binding */ fileLine),
/* harmony export */   VM: () => (/* binding */ MOOD_INK),
/* harmony export */   ht: () => (/* binding */ usableWidth),
/* harmony export */   nt: () => (/* binding */ verdictText),
/* harmony export */   wW: () => (/* binding */ labelled)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90795);
/* harmony import */ var _drills_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23522);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37470);
/* harmony import */ var _routing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2199);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95419);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35944);






const PLACE_LIMIT = 4;
const MOVE_LIMIT = 10;
const CELL_LIMIT = 32;
/** Words of ours, with who served in them. */
const LONG_CELL_LIMIT = 60;
const LONG_CELLS = ['attempts', 'cause'];
const LABEL = 9;
const INKS = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** The colour of the first word. */
const MOOD_INK = { good: 'green', bad: 'red', neutral: 'cyan' };
/** Colours for a terminal that shows them, else the text as it is. */
function painter({ colour }) {
    return (text, ...inks) => colour ? `\u001b[${inks.map((ink) => INKS[ink]).join(';')}m${text}\u001b[0m` : text;
}
/** Columns that are used, whatever the terminal has. */
function usableWidth({ width }) {
    return Math.min(100, Math.max(40, width));
}
/** The verdict for a person at a terminal: decision, why, what to do, drills, findings that matter, where the files lie. */
function verdictText(packet, look, files) {
    const width = usableWidth(look);
    const paint = painter(look);
    const { blocking, warnings } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .sorted */ .IP)(packet);
    const blocks = [
        opening(packet, width, paint),
        moveLines(packet, width, paint),
        drillLines(packet, width, paint),
        findingLines('Blocking', blocking, width, paint, 'red'),
        findingLines('Warnings', warnings, width, paint, 'yellow'),
        footer(packet, width, paint, files),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .safeLine */ .om).join('\n'))
        .join('\n\n')}\n`;
}
function opening(packet, width, paint) {
    const told = (0,_story_js__WEBPACK_IMPORTED_MODULE_2__/* .story */ ._7)(packet);
    const ink = MOOD_INK[told.mood];
    const verdict = told.verdict.toUpperCase();
    const rest = wrap(`${packet.strength.surface}, ${told.strength}`, width - verdict.length - 2);
    return [
        `${paint(verdict, 'bold', ink)}  ${rest[0] ?? ''}`,
        ...rest.slice(1).map((line) => `${' '.repeat(verdict.length + 2)}${line}`),
        ...labelled('why', told.why, width, paint),
        ...told.caveats.flatMap((caveat) => labelled('note', caveat, width, paint)),
        ...told.next.flatMap((step, at) => labelled(at === 0 ? 'next' : '', step, width, paint)),
    ];
}
/** What the change does to the shares: the line stands in front of what was seen of the fallback. */
function moveLines({ routing_change: moves }, width, paint) {
    const lines = moves.slice(0, MOVE_LIMIT).flatMap((move) => {
        const { route, before, after, place, rises } = (0,_routing_js__WEBPACK_IMPORTED_MODULE_1__/* .moveCells */ .jx)(move);
        return wrap(`${route}: ${before} -> ${after}, ${place}`, width, 2).map((line) => rises ? paint(line, 'bold') : line);
    });
    const left = moves.length - MOVE_LIMIT;
    return left > 0 ? [...lines, `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(left, 'more move')} in the packet.`] : lines;
}
function drillLines(packet, width, paint) {
    const rows = packet.drills.map((drill) => (0,_drills_js__WEBPACK_IMPORTED_MODULE_0__/* .drillRow */ .Q)(drill, packet.decision.strength));
    const columns = ['name', 'attempts', 'status', 'reading', 'cause'];
    const head = {
        name: 'drill',
        attempts: 'attempts',
        status: 'status',
        reading: 'reply reads as',
        cause: 'request',
    };
    const all = [head, ...rows].map((row) => columns.map((column) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(row[column]), LONG_CELLS.includes(column) ? LONG_CELL_LIMIT : CELL_LIMIT)));
    const widths = columns.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)));
    const lines = all.map((cells) => cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd());
    const fits = lines.every((line) => line.length <= width);
    const shown = fits ? lines : narrow(all, width);
    return shown.map((line, at) => (at === 0 && fits ? paint(line, 'dim') : line));
}
/** Too narrow for a table: each drill as a wrapped sentence. */
function narrow(all, width) {
    return all.slice(1).flatMap(([name = '', attempts = '', status = '', reading = '', cause = '']) => {
        const tries = attempts.replace(/^1$/, '1 attempt').replace(/^(\d+)(?= \(|$)/, '$1 attempts');
        return wrap(`${name}: ${tries}, ${status}, ${reading}, ${cause}`, width, 2);
    });
}
function findingLines(title, found, width, paint, ink) {
    if (found.length === 0)
        return [];
    return [
        paint(`${title} (${String(found.length)})`, 'bold', ink),
        ...found.flatMap((finding) => findingText(finding, width, paint, ink)),
    ];
}
function findingText(finding, width, paint, ink) {
    const sign = finding.outcome === 'fail' ? 'x' : '?';
    const indent = (text) => wrap(text, width - 4).map((line) => `    ${line}`);
    const places = finding.places.slice(0, PLACE_LIMIT).map((place) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .clamp */ .qE)((0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .placeText */ .Z9)(place), 160));
    const left = finding.places.length - places.length;
    const gap = finding.outcome === 'not-evaluated' ? ' (not evaluated)' : '';
    return [
        `  ${paint(sign, ink)} ${paint(finding.id, 'bold')}${gap}`,
        ...indent((0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(finding)),
        ...(places.length > 0
            ? indent(`at ${places.join(', ')}${left > 0 ? ` and ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(left, 'more place')}` : ''}`)
            : []),
        ...(finding.remedy === null ? [] : indent(`do: ${finding.remedy}`)),
    ];
}
function footer(packet, width, paint, files) {
    const told = (0,_story_js__WEBPACK_IMPORTED_MODULE_2__/* .story */ ._7)(packet);
    const { passed, notApplicable } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .sorted */ .IP)(packet);
    const rest = `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(passed.length, 'assertion')} passed, ${String(notApplicable.length)} did not apply.`;
    return [
        ...wrap(`${rest} ${told.doesNotProve}`, width).map((line) => paint(line, 'dim')),
        ...fileLine('packet', files?.packetPath, paint),
        ...fileLine('summary', files?.summaryPath, paint),
        ...fileLine('page', files?.pagePath, paint),
        ...fileLine('support', files?.supportPath, paint),
    ];
}
/** A label and a path, or nothing. */
function fileLine(label, path, paint) {
    return path ? [`${paint(label.padEnd(LABEL), 'dim')}${(0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(path)}`] : [];
}
/** A label in the margin, and its text beside it. */
function labelled(label, text, width, paint) {
    return wrap(text, width - LABEL).map((line, at) => at === 0 ? `${paint(label.padEnd(LABEL), 'dim')}${line}` : `${' '.repeat(LABEL)}${line}`);
}
/** Lines of at most `width` columns, broken between words; longer words are cut. Hostile characters are spelled out first. */
function wrap(text, width, hang = 0) {
    const room = Math.max(16, width);
    const lines = [];
    let line = '';
    for (const word of (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text)
        .split(' ')
        .flatMap((piece) => chunks(piece, room - hang))) {
        const indent = lines.length > 0 ? ' '.repeat(hang) : '';
        const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
        if (longer.length <= room || line === '')
            line = longer;
        else {
            lines.push(line);
            line = `${' '.repeat(hang)}${word}`;
        }
    }
    return [...lines, line];
}
function chunks(word, room) {
    if (word.length <= room)
        return [word];
    return word.match(new RegExp(`.{1,${String(room)}}`, 'gsu')) ?? [];
}


/***/ }),

/***/ 51451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ gapBefore),
/* harmony export */   Ml: () => (/* binding */ gapText),
/* harmony export */   Wn: () => (/* binding */ picturedOf),
/* harmony export */   hf: () => (/* binding */ timelineOf),
/* harmony export */   jG: () => (/* binding */ leftOutText)
/* harmony export */ });
/* harmony import */ var _attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86056);
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90795);


/** Attempts of one picture. A drill is allowed three or so; of a storm the first ones and the last are enough. */
const MOST_STEPS = 8;
/** What a drill's attempts show, side calls apart. */
function timelineOf(drill) {
    const attempts = callsOf(drill);
    const sent = Math.max(attempts.length, attempts.length === 0 ? 0 : drill.retry_count + 1);
    // Of a storm the packet itself may list fewer than were sent: its last one is the last of all.
    const isStorm = sent > MOST_STEPS || sent > attempts.length;
    const head = isStorm ? attempts.slice(0, -1).slice(0, MOST_STEPS - 1) : attempts;
    const shown = isStorm ? [...head, ...attempts.slice(-1)] : attempts;
    const steps = shown.map((attempt, at) => {
        const isLast = at === shown.length - 1;
        const leftOut = isLast ? sent - shown.length : 0;
        return stepOf(attempt, shown[at - 1], isLast ? drill.served !== null : true, leftOut);
    });
    const routes = ['primary', 'fallback'].filter((one) => steps.some(({ route }) => route === one));
    const left = drill.caller_left_after;
    const isDrawn = left !== null && (left <= head.length || sent === shown.length);
    return { steps, routes, callerLeft: isDrawn ? left : null };
}
/** Pictures of one page; the list of attempts has them all. */
const MOST_PICTURES = 8;
/** Drills whose attempts make a picture, and how many more there are: one attempt is told by the table. */
function picturedOf(drills) {
    const worth = drills.filter((drill) => callsOf(drill).length > 1);
    return { drawn: worth.slice(0, MOST_PICTURES), left: Math.max(0, worth.length - MOST_PICTURES) };
}
/** What a drill sent, side calls apart. */
function callsOf(drill) {
    return drill.attempts
        .map((attempt, at) => ({ ...attempt, gap_ms: gapBefore(drill, at) }))
        .filter((attempt) => !(0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isSideCall */ .oe)(attempt));
}
/** The pause before an attempt; null where none is known: after a side call the gap is the time since that. */
function gapBefore({ attempts }, at) {
    const previous = attempts[at - 1];
    return previous !== undefined && (0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isSideCall */ .oe)(previous) ? null : (attempts[at]?.gap_ms ?? null);
}
function stepOf(attempt, previous, mayBeGood, leftOut) {
    const { status } = attempt;
    const isGood = status !== null && (0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(status) && mayBeGood;
    return {
        n: attempt.n,
        route: attempt.route,
        hopTo: previous !== undefined && (0,_attempts_exchanges_js__WEBPACK_IMPORTED_MODULE_0__/* .isHop */ .G0)(previous, attempt) ? hopTarget(previous, attempt) : null,
        gapMs: attempt.gap_ms === null ? null : Math.round(attempt.gap_ms),
        answer: status === null ? ENDINGS[attempt.ending] : String(status),
        outcome: status === null ? 'nothing' : isGood ? 'good' : 'bad',
        isFromTap: attempt.answered_by === 'tap' && attempt.ending !== 'caller-left',
        asked: askedOf(attempt),
        answered: answeredOf(attempt),
        leftOut,
    };
}
function hopTarget(previous, { route, model, target }) {
    // It followed a redirect; the packet counts what came there with the fallback.
    if (target === 'other-origin')
        return 'another origin';
    if (previous.route !== route)
        return `the ${route}`;
    return model === 'other' ? 'another model' : 'the declared model';
}
const ENDINGS = {
    reply: 'a reply',
    refused: 'refused',
    reset: 'reset',
    deadline: 'no reply in time',
    dns: 'no address',
    tls: 'no TLS',
    blocked: 'blocked',
    'key-echoed': 'cut: it held the key',
    'caller-left': 'application hung up',
};
const TARGETS = {
    declared: null,
    'other-surface': 'other surface',
    'other-path': 'other path',
    'other-origin': 'other origin',
    'side-call': null,
};
function askedOf({ model, target, layer_hint: hint }) {
    return [
        ...(model === 'other' ? ['other model'] : []),
        ...(TARGETS[target] === null ? [] : [TARGETS[target]]),
        ...(hint === null ? [] : [`counter ${String(hint.count)}`]),
    ];
}
function answeredOf({ answered_by: by, retry_after_ms: wait, ending }) {
    // Who would have answered does not matter where the application did not wait for it.
    if (ending === 'caller-left')
        return [];
    return [
        ...(by === 'simulator' ? ['simulated'] : []),
        ...(wait === null ? [] : [`Retry-After ${String(Math.round(wait))} ms`]),
    ];
}
/** Exact as long as it can be compared with a back-off or a Retry-After, in milliseconds. */
const EXACT_MS = 10_000;
/** `500 ms`, `61.2 s`. */
function gapText(ms) {
    return ms < EXACT_MS ? `${String(ms)} ms` : `${String(Math.round(ms / 100) / 10)} s`;
}
/** `88 more attempts`. */
function leftOutText(left) {
    return (0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(left, 'more attempt');
}


/***/ }),

/***/ 42255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withheldText)
/* harmony export */ });
/* harmony import */ var _evidence_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67305);

const NAMES = {
    credential: 'a credential',
    body: 'reply text',
    'error-message': 'an error message',
    prompt: 'request text',
    account: 'account details',
};
/** All that is published of a withheld packet: nothing that was seen goes into it, only closed kinds. */
function withheldText(kinds) {
    const found = _evidence_search_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAK_KINDS */ .s8.filter((kind) => kinds.includes(kind)).map((kind) => NAMES[kind]);
    const what = found.length > 0 ? found.join(', ') : 'something';
    return (`Hold: the evidence packet was withheld (packet-clean). The search of the exact bytes to publish found ${what}. ` +
        'Nothing else is published. Look for the value in the policy, the inputs and file names of this run, ' +
        'rotate it if it is a real key, and run again.');
}


/***/ }),

/***/ 85615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   vY: () => (/* binding */ hasPattern)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * Node's globs let no `*` match a leading dot and have no option for it (https://nodejs.org/docs/latest-v24.x/api/fs.html). A letter
 * of the private use area stands in for the dot, in pattern and path alike.
 */
const dotless = (path) => path.replace(/(^|[/{,])\.(?=[^./])/g, '$1\uE02E');
/** Characters that make a path segment a pattern. */
const MAGIC = /[*?[\]{}!()]/;
/** Whether a path holds characters of a pattern. */
const hasPattern = (path) => MAGIC.test(path);
/** The deepest folder that a pattern names without a pattern character. */
const baseOf = (pattern) => {
    const parts = pattern.split('/');
    return parts.slice(0, Math.max(0, parts.findIndex(hasPattern))).join('/');
};
/** Whether a glob names a path, both with `/` between folders. Hidden files are matched as others are. */
const matches = (path, pattern) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.matchesGlob)(dotless(path), dotless(pattern));


/***/ }),

/***/ 48274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isNothingToJudge)
/* harmony export */ });
/**
 * Whether a change can be let go unjudged: all watched files were read, no route that leads to the gateway gets more, and
 * the change does not loosen what judges it. Taking traffic away is how one rolls back: no gate stands in its way.
 */
function isNothingToJudge(routing, comparison) {
    return movesNothingThere(routing) && isAsStrict(comparison);
}
function movesNothingThere(routing) {
    switch (routing.state) {
        case 'unchanged':
            return true;
        case 'changed':
            return (routing.unreadable.length === 0 && !routing.moves.some(({ promoted, gains }) => promoted && gains));
        case 'not-watched':
        case 'unknown':
            return false;
    }
}
function isAsStrict(comparison) {
    switch (comparison.state) {
        case 'not-a-change':
            return true;
        case 'compared':
            return comparison.loosened.length === 0;
        case 'unreadable':
            return false;
    }
}


/***/ })

};
