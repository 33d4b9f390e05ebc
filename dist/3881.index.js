export const id = 3881;
export const ids = [3881];
export const modules = {

/***/ 12570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   bj: () => (/* binding */ judgingRulesText),
/* harmony export */   gv: () => (/* binding */ readTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72889);
/* harmony import */ var _policy_occasion_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74875);
/* harmony import */ var _policy_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72737);
/* harmony import */ var _policy_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40302);
/* harmony import */ var _policy_verify_declare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20342);
/* harmony import */ var _policy_verify_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20679);
/* harmony import */ var _policy_wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79054);
/* harmony import */ var _publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51145);
/* harmony import */ var _gate_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57645);
/* harmony import */ var _gate_route_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15548);












/** Puts the question together. Throws ConfigurationError where something is missing. */
function questionOf({ door, inputs, event }, { environment, directory }) {
    const asked = (0,_policy_verify_declare_js__WEBPACK_IMPORTED_MODULE_4__/* .readAsked */ .v)({ inputs, door });
    const occasion = (0,_policy_occasion_js__WEBPACK_IMPORTED_MODULE_10__/* .occasionFrom */ .i)(environment, event);
    const commit = asked.commit ?? occasion.evaluatedCommit;
    const repository = asked.repository ?? occasion.repository;
    const token = inputs[_policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTINGS */ .yy.githubToken.name] ?? '';
    if (commit === null || repository === null || token === '') {
        const missing = missingParts({ commit, repository, token }, door);
        throw new _policy_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(missing, [token].filter(Boolean));
    }
    const isOwn = repository.toLowerCase() === occasion.repository?.toLowerCase();
    return {
        access: {
            token,
            apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
            repository,
        },
        commit,
        serverUrl: (environment['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, ''),
        repositoryId: isOwn ? occasion.repositoryId : null,
        ownRun: isOwn && occasion.runId !== null ? Number(occasion.runId) : null,
        occasion: isOwn ? occasion : { ...occasion, judgedAt: { at: 'tip', branch: null } },
        policy: inputs[_policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTINGS */ .yy.policy.name],
        directory,
        trustedRootPath: asked.trustedRoot,
        waitMs: asked.waitMs,
        proxy: (0,_gate_route_js__WEBPACK_IMPORTED_MODULE_9__/* .proxyOf */ .O)(environment),
    };
}
function missingParts({ commit, repository, token }, door) {
    const at = { in: door === 'cli' ? 'flag' : 'input' };
    const missing = [
        ...(commit === null
            ? [(0,_policy_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .missingProblem */ .GN)(_policy_verify_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .VERIFY_SETTINGS */ .gL.commit, at, 'nothing says which commit is to be released')]
            : []),
        ...(repository === null
            ? [(0,_policy_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .missingProblem */ .GN)(_policy_verify_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .VERIFY_SETTINGS */ .gL.repository, at, 'nothing says whose commit it is')]
            : []),
        ...(token === ''
            ? [(0,_policy_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .missingProblem */ .GN)(_policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTINGS */ .yy.githubToken, at, "evidence is read through GitHub's API")]
            : []),
    ];
    const [first, ...others] = missing;
    if (first === undefined)
        throw new Error('nothing is missing');
    return [first, ...others];
}
/**
 * The policy that judges a release: the one that judges the event, and by hand the default branch's. Never the
 * checkout's: that is what is to be released.
 */
async function judgingRulesText({ access, occasion, policy, directory }, repository) {
    const byHand = occasion.judgedAt.at === 'checkout';
    const judgedAt = byHand ? { at: 'tip', branch: repository.defaultBranch } : occasion.judgedAt;
    const asked = { ...occasion, judgedAt, isChange: false };
    const { judging } = await (0,_gate_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .findPolicy */ .i)(policy, directory, asked, {
        defaultBranch: () => (0,_publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .defaultBranch */ .OR)(access),
        tipOf: (branch) => (0,_publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .tipOf */ .nM)(access, branch),
        fileAt: (path, commit) => (0,_publish_github_base_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .fileAtCommit */ .fw)(access, path, commit),
    });
    switch (judging.state) {
        case 'found':
            return { state: 'found', file: judging.file };
        case 'absent':
            return {
                state: 'none',
                code: 'no-policy',
                why: `There is no policy at ${judging.ref}: nobody has said what evidence a release needs.`,
                remedy: `Merge a policy file with \`verify:\` (${_policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTINGS */ .yy.policy.fallback}), then run the gate on the commit.`,
            };
        case 'unreadable':
            return { state: 'none', code: 'policy-unreadable', why: judging.why, remedy: judging.remedy };
        case 'by-hand':
            throw new Error('a release is never judged by the checkout');
    }
}
/** A root of both instances has some hundred kilobytes. */
const ROOT_LIMIT = 10 * 1024 * 1024;
/**
 * The text of the trusted root; null where the policy needs none and none was given. Throws ConfigurationError where it
 * is needed and missing, or cannot be read.
 */
async function readTrustedRoot({ trustedRootPath, directory, occasion }, { unsigned, path }) {
    const at = { in: occasion.judgedAt.at === 'checkout' ? 'flag' : 'input' };
    if (trustedRootPath === null) {
        if (unsigned === 'allowed')
            return null;
        const why = `${path} wants signed evidence, and this file says whose signatures count (\`gh attestation trusted-root > trusted_root.jsonl\`)`;
        throw new _policy_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([(0,_policy_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .missingProblem */ .GN)(_policy_verify_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .VERIFY_SETTINGS */ .gL.trustedRoot, at, why)]);
    }
    const says = (why) => ({
        ...(0,_policy_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .settingsProblem */ .V1)('file-unreadable', _policy_verify_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .VERIFY_SETTINGS */ .gL.trustedRoot.name, at),
        value: trustedRootPath,
        says: `The trusted root \`${trustedRootPath}\` cannot be read (${why}). Make it before this step: \`gh attestation trusted-root > trusted_root.jsonl\`.`,
        example: (0,_policy_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .exampleAt */ .Ez)(_policy_verify_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .VERIFY_SETTINGS */ .gL.trustedRoot, at),
    });
    try {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, trustedRootPath), 'utf8');
        if (text.length <= ROOT_LIMIT)
            return text;
    }
    catch (error) {
        throw new _policy_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([says((0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_11__/* .errnoText */ .iQ)(error))], [], { cause: error });
    }
    throw new _policy_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([says('it is over 10 MiB')]);
}


/***/ }),

/***/ 88617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: ./lib/policy/verify-declare.js
var verify_declare = __webpack_require__(20342);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/publish/github/api.js
var github_api = __webpack_require__(77827);
// EXTERNAL MODULE: ./lib/publish/github/not-read.js
var not_read = __webpack_require__(31147);
;// CONCATENATED MODULE: ./lib/publish/github/commit-content.js



/**
 * What stands at a tree: git's ids of files and folders, and the sha256 of the bytes of watched files. A path that is
 * not there has null. Needs `contents: read`.
 *
 * @param tree git's id of the commit's whole tree
 */
async function contentOf(access, tree, asked) {
    if (asked.application.length === 0 && asked.watched.length === 0) {
        return { state: 'read', content: { tree, application: [], watched: [] } };
    }
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const ids = await idsIn(api, tree);
    if ('state' in ids)
        return ids;
    const watched = [];
    for (const path of asked.watched) {
        const id = ids.get(path);
        const sha256 = id === undefined ? null : await digestOf(api, id, path);
        if (sha256 !== null && typeof sha256 === 'object')
            return sha256;
        watched.push({ path, sha256 });
    }
    const application = asked.application.map((path) => ({
        path,
        id: ids.get(path.replace(/\/+$/, '')) ?? null,
    }));
    return { state: 'read', content: { tree, application, watched } };
}
async function idsIn(api, tree) {
    const answer = await api.call('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
        tree_sha: tree,
        recursive: '1',
    });
    const data = answer.state === 'ok' && (0,github_api/* isObject */.Gv)(answer.data) ? answer.data : {};
    if (!Array.isArray(data.tree))
        return (0,not_read/* notRead */.Q)(answer, 'The files of the commit');
    if (data.truncated !== false) {
        return {
            state: 'not-read',
            code: 'over-cap',
            why: 'The files of the commit could not be read: GitHub does not list that many.',
            remedy: 'Take `application-paths` out of the policy: then the whole tree is compared.',
        };
    }
    return new Map(data.tree.flatMap((entry) => (0,github_api/* isObject */.Gv)(entry) && typeof entry.path === 'string' && typeof entry.sha === 'string'
        ? [[entry.path, entry.sha]]
        : []));
}
async function digestOf(api, id, path) {
    const answer = await api.call('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: id });
    const data = answer.state === 'ok' && (0,github_api/* isObject */.Gv)(answer.data) ? answer.data : {};
    if (data.encoding !== 'base64' || typeof data.content !== 'string')
        return (0,not_read/* notRead */.Q)(answer, `The file ${path}`);
    return (0,external_node_crypto_.createHash)('sha256').update(Buffer.from(data.content, 'base64')).digest('hex');
}

// EXTERNAL MODULE: ./lib/publish/github/evidence-runs.js
var evidence_runs = __webpack_require__(7537);
;// CONCATENATED MODULE: ./lib/publish/github/commit-runs.js



/** 100 is the API's maximum; it shows at most 1,000 runs of a search (https://docs.github.com/rest/actions/workflow-runs). */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 10;
/**
 * Every run that has the commit as its head, newest first: of any workflow, event and origin, those of forks too. Who
 * counts is for the caller to say. Needs `actions: read`.
 */
async function runsOfCommit(access, commit) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const found = new Map();
    for (let page = 1; page <= PAGE_LIMIT; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs', {
            head_sha: commit,
            per_page: PAGE_SIZE,
            page,
        });
        const runs = answer.state === 'ok' && (0,github_api/* isObject */.Gv)(answer.data) ? answer.data.workflow_runs : null;
        if (answer.state !== 'ok' || !Array.isArray(runs))
            return (0,not_read/* notRead */.Q)(answer, 'The runs of the commit');
        // A run that begins while pages are read moves the others: one may come twice.
        for (const run of runs.flatMap((each) => (0,evidence_runs/* readRun */.c)(each) ?? []))
            found.set(run.id, run);
        if (answer.next === null)
            return { state: 'read', runs: [...found.values()].sort(newestFirst) };
    }
    return {
        state: 'not-read',
        code: 'over-cap',
        why: `The runs of the commit could not be read: there are more than ${PAGE_LIMIT * PAGE_SIZE}.`,
        remedy: 'Find out what starts so many runs on one commit; then release another one.',
    };
}
function newestFirst(a, b) {
    return b.id - a.id;
}

;// CONCATENATED MODULE: ./lib/publish/github/commit.js


/** 100 is the API's maximum; no commit belongs to more pull requests than fit on these pages. */
const commit_PAGE_SIZE = 100;
const commit_PAGE_LIMIT = 3;
/** Needs no more than that the token may see the repository. */
async function repositoryOf(access) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const answer = await api.call('GET /repos/{owner}/{repo}');
    const data = answer.state === 'ok' && (0,github_api/* isObject */.Gv)(answer.data) ? answer.data : {};
    const { id, full_name: name, default_branch: branch } = data;
    return typeof id === 'number' && typeof name === 'string' && typeof branch === 'string'
        ? { state: 'read', id, name, defaultBranch: branch }
        : contentsUnread((0,not_read/* notRead */.Q)(answer, 'The repository'));
}
/** The id of a commit's whole tree; null where there is no such commit. Needs `contents: read`. */
async function treeOf(access, commit) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const answer = await api.call('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: commit });
    if (answer.state === 'refused' && answer.status === 404)
        return { state: 'read', tree: null };
    const tree = answer.state === 'ok' && (0,github_api/* isObject */.Gv)(answer.data) ? answer.data.tree : null;
    const sha = (0,github_api/* isObject */.Gv)(tree) ? tree.sha : null;
    return typeof sha === 'string'
        ? { state: 'read', tree: sha }
        : contentsUnread((0,not_read/* notRead */.Q)(answer, `The commit ${commit.slice(0, 12)}`));
}
/** The pull requests that a commit belongs to. Needs `pull-requests: read` where the repository is private. */
async function pullsOf(access, commit) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const pulls = [];
    for (let page = 1; page <= commit_PAGE_LIMIT; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
            commit_sha: commit,
            per_page: commit_PAGE_SIZE,
            page,
        });
        if (answer.state !== 'ok' || !Array.isArray(answer.data)) {
            const unread = (0,not_read/* notRead */.Q)(answer, "The commit's pull requests");
            return unread.code === 'not-permitted' ? { ...unread, remedy: PULLS_REMEDY } : unread;
        }
        pulls.push(...answer.data.flatMap((pull) => readPull(pull) ?? []));
        if (answer.next === null)
            break;
    }
    return { state: 'read', pulls };
}
const PULLS_REMEDY = 'Give the job `permissions: pull-requests: read`, and leave `github-token` at its default.';
function readPull(value) {
    if (!(0,github_api/* isObject */.Gv)(value) || !(0,github_api/* isObject */.Gv)(value.head) || !(0,github_api/* isObject */.Gv)(value.base))
        return null;
    const { number, head, base, merged_at: mergedAt, merge_commit_sha: mergedAs } = value;
    if (typeof number !== 'number' || typeof head.sha !== 'string' || typeof base.ref !== 'string')
        return null;
    const from = (0,github_api/* isObject */.Gv)(head.repo) ? head.repo.id : null;
    return {
        number,
        base: base.ref,
        headSha: head.sha,
        headRepositoryId: typeof from === 'number' ? from : null,
        // While it is open this member names the trial merge.
        mergedAs: typeof mergedAt === 'string' && typeof mergedAs === 'string' ? mergedAs : null,
    };
}
function contentsUnread(unread) {
    return unread.code === 'not-permitted'
        ? {
            ...unread,
            remedy: 'Give the job `permissions: contents: read`, and leave `github-token` at its default.',
        }
        : unread;
}

