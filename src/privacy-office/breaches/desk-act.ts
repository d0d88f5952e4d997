/** What every act of the breach desk is given: a page's request is one. */
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import { err, fault, ok, type Fault, type NewId, type Result } from '#kernel'
import type { BreachRow } from './breach.ts'

export interface DeskAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly person: { readonly id: string }
  record(entry: ActivityEntry): Promise<void>
}

export const aboutBreach = (id: string) => ({ kind: 'breach', id }) as const

export function whileOpen({ closedAt }: BreachRow): Result<void, Fault> {
  return closedAt === null ? ok(undefined) : err(fault('breach-closed'))
}
