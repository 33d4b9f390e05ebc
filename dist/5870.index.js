export const id = 5870;
export const ids = [5870];
export const modules = {

/***/ 95870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b_: () => (/* binding */ fileChange),
  wO: () => (/* binding */ sharesIn),
  SP: () => (/* binding */ shown)
});

// EXTERNAL MODULE: ./lib/routing/names.js
var names = __webpack_require__(36490);
// EXTERNAL MODULE: ./lib/routing/systems.js + 25 modules
var systems = __webpack_require__(33724);
// EXTERNAL MODULE: ./lib/routing/tree.js
var routing_tree = __webpack_require__(64772);
;// CONCATENATED MODULE: ./lib/routing/beside.js



/**
 * What changed beside the shares. Entries are matched by what they say, not by their place. Entries that are new or
 * gone bring their own settings along and are no finding: they show among the routes.
 */
function besideShares(before, after, isDeclared) {
    const settings = [];
    const shares = [];
    const documents = documentPairs(before, after);
    for (const one of documents.single) {
        const kind = (0,routing_tree/* textAt */.$6)(one, 'kind') ?? '';
        if (PERMISSION_OBJECTS.test(kind))
            settings.push({ setting: kind, line: after.includes(one) ? one.line : null });
    }
    for (const [old, now] of documents.pairs) {
        const system = systems/* SYSTEMS */.L.find(({ reads }) => reads.from === 'trees' && reads.knows(now));
        const isKnown = isDeclared || system !== undefined;
        const rule = PERMISSION_OBJECTS.test((0,routing_tree/* textAt */.$6)(now, 'kind') ?? '');
        compare(old, now, { path: rule ? ((0,routing_tree/* textAt */.$6)(now, 'kind') ?? '') : '', counts: rule }, (path, line, key) => {
            if (rule || isSetting(path, key, system))
                settings.push({ setting: path, line });
            else if (!isKnown && (0,names/* isShareKey */.jk)(key))
                shares.push({ setting: path, line });
        });
    }
    return { settings, shares };
}
/** By its key, unless the system that reads the document says otherwise: a weight below `keys` is a share. */
function isSetting(path, key, system) {
    if (system === undefined)
        return isSettingPath(path);
    if ((0,names/* isShareKey */.jk)(key) || system.paths?.shares?.test(path) === true)
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
    return path.split('.').some((part) => SETTINGS.test((0,names/* plainKey */.y7)(part.replace(/\[.*$/, ''))));
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
    return value.is === 'map' && value.members.some((member) => (0,names/* isShareKey */.jk)(member.key));
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
        const name = (0,names/* nameOfItem */.Yf)(now) ?? String(after.indexOf(now));
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
    return { tree, spelling: spelt(tree), texts: new Set((0,routing_tree/* textsIn */.Ej)(tree)), name: (0,names/* nameOfItem */.Yf)(tree) };
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

// EXTERNAL MODULE: ./lib/routing/moves.js
var moves = __webpack_require__(28808);
// EXTERNAL MODULE: ./lib/routing/hosts.js
var routing_hosts = __webpack_require__(23557);
;// CONCATENATED MODULE: ./lib/routing/promoted.js

/** Whether a text names CometAPI: a prefix (`cometapi/model`), a host, a variable (`os.environ/COMETAPI_KEY`). */
const COMETAPI = /(?<![a-z\d])cometapi(?![a-z\d])/i;
/**
 * Which routes of a file count as promoted: those that the policy names and those that lead to the gateway. Where a
 * file has none, all do: an increase that nobody can place is not waved through.
 */
function promotedIn(pairs, promoted) {
    const led = new Map();
    const leads = (places) => {
        const answer = led.get(places) ?? places.some((place) => leadsToGateway(place, promoted.hosts));
        led.set(places, answer);
        return answer;
    };
    const known = (share, name) => [name, share.route, `${share.group}/${share.route}`].some((one) => promoted.names.some((glob) => matchesName(glob, one))) ||
        leadsToGateway(share.route, promoted.hosts) ||
        leads(share.leadsTo);
    const any = pairs.some(({ route, before, after }) => [before, after].some((share) => share !== null && known(share, route)));
    return any ? known : () => true;
}
function leadsToGateway(place, hosts) {
    if (COMETAPI.test(place.replaceAll('_', '-')))
        return true;
    const host = (0,routing_hosts/* hostOf */.w)(place);
    return host !== null && hosts.includes(host);
}
/** `*` stands for any text, `?` for one character. Linear for one star, and never worse than length times length. */
function matchesName(glob, name) {
    let g = 0;
    let n = 0;
    let star = -1;
    let from = 0;
    while (n < name.length) {
        if (glob[g] === '*') {
            star = g;
            from = n;
            g += 1;
        }
        else if (g < glob.length && (glob[g] === '?' || glob[g] === name[n])) {
            g += 1;
            n += 1;
        }
        else if (star === -1)
            return false;
        else {
            from += 1;
            n = from;
            g = star + 1;
        }
    }
    while (glob[g] === '*')
        g += 1;
    return g === glob.length;
}

// EXTERNAL MODULE: ./lib/routing/reading.js + 2 modules
var reading = __webpack_require__(36293);
;// CONCATENATED MODULE: ./lib/routing/change.js




/** What the change does to the shares of a file, and which other settings it takes along. */
function fileChange(texts, promoted) {
    const { file, declared } = texts;
    if (texts.before === texts.after)
        return NOTHING;
    const before = (0,reading/* readRouting */.b)(file, texts.before, declared);
    const after = (0,reading/* readRouting */.b)(file, texts.after, declared);
    const unreadable = unreadableIn(file, before, after);
    if (unreadable !== null)
        return { ...NOTHING, unreadable: [unreadable] };
    const pairs = (0,moves/* routePairs */.VP)(sharesIn(before), sharesIn(after));
    const isPromoted = promotedIn(pairs, promoted);
    const { settings, shares } = besideShares(documentsIn(before), documentsIn(after), declared.length > 0);
    return {
        moves: pairs.flatMap((pair) => moveOf(file, pair, isPromoted) ?? []),
        unreadable: shares.map(({ line }) => ({ file, line, says: NEXT_TO_KNOWN })),
        scope: settings.map(({ setting, line }) => ({ file, setting, line })),
        carries: pairs.some((pair) => carries(pair, isPromoted)),
    };
}
const NOTHING = { moves: [], unreadable: [], scope: [], carries: false };
function carries({ route, before }, isPromoted) {
    return before !== null && before.percent > 0 && isPromoted(before, route);
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
    if (!(0,moves/* moves */.Vq)({ before, after }))
        return null;
    return {
        file,
        route,
        ...shown({ before, after }),
        promoted: leads,
        gains: (0,moves/* gains */.x1)({ before, after }),
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


/***/ }),

/***/ 23557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hostOf)
/* harmony export */ });
/** The host of a base URL, or of a bare `host:port/path`, in lower case; null where the text holds none. */
function hostOf(text) {
    const match = /^\s*(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?(\[[\da-f:.]+\]|[a-z\d._-]+)(?::\d+)?(?:[/?#]\S*)?\s*$/i.exec(text);
    return match?.[1]?.toLowerCase() ?? null;
}


/***/ }),

/***/ 37764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ unlisted),
/* harmony export */   N: () => (/* binding */ destinationsOf)
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24880);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64772);


/** Objects one inside the other: AIServiceBackend names a Backend, a Backend its hosts. */
const FARTHEST = 3;
/** What a reference to a backend leads to: its own texts, and those of the objects of the same file that it names. */
function destinationsOf(reference, all) {
    const name = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(reference, 'name');
    return [...(0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .placesIn */ .y)(reference), ...(name === null ? [] : destinationsNamed(name, all))];
}
/** Kinds that say where a name leads. */
const BACKENDS = new Set(['AIServiceBackend', 'Backend', 'Service', 'ServiceEntry']);
/** One a file: thousands of references to thousands of objects are looked up, not searched for. */
const indexes = new WeakMap();
function indexOf(all) {
    const known = indexes.get(all);
    if (known !== undefined)
        return known;
    const backends = all.filter((object) => BACKENDS.has((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(object, 'kind') ?? ''));
    const index = {
        objects: Map.groupBy(backends, (object) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(object, 'metadata', 'name')),
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
            for (const text of (0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .placesIn */ .y)((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(object, 'spec')))
                places.add(text);
            const next = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(object, 'spec', 'backendRef', 'name');
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
    return documents.flatMap((document) => /^\w*List$/.test((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(document, 'kind') ?? '') ? (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsAt */ .Ct)(document, 'items') : [document]);
}


/***/ }),

/***/ 28808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VP: () => (/* binding */ routePairs),
/* harmony export */   Vq: () => (/* binding */ moves),
/* harmony export */   x1: () => (/* binding */ gains)
/* harmony export */ });
/**
 * The routes of two texts of a file, in the order of the text after, then those that are gone. Routes are matched by
 * group and name. Of several with one name those that lead to the same place are matched first, so that sorting a file
 * anew moves nothing, and swapping two places does.
 */