// EXTERNAL MODULE: ./lib/evidence/verify.js
var verify = __webpack_require__(97676);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/verify/check-run.js


/** A name that somebody else chose, for a sentence. */
function quoted(text) {
    return text === null ? 'nothing' : `\`${(0,visible/* clamp */.qE)((0,visible/* visible */.RK)(String(text)), 200)}\``;
}
function refusal(code, run, says, remedy) {
    return { code, says, remedy, runUrl: run?.url ?? null };
}
/** Whether a run can be evidence at all, by what the platform says of it. No name of an artifact is believed. */
function checkRun(run, expected) {
    return (checkOrigin(run, expected) ??
        checkWorkflow(run, expected) ??
        checkBranch(run, expected) ??
        checkAge(run, expected));
}
function checkOrigin(run, { repository, commit, pulls }) {
    if (run.repositoryId !== repository.id) {
        return refusal('other-repository', run, `Run ${run.id} belongs to another repository.`, `Run the gate in ${repository.name}.`);
    }
    if (run.headRepositoryId !== repository.id) {
        return refusal('from-fork', run, `Run ${run.id} ran the code of a fork: what it uploads can have any name and say anything.`, 'Push the commits to a branch of this repository and run the gate there.');
    }
    if (run.headSha === commit || mergedFrom(run, commit, pulls) !== null)
        return null;
    return refusal('other-commit', run, `Run ${run.id} looked at the commit ${quoted(run.headSha)}, not at ${quoted(commit)}.`, 'Run the gate on this very commit.');
}
function checkWorkflow(run, { rules }) {
    if (!rules.workflows.includes(run.workflow)) {
        return refusal('other-workflow', run, `Run ${run.id} is of the workflow ${quoted(run.workflow)}, which the policy does not take evidence from.`, `Take evidence from ${rules.workflows.map(quoted).join(', ')}, or add the workflow to \`verify.workflows\` of ${rules.path}.`);
    }
    const event = verify/* EVIDENCE_EVENTS */.M.find((known) => known === run.event);
    if (event !== undefined && rules.events.includes(event))
        return null;
    return refusal('other-event', run, `Run ${run.id} was started by ${quoted(run.event)}, which the policy does not take evidence from.`, `Run the workflow by one of ${rules.events.map(quoted).join(', ')}.`);
}
/** Branches that the policy takes runs of. */
function branchesOf({ rules, repository }) {
    return rules.branches ?? [repository.defaultBranch];
}
function checkBranch(run, expected) {
    if (refOf(run, expected) !== null)
        return null;
    const branches = branchesOf(expected).map(quoted).join(', ');
    return refusal('other-branch', run, `Run ${run.id} belongs to ${quoted(run.branch)}; the policy takes runs on ${branches}, and of pull requests for them.`, `Run the gate there, or name the branch in \`verify.branches\` of ${expected.rules.path}.`);
}
/** GITHUB_REF of a run as it must have been; null where no branch of the policy fits. */
function refOf(run, expected) {
    if (run.event === 'pull_request') {
        const pull = pullOf(run, expected);
        return pull === null ? null : `refs/pull/${pull.number}/merge`;
    }
    const branch = run.branch ?? '';
    const allowed = branchesOf(expected);
    const fits = run.event === 'merge_group'
        ? allowed.some((each) => branch.startsWith(`gh-readonly-queue/${each}/`))
        : allowed.includes(branch);
    return fits ? `refs/heads/${branch}` : null;
}
/** The one pull request that a run was for. Two of the same head for the same branches cannot be told apart. */
function pullOf(run, expected) {
    const { pulls, repository } = expected;
    const fitting = pulls.filter(({ base, headSha, headRepositoryId }) => headSha === run.headSha && headRepositoryId === repository.id && branchesOf(expected).includes(base));
    const merged = fitting.filter(({ mergedAs }) => mergedAs === expected.commit);
    const [pull = null, second] = merged.length > 0 ? merged : fitting;
    return second === undefined ? pull : null;
}
/** The pull request that became the commit, where a run looked at its head. */
function mergedFrom(run, commit, pulls) {
    const of = pulls.find(({ headSha, mergedAs }) => headSha === run.headSha && mergedAs === commit);
    return run.event === 'pull_request' ? (of ?? null) : null;
}
/** When the run's newest attempt began, in milliseconds; null where the platform does not say it in a way that can be read. */
function startOf({ startedAt }) {
    const ms = Date.parse(startedAt);
    return Number.isNaN(ms) ? null : ms;
}
function checkAge(run, { now, rules }) {
    const started = startOf(run);
    if (started !== null && now.getTime() - started <= rules.maxAgeMs)
        return null;
    const said = started === null ? 'does not say when it began' : `began at ${new Date(started).toISOString()}`;
    return refusal('too-old', run, `Run ${run.id} ${said}; evidence may be ${hours(rules.maxAgeMs)} old.`, 'Run the gate again for fresh evidence.');
}
function hours(ms) {
    const whole = ms / 3_600_000;
    return whole % 24 === 0 ? `${whole / 24} d` : `${whole} h`;
}

// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
;// CONCATENATED MODULE: ./lib/verify/check-content.js

/**
 * Whether the commit holds what the packet's run looked at. The same commit does. One that a pull request was merged as
 * does where its whole tree is the same, or where the policy names what the application is, and that and every watched
 * file are the same.
 */
function checkContent(packet, run, expected) {
    const { commit, content, rules } = expected;
    if (run.headSha === commit)
        return null;
    const { subject } = packet;
    if (subject.tree !== null && subject.tree === content.tree)
        return null;
    const difference = rules.applicationPaths.length === 0
        ? `the whole tree is ${quoted(subject.tree)} there and ${quoted(content.tree)} here`
        : differenceIn(subject, content, rules.applicationPaths);
    if (difference === null)
        return null;
    return refusal('other-content', run, `The pull request's run ${run.id} looked at other content than ${quoted(commit)} holds: ${difference}.`, 'Run the gate on this commit (`workflow_dispatch` or `push`). Where only other files differ, name the application in `application-paths` of the policy.');
}
function differenceIn(subject, content, paths) {
    const idIn = (parts, path) => parts.find((part) => part.path === path)?.id ?? null;
    const part = paths.find((path) => {
        const there = idIn(subject.application, path);
        return there === null || there !== idIn(content.application, path);
    });
    if (part !== undefined)
        return `${quoted(part)} is another one, or the packet does not tell`;
    const digest = (files, path) => files.find((each) => each.path === path)?.sha256 ?? null;
    const watched = new Set([...subject.watched, ...content.watched].map(({ path }) => path));
    const file = [...watched].find((path) => digest(subject.watched, path) !== digest(content.watched, path));
    return file === undefined ? null : `the watched file ${quoted(file)} is another one`;
}

// EXTERNAL MODULE: ./lib/verdict/decide.js
var decide = __webpack_require__(9961);
// EXTERNAL MODULE: ./lib/verdict/rederive.js
var rederive = __webpack_require__(40287);
;// CONCATENATED MODULE: ./lib/verify/check-grounds.js



/** What a packet rests on: which policy judged, what was asked, and whether its decision follows once more. */
function checkGrounds(packet, run, expected) {
    return (checkPolicy(packet, run, expected) ??
        checkStrength(packet, run, expected) ??
        checkGateway(packet, run, expected) ??
        checkDecision(packet, run, expected));
}
const AGAIN = 'Run the gate again on this commit.';
function checkPolicy({ policy }, run, { rules }) {
    if (policy.judged_by !== 'base') {
        return refusal('bootstrapped', run, `No policy of a branch judged run ${run.id} (the packet says \`${policy.judged_by}\`).`, `Merge ${rules.path} first, then run the gate again on this commit.`);
    }
    if (policy.sha256 !== rules.sha256) {
        return refusal('policy-differs', run, `Another policy judged run ${run.id}: its sha256 is ${quoted(policy.sha256)}, that of ${rules.path} is now ${quoted(rules.sha256)}.`, AGAIN);
    }
    if (policy.enforce)
        return null;
    return refusal('not-enforced', run, `Run ${run.id} only reported (\`enforce: false\`), and nothing would have stopped it.`, 'Run the gate with `enforce: true`.');
}
function checkStrength({ strength }, run, { rules }) {
    if (strength.value === 'rehearsal') {
        return refusal('rehearsal-only', run, `Run ${run.id} asked a simulator for ${strength.surface}: a rehearsal never carries a release.`, 'Run the gate with `evidence: live`.');
    }
    if (strength.value === 'live' || rules.strength === 'contract')
        return null;
    return refusal('contract-only', run, `Run ${run.id} asked the gateway for ${strength.surface} without the application, and the policy wants evidence through it.`, 'Run the gate live with the application, where no stranger can change its code (`push`, `workflow_dispatch`).');
}
/** A gateway that somebody started in the job is none, though it is nobody else's machine: the list alone counts here. */
function checkGateway({ strength }, run, { rules }) {
    if (rules.allowedOrigins.includes(strength.route_origin))
        return null;
    return refusal('other-gateway', run, `Run ${run.id} asked ${quoted(strength.route_origin)}, which \`allowed-origins\` of ${rules.path} does not name.`, 'Run the gate against the gateway that the policy names.');
}
/** A decision that is not what its findings make of it objects, whatever it says. */
function checkDecision(packet, run, { rules }) {
    const says = saysUnder(packet, rules);
    if (says.state === 'agrees')
        return null;
    return refusal('decision-differs', run, `The decision of run ${run.id} does not follow from its findings: ${says.why}.`, `Do not rely on it: find out who wrote it. ${AGAIN}`);
}
/**
 * What a packet's findings say under its own severities, and under those of the judging policy where that one judged:
 * what another policy would have said is not its fault.
 */
function saysUnder(packet, { severities, sha256 }) {
    const own = (0,rederive/* rederive */.B)(packet);
    const asked = packet.policy.sha256 === sha256;
    if (!asked || own.state === 'differs' || own.says !== 'promote')
        return own;
    const findings = packet.findings.map((finding) => ({ ...finding, severity: severities[finding.id] }));
    const { value, forcedBy } = (0,decide/* decide */.L)(findings, false, packet.decision.strength);
    if (value === 'promote')
        return own;
    return {
        state: 'differs',
        says: value,
        why: `under the policy that judges, ${forcedBy.join(', ')} ${forcedBy.length === 1 ? 'blocks' : 'block'}`,
    };
}
/** The word of a packet on its own findings, whatever else is wrong with it. */
function wordOf(packet, rules) {
    return saysUnder(packet, rules).says;
}

;// CONCATENATED MODULE: ./lib/verify/check-subject.js

/**
 * Whether a packet tells of the run that it was found in. A packet that was carried over from another run, commit or
 * repository says something true of somewhere else.
 */
