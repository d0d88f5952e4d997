/** The data map of the annual results: numbers, and nobody. */
import type { DataMap } from '#database'

export const justiceResultsDataMap: DataMap = {
  room: 'justice/results',
  tables: {
    'results.received_counts': {
      purpose: 'The annual return to the Privacy Commissioner (Privacy Act 1993 s 104, 2020 s 182)',
      source: 'Customs’ sealed counts, under the agreement',
      retention: 'figures',
      seenBy: [
        ...['auditor', 'commissioners_reviewer', 'contact_agent', 'list_officer', 'operator'],
        ...['privacy_officer', 'results'],
      ],
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'Counts and states of the programme itself; nobody is meant by them' },
      columns: {
        message_id: 'record',
        number: 'record',
        period_from: 'record',
        period_to: 'record',
        figure: 'record',
        value: 'record',
        received_at: 'record',
        agreement_version: 'record',
      },
    },
    'results.published_figures': {
      purpose: 'The public reads what came of the programme, by year',
      source: 'Counted by the results when a year was over',
      retention: 'figures',
      seenBy: ['public', 'results'],
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'Published counts of the programme; nobody is meant by them' },
      columns: { year: 'record', figure: 'record', value: 'record', counted_on: 'record' },
    },
  },
}
