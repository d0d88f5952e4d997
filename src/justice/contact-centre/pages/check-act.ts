/** What an agent entered, once more before it is recorded: in words and numbers, with what follows from it. */
import { createHash } from 'node:crypto'
import Type from 'typebox'
import { agreementInForce, type Agreement } from '#agreement'
import type { Tx } from '#database'
import {
  actsOn,
  allocate,
  arrangementPlan,
  INTERVALS,
  paymentPlan,
  recordArrangement,
  recordRemittal,
  type ActDependencies,
  type ActOnPerson,
} from '#justice/acts'
import { decide, formatMoney } from '#justice/eligibility'
import type { Debt, PersonInRegister } from '#justice/register'
import { canonicalJson, civilDate, sentenceOf, type Fault, type Result } from '#kernel'
import {
  actorOf,
  defineForm,
  definePage,
  fieldErrors,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  type PageDefinition,
  type SummaryRow,
  type SummaryRowView,
} from '#pages'
import { amountsInWords } from '../amounts-owed.ts'
import type { ArrangementDraft, Draft, Drafts, RemittalDraft } from '../drafts.ts'
import { breadcrumbsOf, callerOf, recordedAddress, type ActFormView, type Caller } from './act-form.ts'

interface CheckView extends ActFormView {
  readonly heading: string
  readonly facts: readonly SummaryRowView[]
  /** What will happen, one sentence each. */
  readonly follows: readonly string[]
  /** Why it cannot be recorded any more; empty where it can. */
  readonly refused: string
  readonly back: string
  readonly isGone: boolean
  /** Names what this page says: what is recorded is what was read. */
  readonly said: string
}

export interface CheckPages {
  readonly acting: ActDependencies
  readonly agreements: readonly Agreement[]
  readonly drafts: Drafts
}

const KINDS = {
  arrangement: {
    permission: 'arrangement.record',
    title: 'Check the arrangement',
    events: { get: 'arrangement-form-viewed', post: 'arrangement-entered' },
  },
  remittal: {
    permission: 'remittal.record',
    title: 'Check what the court remitted',
    events: { get: 'remittal-form-viewed', post: 'remittal-entered' },
  },
} as const

const params = Type.Object({
  registerId: Type.String({ format: 'uuid' }),
  draftId: Type.String({ format: 'uuid' }),
})

export function checkActPage(
  kind: Draft['kind'],
  { acting, agreements, drafts }: CheckPages,
): PageDefinition {
  const { permission, title, events } = KINDS[kind]
  return definePage({
    address: `/contact-centre/people/:registerId/${kind}/:draftId`,
    permission,
    title,
    breadcrumbs: breadcrumbsOf,
    params,
    get: {
      activity: events.get,
      subject: ({ params: { registerId } }) => ({ kind: 'registered-person', id: registerId }),
      async answer({ tx, at, person: agent, params: { registerId, draftId } }) {
        const caller = await callerOf(tx, registerId, at)
        if (caller === undefined) return notFound()
        const draft = drafts.find(draftId, { registerId, agent: agent.id }, at)
        const { name, cases, owed, spoken, breadcrumbs } = caller
        const shown = { name, cases, owed, spoken, breadcrumbs, heading: title }
        const back = `/contact-centre/people/${registerId}/${kind}`
        if (draft?.kind !== kind)
          return view<CheckView>({
            ...shown,
            facts: [],
            follows: [],
            refused: '',
            back,
            isGone: true,
            said: '',
          })
        const words = wordsOf(draft, caller, agreements, at)
        const change = `${back}?draft=${draftId}`
        return view<CheckView>({ ...shown, ...words, back: change, isGone: false, said: saidBy(words) })
      },
    },
    post: {
      activity: events.post,
      subject: ({ params: { registerId } }) => ({ kind: 'registered-person', id: registerId }),
      form: defineForm({ fields: { said: { kind: 'hidden' } } }),
      async answer({ tx, at, form, person: agent, params: { registerId, draftId } }) {
        const caller = await callerOf(tx, registerId, at)
        if (caller === undefined) return notFound()
        const draft = drafts.find(draftId, { registerId, agent: agent.id }, at)
        const acts = await actsOn(tx, caller.person.personProfileNumber)
        if (acts.some(({ actId }) => actId === draftId)) return redirect(recordedAddress(registerId, draftId))
        if (draft?.kind !== kind) return redirect(`/contact-centre/people/${registerId}`)
        if (form.said !== saidBy(wordsOf(draft, caller, agreements, at)))
          return fieldErrors([{ field: 'said', sentence: HAS_CHANGED }])
        const common = {
          actId: draftId,
          personProfileNumber: caller.person.personProfileNumber,
          actor: actorOf(agent),
          ...(draft.caseReference === '' ? {} : { caseReference: draft.caseReference }),
        }
        const recorded = await recordDraft(tx, acting, common, draft)
        if (!recorded.ok) return fieldErrors([{ field: 'said', sentence: sentenceOf(recorded.error.code) }])
        return redirect(recordedAddress(registerId, draftId))
      },
    },
    template: new URL('./check-act.njk', import.meta.url),
  })
}

