/** The data map of requests by right: who asked for what, how their time was kept, and what was found by table and record alone. */
import type { DataMap, DataRights, TableDeclaration } from '#database'

const office = ['privacy_officer', 'requests']
const officer = ['privacy_officer']
const withAuditor = ['privacy_officer', 'requests', 'auditor']
const withThePerson = ['privacy_officer', 'requests', 'auditor', 'public']

const decided: DataRights = {
  export: { how: 'On the person’s own page, and with the copy of their request' },
  correct: { how: 'The office corrects what a request says of its person' },
  statement: { how: 'Attached to the request, and read with it' },
  restrict: { not: 'It restricts nobody: while it is open the agency owes the person a decision' },
}

const asked = [
  {
    kind: 'requester' as const,
    keys: [
      {
        by: 'name' as const,
        name: { family: 'family_name', given: 'given_names' },
        bornOn: 'date_of_birth',
      },
      { by: 'email-address' as const, field: 'email' },
      { by: 'document-number' as const, field: 'document_number' },
      { by: 'reference' as const, field: 'reference' },
      { by: 'reference' as const, field: 'other_reference' },
    ],
  },
  { kind: 'requester' as const, keys: [{ by: 'name' as const, name: { full: 'representative' } }] },
]

const ofRequest = {
  kind: 'requester' as const,
  through: [[{ column: 'reference', to: 'requests.requests.reference' }]],
}

const staff = (id: string, name?: string) => ({
  kind: 'staff-member' as const,
  keys: [
    { by: 'staff-id' as const, field: id },
    ...(name === undefined ? [] : [{ by: 'name' as const, name: { full: name } }]),
  ],
})

/** A part of a request, which goes with it. */
function partOf(
  part: Pick<TableDeclaration, 'purpose' | 'source' | 'whose' | 'columns' | 'seenBy'>,
  deletedBy: readonly string[] = [],
): TableDeclaration {
  return {
    ...part,
    retention: 'request',
    exportable: false,
    disposal: {
      with: { column: 'reference', to: 'requests.requests.reference' },
      deletedBy,
    },
    rights: decided,
  }
}

