/** What a public page says of optional cookies: the notice that asks, and the form by which an answer is changed later. */
import type { SiteDescription } from '../chrome.ts'
import { addressIn, type Language } from '../language/language.ts'
import { CHOICE_ADDRESS } from './choice-route.ts'
import type { CookieChoice } from './cookie-choice.ts'

export interface CookieChoiceView {
  readonly action: string
  readonly returnTo: string
  readonly more: string
  readonly purposes: readonly string[]
  /** Only until somebody, or their browser, has answered. */
  readonly asks: boolean
  readonly stands: 'yes' | 'yes-all-the-same' | 'no' | 'signalled' | 'unasked'
}

/** False where there is nothing to ask about. */
export function presentChoice(
  { optionalCookies = [] }: SiteDescription,
  { isThere, kept, isSignalled, allows }: CookieChoice,
  language: Language,
  path: string,
): CookieChoiceView | false {
  if (!isThere) return false
  const answered = kept === undefined ? 'unasked' : kept
  return {
    ...{ action: CHOICE_ADDRESS, returnTo: path, more: addressIn(language, '/cookies') },
    purposes: optionalCookies.map(({ purpose, inTeReo }) =>
      language === 'mi' ? (inTeReo?.purpose ?? purpose) : purpose,
    ),
    asks: kept === undefined && !isSignalled,
    stands: isSignalled && !allows && kept !== 'no' ? 'signalled' : answered,
  }
}
