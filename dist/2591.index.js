export const id = 2591;
export const ids = [2591];
export const modules = {

/***/ 52591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  forkCommentOnRunner: () => (/* binding */ forkCommentOnRunner)
});

// EXTERNAL MODULE: ./lib/policy/doors.js
var doors = __webpack_require__(46107);
// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
// EXTERNAL MODULE: ./lib/flows/end.js
var flows_end = __webpack_require__(34884);
// EXTERNAL MODULE: ./lib/policy/desk.js
var policy_desk = __webpack_require__(36173);
// EXTERNAL MODULE: ./lib/policy/gather.js + 1 modules
var gather = __webpack_require__(77641);
// EXTERNAL MODULE: ./lib/policy/init.js
var init = __webpack_require__(45434);
// EXTERNAL MODULE: ./lib/policy/problem.js
var problem = __webpack_require__(72737);
// EXTERNAL MODULE: ./lib/policy/setting.js
var setting = __webpack_require__(34366);
// EXTERNAL MODULE: ./lib/policy/settings.js + 9 modules
var settings = __webpack_require__(40302);
// EXTERNAL MODULE: ./lib/policy/severity.js
var severity = __webpack_require__(359);
// EXTERNAL MODULE: ./lib/policy/texts.js
var texts = __webpack_require__(43186);
;// CONCATENATED MODULE: ./lib/policy/comment-settings.js








const workflowPath = (0,texts/* line */.n8)('the path of a workflow file', 500, (text) => /^\.github\/workflows\/[^/@\s]+\.ya?ml$/.test(text)
    ? null
    : 'it is no file in `.github/workflows/` that ends in `.yml` or `.yaml`');
/** What the comment on a fork's run takes, beside the policy file and the token. */
const COMMENT_SETTINGS = {
    workflow: (0,setting/* setting */.P)({
        name: 'workflow',
        purpose: 'The workflow files whose runs are commented on, one a line. Runs of other workflows are passed over.',
        kind: (0,texts/* list */.p_)({
            allowed: `paths of workflow files, such as \`${init/* WORKFLOW_PATH */.A8}\`, one a line`,
            commas: false,
            values: null,
            item: (_, raw) => workflowPath.read(raw),
        }),
        stands: 'input',
        fallback: [init/* WORKFLOW_PATH */.A8],
        defaultText: init/* WORKFLOW_PATH */.A8,
        example: init/* WORKFLOW_PATH */.A8,
    }),
};
/** Everything that the step takes. */
function commentRows() {
    const { policy, githubToken } = settings/* SETTINGS */.yy;
    return {
        inputs: [
            ...Object.values(COMMENT_SETTINGS),
            {
                ...policy,
                purpose: 'The policy file that weighs the findings. It is read from the default branch, never from a checkout.',
            },
            {
                ...githubToken,
                purpose: 'The token that reads the run, its artifacts and the policy, and writes the comment. It needs `actions: read`, `contents: read` and `pull-requests: write`.',
            },
        ],
        file: (0,settings/* fileSettings */.gU)(),
    };
}
/** What the step hands to later ones. */
const COMMENT_OUTPUTS = {
    'comment-url': 'The addresses of the comments that were written or kept, one a line; empty where there is none.',
    decision: "`hold` or `rollback`, the worst of the run's packets. Never `promote`: what a fork's run says promotes nothing.",
};
/** @throws ConfigurationError with every problem of the inputs */
function readWorkflows(inputs) {
    const desk = (0,policy_desk/* openDesk */.A)((0,gather/* gather */.kg)({ inputs, file: null }, commentRows()), { in: 'input' });
    desk.value(settings/* SETTINGS */.yy.policy);
    desk.value(settings/* SETTINGS */.yy.githubToken);
    const workflows = desk.value(COMMENT_SETTINGS.workflow);
    stopAtProblems(desk, inputs);
    return workflows;
}
/**
 * @param file null where there is none: the defaults weigh
 * @throws ConfigurationError with every problem of the file that matters here
 */
function readForkRules(file) {
    const at = { in: 'file', path: file?.path ?? '', line: 1, column: 1 };
    const desk = (0,policy_desk/* openDesk */.A)((0,gather/* gather */.kg)({ inputs: {}, file }, commentRows()), at);
    const { value } = desk;
    value(settings/* SETTINGS */.yy.version);
    const promoted = value(settings/* SETTINGS */.yy.promoted) === 'true';
    const rules = {
        severities: (0,severity/* severitiesInForce */.a)(value(settings/* SETTINGS */.yy.severities), promoted),
        promoted,
        enforce: value(settings/* SETTINGS */.yy.enforce),
        models: [
            ...(value(settings/* SETTINGS */.yy.plan)?.models ?? []),
            value(settings/* SETTINGS */.yy.model) ?? settings/* SIMULATED_MODEL */.Fb,
            settings/* SIMULATED_MODEL */.Fb,
        ],
    };
    stopAtProblems(desk, {});
    return rules;
}
function stopAtProblems({ problems }, inputs) {
    const [first, ...others] = problems;
    if (first !== undefined)
        throw new problem/* ConfigurationError */.j([first, ...others], (0,gather/* secretsOf */.Fj)(inputs, commentRows()));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/policy/wording.js
var wording = __webpack_require__(79054);
;// CONCATENATED MODULE: ./lib/policy/fork-run.js



const count = schemas/* int */.Whr().min(1);
const repository = schemas/* object */.Ikc({ id: count, owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/) }) });
/** The members of the event that are read (https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run). */
const payload = schemas/* object */.Ikc({
    workflow_run: schemas/* object */.Ikc({
        id: count,
        run_attempt: count,
        path: schemas/* string */.YjP().max(500),
        event: schemas/* string */.YjP().max(100),
        head_sha: schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
        head_branch: schemas/* string */.YjP().min(1).max(500).nullish(),
        repository,
        // GitHub sends null for a fork that was deleted.
        head_repository: repository.nullish(),
    }),
});
/**
 * The run that the event tells of.
 * @param workflows files of workflows whose runs are commented on
 * @throws ConfigurationError where the job was started by something else, or the event tells of no run
 */
function endedRun(env, event, workflows) {
    if (env['GITHUB_EVENT_NAME'] !== 'workflow_run')
        throw new problem/* ConfigurationError */.j([otherEvent(env)]);
    const read = payload.safeParse(event);
    if (!read.success)
        throw new problem/* ConfigurationError */.j([noRun()]);
    const { id, run_attempt: attempt, path, event: by, head_branch: branch, ...rest } = read.data.workflow_run;
    const { head_sha: headSha, repository: own, head_repository: head } = rest;
    // Since 2022 the path may carry the ref of a required workflow: `.github/workflows/x.yml@main`.
    const [workflow = ''] = path.split('@', 1);
    const nothing = (why) => ({ state: 'nothing-to-do', why: `No comment: run ${id} ${why}` });
    if (!workflows.includes(workflow))
        return nothing(`is of another workflow than \`workflow\` names (${workflows.join(', ')}).`);
    if (by !== 'pull_request')
        return nothing('was not started by `pull_request`.');
    if (!head)
        return nothing('is of a fork that is gone.');
    if (head.id === own.id)
        return nothing("ran this repository's own code: the gate comments there itself.");
    if (!branch)
        return nothing('does not say which branch of the fork it ran.');
    return {
        state: 'fork',
        run: {
            id,
            attempt,
            workflow,
            headSha,
            branch,
            headOwner: head.owner.login,
            headRepositoryId: head.id,
            repositoryId: own.id,
        },
    };
}
const EXAMPLE = 'on:\n  workflow_run:\n    workflows: [Fallback evidence]\n    types: [completed]';
function otherEvent(env) {
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    return {
        ...(0,wording/* settingsProblem */.V1)('event-unusable', 'workflow', { in: 'run' }),
        says: `\`${/^[a-z_]{1,64}$/.test(event) ? event : 'unknown'}\` started this job, and the comment on a fork's run is written after that run, by a job of \`workflow_run\`. Put the step into a workflow of its own (docs/recipes/fork-comment.md).`,
        example: EXAMPLE,
    };
}
function noRun() {
    return {
        ...(0,wording/* settingsProblem */.V1)('event-unusable', 'workflow', { in: 'run' }),
        says: 'The event file tells of no workflow run that has ended. Start the job by `workflow_run` with `types: [completed]`, then re-run.',
        example: EXAMPLE,
    };
}

