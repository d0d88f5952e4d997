/** One published response; of one that was withdrawn, when and why, and nothing else. */
import Type from 'typebox'
import { civilDate } from '#kernel'
import {
  addressIn,
  definePage,
  longDate,
  notFound,
  summary,
  view,
  type Language,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { selectPublic } from '../store.ts'
import { RESPONSE_WORDS } from './words.ts'

interface ResponseView {
  readonly words: (typeof RESPONSE_WORDS)['en']
  readonly title: string
  readonly asked: readonly string[]
  readonly answered: readonly string[]
  readonly lang: 'en-NZ' | ''
  readonly withdrawn: string
  readonly because: string
  readonly facts: readonly SummaryRowView[]
}

export const responseParams = Type.Object({ responseId: Type.String({ format: 'uuid' }) })

export function publicResponsePage(language: Language): PageDefinition {
  const words = RESPONSE_WORDS[language]
  return definePage({
    address: '/official-information/:responseId',
    audience: 'public',
    permission: 'public',
    title: ({ title }: ResponseView) => title,
    titleLanguage: () => 'en',
    breadcrumbs: [{ text: words.title, href: addressIn(language, '/official-information') }],
    params: responseParams,
    get: {
      activity: 'none-public',
      async answer({ tx, params: { responseId } }) {
        const row = await selectPublic(tx, responseId)
        if (row === undefined) return notFound()
        const { title, asked, answered, decidedOn, publishedAt, withdrawnAt, withdrawnBecause } = row
        const isWithdrawn = withdrawnAt !== null
        return view<ResponseView>({
          ...{ words, title },
          asked: isWithdrawn ? [] : asked.split(/\n+/),
          answered: isWithdrawn ? [] : answered.split(/\n+/),
          lang: language === 'en' ? '' : 'en-NZ',
          withdrawn: isWithdrawn ? words.withdrawn(civilDate(withdrawnAt)) : '',
          because: withdrawnBecause ?? '',
          facts: summary(
            [
              { name: words.decided, value: longDate(decidedOn, language) },
              { name: words.published, value: longDate(civilDate(publishedAt), language) },
            ],
            language,
          ),
        })
      },
    },
    template: new URL('./public-response.njk', import.meta.url),
  })
}
