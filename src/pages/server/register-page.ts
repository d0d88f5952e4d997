/** Puts a page on a site's address, after checking what the types cannot. */
import type { FastifyInstance } from 'fastify'
import { BrokenPromise } from '#kernel'
import type { PageDefinition } from '../page-definition.ts'
import { answerGet, answerPost } from './answer-page.ts'
import type { PageKit } from './page-kit.ts'
import { bodyLimitOf } from './read-body.ts'

export function registerPage(site: FastifyInstance, kit: PageKit, page: PageDefinition): void {
  for (const part of [page.get, page.post]) {
    if (part?.activity === 'none-public' && page.permission !== 'public') {
      throw new BrokenPromise(`${page.address}: a page behind a permission records an activity`)
    }
    if (part !== undefined && part.activity !== 'none-public' && kit.database === undefined) {
      throw new BrokenPromise(`${page.address}: a page that records an activity needs a database`)
    }
  }
  site.get(page.address, (request, reply) => answerGet(kit, page, request, reply))
  if (page.post !== undefined) {
    const bodyLimit = bodyLimitOf(page.post.form)
    site.post(page.address, { bodyLimit }, (request, reply) => answerPost(kit, page, request, reply))
  }
}
