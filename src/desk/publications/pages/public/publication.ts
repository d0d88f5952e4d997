/** One publication; of one that was withdrawn, when and why, and nothing else. */
import Type from 'typebox'
import { agencyNamed, marketName } from '#desk/directory'
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
import { PUBLICATION_KINDS } from '../../kinds.ts'
import { selectPublic, type PublicRow } from '../../store.ts'
import { paragraphsOf, readIn, type WordsIn } from '../read-in.ts'
import { PUBLICATION_WORDS, topicIn } from '../words.ts'

interface PublicationView extends Omit<WordsIn, 'summary'> {
  readonly words: (typeof PUBLICATION_WORDS)['en']
  readonly lead: string
  readonly body: readonly string[]
  readonly withdrawn: string
  readonly reason: string
  readonly reasonLang: 'en-NZ' | ''
  readonly facts: readonly SummaryRowView[]
}

export const publicationParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

export function publicationPage(language: Language): PageDefinition {
  const words = PUBLICATION_WORDS[language]
  return definePage({
    address: '/publications/:id',
    audience: 'public',
    permission: 'public',
    title: ({ title }: PublicationView) => title,
    // What is in English alone is known by its own headline, said in English.
    titleLanguage: ({ lang }: PublicationView) => (lang === '' ? language : 'en'),
    breadcrumbs: [{ text: words.title, href: addressIn(language, '/publications') }],
    params: publicationParams,
    get: {
      activity: 'none-public',
      async answer({ tx, params: { id } }) {
        const row = await selectPublic(tx, id)
        if (row === undefined) return notFound()
        const { endedAt, endedReason } = row
        const { title, summary: lead, lang } = readIn(language, row)
        return view<PublicationView>({
          ...{ title, lead, lang, words },
          body: paragraphsOf(language === 'mi' && row.bodyMi !== '' ? row.bodyMi : row.body),
          withdrawn: endedAt === null ? '' : words.withdrawn(longDate(civilDate(endedAt), language)),
          reason: endedReason ?? '',
          reasonLang: language === 'en' ? '' : 'en-NZ',
          facts: factsOf(language, row),
        })
      },
    },
    template: new URL('./publication.njk', import.meta.url),
  })
}

function factsOf(
  language: Language,
  { kind, agency, topic, market, publishedAt }: PublicRow,
): readonly SummaryRowView[] {
  const { facts } = PUBLICATION_WORDS[language]
  const { tone, [language]: text } = PUBLICATION_KINDS[kind]
  return summary(
    [
      { name: facts.kind, value: { text, tag: tone } },
      { name: facts.from, value: agencyNamed(agency, language) },
      { name: facts.on, value: longDate(civilDate(publishedAt), language) },
      { name: facts.topic, value: topicIn(language, topic) },
      ...(market === null ? [] : [{ name: facts.market, value: marketName(market, language) }]),
    ],
    language,
  )
}
