/** The demonstration's mail catcher: a mail server on loopback, and a mailbox in which everybody sees what was sent. */
import type { FastifyInstance } from 'fastify'
import type { PageDefinition } from '#pages'
import { mailboxPage } from './mailbox-page.ts'
import { mailboxRoutes } from './mailbox-routes.ts'
import { messagePage } from './message-page.ts'
import type { MailCatcher } from './start-mail-catcher.ts'

export { startMailCatcher, type MailCatcher } from './start-mail-catcher.ts'

export interface CatcherWeb {
  readonly pages: readonly PageDefinition[]
  readonly routes: (site: FastifyInstance) => void
}

/** For the front door's server: pages under `/mail`, and what scripts ask there. */
export function catcherWeb({ kept, reader }: MailCatcher): CatcherWeb {
  return { pages: [mailboxPage(kept), messagePage(kept, reader)], routes: mailboxRoutes(kept, reader) }
}
