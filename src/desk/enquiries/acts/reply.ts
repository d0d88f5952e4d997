/**
 * Writes to the person who asked. In full where it is known that they read the mailbox; else they are told by a short mail
 * that an answer awaits them on their page, so that nobody is written to at length because a stranger typed their address.
 */
import type { ActivityActor } from '#activity'
import { err, ok, type Fault, type Result } from '#kernel'
import type { Mail } from '#mail'
import { linkAddress, type PrivateLinks } from '../private-links.ts'
import { insertStaffEvent, insertStaffMessage, markReplied, type EnquiryRow } from '../agency-store.ts'
import { ENQUIRY_WORDS } from '../words/index.ts'
import type { AgentAct } from './act.ts'

export interface ReplyDependencies {
  readonly links: PrivateLinks
  /** Undefined at a site without mail: the answer is on the person's page. */
  readonly mail: Pick<Mail, 'queue'> | undefined
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
  const { tx, at, newId, by } = act
  const { reference } = enquiry
  const id = newId()
  const isNew = await insertStaffMessage(tx, {
    ...{ id, reference, at, kind: 'reply', author: by },
    ...{ words: said.words, onceKey: said.onceKey },
  })
  if (!isNew) return ok(undefined)
  const mailed = await mailIt(d, act, enquiry, said.words)
  if (!mailed.ok) return mailed
  await markReplied(tx, reference, at, { answers: said.answers })
  const kind = said.answers ? 'answered' : 'replied'
  await insertStaffEvent(tx, { id: newId(), reference, at, by, kind })
  return ok(undefined)
}

async function mailIt(
  { links, mail, origin }: ReplyDependencies,
  { tx, by }: AgentAct,
  { reference, email, language, addressConfirmedAt, channel }: EnquiryRow,
  words: string,
): Promise<Result<void, Fault>> {
  if (mail === undefined || email === '') return ok(undefined)
  const link = `${origin}${linkAddress(links.mailToken(reference), language)}`
  const catalogue = ENQUIRY_WORDS[language]
  // A form anybody can fill in proves no address; a mail, a letter and a call reached an agent from it.
  const isKnown = addressConfirmedAt !== null || channel !== 'web'
  const { subject, text } = isKnown
    ? catalogue.reply({ reference, link, words, agency: by.agency, author: by.name })
    : catalogue.awaits({ reference, link })
  const actor: ActivityActor = { kind: 'person', id: by.id, role: 'desk-agent' }
  const queued = await mail.queue(tx, {
    to: email,
    subject,
    text,
    automatic: false,
    thread: reference,
    by: actor,
  })
  return queued.ok ? ok(undefined) : err(queued.error)
}
