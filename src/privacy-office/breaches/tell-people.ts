/** Records that people were told: one, or everybody who has not been told a notice and whom nothing excepts. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { BreachRow } from './breach.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import { insertTellings, selectNotice } from './notice-store.ts'
import { cameBack, untoldOf, type Deliveries } from './untold.ts'

export const WAYS_OF_TELLING = {
  letter: 'By letter',
  telephone: 'By telephone',
  email: 'By e-mail, one to each person',
  'in-person': 'In person',
} as const satisfies Record<string, string>

export type WayOfTelling = keyof typeof WAYS_OF_TELLING

export interface Telling {
  readonly notice: string
  /** Undefined for everybody who is still to be told. */
  readonly person: string | undefined
  readonly how: WayOfTelling
}

/** How many were told. */
export async function tellPeople(
  mail: Deliveries,
  { tx, at, person: by, record }: DeskAct,
  breach: BreachRow,
  { notice, person, how }: Telling,
): Promise<Result<number, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  if ((await selectNotice(tx, breach.id, notice))?.whom !== 'people')
    return err(fault('breach-nobody-to-tell'))
  const people = person === undefined ? await untoldOf(tx, mail, { breach: breach.id, notice }) : [person]
  const again = await cameBack(tx, mail, notice)
  const told = await insertTellings(tx, breach.id, people, {
    ...{ notice, how, again, toldAt: at, toldBy: by.id },
  })
  if (told === 0) return err(fault('breach-nobody-to-tell'))
  await record({
    event: 'breach-people-told',
    subject: aboutBreach(breach.id),
    details: { notice, how, people: told },
  })
  return ok(told)
}