function checkSubject(packet, run, expected) {
    const other = toldTwice(packet, run, expected).find(({ said, seen }) => said === null || said !== seen);
    if (other !== undefined) {
        return refusal(other.code, run, `The packet in run ${run.id} tells of another ${other.what}: ${quoted(other.said)}, where GitHub says ${quoted(other.seen)}.`, 'Do not rely on it: find out how it came there. Then run the gate again on this commit.');
    }
    return checkAttempt(packet, run);
}
function toldTwice({ subject }, run, expected) {
    const { repository } = expected;
    const ref = refOf(run, expected);
    const pull = run.event === 'pull_request' ? (pullOf(run, expected)?.number ?? null) : null;
    const [path = ''] = (subject.workflow_ref ?? '').split('@', 1);
    return [
        told('repository', subject.repository_id, String(repository.id), 'other-repository'),
        told('head repository', subject.head_repository, repository.name, 'from-fork'),
        told('workflow', path, `${repository.name}/${run.workflow}`, 'other-workflow'),
        told('event', subject.event, run.event, 'other-event'),
        told('ref', subject.ref, ref, 'other-branch'),
        told('workflow at a ref', subject.workflow_ref, `${path}@${ref ?? ''}`, 'other-branch'),
        told('commit', subject.evaluated_commit, run.headSha, 'other-commit'),
        ...(pull === null
            ? [told('commit that ran', subject.ran_commit, run.headSha, 'other-commit')]
            : [told('pull request', subject.pull_request, pull, 'subject-contradicts')]),
        told('run', subject.workflow_run_id, String(run.id), 'subject-contradicts'),
    ];
}
function told(what, said, seen, code) {
    return { what, said, seen, code };
}
/** Whether a packet is of an attempt that was run again since. */
function isOlderAttempt({ subject }, run) {
    return subject.workflow_run_attempt < run.attempt;
}
function checkAttempt(packet, run) {
    const said = packet.subject.workflow_run_attempt;
    if (said === run.attempt)
        return null;
    if (isOlderAttempt(packet, run)) {
        return refusal('older-attempt', run, `The packet is of attempt ${said} of run ${run.id}, which has been run again since (attempt ${run.attempt}).`, 'Re-run all jobs of the workflow, not only those that failed: only the newest attempt counts.');
    }
    return refusal('subject-contradicts', run, `The packet is of attempt ${said} of run ${run.id}, which has only ${run.attempt}.`, 'Do not rely on it: find out how it came there. Then run the gate again on this commit.');
}

;// CONCATENATED MODULE: ./lib/verify/judge.js




/** Looks at one candidate: first at its run, then into the packet, and stops at the first reason against it. */
function judge(candidate, expected) {
    const { run, content, artifact } = candidate;
    const at = startOf(run) ?? 0;
    const nobody = { candidate, at, about: null, attempt: run.attempt };
    const ofRun = checkRun(run, expected);
    if (ofRun !== null)
        return { ...nobody, word: null, refusal: ofRun };
    if (content.state === 'not-opened')
        throw new Error('a run that can be evidence was not looked into');
    if (content.state === 'refused') {
        return { ...nobody, word: artifact.before ? null : 'unknown', refusal: content.refusal };
    }
    return judgePacket(candidate, content.packet, expected);
}
function judgePacket(candidate, packet, expected) {
    const { run, artifact } = candidate;
    const { surface, model } = packet.strength;
    const word = wordOf(packet, expected.rules);
    const whole = {
        candidate,
        at: startOf(run) ?? 0,
        about: { surface, key: keyOf(packet, model) },
        attempt: packet.subject.workflow_run_attempt,
    };
    const ofSubject = checkSubject(packet, run, expected);
    if (ofSubject?.code === 'older-attempt') {
        // It was run again: a promotion of then is worth nothing, an objection stands until something newer speaks.
        return word === 'promote'
            ? { ...whole, word: null, refusal: ofSubject }
            : { ...whole, word, refusal: objection(word, candidate, packet) };
    }
    if (ofSubject !== null) {
        return { ...whole, about: null, word: artifact.before ? null : 'unknown', refusal: ofSubject };
    }
    const against = checkContent(packet, run, expected) ?? checkSignature(candidate) ?? checkGrounds(packet, run, expected);
    if (word === 'promote')
        return { ...whole, word, refusal: against };
    const reason = checkDecision(packet, run, expected) ?? objection(word, candidate, packet);
    return { ...whole, word, refusal: reason };
}
/** Which evidence replaces which: a promotion of one model, profile or application says nothing of another's hold. */
function keyOf(packet, model) {
    return JSON.stringify([packet.strength.surface, profileOf(packet), model, packet.setup.application]);
}
/** What the happy path asked for. */
function profileOf({ drills }) {
    return drills.find(({ kind }) => kind === 'happy-path')?.request_profile ?? 'unknown';
}
function checkSignature(candidate) {
    const { signature, run } = candidate;
    switch (signature.state) {
        case 'genuine':
        case 'not-asked':
            return null;
        case 'not-read':
            return signature.refusal;
        case 'refused':
            return signature.code === 'signature-missing'
                ? unsigned(candidate)
                : refusal(signature.code, run, `${signature.says} (run ${run.id})`, signature.remedy);
    }
}
/** The gate signs no job that runs an application: the signature could be the application's own. */
function unsigned({ run, content }) {
    const withApplication = content.state === 'packet' && content.packet.setup.application !== 'direct';
    return refusal('unsigned', run, `Nothing signs the packet of run ${run.id}, and the policy wants signed evidence.`, withApplication
        ? 'A job that runs an application is never signed by the gate. Say `verify: { unsigned: allowed }` in the policy if the workflow is trusted without a signature (docs/verify.md).'
        : 'Run the gate with `attest: true` and give its job `permissions: id-token: write, attestations: write`.');
}
/** The words of a packet that objects itself. */
function objection(word, { run }, { decision, strength }) {
    const because = decision.forced_by.length === 0 ? '' : ` (${decision.forced_by.join(', ')})`;
    return refusal(word === 'rollback' ? 'says-rollback' : 'says-hold', run, `Run ${run.id} says ${word} for ${strength.surface}${because}.`, word === 'rollback'
        ? 'Take the traffic off the fallback route. The run tells why, and what to repair.'
        : 'The run tells what to repair; then run the gate again on this commit.');
}

;// CONCATENATED MODULE: ./lib/signature/signature.js
/**
 * Why a signature is refused, in the order in which it is looked at: what stands behind the refusal in this list was not
 * reached. Closed: tools match the code, people read the sentence.
 */
const SIGNATURE_REFUSALS = [
    /** Nothing signs these bytes. */
    'signature-missing',
    /** The trusted root that was given cannot be read, or trusts nobody. */
    'trusted-root-unusable',
    /** Not a bundle of a statement with a certificate. */
    'bundle-unreadable',
    /** No timestamp or log entry of a trusted authority bears witness to the time of signing. */
    'signature-unwitnessed',
    /** The certificate was not issued by a trusted authority, or was not valid when it signed. */
    'certificate-untrusted',
    /** The signature, or the log's entry, does not fit the statement. */
    'signature-invalid',
    /** Another identity provider vouched for the signer. */
    'issuer-other',
    'signer-other',
    /** The right workflow file at another branch, tag or commit. */
    'signer-ref-other',
    'signer-repository-other',
    /** The workflow that was started is another one than the one expected. */
    'workflow-other',
    'ref-other',
    'commit-other',
    /** Signed in another run or another attempt. */
    'run-other',
    'signed-too-old',
    'signed-in-future',
    /** Signed, but no in-toto statement. */
    'payload-other',
    'predicate-other',
    /** The statement names the packet with another digest. */
    'bytes-changed',
    /** The bytes that were given are no packet of this version. */
    'packet-unreadable',
    /** The statement does not name the packet, its policy or its candidate configuration; or names more. */
    'subject-other',
    /** The packet tells of another run than the one that signed it. */
    'packet-other',
    /** The statement's result is not the packet's decision. */
    'result-other',
];

;// CONCATENATED MODULE: ./lib/verify/refusal.js

/**
 * Why evidence does not carry a release, in the order in which texts tell it. Closed: workflows match the code, people
 * read the sentence.
 */
const VERIFY_REFUSALS = [
    /** GitHub did not tell what was asked. */
    'unreadable-platform',
    'commit-unknown',
    /** What has to be asked of evidence is not known. */
    'no-policy',
    'policy-unreadable',
    /** The evidence objects. */
    'says-rollback',
    'says-hold',
    'evidence-pending',
    /** A run of the gate's workflow ended badly and left no packet. */
    'run-without-packet',
    /** Whose run it is. */
    'other-repository',
    'from-fork',
    'other-workflow',
    'other-event',
    'other-branch',
    'other-commit',
    'other-content',
    'too-old',
    /** What the run left. */
    'artifact-expired',
    'artifact-unreadable',
    'digest-differs',
    'not-a-packet',
    /** What the packet says of its run. */
    'older-attempt',
    'subject-contradicts',
    /** Who signed it. `signature-missing` is told as `unsigned`. */
    'attestations-unreadable',
    'unsigned',
    ...SIGNATURE_REFUSALS.filter((code) => code !== 'signature-missing'),
    /** What it rests on. */
    'policy-differs',
    'bootstrapped',
    'not-enforced',
    'other-gateway',
    'decision-differs',
    'contract-only',
    'rehearsal-only',
    /** What is not there at all. */
    'surface-missing',
    'no-evidence',
];

;// CONCATENATED MODULE: ./lib/verify/rely.js




/** A red run may be tried again once: from here on somebody should look at why. */
const MANY_ATTEMPTS = 3;
/**
 * Whether a commit may be released on what was found. Promotes only where every surface in use has a packet that stands
 * every check, and nothing newer objects. An objection needs no proof, a promotion every one.
 */
function rely(found, expected) {
    const judged = found.candidates.map((candidate) => judge(candidate, expected));
    const newest = newestOfEach(judged);
    const carried = expected.rules.surfaces.map((surface) => [surface, newest.find((each) => carries(each, surface)) ?? null]);
    const evidence = carried.flatMap(([, each]) => (each === null ? [] : relied(each)));
    const refusals = [
        ...pendingRuns(found, expected),
        ...objections(newest, expected),
        ...unknowns(judged, carried, found, expected),
        ...carried.flatMap(([surface, each]) => (each === null ? whyNot(surface, judged) : [])),
    ];
    const warnings = evidence.flatMap((each) => retried(each, judged));
    const told = inOrder(refusals);
    if (isSome(told)) {
        const decision = told.some(({ code }) => code === 'says-rollback') ? 'rollback' : 'hold';
        return { decision, refusals: told, evidence, warnings };
    }
    if (isSome(evidence))
        return { decision: 'promote', evidence, warnings };
    throw new Error('nothing speaks for the commit, and nothing against it');
}
function carries({ refusal: against, about, word }, surface) {
    return against === null && word === 'promote' && about?.surface === surface;
}
/** Newest first: the later run, in it the later attempt, and of one attempt what objects. */
function byAge(a, b) {
    const weight = ({ word }) => (word === 'promote' ? 1 : 0);
    return (b.at - a.at || b.candidate.run.id - a.candidate.run.id || b.attempt - a.attempt || weight(a) - weight(b));
}
/**
 * What the newest evidence of each kind says. A promotion that is not believed takes nobody's place, so that an older
 * objection still stands behind it.
 */
function newestOfEach(judged) {
    const speaking = judged.filter(({ about, word, refusal: against }) => about !== null && word !== null && (word !== 'promote' || against === null));
    const newest = new Map();
    for (const each of [...speaking].sort(byAge)) {
        const key = each.about?.key ?? '';
        if (!newest.has(key))
            newest.set(key, each);
    }
    return [...newest.values()];
}
function objections(newest, { rules }) {
    return newest.flatMap(({ about, word, refusal: reason }) => {
        const counts = about !== null && rules.surfaces.includes(about.surface);
        return counts && reason !== null && (word === 'hold' || word === 'rollback') ? [reason] : [];
    });
}
function pendingRuns({ runs, ownRun }, expected) {
    return pending(runs, ownRun, expected).map((run) => refusal('evidence-pending', run, `Run ${run.id} of ${quoted(run.workflow)} has not ended (${quoted(run.status)}): it may still object.`, 'Wait for it and ask again, or give `wait` more time.'));
}
/** Runs that can be evidence and have not ended; the one that asks is not among them. */
function pending(runs, ownRun, expected) {
    return runs.filter((run) => run.status !== 'completed' && run.id !== ownRun && checkRun(run, expected) === null);
}
/** Ends of a run that left nothing to say: nothing was to be looked at. */
const QUIET_ENDS = ['success', 'skipped', 'neutral'];
/**
 * What cannot be read may have held, and so may a run that failed without a packet. Both count until every surface was
 * seen again later.
 */
