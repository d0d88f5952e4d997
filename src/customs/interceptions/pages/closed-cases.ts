/** Closed cases, page by page: what came of each and when. */
import Type from 'typebox'
import { findInterceptionAlerts, interceptionAlertsOf } from '#customs/alerts'
import { dataTable, definePage, redirect, tableQuery, view, whenExactly, type TableView } from '#pages'
import { CASE_OUTCOMES } from '../case-table.ts'
import { closedCases, type InterceptionCase } from '../store.ts'
import { keptSearch, searchForm, type Searches } from './board-search.ts'
import { OUTCOME_WORDS, stateText } from './present-case.ts'

const PAGE_SIZE = 50
/** Found by one search; whoever finds more says more of the name. */
const MOST_FOUND = 500

interface ClosedView {
  readonly table: TableView
  readonly isGone: boolean
  readonly isCut: boolean
}

export const closedCasesPage = (searches: Searches) =>
  definePage({
    address: '/board/closed',
    permission: 'board.view',
    title: 'Closed cases',
    layout: 'wide',
    breadcrumbs: [{ text: 'Live board', href: '/board' }],
    query: Type.Object({
      page: tableQuery.page,
      search: keptSearch,
      outcome: Type.Optional(
        Type.Union(['' as const, ...CASE_OUTCOMES].map((outcome) => Type.Literal(outcome))),
      ),
      direction: Type.Optional(
        Type.Union([Type.Literal('arrival'), Type.Literal('departure'), Type.Literal('')]),
      ),
    }),
    get: {
      activity: 'board-viewed',
      async answer({ tx, at, path, person, query: { search: kept = '', ...query } }) {
        const search = kept === '' ? undefined : searches.find(kept, { person, at })
        const among = search === undefined ? undefined : await findInterceptionAlerts(tx, search, MOST_FOUND)
        const from = ((query.page ?? 1) - 1) * PAGE_SIZE
        const { cases, total } = await closedCases(tx, { ...query, among }, { from, most: PAGE_SIZE })
        const alerts = await interceptionAlertsOf(
          tx,
          cases.map(({ id }) => id),
        )
        const byId = new Map(alerts.map((alert) => [alert.id, alert]))
        return view<ClosedView>(
          {
            table: dataTable<InterceptionCase>({
              caption: 'Closed cases',
              rows: cases,
              path,
              query: search === undefined ? query : { ...query, search: kept },
              pageSize: PAGE_SIZE,
              cutFrom: total,
              empty:
                search === undefined
                  ? {
                      title: 'No case was closed',
                      text: 'What came of each case stands here once it is closed.',
                    }
                  : {
                      title: 'No closed case was found',
                      text: 'Each word must begin one of the names. Try fewer letters, or the reference.',
                      link: { text: 'All closed cases', href: '/board/closed' },
                    },
              filters: [
                {
                  name: 'outcome',
                  label: 'Outcome',
                  options: CASE_OUTCOMES.map((value) => ({ value, text: OUTCOME_WORDS[value] })),
                  matches: () => true,
                },
                {
                  name: 'direction',
                  label: 'Direction',
                  options: [
                    { value: 'departure', text: 'Departures' },
                    { value: 'arrival', text: 'Arrivals' },
                  ],
                  matches: () => true,
                },
              ],
              columns: [
                {
                  key: 'reference',
                  title: 'Reference',
                  cell: ({ id, reference }) => ({ text: reference, code: true, href: `/cases/${id}` }),
                },
                {
                  key: 'who',
                  title: 'Traveller',
                  cell: ({ id }) => {
                    const traveller = byId.get(id)?.traveller
                    return traveller === undefined ? '' : `${traveller.familyName}, ${traveller.givenNames}`
                  },
                },
                { key: 'outcome', title: 'Outcome', isInWords: true, cell: stateText },
                {
                  key: 'closed',
                  title: 'Closed',
                  cell: ({ closedAt }) => (closedAt === null ? '' : { time: whenExactly(closedAt) }),
                },
                {
                  key: 'where',
                  title: 'Where',
                  cell: ({ id, port }) => `${port} lane ${byId.get(id)?.lane ?? ''}`,
                },
                { key: 'craft', title: 'Flight or ship', cell: ({ id }) => byId.get(id)?.craft ?? '' },
                { key: 'holder', title: 'Held by', cell: ({ holderName }) => holderName ?? 'nobody' },
              ],
            }),
            isGone: kept !== '' && search === undefined,
            isCut: among?.length === MOST_FOUND,
          },
          { values: { search: search ?? '' } },
        )
      },
    },
    post: {
      activity: 'board-searched',
      form: searchForm,
      async answer({ form, path, ...of }) {
        return redirect(form.search.trim() === '' ? path : `${path}?search=${searches.keep(form.search, of)}`)
      },
    },
    template: new URL('./closed-cases.njk', import.meta.url),
  })
