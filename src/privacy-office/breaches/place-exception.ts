/** Records why people are not told, or not yet, with the day on which somebody looks again; the Commissioner is told all the same. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { BreachRow } from './breach.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import { EXCEPTION_GROUNDS, type GroundName } from './exception-grounds.ts'
import { endException, insertException } from './notice-store.ts'

export interface NewException {
  /** Null for everybody. */
  readonly person: string | null
  readonly ground: GroundName
  readonly because: string
  readonly reviewOn: string
}

export async function placeException(
  { tx, at, newId, person: by, record }: DeskAct,
  breach: BreachRow,
  exception: NewException,
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  if (exception.person !== null && EXCEPTION_GROUNDS[exception.ground].isDelay)
    return err(fault('breach-delay-for-all', { field: 'ground' }))
  await insertException(tx, breach.id, { ...exception, id: newId(), placedAt: at, placedBy: by.id })
  await record({
    event: 'breach-exception-placed',
    subject: aboutBreach(breach.id),
    details: { ground: exception.ground },
  })
  return ok(undefined)
}

export async function liftException(
  { tx, at, person: by, record }: DeskAct,
  breach: BreachRow,
  id: string,
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  if (await endException(tx, { breach: breach.id, id, at, by: by.id }))
    await record({ event: 'breach-exception-ended', subject: aboutBreach(breach.id) })
  return ok(undefined)
}
