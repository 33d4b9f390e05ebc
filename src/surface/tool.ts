/** The one tool that a `tool-call` drill offers. It does nothing: only its call is looked at. */
export const REPORT_TOOL = 'report_check'

/** What the tool does, as the model reads it. */
export const REPORT_TOOL_DESCRIPTION = 'Reports that the check arrived.'

/** The tool's parameters as JSON Schema: one string, the drill's nonce. */
export const REPORT_TOOL_PARAMETERS = {
  type: 'object',
  properties: { nonce: { type: 'string' } },
  required: ['nonce'],
  additionalProperties: false,
} as const
