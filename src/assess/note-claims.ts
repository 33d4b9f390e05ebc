import type { Topic, TopicRule } from './note-topics.ts'
import { TOPIC_RULES } from './note-topics.ts'

/** What is said of a topic: a verb that states, a judgement, a comparison or a number. */
const STATES = String.raw`(?:is|are|was|were|'s|has|have|had|will|would|can|does|do|stays?|stayed|remains?|remained|looks?|looked|seems?|appears?|meets?|met|exceeds?|exceeded|improv\w+|drop\w*|fell|rose|went|beats?|match(?:es|ed)?|allows?|covers?|suffices|applies|apply|ok|okay|fine|good|great|excellent|low|high|stable|steady|unchanged|acceptable|sufficient|enough|guaranteed|confirmed|verified|proven|assured|unlimited|better|worse|lower|higher|normal|negligible|reasonable|within|under|below|above|compliant|intact|comparable|correct|works?|worked|yes|[=<>~≤≥]|\d[\w.%]*|(?:is|are|was|were|has|have|does|do|did|can|wo|would)n't)`

/** Judgements and verbs that stand before the noun: `low latency`, `confirms availability`. */
const STATED = String.raw`(?:low|lower|good|great|excellent|stable|acceptable|sufficient|adequate|guaranteed|high|better|best|fair|normal|ample|unlimited|reasonable|predictable|confirmed|verified|proven|strong|(?:confirm|guarantee|prov(?:e|es|ed)\b|verif|demonstrate|promise|ensure|assure|establish|validate|show|improve|reduce|lower|increase|cut)\w*)`

/** Nouns after which a topic's noun only names an error or a place: `quota error`, `rate limit drill`, `price field`. */
const NAMES = String.raw`(?:errors?|faults?|drills?|paths?|profiles?|repl(?:y|ies)|responses?|failures?|markers?|messages?|fields?|headers?|handling|branch|scenario|details?|text|page|pages|docs|code|codes|status|exhausted|exceeded|case|cases|team|owner|zone|claims?|figures?|questions?|check)`

const NEGATION = String.raw`(?:\bnot|n't|\bcannot|\bnever|\bnor|\bneither|\bnobody|\bno one|\bno run can|\bno test can)`
const THINKS = String.raw`(?:prov(?:e|es|ed|ing)|show|say|said|tell|told|promis|guarantee|impl[yi]|establish|infer|conclud|confirm|demonstrat|mean|assum|claim|assert|stat(?:e|es|ed|ing|ement)\b|vouch|suggest|speak)`
const LOOKS = String.raw`(?:measur|test|check|evaluat|verif|know|judg|address|assess|consider|examin|cover|evidence|report|record|includ|document|part of|in scope|within scope|look(?:ed)? at|look into|ask|stud|investigat|review|exercis|explor|prob(?:e|ed)|simulat|comment)`

