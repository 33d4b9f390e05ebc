export const id = 266;
export const ids = [266];
export const modules = {

/***/ 40266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateOnRunner: () => (/* binding */ gateOnRunner)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/contract/watch.js
var watch = __webpack_require__(35065);
// EXTERNAL MODULE: ./lib/publish/github/api.js
var github_api = __webpack_require__(77827);
// EXTERNAL MODULE: ./lib/publish/github/artifact.js + 1 modules
var artifact = __webpack_require__(96839);
// EXTERNAL MODULE: ./lib/publish/platform-error.js
var platform_error = __webpack_require__(73631);
// EXTERNAL MODULE: ./lib/publish/github/deadline.js
var deadline = __webpack_require__(75391);
;// CONCATENATED MODULE: ./lib/publish/github/attest.js


/**
 * Identity, certificate and witness are three calls of at most 10 s, each repeated 3 times with growing pauses
 * (@actions/attest, sign.ts): whoever needs longer than this is stuck.
 */
const SIGNING_DEADLINE_MS = 120_000;
/** Loads the signer, so that signing finds it ready. */
const loadSigner = () => Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1659), __webpack_require__.e(4724), __webpack_require__.e(3079)]).then(__webpack_require__.bind(__webpack_require__, 83079));
/**
 * Signs a statement with the job's identity. For public repositories this writes it into sigstore's public log; for
 * others GitHub's own instance signs, which has none. Stores nothing at GitHub.
 */
async function signStatement(sealed, services) {
    // Elsewhere the package would send the identity to hosts that it makes up from the server's name.
    if (!hasSigning(services.serverUrl)) {
        return lost('not-on-ghes', 'GitHub Enterprise Server has no artifact attestations.', 'Leave `attest` out there; the packet is uploaded as ever.');
    }
    if (!services.identityUrl || !services.identityToken) {
        return lost('no-identity', 'GitHub gives this job no identity to sign with.', 'Give the job `permissions: id-token: write` (and `attestations: write`). Runs for forks and Dependabot never get one.');
    }
    try {
        const done = await (0,deadline/* within */.u)(services.deadlineMs ?? SIGNING_DEADLINE_MS, () => sign(sealed));
        return done === deadline/* LATE */.X ? lost('deadline', 'signing did not end in time.', AGAIN) : done;
    }
    catch (error) {
        return refused(error);
    }
}
const AGAIN = 'Run the job again; if it stays, see githubstatus.com and status.sigstore.dev.';
/** github.com and its data-residency hosts: the servers that @actions/attest knows signing hosts for. */
function hasSigning(serverUrl) {
    return serverUrl === 'https://github.com' || /^https:\/\/[a-z0-9-]+\.ghe\.com$/.test(serverUrl);
}
async function sign({ statement, bytes }) {
    const { attest } = await loadSigner();
    const { bundle } = await attest({
        subjects: statement.subject,
        predicateType: statement.predicateType,
        predicate: statement.predicate,
        token: '',
        skipWrite: true,
    });
    // The package puts the statement together itself: what was signed must be what was searched.
    const payload = Buffer.from(bundle.dsseEnvelope?.payload ?? '', 'base64');
    if (payload.equals(bytes))
        return { state: 'signed', bundle };
    return lost('statement-differs', 'what was signed is not the statement that was searched.', 'Do not use this attestation, and report this as a fault of the gate.');
}
/** Whose call failed, by the codes of @sigstore/sign. */
const SERVICES = [
    [/^IDENTITY_/, 'GitHub gave no identity token'],
    [/^CA_/, 'no signing certificate was given'],
    [/^TSA_/, 'no timestamp was given'],
    [/^TLOG_/, 'the transparency log took no entry'],
];
function refused(error) {
    const code = (0,platform_error/* systemCode */.x)(error);
    const said = SERVICES.find(([pattern]) => pattern.test(code))?.[1] ?? 'signing failed';
    return lost('refused', `${said} (${code}).`, AGAIN);
}
function lost(code, why, remedy) {
    return { state: 'lost', code, why: `The packet is not signed: ${why}`, remedy };
}

