/** What the pages of disposal are made of. */
import type { PermissionTable } from '#access'
import type { DisposableTable, SealedTable } from '../disposable-tables.ts'

export interface DisposalPagesOptions {
  readonly tables: readonly DisposableTable[]
  readonly sealed: readonly SealedTable[]
  readonly permissions: Pick<PermissionTable, 'may'>
}
