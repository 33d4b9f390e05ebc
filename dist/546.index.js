export const id = 546;
export const ids = [546];
export const modules = {

/***/ 90795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 file`, `2 files`, `2 retries`. */
function counted(n, one, many = `${one}s`) {
    return `${String(n)} ${n === 1 ? one : many}`;
}


/***/ }),

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

/***/ 48546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  routing: () => (/* binding */ routing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/evidence/errno.js
var errno = __webpack_require__(72889);
;// CONCATENATED MODULE: ./lib/routing/tree.js
/** The value behind a path of member names, or undefined. `null` written out is `nothing`, not undefined. */
function at(tree, ...path) {
    let here = tree;
    for (const key of path)
        here = memberOf(here, key)?.value;
    return here;
}
/** A member with its key's line, or undefined. */
function memberOf(tree, key) {
    return tree?.is === 'map' ? tree.members.find((member) => member.key === key) : undefined;
}
/** The items of the list behind a path; empty where there is none. */
function itemsAt(tree, ...path) {
    const list = at(tree, ...path);
    return list?.is === 'list' ? list.items : [];
}
/** The members of the map behind a path; empty where there is none. */
function membersAt(tree, ...path) {
    const map = at(tree, ...path);
    return map?.is === 'map' ? map.members : [];
}
/** The text behind a path, numbers as they are spelt; null where no text stands. */
function tree_textAt(tree, ...path) {
    const scalar = at(tree, ...path);
    return scalar?.is === 'scalar' && scalar.text.trim() !== '' ? scalar.text : null;
}
/** Whether something other than `null` stands behind the path. */
function has(tree, ...path) {
    const value = at(tree, ...path);
    return value !== undefined && value.is !== 'nothing';
}
/** Every text of a tree, in order: what an entry leads to, where any of it may say so. */
function tree_textsIn(tree) {
    if (tree === undefined)
        return [];
    switch (tree.is) {
        case 'scalar':
            return [tree.text];
        case 'list':
            return tree.items.flatMap(tree_textsIn);
        case 'map':
            return tree.members.flatMap(({ value }) => tree_textsIn(value));
        case 'nothing':
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/routing/names.js

/** Members that name an entry, the most telling first. */
const NAMES = [
    ...['name', 'route', 'id', 'key', 'label', 'title', 'virtual_key', 'backend', 'upstream', 'target'],
    ...['provider', 'model', 'deployment', 'host', 'url', 'base_url', 'endpoint'],
];
/** What an entry of a list calls itself; of a pair `[name, number]` the first. Null where it has no name. */
function names_nameOfItem(item) {
    if (item.is === 'list') {
        const [first] = item.items;
        return first?.is === 'scalar' && first.quoted ? first.text : null;
    }
    for (const name of NAMES) {
        const text = tree_textAt(item, name);
        if (text !== null)
            return text;
    }
    return null;
}
/** Keys that hold a share, without case and separators. */
const SHARES = new Set([
    ...['weight', 'weights', 'percent', 'percentage', 'pct', 'ratio', 'share', 'split', 'traffic'],
    ...['trafficpercent', 'trafficpercentage', 'rollout', 'rolloutpercentage', 'canary', 'canaryweight'],
    ...['fraction', 'proportion', 'setweight', 'trafficweight', 'trafficshare', 'trafficsplit'],
]);
/** Whether a key says that a share stands behind it. */
function names_isShareKey(key) {
    return SHARES.has(names_plainKey(key));
}
/** A key without case and separators. */
function names_plainKey(key) {
    return key.toLowerCase().replace(/[^a-z\d]/g, '');
}

;// CONCATENATED MODULE: ./lib/routing/custom-resource.js

/**
 * Whether a document is a Kubernetes object of this kind. Several projects have a `Canary` or a `VirtualService`: where
 * an API group is written, it must be this one.
 */
function isResource(document, kind, apiGroup) {
    const version = tree_textAt(document, 'apiVersion');
    return tree_textAt(document, 'kind') === kind && (version === null || version.split('/')[0] === apiGroup);
}
/** An object's name; empty where it has none. */
function objectName(document) {
    return tree_textAt(document, 'metadata', 'name') ?? '';
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/routing/json-comments.js
/**
 * JSON as YAML's parser reads it: comments (`//`, `/* *\/`) and tabs between values become spaces, so that every
 * line keeps its number. A text that does not begin like JSON comes back as it is, without its byte order mark.
 */
function asPlainJson(text) {
    const start = /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? '';
    const isJson = /^[{[]\s*(?:["}\]{[\d/-]|true|false|null|$)/.test(text.slice(start.length));
    const bare = text.replace(/^\uFEFF/, '');
    return isJson ? bare.replace(TOKENS, blanked) : bare;
}
/** Texts come first, so that nothing inside them is taken for a comment. */
const TOKENS = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\t/g;
function blanked(token) {
    return token.startsWith('"') ? token : token.replace(/[^\n\r]/g, ' ');
}

;// CONCATENATED MODULE: ./lib/routing/share.js
/** Thrown by the readers of this room where a share cannot be told, caught by `readRouting`: the line, what stands there and what to type. */
class Untold extends Error {
    line;
    constructor(line, says) {
        super(says);
        this.line = line;
    }
}
/** Sums and products of doubles stay exact enough below this; no file needs more. */
const MOST = 1e12;
/** Parts that are rounded to two digits (33.33 three times, 33.34 three times) still add up to the whole. */
const ROUNDED_OFF = 0.001;
/**
 * What each entry of a group gets. Only the first rank with an amount above 0 gets traffic; where there is none, nobody
 * does, and all have 0. Throws `Untold` where amounts are no amounts, or add up to more than the whole.
 */
function sharesOf(group) {
    const sums = new Map();
    for (const { rank = 0, amount, line } of group.entries) {
        if (!Number.isFinite(amount) || amount < 0 || amount > MOST)
            throw new Untold(line, `This is no share: write a number from 0 to ${MOST}.`);
        sums.set(rank, (sums.get(rank) ?? 0) + amount);
    }
    const sorted = [...sums.keys()].toSorted((a, b) => a - b);
    const first = sorted.find((rank) => (sums.get(rank) ?? 0) > 0);
    const ranks = new Map(sorted.map((rank, place) => [rank, place]));
    return group.entries.map(({ route, id = route, amount, line, rank = 0, unit = group.unit, leadsTo }) => {
        const sum = sums.get(rank) ?? 0;
        const whole = group.whole ?? sum;
        if (sum > whole * (1 + ROUNDED_OFF))
            throw new Untold(line, overfull(group, sum, whole));
        const ofRank = whole === 0 ? 0 : (100 * amount) / Math.max(whole, sum);
        const percent = rank === first ? ofRank : 0;
        return { group: group.name, route, id, percent, rank: ranks.get(rank) ?? 0, ofRank, unit, line, leadsTo };
    });
}
function overfull({ name }, sum, whole) {
    const where = name === '' ? '' : ` of \`${name}\``;
    return `The shares${where} add up to ${Number(sum.toFixed(4))}, and ${whole} is all there is: correct them.`;
}

;// CONCATENATED MODULE: ./lib/routing/read-tree.js



/** Longest file, in characters: a routing file of 2,500 entries. The parser takes a second for it, ten for rubbish. */
const LONGEST_FILE = 262_144;
/** Most values once aliases are followed: what stops an alias bomb (https://yaml.org/spec/1.2.2/#71-alias-nodes). */
const MOST_VALUES = 200_000;
/** Deepest nesting. Kubernetes manifests have about 12 levels. */
const DEEPEST = 64;
/** Calls are nested: the parser gives up by itself, but only after it has made an error of every bracket. */
const DEEPEST_BRACKETS = 200;
/** The documents of a YAML or JSON file that hold something. Throws `Untold` where the text cannot be read. */
function readTrees(text) {
    const plain = asPlainJson(text);
    refuseDeep(plain);
    const lines = new dist/* LineCounter */.HN();
    // Maps as keys are no keys of ours, but the braces of a template; following nested ones takes minutes (yaml 2.9).
    const read = (0,dist/* parseAllDocuments */.hR)(plain, {
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'silent',
        stringKeys: true,
        // The parser compares each key with each.
        uniqueKeys: false,
    });
    const documents = Array.isArray(read) ? read : [];
    const lineOf = (offset) => Math.max(1, lines.linePos(offset).line);
    for (const { errors } of documents) {
        const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
        if (first !== undefined)
            throw unparsed(text, lineOf(first.pos[0]), first.code);
    }
    let left = MOST_VALUES;
    const spend = (line) => {
        left -= 1;
        if (left < 0)
            throw new Untold(line, `The file holds more than ${MOST_VALUES} values: split it.`);
    };
    return documents
        .map(({ contents }) => {
        const aliases = { anchors: new Map(), met: new Set(), resolved: new Map() };
        return treeOf(contents, 1, 0, { lineOf, spend, ...aliases });
    })
        .filter(({ is }) => is !== 'nothing');
}
/** Where the text is a template, the parser's complaint would mislead. */
function unparsed(text, line, code) {
    const lines = text.split('\n');
    const template = isTemplate(lines[line - 1] ?? '')
        ? line
        : lines.findIndex((one) => /^\s*(?:- )?\{[{%]/.test(one)) + 1;
    if (template > 0)
        return new Untold(template, TEMPLATE);
    const said = SENTENCES[code] ?? `The file cannot be read here (${code}): correct it.`;
    return new Untold(line, said);
}
const SENTENCES = {
    TAB_AS_INDENT: 'A tab stands where YAML wants spaces: indent with spaces.',
    RESOURCE_EXHAUSTION: 'The file is nested far too deeply.',
    MISSING_CHAR: 'The file is incomplete here: a closing quote, bracket or `:` is missing.',
};
/** A value that something else fills in later: nobody can tell the share from this file. */
const TEMPLATE = 'A template stands here, so that the share is not in this file: watch the rendered file, or write the number.';
/** Go and Jinja templates, environment variables in their usual spellings. */
function isTemplate(text) {
    return /\{\{|\{%|<%|\$\{|\$\(|\$[A-Z_]+\b|^\s*env\.|os\.environ\//.test(text);
}
function treeOf(node, around, depth, walk) {
    walk.spend(around);
    if (depth > DEEPEST)
        throw new Untold(around, `The file is nested deeper than ${DEEPEST} levels.`);
    if (node === null || node === undefined)
        return { is: 'nothing', line: around };
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node, node.range ? walk.lineOf(node.range[0]) : around, depth, walk);
    anchored(node, walk);
    const line = node.range ? walk.lineOf(node.range[0]) : around;
    if ((0,dist/* isSeq */.oP)(node))
        return { is: 'list', line, items: node.items.map((item) => treeOf(item, line, depth + 1, walk)) };
    if ((0,dist/* isMap */.jh)(node))
        return { is: 'map', line, members: membersOf(node.items, line, depth, walk) };
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return { is: 'nothing', line };
    const quoted = typeof node.value === 'string';
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    // A tag of somebody's own (`!Ref`, `!ENV`) means another value than the one that is written.
    const isOwn = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:');
    return { is: 'scalar', line, quoted, text: isOwn ? `${node.tag} ${text}` : text };
}
/** An anchor counts where it is written, not again where an alias repeats what is around it. */
function anchored(node, { anchors, met }) {
    if (!('anchor' in node) || typeof node.anchor !== 'string' || met.has(node))
        return;
    met.add(node);
    anchors.set(node.anchor, node);
}
/** What an alias stands for keeps the lines of its anchor: that is where the number is. */
function aliased(node, line, depth, walk) {
    const target = walk.resolved.get(node) ?? walk.anchors.get(node.source);
    if (target === undefined)
        throw new Untold(line, 'This alias (`*name`) has no anchor (`&name`) before it.');
    walk.resolved.set(node, target);
    return treeOf(target, line, depth + 1, walk);
}
const TWICE = 'This key stands twice in the same map, and readers differ in which one counts: keep one.';
/** Merge keys (`<<`) as PyYAML and Go read them: own members win, then the earlier of several merged maps. */
function membersOf(pairs, line, depth, walk) {
    const own = [];
    const merged = [];
    for (const { key, value } of pairs) {
        const at = key.range ? walk.lineOf(key.range[0]) : line;
        if (!(0,dist/* isScalar */.jn)(key))
            throw new Untold(at, 'A plain name belongs here as a key: write it out.');
        anchored(key, walk);
        const tree = treeOf(value, at, depth + 1, walk);
        if (key.source === '<<' && key.type === 'PLAIN')
            merged.push(mergedIn(tree));
        else
            own.push({ key: String(key.value), line: at, value: tree });
    }
    const taken = new Set();
    for (const { key, line: at } of own) {
        if (taken.has(key))
            throw new Untold(at, TWICE);
        taken.add(key);
    }
    return [...own, ...merged.flat().filter(({ key }) => !taken.has(key) && taken.add(key))];
}
function mergedIn(tree) {
    if (tree.is === 'list')
        return tree.items.flatMap(mergedIn);
    if (tree.is === 'map')
        return tree.members;
    throw new Untold(tree.line, 'Only maps can be merged with `<<`.');
}
/** The parser recurses and reports every bracket: a file of brackets is refused before it gets there. */
function refuseDeep(text) {
    let depth = 0;
    let line = 1;
    for (const char of text) {
        if (char === '\n')
            line += 1;
        else if (char === '{' || char === '[')
            depth += 1;
        else if (char === '}' || char === ']')
            depth = Math.max(0, depth - 1);
        if (depth > DEEPEST_BRACKETS)
            throw new Untold(line, 'The file is nested far too deeply.');
    }
}

;// CONCATENATED MODULE: ./lib/routing/entries.js



/**
 * The entries of the list behind a path, each a map; empty where nothing stands there. Throws `Untold` where something
 * else does: an entry that is not read would be traffic that nobody sees.
 */
function entriesAt(tree, ...path) {
    const list = at(tree, ...path);
    if (list === undefined || list.is === 'nothing')
        return [];
    if (list.is !== 'list')
        throw new Untold(list.line, sayFor(list, 'A list of entries belongs here: write one.'));
    for (const item of list.items) {
        if (item.is !== 'map')
            throw new Untold(item.line, sayFor(item, 'An entry with named members belongs here: write one.'));
    }
    return list.items;
}
function sayFor(tree, otherwise) {
    return tree.is === 'scalar' && isTemplate(tree.text) ? TEMPLATE : otherwise;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/routing/group-name.js

/** The name of a group from outside in; parts that are missing are left out. */
function groupName(...parts) {
    return shortened(parts.filter((part) => part !== null && part !== '').join('/'));
}
/** The names with a number where one stands again, so that each group has its own. */
function distinct(names) {
    const taken = new Map();
    return names.map(shortened).map((name) => {
        const count = (taken.get(name) ?? 0) + 1;
        taken.set(name, count);
        return count === 1 ? name : `${name} rule ${count}`.trim();
    });
}
/** Names made of what a rule asks can be long: each share repeats them. */
const LONGEST = 200;
const DIGITS = 12;
/** A long name, cut, and told from others that begin like it. */
function shortened(name) {
    if (name.length <= LONGEST)
        return name;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    return `${name.slice(0, LONGEST - DIGITS - 1)}~${digest.slice(0, DIGITS)}`;
}

;// CONCATENATED MODULE: ./lib/routing/places.js


const SECRET = /key|token|secret|password|credential|authorization/;
/**
 * The texts of an entry that can say where it leads: all but credentials. The name of the variable that holds one
 * stays, since it names the provider (`os.environ/COMETAPI_KEY`).
 */
function placesIn(tree) {
    const places = textsOf(tree, false);
    if (places.length <= MOST_PLACES)
        return places;
    throw new Untold(tree?.line ?? null, `An entry says more than ${MOST_PLACES} things about where it leads: split the file.`);
}
/** A pod's template has a few hundred texts. Thousands of entries may each lead to the same ones. */
const MOST_PLACES = 2_000;
function textsOf(tree, isSecret) {
    if (tree === undefined)
        return [];
    switch (tree.is) {
        case 'scalar':
            return isSecret && !/^(?:os\.environ\/|env\.|\$\{?)\w+\}?$/.test(tree.text) ? [] : [tree.text];
        case 'list':
            return tree.items.flatMap((item) => textsOf(item, isSecret));
        case 'map':
            return tree.members.flatMap(({ key, value }) => textsOf(value, isSecret || (SECRET.test(names_plainKey(key)) && names_plainKey(key) !== 'virtualkey')));
        case 'nothing':
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/routing/amount.js


/** A number as all readers take it: `010`, `1_000`, `0x10` and `1:30` mean other numbers in YAML 1.1 than in 1.2. */
const NUMBER = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/**
 * The number in a value, quoted or not; with a percent sign only where percent are counted. Throws `Untold` with what
 * to type where it is none, or below 0.
 */
function amountOf(tree, counts = 'other') {
    if (tree.is === 'map' || tree.is === 'list')
        throw new Untold(tree.line, 'A number belongs here, and a map or a list stands here: write the number.');
    if (tree.is === 'nothing')
        throw new Untold(tree.line, 'A number belongs here, and nothing stands here: write the number.');
    const text = tree.text.trim();
    if (isTemplate(text))
        throw new Untold(tree.line, TEMPLATE);
    const digits = counts === 'percent' ? text.replace(/\s*%$/, '') : text;
    if (!NUMBER.test(digits))
        throw new Untold(tree.line, whyNoNumber(text));
    const amount = Number(digits);
    if (amount < 0)
        throw new Untold(tree.line, 'A share below 0 stands here: write 0 or more.');
    return amount;
}
function whyNoNumber(text) {
    if (text.endsWith('%'))
        return 'A percent sign stands here, where the number counts in something else: write it without.';
    if (/^[+-]?[\d._:xob]+$/i.test(text))
        return 'Readers differ in which number this is: write it in plain decimal digits.';
    return 'A number belongs here: write it in plain decimal digits.';
}

;// CONCATENATED MODULE: ./lib/routing/written-amount.js



/** The amount below a key, or `implied` where it is missing or null. Throws `Untold` where it is no amount. */
function writtenOr(implied, entry, key, counts = 'other') {
    const value = at(entry, key);
    if (value === undefined || value.is === 'nothing')
        return { amount: implied, line: value?.line ?? entry.line };
    return { amount: amountOf(value, counts), line: value.line };
}
/** The amount below a key. Throws `Untold` where it is missing, null or no amount. */
function written(entry, key, counts = 'other') {
    const value = at(entry, key);
    if (value === undefined)
        throw new Untold(entry.line, `\`${key}\` is missing here: write it.`);
    return { amount: amountOf(value, counts), line: value.line };
}

;// CONCATENATED MODULE: ./lib/routing/argo-rollouts.js







const ARGO_ROLLOUTS = {
    id: 'argo-rollouts',
    title: 'Argo Rollouts',
    knownBy: '`kind: Rollout` of `argoproj.io`',
    counts: '`spec.strategy.canary.steps[].setWeight` out of `trafficRouting.maxTrafficWeight`, 100 where that is missing. Each step is a group of `canary` and `stable`; after the last one the canary gets everything',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
    paths: { settings: /\.env(?:From)?\[/, shares: /\.steps\b|\.maxTrafficWeight$/ },
    reads: {
        from: 'trees',
        knows: (document) => isResource(document, 'Rollout', 'argoproj.io') && has(document, 'spec', 'strategy'),
        groups: rolloutGroups,
    },
};
const ALL = 100;
function rolloutGroups(document) {
    const object = objectName(document);
    const strategy = at(document, 'spec', 'strategy');
    const canary = at(strategy, 'canary');
    const max = maxWeight(at(canary, 'trafficRouting'), document);
    const steps = canary === undefined ? [] : entriesAt(canary, 'steps');
    const weights = steps
        .filter((step) => at(step, 'setWeight') !== undefined)
        .map((step) => written(step, 'setWeight'));
    for (const step of steps)
        refuseExperiment(step);
    const places = { canary: canaryPlaces(document), stable: placesIn(at(canary, 'stableService')) };
    const end = { amount: max, line: (at(canary, 'steps') ?? canary ?? strategy ?? document).line };
    // What follows the last step is all: without it, a change that drops the later steps would give nobody more.
    const reached = weights.at(-1)?.amount === max ? weights : [...weights, end];
    return [
        ...reached.map((weight, index) => stepGroup(groupName(object, `step ${index + 1}`), weight, max, places)),
        ...mirrorGroups(object, steps, places),
    ];
}
/** Argo refuses 0; what is more than 100 needs a router that counts so. */
function maxWeight(routing, document) {
    const { amount, line } = writtenOr(ALL, routing ?? document, 'maxTrafficWeight');
    if (amount > 0)
        return amount;
    throw new Untold(line, 'The weight that is all cannot be 0: write `maxTrafficWeight` as 100 or more.');
}
function stepGroup(name, { amount, line }, max, places) {
    if (amount > max)
        throw new Untold(line, `This weight is more than ${max}, which is all there is: correct it.`);
    return {
        name,
        unit: max === ALL ? 'percent' : 'parts',
        whole: max,
        entries: [
            { route: 'canary', amount, line, leadsTo: places.canary },
            { route: 'stable', amount: max - amount, line, leadsTo: places.stable },
        ],
    };
}
/** The canary runs what the template says; what the stable pods run stands in no file. */
function canaryPlaces(document) {
    const services = ['canary', 'blueGreen'].flatMap((kind) => ['canaryService', 'previewService'].flatMap((key) => tree_textAt(document, 'spec', 'strategy', kind, key) ?? []));
    return [...services, ...placesIn(at(document, 'spec', 'template'))];
}
/** Pods of an experiment get traffic that no step counts. */
function refuseExperiment(step) {
    const weighted = itemsAt(step, 'experiment', 'templates').find((template) => has(template, 'weight'));
    if (weighted === undefined)
        return;
    throw new Untold(weighted.line, 'An experiment takes traffic by a weight of its own here: review the change by hand, or give the experiment none.');
}
/** Copies of requests that the canary gets beside its share. */
function mirrorGroups(object, steps, places) {
    return steps
        .filter((step) => has(step, 'setMirrorRoute', 'match'))
        .map((step) => {
        const mirror = at(step, 'setMirrorRoute') ?? step;
        const { amount, line } = writtenOr(ALL, mirror, 'percentage', 'percent');
        const name = groupName(object, 'mirror', tree_textAt(mirror, 'name'));
        return {
            name,
            unit: 'percent',
            whole: ALL,
            entries: [{ route: 'canary', amount, line, leadsTo: places.canary }],
        };
    });
}

;// CONCATENATED MODULE: ./lib/routing/bifrost.js






const BIFROST = {
    id: 'bifrost',
    title: 'Bifrost',
    knownBy: '`governance.virtual_keys` with `provider_configs`, `providers` with weighted `keys`, or its `$schema`',
    counts: '`governance.virtual_keys[].provider_configs[].weight`, nothing where it is missing or null; `providers.*.keys[].weight`',
    source: 'https://docs.getbifrost.ai/features/governance/routing',
    paths: { settings: /\.key_ids\b/ },
    reads: {
        from: 'trees',
        knows: (document) => itemsAt(document, 'governance', 'virtual_keys').some((key) => has(key, 'provider_configs')) ||
            membersAt(document, 'providers').some(hasWeightedKeys) ||
            /^https?:\/\/(?:[\w-]+\.)*getbifrost\.ai\//.test(tree_textAt(document, '$schema') ?? ''),
        groups: (document) => [
            ...entriesAt(document, 'governance', 'virtual_keys').map((key) => virtualKeyGroup(key, document)),
            ...membersAt(document, 'providers').filter(hasWeightedKeys).map(providerGroup),
        ],
    },
};
function hasWeightedKeys({ value }) {
    return itemsAt(value, 'keys').some((key) => at(key, 'weight') !== undefined);
}
/** Whoever calls with the key is shared among its providers. A key that is off calls nobody. */
function virtualKeyGroup(key, document) {
    const off = tree_textAt(key, 'is_active') === 'false';
    return {
        name: tree_textAt(key, 'name') ?? tree_textAt(key, 'id') ?? '',
        unit: 'weight',
        whole: null,
        entries: entriesAt(key, 'provider_configs').map((config) => {
            // Without a weight a provider takes no part in the random choice, and is called by name alone.
            const { amount, line } = writtenOr(0, config, 'weight');
            const provider = tree_textAt(config, 'provider');
            return {
                route: provider ?? 'a provider without a name',
                amount: off ? 0 : amount,
                line,
                leadsTo: [...placesIn(config), ...placesOf(at(document, 'providers', provider ?? ''))],
            };
        }),
    };
}
/** The keys of one provider. Versions differ in what a missing weight is worth: 0 or 1. */
function providerGroup({ key: provider, value }) {
    const keys = entriesAt(value, 'keys');
    const entries = keys.map((key, index) => {
        if (keys.length > 1 && !has(key, 'weight'))
            throw new Untold(key.line, 'Versions of Bifrost differ in what a missing weight is worth: write it.');
        return {
            route: tree_textAt(key, 'name') ?? tree_textAt(key, 'id') ?? `key ${index + 1}`,
            ...writtenOr(1, key, 'weight'),
            leadsTo: [provider, ...placesOf(value), ...placesIn(at(key, 'models')), ...variableOf(key)],
        };
    });
    return { name: groupName('providers', provider), unit: 'weight', whole: null, entries };
}
/** Where a provider's requests go; its keys are not among it. */
function placesOf(provider) {
    return ['base_url', 'custom_provider_config', 'network_config'].flatMap((part) => placesIn(at(provider, part)));
}
/** The name of the variable that holds the key, never the key. */
function variableOf(key) {
    const value = tree_textAt(key, 'value');
    return value !== null && /^env\.\w+$/.test(value) ? [value] : [];
}

;// CONCATENATED MODULE: ./lib/routing/kubernetes.js


/** Objects one inside the other: AIServiceBackend names a Backend, a Backend its hosts. */
const FARTHEST = 3;
/** What a reference to a backend leads to: its own texts, and those of the objects of the same file that it names. */
function destinationsOf(reference, all) {
    const name = tree_textAt(reference, 'name');
    return [...placesIn(reference), ...(name === null ? [] : destinationsNamed(name, all))];
}
/** Kinds that say where a name leads. */
const BACKENDS = new Set(['AIServiceBackend', 'Backend', 'Service', 'ServiceEntry']);
/** One a file: thousands of references to thousands of objects are looked up, not searched for. */
const indexes = new WeakMap();
function indexOf(all) {
    const known = indexes.get(all);
    if (known !== undefined)
        return known;
    const backends = all.filter((object) => BACKENDS.has(tree_textAt(object, 'kind') ?? ''));
    const index = {
        objects: Map.groupBy(backends, (object) => tree_textAt(object, 'metadata', 'name')),
        found: new Map(),
    };
    indexes.set(all, index);
    return index;
}
function destinationsNamed(name, all) {
    const { objects, found } = indexOf(all);
    const known = found.get(name);
    if (known !== undefined)
        return known;
    const places = new Set();
    const follow = (called, far) => {
        if (called === null || far > FARTHEST)
            return;
        for (const object of objects.get(called) ?? []) {
            for (const text of placesIn(at(object, 'spec')))
                places.add(text);
            const next = tree_textAt(object, 'spec', 'backendRef', 'name');
            if (next !== called || far === 0)
                follow(next, far + 1);
        }
    };
    follow(name, 0);
    found.set(name, [...places]);
    return found.get(name) ?? [];
}
/** The documents of a file, those inside a `kind: List` one by one. */
function unlisted(documents) {
    return documents.flatMap((document) => /^\w*List$/.test(tree_textAt(document, 'kind') ?? '') ? itemsAt(document, 'items') : [document]);
}

;// CONCATENATED MODULE: ./lib/routing/http-route.js




/** https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref: a weight that is not given is 1. */
const HTTP_ROUTE = {
    id: 'http-route',
    title: 'Gateway API `HTTPRoute`',
    knownBy: '`kind: HTTPRoute`',
    counts: '`spec.rules[].backendRefs[].weight`, 1 where it is missing',
    source: 'https://gateway-api.sigs.k8s.io/guides/traffic-splitting/',
    reads: {
        from: 'trees',
        knows: (document) => tree_textAt(document, 'kind') === 'HTTPRoute',
        groups: (document, all) => ruleGroups(document, (backend) => backendEntry(backend, all), () => 'weight'),
    },
};
/**
 * One group a rule, below the name of the object. A rule is recognised by what it matches, since other requests are
 * other traffic; without a match by its name, else by its place.
 */
function ruleGroups(document, entryOf, unitOf) {
    const object = tree_textAt(document, 'metadata', 'name') ?? '';
    const taken = new Map();
    return entriesAt(document, 'spec', 'rules').map((rule) => {
        const matches = valuesIn(at(rule, 'matches')).join(' ');
        const called = matches === '' ? (tree_textAt(rule, 'name') ?? '') : matches;
        const count = (taken.get(called) ?? 0) + 1;
        taken.set(called, count);
        const numbered = count === 1 ? called : `${called} rule ${count}`.trim();
        const backends = entriesAt(rule, 'backendRefs');
        return {
            name: [object, numbered].filter((part) => part !== '').join('/'),
            unit: unitOf(backends),
            whole: null,
            entries: backends.map(entryOf),
        };
    });
}
/** What a rule matches, as a person would say it: the values of headers, paths and parameters, and methods. */
function valuesIn(tree) {
    if (tree?.is === 'list')
        return tree.items.flatMap(valuesIn);
    if (tree?.is !== 'map')
        return [];
    return tree.members.flatMap(({ key, value }) => (key === 'value' || key === 'method') && value.is === 'scalar' ? [value.text] : valuesIn(value));
}
/** A `null` is dropped by Kubernetes, so that the default counts. */
function backendEntry(backend, all) {
    const weight = at(backend, 'weight');
    return {
        route: tree_textAt(backend, 'name') ?? 'a backend without a name',
        amount: weight === undefined || weight.is === 'nothing' ? 1 : amountOf(weight),
        line: weight?.line ?? backend.line,
        leadsTo: destinationsOf(backend, all),
    };
}

;// CONCATENATED MODULE: ./lib/routing/envoy-ai-gateway.js



/** api/v1beta1/ai_gateway_route.go: a weight that is not given is 1, a priority 0, and lower priorities are asked first. */
const ENVOY_AI_GATEWAY = {
    id: 'envoy-ai-gateway',
    title: 'Envoy AI Gateway',
    knownBy: '`kind: AIGatewayRoute`',
    counts: '`spec.rules[].backendRefs[].weight`, 1 where it is missing, among the lowest `priority`; higher priorities get traffic once that has failed',
    source: 'https://aigateway.envoyproxy.io/docs/',
    reads: {
        from: 'trees',
        knows: (document) => tree_textAt(document, 'kind') === 'AIGatewayRoute',
        groups: (document, all) => ruleGroups(document, (backend) => prioritised(backend, all), unitOf),
    },
};
function prioritised(backend, all) {
    const priority = at(backend, 'priority');
    const rank = priority === undefined || priority.is === 'nothing' ? 0 : amountOf(priority);
    return { ...backendEntry(backend, all), rank };
}
/** Where no weight is written, priorities alone say who gets traffic. */
function unitOf(backends) {
    const priorities = new Set(backends.map((backend) => tree_textAt(backend, 'priority') ?? '0'));
    return priorities.size > 1 && !backends.some((backend) => has(backend, 'weight')) ? 'order' : 'weight';
}

;// CONCATENATED MODULE: ./lib/routing/flagd-targeting.js




/** Operators that answer yes or no: the answer is the name of a variant (https://flagd.dev/schema/v0/targeting.json). */
const CONDITIONS = new Set([
    ...['==', '===', '!=', '!==', '>', '>=', '<', '<=', '!', '!!', 'in', 'all', 'none', 'some'],
    ...['starts_with', 'ends_with', 'sem_ver'],
]);
/** References that lead to themselves. */
const MOST_REFERENCES = 16;
/** What stops references that each lead to several others. */
const MOST_BRANCHES = 20_000;
/** What the targeting of a flag serves, branch by branch. Throws `Untold` where a variant is computed. */
function targetedGroups(flag, evaluators) {
    const targeting = at(flag, 'targeting');
    const none = targeting === undefined || targeting.is === 'nothing';
    if (none || (targeting.is === 'map' && targeting.members.length === 0))
        return [{ condition: null, shares: byDefault(flag) }];
    let left = MOST_BRANCHES;
    const spend = (line) => {
        left -= 1;
        if (left < 0)
            throw new Untold(line, `The targeting has more than ${MOST_BRANCHES} branches: split the flag.`);
    };
    return servedBy(targeting, null, { flag, evaluators, spend }, 0);
}
function servedBy(rule, condition, walk, references) {
    walk.spend(rule.line);
    if (rule.is === 'scalar')
        return [{ condition, shares: [{ variant: rule.text, amount: 1, line: rule.line }] }];
    if (rule.is === 'nothing')
        return [{ condition, shares: byDefault(walk.flag) }];
    const operation = rule.is === 'map' && rule.members.length === 1 ? rule.members[0] : undefined;
    if (operation === undefined)
        throw new Untold(rule.line, COMPUTED);
    const { key, value } = operation;
    if (key === 'fractional')
        return [{ condition, shares: fractions(value, walk.flag) }];
    if (key === 'if' || key === '?:')
        return branches(operation, condition, walk, references);
    if (key === '$ref')
        return servedBy(referred(operation, walk, references), condition, walk, references + 1);
    if (!CONDITIONS.has(key))
        throw new Untold(operation.line, COMPUTED);
    const answer = (variant) => [{ variant, amount: 1, line: operation.line }];
    return [
        { condition: joined(condition, rule), shares: answer('true') },
        { condition, shares: answer('false') },
    ];
}
const COMPUTED = 'The variant is computed here, so that no share stands in this file: use `fractional` and `if`, or review the change by hand.';
/** JSONLogic's chain: condition, result, condition, result, and what is left. */
function branches({ value, line }, condition, walk, references) {
    const parts = value.is === 'list' ? value.items : [value];
    const found = [];
    for (let index = 0; index < parts.length; index += 2) {
        const [test, result] = parts.slice(index, index + 2);
        if (test === undefined)
            continue;
        if (result === undefined)
            return [...found, ...servedBy(test, condition, walk, references)];
        for (const served of servedBy(result, joined(condition, test), walk, references))
            found.push(served);
    }
    return [...found, ...servedBy({ is: 'nothing', line }, condition, walk, references)];
}
function joined(condition, test) {
    const said = test.is === 'map'
        ? test.members.map(({ key, value }) => `${key} ${tree_textsIn(value).join(' ')}`)
        : tree_textsIn(test);
    return groupName(condition, said.join(' '));
}
function referred({ value, line }, { evaluators }, references) {
    const rule = at(evaluators, tree_textAt(value) ?? '');
    if (rule !== undefined && references < MOST_REFERENCES)
        return rule;
    throw new Untold(line, 'This reference leads to no rule of `$evaluators` in this file: write the rule here.');
}
/** Pairs of a variant and a number, after what the choice is made by (core/pkg/evaluator/fractional.go). */
function fractions(list, flag) {
    if (list.is !== 'list')
        throw new Untold(list.line, 'A list of variants belongs here: write `["variant", 10]` for each.');
    return list.items
        .filter((item, index) => index > 0 || item.is === 'list')
        .flatMap((item) => {
        const [variant, weight] = item.is === 'list' ? item.items : [];
        if (variant === undefined || variant.is === 'map' || variant.is === 'list')
            throw new Untold(item.line, COMPUTED);
        const share = { amount: weightOf(weight), line: weight?.line ?? item.line };
        if (variant.is === 'nothing')
            return byDefault(flag).map((one) => ({ ...one, ...share }));
        return [{ variant: variant.text, ...share }];
    });
}
/** Where flagd cannot read a number it serves the default variant to all. */
function weightOf(weight) {
    if (weight === undefined || weight.is === 'nothing')
        return 1;
    const amount = amountOf(weight);
    const quoted = weight.is === 'scalar' && weight.quoted;
    if (!quoted && Number.isInteger(amount))
        return amount;
    throw new Untold(weight.line, 'flagd takes whole numbers alone, without quotes, and serves the default variant otherwise: correct it.');
}
/** Without a default, the application's own value counts, which stands in no file. */
function byDefault(flag) {
    const variant = at(flag, 'defaultVariant');
    return variant?.is === 'scalar' ? [{ variant: variant.text, amount: 1, line: variant.line }] : [];
}

;// CONCATENATED MODULE: ./lib/routing/flagd.js




const FLAGD = {
    id: 'flagd',
    title: 'flagd (OpenFeature)',
    knownBy: '`flags` with `state`, `variants`, `defaultVariant` or `targeting`, or `kind: FeatureFlag`',
    counts: '`targeting.fractional`, 1 where a variant stands without a number, in each branch of `if` by itself; without targeting `defaultVariant` gets everything. A flag that is `DISABLED` gives nobody anything',
    source: 'https://flagd.dev/reference/custom-operations/fractional-operation/',
    paths: { settings: /\.variants\./, shares: /\.targeting\b|\$evaluators\b|\.state$|\.defaultVariant$/ },
    reads: {
        from: 'trees',
        knows: (document) => flagsIn(document).some(({ flag }) => isFlag(flag)),
        groups: (document) => flagsIn(document)
            .filter(({ flag }) => isFlag(flag))
            .flatMap(({ name, flag }) => flagGroups(name, flag, at(rootOf(document), '$evaluators'))),
    },
};
/** The operator's custom resource holds the whole file. */
function rootOf(document) {
    return at(document, 'spec', 'flagSpec') ?? document;
}
/** Flags stand in a map, or in a list with keys of their own. */
function flagsIn(document) {
    const root = rootOf(document);
    return [
        ...membersAt(root, 'flags').map(({ key, value }) => ({ name: key, flag: value })),
        ...itemsAt(root, 'flags').map((flag) => ({ name: tree_textAt(flag, 'key') ?? '', flag })),
    ];
}
function isFlag(flag) {
    const state = tree_textAt(flag, 'state');
    return (at(flag, 'variants')?.is === 'map' ||
        at(flag, 'targeting')?.is === 'map' ||
        state === 'ENABLED' ||
        state === 'DISABLED' ||
        has(flag, 'defaultVariant'));
}
function flagGroups(name, flag, evaluators) {
    const isOff = tree_textAt(flag, 'state') === 'DISABLED';
    return targetedGroups(flag, evaluators).map(({ condition, shares }) => ({
        name: groupName(name, condition),
        unit: 'weight',
        whole: null,
        entries: shares.map(({ variant, amount, line }) => ({
            route: variant,
            amount: isOff ? 0 : amount,
            line,
            leadsTo: placesIn(at(flag, 'variants', variant)),
        })),
    }));
}

;// CONCATENATED MODULE: ./lib/routing/flagger.js







const FLAGGER = {
    id: 'flagger',
    title: 'Flagger',
    knownBy: '`kind: Canary` of `flagger.app`',
    counts: '`spec.analysis.stepWeights`, else `stepWeight` up to `maxWeight` (100 where that is missing), in percent. The first step, the later ones and the highest weight are groups of `canary` and `primary`; without steps the canary gets everything at once. `mirror` is a group of its own',
    source: 'https://docs.flagger.app/usage/how-it-works',
    paths: { shares: /\.(?:mirror|mirrorWeight|stepWeights?|maxWeight|skipAnalysis)$/ },
    reads: {
        from: 'trees',
        knows: (document) => isResource(document, 'Canary', 'flagger.app'),
        groups: canaryGroups,
    },
};
const flagger_ALL = 100;
function canaryGroups(document) {
    // `canaryAnalysis` until Flagger 1.0.
    const analysis = at(document, 'spec', 'analysis') ?? at(document, 'spec', 'canaryAnalysis');
    const skipped = at(document, 'spec', 'skipAnalysis');
    const steps = analysis === undefined || tree_textAt(skipped) === 'true'
        ? [['step 1', { amount: flagger_ALL, line: (skipped ?? document).line }]]
        : stepsOf(analysis);
    return [
        ...steps.map(([step, written]) => splitGroup(document, step, written)),
        ...flagger_mirrorGroups(document, analysis),
    ];
}
/** pkg/controller/scheduler.go: a list of steps wins, and its last one is the highest weight. */
function stepsOf(analysis) {
    const list = stepList(analysis);
    if (list.length > 0)
        return list.map((step, index) => [`step ${index + 1}`, step]);
    const max = writtenOr(0, analysis, 'maxWeight', 'other');
    const highest = max.amount === 0 ? { ...max, amount: flagger_ALL } : max;
    const step = writtenOr(0, analysis, 'stepWeight', 'other');
    // No steps: blue/green, or requests that match get the canary (A/B).
    if (step.amount === 0)
        return [['step 1', { amount: flagger_ALL, line: step.line }]];
    if (step.amount >= highest.amount)
        return [['step 1', { ...step, amount: highest.amount }]];
    return [
        ['step 1', step],
        ['max', highest],
    ];
}
function stepList(analysis) {
    const list = at(analysis, 'stepWeights');
    if (list === undefined || list.is === 'nothing')
        return [];
    if (list.is !== 'list')
        throw new Untold(list.line, 'A list of numbers belongs here: write `[5, 25, 50]`.');
    return list.items.map((item) => ({ amount: amountOf(item), line: item.line }));
}
function splitGroup(document, step, { amount, line }) {
    if (amount > flagger_ALL)
        throw new Untold(line, 'This weight is more than 100 percent: correct it.');
    return {
        name: groupName(objectName(document), step),
        unit: 'percent',
        whole: flagger_ALL,
        entries: [
            { route: 'canary', amount, line, leadsTo: flagger_placesOf(document) },
            { route: 'primary', amount: flagger_ALL - amount, line, leadsTo: [] },
        ],
    };
}
/** The canary is the workload that the object names; the primary is Flagger's copy of what ran before. */
function flagger_placesOf(document) {
    return [
        ...placesIn(at(document, 'spec', 'targetRef')),
        ...placesIn(at(document, 'spec', 'service', 'name')),
    ];
}
/** Copies of requests, before any step. */
function flagger_mirrorGroups(document, analysis) {
    const mirror = at(analysis, 'mirror');
    if (analysis === undefined || tree_textAt(mirror) !== 'true')
        return [];
    const { amount, line } = writtenOr(flagger_ALL, analysis, 'mirrorWeight');
    const entry = {
        route: 'canary',
        // 0 is how the field stands where it is not written.
        amount: amount === 0 ? flagger_ALL : amount,
        line: at(analysis, 'mirrorWeight') === undefined ? (mirror ?? analysis).line : line,
        leadsTo: flagger_placesOf(document),
    };
    return [{ name: groupName(objectName(document), 'mirror'), unit: 'percent', whole: flagger_ALL, entries: [entry] }];
}

;// CONCATENATED MODULE: ./lib/routing/go-feature-flag-rules.js




const go_feature_flag_rules_ALL = 100;
/** Percentages that are rounded to two digits. */
const go_feature_flag_rules_ROUNDED_OFF = 0.05;
function readRule(rule) {
    const percentages = at(rule, 'percentage');
    if (percentages?.is === 'scalar' || percentages?.is === 'list')
        throw new Untold(percentages.line, 'A percentage for each variation belongs here: write `comet: 5`.');
    return {
        name: tree_textAt(rule, 'name'),
        query: tree_textAt(rule, 'query') ?? '',
        line: rule.line,
        disabled: tree_textAt(rule, 'disable') === 'true',
        variation: at(rule, 'variation'),
        percentages: percentages?.is === 'map'
            ? new Map(membersAt(percentages).map(({ key, value }) => [key, value]))
            : null,
        initial: rampStep(at(rule, 'progressiveRollout', 'initial')),
        end: rampStep(at(rule, 'progressiveRollout', 'end')),
    };
}
function rampStep(step) {
    if (step === undefined || step.is === 'nothing')
        return null;
    return {
        line: step.line,
        variation: at(step, 'variation'),
        percentage: at(step, 'percentage'),
        date: tree_textAt(step, 'date'),
    };
}
/** What a person would call a rule among the others. */
function ruleName({ name, query }) {
    return name ?? query.replace(/\s+/g, ' ').trim();
}
/** modules/core/flag/rule.go, MergeRules: what the update writes replaces what stood there, percentage by percentage. */
function mergedRule(rule, update) {
    const percentages = new Map(rule.percentages ?? []);
    for (const [variation, percentage] of update.percentages ?? []) {
        if (percentage.is === 'scalar' && percentage.text.trim().startsWith('-'))
            percentages.delete(variation);
        else
            percentages.set(variation, percentage);
    }
    return {
        ...rule,
        disabled: update.disabled,
        query: update.query === '' ? rule.query : update.query,
        variation: update.variation ?? rule.variation,
        percentages: percentages.size === 0 ? null : percentages,
        initial: mergedStep(rule.initial, update.initial),
        end: mergedStep(rule.end, update.end),
    };
}
function mergedStep(step, update) {
    if (step === null || update === null)
        return update ?? step;
    return {
        line: update.line,
        variation: update.variation ?? step.variation,
        percentage: update.percentage ?? step.percentage,
        date: update.date ?? step.date,
    };
}
/** What a rule gives to whom it matches. A progressive rollout wins over percentages, and those over a variation. */
function go_feature_flag_rules_servedBy(rule, variations) {
    const entry = (route, { amount, line }) => ({
        route,
        amount,
        line,
        leadsTo: placesIn(at(variations, route)),
    });
    if (rule.initial !== null || rule.end !== null)
        return ramp(rule, entry);
    if (rule.percentages !== null && rule.percentages.size > 0)
        return [{ moment: null, shares: percentagesOf(rule.percentages, entry) }];
    const { variation } = rule;
    if (variation?.is === 'scalar')
        return [{ moment: null, shares: [entry(variation.text, { amount: go_feature_flag_rules_ALL, line: variation.line })] }];
    throw new Untold(rule.line, 'This rule serves nothing: write `variation`, `percentage` or `progressiveRollout`.');
}
/** Older versions refuse a sum that is not 100, and newer ones take the sum for all. */
function percentagesOf(percentages, entry) {
    const entries = [...percentages].map(([variation, value]) => entry(variation, { amount: amountOf(value, 'percent'), line: value.line }));
    const sum = entries.reduce((total, { amount }) => total + amount, 0);
    if (Math.abs(sum - go_feature_flag_rules_ALL) <= go_feature_flag_rules_ROUNDED_OFF)
        return entries;
    throw new Untold(entries[0]?.line ?? null, `The percentages add up to ${Number(sum.toFixed(4))}, and versions differ in what that means: make it 100.`);
}
/** The percentage is what the variation of the end gets; the other one keeps the rest. */
function ramp({ initial, end, line }, entry) {
    if (initial?.variation?.is !== 'scalar' ||
        end?.variation?.is !== 'scalar' ||
        initial.date === null ||
        end.date === null)
        throw new Untold(line, 'A progressive rollout needs `variation` and `date` in `initial` and in `end`: write them.');
    const { variation: from } = initial;
    const { variation: to } = end;
    const split = (moment, { amount, line: at }) => ({
        moment,
        shares: [
            entry(to.text, { amount, line: at }),
            ...(from.text === to.text ? [] : [entry(from.text, { amount: go_feature_flag_rules_ALL - amount, line: from.line })]),
        ],
    });
    const start = percentageOf(initial, 0);
    const finish = percentageOf(end, go_feature_flag_rules_ALL);
    if (start.amount > go_feature_flag_rules_ALL)
        throw new Untold(start.line, 'This is more than 100 percent: correct it.');
    // What cannot be a percentage at the end means all of it.
    const isAll = finish.amount === 0 || finish.amount > go_feature_flag_rules_ALL || from.text === to.text;
    return [
        split('start', from.text === to.text ? { ...start, amount: go_feature_flag_rules_ALL } : start),
        split('end', isAll ? { ...finish, amount: go_feature_flag_rules_ALL } : finish),
    ];
}
function percentageOf({ percentage, line }, implied) {
    if (percentage === undefined || percentage.is === 'nothing')
        return { amount: implied, line };
    return { amount: amountOf(percentage, 'percent'), line: percentage.line };
}

;// CONCATENATED MODULE: ./lib/routing/go-feature-flag.js





const GO_FEATURE_FLAG = {
    id: 'go-feature-flag',
    title: 'GO Feature Flag',
    knownBy: 'flags with a `defaultRule` that has a `percentage`, a `variation` or a `progressiveRollout`',
    counts: '`defaultRule.percentage`, `targeting[].percentage`, which have to add up to 100; a `variation` gets everything. The start and the end of a `progressiveRollout` and each step of a `scheduledRollout` are groups',
    source: 'https://gofeatureflag.org/docs/configure_flag/create-flags',
    paths: { settings: /\.variations\./, shares: /\.(?:defaultRule|targeting|scheduledRollout)\b|\.disable$/ },
    reads: {
        from: 'trees',
        knows: (document) => membersAt(document).some(go_feature_flag_isFlag),
        groups: (document) => membersAt(document).filter(go_feature_flag_isFlag).flatMap(go_feature_flag_flagGroups),
    },
};
function go_feature_flag_isFlag({ value }) {
    return ['percentage', 'variation', 'progressiveRollout'].some((key) => has(value, 'defaultRule', key));
}
/** Each step repeats the rules before it. */
const MOST_GROUPS = 10_000;
function go_feature_flag_flagGroups({ key, value }) {
    const variations = at(value, 'variations');
    let flag = {
        disabled: tree_textAt(value, 'disable') === 'true',
        targeting: entriesAt(value, 'targeting').map(readRule),
        defaultRule: readRule(at(value, 'defaultRule') ?? value),
    };
    const groups = [...go_feature_flag_ruleGroups(key, flag, variations)];
    const steps = entriesAt(value, 'scheduledRollout');
    for (const step of steps) {
        flag = afterStep(flag, step);
        const moment = groupName(key, tree_textAt(step, 'date') ?? 'a step without a date');
        groups.push(...go_feature_flag_ruleGroups(moment, flag, variations));
        if (groups.length > MOST_GROUPS)
            throw new Untold(step.line, `The steps of this flag make more than ${MOST_GROUPS} groups: split it.`);
    }
    return groups;
}
/** Rules are asked in order, and the default rule gives to those whom none matches. */
function go_feature_flag_ruleGroups(name, flag, variations) {
    const names = distinct(flag.targeting.map(ruleName));
    const rules = [
        { called: null, rule: { ...flag.defaultRule, disabled: false } },
        ...flag.targeting.map((rule, index) => ({ called: names[index] ?? '', rule })),
    ];
    return rules.flatMap(({ called, rule }) => go_feature_flag_rules_servedBy(rule, variations).map(({ moment, shares }) => ({
        name: groupName(name, called, moment),
        unit: 'percent',
        whole: 100,
        entries: flag.disabled || rule.disabled ? shares.map((share) => ({ ...share, amount: 0 })) : shares,
    })));
}
/** modules/core/flag/rule.go, MergeSetOfRules: rules are updated by name, and the others are added. */
function afterStep(flag, step) {
    const updates = entriesAt(step, 'targeting').map(readRule);
    const isUpdated = (rule, update) => update.name !== null && update.name === rule.name;
    const kept = flag.targeting.map((rule) => {
        const update = updates.findLast((one) => isUpdated(rule, one));
        return update === undefined ? rule : mergedRule(rule, update);
    });
    const added = updates.filter((update) => !flag.targeting.some((rule) => isUpdated(rule, update)));
    const byDefault = at(step, 'defaultRule');
    return {
        disabled: has(step, 'disable') ? tree_textAt(step, 'disable') === 'true' : flag.disabled,
        targeting: [...kept, ...added],
        defaultRule: byDefault === undefined ? flag.defaultRule : mergedRule(flag.defaultRule, readRule(byDefault)),
    };
}

;// CONCATENATED MODULE: ./lib/routing/istio-hosts.js



const found = new WeakMap();
/** Thousands of routes to thousands of objects are looked up, not searched for: one index a file. */
function hostsIn(all) {
    const hosts = found.get(all) ?? indexed(all);
    found.set(all, hosts);
    return hosts;
}
function indexed(all) {
    const ofKind = Map.groupBy(all, (object) => tree_textAt(object, 'kind'));
    const services = Map.groupBy(ofKind.get('Service') ?? [], objectName);
    const entries = new Map();
    for (const entry of ofKind.get('ServiceEntry') ?? []) {
        for (const item of itemsAt(entry, 'spec', 'hosts')) {
            const host = tree_textAt(item) ?? '';
            entries.set(host, [...(entries.get(host) ?? []), entry]);
        }
    }
    return {
        delegates: new Set((ofKind.get('VirtualService') ?? []).map(objectName)),
        behind: (host) => {
            // A short name, or one with its namespace, is the Service's own name.
            const named = [...(entries.get(host ?? '') ?? []), ...(services.get(host?.split('.')[0] ?? '') ?? [])];
            return named.flatMap((object) => placesIn(at(object, 'spec')));
        },
    };
}

;// CONCATENATED MODULE: ./lib/routing/istio.js








const ISTIO = {
    id: 'istio',
    title: 'Istio `VirtualService`',
    knownBy: '`kind: VirtualService` of `networking.istio.io`',
    counts: '`spec.http[].route[].weight` (`tcp` and `tls` too), 0 where it is missing, all where a destination stands alone. `mirrorPercentage` is a group of its own',
    source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
    paths: { shares: /\.mirrorPercent(?:age)?\b|\.mirror_percent$|\.mirrors\[[^\]]*\]\.percentage\b/ },
    reads: {
        from: 'trees',
        knows: (document) => isResource(document, 'VirtualService', 'networking.istio.io'),
        groups: (document, all) => ['http', 'tls', 'tcp'].flatMap((protocol) => protocolGroups(document, protocol, hostsIn(all))),
    },
};
/** One group a route, below the object's name: recognised by what it matches; without a match by its name. */
function protocolGroups(document, protocol, hosts) {
    const rules = entriesAt(document, 'spec', protocol);
    const names = distinct(rules.map(istio_ruleName));
    return rules.flatMap((rule, index) => {
        refuseDelegate(rule, hosts);
        const name = groupName(objectName(document), names[index] ?? '');
        return [
            { name, unit: 'weight', whole: null, entries: destinationEntries(rule, hosts) },
            ...istio_mirrorGroups(name, rule, hosts),
        ];
    });
}
function istio_ruleName(rule) {
    const matches = tree_textsIn(at(rule, 'match')).join(' ');
    return matches === '' ? (tree_textAt(rule, 'name') ?? '') : matches;
}
/** Other objects may hold the shares: those of this file are read by themselves. */
function refuseDelegate(rule, { delegates }) {
    const name = tree_textAt(rule, 'delegate', 'name');
    if (name === null || delegates.has(name))
        return;
    throw new Untold(at(rule, 'delegate')?.line ?? rule.line, 'This route hands its requests to another VirtualService, where the shares stand: put both into one file.');
}
/** https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination */
function destinationEntries(rule, hosts) {
    const items = entriesAt(rule, 'route');
    const byHost = Map.groupBy(items, (item) => tree_textAt(item, 'destination', 'host'));
    return items.map((item) => {
        const { amount, line } = writtenOr(0, item, 'weight');
        const shared = (byHost.get(tree_textAt(item, 'destination', 'host'))?.length ?? 0) > 1;
        return {
            ...namesOf(at(item, 'destination'), shared),
            amount: items.length === 1 ? 1 : amount,
            line,
            leadsTo: [...istio_placesOf(item, hosts), ...placesIn(at(rule, 'rewrite', 'authority'))],
        };
    });
}
/** Copies of requests, whose answers nobody waits for: all of them where no percentage is written. */
function istio_mirrorGroups(name, rule, hosts) {
    const single = at(rule, 'mirror');
    const written = ['mirrorPercentage', 'mirrorPercent', 'mirror_percent'].find((key) => has(rule, key));
    const several = entriesAt(rule, 'mirrors').map((item) => mirrorEntry(item, at(item, 'destination'), 'percentage', hosts));
    const entries = has(rule, 'mirror')
        ? [mirrorEntry(rule, single, written ?? 'mirrorPercentage', hosts)]
        : several;
    // Each mirror counts by itself: together they may get more than there is.
    return entries.map((entry) => ({ name: `${name}/mirror`, unit: 'percent', whole: 100, entries: [entry] }));
}
function mirrorEntry(holder, destination, key, hosts) {
    const percentage = at(holder, key);
    const { amount, line } = percentage?.is === 'map' ? writtenOr(0, percentage, 'value') : writtenOr(100, holder, key, 'percent');
    return {
        ...namesOf(destination, has(destination, 'subset')),
        amount,
        line: percentage === undefined ? (destination?.line ?? line) : line,
        leadsTo: destination === undefined ? [] : istio_placesOf(destination, hosts),
    };
}
/** The host, with its subset where another destination has the same host; the identity always has both. */
function namesOf(destination, shared) {
    const host = tree_textAt(destination, 'host') ?? 'a destination without a host';
    const subset = tree_textAt(destination, 'subset');
    const id = subset === null ? host : `${host}/${subset}`;
    return { route: shared ? id : host, id };
}
/** Its own texts, and those of the objects of the file that stand behind its host. */
function istio_placesOf(reference, hosts) {
    const host = tree_textAt(reference, 'destination', 'host') ?? tree_textAt(reference, 'host');
    return [...placesIn(reference), ...hosts.behind(host)];
}

;// CONCATENATED MODULE: ./lib/routing/kong.js






const KONG = {
    id: 'kong',
    title: 'Kong Gateway',
    knownBy: 'a plugin `ai-proxy-advanced`, by itself, below `plugins` or as `kind: KongPlugin`, or `_format_version` with `upstreams`',
    counts: '`plugins[].config.targets[].weight` of `ai-proxy-advanced`, wherever the plugin stands, among targets of one `model_alias`; `upstreams[].targets[].weight`. 100 where it is missing',
    source: 'https://developer.konghq.com/plugins/ai-proxy-advanced/reference/',
    paths: { settings: /\.log_payloads$/ },
    reads: {
        from: 'trees',
        knows: (document) => pluginsIn(document).length > 0 ||
            (has(document, '_format_version') && itemsAt(document, 'upstreams').some((one) => has(one, 'targets'))),
        groups: (document) => {
            const plugins = pluginsIn(document);
            const names = distinct(plugins.map(({ name }) => name));
            return [
                ...plugins.flatMap(({ plugin }, index) => pluginGroups(names[index] ?? '', plugin)),
                ...entriesAt(document, 'upstreams').map(upstreamGroup),
            ];
        },
    },
};
const PLUGIN = 'ai-proxy-advanced';
/** https://developer.konghq.com/gateway/entities/target/: a weight that is not given is 100. */
const IMPLIED = 100;
/** Entities that hold others, some of them plugins, and how deep they nest at most: consumer groups, services, routes. */
const HOLDERS = ['services', 'routes', 'consumers', 'consumer_groups'];
function pluginsIn(document) {
    const kind = tree_textAt(document, 'kind');
    if (kind === 'KongPlugin' || kind === 'KongClusterPlugin')
        return tree_textAt(document, 'plugin') === PLUGIN
            ? [{ name: tree_textAt(document, 'metadata', 'name') ?? '', plugin: document }]
            : [];
    // One plugin alone, as the Admin API takes it.
    if (tree_textAt(document, 'name') === PLUGIN)
        return [{ name: PLUGIN, plugin: document }];
    return pluginsBelow(document, null, 0);
}
/** Named by itself, else by the entity that it stands in or names. */
function pluginsBelow(holder, around, depth) {
    if (depth > HOLDERS.length)
        return [];
    const own = itemsAt(holder, 'plugins').filter((plugin) => tree_textAt(plugin, 'name') === PLUGIN);
    return [
        ...own.map((plugin) => ({
            name: tree_textAt(plugin, 'instance_name') ?? around ?? attachedTo(plugin) ?? PLUGIN,
            plugin,
        })),
        ...HOLDERS.flatMap((key) => itemsAt(holder, key).flatMap((entity) => pluginsBelow(entity, tree_textAt(entity, 'name') ?? tree_textAt(entity, 'username') ?? around, depth + 1))),
    ];
}
/** A plugin at the top names its entity, by text or as `{name}`. */
function attachedTo(plugin) {
    for (const key of ['route', 'service', 'consumer', 'consumer_group']) {
        const name = tree_textAt(plugin, key) ?? tree_textAt(plugin, key, 'name') ?? tree_textAt(plugin, key, 'id');
        if (name !== null)
            return name;
    }
    return null;
}
/** A request that names an alias is shared by the targets of that alias alone. */
function pluginGroups(name, plugin) {
    const targets = entriesAt(plugin, 'config', 'targets');
    refuseMeasured(at(plugin, 'config', 'balancer', 'algorithm'), targets);
    const off = tree_textAt(plugin, 'enabled') === 'false' || tree_textAt(plugin, 'disabled') === 'true';
    const byAlias = Map.groupBy(targets, (target) => tree_textAt(target, 'model', 'model_alias') ?? tree_textAt(target, 'model_alias'));
    return [...byAlias].map(([alias, list]) => ({
        name: groupName(name, alias),
        unit: 'weight',
        whole: null,
        entries: list.map((target) => modelEntry(target, off)),
    }));
}
function modelEntry(target, off) {
    const { amount, line } = writtenOr(IMPLIED, target, 'weight');
    const model = at(target, 'model');
    return {
        route: tree_textAt(model, 'name') ??
            tree_textAt(target, 'name') ??
            tree_textAt(model, 'provider') ??
            'a target without a model',
        amount: off ? 0 : amount,
        line,
        leadsTo: [...placesIn(model), ...environmentIn(at(target, 'auth'))],
    };
}
/** The names of the variables that credentials come from, never a credential. */
function environmentIn(auth) {
    return membersAt(auth).flatMap(({ value }) => value.is === 'scalar'
        ? (value.text.match(/(?<=\$\{[^}]*|\{vault:\/\/[^}]*)\b[\w-]*[A-Za-z][\w-]*/g) ?? [])
        : []);
}
/** These go by weights; the others by what they measure, or by the prompt. */
const WEIGHTED = new Set(['round-robin', 'consistent-hashing', 'least-connections']);
function refuseMeasured(algorithm, targets) {
    if (targets.length < 2 || algorithm === undefined || algorithm.is === 'nothing')
        return;
    if (algorithm.is === 'scalar' && WEIGHTED.has(algorithm.text))
        return;
    throw new Untold(algorithm.line, 'This algorithm does not go by weights alone, so that no share stands in this file: use `round-robin`, or review the change by hand.');
}
function upstreamGroup(upstream) {
    return {
        name: tree_textAt(upstream, 'name') ?? '',
        unit: 'weight',
        whole: null,
        entries: entriesAt(upstream, 'targets').map((target) => ({
            route: tree_textAt(target, 'target') ?? 'a target without an address',
            ...writtenOr(IMPLIED, target, 'weight'),
            leadsTo: placesIn(at(target, 'target')),
        })),
    };
}

;// CONCATENATED MODULE: ./lib/routing/launchdarkly.js







const LAUNCHDARKLY = {
    id: 'launchdarkly',
    title: 'LaunchDarkly',
    knownBy: 'a flag with `fallthrough`, in `environments` or by itself; `flags`, `items` or `flagValues` of them',
    counts: '`rollout.variations[].weight` of `fallthrough` and each of the `rules`, in thousandths of a percent; a single `variation` gets everything. A flag that is off serves `offVariation`',
    source: 'https://launchdarkly.com/docs/api/feature-flags',
    paths: {
        settings: /(?:^|\.)(?<!\.rollout\.)variations\b/,
        shares: /\.rollout\b|\.variation$|\.on$|\.offVariation$/,
    },
    reads: {
        from: 'trees',
        knows: (document) => launchdarkly_flagsIn(document).length > 0 || at(document, 'flagValues')?.is === 'map',
        groups: (document) => [
            ...launchdarkly_flagsIn(document).flatMap(({ name, flag }) => launchdarkly_flagGroups(name, flag)),
            ...membersAt(document, 'flagValues').map(({ key, value, line }) => servedGroup(key, [{ ...named(key, value), amount: launchdarkly_ALL, line }])),
        ],
    },
};
/** Weights are thousandths of a percent (https://launchdarkly.com/docs/home/releases/percentage-rollouts). */
const launchdarkly_ALL = 100_000;
/** As the API gives them (one, or `items`), and as the SDKs store them (`flags`, or one). */
function launchdarkly_flagsIn(document) {
    // A file with one flag stays one: its key would be the same before every group.
    if (launchdarkly_isFlag(document))
        return [{ name: '', flag: document }];
    const listed = itemsAt(document, 'items').map((flag) => ({ name: tree_textAt(flag, 'key') ?? '', flag }));
    const stored = [...membersAt(document, 'flags'), ...membersAt(document, 'data', 'flags')];
    return [...listed, ...stored.map(({ key, value }) => ({ name: key, flag: value }))].filter(({ flag }) => launchdarkly_isFlag(flag));
}
function launchdarkly_isFlag(flag) {
    return serves(flag) || membersAt(flag, 'environments').some(({ value }) => serves(value));
}
function serves(place) {
    return (has(place, 'fallthrough', 'variation') || at(place, 'fallthrough', 'rollout', 'variations')?.is === 'list');
}
function launchdarkly_flagGroups(name, flag) {
    const variations = itemsAt(flag, 'variations');
    const environments = membersAt(flag, 'environments');
    if (environments.length === 0)
        return placeGroups(groupName(name), flag, variations);
    return environments.flatMap(({ key, value }) => placeGroups(groupName(name, key), value, variations));
}
/** One group for what no rule matches, and one a rule. */
function placeGroups(name, place, variations) {
    const isOff = tree_textAt(place, 'on') === 'false';
    const rules = entriesAt(place, 'rules');
    const names = distinct(rules.map(launchdarkly_ruleName));
    const entriesOf = (rule) => isOff
        ? rolledOut(rule, variations).map((entry) => ({ ...entry, amount: 0 }))
        : rolledOut(rule, variations);
    const fallthrough = entriesOf(at(place, 'fallthrough') ?? place);
    return [
        servedGroup(name, isOff ? turnedOff(fallthrough, place, variations) : fallthrough),
        ...rules.map((rule, index) => servedGroup(groupName(name, names[index] ?? ''), entriesOf(rule))),
    ];
}
function servedGroup(name, entries) {
    return { name, unit: 'parts', whole: launchdarkly_ALL, entries };
}
function launchdarkly_ruleName(rule) {
    return (tree_textAt(rule, 'description') ??
        tree_textAt(rule, '_id') ??
        tree_textAt(rule, 'id') ??
        tree_textsIn(at(rule, 'clauses')).join(' '));
}
function rolledOut(rule, variations) {
    const single = at(rule, 'variation');
    if (single !== undefined && single.is !== 'nothing')
        return [{ ...variationAt(single, variations), amount: launchdarkly_ALL, line: single.line }];
    const items = entriesAt(rule, 'rollout', 'variations');
    const entries = items.map((item) => ({
        ...variationAt(at(item, 'variation') ?? item, variations),
        ...written(item, 'weight'),
    }));
    const sum = entries.reduce((total, { amount }) => total + amount, 0);
    if (sum === launchdarkly_ALL)
        return entries;
    // The SDKs give what is missing to the last variation: 95 and 5 would mean 0.095 and 99.905 percent.
    throw new Untold(at(rule, 'rollout')?.line ?? rule.line, `The weights add up to ${sum}, and ${launchdarkly_ALL} are all: write them in thousandths of a percent.`);
}
/** What a flag serves that is off: nothing of its rollout, and all of one variation. */
function turnedOff(entries, place, variations) {
    const off = at(place, 'offVariation');
    if (off === undefined || off.is === 'nothing')
        return entries;
    const served = { ...variationAt(off, variations), amount: launchdarkly_ALL, line: off.line };
    const index = entries.findIndex(({ route }) => route === served.route);
    return index === -1
        ? [...entries, served]
        : entries.map((entry, i) => (i === index ? { ...entry, amount: launchdarkly_ALL } : entry));
}
function variationAt(number, variations) {
    const index = amountOf(number);
    const variation = variations[index];
    const known = variation !== undefined && Number.isInteger(index);
    return known ? named(`variation ${index}`, variation) : { route: `variation ${index}`, leadsTo: [] };
}
/** By its name, else its value where that is a text; the API wraps values, the SDKs do not. */
function named(otherwise, variation) {
    return {
        route: tree_textAt(variation, 'name') ?? tree_textAt(variation, 'value') ?? tree_textAt(variation) ?? otherwise,
        leadsTo: placesIn(variation),
    };
}

;// CONCATENATED MODULE: ./lib/routing/litellm-fallbacks.js




/** Where LiteLLM reads them (https://docs.litellm.ai/docs/proxy/reliability). */
const SECTIONS = ['router_settings', 'litellm_settings'];
const BY_MODEL = ['fallbacks', 'context_window_fallbacks', 'content_policy_fallbacks'];
/** The lists of models that are asked in order once another has failed, and aliases; each is a group. */
function fallbackGroups(document, placesOf) {
    const group = (name, list) => ({
        name,
        unit: 'order',
        whole: null,
        entries: listed(list, placesOf),
    });
    // An alias sends all requests for one name to another group.
    const aliases = membersAt(document, 'router_settings', 'model_group_alias').map(({ key, value }) => group(`model_group_alias/${key}`, value));
    const fallbacks = SECTIONS.flatMap((section) => [
        ...BY_MODEL.flatMap((kind) => entriesAt(document, section, kind)
            .flatMap((item) => membersAt(item))
            .map(({ key, value }) => group(`${kind}/${key}`, value))),
        ...lists(memberOf(at(document, section), 'default_fallbacks')).map((list) => group('default_fallbacks', list)),
    ]);
    return [...aliases, ...fallbacks];
}
function lists(member) {
    return member === undefined || member.value.is === 'nothing' ? [] : [member.value];
}
/** One name, or names and `{model: name}` in order. */
function listed(list, placesOf) {
    const items = list.is === 'list' ? list.items : [list];
    return items.map((item, rank) => {
        const model = item.is === 'map' ? tree_textAt(item, 'model') : tree_textAt(item);
        if (model !== null && isTemplate(model))
            throw new Untold(item.line, TEMPLATE);
        if (model === null)
            throw new Untold(item.line, 'The name of a model belongs here: write it.');
        return { route: model, amount: 1, rank, line: item.line, leadsTo: placesOf(model) };
    });
}

;// CONCATENATED MODULE: ./lib/routing/litellm.js





const LITELLM = {
    id: 'litellm',
    title: 'LiteLLM',
    knownBy: '`model_list` with `litellm_params`, or lists of fallbacks in `router_settings` or `litellm_settings`',
    counts: '`litellm_params.weight` among the lowest `order`; without weights `rpm`, then `tpm`, then equal parts. Places in `fallbacks`, `default_fallbacks`, `context_window_fallbacks` and `content_policy_fallbacks`; `model_group_alias`',
    source: 'https://docs.litellm.ai/docs/routing',
    reads: {
        from: 'trees',
        knows: (document) => itemsAt(document, 'model_list').some((item) => has(item, 'litellm_params')) ||
            ['router_settings', 'litellm_settings'].some((part) => ['fallbacks', 'default_fallbacks', 'model_group_alias', 'routing_strategy', 'num_retries'].some((key) => has(document, part, key))),
        groups: (document) => {
            const deployments = deploymentsIn(document);
            const models = [...deployments].map(([name, list]) => modelGroup(name, list, document));
            const places = new Map([...deployments].map(([name, list]) => [name, [name, ...list.flatMap(placesOfDeployment)]]));
            return [...models, ...fallbackGroups(document, (model) => places.get(model) ?? [model])];
        },
    },
};
function deploymentsIn(document) {
    return Map.groupBy(entriesAt(document, 'model_list'), (item) => tree_textAt(item, 'model_name') ?? '');
}
/** Deployments with one `model_name`: those with the lowest `order` share its requests. */
function modelGroup(name, deployments, document) {
    const orders = deployments.map(orderOf);
    const tiers = Map.groupBy(deployments, (_, index) => orders[index] ?? null);
    const sorted = [...tiers.keys()].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
    const ranks = new Map(sorted.map((order, rank) => [order, rank]));
    const entries = new Map();
    for (const [order, tier] of tiers) {
        litellm_refuseMeasured(tier, document);
        for (const [deployment, entry] of shuffled(tier))
            entries.set(deployment, { ...entry, rank: ranks.get(order) ?? 0 });
    }
    const counted = deployments.some((deployment) => METRICS.some((metric) => has(deployment, 'litellm_params', metric)));
    return {
        name,
        unit: tiers.size > 1 && !counted ? 'order' : 'weight',
        whole: null,
        entries: deployments.flatMap((deployment) => entries.get(deployment) ?? []),
    };
}
/** A deployment without one is asked after all that have one (`_get_order_filtered_deployments`, litellm/utils.py). */
function orderOf(deployment) {
    for (const part of ['litellm_params', 'model_info']) {
        const order = at(deployment, part, 'order');
        if (order !== undefined && has(deployment, part, 'order'))
            return amountOf(order);
    }
    return null;
}
/** What the random choice goes by, in this order. */
const METRICS = ['weight', 'rpm', 'tpm'];
/**
 * LiteLLM's `simple_shuffle` (litellm/router_strategy/simple_shuffle.py): the *first* deployment alone says what is
 * counted, and one that lacks it later counts 0. Where all count 0, the next metric is tried. So a first deployment
 * without `weight` switches all weights off.
 */
function shuffled(tier) {
    const decisive = METRICS.find((metric) => {
        const counted = tier.map((deployment) => metricOf(deployment, metric));
        return has(tier[0], 'litellm_params', metric) && counted.some((amount) => amount > 0);
    });
    return new Map(tier.map((deployment) => {
        const params = at(deployment, 'litellm_params');
        const written = at(params, decisive ?? 'weight');
        const entry = {
            route: tree_textAt(params, 'model') ?? tree_textAt(deployment, 'model_name') ?? 'a deployment without a model',
            amount: decisive === undefined ? 1 : metricOf(deployment, decisive),
            line: written?.line ?? deployment.line,
            leadsTo: placesOfDeployment(deployment),
        };
        return [deployment, entry];
    }));
}
function metricOf(deployment, metric) {
    const written = at(deployment, 'litellm_params', metric);
    return written === undefined || written.is === 'nothing' ? 0 : amountOf(written);
}
/** Other strategies choose by latency, cost or load: nothing in the file says what share that makes. */
function litellm_refuseMeasured(tier, document) {
    const strategy = at(document, 'router_settings', 'routing_strategy');
    if (tier.length < 2 || strategy === undefined || strategy.is === 'nothing')
        return;
    if (strategy.is === 'scalar' && strategy.text === 'simple-shuffle')
        return;
    throw new Untold(strategy.line, 'This strategy chooses by what it measures, so that no share stands in this file: use `simple-shuffle` with weights, or review the change by hand.');
}
/** A key is never among them; the name of the variable that holds it is. */
function placesOfDeployment(deployment) {
    const params = at(deployment, 'litellm_params');
    const key = tree_textAt(params, 'api_key');
    return [
        ...PLACES.flatMap((name) => tree_textAt(params, name) ?? []),
        ...(key !== null && /^os\.environ\/\w+$/.test(key) ? [key] : []),
    ];
}
const PLACES = ['model', 'api_base', 'base_url', 'custom_llm_provider', 'litellm_credential_name'];

;// CONCATENATED MODULE: ./lib/routing/nginx-text.js


/** Deeper than any configuration. */
const nginx_text_DEEPEST = 64;
/**
 * The directives of an nginx configuration, as `ngx_conf_read_token` (src/core/ngx_conf_file.c) reads them: comments
 * begin where a word could begin, quotes hold only there, and `${` does not begin a block. Throws `Untold` where nginx
 * would not start.
 */
function readDirectives(text) {
    const root = { line: 1, words: [], block: [] };
    const open = [root];
    let words = [];
    for (const token of tokensOf(text.replace(/^\uFEFF/, ''))) {
        const inside = open.at(-1) ?? root;
        if (token.is === 'word')
            words.push(token);
        else if (token.is === 'raw')
            words.push({ text: '', line: token.line });
        else if (token.is === '{') {
            if (words.length === 0)
                throw new Untold(token.line, TEMPLATE);
            if (open.length > nginx_text_DEEPEST)
                throw new Untold(token.line, `The file is nested deeper than ${nginx_text_DEEPEST} levels.`);
            open.push({ line: words[0]?.line ?? token.line, words, block: [] });
            words = [];
        }
        else {
            if (token.is === '}' ? words.length > 0 : words.length === 0)
                throw new Untold(token.line, `This \`${token.is}\` is not expected here: is a \`;\` missing before it?`);
            if (token.is === ';')
                inside.block.push({ words, line: words[0]?.line ?? token.line, block: null });
            else
                nginx_text_closed(open, token.line);
            words = [];
        }
    }
    if (open.length > 1 || words.length > 0)
        throw new Untold(words[0]?.line ?? open.at(-1)?.line ?? null, 'What begins here has no end: a `;` or a `}` is missing.');
    return root.block;
}
function nginx_text_closed(open, line) {
    const done = open.length > 1 ? open.pop() : undefined;
    if (done === undefined)
        throw new Untold(line, 'This `}` closes nothing: remove it.');
    open.at(-1)?.block.push(done);
}
const TOKEN = /(\s+)|(#[^\n]*)|([{};])|"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|((?!["'])(?:\$\{|\\[\s\S]|[^\s{;\\])+)/y;
function* tokensOf(text) {
    const reader = new RegExp(TOKEN);
    let line = 1;
    let isLua = false;
    while (reader.lastIndex < text.length) {
        const start = reader.lastIndex;
        const [whole, , comment, mark, double, single, bare] = reader.exec(text) ?? [];
        if (whole === undefined)
            throw new Untold(line, 'A quote that begins here has no end, or nothing follows a `\\`: correct it.');
        const quoted = double ?? single;
        if (mark === '{' && isLua) {
            const length = luaLength(text, start, line);
            yield { is: 'raw', line };
            yield { is: ';', line };
            line += newlines(text.slice(start, start + length));
            reader.lastIndex = start + length;
            isLua = false;
            continue;
        }
        if (mark === '{' || mark === '}' || mark === ';')
            yield { is: mark, line };
        else if (quoted !== undefined)
            yield { is: 'word', text: quoted.replace(/\\(["'\\])/g, '$1'), line };
        else if (bare !== undefined && comment === undefined)
            yield { is: 'word', text: bare, line };
        if (bare !== undefined)
            isLua = bare.endsWith('_by_lua_block');
        else if (mark !== undefined)
            isLua = false;
        line += newlines(whole);
    }
}
function newlines(text) {
    return text.split('\n').length - 1;
}
/** How long a block of Lua is, braces and all: texts and comments of Lua may hold braces. */
function luaLength(text, start, line) {
    const reader = /--\[\[[\s\S]*?\]\]|--[^\n]*|\[\[[\s\S]*?\]\]|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|[{}]/g;
    reader.lastIndex = start;
    let depth = 0;
    for (let found = reader.exec(text); found !== null; found = reader.exec(text)) {
        if (found[0] === '{')
            depth += 1;
        else if (found[0] === '}')
            depth -= 1;
        if (depth === 0)
            return reader.lastIndex - start;
    }
    throw new Untold(line, 'A block of Lua that begins here has no end.');
}

;// CONCATENATED MODULE: ./lib/routing/nginx-beside.js
/** Parameters of a server that decide its share. */
const nginx_beside_SHARES = /^(?:weight=.*|backup|down|drain)$/;
/** What stands beside the shares: directives by name, blocks by what opens them. */
function besideBlocks(directives) {
    const named = Map.groupBy(directives.filter(({ words }) => words[0]?.text !== 'split_clients'), keyOf);
    const members = [...named].map(([key, list]) => {
        const values = list.map(nginx_beside_valueOf);
        const [first] = values;
        const line = list[0]?.line ?? 1;
        return {
            key,
            line,
            value: values.length === 1 && first !== undefined ? first : { is: 'list', line, items: values },
        };
    });
    return { is: 'map', line: directives[0]?.line ?? 1, members };
}
/** Servers are told apart by their address, blocks by all that stands before the brace. */
function keyOf({ words, block }) {
    const texts = words.map(({ text }) => text);
    if (block !== null)
        return texts.join(' ');
    return texts[0] === 'server' ? texts.slice(0, 2).join(' ') : (texts[0] ?? '');
}
function nginx_beside_valueOf({ words, block, line }) {
    if (block !== null)
        return besideBlocks(block);
    if (words[0]?.text !== 'server')
        return scalar(words.slice(1).map(({ text }) => text), line);
    const parameters = words.slice(2).filter(({ text }) => !nginx_beside_SHARES.test(text));
    return {
        is: 'map',
        line,
        members: parameters.map(({ text, line: at }) => {
            const [key = '', ...value] = text.split('=');
            return { key, line: at, value: scalar(value, at) };
        }),
    };
}
function scalar(texts, line) {
    return { is: 'scalar', line, text: texts.join(' '), quoted: true };
}

;// CONCATENATED MODULE: ./lib/routing/nginx.js




const NGINX = {
    id: 'nginx',
    title: 'nginx and Angie',
    knownBy: 'a block `split_clients` or `upstream`, in no JSON, YAML or TOML file',
    counts: 'the percentages of `split_clients`, with `*` for the rest; `weight=` of the servers of an `upstream`, 1 where it is missing. `backup` gets traffic once the others have failed, `down` and `drain` none',
    source: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html',
    reads: {
        from: 'text',
        knows: (text, path) => !/\.(?:ya?ml|json[c5]?|toml)$/i.test(path) && OPENS.test(text) && BEGINS.test(text),
        groups: (text) => blockGroups(readDirectives(text)),
        beside: (text) => besideBlocks(readDirectives(text)),
    },
};
/** One of the blocks that hold weights, at the start of a line or of a block, in no comment. */
const OPENS = /^[^#\n"']*?\b(?:upstream\s+[^\s{};]+|split_clients\s[^;\n]{1,500}?\$\w+)\s*\{/m;
/** What nginx begins with is a comment or a directive: a plain word, which JSON and YAML never begin with. */
const BEGINS = /^\uFEFF?(?:\s|#[^\n]*(?:\n|$))*[a-z_][a-z\d_]*[\s;{]/;
/** The blocks in which those stand that hold weights. */
const AROUND = new Set(['http', 'stream']);
function blockGroups(directives) {
    const inside = directives.flatMap((one) => (AROUND.has(nameOf(one)) ? [...(one.block ?? [])] : [one]));
    for (const directive of inside)
        refuseInclude(directive);
    const upstreams = inside.filter((one) => nameOf(one) === 'upstream');
    const byName = Map.groupBy(upstreams, ({ words }) => words[1]?.text ?? '');
    return [
        ...inside.filter((one) => nameOf(one) === 'split_clients').map((split) => nginx_splitGroup(split, byName)),
        ...upstreams.map(nginx_upstreamGroup),
    ];
}
function nameOf({ words }) {
    return words[0]?.text ?? '';
}
/** Files that come with nginx, and hold no blocks. */
const HARMLESS = /(?:^|\/)(?:mime\.types|[\w.-]*_params|fastcgi\.conf|modules(?:-enabled)?\/[^/]*)$/;
function refuseInclude(directive) {
    if (nameOf(directive) !== 'include' || HARMLESS.test(directive.words[1]?.text ?? ''))
        return;
    throw new Untold(directive.line, 'Weights may hide in what this line includes: write the blocks into this file, or watch that file instead.');
}
/** src/http/modules/ngx_http_split_clients_module.c: the key chooses a place from 0 to 100 percent. */
function nginx_splitGroup(split, upstreams) {
    const parts = split.block ?? [];
    const counted = parts.map((part, index) => {
        refuseInclude(part);
        const [share, value] = part.words;
        if (share === undefined || value === undefined || part.words.length !== 2)
            throw new Untold(part.line, 'A percentage and a value belong here: write `5% comet;`.');
        if (share.text !== '*')
            return { share, value, amount: percentOf(share) };
        if (index === parts.length - 1)
            return { share, value, amount: null };
        throw new Untold(share.line, 'What follows `*` gets nothing, since that is the rest: write it last.');
    });
    const sum = counted.reduce((total, { amount }) => total + (amount ?? 0), 0);
    return {
        name: split.words.at(-1)?.text ?? '',
        unit: 'percent',
        whole: nginx_ALL,
        entries: counted.map(({ share, value, amount }) => ({
            route: value.text === '' ? '""' : value.text,
            amount: amount ?? Math.max(0, nginx_ALL - sum),
            line: share.line,
            leadsTo: serversOf(value.text, upstreams),
        })),
    };
}
const nginx_ALL = 100;
function percentOf({ text, line }) {
    if (text.endsWith('%'))
        return amountIn(text.slice(0, -1), line);
    throw new Untold(line, 'A percentage belongs here: write `5%`, or `*` for the rest.');
}
function amountIn(text, line) {
    return amountOf({ is: 'scalar', line, text, quoted: false });
}
/** The servers of the upstream that a value names, alone or in a URL. */
function serversOf(value, upstreams) {
    const host = value.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '');
    return (upstreams.get(host) ?? [])
        .flatMap(({ block }) => (block ?? []).filter((one) => nameOf(one) === 'server'))
        .flatMap(({ words }) => words[1]?.text ?? []);
}
function nginx_upstreamGroup(upstream) {
    const inside = upstream.block ?? [];
    const servers = inside.filter((one) => nameOf(one) === 'server');
    for (const directive of inside) {
        refuseInclude(directive);
        nginx_refuseMeasured(directive, servers.length);
    }
    return {
        name: upstream.words[1]?.text ?? '',
        unit: 'weight',
        whole: null,
        entries: servers.map(serverEntry),
    };
}
/** Methods that choose by what they measure, or by code. */
function nginx_refuseMeasured(directive, servers) {
    const words = directive.words.map(({ text }) => text);
    const measured = words[0] === 'least_time' ||
        words[0] === 'fair' ||
        words[0] === 'balancer_by_lua_block' ||
        (words[0] === 'random' && words.some((word) => word.startsWith('least_time')));
    if (!measured || servers < 2)
        return;
    throw new Untold(directive.line, 'This method does not go by weights alone, so that no share stands in this file: remove it, or review the change by hand.');
}
/** https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server */
function serverEntry({ words, line }) {
    const [, address, ...parameters] = words;
    if (address === undefined)
        throw new Untold(line, 'An address belongs here: write it.');
    const weight = parameters.find(({ text }) => text.startsWith('weight='));
    const has = (name) => parameters.some(({ text }) => text === name);
    const amount = weight === undefined ? 1 : amountIn(weight.text.slice('weight='.length), weight.line);
    return {
        route: address.text,
        amount: has('down') || has('drain') ? 0 : amount,
        rank: has('backup') ? 1 : 0,
        line: weight?.line ?? line,
        leadsTo: [],
    };
}

;// CONCATENATED MODULE: ./lib/routing/hosts.js
/** The host of a base URL, or of a bare `host:port/path`, in lower case; null where the text holds none. */
function hostOf(text) {
    const match = /^\s*(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?(\[[\da-f:.]+\]|[a-z\d._-]+)(?::\d+)?(?:[/?#]\S*)?\s*$/i.exec(text);
    return match?.[1]?.toLowerCase() ?? null;
}

;// CONCATENATED MODULE: ./lib/routing/portkey.js





const PORTKEY = {
    id: 'portkey',
    title: 'Portkey',
    knownBy: '`strategy.mode` with `targets`, at the top or inside other maps',
    counts: '`targets[].weight` in mode `loadbalance`, 1 where it is missing; places in `targets` in modes `fallback` and `single`. Nested targets multiply',
    source: 'https://github.com/Portkey-AI/gateway',
    reads: {
        from: 'trees',
        knows: (document) => configsIn(document).length > 0,
        groups: (document) => configsIn(document).map(({ name, config }) => configGroup(name, config)),
    },
};
/** Configurations lie this deep in files of a team's own at most. */
const portkey_DEEPEST = 4;
function configsIn(tree, name = '', depth = 0) {
    if (has(tree, 'strategy', 'mode') && at(tree, 'targets')?.is === 'list')
        return [{ name, config: tree }];
    if (depth === portkey_DEEPEST)
        return [];
    return membersAt(tree).flatMap(({ key, value }) => configsIn(value, name === '' ? key : `${name}.${key}`, depth + 1));
}
function configGroup(name, config) {
    const leaves = leavesOf(config, { target: config, part: 1, rank: 0, unit: 'weight', around: [] });
    const providers = Map.groupBy(leaves, ({ target }) => plainName(target));
    const entries = leaves.map(({ target, part, rank, unit, around }, index) => {
        const plain = plainName(target) ?? `target ${index + 1}`;
        const host = hostOf(tree_textAt(target, 'custom_host') ?? '');
        const shared = (providers.get(plain)?.length ?? 0) > 1;
        const called = tree_textAt(target, 'name') !== null || host === null;
        return {
            route: called || !shared ? plain : `${plain}@${host}`,
            id: called ? plain : `${plain}@${host}`,
            amount: 100 * part,
            rank,
            unit,
            line: at(target, 'weight')?.line ?? target.line,
            leadsTo: [target, ...around].flatMap((one) => portkey_PLACES.flatMap((path) => tree_textAt(one, ...path) ?? [])),
        };
    });
    return { name, unit: 'weight', whole: 100, entries };
}
function plainName(target) {
    return tree_textAt(target, 'name') ?? tree_textAt(target, 'virtual_key') ?? tree_textAt(target, 'provider');
}
/** What says where a target leads; keys are not among it. */
const portkey_PLACES = [
    ['name'],
    ['virtual_key'],
    ['provider'],
    ['custom_host'],
    ['override_params', 'model'],
    ['resource_name'],
    ['config'],
];
function leavesOf(node, here) {
    const targets = entriesAt(node, 'targets');
    if (targets.length === 0)
        return [here];
    const around = [node, ...here.around];
    const mode = tree_textAt(node, 'strategy', 'mode');
    if (mode === 'loadbalance')
        return balanced(targets, { ...here, around });
    // Without a strategy the gateway asks the first target alone, as in mode `single`.
    if (mode === 'fallback' || mode === 'single' || mode === null)
        return inOrder(targets, { ...here, around });
    const strategy = at(node, 'strategy');
    throw new Untold(strategy?.line ?? node.line, 'This mode chooses by the request, so that no share stands in this file: use `loadbalance` or `fallback`, or review the change by hand.');
}
function balanced(targets, here) {
    const weights = targets.map((target) => {
        const weight = at(target, 'weight');
        return weight === undefined || weight.is === 'nothing' ? 1 : amountOf(weight);
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return targets.flatMap((target, index) => {
        const part = sum === 0 ? 0 : (here.part * (weights[index] ?? 0)) / sum;
        return leavesOf(target, { ...here, target, part, unit: 'weight' });
    });
}
/** A target that shares traffic itself stands in one place of the order as a whole. */
function inOrder(targets, here) {
    let { rank } = here;
    return targets.flatMap((target) => {
        const leaves = leavesOf(target, { ...here, target, rank, unit: 'order' });
        rank = 1 + leaves.reduce((last, leaf) => Math.max(last, leaf.rank), rank);
        return leaves;
    });
}

;// CONCATENATED MODULE: ./lib/routing/unleash-features.js


/** Features as clients get them, as the API shows one, and as they are exported. */
function featuresIn(document) {
    const features = isFeature(document) ? [document] : itemsAt(document, 'features');
    if (at(document, 'featureStrategies')?.is === 'list')
        return exportedFeatures(document);
    return features.filter(isFeature).flatMap((feature) => {
        const environments = itemsAt(feature, 'environments').filter((place) => at(place, 'strategies')?.is === 'list');
        if (environments.length === 0)
            return [featureOf(feature, feature, null)];
        return environments.map((place) => featureOf(feature, place, tree_textAt(place, 'name')));
    });
}
function isFeature(feature) {
    return (at(feature, 'strategies')?.is === 'list' ||
        itemsAt(feature, 'environments').some((place) => at(place, 'strategies')?.is === 'list'));
}
function featureOf(feature, place, environment) {
    return {
        name: tree_textAt(feature, 'name') ?? groupOf(place) ?? 'a feature without a name',
        environment,
        enabled: tree_textAt(place, 'enabled') !== 'false',
        strategies: entriesAt(place, 'strategies'),
        variants: has(place, 'variants') ? entriesAt(place, 'variants') : entriesAt(feature, 'variants'),
        line: feature.line,
    };
}
/** What a strategy that stands alone is about. */
function groupOf(place) {
    return tree_textAt(itemsAt(place, 'strategies')[0], 'parameters', 'groupId');
}
/** An export holds one environment: strategies and switches stand apart, and name their feature. */
function exportedFeatures(document) {
    const strategies = Map.groupBy(entriesAt(document, 'featureStrategies'), featureNamed);
    const places = Map.groupBy(entriesAt(document, 'featureEnvironments'), featureNamed);
    return entriesAt(document, 'features').map((feature) => {
        const name = tree_textAt(feature, 'name') ?? '';
        const place = places.get(name)?.[0];
        const own = place === undefined ? [] : entriesAt(place, 'variants');
        return {
            name,
            environment: null,
            enabled: tree_textAt(place, 'enabled') !== 'false',
            strategies: strategies.get(name) ?? [],
            variants: own.length > 0 ? own : entriesAt(feature, 'variants'),
            line: feature.line,
        };
    });
}
function featureNamed(item) {
    return tree_textAt(item, 'featureName') ?? tree_textAt(item, 'name') ?? '';
}

;// CONCATENATED MODULE: ./lib/routing/unleash.js







const UNLEASH = {
    id: 'unleash',
    title: 'Unleash',
    knownBy: '`features` with `strategies`, as clients get them, or with `featureStrategies`, as they are exported',
    counts: "`parameters.rollout` of `flexibleRollout` and `parameters.percentage` of `gradualRollout*`, in percent, shared among `variants[].weight` where there are any. Each strategy is a group; what it does not reach is nobody's",
    source: 'https://docs.getunleash.io/reference/activation-strategies',
    paths: { settings: /\.payload\b/, shares: /\.(?:rollout|percentage|enabled|disabled)$/ },
    reads: {
        from: 'trees',
        knows: (document) => featuresIn(document).some(({ strategies }) => strategies.some(isStrategy)),
        groups: (document) => featuresIn(document).flatMap(featureGroups),
    },
};
const unleash_ALL = 100;
/** Strategies may all share the variants of their feature. */
const MOST_VARIANTS = 1_000;
/** What variants are counted in where Unleash itself wrote them. */
const ALL_OF_VARIANTS = 1_000;
function isStrategy(strategy) {
    return (tree_textAt(strategy, 'name') !== null && (strategyKind(strategy) !== 'unknown' || has(strategy, 'parameters')));
}
/** Strategies are asked one by one, and the first that a user matches decides: each is a group. */
function featureGroups(feature) {
    const { name, environment, strategies, line } = feature;
    const base = groupName(name, environment);
    // Without a strategy a feature that is on is on for everybody.
    if (strategies.length === 0)
        return [strategyGroup(base, feature, [], { amount: unleash_ALL, line }, false)];
    const names = distinct(strategies.map((one) => tree_textAt(one, 'title') ?? tree_textAt(one, 'name') ?? ''));
    return strategies.map((strategy, index) => {
        const isOff = tree_textAt(strategy, 'disabled') === 'true';
        const variants = entriesAt(strategy, 'variants');
        return strategyGroup(groupName(base, names[index] ?? ''), feature, variants, reachOf(strategy), isOff);
    });
}
function strategyGroup(name, feature, own, reach, isOff) {
    const amount = feature.enabled && !isOff ? reach.amount : 0;
    const variants = own.length > 0 ? own : feature.variants;
    if (variants.length > MOST_VARIANTS)
        throw new Untold(reach.line, `More than ${MOST_VARIANTS} variants share one strategy: split the feature.`);
    if (variants.length === 0)
        return {
            name,
            unit: 'percent',
            whole: unleash_ALL,
            entries: [{ route: feature.name, amount, line: reach.line, leadsTo: [] }],
        };
    const weights = variants.map((variant) => written(variant, 'weight'));
    const sum = weights.reduce((total, weight) => total + weight.amount, 0);
    const entries = variants.map((variant, index) => ({
        route: tree_textAt(variant, 'name') ?? `variant ${index + 1}`,
        amount: sum === 0 ? 0 : (amount * (weights[index]?.amount ?? 0)) / sum,
        line: weights[index]?.line ?? variant.line,
        leadsTo: placesIn(at(variant, 'payload')),
    }));
    return { name, unit: sum === ALL_OF_VARIANTS ? 'parts' : 'weight', whole: unleash_ALL, entries };
}
/** Percent of those that the strategy's constraints let in. */
function reachOf(strategy) {
    const parameters = at(strategy, 'parameters') ?? strategy;
    switch (strategyKind(strategy)) {
        case 'rollout':
            return written(parameters, 'rollout', 'percent');
        case 'percentage':
            return written(parameters, 'percentage', 'percent');
        case 'everybody':
            return { amount: unleash_ALL, line: strategy.line };
        case 'unknown':
            throw new Untold(strategy.line, "Code of the team's own decides whom this strategy reaches, so that no share stands in this file: use `flexibleRollout`, or review the change by hand.");
    }
}
/** The strategies that Unleash brings along (https://docs.getunleash.io/reference/predefined-strategy-types). */
function strategyKind(strategy) {
    const name = tree_textAt(strategy, 'name') ?? '';
    if (name === 'flexibleRollout')
        return 'rollout';
    if (/^gradualRollout(?:UserId|SessionId|Random)$/.test(name))
        return 'percentage';
    return ['default', 'userWithId', 'remoteAddress', 'applicationHostname'].includes(name)
        ? 'everybody'
        : 'unknown';
}

;// CONCATENATED MODULE: ./lib/routing/systems.js














/** The kinds of files that are known without a declaration, in the order in which a document is asked. */
const systems_SYSTEMS = [
    LITELLM,
    PORTKEY,
    ENVOY_AI_GATEWAY,
    HTTP_ROUTE,
    BIFROST,
    ISTIO,
    KONG,
    NGINX,
    ARGO_ROLLOUTS,
    FLAGGER,
    LAUNCHDARKLY,
    UNLEASH,
    FLAGD,
    GO_FEATURE_FLAG,
];

;// CONCATENATED MODULE: ./lib/routing/beside.js



/**
 * What changed beside the shares. Entries are matched by what they say, not by their place. Entries that are new or
 * gone bring their own settings along and are no finding: they show among the routes.
 */
function beside_besideShares(before, after, isDeclared) {
    const settings = [];
    const shares = [];
    const documents = documentPairs(before, after);
    for (const one of documents.single) {
        const kind = textAt(one, 'kind') ?? '';
        if (PERMISSION_OBJECTS.test(kind))
            settings.push({ setting: kind, line: after.includes(one) ? one.line : null });
    }
    for (const [old, now] of documents.pairs) {
        const system = SYSTEMS.find(({ reads }) => reads.from === 'trees' && reads.knows(now));
        const isKnown = isDeclared || system !== undefined;
        const rule = PERMISSION_OBJECTS.test(textAt(now, 'kind') ?? '');
        compare(old, now, { path: rule ? (textAt(now, 'kind') ?? '') : '', counts: rule }, (path, line, key) => {
            if (rule || isSetting(path, key, system))
                settings.push({ setting: path, line });
            else if (!isKnown && isShareKey(key))
                shares.push({ setting: path, line });
        });
    }
    return { settings, shares };
}
/** By its key, unless the system that reads the document says otherwise: a weight below `keys` is a share. */
function isSetting(path, key, system) {
    if (system === undefined)
        return isSettingPath(path);
    if (isShareKey(key) || system.paths?.shares?.test(path) === true)
        return false;
    return isSettingPath(path) || system.paths?.settings?.test(path) === true;
}
/** A file of one document is the same document, however much of it changed. */
function documentPairs(before, after) {
    const [old, now] = [before[0], after[0]];
    const isOne = before.length === 1 && after.length === 1;
    return isOne && old !== undefined && now !== undefined
        ? { pairs: [[old, now]], single: [] }
        : aligned(before, after);
}
/** Kubernetes objects that are permissions as a whole. */
const PERMISSION_OBJECTS = /Role|Grant|Security|Authori[sz]ation|NetworkPolicy/;
/** Key names without case and separators, by what they set. */
const SETTINGS = new RegExp(`^(?:${[
    ...[
        'model',
        'models?overrides?',
        'modelnameoverride',
        'overrideparams',
        'engine',
        'deployment(?:id|name)?',
    ],
    ...['apibase', 'baseurl', 'basepath', 'url', 'uri', 'host', 'hostname', 'fqdn', 'customhost', 'endpoint'],
    ...['upstreamurl', 'apiversion', 'provider', 'customllmprovider', 'port', 'region', 'schema'],
    ...['requestmirror', 'mirror', 'mirrors', 'mirrorpercentage'],
    ...[
        'apikey',
        'keys?',
        'virtualkeys?',
        'token',
        'auth\\w*',
        'roles?',
        'permissions?',
        'scopes?',
        'access\\w*',
    ],
    ...[
        'allow\\w*',
        'deny\\w*',
        'credentials?',
        'credentialname',
        'secret\\w*',
        'masterkey',
        'forwardheaders',
    ],
    ...[
        'retry',
        'retries',
        '\\w*retries',
        'retrypolicy',
        'retryon',
        'retry\\w*',
        'attempts',
        '\\w*attempts\\w*',
    ],
    ...['onstatuscodes', 'oncodes', '\\w*timeouts?', 'timeout\\w*', 'allowedfails\\w*', 'cooldown\\w*'],
    ...['\\w+pass', 'proxynextupstream\\w*', 'proxysetheader', 'proxyssl\\w*', 'resolver'],
    ...['backoff\\w*', 'numretries', 'failovercriteria', 'maxfails', 'failtimeout', 'routingstrategy'],
].join('|')})$`);
function isSettingPath(path) {
    return path.split('.').some((part) => SETTINGS.test(plainKey(part.replace(/\[.*$/, ''))));
}
function compare(before, after, place, report, key = '') {
    if (before.is === 'map' && after.is === 'map') {
        compareMaps(before.members, after.members, place, report);
    }
    else if (before.is === 'list' && after.is === 'list') {
        compareLists(before.items, after.items, place, report, key);
    }
    else if (spelt(before) !== spelt(after))
        report(place.path, after.line, key);
}
function compareMaps(before, after, place, report) {
    const old = new Map(before.map((member) => [member.key, member]));
    const now = new Map(after.map((member) => [member.key, member]));
    const below = (key) => ({ ...place, path: place.path === '' ? key : `${place.path}.${key}` });
    for (const { key, line, value } of after) {
        const other = old.get(key);
        if (other !== undefined)
            compare(other.value, value, below(key), report, key);
        else if (!isNamedEntry(value))
            report(below(key).path, line, key);
    }
    for (const { key, value } of before) {
        if (!now.has(key) && !isNamedEntry(value))
            report(below(key).path, null, key);
    }
}
/** A map that names a model or an endpoint and holds a share is a route by its name. */
function isNamedEntry(value) {
    return value.is === 'map' && value.members.some((member) => isShareKey(member.key));
}
function compareLists(before, after, place, report, key) {
    // A list of plain values is one setting: `on_status_codes: [429, 503]`.
    if (![...before, ...after].some(({ is }) => is === 'map' || is === 'list')) {
        const line = after.find((item) => !before.some((other) => spelt(other) === spelt(item)))?.line;
        const [old, now] = [before.map(spelt).join(), after.map(spelt).join()];
        if (old !== now)
            report(place.path, line ?? after[0]?.line ?? null, key);
        return;
    }
    const { pairs, single } = aligned(before, after);
    for (const [old, now] of pairs) {
        const name = nameOfItem(now) ?? String(after.indexOf(now));
        compare(old, now, { ...place, path: `${place.path}[${name.slice(0, LONGEST_NAME)}]` }, report, key);
    }
    const other = single.find((item) => !isNamedEntry(item));
    if (other !== undefined && (place.counts || isSettingPath(place.path)))
        report(place.path, after.includes(other) ? other.line : null, key);
}
/** Names of entries are for orientation: a long one is cut. */
const LONGEST_NAME = 60;
/** So much of two entries is the same that one is the other, changed. */
const ALIKE = 0.3;
/** More entries than this are not looked through for one that may be the same. */
const MOST_COMPARED = 100;
function looksOf(tree) {
    return { tree, spelling: spelt(tree), texts: new Set(textsIn(tree)), name: nameOfItem(tree) };
}
function aligned(before, after) {
    const old = before.map(looksOf);
    const equal = Map.groupBy(old, ({ spelling }) => spelling);
    const left = new Set(old);
    const open = after.map(looksOf).filter(({ spelling }) => {
        const same = equal.get(spelling)?.shift();
        return same === undefined || !left.delete(same);
    });
    const pairs = [];
    const added = [];
    for (const now of open) {
        const scored = [...left].slice(0, MOST_COMPARED).map((one) => ({ one, score: likeness(one, now) }));
        const best = scored.toSorted((a, b) => b.score - a.score)[0];
        if (best === undefined || best.score < ALIKE)
            added.push(now.tree);
        else {
            left.delete(best.one);
            pairs.push([best.one.tree, now.tree]);
        }
    }
    return { pairs, single: [...added, ...[...left].map(({ tree }) => tree)] };
}
/** 0 to 1: the part of their texts that both have; one name counts like a text. */
function likeness(a, b) {
    const both = [...a.texts].filter((text) => b.texts.has(text)).length;
    const same = both + (a.name !== null && a.name === b.name ? 1 : 0);
    return same / Math.max(1, a.texts.size, b.texts.size);
}
/** A tree without its lines. */
function spelt(tree) {
    switch (tree.is) {
        case 'scalar':
            return JSON.stringify(tree.text);
        case 'nothing':
            return 'null';
        case 'list':
            return `[${tree.items.map(spelt).join()}]`;
        case 'map':
            return `{${tree.members.map(({ key, value }) => `${JSON.stringify(key)}:${spelt(value)}`).join()}}`;
    }
}

;// CONCATENATED MODULE: ./lib/routing/selector.js

const BRACKET = /^\[(?:(\*)|(\d{1,6})|'([^']*)'|"([^"]*)"|([^\][=*\s'"]+)=([^\][=]+))\]/;
const MEMBER = /^(?:"([^"]*)"|'([^']*)'|([^.[\]\s"'/]+))/;
/**
 * Reads a path such as `routes[*].weight`, `$.llm.*.percent` or `/llm/routes`: members, `[0]`, `[*]` or `*` for all
 * entries of a list or map, `[name=comet]`, `['a.b']`. Null where it is none.
 */
function parseSelector(text) {
    if (text.length > selector_LONGEST)
        return null;
    const trimmed = text.trim();
    if (trimmed.startsWith('/'))
        return pointer(trimmed);
    if (trimmed === '$' || trimmed === '.')
        return [];
    const steps = [];
    let rest = trimmed.replace(/^(?:\$(?=[.[]))?(?:\.(?=[^.]))?/, '');
    while (rest !== '') {
        const found = nextStep(rest);
        if (found === null)
            return null;
        steps.push(found.step);
        rest = rest.slice(found.length);
        if (rest === '.')
            return null;
        if (rest.startsWith('.'))
            rest = rest.slice(1);
        else if (rest !== '' && !rest.startsWith('['))
            return null;
    }
    return steps.length === 0 ? null : steps;
}
/** Longer paths are no paths. */
const selector_LONGEST = 1_000;
function nextStep(rest) {
    const bracket = BRACKET.exec(rest);
    if (bracket !== null) {
        const [whole, every, index, single, double, name, value] = bracket;
        const { length } = whole;
        if (every !== undefined)
            return { step: { step: 'every' }, length };
        if (index !== undefined)
            return { step: { step: 'index', index: Number(index) }, length };
        if (name !== undefined)
            return { step: { step: 'where', name, value: value ?? '' }, length };
        return { step: { step: 'member', name: single ?? double ?? '' }, length };
    }
    const member = MEMBER.exec(rest);
    if (member === null)
        return null;
    const name = member[1] ?? member[2] ?? member[3] ?? '';
    return { step: name === '*' ? { step: 'every' } : { step: 'member', name }, length: member[0].length };
}
/** A JSON pointer (RFC 6901), in which `*` stands for every entry. */
function pointer(text) {
    return text
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((name) => (name === '*' ? { step: 'every' } : { step: 'member', name }));
}
/** What a selector meets in a document. A step that finds nothing leaves `nothing` behind, where something should stand. */
function selector_select(selector, document) {
    const root = { value: document, line: document.line, around: document, chosen: [], members: [] };
    return selector.reduce((met, step) => met.flatMap((one) => follow(one, step)), [root]);
}
function follow(met, step) {
    const { value } = met;
    switch (step.step) {
        case 'member':
            return [memberStep(met, step.name)];
        case 'every':
            return entriesOf(met);
        case 'index': {
            const item = entriesOf(met)[step.index];
            return [item ?? missing(met, String(step.index))];
        }
        case 'where': {
            const items = value.is === 'list' ? entriesOf(met) : [];
            const found = items.filter((item) => scalarAt(item.value, step.name) === step.value);
            return found.length === 0 ? [missing(met, step.value)] : found;
        }
    }
}
/** The entries of a map or list, with their names. */
function entriesOf(met) {
    const { value, chosen, members } = met;
    if (value.is === 'map')
        return value.members.map(({ key, line, value: inner }) => ({
            value: inner,
            line,
            around: value,
            chosen: [...chosen, key],
            members: [...members, key],
        }));
    if (value.is === 'list')
        return value.items.map((item, index) => ({
            value: item,
            line: item.line,
            around: value,
            chosen: [...chosen, names_nameOfItem(item) ?? `entry ${index + 1}`],
            members,
        }));
    return [];
}
/** Also `0` in a pointer means a place in a list. */
function memberStep(met, name) {
    const { value } = met;
    if (value.is === 'list' && /^\d{1,6}$/.test(name))
        return entriesOf(met)[Number(name)] ?? missing(met, name);
    const found = value.is === 'map' ? value.members.find(({ key }) => key === name) : undefined;
    if (found === undefined)
        return missing(met, name);
    return { ...met, value: found.value, line: found.line, around: value, members: [...met.members, name] };
}
function missing(met, name) {
    return {
        ...met,
        value: { is: 'nothing', line: met.line },
        around: met.value,
        members: [...met.members, name],
    };
}
function scalarAt(tree, name) {
    const member = tree.is === 'map' ? tree.members.find(({ key }) => key === name)?.value : undefined;
    return member?.is === 'scalar' ? member.text : null;
}

;// CONCATENATED MODULE: ./lib/routing/declared.js






const SCALES_ALLOWED = '`percent`, `fraction`, `weight` or `parts of N`';
/** Reads what a person writes for a scale; null where it is none. */
function parseScale(text) {
    const plain = text.trim().toLowerCase();
    const parts = /^parts?[- ](?:of[- ])?(\d{1,9})$/.exec(plain);
    if (parts !== null)
        return Number(parts[1]) > 0 ? { unit: 'parts', whole: Number(parts[1]) } : null;
    for (const unit of ['weight', 'percent', 'fraction']) {
        if (plain === unit)
            return { unit };
    }
    return null;
}
/** The groups that a declared path meets: entries below one place share its traffic. Throws `Untold` where a number is missing. */
function declaredGroups(documents, { path, scale }) {
    const several = documents.length > 1;
    const numbers = documents.flatMap((document, index) => {
        const name = tree_textAt(document, 'metadata', 'name') ?? tree_textAt(document, 'name') ?? `document ${index + 1}`;
        const met = selector_select(path, document).flatMap(numbersOf);
        // Of several documents, those that have nothing there are about something else.
        if (several && met.every(({ value }) => value.is === 'nothing'))
            return [];
        return met.map((one) => ({ document: several ? name : null, met: one }));
    });
    if (several && numbers.length === 0)
        throw new Untold(null, `Nothing stands at the declared path: correct it.`);
    const groups = Map.groupBy(numbers, ({ document, met }) => [...(document === null ? [] : [document]), ...met.chosen.slice(0, -1)].join('/'));
    return [...groups].map(([name, found]) => ({
        name,
        unit: scale.unit,
        whole: wholeOf(scale),
        entries: found.map(({ met }) => entry(met, scale)),
    }));
}
function wholeOf(scale) {
    switch (scale.unit) {
        case 'weight':
            return null;
        case 'percent':
            return 100;
        case 'fraction':
            return 1;
        case 'parts':
            return scale.whole;
    }
}
/** A met value that is a number is taken as one; of an entry its only share; of a map or list of entries all of them. */
function numbersOf(met) {
    const own = ownShare(met);
    if (own !== null)
        return [own];
    return entriesOf(met).map((one) => {
        const share = ownShare(one);
        if (share === null)
            throw new Untold(one.line, WHICH);
        return share;
    });
}
const WHICH = 'No member of this entry is known as a share: declare the path to the number itself, such as `routes[*].weight`.';
/** The number that a value is or holds; null where it holds entries. */
function ownShare(met) {
    const { value } = met;
    if (value.is === 'scalar' || value.is === 'nothing')
        return met;
    if (value.is === 'list') {
        const [name, number, ...more] = value.items;
        if (name?.is !== 'scalar' || !name.quoted || number?.is !== 'scalar' || more.length > 0)
            return null;
        return { ...met, value: number, line: number.line, around: value };
    }
    const shares = value.members.filter(({ key, value: inner }) => names_isShareKey(key) && inner.is === 'scalar');
    const [only, ...others] = shares;
    if (others.length > 0)
        throw new Untold(met.line, `Several members of this entry look like a share: declare the path to one.`);
    if (only === undefined)
        return null;
    return { ...met, value: only.value, line: only.line, around: value, members: [...met.members, only.key] };
}
function entry(met, { unit }) {
    if (met.value.is === 'nothing')
        throw new Untold(met.line, 'No number stands at the declared path here: write it, 0 where nothing is to go.');
    const route = routeName(met);
    return {
        route,
        amount: amountOf(met.value, unit === 'percent' ? 'percent' : 'other'),
        line: met.value.line,
        leadsTo: [route, ...besideNumber(met)],
    };
}
/** The chosen entry's name; else the last member that is more than the word for a share. */
function routeName({ chosen, members }) {
    return chosen.at(-1) ?? members.findLast((member) => !names_isShareKey(member)) ?? members.at(-1) ?? 'share';
}
/** What stands beside a number in its entry. Numbers in a plain list, or behind names of routes, stand beside each other. */
function besideNumber({ around, chosen, members }) {
    if (around.is === 'list')
        return around.items.length === 2 ? placesIn(around) : [];
    if (around.is !== 'map' || chosen.at(-1) === members.at(-1))
        return [];
    if (chosen.length > 0)
        return placesIn(around);
    return placesIn({ ...around, members: around.members.filter(({ value }) => value.is === 'scalar') });
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./lib/routing/toml-lines.js
/** The path of a value as one text. */
function placeKey(path) {
    return JSON.stringify(path);
}
/**
 * The line of each key, table and list item of a TOML text that a parser has taken (https://toml.io/en/v1.0.0). It
 * follows tables, dotted and quoted keys, inline tables and lists over several lines; texts and comments hide nothing.
 */
function keyLines(text) {
    const scan = new Scan(text);
    let table = [];
    while (scan.blank()) {
        if (scan.take('[['))
            table = scan.listTable();
        else if (scan.take('['))
            table = scan.table();
        else
            scan.pair(table);
    }
    return scan.lines;
}
class Scan {
    lines = new Map();
    #text;
    #at = 0;
    #line = 1;
    /** How many tables a list of tables has so far, by its path. */
    #counts = new Map();
    constructor(text) {
        this.#text = text;
    }
    /** Passes over white space, line breaks, commas and comments; false at the end. */
    blank() {
        const skipped = /(?:[\s,]|#[^\n]*)*/y;
        skipped.lastIndex = this.#at;
        this.#pass(skipped.exec(this.#text)?.[0].length ?? 0);
        return this.#at < this.#text.length;
    }
    take(mark) {
        if (!this.#text.startsWith(mark, this.#at))
            return false;
        this.#pass(mark.length);
        return true;
    }
    table() {
        const path = this.#resolved(this.#key());
        this.#note(path);
        this.#pass(1);
        return path;
    }
    listTable() {
        const names = this.#key();
        const list = [...this.#resolved(names.slice(0, -1)), ...names.slice(-1)];
        const count = this.#counts.get(placeKey(list)) ?? 0;
        this.#counts.set(placeKey(list), count + 1);
        this.#note([...list, count]);
        this.#pass(2);
        return [...list, count];
    }
    /** `key = value` below a table; each part of a dotted key is a table of its own. */
    pair(table) {
        const names = this.#key();
        const path = [...table, ...names];
        names.forEach((_, index) => {
            this.#note([...table, ...names.slice(0, index + 1)]);
        });
        this.blank();
        this.#pass(1);
        this.blank();
        this.#value(path);
    }
    #value(path) {
        if (this.take('{')) {
            while (this.blank() && !this.take('}'))
                this.pair(path);
        }
        else if (this.take('[')) {
            for (let index = 0; this.blank() && !this.take(']'); index += 1) {
                this.#note([...path, index]);
                this.#value([...path, index]);
            }
        }
        else
            this.#pass(Math.max(1, this.#length(VALUE)));
    }
    /** A dotted key: bare, quoted, with white space around its dots. */
    #key() {
        const names = [];
        do {
            this.#pass(this.#length(SPACE));
            const length = this.#length(NAME);
            names.push(unquoted(this.#text.slice(this.#at, this.#at + length)));
            this.#pass(length);
            this.#pass(this.#length(SPACE));
        } while (this.take('.'));
        return names;
    }
    /** A name that stands for a list of tables means its last table. */
    #resolved(names) {
        return names.reduce((path, name) => {
            const next = [...path, name];
            const count = this.#counts.get(placeKey(next));
            return count === undefined ? next : [...next, count - 1];
        }, []);
    }
    #length(pattern) {
        const sticky = new RegExp(pattern, 'y');
        sticky.lastIndex = this.#at;
        return sticky.exec(this.#text)?.[0].length ?? 0;
    }
    #note(path) {
        if (!this.lines.has(placeKey(path)))
            this.lines.set(placeKey(path), this.#line);
    }
    /** Always moves on, so that a text which the parser would have refused ends too. */
    #pass(length) {
        for (let end = this.#at + length; this.#at < end; this.#at += 1) {
            if (this.#text[this.#at] === '\n')
                this.#line += 1;
        }
    }
}
const SPACE = /[ \t]*/;
const NAME = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s.=[\]{},"'#]+/;
/** Texts of several lines first; then of one line; then all that ends a plain value. */
const VALUE = /"""(?:\\[\s\S]|[^\\])*?"""(?:""|")?|'''[\s\S]*?'''(?:''|')?|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^,\]}#\n]*/;
function unquoted(name) {
    if (name.startsWith("'"))
        return name.slice(1, -1);
    if (!name.startsWith('"'))
        return name;
    try {
        return String(JSON.parse(name.replace(/\\U([\da-fA-F]{8})/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))));
    }
    catch {
        return name.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./lib/routing/toml.js



/** Reads a TOML file. The parser tells no places: `keyLines` finds them. Throws `Untold`. */
function readToml(text) {
    const plain = text.replace(/^\uFEFF/, '');
    const value = parsed(plain);
    const lines = keyLines(plain);
    const treeOf = (inner, path, around) => {
        const line = lines.get(placeKey(path)) ?? around;
        if (Array.isArray(inner)) {
            const items = inner;
            return { is: 'list', line, items: items.map((item, index) => treeOf(item, [...path, index], line)) };
        }
        if (typeof inner !== 'object' || inner === null || inner instanceof Date)
            return { is: 'scalar', line, text: String(inner), quoted: typeof inner === 'string' };
        const members = Object.entries(inner).map(([key, member]) => {
            const at = lines.get(placeKey([...path, key])) ?? line;
            return { key, line: at, value: treeOf(member, [...path, key], at) };
        });
        return { is: 'map', line, members };
    };
    return treeOf(value, [], 1);
}
function parsed(text) {
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        if (error instanceof smol_toml_dist/* TomlError */.zx)
            throw new Untold(error.line, 'The TOML cannot be read here: correct it.');
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/routing/reading.js






/**
 * Reads the shares of a routing file. Total: whatever the text, the answer is shares or a sentence.
 *
 * @param path decides the language (`.toml`), nothing else
 * @param text null where the file is not there
 * @param declared where the shares of the file stand, where the policy says so; a declaration goes before what is known
 */
function reading_readRouting(path, text, declared) {
    if (text === null || text.replace(/^\uFEFF/, '').trim() === '')
        return { is: 'absent' };
    try {
        if (text.length > LONGEST_FILE)
            throw new Untold(null, tooLong(text));
        return read(path, text, declared);
    }
    catch (error) {
        if (error instanceof Untold)
            return { is: 'unreadable', line: error.line, says: error.message };
        throw error;
    }
}
function tooLong(text) {
    return `The file has ${text.length} characters, and ${LONGEST_FILE} are the most: split it.`;
}
function read(path, text, declared) {
    if (declared.length === 0) {
        for (const { reads } of systems_SYSTEMS) {
            if (reads.from === 'text' && reads.knows(text, path))
                return told(reads.groups(text), [reads.beside(text)]);
        }
    }
    const documents = unlisted(path.toLowerCase().endsWith('.toml') ? [readToml(text)] : readTrees(text));
    if (documents.length === 0)
        return { is: 'absent' };
    if (declared.length > 0)
        return told(allDeclared(documents, declared), documents);
    const known = documents.map((document) => groupsOf(document, documents));
    if (known.every((groups) => groups === null))
        throw new Untold(null, NOT_KNOWN);
    return told(known.flatMap((groups) => groups ?? []), documents);
}
/** Where several paths are declared, each has groups of its own. */
function allDeclared(documents, declared) {
    return declared.flatMap((one, index) => declaredGroups(documents, one).map((group) => ({
        ...group,
        name: declared.length === 1 ? group.name : `${index + 1}/${group.name}`,
    })));
}
/** The groups of one document, or null where no system knows it. */
function groupsOf(document, all) {
    for (const { reads } of systems_SYSTEMS) {
        if (reads.from === 'trees' && reads.knows(document))
            return reads.groups(document, all);
    }
    return null;
}
function told(groups, documents) {
    const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    if (count > MOST_SHARES)
        throw new Untold(null, `The file makes ${count} shares, and ${MOST_SHARES} are the most: split it.`);
    return { is: 'read', shares: oncePerName(groups).flatMap(sharesOf), documents };
}
/** Some systems give each of their rules all of their variants: a small file can make millions. */
const MOST_SHARES = 50_000;
/** Two groups with one name would be matched crosswise: the second gets a number. */
function oncePerName(groups) {
    const seen = new Map();
    return groups.map((group) => {
        const count = (seen.get(group.name) ?? 0) + 1;
        seen.set(group.name, count);
        return count === 1 ? group : { ...group, name: `${group.name}#${count}` };
    });
}
/** Guessing a scale would turn 0.1 percent into 10. */
const NOT_KNOWN = 'This is no routing file of a known system: declare where its shares stand and what they count in.';

;// CONCATENATED MODULE: ./lib/routing/change.js




/** What the change does to the shares of a file, and which other settings it takes along. */
function fileChange(texts, promoted) {
    const { file, declared } = texts;
    if (texts.before === texts.after)
        return { moves: [], unreadable: [], scope: [] };
    const before = readRouting(file, texts.before, declared);
    const after = readRouting(file, texts.after, declared);
    const unreadable = unreadableIn(file, before, after);
    if (unreadable !== null)
        return { moves: [], unreadable: [unreadable], scope: [] };
    const pairs = routePairs(sharesIn(before), sharesIn(after));
    const isPromoted = promotedIn(pairs, promoted);
    const { settings, shares } = besideShares(documentsIn(before), documentsIn(after), declared.length > 0);
    return {
        moves: pairs.flatMap((pair) => moveOf(file, pair, isPromoted) ?? []),
        unreadable: shares.map(({ line }) => ({ file, line, says: NEXT_TO_KNOWN })),
        scope: settings.map(({ setting, line }) => ({ file, setting, line })),
    };
}
const NEXT_TO_KNOWN = 'What looks like a share changed in a part of the file that belongs to no known system: declare the path to it, or move that part into a file of its own.';
/** A file that is gone gives nobody more, whatever stood in it. */
function unreadableIn(file, before, after) {
    if (after.is === 'unreadable')
        return { file, line: after.line, says: after.says };
    if (after.is === 'absent' || before.is !== 'unreadable')
        return null;
    return { file, line: null, says: `In the file before the change: ${before.says}` };
}
function sharesIn(reading) {
    return reading.is === 'read' ? reading.shares : [];
}
function documentsIn(reading) {
    return reading.is === 'read' ? reading.documents : [];
}
/**
 * Null where the route gets what it got. A route that is made to lead to the gateway was not there before, whatever its
 * name: all that it gets is new.
 */
function moveOf(file, pair, isPromoted) {
    const { route, after } = pair;
    const led = pair.before !== null && isPromoted(pair.before, route);
    const leads = after === null ? led : isPromoted(after, route);
    const before = leads && !led ? null : pair.before;
    if (!moves({ before, after }))
        return null;
    return {
        file,
        route,
        ...shown({ before, after }),
        promoted: leads,
        gains: gains({ before, after }),
    };
}
/** How a route is shown: percent with at most 4 decimals. */
function shown({ before, after }) {
    return {
        before: before === null ? null : rounded(before.percent),
        after: after === null ? null : rounded(after.percent),
        unit: after?.unit ?? before?.unit ?? 'weight',
        line: after?.line ?? null,
    };
}
function rounded(percent) {
    return Number(percent.toFixed(4));
}

;// CONCATENATED MODULE: ./lib/routing/moves.js
/**
 * The routes of two texts of a file, in the order of the text after, then those that are gone. Routes are matched by
 * group and name. Of several with one name those that lead to the same place are matched first, so that sorting a file
 * anew moves nothing, and swapping two places does.
 */
function moves_routePairs(before, after) {
    const partners = matched(before, after);
    const kept = new Set(partners.values());
    const pairs = [
        ...after.map((share) => ({ before: partners.get(share) ?? null, after: share })),
        ...before.filter((share) => !kept.has(share)).map((share) => ({ before: share, after: null })),
    ];
    const groups = new Map();
    for (const { route, group } of [...before, ...after])
        groups.set(route, (groups.get(route) ?? new Set()).add(group));
    const seen = new Map();
    return pairs.map((pair) => {
        const { route, group } = pair.after ?? pair.before;
        const name = (groups.get(route)?.size ?? 0) > 1 && group !== '' ? `${group}/${route}` : route;
        const key = JSON.stringify([group, route]);
        const number = (seen.get(key) ?? 0) + 1;
        seen.set(key, number);
        return { route: number === 1 ? name : `${name}#${number}`, ...pair };
    });
}
/** Whether the route gets more than before: a larger share, or an earlier place among those that are asked in order. */
function moves_gains({ before, after }) {
    if (after === null)
        return false;
    if (before === null)
        return after.percent > 0 || after.ofRank > 0;
    if (differ(before.percent, after.percent))
        return after.percent > before.percent;
    if (before.rank !== after.rank)
        return after.rank < before.rank && after.ofRank > 0;
    return differ(before.ofRank, after.ofRank) && after.ofRank > before.ofRank;
}
/** Whether the change touches what the route gets. */
function moves_moves({ before, after }) {
    if (before === null || after === null)
        return true;
    return (differ(before.percent, after.percent) || differ(before.ofRank, after.ofRank) || before.rank !== after.rank);
}
/** Shares are quotients of doubles: less than this is rounding, not a change. */
const moves_ROUNDED_OFF = 1e-9;
function differ(a, b) {
    return Math.abs(a - b) > moves_ROUNDED_OFF;
}
/** For each share after the one before that is the same route. */
function matched(before, after) {
    const partners = new Map();
    const taken = new Set();
    const places = numberedPlaces();
    const withPlace = (share) => `${moves_keyOf(share)}${places(share.leadsTo)}`;
    for (const keyed of [withPlace, moves_keyOf]) {
        const left = Map.groupBy(before.filter((share) => !taken.has(share)), keyed);
        for (const share of after.filter((one) => !partners.has(one))) {
            const partner = left.get(keyed(share))?.shift();
            if (partner === undefined)
                continue;
            partners.set(share, partner);
            taken.add(partner);
        }
    }
    return partners;
}
function moves_keyOf({ group, id }) {
    return JSON.stringify([group, id]);
}
/** A number for each set of places: deployments of one model share a list, and a file may hold thousands of both. */
function numberedPlaces() {
    const byList = new Map();
    const byText = new Map();
    return (leadsTo) => {
        const known = byList.get(leadsTo);
        if (known !== undefined)
            return known;
        const text = JSON.stringify([...leadsTo].sort());
        const number = byText.get(text) ?? byText.size;
        byText.set(text, number);
        byList.set(leadsTo, number);
        return number;
    };
}

// EXTERNAL MODULE: ./lib/report/json-line.js
var json_line = __webpack_require__(73973);
// EXTERNAL MODULE: ./lib/report/scan-text.js
var scan_text = __webpack_require__(70421);
// EXTERNAL MODULE: ./lib/verdict/exit-code.js
var exit_code = __webpack_require__(34563);
;// CONCATENATED MODULE: ./lib/flows/routing-arguments.js


const USAGE = 'Usage: routing BEFORE AFTER [--path PATH --scale SCALE]';
const problem = (says) => ({ problem: `${says}\n${USAGE}` });
/** Reads the command line. */
function routingArguments(args) {
    const files = [];
    const flags = {};
    for (let at = 0; at < args.length; at++) {
        const word = args[at] ?? '';
        if (word === '--') {
            files.push(...args.slice(at + 1));
            break;
        }
        const flag = /^--(path|scale)(?:=([\s\S]*))?$/.exec(word);
        if (flag !== null) {
            const name = flag[1] === 'path' ? 'path' : 'scale';
            if (flags[name] !== undefined)
                return problem(`\`--${name}\` is given twice.`);
            flags[name] = flag[2] ?? args[++at] ?? '';
        }
        else if (word === '-')
            return problem('Standard input is not read: name a file, or /dev/null for one that is not there.');
        else if (word.startsWith('-'))
            return problem(`There is no such flag (word ${at + 1} of the command).`);
        else
            files.push(word);
    }
    const [before, after, ...more] = files;
    if (before === undefined || after === undefined || files.includes(''))
        return problem('Two files are needed, before and after; /dev/null stands for one that is not there.');
    if (more.length > 0)
        return problem(`${files.length} files are named, and 2 are compared.`);
    const declared = declaredBy(flags);
    return 'problem' in declared ? declared : { before, after, ...declared };
}
function declaredBy(flags) {
    if (flags.path === undefined && flags.scale === undefined)
        return { declared: [] };
    if (flags.path === undefined)
        return problem("`--scale` needs `--path`: where the shares stand, such as --path 'routes[*].weight'.");
    if (flags.scale === undefined)
        return problem(`\`--path\` needs \`--scale\`: ${SCALES_ALLOWED}.`);
    const path = parseSelector(flags.path);
    if (path === null)
        return problem("`--path` cannot be read: write members and `[*]`, such as --path 'routes[*].weight'.");
    const scale = parseScale(flags.scale);
    if (scale === null)
        return problem(`\`--scale\` must be ${SCALES_ALLOWED}.`);
    return { declared: [{ path, scale }] };
}

;// CONCATENATED MODULE: ./lib/flows/routing.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** What stops the reading: the user's to correct. */
class Unusable extends Error {
}
/** What to type where no system is known. */
const DECLARE = "Say where its shares stand and what they count in, for example: routing BEFORE AFTER --path 'routes[*].weight' --scale weight (docs/routing.md).";
/**
 * Says what a change of a routing file does to each of its routes: one JSON line a route, changed or not, in the order
 * of the text after, then those that are gone. 0: both were read; 2: the command or a file needs a correction.
 */
async function routing(args, output, errors) {
    try {
        const asked = routingArguments(args);
        if ('problem' in asked)
            throw new Unusable(asked.problem);
        output.write(await compared(asked));
        return exit_code/* EXIT */.d.passed;
    }
    catch (error) {
        if (!(error instanceof Unusable))
            throw error;
        for (const line of error.message.split('\n'))
            errors.write((0,scan_text/* noteLine */.rk)(`routing: ${line}`));
        return exit_code/* EXIT */.d.configuration;
    }
}
async function compared({ before, after, declared }) {
    const [old, now] = [await textOf(before), await textOf(after)];
    const readings = [
        { file: before, reading: reading_readRouting(routing_named(before, after), old, declared) },
        { file: after, reading: reading_readRouting(routing_named(after, before), now, declared) },
    ];
    const problems = readings.flatMap(({ file, reading }) => problemOf(file, reading));
    if (problems.length > 0)
        throw new Unusable(problems.join('\n'));
    const pairs = moves_routePairs(sharesIn(readings[0].reading), sharesIn(readings[1].reading));
    return pairs.map(({ route, ...pair }) => (0,json_line/* jsonLine */.r)({ file: after, route, ...shown(pair) })).join('');
}
/** The language is told by the name: a pipe (`/dev/fd/63`) has none, and goes by the other file's. */
function routing_named(own, other) {
    return /\.\w+$/.test(own) ? own : other;
}
function problemOf(file, reading) {
    if (reading.is !== 'unreadable')
        return [];
    const place = reading.line === null ? file : `${file}:${reading.line}`;
    return [`${place}: ${reading.says}`, ...(reading.says === NOT_KNOWN ? [DECLARE] : [])];
}
/** UTF-8 takes up to four bytes a character; reading stops behind the longest text that is looked at. */
const MOST_BYTES = 4 * LONGEST_FILE + 4;
async function textOf(path) {
    const bytes = await firstBytes(path);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new Unusable(`${path} is no UTF-8 text: save it as UTF-8.`);
    }
}
async function firstBytes(path) {
    const pieces = [];
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path, 'r'), true);
            for await (const piece of file.createReadStream({ end: MOST_BYTES, autoClose: false })) {
                if (Buffer.isBuffer(piece))
                    pieces.push(piece);
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        throw new Unusable(`${path} cannot be read (${(0,errno/* errnoText */.iQ)(error)}). Name a file, or /dev/null for one that is not there.`);
    }
    return Buffer.concat(pieces);
}


/***/ }),

/***/ 73973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ jsonLine)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35944);

/**
 * A value as one JSON line. Texts in it are hostile: what changes a terminal or starts a workflow command is written as
 * a JSON escape, so that a reader of the JSON still gets the text as it is.
 */
function jsonLine(value) {
    return `${JSON.stringify(value).replace(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEEN */ .PR, escaped).replaceAll('##[', '#\\u0023[')}\n`;
}
function escaped(found) {
    const units = Array.from({ length: found.length }, (_, at) => found.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 70421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oL: () => (/* binding */ leakLine),
/* harmony export */   rk: () => (/* binding */ noteLine),
/* harmony export */   yK: () => (/* binding */ scanSummary)
/* harmony export */ });
/* harmony import */ var _evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90795);
/* harmony import */ var _json_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73973);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35944);



/** One leak as a JSON line. */
function leakLine({ kind, outcome, place, technique, fingerprint }, needle) {
    const { file, line, column } = place;
    return (0,_json_line_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .r)({ kind, outcome, file, line, technique, column, needle, fingerprint });
}
/** A line for people about something that was not searched. */
function noteLine(text) {
    return `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text))}\n`;
}
/** How a scan ended, the decision first. */
function scanSummary(totals) {
    const { files, bytes, proven, linksInside } = totals;
    const searched = `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(files, 'file')}, ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(bytes, 'byte')} unpacked`;
    return [
        decision(totals),
        `Searched: ${searched}. Before that, planted values were found in ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(proven.length, 'technique')}: ${proven.join(', ')}.`,
        ...(linksInside > 0
            ? [
                `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(linksInside, 'link was', 'links were')} not followed: what they lead to was searched itself.`,
            ]
            : []),
        '',
    ].join('\n');
}
function decision({ leaks, unsearched, values, wasStopped }) {
    const found = Object.values(leaks).reduce((sum, n) => sum + n, 0);
    const gap = wasStopped
        ? 'The search was stopped before its end.'
        : `${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(unsearched, 'entry', 'entries')} could not be searched (named above).`;
    const isWhole = unsearched === 0 && !wasStopped;
    if (found > 0) {
        const kinds = Object.entries(leaks).map(([kind, n]) => `${n} ${kind}`);
        const revoke = leaks.credential === undefined ? '' : ' Revoke the key that was found.';
        const rest = isWhole ? '' : ` ${gap} There may be more.`;
        return `LEAK: ${(0,_evidence_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(found, 'leak')} (${kinds.join(', ')}). Do not share these files.${revoke}${rest}`;
    }
    if (!isWhole)
        return `NOT CLEAN: nothing was found, but not everything was seen. ${gap} Exit code 2.`;
    return `CLEAN: ${values === 1 ? 'the known value was not' : `none of the ${values} known values was`} found.`;
}


/***/ }),

/***/ 35944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ UNSEEN),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   om: () => (/* binding */ safeLine),
/* harmony export */   qE: () => (/* binding */ clamp)
/* harmony export */ });
/**
 * Characters that change how a line looks or where it ends without being seen: controls, bidirectional marks
 * (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), zero-width characters, line and paragraph
 * separators, tags, and halves of surrogate pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u{e0000}-\u{e0fff}]/gu;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** The text with every unseen character spelled out (`\n`, `\u{202e}`), so that it stays on its line and reads as it is. */
function visible(text) {
    return text.replace(UNSEEN, (found) => SHORT[found] ?? `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}
/**
 * One log line that starts no workflow command. The runner ignores leading white space before `::` and looks for the
 * older `##[` anywhere in the line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Colour sequences pass.
 */
function safeLine(line) {
    return line
        .replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
        .replaceAll('##[', '## [')
        .replace(/^((?:\s|\p{Cc}\[[0-9;]*m|[\p{Cc}\p{Cf}])*)::/u, '$1: :');
}
/** At most `limit` characters; what was cut is said. Never cuts a surrogate pair in two. */
function clamp(text, limit) {
    if (text.length <= limit)
        return text;
    const kept = text.slice(0, limit - 3).replace(/[\ud800-\udbff]$/, '');
    return `${kept}...`;
}


/***/ })

};