// EXTERNAL MODULE: ./lib/publish/github/commands.js
var commands = __webpack_require__(32797);
// EXTERNAL MODULE: ./lib/contract/issue-step.js
var issue_step = __webpack_require__(42768);
// EXTERNAL MODULE: ./lib/report/drift-issue.js
var drift_issue = __webpack_require__(20447);
// EXTERNAL MODULE: ./lib/publish/github/own-author.js
var own_author = __webpack_require__(88571);
;// CONCATENATED MODULE: ./lib/publish/github/drift-issue.js




/** 100 is the API's maximum. Open issues and pull requests of a repository fit into 50 pages. */
const PAGE_SIZE = 100;
const OPEN_PAGES = 50;
/** Closed ones are looked through by their last change: an issue of ours is touched whenever drift comes and goes. */
const CLOSED_PAGES = 20;
/** What GitHub refused, on its way out of this file. */
class Refused extends Error {
    answer;
    constructor(answer) {
        super('GitHub refused');
        this.answer = answer;
    }
}
/**
 * Keeps one issue a contract: found by its first line and by the token's own author, never by its title. Where two runs
 * opened one at the same time, the lowest number stays and the others are closed, by whichever run looks next.
 */
async function keepDriftIssue(access, issue) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    try {
        const author = await (0,own_author/* whoAmI */.W)(api, access.apiUrl);
        const open = await issuesOf(api, author, issue, 'open');
        const [kept] = await keepLowest(api, open);
        const known = kept ?? (await lastClosed(api, author, issue));
        const step = (0,issue_step/* issueStep */.iL)(issue.state, issue.word, known);
        const number = await take(api, step, known, issue);
        if (step !== 'open')
            return { state: 'done', step, number };
        // Another run may have looked before ours was there.
        const [first] = await keepLowest(api, await issuesOf(api, author, issue, 'open'));
        return { state: 'done', step, number: first?.number ?? number };
    }
    catch (error) {
        if (error instanceof Refused)
            return drift_issue_lost(error.answer);
        throw error;
    }
}
async function lastClosed(api, author, issue) {
    const closed = await issuesOf(api, author, issue, 'closed');
    // A duplicate that was closed has a higher number than the one that was kept.
    return closed[0] ?? null;
}
/** The issues of this contract, lowest number first. */
async function issuesOf(api, author, issue, state) {
    const found = [];
    const pages = state === 'open' ? OPEN_PAGES : CLOSED_PAGES;
    for (let page = 1; page <= pages; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/issues', {
            state,
            sort: 'updated',
            direction: 'desc',
            per_page: PAGE_SIZE,
            page,
        });
        if (answer.state !== 'ok' || !Array.isArray(answer.data))
            throw new Refused(answer);
        const own = answer.data.filter(github_api/* isObject */.Gv).filter((each) => (0,own_author/* isOwn */.N)(each, author));
        found.push(...own.flatMap((each) => readIssue(each, issue)));
        if (answer.next === null)
            break;
    }
    return found.toSorted((a, b) => a.number - b.number);
}
/** The list holds pull requests, too. */
function readIssue(value, { marker }) {
    const { number, body, state, pull_request: pullRequest } = value;
    if (typeof number !== 'number' || typeof body !== 'string' || (0,github_api/* isObject */.Gv)(pullRequest))
        return [];
    const [first = ''] = body.split(/\r?\n/, 1);
    if (first.trimEnd() !== marker)
        return [];
    return [{ number, body, tells: (0,drift_issue/* toldWord */.M)(body), state: state === 'closed' ? 'closed' : 'open' }];
}
/** Closes every open issue but the first. */
async function keepLowest(api, open) {
    const [kept, ...others] = open;
    for (const { number } of others) {
        await must(api.call('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            issue_number: number,
            state: 'closed',
            state_reason: 'not_planned',
        }));
    }
    return kept === undefined ? [] : [kept];
}
async function take(api, step, known, issue) {
    if (step === 'leave')
        return known?.number ?? null;
    const body = (step === 'close' || step === 'record' ? issue.over : issue.standing).toString();
    if (step === 'open' || known === null) {
        const answer = await must(api.call('POST /repos/{owner}/{repo}/issues', { title: issue.title, body }));
        return (0,github_api/* isObject */.Gv)(answer.data) && typeof answer.data.number === 'number' ? answer.data.number : null;
    }
    const becomes = {
        update: {},
        record: {},
        reopen: { state: 'open' },
        close: { state: 'closed', state_reason: 'completed' },
    }[step];
    await must(api.call('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: known.number,
        body,
        ...becomes,
    }));
    return known.number;
}
async function must(call) {
    const answer = await call;
    if (answer.state !== 'ok')
        throw new Refused(answer);
    return answer;
}
function drift_issue_lost(answer) {
    const [why, remedy] = reasons(answer);
    return { state: 'lost', why: `The issue about contract drift is lost: ${why}`, remedy };
}
function reasons(answer) {
    const summary = 'The job summary and the packet have the findings.';
    if (answer.state === 'ok')
        return ['GitHub answered something else than issues.', 'Check GITHUB_API_URL.'];
    if (answer.state === 'unreachable')
        return [`GitHub was not reached (${answer.why}).`, `Run the job again. ${summary}`];
    const { status, message } = answer;
    if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message)))
        return [
            `GitHub limits this token (${String(status)}).`,
            `Wait some minutes and run the job again. ${summary}`,
        ];
    if (status === 410)
        return [
            'issues are switched off in this repository.',
            'Switch them on, or set `drift-issue: never` in the policy.',
        ];
    if (status === 401 || status === 403 || status === 404) {
        return [
            `the token may not write it (${String(status)}).`,
            `Give the job \`permissions: issues: write\`, or set \`drift-issue: never\` in the policy. ${summary}`,
        ];
    }
    return [`GitHub answered ${String(status)}.`, `Run the job again. ${summary}`];
}

