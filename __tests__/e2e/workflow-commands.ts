/** One workflow command of a step's output, decoded as the runner does. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * The commands that a runner would carry out, in both of its forms: `::name k=v::message` at the start of a line (blanks
 * before it are allowed) and the older `##[name k=v;]message` anywhere in a line.
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function readCommands(stdout: string): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = []
  let stopped: string | null = null
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const command = newForm(line) ?? oldForm(line)
    if (command === null) continue
    if (stopped !== null) {
      if (command.name === stopped) stopped = null
      continue
    }
    if (command.name === 'stop-commands') stopped = command.message
    commands.push(command)
  }
  return commands
}

/** What a person sees of a step's output: everything except the commands that the runner takes away. */
export function visibleText(stdout: string): string {
  return stdout
    .split(/\r\n|\r|\n/)
    .filter((line) => newForm(line)?.name !== 'add-mask')
    .join('\n')
}

function newForm(line: string): WorkflowCommand | null {
  const match = /^\s*::([^\s:]+)(?:\s+([^]*?))?::([^]*)$/.exec(line)
  if (!match?.[1]) return null
  return {
    name: match[1],
    properties: propertiesOf(match[2] ?? '', ',', decodeProperty),
    message: decodeData(match[3] ?? ''),
  }
}

function oldForm(line: string): WorkflowCommand | null {
  const match = /##\[([^\s\]]+)(?:\s+([^\]]*))?\]([^]*)$/.exec(line)
  if (!match?.[1]) return null
  return {
    name: match[1],
    properties: propertiesOf(match[2] ?? '', ';', decodeProperty),
    message: match[3] ?? '',
  }
}

function propertiesOf(
  text: string,
  separator: string,
  decode: (value: string) => string,
): Record<string, string> {
  const pairs = text.split(separator).flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), decode(pair.slice(at + 1))]]
  })
  return Object.fromEntries(pairs)
}

function decodeData(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function decodeProperty(value: string): string {
  return decodeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

/**
 * The values of a command file, in both forms that a runner takes: `name=value` and `name<<DELIMITER`.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 * @throws Error where a runner would fail the step: a line without a value, a delimiter that never comes
 */
export function readFileCommands(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2)
      const end = lines.indexOf(delimiter, index + 1)
      if (end < 0) throw new Error(`the delimiter of output ${line.slice(0, heredoc)} never comes`)
      values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n')
      index = end
    } else if (equals > 0) values[line.slice(0, equals)] = line.slice(equals + 1)
    else throw new Error(`a runner would refuse this line of the command file: ${JSON.stringify(line)}`)
  }
  return values
}
