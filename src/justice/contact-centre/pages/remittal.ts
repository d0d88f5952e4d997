/** Records that a court remitted an amount, or put an alternative sentence in its place. */
import { recordRemittal, type ActDependencies } from '#justice/acts'
import { defineForm, definePage, fieldErrors, notFound, view, type PageDefinition } from '#pages'
import { centsOf } from '../money-field.ts'
import {
  actOf,
  amountErrors,
  amountFields,
  answerOf,
  breadcrumbsOf,
  callerOf,
  caseField,
  registerIdParams,
  type ActFormView,
} from './act-form.ts'

export function remittalPage(acting: ActDependencies): PageDefinition {
  return definePage({
    address: '/contact-centre/people/:registerId/remittal',
    permission: 'remittal.record',
    title: 'Record a remittal or alternative sentence',
    breadcrumbs: breadcrumbsOf,
    params: registerIdParams,
    get: {
      activity: 'remittal-form-viewed',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      async answer({ tx, params }) {
        const caller = await callerOf(tx, params.registerId)
        if (caller === undefined) return notFound()
        const { name, cases, breadcrumbs } = caller
        return view<ActFormView>({ name, cases, breadcrumbs }, { values: { case: caller.openCase } })
      },
    },
    post: {
      activity: 'remittal-entered',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      form: defineForm({
        once: true,
        fields: {
          kind: {
            kind: 'radios',
            label: 'What the court did',
            options: [
              { value: 'remittal', text: 'Remitted the amount' },
              { value: 'alternative-sentence', text: 'Put an alternative sentence in its place' },
            ],
            errors: { empty: 'Choose what the court did' },
          },
          ...amountFields,
          case: caseField,
        },
      }),
      async answer({ tx, params, form, onceKey, newId, person: agent }) {
        const caller = await callerOf(tx, params.registerId)
        if (caller === undefined) return notFound()
        const [fines, reparation] = [centsOf(form.fines), centsOf(form.reparation)]
        if (fines === undefined || reparation === undefined)
          return fieldErrors(amountErrors({ fines, reparation }))
        const act = actOf(caller, { agent, onceKey, newId, caseReference: form.case })
        const remittal = { ...act, remittalKind: form.kind, finesCents: fines, reparationCents: reparation }
        return answerOf(params.registerId, 'fines', await recordRemittal(tx, acting, remittal))
      },
    },
    template: new URL('./remittal.njk', import.meta.url),
  })
}
