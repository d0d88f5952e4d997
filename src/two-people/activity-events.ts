/** What the room writes in the activity log, whatever was asked. */
import type { ActivityEventDeclaration } from '#activity'

export const twoPeopleActivityEvents = [
  {
    event: 'two-people-asked',
    sentence: 'A person asked for an act that takes two people.',
    readsPersonalData: false,
  },
  {
    event: 'two-people-agreed',
    sentence: 'A second person agreed to what another had asked for.',
    readsPersonalData: false,
  },
  {
    event: 'two-people-declined',
    sentence: 'A second person declined what another had asked for.',
    readsPersonalData: false,
  },
  {
    event: 'two-people-expired',
    sentence: 'What a person had asked for expired before a second person answered.',
    readsPersonalData: false,
  },
  {
    event: 'two-people-withdrawn',
    sentence: 'A person took back what they had asked for.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
