/** People as an extract and the acts that it knows nothing of leave them. */
import type { Tx } from '#database'
import { lockPeople, standingsOf, type PersonRecord } from '#justice/register'
import { actedRowsOf, forgetActs } from './acted-store.ts'
import { underActs, type UnderActs } from './under-acts.ts'

/** What the extract knows of is believed from now on; `writtenAt` is when the fines system wrote it, if it says so. */
export async function standUnderActs<R extends PersonRecord>(
  tx: Tx,
  records: readonly R[],
  writtenAt: Date | undefined,
): Promise<readonly R[]> {
  const numbers = records.map(({ person }) => person.personProfileNumber)
  // An act on one of them is either committed before this, and seen, or waits for the caller's transaction.
  await lockPeople(tx, numbers)
  return underActsOf(tx, records, writtenAt, (number, under) => forgetActs(tx, number, under))
}

/** The same, looked at and not done: nothing waits, and nothing is forgotten. */
export async function asUnderActs<R extends PersonRecord>(
  tx: Tx,
  records: readonly R[],
  writtenAt: Date | undefined,
): Promise<readonly R[]> {
  return underActsOf(tx, records, writtenAt, () => Promise.resolve())
}

async function underActsOf<R extends PersonRecord>(
  tx: Tx,
  records: readonly R[],
  writtenAt: Date | undefined,
  forget: (personProfileNumber: string, under: UnderActs<R>) => Promise<void>,
): Promise<readonly R[]> {
  const acted = await actedRowsOf(
    tx,
    records.map(({ person }) => person.personProfileNumber),
  )
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
    await forget(personProfileNumber, under)
    standing.push(under.record)
  }
  return standing
}
