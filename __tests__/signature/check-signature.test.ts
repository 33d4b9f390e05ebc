import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkSignature } from '../../src/signature/check-signature.ts'
import {
  SIGNATURE_REFUSALS,
  type SignatureAnswer,
  type SignatureQuestion,
  type SigningInstance,
} from '../../src/signature/signature.ts'
import { aPacket } from '../report/packet.ts'
import { openAuthority, timestampRequest, type Authority, type Bundle, type Claims } from './authority.ts'
import { digestOf, fileOf, packetOf, question, signed, statementFor } from './evidence.ts'

/** A minute ahead, so that certificates made while the test runs are valid; whole seconds. */
const AT = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000)
const INSTANCES: readonly SigningInstance[] = ['github', 'public-good']

const codeOf = (answer: SignatureAnswer): string => (answer.state === 'refused' ? answer.code : answer.state)
const check = async (asked: SignatureQuestion): Promise<string> => codeOf(await checkSignature(asked))

describe.each(INSTANCES)('a signature by the %s instance', (instance) => {
  let authority: Authority
  let good: Bundle
  let asked: SignatureQuestion

  beforeAll(async () => {
    authority = await openAuthority(instance, AT)
    good = await signed(authority, statementFor(packetOf()))
    asked = question(authority, AT, [good])
  })

  it('is genuine where everything is as expected', async () => {
    expect(await checkSignature(asked)).toEqual({
      state: 'genuine',
      signedAt: AT,
      signer: 'https://github.com/octo/shop/.github/workflows/gate.yml@refs/heads/main',
      instance,
      runner: 'github-hosted',
    })
  })

  const OTHER_CLAIMS: readonly (readonly [what: string, claims: Claims, code: string])[] = [
    ['another identity provider', { iss: 'https://token.actions.example' }, 'issuer-other'],
    [
      'an issuer that only begins like ours',
      { iss: 'https://token.actions.githubusercontent.com/x' },
      'issuer-other',
    ],
    [
      'another workflow file',
      { job_workflow_ref: 'octo/shop/.github/workflows/other.yml@refs/heads/main' },
      'signer-other',
    ],
    [
      'a workflow file of another repository',
      { job_workflow_ref: 'stranger/shop/.github/workflows/gate.yml@refs/heads/main' },
      'signer-other',
    ],
    [
      'a file whose name fits the dots of a pattern',
      { job_workflow_ref: 'octo/shop/.github/workflows/gatexyml@refs/heads/main' },
      'signer-other',
    ],
    [
      'the file on another branch',
      { job_workflow_ref: 'octo/shop/.github/workflows/gate.yml@refs/heads/change' },
      'signer-ref-other',
    ],
    [
      'the file on a branch whose name begins like ours',
      { job_workflow_ref: 'octo/shop/.github/workflows/gate.yml@refs/heads/main-2' },
      'signer-ref-other',
    ],
    [
      'the file on a branch whose name ends like ours',
      { job_workflow_ref: 'octo/shop/.github/workflows/gate.yml@refs/heads/x@refs/heads/main' },
      'signer-ref-other',
    ],
    ['another repository under the same name', { repository_id: '2002' }, 'signer-repository-other'],
    [
      'another started workflow',
      { workflow_ref: 'octo/shop/.github/workflows/nightly.yml@refs/heads/main' },
      'workflow-other',
    ],
    ['another branch', { ref: 'refs/heads/change' }, 'ref-other'],
    ['another commit', { sha: 'e'.repeat(40) }, 'commit-other'],
    ['another run', { run_id: '76' }, 'run-other'],
    ['an older attempt', { run_attempt: '1' }, 'run-other'],
    ['a run of a repository that was renamed to ours', { repository: 'octo/old-shop' }, 'run-other'],
  ]

  it.each(OTHER_CLAIMS)('is refused by %s', async (_what, claims, code) => {
    const bundle = await signed(authority, statementFor(packetOf()), { claims })
    expect(await check({ ...asked, bundles: [bundle] })).toBe(code)
  })

  it.each(['repository_id', 'ref', 'sha', 'workflow_ref', 'run_id'])(
    'is refused where the certificate does not say %s',
    async (claim) => {
      const claims = { [claim]: '' }
      const bundle = await signed(authority, statementFor(packetOf()), { claims })
      expect(await check({ ...asked, bundles: [bundle] })).toMatch(/-other$/)
    },
  )

  it('is refused where it is older than allowed, and taken at any age where none is asked', async () => {
    const late = new Date(AT.getTime() + 3_600_001)
    expect(await check({ ...asked, now: late })).toBe('signed-too-old')
    expect(await check({ ...asked, now: new Date(AT.getTime() + 3_600_000) })).toBe('genuine')
    expect(await check({ ...asked, now: late, maxAgeMs: null })).toBe('genuine')
  })

  it('is refused where it lies ahead of the clock', async () => {
    expect(await check({ ...asked, now: new Date(AT.getTime() - 5 * 60_000 - 1) })).toBe('signed-in-future')
    expect(await check({ ...asked, now: new Date(Number.NaN) })).toBe('signed-in-future')
  })

  it('is refused by the root of another authority', async () => {
    const other = await openAuthority(instance, AT)
    const code = await check({ ...asked, trustedRoot: other.root })
    expect(['signature-unwitnessed', 'certificate-untrusted']).toContain(code)
  })

  it('is genuine by the second of two roots, and by either order', async () => {
    const other = await openAuthority(instance === 'github' ? 'public-good' : 'github', AT)
    expect(await check({ ...asked, trustedRoot: `${other.root}\n${authority.root}\n` })).toBe('genuine')
    expect(await check({ ...asked, trustedRoot: `${authority.root}\n${other.root}` })).toBe('genuine')
  })

  it('is refused where the certificate had ended when it signed', async () => {
    const late = await openAuthority(instance, AT, new Date(AT.getTime() + 20 * 60_000))
    const bundle = await signed(late, statementFor(packetOf()))
    expect(await check({ ...question(late, AT, [bundle]), now: new Date(AT.getTime() + 30 * 60_000) })).toBe(
      'certificate-untrusted',
    )
  })

  it('is refused without a witness', async () => {
    const bundle = structuredClone(good)
    bundle.verificationMaterial.tlogEntries = []
    delete bundle.verificationMaterial.timestampVerificationData
    expect(await check({ ...asked, bundles: [bundle] })).toBe('signature-unwitnessed')
  })

  it('is refused with the witness of another signature', async () => {
    const other = await signed(authority, statementFor(packetOf({ event: 'schedule' })))
    const bundle = {
      ...good,
      verificationMaterial: {
        ...other.verificationMaterial,
        certificate: good.verificationMaterial.certificate,
      },
    }
    expect(await check({ ...asked, bundles: [bundle] })).toMatch(/^signature-(unwitnessed|invalid)$/)
  })

  it('is refused with the certificate of another signer', async () => {
    const other = await signed(authority, statementFor(packetOf()))
    const bundle = structuredClone(good)
    bundle.verificationMaterial.certificate = other.verificationMaterial.certificate
    expect(await check({ ...asked, bundles: [bundle] })).toBe('signature-invalid')
  })

  it('is refused whatever byte of the statement or the signature is changed', async () => {
    const change = (text: string, at: number): string => {
      const bytes = Buffer.from(text, 'base64')
      const index = at % bytes.length
      bytes[index] = (bytes[index] ?? 0) ^ 1
      return bytes.toString('base64')
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(5_000), fc.boolean(), async (at, ofStatement) => {
        const bundle = structuredClone(good)
        const { dsseEnvelope } = bundle
        const [signature] = dsseEnvelope.signatures
        if (ofStatement) dsseEnvelope.payload = change(dsseEnvelope.payload, at)
        else if (signature) signature.sig = change(signature.sig, at)
        expect(await check({ ...asked, bundles: [bundle] })).toMatch(/^signature-(unwitnessed|invalid)$/)
      }),
      { numRuns: 25 },
    )
  })

  it('is refused as another kind of statement or payload', async () => {
    const statement = statementFor(packetOf())
    const provenance = { ...statement, predicateType: 'https://slsa.dev/provenance/v1' }
    const older = { ...statement, _type: 'https://in-toto.io/Statement/v0.1' }
    const bare = { ...statement, predicate: {} }
    const codes = []
    for (const value of [provenance, bare, older, 'text', [statement]])
      codes.push(await check({ ...asked, bundles: [await signed(authority, value)] }))
    const foreign = await signed(authority, statement, { payloadType: 'application/json' })
    codes.push(await check({ ...asked, bundles: [foreign] }))
    expect(codes).toEqual([
      'predicate-other',
      'predicate-other',
      'payload-other',
      'payload-other',
      'payload-other',
      'payload-other',
    ])
  })
})

