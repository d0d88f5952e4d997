/** The refused rows as they stood in the file, each with what is wrong: mended, it can be handed in as it is. */
import { stringify } from 'csv-stringify/sync'
import Type from 'typebox'
import { civilDate, sentenceOf, type Fault } from '#kernel'
import { definePage, fileAnswer, notFound, type PageDefinition } from '#pages'
import { authorOf } from '../../../acts/act.ts'
import type { HandedFile } from '../../../import/handed-file.ts'
import { importedFieldText } from '../../../import/imported-fields.ts'
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
        const trial = { ...held, at, agency: authorOf(person).agency }
        const { faults } = await tryImport(tx, held.file, trial)
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
  for (const { row = 0, field, code } of faults) {
    const named = field === undefined ? '' : `${importedFieldText(field)}: `
    reasons.set(row, [...(reasons.get(row) ?? []), named + sentenceOf(code)])
  }
  // A spreadsheet would run what begins like a formula; handed in again, the guard is taken off (`handed-file.ts`).
  return stringify(
    [[...header, REASON], ...[...reasons].map(([row, why]) => [...(rows[row - 1] ?? []), why.join(' ')])],
    { escape_formulas: true },
  )
}
