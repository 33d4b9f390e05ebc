import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Surface } from '../../../src/evidence/surface.ts'
import { SURFACES } from '../../../src/evidence/surface.ts'
import { buildRequest } from '../../../src/surface/ask.ts'
import { clientPath, run, twoAtATime } from '../child.ts'
import { MODEL } from '../known.ts'
import { CLEAN, type Gathered, type Sample, type SampleFile, type Scene, type Truth } from '../sample.ts'

interface Form {
  readonly how: string
  readonly surface: Surface
  readonly stream: boolean
}

function formsOf(hows: readonly string[], { part }: Scene): readonly Form[] {
  const all = hows.flatMap((how) =>
    SURFACES.flatMap((surface) => [false, true].map((stream) => ({ how, surface, stream }))),
  )
  return part === 'full' ? all : all.filter((_, at) => at % 4 === Math.floor(at / 4) % 4)
}

const ALL: Truth = { credential: 'leak', prompt: 'leak', body: 'leak' }

/** What each setting of curl writes, whatever is asked. */
const CURL: Readonly<Record<string, readonly [args: readonly string[], truth: Truth]>> = {
  '-v': [['-v'], { credential: 'leak', body: 'leak' }],
  '--trace': [['-o', '/dev/null', '--trace', '-'], ALL],
  // Every byte beyond ASCII is a dot there: between them less than 80 % of the reply's shingles are left.
  '--trace-ascii': [['-o', '/dev/null', '--trace-ascii', '-'], { ...ALL, body: 'partial' }],
  '-w': [['-o', '/dev/null', '-w', '%{http_code} %{size_download} %{time_total}\\n'], CLEAN],
}

/** `curl`, with its ways to show what it does. */
export async function curl(scene: Scene): Promise<Gathered> {
  if ((await run('curl', ['--version'])) === null) {
    return { samples: [], skipped: ['curl -v, --trace, --trace-ascii: there is no curl here'] }
  }
  const samples = await twoAtATime(formsOf(Object.keys(CURL), scene), (form) => curlOnce(form, scene))
  return { samples, skipped: [] }
}

async function curlOnce({ how, surface, stream }: Form, { baseUrl, known }: Scene): Promise<Sample> {
  const [args, truth] = CURL[how] ?? [[], CLEAN]
  const profile = stream ? 'streaming' : 'minimal'
  const { path, body } = buildRequest({
    surface,
    profile,
    model: MODEL,
    prompt: known.prompt,
    outputTokens: 200,
  })
  const sent = [
    '-H',
    `Authorization: Bearer ${known.key}`,
    '-H',
    'Content-Type: application/json',
    '-d',
    JSON.stringify(body),
  ]
  const wrote = await run('curl', ['-sS', ...args, ...sent, `${baseUrl}${path}`])
  if (wrote?.code !== 0) throw new Error(`curl ${how} failed: ${wrote?.stderr.toString() ?? ''}`)
  const files = [
    { name: 'stdout.log', bytes: wrote.stdout },
    { name: 'stderr.log', bytes: wrote.stderr },
  ]
  return {
    ...named(`curl ${how}`, surface, stream),
    technique: how === '--trace-ascii' ? 'rows with addresses' : 'debug settings',
    truth,
    files,
  }
}

const named = (source: string, surface: Surface, stream: boolean) => ({
  source,
  name: `${surface}, ${stream ? 'streaming' : 'whole'}`,
})

const PYTHON: Readonly<Record<string, readonly [technique: string, truth: Truth]>> = {
  // Of the reply it shows status and headers alone.
  debuglevel: ['debug settings', { credential: 'leak', prompt: 'leak' }],
  locals: ['Python repr', ALL],
  logging: ['Python repr', ALL],
  traceback: ['Python repr', CLEAN],
  'logging, redacted': ['Python repr', CLEAN],
  shortened: ['Python repr', CLEAN],
}

/** Python's `http.client` at debug level, tracebacks with the values of locals, and its logging. */
export async function python(scene: Scene): Promise<Gathered> {
  if ((await run('python3', ['--version'])) === null) {
    return { samples: [], skipped: ['Python http.client and tracebacks: there is no python3 here'] }
  }
  const samples = await twoAtATime(formsOf(Object.keys(PYTHON), scene), (form) => pythonOnce(form, scene))
  return { samples, skipped: [] }
}

async function pythonOnce({ how, surface, stream }: Form, scene: Scene): Promise<Sample> {
  const [technique, truth] = PYTHON[how] ?? ['', CLEAN]
  const { baseUrl, known } = scene
  const file = join(await mkdtemp(join(scene.folder, 'python-')), 'asked.json')
  await writeFile(
    file,
    JSON.stringify({ how, surface, stream, baseUrl, key: known.key, prompt: known.prompt, model: MODEL }),
  )
  const wrote = await run('python3', [clientPath('client.py'), file])
  if (wrote?.code !== 0) throw new Error(`python ${how} failed: ${wrote?.stderr.toString() ?? ''}`)
  const files: SampleFile[] = [
    { name: 'stdout.log', bytes: wrote.stdout },
    { name: 'stderr.log', bytes: wrote.stderr },
  ]
  return { ...named(`Python, ${how}`, surface, stream), technique, truth, files }
}

/** How SQLite may keep a row. */
const DATABASES = ['row', 'deleted', 'freed', 'overflow', 'wal'] as const

/** SQLite files with the key, the prompt or the reply in them, and with another key. */
export async function databases(scene: Scene): Promise<Gathered> {
  const folder = await mkdtemp(join(scene.folder, 'databases-'))
  const values = [
    ['credential', scene.known.key],
    ['prompt', scene.known.prompt],
    ['body', scene.known.reply],
    ['', scene.known.otherKey],
  ] as const
  const all = DATABASES.flatMap((how) =>
    values.map(([kind, value]) => ({ how, kind, value, file: join(folder, `${how}-${kind}.db`) })),
  )
  await writeFile(join(folder, 'asked.json'), JSON.stringify({ databases: all }))
  const wrote = await run(process.execPath, [clientPath('databases.mjs'), join(folder, 'asked.json')])
  if (wrote?.code !== 0) throw new Error(`the databases were not made: ${wrote?.stderr.toString() ?? ''}`)
  const samples = await Promise.all(
    all.map(async ({ how, kind, file }): Promise<Sample> => {
      const log = how === 'wal' ? [{ name: 'app.db-wal', bytes: await readFile(`${file}-wal`) }] : []
      return {
        source: 'SQLite',
        technique: `SQLite, ${how}`,
        name: kind === '' ? 'another key' : kind,
        truth: kind === '' ? CLEAN : { [kind]: 'leak' },
        files: [{ name: 'app.db', bytes: await readFile(file) }, ...log],
      }
    }),
  )
  return { samples, skipped: [] }
}
