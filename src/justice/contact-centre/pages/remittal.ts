/** That a court remitted an amount, or put an alternative sentence in its place: entered here, recorded once checked. */
import type { Amounts } from '#justice/acts'
import { formatMoney } from '#justice/eligibility'
import { err, ok, type Result } from '#kernel'
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
import type { AmountsOwed } from '../amounts-owed.ts'
import type { Drafts, RemittalDraft } from '../drafts.ts'
import { centsOf } from '../money-field.ts'
import {
  amountErrors,
  amountFields,
  amountsRefused,
  breadcrumbsOf,
  callerOf,
  caseField,
  chosenCase,
  NOT_THEIR_CASE,
  draftQuery,
  registerIdParams,
  type ActFormView,
} from './act-form.ts'

const NO_KIND: FieldError = { field: 'kind', sentence: 'Choose what the court did' }

export function remittalPage(drafts: Drafts): PageDefinition {
  return definePage({
    address: '/contact-centre/people/:registerId/remittal',
    permission: 'remittal.record',
    title: 'Record a remittal or alternative sentence',
    breadcrumbs: breadcrumbsOf,
    params: registerIdParams,
    query: draftQuery,
    get: {
      activity: 'remittal-form-viewed',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      async answer({ tx, at, params, query, person: agent }) {
        const caller = await callerOf(tx, params.registerId, at)
        if (caller === undefined) return notFound()
        const { name, cases, owed, spoken, breadcrumbs } = caller
        const draft = drafts.find(query.draft ?? '', { registerId: params.registerId, agent: agent.id }, at)
        const entered = draft?.kind === 'remittal' ? asEntered(draft) : {}
        return view<ActFormView>(
          { name, cases, owed, spoken, breadcrumbs },
          { values: { case: caller.openCase, ...entered } },
        )
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
            errors: {},
          },
          ...amountFields,
          case: caseField,
        },
      }),
      async answer({ tx, at, params: { registerId }, form, onceKey, person: agent }) {
        const caller = await callerOf(tx, registerId, at)
        if (caller === undefined) return notFound()
        const amounts = amountsOf(form, caller.amounts)
        const refused = amountsRefused(caller, amounts)
        if (form.kind === '') return fieldErrors([NO_KIND, ...refused])
        if (!amounts.ok || refused.length > 0) return fieldErrors(refused)
        const caseReference = chosenCase(caller, form.case)
        if (caseReference === undefined) return fieldErrors([NOT_THEIR_CASE])
        const common = { registerId, agent: agent.id, caseReference }
        // The key of the form names what was entered, and later the act: pressed twice, it is one.
        drafts.keep(onceKey, { ...common, ...amounts.value, kind: 'remittal', remittalKind: form.kind }, at)
        return redirect(`/contact-centre/people/${registerId}/remittal/${onceKey}`)
      },
    },
    template: new URL('./remittal.njk', import.meta.url),
  })
}

function amountsOf(
  form: { readonly fines: string; readonly reparation: string },
  owed: AmountsOwed,
): Result<Amounts, readonly FieldError[]> {
  const [fines, reparation] = [centsOf(form.fines), centsOf(form.reparation)]
  if (fines === undefined || reparation === undefined) return err(amountErrors({ fines, reparation }, owed))
  return ok({ finesCents: fines, reparationCents: reparation })
}

/** For whoever comes back from the check page to change it. */
function asEntered({ remittalKind, finesCents, reparationCents, caseReference }: RemittalDraft) {
  const typed = (cents: number) => (cents === 0 ? '' : formatMoney(cents))
  return {
    ...{ kind: remittalKind, fines: typed(finesCents), reparation: typed(reparationCents) },
    case: caseReference,
  }
}
