/** Tells by mail those whose address is held: each by a letter of their own, which names nobody else. */
import type { Mail } from '#mail'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { BreachRow } from './breach.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import type { DeskContext } from './desk-context.ts'
import { letterReader } from './letter-reader.ts'
import { lookUpPeople } from './look-up-people.ts'
import { putTelling, selectExceptions, selectNotice } from './notice-store.ts'
import { letterText } from './notice-texts.ts'
import { cameBack, untoldOf } from './untold.ts'

/** By one press, so that a page answers within some seconds; who is left waits for the next. */
export const MOST_AT_ONCE = 200
const LOOKED_UP_TOGETHER = 500

export interface MailingDesk extends Pick<DeskContext, 'site' | 'tables' | 'maps'> {
  readonly mail: Pick<Mail, 'queue' | 'deliveries'> | undefined
  readonly agency: string
}

/** How many letters are on their way; of a breach that the caller has locked. */
export async function mailPeople(
  d: MailingDesk,
  act: DeskAct,
  breach: BreachRow,
  notice: string,
): Promise<Result<number, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  const words = await selectNotice(act.tx, breach.id, notice)
  if (words?.whom !== 'people' || d.mail === undefined) return err(fault('breach-nobody-to-tell'))
  // A letter that has gone cannot be called back.
  const isExcepted = (await selectExceptions(act.tx, breach.id)).some(
    ({ person, endedAt }) => person === null && endedAt === null,
  )
  if (isExcepted) return err(fault('breach-excepted-for-all'))
  // Their mail came back before: it would again.
  const lost = new Set(await cameBack(act.tx, d.mail, notice))
  const untold = (await untoldOf(act.tx, d.mail, { breach: breach.id, notice })).filter((id) => !lost.has(id))
  // The button was pressed twice.
  if (untold.length === 0 && lost.size === 0) return ok(0)
  let mailed = 0
  for (let from = 0; from < untold.length && mailed < MOST_AT_ONCE; from += LOOKED_UP_TOGETHER) {
    for (const person of await lookUpPeople(
      act.tx,
      d,
      breach.id,
      untold.slice(from, from + LOOKED_UP_TOGETHER),
    )) {
      if (mailed === MOST_AT_ONCE) break
      const to = person.held.find(({ email }) => email !== '')?.email
      if (to === undefined) continue
      const queued = await d.mail.queue(act.tx, {
        ...{
          to,
          subject: `${d.agency}: a breach of privacy that touched you`,
          automatic: false,
          toMany: true,
        },
        text: letterText(words.body, letterReader(person, d.maps)),
        by: { kind: 'person', id: act.person.id, role: 'privacy-officer' },
      })
      // What is no address is told in another way.
      if (!queued.ok) continue
      await putTelling(act.tx, breach.id, {
        ...{ notice, person: person.id, how: 'email', toldAt: act.at, toldBy: act.person.id },
        mailId: queued.value.id,
      })
      mailed += 1
    }
  }
  if (mailed === 0) return err(fault('breach-nobody-has-address'))
  await act.record({
    event: 'breach-people-told',
    subject: aboutBreach(breach.id),
    details: { notice, how: 'email', people: mailed },
  })
  return ok(mailed)
}
