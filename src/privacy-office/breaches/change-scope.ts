/** Adds to what a breach touched, or takes something out again; the people are listed anew by the process that follows. */
import { announce } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { BreachRow } from './breach.ts'
import { AFFECTED_ASKED_FOR } from './channels.ts'
import { aboutBreach, whileOpen, type DeskAct } from './desk-act.ts'
import { askAgain, insertScope, removeScope, type NewScope } from './list-store.ts'
import type { PeopleTable } from './people-tables.ts'

export const MOST_KEYS = 200_000

export async function addScope(
  { tx, at, newId, person, record }: DeskAct,
  breach: BreachRow,
  scope: NewScope,
  tables: ReadonlyMap<string, PeopleTable>,
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  if (scope.kind !== 'actor' && !tables.has(scope.table))
    return err(fault('breach-table-unknown', { field: 'table' }))
  if (scope.kind === 'records' && scope.keys.length === 0)
    return err(fault('breach-keys-missing', { field: 'keys' }))
  if (scope.kind === 'records' && scope.keys.length > MOST_KEYS)
    return err(fault('breach-too-many-keys', { field: 'keys' }))
  await insertScope(tx, breach.id, scope, { id: newId(), at, by: person.id })
  await listAnew({ tx, at }, breach.id)
  await record({
    event: 'breach-scope-added',
    subject: aboutBreach(breach.id),
    details: { kind: scope.kind, keys: scope.kind === 'records' ? scope.keys.length : 0 },
  })
  return ok(undefined)
}

export async function takeScopeOut(
  { tx, at, person, record }: DeskAct,
  breach: BreachRow,
  id: string,
): Promise<Result<void, Fault>> {
  const open = whileOpen(breach)
  if (!open.ok) return open
  // Pressed twice, it was taken out the first time.
  if (!(await removeScope(tx, { list: breach.id, id, at, by: person.id }))) return ok(undefined)
  await listAnew({ tx, at }, breach.id)
  await record({ event: 'breach-scope-removed', subject: aboutBreach(breach.id) })
  return ok(undefined)
}

async function listAnew({ tx, at }: Pick<DeskAct, 'tx' | 'at'>, list: string): Promise<void> {
  await askAgain(tx, list, at)
  await announce(tx, AFFECTED_ASKED_FOR)
}
