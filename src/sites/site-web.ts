/** What a site's rooms contribute to its web server, and the server that is made of it. */
import type { FastifyInstance } from 'fastify'
import type { BannerSource, LiveStream, NavigationItem, PageDefinition } from '#pages'

export interface SiteWeb {
  readonly pages: readonly PageDefinition[]
  readonly navigation: readonly NavigationItem[]
  readonly banners?: readonly BannerSource[]
  readonly live?: readonly LiveStream[]
  readonly extensions?: readonly ((site: FastifyInstance) => Promise<void> | void)[]
}