function unknowns(judged, carried, { runs }, expected) {
    const since = Math.min(...carried.map(([, each]) => each?.at ?? 0));
    const unread = judged.flatMap(({ word, at, refusal: against }) => word === 'unknown' && at >= since && against !== null ? [against] : []);
    const silent = runs.filter((run) => {
        const ended = run.status === 'completed' && !QUIET_ENDS.includes(run.conclusion ?? '');
        const left = judged.some(({ candidate, attempt }) => candidate.run.id === run.id && attempt === run.attempt);
        return ended && !left && checkRun(run, expected) === null && (startOf(run) ?? 0) >= since;
    });
    return [
        ...unread,
        ...silent.map((run) => refusal('run-without-packet', run, `Run ${run.id} of ${quoted(run.workflow)} ended as ${quoted(run.conclusion)} and left no packet: what it saw is lost.`, 'Look at why, then re-run it.')),
    ];
}
/** Why a surface has no evidence: what is wrong with each packet of it, or that there is none. */
function whyNot(surface, judged) {
    const own = judged.filter(({ about, word }) => about?.surface === surface || word === 'unknown');
    // What objects was told already, and is the reason.
    if (own.some(({ word }) => word === 'hold' || word === 'rollback'))
        return [];
    const against = reasonsOf(own);
    // A rehearsal beside evidence is no reason: it is there to be seen, not to carry anything.
    const other = against.filter(({ code }) => code !== 'rehearsal-only');
    if (against.length > 0)
        return other.length > 0 ? other : against;
    const strangers = reasonsOf(judged.filter(({ about, word }) => about === null && word === null));
    return [nothingOf(surface, judged), ...strangers];
}
function reasonsOf(judged) {
    return judged.flatMap(({ refusal: reason }) => reason ?? []);
}
function nothingOf(surface, judged) {
    if (judged.some(({ about }) => about !== null)) {
        return refusal('surface-missing', null, `No run looked at ${surface}, which the policy names as in use.`, `Run the gate with \`surface: ${surface}\` on this commit.`);
    }
    return refusal('no-evidence', null, `No evidence of ${surface} was found for this commit.`, 'Run the gate on it, in a workflow that `verify.workflows` of the policy names.');
}
function relied({ candidate }) {
    const { content, run, artifact, signature } = candidate;
    if (content.state !== 'packet' || content.packet.strength.value === 'rehearsal')
        return [];
    const { packet, digest } = content;
    const { surface, model, value: strength } = packet.strength;
    return [
        {
            surface,
            digest,
            artifactUrl: artifact.url,
            run,
            strength: strength === 'live' ? 'live' : 'contract',
            model,
            profile: profileOf(packet),
            decision: 'promote',
            signer: signature.state === 'genuine' ? signature.signer : null,
        },
    ];
}
function retried({ run, surface }, judged) {
    const held = judged.filter(({ about, word }) => about?.surface === surface && (word === 'hold' || word === 'rollback')).length;
    if (run.attempt < MANY_ATTEMPTS && held < MANY_ATTEMPTS - 1)
        return [];
    return [
        {
            code: 'retried-until-green',
            says: `${surface} promotes at attempt ${run.attempt} of run ${run.id}${held === 0 ? '' : `, after ${(0,counted/* counted */.h)(held, 'packet')} that did not`}: look at why before you rely on it.`,
            runUrl: run.url,
        },
    ];
}
/** Each reason once, what explains the rest first. */
function inOrder(refusals) {
    const distinct = new Map(refusals.map((each) => [`${each.code} ${each.says}`, each]));
    const order = VERIFY_REFUSALS;
    return [...distinct.values()].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code) || a.says.localeCompare(b.says, 'en'));
}
function isSome(values) {
    return values.length > 0;
}

// EXTERNAL MODULE: ./lib/packet/read.js
var packet_read = __webpack_require__(2078);
// EXTERNAL MODULE: ./lib/packet/schema.js + 4 modules
var schema = __webpack_require__(72888);
// EXTERNAL MODULE: ./lib/signature/statement.js
var signature_statement = __webpack_require__(84675);
;// CONCATENATED MODULE: ./lib/signature/snappy.js
/**
 * Decodes a block of Snappy: GitHub stores bundles of attestations so, and Node brings no decoder.
 * Source: https://github.com/google/snappy/blob/main/format_description.txt
 *
 * @param limit most bytes that may come out
 * @returns null where the block is broken, or longer than the limit
 */
function decodeSnappy(block, limit) {
    const head = readLength(block);
    if (head === null || head.length > limit)
        return null;
    const out = new Uint8Array(head.length);
    let at = head.end;
    let written = 0;
    while (at < block.length) {
        const element = readElement(block, at);
        if (element === null || written + element.length > out.length)
            return null;
        if (element.kind === 'literal') {
            const bytes = block.subarray(element.end, element.end + element.length);
            if (bytes.length !== element.length)
                return null;
            out.set(bytes, written);
            at = element.end + element.length;
        }
        else {
            if (element.offset === 0 || element.offset > written)
                return null;
            // Byte by byte: a copy may overlap what it writes, which repeats a pattern.
            for (let n = 0; n < element.length; n += 1)
                out[written + n] = out[written + n - element.offset] ?? 0;
            at = element.end;
        }
        written += element.length;
    }
    return written === out.length ? out : null;
}
/** The length of what comes out: a little-endian base-128 number of at most 32 bits. */
function readLength(block) {
    let length = 0;
    for (let at = 0; at < 5; at += 1) {
        const byte = block[at];
        if (byte === undefined)
            return null;
        length += (byte & 0x7f) * 2 ** (7 * at);
        if (byte < 0x80)
            return { length, end: at + 1 };
    }
    return null;
}
function readElement(block, at) {
    const tag = block[at] ?? 0;
    const upper = tag >> 2;
    const kind = tag & 3;
    const next = at + 1;
    if (kind === 0) {
        // Up to 60 bytes the tag holds the length; above, the number of bytes that do.
        if (upper < 60)
            return { kind: 'literal', length: upper + 1, end: next };
        const length = littleEndian(block, next, upper - 59);
        return length === null ? null : { kind: 'literal', length: length + 1, end: next + upper - 59 };
    }
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    const low = littleEndian(block, next, width);
    if (low === null)
        return null;
    const end = next + width;
    return kind === 1
        ? { kind: 'copy', length: 4 + (upper & 7), offset: (upper >> 3) * 256 + low, end }
        : { kind: 'copy', length: upper + 1, offset: low, end };
}
function littleEndian(block, at, width) {
    const bytes = block.subarray(at, at + width);
    return bytes.length === width ? bytes.reduceRight((sum, byte) => sum * 256 + byte, 0) : null;
}

;// CONCATENATED MODULE: ./lib/signature/stored-bundle.js

/** A bundle of today has about 10 kB; a longer one is none of ours. */
const BUNDLE_LIMIT_BYTES = 2 * 1024 * 1024;
const BRACE = 0x7b;
/**
 * The JSON of a bundle as GitHub stores it: a block of Snappy, or plain. Null where it is neither, which the signature
 * check refuses like any other value that is no bundle.
 */
function readStoredBundle(bytes) {
    return parsed(bytes[0] === BRACE ? bytes : decodeSnappy(bytes, BUNDLE_LIMIT_BYTES)) ?? null;
}
function parsed(bytes) {
    if (bytes === null || bytes.length > BUNDLE_LIMIT_BYTES)
        return null;
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/policy/base-url.js
var base_url = __webpack_require__(95721);
// EXTERNAL MODULE: ./lib/wire/wire.js
var wire_wire = __webpack_require__(23112);
;// CONCATENATED MODULE: ./lib/publish/github/bundle-blob.js



/** Connecting, and every silence between bytes. */
const SILENCE_MS = 10_000;
/** The whole download of some kilobytes. */
const DOWNLOAD_DEADLINE_MS = 30_000;
/**
 * Downloads one bundle from the address that GitHub gave for it. The address carries its own short-lived permission:
 * no token goes along. Bytes that are no bundle are read as null; whether one proves anything is not asked here.
 */
async function downloadBundle(address, proxy) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || (url.protocol !== 'https:' && !(0,base_url/* isLoopback */.U9)(url.origin)))
        return { state: 'unreachable', why: 'its address is no https address' };
    const wire = await (0,wire_wire/* openWire */.K)({ allows: (asked) => asked === url.origin, silenceMs: SILENCE_MS, proxy });
    try {
        const reply = await wire.send({
            origin: url.origin,
            path: `${url.pathname}${url.search}`,
            method: 'GET',
            headers: { accept: '*/*' },
            body: null,
            signal: AbortSignal.timeout(DOWNLOAD_DEADLINE_MS),
        });
        if (reply.kind === 'no-reply')
            return { state: 'unreachable', why: reply.why };
        if (reply.status !== 200)
            return { state: 'unreachable', why: `status ${String(reply.status)}` };
        const bytes = await wholeBody(reply.body);
        return bytes === null
            ? { state: 'read', bundle: null }
            : { state: 'read', bundle: readStoredBundle(bytes) };
    }
    catch {
        return { state: 'unreachable', why: 'the connection ended early' };
    }
    finally {
        await wire.close();
    }
}
/** Null for a body over the limit. */
async function wholeBody(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > BUNDLE_LIMIT_BYTES)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./lib/publish/github/attestations.js



/** The most that the API gives at once: https://docs.github.com/rest/repos/attestations */
const attestations_PAGE_SIZE = 100;
/**
 * A gate signs a packet once. Whoever may write attestations may add others to the same digest; so many are no accident.
 */
const MOST_BUNDLES = 100;
/** Pages may come half empty; a list that never ends is no list. */
const MOST_PAGES = 10;
/**
 * Asks for the attestations of a digest. What comes back proves nothing yet: `checkSignature` has to look at it.
 * Needs `attestations: read`. GitHub answers 404 both where there is no attestation and where the repository may not be
 * seen; a second call tells them apart.
 */
async function attestationsOf(access, digest, proxy) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const entries = await entriesOf(api, digest);
    if (entries.state === 'not-read')
        return entries;
    const bundles = [];
    for (const entry of entries.entries) {
        const read = await bundleOf(entry, proxy);
        if (read.state === 'unreachable') {
            return notRead('unreachable', `the bundle of an attestation was not reached (${read.why})`, attestations_AGAIN);
        }
        bundles.push(read.bundle);
    }
    return { state: 'found', bundles };
}
const attestations_AGAIN = 'Run the job again; if it stays, see githubstatus.com.';
async function entriesOf(api, digest) {
    const entries = [];
    let after = null;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const answer = await api.call('GET /repos/{owner}/{repo}/attestations/{subject_digest}', {
            subject_digest: `sha256:${digest}`,
            predicate_type: signature_statement/* PREDICATE_TYPE */.To,
            per_page: attestations_PAGE_SIZE,
            ...(after === null ? {} : { after }),
        });
        if (answer.state === 'refused' && answer.status === 404)
            return noneOrHidden(api);
        if (answer.state !== 'ok')
            return unread(answer);
        const listed = (0,github_api/* isObject */.Gv)(answer.data) ? answer.data.attestations : null;
        if (!Array.isArray(listed))
            return notRead('refused', 'GitHub answered something else than a list', attestations_AGAIN);
        for (const entry of listed)
            entries.push(entry);
        if (entries.length > MOST_BUNDLES)
            break;
        after = cursorOf(answer.next);
        if (after === null)
            return { state: 'found', entries };
    }
    return notRead('too-many', `more than ${MOST_BUNDLES} attestations, or more pages than those fill, stand for this digest`, 'Find out which workflow writes them: only the gate has to. Then run the gate again for a new packet.');
}
async function noneOrHidden(api) {
    const seen = await api.call('GET /repos/{owner}/{repo}');
    return seen.state === 'ok' ? { state: 'found', entries: [] } : unread(seen);
}
/** The `after` of the next page's address; null at the end, and where the address names none. */
function cursorOf(next) {
    return next !== null && URL.canParse(next) ? new URL(next).searchParams.get('after') : null;
}
/** Bundles stand in the list itself, or, since 2026, at an address of their own. */
function bundleOf(entry, proxy) {
    if (!(0,github_api/* isObject */.Gv)(entry))
        return { state: 'read', bundle: null };
    const { bundle, bundle_url: address } = entry;
    if ((0,github_api/* isObject */.Gv)(bundle))
        return { state: 'read', bundle };
    return typeof address === 'string'
        ? downloadBundle(address, proxy)
        : { state: 'read', bundle: null };
}
function unread(answer) {
    if (answer.state === 'unreachable')
        return notRead('unreachable', `GitHub was not reached (${answer.why})`, attestations_AGAIN);
    const denied = answer.status === 401 || answer.status === 403 || answer.status === 404;
    return denied
        ? notRead('not-permitted', `the token may not read them (${String(answer.status)})`, 'Give the job `permissions: attestations: read` (and `contents: read` where the repository is private) and pass `github-token`.')
        : notRead('refused', `GitHub answered ${String(answer.status)}`, attestations_AGAIN);
}
function notRead(code, why, remedy) {
    return { state: 'not-read', code, why: `The attestations could not be read: ${why}.`, remedy };
}

