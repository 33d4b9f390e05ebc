import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../action-file.ts'

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')))

/** The tag of this copy: what a recipe must name behind the @. */
export const VERSION = `v${version}`
