/**
 * What was done with each form's key: the same form sent twice is one act, and the same key with other answers is another, whose
 * answers would be dropped without a word. In memory: after a restart the act's own key holds, and says what it can.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { canonicalJson } from '#kernel'
import type { SentForm } from '../form/sent-form.ts'

const MOST_KEPT = 10_000

export interface SentBefore {
  /** The form of this key was done, with other answers. */
  isOther(onceKey: string, sent: SentForm): boolean
  done(onceKey: string, sent: SentForm): void
}

export function sentBefore(): SentBefore {
  // Nobody tries words against what is kept of them.
  const key = randomBytes(32)
  const kept = new Map<string, string>()
  const markOf = (sent: SentForm) =>
    createHmac('sha256', key)
      .update(canonicalJson(Object.entries(sent).filter(([, value]) => isText(value))))
      .digest('base64url')
  return {
    isOther(onceKey, sent) {
      const before = kept.get(onceKey)
      return before !== undefined && before !== markOf(sent)
    },
    done(onceKey, sent) {
      kept.set(onceKey, markOf(sent))
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    },
  }
}

/** A file is another each time that it is sent. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
}
