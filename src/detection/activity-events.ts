/** What watching over the site leaves in the activity log: identifiers of incidents, and counts. */
import type { ActivityEventDeclaration } from '#activity'

const events = [
  ['security-incident-opened', 'A detection tripped, and an incident was opened.', false],
  ['security-viewed', 'Somebody looked at the incidents of the site’s security.', false],
  ['security-incident-viewed', 'Somebody looked at an incident, and whose it is.', true],
  ['security-incident-acted-on', 'Somebody sent a form of an incident.', false],
  ['security-incident-taken', 'Somebody took an incident.', false],
  ['security-incident-noted', 'Somebody wrote down what was done about an incident.', false],
  ['security-incident-closed', 'An incident was closed.', false],
  ['security-incident-handed-over', 'An incident was handed over to the breach register.', false],
] as const

export const detectionActivityEvents: readonly ActivityEventDeclaration[] = events.map(
  ([event, sentence, readsPersonalData]) => ({ event, sentence, readsPersonalData }),
)
