/** The data map of files: what each row tells of an object. The object itself lies in a store, under a key of its own. */
import type { DataMap } from '#database'

const common = { seenBy: ['files'], exportable: false } as const
const answeredFor = { category: 'record', seenBy: ['auditor', 'files', 'privacy_officer'] } as const

export const filesDataMap: DataMap = {
  room: 'files',
  tables: {
    'files.owners': {
      ...common,
      purpose: 'A room’s files are kept, opened and destroyed by that room’s people alone',
      source: 'The composition of the site',
      retention: 'while-in-use',
      whose: 'nobody',
      disposal: {
        kept: 'Which room’s people may do what with its files, as long as the site is so composed',
      },
      columns: { room: 'record', kept_by: 'record', opened_by: 'record', destroyed_by: 'record' },
    },
    'files.objects': {
      ...common,
      purpose: 'A file of a record is found, opened by those who may, and destroyed with all its copies',
      source: 'Whoever handed the file in',
      retention: 'file',
      whose: 'sealed',
      sealed: {
        process: 'files',
        answer:
          'A file belongs to a record and is found with it: its name and bytes are sealed under a key of its own',
      },
      disposal: {
        endedBy: 'files/destroy-file.ts destroyFile',
        when: 'The record that it belongs to is disposed of: its key is destroyed, and the facts of that stay',
        deletedBy: ['files'],
      },
      columns: {
        id: answeredFor,
        state: answeredFor,
        owner_room: answeredFor,
        subject_kind: answeredFor,
        subject_id: answeredFor,
        content_address: 'secret',
        stored_as: 'record',
        size: answeredFor,
        type: answeredFor,
        name: 'sealed',
        sealed_key: 'sealed',
        driver: answeredFor,
        residency: answeredFor,
        arrived_at: answeredFor,
        kept_at: answeredFor,
        scan: answeredFor,
        scanner: answeredFor,
        scanned_at: answeredFor,
        disposed_at: answeredFor,
        disposed_because: answeredFor,
        removed_at: answeredFor,
        moved_at: answeredFor,
        left_in_driver: answeredFor,
        left_in_residency: answeredFor,
      },
    },
  },
  places: {
    'the store of files': {
      what: 'Sealed files, under the hash of their sealed bytes; and those that are just coming in, sealed too',
      files: ['files/**', 'arriving-files/**'],
      holds: ['sealed'],
      whose: ['enquirer'],
      retention: 'file',
      ends: 'With the key of the file, which is destroyed first; the bytes follow within minutes',
      looked: 'By the record that the file belongs to: the bytes open under a key of the database alone',
    },
  },
}
