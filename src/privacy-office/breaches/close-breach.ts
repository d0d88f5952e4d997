/** Closes a breach: not before it was concluded on, and where it is notifiable not before everybody was told whom no ground excepts. */
import type { Tx } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { BreachRow } from './breach.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import { countPeople } from './list-store.ts'
import { countTold, selectExceptions, selectNotices } from './notice-store.ts'
import { closeRow, selectAssessments } from './store.ts'
import { lostMails, type Deliveries } from './untold.ts'

export async function closeBreach(
  mail: Deliveries,
  { tx, at, person, record }: DeskAct,
  breach: BreachRow,
  because: string,
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  const conclusion = (await selectAssessments(tx, breach.id)).at(-1)?.conclusion
  if (conclusion === undefined) return err(fault('breach-not-assessed'))
  if (conclusion === 'notifiable') {
    const notices = await selectNotices(tx, breach.id)
    if (!notices.some(({ whom }) => whom === 'commissioner')) return err(fault('breach-clock-runs'))
    if (!notices.some(({ whom }) => whom === 'public') && (await isSomebodyUntold(tx, mail, breach.id)))
      return err(fault('breach-people-untold'))
  }
  await closeRow(tx, breach.id, { at, by: person.id, because })
  await record({ event: 'breach-closed', subject: aboutBreach(breach.id) })
  return ok(undefined)
}

/** A ground that is of everybody, and not a delay, excepts everybody. */
async function isSomebodyUntold(tx: Tx, mail: Deliveries, breach: string): Promise<boolean> {
  const isOfAll = (await selectExceptions(tx, breach)).some(
    ({ person, ground, endedAt }) => person === null && endedAt === null && ground !== 'delay',
  )
  if (isOfAll) return false
  const { told, excepted } = await countTold(tx, breach, await lostMails(tx, mail, breach))
  return told + excepted < (await countPeople(tx, breach))
}
