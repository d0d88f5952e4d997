/** The data map of who waits to be looked for in the silent compartment. */
import { silentCompartment } from '#activity'
import type { DataMap } from '#database'

export const sealedSearchDataMap: DataMap = {
  room: 'customs/sealed-search',
  tables: {
    'sealed_search.asked': {
      purpose: 'Whoever asks for their own information is looked for where the privacy office may not look',
      source: 'The request, once the site was searched and it was made sure who asks',
      retention: 'message-under-way',
      seenBy: ['screening'],
      exportable: false,
      whose: 'sealed',
      sealed: silentCompartment,
      disposal: {
        endedBy: 'customs/sealed-search/answer-asked.ts answerAsked',
        when: 'Justice is told, within seconds, whatever was found',
        deletedBy: ['screening'],
      },
      columns: { id: 'record', sealed: 'sealed' },
    },
  },
}
