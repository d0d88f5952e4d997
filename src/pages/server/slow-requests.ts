/** How long a request may take to arrive: a minute, but an upload as long as its line takes, while bytes keep coming. */
import type { FastifyInstance } from 'fastify'

const MINUTE_MS = 60_000

/** The server's own limit, for the largest upload on a slow line. */
export const LONGEST_UPLOAD_MS = 30 * MINUTE_MS

export function refuseSlowRequests(site: FastifyInstance): void {
  site.addHook('onRequest', async ({ raw, headers }) => {
    const isUpload = headers['content-type']?.startsWith('multipart/form-data') === true
    let before = raw.socket.bytesRead
    const timer = setInterval(() => {
      const isMoving = isUpload && raw.socket.bytesRead > before
      if (!isMoving && !raw.complete) raw.destroy()
      before = raw.socket.bytesRead
    }, MINUTE_MS).unref()
    raw.once('close', () => clearInterval(timer))
  })
}
