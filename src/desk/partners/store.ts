/** All SQL of the schema `partners`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { DeskAgency } from '#desk/directory'
import type { EnquiryState } from '#desk/enquiries'

export const partnersSchema: RoomSchema = {
  room: 'partners',
  schema: 'partners',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface PartnerRow {
  readonly id: string
  readonly name: string
  readonly requestsPerMinute: number
  readonly addedAt: Date
  readonly addedByName: string
}

export interface StaffName {
  readonly id: string
  readonly name: string
}

const partnerColumns = sql`id, name, requests_per_minute as "requestsPerMinute", added_at as "addedAt",
  added_by_name as "addedByName"`

export async function selectPartners(tx: Tx): Promise<readonly PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`
    select ${partnerColumns} from partners.partners order by name, id`.execute(tx)
  return rows
}

export async function selectPartner(tx: Tx, id: string): Promise<PartnerRow | undefined> {
  const { rows } = await sql<PartnerRow>`
    select ${partnerColumns} from partners.partners where id = ${id}`.execute(tx)
  return rows[0]
}

/** The id of the partner that the form made, now or when it was sent before. */
export async function insertPartner(
  tx: Tx,
  p: Pick<PartnerRow, 'id' | 'name' | 'requestsPerMinute' | 'addedAt'> & {
    readonly by: StaffName
    readonly onceKey: string
  },
): Promise<string> {
  await sql`
    insert into partners.partners (id, name, requests_per_minute, added_at, added_by_id, added_by_name, once_key)
    values (${p.id}, ${p.name}, ${p.requestsPerMinute}, ${p.addedAt}, ${p.by.id}, ${p.by.name}, ${p.onceKey})
    on conflict (once_key) do nothing`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select id from partners.partners where once_key = ${p.onceKey}`.execute(tx)
  return rows[0]?.id ?? p.id
}

/** Another of that name, however it is written. */
export async function hasPartnerNamed(tx: Tx, name: string, besides: string): Promise<boolean> {
  const { rows } = await sql`
    select from partners.partners where lower(name) = lower(${name}) and once_key <> ${besides}`.execute(tx)
  return rows.length > 0
}

export interface SecretRow {
  readonly id: string
  readonly partner: string
  readonly madeAt: Date
  readonly madeByName: string
  readonly revokedAt: Date | null
  readonly revokedByName: string | null
}

export async function selectSecrets(tx: Tx): Promise<readonly SecretRow[]> {
  const { rows } = await sql<SecretRow>`
    select id, partner, made_at as "madeAt", made_by_name as "madeByName", revoked_at as "revokedAt",
      revoked_by_name as "revokedByName"
    from partners.secrets order by made_at desc, id`.execute(tx)
  return rows
}

/** The partner's row is held until the commit: two secrets are not made side by side past the limit. */
export async function countSecretsInService(tx: Tx, partner: string): Promise<number> {
  await sql`select id from partners.partners where id = ${partner} for update`.execute(tx)
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from partners.secrets where partner = ${partner} and revoked_at is null`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

export interface NewSecret {
  readonly id: string
  readonly partner: string
  readonly salt: Uint8Array
  readonly secretHash: Uint8Array
  readonly at: Date
  readonly by: StaffName
}

export async function insertSecret(tx: Tx, s: NewSecret): Promise<void> {
  await sql`
    insert into partners.secrets (id, partner, salt, secret_hash, made_at, made_by_id, made_by_name)
    values (${s.id}, ${s.partner}, ${s.salt}, ${s.secretHash}, ${s.at}, ${s.by.id}, ${s.by.name})`.execute(tx)
}

export async function markRevoked(
  tx: Tx,
  secret: { readonly id: string; readonly partner: string },
  at: Date,
  by: StaffName,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update partners.secrets set revoked_at = ${at}, revoked_by_id = ${by.id}, revoked_by_name = ${by.name}
    where id = ${secret.id} and partner = ${secret.partner} and revoked_at is null`.execute(tx)
  return numAffectedRows === 1n
}

export interface SecretInService {
  readonly id: string
  readonly partner: string
  readonly name: string
  readonly requestsPerMinute: number
}

export async function selectInService(tx: Tx): Promise<readonly SecretInService[]> {
  const { rows } = await sql<SecretInService>`
    select s.id, s.partner, p.name, p.requests_per_minute as "requestsPerMinute"
    from partners.secrets s join partners.partners p on p.id = s.partner where s.revoked_at is null`.execute(
    tx,
  )
  return rows
}

export interface KeptSecret {
  readonly id: string
  readonly salt: Buffer
  readonly secretHash: Buffer
}

export async function selectKeptSecrets(tx: Tx, partner: string): Promise<readonly KeptSecret[]> {
  const { rows } = await sql<KeptSecret>`
    select id, salt, secret_hash as "secretHash" from partners.secrets
    where partner = ${partner} and revoked_at is null order by id`.execute(tx)
  return rows
}

export interface SentEnquiry {
  readonly reference: string
  readonly sentAt: Date
  readonly requestHash: Buffer
}

export interface NewSentEnquiry {
  readonly reference: string
  readonly partner: string
  readonly at: Date
  readonly keyHash: Buffer
  readonly requestHash: Buffer
}

/** The references of those whose key was not used before; a call of another process that is under way with the same key is waited for. */
export async function insertSent(tx: Tx, sent: readonly NewSentEnquiry[]): Promise<ReadonlySet<string>> {
  const rows = sent.map(({ keyHash, requestHash, ...one }) => ({
    ...{ ...one, keyHash: keyHash.toString('hex'), requestHash: requestHash.toString('hex') },
  }))
  const { rows: inserted } = await sql<{ reference: string }>`
    insert into partners.enquiries (reference, partner, sent_at, key_hash, request_hash)
    select e.reference, e.partner, e.at, decode(e."keyHash", 'hex'), decode(e."requestHash", 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (reference text, partner uuid, at timestamptz, "keyHash" text, "requestHash" text)
    -- In one order, so that two processes wait for each other and not in a circle.
    order by e."keyHash"
    on conflict (partner, key_hash) do nothing returning reference`.execute(tx)
  return new Set(inserted.map(({ reference }) => reference))
}

export async function selectSent(tx: Tx, partner: string, keyHash: Buffer): Promise<SentEnquiry | undefined> {
  const { rows } = await sql<SentEnquiry>`
    select reference, sent_at as "sentAt", request_hash as "requestHash" from partners.enquiries
    where partner = ${partner} and key_hash = ${keyHash}`.execute(tx)
  return rows[0]
}

export interface Standing {
  readonly receivedAt: Date
  readonly state: EnquiryState
  readonly heldBy: DeskAgency
  readonly isRepliedTo: boolean
}

/** Undefined for what another partner sent, and for what nobody did. */
export async function selectStanding(tx: Tx, reference: string, at: Date): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select received_at as "receivedAt", state, held_by as "heldBy", is_replied_to as "isRepliedTo"
    from partners.standing_of(${reference}, ${at})`.execute(tx)
  return rows[0]
}

export async function deleteSent(tx: Tx, reference: string): Promise<void> {
  await sql`delete from partners.enquiries where reference = ${reference}`.execute(tx)
}
