// axios with its own defaults: a reply outside 2xx throws, and nothing is sent again.
import process from 'node:process'
import axios from 'axios'
import { isAnswer, isResponses, isStreaming, leaveRecord, requestBody } from './call.mjs'

const { OPENAI_API_KEY, OPENAI_BASE_URL } = process.env

async function textOf(stream) {
  let text = ''
  for await (const chunk of stream) text += chunk
  return text
}

try {
  const { data, status } = await axios.post(
    `${OPENAI_BASE_URL}/${isResponses ? 'responses' : 'chat/completions'}`,
    requestBody(),
    {
      headers: { authorization: `Bearer ${OPENAI_API_KEY}` },
      responseType: isStreaming ? 'stream' : 'text',
    },
  )
  const text = isStreaming ? await textOf(data) : data
  leaveRecord({ usable: isAnswer(text), status, attempts: 1 })
} catch (error) {
  // The body of an error comes as a stream, too: left unread, it keeps the connection and so this process open.
  if (isStreaming) error.response?.data.destroy()
  leaveRecord({ usable: false, status: error.response?.status ?? null, attempts: 1 })
}
