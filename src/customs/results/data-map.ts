/** The data map of the results at Customs: numbers, and nobody. */
import type { DataMap } from '#database'

export const customsResultsDataMap: DataMap = {
  room: 'customs/results',
  tables: {
    'results.sent_counts': {
      purpose: 'What was told to Justice for the annual return can be shown',
      source: 'Counted from alerts and the steps of cases',
      retention: 'figures',
      seenBy: ['auditor', 'privacy_officer', 'results', 'supervisor'],
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'Counts and states of the programme itself; nobody is meant by them' },
      columns: {
        message_id: 'record',
        number: 'record',
        period_from: 'record',
        period_to: 'record',
        sent_at: 'record',
        figures: 'record',
      },
    },
  },
}
