// One search of one file in a process of its own: prints its milliseconds. Fails where it did not search or found something.
import { createHash } from 'node:crypto'
import type { Fingerprint } from '../src/evidence/brand.ts'
import { makeEngine } from '../src/leak/engine.ts'
import { makeSearchThreads } from '../src/unpack/search-threads.ts'
import { search } from '../src/unpack/search.ts'
import { needles } from './leak.ts'

const [path = ''] = process.argv.slice(2)
const fingerprint = (value: string) =>
  createHash('sha256').update(value).digest('hex').slice(0, 16) as Fingerprint
const started = performance.now()
const engine = makeEngine(needles(), fingerprint)
const threads = makeSearchThreads(engine)
const found = await search({ files: [{ path, show: path, kinds: 'all' }], threads }, engine)
await threads.close()
const ms = performance.now() - started
if (found.state !== 'searched' || found.leaks.length > 0) throw new Error(JSON.stringify(found))
process.stdout.write(String(ms))
