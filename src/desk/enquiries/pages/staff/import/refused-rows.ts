/** The refused rows as they stood in the file, each with what is wrong: mended, it can be handed in as it is. */
import { stringify } from 'csv-stringify/sync'
import Type from 'typebox'
import { civilDate, describeFault, type Fault } from '#kernel'
import { definePage, fileAnswer, notFound, type PageDefinition } from '#pages'
import type { HandedFile } from '../../../import/handed-file.ts'
import { tryImport } from '../../../import/try-import.ts'
import { heldImports, heldQuery } from './held-imports.ts'

export function refusedImportPage(): PageDefinition {
  return definePage({
    address: '/enquiries/import/refused',
    permission: 'enquiry.import',
    title: 'Refused rows',
    query: Type.Object(heldQuery),
    get: {
      activity: 'enquiries-import-tried',
      async answer({ tx, at, query, person }) {
        const held = query.held === undefined ? undefined : heldImports.find(query.held, { person, at })
        if (held === undefined) return notFound()
        const { faults } = await tryImport(tx, held.file, { mapping: held.mapping, at })
        return fileAnswer({
          name: `refused-rows-${civilDate(at)}.csv`,
          type: 'text/csv; charset=utf-8',
          body: asFile(held.file, faults),
        })
      },
    },
    // A file is no view: the template is never shown.
    template: new URL('./hand-in.njk', import.meta.url),
  })
}

const REASON = 'why it was refused'

function asFile({ header, rows }: HandedFile, faults: readonly Fault[]): string {
  const reasons = new Map<number, string[]>()
  for (const { row = 0, ...fault } of faults)
    reasons.set(row, [
      ...(reasons.get(row) ?? []),
      describeFault({ code: fault.code, field: fault.field ?? '' }),
    ])
  return stringify([
    [...header, REASON],
    ...[...reasons].map(([row, why]) => [...(rows[row - 1] ?? []), why.join(' ')]),
  ])
}
