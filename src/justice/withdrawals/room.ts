/** Withdrawals as a room of the justice site. */
import { AlertReview } from '#justice/acts'
import { REGISTER_IMPORTS } from '#justice/extract'
import { defineRoom, offer } from '#rooms'
import { withdrawalsActivityEvents } from './activity-events.ts'
import { withdrawalsDataMap } from './data-map.ts'
import { LastListed } from './operations.ts'
import { alertReview } from './review-alert.ts'
import { reviewImports } from './review-imports.ts'
import { withdrawalsSchema } from './store.ts'

export const withdrawalsRoom = defineRoom({
  name: 'justice/withdrawals',
  sentence: 'An alert ends at Customs as soon as its reason has ended at Justice.',
  schemas: [withdrawalsSchema],
  activityEvents: withdrawalsActivityEvents,
  dataMaps: [withdrawalsDataMap],
  opens: [
    {
      relations: ['withdrawals.counted_withdrawals'],
      to: ['justice/results'],
      because: 'the annual return counts them',
    },
    {
      relations: ['withdrawals.withdrawals', 'withdrawals.reviewed_imports'],
      roles: ['justice_register'],
      because: 'after an extract, alerts whose reason has ended are withdrawn',
    },
    {
      relations: ['withdrawals.withdrawals'],
      roles: ['justice_outcomes', 'justice_confirmations'],
      because:
        'an outcome ends its alert in the same transaction; an answer to Customs tells that it has ended',
    },
  ],
  sends: [
    {
      type: 'withdrawal',
      to: 'customs',
      // An act may end an alert, and whoever does it posts the withdrawal.
      postedBy: ['justice_register', 'justice_contact_agent', 'justice_outcomes'],
      compartment: 'open',
    },
  ],
  offers: [AlertReview],
  wants: [LastListed],
  open({ database, clock, exchange, programme, want }) {
    const answering = { clock, agreements: programme.versions, exchange }
    const review = async () => {
      const { lastListedOf } = want(LastListed)
      await reviewImports({ ...answering, database, lastListedOf })
    }
    return {
      work: [
        {
          part: 'review of imports',
          // Part of the five seconds within which an alert must end.
          follows: [REGISTER_IMPORTS],
          run: review,
        },
      ],
      offered: [
        offer(
          AlertReview,
          alertReview({
            ...answering,
            lastListed: (tx, personProfileNumber) => want(LastListed).lastListed(tx, personProfileNumber),
          }),
        ),
      ],
    }
  },
})
