/** The data map of feedback: how it went, and words that may name somebody though nobody is asked to. */
import type { DataMap } from '#database'

export const feedbackDataMap: DataMap = {
  room: 'desk/feedback',
  tables: {
    'feedback.feedback': {
      purpose: 'The desk learns where its site fails people, and mends it',
      source: 'Whoever gave feedback on the site',
      retention: 'feedback',
      seenBy: ['agent', 'feedback'],
      exportable: false,
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
