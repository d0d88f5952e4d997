/** Ends warrants that are live: all of a person's, or those that are named. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { NO_AMOUNT, type ActPlan } from './perform-act.ts'
import type { Standing, WarrantStatus } from '#justice/register'
import type { ActOnPerson } from './act.ts'

export interface WarrantAct extends ActOnPerson {
  /** All live ones unless said. */
  readonly warrantIds?: readonly string[]
}

export function endWarrants(
  { warrants }: Standing,
  named: readonly string[] | undefined,
  status: Exclude<WarrantStatus, 'live'>,
): Result<ActPlan, Fault> {
  const live = warrants.filter((warrant) => warrant.status === 'live')
  const chosen = named === undefined ? live : live.filter(({ warrantId }) => named.includes(warrantId))
  if (chosen.length === 0 || (named !== undefined && chosen.length !== new Set(named).size))
    return err(fault('warrant-not-live'))
  return ok({ ...NO_AMOUNT, debts: [], warrants: chosen.map((warrant) => ({ ...warrant, status })) })
}
