/** The desk site: until its rooms come, sign-in, the agreement and the activity log of its own database. */
import { chainActivity, type SiteContext, type SiteSchema } from './site-context.ts'
import type { SiteWeb } from './site-web.ts'

export const deskSchema: SiteSchema = { site: 'desk', rooms: [], events: [] }

export interface QuietSite {
  readonly web: SiteWeb
  stop(): Promise<void>
}

/** A site without rooms of its own. */
export function openQuietSite(context: SiteContext): QuietSite {
  const chainer = chainActivity(context)
  return { web: { pages: [], navigation: [] }, stop: () => chainer.stop() }
}
