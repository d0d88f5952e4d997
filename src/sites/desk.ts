/** The desk site: six agencies behind one door. The public comes first; its staff begin at `/start`. */
import { enquiriesRoom } from '#desk/enquiries'
import { feedbackRoom } from '#desk/feedback'
import { partnersRoom } from '#desk/partners'
import { publicationsRoom } from '#desk/publications'
import { rightsRoom } from '#desk/rights'
import { statisticsRoom } from '#desk/statistics'
import { subscriptionsRoom } from '#desk/subscriptions'
import { filesRoom, mailRoom, type Site } from '#rooms'
import { OFFICES } from './offices.ts'

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
    mailRoom,
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
