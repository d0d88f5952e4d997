/**
 * Makes what comes to the desk's address part of an enquiry. An answer to a mail of ours is its enquiry's: the enquirer's own, or
 * an office's that it was shared with, where `whose-mail.ts` says so; else shown to the agent alone, as not proven. All else is a new enquiry. What cannot be taken
 * is shown to agents as that, with the mail as it came, and no mail waits for another that fails.
 */
import { recordActivity, type ActivityEntry } from '#activity'
import type { Database, Tx } from '#database'
import type { Files, Residency } from '#files'
import { BrokenPromise, spokenReference, type Clock, type NewId } from '#kernel'
import type { Mail } from '#mail'
import { MAILBOX } from '#rooms'
import { ENQUIRIES } from './activity-events.ts'
import { ownerOf, RECORD } from './attached-files.ts'
import { cannotBeTaken } from './cannot-be-taken.ts'
import { keepEnquiry, type KeepAct } from './keep-enquiry.ts'
import { privateToken, type PrivateLinks } from './private-links.ts'
import { insertMailedMessage, reopenByMail, selectAsked, selectWrittenToOffices } from './desk-store.ts'
import { NO_FILES, receiveMailFiles, type MailFiles } from './receive-mail-files.ts'
import type { RestingMail } from './resting-mail.ts'
import { insertEvent } from './store.ts'
import { whoseMail, type Answered } from './whose-mail.ts'

export interface TakeMailDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly mail: Pick<Mail, 'untaken' | 'readWhole' | 'take' | 'answeredReader'>
  readonly files: Pick<Files, 'receive' | 'keep'>
  readonly links: PrivateLinks
  readonly recordsIn: Residency
  readonly resting: RestingMail
}

type ReadMail = Extract<Awaited<ReturnType<Mail['readWhole']>>, { ok: true }>['value']['mail']
type UntakenMail = Awaited<ReturnType<Mail['untaken']>>[number]

/** Large and small mail is taken by two: a small one never waits for a large one. */
export interface TakingOf {
  readonly large: boolean
  readonly ending?: AbortSignal | undefined
}

const AT_ONCE = 50
const UNREADABLE = 'A mail came that could not be read. It is kept as it came; the sender was not answered.'

/** All that wait, the oldest first. */
export async function takeMail(d: TakeMailDependencies, taking: TakingOf): Promise<void> {
  const { large, ending } = taking
  const troubles: unknown[] = []
  const waitingAfter = (after: UntakenMail | undefined) =>
    asDesk(d, (tx) => d.mail.untaken(tx, MAILBOX, AT_ONCE, { large, after }))
  for (let some = await waitingAfter(undefined); some.length > 0; some = await waitingAfter(some.at(-1))) {
    for (const mail of some) {
      if (ending?.aborted === true) return
      if (!d.resting.isResting(mail.id))
        await takeOrSettle(d, mail, taking).catch((error: unknown) => troubles.push(error))
    }
  }
  if (troubles.length > 0) throw troubles[0]
}

/** Throws what failed in any case, so that somebody hears of it; what never will be taken is shown as that. */
async function takeOrSettle(d: TakeMailDependencies, mail: UntakenMail, taking: TakingOf): Promise<void> {
  try {
    await takeOne(d, mail, taking)
  } catch (error) {
    if (cannotBeTaken(error, d.resting.failed(mail.id))) {
      await asDesk(d, (tx) => keepOne(d, tx, { waiting: mail, mail: undefined, files: NO_FILES }))
      d.resting.taken(mail.id)
    }
    throw error
  }
  d.resting.taken(mail.id)
}

function asDesk<T>({ database }: TakeMailDependencies, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('desk_enquiries', work)
}

/** A mail with the files that were received of it. */
interface Came {
  readonly waiting: UntakenMail
  /** Undefined for one that cannot be read, or not be taken as what it says. */
  readonly mail: ReadMail | undefined
  readonly files: MailFiles
}

async function takeOne(
  d: TakeMailDependencies,
  waiting: UntakenMail,
  { large, ending }: TakingOf,
): Promise<void> {
  // One that ended its reader when it was sorted would do it again.
  const read =
    waiting.kind === 'unreadable'
      ? undefined
      : await d.mail.readWhole((work) => asDesk(d, work), waiting.id, { large })
  const whole = read?.ok === true ? read.value : undefined
  const files = await receiveMailFiles(d, whole?.files ?? [], ending)
  if (files === undefined) return
  await asDesk(d, (tx) => keepOne(d, tx, { waiting, mail: whole?.mail, files }))
}

async function keepOne(d: TakeMailDependencies, tx: Tx, came: Came): Promise<void> {
  const { id, kind, thread, threadBy } = came.waiting
  const at = d.clock.now()
  const enquiry = thread === null || threadBy === 'subject' ? undefined : await selectAsked(tx, thread)
  // An automatic answer to nothing of ours asks nothing.
  if (enquiry === undefined && kind === 'auto-reply') {
    await d.mail.take(tx, id, { by: ENQUIRIES })
    return
  }
  const reference = enquiry?.reference ?? spokenReference()
  if (!(await d.mail.take(tx, id, { thread: reference, by: ENQUIRIES }))) return
  const record = (entry: ActivityEntry) => recordActivity(tx, at, ENQUIRIES, entry)
  const act = { tx, at, newId: d.newId, record }
  if (enquiry === undefined) await begin(d, act, reference, came)
  else await add(d, act, enquiry, came)
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
  { waiting: { id }, mail, files }: Came,
): Promise<void> {
  const kept = await keepEnquiry(d, act, {
    ...{ reference, channel: 'email', language: 'en', company: '', files: files.received },
    mail: { mailId: id, authentication: mail?.authentication },
    name: mail?.from?.name ?? '',
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
  { waiting: { id }, mail, files }: Came,
): Promise<void> {
  const { tx, at, newId } = act
  const { answered, shareId } = await answeredBy(d, tx, { id, reference, email })
  const whose = mail === undefined ? 'unproved' : whoseMail(mail, email, answered)
  const isTheirs = whose === 'theirs'
  await insertMailedMessage(tx, {
    ...{ id: newId(), reference, at, kind: KINDS[whose], mailId: id },
    shareId: whose === 'the-office’s' ? shareId : undefined,
    authentication: mail?.authentication,
    words: mail === undefined ? UNREADABLE : wordsOf(mail, files),
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

const KINDS = { theirs: 'more', 'the-office’s': 'office', unproved: 'unproved' } as const

/** To whom the mail of ours went that this one answers, and of which share it told. */
async function answeredBy(
  { mail }: Pick<TakeMailDependencies, 'mail'>,
  tx: Tx,
  { id, reference, email }: { readonly id: string; readonly reference: string; readonly email: string },
): Promise<{ readonly answered: Answered; readonly shareId?: string }> {
  const reader = await mail.answeredReader(tx, id, email)
  if (reader === 'this') return { answered: { reader: 'the-enquirer' } }
  if (reader === undefined) return { answered: { reader: 'nobody' } }
  for (const share of await selectWrittenToOffices(tx, reference))
    if ((await mail.answeredReader(tx, id, share.email)) === 'this')
      return { answered: { reader: 'the-office', office: share.email }, shareId: share.id }
  return { answered: { reader: 'another' } }
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
