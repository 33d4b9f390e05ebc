import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { EXIT } from '../verdict/exit-code.ts'

/**
 * Runs the same command line under the newer Node that npm has put into this folder, and ends as it ended. Where there is
 * none it says what to type: nothing is fetched here. Of Node itself this uses only what Node 20 has.
 */
export async function underNode24(
  args: readonly string[],
  isNewEnough: (version: string) => boolean,
): Promise<number> {
  const entry = realpathSync(process.argv[1] ?? '.')
  const root = dirname(dirname(entry))
  const node = nodesIn(root).find((path) => isNewEnough(versionOf(path)))
  if (node !== undefined) return runUnder(node, [...process.execArgv, entry, ...args])
  process.stderr.write(tooOldText(root, args[0] ?? ''))
  return EXIT.configuration
}

/** Where scripts/node24.mjs and `npm ci` put a Node. */
function nodesIn(root: string): readonly string[] {
  const brought = join(root, '.node24')
  const folders = existsSync(brought) ? readdirSync(brought) : []
  const homes = folders.filter((name) => name.endsWith(`-${process.platform}-${process.arch}`))
  const binary = join('bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return [join(root, 'node_modules', 'node'), ...homes.map((name) => join(brought, name))]
    .map((home) => join(home, binary))
    .filter((path) => existsSync(path))
}

/** As it says itself, and empty where it does not start: a folder may be half there, or made for another machine. */
function versionOf(node: string): string {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout : ''
}

/** PATH stays as it is: an application's own `node` is part of what is judged. */
async function runUnder(node: string, args: readonly string[]): Promise<number> {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A terminal sends its interrupt to both: sent again, it would look like a second Ctrl-C.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve(signal === null ? (code ?? EXIT.ours) : 128 + constants.signals[signal])
    })
  })
}

/** Names the command alone: what else was typed is not repeated, since it may hold anything. */
function tooOldText(root: string, command: string): string {
  const isCopy = !existsSync(join(root, 'scripts', 'node24.mjs'))
  const where = process.cwd() === root ? '' : ` --prefix '${root.replaceAll("'", "'\\''")}'`
  const what = /^[a-z]{1,20}$/.test(command) ? `${command} ...` : '...'
  return `The gate runs on Node 24 or newer, and this is ${process.version}. Nothing was run and nothing was sent.
${isCopy ? 'Install Node 24: https://nodejs.org/en/download' : `Type: npm${where} run -s gate -- ${what}\nIt fetches Node 24 into ${basename(root)}/.node24, once, and changes no other Node of this machine.`}
`
}
