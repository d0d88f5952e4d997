/** Published responses as a room of each site. */
import { inBothLanguages } from '#pages'
import { AGENCIES, defineRoom } from '#rooms'
import { responsesActivityEvents } from './activity-events.ts'
import { responsesDataMap } from './data-map.ts'
import { responsesErrors } from './error-codes.ts'
import { changeResponsePage } from './pages/change.ts'
import { publicResponsePage } from './pages/public-response.ts'
import { publishedResponsesPage } from './pages/published.ts'
import { responsePage } from './pages/response.ts'
import { responsesPage } from './pages/responses.ts'
import { writeResponsePage } from './pages/write.ts'
import { responsesPermissions } from './permissions.ts'
import { PUBLISH_RESPONSE } from './publish-response.ts'
import { responsesSchema } from './store.ts'

/** In capitals, and nobody's name. */
const NO_PERSONS = [
  'New Zealand',
  'Official Information Act',
  'Privacy Act',
  'Privacy Commissioner',
  'Ombudsman',
] as const

export const responsesRoom = defineRoom({
  name: 'privacy-office/responses',
  sentence: 'What was answered to official information requests, published without anybody’s name.',
  schemas: [responsesSchema],
  permissions: responsesPermissions,
  errors: responsesErrors,
  activityEvents: responsesActivityEvents,
  dataMaps: [responsesDataMap],
  requestKinds: [PUBLISH_RESPONSE],
  navigation: [
    {
      text: 'Responses',
      href: '/responses',
      permission: 'responses.view',
      words: 'What was answered to official information requests, as everybody reads it',
      place: 872,
    },
    {
      text: 'Official information',
      href: '/official-information',
      permission: 'public',
      audience: 'public',
      words: 'What we have answered to others, and how to ask',
      inTeReo: {
        text: 'Ngā mōhiohio ōkawa',
        words: 'Ā mātou whakautu ki ētahi atu, me te huarahi hei pātai',
      },
      place: 935,
    },
  ],
  open({ site, declared: { permissions } }) {
    return {
      pages: [
        ...inBothLanguages(publishedResponsesPage),
        ...inBothLanguages(publicResponsePage),
        responsesPage(),
        writeResponsePage(),
        responsePage({ permissions, ours: [AGENCIES[site].agency, ...NO_PERSONS] }),
        changeResponsePage(),
      ],
    }
  },
})
