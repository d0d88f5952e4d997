/** The register of the played years: everybody who ever is on its lists, with debts and warrants, as one extract. */
import type { Extract } from '#justice/extract'
import type { MadeUpListed } from './made-up-people.ts'
import type { PlannedDebts } from './planned-year.ts'

export interface Listed {
  readonly person: MadeUpListed
  readonly debts: PlannedDebts
}

/** $2,000 of infringements: silent, whatever the warrant covers. */
const SILENT_CENTS = 200_000
const WARRANT_ISSUED = '2011-01-15'

export function fineOf(personProfileNumber: string): string {
  return `F-${personProfileNumber}`
}

export function reparationOf(personProfileNumber: string): string {
  return `R-${personProfileNumber}`
}

export function registerExtract(interceptions: readonly Listed[], silent: readonly MadeUpListed[]): Extract {
  const people = [...interceptions.map(({ person }) => person), ...silent].map(
    (one) =>
      `${one.personProfileNumber},${one.familyName},${one.givenNames},${one.dateOfBirth},${one.gender}`,
  )
  const debts: string[] = []
  const warrants: string[] = []
  for (const { person, debts: owed } of interceptions) {
    const ppn = person.personProfileNumber
    const ids: string[] = []
    if (owed.finesDollars > 0) {
      debts.push(`${fineOf(ppn)},${ppn},fine,true,${owed.finesDollars * 100},false`)
      ids.push(fineOf(ppn))
    }
    debts.push(`${reparationOf(ppn)},${ppn},reparation,true,${owed.reparationDollars * 100},false`)
    ids.push(reparationOf(ppn))
    warrants.push(`W-${ppn},${ppn},${WARRANT_ISSUED},live,${ids.join(';')}`)
  }
  for (const { personProfileNumber: ppn } of silent) {
    debts.push(`D-${ppn},${ppn},infringement,false,${SILENT_CENTS},false`)
    warrants.push(`W-${ppn},${ppn},${WARRANT_ISSUED},live,D-${ppn}`)
  }
  return {
    people: file('person_profile_number,family_name,given_names,date_of_birth,gender', people),
    debts: file(
      'debt_id,person_profile_number,kind,court_imposed,outstanding_cents,under_arrangement',
      debts,
    ),
    warrants: file('warrant_id,person_profile_number,issued_on,status,debt_ids', warrants),
    full: true,
  }
}

function file(header: string, rows: readonly string[]): Buffer {
  return Buffer.from([header, ...rows, ''].join('\n'))
}
