/** The data map of the interception cases: who was met, what Justice answered, each step and who took it. */
import type { DataMap } from '#database'

const room = ['interceptions']
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
      columns: {
        step: 'record',
        from_state: 'record',
        to_state: 'record',
        database_role: 'record',
        requires: 'record',
        establishes: 'record',
        outcome: 'record',
        holds: 'record',
      },
    },
    'interceptions.cases': {
      purpose: 'The interception is one record that Customs and Police share',
      source: 'The alert, and the steps that officers and constables take',
      retention: 'alert',
      seenBy: people,
      exportable: true,
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
      },
    },
    'interceptions.confirmations': {
      purpose: 'Nobody is stopped for a debt that was paid a minute ago',
      source: 'Justice’s sealed answer, under the agreement',
      retention: 'alert',
      seenBy: people,
      exportable: true,
      columns: {
        case_id: 'record',
        asked_at: 'record',
        answered_at: 'record',
        still_enforceable: 'debt',
        class_of_reason: 'debt',
        as_of: 'record',
      },
    },
    'interceptions.untold_outcomes': {
      purpose: 'Each outcome is told to Justice once',
      source: 'The programme itself',
      retention: 'message-under-way',
      seenBy: room,
      exportable: false,
      columns: { case_id: 'record' },
    },
  },
}
