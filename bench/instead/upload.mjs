// What an upload step does, from the same library: one file, zipped, as an artifact.
import { DefaultArtifactClient } from '@actions/artifact'
import * as core from '@actions/core'
import { dirname } from 'node:path'

const path = core.getInput('path', { required: true })
const { id, digest } = await new DefaultArtifactClient().uploadArtifact('evidence', [path], dirname(path))
core.setOutput('artifact-id', id)
core.setOutput('artifact-digest', digest)
