/** After the way out: the same page for everybody. */
import { addressIn, definePage, view, type Language, type PageDefinition } from '#pages'
import { SUBSCRIPTION_WORDS, type SubscriptionWords } from '../words/index.ts'

interface LeftView {
  readonly words: SubscriptionWords['leave']
  readonly subscribe: string
}

export function unsubscribedPage(language: Language): PageDefinition {
  const { leave } = SUBSCRIPTION_WORDS[language]
  return definePage({
    address: '/unsubscribed',
    audience: 'public',
    permission: 'public',
    title: leave.done,
    get: {
      activity: 'none-public',
      answer: () =>
        Promise.resolve(view<LeftView>({ words: leave, subscribe: addressIn(language, '/subscribe') })),
    },
    template: new URL('./unsubscribed.njk', import.meta.url),
  })
}
