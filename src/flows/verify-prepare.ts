import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errnoText } from '../evidence/errno.ts'
import type { Some } from '../evidence/brand.ts'
import type { Occasion } from '../evidence/run.ts'
import type { EvidenceRules } from '../evidence/verify.ts'
import { occasionFrom } from '../policy/occasion.ts'
import { ConfigurationError, type Problem } from '../policy/problem.ts'
import { SETTINGS } from '../policy/settings.ts'
import { readAsked } from '../policy/verify-declare.ts'
import { VERIFY_SETTINGS } from '../policy/verify-settings.ts'
import { exampleAt, missingProblem, settingsProblem } from '../policy/wording.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import { defaultBranch, fileAtCommit, tipOf } from '../publish/github/base-policy.ts'
import type { RepositorySeen } from '../verify/candidate.ts'
import type { VerifyRefusal } from '../verify/refusal.ts'
import type { WireOptions } from '../wire/wire.ts'
import { findPolicy } from './gate-policy.ts'
import type { GateRequest } from './gate-prepare.ts'
import { proxyOf } from './gate-route.ts'
import type { Surroundings } from './surroundings.ts'

/** A question that can be asked. */
export interface VerifyQuestion {
  readonly access: GithubAccess
  readonly commit: string
  readonly serverUrl: string
  /** The repository's number as the job knows it; null where another repository is asked, or by hand. */
  readonly repositoryId: string | null
  /** The run that asks; null by hand. */
  readonly ownRun: number | null
  readonly occasion: Occasion
  readonly policy: string | undefined
  readonly directory: string
  readonly trustedRootPath: string | null
  readonly waitMs: number
  readonly proxy: WireOptions['proxy']
}

/** Puts the question together. Throws ConfigurationError where something is missing. */
export function questionOf(
  { door, inputs, event }: GateRequest,
  { environment, directory }: Pick<Surroundings, 'environment' | 'directory'>,
): VerifyQuestion {
  const asked = readAsked({ inputs, door })
  const occasion = occasionFrom(environment, event)
  const commit = asked.commit ?? occasion.evaluatedCommit
  const repository = asked.repository ?? occasion.repository
  const token = inputs[SETTINGS.githubToken.name] ?? ''
  if (commit === null || repository === null || token === '') {
    const missing = missingParts({ commit, repository, token }, door)
    throw new ConfigurationError(missing, [token].filter(Boolean))
  }
  const isOwn = repository.toLowerCase() === occasion.repository?.toLowerCase()
  return {
    access: {
      token,
      apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
      repository,
    },
    commit,
    serverUrl: (environment['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, ''),
    repositoryId: isOwn ? occasion.repositoryId : null,
    ownRun: isOwn && occasion.runId !== null ? Number(occasion.runId) : null,
    occasion: isOwn ? occasion : { ...occasion, judgedAt: { at: 'tip', branch: null } },
    policy: inputs[SETTINGS.policy.name],
    directory,
    trustedRootPath: asked.trustedRoot,
    waitMs: asked.waitMs,
    proxy: proxyOf(environment),
  }
}

function missingParts(
  { commit, repository, token }: Readonly<Record<'commit' | 'repository' | 'token', string | null>>,
  door: GateRequest['door'],
): Some<Problem> {
  const at = { in: door === 'cli' ? 'flag' : 'input' } as const
  const missing = [
    ...(commit === null
      ? [missingProblem(VERIFY_SETTINGS.commit, at, 'nothing says which commit is to be released')]
      : []),
    ...(repository === null
      ? [missingProblem(VERIFY_SETTINGS.repository, at, 'nothing says whose commit it is')]
      : []),
    ...(token === ''
      ? [missingProblem(SETTINGS.githubToken, at, "evidence is read through GitHub's API")]
      : []),
  ]
  const [first, ...others] = missing
  if (first === undefined) throw new Error('nothing is missing')
  return [first, ...others]
}

export type RulesText =
  | { readonly state: 'found'; readonly file: { readonly path: string; readonly text: string } }
  | {
      readonly state: 'none'
      readonly code: Extract<VerifyRefusal, 'no-policy' | 'policy-unreadable'>
      readonly why: string
      readonly remedy: string
    }

/**
 * The policy that judges a release: the one that judges the event, and by hand the default branch's. Never the
 * checkout's: that is what is to be released.
 */
export async function judgingRulesText(
  { access, occasion, policy, directory }: VerifyQuestion,
  repository: RepositorySeen,
): Promise<RulesText> {
  const byHand = occasion.judgedAt.at === 'checkout'
  const judgedAt = byHand ? ({ at: 'tip', branch: repository.defaultBranch } as const) : occasion.judgedAt
  const asked = { ...occasion, judgedAt, isChange: false }
  const { judging } = await findPolicy(policy, directory, asked, {
    defaultBranch: () => defaultBranch(access),
    tipOf: (branch) => tipOf(access, branch),
    fileAt: (path, commit) => fileAtCommit(access, path, commit),
  })
  switch (judging.state) {
    case 'found':
      return { state: 'found', file: judging.file }
    case 'absent':
      return {
        state: 'none',
        code: 'no-policy',
        why: `There is no policy at ${judging.ref}: nobody has said what evidence a release needs.`,
        remedy: `Merge a policy file with \`verify:\` (${SETTINGS.policy.fallback}), then run the gate on the commit.`,
      }
    case 'unreadable':
      return { state: 'none', code: 'policy-unreadable', why: judging.why, remedy: judging.remedy }
    case 'by-hand':
      throw new Error('a release is never judged by the checkout')
  }
}

/** A root of both instances has some hundred kilobytes. */
const ROOT_LIMIT = 10 * 1024 * 1024

/**
 * The text of the trusted root; null where the policy needs none and none was given. Throws ConfigurationError where it
 * is needed and missing, or cannot be read.
 */
export async function readTrustedRoot(
  { trustedRootPath, directory, occasion }: VerifyQuestion,
  { unsigned, path }: EvidenceRules,
): Promise<string | null> {
  const at = { in: occasion.judgedAt.at === 'checkout' ? 'flag' : 'input' } as const
  if (trustedRootPath === null) {
    if (unsigned === 'allowed') return null
    const why = `${path} wants signed evidence, and this file says whose signatures count (\`gh attestation trusted-root > trusted_root.jsonl\`)`
    throw new ConfigurationError([missingProblem(VERIFY_SETTINGS.trustedRoot, at, why)])
  }
  const says = (why: string): Problem => ({
    ...settingsProblem('file-unreadable', VERIFY_SETTINGS.trustedRoot.name, at),
    value: trustedRootPath,
    says: `The trusted root \`${trustedRootPath}\` cannot be read (${why}). Make it before this step: \`gh attestation trusted-root > trusted_root.jsonl\`.`,
    example: exampleAt(VERIFY_SETTINGS.trustedRoot, at),
  })
  try {
    const text = await readFile(resolve(directory, trustedRootPath), 'utf8')
    if (text.length <= ROOT_LIMIT) return text
  } catch (error) {
    throw new ConfigurationError([says(errnoText(error))], [], { cause: error })
  }
  throw new ConfigurationError([says('it is over 10 MiB')])
}