// EXTERNAL MODULE: ./lib/policy/occasion.js
var policy_occasion = __webpack_require__(74875);
// EXTERNAL MODULE: ./lib/publish/github/comment.js
var comment = __webpack_require__(71546);
// EXTERNAL MODULE: ./lib/publish/github/api.js
var github_api = __webpack_require__(77827);
// EXTERNAL MODULE: ./lib/publish/github/evidence-runs.js
var evidence_runs = __webpack_require__(7537);
// EXTERNAL MODULE: ./lib/publish/github/not-read.js
var not_read = __webpack_require__(31147);
;// CONCATENATED MODULE: ./lib/publish/github/pull-of-head.js



/**
 * Looks the pull request up by branch and commit of the run: neither its event (which names no pull request of a fork)
 * nor anything that it uploaded is asked. Needs `pull-requests: read`.
 */
async function pullOfHead(access, run) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const answer = await api.call('GET /repos/{owner}/{repo}/pulls', {
        state: 'open',
        head: `${run.headOwner}:${run.branch}`,
        per_page: 100,
    });
    if (answer.state !== 'ok' || !Array.isArray(answer.data)) {
        const failed = (0,not_read/* notRead */.Q)(answer, 'The pull request');
        return failed.code === 'not-permitted' ? { ...failed, remedy: PERMISSION } : failed;
    }
    const numbers = answer.data.flatMap((pull) => (isOf(pull, run) ? numberOf(pull) : []));
    const [number, second] = numbers;
    if (number === undefined)
        return { state: 'none' };
    return second === undefined && answer.next === null ? { state: 'one', number } : { state: 'several' };
}
const PERMISSION = 'Give the job `permissions: pull-requests: write`, and leave `github-token` at its default.';
/** GitHub passes over a `head` that it cannot read, and lists everything: each is compared again. */
function isOf(pull, run) {
    if (!(0,github_api/* isObject */.Gv)(pull) || !(0,github_api/* isObject */.Gv)(pull.head) || !(0,github_api/* isObject */.Gv)(pull.base))
        return false;
    const { head, base, state } = pull;
    return (state === 'open' &&
        head.sha === run.headSha &&
        head.ref === run.branch &&
        idOf(head.repo) === run.headRepositoryId &&
        idOf(base.repo) === run.repositoryId);
}
function idOf(value) {
    return (0,github_api/* isObject */.Gv)(value) ? value.id : null;
}
function numberOf(pull) {
    const number = (0,github_api/* isObject */.Gv)(pull) ? pull.number : null;
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? [number] : [];
}
/** A run as it is now: it may have been run again since. Needs `actions: read`. */
async function runNow(access, id) {
    const api = await (0,github_api/* githubApi */.Mc)(access);
    const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
    const run = answer.state === 'ok' ? (0,evidence_runs/* readRun */.c)(answer.data) : null;
    return run === null ? (0,not_read/* notRead */.Q)(answer, 'The run') : { state: 'read', run };
}

// EXTERNAL MODULE: ./lib/publish/platform-error.js
var platform_error = __webpack_require__(73631);
// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
// EXTERNAL MODULE: ./lib/packet/schema.js + 4 modules
var schema = __webpack_require__(72888);
// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(31101);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
;// CONCATENATED MODULE: ./lib/report/fork-marker.js

/** How the marker of every comment on a fork's run begins: the gate's own comments have another. */
const FORK_MARKER_BEGINS = '<!-- fallback-evidence-gate from=fork ';
/** The comment on a run as a whole. */
const FORK_RUN_MARKER = (0,markdown/* hidden */.R)('fallback-evidence-gate', { from: 'fork', about: 'run' });
/** The comment on one job of a fork's run. */
function forkMarker({ surface, profile, shard, }) {
    return (0,markdown/* hidden */.R)('fallback-evidence-gate', { from: 'fork', surface, profile, shard });
}
/** A marker as it was found in a comment; null where it is none that stands here. */
function forkMarkerOf(line) {
    if (line === FORK_RUN_MARKER.toString())
        return FORK_RUN_MARKER;
    const words = /^<!-- \S+ from=fork surface=([a-z-]+) profile=([a-z-]+) shard=([0-9a-f]{16}) -->$/.exec(line);
    if (words === null)
        return null;
    const [, surface = '', profile = '', shard = ''] = words;
    const marker = (0,markdown/* hidden */.R)('fallback-evidence-gate', { from: 'fork', surface, profile, shard });
    return marker.toString() === line ? marker : null;
}

;// CONCATENATED MODULE: ./lib/report/rule-words.js
/**
 * The words of every rule, for texts about findings that somebody else wrote down: those of the finding itself are
 * hostile there, and only the gate may load the rules.
 */
