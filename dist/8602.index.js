export const id = 8602;
export const ids = [8602];
export const modules = {

/***/ 15244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ amountOf)
/* harmony export */ });
/* harmony import */ var _read_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20421);
/* harmony import */ var _share_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80877);


/** A number as all readers take it: `010`, `1_000`, `0x10` and `1:30` mean other numbers in YAML 1.1 than in 1.2. */
const NUMBER = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/**
 * The number in a value, quoted or not; with a percent sign only where percent are counted. Throws `Untold` with what
 * to type where it is none, or below 0.
 */
function amountOf(tree, counts = 'other') {
    if (tree.is === 'map' || tree.is === 'list')
        throw new _share_js__WEBPACK_IMPORTED_MODULE_1__/* .Untold */ .V(tree.line, 'A number belongs here, and a map or a list stands here: write the number.');
    if (tree.is === 'nothing')
        throw new _share_js__WEBPACK_IMPORTED_MODULE_1__/* .Untold */ .V(tree.line, 'A number belongs here, and nothing stands here: write the number.');
    const text = tree.text.trim();
    if ((0,_read_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isTemplate */ .Fl)(text))
        throw new _share_js__WEBPACK_IMPORTED_MODULE_1__/* .Untold */ .V(tree.line, _read_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATE */ .nE);
    const digits = counts === 'percent' ? text.replace(/\s*%$/, '') : text;
    if (!NUMBER.test(digits))
        throw new _share_js__WEBPACK_IMPORTED_MODULE_1__/* .Untold */ .V(tree.line, whyNoNumber(text));
    const amount = Number(digits);
    if (amount < 0)
        throw new _share_js__WEBPACK_IMPORTED_MODULE_1__/* .Untold */ .V(tree.line, 'A share below 0 stands here: write 0 or more.');
    return amount;
}
function whyNoNumber(text) {
    if (text.endsWith('%'))
        return 'A percent sign stands here, where the number counts in something else: write it without.';
    if (/^[+-]?[\d._:xob]+$/i.test(text))
        return 'Readers differ in which number this is: write it in plain decimal digits.';
    return 'A number belongs here: write it in plain decimal digits.';
}


/***/ }),

/***/ 8602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ SCALES_ALLOWED),
/* harmony export */   W7: () => (/* binding */ parseScale),
/* harmony export */   lj: () => (/* binding */ declaredGroups)
/* harmony export */ });
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15244);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36490);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24880);
/* harmony import */ var _selector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79546);
/* harmony import */ var _share_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80877);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64772);






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
        const name = (0,_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(document, 'metadata', 'name') ?? (0,_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(document, 'name') ?? `document ${index + 1}`;
        const met = (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .select */ .Lt)(path, document).flatMap(numbersOf);
        // Of several documents, those that have nothing there are about something else.
        if (several && met.every(({ value }) => value.is === 'nothing'))
            return [];
        return met.map((one) => ({ document: several ? name : null, met: one }));
    });
    if (several && numbers.length === 0)
        throw new _share_js__WEBPACK_IMPORTED_MODULE_4__/* .Untold */ .V(null, `Nothing stands at the declared path: correct it.`);
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
    return (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(met).map((one) => {
        const share = ownShare(one);
        if (share === null)
            throw new _share_js__WEBPACK_IMPORTED_MODULE_4__/* .Untold */ .V(one.line, WHICH);
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
    const shares = value.members.filter(({ key, value: inner }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isShareKey */ .jk)(key) && inner.is === 'scalar');
    const [only, ...others] = shares;
    if (others.length > 0)
        throw new _share_js__WEBPACK_IMPORTED_MODULE_4__/* .Untold */ .V(met.line, `Several members of this entry look like a share: declare the path to one.`);
    if (only === undefined)
        return null;
    return { ...met, value: only.value, line: only.line, around: value, members: [...met.members, only.key] };
}
function entry(met, { unit }) {
    if (met.value.is === 'nothing')
        throw new _share_js__WEBPACK_IMPORTED_MODULE_4__/* .Untold */ .V(met.line, 'No number stands at the declared path here: write it, 0 where nothing is to go.');
    const route = routeName(met);
    return {
        route,
        amount: (0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amountOf */ .M)(met.value, unit === 'percent' ? 'percent' : 'other'),
        line: met.value.line,
        leadsTo: [route, ...besideNumber(met)],
    };
}
/** The chosen entry's name; else the last member that is more than the word for a share. */
function routeName({ chosen, members }) {
    return chosen.at(-1) ?? members.findLast((member) => !(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isShareKey */ .jk)(member)) ?? members.at(-1) ?? 'share';
}
/** What stands beside a number in its entry. Numbers in a plain list, or behind names of routes, stand beside each other. */
function besideNumber({ around, chosen, members }) {
    if (around.is === 'list')
        return around.items.length === 2 ? (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .placesIn */ .y)(around) : [];
    if (around.is !== 'map' || chosen.at(-1) === members.at(-1))
        return [];
    if (chosen.length > 0)
        return (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .placesIn */ .y)(around);
    return (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .placesIn */ .y)({ ...around, members: around.members.filter(({ value }) => value.is === 'scalar') });
}


/***/ }),

/***/ 36490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yf: () => (/* binding */ nameOfItem),
/* harmony export */   jk: () => (/* binding */ isShareKey),
/* harmony export */   y7: () => (/* binding */ plainKey)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64772);

