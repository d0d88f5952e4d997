/** A page that law or courtesy asks of every public site; its address and name are those at the foot of the pages. */
import { definePage, STATUTORY_LINKS, view, type PageDefinition } from '#pages'

type StatutoryAddress = (typeof STATUTORY_LINKS)[number]['href']

export function statutoryPage(address: StatutoryAddress, template: URL, data: object): PageDefinition {
  const title = STATUTORY_LINKS.find(({ href }) => href === address)?.text ?? ''
  return definePage({
    address,
    audience: 'public',
    permission: 'public',
    title,
    get: { activity: 'none-public', answer: () => Promise.resolve(view({ title, ...data })) },
    template,
  })
}
