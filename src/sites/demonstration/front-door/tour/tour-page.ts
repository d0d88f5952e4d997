/** The tour's page: its nine steps with what each looks like, and a button for every visit. */
import { dataTable, definePage, view, type PageDefinition, type TableView } from '#pages'
import { AGENCIES } from '#rooms'
import type { Sketch } from './sketch.ts'
import { labelOf } from './tour-guide.ts'
import { freeRound, type TourPassport } from './tour-rounds.ts'
import { visitsOf, type NumberedVisit } from './tour-visits.ts'
import type { Tour } from './tour.ts'

interface TourView {
  readonly steps: readonly {
    readonly title: string
    readonly number: number
    readonly shows: string
    readonly picture: Sketch
    readonly visits: readonly VisitView[]
  }[]
  readonly start: string
  readonly traveller: string
  /** Whether the tour brings the traveller, because all on the tray were met. */
  readonly isBrought: boolean
  /** How many travellers there were, when all have been met. */
  readonly used: number
  readonly passports: TableView
}

interface VisitView extends Pick<NumberedVisit, 'press' | 'look'> {
  readonly persona: string
  readonly siteTitle: string
  readonly href: string
}

/** `used`: who cannot be met for the first time, as person profile numbers. */
export function tourPage(tour: Tour, used: () => Promise<ReadonlySet<string>>): PageDefinition {
  return definePage({
    address: '/tour',
    audience: 'public',
    permission: 'public',
    title: 'Tour',
    layout: 'wide',
    breadcrumbs: [{ text: 'Front door', href: '/' }],
    get: {
      activity: 'none-public',
      async answer({ path }) {
        const free = freeRound(tour.rounds, await used())
        const round = free ?? 1
        const steps = tour.stepsOf(round)
        const visits = visitsOf(steps)
        return view<TourView>({
          steps: steps.map(({ title, shows, picture }, index) => ({
            ...{ title, shows, picture, number: index + 1 },
            visits: visits
              .filter(({ step }) => step.number === index + 1)
              .map(({ number, site, as, press, look }) => ({
                ...{ press, look, persona: labelOf(as), siteTitle: AGENCIES[site].title },
                href: tour.addressOf({ visit: number }),
              })),
          })),
          start: tour.addressOf({ visit: 1, round }),
          traveller: tour.rounds[round - 1]?.interception ?? '',
          isBrought: tour.rounds[round - 1]?.brought !== undefined,
          used: free === undefined ? tour.rounds.length : 0,
          passports: passportTable(tour.passports, path),
        })
      },
    },
    template: new URL('./tour.njk', import.meta.url),
  })
}

function passportTable(passports: readonly TourPassport[], path: string): TableView {
  return dataTable({
    caption: 'Made-up passports at the lane, and what each shows',
    rows: passports,
    path,
    query: {},
    empty: { title: 'No passport', text: 'The demonstration has made none.' },
    columns: [
      { key: 'holder', title: 'Holder', cell: ({ name }) => name },
      { key: 'issuer', title: 'Passport of', cell: ({ issuer }) => issuer },
      { key: 'shows', title: 'Shows', cell: ({ shows }) => inWords(shows) },
    ],
  })
}

/** `silent: infringements only (record: given-name-typing)`: the population names slips of its records by their kind. */
function inWords(shows: string): string {
  return shows.replace(
    / \(record: (.*)\)/,
    (_, slip: string) => `; slip in the record: ${slip.replaceAll('-', ' ')}`,
  )
}
