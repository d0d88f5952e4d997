/** The data map of the contact centre: it has no table, and one place in memory. */
import type { DataMap } from '#database'

export const contactCentreDataMap: DataMap = {
  room: 'justice/contact-centre',
  tables: {},
  places: {
    'an act that is checked before it is recorded': {
      what: 'What an agent entered of an arrangement or a remittal, in the memory of the site until it is recorded',
      files: [],
      holds: ['debt', 'staff'],
      whose: ['debtor', 'staff-member'],
      retention: 'while-in-use',
      ends: 'After half an hour, or with the process',
      looked: 'Not at all: it is recorded, or gone, before anybody could ask',
    },
  },
}
