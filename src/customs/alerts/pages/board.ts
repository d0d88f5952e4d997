/** The live board: the interception alerts of the last hours, the newest first, as cards that say who, where and since when. */
import Type from 'typebox'
import { card, countTiles, definePage, view, when, type CardView, type CountTileView } from '#pages'
import { interceptionAlerts, type InterceptionAlertRow } from '../store.ts'

/** What an officer on shift can still meet. */
const HOURS_SHOWN = 12
const MOST_CARDS = 60
/** Without script; with it the board changes at once. */
const REFRESH_SECONDS = 15

interface BoardView {
  readonly heading: string
  readonly cards: readonly CardView[]
  readonly tiles: readonly CountTileView[]
  readonly filters: readonly { readonly text: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly hoursShown: number
}

/** As the database decides it: officers see their port, supervisors every one. */
function seesAllPorts({ role, port }: { readonly role: string; readonly port?: string }): boolean {
  return role === 'customs-supervisor' || port === undefined
}

function cardOf(alert: InterceptionAlertRow, at: Date): CardView {
  return card({
    title: `${alert.traveller.familyName}, ${alert.traveller.givenNames}`,
    href: `/alerts/${alert.id}`,
    tone: 'danger',
    lead: `${alert.direction === 'departure' ? 'Departing on' : 'Arriving on'} ${alert.craft}`,
    time: when(alert.alerted_at, at),
    facts: [
      { name: 'Where', value: `${alert.port} lane ${alert.lane}` },
      { name: 'Passport', value: `${alert.traveller.passportNumber} (${alert.traveller.nationality})` },
      { name: 'Reference', value: alert.reference },
      { name: 'Score', value: (alert.score / 100).toFixed(2) },
    ],
    tags: [{ text: 'Interception', tone: 'danger' }],
    next: 'Meet the traveller and notify Police',
  })
}

export const boardPage = definePage({
  address: '/board',
  permission: 'board.view',
  title: 'Live board',
  layout: 'wide',
  query: Type.Object({
    direction: Type.Optional(Type.Union([Type.Literal('arrival'), Type.Literal('departure')])),
  }),
  get: {
    activity: 'board-viewed',
    async answer({ tx, at, person, query }) {
      const since = new Date(at.getTime() - HOURS_SHOWN * 3_600_000)
      const alerts = await interceptionAlerts(tx, { since, most: MOST_CARDS })
      const shown = alerts.filter(
        ({ direction }) => query.direction === undefined || direction === query.direction,
      )
      const counted = (direction: string) => alerts.filter((alert) => alert.direction === direction).length
      return view<BoardView>(
        {
          heading: seesAllPorts(person) ? 'All ports' : `Port ${person.port ?? ''}`,
          cards: shown.map((alert) => cardOf(alert, at)),
          tiles: countTiles([
            {
              count: alerts.length,
              text: alerts.length === 1 ? 'traveller to meet' : 'travellers to meet',
              href: '/board',
              tone: alerts.length > 0 ? 'danger' : 'quiet',
            },
            { count: counted('departure'), text: 'departing', href: '/board?direction=departure' },
            { count: counted('arrival'), text: 'arriving', href: '/board?direction=arrival' },
          ]),
          filters: [
            { text: 'Both directions', href: '/board', isCurrent: query.direction === undefined },
            {
              text: 'Departures',
              href: '/board?direction=departure',
              isCurrent: query.direction === 'departure',
            },
            { text: 'Arrivals', href: '/board?direction=arrival', isCurrent: query.direction === 'arrival' },
          ],
          hoursShown: HOURS_SHOWN,
        },
        { refreshAfterSeconds: REFRESH_SECONDS },
      )
    },
  },
  template: new URL('./board.njk', import.meta.url),
})
