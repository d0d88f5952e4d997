/** What was touched: a whole table, as when a copy of it was taken. */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { addScope } from '../change-scope.ts'
import { selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { tableChoices, withStaffField } from './touched-fields.ts'

export function touchedTablePage({ d }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId/touched/table',
    permission: 'breach.handle',
    title: 'A whole table',
    breadcrumbs: wayToBreach,
    params: breachParams,
    get: {
      activity: 'breach-viewed',
      subject: breachSubject,
      async answer({ tx, params: { breachId } }) {
        const breach = await selectBreach(tx, breachId)
        if (breach === undefined) return notFound()
        return view<OfBreach>(ofBreach(breach), { values: { withStaff: 'no' } })
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          table: {
            kind: 'select',
            label: 'Which table?',
            options: tableChoices(d.tables),
            errors: { empty: 'Select the table' },
          },
          withStaff: withStaffField,
        },
      }),
      async answer({ form, params: { breachId }, ...act }) {
        const breach = await selectBreach(act.tx, breachId)
        if (breach === undefined) return notFound()
        const scope = { kind: 'table', table: form.table, withStaff: form.withStaff === 'yes' } as const
        const added = await addScope(act, breach, scope, d.tables)
        if (!added.ok) return fieldErrors([{ field: 'table', sentence: sentenceOf(added.error.code) }])
        return redirect(`/breaches/${breachId}/people`)
      },
    },
    template: new URL('./touched-table.njk', import.meta.url),
  })
}