// EXTERNAL MODULE: ./lib/publish/github/evidence-artifacts.js
var evidence_artifacts = __webpack_require__(61764);
;// CONCATENATED MODULE: ./lib/signature/refusal.js

/** Longest foreign value in a sentence: the address of a workflow with its ref stays well below. */
const LONGEST_VALUE = 300;
/** A refusal in words. */
function refused(code, says, remedy) {
    return { state: 'refused', code, says, remedy };
}
/** A value from a certificate or a statement as it may stand in a sentence. */
function refusal_quoted(value) {
    return value === null ? 'nothing' : `"${(0,visible/* clamp */.qE)((0,visible/* visible */.RK)(value), LONGEST_VALUE)}"`;
}

;// CONCATENATED MODULE: ./lib/signature/check-signer.js

/**
 * Compares who signed with who must have signed, every part as a whole: sigstore's own policy reads the signer as an
 * unanchored regular expression, and `main` would fit `refs/heads/main-2`. Null where all of it is as expected.
 */
function checkSigner(seen, expected) {
    const { serverUrl, run } = expected;
    const at = (path) => `${serverUrl}/${path}`;
    const repository = check_signer_repositoryOf(expected.workflow);
    return (differs(seen.issuer, expected.issuer, [
        'issuer-other',
        'Another identity provider vouched for the signer',
        'Only signatures of GitHub Actions count. An enterprise with an issuer of its own has to be expected by its address.',
    ]) ??
        signerDiffers(seen.signer, at(expected.signer)) ??
        differs(seen.repositoryId, expected.repositoryId, [
            'signer-repository-other',
            'The run belongs to another repository',
            'Use evidence of this repository. A repository that was deleted and made again is another one.',
        ]) ??
        differs(seen.workflow, at(expected.workflow), [
            'workflow-other',
            'Another workflow was started',
            'Use evidence of the workflow that the verification names.',
        ]) ??
        differs(seen.ref, expected.ref, [
            'ref-other',
            'The run belongs to another branch or tag',
            'Use evidence of the ref that is to be promoted, or run the gate there.',
        ]) ??
        differs(seen.commit, expected.commit, [
            'commit-other',
            'The run belongs to another commit',
            'Run the gate on the commit that is to be promoted.',
        ]) ??
        differs(seen.run, at(`${repository}/actions/runs/${run.id}/attempts/${run.attempt}`), [
            'run-other',
            'The signature is of another run or attempt',
            'Use the packet and the attestation of the same run: an older one cannot stand for a newer one.',
        ]));
}
function differs(seen, expected, [code, says, remedy]) {
    if (seen === expected)
        return null;
    return refused(code, `${says}: the certificate says ${refusal_quoted(seen)}, not ${refusal_quoted(expected)}.`, remedy);
}
/** The right file at another ref is a finding of its own: somebody changed the workflow on a branch. */
function signerDiffers(seen, expected) {
    const file = expected.slice(0, refStart(expected));
    const sameFile = seen !== null && seen.slice(0, refStart(seen)) === file;
    return differs(seen, expected, sameFile
        ? [
            'signer-ref-other',
            'The workflow file signed at another ref, where it may say something else',
            'Use evidence that was signed at the expected ref, or expect the other one on purpose.',
        ]
        : [
            'signer-other',
            'Another workflow signed',
            'Expect the workflow file that runs the gate. In a reusable workflow that is the called file.',
        ]);
}
/** Where the ref begins, with its `@`: neither an owner nor the fixed folder can hold one, a file's name and a ref can. */
function refStart(address) {
    const end = /\.ya?ml@/.exec(address);
    return end === null ? address.length : end.index + end[0].length - 1;
}
/** `owner/name` of `owner/name/.github/workflows/gate.yml@ref`. */
function check_signer_repositoryOf(workflow) {
    return workflow.split('/').slice(0, 2).join('/');
}

;// CONCATENATED MODULE: ./lib/signature/check-statement.js




/**
 * Compares what was signed with the bytes in hand. The statement is made again from the packet, so that no part of it
 * has to be believed. Null where it says the same.
 */
function checkStatement(proven, packet, expected) {
    const statement = readStatement(proven);
    if ('state' in statement)
        return statement;
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(packet.bytes).digest('hex');
    const changed = checkBytes(statement, { name: packet.fileName, sha256 });
    if (changed !== null)
        return changed;
    const content = readPacket(packet.bytes);
    if (content === null) {
        return refused('packet-unreadable', 'The bytes are no evidence packet of version 1.', 'Give the file that the gate uploaded, unchanged. A packet of a newer version needs a newer gate to verify it.');
    }
    const again = (0,signature_statement/* statementOf */.T8)(content, { name: packet.fileName, sha256 });
    return (checkSubjects(statement, again) ??
        check_statement_checkRun(content, proven.certificate, expected) ??
        checkResult(statement, again));
}
function readStatement({ payloadType, payload }) {
    const value = payloadType === signature_statement/* PAYLOAD_TYPE */.Uc ? check_statement_parsed(payload) : undefined;
    if (memberOf(value, '_type') !== signature_statement/* STATEMENT_TYPE */.zG) {
        return refused('payload-other', `What was signed is no in-toto statement (type ${refusal_quoted(payloadType)}).`, 'Use the attestation that the gate made with `attest: true`.');
    }
    const predicateType = memberOf(value, 'predicateType');
    if (predicateType !== signature_statement/* PREDICATE_TYPE */.To) {
        return refused('predicate-other', `The statement is of another kind: ${refusal_quoted(typeof predicateType === 'string' ? predicateType : null)}, not ${refusal_quoted(signature_statement/* PREDICATE_TYPE */.To)}.`, 'Provenance says who built a file, not what a run was seen to do. Use the attestation that the gate made.');
    }
    const read = signature_statement/* statementSchema */.t.safeParse(value);
    if (read.success)
        return read.data;
    return refused('predicate-other', 'The statement lacks members of a test result.', 'Use the attestation that the gate made with `attest: true`.');
}
/** Asked before the bytes are read: whatever they have become, they are not what was signed. */
function checkBytes({ subject }, file) {
    const signed = subject.filter(({ name }) => name === file.name).map(({ digest }) => digest.sha256);
    if (signed.length === 0 || signed.includes(file.sha256))
        return null;
    return refused('bytes-changed', `The packet is not the one that was signed: its bytes have the sha256 ${file.sha256}, the statement names ${signed.join(' and ')}.`, 'Do not use this packet. Download the artifact again; if it stays, find out who changed it.');
}
function checkSubjects(signed, again) {
    const missing = again.subject.filter((subject) => !signed.subject.some((other) => (0,signature_statement/* isSame */.Ft)(subject, other)));
    const foreign = signed.subject.filter((subject) => !again.subject.some((other) => (0,signature_statement/* isSame */.Ft)(subject, other)));
    const [odd] = [...missing, ...foreign];
    if (odd === undefined && signed.subject.length === again.subject.length)
        return null;
    return refused('subject-other', `The statement and the packet do not name the same files: ${odd === undefined ? 'one stands twice' : `${refusal_quoted(odd.name)} stands in ${missing.includes(odd) ? 'the packet' : 'the statement'} alone`}.`, 'Use the attestation of this very packet.');
}
/** A packet of another run, signed again, would bring an old promise into a new commit. */
function check_statement_checkRun({ subject }, certificate, { serverUrl, run }) {
    const pairs = [
        ['repository', subject.repository_id, certificate.repositoryId],
        ['commit', subject.ran_commit, certificate.commit],
        ['ref', subject.ref, certificate.ref],
        ['workflow', `${serverUrl}/${subject.workflow_ref ?? ''}`, certificate.workflow],
        ['run', subject.workflow_run_id, run.id],
        ['attempt', String(subject.workflow_run_attempt), String(run.attempt)],
    ];
    const other = pairs.find(([, said, seen]) => said === null || said !== seen);
    if (other === undefined)
        return null;
    const [what, said, seen] = other;
    return refused('packet-other', `The packet tells of another ${what} than the run that signed it: ${refusal_quoted(said)}, not ${refusal_quoted(seen)}.`, 'Do not use this packet: it was signed by a run that did not make it.');
}
function checkResult({ predicate }, again) {
    const parts = ['result', 'configuration', 'passedTests', 'warnedTests', 'failedTests'];
    const other = parts.find((part) => JSON.stringify(predicate[part]) !== JSON.stringify(again.predicate[part]));
    if (other === undefined)
        return null;
    const values = other === 'result' ? `: ${refusal_quoted(predicate.result)}, not ${refusal_quoted(again.predicate.result)}` : '';
    return refused('result-other', `The statement says another \`${other}\` than the packet's findings and decision${values}.`, 'Do not use this evidence: packet and statement contradict each other. Run the gate again.');
}
function readPacket(bytes) {
    const read = schema/* packetSchema */.As.safeParse(check_statement_parsed(bytes));
    return read.success ? read.data : null;
}
function check_statement_parsed(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}

