/** The desk site: six agencies behind one door. The public comes first; its staff begin at `/start`. */
import { feedbackRoom } from '#desk/feedback'
import { filesRoom, mailRoom, type Site } from '#rooms'
import { OFFICES } from './offices.ts'

export const deskSite: Site = {
  name: 'desk',
  purpose:
    'Six agencies will answer exporters here. Until they do, you can see what we match at the border and tell us how this site works for you.',
  publicRole: 'desk_public',
  rooms: [filesRoom, mailRoom, feedbackRoom, ...OFFICES],
}
