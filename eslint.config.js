import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Rooms whose results depend on their arguments alone; .dependency-cruiser.js guards what they import. */
const PURE_ROOMS =
  'src/{policy,routing,surface,contract,fault,leak,attempts,decision,assess,verdict,packet,report,signature,verify,evidence}/**/*.ts'
const COMES_IN = 'A pure room is given its time, ids, settings and bytes as values.'

/** From bytes to bytes; the others are streams. */
const DECOMPRESSORS = [
  ...['inflateSync', 'inflateRawSync', 'brotliDecompressSync', 'zstdDecompressSync', 'constants'],
  ...['ZlibOptions', 'BrotliOptions', 'ZstdOptions'],
]

const pureRooms = {
  files: [PURE_ROOMS],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['process', 'console', 'fetch', 'performance', 'crypto', 'globalThis', 'WebSocket', 'EventSource'],
      ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
    ],
    'no-restricted-imports': [
      'error',
      ...['crypto', 'node:crypto'].map((name) => ({
        name,
        allowImportNames: ['createHash'],
        message: COMES_IN,
      })),
      ...['zlib', 'node:zlib'].map((name) => ({ name, allowImportNames: DECOMPRESSORS, message: COMES_IN })),
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: COMES_IN },
      { selector: "CallExpression[callee.name='Date']", message: COMES_IN },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: COMES_IN },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: COMES_IN },
    ],
  },
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'lib/',
      'coverage/',
      'evidence/',
      '.node24/',
      '.stryker-tmp/',
      'src/leak/survey/assembly/',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  pureRooms,
  {
    // A test's describe block is a list, not a function with a story of its own.
    files: ['__tests__/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  // A table that a script makes (scripts/rule-words.ts).
  { files: ['src/report/rule-words.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['examples/**', '__tests__/e2e/apps/**', 'scripts/corpus/clients/**'],
    languageOptions: {
      globals: {
        ...{ console: 'readonly', fetch: 'readonly', process: 'readonly' },
        ...{ AbortController: 'readonly', AbortSignal: 'readonly', URL: 'readonly' },
        ...{ Buffer: 'readonly', setTimeout: 'readonly' },
      },
    },
  },
)
