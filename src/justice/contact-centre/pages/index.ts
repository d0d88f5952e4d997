/** The pages of the contact centre. */
import type { Agreement } from '#agreement'
import type { ActDependencies } from '#justice/acts'
import type { PageDefinition } from '#pages'
import { draftsInMemory } from '../drafts.ts'
import { arrangementPage } from './arrangement.ts'
import { callerPage } from './caller.ts'
import { checkActPage } from './check-act.ts'
import { contactCentrePage } from './contact-centre.ts'
import { paymentPage } from './payment.ts'
import { remittalPage } from './remittal.ts'

export interface ContactCentreDependencies {
  readonly acting: ActDependencies
  readonly agreements: readonly Agreement[]
}

export function contactCentrePages(dependencies: ContactCentreDependencies): readonly PageDefinition[] {
  const drafts = draftsInMemory()
  return [
    contactCentrePage(),
    callerPage(dependencies.agreements),
    paymentPage(dependencies.acting),
    arrangementPage(drafts),
    checkActPage('arrangement', { ...dependencies, drafts }),
    remittalPage(drafts),
    checkActPage('remittal', { ...dependencies, drafts }),
  ]
}