;// CONCATENATED MODULE: ./lib/signature/certificate.js
/** Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const FULCIO = '1.3.6.1.4.1.57264.1';
const EXTENSIONS = {
    issuer: `${FULCIO}.8`,
    runner: `${FULCIO}.11`,
    commit: `${FULCIO}.13`,
    ref: `${FULCIO}.14`,
    repositoryId: `${FULCIO}.15`,
    workflow: `${FULCIO}.18`,
    run: `${FULCIO}.21`,
};
/** Reads a certificate that was proven. An extension that stands twice says nothing: two readers could take either. */
function factsOf({ identity }) {
    const text = (extension) => {
        const found = (identity?.oids ?? []).filter(({ oid }) => oid?.id.join('.') === extension);
        const [only, second] = found;
        return only === undefined || second !== undefined ? null : utf8String(only.value);
    };
    return {
        signer: identity?.subjectAlternativeName ?? null,
        issuer: text(EXTENSIONS.issuer),
        repositoryId: text(EXTENSIONS.repositoryId),
        ref: text(EXTENSIONS.ref),
        commit: text(EXTENSIONS.commit),
        workflow: text(EXTENSIONS.workflow),
        run: text(EXTENSIONS.run),
        runner: text(EXTENSIONS.runner),
    };
}
const UTF8_STRING = 0x0c;
/** A DER-encoded UTF8String (ITU-T X.690, 8.1.3 and 8.23), whole and with nothing behind it. */
function utf8String(der) {
    const [tag, first = 0] = der;
    const long = first > 0x7f ? first & 0x7f : 0;
    if (tag !== UTF8_STRING || long > 2)
        return null;
    const length = long === 0 ? first : der.subarray(2, 2 + long).reduce((sum, byte) => sum * 256 + byte, 0);
    const content = der.subarray(2 + long);
    if (content.length !== length || length === 0)
        return null;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/signature/prove.js


/**
 * Proves the signature of one bundle by one of the roots. Says nothing about who signed what: the certificate's facts
 * and the payload are still to be compared. Reads no clock, file or network: the packages of sigstore that do are others.
 */
async function prove(value, roots) {
    const opened = await openBundle(value);
    if (opened.state === 'refused')
        return opened;
    const answers = [];
    for (const root of roots)
        answers.push(await proveBy(root, opened));
    const proven = answers.find((answer) => answer.state === 'proven');
    if (proven)
        return proven;
    // A bundle of one instance fails early by the other's root: the answer that got furthest is the one to read.
    const [furthest = prove_unread('no root')] = answers
        .filter((answer) => answer.state === 'refused')
        .sort((one, other) => STAGES.indexOf(other.code) - STAGES.indexOf(one.code));
    return furthest;
}
/** The order in which sigstore looks. */
const STAGES = [
    'signature-unwitnessed',
    'certificate-untrusted',
    'signature-invalid',
];
async function openBundle(value) {
    const [{ bundleFromJSON }, { toSignedEntity }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    try {
        const bundle = bundleFromJSON(value);
        if (bundle.content.$case !== 'dsseEnvelope')
            return prove_unread('it signs no statement');
        if (bundle.verificationMaterial.content.$case === 'publicKey')
            return prove_unread('it names a key, no certificate');
        const { payload, payloadType } = bundle.content.dsseEnvelope;
        const entity = toSignedEntity(bundle);
        return { state: 'opened', entity, signedAt: earliest(entity), payload, payloadType };
    }
    catch {
        return prove_unread('its members are not those of a bundle');
    }
}
async function proveBy({ instance, material, thresholds }, { entity, signedAt, payload, payloadType }) {
    const { Verifier } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    try {
        const signer = new Verifier(material, thresholds).verify(entity);
        if (signedAt === null)
            return failed('TIMESTAMP_ERROR');
        return { state: 'proven', instance, signedAt, certificate: factsOf(signer), payload, payloadType };
    }
    catch (error) {
        return failed(codeOf(error));
    }
}
/** The times that counted: a log entry without a signed promise bears no witness to its own time. */
function earliest({ timestamps }) {
    const times = timestamps.flatMap((stamp) => {
        if (stamp.$case === 'timestamp-authority')
            return [stamp.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = stamp.tlogEntry;
        return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000];
    });
    const first = Math.min(...times);
    return Number.isFinite(first) ? new Date(first) : null;
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        ? error.code
        : '';
}
/** The codes are those of VerificationError in @sigstore/verify; whatever is not known there proves nothing. */
function failed(code) {
    if (code === 'CERTIFICATE_ERROR') {
        return refused('certificate-untrusted', 'The signing certificate was not issued by an authority of the trusted root, or was not valid when it signed.', 'Get the trusted root anew with `gh attestation trusted-root`: its keys change a few times a year. If it stays, the evidence is not from GitHub.');
    }
    if (code === 'TIMESTAMP_ERROR' || (code.startsWith('TLOG_') && code !== 'TLOG_BODY_ERROR')) {
        return refused('signature-unwitnessed', 'No timestamp and no log entry of an authority of the trusted root bears witness to the signature.', 'Get the trusted root anew with `gh attestation trusted-root`. If it stays, run the gate again for new evidence.');
    }
    return refused('signature-invalid', 'The signature does not fit what it is said to sign: statement, signature or log entry was changed.', 'Do not use this evidence. Run the gate again, and find out who wrote the attestation.');
}
function prove_unread(why) {
    return refused('bundle-unreadable', `The attestation cannot be read: ${why}.`, 'Run the gate again with `attest: true`; if the bundle was given as a file, give the one of the output `attestation-bundle`.');
}

;// CONCATENATED MODULE: ./lib/signature/trusted-root.js
/** The two roots of today have 30 kB together. */
const LONGEST_TEXT = 1024 * 1024;
/**
 * Reads one trusted root, or several, one a line. One that cannot be used makes all unusable: a file that was cut short
 * must not pass for a shorter one.
 */
async function readRoots(text) {
    if (text.length > LONGEST_TEXT)
        return unusable(`it is longer than ${LONGEST_TEXT} characters`);
    const whole = trusted_root_parsed(text);
    const values = whole === undefined ? linesOf(text).map(trusted_root_parsed) : [whole];
    if (values.length === 0)
        return unusable('it is empty');
    const roots = [];
    for (const [index, value] of values.entries()) {
        const root = await readRoot(value);
        if (typeof root === 'string')
            return unusable(values.length === 1 ? root : `root ${index + 1}: ${root}`);
        roots.push(root);
    }
    return { state: 'read', roots };
}
async function readRoot(value) {
    const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return 'it is no JSON object';
    let material;
    try {
        material = toTrustMaterial(TrustedRoot.fromJSON(value));
    }
    catch {
        return 'it holds a key or a certificate that cannot be read';
    }
    if (!material.certificateAuthorities.some(({ certChain }) => certChain.length > 0)) {
        return 'it names no certificate authority';
    }
    return ruled(material);
}
/**
 * What the root itself can vouch for has to be vouched for. GitHub's instance has timestamps and no public log; the
 * public good instance has a log of certificates and a log of statements.
 * Source: https://docs.github.com/en/actions/concepts/security/artifact-attestations
 */
function ruled(material) {
    const [tlogs, ctlogs] = [material.tlogs.length, material.ctlogs.length];
    // One log without the other is half a root: it would ask for less than its instance promises.
    if (tlogs > 0 !== ctlogs > 0)
        return 'it names only one of the two logs of the public instance';
    if (tlogs > 0) {
        return {
            instance: 'public-good',
            material,
            thresholds: { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 },
        };
    }
    if (material.timestampAuthorities.length === 0)
        return 'it names no authority that could witness the time';
    return {
        instance: 'github',
        material,
        thresholds: { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 },
    };
}
function linesOf(text) {
    return text.split('\n').filter((line) => line.trim() !== '');
}
function trusted_root_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unusable(why) {
    return { state: 'unusable', why };
}

;// CONCATENATED MODULE: ./lib/signature/check-signature.js






/** Clocks of runners and timestamp authorities agree to seconds; more means that one of them is wrong. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/**
 * Whether a packet was signed by who is expected to have signed it. Anybody who may write attestations can add bundles
 * for the same digest, so that one good bundle is enough; where none is, the answer is the refusal that got furthest.
 * A statement of a failed gate can be genuine: what was decided is not asked here.
 */
async function check_signature_checkSignature(question) {
    if (question.bundles.length === 0) {
        return refused('signature-missing', 'Nothing signs this packet.', 'Run the gate with `attest: true` and give its job `permissions: id-token: write, attestations: write`.');
    }
    const read = await readRoots(question.trustedRoot);
    if (read.state === 'unusable') {
        return refused('trusted-root-unusable', `The trusted root cannot be used: ${read.why}.`, 'Write it anew: `gh attestation trusted-root > trusted_root.jsonl`.');
    }
    const answers = [];
    for (const bundle of question.bundles)
        answers.push(await checkOne(bundle, read.roots, question));
    const genuine = answers.find((answer) => answer.state === 'genuine');
    return genuine ?? furthestOf(answers.filter((answer) => answer.state === 'refused'));
}
async function checkOne(bundle, roots, question) {
    const proven = await prove(bundle, roots);
    if (proven.state === 'refused')
        return proven;
    const refusal = checkSigner(proven.certificate, question.expected) ??
        check_signature_checkAge(proven, question) ??
        checkStatement(proven, question.packet, question.expected);
    if (refusal !== null)
        return refusal;
    const { signer, runner } = proven.certificate;
    return {
        state: 'genuine',
        signedAt: proven.signedAt,
        signer: signer ?? '',
        instance: proven.instance,
        runner: runner === 'github-hosted' || runner === 'self-hosted' ? runner : null,
    };
}
function check_signature_checkAge({ signedAt }, { now, maxAgeMs }) {
    const ageMs = now.getTime() - signedAt.getTime();
    const at = signedAt.toISOString();
    if (Number.isNaN(ageMs) || ageMs < -CLOCK_TOLERANCE_MS) {
        return refused('signed-in-future', `The signature is of ${at}, which lies ahead of this machine's clock.`, 'Set the clock of the machine that verifies.');
    }
    if (maxAgeMs === null || ageMs <= maxAgeMs)
        return null;
    return refused('signed-too-old', `The signature is of ${at} and ${inWords(ageMs)} old; at most ${inWords(maxAgeMs)} are allowed.`, 'Run the gate again for fresh evidence.');
}
function inWords(ms) {
    const hours = ms / 3_600_000;
    if (hours >= 48)
        return `${Math.floor(hours / 24)} days`;
    return hours >= 1 ? `${Math.floor(hours)} h` : `${Math.ceil(ms / 60_000)} min`;
}
function furthestOf(refusals) {
    const [furthest] = [...refusals].sort((one, other) => SIGNATURE_REFUSALS.indexOf(other.code) - SIGNATURE_REFUSALS.indexOf(one.code));
    if (furthest === undefined)
        throw new Error('a bundle was neither genuine nor refused');
    return furthest;
}

;// CONCATENATED MODULE: ./lib/verify/signer.js

/** Who vouches for the jobs of a server, unless an enterprise has an issuer of its own. */
function issuerOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return hostname.endsWith('.ghe.com')
        ? `https://token.actions.${hostname}`
        : 'https://token.actions.githubusercontent.com';
}
/**
 * Who must have signed the packet of a run. Everything comes from the platform and the policy but the commit that ran:
 * on a pull request that is a merge which no run names, so that the packet's own word is held against the certificate.
 * Null where the run cannot be evidence.
 */
function signerOf(packet, run, expected) {
    const { repository, rules } = expected;
    const ref = refOf(run, expected);
    const commit = run.event === 'pull_request' ? packet.subject.ran_commit : run.headSha;
    if (ref === null || commit === null)
        return null;
    const workflow = `${repository.name}/${run.workflow}@${ref}`;
    return {
        serverUrl: repository.serverUrl,
        issuer: rules.issuer ?? issuerOf(repository.serverUrl),
        signer: rules.signer ?? workflow,
        workflow,
        repositoryId: String(repository.id),
        ref,
        commit,
        run: { id: String(run.id), attempt: run.attempt },
    };
}

;// CONCATENATED MODULE: ./lib/flows/verify-evidence.js








/** The name only says what may be worth a look: everything else is read from the bytes. */
const PACKET_NAME = /^evidence-.{1,250}\.json$/s;
/** Newest runs that are looked into: a commit that needs more has other problems. */
const MOST_RUNS = 30;
/** Runs that cannot be evidence and are asked whether they have some, to say why it does not count. */
const MOST_STRANGERS = 10;
/** Packets that are downloaded side by side. */
const SIDE_BY_SIDE = 8;
/** Every packet of the runs that can be evidence, downloaded and read; no signature was asked for yet. */
async function packetsOf(runs, expected, searcher) {
    const counting = runs.filter((run) => checkRun(run, expected) === null).slice(0, MOST_RUNS);
    const found = [];
    for (const run of counting) {
        const listed = await (0,evidence_artifacts/* artifactsOfRun */.Ye)(searcher.access, run.id);
        if (listed.state === 'not-read')
            return listed;
        const named = listed.artifacts.filter(({ name }) => PACKET_NAME.test(name));
        for (let at = 0; at < named.length; at += SIDE_BY_SIDE) {
            const some = named.slice(at, at + SIDE_BY_SIDE);
            found.push(...(await Promise.all(some.map((artifact) => opened(run, artifact, searcher)))));
        }
    }
    return found;
}
async function opened(run, artifact, searcher) {
    const { access, signal, proxy } = searcher;
    const read = await (0,evidence_artifacts/* downloadArtifact */.bk)(access, artifact, { maxBytes: schema/* PACKET_LIMIT_BYTES */.NY, signal, proxy });
    return { ...seen(run, artifact), content: verify_evidence_contentOf(run, artifact, read) };
}
function seen(run, { id, name, createdAt }) {
    const before = createdAt !== null && Date.parse(createdAt) < Date.parse(run.startedAt);
    return {
        run,
        artifact: { name, url: `${run.url}/artifacts/${id}`, before },
        signature: { state: 'not-asked' },
    };
}
function verify_evidence_contentOf(run, { name }, read) {
    if (read.state === 'not-read')
        return { state: 'refused', refusal: notDownloaded(run, read) };
    const packet = (0,packet_read/* readPacket */.d)(read.bytes);
    if (packet !== null)
        return { state: 'packet', packet, digest: read.digest, bytes: read.bytes };
    return {
        state: 'refused',
        refusal: refusal('not-a-packet', run, `The artifact ${quoted(name)} of run ${run.id} is no evidence packet of version 1.`, 'Look at who uploaded it: the gate did not, or another version of it. Use one version of the gate and of `verify`.'),
    };
}
const CODES = {
    expired: 'artifact-expired',
    'digest-differs': 'digest-differs',
    'digest-missing': 'artifact-unreadable',
    'over-cap': 'artifact-unreadable',
    'redirect-refused': 'artifact-unreadable',
    'storage-failed': 'artifact-unreadable',
    'not-permitted': 'unreadable-platform',
    'rate-limited': 'unreadable-platform',
    unreachable: 'unreadable-platform',
    unexpected: 'unreadable-platform',
};
function notDownloaded(run, { code, why, remedy }) {
    return refusal(CODES[code], run, why, remedy);
}
/** Packets of runs that cannot be evidence, unopened: they carry nothing, and a person asks why. */
async function strangersOf(runs, expected, { access }) {
    const others = runs.filter((run) => checkRun(run, expected) !== null).slice(0, MOST_STRANGERS);
    const found = [];
    for (const run of others) {
        const listed = await (0,evidence_artifacts/* artifactsOfRun */.Ye)(access, run.id);
        const artifacts = listed.state === 'read' ? listed.artifacts : [];
        const named = artifacts.filter(({ name }) => PACKET_NAME.test(name));
        found.push(...named.map((artifact) => ({ ...seen(run, artifact), content: { state: 'not-opened' } })));
    }
    return found;
}
/** Asks for the signature of what would carry the release without one, and of nothing else. */
async function withSignatures(candidates, expected, searcher) {
    const signed = [];
    for (const candidate of candidates) {
        const asked = judge(candidate, expected).refusal === null;
        signed.push(asked ? { ...candidate, signature: await signatureOf(candidate, expected, searcher) } : candidate);
    }
    return signed;
}
async function signatureOf({ run, content }, expected, { access, proxy, trustedRoot }) {
    if (content.state !== 'packet')
        return { state: 'not-asked' };
    const { rules, now } = expected;
    const needed = rules.unsigned === 'refused';
    if (trustedRoot === null && !needed)
        return { state: 'not-asked' };
    const { packet, digest, bytes } = content;
    const signer = signerOf(packet, run, expected);
    if (signer === null)
        throw new Error('a run that can be evidence has no signer');
    const attestations = await attestationsOf(access, digest, proxy);
    if (attestations.state === 'not-read') {
        const { why, remedy } = attestations;
        return { state: 'not-read', refusal: refusal('attestations-unreadable', run, why, remedy) };
    }
    if (attestations.bundles.length === 0 && !needed)
        return { state: 'not-asked' };
    return check_signature_checkSignature({
        bundles: attestations.bundles,
        trustedRoot: trustedRoot ?? '',
        packet: { fileName: `evidence-${packet.run_id}.json`, bytes },
        expected: signer,
        now,
        maxAgeMs: rules.maxAgeMs,
    });
}
/** Every watched file that one of the packets names. */
function watchedOf(candidates) {
    const paths = candidates.flatMap(({ content }) => content.state === 'packet' ? content.packet.subject.watched.map(({ path }) => path) : []);
    return [...new Set(paths)].sort();
}

// EXTERNAL MODULE: ./lib/flows/verify-prepare.js
var verify_prepare = __webpack_require__(12570);
;// CONCATENATED MODULE: ./lib/flows/verify.js








/** GitHub limits a job's token to 1,000 calls an hour and repository: a look costs about five. */
const LOOK_EVERY_MS = 15_000;
/**
 * Whether a commit may be released on the evidence that exists. Everything that cannot be read holds.
 * Throws ConfigurationError where the question or the policy that judges has to be corrected.
 */
async function verify_verify(question, ports) {
    const { access, commit, serverUrl } = question;
    ports.line(`Looking for evidence of ${commit} in ${access.repository}.`);
    const read = await repositoryOf(access);
    if (read.state === 'not-read')
        return verify_unread(read);
    const repository = { ...read, serverUrl };
    if (question.repositoryId !== null && question.repositoryId !== String(read.id)) {
        return hold('other-repository', `The API knows ${access.repository} by another number than this job does.`, verify_AGAIN);
    }
    const text = await (0,verify_prepare/* judgingRulesText */.bj)(question, repository);
    if (text.state !== 'found')
        return hold(text.code, text.why, text.remedy);
    const rules = (0,verify_declare/* readRules */.K)(text.file);
    const trustedRoot = await (0,verify_prepare/* readTrustedRoot */.gv)(question, rules);
    const about = await commitOf(access, commit);
    if ('decision' in about)
        return about;
    return look({ ...question, repository, rules, ...about }, { ...question, signal: ports.signal, trustedRoot }, ports);
}
const verify_AGAIN = 'Run the job again; if it stays, see githubstatus.com.';
async function commitOf(access, commit) {
    const [tree, pulls] = await Promise.all([treeOf(access, commit), pullsOf(access, commit)]);
    if (tree.state === 'not-read')
        return verify_unread(tree);
    if (tree.tree === null) {
        return hold('commit-unknown', `${access.repository} has no commit ${commit}, or the token may not see it.`, 'Check the commit, and give the job `permissions: contents: read`.');
    }
    return pulls.state === 'not-read' ? verify_unread(pulls) : { tree: tree.tree, pulls: pulls.pulls };
}
/** Looks until nothing is on its way any more, or the time is up. */
async function look(asked, searcher, ports) {
    const until = ports.now().getTime() + asked.waitMs;
    for (;;) {
        const expected = expectations(asked, ports.now());
        const runs = await runsFor(asked);
        const open = runs.state === 'read' ? pending(runs.runs, asked.ownRun, expected) : null;
        const leftMs = until - ports.now().getTime();
        const settled = open === null ? runs.state === 'not-read' && !isPassing(runs) : open.length === 0;
        ports.signal.throwIfAborted();
        if (settled || leftMs <= 0) {
            return runs.state === 'read' ? judged(runs.runs, expected, asked, searcher) : verify_unread(runs);
        }
        ports.line(open === null
            ? 'GitHub did not answer; asking again.'
            : `Waiting for ${open.map(({ id }) => `run ${id}`).join(', ')}.`);
        await ports.pause(Math.min(LOOK_EVERY_MS, leftMs));
    }
}
/** Whether it may be otherwise in a moment. */
function isPassing({ code }) {
    return code === 'rate-limited' || code === 'unreachable' || code === 'unexpected';
}
function expectations({ repository, commit, tree, pulls, rules }, now) {
    return { repository, commit, content: { tree, application: [], watched: [] }, pulls, rules, now };
}
/** Runs of the commit, and of the head of each pull request that was merged as it. */
async function runsFor({ access, commit, pulls, }) {
    const heads = pulls.filter(({ mergedAs }) => mergedAs === commit).map(({ headSha }) => headSha);
    const found = [];
    for (const head of new Set([commit, ...heads])) {
        const read = await runsOfCommit(access, head);
        if (read.state === 'not-read')
            return read;
        found.push(...read.runs);
    }
    return { state: 'read', runs: found.sort((a, b) => b.id - a.id) };
}
async function judged(runs, expected, asked, searcher) {
    const candidates = await packetsOf(runs, expected, searcher);
    if ('state' in candidates)
        return verify_unread(candidates);
    const whole = await withContent(expected, asked, candidates);
    if ('state' in whole)
        return verify_unread(whole);
    const signed = await withSignatures(candidates, whole, searcher);
    const verdict = rely({ runs, candidates: signed, ownRun: asked.ownRun }, whole);
    if (verdict.decision === 'promote')
        return verdict;
    const strangers = await strangersOf(runs, whole, searcher);
    return rely({ runs, candidates: [...signed, ...strangers], ownRun: asked.ownRun }, whole);
}
/** Reads what stands at the commit where evidence of another commit has to be compared with it. */
async function withContent(expected, { access, commit, tree, rules }, candidates) {
    const others = candidates.filter(({ run, content }) => {
        const other = content.state === 'packet' && content.packet.subject.tree !== tree;
        return run.headSha !== commit && other;
    });
    if (others.length === 0 || rules.applicationPaths.length === 0)
        return expected;
    const read = await contentOf(access, tree, {
        application: rules.applicationPaths,
        watched: watchedOf(others),
    });
    return read.state === 'not-read' ? read : { ...expected, content: read.content };
}
function verify_unread({ why, remedy }) {
    return hold('unreadable-platform', why, remedy);
}
function hold(code, says, remedy) {
    const refusals = [refusal(code, null, says, remedy)];
    return { decision: 'hold', refusals, evidence: [], warnings: [] };
}


/***/ }),

