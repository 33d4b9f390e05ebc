import type { RequestProfile, Surface } from './surface.ts'

/** One job of a matrix: what it asks for, and the name by which plan and merge know it. */
export interface Cell {
  readonly surface: Surface
  readonly profile: RequestProfile
  readonly model: string
  /** Safe in names of artifacts, files and jobs; the same for the same surface, profile and model. */
  readonly shard: string
}
