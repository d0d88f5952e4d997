/** The start page of a site: what it is for, and what the person who is signed in may do there. */
import type { Permission, SignedInPerson } from '#access'
import { definePage, view, type NavigationItem, type SiteDescription } from '#pages'

const PURPOSES: Readonly<Record<SiteDescription['name'], string>> = {
  customs:
    'Passports are compared with the list that Justice sends, and officers meet the travellers who match.',
  justice: 'The register of fines, the daily list that goes to Customs, and the notices that come back.',
  desk: 'Six agencies will answer exporters here. The first pages are still to come.',
  immigration: 'Arrival cards, and the answers to Justice’s tracing requests.',
  'front-door': '',
}

/** What each of a site's pages is for, by its address. */
const WORDS: Readonly<Record<string, string>> = {
  '/board': 'Travellers to meet now',
  '/lane': 'Read a passport: proceed or refer',
  '/figures': 'Interception alerts by day, port and score',
  '/list': 'Which list is in force, and whether it is up to date',
  '/disclosures': 'What Justice was told, when, and under which law',
  '/register': 'People, debts, warrants, and why somebody is on the list',
  '/daily-list': 'How many people, what changed, and the receipt from Customs',
  '/notices': 'Travellers Customs has told Justice about',
  '/results': 'What came of it, year by year, and what each number counts',
  '/tracing': 'Where travellers can be found, and until when we may know it',
  '/tracing/certificates': 'What was traced and has been destroyed',
  '/arrival-cards': 'Hand in arrival cards, and see which rows were refused',
  '/tracing-requests': 'How many requests of Justice were answered',
  '/agreement': 'What may pass between the agencies, and why',
  '/activity': 'Who looked at what and did what, and proof that nothing was changed',
}

interface HomeView {
  readonly agency: string
  readonly purpose: string
  readonly name: string
  readonly doors: readonly { readonly text: string; readonly href: string; readonly words: string }[]
}

export function homePage(
  site: SiteDescription,
  navigation: readonly NavigationItem[],
  access: { may(role: SignedInPerson['role'], permission: Permission): boolean },
) {
  return definePage({
    address: '/',
    permission: 'public',
    title: 'Start',
    get: {
      activity: 'none-public',
      async answer({ person }) {
        const open = navigation.filter(
          ({ permission }) =>
            permission === 'public' || (person !== undefined && access.may(person.role, permission)),
        )
        return view<HomeView>({
          agency: site.agency,
          purpose: PURPOSES[site.name],
          name: person?.name ?? '',
          doors: open.map(({ text, href }) => ({ text, href, words: WORDS[href] ?? '' })),
        })
      },
    },
    template: new URL('./home.njk', import.meta.url),
  })
}