const RULE_WORDS = {
    'credential-not-logged': {
        title: 'Nothing that was written holds the key',
        failsWhen: 'the key that the application held, or 12 or more of its characters, stands in anything written, in any encoding, the whole key in the address or the body of a request, or it followed a redirect to another origin',
        codes: [
            'credential-found',
            'credential-in-request',
            'credential-followed-redirect',
            'drill-not-run',
            'no-attempt',
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'self-test-failed',
            'key-never-on-wire',
            'not-armed',
        ],
    },
    'body-not-stored': {
        title: 'No successful reply was stored',
        failsWhen: 'a successful reply or its text stands in anything written, in full or nearly (80 % or more)',
        codes: [
            'body-found',
            'no-reply',
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'self-test-failed',
            'key-never-on-wire',
            'not-armed',
        ],
    },
    'body-partly-stored': {
        title: 'No large part of a reply or prompt was stored',
        failsWhen: '30 to 80 % of a successful reply, or of a prompt, stands in anything written',
        codes: [
            'body-partly-found',
            'prompt-partly-found',
            'no-reply',
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'self-test-failed',
            'key-never-on-wire',
            'not-armed',
        ],
    },
    'error-message-stored': {
        title: 'No error text of the gateway was stored',
        failsWhen: "the gateway's error text stands in anything written, word for word",
        codes: [
            'error-message-found',
            'no-reply',
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'self-test-failed',
            'key-never-on-wire',
            'not-armed',
        ],
    },
    'prompt-not-stored': {
        title: 'No prompt was stored',
        failsWhen: 'the text of a request stands in anything written, in full or nearly (80 % or more)',
        codes: [
            'prompt-found',
            'no-reply',
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'self-test-failed',
            'key-never-on-wire',
            'not-armed',
        ],
    },
    'account-detail-not-stored': {
        title: 'No account detail was stored',
        failsWhen: 'a planted balance, quota, cost, organisation, project or e-mail marker, or a billing or account field with a value, stands in anything written',
        codes: [
            'account-detail-found',
            'drill-not-run',
            'no-attempt',
            'fault-not-met',
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'self-test-failed',
            'key-never-on-wire',
            'not-armed',
        ],
    },
    'credential-not-in-source': {
        title: 'The real key stands in no file of the change',
        failsWhen: 'the real key stands in the policy, a workflow, a watched routing file or a file that the change touches',
        codes: [
            'credential-in-source',
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'self-test-failed',
            'key-never-on-wire',
            'not-armed',
        ],
    },
    'retry-bounded': {
        title: 'One request never becomes more attempts than allowed',
        failsWhen: 'one logical request was sent more often than `max-attempts`, summed over every layer that retries',
        codes: [
            'over-bound',
            'end-unknown',
            'unattributed-attempts',
            'drill-not-run',
            'no-attempt',
            'fault-not-met',
        ],
    },
    'finishes-within-deadline': {
        title: 'The application came to an end before the deadline',
        failsWhen: 'the application was still busy with a drill at the deadline',
        codes: ['busy-at-deadline', 'not-started', 'drill-not-run', 'no-attempt'],
    },
    'attempted-once': {
        title: 'The happy path took exactly one attempt',
        failsWhen: 'the happy path was sent never, or more than once (side calls such as GET /v1/models apart)',
        codes: ['no-attempt', 'more-than-one-attempt', 'drill-not-run'],
    },
    'happy-path-succeeded': {
        title: 'The happy path succeeded',
        failsWhen: 'the happy path, or the fallback where it was to rescue, ended without a success status or with a reply that reads as a failure; or the application calls a good reply of the happy path a failure',
        codes: [
            'operational-blocker',
            'http-error',
            'reading-failed',
            'no-reply',
            'caller-left',
            'application-failed',
            'reading-ambiguous',
            'answered-elsewhere',
            'drill-not-run',
            'no-attempt',
        ],
    },
    'parse-unambiguous': {
        title: 'No reply that can be read two ways was taken for a success',
        failsWhen: 'a reply of the happy path, or of the fallback where it was to rescue, reads ambiguous; or the application claims success for a last reply that reads failed or ambiguous',
        codes: [
            'happy-path-ambiguous',
            'fallback-ambiguous',
            'claimed-success-over-fail',
            'claimed-success-over-ambiguous',
            'no-reply',
            'fallback-never-asked',
            'drill-not-run',
            'no-attempt',
        ],
    },
    'contract-fields-present': {
        title: 'Every field that the application reads was there, with its type',
        failsWhen: 'a declared field is missing, or has another type, in the reply of the happy path or of the fallback where it was to rescue',
        codes: [
            'field-missing',
            'field-mixed',
            'field-of-other-type',
            'field-not-read',
            'no-parsed-reply',
            'drill-not-run',
            'no-attempt',
        ],
    },
    'surface-respected': {
        title: 'Every request went to the declared surface',
        failsWhen: 'a request went to another surface, path, method or origin than declared, or belonged to no drill (GET /v1/models, HEAD and OPTIONS are side calls)',
        codes: ['other-surface', 'other-path', 'other-origin', 'stray-traffic', 'drill-not-run', 'no-attempt'],
    },
    'error-path-classified': {
        title: 'The application called every failure what it was',
        failsWhen: 'the last exchange of a failure drill failed and the application claims success without a record of degrading or aborting; it died by a signal; it recorded a status class that the wire never showed; or a healthy fallback did not rescue it',
        codes: [
            'claimed-success',
            'not-rescued',
            'rescue-not-seen',
            'rescue-thrown-away',
            'died-by-signal',
            'status-class-contradicts',
            'nothing-claimed',
            'drill-not-run',
            'no-attempt',
            'fault-not-met',
        ],
    },
    'permanent-error-not-retried': {
        title: 'No request was repeated after a permanent status',
        failsWhen: 'a request that got 400, 401, 403, 404, 413 or 422 was sent again on the same route',
        codes: [
            'permanent-error-sent-again',
            'no-permanent-error-seen',
            'drill-not-run',
            'no-attempt',
            'fault-not-met',
        ],
    },
    'error-code-heeded': {
        title: 'No request was repeated after a 5xx whose error.code is permanent',
        failsWhen: 'a 5xx with error.code invalid_request, model_not_found or convert_request_failed was sent again on the same route',
        codes: [
            'permanent-code-sent-again',
            'no-permanent-code-seen',
            'drill-not-run',
            'no-attempt',
            'fault-not-met',
        ],
    },
    'retry-after-honoured': {
        title: 'Retry-After was waited for, or the request was given up',
        failsWhen: 'the next attempt on the route came before Retry-After, or a delay above the declared maximum was slept instead of given up',
        codes: [
            'sent-too-early',
            'slept-over-maximum',
            'one-attempt-only',
            'gap-unknown',
            'drill-not-run',
            'no-attempt',
            'fault-not-met',
        ],
    },
    'backoff-grows': {
        title: 'The pauses between retries grew',
        failsWhen: 'over 3 or more attempts on one route, a pause was under 100 ms or the pauses did not grow',
        codes: ['gap-too-short', 'gaps-do-not-grow', 'drill-not-run', 'no-attempt', 'fault-not-met'],
    },
    'caller-gone-stops': {
        title: 'No attempt was sent after the caller had gone',
        failsWhen: 'an attempt began, on any route, after the caller had hung up',
        codes: [
            'attempts-after-caller-left',
            'caller-not-gone',
            'end-unknown',
            'drill-not-run',
            'no-attempt',
            'fault-not-met',
        ],
    },
    'decision-recorded': {
        title: 'The application recorded one decision for every call',
        failsWhen: 'a drill has not exactly one terminal decision record, or its value is none that the map knows',
        codes: [
            'no-decision-log',
            'no-terminal-record',
            'several-terminal-records',
            'unknown-value',
            'value-missing',
            'log-unreadable',
            'drill-not-run',
        ],
    },
    'decision-consistent': {
        title: 'The recorded decisions agree with the wire',
        failsWhen: 'a record contradicts the wire: retry count, status class, surface, served route or model, or promote after a failure',
        codes: [
            'promote-after-failure',
            'retry-count-contradicts',
            'status-class-contradicts',
            'surface-contradicts',
            'route-contradicts',
            'model-contradicts',
            'surface-unreadable',
            'no-record',
            'drill-not-run',
            'no-attempt',
        ],
    },
    'escalation-recorded': {
        title: 'Every failure says who is told, or that nobody is',
        failsWhen: 'a failure drill ends with no escalation status (who, or explicitly none) in its record or in the policy',
        codes: ['no-escalation', 'drill-not-run'],
    },
    'support-packet-complete': {
        title: 'Every failure of the account, key or model can be handed to support',
        failsWhen: 'an account-, credential- or model-specific failure has no request id, endpoint, model, UTC time, request shape, expected or actual outcome',
        codes: ['support-packet-incomplete', 'drill-not-run', 'no-attempt'],
    },
    'claims-within-scope': {
        title: 'The operator note claims nothing that one run cannot show',
        failsWhen: 'the operator note asserts availability, price, quota, rate limits, uptime, latency, billing or support time; or production readiness without profile, result, redaction and remaining uncertainty',
        codes: ['claim-out-of-scope', 'readiness-without-grounds', 'note-too-long', 'no-note'],
    },
    'evidence-available': {
        title: 'All evidence that the policy names could be read',
        failsWhen: 'evidence that the policy names cannot be read: nothing matched, no permission, over a cap, changed while read, unknown compression; a planned failure that never happened is not evaluated',
        codes: [
            'nothing-to-search',
            'nothing-matched',
            'unreadable',
            'over-cap',
            'changed-while-read',
            'unknown-compression',
            'decision-log-unreadable',
            'self-test-failed',
            'key-never-on-wire',
            'failure-not-met',
        ],
    },
    'policy-not-loosened': {
        title: 'The change is judged by the policy that it would be merged into',
        failsWhen: 'a setting of a change, in its policy file or as an input, asks for less than the policy that judges it',
        codes: ['policy-loosened', 'policy-unreadable', 'not-compared'],
    },
    'routing-change-covered': {
        title: 'The change of the routing files is known, and the evidence is strong enough for its steps',
        failsWhen: 'a share of the fallback gains more than `max-step` percentage points, and the evidence is not live',
        codes: ['step-not-covered', 'change-unknown', 'file-unreadable'],
    },
    'change-in-scope': {
        title: 'A routing change moves shares and nothing else',
        failsWhen: 'a change of a share travels with other settings of the same files: model, endpoint, permission or retry',
        codes: ['other-settings-changed', 'change-unknown', 'file-unreadable'],
    },
    'setup-declared': {
        title: 'The drills run outside production, and the way back is declared',
        failsWhen: 'no non-production environment, account test model or way back is declared, or the job runs in an environment named production',
        codes: ['setup-missing', 'setup-incomplete', 'environment-is-production', 'job-in-production'],
    },
    'environment-matches': {
        title: 'Runtime, SDK and flags are those of the hosted path',
        failsWhen: 'runtime, SDK versions, feature flags or system differ from those declared for the hosted path',
        codes: ['environment-differs', 'environment-not-told'],
    },
    'docs-current': {
        title: 'The contract pages still document every field that is read',
        failsWhen: 'a contract page is gone, or no longer documents a field that the application reads',
        codes: ['page-gone', 'field-undocumented', 'field-unclear', 'pages-not-read'],
    },
    'runner-untouched': {
        title: "The application left the runner's command files alone",
        failsWhen: "the application wrote to the runner's command files (ENV, PATH, OUTPUT, STATE, SUMMARY)",
        codes: ['command-files-touched', 'not-looked'],
    },
};

