/** One matter on a board: who, where, since when, how sure, what next. */
import type { Tone } from './cell.ts'
import type { WhenView } from './when.ts'

export interface CardSource {
  readonly title: string
  readonly href: `/${string}`
  readonly tone: Tone
  readonly lead?: string
  readonly time?: WhenView
  /** What happened then, where it is not that the matter came up: `ended`. */
  readonly timeOf?: string
  readonly tags?: readonly { readonly text: string; readonly tone: Tone }[]
  readonly facts?: readonly { readonly name: string; readonly value: string }[]
  /** The next step and who holds it. */
  readonly next?: string
}

export type CardView = Required<Omit<CardSource, 'time'>> & { readonly time: WhenView | false }

export function card(source: CardSource): CardView {
  return { lead: '', timeOf: '', time: false, tags: [], facts: [], next: '', ...source }
}
