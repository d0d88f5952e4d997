/** What scripts ask of the mailbox: the list, a mail's bytes, and a file of it that a browser only ever saves. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { MailReader } from '#mail'
import type { KeptMessages } from './kept-messages.ts'

/** For `extensions` of `createSiteServer`. */
export function mailboxRoutes(kept: KeptMessages, reader: MailReader): (site: FastifyInstance) => void {
  return (site) => {
    site.get('/mail/messages.json', (_request, reply) =>
      reply.header('cache-control', 'no-store').send(kept.list()),
    )

    site.get<{ Params: { file: string } }>('/mail/messages/:file', async ({ params }, reply) => {
      const id = params.file.endsWith('.eml') ? params.file.slice(0, -4) : ''
      const raw = await kept.read(id)
      if (raw === undefined) return nothingThere(reply)
      return saved(reply, `${id}.eml`, 'message/rfc822', raw)
    })

    site.get<{ Params: { id: string; position: string } }>(
      '/mail/messages/:id/files/:position',
      async ({ params }, reply) => {
        const raw = await kept.read(params.id)
        if (raw === undefined || !/^\d{1,3}$/.test(params.position)) return nothingThere(reply)
        const file = await reader.attachment(raw, Number(params.position))
        if (!file.ok) return nothingThere(reply)
        // Whatever the sender called it: no browser runs bytes without a type.
        return saved(reply, file.value.name, 'application/octet-stream', Buffer.from(file.value.bytes))
      },
    )
  }
}

function nothingThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}

/** RFC 6266: saved under its name, never opened in the page. */
function saved(reply: FastifyReply, name: string, type: string, bytes: Buffer): FastifyReply {
  const plain = name.replace(/[^\w.-]+/g, '-')
  return reply
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .type(type)
    .send(bytes)
}
