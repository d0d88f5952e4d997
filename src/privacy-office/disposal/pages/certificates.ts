/** What was disposed of, each disposal with its certificate. */
import Type from 'typebox'
import { dataTable, definePage, fullInstant, tableQuery, view, type TableView } from '#pages'
import { selectCertificates, type CertificateRow } from '../store.ts'

export const certificatesPage = definePage({
  address: '/disposal/certificates',
  permission: 'disposal.view',
  title: 'Certificates of disposal',
  layout: 'wide',
  breadcrumbs: [{ text: 'Disposal', href: '/disposal' }],
  query: Type.Object(tableQuery),
  get: {
    activity: 'disposal-certificate-viewed',
    async answer({ tx, path, query }) {
      return view<{ readonly table: TableView }>({
        table: dataTable({
          caption: 'Certificates, the newest first',
          rows: await selectCertificates(tx),
          ...{ path, query },
          empty: {
            title: 'Nothing has been disposed of yet',
            text: 'Each disposal that two people agreed to leaves a signed certificate here.',
          },
          columns: [
            {
              key: 'table',
              title: 'Kept in',
              cell: ({ id, table }: CertificateRow) => ({
                text: table,
                href: `/disposal/certificates/${id}`,
              }),
            },
            { key: 'class', title: 'Class', cell: (row: CertificateRow) => row.class },
            {
              key: 'records',
              title: 'Records',
              isNumeric: true,
              cell: ({ records }: CertificateRow) => String(records),
            },
            { key: 'made', title: 'Ended', cell: ({ madeAt }: CertificateRow) => fullInstant(madeAt) },
          ],
        }),
      })
    },
  },
  template: new URL('./certificates.njk', import.meta.url),
})
