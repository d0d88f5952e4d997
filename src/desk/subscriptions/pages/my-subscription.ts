/** A subscriber's own page by its private link: all that is held, topics and markets to change, and the way out. */
import Type from 'typebox'
import {
  addressIn,
  defineForm,
  definePage,
  notFound,
  redirect,
  summary,
  view,
  type Language,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { RECORD } from '../activity-events.ts'
import { hashOfLink, linkParams } from '../private-links.ts'
import { holdLink, selectLinked, selectSent, updateChoice, type LinkedSubscription } from '../store.ts'
import { SUBSCRIPTION_WORDS, type SubscriptionWords } from '../words/index.ts'
import { marketFields, marketsOf, topicsField } from './choice-fields.ts'

interface SubscriptionView {
  readonly words: SubscriptionWords['manage']
  readonly status: string
  readonly held: readonly SummaryRowView[]
  readonly sent: readonly { readonly text: string; readonly href: string }[]
  readonly unsubscribe: string
}

export function mySubscriptionPage(language: Language): PageDefinition {
  const { manage, instant } = SUBSCRIPTION_WORDS[language]
  return definePage({
    address: '/my-subscription/:link',
    audience: 'public',
    permission: 'public',
    title: manage.title,
    params: linkParams,
    query: Type.Object({ now: Type.Optional(Type.Enum(['confirmed', 'saved'])) }),
    get: {
      activity: 'subscription-opened',
      async answer({ tx, params: { link }, query: { now } }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const subscription = await selectLinked(tx, hash)
        if (subscription === undefined) return notFound()
        const { reference, topics, markets } = subscription
        const [first = '', second = '', third = ''] = markets
        return view<SubscriptionView>(
          {
            words: manage,
            status: now === undefined ? '' : manage[now],
            held: heldIn(language, subscription),
            sent: (await selectSent(tx, reference)).map(({ publicationId, sentAt }) => ({
              text: manage.sentOn(instant(sentAt)),
              href: addressIn(language, `/publications/${publicationId}`),
            })),
            unsubscribe: addressIn(language, `/unsubscribe/${link}`),
          },
          { values: { topics, first, second, third } },
        )
      },
    },
    post: {
      activity: 'subscription-changed',
      form: defineForm({ fields: { topics: topicsField(language), ...marketFields(language) } }),
      async answer({ tx, params: { link }, form, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const subscription = await selectLinked(tx, hash)
        if (subscription === undefined) return notFound()
        const { reference } = subscription
        await updateChoice(tx, hash, { topics: form.topics, markets: marketsOf(form) })
        await record({ event: 'subscription-changed', subject: { kind: RECORD, id: reference } })
        return redirect(addressIn(language, `/my-subscription/${link}?now=saved`))
      },
    },
    template: new URL('./my-subscription.njk', import.meta.url),
  })
}

function heldIn(language: Language, held: LinkedSubscription): readonly SummaryRowView[] {
  const { manage, instant, topicNames, marketNames } = SUBSCRIPTION_WORDS[language]
  const { facts } = manage
  return summary(
    [
      { name: facts.email, value: held.email },
      { name: facts.topics, value: topicNames(held.topics) },
      { name: facts.markets, value: marketNames(held.markets) },
      { name: facts.language, value: SUBSCRIPTION_WORDS[held.language].manage.languageName },
      { name: facts.asked, value: instant(held.askedAt) },
      { name: facts.confirmed, value: held.confirmedAt === null ? '' : instant(held.confirmedAt) },
      { name: facts.reference, value: held.reference },
    ],
    language,
  )
}
