/** Records time to pay: the agent chooses the debts that come under the arrangement. */
import { formatMoney } from '#justice/eligibility'
import { isOverdue, recordArrangement, type ActDependencies } from '#justice/acts'
import type { Debt } from '#justice/register'
import { defineForm, definePage, notFound, view, type Choice, type PageDefinition } from '#pages'
import {
  actOf,
  answerOf,
  breadcrumbsOf,
  callerOf,
  caseField,
  registerIdParams,
  type ActFormView,
} from './act-form.ts'

interface ArrangementView extends ActFormView {
  readonly debts: readonly Choice[]
}

export function arrangementPage(acting: ActDependencies): PageDefinition {
  return definePage({
    address: '/contact-centre/people/:registerId/arrangement',
    permission: 'arrangement.record',
    title: 'Record time to pay',
    breadcrumbs: breadcrumbsOf,
    params: registerIdParams,
    get: {
      activity: 'arrangement-form-viewed',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      async answer({ tx, params }) {
        const caller = await callerOf(tx, params.registerId)
        if (caller === undefined) return notFound()
        const { name, cases, breadcrumbs, person } = caller
        const overdue = person.debts.filter(isOverdue)
        return view<ArrangementView>(
          { name, cases, breadcrumbs, debts: overdue.map(choiceOf) },
          { values: { case: caller.openCase, debts: overdue.map(({ debtId }) => debtId) } },
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
          case: caseField,
        },
      }),
      async answer({ tx, params, form, onceKey, newId, person: agent }) {
        const caller = await callerOf(tx, params.registerId)
        if (caller === undefined) return notFound()
        const act = actOf(caller, { agent, onceKey, newId, caseReference: form.case })
        const arranged = await recordArrangement(tx, acting, { ...act, debtIds: form.debts })
        return answerOf(params.registerId, 'debts', arranged)
      },
    },
    template: new URL('./arrangement.njk', import.meta.url),
  })
}

function choiceOf({ debtId, kind, outstandingCents }: Debt): Choice {
  return { value: debtId, text: `${debtId}: ${kind} ${formatMoney(outstandingCents)}` }
}
