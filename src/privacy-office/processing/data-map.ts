/** The data map of the register of suppliers: firms, fields by name, and which staff agreed to what. */
import type { DataMap, DataRights } from '#database'

const acted = (act: string): DataRights => ({
  export: { how: `${act}, when, and for which supplier` },
  correct: { not: 'It is an act: it is followed by another, not rewritten' },
  statement: { how: 'Attached to the identifier of the supplier or the access, and read with it' },
  restrict: { not: 'Nothing is decided about the person who acts' },
})

const seenBy = ['auditor', 'privacy_officer']

export const processingDataMap: DataMap = {
  room: 'privacy-office/processing',
  tables: {
    'suppliers.readable': {
      purpose: 'Only what the data maps allow is ever shown to a supplier',
      source: 'The data maps of the site',
      retention: 'while-in-use',
      seenBy: ['privacy_office', 'privacy_officer'],
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: 'privacy-office/processing/store.ts saveReadable',
        when: 'The site starts and the data maps are told anew',
        deletedBy: ['privacy_office'],
      },
      columns: { table_name: 'record', column_name: 'record' },
    },
    'suppliers.suppliers': {
      purpose: 'Everybody can know which other firms work with what is held, where they are and what for',
      source: 'The privacy officer who writes it down',
      retention: 'activity-log',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'added_by' },
            { by: 'staff-id', field: 'ended_by' },
          ],
        },
      ],
      disposal: { kept: 'Who was shown what can be told as long as the activity log is kept' },
      rights: acted('Which suppliers the person wrote down or ended'),
      columns: {
        id: 'record',
        once_key: 'record',
        name: 'record',
        country: 'record',
        what_for: 'record',
        since: 'record',
        until: 'record',
        added_by: 'staff',
        added_at: 'record',
        ended_by: 'staff',
        ended_at: 'record',
      },
    },
    'suppliers.fields': {
      purpose: 'A supplier is shown the fields that stand here and no other',
      source: 'The privacy officer who writes it down',
      retention: 'while-in-use',
      seenBy,
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: 'privacy-office/processing/set-fields.ts setFields',
        when: 'A privacy officer says which fields the supplier may see instead',
        deletedBy: ['privacy_officer'],
      },
      columns: { supplier: 'record', table_name: 'record', column_name: 'record' },
    },
    'suppliers.accesses': {
      purpose:
        'A supplier is shown rows for a purpose and some hours that two people agreed to, and not longer',
      source: 'The people who ask and answer',
      retention: 'activity-log',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'asked_by' },
            { by: 'staff-id', field: 'agreed_by' },
            { by: 'staff-id', field: 'ended_by' },
          ],
        },
      ],
      disposal: { kept: 'Who was shown what, on whose word: it is told as long as the activity log is kept' },
      rights: acted('What the person asked for, agreed to or ended'),
      columns: {
        id: 'record',
        once_key: 'record',
        supplier: 'record',
        purpose: 'staff',
        tables: 'record',
        hours: 'record',
        asked_by: 'staff',
        asked_at: 'record',
        agreed_by: 'staff',
        begins_at: 'record',
        ends_at: 'record',
        ended_by: 'staff',
        ended_at: 'record',
      },
    },
  },
}
