/** Puts a page on a site's address, after checking what the types cannot. */
import type { FastifyInstance } from 'fastify'
import { BrokenPromise } from '#kernel'
import type { PageDefinition } from '../page-definition.ts'
import { checkAudience, isForStrangers } from './audience.ts'
import { answerGet, answerPost } from './answer-page.ts'
import { fewFromOneNetwork } from './few-from-one-network.ts'
import type { PageKit } from './page-kit.ts'
import { bodyLimitOf } from './read-body.ts'

export function registerPage(site: FastifyInstance, kit: PageKit, page: PageDefinition): void {
  checkAudience(page)
  for (const part of [page.get, page.post]) {
    if (part?.activity === 'none-public' && page.permission !== 'public') {
      throw new BrokenPromise(`${page.address}: a page behind a permission records an activity`)
    }
    const isRecorded = typeof part?.activity === 'string' && part.activity !== 'none-public'
    if (isRecorded && kit.database === undefined) {
      throw new BrokenPromise(`${page.address}: a page that records an activity needs a database`)
    }
  }
  const config = { audience: page.audience ?? 'staff' }
  site.get(page.address, { config }, (request, reply) => answerGet(kit, page, request, reply))
  if (page.post !== undefined) {
    const bodyLimit = bodyLimitOf(page.post.form)
    // What makes something is sent `once`.
    const isMadeByStrangers = isForStrangers(page) && page.post.form.once === true
    const sending = isMadeByStrangers ? { ...config, ...fewFromOneNetwork(kit) } : config
    site.post(page.address, { bodyLimit, config: sending }, (request, reply) =>
      answerPost(kit, page, request, reply),
    )
  }
}
