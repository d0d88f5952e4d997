/** People as an extract and the acts that it knows nothing of leave them. */
import type { Tx } from '#database'
import { lockPeople, standingsOf, type PersonRecord } from '#justice/register'
import { actedRowsOf, forgetActs } from './acted-store.ts'
import { underActs } from './under-acts.ts'

/** What the extract knows of is believed from now on; `writtenAt` is when the fines system wrote it, if it says so. */
export async function standUnderActs<R extends PersonRecord>(
  tx: Tx,
  records: readonly R[],
  writtenAt: Date | undefined,
): Promise<readonly R[]> {
  const numbers = records.map(({ person }) => person.personProfileNumber)
  // An act on one of them is either committed before this, and seen, or waits for the caller's transaction.
  await lockPeople(tx, numbers)
  const acted = await actedRowsOf(tx, numbers)
  const standings = await standingsOf(tx, [...acted.keys()])
  const standing: R[] = []
  for (const record of records) {
    const { personProfileNumber } = record.person
    const rows = acted.get(personProfileNumber)
    const now = standings.get(personProfileNumber)
    if (rows === undefined || now === undefined) {
      standing.push(record)
      continue
    }
    const under = underActs(record, rows, now, writtenAt)
    await forgetActs(tx, personProfileNumber, under)
    standing.push(under.record)
  }
  return standing
}
