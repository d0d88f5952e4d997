/** The data map of the extract: who imported what, which rows were refused, and whom an import changed. */
import type { DataMap, DataRights } from '#database'

const wholeRegister = ['contact_agent', 'list_officer', 'privacy_officer', 'register']
const importers = ['list_officer', 'register']

const rights: DataRights = {
  export: { how: 'Which import brought the person or changed them, and when' },
  correct: { not: 'An import happened: the next one puts right what it brought, and both stay' },
  statement: { how: 'Attached to the person’s register identifier, and read with the page' },
  restrict: { not: 'Nothing is decided on it; what was imported is restricted in the register' },
}

export const extractDataMap: DataMap = {
  room: 'justice/extract',
  tables: {
    'extract.changes': {
      purpose: 'Which import brought, changed or removed a person can be told',
      source: 'The import',
      retention: 'register',
      seenBy: wholeRegister,
      exportable: true,
      whose: [
        {
          kind: 'debtor',
          keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
          through: [[{ column: 'person_profile_number', to: 'fines.people.person_profile_number' }]],
        },
      ],
      disposal: {
        with: { column: 'person_profile_number', to: 'fines.people.person_profile_number' },
        by: '#justice/extract disposeChanges',
      },
      rights,
      columns: {
        import_id: { category: 'record', seenBy: [...wholeRegister, 'disposal'] },
        person_profile_number: 'identity',
        change: 'record',
        changed_at: 'record',
      },
    },
    'extract.before_imports': {
      purpose: 'An import that did what it must not can be undone, until a list has been sent',
      source: 'The register, before the import',
      retention: 'register',
      seenBy: ['register'],
      exportable: false,
      whose: [
        {
          kind: 'debtor',
          keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
          through: [[{ column: 'person_profile_number', to: 'fines.people.person_profile_number' }]],
        },
      ],
      disposal: {
        with: { column: 'person_profile_number', to: 'fines.people.person_profile_number' },
        deletedBy: ['disposal', 'register'],
      },
      rights,
      columns: {
        import_id: { category: 'record', seenBy: importers },
        person_profile_number: { category: 'identity', seenBy: importers },
        held: 'identity',
      },
    },
    'extract.trials': {
      purpose: 'Who let an extract in or kept it out, and what they were told that it would do',
      source: 'Trying the extract',
      retention: 'register',
      seenBy: importers,
      exportable: false,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'actor_id' },
            { by: 'staff-id', field: 'decided_by' },
          ],
        },
      ],
      disposal: { by: '#justice/extract disposeTrial', record: 'trial_id', trigger: 'tried_at' },
      rights,
      columns: {
        trial_id: 'record',
        tried_at: 'record',
        actor_kind: 'staff',
        actor_id: 'staff',
        full_extract: 'record',
        dry_run: 'record',
        is_guarded: 'record',
        state: 'record',
        decided_by: 'staff',
        decided_at: 'record',
      },
    },
    'extract.imports': {
      purpose: 'Who imported what, and how much of it was taken',
      source: 'The import',
      retention: 'register',
      seenBy: importers,
      exportable: false,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'actor_id' },
            { by: 'staff-id', field: 'undone_by' },
          ],
        },
      ],
      disposal: { by: '#justice/extract disposeImport', record: 'import_id', trigger: 'imported_at' },
      rights,
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
        undone_at: { category: 'record', seenBy: wholeRegister },
        undone_by: { category: 'staff', seenBy: wholeRegister },
        undone_put_back: 'record',
        undone_taken_out: 'record',
        undone_acted: 'record',
      },
    },
    'extract.refused_rows': {
      purpose: 'Whoever sent the extract learns which row and field to put right; values are not kept',
      source: 'The import',
      retention: 'register',
      seenBy: importers,
      exportable: false,
      whose: 'nobody',
      disposal: { with: { column: 'import_id', to: 'extract.imports.import_id' } },
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
  places: {
    'extracts that were tried': {
      what: 'The files of an extract between its trial and the decision about it, in the memory of the site',
      files: [],
      holds: ['identity', 'debt'],
      whose: ['debtor'],
      retention: 'while-in-use',
      ends: 'With the decision, with the process, or when four newer ones were tried',
      looked: 'Not at all: the register is looked at, which it becomes part of or not',
    },
  },
}
