export const id = 422;
export const ids = [422];
export const modules = {

/***/ 72889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   iQ: () => (/* binding */ errnoText)
/* harmony export */ });
/**
 * The system's error code, such as `ENOENT`, or an empty string. Looks at the shape, not at the class: an error of
 * another realm is no `instanceof Error`.
 */
function errnoOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    return typeof code === 'string' ? code : '';
}
/** The system's error code for a text: `EACCES`, or `unknown error`. */
function errnoText(error) {
    return errnoOf(error) || 'unknown error';
}
/** What an error says, or the value itself as text. */
function messageOf(error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    return String(message);
}


/***/ }),

/***/ 65422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline/promises"
var external_node_readline_promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: ./lib/evidence/errno.js
var errno = __webpack_require__(72889);
// EXTERNAL MODULE: ./lib/evidence/surface.js
var surface = __webpack_require__(38534);
// EXTERNAL MODULE: ./lib/policy/doors.js
var doors = __webpack_require__(46107);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/policy/base-url.js
var base_url = __webpack_require__(95721);
// EXTERNAL MODULE: ./lib/policy/settings.js + 9 modules
var settings = __webpack_require__(40302);
;// CONCATENATED MODULE: ./lib/policy/init.js



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
${(0,dist/* stringify */.As)(settings, { lineWidth: 0 })}
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
    if (baseUrl === null || new URL(baseUrl).origin === base_url/* COMETAPI_ORIGIN */.q8)
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
    const block = (0,dist/* stringify */.As)([{ uses: action, with: inputs }], { lineWidth: 0 });
    return block.replace(/^(?=.)/gm, '      ');
}
/** What `init` says when both files are written. */
function nextSteps({ evidence }) {
    const steps = [
        `Put the account whose copy of the gate you use in the place of OWNER in ${WORKFLOW_PATH}. Behind the @ stands the tag of a release of that copy; the full SHA of a commit there works as well, and never moves.`,
        `Read ${settings/* POLICY_PATH */.l$} and ${WORKFLOW_PATH}, and commit them.`,
        'Make the jobs required checks (Settings, Rules), and let CODEOWNERS guard both files: whoever may edit them may remove the gate.',
    ];
    const secret = 'Save the key as the repository secret COMETAPI_KEY (Settings, Secrets and variables, Actions).';
    const all = evidence === 'live' ? [secret, ...steps] : steps;
    return all.map((step, index) => `${index + 1}. ${step}\n`).join('');
}

// EXTERNAL MODULE: ./lib/policy/problem.js
var policy_problem = __webpack_require__(72737);
// EXTERNAL MODULE: ./lib/policy/declare.js + 5 modules
var declare = __webpack_require__(22975);
// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
;// CONCATENATED MODULE: ./lib/flows/init.js












const QUESTIONS = [
    { name: 'surface', ask: `API surface (${surface/* SURFACES */.n$.join(' or ')})`, standard: 'chat-completions' },
    { name: 'evidence', ask: 'Evidence (live or rehearsal)', standard: 'live' },
    { name: 'model', ask: 'Model that the account may use for tests', standard: '' },
    {
        name: 'command',
        ask: 'Shell command that makes one call of your application (empty: none)',
        standard: '',
    },
];
const UNANSWERED = `
Nothing was written: \`init\` asks at a terminal, and its questions were not answered. Type the answers as flags:
  init --surface chat-completions --model gpt-5-mini --command 'node scripts/ask-once.mjs'
Leave --command out where no application is to be run. Without a key:
  init --surface chat-completions --evidence rehearsal
`;
/**
 * Writes a policy and a workflow for the repository in the current folder, from flags, or from answers at a terminal.
 * A file that is there already is never replaced.
 */
async function init(args, input, output, errors) {
    try {
        // The variables that carry secrets are left out: nothing of them belongs into a file.
        const { inputs } = (0,doors/* inputsFromFlags */.h)(args, {});
        const asked = args.length === 0 ? await askPerson(input, errors) : inputs;
        if (asked === null) {
            errors.write(UNANSWERED);
            return exit_code/* EXIT */.d.configuration;
        }
        const answers = answersFrom(asked);
        const files = [
            [settings/* POLICY_PATH */.l$, policyText(answers)],
            [WORKFLOW_PATH, workflowText(answers)],
        ];
        // All or nothing: half of a setup is worse than none.
        for (const [path] of files)
            if (await isThere(path))
                throw alreadyThere(path);
        for (const [path, text] of files)
            await writeNew(path, text);
        output.write(`${settings/* POLICY_PATH */.l$}\n${WORKFLOW_PATH}\n`);
        errors.write(`\nNext:\n${nextSteps(answers)}`);
        return exit_code/* EXIT */.d.passed;
    }
    catch (error) {
        if (error instanceof policy_problem/* ConfigurationError */.j || (0,errno/* errnoOf */.UQ)(error) === 'EEXIST') {
            errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
            return exit_code/* EXIT */.d.configuration;
        }
        throw error;
    }
}
/** Null where nobody can be asked, or where somebody left before the last answer (Ctrl-D, Ctrl-C, a closed terminal). */
async function askPerson(input, output) {
    if (!('isTTY' in input) || input.isTTY !== true)
        return null;
    const questions = (0,external_node_readline_promises_.createInterface)({ input, output });
    const left = (0,external_node_events_.once)(questions, 'close').then(() => null);
    const inputs = {};
    for (const { name, ask, standard } of QUESTIONS) {
        const asked = questions.question(`${ask}${standard ? ` [${standard}]` : ''}: `);
        // A question that is left open is never answered under some Nodes, and fails under others.
        const answer = await Promise.race([asked.catch(() => null), left]);
        if (answer === null)
            return null;
        inputs[name] = answer.trim() || standard;
    }
    questions.close();
    return inputs;
}
/** Checks the answers as a run would, before anything is written. */
function answersFrom(inputs) {
    const { policy } = (0,declare/* declare */.x)({ inputs, door: 'cli', file: null });
    return {
        surface: policy.surface,
        evidence: policy.want,
        model: inputs['model'] ? policy.fallback.model : null,
        profile: policy.profile,
        command: policy.application.kind === 'command' ? policy.application.run : null,
        baseUrl: inputs['base-url'] ?? null,
    };
}
async function isThere(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
async function writeNew(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text, { flag: 'wx' }).catch((error) => {
        throw (0,errno/* errnoOf */.UQ)(error) === 'EEXIST' ? alreadyThere(path, error) : error;
    });
}
function alreadyThere(path, cause) {
    const problem = {
        code: 'settings-contradict',
        setting: 'policy',
        at: { in: 'run' },
        value: path,
        says: `\`${path}\` is there already and is not replaced.`,
        allowed: 'a repository without this file',
        example: `git mv ${path} ${path}.old`,
    };
    return new policy_problem/* ConfigurationError */.j([problem], [], { cause });
}


/***/ })

};
