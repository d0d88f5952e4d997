/** What was answered, the newest first; words and page stand in the address, so that a search can be sent on. */
import Type from 'typebox'
import { civilDate } from '#kernel'
import { addressIn, definePage, longDate, view, type Language, type PageDefinition } from '#pages'
import { countPublished, selectPublished, type PublicResponse } from '../store.ts'
import { RESPONSE_WORDS } from './words.ts'

const A_PAGE = 20

interface PublishedView {
  readonly words: (typeof RESPONSE_WORDS)['en']
  readonly here: string
  readonly ask: string
  readonly searched: string
  readonly count: string
  readonly items: readonly { readonly title: string; readonly href: string; readonly facts: string }[]
  readonly lang: 'en-NZ' | ''
  readonly newer: string
  readonly older: string
}

export function publishedResponsesPage(language: Language): PageDefinition {
  const words = RESPONSE_WORDS[language]
  const here = addressIn(language, '/official-information')
  const factsOf = ({ decidedOn, publishedAt }: PublicResponse) =>
    `${words.decided} ${longDate(decidedOn, language)} · ${words.published} ${longDate(civilDate(publishedAt), language)}`
  return definePage({
    address: '/official-information',
    audience: 'public',
    permission: 'public',
    title: words.title,
    query: Type.Object({
      words: Type.Optional(Type.String({ maxLength: 200 })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    }),
    get: {
      activity: 'none-public',
      async answer({ tx, query: { words: typed = '', page = 1 } }) {
        const searched = typed.trim()
        const found = { words: searched, most: A_PAGE, after: (page - 1) * A_PAGE }
        const count = await countPublished(tx, searched)
        const rows = await selectPublished(tx, found)
        const at = (other: number) =>
          `${here}?${new URLSearchParams({ ...(searched === '' ? {} : { words: searched }), page: String(other) }).toString()}`
        return view<PublishedView>({
          ...{ words, here, searched },
          ask: addressIn(language, '/your-information/ask'),
          count: words.count(count),
          items: rows.map((row) => ({
            title: row.title,
            href: `${here}/${row.id}`,
            facts: factsOf(row),
          })),
          lang: language === 'en' ? '' : 'en-NZ',
          newer: page > 1 ? at(Math.min(page - 1, Math.max(1, Math.ceil(count / A_PAGE)))) : '',
          older: page * A_PAGE < count ? at(page + 1) : '',
        })
      },
    },
    template: new URL('./published.njk', import.meta.url),
  })
}