// EXTERNAL MODULE: ./lib/publish/github/comment.js
var comment = __webpack_require__(71546);
// EXTERNAL MODULE: ./lib/policy/admission.js
var admission = __webpack_require__(13091);
// EXTERNAL MODULE: ./lib/policy/doors.js
var doors = __webpack_require__(46107);
// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
// EXTERNAL MODULE: ./lib/evidence/search.js
var search = __webpack_require__(67305);
// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/routing.js
var report_routing = __webpack_require__(2199);
// EXTERNAL MODULE: ./lib/report/story.js
var story = __webpack_require__(95419);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/report/annotations.js






/** GitHub shows 10 annotations of each level a step; the rest vanish (https://github.com/orgs/community/discussions/26680). */
const ANNOTATIONS_PER_LEVEL = 10;
/** Longer ones are cut in the checks view. */
const MESSAGE_LIMIT = 1000;
/** More lines of routing files than this are in the table of the job summary. */
const MOST_MOVES = 5;
/**
 * At most ten of each level, worst first; the last one says how many more there are. The lines by which the fallback
 * gains traffic come first: there a reviewer looks for the decision.
 */
function annotations(packet, routing) {
    const { blocking, warnings } = (0,findings/* sorted */.IP)(packet);
    const told = (0,story/* story */._7)(packet);
    const blockLevel = packet.policy.enforce ? 'error' : 'warning';
    const moved = moveMarks(routing, told, blocking.length === 0 ? 'notice' : blockLevel);
    const all = [...moved, ...spread(blocking, packet, blockLevel), ...spread(warnings, packet, 'warning')];
    const note = packet.policy.enforce ? '' : ' Reported only.';
    const notice = {
        level: 'notice',
        title: 'Fallback evidence',
        message: shown(`${told.verdict}: ${told.strength}. ${told.why}${note}`),
        file: null,
        line: null,
    };
    return ['error', 'warning']
        .flatMap((level) => capped(all.filter((annotation) => annotation.level === level), level))
        .concat(blocking.length === 0 ? [...moved, notice] : []);
}
/** The decision beside each line that gives the fallback more. */
function moveMarks(routing, { verdict, strength, why }, level) {
    if (routing.state !== 'changed')
        return [];
    return routing.moves
        .filter(({ promoted, gains, file, line }) => promoted && gains && line !== null && isInRepository(file))
        .slice(0, MOST_MOVES)
        .map((move) => ({
        level,
        title: `${verdict}: ${(0,visible/* clamp */.qE)((0,visible/* visible */.RK)(move.route), report_routing/* NAME_LIMIT */.Uo)} ${(0,report_routing/* shareText */.Lu)(move)}`,
        message: shown(`${(0,report_routing/* moveText */.nQ)(move)}. ${verdict}: ${strength}. ${why}`),
        file: move.file,
        line: move.line,
    }));
}
/** The first place of every finding, then the second of every finding, ...: a leak in 5,000 files hides no other finding. */
function spread(found, packet, level) {
    const rounds = found.map((finding) => {
        const files = finding.places.filter((place) => place.at === 'file' && isInRepository(place.file));
        return files.length > 0
            ? files.map((place) => mark(finding, packet, level, place))
            : [mark(finding, packet, level)];
    });
    const longest = rounds.reduce((most, round) => Math.max(most, round.length), 0);
    return [...Array(longest).keys()].flatMap((at) => rounds.flatMap((round) => round[at] ?? []));
}
function mark(finding, packet, level, place) {
    const inFile = place?.at === 'file' ? place : null;
    const note = packet.policy.enforce ? '' : ' (reported only)';
    const remedy = finding.remedy === null ? '' : ` ${finding.remedy}`;
    return {
        level,
        title: `${finding.id}${note}`,
        message: shown(`${(0,findings/* messageOf */.bD)(finding)}${remedy}`),
        file: inFile?.file ?? policyFile(packet),
        line: inFile?.line ?? null,
    };
}
function policyFile(packet) {
    const { path } = packet.policy;
    return path !== null && isInRepository(path) ? path : null;
}
/** Relative, downwards, plain, and no name of ours for something else: whatever else a file name says, it points at no file of the change. */
function isInRepository(file) {
    return (file !== '' &&
        file !== search/* A_FILE_NAME */.hl &&
        !file.startsWith(`${search/* RUN_FOLDER */.P8}/`) &&
        !/^(?:[/\\~]|[a-z]:)|[\\!]/i.test(file) &&
        !file.split('/').includes('..') &&
        (0,visible/* visible */.RK)(file) === file &&
        (0,visible/* safeLine */.om)(file) === file);
}
function shown(text) {
    return (0,visible/* clamp */.qE)((0,visible/* visible */.RK)(text), MESSAGE_LIMIT);
}
function capped(found, level) {
    if (found.length <= ANNOTATIONS_PER_LEVEL)
        return found;
    const kept = found.slice(0, ANNOTATIONS_PER_LEVEL - 1);
    const more = (0,counted/* counted */.h)(found.length - kept.length, 'more place');
    const message = `${more} with findings: the job summary and the packet have them all.`;
    return [...kept, { level, title: 'More findings', message, file: null, line: null }];
}

// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(91488);
;// CONCATENATED MODULE: ./lib/publish/github/store-attestation.js

/** Hands a signed bundle to GitHub, where others find it by the digest of a subject. Needs `attestations: write`. */
async function storeAttestation(access, bundle) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const answer = await api.call('POST /repos/{owner}/{repo}/attestations', { bundle });
    if (answer.state !== 'ok')
        return unstored(answer);
    const id = (0,github_api/* isObject */.Gv)(answer.data) ? String(answer.data.id) : '';
    return /^[0-9]{1,20}$/.test(id)
        ? { state: 'stored', id }
        : store_attestation_lost('refused', 'GitHub gave it no usable id.', store_attestation_AGAIN);
}
const store_attestation_AGAIN = 'Run the job again; if it stays, see githubstatus.com.';
function unstored(answer) {
    if (answer.state === 'unreachable')
        return store_attestation_lost('unreachable', `GitHub was not reached (${answer.why}).`, store_attestation_AGAIN);
    const denied = answer.status === 401 || answer.status === 403 || answer.status === 404;
    return denied
        ? store_attestation_lost('not-permitted', `the token may not write it (${String(answer.status)}).`, 'Give the job `permissions: attestations: write` and pass `github-token`. For private repositories GitHub keeps attestations only with Enterprise Cloud.')
        : store_attestation_lost('refused', `GitHub answered ${String(answer.status)}.`, store_attestation_AGAIN);
}
function store_attestation_lost(code, why, remedy) {
    return {
        state: 'lost',
        code,
        why: `The packet is signed, but its attestation is not stored: ${why}`,
        remedy,
    };
}

