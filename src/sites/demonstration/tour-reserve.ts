/** Travellers whom the tour brings when those on the tray have been met: of the register, on the list, and on no tray yet. */
import { isFullDate, type AlertType } from '#kernel'
import { passportZone, type MadeUpPerson, type RegisterPerson } from '#lab'
import { cardsFile, cardOf } from './arrival-cards.ts'
import { demoPeople } from './people.ts'
import { demoPassports, passportOf, type DemoPassport } from './seed.ts'

/** One of each kind: three that come together tell no more of one another than the tray does. */
export interface BroughtTravellers {
  readonly nobody: DemoPassport
  readonly interception: DemoPassport
  readonly silent: DemoPassport
  /** What the silent one wrote on arriving, as a file that Immigration imports. */
  arrivalCard(today: string): Buffer
}

/** With those of the tray there are as many as the tour's cookie can name. */
const MOST = 95
const LONGEST_NAME = 34
const FLIGHT = { craft: 'NZ103' }

export function tourReserve(): readonly BroughtTravellers[] {
  const { population, travellers } = demoPeople()
  const onTray = new Set(demoPassports().map(({ mrz }) => mrz))
  // From the register's beginning: the history's travellers come from its end.
  const listed = (type: AlertType) =>
    population.listed
      .filter((one) => one.alertType === type && isEasilyMet(one))
      .map((entry) => ({ ...entry, passport: listedPassport(entry, type) }))
      .filter(({ passport: { mrz } }) => !onTray.has(mrz))
      .slice(0, MOST)
  const strangers = travellers
    .filter(({ kind, zone }) => kind === 'stranger' && !onTray.has(zone.join('\n')))
    .map(passportOf)
  const silent = listed('silent')
  return listed('interception').flatMap(({ passport: interception }, index) => {
    const [nobody, hidden] = [strangers[index], silent[index]]
    if (nobody === undefined || hidden === undefined) return []
    const card = (today: string) => cardsFile([cardOf(hidden.person, FLIGHT, index, today)])
    return [{ nobody, interception, silent: hidden.passport, arrivalCard: card }]
  })
}

/** By a sound record, a name of two plain parts, which the tour says to search for, and a passport that holds all of it. */
function isEasilyMet({ person, record }: RegisterPerson): boolean {
  const { familyName, givenNames, dateOfBirth } = person
  return (
    record.errors.length === 0 &&
    givenNames !== '' &&
    !familyName.includes(' ') &&
    familyName.length + givenNames.length <= LONGEST_NAME &&
    isFullDate(dateOfBirth)
  )
}

function listedPassport(
  { person, personProfileNumber, story }: RegisterPerson & { readonly person: MadeUpPerson },
  type: AlertType,
): DemoPassport {
  return passportOf({
    label: `${person.familyName}, ${person.givenNames}`,
    shows: `${type}: ${story}`,
    zone: passportZone(person),
    personProfileNumber,
  })
}