;// CONCATENATED MODULE: ./lib/report/fork-comment.js






/** Drills beyond this many are counted. */
const ROW_LIMIT = 16;
/** Stands above everything: a reader must not take the words below for ours. */
const ORIGIN = (0,markdown/* safeMd */.lS) `**Untrusted: from a run of a fork's own code, which could make it say anything. A rehearsal on the simulator; it never satisfies ${(0,markdown/* code */.aY)('verify')}.**`;
const NEXT = (0,markdown/* safeMd */.lS) `**Next:** A maintainer reads the change, then pushes its commits to a branch of this repository: the gate evaluates them there.`;
/** The comment on one packet. Every word of it is ours: of the packet there are only words of closed lists and counts. */
function forkComment(facts, source, packet) {
    const marker = forkMarker(facts);
    const blocking = facts.findings.filter((each) => isOpen(each) && each.severity === 'block');
    const warnings = facts.findings.filter((each) => isOpen(each) && each.severity === 'warn');
    const head = [
        (0,markdown/* safeMd */.lS) `${marker}\n${ORIGIN}`,
        (0,markdown/* safeMd */.lS) `### ${SAYS[facts.says]} &middot; ${facts.surface}, ${facts.profile}, ${APPLICATIONS[facts.application]}${modelText(facts)}`,
        ...caveats(facts, source),
        NEXT,
        blocking.length === 0 ? null : (0,markdown/* safeMd */.lS) `**What blocks**\n\n${items(blocking)}`,
    ];
    const foot = [
        sourceLine(source, [(0,markdown/* link */.nf)('packet', packet.url), (0,markdown/* safeMd */.lS) `sha256 ${(0,markdown/* code */.aY)(packet.digest.slice(0, 12))}`]),
        (0,markdown/* safeMd */.lS) `<sub>This does not prove ${schema/* NOT_ASSERTED */.uw.slice(0, -1).join(', ')} or ${schema/* NOT_ASSERTED */.uw.at(-1) ?? ''}.</sub>`,
    ];
    const folded = [
        drillTable(facts.drills),
        warnings.length === 0 ? null : (0,markdown/* details */.zH)((0,counted/* counted */.h)(warnings.length, 'warning'), items(warnings)),
        (0,markdown/* safeMd */.lS) `${rest(facts.findings)}`,
    ];
    return {
        marker: marker.toString(),
        body: (0,budget/* stacked */.O)([...head, ...folded, ...foot]),
        shorter: (0,budget/* stacked */.O)([...head, ...foot]),
    };
}
const SAYS = {
    promote: 'Rehearsal passed',
    hold: 'Rehearsal: hold',
    rollback: 'Rehearsal: roll back',
};
const APPLICATIONS = {
    direct: 'the application was not exercised',
    command: 'the application as a command',
    service: 'the application as a service',
    worker: 'the application as a worker',
};
function modelText({ model }) {
    return model === null ? (0,markdown/* safeMd */.lS) `, a model that the policy does not name` : (0,markdown/* safeMd */.lS) `, ${(0,markdown/* code */.aY)(model)}`;
}
function caveats({ saysOtherwise }, { policy, enforce }) {
    return [
        ...(saysOtherwise
            ? [(0,markdown/* safeMd */.lS) `The run weighed its findings otherwise; here the policy of the default branch counts.`]
            : []),
        ...(policy === null
            ? [(0,markdown/* safeMd */.lS) `policy-bootstrapped: the default branch has no policy yet, so the defaults weigh.`]
            : []),
        ...(enforce ? [] : [(0,markdown/* safeMd */.lS) `Reported only: ${(0,markdown/* code */.aY)('enforce')} is ${(0,markdown/* code */.aY)('false')} in the policy.`]),
    ];
}
function isOpen({ outcome }) {
    return outcome === 'fail' || outcome === 'not-evaluated';
}
function items(findings) {
    return (0,markdown/* join */.fj)(findings.map(item), '\n');
}
function item({ id, outcome, code: reason }) {
    const { title, failsWhen } = RULE_WORDS[id];
    const why = reason === null ? (0,markdown/* safeMd */.lS) `` : (0,markdown/* safeMd */.lS) ` (${(0,markdown/* code */.aY)(reason)})`;
    return outcome === 'fail'
        ? (0,markdown/* safeMd */.lS) `- **${id}** failed${why}. It fails when ${(0,markdown/* prose */.CS)(failsWhen)}.`
        : (0,markdown/* safeMd */.lS) `- **${id}** was not evaluated${why}, which counts like a failure. The rule: ${(0,markdown/* prose */.CS)(title)}.`;
}
function rest(findings) {
    const of = (outcome) => findings.filter((finding) => finding.outcome === outcome).length;
    const silenced = findings.filter((finding) => isOpen(finding) && finding.severity === 'off').length;
    const off = silenced === 0 ? '' : `, ${String(silenced)} switched off by the policy`;
    return `Of ${String(findings.length)} assertions ${String(of('pass'))} passed and ${String(of('not-applicable'))} did not apply${off}.`;
}
function drillTable(drills) {
    const rows = drills
        .slice(0, ROW_LIMIT)
        .map((drill) => [
        (0,markdown/* safeMd */.lS) `${drill.profile}`,
        drill.failure === null ? (0,markdown/* safeMd */.lS) `none` : (0,markdown/* safeMd */.lS) `${drill.failure}${drill.met ? '' : ', never met'}`,
        (0,markdown/* safeMd */.lS) `${drill.attempts}`,
        (0,markdown/* safeMd */.lS) `${drill.code === null ? drill.outcome : `${drill.outcome}: ${drill.code}`}`,
    ]);
    const left = drills.length - rows.length;
    const drawn = (0,markdown/* table */.tp)(['Request', 'Failure', 'Attempts', 'Reply reads as'], rows);
    return left > 0 ? (0,markdown/* safeMd */.lS) `${drawn}\n\n${(0,counted/* counted */.h)(left, 'more drill')} in the packet.` : drawn;
}
/** The comment on a run whose evidence cannot be used, or not all of it. */
function forkRefusal(codes, source) {
    const list = (0,markdown/* join */.fj)(codes.map((each) => (0,markdown/* safeMd */.lS) `- ${(0,markdown/* code */.aY)(each)}: ${(0,markdown/* prose */.CS)(REFUSALS[each])}`), '\n');
    const body = (0,budget/* stacked */.O)([
        (0,markdown/* safeMd */.lS) `${FORK_RUN_MARKER}\n${ORIGIN}`,
        (0,markdown/* safeMd */.lS) `### Hold &middot; the evidence of this run could not be used: ${(0,markdown/* join */.fj)(codes.map((each) => (0,markdown/* code */.aY)(each)), ', ')}`,
        list,
        NEXT,
        sourceLine(source, []),
    ]);
    return { marker: FORK_RUN_MARKER.toString(), body, shorter: body };
}
/** What stands in the place of a comment that the newest run says nothing for. Why it left nothing, the fork alone could say. */
function forkNothing(marker, source) {
    const body = (0,budget/* stacked */.O)([
        (0,markdown/* safeMd */.lS) `${marker}\n${ORIGIN}`,
        (0,markdown/* safeMd */.lS) `### Nothing judged &middot; the newest run left no evidence here`,
        (0,markdown/* safeMd */.lS) `A run leaves none where its change has nothing to judge, and where it ended too early; which it was is not known here. What stood here was of an earlier commit or run, and counts for this one no more.`,
        sourceLine(source, []),
    ]);
    return { marker: marker.toString(), body, shorter: body };
}
const REFUSALS = {
    'too-many-packets': 'the run left more packets than are commented on. Merge a matrix into one in the run.',
    'artifact-expired': 'a packet has expired or was deleted. Run the workflow again.',
    'packet-too-large': 'an artifact with the name of a packet is larger than any packet of the gate.',
    'digest-differs': 'the bytes of a packet are not those that were uploaded.',
    'packet-unreadable': 'GitHub could not hand a packet out in a way that can be checked.',
    'not-a-packet': 'an artifact with the name of a packet is none that this version of the gate writes.',
    'subject-contradicts': 'a packet tells of another commit, run, attempt, pull request or repository.',
    'not-a-rehearsal': 'a packet claims to be more than a rehearsal, which no run of a fork is taken for.',
    'decision-differs': 'the decision of a packet does not follow from its findings.',
    'shard-duplicate': 'there are several packets of one job, and nobody can tell which is the right one.',
};
function sourceLine({ runUrl, commit, policy }, more) {
    const parts = [
        (0,markdown/* link */.nf)("the fork's run", runUrl),
        ...more,
        (0,markdown/* safeMd */.lS) `commit ${(0,markdown/* code */.aY)(commit.slice(0, 12))}`,
        ...(policy === null ? [] : [(0,markdown/* safeMd */.lS) `weighed by ${policy}`]),
    ];
    return (0,markdown/* safeMd */.lS) `<sub>${(0,markdown/* join */.fj)(parts, ' &middot; ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/evidence/fork.js
/** Why what a fork's run left cannot be used. */
const FORK_CODES = [
    'too-many-packets',
    'artifact-expired',
    'packet-too-large',
    'digest-differs',
    'packet-unreadable',
    'not-a-packet',
    'subject-contradicts',
    'not-a-rehearsal',
    'decision-differs',
    'shard-duplicate',
];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/verdict/decide.js
var decide = __webpack_require__(9961);
// EXTERNAL MODULE: ./lib/verdict/rederive.js
var rederive = __webpack_require__(40287);
// EXTERNAL MODULE: ./lib/verdict/shard.js
var shard = __webpack_require__(50001);
;// CONCATENATED MODULE: ./lib/verdict/fork-facts.js





/** @param job the part of the run's id that names the job */
function forkFacts(packet, job, { severities, promoted, models }) {
    const { surface, model } = packet.strength;
    const findings = packet.findings.map((finding) => ({ ...finding, severity: severities[finding.id] }));
    const { value } = (0,decide/* decide */.L)(findings, promoted, 'rehearsal');
    return {
        surface,
        profile: (0,shard/* profileOf */.dp)(packet),
        application: packet.setup.application,
        model: models.includes(model) ? model : null,
        shard: (0,external_node_crypto_.createHash)('sha256').update(`${job}\n${model}`).digest('hex').slice(0, 16),
        says: value,
        saysOtherwise: (0,rederive/* rederive */.B)(packet).says !== value,
        findings: findings.map(({ id, outcome, severity, code }) => ({
            id,
            outcome,
            severity,
            code: RULE_WORDS[id].codes.find((known) => known === code) ?? null,
        })),
        drills: packet.drills.map(drillFacts),
    };
}
function drillFacts({ request_profile: profile, cause, attempts, reading }) {
    return {
        profile,
        failure: cause?.planned ?? null,
        met: cause?.met ?? true,
        attempts: attempts.length,
        outcome: reading.outcome,
        code: reading.code,
    };
}

;// CONCATENATED MODULE: ./lib/verdict/fork-evidence.js




/** Comments on one run: a matrix that is larger has a job that merges it. */
const MOST_COMMENTS = 16;
/** Sorts what a fork's run left. All of it is hostile: whoever wrote the fork can have uploaded anything. */
function forkEvidence(artifacts, place, weights) {
    const sorted = artifacts.map((artifact) => artifact.state === 'refused' ? artifact.code : checked(artifact, place, weights));
    const good = sorted.filter((each) => typeof each !== 'string');
    const newest = newestOfEach(good);
    const codes = [...sorted, ...newest.refused];
    if (newest.packets.length > MOST_COMMENTS)
        return { packets: [], refused: ['too-many-packets'] };
    return { packets: newest.packets, refused: FORK_CODES.filter((code) => codes.includes(code)) };
}
function checked({ id, packet, digest }, place, weights) {
    const job = jobOf(packet);
    if (job === null || contradicts(packet, place))
        return 'subject-contradicts';
    if (packet.strength.value !== 'rehearsal' || packet.decision.strength !== 'rehearsal')
        return 'not-a-rehearsal';
    if ((0,rederive/* rederive */.B)(packet).state === 'differs')
        return 'decision-differs';
    const attempt = packet.subject.workflow_run_attempt;
    return { artifactId: id, digest, attempt, facts: forkFacts(packet, job, weights) };
}
/** A packet of an earlier attempt of the run is good: after "re-run failed jobs" the others stay as they are. */
function contradicts({ subject }, { run, pullRequest }) {
    const [workflow = ''] = (subject.workflow_ref ?? '').split('@', 1);
    return (subject.repository_id !== String(run.repositoryId) ||
        subject.evaluated_commit !== run.headSha ||
        subject.event !== 'pull_request' ||
        subject.pull_request !== pullRequest ||
        subject.workflow_run_id !== String(run.id) ||
        subject.workflow_run_attempt < 1 ||
        subject.workflow_run_attempt > run.attempt ||
        !workflow.endsWith(`/${run.workflow}`));
}
/** `<job>` of `smoke-<day>-<run>-<attempt>-<surface>-<profile>-<job>-<check run>`; null for an id of another form. */
function jobOf(packet) {
    const { workflow_run_id: run, workflow_run_attempt: attempt } = packet.subject;
    const known = `${run ?? ''}-${String(attempt)}-${packet.strength.surface}-${(0,shard/* profileOf */.dp)(packet)}`;
    const [, rest = null] = /^smoke-\d{8}-(.*)$/.exec(packet.run_id) ?? [];
    if (rest === null || !(rest === known || rest.startsWith(`${known}-`)))
        return null;
    return rest.slice(known.length + 1).replace(/-?\d+$/, '');
}
function newestOfEach(all) {
    const jobs = Map.groupBy(all, ({ facts }) => [facts.surface, facts.profile, facts.shard].join(' '));
    const newest = [...jobs.values()].map((packets) => {
        const last = Math.max(...packets.map(({ attempt }) => attempt));
        return packets.filter(({ attempt }) => attempt === last);
    });
    return {
        packets: newest.flatMap(([packet, second]) => packet === undefined || second !== undefined ? [] : [withoutAttempt(packet)]),
        refused: newest.some(({ length }) => length > 1) ? ['shard-duplicate'] : [],
    };
}
function withoutAttempt({ artifactId, digest, facts }) {
    return { artifactId, digest, facts };
}

// EXTERNAL MODULE: ./lib/packet/read.js
var packet_read = __webpack_require__(2078);
// EXTERNAL MODULE: ./lib/publish/github/evidence-artifacts.js
var evidence_artifacts = __webpack_require__(61764);
;// CONCATENATED MODULE: ./lib/flows/fork-packets.js





/** The name only says what may be worth a look: everything else is read from the bytes. */
const PACKET_NAME = /^evidence-.{1,250}\.json$/s;
/** As many as there are comments, in three attempts. */
const MOST_ARTIFACTS = 3 * MOST_COMMENTS;
/** Packets that are downloaded side by side: 4 MiB at most are held unread. */
const SIDE_BY_SIDE = 4;
/**
 * Everything with a packet's name that a fork's run uploaded, opened.
 * @throws PlatformError where GitHub does not answer: that says nothing of the fork
 */
async function forkPackets(access, run, reach) {
    const listed = await (0,evidence_artifacts/* artifactsOfRun */.Ye)(access, run.id);
    if (listed.state === 'not-read')
        throw unread(listed);
    const named = listed.artifacts.filter(({ name }) => PACKET_NAME.test(name));
    if (named.length > MOST_ARTIFACTS)
        return [{ id: run.id, state: 'refused', code: 'too-many-packets' }];
    const opened = [];
    for (let at = 0; at < named.length; at += SIDE_BY_SIDE) {
        const some = named.slice(at, at + SIDE_BY_SIDE);
        opened.push(...(await Promise.all(some.map((artifact) => fork_packets_open(access, artifact, reach)))));
    }
    return opened;
}
async function fork_packets_open(access, artifact, { signal, proxy }) {
    const { id } = artifact;
    const read = await (0,evidence_artifacts/* downloadArtifact */.bk)(access, artifact, { maxBytes: schema/* PACKET_LIMIT_BYTES */.NY, signal, proxy });
    if (read.state === 'not-read') {
        const code = CODES[read.code];
        if (code === null)
            throw unread(read);
        return { id, state: 'refused', code };
    }
    const packet = (0,packet_read/* readPacket */.d)(read.bytes);
    if (packet === null)
        return { id, state: 'refused', code: 'not-a-packet' };
    return { id, state: 'packet', packet, digest: read.digest };
}
/** What is the artifact's fault; null where the platform failed. */
const CODES = {
    expired: 'artifact-expired',
    'over-cap': 'packet-too-large',
    'digest-missing': 'packet-unreadable',
    'digest-differs': 'digest-differs',
    'redirect-refused': 'packet-unreadable',
    'not-permitted': null,
    'rate-limited': null,
    unreachable: null,
    'storage-failed': null,
    unexpected: null,
};
/** What could not be read of GitHub. Its sentence may name an artifact, and the fork chose that name: it is left out. */
function unread({ code, remedy }) {
    return new platform_error/* PlatformError */.W({
        code: 'evidence-unreadable',
        what: `GitHub did not hand out what the comment is made of (${code}).`,
        matters: "The fork's pull request has no comment on its newest run.",
        remedy,
    });
}

// EXTERNAL MODULE: ./lib/flows/from-runner.js + 1 modules
var from_runner = __webpack_require__(15744);
// EXTERNAL MODULE: ./lib/flows/gate-policy.js
var gate_policy = __webpack_require__(57645);
// EXTERNAL MODULE: ./lib/flows/gate-route.js + 3 modules
var gate_route = __webpack_require__(15548);
;// CONCATENATED MODULE: ./lib/flows/fork-comment.js
















/**
 * Comments on a fork's run that has ended: such a run may not write itself. Nothing of the fork is run or checked out,
 * and nothing that it wrote is shown.
 * @throws ConfigurationError for settings and events that cannot be meant, PlatformError where GitHub does not answer
 */
async function forkCommentFlow({ inputs, event }, around) {
    const ended = endedRun(around.environment, event, readWorkflows(inputs));
    if (ended.state === 'nothing-to-do')
        return nothing(ended.why);
    const { run } = ended;
    const access = (0,from_runner/* accessOf */.YK)(around.environment, inputs[settings/* SETTINGS */.yy.githubToken.name] ?? '');
    if (access === null)
        throw new problem/* ConfigurationError */.j([noToken()]);
    const now = await runNow(access, run.id);
    if (now.state === 'not-read')
        throw unread(now);
    if (now.run.attempt > run.attempt)
        return nothing(`No comment: run ${run.id} has been run again since; its own end brings a comment.`);
    const pull = await pullOfHead(access, run);
    if (pull.state === 'not-read')
        throw unread(pull);
    if (pull.state !== 'one')
        return nothing(`No comment: ${WITHOUT_PULL[pull.state]}`);
    const { rules, policy } = await judging(inputs, event, around);
    const artifacts = await forkPackets(access, run, reachOf(around));
    const evidence = forkEvidence(artifacts, { run, pullRequest: pull.number }, rules);
    const source = {
        runUrl: runUrl(around, run),
        commit: run.headSha,
        policy,
        enforce: rules.enforce,
    };
    const urls = await post(access, pull.number, textsOf(evidence, source), source);
    return {
        urls,
        decision: evidence.packets.some(({ facts }) => facts.says === 'rollback') ? 'rollback' : 'hold',
        lines: [told(evidence, pull.number), ...urls],
    };
}
const WITHOUT_PULL = {
    none: 'no open pull request has the commit of the run as its head (closed, renamed, or pushed again since).',
    several: 'several open pull requests have the commit of the run as their head, and nobody can tell which is meant.',
};
function nothing(why) {
    return { urls: [], decision: 'hold', lines: [why] };
}
function noToken() {
    return (0,wording/* missingProblem */.GN)(settings/* SETTINGS */.yy.githubToken, { in: 'input' }, "run and comment are reached through GitHub's API");
}
function reachOf({ environment, signal }) {
    return { proxy: (0,gate_route/* proxyOf */.O)(environment), signal };
}
function runUrl({ environment }, { id }) {
    const server = (environment['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
    return `${server}/${environment['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${id}`;
}
/** The policy of the default branch: the event's own place, never a checkout. */
async function judging(inputs, event, { environment, directory }) {
    const reader = (0,from_runner/* repositoryReader */.U_)(environment, inputs[settings/* SETTINGS */.yy.githubToken.name] ?? '');
    const occasion = (0,policy_occasion/* occasionFrom */.i)(environment, event);
    const { judging: found } = await (0,gate_policy/* findPolicy */.i)(inputs[settings/* SETTINGS */.yy.policy.name], directory, occasion, reader);
    switch (found.state) {
        case 'found':
            return { rules: readForkRules(found.file), policy: `${found.ref} at ${found.commit.slice(0, 12)}` };
        case 'absent':
            if ((inputs[settings/* SETTINGS */.yy.policy.name] ?? '') !== '')
                throw new problem/* ConfigurationError */.j([noFile(found.ref)]);
            return { rules: readForkRules(null), policy: null };
        case 'unreadable':
            throw new platform_error/* PlatformError */.W({
                code: 'policy-unreadable',
                what: found.why,
                matters: 'Nobody can tell what the findings weigh.',
                remedy: found.remedy,
            });
        case 'by-hand':
            throw new Error('a job of workflow_run is never judged by a checkout');
    }
}
function noFile(ref) {
    return {
        ...(0,wording/* missingProblem */.GN)(settings/* SETTINGS */.yy.policy, { in: 'input' }, `there is no file of that name at ${ref}`),
        code: 'file-missing',
    };
}
function textsOf({ packets, refused }, source) {
    return [
        ...packets.map(({ facts, artifactId, digest }) => forkComment(facts, source, { url: `${source.runUrl}/artifacts/${artifactId}`, digest })),
        ...(refused.length === 0 ? [] : [forkRefusal(refused, source)]),
    ];
}
/** Writes what there is to say, and takes back what earlier runs said and this one does not. */
async function post(access, pullRequest, texts, source) {
    const stood = await (0,comment/* ownMarkers */.y)(access, pullRequest, FORK_MARKER_BEGINS);
    if (stood.state === 'lost')
        throw lost(stood);
    const left = stood.markers.filter((line) => !texts.some(({ marker }) => marker === line));
    const taken = left.flatMap((line) => forkMarkerOf(line) ?? []).map((marker) => forkNothing(marker, source));
    const urls = [];
    for (const text of [...texts, ...taken]) {
        const result = await (0,comment/* stickyComment */.N)(access, pullRequest, text);
        if (result.state === 'lost')
            throw lost(result);
        if (result.url !== null)
            urls.push(result.url);
    }
    return urls;
}
function lost({ why, remedy }) {
    return new platform_error/* PlatformError */.W({
        code: 'comment-lost',
        what: why,
        matters: "Nobody sees the fork's rehearsal in its pull request.",
        remedy,
    });
}
function told({ packets, refused }, pullRequest) {
    const parts = [
        ...packets.map(({ facts }) => `${facts.surface}, ${facts.profile}: ${facts.says} (a rehearsal)`),
        ...refused.map((code) => `not usable: ${code}`),
    ];
    const what = parts.length === 0 ? 'the run left no packet, so that nothing was judged' : parts.join('; ');
    return `Pull request ${pullRequest}: ${what}.`;
}

// EXTERNAL MODULE: ./lib/flows/to-runner.js
var to_runner = __webpack_require__(41535);
;// CONCATENATED MODULE: ./lib/flows/fork-comment-on-runner.js






/**
 * `comment` as a GitHub Action. What the fork's run said does not fail this job, which belongs to the default branch;
 * a comment that could not be written does.
 */
async function forkCommentOnRunner(speak, signal) {
    const environment = process.env;
    const inputs = (0,doors/* inputsFromRunner */.C3)(environment);
    (0,to_runner/* maskAll */.gh)(speak, [inputs['github-token']]);
    try {
        const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd();
        const request = { door: 'action', inputs, event: await (0,from_runner/* readEvent */.j_)(environment) };
        const result = await forkCommentFlow(request, { environment, directory, signal });
        for (const line of result.lines)
            speak.line(line);
        (0,to_runner/* setOutputs */.n0)(speak, outputsOf(result));
        return exit_code/* EXIT */.d.passed;
    }
    catch (error) {
        const end = (0,flows_end/* endOf */.p)(error, signal);
        await (0,to_runner/* refuseStep */.LK)(speak, end.text, outputsOf({ urls: [], decision: 'hold' }));
        return end.exit;
    }
}
function outputsOf({ urls, decision }) {
    return { 'comment-url': urls.join('\n'), decision };
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

/***/ 45434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ WORKFLOW_PATH),
/* harmony export */   LS: () => (/* binding */ workflowText),
/* harmony export */   MJ: () => (/* binding */ policyText),
/* harmony export */   Zn: () => (/* binding */ nextSteps)
/* harmony export */ });
/* unused harmony export ACTION_REFERENCE */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95721);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40302);