// EXTERNAL MODULE: ./lib/publish/packet-file.js
var packet_file = __webpack_require__(41022);
;// CONCATENATED MODULE: ./lib/flows/attest-on-runner.js




const GITHUB = 'https://github.com';
/**
 * Signs as the job, keeps the bundle beside the packet, and stores it at GitHub. What was asked for and did not come
 * about is lost like a packet is: a later step that trusts `attest: true` would else promote on evidence that nobody
 * can check.
 */
function attestOnRunner(speak, environment, access) {
    return async (statement, packetPath) => {
        if (access === null) {
            return {
                state: 'lost',
                why: 'The packet is not signed: there is no token, or no repository, to store its attestation.',
                remedy: 'Leave `github-token` at its default.',
            };
        }
        const serverUrl = environment['GITHUB_SERVER_URL'] ?? GITHUB;
        const signed = await signStatement(statement, {
            identityUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
            identityToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
            serverUrl,
        });
        if (signed.state === 'lost')
            return signed;
        // On one line: `gh attestation verify --bundle` reads one bundle a line.
        const bundlePath = await (0,packet_file/* writeBeside */.A)((0,external_node_path_.dirname)(packetPath), bundleName(packetPath), `${JSON.stringify(signed.bundle)}\n`);
        const stored = await storeAttestation(access, signed.bundle);
        if (stored.state === 'lost') {
            return { ...stored, remedy: `${stored.remedy} The signed bundle lies at ${bundlePath}.` };
        }
        const url = `${serverUrl}/${access.repository}/attestations/${stored.id}`;
        speak.line(`Signed, and stored at ${url}`);
        return { state: 'attested', id: stored.id, url, bundlePath };
    };
}
/** `attestation-RUN.jsonl` beside `evidence-RUN.json`. */
function bundleName(packetPath) {
    return (0,external_node_path_.basename)(packetPath).replace(/^evidence-(.*)\.json$/, 'attestation-$1.jsonl');
}

// EXTERNAL MODULE: ./lib/flows/gate.js + 138 modules
var gate = __webpack_require__(2893);
// EXTERNAL MODULE: ./lib/flows/from-runner.js + 1 modules
var from_runner = __webpack_require__(15744);
// EXTERNAL MODULE: ./lib/flows/gate-previous.js
var gate_previous = __webpack_require__(31094);
// EXTERNAL MODULE: ./lib/flows/gate-route.js + 3 modules
var gate_route = __webpack_require__(15548);
// EXTERNAL MODULE: ./lib/flows/journal.js
var flows_journal = __webpack_require__(49558);
// EXTERNAL MODULE: ./lib/flows/end.js
var flows_end = __webpack_require__(34884);
// EXTERNAL MODULE: ./lib/flows/publisher.js
var flows_publisher = __webpack_require__(57821);
// EXTERNAL MODULE: ./lib/flows/surroundings.js
var surroundings = __webpack_require__(44434);
// EXTERNAL MODULE: ./lib/flows/to-runner.js
var to_runner = __webpack_require__(41535);
;// CONCATENATED MODULE: ./lib/flows/gate-on-runner.js
























