/** A short hash of everything held about a person, so that an import can tell who has changed. */
import { hash } from 'node:crypto'
import type { PersonRecord } from './register.ts'

/**
 * The order of the rows in a file means nothing. The text is JSON; of debts and warrants it is put together by hand,
 * since nothing in them needs an escape and a register has a hundred thousand of them.
 */
export function fingerprintOf({ person, debts, warrants }: PersonRecord): string {
  const { familyName, givenNames, dateOfBirth, gender } = person
  const facts = [
    JSON.stringify([familyName, givenNames, dateOfBirth, gender]),
    ...debts
      .map((d) => `["${d.debtId}","${d.kind}",${d.courtImposed},${d.outstandingCents},${d.underArrangement}]`)
      .sort(),
    ...warrants
      .map((w) => `["${w.warrantId}","${w.issuedOn}","${w.status}",[${coveredDebts(w.debtIds)}]]`)
      .sort(),
  ]
  return hash('sha256', `[${facts.join(',')}]`, 'base64')
}

function coveredDebts(debtIds: readonly string[]): string {
  return [...debtIds]
    .sort()
    .map((debtId) => `"${debtId}"`)
    .join(',')
}
