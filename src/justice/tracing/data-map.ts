/** The data map of tracing: requests, contact details until they are destroyed, and the certificates that remain. */
import type { DataMap } from '#database'

export const tracingDataMap: DataMap = {
  room: 'justice/tracing',
  tables: {
    'tracing.traces': {
      purpose: 'Each silent alert is asked about once, and its clocks are kept',
      source: 'The programme',
      retention: 'tracing-clock',
      seenBy: ['list_officer', 'privacy_officer', 'tracing'],
      exportable: true,
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
