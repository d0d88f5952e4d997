/** What subscriptions leave in the activity log. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'

export const SUBSCRIPTIONS: ActivityActor = {
  kind: 'process',
  id: 'desk-subscriptions',
  role: 'subscriptions',
}

export const RECORD = 'subscription'

export const subscriptionsActivityEvents = [
  {
    event: 'subscription-asked',
    sentence: 'Somebody asked to get publications by email.',
    readsPersonalData: false,
  },
  {
    event: 'subscription-answered',
    sentence: 'The mail that answers a request to subscribe was put in the queue.',
    readsPersonalData: true,
  },
  {
    event: 'subscription-confirming-opened',
    sentence: 'Somebody opened the link that confirms a subscription.',
    readsPersonalData: true,
  },
  {
    event: 'subscription-confirmed',
    sentence: 'Somebody confirmed a subscription from its mailbox.',
    readsPersonalData: false,
  },
  {
    event: 'subscription-opened',
    sentence: 'Somebody opened a subscription by its private link.',
    readsPersonalData: true,
  },
  {
    event: 'subscription-changed',
    sentence: 'Somebody changed the topics or markets of a subscription.',
    readsPersonalData: false,
  },
  {
    event: 'subscription-leaving',
    sentence: 'Somebody, or their mail program, asked to unsubscribe by a private link.',
    readsPersonalData: false,
  },
  {
    event: 'subscription-ended',
    sentence: 'A subscription was ended and deleted.',
    readsPersonalData: false,
  },
  {
    event: 'publication-mailed',
    sentence: 'A publication was put in the mail to a subscriber.',
    readsPersonalData: true,
  },
] as const satisfies readonly ActivityEventDeclaration[]
