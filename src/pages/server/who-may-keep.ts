/** Who may keep a public page: everybody, the reader's own browser, or nobody; and what a browser may run of it. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** As for every page, less what a public page never does: run a script, call home, send a form elsewhere. */
const PUBLIC_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';')

/** The same bytes for everybody: kept anywhere, and asked for anew each time by their digest. */
export function keptByAll(html: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return isHeld(html, request, reply) ? restricted(reply).code(304).send() : asPage(html, reply)
}

/** A file for programmes, likewise. */
export function fileKeptByAll(
  body: Buffer | string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return isHeld(body, request, reply) ? reply.code(304).send() : reply.send(body)
}

/** Whether who asks has it already, as they say; it is named by its digest. */
function isHeld(body: Buffer | string, request: FastifyRequest, reply: FastifyReply): boolean {
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`
  void reply.header('cache-control', 'public, no-cache').header('etag', tag)
  const held = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return held?.includes(tag) === true
}

/** Back shows it again with what was typed, and asks nobody to send anything twice. */
export function keptByTheReader(html: string, reply: FastifyReply): FastifyReply {
  return asPage(html, reply.header('cache-control', 'private, no-cache'))
}

export function keptByNobody(html: string, reply: FastifyReply): FastifyReply {
  return asPage(html, reply.header('cache-control', 'no-store'))
}

function asPage(html: string, reply: FastifyReply): FastifyReply {
  return restricted(reply).type('text/html; charset=utf-8').send(html)
}

function restricted(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', PUBLIC_POLICY)
}
