/** What is published, the newest first; topic, market and page stand in the address, so that a view can be sent on. */
import Type from 'typebox'
import {
  agencyNamed,
  isMarket,
  isTopic,
  marketChoices,
  marketName,
  TOPIC_NAMES,
  TOPICS,
} from '#desk/directory'
import { civilDate } from '#kernel'
import {
  addressIn,
  definePage,
  longDate,
  view,
  type Choice,
  type Language,
  type PageDefinition,
} from '#pages'
import { PUBLICATION_KINDS } from '../../kinds.ts'
import { countPublished, selectPublished, type PublishedFilter, type PublishedRow } from '../../store.ts'
import { readIn, type WordsIn } from '../read-in.ts'
import { PUBLICATION_WORDS, topicIn } from '../words.ts'

const A_PAGE = 20

interface ItemView extends WordsIn {
  readonly href: string
  readonly kind: string
  readonly tone: string
  readonly facts: string
}

interface FilterView {
  readonly kind: 'select'
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint: ''
  readonly error: ''
  readonly value: string
  readonly options: readonly Choice[]
}

interface ListView {
  readonly words: (typeof PUBLICATION_WORDS)['en']
  readonly here: string
  readonly filters: readonly FilterView[]
  readonly items: readonly ItemView[]
  readonly count: string
  readonly empty: string
  readonly newer: string
  readonly older: string
  readonly subscribe: string
}

export function publicationsPage(language: Language): PageDefinition {
  const words = PUBLICATION_WORDS[language]
  const here = addressIn(language, '/publications')
  return definePage({
    address: '/publications',
    audience: 'public',
    permission: 'public',
    title: words.title,
    query: Type.Object({
      // The form sends what was not chosen as the empty string.
      topic: Type.Optional(Type.Enum(['', ...TOPIC_NAMES])),
      market: Type.Optional(Type.String({ pattern: '^([A-Z]{2})?$' })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    }),
    get: {
      activity: 'none-public',
      async answer({ tx, query }) {
        const filter = {
          topic: isTopic(query.topic) ? query.topic : '',
          market: isMarket(query.market) ? query.market : '',
        }
        const total = await countPublished(tx, filter)
        const pages = Math.max(1, Math.ceil(total / A_PAGE))
        const page = Math.min(query.page ?? 1, pages)
        const rows = await selectPublished(tx, { ...filter, most: A_PAGE, after: (page - 1) * A_PAGE })
        const at = (other: number) => (other < 1 || other > pages ? '' : pageAddress(here, filter, other))
        return view<ListView>({
          ...{ words, here, filters: filtersOf(language, filter) },
          items: rows.map((row) => itemOf(language, row)),
          count: pages === 1 ? words.found(total) : `${words.found(total)}. ${words.page(page, pages)}`,
          empty: filter.topic === '' && filter.market === '' ? words.none : words.noneSuch,
          newer: at(page - 1),
          older: at(page + 1),
          subscribe: addressIn(language, '/subscribe'),
        })
      },
    },
    template: new URL('./publications.njk', import.meta.url),
  })
}

function itemOf(language: Language, row: PublishedRow): ItemView {
  const { id, kind, agency, topic, market, publishedAt } = row
  return {
    ...readIn(language, row),
    href: addressIn(language, `/publications/${id}`),
    kind: PUBLICATION_KINDS[kind][language],
    tone: PUBLICATION_KINDS[kind].tone,
    facts: [
      longDate(civilDate(publishedAt), language),
      agencyNamed(agency, language),
      topicIn(language, topic),
      ...(market === null ? [] : [marketName(market, language)]),
    ].join(' · '),
  }
}

function filtersOf(language: Language, { topic, market }: PublishedFilter): readonly FilterView[] {
  const { filter } = PUBLICATION_WORDS[language]
  const select = { kind: 'select', hint: '', error: '' } as const
  const topics = TOPIC_NAMES.map((value) => ({ value, text: TOPICS[value][language] }))
  return [
    { ...select, id: 'topic', name: 'topic', label: filter.topic, value: topic, options: topics },
    {
      ...{ ...select, id: 'market', name: 'market', label: filter.market, value: market },
      options: marketChoices(language),
    },
  ]
}

function pageAddress(here: string, { topic, market }: PublishedFilter, page: number): string {
  const parts = new URLSearchParams()
  if (topic !== '') parts.set('topic', topic)
  if (market !== '') parts.set('market', market)
  if (page > 1) parts.set('page', String(page))
  const text = parts.toString()
  return text === '' ? here : `${here}?${text}`
}
