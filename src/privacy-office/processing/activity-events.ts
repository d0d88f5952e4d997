/** What the record of processing and the register of suppliers leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

const acts = [
  ['processing-record-viewed', 'Somebody read the record of processing.'],
  ['processing-record-downloaded', 'Somebody downloaded the record of processing.'],
  ['suppliers-viewed', 'Somebody read the register of suppliers.'],
  ['supplier-acted-on', 'Somebody pressed a button of the register of suppliers.'],
  ['supplier-added', 'A supplier was put into the register.'],
  ['supplier-ended', 'A supplier was ended: from now on it may be shown nothing.'],
  ['supplier-fields-set', 'It was said which fields of a table a supplier may see.'],
  ['supplier-access-asked', 'Somebody asked that a supplier may be shown rows for some hours.'],
  ['supplier-access-begun', 'Two people agreed that a supplier may be shown rows for some hours.'],
  ['supplier-access-ended', 'The access of a supplier was ended before its hours were over.'],
  ['supplier-access-viewed', 'Somebody looked at an access of a supplier: its purpose, tables and hours.'],
] as const

export const processingActivityEvents: readonly ActivityEventDeclaration[] = [
  ...acts.map(([event, sentence]) => ({ ...{ event, sentence }, readsPersonalData: false })),
  {
    event: 'supplier-rows-asked-for',
    sentence: 'Rows were asked for on behalf of a supplier, while its access stood or not.',
    readsPersonalData: true,
  },
  {
    event: 'supplier-rows-shown',
    sentence: 'A supplier was shown rows: of which table, how many, and how many fields of each.',
    readsPersonalData: true,
  },
]
