/**
 * The way out. A POST ends the subscription at once, whoever presses: a person here, or their mail program with the one
 * field of RFC 8058, which must be led nowhere. A GET shows a page with a button, whatever the link: scanners open links.
 */
import {
  addressIn,
  defineForm,
  definePage,
  done,
  redirect,
  view,
  type Language,
  type PageDefinition,
} from '#pages'
import { unsubscribe } from '../unsubscribe.ts'
import { SUBSCRIPTION_WORDS, type SubscriptionWords } from '../words/index.ts'
import { linkParams } from '../private-links.ts'

interface LeaveView {
  readonly words: SubscriptionWords['leave']
}

const ONE_CLICK = 'List-Unsubscribe'

export function unsubscribePage(language: Language): PageDefinition {
  const { leave } = SUBSCRIPTION_WORDS[language]
  return definePage({
    address: '/unsubscribe/:link',
    audience: 'public',
    permission: 'public',
    title: leave.title,
    params: linkParams,
    get: {
      // Nothing is looked up: but its address is somebody's own, and no page for programmes that read the web.
      activity: { exemptBecause: 'a button shows nothing of anybody' },
      answer: () => Promise.resolve(view<LeaveView>({ words: leave })),
    },
    post: {
      activity: 'subscription-leaving',
      form: defineForm({ fields: { [ONE_CLICK]: { kind: 'hidden' } } }),
      async answer({ tx, at, params: { link }, form, record }) {
        await unsubscribe({ tx, at, record }, link)
        return form[ONE_CLICK] === 'One-Click' ? done() : redirect(addressIn(language, '/unsubscribed'))
      },
    },
    template: new URL('./unsubscribe.njk', import.meta.url),
  })
}
