/** Keeps an enquiry with its question and its files, in the transaction in which it comes; the acknowledgement follows the commit. */
import type { ActivityEntry } from '#activity'
import type { Database, Tx } from '#database'
import { LEAD_AGENCY, suggestTopic, type DeskAgency } from '#desk/directory'
import type { Files, Residency } from '#files'
import { ok, type ErrorCode, type NewId, type Result } from '#kernel'
import { ownerOf } from './attached-files.ts'
import { ENQUIRY_RECEIVED, type Channel } from './channels.ts'
import { tokenHash, type PrivateLinks } from './private-links.ts'
import { insertMailedMessage, type CameByMail } from './desk-store.ts'
import { insertAsked, insertEnquiries, insertEvent, type NewEnquiry } from './store.ts'

export interface AskedEnquiry {
  readonly reference: string
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  readonly name: string
  readonly email: string
  readonly company: string
  readonly description: string
  /** Of the link that the confirmation page shows. */
  readonly privateToken: string
  readonly files?: readonly { readonly id: string }[]
  /** The mail that it came as. */
  readonly mail?: CameByMail
  /** Where an agent records it, their agency; the lead's else. */
  readonly heldBy?: DeskAgency
}

export interface KeepOptions {
  readonly database: Pick<Database, 'announceSoon'>
  readonly files: Pick<Files, 'keep'>
  readonly links: PrivateLinks
  /** Where the database stands. */
  readonly recordsIn: Residency
}

export interface KeepAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  record(entry: ActivityEntry): Promise<void>
}

export async function keepEnquiry(
  options: KeepOptions,
  act: KeepAct,
  asked: AskedEnquiry,
): Promise<Result<void, ErrorCode>> {
  const { tx, at, newId } = act
  const { reference, description, mail, files = [] } = asked
  await insertEnquiries(tx, [enquiryOf(options, at, asked)])
  const question = { id: newId(), reference, at, words: description }
  const eventId = newId()
  if (mail === undefined) await insertAsked(tx, [{ ...question, eventId }])
  else {
    await insertMailedMessage(tx, { ...question, ...mail, kind: 'question' })
    await insertEvent(tx, { id: eventId, reference, at, kind: 'received' })
  }
  for (const file of files) {
    const kept = await options.files.keep(act, file, ownerOf(reference))
    if (!kept.ok) return kept
  }
  options.database.announceSoon(ENQUIRY_RECEIVED)
  return ok(undefined)
}

/** Many that came together, by a form of somebody else's: two statements, however many. */
export async function keepEnquiries(
  options: KeepOptions,
  { tx, at, newId }: Pick<KeepAct, 'tx' | 'at' | 'newId'>,
  asked: readonly Omit<AskedEnquiry, 'files' | 'mail'>[],
): Promise<void> {
  await insertEnquiries(
    tx,
    asked.map((one) => enquiryOf(options, at, one)),
  )
  await insertAsked(
    tx,
    asked.map(({ reference, description }) => ({
      ...{ id: newId(), eventId: newId(), reference, at, words: description },
    })),
  )
  options.database.announceSoon(ENQUIRY_RECEIVED)
}

function enquiryOf({ links, recordsIn }: KeepOptions, at: Date, asked: AskedEnquiry): NewEnquiry {
  const { reference, channel, language, name, email, company, description } = asked
  const suggested = suggestTopic(description)?.topic ?? null
  return {
    ...{ reference, receivedAt: at, channel, language, name, email, company, market: null },
    ...{ topic: suggested, suggestedTopic: suggested, heldBy: asked.heldBy ?? LEAD_AGENCY },
    storedIn: recordsIn,
    tokenHash: tokenHash(asked.privateToken),
    mailTokenHash: tokenHash(links.mailToken(reference)),
  }
}
