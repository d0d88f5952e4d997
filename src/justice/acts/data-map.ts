/** The data map of the acts on the register, and of what the extract had said before them. */
import type { DataMap, DataRights, JoinStep, Subject } from '#database'

const toPerson: JoinStep = { column: 'person_profile_number', to: 'fines.people.person_profile_number' }
const debtor: Subject = {
  kind: 'debtor',
  keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
  through: [[toPerson]],
}
const rights: DataRights = {
  export: { how: 'Every act about the person with its receipt, as on their page of the register' },
  correct: { not: 'An act happened: another act puts it right, and both stay' },
  statement: { how: 'Attached to the person’s register identifier, and read with the page' },
  restrict: {
    how: 'The warrant is withdrawn, which withdraws the alert',
    by: '#justice/acts withdrawWarrant',
  },
}

const about = { retention: 'register', exportable: true } as const

export const actsDataMap: DataMap = {
  room: 'justice/acts',
  tables: {
    'acts.acts': {
      ...about,
      purpose: 'An alert ends as soon as its reason does, and the annual results count what was paid',
      source: 'The contact centre, an outcome from Customs, or the command line',
      seenBy: ['confirmations', 'contact_agent', 'list_officer', 'outcomes', 'privacy_officer', 'register'],
      whose: [
        { ...debtor, keys: [...(debtor.keys ?? []), { by: 'reference', field: 'case_reference' }] },
        { kind: 'staff-member', keys: [{ by: 'staff-id', field: 'actor_id' }] },
      ],
      disposal: { with: toPerson, by: '#justice/acts disposeActs' },
      rights,
      columns: {
        act_id: 'record',
        number: 'record',
        person_profile_number: 'identity',
        act: 'debt',
        acted_at: 'record',
        actor_kind: 'staff',
        actor_id: 'staff',
        case_reference: 'record',
        receipt_number: 'debt',
        fines_cents: 'debt',
        reparation_cents: 'debt',
        remittal_kind: 'debt',
        instalment_cents: 'debt',
        instalment_interval: 'debt',
        first_instalment_on: 'debt',
        debt_ids: 'debt',
        warrant_ids: 'debt',
      },
    },
    'acts.acted_debts': {
      ...about,
      purpose: 'An extract that knows nothing of an act must not bring back what the act ended',
      source: 'The act, and the extract before it',
      seenBy: ['contact_agent', 'register'],
      whose: [debtor],
      disposal: { with: toPerson, deletedBy: ['disposal', 'register'] },
      rights,
      columns: {
        person_profile_number: 'identity',
        debt_id: 'debt',
        extract_outstanding_cents: 'debt',
        extract_under_arrangement: 'debt',
        acted_at: 'record',
      },
    },
    'acts.acted_warrants': {
      ...about,
      purpose: 'An extract that knows nothing of an act must not bring back what the act ended',
      source: 'The act, and the extract before it',
      seenBy: ['outcomes', 'register'],
      whose: [debtor],
      disposal: { with: toPerson, deletedBy: ['disposal', 'register'] },
      rights,
      columns: {
        person_profile_number: 'identity',
        warrant_id: 'debt',
        extract_status: 'debt',
        acted_at: 'record',
      },
    },
  },
}