/** The gate as a GitHub Action: inputs from the runner, results to its page, packet as an artifact. */
async function gateOnRunner(speak, signal) {
    const environment = process.env;
    const inputs = (0,doors/* inputsFromRunner */.C3)(environment);
    (0,to_runner/* maskAll */.gh)(speak, [inputs['api-key'], inputs['github-token']]);
    const publisher = runnerPublisher(speak, environment, inputs['github-token'] ?? '');
    try {
        const temporary = environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
        await (0,promises_.mkdir)(temporary, { recursive: true });
        const around = (0,surroundings/* surroundings */.i)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'fallback-evidence-packet-')), signal);
        const journal = (0,flows_journal/* openJournal */._)((line) => {
            speak.line(line);
        });
        const request = { door: 'action', inputs, event: await (0,from_runner/* readEvent */.j_)(environment) };
        const result = await (0,gate/* gate */.G)(request, {
            around,
            journal,
            publisher,
            repository: (0,from_runner/* repositoryReader */.U_)(environment, inputs['github-token'] ?? ''),
            previousPacket: previousOf(environment, inputs['github-token'] ?? '', signal),
            mask: (secrets) => {
                (0,to_runner/* maskAll */.gh)(speak, secrets);
            },
        });
        return result.exit;
    }
    catch (error) {
        const end = (0,flows_end/* endOf */.p)(error, signal);
        await publisher.refuse(end.text, (0,flows_publisher/* outputsWithoutPacket */.n)(''));
        return end.exit;
    }
}
function previousOf(environment, token, signal) {
    const access = (0,from_runner/* accessOf */.YK)(environment, token);
    if (access === null)
        return () => Promise.resolve(gate_previous/* NO_PREVIOUS */.s);
    return ({ plan }) => (0,gate_previous/* previousThroughApi */.D)(access, plan, { signal, proxy: (0,gate_route/* proxyOf */.O)(environment) });
}
function loadClients({ plan, declaration }) {
    const comments = (0,admission/* commentPlace */.t)(plan.occasion, declaration.comment).on !== null;
    const speaks = comments || declaration.attest || (0,watch/* watchesContract */.G)(plan);
    return Promise.all([
        (0,artifact/* loadArtifactClient */.A)(),
        speaks ? (0,github_api/* loadGithubClient */.DN)() : null,
        declaration.attest ? loadSigner() : null,
    ]);
}
function runnerPublisher(speak, environment, token) {
    return {
        load: loadClients,
        async deliver(sealed, path, { declaration }) {
            const uploaded = await (0,artifact/* uploadPacket */.O)({
                file: path,
                digest: sealed.digest,
                retentionDays: declaration.retentionDays,
                runUrl: sealed.packet.subject.run_url ?? '',
            }, {
                runtimeToken: environment['ACTIONS_RUNTIME_TOKEN'],
                resultsUrl: environment['ACTIONS_RESULTS_URL'],
            });
            if (uploaded.state === 'lost')
                return uploaded;
            return { state: 'delivered', artifactId: String(uploaded.id), artifactUrl: uploaded.url };
        },
        attest: attestOnRunner(speak, environment, (0,from_runner/* accessOf */.YK)(environment, token)),
        show: (shown) => showOnRunner(shown, speak, environment, token),
        conclude({ texts, outputs, found: { occasion, declaration } }) {
            const about = { occasion, comments: declaration.comment };
            const places = {
                summaryFile: environment['GITHUB_STEP_SUMMARY'],
                access: (0,from_runner/* accessOf */.YK)(environment, token),
            };
            return (0,to_runner/* showNothingToJudge */.HA)(texts, outputs, about, speak, places);
        },
        refuse: (sentence, outputs) => (0,to_runner/* refuseStep */.LK)(speak, sentence, outputs),
        warn(sentence) {
            speak.annotate(warning(sentence));
        },
    };
}
async function showOnRunner({ sealed: { packet }, texts, outputs, prepared }, speak, environment, token) {
    if (texts.note !== null)
        speak.annotate(noteOf(texts.note));
    for (const annotation of annotations(packet, prepared.plan.routing))
        speak.annotate(annotation);
    speak.text((0,terminal/* verdictText */.nt)(packet, { colour: true, width: 100 }));
    const results = await Promise.all([
        (0,commands/* writeSummary */.Sy)(environment['GITHUB_STEP_SUMMARY'], texts.summary, texts.summaryShort),
        postComment({ texts, prepared }, (0,from_runner/* accessOf */.YK)(environment, token), speak),
        keepIssue(texts, (0,from_runner/* accessOf */.YK)(environment, token), speak),
    ]);
    (0,to_runner/* setOutputs */.n0)(speak, outputs);
    return (0,to_runner/* lostOf */.iR)(results);
}
function noteOf(message) {
    return { level: 'error', title: 'Not evaluated', message, file: null, line: null };
}
function warning(message) {
    return { level: 'warning', title: 'Fallback evidence', message, file: null, line: null };
}
async function postComment({ texts, prepared }, access, speak) {
    const place = (0,admission/* commentPlace */.t)(prepared.plan.occasion, prepared.declaration.comment);
    if (place.on === null) {
        speak.line(`No comment: ${place.why}.`);
        return null;
    }
    if (access === null) {
        const remedy = 'Leave `github-token` at its default, or set `comment: never`.';
        return { state: 'lost', why: 'The comment is lost: there is no token or no repository.', remedy };
    }
    return (0,comment/* stickyComment */.N)(access, place.on, texts.comment);
}
async function keepIssue({ drift }, access, speak) {
    if (drift === null)
        return null;
    if (access === null) {
        const remedy = 'Leave `github-token` at its default, or set `drift-issue: never` in the policy.';
        const why = 'The issue about contract drift is lost: there is no token or no repository.';
        return { state: 'lost', why, remedy };
    }
    const kept = await keepDriftIssue(access, drift);
    if (kept.state === 'done' && kept.step !== 'leave')
        speak.line(`Contract drift: ${kept.step} issue ${kept.number === null ? '' : `#${String(kept.number)}`}`);
    return kept;
}


/***/ }),

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

