/** A short hash of everything held about a person, so that an import can tell who has changed. */
import { createHash } from 'node:crypto'
import type { PersonRecord } from './register.ts'

/** The order of the rows in a file means nothing. */
export function fingerprintOf({ person, debts, warrants }: PersonRecord): string {
  const facts = [
    [person.familyName, person.givenNames, person.dateOfBirth, person.gender],
    ...debts
      .map((d) => [d.debtId, d.kind, d.courtImposed, d.outstandingCents, d.underArrangement])
      .sort(byFirst),
    ...warrants.map((w) => [w.warrantId, w.issuedOn, w.status, [...w.debtIds].sort()]).sort(byFirst),
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64')
}

function byFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1
}
