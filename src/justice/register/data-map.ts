/** The data map of the register of fines: people, debts and warrants. */
import type { DataMap, DataRights, Disposal, JoinStep, Subject } from '#database'

const wholeRegister = ['contact_agent', 'list_officer', 'privacy_officer', 'register']
/** Those who decide whether a warrant may still be executed see debts and warrants, and no name. */
const withoutNames = [...wholeRegister, 'confirmations', 'outcomes']

const toPerson: JoinStep = { column: 'person_profile_number', to: 'fines.people.person_profile_number' }
const debtor: Subject = {
  kind: 'debtor',
  keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
  through: [[toPerson]],
}
/** An import replaces the debts and warrants of whoever it names. */
const withThePerson: Disposal = { with: toPerson, deletedBy: ['disposal', 'register'] }
const rights: DataRights = {
  export: { how: 'The person’s page of the register: debts, warrants, and every act with its receipt' },
  correct: {
    how: 'The privacy office corrects names, birth date and gender; the court corrects its record, and the next extract brings it',
    by: '#justice/extract importExtract',
  },
  statement: { how: 'Attached to the person’s register identifier, and read with the page' },
  restrict: {
    how: 'The warrant is withdrawn, which withdraws the alert',
    by: '#justice/acts withdrawWarrant',
  },
}

const about = {
  source: 'The courts’ extract, as imported',
  retention: 'register',
  seenBy: wholeRegister,
  exportable: true,
} as const

export const registerDataMap: DataMap = {
  room: 'justice/register',
  tables: {
    'fines.people': {
      ...about,
      purpose: 'Whoever owes is known by the name and birth date under which the court fined them',
      whose: [
        {
          kind: 'debtor',
          keys: [
            { by: 'person-profile-number', field: 'person_profile_number' },
            { by: 'name', name: { family: 'family_name', given: 'given_names' }, bornOn: 'date_of_birth' },
          ],
        },
      ],
      disposal: {
        by: '#justice/register disposePerson',
        record: 'register_id',
        trigger: 'left_at',
        // An import that is undone takes out again whom it brought.
        deletedBy: ['disposal', 'register'],
      },
      rights,
      columns: {
        person_profile_number: { category: 'identity', seenBy: withoutNames },
        family_name: 'identity',
        given_names: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        search_text: {
          category: 'identity',
          purpose: 'A name is found however its accents were typed',
          exportable: false,
        },
        fingerprint: {
          category: 'record',
          purpose: 'An import rewrites only what differs',
          exportable: false,
        },
        entered_at: 'record',
        changed_at: { category: 'record', seenBy: withoutNames },
        left_at: { category: 'record', seenBy: withoutNames },
        register_id: {
          category: 'record',
          seenBy: withoutNames,
          purpose: 'An address of a page names nobody',
          source: 'Chance',
          exportable: false,
        },
      },
    },
    'fines.debts': {
      ...about,
      purpose: 'Eligibility is decided from each debt by itself',
      seenBy: withoutNames,
      whose: [debtor],
      disposal: withThePerson,
      rights,
      columns: {
        person_profile_number: 'identity',
        debt_id: 'debt',
        kind: 'debt',
        court_imposed: 'debt',
        outstanding_cents: 'debt',
        under_arrangement: 'debt',
      },
    },
    'fines.warrants': {
      ...about,
      purpose: 'Without a live warrant that covers the debt there is no alert',
      seenBy: withoutNames,
      whose: [debtor],
      disposal: withThePerson,
      rights,
      columns: {
        person_profile_number: 'identity',
        warrant_id: 'debt',
        issued_on: 'debt',
        status: 'debt',
        debt_ids: 'debt',
      },
    },
  },
}
