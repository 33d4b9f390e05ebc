import { counted } from '../evidence/counted.ts'
import { MERGE_CODES, type MergeCode, type Refusal } from '../evidence/merge.ts'

/** Something against the packets, before it is put into words. */
export interface Objection {
  readonly code: MergeCode
  /** What it holds for: shards, files or artifacts. */
  readonly about: readonly string[]
  /** What was seen, or why; null where the code says it all. */
  readonly detail: string | null
}

/** Names that are shown of one refusal; all of them stand in the combined packet's table of shards. */
const SHOWN_NAMES = 5
/** Longest name that is kept: file names are anybody's. */
const LONGEST_NAME = 120
/** Longest detail that is kept. */
const LONGEST_DETAIL = 300
/** Names that are kept of one refusal. */
const KEPT_NAMES = 256

/** What is said of each code. `who` is the list of names, `detail` what was seen. */
interface Words {
  readonly says: (who: string, detail: string, count: number) => string
  readonly remedy: string
}

const AGAIN = 'Re-run the failed jobs; if it stays, see githubstatus.com.'
const ONE_RUN = 'Merge the packets of one workflow run alone.'

const WORDS: Readonly<Record<MergeCode, Words>> = {
  'artifacts-unreadable': {
    says: (_who, detail) => `The packets of this run could not be read. ${detail}`,
    remedy: 'Give the merging job `permissions: actions: read`, and leave `github-token` at its default.',
  },
  'too-many-packets': {
    says: (_who, detail) => `There are more packets than any plan has: ${detail}.`,
    remedy: 'Find out who uploads or writes them. A matrix has at most 256 jobs.',
  },
  'packet-unreadable': {
    says: (who, detail) => `${who} could not be read: ${detail}.`,
    remedy: AGAIN,
  },
  'packet-too-large': {
    says: (who, detail) => `${who}: ${detail}. No packet of the gate is that large.`,
    remedy: 'Look at who wrote it: the gate did not. Remove it, then run again.',
  },
  'not-a-packet': {
    says: (who, detail) => `${who} is no packet of version 1: ${detail}.`,
    remedy: 'Look at who wrote it: the gate did not, or another version of it. Remove it, then run again.',
  },
  'repository-differs': {
    says: (who, detail) => `The packets are not all of one repository: ${who} (${detail}).`,
    remedy: ONE_RUN,
  },
  'run-differs': {
    says: (who, detail) => `The packets are not all of this workflow run: ${who} (${detail}).`,
    remedy: ONE_RUN,
  },
  'commit-differs': {
    says: (who, detail) => `The packets are not all of the same commit: ${who} (${detail}).`,
    remedy: `${ONE_RUN} After a push, the new run has packets of its own.`,
  },
  'policy-differs': {
    says: (who, detail) => `The packets were not all judged by the same policy: ${who} (${detail}).`,
    remedy:
      'Give every job of the matrix the same inputs, but for surface, profile and model, then re-run all jobs.',
  },
  'tool-differs': {
    says: (who, detail) =>
      `The packets were not all made by the program that merges them: ${who} (${detail}).`,
    remedy: 'Use the gate, plan and merge at one version in the workflow, then re-run all jobs.',
  },
  'decision-differs': {
    says: (who, detail) => `The decision of ${who} does not follow from its findings: ${detail}.`,
    remedy: 'Do not use it: find out who wrote it. Then re-run the job.',
  },
  'shard-unexpected': {
    says: (who) => `Nobody planned ${who}.`,
    remedy:
      'Plan and jobs must have the same surfaces, profiles and models. Where other jobs of the run use the gate too, name the job of the matrix in `job`.',
  },
  'shard-duplicate': {
    says: (who) =>
      `There are several packets of one attempt of ${who}, and nobody can tell which is the job's.`,
    remedy: 'Run each planned job once; call the matrix once in a workflow run. Then re-run all jobs.',
  },
  'shard-missing': {
    says: (who, _detail, count) =>
      `${count === 1 ? 'No packet is there' : 'No packets are there'} of ${who}.`,
    remedy:
      'Look at why the job left none: cancelled, out of time, or withheld. Then re-run the failed jobs.',
  },
  'jobs-not-green': {
    says: (_who, detail) =>
      `Every packet promotes, but the jobs of the matrix ended as ${detail}: a packet of an earlier attempt may stand for a job that failed.`,
    remedy: 'Look at which job of the matrix failed, then re-run the failed jobs.',
  },
}

/** One refusal for each code, in the order of the codes. */
export function refusalsOf(objections: readonly Objection[]): readonly Refusal[] {
  return MERGE_CODES.flatMap((code) => {
    const own = objections.filter((objection) => objection.code === code)
    return own.length === 0 ? [] : [refusal(code, own)]
  })
}

function refusal(code: MergeCode, objections: readonly Objection[]): Refusal {
  const about = [...new Set(objections.flatMap(({ about: names }) => names.map(cut)))].sort()
  const details = [...new Set(objections.flatMap(({ detail }) => detail ?? []))].sort()
  const more = details.length > 1 ? ` (and ${counted(details.length - 1, 'more reason')})` : ''
  const { says, remedy } = WORDS[code]
  const detail = `${(details[0] ?? '').slice(0, LONGEST_DETAIL).toWellFormed()}${more}`
  return {
    code,
    about: about.slice(0, KEPT_NAMES),
    message: says(listed(about), detail, about.length),
    remedy,
  }
}

function cut(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 3).toWellFormed()}...`
}

function listed(names: readonly string[]): string {
  const left = names.length - SHOWN_NAMES
  const shown = names.slice(0, SHOWN_NAMES).join(', ')
  return left > 0 ? `${shown} and ${counted(left, 'more', 'more')}` : shown
}
