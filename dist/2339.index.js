export const id = 2339;
export const ids = [2339];
export const modules = {

/***/ 48553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ JOB_RESULTS),
/* harmony export */   Q: () => (/* binding */ MERGE_CODES)
/* harmony export */ });
/** Why a merge cannot rely on what it was given. Closed; the order is that of the texts: what explains the rest first. */
const MERGE_CODES = [
    'artifacts-unreadable',
    'too-many-packets',
    'packet-unreadable',
    'packet-too-large',
    'not-a-packet',
    'repository-differs',
    'run-differs',
    'commit-differs',
    'policy-differs',
    'tool-differs',
    'decision-differs',
    'shard-unexpected',
    'shard-duplicate',
    'shard-missing',
    'jobs-not-green',
];
/** How the jobs of a matrix ended, in GitHub's words for `needs.JOB.result`. */
const JOB_RESULTS = ['success', 'failure', 'cancelled', 'skipped'];


/***/ }),

/***/ 99942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readArtifacts),
/* harmony export */   U: () => (/* binding */ readFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _packet_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72888);
/* harmony import */ var _publish_github_evidence_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61764);
/* harmony import */ var _publish_platform_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73631);
/* harmony import */ var _unpack_read_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82311);







/** Four attempts of 256 jobs. */
const MOST_PACKETS = 1_024;
/** GitHub's API is read so far. */
const MOST_LISTED = 1_000;
/** All packets together: 256 of a usual 40 KiB have 10 MiB, and a thousand of a megabyte would not fit into a job's memory. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Names of a folder and its folders that are looked at. */
const MOST_NAMES = 16_384;
/** Downloads at one time: each is two short requests. */
const LANES = 8;
const IS_PACKET_NAME = /^evidence-.+\.json$/;
/** Reads packet files: those that were named, and those in folders that were named, one folder deep. */
async function readFiles(paths) {
    const listed = await Promise.all(paths.map(filesAt));
    const unread = listed.flatMap((each) => ('code' in each ? [each] : []));
    const files = listed.flatMap((each) => ('code' in each ? [] : each));
    const read = await readAll(files.map((path) => ({ name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), bytes: () => fileBytes(path) })));
    return { ...read, unread: [...unread, ...read.unread] };
}
/** Reads the packets among the artifacts of a run, each checked against the digest that GitHub keeps. */
async function readArtifacts(access, runId, limits) {
    const listed = await (0,_publish_github_evidence_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactsOfRun */ .Ye)(access, runId);
    if (listed.state !== 'read') {
        const detail = `${listed.why} ${listed.remedy}`;
        return { packets: [], unread: [{ code: 'artifacts-unreadable', about: [], detail }] };
    }
    // Behind the end of the listing could stand a second packet of a job.
    if (listed.artifacts.length >= MOST_LISTED)
        return tooMany(listed.artifacts.length);
    const packets = listed.artifacts.filter(({ name }) => IS_PACKET_NAME.test(name));
    return readAll(packets.map((artifact) => ({
        name: artifact.name,
        bytes: () => artifactBytes(access, artifact, { ...limits, maxBytes: _packet_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .PACKET_LIMIT_BYTES */ .NY }),
    })));
}
async function artifactBytes(access, artifact, limits) {
    const answer = await (0,_publish_github_evidence_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadArtifact */ .bk)(access, artifact, limits);
    if (answer.state === 'downloaded')
        return answer.bytes;
    const code = answer.code === 'over-cap' ? 'packet-too-large' : 'packet-unreadable';
    return { code, about: [artifact.name], detail: answer.why.replace(/\.$/, '') };
}
/** A link, a pipe or a device is no packet: `lstat` and `readRegular` follow nothing. */
async function filesAt(path) {
    try {
        const seen = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        if (!seen.isDirectory())
            return [path];
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { withFileTypes: true });
        const folders = names.filter((entry) => entry.isDirectory());
        if (folders.length > MOST_PACKETS)
            return { code: 'too-many-packets', about: [path], detail: `${folders.length} folders` };
        const inner = await Promise.all(folders.map(async ({ name }) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name))).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(name, file))));
        const all = [...names.filter((entry) => !entry.isDirectory()).map(({ name }) => name), ...inner.flat()];
        if (all.length > MOST_NAMES)
            return { code: 'too-many-packets', about: [path], detail: `${all.length} files` };
        return all
            .filter((name) => IS_PACKET_NAME.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(name)))
            .sort()
            .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name));
    }
    catch (error) {
        return { code: 'packet-unreadable', about: [path], detail: (0,_publish_platform_error_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .x)(error) };
    }
}
async function fileBytes(path) {
    const chunks = [];
    const take = (chunk) => {
        // The chunk is overwritten by the next one.
        chunks.push(Buffer.from(chunk));
        return Promise.resolve();
    };
    try {
        await (0,_unpack_read_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegular */ .VX)(path, { maxBytes: _packet_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .PACKET_LIMIT_BYTES */ .NY, take });
        return Buffer.concat(chunks);
    }
    catch (error) {
        if (!(error instanceof _unpack_read_file_js__WEBPACK_IMPORTED_MODULE_6__/* .UnreadableFile */ .ie))
            throw error;
        const code = error.why === 'over-cap' ? 'packet-too-large' : 'packet-unreadable';
        return { code, about: [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)], detail: error.message };
    }
}
/** Reads packets side by side, and stops where all of them together are too much. */
async function readAll(sources) {
    if (sources.length > MOST_PACKETS)
        return tooMany(sources.length);
    const packets = [];
    const unread = [];
    let bytes = 0;
    const left = [...sources];
    const lane = async () => {
        for (let source = left.shift(); source !== undefined && bytes <= MOST_BYTES; source = left.shift()) {
            const read = await source.bytes();
            if ('code' in read)
                unread.push(read);
            else {
                bytes += read.length;
                const parsed = parsePacket(read, source.name);
                if ('code' in parsed)
                    unread.push(parsed);
                else
                    packets.push(parsed);
            }
        }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const over = bytes > MOST_BYTES;
    return {
        packets,
        unread: over
            ? [...unread, { code: 'too-many-packets', about: [], detail: `more than ${MOST_BYTES} bytes` }]
            : unread,
    };
}
function tooMany(count) {
    return { packets: [], unread: [{ code: 'too-many-packets', about: [], detail: String(count) }] };
}
/** Checks bytes against the schema. The problem names the member, never what stands there. */
function parsePacket(bytes, name) {
    const refused = (detail) => ({ code: 'not-a-packet', about: [name], detail });
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return refused('it is no JSON in UTF-8');
    }
    const parsed = _packet_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .packetSchema */ .As.safeParse(value);
    if (parsed.success) {
        const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
        return { packet: parsed.data, digest, name };
    }
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    // Some members are named by whoever wrote the file.
    return refused(/^[\w.]{1,80}$/.test(path) ? `\`${path}\` is not as it must be` : 'it has not the form of one');
}


/***/ }),

/***/ 14615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ merge_merge)
});

// EXTERNAL MODULE: ./lib/leak/engine.js + 47 modules
var engine = __webpack_require__(93649);
// EXTERNAL MODULE: ./lib/leak/needles.js
var needles = __webpack_require__(95595);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/evidence/assertion.js
var assertion = __webpack_require__(17013);
// EXTERNAL MODULE: ./lib/evidence/merge.js
var merge = __webpack_require__(48553);
// EXTERNAL MODULE: ./lib/evidence/surface.js
var surface = __webpack_require__(38534);
// EXTERNAL MODULE: ./lib/policy/matrix.js
var matrix = __webpack_require__(31597);
// EXTERNAL MODULE: ./lib/packet/schema.js + 4 modules
var schema = __webpack_require__(72888);
// EXTERNAL MODULE: ./lib/packet/seal.js
var seal = __webpack_require__(93591);
;// CONCATENATED MODULE: ./lib/packet/combined.js








/** The earlier packets that are listed: a matrix of 256 jobs, run a second time. */
const MOST_SUPERSEDED = matrix/* MOST_CELLS */.qC;
const combined_text = schemas/* string */.YjP().max(2000);
const id = schema/* packetSchema */.As.shape.run_id;
const digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const shard = schemas/* string */.YjP().regex(/^[\w.-]{1,128}$/);
const attempt = schemas/* int */.Whr().min(1);
const { value, rehearsal_value, strength, forced_by } = schema/* packetSchema */.As.shape.decision.shape;
const { wanted } = schema/* packetSchema */.As.shape.strength.shape;
const record = schema/* packetSchema */.As.shape.records.element.shape;
/** What of one job's packet counts here. The packet itself stays the evidence. */
const evidence = schemas/* object */.Ikc({
    run_id: id,
    /** Of the packet's bytes: it is found and checked again by this. */
    sha256: digest,
    attempt,
    strength,
    wanted,
    decision: value,
    rehearsal_decision: rehearsal_value,
    forced_by,
    /** The first thing that blocks, in the words of its finding. */
    reason: combined_text.nullable(),
    status_class: record.status_class,
    parse_check: record.parse_check,
    /** The most of any drill. */
    retry_count: record.retry_count,
    support_packet_ready: record.support_packet_ready,
});
const subject = schema/* packetSchema */.As.shape.subject.omit({ tree: true, application: true, watched: true });
/**
 * The packets of a matrix as one verdict, version 1 (docs/packet-format.md). It is a report on packets, not evidence:
 * whoever relies on a job relies on that job's own packet.
 */
const combinedSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    kind: schemas/* literal */.euz('combined'),
    run_id: id,
    /** The program that merged; the packets were made by the same one. */
    tool: schema/* packetSchema */.As.shape.tool,
    subject,
    /** Of the packets, all of which say the same; null where there is none. */
    policy: schema/* packetSchema */.As.shape.policy.pick({ sha256: true, path: true, judged_by: true }).nullable(),
    enforce: schemas/* boolean */.zMY(),
    /** The way back, as the policy declares it. */
    rollback: combined_text.nullable(),
    jobs_result: schemas/* enum */.k5n(merge/* JOB_RESULTS */.J).nullable(),
    shards: schemas/* array */.YOg(schemas/* object */.Ikc({
        shard,
        surface: schemas/* enum */.k5n(surface/* SURFACES */.n$),
        request_profile: schemas/* enum */.k5n(surface/* REQUEST_PROFILES */.rB),
        model: combined_text,
        /** Null where the job left no packet. */
        evidence: evidence.nullable(),
    }))
        .min(1)
        .max(matrix/* MOST_CELLS */.qC),
    /** Packets of earlier attempts of the same jobs, which do not count. */
    superseded: schemas/* array */.YOg(schemas/* object */.Ikc({ shard, run_id: id, sha256: digest, attempt, says: value }))
        .max(MOST_SUPERSEDED),
    refusals: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* enum */.k5n(merge/* MERGE_CODES */.Q), about: schemas/* array */.YOg(combined_text), message: combined_text, remedy: combined_text })),
    decision: schemas/* object */.Ikc({
        /** What the job may act on: a rehearsal never says promote here. */
        value,
        /** What a rehearsal would have decided; null for contract and live. */
        rehearsal_value,
        /** The weakest of all jobs. */
        strength,
        /** What was asked for: `live` where one job asked for it. */
        wanted,
        forced_by: schemas/* array */.YOg(schemas/* enum */.k5n(assertion/* ASSERTION_IDS */.yj)),
    }),
    not_asserted: schema/* packetSchema */.As.shape.not_asserted,
});
/** Searches exactly the bytes that are to be published. Throws as `seal` does. */
function sealCombined(packet, engine) {
    // Members that a draft has too many are dropped here, and so shown nowhere.
    const whole = combinedSchema.parse(packet);
    const bytes = Buffer.from(`${JSON.stringify(whole, null, 2)}\n`, 'utf8');
    if (bytes.length > schema/* PACKET_LIMIT_BYTES */.NY) {
        throw new Error(`the combined packet has ${bytes.length} bytes; the limit is ${schema/* PACKET_LIMIT_BYTES */.NY}`);
    }
    const [first, ...rest] = (0,seal/* leakKinds */.XV)(engine, bytes);
    if (first !== undefined)
        return { state: 'withheld', kinds: [first, ...rest] };
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return {
        state: 'sealed',
        packet: whole,
        bytes,
        digest: sha256,
        fileName: `combined-${whole.run_id}.json`,
    };
}

// EXTERNAL MODULE: ./lib/policy/desk.js
var policy_desk = __webpack_require__(36173);
// EXTERNAL MODULE: ./lib/policy/gather.js + 1 modules
var gather = __webpack_require__(77641);
// EXTERNAL MODULE: ./lib/policy/merge-settings.js
var merge_settings = __webpack_require__(21294);
// EXTERNAL MODULE: ./lib/policy/problem.js
var problem = __webpack_require__(72737);
// EXTERNAL MODULE: ./lib/policy/wording.js
var wording = __webpack_require__(79054);
;// CONCATENATED MODULE: ./lib/policy/declare-merge.js





/**
 * Reads the inputs or flags of a merge.
 * @throws ConfigurationError with every problem
 */
function declareMerge(sources) {
    const whole = { ...sources, file: null };
    const byHand = sources.door === 'cli';
    const desk = (0,policy_desk/* openDesk */.A)((0,gather/* gather */.kg)(whole, (0,merge_settings/* mergeRows */.YE)()), { in: byHand ? 'flag' : 'input' });
    const { value } = desk;
    // At a shell nobody can type what only a workflow has.
    const expect = byHand ? { ...merge_settings/* MERGE_SETTINGS */.pO.expect, example: 'matrix.json' } : merge_settings/* MERGE_SETTINGS */.pO.expect;
    const declaration = {
        cells: value(expect) ?? [],
        result: value(merge_settings/* MERGE_SETTINGS */.pO.result),
        job: value(merge_settings/* MERGE_SETTINGS */.pO.job),
        packets: value(merge_settings/* MERGE_SETTINGS */.pO.packets),
        comment: value(merge_settings/* MERGE_SETTINGS */.pO.comment),
        retentionDays: value(merge_settings/* MERGE_SETTINGS */.pO.retentionDays),
        checkRunId: value(merge_settings/* MERGE_SETTINGS */.pO.checkRunId),
    };
    value(merge_settings/* MERGE_SETTINGS */.pO.policy);
    value(merge_settings/* MERGE_SETTINGS */.pO.routingFiles);
    value(merge_settings/* MERGE_SETTINGS */.pO.baseUrl);
    value(merge_settings/* MERGE_SETTINGS */.pO.githubToken);
    demand(desk, expect, 'a merge must know which jobs were planned');
    // By hand there are no jobs that could have ended otherwise than their packets say.
    if (!byHand)
        demand(desk, merge_settings/* MERGE_SETTINGS */.pO.result, 'a merge must know how the jobs ended');
    const [first, ...others] = desk.problems;
    if (first !== undefined)
        throw new problem/* ConfigurationError */.j([first, ...others], (0,gather/* secretsOf */.Fj)(sources.inputs, (0,merge_settings/* mergeRows */.YE)()));
    return declaration;
}
function demand({ gathered, problems, at }, setting, why) {
    if (!gathered.given.has(setting.name))
        problems.push((0,wording/* missingProblem */.GN)(setting, at, why));
}

// EXTERNAL MODULE: ./lib/policy/occasion.js
var policy_occasion = __webpack_require__(74875);
// EXTERNAL MODULE: ./lib/publish/packet-file.js
var packet_file = __webpack_require__(41022);
// EXTERNAL MODULE: ./lib/report/merge-outputs.js
var merge_outputs = __webpack_require__(86413);
// EXTERNAL MODULE: ./lib/evidence/counted.js
var counted = __webpack_require__(90795);
// EXTERNAL MODULE: ./lib/report/blocks.js
var blocks = __webpack_require__(70642);
// EXTERNAL MODULE: ./lib/report/budget.js
var report_budget = __webpack_require__(31101);
// EXTERNAL MODULE: ./lib/report/comment.js
var comment = __webpack_require__(37023);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/merge-story.js
var merge_story = __webpack_require__(2638);
// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(75439);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(35944);
;// CONCATENATED MODULE: ./lib/report/merge-texts.js








