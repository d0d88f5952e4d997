/** The data map of published responses: words that name nobody, and who of the office wrote, published and withdrew them. */
import type { DataMap } from '#database'

const office = ['auditor', 'privacy_officer']
const everybody = [...office, 'public']
const told = { category: 'record', seenBy: everybody } as const

export const responsesDataMap: DataMap = {
  room: 'privacy-office/responses',
  tables: {
    'responses.responses': {
      purpose: 'Everybody reads what the agency answered, and two people answer for each word of it',
      source: 'The privacy officers who write and publish',
      retention: 'publication',
      seenBy: office,
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'written_by' },
            { by: 'staff-id', field: 'published_by' },
            { by: 'staff-id', field: 'withdrawn_by' },
            { by: 'name', name: { full: 'written_by_name' } },
          ],
        },
      ],
      disposal: { by: '#privacy-office/responses disposeResponse', record: 'id', trigger: 'withdrawn_at' },
      rights: {
        export: { how: 'What they wrote, published or withdrew, and when' },
        correct: { not: 'It says who did what, and when; names are corrected at the identity provider' },
        statement: { not: 'Nothing is decided about anybody by it' },
        restrict: { how: 'It is withdrawn', by: 'privacy-office/responses/store.ts markWithdrawn' },
      },
      columns: {
        id: { category: 'record', seenBy: [...everybody, 'disposal', 'privacy_office'] },
        once_key: { category: 'record', seenBy: ['privacy_officer'] },
        reference: 'record',
        ...{ title: told, asked: told, answered: told, decided_on: told, state: told },
        written_by: { category: 'staff', seenBy: ['privacy_office', 'privacy_officer'] },
        written_by_name: { category: 'staff', seenBy: ['privacy_office', 'privacy_officer'] },
        written_at: 'record',
        published_by: { category: 'staff', seenBy: ['privacy_office'] },
        published_at: told,
        withdrawn_by: { category: 'staff', seenBy: ['privacy_office'] },
        withdrawn_at: { category: 'record', seenBy: [...everybody, 'disposal'] },
        withdrawn_because: told,
      },
    },
  },
}
