/** Who may keep a public page: everybody, the reader's own browser, or nobody; and what a browser may run of it. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageKit } from './page-kit.ts'

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
export function keptByAll(
  { packed }: Pick<PageKit, 'packed'>,
  html: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const digest = digestOf(html)
  const mayPack = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  varyWith(reply, 'Accept-Encoding')
  // Packed it is other bytes, and so has a name of its own.
  if (isNamed(mayPack ? `${digest}-gzip` : digest, request, reply)) return restricted(reply).code(304).send()
  if (!mayPack) return asPage(html, reply)
  return asPage(packed.pack(digest, html), reply.header('content-encoding', 'gzip'))
}

/** Beside what it varies with already. */
function varyWith(reply: FastifyReply, header: string): void {
  const before = reply.getHeader('vary')
  void reply.header('vary', before === undefined ? header : `${String(before)}, ${header}`)
}

/** A file for programmes, likewise. */
export function fileKeptByAll(
  body: Buffer | string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return isNamed(digestOf(body), request, reply) ? reply.code(304).send() : reply.send(body)
}

function digestOf(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('base64url')
}

/** Names it; and whether who asks has it already, as they say. */
function isNamed(name: string, request: FastifyRequest, reply: FastifyReply): boolean {
  const tag = `"${name}"`
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

function asPage(html: Buffer | string, reply: FastifyReply): FastifyReply {
  return restricted(reply).type('text/html; charset=utf-8').send(html)
}

function restricted(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', PUBLIC_POLICY)
}
