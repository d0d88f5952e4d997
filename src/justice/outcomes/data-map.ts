/** The data map of the outcomes: what came of each interception. */
import type { DataMap } from '#database'

export const outcomesDataMap: DataMap = {
  room: 'justice/outcomes',
  tables: {
    'outcomes.outcomes': {
      purpose:
        'A warrant that was executed ends, and what was paid at the stop is looked for in the register',
      source: 'Customs’ sealed outcome, under the agreement',
      retention: 'alert',
      seenBy: ['contact_agent', 'list_officer', 'outcomes', 'privacy_officer'],
      exportable: true,
      columns: {
        outcome_id: 'record',
        number: 'record',
        case_reference: 'record',
        person_profile_number: 'identity',
        outcome: 'decision',
        happened_at: 'movement',
        received_at: 'record',
        agreement_version: 'record',
      },
    },
  },
}
