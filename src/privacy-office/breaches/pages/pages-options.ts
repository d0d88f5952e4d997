/** What the pages of the breach desk are made of. */
import type { PermissionTable } from '#access'
import type { DeskContext } from '../desk-context.ts'
import type { MailingDesk } from '../mail-people.ts'

export interface DeskPagesOptions {
  readonly d: DeskContext
  readonly permissions: Pick<PermissionTable, 'may'>
  /** As notices name it. */
  readonly agency: string
  /** Undefined at a site that sends no mail. */
  readonly mail: MailingDesk['mail']
}
