/** How it went, in the order in which it is asked, and as it is read. */
import type { Tone } from '#pages'

export const OUTCOMES = {
  well: { text: 'I did what I came to do', counted: 'did what they came to do', tone: 'good' },
  partly: { text: 'I did some of it', counted: 'did some of it', tone: 'attention' },
  badly: { text: 'I could not do it', counted: 'could not do it', tone: 'danger' },
} as const satisfies Record<string, { readonly text: string; readonly counted: string; readonly tone: Tone }>

export type Outcome = keyof typeof OUTCOMES

export function isOutcome(text: string): text is Outcome {
  return Object.hasOwn(OUTCOMES, text)
}
