/** The live board: whom officers meet now, where each case stands, how fresh Justice’s word is, and what came of the others. */
import Type from 'typebox'
import { interceptionAlerts } from '#customs/alerts'
import { definePage, view, type CardView, type CountTileView, countTiles } from '#pages'
import { boardOf, isOpen, type BoardEntry } from './board-order.ts'
import { caseCard } from './case-card.ts'
import { casesSince } from '../store.ts'

/** What an officer on shift can still meet. */
const HOURS_SHOWN = 12
const MOST_CARDS = 60
/** Without script; with it the board changes at once. */
const REFRESH_SECONDS = 15

interface Choice {
  readonly text: string
  readonly href: string
  readonly isCurrent: boolean
}

interface BoardView {
  readonly heading: string
  /** The alerts whom nobody has met yet. */
  readonly toMeet: readonly string[]
  readonly open: readonly CardView[]
  readonly ended: readonly CardView[]
  readonly tiles: readonly CountTileView[]
  readonly directions: readonly Choice[]
  /** Of who sees more than one port. */
  readonly ports: readonly Choice[]
  readonly hoursShown: number
}

interface BoardQuery {
  readonly direction?: 'arrival' | 'departure'
  readonly port?: string
}

function addressOf({ direction, port }: { direction?: string | undefined; port?: string | undefined }) {
  const words = [
    ...(direction === undefined ? [] : [`direction=${direction}`]),
    ...(port === undefined ? [] : [`port=${port}`]),
  ]
  return words.length === 0 ? ('/board' as const) : (`/board?${words.join('&')}` as const)
}

function directionsOf(query: BoardQuery): readonly Choice[] {
  const choices = [
    ['Both directions', undefined],
    ['Departures', 'departure'],
    ['Arrivals', 'arrival'],
  ] as const
  return choices.map(([text, direction]) => ({
    text,
    href: addressOf({ port: query.port, direction }),
    isCurrent: query.direction === direction,
  }))
}

function portsOf(entries: readonly BoardEntry[], query: BoardQuery): readonly Choice[] {
  const ports = [...new Set(entries.map(({ alert }) => alert.port))].sort()
  if (ports.length < 2 && query.port === undefined) return []
  return [undefined, ...ports].map((port) => ({
    text: port ?? 'All ports',
    href: addressOf({ direction: query.direction, port }),
    isCurrent: query.port === port,
  }))
}

const isToMeet = ({ it }: BoardEntry) => (it?.state ?? 'alerted') === 'alerted'

function tilesOf(entries: readonly BoardEntry[], query: BoardQuery): readonly CountTileView[] {
  const toMeet = entries.filter(isToMeet).length
  const open = entries.filter(isOpen).length
  const href = addressOf(query)
  return countTiles([
    {
      count: toMeet,
      text: toMeet === 1 ? 'traveller to meet' : 'travellers to meet',
      href,
      tone: toMeet > 0 ? 'danger' : 'quiet',
    },
    { count: open - toMeet, text: 'under way', href, tone: open > toMeet ? 'attention' : 'quiet' },
    { count: entries.length - open, text: 'ended', href: `${href}#ended` },
  ])
}

/** As the database decides it: officers see their port, supervisors every one. */
function portOf({ role, port }: { readonly role: string; readonly port?: string }): string | undefined {
  return role === 'customs-supervisor' ? undefined : port
}

export const boardPage = definePage({
  address: '/board',
  permission: 'board.view',
  title: 'Live board',
  layout: 'wide',
  query: Type.Object({
    direction: Type.Optional(Type.Union([Type.Literal('arrival'), Type.Literal('departure')])),
    port: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  }),
  get: {
    activity: 'board-viewed',
    async answer({ tx, at, person, query }) {
      const since = new Date(at.getTime() - HOURS_SHOWN * 3_600_000)
      const alerts = await interceptionAlerts(tx, { since, most: MOST_CARDS })
      const all = boardOf(alerts, await casesSince(tx, since))
      const shown = all.filter(
        ({ alert }) =>
          (query.direction === undefined || alert.direction === query.direction) &&
          (query.port === undefined || alert.port === query.port),
      )
      const own = portOf(person)
      return view<BoardView>(
        {
          heading: own === undefined ? 'All ports' : `Port ${own}`,
          toMeet: shown.filter(isToMeet).map(({ alert }) => alert.id),
          open: shown.filter(isOpen).map((entry) => caseCard(entry, at)),
          ended: shown.filter((one) => !isOpen(one)).map((entry) => caseCard(entry, at)),
          tiles: tilesOf(shown, query),
          directions: directionsOf(query),
          ports: own === undefined ? portsOf(all, query) : [],
          hoursShown: HOURS_SHOWN,
        },
        { refreshAfterSeconds: REFRESH_SECONDS },
      )
    },
  },
  template: new URL('./board.njk', import.meta.url),
})
