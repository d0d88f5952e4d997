/** The desk site: six agencies behind one door. The public comes first; its staff begin at `/start`. */
import { enquiriesRoom } from '#desk/enquiries'
import { feedbackRoom } from '#desk/feedback'
import { partnersRoom } from '#desk/partners'
import { publicationsRoom } from '#desk/publications'
import { rightsRoom } from '#desk/rights'
import { statisticsRoom } from '#desk/statistics'
import { subscriptionsRoom } from '#desk/subscriptions'
import { filesRoom, mailRoom, type Room, type Site } from '#rooms'
import { OFFICES } from './offices.ts'

/** What a stranger sent is seen as it was sent by the agency that holds its enquiry, which only the enquiries know. */
const deskMailRoom: Room = {
  ...mailRoom,
  opens: [
    {
      relations: ['mail.sealed_bytes'],
      to: ['desk/enquiries'],
      because:
        'a mail is seen as it was sent by the agency that holds its enquiry, which only that room knows',
    },
  ],
}

export const deskSite: Site = {
  name: 'desk',
  purpose:
    'Help for New Zealand exporters with a question or a problem in a market overseas. Six agencies answer here.',
  inTeReo: {
    purpose:
      'He āwhina mā ngā kaihoko ki tāwāhi o Aotearoa e whai pātai ana, e raruraru ana rānei i tētahi mākete. Ka whakautu ngā tari e ono i konei.',
  },
  greetsThePublic: true,
  rooms: [
    filesRoom,
    deskMailRoom,
    enquiriesRoom,
    rightsRoom,
    partnersRoom,
    publicationsRoom,
    subscriptionsRoom,
    feedbackRoom,
    statisticsRoom,
    ...OFFICES,
  ],
}
