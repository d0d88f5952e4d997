/** What the breach desk leaves in the activity log: identifiers and counts. */
import type { ActivityEventDeclaration } from '#activity'

const events = [
  ['breaches-viewed', 'Somebody looked at the list of breaches.', false],
  ['breach-viewed', 'Somebody looked at a breach: its facts, clocks and counts.', false],
  ['breach-acted-on', 'Somebody sent a form of the breach desk.', false],
  ['breach-recorded', 'A breach was recorded.', false],
  ['breach-facts-changed', 'The facts of a breach were added to or changed.', false],
  ['breach-assessed', 'It was concluded whether a breach must be notified.', false],
  ['breach-scope-added', 'What a breach touched was added to.', false],
  ['breach-scope-removed', 'Something was taken out of what a breach touched.', false],
  ['breach-people-listed', 'The people whom a breach touched were listed.', true],
  ['breach-people-viewed', 'Somebody looked at the people whom a breach touched.', true],
  ['breach-person-viewed', 'Somebody looked at one person whom a breach touched, and their letter.', true],
  ['breach-letters-viewed', 'Somebody looked at the letters of a breach, to print them.', true],
  ['breach-commissioner-told', 'The Privacy Commissioner was told of a breach.', false],
  ['breach-people-notice-made', 'What people are told of a breach was settled.', false],
  ['breach-public-told', 'The public was told of a breach.', false],
  ['breach-people-told', 'It was recorded that people were told of a breach.', true],
  ['breach-exception-placed', 'It was recorded why people are not told of a breach, or not yet.', false],
  ['breach-exception-ended', 'A ground for not telling people of a breach was ended.', false],
  ['breach-closed', 'A breach was closed.', false],
  ['breach-drills-viewed', 'Somebody looked at the drills of the breach desk.', false],
  ['breach-drill-held', 'A drill of the breach desk was held: a list was made, and nobody was told.', true],
] as const

export const breachActivityEvents: readonly ActivityEventDeclaration[] = events.map(
  ([event, sentence, readsPersonalData]) => ({ event, sentence, readsPersonalData }),
)
