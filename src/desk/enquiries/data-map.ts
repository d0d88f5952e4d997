/** The data map of enquiries: who asked what, what was said and shared, and who of the agencies did it. */
import type { DataMap, DataRights, TableDeclaration } from '#database'

/** Whoever holds the private link reads the one enquiry; agents and the lead those of their agency. */
const seenBy = ['agent', 'lead', 'public']
const staffOnly = ['agent', 'lead']
const withTheDesk = [...seenBy, 'enquiries']

const withTheEnquiry: DataRights = {
  export: { how: 'On the enquirer’s own page, and with the enquiry' },
  correct: { not: 'It says what was done, and when' },
  statement: { how: 'Attached to the enquiry, and read with it' },
  restrict: {
    how: 'With the enquiry: what is closed is worked on no more',
    by: 'desk/enquiries/acts/close.ts closeEnquiry',
  },
}

const ofEnquiry = (
  ...staff: readonly { readonly id: string; readonly name: string }[]
): NonNullable<TableDeclaration['whose']> => [
  { kind: 'enquirer', through: [[{ column: 'reference', to: 'enquiries.enquiries.reference' }]] },
  ...staff.map(({ id, name }) => ({
    kind: 'staff-member' as const,
    keys: [
      { by: 'staff-id' as const, field: id },
      { by: 'name' as const, name: { full: name } },
    ],
  })),
]

const withIt = { with: { column: 'reference', to: 'enquiries.enquiries.reference' } } as const

const ofStaff = (id: string, name: string): NonNullable<TableDeclaration['whose']> => [
  {
    kind: 'staff-member',
    keys: [
      { by: 'staff-id', field: id },
      { by: 'name', name: { full: name } },
    ],
  },
]

/** Of what agents leave for each other while they work. */
const ofPassing: DataRights = {
  export: { how: 'The rows of the member of staff, as they stand' },
  correct: { not: 'It is what they did or wrote themselves, and they write it anew' },
  statement: { not: 'Nothing is decided about anybody by it' },
  restrict: { not: 'Nothing is decided about anybody by it' },
}

