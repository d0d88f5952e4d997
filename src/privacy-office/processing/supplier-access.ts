/** What two people decide: that a supplier may be shown rows of some tables, for a purpose, for some hours. */
import { civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import { ask, type OpenRequest, type RequestKind, type TwoPeopleAct } from '#two-people'
import {
  insertAccess,
  selectAccess,
  setAccessEnded,
  setAgreed,
  type AccessRow,
  type NewAccess,
} from './access-store.ts'
import { isInForce } from './add-supplier.ts'
import { selectFields, selectSupplier } from './store.ts'

const HOUR_MS = 3_600_000
/** A supplier who waits longer is asked for anew, with the purpose of that day. */
const ONE_DAY = 24

/** How long an access may stand; the law asks for no longer than the purpose needs. */
export const HOURS = [1, 2, 4, 8, 24, 72] as const

export const SUPPLIER_ACCESS = {
  name: 'processing/supplier-access',
  sentence:
    'A supplier is shown, for some hours, the fields of the register in the tables that were asked for.',
  askedWith: 'supplier-access.ask',
  decidedWith: 'supplier-access.agree',
  standsForHours: ONE_DAY,
  async agreed({ tx, at, person, record }, { subject: { id } }) {
    const access = await selectAccess(tx, id)
    if (access === undefined) return err(fault('supplier-access-not-standing'))
    const inForce = await supplierInForce({ tx, at }, access.supplier)
    if (!inForce.ok) return inForce
    const endsAt = new Date(at.getTime() + access.hours * HOUR_MS)
    if (!(await setAgreed(tx, id, { by: person.id, beginsAt: at, endsAt })))
      return err(fault('supplier-access-not-standing'))
    await record({
      event: 'supplier-access-begun',
      subject: { kind: 'supplier-access', id },
      details: { supplier: access.supplier, hours: access.hours, tables: access.tables.length },
    })
    return ok(undefined)
  },
} as const satisfies RequestKind

export type AskedAccess = Pick<NewAccess, 'supplier' | 'purpose' | 'tables' | 'hours' | 'onceKey'>

/** Its identifier, under which a second person finds it; undefined where the same form had been sent already. */
export async function askForAccess(
  act: TwoPeopleAct,
  asked: AskedAccess,
): Promise<Result<string | undefined, Fault>> {
  const { tx, at, person, record } = act
  const inForce = await supplierInForce(act, asked.supplier)
  if (!inForce.ok) return inForce
  const named = new Set(
    (await selectFields(tx)).filter(({ supplier }) => supplier === asked.supplier).map(({ table }) => table),
  )
  if (asked.tables.some((table) => !named.has(table)))
    return err(fault('supplier-access-without-fields', { field: 'tables' }))
  const id = act.newId()
  if (!(await insertAccess(tx, { ...asked, id, askedBy: person.id, askedAt: at }))) return ok(undefined)
  await record({
    event: 'supplier-access-asked',
    subject: { kind: 'supplier-access', id },
    details: { supplier: asked.supplier, hours: asked.hours, tables: asked.tables.length },
  })
  const request = await ask(act, SUPPLIER_ACCESS, { subject: subjectOf(id) })
  return request.ok ? ok(id) : request
}

export function subjectOf(id: string): OpenRequest['subject'] {
  return { kind: 'supplier-access', id }
}

/** Before its hours are over. */
export async function endAccess(
  { tx, at, person, record }: TwoPeopleAct,
  id: string,
): Promise<Result<void, Fault>> {
  if (!(await setAccessEnded(tx, id, person.id, at))) return err(fault('supplier-access-not-standing'))
  await record({ event: 'supplier-access-ended', subject: subjectOf(id) })
  return ok(undefined)
}

export type AccessState = 'waits' | 'stands' | 'over' | 'ended'

/** By the clock: nothing has to be done for an access to end. */
export function stateOfAccess(
  { endsAt, endedAt }: Pick<AccessRow, 'endsAt' | 'endedAt'>,
  at: Date,
): AccessState {
  if (endedAt !== null) return 'ended'
  if (endsAt === null) return 'waits'
  return at < endsAt ? 'stands' : 'over'
}

async function supplierInForce(
  { tx, at }: Pick<TwoPeopleAct, 'tx' | 'at'>,
  id: string,
): Promise<Result<void, Fault>> {
  const supplier = await selectSupplier(tx, id)
  return supplier !== undefined && isInForce(supplier, civilDate(at))
    ? ok(undefined)
    : err(fault('supplier-not-in-force'))
}