/** A clause that keeps its distance: it says what is not said, not known, or still to be done. */
const DISCLAIMERS: readonly RegExp[] = [
  new RegExp(String.raw`${NEGATION}(?:\s+[\w'-]+){0,4}?\s+(?:${THINKS}|${LOOKS})\w*`),
  /\b(?:no|nor|neither|without(?: any)?|zero)\b(?:[\s/,]+[\w'-]+){0,12}?[\s/,]+(?:claims?|statements?|assertions?|promises?|guarantees?|evidence|proof|conclusions?|data|measurements?|opinion|verdict|information|figures?)\b/,
  /\b(?:says?|said|tells?|told|proves?|shows?|claims?|states?|implies|means|asserts?|guarantees?|promises?|establishes)\s+nothing\b/,
  /\bnothing\b.{0,40}\b(?:about|on|regarding|to say|said|claimed|asserted|concluded|inferred|promised|speaks)\b/,
  /\b(?:unknown|uncertain\w*|untested|unverified|unmeasured|unproven|undetermined|unasserted|unassessed|unclear|undecided|tbd|excluded|omitted|whether|disclaim\w*|elsewhere|separately)\b/,
  /\b(?:out[- ]of|outside|beyond|not in)(?:\s+(?:the|this|its|our|of))*(?:\s+[\w-]+)?\s+(?:scope|evidence|run|check|gate|packet|note)\b/,
  /\b(?:out[- ]of[- ]scope|left (?:open|out|aside)|(?:is|are|remains?|stays?|still|leaves?)\s+(?:[\w-]+\s+)?open|open (?:question|point|issue)s?)\b/,
  /\b(?:to be|must be|should be|needs? to be|has to be|have to be|will be|still needs?|needs? (?:an?|its|their) own|must|should|please)\s+(?:\w+\s+)?(?:check|measur|review|verif|confirm|test|monitor|look|assess|separate)\w*/,
  /^\W*(?:and |or |also )?(?:if|unless|until|once|before|provided|assuming|check|ask|measure|verify|confirm with|see)\b/,
  /\b(?:until|unless|pending)\b|\b(?:can|could|may) be (?:concluded|inferred|derived|deduced|said|claimed)\b/,
  /\b(?:is|are|was|were|has|have|did|does)(?:\s+not|n't)\s*[.!;]*$/,
  /\?\s*$/,
]

/** `does not show that A and that B`: what follows stays under the same distance. */
const CARRIES = new RegExp(String.raw`${NEGATION}(?:\s+[\w'-]+){0,3}?\s+${THINKS}\w*|\bwhether\b`)
const CONTINUES = /^\W*(?:and |or )?(?:that|nor|or|whether|if)\b/
const STATEMENT = new RegExp(String.raw`(?<![\w.])${STATES}(?:\b|(?<=[=<>~≤≥]))|\bnot\s+\w+ed\b`)

/** The topics that a note asserts. Pure rules on English sentences; no sentence of the note leaves this file. */
export function claimsIn(note: string): readonly Topic[] {
  const clauses = sentencesOf(note).flatMap(assertiveClauses)
  return TOPIC_RULES.filter((rule) => clauses.some((clause) => asserts(rule, clause))).map(
    ({ topic }) => topic,
  )
}

/** Lower case, one kind of quote and dash, no invisible characters. */
function plain(note: string): string {
  return note
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[*_`"\u201c\u201d]/g, (mark) => (mark === '_' ? ' ' : ''))
    .replaceAll(/\s+(?:-|\u2013|\u2014)+\s+|\u2014/g, '; ')
    .replaceAll(/[ \t]+/g, ' ')
}

function sentencesOf(note: string): readonly string[] {
  return plain(note).split(/(?<=[.!?;])\s+|(?<=[!?;])|[\r\n]+|[()[\]]/)
}

/** The clauses of a sentence that keep no distance to what they say. */
function assertiveClauses(sentence: string): readonly string[] {
  const found: string[] = []
  for (const part of sentence.split(
    /,?\s+(?:but|however|(?<=, )yet|although|though|whereas|while|except that|nevertheless)[,\s]+/,
  )) {
    let carried = false
    for (const { text, joined } of clausesOf(part)) {
      const distant = isDistant(text)
      const inherits: boolean = carried && (joined || CONTINUES.test(text))
      carried = CARRIES.test(text) || inherits
      if (!distant && !inherits) found.push(text)
    }
  }
  return found
}

/**
 * Split at a comma or `and` between two clauses that each say something: a list stays whole, and takes what stands at
 * its end with it. `joined`: the clause follows an `and` without a comma.
 */
function clausesOf(part: string): readonly { readonly text: string; readonly joined: boolean }[] {
  const clauses: { text: string; joined: boolean }[] = []
  const pieces = part.split(/(\s*,\s*(?:and\s+)?|\s+and\s+)/)
  for (let index = 0; index < pieces.length; index += 2) {
    const text = pieces[index] ?? ''
    const separator = pieces[index - 1] ?? ''
    const previous = clauses.at(-1)
    if (previous !== undefined && isList(previous.text, text, separator)) previous.text += separator + text
    else clauses.push({ text, joined: !separator.includes(',') })
  }
  return clauses
}

function isList(left: string, right: string, separator: string): boolean {
  if (!separator.includes(',')) return !(STATEMENT.test(left) && STATEMENT.test(right))
  return !STATEMENT.test(left) && !isDistant(left)
}

function isDistant(clause: string): boolean {
  return DISCLAIMERS.some((pattern) => pattern.test(clause))
}

function asserts({ topic, nouns, phrases }: TopicRule, clause: string): boolean {
  if (topic === 'production readiness' && denies(clause)) return false
  if (phrases.some((phrase) => phrase.test(clause))) return true
  const noun = String.raw`\b(?:${nouns})\b(?![- ]${NAMES}\b)`
  const after = new RegExp(
    String.raw`${noun}(?:[\s:-]+(?!${NAMES}\b)[\w'/-]+){0,4}?[\s:]*(?<![\w.])${STATES}(?:\b|(?<=[=<>~≤≥]))`,
  )
  const before = new RegExp(String.raw`\b${STATED}\s+(?:[\w'-]+\s+){0,2}?${noun}`)
  const none = new RegExp(
    String.raw`\b(?:no|zero|without(?: any)?)\s+(?:\w+\s+)?(?:${nouns})\s+(?:issues?|problems?|regressions?|concerns?|impact|changes?|increases?|spikes?|surprises?)\b`,
  )
  const unmet = new RegExp(
    String.raw`(?:\bnot|n't|\bnever)\s+(?:hit|see|saw|seen|reach\w*|run into|met|meet|had|have|notice\w*)\s+(?:any\s+|a\s+)?(?:${nouns})\b(?![- ]${NAMES}\b)`,
  )
  return [after, before, none, unmet].some((pattern) => pattern.test(clause))
}

/** To call a thing not ready is caution, and no claim. */
function denies(clause: string): boolean {
  return /(?:\bnot|n't|\bnever|\bno|\bnothing|\bfar from|\bbefore)\b[^,;]{0,40}\b(?:ready|readiness|safe|grade|fit|cleared|approved|suitable|proven|tested|go|ship|launch|release|prod|production)\b/.test(
    clause,
  )
}

/** What a word on production readiness has to stand on: profile, result, redaction and what stays open. */
const GROUNDS: readonly RegExp[] = [
  /\b(?:minimal|streaming|tool[- ]call|profile)\b/,
  /\b(?:promote[ds]?|hold|held|rollback|pass(?:ed|es)?|fail(?:ed|s)?|[2345]xx|result)\b/,
  /\b(?:redact\w*|no (?:key|credential|body|prompt|secret)s?\b|(?:key|credential|body|prompt)s? (?:was |were |is |are )?not (?:logged|stored|found))/,
  /\b(?:uncertain\w*|unknown|untested|unverified|unmeasured|not (?:asserted|measured|tested|covered|known|shown|checked)|open|no claim)\b/,
]

export function hasGrounds(note: string): boolean {
  const text = plain(note)
  return GROUNDS.every((ground) => ground.test(text))
}
