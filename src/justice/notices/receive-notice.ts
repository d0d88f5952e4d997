/** Takes notices of alerts from Customs: their fields are the agreement's by now, and what they say makes sense, or they are refused. */
import { recordActivities, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { parsedJson, type Clock } from '#kernel'
import { checkNoticeValues, type NoticeBody } from './notice.ts'
import { insertNotices, type Notice } from './store.ts'

export interface NoticeDependencies {
  readonly clock: Clock
  /** Told of the notices in the transaction that keeps them. */
  readonly kept?: (tx: Tx, notices: readonly Pick<Notice, 'noticeId' | 'alertType'>[]) => Promise<void>
}

const NOTICES: ActivityActor = { kind: 'process', id: 'justice-notices', role: 'notices' }

export function noticeReceiver(dependencies: NoticeDependencies): Receiver {
  return {
    type: 'notice',
    from: 'customs',
    role: 'justice_notices',
    receive: async (tx, message) => (await receiveNotices(tx, dependencies, [message]))[0],
    // After an outage thousands have come.
    receiveTogether: (tx, messages) => receiveNotices(tx, dependencies, messages),
  }
}

async function receiveNotices<const Messages extends readonly Message[]>(
  tx: Tx,
  dependencies: NoticeDependencies,
  messages: Messages,
): Promise<{ readonly [K in keyof Messages]: Verdict }> {
  const at = dependencies.clock.now()
  const read = messages.map(({ header, body }) => {
    const said = parsedJson(body) as Readonly<Record<keyof NoticeBody, unknown>>
    return { header, notice: said as unknown as NoticeBody, faults: checkNoticeValues(said) }
  })
  await recordActivities(
    tx,
    at,
    NOTICES,
    read.map(({ header, faults }) => ({
      event: faults.length > 0 ? 'notice-refused' : 'notice-received',
      subject: { kind: 'notice', id: header.id },
      ...(faults.length > 0 ? { details: { faults: faults.length } } : {}),
    })),
  )
  const sound = read
    .filter(({ faults }) => faults.length === 0)
    .map(({ header, notice }) => ({
      ...{ noticeId: header.id, notice },
      agreementVersion: header.agreementVersion,
    }))
  const added = await insertNotices(tx, sound, at)
  const kept = sound
    .filter(({ noticeId }) => added.has(noticeId))
    .map(({ noticeId, notice }) => ({ noticeId, alertType: notice.alert_type }))
  if (kept.length > 0) await dependencies.kept?.(tx, kept)
  const verdicts = read.map(({ faults }): Verdict =>
    faults.length > 0 ? refused(...faults) : { verdict: 'accepted' },
  )
  return verdicts as { readonly [K in keyof Messages]: Verdict }
}
