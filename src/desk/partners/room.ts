/** Partners as a room of the desk's site. */
import { KeepEnquiry } from '#desk/enquiries'
import { defineRoom, offer } from '#rooms'
import { partnersActivityEvents } from './activity-events.ts'
import { partnerCalls } from './api/partner-caller.ts'
import { readEnquiryRoute } from './api/read-enquiry.ts'
import { sendEnquiryRoute } from './api/send-enquiry.ts'
import { partnersDataMap } from './data-map.ts'
import { partnersErrors } from './error-codes.ts'
import { keepPartners } from './keep-partners.ts'
import { KeepPartners } from './operations.ts'
import { addPartnerPage } from './pages/add-partner.ts'
import { partnerPage } from './pages/partner.ts'
import { partnersPage } from './pages/partners.ts'
import { revokeSecretPage } from './pages/revoke-secret.ts'
import { openPartnerTokens } from './partner-tokens.ts'
import { partnersPermissions } from './permissions.ts'
import { enquirySender, requestHash } from './send-enquiry.ts'
import { partnersSchema } from './store.ts'

export const partnersRoom = defineRoom({
  name: 'desk/partners',
  sentence: 'Programmes of others that send enquiries for people, and what each may read of them.',
  schemas: [partnersSchema],
  databaseRoles: ['desk_credentials'],
  permissions: partnersPermissions,
  errors: partnersErrors,
  activityEvents: partnersActivityEvents,
  dataMaps: [partnersDataMap],
  navigation: [
    {
      ...{ text: 'Partners', href: '/partners', permission: 'partner.manage', place: 50 },
      words: 'Whose programmes send enquiries to the desk, and their secrets',
    },
  ],
  offers: [KeepPartners],
  wants: [KeepEnquiry],
  async open(context) {
    const { database, clock, newId, keys, log, want } = context
    const tokens = await openPartnerTokens({
      ...{ database, clock, atRestKey: keys.atRest },
      onTrouble: log.trouble('tokens of partners'),
    })
    const calls = partnerCalls(tokens)
    const sender = enquirySender({
      ...{ database, clock, newId, keeper: want(KeepEnquiry), hashOf: requestHash(keys.atRest) },
    })
    return {
      tokens,
      routes: [sendEnquiryRoute(sender, calls), readEnquiryRoute(calls)],
      pages: [partnersPage(), addPartnerPage(), partnerPage(), revokeSecretPage()],
      offered: [offer(KeepPartners, keepPartners({ database, clock, newId, tokens }))],
      stop: () => tokens.stop(),
    }
  },
})
