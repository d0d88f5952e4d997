/** What stands around a page, for the layout: everything already decided, nothing left to the template but order. */
import type { SignedInPerson } from '#access'
import type { Breadcrumb, StatusBanner } from '../chrome.ts'
import type { PageKit } from './page-kit.ts'

export interface ChromeRequest {
  readonly title: string
  readonly failed: boolean
  readonly layout: 'wide' | 'reading' | 'bare'
  readonly breadcrumbs: readonly Breadcrumb[]
  readonly banners: readonly StatusBanner[]
  readonly refreshAfterSeconds: number
  readonly person: SignedInPerson | undefined
  readonly at: Date
  readonly path: string
}

export async function presentChrome(kit: PageKit, asked: ChromeRequest): Promise<object> {
  const { person, title, failed, path } = asked
  const viewer = { person, at: asked.at }
  const contributed = await Promise.all(
    kit.banners.map((source) => source(viewer).catch(() => [UNREAD_STATUS])),
  )
  return {
    site: { footer: '', ...kit.site },
    title: `${failed ? 'Error: ' : ''}${title} - ${kit.site.title} - Landfall`,
    layout: asked.layout,
    isStaff: kit.site.audience === 'staff',
    person: person === undefined ? undefined : presentPerson(kit, person),
    navigation: kit.navigation
      .filter(
        ({ permission }) =>
          permission === 'public' || (person !== undefined && kit.access.may(person.role, permission)),
      )
      .map(({ text, href }) => ({ text, href, isCurrent: isWithin(path, href) })),
    breadcrumbs: asked.breadcrumbs,
    banners: [...contributed.flat(), ...asked.banners],
    refreshAfterSeconds: asked.refreshAfterSeconds,
    madeAt: asked.at.getTime(),
    assets: kit.assets.links,
  }
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

function isWithin(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}
