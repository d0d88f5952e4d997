/** The data map of feedback: how it went, and words that may name somebody though nobody is asked to. */
import type { DataMap } from '#database'

export const feedbackDataMap: DataMap = {
  room: 'desk/feedback',
  tables: {
    'feedback.feedback': {
      purpose: 'The desk learns where its site fails people, and mends it',
      source: 'Whoever gave feedback on the site',
      retention: 'feedback',
      seenBy: ['agent', 'lead', 'feedback'],
      exportable: false,
      whose: [{ kind: 'enquirer', keys: [{ by: 'reference', field: 'reference' }] }],
      sealed: {
        process: 'feedback',
        answer:
          'Nobody was asked who they are: what was typed is found by its reference, and read by an agent',
      },
      disposal: { by: '#desk/feedback disposeFeedback', record: 'reference', trigger: 'received_at' },
      rights: {
        export: { how: 'What was typed, and the file, read by an agent to whoever has the reference' },
        correct: { not: 'It is what somebody said: whoever has more to say gives feedback again' },
        statement: { not: 'Nothing is decided about anybody by it' },
        restrict: { not: 'Nothing is decided about anybody by it' },
      },
      columns: {
        reference: 'record',
        received_at: 'record',
        outcome: 'record',
        words: 'sealed',
        has_file: 'record',
        mailed_at: { category: 'record', seenBy: ['feedback'] },
      },
    },
  },
}
