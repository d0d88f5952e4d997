/** The data map of requests by right: what of an enquiry is one, since when, by when it is decided, and who said so. */
import type { DataMap } from '#database'

const staffOnly = ['agent', 'lead']
const withTheOffice = [...staffOnly, 'requests']
const withThePerson = [...withTheOffice, 'public']

export const rightsDataMap: DataMap = {
  room: 'desk/rights',
  tables: {
    'rights.cases': {
      purpose: 'What a person asks by right is decided in the time that the Act gives',
      source: 'The agent who read the enquiry; the clock from its first receipt',
      retention: 'rights-request',
      seenBy: staffOnly,
      exportable: true,
      whose: [
        { kind: 'enquirer', through: [[{ column: 'reference', to: 'enquiries.enquiries.reference' }]] },
        ...(['opened', 'decided'] as const).map((did) => ({
          kind: 'staff-member' as const,
          keys: [
            { by: 'staff-id' as const, field: `${did}_by_id` },
            { by: 'name' as const, name: { full: `${did}_by_name` } },
          ],
        })),
      ],
      disposal: {
        with: { column: 'reference', to: 'enquiries.enquiries.reference' },
        by: '#desk/rights disposeRights',
      },
      rights: {
        export: { how: 'On the enquirer’s own page: since when, as what, and by when it is decided' },
        correct: {
          how: 'What is none after all, or another kind, is ended and opened as what it is',
          by: 'desk/rights/end-case.ts endCase',
        },
        statement: { how: 'Attached to the enquiry, and read with it' },
        restrict: { not: 'It restricts nobody: while it is open the desk owes the person a decision' },
      },
      columns: {
        id: { category: 'record', seenBy: withTheOffice },
        reference: { category: 'record', seenBy: withThePerson },
        kind: { category: 'record', seenBy: withThePerson },
        words: 'record',
        received_at: { category: 'record', seenBy: withThePerson },
        opened_at: 'record',
        due_on: { category: 'record', seenBy: [...staffOnly, 'public'] },
        transfer_by: 'record',
        state: { category: 'record', seenBy: withThePerson },
        decided_at: { category: 'record', seenBy: [...staffOnly, 'public'] },
        opened_by_id: { category: 'staff', seenBy: [] },
        opened_by_name: 'staff',
        decided_by_id: { category: 'staff', seenBy: [] },
        decided_by_name: 'staff',
      },
    },
  },
}
