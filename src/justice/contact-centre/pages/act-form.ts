/** What the three forms share: whom they are about, in which case, and how a refusal is told. */
import Type from 'typebox'
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import { allocate, type ActOnPerson, type Amounts, type RecordedAct } from '#justice/acts'
import { formatMoney } from '#justice/eligibility'
import { personByRegisterId, type PersonInRegister } from '#justice/register'
import { sentenceOf, type Fault, type Result } from '#kernel'
import {
  actorOf,
  fieldErrors,
  redirect,
  summary,
  type Breadcrumb,
  type FieldError,
  type SummaryRowView,
} from '#pages'
import { amountsInWords, amountsOwed, type AmountsOwed } from '../amounts-owed.ts'
import { casesOfPerson, type CaseAtHand } from '../cases.ts'
import { nameOf } from '../name-of.ts'

export const registerIdParams = Type.Object({ registerId: Type.String({ format: 'uuid' }) })

/** What was entered and is to be changed. */
export const draftQuery = Type.Object({ draft: Type.Optional(Type.String({ format: 'uuid' })) })

export const caseField = {
  kind: 'select',
  label: 'Case',
  hint: 'The interception in which it happened, if any',
  errors: {},
} as const

export const NOT_THEIR_CASE: FieldError = {
  field: 'case',
  sentence: 'Choose a case of this person, or none: the one that was sent is not theirs',
}

export const amountFields = {
  fines: {
    kind: 'text',
    label: 'Against fines',
    hint: 'In dollars, such as 1,240.50; leave empty for none',
    inputMode: 'text',
    width: 10,
    errors: {},
  },
  reparation: {
    kind: 'text',
    label: 'Against reparation',
    hint: 'In dollars; leave empty for none',
    inputMode: 'text',
    width: 10,
    errors: {},
  },
} as const

export const AMOUNT_SENTENCE = 'Enter an amount in dollars, with cents after a point, such as 1,240.50'

export interface ActFormView {
  readonly name: string
  readonly owed: readonly SummaryRowView[]
  /** The code of the case that is at hand, to be read out and compared; empty without one. */
  readonly spoken:
    { readonly code: string; readonly readBack: string; readonly caseReference: string } | false
  readonly cases: readonly { readonly value: string; readonly text: string }[]
  readonly breadcrumbs: readonly Breadcrumb[]
}

export const breadcrumbsOf = ({ breadcrumbs }: ActFormView) => breadcrumbs

export interface Caller extends ActFormView {
  readonly person: PersonInRegister
  readonly amounts: AmountsOwed
  /** The case that is most likely meant: the one that is open. */
  readonly openCase: string
}

export async function callerOf(tx: Tx, registerId: string, at: Date): Promise<Caller | undefined> {
  const person = await personByRegisterId(tx, registerId)
  if (person === undefined) return undefined
  const cases = await casesOfPerson(tx, person.personProfileNumber, at)
  const name = nameOf(person)
  const atHand = cases.find(({ state }) => state !== 'closed')
  const amounts = amountsOwed(person.debts)
  return {
    ...{ person, name, amounts, owed: owedSummary(amounts), spoken: spokenOf(cases) },
    cases: cases.map((c) => ({ value: c.caseReference, text: `${c.caseReference} (${c.spokenCode})` })),
    openCase: atHand?.caseReference ?? '',
    breadcrumbs: [
      { text: 'Contact centre', href: '/contact-centre' },
      { text: name, href: `/contact-centre/people/${registerId}` },
    ],
  }
}

export function owedSummary({ finesCents, reparationCents, totalCents }: AmountsOwed) {
  return summary([
    { name: 'Owed in all', value: formatMoney(totalCents) },
    { name: 'Of it fines, costs and infringements', value: formatMoney(finesCents) },
    { name: 'Of it reparation', value: formatMoney(reparationCents) },
  ])
}

/** Of the case that is at hand: open, or waiting for its record. */
export function spokenOf(cases: readonly CaseAtHand[]): ActFormView['spoken'] {
  const atHand = cases.find(({ state }) => state !== 'closed')
  if (atHand === undefined) return false
  const { spokenCode: code, readBack, caseReference } = atHand
  return { code, readBack, caseReference }
}

/** The case that was chosen, empty for none; undefined for one that is not this person's. */
export function chosenCase({ cases }: Caller, sent: string): string | undefined {
  return sent === '' || cases.some(({ value }) => value === sent) ? sent : undefined
}

/** The form's own key makes a double press one act; undefined when the case is not this person's. */
export function actOf(
  caller: Caller,
  options: {
    readonly agent: SignedInPerson
    readonly onceKey: string
    readonly caseReference: string
  },
): ActOnPerson | undefined {
  const caseReference = chosenCase(caller, options.caseReference)
  if (caseReference === undefined) return undefined
  return {
    actId: options.onceKey,
    personProfileNumber: caller.person.personProfileNumber,
    actor: actorOf(options.agent),
    ...(caseReference === '' ? {} : { caseReference }),
  }
}

/** The person's page, which says what was recorded. */
export function recordedAddress(registerId: string, actId: string): `/${string}` {
  return `/contact-centre/people/${registerId}?recorded=${actId}`
}

/** Back to the person, or the form again with what is wrong and where. */
export function answerOf(
  registerId: string,
  fallback: string,
  recorded: Result<RecordedAct, Fault>,
  owed: AmountsOwed,
) {
  if (recorded.ok) return redirect(recordedAddress(registerId, recorded.value.actId))
  return fieldErrors([refusalOf(recorded.error, fallback, owed)])
}

/** With the amount, where an amount is wrong: the agent has the person on the phone. */
export function refusalOf(refusal: Fault, fallback: string, owed: AmountsOwed): FieldError {
  const { code, field = fallback } = refusal
  if (code === 'amount-exceeds-debt') return { field, sentence: exceeds(field, owed) }
  if (code === 'amount-zero')
    return { field, sentence: `Enter an amount against fines or reparation. Owed: ${amountsInWords(owed)}.` }
  if (code === 'identifier-malformed' && field === 'receipt')
    return {
      field,
      sentence: 'Enter the receipt number as it stands on the receipt: letters, digits and hyphens',
    }
  return { field, sentence: sentenceOf(code) }
}

function exceeds(field: string, { finesCents, reparationCents }: AmountsOwed): string {
  const [what, cents] = field === 'reparation' ? ['reparation', reparationCents] : ['fines', finesCents]
  return cents === 0
    ? `Nothing is owed in ${what}: leave this empty.`
    : `The amount is more than is outstanding: ${formatMoney(cents)} is owed in ${what}.`
}

/** Said beside what is missing: whoever left one answer out hears of the others in the same breath. */
export function amountsRefused(
  { person, amounts: owed }: Caller,
  amounts: Result<Amounts, readonly FieldError[]>,
): readonly FieldError[] {
  if (!amounts.ok) return amounts.error
  const against = allocate(person, amounts.value)
  return against.ok ? [] : [refusalOf(against.error, 'fines', owed)]
}

export function amountErrors(
  amounts: Readonly<Record<'fines' | 'reparation', number | undefined>>,
  owed: AmountsOwed,
): readonly FieldError[] {
  const cents = { fines: owed.finesCents, reparation: owed.reparationCents }
  return (['fines', 'reparation'] as const)
    .filter((field) => amounts[field] === undefined)
    .map((field) => ({
      field,
      sentence: `${AMOUNT_SENTENCE}; ${formatMoney(cents[field])} is owed in ${field}`,
    }))
}
