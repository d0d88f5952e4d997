/** Disposes of a person who left the register, with debts and warrants, and with what goes along in other rooms. */
import { recordDisposal, type Dispose } from '#activity'
import { deletePerson, personThatLeft } from './record-store.ts'

export const disposePerson: Dispose = async (tx, disposing, registerId) => {
  const person = await personThatLeft(tx, registerId)
  if (person === undefined) return false
  await disposing.along(tx, 'fines.people', person)
  await deletePerson(tx, person)
  await recordDisposal(tx, disposing, 'person', registerId)
  return true
}