/** Members that name an entry, the most telling first. */
const NAMES = [
    ...['name', 'route', 'id', 'key', 'label', 'title', 'virtual_key', 'backend', 'upstream', 'target'],
    ...['provider', 'model', 'deployment', 'host', 'url', 'base_url', 'endpoint'],
];
/** What an entry of a list calls itself; of a pair `[name, number]` the first. Null where it has no name. */
function nameOfItem(item) {
    if (item.is === 'list') {
        const [first] = item.items;
        return first?.is === 'scalar' && first.quoted ? first.text : null;
    }
    for (const name of NAMES) {
        const text = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(item, name);
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
function isShareKey(key) {
    return SHARES.has(plainKey(key));
}
/** A key without case and separators. */
function plainKey(key) {
    return key.toLowerCase().replace(/[^a-z\d]/g, '');
}


/***/ }),

/***/ 24880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36490);
/* harmony import */ var _share_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80877);


const SECRET = /key|token|secret|password|credential|authorization/;
/**
 * The texts of an entry that can say where it leads: all but credentials. The name of the variable that holds one
 * stays, since it names the provider (`os.environ/COMETAPI_KEY`).
 */
function placesIn(tree) {
    const places = textsOf(tree, false);
    if (places.length <= MOST_PLACES)
        return places;
    throw new _share_js__WEBPACK_IMPORTED_MODULE_1__/* .Untold */ .V(tree?.line ?? null, `An entry says more than ${MOST_PLACES} things about where it leads: split the file.`);
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
            return tree.members.flatMap(({ key, value }) => textsOf(value, isSecret || (SECRET.test((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plainKey */ .y7)(key)) && (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plainKey */ .y7)(key) !== 'virtualkey')));
        case 'nothing':
            return [];
    }
}


/***/ }),

/***/ 20421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SI: () => (/* binding */ LONGEST_FILE),
  nE: () => (/* binding */ TEMPLATE),
  Fl: () => (/* binding */ isTemplate),
  i9: () => (/* binding */ readTrees)
});

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

// EXTERNAL MODULE: ./lib/routing/share.js
var share = __webpack_require__(80877);
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
            throw new share/* Untold */.V(line, `The file holds more than ${MOST_VALUES} values: split it.`);
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
        return new share/* Untold */.V(template, TEMPLATE);
    const said = SENTENCES[code] ?? `The file cannot be read here (${code}): correct it.`;
    return new share/* Untold */.V(line, said);
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
        throw new share/* Untold */.V(around, `The file is nested deeper than ${DEEPEST} levels.`);
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
        throw new share/* Untold */.V(line, 'This alias (`*name`) has no anchor (`&name`) before it.');
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
            throw new share/* Untold */.V(at, 'A plain name belongs here as a key: write it out.');
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
            throw new share/* Untold */.V(at, TWICE);
        taken.add(key);
    }
    return [...own, ...merged.flat().filter(({ key }) => !taken.has(key) && taken.add(key))];
}
function mergedIn(tree) {
    if (tree.is === 'list')
        return tree.items.flatMap(mergedIn);
    if (tree.is === 'map')
        return tree.members;
    throw new share/* Untold */.V(tree.line, 'Only maps can be merged with `<<`.');
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
            throw new share/* Untold */.V(line, 'The file is nested far too deeply.');
    }
}


/***/ }),

/***/ 79546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ select),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Pl: () => (/* binding */ parseSelector)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36490);

const BRACKET = /^\[(?:(\*)|(\d{1,6})|'([^']*)'|"([^"]*)"|([^\][=*\s'"]+)=([^\][=]+))\]/;
const MEMBER = /^(?:"([^"]*)"|'([^']*)'|([^.[\]\s"'/]+))/;
/**
 * Reads a path such as `routes[*].weight`, `$.llm.*.percent` or `/llm/routes`: members, `[0]`, `[*]` or `*` for all
 * entries of a list or map, `[name=comet]`, `['a.b']`. Null where it is none.
 */
function parseSelector(text) {
    if (text.length > LONGEST)
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
const LONGEST = 1_000;
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
function select(selector, document) {
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
            chosen: [...chosen, (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfItem */ .Yf)(item) ?? `entry ${index + 1}`],
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


/***/ }),

/***/ 80877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sharesOf),
/* harmony export */   V: () => (/* binding */ Untold)
/* harmony export */ });
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


/***/ }),

/***/ 64772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   Ct: () => (/* binding */ itemsAt),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   n7: () => (/* binding */ membersAt),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
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
function textAt(tree, ...path) {
    const scalar = at(tree, ...path);
    return scalar?.is === 'scalar' && scalar.text.trim() !== '' ? scalar.text : null;
}
/** Whether something other than `null` stands behind the path. */
function has(tree, ...path) {
    const value = at(tree, ...path);
    return value !== undefined && value.is !== 'nothing';
}
/** Every text of a tree, in order: what an entry leads to, where any of it may say so. */
function textsIn(tree) {
    if (tree === undefined)
        return [];
    switch (tree.is) {
        case 'scalar':
            return [tree.text];
        case 'list':
            return tree.items.flatMap(textsIn);
        case 'map':
            return tree.members.flatMap(({ value }) => textsIn(value));
        case 'nothing':
            return [];
    }
}


/***/ })

};
