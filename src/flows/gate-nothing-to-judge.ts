import { makeEngine } from '../leak/engine.ts'
import { NO_NEEDLES } from '../leak/needles.ts'
import { kindsInTexts } from '../packet/seal.ts'
import { commentMarker } from '../report/comment.ts'
import { nothingToJudgeText, type NothingToJudgeText } from '../report/nothing-to-judge.ts'
import { withheldText } from '../report/withheld.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { commentShardOf, type NothingToJudge } from './gate-prepare.ts'
import type { Journal } from './journal.ts'
import { outputsWithoutPacket, type Publisher } from './publisher.ts'
import type { Surroundings } from './surroundings.ts'

/** What is needed to say it. */
interface EndingPorts {
  readonly around: Pick<Surroundings, 'fingerprint'>
  readonly journal: Journal
  readonly publisher: Publisher
}

/**
 * Ends a run whose change moves no traffic to the fallback: the job succeeds, so that a required check never waits, and
 * every text says that nothing was judged. There is no packet: `verify` takes such a run for no evidence.
 */
export async function endUnjudged(found: NothingToJudge, ports: EndingPorts): Promise<ExitCode> {
  const { publisher, journal } = ports
  const texts = textsOf(found)
  if (withheld(found, texts, ports)) {
    await publisher.refuse(withheldText(['credential']), outputsWithoutPacket(''))
    return EXIT.blocked
  }
  journal.say(texts.line)
  const outputs = { ...outputsWithoutPacket(''), decision: NOT_APPLICABLE, ...texts.outputs }
  for (const lost of await publisher.conclude({ texts, outputs, found }))
    publisher.warn(`${lost.why} ${lost.remedy}`)
  return EXIT.passed
}

/** No word that a later step could take for `promote`. */
export const NOT_APPLICABLE = 'not-applicable'

function textsOf({ declaration, occasion, routing }: NothingToJudge): NothingToJudgeText {
  const { policy } = declaration
  return nothingToJudgeText({
    routing,
    marker: commentMarker(policy.surface, policy.profile, commentShardOf({ occasion, policy })),
    runUrl: occasion.runUrl,
    commit: occasion.evaluatedCommit,
  })
}

/** Names of files and routes are shown: a key may stand in one. */
function withheld(
  { declaration }: NothingToJudge,
  { line, summary, comment }: NothingToJudgeText,
  ports: EndingPorts,
) {
  const { key, githubToken } = declaration
  const credentials = [key, githubToken].flatMap((secret) => (secret === null ? [] : [secret.reveal()]))
  if (credentials.length === 0) return false
  const engine = makeEngine({ ...NO_NEEDLES, credentials }, ports.around.fingerprint)
  return kindsInTexts(engine, [line, summary, comment.body]).length > 0
}
