/** The search of the silent compartment for whoever asks for their own information, as a room of the customs site. */
import { ScreenPassports } from '#customs/screening'
import { actingAs, announce } from '#database'
import { CompareIdentities, defineRoom } from '#rooms'
import { sealedSearchActivityEvents } from './activity-events.ts'
import { answerAsked, type SealedSearchProcess } from './answer-asked.ts'
import { sealAsked } from './asked.ts'
import { SEALED_SEARCH_ASKED } from './channels.ts'
import { sealedSearchDataMap } from './data-map.ts'
import { insertAsked, sealedSearchSchema } from './store.ts'

export const sealedSearchRoom = defineRoom({
  name: 'customs/sealed-search',
  sentence:
    'Whoever asks for their own information is looked for in the silent compartment, for Justice to answer.',
  schemas: [sealedSearchSchema],
  silentActivityEvents: sealedSearchActivityEvents,
  dataMaps: [sealedSearchDataMap],
  opens: [
    {
      relations: ['sealed_search.asked'],
      roles: ['customs_screening'],
      because: 'screening alone holds the key of the compartment, and of who is looked for in it',
    },
  ],
  // One goes for every request; that something was found is the silent compartment's.
  sends: [{ type: 'sealed-finding', to: 'justice', postedBy: ['customs_screening'], compartment: 'silent' }],
  wants: [ScreenPassports, CompareIdentities],
  open({ site, database, exchange, clock, newId, keys, want }) {
    const searching: SealedSearchProcess = {
      ...{ database, clock, exchange },
      screeningKey: keys.screening,
      entries: () => want(ScreenPassports).current()?.entries,
      comparing: (sought) => want(CompareIdentities)(sought),
    }
    return {
      sealedSearch: {
        told: {
          en: 'Where we hold information for another agency, that agency decides about it, and answers you itself. We write this to everybody who asks, whether or not there is any.',
          mi: 'Mehemea kei a mātou ētahi mōhiohio mō tētahi atu tari, mā taua tari e whakatau, māna anō koe e whakautu. Ka tuhia tēnei ki te katoa ka tono mai, ahakoa he mōhiohio, kāore rānei.',
        },
        take: (tx, question) =>
          actingAs(tx, { site, role: 'customs_screening' }, async (screening) => {
            await insertAsked(screening, sealAsked(keys.screening, newId, question))
            await announce(screening, SEALED_SEARCH_ASKED)
          }),
      },
      work: [
        {
          part: 'searching the silent compartment',
          follows: [SEALED_SEARCH_ASKED],
          run: async (ending) => {
            // Of the silent compartment nothing is announced.
            if ((await answerAsked(searching, ending)) > 0) exchange.nudge()
          },
        },
      ],
    }
  },
})
