/** The refused rows as a file: where each stands and what is wrong with it, all of them, for whoever writes the extract. */
import { stringify } from 'csv-stringify/sync'
import Type from 'typebox'
import { civilDate, sentenceOf, type Clock, type Fault } from '#kernel'
import { definePage, fileAnswer, notFound, type PageDefinition } from '#pages'
import { readHandedExtract } from '../handed-extract.ts'
import type { HeldExtracts } from '../held-extracts.ts'
import { importOf, refusedRowsOf } from '../store.ts'
import { trialOf } from '../trial-store.ts'

/** An extract has fewer rows. */
const ALL = 100_000_000

export function refusedRowsPage({ clock }: { readonly clock: Clock }, held: HeldExtracts): PageDefinition {
  return definePage({
    address: '/register/imports/:importId/refused-rows',
    permission: 'register.import',
    title: 'Refused rows',
    params: Type.Object({ importId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'register-refused-rows-taken',
      subject: ({ params }) => ({ kind: 'import', id: params.importId }),
      async answer({ tx, at, params: { importId } }) {
        const name = `refused-rows-${civilDate(at)}.csv`
        if ((await importOf(tx, importId)) !== undefined)
          return fileAnswer({
            name,
            type: 'text/csv; charset=utf-8',
            body: csv(await refusedRowsOf(tx, importId, ALL)),
          })
        const extract = held.find(importId)
        if (extract === undefined || (await trialOf(tx, importId)) === undefined) return notFound()
        const read = await readHandedExtract(extract, civilDate(clock.now()))
        const faults = read.ok ? read.value.faults : read.error
        return fileAnswer({ name, type: 'text/csv; charset=utf-8', body: csv(faults) })
      },
    },
    // A file is no view: the template is never shown.
    template: new URL('./imports.njk', import.meta.url),
  })
}

function csv(faults: readonly Fault[]): string {
  return stringify([
    ['file', 'row', 'field', 'code', 'sentence'],
    ...faults.map(({ file = '', row = 0, field = '', code }) => [file, row, field, code, sentenceOf(code)]),
  ])
}
