/** The data map of the register of fines: people, debts and warrants. */
import type { DataMap } from '#database'

const wholeRegister = ['contact_agent', 'list_officer', 'privacy_officer', 'register']
/** Those who decide whether a warrant may still be executed see debts and warrants, and no name. */
const withoutNames = [...wholeRegister, 'confirmations', 'outcomes']

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
