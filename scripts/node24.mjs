// Runs its arguments under Node 24, whatever Node started it:
//
//   node scripts/node24.mjs [--install] <arguments for node>
//   node scripts/node24.mjs --here <file of this project> <arguments for it>
//
// `--install` also brings node_modules up to package-lock.json first. `--here` runs a program for the folder and with the
// PATH of the person who typed `npm run`, as if it had been started without npm. This file has to run on Node 20, so it
// is plain JavaScript and imports nothing that npm would have to install.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const MAJOR = 24

/** Ends with one message that a person can act on. */
class Stop extends Error {}

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const say = (sentence) => process.stderr.write(`${sentence}\n`)

/** The oldest Node of the right line is enough; a newer line is fine too. */
const isNewEnough = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0) >= MAJOR

/**
 * The npm package that holds the Node binary itself. The package `node` only downloads it from an install
 * script, and npm may hold install scripts back; this one needs none.
 */
function binaryPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${name}-${platform}-${process.arch}`
}

/** npm's own script when npm started us, so that the same npm is used; else the `npm` on PATH. */
function npmCommand(node) {
  const script = process.env['npm_execpath']
  if (script !== undefined && /^npm-cli\.c?js$/.test(basename(script))) return [node, script]
  return process.platform === 'win32' ? ['npm.cmd'] : ['npm']
}

const pathKey = () => Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'

/** PATH with the folder of `node` first, so that `#!/usr/bin/env node` finds Node 24 too. */
function environmentFor(node) {
  const key = pathKey()
  return { ...process.env, [key]: [dirname(node), process.env[key]].filter(Boolean).join(delimiter) }
}

/**
 * PATH without what `npm run` put before it, the last of which is npm's own node-gyp-bin: an application under the gate
 * is to meet the `node` that it meets elsewhere.
 */
function environmentWithoutNpm() {
  const key = pathKey()
  const folders = (process.env[key] ?? '').split(delimiter)
  const own = folders.slice(folders.findIndex((folder) => basename(folder) === 'node-gyp-bin') + 1)
  return { ...process.env, [key]: own.join(delimiter) }
}

function runNpm(node, args, failure) {
  const [command, ...before] = npmCommand(node)
  const done = spawnSync(command, [...before, ...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    env: environmentFor(node),
    // npm's own lines go to stderr: stdout belongs to the program that is about to start.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && before.length === 0,
  })
  if (done.error !== undefined) {
    throw new Stop(
      `${failure}: npm could not be started (${done.error.message}). Install npm, or Node ${MAJOR} with it.`,
    )
  }
  if (done.status !== 0) {
    throw new Stop(
      `${failure}: npm stopped with ${done.signal ?? `exit code ${done.status}`}; its own lines are above.\n` +
        `Check that npm reaches its registry with: npm ping`,
    )
  }
}

const starts = (node) => {
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return answer.status === 0 && isNewEnough(answer.stdout)
}

/** Installs the pinned Node into .node24/, once. The rename makes it whole or absent, also for two at a time. */
function installNode(version, home) {
  const name = binaryPackage()
  say(
    `This project runs on Node ${MAJOR} and this is ${process.version}: fetching ${name}@${version} into .node24/, once.`,
  )
  mkdirSync(dirname(home), { recursive: true })
  const incoming = mkdtempSync(`${home}-incoming-`)
  try {
    const install = [
      'install',
      '--prefix',
      incoming,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      `${name}@${version}`,
    ]
    runNpm(process.execPath, install, `Node ${version} could not be installed`)
    const from = join(incoming, 'node_modules', name)
    if (!existsSync(from))
      throw new Stop(`npm installed no ${name}. Install Node ${MAJOR} yourself and run this again.`)
    if (!existsSync(home)) renameSync(from, home)
  } finally {
    rmSync(incoming, { recursive: true, force: true })
  }
}

function findNode24() {
  // The file can be gone: npm ci replaces the Node that lies in node_modules.
  if (isNewEnough(process.version) && existsSync(process.execPath)) return process.execPath
  const version = readJson('package.json').devDependencies.node
  const home = join(ROOT, '.node24', `${version}-${process.platform}-${process.arch}`)
  const binary = process.platform === 'win32' ? join('bin', 'node.exe') : join('bin', 'node')
  const places = [join(ROOT, 'node_modules', 'node', binary), join(home, binary)]
  const found = places.find((place) => existsSync(place) && starts(place))
  if (found !== undefined) return found
  rmSync(home, { recursive: true, force: true })
  installNode(version, home)
  if (starts(join(home, binary))) return join(home, binary)
  throw new Stop(
    `The Node ${version} that npm brought does not start on this machine (${process.platform}-${process.arch}).\n` +
      `Install Node ${MAJOR} or newer another way and run this again.`,
  )
}

/**
 * npm writes node_modules/.package-lock.json when an install has ended well. Contents are compared, not times:
 * a checkout touches times and changes nothing.
 */
function packagesAreCurrent() {
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return false
  const wanted = readJson('package-lock.json').packages
  const present = readJson(join('node_modules', '.package-lock.json')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const there = present[path]
    if (there === undefined) return entry.optional === true || entry.devOptional === true
    return there.version === entry.version && there.integrity === entry.integrity
  })
}

function installPackages(node) {
  if (packagesAreCurrent()) return
  say('Installing the development packages that package-lock.json names (npm ci), once.')
  // NODE_ENV=production would leave the test runner out.
  runNpm(node, ['ci', '--include=dev'], 'The development packages could not be installed')
}

function run(node, args, cwd, env) {
  const child = spawn(node, args, { stdio: 'inherit', cwd, env })
  // A terminal sends its interrupt to the whole group: sending it again would look like a second Ctrl-C.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || process.stdin.isTTY !== true) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    say(`Node ${MAJOR} (${node}) could not be started: ${error.message}`)
    process.exitCode = 3
  })
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 3) : 128 + (constants.signals[signal] ?? 0)
  })
}

function start([flag, ...rest]) {
  let node = findNode24()
  if (flag === '--install') {
    installPackages(node)
    node = findNode24()
  }
  if (flag === '--here') {
    const [file = '', ...args] = rest
    return run(node, [join(ROOT, file), ...args], process.env['INIT_CWD'], environmentWithoutNpm())
  }
  const args = flag === '--install' ? rest : process.argv.slice(2)
  return run(node, args, process.cwd(), environmentFor(node))
}

try {
  start(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message)
  process.exitCode = 3
}
