/**
 * Makes what comes to the desk's address part of an enquiry. An answer to a mail of ours is its enquiry's: the enquirer's own
 * where `whose-mail.ts` says so, else shown to the agent alone, as not proven. All else is a new enquiry.
 */
import { recordActivity, type ActivityEntry } from '#activity'
import type { Database, Tx } from '#database'
import type { Files, Residency } from '#files'
import { BrokenPromise, spokenReference, type Clock, type NewId } from '#kernel'
import type { Mail } from '#mail'
import { MAILBOX } from '#rooms'
import { ENQUIRIES } from './activity-events.ts'
import { ownerOf, RECORD } from './attached-files.ts'
import { keepEnquiry, type KeepAct } from './keep-enquiry.ts'
import { privateToken, type PrivateLinks } from './private-links.ts'
import { insertMailedMessage, reopenByMail, selectAsked } from './desk-store.ts'
import { NO_FILES, receiveMailFiles, type MailFiles } from './receive-mail-files.ts'
import { insertEvent } from './store.ts'
import { whoseMail } from './whose-mail.ts'

export interface TakeMailDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly mail: Pick<Mail, 'untaken' | 'read' | 'readFile' | 'take'>
  readonly files: Pick<Files, 'receive' | 'keep'>
  readonly links: PrivateLinks
  readonly recordsIn: Residency
}

type ReadMail = Extract<Awaited<ReturnType<Mail['read']>>, { ok: true }>['value']

const MOST_AT_ONCE = 50
const LONGEST_NAME = 200
const UNREADABLE = 'A mail came that could not be read. Its bytes are kept; the sender was not answered.'

export async function takeMail(d: TakeMailDependencies): Promise<void> {
  const troubles: unknown[] = []
  const waiting = await asDesk(d, (tx) => d.mail.untaken(tx, MAILBOX, MOST_AT_ONCE))
  for (const { id } of waiting) await takeOne(d, id).catch((error: unknown) => troubles.push(error))
  if (troubles.length > 0) throw troubles[0]
}

function asDesk<T>({ database }: TakeMailDependencies, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('desk_enquiries', work)
}

/** A mail with the files that were received of it. */
interface Came {
  readonly id: string
  /** Undefined for one that cannot be read. */
  readonly mail: ReadMail | undefined
  readonly files: MailFiles
}

async function takeOne(d: TakeMailDependencies, id: string): Promise<void> {
  const read = await asDesk(d, (tx) => d.mail.read(tx, id))
  const mail = read.ok ? read.value : undefined
  const names = mail?.attachments.map(({ name }) => name) ?? []
  const files = names.length === 0 ? NO_FILES : await receiveMailFiles(d, id, names)
  await asDesk(d, (tx) => keepOne(d, tx, { id, mail, files }))
}

async function keepOne(d: TakeMailDependencies, tx: Tx, came: Came): Promise<void> {
  const { id, mail } = came
  const at = d.clock.now()
  const asked = mail?.thread?.by === 'subject' ? undefined : mail?.thread
  const enquiry = asked === undefined ? undefined : await selectAsked(tx, asked.reference)
  // An automatic answer to nothing of ours asks nothing.
  if (enquiry === undefined && mail?.kind === 'auto-reply') {
    await d.mail.take(tx, id, { by: ENQUIRIES })
    return
  }
  const reference = enquiry?.reference ?? spokenReference()
  if (!(await d.mail.take(tx, id, { thread: reference, by: ENQUIRIES }))) return
  const record = (entry: ActivityEntry) => recordActivity(tx, at, ENQUIRIES, entry)
  const act = { tx, at, newId: d.newId, record }
  if (enquiry === undefined) await begin(d, act, reference, came)
  else if (mail !== undefined) await add(d, act, enquiry, { ...came, mail })
  await record({
    event: 'enquiry-mail-taken',
    subject: { kind: RECORD, id: reference },
    details: { isNew: enquiry === undefined },
  })
}

async function begin(
  d: TakeMailDependencies,
  act: KeepAct,
  reference: string,
  { id, mail, files }: Came,
): Promise<void> {
  const kept = await keepEnquiry(d, act, {
    ...{ reference, channel: 'email', language: 'en', company: '', files: files.received },
    mail: { mailId: id, authentication: mail?.authentication },
    name: (mail?.from?.name ?? '').slice(0, LONGEST_NAME),
    email: mail?.answerable === true ? (mail.from?.address ?? '') : '',
    description: mail === undefined ? UNREADABLE : wordsOf(mail, files),
    privateToken: privateToken(),
  })
  if (!kept.ok) throw new BrokenPromise('a mail cannot become an enquiry', kept.error)
}

async function add(
  d: TakeMailDependencies,
  act: KeepAct,
  { reference, email }: { readonly reference: string; readonly email: string },
  { id, mail, files }: Came & { readonly mail: ReadMail },
): Promise<void> {
  const { tx, at, newId } = act
  const isTheirs = whoseMail(mail, email) === 'theirs'
  await insertMailedMessage(tx, {
    ...{ id: newId(), reference, at, kind: isTheirs ? 'more' : 'unproved', mailId: id },
    authentication: mail.authentication,
    words: wordsOf(mail, files),
  })
  // What nobody has proven to be theirs lies with the mail, and not among their files.
  if (!isTheirs) return
  for (const file of files.received) {
    const kept = await d.files.keep(act, file, ownerOf(reference))
    if (!kept.ok) throw new BrokenPromise('a mail’s file cannot be kept', kept.error)
  }
  if (await reopenByMail(tx, reference, at))
    await insertEvent(tx, { id: newId(), reference, at, kind: 'reopened' })
}

function wordsOf({ subject, text, attachments, cut }: ReadMail, { refused }: MailFiles): string {
  return [
    subject === '' ? [] : [`Subject: ${subject}`],
    text,
    cut ? ['The rest of the mail was too long to be shown.'] : [],
    attachments.length === 0 ? [] : [`Attached: ${attachments.map(({ name }) => name).join(', ')}`],
    refused,
  ]
    .flat()
    .join('\n\n')
}
