/** What the contact centre leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const contactCentreActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'contact-centre-viewed', sentence: 'The cases of the contact centre were looked at.', readsPersonalData: true },
  { event: 'contact-centre-searched', sentence: 'The contact centre searched for a case or a person.', readsPersonalData: true },
  { event: 'caller-viewed', sentence: 'A person was opened at the contact centre: debts, warrants, cases and trail.', readsPersonalData: true },
  { event: 'payment-form-viewed', sentence: 'The form of a payment was opened for a person.', readsPersonalData: true },
  { event: 'payment-entered', sentence: 'An agent entered a payment.', readsPersonalData: true },
  { event: 'arrangement-form-viewed', sentence: 'The form of an arrangement was opened for a person.', readsPersonalData: true },
  { event: 'arrangement-entered', sentence: 'An agent entered an arrangement.', readsPersonalData: true },
  { event: 'remittal-form-viewed', sentence: 'The form of a remittal was opened for a person.', readsPersonalData: true },
  { event: 'remittal-entered', sentence: 'An agent entered a remittal or an alternative sentence.', readsPersonalData: true },
] // prettier-ignore
