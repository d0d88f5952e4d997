/** The one message of every request: an entry for each finding, none where there is none, and one length for all. */
import { BrokenPromise } from '#kernel'
import type { SealedQuestion } from '#rooms'
import type { Finding } from './finding.ts'

/** Room for the longest that a person can say of themself, three times, and for fifty of the usual length. */
export const MESSAGE_BYTES = 32 * 1024

/** What Justice is told at most of: what is certain first. Whoever bears the names of so many is looked for there by hand. */
const MOST_FINDINGS = 40

export interface SealedFindingBody {
  readonly header: { readonly padding: string }
  readonly entries: readonly Readonly<Record<string, string>>[]
}

/** Field names as the agreement's message `sealed-finding` has them. */
export function findingMessage(question: SealedQuestion, findings: readonly Finding[]): SealedFindingBody {
  const entries = findings.slice(0, MOST_FINDINGS).map((finding) => entryOf(question, finding))
  while (entries.length > 0 && bytesOf(entries, '') > MESSAGE_BYTES) entries.pop()
  if (entries.length === 0 && findings.length > 0)
    throw new BrokenPromise('a finding is longer than a message may be')
  return bodyOf(entries, ' '.repeat(MESSAGE_BYTES - bytesOf(entries, '')))
}

function bodyOf(entries: SealedFindingBody['entries'], padding: string): SealedFindingBody {
  return { header: { padding }, entries }
}

function bytesOf(entries: SealedFindingBody['entries'], padding: string): number {
  return Buffer.byteLength(JSON.stringify(bodyOf(entries, padding)))
}

function entryOf(question: SealedQuestion, finding: Finding): Readonly<Record<string, string>> {
  return {
    request_reference: question.reference,
    received_at: question.receivedAt.toISOString(),
    language: question.language,
    family_name: question.familyName,
    given_names: question.givenNames,
    date_of_birth: question.dateOfBirth,
    document_number: question.documentNumber,
    email: question.email,
    postal_address: question.postalAddress,
    representative: question.representative,
    person_profile_number: finding.personProfileNumber,
    held_as: finding.heldAs,
    certainty: finding.certainty,
  }
}
