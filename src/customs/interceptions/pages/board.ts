/** The live board: whom officers meet now, where each case stands, how fresh Justice’s word is, and what came of the others. */
import {
  countTiles,
  definePage,
  redirect,
  view,
  type CardView,
  type CountTileView,
  type PageKey,
} from '#pages'
import type { AnswerLimitAt } from '../answer-limit.ts'
import { boardEntries, soughtEntries } from './board-entries.ts'
import {
  addressOf,
  boardQuery,
  chosen,
  filtersOf,
  matches,
  type BoardQuery,
  type FilterView,
} from './board-filters.ts'
import { isOpen, waitsForSomebody, type BoardEntry } from './board-order.ts'
import { searchForm, type Searches } from './board-search.ts'
import { caseCard } from './case-card.ts'

/** What an officer on shift can still meet; an open case stays until it is closed. */
const HOURS_SHOWN = 12
const MOST_CARDS = 150
/** Without script; with it the board changes at once. */
const REFRESH_SECONDS = 15

interface LaneView {
  readonly text: string
  readonly href: string
  readonly count: number
  readonly isCurrent: boolean
}

interface BoardView {
  readonly heading: string
  /** The alerts whom nobody meets, and the cases that nobody holds any more. */
  readonly toMeet: readonly string[]
  readonly open: readonly CardView[]
  readonly ended: readonly CardView[]
  readonly tiles: readonly CountTileView[]
  /** Where somebody waits now. */
  readonly lanes: readonly LaneView[]
  readonly filters: readonly FilterView[]
  /** The same filters without the search, where a new one is sent. */
  readonly searchAction: string
  /** The name of the search that is shown; empty when there is none. */
  readonly searched: string
  /** A search that was kept and no longer is: everything is shown rather than nobody. */
  readonly isGone: boolean
  readonly isFiltered: boolean
  readonly isCut: boolean
  readonly most: number
  readonly hoursShown: number
}

const KEYS: readonly PageKey[] = [
  { key: 'n', words: 'Show the new alerts', target: 'board-new' },
  { key: 's', words: 'Search by name or reference', target: 'search', onlyReaches: true },
  { key: 'f', words: 'To the filters', target: 'filter-lane', onlyReaches: true },
  { key: 'c', words: 'All closed cases', target: 'closed-cases' },
]

function tilesOf(entries: readonly BoardEntry[], query: BoardQuery): readonly CountTileView[] {
  const toMeet = entries.filter(waitsForSomebody).length
  const open = entries.filter(isOpen).length
  const href = (state: NonNullable<BoardQuery['state']>) => addressOf({ ...query, state })
  return countTiles([
    {
      count: toMeet,
      text: toMeet === 1 ? 'traveller whom nobody meets' : 'travellers whom nobody meets',
      href: href('to-meet'),
      tone: toMeet > 0 ? 'danger' : 'quiet',
    },
    {
      count: open - toMeet,
      text: 'under way',
      href: href('under-way'),
      tone: open > toMeet ? 'attention' : 'quiet',
    },
    { count: entries.length - open, text: 'ended', href: href('ended') },
  ])
}

function lanesOf(entries: readonly BoardEntry[], query: BoardQuery): readonly LaneView[] {
  const open = entries.filter(isOpen)
  const places = new Map(open.map(({ alert }) => [`${alert.port} ${alert.lane}`, alert]))
  return [...places]
    .sort(([a], [b]) => a.localeCompare(b, 'en-NZ', { numeric: true }))
    .map(([place, { port, lane }]) => ({
      text: place,
      href: addressOf({ ...query, port, lane }),
      count: open.filter(({ alert }) => alert.port === port && alert.lane === lane).length,
      isCurrent: query.lane === lane && (query.port === undefined || query.port === port),
    }))
}

function withoutSearch(query: BoardQuery): BoardQuery {
  return chosen({ ...query, search: '' })
}

/** As the database decides it: officers see their port, supervisors every one. */
function portOf({ role, port }: { readonly role: string; readonly port?: string }): string | undefined {
  return role === 'customs-supervisor' ? undefined : port
}

export const boardPage = (limitAt: AnswerLimitAt, searches: Searches) =>
  definePage({
    address: '/board',
    permission: 'board.view',
    title: 'Live board',
    layout: 'wide',
    query: boardQuery,
    keys: KEYS,
    get: {
      activity: 'board-viewed',
      async answer({ tx, at, person, query: sent }) {
        const asked = chosen(sent)
        const search = asked.search === undefined ? undefined : searches.find(asked.search, { person, at })
        const query = search === undefined ? withoutSearch(asked) : asked
        const since = new Date(at.getTime() - HOURS_SHOWN * 3_600_000)
        const all = await (search === undefined
          ? boardEntries(tx, since, MOST_CARDS)
          : soughtEntries(tx, search, since, MOST_CARDS))
        const shown = all.filter(matches(query, person.id))
        const own = portOf(person)
        const cardOf = (entry: BoardEntry) => caseCard(entry, at, limitAt(at))
        return view<BoardView>(
          {
            heading: own === undefined ? 'All ports' : `Port ${own}`,
            toMeet: shown.filter(waitsForSomebody).map(({ alert }) => alert.id),
            open: shown.filter(isOpen).map(cardOf),
            ended: shown.filter((one) => !isOpen(one)).map(cardOf),
            tiles: tilesOf(shown, query),
            lanes: lanesOf(all, query),
            filters: filtersOf(all, query),
            searchAction: addressOf(withoutSearch(query)),
            searched: query.search ?? '',
            isGone: asked.search !== undefined && search === undefined,
            isFiltered: Object.keys(query).length > 0,
            isCut: all.length >= MOST_CARDS,
            most: MOST_CARDS,
            hoursShown: HOURS_SHOWN,
          },
          { refreshAfterSeconds: REFRESH_SECONDS, values: { search: search ?? '' } },
        )
      },
    },
    post: {
      activity: 'board-searched',
      form: searchForm,
      async answer({ form, query: sent, ...of }) {
        const query = withoutSearch(chosen(sent))
        if (form.search.trim() === '') return redirect(addressOf(query))
        return redirect(addressOf({ ...query, search: searches.keep(form.search, of) }))
      },
    },
    template: new URL('./board.njk', import.meta.url),
  })
