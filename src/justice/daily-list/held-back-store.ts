/** All SQL of the lists that Justice holds back. */
import { sql, type Tx } from '#database'
import type { ListGuard } from '#agreement'
import type { ListDifference } from './list-difference.ts'
import type { Occasion } from './store.ts'

export type HeldBackState = 'held' | 'released' | 'declined' | 'sent' | 'not-sent' | 'replaced'

/** A list that is not sent: counts alone, for it is built anew when two people have released it. */
export interface HeldBackList {
  readonly id: string
  readonly heldAt: Date
  readonly occasion: Occasion
  readonly agreementVersion: string
  readonly guard: ListGuard
  readonly difference: ListDifference
  readonly state: HeldBackState
  /** The one whose release found that the counts had changed. */
  readonly insteadOf: string | null
  /** The second person. */
  readonly decidedBy: string | null
}

const half = (type: 'interception' | 'silent') => sql`json_build_object(
  'before', ${sql.ref(`${type}_before`)}, 'now', ${sql.ref(`${type}_now`)}, 'added', ${sql.ref(`${type}_added`)},
  'changed', ${sql.ref(`${type}_changed`)}, 'removed', ${sql.ref(`${type}_removed`)})`

const columns = sql`id, held_at as "heldAt", occasion, agreement_version as "agreementVersion", state,
  instead_of as "insteadOf", decided_by as "decidedBy",
  json_build_object('mostShrinkPerCent', most_shrink_per_cent, 'mostGrowthPerCent', most_growth_per_cent) as guard,
  json_build_object('interception', ${half('interception')}, 'silent', ${half('silent')}) as difference`

/** The list that waits, for two people or to be built anew. */
export async function heldBackList(tx: Tx): Promise<HeldBackList | undefined> {
  const { rows } = await sql<HeldBackList>`
    select ${columns} from daily_list.held_back where state in ('held', 'released')`.execute(tx)
  return rows[0]
}

/** As it waits, until the transaction ends: of two people who ask at once the later sees what the first asked. */
export async function lockHeldBack(tx: Tx): Promise<HeldBackList | undefined> {
  const { rows } = await sql<HeldBackList>`
    select ${columns} from daily_list.held_back where state in ('held', 'released') for update`.execute(tx)
  return rows[0]
}

export async function heldBackById(tx: Tx, id: string): Promise<HeldBackList | undefined> {
  const { rows } = await sql<HeldBackList>`
    select ${columns} from daily_list.held_back where id = ${id}`.execute(tx)
  return rows[0]
}

export async function insertHeldBack(tx: Tx, list: HeldBackList): Promise<void> {
  const { interception, silent } = list.difference
  await sql`insert into daily_list.held_back (id, held_at, occasion, agreement_version, most_shrink_per_cent,
      most_growth_per_cent, interception_before, interception_now, interception_added, interception_changed,
      interception_removed, silent_before, silent_now, silent_added, silent_changed, silent_removed, instead_of)
    values (${list.id}, ${list.heldAt}, ${list.occasion}, ${list.agreementVersion}, ${list.guard.mostShrinkPerCent},
      ${list.guard.mostGrowthPerCent}, ${interception.before}, ${interception.now}, ${interception.added},
      ${interception.changed}, ${interception.removed}, ${silent.before}, ${silent.now}, ${silent.added},
      ${silent.changed}, ${silent.removed}, ${list.insteadOf})`.execute(tx)
}

/** False when no list of that identifier waits for two people. */
export async function decideHeldBack(
  tx: Tx,
  id: string,
  state: 'released' | 'declined',
  by: { readonly person: string; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update daily_list.held_back set state = ${state}, decided_by = ${by.person}, decided_at = ${by.at}
    where id = ${id} and state = 'held' returning id`.execute(tx)
  return rows.length === 1
}

/** What became of the list that waits, if one does. */
export async function endHeldBack(
  tx: Tx,
  end: { readonly state: 'sent'; readonly listNumber: number } | { readonly state: 'not-sent' | 'replaced' },
): Promise<void> {
  const number = 'listNumber' in end ? end.listNumber : null
  await sql`update daily_list.held_back set state = ${end.state}, list_number = ${number}
    where state in ('held', 'released')`.execute(tx)
}
