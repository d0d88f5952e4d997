/** What the interception cases leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const interceptionActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'board-viewed',
    sentence: 'The live board of interception alerts was opened.',
    readsPersonalData: true,
  },
  {
    event: 'board-searched',
    sentence: 'The board or the closed cases were searched for a name or a reference.',
    readsPersonalData: true,
  },
  {
    event: 'case-report-viewed',
    sentence: 'The printable report of an interception was opened.',
    readsPersonalData: true,
  },
  {
    event: 'case-opened',
    sentence: 'A case was opened for an interception alert, and Justice was asked.',
    readsPersonalData: false,
  },
  {
    event: 'confirmation-answered',
    sentence: 'Justice answered whether the warrant may still be executed.',
    readsPersonalData: false,
  },
  {
    event: 'case-step-taken',
    sentence: 'Somebody took a step of an interception case.',
    readsPersonalData: false,
  },
  {
    event: 'case-step-undone',
    sentence: 'Somebody took back how a case ended, before anybody was told.',
    readsPersonalData: false,
  },
  {
    event: 'justice-asked-again',
    sentence: 'Justice was asked again whether the warrant may still be executed.',
    readsPersonalData: false,
  },
  { event: 'case-viewed', sentence: 'An interception case was opened.', readsPersonalData: true },
  {
    event: 'case-step-asked',
    sentence: 'Somebody asked to take a step of an interception case.',
    readsPersonalData: false,
  },
  {
    event: 'police-cases-viewed',
    sentence: 'The cases that wait for Police were opened.',
    readsPersonalData: true,
  },
]
