/** The pages that are nobody's: not found, refused, failed. What happened, what is safe, what to do. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf, type Language } from '../language/language.ts'
import { wordsIn } from '../language/words.ts'
import type { KitWords } from '../language/words-en.ts'
import type { PagePermission } from '../page-definition.ts'
import type { PageKit } from './page-kit.ts'
import { presentChrome } from './present-chrome.ts'
import { sendHtml } from './send.ts'
import { keptByNobody } from './who-may-keep.ts'

export interface Message {
  readonly status: number
  readonly title: string
  readonly lines: readonly string[]
  /** For the person to quote and for the log to hold. */
  readonly reference?: string
}

const template = new URL('../templates/message.njk', import.meta.url)

export async function sendMessage(
  kit: PageKit,
  /** In the words of whoever reads it; staff read English. */
  messageIn: (say: KitWords, language: Language, isPublic: boolean) => Message,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { audience } = request.routeOptions.config
  if (audience === 'machine') {
    const message = messageIn(wordsIn('en'), 'en', true)
    return reply.code(message.status).type('text/plain; charset=utf-8').send(`${message.title}\n`)
  }
  // The page that says that something failed must not fail for the same reason.
  const person = audience === 'public' ? undefined : await kit.access.personOf(request).catch(() => undefined)
  // Nobody's address, asked for by nobody we know: a stranger reads it.
  const isPublic = audience === 'public' || (audience === undefined && person === undefined)
  const language = isPublic ? languageOf(request.url) : 'en'
  const message = messageIn(wordsIn(language), language, isPublic)
  const chrome = await presentChrome(kit, {
    ...{ title: message.title, failed: false, layout: 'reading', breadcrumbs: [], keys: [], banners: [] },
    ...{
      guide: kit.guide(request.headers.cookie),
      audience: isPublic ? 'public' : 'staff',
      language,
      mayBeIndexed: false,
      person,
      at: kit.clock.now(),
      path: '',
    },
  })
  const html = kit.engine.render(
    template,
    { reference: '', ...message, chrome, form: { errors: [] } },
    language,
  )
  if (isPublic) return keptByNobody(html, reply.code(message.status))
  return sendHtml(html, person, reply.code(message.status))
}

export function sendNotFound(
  kit: PageKit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return sendMessage(
    kit,
    ({ notFound: { title, first, forStaff, forAnybody } }, _, isPublic) => ({
      ...{ status: 404, title, lines: [first, isPublic ? forAnybody : forStaff] },
    }),
    request,
    reply,
  )
}

export function sendRefusal(
  kit: PageKit,
  permission: PagePermission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const roles = permission === 'public' ? [] : kit.access.whoMay(permission)
  const who =
    roles.length === 0 ? 'Nobody on this site can open it.' : `It can be opened by: ${roles.join(', ')}.`
  const lines = [
    `Your role does not include this page. ${who}`,
    'That you asked has been recorded. Nothing was changed.',
  ]
  return sendMessage(
    kit,
    () => ({ status: 403, title: 'You do not have access to this page', lines }),
    request,
    reply,
  )
}
