/** Cookies: none on public pages; one for whoever signs in, with its name, purpose and end. */
import { dataTable, type CookieNote, type SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

const OF_THE_DEMONSTRATION: CookieNote = {
  name: 'Those of the made-up sign-in, under /identity',
  purpose: 'Keep a sign-in together while you choose whom to be',
  ends: 'When you have signed in, or close the browser',
}

const ofStaff = (name: SiteDescription['name']): CookieNote => ({
  name: `__Host-${name}`,
  purpose: 'Shows that you are signed in, so that you need not sign in on every page',
  ends: 'When you sign out, close the browser, do nothing for 30 minutes, or after 12 hours',
})

export function cookiesPage({ name, cookies = [] }: SiteDescription) {
  const isFrontDoor = name === 'front-door'
  return statutoryPage('/cookies', new URL('./cookies.njk', import.meta.url), {
    cookies: cookieTable(
      isFrontDoor ? 'Set only when you sign in at one of the sites' : 'Set only when staff sign in',
      [isFrontDoor ? OF_THE_DEMONSTRATION : ofStaff(name)],
    ),
    tour: cookies.length > 0 && cookieTable('Set only while you take the tour', cookies),
  })
}

function cookieTable(caption: string, rows: readonly CookieNote[]) {
  return dataTable({
    ...{ caption, rows, path: '/cookies', query: {} },
    empty: { title: 'No cookie', text: 'This site sets none.' },
    columns: [
      { key: 'name', title: 'Name', cell: (one) => one.name },
      { key: 'purpose', title: 'What it is for', cell: (one) => one.purpose },
      { key: 'ends', title: 'When it ends', cell: (one) => one.ends },
    ],
  })
}
