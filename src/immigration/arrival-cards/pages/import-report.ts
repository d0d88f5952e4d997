/** One import of arrival cards: how many were added, and each refused row with its reason. */
import Type from 'typebox'
import {
  definePage,
  fullInstant,
  grouped,
  notFound,
  refusedRows,
  tableQuery,
  view,
  type RefusedRowsView,
} from '#pages'
import { importOf, refusedRowsOf, type CardImport } from '../store.ts'

const REFUSED_SHOWN = 5_000

export const importReportPage = definePage({
  address: '/arrival-cards/imports/:importId',
  permission: 'arrival-card.import',
  title: 'Import of arrival cards',
  layout: 'wide',
  breadcrumbs: [{ text: 'Arrival cards', href: '/arrival-cards' }],
  params: Type.Object({ importId: Type.String({ format: 'uuid' }) }),
  query: Type.Object(tableQuery),
  get: {
    activity: 'arrival-cards-import-viewed',
    subject: ({ params: { importId } }) => ({ kind: 'import', id: importId }),
    async answer({ tx, params: { importId }, path, query }) {
      const summary = await importOf(tx, importId)
      if (summary === undefined) return notFound()
      const faults = await refusedRowsOf(tx, importId, REFUSED_SHOWN)
      return view<{ readonly sentence: string; readonly report: RefusedRowsView }>({
        sentence: sentenceOf(summary),
        report: refusedRows({ accepted: summary.added + summary.heldAlready, faults, path, query }),
      })
    },
  },
  template: new URL('./import-report.njk', import.meta.url),
})

function sentenceOf({ importedAt, outcome, added, heldAlready }: CardImport): string {
  const at = fullInstant(importedAt)
  if (outcome === 'refused') return `${at}. The file was refused whole: nothing of it is held.`
  return `${at}. ${grouped(added)} added, ${grouped(heldAlready)} held already.`
}
