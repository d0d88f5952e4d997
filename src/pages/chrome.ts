/** What stands around a page: the agency's name, who is signed in, where one can go, what everybody must know now. */
import type { Permission, SignedInPerson } from '#access'
import type { SiteName } from '#database'

export interface SiteDescription {
  readonly name: SiteName | 'front-door'
  /** The agency in words, `New Zealand Customs Service`. */
  readonly agency: string
  /** The site's short name in titles, `Customs`. */
  readonly title: string
  /** Staff sites follow the reader's dark mode; public ones stay light. */
  readonly audience: 'staff' | 'public'
  /** Words at the foot of every page, such as that the people are made up. */
  readonly footer?: string
}

export interface NavigationItem {
  readonly text: string
  readonly href: `/${string}`
  /** Shown only to those who may use it; `public` to everybody. */
  readonly permission: Permission | 'public'
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
}

/** A room's contribution to the banners of a site; asked anew for every page. */
export type BannerSource = (viewer: {
  readonly person: SignedInPerson | undefined
  readonly at: Date
}) => Promise<readonly StatusBanner[]>
