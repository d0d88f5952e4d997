/** The pages of subscribers, in both languages. */
import { inBothLanguages, type PageDefinition } from '#pages'
import type { PrivateLinks } from '../private-links.ts'
import { confirmSubscriptionPage } from './confirm-subscription.ts'
import { mySubscriptionPage } from './my-subscription.ts'
import { unsubscribePage } from './unsubscribe.ts'
import { unsubscribedPage } from './unsubscribed.ts'

export function subscriptionsPages(links: PrivateLinks): readonly PageDefinition[] {
  return [
    ...inBothLanguages((language) => confirmSubscriptionPage(links, language)),
    ...inBothLanguages(mySubscriptionPage),
    ...inBothLanguages(unsubscribePage),
    ...inBothLanguages(unsubscribedPage),
  ]
}
