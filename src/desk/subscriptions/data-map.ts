/** The data map of subscriptions: an address and what its reader wants; and what is left of those who went. */
import type { DataMap } from '#database'

const seenBy = ['public', 'subscriptions']
const byDesk = { category: 'record', seenBy: ['subscriptions'] } as const

export const subscriptionsDataMap: DataMap = {
  room: 'desk/subscriptions',
  tables: {
    'subscriptions.subscribers': {
      purpose: 'Publications and alerts are mailed to those who asked for them, and to nobody else',
      source: 'Whoever subscribes, confirmed from the mailbox itself',
      retention: 'subscription',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'subscriber',
          keys: [
            { by: 'email-address', field: 'email' },
            { by: 'reference', field: 'reference' },
          ],
        },
      ],
      disposal: {
        endedBy: 'desk/subscriptions/unsubscribe.ts unsubscribe',
        when: 'The subscriber leaves, at once; seven days after it was asked for, where nobody confirmed it',
        deletedBy: ['subscriptions'],
      },
      rights: {
        export: { how: 'All of it on the subscriber’s own page, by the private link in every mail' },
        correct: { how: 'Topics and markets there; for another address they subscribe anew' },
        statement: { not: 'Nothing is decided about anybody by it' },
        restrict: { how: 'They unsubscribe', by: 'desk/subscriptions/unsubscribe.ts unsubscribe' },
      },
      columns: {
        reference: 'record',
        asked_at: 'record',
        language: 'record',
        email: 'identity',
        address_mark: { category: 'secret', seenBy: ['subscriptions'], exportable: false },
        mailbox_mark: { category: 'secret', seenBy: ['subscriptions'], exportable: false },
        topics: 'record',
        markets: 'record',
        link_hash: { category: 'secret', seenBy: ['public'], exportable: false },
        confirm_hash: { category: 'secret', seenBy: ['public'], exportable: false },
        answered_at: byDesk,
        confirmed_at: 'record',
      },
    },
    'subscriptions.sent': {
      purpose:
        'Nobody is mailed the same publication twice, and mail under way is found when somebody leaves',
      source: 'The programme',
      retention: 'subscription',
      seenBy,
      exportable: true,
      whose: [
        {
          kind: 'subscriber',
          through: [[{ column: 'reference', to: 'subscriptions.subscribers.reference' }]],
        },
      ],
      disposal: {
        endedBy: 'desk/subscriptions/forget-subscriptions.ts forgetSubscriptions',
        when: 'Thirty-one days after it was sent, or when the subscriber leaves',
        deletedBy: ['subscriptions'],
      },
      rights: {
        export: { how: 'On the subscriber’s own page' },
        correct: { not: 'It says what was sent, and when' },
        statement: { not: 'Nothing is decided about anybody by it' },
        restrict: { how: 'With the subscription: they unsubscribe' },
      },
      columns: {
        reference: 'record',
        publication_id: 'record',
        sent_at: 'record',
        mail_id: { category: 'record', seenBy: [] },
      },
    },
    'subscriptions.suppressed': {
      purpose: 'Whoever has left gets no mail that was under way',
      source: 'The programme, when somebody leaves',
      retention: 'subscription',
      seenBy: ['subscriptions'],
      exportable: false,
      whose: 'sealed',
      sealed: {
        process: 'subscriptions',
        answer:
          'Of an address that was unsubscribed a keyed hash is kept for thirty days, and nothing that leads back to it',
      },
      disposal: {
        endedBy: 'desk/subscriptions/forget-subscriptions.ts forgetSubscriptions',
        when: 'Thirty days after they left, or when they subscribe again',
        deletedBy: ['subscriptions'],
      },
      columns: { mark: 'secret', expires_at: 'record', mail_ids: 'record' },
    },
  },
}
