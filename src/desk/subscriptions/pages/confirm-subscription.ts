/** Behind the link of the mail: what is asked for, and the button that confirms it. Opening the page confirms nothing. */
import {
  addressIn,
  definePage,
  noFields,
  notFound,
  redirect,
  view,
  type Language,
  type PageDefinition,
} from '#pages'
import { RECORD } from '../activity-events.ts'
import { hashOfLink, linkAddress, type PrivateLinks, linkParams } from '../private-links.ts'
import { confirmHeld, holdLink, selectConfirming } from '../store.ts'
import { before, TERMS } from '../terms.ts'
import { SUBSCRIPTION_WORDS, type SubscriptionWords } from '../words/index.ts'

interface ConfirmView {
  readonly words: SubscriptionWords['confirm']
  readonly asked: { readonly lead: string; readonly topics: string; readonly markets: string } | false
  readonly subscribe: string
}

export function confirmSubscriptionPage(links: PrivateLinks, language: Language): PageDefinition {
  const { confirm, topicNames, marketNames } = SUBSCRIPTION_WORDS[language]
  return definePage({
    address: '/confirm-subscription/:link',
    audience: 'public',
    permission: 'public',
    title: ({ asked }: ConfirmView) => (asked === false ? confirm.gone.title : confirm.title),
    params: linkParams,
    get: {
      activity: 'subscription-confirming-opened',
      async answer({ tx, at, params: { link } }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const found = await selectConfirming(tx, hash)
        // Whoever has the mail and has confirmed finds the way to what they get, and out of it.
        if (found !== undefined && found.confirmedAt !== null)
          return redirect(linkAddress('my-subscription', links.token(found.reference), language))
        const holds = found !== undefined && found.askedAt >= before(at, TERMS.confirmMs)
        return view<ConfirmView>({
          words: confirm,
          asked: holds && {
            lead: confirm.words(found.email),
            topics: topicNames(found.topics),
            markets: marketNames(found.markets),
          },
          subscribe: addressIn(language, '/subscribe'),
        })
      },
    },
    post: {
      activity: 'subscription-confirmed',
      form: noFields,
      async answer({ tx, at, params: { link }, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        if (!(await confirmHeld(tx, at, before(at, TERMS.confirmMs)))) return notFound()
        const subscription = await selectConfirming(tx, hash)
        if (subscription === undefined) return notFound()
        const { reference } = subscription
        await record({ event: 'subscription-confirmed', subject: { kind: RECORD, id: reference } })
        return redirect(`${linkAddress('my-subscription', links.token(reference), language)}?now=confirmed`)
      },
    },
    template: new URL('./confirm-subscription.njk', import.meta.url),
  })
}
