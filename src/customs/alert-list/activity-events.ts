/** What the alert list leaves in the activity log: numbers of lists and interception counts, never a person. */
import type { ActivityEventDeclaration } from '#activity'

export const alertListActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'list-applied',
    sentence: 'An alert list was checked, compared and put in force.',
    readsPersonalData: false,
  },
  {
    event: 'list-held',
    sentence: 'An alert list beyond the agreement’s guard was held for release.',
    readsPersonalData: false,
  },
  { event: 'list-refused', sentence: 'An alert list was refused whole.', readsPersonalData: false },
  {
    event: 'withdrawal-applied',
    sentence: 'Justice withdrew an alert, and the person was taken off the list in force.',
    readsPersonalData: false,
  },
  {
    event: 'held-list-released',
    sentence: 'Two people released a held alert list.',
    readsPersonalData: false,
  },
  {
    event: 'held-list-refused',
    sentence: 'Two people refused a held alert list.',
    readsPersonalData: false,
  },
  {
    event: 'held-list-acted-on',
    sentence: 'A person asked for, agreed to or declined the release or the refusal of a held alert list.',
    readsPersonalData: false,
  },
  {
    event: 'alert-list-status-viewed',
    sentence: 'The state of the alert list was looked at.',
    readsPersonalData: false,
  },
]
