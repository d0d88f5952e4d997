/**
 * Makes what comes to the desk's address part of an enquiry. An answer to a mail of ours is its enquiry's; from the address
 * that asked it is theirs, from any other it is shown to the agent alone, as not proven. All else is a new enquiry.
 */
import { recordActivity } from '#activity'
import type { Database, Tx } from '#database'
import type { Files } from '#files'
import { spokenReference, type Clock, type NewId } from '#kernel'
import type { Mail } from '#mail'
import { MAILBOX } from '#rooms'
import { ENQUIRIES } from './activity-events.ts'
import { RECORD } from './attached-files.ts'
import { keepEnquiry } from './keep-enquiry.ts'
import { privateToken, type PrivateLinks } from './private-links.ts'
import { insertMailedMessage, reopenByMail, selectAsked } from './desk-store.ts'
import { insertEvent } from './store.ts'

export interface TakeMailDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly mail: Pick<Mail, 'untaken' | 'read' | 'take'>
  readonly files: Pick<Files, 'keep'>
  readonly links: PrivateLinks
}

type ReadMail = Extract<Awaited<ReturnType<Mail['read']>>, { ok: true }>['value']

const MOST_AT_ONCE = 50
const LONGEST_NAME = 200
const UNREADABLE = 'A mail came that could not be read. Its bytes are kept; the sender was not answered.'

export async function takeMail(d: TakeMailDependencies): Promise<void> {
  const troubles: unknown[] = []
  const waiting = await asDesk(d, (tx) => d.mail.untaken(tx, MAILBOX, MOST_AT_ONCE))
  for (const { id } of waiting)
    await asDesk(d, (tx) => takeOne(d, tx, id)).catch((error: unknown) => troubles.push(error))
  if (troubles.length > 0) throw troubles[0]
}

function asDesk<T>({ database }: TakeMailDependencies, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('desk_enquiries', work)
}

async function takeOne(d: TakeMailDependencies, tx: Tx, id: string): Promise<void> {
  const at = d.clock.now()
  const read = await d.mail.read(tx, id)
  const mail = read.ok ? read.value : undefined
  const asked = mail?.thread?.by === 'subject' ? undefined : mail?.thread
  const enquiry = asked === undefined ? undefined : await selectAsked(tx, asked.reference)
  // An automatic answer to nothing of ours asks nothing.
  if (enquiry === undefined && mail?.kind === 'auto-reply') {
    await d.mail.take(tx, id, { by: ENQUIRIES })
    return
  }
  const reference = enquiry?.reference ?? spokenReference()
  if (!(await d.mail.take(tx, id, { thread: reference, by: ENQUIRIES }))) return
  if (enquiry === undefined) await begin(d, tx, { at, id, reference, mail })
  else if (mail !== undefined) await add(d, tx, { at, id, enquiry, mail })
  await recordActivity(tx, at, ENQUIRIES, {
    event: 'enquiry-mail-taken',
    subject: { kind: RECORD, id: reference },
    details: { isNew: enquiry === undefined },
  })
}

async function begin(
  d: TakeMailDependencies,
  tx: Tx,
  options: { at: Date; id: string; reference: string; mail: ReadMail | undefined },
): Promise<void> {
  const { at, id, reference, mail } = options
  const record = (entry: Parameters<typeof recordActivity>[3]) => recordActivity(tx, at, ENQUIRIES, entry)
  await keepEnquiry(
    d,
    { tx, at, newId: d.newId, record },
    {
      ...{ reference, channel: 'email', language: 'en', company: '', mailId: id },
      name: (mail?.from?.name ?? '').slice(0, LONGEST_NAME),
      email: mail?.answerable === true ? (mail.from?.address ?? '') : '',
      description: mail === undefined ? UNREADABLE : wordsOf(mail),
      privateToken: privateToken(),
    },
  )
}

async function add(
  d: TakeMailDependencies,
  tx: Tx,
  options: { at: Date; id: string; enquiry: { reference: string; email: string }; mail: ReadMail },
): Promise<void> {
  const { at, id, enquiry, mail } = options
  const { reference } = enquiry
  const isTheirs = mail.kind === 'message' && mail.from?.address.toLowerCase() === enquiry.email.toLowerCase()
  await insertMailedMessage(tx, {
    ...{ id: d.newId(), reference, at, kind: isTheirs ? 'more' : 'unproved', mailId: id },
    words: wordsOf(mail),
  })
  if (isTheirs && (await reopenByMail(tx, reference)))
    await insertEvent(tx, { id: d.newId(), reference, at, kind: 'reopened' })
}

function wordsOf({ subject, text, attachments, cut }: ReadMail): string {
  return [
    subject === '' ? [] : [`Subject: ${subject}`],
    text,
    cut ? ['The rest of the mail was too long to be shown.'] : [],
    attachments.length === 0 ? [] : [`Attached: ${attachments.map(({ name }) => name).join(', ')}`],
  ]
    .flat()
    .join('\n\n')
}
