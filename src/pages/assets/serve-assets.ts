/** Serves the style sheet and the scripts; their names change with their content. */
import type { FastifyInstance } from 'fastify'
import type { Assets } from './build-assets.ts'

export function serveAssets(site: FastifyInstance, assets: Assets): void {
  for (const asset of assets.all) {
    site.get(asset.address, { config: { rateLimit: false } }, (request, reply) => {
      const mayGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      void reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept-Encoding')
      if (mayGzip) void reply.header('content-encoding', 'gzip')
      return reply.type(asset.type).send(mayGzip ? asset.gzipped : asset.body)
    })
  }
  site.get('/favicon.ico', (_request, reply) => reply.redirect(assets.links.icon.address, 302))
}
