/** A page that law or courtesy asks of every public site; its address and name are those at the foot of the pages. */
import type { Tx } from '#database'
import {
  addressIn,
  definePage,
  statutoryLinks,
  view,
  type Language,
  type PageDefinition,
  type PrivacySignals,
  type StatutoryAddress,
} from '#pages'

/** What a page shows that only the database, or the browser that asks, knows. */
type StatutoryData = (asked: { readonly tx: Tx; readonly signals: PrivacySignals }) => Promise<object>

export function statutoryPage(
  language: Language,
  address: StatutoryAddress,
  templates: Readonly<Record<Language, URL>>,
  data: object | StatutoryData,
  options: { readonly variesWithSignals?: boolean } = {},
): PageDefinition {
  const stands = addressIn(language, address)
  const title = statutoryLinks(language).find(({ href }) => href === stands)?.text ?? ''
  return definePage({
    address,
    audience: 'public',
    permission: 'public',
    title,
    get: {
      activity: 'none-public',
      // A site without a database has statutory pages too.
      answer: async (request) =>
        view({ title, ...(typeof data === 'function' ? await data(request) : data) }, options),
    },
    template: templates[language],
  })
}
