/** How it went, in the order in which it is asked, and as it is read. */
import type { Tone } from '#pages'

export const OUTCOMES = {
  well: {
    text: 'I did what I came to do',
    inTeReo: 'I oti i a au te mahi i haere mai ai au',
    counted: 'did what they came to do',
    tone: 'good',
  },
  partly: {
    text: 'I did some of it',
    inTeReo: 'I oti ētahi wāhanga',
    counted: 'did some of it',
    tone: 'attention',
  },
  badly: {
    text: 'I could not do it',
    inTeReo: 'Kāore i taea e au',
    counted: 'could not do it',
    tone: 'danger',
  },
} as const satisfies Record<
  string,
  { readonly text: string; readonly inTeReo: string; readonly counted: string; readonly tone: Tone }
>

export type Outcome = keyof typeof OUTCOMES

export function isOutcome(text: string): text is Outcome {
  return Object.hasOwn(OUTCOMES, text)
}
