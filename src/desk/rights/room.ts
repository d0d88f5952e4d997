/** Rights as a room of the desk's site. */
import { RightsInEnquiries } from '#desk/enquiries'
import { defineRoom, HandToPrivacyOffice, offer, REQUEST_MOVED } from '#rooms'
import { rightsActivityEvents } from './activity-events.ts'
import { rightsDataMap } from './data-map.ts'
import { followOffice } from './follow-office.ts'
import { answerSignPage } from './pages/answer-sign.ts'
import { rightsCasePage } from './pages/rights-case.ts'
import { rightsListPage } from './pages/rights-list.ts'
import { rightsPermissions } from './permissions.ts'
import { rightsInEnquiries } from './rights-in-enquiries.ts'
import { rightsSchema } from './store.ts'

export const rightsRoom = defineRoom({
  name: 'desk/rights',
  sentence: 'What people ask by right in an enquiry, whatever they call it, and by when it is decided.',
  schemas: [rightsSchema],
  permissions: rightsPermissions,
  activityEvents: rightsActivityEvents,
  dataMaps: [rightsDataMap],
  navigation: [
    {
      ...{ text: 'Rights', href: '/rights', permission: 'rights.handle', place: 15 },
      words: 'What people ask of your agency by right, and by when it is decided',
    },
  ],
  offers: [RightsInEnquiries],
  wants: [HandToPrivacyOffice],
  open(context) {
    // The office's room stands after this one: it is there once the site is open.
    const office = () => context.want(HandToPrivacyOffice)
    return {
      pages: [answerSignPage(office), rightsListPage(), rightsCasePage(office)],
      offered: [offer(RightsInEnquiries, rightsInEnquiries)],
      work: [
        {
          part: 'following the privacy office',
          follows: [REQUEST_MOVED],
          run: () => followOffice(context, office()),
        },
      ],
    }
  },
})
