/** The pages of retention and disposal. */
import type { PageDefinition } from '#pages'
import { certificatePage } from './certificate.ts'
import { certificatesPage } from './certificates.ts'
import { disposalPage } from './disposal.ts'
import { holdPage } from './hold.ts'
import { holdsPage } from './holds.ts'
import type { DisposalPagesOptions } from './pages-options.ts'
import { placeHoldPage } from './place-hold.ts'
import { proposalPage } from './proposal.ts'

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