/***/ 96839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ loadArtifactClient),
  O: () => (/* binding */ uploadPacket)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
// EXTERNAL MODULE: ./lib/publish/platform-error.js
var platform_error = __webpack_require__(73631);
// EXTERNAL MODULE: ./lib/publish/github/deadline.js
var deadline = __webpack_require__(75391);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./lib/publish/github/quiet.js

/** Lines that must reach the runner whatever library prints them: masks. */
const KEPT = /^::add-mask::/;
/**
 * Runs `work` and keeps what it, and only it, prints on standard output away from the log. @actions/artifact prints
 * through core.info and has no setting for it; others who print meanwhile (the comment is posted beside the upload) are
 * told apart by their asynchronous context and pass. Masks pass. The stream is put back when `work` ends.
 */
async function quietly(stream, work) {
    const inside = new external_node_async_hooks_.AsyncLocalStorage();
    const original = stream.write.bind(stream);
    const before = Object.getOwnPropertyDescriptor(stream, 'write');
    const filtered = (chunk, ...rest) => {
        const silent = inside.getStore() === true && !KEPT.test(String(chunk));
        if (!silent)
            return Reflect.apply(original, stream, [chunk, ...rest]) === true;
        const done = rest.findLast((argument) => typeof argument === 'function');
        if (done)
            queueMicrotask(() => void Reflect.apply(done, undefined, []));
        return true;
    };
    Object.defineProperty(stream, 'write', { value: filtered, configurable: true, writable: true });
    try {
        return await inside.run(true, work);
    }
    finally {
        if (before)
            Object.defineProperty(stream, 'write', before);
        else
            Reflect.deleteProperty(stream, 'write');
    }
}

