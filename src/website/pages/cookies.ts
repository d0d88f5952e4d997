/** Cookies: none on public pages before somebody says yes; one for whoever signs in; and what the visitor's browser asks. */
import {
  addressIn,
  choiceCookieName,
  dataTable,
  type CookieNote,
  type Language,
  type PrivacySignals,
  type SiteDescription,
} from '#pages'
import { COOKIE_WORDS } from './cookie-words.ts'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./cookies.njk', import.meta.url),
  mi: new URL('./cookies.mi.njk', import.meta.url),
}

export function cookiesPage(site: SiteDescription, language: Language) {
  const { name, cookies = [], optionalCookies = [] } = site
  const isFrontDoor = name === 'front-door'
  const say = COOKIE_WORDS[language]
  const ofStaff = { name: `__Host-${name}`, ...say.ofStaff }
  const remembered = { name: choiceCookieName(site), ...say.ofTheChoice }
  const tables = {
    cookies: isFrontDoor
      ? cookieTable(say.whenSignedInElsewhere, [say.ofTheDemonstration], language)
      : cookieTable(say.whenStaffSignIn, [ofStaff], language),
    tour: cookies.length > 0 && cookieTable(say.duringTheTour, inWords(cookies, language), language),
    optional:
      optionalCookies.length > 0 &&
      cookieTable(say.whenYouChoose, [...inWords(optionalCookies, language), remembered], language),
  }
  return statutoryPage(
    language,
    '/cookies',
    TEMPLATES,
    // The front door counts nobody.
    ({ signals }) => Promise.resolve({ ...tables, counts: !isFrontDoor, asked: signalsSent(signals) }),
    { variesWithSignals: true },
  )
}

function signalsSent({ doNotTrack, globalPrivacyControl }: PrivacySignals): readonly string[] {
  return [
    ...(doNotTrack ? ['Do Not Track'] : []),
    ...(globalPrivacyControl ? ['Global Privacy Control'] : []),
  ]
}

function inWords(cookies: readonly CookieNote[], language: Language) {
  return cookies.map(({ name, purpose, ends, inTeReo }) => ({
    ...{ name, purpose, ends },
    ...(language === 'mi' ? inTeReo : {}),
  }))
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
