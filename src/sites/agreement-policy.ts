/** Hands each room what the agreement in force says of its work: no room reads the agreement's file. */
import { checkMessageFields, messageFields, messageOf, type Agreement, type MessageType } from '#agreement'
import type { ListPolicy } from '#customs/alert-list'
import type { DisclosurePolicy } from '#customs/disclosures'
import type { ScreeningPolicy } from '#customs/screening'
import { BrokenPromise, type Fault } from '#kernel'
import type { Programme } from './programme.ts'

/** For work that is never reached without an agreement in force: the exchange's permit is checked before it. */
function required(held: Programme, at: Date): Agreement {
  const agreement = held.inForce(at)
  if (!agreement.ok) throw new BrokenPromise('no agreement is in force', agreement.error.code)
  return agreement.value
}

export function listPolicy(held: Programme) {
  return (at: Date): ListPolicy => {
    const agreement = required(held, at)
    const guards = messageOf(agreement, 'list')?.guards
    return {
      fields: messageFields(agreement, 'list').fields.map(({ name }) => name),
      alertTypes: agreement.alertTypes.map(({ type }) => type),
      standards: agreement.matching,
      guard: {
        mostShrinkPerCent: guards?.shrinkAtMostPerCent ?? 0,
        mostGrowthPerCent: guards?.growAtMostPerCent ?? 0,
      },
    }
  }
}

/** What of a message's body the agreement does not allow, by field. */
export function checkFields(held: Programme, type: MessageType) {
  return (body: unknown, at: Date): readonly Fault[] => checkMessageFields(required(held, at), type, body)
}

/** The values that the agreement allows in a field. */
export function closedList(held: Programme, field: string) {
  return (at: Date): readonly string[] =>
    (required(held, at).fields.find(({ name }) => name === field)?.closedList ?? []).map(String)
}

export function screeningPolicy(held: Programme) {
  return (at: Date): ScreeningPolicy => {
    const agreement = required(held, at)
    return {
      agreement: agreement.id,
      agreementVersion: agreement.version,
      standards: agreement.matching,
      repeatWindowHours: agreement.screening.repeatWindowHours,
    }
  }
}

/** Where band A begins, of 100. */
export function bandEdge(held: Programme) {
  return (at: Date): number =>
    (required(held, at).matching.bands.find(({ band }) => band === 'A')?.from ?? 0) / 100
}

export function disclosurePolicy(held: Programme) {
  return (at: Date): DisclosurePolicy => {
    const agreement = required(held, at)
    return {
      agreement: agreement.id,
      agreementVersion: agreement.version,
      fields: messageFields(agreement, 'notice').fields.map(({ name }) => name),
      legalBasis: agreement.disclosure.section,
    }
  }
}
