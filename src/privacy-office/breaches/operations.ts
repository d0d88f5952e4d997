/** What the breach desk does for other offices of the site. */
import { operation } from '#rooms'
import type { BreachKind } from './breach-kinds.ts'
import type { DeskAct } from './desk-act.ts'

/** What is known when somebody else hands a breach over; the desk adds the rest. */
export interface HandedOver {
  readonly kind: BreachKind
  readonly what: string
  readonly detectedAt: Date
}

/** Records a breach at the desk in the act of whoever hands it over; its identifier. */
export type HandOver = (act: DeskAct, known: HandedOver, onceKey: string) => Promise<string>
export const HandOverBreach = operation<HandOver>('HandOverBreach')

/** A record that somebody opened, and the name under which they signed in. */
export interface OpenedByName {
  readonly mark: number
  readonly name: string
  readonly record: { readonly kind: string; readonly id: string }
}

/** The marks of those whose record holds their own name. No name leaves the desk. */
export type CompareOwnNames = (opened: readonly OpenedByName[]) => Promise<ReadonlySet<number>>
export const OwnNames = operation<CompareOwnNames>('OwnNames')
