/** The customs site: the alert list, screening, alerts, their disclosure, the stop, and what came of it; what people call about. */
import { alertListRoom } from '#customs/alert-list'
import { alertsRoom } from '#customs/alerts'
import { callCodesRoom } from '#customs/call-codes'
import { disclosuresRoom } from '#customs/disclosures'
import { interceptionsRoom } from '#customs/interceptions'
import { customsResultsRoom } from '#customs/results'
import { screeningRoom } from '#customs/screening'
import { sealedSearchRoom } from '#customs/sealed-search'
import { mailRoom, silentActivityRoom, type Site } from '#rooms'
import { OFFICES } from './offices.ts'

export const customsSite: Site = {
  name: 'customs',
  purpose:
    'Passports are compared with the list that Justice sends, and officers meet the travellers who match.',
  rooms: [
    silentActivityRoom,
    alertListRoom,
    alertsRoom,
    screeningRoom,
    disclosuresRoom,
    sealedSearchRoom,
    interceptionsRoom,
    customsResultsRoom,
    callCodesRoom,
    mailRoom,
    ...OFFICES,
  ],
}
