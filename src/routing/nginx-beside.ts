import type { Directive } from './nginx-text.ts'
import type { Member, Tree } from './tree.ts'

/** Parameters of a server that decide its share. */
const SHARES = /^(?:weight=.*|backup|down|drain)$/

/** What stands beside the shares: directives by name, blocks by what opens them. */
export function besideBlocks(directives: readonly Directive[]): Tree {
  const named = Map.groupBy(
    directives.filter(({ words }) => words[0]?.text !== 'split_clients'),
    keyOf,
  )
  const members = [...named].map(([key, list]): Member => {
    const values = list.map(valueOf)
    const [first] = values
    const line = list[0]?.line ?? 1
    return {
      key,
      line,
      value: values.length === 1 && first !== undefined ? first : { is: 'list', line, items: values },
    }
  })
  return { is: 'map', line: directives[0]?.line ?? 1, members }
}

/** Servers are told apart by their address, blocks by all that stands before the brace. */
function keyOf({ words, block }: Directive): string {
  const texts = words.map(({ text }) => text)
  if (block !== null) return texts.join(' ')
  return texts[0] === 'server' ? texts.slice(0, 2).join(' ') : (texts[0] ?? '')
}

function valueOf({ words, block, line }: Directive): Tree {
  if (block !== null) return besideBlocks(block)
  if (words[0]?.text !== 'server')
    return scalar(
      words.slice(1).map(({ text }) => text),
      line,
    )
  const parameters = words.slice(2).filter(({ text }) => !SHARES.test(text))
  return {
    is: 'map',
    line,
    members: parameters.map(({ text, line: at }) => {
      const [key = '', ...value] = text.split('=')
      return { key, line: at, value: scalar(value, at) }
    }),
  }
}

function scalar(texts: readonly string[], line: number): Tree {
  return { is: 'scalar', line, text: texts.join(' '), quoted: true }
}