export const enquiriesDataMap: DataMap = {
  room: 'desk/enquiries',
  tables: {
    'enquiries.enquiries': {
      purpose: 'An exporter’s question is answered by the agency that can',
      source: 'The enquirer; topic, market and state from the agency',
      retention: 'enquiry',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'enquirer',
          keys: [
            { by: 'name', name: { full: 'name' } },
            { by: 'email-address', field: 'email' },
            { by: 'reference', field: 'reference' },
          ],
        },
      ],
      disposal: { by: '#desk/enquiries disposeEnquiry', record: 'reference', trigger: 'closed_at' },
      rights: {
        export: { how: 'All of it on the enquirer’s own page, and as a copy to take away' },
        correct: {
          how: 'The enquirer writes again, and an agent mends it',
          by: 'desk/enquiries/acts/correct.ts correctEnquiry',
        },
        statement: { how: 'Attached to the reference, and read with the enquiry' },
        restrict: {
          how: 'What is closed is worked on no more',
          by: 'desk/enquiries/acts/close.ts closeEnquiry',
        },
      },
      columns: {
        reference: { category: 'record', seenBy: withTheDesk },
        received_at: { category: 'record', seenBy: withTheDesk },
        channel: { category: 'record', seenBy: withTheDesk },
        language: { category: 'record', seenBy: withTheDesk },
        name: { category: 'identity', seenBy: withTheDesk },
        email: { category: 'identity', seenBy: withTheDesk },
        company: { category: 'identity', seenBy: withTheDesk },
        topic: 'record',
        market: 'record',
        suggested_topic: { category: 'record', seenBy: staffOnly },
        state: { category: 'record', seenBy: withTheDesk },
        held_by: { category: 'record', seenBy: withTheDesk },
        held_since: 'record',
        assigned_to: { category: 'staff', seenBy: staffOnly },
        follow_up_on: { category: 'record', seenBy: staffOnly },
        acknowledged_at: { category: 'record', seenBy: withTheDesk },
        address_confirmed_at: { category: 'record', seenBy: withTheDesk },
        first_reply_at: 'record',
        answered_at: { category: 'record', seenBy: withTheDesk },
        closed_at: { category: 'record', seenBy: withTheDesk },
        imported_as: { category: 'secret', seenBy: [], exportable: false },
        stored_in: { category: 'record', seenBy: withTheDesk },
        joined_to: { category: 'record', seenBy: staffOnly },
        mail_link_number: { category: 'record', seenBy: [...staffOnly, 'enquiries'] },
        recorded_by_form: { category: 'record', seenBy: staffOnly },
        split_from: { category: 'record', seenBy: staffOnly },
        token_hash: { category: 'secret', seenBy: ['public'], exportable: false },
        mail_token_hash: { category: 'secret', seenBy: ['public'], exportable: false },
        found_by: { category: 'identity', seenBy: [], exportable: false },
      },
    },
    'enquiries.messages': {
      purpose: 'What was asked and answered can be read again by both sides',
      source: 'The enquirer, and the agency that answers',
      retention: 'enquiry',
      seenBy,
      exportable: true,
      whose: ofEnquiry({ id: 'author_id', name: 'author_name' }),
      disposal: withIt,
      rights: withTheEnquiry,
      columns: {
        id: { category: 'record', seenBy: withTheDesk },
        reference: { category: 'record', seenBy: withTheDesk },
        said_at: { category: 'record', seenBy: withTheDesk },
        kind: { category: 'record', seenBy: withTheDesk },
        author_id: { category: 'staff', seenBy: staffOnly },
        author_name: { category: 'staff', seenBy: staffOnly },
        agency: 'record',
        words: 'identity',
        mail_id: { category: 'record', seenBy: [...staffOnly, 'enquiries'] },
        file_ids: { category: 'record', seenBy: ['agent', 'lead', 'public'] },
        standing: { category: 'record', seenBy: [...staffOnly, 'enquiries'] },
        spf: { category: 'record', seenBy: staffOnly },
        dkim: { category: 'record', seenBy: staffOnly },
        dmarc: { category: 'record', seenBy: staffOnly },
        share_id: { category: 'record', seenBy: staffOnly },
        once_key: 'record',
        written_at: { category: 'record', seenBy: staffOnly },
        before_state: { category: 'record', seenBy: staffOnly },
        before_answered_at: { category: 'record', seenBy: staffOnly },
        before_closed_at: { category: 'record', seenBy: staffOnly },
      },
    },
    'enquiries.events': {
      purpose: 'The enquirer and the desk see what happened, and when',
      source: 'The programme',
      retention: 'enquiry',
      seenBy,
      exportable: true,
      whose: ofEnquiry({ id: 'by_id', name: 'by_name' }),
      disposal: withIt,
      rights: withTheEnquiry,
      columns: {
        id: 'record',
        reference: 'record',
        happened_at: 'record',
        kind: 'record',
        agency: 'record',
        to_agency: 'record',
        by_id: { category: 'staff', seenBy: [] },
        by_name: { category: 'staff', seenBy: staffOnly },
        share_id: { category: 'record', seenBy: [] },
      },
    },
    'enquiries.shares': {
      purpose:
        'Nothing crosses to another agency, a Minister or overseas but what is written here, with its ground',
      source: 'The agency that shares',
      retention: 'enquiry',
      seenBy,
      exportable: true,
      whose: ofEnquiry({ id: 'by_id', name: 'by_name' }),
      disposal: withIt,
      rights: withTheEnquiry,
      columns: {
        id: { category: 'record', seenBy: withTheDesk },
        reference: { category: 'record', seenBy: withTheDesk },
        shared_at: 'record',
        from_agency: 'record',
        to_kind: 'record',
        to_agency: 'record',
        to_name: 'record',
        to_email: { category: 'record', seenBy: [...staffOnly, 'enquiries'] },
        link_hash: { category: 'secret', seenBy: [], exportable: false },
        to_country: 'record',
        fields: 'record',
        purpose: 'decision',
        ground: 'decision',
        notice: 'decision',
        overseas_basis: 'decision',
        expires_at: 'record',
        ended_at: 'record',
        by_id: { category: 'staff', seenBy: [] },
        once_key: { category: 'record', seenBy: staffOnly },
        by_name: { category: 'staff', seenBy: staffOnly },
      },
    },
    'enquiries.agents': {
      purpose: 'Agents of one agency see whom they can give work to',
      source: 'The agents, when they open the queue',
      retention: 'while-in-use',
      seenBy: staffOnly,
      exportable: true,
      whose: ofStaff('person_id', 'name'),
      disposal: {
        endedBy: 'desk/enquiries/forget-agents.ts forgetAgents',
        when: 'They have not been at the desk for a year',
        deletedBy: ['enquiries'],
      },
      rights: {
        export: { how: 'The name, the agency, and when they were last at the desk' },
        correct: {
          not: 'It is what the identity provider says: corrected there, and right at the next look',
        },
        statement: { not: 'Nothing is decided about anybody by it' },
        restrict: { not: 'Nothing is decided about anybody by it' },
      },
      columns: {
        person_id: { category: 'staff', seenBy: [...staffOnly, 'enquiries'] },
        name: 'staff',
        agency: 'staff',
        seen_at: { category: 'record', seenBy: [...staffOnly, 'enquiries'] },
      },
    },
    'enquiries.presence': {
      purpose: 'Two agents of one agency do not answer the same enquiry at once',
      source: 'The agents, while they have it open',
      retention: 'while-in-use',
      seenBy: staffOnly,
      exportable: true,
      whose: ofStaff('person_id', 'name'),
      disposal: {
        endedBy: 'desk/enquiries/forget-agents.ts forgetAgents',
        when: 'An hour after they last had it open',
        deletedBy: ['enquiries', 'disposal', ...staffOnly],
      },
      rights: ofPassing,
      columns: {
        reference: { category: 'record', seenBy: [...staffOnly, 'disposal'] },
        person_id: 'staff',
        name: 'staff',
        agency: 'staff',
        seen_at: { category: 'record', seenBy: [...staffOnly, 'enquiries'] },
        is_writing: 'record',
      },
    },
    'enquiries.mentions': {
      purpose: 'A colleague whom a note names is pointed to the enquiry',
      source: 'The agent who wrote the note',
      retention: 'enquiry',
      seenBy: staffOnly,
      exportable: true,
      whose: [
        { kind: 'enquirer', through: [[{ column: 'reference', to: 'enquiries.enquiries.reference' }]] },
        { kind: 'staff-member', keys: [{ by: 'staff-id', field: 'person_id' }] },
      ],
      disposal: withIt,
      rights: withTheEnquiry,
      columns: {
        reference: 'record',
        message_id: 'record',
        person_id: 'staff',
        agency: 'record',
        mentioned_at: 'record',
        seen_at: 'record',
      },
    },
    'enquiries.templates': {
      purpose: 'What an agency answers again and again is written once',
      source: 'The agents',
      retention: 'while-in-use',
      seenBy: staffOnly,
      exportable: true,
      whose: ofStaff('changed_by_id', 'changed_by_name'),
      disposal: {
        endedBy: 'desk/enquiries/template-store.ts deleteTemplate',
        when: 'An agent drops it',
        deletedBy: staffOnly,
      },
      rights: ofPassing,
      columns: {
        id: 'record',
        agency: 'record',
        title: 'record',
        language: 'record',
        words: 'record',
        changed_at: 'record',
        changed_by_id: 'staff',
        changed_by_name: 'staff',
      },
    },
    'enquiries.saved_views': {
      purpose: 'An agent finds again what they look for again and again',
      source: 'The agent',
      retention: 'while-in-use',
      seenBy: staffOnly,
      exportable: true,
      whose: [{ kind: 'staff-member', keys: [{ by: 'staff-id', field: 'person_id' }] }],
      disposal: {
        endedBy: 'desk/enquiries/forget-agents.ts forgetAgents',
        when: 'The agent drops it, or is forgotten',
        deletedBy: ['enquiries', ...staffOnly],
      },
      rights: ofPassing,
      columns: {
        id: 'record',
        person_id: { category: 'staff', seenBy: [...staffOnly, 'enquiries'] },
        agency: 'staff',
        name: 'record',
        show: 'record',
        topic: 'record',
        market: 'record',
        words: 'identity',
        saved_at: 'record',
      },
    },
  },
}
