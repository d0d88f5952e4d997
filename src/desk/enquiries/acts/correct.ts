/**
 * Mends what is held of the person: name, email address, company. A new address is told that we write to it now, by a link of
 * its own; the links that were mailed to the one before open nothing more.
 */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { isSameMailbox } from '#mail'
import {
  beginMailLink,
  correct,
  insertStaffEvent,
  selectHeldBackUntil,
  type EnquiryRow,
  type HeldOfPerson,
} from '../agency-store.ts'
import { linkAddress, tokenHash } from '../private-links.ts'
import { ENQUIRY_WORDS } from '../words/index.ts'
import type { AgentAct } from './act.ts'
import { actorOf, type ReplyDependencies } from './reply.ts'

export type CorrectingDependencies = Pick<ReplyDependencies, 'links' | 'mail' | 'origin'>
export type CorrectedEnquiry = Pick<EnquiryRow, 'reference' | 'email' | 'language' | 'mailLinkNumber'>

export async function correctEnquiry(
  d: CorrectingDependencies,
  act: AgentAct,
  enquiry: CorrectedEnquiry,
  to: HeldOfPerson,
): Promise<Result<void, Fault>> {
  const { tx, at, newId, by } = act
  const { reference } = enquiry
  // What is on its way to the address of before would go there still.
  if ((await selectHeldBackUntil(tx, reference, at)) !== undefined)
    return err(fault('enquiry-reply-held-back'))
  await correct(tx, reference, to)
  if (!isSameMailbox(to.email, enquiry.email)) {
    const told = await tellNewAddress(d, act, enquiry, to.email)
    if (!told.ok) return told
  }
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'corrected' })
  return ok(undefined)
}

async function tellNewAddress(
  { links, mail, origin }: CorrectingDependencies,
  { tx, by }: AgentAct,
  { reference, language, mailLinkNumber }: CorrectedEnquiry,
  email: string,
): Promise<Result<void, Fault>> {
  const number = mailLinkNumber + 1
  const token = links.mailToken(reference, number)
  await beginMailLink(tx, reference, { number, tokenHash: tokenHash(token) })
  if (mail === undefined || email === '') return ok(undefined)
  const { subject, text } = ENQUIRY_WORDS[language].newAddress({
    reference,
    link: `${origin}${linkAddress(token, language)}`,
  })
  const queued = await mail.queue(tx, {
    ...{ to: email, subject, text, automatic: true, thread: reference, by: actorOf(by) },
  })
  return queued.ok ? ok(undefined) : err(queued.error)
}
