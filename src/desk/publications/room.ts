/** Publications as a room of the desk's site. */
import { defineRoom } from '#rooms'
import { publicationsActivityEvents } from './activity-events.ts'
import { publicationsDataMap } from './data-map.ts'
import { publicationsPages } from './pages/index.ts'
import { publicationsPermissions } from './permissions.ts'
import { publicationsSchema } from './store.ts'

export const publicationsRoom = defineRoom({
  name: 'desk/publications',
  sentence:
    'What six agencies tell exporters: written by one person, published by another, read by everybody.',
  schemas: [publicationsSchema],
  permissions: publicationsPermissions,
  activityEvents: publicationsActivityEvents,
  dataMaps: [publicationsDataMap],
  opens: [
    {
      relations: ['publications.published'],
      to: ['desk/subscriptions'],
      roles: ['desk_subscriptions'],
      because: 'what is published is mailed to those who asked for its topic and market',
    },
  ],
  navigation: [
    {
      ...{ text: 'Publications', href: '/publishing', permission: 'publication.write', place: 40 },
      words: 'What your agency tells exporters, and what waits for a second person',
    },
    {
      ...{ text: 'Publications and alerts', href: '/publications', permission: 'public', audience: 'public' },
      words: 'What six agencies tell exporters about topics and markets.',
      inTeReo: {
        text: 'Ngā pānui me ngā whakatūpato',
        words: 'Ngā kōrero a ngā tari e ono mā ngā kaihoko ki tāwāhi mō ngā kaupapa me ngā mākete.',
      },
      place: 200,
    },
  ],
  open: ({ origin = '' }) => ({ pages: publicationsPages(origin) }),
})
