/** Turns a page's answer into a response, after the transaction has been committed. */
import type { FastifyReply } from 'fastify'
import type { SignedInPerson } from '#access'
import type { FormView } from '../form/form-view.ts'
import type { FileAnswer, ViewAnswer } from '../page-answer.ts'
import type { PageDefinition } from '../page-definition.ts'
import type { PageKit } from './page-kit.ts'
import { presentChrome } from './present-chrome.ts'

export async function sendView(
  kit: PageKit,
  page: PageDefinition,
  answer: ViewAnswer<object>,
  form: FormView,
  asked: { readonly person: SignedInPerson | undefined; readonly at: Date; readonly path: string },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { title, breadcrumbs } = page
  const chrome = await presentChrome(kit, {
    title: typeof title === 'string' ? title : title(answer.data),
    failed: form.errors.length > 0,
    layout: page.layout ?? 'reading',
    breadcrumbs: (typeof breadcrumbs === 'function' ? breadcrumbs(answer.data) : breadcrumbs) ?? [],
    banners: answer.banners ?? [],
    refreshAfterSeconds: answer.refreshAfterSeconds ?? 0,
    ...asked,
  })
  return sendHtml(kit.engine.render(page.template, { ...answer.data, form, chrome }), asked.person, reply)
}

/** Pages are never kept by a browser or a proxy: the next person at the keyboard would find them with Back. */
export function sendHtml(
  html: string,
  person: SignedInPerson | undefined,
  reply: FastifyReply,
): FastifyReply {
  return reply
    .header('cache-control', person === undefined ? 'no-cache' : 'no-store')
    .header('vary', 'Cookie')
    .type('text/html; charset=utf-8')
    .send(html)
}

export function sendFile(answer: FileAnswer, reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${answer.name.replaceAll(/[^\w.-]+/g, '-')}"`)
    .type(answer.type)
    .send(answer.body)
}
