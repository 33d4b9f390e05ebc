import type { Secret } from '../evidence/secret.ts'
import type { Needles } from '../leak/needles.ts'
import type { NeedleSink } from '../tap/options.ts'

/** What must not be found in anything written, collected while the drills run. Lives in memory and nowhere else. */
export class NeedleBag implements NeedleSink {
  #secrets: readonly Secret[]
  #nonces: readonly string[]
  #account: readonly string[]
  #prompts = new Set<string>()
  #replies = new Set<string>()
  #errors = new Set<string>()

  constructor(secrets: readonly Secret[], nonces: readonly string[], account: readonly string[]) {
    this.#secrets = secrets
    this.#nonces = nonces
    this.#account = account
  }

  prompt(texts: readonly string[]): void {
    add(this.#prompts, texts)
  }

  reply(texts: readonly string[]): void {
    add(this.#replies, texts)
  }

  error(texts: readonly string[]): void {
    add(this.#errors, texts)
  }

  all(): Needles {
    return {
      credentials: this.#secrets.map((secret) => secret.reveal()),
      bodies: [...this.#replies],
      errors: [...this.#errors],
      prompts: [...this.#prompts],
      account: this.#account,
      nonces: this.#nonces,
    }
  }
}

function add(set: Set<string>, texts: readonly string[]): void {
  for (const text of texts) if (text.trim() !== '') set.add(text)
}
