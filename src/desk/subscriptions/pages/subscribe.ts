/** Somebody asks to get publications by mail: an address, topics, and markets if they like. Nobody is subscribed by it yet. */
import type { Residency } from '#files'
import { isMailAddress } from '#mail'
import { defineJourney, type JourneyDefinition, type Language } from '#pages'
import { RECORD } from '../activity-events.ts'
import { keepRequest } from '../keep-request.ts'
import type { PrivateLinks } from '../private-links.ts'
import { SUBSCRIPTION_WORDS } from '../words/index.ts'
import { marketFields, marketsOf, topicsField } from './choice-fields.ts'

export function subscribeJourney(
  { links, recordsIn }: { readonly links: PrivateLinks; readonly recordsIn: Residency },
  language: Language,
): JourneyDefinition {
  const { subscribe } = SUBSCRIPTION_WORDS[language]
  const { email, topics, markets } = subscribe
  return defineJourney({
    address: '/subscribe',
    title: subscribe.title,
    questions: {
      email: {
        inShort: email.inShort,
        fields: {
          email: {
            kind: 'text',
            label: email.label,
            hint: email.hint,
            maxLength: 254,
            autocomplete: 'email',
            inputMode: 'email',
            accepts: isMailAddress,
            errors: { empty: email.empty, tooLong: email.wrong, format: email.wrong },
          },
        },
      },
      topics: { inShort: topics.inShort, fields: { topics: topicsField(language) } },
      markets: { heading: markets.heading, words: markets.words, fields: marketFields(language) },
    },
    check: { words: subscribe.notice(recordsIn), button: subscribe.button },
    activity: 'subscription-asked',
    recordKind: RECORD,
    async send({ tx, at, answers, reference }) {
      await keepRequest(
        links,
        { tx, at },
        {
          ...{ reference, language, email: answers.email.email, topics: answers.topics.topics },
          markets: marketsOf(answers.markets),
        },
      )
      return undefined
    },
    sent: { title: subscribe.sentTitle, next: () => subscribe.next },
  })
}
