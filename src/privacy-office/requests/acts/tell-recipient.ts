/** Tells somebody who was given the information of its correction, by mail, or writes down how an officer did. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { Mail } from '#mail'
import { REQUESTS } from '../activity-events.ts'
import { isTold, type CorrectionRecipient } from '../recipients-of.ts'
import { insertTold } from '../recipient-store.ts'
import type { RequestRow } from '../request.ts'
import { insertEvent, selectEvents } from '../store.ts'
import { eventOf, type OfficerAct } from './act.ts'

export interface Telling {
  readonly recipient: CorrectionRecipient
  readonly how: 'by-mail' | 'by-officer'
  readonly words: string
}

export interface TellDependencies {
  /** Undefined where the site has no mail. */
  readonly mail: Pick<Mail, 'queue'> | undefined
  readonly agency: string
}

export async function tellRecipient(
  d: TellDependencies,
  act: OfficerAct,
  request: RequestRow,
  { recipient, how, words }: Telling,
): Promise<Result<void, Fault>> {
  if (isTold(recipient)) return ok(undefined)
  const { tx, newId, at, person } = act
  const what = await whatIsToTell(act, request)
  if (what === undefined) return err(fault('request-nothing-to-tell'))
  const isNew = await insertTold(tx, request.reference, {
    ...{ id: newId(), recipient: recipient.key, toName: recipient.to, how, words },
    ...{ toldAt: at, toldBy: person.id, toldByName: person.name },
  })
  if (!isNew) return ok(undefined)
  if (how === 'by-mail') {
    const mailed = await mailIt(d, act, { request, recipient, what })
    if (!mailed.ok) return mailed
  }
  await insertEvent(tx, eventOf(act, request.reference, 'recipient-told', `${recipient.to}. ${words}`.trim()))
  return ok(undefined)
}

/** Once nobody is left; the path then says so. */
export async function noteAllTold(
  act: OfficerAct,
  { reference }: RequestRow,
  recipients: readonly CorrectionRecipient[],
): Promise<void> {
  if (!recipients.every(isTold)) return
  const isNoted = (await selectEvents(act.tx, reference)).some(({ kind }) => kind === 'recipients-told')
  if (!isNoted) await insertEvent(act.tx, eventOf(act, reference, 'recipients-told'))
}

/** Undefined while nothing was corrected and no statement attached. */
export async function whatIsToTell(
  { tx }: Pick<OfficerAct, 'tx'>,
  { reference }: RequestRow,
): Promise<string | undefined> {
  const kinds = (await selectEvents(tx, reference)).map(({ kind }) => kind)
  if (kinds.includes('corrected')) return 'It was corrected since. Do not rely on what you were given before.'
  return kinds.includes('statement-attached')
    ? 'The person says that it is not right, and their statement of correction now stands with it.'
    : undefined
}

interface MailToRecipient {
  readonly request: RequestRow
  readonly recipient: CorrectionRecipient
  readonly what: string
}

/** Names what was shared by its reference, which they have, and nothing of the person. */
async function mailIt(
  { mail, agency }: TellDependencies,
  { tx }: OfficerAct,
  { request: { reference }, recipient: { mailbox, references }, what }: MailToRecipient,
): Promise<Result<void, Fault>> {
  if (mail === undefined || mailbox === undefined) return err(fault('request-recipient-without-mail'))
  const which = references.length === 0 ? '' : ` (${references.join(', ')})`
  const queued = await mail.queue(tx, {
    to: mailbox,
    subject: `About information that we shared with you${which}`,
    text: [
      'Kia ora',
      `${agency} shared information with you${which}. ${what}`,
      'Open the link that you were given to see it as it stands now. If the link has ended, ask us by the reference.',
      'We tell you because the Privacy Act 2020 asks it of us (information privacy principle 7).',
    ].join('\n\n'),
    ...{ automatic: true, thread: reference, by: REQUESTS },
  })
  return queued.ok ? ok(undefined) : err(queued.error)
}
