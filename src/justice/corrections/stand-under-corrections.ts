/** People as an extract leaves them, with what was corrected at their request for as long as the source still says what was wrong. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { lockPeople, registerIdsOf, type PersonRecord } from '#justice/register'
import { sameDetails, type StandingCorrection } from './correction.ts'
import { endCorrections, standingCorrections } from './store.ts'

export interface CorrectingImport {
  readonly importId: string
  readonly importedAt: Date
  readonly actor: ActivityActor
}

/** Where the extract says something else than before the correction, the source has moved on: it is believed, on record. */
export async function standUnderCorrections<R extends PersonRecord>(
  tx: Tx,
  records: readonly R[],
  { importId, importedAt: at, actor }: CorrectingImport,
): Promise<readonly R[]> {
  // A correction of one of them is either committed before this, and seen, or waits for the caller's transaction.
  await lockPeople(tx, numbersOf(records))
  const { standing, over } = await underCorrections(tx, records)
  if (over.length === 0) return standing
  await endCorrections(
    tx,
    over.map(({ correctionId }) => correctionId),
    { at, because: 'source-moved-on', byImport: importId },
  )
  const ids = await registerIdsOf(
    tx,
    over.map(({ personProfileNumber }) => personProfileNumber),
  )
  for (const id of ids.values())
    await recordActivity(tx, at, actor, {
      event: 'register-correction-ended',
      subject: { kind: 'registered-person', id },
    })
  return standing
}

/** The same, looked at and not done: nothing waits, and no correction ends. */
export async function asUnderCorrections<R extends PersonRecord>(
  tx: Tx,
  records: readonly R[],
): Promise<readonly R[]> {
  return (await underCorrections(tx, records)).standing
}

async function underCorrections<R extends PersonRecord>(
  tx: Tx,
  records: readonly R[],
): Promise<{ readonly standing: readonly R[]; readonly over: readonly StandingCorrection[] }> {
  const corrections = await standingCorrections(tx, numbersOf(records))
  if (corrections.size === 0) return { standing: records, over: [] }
  const over: StandingCorrection[] = []
  const standing = records.map((record) => {
    const correction = corrections.get(record.person.personProfileNumber)
    if (correction === undefined) return record
    if (sameDetails(record.person, correction.extract))
      return { ...record, person: { ...record.person, ...correction.corrected } }
    over.push(correction)
    return record
  })
  return { standing, over }
}

function numbersOf(records: readonly PersonRecord[]): readonly string[] {
  return records.map(({ person }) => person.personProfileNumber)
}
