/** The review of the Privacy Commissioner as a room of each site. */
import { defineRoom } from '#rooms'
import { reviewActivityEvents } from './activity-events.ts'
import { PROOF_ASKED } from './channels.ts'
import { reviewDataMap } from './data-map.ts'
import { reviewErrors } from './error-codes.ts'
import { reviewPage } from './pages/review.ts'
import { variationPage } from './pages/variation.ts'
import { variationsPage } from './pages/variations.ts'
import { reviewPermissions } from './permissions.ts'
import { proveDaily, proveWhatIsAsked } from './prove.ts'
import { reviewSchema } from './store.ts'
import { selectAgreedVariations } from './variation-store.ts'
import { VARY_AGREEMENT, versionsOf } from './vary-agreement.ts'

export const reviewRoom = defineRoom({
  name: 'privacy-office/review',
  sentence:
    'What the Privacy Commissioner’s reviewer reads: agreements, clocks and proofs, and nothing of anybody.',
  schemas: [reviewSchema],
  permissions: reviewPermissions,
  errors: reviewErrors,
  requestKinds: [VARY_AGREEMENT],
  activityEvents: reviewActivityEvents,
  dataMaps: [reviewDataMap],
  navigation: [
    {
      text: 'Review',
      href: '/review',
      permission: 'review.view',
      words: 'Agreements and their variations, clocks kept and missed, and what was proved',
      place: 886,
    },
  ],
  async variations({ site, database, programme }) {
    const rows = await database.as(`${site}_privacy_office`, selectAgreedVariations)
    return versionsOf(rows, programme)
  },
  open: (context) => ({
    pages: [
      variationsPage({ programme: context.programme, permissions: context.declared.permissions }),
      variationPage({ programme: context.programme, permissions: context.declared.permissions }),
      reviewPage({
        programme: context.programme,
        permissions: context.declared.permissions,
        results: context.declared.permissions.may('commissioners-reviewer', 'annual-results.view')
          ? '/results'
          : false,
      }),
    ],
    work: [{ part: 'review', follows: [PROOF_ASKED], run: () => proveWhatIsAsked(context) }],
    jobs: [
      {
        name: 'prove-for-review',
        sentence: 'Clocks are counted and proofs are run, the chain of the activity log among them.',
        cron: '15 4 * * *',
        run: () => proveDaily(context),
      },
    ],
  }),
})