/** Where `init` writes the workflow. */
const WORKFLOW_PATH = '.github/workflows/fallback-evidence.yml';
/**
 * How a workflow calls the action. `OWNER` stands for the account whose copy is used, which only the team knows. The
 * whole version: below 1.0.0 no tag floats (.github/workflows/release.yml).
 */
const ACTION_REFERENCE = 'OWNER/fallback-evidence-gate@v0.1.0';
/** The checkout that the application's job uses: https://github.com/actions/checkout/releases */
const CHECKOUT = 'actions/checkout@v7';
/** The policy file. `command` is not in it: one file serves the job with the secret and the job with the application. */
function policyText(answers) {
    const settings = {
        version: 1,
        surface: answers.surface,
        ...(answers.model === null ? {} : { model: answers.model }),
        'request-profile': answers.profile ?? 'minimal',
        ...routeSettings(answers.baseUrl ?? null),
        'max-attempts': 3,
        deadline: '60s',
        'max-delay': '30s',
    };
    return `# What must be seen before fallback traffic is promoted. Reviewed like code: whoever may edit this file decides
# what may be promoted. Every setting: the table in the action's README.
${(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(settings, { lineWidth: 0 })}
# Where the run happens and the way back. Fill it in; the gate warns until it is there.
# setup:
#   environment: staging
#   test-model: the model that your test account may use
#   rollback: set the fallback share back to 0
#   escalation: who is called when a drill fails, or none

# The reply fields that your application reads:
# contract-fields:
#   - "${EXAMPLE_FIELD[answers.surface]}"

# What an assertion weighs: block, warn or off.
# severities:
#   retry-after-honoured: block
`;
}
const EXAMPLE_FIELD = {
    'chat-completions': 'choices[*].message.content: string|null',
    responses: 'output[type=message].content[*].text: string',
};
function routeSettings(baseUrl) {
    if (baseUrl === null || new URL(baseUrl).origin === _base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .COMETAPI_ORIGIN */ .q8)
        return {};
    return { 'base-url': baseUrl, 'allowed-origins': [new URL(baseUrl).origin] };
}
/**
 * The workflow: one job that holds the secret and runs nobody's code, and, where there is an application, one job that
 * runs it and holds no secret.
 */
