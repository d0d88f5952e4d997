/** Turns a page's answer into a response, after the transaction has been committed. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedInPerson } from '#access'
import { BrokenPromise } from '#kernel'
import { strayCookies } from '../cookies/choice-headers.ts'
import { cookieChoice, type CookieChoice } from '../cookies/cookie-choice.ts'
import { presentChoice } from '../cookies/present-choice.ts'
import type { FormView } from '../form/form-view.ts'
import type { FileAnswer, FramedAnswer, ViewAnswer } from '../page-answer.ts'
import { twinOf } from '../language/twin-of.ts'
import type { PageDefinition } from '../page-definition.ts'
import { scriptKey } from './answered-before.ts'
import { isSameForEverybody } from './audience.ts'
import type { ToReadWith } from '../read-with.ts'
import type { PageKit } from './page-kit.ts'
import { presentChrome } from './present-chrome.ts'
import { SIGNALS } from './privacy-signals.ts'
import { refreshing } from './refreshing.ts'
import { fileKeptByAll, keptByAll, keptByNobody, keptByTheReader } from './who-may-keep.ts'

export async function sendView(
  kit: PageKit,
  page: PageDefinition,
  answer: ViewAnswer<object>,
  form: FormView,
  asked: { readonly person: SignedInPerson | undefined; readonly at: Date; readonly path: string },
  request: FastifyRequest,
  reply: FastifyReply,
  readWith: readonly ToReadWith[],
): Promise<FastifyReply> {
  const { title, breadcrumbs, keys, template } = page
  if (template === undefined) throw new BrokenPromise(`${page.address}: a page that is shown has a template`)
  const isPublic = page.audience === 'public'
  const isShared = isSameForEverybody(page) && request.method !== 'POST'
  const guide = kit.guide(request.headers.cookie)
  const choice = cookieChoice(kit.site, request.headers)
  const language = page.language ?? 'en'
  const chrome = await presentChrome(kit, {
    title: typeof title === 'string' ? title : title(answer.data),
    titleLanguage: page.titleLanguage?.(answer.data),
    failed: form.errors.length > 0,
    layout: page.layout ?? 'reading',
    breadcrumbs: (typeof breadcrumbs === 'function' ? breadcrumbs(answer.data) : breadcrumbs) ?? [],
    keys: (typeof keys === 'function' ? keys(answer.data) : keys) ?? [],
    banners: answer.banners ?? [],
    guide,
    readWith,
    refreshing: refreshing(request.url, answer.refreshAfterSeconds),
    audience: isPublic ? 'public' : 'staff',
    language,
    cookies: isPublic && presentChoice(kit.site, choice, language, asked.path),
    twin: twinOf(kit, page, request.url),
    mayBeIndexed: isShared,
    ...asked,
  })
  if (answer.frames === true) letFrameOurOwn(reply)
  if (isPublic) sayWhatItVariesWith(kit, answer, choice, request, reply)
  const html = kit.engine.render(template, { ...answer.data, form, chrome }, page.language)
  // Whoever has a guide reads another page than everybody; nobody is to keep it, not even that browser when it has left.
  if (isPublic && guide !== undefined) return keptByNobody(html, reply)
  if (isShared && !choice.isThere) return keptByAll(kit, html, request, reply)
  // What was typed on a public form comes back with Back; what is shown of somebody's data does not.
  if (isPublic && page.get.activity === 'none-public') return keptByTheReader(html, reply)
  return isPublic ? keptByNobody(html, reply) : sendHtml(html, asked.person, reply)
}

/** Where a browser's own choice or signals are in the page, whoever keeps it keeps it for browsers like that one. */
function sayWhatItVariesWith(
  { site }: PageKit,
  { variesWithSignals }: ViewAnswer<object>,
  choice: CookieChoice,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (choice.isThere) {
    const stray = strayCookies(site, choice, request.headers.cookie)
    if (stray.length > 0) void reply.header('set-cookie', stray)
    void reply.header('vary', `Cookie, ${SIGNALS}`)
  } else if (variesWithSignals === true) void reply.header('vary', SIGNALS)
}

/** Pages are never kept by a browser or a proxy: the next person at the keyboard would find them with Back. */
export function sendHtml(
  html: string,
  person: SignedInPerson | undefined,
  reply: FastifyReply,
): FastifyReply {
  if (person !== undefined) letRegisterWorker(reply)
  return reply
    .header('cache-control', person === undefined ? 'no-cache' : 'no-store')
    .header('vary', 'Cookie')
    .type('text/html; charset=utf-8')
    .send(html)
}

function letRegisterWorker(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'))
  void reply.header('content-security-policy', policy.replace("worker-src 'none'", "worker-src 'self'"))
}

function letFrameOurOwn(reply: FastifyReply): void {
  void reply.header(
    'content-security-policy',
    `${String(reply.getHeader('content-security-policy'))};frame-src 'self'`,
  )
}

/** 303 for a browser; a page's script is told where to go, and goes there itself: no form stays in the history. */
export function sendRedirect(address: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (scriptKey(request) === undefined) return reply.redirect(address, 303)
  return reply.code(204).header('location', address).header('cache-control', 'no-store').send()
}

/** To a programme that asked for an act and follows no redirect: it is done, and there is nothing to read. */
export function sendDone(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('Done\n')
}

export function sendFile(
  page: PageDefinition,
  answer: FileAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { body } = answer
  void reply.type(answer.type)
  if (page.audience === 'machine') {
    void reply.header('x-robots-tag', 'noindex')
    return typeof body === 'string' || Buffer.isBuffer(body)
      ? fileKeptByAll(body, request, reply)
      : reply.header('cache-control', 'public, no-cache').send(body)
  }
  return (
    reply
      .header('cache-control', 'no-store')
      .header('content-disposition', attachment(answer.name))
      // Should a browser show it after all, it is nobody's page: no script, no form, no origin.
      .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .headers(answer.size === undefined ? {} : { 'content-length': String(answer.size) })
      .send(body)
  )
}

/** What stands in it was made harmless before; this holds where that failed, also when the address is opened by itself. */
const FRAMED_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

export function sendFramed({ document }: FramedAnswer, reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', FRAMED_POLICY)
    .header('x-frame-options', 'SAMEORIGIN')
    .type('text/html; charset=utf-8')
    .send(document)
}

/** The name twice: plain for old programs, and whole with its macrons (RFC 6266, RFC 8187). */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.-]+/g, '-')
  const whole = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${whole}`}`
}
