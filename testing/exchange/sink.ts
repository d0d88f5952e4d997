/** The receivers of the exchange's tests: they write down each message that they apply. */
import { sql, type Tx } from '#database'
import { fault } from '#kernel'
import type { Message, Receiver, Verdict } from '#exchange'

export function sinkReceivers(site: 'justice' | 'customs'): Receiver[] {
  return site === 'justice'
    ? [{ type: 'notice', role: 'justice_notices', receive: apply }]
    : [
        { type: 'list', role: 'customs_alert_list', settledBy: ['customs_supervisor'], receive: apply },
        { type: 'withdrawal', role: 'customs_alert_list', receive: apply },
      ]
}

async function apply(tx: Tx, { header, body }: Message): Promise<Verdict> {
  const { text } = JSON.parse(Buffer.from(body).toString()) as { readonly text: string }
  if (text.includes('beyond the guard')) return { verdict: 'held', code: 'list-beyond-guard' }
  if (text.includes('bad row')) {
    return {
      verdict: 'refused',
      faults: [fault('date-of-birth-malformed', { row: 3, field: 'date_of_birth' })],
    }
  }
  await sql`insert into sink.applied values (${header.id}, ${header.type}, ${header.sequence}, ${text})`.execute(
    tx,
  )
  if (text.includes('fails once applied')) throw new Error('a broken room')
  return { verdict: 'accepted' }
}