/** Rows of the comment's table: what blocks comes first, and the summary has the rest. */
const COMMENT_ROWS = 40;
const SHORT_ROWS = 12;
const MODEL_CHARACTERS = 60;
/** Ids of one job that are shown. */
const ID_LIMIT = 3;
const REASON_CHARACTERS = 220;
const REASON_LIMIT = 10;
const TEXT_LIMIT = 600;
/** Characters of the marker: the name of a job, percent-encoded. */
const MARKER_ROOM = 400;
/** The first line of a merge's comment, by which the next run finds it. It is none of a gate job's. */
function mergeMarker(shard) {
    return (0,markdown/* hidden */.R)('fallback-evidence-gate', { merge: shard ?? '' });
}
/** One comment for a whole matrix. */
function mergeComment(combined, delivery) {
    const marker = mergeMarker(delivery.shard);
    const within = (limit, rows) => {
        return (0,markdown/* safeMd */.lS) `${marker}\n${(0,report_budget/* stacked */.O)(pieces(combined, delivery, limit - MARKER_ROOM, rows))}`;
    };
    return {
        marker: marker.toString(),
        body: within(comment/* COMMENT_BUDGET */.ub, COMMENT_ROWS),
        shorter: within(comment/* SHORT_COMMENT_BUDGET */.np, SHORT_ROWS),
    };
}
/** The job summary: the comment with every job of the matrix in its table. */
function mergeSummary(combined, delivery) {
    return {
        full: (0,report_budget/* stacked */.O)(pieces(combined, delivery, summary/* SUMMARY_BUDGET */.pm, combined.shards.length)),
        short: (0,report_budget/* stacked */.O)(pieces(combined, delivery, summary/* SHORT_SUMMARY_BUDGET */.wy, COMMENT_ROWS)),
    };
}
function pieces(combined, delivery, limit, rows) {
    const told = (0,merge_story/* mergeStory */.as)(combined);
    const budget = new report_budget/* Budget */._(limit);
    const head = budget.reserve((0,markdown/* join */.fj)((0,blocks/* opening */.zs)(told), '\n\n'));
    const shards = budget.reserve(shardTable(combined, rows));
    const foot = budget.reserve((0,markdown/* safeMd */.lS) `<sub>${told.doesNotProve}</sub>\n\n${proof(combined, delivery)}`);
    return [
        head,
        refusalList(combined, budget),
        shards,
        reasonList(combined, budget),
        supersededList(combined, budget),
        foot,
    ];
}
function refusalList({ refusals }, budget) {
    const items = refusals.map(({ code: id, message, remedy }) => (0,markdown/* safeMd */.lS) `- **${id}**: ${(0,visible/* clamp */.qE)(message, TEXT_LIMIT)}<br>**Do:** ${(0,markdown/* prose */.CS)((0,visible/* clamp */.qE)(remedy, TEXT_LIMIT))}`);
    const list = budget.list(items, (cut) => (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more reason')} in the combined packet.`);
    return list === null ? null : (0,markdown/* safeMd */.lS) `**Why these packets give no promotion**\n\n${list}`;
}
/** Surface x profile x model, one row a job: as planned where all of them fit, else what blocks first. */
function shardTable(combined, limit) {
    const { shards } = combined;
    const bad = new Set((0,merge_story/* blocking */.ub)(combined));
    const ordered = shards.length <= limit ? shards : [...bad, ...shards.filter((shard) => !bad.has(shard))];
    const drawn = (0,markdown/* table */.tp)(['Surface', 'Profile', 'Model', 'Says', 'Strength', 'Attempt', 'What blocks'], ordered.slice(0, limit).map(shardRow));
    const left = shards.length - limit;
    return left > 0
        ? (0,markdown/* safeMd */.lS) `${drawn}\n\n${(0,counted/* counted */.h)(left, 'more job')} in the job summary and the combined packet.`
        : drawn;
}
function shardRow(shard) {
    const { surface, request_profile, model, evidence } = shard;
    const says = (0,merge_story/* saysOf */.wv)(shard);
    return [
        (0,markdown/* safeMd */.lS) `${surface}`,
        (0,markdown/* safeMd */.lS) `${request_profile}`,
        (0,markdown/* code */.aY)((0,visible/* clamp */.qE)(model, MODEL_CHARACTERS)),
        says === 'promote' || says === null ? (0,markdown/* safeMd */.lS) `${says ?? 'no packet'}` : (0,markdown/* safeMd */.lS) `**${says}**`,
        (0,markdown/* safeMd */.lS) `${evidence?.strength ?? ''}`,
        (0,markdown/* safeMd */.lS) `${evidence?.attempt ?? ''}`,
        idList(evidence?.forced_by ?? []),
    ];
}
function idList(ids) {
    const left = ids.length - ID_LIMIT;
    const shown = (0,markdown/* join */.fj)(ids.slice(0, ID_LIMIT).map(markdown/* code */.aY), ', ');
    return left > 0 ? (0,markdown/* safeMd */.lS) `${shown} and ${(0,counted/* counted */.h)(left, 'more', 'more')}` : shown;
}
function reasonList(combined, budget) {
    const items = (0,merge_story/* blocking */.ub)(combined).flatMap(({ shard, evidence }) => evidence?.reason ? [(0,markdown/* safeMd */.lS) `- ${(0,markdown/* code */.aY)(shard)}: ${(0,markdown/* prose */.CS)((0,visible/* clamp */.qE)(evidence.reason, REASON_CHARACTERS))}`] : []);
    const left = items.length - REASON_LIMIT;
    const more = left > 0 ? [(0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(left, 'more job')} in the combined packet.`] : [];
    const list = budget.list([...items.slice(0, REASON_LIMIT), ...more], (cut) => (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more job')} in the combined packet.`);
    return list === null ? null : (0,markdown/* safeMd */.lS) `**What blocks first in each job**\n\n${list}`;
}
function supersededList({ superseded }, budget) {
    const items = superseded
        .slice(0, REASON_LIMIT)
        .map(({ shard, attempt, says, sha256 }) => (0,markdown/* safeMd */.lS) `- ${(0,markdown/* code */.aY)(shard)}: attempt ${attempt} said ${says}, sha256 ${(0,markdown/* code */.aY)(sha256.slice(0, 12))}`);
    const left = superseded.length - items.length;
    const more = left > 0 ? [(0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(left, 'more packet')} in the combined packet.`] : [];
    const list = budget.list([...items, ...more], (cut) => (0,markdown/* safeMd */.lS) `- ${(0,counted/* counted */.h)(cut, 'more packet')} in the combined packet.`);
    return list === null ? null : (0,markdown/* safeMd */.lS) `**Earlier attempts, which do not count**\n\n${list}`;
}
function proof(combined, delivery) {
    const commit = combined.subject.evaluated_commit;
    const parts = [
        ...(delivery.artifactUrl === null ? [] : [(0,markdown/* link */.nf)('Combined packet', delivery.artifactUrl)]),
        ...(delivery.digest === null ? [] : [(0,markdown/* safeMd */.lS) `sha256 ${(0,markdown/* code */.aY)(delivery.digest.slice(0, 12))}`]),
        ...(delivery.runUrl === null ? [] : [(0,markdown/* link */.nf)('run', delivery.runUrl)]),
        ...(commit === null ? [] : [(0,markdown/* safeMd */.lS) `commit ${(0,markdown/* code */.aY)(commit.slice(0, 12))}`]),
        (0,markdown/* safeMd */.lS) `run id ${(0,markdown/* code */.aY)(combined.run_id)}`,
    ];
    return (0,markdown/* safeMd */.lS) `<sub>${(0,markdown/* join */.fj)(parts, ' &middot; ')}</sub>`;
}

// EXTERNAL MODULE: ./lib/report/withheld.js
var withheld = __webpack_require__(42255);
;// CONCATENATED MODULE: ./lib/verdict/refusals.js


/** Names that are shown of one refusal; all of them stand in the combined packet's table of shards. */
const SHOWN_NAMES = 5;
/** Longest name that is kept: file names are anybody's. */
const LONGEST_NAME = 120;
/** Longest detail that is kept. */
const LONGEST_DETAIL = 300;
/** Names that are kept of one refusal. */
const KEPT_NAMES = 256;
const AGAIN = 'Re-run the failed jobs; if it stays, see githubstatus.com.';
const ONE_RUN = 'Merge the packets of one workflow run alone.';
const WORDS = {
    'artifacts-unreadable': {
        says: (_who, detail) => `The packets of this run could not be read. ${detail}`,
        remedy: 'Give the merging job `permissions: actions: read`, and leave `github-token` at its default.',
    },
    'too-many-packets': {
        says: (_who, detail) => `There are more packets than any plan has: ${detail}.`,
        remedy: 'Find out who uploads or writes them. A matrix has at most 256 jobs.',
    },
    'packet-unreadable': {
        says: (who, detail) => `${who} could not be read: ${detail}.`,
        remedy: AGAIN,
    },
    'packet-too-large': {
        says: (who, detail) => `${who}: ${detail}. No packet of the gate is that large.`,
        remedy: 'Look at who wrote it: the gate did not. Remove it, then run again.',
    },
    'not-a-packet': {
        says: (who, detail) => `${who} is no packet of version 1: ${detail}.`,
        remedy: 'Look at who wrote it: the gate did not, or another version of it. Remove it, then run again.',
    },
    'repository-differs': {
        says: (who, detail) => `The packets are not all of one repository: ${who} (${detail}).`,
        remedy: ONE_RUN,
    },
    'run-differs': {
        says: (who, detail) => `The packets are not all of this workflow run: ${who} (${detail}).`,
        remedy: ONE_RUN,
    },
    'commit-differs': {
        says: (who, detail) => `The packets are not all of the same commit: ${who} (${detail}).`,
        remedy: `${ONE_RUN} After a push, the new run has packets of its own.`,
    },
    'policy-differs': {
        says: (who, detail) => `The packets were not all judged by the same policy: ${who} (${detail}).`,
        remedy: 'Give every job of the matrix the same inputs, but for surface, profile and model, then re-run all jobs.',
    },
    'tool-differs': {
        says: (who, detail) => `The packets were not all made by the program that merges them: ${who} (${detail}).`,
        remedy: 'Use the gate, plan and merge at one version in the workflow, then re-run all jobs.',
    },
    'decision-differs': {
        says: (who, detail) => `The decision of ${who} does not follow from its findings: ${detail}.`,
        remedy: 'Do not use it: find out who wrote it. Then re-run the job.',
    },
    'shard-unexpected': {
        says: (who) => `Nobody planned ${who}.`,
        remedy: 'Plan and jobs must have the same surfaces, profiles and models. Where other jobs of the run use the gate too, name the job of the matrix in `job`.',
    },
    'shard-duplicate': {
        says: (who) => `There are several packets of one attempt of ${who}, and nobody can tell which is the job's.`,
        remedy: 'Run each planned job once; call the matrix once in a workflow run. Then re-run all jobs.',
    },
    'shard-missing': {
        says: (who, _detail, count) => `${count === 1 ? 'No packet is there' : 'No packets are there'} of ${who}.`,
        remedy: 'Look at why the job left none: cancelled, out of time, or withheld. Then re-run the failed jobs.',
    },
    'jobs-not-green': {
        says: (_who, detail) => `Every packet promotes, but the jobs of the matrix ended as ${detail}: a packet of an earlier attempt may stand for a job that failed.`,
        remedy: 'Look at which job of the matrix failed, then re-run the failed jobs.',
    },
};
/** One refusal for each code, in the order of the codes. */
function refusalsOf(objections) {
    return merge/* MERGE_CODES */.Q.flatMap((code) => {
        const own = objections.filter((objection) => objection.code === code);
        return own.length === 0 ? [] : [refusal(code, own)];
    });
}
function refusal(code, objections) {
    const about = [...new Set(objections.flatMap(({ about: names }) => names.map(cut)))].sort();
    const details = [...new Set(objections.flatMap(({ detail }) => detail ?? []))].sort();
    const more = details.length > 1 ? ` (and ${(0,counted/* counted */.h)(details.length - 1, 'more reason')})` : '';
    const { says, remedy } = WORDS[code];
    const detail = `${(details[0] ?? '').slice(0, LONGEST_DETAIL).toWellFormed()}${more}`;
    return {
        code,
        about: about.slice(0, KEPT_NAMES),
        message: says(listed(about), detail, about.length),
        remedy,
    };
}
function cut(name) {
    return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 3).toWellFormed()}...`;
}
function listed(names) {
    const left = names.length - SHOWN_NAMES;
    const shown = names.slice(0, SHOWN_NAMES).join(', ');
    return left > 0 ? `${shown} and ${(0,counted/* counted */.h)(left, 'more', 'more')}` : shown;
}

;// CONCATENATED MODULE: ./lib/verdict/same-ground.js

const repositoryOf = (subject) => [
    subject.repository_id,
    subject.repository,
    subject.head_repository,
];
const runOf = (subject) => [
    subject.workflow_run_id,
    subject.workflow_ref,
    subject.event,
    subject.ref,
    subject.pull_request,
];
const commitOf = (subject) => [subject.evaluated_commit, subject.ran_commit];
const TRAITS = [
    {
        code: 'repository-differs',
        of: ({ subject }) => repositoryOf(subject),
        own: ({ subject }) => repositoryOf(subject),
        shown: ({ subject }) => subject.repository ?? 'no repository',
    },
    {
        code: 'run-differs',
        of: ({ subject }) => runOf(subject),
        own: ({ subject }) => runOf(subject),
        shown: ({ subject }) => `run ${subject.workflow_run_id ?? 'by hand'}`,
    },
    {
        code: 'commit-differs',
        of: ({ subject }) => commitOf(subject),
        own: ({ subject }) => commitOf(subject),
        shown: ({ subject }) => same_ground_short(subject.evaluated_commit ?? subject.ran_commit ?? 'no commit'),
    },
    {
        code: 'policy-differs',
        of: ({ policy: { sha256, ran_sha256, path, judged_by, enforce, severities } }) => [
            sha256,
            ran_sha256,
            path,
            judged_by,
            enforce,
            assertion/* ASSERTION_IDS */.yj.map((id) => severities[id]),
        ],
        own: () => undefined,
        shown: ({ policy }) => `sha256 ${same_ground_short(policy.sha256)}`,
    },
    {
        code: 'tool-differs',
        of: ({ tool }) => (tool.bundle_sha256 === null ? null : [tool.name, tool.version, tool.bundle_sha256]),
        own: ({ tool }) => [tool.name, tool.version, tool.bundle_sha256],
        shown: ({ tool }) => `${tool.version}, ${tool.bundle_sha256 === null ? 'unknown build' : same_ground_short(tool.bundle_sha256)}`,
    },
];
/** How many different values are shown. */
const SHOWN = 3;
/**
 * What is not the same in all packets, or not the merging job's own. `ground` is null by hand: then the packets are
 * compared with each other alone, and the fewer are called the strangers.
 */
function differences(candidates, ground) {
    return [...TRAITS.flatMap((trait) => differing(trait, candidates, ground)), ...later(candidates, ground)];
}
function differing(trait, candidates, ground) {
    const keyed = candidates.map((candidate) => ({ candidate, key: keyOf(trait.of(candidate.packet)) }));
    const own = ground === null ? undefined : trait.own(ground);
    const right = own === undefined ? mostCommon(keyed.map(({ key }) => key)) : keyOf(own);
    const others = keyed.filter(({ key }) => key === UNTOLD || key !== right);
    if (others.length === 0)
        return [];
    // Where nobody knows which is right, that of most is told too.
    const told = own === undefined ? keyed : others;
    const seen = [...new Set(told.map(({ candidate }) => trait.shown(candidate.packet)))];
    const more = seen.length > SHOWN ? [`${seen.length - SHOWN} more`] : [];
    return [
        {
            code: trait.code,
            about: others.map(({ candidate }) => candidate.shard),
            seen: [...seen.slice(0, SHOWN), ...more].join(', '),
        },
    ];
}
/** What most have, and of two the first by its letters. */
function mostCommon(keys) {
    const counts = new Map();
    for (const key of keys)
        counts.set(key, (counts.get(key) ?? 0) + 1);
    const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return first?.[0];
}
/** A packet of an attempt that has not begun when the merge did. */
function later(candidates, ground) {
    if (ground === null)
        return [];
    const strangers = candidates.filter(({ attempt }) => attempt > ground.subject.workflow_run_attempt);
    if (strangers.length === 0)
        return [];
    const attempts = [...new Set(strangers.map(({ attempt }) => `attempt ${attempt}`))];
    return [
        {
            code: 'run-differs',
            about: strangers.map(({ shard }) => shard),
            seen: attempts.slice(0, SHOWN).join(', '),
        },
    ];
}
const UNTOLD = 'null';
function keyOf(value) {
    return JSON.stringify(value);
}
function same_ground_short(id) {
    return id.slice(0, 12);
}

// EXTERNAL MODULE: ./lib/verdict/shard.js
var verdict_shard = __webpack_require__(50001);
;// CONCATENATED MODULE: ./lib/verdict/combine.js



/**
 * One verdict over the packets of a matrix. Promotes only where every planned job has exactly one packet, all of the
 * same repository, run, commit, policy and tool, each packet's findings promote once more, and the jobs themselves
 * ended well where that is known. Worst wins, the strength is the weakest. The order of the packets does not matter.
 */
function combine(packets, expected) {
    const all = packets.map(verdict_shard/* candidateOf */.RH).sort(verdict_shard/* byShard */.m0);
    const { unexpected, newest, superseded } = sortedOut(all, expected.cells);
    const placed = placedIn(expected.cells, newest);
    const objections = [
        ...expected.unread,
        ...differences(newest, expected.ground).map(({ code, about, seen }) => ({ code, about, detail: seen })),
        ...newest.flatMap(disagreement),
        ...objection('shard-unexpected', unexpected.map(nameOf)),
        ...objection('shard-duplicate', twice(newest)),
        ...objection('shard-missing', placed.flatMap(({ cell, candidate }) => (candidate === null ? [cell.shard] : []))),
    ];
    const word = (0,verdict_shard/* worst */.QZ)([
        ...newest.map(({ rederived }) => rederived.says),
        ...(objections.length > 0 ? ['hold'] : []),
    ]);
    const ended = word === 'promote' ? notGreen(expected.result) : [];
    return {
        ...verdictOf(newest, ended.length > 0 ? 'hold' : word),
        placed,
        superseded,
        refusals: refusalsOf([...objections, ...ended]),
    };
}
function verdictOf(newest, says) {
    const packets = newest.map(({ packet }) => packet);
    const strength = (0,verdict_shard/* weakest */.hB)(packets.map(({ decision }) => decision.strength));
    return {
        says,
        value: strength === 'rehearsal' && says === 'promote' ? 'hold' : says,
        strength,
        wanted: packets.every((packet) => packet.strength.wanted === 'rehearsal') ? 'rehearsal' : 'live',
        enforce: packets.length === 0 || packets.some(({ policy }) => policy.enforce),
        forcedBy: (0,verdict_shard/* allOf */.bn)(packets.map(({ decision }) => decision.forced_by)),
    };
}
/** `all` stands in the order of `byShard`: the first packet of a shard is of its newest attempt. */
function sortedOut(all, cells) {
    const planned = new Set(cells.map(({ shard }) => shard));
    const expected = all.filter(({ shard }) => planned.has(shard));
    const newestAttempt = new Map();
    for (const { shard, attempt } of expected)
        if (!newestAttempt.has(shard))
            newestAttempt.set(shard, attempt);
    const isNewest = ({ shard, attempt }) => newestAttempt.get(shard) === attempt;
    return {
        unexpected: all.filter(({ shard }) => !planned.has(shard)),
        newest: expected.filter(isNewest),
        superseded: expected.filter((candidate) => !isNewest(candidate)),
    };
}
/** Of several packets of one job the worst counts, which is the first in the order of `byShard`. */
function placedIn(cells, newest) {
    const first = new Map();
    for (const candidate of newest)
        if (!first.has(candidate.shard))
            first.set(candidate.shard, candidate);
    return cells.map((cell) => ({ cell, candidate: first.get(cell.shard) ?? null }));
}
function disagreement({ shard, rederived }) {
    if (rederived.state === 'agrees')
        return [];
    return [{ code: 'decision-differs', about: [shard], detail: rederived.why }];
}
function twice(newest) {
    const shards = newest.map(({ shard }) => shard);
    return shards.filter((shard, at) => shards[at - 1] === shard);
}
function objection(code, about) {
    return about.length === 0 ? [] : [{ code, about, detail: null }];
}
function nameOf({ name }) {
    return name;
}
/** Packets that promote beside a job that did not end well: one of them is not the one that the job would have left. */
function notGreen(result) {
    return result === null || result === 'success'
        ? []
        : [{ code: 'jobs-not-green', about: [], detail: result }];
}

;// CONCATENATED MODULE: ./lib/verdict/draft-combined.js


/** Longest reason that is kept of one job: the job's own packet has the whole. */
const LONGEST_REASON = 300;
/** Builds the combined packet. Pure: the same values give the same packet. */
function draftCombined(combination, facts) {
    const { placed, superseded, refusals, says, value, strength, wanted, enforce, forcedBy } = combination;
    const first = placed.find(({ candidate }) => candidate !== null)?.candidate?.packet ?? null;
    return {
        version: 1,
        kind: 'combined',
        run_id: facts.runId,
        tool: facts.ground.tool,
        subject: { ...facts.ground.subject, run_url: facts.runUrl },
        policy: first === null ? null : policyOf(first),
        enforce,
        rollback: first?.setup.rollback ?? null,
        jobs_result: facts.jobsResult,
        shards: placed.map(shardEntry),
        superseded: superseded.slice(0, MOST_SUPERSEDED).map(({ shard, packet, digest, attempt, rederived }) => ({
            shard,
            run_id: packet.run_id,
            sha256: digest,
            attempt,
            says: rederived.says,
        })),
        refusals: refusals.map((refusal) => ({ ...refusal, about: [...refusal.about] })),
        decision: {
            value,
            rehearsal_value: strength === 'rehearsal' ? says : null,
            strength,
            wanted,
            forced_by: [...forcedBy],
        },
        not_asserted: [...schema/* NOT_ASSERTED */.uw],
    };
}
function policyOf({ policy: { sha256, path, judged_by } }) {
    return { sha256, path, judged_by };
}
function shardEntry({ cell, candidate }) {
    return {
        shard: cell.shard,
        surface: cell.surface,
        request_profile: cell.profile,
        model: cell.model,
        evidence: candidate === null ? null : evidenceOf(candidate),
    };
}
function evidenceOf({ packet, digest, attempt }) {
    const { decision, records, run_id } = packet;
    const [happy] = records;
    return {
        run_id,
        sha256: digest,
        attempt,
        strength: decision.strength,
        wanted: packet.strength.wanted,
        decision: decision.value,
        rehearsal_decision: decision.rehearsal_value,
        forced_by: [...decision.forced_by],
        reason: reasonOf(packet),
        status_class: happy?.status_class ?? 'none',
        parse_check: happy?.parse_check ?? 'fail',
        retry_count: Math.max(0, ...records.map((record) => record.retry_count)),
        support_packet_ready: records.every((record) => record.support_packet_ready),
    };
}
function reasonOf({ decision, findings }) {
    const [id] = decision.forced_by;
    const message = findings.find((finding) => finding.id === id)?.message ?? null;
    if (message === null || message.length <= LONGEST_REASON)
        return message;
    return `${message.slice(0, LONGEST_REASON - 3).toWellFormed()}...`;
}

// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
// EXTERNAL MODULE: ./lib/flows/gate-prepare.js + 4 modules
var gate_prepare = __webpack_require__(628);
// EXTERNAL MODULE: ./lib/report/nothing-to-judge.js
var nothing_to_judge = __webpack_require__(59371);
// EXTERNAL MODULE: ./lib/verdict/nothing-to-judge.js
var verdict_nothing_to_judge = __webpack_require__(48274);
// EXTERNAL MODULE: ./lib/flows/gate-judging.js + 5 modules
var gate_judging = __webpack_require__(23095);
// EXTERNAL MODULE: ./lib/flows/gate-nothing-to-judge.js
var gate_nothing_to_judge = __webpack_require__(76904);
// EXTERNAL MODULE: ./lib/flows/gate-policy.js
var gate_policy = __webpack_require__(57645);
// EXTERNAL MODULE: ./lib/flows/gate-routing.js + 2 modules
var gate_routing = __webpack_require__(63124);
// EXTERNAL MODULE: ./lib/flows/gate-tree.js
var gate_tree = __webpack_require__(37055);
;// CONCATENATED MODULE: ./lib/flows/merge-nothing-to-judge.js















/**
 * Whether it is worth asking: no job left anything, and all of them say that they ended well. A packet of any attempt is
 * judged, one that could not be read is no absence, and an empty folder does not tell what the run holds.
 */
function leftNothing({ packets, unread }, declaration) {
    const nothingRead = packets.length === 0 && unread.length === 0;
    return nothingRead && declaration.packets === null && declaration.result === 'success';
}
/**
 * Finds out by the gate's own functions whether the change has nothing to judge, for every planned job: what the jobs say
 * of themselves is not asked. The checkout is not looked at either, since in this job it may be of another repository.
 */
async function changeSeen({ inputs, door }, cells, { occasion, directory }, repository) {
    if (occasion.judgedAt.at === 'checkout')
        return { is: 'to-judge' };
    const given = Object.values(merge_settings/* CHANGE_SETTINGS */.Nl).map(({ name }) => [name, inputs[name] ?? '']);
    const texts = await (0,gate_policy/* findPolicy */.i)(inputs['policy'], directory, occasion, repository, 'ignored');
    const treeOf = (0,gate_tree/* treesByCommit */.Y)(repository.objects);
    let routing = null;
    try {
        for (const { surface, profile, model } of cells) {
            const own = { surface, 'request-profile': profile, model };
            const request = {
                door,
                inputs: { ...Object.fromEntries(given.filter(([, text]) => text !== '')), ...own },
            };
            const { declaration, comparison } = (0,gate_judging/* judgedDeclaration */.I)(request, texts, occasion);
            // A job chooses what is asked, and not which files are watched.
            routing ??= (await (0,gate_routing/* routingOf */.C)(declaration.policy, occasion, repository, treeOf)).change;
            if (comparison.state === 'unreadable')
                return { is: 'unknown', gap: comparison };
            if (routing.state === 'unknown')
                return { is: 'unknown', gap: { ...routing, state: 'unreadable' } };
            if (!(0,verdict_nothing_to_judge/* isNothingToJudge */.K)(routing, comparison))
                return { is: 'to-judge' };
        }
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigurationError */.j))
            throw error;
        return { is: 'unknown', gap: unusable(error) };
    }
    return routing === null ? { is: 'to-judge' } : { is: 'nothing-to-judge', routing };
}
/** The jobs may have been given what the policy leaves open: then they know more than a merge does. */
function unusable({ problems: [first] }) {
    return {
        state: 'unreadable',
        why: `Whether the change has anything to judge is not known: ${first.says}`,
        remedy: 'Write it into the policy file.',
    };
}
/** Ends a merge whose change has nothing to judge: the required check succeeds, and there is no combined packet. */
async function endMergeUnjudged(routing, { occasion, declaration }, { engine, journal, publisher, conclude }) {
    const { runUrl, evaluatedCommit: commit } = occasion;
    const texts = (0,nothing_to_judge/* nothingToJudgeText */.F)({ routing, marker: mergeMarker((0,gate_prepare/* slug */.yR)(occasion.job)), runUrl, commit });
    const found = (0,seal/* kindsInTexts */.P$)(engine, [texts.line, texts.summary, texts.comment.body]);
    if (found.length > 0) {
        await publisher.refuse((0,withheld/* withheldText */.r)(found));
        return exit_code/* EXIT */.d.blocked;
    }
    journal.say(texts.line);
    const outputs = { ...merge_outputs/* OUTPUTS_WITHOUT_MERGE */.dO, decision: gate_nothing_to_judge/* NOT_APPLICABLE */.Q };
    for (const lost of await conclude({ texts, outputs, occasion, declaration }))
        publisher.warn(`${lost.why} ${lost.remedy}`);
    return exit_code/* EXIT */.d.passed;
}

// EXTERNAL MODULE: ./lib/flows/run-number.js
var run_number = __webpack_require__(15108);
// EXTERNAL MODULE: ./lib/flows/tool.js
var flows_tool = __webpack_require__(61963);
;// CONCATENATED MODULE: ./lib/flows/merge.js

















/** One whole merge: read the packets, combine them, seal and publish. Throws what `endOf` can sort. */
async function merge_merge(request, ports) {
    const { around } = ports;
    const declaration = declareMerge({ inputs: request.inputs, door: request.door });
    const occasion = (0,policy_occasion/* occasionFrom */.i)(around.environment, request.event);
    const all = await ports.read(declaration, occasion);
    const read = { ...all, packets: ofJob(all.packets, declaration.job, ports.journal) };
    const merged = { request, declaration, occasion, read, engine: engineFor(request, around) };
    return (await unjudged(merged, ports)) ?? judged(merged, ports);
}
/** Ends a merge that has nothing to judge; null where there is something, or nobody can tell. */
async function unjudged({ request, declaration, occasion, read, engine }, { around, journal, publisher, change }) {
    if (change === null || !leftNothing(read, declaration))
        return null;
    const place = { occasion, directory: around.directory };
    const seen = await changeSeen(request, declaration.cells, place, change.repository);
    switch (seen.is) {
        case 'to-judge':
            return null;
        case 'unknown':
            publisher.warn(`${seen.gap.why} ${seen.gap.remedy}`);
            return null;
        case 'nothing-to-judge': {
            const ports = { engine, journal, publisher, conclude: change.conclude };
            return endMergeUnjudged(seen.routing, { occasion, declaration }, ports);
        }
    }
}
async function judged({ request, declaration, occasion, read, engine }, { around, publisher }) {
    const tool = await (0,flows_tool/* toolOf */.w)(around.entry);
    const own = {
        subject: subjectOf(occasion),
        tool: { name: tool.name, version: tool.version, bundle_sha256: tool.bundleSha256 },
    };
    const combination = combine(read.packets, {
        cells: declaration.cells,
        // By hand the packets are of some run or other, and only compared with each other.
        ground: request.door === 'action' ? own : null,
        result: declaration.result,
        unread: read.unread,
    });
    const combined = draftCombined(combination, {
        runId: await runIdOf(occasion, declaration, around),
        ground: request.door === 'action' ? own : { ...own, subject: subjectIn(combination) ?? own.subject },
        runUrl: occasion.runUrl,
        jobsResult: declaration.result,
    });
    const sealed = sealCombined(combined, engine);
    if (sealed.state === 'withheld')
        return withhold((0,withheld/* withheldText */.r)(sealed.kinds), publisher);
    const path = await (0,packet_file/* writePacket */.S)(sealed, around.outputFolder);
    const delivery = await publisher.deliver(sealed, path, declaration);
    if (delivery.state === 'lost')
        publisher.warn(`${delivery.why} ${delivery.remedy}`);
    const shown = shownOf(sealed, path, delivery, { occasion, declaration });
    const found = (0,seal/* kindsInTexts */.P$)(engine, [shown.summary.full, shown.comment.body]);
    if (found.length > 0)
        return withhold((0,withheld/* withheldText */.r)(found), publisher);
    for (const lost of await publisher.show(shown))
        publisher.warn(`${lost.why} ${lost.remedy}`);
    return endsWith(combination, delivery);
}
/** `enforce: false` forgives what the jobs decided, not that their evidence cannot be relied on. */
function endsWith(combination, delivery) {
    const { says, strength, wanted, enforce, refusals } = combination;
    if (refusals.length > 0)
        return exit_code/* EXIT */.d.blocked;
    const arrived = delivery.state === 'lost' ? 'lost' : 'delivered';
    return (0,exit_code/* exitCode */.I)({ value: says, strength }, wanted, enforce, arrived);
}
function shownOf({ packet, digest }, path, delivery, { occasion, declaration }) {
    const delivered = delivery.state === 'delivered';
    const artifactUrl = delivered && delivery.artifactUrl !== '' ? delivery.artifactUrl : null;
    const facts = { artifactUrl, digest, runUrl: occasion.runUrl, shard: (0,gate_prepare/* slug */.yR)(occasion.job) };
    const outputs = (0,merge_outputs/* mergeOutputs */.BH)(packet, {
        packetPath: path,
        packetDigest: digest,
        artifactId: delivered ? delivery.artifactId : '',
        artifactUrl: artifactUrl ?? '',
    });
    return {
        combined: packet,
        path,
        summary: mergeSummary(packet, facts),
        comment: mergeComment(packet, facts),
        // A decision whose packet was lost is a claim: a later step reads `hold`.
        outputs: delivered ? outputs : { ...outputs, decision: 'hold' },
        occasion,
        declaration,
    };
}
async function withhold(sentence, publisher) {
    await publisher.refuse(sentence);
    return exit_code/* EXIT */.d.blocked;
}
/**
 * The only secret of a merge is its token; packets were searched where they were made. Without a token something made up
 * is searched for: a search that has nothing to find cannot prove itself.
 */
function engineFor({ inputs }, { fingerprint, random }) {
    const token = inputs['github-token'] ?? '';
    const credentials = [token === '' ? Buffer.from(random(24)).toString('hex') : token];
    return (0,engine/* makeEngine */.bB)({ ...needles/* NO_NEEDLES */.l0, credentials }, fingerprint);
}
/** Packets of the named job alone: a run may use the gate elsewhere as well. */
function ofJob(packets, job, journal) {
    if (job === null)
        return packets;
    const own = packets.filter(({ packet }) => isOfJob(packet.run_id, job));
    if (own.length < packets.length)
        journal.say(`${packets.length - own.length} packets of other jobs of this run are left out.`);
    return own;
}
/** A run's id ends in the job and its check run. */
function isOfJob(runId, job) {
    const tail = runId.replace(/^smoke-\d{8}-\d+-\d+-(?:chat-completions|responses)-(?:minimal|streaming|tool-call)-/, '');
    const name = (0,gate_prepare/* slug */.yR)(job);
    return tail === name || (tail.startsWith(`${name}-`) && /^\d+$/.test(tail.slice(name.length + 1)));
}
function subjectOf(occasion) {
    return {
        repository_id: occasion.repositoryId,
        repository: occasion.repository,
        head_repository: occasion.headRepository,
        evaluated_commit: occasion.evaluatedCommit,
        ran_commit: occasion.ranCommit,
        ref: occasion.ref,
        event: occasion.event,
        workflow_ref: occasion.workflowRef,
        workflow_run_id: occasion.runId,
        workflow_run_attempt: occasion.runAttempt,
        pull_request: occasion.pullRequest,
    };
}
function subjectIn({ placed }) {
    return placed.find(({ candidate }) => candidate !== null)?.candidate?.packet.subject ?? null;
}
/** `merged-YYYYMMDD-<workflow run id>-<attempt>-<job>-<check run id>`, or `merged-YYYYMMDD-001` by hand. */
async function runIdOf({ runId, runAttempt, job }, { checkRunId }, around) {
    const day = (0,run_number/* dayOf */.kb)(around.now());
    if (runId === null)
        return `merged-${day}-${(0,run_number/* numbered */.jN)(await (0,run_number/* handNumber */.J4)('combined-merged', around))}`;
    const parts = [`merged-${day}-${runId}-${runAttempt}`, (0,gate_prepare/* slug */.yR)(job), (0,gate_prepare/* slug */.yR)(checkRunId)];
    return parts.filter((part) => part !== '').join('-');
}


/***/ }),

/***/ 34094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ leaksInText),
/* harmony export */   WP: () => (/* binding */ readingsOfName),
/* harmony export */   lF: () => (/* binding */ leaksInName),
/* harmony export */   n2: () => (/* binding */ searchTexts)
/* harmony export */ });
/** Searches bytes that are all there, or a text as UTF-8. `file`: the name that its leaks carry. */
const leaksInText = (engine, text, file = '') => {
    const scanner = engine.open(file);
    scanner.write(typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
    return scanner.end();
};
/** A name as it stands; and where it is a path, without separators: a value that was cut into folder names is whole again. */
const readingsOfName = (name) => [
    ...new Set([name, name.replace(/[\\/]/g, '')]),
];
/** Searches a name, or the path of a file or a member, in both readings. */
const leaksInName = (engine, name, file = '') => readingsOfName(name).flatMap((text) => leaksInText(engine, text, file));
/** Searches bytes in memory for everything that the engine is armed with. */
const searchTexts = (texts, engine) => {
    if (texts.length === 0)
        return { state: 'not-searched', why: 'nothing-to-search', detail: 'no text was given' };
    const proof = engine.prove();
    if (proof.state === 'failed') {
        return { state: 'not-searched', why: 'self-test-failed', detail: proof.techniques.join(', ') };
    }
    const leaks = texts.flatMap(({ name, bytes }) => leaksInText(engine, bytes, name));
    return {
        state: 'searched',
        proven: proof.techniques,
        files: texts.length,
        bytes: texts.reduce((sum, { bytes }) => sum + bytes.length, 0),
        armed: engine.armed,
        leaks,
    };
};


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

/***/ 21294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ CHANGE_SETTINGS),
/* harmony export */   YE: () => (/* binding */ mergeRows),
/* harmony export */   pO: () => (/* binding */ MERGE_SETTINGS)
/* harmony export */ });
/* harmony import */ var _evidence_merge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48553);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83966);
/* harmony import */ var _matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31597);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34366);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40302);
/* harmony import */ var _routing_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93776);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43186);







/** Settings of the jobs by which also a merge tells whether the change moves any traffic to the fallback. */
const CHANGE_SETTINGS = {
    policy: {
        ..._settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.policy,
        purpose: 'The policy file of the jobs, where it is not the usual one: it says whether a change without packets had anything to judge.',
    },
    routingFiles: {
        ..._routing_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .WATCHED_SETTINGS */ .J.routingFiles,
        stands: 'input',
        purpose: 'What the jobs were given as `routing-files`, where they were given any.',
        defaultText: 'those of the policy file',
    },
    baseUrl: {
        ..._settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.baseUrl,
        stands: 'input',
        purpose: 'What the jobs were given as `base-url`, where they were given any: routes to its host count as promoted.',
        defaultText: 'that of the policy file',
    },
};
/** What `merge` takes, beside the token and what becomes of the combined packet. */
const MERGE_SETTINGS = {
    expect: (0,_setting_js__WEBPACK_IMPORTED_MODULE_5__/* .setting */ .P)({
        name: 'expect',
        purpose: 'The matrix that was planned: the output `matrix` of `plan`. On a command line also a file that holds it.',
        kind: (0,_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .matrix */ .UP)(),
        stands: 'input',
        required: true,
        fallback: null,
        example: '${{ needs.plan.outputs.matrix }}',
    }),
    result: (0,_setting_js__WEBPACK_IMPORTED_MODULE_5__/* .setting */ .P)({
        name: 'result',
        purpose: 'How the jobs of the matrix ended. A packet of an earlier attempt must not stand for a job that failed since.',
        kind: (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_evidence_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .JOB_RESULTS */ .J),
        stands: 'input',
        required: true,
        fallback: null,
        example: '${{ needs.gate.result }}',
    }),
    job: (0,_setting_js__WEBPACK_IMPORTED_MODULE_5__/* .setting */ .P)({
        name: 'job',
        purpose: 'The id of the matrix job in the workflow. Packets of other jobs of the run are then left out; without it every packet must be planned.',
        kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)('the id of a job', 100, (text) => (/^[\w-]+$/.test(text) ? null : 'no job has such an id')),
        stands: 'input',
        fallback: null,
        defaultText: 'every job of the run',
        example: 'gate',
    }),
    packets: (0,_setting_js__WEBPACK_IMPORTED_MODULE_5__/* .setting */ .P)({
        name: 'packets',
        purpose: 'A folder that holds the packets, where they are not to be read from the artifacts of this run.',
        kind: (0,_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)('the path of a folder', 1_024),
        stands: 'input',
        fallback: null,
        defaultText: 'the artifacts of this run, which needs `permissions: actions: read`',
        example: 'packets',
    }),
    ...CHANGE_SETTINGS,
    comment: { ..._settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.comment, stands: 'input' },
    retentionDays: {
        ..._settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.retentionDays,
        stands: 'input',
        purpose: 'How many days GitHub keeps the combined packet.',
    },
    githubToken: {
        ..._settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.githubToken,
        purpose: 'The token that reads the artifacts of this run and what the change does, and writes the comment. On a command line: the variable `GITHUB_TOKEN`.',
    },
    checkRunId: _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy.checkRunId,
};
/** None of these stands in the policy file: each packet says which policy judged it. */
function mergeRows() {
    return { inputs: Object.values(MERGE_SETTINGS), file: [] };
}


/***/ }),

/***/ 86413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ mergeOutputs),
/* harmony export */   dO: () => (/* binding */ OUTPUTS_WITHOUT_MERGE)
/* harmony export */ });
/* unused harmony export MERGE_OUTPUTS */
/** The outputs of `merge`: the gate's, over all jobs, and the codes of what was refused. */
const MERGE_OUTPUTS = {
    decision: '`promote`, `hold` or `rollback` over all jobs; `not-applicable` where the change moves no traffic to the fallback, so that nothing was judged. A rehearsal never says `promote` here.',
    'rehearsal-decision': 'What the decision would have been, where the weakest job was a rehearsal; otherwise empty.',
    strength: 'The strength of the weakest job: `rehearsal`, `contract` or `live`.',
    'run-id': "The combined packet's id.",
    'packet-path': 'The combined packet on the runner.',
    'packet-digest': 'The sha256 of the combined packet; also the digest of its artifact.',
    'artifact-id': 'The id of the uploaded combined packet.',
    'artifact-url': 'The address of the uploaded combined packet.',
    blocking: 'The ids of the assertions that block in any job, separated by commas; empty when none does.',
    codes: 'Why the packets cannot be relied on, as codes separated by commas; empty when they can (docs/matrix.md).',
    'status-class': 'The worst status class of the happy paths: `2xx`, `3xx`, `4xx`, `5xx` or `none`.',
    'parse-check': '`pass` where every happy path was read as a success; else `fail`.',
    'retry-count': 'The most retries of any drill of any job.',
    'support-packet-ready': '`true` where every job could file a support request with what its packet holds, or needs none; else `false`.',
};
const WORST_STATUS = ['none', '5xx', '4xx', '3xx', '2xx'];
/** What `merge` hands to later steps. A job without a packet counts as the worst. */
function mergeOutputs({ decision, run_id, refusals, shards }, delivered) {
    const seen = shards.flatMap(({ evidence }) => evidence ?? []);
    const complete = seen.length === shards.length;
    const statuses = seen.map(({ status_class }) => status_class);
    return {
        decision: decision.value,
        'rehearsal-decision': decision.rehearsal_value ?? '',
        strength: decision.strength,
        'run-id': run_id,
        'packet-path': delivered.packetPath,
        'packet-digest': delivered.packetDigest,
        'artifact-id': delivered.artifactId,
        'artifact-url': delivered.artifactUrl,
        blocking: decision.forced_by.join(','),
        codes: refusals.map(({ code }) => code).join(','),
        'status-class': complete ? (WORST_STATUS.find((status) => statuses.includes(status)) ?? 'none') : 'none',
        'parse-check': complete && seen.every(({ parse_check }) => parse_check === 'pass') ? 'pass' : 'fail',
        'retry-count': String(Math.max(0, ...seen.map(({ retry_count }) => retry_count))),
        'support-packet-ready': String(complete && seen.every((each) => each.support_packet_ready)),
    };
}
/** Outputs of a merge that ended before it had a combined packet: they never say promote by being empty. */
const OUTPUTS_WITHOUT_MERGE = {
    decision: 'hold',
    'rehearsal-decision': '',
    strength: '',
    'run-id': '',
    'packet-path': '',
    'packet-digest': '',
    'artifact-id': '',
    'artifact-url': '',
    blocking: '',
    codes: '',
    'status-class': 'none',
    'parse-check': 'fail',
    'retry-count': '0',
    'support-packet-ready': 'false',
};


/***/ }),

/***/ 2638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   as: () => (/* binding */ mergeStory),
/* harmony export */   ub: () => (/* binding */ blocking),
/* harmony export */   wv: () => (/* binding */ saysOf)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95419);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35944);



const WHY_LIMIT = 260;
const STEP_LIMIT = 400;
/** What a job says: its own decision, a rehearsal's as it would have been; null where it left no packet. */
function saysOf({ evidence }) {
    return evidence === null ? null : (evidence.rehearsal_decision ?? evidence.decision);
}
/** Tells a combined packet in plain words. */
function mergeStory(combined) {
    const { strength } = combined.decision;
    const said = saidBy(combined);
    return {
        mood: (0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .moodOf */ .jo)(said, strength),
        verdict: (0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictWords */ .L2)(said, strength),
        strength: `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(combined.shards.length, 'job')}, the weakest of them: ${(0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .strengthWords */ .fb)(strength)}`,
        why: why(combined),
        next: nextSteps(combined).map((step) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(step, STEP_LIMIT)),
        caveats: caveats(combined),
        doesNotProve: (0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .doesNotProve */ .tC)(combined.not_asserted),
    };
}
/** What the evidence says, whatever the strength. */
function saidBy({ decision }) {
    return decision.rehearsal_value ?? decision.value;
}
/** The jobs that block, worst first. */
function blocking({ shards }) {
    const saying = (word) => shards.filter((shard) => saysOf(shard) === word);
    return [...saying('rollback'), ...saying('hold'), ...saying(null)];
}
function why(combined) {
    const [refusal, ...refusals] = combined.refusals;
    if (refusal) {
        const more = refusals.length > 0 ? ` And ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(refusals.length, 'more reason')}.` : '';
        return `${(0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(refusal.message, WHY_LIMIT))}${more}`;
    }
    const [first, ...others] = blocking(combined);
    if (!first)
        return `Nothing blocks in ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(combined.shards.length, 'job')}.`;
    const verb = saysOf(first) === 'rollback' ? 'asks to roll back' : 'holds';
    const reason = first.evidence?.reason ?? `${first.evidence?.forced_by.join(', ') ?? ''} forced it`;
    const more = others.length > 0 ? ` And ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(others.length, 'more job')}.` : '';
    return `${first.shard} ${verb}: ${(0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clamp */ .qE)(reason, WHY_LIMIT))}${more}`;
}
function nextSteps(combined) {
    const { refusals, rollback, decision } = combined;
    const back = saidBy(combined) === 'rollback'
        ? [(0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(`Take the traffic off the fallback route now${rollback === null ? '' : `: ${rollback}`}`)]
        : [];
    const remedies = refusals.slice(0, 2).map(({ remedy }) => remedy);
    const failing = blocking(combined).filter(({ evidence }) => evidence !== null);
    const looking = failing.length > 0 ? ['Read the summary of each job that blocks: its packet says what to do.'] : [];
    if (saidBy(combined) !== 'promote')
        return [...back, ...remedies, ...looking];
    switch (decision.strength) {
        case 'rehearsal':
            return ['Run the matrix with `evidence: live`. A rehearsal never says promote.'];
        case 'contract':
            return ['The gateway kept the contract. Gate the application as well before you raise its share.'];
        case 'live':
            return [
                rollback === null
                    ? 'Raise the share step by step, with a way back at hand.'
                    : (0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(`Raise the share step by step. The way back: ${rollback}`),
            ];
    }
}
function caveats(combined) {
    const { decision, enforce, superseded } = combined;
    const retried = new Set(superseded.filter(({ says }) => says !== 'promote').map(({ shard }) => shard));
    return [
        ...(enforce ? [] : ['Reported only: `enforce` is `false`, so nothing fails on what the jobs decided.']),
        ...(decision.strength === 'rehearsal' && decision.wanted === 'live'
            ? ['Live evidence was asked for, but not every job could do more than rehearse.']
            : []),
        ...(retried.size > 0 && saidBy(combined) === 'promote'
            ? [
                `Retried until green: ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(retried.size, 'job')} blocked in an earlier attempt of this run. The first packets are listed with it.`,
            ]
            : []),
    ];
}


/***/ }),

/***/ 87679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ mergeText)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90795);
/* harmony import */ var _merge_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2638);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91488);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35944);




/** Jobs that are shown; the summary has all of them. */
const ROW_LIMIT = 60;
const NAME_LIMIT = 60;
/** The verdict over a matrix for a person at a terminal, or in the job's log. */
function mergeText(combined, look, files) {
    const width = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .usableWidth */ .ht)(look);
    const paint = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C2)(look);
    const told = (0,_merge_story_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeStory */ .as)(combined);
    const verdict = told.verdict.toUpperCase();
    const [first = '', ...rest] = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(told.strength, width - verdict.length - 2);
    const blocks = [
        [
            `${paint(verdict, 'bold', _terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .MOOD_INK */ .VM[told.mood])}  ${first}`,
            ...rest.map((line) => `${' '.repeat(verdict.length + 2)}${line}`),
            ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .labelled */ .wW)('why', told.why, width, paint),
            ...told.caveats.flatMap((caveat) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .labelled */ .wW)('note', caveat, width, paint)),
            ...told.next.flatMap((step, at) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .labelled */ .wW)(at === 0 ? 'next' : '', step, width, paint)),
        ],
        shardLines(combined),
        combined.refusals.flatMap(({ code, message, remedy }) => [
            `${paint('x', 'red')} ${paint(code, 'bold')}`,
            ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(message, width - 2).map((line) => `  ${line}`),
            ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(`do: ${remedy}`, width - 2).map((line) => `  ${line}`),
        ]),
        [
            ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(told.doesNotProve, width).map((line) => paint(line, 'dim')),
            ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .fileLine */ .RO)('packet', files?.packetPath, paint),
            ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .fileLine */ .RO)('summary', files?.summaryPath, paint),
        ],
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .safeLine */ .om).join('\n'))
        .join('\n\n')}\n`;
}
function shardLines(combined) {
    const { shards } = combined;
    const bad = new Set((0,_merge_story_js__WEBPACK_IMPORTED_MODULE_0__/* .blocking */ .ub)(combined));
    const ordered = shards.length <= ROW_LIMIT ? shards : [...bad, ...shards.filter((shard) => !bad.has(shard))];
    const shown = ordered.slice(0, ROW_LIMIT);
    const longest = Math.max(...shown.map(({ shard }) => Math.min(shard.length, NAME_LIMIT)));
    const left = shards.length - shown.length;
    return [
        ...shown.map((shard) => shardLine(shard, longest)),
        ...(left > 0 ? [`${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(left, 'more job')} in the summary`] : []),
    ];
}
function shardLine(shard, longest) {
    const name = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clamp */ .qE)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(shard.shard), NAME_LIMIT).padEnd(longest);
    const { evidence } = shard;
    if (evidence === null)
        return `${name}  no packet`;
    const again = evidence.attempt > 1 ? `, attempt ${String(evidence.attempt)}` : '';
    const ids = evidence.forced_by.length > 0 ? `  ${evidence.forced_by.slice(0, 3).join(', ')}` : '';
    return `${name}  ${((0,_merge_story_js__WEBPACK_IMPORTED_MODULE_0__/* .saysOf */ .wv)(shard) ?? '').padEnd(8)}  ${evidence.strength}${again}${ids}`;
}


