/** Attaches the person's statement of correction to a record, to be read with it always (Privacy Act 2020 s 64). */
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { RECORD } from '../../activity-events.ts'
import { eventOf } from '../../acts/act.ts'
import { selectFound } from '../../found-store.ts'
import { insertShown } from '../../shown-store.ts'
import { insertStatement } from '../../statement-store.ts'
import { insertEvent } from '../../store.ts'
import { whereShown } from '../../where-shown.ts'
import {
  actOnRequest,
  onRequest,
  requestParams,
  requestPath,
  subjectOf,
  toRequests,
  type ActView,
} from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface StatementView extends ActView {
  readonly records: readonly { readonly value: string; readonly text: string }[]
}

export function statementPage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/statement',
    permission: 'requests.handle',
    title: ({ reference }: StatementView) => `Statement of correction in ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, async ({ reference }) =>
          view<StatementView>({
            reference,
            heading: 'Attach a statement of correction',
            words: [
              'In the person’s own words, of reasonable length. It is read with the record wherever this office shows it, and goes with every copy; tell those who were given the information.',
            ],
            records: (await selectFound(request.tx, reference))
              .filter(({ verdict }) => verdict === 'theirs')
              .map(({ number, table }) => ({ value: String(number), text: `${String(number)}: ${table}` })),
            buttonText: 'Attach it',
            back: requestPath(reference),
          }),
        ),
    },
    post: {
      activity: 'request-statement-attached',
      subject: subjectOf,
      form: defineForm({
        once: true,
        fields: {
          record: { kind: 'radios', label: 'To which record?', errors: { empty: 'Select the record' } },
          words: {
            kind: 'textarea',
            label: 'What does the person say?',
            rows: 6,
            maxLength: 4_000,
            errors: { empty: 'Enter the statement', tooLong: 'Use 4,000 characters or fewer' },
          },
        },
      }),
      answer: (request) =>
        actOnRequest(request, async (act, { reference }) => {
          const { form, onceKey } = request
          const found = (await selectFound(act.tx, reference)).find(
            ({ number }) => String(number) === form.record,
          )
          if (found?.verdict !== 'theirs')
            return fieldErrors([{ field: 'record', sentence: 'Select a record that is theirs' }])
          const isNew = await insertEvent(act.tx, {
            ...eventOf(act, reference, 'statement-attached', `To record ${String(found.number)}`),
            id: onceKey,
          })
          if (isNew) {
            const id = act.newId()
            await insertStatement(act.tx, {
              ...{ id, reference, table: found.table, record: found.record },
              ...{ words: form.words, attachedAt: act.at, attachedBy: act.person.id },
            })
            await insertShown(act.tx, id, await whereShown(act.tx, d, found))
          }
          await act.record({ event: 'request-statement-attached', subject: { kind: RECORD, id: reference } })
          return redirect(requestPath(reference))
        }),
    },
    template: new URL('./statement.njk', import.meta.url),
  })
}
