/** One record that was found: what it holds, whether it is theirs, and what of it is withheld, as the person would read it. */
import Type from 'typebox'
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  notFound,
  redirect,
  summary,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import type { HeldContent } from '#privacy-office/holdings'
import { RECORD } from '../../activity-events.ts'
import { eventOf } from '../../acts/act.ts'
import { changeable, whileChangeable, type Changeable } from '../../acts/while-changeable.ts'
import { withhold } from '../../acts/withhold.ts'
import { selectCorrectionsAbout } from '../../correction-store.ts'
import { correctionWords } from '../../correction-words.ts'
import { selectFound, selectOneFound, setVerdict, VERDICTS, type FoundRow } from '../../found-store.ts'
import { readFound } from '../../read-found.ts'
import { nameOf, type RequestRow } from '../../request.ts'
import { selectStatementsAbout } from '../../statement-store.ts'
import { insertEvent, selectForAct, selectRequest } from '../../store.ts'
import { deleteWithheld, selectWithheld, type WithheldRow } from '../../withheld-store.ts'
import { asGiven } from '../../as-given.ts'
import { toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'
import {
  asWithheld,
  missingOf,
  presentGrounds,
  withheldRows,
  withholdingFields,
  type GroundsView,
} from './withholding-fields.ts'

interface RecordView extends Changeable {
  readonly reference: string
  readonly back: string
  readonly person: string
  readonly table: string
  readonly isTheirs: boolean
  readonly facts: readonly SummaryRowView[]
  readonly fields: readonly {
    readonly label: string
    readonly column: string
    readonly text: string
    readonly given: string
  }[]
  /** Fields that hold nothing. */
  readonly unknown: string
  readonly columns: readonly { readonly value: string; readonly text: string }[]
  readonly grounds: GroundsView
  readonly withheld: readonly { readonly id: string; readonly rows: readonly SummaryRowView[] }[]
  /** Always read with the record (s 64). */
  readonly statements: readonly { readonly words: string; readonly at: string }[]
  readonly corrections: readonly string[]
}

const params = Type.Object({
  reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }),
  number: Type.String({ pattern: '^[1-9][0-9]{0,5}$' }),
})

const subject = ({ params: { reference } }: { readonly params: { readonly reference: string } }) => ({
  kind: RECORD,
  id: reference,
})

