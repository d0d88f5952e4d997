/** The register of disclosures: what this site told other agencies about people, when, and by which law. */
import Type from 'typebox'
import type { SiteName } from '#database'
import { dataTable, definePage, grouped, tableQuery, view, when, type TableView } from '#pages'
import { registeredDisclosures } from '../disclosure-store.ts'

const MOST_SHOWN = 500

export interface RegisterPageOptions {
  /** The agencies in words. */
  readonly nameOf: (site: SiteName) => string
}

export const disclosureRegisterPage = ({ nameOf }: RegisterPageOptions) =>
  definePage({
    address: '/disclosures',
    permission: 'disclosure-register.view',
    title: 'Register of disclosures',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'disclosures-viewed',
      async answer({ tx, at, path, query }) {
        const rows = await registeredDisclosures(tx, MOST_SHOWN)
        return view<{ readonly table: TableView }>({
          table: dataTable({
            caption: 'Disclosures',
            rows,
            path,
            query,
            sortedBy: { key: 'when', descending: true },
            empty: {
              title: 'Nothing was disclosed yet',
              text: 'Each message about people that leaves appears here.',
            },
            columns: [
              {
                key: 'when',
                title: 'When',
                sortBy: (row) => row.disclosedAt.getTime(),
                cell: (row) => ({ time: when(row.disclosedAt, at) }),
              },
              {
                key: 'recipient',
                title: 'To',
                sortBy: (row) => row.to,
                cell: (row) => nameOf(row.to),
              },
              {
                key: 'message',
                title: 'Message',
                sortBy: (row) => row.type,
                cell: (row) => inWords(row.type),
              },
              {
                key: 'people',
                title: 'People',
                isNumeric: true,
                sortBy: (row) => row.people,
                cell: (row) => grouped(row.people),
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
                sortBy: (row) => row.legalBasis,
                cell: (row) => row.legalBasis,
              },
              {
                key: 'agreement',
                title: 'Agreement',
                sortBy: (row) => row.agreementVersion,
                cell: (row) => `${row.agreement} ${row.agreementVersion}`,
              },
              {
                key: 'reference',
                title: 'Reference',
                cell: (row) => (row.reference === null ? '' : { text: row.reference, code: true }),
              },
            ],
          }),
        })
      },
    },
    template: new URL('./register.njk', import.meta.url),
  })

function inWords(type: string): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`
}