describe('a signature by the public instance', () => {
  it('is refused with a timestamp alone: what it signs has to stand in the log', async () => {
    const authority = await openAuthority('public-good', AT)
    const bundle = await signed(authority, statementFor(packetOf()))
    const [signature] = bundle.dsseEnvelope.signatures
    const request = timestampRequest(Buffer.from(signature?.sig ?? '', 'base64'))
    const signedTimestamp = Buffer.from(await authority.timestamp(request)).toString('base64')
    bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [{ signedTimestamp }] }
    expect(await check(question(authority, AT, [bundle]))).toBe('genuine')
    bundle.verificationMaterial.tlogEntries = []
    expect(await check(question(authority, AT, [bundle]))).toBe('signature-unwitnessed')
  })

  it('is refused where the certificate stands in no log', async () => {
    const authority = await openAuthority('public-good', AT, AT, { logsCertificates: false })
    const bundle = await signed(authority, statementFor(packetOf()))
    expect(await check(question(authority, AT, [bundle]))).toBe('certificate-untrusted')
  })

  it('is as old as its timestamp says, whatever time a log entry claims without a promise', async () => {
    const authority = await openAuthority('public-good', AT)
    const bundle = await signed(authority, statementFor(packetOf()))
    const [signature] = bundle.dsseEnvelope.signatures
    const request = timestampRequest(Buffer.from(signature?.sig ?? '', 'base64'))
    const signedTimestamp = Buffer.from(await authority.timestamp(request)).toString('base64')
    bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [{ signedTimestamp }] }
    const [entry] = bundle.verificationMaterial.tlogEntries
    if (entry) entry['integratedTime'] = '1'
    delete entry?.['inclusionPromise']
    const answer = await checkSignature(question(authority, AT, [bundle]))
    expect(answer).toMatchObject({ state: 'genuine', signedAt: AT })
  })

  it('is refused with a time that the log did not promise', async () => {
    const authority = await openAuthority('public-good', AT)
    const bundle = await signed(authority, statementFor(packetOf()))
    const [entry] = bundle.verificationMaterial.tlogEntries
    delete entry?.['inclusionPromise']
    expect(await check(question(authority, AT, [bundle]))).toBe('signature-unwitnessed')
  })
})

