/** The demonstration's front door: the doors of the sites, what happened today, and the tour. */
import {
  countTiles,
  dataTable,
  definePage,
  view,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import type { SiteName } from '#database'
import { BrokenPromise } from '#kernel'
import { AGENCIES } from '#rooms'
import { tourSteps, type TourStep, type TourTravellers } from './tour-steps.ts'

/** Numbers of today, gathered from every site; only the demonstration has somebody who may ask them all. */
export interface TodaysFigures {
  readonly peopleOnList: number
  readonly passportsRead: number
  readonly interceptionAlerts: number
  readonly noticesOpened: number
  readonly listsApplied: number
}

export interface FrontDoorOptions {
  readonly origins: Readonly<Record<SiteName, string>>
  readonly today: () => Promise<TodaysFigures>
  /** The made-up passports with what each shows. */
  readonly passports: readonly TourPassport[]
}

interface TourPassport {
  readonly name: string
  readonly issuer: string
  readonly shows: string
}

const DOORS: readonly { readonly site: SiteName; readonly sentence: string }[] = [
  {
    site: 'justice',
    sentence: 'Keeps the register of fines and sends the daily list.',
  },
  {
    site: 'customs',
    sentence: 'Compares every passport with the list and meets the travellers who match.',
  },
  {
    site: 'desk',
    sentence:
      'Will answer exporters for six agencies. So far the public can tell it how its site works, and agents read that.',
  },
]

interface FrontView {
  readonly doors: readonly { readonly title: string; readonly href: string; readonly sentence: string }[]
  readonly tiles: readonly CountTileView[]
  readonly immigration: string
}

interface TourView {
  readonly steps: readonly (TourStep & {
    readonly number: number
    readonly href: string
    readonly siteTitle: string
  })[]
  readonly passports: TableView
}

/** The first passport that shows what is asked for, and nothing besides. */
function holderOf(passports: readonly TourPassport[], shows: RegExp): string {
  const found = passports.find((one) => shows.test(one.shows) && !one.shows.includes('record:'))
  if (found === undefined) throw new BrokenPromise('no made-up passport shows what the tour promises')
  return found.name
}

function travellersOf(passports: readonly TourPassport[]): TourTravellers {
  return {
    nobody: holderOf(passports, /^nobody/),
    interception: holderOf(passports, /^interception/),
    silent: holderOf(passports, /^silent/),
  }
}

export function frontDoorPages({ origins, today, passports }: FrontDoorOptions): readonly PageDefinition[] {
  const steps = tourSteps(travellersOf(passports))
  const front = definePage({
    address: '/',
    audience: 'public',
    permission: 'public',
    title: 'Front door',
    layout: 'wide',
    get: {
      activity: 'none-public',
      async answer() {
        const figures = await today()
        return view<FrontView>({
          doors: DOORS.map(({ site, sentence }) => ({
            title: AGENCIES[site].agency,
            href: origins[site],
            sentence,
          })),
          immigration: origins.immigration,
          tiles: countTiles([
            { count: figures.peopleOnList, text: 'people on the newest list' },
            { count: figures.listsApplied, text: 'lists taken in by Customs' },
            { count: figures.passportsRead, text: 'passports read' },
            {
              count: figures.interceptionAlerts,
              text: 'interception alerts',
              tone: figures.interceptionAlerts > 0 ? 'danger' : 'quiet',
            },
            { count: figures.noticesOpened, text: 'notices opened at Justice' },
          ]),
        })
      },
    },
    template: new URL('./front.njk', import.meta.url),
  })
  const tour = definePage({
    address: '/tour',
    audience: 'public',
    permission: 'public',
    title: 'Tour',
    breadcrumbs: [{ text: 'Front door', href: '/' }],
    get: {
      activity: 'none-public',
      async answer({ path }) {
        return view<TourView>({
          passports: passportTable(passports, path),
          steps: steps.map((step, i) => ({
            ...step,
            number: i + 1,
            // By way of the sign-in, which always asks anew: the last step's person may not open this one's page.
            href: `${origins[step.site]}/sign-in?return=${encodeURIComponent(step.address)}`,
            siteTitle: AGENCIES[step.site].title,
          })),
        })
      },
    },
    template: new URL('./tour.njk', import.meta.url),
  })
  return [front, tour]
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
