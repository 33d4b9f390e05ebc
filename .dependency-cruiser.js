// The import rule of this house: doors -> flows -> I/O rooms -> pure rooms -> evidence, and nothing the other way.
// scripts/check-imports.ts runs it; __tests__/scripts/import-rule.test.ts shows that each rule can fail.

const PURE = [
  'policy',
  'routing',
  'surface',
  'contract',
  'fault',
  'leak',
  'attempts',
  'decision',
  'assess',
  'verdict',
  'packet',
  'report',
  'signature',
  'verify',
]
const IO = ['wire', 'tap', 'simulator', 'application', 'unpack', 'drill', 'publish']

/** The only ways from one I/O room into another. */
const IO_EDGES = {
  drill: ['tap', 'application', 'unpack'],
  tap: ['wire'],
  application: ['wire'],
  publish: ['wire'],
}

/** What a pure room may import from outside: parsers and hashes that read no clock, file, network or process. */
const PURE_PACKAGES = ['zod', 'yaml', 'eventsource-parser', 're2js', 'smol-toml']
/**
 * What `signature/` needs on top: they check signatures on values that come in. Those of sigstore that fetch, sign or
 * read a clock (`sign`, `tuf`, `sigstore`) are not among them.
 */
const SIGNATURE_PACKAGES = ['@sigstore/bundle', '@sigstore/protobuf-specs', '@sigstore/verify']
/**
 * Of these what computes on values alone, `createHash` and the synchronous decompressors: eslint.config.js looks at the imported name,
 * which this tool does not see.
 */
const PURE_BUILTINS = ['crypto', 'zlib']

const PURE_BUILTIN = [`^(node:)?(${PURE_BUILTINS.join('|')})$`]

const rooms = (names) => `^src/(${names.join('|')})/`
const packages = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** Also matches a package that is not installed: an import that cannot be resolved keeps its bare name. */
const named = (names) => [packages(names), `^(${names.join('|')})(/|$)`]

const sealed = IO.map((room) => ({
  name: `io-edges-${room}`,
  comment: `The I/O room ${room} may reach ${(IO_EDGES[room] ?? []).join(' and ') || 'no other I/O room'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: rooms(IO), pathNot: rooms([room, ...(IO_EDGES[room] ?? [])]) },
}))

export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'known-room',
      comment: 'Every file lies in a room that the design names, or is a door.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^src/',
        pathNot: [rooms(['flows', 'evidence', ...PURE, ...IO]), '^src/(index|cli)\\.ts$'],
      },
    },
    {
      name: 'known-room-from',
      comment: 'Every file lies in a room that the design names, or is a door.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [rooms(['flows', 'evidence', ...PURE, ...IO]), '^src/(index|cli)\\.ts$'],
      },
      to: {},
    },
    {
      name: 'source-stays-in-source',
      comment: 'src/ never reaches into tests, scripts, examples or the built folder.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['local'], pathNot: '^(src/|package\\.json$)' },
    },
    {
      name: 'resolvable',
      comment: 'An import that finds nothing is a typing error or a missing package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package',
      comment: 'What runs on a user’s runner is a dependency, not a dev dependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'evidence-imports-nothing',
      comment: 'The nouns know nothing but each other.',
      severity: 'error',
      from: { path: '^src/evidence/' },
      to: { pathNot: '^src/evidence/' },
    },
    {
      name: 'pure-looks-down',
      comment: 'A pure room imports pure rooms and evidence only.',
      severity: 'error',
      from: { path: rooms(PURE) },
      to: { path: '^src/', pathNot: rooms([...PURE, 'evidence']) },
    },
    {
      name: 'pure-packages',
      comment: `A pure room imports no package but ${PURE_PACKAGES.join(', ')}, and no builtin but createHash and decompressors.`,
      severity: 'error',
      from: { path: rooms(PURE), pathNot: '^src/signature/' },
      to: { pathNot: ['^src/', ...named(PURE_PACKAGES), ...PURE_BUILTIN] },
    },
    {
      name: 'signature-packages',
      comment: `signature/ imports what a pure room may, and ${SIGNATURE_PACKAGES.join(', ')}.`,
      severity: 'error',
      from: { path: '^src/signature/' },
      to: { pathNot: ['^src/', ...named([...PURE_PACKAGES, ...SIGNATURE_PACKAGES]), ...PURE_BUILTIN] },
    },
    {
      name: 'sigstore-by-import-call',
      comment: 'The packages of sigstore are heavy: a run that verifies nothing never loads them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: named(['@sigstore/[^/]+']), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'assess-for-the-gate-alone',
      comment: 'Only the gate judges evidence; verify and merge re-derive from findings.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/assess/', '^src/flows/gate[^/]*\\.ts$'] },
      to: { path: '^src/assess/' },
    },
    ...sealed,
    {
      name: 'io-looks-down',
      comment: 'An I/O room knows neither flows nor doors.',
      severity: 'error',
      from: { path: rooms(IO) },
      to: { path: ['^src/flows/', '^src/(index|cli)\\.ts$'] },
    },
    {
      name: 'flows-look-down',
      comment: 'A flow knows no door.',
      severity: 'error',
      from: { path: '^src/flows/' },
      to: { path: '^src/(index|cli)\\.ts$' },
    },
    {
      name: 'doors-call-flows',
      comment: 'A door chooses a flow and calls it; rooms with sockets and files are opened by flows.',
      severity: 'error',
      from: { path: '^src/(index|cli)\\.ts$' },
      to: { path: rooms(IO) },
    },
    {
      name: 'undici-in-wire',
      comment: 'One HTTP client, with its byte cap, deadline and origin pin, in one room.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/wire/' },
      to: { path: named(['undici']) },
    },
    {
      name: 'toolkit-in-publish-github',
      comment: 'The packages of GitHub’s toolkit are known to src/publish/github/ alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/publish/github/' },
      to: { path: named(['@actions/[^/]+']) },
    },
    {
      name: 'toolkit-by-import-call',
      comment: 'The toolkit is heavy: it is loaded by import() where it is used, not at start.',
      severity: 'error',
      from: { path: '^src/publish/' },
      to: { path: named(['@actions/[^/]+']), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|lib)/' },
    // Type imports count: a pure room that speaks an outside package's types depends on it.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
