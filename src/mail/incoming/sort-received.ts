/** Finds out what each kept mail is: for people, a bounce of ours, written by a programme, or not to be read. */
import { recordActivity } from '#activity'
import { announce, type Tx } from '#database'
import { mailActor, mailRole } from '../activity-events.ts'
import { addressKey, domainOf } from '../address/mail-address.ts'
import { MAIL_SORTED } from '../channels.ts'
import { NOT_AUTHENTICATED, waitsForAnswers, type Authentication } from '../authentication/authentication.ts'
import type { HandedOver } from '../authentication/way-here.ts'
import {
  claimUnsorted,
  countFrom,
  postponeSorting,
  storeBounceReport,
  storeSorted,
  threadOfMessages,
  type SortedMail,
  type UnsortedMail,
} from '../inbox-store.ts'
import type { MailOptions } from '../mail-options.ts'
import { readOwnMessageId, subjectThread, type OwnMessage } from '../message-identifier.ts'
import { isInOutbox, storeBounced } from '../outbox-store.ts'
import { classifyMail } from '../reading/classify-mail.ts'
import type { ParsedMail } from '../reading/parsed-mail.ts'
import type { MailReader } from '../reading/start-mail-reader.ts'
import { markOf, openMail } from '../sealed-mail.ts'

const CLAIMED_FOR_MS = 2 * 60_000
const MOST_TRIES = 3
/** The DNS did not answer: once, it is asked again after this. */
export const ASKED_AGAIN_MS = 30_000
const HOUR_MS = 3_600_000

export interface SortedAll {
  /** There is something to sort again after `ASKED_AGAIN_MS`. */
  readonly postponed: boolean
}

/** Large and small mail is sorted by two, each with a reader of its own: a small one never waits for a large one. */
export interface SortingOf {
  readonly large: boolean
  readonly reader: MailReader
  readonly ending?: AbortSignal | undefined
}

/**
 * Claimed in one transaction, read outside any, sorted in another. A mail that ends its reader is passed over, tried
 * again later, and after three tries kept as unreadable for people to look at; the next mail never waits for it.
 */
export async function sortReceived(
  options: MailOptions,
  { reader, large, ending }: SortingOf,
): Promise<SortedAll> {
  let postponed = false
  const troubles: unknown[] = []
  while (ending?.aborted !== true) {
    const at = options.clock.now()
    const until = new Date(at.getTime() + CLAIMED_FOR_MS)
    const mail = await options.database.as(mailRole(options.site), (tx) =>
      claimUnsorted(tx, { large, at, until }),
    )
    if (mail === undefined) break
    try {
      postponed = (await sortOne(options, reader, mail)) === 'postponed' || postponed
    } catch (error) {
      troubles.push(error)
      if (mail.tries >= MOST_TRIES) await settleSorted(options, mail, undefined)
    }
  }
  if (troubles.length > 0) throw troubles[0]
  return { postponed }
}

async function sortOne(
  options: MailOptions,
  reader: MailReader,
  mail: UnsortedMail,
): Promise<'sorted' | 'postponed'> {
  // Somebody claimed it three times and never came to an end: the mail took the whole process with it.
  if (mail.tries > MOST_TRIES) {
    await settleSorted(options, mail, undefined)
    return 'sorted'
  }
  const raw = openMail(options.atRestKey, 'inbox', mail.id, mail.body)
  const parsed = await reader.parse(raw)
  if (!parsed.ok) {
    await settleSorted(options, mail, undefined)
    return 'sorted'
  }
  const authentication = await authenticate(options, reader, mail, raw, parsed.value)
  if (mail.tries === 1 && waitsForAnswers(authentication)) {
    const until = new Date(options.clock.now().getTime() + ASKED_AGAIN_MS)
    await options.database.as(mailRole(options.site), (tx) => postponeSorting(tx, mail.id, until))
    return 'postponed'
  }
  await settleSorted(options, mail, { ...parsed.value, authentication })
  return 'sorted'
}

/** A mail whose sender cannot be found out is somebody's mail all the same: it comes in as unknown. */
async function authenticate(
  options: MailOptions,
  reader: MailReader,
  mail: UnsortedMail,
  raw: Buffer,
  { from, report }: ParsedMail,
): Promise<Authentication> {
  const { authentication: settings, atRestKey } = options
  if (settings === undefined || report !== undefined) return NOT_AUTHENTICATED
  const handedOver =
    mail.hop === null
      ? undefined
      : (JSON.parse(openMail(atRestKey, 'hop', mail.id, mail.hop).toString()) as HandedOver)
  try {
    return await reader.authenticate({ raw, from: from?.address, handedOver, at: mail.receivedAt, settings })
  } catch (error) {
    options.onTrouble(error)
    return NOT_AUTHENTICATED
  }
}

