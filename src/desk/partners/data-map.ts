/** The data map of partners: whose programmes may call, and who sent which enquiry. */
import type { DataMap, TableDeclaration } from '#database'

const staff = (...did: readonly string[]): NonNullable<TableDeclaration['whose']> =>
  did.map((one) => ({
    kind: 'staff-member' as const,
    keys: [
      { by: 'staff-id' as const, field: `${one}_by_id` },
      { by: 'name' as const, name: { full: `${one}_by_name` } },
    ],
  }))

const ofStaff: TableDeclaration['rights'] = {
  export: { how: 'That they did it, and when' },
  correct: { not: 'It says who did it, and when' },
  statement: { not: 'Nothing is decided about anybody by it' },
  restrict: { not: 'Nothing is decided about anybody by it' },
}

export const partnersDataMap: DataMap = {
  room: 'desk/partners',
  tables: {
    'partners.partners': {
      purpose: 'The desk knows whose programme sends an enquiry',
      source: 'The lead of the desk',
      retention: 'while-in-use',
      seenBy: ['lead'],
      exportable: true,
      whose: staff('added'),
      disposal: { kept: 'A partner stays, so that what it sent can be laid at its door' },
      rights: ofStaff,
      columns: {
        id: { category: 'record', seenBy: ['lead', 'credentials'] },
        name: { category: 'record', seenBy: ['lead', 'credentials'] },
        requests_per_minute: { category: 'record', seenBy: ['lead', 'credentials'] },
        added_at: 'record',
        added_by_id: { category: 'staff', seenBy: [] },
        added_by_name: 'staff',
        once_key: 'record',
      },
    },
    'partners.secrets': {
      purpose: 'A partner’s programme proves whose it is',
      source: 'The site, when the lead makes one; kept as a salted hash',
      retention: 'while-in-use',
      seenBy: ['lead'],
      exportable: true,
      whose: staff('made', 'revoked'),
      disposal: { kept: 'A revoked secret stays, so that it can be said when it stopped to hold' },
      rights: ofStaff,
      columns: {
        id: { category: 'record', seenBy: ['lead', 'credentials'] },
        partner: { category: 'record', seenBy: ['lead', 'credentials'] },
        salt: { category: 'secret', seenBy: ['credentials'], exportable: false },
        secret_hash: { category: 'secret', seenBy: ['credentials'], exportable: false },
        made_at: 'record',
        made_by_id: { category: 'staff', seenBy: [] },
        made_by_name: 'staff',
        revoked_at: { category: 'record', seenBy: ['lead', 'credentials'] },
        revoked_by_id: { category: 'staff', seenBy: [] },
        revoked_by_name: 'staff',
      },
    },
    'partners.enquiries': {
      purpose: 'A partner reads where stands what it sent, and sending it twice is sending it once',
      source: 'The partner',
      retention: 'enquiry',
      seenBy: ['partner'],
      exportable: true,
      whose: [
        { kind: 'enquirer', through: [[{ column: 'reference', to: 'enquiries.enquiries.reference' }]] },
      ],
      disposal: {
        with: { column: 'reference', to: 'enquiries.enquiries.reference' },
        by: '#desk/partners disposePartnerEnquiry',
      },
      rights: {
        export: { how: 'Which partner sent it, and when' },
        correct: { not: 'It says who sent it, and when' },
        statement: { how: 'Attached to the enquiry, and read with it' },
        restrict: { not: 'Nothing is decided about anybody by it' },
      },
      columns: {
        reference: 'record',
        partner: 'record',
        sent_at: 'record',
        key_hash: { category: 'secret', exportable: false },
        request_hash: { category: 'secret', exportable: false },
      },
    },
  },
}
