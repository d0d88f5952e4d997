/** The `Set-Cookie` headers that follow from a choice: yes sets what the list names, anything else takes it away. */
import type { NewId } from '#kernel'
import type { SiteDescription } from '../chrome.ts'
import { choiceCookieName, listOf, valueOf, type CookieChoice, type KeptChoice } from './cookie-choice.ts'

const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax'
/** So long the choice is remembered; then whoever comes is asked again. */
const A_YEAR_SECONDS = 31_536_000

export function choiceHeaders(site: SiteDescription, kept: KeptChoice, newId: NewId): readonly string[] {
  const { optionalCookies = [] } = site
  const choice = set(choiceCookieName(site), `${kept}.${listOf(site)}`, A_YEAR_SECONDS)
  if (kept === 'no') return [choice, ...optionalCookies.map(({ name }) => takenAway(name))]
  return [
    choice,
    ...optionalCookies.map(({ name, value, maxAgeSeconds }) => set(name, value(newId), maxAgeSeconds)),
  ]
}

/** Those that the browser still sends though they may not be there: after another list, or since it asks not to be tracked. */
export function strayCookies(
  { optionalCookies = [] }: SiteDescription,
  { allows }: CookieChoice,
  sent: string | undefined,
): readonly string[] {
  if (allows) return []
  return optionalCookies
    .filter(({ name }) => valueOf(name, sent) !== undefined)
    .map(({ name }) => takenAway(name))
}

function set(name: string, value: string, seconds: number): string {
  return `${name}=${value}; ${ATTRIBUTES}; Max-Age=${String(seconds)}`
}

function takenAway(name: string): string {
  return set(name, '', 0)
}
