/** What the daily list leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const dailyListActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'daily-list-sent',
    sentence: 'A list was built from the register and posted to Customs.',
    readsPersonalData: true,
  },
  {
    event: 'daily-list-asked-for',
    sentence: 'A person pressed the button that sends a list.',
    readsPersonalData: false,
  },
  {
    event: 'list-reasons-viewed',
    sentence: 'A person of the register was looked at, with the reasons for their place on the list.',
    readsPersonalData: true,
  },
  {
    event: 'list-figures-viewed',
    sentence: 'The size of the list over time was looked at.',
    readsPersonalData: false,
  },
  {
    event: 'daily-list-not-sent',
    sentence: 'A list was asked for and the agreement did not allow it.',
    readsPersonalData: false,
  },
  {
    event: 'daily-list-held-back',
    sentence: 'A list that differs by more than the agreement allows was held back, and nothing was sent.',
    readsPersonalData: true,
  },
  {
    event: 'daily-list-released',
    sentence: 'Two people released a list that Justice had held back.',
    readsPersonalData: false,
  },
  {
    event: 'daily-list-release-declined',
    sentence: 'A second person declined to release a list that Justice had held back.',
    readsPersonalData: false,
  },
  {
    event: 'daily-list-refused',
    sentence: 'Two people refused a list that Justice had held back: it is not sent.',
    readsPersonalData: false,
  },
  {
    event: 'held-back-list-acted-on',
    sentence:
      'A person asked that a list that Justice had held back be released or refused, or answered that.',
    readsPersonalData: false,
  },
  {
    event: 'daily-list-viewed',
    sentence: 'The state of the daily list was looked at.',
    readsPersonalData: false,
  },
]
