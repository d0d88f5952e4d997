/** The data map of tracing: requests, contact details until they are destroyed, and the certificates that remain. */
import type { DataMap, DataRights, Disposal } from '#database'

const destroyed: Disposal = {
  endedBy: 'justice/tracing/destroy-overdue.ts destroyOverdue',
  when: 'The clock of its state has run out, or an officer decides not to act; a certificate stays',
  deletedBy: ['list_officer', 'tracing'],
}
const rights: DataRights = {
  export: { how: 'What Immigration told about the person, since when it is held, and what it is used for' },
  correct: { not: 'It is what the arrival card said: corrected at Immigration, and asked for anew' },
  statement: { how: 'Attached to the trace, and read before it is acted on' },
  restrict: { how: 'The trace is destroyed instead: contact details that are in question are not used' },
}

export const tracingDataMap: DataMap = {
  room: 'justice/tracing',
  tables: {
    'tracing.traces': {
      purpose: 'Each silent alert is asked about once, and its clocks are kept',
      source: 'The programme',
      retention: 'tracing-clock',
      seenBy: ['list_officer', 'privacy_officer', 'tracing'],
      exportable: true,
      whose: [
        { kind: 'traveller', through: [[{ column: 'notice_id', to: 'notices.notices.notice_id' }]] },
        { kind: 'staff-member', keys: [{ by: 'staff-id', field: 'changed_by' }] },
      ],
      disposal: destroyed,
      rights,
      columns: {
        trace_id: 'record',
        notice_id: 'record',
        state: 'decision',
        opened_at: 'record',
        asked_at: 'record',
        received_at: 'record',
        due_on: 'record',
        act_by: 'record',
        agreement_version: 'record',
        used_for: 'decision',
        changed_at: 'record',
        changed_by: 'staff',
      },
    },
    'tracing.contact_details': {
      purpose: 'Somebody in serious default is found at the address that they gave on arrival',
      source: 'Immigration’s sealed answer, from an arrival card, under the tracing agreement',
      retention: 'tracing-clock',
      seenBy: ['list_officer', 'privacy_officer', 'tracing'],
      exportable: true,
      whose: [
        {
          kind: 'traveller',
          keys: [
            { by: 'name', name: { full: 'full_name' }, bornOn: 'date_of_birth' },
            { by: 'document-number', field: 'passport_number' },
          ],
        },
      ],
      disposal: { with: { column: 'trace_id', to: 'tracing.traces.trace_id' }, deletedBy: [] },
      rights,
      columns: {
        trace_id: 'record',
        full_name: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        passport_number: 'travel-document',
        nationality: 'travel-document',
        occupation: 'identity',
        new_zealand_address: 'movement',
        expected_return_date: 'movement',
      },
    },
    'tracing.certificates': {
      purpose: 'It can be shown that contact details were destroyed, when, why and under which law',
      source: 'The programme',
      retention: 'figures',
      seenBy: ['auditor', 'list_officer', 'operator', 'privacy_officer', 'tracing'],
      exportable: false,
      whose: [{ kind: 'staff-member', keys: [{ by: 'staff-id', field: 'destroyed_by' }] }],
      disposal: {
        kept: 'It proves a destruction and leads to nobody whose data it was; who destroyed as in the log',
      },
      rights: {
        export: { how: 'Which destructions the person ordered, and when' },
        correct: { not: 'A certificate that could be changed would prove nothing' },
        statement: { how: 'Attached to the certificate’s number, read with it' },
        restrict: { not: 'Nothing is decided about whoever destroys' },
      },
      columns: {
        certificate_id: 'record',
        destroyed_at: 'record',
        reason: 'record',
        clock: 'record',
        law: 'record',
        due_on: 'record',
        held_contact_details: 'record',
        destroyed_by: 'staff',
      },
    },
  },
}
