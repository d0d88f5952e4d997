/** The activity log, newest first; narrowed by address, so that a view can be sent to a colleague. */
import Type from 'typebox'
import { declaredEvents, searchActivity, type ActivityFilter, type FoundActivity } from '#activity'
import { isCivilDay } from '#kernel'
import { dataTable, definePage, longDate, tableQuery, view, when, type TableView } from '#pages'
import { civilDaysUpTo } from '#statute'

type Found = FoundActivity['records'][number]

const PAGE_SIZE = 50
const DAYS_OFFERED = 14

/** A form sends what was not chosen as the empty string. */
const chosen = (value: string | undefined) => (value === '' ? undefined : value)

const recordId = Type.Optional(Type.String({ pattern: '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$' }))

export const activityLogPage = definePage({
  address: '/activity',
  permission: 'activity.view',
  title: 'Activity log',
  layout: 'wide',
  query: Type.Object({
    ...tableQuery,
    event: Type.Optional(Type.String({ maxLength: 80, pattern: '^[a-z0-9-]*$' })),
    day: Type.Optional(
      Type.String({ pattern: '^(20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]|29|30|31))?$' }),
    ),
    who: recordId,
    about: recordId,
  }),
  get: {
    activity: 'activity-log-viewed',
    async answer({ tx, at, path, query }) {
      const filter = filterOf(query)
      const oldestFirst = query.sort === 'when'
      const page = query.page ?? 1
      const found = isDayThatNeverWas(filter.day)
        ? { records: [], total: 0 }
        : await searchActivity(tx, filter, { offset: (page - 1) * PAGE_SIZE, most: PAGE_SIZE, oldestFirst })
      const events = await declaredEvents(tx)
      const narrowed = filter.sameActorAs !== undefined || filter.sameSubjectAs !== undefined
      return view<{ readonly table: TableView; readonly isNarrowed: boolean }>({
        isNarrowed: narrowed,
        table: dataTable<Found>({
          caption: 'Records',
          rows: found.records,
          cutFrom: found.total,
          pageSize: PAGE_SIZE,
          path,
          query,
          sortedBy: { key: 'when', descending: true },
          empty: {
            title: 'No record fits',
            text: 'Every act at this site leaves a record here. Choose another event or another day.',
            link: { text: 'Show everything', href: '/activity' },
          },
          filters: [
            {
              name: 'event',
              label: 'Event',
              options: events.map(({ event }) => ({ value: event, text: event.replaceAll('-', ' ') })),
              matches: () => true,
            },
            { name: 'day', label: 'Day', options: dayOptions(at, filter.day), matches: () => true },
          ],
          columns: columns(at),
        }),
      })
    },
  },
  template: new URL('./activity-log.njk', import.meta.url),
})

/** 31 February: no record was made on it. */
function isDayThatNeverWas(day: string | undefined): boolean {
  return day !== undefined && !isCivilDay(day)
}

function filterOf(query: { event?: string; day?: string; who?: string; about?: string }): ActivityFilter {
  const [event, day, who, about] = [query.event, query.day, query.who, query.about].map(chosen)
  return {
    ...(event === undefined ? {} : { event }),
    ...(day === undefined ? {} : { day }),
    ...(who === undefined ? {} : { sameActorAs: who }),
    ...(about === undefined ? {} : { sameSubjectAs: about }),
  }
}

function dayOptions(at: Date, asked: string | undefined) {
  const days = civilDaysUpTo(at, DAYS_OFFERED).toReversed()
  const all = new Set([...days, ...(asked === undefined ? [] : [asked])])
  return [...all]
    .toSorted()
    .toReversed()
    .map((day) => ({ value: day, text: longDate(day) }))
}

function columns(at: Date) {
  return [
    {
      key: 'when',
      title: 'When',
      cell: (row: Found) => ({ time: when(row.at, at) }),
      sortBy: (row: Found) => row.number,
    },
    { key: 'what', title: 'What', cell: (row: Found) => ({ text: row.sentence, note: row.event }) },
    {
      key: 'who',
      title: 'Who',
      cell: (row: Found) => ({ text: row.actor.id, href: `/activity?who=${row.id}`, note: row.actor.role }),
    },
    {
      key: 'about',
      title: 'About',
      cell: (row: Found) =>
        row.subject === undefined
          ? ''
          : { text: row.subject.id, href: `/activity?about=${row.id}`, code: true, note: row.subject.kind },
    },
    {
      key: 'details',
      title: 'Details',
      cell: (row: Found) =>
        Object.entries(row.details)
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
    },
    {
      key: 'link',
      title: 'Link',
      isNumeric: true,
      cell: (row: Found) => (row.linkNumber === undefined ? 'waiting' : String(row.linkNumber)),
    },
  ]
}
