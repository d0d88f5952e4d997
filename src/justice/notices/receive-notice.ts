/** Takes a notice of an alert from Customs: its fields are the agreement's by now, and what they say makes sense, or it is refused. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { parsedJson, type Clock } from '#kernel'
import { checkNoticeValues, type NoticeBody } from './notice.ts'
import { insertNotice, type Notice } from './store.ts'

export interface NoticeDependencies {
  readonly clock: Clock
  /** Told of each notice in the transaction that keeps it. */
  readonly kept?: (tx: Tx, notice: Pick<Notice, 'noticeId' | 'alertType'>) => Promise<void>
}

const NOTICES: ActivityActor = { kind: 'process', id: 'justice-notices', role: 'notices' }

export function noticeReceiver(dependencies: NoticeDependencies): Receiver {
  return {
    type: 'notice',
    from: 'customs',
    role: 'justice_notices',
    receive: (tx, message) => receiveNotice(tx, dependencies, message),
  }
}

async function receiveNotice(
  tx: Tx,
  dependencies: NoticeDependencies,
  { header, body }: Message,
): Promise<Verdict> {
  const at = dependencies.clock.now()
  const subject = { kind: 'notice', id: header.id }
  const said = parsedJson(body) as Readonly<Record<keyof NoticeBody, unknown>>
  const faults = checkNoticeValues(said)
  if (faults.length > 0) {
    await recordActivity(tx, at, NOTICES, {
      event: 'notice-refused',
      subject,
      details: { faults: faults.length },
    })
    return refused(...faults)
  }
  const notice = said as unknown as NoticeBody
  const isNew = await insertNotice(tx, header.id, notice, header.agreementVersion, at)
  await recordActivity(tx, at, NOTICES, { event: 'notice-received', subject })
  if (isNew) await dependencies.kept?.(tx, { noticeId: header.id, alertType: notice.alert_type })
  return { verdict: 'accepted' }
}
