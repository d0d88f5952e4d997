/** Subscriptions as a room of the desk's site. */
import { PUBLICATION_PUBLISHED } from '#desk/publications'
import { inBothLanguages } from '#pages'
import { defineRoom, SendMail, type RoomContext } from '#rooms'
import { subscriptionsActivityEvents } from './activity-events.ts'
import { answerRequests } from './answer-requests.ts'
import { SUBSCRIPTION_ASKED, SUBSCRIPTION_ENDED } from './channels.ts'
import { subscriptionsDataMap } from './data-map.ts'
import { forgetSubscriptions } from './forget-subscriptions.ts'
import { mailPublications } from './mail-publications.ts'
import type { Mailing } from './mailing.ts'
import { subscriptionsPages } from './pages/index.ts'
import { subscribeJourney } from './pages/subscribe.ts'
import { privateLinks, type PrivateLinks } from './private-links.ts'
import { stopMail } from './stop-mail.ts'
import { subscriptionsSchema } from './store.ts'

export const subscriptionsRoom = defineRoom({
  name: 'desk/subscriptions',
  sentence: 'Who gets what is published by mail: confirmed from the mailbox itself, and left by one press.',
  schemas: [subscriptionsSchema],
  databaseRoles: ['desk_subscriptions'],
  activityEvents: subscriptionsActivityEvents,
  dataMaps: [subscriptionsDataMap],
  postsMail: ['desk_subscriptions'],
  navigation: [
    {
      ...{ text: 'Get publications by email', href: '/subscribe', permission: 'public', audience: 'public' },
      words: 'Choose topics and markets. One press in any mail ends it.',
      inTeReo: {
        text: 'Kia tae mai ngā pānui mā te īmēra',
        words: 'Kōwhiria ngā kaupapa me ngā mākete. Kotahi te pēhanga i tētahi īmēra hei whakamutu.',
      },
      place: 210,
    },
  ],
  wants: [SendMail],
  open(context) {
    const { keys, database, clock, recordsIn = 'premises' } = context
    const links = privateLinks(keys.atRest)
    const mailing = mailingOf(context, links)
    return {
      journeys: inBothLanguages((language) => subscribeJourney({ links, recordsIn }, language)),
      pages: subscriptionsPages(links),
      work: mailing === undefined ? [] : followingOf(mailing),
      jobs: [
        {
          name: 'forget-subscriptions',
          sentence:
            'What nobody confirmed, what was sent long ago and the hashes of those who left are deleted.',
          cron: '40 3 * * *',
          run: () => forgetSubscriptions({ database, clock }),
        },
      ],
    }
  },
})

/** Undefined where the site has no mail, or no address on the web by which somebody could unsubscribe. */
function mailingOf({ database, clock, origin, want }: RoomContext, links: PrivateLinks): Mailing | undefined {
  const mail = want(SendMail)
  return mail === undefined || origin === undefined ? undefined : { database, clock, mail, links, origin }
}

/** What waited for the hour’s limit of mail to one address is found by the look that comes in any case. */
function followingOf(mailing: Mailing) {
  return [
    {
      part: 'answers to who asks to subscribe',
      follows: [SUBSCRIPTION_ASKED],
      run: (ending?: AbortSignal) => answerRequests(mailing, ending),
    },
    {
      part: 'publications by mail',
      follows: [PUBLICATION_PUBLISHED],
      run: (ending?: AbortSignal) => mailPublications(mailing, ending),
    },
    { part: 'mail to who has left', follows: [SUBSCRIPTION_ENDED], run: () => stopMail(mailing) },
  ]
}
