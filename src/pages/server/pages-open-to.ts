/** Which of the site's pages a viewer may open: a link that leads to a refusal is not drawn. */
import type { SignedInPerson } from '#access'
import type { PageDefinition } from '../page-definition.ts'
import type { AccessGate } from './access-gate.ts'

/** What the rule needs of a page. */
export type DoorOfPage = Pick<PageDefinition, 'address' | 'permission' | 'audience'>

/**
 * Whether the viewer may open what lies at an address, its query left aside. An address that no page of the site has is
 * open: a file, a route, another site.
 */
export function pagesOpenTo(
  { pages, access }: { readonly pages: readonly DoorOfPage[]; readonly access: AccessGate },
  person: SignedInPerson | undefined,
): (href: string) => boolean {
  return (href) => {
    const page = pageAt(pages, href.split(/[?#]/, 1)[0] ?? '')
    if (page === undefined || page.permission === 'public') return true
    return person !== undefined && access.may(person.role, page.permission)
  }
}

/** As the router decides: a page whose address is written out goes before one with a place for a value. */
function pageAt(pages: readonly DoorOfPage[], path: string): DoorOfPage | undefined {
  return (
    pages.find(({ address }) => address === path) ?? pages.find(({ address }) => isShapeOf(address, path))
  )
}

function isShapeOf(address: string, path: string): boolean {
  const [shape, parts] = [address.split('/'), path.split('/')]
  return (
    shape.length === parts.length &&
    shape.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]))
  )
}
