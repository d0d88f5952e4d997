/** The data map of the call codes: counts of nobody, and who of the staff changed which code. */
import type { DataMap, TableDeclaration } from '#database'

const readers = ['contact_agent', 'privacy_officer', 'public', 'supervisor']

const counts = {
  source: 'Contact centre agents, who count each call under a code',
  retention: 'figures',
  exportable: false,
  whose: 'nobody',
} as const satisfies Partial<TableDeclaration>

export const callCodesDataMap: DataMap = {
  room: 'customs/call-codes',
  tables: {
    'call_codes.changes': {
      purpose: 'What a code meant when calls were counted under it can be told',
      source: 'The supervisor who changed it; the first set came with the programme',
      retention: 'figures',
      seenBy: ['supervisor'],
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'changed_by' },
            { by: 'name', name: { full: 'changed_by_name' } },
          ],
        },
      ],
      disposal: { kept: 'Old counts are read by what a code meant then, and who changed it as in the log' },
      rights: {
        export: { how: 'Which codes they added, renamed or ended, and when' },
        correct: { not: 'It says who did what, and when; names are corrected at the identity provider' },
        statement: { not: 'Nothing is decided about anybody by it' },
        restrict: { not: 'Nothing is decided about anybody by it' },
      },
      columns: {
        id: { category: 'record', seenBy: [...readers, 'call_codes', 'privacy_office'] },
        code: { category: 'record', seenBy: [...readers, 'call_codes'] },
        kind: { category: 'record', seenBy: ['contact_agent', 'supervisor'] },
        name: { category: 'record', seenBy: [...readers, 'call_codes'] },
        name_mi: { category: 'record', seenBy: [...readers, 'call_codes'] },
        letter: { category: 'record', seenBy: ['contact_agent', 'supervisor'] },
        changed_at: 'record',
        changed_by: { category: 'staff', seenBy: ['supervisor', 'privacy_office'] },
        changed_by_name: { category: 'staff', seenBy: ['supervisor', 'privacy_office'] },
        once_key: 'record',
      },
    },
    'call_codes.open_months': {
      ...counts,
      purpose: 'The counts of a month that is not over outlive a restart, and nobody can watch them grow',
      seenBy: ['call_codes'],
      disposal: {
        endedBy: 'customs/call-codes/write-calls.ts callWriter',
        when: 'The month is over: its counts are written, once',
        deletedBy: ['call_codes'],
      },
      columns: { month: 'record', sealed: 'record' },
    },
    'call_codes.months': {
      ...counts,
      purpose: 'How many calls came under each code in a month: what the figures are made of',
      seenBy: ['call_codes'],
      disposal: { kept: 'Counts of a month by code; nobody is meant by them' },
      columns: { month: 'record', code: 'record', count: 'record' },
    },
    'call_codes.figures': {
      ...counts,
      purpose: 'What people call about can be told to everybody, and leads to nobody',
      seenBy: [...readers, 'call_codes'],
      disposal: { kept: 'Rounded counts of a month by code; nobody is meant by them' },
      columns: { month: 'record', code: 'record', figure: 'record' },
    },
  },
  places: {
    'the calls since the last write': {
      what: 'How many calls came under each code, and which officers counted any, in the memory of the site’s process',
      files: [],
      holds: ['staff'],
      whose: ['staff-member'],
      retention: 'while-in-use',
      ends: 'At the next write, or with the process; a stopped machine takes it along',
      looked: 'Not at all: no call is in it, nor who counted which',
    },
  },
}
