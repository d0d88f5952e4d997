/** For whom a page is, and what follows from it; the same rule for headers, foot, navigation and robots. */
import { BrokenPromise } from '#kernel'
import type { PageDefinition } from '../page-definition.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of the page at this address; failures are told in the same surroundings. */
    readonly audience?: PageDefinition['audience']
  }
}

/** Nobody is signed in there: whoever asks is the public. */
export function isForStrangers({ audience }: Pick<PageDefinition, 'audience'>): boolean {
  return audience === 'public' || audience === 'machine'
}

/** A public page that records who looked shows something of somebody's: it is not the same for everybody. */
export function isSameForEverybody(page: PageDefinition): boolean {
  return page.audience === 'public' && page.get.activity === 'none-public'
}

/** What the types cannot say of a page's audience, permission, activity and template. */
export function checkAudience(page: PageDefinition): void {
  const { address, permission, template, leadsOn, language } = page
  const audience = page.audience ?? 'staff'
  if (isForStrangers(page) && permission !== 'public') {
    throw new BrokenPromise(`${address}: a ${audience} page asks for no permission`)
  }
  if (isForStrangers(page) && page.post?.activity === 'none-public') {
    throw new BrokenPromise(`${address}: what the public sends is recorded`)
  }
  if (language === 'mi' && !isForStrangers(page)) {
    throw new BrokenPromise(`${address}: the pages of staff are in English`)
  }
  if ((audience === 'machine' || leadsOn === true) !== (template === undefined)) {
    throw new BrokenPromise(`${address}: only a machine's page, or one that leads on, has no template`)
  }
}