describe('a signed packet', () => {
  let authority: Authority
  let asked: SignatureQuestion

  beforeAll(async () => {
    authority = await openAuthority('github', AT)
    asked = question(authority, AT, [await signed(authority, statementFor(packetOf()))])
  })

  it('is refused with one changed byte, and as a text that is no packet any more', async () => {
    const bytes = Buffer.from(asked.packet.bytes)
    bytes[bytes.length - 1] = 0x20
    const { fileName } = asked.packet
    expect(await check({ ...asked, packet: { fileName, bytes } })).toBe('bytes-changed')
    expect(await check({ ...asked, packet: { fileName, bytes: Buffer.from('{}') } })).toBe('bytes-changed')
  })

  it('is refused under another name', async () => {
    const packet = { ...asked.packet, fileName: 'evidence-other.json' }
    expect(await check({ ...asked, packet })).toBe('subject-other')
  })

  it('is refused with the attestation of an older packet', async () => {
    const older = packetOf({}, { run_id: 'smoke-20261121-76-1-responses-minimal' })
    const bundle = await signed(authority, statementFor(older))
    expect(await check({ ...asked, bundles: [bundle] })).toBe('subject-other')
  })

  it('is refused where a signed file is no packet', async () => {
    const bytes = Buffer.from('{"version":2}\n')
    const statement = statementFor(packetOf())
    const named = { name: 'evidence-2.json', digest: { sha256: digestOf(bytes) } }
    const bundle = await signed(authority, { ...statement, subject: [named] })
    const packet = { fileName: 'evidence-2.json', bytes }
    expect(await check({ ...asked, bundles: [bundle], packet })).toBe('packet-unreadable')
  })

  const SUBJECTS = ['the packet', 'the policy', 'the candidate configuration'] as const
  it.each(SUBJECTS.map((what, index) => ({ what, index })))(
    'is refused where the statement leaves out $what',
    async ({ index }) => {
      const statement = statementFor(packetOf())
      const subject = statement.subject.filter((_, n) => n !== index)
      const bundle = await signed(authority, { ...statement, subject })
      expect(statement.subject).toHaveLength(SUBJECTS.length)
      expect(await check({ ...asked, bundles: [bundle] })).toBe('subject-other')
    },
  )

  it('is refused where the statement names a file more, or one twice, or with another digest', async () => {
    const statement = statementFor(packetOf())
    const more = { name: 'release.tgz', digest: { sha256: 'f'.repeat(64) } }
    const [file, policy, candidate] = statement.subject
    const other = { name: 'routes.yml', digest: { sha256: 'f'.repeat(64) } }
    for (const subject of [
      [...statement.subject, more],
      [...statement.subject, candidate],
      [file, policy, other],
    ]) {
      const bundle = await signed(authority, { ...statement, subject })
      expect(await check({ ...asked, bundles: [bundle] })).toBe('subject-other')
    }
  })

  it.each([
    ['another repository', { repository_id: '2002' }],
    ['another commit', { ran_commit: 'e'.repeat(40) }],
    ['no commit', { ran_commit: null }],
    ['another ref', { ref: 'refs/heads/change' }],
    ['another workflow', { workflow_ref: 'octo/shop/.github/workflows/nightly.yml@refs/heads/main' }],
    ['no workflow', { workflow_ref: null }],
    ['an older run', { workflow_run_id: '76' }],
    ['an older attempt', { workflow_run_attempt: 1 }],
  ])('is refused where it tells of %s, though this run signed it', async (_what, subject) => {
    const packet = packetOf(subject)
    const bundle = await signed(authority, statementFor(packet))
    expect(await check(question(authority, AT, [bundle], packet))).toBe('packet-other')
  })

  it('is refused where the statement says another result, or other tests, than the packet', async () => {
    const held = aPacket({ strength: 'contract', findings: { 'retry-bounded': { outcome: 'fail' } } })
    const packet = packetOf({}, { findings: held.findings, decision: held.decision })
    const statement = statementFor(packet)
    const says = (predicate: object) => signed(authority, { ...statement, predicate })
    const bundles = await Promise.all([
      says({ ...statement.predicate, result: 'PASSED' }),
      says({ ...statement.predicate, failedTests: [] }),
      says({ ...statement.predicate, passedTests: [...statement.predicate.passedTests, 'retry-bounded'] }),
      says({ ...statement.predicate, configuration: [] }),
    ])
    for (const bundle of bundles)
      expect(await check(question(authority, AT, [bundle], packet))).toBe('result-other')
  })

  it('is genuine also where it says hold: what was decided is not the signature’s question', async () => {
    const held = aPacket({ strength: 'contract', findings: { 'retry-bounded': { outcome: 'fail' } } })
    const packet = packetOf({}, { findings: held.findings, decision: held.decision })
    const bundle = await signed(authority, statementFor(packet))
    expect(await check(question(authority, AT, [bundle], packet))).toBe('genuine')
  })

  it('is genuine with members in the statement that this version does not know', async () => {
    const statement = statementFor(packetOf())
    const predicate = { ...statement.predicate, more: true }
    const bundle = await signed(authority, { ...statement, predicate, more: [] })
    expect(await check({ ...asked, bundles: [bundle] })).toBe('genuine')
  })

  it('is genuine by one good bundle among others, and else refused by the one that got furthest', async () => {
    const other = await signed(authority, statementFor(packetOf()), { claims: { sha: 'e'.repeat(40) } })
    const [good] = asked.bundles
    expect(await check({ ...asked, bundles: [{}, other, good] })).toBe('genuine')
    expect(await check({ ...asked, bundles: [{}, other, null] })).toBe('commit-other')
  })

  it('is refused without any bundle, and by everything that is none', async () => {
    expect(await check({ ...asked, bundles: [] })).toBe('signature-missing')
    const [good] = asked.bundles as readonly Bundle[]
    const material = good?.verificationMaterial
    const keyed = {
      ...good,
      verificationMaterial: { ...material, certificate: undefined, publicKey: { hint: 'x' } },
    }
    const message = {
      ...good,
      dsseEnvelope: undefined,
      messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest: 'AAAA' }, signature: 'AAAA' },
    }
    const torn = { ...good, verificationMaterial: { ...material, certificate: { rawBytes: 'AAAA' } } }
    for (const bundle of [
      null,
      'text',
      7,
      [],
      {},
      keyed,
      message,
      torn,
      { ...good, mediaType: 'text/plain' },
    ])
      expect(await check({ ...asked, bundles: [bundle] })).toBe('bundle-unreadable')
  })

  it('says what is wrong and what to do, without unseen characters of foreign names', async () => {
    const bundle = await signed(authority, statementFor(packetOf()), {
      claims: { ref: 'refs/heads/a\u202eb' },
    })
    const answer = await checkSignature({ ...asked, bundles: [bundle] })
    expect(answer).toMatchObject({ state: 'refused', code: 'ref-other' })
    const said = answer.state === 'refused' ? [answer.says, answer.remedy].join(' ') : ''
    expect(said).toContain('refs/heads/a\\u{202e}b')
    expect(said).not.toContain('\u202e')
  })

  it('is the packet file alone where the policy stands in the inputs', () => {
    const packet = { ...packetOf({ watched: [] }) }
    packet.policy = { ...packet.policy, path: null }
    const statement = statementFor(packet)
    expect(statement.subject.map(({ name }) => name)).toEqual([fileOf(packet).fileName])
    expect(statement.predicate.configuration.map(({ name }) => name)).toEqual(['inputs'])
  })
})

