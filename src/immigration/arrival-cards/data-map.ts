/** The data map of the arrival cards: the cards, their imports, and the count of what was answered. */
import type { DataMap } from '#database'

const importers = ['auditor', 'operator', 'privacy_officer', 'tracing_officer']

export const arrivalCardsDataMap: DataMap = {
  room: 'immigration/arrival-cards',
  tables: {
    'arrival_cards.cards': {
      purpose: 'Tracing requests of Justice are answered, under the tracing agreement',
      source: 'The card that the traveller filled in on arrival, as imported',
      retention: 'arrival-card',
      seenBy: ['arrival_cards', 'privacy_officer'],
      exportable: true,
      columns: {
        card_id: 'record',
        import_id: 'record',
        passport_number: 'travel-document',
        family_name: 'identity',
        given_names: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        nationality: 'travel-document',
        occupation: 'identity',
        new_zealand_address: 'movement',
        expected_return_date: 'movement',
        craft: 'movement',
        arrived_on: 'movement',
        passport_key: { category: 'travel-document', exportable: false },
        name_key: { category: 'identity', exportable: false },
      },
    },
    'arrival_cards.imports': {
      purpose: 'Whoever hands cards in sees what became of them',
      source: 'The programme',
      retention: 'arrival-card',
      seenBy: importers,
      exportable: false,
      columns: {
        import_id: 'record',
        imported_at: 'record',
        imported_by: 'staff',
        outcome: 'record',
        added: 'record',
        held_already: 'record',
        refused_rows: 'record',
      },
    },
    'arrival_cards.refused_rows': {
      purpose: 'A row that was refused can be found in the file and mended',
      source: 'The programme',
      retention: 'arrival-card',
      seenBy: ['operator', 'tracing_officer'],
      exportable: false,
      columns: {
        import_id: 'record',
        position: 'record',
        row_number: 'record',
        field: 'record',
        code: 'record',
      },
    },
    'arrival_cards.answered': {
      purpose: 'The number of requests and how many found somebody',
      source: 'The programme',
      retention: 'figures',
      seenBy: ['arrival_cards', ...importers],
      exportable: false,
      columns: { day: 'record', found: 'record', nobody: 'record' },
    },
  },
}
