/** The day's clocks first, then what is open, what is due first, first; and what has ended. Nobody's names or words. */
import Type from 'typebox'
import { civilDate } from '#kernel'
import {
  countTiles,
  dataTable,
  definePage,
  longDate,
  tableQuery,
  view,
  when,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import { addDays } from '#statute'
import { CHANNELS } from '../../channels.ts'
import { decideBy, REQUEST_STATES } from '../../request.ts'
import { toneOf } from '../../present-clocks.ts'
import { selectEnded, selectWaiting, type ListedRequest } from '../../store.ts'
import { KIND_WORDS } from './kind-words.ts'
import type { RequestPagesOptions } from './pages-options.ts'

const MOST_LISTED = 1_000

interface ListView {
  readonly today: readonly string[]
  readonly tiles: readonly CountTileView[]
  readonly waiting: TableView
  readonly ended: TableView
  readonly mayRecord: boolean
}

export function requestsListPage({ permissions }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests',
    permission: 'requests.view',
    title: 'Requests',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'requests-viewed',
      async answer({ tx, at, path, query, person }) {
        const today = civilDate(at)
        const waiting = await selectWaiting(tx, MOST_LISTED)
        const open = waiting.filter(({ state }) => state === 'open')
        const dueBefore = (day: string) => open.filter((row) => decideBy(row) <= day).length
        const late = open.filter((row) => decideBy(row) < today).length
        const soon = dueBefore(addDays(today, 7)) - late
        const mayOpen = permissions.may(person.role, 'requests.handle')
        return view<ListView>({
          today: dayWords(waiting, today),
          tiles: countTiles([
            { count: late, text: 'late', tone: late === 0 ? 'good' : 'danger' },
            {
              count: soon,
              text: 'to decide within a week',
              tone: soon === 0 ? 'quiet' : 'attention',
            },
            { count: open.length, text: 'open' },
            { count: waiting.length - open.length, text: 'decided, not given yet' },
          ]),
          waiting: dataTable({
            caption: 'What waits, what is due first, first',
            rows: waiting,
            ...{ path, query },
            id: 'waiting',
            empty: {
              title: 'Nothing waits',
              text: 'A request appears here when somebody asks by the website, or when one is recorded.',
            },
            columns: [...columnsOn(today, mayOpen), dueColumn(today)],
          }),
          ended: dataTable({
            caption: 'What has ended, the newest first',
            rows: await selectEnded(tx, MOST_LISTED),
            path,
            query: {},
            id: 'ended',
            empty: {
              title: 'Nothing has ended',
              text: 'Requests that were given, transferred or withdrawn stay here.',
            },
            columns: [...columnsOn(today, mayOpen), keptColumn(at)],
          }),
          mayRecord: mayOpen,
        })
      },
    },
    template: new URL('./requests-list.njk', import.meta.url),
  })
}

/** As somebody would say it in the morning. */
function dayWords(waiting: readonly ListedRequest[], today: string): readonly string[] {
  const open = waiting.filter(({ state }) => state === 'open')
  const soon = addDays(today, 3)
  const due = open.filter((row) => decideBy(row) >= today && decideBy(row) <= addDays(today, 7)).length
  const toTell = open.filter(
    (row) => row.extendedTo === null && row.dueOn >= today && row.dueOn <= soon,
  ).length
  const toTransfer = open.filter(
    ({ transferBy }) => transferBy !== null && transferBy >= today && transferBy <= soon,
  ).length
  const toGive = waiting.length - open.length
  const said = [
    due > 0 && `${counted(due, 'decision is', 'decisions are')} due within a week.`,
    toTell > 0 &&
      `${counted(toTell, 'request needs', 'requests need')} an extension told within three days, or a decision.`,
    toTransfer > 0 &&
      `${counted(toTransfer, 'request can', 'requests can')} be transferred for three more days at most.`,
    toGive > 0 &&
      `${counted(toGive, 'copy is', 'copies are')} decided and not given yet: it is owed without undue delay.`,
  ].filter((line) => line !== false)
  return said.length === 0 ? ['Nothing is due this week.'] : said
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

function columnsOn(today: string, mayOpen: boolean) {
  return [
    {
      key: 'reference',
      title: 'Request',
      cell: ({ reference }: ListedRequest) => ({
        text: reference,
        code: true,
        ...(mayOpen ? { href: `/requests/${reference}` as const } : {}),
      }),
    },
    {
      key: 'kind',
      title: 'What is asked',
      isInWords: true,
      sortBy: ({ kind }: ListedRequest) => kind,
      cell: ({ kind }: ListedRequest) => KIND_WORDS[kind],
    },
    {
      key: 'channel',
      title: 'How it came',
      cell: ({ channel }: ListedRequest) => CHANNELS[channel],
    },
    {
      key: 'state',
      title: 'State',
      sortBy: ({ state }: ListedRequest) => state,
      cell: ({ state, ...row }: ListedRequest) => ({
        text: REQUEST_STATES[state],
        tag: state === 'open' ? toneOf(decideBy(row), today) : ('quiet' as const),
      }),
    },
    {
      key: 'received',
      title: 'First received',
      sortBy: ({ receivedAt }: ListedRequest) => receivedAt.getTime(),
      cell: ({ receivedAt }: ListedRequest) => longDate(civilDate(receivedAt)),
    },
  ]
}

function dueColumn(today: string) {
  return {
    key: 'due',
    title: 'Decide by',
    sortBy: (row: ListedRequest) => decideBy(row),
    cell: (row: ListedRequest) => {
      if (row.state !== 'open') return { text: 'Give the copy', note: 'without undue delay' }
      const due = decideBy(row)
      const note = due < today ? 'late' : row.extendedTo === null ? '' : 'as extended'
      return { text: longDate(due), note }
    },
  }
}

function keptColumn(at: Date) {
  return {
    key: 'kept',
    title: 'Its time',
    cell: (row: ListedRequest) => {
      const end = row.decidedAt ?? row.endedAt ?? at
      const isKept = civilDate(end) <= decideBy(row)
      return {
        text: isKept ? 'kept' : 'missed',
        tag: isKept ? ('good' as const) : ('danger' as const),
        time: when(end, at),
      }
    },
  }
}
