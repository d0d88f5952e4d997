/** A room's receiver behind the gate of the agreements, without the carrying: for tests of what a room takes. */
import type { AnyAgreement } from '#agreement'
import type { Database } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { parsedJson } from '#kernel'
import { programme } from '#agreement'
import { permit } from '../src/rooms/permit.ts'

export function throughTheGate(database: Database, agreements: readonly AnyAgreement[], receiver: Receiver) {
  const gate = permit(programme(agreements))
  return async (message: Message): Promise<Verdict> => {
    const { header, body } = message
    const permitted = gate(header, new Date(header.createdAt))
    if (!permitted.ok) return refused(permitted.error)
    const faults = permitted.value.check(parsedJson(body))
    if (faults.length > 0) return refused(...faults)
    return database.as(receiver.role, (tx) => receiver.receive(tx, message))
  }
}
