/** Why an act of the breach desk does not happen. */
import { declareErrors } from '#kernel'

export const breachErrors = declareErrors({
  'breach-closed': 'The breach is closed, and nothing of it changes any more.',
  'breach-not-assessed': 'Nobody has concluded yet whether the breach must be notified. Assess it first.',
  'breach-clock-runs':
    'The breach must be notified and the Commissioner has not been told. Tell the Commissioner first.',
  'breach-people-untold':
    'People on the list have not been told, and no ground says why. Tell them, tell the public, or record the ground.',
  'breach-table-unknown': 'No table of that name holds records of people that can be listed here.',
  'breach-keys-missing': 'Paste the identifiers, or choose a file that has one on each line.',
  'breach-too-many-keys':
    'That is more than 200,000 identifiers. Add them in parts, or take the whole table.',
  'breach-names-somebody':
    'The words name somebody who is on the list of people. What one person is told must not name another.',
  'breach-counts-others':
    'The words say how many others there are. What one person is told must say nothing of others.',
  'breach-nobody-to-tell': 'Nobody on the list is still to be told this.',
  'breach-nobody-has-address':
    'Of nobody who is still to be told an email address is held that takes mail. Tell them by letter or telephone.',
  'breach-excepted-for-all':
    'A ground stands why people are not told, or not yet. End it first, then send the letters.',
  'breach-not-told-yet': 'The Commissioner is told first: people are told that the Commissioner knows.',
  'breach-delay-for-all': 'A delay is of everybody. For one person, choose an exception.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof breachErrors, string> {}
}