type AuthenticatedMail = ParsedMail & { readonly authentication: Authentication }

function settleSorted(
  options: MailOptions,
  mail: UnsortedMail,
  parsed: AuthenticatedMail | undefined,
): Promise<void> {
  return options.database.as(mailRole(options.site), async (tx) => {
    const at = options.clock.now()
    const sorted: SortedMail =
      parsed === undefined
        ? { kind: 'unreadable', answerable: false, authentication: NOT_AUTHENTICATED }
        : await sort(options, tx, mail, parsed)
    if (!(await storeSorted(tx, mail.id, sorted))) return
    await announce(tx, MAIL_SORTED)
    await recordActivity(tx, at, mailActor(options.site), {
      event: 'mail-sorted',
      subject: { kind: 'mail', id: mail.id },
      details: {
        kind: sorted.kind,
        answerable: sorted.answerable,
        threaded: sorted.thread !== undefined,
        standing: sorted.authentication.standing,
      },
    })
    if (parsed?.report !== undefined) await noteReport(options, tx, mail.id, sorted.answers, parsed.report)
  })
}

async function sort(
  options: MailOptions,
  tx: Tx,
  mail: UnsortedMail,
  parsed: AuthenticatedMail,
): Promise<SortedMail> {
  const domain = domainOf(options.from.address)
  const readOwn = (messageId: string | undefined) =>
    messageId === undefined ? undefined : readOwnMessageId(options.atRestKey, domain, messageId)
  const senderMark =
    parsed.from === undefined
      ? undefined
      : markOf(options.atRestKey, 'address', addressKey(parsed.from.address))
  const ofSenderThisHour =
    senderMark === undefined
      ? 0
      : await countFrom(tx, senderMark, new Date(mail.receivedAt.getTime() - HOUR_MS))
  const classified = classifyMail(parsed, {
    domain,
    isOurs: readOwn(parsed.messageId) !== undefined,
    ofSenderThisHour,
  })
  const answered =
    parsed.report === undefined
      ? parsed.references.map(readOwn).find((own) => own !== undefined)
      : reported(parsed.report, readOwn)
  return {
    ...classified,
    authentication: parsed.authentication,
    senderMark,
    messageMark:
      parsed.messageId === undefined ? undefined : markOf(options.atRestKey, 'message-id', parsed.messageId),
    thread: await threadOf(options, tx, parsed, answered),
    answers: answered !== undefined && (await isInOutbox(tx, answered.id)) ? answered.id : undefined,
  }
}

/** By the envelope's identifier, which was random and sealed; else by a Message-ID that only we can write. */
function reported(
  { envelopeId, messageId }: NonNullable<ParsedMail['report']>,
  readOwn: (messageId: string | undefined) => OwnMessage | undefined,
): OwnMessage | undefined {
  const isId = envelopeId !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(envelopeId)
  return readOwn(messageId) ?? (isId ? { id: envelopeId, thread: undefined } : undefined)
}

async function threadOf(
  options: MailOptions,
  tx: Tx,
  parsed: ParsedMail,
  answered: OwnMessage | undefined,
): Promise<SortedMail['thread']> {
  if (answered?.thread !== undefined) return { reference: answered.thread, by: 'answer' }
  const marks = parsed.references.map((reference) => markOf(options.atRestKey, 'message-id', reference))
  const known = marks.length === 0 ? undefined : await threadOfMessages(tx, marks)
  if (known !== undefined) return { reference: known, by: 'reference' }
  const written = subjectThread(parsed.subject)
  return written === undefined ? undefined : { reference: written, by: 'subject' }
}

async function noteReport(
  options: MailOptions,
  tx: Tx,
  inboxId: string,
  outboxId: string | undefined,
  report: NonNullable<ParsedMail['report']>,
): Promise<void> {
  const at = options.clock.now()
  await storeBounceReport(tx, { inboxId, outboxId, status: report, at })
  const failed = report.action === 'failed' && outboxId !== undefined
  if (!failed || !(await storeBounced(tx, outboxId, at))) return
  await recordActivity(tx, at, mailActor(options.site), {
    event: 'mail-bounced',
    subject: { kind: 'mail', id: outboxId },
    details: report.status === undefined ? {} : { status: report.status },
  })
}
