/** Records a payment that the agent took: receipt number, and the amounts against fines and reparation. */
import { recordPayment, type ActDependencies, type Amounts } from '#justice/acts'
import { formatMoney } from '#justice/eligibility'
import { err, ok, type Result } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  view,
  type Choice,
  type FieldError,
  type PageDefinition,
} from '#pages'
import { amountsInWords, type AmountsOwed } from '../amounts-owed.ts'
import { centsOf } from '../money-field.ts'
import {
  actOf,
  amountErrors,
  amountFields,
  amountsRefused,
  answerOf,
  breadcrumbsOf,
  callerOf,
  caseField,
  NOT_THEIR_CASE,
  registerIdParams,
  type ActFormView,
} from './act-form.ts'

const NO_RECEIPT: FieldError = { field: 'receipt', sentence: 'Enter the receipt number' }

interface PaymentView extends ActFormView {
  /** Ticked, it stands for both amounts; none where nothing is owed. */
  readonly all: readonly Choice[]
}

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
      async answer({ tx, at, params }) {
        const caller = await callerOf(tx, params.registerId, at)
        if (caller === undefined) return notFound()
        const { name, cases, owed, spoken, breadcrumbs, amounts } = caller
        return view<PaymentView>(
          { name, cases, owed, spoken, breadcrumbs, all: amounts.totalCents > 0 ? [allOf(amounts)] : [] },
          { values: { case: caller.openCase } },
        )
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
            errors: {},
          },
          all: { kind: 'checkboxes', label: 'How much', errors: {} },
          ...amountFields,
          case: caseField,
        },
      }),
      async answer({ tx, at, params, form, onceKey, person: agent }) {
        const caller = await callerOf(tx, params.registerId, at)
        if (caller === undefined) return notFound()
        const amounts = amountsOf(form, caller.amounts)
        if (form.receipt === '') return fieldErrors([NO_RECEIPT, ...amountsRefused(caller, amounts)])
        if (!amounts.ok) return fieldErrors(amounts.error)
        const act = actOf(caller, { agent, onceKey, caseReference: form.case })
        if (act === undefined) return fieldErrors([NOT_THEIR_CASE])
        const payment = { ...act, ...amounts.value, receiptNumber: form.receipt }
        const recorded = await recordPayment(tx, acting, payment)
        return answerOf(params.registerId, 'fines', recorded, caller.amounts)
      },
    },
    template: new URL('./payment.njk', import.meta.url),
  })
}

/** Its parts only where there are two: a sum of one is itself. */
function allOf(owed: AmountsOwed): Choice {
  const [value, words] = [asShown(owed), amountsInWords(owed)]
  const isOneSum = owed.finesCents === 0 || owed.reparationCents === 0
  if (isOneSum) return { value, text: `Pay all: ${words}` }
  return { value, text: `Pay all: ${formatMoney(owed.totalCents)}`, hint: words }
}

interface AmountsForm {
  readonly all: readonly string[]
  readonly fines: string
  readonly reparation: string
}

/** What is ticked names the amounts that stood beside it: a form may lie open while the register changes. */
function asShown({ finesCents, reparationCents }: Amounts): string {
  return `${String(finesCents)}-${String(reparationCents)}`
}

function amountsOf(form: AmountsForm, owed: AmountsOwed): Result<Amounts, readonly FieldError[]> {
  const [fines, reparation] = [centsOf(form.fines), centsOf(form.reparation)]
  if (fines === undefined || reparation === undefined) return err(amountErrors({ fines, reparation }, owed))
  const [all] = form.all
  if (all === undefined) return ok({ finesCents: fines, reparationCents: reparation })
  const { finesCents, reparationCents, totalCents } = owed
  const now = formatMoney(totalCents)
  if (all !== asShown(owed)) {
    const sentence = `What is owed has changed since this form was opened: it is ${now} now. Tell the caller, and enter what was paid`
    return err([{ field: 'all', sentence }])
  }
  const isBoth = fines + reparation > 0 && (fines !== finesCents || reparation !== reparationCents)
  if (!isBoth) return ok({ finesCents, reparationCents })
  return err([{ field: 'all', sentence: `Either pay all, ${now}, or enter other amounts: not both` }])
}