export const requestsDataMap: DataMap = {
  room: 'privacy-office/requests',
  tables: {
    'requests.requests': {
      purpose: 'What a person asks by right is decided in the time that the Act gives',
      source: 'The person or whoever asks for them, or the officer who wrote it down',
      retention: 'request',
      seenBy: office,
      exportable: true,
      whose: [...asked, staff('recorded_by'), staff('decided_by')],
      disposal: {
        by: '#privacy-office/requests disposeRequest',
        record: 'reference',
        trigger: 'ended_at',
      },
      rights: decided,
      columns: {
        reference: { category: 'record', seenBy: withThePerson },
        kind: { category: 'record', seenBy: withThePerson },
        channel: { category: 'record', seenBy: withAuditor },
        language: { category: 'record', seenBy: withThePerson },
        received_at: { category: 'record', seenBy: withThePerson },
        recorded_at: { category: 'record', seenBy: withAuditor },
        recorded_by: { category: 'staff', seenBy: withAuditor },
        once_key: 'record',
        asked_in: 'record',
        words: 'decision',
        family_name: 'identity',
        given_names: 'identity',
        date_of_birth: 'identity',
        email: { category: 'identity', seenBy: [...office, 'public'] },
        postal_address: 'identity',
        document_number: 'travel-document',
        other_reference: 'record',
        representative: 'identity',
        urgent_because: 'decision',
        token_hash: { category: 'secret', exportable: false, seenBy: [...office, 'public'] },
        mail_token_hash: { category: 'secret', exportable: false, seenBy: [...office, 'public'] },
        address_confirmed_at: { category: 'record', seenBy: [...office, 'public'] },
        acknowledged_at: 'record',
        due_on: { category: 'record', seenBy: withThePerson },
        transfer_by: { category: 'record', seenBy: withAuditor },
        extended_to: { category: 'record', seenBy: withThePerson },
        extension_ground: { category: 'record', seenBy: withThePerson },
        search_asked_at: { category: 'record', seenBy: withAuditor },
        searched_at: { category: 'record', seenBy: withAuditor },
        state: { category: 'record', seenBy: withThePerson },
        decision: { category: 'decision', seenBy: withThePerson },
        decided_at: { category: 'record', seenBy: withThePerson },
        decided_by: { category: 'staff', seenBy: withAuditor },
        decision_words: { category: 'decision', seenBy: [...office, 'public'] },
        provided_at: { category: 'record', seenBy: withThePerson },
        ended_at: { category: 'record', seenBy: withThePerson },
      },
    },
    'requests.events': partOf({
      purpose: 'The path of a request shows what was done, when and by whom',
      source: 'The office, and the person’s own acts by their private link',
      seenBy: office,
      whose: [ofRequest, staff('by_id', 'by_name')],
      columns: {
        id: { category: 'record', seenBy: withThePerson },
        reference: { category: 'record', seenBy: withThePerson },
        happened_at: { category: 'record', seenBy: withThePerson },
        kind: { category: 'record', seenBy: withThePerson },
        by_id: { category: 'staff', seenBy: withAuditor },
        by_name: { category: 'staff', seenBy: withAuditor },
        words: 'decision',
      },
    }),
    'requests.proofs': partOf({
      purpose: 'Nothing is given before it is clear who asks',
      source: 'The officer who was satisfied, or was not',
      seenBy: office,
      whose: [ofRequest, staff('by_id', 'by_name')],
      columns: {
        id: 'record',
        reference: 'record',
        of: 'record',
        how: 'record',
        is_satisfied: 'record',
        words: 'decision',
        at: 'record',
        by_id: 'staff',
        by_name: 'staff',
      },
    }),
    'requests.came_with': partOf({
      purpose: 'The office decides on what another agency found, and handed over with the request',
      source: 'The agency that took the request first',
      seenBy: office,
      whose: [ofRequest],
      columns: { reference: 'record', number: 'record', name: 'record', value: 'decision' },
    }),
    'requests.found': partOf(
      {
        purpose: 'What is given is what was found, and what is near is decided first',
        source: 'The search by the data maps, and the officer who decides on what is near',
        seenBy: office,
        whose: [ofRequest, staff('verdict_by')],
        columns: {
          reference: 'record',
          number: 'record',
          room: 'record',
          table_name: 'record',
          record: 'record',
          kind: 'record',
          certainty: 'record',
          matched_by: 'record',
          verdict: 'decision',
          verdict_because: 'decision',
          verdict_by: 'staff',
          verdict_at: 'record',
        },
      },
      ['requests'],
    ),
    'requests.withheld': partOf(
      {
        purpose: 'Whatever is kept back has its ground, and a second person who agreed',
        source: 'The officer who withheld, and the second person',
        seenBy: office,
        whose: [ofRequest, staff('withheld_by'), staff('reviewed_by')],
        columns: {
          id: 'record',
          reference: 'record',
          table_name: 'record',
          record: 'record',
          column_name: 'record',
          from_character: 'record',
          to_character: 'record',
          places: 'record',
          original_hash: 'record',
          may_stand_elsewhere: 'decision',
          once_key: { category: 'record', seenBy: officer },
          ground: 'decision',
          reason: 'decision',
          alternative: 'decision',
          public_interest: 'decision',
          asked_part: 'decision',
          withheld_at: 'record',
          withheld_by: 'staff',
          reviewed_by: 'staff',
        },
      },
      ['privacy_officer'],
    ),
    'requests.documents': partOf(
      {
        purpose: 'What is asked for as official information is given from the documents that have it',
        source: 'The officer who brought them',
        seenBy: office,
        whose: [ofRequest, staff('added_by', 'added_by_name')],
        columns: {
          id: 'record',
          reference: { category: 'record', seenBy: [...office, 'public', 'disposal'] },
          number: 'record',
          added_at: 'record',
          added_by: 'staff',
          added_by_name: 'staff',
        },
      },
      ['privacy_officer'],
    ),
    'requests.given_as_came': partOf(
      {
        purpose:
          'A file is given as it came only where somebody said why nothing of anybody else is hidden in it',
        source: 'The officer who looked at it',
        seenBy: office,
        whose: [ofRequest, staff('said_by')],
        columns: {
          reference: 'record',
          table_name: 'record',
          record: 'record',
          original_hash: 'record',
          because: 'decision',
          said_at: 'record',
          said_by: 'staff',
        },
      },
      ['privacy_officer'],
    ),
    'requests.proposals': partOf(
      {
        purpose: 'What refuses or withholds is decided by two people',
        source: 'The first of the two',
        seenBy: officer,
        whose: [ofRequest, staff('proposed_by', 'proposed_by_name')],
        columns: {
          reference: 'record',
          decision: 'decision',
          words: 'decision',
          proposed_by: 'staff',
          proposed_by_name: 'staff',
          proposed_at: 'record',
        },
      },
      ['privacy_officer'],
    ),
    'requests.copies': partOf({
      purpose: 'A copy is taken once by each ticket, and it is known when',
      source: 'Whoever takes it',
      seenBy: office,
      whose: [ofRequest, staff('taken_by')],
      columns: {
        id: { category: 'record', seenBy: [...office, 'public'] },
        reference: { category: 'record', seenBy: [...office, 'public'] },
        ticket_hash: { category: 'secret', seenBy: [...office, 'public'] },
        asked_at: { category: 'record', seenBy: [...office, 'public'] },
        good_until: { category: 'record', seenBy: [...office, 'public'] },
        taken_at: { category: 'record', seenBy: [...office, 'public'] },
        taken_by: 'staff',
      },
    }),
    'requests.statements': partOf({
      purpose: 'A statement of correction is always read with the record',
      source: 'The person',
      seenBy: office,
      whose: [ofRequest, staff('attached_by')],
      columns: {
        id: 'record',
        reference: 'record',
        table_name: 'record',
        record: 'record',
        words: 'decision',
        attached_at: 'record',
        attached_by: 'staff',
      },
    }),
    'requests.statements_shown': {
      purpose: 'A statement of correction is read on whichever page shows the record',
      source: 'The data maps, when the statement is attached',
      retention: 'request',
      seenBy: officer,
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: '#privacy-office/requests disposeRequest',
        when: 'The request ends, and the statement with it',
        deletedBy: [],
      },
      columns: { statement: 'record', subject_kind: 'record', subject_id: 'record' },
    },
    'requests.corrections': partOf({
      purpose:
        'What was corrected can be traced: what stood there before, and under which request it was changed',
      source: 'The record, and the officer who corrected it',
      seenBy: office,
      whose: [ofRequest, staff('corrected_by', 'corrected_by_name')],
      columns: {
        id: 'record',
        reference: 'record',
        table_name: 'record',
        record: 'record',
        column_name: 'record',
        label: 'record',
        value_before: 'identity',
        value_after: 'identity',
        corrected_at: 'record',
        corrected_by: 'staff',
        corrected_by_name: 'staff',
      },
    }),
    'requests.recipients_told': partOf({
      purpose: 'Whoever was given what was wrong learns of the correction, once',
      source: 'The officer who told them',
      seenBy: officer,
      whose: [ofRequest, staff('told_by', 'told_by_name')],
      columns: {
        id: 'record',
        reference: 'record',
        recipient: 'record',
        to_name: 'record',
        how: 'record',
        words: 'decision',
        told_at: 'record',
        told_by: 'staff',
        told_by_name: 'staff',
      },
    }),
    'requests.holds': {
      purpose: 'What a request is about is held from disposal while it is open',
      source: 'The search',
      retention: 'while-in-use',
      seenBy: office,
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: 'privacy-office/requests/settle-ended.ts settleEnded',
        when: 'The request has ended, and the hold is lifted',
        deletedBy: ['privacy_officer', 'requests'],
      },
      columns: { hold: 'record', reference: 'record' },
    },
  },
}