function workflowText(answers) {
    const jobs = [
        answers.evidence === 'live' ? contractJob(answers) : rehearsalJob(answers),
        ...(answers.command === null ? [] : [applicationJob(answers, answers.command)]),
    ];
    return `# Put the account whose copy of the gate you use in the place of OWNER.
name: Fallback evidence
# No path filters and no \`if:\` on the jobs: a job that is skipped counts as passed.
on:
  pull_request:
  merge_group:
  workflow_dispatch:
  schedule:
    # Contract fields drift without any change of yours.
    - cron: '17 5 * * 1'

permissions: {}

jobs:
${jobs.join('\n')}`;
}
function contractJob(answers) {
    return `  # Holds the secret: no checkout and no command, so no code of a pull request can reach it.
  contract:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write
      # The schedule compares with its last packet, and keeps one issue about drift.
      actions: read
      issues: write
    steps:
${step(answers, { ...routeInputs(answers), 'api-key': '${{ secrets.COMETAPI_KEY }}' })}`;
}
function rehearsalJob(answers) {
    return `  # Asks the simulator: needs no key, and never promotes.
  rehearsal:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write
      # The schedule compares with its last packet, and keeps one issue about drift.
      actions: read
      issues: write
    steps:
${step(answers, { ...routeInputs(answers), evidence: 'rehearsal' })}`;
}
function applicationJob(answers, command) {
    return `  # Runs the pull request's own code: no secret, and a token that can only read.
  application:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      # Install here what the command needs.
${step(answers, { surface: answers.surface, evidence: 'rehearsal', command, comment: 'never' })}`;
}
/** Said in the workflow too: until the policy is merged, no job can read it. */
function routeInputs({ surface, model, profile, baseUrl }) {
    return {
        surface,
        ...(model === null ? {} : { model }),
        ...(profile === undefined ? {} : { 'request-profile': profile }),
        ...(baseUrl === undefined || baseUrl === null ? {} : { 'base-url': baseUrl }),
    };
}
function step({ action = ACTION_REFERENCE }, inputs) {
    const block = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)([{ uses: action, with: inputs }], { lineWidth: 0 });
    return block.replace(/^(?=.)/gm, '      ');
}
/** What `init` says when both files are written. */
function nextSteps({ evidence }) {
    const steps = [
        `Put the account whose copy of the gate you use in the place of OWNER in ${WORKFLOW_PATH}. Behind the @ stands the tag of a release of that copy; the full SHA of a commit there works as well, and never moves.`,
        `Read ${_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$} and ${WORKFLOW_PATH}, and commit them.`,
        'Make the jobs required checks (Settings, Rules), and let CODEOWNERS guard both files: whoever may edit them may remove the gate.',
    ];
    const secret = 'Save the key as the repository secret COMETAPI_KEY (Settings, Secrets and variables, Actions).';
    const all = evidence === 'live' ? [secret, ...steps] : steps;
    return all.map((step, index) => `${index + 1}. ${step}\n`).join('');
}


