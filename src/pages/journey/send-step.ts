/** Sends a page of a journey: in the public surroundings, kept so that Back shows it and asks for nothing. */
import type { FastifyReply } from 'fastify'
import type { FormView } from '../form/form-view.ts'
import { twinOf } from '../language/twin-of.ts'
import { presentChrome } from '../server/present-chrome.ts'
import { keptByAll, keptByTheReader } from '../server/who-may-keep.ts'
import type { JourneyVisit } from './journey-step.ts'

export interface StepPage {
  readonly title: string
  /** Its address, or where its form is sent: the twin of either takes over from here. */
  readonly place: string
  readonly form?: FormView
  /** The first page, as everybody gets it. */
  readonly isShared?: boolean
  readonly status?: number
  readonly view: object
}

export async function sendStep(visit: JourneyVisit, template: URL, page: StepPage): Promise<FastifyReply> {
  const { kit, journey, at, request, reply } = visit
  const language = journey.language ?? 'en'
  const { isShared = false, form = { fields: {}, errors: [], onceKey: '', hasFile: false } } = page
  const failed = form.errors.length > 0
  const guide = kit.guide(request.headers.cookie)
  const chrome = await presentChrome(kit, {
    title: page.title === journey.title ? page.title : `${page.title} - ${journey.title}`,
    ...{ failed, at, guide, layout: 'reading', breadcrumbs: [], keys: [], banners: [] },
    ...{ audience: 'public', mayBeIndexed: isShared, person: undefined, path: journey.address },
    language,
    twin: twinOf(kit, journey, page.place),
  })
  const html = kit.engine.render(template, { ...page.view, form, chrome }, language)
  if (isShared && guide === undefined) return keptByAll(kit, html, request, reply)
  return keptByTheReader(html, reply.code(page.status ?? (failed ? 422 : 200)))
}
