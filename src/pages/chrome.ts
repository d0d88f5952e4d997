/** What stands around a page: the agency's name, who is signed in, where one can go, what everybody must know now. */
import type { Permission, SignedInPerson } from '#access'
import type { SiteName } from '#database'
import type { NewId } from '#kernel'
import type { Language } from './language/language.ts'

export interface SiteDescription {
  readonly name: SiteName | 'front-door'
  /** The agency in words, `New Zealand Customs Service`. */
  readonly agency: string
  /** Within a sentence, `the New Zealand Customs Service`; default as `agency`. */
  readonly within?: string
  /** The site's short name in the titles of staff’s pages, `Customs`. */
  readonly title: string
  /** Words at the foot of every page, such as that the people are made up. */
  readonly footer?: string
  readonly inTeReo?: { readonly agency?: string; readonly within?: string; readonly footer?: string }
  /** How the public reaches the agency, each way with what it is good for. */
  readonly contact?: readonly ContactWay[]
  /** Cookies beside that of signing in, for the page that tells of them. */
  readonly cookies?: readonly CookieNote[]
  /** Cookies that the site does not need: none, unless a site chooses so, and then whoever comes is asked first. */
  readonly optionalCookies?: readonly OptionalCookie[]
}

export interface CookieNote {
  readonly name: string
  readonly purpose: string
  readonly ends: string
  readonly inTeReo?: { readonly purpose: string; readonly ends: string }
}

/** Set by the kit alone, and only for whoever said yes to the list as it stands. */
export interface OptionalCookie extends CookieNote {
  readonly maxAgeSeconds: number
  /** What it holds when it is set. */
  readonly value: (newId: NewId) => string
}

export interface ContactWay {
  /** `Telephone`, `Post`. */
  readonly way: string
  readonly words: string
  readonly inTeReo?: { readonly way: string; readonly words: string }
}

export interface NavigationItem {
  readonly text: string
  readonly href: `/${string}`
  /** Shown only to those who may use it; `public` to everybody. */
  readonly permission: Permission | 'public'
  /** On which pages it stands: those of staff (default), or the public ones, where everybody sees the same. */
  readonly audience?: 'public' | 'staff'
  /** Of a public page that is in both languages. */
  readonly inTeReo?: { readonly text: string; readonly words?: string }
}

export interface Breadcrumb {
  readonly text: string
  readonly href: `/${string}`
}

/** Something that everybody must know now: `notice` informs, `attention` needs somebody, `danger` must not be missed. */
export interface StatusBanner {
  readonly level: 'notice' | 'attention' | 'danger'
  readonly text: string
  readonly link?: { readonly text: string; readonly href: `/${string}` }
  /** On public pages too; without it, a banner is for staff. */
  readonly forEverybody?: boolean
  /** In which its words are; English, unless told. */
  readonly language?: Language
}

/**
 * What goes along with a visitor over the pages of several sites: where they are, what to do on this page, where to go
 * on. For a demonstration's tour; a site in production has none.
 */
export interface Guide {
  /** `Tour`. */
  readonly label: string
  /** `Step 4 of 9`. */
  readonly place: string
  readonly title: string
  readonly points: readonly { readonly name: string; readonly text: string }[]
  /** Whole addresses: the way leads from site to site. */
  readonly ways: readonly { readonly text: string; readonly href: string; readonly isNext: boolean }[]
}

/** Asked for every page with the cookies that the browser sent; it holds nothing that only one person may see. */
export type GuideSource = (cookies: string | undefined) => Guide | undefined

/** A room's contribution to the banners of a site; asked anew for every page. */
export type BannerSource = (viewer: {
  readonly person: SignedInPerson | undefined
  readonly at: Date
  /** Of the page, English unless told: whoever can, says it so. */
  readonly language?: Language
}) => Promise<readonly StatusBanner[]>
