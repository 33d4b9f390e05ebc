import { availableParallelism, cpus, totalmem, type } from 'node:os'
import { table, type Row } from './row.ts'

/** Where it was measured, without the machine's name. */
export function machine(): string {
  const cpu = cpus()[0]?.model.trim() ?? 'an unknown CPU'
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpu}, ${availableParallelism()} cores, ${memory} GiB, ${type()} ${process.arch}, Node ${process.versions.node}`
}

/** docs/benchmarks.md. */
export function page(rows: readonly Row[]): string {
  const budgets = rows.filter(({ holds }) => holds !== null)
  const missed = budgets.filter(({ holds }) => holds === false).length
  const verdict =
    missed === 0 ? 'Every budget holds.' : `${missed} of ${budgets.length} budgets do not hold here.`
  return `# Benchmarks

Written by \`npm run bench -- --write\`. ${verdict}

Measured on: ${machine()}

${table(rows)}

## How to read it

A millisecond of one machine says nothing about another one; a ratio of two things measured in turns on the same machine does. Each figure is a median after warm-up rounds. All traffic goes to loopback. No test is timed: a busy machine would fail honest code.

- **Start**: from the start of \`dist/index.js\` to its first bytes on standard output, against \`node -e 0\` from start to end.
- **Contract run**: the bundle is started as a runner starts it, on a pull request, with the gateway, GitHub's API and the results service of the end-to-end tests. It must promote, upload the packet and write the comment, or the measurement fails. Against it run two more Node processes, one after the other: one uploads the same packet with \`@actions/artifact\` (zipped, the library's default), one finds and updates its comment with \`@actions/github\`. Both are bundled by ncc like real actions; their sources are in \`bench/instead/\`. They stand for the upload and comment steps that a job would have without the gate, and judge nothing.
- **Peak memory**: the kernel's own high-water mark of the process (\`VmHWM\`), read as it ends; the median of three runs.
- **Application**: a rehearsal of three drills side by side, whole process, around a command that sleeps one second and makes one call; against the same command started once by hand.
- **Leak search**: \`scan\` for all kinds of needles in all techniques, over plain logs in which nothing is to be found: the whole process, with its start and its self-proof, on all cores. Against it \`rg\` and \`grep\` look for the credentials alone, as the gate knows them: each piece of 12 characters in each encoding that a line can hold. With \`-i\` they find a key in another case, too, as the gate does; without, they do less than it. Whole keys are fewer and longer patterns; a search for them finds no piece of a key, and is shown for comparison. Both tools search one file on one core; of a folder \`rg\` searches as many files at once as there are cores.
- **Tap**: the same client asks the same gateway directly and through the tap. For streams, the time from writing a chunk in the gateway to reading it in the client. A reply of 64 MiB passes whole, while the tap looks through it for the key.
- **Merge**: the packets of a whole matrix on disk, read, checked, derived once more and merged into one verdict that promotes: the whole process, from its start to its end. Fetching the artifacts of a run is GitHub's time and not in it.
`
}
