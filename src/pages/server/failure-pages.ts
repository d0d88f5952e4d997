/** What a site shows when a request fails: a page with a reference, and in the log the same reference with a code. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isErrorCode, sentenceOf } from '#kernel'
import { sendMessage, sendNotFound, type Message } from './message-page.ts'
import type { PageKit } from './page-kit.ts'
import { failureRecord } from './site-log.ts'
import { UnsoundRequest } from './sound-requests.ts'

export function addFailurePages(site: FastifyInstance, kit: PageKit): void {
  site.setNotFoundHandler((request, reply) => sendNotFound(kit, request, reply))
  site.setErrorHandler(async (error: unknown, request, reply) => {
    const status = statusOf(error)
    // 503: something outside the site does not answer, and whoever threw it said so.
    if (status < 500 || status === 503)
      return sendMessage(kit, saidBy(error, status) ?? refusalOf(status), request, reply)
    const record = failureRecord(error, request.routeOptions.url, kit.newId)
    kit.log.failure(record)
    return sendMessage(kit, { ...FAILED, reference: record.reference }, request, reply)
  })
}

/** A refusal with a code of the closed list is told in the code's own sentence. */
function saidBy(error: unknown, status: number): Message | undefined {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (code === 'cross-site-request' || !isErrorCode(code)) return undefined
  if (error instanceof UnsoundRequest)
    return { status, title: UNREADABLE, lines: [sentenceOf(code), 'Nothing was done.'] }
  return { status, title: 'That was not done', lines: [sentenceOf(code)] }
}

/** An address that is no address, such as `/%ff`: it comes before every route, and so before their headers. */
export function sendUnreadable(
  kit: PageKit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return sendMessage(kit, refusalOf(400), request, reply)
}

export function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' && status >= 400 ? status : 500
}

const UNREADABLE = 'That could not be read'

const FAILED: Message = {
  status: 500,
  title: 'Sorry, there is a problem',
  lines: [
    'What you asked for was not done. Nothing was half done: what was recorded before is safe.',
    'Try again. If it happens again, tell support the reference below.',
  ],
}

function refusalOf(status: number): Message {
  switch (status) {
    case 403:
      return {
        status,
        title: 'This did not come from this site',
        lines: [
          'Another web page made your browser send this. Nothing was done.',
          'Open the page here and send it from there.',
        ],
      }
    case 413:
      return {
        status,
        title: 'That was too big',
        lines: ['Nothing was done. Send less at a time, or a smaller file.'],
      }
    case 429:
      return {
        status,
        title: 'Too many requests',
        lines: [
          'This address has asked too often in the last minute. Nothing was done. Wait a minute and try again.',
        ],
      }
    default:
      return {
        status,
        title: UNREADABLE,
        lines: ['What was sent could not be read. Nothing was done.'],
      }
  }
}
