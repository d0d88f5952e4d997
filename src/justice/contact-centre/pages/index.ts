/** The pages of the contact centre. */
import type { Agreement } from '#agreement'
import type { ActDependencies } from '#justice/acts'
import type { PageDefinition } from '#pages'
import { arrangementPage } from './arrangement.ts'
import { callerPage } from './caller.ts'
import { contactCentrePage } from './contact-centre.ts'
import { paymentPage } from './payment.ts'
import { remittalPage } from './remittal.ts'

export interface ContactCentreDependencies {
  readonly acting: ActDependencies
  readonly agreements: readonly Agreement[]
}

export function contactCentrePages(dependencies: ContactCentreDependencies): readonly PageDefinition[] {
  return [
    contactCentrePage,
    callerPage(dependencies.agreements),
    paymentPage(dependencies.acting),
    arrangementPage(dependencies.acting),
    remittalPage(dependencies.acting),
  ]
}
