/** Takes a notice of an alert from Customs: exactly the agreement's fields, or it is refused. */
import { agreementInForce, checkMessageFields, type Agreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { fault, type Clock, type Fault } from '#kernel'
import { checkNoticeValues, type NoticeBody } from './notice.ts'
import { insertNotice, type Notice } from './store.ts'

export interface NoticeDependencies {
  readonly clock: Clock
  readonly agreements: readonly Agreement[]
  /** Told of each notice in the transaction that keeps it. */
  readonly kept?: (tx: Tx, notice: Pick<Notice, 'noticeId' | 'alertType'>) => Promise<void>
}

const NOTICES: ActivityActor = { kind: 'process', id: 'justice-notices', role: 'notices' }

export function noticeReceiver(d: NoticeDependencies): Receiver {
  return { type: 'notice', role: 'justice_notices', receive: (tx, message) => receiveNotice(tx, d, message) }
}

async function receiveNotice(tx: Tx, d: NoticeDependencies, { header, body }: Message): Promise<Verdict> {
  const at = d.clock.now()
  const subject = { kind: 'notice', id: header.id }
  // The law of the day on which Customs told it.
  const agreement = agreementInForce(d.agreements, new Date(header.createdAt))
  const notice = parsed(body)
  const faults = agreement.ok ? checkNotice(agreement.value, notice) : [agreement.error]
  if (faults.length > 0) {
    await recordActivity(tx, at, NOTICES, {
      event: 'notice-refused',
      subject,
      details: { faults: faults.length },
    })
    return refused(...faults)
  }
  const isNew = await insertNotice(tx, header.id, notice as NoticeBody, header.agreementVersion, at)
  await recordActivity(tx, at, NOTICES, { event: 'notice-received', subject })
  if (isNew) await d.kept?.(tx, { noticeId: header.id, alertType: (notice as NoticeBody).alert_type })
  return { verdict: 'accepted' }
}

function checkNotice(agreement: Agreement, notice: unknown): Fault[] {
  if (notice === undefined) return [fault('message-shape-wrong')]
  const faults = checkMessageFields(agreement, 'notice', notice)
  return faults.length > 0 ? faults : checkNoticeValues(notice as Readonly<Record<string, unknown>>)
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
