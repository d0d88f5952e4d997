/** What a site shows when a request fails: a page with a reference, and in the log the same reference with a code. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isErrorCode, sentenceOf, type ErrorCode } from '#kernel'
import type { Language } from '../language/language.ts'
import type { KitWords } from '../language/words-en.ts'
import { sendMessage, sendNotFound, type Message } from './message-page.ts'
import type { PageKit } from './page-kit.ts'
import { failureRecord } from './site-log.ts'
import { UnsoundRequest } from './sound-requests.ts'

export function addFailurePages(site: FastifyInstance, kit: PageKit): void {
  site.setNotFoundHandler((request, reply) => sendNotFound(kit, request, reply))
  site.setErrorHandler(async (error: unknown, request, reply) => {
    const status = statusOf(error)
    request.refusedAs = codeOf(error)
    // 503: something outside the site does not answer, and whoever threw it said so.
    if (status < 500 || status === 503) {
      return sendMessage(
        kit,
        (say, language) => saidBy(error, status, say, language) ?? refusalOf(status, say),
        request,
        reply,
      )
    }
    const record = failureRecord(error, request.routeOptions.url, kit.newId)
    kit.log.failure(record)
    const { reference } = record
    return sendMessage(kit, (say) => ({ status: 500, ...say.failed, reference }), request, reply)
  })
}

/** A refusal with a code of the closed list is told in the code's own sentence. */
function saidBy(error: unknown, status: number, say: KitWords, language: Language): Message | undefined {
  const code = codeOf(error)
  if (code === undefined || code === 'cross-site-request') return undefined
  if (error instanceof UnsoundRequest)
    return { status, title: say.unreadable.title, lines: [sentenceOf(code, language), say.nothingWasDone] }
  return { status, title: say.notDone, lines: [sentenceOf(code, language)] }
}

function codeOf(error: unknown): ErrorCode | undefined {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return isErrorCode(code) ? code : undefined
}

/** An address that is no address, such as `/%ff`: it comes before every route, and so before their headers. */
export function sendUnreadable(
  kit: PageKit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return sendMessage(kit, (say) => refusalOf(400, say), request, reply)
}

export function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' && status >= 400 ? status : 500
}

function refusalOf(status: number, say: KitWords): Message {
  switch (status) {
    case 403:
      return { status, ...say.notFromHere }
    case 413:
      return { status, ...say.tooBig }
    case 429:
      return { status, ...say.tooMany }
    default:
      return { status, ...say.unreadable }
  }
}
