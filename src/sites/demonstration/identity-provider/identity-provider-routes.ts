/** Puts the provider and its page of personas under a path of the front door's server. */
import { readFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createProvider, SESSION_COOKIE, type RelyingSite } from './create-provider.ts'
import { personaPage, signInLostPage, type PersonaPageLook } from './persona-page.ts'
import { PERSONAS, type Persona } from './personas.ts'
import { openProviderKeys } from './provider-keys.ts'

export interface IdentityProviderOptions {
  /** `http://127.0.0.1:3000/identity`: its path is where the provider stands on the server. */
  readonly issuer: string
  /** Where its keys are kept. */
  readonly keyFolder: string
  /** The sites, with the title that the page of personas shows. */
  readonly sites: readonly (RelyingSite & { readonly site: Persona['site']; readonly title: string })[]
  readonly personas?: readonly Persona[]
}

interface Choosing {
  readonly Params: { readonly clientId: string; readonly uid: string }
  readonly Body: string | undefined
}

const LARGEST_FORM = 2048

/**
 * Every sign-in chooses anew. A provider that remembered the last persona would have to sign them out first, by a page
 * that sends itself with a script.
 */
function forgetLastPersona(headers: IncomingHttpHeaders): void {
  const kept = headers.cookie?.split(/; */).filter((pair) => !pair.startsWith(SESSION_COOKIE))
  if (kept !== undefined) headers.cookie = kept.join('; ')
}

/** For `createSiteServer`'s extensions or any Fastify server: `await server.register(await identityProvider(options))`. */
export async function identityProvider(
  options: IdentityProviderOptions,
): Promise<(server: FastifyInstance) => Promise<void>> {
  const { personas = PERSONAS } = options
  const prefix = new URL(options.issuer).pathname
  const stylesheet = `${prefix}/identity-provider.css`
  const css = await readFile(new URL('./identity-provider.css', import.meta.url), 'utf8')
  const look: PersonaPageLook = { stylesheets: [stylesheet] }
  const provider = createProvider({
    ...{
      issuer: options.issuer,
      keys: await openProviderKeys(options.keyFolder),
      sites: options.sites,
      personas,
    },
    errorPage: () => signInLostPage(look),
  })
  const answer = provider.callback()
  const choosing = `${prefix}/choose/:clientId/:uid`

  // A form's redirects count as its target too, so the sites that sign-ins return to are named.
  const policy = [
    `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'`,
    `form-action 'self' ${options.sites.map((site) => site.origin).join(' ')}`,
  ].join('; ')
  const page = (reply: FastifyReply, status: number, body: string) =>
    reply
      .code(status)
      .headers({
        'content-security-policy': policy,
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
      })
      .type('text/html; charset=utf-8')
      .send(body)
  const interactionOf = (request: FastifyRequest, reply: FastifyReply) =>
    provider.interactionDetails(request.raw, reply.raw).catch(() => undefined)

  const signIn = async (persona: Persona, request: FastifyRequest, reply: FastifyReply) => {
    const login = { accountId: persona.id, remember: false, amr: ['demonstration'] }
    const next = await provider.interactionResult(
      request.raw,
      reply.raw,
      { login },
      { mergeWithLastSubmission: false },
    )
    return reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
      .redirect(next, 303)
  }

  return async (server) => {
    await server.register(async (scope) => {
      // The provider reads bodies itself; the one form here is read as text.
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null))

      scope.get(stylesheet, (_request, reply) => reply.type('text/css; charset=utf-8').send(css))

      // Looking without fetching (HEAD) must sign nobody in.
      scope.get<Choosing>(choosing, { exposeHeadRoute: false }, async (request, reply) => {
        const interaction = await interactionOf(request, reply)
        const here = options.sites.find(({ clientId }) => clientId === interaction?.params['client_id'])
        if (here === undefined) {
          // The browser's Back from the site's first page: nobody chooses here any more, and the site knows who it is.
          const site = options.sites.find(({ clientId }) => clientId === request.params.clientId)
          if (site === undefined) return page(reply, 400, signInLostPage(look))
          return reply.header('cache-control', 'no-store').redirect(`${site.origin}/`, 303)
        }
        const ours = personas.filter(({ site }) => site === here.site)
        const hinted = ours.find(({ id }) => id === interaction?.params['login_hint'])
        if (hinted !== undefined) return signIn(hinted, request, reply)
        const others = personas.filter(({ site }) => site !== here.site)
        return page(reply, 200, personaPage({ siteTitle: here.title, ours, others }, look))
      })

      await scope.register(async (form) => {
        form.removeAllContentTypeParsers()
        form.addContentTypeParser(
          'application/x-www-form-urlencoded',
          { parseAs: 'string', bodyLimit: LARGEST_FORM },
          (_request, body, done) => done(null, body),
        )
        form.post<Choosing>(choosing, async (request, reply) => {
          const interaction = await interactionOf(request, reply)
          const chosen = new URLSearchParams(request.body).get('persona')
          const persona = personas.find(({ id }) => id === chosen)
          if (interaction === undefined || persona === undefined)
            return page(reply, 400, signInLostPage(look))
          return signIn(persona, request, reply)
        })
      })

      scope.all(`${prefix}/*`, (request, reply) => {
        reply.hijack()
        // Beneath its path, as the provider knows its own addresses; `originalUrl` tells it what stood before.
        const { raw } = request as { raw: FastifyRequest['raw'] & { originalUrl?: string } }
        forgetLastPersona(raw.headers)
        raw.originalUrl = request.url
        raw.url = request.url.slice(prefix.length)
        answer(raw, reply.raw)
      })
    })
  }
}
