/** Made-up arrival cards for the demonstration: of most travellers under silent alert, and of some under none. */
import { stringify } from 'csv-stringify/sync'
import type { ActivityActor } from '#activity'
import { CARD_FIELDS, importCards, recentImports, type ArrivalCard } from '#immigration/arrival-cards'
import { BrokenPromise, civilDate, formatPartialDate, isFullDate } from '#kernel'
import type { DemoTraveller, MadeUpPerson } from '#lab'
import type { SiteContext } from '#rooms'
import { demoPeople } from './people.ts'

const DEMO: ActivityActor = { kind: 'process', id: 'demo-seed', role: 'demo' }

const STREETS = ['Kōwhai Street', 'Rimu Road', 'Pōhutukawa Avenue', 'Tūī Lane', 'Mānuka Terrace'] as const
const TOWNS = ['Auckland', 'Hamilton', 'Wellington', 'Christchurch', 'Dunedin'] as const
const OCCUPATIONS = ['Teacher', 'Builder', 'Nurse', 'Fisher', ''] as const

/** Every third filled in no card, so that the work list also shows what is not found. */
const WITHOUT_CARD = 3

/** As the person wrote it on a flight, `index` telling them apart. */
export function cardOf(
  person: MadeUpPerson,
  { craft }: Pick<DemoTraveller, 'craft'>,
  index: number,
  arrivedOn: string,
): ArrivalCard {
  const pick = (list: readonly string[]) => list[index % list.length] ?? ''
  return {
    passport_number: person.passport.documentNumber,
    family_name: person.familyName,
    given_names: person.givenNames,
    date_of_birth: formatPartialDate(person.dateOfBirth),
    gender: person.gender,
    nationality: person.passport.nationality,
    occupation: pick(OCCUPATIONS),
    new_zealand_address: `${String(index + 2)} ${pick(STREETS)}, ${pick(TOWNS)}`,
    expected_return_date: '',
    craft,
    arrived_on: arrivedOn,
  }
}

export function demoArrivalCards(today: string): Buffer {
  const { population, travellers } = demoPeople()
  const people = new Map(
    population.listed.map(({ personProfileNumber, person }) => [personProfileNumber, person]),
  )
  const cards = travellers.flatMap((traveller, index) => {
    const person =
      traveller.alertType === 'silent' ? people.get(traveller.personProfileNumber ?? '') : undefined
    return person !== undefined && isFullDate(person.dateOfBirth)
      ? [cardOf(person, traveller, index, today)]
      : []
  })
  const kept = cards.filter((_, index) => index % WITHOUT_CARD !== WITHOUT_CARD - 1)
  return cardsFile(kept)
}

/** The file as an officer would hand it in. */
export function cardsFile(cards: readonly ArrivalCard[]): Buffer {
  return Buffer.from(stringify([...cards], { header: true, columns: [...CARD_FIELDS] }))
}

/** Once: a data folder that has cards keeps them. */
export async function seedArrivalCards(context: SiteContext): Promise<void> {
  const held = await context.database.as('immigration_operator', (tx) => recentImports(tx, 1))
  if (held.length === 0) await importDemoCards(context)
}

export async function importDemoCards(
  { database, clock, newId }: SiteContext,
  cardsOf: (today: string) => Buffer = demoArrivalCards,
): Promise<void> {
  const at = clock.now()
  await database.as('immigration_operator', async (tx) => {
    const bytes = cardsOf(civilDate(at))
    const { outcome } = await importCards(tx, { importId: newId(), bytes, actor: DEMO, at, newId })
    if (outcome === 'refused') throw new BrokenPromise('the demonstration’s arrival cards were refused')
  })
}