/***/ }),

/***/ 82311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   _$: () => (/* binding */ openUnfollowed),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   lf: () => (/* binding */ openRegular),
/* harmony export */   m$: () => (/* binding */ CHUNK),
/* harmony export */   np: () => (/* binding */ beginningAt),
/* harmony export */   on: () => (/* binding */ readPart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _evidence_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72889);
/* harmony import */ var _leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62997);





/** Why a file could not be read as it stands. The codes are those of `Search`. */
class UnreadableFile extends Error {
    why;
    /** What it is about, where that is not the file itself: a member of an archive. */
    place = null;
    constructor(why, message, options) {
        super(message, options);
        this.name = 'UnreadableFile';
        this.why = why;
    }
}
/** True for one file, as it was. */
const isSame = (a, b) => a.dev === b.dev &&
    a.ino === b.ino &&
    a.size === b.size &&
    a.mtimeNs === b.mtimeNs &&
    a.ctimeNs === b.ctimeNs;
/** Bytes that are read at a time. */
const CHUNK = 256 * 1024;
/** O_NOFOLLOW: a link could lead anywhere. O_NONBLOCK: a FIFO that nobody writes to must not hang the gate. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/** Opens what stands at a path, and nothing that it leads to. Rejects with the system's error. */
const openUnfollowed = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
/** Reads so many bytes from there on: fewer where the file ends before. */
const readPart = async (handle, from, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
};
/**
 * A bundle of logs is many small files: of asynchronous calls, nine for each, half of the time of a search was spent waiting. What these
 * calls ask for is nearly always at hand.
 *
 * Throws {@link UnreadableFile} for links, pipes and devices, and the system's error.
 */
