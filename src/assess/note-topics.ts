/** What one controlled run can never show. `production readiness` may be said with its grounds, the others never. */
export type Topic =
  | 'availability'
  | 'price'
  | 'quota'
  | 'rate limits'
  | 'uptime'
  | 'latency'
  | 'billing'
  | 'support time'
  | 'production readiness'

/** How a topic is asserted: by its noun beside words that say something of it, or by a phrase that needs no noun. */
export interface TopicRule {
  readonly topic: Topic
  /** The topic's nouns, as a regular expression's alternatives; empty where phrases say it all. */
  readonly nouns: string
  readonly phrases: readonly RegExp[]
}

const BE = String.raw`(?:(?:has|have|had|will|can)\s+)?(?:is|are|was|were|be|been|stays?|stayed|remains?|remained|keeps?|kept|seems?|looks?|looked|feels?|appears?|'s|'re)`
/** Between a subject and its verb. After a noun `'s` says whose; only after these words is it `is`. */
const FOLLOWS = String.raw`(?:\s+|(?<=\b(?:it|they|everything))(?='))`
const ADVERB = String.raw`(?:\s+(?:not|no|always|fully|highly|generally|now|currently|very|really|quite|still|also|well|so|completely|consistently|never|globally|again|back))*`
const SERVED = String.raw`(?:gateway|model|models|api|service|endpoint|cometapi|provider|route|fallback|upstream|system|everything|it)`
const TIME = String.raw`(?:ms|milliseconds?|s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?|days?)`

/** A number with a unit of time, or a word for a short one. */
const SOON = String.raw`(?:(?:in|within|under|after|below|at|about|around|less than|only|just)\s+)*(?:\d+(?:\.\d+)?\s?${TIME}\b|(?:an?|one|two|a few|the|the same|same)\s+(?:${TIME}|day)\b|quickly|fast|promptly|immediately|instantly|right away|by (?:today|tonight|tomorrow|noon|eod|end of|\w+day))`

