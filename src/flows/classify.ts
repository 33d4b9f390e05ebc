import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { classifyLine } from '../surface/classify.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'

/**
 * Reads recorded replies as JSON lines and writes one reading a line, in the same order. A line that cannot be read as
 * a reply is answered with outcome `unreadable`, named on stderr, and makes the exit code 2; the others still count.
 */
export async function classify(input: Readable, output: Writable, complaints: Writable): Promise<ExitCode> {
  let exit: ExitCode = EXIT.passed
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const answer = classifyLine(line)
    if ('problem' in answer) {
      exit = EXIT.configuration
      complaints.write(`classify: line ${number}: ${answer.problem}\n`)
      write(output, { id: answer.id, outcome: 'unreadable', code: 'bad-line', reason: answer.problem })
    } else write(output, answer)
  }
  return exit
}

function write(output: Writable, answer: object): void {
  output.write(`${JSON.stringify(answer)}\n`)
}