const openRegular = (path) => {
    const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true });
    if (!before.isFile())
        throw new UnreadableFile('unreadable', 'is a link, folder, pipe, socket or device');
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        if (isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd, { bigint: true })))
            return { fd, before };
        throw new UnreadableFile('changed-while-read', 'was replaced while it was opened');
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        throw error;
    }
};
/** Buffers that nobody reads into now: one for each file would be more than most files hold. */
const idle = [];
/** Reads a file from there to its end, `take` once per chunk; the chunk is overwritten afterwards. */
const readAll = async (fd, from, maxBytes, take) => {
    const buffer = idle.pop() ?? new Uint8Array(CHUNK);
    try {
        let total = 0;
        for (;;) {
            const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, CHUNK, from + total);
            if (bytesRead === 0)
                return total;
            total += bytesRead;
            if (total > maxBytes)
                throw new UnreadableFile('over-cap', `holds more than ${maxBytes} bytes`);
            await take(buffer.subarray(0, bytesRead));
            // Signals and other work are heard between two pieces.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        }
    }
    finally {
        idle.push(buffer);
    }
};
/** Reads single pages of what was read as a whole before. */
const rereading = (fd, from) => (position, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, 0, length, from + position));
};
/**
 * Reads a regular file to its last byte and gives the number of bytes.
 * @throws {UnreadableFile} for links, pipes and devices, above `maxBytes`, and where file or path changed meanwhile.
 */
