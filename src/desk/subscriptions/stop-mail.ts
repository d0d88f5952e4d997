/** Takes mail to those who have left out of the queue, where it still waits. */
import { SUBSCRIPTIONS } from './activity-events.ts'
import { takeMailsToStop } from './mailing-store.ts'
import { asSubscriptions, type Mailing } from './mailing.ts'

export async function stopMail(mailing: Mailing): Promise<void> {
  await asSubscriptions(mailing, async (tx) => {
    for (const id of await takeMailsToStop(tx)) await mailing.mail.withdraw(tx, id, SUBSCRIPTIONS)
  })
}
