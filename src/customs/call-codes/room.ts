/** The call codes as a room of the customs site. */
import { defineRoom, offer } from '#rooms'
import { callCodesActivityEvents } from './activity-events.ts'
import { CALLS_POLICY } from './calls-policy.ts'
import { callCodesDataMap } from './data-map.ts'
import { callCodesErrors } from './error-codes.ts'
import { heldCalls } from './held-calls.ts'
import { keepPast } from './keep-past.ts'
import { KeepPastCalls } from './operations.ts'
import { callCodesPages } from './pages/index.ts'
import { callCodesPermissions } from './permissions.ts'
import { callKeys } from './sealed-counts.ts'
import { callCodesSchema } from './store.ts'
import { callWriter } from './write-calls.ts'

export const callCodesRoom = defineRoom({
  name: 'customs/call-codes',
  sentence: 'What people call the National Contact Centre about: counts, and nobody’s call.',
  schemas: [callCodesSchema],
  databaseRoles: ['customs_call_codes'],
  permissions: callCodesPermissions,
  errors: callCodesErrors,
  activityEvents: callCodesActivityEvents,
  dataMaps: [callCodesDataMap],
  navigation: [
    {
      ...{ text: 'Classify a call', href: '/calls', permission: 'call.classify', place: 10 },
      words: 'Count what a call was about, by two keys',
    },
    {
      ...{ text: 'Call statistics', href: '/call-statistics', permission: 'call-statistics.view', place: 80 },
      words: 'What people call about, by month',
    },
    {
      ...{ text: 'Call codes', href: '/call-codes', permission: 'call-codes.manage', place: 81 },
      words: 'The codes that calls are counted under, and what became of each',
    },
    {
      ...{ text: 'What people call us about', href: '/what-people-call-about', permission: 'public' },
      audience: 'public',
      words: 'How many calls there were about what, by month. Nothing is kept of any call.',
      inTeReo: {
        text: 'Ngā kaupapa o ngā waea mai',
        words:
          'E hia ngā waea mai mō tēnā kaupapa, mō tēnā kaupapa, i ia marama. Kāore he kōrero mō tētahi waea e puritia.',
      },
      place: 940,
    },
  ],
  offers: [KeepPastCalls],
  open({ database, clock, keys: { atRest }, log }) {
    const keys = callKeys(atRest)
    const held = heldCalls()
    const writer = callWriter({ database, clock, keys, held })
    return {
      pages: callCodesPages(held),
      offered: [offer(KeepPastCalls, (months) => keepPast({ database, keys }, months))],
      jobs: [
        {
          name: 'write-calls',
          sentence:
            'Calls that were counted in memory are written, where there are enough of them to tell none apart.',
          cron: `*/${String(CALLS_POLICY.lookedEveryMinutes)} * * * *`,
          atStart: true,
          run: () => writer.write(),
        },
      ],
      // Without its database it cannot write: what is lost is said on the page.
      stop: () => writer.stop().catch(log.trouble('calls')),
    }
  },
})