function routePairs(before, after) {
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
function gains({ before, after }) {
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
function moves({ before, after }) {
    if (before === null || after === null)
        return true;
    return (differ(before.percent, after.percent) || differ(before.ofRank, after.ofRank) || before.rank !== after.rank);
}
/** Shares are quotients of doubles: less than this is rounding, not a change. */
const ROUNDED_OFF = 1e-9;
function differ(a, b) {
    return Math.abs(a - b) > ROUNDED_OFF;
}
/** For each share after the one before that is the same route. */
function matched(before, after) {
    const partners = new Map();
    const taken = new Set();
    const places = numberedPlaces();
    const withPlace = (share) => `${keyOf(share)}${places(share.leadsTo)}`;
    for (const keyed of [withPlace, keyOf]) {
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
function keyOf({ group, id }) {
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


/***/ }),

/***/ 36293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ NOT_KNOWN),
  b: () => (/* binding */ readRouting)
});

// EXTERNAL MODULE: ./lib/routing/declared.js
var routing_declared = __webpack_require__(8602);
// EXTERNAL MODULE: ./lib/routing/kubernetes.js
var kubernetes = __webpack_require__(37764);
// EXTERNAL MODULE: ./lib/routing/read-tree.js + 1 modules
var read_tree = __webpack_require__(20421);
// EXTERNAL MODULE: ./lib/routing/share.js
var share = __webpack_require__(80877);
// EXTERNAL MODULE: ./lib/routing/systems.js + 25 modules
var systems = __webpack_require__(33724);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
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
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        if (error instanceof dist/* TomlError */.zx)
            throw new share/* Untold */.V(error.line, 'The TOML cannot be read here: correct it.');
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
function readRouting(path, text, declared) {
    if (text === null || text.replace(/^\uFEFF/, '').trim() === '')
        return { is: 'absent' };
    try {
        if (text.length > read_tree/* LONGEST_FILE */.SI)
            throw new share/* Untold */.V(null, tooLong(text));
        return read(path, text, declared);
    }
    catch (error) {
        if (error instanceof share/* Untold */.V)
            return { is: 'unreadable', line: error.line, says: error.message };
        throw error;
    }
}
function tooLong(text) {
    return `The file has ${text.length} characters, and ${read_tree/* LONGEST_FILE */.SI} are the most: split it.`;
}
function read(path, text, declared) {
    if (declared.length === 0) {
        for (const { reads } of systems/* SYSTEMS */.L) {
            if (reads.from === 'text' && reads.knows(text, path))
                return told(reads.groups(text), [reads.beside(text)]);
        }
    }
    const documents = (0,kubernetes/* unlisted */.B)(path.toLowerCase().endsWith('.toml') ? [readToml(text)] : (0,read_tree/* readTrees */.i9)(text));
    if (documents.length === 0)
        return { is: 'absent' };
    if (declared.length > 0)
        return told(allDeclared(documents, declared), documents);
    const known = documents.map((document) => groupsOf(document, documents));
    if (known.every((groups) => groups === null))
        throw new share/* Untold */.V(null, NOT_KNOWN);
    return told(known.flatMap((groups) => groups ?? []), documents);
}
/** Where several paths are declared, each has groups of its own. */
function allDeclared(documents, declared) {
    return declared.flatMap((one, index) => (0,routing_declared/* declaredGroups */.lj)(documents, one).map((group) => ({
        ...group,
        name: declared.length === 1 ? group.name : `${index + 1}/${group.name}`,
    })));
}
/** The groups of one document, or null where no system knows it. */
function groupsOf(document, all) {
    for (const { reads } of systems/* SYSTEMS */.L) {
        if (reads.from === 'trees' && reads.knows(document))
            return reads.groups(document, all);
    }
    return null;
}
function told(groups, documents) {
    const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    if (count > MOST_SHARES)
        throw new share/* Untold */.V(null, `The file makes ${count} shares, and ${MOST_SHARES} are the most: split it.`);
    return { is: 'read', shares: oncePerName(groups).flatMap(share/* sharesOf */.A), documents };
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


/***/ }),

/***/ 33724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ SYSTEMS)
});

// EXTERNAL MODULE: ./lib/routing/tree.js
var routing_tree = __webpack_require__(64772);
;// CONCATENATED MODULE: ./lib/routing/custom-resource.js

/**
 * Whether a document is a Kubernetes object of this kind. Several projects have a `Canary` or a `VirtualService`: where
 * an API group is written, it must be this one.
 */
function isResource(document, kind, apiGroup) {
    const version = (0,routing_tree/* textAt */.$6)(document, 'apiVersion');
    return (0,routing_tree/* textAt */.$6)(document, 'kind') === kind && (version === null || version.split('/')[0] === apiGroup);
}
/** An object's name; empty where it has none. */
function objectName(document) {
    return (0,routing_tree/* textAt */.$6)(document, 'metadata', 'name') ?? '';
}

// EXTERNAL MODULE: ./lib/routing/read-tree.js + 1 modules
var read_tree = __webpack_require__(20421);
// EXTERNAL MODULE: ./lib/routing/share.js
var routing_share = __webpack_require__(80877);
;// CONCATENATED MODULE: ./lib/routing/entries.js



/**
 * The entries of the list behind a path, each a map; empty where nothing stands there. Throws `Untold` where something
 * else does: an entry that is not read would be traffic that nobody sees.
 */
