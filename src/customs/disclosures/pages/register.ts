/** The register of disclosures for interception alerts: which fields, to whom, when, on what legal basis. */
import Type from 'typebox'
import { dataTable, definePage, tableQuery, view, when, type TableView } from '#pages'
import { disclosures } from '../store.ts'

const MOST_SHOWN = 500

export const disclosureRegisterPage = definePage({
  address: '/disclosures',
  permission: 'disclosure-register.view',
  title: 'Register of disclosures',
  layout: 'wide',
  query: Type.Object(tableQuery),
  get: {
    activity: 'disclosures-viewed',
    async answer({ tx, at, path, query }) {
      const rows = await disclosures(tx, MOST_SHOWN)
      return view<{ readonly table: TableView }>({
        table: dataTable({
          caption: 'Disclosures',
          rows,
          path,
          query,
          sortedBy: { key: 'when', descending: true },
          empty: {
            title: 'Nothing was disclosed yet',
            text: 'Each interception alert sends one notice to Justice, and its entry appears here with it.',
          },
          columns: [
            {
              key: 'when',
              title: 'When',
              sortBy: (row) => row.disclosed_at.getTime(),
              cell: (row) => ({ time: when(row.disclosed_at, at) }),
            },
            {
              key: 'recipient',
              title: 'To',
              sortBy: (row) => row.recipient,
              cell: () => 'Ministry of Justice',
            },
            {
              key: 'fields',
              title: 'Fields',
              isInWords: true,
              cell: (row) => row.fields.map((field) => field.replaceAll('_', ' ')).join(', '),
            },
            {
              key: 'basis',
              title: 'Legal basis',
              sortBy: (row) => row.legal_basis,
              cell: (row) => row.legal_basis,
            },
            {
              key: 'agreement',
              title: 'Agreement',
              sortBy: (row) => row.agreement_version,
              cell: (row) => `${row.agreement} ${row.agreement_version}`,
            },
            { key: 'alert', title: 'Alert', cell: (row) => ({ text: row.alert_reference, code: true }) },
          ],
        }),
      })
    },
  },
  template: new URL('./register.njk', import.meta.url),
})
