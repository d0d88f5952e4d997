/** The start pages of a site: what it is for, and what somebody may do there; the public's and the staff's. */
import { addressIn, definePage, inBothLanguages, view, type Language, type PageDefinition } from '#pages'
import { AGENCIES, type SiteDeclarations } from '#rooms'

/** Where the staff of a site begin that greets the public first. */
export const STAFF_START = '/start'

interface HomeView {
  readonly agency: string
  readonly purpose: string
  readonly name: string
  readonly doors: readonly Door[]
}

interface Door {
  readonly text: string
  readonly href: string
  readonly words: string
}

export function homePages(declared: SiteDeclarations): readonly PageDefinition[] {
  return declared.site.greetsThePublic !== true
    ? [staffHomePage(declared, '/')]
    : [
        ...inBothLanguages((language) => publicHomePage(declared, language)),
        staffHomePage(declared, STAFF_START),
      ]
}

function staffHomePage({ site, navigation, permissions }: SiteDeclarations, address: `/${string}`) {
  return definePage({
    address,
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
          doors: open.map(asDoor),
        })
      },
    },
    template: new URL('./home.njk', import.meta.url),
  })
}

interface PublicHomeView {
  readonly agency: string
  readonly purpose: string
  readonly doors: readonly (Door & { readonly isInEnglish: boolean })[]
}

const PUBLIC_TEMPLATES = {
  en: new URL('./public-home.njk', import.meta.url),
  mi: new URL('./public-home.mi.njk', import.meta.url),
}

function publicHomePage({ site, navigation }: SiteDeclarations, language: Language) {
  return definePage({
    address: '/',
    audience: 'public',
    permission: 'public',
    // The tab of a service says its name.
    title:
      (language === 'mi' ? AGENCIES[site.name].inTeReo?.agency : undefined) ?? AGENCIES[site.name].agency,
    get: {
      activity: 'none-public',
      answer: async () =>
        view<PublicHomeView>({
          agency: AGENCIES[site.name].agency,
          purpose: (language === 'mi' ? site.inTeReo?.purpose : undefined) ?? site.purpose,
          doors: navigation
            .filter(({ audience }) => audience === 'public')
            .map((item) => asPublicDoor(item, language)),
        }),
    },
    template: PUBLIC_TEMPLATES[language],
  })
}

function asDoor({ text, href, words }: Door): Door {
  return { text, href, words }
}

/** What is in English alone is named in English. */
function asPublicDoor(
  item: SiteDeclarations['navigation'][number],
  language: Language,
): PublicHomeView['doors'][number] {
  const { inTeReo, href } = item
  if (language === 'en' || inTeReo === undefined) return { ...asDoor(item), isInEnglish: true }
  const { text, words = '' } = inTeReo
  return { text, words, href: addressIn(language, href), isInEnglish: false }
}
