/** Which of the records that are theirs can be corrected here, and the correction of one, field by field. */
import Type from 'typebox'
import { civilDate, sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  view,
  type FieldError,
  type PageDefinition,
} from '#pages'
import type { CorrectableTable, FieldValues } from '#rooms'
import { correctRecord, mayCorrect } from '../../acts/correct.ts'
import { selectFound, selectOneFound } from '../../found-store.ts'
import { markOfValues } from '../../mark-of-values.ts'
import { readFound } from '../../read-found.ts'
import { selectForAct, selectRequest } from '../../store.ts'
import { onRequest, requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import { correctingFields, fieldName, sentValues } from './correcting-fields.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface ChooseView {
  readonly reference: string
  readonly back: string
  readonly records: readonly { readonly text: string; readonly href: string; readonly note: string }[]
  /** Theirs, and kept by a room that lets nobody correct here. */
  readonly others: readonly string[]
}

interface CorrectView {
  readonly reference: string
  readonly number: string
  readonly back: string
  readonly table: string
  readonly lacks: string
  readonly follows: string
  readonly seen: string
  readonly names: readonly string[]
  readonly now: readonly { readonly name: string; readonly value: string }[]
}

export function chooseCorrectPage({ correctable }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/correct',
    permission: 'requests.handle',
    title: ({ reference }: ChooseView) => `What to correct for ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, async ({ reference }) => {
          const found = await selectFound(request.tx, reference)
          // As several kinds of person it is one record.
          const theirs = found.filter(
            (one, i) => one.verdict === 'theirs' && found.findIndex(isSameAs(one)) === i,
          )
          const isCorrectable = ({ table }: { readonly table: string }) =>
            correctable.some((one) => one.table === table)
          return view<ChooseView>({
            reference,
            back: requestPath(reference),
            records: theirs.filter(isCorrectable).map(({ number, table, matchedBy }) => ({
              text: `${String(number)}: ${table}`,
              href: `${requestPath(reference)}/correct/${String(number)}`,
              note: matchedBy.join(', '),
            })),
            others: [...new Set(theirs.filter((one) => !isCorrectable(one)).map(({ table }) => table))],
          })
        }),
    },
    template: new URL('./correct.njk', import.meta.url),
  })
}

export function correctRecordPage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/correct/:number',
    permission: 'requests.handle',
    title: ({ table }: CorrectView) => `Correct a record of ${table}`,
    breadcrumbs: toRequests,
    params: Type.Object({
      reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }),
      number: Type.String({ pattern: '^[1-9][0-9]{0,5}$' }),
    }),
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      async answer({ tx, params: { reference, number } }) {
        const request = await selectRequest(tx, reference)
        const found = await selectOneFound(tx, reference, Number(number))
        const table = tableOf(d, found?.table)
        if (request === undefined || found === undefined || table === undefined) return notFound()
        const held = (await readFound(tx, d, found))?.fields
        if (held === undefined) return notFound()
        const may = await mayCorrect({ tx }, request, found)
        const values = valuesOf(table, held)
        return view<CorrectView>(
          {
            ...{ reference, number, back: `${requestPath(reference)}/correct`, table: table.table },
            lacks: may.ok ? '' : sentenceOf(may.error.code),
            follows: table.follows,
            seen: markOfValues(values),
            names: table.fields.map(({ column }) => fieldName(table, column)),
            now: table.fields.map(({ column, label }) => ({ name: label, value: values[column] ?? '' })),
          },
          {
            values: Object.fromEntries(
              table.fields.map(({ column }) => [fieldName(table, column), values[column] ?? '']),
            ),
          },
        )
      },
    },
    post: {
      activity: 'request-corrected',
      subject: subjectOf,
      form: defineForm({
        once: true,
        fields: { seen: { kind: 'hidden' }, ...correctingFields(d.correctable) },
      }),
      async answer(asked) {
        const { tx, at, newId, person, record, form, onceKey, params } = asked
        const { reference } = params
        const request = await selectForAct(tx, reference)
        const found = await selectOneFound(tx, reference, Number(params.number))
        const table = tableOf(d, found?.table)
        const corrector = d.correctors.find((one) => one.table === table?.table)
        if (request === undefined || found === undefined || table === undefined || corrector === undefined)
          return notFound()
        const to = sentValues(table, form)
        const errors = faultsOf(table, to, civilDate(at))
        if (errors.length > 0) return fieldErrors(errors)
        const from = valuesOf(table, (await readFound(tx, d, found))?.fields ?? [])
        const labels = Object.fromEntries(table.fields.map(({ column, label }) => [column, label]))
        const first = fieldName(table, table.fields[0]?.column ?? '')
        const act = { tx, at, newId, person, record }
        // The key is looked at before the mark: a form that is sent twice finds what it made itself.
        const done = await correctRecord(act, request, corrector, {
          ...{ found, labels, from, to, onceKey },
          isSeen: form.seen === markOfValues(from),
        })
        if (done.ok) return redirect(requestPath(reference))
        const { code, field } = done.error
        return fieldErrors([
          { field: field === undefined ? first : fieldName(table, field), sentence: sentenceOf(code) },
        ])
      },
    },
    template: new URL('./correct-record.njk', import.meta.url),
  })
}

function tableOf({ correctable }: RequestPagesOptions, table: string | undefined) {
  return correctable.find((one) => one.table === table)
}

function valuesOf(
  { fields }: CorrectableTable,
  held: readonly { readonly column: string; readonly value: string | null }[],
): FieldValues {
  return Object.fromEntries(
    fields.map(({ column }) => [column, held.find((one) => one.column === column)?.value ?? '']),
  )
}

function faultsOf(table: CorrectableTable, to: FieldValues, today: string): readonly FieldError[] {
  return table.fields.flatMap(({ column, fault }) => {
    const sentence = fault(to[column] ?? '', today)
    return sentence === undefined ? [] : [{ field: fieldName(table, column), sentence }]
  })
}

function isSameAs({ table, record }: { readonly table: string; readonly record: string }) {
  return (one: { readonly table: string; readonly record: string }) =>
    one.table === table && one.record === record
}
