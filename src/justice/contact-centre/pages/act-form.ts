/** What the three forms share: whom they are about, in which case, and how a refusal is told. */
import Type from 'typebox'
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import type { ActOnPerson, RecordedAct } from '#justice/acts'
import { personByRegisterId, type PersonInRegister } from '#justice/register'
import { sentenceOf, type Fault, type NewId, type Result } from '#kernel'
import { actorOf, fieldErrors, redirect, type Breadcrumb, type FieldError } from '#pages'
import { casesOfPerson } from '../cases.ts'
import { nameOf } from './caller.ts'

export const registerIdParams = Type.Object({ registerId: Type.String({ format: 'uuid' }) })

export const caseField = {
  kind: 'select',
  label: 'Case',
  hint: 'The interception in which it happened, if any',
  errors: {},
} as const

export const amountFields = {
  fines: {
    kind: 'text',
    label: 'Against fines',
    hint: 'In dollars, such as 1,240.50; leave empty for none',
    inputMode: 'numeric',
    width: 10,
    errors: {},
  },
  reparation: {
    kind: 'text',
    label: 'Against reparation',
    hint: 'In dollars; leave empty for none',
    inputMode: 'numeric',
    width: 10,
    errors: {},
  },
} as const

export const AMOUNT_SENTENCE = 'Enter an amount in dollars and cents, such as 1,240.50'

export interface ActFormView {
  readonly name: string
  readonly cases: readonly { readonly value: string; readonly text: string }[]
  readonly breadcrumbs: readonly Breadcrumb[]
}

export const breadcrumbsOf = ({ breadcrumbs }: ActFormView) => breadcrumbs

export interface Caller extends ActFormView {
  readonly person: PersonInRegister
  /** The case that is most likely meant: the one that is open. */
  readonly openCase: string
}

export async function callerOf(tx: Tx, registerId: string): Promise<Caller | undefined> {
  const person = await personByRegisterId(tx, registerId)
  if (person === undefined) return undefined
  const cases = await casesOfPerson(tx, person.personProfileNumber)
  const name = nameOf(person)
  return {
    person,
    name,
    cases: cases.map((c) => ({ value: c.caseReference, text: `${c.caseReference} (${c.spokenCode})` })),
    openCase: cases.find(({ state }) => state !== 'closed')?.caseReference ?? '',
    breadcrumbs: [
      { text: 'Contact centre', href: '/contact-centre' },
      { text: name, href: `/contact-centre/people/${registerId}` },
    ],
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The form's own key makes a double press one act. */
export function actOf(
  { person, cases }: Caller,
  options: {
    readonly agent: SignedInPerson
    readonly onceKey: string
    readonly newId: NewId
    readonly caseReference: string
  },
): ActOnPerson {
  return {
    actId: UUID.test(options.onceKey) ? options.onceKey : options.newId(),
    personProfileNumber: person.personProfileNumber,
    actor: actorOf(options.agent),
    ...(cases.some(({ value }) => value === options.caseReference)
      ? { caseReference: options.caseReference }
      : {}),
  }
}

/** Back to the person, or the form again with what is wrong and where. */
export function answerOf(registerId: string, fallback: string, recorded: Result<RecordedAct, Fault>) {
  if (recorded.ok) return redirect(`/contact-centre/people/${registerId}`)
  const { code, field = fallback } = recorded.error
  return fieldErrors([{ field, sentence: sentenceOf(code) }])
}

export function amountErrors(
  amounts: Readonly<Record<'fines' | 'reparation', number | undefined>>,
): readonly FieldError[] {
  return (['fines', 'reparation'] as const)
    .filter((field) => amounts[field] === undefined)
    .map((field) => ({ field, sentence: AMOUNT_SENTENCE }))
}
