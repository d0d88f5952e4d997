/** The data map of the arrival cards: the cards, their imports, and the count of what was answered. */
import type { DataMap, DataRights } from '#database'

const rights: DataRights = {
  export: { how: 'The card as it was handed in' },
  correct: {
    how: 'The mended card is handed in, and the old one disposed of',
    by: '#immigration/arrival-cards importCards',
  },
  statement: { how: 'Attached to the card, and read with it' },
  restrict: {
    not: 'A card is looked at for nobody but the traveller of a tracing request; the request is refused instead',
  },
}
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
      whose: [
        {
          kind: 'traveller',
          keys: [
            { by: 'name', name: { family: 'family_name', given: 'given_names' }, bornOn: 'date_of_birth' },
            { by: 'document-number', field: 'passport_number' },
          ],
        },
      ],
      disposal: { by: '#immigration/arrival-cards disposeCard', record: 'card_id', trigger: 'arrived_on' },
      rights,
      columns: {
        card_id: 'record',
        import_id: { category: 'record', seenBy: ['arrival_cards', 'disposal', 'privacy_officer'] },
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
      whose: [{ kind: 'staff-member', keys: [{ by: 'staff-id', field: 'imported_by' }] }],
      disposal: {
        by: '#immigration/arrival-cards disposeCardImport',
        record: 'import_id',
        trigger: 'imported_at',
      },
      rights: {
        export: { how: 'Which files the person handed in, and what became of them' },
        correct: { not: 'An import happened: another one follows it' },
        statement: { how: 'Attached to the import, read with it' },
        restrict: { not: 'Nothing is decided about whoever hands cards in' },
      },
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
      whose: 'nobody',
      disposal: { with: { column: 'import_id', to: 'arrival_cards.imports.import_id' } },
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
      whose: 'nobody',
      disposal: { kept: 'Counts and states of the programme itself; nobody is meant by them' },
      columns: { day: 'record', found: 'record', nobody: 'record' },
    },
  },
}