function entriesAt(tree, ...path) {
    const list = (0,routing_tree.at)(tree, ...path);
    if (list === undefined || list.is === 'nothing')
        return [];
    if (list.is !== 'list')
        throw new routing_share/* Untold */.V(list.line, sayFor(list, 'A list of entries belongs here: write one.'));
    for (const item of list.items) {
        if (item.is !== 'map')
            throw new routing_share/* Untold */.V(item.line, sayFor(item, 'An entry with named members belongs here: write one.'));
    }
    return list.items;
}
function sayFor(tree, otherwise) {
    return tree.is === 'scalar' && (0,read_tree/* isTemplate */.Fl)(tree.text) ? read_tree/* TEMPLATE */.nE : otherwise;
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

// EXTERNAL MODULE: ./lib/routing/places.js
var routing_places = __webpack_require__(24880);
// EXTERNAL MODULE: ./lib/routing/amount.js
var routing_amount = __webpack_require__(15244);
;// CONCATENATED MODULE: ./lib/routing/written-amount.js



/** The amount below a key, or `implied` where it is missing or null. Throws `Untold` where it is no amount. */
function writtenOr(implied, entry, key, counts = 'other') {
    const value = (0,routing_tree.at)(entry, key);
    if (value === undefined || value.is === 'nothing')
        return { amount: implied, line: value?.line ?? entry.line };
    return { amount: (0,routing_amount/* amountOf */.M)(value, counts), line: value.line };
}
/** The amount below a key. Throws `Untold` where it is missing, null or no amount. */
function written(entry, key, counts = 'other') {
    const value = (0,routing_tree.at)(entry, key);
    if (value === undefined)
        throw new routing_share/* Untold */.V(entry.line, `\`${key}\` is missing here: write it.`);
    return { amount: (0,routing_amount/* amountOf */.M)(value, counts), line: value.line };
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
        knows: (document) => isResource(document, 'Rollout', 'argoproj.io') && (0,routing_tree/* has */.zy)(document, 'spec', 'strategy'),
        groups: rolloutGroups,
    },
};
const ALL = 100;
function rolloutGroups(document) {
    const object = objectName(document);
    const strategy = (0,routing_tree.at)(document, 'spec', 'strategy');
    const canary = (0,routing_tree.at)(strategy, 'canary');
    const max = maxWeight((0,routing_tree.at)(canary, 'trafficRouting'), document);
    const steps = canary === undefined ? [] : entriesAt(canary, 'steps');
    const weights = steps
        .filter((step) => (0,routing_tree.at)(step, 'setWeight') !== undefined)
        .map((step) => written(step, 'setWeight'));
    for (const step of steps)
        refuseExperiment(step);
    const places = { canary: canaryPlaces(document), stable: (0,routing_places/* placesIn */.y)((0,routing_tree.at)(canary, 'stableService')) };
    const end = { amount: max, line: ((0,routing_tree.at)(canary, 'steps') ?? canary ?? strategy ?? document).line };
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
    throw new routing_share/* Untold */.V(line, 'The weight that is all cannot be 0: write `maxTrafficWeight` as 100 or more.');
}
function stepGroup(name, { amount, line }, max, places) {
    if (amount > max)
        throw new routing_share/* Untold */.V(line, `This weight is more than ${max}, which is all there is: correct it.`);
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
    const services = ['canary', 'blueGreen'].flatMap((kind) => ['canaryService', 'previewService'].flatMap((key) => (0,routing_tree/* textAt */.$6)(document, 'spec', 'strategy', kind, key) ?? []));
    return [...services, ...(0,routing_places/* placesIn */.y)((0,routing_tree.at)(document, 'spec', 'template'))];
}
/** Pods of an experiment get traffic that no step counts. */
function refuseExperiment(step) {
    const weighted = (0,routing_tree/* itemsAt */.Ct)(step, 'experiment', 'templates').find((template) => (0,routing_tree/* has */.zy)(template, 'weight'));
    if (weighted === undefined)
        return;
    throw new routing_share/* Untold */.V(weighted.line, 'An experiment takes traffic by a weight of its own here: review the change by hand, or give the experiment none.');
}
/** Copies of requests that the canary gets beside its share. */
function mirrorGroups(object, steps, places) {
    return steps
        .filter((step) => (0,routing_tree/* has */.zy)(step, 'setMirrorRoute', 'match'))
        .map((step) => {
        const mirror = (0,routing_tree.at)(step, 'setMirrorRoute') ?? step;
        const { amount, line } = writtenOr(ALL, mirror, 'percentage', 'percent');
        const name = groupName(object, 'mirror', (0,routing_tree/* textAt */.$6)(mirror, 'name'));
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
        knows: (document) => (0,routing_tree/* itemsAt */.Ct)(document, 'governance', 'virtual_keys').some((key) => (0,routing_tree/* has */.zy)(key, 'provider_configs')) ||
            (0,routing_tree/* membersAt */.n7)(document, 'providers').some(hasWeightedKeys) ||
            /^https?:\/\/(?:[\w-]+\.)*getbifrost\.ai\//.test((0,routing_tree/* textAt */.$6)(document, '$schema') ?? ''),
        groups: (document) => [
            ...entriesAt(document, 'governance', 'virtual_keys').map((key) => virtualKeyGroup(key, document)),
            ...(0,routing_tree/* membersAt */.n7)(document, 'providers').filter(hasWeightedKeys).map(providerGroup),
        ],
    },
};
function hasWeightedKeys({ value }) {
    return (0,routing_tree/* itemsAt */.Ct)(value, 'keys').some((key) => (0,routing_tree.at)(key, 'weight') !== undefined);
}
/** Whoever calls with the key is shared among its providers. A key that is off calls nobody. */
function virtualKeyGroup(key, document) {
    const off = (0,routing_tree/* textAt */.$6)(key, 'is_active') === 'false';
    return {
        name: (0,routing_tree/* textAt */.$6)(key, 'name') ?? (0,routing_tree/* textAt */.$6)(key, 'id') ?? '',
        unit: 'weight',
        whole: null,
        entries: entriesAt(key, 'provider_configs').map((config) => {
            // Without a weight a provider takes no part in the random choice, and is called by name alone.
            const { amount, line } = writtenOr(0, config, 'weight');
            const provider = (0,routing_tree/* textAt */.$6)(config, 'provider');
            return {
                route: provider ?? 'a provider without a name',
                amount: off ? 0 : amount,
                line,
                leadsTo: [...(0,routing_places/* placesIn */.y)(config), ...placesOf((0,routing_tree.at)(document, 'providers', provider ?? ''))],
            };
        }),
    };
}
/** The keys of one provider. Versions differ in what a missing weight is worth: 0 or 1. */
function providerGroup({ key: provider, value }) {
    const keys = entriesAt(value, 'keys');
    const entries = keys.map((key, index) => {
        if (keys.length > 1 && !(0,routing_tree/* has */.zy)(key, 'weight'))
            throw new routing_share/* Untold */.V(key.line, 'Versions of Bifrost differ in what a missing weight is worth: write it.');
        return {
            route: (0,routing_tree/* textAt */.$6)(key, 'name') ?? (0,routing_tree/* textAt */.$6)(key, 'id') ?? `key ${index + 1}`,
            ...writtenOr(1, key, 'weight'),
            leadsTo: [provider, ...placesOf(value), ...(0,routing_places/* placesIn */.y)((0,routing_tree.at)(key, 'models')), ...variableOf(key)],
        };
    });
    return { name: groupName('providers', provider), unit: 'weight', whole: null, entries };
}
/** Where a provider's requests go; its keys are not among it. */
function placesOf(provider) {
    return ['base_url', 'custom_provider_config', 'network_config'].flatMap((part) => (0,routing_places/* placesIn */.y)((0,routing_tree.at)(provider, part)));
}
/** The name of the variable that holds the key, never the key. */
function variableOf(key) {
    const value = (0,routing_tree/* textAt */.$6)(key, 'value');
    return value !== null && /^env\.\w+$/.test(value) ? [value] : [];
}

// EXTERNAL MODULE: ./lib/routing/kubernetes.js
var kubernetes = __webpack_require__(37764);
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
        knows: (document) => (0,routing_tree/* textAt */.$6)(document, 'kind') === 'HTTPRoute',
        groups: (document, all) => ruleGroups(document, (backend) => backendEntry(backend, all), () => 'weight'),
    },
};
/**
 * One group a rule, below the name of the object. A rule is recognised by what it matches, since other requests are
 * other traffic; without a match by its name, else by its place.
 */