/***/ }),

/***/ 31597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ shardOf),
/* harmony export */   UP: () => (/* binding */ matrix),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qC: () => (/* binding */ MOST_CELLS),
/* harmony export */   u5: () => (/* binding */ matrixJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _evidence_surface_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38534);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83966);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74068);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43186);





/** GitHub starts no more jobs of one matrix (https://docs.github.com/en/actions/reference/limits). */
const MOST_CELLS = 256;
/** Longest part of a shard's name that is taken from a model. */
const MODEL_LENGTH = 40;
/** Hexadecimal digits: 48 bits tell 256 models apart. */
const DIGEST_LENGTH = 12;
/** The longest model name that a policy takes, and room for the rest of a cell. */
const LONGEST_MATRIX = MOST_CELLS * 600;
/** Every surface with every profile and every model, in the order in which they were named. */
function cellsOf({ surfaces, profiles, models }) {
    return surfaces.flatMap((surface) => profiles.flatMap((profile) => models.map((model) => cell({ surface, profile, model }))));
}
function cell(of) {
    return { ...of, shard: shardOf(of) };
}
/**
 * The name of a job of the matrix. A model's name may hold what no artifact's name can (`/`, `:`), and GitHub and file
 * systems may not tell capitals apart: where anything had to be changed, the digest of the name keeps two of them apart.
 */
