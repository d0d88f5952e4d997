/**
 * Writes to the person who asked. In full where it is known that they read the mailbox; else they are told by a short mail
 * that an answer awaits them on their page, so that nobody is written to at length because a stranger typed their address.
 * It goes out some seconds later: until then whoever wrote it can take it back, and nobody outside the agency sees it.
 */
import { err, ok, type Fault, type Result } from '#kernel'
import type { Mail } from '#mail'
import { linkAddress, type PrivateLinks } from '../private-links.ts'
import {
  insertStaffEvent,
  insertStaffMessage,
  isDisowned,
  markReplied,
  type EnquiryRow,
} from '../agency-store.ts'
import { ENQUIRY_WORDS } from '../words/index.ts'
import type { AgentAct } from './act.ts'

export const HELD_BACK_SECONDS = 20

export interface ReplyDependencies {
  readonly links: PrivateLinks
  /** Undefined at a site without mail: the answer is on the person's page. */
  readonly mail: Pick<Mail, 'queue' | 'withdraw'> | undefined
  readonly origin: string
}

export interface Reply {
  readonly words: string
  /** It answers the question; otherwise it says how far it is. */
  readonly answers: boolean
  readonly onceKey: string
}

export async function reply(
  d: ReplyDependencies,
  act: AgentAct,
  enquiry: EnquiryRow,
  said: Reply,
): Promise<Result<void, Fault>> {
  const { tx, newId, by } = act
  const { reference } = enquiry
  const goesAt = new Date(act.at.getTime() + HELD_BACK_SECONDS * 1_000)
  const mailed = await mailIt(d, act, enquiry, { words: said.words, goesAt })
  if (!mailed.ok) return mailed
  const isNew = await insertStaffMessage(tx, {
    ...{ id: newId(), reference, at: goesAt, kind: 'reply', author: by },
    ...{ words: said.words, onceKey: said.onceKey, mailId: mailed.value },
  })
  if (!isNew) {
    if (mailed.value !== undefined) await d.mail?.withdraw(tx, mailed.value, actorOf(by))
    return ok(undefined)
  }
  await markReplied(tx, reference, goesAt, { answers: said.answers })
  const kind = said.answers ? 'answered' : 'replied'
  await insertStaffEvent(tx, { id: newId(), reference, at: goesAt, by, kind })
  return ok(undefined)
}

export function actorOf({ id, role }: AgentAct['by']) {
  return { kind: 'person', id, role } as const
}

/** The mail it leaves as; undefined where it leaves as none. */
async function mailIt(
  { links, mail, origin }: ReplyDependencies,
  { tx, by }: AgentAct,
  { reference, email, language, addressConfirmedAt, channel }: EnquiryRow,
  { words, goesAt }: { readonly words: string; readonly goesAt: Date },
): Promise<Result<string | undefined, Fault>> {
  if (mail === undefined || email === '') return ok(undefined)
  const link = `${origin}${linkAddress(links.mailToken(reference), language)}`
  const catalogue = ENQUIRY_WORDS[language]
  // A form anybody can fill in proves no address, nor does a forged mail; a mail, a letter and a call reached an agent from it.
  const isKnown = addressConfirmedAt !== null || (channel !== 'web' && !(await isDisowned(tx, reference)))
  const { subject, text } = isKnown
    ? catalogue.reply({ reference, link, words, agency: by.agency, author: by.name })
    : catalogue.awaits({ reference, link })
  const queued = await mail.queue(tx, {
    ...{ to: email, subject, text, automatic: false, thread: reference },
    ...{ by: actorOf(by), notBefore: goesAt },
  })
  return queued.ok ? ok(queued.value.id) : err(queued.error)
}
