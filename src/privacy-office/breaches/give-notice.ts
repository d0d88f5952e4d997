/** Gives a notice: to the Commissioner, to the public, or the words that people are told; in stages, each kept as it was given. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { BreachRow, NoticeTo } from './breach.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import { insertNotice, selectNotices } from './notice-store.ts'
import { selectAssessments } from './store.ts'
import { speaksOfOthers, type OthersNamed } from './speaks-of-others.ts'

const EVENTS: Readonly<Record<NoticeTo, string>> = {
  commissioner: 'breach-commissioner-told',
  people: 'breach-people-notice-made',
  public: 'breach-public-told',
}

export interface NewNotice {
  readonly whom: NoticeTo
  /** Which stage whoever wrote it saw as the next: sent twice, it is given once. */
  readonly stage: number
  readonly body: string
  readonly how: string
  readonly givenAt: Date
}

/** `others`: everybody on the list, where the notice may name nobody. */
export async function giveNotice(
  { tx, newId, person, record }: DeskAct,
  breach: BreachRow,
  notice: NewNotice,
  others: readonly OthersNamed[],
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  if ((await selectAssessments(tx, breach.id)).at(-1)?.conclusion !== 'notifiable')
    return err(fault('breach-not-assessed'))
  if (notice.whom !== 'commissioner') {
    // What people are told says that the Commissioner knows: it must be true.
    const isKnown = (await selectNotices(tx, breach.id)).some(({ whom }) => whom === 'commissioner')
    if (!isKnown) return err(fault('breach-not-told-yet'))
    const named = speaksOfOthers(notice.body, others)
    if (named !== undefined) return err(fault(named, { field: 'body' }))
  }
  const id = newId()
  if (await insertNotice(tx, breach.id, { ...notice, id, givenBy: person.id }))
    await record({
      event: EVENTS[notice.whom],
      subject: aboutBreach(breach.id),
      details: { notice: id, stage: notice.stage },
    })
  return ok(undefined)
}