describe('a trusted root', () => {
  let authority: Authority
  let asked: SignatureQuestion

  beforeAll(async () => {
    authority = await openAuthority('public-good', AT)
    asked = question(authority, AT, [await signed(authority, statementFor(packetOf()))])
  })

  const changed = (change: (root: Record<string, unknown>) => object): string =>
    JSON.stringify(change(JSON.parse(authority.root) as Record<string, unknown>))

  it.each<readonly [string, () => string]>([
    ['is empty', () => ''],
    ['is no JSON', () => 'trusted_root'],
    ['is a list', () => '[]'],
    ['was cut short', () => authority.root.slice(0, -20)],
    ['has a second line that was cut short', () => `${authority.root}\n${authority.root.slice(0, 99)}`],
    ['trusts no certificate authority', () => changed((root) => ({ ...root, certificateAuthorities: [] }))],
    [
      'trusts no witness',
      () => changed((root) => ({ ...root, tlogs: [], ctlogs: [], timestampAuthorities: [] })),
    ],
    ['trusts no log of statements', () => changed((root) => ({ ...root, tlogs: [] }))],
    ['trusts no log of certificates', () => changed((root) => ({ ...root, ctlogs: [] }))],
    [
      'holds a key that is none',
      () =>
        changed((root) => ({ ...root, tlogs: [{ publicKey: { rawBytes: 'AAAA' }, logId: { keyId: '' } }] })),
    ],
    ['is larger than any', () => `${authority.root}${' '.repeat(1024 * 1024)}`],
  ])('is unusable where it %s', async (_what, text) => {
    expect(await check({ ...asked, trustedRoot: text() })).toBe('trusted-root-unusable')
  })
})

describe('the codes', () => {
  it('stand once each', () => {
    expect(new Set(SIGNATURE_REFUSALS).size).toBe(SIGNATURE_REFUSALS.length)
  })
})