const readRegular = async (path, { maxBytes, from = 0, first, take, again }) => {
    try {
        const { fd, before } = openRegular(path);
        try {
            await first?.(fd, Number(before.size));
            const total = await readAll(fd, from, maxBytes, take);
            await again?.(rereading(fd, from));
            const [after, atPath] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd, { bigint: true }), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true })];
            if (!isSame(before, after) || !isSame(before, atPath) || BigInt(from + total) !== after.size) {
                throw new UnreadableFile('changed-while-read', 'changed while it was read');
            }
            return total;
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch (error) {
        if (error instanceof UnreadableFile)
            throw error;
        throw new UnreadableFile('unreadable', `cannot be read (${(0,_evidence_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoText */ .iQ)(error)})`, { cause: error });
    }
};
/** UTF-8: every character has one byte that is no continuation. */
const characters = (bytes) => bytes.reduce((sum, byte) => sum + ((0,_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .isContinuation */ .ks)(byte) ? 0 : 1), 0);
/**
 * Counts what stands before byte `from`.
 * @throws {UnreadableFile} as {@link readRegular}
 */
const beginningAt = async (path, from) => {
    let [lines, columns, left] = [0, 0, from];
    const take = (chunk) => {
        const bytes = chunk.subarray(0, left);
        left -= bytes.length;
        for (let at = bytes.indexOf(_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_END */ .J2); at >= 0; at = bytes.indexOf(_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_END */ .J2, at + 1))
            lines++;
        const last = bytes.lastIndexOf(_leak_decode_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_END */ .J2);
        columns = last < 0 ? columns + characters(bytes) : characters(bytes.subarray(last + 1));
        return Promise.resolve();
    };
    await readRegular(path, { maxBytes: Infinity, take });
    return { lines, columns };
};


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
