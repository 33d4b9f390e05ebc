import type { Engine } from '../leak/engine.ts'
import type { SealedPacket } from '../packet/seal.ts'
import { sealStatement } from '../signature/seal-statement.ts'
import { statementOf } from '../signature/statement.ts'
import type { Prepared } from './gate-prepare.ts'
import type { Attestation, PacketDelivery, Publisher } from './publisher.ts'

export interface AttestRequest {
  readonly sealed: SealedPacket
  /** Where the packet's file stands; the bundle is written beside it. */
  readonly path: string
  readonly delivery: PacketDelivery
  readonly prepared: Prepared
  readonly engine: Engine
}

/**
 * Signs the packet where that was asked for, and only once it was delivered: a signature that points at nothing helps
 * nobody. The statement is searched like every text of the run before it leaves.
 */
export async function attestationOf(
  { sealed, path, delivery, prepared, engine }: AttestRequest,
  publisher: Publisher,
): Promise<Attestation> {
  if (!prepared.declaration.attest) return { state: 'not-asked' }
  if (delivery.state === 'lost') {
    return { state: 'lost', why: 'Nothing was signed, since the packet is lost.', remedy: delivery.remedy }
  }
  const statement = statementOf(sealed.packet, { name: sealed.fileName, sha256: sealed.digest })
  const searched = sealStatement(statement, engine)
  if (searched.state === 'withheld') {
    return {
      state: 'lost',
      why: `The packet is not signed: the search found ${searched.kinds.join(', ')} in the statement, and a log that is public keeps it for ever.`,
      remedy:
        'Look at the names of the policy file and of the watched files: nothing else of yours stands in it.',
    }
  }
  return publisher.attest(searched, path)
}