/** The rules, a row a topic. Measured on the sentences in `__tests__/assess/claims-within-scope.test.ts`. */
export const TOPIC_RULES: readonly TopicRule[] = [
  {
    topic: 'availability',
    nouns: 'availability|capacity',
    phrases: [
      new RegExp(
        String.raw`(?<!\b(?:packet|evidence|artifact|record|records|report|summary|log|logs|details|link|links|files?|runbook|template|page|pages|docs|comment|on-call|owner|rota|team|person|key|results?|branch|policy)\s+)\b${BE}${ADVERB}\s+(?:un)?available\b`,
      ),
      new RegExp(
        String.raw`\b${SERVED}(?:\s+route)?${FOLLOWS}${BE}${ADVERB}\s+(?:up(?!\s+to\b)|online|operational|reliable|stable|healthy|down|offline|dependable)\b`,
      ),
      /\b(?:always|reliably|consistently|never)\s+(?:works|answers|responds|fails|goes down|up|on)\b/,
      /\b(?:always|everywhere|globally) reachable\b|\breachable (?:always|worldwide|everywhere|globally|at all times)\b/,
      /\b(?:works|answers|responds)\s+(?:always|reliably|consistently|every time)\b/,
      new RegExp(String.raw`(?<!\b(?:if|when|no|the) )\b${SERVED}(?:\s+(?:route|models?))?\s+available\b`),
      /\b(?:can|could) (?:be relied|\w*\s?rely) (?:up)?on\b/,
    ],
  },
  {
    topic: 'price',
    nouns: 'prices?|pricing|costs?|fees?|spend(?:ing)?|savings|discounts?',
    phrases: [
      /[$€£¥]\s?\d|\b\d+(?:\.\d+)?\s?(?:usd|eur|gbp|dollars?|cents?)\b/,
      /\bcost[- ](?:effective|efficient)\b|\b(?:cheap|cheaper|cheapest|affordable|inexpensive|expensive|costlier|pricier)\b/,
      /\b(?:costs?|saves?|cutting|saving)\s+(?:us\s+)?(?:less|more|nothing|money|about|around|only|half|twice|\d)/,
      /\b(?:no|zero|without(?: any)?)\s+(?:extra|additional|hidden|added|further)\s+(?:costs?|fees?|spend)\b/,
      /\b(?:free of charge|free tier|for free|at no cost)\b|\b(?:is|are|comes?)\s+(?:\w+\s+)?free\b(?!\s+(?:of|from))/,
    ],
  },
  {
    topic: 'quota',
    nouns: 'quotas?|(?:remaining |account )?credits?|balance|allowance',
    phrases: [
      /\b(?:unlimited|enough|sufficient|ample|plenty of|lots of)\s+(?:\w+\s+)?(?:quota|credits?|balance|tokens|requests|allowance)\b/,
      /\b(?:no|without(?: any)?|never)\s+(?:\w+\s+){0,2}quota\s+(?:issues?|problems?|limits?|concerns?)\b/,
      /\b(?:won't|will not|cannot|can't|never)\s+run out of\s+(?:quota|credits?|tokens)\b/,
    ],
  },
  {
    topic: 'rate limits',
    nouns:
      'rate[- ]limit(?:s|ing)?|throttling|concurrency(?: limits?)?|requests per (?:second|minute|hour|day)|tokens per minute|[rt]pm|rps|qps',
    phrases: [
      /\b\d[\d,.]*k?\s?(?:rpm|tpm|rps|qps)\b|\b\d[\d,.]*k?\s?(?:requests?|calls|tokens)\s?(?:\/|per|a|an|each)\s?(?:s|sec|second|min|minute|hour|day)\b/,
      /\b(?:no|zero|without(?: any)?)\s+(?:rate[- ]?limits?|throttling|rate limiting)\b(?!\s+(?:claim|fault|drill|data|statement))/,
      /(?:\bnever|\bnot|\bwon't|n't|\bno longer)\s+(?:be\s+|get\s+|been\s+)?(?:rate[- ]limited|throttled)\b|\bno 429s? (?:will|(?:are )?(?:to be )?expected)\b/,
    ],
  },
  {
    topic: 'uptime',
    nouns: 'up[- ]?time|down[- ]?time|slas?|outages?',
    phrases: [
      /\b99(?:\.\d+)?\s?(?:%|percent)|\b(?:two|three|four|five) nines\b/,
      /\b(?:no|zero|without(?: any)?)\s+(?:\w+\s+)?(?:down[- ]?time|outages?|incidents?)\b/,
      /\b(?:meets?|met|within|keeps?|honou?rs?|under)\s+(?:\w+\s+){0,2}sla\b/,
      /\balways[- ]on\b|\bnever down\b/,
    ],
  },
  {
    topic: 'latency',
    nouns: String.raw`latenc(?:y|ies)|(?<!support )response times?|ttft|time to first (?:token|byte)|throughput|(?:reply|response|answer) speed|p(?:50|90|95|99)`,
    phrases: [
      new RegExp(
        String.raw`\b(?:gateway|model|api|service|endpoint|cometapi|provider|route|fallback|replies|repl(?:y|ied)|responses?|answers?|calls?|requests?|it|they|everything)(?:\s+\w+)?${FOLLOWS}${BE}${ADVERB}\s+(?:fast|faster|fastest|quick|quicker|slow|slower|snappy|responsive|instant)\b`,
      ),
      new RegExp(
        String.raw`(?<!support\s(?:\w+\s)?)\b(?:respond|answer|repli|reply|return|comes? back|came back|round[- ]trip)\w*\s+(?:\w+\s+)?${SOON}`,
      ),
      new RegExp(
        String.raw`\b(?:call|calls|request|requests|reply|response|gateway|model|generation)\s+(?:only\s+|just\s+)?(?:took|takes?|needed|needs)\s+(?:\w+\s+){0,2}\d`,
      ),
      /\b(?:low|lower|high|higher|faster|quicker|better)[- ](?:latency|response times?|throughput)\b/,
      /\bp(?:50|90|95|99)\s*(?:is|was|of|=|:|at|under|below|<|~)?\s*\d/,
      /\b(?:faster|slower|quicker) than\b|\b(?:much|far|significantly|noticeably) (?:faster|slower|quicker)\b/,
      /\bsub-?\s?second\b|\b\d[\d.]*\s?m?s per (?:call|request|reply|token)\b/,
      /\b(?:fast|faster|quick|snappy|instant|speedy|slow|slower) (?:\w+ )?(?:responses?|repl(?:y|ies)|answers?|gateway|model|api|route|service)\b(?! (?:drill|fault))/,
    ],
  },
  {
    topic: 'billing',
    nouns: 'billing|invoices?|charges|refunds?|payments?|bill',
    phrases: [
      /(?:\bnot|\bnever|n't|\bonly|\bis|\bare|\bwas|\bwere|\bbe|\bbeen|\bgets?|\bgot)\s+(?:\w+\s+)?(?:billed|charged|invoiced|refunded)\b/,
      /\b(?:no|zero|without(?: any)?)\s+(?:\w+\s+)?(?:charges|invoices?|billing (?:impact|effect|change))\b/,
      /\b(?:billed|charged|invoiced)\s+(?:only|for|per|by|nothing|at|less|more)\b/,
      /\b(?:bills|charges|invoices)\s+(?:us|me|nothing|only|per|by|the)\b/,
    ],
  },
  {
    topic: 'support time',
    nouns:
      'support (?:response|reply|resolution|turnaround) times?|support turnaround|support times?|support slas?',
    phrases: [
      new RegExp(
        String.raw`\bsupport\b[^.;]{0,30}?\b(?:answer|respond|repl(?:y|ies)|replie|react|resolv|fix|get|gets|help|return|come)\w*\b[^.;]{0,20}?${SOON}`,
      ),
      new RegExp(
        String.raw`\bsupport(?: team)?\s+${BE}${ADVERB}\s+(?:fast|quick|responsive|prompt|immediate|24\/7)\b`,
      ),
      /\b24\s?[/x]\s?7\s+support\b|\bsupport\s+(?:\w+\s+)?24\s?[/x]\s?7\b/,
      /\b(?:fast|quick|prompt|immediate|instant|same[- ]day|one[- ]hour)\s+(?:\w+\s+)?support\b/,
      new RegExp(
        String.raw`\b(?:repl(?:y|ies)|answer|response|fix|resolution|ticket)\s+(?:is\s+|was\s+)?(?:expected|promised|guaranteed|due)\s+(?:within|in|by|under)\b`,
      ),
    ],
  },
  {
    topic: 'production readiness',
    nouns: 'production[- ]readiness',
    phrases: [
      /\b(?:production|prod|enterprise)[- ](?:ready|grade|safe|proof|proven|quality)\b/,
      /\b(?:ready|fit|safe|approved|cleared|good|suitable|certified|validated|set)\s+(?:to\s+(?:\w+\s+){1,3}?(?:in|into|to)\s+|to go (?:to |into |in )?|to use in |for |in |to )(?:\w+\s+)?(?:production|prod|prime time|ga\b|general availability|launch|release|go[- ]live|customers?|customer traffic|live traffic|all users|all traffic|full rollout)\b/,
      /\b(?:ready|safe|good|cleared|fine)\s+to\s+(?:go(?:\s+live)?|ship|launch|release|deploy|roll out)\b/,
      /\b(?:works|proven|tested|stable|reliable)\s+in\s+prod(?:uction)?\b|\bbattle[- ]tested\b|\bgo[- ]live (?:is )?approved\b/,
      /\b(?:can|could|may|should|let's)\s+(?:now\s+|safely\s+)?(?:go live|ship|launch)\b/,
      /\b(?:can|could|may|should)\s+(?:\w+\s+)?be\s+(?:\w+\s+)?(?:promoted|shipped|released|deployed|rolled out|used)\s+(?:safely\s+)?(?:to|in|into)\s+(?:\w+\s+)?prod/,
    ],
  },
]
