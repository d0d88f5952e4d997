/** What stands around a page, for the layout: everything already decided, nothing left to the template but order. */
import type { SignedInPerson } from '#access'
import type { Breadcrumb, Guide, NavigationItem, StatusBanner } from '../chrome.ts'
import { civilDate } from '#kernel'
import type { CookieChoiceView } from '../cookies/present-choice.ts'
import { fullInstant, longDate } from '../dates.ts'
import type { ToReadWith } from '../read-with.ts'
import type { Language } from '../language/language.ts'
import {
  addressServedIn,
  otherLanguage,
  presentItem,
  presentSite,
  tagOf,
  tagUnless,
} from '../language/present-language.ts'
import { wordsIn } from '../language/words.ts'
import type { PageKey } from '../page-definition.ts'
import { statutoryLinks } from '../statutory-links.ts'
import type { PageKit } from './page-kit.ts'
import { pagesOpenTo } from './pages-open-to.ts'
import { NEVER_REFRESHED, type Refreshing } from './refreshing.ts'

export interface ChromeRequest {
  /** A public page has nobody around it: the same navigation, banners and foot for everybody. */
  readonly audience: 'staff' | 'public'
  readonly language: Language
  /** In the other language, at the same place; none where there is none. */
  readonly twin?: `/${string}` | undefined
  readonly mayBeIndexed: boolean
  readonly title: string
  /** Of the title, where it is not the page's. */
  readonly titleLanguage?: Language | undefined
  readonly failed: boolean
  readonly layout: 'wide' | 'reading' | 'bare'
  readonly breadcrumbs: readonly Breadcrumb[]
  readonly keys: readonly PageKey[]
  readonly banners: readonly StatusBanner[]
  readonly guide: Guide | undefined
  /** Of what the page is about; nothing, unless told. */
  readonly readWith?: readonly ToReadWith[]
  /** Of a public page, where its site has cookies to ask about. */
  readonly cookies?: CookieChoiceView | false
  /** Never, unless told. */
  readonly refreshing?: Refreshing
  readonly person: SignedInPerson | undefined
  readonly at: Date
  readonly path: string
}

export async function presentChrome(kit: PageKit, asked: ChromeRequest): Promise<object> {
  const { path, audience, language } = asked
  const isStaff = audience === 'staff'
  const person = isStaff ? asked.person : undefined
  const opens = pagesOpenTo(kit, person)
  const banners = [...(await contributedBanners(kit, asked, person)), ...asked.banners]
  return {
    site: presentSite(kit.site, language),
    language: tagOf(language),
    /** For what is said in English on a page that is not. */
    english: tagUnless(language, 'en'),
    otherLanguage: asked.twin !== undefined && otherLanguage(kit, language, asked.twin),
    title: titleOf(kit, asked),
    titleLanguage: tagUnless(language, asked.titleLanguage ?? language),
    layout: asked.layout,
    keys: asked.keys.map((one) => ({ onlyReaches: false, ...one })),
    isStaff,
    person: person === undefined ? undefined : presentPerson(kit, person),
    /** Where everybody begins. */
    start: addressServedIn(kit, '/', language),
    home: person === undefined ? addressServedIn(kit, '/', language) : kit.start,
    navigation: markCurrent(
      kit.navigation
        .filter((item) => standsFor(kit, item, audience, person))
        .map((item) => presentItem(kit, item, language)),
      path,
    ),
    // A way back that is refused is none; a banner says what it says without its link.
    breadcrumbs: asked.breadcrumbs.filter(({ href }) => opens(href)),
    banners: banners.map(({ link, language: said = 'en', ...banner }) => ({
      ...banner,
      language: tagUnless(language, said),
      ...(link === undefined || !opens(link.href) ? {} : { link }),
    })),
    /** For templates: whether the viewer may open an address of this site. */
    opens,
    guide: asked.guide,
    readWith: (asked.readWith ?? []).map(({ words, at }) => ({
      paragraphs: words.split(/\n+/),
      day: longDate(civilDate(at)),
    })),
    cookies: asked.cookies ?? false,
    refreshing: asked.refreshing ?? NEVER_REFRESHED,
    // Only scripts read it, and public pages have none: they are the same bytes a minute later.
    madeAt: isStaff ? asked.at.getTime() : 0,
    // At the head of what is printed.
    printedAt: isStaff ? fullInstant(asked.at) : '',
    mayBeIndexed: asked.mayBeIndexed,
    canonical: asked.mayBeIndexed && kit.origin !== '' ? kit.origin + path : '',
    /** The page's own whole address, and where it begins, for what somebody types from paper. */
    origin: kit.origin,
    address: isStaff ? '' : kit.origin + path,
    statutoryLinks: isStaff ? [] : statutoryLinks(language),
    assets: kit.assets.links,
  }
}

/** The public knows the service by its name; staff, who have several sites open, by the site's. */
function titleOf(
  { site }: PageKit,
  { title, titleLanguage, failed, audience, language }: ChromeRequest,
): string {
  const { agency } = presentSite(site, titleLanguage ?? language)
  const whose = audience === 'public' ? agency : `${site.title} - Landfall`
  const error = failed ? `${wordsIn(language).errorBefore}: ` : ''
  return error + (title === whose ? title : `${title} - ${whose}`)
}

function standsFor(
  kit: PageKit,
  { permission, audience = 'staff' }: NavigationItem,
  wanted: ChromeRequest['audience'],
  person: SignedInPerson | undefined,
): boolean {
  if (audience !== wanted) return false
  return permission === 'public' || (person !== undefined && kit.access.may(person.role, permission))
}

/** What everybody must know; a status that only staff see, or that cannot be read, is not for public pages. */
async function contributedBanners(
  kit: PageKit,
  { at, audience, language }: ChromeRequest,
  person: SignedInPerson | undefined,
): Promise<readonly StatusBanner[]> {
  const unread = audience === 'staff' ? [UNREAD_STATUS] : []
  const contributed = await Promise.all(
    kit.banners.map((source) => source({ person, at, language }).catch(() => unread)),
  )
  return contributed.flat().filter(({ forEverybody }) => audience === 'staff' || forEverybody === true)
}

/** A status that cannot be read is not a status that is fine. */
const UNREAD_STATUS: StatusBanner = {
  level: 'attention',
  text: 'A status of this site could not be read just now. Treat what you see here as possibly out of date.',
}

function presentPerson(kit: PageKit, person: SignedInPerson) {
  const role = kit.access.roleTitle(person.role)
  return { name: person.name, role: person.port === undefined ? role : `${role}, ${person.port}` }
}

/** Where one page of the navigation lies within another, only the one that says more is where the viewer is. */
function markCurrent<Item extends { readonly href: string }>(items: readonly Item[], path: string) {
  const within = items.map(({ href }) => href).filter((href) => isWithin(path, href))
  const current = within.toSorted((a, b) => b.length - a.length)[0]
  return items.map((item) => ({ ...item, isCurrent: item.href === current }))
}

function isWithin(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}
