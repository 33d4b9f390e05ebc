import { assess } from '../assess/all.ts'
import type { LeakKind } from '../evidence/search.ts'
import { draft } from '../packet/draft.ts'
import { seal, type SealedPacket } from '../packet/seal.ts'
import { writePacket } from '../publish/packet-file.ts'
import { visible } from '../report/visible.ts'
import { withheldText } from '../report/withheld.ts'
import { decide } from '../verdict/decide.ts'
import { EXIT, exitCode, type Delivery, type ExitCode } from '../verdict/exit-code.ts'
import { attestationOf } from './gate-attest.ts'
import { observe } from './gate-observe.ts'
import { judgePages, startPages } from './gate-pages.ts'
import type { RepositoryObjects } from './gate-change.ts'
import { endUnjudged } from './gate-nothing-to-judge.ts'
import type { Previous } from './gate-previous.ts'
import { intentOf, prepare, runIdOf, type GateRequest, type Prepared } from './gate-prepare.ts'
import { textsOf } from './gate-texts.ts'
import type { Journal } from './journal.ts'
import { outputsWithoutPacket, type Attestation, type PacketDelivery, type Publisher } from './publisher.ts'
import { handNumber } from './run-number.ts'
import type { Surroundings } from './surroundings.ts'
import { toolOf } from './tool.ts'

/** What the gate needs besides its request. */
export interface GatePorts {
  readonly around: Surroundings
  readonly journal: Journal
  readonly publisher: Publisher
  /** Where the judging policy and the change are read, unless the run was started by hand. */
  readonly repository: RepositoryObjects
  /** The packet that a scheduled run is compared with. Never rejects. */
  readonly previousPacket: (prepared: Prepared) => Promise<Previous>
  /** Called once with every secret's value, before the first line that could hold one. */
  readonly mask: (secrets: readonly string[]) => void
}

/** One whole run: prepare, observe, judge, seal, publish. The page to read first. */
export async function gate(request: GateRequest, ports: GatePorts): Promise<GateResult> {
  const { around, journal, publisher } = ports
  const bundle = toolOf(around.entry)
  const prepared = await prepare(request, around, ports.repository)
  for (const pattern of prepared.unmatched) publisher.warn(namesNothing(pattern))
  if (prepared.state === 'nothing-to-judge')
    return { exit: await endUnjudged(prepared, ports), sealed: null, path: null }
  ports.mask(prepared.secrets.map((secret) => secret.reveal()))
  announce(prepared, journal)

  // Known before the application starts: it could write to the bundle.
  const tool = await bundle
  const contract = await startContract(prepared, ports)
  const { evidence: observed, engine } = await observe(prepared, around, journal, () =>
    publisher.load(prepared),
  )
  const { plan } = prepared
  const { previous, ...pages } = await contract.read()
  const evidence = { ...observed, ...pages }
  const findings = assess(evidence, plan)
  const decision = decide(findings, plan.policy.promoted, plan.strength)
  const runId = runIdOf(prepared, around.now(), await handNumber('evidence-smoke', around))
  const packet = draft(evidence, plan, findings, decision, {
    runId,
    tool,
    intent: intentOf(plan),
  })

  const sealed = seal(packet, engine)
  if (sealed.state === 'withheld') return withhold(sealed.kinds, ports)
  const path = await writePacket(sealed, around.outputFolder)
  const delivery = await publisher.deliver(sealed, path, prepared)
  const attestation = await attestationOf({ sealed, path, delivery, prepared, engine }, publisher)
  for (const lost of [delivery, attestation])
    if (lost.state === 'lost') publisher.warn(`${lost.why} ${lost.remedy}`)

  const texted = { sealed, path, delivery, attestation, prepared, engine, previous }
  const { texts, outputs, withheld } = textsOf(texted)
  if (withheld) return withhold(withheld, ports)
  for (const lost of await publisher.show({ sealed, path, texts, outputs, prepared }))
    publisher.warn(`${lost.why} ${lost.remedy}`)
  const arrived = arrivalOf(delivery, attestation)
  return { exit: exitCode(decision, plan.policy.want, plan.policy.enforce, arrived), sealed, path }
}

/** How a run ended; `sealed` is null where nothing may be published. */
export interface GateResult {
  readonly exit: ExitCode
  readonly sealed: SealedPacket | null
  readonly path: string | null
}

function arrivalOf(delivery: PacketDelivery, attestation: Attestation): Delivery {
  if (delivery.state === 'lost') return 'lost'
  return attestation.state === 'lost' ? 'unsigned' : 'delivered'
}

/** Pages and the packet of the last scheduled run are fetched beside the drills, and read when those are over. */
async function startContract(prepared: Prepared, { around, publisher, previousPacket }: GatePorts) {
  const { policy } = prepared.plan
  const pages = await startPages(policy, around)
  const earlier = previousPacket(prepared)
  return {
    async read() {
      const [fetched, previous] = await Promise.all([pages.done, earlier])
      if (previous.state === 'not-read') publisher.warn(`${previous.why} ${previous.remedy}`)
      const packet = previous.state === 'found' ? previous.packet : null
      const { warnings, ...read } = judgePages(fetched, policy, packet)
      for (const warning of warnings) publisher.warn(warning)
      return { ...read, previous: packet }
    },
  }
}

function announce({ plan, admission }: Prepared, journal: Journal): void {
  const { policy, strength, drills } = plan
  journal.say(
    `${strength}: ${policy.surface}, ${drills.length} drills, application ${policy.application.kind}`,
  )
  if (admission.run === 'rehearsal-instead') journal.say(`${admission.text} ${admission.remedy}`)
}

function namesNothing(pattern: string): string {
  return `\`routing-files\` names \`${visible(pattern)}\`, and there is no such file: no change of it is seen. Correct the path, or take it out.`
}

async function withhold(kinds: readonly LeakKind[], { publisher }: GatePorts): Promise<GateResult> {
  await publisher.refuse(withheldText(kinds), outputsWithoutPacket(''))
  return { exit: EXIT.blocked, sealed: null, path: null }
}
