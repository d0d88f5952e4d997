/** Time to pay: which debts come under the arrangement, and its terms. Nothing is chosen beforehand. */
import {
  arrangementPlan,
  checkTerms,
  INTERVALS,
  isInterval,
  isOverdue,
  type ArrangementTerms,
} from '#justice/acts'
import { formatMoney } from '#justice/eligibility'
import type { Debt } from '#justice/register'
import { civilDate, err, ok, type Result } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  view,
  type Choice,
  type FieldError,
  type PageDefinition,
} from '#pages'
import type { ArrangementDraft, Drafts } from '../drafts.ts'
import { centsOf } from '../money-field.ts'
import {
  AMOUNT_SENTENCE,
  breadcrumbsOf,
  callerOf,
  caseField,
  chosenCase,
  NOT_THEIR_CASE,
  refusalOf,
  draftQuery,
  registerIdParams,
  type ActFormView,
  type Caller,
} from './act-form.ts'

interface ArrangementView extends ActFormView {
  readonly debts: readonly Choice[]
}

export function arrangementPage(drafts: Drafts): PageDefinition {
  return definePage({
    address: '/contact-centre/people/:registerId/arrangement',
    permission: 'arrangement.record',
    title: 'Record time to pay',
    breadcrumbs: breadcrumbsOf,
    params: registerIdParams,
    query: draftQuery,
    get: {
      activity: 'arrangement-form-viewed',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      async answer({ tx, at, params, query, person: agent }) {
        const caller = await callerOf(tx, params.registerId, at)
        if (caller === undefined) return notFound()
        const { name, cases, owed, spoken, breadcrumbs, person } = caller
        const debts = person.debts.filter(isOverdue).map(choiceOf)
        const draft = drafts.find(query.draft ?? '', { registerId: params.registerId, agent: agent.id }, at)
        const entered = draft?.kind === 'arrangement' ? asEntered(draft) : {}
        return view<ArrangementView>(
          { name, cases, owed, spoken, breadcrumbs, debts },
          { values: { case: caller.openCase, ...entered } },
        )
      },
    },
    post: {
      activity: 'arrangement-entered',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      form: defineForm({
        once: true,
        fields: {
          debts: {
            kind: 'checkboxes',
            label: 'Debts under the arrangement',
            hint: 'All that is outstanding of each comes under it',
            errors: { empty: 'Choose at least one debt' },
          },
          instalment: {
            kind: 'text',
            label: 'Amount of each payment',
            hint: 'In dollars, such as 40 or 62.50',
            width: 10,
            errors: { empty: 'Enter the amount of each payment' },
          },
          interval: {
            kind: 'radios',
            label: 'How often',
            options: Object.entries(INTERVALS).map(([value, { words }]) => ({ value, text: capital(words) })),
            errors: { empty: 'Choose how often they pay' },
          },
          first: {
            kind: 'date',
            label: 'First payment',
            hint: 'Within the next three months',
            errors: { empty: 'Enter the day of the first payment', notADate: 'The day must be a real date' },
          },
          case: caseField,
        },
      }),
      async answer({ tx, at, params: { registerId }, form, onceKey, person: agent }) {
        const caller = await callerOf(tx, registerId, at)
        if (caller === undefined) return notFound()
        const terms = termsOf(form, caller, at)
        if (!terms.ok) return fieldErrors([terms.error])
        const caseReference = chosenCase(caller, form.case)
        if (caseReference === undefined) return fieldErrors([NOT_THEIR_CASE])
        const common = { registerId, agent: agent.id, caseReference }
        // The key of the form names what was entered, and later the act: pressed twice, it is one.
        drafts.keep(
          onceKey,
          { ...common, kind: 'arrangement', debtIds: [...new Set(form.debts)], terms: terms.value },
          at,
        )
        return redirect(`/contact-centre/people/${registerId}/arrangement/${onceKey}`)
      },
    },
    template: new URL('./arrangement.njk', import.meta.url),
  })
}

/** For whoever comes back from the check page to change it. */
function asEntered({ debtIds, terms, caseReference }: ArrangementDraft) {
  const { instalmentCents, interval, firstOn } = terms
  return {
    ...{ debts: debtIds, instalment: formatMoney(instalmentCents), interval, first: firstOn },
    case: caseReference,
  }
}

interface TermsForm {
  readonly debts: readonly string[]
  readonly instalment: string
  readonly interval: string
  readonly first: string
}

function termsOf(form: TermsForm, caller: Caller, at: Date): Result<ArrangementTerms, FieldError> {
  const instalmentCents = centsOf(form.instalment)
  if (instalmentCents === undefined) return err({ field: 'instalment', sentence: AMOUNT_SENTENCE })
  if (!isInterval(form.interval)) return err({ field: 'interval', sentence: 'Choose how often they pay' })
  const plan = arrangementPlan(caller.person, form.debts)
  if (!plan.ok) return err(refusalOf(plan.error, 'debts', caller.amounts))
  const terms = { instalmentCents, interval: form.interval, firstOn: form.first }
  const total = plan.value.finesCents + plan.value.reparationCents
  const checked = checkTerms(terms, total, civilDate(at))
  if (checked.ok) return ok(terms)
  if (checked.error.code !== 'instalment-exceeds-debt')
    return err(refusalOf(checked.error, 'instalment', caller.amounts))
  const sentence = `A payment is more than all that comes under the arrangement, ${formatMoney(total)}`
  return err({ field: 'instalment', sentence })
}

function choiceOf({ debtId, kind, outstandingCents }: Debt): Choice {
  return { value: debtId, text: `${debtId}: ${kind} ${formatMoney(outstandingCents)}` }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
