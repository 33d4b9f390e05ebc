import { z } from 'zod'
import type { Packet } from '../packet/schema.ts'

/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
/** Source: https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
export const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1'
/** Source: https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

/** How a file is called in the list of what was signed where the policy stands in the workflow's inputs alone. */
const POLICY_OF_INPUTS = 'inputs'

const digest = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const descriptor = z.object({ name: z.string(), digest })
const names = z.array(z.string())

/** The statement that a signature stands for. A reader ignores members that it does not know. */
export const statementSchema = z.object({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(descriptor).min(1),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: z.object({
    result: z.enum(['PASSED', 'WARNED', 'FAILED']),
    configuration: z.array(descriptor),
    url: z.string().optional(),
    passedTests: names,
    warnedTests: names,
    failedTests: names,
  }),
})
export type Statement = z.infer<typeof statementSchema>
type Descriptor = z.infer<typeof descriptor>

/**
 * What is signed of a packet: digests, names of files and ids of assertions, nothing of a request or a reply. It may
 * stand in a public log for ever. Pure: the same packet gives the same statement, so that a reader can make it again.
 */
export function statementOf(
  packet: Packet,
  file: { readonly name: string; readonly sha256: string },
): Statement {
  const { policy, subject } = packet
  const judged = described(policy.path ?? POLICY_OF_INPUTS, policy.sha256)
  const candidates = subject.watched
    .flatMap(({ path, sha256 }) => (sha256 === null ? [] : [described(path, sha256)]))
    // A watched policy stands once, unless the change brings another text than the one that judged.
    .filter((candidate) => !isSame(candidate, judged))
  return {
    _type: STATEMENT_TYPE,
    subject: [
      described(file.name, file.sha256),
      // Inputs of the workflow are no file that anybody could hash.
      ...(policy.path === null ? [] : [judged]),
      ...candidates,
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {
      result: resultOf(packet),
      configuration: [judged, ...candidates],
      ...(subject.run_url === null ? {} : { url: subject.run_url }),
      ...testsOf(packet),
    },
  }
}

/** Whether two descriptors mean the same bytes under the same name. */
export function isSame(one: Descriptor, other: Descriptor): boolean {
  return one.name === other.name && one.digest.sha256 === other.digest.sha256
}

function described(name: string, sha256: string): Descriptor {
  return { name, digest: { sha256 } }
}

/** Only what may be promoted has passed: a hold and a rehearsal have not. */
function resultOf(packet: Packet): Statement['predicate']['result'] {
  if (packet.decision.value !== 'promote') return 'FAILED'
  return testsOf(packet).warnedTests.length === 0 ? 'PASSED' : 'WARNED'
}

function testsOf({ findings, decision }: Packet) {
  const counted = findings.filter(({ severity }) => severity !== 'off')
  const bad = counted.filter(({ outcome }) => outcome === 'fail' || outcome === 'not-evaluated')
  return {
    passedTests: counted.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id),
    warnedTests: bad.filter(({ id }) => !decision.forced_by.includes(id)).map(({ id }) => id),
    failedTests: [...decision.forced_by],
  }
}
