/** The breach desk: open breaches first, each with its two clocks. */
import Type from 'typebox'
import {
  countTiles,
  dataTable,
  definePage,
  tableQuery,
  view,
  when,
  type Cell,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import { BREACH_KINDS } from '../breach-kinds.ts'
import { nameOfBreach, type BreachRow } from '../breach.ts'
import { expectation, stopwatch, type BreachInstants } from '../clocks.ts'
import { selectFirstTold } from '../notice-store.ts'
import { selectAllAssessments, selectBreaches } from '../store.ts'
import { expectationWords, stopwatchWords, type ClockWords } from './clock-words.ts'
import type { DeskPagesOptions } from './pages-options.ts'

interface BreachesView {
  readonly tiles: readonly CountTileView[]
  readonly table: TableView
  readonly mayRecord: boolean
}

interface Line {
  readonly breach: BreachRow
  readonly instants: BreachInstants
}

export function breachesPage({ permissions }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches',
    permission: 'breach.view',
    title: 'Breaches',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'breaches-viewed',
      async answer({ tx, at, path, query, person }) {
        const assessments = await selectAllAssessments(tx)
        const told = await selectFirstTold(tx)
        const lines = (await selectBreaches(tx)).map((breach) => ({
          breach,
          instants: {
            detectedAt: breach.detectedAt,
            commissionerToldAt: told.get(breach.id),
            conclusions: assessments
              .filter((one) => one.breach === breach.id)
              .map(({ madeAt, conclusion }) => ({ at: madeAt, conclusion })),
          },
        }))
        return view<BreachesView>({
          tiles: tilesOf(lines, at),
          table: tableOf(lines, at, { path, query }),
          mayRecord: permissions.may(person.role, 'breach.handle'),
        })
      },
    },
    template: new URL('./breaches.njk', import.meta.url),
  })
}

function tilesOf(all: readonly Line[], now: Date): readonly CountTileView[] {
  const open = all.filter(({ breach }) => breach.closedAt === null)
  const late = open.filter(({ instants }) => expectation(instants, now).state === 'late').length
  const waiting = open.filter(({ instants }) => stopwatch(instants, now).isRunning).length
  const running = open.filter(({ instants }) => expectation(instants, now).state === 'running').length
  return countTiles([
    {
      count: late,
      text: 'past the 72 hours',
      note: late === 0 ? 'Nobody waits to be told' : 'Tell the Commissioner now',
      tone: late === 0 ? 'good' : 'danger',
    },
    {
      count: running,
      text: 'of which the Commissioner is to be told',
      tone: running === 0 ? 'quiet' : 'attention',
    },
    { count: waiting, text: 'to assess', tone: waiting === 0 ? 'quiet' : 'attention' },
    { count: open.length, text: 'open' },
  ])
}

function tableOf(
  rows: readonly Line[],
  at: Date,
  { path, query }: { readonly path: string; readonly query: object },
): TableView {
  return dataTable({
    caption: 'Breaches, open ones first',
    rows,
    path,
    query: { ...query },
    empty: {
      title: 'No breach is recorded',
      text: 'A breach appears here as soon as somebody records it, with the clock since it was detected.',
    },
    rowTone: ({ breach, instants }) =>
      breach.closedAt === null && expectation(instants, at).state === 'late' ? 'danger' : '',
    columns: [
      {
        key: 'breach',
        title: 'Breach',
        cell: ({ breach }: Line) => ({ text: nameOfBreach(breach), href: `/breaches/${breach.id}` }),
      },
      { key: 'kind', title: 'What', cell: ({ breach }: Line) => BREACH_KINDS[breach.kind].text },
      {
        key: 'detected',
        title: 'Detected',
        cell: ({ breach }: Line) => ({ time: when(breach.detectedAt, at) }),
      },
      {
        key: 'stopwatch',
        title: 'Since it was detected',
        isInWords: true,
        cell: ({ instants }: Line) => cellOf(stopwatchWords(instants, at)),
      },
      {
        key: 'expected',
        title: 'The 72 hours',
        isInWords: true,
        cell: ({ instants }: Line) => cellOf(expectationWords(instants, at)),
      },
      {
        key: 'state',
        title: 'State',
        cell: ({ breach: { closedAt } }: Line): Cell =>
          closedAt === null ? { text: 'Open', tag: 'attention' } : { text: 'Closed', tag: 'quiet' },
      },
    ],
  })
}

const cellOf = ({ count, note }: ClockWords): Cell => ({ text: count, note })
