/** Signs in by the real flow: the site, the identity provider, one press on the persona's button, and back. */
import { plainBrowser, type PlainBrowser, type PlainPage } from './plain-browser.ts'

export interface SignedInBrowser {
  readonly browser: PlainBrowser
  /** Where the sign-in ended. */
  readonly page: PlainPage
  /** Opens a page of the site as the persona. */
  open(path: string, init?: RequestInit): Promise<PlainPage>
}

export async function signInAs(
  site: { readonly origin: string },
  personaId: string,
  options: { readonly returnTo?: string; readonly browser?: PlainBrowser } = {},
): Promise<SignedInBrowser> {
  const { browser = plainBrowser(), returnTo = '/' } = options
  const choice = await browser.open(`${site.origin}/sign-in?return=${encodeURIComponent(returnTo)}`)
  const page = await browser.press(choice, { name: 'persona', value: personaId })
  return { browser, page, open: (path, init) => browser.open(new URL(path, site.origin).href, init) }
}
