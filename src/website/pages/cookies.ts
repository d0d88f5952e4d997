/** Cookies: none on public pages; one for whoever signs in, with its name, purpose and end. */
import { addressIn, dataTable, type CookieNote, type Language, type SiteDescription } from '#pages'
import { COOKIE_WORDS } from './cookie-words.ts'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./cookies.njk', import.meta.url),
  mi: new URL('./cookies.mi.njk', import.meta.url),
}

export function cookiesPage({ name, cookies = [] }: SiteDescription, language: Language) {
  const isFrontDoor = name === 'front-door'
  const say = COOKIE_WORDS[language]
  const ofStaff = { name: `__Host-${name}`, ...say.ofStaff }
  return statutoryPage(language, '/cookies', TEMPLATES, {
    cookies: isFrontDoor
      ? cookieTable(say.whenSignedInElsewhere, [say.ofTheDemonstration], language)
      : cookieTable(say.whenStaffSignIn, [ofStaff], language),
    tour:
      cookies.length > 0 &&
      cookieTable(
        say.duringTheTour,
        cookies.map(({ inTeReo, ...note }) => ({ ...note, ...(language === 'mi' ? inTeReo : {}) })),
        language,
      ),
  })
}

function cookieTable(caption: string, rows: readonly Omit<CookieNote, 'inTeReo'>[], language: Language) {
  const { columns, empty } = COOKIE_WORDS[language]
  return dataTable({
    ...{ caption, rows, language, empty, path: addressIn(language, '/cookies'), query: {} },
    columns: [
      { key: 'name', title: columns.name, cell: (one) => one.name },
      { key: 'purpose', title: columns.purpose, cell: (one) => one.purpose },
      { key: 'ends', title: columns.ends, cell: (one) => one.ends },
    ],
  })
}