const HAS_CHANGED =
  'The register has changed since this page was shown. Read again what will happen, tell the caller, and then record it'

interface Words {
  readonly facts: readonly SummaryRowView[]
  readonly follows: readonly string[]
  readonly refused: string
}

function wordsOf(draft: Draft, caller: Caller, agreements: readonly Agreement[], at: Date): Words {
  const planned = plannedOf(draft, caller.person)
  return {
    facts: summary([...factsOf(draft, caller), caseFact(draft)]),
    follows: planned.ok ? followsOf(planned.value, caller.person, agreements, at) : [],
    refused: planned.ok ? '' : sentenceOf(planned.error.code),
  }
}

/** A hash, since a form that comes back must not carry what anybody owes. */
function saidBy(words: Words): string {
  return createHash('sha256').update(canonicalJson(words)).digest('hex')
}

function recordDraft(tx: Tx, acting: ActDependencies, common: ActOnPerson, draft: Draft) {
  return draft.kind === 'arrangement'
    ? recordArrangement(tx, acting, { ...common, debtIds: draft.debtIds, terms: draft.terms })
    : recordRemittal(tx, acting, {
        ...common,
        remittalKind: draft.remittalKind,
        finesCents: draft.finesCents,
        reparationCents: draft.reparationCents,
      })
}

/** The debts as they would then be. */
function plannedOf(draft: Draft, person: PersonInRegister): Result<readonly Debt[], Fault> {
  const changed = draft.kind === 'remittal' ? allocate(person, draft) : arrangementPlan(person, draft.debtIds)
  if (!changed.ok) return changed
  const now = 'debts' in changed.value ? changed.value.debts : changed.value
  return {
    ok: true,
    value: person.debts.map((debt) => now.find(({ debtId }) => debtId === debt.debtId) ?? debt),
  }
}

function factsOf(draft: Draft, caller: Caller): readonly SummaryRow[] {
  return draft.kind === 'arrangement' ? arrangementFacts(draft, caller) : remittalFacts(draft)
}

function arrangementFacts({ debtIds, terms }: ArrangementDraft, { person }: Caller): readonly SummaryRow[] {
  const chosen = person.debts.filter(({ debtId }) => debtIds.includes(debtId))
  const total = chosen.reduce((cents, debt) => cents + debt.outstandingCents, 0)
  const { payments, lastCents, lastOn } = paymentPlan(terms, total)
  const how = `${formatMoney(terms.instalmentCents)} ${INTERVALS[terms.interval].words}, from ${longDate(terms.firstOn)}`
  return [
    { name: 'Under the arrangement', value: `${formatMoney(total)}: ${debtIds.join(', ')}` },
    { name: 'Terms', value: how },
    {
      name: 'Payments',
      value:
        payments === 1
          ? `one, of ${formatMoney(lastCents)}`
          : `${String(payments)}; the last, of ${formatMoney(lastCents)}, on ${longDate(lastOn)}`,
    },
  ]
}

function remittalFacts(draft: RemittalDraft): readonly SummaryRow[] {
  const what = draft.remittalKind === 'remittal' ? 'Remitted' : 'An alternative sentence in the place of'
  return [{ name: what, value: amountsInWords(draft) }]
}

const caseFact = ({ caseReference }: Draft): SummaryRow => ({
  name: 'Case',
  value: caseReference === '' ? 'none' : { text: caseReference, code: true },
})

function followsOf(
  debts: readonly Debt[],
  person: PersonInRegister,
  agreements: readonly Agreement[],
  at: Date,
): readonly string[] {
  const sum = (some: readonly Debt[]) => some.reduce((cents, debt) => cents + debt.outstandingCents, 0)
  const overdue = debts.filter(({ underArrangement }) => !underArrangement)
  const owed = `Afterwards ${formatMoney(sum(debts))} is owed, of which ${formatMoney(sum(overdue))} is overdue.`
  const agreement = agreementInForce(agreements, at)
  if (!agreement.ok) return [owed]
  const decision = (some: readonly Debt[]) =>
    decide(agreement.value.eligibility, some, person.warrants, civilDate(at)).decision
  const [before, after] = [decision(person.debts), decision(debts)]
  const alert = (type: string) => `${type} alert`
  if (before === after)
    return [owed, before === 'none' ? 'There is no alert, before or after.' : `The ${alert(before)} stays.`]
  return [
    owed,
    after === 'none'
      ? `The reason for the ${alert(before)} ends. Customs is told within seconds that it is withdrawn, without any amount.`
      : `The reason for the ${alert(before)} ends; what is left is a reason for an alert that is ${after}.`,
    'It cannot be taken back: a person who is stopped is let go on it.',
  ]
}
