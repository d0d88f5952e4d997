/** A page that law or courtesy asks of every public site; its address and name are those at the foot of the pages. */
import {
  addressIn,
  definePage,
  statutoryLinks,
  view,
  type Language,
  type PageDefinition,
  type StatutoryAddress,
} from '#pages'

export function statutoryPage(
  language: Language,
  address: StatutoryAddress,
  templates: Readonly<Record<Language, URL>>,
  data: object,
): PageDefinition {
  const stands = addressIn(language, address)
  const title = statutoryLinks(language).find(({ href }) => href === stands)?.text ?? ''
  return definePage({
    address,
    audience: 'public',
    permission: 'public',
    title,
    get: { activity: 'none-public', answer: () => Promise.resolve(view({ title, ...data })) },
    template: templates[language],
  })
}
