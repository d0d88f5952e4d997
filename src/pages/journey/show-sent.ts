/** The confirmation: the reference, what happens next and when; opened again by its address, it sends nothing. */
import type { FastifyReply } from 'fastify'
import { sendNotFound } from '../server/message-page.ts'
import type { JourneyVisit } from './journey-step.ts'
import { openReceipt } from './receipt.ts'
import { sendStep } from './send-step.ts'

const template = new URL('./sent.njk', import.meta.url)

export async function showSent(visit: JourneyVisit, sealed: string): Promise<FastifyReply> {
  const { journey, seal, kit, request, reply } = visit
  const receipt = openReceipt(seal, journey, sealed)
  if (receipt === undefined) return sendNotFound(kit, request, reply)
  const { title, next, link } = journey.sent
  return sendStep(visit, template, {
    title,
    place: request.url,
    view: {
      title,
      reference: receipt.reference,
      next: next(receipt),
      link: link === undefined ? false : link(receipt),
      keptFirst: (request.query as { readonly answers?: unknown }).answers === 'unchanged',
      sentAt: receipt.sentAt,
    },
  })
}
