/** The pages of retention and disposal. */
import type { PermissionTable } from '#access'
import type { PageDefinition } from '#pages'
import type { DisposableTable, SealedTable } from '../disposable-tables.ts'
import { certificatePage } from './certificate.ts'
import { certificatesPage } from './certificates.ts'
import { disposalPage } from './disposal.ts'
import { holdPage } from './hold.ts'
import { holdsPage } from './holds.ts'
import { placeHoldPage } from './place-hold.ts'
import { proposalPage } from './proposal.ts'

export interface DisposalPagesOptions {
  readonly tables: readonly DisposableTable[]
  readonly sealed: readonly SealedTable[]
  readonly permissions: Pick<PermissionTable, 'may'>
}

export function disposalPages(options: DisposalPagesOptions): readonly PageDefinition[] {
  return [
    disposalPage(options),
    proposalPage(options),
    holdsPage(options),
    placeHoldPage(options),
    holdPage(options),
    certificatesPage,
    certificatePage,
  ]
}
