/** A name with a version or a value. */
export interface NamedValue {
  readonly name: string
  readonly value: string
}

/** What the team declares of the path that serves customers. A version may be a beginning: `6` is every 6. */
export interface HostedPath {
  /** `node`, `python`, ... */
  readonly runtimes: readonly NamedValue[]
  /** Client packages, as their user agents call them: `openai`, `axios`, `ai-sdk/openai`. */
  readonly sdks: readonly NamedValue[]
  /** Feature flags that come by environment variable; empty: not set. */
  readonly flags: readonly NamedValue[]
  readonly os: 'linux' | 'macos' | null
}

/** What a request says of the program that sent it: `openai` 6.47.0, `node` 24.1.0. A hint, like every header. */
export interface ToolSeen {
  readonly kind: 'runtime' | 'sdk'
  readonly name: string
  readonly version: string
}

/** A variable as the application got it; null: not set. `hidden`: too long to be a flag, so that its value is not kept. */
export interface FlagSeen {
  readonly name: string
  readonly value: string | null
  readonly hidden: boolean
}