/***/ 2078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readPacket)
/* harmony export */ });
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72888);

/**
 * A packet of another run, or null where the bytes are none that this version can read. The bytes are hostile: whoever
 * could upload to that run could have written them. Members that the schema does not know are left out.
 */
function readPacket(bytes) {
    if (bytes.length > _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .PACKET_LIMIT_BYTES */ .NY)
        return null;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .packetSchema */ .As.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 20342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readRules),
/* harmony export */   v: () => (/* binding */ readAsked)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _evidence_verify_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97676);
/* harmony import */ var _desk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36173);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77641);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72737);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40302);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(359);
/* harmony import */ var _verify_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66183);
/* harmony import */ var _verify_settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20679);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79054);










/** @throws ConfigurationError with every problem of the inputs */
function readAsked(sources) {
    const desk = (0,_desk_js__WEBPACK_IMPORTED_MODULE_1__/* .openDesk */ .A)((0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .kg)({ ...sources, file: null }, (0,_verify_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyRows */ .DT)()), {
        in: sources.door === 'cli' ? 'flag' : 'input',
    });
    desk.value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.policy);
    desk.value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.githubToken);
    const asked = {
        commit: desk.value(_verify_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .VERIFY_SETTINGS */ .gL.commit),
        repository: desk.value(_verify_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .VERIFY_SETTINGS */ .gL.repository),
        trustedRoot: desk.value(_verify_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .VERIFY_SETTINGS */ .gL.trustedRoot),
        waitMs: desk.value(_verify_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .VERIFY_SETTINGS */ .gL.wait),
    };
    stopAtProblems(desk, sources.inputs);
    return asked;
}
/**
 * What the policy that judges asks of evidence. Only the file counts: a workflow that could ask for less would be its
 * own judge.
 * @throws ConfigurationError with every problem of the file that matters here
 */
function readRules(file) {
    const desk = (0,_desk_js__WEBPACK_IMPORTED_MODULE_1__/* .openDesk */ .A)((0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .kg)({ inputs: {}, file }, (0,_verify_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyRows */ .DT)()), {
        in: 'file',
        path: file.path,
        line: 1,
        column: 1,
    });
    const { value } = desk;
    const declared = value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.verify);
    const rules = {
        path: file.path,
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(file.text, 'utf8').digest('hex'),
        workflows: some(declared?.workflows) ?? _verify_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .USUAL_WORKFLOWS */ .IT,
        events: declared?.events ?? _evidence_verify_js__WEBPACK_IMPORTED_MODULE_9__/* .EVIDENCE_EVENTS */ .M,
        branches: declared?.branches ?? null,
        surfaces: surfacesOf(desk, some(declared?.surfaces)),
        maxAgeMs: declared?.maxAgeMs ?? _verify_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .USUAL_AGE_MS */ .YG,
        unsigned: declared?.unsigned ?? 'refused',
        strength: strengthOf(desk, declared?.strength ?? null),
        signer: declared?.signer ?? null,
        issuer: declared?.issuer ?? null,
        severities: (0,_severity_js__WEBPACK_IMPORTED_MODULE_5__/* .severitiesInForce */ .a)(value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.severities), value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.promoted) === 'true'),
        allowedOrigins: value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.allowedOrigins),
        applicationPaths: value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.applicationPaths),
    };
    value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.version);
    stopAtProblems(desk, {});
    return rules;
}
/** A file that names one surface, or plans for some, has said which are in use. */
function surfacesOf(desk, named) {
    const surface = desk.value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.surface);
    const inUse = named ?? some(desk.value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.plan)?.surfaces) ?? (surface === null ? null : [surface]);
    if (inUse !== null)
        return inUse;
    if (desk.problems.length === 0) {
        desk.problems.push((0,_wording_js__WEBPACK_IMPORTED_MODULE_8__/* .missingProblem */ .GN)(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.verify, desk.at, '`verify.surfaces` must name the surfaces in use, since each needs evidence'));
    }
    // Never used: the problem ends the declaration.
    return ['responses'];
}
/** Whoever declares an application wants to see it; asking for less is a contradiction. */
function strengthOf(desk, declared) {
    const given = [_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.application, _settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.command, _settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.start].filter(({ name }) => desk.gathered.given.has(name));
    const isDirect = given.length === 0 || desk.value(_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.application) === 'direct';
    if (isDirect)
        return declared ?? 'contract';
    if (declared === 'contract') {
        (0,_desk_js__WEBPACK_IMPORTED_MODULE_1__/* .contradiction */ .q)(desk, _settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy.verify, '`verify.strength` is `contract`, and the policy declares an application: evidence that never ran it says nothing of it. Leave `strength` out.');
    }
    return 'live';
}
function some(values) {
    const [first, ...others] = values ?? [];
    return first === undefined ? null : [first, ...others];
}
function stopAtProblems({ problems }, inputs) {
    const [first, ...others] = problems;
    if (first !== undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j([first, ...others], (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .Fj)(inputs, (0,_verify_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyRows */ .DT)()));
}


/***/ }),

