/** The data map of the register of fines: people, debts, warrants, and what each import changed. */
import type { DataMap } from '#database'

const wholeRegister = ['contact_agent', 'list_officer', 'privacy_officer', 'register']
/** Those who decide whether a warrant may still be executed see debts and warrants, and no name. */
const withoutNames = [...wholeRegister, 'confirmations', 'outcomes']
const importers = ['list_officer', 'register']

const about = {
  source: 'The courts’ extract, as imported',
  retention: 'register',
  seenBy: wholeRegister,
  exportable: true,
} as const

export const finesDataMap: DataMap = {
  room: 'justice/fines',
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
    'fines.changes': {
      ...about,
      purpose: 'Which import brought, changed or removed a person can be told',
      source: 'The import',
      columns: {
        import_id: 'record',
        person_profile_number: 'identity',
        change: 'record',
        changed_at: 'record',
      },
    },
    'fines.acts': {
      ...about,
      purpose: 'An alert ends as soon as its reason does, and the annual results count what was paid',
      source: 'The contact centre, an outcome from Customs, or the command line',
      seenBy: withoutNames,
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
        debt_ids: 'debt',
        warrant_ids: 'debt',
      },
    },
    'fines.acted_debts': {
      ...about,
      purpose: 'An extract that knows nothing of an act must not bring back what the act ended',
      source: 'The act, and the extract before it',
      seenBy: ['contact_agent', 'register'],
      columns: {
        person_profile_number: 'identity',
        debt_id: 'debt',
        extract_outstanding_cents: 'debt',
        extract_under_arrangement: 'debt',
        acted_at: 'record',
      },
    },
    'fines.acted_warrants': {
      ...about,
      purpose: 'An extract that knows nothing of an act must not bring back what the act ended',
      source: 'The act, and the extract before it',
      seenBy: ['outcomes', 'register'],
      columns: {
        person_profile_number: 'identity',
        warrant_id: 'debt',
        extract_status: 'debt',
        acted_at: 'record',
      },
    },
    'fines.imports': {
      purpose: 'Who imported what, and how much of it was taken',
      source: 'The import',
      retention: 'register',
      seenBy: importers,
      exportable: false,
      columns: {
        import_id: { category: 'record', seenBy: wholeRegister },
        number: { category: 'record', seenBy: wholeRegister },
        imported_at: 'record',
        actor_kind: 'staff',
        actor_id: 'staff',
        full_extract: 'record',
        outcome: 'record',
        people_rows: 'record',
        debt_rows: 'record',
        warrant_rows: 'record',
        people_added: 'record',
        people_changed: 'record',
        people_unchanged: 'record',
        people_left: 'record',
        people_held_back: 'record',
        refused_rows: 'record',
      },
    },
    'fines.refused_rows': {
      purpose: 'Whoever sent the extract learns which row and field to put right; values are not kept',
      source: 'The import',
      retention: 'register',
      seenBy: importers,
      exportable: false,
      columns: {
        import_id: 'record',
        number: 'record',
        file: 'record',
        row_number: 'record',
        field: 'record',
        code: 'record',
      },
    },
  },
}