export function foundRecordPage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/found/:number',
    permission: 'requests.handle',
    title: ({ table }: RecordView) => `A record of ${table}`,
    breadcrumbs: toRequests,
    params,
    get: {
      activity: 'request-record-read',
      subject,
      async answer({ tx, at, params: { reference, number } }) {
        const request = await selectRequest(tx, reference)
        const found = await selectOneFound(tx, reference, Number(number))
        if (request === undefined || found === undefined) return notFound()
        const held = await readFound(tx, d, found)
        const withheld = (await selectWithheld(tx, reference)).filter(isOf(found))
        return view<RecordView>({
          reference,
          back: `/requests/${reference}/found`,
          person: nameOf(request),
          table: found.table,
          ...(await changeable(tx, request, at)),
          isTheirs: found.verdict === 'theirs',
          facts: factsOf(found, held),
          fields: (held?.fields ?? []).filter(isKnown).map(({ label, column, value }) => ({
            ...{ label, column, text: value ?? '' },
            given: asGiven(
              value ?? '',
              withheld.filter((one) => one.column === column),
            ),
          })),
          unknown: (held?.fields ?? [])
            .filter((field) => !isKnown(field))
            .map(({ label }) => label)
            .join(', '),
          columns: (held?.fields ?? [])
            .filter((field) => field.exportable && isKnown(field))
            .map(({ column, label }) => ({ value: column, text: label })),
          grounds: presentGrounds(request.kind, 'part'),
          withheld: withheld.map((one) => ({
            id: one.id,
            rows: withheldRows(
              { name: 'Field', value: `${one.column}${one.from === null ? ', all of it' : ', a passage'}` },
              one,
            ),
          })),
          statements: (await selectStatementsAbout(tx, found.table, found.record)).map(
            ({ words, attachedAt }) => ({ words, at: fullInstant(attachedAt) }),
          ),
          corrections: (await selectCorrectionsAbout(tx, found)).map(correctionWords),
        })
      },
    },
    post: {
      activity: 'request-finding-decided',
      subject,
      form: defineForm({
        fields: {
          act: { kind: 'hidden' },
          withheldId: { kind: 'hidden', mayBeLeftOut: true },
          verdict: {
            kind: 'radios',
            label: 'Is this record theirs?',
            options: [
              { value: 'theirs', text: 'Yes, it is about them' },
              { value: 'not-theirs', text: 'No, it is about somebody else' },
            ],
            errors: {},
          },
          because: {
            kind: 'textarea',
            label: 'What tells you so?',
            rows: 2,
            maxLength: 500,
            errors: { tooLong: 'Use 500 characters or fewer' },
          },
          column: { kind: 'select', label: 'Which field?', errors: {} },
          passage: {
            kind: 'textarea',
            label: 'Which passage of it? (optional)',
            hint: 'Copy it from the field. Leave it empty to withhold the whole field.',
            rows: 2,
            maxLength: 20_000,
            errors: {},
          },
          ...withholdingFields,
        },
      }),
      async answer({ tx, at, newId, person, record, form, params: { reference, number } }) {
        const request = await selectForAct(tx, reference)
        const found = await selectOneFound(tx, reference, Number(number))
        if (request === undefined || found === undefined) return notFound()
        const may = await whileChangeable(tx, request, at)
        if (!may.ok) return fieldErrors([{ field: 'act', sentence: sentenceOf(may.error) }])
        const act = { tx, at, newId, person, record }
        const here = `/requests/${reference}/found/${number}` as const
        switch (form.act) {
          case 'withhold': {
            const missing = [
              ...(form.column === '' ? [{ field: 'column', sentence: 'Select a field' }] : []),
              ...missingOf(form, { kind: request.kind, extent: 'part' }),
            ]
            if (missing.length > 0) return fieldErrors(missing)
            const field = (await readFound(tx, d, found))?.fields.find(({ column }) => column === form.column)
            if (field === undefined)
              return fieldErrors([{ field: 'column', sentence: 'Select a field of this record' }])
            const { column, passage } = form
            const what = { table: found.table, record: found.record, column, passage, ...asWithheld(form) }
            const done = await withhold(act, reference, what, field.value ?? '')
            if (!done.ok)
              return fieldErrors([
                { field: done.error.field ?? 'passage', sentence: sentenceOf(done.error.code) },
              ])
            await record({
              event: 'request-withheld',
              subject: { kind: RECORD, id: reference },
              details: { ground: form.ground },
            })
            return redirect(here)
          }
          case 'undo': {
            if (await deleteWithheld(tx, reference, form.withheldId)) {
              await insertEvent(tx, eventOf(act, reference, 'withheld-undone'))
              await record({ event: 'request-withheld-undone', subject: { kind: RECORD, id: reference } })
            }
            return redirect(here)
          }
          default:
            return decideVerdict(act, request, found, form)
        }
      },
    },
    template: new URL('./found-record.njk', import.meta.url),
  })
}

async function decideVerdict(
  act: Parameters<typeof eventOf>[0] & { readonly tx: Parameters<typeof setVerdict>[0] },
  { reference }: RequestRow,
  { number }: FoundRow,
  { verdict, because }: { readonly verdict: '' | 'theirs' | 'not-theirs'; readonly because: string },
) {
  if (verdict === '') return fieldErrors([{ field: 'verdict', sentence: 'Select whether it is theirs' }])
  if (because.trim() === '') return fieldErrors([{ field: 'because', sentence: 'Enter what tells you so' }])
  await setVerdict(act.tx, reference, number, { verdict, because, by: act.person.id, at: act.at })
  const left = (await selectFound(act.tx, reference)).filter((one) => one.verdict === 'undecided')
  if (left.length === 0)
    await insertEvent(
      act.tx,
      eventOf(act, reference, 'found-decided', `Record ${String(number)}: ${VERDICTS[verdict]}`),
    )
  return redirect(`/requests/${reference}/found`)
}

const isKnown = ({ value }: HeldContent['fields'][number]) => value !== null && value !== ''

function isOf({ table, record }: FoundRow) {
  return (one: WithheldRow) => one.table === table && one.record === record
}

function factsOf(found: FoundRow, held: HeldContent | undefined): readonly SummaryRowView[] {
  return summary([
    { name: 'Kept in', value: { text: found.table, code: true } },
    { name: 'Found by', value: found.matchedBy.join(', ') },
    {
      name: 'Theirs?',
      value: `${VERDICTS[found.verdict]}${found.verdictBecause === '' ? '' : `: ${found.verdictBecause}`}`,
    },
    ...(held === undefined ? [{ name: 'State', value: 'It is gone since the search' }] : []),
  ])
}
