/** What disposal leaves in the activity log: counts and identifiers; each record that goes has its entry beside. */
import type { ActivityEventDeclaration } from '#activity'

const acts = [
  [
    'disposal-proposed',
    'A dry run found records that are due for disposal, and proposed them to two people.',
  ],
  ['disposal-acted-on', 'Somebody pressed a button of a proposal to dispose of records.'],
  ['disposal-begun', 'The disposal that two people had agreed to began.'],
  ['disposal-refused', 'A disposal was refused: what was due was no longer what two people had looked at.'],
  ['disposal-done', 'The disposal that two people had agreed to ended, and was certified.'],
  ['disposal-replayed', 'After a restore, records that the ledger says were disposed of went again.'],
  ['disposal-counted', 'What is due for disposal was counted, by a person who asked for it.'],
  ['disposal-viewed', 'Somebody looked at what is due for disposal: counts and states.'],
  ['disposal-certificate-viewed', 'Somebody looked at certificates of disposal.'],
  ['disposal-certificate-downloaded', 'Somebody downloaded a certificate of disposal.'],
  ['holds-viewed', 'Somebody looked at the holds that stop disposals.'],
  ['hold-acted-on', 'Somebody pressed a button of a hold.'],
  ['hold-placed', 'A hold was placed: a record or a class is not disposed of while it stands.'],
  ['hold-reviewed', 'A hold was looked at and stands on, until a later day of review.'],
  ['hold-lifted', 'A hold was lifted.'],
] as const

export const disposalActivityEvents: readonly ActivityEventDeclaration[] = acts.map(([event, sentence]) => ({
  ...{ event, sentence },
  readsPersonalData: false,
}))