/***/ 20679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ verifyRows),
/* harmony export */   gL: () => (/* binding */ VERIFY_SETTINGS)
/* harmony export */ });
/* unused harmony export VERIFY_OUTPUTS */
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34366);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40302);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43186);




/** A job may run for 6 hours; whoever waits longer than one waits for something that hangs. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** What `verify` takes, beside the policy file and the token. */
const VERIFY_SETTINGS = {
    commit: (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .P)({
        name: 'commit',
        purpose: 'The commit that is to be released, by its whole id.',
        kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)('40 (or 64) hexadecimal digits', 64, (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
            ? null
            : 'it is no whole commit id: a branch or a short id can move'),
        stands: 'input',
        fallback: null,
        defaultText: "the job's own: the head of a pull request, else `GITHUB_SHA`",
        example: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    }),
    repository: (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .P)({
        name: 'repository',
        purpose: 'The repository of the commit, as `owner/name`.',
        kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)('`owner/name`', 201, (text) => /^(?!\.)[\w.-]{1,100}\/(?!\.\.?$)[\w.-]{1,100}$/.test(text) ? null : 'it is no `owner/name`'),
        stands: 'input',
        fallback: null,
        defaultText: "the job's own (`GITHUB_REPOSITORY`)",
        example: 'octo/shop',
    }),
    trustedRoot: (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .P)({
        name: 'trusted-root',
        purpose: 'The file that says whose signatures count, as `gh attestation trusted-root` writes it. Needed unless the policy says `unsigned: allowed`.',
        kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)('the path of a file', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_PATH */ .fN),
        stands: 'input',
        fallback: null,
        defaultText: 'none',
        example: 'trusted_root.jsonl',
    }),
    wait: (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .P)({
        name: 'wait',
        purpose: 'How long to wait for runs that may still bring evidence. A plain number counts seconds; `90s` and `10m` work too; `0` asks once.',
        kind: (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(0, LONGEST_WAIT_MS),
        stands: 'input',
        fallback: 600_000,
        defaultText: '10m',
        example: '10m',
    }),
};
/** Everything that `verify` takes. */
function verifyRows() {
    const { policy, githubToken } = _settings_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy;
    return {
        inputs: [
            ...Object.values(VERIFY_SETTINGS),
            {
                ...policy,
                purpose: 'The policy file that says what evidence must be. It is read from the branch that judges, never from the checkout.',
            },
            {
                ...githubToken,
                purpose: 'The token that reads runs, artifacts, attestations and the policy. On a command line: the variable `GITHUB_TOKEN`.',
            },
        ],
        file: (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSettings */ .gU)(),
    };
}
/** The outputs of `verify`, in the order in which people read them. */
const VERIFY_OUTPUTS = {
    decision: '`promote`, `hold` or `rollback`. Only `promote` ends with exit code 0.',
    codes: 'Why not, as closed codes, separated by commas; empty on `promote` (docs/verify.md lists them).',
    'evidence-url': 'The addresses of the packets that the decision rests on, one a line.',
    'packet-digest': 'Their sha256, one a line, in the same order.',
    warnings: 'Codes of what a person should look at all the same, separated by commas.',
};


/***/ }),

/***/ 83761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ verifySummary),
/* harmony export */   XY: () => (/* binding */ verifyLines),
/* harmony export */   ce: () => (/* binding */ verifyOutputs),
/* harmony export */   qI: () => (/* binding */ OUTPUTS_WITHOUT_VERDICT)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35944);


/** Reasons beyond this many are in the codes; the first ones explain the others. */
const SHOWN = 12;
const SENTENCE = 1_000;
const WORDS = { promote: 'Promote', hold: 'Hold', rollback: 'Roll back' };
/** How strong a packet is, with its own warning where it is weak. */
const STRENGTHS = {
    contract: 'contract evidence, the application was not exercised',
    live: 'live evidence through the application',
};
/** The decision in one line. */
function headline(verdict) {
    if (verdict.decision === 'promote')
        return 'Every surface in use has evidence that promotes.';
    return verdict.refusals[0].says;
}
/** The summary of the job: decision first, then why, then what to do and what it rests on. */
function verifySummary(verdict, question) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `### ${WORDS[verdict.decision]} &middot; ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(headline(verdict), SENTENCE))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `Commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(question.commit)} of ${question.repository}.`,
        ...(verdict.decision === 'promote' ? [] : [reasons(verdict.refusals)]),
        ...verdict.warnings.map((warning) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `**Warning:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(warning.code)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(warning.says)}`),
        ...(verdict.evidence.length === 0 ? [] : [evidenceTable(verdict.evidence)]),
    ], '\n\n');
}
function reasons(refusals) {
    const items = refusals.slice(0, SHOWN).map(({ code: id, says, remedy, runUrl }) => {
        const where = runUrl === null ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('the run', runUrl)})`;
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(says, SENTENCE))}${where}<br>**Do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(remedy, SENTENCE))}`;
    });
    const left = refusals.length - items.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([...items, ...(left > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `- ${left} more.`] : [])], '\n');
}
function evidenceTable(evidence) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Surface', 'Evidence', 'Strength', 'Model', 'Run', 'sha256', 'Signed by'], evidence.map(({ surface, artifactUrl, strength, model, run, digest, signer }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${surface}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('packet', artifactUrl)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${STRENGTHS[strength]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(model, 80)),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`${run.event} ${run.id}, attempt ${run.attempt}`, run.url)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest.slice(0, 12)),
        signer === null ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMd */ .lS) `not asked` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(signer, 200)),
    ]));
}
/** The same for a terminal and the log, one thought a line. */
function verifyLines(verdict, question) {
    const { decision, evidence, warnings } = verdict;
    const lines = [
        `${WORDS[decision].toUpperCase()}  ${headline(verdict)}`,
        `commit   ${question.commit} of ${question.repository}`,
        ...(decision === 'promote' ? [] : verdict.refusals.slice(0, SHOWN).flatMap(refusalLines)),
        ...warnings.map(({ code: id, says }) => `warning  ${id}: ${says}`),
        ...evidence.map(({ surface, artifactUrl, strength, digest }) => {
            return `evidence ${surface}, ${STRENGTHS[strength]}: ${artifactUrl} (sha256 ${digest})`;
        }),
    ];
    return `${lines.map((each) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(each))).join('\n')}\n`;
}
function refusalLines({ code: id, says, remedy, runUrl }) {
    return [`  x ${id}: ${says}`, ...(runUrl === null ? [] : [`    at ${runUrl}`]), `    do: ${remedy}`];
}
/** What later steps read. */
function verifyOutputs(verdict) {
    const { decision, evidence, warnings } = verdict;
    const refusals = decision === 'promote' ? [] : verdict.refusals;
    return {
        decision,
        codes: [...new Set(refusals.map(({ code: id }) => id))].join(','),
        'evidence-url': evidence.map(({ artifactUrl }) => artifactUrl).join('\n'),
        'packet-digest': evidence.map(({ digest }) => digest).join('\n'),
        warnings: [...new Set(warnings.map(({ code: id }) => id))].join(','),
    };
}
/** What later steps read where nothing was found out: nothing must say promote by being empty. */
const OUTPUTS_WITHOUT_VERDICT = {
    decision: 'hold',
    codes: '',
    'evidence-url': '',
    'packet-digest': '',
    warnings: '',
};


/***/ }),

/***/ 84675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   Uc: () => (/* binding */ PAYLOAD_TYPE),
/* harmony export */   t: () => (/* binding */ statementSchema),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Source: https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';
/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** How a file is called in the list of what was signed where the policy stands in the workflow's inputs alone. */
const POLICY_OF_INPUTS = 'inputs';
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/) });
const descriptor = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), digest });
const names = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
/** The statement that a signature stands for. A reader ignores members that it does not know. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).min(1),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(PREDICATE_TYPE),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        result: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['PASSED', 'WARNED', 'FAILED']),
        configuration: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor),
        url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        passedTests: names,
        warnedTests: names,
        failedTests: names,
    }),
});
/**
 * What is signed of a packet: digests, names of files and ids of assertions, nothing of a request or a reply. It may
 * stand in a public log for ever. Pure: the same packet gives the same statement, so that a reader can make it again.
 */
function statementOf(packet, file) {
    const { policy, subject } = packet;
    const judged = described(policy.path ?? POLICY_OF_INPUTS, policy.sha256);
    const candidates = subject.watched
        .flatMap(({ path, sha256 }) => (sha256 === null ? [] : [described(path, sha256)]))
        // A watched policy stands once, unless the change brings another text than the one that judged.
        .filter((candidate) => !isSame(candidate, judged));
    return {
        _type: STATEMENT_TYPE,
        subject: [
            described(file.name, file.sha256),
            // Inputs of the workflow are no file that anybody could hash.
            ...(policy.path === null ? [] : [judged]),
            ...candidates,
        ],
        predicateType: PREDICATE_TYPE,
        predicate: {
            result: resultOf(packet),
            configuration: [judged, ...candidates],
            ...(subject.run_url === null ? {} : { url: subject.run_url }),
            ...testsOf(packet),
        },
    };
}
/** Whether two descriptors mean the same bytes under the same name. */
function isSame(one, other) {
    return one.name === other.name && one.digest.sha256 === other.digest.sha256;
}
function described(name, sha256) {
    return { name, digest: { sha256 } };
}
/** Only what may be promoted has passed: a hold and a rehearsal have not. */
function resultOf(packet) {
    if (packet.decision.value !== 'promote')
        return 'FAILED';
    return testsOf(packet).warnedTests.length === 0 ? 'PASSED' : 'WARNED';
}
function testsOf({ findings, decision }) {
    const counted = findings.filter(({ severity }) => severity !== 'off');
    const bad = counted.filter(({ outcome }) => outcome === 'fail' || outcome === 'not-evaluated');
    return {
        passedTests: counted.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id),
        warnedTests: bad.filter(({ id }) => !decision.forced_by.includes(id)).map(({ id }) => id),
        failedTests: [...decision.forced_by],
    };
}


/***/ }),

/***/ 40287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ rederive)
/* harmony export */ });
/* harmony import */ var _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17013);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9961);


/**
 * Derives the decision from the findings and compares it with the recorded one. The severities must be those that the
 * packet says are in force, with the floor intact. Whether the fallback route carries traffic is not in the findings:
 * between hold and rollback the record is believed, and neither promotes.
 */
function rederive(packet) {
    const { decision, strength } = packet;
    const recorded = decision.rehearsal_value ?? decision.value;
    const derived = (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .decide */ .L)(packet.findings, recorded === 'rollback', decision.strength);
    const why = whyWeighedOtherwise(packet) ??
        (decision.strength === strength.value ? null : 'it names two strengths') ??
        (recorded === derived.value ? null : `it says ${recorded}, and its findings say ${derived.value}`) ??
        (sameIds(decision.forced_by, derived.forcedBy) ? null : 'other assertions block than it says') ??
        whyNoRehearsal(decision);
    if (why === null)
        return { state: 'agrees', says: recorded };
    const says = recorded === 'rollback' ? 'rollback' : 'hold';
    return { state: 'differs', says, why };
}
/** A finding that weighs less than the policy in force, or than the floor. */
function whyWeighedOtherwise({ findings, policy }) {
    const other = findings.find(({ id, severity }) => severity !== policy.severities[id]);
    if (other !== undefined)
        return `${other.id} weighs otherwise than its policy says`;
    const lowered = _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__/* .FLOOR_IDS */ .Oy.find((id) => policy.severities[id] !== 'block');
    return lowered === undefined ? null : `${lowered} is part of the floor and does not block`;
}
function whyNoRehearsal({ strength, value, rehearsal_value: rehearsed }) {
    if (strength !== 'rehearsal')
        return rehearsed === null ? null : 'it is no rehearsal and has its decision';
    if (rehearsed === null)
        return 'it is a rehearsal and does not say what it decided';
    return value === (rehearsed === 'promote' ? 'hold' : rehearsed) ? null : 'a rehearsal never promotes';
}
function sameIds(recorded, derived) {
    return (recorded.length === derived.length &&
        _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_1__/* .ASSERTION_IDS */ .yj.every((id) => recorded.includes(id) === derived.includes(id)));
}


/***/ })

};
