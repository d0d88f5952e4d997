/** The tour's page: each visit with a link that first asks who one is. */
import { dataTable, definePage, view, type PageDefinition, type TableView } from '#pages'
import type { SiteName } from '#database'
import { BrokenPromise } from '#kernel'
import { AGENCIES } from '#rooms'
import type { TourTravellers, TourVisit } from './tour-step.ts'
import { tourSteps } from './tour-steps.ts'

export interface TourPassport {
  readonly name: string
  readonly issuer: string
  readonly shows: string
}

interface TourView {
  readonly steps: readonly {
    readonly title: string
    readonly number: number
    readonly visits: readonly VisitView[]
  }[]
  readonly passports: TableView
}

interface VisitView extends TourVisit {
  readonly name: string
  readonly href: string
  readonly siteTitle: string
}

export function tourPage(
  origins: Readonly<Record<SiteName, string>>,
  passports: readonly TourPassport[],
): PageDefinition {
  const steps = tourSteps(travellersOf(passports)).map(({ title, visits }, index) => ({
    title,
    number: index + 1,
    visits: visits.map((visit, place) => ({
      ...visit,
      name: `step ${String(index + 1)}${visits.length > 1 ? 'abc'.charAt(place) : ''}`,
      // By way of the sign-in, which always asks anew: the last visit's person may not open this one's page.
      href: `${origins[visit.site]}/sign-in?return=${encodeURIComponent(visit.address)}`,
      siteTitle: AGENCIES[visit.site].title,
    })),
  }))
  return definePage({
    address: '/tour',
    audience: 'public',
    permission: 'public',
    title: 'Tour',
    breadcrumbs: [{ text: 'Front door', href: '/' }],
    get: {
      activity: 'none-public',
      async answer({ path }) {
        return view<TourView>({ steps, passports: passportTable(passports, path) })
      },
    },
    template: new URL('./tour.njk', import.meta.url),
  })
}

/** Whoever shows one thing at a lane, and nothing besides. */
function travellersOf(passports: readonly TourPassport[]): TourTravellers {
  const holders = (shows: RegExp) =>
    passports.filter((one) => shows.test(one.shows) && !one.shows.includes('record:'))
  const [nobody, interception, silent] = [
    holders(/^nobody/).at(0),
    holders(/^interception/).at(-1),
    holders(/^silent/).at(0),
  ]
  if (nobody === undefined || interception === undefined || silent === undefined)
    throw new BrokenPromise('no made-up passport shows what the tour promises')
  return { nobody: nobody.name, interception: interception.name, silent: silent.name }
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
