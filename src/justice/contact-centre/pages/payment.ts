/** Records a payment that the agent took: receipt number, and the amounts against fines and reparation. */
import { recordPayment, type ActDependencies } from '#justice/acts'
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

export function paymentPage(acting: ActDependencies): PageDefinition {
  return definePage({
    address: '/contact-centre/people/:registerId/payment',
    permission: 'payment.record',
    title: 'Record a payment',
    breadcrumbs: breadcrumbsOf,
    params: registerIdParams,
    get: {
      activity: 'payment-form-viewed',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      async answer({ tx, params }) {
        const caller = await callerOf(tx, params.registerId)
        if (caller === undefined) return notFound()
        const { name, cases, breadcrumbs } = caller
        return view<ActFormView>({ name, cases, breadcrumbs }, { values: { case: caller.openCase } })
      },
    },
    post: {
      activity: 'payment-entered',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      form: defineForm({
        once: true,
        fields: {
          receipt: {
            kind: 'text',
            label: 'Receipt number',
            width: 20,
            code: true,
            focus: true,
            errors: { empty: 'Enter the receipt number' },
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
        const payment = {
          ...act,
          receiptNumber: form.receipt,
          finesCents: fines,
          reparationCents: reparation,
        }
        return answerOf(params.registerId, 'fines', await recordPayment(tx, acting, payment))
      },
    },
    template: new URL('./payment.njk', import.meta.url),
  })
}
