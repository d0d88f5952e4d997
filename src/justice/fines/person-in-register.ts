/** One person as the register holds them: debts, warrants, and which imports changed them. */
import type { Tx } from '#database'
import type { RegisterChange } from './import-report.ts'
import { changesOf, numberOf, selectPerson, type StoredPerson } from './store.ts'

export interface PersonInRegister extends StoredPerson {
  readonly changes: readonly RegisterChange[]
}

export async function personInRegister(
  tx: Tx,
  personProfileNumber: string,
): Promise<PersonInRegister | undefined> {
  const person = await selectPerson(tx, personProfileNumber)
  return person && { ...person, changes: await changesOf(tx, personProfileNumber) }
}

/** The same, by the identifier that stands in addresses. */
export async function personByRegisterId(tx: Tx, registerId: string): Promise<PersonInRegister | undefined> {
  const number = await numberOf(tx, registerId)
  return number === undefined ? undefined : personInRegister(tx, number)
}
