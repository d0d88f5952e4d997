/** What an auditor sees of a site, as a room of each. */
import { readKeptCheckpoints } from '#activity'
import { checkpointsFile, defineRoom } from '#rooms'
import { activityLogPages } from './activity-log-pages.ts'
import { monitoringPermissions } from './permissions.ts'

export const monitoringRoom = defineRoom({
  name: 'monitoring',
  sentence: 'Who did what, and the proof that the log of it was not touched.',
  permissions: monitoringPermissions,
  navigation: [
    {
      text: 'Activity',
      href: '/activity',
      permission: 'activity.view',
      words: 'Who looked at what and did what, and proof that nothing was changed',
      place: 910,
    },
  ],
  open: (context) => ({
    pages: activityLogPages({
      database: context.database,
      publicKey: context.keys.activity.publicKey,
      earlierKeys: context.keys.activity.earlierKeys,
      keptCheckpoints: () => readKeptCheckpoints(checkpointsFile(context)),
    }),
  }),
})