function ruleGroups(document, entryOf, unitOf) {
    const object = (0,routing_tree/* textAt */.$6)(document, 'metadata', 'name') ?? '';
    const taken = new Map();
    return entriesAt(document, 'spec', 'rules').map((rule) => {
        const matches = valuesIn((0,routing_tree.at)(rule, 'matches')).join(' ');
        const called = matches === '' ? ((0,routing_tree/* textAt */.$6)(rule, 'name') ?? '') : matches;
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
    const weight = (0,routing_tree.at)(backend, 'weight');
    return {
        route: (0,routing_tree/* textAt */.$6)(backend, 'name') ?? 'a backend without a name',
        amount: weight === undefined || weight.is === 'nothing' ? 1 : (0,routing_amount/* amountOf */.M)(weight),
        line: weight?.line ?? backend.line,
        leadsTo: (0,kubernetes/* destinationsOf */.N)(backend, all),
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
        knows: (document) => (0,routing_tree/* textAt */.$6)(document, 'kind') === 'AIGatewayRoute',
        groups: (document, all) => ruleGroups(document, (backend) => prioritised(backend, all), unitOf),
    },
};
function prioritised(backend, all) {
    const priority = (0,routing_tree.at)(backend, 'priority');
    const rank = priority === undefined || priority.is === 'nothing' ? 0 : (0,routing_amount/* amountOf */.M)(priority);
    return { ...backendEntry(backend, all), rank };
}
/** Where no weight is written, priorities alone say who gets traffic. */
function unitOf(backends) {
    const priorities = new Set(backends.map((backend) => (0,routing_tree/* textAt */.$6)(backend, 'priority') ?? '0'));
    return priorities.size > 1 && !backends.some((backend) => (0,routing_tree/* has */.zy)(backend, 'weight')) ? 'order' : 'weight';
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
    const targeting = (0,routing_tree.at)(flag, 'targeting');
    const none = targeting === undefined || targeting.is === 'nothing';
    if (none || (targeting.is === 'map' && targeting.members.length === 0))
        return [{ condition: null, shares: byDefault(flag) }];
    let left = MOST_BRANCHES;
    const spend = (line) => {
        left -= 1;
        if (left < 0)
            throw new routing_share/* Untold */.V(line, `The targeting has more than ${MOST_BRANCHES} branches: split the flag.`);
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
        throw new routing_share/* Untold */.V(rule.line, COMPUTED);
    const { key, value } = operation;
    if (key === 'fractional')
        return [{ condition, shares: fractions(value, walk.flag) }];
    if (key === 'if' || key === '?:')
        return branches(operation, condition, walk, references);
    if (key === '$ref')
        return servedBy(referred(operation, walk, references), condition, walk, references + 1);
    if (!CONDITIONS.has(key))
        throw new routing_share/* Untold */.V(operation.line, COMPUTED);
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
        ? test.members.map(({ key, value }) => `${key} ${(0,routing_tree/* textsIn */.Ej)(value).join(' ')}`)
        : (0,routing_tree/* textsIn */.Ej)(test);
    return groupName(condition, said.join(' '));
}
function referred({ value, line }, { evaluators }, references) {
    const rule = (0,routing_tree.at)(evaluators, (0,routing_tree/* textAt */.$6)(value) ?? '');
    if (rule !== undefined && references < MOST_REFERENCES)
        return rule;
    throw new routing_share/* Untold */.V(line, 'This reference leads to no rule of `$evaluators` in this file: write the rule here.');
}
/** Pairs of a variant and a number, after what the choice is made by (core/pkg/evaluator/fractional.go). */
function fractions(list, flag) {
    if (list.is !== 'list')
        throw new routing_share/* Untold */.V(list.line, 'A list of variants belongs here: write `["variant", 10]` for each.');
    return list.items
        .filter((item, index) => index > 0 || item.is === 'list')
        .flatMap((item) => {
        const [variant, weight] = item.is === 'list' ? item.items : [];
        if (variant === undefined || variant.is === 'map' || variant.is === 'list')
            throw new routing_share/* Untold */.V(item.line, COMPUTED);
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
    const amount = (0,routing_amount/* amountOf */.M)(weight);
    const quoted = weight.is === 'scalar' && weight.quoted;
    if (!quoted && Number.isInteger(amount))
        return amount;
    throw new routing_share/* Untold */.V(weight.line, 'flagd takes whole numbers alone, without quotes, and serves the default variant otherwise: correct it.');
}
/** Without a default, the application's own value counts, which stands in no file. */
function byDefault(flag) {
    const variant = (0,routing_tree.at)(flag, 'defaultVariant');
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
            .flatMap(({ name, flag }) => flagGroups(name, flag, (0,routing_tree.at)(rootOf(document), '$evaluators'))),
    },
};
/** The operator's custom resource holds the whole file. */
function rootOf(document) {
    return (0,routing_tree.at)(document, 'spec', 'flagSpec') ?? document;
}
/** Flags stand in a map, or in a list with keys of their own. */
function flagsIn(document) {
    const root = rootOf(document);
    return [
        ...(0,routing_tree/* membersAt */.n7)(root, 'flags').map(({ key, value }) => ({ name: key, flag: value })),
        ...(0,routing_tree/* itemsAt */.Ct)(root, 'flags').map((flag) => ({ name: (0,routing_tree/* textAt */.$6)(flag, 'key') ?? '', flag })),
    ];
}
function isFlag(flag) {
    const state = (0,routing_tree/* textAt */.$6)(flag, 'state');
    return ((0,routing_tree.at)(flag, 'variants')?.is === 'map' ||
        (0,routing_tree.at)(flag, 'targeting')?.is === 'map' ||
        state === 'ENABLED' ||
        state === 'DISABLED' ||
        (0,routing_tree/* has */.zy)(flag, 'defaultVariant'));
}
function flagGroups(name, flag, evaluators) {
    const isOff = (0,routing_tree/* textAt */.$6)(flag, 'state') === 'DISABLED';
    return targetedGroups(flag, evaluators).map(({ condition, shares }) => ({
        name: groupName(name, condition),
        unit: 'weight',
        whole: null,
        entries: shares.map(({ variant, amount, line }) => ({
            route: variant,
            amount: isOff ? 0 : amount,
            line,
            leadsTo: (0,routing_places/* placesIn */.y)((0,routing_tree.at)(flag, 'variants', variant)),
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
    const analysis = (0,routing_tree.at)(document, 'spec', 'analysis') ?? (0,routing_tree.at)(document, 'spec', 'canaryAnalysis');
    const skipped = (0,routing_tree.at)(document, 'spec', 'skipAnalysis');
    const steps = analysis === undefined || (0,routing_tree/* textAt */.$6)(skipped) === 'true'
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
    const list = (0,routing_tree.at)(analysis, 'stepWeights');
    if (list === undefined || list.is === 'nothing')
        return [];
    if (list.is !== 'list')
        throw new routing_share/* Untold */.V(list.line, 'A list of numbers belongs here: write `[5, 25, 50]`.');
    return list.items.map((item) => ({ amount: (0,routing_amount/* amountOf */.M)(item), line: item.line }));
}
function splitGroup(document, step, { amount, line }) {
    if (amount > flagger_ALL)
        throw new routing_share/* Untold */.V(line, 'This weight is more than 100 percent: correct it.');
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
        ...(0,routing_places/* placesIn */.y)((0,routing_tree.at)(document, 'spec', 'targetRef')),
        ...(0,routing_places/* placesIn */.y)((0,routing_tree.at)(document, 'spec', 'service', 'name')),
    ];
}
/** Copies of requests, before any step. */
function flagger_mirrorGroups(document, analysis) {
    const mirror = (0,routing_tree.at)(analysis, 'mirror');
    if (analysis === undefined || (0,routing_tree/* textAt */.$6)(mirror) !== 'true')
        return [];
    const { amount, line } = writtenOr(flagger_ALL, analysis, 'mirrorWeight');
    const entry = {
        route: 'canary',
        // 0 is how the field stands where it is not written.
        amount: amount === 0 ? flagger_ALL : amount,
        line: (0,routing_tree.at)(analysis, 'mirrorWeight') === undefined ? (mirror ?? analysis).line : line,
        leadsTo: flagger_placesOf(document),
    };
    return [{ name: groupName(objectName(document), 'mirror'), unit: 'percent', whole: flagger_ALL, entries: [entry] }];
}

;// CONCATENATED MODULE: ./lib/routing/go-feature-flag-rules.js




const go_feature_flag_rules_ALL = 100;
/** Percentages that are rounded to two digits. */
const ROUNDED_OFF = 0.05;
function readRule(rule) {
    const percentages = (0,routing_tree.at)(rule, 'percentage');
    if (percentages?.is === 'scalar' || percentages?.is === 'list')
        throw new routing_share/* Untold */.V(percentages.line, 'A percentage for each variation belongs here: write `comet: 5`.');
    return {
        name: (0,routing_tree/* textAt */.$6)(rule, 'name'),
        query: (0,routing_tree/* textAt */.$6)(rule, 'query') ?? '',
        line: rule.line,
        disabled: (0,routing_tree/* textAt */.$6)(rule, 'disable') === 'true',
        variation: (0,routing_tree.at)(rule, 'variation'),
        percentages: percentages?.is === 'map'
            ? new Map((0,routing_tree/* membersAt */.n7)(percentages).map(({ key, value }) => [key, value]))
            : null,
        initial: rampStep((0,routing_tree.at)(rule, 'progressiveRollout', 'initial')),
        end: rampStep((0,routing_tree.at)(rule, 'progressiveRollout', 'end')),
    };
}
function rampStep(step) {
    if (step === undefined || step.is === 'nothing')
        return null;
    return {
        line: step.line,
        variation: (0,routing_tree.at)(step, 'variation'),
        percentage: (0,routing_tree.at)(step, 'percentage'),
        date: (0,routing_tree/* textAt */.$6)(step, 'date'),
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
        leadsTo: (0,routing_places/* placesIn */.y)((0,routing_tree.at)(variations, route)),
    });
    if (rule.initial !== null || rule.end !== null)
        return ramp(rule, entry);
    if (rule.percentages !== null && rule.percentages.size > 0)
        return [{ moment: null, shares: percentagesOf(rule.percentages, entry) }];
    const { variation } = rule;
    if (variation?.is === 'scalar')
        return [{ moment: null, shares: [entry(variation.text, { amount: go_feature_flag_rules_ALL, line: variation.line })] }];
    throw new routing_share/* Untold */.V(rule.line, 'This rule serves nothing: write `variation`, `percentage` or `progressiveRollout`.');
}
/** Older versions refuse a sum that is not 100, and newer ones take the sum for all. */
function percentagesOf(percentages, entry) {
    const entries = [...percentages].map(([variation, value]) => entry(variation, { amount: (0,routing_amount/* amountOf */.M)(value, 'percent'), line: value.line }));
    const sum = entries.reduce((total, { amount }) => total + amount, 0);
    if (Math.abs(sum - go_feature_flag_rules_ALL) <= ROUNDED_OFF)
        return entries;
    throw new routing_share/* Untold */.V(entries[0]?.line ?? null, `The percentages add up to ${Number(sum.toFixed(4))}, and versions differ in what that means: make it 100.`);
}
/** The percentage is what the variation of the end gets; the other one keeps the rest. */
function ramp({ initial, end, line }, entry) {
    if (initial?.variation?.is !== 'scalar' ||
        end?.variation?.is !== 'scalar' ||
        initial.date === null ||
        end.date === null)
        throw new routing_share/* Untold */.V(line, 'A progressive rollout needs `variation` and `date` in `initial` and in `end`: write them.');
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
        throw new routing_share/* Untold */.V(start.line, 'This is more than 100 percent: correct it.');
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
    return { amount: (0,routing_amount/* amountOf */.M)(percentage, 'percent'), line: percentage.line };
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
        knows: (document) => (0,routing_tree/* membersAt */.n7)(document).some(go_feature_flag_isFlag),
        groups: (document) => (0,routing_tree/* membersAt */.n7)(document).filter(go_feature_flag_isFlag).flatMap(go_feature_flag_flagGroups),
    },
};
function go_feature_flag_isFlag({ value }) {
    return ['percentage', 'variation', 'progressiveRollout'].some((key) => (0,routing_tree/* has */.zy)(value, 'defaultRule', key));
}
/** Each step repeats the rules before it. */
const MOST_GROUPS = 10_000;
function go_feature_flag_flagGroups({ key, value }) {
    const variations = (0,routing_tree.at)(value, 'variations');
    let flag = {
        disabled: (0,routing_tree/* textAt */.$6)(value, 'disable') === 'true',
        targeting: entriesAt(value, 'targeting').map(readRule),
        defaultRule: readRule((0,routing_tree.at)(value, 'defaultRule') ?? value),
    };
    const groups = [...go_feature_flag_ruleGroups(key, flag, variations)];
    const steps = entriesAt(value, 'scheduledRollout');
    for (const step of steps) {
        flag = afterStep(flag, step);
        const moment = groupName(key, (0,routing_tree/* textAt */.$6)(step, 'date') ?? 'a step without a date');
        groups.push(...go_feature_flag_ruleGroups(moment, flag, variations));
        if (groups.length > MOST_GROUPS)
            throw new routing_share/* Untold */.V(step.line, `The steps of this flag make more than ${MOST_GROUPS} groups: split it.`);
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
    const byDefault = (0,routing_tree.at)(step, 'defaultRule');
    return {
        disabled: (0,routing_tree/* has */.zy)(step, 'disable') ? (0,routing_tree/* textAt */.$6)(step, 'disable') === 'true' : flag.disabled,
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
    const ofKind = Map.groupBy(all, (object) => (0,routing_tree/* textAt */.$6)(object, 'kind'));
    const services = Map.groupBy(ofKind.get('Service') ?? [], objectName);
    const entries = new Map();
    for (const entry of ofKind.get('ServiceEntry') ?? []) {
        for (const item of (0,routing_tree/* itemsAt */.Ct)(entry, 'spec', 'hosts')) {
            const host = (0,routing_tree/* textAt */.$6)(item) ?? '';
            entries.set(host, [...(entries.get(host) ?? []), entry]);
        }
    }
    return {
        delegates: new Set((ofKind.get('VirtualService') ?? []).map(objectName)),
        behind: (host) => {
            // A short name, or one with its namespace, is the Service's own name.
            const named = [...(entries.get(host ?? '') ?? []), ...(services.get(host?.split('.')[0] ?? '') ?? [])];
            return named.flatMap((object) => (0,routing_places/* placesIn */.y)((0,routing_tree.at)(object, 'spec')));
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
    const matches = (0,routing_tree/* textsIn */.Ej)((0,routing_tree.at)(rule, 'match')).join(' ');
    return matches === '' ? ((0,routing_tree/* textAt */.$6)(rule, 'name') ?? '') : matches;
}
/** Other objects may hold the shares: those of this file are read by themselves. */
function refuseDelegate(rule, { delegates }) {
    const name = (0,routing_tree/* textAt */.$6)(rule, 'delegate', 'name');
    if (name === null || delegates.has(name))
        return;
    throw new routing_share/* Untold */.V((0,routing_tree.at)(rule, 'delegate')?.line ?? rule.line, 'This route hands its requests to another VirtualService, where the shares stand: put both into one file.');
}
/** https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination */
function destinationEntries(rule, hosts) {
    const items = entriesAt(rule, 'route');
    const byHost = Map.groupBy(items, (item) => (0,routing_tree/* textAt */.$6)(item, 'destination', 'host'));
    return items.map((item) => {
        const { amount, line } = writtenOr(0, item, 'weight');
        const shared = (byHost.get((0,routing_tree/* textAt */.$6)(item, 'destination', 'host'))?.length ?? 0) > 1;
        return {
            ...namesOf((0,routing_tree.at)(item, 'destination'), shared),
            amount: items.length === 1 ? 1 : amount,
            line,
            leadsTo: [...istio_placesOf(item, hosts), ...(0,routing_places/* placesIn */.y)((0,routing_tree.at)(rule, 'rewrite', 'authority'))],
        };
    });
}
/** Copies of requests, whose answers nobody waits for: all of them where no percentage is written. */
function istio_mirrorGroups(name, rule, hosts) {
    const single = (0,routing_tree.at)(rule, 'mirror');
    const written = ['mirrorPercentage', 'mirrorPercent', 'mirror_percent'].find((key) => (0,routing_tree/* has */.zy)(rule, key));
    const several = entriesAt(rule, 'mirrors').map((item) => mirrorEntry(item, (0,routing_tree.at)(item, 'destination'), 'percentage', hosts));
    const entries = (0,routing_tree/* has */.zy)(rule, 'mirror')
        ? [mirrorEntry(rule, single, written ?? 'mirrorPercentage', hosts)]
        : several;
    // Each mirror counts by itself: together they may get more than there is.
    return entries.map((entry) => ({ name: `${name}/mirror`, unit: 'percent', whole: 100, entries: [entry] }));
}
function mirrorEntry(holder, destination, key, hosts) {
    const percentage = (0,routing_tree.at)(holder, key);
    const { amount, line } = percentage?.is === 'map' ? writtenOr(0, percentage, 'value') : writtenOr(100, holder, key, 'percent');
    return {
        ...namesOf(destination, (0,routing_tree/* has */.zy)(destination, 'subset')),
        amount,
        line: percentage === undefined ? (destination?.line ?? line) : line,
        leadsTo: destination === undefined ? [] : istio_placesOf(destination, hosts),
    };
}
/** The host, with its subset where another destination has the same host; the identity always has both. */
function namesOf(destination, shared) {
    const host = (0,routing_tree/* textAt */.$6)(destination, 'host') ?? 'a destination without a host';
    const subset = (0,routing_tree/* textAt */.$6)(destination, 'subset');
    const id = subset === null ? host : `${host}/${subset}`;
    return { route: shared ? id : host, id };
}
/** Its own texts, and those of the objects of the file that stand behind its host. */
function istio_placesOf(reference, hosts) {
    const host = (0,routing_tree/* textAt */.$6)(reference, 'destination', 'host') ?? (0,routing_tree/* textAt */.$6)(reference, 'host');
    return [...(0,routing_places/* placesIn */.y)(reference), ...hosts.behind(host)];
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
            ((0,routing_tree/* has */.zy)(document, '_format_version') && (0,routing_tree/* itemsAt */.Ct)(document, 'upstreams').some((one) => (0,routing_tree/* has */.zy)(one, 'targets'))),
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
    const kind = (0,routing_tree/* textAt */.$6)(document, 'kind');
    if (kind === 'KongPlugin' || kind === 'KongClusterPlugin')
        return (0,routing_tree/* textAt */.$6)(document, 'plugin') === PLUGIN
            ? [{ name: (0,routing_tree/* textAt */.$6)(document, 'metadata', 'name') ?? '', plugin: document }]
            : [];
    // One plugin alone, as the Admin API takes it.
    if ((0,routing_tree/* textAt */.$6)(document, 'name') === PLUGIN)
        return [{ name: PLUGIN, plugin: document }];
    return pluginsBelow(document, null, 0);
}
/** Named by itself, else by the entity that it stands in or names. */
function pluginsBelow(holder, around, depth) {
    if (depth > HOLDERS.length)
        return [];
    const own = (0,routing_tree/* itemsAt */.Ct)(holder, 'plugins').filter((plugin) => (0,routing_tree/* textAt */.$6)(plugin, 'name') === PLUGIN);
    return [
        ...own.map((plugin) => ({
            name: (0,routing_tree/* textAt */.$6)(plugin, 'instance_name') ?? around ?? attachedTo(plugin) ?? PLUGIN,
            plugin,
        })),
        ...HOLDERS.flatMap((key) => (0,routing_tree/* itemsAt */.Ct)(holder, key).flatMap((entity) => pluginsBelow(entity, (0,routing_tree/* textAt */.$6)(entity, 'name') ?? (0,routing_tree/* textAt */.$6)(entity, 'username') ?? around, depth + 1))),
    ];
}
/** A plugin at the top names its entity, by text or as `{name}`. */
function attachedTo(plugin) {
    for (const key of ['route', 'service', 'consumer', 'consumer_group']) {
        const name = (0,routing_tree/* textAt */.$6)(plugin, key) ?? (0,routing_tree/* textAt */.$6)(plugin, key, 'name') ?? (0,routing_tree/* textAt */.$6)(plugin, key, 'id');
        if (name !== null)
            return name;
    }
    return null;
}
/** A request that names an alias is shared by the targets of that alias alone. */
function pluginGroups(name, plugin) {
    const targets = entriesAt(plugin, 'config', 'targets');
    refuseMeasured((0,routing_tree.at)(plugin, 'config', 'balancer', 'algorithm'), targets);
    const off = (0,routing_tree/* textAt */.$6)(plugin, 'enabled') === 'false' || (0,routing_tree/* textAt */.$6)(plugin, 'disabled') === 'true';
    const byAlias = Map.groupBy(targets, (target) => (0,routing_tree/* textAt */.$6)(target, 'model', 'model_alias') ?? (0,routing_tree/* textAt */.$6)(target, 'model_alias'));
    return [...byAlias].map(([alias, list]) => ({
        name: groupName(name, alias),
        unit: 'weight',
        whole: null,
        entries: list.map((target) => modelEntry(target, off)),
    }));
}
function modelEntry(target, off) {
    const { amount, line } = writtenOr(IMPLIED, target, 'weight');
    const model = (0,routing_tree.at)(target, 'model');
    return {
        route: (0,routing_tree/* textAt */.$6)(model, 'name') ??
            (0,routing_tree/* textAt */.$6)(target, 'name') ??
            (0,routing_tree/* textAt */.$6)(model, 'provider') ??
            'a target without a model',
        amount: off ? 0 : amount,
        line,
        leadsTo: [...(0,routing_places/* placesIn */.y)(model), ...environmentIn((0,routing_tree.at)(target, 'auth'))],
    };
}
/** The names of the variables that credentials come from, never a credential. */
function environmentIn(auth) {
    return (0,routing_tree/* membersAt */.n7)(auth).flatMap(({ value }) => value.is === 'scalar'
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
    throw new routing_share/* Untold */.V(algorithm.line, 'This algorithm does not go by weights alone, so that no share stands in this file: use `round-robin`, or review the change by hand.');
}
function upstreamGroup(upstream) {
    return {
        name: (0,routing_tree/* textAt */.$6)(upstream, 'name') ?? '',
        unit: 'weight',
        whole: null,
        entries: entriesAt(upstream, 'targets').map((target) => ({
            route: (0,routing_tree/* textAt */.$6)(target, 'target') ?? 'a target without an address',
            ...writtenOr(IMPLIED, target, 'weight'),
            leadsTo: (0,routing_places/* placesIn */.y)((0,routing_tree.at)(target, 'target')),
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
        knows: (document) => launchdarkly_flagsIn(document).length > 0 || (0,routing_tree.at)(document, 'flagValues')?.is === 'map',
        groups: (document) => [
            ...launchdarkly_flagsIn(document).flatMap(({ name, flag }) => launchdarkly_flagGroups(name, flag)),
            ...(0,routing_tree/* membersAt */.n7)(document, 'flagValues').map(({ key, value, line }) => servedGroup(key, [{ ...named(key, value), amount: launchdarkly_ALL, line }])),
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
    const listed = (0,routing_tree/* itemsAt */.Ct)(document, 'items').map((flag) => ({ name: (0,routing_tree/* textAt */.$6)(flag, 'key') ?? '', flag }));
    const stored = [...(0,routing_tree/* membersAt */.n7)(document, 'flags'), ...(0,routing_tree/* membersAt */.n7)(document, 'data', 'flags')];
    return [...listed, ...stored.map(({ key, value }) => ({ name: key, flag: value }))].filter(({ flag }) => launchdarkly_isFlag(flag));
}
function launchdarkly_isFlag(flag) {
    return serves(flag) || (0,routing_tree/* membersAt */.n7)(flag, 'environments').some(({ value }) => serves(value));
}
function serves(place) {
    return ((0,routing_tree/* has */.zy)(place, 'fallthrough', 'variation') || (0,routing_tree.at)(place, 'fallthrough', 'rollout', 'variations')?.is === 'list');
}
function launchdarkly_flagGroups(name, flag) {
    const variations = (0,routing_tree/* itemsAt */.Ct)(flag, 'variations');
    const environments = (0,routing_tree/* membersAt */.n7)(flag, 'environments');
    if (environments.length === 0)
        return placeGroups(groupName(name), flag, variations);
    return environments.flatMap(({ key, value }) => placeGroups(groupName(name, key), value, variations));
}
/** One group for what no rule matches, and one a rule. */
function placeGroups(name, place, variations) {
    const isOff = (0,routing_tree/* textAt */.$6)(place, 'on') === 'false';
    const rules = entriesAt(place, 'rules');
    const names = distinct(rules.map(launchdarkly_ruleName));
    const entriesOf = (rule) => isOff
        ? rolledOut(rule, variations).map((entry) => ({ ...entry, amount: 0 }))
        : rolledOut(rule, variations);
    const fallthrough = entriesOf((0,routing_tree.at)(place, 'fallthrough') ?? place);
    return [
        servedGroup(name, isOff ? turnedOff(fallthrough, place, variations) : fallthrough),
        ...rules.map((rule, index) => servedGroup(groupName(name, names[index] ?? ''), entriesOf(rule))),
    ];
}
function servedGroup(name, entries) {
    return { name, unit: 'parts', whole: launchdarkly_ALL, entries };
}
function launchdarkly_ruleName(rule) {
    return ((0,routing_tree/* textAt */.$6)(rule, 'description') ??
        (0,routing_tree/* textAt */.$6)(rule, '_id') ??
        (0,routing_tree/* textAt */.$6)(rule, 'id') ??
        (0,routing_tree/* textsIn */.Ej)((0,routing_tree.at)(rule, 'clauses')).join(' '));
}
function rolledOut(rule, variations) {
    const single = (0,routing_tree.at)(rule, 'variation');
    if (single !== undefined && single.is !== 'nothing')
        return [{ ...variationAt(single, variations), amount: launchdarkly_ALL, line: single.line }];
    const items = entriesAt(rule, 'rollout', 'variations');
    const entries = items.map((item) => ({
        ...variationAt((0,routing_tree.at)(item, 'variation') ?? item, variations),
        ...written(item, 'weight'),
    }));
    const sum = entries.reduce((total, { amount }) => total + amount, 0);
    if (sum === launchdarkly_ALL)
        return entries;
    // The SDKs give what is missing to the last variation: 95 and 5 would mean 0.095 and 99.905 percent.
    throw new routing_share/* Untold */.V((0,routing_tree.at)(rule, 'rollout')?.line ?? rule.line, `The weights add up to ${sum}, and ${launchdarkly_ALL} are all: write them in thousandths of a percent.`);
}
/** What a flag serves that is off: nothing of its rollout, and all of one variation. */
function turnedOff(entries, place, variations) {
    const off = (0,routing_tree.at)(place, 'offVariation');
    if (off === undefined || off.is === 'nothing')
        return entries;
    const served = { ...variationAt(off, variations), amount: launchdarkly_ALL, line: off.line };
    const index = entries.findIndex(({ route }) => route === served.route);
    return index === -1
        ? [...entries, served]
        : entries.map((entry, i) => (i === index ? { ...entry, amount: launchdarkly_ALL } : entry));
}
function variationAt(number, variations) {
    const index = (0,routing_amount/* amountOf */.M)(number);
    const variation = variations[index];
    const known = variation !== undefined && Number.isInteger(index);
    return known ? named(`variation ${index}`, variation) : { route: `variation ${index}`, leadsTo: [] };
}
/** By its name, else its value where that is a text; the API wraps values, the SDKs do not. */
function named(otherwise, variation) {
    return {
        route: (0,routing_tree/* textAt */.$6)(variation, 'name') ?? (0,routing_tree/* textAt */.$6)(variation, 'value') ?? (0,routing_tree/* textAt */.$6)(variation) ?? otherwise,
        leadsTo: (0,routing_places/* placesIn */.y)(variation),
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
    const aliases = (0,routing_tree/* membersAt */.n7)(document, 'router_settings', 'model_group_alias').map(({ key, value }) => group(`model_group_alias/${key}`, value));
    const fallbacks = SECTIONS.flatMap((section) => [
        ...BY_MODEL.flatMap((kind) => entriesAt(document, section, kind)
            .flatMap((item) => (0,routing_tree/* membersAt */.n7)(item))
            .map(({ key, value }) => group(`${kind}/${key}`, value))),
        ...lists((0,routing_tree/* memberOf */.C5)((0,routing_tree.at)(document, section), 'default_fallbacks')).map((list) => group('default_fallbacks', list)),
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
        const model = item.is === 'map' ? (0,routing_tree/* textAt */.$6)(item, 'model') : (0,routing_tree/* textAt */.$6)(item);
        if (model !== null && (0,read_tree/* isTemplate */.Fl)(model))
            throw new routing_share/* Untold */.V(item.line, read_tree/* TEMPLATE */.nE);
        if (model === null)
            throw new routing_share/* Untold */.V(item.line, 'The name of a model belongs here: write it.');
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
        knows: (document) => (0,routing_tree/* itemsAt */.Ct)(document, 'model_list').some((item) => (0,routing_tree/* has */.zy)(item, 'litellm_params')) ||
            ['router_settings', 'litellm_settings'].some((part) => ['fallbacks', 'default_fallbacks', 'model_group_alias', 'routing_strategy', 'num_retries'].some((key) => (0,routing_tree/* has */.zy)(document, part, key))),
        groups: (document) => {
            const deployments = deploymentsIn(document);
            const models = [...deployments].map(([name, list]) => modelGroup(name, list, document));
            const places = new Map([...deployments].map(([name, list]) => [name, [name, ...list.flatMap(placesOfDeployment)]]));
            return [...models, ...fallbackGroups(document, (model) => places.get(model) ?? [model])];
        },
    },
};
function deploymentsIn(document) {
    return Map.groupBy(entriesAt(document, 'model_list'), (item) => (0,routing_tree/* textAt */.$6)(item, 'model_name') ?? '');
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
    const counted = deployments.some((deployment) => METRICS.some((metric) => (0,routing_tree/* has */.zy)(deployment, 'litellm_params', metric)));
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
        const order = (0,routing_tree.at)(deployment, part, 'order');
        if (order !== undefined && (0,routing_tree/* has */.zy)(deployment, part, 'order'))
            return (0,routing_amount/* amountOf */.M)(order);
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
        return (0,routing_tree/* has */.zy)(tier[0], 'litellm_params', metric) && counted.some((amount) => amount > 0);
    });
    return new Map(tier.map((deployment) => {
        const params = (0,routing_tree.at)(deployment, 'litellm_params');
        const written = (0,routing_tree.at)(params, decisive ?? 'weight');
        const entry = {
            route: (0,routing_tree/* textAt */.$6)(params, 'model') ?? (0,routing_tree/* textAt */.$6)(deployment, 'model_name') ?? 'a deployment without a model',
            amount: decisive === undefined ? 1 : metricOf(deployment, decisive),
            line: written?.line ?? deployment.line,
            leadsTo: placesOfDeployment(deployment),
        };
        return [deployment, entry];
    }));
}
function metricOf(deployment, metric) {
    const written = (0,routing_tree.at)(deployment, 'litellm_params', metric);
    return written === undefined || written.is === 'nothing' ? 0 : (0,routing_amount/* amountOf */.M)(written);
}
/** Other strategies choose by latency, cost or load: nothing in the file says what share that makes. */
function litellm_refuseMeasured(tier, document) {
    const strategy = (0,routing_tree.at)(document, 'router_settings', 'routing_strategy');
    if (tier.length < 2 || strategy === undefined || strategy.is === 'nothing')
        return;
    if (strategy.is === 'scalar' && strategy.text === 'simple-shuffle')
        return;
    throw new routing_share/* Untold */.V(strategy.line, 'This strategy chooses by what it measures, so that no share stands in this file: use `simple-shuffle` with weights, or review the change by hand.');
}
/** A key is never among them; the name of the variable that holds it is. */
function placesOfDeployment(deployment) {
    const params = (0,routing_tree.at)(deployment, 'litellm_params');
    const key = (0,routing_tree/* textAt */.$6)(params, 'api_key');
    return [
        ...PLACES.flatMap((name) => (0,routing_tree/* textAt */.$6)(params, name) ?? []),
        ...(key !== null && /^os\.environ\/\w+$/.test(key) ? [key] : []),
    ];
}
const PLACES = ['model', 'api_base', 'base_url', 'custom_llm_provider', 'litellm_credential_name'];

;// CONCATENATED MODULE: ./lib/routing/nginx-text.js


/** Deeper than any configuration. */
const DEEPEST = 64;
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
                throw new routing_share/* Untold */.V(token.line, read_tree/* TEMPLATE */.nE);
            if (open.length > DEEPEST)
                throw new routing_share/* Untold */.V(token.line, `The file is nested deeper than ${DEEPEST} levels.`);
            open.push({ line: words[0]?.line ?? token.line, words, block: [] });
            words = [];
        }
        else {
            if (token.is === '}' ? words.length > 0 : words.length === 0)
                throw new routing_share/* Untold */.V(token.line, `This \`${token.is}\` is not expected here: is a \`;\` missing before it?`);
            if (token.is === ';')
                inside.block.push({ words, line: words[0]?.line ?? token.line, block: null });
            else
                nginx_text_closed(open, token.line);
            words = [];
        }
    }
    if (open.length > 1 || words.length > 0)
        throw new routing_share/* Untold */.V(words[0]?.line ?? open.at(-1)?.line ?? null, 'What begins here has no end: a `;` or a `}` is missing.');
    return root.block;
}
function nginx_text_closed(open, line) {
    const done = open.length > 1 ? open.pop() : undefined;
    if (done === undefined)
        throw new routing_share/* Untold */.V(line, 'This `}` closes nothing: remove it.');
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
            throw new routing_share/* Untold */.V(line, 'A quote that begins here has no end, or nothing follows a `\\`: correct it.');
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
    throw new routing_share/* Untold */.V(line, 'A block of Lua that begins here has no end.');
}

;// CONCATENATED MODULE: ./lib/routing/nginx-beside.js
/** Parameters of a server that decide its share. */
const SHARES = /^(?:weight=.*|backup|down|drain)$/;
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
    const parameters = words.slice(2).filter(({ text }) => !SHARES.test(text));
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
    throw new routing_share/* Untold */.V(directive.line, 'Weights may hide in what this line includes: write the blocks into this file, or watch that file instead.');
}
/** src/http/modules/ngx_http_split_clients_module.c: the key chooses a place from 0 to 100 percent. */
function nginx_splitGroup(split, upstreams) {
    const parts = split.block ?? [];
    const counted = parts.map((part, index) => {
        refuseInclude(part);
        const [share, value] = part.words;
        if (share === undefined || value === undefined || part.words.length !== 2)
            throw new routing_share/* Untold */.V(part.line, 'A percentage and a value belong here: write `5% comet;`.');
        if (share.text !== '*')
            return { share, value, amount: percentOf(share) };
        if (index === parts.length - 1)
            return { share, value, amount: null };
        throw new routing_share/* Untold */.V(share.line, 'What follows `*` gets nothing, since that is the rest: write it last.');
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
    throw new routing_share/* Untold */.V(line, 'A percentage belongs here: write `5%`, or `*` for the rest.');
}
function amountIn(text, line) {
    return (0,routing_amount/* amountOf */.M)({ is: 'scalar', line, text, quoted: false });
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
    throw new routing_share/* Untold */.V(directive.line, 'This method does not go by weights alone, so that no share stands in this file: remove it, or review the change by hand.');
}
/** https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server */
function serverEntry({ words, line }) {
    const [, address, ...parameters] = words;
    if (address === undefined)
        throw new routing_share/* Untold */.V(line, 'An address belongs here: write it.');
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

// EXTERNAL MODULE: ./lib/routing/hosts.js
var hosts = __webpack_require__(23557);
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
    if ((0,routing_tree/* has */.zy)(tree, 'strategy', 'mode') && (0,routing_tree.at)(tree, 'targets')?.is === 'list')
        return [{ name, config: tree }];
    if (depth === portkey_DEEPEST)
        return [];
    return (0,routing_tree/* membersAt */.n7)(tree).flatMap(({ key, value }) => configsIn(value, name === '' ? key : `${name}.${key}`, depth + 1));
}
function configGroup(name, config) {
    const leaves = leavesOf(config, { target: config, part: 1, rank: 0, unit: 'weight', around: [] });
    const providers = Map.groupBy(leaves, ({ target }) => plainName(target));
    const entries = leaves.map(({ target, part, rank, unit, around }, index) => {
        const plain = plainName(target) ?? `target ${index + 1}`;
        const host = (0,hosts/* hostOf */.w)((0,routing_tree/* textAt */.$6)(target, 'custom_host') ?? '');
        const shared = (providers.get(plain)?.length ?? 0) > 1;
        const called = (0,routing_tree/* textAt */.$6)(target, 'name') !== null || host === null;
        return {
            route: called || !shared ? plain : `${plain}@${host}`,
            id: called ? plain : `${plain}@${host}`,
            amount: 100 * part,
            rank,
            unit,
            line: (0,routing_tree.at)(target, 'weight')?.line ?? target.line,
            leadsTo: [target, ...around].flatMap((one) => portkey_PLACES.flatMap((path) => (0,routing_tree/* textAt */.$6)(one, ...path) ?? [])),
        };
    });
    return { name, unit: 'weight', whole: 100, entries };
}
function plainName(target) {
    return (0,routing_tree/* textAt */.$6)(target, 'name') ?? (0,routing_tree/* textAt */.$6)(target, 'virtual_key') ?? (0,routing_tree/* textAt */.$6)(target, 'provider');
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
    const mode = (0,routing_tree/* textAt */.$6)(node, 'strategy', 'mode');
    if (mode === 'loadbalance')
        return balanced(targets, { ...here, around });
    // Without a strategy the gateway asks the first target alone, as in mode `single`.
    if (mode === 'fallback' || mode === 'single' || mode === null)
        return inOrder(targets, { ...here, around });
    const strategy = (0,routing_tree.at)(node, 'strategy');
    throw new routing_share/* Untold */.V(strategy?.line ?? node.line, 'This mode chooses by the request, so that no share stands in this file: use `loadbalance` or `fallback`, or review the change by hand.');
}
function balanced(targets, here) {
    const weights = targets.map((target) => {
        const weight = (0,routing_tree.at)(target, 'weight');
        return weight === undefined || weight.is === 'nothing' ? 1 : (0,routing_amount/* amountOf */.M)(weight);
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
    const features = isFeature(document) ? [document] : (0,routing_tree/* itemsAt */.Ct)(document, 'features');
    if ((0,routing_tree.at)(document, 'featureStrategies')?.is === 'list')
        return exportedFeatures(document);
    return features.filter(isFeature).flatMap((feature) => {
        const environments = (0,routing_tree/* itemsAt */.Ct)(feature, 'environments').filter((place) => (0,routing_tree.at)(place, 'strategies')?.is === 'list');
        if (environments.length === 0)
            return [featureOf(feature, feature, null)];
        return environments.map((place) => featureOf(feature, place, (0,routing_tree/* textAt */.$6)(place, 'name')));
    });
}
function isFeature(feature) {
    return ((0,routing_tree.at)(feature, 'strategies')?.is === 'list' ||
        (0,routing_tree/* itemsAt */.Ct)(feature, 'environments').some((place) => (0,routing_tree.at)(place, 'strategies')?.is === 'list'));
}
function featureOf(feature, place, environment) {
    return {
        name: (0,routing_tree/* textAt */.$6)(feature, 'name') ?? groupOf(place) ?? 'a feature without a name',
        environment,
        enabled: (0,routing_tree/* textAt */.$6)(place, 'enabled') !== 'false',
        strategies: entriesAt(place, 'strategies'),
        variants: (0,routing_tree/* has */.zy)(place, 'variants') ? entriesAt(place, 'variants') : entriesAt(feature, 'variants'),
        line: feature.line,
    };
}
/** What a strategy that stands alone is about. */
function groupOf(place) {
    return (0,routing_tree/* textAt */.$6)((0,routing_tree/* itemsAt */.Ct)(place, 'strategies')[0], 'parameters', 'groupId');
}
/** An export holds one environment: strategies and switches stand apart, and name their feature. */
function exportedFeatures(document) {
    const strategies = Map.groupBy(entriesAt(document, 'featureStrategies'), featureNamed);
    const places = Map.groupBy(entriesAt(document, 'featureEnvironments'), featureNamed);
    return entriesAt(document, 'features').map((feature) => {
        const name = (0,routing_tree/* textAt */.$6)(feature, 'name') ?? '';
        const place = places.get(name)?.[0];
        const own = place === undefined ? [] : entriesAt(place, 'variants');
        return {
            name,
            environment: null,
            enabled: (0,routing_tree/* textAt */.$6)(place, 'enabled') !== 'false',
            strategies: strategies.get(name) ?? [],
            variants: own.length > 0 ? own : entriesAt(feature, 'variants'),
            line: feature.line,
        };
    });
}
function featureNamed(item) {
    return (0,routing_tree/* textAt */.$6)(item, 'featureName') ?? (0,routing_tree/* textAt */.$6)(item, 'name') ?? '';
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
    return ((0,routing_tree/* textAt */.$6)(strategy, 'name') !== null && (strategyKind(strategy) !== 'unknown' || (0,routing_tree/* has */.zy)(strategy, 'parameters')));
}
/** Strategies are asked one by one, and the first that a user matches decides: each is a group. */
function featureGroups(feature) {
    const { name, environment, strategies, line } = feature;
    const base = groupName(name, environment);
    // Without a strategy a feature that is on is on for everybody.
    if (strategies.length === 0)
        return [strategyGroup(base, feature, [], { amount: unleash_ALL, line }, false)];
    const names = distinct(strategies.map((one) => (0,routing_tree/* textAt */.$6)(one, 'title') ?? (0,routing_tree/* textAt */.$6)(one, 'name') ?? ''));
    return strategies.map((strategy, index) => {
        const isOff = (0,routing_tree/* textAt */.$6)(strategy, 'disabled') === 'true';
        const variants = entriesAt(strategy, 'variants');
        return strategyGroup(groupName(base, names[index] ?? ''), feature, variants, reachOf(strategy), isOff);
    });
}
function strategyGroup(name, feature, own, reach, isOff) {
    const amount = feature.enabled && !isOff ? reach.amount : 0;
    const variants = own.length > 0 ? own : feature.variants;
    if (variants.length > MOST_VARIANTS)
        throw new routing_share/* Untold */.V(reach.line, `More than ${MOST_VARIANTS} variants share one strategy: split the feature.`);
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
        route: (0,routing_tree/* textAt */.$6)(variant, 'name') ?? `variant ${index + 1}`,
        amount: sum === 0 ? 0 : (amount * (weights[index]?.amount ?? 0)) / sum,
        line: weights[index]?.line ?? variant.line,
        leadsTo: (0,routing_places/* placesIn */.y)((0,routing_tree.at)(variant, 'payload')),
    }));
    return { name, unit: sum === ALL_OF_VARIANTS ? 'parts' : 'weight', whole: unleash_ALL, entries };
}
/** Percent of those that the strategy's constraints let in. */
function reachOf(strategy) {
    const parameters = (0,routing_tree.at)(strategy, 'parameters') ?? strategy;
    switch (strategyKind(strategy)) {
        case 'rollout':
            return written(parameters, 'rollout', 'percent');
        case 'percentage':
            return written(parameters, 'percentage', 'percent');
        case 'everybody':
            return { amount: unleash_ALL, line: strategy.line };
        case 'unknown':
            throw new routing_share/* Untold */.V(strategy.line, "Code of the team's own decides whom this strategy reaches, so that no share stands in this file: use `flexibleRollout`, or review the change by hand.");
    }
}
/** The strategies that Unleash brings along (https://docs.getunleash.io/reference/predefined-strategy-types). */
function strategyKind(strategy) {
    const name = (0,routing_tree/* textAt */.$6)(strategy, 'name') ?? '';
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
const SYSTEMS = [
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


/***/ })

};
