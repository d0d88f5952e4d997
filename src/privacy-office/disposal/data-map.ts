/** The data map of disposal: holds by identifiers, counts, keyed hashes, and which staff decided. */
import type { DataMap, DataRights } from '#database'

const decided = (act: string): DataRights => ({
  export: { how: `${act}, when, and why` },
  correct: { not: 'Deciding is an act: it is followed by another, not rewritten' },
  statement: { how: 'Attached to the identifier of the hold or proposal, and read with it' },
  restrict: { not: 'Nothing is decided about the person who decides' },
})

const seenBy = ['auditor', 'disposal', 'privacy_officer']

export const disposalDataMap: DataMap = {
  room: 'privacy-office/disposal',
  tables: {
    'disposal.ends': {
      purpose: 'A hold is placed on a record that is there, of a class that it stops',
      source: 'The data maps of the site',
      retention: 'while-in-use',
      seenBy: ['disposal'],
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: 'privacy-office/disposal/room.ts disposalRoom',
        when: 'The site starts and no data map names the table any more',
        deletedBy: ['disposal'],
      },
      columns: { table_name: 'record', class: 'record', record_column: 'record', stopped_by: 'record' },
    },
    'disposal.holds': {
      purpose: 'What somebody asked for, complains of or sues about is not disposed of meanwhile',
      source: 'Staff, and the rooms in which a request is open',
      retention: 'activity-log',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'placed_by' },
            { by: 'staff-id', field: 'lifted_by' },
          ],
        },
      ],
      disposal: {
        endedBy: 'privacy-office/disposal/dispose-records.ts disposeRecords',
        when: 'It was lifted, and the record that it was on is disposed of',
        deletedBy: ['disposal'],
      },
      rights: decided('What the person held or lifted'),
      columns: {
        id: 'record',
        kind: 'record',
        class: 'record',
        table_name: 'record',
        record: 'record',
        why: 'staff',
        placed_by: 'staff',
        placed_at: 'record',
        review_on: 'record',
        lifted_by: 'staff',
        lifted_at: 'record',
        lifted_because: 'staff',
      },
    },
    'disposal.standings': {
      purpose: 'Nothing stays past its time unseen',
      source: 'The daily dry run',
      retention: 'while-in-use',
      seenBy,
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'One row a table, written over by the next count' },
      columns: {
        table_name: 'record',
        class: 'record',
        counted_at: 'record',
        counted_on: 'record',
        due: 'record',
        held: 'record',
        past_maximum: 'record',
      },
    },
    'disposal.proposals': {
      purpose: 'What is disposed of is what two people looked at',
      source: 'The daily dry run, and the two people',
      retention: 'activity-log',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'asked_by' },
            { by: 'staff-id', field: 'approved_by' },
          ],
        },
      ],
      disposal: { kept: 'Counts and a hash, and who agreed: the certificate rests on it' },
      rights: decided('What the person asked for or agreed to'),
      columns: {
        id: 'record',
        table_name: 'record',
        class: 'record',
        as_of: 'record',
        made_at: 'record',
        records: 'record',
        held: 'record',
        first_on: 'record',
        last_on: 'record',
        hash: 'record',
        engine: 'record',
        state: 'record',
        asked_by: 'staff',
        approved_by: 'staff',
        approved_at: 'record',
        begun_at: 'record',
        ended_at: 'record',
        disposed: 'record',
        left_standing: 'record',
      },
    },
    'disposal.disposed': {
      purpose: 'A disposal that stopped in the middle goes on, and a restored backup is noticed',
      source: 'The disposal itself',
      retention: 'activity-log',
      seenBy: ['disposal'],
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'Keyed hashes, which lead to nobody; they show that a record was disposed of' },
      columns: { record_hash: 'record', table_name: 'record', proposal: 'record', disposed_at: 'record' },
    },
    'disposal.certificates': {
      purpose: 'It can be shown that records were disposed of, on whose authority and by whom',
      source: 'The disposal itself',
      retention: 'figures',
      seenBy,
      exportable: false,
      whose: 'nobody',
      disposal: {
        kept: 'It proves a disposal and leads to nobody whose data it was; who agreed as in the log',
      },
      columns: {
        id: 'record',
        made_at: 'record',
        class: 'record',
        table_name: 'record',
        records: 'record',
        body: 'record',
      },
    },
  },
  places: {
    'disposal ledger': {
      what: 'Keyed hashes of what was disposed of, and certificates: beside the database, so that both outlive a restore',
      files: ['activity/*/disposal-ledger.ndjson', 'activity/*/disposal-certificates/*.json'],
      holds: [],
      whose: [],
      retention: 'figures',
      ends: 'Kept: a backup of any age may be restored',
      looked: 'Not at all: nothing in it is about a person whose data it was',
    },
  },
}
