/** The start page of a site: what it is for, and what the person who is signed in may do there. */
import { definePage, view } from '#pages'
import { AGENCIES, type SiteDeclarations } from '#rooms'

interface HomeView {
  readonly agency: string
  readonly purpose: string
  readonly name: string
  readonly doors: readonly { readonly text: string; readonly href: string; readonly words: string }[]
}

export function homePage({ site, navigation, permissions }: SiteDeclarations) {
  return definePage({
    address: '/',
    permission: 'public',
    title: 'Start',
    get: {
      activity: 'none-public',
      async answer({ person }) {
        const open = navigation.filter(
          ({ permission, audience }) =>
            audience !== 'public' &&
            (permission === 'public' || (person !== undefined && permissions.may(person.role, permission))),
        )
        return view<HomeView>({
          agency: AGENCIES[site.name].agency,
          purpose: site.purpose,
          name: person?.name ?? '',
          doors: open.map(({ text, href, words }) => ({ text, href, words })),
        })
      },
    },
    template: new URL('./home.njk', import.meta.url),
  })
}
