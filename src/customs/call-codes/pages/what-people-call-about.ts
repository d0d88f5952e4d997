/** What people call about, for everybody: a table of one month, how it is made, and where to write instead. */
import Type from 'typebox'
import { addressIn, definePage, grouped, notFound, view, type Language, type PageDefinition } from '#pages'
import { monthLinks, monthsOfCalls, monthWords } from './month-rows.ts'
import { PUBLIC_WORDS } from './public-words.ts'

interface PublicView {
  readonly words: (typeof PUBLIC_WORDS)['en']
  readonly month: string
  readonly links: ReturnType<typeof monthLinks>
  readonly rows: readonly { readonly name: string; readonly figure: string }[]
  readonly contact: string
  readonly ask: string
}

export function whatPeopleCallAboutPage(language: Language): PageDefinition {
  const words = PUBLIC_WORDS[language]
  const figureText = (figure: number | null) => (figure === null ? words.notShown : grouped(figure))
  return definePage({
    address: '/what-people-call-about',
    audience: 'public',
    permission: 'public',
    title: words.title,
    query: Type.Object({ month: Type.Optional(Type.String({ pattern: '^2\\d{3}-\\d{2}$' })) }),
    get: {
      activity: 'none-public',
      async answer({ tx, query: { month } }) {
        const calls = await monthsOfCalls(tx, month, language)
        if (calls === undefined) return notFound()
        const { chosen } = calls
        const all = { name: words.all, figure: figureText(chosen?.total ?? null) }
        return view<PublicView>({
          words,
          month: chosen === undefined ? '' : monthWords(chosen.month, language),
          links: monthLinks(calls, addressIn(language, '/what-people-call-about'), language),
          rows: [
            ...(chosen?.rows ?? []).map(({ name, figure }) => ({ name, figure: figureText(figure) })),
            all,
          ],
          contact: addressIn(language, '/contact'),
          ask: addressIn(language, '/your-information'),
        })
      },
    },
    template: new URL('./what-people-call-about.njk', import.meta.url),
  })
}
