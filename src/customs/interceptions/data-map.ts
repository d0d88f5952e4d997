/** The data map of the interception cases: who was met, what Justice answered, each step and who took it. */
import type { DataMap, DataRights, Disposal, JoinStep } from '#database'

const room = ['interceptions']
const toAlert = (column: string): JoinStep => ({ column, to: 'alerts.interception_alerts.id' })
const toCase: JoinStep = { column: 'case_id', to: 'interceptions.cases.id' }
/** Whoever was met: the case leads to its alert, and the alert to the traveller and the entry. */
const whoeverWasMet = [
  { kind: 'traveller', through: [[toCase, toAlert('id')]] },
  { kind: 'listed-person', through: [[toCase]] },
] as const
const withTheAlert: Disposal = { with: toAlert('case_id') }
const rights: DataRights = {
  export: { how: 'The case step by step: what was said and done, when, and what came of it' },
  correct: { not: 'A step is what was said and done at the stop: a further step or a statement corrects it' },
  statement: { how: 'Attached to the case’s reference, and read with it' },
  restrict: {
    how: 'Justice withdraws the alert, which ends the case',
    by: 'customs/interceptions/stand-down.ts standDown',
  },
}
const people = ['interceptions', 'officer', 'police', 'privacy_officer', 'supervisor']

export const interceptionsDataMap: DataMap = {
  room: 'customs/interceptions',
  tables: {
    'interceptions.step_rules': {
      purpose: 'A step that the case table forbids is forbidden in the database too',
      source: 'The programme’s case table',
      retention: 'while-in-use',
      seenBy: room,
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: '#customs/interceptions keepCaseRules',
        when: 'The case table no longer has the step',
        deletedBy: ['interceptions'],
      },
      columns: {
        step: 'record',
        from_state: 'record',
        to_state: 'record',
        database_role: 'record',
        requires: 'record',
        establishes: 'record',
        outcome: 'record',
        holds: 'record',
        undo_seconds: 'record',
      },
    },
    'interceptions.answer_limits': {
      purpose: 'Justice’s word is relied on only as long as the agreement says, in the database too',
      source: 'The agreement',
      retention: 'while-in-use',
      seenBy: room,
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: '#customs/interceptions keepCaseRules',
        when: 'The agreement no longer has the version',
        deletedBy: ['interceptions'],
      },
      columns: { from_day: 'record', until_day: 'record', holds_for_seconds: 'record' },
    },
    'interceptions.cases': {
      purpose: 'The interception is one record that Customs and Police share',
      source: 'The alert, and the steps that officers and constables take',
      retention: 'alert',
      seenBy: people,
      exportable: true,
      whose: [
        { kind: 'traveller', keys: [{ by: 'reference', field: 'reference' }], through: [[toAlert('id')]] },
        { kind: 'listed-person', keys: [{ by: 'person-profile-number', field: 'person_profile_number' }] },
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'holder_id' },
            { by: 'name', name: { full: 'holder_name' } },
          ],
        },
      ],
      disposal: { with: toAlert('id'), by: '#customs/interceptions disposeCase' },
      rights,
      columns: {
        id: 'record',
        reference: 'record',
        person_profile_number: 'identity',
        port: 'movement',
        direction: 'movement',
        state: 'decision',
        version: 'record',
        facts: 'decision',
        outcome: 'decision',
        not_completed_reason: 'decision',
        wrong_person_reason: 'decision',
        off_list_since: 'decision',
        listed_now: 'identity',
        holder_id: { category: 'staff', exportable: false },
        holder_name: { category: 'staff', exportable: false },
        opened_at: 'record',
        closed_at: 'record',
      },
    },
    'interceptions.case_steps': {
      purpose: 'The record shows what was said and done before anybody was arrested (Privacy Act s 181)',
      source: 'The officer or constable who took the step',
      retention: 'alert',
      seenBy: people,
      exportable: true,
      whose: [
        ...whoeverWasMet,
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'person_id' },
            { by: 'name', name: { full: 'person_name' } },
            { by: 'name', name: { full: 'spoken_to' } },
          ],
        },
      ],
      disposal: withTheAlert,
      rights,
      columns: {
        case_id: 'record',
        number: 'record',
        step: 'decision',
        from_state: 'record',
        to_state: 'record',
        taken_at: 'record',
        person_id: { category: 'staff', exportable: false },
        person_name: { category: 'staff', exportable: false },
        note: 'decision',
        outcome: 'decision',
        not_completed_reason: 'decision',
        wrong_person_reason: 'decision',
        spoken_to: { category: 'staff', exportable: false },
        read_back: 'record',
      },
    },
    'interceptions.questions': {
      purpose: 'What is relied on at the stop is what Justice says now, and when it was asked can be shown',
      source: 'Whoever asked, or the programme itself',
      retention: 'alert',
      seenBy: people,
      exportable: true,
      whose: [...whoeverWasMet, { kind: 'staff-member', keys: [{ by: 'staff-id', field: 'asked_by' }] }],
      disposal: withTheAlert,
      rights,
      columns: {
        case_id: 'record',
        number: 'record',
        because: 'record',
        asked_by: { category: 'staff', exportable: false },
        asked_at: 'record',
        posted_at: 'record',
        answered_at: 'record',
      },
    },
    'interceptions.confirmations': {
      purpose: 'Nobody is stopped for a debt that was paid a minute ago',
      source: 'Justice’s sealed answer, under the agreement',
      retention: 'alert',
      seenBy: people,
      exportable: true,
      whose: whoeverWasMet,
      disposal: withTheAlert,
      rights,
      columns: {
        case_id: 'record',
        asked_at: 'record',
        answered_at: 'record',
        still_enforceable: 'debt',
        class_of_reason: 'debt',
        as_of: 'record',
        given_at: 'record',
        given_by: 'record',
      },
    },
    'interceptions.untold_outcomes': {
      purpose: 'Each outcome is told to Justice once',
      source: 'The programme itself',
      retention: 'message-under-way',
      seenBy: ['interceptions', 'officer', 'police', 'supervisor'],
      exportable: false,
      whose: whoeverWasMet,
      disposal: { ...withTheAlert, deletedBy: ['disposal', 'interceptions'] },
      rights,
      columns: { case_id: 'record', undo_until: 'record' },
    },
  },
}
