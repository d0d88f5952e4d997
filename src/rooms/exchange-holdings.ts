/** What other agencies were told of a person, in their copy of what is held about them: the open entries of the register. */
import type { Exchange } from '#exchange'
import { AGENCIES } from './agencies.ts'
import type { HoldingsOpener, PersonsRecords, Recipient } from './holdings-opener.ts'

/** By each field under which a message may name the person; nothing of the silent compartment is looked at. */
export function exchangeHoldings({ disclosedAbout }: Pick<Exchange, 'disclosedAbout'>): HoldingsOpener {
  return {
    room: 'exchange',
    async recipients(tx, of) {
      const told = new Map<string, Recipient>()
      for (const [field, value] of namedBy(of))
        for (const one of await disclosedAbout(tx, { [field]: value }))
          told.set(one.id, {
            at: one.disclosedAt,
            to: AGENCIES[one.to].agency,
            by: `${one.type.replaceAll('-', ' ')}, by agreement ${one.agreement} ${one.agreementVersion}`,
            what: one.fields.map((name) => name.replaceAll('_', ' ')).join(', '),
            lawfulBasis: one.legalBasis,
            reference: one.reference ?? undefined,
          })
      return [...told.values()]
    },
  }
}

function namedBy({
  personProfileNumbers,
  documentNumbers,
  references,
}: PersonsRecords): readonly (readonly [string, string])[] {
  return [
    ...personProfileNumbers.flatMap((number) => [
      ['person_profile_number', number] as const,
      ['justice_identifier', number] as const,
    ]),
    ...documentNumbers.map((number) => ['passport_number', number] as const),
    ...references.map((reference) => ['case_reference', reference] as const),
  ]
}
