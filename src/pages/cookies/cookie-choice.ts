/** What somebody chose of the cookies that a site does not need: kept in their browser, for exactly the list that they saw. */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { canonicalJson } from '#kernel'
import type { SiteDescription } from '../chrome.ts'
import { asksNotToBeCounted } from '../server/privacy-signals.ts'

/**
 * `yes-all-the-same`: on the page of cookies, while the browser asked not to be tracked. A press on the notice never
 * outweighs what the browser asks.
 */
export type KeptChoice = 'yes' | 'no' | 'yes-all-the-same'

export interface CookieChoice {
  /** The site has something to ask about. */
  readonly isThere: boolean
  /** For the list as it stands now; undefined where nobody was asked about that one. */
  readonly kept: KeptChoice | undefined
  /** The browser answers for whoever uses it: no. */
  readonly isSignalled: boolean
  /** Whether the cookies may be there. */
  readonly allows: boolean
}

export function choiceCookieName({ name }: Pick<SiteDescription, 'name'>): string {
  return `__Host-${name}-cookies`
}

export function cookieChoice(site: SiteDescription, headers: IncomingHttpHeaders): CookieChoice {
  const isThere = (site.optionalCookies ?? []).length > 0
  const isSignalled = asksNotToBeCounted(headers)
  const kept = isThere ? keptChoice(site, headers.cookie) : undefined
  const allows = kept === 'yes-all-the-same' || (kept === 'yes' && !isSignalled)
  return { isThere, kept, isSignalled, allows }
}

function keptChoice(site: SiteDescription, cookies: string | undefined): KeptChoice | undefined {
  const [choice, list] = (valueOf(choiceCookieName(site), cookies) ?? '').split('.')
  if (list !== listOf(site)) return undefined
  return choice === 'yes' || choice === 'no' || choice === 'yes-all-the-same' ? choice : undefined
}

export function valueOf(name: string, cookies: string | undefined): string | undefined {
  const pair = cookies?.split(/; */).find((one) => one.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}

/** Another name, purpose or end is another list, and whoever comes is asked again. */
export function listOf({ optionalCookies = [] }: Pick<SiteDescription, 'optionalCookies'>): string {
  const told = optionalCookies.map(({ name, purpose, ends, maxAgeSeconds }) => [
    name,
    purpose,
    ends,
    maxAgeSeconds,
  ])
  return createHash('sha256').update(canonicalJson(told)).digest('hex').slice(0, 16)
}
