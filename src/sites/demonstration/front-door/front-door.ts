/** The demonstration's front door: the doors of the sites, what happened today, and the way to the tour. */
import { countTiles, definePage, view, type CountTileView, type PageDefinition } from '#pages'
import type { SiteName } from '#database'
import { AGENCIES } from '#rooms'
import type { Origins } from '../origins.ts'
import { tourPage } from './tour/tour-page.ts'
import type { Tour } from './tour/tour.ts'
import { whatNextPage } from './tour/what-next.ts'

/** Numbers of today, gathered from every site; only the demonstration has somebody who may ask them all. */
export interface TodaysFigures {
  readonly peopleOnList: number
  readonly passportsRead: number
  readonly interceptionAlerts: number
  readonly noticesOpened: number
  readonly listsApplied: number
  /** Interception alerts of the days before. */
  readonly alertsBefore: number
}

export interface FrontDoorOptions {
  readonly origins: Origins
  readonly today: () => Promise<TodaysFigures>
  readonly tour: Tour
  /** Who cannot be met for the first time, as person profile numbers. */
  readonly used: () => Promise<ReadonlySet<string>>
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
    sentence: 'Answers exporters’ questions for six agencies, in English and te reo Māori.',
  },
]

interface FrontView {
  readonly doors: readonly { readonly title: string; readonly href: string; readonly sentence: string }[]
  readonly tiles: readonly CountTileView[]
  readonly immigration: string
  readonly alertsBefore: number
  readonly results: string
}

export function frontDoorPages({ origins, today, tour, used }: FrontDoorOptions): readonly PageDefinition[] {
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
          alertsBefore: figures.alertsBefore,
          results: tour.pageAs('justice', 'justice-list-officer', '/results'),
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
  return [front, tourPage(tour, used), whatNextPage(tour, origins)]
}
