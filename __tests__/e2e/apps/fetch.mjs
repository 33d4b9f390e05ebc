// Plain fetch: one request, nothing more.
import process from 'node:process'
import { isAnswer, isResponses, leaveRecord, requestBody } from './call.mjs'

const { OPENAI_API_KEY, OPENAI_BASE_URL } = process.env

try {
  const reply = await fetch(`${OPENAI_BASE_URL}/${isResponses ? 'responses' : 'chat/completions'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${OPENAI_API_KEY}` },
    body: JSON.stringify(requestBody()),
    redirect: 'error',
  })
  const text = await reply.text()
  leaveRecord({ usable: reply.ok && isAnswer(text), status: reply.status, attempts: 1 })
} catch {
  leaveRecord({ usable: false, status: null, attempts: 1 })
}
