/** The immigration site: arrival cards, and the answers to Justice's tracing requests. */
import { arrivalCardsRoom } from '#immigration/arrival-cards'
import { mailRoom, type Site } from '#rooms'
import { OFFICES } from './offices.ts'

export const immigrationSite: Site = {
  name: 'immigration',
  purpose: 'Arrival cards, and the answers to Justice’s tracing requests.',
  rooms: [arrivalCardsRoom, mailRoom, ...OFFICES],
}
