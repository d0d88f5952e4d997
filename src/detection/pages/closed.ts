/** All incidents that are closed and not yet disposed of, the latest first. */
import Type from 'typebox'
import { definePage, tableQuery, view, type PageDefinition, type TableView } from '#pages'
import { selectClosed } from '../read-store.ts'
import { closedTable } from './closed-table.ts'

interface ClosedView {
  readonly table: TableView
}

export const closedPage: PageDefinition = definePage({
  address: '/security/closed',
  permission: 'security.view',
  title: 'Closed incidents',
  layout: 'wide',
  breadcrumbs: [{ text: 'Security', href: '/security' }],
  query: Type.Object(tableQuery),
  get: {
    activity: 'security-viewed',
    answer: async ({ tx, at, path, query }) =>
      view<ClosedView>({
        table: closedTable(await selectClosed(tx), at, {
          ...{ caption: 'Closed incidents', path, query },
          empty: {
            title: 'No incident is closed',
            text: 'What officers close is kept here for twelve months.',
          },
        }),
      }),
  },
  template: new URL('./closed.njk', import.meta.url),
})