;// CONCATENATED MODULE: ./lib/publish/github/artifact.js





/**
 * @actions/artifact makes 5 tries of its two calls, 3 s apart and growing (at most 37 s each), and the storage client
 * a few of its own: whoever needs longer than this is stuck.
 */
const UPLOAD_DEADLINE_MS = 120_000;
/** Uploads one raw file, unzipped, so that file, artifact and attestation share one SHA-256. */
async function uploadPacket(wish, services) {
    if (!services.runtimeToken || !services.resultsUrl) {
        return lost('no-runner', 'this is no GitHub runner (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set).', 'Run it as an action; on the command line the packet lies in its folder.');
    }
    try {
        const upload = () => quietly(process.stdout, () => uploadFile(wish));
        const done = await (0,deadline/* within */.u)(wish.deadlineMs ?? UPLOAD_DEADLINE_MS, upload);
        if (done === deadline/* LATE */.X)
            return lost('deadline', 'the upload did not end in time.', AGAIN);
        return checked(wish, done);
    }
    catch (error) {
        return refused(error);
    }
}
const AGAIN = 'Run the job again; if it stays, see githubstatus.com.';
/** Loads the artifact client, so that the upload finds it ready. */
const loadArtifactClient = () => Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1659), __webpack_require__.e(4724), __webpack_require__.e(1252)]).then(__webpack_require__.bind(__webpack_require__, 91252));
async function uploadFile(wish) {
    const { DefaultArtifactClient } = await loadArtifactClient();
    return new DefaultArtifactClient().uploadArtifact(wish.file, [wish.file], (0,external_node_path_.dirname)(wish.file), {
        skipArchive: true,
        ...(wish.retentionDays === null ? {} : { retentionDays: wish.retentionDays }),
    });
}
function checked(wish, { id, digest }) {
    if (digest !== wish.digest) {
        return lost('digest-differs', 'what was uploaded is not what was sealed: the file was changed on the way.', 'Find what writes into the packet folder, then run again. Do not use the uploaded artifact.');
    }
    if (id === undefined || !Number.isSafeInteger(id)) {
        return lost('refused', 'GitHub gave the artifact no usable id.', AGAIN);
    }
    return { state: 'uploaded', id, url: `${wish.runUrl}/artifacts/${String(id)}`, digest: wish.digest };
}
function refused(error) {
    if (error instanceof Error && error.name === 'GHESNotSupportedError') {
        return lost('not-on-ghes', 'GitHub Enterprise Server does not take this kind of artifact.', 'Upload the file of the output `packet-path` with the upload action that your server supports.');
    }
    const why = error instanceof Error ? (0,visible/* clamp */.qE)((0,visible/* visible */.RK)(error.message), 300) : (0,platform_error/* systemCode */.x)(error);
    return lost('refused', `the upload failed: ${why}`, AGAIN);
}
function lost(code, why, remedy) {
    return { state: 'lost', code, why: `The evidence artifact is lost: ${why}`, remedy };
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

/***/ 75391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ LATE),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** What {@link within} gives where the work did not end in time. */
const LATE = Symbol('late');
/** Waits for work that cannot be cancelled, at most so many milliseconds. Rejects as the work does. */
async function within(ms, work) {
    const stop = new AbortController();
    const deadline = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, LATE, { signal: stop.signal });
    try {
        const working = work();
        // After the deadline nobody waits for it any more: its late failure must not end the process.
        working.catch(() => undefined);
        return await Promise.race([working, deadline]);
    }
    finally {
        deadline.catch(() => undefined);
        stop.abort();
    }
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
