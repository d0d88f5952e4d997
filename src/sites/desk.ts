/** The desk site: six agencies behind one door. The public comes first; its staff begin at `/start`. */
import { feedbackRoom } from '#desk/feedback'
import { filesRoom, mailRoom, type Site } from '#rooms'
import { OFFICES } from './offices.ts'

export const deskSite: Site = {
  name: 'desk',
  purpose:
    'Six agencies will answer exporters here. Until they do, you can see what we match at the border and tell us how this site works for you.',
  inTeReo: {
    purpose:
      'Ka whakautu ngā tari e ono i ngā kaihoko ki tāwāhi i konei. Kia tae rā anō ki taua wā, ka kite koe i ngā mea ka whakatauritea e mātou i te paenga, ā, ka taea e koe te kī mai he pēhea tēnei pae ki a koe.',
  },
  publicRole: 'desk_public',
  rooms: [filesRoom, mailRoom, feedbackRoom, ...OFFICES],
}
