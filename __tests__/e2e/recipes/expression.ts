import { at } from '../github.ts'

/** What expressions can see, by the name of the context. */
export interface Contexts {
  readonly values: Readonly<Record<string, unknown>>
  /** How what came before went: the needed jobs for a job, the steps before it for a step. */
  readonly before: 'success' | 'failure' | 'skipped'
}

/** Functions that say how things went before; an `if` without one of them asks for success. */
const STATUS = /\b(always|success|failure)\s*\(\s*\)/

const EXPRESSION = /\$\{\{([^]*?)\}\}/g

/** An event has other members from kind to kind; of every other context a name that is not there is a mistake. */
const MAY_BE_ABSENT = /^github\.event\./

/**
 * A text with its expressions filled in.
 * @throws Error for every part of the language that the recipes do not need
 */
export function filled(text: string, contexts: Contexts): string {
  if (text.replace(EXPRESSION, '').includes('${{')) throw new Error(`an expression has no end: ${text}`)
  return text.replace(EXPRESSION, (_whole, inner: string) => {
    const value = evaluate(inner, contexts)
    if (value === null) return ''
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return String(value)
    throw new Error(`\`${inner.trim()}\` is no text: a runner would write "Object"`)
  })
}

/** Whether a job or step with this `if` runs. Without a status function it needs success, as on GitHub. */
export function holds(condition: string | undefined, contexts: Contexts): boolean {
  const text = (condition ?? '').trim().replace(/^\$\{\{([^]*)\}\}$/, '$1')
  if (text.includes('${{')) throw new Error(`an \`if\` is one expression: ${text}`)
  if (!STATUS.test(text) && contexts.before !== 'success') return false
  return text === '' || truth(evaluate(text, contexts))
}

/** The value of an expression without its braces. */
export function evaluate(text: string, contexts: Contexts): unknown {
  const tokens = [...text.matchAll(/\s+|('(?:[^']|'')*'|[\w-]+|&&|\|\||==|!=|[!().,[\]]|[^])/g)].flatMap(
    ([, token]) => (token === undefined ? [] : [token]),
  )
  const reader = new Reader(text, tokens, contexts)
  return reader.whole()
}

function truth(value: unknown): boolean {
  return value !== null && value !== false && value !== 0 && value !== ''
}

/** Reads one expression from left to right and gives its value: `||`, `&&`, `==` and `!=`, `!`, then names and calls. */
class Reader {
  readonly #text: string
  readonly #tokens: string[]
  readonly #contexts: Contexts

  constructor(text: string, tokens: string[], contexts: Contexts) {
    this.#text = text
    this.#tokens = tokens
    this.#contexts = contexts
  }

  whole(): unknown {
    const value = this.#either()
    if (this.#tokens.length > 0) throw this.#unknown(this.#tokens[0])
    return value
  }

  #either(): unknown {
    let value = this.#both()
    while (this.#take('||')) {
      const right = this.#both()
      value = truth(value) ? value : right
    }
    return value
  }

  #both(): unknown {
    let value = this.#compared()
    while (this.#take('&&')) {
      const right = this.#compared()
      value = truth(value) ? right : value
    }
    return value
  }

  #compared(): unknown {
    const left = this.#single()
    const operator = ['==', '!='].find((each) => this.#take(each))
    if (operator === undefined) return left
    const right = this.#single()
    if (typeof left !== typeof right || typeof left === 'object')
      throw new Error(`\`${this.#text.trim()}\` compares two kinds of value, which GitHub makes numbers of`)
    const same =
      typeof left === 'string' ? left.toLowerCase() === String(right).toLowerCase() : left === right
    return operator === '==' ? same : !same
  }

  #single(): unknown {
    if (this.#take('!')) return !truth(this.#single())
    if (this.#take('(')) {
      const value = this.#either()
      this.#expect(')')
      return value
    }
    const token = this.#tokens.shift() ?? ''
    if (token.startsWith("'") && token.length > 1) return token.slice(1, -1).replaceAll("''", "'")
    if (/^\d+$/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    if (!/^[A-Za-z_]/.test(token)) throw this.#unknown(token)
    return this.#take('(') ? this.#called(token) : this.#named(token)
  }

  #called(name: string): unknown {
    if (name === 'fromJSON') {
      const value = this.#either()
      this.#expect(')')
      if (typeof value !== 'string') throw new Error(`\`${this.#text.trim()}\`: fromJSON takes a text`)
      return JSON.parse(value) as unknown
    }
    this.#expect(')')
    const { before } = this.#contexts
    if (name === 'always') return true
    if (name === 'success' || name === 'failure') return before === name
    throw this.#unknown(name)
  }

  #named(first: string): unknown {
    const path = [first]
    while (this.#take('.')) path.push(this.#tokens.shift() ?? '')
    const value = at(this.#contexts.values, ...path)
    if (value !== undefined) return value
    if (MAY_BE_ABSENT.test(path.join('.'))) return null
    throw new Error(`\`${path.join('.')}\` is nothing: a runner would take it for an empty text`)
  }

  #take(token: string): boolean {
    if (this.#tokens[0] !== token) return false
    this.#tokens.shift()
    return true
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw this.#unknown(this.#tokens[0])
  }

  #unknown(token: string | undefined): Error {
    return new Error(`the interpreter does not know \`${token ?? ''}\` in \`${this.#text.trim()}\``)
  }
}
