/** The comparison of the search, for rooms whose records the office may not see: the same keys, the same levels. */
import type { ComparedIdentity, CompareWith } from '#rooms'
import { documentKey } from './key-store.ts'
import { certaintyOf, soughtIdentity } from './names-alike.ts'

export function compareIdentities(sought: ComparedIdentity): CompareWith {
  const identity = soughtIdentity(sought.familyName, sought.givenNames, sought.dateOfBirth)
  const isNamed = identity.words.family.length + identity.words.given.length > 0
  const document = documentKey(sought.documentNumber)
  const reference = referenceKey(sought.reference)
  return (held) => {
    if (document !== '' && documentKey(held.documentNumber) === document) return 'certain'
    if (reference !== '' && referenceKey(held.reference) === reference) return 'certain'
    if (!isNamed) return undefined
    return certaintyOf(identity, { family: held.familyName, given: held.givenNames }, held.dateOfBirth)
  }
}

function referenceKey(reference: string): string {
  return reference.trim().toLowerCase()
}
