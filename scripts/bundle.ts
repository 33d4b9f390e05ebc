import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenceNotices } from './licences.ts'

/**
 * Builds `root`/src into the folder `out`: tsc into lib/, then ncc into `out`, both emptied first.
 * Not minified, no source maps, no caches: reviewers read the bundle, and the same sources give the same bytes in
 * every folder. lib/ keeps its place because ncc derives module numbers from the path: run one build at a time.
 * Throws when a step fails or the bundle holds the name of this folder.
 */
export async function bundle(root: string, out: string): Promise<void> {
  rmSync(join(root, 'lib'), { recursive: true, force: true })
  rmSync(out, { recursive: true, force: true })
  step(root, 'typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
  const flags = ['--no-cache', '--no-source-map-register', '--target', 'es2024']
  step(root, '@vercel/ncc/dist/ncc/cli.js', ['build', 'lib/index.js', '-o', out, ...flags])
  // The runner reads the nearest package.json: without this one the chunks would depend on the user's checkout.
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)
  writeFileSync(join(out, 'licenses.txt'), await licenceNotices(root))
  refuseLocalPaths(root, out)
}

function step(root: string, tool: string, args: string[]): void {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (done.status === 0) return
  throw new Error(`${tool} ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`, { cause: done.error })
}

function refuseLocalPaths(root: string, out: string): void {
  const named = readdirSync(out).filter((file) => readFileSync(join(out, file)).includes(root))
  if (named.length > 0)
    throw new Error(`The bundle names the folder it was built in (${root}): ${named.join(', ')}`)
}
