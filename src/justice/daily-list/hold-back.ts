/** Holds a list back that differs from the last one by more than the agreement allows: its counts are kept, nothing is sent. */
import { listGuard, type Agreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { withdrawnFrom } from '#justice/withdrawals'
import type { NewId } from '#kernel'
import type { BuiltList } from './build-daily-list.ts'
import { endHeldBack, insertHeldBack, type HeldBackList } from './held-back-store.ts'
import { isGuarded, listDifference, sameDifference } from './list-difference.ts'
import type { Occasion } from './store.ts'

export interface Guarding {
  readonly newId: NewId
  readonly agreement: Agreement
  readonly at: Date
  readonly occasion: Occasion
  /** The list that two people have released: it goes out if nothing has changed since they looked. */
  readonly released?: HeldBackList | undefined
}

/** The list as it is held back; undefined when it may go out. */
export async function heldBackInstead(
  tx: Tx,
  built: BuiltList,
  { newId, agreement, at, occasion, released }: Guarding,
): Promise<HeldBackList | undefined> {
  const guard = listGuard(agreement)
  const before = new Map(built.before)
  for (const gone of await withdrawnFrom(tx, built.header.number - 1)) before.delete(gone)
  const difference = listDifference(before, built.entries)
  if (!isGuarded(difference, guard)) return undefined
  if (released !== undefined && sameDifference(released.difference, difference)) return undefined
  return {
    ...{ id: newId(), heldAt: at, occasion, guard, difference, state: 'held', decidedBy: null },
    agreementVersion: agreement.version,
    insteadOf: released?.id ?? null,
  }
}

/** In the place of whichever list was held back before. */
export async function holdBack(tx: Tx, held: HeldBackList, actor: ActivityActor): Promise<void> {
  await endHeldBack(tx, { state: 'replaced' })
  await insertHeldBack(tx, held)
  const { interception, silent } = held.difference
  await recordActivity(tx, held.heldAt, actor, {
    event: 'daily-list-held-back',
    subject: { kind: 'held-back-list', id: held.id },
    details: {
      occasion: held.occasion,
      interceptionBefore: interception.before,
      interceptionNow: interception.now,
      silentBefore: silent.before,
      silentNow: silent.now,
    },
  })
}
