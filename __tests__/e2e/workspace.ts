import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The folders of one job on a runner, all below one temporary folder. */
export interface Job {
  readonly root: string
  /** GITHUB_WORKSPACE: what was checked out. */
  readonly workspace: string
  /** RUNNER_TEMP. */
  readonly temporary: string
  readonly home: string
  /** Outside everything that a runner knows: where an application of a test may note what it saw. */
  readonly aside: string
  remove(): Promise<void>
}

/** Makes the folders of a job and writes `files` into its workspace. */
export async function openJob(files: Readonly<Record<string, string>> = {}): Promise<Job> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gate-e2e-')))
  const workspace = join(root, 'work', 'shop', 'shop')
  const temporary = join(root, 'work', '_temp')
  const home = join(root, 'home')
  const aside = join(root, 'aside')
  for (const folder of [workspace, temporary, home, aside]) await mkdir(folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  return { root, workspace, temporary, home, aside, remove: () => rm(root, { recursive: true, force: true }) }
}

/** Every regular file of a job with its bytes, by path below the job's root; `aside` left out. */
export async function filesOf(job: Job): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(job.root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(job.aside))
  const read = await Promise.all(
    paths.map(async (path): Promise<[string, Buffer]> => [path, await readFile(path)]),
  )
  return new Map(read.map(([path, bytes]) => [path.slice(job.root.length + 1), bytes]))
}
