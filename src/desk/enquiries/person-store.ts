/** SQL of the person's side: what the holder of a private link may see and write. */
import { sql, type Tx } from '#database'
import type { Residency } from '#files'
import type { Channel } from './channels.ts'
import type { EnquiryState } from './states.ts'
import type { HappenedEvent, NewMessage, SaidMessage } from './store.ts'

export async function holdLink(tx: Tx, tokenHash: Buffer): Promise<void> {
  await sql`select set_config('landfall.enquiry', ${tokenHash.toString('hex')}, true)`.execute(tx)
}

export interface LinkedEnquiry {
  readonly reference: string
  readonly receivedAt: Date
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  readonly name: string
  readonly email: string
  readonly company: string
  readonly topic: string | null
  readonly market: string | null
  readonly state: EnquiryState
  readonly heldBy: string
  readonly heldSince: Date
  readonly addressConfirmedAt: Date | null
  readonly firstReplyAt: Date | null
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly storedIn: Residency
  /** The link is the one of the acknowledgement. */
  readonly byMail: boolean
}

/** As it is at `at`: an answer that has not gone out is none yet. */
export async function selectLinked(tx: Tx, tokenHash: Buffer, at: Date): Promise<LinkedEnquiry | undefined> {
  const { rows } = await sql<LinkedEnquiry>`
    select reference, received_at as "receivedAt", channel, language, name, email, company, topic, market,
      case when state = 'answered' and answered_at > ${at} then 'with-agency' else state end as state,
      held_by as "heldBy", held_since as "heldSince", address_confirmed_at as "addressConfirmedAt",
      case when first_reply_at <= ${at} then first_reply_at end as "firstReplyAt",
      case when answered_at <= ${at} then answered_at end as "answeredAt", closed_at as "closedAt",
      stored_in as "storedIn", mail_token_hash is not distinct from ${tokenHash} as "byMail"
    from enquiries.enquiries where token_hash = ${tokenHash} or mail_token_hash = ${tokenHash}`.execute(tx)
  return rows[0]
}

export async function selectSaid(tx: Tx, reference: string, at: Date): Promise<readonly SaidMessage[]> {
  const { rows } = await sql<SaidMessage>`
    select id, said_at as "saidAt", kind, agency, words, file_ids as "fileIds" from enquiries.messages
    where reference = ${reference} and said_at <= ${at} order by said_at, id`.execute(tx)
  return rows
}

export async function selectHappened(tx: Tx, reference: string, at: Date): Promise<readonly HappenedEvent[]> {
  const { rows } = await sql<HappenedEvent>`
    select happened_at as "happenedAt", kind, agency, to_agency as "toAgency" from enquiries.events
    where reference = ${reference} and happened_at <= ${at} order by happened_at, id`.execute(tx)
  return rows
}

export async function confirmAddress(tx: Tx, tokenHash: Buffer, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set address_confirmed_at = ${at}
    where mail_token_hash = ${tokenHash} and address_confirmed_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** What was answered or closed is with the agency again. True where the person had seen it so: not of an answer held back. */
export async function reopenLinked(tx: Tx, tokenHash: Buffer, at: Date): Promise<boolean> {
  const { rows } = await sql<{ wasSeen: boolean }>`
    update enquiries.enquiries e set state = 'with-agency', answered_at = null, closed_at = null
    from enquiries.enquiries was
    where was.reference = e.reference and (e.token_hash = ${tokenHash} or e.mail_token_hash = ${tokenHash})
      and e.state in ('answered', 'closed')
    returning (was.state = 'closed' or was.answered_at <= ${at}) as "wasSeen"`.execute(tx)
  return rows[0]?.wasSeen === true
}

/** By whoever holds the link. False where the form had been sent before. */
export async function insertMore(
  tx: Tx,
  m: Omit<NewMessage, 'kind'> & { readonly onceKey: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into enquiries.messages (id, reference, said_at, kind, words, once_key)
    values (${m.id}, ${m.reference}, ${m.at}, 'more', ${m.words}, ${m.onceKey})
    on conflict (reference, once_key) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** The words that a form of this key said, and whether the same words were said since a moment by another form. */
export async function selectSaidAlready(
  tx: Tx,
  m: { readonly reference: string; readonly onceKey: string; readonly words: string; readonly since: Date },
): Promise<{ readonly byThisForm: string | null; readonly bySameWords: boolean }> {
  const { rows } = await sql<{ byThisForm: string | null; bySameWords: boolean }>`
    select
      (select words from enquiries.messages where reference = ${m.reference} and once_key = ${m.onceKey})
        as "byThisForm",
      exists (select from enquiries.messages where reference = ${m.reference} and kind = 'more' and words = ${m.words}
        and said_at > ${m.since}) as "bySameWords"`.execute(tx)
  return rows[0] ?? { byThisForm: null, bySameWords: false }
}

/** What its person said by the private link since a moment. */
export async function countSaidSince(tx: Tx, reference: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from enquiries.messages
    where reference = ${reference} and kind = 'more' and said_at > ${since}`.execute(tx)
  return rows[0]?.count ?? 0
}
