/** What the pages of the breach desk are made of. */
import type { PermissionTable } from '#access'
import type { DeskContext } from '../desk-context.ts'

export interface DeskPagesOptions {
  readonly d: DeskContext
  readonly permissions: Pick<PermissionTable, 'may'>
  /** As notices name it. */
  readonly agency: string
}
