/**
 * Writes to the person who asked. In full where it is known that they read the mailbox; else they are told by a short mail
 * that an answer awaits them on their page, so that nobody is written to at length because a stranger typed their address.
 * It goes out some seconds later: until then whoever wrote it can take it back, and nobody outside the agency sees it.
 */
import type { FileAct, Files, ReceivedFile } from '#files'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { Mail } from '#mail'
import { linkAddress, type PrivateLinks } from '../private-links.ts'
import {
  insertStaffEvent,
  insertStaffMessage,
  isDisowned,
  markReplied,
  selectSaidBy,
  type EnquiryRow,
} from '../agency-store.ts'
import { areThoseSent, attachedToMail, keepWithReply, type FilesOfReply } from './files-of-reply.ts'
import { ENQUIRY_WORDS } from '../words/index.ts'
import type { AgentAct } from './act.ts'

export const HELD_BACK_SECONDS = 20

export interface ReplyDependencies {
  readonly links: PrivateLinks
  /** Undefined at a site without mail: the answer is on the person's page. */
  readonly mail: Pick<Mail, 'queue' | 'recall'> | undefined
  readonly files: Pick<Files, 'keep' | 'open' | 'letGo' | 'list'>
  readonly origin: string
}

export interface Reply {
  readonly words: string
  /** It answers the question; otherwise it says how far it is. */
  readonly answers: boolean
  readonly onceKey: string
  readonly files: readonly ReceivedFile[]
}

export async function reply(
  d: ReplyDependencies,
  act: AgentAct & Pick<FileAct, 'record'>,
  enquiry: EnquiryRow,
  said: Reply,
): Promise<Result<void, Fault>> {
  const { tx, newId, by } = act
  const { reference, state, answeredAt, closedAt } = enquiry
  const goesAt = new Date(act.at.getTime() + HELD_BACK_SECONDS * 1_000)
  const before = await selectSaidBy(tx, reference, said.onceKey)
  if (before !== undefined)
    return before.words === said.words &&
      (await areThoseSent(d.files, tx, { reference, files: said.files, goesAt }, before))
      ? ok(undefined)
      : err(fault('enquiry-sent-before'))
  const files = { reference, files: said.files, goesAt }
  const kept = await keepWithReply(d.files, act, files)
  if (!kept.ok) return kept
  const mailed = await mailIt(d, act, enquiry, { words: said.words, files })
  if (!mailed.ok) return mailed
  await insertStaffMessage(tx, {
    ...{ id: newId(), reference, at: goesAt, kind: 'reply', author: by },
    ...{ words: said.words, onceKey: said.onceKey, mailId: mailed.value },
    fileIds: said.files.map(({ id }) => id),
    before: { state, answeredAt, closedAt, writtenAt: act.at },
  })
  await markReplied(tx, reference, goesAt, { answers: said.answers, by: by.id })
  const kind = said.answers ? 'answered' : 'replied'
  await insertStaffEvent(tx, { id: newId(), reference, at: goesAt, by, kind })
  return ok(undefined)
}

/**
 * Somebody has said that they read this mailbox: by the link that was mailed to it, or by writing from it. What was typed, said
 * by telephone or handed on proves no address, nor does what was true of another address.
 */
export function isProven({
  addressConfirmedAt,
  channel,
  mailLinkNumber,
}: Pick<EnquiryRow, 'addressConfirmedAt' | 'channel' | 'mailLinkNumber'>): boolean {
  if (addressConfirmedAt !== null) return true
  return mailLinkNumber === 0 && (channel === 'email' || channel === 'import')
}

export function actorOf({ id, role }: AgentAct['by']) {
  return { kind: 'person', id, role } as const
}

/** The mail it leaves as; undefined where it leaves as none. */
async function mailIt(
  { links, mail, files, origin }: ReplyDependencies,
  { tx, by }: AgentAct,
  enquiry: EnquiryRow,
  said: { readonly words: string; readonly files: FilesOfReply },
): Promise<Result<string | undefined, Fault>> {
  const { reference, email, language, mailLinkNumber } = enquiry
  if (mail === undefined || email === '') return ok(undefined)
  const link = `${origin}${linkAddress(links.mailToken(reference, mailLinkNumber), language)}`
  const catalogue = ENQUIRY_WORDS[language]
  const isKnown = isProven(enquiry) && !(await isDisowned(tx, reference))
  const attachments = isKnown ? await attachedToMail(files, tx, said.files) : undefined
  const names = said.files.files.map(({ name }) => name)
  const { subject, text } = isKnown
    ? catalogue.reply({
        ...{ reference, link, words: said.words, agency: by.agency, author: by.name },
        files: { names, areAttached: attachments !== undefined },
      })
    : catalogue.awaits({ reference, link })
  const queued = await mail.queue(tx, {
    ...{ to: email, subject, text, automatic: false, thread: reference },
    ...{ by: actorOf(by), notBefore: said.files.goesAt, attachments: attachments ?? [] },
  })
  return queued.ok ? ok(queued.value.id) : err(queued.error)
}