function shardOf({ surface, profile, model }) {
    const plain = model
        .toLowerCase()
        .replace(/[^a-z0-9_.]+/g, '-')
        .slice(0, MODEL_LENGTH)
        .replace(/^[-.]+|[-.]+$/g, '');
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(model, 'utf8').digest('hex').slice(0, DIGEST_LENGTH);
    return [surface, profile, plain, ...(plain === model ? [] : [digest])].filter(Boolean).join('-');
}
/** The matrix as GitHub's `fromJSON` takes it. */
function matrixJson(cells) {
    return JSON.stringify({
        include: cells.map(({ surface, profile, model, shard }) => ({
            surface,
            'request-profile': profile,
            model,
            shard,
        })),
    });
}
/** The matrix that `plan` printed, read back. */
function matrix() {
    const allowed = 'the output `matrix` of `plan`, unchanged';
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .textKind */ ._I)(allowed, { is: 'text', longest: LONGEST_MATRIX }, (text, raw) => {
        const cells = text.length > LONGEST_MATRIX ? 'it is longer than any plan' : readMatrix(text);
        return typeof cells === 'string' ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(raw, cells) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .taken */ .uU)(cells);
    });
}
/** The cells, or what is wrong with the text. */
function readMatrix(text) {
    const include = memberOf(parsed(text), 'include');
    if (!Array.isArray(include))
        return 'it is no JSON object with a list `include`';
    if (include.length === 0)
        return 'it plans no job';
    if (include.length > MOST_CELLS)
        return `it plans ${include.length} jobs, and ${MOST_CELLS} are the most`;
    const cells = [];
    for (const [index, row] of include.entries()) {
        const read = readCell(row);
        if (typeof read === 'string')
            return `its job ${index + 1} ${read}`;
        cells.push(read);
    }
    const twice = cells.find(({ shard }, index) => cells.findIndex((other) => other.shard === shard) !== index);
    return twice === undefined ? cells : `it plans the shard ${twice.shard} twice`;
}
function readCell(row) {
    const surface = _evidence_surface_js__WEBPACK_IMPORTED_MODULE_4__/* .SURFACES */ .n$.find((known) => known === memberOf(row, 'surface'));
    const profile = _evidence_surface_js__WEBPACK_IMPORTED_MODULE_4__/* .REQUEST_PROFILES */ .rB.find((known) => known === memberOf(row, 'request-profile'));
    const model = memberOf(row, 'model');
    if (surface === undefined)
        return 'names no known `surface`';
    if (profile === undefined)
        return 'names no known `request-profile`';
    if (typeof model !== 'string' || model.length > 200 || (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNoModel */ .R5)(model) !== null)
        return 'names no `model`';
    const planned = cell({ surface, profile, model });
    return memberOf(row, 'shard') === planned.shard ? planned : 'has another `shard` than plan gave it';
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** An own member of an object that anybody may have written. */
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
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


/***/ }),

/***/ 50001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   RH: () => (/* binding */ candidateOf),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   dp: () => (/* binding */ profileOf),
/* harmony export */   hB: () => (/* binding */ weakest),
/* harmony export */   m0: () => (/* binding */ byShard)
/* harmony export */ });
/* harmony import */ var _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17013);
/* harmony import */ var _policy_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31597);
/* harmony import */ var _rederive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40287);



/** Finds the job of the matrix that a packet is of: by what it asked for, never by its name. */
function candidateOf(read) {
    const { packet } = read;
    const { surface, model } = packet.strength;
    return {
        ...read,
        shard: (0,_policy_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .shardOf */ .IS)({ surface, profile: profileOf(packet), model }),
        attempt: packet.subject.workflow_run_attempt,
        rederived: (0,_rederive_js__WEBPACK_IMPORTED_MODULE_1__/* .rederive */ .B)(packet),
    };
}
/** The profile that a packet's job asked for. */
function profileOf({ drills }) {
    return (drills.find(({ kind }) => kind === 'happy-path') ?? drills[0])?.request_profile ?? 'minimal';
}
const WORST_LAST = ['promote', 'hold', 'rollback'];
/** The worst of them; `promote` where there is none. */
function worst(says) {
    return WORST_LAST.findLast((word) => says.includes(word)) ?? 'promote';
}
const WEAKEST_FIRST = ['rehearsal', 'contract', 'live'];
/** The weakest of them; nothing at all is worth no more than a rehearsal. */
function weakest(strengths) {
    return WEAKEST_FIRST.find((strength) => strengths.includes(strength)) ?? 'rehearsal';
}
/** Every id that stands in one of the lists, once, in the order of the assertions. */
function allOf(lists) {
    const named = new Set(lists.flat());
    return _evidence_assertion_js__WEBPACK_IMPORTED_MODULE_2__/* .ASSERTION_IDS */ .yj.filter((id) => named.has(id));
}
/** An order that depends on the packets alone: by shard, newest attempt first, worst word first. */
function byShard(a, b) {
    return (compared(a.shard, b.shard) ||
        b.attempt - a.attempt ||
        WORST_LAST.indexOf(b.rederived.says) - WORST_LAST.indexOf(a.rederived.says) ||
        compared(a.digest, b.digest) ||
        compared(a.name, b.name));
}
function compared(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ })

};
