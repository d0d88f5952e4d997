/** What of an official information request is refused, and on which ground: a part that is in no document, or all of it. */
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { RECORD } from '../../activity-events.ts'
import { eventOf } from '../../acts/act.ts'
import { refusePart } from '../../acts/refuse-part.ts'
import { changeable, whileChangeable, type Changeable } from '../../acts/while-changeable.ts'
import { insertEvent, selectForAct, selectRequest } from '../../store.ts'
import { deleteWithheld, selectWithheld } from '../../withheld-store.ts'
import { requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import {
  asWithheld,
  missingOf,
  presentGrounds,
  withheldRows,
  withholdingFields,
  type GroundsView,
} from './withholding-fields.ts'

interface RefuseView extends Changeable {
  readonly reference: string
  readonly back: string
  /** In their words. */
  readonly words: readonly string[]
  readonly grounds: GroundsView
  readonly refused: readonly { readonly id: string; readonly rows: readonly SummaryRowView[] }[]
}

export function refusePage(): PageDefinition {
  return definePage({
    address: '/requests/:reference/refuse',
    permission: 'requests.handle',
    title: ({ reference }: RefuseView) => `What is refused of ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      async answer({ tx, at, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request?.kind !== 'official-information') return notFound()
        const withheld = await selectWithheld(tx, reference)
        return view<RefuseView>({
          reference,
          back: requestPath(reference),
          ...(await changeable(tx, request, at)),
          words: request.words.split(/\n+/),
          grounds: presentGrounds(request.kind, 'asked'),
          refused: withheld.flatMap((one) =>
            one.askedPart === null
              ? []
              : [{ id: one.id, rows: withheldRows({ name: 'What', value: one.askedPart }, one) }],
          ),
        })
      },
    },
    post: {
      activity: 'request-refusal-acted-on',
      subject: subjectOf,
      form: defineForm({
        once: true,
        fields: {
          act: { kind: 'hidden' },
          withheldId: { kind: 'hidden', mayBeLeftOut: true },
          askedPart: {
            kind: 'text',
            label: 'What of their request is refused?',
            hint: '“All of it”, or which part. They read this: say nothing of what is kept back.',
            maxLength: 500,
            errors: { tooLong: 'Use 500 characters or fewer' },
          },
          ...withholdingFields,
        },
      }),
      async answer({ form, params: { reference }, ...act }) {
        const request = await selectForAct(act.tx, reference)
        if (request?.kind !== 'official-information') return notFound()
        const may = await whileChangeable(act.tx, request, act.at)
        if (!may.ok) return fieldErrors([{ field: 'act', sentence: sentenceOf(may.error) }])
        const here = `/requests/${reference}/refuse` as const
        if (form.act === 'undo') {
          if (await deleteWithheld(act.tx, reference, form.withheldId)) {
            await insertEvent(act.tx, { ...eventOf(act, reference, 'withheld-undone'), id: act.onceKey })
            await act.record({ event: 'request-withheld-undone', subject: { kind: RECORD, id: reference } })
          }
          return redirect(here)
        }
        const { askedPart } = form
        const missing = [
          ...(askedPart === '' ? [{ field: 'askedPart', sentence: 'Enter what of it is refused' }] : []),
          ...missingOf(form, { kind: request.kind, extent: 'asked' }),
        ]
        if (missing.length > 0) return fieldErrors(missing)
        const done = await refusePart(act, reference, { askedPart, ...asWithheld(form) })
        return done.ok
          ? redirect(here)
          : fieldErrors([{ field: done.error.field ?? 'askedPart', sentence: sentenceOf(done.error.code) }])
      },
    },
    template: new URL('./refuse.njk', import.meta.url),
  })
}
