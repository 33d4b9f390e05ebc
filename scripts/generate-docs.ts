// Writes what is made from src: each action.yml, the schemas of policy and packet, the regions of README.md and
// docs/routing.md, and the example of docs/packet-format.md.
// `node scripts/generate-docs.ts` writes; with `--check` it only says what differs and exits 1.
import { current, writeOrCheck } from './generated-files.ts'
import { packetPage } from './packet-example.ts'
import { combinedJsonSchema, packetJsonSchema } from './packet-schema.ts'
import { policySchema } from './policy-schema.ts'
import { actionFiles, formatted, withRegions } from './tables.ts'

/** Files by path, as they should be. Pages only where they exist: people write them, we fill in regions. */
async function wanted(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    ...(await actionFiles()),
    ['schema/policy.schema.json', await formatted(JSON.stringify(policySchema()), 'json')],
    ['schema/packet.schema.json', await formatted(JSON.stringify(packetJsonSchema()), 'json')],
    ['schema/combined.schema.json', await formatted(JSON.stringify(combinedJsonSchema()), 'json')],
  ])
  const readme = current('README.md')
  if (readme !== null) files.set('README.md', await withRegions(readme))
  const routing = current('docs/routing.md')
  if (routing !== null) files.set('docs/routing.md', await withRegions(routing))
  const page = current('docs/packet-format.md')
  if (page !== null) files.set('docs/packet-format.md', await packetPage(page))
  return files
}

writeOrCheck(await wanted(), { from: 'src', repair: 'node scripts/generate-docs.ts' })
