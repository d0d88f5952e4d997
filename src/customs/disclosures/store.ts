/** All SQL of the schema `disclosures`, and of the silent compartment's register. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { InterceptionAlertRow } from '#customs/alerts'

export const disclosuresSchema: RoomSchema = {
  room: 'customs/disclosures',
  schema: 'disclosures',
  migrations: new URL('./migrations/', import.meta.url),
}

/** Alerts that are locked for this process; another process takes others. */
export async function takeUndisclosed(tx: Tx, most: number): Promise<readonly InterceptionAlertRow[]> {
  const { rows } = await sql<InterceptionAlertRow>`
    with taken as (
      delete from alerts.undisclosed where alert_id in (
        select alert_id from alerts.undisclosed limit ${most} for update skip locked)
      returning alert_id
    )
    select a.* from alerts.interception_alerts a join taken on taken.alert_id = a.id order by a.alerted_at`.execute(
    tx,
  )
  return rows
}

export interface SealedAlert {
  readonly id: string
  readonly sealed: Buffer
}

export async function takeSilentUndisclosed(tx: Tx, most: number): Promise<readonly SealedAlert[]> {
  const { rows } = await sql<SealedAlert>`
    update silent.alerts set disclosed = true where id in (
      select id from silent.alerts where not disclosed limit ${most} for update skip locked)
    returning id, sealed`.execute(tx)
  return rows
}

export interface RegisterEntry {
  readonly id: string
  readonly alertId: string
  readonly messageId: string
  readonly recipient: string
  readonly fields: readonly string[]
  readonly legalBasis: string
  readonly agreement: string
  readonly agreementVersion: string
  readonly disclosedAt: Date
}

export async function insertDisclosure(tx: Tx, entry: RegisterEntry, alertReference: string): Promise<void> {
  await sql`insert into disclosures.register (id, alert_id, alert_reference, message_id, recipient, fields, legal_basis,
      agreement, agreement_version, disclosed_at)
    values (${entry.id}, ${entry.alertId}, ${alertReference}, ${entry.messageId}, ${entry.recipient}, ${[...entry.fields]},
      ${entry.legalBasis}, ${entry.agreement}, ${entry.agreementVersion}, ${entry.disclosedAt})`.execute(tx)
}

export async function insertSilentDisclosure(tx: Tx, id: string, sealed: Uint8Array): Promise<void> {
  await sql`insert into silent.disclosures (id, sealed) values (${id}, ${sealed})`.execute(tx)
}

export interface DisclosureRow {
  readonly id: string
  readonly alert_reference: string
  readonly recipient: string
  readonly fields: readonly string[]
  readonly legal_basis: string
  readonly agreement: string
  readonly agreement_version: string
  readonly disclosed_at: Date
}

export async function disclosures(tx: Tx, most: number): Promise<readonly DisclosureRow[]> {
  const { rows } = await sql<DisclosureRow>`
    select id, alert_reference, recipient, fields, legal_basis, agreement, agreement_version, disclosed_at
    from disclosures.register order by disclosed_at desc limit ${most}`.execute(tx)
  return rows
}
