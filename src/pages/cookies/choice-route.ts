/**
 * Where the answer about cookies is sent, from the notice of any page and from the page of cookies: a form, so that it works
 * without script. The answer is kept in the browser that gave it and recorded nowhere else. Where a site has nothing to ask
 * about, there is no such address.
 */
import type { FastifyInstance } from 'fastify'
import type { PageKit } from '../server/page-kit.ts'
import { asksNotToBeCounted } from '../server/privacy-signals.ts'
import { choiceHeaders } from './choice-headers.ts'
import type { KeptChoice } from './cookie-choice.ts'

export const CHOICE_ADDRESS = '/cookies/choice'

/** An address of this site without its query. */
const OWN_ADDRESS = /^\/(?!\/)[\w./~%-]*$/

export function registerCookieChoice(site: FastifyInstance, { site: description, newId }: PageKit): void {
  if ((description.optionalCookies ?? []).length === 0) return
  site.post(CHOICE_ADDRESS, { config: { audience: 'public' } }, (request, reply) => {
    const { answer, 'return-to': returnTo, from } = request.body as Readonly<Record<string, unknown>>
    const kept = keptOf(answer, from === 'page' && asksNotToBeCounted(request.headers))
    if (kept !== undefined) void reply.header('set-cookie', choiceHeaders(description, kept, newId))
    const isOwn = typeof returnTo === 'string' && OWN_ADDRESS.test(returnTo)
    return reply.header('cache-control', 'no-store').redirect(isOwn ? returnTo : '/cookies', 303)
  })
}

function keptOf(answer: unknown, isAllTheSame: boolean): KeptChoice | undefined {
  if (answer === 'no') return 'no'
  if (answer === 'yes') return isAllTheSame ? 'yes-all-the-same' : 'yes'
  return undefined
}
