// What a sticky comment step does, from the same library: find the own comment by its marker, update or create it.
import * as core from '@actions/core'
import { context, getOctokit } from '@actions/github'
import { readFileSync } from 'node:fs'

const MARKER = '<!-- instead -->'
const { rest, paginate } = getOctokit(core.getInput('token', { required: true }))
const issue_number = Number(core.getInput('number', { required: true }))
const body = `${readFileSync(core.getInput('path', { required: true }), 'utf8').slice(0, 60_000)}\n${MARKER}`

const comments = await paginate(rest.issues.listComments, { ...context.repo, issue_number, per_page: 100 })
const own = comments.find((comment) => comment.body?.endsWith(MARKER))
const { data } = own
  ? await rest.issues.updateComment({ ...context.repo, comment_id: own.id, body })
  : await rest.issues.createComment({ ...context.repo, issue_number, body })
core.setOutput('comment-id', data.id)
