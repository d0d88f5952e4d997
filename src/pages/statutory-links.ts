/** What stands at the foot of every public page: the pages that law and courtesy ask of a public site. */

export interface StatutoryLink {
  readonly text: string
  readonly href: `/${string}`
}

/** Every site serves each of them; the pages themselves are the website's. */
export const STATUTORY_LINKS = [
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' },
  { text: 'Accessibility', href: '/accessibility' },
  { text: 'Contact', href: '/contact' },
  { text: 'About this site', href: '/about' },
  { text: 'Copyright', href: '/copyright' },
] as const satisfies readonly StatutoryLink[]
